"""Partners' lists in the workspace: two files for each file of theirs, beside its raw bytes.

partners/<sha256>.parquet   the indicators, one row each: columns as in `Indicator`
partners/<sha256>.json      the file they came from, and what became of each part of it

For an importer: `store.keep_raw(workspace, path)`, then `save(workspace, file, indicators)`. The
same file saved again replaces what was there. For a reader: `every(workspace)`.
"""

from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from guetteur.model import InputError
from guetteur.model.indicator import Indicator, PartnerFile
from guetteur.store.files import atomic, write_text
from guetteur.store.workspace import Workspace

_TYPES = {
    "row": pa.int64(),
    "count": pa.int64(),
    "labels": pa.list_(pa.string()),
}
SCHEMA = pa.schema(
    [(field.name, _TYPES.get(field.name, pa.string())) for field in fields(Indicator)]
)


def save(workspace: Workspace, file: PartnerFile, indicators: Iterable[Indicator]) -> None:
    """Keep what a partner's file lists. Its description is written last: it says "read in full"."""
    rows = [asdict(one) for one in indicators]
    with atomic(_place(workspace, file.sha256, "parquet")) as part:
        pq.write_table(pa.Table.from_pylist(rows, SCHEMA), part, compression="zstd")
    text = msgspec.json.format(msgspec.json.encode(file), indent=1)
    write_text(_place(workspace, file.sha256, "json"), text.decode() + "\n")


def files(workspace: Workspace) -> tuple[PartnerFile, ...]:
    """Every partner's file that was read in full, by source, date and name."""
    found = [_described(path) for path in (workspace.root / "partners").glob("*.json")]
    return tuple(sorted(found, key=lambda one: (one.source, one.dated or "", one.name, one.sha256)))


def of_file(workspace: Workspace, sha256: str) -> tuple[Indicator, ...]:
    """What one file lists, in its order. Raises InputError if the table is damaged or missing."""
    place = _place(workspace, sha256, "parquet")
    try:
        rows = pq.read_table(place, schema=SCHEMA).to_pylist()
        return tuple(msgspec.convert(rows, list[Indicator]))
    except (pa.ArrowException, msgspec.ValidationError, FileNotFoundError) as error:
        raise InputError("error-workspace-damaged", file=str(place)) from error


def every(workspace: Workspace) -> tuple[Indicator, ...]:
    """All that partners list, file after file."""
    return tuple(one for file in files(workspace) for one in of_file(workspace, file.sha256))


def _place(workspace: Workspace, sha256: str, ending: str) -> Path:
    return workspace.root / "partners" / f"{sha256}.{ending}"


def _described(path: Path) -> PartnerFile:
    try:
        return msgspec.json.decode(path.read_bytes(), type=PartnerFile)
    except msgspec.MsgspecError as error:
        raise InputError("error-workspace-damaged", file=str(path)) from error
