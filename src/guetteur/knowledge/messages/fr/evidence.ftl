# Preuves : éléments, garde, paquets, horodatage. Les erreurs d’abord.
error-evidence-as = Dites qui manie les preuves, avec --as NOM, ou une fois pour toutes dans la variable d’environnement GUETTEUR_ANALYST. Rien n’a été écrit.
error-evidence-file = { $file } n’est pas un fichier. Donnez les fichiers à garder, un par un.
error-evidence-bomb = { $file } dépasse { $most } mégaoctets une fois déplié : une telle archive peut servir à remplir un disque, elle est refusée. Rien n’a été gardé. Si elle est légitime, enregistrez moins de pages par fichier.
error-evidence-headers = { $file } a un enregistrement dont les en-têtes n’en finissent pas : une telle archive est faite pour nuire, elle est refusée. Rien n’a été gardé.
error-evidence-records = { $file } a plus de { $most } enregistrements ou fichiers et est refusé. Rien n’a été gardé. Enregistrez moins de pages par fichier.
error-evidence-hostile = { $file } contient un fichier nommé « { $found } » : un chemin qui sort de l’archive, un lien, un second fichier du même nom, ou un fichier chiffré. Une telle archive est refusée. Rien n’a été gardé.
error-evidence-gone = Le fichier de { $item } ({ $found }) n’est plus dans le dossier raw de l’espace de travail. Rétablissez-le depuis une copie de l’espace de travail.
error-evidence-changed = Le fichier de { $item } n’est plus celui qui a été gardé : { $file }. Rétablissez-le depuis une copie de l’espace de travail.
error-evidence-record = La description de { $item } manque, ou n’est pas celle que dit le registre de garde : { $file }. Rétablissez-la depuis une copie de l’espace de travail. Si elle a été purgée, c’était voulu : le registre de garde a toujours son empreinte.
error-evidence-item = Il n’y a pas d’élément « { $found } » dans ce cas. Il y a : { $known }
error-evidence-why = Dites pourquoi il est masqué, avec --why TEXTE.
error-evidence-same = { $file } est le même fichier que { $item }, octet pour octet : rien n’y est masqué.
error-evidence-there = { $file } existe déjà. Donnez un endroit où il n’y a encore rien.
error-evidence-moment = « { $found } » n’est pas un moment avec son fuseau horaire. Donnez-en un comme 2027-03-01T18:04:05+01:00.
error-evidence-future = { $found } est après maintenant ({ $now }). L’une des deux horloges est fausse : vérifiez celle de l’ordinateur qui a fait la capture.
error-evidence-url = « { $found } » n’est pas une adresse qui commence par http:// ou https://.
error-evidence-post = Il n’y a pas de message { $found } dans l’espace de travail. Son identifiant est dans le rapport ou dans evidence.csv, avant pseudonymes : il ressemble à x:1234567890.
error-evidence-written = Le paquet, vérifié juste après son écriture, ne tient pas ({ $found }) et a été retiré. Le disque est-il sain, et personne d’autre n’écrit-il dans ce cas ? Réessayez.
error-signing-key = { $file } : ce n’est pas une clé de signature (64 chiffres hexadécimaux étaient attendus). Rétablissez-la depuis une copie, ou déplacez-la pour qu’une autre soit faite : son nom ne sera plus celui que les autres connaissent.
error-signing-key-open = { $file } contient la clé de signature, et d’autres que vous peuvent le lire. Qui l’a lue peut signer à votre place. Retirez ce droit (chmod 600) et, si d’autres se servent de cet ordinateur, déplacez la clé pour qu’une autre soit faite.
error-stamp-url = « { $found } » n’est pas l’adresse d’une autorité d’horodatage. Donnez-en une qui commence par http:// ou https://, avec --authority.
error-stamp-roots = Un horodatage n’est cru que s’il se vérifie. Donnez les certificats racines de l’autorité, en PEM, avec --roots FICHIER ; l’autorité les publie.
error-stamp-certificates = { $file } n’est pas un fichier de certificats en PEM (ils commencent par -----BEGIN CERTIFICATE-----).
error-stamp-list = { $file } n’est pas une liste de confiance : ni certificats en PEM, ni le XML d’un État membre avec au moins un service d’horodatage qualifié accordé.
error-stamp-reach = Aucun horodatage n’a pu être obtenu de { $url } ({ $found }).
error-stamp-weak = L’horodatage porte sur une empreinte d’une sorte qui n’est plus sûre. Il ne prouve rien.
error-stamp-wrong = L’horodatage ne se vérifie pas avec les certificats donnés et ne prouve rien ({ $found }).
error-verify-folder = { $file } n’est pas un dossier. Donnez le dossier d’un paquet de preuves ; s’il est venu en zip, dépliez-le d’abord.

