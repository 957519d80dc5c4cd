# Evidence: items, custody, packages, time-stamps. Errors first.
error-evidence-as = Say who handles the evidence, with --as NAME, or once for all in the environment variable GUETTEUR_ANALYST. Nothing was written.
error-evidence-file = { $file } is no file. Give the files to keep, one by one.
error-evidence-bomb = { $file } unpacks to more than { $most } megabytes: such an archive can be made to fill a disk, and is refused. Nothing was kept. If it is what it should be, record fewer pages in one file.
error-evidence-headers = { $file } has a record whose headers never end: such an archive is made to do harm, and is refused. Nothing was kept.
error-evidence-records = { $file } has more than { $most } records or files, and is refused. Nothing was kept. Record fewer pages in one file.
error-evidence-hostile = { $file } holds a file named “{ $found }”: a path that leads out of the archive, a link, a second file of one name, or an encrypted one. Such an archive is refused. Nothing was kept.
error-evidence-gone = The file of { $item } ({ $found }) is no longer in the folder raw of the workspace. Restore it from a copy of the workspace.
error-evidence-changed = The file of { $item } is not as it was when it was kept: { $file }. Restore it from a copy of the workspace.
error-evidence-record = The description of { $item } is missing, or not as the custody log says: { $file }. Restore it from a copy of the workspace. If it was purged, that was meant: the custody log still holds its digest.
error-evidence-item = There is no item “{ $found }” in this case. There are: { $known }
error-evidence-why = Say why it is redacted, with --why TEXT.
error-evidence-same = { $file } is the same file as { $item }, byte for byte: nothing is redacted in it.
error-evidence-there = { $file } is there already. Give a place where there is nothing yet.
error-evidence-moment = “{ $found }” is no moment with its time zone. Give one such as 2027-03-01T18:04:05+01:00.
error-evidence-future = { $found } is after now ({ $now }). One of the two clocks is wrong: check that of the computer that captured it.
error-evidence-url = “{ $found }” is no address that begins with http:// or https://.
error-evidence-post = No post { $found } is in the workspace. Its id is in the report, or in evidence.csv, before pseudonyms: it looks like x:1234567890.
error-evidence-written = The package, checked just after it was written, does not hold together ({ $found }), and was taken away again. Is the disk sound, and does nobody else write into this case? Try again.
error-signing-key = { $file }: this is not a key for signing (64 hexadecimal digits were expected). Restore it from a copy, or move it away to have a new one made: its name will then differ from the one that others know.
error-signing-key-open = { $file } holds the key for signing, and others than you may read it. Whoever read it can sign in your name. Take that right away (chmod 600), and if others use this computer, move the key away to have a new one made.
error-stamp-url = “{ $found }” is no address of a time-stamping authority. Give one that begins with http:// or https://, with --authority.
error-stamp-roots = A time-stamp is believed only if it verifies. Give the root certificates of the authority, in PEM, with --roots FILE; the authority publishes them.
error-stamp-certificates = { $file } is no file with certificates in PEM (they begin with -----BEGIN CERTIFICATE-----).
error-stamp-list = { $file } is no trusted list: neither certificates in PEM, nor the XML of a member state with at least one granted service of qualified time-stamps.
error-stamp-reach = No time-stamp could be had from { $url } ({ $found }).
error-stamp-weak = The time-stamp is on a digest of a kind that is no longer sure. It proves nothing.
error-stamp-wrong = The time-stamp does not verify against the certificates given, and proves nothing ({ $found }).
error-verify-folder = { $file } is no folder. Give the folder of an evidence package; unzip it first if it came as a zip.

help-evidence = Keep the evidence of a case: each file with its digest, where it comes from, when it was captured, with what and by whom, in a custody log that is only added to. Then make a sealed package of it that anybody can check.
help-evidence-short = Keep evidence, and pack it sealed.
help-evidence-example = guetteur evidence add demo case-1 page.warc.gz --url https://example.org/page --as 'Ana Exemple'
help-evidence-add = Keep files as items of a case: web archives (WARC, WACZ), screenshots, PDF, any file. Says what was found in them: addresses, dates. Nothing in them is executed, and archives made to do harm are refused.

    Writes the files under raw/, and their descriptions and the custody log under evidence/.
help-evidence-add-short = Keep files as evidence of a case.
help-evidence-add-example = guetteur evidence add demo case-1 page.png --url https://example.org/page --captured 2027-03-01T18:04:05+01:00 --tool 'Firefox 140' --as 'Ana Exemple'
help-evidence-list = Show the items of a case, where each comes from, whether its file is as it was, and who did what with it. Writes nothing.
help-evidence-list-short = Show the items and their custody.
help-evidence-list-example = guetteur evidence list demo case-1
help-evidence-redact = Keep a copy in which something was made unreadable, as a new item that points to the original. The original stays. Packages have the copy in its place, unless accounts are named in them.

    You make the copy, with any program; paint over, do not blur. Writes as add does.
