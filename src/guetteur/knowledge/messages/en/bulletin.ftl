# Public bulletins: the command, the checks, and the words of the page.

help-bulletin = Tell everybody about a case in plain language: how the vote is secured first, then what happened, how sure it is, how the trick works and what to do. You write; the program starts from checked sentences, checks what you wrote, and makes the page.
help-bulletin-short = A public page on a case, in plain language.
help-bulletin-example = guetteur bulletin new demo case-1 -o bulletin.yml
help-bulletin-new = Write a form for a bulletin on a case, with what the case gives. The language is that of --lang.
help-bulletin-new-short = Write a form to fill in.
help-bulletin-new-example = guetteur bulletin new demo case-1 -o bulletin.yml --lang fr
help-bulletin-check = Check a bulletin: readability, what is missing, names, links, words that need an explanation, silence period. Ends with 1 if something must be mended.
help-bulletin-check-short = Check a bulletin.
help-bulletin-check-example = guetteur bulletin check bulletin.yml
help-bulletin-build = Write the page, the PDF, the picture for networks, the JSON and the Atom feed of a bulletin that passes every check.
help-bulletin-build-short = Write the page, PDF, picture and feed.
help-bulletin-build-example = guetteur bulletin build bulletin.yml -o public
help-option-bulletin-form = The form to write.
help-option-folder-bulletin = The folder to publish, with the feed of all its bulletins.
help-option-bulletin-at = When it goes out, to know whether that is in a silence period: a day, or a time with its zone. Now, by default.
help-option-despite-silence = Publish in a silence period, and why; the reason is shown on the page.

say-bulletin-new = Wrote { $file }. Read all of it, and write what is in [brackets]. Then: guetteur bulletin check { $file }
say-bulletin-wrote = Wrote { $file }
say-bulletin-no-text = There is no text to measure yet.
say-bulletin-measured-en = Readability (Flesch): { NUMBER($score) }, at least { $least } is needed. { NUMBER($mean) } words a sentence, { $longest } in the longest.
say-bulletin-measured-fr = Readability (Kandel–Moles, French): { NUMBER($score) }, at least { $least } is needed. { NUMBER($mean) } words a sentence, { $longest } in the longest.
say-bulletin-error = To mend: { $text }
say-bulletin-warning = To look at: { $text }
say-bulletin-verdict = { $errors ->
    [0] Ready to build. A check is no reader: have somebody else read it.
    [one] One thing to mend before it can be built.
   *[other] { $errors } things to mend before it can be built.
 }

error-bulletin-mistakes = { $count ->
    [one] { $file } cannot be read as a bulletin:
   *[other] { $file } cannot be read as a bulletin; { $count } mistakes:
 }
error-bulletin-problems = { $count ->
    [one] { $file } cannot be published yet:
   *[other] { $file } cannot be published yet; { $count } things to mend:
 }
error-bulletin-id = { $file }, id: “{ $found }” was found. It names the files: use small letters, digits and hyphens, 60 at most.
error-bulletin-exists = { $file } is there already. Give another name, or move it away.
error-bulletin-fact = { $field }: there is no fact card “{ $found }”. There are: { $known }.
error-bulletin-typst = The PDF could not be made: { $found }
error-bulletin-moment = --at: “{ $found }” was found. Give a day, as 2027-04-10, or a time with its zone, as 2027-04-10T18:00+02:00.
error-bulletin-damaged = { $file } is not a bulletin of this program. Move it away, or build into another folder.
error-bulletin-uncorrected = { $file } differs from what was published in { $published }. Say what you changed under “corrections”, with the day.

bulletin-missing = { $field }: nothing is written.
bulletin-no-fact = { $field }: say first how the vote is secured. Name a fact card, or write a fact of your own with its source in own_facts.
bulletin-address = { $field }: “{ $found }” is no address of a page. It begins with https://
bulletin-to-write = { $field }: { $found } still waits for you.
bulletin-hard = { $field }: too hard to read. The score is { $score }, at least { $least } is needed. Use shorter words and shorter sentences.
bulletin-long-mean = { $field }: { $mean } words a sentence on average, { $most } at most. Say one thing a sentence.
bulletin-long = { $field }: a sentence of { $count } words, { $most } at most: “{ $found }”
bulletin-no-claim = { $field }: you did not say what the operation wanted people to believe. So nobody checked that the headline does not repeat it.
bulletin-repeats = { $field }: “{ $found }” repeats the claim. Even a denial makes it stick: say what is true.
bulletin-banned = { $field }: “{ $found }” is a verdict that is not ours to give. Say what was seen: accounts acting together.
bulletin-word-unknown = { $field }: “{ $found }” is not in the glossary. There are: { $known }
bulletin-word-hard = { $field }: even its explanation makes “{ $found }” hard to read. Use a plain word, if there is one.
bulletin-unexplained = { $field }: “{ $found }” needs an explanation. Use a plain word, or add { $term } under words.
bulletin-party = { $field }: “{ $found }” names a party or a candidate. Tell the trick, not the side.
bulletin-passive = { $field }: “… { $found } …”. Who acts is known: begin with it, if you can.
bulletin-email = { $field }: the mail address { $found }. Take it out; yours goes under contact.
bulletin-account-link = { $field }: { $found } leads to an account or a post. Take it out.
bulletin-handle = { $field }: the account { $found }. Take it out.
bulletin-phone = { $field }: { $found } looks like a phone number. Take it out.
bulletin-person = { $field }: “{ $found }” looks like a person’s name. Take it out. If it is an institution or a public figure, list it under names, with the reason.
bulletin-account = { $field }: “{ $found }” is the name or handle of an account of the case. Take it out. If it only is an everyday word, list it under names, with the reason.
bulletin-link = { $field }: leads to what the operation spread ({ $found }). Take it out.
bulletin-no-case = { $field }: no case is named. So names and links of one were not looked for.
bulletin-withdrawn = { $field }: the case was withdrawn.
bulletin-tlp = { $field }: the case is marked { $found }. Only TLP:CLEAR may be told to everybody: guetteur case tlp WORKSPACE { $case } CLEAR
bulletin-verdict = { $field }: nobody confirmed the case, or people disagree.
bulletin-no-election = { $field }: no election is named. So nobody knows whether this is a silence period.
bulletin-silence = { $field }: this is the silence period of “{ $election }”. Wait, or say why it must go out now with --despite-silence.

