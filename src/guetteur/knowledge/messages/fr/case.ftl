# guetteur case : ce que des personnes jugent des constats. D’abord le registre, qui le garde.
error-ledger-line = { $file } ligne { $line } : ce n’est pas une inscription telle que Guetteur les écrit ; la ligne a été modifiée, ou écrite par un autre programme ou une version antérieure. Restaurez le fichier depuis une copie ; ne vous y fiez plus à partir de cette ligne.
error-ledger-order = { $file } ligne { $line } : l’inscription { $found } se trouve là où l’inscription { $line } était attendue ; des lignes ont été retirées, ajoutées ou déplacées. Restaurez le fichier depuis une copie ; ne vous y fiez plus à partir de cette ligne.
error-ledger-broken = { $file } ligne { $line } : cette ligne, ou celle qui la suit, a été modifiée après coup. Restaurez le fichier depuis une copie ; ne vous y fiez plus à partir de cette ligne.
error-ledger-last = { $file } ligne { $line } : cette ligne, ou le fichier ledger.head à côté, a été modifiée après coup. Restaurez les deux depuis une copie ; ne vous fiez plus au registre à partir de cette ligne.
error-ledger-cut = { $file } s’arrête à la ligne { $line }, alors que { $expected } inscriptions ont été écrites : les dernières ont été retirées. Restaurez le fichier depuis une copie.
error-ledger-added = { $file } ligne { $line } : à partir d’ici, des lignes n’ont pas été écrites par Guetteur. Restaurez le fichier depuis une copie.
error-ledger-no-head = { $file } contient des inscriptions, mais { $head } n’est pas à côté : il a été retiré, ou le registre a été écrit par une version antérieure. Restaurez les deux depuis une copie, ou rangez le registre ailleurs pour en commencer un nouveau.
error-ledger-head = { $file } a été modifié après coup. Restaurez-le depuis une copie, avec le registre à côté.
error-ledger-later = { $file } ligne { $line } : l’inscription « { $found } » est d’une sorte, ou comporte un champ, que cette version ne connaît pas. Utilisez la version qui l’a écrite, ou une version plus récente.
error-ledger-text = Ce que vous avez saisi contient des caractères qui ne peuvent pas être gardés comme texte (une moitié de paire, ou des octets qui ne sont pas de l’UTF-8). Saisissez-le sans eux ; rien n’a été écrit.
error-ledger-busy = { $file } : un autre Guetteur écrit dans ce registre depuis { $seconds } secondes. Attendez qu’il ait fini et réessayez ; rien n’a été écrit.

