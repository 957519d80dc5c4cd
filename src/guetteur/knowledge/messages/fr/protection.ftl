# Protection des données : guetteur protection, guetteur purge.
help-protection = Consigne à quoi sert un espace de travail : finalité, base légale, durée, personnalités publiques ; écrit la fiche du registre et l’analyse d’impact.

    Rien ici n’est un conseil juridique. Ce que seule une personne peut répondre est demandé, jamais rempli d’office.
help-protection-short = Finalité, base légale, durée ; fiche du registre et AIPD.
help-protection-example = guetteur protection bases
help-protection-bases = Liste les bases légales pour les opinions politiques (RGPD, article 9(2)) que l’on peut consigner, et ce qui fait échouer chacune.
help-protection-bases-short = Les bases légales et leurs pièges.
help-protection-bases-example = guetteur protection bases
help-protection-form = Affiche un formulaire à remplir ; d’un espace de travail, avec ce qui y est déjà répondu.
help-protection-form-short = Un formulaire à remplir.
help-protection-form-example = guetteur protection form > protection.yml
help-protection-set = Consigne des réponses : celles d’un formulaire, ou une à une. Elles remplacent ce qui avait été dit ; le registre garde qui a dit quoi.

    --keep-until (ou --days) est le dernier jour de conservation des données ; avec --case, celui d’un cas. Rien ne s’efface tout seul : guetteur purge le fait.
help-protection-set-short = Consigner finalité, base légale, durée.
help-protection-set-example = guetteur protection set demo --purpose 'Référé de l’article L. 163-2' --basis legal_claims --days 180 --as 'Camille Exemple'
help-protection-show = Montre ce qui est consigné, ce qui reste à répondre, et jusqu’à quand les données sont gardées.
help-protection-show-short = Ce qui est consigné et ce qui manque.
help-protection-show-example = guetteur protection show demo
help-protection-public-figures = Remplace la liste des personnalités publiques : leurs comptes sont montrés par leur nom dans ce qui est publié, ceux de tous les autres par un pseudonyme.

    FICHIER est un tableau CSV aux colonnes platform, handle, name, why. Nul n’y figure sans raison.
help-protection-public-figures-short = Qui est montré par son nom.
help-protection-public-figures-example = guetteur protection public-figures demo figures.csv --as 'Camille Exemple'
help-protection-register = Écrit la fiche du registre des traitements (RGPD, article 30), à partir de l’espace de travail et de vos réponses. Le fichier finit en .html, .md ou .docx.
help-protection-register-short = Fiche du registre (RGPD, art. 30).
help-protection-register-example = guetteur protection register demo -o registre.html
help-protection-dpia = Écrit la trame d’une analyse d’impact (RGPD, article 35), à partir de l’espace de travail et de vos réponses. Le fichier finit en .html, .md ou .docx.
help-protection-dpia-short = Trame d’une analyse d’impact (RGPD, art. 35).
help-protection-dpia-example = guetteur protection dpia demo -o aipd.html
help-protection-proofs = Vérifie chaque preuve d’effacement : sa signature, son inscription au registre, et que rien de ce qu’elle cite n’est revenu. Finit avec le code 1 si l’une ne tient pas.
help-protection-proofs-short = Vérifier les preuves d’effacement.
help-protection-proofs-example = guetteur protection proofs demo
help-option-protection-as = Votre nom, tel qu’il entre au registre. Par défaut : la variable d’environnement GUETTEUR_ANALYST.
help-option-protection-file = Un formulaire rempli.
help-option-protection-purpose = À quoi servent les données : une finalité précise.
help-option-protection-basis = La base légale de l’article 9(2) du RGPD ; voir guetteur protection bases.
help-option-protection-keep-until = Le dernier jour de conservation des données.
help-option-protection-days = De même, en jours à partir d’aujourd’hui.
help-option-protection-case = Le cas dont c’est le dernier jour.
help-option-protection-output = Où l’écrire.

help-purge = Efface ce dont on n’a plus besoin : exports bruts, tables, comptes des analyses, pièces de preuve. Empreintes, chiffres et registre restent, et une preuve signée dit ce qui est parti.

    Sans --case ni --due, tout l’espace de travail est purgé. Ce qui a été publié reste, sauf avec --outputs ; ce qui l’a été avec de vrais noms part toujours. Une purge interrompue est achevée par l’appel suivant.
