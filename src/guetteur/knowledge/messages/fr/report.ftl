# Le rapport : ce que chacun voit dans report.html, et les textes sur les détecteurs.

## Nombres, heures et listes
report-number = { NUMBER($value, maximumFractionDigits: 3) }
report-below = < { NUMBER($value, maximumFractionDigits: 3) }
report-about = environ { NUMBER($value, maximumFractionDigits: 3) }
report-less-than = moins de { NUMBER($value, maximumFractionDigits: 3) }
report-percent = { NUMBER($value, maximumFractionDigits: 1) } %
report-percent-less = moins de { NUMBER($value, maximumFractionDigits: 1) } %
report-seconds = { NUMBER($value, maximumFractionDigits: 1) } s
report-no-time = la même seconde
report-minutes = { NUMBER($value, maximumFractionDigits: 1) } min
report-hours = { NUMBER($value, maximumFractionDigits: 1) } h
report-days = { $value ->
    [1] 1 jour
   *[other] { NUMBER($value, maximumFractionDigits: 1) } jours
 }
report-years = { NUMBER($value, maximumFractionDigits: 1) } ans
report-day = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
 } { $year }
report-moment = { $day } à { $clock } UTC
report-cell-time = { $day }/{ $month }/{ $year } { $clock }
report-period = du { $first } au { $last }
report-list = { $start } et { $last }
report-times = { $value } fois
report-quoted = « { $text } »
report-unknown = inconnu
report-none = aucun

## Le haut de la page
report-skip = Aller à la réponse
report-contents = Sommaire
report-kind = Rapport sur les comportements coordonnés
report-page-title = Quelqu’un manipule-t-il ce débat ? Rapport du { $day }
report-made = Établi le { $moment }
report-run = Analyse { $run }
report-codes = Les comptes et les messages portent des codes à la place de leurs noms. Un texte cité peut tout de même trahir son auteur : réfléchissez avant d’en publier un.
report-names = Ce fichier montre les vrais noms des comptes. Ce sont des données personnelles : gardez-le en lieu sûr et ne le transmettez qu’aux personnes qui en ont besoin.
report-nav-answer = La réponse
report-nav-groups = Pourquoi
report-nav-network = Réseau
report-nav-time = Quand et quoi
report-nav-tables = Tableaux
report-nav-method = Méthode et limites

## La réponse
report-question = Quelqu’un manipule-t-il ce débat, et à quel point en est-on sûr ?
report-status-found = Des comptes qui agissent ensemble ont été trouvés
report-status-not-found = Aucune coordination trouvée dans ce qui a pu être vérifié
report-status-cannot-tell = On ne peut pas savoir
report-status-error = On ne peut pas savoir : les vérifications se sont arrêtées sur une erreur
report-answer-found = { $groups ->
    [one] Nous avons trouvé un groupe de comptes qui agissent ensemble bien plus que le hasard ne le permet : { $accounts } comptes sur les { $all } examinés ({ $share }).
   *[other] Nous avons trouvé { $groups } groupes de comptes qui agissent ensemble bien plus que le hasard ne le permet : { $accounts } comptes sur les { $all } examinés ({ $share }).
 }
report-answer-untied = { $count ->
    [one] Dans un groupe, aucune paire de comptes ne se retrouve assez souvent pour être liée ; le groupe entier, si.
   *[other] Dans { $count } groupes, aucune paire de comptes ne se retrouve assez souvent pour être liée ; chaque groupe entier, si.
 }
report-answer-sure = À quel point en est-on sûr : au plus { $alpha } des groupes montrés, et des liens montrés, devraient être dus au hasard, pour autant que notre modèle du hasard soit juste (voir « Méthode et limites »).
report-answer-judge = Est-ce de la manipulation ? C’est à des personnes d’en juger. Les données montrent que des comptes agissent ensemble ; elles ne montrent pas pourquoi. Commencez par peser les explications données avec chaque groupe.
report-answer-not-found = Dans ces messages, rien ne montre que des comptes agissent ensemble plus que le hasard ne le permet.
report-answer-pairs = { $pairs ->
    [one] Une paire de comptes agit ensemble plus que le hasard ne le permet, mais aucun groupe de comptes ne le fait : voir le tableau des liens.
   *[other] { $pairs } paires de comptes agissent ensemble plus que le hasard ne le permet, mais aucun groupe de comptes ne tient en entier : voir le tableau des liens.
 }
