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
help-risk-export = Write a study for another program: the workbook that CISO Assistant imports, tables, or JSON. Says what is lost on the way.
help-risk-export-example = guetteur risk export study.yml -o study.xlsx
help-risk-import-short = Read a study from a workbook of CISO Assistant.
help-risk-import = Read a study from a workbook as CISO Assistant exports it, and write it as a study file. Says what was not carried, cell by cell.
help-risk-import-example = guetteur risk import study.xlsx -o imported.yml
help-option-risk-export = The file to write; for csv, the folder.
help-option-to = For what: the workbook of CISO Assistant (default), tables, or JSON.
