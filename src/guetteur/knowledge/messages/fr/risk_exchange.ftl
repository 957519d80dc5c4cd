# Études de risque vers et depuis d’autres programmes

risk-exported = Écrit : { $file }
risk-loss = Perdu { $where } : { $what } ({ $count })
risk-loss-by-sheets = faute de place dans les feuilles
risk-loss-by-importer = faute d’être lu par son importateur
risk-loss-joins = liens entre actions, avec ET et OU
risk-loss-ratings = probabilités de succès des actions
risk-loss-difficulties = difficultés techniques des actions
risk-loss-assets = biens supports des actions
risk-loss-techniques = techniques DISARM
risk-loss-detectors = détecteurs
risk-loss-events = événements des chemins, hormis leurs parties prenantes et en un seul texte
risk-loss-impacts = impacts des événements redoutés
risk-loss-accidents = risques sans intention
risk-loss-treatments = traitements et risques résiduels
risk-loss-versions = versions antérieures
risk-loss-forced = dangerosités fixées par une personne
risk-loss-pertinence = motivation, ressources, activité et pertinence des couples
risk-loss-baseline = exigences du socle
risk-loss-measures = mesures
risk-imported = { $count ->
    [0] { $title } : tout est repris.
    [one] { $title } : un élément n’est pas repris :
   *[other] { $title } : { $count } éléments ne sont pas repris :
}
risk-not-carried = { "" }  { $sheet }, ligne { $row }, { $column } : { $found }
error-risk-workbook = { $file } n’a pas pu être lu comme un classeur : { $found }. Un fichier .xlsx était attendu, tel que CISO Assistant exporte une étude.
error-risk-workbook-kind = { $file } n’a pas de feuille « 1.1 Study » ; trouvé : { $found }. Un classeur d’étude EBIOS RM était attendu, tel que CISO Assistant l’exporte.
error-risk-workbook-long = { $file }, feuille { $sheet } : plus de { $most } lignes. Divisez l’étude.
help-risk-export-short = Écrire une étude pour un autre programme.
help-risk-export = Écrire une étude pour un autre programme : le classeur qu’importe CISO Assistant, des tables, du JSON, ou la feuille de risques qu’une équipe remplit. Dit ce qui se perd en chemin.
help-risk-export-example = guetteur risk export study.yml -o study.xlsx
help-risk-import-short = Lire une étude dans un classeur.
help-risk-import = Lire une étude dans un classeur tel que CISO Assistant l’exporte, ou dans la feuille de risques qu’une équipe a remplie, et l’écrire comme fichier d’étude. Dit ce qui n’est pas repris, cellule par cellule.
help-risk-import-example = guetteur risk import study.xlsx -o importee.yml
help-option-risk-export = Le fichier à écrire ; pour csv, le dossier.
help-option-to = Pour quoi : le classeur de CISO Assistant (par défaut), des tables, du JSON, ou la feuille de risques qu’une équipe remplit.
help-option-from = Depuis quoi : un classeur de CISO Assistant (par défaut), ou la feuille de risques qu’une équipe a remplie (.xlsx ou .csv).

# La feuille de risques qu’une équipe remplit.
risk-loss-steps = actions des attaquants ; la vraisemblance reste
risk-loss-supports = biens supports
risk-loss-more-events = événements redoutés d’un scénario, hormis le plus grave
risk-loss-aside = chemins écartés
risk-loss-residuals = ce qui reste des risques une fois traités
risk-sheet-first = Première ébauche, d’après la feuille de risques.
risk-sheet-mission = Mission à nommer
risk-sheet-kind = Type non précisé
error-sheet-file = { $file } n’a pas pu être lu : { $found }. Un fichier .xlsx ou .csv était attendu.
error-sheet-large = { $file } contient plus de { $most } Mo une fois décompressé, il n’a donc pas été lu. Enregistrez-le de nouveau sans images.
error-sheet-none = { $file } n’a pas de risques ; tables trouvées : { $found }. Une table « risques » était attendue, avec une ligne par risque. Obtenez une feuille vide avec guetteur risk export ÉTUDE -o FICHIER.xlsx --to sheet.
error-sheet-mistakes = { $count ->
    [one] { $file } : une erreur, rien n’a été écrit. Corrigez-la et recommencez :
   *[other] { $file } : { $count } erreurs, rien n’a été écrit. Corrigez-les et recommencez :
}
error-sheet-column = Feuille { $sheet } : la colonne « { $found } » n’est pas connue. Attendu : { $expected }. Renommez-la ou supprimez-la.
error-sheet-column-missing = Feuille { $sheet } : la colonne « { $expected } » manque. Ajoutez-la.
error-sheet-needed = Feuille { $sheet }, ligne { $row }, { $column } : vide, alors que chaque ligne en a besoin. Remplissez-la.
error-sheet-value = Feuille { $sheet }, ligne { $row }, { $column } : « { $found } » n’a pas été compris. Attendu, par exemple : { $expected }.
error-sheet-part = Feuille { $sheet }, ligne { $row }, { $column } : vide. Donnez la source, l’objectif et le chemin ; ou aucun des trois, pour un événement que personne ne cherche.
error-sheet-twice = Feuille { $sheet }, ligne { $row }, { $column } : « { $found } » est déjà un événement que personne ne cherche. Supprimez une des deux lignes.
error-sheet-differs = Feuille { $sheet }, ligne { $row }, { $column } : { $found }, alors que la ligne { $before } cote autrement le même événement. Donnez-lui une seule gravité.
error-sheet-value-differs = Feuille { $sheet }, ligne { $row }, { $column } : « { $found } », alors qu’une autre ligne donne au même événement une autre valeur métier. Donnez-lui-en une seule.
error-sheet-pair-differs = Feuille { $sheet }, ligne { $row }, { $column } : { $found }, alors qu’une autre ligne dit { $before } de la même source et du même objectif. Donnez-leur un seul niveau.
error-sheet-text = { $file } : l’étude ne serait pas relue telle quelle, rien n’a donc été écrit. Cherchez des caractères inhabituels dans la feuille.