help-evidence = Garder les preuves d’un cas : chaque fichier avec son empreinte, d’où il vient, quand il a été capturé, avec quoi et par qui, dans un registre de garde où l’on ne fait qu’ajouter. Puis en faire un paquet scellé que chacun peut vérifier.
help-evidence-short = Garder des preuves et en faire un paquet scellé.
help-evidence-example = guetteur evidence add demo case-1 page.warc.gz --url https://example.org/page --as 'Ana Exemple'
help-evidence-add = Garder des fichiers comme éléments de preuve d’un cas : archives du web (WARC, WACZ), captures d’écran, PDF, tout fichier. Dit ce qui y a été trouvé : adresses, dates. Rien n’y est exécuté, et les archives faites pour nuire sont refusées.

    Écrit les fichiers sous raw/, leurs descriptions et le registre de garde sous evidence/.
help-evidence-add-short = Garder des fichiers comme preuves d’un cas.
help-evidence-add-example = guetteur evidence add demo case-1 page.png --url https://example.org/page --captured 2027-03-01T18:04:05+01:00 --tool 'Firefox 140' --as 'Ana Exemple'
help-evidence-list = Montrer les éléments d’un cas, d’où vient chacun, si son fichier est resté le même, et qui en a fait quoi. N’écrit rien.
help-evidence-list-short = Montrer les éléments et leur garde.
help-evidence-list-example = guetteur evidence list demo case-1
help-evidence-redact = Garder une copie où quelque chose a été rendu illisible, comme nouvel élément qui renvoie à l’original. L’original reste. Les paquets ont la copie à sa place, sauf si les comptes y sont nommés.

    Vous faites la copie, avec le programme de votre choix ; recouvrez, ne floutez pas. Écrit comme add.
help-evidence-redact-short = Garder une copie masquée d’un élément.
help-evidence-redact-example = guetteur evidence redact demo case-1 E1 page-masquee.png --why 'le nom de deux passants' --as 'Ana Exemple'
help-evidence-copy = Écrire une copie du fichier d’un élément. Le registre de garde dit qui l’a prise.
help-evidence-copy-short = Sortir une copie d’un élément.
help-evidence-copy-example = guetteur evidence copy demo case-1 E1 -o page.png --as 'Ana Exemple'
help-evidence-pack = Faire le paquet de preuves d’un cas : un dossier avec les éléments, le registre de garde, les messages, les analyses et ce qui a été trouvé, scellé par des empreintes, une racine de Merkle et votre signature, avec le cahier de constat pour le commissaire de justice et un script qui vérifie le tout.

    Les comptes y ont des pseudonymes, et les fichiers que personne n’a dits sans données personnelles restent dehors, sauf si quelqu’un en décide autrement avec --reveal. Avec --authority, le sceau est horodaté ; sinon, cela peut se faire plus tard. Écrit le dossier, et des inscriptions dans le registre de garde et celui des cas.