help-purge-short = Effacer les données devenues inutiles, preuve à l’appui.
help-purge-example = guetteur purge demo --dry-run
help-option-purge-due = Seulement ce dont le dernier jour est passé.
help-option-purge-case = Seulement les comptes de ce cas. Les exports bruts et les tables restent : d’autres cas en dépendent.
help-option-purge-outputs = Aussi ce qui a été publié.
help-option-purge-received = Aussi ce que des partenaires ont envoyé.
help-option-purge-dry-run = Dire seulement ce qui partirait.
help-option-purge-why = Pourquoi ; la preuve et le registre le gardent.

say-protection-unset = Protection des données : { $folder } n’a pas de { $names }. Dites-le avec : guetteur protection set { $folder }
say-protection-due = Protection des données : le dernier jour est passé pour : { $what }. Voyez : guetteur purge { $folder } --due --dry-run
say-protection-set = Consigné dans { $file }.
say-protection-written = { $file } est écrit. { $asked ->
    [0] Toutes les questions ont une réponse.
    [one] 1 question attend encore la réponse d’une personne.
   *[other] { $asked } questions attendent encore la réponse d’une personne.
}
say-public-figures = { $count ->
    [0] La liste est vide : chacun a un pseudonyme.
    [one] 1 compte est désormais montré par son nom.
   *[other] { $count } comptes sont désormais montrés par leur nom.
}

protection-short-purpose = finalité
protection-short-basis = base légale
protection-short-keep-until = durée de conservation
protection-bases-title = Des opinions politiques ne se traitent que sur l’une de ces bases (RGPD, article 9(2) ; lu le 23 novembre 2026) :
protection-basis = { $id } – article { $article } : { $name }
protection-trap = Piège : { $text }
protection-unchecked = (à vérifier : non lu dans une source sûre)
protection-bases-end = Les décrets sur VIGINUM ne couvrent ni parti, ni candidat, ni entreprise : ce sont des responsables de traitement ordinaires au sens du RGPD. Consultez votre délégué à la protection des données ou un avocat.
protection-basis-is = Base légale : { $name } (RGPD, article { $article })
protection-lacking = { $count ->
    [one] 1 question attend encore une réponse ; voir : guetteur protection show
   *[other] { $count } questions attendent encore une réponse ; voir : guetteur protection show
}
protection-answer = { $question } – { $answer }
protection-to-answer = ▢ à répondre
protection-clock-none = Conservées jusqu’au : nul ne l’a dit. Des données personnelles ont besoin d’un dernier jour.
protection-clock = Conservées jusqu’au { $day }, { $state ->
    [over] { $days ->
        [one] c’était hier : à purger.
       *[other] il y a { $days } jours : à purger.
    }
   *[open] { $days ->
        [0] c’est aujourd’hui.
        [one] encore 1 jour.
       *[other] encore { $days } jours.
    }
}
protection-clock-case = { $case } : conservé jusqu’au { $day }, { $state ->
    [over] { $days ->
        [one] c’était hier : à purger.
       *[other] il y a { $days } jours : à purger.
    }
   *[open] { $days ->
        [0] c’est aujourd’hui.
        [one] encore 1 jour.
       *[other] encore { $days } jours.
    }
}
protection-figures = Personnalités publiques montrées par leur nom : { $count }
protection-objections = Personnes qui se sont opposées, laissées de côté : { $count }

protection-ask-purpose = À quoi servent les données ?
protection-ask-basis = Sur quelle base de l’article 9(2) ?
protection-ask-basis-reason = Pourquoi cette base vaut-elle ici ?
protection-ask-lawfulness = Sur quel fondement de l’article 6, et pourquoi ? (à vérifier)
protection-ask-controller = Qui décide des finalités et des moyens (le responsable) ?
protection-ask-contact = Comment joindre le responsable ?
protection-ask-representative = Qui représente le responsable dans l’Union, s’il le faut ?
protection-ask-officer = Qui est le délégué à la protection des données ?
protection-ask-origin = D’où viennent les exports, et sous quelles conditions ?
protection-ask-information = Comment les personnes sont-elles informées, ou pourquoi ne le sont-elles pas (article 14(5)(b)) ?
protection-ask-recipients = Qui peut recevoir des résultats ?
protection-ask-transfers = Quelque chose sort-il de l’Union européenne ?
protection-ask-security = Qui a accès, et comment postes et clés sont-ils protégés ?
protection-ask-necessity = Pourquoi moins de données ne suffirait-il pas ?
protection-ask-risks = Que peut-il arriver aux personnes concernées ?
protection-ask-measures = Qu’y fait-on ?
protection-ask-advice = Quel est l’avis du délégué à la protection des données ?
protection-ask-views = Que disent les personnes concernées, ou pourquoi ne leur a-t-on pas demandé ?
protection-ask-keep-until = Jusqu’à quel jour les données sont-elles gardées ?
protection-ask-keep-reason = Pourquoi jusque-là ?

