# Sharing with partners: MISP, lists of indicators, the exchange package. Errors first.
error-misp-missing = MISP events are written with pymisp, which is not installed. Install it with: pip install guetteur[misp]
error-misp-json = { $file } is not a JSON file, or is damaged, or nested beyond reason. An event as MISP exports it was expected: download it again from MISP, as MISP JSON.
error-misp-large = { $file } is larger than { $most } megabytes. Export fewer events, one a file.
error-misp-events = { $file } holds { $found ->
    [0] no MISP event
   *[other] { $found } MISP events
}; one event was expected. Export it alone from MISP, as MISP JSON.
error-misp-changed = { $file } is an event that Guetteur wrote, but a part of it was changed so that it cannot be read any more ({ $found }). Ask whoever sent it for the file as it was made.
error-partner-table = { $file } has { $total } columns: { $found }. Expected were those of Meta’s threat reports (Tactic, Technique, Procedure, Indicator; or indicator_type, indicator_value) or of the M82 Project (db, domain, matchType, source), with commas between. Save the table as CSV, in UTF-8.
error-partner-empty = { $file } has no row below its header.
error-share-as = Say who shares, with --as NAME, or once for all in the environment variable GUETTEUR_ANALYST. Nothing was written.
error-share-folder = { $file } is a folder. Give the name of a file to write.

help-case-package = Make one file of a case that a partner without any tool can open: a zip with a summary to read and print, in French and in English, the case as STIX 2.1, tables, and digests to check all of it.

    Marked with the level of TLP of the case, or a stricter one. Accounts are pseudonymised, unless somebody decides otherwise with --reveal. Writes the file, and an entry in the ledger.
help-case-package-short = Make one file of a case for a partner.
help-case-package-example = guetteur case package demo case-1 -o case-1.zip --tlp green --as 'Ana Exemple'
help-misp = Write a case as a MISP event, or read an event of others.
help-misp-short = Exchange with MISP.
help-misp-example = guetteur misp export demo case-1 -o event.json --tlp green
help-misp-export = Write a case as a MISP event. Needs pymisp: pip install guetteur[misp]

    Marked with the level of TLP of the case, or a stricter one. Accounts are pseudonymised, unless somebody decides otherwise with --reveal: the ledger then says so. Writes the file.
help-misp-export-short = Write a case as a MISP event.
help-misp-export-example = guetteur misp export demo case-1 -o event.json --tlp green
help-misp-import = Read a MISP event, of Guetteur or of anybody. Says what became of each part of it.

    Keeps the file untouched in the workspace, and what it lists under partners/.
help-misp-import-short = Read a MISP event.
help-misp-import-example = guetteur misp import event.json -w demo
help-meta = Read the tables that Meta publishes with its reports on networks that it removed.
help-meta-short = Read Meta’s tables of indicators.
help-meta-example = guetteur meta import network.csv -w demo --dated 2026-05
help-meta-import = Read one of Meta’s tables. Says what became of each row.

    Keeps the file untouched in the workspace, and what it lists under partners/.
help-meta-import-short = Read one of Meta’s tables.
help-meta-import-example = guetteur meta import network.csv -w demo --dated 2026-05
help-indicators = What partners list, and which posts of the workspace hold any of it. With a workspace alone: the list.

    That somebody lists a site or an account is a statement of theirs, and no proof.
help-indicators-short = What partners list, and which posts hold it.
help-indicators-example = guetteur indicators match demo
help-indicators-list = Show what partners list, file after file. Writes nothing.
help-indicators-list-short = Show what partners list.
help-indicators-list-example = guetteur indicators list demo
help-indicators-match = Show which posts link to a listed site or page, or are by a listed account. Writes nothing.
help-indicators-match-short = Show which posts hold what partners list.
help-indicators-match-example = guetteur indicators match demo
help-indicators-import = Read a table of indicators, of Meta or of the M82 Project; which one is told by its columns.

    Keeps the file untouched in the workspace, and what it lists under partners/.
