"""A risk study from its file, `study.yml`, and back."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from guetteur.model import InputError, InputErrors
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales, Version
from guetteur.readers.typed import Reading, record
from guetteur.readers.yaml_nodes import Node, line_of, parsed


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]
    """Writes YAML 1.2, where only true and false are not texts: the key `on` needs no quotes."""


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in known if not tag.endswith(":bool") or first in "tTfF"]
    for first, known in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True, slots=True)
class ReadStudy:
    """A study and the tree that it was read from, which knows the line of each place."""

    study: Study
    root: Node

    def line(self, place: str) -> int:
        """The line of a place such as `scenarios[2].paths[0].name`."""
        return line_of(self.root, place)


def read_study(content: bytes, lang: str, file: str) -> ReadStudy:
    """The study in a file, its texts in one language.

    What the file says of ids, levels and versions is not checked here. Raises InputErrors with
    every mistake of form, each with its line and place.
    """
    root = _tree(content, file)
    reading = Reading(lang)
    study = record(root, Study, reading)
    if study is None:
        mistakes = tuple(reading.mistakes)
        raise InputErrors("error-study-mistakes", mistakes, file=file, count=len(mistakes))
    return ReadStudy(study, root)


def read_scales(content: bytes, lang: str, file: str) -> Scales:
    """Scales in a file of their own, their texts in one language."""
    reading = Reading(lang)
    scales = record(_tree(content, file), Scales, reading)
    if scales is None:
        mistakes = tuple(reading.mistakes)
        raise InputErrors("error-study-mistakes", mistakes, file=file, count=len(mistakes))
    return scales


def _tree(content: bytes, file: str) -> Node:
    try:
        return parsed(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        wrong = InputError("error-study-utf8", line=content.count(b"\n", 0, error.start) + 1)
    except InputError as error:
        wrong = error
    raise InputErrors("error-study-mistakes", (wrong,), file=file, count=1)


def written(study: Study, headings: Mapping[str, str] | None = None) -> str:
    """The study as YAML, in the order of the records; what is at its default is left out.

    headings: a comment to put above each of these fields.
    """
    parts = []
    for name, value in _plain(study).items():
        if headings and name in headings:
            parts.append("\n" + "".join(f"# {line}\n" for line in headings[name].splitlines()))
        parts.append(_yaml({name: value}))
    return "".join(parts)


def with_version(text: str, version: Version) -> str:
    """The text of a study with one more version at the end of its list; the rest stays as it is.

    Raises InputError when the list is written in brackets, where nothing can be put in by line.
    """
    root = parsed(text)
    versions = (root.entries or {}).get("versions")
    if versions is None or not versions.items or versions.flow:
        raise InputError("error-study-versions-flow", line=versions.line if versions else 1)
    lines = text.splitlines(keepends=True)
    indent = " " * (versions.items[-1].column - 3)
    entry = _yaml([_plain(version)])
    added = "".join(indent + line for line in entry.splitlines(keepends=True))
    at = _end(versions.items[-1])
    if at and not lines[at - 1].endswith("\n"):
        lines[at - 1] += "\n"
    return "".join([*lines[:at], added, *lines[at:]])


def _end(node: Node) -> int:
    """The last line that holds something of a node."""
    below = [*(node.items or ()), *(node.entries or {}).values()]
    if not below or node.flow:
        return node.last or node.line
    return max(_end(one) for one in below)


def _yaml(value: Any) -> str:
    return str(yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100))


def _plain(value: Any) -> Any:
    """A record as mappings and lists."""
    if dataclasses.is_dataclass(value):
        return {
            one.name: _plain(getattr(value, one.name))
            for one in dataclasses.fields(value)
            if not _default(one, getattr(value, one.name))
        }
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, str | int | float | bool | date) or value is None:
        return value
    raise TypeError(f"{value!r} has no place in a study")


def _default(one: "dataclasses.Field[Any]", value: Any) -> bool:
    if one.default_factory is not dataclasses.MISSING:
        return bool(value == one.default_factory())
    return one.default is not dataclasses.MISSING and bool(value == one.default)
