# guetteur dossier: files for those who can act. Errors first.
error-dossier-kind = There is no kind of dossier “{ $found }”. Choose one of: { $known }.
error-dossier-empty = The file is empty. A form was expected; guetteur dossier new writes one.
error-dossier-mistakes = { $count ->
    [one] One thing in { $file } is not understood:
   *[other] { $count } things in { $file } are not understood:
}
error-dossier-text = Line { $line }, { $place }: { $found } was found; a text was expected.
error-dossier-typst = The PDF could not be made: { $found }. Take the HTML page or the Word document, and report this.
error-dossier-there = { $file } is there already, and may hold what somebody wrote. Give another name, or move it away.
error-dossier-folder = { $file } is a file. A folder was expected.
error-dossier-case = To build { $kind } without a form, say of which case: --case CASE.

help-dossier = Files for those who can act: a lawyer, a platform, an authority, a judge. Eleven kinds, d1 to d11; guetteur dossier list shows them.

    new writes a form with what the case already gives, check says what is missing, build makes the dossier as a page, PDF, Word document and data. A dossier with something missing is made all the same, and says so on its first page.
help-dossier-short = Files for a lawyer, a platform, an authority, a judge.
help-dossier-example = guetteur dossier new demo case-1 d1 -o d1.yml
help-dossier-list = Show the kinds of dossier, and for whom each is. Writes nothing.
help-dossier-list-short = The kinds of dossier.
help-dossier-list-example = guetteur dossier list
help-dossier-new = Write a form to fill. What the case, its findings and the election give is filled in, each with its origin; the rest is asked in plain words. Accounts have pseudonyms.
help-dossier-new-short = Write a form to fill.
help-dossier-new-example = guetteur dossier new demo case-1 d1 -o d1.yml
help-dossier-check = Say what a form lacks, and how its criteria stand. Looks at the form alone; writes nothing.

    Ends with code 1 if something is missing.
help-dossier-check-short = Say what a form lacks.
help-dossier-check-example = guetteur dossier check d1.yml
help-dossier-build = Make the dossier of a form: page, PDF, Word document, data. FORM may be a kind, such as d2, with --case: then the form is written beside the dossier too.

    Accounts have pseudonyms and addresses are coded, unless somebody decides otherwise with --reveal: the ledger then says so.
help-dossier-build-short = Make the dossier of a form.
help-dossier-build-example = guetteur dossier build demo d1.yml -o dossier
help-option-dossier-output = The form to write; never over a file that is there.
help-option-dossier-folder = The folder to write into.
help-option-dossier-case = The case, where FORM is a kind and no file.
help-option-dossier-pdf = Write the PDF; with any of these three, only those that are named, beside the page.
help-option-dossier-docx = Write the Word document.
help-option-dossier-json = Write the data.
help-option-dossier-at = Moment from which deadlines are counted, such as 2027-03-01T18:00 (default: now).

say-dossier-list = { $id }: { $title }. { $recipient }.
say-dossier-form = Form written: { $file }
say-dossier-used = Form found there, and used: { $file }
say-dossier-next = Fill it in, then: guetteur dossier check { $file }
say-dossier-written = Written: { $file }
say-dossier-ready = Ready: nothing is missing.
say-dossier-not-ready = Not ready. { $count ->
    [one] One thing is missing or to be put right:
   *[other] { $count } things are missing or to be put right:
}
say-dossier-named = ACCOUNTS ARE NAMED in it. The ledger says who decided it.
say-dossier-unlooked = Evidence of the workspace, and what it measured, were not looked at: guetteur dossier build does.

