# Les indices qui départagent les explications d’un groupe : ce qui a été mesuré.

clue-line = { $clue } : { $value } (les autres : { $others })
clue-line-alone = { $clue } : { $value }
clue-unknown = { $count ->
    [one] un indice inconnu
   *[other] { $count } indices inconnus
 }
clue-unknown-list = Inconnus, parce que les exports ne le disent pas ou en disent trop peu : { $clues }.

clue-originals = messages de leur cru, non relayés
clue-coordinated = messages concernés, sur tous leurs messages
clue-hours = heures du jour employées (24 : jour et nuit)
clue-weekdays = messages du lundi au vendredi
clue-exact-second = messages à la minute pile
clue-quarter-hour = messages au quart d’heure juste
clue-gaps = irrégularité du temps entre les messages (0 : comme une horloge ; 1 : au hasard)
clue-same-app = messages envoyés avec une même application
clue-age = âge des comptes quand ils agissent ensemble pour la première fois (la moitié sont plus anciens)
clue-creation-burst = comptes créés dans une même semaine
clue-profile-word = profils qui partagent un même mot, nom de compte ou adresse peu courant
clue-names-member = profils qui nomment un autre membre
clue-says-automatic = profils qui disent que le compte est automatique
clue-one-site = adresses web qui mènent à un même site
clue-own-site = profils qui portent l’adresse du site qu’ils citent le plus
clue-behaviours = sortes de comportements qui les lient
clue-busiest-hour = messages concernés, dans une même heure
clue-crowd = animation du reste du débat quand ils agissent (1 : comme d’habitude)
clue-one-target = relais, mentions et réponses qui visent un même compte
clue-among-members = relais, mentions et réponses qui visent des membres
clue-followers = abonnés d’un compte (la moitié en ont plus)
clue-platforms = plateformes où ils sont
