"""What the user gave (files, folders, archives) as exports to read, one by one.

In a folder or an archive, a file that is no export is left out and told; a file that was named is
refused instead. Archives are unpacked into a folder that vanishes when all is read.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from guetteur import readers
from guetteur.model import InputError
from guetteur.pipeline.columns_kept import fitting
from guetteur.pipeline.reading import ReadAs, recognise
from guetteur.store import Workspace
from guetteur.store.workspace import MARK


@dataclass(frozen=True, slots=True)
class Export:
    """One file to read, how, and where it stands in what was given."""

    path: Path
    place: str
    read_as: ReadAs


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file of a folder or an archive that is no export, and why."""

    place: str
    reason: InputError


@dataclass(frozen=True, slots=True)
class Found:
    """The exports found, and what was left out."""

    exports: tuple[Export, ...]
    left_out: tuple[LeftOut, ...]


@contextmanager
def exports_in(
    given: Sequence[Path], read_as: ReadAs, workspace: Workspace | None = None
) -> Iterator[Found]:
    """The exports in what was given; unpacked ones exist as long as the block does.

    Raises InputError for a named file that is no export, and for what holds none at all.
    """
    exports: list[Export] = []
    left_out: list[LeftOut] = []
    with TemporaryDirectory(prefix="guetteur-") as folder:
        for number, path in enumerate(given):
            before = len(exports)
            inside = Path(folder) / str(number)
            is_whole = path.is_dir() or (path.is_file() and readers.is_archive(path))
            for place, one in _files(path, inside):
                try:
                    exports.append(
                        Export(one, place, _way(one, read_as, workspace, is_named=not is_whole))
                    )
                except InputError as error:
                    if not is_whole:
                        raise
                    left_out.append(LeftOut(place, error))
            if is_whole and len(exports) == before:
                raise InputError("error-archive-nothing", place=str(path))
        yield Found(tuple(exports), tuple(left_out))


def _files(path: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Each file that was given, with its place: that in a folder, that in an archive."""
    if path.is_dir():
        for number, one in enumerate(_in_folder(path)):
            yield from _opened(one, str(one), folder / str(number))
    else:
        yield from _opened(path, str(path), folder)


def _opened(path: Path, place: str, folder: Path) -> Iterator[tuple[str, Path]]:
    if not path.is_file() or not readers.is_archive(path):
        yield place, path
        return
    for one in readers.unpacked(path, folder):
        yield f"{place} › {one.name}", one


def _in_folder(folder: Path) -> Iterator[Path]:
    """The files below a folder, in the order of their names; hidden ones and workspaces are not
    looked into, and links are not followed."""
    if (folder / MARK).exists():
        return
    for one in sorted(folder.iterdir()):
        if one.name.startswith(".") or one.is_symlink():
            continue
        if one.is_dir():
            yield from _in_folder(one)
        elif one.is_file():
            yield one


def _way(path: Path, read_as: ReadAs, workspace: Workspace | None, *, is_named: bool) -> ReadAs:
    """How to read a file: as asked; in a folder, a mapping serves what is not known without it.

    A table that is not known is read by a mapping kept in the workspace, if one fits.
    """
    if path.is_file() and readers.is_archive(path):
        raise InputError("error-archive-nested", file=path.name)
    if read_as.format or (read_as.mapping and is_named):
        recognise(path, read_as)
        return read_as
    plain = replace(read_as, mapping=None)
    try:
        recognise(path, plain)
    except InputError as error:
        kept = read_as.mapping or (fitting(workspace, path) if workspace else None)
        if error.key != "error-format-unknown" or kept is None:
            raise
        return replace(read_as, mapping=kept)
    return plain
