"""The entry of the register (GDPR, article 30) and the frame of an impact assessment (article 35).

Filled from the workspace where it knows; what a person must answer and has not is asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from guetteur.knowledge import Messages
from guetteur.knowledge.law_texts import legal_text
from guetteur.knowledge.protection_bases import bases
from guetteur.model.election import LegalText
from guetteur.model.protection import Protection
from guetteur.publish.risk_blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Para,
    Report,
    Table,
)

REGISTER = (
    ("who", ("controller", "contact", "representative", "officer")),
    ("why", ("purpose", "basis", "basis_reason", "lawfulness")),
    ("data", ("origin", "information")),
    ("given", ("recipients", "transfers")),
    ("kept", ("keep_until", "keep_reason")),
    ("security", ("security",)),
)
DPIA = (
    ("processing", ("controller", "officer", "purpose", "origin")),
    (
        "necessity",
        ("basis", "basis_reason", "lawfulness", "necessity", "keep_until", "keep_reason"),
    ),
    ("rights", ("information",)),
    ("risks", ("risks",)),
    ("measures", ("security", "measures", "recipients", "transfers")),
    ("advice", ("advice", "views")),
)
LAWS = {
    "register": ("gdpr-30", "gdpr-9"),
    "dpia": ("gdpr-35", "gdpr-9", "gdpr-14", "gdpr-22", "gdpr-89", "cnil-2012-020",
             "cnil-2025-sheets"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What the workspace knows of itself; exports: name as it may be shown, format, posts."""

    posts: int
    accounts: int
    platforms: tuple[str, ...]
    first: date | None
    last: date | None
    exports: tuple[tuple[str, str, int], ...]
    runs: int
    cases: int
    public_figures: int
    objections: int
    copies: tuple[tuple[str, str, str], ...]
    purges: int


def asked(kind: str, found: Protection) -> tuple[str, ...]:
    """The questions of a document that nobody has answered."""
    parts = REGISTER if kind == "register" else DPIA
    names = dict.fromkeys(name for _, fields in parts for name in fields)
    return tuple(name for name in names if getattr(found, name) is None)


def document(
    kind: str, found: Protection, measured: Measured, messages: Messages, on: date
) -> Report:
    """The register entry (`register`) or the impact assessment (`dpia`)."""
    say = messages.text
    make = _register if kind == "register" else _dpia
    return Report(
        lang=messages.lang,
        title=say(f"protection-{kind}-title"),
        object=found.purpose or say("protection-to-answer"),
        marking=say("protection-marking"),
        author=found.controller or say("protection-to-answer"),
        on=(on.year, on.month, on.day),
        blocks=tuple(make(found, measured, messages)),
    )


def _register(found: Protection, measured: Measured, messages: Messages) -> Iterator[Block]:
    yield _to_answer("register", found, messages)
    for name, fields in REGISTER:
        yield _heading("register", name, messages)
        yield Facts(tuple(answer(field, found, messages) for field in fields))
        if name == "why":
            yield from _traps(found, messages)
        if name == "data":
            yield from _data(measured, messages)
        if name == "given":
            yield from _copies(measured.copies, messages)
        if name == "security":
            yield Bullets(_built_in(messages))
    yield from _laws("register", messages)


def _dpia(found: Protection, measured: Measured, messages: Messages) -> Iterator[Block]:
    say = messages.text
    yield Para(say("protection-dpia-why"), "lead")
    yield _to_answer("dpia", found, messages)
    for name, fields in DPIA:
        yield _heading("dpia", name, messages)
        if name == "processing":
            yield Para(say("protection-how-it-works"))
            yield from _data(measured, messages)
        yield Facts(tuple(answer(field, found, messages) for field in fields))
        if name == "necessity":
            yield from _traps(found, messages)
        if name == "rights":
            yield Bullets(tuple(say(f"protection-right-{n}") for n in range(1, 5)))
        if name == "risks":
            yield _risks(messages)
        if name == "measures":
            yield Bullets(_built_in(messages))
    yield from _laws("dpia", messages)


def _to_answer(kind: str, found: Protection, messages: Messages) -> Para:
    count = len(asked(kind, found))
    return Para(messages.text("protection-open-questions", count=count), "caution" if count else "")