report-answer-not-proof = Cela ne prouve pas que personne ne se coordonne. Cela ne vaut que pour les messages importés et pour ces vérifications : { $checks }.
report-power-seen = Avec ces données, un groupe de { $accounts } comptes ordinaires se trouve quand tous ses membres { $did } à moins de { $window } d’intervalle, à autant d’heures différentes, sans que personne d’autre le fasse. Un groupe qui en fait moins peut passer inaperçu.
report-power-blind = Avec ces données, un groupe de { $accounts } comptes ordinaires ne pourrait pas être vu, quoi qu’il fasse ensemble.
report-answer-cannot-tell = Ces messages sont trop peu nombreux, ou il leur manque ce dont les vérifications ont besoin, pour dire quoi que ce soit. Ce n’est pas la même chose que « rien trouvé ».
report-answer-error = Aucune vérification n’a pu être menée à bien : on ne peut rien dire. Ce n’est pas la même chose que « rien trouvé ».
report-answer-untested = { $count ->
    [one] Une vérification n’a pas pu être faite, faute de données : { $checks }.
   *[other] { $count } vérifications n’ont pas pu être faites, faute de données : { $checks }.
 }
report-answer-failed = { $count ->
    [one] Attention : une vérification s’est arrêtée sur une erreur ; ce qu’elle aurait pu trouver manque : { $checks }.
   *[other] Attention : { $count } vérifications se sont arrêtées sur une erreur ; ce qu’elles auraient pu trouver manque : { $checks }.
 }
report-scope = { $posts ->
    [one] Examiné : { $posts } message de { $accounts } compte, sur { $platforms }, { $period }.
   *[other] Examinés : { $posts } messages de { $accounts } comptes, sur { $platforms }, { $period }.
 }
report-scope-undated = Examinés : { $posts } messages de { $accounts } comptes.
report-facts = Trois faits
report-fact-largest = Plus grand groupe
report-fact-largest-value = { $group } : { $accounts } comptes
report-fact-largest-note = { $ties } des { $possible } liens possibles entre eux dépassent ce que permet le hasard
report-fact-fastest = Comportement le plus rapide
report-fact-fastest-note = { $behaviour } : dans la moitié des liens, les messages se suivent d’aussi près, ou de plus près, en moyenne
report-fact-closest = Les plus rapprochés
report-fact-closest-value = { $close } messages à moins de { $window } d’un autre
report-fact-closest-note = { $behaviour }, par un autre membre du groupe { $number } ; le hasard en donne { $expected }
report-fact-shared = Le plus partagé
report-fact-shared-note = { $behaviour } : publié ensemble par { $accounts } comptes du groupe { $number }
report-next = Que faire maintenant
report-next-check = Vérifiez à la main les paires de messages données pour chaque groupe (dix au plus). Chacune indique le fichier et la ligne où le message a été lu.
report-next-explain = Lisez le tableau des explications de chaque groupe et essayez de les écarter une à une. Interrogez quelqu’un qui connaît ces comptes.
report-next-share = Montrez votre conclusion à un collègue capable de vous contredire, puis transmettez-la avec les fichiers placés à côté de ce rapport.
report-next-prudence = N’accusez personne en public sur la seule foi de ces chiffres.
report-next-cover = Vérifiez que l’export couvre les comptes et les jours qui vous inquiètent. Sinon, exportez-en davantage et relancez l’analyse.
report-next-untested = Lisez, sous « Méthode et limites », ce qui n’a pas pu être vérifié, et pourquoi.
report-next-keep = Gardez ce rapport : il dit ce qui a été vérifié, et comment.
report-next-fields = Lisez, sous « Méthode et limites », quels champs manquent, ou combien de messages.
report-next-export = Exportez de nouveau, avec ces champs ou sur plus de jours, puis relancez l’analyse.
report-next-wait = D’ici là, ne concluez rien : ni que quelqu’un se coordonne, ni que personne ne le fait.
report-next-error = Lisez les erreurs sous « Méthode et limites », et envoyez-les aux auteurs de Guetteur avec la version indiquée au même endroit.

## Pourquoi : les groupes
report-groups = Pourquoi nous le disons
report-groups-intro = Le plus grand groupe vient en premier. Un groupe est un ensemble de comptes qui, pris en entier, sont plus rapprochés dans le temps que le hasard ne le permet quand ils font la même chose. Un lien joint deux d’entre eux qui le sont à eux seuls : certains groupes ont beaucoup de liens, d’autres aucun.
report-groups-empty = Il n’y a aucun groupe à montrer.
report-groups-more = { $rest ->
    [one] Montrés en entier : les { $shown } plus grands groupes. L’autre est dans le tableau des groupes et dans findings.json.
   *[other] Montrés en entier : les { $shown } plus grands groupes. Les { $rest } autres sont dans le tableau des groupes et dans findings.json.
 }
report-group = Groupe { $number }
report-group-title = { $accounts ->
    [one] Groupe { $number } : un compte
   *[other] Groupe { $number } : { $accounts } comptes qui agissent ensemble
 }
report-group-ties = Liens entre eux
report-group-ties-value = { $ties } sur { $possible } possibles
report-group-untied = Aucune paire de ces comptes ne se retrouve assez souvent pour être liée ; le groupe entier, si.
report-group-posts = Messages concernés
report-group-active = Actif
report-group-id = Référence
report-behaviours = Ce qu’ils ont fait ensemble
report-behaviour-windows = en moins de { $windows }, { $ties ->
    [0] aucun lien
    [one] un lien
   *[other] { $ties } liens
 }
report-behaviour-sentence = Les deux comptes les plus semblables { $did } à moins de { $window } d’intervalle ; le hasard en permet { $expected }.
report-behaviour-occasions = Les deux comptes les plus semblables { $did } à moins de { $window } d’intervalle ; le hasard en permet { $expected }. C’est arrivé en { $occasions ->
    [one] une occasion
   *[other] { $occasions } occasions différentes
 } (une heure compte une fois).
report-behaviour-ratio = D’ordinaire, deux comptes liés le font { $times } plus que le hasard ne le permet.
report-behaviour-interval = (intervalle à 95 % : entre { $low } et { $high } fois)
report-close-seen = Le groupe entier : { $close ->
    [one] { $close } message
   *[other] { $close } messages
 } à moins de { $window } de celui d’un autre membre.
report-close-expected = Si chaque compte partageait les mêmes choses aux heures d’autres personnes, on en attendrait { $expected } (d’ordinaire de { $low } à { $high }).
report-close-expected-none = Si chaque compte partageait les mêmes choses aux heures d’autres personnes, on n’en attendrait aucun.
report-close-never = En { $shuffles } essais, le groupe n’a jamais été aussi rapproché.
report-close-some = En { $shuffles } essais, le groupe a été presque aussi rapproché, ou plus, { $times } fois.
report-close-hours = « Le groupe entier » : ce que le groupe partage dans la même heure compte une fois, car un seul événement peut l’expliquer. Ces chiffres peuvent donc être plus bas que le nombre de messages.
report-behaviour-ratio-none = Le hasard n’en permet aucun.
report-timeline = Quand ils ont agi ensemble
report-timeline-label = { $posts ->
    [one] { $posts } message concerné
   *[other] { $posts } messages concernés
 }, { $period }. La barre la plus haute en compte { $peak }, pendant { $length } à partir du { $start }.
report-timeline-bar = Une barre : { $length }. La plus haute : { $peak }.
report-timeline-empty = Aucun message daté à dessiner.
report-shared = Ce qu’ils ont partagé ensemble
report-shared-more = { $rest ->
    [one] Un autre n’est pas montré.
   *[other] { $rest } autres ne sont pas montrés.
 }