help-evidence-redact-short = Keep a redacted copy of an item.
help-evidence-redact-example = guetteur evidence redact demo case-1 E1 page-masked.png --why 'the names of two passers-by' --as 'Ana Exemple'
help-evidence-copy = Write a copy of an item’s file. The custody log says who took it.
help-evidence-copy-short = Take a copy of an item out.
help-evidence-copy-example = guetteur evidence copy demo case-1 E1 -o page.png --as 'Ana Exemple'
help-evidence-pack = Make the evidence package of a case: a folder with the items, the custody log, the posts, the runs and the findings, sealed by digests, a Merkle root and your signature, with the notebook for the commissaire de justice and a script that checks it all.

    Accounts are pseudonymised, and files that nobody said to be free of personal data stay out, unless somebody decides otherwise with --reveal. With --authority the seal is time-stamped; else that can be done later. Writes the folder, and entries in the custody log and the ledger.
help-evidence-pack-short = Make a sealed package of a case.
help-evidence-pack-example = guetteur evidence pack demo case-1 -o case-1-evidence --as 'Ana Exemple'
help-evidence-stamp = Ask for the time-stamps that packages of a case still lack, and put each into its package. Ends with 1 if one is still lacking.
help-evidence-stamp-short = Ask for time-stamps that are lacking.
help-evidence-stamp-example = guetteur evidence stamp demo case-1 --authority https://tsa.example.org --roots tsa-roots.pem --as 'Ana Exemple'
help-verify = Check an evidence package, of anybody: every file, the seal, the chain of custody, the signature and the time-stamp. Needs no workspace. Writes nothing; ends with 1 if anything is wrong.

    Shows that nothing was changed since it was sealed. Whether what is in it is true, no check can tell.
help-verify-short = Check an evidence package.
help-verify-example = guetteur verify case-1-evidence
help-option-evidence-url = The address that the files were captured from.
help-option-evidence-post = The post that the files show, by its id: then its row of the export is the origin.
help-option-evidence-captured = When the files were captured, with the time zone: 2027-03-01T18:04:05+01:00.
help-option-evidence-tool = What they were captured with, such as a browser and its version.
help-option-evidence-no-personal-data = You looked, and the files show no personal data of private persons: they may be in packages whose accounts have pseudonyms.
help-option-evidence-why = Why it is redacted.
help-option-evidence-output = The folder to write; there must be nothing in it yet.
help-option-evidence-authority = The address of the time-stamping authority (RFC 3161); it sees a digest only. Or once for all in GUETTEUR_TSA_URL.
help-option-evidence-roots = The authority’s root certificates, in PEM. Or once for all in GUETTEUR_TSA_ROOTS.
help-option-evidence-trusted-list = A trusted list of qualified authorities: XML of a member state, or certificates in PEM. Or in GUETTEUR_TRUSTED_LIST.
help-option-key = The name of the signing key that you expect, as you were told by another way.

