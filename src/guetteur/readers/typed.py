"""Nodes of a YAML file into frozen records, by the records' own types; every mistake is kept.

A text may be given in several languages (`{en: ..., fr: ...}`); that of the reader is taken, or
the other one where it is missing.
"""

import dataclasses
import difflib
import re
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar

from guetteur.model import InputError
from guetteur.readers.yaml_nodes import Node

Record = TypeVar("Record")
LANGUAGES = ("en", "fr")
WHOLE = re.compile(r"-?[0-9]{1,9}")
NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FLAGS = {"true": True, "false": False}


@dataclass(slots=True)
class Reading:
    """The language wanted, and the mistakes met so far."""

    lang: str
    mistakes: list[InputError] = field(default_factory=list)

    def wrong(self, key: str, node: Node, place: str, **params: str | int) -> Any:
        """Keep a mistake. The None that stands for the value is never used."""
        self.mistakes.append(
            InputError(key, line=node.line, place=place or "–", found=shown(node), **params)
        )
        return None


Convert = Callable[[Node, str, Reading], Any]


def record(node: Node, kind: type[Record], reading: Reading) -> Record | None:
    """The record that a tree of nodes holds; None, with the mistakes in `reading`, if it is not
    one."""
    wanted: Any = kind
    found: Record = _record(wanted)(node, "", reading)
    return None if reading.mistakes else found


def shown(node: Node) -> str:
    """A node in short, for a message."""
    if node.text is not None:
        return node.text[:80]
    if node.items is not None:
        return "[…]" if node.items else "[]"
    return "{" + ", ".join(f"{key}: …" for key in list(node.entries or {})[:4]) + "}"


@cache
def _record(kind: Any) -> Convert:
    hints = typing.get_type_hints(kind)
    fields = {one.name: _convert(hints[one.name]) for one in dataclasses.fields(kind)}
    needed = [
        one.name
        for one in dataclasses.fields(kind)
        if one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
    ]

    def convert(node: Node, place: str, reading: Reading) -> Any:
        if node.entries is None:
            return reading.wrong("error-study-record", node, place, expected=", ".join(fields))
        values: dict[str, Any] = {}
        above = f"{place}." if place else ""
        for name, below in node.entries.items():
            if name not in fields:
                _unknown(name, node, place, tuple(fields), reading)
            elif not below.empty:
                values[name] = fields[name](below, above + name, reading)
        for name in needed:
            if name not in values:
                reading.wrong("error-study-missing", node, above + name, expected=name)
        # with a mistake anywhere the whole is thrown away: no half-built record goes further
        return None if reading.mistakes else kind(**values)

    return convert


def _unknown(name: str, node: Node, place: str, known: tuple[str, ...], reading: Reading) -> None:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    line = node.keys.get(name, node.line)
    params: dict[str, str | int] = {
        "line": line,
        "place": f"{place}.{name}" if place else name,
        "found": name[:80],
    }
    if near:
        reading.mistakes.append(InputError("error-study-unknown-near", near=near[0], **params))
    else:
        expected = ", ".join(known)
        reading.mistakes.append(InputError("error-study-unknown", expected=expected, **params))


@cache
def _convert(hint: Any) -> Convert:
    """How a node becomes a value of this type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        return _convert(next(one for one in arguments if one is not types.NoneType))
    if origin is Literal:
        return _choice(arguments)
    if origin is tuple:
        return _list(arguments)
    if origin is dict:
        return _mapping(*arguments)
    if dataclasses.is_dataclass(hint):
        wanted: Any = hint
        return _record(wanted)
    return SIMPLE[hint]


def _text(node: Node, place: str, reading: Reading) -> Any:
    if node.text is not None:
        return node.text
    wordings = node.entries or {}
    if not wordings or not set(wordings) <= set(LANGUAGES):
        return reading.wrong("error-study-text", node, place)
    found = [wordings[one] for one in (reading.lang, *LANGUAGES) if one in wordings]
    texts = [one.text for one in found if one.text and not one.empty]
    if not texts or any(one.text is None for one in found):
        return reading.wrong("error-study-text", node, place)
    return texts[0]


def _matching(pattern: re.Pattern[str], make: Callable[[str], Any], key: str) -> Convert:
    def convert(node: Node, place: str, reading: Reading) -> Any:
        if node.text is not None and pattern.fullmatch(node.text):
            try:
                return make(node.text)
            except ValueError:  # 2027-02-30
                pass
        return reading.wrong(key, node, place)

    return convert


def _flag(node: Node, place: str, reading: Reading) -> Any:
    if node.text in FLAGS:
        return FLAGS[node.text]
    return reading.wrong("error-study-flag", node, place)


def _choice(choices: tuple[Any, ...]) -> Convert:
    by_text = {str(one): one for one in choices}

    def convert(node: Node, place: str, reading: Reading) -> Any:
        if node.text in by_text:
            return by_text[node.text]
        return reading.wrong("error-study-choice", node, place, expected=", ".join(by_text))

    return convert


def _list(arguments: tuple[Any, ...]) -> Convert:
    each = _convert(arguments[0])
    size = None if arguments[-1] is Ellipsis else len(arguments)

    def convert(node: Node, place: str, reading: Reading) -> Any:
        if node.items is None:
            return reading.wrong("error-study-list", node, place)
        if size is not None and len(node.items) != size:
            return reading.wrong("error-study-size", node, place, expected=size)
        return tuple(each(one, f"{place}[{n}]", reading) for n, one in enumerate(node.items))

    return convert


def _mapping(key: Any, value: Any) -> Convert:
    keys, values = {str(one): one for one in typing.get_args(key)}, _convert(value)

    def convert(node: Node, place: str, reading: Reading) -> Any:
        if node.entries is None:
            return reading.wrong("error-study-record", node, place, expected=", ".join(keys))
        for name in node.entries:
            if name not in keys:
                _unknown(name, node, place, tuple(keys), reading)
        return {
            keys[name]: values(below, f"{place}.{name}", reading)
            for name, below in node.entries.items()
            if name in keys
        }

    return convert


SIMPLE: dict[Any, Convert] = {
    str: _text,
    bool: _flag,
    int: _matching(WHOLE, int, "error-study-whole"),
    float: _matching(NUMBER, float, "error-study-number"),
    date: _matching(DAY, date.fromisoformat, "error-study-day"),
}