bulletin-kind = Public bulletin
bulletin-label = Plain language
bulletin-skip = Go to the text
bulletin-dated = { $publisher }, { $day }
bulletin-other = Version française
bulletin-corrections-title = Corrections
bulletin-corrected = { $day }: { $what }
bulletin-in-silence = This page goes out in the silence before a vote. The reason: { $why }
bulletin-part-secured = How your vote is secured
bulletin-part-happened = What happened
bulletin-part-known = How we know, and how sure we are
bulletin-part-trick = How the trick works
bulletin-part-check = What you can check yourself
bulletin-part-unknown = What we do not know
bulletin-part-advice = What you can do
bulletin-part-words = Words used here
bulletin-part-about = Who publishes this
bulletin-role-citizen = If you vote
bulletin-role-campaign = If you work for a candidate
bulletin-role-journalist = If you are a journalist
bulletin-role-platform = If you run a platform
bulletin-role-official = If you hold a public office
bulletin-role-teacher = If you teach
bulletin-read = , as read on { $day }
bulletin-unsure = To be checked.
bulletin-older = An older version of the text: the one in force is to be checked.
bulletin-likelihood-almost-no-chance = There is almost no chance that these accounts acted together.
bulletin-likelihood-very-unlikely = It is very unlikely that these accounts acted together.
bulletin-likelihood-unlikely = It is unlikely that these accounts acted together.
bulletin-likelihood-roughly-even = The chance that these accounts acted together is about one in two.
bulletin-likelihood-likely = It is likely that these accounts acted together.
bulletin-likelihood-very-likely = It is very likely that these accounts acted together.
bulletin-likelihood-almost-certain = It is almost certain that these accounts acted together.
bulletin-confidence-low = Our evidence is weak. This may change.
bulletin-confidence-moderate = Our evidence is fair, but not complete.
bulletin-confidence-high = Our evidence is good.
bulletin-word = { $term }: { $meaning }
bulletin-publisher = Published by: { $publisher }
bulletin-funding = Paid for by: { $funding }
bulletin-contact = To write to us, contest this page or ask for a reply: { $contact }
bulletin-signed = Signed by { $who } on { $day }.
bulletin-corrections-none = Nothing was corrected so far. If we correct something, we will say so at the top of this page.
bulletin-corrections-some = The corrections are at the top of this page.
bulletin-method = A program found the accounts. People judged what it found and wrote this page. The program names nobody and gives no verdict.
bulletin-measured-en = Plain language, measured: Flesch score { $score } (65 or more wanted), { NUMBER($mean) } words a sentence, { $longest } in the longest. A score does not replace readers.
bulletin-measured-fr = Plain language, measured: Kandel–Moles score { $score } (70 or more wanted), { NUMBER($mean) } words a sentence, { $longest } in the longest. A score does not replace readers.
bulletin-files = Also as:
bulletin-made = Made with Guetteur { $version }. This page does not track you and loads nothing.
bulletin-lesson = Learn to see this trick, in two minutes, and practise
bulletin-feed-title = Public bulletins in plain language
bulletin-card-alt = Public bulletin: { $headline } { $fact } { $dated }
help-bulletin-draft = Write the form for a bulletin on a case and the page that it gives so far, in one go. The page says at its top that it is not ready, and what is missing. A form that is there already is kept.
help-bulletin-draft-short = The form and a page that is not ready, in one go.
help-bulletin-draft-example = guetteur bulletin draft demo case-1 -o draft
help-option-folder-draft = The folder for the form (bulletin.yml) and the page (draft.en.html).
bulletin-draft-title = Not ready
bulletin-draft-what = This is a draft, not to be published. What is to be mended first:
