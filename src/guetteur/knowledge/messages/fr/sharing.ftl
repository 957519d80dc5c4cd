# Partage avec des partenaires : MISP, listes d’indicateurs, dossier d’échange. D’abord les erreurs.
error-misp-missing = Les événements MISP s’écrivent avec pymisp, qui n’est pas installé. Pour l’installer : pip install guetteur[misp]
error-misp-json = { $file } n’est pas un fichier JSON, ou est abîmé, ou imbriqué au-delà du raisonnable. Un événement tel que MISP l’exporte était attendu : téléchargez-le de nouveau depuis MISP, en MISP JSON.
error-misp-large = { $file } dépasse { $most } mégaoctets. Exportez moins d’événements, un par fichier.
error-misp-events = { $file } contient { $found ->
    [0] aucun événement MISP
   *[other] { $found } événements MISP
} ; un seul était attendu. Exportez-le seul depuis MISP, en MISP JSON.
error-misp-changed = { $file } est un événement que Guetteur a écrit, mais une partie en a été modifiée et ne se lit plus ({ $found }). Demandez à qui l’a envoyé le fichier tel qu’il a été produit.
error-partner-table = { $file } a { $total } colonnes : { $found }. Étaient attendues celles des rapports de Meta (Tactic, Technique, Procedure, Indicator ; ou indicator_type, indicator_value) ou du projet M82 (db, domain, matchType, source), séparées par des virgules. Enregistrez le tableau en CSV, en UTF-8.
error-partner-empty = { $file } n’a aucune ligne sous son en-tête.
error-share-as = Dites qui partage, avec --as NAME, ou une fois pour toutes dans la variable d’environnement GUETTEUR_ANALYST. Rien n’a été écrit.
error-share-folder = { $file } est un dossier. Donnez le nom d’un fichier à écrire.

help-case-package = Faire d’un cas un seul fichier, qu’un partenaire sans aucun outil peut ouvrir : un zip avec un résumé à lire et à imprimer, en français et en anglais, le cas en STIX 2.1, des tableaux, et les empreintes pour tout vérifier.

    Il porte le niveau TLP du cas, ou un niveau plus strict. Les comptes ont des pseudonymes, sauf si quelqu’un en décide autrement avec --reveal. Écrit le fichier, et une inscription au registre.
help-case-package-short = Faire d’un cas un fichier pour un partenaire.
help-case-package-example = guetteur case package demo case-1 -o cas-1.zip --tlp green --as 'Ana Exemple'
help-misp = Écrire un cas en événement MISP, ou lire un événement d’autrui.
help-misp-short = Échanger avec MISP.
help-misp-example = guetteur misp export demo case-1 -o evenement.json --tlp green
help-misp-export = Écrire un cas en événement MISP. Il faut pymisp : pip install guetteur[misp]

    Il porte le niveau TLP du cas, ou un niveau plus strict. Les comptes ont des pseudonymes, sauf si quelqu’un en décide autrement avec --reveal : le registre le dit alors. Écrit le fichier.
help-misp-export-short = Écrire un cas en événement MISP.
help-misp-export-example = guetteur misp export demo case-1 -o evenement.json --tlp green
help-misp-import = Lire un événement MISP, de Guetteur ou de n’importe qui. Dit ce que devient chaque partie.

    Garde le fichier intact dans l’espace de travail, et ce qu’il liste dans partners/.
help-misp-import-short = Lire un événement MISP.
help-misp-import-example = guetteur misp import evenement.json -w demo
help-meta = Lire les tableaux que Meta publie avec ses rapports sur les réseaux qu’elle a supprimés.
help-meta-short = Lire les tableaux d’indicateurs de Meta.
help-meta-example = guetteur meta import reseau.csv -w demo --dated 2026-05
help-meta-import = Lire un tableau de Meta. Dit ce que devient chaque ligne.

    Garde le fichier intact dans l’espace de travail, et ce qu’il liste dans partners/.
help-meta-import-short = Lire un tableau de Meta.
help-meta-import-example = guetteur meta import reseau.csv -w demo --dated 2026-05
help-indicators = Ce que listent des partenaires, et quels messages de l’espace de travail en contiennent. Avec l’espace de travail seul : la liste.

    Qu’un site ou un compte soit listé par quelqu’un est une affirmation de sa part, et non une preuve.
help-indicators-short = Ce que listent des partenaires, et quels messages en contiennent.
help-indicators-example = guetteur indicators match demo
help-indicators-list = Montrer ce que listent des partenaires, fichier par fichier. N’écrit rien.
help-indicators-list-short = Montrer ce que listent des partenaires.
help-indicators-list-example = guetteur indicators list demo
help-indicators-match = Montrer quels messages mènent à un site ou à une page listés, ou viennent d’un compte listé. N’écrit rien.
help-indicators-match-short = Montrer quels messages contiennent ce qui est listé.
help-indicators-match-example = guetteur indicators match demo
help-indicators-import = Lire un tableau d’indicateurs, de Meta ou du projet M82 ; ses colonnes disent lequel.

    Garde le fichier intact dans l’espace de travail, et ce qu’il liste dans partners/.