# Inscriptions qui n’ont pas de sens à leur place : dans le registre (ligne au-dessus de 0) ou tout juste saisies (0).
error-case-unknown = { $line ->
    [0] Il
   *[other] Registre, ligne { $line } : il
} n’y a pas de cas « { $found } », ou son ouverture a été annulée. La liste des cas : guetteur case list WORKSPACE
error-case-twice = { $line ->
    [0] Le
   *[other] Registre, ligne { $line } : le
} constat { $found } est déjà dans { $case }.
error-case-finding = { $line ->
    [0] Le
   *[other] Registre, ligne { $line } : le
} constat { $found } n’est pas dans { $case }. Pour voir ce qui s’y trouve : guetteur case show WORKSPACE { $case }
error-case-target = { $line ->
    [0] Il
   *[other] Registre, ligne { $line } : il
} n’y a pas de « { $found } » à juger dans { $case } : le cas lui-même, un de ses constats, ou une technique observée ou déduite était attendu. Voir : guetteur case show WORKSPACE { $case }
error-case-hypothesis = { $line ->
    [0] Il
   *[other] Registre, ligne { $line } : il
} n’y a pas d’hypothèse « { $found } » dans { $case }. Un nom tel que hypothesis-7 était attendu ; voir : guetteur case show WORKSPACE { $case }
error-case-duplicate = { $line ->
    [0] Un
   *[other] Registre, ligne { $line } : un
} doublon demande --of ID, un autre constat ou un autre cas que celui qui est jugé ; les autres verdicts ne prennent pas --of. Une technique ne peut pas être un doublon.
error-case-who = { $line ->
    [0] Personne
   *[other] Registre, ligne { $line } : personne
} n’est nommé comme auteur. Dites qui avec --as NAME.
error-case-blank = { $line ->
    [0] Le
   *[other] Registre, ligne { $line } : le
} champ « { $field } » est vide. Écrivez-y quelque chose, ou laissez l’option de côté.
error-case-alternatives = { $line ->
    [0] Une
   *[other] Registre, ligne { $line } : une
} attribution demande au moins un --alternative : qui ou quoi d’autre cela peut être.
error-case-abcde = { $line ->
    [0] Aucune
   *[other] Registre, ligne { $line } : aucune
} des cinq lettres n’a été donnée. Donnez au moins l’un de --actor, --behaviour, --content, --degree, --effect.
error-case-technique = { $line ->
    [0] « { $found } »
   *[other] Registre, ligne { $line } : « { $found } »
} n’est pas l’identifiant d’une technique DISARM, tel que T0084.001.
error-case-breakout-none = { $line ->
    [0] Rien
   *[other] Registre, ligne { $line } : rien
} ne dit sur quelles plateformes, ni dans combien de communautés, cela a été vu. Les constats du cas, s’il y en a, ne le disent pas non plus : donnez --platform NAME et --communities COUNT.
error-case-breakout-source = { $line ->
    [0] Ce
   *[other] Registre, ligne { $line } : ce
} qui est dit avec --{ $option } demande sa source, avec --{ $option }-source, et inversement.
error-case-undo-unknown = { $line ->
    [0] Il
   *[other] Registre, ligne { $line } : il
} n’y a pas d’inscription antérieure { $found } à annuler. Les numéros sont dans l’historique que montre : guetteur case show WORKSPACE CASE
error-case-undo-kind = { $line ->
    [0] L’inscription
   *[other] Registre, ligne { $line } : l’inscription
} { $found } ne peut pas être annulée : elle en annule une autre, ou ne concerne pas un cas. Pour rétablir ce qui a été annulé, dites-le de nouveau.
error-case-undo-twice = { $line ->
    [0] L’inscription
   *[other] Registre, ligne { $line } : l’inscription
} { $found } est déjà annulée, par l’inscription { $before }.
error-case-undo-rests = { $line ->
    [0] L’inscription
   *[other] Registre, ligne { $line } : l’inscription
} { $found } ne peut pas encore être annulée : l’inscription { $resting } repose sur elle. Annulez d’abord l’inscription { $resting }.
error-case-as = Dites qui juge, avec --as NAME, ou une fois pour toutes dans la variable d’environnement GUETTEUR_ANALYST. Rien n’a été écrit.
error-case-nothing = La dernière analyse ({ $run }) n’a trouvé aucun groupe : il n’y a pas de quoi ouvrir un cas.
error-case-no-finding = Aucune analyse de cet espace de travail n’a de constat « { $found } » (un nouveau cas ne prend que ceux de la dernière). Leur liste : guetteur findings WORKSPACE
error-case-no-technique = DISARM { $version } n’a pas de technique « { $found } ». Vérifiez l’identifiant, et donnez sa version avec --disarm si elle est plus ancienne.
error-case-grade = « { $found } » n’est pas une cote de l’échelle de l’Amirauté : une lettre de A à F et un chiffre de 1 à 6 étaient attendus, par exemple B2.
error-case-replay = Deux relectures du même registre ont donné des cas différents. C’est un défaut de Guetteur : merci de le signaler.
error-case-kept = { $file } n’est pas ce que donne le registre : il a été modifié, ou écrit par une autre version de Guetteur. Le registre est intact ; supprimez ce fichier pour qu’il soit refait.
error-case-kept-ledger = { $file } vient de { $entries } inscriptions qui ne sont pas celles du registre : le registre n’est pas celui qu’il était, bien qu’il paraisse intact. Restaurez l’espace de travail depuis une copie.