purge-nothing = Rien à effacer.
purge-would = Serait effacé ({ $what }) :
purge-done = Effacé ({ $what }) :
purge-all = tout l’espace de travail
purge-part = { $name } : { $files ->
    [one] 1 fichier
   *[other] { $files } fichiers
}, { $bytes } octets
purge-part-raw = exports bruts
purge-part-tables = tables des messages et des comptes
purge-part-runs = comptes des analyses
purge-part-evidence = pièces de preuve
purge-part-received = fichiers de partenaires
purge-part-outputs = fichiers publiés
purge-dry = Rien n’a été effacé. Sans --dry-run ce le sera, avec --as et --why.
purge-resumed = Une purge antérieure (par { $who }, { $at }) avait été interrompue ; elle est maintenant achevée. Relancez la commande pour une autre.
purge-proof = Preuve signée : { $file }
purge-beyond = Les copies et sauvegardes ailleurs, et les secteurs du disque, n’en relèvent pas : veillez-y.
purge-no-proof = Rien n’a jamais été purgé ici.
purge-proof-broken = { $file } : ne tient PAS. La signature ne correspond pas : le fichier a été changé.
purge-proof-unknown = { $file } : ne tient PAS. La signature de la clé { $signer } correspond, mais le registre ne connaît pas cette purge ({ $what }, { $who }, { $at }, { $files } fichiers, { $why }).
purge-proof-holds = { $file } : tient. { $who } a purgé { $what } le { $at } ({ $files } fichiers) : { $why }. Clé { $signer }.
purge-back = de nouveau là : { $file }
info-purged = Purgé le { $at } par { $who } ({ $what }) : { $items ->
    [one] 1 fichier
   *[other] { $items } fichiers
}. Motif : { $why }
info-purge-unfinished = Une purge a été interrompue. Achevez-la avec : guetteur purge { $folder }
case-what-copy = a fait une copie pour un destinataire

error-protection-as = Dites qui vous êtes : donnez votre nom avec --as.
error-protection-days = --keep-until et --days ont été donnés tous deux. Donnez-en un.
error-protection-case = Avec --case { $case }, une seule chose se règle : son dernier jour. Donnez --keep-until ou --days, et rien d’autre.
error-protection-form = { $count ->
    [one] { $file } : 1 erreur dans le formulaire.
   *[other] { $file } : { $count } erreurs dans le formulaire.
} Un formulaire pour comparer : guetteur protection form
error-protection-output = { $file } : le nom devrait finir en .html, .md ou .docx.
error-public-utf8 = { $file } n’est pas un texte UTF-8. Enregistrez le tableau en CSV, en UTF-8.
error-public-columns = { $file } n’a pas ces colonnes : { $lacking }. Attendues : platform, handle, name, why.
error-public-row = { $file } ligne { $line } : il manque { $lacking }. Nul n’est montré par son nom sans raison : dites quel rôle public, sous why.
error-purge-why = Dites pourquoi avec --why : la preuve et le registre le gardent.
error-run-purged = Les comptes de { $run } ont été purgés : rien qui montre des comptes ne peut en être tiré. Ses chiffres sont dans les analyses de { $folder }, et ce qui est parti dans : guetteur protection proofs { $folder }
error-evidence-purged = { $item } a été purgé : sa description et son fichier n’existent plus, son empreinte est dans le journal de conservation. Voyez : guetteur protection proofs { $folder }
error-purge-busy = Une autre purge de { $folder } est en cours. Attendez qu’elle s’achève.