help-indicators-import-short = Lire un tableau d’indicateurs.
help-indicators-import-example = guetteur indicators import m82_domains.csv -w demo
help-option-share-tlp = Avec qui le partage est permis ; par défaut le niveau du cas. Jamais en dessous.
help-option-share-names-from = Le niveau le plus ouvert auquel des personnes peuvent être nommées : ceux qui ont jugé et, avec --reveal, les comptes ; amber par défaut.
help-option-share-by = Votre organisation, telle que les partenaires la connaissent.
help-option-share-output = Le fichier à écrire.
help-option-misp-lost = Dire ce qu’un événement MISP ne porte pas d’un cas, et ne rien faire d’autre.
help-option-partner-workspace = L’espace de travail qui le reçoit.
help-option-partner-dated = Quand la liste a été publiée, si le fichier ne le dit pas.
help-option-partner-source = Qui a publié la liste, si le fichier ne le dit pas.

say-share-made = Écrit : { $file } (TLP:{ $level })
say-share-digest = SHA-256 : { $digest }
say-share-masked = Les comptes y ont des pseudonymes.
say-share-named = LES COMPTES Y SONT NOMMÉS.
say-share-recorded = L’inscription { $seq } du registre le dit.
say-misp-lost = Un événement MISP ne porte pas :
case-what-share = a produit un fichier pour des partenaires

share-lost-history = – l’histoire du cas : ce qu’une même personne a dit plus tôt, ce qui a été annulé, et les inscriptions elles-mêmes
share-lost-ratings = – la grille des hypothèses concurrentes : la cote de chaque élément (les hypothèses y sont)
share-lost-breakout = – ce dont le niveau de diffusion a été calculé, sinon en texte
share-lost-abcde = – ce qui tient ensemble les lettres du résumé : chacune est une note à part
share-lost-ties = – les liens entre comptes, avec leurs statistiques, et l’image du réseau
share-lost-clues = – les indices pour et contre les explications innocentes
share-lost-detectors = – quel détecteur a vu quelle technique, et dans quel groupe
share-lost-posts = – les messages qui ne sont pas donnés en preuve, et les paires que forment ceux qui le sont
share-lost-runs = – les analyses : paramètres, ce qui a été testé, ce qui a été trouvé par ailleurs
share-group = { $accounts ->
    [one] Un compte agissant de concert
   *[other] { $accounts } comptes agissant de concert
}, du { $first } au { $last } : { $posts } messages coordonnés. Vu par : { $behaviours }. Au plus { $q } de tels groupes devraient être dus au hasard.
share-incident = { $groups ->
    [0] Un cas de comptes qui agissent peut-être de concert ; aucun groupe n’y est joint.
    [one] Un cas fait d’un groupe de comptes qui agissent ensemble plus que le hasard ne le permet.
   *[other] Un cas fait de { $groups } groupes de comptes qui agissent ensemble plus que le hasard ne le permet.
} Ce qu’un programme a mesuré et ce que des personnes ont conclu sont tenus à part. Liens et sites ont été partagés par les comptes : cela ne dit rien de ceux qui les tiennent. Qui est derrière n’est pas dit, hormis dans des affirmations dont l’auteur est nommé.
share-no-text = (pas de texte dans l’export)

partner-read = { $file }, de { $source }, gardé sous { $digest }
partner-counts = { $parts } parties lues : { $kept } gardées, { $mended } réparées, { $dropped } écartées. { $indicators } indicateurs.
partner-marking = Marqué TLP:{ $level }.
partner-techniques = Techniques DISARM : { $known } sur { $all } retrouvées dans la version actuelle.
partner-technique-unknown = inconnue : { $name }
partner-case = Un cas écrit par Guetteur : « { $title } ». Pour le voir : --json.
partner-why = { $outcome ->
    [dropped] Écartées
    [mended] Réparées
   *[other] Gardées
} ({ $count }) : { $reason }
partner-part = { $place } : { $found }
partner-blank = une ligne vide, comme entre deux parties du tableau
partner-no-indicator = la ligne n’a rien dans la colonne des indicateurs
partner-words-behind = des mots suivaient l’adresse dans la même case ; ils sont dans les notes
partner-pattern = la liste donne une partie de nom ou un motif, qui est montré mais n’est comparé à rien
partner-report = un rapport en prose, qui ne liste rien ; il est dans le fichier gardé
partner-malformed = pas de valeur, ou une valeur qui n’est pas ce que dit son type
partner-deleted = marqué comme supprimé par qui l’a envoyé
partner-file = un fichier joint ; il est dans le fichier gardé, et n’est pas ouvert
partner-context = du contexte ou une description, à quoi les messages ne se comparent pas ; c’est dans le fichier gardé

