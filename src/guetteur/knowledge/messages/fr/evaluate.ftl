help-evaluate = Faire tourner les détecteurs sur des mondes inventés dont la vérité est connue, et écrire un bulletin de notes.

    Écrit report-card.json et report-card.md dans DIR. Prend quelques minutes.
help-evaluate-short = Ce que valent les détecteurs.
help-evaluate-example = guetteur evaluate -o report-card
help-option-evaluate-output = Dossier du bulletin de notes.
help-option-real = Essayer aussi cet export d’un débat réel, en redistribuant au hasard qui partage quoi, ou quand.
progress-evaluate = Essai sur des mondes inventés
say-written = Écrit : { $path }
