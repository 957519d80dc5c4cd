"""Any table, read with a mapping file that says which column is which field."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from guetteur.model import UNKNOWN_PLATFORM, InputError, Post, Record, derived_id, platform_id
from guetteur.readers.base import Format, Options, Recognition
from guetteur.readers.entities import hashtags_in, links_in, mentions_in
from guetteur.readers.json_values import value_in
from guetteur.readers.mapping import (
    COUNTS,
    IDS,
    LISTS,
    REQUIRED,
    TIMES,
    Column,
    Mapping,
    PlatformRule,
)
from guetteur.readers.peek import Peek, look_at
from guetteur.readers.row import Row, Unreadable
from guetteur.readers.tables import read_table
from guetteur.readers.times import parser, zone_of
from guetteur.readers.urls import canonical, domain, domains_of
from guetteur.readers.values import (
    count,
    distinct,
    flag,
    handle,
    hashtag,
    identifier,
    mention,
    text,
)

NAME = "mapped"
_NEEDED = frozenset({*REQUIRED, "post_id"})
Parse = Callable[[object], object]


def recognise(peek: Peek) -> Recognition | None:  # noqa: ARG001
    """Never: only the user can say that a table is to be read with a mapping."""
    return None


def read(path: Path, options: Options) -> Iterator[Record]:
    """One post a row; rows of the same post are left for the workspace to bring together."""
    mapping = options.mapping
    if mapping is None:
        raise InputError("error-mapping-needed", file=path.name)
    wanted = mapping.wanted
    needed = {column.name for field, column in mapping.columns.items() if field in _NEEDED}
    # JSON objects may lack a key where a table has a blank cell.
    is_json = look_at(path).kind.startswith("json")
    zone = zone_of(options.timezone or mapping.time_zone)
    return read_table(
        path,
        options,
        _builder(mapping, zone),
        required=sorted(needed if is_json else wanted),
        used=wanted,
        ignored=mapping.ignore,
        blanks=mapping.blanks,
    )


def _builder(mapping: Mapping, zone: ZoneInfo | None) -> Callable[[Row], list[Post]]:
    """The function that makes a row's post; what is the same for all rows is done before."""
    columns = [
        (field, column.name, _parse(field, column, zone))
        for field, column in mapping.columns.items()
    ]
    ids = IDS & mapping.columns.keys()
    finish = _finisher(mapping)

    def build(row: Row) -> list[Post]:
        platform = _platform(row, mapping.platform)
        values: dict[str, object] = {}
        for field, name, parse in columns:
            if field in _NEEDED:
                values[field] = row.need(name, parse)
            elif field in LISTS and row.get(name) is None:
                values[field] = ()
            else:
                values[field] = row.maybe(name, parse)
        for field in ids:
            if values[field] is not None:
                values[field] = f"{platform}:{values[field]}"
        if "post_id" not in values:
            native = derived_id("row", row.ref.sha256, str(row.ref.row))
            values["post_id"] = platform_id(platform, native)
        finish(values)
        return [Post(platform=platform, ref=row.ref, **values)]  # type: ignore[arg-type]

    return build


def _platform(row: Row, rule: PlatformRule) -> str:
    """The platform of a row: `unknown`, with an issue, when the rule does not foresee it."""
    if rule.fixed is not None or rule.column is None:
        return rule.fixed or UNKNOWN_PLATFORM
    told = text(row.get(rule.column) or "").strip()
    for start, platform in rule.prefixes:
        if told.startswith(start):
            return platform
    for value, platform in rule.values:
        if told == value:
            return platform
    is_name = bool(told) and not rule.prefixes and not rule.values and ":" not in told
    if is_name:
        return told.lower()
    row.note(rule.column, "issue-platform", told or None)
    return UNKNOWN_PLATFORM


def _finisher(mapping: Mapping) -> Callable[[dict[str, object]], None]:
    """What completes a post: its domains from its links, and what its text holds, for the
    fields that the table does not give."""
    given = mapping.columns.keys()
    opaque = "links" in given and mapping.columns["links"].kind == "id"
    from_text = [
        (field, find)
        for field, find in _FINDERS
        if "text" in given and field not in given and not (field == "links" and "domains" in given)
    ]

    def finish(values: dict[str, object]) -> None:
        for field, find in from_text:
            words = values["text"]
            values[field] = find(str(words)) if words is not None else ()
        links = values.get("links")
        if isinstance(links, tuple) and "domains" not in given and not opaque:
            values["domains"] = domains_of(links)

    return finish


_FINDERS: tuple[tuple[str, Callable[[str], tuple[str, ...]]], ...] = (
    ("links", links_in),
    ("hashtags", hashtags_in),
    ("mentions", partial(mentions_in, dots=True)),
)


def _parse(field: str, column: Column, zone: ZoneInfo | None) -> Parse:
    if field in TIMES:
        return parser(column.kind, zone)
    if field in COUNTS:
        return count
    if field in LISTS:
        one = text if column.kind == "id" else _ONE.get(field, text)
        return partial(_list, split=column.split, one=one)
    if field in IDS:
        return identifier
    return {"is_repost": flag, "account_handle": handle, "url": _address}.get(field, text)


def _list(value: object, split: str | None, one: Callable[[object], str | None]) -> tuple[str, ...]:
    """The items of a cell: a list, a JSON list, or a text cut at `split`."""
    if isinstance(value, list):
        return distinct(one(item) for item in value if item is not None)
    if split == "json":
        return _list(_json_list(value), None, one)
    pieces = [value] if split is None or not isinstance(value, str) else value.split(split)
    return distinct(one(text(piece).strip()) for piece in pieces)


def _json_list(value: object) -> list[object]:
    try:
        found = value_in(str(value))
    except ValueError as error:
        raise Unreadable("issue-list", value) from error
    if not isinstance(found, list):
        raise Unreadable("issue-list", value)
    return found


def _link(value: object) -> str | None:
    return canonical(str(value))


def _domain(value: object) -> str:
    """The registered domain; what is not one is kept as read."""
    return domain(str(value)) or text(value).strip().lower()


def _address(value: object) -> str:
    """A post's own address, as read when it is no web address."""
    return canonical(str(value)) or text(value)


_ONE: dict[str, Callable[[object], str | None]] = {
    "links": _link,
    "domains": _domain,
    "hashtags": hashtag,
    "mentions": mention,
}
FORMAT = Format(
    NAME,
    recognise,
    read,
    family="mapped",
    sure="ran",
    files=("csv", "tsv", "xlsx", "jsonl", "json", "parquet"),
)