help-case = Ouvrir un cas à partir de constats, le juger à plusieurs, et montrer ce qui tient.

    Tout ce qui est dit entre dans le registre de l’espace de travail sous votre nom, pour de bon : --as NAME, ou la variable d’environnement GUETTEUR_ANALYST. Une erreur s’annule par une autre inscription. En cas d’erreur, rien n’est écrit.
help-case-short = Juger des constats, seul ou à plusieurs.
help-case-example = guetteur case open demo 'Textes copiés' --as 'Ana Exemple'
help-case-open = Ouvrir un cas avec des constats de la dernière analyse, tous sauf si certains sont nommés.

    Écrit une inscription au registre, et affiche l’identifiant du cas.
help-case-open-short = Ouvrir un cas avec des constats de la dernière analyse.
help-case-open-example = guetteur case open demo 'Textes copiés' --as 'Ana Exemple'
help-case-add = Ajouter un constat à un cas.

    Écrit une inscription au registre.
help-case-add-short = Ajouter un constat à un cas.
help-case-add-example = guetteur case add demo case-1 finding-0123456789abcdef --as 'Ana Exemple'
help-case-remove = Retirer un constat d’un cas, et dire pourquoi.

    Écrit une inscription au registre.
help-case-remove-short = Retirer un constat d’un cas.
help-case-remove-example = guetteur case remove demo case-1 finding-0123456789abcdef --why 'autre sujet' --as 'Ana Exemple'
help-case-judge = Juger un cas, un de ses constats, ou une technique. Qui est d’un autre avis n’est pas écarté : les deux verdicts sont gardés, et le cas montre le désaccord.

    Écrit une inscription au registre. Votre verdict suivant sur la même chose remplace le précédent.
help-case-judge-short = Confirmer, écarter, ou demander plus de travail.
help-case-judge-example = guetteur case judge demo case-1 needs-work --why 'profils pas encore lus' --as 'Ana Exemple'
help-case-hypothesis = Énoncer une explication possible d’un cas, y compris innocente.

    Écrit une inscription au registre, et affiche l’identifiant de l’hypothèse.
help-case-hypothesis-short = Énoncer une explication possible.
help-case-hypothesis-example = guetteur case hypothesis demo case-1 'Une rédaction qui publie sur plusieurs pages' --as 'Ana Exemple'
help-case-rate = Dire si un élément est compatible avec une hypothèse. Employez les mêmes mots pour le même élément : c’est son nom.

    Écrit une inscription au registre.
help-case-rate-short = Confronter un élément à une hypothèse.
help-case-rate-example = guetteur case rate demo case-1 hypothesis-2 inconsistent --evidence 'publie toute la nuit' --as 'Ana Exemple'
help-case-source = Coter une source sur l’échelle de l’Amirauté : la lettre pour la source (A à E, F si l’on ne peut pas juger), le chiffre pour l’information (1 à 5, 6 si l’on ne peut pas juger).

    Écrit une inscription au registre.
help-case-source-short = Coter une source, de A1 à F6.
help-case-source-example = guetteur case source demo case-1 'Gazette de Valmont' B2 --as 'Ana Exemple'
help-case-abcde = Résumer un cas en cinq lettres : acteur, comportement (behaviour), contenu, degré, effet. Ce qui n’est pas donné reste tel quel.

    Écrit une inscription au registre.
help-case-abcde-short = Résumer un cas : acteur, comportement, contenu, degré, effet.
help-case-abcde-example = guetteur case abcde demo case-1 --behaviour 'le même lien dans la minute' --as 'Ana Exemple'
help-case-technique = Dire que vous déduisez une technique DISARM. Celles que les détecteurs observent sont montrées à côté, sans inscription.

    Écrit une inscription au registre.
help-case-technique-short = Déduire une technique DISARM.
help-case-technique-example = guetteur case technique demo case-1 T0060 --why 'cela continue après le vote' --as 'Ana Exemple'
help-case-breakout = Garder ce qu’on sait de l’étendue d’un cas. Le niveau, de 1 à 6, en est calculé ; 4 à 6 demandent une source.

    Écrit une inscription au registre.
