# Risk studies to and from other programs

risk-exported = Written: { $file }
risk-loss = Lost { $where }: { $what } ({ $count })
risk-loss-by-sheets = as the sheets have no place for it
risk-loss-by-importer = as its importer does not read it
risk-loss-joins = links between actions, with AND and OR
risk-loss-ratings = success probabilities of actions
risk-loss-difficulties = technical difficulties of actions
risk-loss-assets = support assets of actions
risk-loss-techniques = DISARM techniques
risk-loss-detectors = detectors
risk-loss-events = events of paths, but for their stakeholders and as one text
risk-loss-impacts = impacts of feared events
risk-loss-accidents = risks that nobody intends
risk-loss-treatments = treatments and residual risks
risk-loss-versions = earlier versions
risk-loss-forced = danger levels set by a person
risk-loss-pertinence = motivation, resources, activity and pertinence of pairs
risk-loss-baseline = requirements of the baseline
risk-loss-measures = measures
risk-imported = { $count ->
    [0] { $title }: everything was carried.
    [one] { $title }: one thing was not carried:
   *[other] { $title }: { $count } things were not carried:
}
risk-not-carried = { "" }  { $sheet }, row { $row }, { $column }: { $found }
error-risk-workbook = { $file } could not be read as a workbook: { $found }. An .xlsx file was expected, as CISO Assistant exports a study.
error-risk-workbook-kind = { $file } has no sheet “1.1 Study”; found: { $found }. A workbook of an EBIOS RM study was expected, as CISO Assistant exports one.
error-risk-workbook-long = { $file }, sheet { $sheet }: more than { $most } rows. Split the study.
help-risk-export-short = Write a study for another program.
help-risk-export = Write a study for another program: the workbook that CISO Assistant imports, tables, JSON, or the sheet of risks that a team fills in. Says what is lost on the way.
help-risk-export-example = guetteur risk export study.yml -o study.xlsx
help-risk-import-short = Read a study from a workbook.
help-risk-import = Read a study from a workbook as CISO Assistant exports it, or from the sheet of risks that a team filled in, and write it as a study file. Says what was not carried, cell by cell.
help-risk-import-example = guetteur risk import study.xlsx -o imported.yml
help-option-risk-export = The file to write; for csv, the folder.
help-option-to = For what: the workbook of CISO Assistant (default), tables, JSON, or the sheet of risks that a team fills in.
help-option-from = From what: a workbook of CISO Assistant (default), or the sheet of risks that a team filled in (.xlsx or .csv).

# The sheet of risks that a team fills in.
risk-loss-steps = actions of attackers; the likelihood stays
risk-loss-supports = support assets
risk-loss-more-events = feared events of a scenario, but for the gravest
risk-loss-aside = paths that were set aside
risk-loss-residuals = what is left of risks once they are treated
risk-sheet-first = First draft, from the sheet of risks.
risk-sheet-mission = Mission to be named
risk-sheet-kind = Kind not told
error-sheet-file = { $file } could not be read: { $found }. An .xlsx or .csv file was expected.
error-sheet-large = { $file } holds more than { $most } MB once unpacked, so it was not read. Save it again without pictures.
error-sheet-none = { $file } has no risks; tables found: { $found }. A table “risks” was expected, with a row for each risk. Get an empty sheet with guetteur risk export STUDY -o FILE.xlsx --to sheet.
error-sheet-mistakes = { $count ->
    [one] { $file }: one mistake, nothing was written. Put it right and try again:
   *[other] { $file }: { $count } mistakes, nothing was written. Put them right and try again:
}
error-sheet-column = Sheet { $sheet }: the column “{ $found }” is not known. Expected: { $expected }. Rename it or remove it.
error-sheet-column-missing = Sheet { $sheet }: the column “{ $expected }” is missing. Add it.
error-sheet-needed = Sheet { $sheet }, row { $row }, { $column }: empty, though each row needs it. Fill it in.
error-sheet-value = Sheet { $sheet }, row { $row }, { $column }: “{ $found }” was not understood. Expected, for instance: { $expected }.
error-sheet-part = Sheet { $sheet }, row { $row }, { $column }: empty. Fill in origin, objective and path; or none of them, for an event that nobody intends.
error-sheet-twice = Sheet { $sheet }, row { $row }, { $column }: “{ $found }” is already an event that nobody intends. Remove one of the two rows.
error-sheet-differs = Sheet { $sheet }, row { $row }, { $column }: { $found }, while row { $before } rates the same event otherwise. Give it one gravity.
error-sheet-value-differs = Sheet { $sheet }, row { $row }, { $column }: “{ $found }”, while another row gives the same event another value. Give it one.
error-sheet-pair-differs = Sheet { $sheet }, row { $row }, { $column }: { $found }, while another row says { $before } of the same origin and objective. Give them one.
error-sheet-text = { $file }: the study would not be read back as it is, so nothing was written. Look for unusual characters in the sheet.

