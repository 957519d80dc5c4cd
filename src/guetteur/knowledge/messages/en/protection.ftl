# Data protection: guetteur protection, guetteur purge.
help-protection = Record what a workspace is for: purpose, legal basis, time limit, public figures; write the register entry and the impact assessment.

    Nothing here is legal advice. What only a person can answer is asked, and never filled in.
help-protection-short = Purpose, legal basis, time limit; register entry and DPIA.
help-protection-example = guetteur protection bases
help-protection-bases = List the legal bases for political opinions (GDPR, article 9(2)) that one may record, with how each one fails.
help-protection-bases-short = Legal bases, with their traps.
help-protection-bases-example = guetteur protection bases
help-protection-form = Print a form to fill; of a workspace, with what is answered there already.
help-protection-form-short = A form to fill.
help-protection-form-example = guetteur protection form > protection.yml
help-protection-set = Record answers: of a form, or single ones. They replace what was said before; the ledger keeps who said what.

    --keep-until (or --days) is the last day on which the data are kept; with --case, those of one case. Nothing is deleted by itself: guetteur purge does it.
help-protection-set-short = Record purpose, legal basis, time limit.
help-protection-set-example = guetteur protection set demo --purpose 'Proceedings under article L. 163-2' --basis legal_claims --days 180 --as 'Camille Exemple'
help-protection-show = Show what is recorded, what is still to be answered, and how long the data are kept.
help-protection-show-short = What is recorded, and what is missing.
help-protection-show-example = guetteur protection show demo
help-protection-public-figures = Replace the list of public figures: their accounts are shown by name in what is published, everybody else's by a pseudonym.

    FILE is a CSV table with the columns platform, handle, name, why. Nobody is on the list without a reason.
help-protection-public-figures-short = Who is shown by name.
help-protection-public-figures-example = guetteur protection public-figures demo figures.csv --as 'Camille Exemple'
help-protection-register = Write the entry for the register of processing (GDPR, article 30), from the workspace and from your answers. FILE ends in .html, .md or .docx.
help-protection-register-short = Entry for the register (GDPR, art. 30).
help-protection-register-example = guetteur protection register demo -o register.html
help-protection-dpia = Write the frame of a data protection impact assessment (GDPR, article 35), from the workspace and from your answers. FILE ends in .html, .md or .docx.
help-protection-dpia-short = Frame of an impact assessment (GDPR, art. 35).
help-protection-dpia-example = guetteur protection dpia demo -o dpia.html
help-protection-proofs = Check every proof of deletion: its signature, its entry in the ledger, and that nothing of it is back. Ends with code 1 if one does not hold.
help-protection-proofs-short = Check the proofs of deletion.
help-protection-proofs-example = guetteur protection proofs demo
help-option-protection-as = Your name, as it goes into the ledger. Default: the environment variable GUETTEUR_ANALYST.
help-option-protection-file = A filled form.
help-option-protection-purpose = What the data are collected for: one precise purpose.
help-option-protection-basis = The legal basis of GDPR article 9(2); see guetteur protection bases.
help-option-protection-keep-until = The last day on which the data are kept.
help-option-protection-days = The same, as days from today.
help-option-protection-case = The case whose own last day this is.
help-option-protection-output = Where to write it.

help-purge = Delete what is no longer needed: raw exports, tables, the accounts in runs, items of evidence. Digests, figures and the ledger stay, and a signed proof says what went.

    Without --case or --due, the whole workspace is purged. What was published stays unless --outputs is given; what was published with real names always goes. A purge that was interrupted is ended by the next call.
help-purge-short = Delete data that are no longer needed, with a proof.
help-purge-example = guetteur purge demo --dry-run
help-option-purge-due = Only what is past its last day.
help-option-purge-case = Only the accounts of this case. Raw exports and tables stay: other cases rest on them.
help-option-purge-outputs = Also what was published.
help-option-purge-received = Also what partners sent.
help-option-purge-dry-run = Only say what would go.
help-option-purge-why = Why; it goes into the proof and the ledger.

say-protection-unset = Data protection: { $folder } has no { $names }. Say it with: guetteur protection set { $folder }
say-protection-due = Data protection: past the last day: { $what }. See: guetteur purge { $folder } --due --dry-run
say-protection-set = Recorded in { $file }.
say-protection-written = Wrote { $file }. { $asked ->
    [0] Every question is answered.
    [one] 1 question is still to be answered by a person.
   *[other] { $asked } questions are still to be answered by a person.
}
say-public-figures = { $count ->
    [0] The list is empty: everybody has a pseudonym.
    [one] 1 account is shown by name from now on.
   *[other] { $count } accounts are shown by name from now on.
}

