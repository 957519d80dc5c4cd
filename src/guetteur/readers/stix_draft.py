"""An imported STIX object on its way: what it is so far, and what was done to it."""

from dataclasses import dataclass, field

from guetteur.model.stix import Change, Fate, Object

SHORTEST = 120


@dataclass(slots=True)
class Draft:
    """`made` is the object as it will be kept, and belongs to the draft; `id` and `type` as found.

    place: its number in the file; None for what was taken out of another object.
    """

    place: int | None
    id: str | None
    type: str | None
    made: Object
    changes: list[Change] = field(default_factory=list)
    dropped: Change | None = None

    def note(self, reason: str, name: str | None = None, found: object = None) -> None:
        """Say what was done; the same thing is said once."""
        change = Change(reason, name, shown(found))
        if change not in self.changes:
            self.changes.append(change)

    def drop(self, reason: str, name: str | None = None, found: object = None) -> None:
        """Leave the object out; the first reason stays."""
        self.dropped = self.dropped or Change(reason, name, shown(found))

    def fate(self) -> Fate | None:
        """What became of it; None of what was not an object of the file."""
        if self.place is None:
            return None
        if self.dropped is not None:
            return Fate(self.place, self.id, self.type, "dropped", (self.dropped,))
        outcome = "mended" if self.changes else "kept"
        return Fate(self.place, self.id, self.type, outcome, tuple(self.changes))


def shown(found: object) -> str | None:
    """A value as it may be shown: short."""
    if found is None:
        return None
    text = found if isinstance(found, str) else repr(found)
    return text if len(text) <= SHORTEST else text[: SHORTEST - 1] + "…"