help-evidence-pack-short = Faire un paquet scellé d’un cas.
help-evidence-pack-example = guetteur evidence pack demo case-1 -o preuves-case-1 --as 'Ana Exemple'
help-evidence-stamp = Demander les horodatages qui manquent aux paquets d’un cas, et mettre chacun dans son paquet. Se termine par 1 s’il en manque encore.
help-evidence-stamp-short = Demander les horodatages qui manquent.
help-evidence-stamp-example = guetteur evidence stamp demo case-1 --authority https://tsa.example.org --roots tsa-roots.pem --as 'Ana Exemple'
help-verify = Vérifier un paquet de preuves, de qui que ce soit : chaque fichier, le sceau, la chaîne de garde, la signature et l’horodatage. Sans espace de travail. N’écrit rien ; se termine par 1 si quelque chose ne va pas.

    Montre que rien n’a changé depuis qu’il a été scellé. Si ce qu’il contient est vrai, aucune vérification ne peut le dire.
help-verify-short = Vérifier un paquet de preuves.
help-verify-example = guetteur verify preuves-case-1
help-option-evidence-url = L’adresse d’où les fichiers ont été capturés.
help-option-evidence-post = Le message que les fichiers montrent, par son identifiant : l’origine est alors sa ligne de l’export.
help-option-evidence-captured = Quand les fichiers ont été capturés, avec le fuseau horaire : 2027-03-01T18:04:05+01:00.
help-option-evidence-tool = Avec quoi ils ont été capturés, comme un navigateur et sa version.
help-option-evidence-no-personal-data = Vous avez regardé, et les fichiers ne montrent aucune donnée personnelle de personnes privées : ils peuvent entrer dans les paquets dont les comptes ont des pseudonymes.
help-option-evidence-why = Pourquoi il est masqué.
help-option-evidence-output = Le dossier à écrire ; il ne doit encore rien contenir.
help-option-evidence-authority = L’adresse de l’autorité d’horodatage (RFC 3161) ; elle ne voit qu’une empreinte. Ou une fois pour toutes dans GUETTEUR_TSA_URL.
help-option-evidence-roots = Les certificats racines de l’autorité, en PEM. Ou une fois pour toutes dans GUETTEUR_TSA_ROOTS.
help-option-evidence-trusted-list = Une liste de confiance d’autorités qualifiées : le XML d’un État membre, ou des certificats en PEM. Ou dans GUETTEUR_TRUSTED_LIST.
help-option-key = Le nom de la clé de signature que vous attendez, tel qu’on vous l’a donné par une autre voie.

