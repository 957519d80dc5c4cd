# guetteur taxii : partager des objets avec des partenaires par TAXII 2.1, et recevoir les leurs.
help-taxii = Partager des objets avec des partenaires par TAXII 2.1, et recevoir ce qu’ils partagent.

    Ce qui est partagé est dans taxii.sqlite, dans l’espace de travail ; qui a lu et écrit quoi est dans taxii-audit.jsonl.
help-taxii-short = Partager avec des partenaires, et recevoir d’eux (TAXII 2.1).
help-taxii-example = guetteur taxii serve -w demo
help-taxii-serve = Servir les collections de l’espace de travail, jusqu’à ce que vous arrêtiez avec Ctrl-C.

    Chaque requête laisse une ligne dans taxii-audit.jsonl. Au-delà de votre ordinateur, servez-vous de TLS : voyez la page TAXII de la documentation.
help-taxii-serve-short = Servir les collections.
help-taxii-serve-example = guetteur taxii serve -w demo --port 6100
help-taxii-user = Dire qui peut entrer, et ce que chacun peut lire et écrire.
help-taxii-user-short = Qui peut entrer.
help-taxii-user-example = guetteur taxii user add valmont --reads clear,green -w demo
help-taxii-user-add = Laisser entrer quelqu’un. Le mot de passe est demandé ; laissez-le vide pour qu’un mot de passe soit créé et montré une seule fois.

    Il peut aussi être dans la variable d’environnement GUETTEUR_TAXII_PASSWORD. Seule son empreinte est gardée.
help-taxii-user-add-short = Laisser entrer quelqu’un.
help-taxii-user-add-example = guetteur taxii user add valmont --reads clear,green --writes green -w demo
help-taxii-user-list = Lister qui peut entrer, et ce que chacun peut lire et écrire.

    N’écrit rien.
help-taxii-user-list-short = Lister qui peut entrer.
help-taxii-user-list-example = guetteur taxii user list -w demo
help-taxii-user-remove = Ne plus laisser entrer quelqu’un, dès la requête suivante. Ce qu’il a ajouté reste.
help-taxii-user-remove-short = Ne plus laisser entrer quelqu’un.
help-taxii-user-remove-example = guetteur taxii user remove valmont -w demo
help-taxii-collections = Lister les collections, avec les identifiants dont les partenaires ont besoin.
help-taxii-collections-short = Lister les collections.
help-taxii-collections-example = guetteur taxii collections -w demo
help-taxii-publish = Mettre les objets d’un paquet STIX dans les collections de leurs niveaux TLP.

    Tout ou rien : un objet sans marquage TLP, ou au marquage plus strict que celui de la collection, arrête tout.
help-taxii-publish-short = Partager les objets d’un paquet.
help-taxii-publish-example = guetteur taxii publish bundle.json -w demo
help-taxii-fetch = Lire une collection d’un autre serveur TAXII 2.1, et la garder en un paquet pour : guetteur stix import

    Écrit dans received, dans l’espace de travail. Le mot de passe est demandé, ou se trouve dans GUETTEUR_TAXII_PASSWORD ; il n’est envoyé qu’à l’hôte de l’URL.
help-taxii-fetch-short = Recevoir une collection d’un autre serveur.
help-taxii-fetch-example = guetteur taxii fetch https://taxii.example.org/taxii2/ --collection green --user valmont -w demo

help-option-taxii-workspace = Dossier de l’espace de travail.
help-option-taxii-host = Adresse où écouter (par défaut 127.0.0.1 : cet ordinateur seulement).
help-option-taxii-port = Port où écouter (par défaut 6100).
help-option-taxii-ssl-certfile = Certificat pour TLS, au format PEM.
help-option-taxii-ssl-keyfile = Clé privée du certificat, si elle est dans un autre fichier.
help-option-taxii-reads = Collections que la personne peut lire, par exemple clear,green.
help-option-taxii-writes = Collections auxquelles elle peut ajouter.
help-option-taxii-collection = Mettre tous les objets dans cette collection, même ceux d’un niveau moins strict.
help-option-taxii-from = Quelle collection : son identifiant, son alias ou son titre.
help-option-taxii-user = Nom d’utilisateur là-bas ; sans lui, personne en particulier.
help-option-taxii-added-after = Seulement ce qui y a été ajouté après ce moment, par exemple 2027-03-01T00:00:00Z.
help-option-taxii-allow-http = Accepter une adresse sans TLS : tous ceux qui sont sur le chemin peuvent alors lire le mot de passe.

ask-taxii-new = Mot de passe de la nouvelle personne (vide : il en est créé un)
ask-taxii-again = Le même, encore une fois
ask-taxii-password = Mot de passe

say-taxii-serving = TAXII 2.1 est servi à { $url } (Ctrl-C pour arrêter)
say-taxii-clear = Sans TLS, mots de passe et objets peuvent être lus en chemin. Placez devant un serveur mandataire avec TLS, ou donnez --ssl-certfile.
say-taxii-user-added = { $name } peut entrer.
say-taxii-password = Mot de passe (il ne sera plus montré) : { $password }
say-taxii-user-removed = { $name } ne peut plus entrer.
say-taxii-user = { $name } : lit { $reads } ; écrit { $writes } ; depuis le { $since }
say-taxii-no-user = Personne ne peut encore entrer. Laissez entrer quelqu’un avec : guetteur taxii user add NAME
say-taxii-nothing = rien
say-taxii-collection = { $alias } : { $id }
say-taxii-published = { $collection } : { $new ->
    [0] aucun nouvel objet
    [one] 1 nouvel objet
   *[other] { $new } nouveaux objets
}, { $known } déjà là
say-taxii-refused = { $id } : { $why }
say-taxii-fetched = { $count ->
    [0] Aucun objet
    [one] 1 objet
   *[other] { $count } objets
} : { $path }
say-taxii-next-time = Pour ne recevoir que ce qui est plus récent, la prochaine fois : --added-after { $last }

error-taxii-busy = { $file } : les objets à partager n’ont pas pu être atteints ({ $found }). Attendez qu’aucun autre programme n’y écrive, vérifiez que vous pouvez y écrire, puis recommencez.
error-taxii-damaged = { $file } est abîmé. Arrêtez le serveur et restaurez le fichier depuis une copie, ou écartez-le et publiez à nouveau.
error-taxii-later = { $file } a été fait par une version plus récente de Guetteur. Utilisez cette version.
error-taxii-user-name = « { $found } » ne peut pas être un nom d’utilisateur. Il fallait au plus 64 lettres sans accent, chiffres et . _ @ -, en commençant par une lettre ou un chiffre.
error-taxii-user-twice = Il y a déjà quelqu’un du nom de « { $found } ». Pour changer ses droits ou son mot de passe, retirez-le d’abord : guetteur taxii user remove { $found } -w WORKSPACE
error-taxii-user-none = Il n’y a personne du nom de « { $found } ». Voyez : guetteur taxii user list -w WORKSPACE
error-taxii-password = Un mot de passe a de { $shortest } à { $longest } caractères. Choisissez-en un autre, ou laissez-le vide pour qu’il en soit créé un.
error-taxii-differ = Les deux mots de passe diffèrent. Rien n’a été écrit ; recommencez.
error-taxii-collection = Il n’y a pas de collection « { $found } ». Choisissez parmi : { $known }
error-taxii-bundle = { $file } n’est pas un paquet STIX avec des objets. Donnez un fichier qu’un autre programme a exporté en STIX 2.1.
error-taxii-publish = { $file } : rien n’a été publié, car { $count ->
    [one] un objet ne peut pas être partagé ainsi
   *[other] { $count } objets ne peuvent pas être partagés ainsi
}. Donnez à chaque objet le niveau TLP voulu par son auteur, ou choisissez une collection plus stricte avec --collection.
error-taxii-address = Rien ne peut écouter à { $host }, port { $port } ({ $found }). Choisissez un autre --port, ou arrêtez le programme qui s’en sert ; --host est une adresse de cet ordinateur.
error-taxii-certificate = { $file } n’est pas un certificat avec sa clé privée. Donnez un certificat au format PEM avec --ssl-certfile, et sa clé, sans mot de passe, avec --ssl-keyfile.
error-taxii-url = « { $found } » n’est pas l’adresse d’un serveur. Il fallait une adresse comme https://taxii.example.org/taxii2/, sans nom ni mot de passe dedans.
error-taxii-http = { $found } n’a pas TLS : tous ceux qui sont sur le chemin pourraient lire le mot de passe. Prenez une adresse en https://, ou acceptez le risque avec --allow-http.
error-taxii-added-after = --added-after : « { $found } » a été donné ; il fallait un moment comme 2027-03-01T00:00:00Z.
error-taxii-elsewhere = { $url } renvoie vers un autre hôte : { $found }. Le mot de passe n’y a pas été envoyé. Si vous faites confiance à cet hôte, donnez vous-même son adresse.
error-taxii-reach = { $url } n’a pas pu être lu : { $found }. Vérifiez l’adresse et votre connexion, puis recommencez ; rien n’a été écrit.
error-taxii-large = { $url } a envoyé plus de { $most } Mio en une page, ou trop en tout. Demandez moins à la fois, avec --added-after ; rien n’a été écrit.
error-taxii-slow = { $url } a mis plus de { $minutes } minutes. Recommencez plus tard, ou demandez moins à la fois avec --added-after ; rien n’a été écrit.
error-taxii-answer = { $url } n’a pas répondu comme un serveur TAXII 2.1. Vérifiez l’adresse : celle du serveur finit par /taxii2/ ; rien n’a été écrit.
error-taxii-refused = { $url } ne laisse pas entrer cette personne ({ $status }). Vérifiez --user et le mot de passe, et demandez à son propriétaire quelles collections vous pouvez lire.
error-taxii-status = { $url } a répondu { $status } : { $found }. Rien n’a été écrit.
error-taxii-unreadable = Vous ne pouvez pas y lire la collection « { $found } ». Demandez au propriétaire du serveur.
error-taxii-no-collection = Il n’y a pas là-bas de collection « { $found } ». Il y a : { $known }