help-case-breakout-short = Dire jusqu’où un cas s’est répandu.
help-case-breakout-example = guetteur case breakout demo case-1 --media 'journal du soir de Valmont TV' --media-source 'https://valmont.example/news' --as 'Ana Exemple'
help-case-attribute = Garder ce que quelqu’un affirme de l’auteur d’un cas, avec ses raisons et ce que cela peut être d’autre. Guetteur n’attribue rien lui-même.

    Écrit une inscription au registre. Les affirmations qui diffèrent sont toutes gardées.
help-case-attribute-short = Garder ce que quelqu’un affirme de l’auteur.
help-case-attribute-example = guetteur case attribute demo case-1 --by 'Valmont veille' --to 'une agence non nommée' --claimed-on 2027-02-28 --confidence low --basis 'même adresse de facturation' --alternative 'un revendeur' --as 'Ana Exemple'
help-case-tlp = Dire avec qui un cas peut être partagé, selon le Traffic Light Protocol 2.0.

    Écrit une inscription au registre.
help-case-tlp-short = Dire avec qui un cas peut être partagé.
help-case-tlp-example = guetteur case tlp demo case-1 amber --as 'Ana Exemple'
help-case-note = Ajouter une note à un cas.

    Écrit une inscription au registre.
help-case-note-short = Ajouter une note.
help-case-note-example = guetteur case note demo case-1 'plateforme interrogée le 1er mars' --as 'Ana Exemple'
help-case-undo = Annuler une inscription : elle n’a plus d’effet, et reste dans l’historique. Ce qui repose sur elle doit être annulé avant.

    Écrit une inscription au registre.
help-case-undo-short = Annuler une inscription.
help-case-undo-example = guetteur case undo demo 2 --why 'pas le bon cas' --as 'Ana Exemple'
help-case-show = Montrer ce qui tient d’un cas, et son historique.

    N’écrit rien.
help-case-show-short = Montrer un cas.
help-case-show-example = guetteur case show demo case-1
help-case-list = Lister les cas.

    N’écrit rien.
help-case-list-short = Lister les cas.
help-case-list-example = guetteur case list demo
help-case-verify = Prouver que rien n’a été modifié dans le registre, et que les cas en découlent, octet pour octet.

    Écrit cases.json dans l’espace de travail ; l’appel suivant compare avec lui.
help-case-verify-short = Vérifier le registre, et que le relire redonne les mêmes cas.
help-case-verify-example = guetteur case verify demo

help-option-case-as = Qui le dit (ou remplissez GUETTEUR_ANALYST).
help-option-case-finding = Un constat de la dernière analyse ; peut être donné plusieurs fois (par défaut : tous).
help-option-case-why = Le motif, pour le registre.
help-option-case-target = Ce qui est jugé : un constat du cas ou une technique (par défaut : le cas).
help-option-case-of = Avec duplicate : le constat ou le cas dont c’est le doublon.
help-option-case-likelihood = À quel point vous le tenez pour probable.
help-option-case-confidence = Ce que valent les éléments.
help-option-case-evidence = L’élément, en quelques mots.
help-option-case-credibility = À quel point on peut croire cet élément (medium par défaut).
help-option-case-relevance = À quel point cet élément compte ici (medium par défaut).
help-option-case-actor = Qui agit, pour autant qu’on le sache.
help-option-case-behaviour = Ce qu’ils font.
help-option-case-content = Ce qui est répandu.
help-option-case-degree = Combien, où, auprès de qui.
help-option-case-effect = Ce que cela a entraîné.
help-option-case-disarm = La version de DISARM dont vient l’identifiant (par défaut : la plus récente ici).
help-option-case-platform = Une plateforme où cela a été vu ; peut être donné plusieurs fois (par défaut : celles des constats).
help-option-case-communities = Combien de communautés ont été atteintes (par défaut : le nombre de constats).
help-option-case-media = Ce que de grands médias ont repris.
help-option-case-media-source = La source qui le dit.
help-option-case-prominent = Ce qu’une célébrité, un candidat ou une autre personne très connue a relayé.
help-option-case-prominent-source = La source qui le dit.
help-option-case-response = Une décision, un autre acte concret, ou un appel à la violence qui a suivi.
help-option-case-response-source = La source qui le dit.
help-option-case-by = Qui l’affirme.
help-option-case-to = À qui ou à quoi c’est attribué, dans leurs mots.
help-option-case-claimed-on = Le jour de l’affirmation, tel que 2027-02-28.
help-option-case-basis = Sur quoi repose l’affirmation.
help-option-case-alternative = Qui ou quoi d’autre cela peut être ; peut être donné plusieurs fois.

