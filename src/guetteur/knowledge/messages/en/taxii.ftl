# guetteur taxii: share objects with partners over TAXII 2.1, and fetch theirs.
help-taxii = Share objects with partners over TAXII 2.1, and fetch what they share.

    What is shared is in taxii.sqlite in the workspace, who read and wrote what in taxii-audit.jsonl.
help-taxii-short = Share with partners, and fetch from them (TAXII 2.1).
help-taxii-example = guetteur taxii serve -w demo
help-taxii-serve = Serve the workspace's collections until you stop it with Ctrl-C.

    Each request leaves a line in taxii-audit.jsonl. Beyond your own computer, use it with TLS: see the page TAXII of the documentation.
help-taxii-serve-short = Serve the collections.
help-taxii-serve-example = guetteur taxii serve -w demo --port 6100
help-taxii-user = Say who may come in, and what they may read and write.
help-taxii-user-short = Who may come in.
help-taxii-user-example = guetteur taxii user add valmont --reads clear,green -w demo
help-taxii-user-add = Let somebody in. The password is asked for; leave it empty to have one made and shown once.

    It can also be in the environment variable GUETTEUR_TAXII_PASSWORD. Only a digest of it is kept.
help-taxii-user-add-short = Let somebody in.
help-taxii-user-add-example = guetteur taxii user add valmont --reads clear,green --writes green -w demo
help-taxii-user-list = List who may come in, and what they may read and write.

    Writes nothing.
help-taxii-user-list-short = List who may come in.
help-taxii-user-list-example = guetteur taxii user list -w demo
help-taxii-user-remove = Let somebody in no more, from the next request on. What they added stays.
help-taxii-user-remove-short = Let somebody in no more.
help-taxii-user-remove-example = guetteur taxii user remove valmont -w demo
help-taxii-collections = List the collections with the ids that partners need.
help-taxii-collections-short = List the collections.
help-taxii-collections-example = guetteur taxii collections -w demo
help-taxii-publish = Put the objects of a STIX bundle into the collections of their TLP levels.

    All or nothing: an object without a TLP marking, or with a stricter one than the collection's, stops the whole.
help-taxii-publish-short = Share the objects of a bundle.
help-taxii-publish-example = guetteur taxii publish bundle.json -w demo
help-taxii-fetch = Read a collection of another TAXII 2.1 server, and keep it as a bundle for: guetteur stix import

    Writes into received in the workspace. The password is asked for, or is in GUETTEUR_TAXII_PASSWORD; it is sent to the host of URL only.
help-taxii-fetch-short = Fetch a collection from another server.
help-taxii-fetch-example = guetteur taxii fetch https://taxii.example.org/taxii2/ --collection green --user valmont -w demo

help-option-taxii-workspace = Folder of the workspace.
help-option-taxii-host = Address to listen at (default 127.0.0.1: this computer only).
help-option-taxii-port = Port to listen at (default 6100).
help-option-taxii-ssl-certfile = Certificate for TLS, in PEM form.
help-option-taxii-ssl-keyfile = Private key of the certificate, when it is in another file.
help-option-taxii-reads = Collections that the user may read, for example clear,green.
help-option-taxii-writes = Collections that the user may add to.
help-option-taxii-collection = Put all objects into this collection, whatever lower level they have.
help-option-taxii-from = Which collection: its id, alias or title.
help-option-taxii-user = Name of the user there; without it, nobody in particular.
help-option-taxii-added-after = Only what was added there after this moment, for example 2027-03-01T00:00:00Z.
help-option-taxii-allow-http = Accept an address without TLS: everybody on the way can then read the password.

ask-taxii-new = Password of the new user (empty: one is made)
ask-taxii-again = The same again
ask-taxii-password = Password

say-taxii-serving = Serving TAXII 2.1 at { $url } (Ctrl-C stops it)
say-taxii-clear = Without TLS, passwords and objects can be read on the way. Put a proxy with TLS in front, or give --ssl-certfile.
say-taxii-user-added = { $name } may come in now.
say-taxii-password = Password (it is not shown again): { $password }
say-taxii-user-removed = { $name } may not come in any more.
say-taxii-user = { $name }: reads { $reads }; writes { $writes }; since { $since }
say-taxii-no-user = Nobody may come in yet. Let somebody in with: guetteur taxii user add NAME
say-taxii-nothing = nothing
say-taxii-collection = { $alias }: { $id }
say-taxii-published = { $collection }: { $new ->
    [one] 1 new object
   *[other] { $new } new objects
}, { $known } there already
say-taxii-refused = { $id }: { $why }
say-taxii-fetched = { $count ->
    [one] 1 object
   *[other] { $count } objects
}: { $path }
say-taxii-next-time = To fetch only what is newer, next time: --added-after { $last }

