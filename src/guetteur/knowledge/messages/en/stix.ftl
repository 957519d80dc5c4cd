# guetteur stix: sharing in STIX 2.1. First, what stands in a bundle of ours.
stix-out-cell-name = A cell that uses Guetteur
stix-out-program = The program that measured. It judges nobody and names no actor; what people concluded is said by them.
stix-out-set = Accounts that act together, { $case } (unattributed)
stix-out-set-says = { $accounts ->
    [one] One account that acts
   *[other] { $accounts } accounts that act
} with others more than chance allows. Nobody is named behind it: whether anybody is, and who, is for people to say.
stix-out-campaign = { $title } (what was seen, and when)
stix-out-report = A case made of findings that people judged. What a program observed is in the sightings; what people inferred is in the relationships, notes and opinions, with their names or codes.
stix-out-neutrality = The same posts with the names of the sides exchanged give the same findings; anybody with the export can check it with: guetteur audit neutrality
stix-out-sighting = Seen by the detector { $detector } in a group of { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
}. A trace of the technique, not a proof that it was used on purpose.
stix-out-caveat = Inferred by a person from what was seen; not observed by a detector.
stix-out-judged = { $target }: { $verdict }. { $reason }
stix-out-hypothesis = Competing explanation: { $name }
stix-out-rated = Evidence rated under { $name }
stix-out-cell = { $evidence }: { $rating }
stix-out-note = Note on the case
stix-out-source = { $source }: { $grade } on the Admiralty scale (letter: the source; figure: the information; F and 6: cannot be judged)
stix-out-source-title = Rating of a source
stix-out-inferred = Why { $technique } was inferred
stix-out-actor = { $to } (claimed by { $by })
stix-out-actor-says = Named in a claim by { $by } on { $date }. The program that wrote this attributes nothing; see the note of alternatives.
stix-out-basis = { $by } claims it on this basis: { $basis }
stix-out-alternatives-title = What else it may be
stix-out-alternatives = Other possible explanations: { $others }
stix-out-extension-fimi-incident = A case of foreign or other information manipulation: summary in five letters (ABCDE), spread, verdicts, and which runs of which version measured it.
stix-out-extension-fimi-observation = What a detector measured: accounts, things shared, strength, and the rows of the export that show it.
stix-out-extension-fimi-judgement = An entry of the ledger: who said what, and when.
stix-out-extension-fimi-technique = The framework and the version of it in which a technique is cited.
stix-out-extension-narrative = A story that is told, with the name and fields that OpenCTI gives it.
stix-out-extension-channel = A channel that others follow, with the name and fields that OpenCTI gives it.
stix-out-extension-media-content = A post or another published content, with the name and fields that OpenCTI gives it.
stix-out-extension-opencti = The id of a technique where OpenCTI reads it.

# What may not be shared so.
error-stix-no-tlp = { $case } has no TLP level yet, so nobody knows with whom it may be shared. Set one with: guetteur case tlp WORKSPACE { $case } amber, or name one with --tlp.
error-stix-tlp = { $case } may be shared as { $own } or stricter; { $found } was asked for. Leave --tlp out, or have somebody set another level with: guetteur case tlp WORKSPACE { $case } LEVEL
error-stix-names = At { $found }, accounts and analysts are never named; { $least } or stricter was expected. Leave --reveal and --why out to share codes instead of names, or choose a stricter --tlp.
error-stix-withdrawn = { $case } was withdrawn: the entry that opened it was undone. There is nothing to share. See: guetteur case show WORKSPACE { $case }
error-stix-what = Give either a case, such as case-1, or --imported with the beginning of the digest of a file received; not both, and not neither.
error-stix-folder = { $file } is a folder. Give the name of a file to write, such as case-1.json.
error-stix-not-ours = The bundle holds no case as Guetteur writes it ({ $found }). Read it as any other with: guetteur stix import FILE -w WORKSPACE

# What cannot be read at all.
error-stix-huge = { $file } has { $found } MB; at most { $most } MB can be read as one bundle. Ask its producer for smaller parts, or split its list of objects into several bundles.
error-stix-json = { $file } is not JSON ({ $found }). A STIX bundle was expected: a file that begins with a brace. Download it again, or save it as it was sent.
error-stix-deep = { $file } holds values within values within values, too many to follow. No real bundle does: ask its producer.
error-stix-objects = { $file }: a bundle was found, but its objects are not a list. Ask its producer for the bundle as it was.
error-stix-none = { $file } is JSON, but no STIX: neither a bundle, nor an object with a type and an id, nor a list of objects was found. An export of posts is read with: guetteur import
error-stix-imported = “{ $found }” is not the beginning (six characters or more) of exactly one file received here. Those received are: { $known }

