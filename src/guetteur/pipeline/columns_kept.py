"""Mapping files kept in the workspace, and the one that fits a table."""

from pathlib import Path

from guetteur import readers
from guetteur.model import InputError
from guetteur.store import Workspace
from guetteur.store.files import write_text

FOLDER = "mappings"


def keep(workspace: Workspace, path: Path, text: str) -> Path:
    """Keep a mapping under the name of its table; one that a person edited is never lost."""
    folder = workspace.root / FOLDER
    stem = path.stem.encode(errors="replace").decode()[:100]
    number = 1
    while (target := folder / f"{stem}{'' if number == 1 else f'-{number}'}.toml").exists():
        if target.read_text(encoding="utf-8") == text:
            return target
        number += 1
    write_text(target, text)
    return target


def fitting(workspace: Workspace, path: Path) -> Path | None:
    """The kept mapping whose columns the table has; the one that reads most of them.

    A mapping that is not complete yet fits nothing.
    """
    columns = set(readers.columns_of(path))
    best: tuple[int, Path] | None = None
    for kept in sorted((workspace.root / FOLDER).glob("*.toml")):
        try:
            wanted = readers.load_mapping(kept).wanted
        except InputError:
            continue
        if wanted <= columns and (best is None or len(wanted) > best[0]):
            best = len(wanted), kept
    return best[1] if best else None
