"""Reads files by plans: tables row by row, JSON object by object."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from guetteur.model import Account, InputError, Post, Record, RowIssue, RowRef
from guetteur.readers.base import Format, Options, Recognition, Sure, by_columns
from guetteur.readers.counts import FieldCounts
from guetteur.readers.descriptions import Descriptions
from guetteur.readers.json_rows import dicts, dig, objects_at, objects_of
from guetteur.readers.peek import Peek, look_at
from guetteur.readers.plan import Plan, Reader, reader_of
from guetteur.readers.row import Row, records_of
from guetteur.readers.tables import need_columns, read_table
from guetteur.readers.text_files import name_of, seen
from guetteur.readers.times import zone_of

Object = dict[str, object]
# What an object is: the plan to read it by, or the name of what it is instead of a post.
Chosen = tuple[Plan | str, Object]
Choose = Callable[[Object], Iterable[Chosen]]


def table_format(
    plan: Plan, signature: tuple[str, ...], family: str, sure: Sure, *, repeats: bool = False
) -> Format:
    """The format of a table that is known by the columns of its signature.

    `repeats`: the tool writes some columns twice; the last one is its own.
    """

    def recognise(peek: Peek) -> Recognition | None:
        return by_columns(plan.name, signature, peek)

    def read(path: Path, options: Options) -> Iterator[Record]:
        return read_plan(path, options, plan, repeats=repeats)

    return Format(
        plan.name,
        recognise,
        read,
        family=family,
        sure=sure,
        mapped={name: field.columns for name, field in plan.fields.items()},
        used=plan.used,
        ignored=plan.ignored,
        lacks=plan.lacks,
        files=("csv",),
    )


def json_format(
    name: str,
    recognise: Callable[[Peek], Recognition | None],
    plans: tuple[Plan, ...],
    choose: Choose,
    family: str,
    sure: Sure,
    *,
    lists: tuple[str, ...] = (),
    files: tuple[str, ...] = ("json", "jsonl"),
) -> Format:
    """The format of JSON objects of one or several kinds.

    `lists`: where a single document may hold its objects, such as `items`.
    """
    used = frozenset[str]().union(*(plan.used for plan in plans))
    ignored = frozenset[str]().union(*(plan.ignored for plan in plans)) - used

    def read(path: Path, options: Options) -> Iterator[Record]:
        peek = look_at(path)
        if not peek.kind.startswith("json"):
            raise InputError("error-not-json", file=path.name, format=name)
        counts = FieldCounts(used, ignored)
        yield from read_objects(peek, options, counts, choose, lists)
        yield counts.report()

    lacks = set.intersection(*(set(plan.lacks) for plan in plans))
    return Format(
        name,
        recognise,
        read,
        family=family,
        sure=sure,
        mapped=_mapped(plans),
        used=used,
        ignored=ignored,
        lacks=tuple(field for field in plans[0].lacks if field in lacks),
        files=files,
    )


def _mapped(plans: tuple[Plan, ...]) -> dict[str, tuple[str, ...]]:
    """The columns of each field, those of all kinds of objects together."""
    mapped: dict[str, tuple[str, ...]] = {}
    for plan in plans:
        for field, one in plan.fields.items():
            mapped[field] = tuple(dict.fromkeys([*mapped.get(field, ()), *one.columns]))
    return mapped


def read_plan(
    path: Path, options: Options, plan: Plan, *, repeats: bool = False
) -> Iterator[Record]:
    """The records of a table, or of JSON objects whose keys are its columns."""
    peek = look_at(path)
    if peek.kind.startswith("json"):
        need_columns(path, peek.columns, [name.split(".")[0] for name in plan.required])
        counts = FieldCounts(plan.used, plan.ignored)
        yield from read_objects(peek, options, counts, lambda found: [(plan, found)], ())
        yield counts.report()
        return
    make = reader_of(plan, zone_of(options.timezone), frozenset(peek.columns))
    known = Descriptions()

    def build(row: Row) -> Iterator[Post | Account]:
        for one in make(row):
            yield from known.new(one) if isinstance(one, Account) else [one]

    yield from read_table(
        path,
        options,
        build,
        required=plan.required,
        used=plan.used,
        ignored=plan.ignored,
        repeats=repeats,
    )


def read_objects(
    peek: Peek, options: Options, counts: FieldCounts, choose: Choose, lists: tuple[str, ...]
) -> Iterator[Record]:
    """The records of a JSON file's objects. Raises InputError if it holds none at all."""
    zone, known, file = zone_of(options.timezone), Descriptions(), name_of(peek.path)
    readers: dict[str, Reader] = {}
    met = 0
    for found in _objects(peek, lists):
        met += 1
        if isinstance(found, RowIssue):
            yield found
            continue
        for plan, item in choose(found[1]):
            if isinstance(plan, str):
                counts.skip(plan)
                continue
            counts.meet(item)
            make = readers.setdefault(plan.name, reader_of(plan, zone, frozenset()))
            row = Row(file, RowRef(options.sha256, found[0]), partial(_value, item))
            for record in records_of(row, make):
                yield from known.new(record) if isinstance(record, Account) else [record]
    if met == 0:
        raise InputError("error-no-rows", file=peek.path.name, **seen(peek.columns))


def shown(peek: Peek, *lists: str) -> list[Object]:
    """The first objects that a short look at a file shows, those of its lists included."""
    found = list(peek.samples)
    for sample in peek.samples:
        found += [item for place in lists for item in dicts(dig(sample, place))]
    if peek.kind == "json-object":
        for place in lists:
            if _may_hold(peek, place):
                found += _first_of(peek.path, place)
    return found


def _may_hold(peek: Peek, place: str) -> bool:
    """False when the short look already shows that a document has no such list."""
    first, _, rest = place.partition(".")
    inner = dicts(peek.samples[0].get(first)) if peek.samples else []
    # Only of `data` does the look show what is inside.
    return first in peek.columns and (first != "data" or not rest or rest in (inner or [{}])[0])


def _first_of(path: Path, place: str) -> list[Object]:
    """The first object of a document's list, if it can be read."""
    with suppress(InputError):
        first = next(objects_at(path, f"{place}.item"), None)
        return [first[1]] if isinstance(first, tuple) else []
    return []


def _objects(peek: Peek, lists: tuple[str, ...]) -> Iterator[tuple[int, Object] | RowIssue]:
    """The objects, one by one: those of a document's list are never held together."""
    if peek.kind == "json-object" and peek.samples:
        for place in lists:
            if _may_hold(peek, place) and _first_of(peek.path, place):
                yield from objects_at(peek.path, f"{place}.item")
                return
    for found in objects_of(peek):
        if isinstance(found, RowIssue):
            yield found
            continue
        number, whole = found
        inside = next((place for place in lists if isinstance(dig(whole, place), list)), None)
        for item in dicts(dig(whole, inside)) if inside else [whole]:
            yield number, item


def _value(item: Object, name: str) -> object:
    """The value of a dotted key, or of one that is written with its dots."""
    found = item[name] if name in item else dig(item, name)
    return None if found == "" or found == {} else found
