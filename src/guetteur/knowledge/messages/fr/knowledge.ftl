# guetteur explain : ce qu’est chaque chose, et ce qui peut être expliqué.
help-explain = Expliquer une technique, un détecteur, un indice, une plateforme ou un mot, en clair et pour les analystes.

    WORD est un identifiant DISARM de n’importe quelle version depuis la 1.4, un détecteur, un indice, une
    contre-mesure, une plateforme ou un mot du glossaire. Sans lui, liste ce qui peut être expliqué. N’écrit rien.
help-explain-short = Expliquer une technique ou un mot.
help-explain-example = guetteur explain T0084.001
help-option-for = Pour ces lecteurs seulement : citizen (tous publics) ou analyst (analystes) ; par défaut, les deux.

error-explain-near = « { $found } » n’est pas connu. Vouliez-vous dire : { $near } ? Pour tout ce qui peut être expliqué : guetteur explain
error-explain-unknown = « { $found } » n’est pas connu, et rien n’y ressemble. Pour tout ce qui peut être expliqué : guetteur explain

knowledge-kind-technique = technique, DISARM { $version }
knowledge-kind-tactic = tactique, DISARM { $version }
knowledge-kind-phase = phase, DISARM { $version }
knowledge-kind-countermeasure = contre-mesure, DISARM { $version }
knowledge-kind-detector = détecteur
knowledge-kind-clue = indice
knowledge-kind-explanation = explication concurrente
knowledge-kind-term = mot
knowledge-kind-platform = plateforme ou voie
knowledge-kind-role = rôle

knowledge-part-citizen = En clair :
knowledge-part-analyst = Pour les analystes :
knowledge-part-observed = Analystes, ce qu’on observe :
knowledge-part-limits = Analystes, ce que cela ne dit pas :
knowledge-part-check = Analystes, ce qu’il faut vérifier :
knowledge-part-reads = Lit les colonnes :
knowledge-part-windows = Fenêtres, en secondes :
knowledge-part-techniques = Peut être une trace de :
knowledge-part-what = Ce que c’est :
knowledge-part-clues = Indices qui parlent pour ou contre :
knowledge-part-high-for = Élevé, il parle pour :
knowledge-part-high-against = Élevé, il parle contre :
knowledge-part-low-for = Bas, il parle pour :
knowledge-part-low-against = Bas, il parle contre :
knowledge-part-no-proof = Attention :
knowledge-part-allows = Ce qu’on peut y faire :
knowledge-part-shows = Ce que montrent ses exports :
knowledge-part-misses = Ce qui y manque :
knowledge-part-formats = Lu par Guetteur comme :
knowledge-part-unsure = Attention :
knowledge-part-phase = Phase :
knowledge-part-tactic = Tactique :
knowledge-part-tactics = Tactiques :
knowledge-part-techniques-inside = Techniques expliquées ici :
knowledge-part-parent = Forme de :
knowledge-part-replaced = DISARM préfère désormais :
knowledge-part-detectors = Détecteurs qui peuvent en voir une trace :
knowledge-part-disarm-name = Nom dans DISARM :
knowledge-part-disarm = Texte de DISARM, en anglais (CC BY-SA 4.0) :
knowledge-part-reason = Pourquoi :
knowledge-part-review = Relecture :

knowledge-no-text = DISARM n’en donne que le nom.
knowledge-nothing = rien
knowledge-unsure = écrit de mémoire, non vérifié sur un fichier ou une page de la plateforme.
knowledge-clue-no-proof = aucun indice n’est une preuve, et les indices ne s’additionnent pas.
knowledge-review = { $kept } des { $reviewed } contre-mesures de DISARM sont gardées : ce qui est ouvert, licite et ne prend pas parti.

knowledge-left-out = non gardée
knowledge-left-out-type = DISARM la classe sous Degrade, Deceive ou Destroy (dégrader, tromper, détruire) ; aucune de celles-là n’est proposée, même si celle-ci est peut-être inoffensive.
knowledge-left-out-attack = Elle attaque, infiltre, saisit ou harcèle.
knowledge-left-out-deceit = Elle trompe les gens.
knowledge-left-out-flood = Elle ajoute du bruit au débat, comme le fait une opération.
knowledge-left-out-silence = Elle retire ou cache des propos, ou exclut des gens.
knowledge-left-out-persons = Elle fait honte à des personnes, les classe, les vise ou les soupçonne.
knowledge-left-out-side = Elle fait prendre parti à une autorité, ou lui fait dire qui dit vrai.
knowledge-left-out-unsuited = Elle est trop vague pour être relue, ou DISARM lui-même n’en attend rien.

knowledge-held = il était dans { $versions }
knowledge-held-before = il est plus ancien que 1.4
knowledge-resolved-stated = { $id } ({ $name }) n’est pas dans DISARM { $version } : { $held }. Le texte de DISARM dit ce qui le remplace : { $to }.
knowledge-resolved-judged = { $id } ({ $name }) n’est pas dans DISARM { $version } : { $held }. Au jugement de Guetteur, que DISARM n’a pas confirmé, on l’écrit désormais : { $to }.
knowledge-resolved-unknown = { $id } ({ $name }) n’est pas dans DISARM { $version } : { $held }. On ne connaît rien qui le remplace.

knowledge-explanation-fans = des admirateurs
knowledge-explanation-newsroom = une rédaction
knowledge-explanation-party-staff = l’équipe d’un parti
knowledge-explanation-activists = des militants
knowledge-explanation-scheduling-tool = un outil de programmation
knowledge-explanation-same-owner = un même propriétaire
knowledge-explanation-automation-disclosed = un automatisme déclaré
knowledge-explanation-event = un événement en direct
knowledge-explanation-operation = une opération

knowledge-list = Ce qui peut être expliqué. À taper après : guetteur explain
knowledge-list-detector = Détecteurs ({ $count })
knowledge-list-explanation = Explications concurrentes ({ $count })
knowledge-list-clue = Indices ({ $count })
knowledge-list-term = Mots ({ $count })
knowledge-list-platform = Plateformes et autres voies ({ $count })
knowledge-list-role = Rôles ({ $count })
knowledge-list-phase = Phases d’une opération, DISARM { $version } ({ $count })
knowledge-list-tactic = Tactiques, DISARM { $version } ({ $count })
knowledge-list-technique = Techniques, DISARM { $version } ({ $count }, et les identifiants de 1.4 à 1.6), dont { $texts } avec nos mots :
knowledge-list-countermeasure = Contre-mesures ({ $count } gardées sur les { $reviewed } de DISARM)
