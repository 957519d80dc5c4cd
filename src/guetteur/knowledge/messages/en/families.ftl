# Families of texts: the detector, the command, the report.
detector-co-text-family = Reworded text
detector-co-text-family-plain = Accounts that post versions of the same text almost at the same time, again and again: copied, lightly changed, or disguised.
detector-co-text-family-limits = A petition or a template that people make their own gives versions of one text too. Translations, and the same idea in other words, are not seen.
detector-co-text-family-did = { $count ->
    [one] posted versions of the same text
   *[other] posted versions of { $count } of the same texts
 }

## What was undone to compare texts
evasion-homoglyph = letters of another alphabet that look the same
evasion-invisible = invisible characters inside words
evasion-bidi = signs that turn the direction of writing
evasion-leet = digits or signs in place of letters
evasion-spaced = letters set apart
evasion-styled = decorated letters

## The report
report-families = Versions of the same text
report-families-intro = The texts that were shared in several versions. Underlined: words that differ from the version posted most. The posts of all accounts count here, not only those of this group.
report-family-counts = { $variants ->
    [one] 1 version
   *[other] { $variants } versions
}, { $posts } posts, { $accounts } accounts. What nearly all share:
report-family-version = { $posts ->
    [one] 1 post
   *[other] { $posts } posts
}, { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
}, first on { $first }
report-family-undone = Disguised in some posts: { $what }
report-family-more = { $rest ->
    [one] 1 more version is
   *[other] { $rest } more versions are
} in the data.

## guetteur families
help-families = List the families of texts in a workspace: copies and reworded copies of one text.

    Posts with the same text but for case, accents, spaces, punctuation, links, mentions, emoji and numbers are one version; versions that are alike letter by letter are one family. A family says nothing of intent: petitions and quotations make families too. Reads all that was imported, and writes nothing.
help-families-short = List copies and reworded copies of texts.
help-families-example = guetteur families demo
help-option-least = Accounts that must have posted a family’s text for it to be listed (default: 2).
help-option-most = Families listed (default: 20 as text, all as JSON).
help-option-reposts = Count posts marked as reposts too.
families-none = No text was posted in the same or similar words by { $least } accounts or more.
families-no-text = The exports hold no texts: families of texts cannot be looked for.
families-summary = { $families ->
    [one] 1 family of texts
   *[other] { $families } families of texts
} posted by at least { $least } accounts; { $shown } shown.
families-family = { $id }: { $posts ->
    [one] 1 post
   *[other] { $posts } posts
}, { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
}, { $variants ->
    [one] 1 version
   *[other] { $variants } versions
}
families-first = First by { $account } on { $at }, in { $hours ->
    [one] 1 hour of the clock
   *[other] { $hours } hours of the clock
}; half of the posts came within { $pace } seconds of the one before.
families-pattern = Shared by nearly all: { $text }
families-version = ({ $posts }×) { $text }
families-undone = Disguised in some posts: { $what }
families-more = … and { $rest ->
    [one] 1 more version
   *[other] { $rest } more versions
}
help-option-reworded = Look for reworded texts too. Their likeness depends on the length of names, so swapping candidates’ names may change what is found.
