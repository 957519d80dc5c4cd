# Commandes qui lisent les exports : guetteur formats, dossiers et archives, correspondances gardées.

help-formats = Énumérer les exports qui sont lus : comment obtenir chacun, ce qui en est lu, ce qui se perd.
help-formats-short = Énumérer les exports qui sont lus.
help-formats-example = guetteur formats 4cat-tiktok
formats-head = { $count } formats. « guetteur formats NOM » en montre un.
formats-obtained = Comment l’obtenir : { $text }
formats-lost = Ce qui se perd : { $text }
formats-never = Jamais indiqué : { $fields }.
formats-sure = Degré de certitude : { $text }
formats-files = Fichiers : { $files }
formats-mapped = Lu : { $fields }
formats-ignored = Connu et non lu : { $fields }
formats-none = rien
formats-more = { $shown } et { $count } autres
say-left-out = { NUMBER($count) ->
    [one] Un fichier n’est pas un export et a été laissé de côté :
   *[other] { NUMBER($count) } fichiers ne sont pas des exports et ont été laissés de côté :
}
columns-known = Ce tableau est d’un format connu ({ $name } : { $format }) : il se lit sans correspondance.
say-mapping-kept = Fichier écrit : { $path }. Lisez-le, corrigez-le, supprimez ce dont vous ne voulez pas. « guetteur run » et « guetteur import » vers ce dossier de travail l’emploient ensuite d’eux-mêmes pour les tableaux qui ont ces colonnes.
help-posts = Écrire les messages d’un dossier de travail en un tableau (CSV) qui ne perd rien : importé de nouveau, il redonne les mêmes messages. Les vrais comptes y sont : c’est pour votre propre usage.
help-posts-short = Écrire les messages d’un dossier de travail en un tableau.
help-posts-example = guetteur posts demo -o posts.csv
help-option-posts-output = Où écrire le tableau.
say-posts-written = Fichier écrit : { $path }, { NUMBER($count) } messages, avec les vrais comptes. Pour votre propre usage.
help-option-keep-mapping = Garder la correspondance dans ce dossier de travail, où les imports la trouvent d’eux-mêmes.
error-archive-nothing = { $place } ne contient aucun fichier qui puisse être un export. Donnez les exports eux-mêmes, ou un autre dossier.
