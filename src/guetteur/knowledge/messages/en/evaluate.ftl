help-evaluate = Run the detectors on made-up worlds whose truth is known, and write a report card.

    Writes report-card.json and report-card.md in DIR. Takes some minutes.
help-evaluate-short = How good the detectors are.
help-evaluate-example = guetteur evaluate -o report-card
help-option-evaluate-output = Folder for the report card.
help-option-real = Also try this export of a real debate, with who shared what, or when, dealt out anew.
progress-evaluate = Trying made-up worlds
say-written = Written: { $path }