say-case-written = L’inscription { $seq } est au registre ; auteur : { $who }.
say-case-mended = La dernière écriture au registre avait été interrompue. Elle a été remise en ordre ; rien de ce qui avait été confirmé n’est perdu.

case-pair = { $name } : { $text }
case-in-list = { $id } : { $title } ({ $findings ->
    [one] 1 constat
   *[other] { $findings } constats
} ; { $verdict })
case-none = Il n’y a pas encore de cas. Ouvrez-en un avec : guetteur case open WORKSPACE TITLE --as NAME
case-opened = Ouvert par { $who }, { $at }
case-withdrawn = Retiré : son ouverture a été annulée. Il ne reste que l’historique.
case-tlp = TLP:{ $level } : { $meaning }
case-tlp-none = TLP : pas encore fixé. D’ici là, ne partagez avec personne.
case-verdict = Verdict sur le cas : { $verdict }
case-verdict-none = pas encore jugé
case-verdict-differs = DÉSACCORD
case-verdict-confirm = confirmé
case-verdict-dismiss = écarté
case-verdict-duplicate = doublon
case-verdict-duplicate-of = doublon de { $of }
case-verdict-needs-work = à approfondir
case-findings = Constats
case-judgements = Verdicts
case-disagreement = DÉSACCORD sur { $target } : les deux verdicts sont gardés ; parlez-en.
case-likelihood = Probabilité : { $word }.
case-confidence = Confiance dans les éléments : { $word }.
case-range = { $word } ({ $low } à { $high } %)
case-observed = Techniques observées par les détecteurs
case-observed-one = { $technique }, par « { $detector } », dans { $findings }
case-findings-many = { $count } constats
case-inferred = Techniques déduites par des personnes
case-technique = { $id } { $name } (DISARM { $version })
case-inferred-one = [{ $seq }] { $technique }, { $who } : { $reason }
case-hypotheses = Hypothèses concurrentes
case-hypothesis-score = éléments contre elle : { $inconsistent } sur { $rated } (pondéré : { NUMBER($weighted, maximumFractionDigits: 2) }){ $disputed ->
    [0] .
   *[other]  ; avis différents sur { $disputed }.
}
case-hypothesis-caution = En avoir le moins contre soi n’est pas une preuve : voyez si quelque chose départagerait celles qui restent.
case-row-flat = pareil pour toutes celles examinées : ne départage pas les hypothèses
case-cell-disputed = { $words } (les avis diffèrent)
case-sources = Sources
case-source = [{ $seq }] { $source } : { $grade }. Source : { $reliability }. Information : { $credibility }. Cotée par { $who }
case-abcde = Résumé (ABCDE)
case-letter-actor = Acteur : { $text }
case-letter-behaviour = Comportement : { $text }
case-letter-content = Contenu : { $text }
case-letter-degree = Degré : { $text }
case-letter-effect = Effet : { $text }
case-spread = Étendue
case-breakout = [{ $seq }] Niveau { $level } sur 6 : { $meaning }. Par { $who }
case-breakout-counts = plateformes : { $platforms } ; communautés : { $communities }
case-breakout-sourced = { $what } (source : { $source })
case-attributions = Qui serait derrière, d’après des personnes (Guetteur n’attribue rien)
case-attribution = [{ $seq }] { $by }, le { $on } : { $to }. Inscrit par { $who }
case-basis = Raisons : { $basis }
case-alternative = Ou bien : { $text }
case-notes = Notes
case-history = Historique
case-undone = { $line } (annulé par l’inscription { $by })
case-proof-mended = Le registre avait { $state ->
    [ahead] une inscription entière que ledger.head ne comptait pas encore
   *[torn] une ligne commencée et jamais finie
} : une écriture a été interrompue. Elle a été remise en ordre ; rien de ce qui avait été confirmé n’est perdu.
case-proof-ledger = Le registre est intact : { $entries ->
    [one] 1 inscription
   *[other] { $entries } inscriptions
}. Empreinte de la dernière, à noter ailleurs : { $digest }
case-proof-replay = Relu deux fois, avec les mêmes octets à chaque fois : { $cases } cas, SHA-256 { $digest }
case-proof-kept-same = Les cas gardés à la dernière vérification en sont ressortis octet pour octet. Ils ont été gardés de nouveau, dans cases.json.
case-proof-kept-older = Les cas gardés à la dernière vérification ont la forme d’une autre version, et n’ont pas été comparés. Ils ont été gardés de nouveau, dans cases.json.
case-proof-kept-none = Gardé dans cases.json, pour comparaison à la prochaine vérification.

