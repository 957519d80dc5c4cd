"""Which fields a file has, and in how many rows."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from guetteur.model import FieldReport
from guetteur.readers.values import is_blank


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

    def meet(self, record: object, prefix: str = "") -> None:
        """Count each field of one record once."""
        met: dict[str, bool] = {}
        self._walk(record, prefix, met)
        for path, has_value in met.items():
            self.numbers[path] = self.numbers.get(path, 0) + has_value

    def add(self, path: str) -> None:
        """Count one more row that had this field."""
        self.numbers[path] = self.numbers.get(path, 0) + 1

    def report(self) -> FieldReport:
        """All that was met so far."""
        return field_report(self.numbers, self.used, self.ignored)

    def _walk(self, value: object, path: str, met: dict[str, bool]) -> None:
        known = path in self.used or path in self.ignored
        if isinstance(value, dict) and value and not known:
            start = path + "." if path else ""
            for key, inner in value.items():
                self._walk(inner, start + key, met)
        elif (
            isinstance(value, list) and any(isinstance(item, dict) for item in value) and not known
        ):
            for item in value:
                self._walk(item, path, met)
        elif path:
            met[path] = met.get(path, False) or not is_blank(value)