indicator-none = Aucune liste de partenaire n’a encore été lue. Voir : guetteur indicators import --help
indicator-file = { $source }, { $file } (publié : { $on } ; TLP:{ $level }), { $count } indicateurs :
indicator-one = { $place } : { $kind } { $shown } (listé : { $on } ; notes : { $notes })
indicator-kind-domain = site
indicator-kind-url = page
indicator-kind-account = compte
indicator-kind-ip = adresse IP
indicator-kind-email = adresse électronique
indicator-kind-phone = téléphone
indicator-kind-hash = empreinte de fichier
indicator-kind-technique = technique
indicator-kind-narrative = récit
indicator-kind-amount = quantité
indicator-kind-other = autre
indicator-compared = { $compared } sites, pages et comptes des listes de partenaires ont été comparés aux messages ; { $hits } s’y trouvent.
indicator-hit = { $shown } : listé par { $source } (le : { $on } ; { $file }, { $place }). { $posts ->
    [one] Un message
   *[other] { $posts } messages
} de { $accounts ->
    [one] un compte
   *[other] { $accounts } comptes
}, du { $first } au { $last }.
indicator-context = Donné comme contexte par qui le liste, non comme une chose à chercher.
indicator-posts = premiers messages : { $posts }
indicator-broad = Non comparés, parce que tout le monde s’en sert ({ $count }) : { $sites }
indicator-caution = Une liste est une affirmation de qui l’a faite. Partager un site listé ne fait pas d’un compte la pièce d’une opération, et un site peut être listé par erreur.

share-title = Cas : { $title }
share-made = Produit par { $who } (organisation : { $organisation }), le { $at }, avec Guetteur { $version }.
share-short = En bref
share-in-short = { $groups ->
    [0] Aucun groupe de comptes n’est joint à ce cas.
    [one] Un groupe de comptes agit de concert plus que le hasard ne le permet : { $accounts } comptes.
   *[other] { $groups } groupes de comptes agissent de concert plus que le hasard ne le permet : { $accounts } comptes en tout.
}
share-verdict = Ce que des personnes en ont conclu : { $verdict }.
share-verdict-differs = les avis divergent
share-disagreement = Tout le monde n’est pas d’accord : voir les jugements.
share-caution = Agir de concert n’est pas interdit, et a des raisons innocentes : une campagne, une rédaction, des admirateurs. Ce qui a été mesuré est que ces comptes agissent ensemble ; si cela trompe quelqu’un, c’est à des personnes d’en juger. Rien ici ne dit qui est derrière, hormis ce qu’affirment les personnes nommées avec leurs affirmations.
share-summary = Résumé
share-letter-actor = Acteur
share-letter-behaviour = Comportement
share-letter-content = Contenu
share-letter-degree = Diffusion
share-letter-effect = Effet
share-groups = Groupes de comptes
share-groups-files = Leurs comptes, liens et messages sont dans les tableaux du dossier data/findings.
share-things = Partagé de concert
share-things-caution = Liens, sites et mots-dièse que ces comptes ont partagés. Ils peuvent être à n’importe qui : avoir été partagé ne dit rien de ceux qui les tiennent.
share-things-more = Et { $count } de plus, dans data/stix/bundle.json.
share-analyst = analyste { $code }
share-techniques = Techniques (DISARM)
share-inferred-by = { $technique }, par { $who }
share-part-judgements = Jugements
share-part-hypotheses = Explications possibles
share-part-claims = Ce qui est affirmé de qui est derrière
share-part-spread = Jusqu’où cela s’est répandu
share-part-notes = Notes
share-claims-caution = Ce sont les affirmations de ceux qui sont nommés avec elles. Guetteur n’attribue rien.
share-the-case = Le cas
share-judged = { $target } : { $verdict } – { $reason }
share-claim = { $by }, le { $on } : { $to }
share-spread = Niveau { $level } sur 6 : { $meaning }
share-who = { $who }, { $at }
share-sources = Sources
share-masked = Ce qui est masqué
share-masked-accounts = Comptes et messages ont des pseudonymes, que l’auteur de ce dossier peut retrouver. Leurs liens, noms et identifiants ont été retirés de tous les textes.
share-named-accounts = Les comptes sont nommés. Traitez ce fichier comme des données personnelles.
share-masked-analysts = Ceux qui ont jugé ont des pseudonymes.
share-named-analysts = Ceux qui ont jugé sont nommés.
share-check = Comment le vérifier
share-check-how = Décompressez le dossier d’échange. Dans le dossier obtenu, cette commande dit de chaque fichier s’il est tel qu’il a été produit :
share-check-exports = { $count ->
    [one] L’empreinte SHA-256 de l’export dont viennent les constats est
   *[other] L’empreinte SHA-256 de chacun des { $count } exports dont viennent les constats est
} dans data/exports.csv. Qui a un export peut y retrouver chaque message des tableaux, par son fichier et sa ligne.
share-readme-title = CAS : { $title }
share-readme-start = Pour commencer, ouvrez { $page } dans n’importe quel navigateur : aucun réseau n’est nécessaire.
share-readme-files = data/resume.html et data/summary.html : le cas en une page, en français et en anglais.
    data/stix/bundle.json : le cas en STIX 2.1, pour des plateformes telles qu’OpenCTI.
    data/findings : des tableaux pour un tableur : groupes, comptes, liens, preuves.
    data/exports.csv : les empreintes des exports dont tout cela vient.
    data/about.json : qui l’a produit, quand, à quel niveau, et ce qui est masqué.
    manifest-sha256.txt : les empreintes de ces fichiers.
