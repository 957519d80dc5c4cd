# guetteur dossier : des dossiers pour qui peut agir. D’abord les erreurs.
error-dossier-kind = Il n’y a pas de dossier de type « { $found } ». Choisissez parmi : { $known }.
error-dossier-empty = Le fichier est vide. Un formulaire était attendu ; guetteur dossier new en écrit un.
error-dossier-mistakes = { $count ->
    [one] Un point de { $file } n’est pas compris :
   *[other] { $count } points de { $file } ne sont pas compris :
}
error-dossier-text = Ligne { $line }, { $place } : { $found } a été trouvé ; un texte était attendu.
error-dossier-typst = Le PDF n’a pas pu être fait : { $found }. Prenez la page HTML ou le document Word, et signalez-le.
error-dossier-there = { $file } existe déjà, et peut contenir ce que quelqu’un a écrit. Donnez un autre nom, ou déplacez-le.
error-dossier-folder = { $file } est un fichier. Un dossier du disque était attendu.
error-dossier-case = Pour produire { $kind } sans formulaire, dites de quel cas : --case CASE.

help-dossier = Des dossiers pour qui peut agir : un avocat, une plateforme, une autorité, un juge. Onze types, de d1 à d11 ; guetteur dossier list les montre.

    new écrit un formulaire avec ce que le cas donne déjà, check dit ce qui manque, build produit le dossier en page, PDF, document Word et données. Un dossier auquel il manque quelque chose est produit quand même, et le dit sur sa première page.
help-dossier-short = Des dossiers pour un avocat, une plateforme, une autorité, un juge.
help-dossier-example = guetteur dossier new demo case-1 d1 -o d1.yml
help-dossier-list = Montrer les types de dossier, et à qui chacun s’adresse. N’écrit rien.
help-dossier-list-short = Les types de dossier.
help-dossier-list-example = guetteur dossier list
help-dossier-new = Écrire un formulaire à remplir. Ce que donnent le cas, ses constats et l’élection y est rempli, avec son origine ; le reste est demandé en mots simples. Les comptes ont des pseudonymes.
help-dossier-new-short = Écrire un formulaire à remplir.
help-dossier-new-example = guetteur dossier new demo case-1 d1 -o d1.yml
help-dossier-check = Dire ce qui manque à un formulaire, et où en sont ses critères. Ne regarde que le formulaire ; n’écrit rien.

    Se termine par le code 1 s’il manque quelque chose.
help-dossier-check-short = Dire ce qui manque à un formulaire.
help-dossier-check-example = guetteur dossier check d1.yml
help-dossier-build = Produire le dossier d’un formulaire : page, PDF, document Word, données. FORM peut être un type, comme d2, avec --case : le formulaire est alors écrit à côté du dossier.

    Les comptes ont des pseudonymes et les adresses sont codées, sauf si quelqu’un en décide autrement avec --reveal : le registre le dit alors.
help-dossier-build-short = Produire le dossier d’un formulaire.
help-dossier-build-example = guetteur dossier build demo d1.yml -o dossier
help-option-dossier-output = Le formulaire à écrire ; jamais par-dessus un fichier existant.
help-option-dossier-folder = Le dossier du disque où écrire.
help-option-dossier-case = Le cas, quand FORM est un type et non un fichier.
help-option-dossier-pdf = Écrire le PDF ; avec l’une de ces trois options, seules celles qui sont données, à côté de la page.
help-option-dossier-docx = Écrire le document Word.
help-option-dossier-json = Écrire les données.
help-option-dossier-at = Moment depuis lequel les délais sont comptés, tel 2027-03-01T18:00 (par défaut : maintenant).

say-dossier-list = { $id } : { $title }. { $recipient }.
say-dossier-form = Formulaire écrit : { $file }
say-dossier-used = Formulaire trouvé là, et repris : { $file }
say-dossier-next = Remplissez-le, puis : guetteur dossier check { $file }
say-dossier-written = Écrit : { $file }
say-dossier-ready = Prêt : rien ne manque.
say-dossier-not-ready = Pas prêt. { $count ->
    [one] Un point manque ou est à corriger :
   *[other] { $count } points manquent ou sont à corriger :
}
say-dossier-named = LES COMPTES Y SONT NOMMÉS. Le registre dit qui l’a décidé.
say-dossier-unlooked = Les preuves de l’espace de travail et ses mesures n’ont pas été regardées : guetteur dossier build le fait.

dossier-ready = Complet
dossier-not-ready = PAS PRÊT
dossier-unmarked = Sans mention de protection
dossier-kind = Dossier
dossier-skip = Aller à l’en-tête du dossier
dossier-contents = Sommaire
dossier-made = Produit par Guetteur { $version }, qui prépare et ne signe rien. Rien n’a été chargé d’un réseau.
dossier-advice = Ce dossier prépare le travail d’une personne, et n’est pas un conseil juridique. Chaque texte de loi est donné tel qu’il a été lu, avec le jour ; ce qui n’a pas été lu dans une source sûre porte la mention « à vérifier ». Dire si la loi est enfreinte revient au juge.
dossier-missing = { $count ->
    [one] Ce qui manque
   *[other] Ce qui manque ({ $count })
}
dossier-missing-here = MANQUE
dossier-at-line = (ligne { $line } du formulaire)
dossier-head = En-tête
dossier-recipient = Destinataire
dossier-date = Date
dossier-date-both = { $utc } UTC ; { $local } ({ $zone })
dossier-election = Élection
dossier-personal = Données personnelles
dossier-personal-masked = Occultées : les comptes ont des pseudonymes, les adresses sont codées
dossier-personal-named = Non occultées : les comptes sont nommés, sur décision de { $who }. Raison : { $why }
dossier-clocks = Délais
dossier-law = Base légale, telle qu’elle a été lue
dossier-traps = Ce sur quoi on se trompe facilement
dossier-asked = Ce que ce dossier doit dire
dossier-criteria = Les critères, un par un
dossier-criteria-how = Chaque appréciation est celle d’une personne, qui donne une raison et des preuves ; le programme n’apprécie que les dates. Une appréciation sans personne ou sans raison, ou accordée sans preuve, compte comme « pas examiné ».
dossier-criteria-table = Appréciations
dossier-reason = Raison
dossier-carries = Ce qu’il faut montrer
dossier-trap = Piège
dossier-measured = Mesuré par le programme (ce n’est pas une appréciation)
dossier-measured-none = Rien : le dossier ne porte sur aucun cas avec des constats.
dossier-measured-all = { $groups ->
    [one] Un groupe
   *[other] { $groups } groupes
} de comptes agissant ensemble : { $accounts } comptes distincts, { $posts } messages qui en relèvent, du { $first } au { $last }.
dossier-measured-behaviour = Groupe { $number }, { $behaviour } : { $ties } liens, { $objects } choses partagées, q = { $q }.
dossier-measured-ratio = { $ratio } fois ce que donne le hasard
dossier-measured-reach = Compté dans les seuls exports, qui sont une partie de ce qui a été publié. Ni les personnes touchées ni les affichages n’ont été mesurés.
dossier-grade-established = établi
dossier-grade-partly = en partie
dossier-grade-not-established = non établi
dossier-grade-not-assessed = pas examiné
dossier-said-bare = écrit « { $grade } », sans personne, raison ou preuve : ne tient pas
dossier-author-dates = Guetteur (dates seulement)
dossier-why-no-election = L’élection n’est pas connue.
dossier-window-open = La période est ouverte le { $day } pour : { $election }.
dossier-window-not-yet = La période n’est pas encore ouverte le { $day } pour : { $election }.
dossier-window-closed = La période est finie le { $day } pour : { $election }.
dossier-window-unknown = On ne sait si la période est ouverte le { $day } pour : { $election }.
dossier-window-not-applicable = Le texte ne vise pas cette élection : { $election } ({ $day }).
dossier-overall = Sur { $all } critères, { $established ->
    [0] aucun ne tient
    [one] un tient
   *[other] { $established } tiennent
} ; en partie : { $partly } ; non établis : { $not_established } ; pas examinés : { $not_assessed }.
dossier-together-all = Il faut { $named } à la fois : tous sont appréciés comme établis.
dossier-together-not = Il faut { $named } à la fois : ce n’est pas établi pour { $lacking }.
dossier-facts = Faits, une affirmation chacun
dossier-facts-none = Aucun fait n’est écrit.
dossier-fact-group = Groupe { $number } : { $accounts } comptes ({ $platforms }) ont agi ensemble plus que le hasard ne l’explique.
dossier-fact-posts = Groupe { $number } : { $posts } messages de ces comptes en relèvent, le premier le { $first } et le dernier le { $last }.
dossier-fact-behaviour = Groupe { $number } : comportement « { $behaviour } », { $ties } liens entre comptes, { $objects } choses partagées ensemble (q = { $q }).
dossier-method = Méthode, et taux d’erreur
dossier-method-none = Aucune mesure du programme n’entre dans ce dossier.
dossier-method-how = Les comptes qui font la même chose presque au même moment sont comptés, et comparés à ce que donnerait le hasard si chacun avait gardé ses habitudes ; un groupe n’est montré que là où le hasard l’explique mal, avec une correction pour le nombre de tests faits. Cela dit que des comptes agissent ensemble. Cela ne dit ni qui est derrière, ni si ce qu’ils disent est vrai.
dossier-run = Analyse
dossier-run-made = Faite avec
dossier-run-data = Données
dossier-run-data-is = { $posts } messages de { $accounts } comptes, dans { $files ->
    [one] un fichier
   *[other] { $files } fichiers
}
dossier-run-parameters = Paramètres
dossier-rates = Taux d’erreur, tels que mesurés
dossier-rates-null = Sur { $worlds } débats simulés sans aucune opération, { $found } ont eu un constat, au taux attendu de { $rate }.
dossier-rates-hard = Sur { $worlds } débats simulés avec des opérations cachées, de { $low } à { $high } des comptes des opérations ont été trouvés : certains échappent.
dossier-rates-where = Mesurés avec la version { $version } sur des débats simulés, plus simples que les vrais ; le bulletin entier est dans la documentation.
dossier-limits = Limites
dossier-limit-intent = Agir ensemble ne prouve ni l’intention, ni l’automatisation, ni un paiement : rédactions, militants et fans agissent ensemble aussi.
dossier-limit-world = Ce qui n’est pas dans les exports n’a pas été vu.
dossier-against = Ce qui plaide en sens contraire
dossier-against-how = Chaque groupe est comparé à des explications innocentes. Les signes ci-dessous ont été mesurés, pour et contre chacune ; le programme n’en tranche aucune.
dossier-against-group = Groupe { $number } : explications concurrentes
dossier-not-known = Ce qu’on ne sait pas
dossier-not-known-who = Qui est derrière ces comptes : rien ici ne l’a mesuré.
dossier-not-known-effect = Quel effet les messages ont eu sur les votes : rien ici ne l’a mesuré.
dossier-not-known-clue = Les exports ne le disent pas : { $clue }.
dossier-not-known-disagreement = Les personnes qui ont jugé le cas ne sont pas d’accord : voir le cas.
dossier-evidence = Preuves
dossier-evidence-none = Aucune preuve n’est listée.
dossier-evidence-how = F : un export, connu par son empreinte. P : un message, que l’on retrouve par l’empreinte de son export et son rang. E : une pièce gardée avec son registre de conservation. Les autres ont été listées par l’auteur.
dossier-item-export = Export « { $name } » ({ $format })
dossier-item-post = Message du { $at }
dossier-row = rang { $row } de cet export
dossier-token = horodatage : { $token }
dossier-no-token = pas d’horodatage
dossier-accounts = Comptes
dossier-after = Une fois envoyé
dossier-signature = Signature
dossier-sign-name = Nom et qualité
dossier-sign-place = Lieu et date
dossier-sign-hand = Signature
dossier-sign-note = Signé par une personne, qui répond de ce qui est dit ici.
dossier-role-host = exploite le service
dossier-role-subsidiary = société locale du groupe
dossier-role-access = fournisseur d’accès
dossier-role-other = autre
dossier-role-unknown = rôle non dit
dossier-entity = { $name } ({ $role }). Pays : { $country }. Contact : { $contact }. Lu dans : { $source }.
dossier-basis-observed = observée par le programme
dossier-basis-inferred = déduite par une personne

dossier-col-clock = Quoi
dossier-col-state = État
dossier-col-dates = Dates
dossier-col-text = Texte
dossier-col-says = Ce qu’il dit, en nos mots
dossier-col-criterion = Critère
dossier-col-grade = Appréciation
dossier-col-graded-by = Apprécié par
dossier-col-evidence = Preuves
dossier-col-number = N°
dossier-col-fact = Fait
dossier-col-explanation = Explication
dossier-col-for = Plaide pour
dossier-col-against = Plaide contre
dossier-col-neither = Ni l’un ni l’autre
dossier-col-id = Id
dossier-col-what = Quoi
dossier-col-digest = SHA-256
dossier-col-where = Où
dossier-col-captured = Capture, outil, opérateur
dossier-col-account = Compte
dossier-col-handle = Identifiant
dossier-col-name = Nom
dossier-col-posts = Messages

dossier-gap-election = L’élection n’est pas connue : aucune période ni aucun délai ne se compte.
dossier-help-election = Dites-la pour l’espace de travail, avec guetteur calendar ÉLECTION --set ESPACE, ou dans le formulaire.
dossier-gap-field = Manque : { $what } ({ $field }).
dossier-gap-withheld = Les adresses sont codées ({ $field }) : un destinataire ne peut trouver les contenus. Pour l’envoyer, produisez-le avec --reveal NOM --why RAISON.
dossier-gap-program = L’auteur doit être une personne.
dossier-gap-same = L’auteur et l’approbateur sont la même personne : faites relire par une autre.
dossier-gap-defendant = « { $name } » semble être la société française d’un groupe, et non l’hébergeur : le mauvais défendeur, comme dans le jugement du 17 mai 2019.
dossier-help-defendant = Nommez la société qui exploite le service, comme le font ses conditions d’utilisation ; c’est souvent l’irlandaise.
dossier-gap-role = Ce que fait « { $name } » n’est pas dit (role : host, subsidiary, access, other).
dossier-gap-source = Où le nom « { $name } » a été lu n’est pas dit (source).
dossier-gap-lines = La réponse dépasse { $most } lignes.
dossier-gap-direct = Là où l’on peut répondre directement, le droit de réponse en ligne ne vaut pas.
dossier-gap-facts = Aucun fait n’est écrit.
dossier-help-facts = Une affirmation chacun, avec les identifiants des preuves qui la portent.
dossier-gap-bare = Le fait { $number } ne cite aucune preuve.
dossier-gap-several = Le fait { $number } semble contenir plusieurs affirmations : une chacun.
dossier-gap-evidence = Il n’y a pas de preuve « { $found } », citée dans { $where }.
dossier-gap-grade = { $name } : écrit « { $grade } », sans personne, raison ou preuve. Cela compte comme pas examiné.
dossier-gap-ungraded = Aucune personne n’a apprécié : { $names }.
dossier-gap-dates = { $name } : { $why }
dossier-gap-word = { $field } contient un mot qui dit plus que ce qui a été mesuré, ou qu’il revient au juge de dire (sur la violation de la loi, ou sur l’automatisation). Dites ce qui a été observé.

