"""Write lessons: the techniques of a case, or those named → a page to read and practise on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from guetteur import __version__, store
from guetteur.knowledge import Messages
from guetteur.knowledge.lessons import lesson_named, lesson_on, lessons
from guetteur.model import InputError
from guetteur.model.lesson import Lesson
from guetteur.pipeline import judging
from guetteur.pipeline.bulletins import techniques_of
from guetteur.publish.lesson import contents
from guetteur.store import Workspace


@dataclass(frozen=True, slots=True)
class Chosen:
    """Lessons for a page, and the techniques that there is none on."""

    lessons: tuple[Lesson, ...]
    without: tuple[str, ...] = ()


def of_case(workspace: Workspace, name: str) -> Chosen:
    """The lessons on the techniques of a case. Raises InputError if there is none on any."""
    techniques = techniques_of(workspace, judging.case_named(workspace, name))
    found = {one: lesson_on(one) for one in techniques}
    chosen = tuple(dict.fromkeys(one for one in found.values() if one is not None))
    if not chosen:
        listed = ", ".join(techniques) or "–"
        raise InputError("error-lesson-case", case=name, found=listed)
    return Chosen(chosen, tuple(one for one, lesson in found.items() if lesson is None))


def of_names(names: tuple[str, ...]) -> Chosen:
    """The lessons of these ids or techniques. Raises InputError if there is none on one."""
    return Chosen(tuple(dict.fromkeys(map(lesson_named, names))))


def build(chosen: Chosen, folder: Path, lang: str) -> tuple[Path, ...]:
    """Write the page and its twin for programs; the files written."""
    made = contents(chosen.lessons, lang, __version__)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        with store.atomic(folder / name) as part:
            part.write_bytes(content)
    return tuple(folder / name for name in made)


def warnings(chosen: Chosen, messages: Messages) -> list[str]:
    """What to know before the page goes out: lessons not reviewed, techniques without a lesson."""
    found = []
    waiting = [one for one in chosen.lessons if not one.reviewed]
    if waiting:
        names = ", ".join(one.id for one in waiting)
        found.append(messages.text("say-lesson-unreviewed", count=len(waiting), found=names))
    if chosen.without:
        found.append(messages.text("say-lesson-without", found=", ".join(chosen.without)))
    return found


def list_lines(messages: Messages) -> list[str]:
    """Every lesson in a line: name, title, techniques."""
    return [
        messages.text(
            "say-lesson-line",
            name=one.id,
            title=one.of(messages.lang).title,
            techniques=", ".join(one.techniques),
        )
        for one in lessons()
    ]


def list_document() -> list[dict[str, Any]]:
    """Every lesson, as documents."""
    return [msgspec.to_builtins(one) for one in lessons()]
