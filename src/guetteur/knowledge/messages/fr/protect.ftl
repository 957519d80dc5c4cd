# guetteur protect
help-protect = Trouver ce qui ressemble à ce qui est à une campagne : des sites, dans une liste ou dans des messages, et des comptes aux noms voisins. Chacun est donné avec la fréquence à laquelle un nom légitime ressemble ainsi par accident. Aussi ce que les listes de partenaires disent des sites de vos messages.

    Rien n’est demandé au réseau. Qu’un nom ressemble à un autre ne dit rien du contenu du site ni de son auteur.
help-protect-short = Ce qui ressemble aux sites et comptes d’une campagne.
help-protect-example = guetteur protect campagne.yml --hosts enregistres.txt -w demo
help-option-protect-new = Écrire une liste de veille à remplir, et s’arrêter.
help-option-hosts = Liste de sites à examiner : un par ligne, un tableau (dnstwist, journaux de certificats), du JSON ou un fichier de zone.
help-option-protect-workspace = Espace de travail dont on examine les comptes et les adresses web des messages.
help-option-most-chance = Signaler une ressemblance si au plus cette part des noms légitimes ressemble ainsi par accident (2e-6 par défaut).
help-option-protect-output = Dossier de la page destinée à l’équipe de campagne (protect.html).
error-watch-list = Il n’y a pas de liste fournie « { $found } ». Listes fournies : { $known }.
error-watch-host = « { $found } » ne nomme aucun site. Attendu : un nom de site tel que example.org.
error-watch-empty = La liste de veille ne protège rien : ni noms, ni sites, ni comptes, ni alliés, ni listes. Pour commencer : guetteur protect --new > campagne.yml
error-watch-which = Donnez une liste de veille : guetteur protect campagne.yml. Pour en écrire une : guetteur protect --new > campagne.yml
error-watch-where = Rien à examiner : donnez une liste de sites (--hosts FICHIER), un espace de travail avec des messages (-w WORKSPACE), ou les deux.
error-protect-folder = { $folder } est un fichier. Donnez un dossier pour la page, avec -o.
error-hosts-encoding = { $file } n’est pas du texte en UTF-8 : octet { $found }. Enregistrez-le en UTF-8 et recommencez.
error-hosts-table = { $file } ne se lit pas comme un tableau : { $found }.
error-hosts-json = { $file }, ligne { $line } : ce n’est pas du JSON. Attendu : un document, ou un objet par ligne. Le fichier est-il entier ?
error-hosts-large = { $file } est un seul document JSON de plus de { $most } Mo. Donnez un objet par ligne, ou un tableau.
protect-head = { $campaign } : { $targets ->
    [one] un nom, site ou compte protégé.
   *[other] { $targets } noms, sites et comptes protégés.
}
protect-hosts-not = Aucune liste de sites n’a été donnée : aucune n’a été examinée (--hosts FICHIER).
protect-sites-not = Aucun espace de travail n’a été donné : les adresses web des messages n’ont pas été examinées (-w WORKSPACE).
protect-accounts-not = Aucun espace de travail n’a été donné : les comptes n’ont pas été examinés.
protect-hosts = Dans la liste : { $looked } sites examinés, { $found } ressemblent aux vôtres{ $known ->
    [0] .
   *[other] ; { $known } sont réputés sûrs.
}
protect-sites = Dans les messages : { $looked } sites examinés, { $found } ressemblent aux vôtres{ $known ->
    [0] .
   *[other] ; { $known } sont réputés sûrs.
}
protect-accounts = Parmi les comptes : { $looked } examinés, { $found } ressemblent aux vôtres.
protect-one = { $shown } ressemble à { $target } : { $how }. { $chance }{ $use }
protect-chance = Par accident : environ { $per } sur un million.
protect-chance-unknown = Par accident : jamais mesuré.
protect-use = { $posts ->
    [one] Un message y renvoie, depuis le { $first }.
   *[other] { $posts } messages de { $accounts } comptes y renvoient, depuis le { $first }.
}
protect-use-account = { $posts ->
    [one] Un message, le { $first }.
   *[other] { $posts } messages depuis le { $first }.
}
protect-more = Et { $count } de plus : tous avec --json.
protect-weaker = { $count ->
    [one] Une ressemblance plus faible, comme l’accident en produit souvent
   *[other] { $count } ressemblances plus faibles, comme l’accident en produit souvent
} : avec --json, ou --most-chance.
protect-unread = { $count ->
    [one] Une ligne ne nomme aucun site
   *[other] { $count } lignes ne nomment aucun site
} ; la première : ligne { $line }, « { $found } ».
protect-listed = Listés par des partenaires : { $count } des { $compared } éléments listés sont dans vos messages.
protect-listed-one = { $shown } : listé par { $source } le { $on } ; { $posts } messages de { $accounts } comptes.
protect-caution = Un nom qui ressemble à un autre est une raison de regarder, pas une preuve : ce peut être un partenaire, un admirateur ou une parodie. Regardez le site depuis une machine que vous pouvez perdre, gardez-en une copie, et laissez une personne décider.
protect-how-whole-inside = le nom entier se trouve dedans
protect-how-other-ending = le même nom avec une autre terminaison
protect-how-foreign-letters = la même apparence, avec des lettres d’un autre alphabet ou des accents
protect-how-glyph = des signes d’apparence voisine à la place d’autres
protect-how-hyphen = les mêmes lettres, avec ou sans tirets
protect-how-typo = une lettre de plus, de moins ou changée
protect-how-digits = les mêmes lettres avec d’autres chiffres
protect-how-affix = un mot à côté du nom (« { $rest } »)
protect-how-article = le nom sans son article
protect-how-word = le nom parmi d’autres mots (« { $rest } »)
protect-how-subdomain = le nom est placé devant le site de quelqu’un d’autre
protect-title = Ce qui ressemble à ce qui est à vous – { $campaign }
protect-made = Produit le { $at } avec Guetteur { $version }. Comptes : { $naming ->
    [codes] désignés par des codes.
   *[names] désignés par leur nom, sur décision de { $who }.
}
protect-today = À faire aujourd’hui
protect-todo-none = Rien de ce qui a été examiné ne ressemble à ce qui est à vous. Recommencez avec des listes fraîches chaque semaine, et chaque jour le dernier mois.
protect-todo-look = Regardez ces sites depuis une machine sans aucun de vos comptes ; gardez-en une copie avec son adresse et l’heure avant de les signaler : { $names }
protect-todo-report = Là où une copie trompe les gens : signalez-la au bureau d’enregistrement et à l’hébergeur, et demandez à votre avocat quelles notifications conviennent.
protect-todo-accounts = Demandez aux plateformes de vérifier ces comptes, par leur formulaire d’usurpation d’identité : { $names }
protect-todo-tell = Dites à vos équipes et aux journalistes quels sites et comptes sont les vôtres : { $names }
protect-part-hosts = Sites de la liste
protect-part-sites = Sites dans les messages
protect-part-accounts = Comptes
protect-part-listed = Ce que listent des partenaires
protect-part-not = Ce qui n’a pas été examiné
protect-part-how = Comment lire cette page
protect-none-here = Rien ici ne ressemble à ce qui est à vous ({ $looked } examinés).
protect-how-read = « Par accident » dit combien de noms légitimes sur un million ressemblent ainsi à l’un des vôtres. C’est mesuré sur { $hosts } sites du secteur public français face à { $media } médias, et sur { $elected } comptes de parlementaires ; cela vaut moins bien pour d’autres pays.
say-protect-page = Page pour l’équipe : { $file }
