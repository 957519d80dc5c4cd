# Exercices : débats simulés dont on connaît la vérité.
help-exercise = Inventer un débat avant un scrutin, avec une opération cachée dont on connaît les comptes : pour former, et pour éprouver les détecteurs.

    SCENARIO est interference, activism, leak ou copypasta. Écrit dans DIR posts_x.jsonl et result.json (des messages tels que X et Telegram les exportent)
    et truth.json (quels comptes ont agi ensemble). Chaque message est inventé et marqué comme simulé. Les mêmes options et la même graine
    donnent les mêmes fichiers.
help-exercise-short = Inventer un débat dont on connaît la vérité.
help-exercise-example = guetteur exercise interference --seed 7 -o training
help-option-exercise-output = Dossier de l’exercice ; créé s’il n’existe pas.
help-option-seed = Nombre dont le débat est tiré ; un autre nombre donne un autre débat (1 par défaut).
help-option-posts = Nombre de messages en tout (20000 par défaut).
help-option-accounts = Nombre de comptes en tout ; il faut au moins quatre messages par compte en moyenne (1500 par défaut).
help-option-intensity = Part des messages qui sont ceux de l’opération, de 0 (pas d’opération) à 0.3 (0.05 par défaut).
help-option-stealth = Discrétion de l’opération, de 0 (tous, dans les mêmes secondes) à 3 (un compte sur quatre, à des heures d’écart) (0 par défaut).
help-option-french = Part des comptes qui écrivent en français, les autres en anglais (0.8 par défaut).
help-option-platforms = x, ou x,telegram (les deux par défaut).

progress-exercise = Invention du débat

say-exercise-x = X : { $path }
say-exercise-telegram = Telegram : { $path }
say-exercise-truth = La vérité, pour après l’exercice : { $path }

error-exercise-scenario = Le scénario « { $found } » n’est pas connu. Choisissez parmi : { $scenarios }.
error-exercise-knob = --{ $name } : vous avez donné { $found } ; un nombre de { $least } à { $most } était attendu.
error-exercise-size = { $posts } messages ne suffisent pas pour { $accounts } comptes : il en faut au moins { $least } par compte. Demandez plus de messages avec --posts, ou moins de comptes avec --accounts.
error-exercise-platforms = --platforms : vous avez donné « { $found } ». Choisissez x, ou x,telegram.
error-exercise-folder = { $folder } contient autre chose qu’un exercice. Donnez un nouveau dossier avec -o, pour que rien de ce qui est à vous ne soit écrasé.
