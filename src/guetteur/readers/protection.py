"""The form `protection.yml`, and a list of public figures, as people write them."""

import csv
import dataclasses
import json
from datetime import date
from pathlib import Path

from guetteur.model import InputError, InputErrors
from guetteur.model.protection import CaseClock, Protection, PublicFigure
from guetteur.readers.typed import Reading, record
from guetteur.readers.yaml_nodes import parsed

COLUMNS = ("platform", "handle", "name", "why")


def read_form(content: bytes, lang: str, file: str) -> Protection:
    """The answers of a form. Raises InputErrors with every mistake, each with its line."""
    reading = Reading(lang)
    try:
        found = record(parsed(content.decode("utf-8-sig")), Protection, reading)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        reading.mistakes.append(InputError("error-study-utf8", line=line))
        found = None
    except InputError as error:
        reading.mistakes.append(error)
        found = None
    if found is None:
        mistakes = tuple(reading.mistakes)
        raise InputErrors("error-protection-form", mistakes, file=file, count=len(mistakes))
    return found


def written_form(found: Protection, form: str) -> str:
    """The form with these answers in their places; its comments stay."""
    answers = {one.name: getattr(found, one.name) for one in dataclasses.fields(found)}
    lines = []
    for line in form.splitlines():
        name = line.partition(":")[0]
        lines.append(_answer(name, answers[name]) if name in answers else line)
    return "\n".join(lines) + "\n"


def _answer(name: str, value: str | date | tuple[CaseClock, ...] | None) -> str:
    """A line of the form. JSON's way to write a text is one of YAML's."""
    if value is None:
        return f"{name}: null"
    if isinstance(value, date):
        return f"{name}: {value.isoformat()}"
    if isinstance(value, str):
        return f"{name}: {json.dumps(value, ensure_ascii=False)}"
    each = (f"{{case: {json.dumps(one.case)}, keep_until: {one.keep_until}}}" for one in value)
    return f"{name}: [{', '.join(each)}]"


def read_public_figures(path: Path) -> tuple[PublicFigure, ...]:
    """The accounts of a CSV table with the columns platform, handle, name, why.

    Raises InputError at the first row that lacks one: without a reason nobody is shown by name.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("error-public-utf8", file=str(path)) from error
    start = text.partition("\n")[0]
    rows = list(csv.reader(text.splitlines(), delimiter=";" if ";" in start else ","))
    head = [cell.strip().casefold() for cell in rows[0]] if rows else []
    if lacking := [name for name in COLUMNS if name not in head]:
        raise InputError("error-public-columns", file=str(path), lacking=", ".join(lacking))
    found = []
    for number, cells in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in cells):
            found.append(_figure(dict(zip(head, cells, strict=False)), number, path))
    return tuple(found)


def _figure(row: dict[str, str], number: int, path: Path) -> PublicFigure:
    values = {name: row.get(name, "").strip() for name in COLUMNS}
    if empty := [name for name in COLUMNS if not values[name]]:
        raise InputError("error-public-row", file=str(path), line=number, lacking=", ".join(empty))
    values["platform"] = values["platform"].casefold()
    values["handle"] = values["handle"].lstrip("@")
    return PublicFigure(**values)
