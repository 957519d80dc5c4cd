# guetteur stix : partager en STIX 2.1. D’abord, ce que contient un lot écrit par nous.
stix-out-cell-name = Une cellule qui utilise Guetteur
stix-out-program = Le programme qui a mesuré. Il ne juge personne et ne nomme aucun acteur ; ce que des personnes ont conclu, ce sont elles qui le disent.
stix-out-set = Comptes agissant de concert, { $case } (sans attribution)
stix-out-set-says = { $accounts ->
    [one] Un compte qui agit
   *[other] { $accounts } comptes qui agissent
} avec d’autres plus que le hasard ne le permet. Personne n’est désigné derrière : dire s’il y a quelqu’un, et qui, revient à des personnes.
stix-out-campaign = { $title } (ce qui a été vu, et quand)
stix-out-report = Un cas fait de constats que des personnes ont jugés. Ce qu’un programme a observé est dans les « sightings » ; ce que des personnes ont déduit est dans les relations, notes et avis, sous leur nom ou leur code.
stix-out-neutrality = Les mêmes messages, noms des camps échangés, donnent les mêmes constats ; quiconque a l’export peut le vérifier avec : guetteur audit neutrality
stix-out-sighting = Vu par le détecteur { $detector } dans un groupe de { $accounts ->
    [one] un compte
   *[other] { $accounts } comptes
}. C’est une trace de la technique, non la preuve qu’elle a été employée à dessein.
stix-out-caveat = Déduit par une personne de ce qui a été vu ; non observé par un détecteur.
stix-out-judged = { $target } : { $verdict }. { $reason }
stix-out-hypothesis = Explication concurrente : { $name }
stix-out-rated = Élément évalué sous { $name }
stix-out-cell = { $evidence } : { $rating }
stix-out-note = Note sur le cas
stix-out-source = { $source } : { $grade } sur l’échelle de l’Amirauté (lettre : la source ; chiffre : l’information ; F et 6 : on ne peut juger)
stix-out-source-title = Évaluation d’une source
stix-out-inferred = Pourquoi { $technique } a été déduite
stix-out-actor = { $to } (selon { $by })
stix-out-actor-says = Désigné par { $by } le { $date }. Le programme qui a écrit ceci n’attribue rien ; voir la note des autres possibilités.
stix-out-basis = { $by } l’affirme sur cette base : { $basis }
stix-out-alternatives-title = Ce que cela peut être d’autre
stix-out-alternatives = Autres explications possibles : { $others }
stix-out-extension-fimi-incident = Un cas de manipulation de l’information, étrangère ou non : résumé en cinq lettres (ABCDE), propagation, verdicts, et quelles analyses de quelle version l’ont mesuré.
stix-out-extension-fimi-observation = Ce qu’un détecteur a mesuré : comptes, choses partagées, force, et les lignes de l’export qui le montrent.
stix-out-extension-fimi-judgement = Une entrée du registre : qui a dit quoi, et quand.
stix-out-extension-fimi-technique = Le référentiel, et sa version, où une technique est citée.
stix-out-extension-narrative = Un récit, avec le nom et les champs que lui donne OpenCTI.
stix-out-extension-channel = Un canal que d’autres suivent, avec le nom et les champs que lui donne OpenCTI.
stix-out-extension-media-content = Un message ou un autre contenu, avec le nom et les champs que lui donne OpenCTI.
stix-out-extension-opencti = L’identifiant d’une technique, là où OpenCTI le lit.

# Ce qui ne peut être partagé ainsi.
error-stix-no-tlp = { $case } n’a pas encore de niveau TLP : on ne sait pas avec qui le partager. Fixez-le avec : guetteur case tlp WORKSPACE { $case } amber, ou indiquez-en un avec --tlp.
error-stix-tlp = { $case } peut être partagé en { $own } ou plus strict ; { $found } a été demandé. Retirez --tlp, ou faites fixer un autre niveau avec : guetteur case tlp WORKSPACE { $case } LEVEL
error-stix-names = En { $found }, ni comptes ni analystes ne sont jamais nommés ; { $least } ou plus strict était attendu. Retirez --reveal et --why pour partager des codes au lieu des noms, ou choisissez un --tlp plus strict.
error-stix-withdrawn = { $case } a été retiré : l’entrée qui l’ouvrait a été annulée. Il n’y a rien à partager. Voir : guetteur case show WORKSPACE { $case }
error-stix-what = Donnez soit un cas, comme case-1, soit --imported avec le début de l’empreinte d’un fichier reçu ; pas les deux, et pas aucun.
error-stix-folder = { $file } est un dossier. Donnez le nom d’un fichier à écrire, comme case-1.json.
error-stix-not-ours = Le lot ne contient pas de cas tel que Guetteur l’écrit ({ $found }). Lisez-le comme tout autre avec : guetteur stix import FILE -w WORKSPACE

