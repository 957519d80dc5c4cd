# Les leçons : la commande et les mots de la page.

help-lesson = Écrire une page qui apprend à reconnaître les procédés d’un cas, ou ceux que vous nommez : deux minutes de lecture chacun, puis des exemples pour s’exercer, autant de fiables que de trompeurs, avec une réponse à chacun. Elle marche sans script, tient sur un téléphone et s’imprime.
help-lesson-short = Une page pour apprendre les trucs, et s’exercer.
help-lesson-example = guetteur lesson build --technique T0084.001 -o lessons
help-lesson-build = Écrire la page des leçons sur les techniques d’un cas, ou sur celles que vous nommez.
help-lesson-build-short = Écrire la page des leçons.
help-lesson-build-example = guetteur lesson build --technique T0084.001 -o lessons
help-lesson-list = Lister les leçons qui existent, avec leurs techniques.
help-lesson-list-short = Lister les leçons.
help-lesson-list-example = guetteur lesson list
help-option-lesson-technique = Une technique de DISARM, ou le nom d’une leçon ; peut être répété.
help-option-folder-lesson = Le dossier où écrire la page.

say-lesson-wrote = { $file } est écrit
say-lesson-line = { $name } : { $title } ({ $techniques })
say-lesson-unreviewed = { $count ->
    [one] À regarder : cette leçon n’a pas encore été relue par deux personnes, et la page le dit : { $found }
   *[other] À regarder : { $count } leçons n’ont pas encore été relues par deux personnes, et la page le dit : { $found }
 }
say-lesson-without = À regarder : il n’y a pas de leçon sur { $found }.

error-lesson = Il n’y a pas de leçon sur « { $found } ». Il y a : { $known }.
error-lesson-case = { $case } n’a aucune technique sur laquelle il y ait une leçon (il a : { $found }). Ajoutez-en une avec guetteur case technique, ou nommez une leçon avec --technique.
error-lesson-which = Donnez un espace de travail et un cas, ou un ou plusieurs --technique : l’un des deux.

lesson-kind = Leçon
lesson-title = Des trucs, et comment les voir
lesson-lead = { $minutes } minutes de lecture, puis { $count } petits exemples. La moitié sont fiables, la moitié sont trompeurs. Les deux comptent : douter de tout ne vaut pas mieux que tout croire.
lesson-local = Vos réponses restent sur cette page. Rien n’est gardé, rien n’est envoyé.
lesson-unreviewed = { $count ->
    [one] Cette leçon n’a pas encore été relue par deux personnes.
   *[other] { $count } de ces leçons n’ont pas encore été relues par deux personnes.
 }
lesson-how = Comment marche le truc
lesson-example = Un exemple
lesson-invented = Les lieux et les gens sont inventés. Aucun camp n’est visé.
lesson-cues = Ce qu’il faut regarder
lesson-try = À vous
lesson-try-how = Feriez-vous confiance ? Choisissez d’abord, lisez ensuite pourquoi.
lesson-true = Fiable
lesson-misleading = Trompeur
lesson-show = Réponse au numéro { $number }
lesson-is-true = C’est fiable.
lesson-is-misleading = C’est trompeur.
lesson-source = Source : { $title }
lesson-score = Alors ?
lesson-count = Comptez vous-même : combien des { $each } exemples trompeurs avez-vous dits trompeurs ? Et combien des { $each } fiables ?
lesson-table = Votre note : en colonnes, les exemples trompeurs que vous avez vus ; en lignes, les exemples fiables que vous avez dits trompeurs. Le premier chiffre dit si vous distinguez bien, celui entre parenthèses de quel côté vous penchez.
lesson-table-head = Fiables dits trompeurs
lesson-meaning = Le premier chiffre (d′) vaut 0 si l’on devine, et monte quand on distingue mieux. Le second (c) est sous 0 si vous doutez trop, au-dessus de 0 si vous croyez trop. Le mieux : un premier chiffre haut, un second près de 0.
lesson-few = Avec { $count } exemples, une réponse de plus ou de moins change beaucoup. Ce n’est qu’un indice.
lesson-again = Revenez dans une semaine et dans un mois : un court rappel aide à garder l’œil.
lesson-answers = Réponses
lesson-research = Ce que dit la recherche
lesson-research-lead = Les études ne sont pas toutes d’accord. Certaines trouvent que ces exercices aident ; d’autres, qu’ils font seulement douter davantage. Il y a donc ici autant d’exemples fiables que de trompeurs, et la note montre les deux côtés.
lesson-techniques = Techniques :
lesson-made = Fait avec Guetteur { $version }. Cette page ne vous suit pas et ne charge rien.
lesson-js-right = C’est ça.
lesson-js-wrong = Pas cette fois.
lesson-js-misleading = Trompeur
lesson-js-true = Fiable
lesson-js-left = Encore # à voir.
lesson-js-done = Vous avez vu #hits exemples trompeurs, et dit trompeurs #alarms exemples fiables. Distinguer (d′) : #d. Pencher (c) : #c.
lesson-js-wary = Vous penchez vers le doute : ce qui est vrai mérite aussi votre confiance.
lesson-js-even = Vous ne penchez d’aucun côté.
lesson-js-trusting = Vous penchez vers la confiance : regardez encore une fois avant de partager.