say-evidence-added = { $item }: { $name }, SHA-256 { $sha256 }
say-evidence-redacted = { $item }: { $name }, a redacted copy of { $of }, SHA-256 { $sha256 }
say-evidence-copied = A copy of { $item } was written: { $file }. The custody log says so.
say-evidence-packed = Written: { $folder } (TLP:{ $level })
say-evidence-items = { $items ->
    [0] There is no item of evidence in it, only findings and posts.
   *[other] { $others ->
        [0] The files of all { $items } items are in it.
       *[other] Files of { $taken } of { $items } items are in it; of the others the digest and where they come from.
    }
}
say-evidence-root = Merkle root: { $root }
say-evidence-key = Signed with your key { $digest }. Give this name to those who will check, by another way.
say-evidence-check = To check it: guetteur verify { $folder }
evidence-kind = { $kind }, { $bytes } bytes
evidence-kind-warc = web archive (WARC)
evidence-kind-wacz = web archive (WACZ)
evidence-kind-png = image (PNG)
evidence-kind-jpeg = image (JPEG)
evidence-kind-gif = image (GIF)
evidence-kind-webp = image (WebP)
evidence-kind-avif = image (AVIF)
evidence-kind-heif = image (HEIF)
evidence-kind-wav = sound (WAV)
evidence-kind-mp3 = sound (MP3)
evidence-kind-mp4 = video (MP4)
evidence-kind-pdf = document (PDF)
evidence-kind-html = web page (HTML)
evidence-kind-text = text
evidence-kind-zip = archive (ZIP), not opened
evidence-kind-gzip = compressed file, not opened
evidence-kind-other = file of another kind, not opened
evidence-found-url = { $count } addresses in it: { $shown }
evidence-found-date = { $count } dates in it, as written there: { $shown }
evidence-no-time = Nobody said when it was captured: the option --captured does.
evidence-c2pa-none = No content credentials (C2PA). That proves nothing: most media have none, and they are easily lost.
evidence-c2pa-valid = Its content credentials (C2PA) are whole, by a signer that no list vouches for: { $signer }
evidence-c2pa-trusted = Its content credentials (C2PA) are whole, by a known signer: { $signer }
evidence-c2pa-invalid = Its content credentials (C2PA) do not hold: the medium was changed after they were made, or they are damaged.
evidence-c2pa-not-read = Content credentials (C2PA) were not read: that needs guetteur[c2pa], or the file cannot be read for them.
evidence-c2pa-source = Kind of source that they claim: { $source }
evidence-item = { $item }: { $name }, SHA-256 { $sha256 }
evidence-none = There is no evidence in { $case } yet. To keep some: guetteur evidence add --help
evidence-from-url = from { $url }
evidence-from-row = from row { $row } of the export { $sha256 }, post { $post }
evidence-from-unknown = nobody said where it comes from
evidence-captured = captured: { $at }; with: { $tool }; by: { $who }
evidence-unknown = not known
evidence-redaction-of = a redacted copy of { $item }: { $why }
evidence-redacted-by = { $item } is a redacted copy of it
evidence-open = goes into packages
evidence-withheld-personal = goes into packages only where accounts are named: nobody said that it is free of personal data
evidence-withheld-redacted = goes into packages only where accounts are named; its redacted copy goes into the others
evidence-state-gone = ITS FILE IS GONE
evidence-state-changed = ITS FILE WAS CHANGED
evidence-custody = The custody log is whole: { $count } entries.
evidence-custody-line = { $seq }. { $at } { $who }: { $what } { $item }
evidence-what-evidence = kept
evidence-what-evidence-taken = took a copy of
evidence-what-evidence-packed = made a package
evidence-what-evidence-signed = signed the package
evidence-what-evidence-stamped = had the seal time-stamped
evidence-awaiting = { $count ->
    [one] One package awaits its time-stamp: guetteur evidence stamp
   *[other] { $count } packages await their time-stamps: guetteur evidence stamp
}
evidence-queued = The package is not time-stamped. It awaits its stamp in the workspace: guetteur evidence stamp
evidence-stamped = Time-stamped: { $at }, by { $authority }. The token verified.
evidence-asked = { $folder }:
evidence-not-placed = The token is kept in the workspace, but the package is no longer at that place, or was changed: make it anew.
evidence-nothing-awaits = No package awaits a time-stamp.
problem-evidence-digest = A digest that the archive itself gives does not fit its content.
problem-evidence-broken = The archive is damaged, or was not written to the end: what is behind the damage was not read.
problem-evidence-empty = No record could be read in it.
problem-evidence-no-list = The archive lacks its own list of digests (datapackage.json).
problem-evidence-missing = A file of the archive’s own list is missing.

evidence-readme-title = Evidence package: { $title }
evidence-readme-start = Where to begin: data/summary.html tells the case on one page; { $page } is the notebook for an official report (addresses in order, what to click, digests to expect).
evidence-readme-files = Items of evidence are listed in data/items.json, and their files are in data/evidence; where one is lacking the list says why. data/custody.jsonl says who did what with them, line by line. data/posts.jsonl has the posts, data/runs what was computed and how, data/findings what came of it, data/prov.json and data/ro-crate-metadata.json the same for programs.
evidence-readme-people = Those who handled the evidence are named in the custody log: a chain of custody needs it.
evidence-readme-check = To check that nothing was changed (any computer with Python; the script also says how openssl checks signature and time-stamp):
evidence-readme-proves = What this proves: these files are the ones that the holder of the key sealed and, if there is a time-stamp that verifies, that they were so at that time. What it does not prove: that what they show is true, complete, or lawful to use.

