# guetteur protect
help-protect = Find what looks like a campaign’s own: sites in a list of hosts or in posts, and accounts with like names. Each is told with how often a legitimate name looks so by accident. Also what partners’ lists say of sites in your posts.

    Nothing is fetched from the network. That a name looks like another says nothing of what is on the site or who made it.
help-protect-short = What looks like a campaign’s own sites and accounts.
help-protect-example = guetteur protect campaign.yml --hosts registered.txt -w demo
help-option-protect-new = Write a watch list to fill in, and stop.
help-option-hosts = List of hosts to look at: a host a line, a table (dnstwist, certificate logs), JSON, or a zone file.
help-option-protect-workspace = Workspace whose posts’ links and accounts are looked at.
help-option-most-chance = Report a likeness if at most this share of legitimate names looks so by accident (2e-6 by default).
help-option-protect-output = Folder for the page for the campaign’s team (protect.html).
error-watch-list = There is no shipped list “{ $found }”. Shipped: { $known }.
error-watch-host = “{ $found }” names no site. Expected: a host such as example.org.
error-watch-empty = The watch list protects nothing: no names, sites, handles, allies or lists. To begin: guetteur protect --new > campaign.yml
error-watch-which = Give a watch list: guetteur protect campaign.yml. To write one: guetteur protect --new > campaign.yml
error-watch-where = Nothing to look at: give a list of hosts (--hosts FILE), a workspace with posts (-w WORKSPACE), or both.
error-protect-folder = { $folder } is a file. Give a folder for the page, with -o.
error-hosts-encoding = { $file } is not text in UTF-8: byte { $found }. Save it as UTF-8 and try again.
error-hosts-table = { $file } is not understood as a table: { $found }.
error-hosts-json = { $file }, line { $line }: this is not JSON. Expected: one document, or one object a line. Is the file whole?
error-hosts-large = { $file } is one JSON document above { $most } MB. Give one object a line, or a table.
protect-head = { $campaign }: { $targets ->
    [one] one name, site or account protected.
   *[other] { $targets } names, sites and accounts protected.
}
protect-hosts-not = No list of hosts was given, so none was looked at (--hosts FILE).
protect-sites-not = No workspace was given, so no links of posts were looked at (-w WORKSPACE).
protect-accounts-not = No workspace was given, so no accounts were looked at.
protect-hosts = In the list: { $looked } hosts looked at, { $found } look like yours{ $known ->
    [0] .
   *[other] ; { $known } are known to be all right.
}
protect-sites = In links of posts: { $looked } hosts looked at, { $found } look like yours{ $known ->
    [0] .
   *[other] ; { $known } are known to be all right.
}
protect-accounts = Among accounts: { $looked } looked at, { $found } look like yours.
protect-one = { $shown } looks like { $target }: { $how }. { $chance }{ $use }
protect-chance = By accident: about { $per } in a million.
protect-chance-unknown = By accident: never measured.
protect-use = { $posts ->
    [one] One post links to it, since { $first }.
   *[other] { $posts } posts by { $accounts } accounts link to it, since { $first }.
}
protect-use-account = { $posts ->
    [one] One post, on { $first }.
   *[other] { $posts } posts since { $first }.
}
protect-more = And { $count } more: all of them with --json.
protect-weaker = { $count ->
    [one] One weaker likeness, as accidents often make them
   *[other] { $count } weaker likenesses, as accidents often make them
}: with --json, or --most-chance.
protect-unread = { $count ->
    [one] One line names
   *[other] { $count } lines name
} no host; the first: line { $line }, “{ $found }”.
protect-listed = Listed by partners: { $count } of { $compared } listed things are in your posts.
protect-listed-one = { $shown }: listed by { $source } on { $on }; { $posts } posts by { $accounts } accounts.
protect-caution = A name that looks like another is a reason to look, not a proof: it may be a partner, a fan or a parody. Look at the site from a machine that you can lose, keep a copy, and let a person decide.
protect-how-whole-inside = the whole name stands inside it
protect-how-other-ending = the same name with another ending
protect-how-foreign-letters = the same look with letters of another alphabet, or accents
protect-how-glyph = signs that look alike in place of others
protect-how-hyphen = the same letters, with or without hyphens
protect-how-typo = one letter more, less or changed
protect-how-digits = the same letters with other digits
protect-how-affix = a word beside the name (“{ $rest }”)
protect-how-article = the name without its article
protect-how-word = the name among other words (“{ $rest }”)
protect-how-subdomain = the name stands before somebody else’s site
protect-title = What looks like yours – { $campaign }
protect-made = Made on { $at } with Guetteur { $version }. Accounts: { $naming ->
    [codes] shown by codes.
   *[names] shown by name, as decided by { $who }.
}
protect-today = To do today
protect-todo-none = Nothing that looks like yours was found in what was looked at. Look again with fresh lists each week, and each day in the last month.
protect-todo-look = Look at these sites from a machine without accounts of yours; keep a copy with its address and time before you report it: { $names }
protect-todo-report = Where a copy deceives people: report it to the registrar and the host, and ask your lawyer which notices apply.
protect-todo-accounts = Ask the platforms to check these accounts, with the form for impersonation: { $names }
protect-todo-tell = Tell your teams and journalists which sites and accounts are yours: { $names }
protect-part-hosts = Sites in the list of hosts
protect-part-sites = Sites in links of posts
protect-part-accounts = Accounts
protect-part-listed = What partners list
protect-part-not = What was not looked at
protect-part-how = How to read this
protect-none-here = Nothing here looks like yours ({ $looked } looked at).
protect-how-read = “By accident” says how many of a million legitimate names look so to one name of yours. It was measured on { $hosts } hosts of the French public sector against { $media } media, and on { $elected } accounts of members of parliament; it holds less well for other countries.
say-protect-page = Page for the team: { $file }
