# Copies pour des destinataires, accès et opposition.
help-copy = Écrit un cas pour un destinataire, en paquet à lui : ce dont il a besoin et rien de plus, des pseudonymes tirés d’une clé de ce destinataire, et une marque qui distingue sa copie de toutes les autres. Le registre garde qui a reçu quoi.

    Deux destinataires ne peuvent rapprocher leurs pseudonymes. Les clés sont à côté de la vôtre, hors de l’espace de travail.
help-copy-short = Un cas pour un destinataire, marqué et expurgé.
help-copy-example = guetteur copy demo case-1 --for 'Plateforme X, confiance et sécurité' --tlp amber -o copies --as 'Camille Exemple'
help-option-copy-for = À qui va la copie.
help-option-marked-output = Dossier où la copie est écrite.
help-option-copy-profile = Ce qu’elle contient : full (tout ce qu’a un paquet), partner (sans notes ni attributions ; par défaut), summary (la page seule).
help-option-copy-without = Laisse aussi cela de côté. Peut être donné plusieurs fois.
help-copies = Liste qui a reçu quelle copie, quand et de qui ; avec --trace, dit de quelle copie un fichier semble venir.
help-copies-short = Qui a reçu quoi ; d’où vient un fichier divulgué.
help-copies-example = guetteur copies demo
help-option-copies-trace = Un fichier trouvé quelque part : on y cherche marques et pseudonymes de chaque copie, aussi dans les fichiers zip et bureautiques.
help-subject = Montre ce qui est détenu sur un compte : messages, profils, fichiers, constats, cas, et à qui quoi a été envoyé. Pour répondre à une demande d’accès (RGPD, article 15) ou consigner une opposition (article 21).

    HANDLE est un nom avec ou sans @, ou un identifiant. Seules les données du compte sont montrées ; des autres, seulement combien ils sont. Assurez-vous d’abord que la personne est bien celle qu’elle dit.
help-subject-short = Ce qui est détenu sur un compte ; oppositions.
help-subject-example = guetteur subject demo @camille_exemple -o reponse.html
help-option-subject-platform = Seulement sur cette plateforme, telle que x.
help-option-subject-output = Écrit aussi le tout dans ce fichier (.json ou .html), pour la personne qui demande.
help-option-subject-object = Consigne une opposition : les messages du compte sont laissés hors des analyses et sorties suivantes.
help-option-subject-withdraw = Retire l’opposition.
help-option-subject-why = Pourquoi ; le registre le garde. N’y écrivez aucun nom.

copy-made-for = Copie { $copy }, faite pour { $recipient }. Ne pas transmettre.
copy-made = Copie pour { $recipient } : { $file }
copy-mark = Marque : { $copy }, TLP:{ $level }
copy-masked = Les comptes ont des pseudonymes propres à ce destinataire (clé { $digest }…).
copy-none = Aucune copie n’a été faite.
copy-line = { $copy } : { $recipient }, { $case }, TLP:{ $level }, { $at }, par { $who } ({ $profile }{ $names ->
    [yes] , comptes nommés
   *[no] { "" }
})
copy-trace-none = Aucune copie de cet espace de travail n’a été reconnue dans le fichier.
copy-trace-mark = La marque de cette copie est dans le fichier ({ $count ->
    [one] avec 1 de ses pseudonymes
   *[other] avec { $count } de ses pseudonymes
}) :
copy-trace-pseudonyms = La marque n’y est pas, mais { $count ->
    [one] 1 pseudonyme est celui
   *[other] { $count } pseudonymes sont ceux
} de ce destinataire :
copy-trace-caution = Cela dit d’où le fichier est parti, non qui l’a transmis : le destinataire a pu être volé.

subject-nothing = Rien n’est détenu sur { $handle }.
subject-accounts = Comptes : { $accounts }
subject-posts = { $posts ->
    [one] 1 message
   *[other] { $posts } messages
}, { $profiles ->
    [one] 1 profil
   *[other] { $profiles } profils
}
subject-others = { $count ->
    [0] Aucun message d’autrui ne le nomme.
    [one] 1 message d’autrui le nomme, lui répond ou le reprend.
   *[other] { $count } messages d’autrui le nomment, lui répondent ou le reprennent.
}
subject-file = Fichier { $name } : { $rows ->
    [one] 1 ligne
   *[other] { $rows } lignes
}, SHA-256 { $digest }
subject-finding = Dans { $finding } de { $run }, avec { $others ->
    [one] 1 autre compte
   *[other] { $others } autres comptes
}
subject-case = Dans { $case } : { $title }
subject-sent = Inscription { $entry }, { $at } : { $what } a été donné à { $to } ({ $names ->
    [yes] comptes nommés
   *[no] avec pseudonymes
})
subject-sent-unsaid = un destinataire non consigné
subject-sent-none = Aucun fichier où il figure n’a été donné à quiconque, pour autant que ce soit consigné.
subject-public = Sur la liste des personnalités publiques : montré par son nom dans les sorties.
subject-objected = Opposition : laissé hors des analyses et sorties.
subject-not-objected = Aucune opposition n’est consignée.
subject-recorded = Opposition consignée (inscription { $seq }) : le compte est laissé de côté désormais. Relancez l’analyse pour mesurer sans lui ; les fichiers plus anciens restent tels quels.
subject-withdrawn = Opposition retirée (inscription { $seq }).
subject-written = { $file } est écrit. Il contient des données personnelles : à remettre à la seule personne concernée.
subject-page-title = Ce qui est détenu sur { $handle }
subject-page-marking = Personnel – pour la personne concernée
subject-page-lead = La réponse à une demande d’accès (RGPD, article 15).
subject-page-held = Ce qui est détenu
subject-page-profiles = Profils
subject-page-findings = Constats
subject-page-posts = Messages
subject-page-rights = Vos droits
subject-page-rights-text = Vous pouvez demander une correction ou un effacement, vous opposer à cet usage, et saisir une autorité de contrôle (en France, la CNIL). Un constat dit que des comptes ont agi ensemble dans le temps ; il ne dit rien de vous, de vos opinions, ni du pourquoi.

error-copy-for = Dites pour qui est la copie, avec --for.
error-copy-folder = { $file } est un fichier. Donnez un dossier avec -o.
error-copy-large = { $file } dépasse ce qui est fouillé. Donnez-en une partie.
error-subject-handle = Un nom de compte ou un identifiant était attendu.
error-subject-why = Dites pourquoi avec --why, par exemple « demande du 3 mars ». N’y écrivez aucun nom : le registre se garde.
error-subject-none = Rien n’est détenu sur { $found } : rien ne peut être laissé de côté. Vérifiez l’orthographe, ou donnez l’identifiant.
error-subject-both = --object et --withdraw ont été donnés ensemble. Donnez-en un.
error-subject-output = { $file } : le nom devrait finir en .json ou .html.