evidence-constat-title = Notebook for an official report: { $title }
evidence-constat-what = What this is
evidence-constat-lead = { $count ->
    [one] One address to have recorded by a commissaire de justice.
   *[other] { $count } addresses to have recorded by a commissaire de justice, in this order.
}
evidence-constat-caution = It prepares an official report, and never replaces one. The commissaire de justice decides what is recorded and how.
evidence-constat-hidden = { $count ->
    [one] One address is withheld
   *[other] { $count } addresses are withheld
} because this package has pseudonyms. The report needs the package in which accounts are named (--reveal).
evidence-constat-before = Before the first address
evidence-constat-prepare-machine = Describe the computer, its system and the browser with its version.
evidence-constat-prepare-network = Note the IP address and the DNS server, and check that no proxy or VPN is in between.
evidence-constat-prepare-clock = Compare the clock with an official one, and note the difference.
evidence-constat-prepare-clean = Empty cache, cookies, history and temporary files; no extensions.
evidence-constat-prepare-account = Use no account, or say which one and to whom it belongs. Never a false account, never around an access control; record the terms of use.
evidence-constat-prepare-path = Type each address as it stands here, and write down every click.
evidence-constat-prepare-capture = Capture the whole page with its address, the date and the time, and save the page too.
evidence-constat-prepare-digest = Compute the SHA-256 of each saved file at once, and write it down.
evidence-constat-steps = The addresses, in order
evidence-constat-none = The case has no address to record.
evidence-constat-kind-page = Page captured
evidence-constat-kind-post = Post
evidence-constat-kind-shared = Page shared by the accounts
evidence-constat-address = Address:
evidence-constat-withheld = withheld (pseudonyms)
evidence-constat-no-address = the export gives none; look for the post by its id
evidence-constat-click-page = Open the address; wait until the page is loaded; scroll to its end; capture and save it.
evidence-constat-click-post = Open the address; click on the date of the post, so that it stands alone with the full date; capture the post, then the page of the account, then the first screens of replies and reposts.
evidence-constat-click-shared = Open the address; capture the page, then its legal notice and contact page; note where the domain is registered.
evidence-constat-at-page = Captured by us:
evidence-constat-at-post = Posted, by the export:
evidence-constat-at-shared = First shared, by the export:
evidence-constat-expected = SHA-256 of our capture:
evidence-constat-no-digest = none
evidence-constat-observed = SHA-256 observed (it may differ: pages change):
evidence-constat-law = Legal notes

verify-files-ok = Files: all that are listed are there, and no other.
verify-files-bad = FILES: added (+) or missing (-): { $found }
verify-digests-ok = Digests: every file is as it was sealed.
verify-digests-bad = DIGESTS: changed: { $found }
verify-manifest-ok = Manifest: the one that was signed.
verify-manifest-bad = MANIFEST: not the one that was signed: { $found }
verify-bag-ok = Bag: its lists fit its files.
verify-bag-bad = BAG: a list does not fit the files: { $found }
verify-root-ok = Merkle root: the one that was signed.
verify-root-bad = MERKLE ROOT: not the one that was signed: { $found }
verify-custody-ok = Chain of custody: unbroken, and up to the entry that was signed.
verify-custody-bad = CHAIN OF CUSTODY: broken: { $found }
verify-items-ok = Items: those of the custody log.
verify-items-bad = ITEMS: not those of the custody log: { $found }
verify-envelope-ok = Signed statement: its parts fit each other.
verify-envelope-bad = SIGNED STATEMENT: its parts do not fit each other: { $found }
verify-signature-ok = Signature: it is that of the key in the package.
verify-signature-bad = SIGNATURE: it does not hold: { $found }
verify-key-ok = Key: the one that you expect.
verify-key-bad = KEY: not the one that you expect; the package has { $found }
verify-key-open = Key: { $found }. Anybody can make a key: compare this with the name that the sender gave you by another way, or check it with --key.
verify-stamp-ok = Time-stamp: it verifies: { $found }
verify-stamp-bad = TIME-STAMP: it does not verify: { $found }
verify-stamp-none-open = Time-stamp: there is none. When it was sealed rests on the sender’s word.
verify-stamp-unchecked-open = Time-stamp: there is a token, not checked: give the authority’s root certificates with --roots. Until then it proves nothing.
verify-qualified-open = Qualified time-stamp: your trusted list names the authority.
verify-qualified-no-open = Not a qualified time-stamp: your trusted list does not name the authority.
verify-qualified-unknown-open = Whether the time-stamp is qualified is not known: no trusted list was given.
verify-whole = The package is whole.
verify-failed = THE PACKAGE DOES NOT HOLD: see the lines in capitals.
verify-meaning = That shows that nothing was changed since it was sealed. It does not show that what is in it is true.
verify-openssl = To check without us, in the folder of the package (AUTHORITY.pem: the authority’s root certificates):
verify-alone-whole = The files are whole. That shows that nothing was changed since they were sealed, not that what is in them is true.
verify-alone-failed = THE PACKAGE DOES NOT HOLD: see the lines in capitals.
verify-alone-signature = Not checked by this script: the signature, by the key { $found }. Compare this name with the one that the sender gave you by another way.
verify-alone-stamped = Not checked by this script: the time-stamp. Until it verifies it proves nothing. In the folder of the package (AUTHORITY.pem: the authority’s root certificates):
verify-alone-unstamped = There is no time-stamp. In the folder of the package:
