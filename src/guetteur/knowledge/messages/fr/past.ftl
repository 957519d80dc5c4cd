# guetteur cases : les cas passés, et ceux auxquels un constat ressemble.
help-cases = Lister des cas passés de manipulation autour d’élections ; en montrer un ; comparer à eux les constats d’un espace de travail.

    Seule, la commande liste les cas. N’écrit rien.
help-cases-short = Les cas passés, et ceux auxquels un constat ressemble.
help-cases-example = guetteur cases show macronleaks-2017
help-cases-show = Montrer un cas passé : qui a attribué quoi à qui, le déroulement, les chiffres, les techniques, les sources.

    N’écrit rien.
help-cases-show-short = Montrer un cas passé.
help-cases-show-example = guetteur cases show macronleaks-2017
help-cases-compare = Dire à quels cas passés ressemblent les constats de la dernière analyse, dans ce qui a été mesuré, et ce qui diffère. Jamais qui est derrière.

    N’écrit rien.
help-cases-compare-short = Comparer les constats aux cas passés.
help-cases-compare-example = guetteur cases compare demo --vote 2021-09-26
help-option-finding = Ne comparer que ce constat (par défaut : tous).
help-option-vote = Jour du vote, par exemple 2027-04-11. Sans lui, les jours avant le vote ne sont pas comparés.

error-past-case = Il n’y a pas de cas passé « { $found } ». Choisissez parmi : { $known }.
error-past-finding = La dernière analyse n’a pas de constat « { $found } ». Choisissez parmi : { $known }.

past-line = { $id } : { $title } ({ $period }). { $kind }.
past-since = depuis { $start }
past-from = à partir de { $start }
past-others = et d’autres
past-period = Quand et où : { $period } ; { $countries }
past-vote = Scrutin : { $kind }, { $date }
past-actors = Qui a pris part, et qui a été désigné par qui :
past-vectors = Par quels moyens :
past-timeline = Le déroulement :
past-figures = Chiffres :
past-techniques = Techniques (DISARM), selon qui les a relevées :
past-impacts = Conséquences :
past-caveats = À garder à l’esprit :
past-sources = Sources :
past-checked = Sources lues le { $date }. Les textes sont de nous.
past-attributed = attribution du { $date } ({ $by }) : { $to }
past-unattributed = aucune attribution datée dans les sources lues
past-event = { $date } : { $what }
past-figure = { $name } : { $sign }{ NUMBER($value) }{ $most ->
    [-1] { "" }
   *[other] {" "}à { NUMBER($most) }
}{ $unit ->
    [none] { "" }
    [hours] {" "}heures
    [GB] {" "}Go
   *[other] {" "}{ $unit }
}
past-list = { $one } ; { $two }
past-source = { $title } : { $url }
past-noted = { $text }. { $note }
past-before = d’avant la { $version }
past-ours = Guetteur, à revoir
past-mapped = { $by }, DISARM { $version } : { $ids }

past-certainty-data = compté dans des données publiées
past-certainty-claimed = selon une partie intéressée
past-certainty-contested = les sources divergent
past-certainty-unverified = à vérifier
past-certainty-deduced = notre lecture
past-confidence-low = (confiance faible)
past-confidence-moderate = (confiance moyenne)
past-confidence-high = (confiance élevée)
past-role-operator = opérateur
past-role-intrusion-set = mode opératoire
past-role-collector = a collecté les données
past-role-publisher = a publié en premier
past-role-amplifier = a diffusé
past-role-beneficiary = a bénéficié
past-role-financier = a payé
past-role-intermediary = intermédiaire
past-role-suspected-sponsor = commanditaire soupçonné
past-role-platform = plateforme
past-role-discoverer = a révélé
past-role-responder = a répondu
past-role-other = autre

past-no-finding = La dernière analyse n’a aucun constat : il n’y a rien à comparer.
past-finding = { $id } ({ $accounts ->
    [one] 1 compte
   *[other] { $accounts } comptes
}, du { $first } au { $last })
past-resembles = Ressemble, dans ce qui a été mesuré, à : { $case }
past-not-who = Cela ne dit pas qui est derrière : une façon d’agir se copie, s’enseigne, se vend.
past-none-says-so = Ne ressemble à aucun : les profils des comptes disent qu’ils vont ensemble ou qu’ils sont automatiques. Les opérations passées le cachaient.
past-none-little = Ne ressemble à aucun : trop peu de points communs.
past-none-chance = Ne ressemble à aucun : des traits des autres cas, tirés au hasard, ressemblent souvent autant.
past-nearest = Le plus proche, mais pas assez : { $case }
past-close = Presque aussi ressemblants : { $cases }
past-points = { NUMBER($points) } points, dont { NUMBER($techniques) } pour les techniques et { NUMBER($shape) } pour la forme ; des constats inventés en obtiennent autant { NUMBER($percent) } fois sur cent
past-side-both = En commun : { $features }
past-side-near = Apparenté : { $features }
past-side-finding = Dans le constat seulement : { $features }
past-side-case = Dans le cas passé seulement : { $features }
past-unknown = Non connu du cas passé : { $kinds }
past-unmeasured = Non mesuré dans le constat : { $kinds }
past-feature = { $what } ({ NUMBER($points) })
past-next = Ensuite : { $cases }

past-kind-behaviours = comportements
past-kind-platforms = plateformes
past-kind-lookalike = sites imités
past-kind-new-hashtag = un hashtag à soi
past-kind-release = documents publiés
past-kind-rhythm = rythme
past-kind-days-before-vote = jours avant le vote
past-kind-techniques = techniques
past-lookalike-yes = des sites nommés comme d’autres
past-lookalike-no = pas de sites nommés comme d’autres
past-new-hashtag-yes = un hashtag à soi
past-new-hashtag-no = pas de hashtag à soi
past-release-yes = des pages mises en ligne d’un coup et signalées
past-release-no = rien de publié d’un coup
past-rhythm-burst = une poussée de quelques jours
past-rhythm-steady = régulier dans le temps
past-days-before-vote-last-days = commence dans les trois derniers jours avant le vote
past-days-before-vote-last-month = commence dans le dernier mois avant le vote
past-days-before-vote-earlier = commence plus d’un mois avant le vote

# les campagnes que décrivent les fichiers STIX reçus
past-received = Campagnes décrites dans les fichiers reçus (selon leurs auteurs, non selon nous) :
past-received-campaign = { $name }, décrite par { $by } le { $date } ({ $file }) : { NUMBER($points) } points, { $resembles ->
    [true] ressemblante
   *[false] pas assez pour parler de ressemblance
}
past-received-used = Répertoriés là, et présents dans les messages de ce constat ({ $count }) : { $things }
past-received-use = { $value } ({ $posts ->
    [one] 1 message
   *[other] { $posts } messages
})
past-received-more = { $count ->
    [one] Et 1 autre campagne
   *[other] Et { $count } autres campagnes
}, que montre --json.
