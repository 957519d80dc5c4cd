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
help-risk-export = Écrire une étude pour un autre programme : le classeur qu’importe CISO Assistant, des tables, ou du JSON. Dit ce qui se perd en chemin.
help-risk-export-example = guetteur risk export study.yml -o study.xlsx
help-risk-import-short = Lire une étude dans un classeur de CISO Assistant.
help-risk-import = Lire une étude dans un classeur tel que CISO Assistant l’exporte, et l’écrire comme fichier d’étude. Dit ce qui n’est pas repris, cellule par cellule.
help-risk-import-example = guetteur risk import study.xlsx -o importee.yml
help-option-risk-export = Le fichier à écrire ; pour csv, le dossier.
help-option-to = Pour quoi : le classeur de CISO Assistant (par défaut), des tables, ou du JSON.