say-evidence-added = { $item } : { $name }, SHA-256 { $sha256 }
say-evidence-redacted = { $item } : { $name }, copie masquée de { $of }, SHA-256 { $sha256 }
say-evidence-copied = Une copie de { $item } a été écrite : { $file }. Le registre de garde le dit.
say-evidence-packed = Écrit : { $folder } (TLP:{ $level })
say-evidence-items = { $items ->
    [0] Il n’y a aucun élément de preuve dedans, seulement ce qui a été trouvé et les messages.
   *[other] { $others ->
        [0] Les fichiers de tous les éléments ({ $items }) y sont.
       *[other] Les fichiers de { $taken } éléments sur { $items } y sont ; des autres, l’empreinte et d’où ils viennent.
    }
}
say-evidence-root = Racine de Merkle : { $root }
say-evidence-key = Signé avec votre clé { $digest }. Donnez ce nom à ceux qui vérifieront, par une autre voie.
say-evidence-check = Pour le vérifier : guetteur verify { $folder }
evidence-kind = { $kind }, { $bytes } octets
evidence-kind-warc = archive du web (WARC)
evidence-kind-wacz = archive du web (WACZ)
evidence-kind-png = image (PNG)
evidence-kind-jpeg = image (JPEG)
evidence-kind-gif = image (GIF)
evidence-kind-webp = image (WebP)
evidence-kind-avif = image (AVIF)
evidence-kind-heif = image (HEIF)
evidence-kind-wav = son (WAV)
evidence-kind-mp3 = son (MP3)
evidence-kind-mp4 = vidéo (MP4)
evidence-kind-pdf = document (PDF)
evidence-kind-html = page du web (HTML)
evidence-kind-text = texte
evidence-kind-zip = archive (ZIP), non ouverte
evidence-kind-gzip = fichier compressé, non ouvert
evidence-kind-other = fichier d’une autre sorte, non ouvert
evidence-found-url = adresses dedans ({ $count }) : { $shown }
evidence-found-date = dates dedans, telles qu’elles y sont écrites ({ $count }) : { $shown }
evidence-no-time = Personne n’a dit quand il a été capturé : l’option --captured le dit.
evidence-c2pa-none = Pas d’attestation de contenu (C2PA). Cela ne prouve rien : la plupart des médias n’en ont pas, et elle se perd facilement.
evidence-c2pa-valid = Son attestation de contenu (C2PA) est intacte, par un signataire dont aucune liste ne répond : { $signer }
evidence-c2pa-trusted = Son attestation de contenu (C2PA) est intacte, par un signataire connu : { $signer }
evidence-c2pa-invalid = Son attestation de contenu (C2PA) ne tient pas : le média a été changé après elle, ou elle est abîmée.
evidence-c2pa-not-read = L’attestation de contenu (C2PA) n’a pas été lue : il y faut guetteur[c2pa], ou le fichier ne s’y prête pas.
evidence-c2pa-source = Sorte de source qu’elle déclare : { $source }
evidence-item = { $item } : { $name }, SHA-256 { $sha256 }
evidence-none = Il n’y a pas encore de preuve dans { $case }. Pour en garder : guetteur evidence add --help
evidence-from-url = de { $url }
evidence-from-row = de la ligne { $row } de l’export { $sha256 }, message { $post }
evidence-from-unknown = personne n’a dit d’où il vient
evidence-captured = capturé : { $at } ; avec : { $tool } ; par : { $who }
evidence-unknown = inconnu
evidence-redaction-of = copie masquée de { $item } : { $why }
evidence-redacted-by = { $item } en est une copie masquée
evidence-open = entre dans les paquets
evidence-withheld-personal = n’entre que dans les paquets où les comptes sont nommés : personne ne l’a dit sans données personnelles
evidence-withheld-redacted = n’entre que dans les paquets où les comptes sont nommés ; sa copie masquée entre dans les autres
evidence-state-gone = SON FICHIER A DISPARU
evidence-state-changed = SON FICHIER A ÉTÉ CHANGÉ
evidence-custody = Le registre de garde est entier : { $count } inscriptions.
evidence-custody-line = { $seq }. { $at } { $who } : { $what } { $item }
evidence-what-evidence = a gardé
evidence-what-evidence-taken = a pris une copie de
evidence-what-evidence-packed = a fait un paquet
evidence-what-evidence-signed = a signé le paquet
evidence-what-evidence-stamped = a fait horodater le sceau
evidence-awaiting = { $count ->
    [one] Un paquet attend son horodatage : guetteur evidence stamp
   *[other] { $count } paquets attendent leur horodatage : guetteur evidence stamp
}
evidence-queued = Le paquet n’est pas horodaté. Il attend son horodatage dans l’espace de travail : guetteur evidence stamp
evidence-stamped = Horodaté : { $at }, par { $authority }. Le jeton se vérifie.
evidence-asked = { $folder } :
evidence-not-placed = Le jeton est gardé dans l’espace de travail, mais le paquet n’est plus à cet endroit, ou a été changé : refaites-le.
evidence-nothing-awaits = Aucun paquet n’attend d’horodatage.
problem-evidence-digest = Une empreinte que donne l’archive elle-même ne va pas avec son contenu.
problem-evidence-broken = L’archive est abîmée, ou n’a pas été écrite jusqu’au bout : ce qui est derrière n’a pas été lu.
problem-evidence-empty = Aucun enregistrement n’a pu y être lu.
problem-evidence-no-list = L’archive n’a pas sa propre liste d’empreintes (datapackage.json).
problem-evidence-missing = Un fichier de la liste de l’archive manque.

