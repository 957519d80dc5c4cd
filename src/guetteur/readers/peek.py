"""A short look at a file: what kind it is, and which columns or keys it has."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

import ijson
import pyarrow as pa
import pyarrow.parquet as pq

from guetteur.model import InputError
from guetteur.readers.json_values import TooDeep, items_of, kept, parsed_events, value_in
from guetteur.readers.text_files import head_of, open_utf8, told

Kind = Literal["table", "parquet", "json-lines", "json-array", "json-object"]
_ARCHIVES = {
    b"PK\x03\x04": "zip, xlsx",
    b"\x1f\x8b": "gz",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "rar",
    b"\xd0\xcf\x11\xe0": "xls",
    b"%PDF": "pdf",
    b"SQLi": "sqlite",
}
# A longer first line is one document on one line, not a line among others.
_LONGEST_LINE = 64 * 1024 * 1024
_EVENTS = 20_000


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
    if magic in _ARCHIVES or magic[:2] == b"\x1f\x8b":
        found = _ARCHIVES.get(magic) or _ARCHIVES[b"\x1f\x8b"]
        raise InputError("error-archive", file=path.name, found=found)
    whole_head = head_of(path).replace("\0", "")
    head = whole_head.lstrip()
    if not head:
        raise InputError("error-empty-file", file=path.name)
    if head.startswith("<"):
        raise InputError("error-html", file=path.name)
    if head[0] in "{[":
        return _look_at_json(path, head[0])
    try:
        # A leading tab counts: it is a first column without name.
        delimiter, columns = sniff(whole_head)
    except csv.Error as error:
        raise InputError("error-csv", file=path.name, found=told(error)) from error
    return Peek(path, "table", tuple(columns), delimiter=delimiter)


def sniff(head: str) -> tuple[str, list[str]]:
    """The delimiter of a table (the one of , ; tab that gives most columns) and its header.

    Raises csv.Error if the header cannot be split.
    """
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
    lines = list(islice(_lines(path), 10))
    objects = [found for line in lines if (found := _whole_object(line)) is not None]
    if opening == "{" and _are_lines(lines):
        return _of_samples(path, "json-lines", objects)
    if opening == "[":
        return _of_samples(path, "json-array", _array_samples(path))
    return _of_samples(path, "json-object", [_skeleton(path)])


def _are_lines(lines: list[str]) -> bool:
    """True for one object a line; the first line may be damaged, as any other."""
    if len(lines) < 2:
        return False
    if _whole_object(lines[0]) is not None:
        return True
    return lines[0][-1] not in "[{," and _whole_object(lines[1]) is not None


def _of_samples(path: Path, kind: Kind, samples: list[dict[str, object]]) -> Peek:
    columns = dict.fromkeys(key for sample in samples for key in sample)
    return Peek(path, kind, tuple(columns), tuple(samples))


def _lines(path: Path) -> Iterator[str]:
    with open_utf8(path) as file:
        while raw := file.readline(_LONGEST_LINE):
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
