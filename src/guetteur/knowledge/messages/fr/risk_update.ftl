# guetteur risk update: what confirmed cases change in a risk study.
help-risk-update = Voir ce que des cas confirmés changent dans une étude de risque, et en décider.

    Pour chaque action qu’un cas confirmé montre, donne une proposition et ses éléments, la cartographie du risque avant et après, et la mesure qui abaisse le plus les risques pour son coût. Rien ne bouge tout seul : acceptez ou refusez chaque proposition, avec un motif. La décision va au registre de l’espace de travail ; le fichier de l’étude ne change qu’avec --write.
help-risk-update-short = Voir ce que des cas confirmés changent dans une étude.
help-risk-update-example = guetteur risk update demo study.yml
help-option-risk-update-case = Ne regarder que ce cas.
help-option-risk-update-on = Compter les jours à partir de celui-ci, au lieu d’aujourd’hui.
help-option-risk-update-accept = Accepter ce qui est proposé pour cette action.
help-option-risk-update-accept-all = Accepter toutes les propositions que personne n’a refusées.
help-option-risk-update-refuse = Refuser ce qui est proposé pour cette action.
help-option-risk-update-rating = Ne décider que de cette cotation de l’action.
help-option-risk-update-value = Retenir ce niveau au lieu de celui proposé.
help-option-risk-update-why = Le motif, pour le registre.
help-option-risk-update-write = Écrire les cotations acceptées dans le fichier, en une nouvelle version opérationnelle.
help-option-risk-update-summary = Ce qui change, pour la nouvelle version.

error-risk-update-choice = Donnez une seule des options --accept ACTION, --accept-all et --refuse ACTION à la fois ; --value et --rating vont avec --accept ou --refuse. Rien n’a été écrit.
error-risk-update-why = Une décision demande un motif, avec --why TEXTE. Rien n’a été écrit.
error-risk-update-who = Dites qui décide, avec --as NOM, ou une fois pour toutes dans la variable d’environnement GUETTEUR_ANALYST. Rien n’a été écrit.
error-risk-update-none = Il n’y a pas de proposition ouverte pour « { $found } », donc rien à décider. La même commande, sans --accept ni --refuse, donne la liste des propositions.
error-risk-update-value = { $found } n’est pas un niveau de cette échelle : un niveau de { $least } à { $most } était attendu.
error-risk-update-value-which = La valeur { $found } vaudrait pour plusieurs propositions. Dites laquelle avec --rating success ou --rating difficulty.
error-risk-update-nothing = { $file } : aucune cotation acceptée n’attend d’être écrite. Acceptez d’abord une proposition, avec --accept ACTION.
error-risk-update-text = { $file } : le nouveau texte ne donnerait pas l’étude attendue, rien n’a donc été écrit. Changez à la main les cotations des actions.
error-rating-place = Ligne { $line } : la place de « { $name } » n’est pas un nombre ou un identifiant simple sur une ligne, elle ne peut donc pas y être changée. Changez-la à la main.
error-rating-cases = { $line ->
    [0] La
   *[other] Registre, ligne { $line } : la
} décision sur { $step } ne nomme aucun cas. Une cotation se décide sur les éléments d’un cas ; sinon, changez-la dans le fichier de l’étude.
error-rating-value = { $line ->
    [0] La
   *[other] Registre, ligne { $line } : la
} décision sur { $step } n’a pas de sens : qui accepte retient une valeur, qui refuse n’en retient aucune.
error-rating-lowered = { $line ->
    [0] La
   *[other] Registre, ligne { $line } : la
} valeur { $found } pour { $step } n’est pas plus facile que { $before }, la cotation en vigueur. Un cas ne rend jamais une action plus difficile : pour cela, changez le fichier de l’étude.
error-rating-decision = { $line ->
    [0] Il
   *[other] Registre, ligne { $line } : il
} n’y a pas de décision { $found } acceptée et toujours valable sur l’étude « { $study } ».

