"""A dossier for somebody who can act: what its kind asks, what a person filled in, and its state.

The kinds are data (knowledge/dossiers). A form is what a person fills in; nothing in it is guessed.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from guetteur.model.election import Certainty, Kind, Trap
from guetteur.model.text import Text

# urls, choices and entities hold several; person and contact are the sender's own, and shown as
# typed; entities are companies, each with its name, country, role, contact and source.
FieldKind = Literal[
    "text", "date", "moment", "urls", "person", "contact", "choice", "choices", "entities"
]
# From where an answer was filled in; None: a person typed it.
Origin = Literal["case", "findings", "election", "evidence", "kind"]
ORIGINS: tuple[Origin, ...] = get_args(Origin)
Grade = Literal["established", "partly", "not_established", "not_assessed"]
GRADES: tuple[Grade, ...] = get_args(Grade)
# host: the company that runs the service; subsidiary: its local company; access: an access provider
Role = Literal["host", "subsidiary", "access", "other"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a question that has few."""

    id: str
    name: Text
    law: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A question. `fill`: what may answer it without a person. `missing`: what to do when empty.

    `event`: the deadline's event that the moment is of. `law`: the texts that ask for it.
    `kinds`: the elections in which it is needed; None: all.
    """

    key: str
    ask: Text
    kind: FieldKind = "text"
    required: bool = True
    fill: str | None = None
    missing: Text | None = None
    event: str | None = None
    choices: tuple[Choice, ...] = ()
    law: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] | None = None
    certainty: Certainty = "sourced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """A condition of the law, graded by a person. `by`: `dates` where the program computes it,
    `measures` where it shows its measurements beside the grade."""

    id: str
    what: Text
    carries: Text
    trap: Text | None = None
    by: Literal["dates", "measures"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierKind:
    """A kind of dossier. `windows` and `deadlines`: ids of rules. `together`: criteria of which
    all are needed at once. `remember`: what becomes of it once sent."""

    id: str
    title: Text
    recipient: Text
    purpose: Text
    fields: tuple[Field, ...]
    law: tuple[str, ...]
    windows: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    together: tuple[str, ...] = ()
    traps: tuple[Trap, ...] = ()
    remember: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A company or body, as named in a document that can be shown."""

    name: str
    country: str | None = None
    role: Role | None = None
    contact: str | None = None
    source: str | None = None


Value = str | tuple[str, ...] | tuple[Entity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a form says of one field; `line` is where."""

    value: Value
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One claim, with the ids of the evidence that bears it."""

    text: str
    evidence: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """What a person says of one criterion."""

    criterion: str
    grade: Grade = "not_assessed"
    why: str | None = None
    evidence: tuple[str, ...] = ()
    author: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A piece of evidence. `id`: as facts cite it. `row`: of the export with this digest.

    `token`: the time stamp, in words; nothing is called time-stamped before its token verifies.
    """

    id: str
    what: str
    sha256: str | None = None
    row: int | None = None
    url: str | None = None
    captured_at: str | None = None
    tool: str | None = None
    operator: str | None = None
    token: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A filled form. `case` None: about no case of a workspace. `election`: id of one shipped, or
    None for that of the workspace."""

    kind: str
    answers: dict[str, Answer]
    case: str | None = None
    election: str | None = None
    facts: tuple[Fact, ...] = ()
    graded: tuple[Graded, ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What keeps a dossier from being ready, in the reader's language, and what to do about it.

    `key`: the field, criterion or part it is about. `line` in the form; 0: it is not in there.
    """

    key: str
    text: str
    help: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A window or a deadline of the dossier as it stands at the moment, in words."""

    what: str
    dates: str
    state: str
    counted: str = ""
    law: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A grade as it may be shown. `said`: what a person wrote, where it does not stand as such."""

    graded: Graded
    said: Grade | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The criteria as they may be shown: a grade without author, reason or evidence does not
    stand. `counts`: how many of each grade."""

    marks: tuple[Marked, ...]
    counts: dict[Grade, int]
