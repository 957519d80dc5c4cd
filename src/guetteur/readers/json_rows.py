"""The objects of a JSON file one by one: JSON lines, an array, or one document's list."""

from collections.abc import Iterator
from pathlib import Path

import ijson

from guetteur.model import InputError, RowIssue
from guetteur.readers.json_values import TooDeep, items_of, kept, parsed_events, value_in
from guetteur.readers.peek import Peek
from guetteur.readers.text_files import name_of, shorten, text_lines, told

Numbered = tuple[int, dict[str, object]]


def objects_of(peek: Peek) -> Iterator[Numbered | RowIssue]:
    """The objects of a JSON file of any shape; one document is one object."""
    if peek.kind == "json-lines":
        return objects_in_lines(peek.path)
    return objects_at(peek.path, "item" if peek.kind == "json-array" else "")


def objects_in_lines(path: Path) -> Iterator[Numbered | RowIssue]:
    """Each line's object with its line number; a line that is not an object is an issue."""
    file = name_of(path)
    notes: list[RowIssue] = []
    for number, line in enumerate(text_lines(path, notes), start=1):
        yield from notes
        notes.clear()
        if not line.strip():
            continue
        try:
            found = value_in(line)
        except ValueError as error:
            reason = "issue-json-deep" if isinstance(error, TooDeep) else "issue-json-line"
            yield RowIssue(file, number, None, reason, shorten(line.strip()), True)
            continue
        if isinstance(found, dict):
            yield number, found
        else:
            yield RowIssue(file, number, None, "issue-json-object", shorten(found), True)


def objects_at(path: Path, prefix: str) -> Iterator[Numbered | RowIssue]:
    """The objects at a prefix of one document (`item` for an array), numbered from 1.

    The document is never held whole. If it is damaged or cut short, what came before is kept
    and the rest is one issue. Raises InputError if nothing could be read at all.
    """
    number = 0
    try:
        for number, found in enumerate(items_of(path, prefix), start=1):
            yield _object(name_of(path), number, found)
    except ijson.JSONError as error:
        if number == 0:
            raise InputError("error-json", file=path.name, found=told(error)) from error
        yield RowIssue(name_of(path), number + 1, None, "issue-json-cut", told(error), True)


def _object(file: str, number: int, found: object) -> Numbered | RowIssue:
    try:
        value = kept(found)
    except TooDeep:
        return RowIssue(file, number, None, "issue-json-deep", None, True)
    if isinstance(value, dict):
        return number, value
    return RowIssue(file, number, None, "issue-json-object", shorten(value), True)


def dig(record: object, path: str) -> object:
    """The value at a dotted path, or None when any step is missing or the value is blank."""
    for key in path.split("."):
        if not isinstance(record, dict):
            return None
        record = record.get(key)
    return None if record == "" else record


def dicts(value: object) -> list[dict[str, object]]:
    """The objects of a list; empty when it is not a list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def events_of(path: Path) -> Iterator[tuple[str, str, object]]:
    """The parser's events (prefix, event, value) until the end, or until the damage if any."""
    try:
        yield from parsed_events(path)
    except ijson.JSONError:
        return
