# Les bulletins publics : la commande, les vérifications, et les mots de la page.

help-bulletin = Raconter un cas à tout le monde en langage clair : d’abord comment le vote est protégé, puis ce qui s’est passé, à quel point c’est sûr, comment marche le truc et que faire. Vous écrivez ; le programme part de phrases déjà vérifiées, vérifie votre texte et fait la page.
help-bulletin-short = Une page publique sur un cas, en langage clair.
help-bulletin-example = guetteur bulletin new demo case-1 -o bulletin.yml
help-bulletin-new = Écrire le formulaire d’un bulletin sur un cas, avec ce que le cas contient. La langue est celle de --lang.
help-bulletin-new-short = Écrire un formulaire à remplir.
help-bulletin-new-example = guetteur bulletin new demo case-1 -o bulletin.yml --lang fr
help-bulletin-check = Vérifier un bulletin : facilité de lecture, ce qui manque, noms, liens, mots à expliquer, période de silence. Finit par 1 s’il y a quelque chose à corriger.
help-bulletin-check-short = Vérifier un bulletin.
help-bulletin-check-example = guetteur bulletin check bulletin.yml
help-bulletin-build = Écrire la page, le PDF, l’image pour les réseaux, le JSON et le flux Atom d’un bulletin qui passe toutes les vérifications.
help-bulletin-build-short = Écrire la page, le PDF, l’image et le flux.
help-bulletin-build-example = guetteur bulletin build bulletin.yml -o public
help-option-bulletin-form = Le formulaire à écrire.
help-option-folder-bulletin = Le dossier à publier, avec le flux de tous ses bulletins.
help-option-bulletin-at = Quand il paraît, pour savoir si l’on est en période de silence : un jour, ou une heure avec son fuseau. Maintenant, par défaut.
help-option-despite-silence = Publier en période de silence, et pourquoi ; la raison est écrite sur la page.

say-bulletin-new = { $file } est écrit. Relisez tout, et écrivez ce qui est entre [crochets]. Ensuite : guetteur bulletin check { $file }
say-bulletin-wrote = { $file } est écrit
say-bulletin-no-text = Il n’y a pas encore de texte à mesurer.
say-bulletin-measured-en = Facilité de lecture (Flesch, anglais) : { NUMBER($score) }, il faut au moins { $least }. { NUMBER($mean) } mots par phrase, { $longest } dans la plus longue.
say-bulletin-measured-fr = Facilité de lecture (Kandel–Moles) : { NUMBER($score) }, il faut au moins { $least }. { NUMBER($mean) } mots par phrase, { $longest } dans la plus longue.
say-bulletin-error = À corriger : { $text }
say-bulletin-warning = À regarder : { $text }
say-bulletin-verdict = { $errors ->
    [0] Prêt à publier. Une vérification ne lit pas : faites relire par quelqu’un d’autre.
    [one] Une chose à corriger avant de publier.
   *[other] { $errors } choses à corriger avant de publier.
 }

error-bulletin-mistakes = { $count ->
    [one] { $file } ne se lit pas comme un bulletin :
   *[other] { $file } ne se lit pas comme un bulletin ; { $count } erreurs :
 }
error-bulletin-problems = { $count ->
    [one] { $file } ne peut pas encore être publié :
   *[other] { $file } ne peut pas encore être publié ; { $count } choses à corriger :
 }
error-bulletin-id = { $file }, id : « { $found } » trouvé. Il nomme les fichiers : des minuscules, des chiffres et des traits d’union, 60 au plus.
error-bulletin-exists = { $file } existe déjà. Donnez un autre nom, ou déplacez-le.
error-bulletin-fact = { $field } : il n’y a pas de fiche « { $found } ». Il y a : { $known }.
error-bulletin-typst = Le PDF n’a pas pu être fait : { $found }
error-bulletin-moment = --at : « { $found } » trouvé. Donnez un jour, comme 2027-04-10, ou une heure avec son fuseau, comme 2027-04-10T18:00+02:00.
error-bulletin-damaged = { $file } n’est pas un bulletin de ce programme. Déplacez-le, ou publiez dans un autre dossier.
error-bulletin-uncorrected = { $file } diffère de ce qui a été publié dans { $published }. Dites ce que vous avez changé sous « corrections », avec le jour.

