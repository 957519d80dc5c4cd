"""WACZ files: web archives in a zip with a list of digests. Never unpacked to the disk."""

import hashlib
import json
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import IO, Any

from guetteur.model import InputError
from guetteur.model.evidence import FileReading, FoundIn
from guetteur.readers.warc import CHUNK, Unpacked, reading_of, records

MOST_FILES = 10_000
MOST_LIST = 16 << 20
ENCRYPTED, LINK = 0x1, 0xA000
LIST = "datapackage.json"
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)


def read_wacz(path: Path) -> FileReading:
    """What is in a WACZ file. Raises InputError if its names or sizes are made to do harm."""
    unpacked = Unpacked(path.name)
    problems: set[str] = set()
    found: list[FoundIn] = []
    try:
        with zipfile.ZipFile(path) as archive:
            inside = _checked(archive, path.name)
            problems |= _compared(archive, inside, unpacked)
            for name in inside:
                if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
                    with archive.open(name) as file:
                        more, wrong = records(file, unpacked, name)
                    found += more
                    problems |= wrong
    except BROKEN:
        problems.add("problem-evidence-broken")
    if not found:
        problems.add("problem-evidence-empty")
    return reading_of("wacz", found, problems)


def _checked(archive: zipfile.ZipFile, name: str) -> list[str]:
    """The names inside. Refused: paths that lead outside, links, twins, secrets, crowds."""
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        raise InputError("error-evidence-records", file=name, most=MOST_FILES)
    seen: set[str] = set()
    for entry in entries:
        wrong = (
            not _safe(entry.filename)
            or entry.filename in seen
            or entry.flag_bits & ENCRYPTED
            or (entry.external_attr >> 16) & 0xF000 == LINK
        )
        if wrong:
            shown = entry.filename[:200].encode("utf-8", "replace").decode()
            raise InputError("error-evidence-hostile", file=name, found=shown)
        seen.add(entry.filename)
    return sorted(seen)


def _safe(name: str) -> bool:
    parts = PurePosixPath(name)
    return (
        bool(name)
        and not parts.is_absolute()
        and ".." not in parts.parts
        and not any(sign in name for sign in "\\:\x00")
    )


def _compared(archive: zipfile.ZipFile, inside: list[str], unpacked: Unpacked) -> set[str]:
    """Whether each file has the digest and size that the archive's own list says."""
    if LIST not in inside:
        return {"problem-evidence-no-list"}
    with archive.open(LIST) as file:
        listed = _listed(file)
    if listed is None:
        return {"problem-evidence-no-list"}
    problems: set[str] = set()
    for name, expected in listed.items():
        if name not in inside:
            problems.add("problem-evidence-missing")
            continue
        with archive.open(name) as file:
            if _sha256(file, unpacked) != expected:
                problems.add("problem-evidence-digest")
    return problems


def _listed(file: IO[bytes]) -> dict[str, str] | None:
    try:
        document: Any = json.loads(file.read(MOST_LIST))
        resources = document["resources"]
        return {
            str(one["path"]): str(one["hash"]).removeprefix("sha256:").lower() for one in resources
        }
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _sha256(file: IO[bytes], unpacked: Unpacked) -> str:
    hashed = hashlib.sha256()
    while chunk := file.read(CHUNK):
        unpacked.add(len(chunk))
        hashed.update(chunk)
    return hashed.hexdigest()