case-what-open = a ouvert le cas
case-what-add = a ajouté un constat
case-what-remove = a retiré un constat
case-what-judge = a jugé
case-what-hypothesis = a énoncé une hypothèse
case-what-rate = a confronté un élément à une hypothèse
case-what-source = a coté une source
case-what-abcde = a écrit dans le résumé
case-what-technique = a déduit une technique
case-what-breakout = a dit jusqu’où cela s’est répandu
case-what-attribute = a inscrit une affirmation sur l’auteur
case-what-tlp = a fixé le niveau TLP
case-what-note = a ajouté une note
case-what-undo = a annulé l’inscription { $number }

# ICD 203 (2015), notre traduction
case-likelihood-almost-no-chance = presque aucune chance
case-likelihood-very-unlikely = très improbable
case-likelihood-unlikely = improbable
case-likelihood-roughly-even = à peu près une chance sur deux
case-likelihood-likely = probable
case-likelihood-very-likely = très probable
case-likelihood-almost-certain = presque certain
case-confidence-low = faible
case-confidence-moderate = modérée
case-confidence-high = élevée
# Heuer (1999)
case-rating-consistent = compatible
case-rating-inconsistent = incompatible
case-rating-neutral = neutre
case-rating-not-applicable = sans objet
# Échelle de l’Amirauté
case-reliability-a = tout à fait fiable
case-reliability-b = généralement fiable
case-reliability-c = assez fiable
case-reliability-d = pas toujours fiable
case-reliability-e = pas fiable
case-reliability-f = fiabilité impossible à juger
case-credibility-1 = confirmée par d’autres
case-credibility-2 = probablement vraie
case-credibility-3 = peut-être vraie
case-credibility-4 = douteuse
case-credibility-5 = improbable
case-credibility-6 = véracité impossible à juger
# Breakout scale, Nimmo (2020)
case-breakout-1 = une plateforme, une communauté
case-breakout-2 = plusieurs plateformes et une communauté, ou une plateforme et plusieurs communautés
case-breakout-3 = plusieurs plateformes et plusieurs communautés
case-breakout-4 = repris par de grands médias
case-breakout-5 = relayé par des personnes très connues
case-breakout-6 = suivi d’une décision, d’un autre acte concret ou d’un appel à la violence
# TLP 2.0
case-tlp-clear = partageable avec tout le monde
case-tlp-green = partageable au sein de la communauté, pas en public
case-tlp-amber = partageable dans votre organisation et avec ceux qu’elle sert, selon le besoin
case-tlp-amber-strict = partageable dans votre organisation seulement, selon le besoin
case-tlp-red = pour les seuls destinataires nommés