# guetteur risk push : une étude envoyée à un serveur CISO Assistant.
help-risk-push-short = Envoyer une étude à un serveur CISO Assistant.
help-risk-push = Envoyer une étude à un serveur CISO Assistant, avec les graphes de ses modes opératoires. Le jeton est lu dans la variable d’environnement GUETTEUR_CISO_TOKEN ou dans un fichier. Ce qui est créé s’écrit à côté de l’étude, et la même commande reprend là où elle s’est arrêtée. Écrit d’après son code publié, et jamais essayé sur un serveur en service : commencez par --dry-run, puis dans un dossier créé pour l’essai.
help-risk-push-example = guetteur risk push study.yml --url https://ciso.example.org --folder ID --matrix ID --dry-run
help-option-url = L’adresse du serveur.
help-option-folder = L’identifiant du dossier (domaine) où mettre l’étude.
help-option-matrix = L’identifiant de la matrice de risque du serveur.
help-option-token-file = Un fichier qui contient le jeton, au lieu de la variable d’environnement GUETTEUR_CISO_TOKEN.
help-option-state = Le fichier qui dit ce qui a été créé ; par défaut à côté de l’étude, avec la fin .push.json.
help-option-dry-run = Afficher les requêtes, une par ligne, et ne rien envoyer.
help-option-push-insecure = Permettre une adresse sans chiffrement : tous ceux qui sont sur le chemin lisent alors le jeton.
say-push-dry = { $count ->
    [one] Une requête, comme pour une matrice à quatre niveaux. Rien n’a été envoyé.
   *[other] { $count } requêtes, comme pour une matrice à quatre niveaux. Rien n’a été envoyé.
}
say-push-done = Tout y est. Ce qui a été créé est listé dans { $state }.
risk-push-made = Créé : { $what } ({ $id })
risk-push-found = Y était : { $what } ({ $id })
risk-push-before = Créé avant : { $what } ({ $id })
risk-loss-by-server = ou modifié sur le serveur
risk-loss-missions = missions
risk-loss-kinds = types de sources de risque et d’objectifs
risk-loss-names = noms raccourcis ou distingués par l’identifiant
risk-loss-moved = cotations d’actions absentes de ses quatre niveaux, décalées d’un niveau
risk-loss-back = liens d’une phase vers une phase antérieure
risk-loss-unrated = critères de parties prenantes non cotés ; son plus petit niveau est envoyé
risk-loss-gravities = gravités fixées par une personne
error-push-token = Il n’y a pas de jeton utilisable. Mettez-le dans la variable d’environnement GUETTEUR_CISO_TOKEN, ou dans un fichier donné avec --token-file.
error-push-url = « { $found } » n’est pas l’adresse d’un serveur. Attendu : https://ciso.example.org, sans nom d’utilisateur.
error-push-http = { $found } : sans chiffrement, tous ceux qui sont sur le chemin lisent le jeton. Donnez une adresse qui commence par https://, ou --insecure.
error-push-elsewhere = { $url } renvoie vers { $found }. Rien n’y a été envoyé, pour que le jeton reste au serveur que vous avez nommé. Si cette adresse est la bonne, donnez-la avec --url.
error-push-refused = { $url } refuse (statut { $status }). Vérifiez le jeton, et qu’il peut écrire dans ce dossier.
error-push-status = { $url } a répondu par le statut { $status } : { $found }
error-push-reach = { $url } n’a pas pu être joint : { $found }. Vérifiez l’adresse et le réseau, puis redonnez la même commande.
error-push-large = { $url } a envoyé plus de { $most } Mo, la réponse n’a donc pas été lue.
error-push-answer = { $url } n’a pas répondu comme le fait CISO Assistant. Vérifiez l’adresse, et la version du serveur.
error-push-stopped = { $count ->
    [0] Arrêt à { $at } ; rien n’est encore créé ({ $all } requêtes à faire). Corrigez ceci et redonnez la même commande :
   *[other] Arrêt à { $at }, après { $done } requêtes sur { $all } ; ce qui a été créé est listé dans { $state }. Corrigez ceci et redonnez la même commande, elle reprend de là :
}
error-push-state = { $file } ne dit pas ce qu’un envoi précédent a créé ({ $found }). Donnez un autre fichier avec --state, ou supprimez-le pour recommencer.
error-push-other = { $file } vient d’un autre envoi : { $what ->
    [study] l’étude a changé depuis
    [folder] un autre dossier
    [matrix] une autre matrice
   *[other] un autre serveur
}. Donnez un autre fichier avec --state pour recommencer ; ce qui a été créé avant reste en place.