report-evidence = Paires de messages à vérifier à la main
report-evidence-intro = Les paires les plus nettes. Pour en vérifier une, ouvrez le fichier à la ligne indiquée.
report-evidence-pair = À { $gap } d’écart : { $what }
report-evidence-same-time = À la même seconde : { $what }
report-evidence-source = Fichier { $file }, ligne { $row }
report-evidence-no-text = Cet export ne donne pas le texte de ce message.
report-hypotheses = Des explications en concurrence
report-hypotheses-intro = Agir ensemble n’est pas manipuler. Pour chaque explication, voici les indices mesurés dans ces données qui parlent pour elle et contre elle, comparés aux autres comptes du débat. Ce n’est pas un verdict : aucun indice n’est une preuve, et ils ne s’additionnent pas. Cochez à la main ce que vous avez écarté.
report-hypotheses-explanation = Explication à écarter
report-hypotheses-for = Parle pour
report-hypotheses-against = Parle contre
report-hypotheses-neither = Ni l’un ni l’autre, ou inconnu
report-explanations = Explications innocentes à écarter
report-members = Membres
report-members-more = { $rest ->
    [one] Un autre membre est dans accounts.csv.
   *[other] { $rest } autres membres sont dans accounts.csv.
 }
report-role-first = publie d’abord
report-role-follower = suit
report-role-core = au cœur
report-role-joined = avec le groupe entier
report-role-member = membre
report-roles = « Publie d’abord » et « suit » disent quel message précède d’ordinaire l’autre ; « au cœur », que le compte est lié à la plupart des autres ; « avec le groupe entier », qu’il n’est lié à aucun membre en particulier, mais proche dans le temps du groupe pris ensemble. Cela mesure un ordre et des liens, pas qui commande.

## Le réseau
report-network = Le réseau
report-network-intro = Un point est un compte ; un trait joint deux comptes qui agissent ensemble plus que le hasard ne le permet. Les comptes proches sur l’image ont beaucoup de liens en commun ; les axes ne veulent rien dire.
report-network-label = { $groups ->
    [one] Image du réseau : { $nodes } comptes et { $edges } liens, en un groupe.
   *[other] Image du réseau : { $nodes } comptes et { $edges } liens, en { $groups } groupes.
 } Les mêmes faits sont dans les tableaux plus bas.
report-network-alone = { $count ->
    [one] { $count } point n’a pas de trait : un compte proche de son groupe entier, sans être lié à aucun membre en particulier.
   *[other] { $count } points n’ont pas de trait : des comptes proches de leur groupe entier, sans être liés à aucun membre en particulier.
 }
report-network-untied = Un point est un compte. Aucun trait ne les joint, car aucune paire de comptes ne se retrouve assez souvent pour être liée : c’est chaque groupe entier qui agit ensemble. La place des points d’un groupe ne veut rien dire.
report-network-all = Les { $edges } paires liées peuvent toutes être dessinées.
report-network-cut = Dessinées : { $drawn } des { $edges } paires liées, les plus fortes entre comptes des groupes. Toutes sont dans ties.csv et dans les fichiers de graphe.
report-network-still = Image fixe : les { $drawn } liens les plus forts.
report-network-none = Il n’y a rien à dessiner.
report-network-webgl = Ce navigateur ne peut pas dessiner l’image animée (WebGL manque). Une image fixe la remplace, et les tableaux plus bas disent la même chose.
report-network-keys = Cliquez sur l’image, ou atteignez-la avec la touche Tab, pour vous y déplacer. Les flèches déplacent, + et − zooment, N et P vont d’un compte à l’autre, Échap fait sortir.
report-network-group = Mettre un groupe en évidence
report-network-every = Tous les groupes
report-network-find = Trouver un compte
report-network-find-go = Trouver
report-network-not-found = Aucun compte de l’image ne porte ce nom.
report-network-zoom-in = Agrandir
report-network-zoom-out = Réduire
report-network-reset = Tout voir
report-network-details = Compte choisi
report-network-nothing = Rien n’est choisi.
report-network-drawn = Liens dessinés
report-network-closest = Le plus de choses en commun avec
report-network-progress = Liens dessinés jusqu’ici
report-network-other = Autres groupes
report-network-outside = Hors de tout groupe
report-legend = Couleurs

