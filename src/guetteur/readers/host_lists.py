"""Lists of hosts as people have them: lines, tables, JSON, zone files, logs of certificates."""

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

from guetteur.model import InputError
from guetteur.model.watch import HostName
from guetteur.readers.hosts import host_of

# Names of the column or key that holds hosts, as dnstwist, certificate logs and partners' lists
# have them; the first that is there counts.
COLUMNS = (
    "domain", "host", "hostname", "fqdn", "name_value", "common_name", "dns_names", "domain_name",
    "domain name", "url", "link", "value",
)  # fmt: skip
_LONGEST_CELL = 131_072
_LARGEST_JSON = 500_000_000


@dataclass(frozen=True, slots=True)
class ListedHost:
    """What one line (or one item, in JSON) of a list names; `host` is None if it names no host."""

    line: int
    text: str
    host: HostName | None


def read_hosts(path: Path) -> Iterator[ListedHost]:
    """Every host of a list. Empty lines and comments (#, ;) are passed over.

    Raises InputError if the file is not text, or its JSON is broken.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _read(path, file)
    except UnicodeDecodeError as error:
        raise InputError("error-hosts-encoding", file=path.name, found=error.start) from error
    except csv.Error as error:
        raise InputError("error-hosts-table", file=path.name, found=str(error)) from error


def _read(path: Path, file: Iterable[str]) -> Iterator[ListedHost]:
    lines = iter(file)
    head = list(islice(lines, 1))
    first = head[0].lstrip() if head else ""
    every = chain(head, lines)
    if first.startswith("[") or (first.startswith("{") and not _is_object(first)):
        return _from_json(path, every)
    if first.startswith("{"):
        return _from_json_lines(path, every)
    delimiter = next((sign for sign in ",;\t" if sign in first), None)
    names = [name.strip().strip('"').lower() for name in first.split(delimiter or ",")]
    column = next((name for name in COLUMNS if name in names), None)
    if column is not None:
        return _from_table(every, delimiter or ",", names.index(column))
    return _from_lines(every, delimiter)


def _is_object(line: str) -> bool:
    """Whether the line is a whole JSON object, so that the file has one a line."""
    try:
        return isinstance(json.loads(line), dict)
    except json.JSONDecodeError:
        return False


def _from_lines(lines: Iterable[str], delimiter: str | None) -> Iterator[ListedHost]:
    for number, line in enumerate(lines, 1):
        text = line.split(delimiter, 1)[0].strip() if delimiter else line.strip()
        if text and text[0] not in "#;":
            yield ListedHost(number, text, host_of(text))


def _from_table(lines: Iterable[str], delimiter: str, column: int) -> Iterator[ListedHost]:
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(lines, delimiter=delimiter)
    next(rows)
    for row in rows:
        if len(row) > column:
            yield from _cell(row[column], rows.line_num)


def _from_json_lines(path: Path, lines: Iterable[str]) -> Iterator[ListedHost]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield from _item(_json(line, path, number), number)


def _from_json(path: Path, lines: Iterable[str]) -> Iterator[ListedHost]:
    if path.stat().st_size > _LARGEST_JSON:
        raise InputError("error-hosts-large", file=path.name, most=_LARGEST_JSON // 1_000_000)
    whole = _json("".join(lines), path, 1)
    items = whole if isinstance(whole, list) else next(
        (one for one in whole.values() if isinstance(one, list)), [whole]
    )  # fmt: skip
    for number, item in enumerate(items, 1):
        yield from _item(item, number)


def _json(text: str, path: Path, line: int) -> Any:
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        at = line + getattr(error, "lineno", 1) - 1
        raise InputError("error-hosts-json", file=path.name, line=at) from error


def _item(item: Any, number: int) -> Iterator[ListedHost]:
    if isinstance(item, dict):
        lists = (one for one in item.values() if isinstance(one, list))
        item = next((item[name] for name in COLUMNS if item.get(name)), next(lists, None))
    for one in item if isinstance(item, list) else [item]:
        if isinstance(one, str):
            yield from _cell(one, number)


def _cell(text: str, number: int) -> Iterator[ListedHost]:
    """The hosts of a cell: certificates name several, one a line."""
    for one in text.split("\n"):
        if one.strip():
            yield ListedHost(number, one.strip(), host_of(one))
