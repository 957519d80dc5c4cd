"""A short look at a file: what kind it is, and which columns or keys it has."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

import ijson
import pyarrow as pa
import pyarrow.parquet as pq

from guetteur.model import InputError
from guetteur.readers.archives import is_workbook
from guetteur.readers.json_values import TooDeep, items_of, kept, parsed_events, value_in
from guetteur.readers.streams import open_bytes
from guetteur.readers.text_files import LONGEST_LINE, head_of, open_utf8, seen, told
from guetteur.readers.workbooks import workbook_header

Kind = Literal["table", "parquet", "workbook", "xml", "json-lines", "json-array", "json-object"]
_ARCHIVES = {
    b"PK\x03\x04": "zip",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "rar",
    b"\xd0\xcf\x11\xe0": "xls",
    b"%PDF": "pdf",
    b"SQLi": "sqlite",
}
# Longer first lines are one document on few lines, not lines among others.
_LONGEST_HEAD = 16 * 1024 * 1024
_LONGEST_HEADER = 1024 * 1024
MOST_COLUMNS = 5000
_EVENTS = 20_000
# The first tag that is no declaration, comment or document type.
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]*)")


@dataclass(frozen=True)
class Peek:
    """What a short look shows: the columns of a table, or the first objects of a JSON file.

    For one JSON document `samples` holds its skeleton: top-level keys, and for `data` the keys
    of its first element.
    """

    path: Path
    kind: Kind
    columns: tuple[str, ...]
    samples: tuple[dict[str, object], ...] = ()
    delimiter: str = ","


def look_at(path: Path) -> Peek:
    """The peek of a file. Raises InputError if it is missing, empty or not an export at all."""
    if not path.is_file():
        raise InputError("error-file-missing", file=str(path))
    with path.open("rb") as file:
        magic = file.read(4)
    if magic == b"PAR1":
        return Peek(path, "parquet", _parquet_columns(path))
    if is_workbook(path, magic):
        return Peek(path, "workbook", tuple(column_names(list(workbook_header(path)))))
    if magic in _ARCHIVES:
        raise InputError("error-archive", file=path.name, found=_ARCHIVES[magic])
    _refuse_inside(path)
    whole_head = head_of(path).replace("\0", "")
    head = whole_head.lstrip()
    if not head:
        raise InputError("error-empty-file", file=path.name)
    if head.startswith("<"):
        return _look_at_xml(path, head)
    if head[0] in "{[":
        return _look_at_json(path, head[0])
    if "\n" not in whole_head and len(whole_head) >= 65536:
        whole_head = head_of(path, _LONGEST_HEADER).replace("\0", "")
    try:
        # A leading tab counts: it is a first column without name.
        delimiter, columns = sniff(whole_head)
    except csv.Error as error:
        raise InputError("error-csv", file=path.name, found=told(error)) from error
    if len(columns) > MOST_COLUMNS:
        raise InputError(
            "error-too-many-columns", file=path.name, **seen(columns), most=MOST_COLUMNS
        )
    return Peek(path, "table", tuple(columns), delimiter=delimiter)


def _refuse_inside(path: Path) -> None:
    """Raise InputError for a tar, or for what is compressed around a table or an archive."""
    with open_bytes(path) as file:
        start = file.read(512)
    if start[257:262] == b"ustar":
        raise InputError("error-archive", file=path.name, found="tar")
    if start[:4] in (*_ARCHIVES, b"PAR1", b"\x28\xb5\x2f\xfd") or start[:2] == b"\x1f\x8b":
        raise InputError("error-archive-nested", file=path.name)


def _look_at_xml(path: Path, head: str) -> Peek:
    """A feed shows its root's name; anything else that starts with `<` is a web page."""
    root = next(iter(_ROOT.findall(head)), "").lower()
    if root.rpartition(":")[2] not in ("rss", "feed", "rdf"):
        raise InputError("error-html", file=path.name)
    return Peek(path, "xml", (root,))


