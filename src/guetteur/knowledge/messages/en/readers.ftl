# Reading exports: formats, why a file was recognised, errors, issues of rows, proposed mappings.

format-x-api-v2 = X (Twitter), API v2 or twarc2
format-crowdtangle-facebook = Facebook pages or groups, CrowdTangle
format-crowdtangle-instagram = Instagram, CrowdTangle
format-telegram-desktop = Telegram Desktop (JSON)
format-ira-csv = Internet Research Agency tweets (Clemson and FiveThirtyEight)
format-coortweet = CooRTweet table (object, account, content, time)
format-mapped = Any table, with a mapping file

reason-columns = a table with the columns { $columns }
reason-x-pages = pages as X’s API sends them, with { $keys }
reason-x-flat = posts as X’s API and twarc2 write them, with { $keys }
reason-telegram-chat = the JSON export of one Telegram chat, with { $keys }
reason-telegram-account = the JSON export of a whole Telegram account, with { $keys }

error-empty-file = { $file } is empty. Export the data again, or check that the download has finished.
error-no-rows = { $file } has a header or an envelope, but no row of data (columns or keys found: { $found }; { $total } in all). Check the dates and the query of the export.
error-archive =
    { $file } is not an export but a file of another kind ({ $found }). If it is an archive, extract it first and give the files inside; if it is an old spreadsheet, save it as “CSV UTF-8”.
error-html =
    { $file } is a web page (HTML), not a data export. Export again and choose JSON or CSV; in Telegram Desktop, choose “Machine-readable JSON”.
error-json = { $file } is not readable as JSON ({ $found }). The download may be incomplete: export it again.
error-parquet = { $file } is not readable as Parquet ({ $found }). The download may be incomplete: fetch it again.
error-csv = { $file }: the header line could not be read ({ $found }). Open the file in a spreadsheet or a text editor and save it as “CSV UTF-8”.
error-not-json = { $file } is not a JSON file, which the format { $format } needs. Leave out --format to let the file be recognised, or choose another one.
error-format-unknown =
    { $file }: this format is not known. Columns or keys found: { $found } ({ $total } in all). “guetteur formats” lists those that are. If it is one of them, name it with --format; for any other table, run “guetteur columns { $file }” to prepare a mapping file, then give that file with --map.
error-missing-column =
    { $file } lacks needed columns: { $missing }. Columns found: { $found } ({ $total } in all). If they have other names, run “guetteur columns { $file }” to prepare a mapping file, then give that file with --map.
error-duplicate-column = { $file }: these columns appear more than once: { $found } ({ $total } in all). Rename or remove the extra ones, then import again.
error-timezone = There is no time zone named “{ $found }”. Give a name such as Europe/Paris or UTC.
error-telegram-chat = { $file }: a chat has no id, so its messages cannot be told apart ({ $found }). Export it again with Telegram Desktop.

error-mapping-needed = { $file } needs a mapping file. Run “guetteur columns { $file }” to prepare one, complete it, then give it with --map.
error-mapping-toml = { $file } is not a valid mapping file: { $found }. Compare it with the output of “guetteur columns”.
error-mapping-missing = { $file }: “{ $setting }” is missing. Add it; “guetteur columns” shows an example for your table.
error-mapping-key = { $file }: “{ $setting }” is not a known setting. Expected one of: { $expected }.
error-mapping-value = { $file }: the value of “{ $setting }” is not usable (found: { $found }). The page “Formats” of the documentation lists what is possible.

issue-missing-value = A value that every post needs is blank.
issue-cell-count = The row does not have as many cells as the header (cells in the row / in the header). An unquoted comma or line break is the usual cause.
issue-csv-row = The row could not be split into cells; a quotation mark that is never closed is the usual cause.
issue-json-line = The line is not readable as JSON.
issue-json-object = A post was expected here, but the value is of another kind.
issue-json-deep = The value holds more levels of brackets within brackets than any export has; it was not read.
issue-json-cut = The file is damaged or cut short here; what follows could not be read. Export it again.
issue-encoding = The text is not in UTF-8 from this line on, or only here; it was read as Windows-1252. Check the accents.
issue-nul = Invisible NUL characters were removed, here and perhaps further on.
issue-naive-time = The time has no time zone. Give one with --timezone, for instance --timezone Europe/Paris.
issue-zone-word = The time’s zone abbreviation is not known. Give the zone with --timezone, for instance --timezone Europe/Paris.
issue-time = The time could not be understood.
issue-date-only = There is a date but no time of day; without it, one cannot tell who posted first.
issue-time-range = The time is before 1990 or after 2100. A number of milliseconds read as seconds is the usual cause.
issue-id = This cannot be an id.
issue-id-rounded = The id was rounded by a spreadsheet (such as 9.06E+17): its last digits are lost, and several accounts or posts would become one. Export again without opening the file in a spreadsheet.
issue-id-replaced = The id was rounded by a spreadsheet; it was taken from the post’s address in the same row instead.
issue-count = A whole number was expected.
issue-count-range = The number is too large to be a count; it was left out.
issue-flag = Yes or no was expected.
issue-list = A JSON list was expected.
issue-language = The language name is not known; the language is left out.
issue-url = The post’s address could not be understood.
issue-platform = The platform of this row is not foreseen in the mapping; the post is kept as “unknown”.
issue-x-errors = X could not give everything that was asked for (number of cases and first reason): often deleted or protected posts.

columns-title =
    Proposed mapping for { $file }.
    Read each line, correct it if needed, delete what you do not want.
columns-platform = The platform the posts come from: x, facebook, instagram, telegram…
columns-timezone = If the times carry no time zone, say which one they are in:
columns-example = For example: { $value }
columns-blank = This column is blank in the first rows.
columns-missing = NEEDED and not found: name the column for { $field }, and remove the first # of the next line.
columns-no-post-id = No column was understood as { $field }: each row will count as one post. If there is one, complete the next line.
columns-unknown =
    These columns were not understood and will not be read. Use them above, or list
    them in a line such as  ignore = ["a", "b"]  placed before [columns]. Examples:
columns-none-unknown = Every column was understood.
columns-time-order = Day first or month first? Both fit the first rows: check.
columns-time-unknown = How these times are written was not understood: replace iso by a pattern such as %d/%m/%Y %H:%M (see the page “Formats”).