bulletin-missing = { $field } : rien n’est écrit.
bulletin-no-fact = { $field } : dites d’abord comment le vote est protégé. Nommez une fiche, ou écrivez votre propre fait avec sa source dans own_facts.
bulletin-address = { $field } : « { $found } » n’est pas l’adresse d’une page. Elle commence par https://
bulletin-to-write = { $field } : { $found } vous attend encore.
bulletin-hard = { $field } : trop difficile à lire. La note est { $score }, il faut au moins { $least }. Prenez des mots et des phrases plus courts.
bulletin-long-mean = { $field } : { $mean } mots par phrase en moyenne, { $most } au plus. Une idée par phrase.
bulletin-long = { $field } : une phrase de { $count } mots, { $most } au plus : « { $found } »
bulletin-no-claim = { $field } : vous n’avez pas dit ce que l’opération voulait faire croire. Personne n’a donc vérifié que le titre ne le répète pas.
bulletin-repeats = { $field } : « { $found } » répète le message. Même démenti, il reste en tête : dites ce qui est vrai.
bulletin-banned = { $field } : « { $found } » est un verdict qui n’est pas le nôtre. Dites ce qu’on a vu : des comptes qui agissent ensemble.
bulletin-word-unknown = { $field } : « { $found } » n’est pas dans le glossaire. Il y a : { $known }
bulletin-word-hard = { $field } : même expliqué, « { $found } » est difficile à lire. Prenez un mot simple, s’il y en a un.
bulletin-unexplained = { $field } : « { $found } » demande une explication. Prenez un mot simple, ou ajoutez { $term } sous words.
bulletin-party = { $field } : « { $found } » nomme un parti ou un candidat. Racontez le truc, pas le camp.
bulletin-passive = { $field } : « … { $found } … ». On sait qui agit : commencez par là, si vous le pouvez.
bulletin-email = { $field } : l’adresse électronique { $found }. Ôtez-la ; la vôtre va sous contact.
bulletin-account-link = { $field } : { $found } mène à un compte ou à un message. Ôtez-le.
bulletin-handle = { $field } : le compte { $found }. Ôtez-le.
bulletin-phone = { $field } : { $found } ressemble à un numéro de téléphone. Ôtez-le.
bulletin-person = { $field } : « { $found } » ressemble au nom d’une personne. Ôtez-le. Si c’est une institution ou une personnalité publique, mettez-le sous names, avec la raison.
bulletin-account = { $field } : « { $found } » est le nom ou l’identifiant d’un compte du cas. Ôtez-le. Si ce n’est qu’un mot de tous les jours, mettez-le sous names, avec la raison.
bulletin-link = { $field } : mène à ce que l’opération a diffusé ({ $found }). Ôtez-le.
bulletin-no-case = { $field } : aucun cas n’est nommé. Les noms et les liens d’un cas n’ont donc pas été cherchés.
bulletin-withdrawn = { $field } : le cas a été retiré.
bulletin-tlp = { $field } : le cas porte la marque { $found }. Seul TLP:CLEAR peut être dit à tous : guetteur case tlp WORKSPACE { $case } CLEAR
bulletin-verdict = { $field } : personne n’a confirmé le cas, ou les avis diffèrent.
bulletin-no-election = { $field } : aucune élection n’est nommée. On ne sait donc pas si l’on est en période de silence.
bulletin-silence = { $field } : c’est la période de silence de « { $election } ». Attendez, ou dites pourquoi il doit paraître maintenant avec --despite-silence.

