"""The prebunking lessons of bulletin/items/*.yml."""

from functools import cache
from importlib import resources

import msgspec

from guetteur.model import InputError
from guetteur.model.lesson import Lesson, Study

BULLETIN = resources.files("guetteur.knowledge") / "bulletin"
FOLDER = BULLETIN / "items"


@cache
def lessons() -> tuple[Lesson, ...]:
    """Every lesson, by its id."""
    files = [entry for entry in FOLDER.iterdir() if entry.name.endswith(".yml")]
    found = [msgspec.yaml.decode(file.read_bytes(), type=Lesson) for file in files]
    return tuple(sorted(found, key=lambda one: one.id))


def lesson_on(technique: str) -> Lesson | None:
    """The lesson about a DISARM technique: one that names it first, else one that names it.

    None if there is none, not even on the technique it is a kind of.
    """
    for wanted in (technique, technique.partition(".")[0]):
        about = [one for one in lessons() if wanted in one.techniques]
        if about:
            return min(about, key=lambda one: one.techniques.index(wanted))
    return None


def lesson_named(name: str) -> Lesson:
    """The lesson of this id or technique. Raises InputError, with what there is."""
    found = next((one for one in lessons() if one.id == name), None) or lesson_on(name)
    if found is None:
        known = ", ".join(f"{one.id} ({', '.join(one.techniques)})" for one in lessons())
        raise InputError("error-lesson", found=name, known=known)
    return found


@cache
def studies() -> tuple[Study, ...]:
    """What research says of such exercises, for and against."""
    document = msgspec.yaml.decode((BULLETIN / "evidence.yml").read_bytes())
    return msgspec.convert(document["studies"], tuple[Study, ...])
