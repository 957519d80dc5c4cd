# La ligne de commande : aide, avancement, ce que les commandes affichent.
help-guetteur = Veiller sur la sincérité d’un scrutin : des exports des plateformes à des constats vérifiables.
help-usage = Utilisation :
help-options = Options
help-commands = Commandes
help-command-metavar = COMMANDE ...
help-example = Exemple :
help-help = Afficher cette aide et s’arrêter.
help-version = Afficher la version et s’arrêter.

help-run = Lire des exports, trouver les comptes qui agissent ensemble plus que le hasard ne le permet, et écrire un rapport.

    Écrit l’espace de travail DIR : les exports intacts, les messages, l’analyse, et out/ avec le rapport.
help-run-short = Des exports au rapport, d’une traite.
help-run-example = guetteur run examples/german_elections.parquet --map examples/german_elections.toml -o demo
help-import = Lire des exports dans un espace de travail, sans rien y chercher encore.

    Écrit raw/ et tables/ dans DIR. Importer deux fois le même fichier ne change rien.
help-import-short = Lire des exports dans un espace de travail.
help-import-example = guetteur import examples/german_elections.parquet --map examples/german_elections.toml -o demo
help-info = Montrer ce que contient un espace de travail : exports, messages, ce qui n’a pas été lu, analyses.

    N’écrit rien.
help-info-short = Montrer le contenu d’un espace de travail.
help-info-example = guetteur info demo
help-findings = Montrer les constats de la dernière analyse, avec les identifiants tels que lus dans les exports.

    N’écrit rien. Ce qui sort de l’espace de travail doit passer par le rapport, qui masque les comptes.
help-findings-short = Montrer les constats de la dernière analyse.
help-findings-example = guetteur findings demo --json
help-report = Réécrire le rapport de la dernière analyse : dans une autre langue, ou avec les vrais comptes.

    Écrit out/ dans l’espace de travail ; montrer les vrais comptes est inscrit dans son registre.
help-report-short = Réécrire le dernier rapport.
help-report-example = guetteur report demo --lang fr
help-columns = Dire ce que chaque colonne d’un tableau semble être, sous forme de fichier de correspondance à relire et à donner avec --map.

    N’écrit rien ; redirigez le résultat vers un fichier.
help-columns-short = Proposer une correspondance pour un tableau.
help-columns-example = guetteur columns examples/german_elections.parquet > mapping.toml
help-network = Changer un tableau « qui a partagé quoi, quand » en paires de messages et en liens entre comptes.

    TRACES est un fichier CSV ou Parquet avec object_id, account_id, content_id et timestamp_share.
    Écrit pairs.parquet et edges.parquet dans DIR (et nodes.parquet avec --match coortweet). Sans --match, un lien est gardé quand le hasard
    ne l’explique pas ; avec --match, les résultats égalent ceux de l’outil nommé.
help-network-short = Paires et liens d’un tableau de partages.
help-network-example = guetteur network tests/data/coortweet/russian_coord_tweets.parquet --window 10 --match coortweet -o net

help-option-lang = Langue de tout ce qui est affiché (par défaut : celle de votre système).
help-option-output = Dossier de l’espace de travail ; créé s’il n’existe pas.
help-option-network-output = Dossier des tableaux.
help-option-map = Fichier qui dit ce que sont les colonnes (voir : guetteur columns).
help-option-format = Lire tous les exports dans ce format au lieu de le reconnaître.
help-option-timezone = Fuseau des heures écrites sans fuseau, par exemple Europe/Paris.
help-option-alpha = Part attendue du hasard parmi les groupes montrés, et parmi les liens, sur toute l’analyse (0.01 par défaut).
help-option-windows = Fenêtres en secondes, pour tous les comportements, par exemple 10,60,3600.
help-option-density = Un message n’est relié à personne si son objet a eu plus de messages que cela dans la fenêtre précédente (50 par défaut) ; none : sans limite.
help-option-smallest = Nombre minimal de comptes dans un constat (3 par défaut).
help-option-reveal = Montrer les vrais comptes ; NAME est la personne qui le décide, inscrite au registre.
help-option-why = Motif de --reveal, inscrit au registre.
help-option-json = En JSON.
help-option-window = Fenêtre en secondes (10 par défaut).
help-option-min-participation = Nombre minimal de partages d’un compte (avec --match), ou d’objets partagés par deux comptes (2 par défaut).
help-option-match = Compter comme cet outil : CooRTweet ou coordination-network-toolkit.
help-option-edge-weight = Quantile des poids au-dessus duquel CooRTweet marque un lien (0.5 par défaut).
help-option-subgraph = Sous-graphe de CooRTweet : 0 tous les liens, 1 les liens marqués, 2 et 3 avec --fast-window (0 par défaut).
help-option-fast-window = Fenêtre plus courte du réseau rapide de CooRTweet, en secondes.
help-option-objects = Ajouter les objets partagés aux liens de CooRTweet.
help-option-stats = Écrire aussi les statistiques de CooRTweet : accounts.parquet et groups.parquet.
help-option-loops = Garder le lien d’un compte avec lui-même.

progress-read = Lecture des exports
progress-measure = Mesure des comportements
progress-decide = Séparer la coordination du hasard
progress-load = Compte des paires
progress-count = { $done } enregistrements

say-imported = { $file } : { $posts } lignes lues comme messages ; format : { $format } ({ $reason })
say-known = { $file } : déjà dans l’espace de travail ({ $posts } lignes ; format : { $format }) ; rien n’a changé
say-issues = { $issues ->
    [one] 1 problème, { $lost } lignes non lues : voir guetteur info
   *[other] { $issues } problèmes, { $lost } lignes non lues : voir guetteur info
}
say-unknown = champs inconnus, non utilisés : { $fields }
say-report = Rapport : { $path }
say-table = { $path } : { $rows ->
    [one] 1 ligne
   *[other] { $rows } lignes
}
say-finding = { $id } : comptes { $accounts } ; { $objects } objets ; { $detectors } ; { $first } – { $last } ; q ≤ { $q }
say-outcome = { $detector } : { $why }
say-fact = { $number }. { $name } : { $text }

info-posts = { $posts } messages de { $accounts } comptes
info-period = Du { $first } au { $last } (UTC)
info-platform = { $name } : { $posts } messages
info-export = { $name } ({ $format }) : { $posts } lignes lues comme messages, sha256 { $digest }
info-used = utilisés : { $fields }
info-ignored = connus et inutiles ici : { $fields }
info-unknown = inconnus : { $fields }
info-issue = { $file }, { $field } : { $reason } { $count ->
    [one] Une fois, à la ligne { $row }
   *[other] { $count } fois, d’abord à la ligne { $row }
} (trouvé : { $found }) ; { $lost } lignes non lues
info-runs = { $runs ->
    [one] 1 analyse
   *[other] { $runs } analyses
}, { $entries } inscriptions au registre

reason-forced = vous avez choisi le format { $format }
reason-mapping = vous avez donné la correspondance { $file }
say-others = Aussi analysés, importés auparavant ({ $count }) : { $files }. Pour les laisser de côté, prenez un nouvel espace de travail.