dossier-ready = Complete
dossier-not-ready = NOT READY
dossier-unmarked = No protection marking
dossier-kind = Dossier
dossier-skip = To the head of the dossier
dossier-contents = Contents
dossier-made = Made with Guetteur { $version }, which prepares and signs nothing. Nothing was loaded from a network.
dossier-advice = This dossier prepares the work of a person, and is no legal advice. Each text of law is given as it was read, with the day; what was not read in a sure source is marked “to be checked”. Whether the law is breached is for the judge.
dossier-missing = { $count ->
    [one] What is missing
   *[other] What is missing ({ $count })
}
dossier-missing-here = MISSING
dossier-at-line = (line { $line } of the form)
dossier-head = Head
dossier-recipient = Recipient
dossier-date = Date
dossier-date-both = { $utc } UTC; { $local } ({ $zone })
dossier-election = Election
dossier-personal = Personal data
dossier-personal-masked = Redacted: accounts have pseudonyms, addresses are coded
dossier-personal-named = Not redacted: accounts are named, as { $who } decided. Reason: { $why }
dossier-clocks = Deadlines
dossier-law = Legal basis, as it was read
dossier-traps = What is easily got wrong
dossier-asked = What this dossier must say
dossier-criteria = Criteria, one by one
dossier-criteria-how = Each grade is a person’s, who gives a reason and evidence; the program grades the dates alone. A grade without a person or a reason, and one that is granted without evidence, counts as not assessed.
dossier-criteria-table = Grades
dossier-reason = Reason
dossier-carries = What must be shown
dossier-trap = Trap
dossier-measured = Measured by the program (not a grade)
dossier-measured-none = Nothing: the dossier is about no case with findings.
dossier-measured-all = { $groups ->
    [one] One group
   *[other] { $groups } groups
} of accounts acting together: { $accounts } distinct accounts, { $posts } posts that are part of it, from { $first } to { $last }.
dossier-measured-behaviour = Group { $number }, { $behaviour }: { $ties } ties, { $objects } things shared, q = { $q }.
dossier-measured-ratio = { $ratio } times what chance gives
dossier-measured-reach = Counted in the exports alone, which are a part of what was published. People reached and times shown were not measured.
dossier-grade-established = established
dossier-grade-partly = partly
dossier-grade-not-established = not established
dossier-grade-not-assessed = not assessed
dossier-said-bare = written as “{ $grade }”, without a person, a reason or evidence: does not stand
dossier-author-dates = Guetteur (dates only)
dossier-why-no-election = The election is not known.
dossier-window-open = The window is open on { $day } for: { $election }.
dossier-window-not-yet = The window is not open yet on { $day } for: { $election }.
dossier-window-closed = The window is over on { $day } for: { $election }.
dossier-window-unknown = Whether the window is open on { $day } is not known for: { $election }.
dossier-window-not-applicable = The text does not list this election: { $election } ({ $day }).
dossier-overall = Of { $all } criteria, { $established ->
    [0] none stands
    [one] one stands
   *[other] { $established } stand
}; partly: { $partly }; not established: { $not_established }; not assessed: { $not_assessed }.
dossier-together-all = { $named } are needed at once: all are graded as established.
dossier-together-not = { $named } are needed at once: not established for { $lacking }.
dossier-facts = Facts, one claim each
dossier-facts-none = No fact was written.
dossier-fact-group = Group { $number }: { $accounts } accounts ({ $platforms }) acted together more than chance allows.
dossier-fact-posts = Group { $number }: { $posts } posts of these accounts are part of it, the first on { $first } and the last on { $last }.
dossier-fact-behaviour = Group { $number }: behaviour “{ $behaviour }”, { $ties } ties between accounts, { $objects } things shared together (q = { $q }).
dossier-method = Method, and how often it errs
dossier-method-none = No measurement of the program is part of this dossier.
dossier-method-how = Accounts that do the same thing at nearly the same time are counted, and compared with what chance would give if each had kept its own habits; a group is shown only where chance explains it badly, with a correction for the number of tests made. It says that accounts act together. It says neither who is behind them nor whether what they say is true.
dossier-run = Analysis
dossier-run-made = Made with
dossier-run-data = Data
dossier-run-data-is = { $posts } posts by { $accounts } accounts, in { $files ->
    [one] one file
   *[other] { $files } files
}
dossier-run-parameters = Parameters
dossier-rates = Error rates, as measured
dossier-rates-null = In { $worlds } made-up debates without any operation, { $found } had a finding, at the expected rate of { $rate }.
dossier-rates-hard = In { $worlds } made-up debates with hidden operations, { $low } to { $high } of the accounts of operations were found: some are missed.
dossier-rates-where = Measured with version { $version } on made-up debates, simpler than real ones; the whole report card is in the documentation.
dossier-limits = Limits
dossier-limit-intent = Acting together is no proof of intent, of automation, or of payment: newsrooms, activists and fans act together too.
dossier-limit-world = What is not in the exports was not seen.
dossier-against = What speaks against
dossier-against-how = Each group is compared with innocent explanations. The signs below were measured, for and against each; none is decided by the program.
dossier-against-group = Group { $number }: competing explanations
dossier-not-known = What is not known
dossier-not-known-who = Who is behind these accounts: nothing here was measured about it.
dossier-not-known-effect = What effect the messages had on votes: nothing here was measured about it.
dossier-not-known-clue = Not told by the exports: { $clue }.
dossier-not-known-disagreement = The people who judged the case differ: see the case.
dossier-evidence = Evidence
dossier-evidence-none = No evidence is listed.
dossier-evidence-how = F: an export, known by its digest. P: a post, found by the digest of its export and its row there. E: an item kept with its custody log. Others were listed by the author.
dossier-item-export = Export “{ $name }” ({ $format })
dossier-item-post = Post of { $at }
dossier-row = row { $row } of this export
dossier-token = time stamp: { $token }
dossier-no-token = no time stamp
dossier-accounts = Accounts
dossier-after = Once it is sent
dossier-signature = Signature
dossier-sign-name = Name and capacity
dossier-sign-place = Place and date
dossier-sign-hand = Signature
dossier-sign-note = Signed by a person, who answers for what is said here.
dossier-role-host = runs the service
dossier-role-subsidiary = local company of the group
dossier-role-access = access provider
dossier-role-other = other
dossier-role-unknown = role not said
dossier-entity = { $name } ({ $role }). Country: { $country }. Contact: { $contact }. Read in: { $source }.
dossier-basis-observed = observed by the program
dossier-basis-inferred = inferred by a person

