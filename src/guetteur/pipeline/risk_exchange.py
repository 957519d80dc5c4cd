"""Risk studies to and from other programs: CISO Assistant's workbook, tables, JSON."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.pipeline.risk import assessed
from guetteur.pipeline.risk_documents import assessment_document
from guetteur.publish.ciso_tables import Loss, losses, sheets
from guetteur.publish.risk_tables_sheet import sheet_losses, sheet_tables
from guetteur.publish.tables import guarded
from guetteur.publish.workbook import workbook
from guetteur.readers.ciso_cells import NotCarried
from guetteur.readers.ciso_workbook import read_workbook
from guetteur.readers.study import read_study, written
from guetteur.store import write_text
from guetteur.store.files import atomic

FORMATS = ("ciso-assistant", "csv", "json", "sheet")


@dataclass(frozen=True, slots=True)
class Exported:
    """The files written, and what they do not carry."""

    files: tuple[Path, ...]
    losses: tuple[Loss, ...]


def export(path: Path, output: Path, kind: str, messages: Messages) -> Exported:
    """Write the study of a file for another program: a file, or for tables a folder."""
    told = assessed(path, messages.lang)
    study, _, assessment = told
    if kind == "json":
        document = assessment_document(told)
        write_text(output, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        return Exported((output,), ())
    if kind == "sheet":
        with atomic(output) as part:
            part.write_bytes(workbook(sheet_tables(study, assessment, messages.lang)))
        return Exported((output,), sheet_losses(study, assessment))
    tables = sheets(study, assessment, messages)
    if kind == "csv":
        output.mkdir(parents=True, exist_ok=True)
        files = []
        for name, rows in tables.items():
            files.append(output / f"{name.replace(' ', '_').lower()}.csv")
            write_text(files[-1], _table(rows))
        return Exported(tuple(files), losses(study))
    with atomic(output) as part:
        part.write_bytes(workbook(tables))
    return Exported((output,), losses(study))


def _table(rows: list[dict[str, str]]) -> str:
    """A table with the study's texts; none is a formula to a spreadsheet."""
    made = io.StringIO()
    if rows:
        table = csv.DictWriter(made, list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows({name: guarded(value) for name, value in row.items()} for row in rows)
    return made.getvalue()


def import_workbook(
    path: Path, output: Path, on: date, lang: str
) -> tuple[str, tuple[NotCarried, ...]]:
    """Write the study of a workbook. Returns its title and what was not carried.

    Raises InputError when there is such a file already.
    """
    if output.exists():
        raise InputError("error-risk-exists", file=str(output))
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError("error-risk-file", file=str(path), found=error.strerror or "") from error
    study, left = read_workbook(content, path.name, on)
    text = written(study)
    if read_study(text.encode(), lang, str(output)).study != study:
        raise InputError("error-risk-workbook", file=str(path), found=study.title)
    write_text(output, text)
    return study.title, left


def exported_lines(done: Exported, messages: Messages) -> Iterator[str]:
    """What was written, and what is lost on the way."""
    for file in done.files:
        yield messages.text("risk-exported", file=str(file))
    for loss in done.losses:
        where = messages.text(f"risk-loss-by-{loss.where}")
        yield messages.text(
            "risk-loss", what=messages.text(loss.what), count=loss.count, where=where
        )


def imported_lines(title: str, left: tuple[NotCarried, ...], messages: Messages) -> Iterator[str]:
    """What was read, and what was not carried."""
    yield messages.text("risk-imported", title=title, count=len(left))
    for one in left:
        yield messages.text(
            "risk-not-carried", sheet=one.sheet, row=one.row, column=one.column, found=one.found
        )


def loss_documents(done: Exported) -> list[dict[str, Any]]:
    """The losses as data."""
    return [{"what": one.what, "count": one.count, "where": one.where} for one in done.losses]
