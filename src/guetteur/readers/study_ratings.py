"""Ratings changed in the text of a study, and nothing else: comments and order stay."""

from collections.abc import Iterator, Mapping

from guetteur.model import InputError
from guetteur.model.judgement import Rateable
from guetteur.readers.yaml_nodes import Node, parsed

Ratings = Mapping[tuple[str, Rateable], int]


def with_ratings(text: str, ratings: Ratings) -> str:
    """The text of a study with these ratings of its steps, each by the step's id and its name.

    Raises InputError, with the line, where a rating is not written as a plain number on one line.
    """
    root = parsed(text)
    lines = text.splitlines(keepends=True)
    changes = [
        (step, name, level)
        for step in _steps(root)
        for (id_, name), level in ratings.items()
        if _entry(step, "id").text == id_
    ]
    # from the end, so that what is put in moves nothing that is still to be found
    for step, name, level in sorted(changes, key=lambda one: _at(one[0], one[1]), reverse=True):
        _change(lines, step, name, level)
    return "".join(lines)


def _steps(root: Node) -> Iterator[Node]:
    for scenario in _items(root, "scenarios"):
        for path in _items(scenario, "paths"):
            operational = (path.entries or {}).get("operational")
            for mode in _items(operational, "modes") if operational else ():
                yield from (one for one in _items(mode, "steps") if "id" in (one.entries or {}))


def _items(node: Node, name: str) -> list[Node]:
    below = (node.entries or {}).get(name)
    return below.items or [] if below else []


def _entry(node: Node, name: str) -> Node:
    return (node.entries or {})[name]


def _at(step: Node, name: str) -> tuple[int, int]:
    """Where the text is changed: at the rating, or after the id where there is none."""
    node = (step.entries or {}).get(name) or _entry(step, "id")
    return node.line, node.column


def _change(lines: list[str], step: Node, name: str, level: int) -> None:
    old = (step.entries or {}).get(name)
    node = old or _entry(step, "id")
    line = lines[node.line - 1]
    start, written = node.column - 1, node.text or ""
    if not node.plain or not written or not line[start:].startswith(written):
        raise InputError("error-rating-place", line=node.line, name=name)
    end = start + len(written)
    if old is not None:
        lines[node.line - 1] = f"{line[:start]}{level}{line[end:]}"
    elif step.flow:
        lines[node.line - 1] = f"{line[:end]}, {name}: {level}{line[end:]}"
    else:
        mended = line if line.endswith("\n") else f"{line}\n"
        lines[node.line - 1] = f"{mended}{' ' * (step.column - 1)}{name}: {level}\n"
