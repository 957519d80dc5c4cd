"""A dossier with all that its pages need, and the words that they share."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from guetteur.knowledge import Messages
from guetteur.knowledge.dossier_kinds import Rates
from guetteur.knowledge.messages import Value
from guetteur.model.dossier import (
    Answer,
    Clock,
    Criterion,
    DossierKind,
    Entity,
    Fact,
    Field,
    Gap,
    Item,
    Standing,
)
from guetteur.publish.dossier_seen import Seen
from guetteur.publish.risk_blocks import Cell, Table
from guetteur.publish.wording import Words

DASH = "–"
# A post whose address is not shown.
CODED = re.compile(r"P-[A-Z2-7-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A dossier at a moment (`at`, in the zone of the election), as it may be shown.

    `answers` and `facts` are masked unless accounts are named. `reveal`: who decided that they
    are, and why. `fields`: those asked for, common ones first.
    """

    kind: DossierKind
    fields: tuple[Field, ...]
    answers: Mapping[str, Answer]
    facts: tuple[Fact, ...]
    items: tuple[Item, ...]
    standing: Standing
    gaps: tuple[Gap, ...]
    clocks: tuple[Clock, ...]
    seen: Seen
    rates: Rates
    at: datetime
    version: str
    messages: Messages
    reveal: tuple[str, str] | None = None

    @property
    def lang(self) -> str:
        """The language of the dossier."""
        return self.messages.lang

    @property
    def ready(self) -> bool:
        """Whether nothing is missing."""
        return not self.gaps

    @property
    def words(self) -> Words:
        """Numbers and times in the dossier's language."""
        return Words(self.lang, pseudonymised=self.reveal is None)

    def say(self, key: str, **params: Value) -> str:
        """The message of this key."""
        return self.messages.text(key, **params)

    def answer(self, key: str) -> str:
        """An answer in words; a dash if there is none."""
        field = next((one for one in self.fields if one.key == key), None)
        found = self.answers.get(key)
        return answer_text(field, found, self.messages) if field and found else DASH

    def criterion(self, identifier: str) -> Criterion:
        """The criterion of this id."""
        return next(one for one in self.kind.criteria if one.id == identifier)

    def table(self, caption: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Table:
        """A table whose columns are named by `dossier-col-<name>`."""
        heads = tuple(self.say(f"dossier-col-{name}") for name in columns)
        return Table(caption, heads, tuple(map(tuple, rows)))


def answer_text(field: Field, answer: Answer, messages: Messages) -> str:
    """An answer in words: choices by their names, several on lines of their own."""
    names = {one.id: one.name.of(messages.lang) for one in field.choices}
    if isinstance(answer.value, str):
        return names.get(answer.value, answer.value)
    texts = [
        entity_text(one, messages) if isinstance(one, Entity) else names.get(one, one)
        for one in answer.value
    ]
    return (", " if all(map(CODED.fullmatch, texts)) else "\n").join(texts)


def entity_text(entity: Entity, messages: Messages) -> str:
    """A company with what is known of it; what is not is said to be missing."""
    role = messages.text(f"dossier-role-{entity.role or 'unknown'}")
    return messages.text(
        "dossier-entity",
        name=entity.name,
        role=role,
        country=entity.country or DASH,
        contact=entity.contact or DASH,
        source=entity.source or DASH,
    )
