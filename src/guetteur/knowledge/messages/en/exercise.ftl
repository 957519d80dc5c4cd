# Exercises: simulated debates with known truth.
help-exercise = Make up a debate before a vote, with a hidden operation whose accounts are known: to train people, and to test what detectors find.

    SCENARIO is interference, activism, leak or copypasta. Writes posts_x.jsonl and result.json (posts as X and Telegram export them) and truth.json
    (which accounts acted together) in DIR. Every post is invented and marked as simulated. The same options and seed give the same files.
help-exercise-short = Make up a debate in which the truth is known.
help-exercise-example = guetteur exercise interference --seed 7 -o training
help-option-exercise-output = Folder of the exercise; made if there is none.
help-option-seed = Number that the debate is drawn from; another number gives another debate (1 by default).
help-option-posts = Posts in all (20000 by default).
help-option-accounts = Accounts in all; there must be at least four posts for each on average (1500 by default).
help-option-intensity = Share of the posts that are the operation’s, from 0 (no operation) to 0.3 (0.05 by default).
help-option-stealth = How well the operation hides, from 0 (everybody, in the same seconds) to 3 (one account in four, hours apart) (0 by default).
help-option-french = Share of accounts that write in French, the others in English (0.8 by default).
help-option-platforms = x, or x,telegram (both by default).

progress-exercise = Making up the debate

say-exercise-x = X: { $path }
say-exercise-telegram = Telegram: { $path }
say-exercise-truth = Truth, for after the exercise: { $path }

error-exercise-scenario = The scenario “{ $found }” is not known. Choose one of: { $scenarios }.
error-exercise-knob = --{ $name }: { $found } was given; a number from { $least } to { $most } was expected.
error-exercise-size = { $accounts } accounts cannot write { $posts } posts here: at least { $least } posts for each account are expected. Ask for more with --posts, or for fewer accounts with --accounts.
error-exercise-platforms = --platforms: “{ $found }” was given. Choose x, or x,telegram.
error-exercise-folder = { $folder } holds something else than an exercise. Give a new folder with -o, so that nothing of yours is overwritten.