# guetteur risk push: a study sent to a server of CISO Assistant.
help-risk-push-short = Send a study to a server of CISO Assistant.
help-risk-push = Send a study to a server of CISO Assistant, with the graphs of its modes of operation. The token is read from the environment variable GUETTEUR_CISO_TOKEN or from a file. What was made is written beside the study, so that the same command goes on where it stopped. Written against its published code, and never tried on a server that runs: begin with --dry-run, then on a folder made for a trial.
help-risk-push-example = guetteur risk push study.yml --url https://ciso.example.org --folder ID --matrix ID --dry-run
help-option-url = The address of the server.
help-option-folder = The id of the folder (domain) there to put the study in.
help-option-matrix = The id of the risk matrix there.
help-option-token-file = A file with the token, instead of the environment variable GUETTEUR_CISO_TOKEN.
help-option-state = The file that says what was made; beside the study by default, with the ending .push.json.
help-option-dry-run = Print the requests, one a line, and send nothing.
help-option-push-insecure = Allow an address without encryption: everybody on the way then reads the token.
say-push-dry = { $count ->
    [one] One request, as for a matrix of four levels. Nothing was sent.
   *[other] { $count } requests, as for a matrix of four levels. Nothing was sent.
}
say-push-done = All is there. What was made is listed in { $state }.
risk-push-made = Made: { $what } ({ $id })
risk-push-found = Was there: { $what } ({ $id })
risk-push-before = Made before: { $what } ({ $id })
risk-loss-by-server = or not as it was, on the server
risk-loss-missions = missions
risk-loss-kinds = kinds of risk origins and objectives
risk-loss-names = names, made shorter or told apart by the id
risk-loss-moved = ratings of actions that its four levels lack, moved by one level
risk-loss-back = links from a later phase to an earlier one
risk-loss-unrated = criteria of stakeholders that are unrated; its least level is sent
risk-loss-gravities = gravities set by a person
error-push-token = There is no token that can be used. Put it into the environment variable GUETTEUR_CISO_TOKEN, or into a file named with --token-file.
error-push-url = “{ $found }” is not the address of a server. Expected: https://ciso.example.org, without a user name.
error-push-http = { $found }: without encryption, everybody on the way reads the token. Give an address that begins with https://, or --insecure.
error-push-elsewhere = { $url } sends on to { $found }. Nothing was sent there, so that the token stays with the server you named. If that address is right, give it with --url.
error-push-refused = { $url } refuses (status { $status }). Check the token, and that it may write in this folder.
error-push-status = { $url } answered with status { $status }: { $found }
error-push-reach = { $url } could not be reached: { $found }. Check the address and the network, then give the same command again.
error-push-large = { $url } sent more than { $most } MB, so the answer was not read.
error-push-answer = { $url } did not answer as CISO Assistant does. Check the address, and the version of the server.
error-push-stopped = { $count ->
    [0] Stopped at { $at }; nothing was made yet ({ $all } requests to do). Put this right and give the same command again:
   *[other] Stopped at { $at }, after { $done } of { $all } requests; what was made is listed in { $state }. Put this right and give the same command again, it goes on from there:
}
error-push-state = { $file } does not say what an earlier push made ({ $found }). Give another file with --state, or remove it to begin anew.
error-push-other = { $file } is of another push: { $what ->
    [study] the study has changed since
    [folder] another folder
    [matrix] another matrix
   *[other] another server
}. Give another file with --state to begin anew; what was made before stays there.