error-taxii-busy = { $file }: the objects to be shared could not be reached ({ $found }). Wait until no other program writes there, check that you may write there, and try again.
error-taxii-damaged = { $file } is damaged. Stop the server and restore the file from a copy, or move it away and publish again.
error-taxii-later = { $file } was made by a later version of Guetteur. Use that version.
error-taxii-user-name = “{ $found }” cannot be the name of a user. At most 64 letters without accents, figures and . _ @ - were expected, the first a letter or figure.
error-taxii-user-twice = There is a user “{ $found }” already. To give other rights or another password, remove the user first: guetteur taxii user remove { $found } -w WORKSPACE
error-taxii-user-none = There is no user “{ $found }”. See: guetteur taxii user list -w WORKSPACE
error-taxii-password = A password has { $shortest } to { $longest } characters. Choose another one, or leave it empty to have one made.
error-taxii-differ = The two passwords differ. Nothing was written; try again.
error-taxii-collection = There is no collection “{ $found }”. Choose among: { $known }
error-taxii-bundle = { $file } is not a STIX bundle with objects. Give a file that another program exported as STIX 2.1.
error-taxii-publish = { $file }: nothing was published, for { $count ->
    [one] one object may not be shared so
   *[other] { $count } objects may not be shared so
}. Mark every object with the TLP level that its author gave it, or choose a stricter --collection.
error-taxii-address = Nothing can listen at { $host }, port { $port } ({ $found }). Choose another --port, or stop the program that uses it; --host is an address of this computer.
error-taxii-certificate = { $file } is not a certificate with its private key. Give a certificate in PEM form with --ssl-certfile, and its key, without a password, with --ssl-keyfile.
error-taxii-url = “{ $found }” is not the address of a server. An address such as https://taxii.example.org/taxii2/ was expected, without a name or password in it.
error-taxii-http = { $found } has no TLS, so everybody on the way could read the password. Use an address with https://, or accept the risk with --allow-http.
error-taxii-added-after = --added-after: “{ $found }” was given; a moment such as 2027-03-01T00:00:00Z was expected.
error-taxii-elsewhere = { $url } sends on to another host: { $found }. The password was not sent there. If you trust that host, give its address yourself.
error-taxii-reach = { $url } could not be read: { $found }. Check the address and your connection, and try again; nothing was written.
error-taxii-large = { $url } sent more than { $most } MiB on a page, or too much altogether. Fetch less at a time, with --added-after; nothing was written.
error-taxii-slow = { $url } took more than { $minutes } minutes. Try again later, or fetch less at a time with --added-after; nothing was written.
error-taxii-answer = { $url } did not answer as a TAXII 2.1 server does. Check the address: that of the server ends with /taxii2/; nothing was written.
error-taxii-refused = { $url } does not let this user in ({ $status }). Check --user and the password, and ask its owner which collections you may read.
error-taxii-status = { $url } answered { $status }: { $found }. Nothing was written.
error-taxii-unreadable = You may not read the collection “{ $found }” there. Ask the owner of the server.
error-taxii-no-collection = There is no collection “{ $found }” there. There are: { $known }

# What partners see, through their own programs.
taxii-title = Guetteur
taxii-description = Objects about coordinated behaviour around elections, in one collection for each TLP level.
taxii-about-clear = For everybody (TLP:CLEAR).
taxii-about-green = For your community, not in public (TLP:GREEN).
taxii-about-amber = For those who need to know in your organisation and among its clients (TLP:AMBER).
taxii-about-amber-strict = For those who need to know in your organisation only (TLP:AMBER+STRICT).
taxii-about-red = For you alone (TLP:RED).
taxii-about-other = Objects shared apart from the TLP levels.
taxii-known-already = This version is there already, and stays as it was.
taxii-unfit-form = Object { $place } is not a JSON object.
taxii-unfit-id = Object { $place } has no STIX id, such as campaign--4f1c2d3e-….
taxii-unfit-type = The type of object { $place } is missing, or is not that of its id.
taxii-unfit-spec = Object { $place } is of another STIX version than 2.0 and 2.1.
taxii-unfit-version = The modified or created time of object { $place } is not a time such as 2027-03-01T18:00:00.000Z.
taxii-unfit-deep = Object { $place } has too many lists and objects within each other.
taxii-unfit-text = Object { $place } holds characters that cannot be kept as text.
taxii-unfit-unmarked = Object { $place } has no TLP marking, so nobody knows with whom to share it.
taxii-unfit-above = Object { $place } has a stricter TLP marking than the collection.
taxii-refused-password = The name or the password is wrong.
taxii-refused-no-password = A name and a password are needed (HTTP Basic).
taxii-refused-often = Too many wrong passwords. Wait { $seconds } seconds.
taxii-refused-accept = Only { $expected } can be sent. Ask for it in Accept.
taxii-refused-content = Only { $expected } is taken. Say so in Content-Type.
taxii-refused-slow = The request took too long to come.
taxii-refused-large = The request is larger than { $largest } bytes. Send the objects in several.
taxii-refused-filter = This request has no filter { $found }.
taxii-refused-twice = { $found } is given twice. Give it once, with commas between the values.
taxii-refused-value = The value of { $name } is not one that it takes.
taxii-refused-time = { $name }: a time such as 2027-03-01T18:00:00.000Z was expected.
taxii-refused-next = The value of next is not one that this server gave.
taxii-refused-next-other = The value of next is of another request. Keep all filters the same from page to page.
taxii-refused-collection = There is no such collection.
taxii-refused-object = There is no such object, or no such version of it.
taxii-refused-status = There is no such status of yours.
taxii-refused-read = You may not read this collection.
taxii-refused-write = You may not add to this collection.
taxii-refused-delete = You may not delete from this collection: that needs the right to read and to write.
taxii-refused-others = Others added this object, or a version of it. Only they can delete it.
taxii-refused-json = The request is not JSON in UTF-8.
taxii-refused-deep = The request has too many lists and objects within each other.
taxii-refused-bundle = This is a STIX bundle. Send its objects in an envelope: an object whose only property is objects.
taxii-refused-envelope = This is not an envelope with at least one object in objects.
taxii-status-400 = The request was not understood
taxii-status-401 = Who are you?
taxii-status-403 = Not allowed
taxii-status-404 = Not found
taxii-status-405 = Not a way to ask for this
taxii-status-406 = Not in this form
taxii-status-408 = Too slow
taxii-status-413 = Too large
taxii-status-415 = Not of this kind
taxii-status-422 = The content cannot be used
taxii-status-429 = Too many wrong passwords
taxii-status-500 = The server failed
