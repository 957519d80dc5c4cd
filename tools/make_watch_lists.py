"""Writes the lists of src/guetteur/knowledge/watch/ from their sources' own files.

Run by hand, after a new version of a source: `python tools/make_watch_lists.py FOLDER`, which holds

- `french_media/medias.csv`: media of the corpus Polarisation de l'espace public (médialab);
- `french_public_sector/urls.txt`: addresses of the French public sector (Etalab), one a line;
- `french_elected/{deputes,senateurs}.csv`: accounts of parliament (Regards Citoyens);
- `state_media/State_Media_Matrix.csv`: state media and their typology.
"""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path

from guetteur.readers.hosts import host_of

HERE = Path(__file__).parents[1] / "src" / "guetteur" / "knowledge" / "watch"
MANDATES = {"deputes.csv": "deputy", "senateurs.csv": "senator"}


def bare(address: str) -> str | None:
    """The host of an address, without www; None if there is none."""
    found = host_of(address)
    return found.host.removeprefix("www.") if found else None


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        made = csv.writer(file, lineterminator="\n")
        made.writerow(head)
        made.writerows(sorted(set(rows)))


def media(path: Path) -> Iterable[tuple[str, ...]]:
    for row in rows_of(path):
        if host := bare(row["home_page"]):
            yield host, row["name"]


def elected(folder: Path) -> Iterable[tuple[str, ...]]:
    for name, mandate in MANDATES.items():
        for row in rows_of(folder / name):
            yield row["twitter"].lstrip("@"), row["nom"], mandate


def state_media(path: Path) -> Iterable[tuple[str, ...]]:
    for row in rows_of(path):
        if host := bare(row["URL"]):
            yield host, row["Main assets"].strip(), row["Country"].strip(), row["Typology"].strip()


def main(folder: Path) -> None:
    write("fr-media.csv", ("host", "name"), media(folder / "french_media" / "medias.csv"))
    lines = (folder / "french_public_sector" / "urls.txt").read_text(encoding="utf-8").split()
    hosts = ((host,) for line in lines if (host := bare(line)))
    write("fr-public-sector.csv", ("host",), hosts)
    write("fr-elected.csv", ("handle", "name", "mandate"), elected(folder / "french_elected"))
    matrix = folder / "state_media" / "State_Media_Matrix.csv"
    write("state-media.csv", ("host", "name", "country", "typology"), state_media(matrix))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
