# Lecture des exports : formats, raison de la reconnaissance, erreurs, lignes en cause, correspondances proposées.

format-x-api-v2 = X (Twitter), API v2 ou twarc2
format-crowdtangle-facebook = Pages ou groupes Facebook, CrowdTangle
format-crowdtangle-instagram = Instagram, CrowdTangle
format-telegram-desktop = Telegram Desktop (JSON)
format-ira-csv = Tweets de l’Internet Research Agency (Clemson et FiveThirtyEight)
format-coortweet = Tableau CooRTweet (objet, compte, contenu, heure)
format-mapped = Tableau quelconque, avec un fichier de correspondance

reason-columns = un tableau qui a les colonnes { $columns }
reason-x-pages = des pages telles que l’API de X les envoie, avec { $keys }
reason-x-flat = des messages tels que l’API de X et twarc2 les écrivent, avec { $keys }
reason-telegram-chat = l’export JSON d’une conversation Telegram, avec { $keys }
reason-telegram-account = l’export JSON d’un compte Telegram entier, avec { $keys }

error-empty-file = { $file } est vide. Exportez de nouveau les données, ou vérifiez que le téléchargement est terminé.
error-no-rows = { $file } a un en-tête ou une enveloppe, mais aucune ligne de données (colonnes ou clés trouvées : { $found } ; { $total } au total). Vérifiez les dates et la requête de l’export.
error-archive =
    { $file } n’est pas un export mais un fichier d’une autre nature ({ $found }). Si c’est une archive, décompressez-la d’abord et donnez les fichiers qu’elle contient ; si c’est un ancien classeur, enregistrez-le au format « CSV UTF-8 ».
error-html =
    { $file } est une page web (HTML), pas un export de données. Exportez de nouveau en choisissant JSON ou CSV ; dans Telegram Desktop, choisissez « JSON lisible par une machine ».
error-json = { $file } n’est pas lisible comme du JSON ({ $found }). Le téléchargement est peut-être incomplet : exportez-le de nouveau.
error-parquet = { $file } n’est pas lisible comme du Parquet ({ $found }). Le téléchargement est peut-être incomplet : récupérez-le de nouveau.
error-csv = { $file } : la ligne d’en-tête n’a pas pu être lue ({ $found }). Ouvrez le fichier dans un tableur ou un éditeur de texte et enregistrez-le au format « CSV UTF-8 ».
error-not-json = { $file } n’est pas un fichier JSON, ce qu’exige le format { $format }. Retirez --format pour laisser reconnaître le fichier, ou choisissez-en un autre.
error-format-unknown =
    { $file } : ce format n’est pas connu. Colonnes ou clés trouvées : { $found } ({ $total } au total). « guetteur formats » énumère ceux qui le sont. Si c’est l’un d’eux, nommez-le avec --format ; pour tout autre tableau, lancez « guetteur columns { $file } » afin de préparer un fichier de correspondance, puis donnez ce fichier avec --map.
error-missing-column =
    Il manque à { $file } des colonnes nécessaires : { $missing }. Colonnes trouvées : { $found } ({ $total } au total). Si elles portent d’autres noms, lancez « guetteur columns { $file } » afin de préparer un fichier de correspondance, puis donnez ce fichier avec --map.
error-duplicate-column = { $file } : ces colonnes apparaissent plusieurs fois : { $found } ({ $total } au total). Renommez ou retirez celles qui sont en trop, puis importez de nouveau.
error-timezone = Aucun fuseau horaire ne s’appelle « { $found } ». Donnez un nom comme Europe/Paris ou UTC.
error-telegram-chat = { $file } : une conversation n’a pas d’identifiant, on ne peut donc pas distinguer ses messages ({ $found }). Exportez-la de nouveau avec Telegram Desktop.

error-mapping-needed = { $file } demande un fichier de correspondance. Lancez « guetteur columns { $file } » pour en préparer un, complétez-le, puis donnez-le avec --map.
error-mapping-toml = { $file } n’est pas un fichier de correspondance valable : { $found }. Comparez-le au résultat de « guetteur columns ».
error-mapping-missing = { $file } : il manque « { $setting } ». Ajoutez ce réglage ; « guetteur columns » en montre un exemple pour votre tableau.
error-mapping-key = { $file } : « { $setting } » n’est pas un réglage connu. Attendu, au choix : { $expected }.
error-mapping-value = { $file } : la valeur de « { $setting } » n’est pas utilisable (trouvé : { $found }). La page « Formats » de la documentation dit ce qui est possible.

