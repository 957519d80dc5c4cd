# Familles de textes : le détecteur, la commande, le rapport.
detector-co-text-family = Texte remanié
detector-co-text-family-plain = Des comptes qui publient des versions d’un même texte presque au même moment, encore et encore : copiées, légèrement modifiées ou déguisées.
detector-co-text-family-limits = Une pétition ou un modèle que chacun s’approprie donne aussi des versions d’un même texte. Les traductions, et la même idée dite autrement, ne sont pas vues.
detector-co-text-family-did = { $count ->
    [one] ont publié des versions d’un même texte
   *[other] ont publié des versions de { $count } mêmes textes
 }

## Ce qui a été défait pour comparer les textes
evasion-homoglyph = lettres d’un autre alphabet qui se ressemblent
evasion-invisible = caractères invisibles à l’intérieur des mots
evasion-bidi = signes qui inversent le sens de l’écriture
evasion-leet = chiffres ou signes à la place de lettres
evasion-spaced = lettres espacées
evasion-styled = lettres décorées

## Le rapport
report-families = Versions d’un même texte
report-families-intro = Les textes partagés en plusieurs versions. Soulignés : les mots qui diffèrent de la version la plus publiée. Les messages de tous les comptes sont comptés ici, pas seulement ceux de ce groupe.
report-family-counts = { $variants ->
    [one] 1 version
   *[other] { $variants } versions
}, { $posts } messages, { $accounts } comptes. Ce que presque toutes partagent :
report-family-version = { $posts ->
    [one] 1 message
   *[other] { $posts } messages
}, { $accounts ->
    [one] 1 compte
   *[other] { $accounts } comptes
}, d’abord le { $first }
report-family-undone = Déguisé dans certains messages : { $what }
report-family-more = { $rest ->
    [one] 1 autre version se trouve
   *[other] { $rest } autres versions se trouvent
} dans les données.

## guetteur families
help-families = Lister les familles de textes d’un espace de travail : copies et copies remaniées d’un même texte.

    Les messages dont le texte ne diffère que par la casse, les accents, les espaces, la ponctuation, les liens, les mentions, les émojis et les nombres forment une version ; les versions qui se ressemblent lettre à lettre forment une famille. Une famille ne dit rien de l’intention : pétitions et citations en forment aussi. Lit tout ce qui a été importé, et n’écrit rien.
help-families-short = Lister les copies et copies remaniées de textes.
help-families-example = guetteur families demo
help-option-least = Nombre de comptes qui doivent avoir publié le texte d’une famille pour qu’elle soit listée (par défaut : 2).
help-option-most = Nombre de familles listées (par défaut : 20 en texte, toutes en JSON).
help-option-reposts = Compter aussi les messages marqués comme repartages.
families-none = Aucun texte n’a été publié avec les mêmes mots, ou des mots proches, par { $least } comptes ou plus.
families-no-text = Les exports ne contiennent pas de textes : les familles de textes ne peuvent pas être cherchées.
families-summary = { $families ->
    [one] 1 famille de textes publiée
   *[other] { $families } familles de textes publiées
} par au moins { $least } comptes ; { $shown } affichées.
families-family = { $id } : { $posts ->
    [one] 1 message
   *[other] { $posts } messages
}, { $accounts ->
    [one] 1 compte
   *[other] { $accounts } comptes
}, { $variants ->
    [one] 1 version
   *[other] { $variants } versions
}
families-first = D’abord par { $account } le { $at }, sur { $hours ->
    [one] 1 heure d’horloge
   *[other] { $hours } heures d’horloge
} ; la moitié des messages sont venus moins de { $pace } secondes après le précédent.
families-pattern = Commun à presque tous : { $text }
families-version = ({ $posts } fois) { $text }
families-undone = Déguisé dans certains messages : { $what }
families-more = … et { $rest ->
    [one] 1 autre version
   *[other] { $rest } autres versions
}
help-option-reworded = Chercher aussi les textes remaniés. Leur ressemblance dépend de la longueur des noms : échanger ceux des candidats peut changer ce qui est trouvé.