dossier-form-how = Remplissez ce qui est à null ou []. Les lignes qui commencent par # sont de l’aide, et peuvent partir. Rien n’est deviné : ce que vous laissez vide est nommé sur la première page du dossier. Les comptes ont ici des pseudonymes.
dossier-form-election = Une élection fournie (voir guetteur calendar) ; null : celle de l’espace de travail.
dossier-form-facts = Faits, une affirmation chacun, avec les identifiants des preuves. Ceux-ci ont été mesurés : corrigez-les, retirez-en, ajoutez les vôtres.
dossier-form-criteria = Pour chaque critère : grade (established : établi, partly : en partie, not_established : non établi, not_assessed : pas examiné), why (la raison), evidence (identifiants), author (la personne qui apprécie).
dossier-form-evidence = Vos propres preuves, chacune avec un identifiant que les faits peuvent citer, comme dans la ligne ci-dessous. Celles de l’espace de travail s’ajoutent d’elles-mêmes.
dossier-form-required = nécessaire
dossier-form-optional = facultatif
dossier-form-moment = Un moment, tel 2027-02-03T09:00 (heure locale de l’élection) ou 2027-02-03T08:00Z.
dossier-form-date = Un jour, tel 2027-02-03.
dossier-form-urls = Une par ligne. P-… est un message du cas : son adresse est écrite quand les comptes sont nommés.
dossier-form-choices = Un ou plusieurs.
dossier-form-entities = Pour chacune : name (nom), country (pays), role ({ $roles }), contact, source (où le nom a été lu).
dossier-form-carries = À montrer : { $text }
dossier-form-trap = Piège : { $text }
dossier-form-dates = Le programme le calcule d’après les dates.
dossier-form-measures = Le programme montre ses mesures à côté de votre appréciation ; elles n’en sont pas une.
dossier-origin-case = Rempli d’après le cas.
dossier-origin-findings = Rempli d’après les constats.
dossier-origin-election = Rempli d’après l’élection.
dossier-origin-evidence = Rempli d’après les preuves.
dossier-origin-kind = Rempli pour ce type de dossier.