## Quand et quoi
report-time = Quand, et quoi
report-time-intro = Les messages par lesquels les groupes ont agi ensemble : tous réunis, puis groupe par groupe, sur les mêmes dates.
report-time-empty = Rien n’a été trouvé : il n’y a rien à dessiner.
report-time-all = Tous les groupes
report-time-each = Chaque groupe, sur les mêmes dates
report-objects = Ce qui a été le plus partagé
report-objects-empty = Rien n’a été trouvé qui soit partagé ensemble.

## Tableaux
report-tables = Tableaux
report-tables-intro = Tout ce que montrent les images, en mots et en chiffres. Les tableaux complets sont les fichiers placés à côté de ce rapport.
report-table-groups = Groupes
report-table-accounts = Comptes
report-table-ties = Liens
report-table-cut = Montrées : les { $shown } premières lignes sur { $all }. Le reste est dans { $file }.
report-table-empty = Rien à montrer.
report-table-filter = Filtrer les lignes
report-table-sorted = Trié par
report-table-up = ordre croissant
report-table-down = ordre décroissant
report-table-rows = Lignes montrées
report-table-scroll = Tableau qui défile de côté : { $title }
report-col-group = Groupe
report-col-account = Compte
report-col-account-a = Compte
report-col-account-b = Autre compte
report-col-accounts = Comptes
report-col-behaviour = Comportement
report-col-behaviours = Comportements
report-col-ties = Liens
report-col-posts = Messages
report-col-coordinated = Concernés
report-col-role = Ordre et place
report-col-platform = Plateforme
report-col-first = Premier (UTC)
report-col-last = Dernier (UTC)
report-col-object = Ce qui a été partagé
report-col-shares = Fois, ensemble
report-col-all-shares = Fois, par tous
report-col-in-common = En commun
report-col-occasions = Occasions (une heure compte une fois)
report-col-expected = Permis par le hasard
report-col-window = En moins de
report-col-gap = Écart moyen
report-col-q = Risque de hasard (q)
report-col-reference = Référence

