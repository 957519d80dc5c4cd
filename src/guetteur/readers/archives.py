"""The files inside a zip or a tar, unpacked one by one into a folder of ours.

Members' own paths are never used to write: each goes to a numbered folder. An archive that tries
to lead out of it, that holds links, or that swells beyond reason, is refused whole.
"""

import re
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from guetteur.model import InputError
from guetteur.readers.brief import briefly, storable, told
from guetteur.readers.streams import MOST_TIMES, SMALL, open_bytes

MOST_MEMBERS = 20_000
MOST_HELD = 256 << 20
_HELD = ("sharedStrings.xml", "styles.xml", "workbook.xml")
_ZIP = b"PK\x03\x04"
_DRIVE = re.compile(r"[A-Za-z]:[/\\]")
_LINK = 0o120000
_LOCKED = 0x1
# What Windows and macOS add by themselves.
_SYSTEM = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
_TEXT_MARKS = (b"PAR1", _ZIP, b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\xff\xfe", b"\xfe\xff")
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, ValueError, NotImplementedError)


@dataclass(frozen=True)
class _Member:
    name: str
    size: int
    is_link: bool
    is_locked: bool
    key: zipfile.ZipInfo | tarfile.TarInfo


def is_archive(path: Path) -> bool:
    """True for a zip that is no workbook, and for a tar, compressed or not."""
    with suppress(InputError, OSError):
        with open_bytes(path) as file:
            start = file.read(512)
        if start[257:262] == b"ustar":
            return True
        return start.startswith(_ZIP) and not is_workbook(path)
    return False


def is_workbook(path: Path, start: bytes = _ZIP) -> bool:
    """True for a zip that holds a workbook's parts."""
    if start != _ZIP:
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except _BROKEN:
        return False


def unpacked(path: Path, folder: Path) -> Iterator[Path]:
    """The files of an archive that may be exports, each in a folder of its own, under its name.

    Pictures, films and other binary files are left out. Raises InputError for an archive that is
    damaged, locked, or made to harm.
    """
    try:
        if zipfile.is_zipfile(path):
            yield from _unzipped(path, folder)
        else:
            yield from _untarred(path, folder)
    except _BROKEN as error:
        raise InputError("error-archive-damaged", file=path.name, found=told(error)) from error


def check_workbook(path: Path) -> None:
    """Raise InputError for a workbook that swells beyond reason, or whose words, which are held
    whole, are too many."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = _checked(path, [_of_zip(one) for one in archive.infolist()])
            if any(one.name.endswith(_HELD) and one.size > MOST_HELD for one in members):
                raise InputError("error-workbook-large", file=path.name, most=MOST_HELD >> 20)
    except _BROKEN as error:
        raise InputError("error-archive-damaged", file=path.name, found=told(error)) from error


def _unzipped(path: Path, folder: Path) -> Iterator[Path]:
    with zipfile.ZipFile(path) as archive:
        members = _checked(path, [_of_zip(one) for one in archive.infolist()])
        for number, member in enumerate(members, start=1):
            if isinstance(member.key, zipfile.ZipInfo) and not member.key.is_dir():
                with archive.open(member.key) as inside:
                    yield from _kept(member, inside, folder / str(number), path)


def _untarred(path: Path, folder: Path) -> Iterator[Path]:
    with open_bytes(path) as file, tarfile.open(fileobj=file, mode="r|") as archive:
        total = 0
        for number, info in enumerate(archive, start=1):
            total += info.size
            (member,) = _checked(path, [_of_tar(info)], number=number, before=total - info.size)
            inside = archive.extractfile(info) if info.isreg() else None
            if inside is not None:
                yield from _kept(member, inside, folder / str(number), path)


def _of_zip(info: zipfile.ZipInfo) -> _Member:
    is_link = (info.external_attr >> 16) & 0o170000 == _LINK
    return _Member(info.filename, info.file_size, is_link, bool(info.flag_bits & _LOCKED), info)


def _of_tar(info: tarfile.TarInfo) -> _Member:
    is_odd = not (info.isreg() or info.isdir())
    return _Member(info.name, info.size, is_odd, False, info)


def _checked(
    path: Path, members: list[_Member], *, number: int = 0, before: int = 0
) -> list[_Member]:
    """The members, or the first reason to refuse the archive."""
    if max(len(members), number) > MOST_MEMBERS:
        raise InputError("error-archive-members", file=path.name, most=MOST_MEMBERS)
    total = before
    for member in members:
        shown = briefly(member.name)
        inside = PurePosixPath(member.name.replace("\\", "/"))
        if inside.is_absolute() or ".." in inside.parts or _DRIVE.match(member.name):
            raise InputError("error-archive-path", file=path.name, found=shown)
        if member.is_link:
            raise InputError("error-archive-link", file=path.name, found=shown)
        if member.is_locked:
            raise InputError("error-archive-locked", file=path.name, found=shown)
        total += member.size
        if total > max(SMALL, MOST_TIMES * path.stat().st_size):
            raise InputError("error-archive-bomb", file=path.name, times=MOST_TIMES)
    return members


def _kept(member: _Member, inside: IO[bytes], folder: Path, path: Path) -> Iterator[Path]:
    """The member as a file, unless it is a picture, a film or a system's own file."""
    name = PurePosixPath(storable(member.name).replace("\\", "/"))
    if not name.name or any(part in _SYSTEM or part.startswith("._") for part in name.parts):
        return
    start = inside.read(1024)
    if b"\0" in start and not start.startswith(_TEXT_MARKS):
        return
    folder.mkdir(parents=True)
    target = folder / name.name[-200:]
    with target.open("wb") as file:
        file.write(start)
        _copy(inside, file, member.size - len(start), path)
    yield target


def _copy(inside: IO[bytes], file: IO[bytes], size: int, path: Path) -> None:
    """No more bytes than the archive announced: what it says of itself may be false."""
    left = size
    while left > 0 and (block := inside.read(min(left, 1 << 20))):
        file.write(block)
        left -= len(block)
    if left > 0 or inside.read(1):
        raise InputError("error-archive-damaged", file=path.name, found=briefly(file.name))
