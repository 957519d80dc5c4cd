# The command line: help, progress, what commands print.
help-guetteur = Watch over the sincerity of an election: from platforms' exports to findings one can check.
help-usage = Usage:
help-options = Options
help-commands = Commands
help-command-metavar = COMMAND ...
help-example = Example:
help-help = Show this and stop.
help-version = Show the version and stop.

help-run = Read exports, find accounts that act together more than chance allows, and write a report.

    Writes the workspace DIR: the exports untouched, the posts, the run, and out/ with the report.
help-run-short = From exports to a report, in one go.
help-run-example = guetteur run examples/german_elections.parquet --map examples/german_elections.toml -o demo
help-import = Read exports into a workspace, without looking for anything yet.

    Writes raw/ and tables/ in DIR. Importing the same file twice changes nothing.
help-import-short = Read exports into a workspace.
help-import-example = guetteur import examples/german_elections.parquet --map examples/german_elections.toml -o demo
help-info = Show what a workspace holds: exports, posts, what was not read, runs.

    Writes nothing.
help-info-short = Show what a workspace holds.
help-info-example = guetteur info demo
help-findings = Show the last run's findings, with ids as read in the exports.

    Writes nothing. What leaves the workspace should go through the report, which hides accounts.
help-findings-short = Show the last run's findings.
help-findings-example = guetteur findings demo --json
help-report = Write the last run's report again: in another language, or with real accounts.

    Writes out/ in the workspace; showing real accounts is recorded in its ledger.
help-report-short = Write the last report again.
help-report-example = guetteur report demo --lang fr
help-columns = Say what each column of a table seems to be, as a mapping to edit and give with --map.

    Writes nothing; redirect the result to a file.
help-columns-short = Propose a mapping for a table.
help-columns-example = guetteur columns examples/german_elections.parquet > mapping.toml
help-network = Turn a table of who shared what, and when, into pairs of posts and edges between accounts.

    TRACES is a CSV or Parquet file with object_id, account_id, content_id and timestamp_share.
    Writes pairs.parquet and edges.parquet in DIR (and nodes.parquet with --match coortweet). Without --match, an edge is kept when chance
    does not explain it; with --match, results equal those of the peer named.
help-network-short = Pairs and edges of a table of traces.
help-network-example = guetteur network tests/data/coortweet/russian_coord_tweets.parquet --window 10 --match coortweet -o net

help-option-lang = Language of everything shown (default: that of your system).
help-option-output = Folder of the workspace; made if there is none.
help-option-network-output = Folder for the tables.
help-option-map = Mapping file that says what the columns are (see: guetteur columns).
help-option-format = Read every export as this format instead of recognising it.
help-option-timezone = Time zone of times written without one, for example Europe/Paris.
help-option-alpha = Expected share of chance among the groups shown, and among the ties, over the whole run (default 0.01).
help-option-windows = Windows in seconds, for every behaviour, for example 10,60,3600.
help-option-density = A post links to nobody if its object had more posts than this in the window before (default 50); none: no bound.
help-option-smallest = Fewest accounts in a finding (default 3).
help-option-reveal = Show real accounts; NAME is the person who decides it, kept in the ledger.
help-option-why = Reason for --reveal, kept in the ledger.
help-option-json = As JSON.
help-option-window = Window in seconds (default 10).
help-option-min-participation = Fewest shares of an account (with --match), or fewest objects two accounts share (default 2).
help-option-match = Count as this peer does: CooRTweet or coordination-network-toolkit.
help-option-edge-weight = Quantile of weights above which CooRTweet flags an edge (default 0.5).
help-option-subgraph = CooRTweet's subgraph: 0 all edges, 1 flagged edges, 2 and 3 with --fast-window (default 0).
help-option-fast-window = Narrower window for CooRTweet's fast network, in seconds.
help-option-objects = Add the shared objects to CooRTweet's edges.
help-option-stats = Write CooRTweet’s statistics too: accounts.parquet and groups.parquet.
help-option-loops = Keep an account's edge with itself.

progress-read = Reading exports
progress-measure = Measuring behaviours
progress-decide = Separating coordination from chance
progress-load = Counting pairs
progress-count = { $done } records

say-imported = { $file }: { $posts } rows read as posts; format: { $format } ({ $reason })
say-known = { $file }: already in the workspace ({ $posts } rows; format: { $format }); nothing changed
say-issues = { $issues ->
    [one] 1 issue, { $lost } rows not read: see guetteur info
   *[other] { $issues } issues, { $lost } rows not read: see guetteur info
}
say-unknown = fields not known and not used: { $fields }
say-report = Report: { $path }
say-table = { $path }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
say-finding = { $id }: accounts { $accounts }; { $objects } objects; { $detectors }; { $first } – { $last }; q ≤ { $q }
say-outcome = { $detector }: { $why }
say-fact = { $number }. { $name }: { $text }

info-posts = { $posts } posts by { $accounts } accounts
info-period = From { $first } to { $last } (UTC)
info-platform = { $name }: { $posts } posts
info-export = { $name } ({ $format }): { $posts } rows read as posts, sha256 { $digest }
info-used = used: { $fields }
info-ignored = known and not needed: { $fields }
info-unknown = not known: { $fields }
info-issue = { $file }, { $field }: { $reason } { $count ->
    [one] Once, at row { $row }
   *[other] { $count } times, first at row { $row }
} (found: { $found }); { $lost } rows not read
info-runs = { $runs ->
    [one] 1 run
   *[other] { $runs } runs
}, { $entries } entries in the ledger

reason-forced = you chose the format { $format }
reason-mapping = you gave the mapping { $file }
say-others = Also analysed, imported earlier ({ $count }): { $files }. To leave them out, use a new workspace.
