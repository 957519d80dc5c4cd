"""Lessons as one page: read, practise on true and misleading items alike, see how one did.

The page works without a script: each answer opens by itself, and a table gives the score. The
small script only adds buttons and does the sum. Nothing is stored and nothing is sent.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from markupsafe import Markup

from guetteur.knowledge import disarm_framework
from guetteur.knowledge.lessons import studies
from guetteur.model.lesson import Item, Lesson
from guetteur.publish.documents import json_bytes
from guetteur.publish.lesson_scores import score
from guetteur.publish.report import asset, content_policy, environment
from guetteur.publish.wording import Words

SCHEMA = "guetteur-lessons-1"
# Items of each kind up to which the page has the whole table of scores.
LARGEST_TABLE = 6
# What the script says, by the name it knows it under.
SAID = ("right", "wrong", "misleading", "true", "left", "done", "wary", "even", "trusting")


@dataclass(frozen=True, slots=True)
class Question:
    """An item as the page asks it; `number` counts over the page."""

    number: int
    item: Item
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Section:
    """A lesson as the page shows it. `names`: its techniques as DISARM names them."""

    lesson: Lesson
    title: str
    idea: tuple[str, ...]
    example: str
    cues: tuple[str, ...]
    names: tuple[str, ...]
    questions: tuple[Question, ...]


def contents(lessons: Sequence[Lesson], lang: str, version: str) -> dict[str, bytes]:
    """The page and its twin for programs, by file name. The same lessons give the same bytes."""
    return {
        f"lesson.{lang}.html": page_bytes(lessons, lang, version),
        f"lesson.{lang}.json": json_bytes(document(lessons, lang, version)),
    }


def page_bytes(lessons: Sequence[Lesson], lang: str, version: str) -> bytes:
    """The page. Raises ValueError if true and misleading items are not as many."""
    style = "\n".join(asset(f"templates/{name}.css") for name in ("tokens", "bulletin", "lesson"))
    script = asset("templates/lesson.js")
    sections, words = sections_of(lessons, lang), Words(lang, pseudonymised=True)
    each = equal_parts(lessons)
    html = (
        environment(words)
        .get_template("lesson.html.j2")
        .render(
            sections=sections,
            each=each,
            table=score_table(each) if each <= LARGEST_TABLE else None,
            studies=[(one.ref, one.n, one.of(lang)) for one in studies()],
            unreviewed=[one for one in lessons if not one.reviewed],
            said={name: words.text(f"lesson-js-{name}") for name in SAID},
            csp=content_policy([script], style),
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            version=version,
            number=words.number,
        )
    )
    return html.encode("utf-8", "xmlcharrefreplace")


def equal_parts(lessons: Sequence[Lesson]) -> int:
    """How many items there are of each kind, the same for both. Raises ValueError if not."""
    answers = [item.answer for lesson in lessons for item in lesson.items]
    true, misleading = answers.count("true"), answers.count("misleading")
    if true != misleading:
        raise ValueError(f"{true} true items and {misleading} misleading ones")
    return true


def sections_of(lessons: Sequence[Lesson], lang: str) -> tuple[Section, ...]:
    """The lessons with their items in an order that tells nothing, the same every time."""
    made, number = [], 0
    for lesson in lessons:
        wording, questions = lesson.of(lang), []
        for item in sorted(lesson.items, key=_shuffled):
            number += 1
            said = item.of(lang)
            questions.append(Question(number, item, said.text, said.why))
        made.append(
            Section(
                lesson=lesson,
                title=wording.title,
                idea=wording.idea,
                example=wording.example,
                cues=wording.cues,
                names=tuple(_name(one, lesson.version, lang) for one in lesson.techniques[:1]),
                questions=tuple(questions),
            )
        )
    return tuple(made)


def _shuffled(item: Item) -> str:
    return hashlib.sha256(f"order 23/{item.id}".encode()).hexdigest()


def _name(technique: str, version: str, lang: str) -> str:
    resolved = disarm_framework.resolve(technique, version)
    name = disarm_framework.name_in(technique, resolved.name or "–", lang)
    return f"{technique} {name} (DISARM {version})"


def score_table(each: int) -> list[list[tuple[float, float]]]:
    """d′ and c for each count of false alarms (rows) and hits (columns), of `each` items a kind."""
    return [
        [
            (round(found.d_prime, 1) + 0.0, round(found.bias, 1) + 0.0)
            for hits in range(each + 1)
            for found in (score(hits, each, alarms, each),)
        ]
        for alarms in range(each + 1)
    ]


def document(lessons: Sequence[Lesson], lang: str, version: str) -> dict[str, Any]:
    """The lessons for programs, with what is on the page in its order."""
    return {
        "schema": SCHEMA,
        "version": version,
        "lang": lang,
        "items_of_each_kind": equal_parts(lessons),
        "reviewed": all(one.reviewed for one in lessons),
        "order": [q.item.id for part in sections_of(lessons, lang) for q in part.questions],
        "lessons": [msgspec.to_builtins(one) for one in lessons],
        "studies": [msgspec.to_builtins(one) for one in studies()],
    }