# Ce qui ne peut pas être lu du tout.
error-stix-huge = { $file } fait { $found } Mo ; au plus { $most } Mo peuvent être lus comme un seul lot. Demandez des parties plus petites à son producteur, ou répartissez sa liste d’objets en plusieurs lots.
error-stix-json = { $file } n’est pas du JSON ({ $found }). Un lot STIX était attendu : un fichier qui commence par une accolade. Téléchargez-le à nouveau, ou enregistrez-le tel qu’il a été envoyé.
error-stix-deep = { $file } contient des valeurs dans des valeurs dans des valeurs, trop pour être suivies. Aucun vrai lot n’est ainsi : demandez à son producteur.
error-stix-objects = { $file } : un lot a été trouvé, mais ses objets ne forment pas une liste. Demandez à son producteur le lot d’origine.
error-stix-none = { $file } est du JSON, mais pas du STIX : ni lot, ni objet avec un type et un identifiant, ni liste d’objets. Un export de messages se lit avec : guetteur import
error-stix-imported = « { $found } » n’est pas le début (six caractères ou plus) d’exactement un fichier reçu ici. Ont été reçus : { $known }

# Ce qui a été lu.
stix-read = { $file } : { $objects ->
    [one] un objet
   *[other] { $objects } objets
} dans { $form }.
stix-form-bundle = un lot
stix-form-bundle-20 = un lot de STIX 2.0
stix-form-envelope = une réponse de serveur TAXII
stix-form-list = une liste
stix-form-object = un objet seul
stix-counts = Gardés tels quels : { $kept }. Réparés : { $mended }. Écartés : { $dropped }.
stix-mended = Ce qui a été réparé, et dans combien d’objets :
stix-dropped = Ce qui a été écarté, et combien d’objets :
stix-reason = { $count } × { $why }
stix-added = Ajoutés pour que le reste se comprenne (marquages, définitions d’extensions, observables qui étaient dans d’autres) : { $count }
stix-levels = Peut être partagé en TLP : { $levels }
stix-no-technique = Aucune technique de DISARM n’est citée.
stix-techniques = Techniques de DISARM citées : { $resolved } comprises, dont { $changed } ont un autre identifiant, ou n’en ont plus, en version { $version } ; non comprises : { $unresolved }.
stix-became = { $id } est désormais { $to } ({ $how })
stix-gone = { $id } ({ $name }) a été abandonné, et rien ne l’a remplacé
stix-how-stated = selon DISARM
stix-how-judged = à notre avis
stix-how-same = le même
stix-unresolved = non compris : { $id }
stix-kept-as = Le fichier est gardé intact sous son empreinte { $sha256 }.
stix-written = { $file } écrit ({ $objects ->
    [one] un objet
   *[other] { $objects } objets
}).