# What was read.
stix-read = { $file }: { $objects ->
    [one] one object
   *[other] { $objects } objects
} in { $form }.
stix-form-bundle = a bundle
stix-form-bundle-20 = a bundle of STIX 2.0
stix-form-envelope = an answer of a TAXII server
stix-form-list = a list
stix-form-object = an object alone
stix-counts = Kept as they are: { $kept }. Mended: { $mended }. Dropped: { $dropped }.
stix-mended = What was mended, and in how many objects:
stix-dropped = What was dropped, and how many objects:
stix-reason = { $count } × { $why }
stix-added = Added so that the rest can be understood (markings, definitions of extensions, observables that stood inside others): { $count }
stix-levels = May be shared as TLP: { $levels }
stix-no-technique = No technique of DISARM is cited.
stix-techniques = Techniques of DISARM cited: { $resolved } understood, of which { $changed } have another id, or none, in version { $version }; not understood: { $unresolved }.
stix-became = { $id } is now { $to } ({ $how })
stix-gone = { $id } ({ $name }) was given up, and nothing was put in its place
stix-how-stated = as DISARM says
stix-how-judged = in our judgement
stix-how-same = the same
stix-unresolved = not understood: { $id }
stix-kept-as = The file is kept untouched under its digest { $sha256 }.
stix-written = Wrote { $file } ({ $objects ->
    [one] one object
   *[other] { $objects } objects
}).

# Why an object was mended.
stix-mend-spec-20 = written for STIX 2.0, brought to 2.1
stix-mend-spec-version = the version of STIX was missing or wrong
stix-mend-id = the id was not of the form that the standard wants, so another was given
stix-mend-renamed = pointed to an object that has another id now
stix-mend-tlp = a TLP marking of an older or another form, put as OASIS defines TLP 2.0
stix-mend-type = a type that the standard does not know, and that nothing declared: now declared
stix-mend-properties = properties that the standard does not know, and that nothing declared: now declared
stix-mend-unmarked = no marking: got what --tlp says, else AMBER, or the strictest TLP of the file if that is stricter
stix-mend-period = the end was not after the beginning: the end was left out
stix-mend-order = modified before it was created: the first time stands for both
stix-mend-time = a time in another form or zone, put in UTC; one that cannot be read was left out
stix-mend-twin = a time that must be there was missing: the other one stands for it
stix-mend-default = something that must be there was missing, and was filled in without saying anything new
stix-mend-value = a value of the wrong kind was left out
stix-mend-empty = an empty value was left out
stix-mend-name = a property with a name that is not allowed was left out
stix-mend-reserved = a property with a name that the standard keeps for itself got another name
stix-mend-nul = characters that many programs cannot hold (NUL) were taken out
stix-mend-single = one value where a list was expected
stix-mend-form = a number, yes or no, or word in another form
stix-mend-items = parts of a list that do not hold were left out
stix-mend-lang = a language that the standard's tools do not know
stix-mend-ref = something else than an id of the right kind stood where an id was expected: left out
stix-mend-address = the value is no such address: now the host, link or text that it is, or left out
stix-mend-host = a host's name in another form
stix-mend-defanged = an address that was made harmless (hxxp, [.]): put back, so that it can be compared
stix-mend-escaped = signs in an address that must be escaped
stix-mend-extension = an extension that does not say what it is, or is about the inside of computers: left out or completed
stix-mend-granular = a marking on a part that is not there: put on the whole object, or left out if it marks nothing
stix-mend-lifted = observables that stood inside: now objects of their own
stix-mend-filled = a grouping that names nothing: got what relationships link to it
stix-mend-gone = pointed to objects that were dropped
stix-mend-place = a place without country, region or coordinates: its name, or “unknown”, stands for it
stix-mend-country = a country by its name: its code of ISO 3166 stands for it; a name without one is now a region
stix-mend-type-form = the type was spelt otherwise than types are, or stood only in the id
stix-mend-zone = a time without a zone, or a day alone: read as UTC, as all times of STIX
stix-mend-marking = a marking of another kind than TLP or a statement: now an extension, as STIX 2.1 wants it
stix-mend-place-around = a place without country, region or coordinates: those of the place that a relationship puts it in
stix-mend-city = a city without country, region or coordinates: where the city of this name lies that names a time zone
stix-mend-place-half = half a pair of coordinates was left out
stix-mend-unchecked = a property about the inside of computers, which is not checked: left out

