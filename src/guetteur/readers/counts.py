"""Which fields a file has, and in how many rows."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from guetteur.model import FieldReport
from guetteur.readers.values import is_blank

_MOST = 5000


def field_report(counts: Mapping[str, int], used: Set[str], ignored: Set[str]) -> FieldReport:
    """The fields met, sorted into used, ignored by name, and unknown."""
    known = used | ignored
    return FieldReport(
        used={name: number for name, number in counts.items() if name in used},
        ignored={
            name: number for name, number in counts.items() if name in ignored and name not in used
        },
        unknown={name: number for name, number in counts.items() if name not in known},
    )


@dataclass(slots=True)
class FieldCounts:
    """Counts the fields of nested JSON objects by dotted path; lists are looked into.

    A field that is used or ignored is not looked into: `geo` stands for all that is in it.
    """

    used: Set[str]
    ignored: Set[str]
    numbers: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    _open: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Know which fields have used ones inside them."""
        parts = (path.split(".") for path in self.used)
        self._open = {".".join(p[:n]) for p in parts for n in range(1, len(p))}

    def meet(self, record: object, prefix: str = "") -> None:
        """Count each field of one record once."""
        met: dict[str, bool] = {}
        self._walk(record, prefix, met)
        for path, has_value in met.items():
            # Objects keyed by ids would make one field each, without end.
            place = path if path in self.numbers or len(self.numbers) < _MOST else "…"
            self.numbers[place] = self.numbers.get(place, 0) + has_value

    def add(self, path: str) -> None:
        """Count one more row that had this field."""
        self.numbers[path] = self.numbers.get(path, 0) + 1

    def skip(self, kind: str) -> None:
        """Count an object that is no post (a like, a deletion): known, and not needed."""
        self.skipped[kind] = self.skipped.get(kind, 0) + 1

    def report(self) -> FieldReport:
        """All that was met so far."""
        found = field_report(self.numbers, self.used, self.ignored)
        return FieldReport(found.used, {**found.ignored, **self.skipped}, found.unknown)

    def _walk(self, value: object, path: str, met: dict[str, bool], inside: str = "") -> None:
        """`inside`: the ignored field above, of which only some parts are used."""
        known = path in self.used or path in self.ignored
        if path in self.ignored and path in self._open:
            known, inside = False, path
        if isinstance(value, dict) and value and not known:
            start = path + "." if path else ""
            for key, inner in value.items():
                self._walk(inner, start + key, met, inside)
        elif (
            isinstance(value, list) and any(isinstance(item, dict) for item in value) and not known
        ):
            for item in value:
                self._walk(item, path, met, inside)
        elif path:
            place = path if known or not inside else inside
            met[place] = met.get(place, False) or not is_blank(value)