# Pourquoi un objet a été réparé.
stix-mend-spec-20 = écrit pour STIX 2.0, porté à 2.1
stix-mend-spec-version = la version de STIX manquait ou était fausse
stix-mend-id = l’identifiant n’avait pas la forme que veut la norme : un autre a été donné
stix-mend-renamed = désignait un objet qui a maintenant un autre identifiant
stix-mend-tlp = un marquage TLP d’une forme plus ancienne ou autre, mis comme OASIS définit TLP 2.0
stix-mend-type = un type que la norme ne connaît pas et que rien ne déclarait : désormais déclaré
stix-mend-properties = des propriétés que la norme ne connaît pas et que rien ne déclarait : désormais déclarées
stix-mend-unmarked = sans marquage : a reçu ce que dit --tlp, sinon AMBER, ou le TLP le plus strict du fichier s’il l’est davantage
stix-mend-period = la fin n’était pas après le début : la fin a été retirée
stix-mend-order = modifié avant d’être créé : la première heure vaut pour les deux
stix-mend-time = une heure d’une autre forme ou d’un autre fuseau, mise en UTC ; si elle ne peut être lue, elle a été retirée
stix-mend-twin = une heure indispensable manquait : l’autre en tient lieu
stix-mend-default = une chose indispensable manquait, et a été complétée sans rien dire de nouveau
stix-mend-value = une valeur du mauvais genre a été retirée
stix-mend-empty = une valeur vide a été retirée
stix-mend-name = une propriété au nom interdit a été retirée
stix-mend-reserved = une propriété dont la norme se réserve le nom en a reçu un autre
stix-mend-nul = des caractères que beaucoup de programmes ne peuvent contenir (NUL) ont été ôtés
stix-mend-single = une seule valeur là où une liste était attendue
stix-mend-form = un nombre, un oui ou non, ou un mot sous une autre forme
stix-mend-items = des éléments de liste qui ne tiennent pas ont été retirés
stix-mend-lang = une langue que les outils de la norme ne connaissent pas
stix-mend-ref = autre chose qu’un identifiant du bon genre là où il en fallait un : retiré
stix-mend-address = la valeur n’est pas une telle adresse : désormais l’hôte, le lien ou le texte qu’elle est, ou retirée
stix-mend-host = un nom d’hôte sous une autre forme
stix-mend-defanged = une adresse rendue inoffensive (hxxp, [.]) : rétablie, pour pouvoir être comparée
stix-mend-escaped = des signes d’une adresse qui doivent être codés
stix-mend-extension = une extension qui ne dit pas ce qu’elle est, ou qui porte sur l’intérieur d’ordinateurs : retirée ou complétée
stix-mend-granular = un marquage sur une partie absente : mis sur tout l’objet, ou retiré s’il ne marque rien
stix-mend-lifted = des observables qui étaient dedans : désormais des objets à part
stix-mend-filled = un groupement qui ne nomme rien : a reçu ce que des relations lui lient
stix-mend-gone = désignait des objets qui ont été écartés
stix-mend-place = un lieu sans pays, région ni coordonnées : son nom, ou « unknown », en tient lieu
stix-mend-country = un pays par son nom : son code ISO 3166 le remplace ; un nom sans code devient une région
stix-mend-type-form = le type était écrit autrement que ne le sont les types, ou ne figurait que dans l’identifiant
stix-mend-zone = une heure sans fuseau, ou un jour seul : lus en UTC, comme toutes les heures de STIX
stix-mend-marking = un marquage qui n’est ni TLP ni une mention : désormais une extension, comme le veut STIX 2.1
stix-mend-place-around = un lieu sans pays, région ni coordonnées : ceux du lieu où une relation le situe
stix-mend-city = une ville sans pays, région ni coordonnées : la position de la ville de ce nom qui donne le sien à un fuseau horaire
stix-mend-place-half = une moitié de coordonnées a été retirée
stix-mend-unchecked = une propriété sur l’intérieur d’ordinateurs, qui n’est pas vérifiée : retirée

# Pourquoi un objet a été écarté.
stix-drop-not-object = pas un objet, mais une simple valeur
stix-drop-type = sans type, ou avec ce qui ne peut en être un
stix-drop-bundle = un lot dans le lot
stix-drop-deep = des valeurs dans des valeurs au-delà de ce qui peut être suivi
stix-drop-required = il manque ce dont son type ne peut se passer
stix-drop-older = une version plus ancienne d’un objet présent
stix-drop-repeated = présent deux fois
stix-drop-end = une relation dont un bout n’est pas dans le fichier, ou a été écarté
stix-drop-no-refs = ne nomme aucun objet, et ne dit donc rien de rien
stix-drop-pattern = un motif qui ne suit pas la grammaire de STIX