help-indicators-import-short = Read a table of indicators.
help-indicators-import-example = guetteur indicators import m82_domains.csv -w demo
help-option-share-tlp = With whom it may be shared; the case’s own level if not given. Never below it.
help-option-share-names-from = The most open level at which people may be named: those who judged and, with --reveal, accounts; amber if not given.
help-option-share-by = Your organisation, as partners know it.
help-option-share-output = The file to write.
help-option-misp-lost = Say what a MISP event does not carry of a case, and do nothing else.
help-option-partner-workspace = The workspace that it goes into.
help-option-partner-dated = When the list was published, if the file does not say.
help-option-partner-source = Who published the list, if the file does not say.

say-share-made = Written: { $file } (TLP:{ $level })
say-share-digest = SHA-256: { $digest }
say-share-masked = Accounts are pseudonymised in it.
say-share-named = ACCOUNTS ARE NAMED in it.
say-share-recorded = Entry { $seq } of the ledger says so.
say-misp-lost = A MISP event does not carry:
case-what-share = made a file for partners

share-lost-history = – the history of the case: earlier words of the same person, undone entries, and the entries themselves
share-lost-ratings = – the sheet of competing hypotheses: how each item of evidence was rated (the hypotheses are there)
share-lost-breakout = – what the level of spread was computed from, but as text
share-lost-abcde = – what stands between the letters of the summary: each is a note of its own
share-lost-ties = – ties between accounts, with their statistics, and the picture of the network
share-lost-clues = – the clues for and against innocent explanations
share-lost-detectors = – which detector saw which technique, and in which group
share-lost-posts = – posts that are not given as evidence, and the pairs in which evidence stands
share-lost-runs = – the runs: parameters, what was tested, what was found elsewhere
share-group = { $accounts ->
    [one] One account
   *[other] { $accounts } accounts
} acting together, { $first } to { $last }: { $posts } coordinated posts. Seen by: { $behaviours }. At most { $q } of such groups should be due to chance.
share-incident = { $groups ->
    [0] A case of accounts that may be acting together; no group is attached.
    [one] A case made of one group of accounts that act together more than chance allows.
   *[other] A case made of { $groups } groups of accounts that act together more than chance allows.
} What a program measured and what people concluded are kept apart. Links and sites were shared by the accounts: that says nothing of who runs them. Who is behind it is not said, except in claims of people who are named with them.
share-no-text = (no text in the export)

partner-read = { $file }, by { $source }, kept as { $digest }
partner-counts = { $parts } parts in: { $kept } kept, { $mended } mended, { $dropped } dropped. { $indicators } indicators.
partner-marking = Marked TLP:{ $level }.
partner-techniques = DISARM techniques: { $known } of { $all } resolved to the current version.
partner-technique-unknown = not known: { $name }
partner-case = A case that Guetteur wrote: “{ $title }”. See it with --json.
partner-why = { $outcome ->
    [dropped] Dropped
    [mended] Mended
   *[other] Kept
} { $count }: { $reason }
partner-part = { $place }: { $found }
partner-blank = a blank row, as between two parts of the table
partner-no-indicator = the row has nothing in the column of indicators
partner-words-behind = words stood behind the address in the same cell; they are in the notes
partner-pattern = the list gives a part of a name or a pattern, which is shown but compared with nothing
partner-report = a report in prose, which lists nothing; it is in the file kept
partner-malformed = no value, or one that is not what its type says
partner-deleted = marked as deleted by whoever sent it
partner-file = an attached file; it is in the file kept, and is not opened
partner-context = context or a description, which posts cannot be compared with; it is in the file kept