bulletin-kind = Bulletin public
bulletin-label = Langage clair
bulletin-skip = Aller au texte
bulletin-dated = { $publisher }, { $day }
bulletin-other = English version
bulletin-corrections-title = Corrections
bulletin-corrected = { $day } : { $what }
bulletin-in-silence = Cette page paraît pendant le silence qui précède un vote. La raison : { $why }
bulletin-part-secured = Comment votre vote est protégé
bulletin-part-happened = Ce qui s’est passé
bulletin-part-known = Comment nous le savons, et à quel point
bulletin-part-trick = Comment marche le truc
bulletin-part-check = Ce que vous pouvez vérifier vous-même
bulletin-part-unknown = Ce que nous ne savons pas
bulletin-part-advice = Ce que vous pouvez faire
bulletin-part-words = Les mots employés ici
bulletin-part-about = Qui publie cette page
bulletin-role-citizen = Si vous votez
bulletin-role-campaign = Si vous travaillez pour un candidat
bulletin-role-journalist = Si vous êtes journaliste
bulletin-role-platform = Si vous gérez une plateforme
bulletin-role-official = Si vous êtes élu ou agent public
bulletin-role-teacher = Si vous enseignez
bulletin-read = , version lue le { $day }
bulletin-unsure = À vérifier.
bulletin-older = Version ancienne du texte : celle en vigueur est à vérifier.
bulletin-likelihood-almost-no-chance = Il n’y a presque aucune chance que ces comptes aient agi ensemble.
bulletin-likelihood-very-unlikely = Il est très improbable que ces comptes aient agi ensemble.
bulletin-likelihood-unlikely = Il est improbable que ces comptes aient agi ensemble.
bulletin-likelihood-roughly-even = Il y a environ une chance sur deux que ces comptes aient agi ensemble.
bulletin-likelihood-likely = Il est probable que ces comptes ont agi ensemble.
bulletin-likelihood-very-likely = Il est très probable que ces comptes ont agi ensemble.
bulletin-likelihood-almost-certain = Il est presque certain que ces comptes ont agi ensemble.
bulletin-confidence-low = Nos preuves sont faibles. Cela peut changer.
bulletin-confidence-moderate = Nos preuves sont assez bonnes, mais pas complètes.
bulletin-confidence-high = Nos preuves sont bonnes.
bulletin-word = { $term } : { $meaning }
bulletin-publisher = Publié par : { $publisher }
bulletin-funding = Payé par : { $funding }
bulletin-contact = Pour nous écrire, contester cette page ou demander une réponse : { $contact }
bulletin-signed = Signé par { $who } le { $day }.
bulletin-corrections-none = Rien n’a été corrigé à ce jour. Si nous corrigeons quelque chose, nous le dirons en haut de cette page.
bulletin-corrections-some = Les corrections sont en haut de cette page.
bulletin-method = Un programme a trouvé les comptes. Des personnes ont jugé ce qu’il a trouvé et ont écrit cette page. Le programme ne nomme personne et ne donne aucun verdict.
bulletin-measured-en = Langage clair, mesuré : note de Flesch { $score } (65 au moins), { NUMBER($mean) } mots par phrase, { $longest } dans la plus longue. Une note ne remplace pas des lecteurs.
bulletin-measured-fr = Langage clair, mesuré : note de Kandel–Moles { $score } (70 au moins), { NUMBER($mean) } mots par phrase, { $longest } dans la plus longue. Une note ne remplace pas des lecteurs.
bulletin-files = Existe aussi en :
bulletin-made = Fait avec Guetteur { $version }. Cette page ne vous suit pas et ne charge rien.
bulletin-lesson = Apprendre à voir ce truc, en deux minutes, et s’exercer
bulletin-feed-title = Bulletins publics en langage clair
bulletin-card-alt = Bulletin public : { $headline } { $fact } { $dated }
help-bulletin-draft = Écrire le formulaire d’un bulletin sur un cas, et la page qu’il donne pour l’instant, en une fois. La page dit en tête qu’elle n’est pas prête, et ce qui manque. Un formulaire déjà là est gardé.
help-bulletin-draft-short = Le formulaire et une page pas encore prête, en une fois.
help-bulletin-draft-example = guetteur bulletin draft demo case-1 -o brouillon
help-option-folder-draft = Le dossier du formulaire (bulletin.yml) et de la page (draft.fr.html).
bulletin-draft-title = Pas prêt
bulletin-draft-what = Ceci est un brouillon, à ne pas publier. À corriger d’abord :
