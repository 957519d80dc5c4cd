"""A dossier's form from its YAML file, with every mistake of form and its line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from guetteur.model import InputError, InputErrors
from guetteur.model.dossier import (
    Answer,
    DossierKind,
    Entity,
    Fact,
    Field,
    Form,
    Grade,
    Graded,
    Item,
    Value,
)
from guetteur.readers.typed import Reading, record
from guetteur.readers.yaml_nodes import Node, parsed

PARTS = ("dossier", "case", "election", "fields", "facts", "criteria", "evidence")
SEVERAL = frozenset({"urls", "choices"})
EMPTY = Node(0, 0, text="")
T = TypeVar("T")


def read_form(
    content: bytes, file: str, kinds: Mapping[str, DossierKind], common: tuple[Field, ...]
) -> Form:
    """The form in a file. What it says is not judged here: an empty answer is simply not there.

    Raises InputErrors with every mistake of form, each with its line and place.
    """
    reading = Reading("en")
    form: Form | None = None
    try:
        text = content.decode("utf-8-sig")
        if not text.strip():
            raise InputError("error-dossier-empty")
        form = _form(parsed(text), kinds, common, reading)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        reading.mistakes.append(InputError("error-study-utf8", line=line))
    except InputError as error:
        reading.mistakes.append(error)
    if form is None or reading.mistakes:
        mistakes = tuple(reading.mistakes)
        raise InputErrors("error-dossier-mistakes", mistakes, file=file, count=len(mistakes))
    return form


def _form(
    root: Node, kinds: Mapping[str, DossierKind], common: tuple[Field, ...], reading: Reading
) -> Form | None:
    entries = _entries(root, "", PARTS, reading)
    found = entries.get("dossier", EMPTY)
    kind = kinds.get((found.text or "").lower())
    if kind is None:
        expected = ", ".join(kinds)
        reading.wrong("error-study-choice", found, "dossier", expected=expected)
        return None
    fields = {one.key: one for one in (*common, *kind.fields)}
    answers = _entries(entries.get("fields", EMPTY), "fields", tuple(fields), reading)
    return Form(
        kind=kind.id,
        case=_text(entries.get("case", EMPTY), "case", reading),
        election=_text(entries.get("election", EMPTY), "election", reading),
        answers={
            key: Answer(value=value, line=node.line)
            for key, node in answers.items()
            if (value := _value(fields[key], node, f"fields.{key}", reading)) not in (None, ())
            and value is not None
        },
        facts=_each(entries, "facts", reading, _fact),
        graded=_graded(entries.get("criteria", EMPTY), kind, reading),
        items=_each(entries, "evidence", reading, _item),
    )


def _entries(node: Node, place: str, known: tuple[str, ...], reading: Reading) -> dict[str, Node]:
    """The named parts of a node that hold something; names that are not known are mistakes."""
    if node.empty:
        return {}
    if node.entries is None:
        reading.wrong("error-study-record", node, place, expected=", ".join(known))
        return {}
    for name in node.entries.keys() - set(known):
        line = node.keys.get(name, node.line)
        below = Node(line, 1, text=name)
        reading.wrong("error-study-unknown", below, place, expected=", ".join(known))
    return {name: one for name, one in node.entries.items() if name in known and not one.empty}


def _text(node: Node, place: str, reading: Reading) -> str | None:
    if node.empty:
        return None
    if node.text is None:
        reading.wrong("error-dossier-text", node, place)
        return None
    return node.text.strip() or None


def _value(field: Field, node: Node, place: str, reading: Reading) -> Value | None:
    if field.kind == "entities":
        return _several(node, place, reading, _entity)
    if field.kind in SEVERAL:
        found = _several(node, place, reading, _text)
        return tuple(one for one in found if _allowed(field, one, node, place, reading))
    text = _text(node, place, reading)
    if text is None or not _allowed(field, text, node, place, reading):
        return None
    return text


def _allowed(field: Field, text: str, node: Node, place: str, reading: Reading) -> bool:
    """Whether an answer is one of the choices, or a day where one is asked for."""
    if field.choices and text not in {one.id for one in field.choices}:
        expected = ", ".join(one.id for one in field.choices)
        reading.wrong("error-study-choice", node, place, expected=expected)
        return False
    if field.kind == "date":
        try:
            date.fromisoformat(text)
        except ValueError:
            reading.wrong("error-study-day", node, place)
            return False
    return True


def _several(
    node: Node, place: str, reading: Reading, make: Callable[[Node, str, Reading], T | None]
) -> tuple[T, ...]:
    """A list, or one value alone; a text of several lines is one a line."""
    if node.empty:
        return ()
    if node.text is not None:
        lines = [line.strip() for line in node.text.splitlines() if line.strip()]
        nodes = [Node(node.line, node.column, text=line) for line in lines]
    else:
        nodes = node.items if node.items is not None else [node]
    made = [make(one, f"{place}[{n}]", reading) for n, one in enumerate(nodes) if not one.empty]
    return tuple(one for one in made if one is not None)


def _each(
    entries: Mapping[str, Node], name: str, reading: Reading,
    make: Callable[[Node, str, Reading], T | None],
) -> tuple[T, ...]:  # fmt: skip
    node = entries.get(name, EMPTY)
    if not node.empty and node.items is None:
        reading.wrong("error-study-list", node, name)
        return ()
    return _several(node, name, reading, make)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entity:
    name: str
    country: str | None = None
    role: Literal["host", "subsidiary", "access", "other"] | None = None
    contact: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    fact: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Graded:
    grade: Grade = "not_assessed"
    why: str | None = None
    evidence: tuple[str, ...] = ()
    author: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    id: str
    what: str
    sha256: str | None = None
    url: str | None = None
    captured_at: str | None = None
    tool: str | None = None
    operator: str | None = None
    token: str | None = None


def _made(node: Node, kind: type[T], place: str, reading: Reading) -> T | None:
    """The record in a node; its mistakes are kept with the place in front."""
    own = Reading(reading.lang)
    found = record(node, kind, own)
    for one in own.mistakes:
        below = str(one.params.get("place", "–"))
        params = {**one.params, "place": place if below == "–" else f"{place}.{below}"}
        reading.mistakes.append(InputError(one.key, **params))
    return found


def _entity(node: Node, place: str, reading: Reading) -> Entity | None:
    """A company: its name alone, or with what more is known."""
    if node.text is not None:
        return Entity(name=node.text.strip())
    made = _made(node, _Entity, place, reading)
    if made is None:
        return None
    return Entity(
        name=made.name, country=made.country, role=made.role, contact=made.contact,
        source=made.source,
    )  # fmt: skip


def _fact(node: Node, place: str, reading: Reading) -> Fact | None:
    if node.text is not None:
        return Fact(text=node.text.strip(), line=node.line)
    made = _made(node, _Fact, place, reading)
    if made is None:
        return None
    return Fact(text=made.fact, evidence=made.evidence, line=node.line)


def _item(node: Node, place: str, reading: Reading) -> Item | None:
    made = _made(node, _Item, place, reading)
    if made is None:
        return None
    return Item(
        id=made.id, what=made.what, sha256=made.sha256, url=made.url,
        captured_at=made.captured_at, tool=made.tool, operator=made.operator, token=made.token,
        line=node.line,
    )  # fmt: skip


def _graded(node: Node, kind: DossierKind, reading: Reading) -> tuple[Graded, ...]:
    known = tuple(one.id for one in kind.criteria)
    found = []
    for name, below in _entries(node, "criteria", known, reading).items():
        made = _made(below, _Graded, f"criteria.{name}", reading)
        if made is not None:
            found.append(
                Graded(
                    criterion=name, grade=made.grade, why=made.why, evidence=made.evidence,
                    author=made.author, line=below.line,
                )
            )  # fmt: skip
    return tuple(found)
