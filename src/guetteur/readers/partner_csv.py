"""Tables of indicators that partners publish: Meta's threat reports, and the M82 Project's base.

Meta, since 2022: Tactic, Technique, Procedure, Indicator, and Notes or Comments, in the words of
its Online Operations Kill Chain. Meta, before: indicator_type, indicator_value, comment, ds.
M82: db, domain, matchType, reason, source, reportUrl, identifiedDate, riskLevel, tags.
Sources: facebook/threat-research (MIT), M82-Project (Apache-2.0), as published in 2026.
"""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from guetteur.model import InputError, RowIssue
from guetteur.model.indicator import Indicator, IndicatorKind, ListFormat, Outcome, Part
from guetteur.model.past_case import precision
from guetteur.readers.csv_rows import csv_rows
from guetteur.readers.defanged import Meant, handle_form, host_form, meant
from guetteur.readers.text_files import name_of, seen, shorten, text_lines

META, M82 = "Meta", "M82 Project"
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Listed:
    """What a partner's file lists, and what became of each of its rows or objects."""

    format: ListFormat
    source: str
    indicators: tuple[Indicator, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a file does not say of itself: its digest, and what the user knows of it."""

    sha256: str
    source: str | None = None
    dated: str | None = None


@dataclass(frozen=True, slots=True)
class _Layout:
    """A table's layout: the columns that tell it, and how its rows are read."""

    format: ListFormat
    source: str
    needs: frozenset[str]
    read: Callable[[Row, int, Told], tuple[Indicator, str | None] | None]


def read_table(path: Path, told: Told, only: ListFormat | None = None) -> Listed:
    """Every row of a partner's table, kept or dropped with the reason.

    Raises InputError for a table that has none of the layouts above, or not that of `only`.
    """
    delimiter, header = _header(path)
    layout = next(
        (one for one in _LAYOUTS if one.needs <= set(header) and only in (None, one.format)), None
    )
    if layout is None:
        raise InputError("error-partner-table", file=name_of(path), **seen(header))
    indicators, parts, notes = [], [], dict[int, RowIssue]()
    for found in csv_rows(path, delimiter):
        if isinstance(found, RowIssue):
            if found.lost:
                parts.append(Part(place=found.row, what="row", outcome="dropped",
                                  reason=found.reason, found=found.found))  # fmt: skip
            else:
                notes[found.row] = found
            continue
        line, cells = found
        made, part = _row(layout, dict(zip(header, map(str, cells), strict=True)), line, told)
        indicators += [made] if made else []
        parts.append(_noted(part, notes.pop(line, None)))
    if not parts:
        raise InputError("error-partner-empty", file=name_of(path))
    parts.sort(key=lambda part: part.place)
    return Listed(layout.format, told.source or layout.source, tuple(indicators), tuple(parts))


def _header(path: Path) -> tuple[str, list[str]]:
    """What stands between cells, and the names of the columns.

    Spreadsheets write again with semicolons or tabs what was published with commas.
    """
    headers = [(one, _cells(path, one)) for one in ",;\t"]
    known = (one for one in headers if any(layout.needs <= set(one[1]) for layout in _LAYOUTS))
    return next(known, headers[0])


def _cells(path: Path, delimiter: str) -> list[str]:
    first = next(csv.reader(text_lines(path, []), delimiter=delimiter), [])
    return [cell.strip().lower().lstrip("\ufeff") for cell in first]


def _row(layout: _Layout, row: Row, line: int, told: Told) -> tuple[Indicator | None, Part]:
    row = {name: value.strip() for name, value in row.items()}
    if not any(row.values()):
        return None, Part(place=line, what="row", outcome="dropped", reason="partner-blank")
    read = layout.read(row, line, told)
    if read is None:
        found = shorten(" | ".join(filter(None, row.values())))
        return None, Part(
            place=line, what="row", outcome="dropped", reason="partner-no-indicator", found=found
        )
    made, reason = read
    outcome: Outcome = "mended" if reason else "kept"
    shown = shorten(made.shown) if reason else None
    return made, Part(place=line, what="row", outcome=outcome, reason=reason, found=shown)


def _noted(part: Part, note: RowIssue | None) -> Part:
    if note is None or part.outcome == "dropped":
        return part
    return Part(
        place=part.place, what=part.what, outcome="mended", reason=note.reason, found=note.found
    )


def _meta(row: Row, line: int, told: Told) -> tuple[Indicator, str | None] | None:
    if not row["indicator"]:
        return None
    known = meant(row["indicator"])
    comment = row.get("notes") or row.get("comments") or None
    notes = " ".join(filter(None, (known.rest, comment))) or None
    labels = tuple(filter(None, (row[name] for name in ("tactic", "technique", "procedure"))))
    made = _made(known, row["indicator"], line, told, META, labels=labels, notes=notes)
    return made, "partner-words-behind" if known.rest else None


# Meta's own names of types, before 2023.
_OLD_KINDS: dict[str, IndicatorKind] = {
    "android_package_name": "other",
    "ios_app_id": "other",
    "domain_name": "domain",
    "md5": "hash",
    "sha1": "hash",
    "sha256": "hash",
}


def _old_meta(row: Row, line: int, told: Told) -> tuple[Indicator, str | None] | None:
    if not row["indicator_value"]:
        return None
    text, kind = row["indicator_value"], _OLD_KINDS.get(row["indicator_type"])
    known = meant(text)
    if kind in ("other", "hash"):
        known = Meant(kind, text.lower() if kind == "hash" else text)
    elif kind == "domain" and known.kind != "domain":
        known = Meant("other", text)
    made = _made(
        known, text, line, told, META,
        labels=(row["indicator_type"],), notes=row.get("comment") or None,
        listed_on=_day(row.get("ds", "")),
    )  # fmt: skip
    return made, None


def _m82(row: Row, line: int, told: Told) -> tuple[Indicator, str | None] | None:
    if not row["domain"]:
        return None
    host = host_form(row["domain"]) if row.get("matchtype", "exact") == "exact" else None
    known = Meant("domain", host) if host else Meant("other", row["domain"])
    labels = (row["db"], *filter(None, row.get("tags", "").split("|")), row.get("reporturl", ""))
    source = f"{row['source']} ({M82})" if row.get("source") else M82
    made = _made(
        known, row["domain"], line, told, source,
        labels=tuple(filter(None, labels)), notes=row.get("reason") or None,
        listed_on=_day(row.get("identifieddate", "")),
    )  # fmt: skip
    return made, None if host else "partner-pattern"


def _day(text: str) -> str | None:
    """A date as precise as it is written; None if it is none."""
    try:
        precision(text)
    except ValueError:
        return None
    return text


def _made(
    known: Meant, shown: str, line: int, told: Told, source: str, *,
    labels: tuple[str, ...], notes: str | None, listed_on: str | None = None,
) -> Indicator:  # fmt: skip
    value = handle_form(known.value) if known.kind == "account" else known.value
    return Indicator(
        kind=known.kind,
        value=value,
        shown=shown,
        source=told.source or source,
        sha256=told.sha256,
        row=line,
        listed_on=listed_on or told.dated,
        platform=known.platform,
        count=known.count,
        labels=labels,
        notes=notes,
    )


_LAYOUTS = (
    _Layout("meta", META, frozenset({"tactic", "technique", "procedure", "indicator"}), _meta),
    _Layout("meta", META, frozenset({"indicator_type", "indicator_value"}), _old_meta),
    _Layout("m82", M82, frozenset({"db", "domain", "matchtype", "source"}), _m82),
)