say-risk-update-decided = L’inscription { $seq } est au registre ; auteur : { $who }.
say-risk-update-written = { $file } est maintenant en version { $version }, avec { $count ->
    [one] une cotation changée
   *[other] { $count } cotations changées
} : { $ratings }. À vous de mettre à jour les justifications de ces actions.
risk-update-summary = Cotations acceptées à la suite de cas confirmés : { $ratings }.

risk-update-head = { $title } ({ $id }, version { $version }) – { $protection }
risk-update-calendar = Jours restants
risk-update-days = { $on } : { $days ->
    [0] le scrutin est aujourd’hui, { $vote }.
    [one] 1 jour avant le scrutin du { $vote }.
   *[other] { $days } jours avant le scrutin du { $vote }.
}
risk-update-voted = { $on } : tous les scrutins de cette étude sont passés, le dernier le { $last }.
risk-update-no-vote = L’étude ne nomme aucun jour de scrutin : aucun jour n’est compté et aucune période légale n’est donnée.
risk-update-window-l163-2 = Référé contre la manipulation massive de l’information (France ; élections présidentielle, législatives, sénatoriales et européennes, référendums nationaux, jamais les scrutins locaux) : { $state }, du { $opens } au { $closes }.
risk-update-window-l49 = Plus de propagande électorale (France) : { $state }, du début du { $opens } à la fin du scrutin du { $closes }.
risk-update-window-open = en cours
risk-update-window-shut = pas en cours
risk-update-window-unsure = peut-être encore en cours
risk-update-window-result = jour où le résultat est acquis
risk-update-source = Source : { $source }, { $version }, { $address } (lue le { $read }). Ceci n’est pas un conseil juridique.
risk-update-source-unsure = À vérifier. Source : { $source }, { $version }, { $address } (lue le { $read }). Ceci n’est pas un conseil juridique.
risk-update-version = version du { $since }
risk-update-version-unknown = version non relevée
risk-update-calendar-use = Ces jours ne changent aucune cotation. Ils mettent en ordre les mesures ci-dessous.

risk-update-proposals = Propositions
risk-update-none = Aucun cas confirmé ne montre une action de cette étude : rien ne bouge. Les cas seulement ouverts, disputés, écartés ou douteux ne comptent pour rien.
risk-update-none-more = Des cas confirmés montrent des actions de cette étude, mais leurs cotations en disent déjà autant : rien ne bouge.
risk-update-none-express = Des cas confirmés montrent des actions de cette étude, mais elle est cotée par la méthode expresse, où les actions n’ont pas de cotation : revoyez ses vraisemblances à la main.
risk-update-success = probabilité de succès
risk-update-difficulty = difficulté technique
risk-update-proposal-success = { $step }, { $name } (mode opératoire { $mode }, chemin { $path }, risque { $risk }) : probabilité de succès { $before } → { $proposed }
risk-update-proposal-difficulty = { $step }, { $name } (mode opératoire { $mode }, chemin { $path }, risque { $risk }) : difficulté technique { $before } → { $proposed }
risk-update-because-success-ongoing = Pourquoi : un cas confirmé la montre, et sa dernière trace a { $days } jours au plus.
risk-update-because-success-repeated = Pourquoi : deux cas confirmés au moins la montrent, indépendants l’un de l’autre.
risk-update-because-success-observed = Pourquoi : un cas confirmé la montre ; elle est donc arrivée à l’objet même de l’étude.
risk-update-because-success-low = Pourquoi : un cas confirmé la montre, mais qui l’a confirmé a une confiance faible dans les éléments.
risk-update-because-success-inferred = Pourquoi : une personne le conclut, ou l’on n’a vu que quelque chose de plus général : un niveau de plus, une seule fois.
risk-update-because-difficulty-observed = Pourquoi : un cas confirmé la montre ; quelqu’un sait donc le faire : un niveau plus facile, une seule fois.
risk-update-because-difficulty-low = Pourquoi : un cas confirmé la montre, quoique avec une confiance faible : un niveau plus facile, une seule fois.
risk-update-not-selected = Le chemin { $path } a été écarté de cette étude : pensez à le reprendre.
risk-update-evidence = { $case } : { $finding }, par { $through } ; dernière trace { $last } ; confirmé par { $who }
risk-update-evidence-inferred = { $case } : { $through }, conclu par { $inferred } ; confirmé par { $who }
risk-update-evidence-weight = { $text } ; { $strength } ; confiance : { $confidence }
risk-update-strength-observed = vu
risk-update-strength-inferred = conclu
risk-update-unsaid = non dit
risk-update-unrated = non coté
risk-update-despite = { $measure } est en place et devait tenir { $step } plus bas : voyez si elle fonctionne.
risk-update-refused = Refusé sur les mêmes éléments par { $who } (inscription { $seq }) : { $reason }
risk-update-rule = Règle « { $rule } », la nôtre et non celle de l’ANSSI. Elle ne rend jamais une action plus difficile, et rien ne compte avant que quelqu’un l’accepte. Une action vue n’est pas son chemin entier vu : acceptez-la là où le cas concerne ce chemin.

