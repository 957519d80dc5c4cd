# Commands that read exports: guetteur formats, folders and archives, kept mappings.

help-formats = List the exports that are read: how each is obtained, what is read of it, what is lost.
help-formats-short = List the exports that are read.
help-formats-example = guetteur formats 4cat-tiktok
formats-head = { $count } formats. “guetteur formats NAME” shows one.
formats-obtained = How it is obtained: { $text }
formats-lost = What is lost: { $text }
formats-never = Never told: { $fields }.
formats-sure = How sure: { $text }
formats-files = Files: { $files }
formats-mapped = Read: { $fields }
formats-ignored = Known and not read: { $fields }
formats-none = none
formats-more = { $shown } and { $count } others
say-left-out = { NUMBER($count) ->
    [one] One file is no export and was left out:
   *[other] { NUMBER($count) } files are no exports and were left out:
}
columns-known = This table is of a known format ({ $name }: { $format }): it is read without any mapping.
say-mapping-kept = Wrote { $path }. Read it, correct it, and delete what you do not want. “guetteur run” and “guetteur import” into this workspace then use it by themselves for tables with these columns.
help-posts = Write the posts of a workspace as a table (CSV) that loses nothing: imported again, it gives the same posts. Real accounts are in it: it is for your own use.
help-posts-short = Write the posts of a workspace as a table.
help-posts-example = guetteur posts demo -o posts.csv
help-option-posts-output = Where the table goes.
say-posts-written = Wrote { $path }: { NUMBER($count) } posts, with real accounts. For your own use.
help-option-keep-mapping = Keep the mapping in this workspace, where imports find it by themselves.
error-archive-nothing = { $place } holds no file that may be an export. Give the exports themselves, or another folder.
