"""The elections shipped in elections/*.yml, and the reading of anybody's own file of one."""

from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

import msgspec

from guetteur.model import InputError
from guetteur.model.election import Election

FOLDER = resources.files("guetteur.knowledge") / "elections"
TEMPLATE = resources.files("guetteur.knowledge") / "election-template.yml"


@cache
def elections() -> tuple[Election, ...]:
    """Every election shipped, by its first round, then by id."""
    files = [entry for entry in FOLDER.iterdir() if entry.name.endswith(".yml")]
    found = [election_of(file.read_bytes(), file.name) for file in files]
    return tuple(sorted(found, key=lambda one: (one.rounds[0].day, one.id)))


def election(identifier: str) -> Election:
    """The shipped election of this id. Raises InputError, with the ids there are."""
    found = {one.id: one for one in elections()}
    if identifier not in found:
        raise InputError("error-election", found=identifier, known=", ".join(found))
    return found[identifier]


def election_of(content: bytes, file: str) -> Election:
    """An election from the YAML of its file. Raises InputError saying what is wrong where."""
    try:
        # by way of plain values, so that a day may stand in quotation marks or not
        plain = msgspec.to_builtins(msgspec.yaml.decode(content))
        found = msgspec.convert(plain, Election)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InputError("error-election-file", file=file, found=_short(error)) from error
    _check_rounds(found, file)
    for zone in [found.zone, *(one.zone for one in found.early or ())]:
        _check_zone(zone, file)
    return found


def template() -> str:
    """A file to fill, with what each line means in both languages."""
    return TEMPLATE.read_text(encoding="utf-8")


def _short(error: Exception) -> str:
    return " ".join(str(error).split())


def _check_rounds(found: Election, file: str) -> None:
    days = [one.day for one in found.rounds]
    if not days:
        raise InputError("error-election-no-round", file=file)
    if days != sorted(set(days)):
        listed = ", ".join(map(str, days))
        raise InputError("error-election-order", file=file, found=listed)


def _check_zone(zone: str | None, file: str) -> None:
    if zone is None:
        return
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError) as error:
        raise InputError("error-election-zone", file=file, found=zone) from error