## Méthode et limites
report-method = Méthode et limites
report-method-how = Comment cela marche
report-method-how-chance = Des comptes agissent ensemble quand ils font la même chose (même adresse web, même texte, même hashtag…) à quelques secondes, minutes ou heures d’écart. Cela arrive aussi par hasard : un jour chargé, tout le monde partage la même nouvelle. Guetteur calcule donc combien de fois cela arriverait si personne ne se souciait des autres. Il regarde les groupes entiers, et les paires de comptes.
report-method-how-sharing = Les groupes entiers. Les comptes qui partagent les mêmes choses rares sont réunis, quel que soit le moment où ils les ont partagées : à ce stade, personne n’a regardé s’ils sont proches dans le temps. C’est seulement ensuite qu’on le met à l’épreuve.
report-method-how-trials = L’épreuve est un tirage au sort. Chaque compte garde ce qu’il a partagé, mais les heures sont tirées au sort, mille fois ou plus : parmi les heures auxquelles d’autres ont partagé la même chose ; ou, pour une chose que le groupe est seul à partager, parmi les délais avec lesquels d’autres choses se répandent (pour celles-ci, un second tirage, avec des délais qui ne viennent pas de ce débat, doit confirmer le premier). Les heures auxquelles un compte ne publie presque jamais sont évitées. Un groupe est montré si presque aucun tirage ne l’approche (un tirage compte contre lui dès qu’il est aussi rapproché aux quatre cinquièmes), et s’il s’est retrouvé à trois heures différentes au moins.
report-method-how-alone = Chaque compte du groupe doit réussir seul la même épreuve ; ceux qui échouent sont laissés de côté.
report-method-how-pairs = Les paires. Deux questions sont posées pour chaque paire de comptes. Partagent-ils ensemble plus que leur activité ne l’explique ? Et, dans ce que tous deux ont partagé, sont-ils plus proches dans le temps que d’autres qui l’ont partagé ? Quand la réponse est deux fois oui, et nettement, la paire est liée. Des comptes liés les uns aux autres forment aussi un groupe si, pris en entier, ils réussissent l’épreuve. Dans tout cela, ce qui tombe dans la même heure compte une fois, car un seul événement peut l’expliquer.
report-method-how-luck = Comme on regarde beaucoup de groupes et de paires, certains passeraient par chance. La barre est placée pour qu’en moyenne au plus { $alpha } des groupes montrés, { $alpha } des comptes éprouvés seuls et { $alpha } des liens montrés soient dus à la chance (taux de fausses découvertes, Benjamini–Hochberg).
report-method-how-luck-plain = Comme on regarde beaucoup de groupes et de paires, certains passeraient par chance. La barre est placée pour borner leur part dans tout ce qui est montré (taux de fausses découvertes, Benjamini–Hochberg).
report-method-how-joined = Enfin, un compte qui agit souvent avec un groupe, mais avec aucun membre en particulier assez souvent, y est ajouté.
report-method-limits = Ce que cela ne peut pas dire
report-limit-intent = Pourquoi des comptes agissent ensemble. Des admirateurs, des rédactions, des équipes de parti et des militants se coordonnent au grand jour, et à bon droit.
report-limit-actor = Qui est derrière un compte. Guetteur ne désigne personne.
report-limit-slow = La coordination sans rythme commun, ou sans rien de partagé : elle ne laisse pas de trace de ce genre.
report-limit-sample = Ce que l’export a laissé de côté. Les messages supprimés ou hors de la requête n’ont pas été vus.
report-limit-effect = Si quelqu’un a été influencé.
report-method-power = Quelle petite opération serait passée inaperçue
report-method-power-intro = Un groupe de comptes ordinaires se trouve quand tous partagent au moins autant de choses que personne d’autre ne partage, chaque fois dans cette durée, et chacune à une heure différente. Un groupe qui en fait moins peut passer inaperçu. « Aucun nombre ne suffirait » : tant de comptes sont à peu près aussi rapprochés par hasard.
report-method-power-size = Comptes du groupe
report-method-power-objects = Choses nécessaires
report-method-power-none = aucun nombre ne suffirait
report-method-checks = Vérifications faites
report-outcome-found = Trouvé
report-outcome-not-found = Rien trouvé
report-outcome-not-applicable = Sans objet
report-outcome-not-enough-data = Pas assez de données
report-outcome-error = Arrêtée sur une erreur
report-method-check-traces = Actes comparés
report-method-check-question = Ce qu’elle cherche
report-method-check-limits = Ce qu’elle ne peut pas dire
report-method-windows = Durées dans lesquelles les actes ont été comparés
report-method-windows-intro = Dans les moments très denses (des milliers de messages sur la même chose en quelques secondes), toutes les paires de messages ne sont pas comparées, pour borner le coût. Les messages ainsi laissés de côté sont comptés ici.
report-method-window-met = Paires de messages rencontrées
report-method-window-counted = Paires comparées
report-method-window-dense = Messages écartés (trop dense)
report-method-window-tests = Paires de comptes testées
report-method-window-candidates = Passées au premier tri
report-method-parameters = Réglages utilisés
report-method-parameter = Réglage
report-method-value = Valeur
report-method-meaning = Sens
report-method-files = Fichiers lus
report-method-files-none = Aucun fichier n’a été lu.
report-method-file = Fichier
report-method-format = Format
report-method-digest = Empreinte (SHA-256)
report-method-lost = Lignes non lues
report-method-issues = Remarques
report-method-unknown = Champs inconnus
report-method-conflicts = { $count ->
    [one] Un message a été lu deux fois avec un autre auteur ou une autre heure ; la première ligne lue a été gardée.
   *[other] { $count } messages ont été lus deux fois avec un autre auteur ou une autre heure ; la première ligne lue a été gardée.
 }
report-method-again = Pour obtenir le même résultat
report-method-again-intro = Avec les mêmes fichiers, les mêmes réglages et la même version, le résultat est le même à l’octet près.
report-method-version = Version de Guetteur
report-method-run = Analyse
report-method-engine = Moteur
report-method-links = Les adresses ne sont pas cliquables, c’est voulu : en ouvrir une peut apprendre à son propriétaire que vous l’observez.
report-method-findings = Empreinte de findings.json
report-foot = Fait avec Guetteur { $version }, logiciel libre sous licence Apache 2.0. Les heures sont en temps universel (UTC).

## Noms des comptes
report-account = Compte { $code }