indicator-none = No partner’s list was read yet. See: guetteur indicators import --help
indicator-file = { $source }, { $file } (published: { $on }; TLP:{ $level }), { $count } indicators:
indicator-one = { $place }: { $kind } { $shown } (listed: { $on }; notes: { $notes })
indicator-kind-domain = site
indicator-kind-url = page
indicator-kind-account = account
indicator-kind-ip = IP address
indicator-kind-email = mail address
indicator-kind-phone = telephone
indicator-kind-hash = file digest
indicator-kind-technique = technique
indicator-kind-narrative = narrative
indicator-kind-amount = amount
indicator-kind-other = other
indicator-compared = { $compared } sites, pages and accounts on partners’ lists were compared with the posts; { $hits } occur.
indicator-hit = { $shown }: listed by { $source } (on: { $on }; { $file }, { $place }). { $posts ->
    [one] One post
   *[other] { $posts } posts
} by { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
}, { $first } to { $last }.
indicator-context = Given as context by whoever lists it, not as a thing to look for.
indicator-posts = first posts: { $posts }
indicator-broad = Not compared, because everybody uses them ({ $count }): { $sites }
indicator-caution = A list is a statement of whoever made it. Sharing a listed site does not make an account part of an operation, and a listed site may be there by mistake.

share-title = Case: { $title }
share-made = Made by { $who } (organisation: { $organisation }) on { $at } with Guetteur { $version }.
share-short = In short
share-in-short = { $groups ->
    [0] No group of accounts is attached to this case.
    [one] One group of accounts acts together more than chance allows: { $accounts } accounts.
   *[other] { $groups } groups of accounts act together more than chance allows: { $accounts } accounts in all.
}
share-verdict = What people concluded: { $verdict }.
share-verdict-differs = people disagree
share-disagreement = Not everybody agrees: see the judgements.
share-caution = Acting together is not forbidden, and has innocent reasons: a campaign, a newsroom, fans. What was measured is that the accounts act together; whether it deceives anybody is for people to judge. Nothing here says who is behind it, except claims of the people named with them.
share-summary = Summary
share-letter-actor = Actor
share-letter-behaviour = Behaviour
share-letter-content = Content
share-letter-degree = Degree
share-letter-effect = Effect
share-groups = Groups of accounts
share-groups-files = Their accounts, ties and posts are in the tables of the folder data/findings.
share-things = Shared together
share-things-caution = Links, sites and hashtags that the accounts shared. They may belong to anybody: that they were shared says nothing of those who run them.
share-things-more = And { $count } more, in data/stix/bundle.json.
share-analyst = analyst { $code }
share-techniques = Techniques (DISARM)
share-inferred-by = { $technique }, by { $who }
share-part-judgements = Judgements
share-part-hypotheses = Possible explanations
share-part-claims = Claims of who is behind it
share-part-spread = How far it spread
share-part-notes = Notes
share-claims-caution = These are claims of those named with them. Guetteur attributes nothing.
share-the-case = The case
share-judged = { $target }: { $verdict } – { $reason }
share-claim = { $by }, on { $on }: { $to }
share-spread = Level { $level } of 6: { $meaning }
share-who = { $who }, { $at }
share-sources = Sources
share-masked = What is masked
share-masked-accounts = Accounts and posts have pseudonyms, which whoever made this package can trace back. Their links, names and handles were taken out of all texts.
share-named-accounts = Accounts are named. Treat this file as personal data.
share-masked-analysts = Those who judged have pseudonyms.
share-named-analysts = Those who judged are named.
share-check = How to check it
share-check-how = Unzip the package. In its folder, this command says for each file whether it is as it was made:
share-check-exports = { $count ->
    [one] The SHA-256 of the export that the findings come from is
   *[other] The SHA-256 of each of the { $count } exports that the findings come from is
} in data/exports.csv. Whoever has an export can find each post of the tables in it, by its file and row.
share-readme-title = CASE: { $title }
share-readme-start = To begin, open { $page } in any browser: it needs no network.
share-readme-files = data/summary.html and data/resume.html: the case on one page, in English and in French.
    data/stix/bundle.json: the case as STIX 2.1, for platforms such as OpenCTI.
    data/findings: tables for a spreadsheet: groups, accounts, ties, evidence.
    data/exports.csv: the digests of the exports that all of it comes from.
    data/about.json: who made this, when, at which level, and what is masked.
    manifest-sha256.txt: the digests of these files.