def _heading(kind: str, name: str, messages: Messages) -> Heading:
    return Heading(2, messages.text(f"protection-{kind}-{name}"), name)


def answer(name: str, found: Protection, messages: Messages) -> tuple[str, str]:
    """A question and its answer, or that it is to be answered."""
    value = getattr(found, name)
    question = messages.text(f"protection-ask-{name.replace('_', '-')}")
    if value is None:
        return question, messages.text("protection-to-answer")
    if name == "basis":
        basis = bases()[value]
        name_of = basis.name.of(messages.lang)
        return question, messages.text("protection-in-law", name=name_of, article=basis.article)
    return question, value.isoformat() if isinstance(value, date) else value


def _traps(found: Protection, messages: Messages) -> Iterator[Block]:
    if found.basis is not None:
        yield Bullets(trap_lines(found.basis, messages))


def trap_lines(basis: str, messages: Messages) -> tuple[str, ...]:
    """How a basis fails, with what is not sure marked as such."""
    found = next((one for one in bases().values() if one.id == basis), None)
    lines = []
    for trap in found.traps if found else ():
        sure = "" if trap.certainty == "sourced" else " " + messages.text("protection-unchecked")
        lines.append(messages.text("protection-trap", text=trap.text.of(messages.lang)) + sure)
    return tuple(lines)


def _data(measured: Measured, messages: Messages) -> Iterator[Block]:
    say = messages.text
    yield Para(say("protection-people", accounts=measured.accounts, posts=measured.posts,
                   platforms=", ".join(measured.platforms) or "–",
                   first=_day(measured.first), last=_day(measured.last)))  # fmt: skip
    yield Para(say("protection-categories"))
    if measured.exports:
        columns = ("file", "format", "posts")
        yield Table(
            say("protection-exports"),
            tuple(say(f"protection-column-{name}") for name in columns),
            tuple(tuple(Cell(text=str(value)) for value in row) for row in measured.exports),
        )
    yield Bullets(
        (
            say("protection-counts", runs=measured.runs, cases=measured.cases),
            say("protection-figures", count=measured.public_figures),
            say("protection-objections", count=measured.objections),
            say("protection-purges", count=measured.purges),
        )
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else "–"


def _copies(copies: Sequence[tuple[str, str, str]], messages: Messages) -> Iterator[Block]:
    say = messages.text
    if not copies:
        yield Para(say("protection-no-copy"))
        return
    columns = ("recipient", "case", "day")
    yield Table(
        say("protection-copies"),
        tuple(say(f"protection-column-{name}") for name in columns),
        tuple(tuple(Cell(text=value) for value in row) for row in copies),
    )


def _built_in(messages: Messages) -> tuple[str, ...]:
    return tuple(messages.text(f"protection-built-in-{n}") for n in range(1, 8))


def _risks(messages: Messages) -> Table:
    """Questions for each risk that an assessment looks at; the answers are people's."""
    say = messages.text
    columns = ("risk", "cause", "gravity", "likelihood", "left")
    open_ = Cell(text=say("protection-to-answer"))
    rows = tuple(
        (Cell(text=say(f"protection-risk-{n}")), Cell(text=say(f"protection-cause-{n}")),
         open_, open_, open_)
        for n in range(1, 6)
    )  # fmt: skip
    return Table(
        say("protection-risks-table"),
        tuple(say(f"protection-column-{name}") for name in columns),
        rows,
    )


def _laws(kind: str, messages: Messages) -> Iterator[Block]:
    yield Heading(2, messages.text("protection-laws"), "laws")
    yield Bullets(tuple(_law(legal_text(name), messages) for name in LAWS[kind]))
    yield Para(messages.text("protection-not-advice"), "soft")


def _law(text: LegalText, messages: Messages) -> str:
    title = text.title.of(messages.lang)
    if text.article:
        title = messages.text("protection-article", title=title, article=text.article)
    sources = "; ".join(one.url or one.title for one in text.sources)
    sure = "" if text.certainty == "sourced" else " " + messages.text("protection-unchecked")
    return (
        messages.text(
            "protection-law",
            title=title,
            says=text.says.of(messages.lang),
            source=sources,
            on=text.read_on.isoformat(),
        )
        + sure
    )