## Détecteurs : titre, pour tous, limites, et ce que deux comptes ont fait
detector-co-share-url = Même adresse web
detector-co-share-url-plain = Des comptes qui publient la même adresse web presque au même moment, encore et encore.
detector-co-share-url-limits = Ne distingue pas une page partagée sur consigne d’une page que beaucoup ont trouvée bonne au même moment, comme une nouvelle urgente.
detector-co-share-url-did = { $count ->
    [one] ont publié la même adresse web
   *[other] ont publié { $count } adresses web identiques
 }
detector-co-share-domain = Même site
detector-co-share-domain-plain = Des comptes qui publient des adresses du même site presque au même moment, encore et encore.
detector-co-share-domain-limits = Peu parlant pour les grands sites, que tout le monde cite ; regardez d’abord les sites peu connus.
detector-co-share-domain-did = { $count ->
    [one] ont cité le même site
   *[other] ont cité { $count } sites identiques
 }
detector-co-reshare = Même message relayé
detector-co-reshare-plain = Des comptes qui relaient les mêmes messages presque au même moment, encore et encore.
detector-co-reshare-limits = Les admirateurs d’un compte, avec les notifications activées, le font aussi.
detector-co-reshare-did = { $count ->
    [one] ont relayé le même message
   *[other] ont relayé { $count } messages identiques
 }
detector-co-hashtag = Même hashtag
detector-co-hashtag-plain = Des comptes qui emploient les mêmes hashtags presque au même moment, encore et encore.
detector-co-hashtag-limits = Un débat télévisé ou un match fait employer le même hashtag à des milliers de personnes à la fois.
detector-co-hashtag-did = { $count ->
    [one] ont employé le même hashtag
   *[other] ont employé { $count } hashtags identiques
 }
detector-co-hashtag-sequence = Mêmes hashtags dans le même ordre
detector-co-hashtag-sequence-plain = Des comptes qui écrivent les mêmes hashtags dans le même ordre, comme d’après un modèle.
detector-co-hashtag-sequence-limits = Un bouton de partage, ou le modèle d’une campagne recopié au grand jour, donne la même suite.
detector-co-hashtag-sequence-did = { $count ->
    [one] ont écrit la même suite de hashtags
   *[other] ont écrit { $count } suites de hashtags identiques
 }
detector-co-reply = Réponses à la même cible
detector-co-reply-plain = Des comptes qui répondent aux mêmes messages presque au même moment, encore et encore.
detector-co-reply-limits = Un message très vu attire les réponses de gens qui ne se connaissent pas.
detector-co-reply-did = { $count ->
    [one] ont répondu à la même cible
   *[other] ont répondu à { $count } cibles identiques
 }
detector-co-mention = Même compte nommé
detector-co-mention-plain = Des comptes qui nomment les mêmes comptes presque au même moment, encore et encore.
detector-co-mention-limits = Sur certaines plateformes, les membres d’une conversation se nomment les uns les autres par défaut.
detector-co-mention-did = { $count ->
    [one] ont nommé le même compte
   *[other] ont nommé { $count } comptes identiques
 }
detector-co-media = Même image ou vidéo
detector-co-media-plain = Des comptes qui publient les mêmes images ou vidéos presque au même moment, encore et encore.
detector-co-media-limits = Ne trouve que les fichiers de même clé ou de même empreinte dans l’export ; une image réenregistrée ou modifiée lui échappe, sauf si l’empreinte est faite pour cela.
detector-co-media-did = { $count ->
    [one] ont publié la même image ou vidéo
   *[other] ont publié { $count } images ou vidéos identiques
 }
detector-co-text = Même texte
detector-co-text-plain = Des comptes qui publient les mêmes mots presque au même moment, encore et encore.
detector-co-text-limits = Citations, slogans, prières et titres recopiés par un bouton de partage sont aussi des textes identiques.
detector-co-text-did = { $count ->
    [one] ont publié le même texte
   *[other] ont publié { $count } textes identiques
 }