evidence-readme-title = Paquet de preuves : { $title }
evidence-readme-start = Par où commencer : data/resume.html dit le cas en une page ; { $page } est le cahier pour le constat (adresses dans l’ordre, où cliquer, empreintes attendues).
evidence-readme-files = Les éléments de preuve sont énumérés dans data/items.json, leurs fichiers sont dans data/evidence ; s’il en manque un, la liste dit pourquoi. data/custody.jsonl dit qui en a fait quoi, ligne par ligne. data/posts.jsonl a les messages, data/runs ce qui a été calculé et comment, data/findings ce qui en est sorti, data/prov.json et data/ro-crate-metadata.json la même chose pour les programmes.
evidence-readme-people = Ceux qui ont manié les preuves sont nommés dans le registre de garde : une chaîne de garde le demande.
evidence-readme-check = Pour vérifier que rien n’a été changé (tout ordinateur avec Python ; le script dit aussi comment openssl vérifie signature et horodatage) :
evidence-readme-proves = Ce que cela prouve : ces fichiers sont ceux que le détenteur de la clé a scellés et, s’il y a un horodatage qui se vérifie, qu’ils étaient tels à ce moment. Ce que cela ne prouve pas : que ce qu’ils montrent est vrai, complet, ou qu’il est permis de s’en servir.

evidence-constat-title = Cahier de constat : { $title }
evidence-constat-what = De quoi il s’agit
evidence-constat-lead = { $count ->
    [one] Une adresse à faire constater par un commissaire de justice.
   *[other] { $count } adresses à faire constater par un commissaire de justice, dans cet ordre.
}
evidence-constat-caution = Ce cahier prépare un constat et ne le remplace jamais. C’est le commissaire de justice qui décide de ce qui est constaté, et comment.
evidence-constat-hidden = { $count ->
    [one] Une adresse est retenue
   *[other] { $count } adresses sont retenues
} parce que ce paquet a des pseudonymes. Le constat demande le paquet où les comptes sont nommés (--reveal).
evidence-constat-before = Avant la première adresse
evidence-constat-prepare-machine = Décrire l’ordinateur, son système et le navigateur avec sa version.
evidence-constat-prepare-network = Relever l’adresse IP et le serveur DNS, et vérifier qu’aucun serveur mandataire (proxy) ni VPN ne s’interpose.
evidence-constat-prepare-clock = Comparer l’horloge à une horloge officielle et noter l’écart.
evidence-constat-prepare-clean = Vider cache, cookies, historique et fichiers temporaires ; pas d’extensions.
evidence-constat-prepare-account = N’utiliser aucun compte, ou dire lequel et à qui il est. Jamais de faux compte, jamais de contournement d’un contrôle d’accès ; consigner les conditions d’utilisation.
evidence-constat-prepare-path = Saisir chaque adresse telle qu’elle est ici, et noter chaque clic.
evidence-constat-prepare-capture = Capturer toute la page avec son adresse, la date et l’heure, et enregistrer aussi la page.
evidence-constat-prepare-digest = Calculer aussitôt l’empreinte SHA-256 de chaque fichier enregistré, et la noter.
evidence-constat-steps = Les adresses, dans l’ordre
evidence-constat-none = Le cas n’a pas d’adresse à faire constater.
evidence-constat-kind-page = Page capturée
evidence-constat-kind-post = Message
evidence-constat-kind-shared = Page partagée par les comptes
evidence-constat-address = Adresse :
evidence-constat-withheld = retenue (pseudonymes)
evidence-constat-no-address = l’export n’en donne pas ; chercher le message par son identifiant
evidence-constat-click-page = Ouvrir l’adresse ; attendre que la page soit chargée ; aller jusqu’en bas ; la capturer et l’enregistrer.
evidence-constat-click-post = Ouvrir l’adresse ; cliquer sur la date du message, pour qu’il soit seul avec sa date complète ; capturer le message, puis la page du compte, puis les premiers écrans de réponses et de repartages.
evidence-constat-click-shared = Ouvrir l’adresse ; capturer la page, puis ses mentions légales et sa page de contact ; noter où le domaine est enregistré.
evidence-constat-at-page = Capturé par nous :
evidence-constat-at-post = Publié, d’après l’export :
evidence-constat-at-shared = Partagé d’abord, d’après l’export :
evidence-constat-expected = SHA-256 de notre capture :
evidence-constat-no-digest = aucune
evidence-constat-observed = SHA-256 constatée (elle peut différer : les pages changent) :
evidence-constat-law = Notes juridiques

