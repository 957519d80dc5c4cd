# guetteur calendar : fenêtres et délais d’une élection.
help-calendar = Montre quelles fenêtres et quels délais légaux autour d’une élection sont ouverts, jusqu’à quand, ce qui vient ensuite, et selon quel texte.

    ELECTION est le nom d’une élection fournie, votre propre fichier, ou un espace de travail pour lequel une élection a été choisie. Seule, la commande liste les élections fournies. C’est un aide-mémoire, non un conseil juridique.
help-calendar-short = Fenêtres et délais légaux autour d’une élection.
help-calendar-example = guetteur calendar fr-presidential-2027-a --at 2027-01-15
help-option-at = Moment d’où l’on regarde, tel que 2027-01-15T18:00 (heure locale de l’élection) ou avec un fuseau, 2027-01-15T17:00Z (par défaut : maintenant).
help-option-event = Ce qui est arrivé et quand, pour compter un délai, tel que first-publication=2027-02-03T09:00. Peut être donné plusieurs fois ; sans cela, les noms sont listés.
help-option-ics = Écrit aussi les dates dans ce fichier, pour un agenda (iCalendar).
help-option-new = Affiche un fichier à remplir pour une élection à vous.
help-option-set = Retient cette élection comme celle dont traite l’espace de travail.

say-calendar-set = { $folder } traite désormais de l’élection { $id }.
say-calendar-ics = { $count ->
    [one] 1 date écrite
   *[other] { $count } dates écrites
} : { $file }

error-election = Il n’y a pas d’élection « { $found } ». Donnez un fichier à vous (voir : guetteur calendar --new), un espace de travail, ou l’une de celles-ci : { $known }.
error-election-file = { $file } n’est pas compris comme une élection : { $found }. Comparez-le au fichier qu’affiche : guetteur calendar --new
error-election-no-round = { $file } n’a aucun tour. Donnez au moins un jour sous rounds.
error-election-order = { $file } : les tours sont { $found }. Ils étaient attendus dans leur ordre, chaque jour une fois.
error-election-zone = { $file } : il n’y a pas de fuseau horaire « { $found } ». Un nom tel que Europe/Paris était attendu.
error-election-workspace = Personne n’a dit de quelle élection traite { $folder }. Dites-le avec : guetteur calendar ELECTION --set { $folder }
error-legal-text = Il n’y a pas de texte de loi « { $found } ». Choisissez parmi : { $known }.
error-calendar-which = Dites quelle élection. Voyez celles qu’il y a avec : guetteur calendar
error-calendar-moment = { $option } : « { $found } » a été donné ; un moment tel que 2027-01-15, 2027-01-15T18:00 ou 2027-01-15T17:00Z était attendu.
error-calendar-clock = { $option } : ce jour-là, les horloges de { $zone } sautent ou répètent { $found }. Donnez le moment avec un fuseau, tel que 2027-03-28T01:30Z.
error-calendar-event = --event : « { $found } » a été donné ; NOM=MOMENT était attendu, avec un de ces noms : { $known }.
error-calendar-event-twice = --event : { $found } a été donné deux fois. Donnez le moment qui compte.

calendar-line = { $id } : { $name } ({ $rounds })
calendar-line-next = Pour en voir une : guetteur calendar NOM. Pour un fichier à vous : guetteur calendar --new
calendar-rounds = Jours de vote : { $rounds }
calendar-at = Vu du : { $at }, { $zone }
calendar-status-hypothesis = hypothèse
calendar-hypothesis = Les jours de vote sont une hypothèse : chaque date qui en est comptée aussi.
calendar-askable = Délais qui se comptent dès que vous dites ce qui est arrivé et quand (--event NOM=MOMENT) :
calendar-from = { $name } : depuis le moment suivant, { $event }. { $what }
calendar-advice = Ceci est un aide-mémoire avec ses sources, non un conseil juridique. Faites vérifier par un avocat les dates qui comptent.

calendar-section-open = Ouvert maintenant
calendar-section-not-yet = À venir
calendar-section-unknown = Ne peut être dit
calendar-section-no-fixed-time = Sans délai fixe
calendar-section-closed = Terminé
calendar-section-not-applicable = Ne s’applique pas

calendar-state-open-left = ouvert, encore { $left }
calendar-state-open = ouvert
calendar-state-not-yet-left = pas encore, dans { $left }
calendar-state-closed = terminé
calendar-state-unknown = inconnu
calendar-state-no-fixed-time = sans délai fixe
calendar-state-not-applicable = ne s’applique pas

calendar-left-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}{ $hours ->
    [0] { "" }
    [one] {" "}1 heure
   *[other] {" "}{ $hours } heures
}
calendar-left-hours = { $hours } h { $minutes } min

calendar-date-opens = dès le { $at }
calendar-date-closes = jusqu’au { $at }
calendar-date-may-close = déjà jusqu’au { $at } si un tour antérieur décide
calendar-date-starts = depuis le { $at }
calendar-date-ends = avant le { $at }
calendar-date-earliest = au plus tôt le { $at }

calendar-why-unlisted = le texte ne vise pas ce type d’élection
calendar-why-elsewhere = le texte ne vaut pas dans le pays de cette élection
calendar-why-not-in-force = le texte n’était pas en vigueur alors
calendar-why-decisive-unknown = cela dépend de si un tour a décidé : dites-le dans le fichier de l’élection
calendar-why-zone-unknown = ce lieu s’étend sur plusieurs fuseaux horaires
calendar-why-early-unknown = les lieux qui votent la veille ne sont pas connus
calendar-why-filing-unknown = le jour où s’ouvre le dépôt des candidatures n’est pas connu
calendar-why-campaign-unknown = les jours de la campagne ne sont pas connus
calendar-why-event-unknown = personne n’a dit quand c’est arrivé
calendar-why-window-closed = ce n’est pas arrivé dans le temps que vise le texte
calendar-why-window-unknown = on ne sait si c’est arrivé dans le temps que vise le texte
calendar-why-no-fixed-time = le texte ne donne ni heures ni jours

calendar-article = art. { $article }
calendar-version-dated = version en vigueur le { $version } ; source lue le { $read }
calendar-version-current = version en vigueur le { $version }, jour où la source a été lue
calendar-version-older = seule une version antérieure a été lue, en vigueur le { $version } ; source lue le { $read } : celle en vigueur est à vérifier
calendar-version-older-undated = seule une version antérieure a été lue, le { $read } : celle en vigueur est à vérifier
calendar-version-unread = le texte même n’a pas été lu ; noté le { $read }
calendar-place-round = Tour { $round } : { $dates }
calendar-place-both = Tour { $round }, { $place } : { $dates }
calendar-certainty-unchecked = à vérifier : pas lu dans une source sûre
calendar-certainty-contested = à vérifier : les sources diffèrent, ou laissent la question ouverte

calendar-ics-opens = S’ouvre : { $what }
calendar-ics-may-close = Se termine si le premier tour décide : { $what }
calendar-ics-closes = Se termine : { $what }
calendar-ics-ends = Trop tard dès maintenant : { $what }
calendar-ics-earliest = Possible au plus tôt maintenant : { $what }
