# guetteur audit : l’outil traite-t-il tous les camps de la même façon, sur ces messages ?
help-audit = Vérifier que ni le nom, ni le camp, ni la langue de quiconque ne change ce qui est trouvé.

    neutrality change tous les noms dans les messages d’un espace de travail, cherche de nouveau et compare.
    N’écrit rien. Se termine avec le code 1 si quoi que ce soit diffère.
help-audit-short = Vérifier que noms, camps et langues ne changent aucun constat.
help-audit-example = guetteur audit neutrality demo
help-option-swap = Deux hashtags, pseudos ou noms à échanger, par exemple ana=bruno (par défaut : les deux hashtags les plus utilisés).
progress-audit = Nouvelle recherche sous d’autres noms
error-audit-swap = --swap : « { $found } » a été donné ; deux noms différents joints par = étaient attendus, dont aucun ne contient l’autre, par exemple ana=bruno.

audit-title = Neutralité : les mêmes messages sous d’autres noms, analysés de nouveau avec les mêmes paramètres.
audit-compared = { NUMBER($posts) } messages, { $findings ->
    [one] { $findings } constat
   *[other] { $findings } constats
}, { $ties ->
    [one] { $ties } lien
   *[other] { $ties } liens
} à retrouver.
audit-nothing = Rien n’a été trouvé dans ces messages : que les changements n’ajoutent rien prouve peu. Auditez un espace de travail qui contient des constats.
audit-changes = Ce qui a été changé, et ce que deviennent les constats
audit-same = { $change } : identique
audit-differs = { $change } : { $count ->
    [one] { $count } DIFFÉRENCE
   *[other] { $count } DIFFÉRENCES
}
audit-change-words = hashtags, comptes cités et mots des textes renommés
audit-change-sides = camps échangés ({ $one } et { $other })
audit-change-languages = langues échangées, comptes nommés dans un autre alphabet
audit-change-accounts = comptes sous les identifiants et pseudos les uns des autres
audit-change-objects = adresses web, sites, images et messages sous d’autres identifiants
audit-change-day = tout un jour plus tard
audit-change-order = lignes dans un autre ordre
audit-change-fields = champs qu’aucun détecteur ne lit, placés sur d’autres lignes
audit-tie-lost = un lien manque : { $accounts }
audit-tie-gained = un lien s’ajoute : { $accounts }
audit-tie-changed = un lien a d’autres chiffres : { $accounts }
audit-finding-lost = un constat manque : { $accounts }
audit-finding-gained = un constat s’ajoute : { $accounts }
audit-finding-changed = un constat a d’autres chiffres : { $accounts }
audit-grouping = (tous les liens entre deux comptes sont les mêmes : seule leur répartition en groupes diffère)

audit-fields = À quoi sert chaque champ lu
audit-field = { $field } : { $says } — { $detectors } ({ $findings ->
    [one] { $findings } constat s’appuie dessus
   *[other] { $findings } constats s’appuient dessus
})
audit-everyone = tous les comportements
audit-reads-post-id = distinguer les messages
audit-reads-platform = distinguer les comptes de plateformes différentes
audit-reads-account-id = distinguer les comptes
audit-reads-created-at = quand le message a été publié
audit-reads-text = si deux textes sont les mêmes, pas ce qu’ils disent
audit-reads-links = si deux messages ont la même adresse web
audit-reads-domains = si deux messages renvoient au même site
audit-reads-hashtags = si deux messages ont les mêmes hashtags
audit-reads-mentions = si deux messages citent le même compte
audit-reads-media = si deux messages ont la même image
audit-reads-objects = si deux lignes partagent la même chose
audit-reads-reposted-id = si deux messages repartagent le même
audit-reads-reply-to-id = si deux messages répondent au même
audit-reads-reply-to-account = écarter les réponses à soi-même
audit-reads-is-repost = distinguer les repartages des messages
audit-proof-shuffled = Non lus, et c’est prouvé : placés sur d’autres lignes, ceux-ci ne changent rien : { $fields }
audit-proof-empty = Non lus ; rien à essayer, car ceux-ci sont vides ou partout les mêmes : { $fields }
audit-proof-changed = LUS PAR AUCUN DÉTECTEUR, ET POURTANT UN CONSTAT CHANGE AVEC EUX : { $fields }
audit-neutral = Rien n’a été trouvé autrement : ces constats reposent sur qui a fait la même chose que qui, et quand.
audit-not-neutral = Quelque chose a été trouvé autrement, alors que rien ne devait changer. Avant d’utiliser ces constats, regardez les différences ci-dessus ; --json les donne toutes.