dossier-col-clock = What
dossier-col-state = State
dossier-col-dates = Dates
dossier-col-text = Text
dossier-col-says = What it says, in our words
dossier-col-criterion = Criterion
dossier-col-grade = Grade
dossier-col-graded-by = Graded by
dossier-col-evidence = Evidence
dossier-col-number = No.
dossier-col-fact = Fact
dossier-col-explanation = Explanation
dossier-col-for = Speaks for it
dossier-col-against = Speaks against it
dossier-col-neither = Neither way
dossier-col-id = Id
dossier-col-what = What
dossier-col-digest = SHA-256
dossier-col-where = Where
dossier-col-captured = Captured, tool, operator
dossier-col-account = Account
dossier-col-handle = Handle
dossier-col-name = Name
dossier-col-posts = Posts

dossier-gap-election = The election is not known: no window or deadline can be counted.
dossier-help-election = Say it for the workspace, with guetteur calendar ELECTION --set WORKSPACE, or in the form.
dossier-gap-field = Missing: { $what } ({ $field }).
dossier-gap-withheld = The addresses are coded ({ $field }): a recipient cannot find the contents. Build it with --reveal NAME --why REASON to send it.
dossier-gap-program = The author must be a person.
dossier-gap-same = Author and approver are the same person: have another one read it.
dossier-gap-defendant = “{ $name }” looks like the French company of a group, and not like the host: the wrong defendant, as in the ruling of 17 May 2019.
dossier-help-defendant = Name the company that runs the service, as its terms of service do; often it is the Irish one.
dossier-gap-role = What “{ $name }” does is not said (role: host, subsidiary, access, other).
dossier-gap-source = Where the name “{ $name }” was read is not said (source).
dossier-gap-lines = The reply is longer than { $most } lines.
dossier-gap-direct = Where one can answer directly, the right of reply online does not hold.
dossier-gap-facts = No fact is written.
dossier-help-facts = One claim each, with the ids of the evidence that bears it.
dossier-gap-bare = Fact { $number } cites no evidence.
dossier-gap-several = Fact { $number } seems to hold several claims: one each.
dossier-gap-evidence = There is no evidence “{ $found }”, cited in { $where }.
dossier-gap-grade = { $name }: written as “{ $grade }”, without a person, a reason or evidence. It counts as not assessed.
dossier-gap-ungraded = No person has graded: { $names }.
dossier-gap-dates = { $name }: { $why }
dossier-gap-word = { $field } holds a word that says more than was measured, or that is for the judge to say (about breach of the law, or about automation). Say what was observed.

dossier-form-how = Fill in what stands at null or []. Lines that begin with # are help, and may go. Nothing is guessed: what you leave empty is named on the first page of the dossier. Accounts have pseudonyms here.
dossier-form-election = An election that is shipped (see guetteur calendar); null: that of the workspace.
dossier-form-facts = Facts, one claim each, with the ids of evidence. Those below were measured: correct them, remove some, add yours.
dossier-form-criteria = For each criterion: grade (established, partly, not_established, not_assessed), why, evidence (ids), author (the person who grades).
dossier-form-evidence = Evidence of your own, each with an id that facts can cite, as in the line below. That of the workspace is added by itself.
dossier-form-required = needed
dossier-form-optional = optional
dossier-form-moment = A moment, such as 2027-02-03T09:00 (local time of the election) or 2027-02-03T08:00Z.
dossier-form-date = A day, such as 2027-02-03.
dossier-form-urls = One a line. P-… stands for a post of the case: its address is written when accounts are named.
dossier-form-choices = One or several.
dossier-form-entities = One each: name, country, role ({ $roles }), contact, source (where the name was read).
dossier-form-carries = To be shown: { $text }
dossier-form-trap = Trap: { $text }
dossier-form-dates = The program computes it from the dates.
dossier-form-measures = The program shows its measurements beside your grade; they are no grade.
dossier-origin-case = Filled in from the case.
dossier-origin-findings = Filled in from the findings.
dossier-origin-election = Filled in from the election.
dossier-origin-evidence = Filled in from the evidence.
dossier-origin-kind = Filled in for this kind of dossier.