# Ce que les messages ont en commun avec les fichiers reçus.
stix-match-no-file = Aucun fichier STIX n’a encore été reçu dans cet espace de travail. Lisez-en un avec : guetteur stix import FILE -w WORKSPACE
stix-match-looked = Ont été cherchés { $count } hôtes, liens et comptes que listent { $files ->
    [one] un fichier reçu
   *[other] { $files } fichiers reçus
}.
stix-match-none = Aucun n’est dans les messages.
stix-match-used = { $value } : { $posts ->
    [one] un message
   *[other] { $posts } messages
} de { $accounts ->
    [one] un compte
   *[other] { $accounts } comptes
}, du { $first } au { $last }
stix-match-listed = listé par { $by } le { $on } (fichier { $file }, { $sha256 } ; objet { $object })
stix-match-about = { $text }, en lien avec : { $names }
stix-match-more = … et { $count } de plus ; --json les montre tous.
stix-match-techniques = Techniques que citent les fichiers, et dont les détecteurs ont vu une trace dans la dernière analyse :
stix-match-technique = { $id } { $name } – vue par : { $detectors } ; citée par : { $by }
stix-match-narratives = Récits que nomment les fichiers, à lire à côté des messages ; aucun programme ne les compare :
stix-match-careful = Être listé, c’est ce que quelqu’un a dit un jour. Cela ne dit ni qu’une chose est encore ce qu’elle était, ni que qui la partage y participe. Beaucoup d’opérations ont les mêmes techniques.

# Ce que STIX ne porte pas.
stix-lost = Ce qu’un lot STIX ne porte pas d’un cas :
stix-lost-history = l’historique : les entrées annulées, et leur annulation
stix-lost-superseded = les mots antérieurs d’une personne sur la même chose ; seuls les derniers qui valent sont partagés
stix-lost-letters = les lettres d’une entrée ABCDE qu’une entrée ultérieure a remplacées
stix-lost-ledger = la chaîne d’empreintes du registre, qui prouve que rien n’a été changé
stix-lost-runs = des analyses : les liens entre deux comptes, l’image du réseau, les réglages, et ce que d’autres détecteurs n’ont pas trouvé
stix-lost-posts = les messages qui n’appuient aucun constat
stix-lost-names = les comptes réels, sauf si une personne nommée a décidé de les montrer et que le niveau le permet ; sous le niveau donné par --names-from, aussi les noms des analystes

# Les commandes.
help-stix = Partager des cas en STIX 2.1, lire ce que d’autres ont partagé, et comparer.
help-stix-short = Partager des cas en STIX, et lire ceux des autres.
help-stix-example = guetteur stix import received.json -w demo
help-stix-export = Écrire un cas en un fichier STIX 2.1, avec des pseudonymes. Le niveau TLP du cas, ou un plus strict, marque chaque objet.
help-stix-export-short = Écrire un cas en un fichier STIX 2.1.
help-stix-export-example = guetteur stix export demo case-1 -o case-1.json --tlp green
help-stix-import = Lire un fichier STIX tel qu’il est dans le monde : chaque objet est gardé, réparé ou écarté, avec la raison. Le fichier lui-même est gardé intact.
help-stix-import-short = Lire un fichier STIX, en réparant ce qui enfreint la norme.
help-stix-import-example = guetteur stix import received.json -w demo
help-stix-match = Dire quels hôtes, liens et comptes des messages sont listés dans les fichiers STIX reçus : par qui, et quand.
help-stix-match-short = Comparer les messages aux fichiers STIX reçus.
help-stix-match-example = guetteur stix match demo
help-option-stix-output = Le fichier à écrire.
help-option-stix-tlp = Le niveau TLP du lot ; celui du cas sans cette option, et jamais un plus ouvert.
help-option-stix-profile = opencti : avec les identifiants et marques que cherche OpenCTI.
help-option-stix-by = L’organisation qui partage, comme elle veut être appelée.
help-option-stix-names-from = Le niveau TLP le plus ouvert où comptes (avec --reveal) et analystes peuvent être nommés : amber sans cette option.
help-option-stix-imported = Écrire à nouveau un fichier reçu, tel qu’il a été compris : le début de son empreinte.
help-option-stix-lost = Dire ce que STIX ne porte pas d’un cas, et s’arrêter.
help-option-stix-workspace = L’espace de travail ; créé s’il n’y en a pas.
help-option-stix-unmarked = Le niveau TLP des objets sans marquage ; sans cette option AMBER, ou le plus strict du fichier.