issue-missing-value = Une valeur indispensable à tout message est vide.
issue-cell-count = La ligne n’a pas autant de cellules que l’en-tête (cellules de la ligne / de l’en-tête). La cause habituelle est une virgule ou un retour à la ligne sans guillemets.
issue-csv-row = La ligne n’a pas pu être découpée en cellules ; la cause habituelle est un guillemet jamais refermé.
issue-json-line = La ligne n’est pas lisible comme du JSON.
issue-json-object = On attendait ici un message, mais la valeur est d’une autre nature.
issue-json-deep = La valeur contient plus de niveaux de crochets imbriqués qu’aucun export n’en a ; elle n’a pas été lue.
issue-json-cut = Le fichier est abîmé ou coupé à cet endroit ; la suite n’a pas pu être lue. Exportez-le de nouveau.
issue-encoding = Le texte n’est pas en UTF-8 à partir de cette ligne, ou seulement ici ; il a été lu comme du Windows-1252. Vérifiez les accents.
issue-nul = Des caractères NUL, invisibles, ont été retirés, ici et peut-être plus loin.
issue-naive-time = L’heure n’a pas de fuseau horaire. Donnez-en un avec --timezone, par exemple --timezone Europe/Paris.
issue-zone-word = L’abréviation du fuseau horaire n’est pas connue. Donnez le fuseau avec --timezone, par exemple --timezone Europe/Paris.
issue-time = L’heure n’a pas pu être comprise.
issue-date-only = Il y a une date mais pas d’heure ; sans elle, on ne peut pas dire qui a publié en premier.
issue-time-range = L’heure est antérieure à 1990 ou postérieure à 2100. La cause habituelle est un nombre de millisecondes lu comme des secondes.
issue-id = Ceci ne peut pas être un identifiant.
issue-id-rounded = L’identifiant a été arrondi par un tableur (par exemple 9,06E+17) : ses derniers chiffres sont perdus, et plusieurs comptes ou messages n’en feraient plus qu’un. Exportez de nouveau sans ouvrir le fichier dans un tableur.
issue-id-replaced = L’identifiant a été arrondi par un tableur ; il a été repris de l’adresse du message, sur la même ligne.
issue-count = On attendait un nombre entier.
issue-count-range = Le nombre est trop grand pour être un décompte ; il n’a pas été retenu.
issue-flag = On attendait oui ou non.
issue-list = On attendait une liste JSON.
issue-language = Le nom de la langue n’est pas connu ; la langue n’est pas retenue.
issue-url = L’adresse du message n’a pas pu être comprise.
issue-platform = La plateforme de cette ligne n’est pas prévue par la correspondance ; le message est gardé avec la plateforme « unknown » (inconnue).
issue-x-errors = X n’a pas pu donner tout ce qui était demandé (nombre de cas et première raison) : il s’agit souvent de messages supprimés ou protégés.

columns-title =
    Correspondance proposée pour { $file }.
    Lisez chaque ligne, corrigez-la au besoin, supprimez ce dont vous ne voulez pas.
columns-platform = La plateforme d’où viennent les messages : x, facebook, instagram, telegram…
columns-timezone = Si les heures ne portent pas de fuseau horaire, dites duquel il s’agit :
columns-example = Par exemple : { $value }
columns-blank = Cette colonne est vide dans les premières lignes.
columns-missing = NÉCESSAIRE et non trouvé : nommez la colonne de { $field }, et retirez le premier # de la ligne suivante.
columns-no-post-id = Aucune colonne n’a été comprise comme { $field } : chaque ligne comptera pour un message. S’il y en a une, complétez la ligne suivante.
columns-unknown =
    Ces colonnes n’ont pas été comprises et ne seront pas lues. Utilisez-les plus haut, ou
    citez-les dans une ligne comme  ignore = ["a", "b"]  placée avant [columns]. Exemples :
columns-none-unknown = Toutes les colonnes ont été comprises.
columns-time-order = Le jour ou le mois en premier ? Les deux conviennent aux premières lignes : vérifiez.
columns-time-unknown = L’écriture de ces heures n’a pas été comprise : remplacez iso par un modèle comme %d/%m/%Y %H:%M (voir la page « Formats »).