detector-co-share-object = Même chose partagée
detector-co-share-object-plain = Des comptes qui partagent les mêmes choses presque au même moment, encore et encore ; l’export ne dit pas de quelles choses il s’agit.
detector-co-share-object-limits = Sans savoir ce qui est partagé, on ne peut pas juger s’il est banal de le partager.
detector-co-share-object-did = { $count ->
    [one] ont partagé la même chose
   *[other] ont partagé { $count } choses identiques
 }

## Explications innocentes à écarter
explain-fans = Des admirateurs ou des abonnés d’un même compte, qui réagissent dès qu’il publie. Le suivent-ils tous, et le disent-ils ?
explain-newsroom = Les comptes d’une même rédaction ou d’un même groupe de presse, qui publient les mêmes articles. En portent-ils le nom ?
explain-party-staff = L’équipe ou les sections locales d’un parti ou d’un candidat, qui relaient ses messages au grand jour. Leurs profils le disent-ils ?
explain-activists = Des militants qui sont convenus au grand jour de publier ensemble (appel à agir, pétition, manifestation). Retrouve-t-on l’appel en public ?
explain-scheduling-tool = Un outil qui publie à heure fixe, à l’heure pile par exemple. Leurs autres messages tombent-ils aux mêmes minutes ?
explain-same-owner = Une personne ou une organisation qui a plusieurs comptes, et le déclare. Les profils renvoient-ils les uns aux autres ?
explain-automation-disclosed = Des comptes automatiques qui disent ce qu’ils sont (météo, fils d’actualité, alertes). Leurs profils le disent-ils ?
explain-operation = Des comptes qui cachent qu’ils agissent ensemble. N’y a-t-il aucun signe public de ce qui les lie, et toutes les autres explications sont-elles écartées ?
explain-event = Un même événement en direct (débat, résultats, attentat) auquel tout le monde réagit à la fois. Que s’est-il passé à ce moment ?

## Pourquoi une vérification n’a rien trouvé
reason-field-absent = Il manque aux fichiers ce dont cette vérification a besoin : { $fields }.
reason-too-few = Trop peu à comparer : { $traces ->
    [one] { $traces } acte
   *[other] { $traces } actes
 } de { $accounts ->
    [one] { $accounts } compte
   *[other] { $accounts } comptes
 }. Il faut à cette vérification au moins { $min_traces } actes de { $min_accounts } comptes.
reason-no-tie = Aucune paire de comptes ne dépasse assez nettement le hasard (taux de fausses découvertes tenu à { $alpha }).
reason-failed = La vérification s’est arrêtée sur une erreur : { $error }.

## Les plateformes, comme on les écrit
report-platform-x = X
report-platform-twitter = Twitter
report-platform-telegram = Telegram
report-platform-facebook = Facebook
report-platform-instagram = Instagram
report-platform-tiktok = TikTok
report-platform-youtube = YouTube
report-platform-bluesky = Bluesky
report-platform-mastodon = Mastodon
report-platform-reddit = Reddit
report-platform-threads = Threads
report-platform-vk = VK
report-platform-unknown = une plateforme que l’export ne nomme pas

## Réglages : valeurs et sens
report-value-default = propres à chaque vérification
report-value-none = aucune
parameter-alpha = Part de hasard attendue parmi les groupes montrés, et parmi les liens montrés.
parameter-density = Un message n’est lié à aucun autre si son objet a eu plus de messages que cela dans la durée qui précède ; cela borne le coût.
parameter-fewest = Nombre minimal de choses différentes que deux comptes doivent partager pour être liés.
parameter-smallest = Nombre minimal de comptes dans un groupe.
parameter-min-traces = Nombre minimal d’actes pour qu’une vérification soit faite.
parameter-min-accounts = Nombre minimal de comptes pour qu’une vérification soit faite.
parameter-windows = Secondes dans lesquelles deux actes comptent comme faits ensemble.

## Ce dont les vérifications ont besoin, en mots
report-field-account-id = les comptes
report-field-text = les textes
report-field-links = les adresses web
report-field-domains = les sites cités
report-field-hashtags = les hashtags
report-field-mentions = les comptes nommés
report-field-media = les images et les vidéos
report-field-objects = les choses partagées
report-field-reposted-id = messages relayés
report-field-is-repost = marques de ce qui est relayé
report-field-reply-to-id = les messages auxquels on répond