def sniff(head: str) -> tuple[str, list[str]]:
    """The delimiter of a table (the one of , ; tab that gives most columns) and its header.

    Raises csv.Error if the header cannot be split.
    """
    # With a wrong delimiter, a long header is one cell.
    csv.field_size_limit(_LONGEST_HEADER)
    lines = [line + "\n" for line in head.lstrip("\r\n").split("\n")]
    headers = [(mark, next(csv.reader(lines, delimiter=mark), [])) for mark in ",;\t"]
    delimiter, header = max(headers, key=lambda candidate: len(candidate[1]))
    return delimiter, column_names(header)


def column_names(header: list[str]) -> list[str]:
    """The header's names without outer spaces; a nameless one is called by its place."""
    return [name.strip() or f"column {place}" for place, name in enumerate(header, start=1)]


def _parquet_columns(path: Path) -> tuple[str, ...]:
    try:
        return tuple(pq.ParquetFile(path).schema_arrow.names)
    except (pa.ArrowInvalid, OSError) as error:
        raise InputError("error-parquet", file=path.name, found=told(error)) from error


def _look_at_json(path: Path, opening: str) -> Peek:
    # One line is one document, perhaps a large one: it is not parsed whole to see what it is.
    lines = list(islice(_lines(path), 10))
    if opening == "{" and len(lines) > 1 and _are_lines(lines):
        objects = [found for line in lines if (found := _whole_object(line)) is not None]
        return _of_samples(path, "json-lines", objects)
    if opening == "[":
        return _of_samples(path, "json-array", _array_samples(path))
    return _of_samples(path, "json-object", [_skeleton(path)])


def _are_lines(lines: list[str]) -> bool:
    """True for one object a line; the first line may be damaged, as any other."""
    if _whole_object(lines[0]) is not None:
        return True
    return lines[0][-1] not in "[{," and _whole_object(lines[1]) is not None


def _of_samples(path: Path, kind: Kind, samples: list[dict[str, object]]) -> Peek:
    columns = dict.fromkeys(key for sample in samples for key in sample)
    return Peek(path, kind, tuple(columns), tuple(samples))


def _lines(path: Path) -> Iterator[str]:
    room = _LONGEST_HEAD
    with open_utf8(path) as file:
        while room > 0 and (raw := file.readline(min(room, LONGEST_LINE))):
            room -= len(raw)
            line = raw.decode("utf-8", "replace").strip()
            if line:
                yield line


def _whole_object(line: str) -> dict[str, object] | None:
    if not line.startswith("{"):
        # A whole array on one line may be large.
        return None
    try:
        found = value_in(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _array_samples(path: Path) -> list[dict[str, object]]:
    samples: list[dict[str, object]] = []
    try:
        for item in islice(items_of(path, "item"), 10):
            samples += [found] if (found := _sound(item)) is not None else []
    except ijson.JSONError as error:
        # As for a document: what stands before the damage is enough to recognise the file.
        if not samples:
            raise InputError("error-json", file=path.name, found=told(error)) from error
    return samples


def _sound(item: object) -> dict[str, object] | None:
    try:
        found = kept(item)
    except TooDeep:
        return None
    return found if isinstance(found, dict) else None


def _skeleton(path: Path) -> dict[str, object]:
    """The keys of one large document, without reading it whole."""
    skeleton: dict[str, object] = {}
    inner: dict[str, object] = {}
    try:
        for prefix, event, value in islice(parsed_events(path), _EVENTS):
            if event == "map_key" and prefix == "":
                skeleton[str(value)] = None
            elif event == "map_key" and prefix in ("data", "data.item"):
                inner[str(value)] = None
    except ijson.JSONError as error:
        # A document cut short still shows its first keys; reading it will tell where it ends.
        if not skeleton:
            raise InputError("error-json", file=path.name, found=told(error)) from error
    if inner:
        skeleton["data"] = [inner]
    return skeleton