# Ce que voient les partenaires, dans leurs propres programmes.
taxii-title = Guetteur
taxii-description = Objets sur des comportements coordonnés autour d’élections, dans une collection par niveau TLP.
taxii-about-clear = Pour tout le monde (TLP:CLEAR).
taxii-about-green = Pour votre communauté, pas en public (TLP:GREEN).
taxii-about-amber = Pour qui a besoin d’en connaître dans votre organisation et chez ses clients (TLP:AMBER).
taxii-about-amber-strict = Pour qui a besoin d’en connaître dans votre organisation seulement (TLP:AMBER+STRICT).
taxii-about-red = Pour vous seul (TLP:RED).
taxii-about-other = Objets partagés à part des niveaux TLP.
taxii-known-already = Cette version est déjà là, et reste comme elle était.
taxii-unfit-form = L’objet { $place } n’est pas un objet JSON.
taxii-unfit-id = L’objet { $place } n’a pas d’identifiant STIX, comme campaign--4f1c2d3e-….
taxii-unfit-type = Le type de l’objet { $place } manque, ou n’est pas celui de son identifiant.
taxii-unfit-spec = L’objet { $place } est d’une autre version de STIX que 2.0 et 2.1.
taxii-unfit-version = Le temps modified ou created de l’objet { $place } n’est pas un temps comme 2027-03-01T18:00:00.000Z.
taxii-unfit-deep = L’objet { $place } a trop de listes et d’objets les uns dans les autres.
taxii-unfit-text = L’objet { $place } contient des caractères qui ne peuvent pas être gardés comme texte.
taxii-unfit-unmarked = L’objet { $place } n’a pas de marquage TLP : personne ne sait donc avec qui le partager.
taxii-unfit-above = L’objet { $place } a un marquage TLP plus strict que la collection.
taxii-refused-password = Le nom ou le mot de passe est faux.
taxii-refused-no-password = Il faut un nom et un mot de passe (HTTP Basic).
taxii-refused-often = Trop de mots de passe faux. Attendez { $seconds } secondes.
taxii-refused-accept = Seul { $expected } peut être envoyé. Demandez-le dans Accept.
taxii-refused-content = Seul { $expected } est accepté. Dites-le dans Content-Type.
taxii-refused-slow = La requête a mis trop de temps à venir.
taxii-refused-large = La requête dépasse { $largest } octets. Envoyez les objets en plusieurs fois.
taxii-refused-filter = Cette requête n’a pas de filtre { $found }.
taxii-refused-twice = { $found } est donné deux fois. Donnez-le une fois, avec des virgules entre les valeurs.
taxii-refused-value = La valeur de { $name } n’est pas de celles qu’il accepte.
taxii-refused-time = { $name } : il fallait un temps comme 2027-03-01T18:00:00.000Z.
taxii-refused-next = La valeur de next n’est pas de celles que ce serveur a données.
taxii-refused-next-other = La valeur de next est celle d’une autre requête. Gardez tous les filtres d’une page à l’autre.
taxii-refused-collection = Il n’y a pas de telle collection.
taxii-refused-object = Il n’y a pas de tel objet, ou pas cette version.
taxii-refused-status = Il n’y a pas de tel état d’une requête de vous.
taxii-refused-read = Vous ne pouvez pas lire cette collection.
taxii-refused-write = Vous ne pouvez pas ajouter à cette collection.
taxii-refused-delete = Vous ne pouvez rien supprimer de cette collection : il faut le droit de lire et celui d’écrire.
taxii-refused-others = D’autres ont ajouté cet objet, ou une version de lui. Eux seuls peuvent la supprimer.
taxii-refused-json = La requête n’est pas du JSON en UTF-8.
taxii-refused-deep = La requête a trop de listes et d’objets les uns dans les autres.
taxii-refused-bundle = C’est un paquet STIX. Envoyez ses objets dans une enveloppe : un objet dont la seule propriété est objects.
taxii-refused-envelope = Ce n’est pas une enveloppe avec au moins un objet dans objects.
taxii-status-400 = La requête n’a pas été comprise
taxii-status-401 = Qui êtes-vous ?
taxii-status-403 = Pas permis
taxii-status-404 = Introuvable
taxii-status-405 = Ce n’est pas une façon de le demander
taxii-status-406 = Pas sous cette forme
taxii-status-408 = Trop lent
taxii-status-413 = Trop grand
taxii-status-415 = Pas de cette sorte
taxii-status-422 = Le contenu ne peut pas servir
taxii-status-429 = Trop de mots de passe faux
taxii-status-500 = Le serveur a échoué