protection-short-purpose = purpose
protection-short-basis = legal basis
protection-short-keep-until = time limit
protection-bases-title = Political opinions may be handled on one of these bases only (GDPR, article 9(2); read on 23 November 2026):
protection-basis = { $id } – article { $article }: { $name }
protection-trap = Trap: { $text }
protection-unchecked = (to be checked: not read in a sure source)
protection-bases-end = The decrees on VIGINUM do not cover a party, a candidate or a company: they are ordinary controllers under the GDPR. Ask your data protection officer or a lawyer.
protection-basis-is = Legal basis: { $name } (GDPR, article { $article })
protection-lacking = { $count ->
    [one] 1 question is still to be answered; see: guetteur protection show
   *[other] { $count } questions are still to be answered; see: guetteur protection show
}
protection-answer = { $question } – { $answer }
protection-to-answer = ▢ to be answered
protection-clock-none = Kept until: nobody said. Personal data need a last day.
protection-clock = Kept until { $day }, { $state ->
    [over] { $days ->
        [one] which was yesterday: to be purged.
       *[other] which was { $days } days ago: to be purged.
    }
   *[open] { $days ->
        [0] which is today.
        [one] 1 day left.
       *[other] { $days } days left.
    }
}
protection-clock-case = { $case }: kept until { $day }, { $state ->
    [over] { $days ->
        [one] which was yesterday: to be purged.
       *[other] which was { $days } days ago: to be purged.
    }
   *[open] { $days ->
        [0] which is today.
        [one] 1 day left.
       *[other] { $days } days left.
    }
}
protection-figures = Public figures shown by name: { $count }
protection-objections = People who objected and are left out: { $count }

protection-ask-purpose = What are the data collected for?
protection-ask-basis = On which basis of article 9(2)?
protection-ask-basis-reason = Why does that basis hold here?
protection-ask-lawfulness = On which ground of article 6, and why? (to be checked)
protection-ask-controller = Who decides on purpose and means (the controller)?
protection-ask-contact = How can the controller be reached?
protection-ask-representative = Who represents the controller in the Union, if needed?
protection-ask-officer = Who is the data protection officer?
protection-ask-origin = Where do the exports come from, and under which terms?
protection-ask-information = How are people informed, or why are they not (article 14(5)(b))?
protection-ask-recipients = Who may receive results?
protection-ask-transfers = Does anything leave the European Union?
protection-ask-security = Who has access, and how are computers and keys protected?
protection-ask-necessity = Why would less data not do?
protection-ask-risks = What could happen to the people concerned?
protection-ask-measures = What is done about it?
protection-ask-advice = What does the data protection officer advise?
protection-ask-views = What do the people concerned say, or why were they not asked?
protection-ask-keep-until = Until which day are the data kept?
protection-ask-keep-reason = Why until then?

purge-nothing = Nothing to delete.
purge-would = Would be deleted ({ $what }):
purge-done = Deleted ({ $what }):
purge-all = the whole workspace
purge-part = { $name }: { $files ->
    [one] 1 file
   *[other] { $files } files
}, { $bytes } bytes
purge-part-raw = raw exports
purge-part-tables = tables of posts and accounts
purge-part-runs = accounts in runs
purge-part-evidence = items of evidence
purge-part-received = partners’ files
purge-part-outputs = published files
purge-dry = Nothing was deleted. Without --dry-run it is, with --as and --why.
purge-resumed = An earlier purge (by { $who }, { $at }) had been interrupted; it is ended now. Call again for another one.
purge-proof = Signed proof: { $file }
purge-beyond = Copies and backups elsewhere, and the sectors of the disk, are not covered: see to them.
purge-no-proof = Nothing was ever purged here.
purge-proof-broken = { $file }: does NOT hold. The signature does not fit: it was changed.
purge-proof-unknown = { $file }: does NOT hold. The signature of key { $signer } fits, but the ledger knows no such purge ({ $what }, { $who }, { $at }, { $files } files, { $why }).
purge-proof-holds = { $file }: holds. { $who } purged { $what } on { $at } ({ $files } files): { $why }. Key { $signer }.
purge-back = is there again: { $file }
info-purged = Purged on { $at } by { $who } ({ $what }): { $items ->
    [one] 1 file
   *[other] { $items } files
}. Reason: { $why }
info-purge-unfinished = A purge was interrupted. End it with: guetteur purge { $folder }
case-what-copy = made a copy for one recipient

error-protection-as = Say who you are: give your name with --as.
error-protection-days = Both --keep-until and --days were given. Give one of them.
error-protection-case = With --case { $case }, one thing is set: its last day. Give --keep-until or --days, and nothing else.
error-protection-form = { $count ->
    [one] { $file }: 1 mistake in the form.
   *[other] { $file }: { $count } mistakes in the form.
} A form to compare: guetteur protection form
error-protection-output = { $file }: the name should end in .html, .md or .docx.
error-public-utf8 = { $file } is no UTF-8 text. Save the table as CSV in UTF-8.
error-public-columns = { $file } lacks these columns: { $lacking }. Expected: platform, handle, name, why.
error-public-row = { $file } line { $line } lacks: { $lacking }. Nobody is shown by name without a reason: say which public role, under why.
error-purge-why = Say why with --why: the proof and the ledger keep it.
error-run-purged = The accounts of { $run } were purged: nothing with accounts can be made from it. Its figures are in the runs of { $folder }, and what went in: guetteur protection proofs { $folder }
error-evidence-purged = { $item } was purged: its description and its file are gone, its digest is in the custody log. See: guetteur protection proofs { $folder }
error-purge-busy = Another purge of { $folder } is under way. Wait until it has ended.