risk-update-decisions = Décisions au registre
risk-update-decision = [{ $seq }] { $step }, { $rating } { $before } → { $value }, { $who }, { $on } : { $reason } – { $state }
risk-update-state-applied = compte, en plus du fichier
risk-update-state-written = dans le fichier depuis la version { $version }
risk-update-state-said = le fichier en dit autant ou plus
risk-update-state-refused = refusée
risk-update-state-stale = périmée : le fichier a une autre cotation ou n’a pas cette action, elle ne compte donc pas
risk-update-groundless = Aucun cas nommé par l’inscription { $seq } ne le demande plus. La cotation reste jusqu’à ce que quelqu’un annule l’inscription ou change le fichier.

risk-update-moves = Si toutes les propositions ouvertes sont acceptées
risk-update-move = { $risk }, { $name } : { $before } → { $after }
risk-update-move-none = Aucun risque ne change de place : d’autres actions du chemin décident.
risk-update-rated = vraisemblance { $likelihood }, risque { $level }
risk-update-pair = V{ $likelihood }, risque { $level }
risk-update-map-before = Cartographie du risque à ce jour (fichier et décisions acceptées)
risk-update-map-after = Cartographie du risque si toutes les propositions ouvertes sont acceptées
risk-update-map-v0 = V0 est dans la ligne de V1.
risk-update-map-unrated = Non placés, faute de cotation : { $risks }

risk-update-levers = Mesures pas encore en place, d’abord celle qui abaisse le plus les risques pour son coût
risk-update-lever = { $place }. { $measure }, { $name } : niveaux de risque { $levels ->
    [0] 0
   *[other] −{ $levels }
 }, de vraisemblance { $likelihoods ->
    [0] 0
   *[other] −{ $likelihoods }
 } ; coût { $cost }
risk-update-lever-none = { $place }. { $measure }, { $name } : seule, n’abaisse aucun risque ; coût { $cost }
risk-update-cost-unknown = inconnu
risk-update-lever-risk = { $risk } : { $before } → { $after }
risk-update-lever-others = Agit aussi sur { $targets }, ce qui n’est pas compté ici.
risk-update-lever-undated = Sans échéance : on ne sait pas si elle sera en place avant le scrutin.
risk-update-lever-late = Échéance le { $due }, trop tard pour changer quoi que ce soit avant le scrutin.
risk-update-together = Toutes ensemble : niveaux de risque { $levels ->
    [0] 0
   *[other] −{ $levels }
 }, de vraisemblance { $likelihoods ->
    [0] 0
   *[other] −{ $likelihoods }
 }.
risk-update-levers-how = Chaque mesure est essayée seule, sur l’étude telle qu’elle est si les propositions ouvertes sont acceptées. Un niveau forcé par une personne ne bouge pas. À égalité, l’ordre est celui des identifiants.
