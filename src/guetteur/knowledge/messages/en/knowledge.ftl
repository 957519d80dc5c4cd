# guetteur explain: what each thing is, and what can be explained.
help-explain = Explain a technique, a detector, a clue, a platform or a word, in plain words and for analysts.

    WORD is an id of DISARM of any version since 1.4, a detector, a clue, a counter-measure, a platform or a
    word of the glossary. Without it, lists what can be explained. Writes nothing.
help-explain-short = Explain a technique or a word.
help-explain-example = guetteur explain T0084.001
help-option-for = For these readers only: citizen, or analyst (default: both).

error-explain-near = “{ $found }” is not known. Did you mean: { $near }? For all that can be explained: guetteur explain
error-explain-unknown = “{ $found }” is not known, and nothing looks like it. For all that can be explained: guetteur explain

knowledge-kind-technique = technique, DISARM { $version }
knowledge-kind-tactic = tactic, DISARM { $version }
knowledge-kind-phase = phase, DISARM { $version }
knowledge-kind-countermeasure = counter-measure, DISARM { $version }
knowledge-kind-detector = detector
knowledge-kind-clue = clue
knowledge-kind-explanation = competing explanation
knowledge-kind-term = word
knowledge-kind-platform = platform or way
knowledge-kind-role = role

knowledge-part-citizen = In plain words:
knowledge-part-analyst = For analysts:
knowledge-part-observed = Analysts, what is observed:
knowledge-part-limits = Analysts, what it cannot tell:
knowledge-part-check = Analysts, what to check:
knowledge-part-reads = Reads the columns:
knowledge-part-windows = Windows, in seconds:
knowledge-part-techniques = May be a trace of:
knowledge-part-what = What it is:
knowledge-part-clues = Clues that speak for or against it:
knowledge-part-high-for = When high, speaks for:
knowledge-part-high-against = When high, speaks against:
knowledge-part-low-for = When low, speaks for:
knowledge-part-low-against = When low, speaks against:
knowledge-part-no-proof = Beware:
knowledge-part-allows = What it allows:
knowledge-part-shows = What its exports show:
knowledge-part-misses = What they miss:
knowledge-part-formats = Read by Guetteur as:
knowledge-part-unsure = Beware:
knowledge-part-phase = Phase:
knowledge-part-tactic = Tactic:
knowledge-part-tactics = Tactics:
knowledge-part-techniques-inside = Techniques explained here:
knowledge-part-parent = Kind of:
knowledge-part-replaced = DISARM now prefers:
knowledge-part-detectors = Detectors that may see a trace of it:
knowledge-part-disarm-name = DISARM’s name:
knowledge-part-disarm = DISARM’s own text (CC BY-SA 4.0):
knowledge-part-reason = Why:
knowledge-part-review = Review:

knowledge-no-text = DISARM gives it no text but its name.
knowledge-nothing = nothing
knowledge-unsure = written from memory, not checked against a file or a page of the platform.
knowledge-clue-no-proof = no clue is proof, and clues are not added up.
knowledge-review = { $kept } of DISARM’s { $reviewed } counter-measures are kept: what is open, lawful and takes no side.

knowledge-left-out = not kept
knowledge-left-out-type = DISARM files it under Degrade, Deceive or Destroy; none of these is offered, even where this one may be harmless.
knowledge-left-out-attack = It attacks, infiltrates, seizes or harasses.
knowledge-left-out-deceit = It misleads people.
knowledge-left-out-flood = It adds noise to the debate, as an operation does.
knowledge-left-out-silence = It removes or hides speech, or shuts people out.
knowledge-left-out-persons = It shames, ranks, targets or suspects persons.
knowledge-left-out-side = It makes an authority take a side, or say who tells the truth.
knowledge-left-out-unsuited = It is too vague to be reviewed, or DISARM itself expects nothing of it.

knowledge-held = it was in { $versions }
knowledge-held-before = it is older than 1.4
knowledge-resolved-stated = { $id } ({ $name }) is not in DISARM { $version }: { $held }. DISARM’s own text says what replaces it: { $to }.
knowledge-resolved-judged = { $id } ({ $name }) is not in DISARM { $version }: { $held }. In Guetteur’s judgement, which DISARM did not confirm, it is now written: { $to }.
knowledge-resolved-unknown = { $id } ({ $name }) is not in DISARM { $version }: { $held }. Nothing is known to replace it.

knowledge-explanation-fans = fans
knowledge-explanation-newsroom = a newsroom
knowledge-explanation-party-staff = party staff
knowledge-explanation-activists = activists
knowledge-explanation-scheduling-tool = a scheduling tool
knowledge-explanation-same-owner = one owner
knowledge-explanation-automation-disclosed = disclosed automation
knowledge-explanation-event = a live event
knowledge-explanation-operation = an operation

knowledge-list = What can be explained. Type it after: guetteur explain
knowledge-list-detector = Detectors ({ $count })
knowledge-list-explanation = Competing explanations ({ $count })
knowledge-list-clue = Clues ({ $count })
knowledge-list-term = Words ({ $count })
knowledge-list-platform = Platforms and other ways to people ({ $count })
knowledge-list-role = Roles ({ $count })
knowledge-list-phase = Phases of an operation, DISARM { $version } ({ $count })
knowledge-list-tactic = Tactics, DISARM { $version } ({ $count })
knowledge-list-technique = Techniques, DISARM { $version } ({ $count }, and the ids of 1.4 to 1.6), of which { $texts } in our own words:
knowledge-list-countermeasure = Counter-measures ({ $count } kept of DISARM’s { $reviewed })