# Why an object was dropped.
stix-drop-not-object = not an object, but a bare value
stix-drop-type = without a type, or with one that cannot be a type
stix-drop-bundle = a bundle within the bundle
stix-drop-deep = values within values beyond what can be followed
stix-drop-required = lacks what its type cannot be without
stix-drop-older = an older version of an object that is there
stix-drop-repeated = there twice
stix-drop-end = a relationship of which one end is not in the file, or was dropped
stix-drop-no-refs = names no object, so it says nothing of anything
stix-drop-pattern = a pattern that does not follow the grammar of STIX

# What the posts have in common with files received.
stix-match-no-file = No STIX file was received in this workspace yet. Read one with: guetteur stix import FILE -w WORKSPACE
stix-match-looked = Looked for { $count } hosts, links and accounts that { $files ->
    [one] one file
   *[other] { $files } files
} received list.
stix-match-none = None of them is in the posts.
stix-match-used = { $value }: { $posts ->
    [one] one post
   *[other] { $posts } posts
} by { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
}, { $first } to { $last }
stix-match-listed = listed by { $by } on { $on } (file { $file }, { $sha256 }; object { $object })
stix-match-about = { $text }, in connection with: { $names }
stix-match-more = … and { $count } more; all are shown with --json.
stix-match-techniques = Techniques that the files cite, and of which the detectors saw a trace in the last run:
stix-match-technique = { $id } { $name } – seen by: { $detectors }; cited by: { $by }
stix-match-narratives = Stories that the files name, to read beside the posts; no program compares them:
stix-match-careful = To be listed is what somebody said on a day. It says neither that a thing still is what it was, nor that whoever shares it is part of anything. Many operations share the same techniques.

# What STIX does not carry.
stix-lost = What a STIX bundle does not carry of a case:
stix-lost-history = the history: entries that were undone, and the undoing
stix-lost-superseded = earlier words of a person on the same thing; only the last ones that hold are shared
stix-lost-letters = letters of an ABCDE entry that a later entry replaced
stix-lost-ledger = the chain of digests of the ledger, which proves that nothing was changed
stix-lost-runs = of the runs: ties between pairs of accounts, the picture of the network, parameters, and what other detectors did not find
stix-lost-posts = posts that are not evidence of a finding
stix-lost-names = real accounts, unless a named person decided to show them and the level allows it; below the level given with --names-from also the names of analysts

# The commands.
help-stix = Share cases in STIX 2.1, read what others shared, and compare with it.
help-stix-short = Share cases in STIX, and read those of others.
help-stix-example = guetteur stix import received.json -w demo
help-stix-export = Write a case as one STIX 2.1 file, with pseudonyms. The TLP level of the case, or a stricter one, marks every object.
help-stix-export-short = Write a case as one STIX 2.1 file.
help-stix-export-example = guetteur stix export demo case-1 -o case-1.json --tlp green
help-stix-import = Read a STIX file as it is in the world: each object is kept, mended or dropped, with the reason. The file itself is kept untouched.
help-stix-import-short = Read a STIX file, mending what breaks the standard.
help-stix-import-example = guetteur stix import received.json -w demo
help-stix-match = Say which hosts, links and accounts of the posts are listed in STIX files received: by whom, and when.
help-stix-match-short = Compare the posts with STIX files received.
help-stix-match-example = guetteur stix match demo
help-option-stix-output = The file to write.
help-option-stix-tlp = The TLP level of the bundle; that of the case if not given, and never a more open one.
help-option-stix-profile = opencti: with the ids and marks that OpenCTI looks for.
help-option-stix-by = The organisation that shares, as it wants to be called.
help-option-stix-names-from = The most open TLP level at which accounts (with --reveal) and analysts may be named: amber if not given.
help-option-stix-imported = Write again a file received, as it was understood: the beginning of its digest.
help-option-stix-lost = Say what STIX does not carry of a case, and stop.
help-option-stix-workspace = The workspace; made if there is none.
help-option-stix-unmarked = The TLP level of objects without a marking; without this option AMBER, or the strictest of the file.
