"""Short ways to read a sample and to write what is expected of it."""

from datetime import UTC, datetime
from pathlib import Path

from guetteur.model import Account, FieldReport, Post, Record, RowIssue, RowRef
from guetteur.readers import Mapping, Options, load_mapping, read, recognise

SAMPLES = Path(__file__).parent / "samples"
SHA = "f" * 64

# The least that a mapping says.
REST = '[columns]\naccount_id = "a"\ncreated_at = "t"\n'
START = 'platform = "x"\n' + REST


def at(text: str) -> datetime:
    """`2024-06-01 18:00:00`, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def ref(row: int) -> RowRef:
    return RowRef(SHA, row)


def records(
    path: Path,
    *,
    format: str | None = None,
    zone: str | None = None,
    mapping: Mapping | None = None,
) -> list[Record]:
    chosen = format or recognise(path).format
    return list(read(path, chosen, Options(SHA, zone, mapping)))


def posts(found: list[Record]) -> list[Post]:
    return [record for record in found if isinstance(record, Post)]


def accounts(found: list[Record]) -> list[Account]:
    return [record for record in found if isinstance(record, Account)]


def issues(found: list[Record]) -> list[tuple[int, str | None, str, str | None, bool]]:
    """Row, field, reason, found, lost."""
    return [
        (one.row, one.field, one.reason, one.found, one.lost)
        for one in found
        if isinstance(one, RowIssue)
    ]


def report(found: list[Record]) -> FieldReport:
    """The last record; no other is a FieldReport."""
    last = found[-1]
    assert isinstance(last, FieldReport)
    assert not any(isinstance(one, FieldReport) for one in found[:-1])
    return last


def mapping_of(folder: Path, toml: str) -> Mapping:
    """The mapping written in this text, as a file in `folder`."""
    path = folder / "mapping.toml"
    path.write_text(toml, encoding="utf-8")
    return load_mapping(path)