verify-files-ok = Fichiers : tous ceux de la liste sont là, et aucun autre.
verify-files-bad = FICHIERS : ajoutés (+) ou manquants (-) : { $found }
verify-digests-ok = Empreintes : chaque fichier est tel qu’il a été scellé.
verify-digests-bad = EMPREINTES : changés : { $found }
verify-manifest-ok = Manifeste : celui qui a été signé.
verify-manifest-bad = MANIFESTE : ce n’est pas celui qui a été signé : { $found }
verify-bag-ok = Sac : ses listes vont avec ses fichiers.
verify-bag-bad = SAC : une liste ne va pas avec les fichiers : { $found }
verify-root-ok = Racine de Merkle : celle qui a été signée.
verify-root-bad = RACINE DE MERKLE : ce n’est pas celle qui a été signée : { $found }
verify-custody-ok = Chaîne de garde : sans rupture, jusqu’à l’inscription qui a été signée.
verify-custody-bad = CHAÎNE DE GARDE : rompue : { $found }
verify-items-ok = Éléments : ceux du registre de garde.
verify-items-bad = ÉLÉMENTS : ce ne sont pas ceux du registre de garde : { $found }
verify-envelope-ok = Déclaration signée : ses parties vont ensemble.
verify-envelope-bad = DÉCLARATION SIGNÉE : ses parties ne vont pas ensemble : { $found }
verify-signature-ok = Signature : c’est celle de la clé du paquet.
verify-signature-bad = SIGNATURE : elle ne tient pas : { $found }
verify-key-ok = Clé : celle que vous attendez.
verify-key-bad = CLÉ : ce n’est pas celle que vous attendez ; le paquet a { $found }
verify-key-open = Clé : { $found }. Chacun peut faire une clé : comparez ce nom à celui que l’expéditeur vous a donné par une autre voie, ou vérifiez-le avec --key.
verify-stamp-ok = Horodatage : il se vérifie : { $found }
verify-stamp-bad = HORODATAGE : il ne se vérifie pas : { $found }
verify-stamp-none-open = Horodatage : il n’y en a pas. Le moment du scellement repose sur la parole de l’expéditeur.
verify-stamp-unchecked-open = Horodatage : il y a un jeton, non vérifié : donnez les certificats racines de l’autorité avec --roots. D’ici là, il ne prouve rien.
verify-qualified-open = Horodatage qualifié : votre liste de confiance nomme l’autorité.
verify-qualified-no-open = Horodatage non qualifié : votre liste de confiance ne nomme pas l’autorité.
verify-qualified-unknown-open = On ne sait pas si l’horodatage est qualifié : aucune liste de confiance n’a été donnée.
verify-whole = Le paquet est entier.
verify-failed = LE PAQUET NE TIENT PAS : voyez les lignes en capitales.
verify-meaning = Cela montre que rien n’a été changé depuis qu’il a été scellé. Cela ne montre pas que ce qu’il contient est vrai.
verify-openssl = Pour vérifier sans nous, dans le dossier du paquet (AUTHORITY.pem : les certificats racines de l’autorité) :
verify-alone-whole = Les fichiers sont entiers. Cela montre que rien n’a été changé depuis qu’ils ont été scellés, non que ce qu’ils contiennent est vrai.
verify-alone-failed = LE PAQUET NE TIENT PAS : voyez les lignes en capitales.
verify-alone-signature = Non vérifiée par ce script : la signature, par la clé { $found }. Comparez ce nom à celui que l’expéditeur vous a donné par une autre voie.
verify-alone-stamped = Non vérifié par ce script : l’horodatage. Tant qu’il ne se vérifie pas, il ne prouve rien. Dans le dossier du paquet (AUTHORITY.pem : les certificats racines de l’autorité) :
verify-alone-unstamped = Il n’y a pas d’horodatage. Dans le dossier du paquet :
