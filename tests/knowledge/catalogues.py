"""The catalogues as parsed, and the keys that the source asks for."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "guetteur"
FOLDER = SOURCE / "knowledge" / "messages"


class Variables(Visitor):  # type: ignore[misc]
    """Collects the placeholders of a message, and those given to NUMBER()."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.numbers: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:
        """One placeholder."""
        self.names.add(node.id.name)

    def visit_FunctionReference(self, node: Any) -> None:
        """A call, whose first argument must be a number."""
        for argument in node.arguments.positional:
            if isinstance(argument, ftl.VariableReference):
                self.numbers.add(argument.id.name)
        self.generic_visit(node)


@dataclass(frozen=True)
class Entry:
    """One message: where it stands, its placeholders, and its texts with □ for each placeable."""

    key: str
    place: str
    variables: frozenset[str]
    numbers: frozenset[str]
    texts: tuple[str, ...]


def entries_of(text: str, name: str) -> list[Entry]:
    """The messages of a catalogue. Raises ValueError at what Fluent cannot read."""
    found = []
    for entry in FluentParser().parse(text).body:
        # a comment belongs to its message: the key is what one looks for
        start = getattr(entry, "id", entry).span.start if entry.span else 0
        place = f"{name}:{text.count(chr(10), 0, start) + 1}"
        if isinstance(entry, ftl.Junk):
            raise ValueError(f"{place}: {entry.content!r}")
        if isinstance(entry, ftl.Message):
            seen = Variables()
            seen.visit(entry)
            texts = tuple(_texts(entry.value)) if entry.value else ()
            variables, numbers = frozenset(seen.names), frozenset(seen.numbers)
            found.append(Entry(entry.id.name, place, variables, numbers, texts))
    return found


def _texts(pattern: Any) -> Iterator[str]:
    parts = []
    for element in pattern.elements:
        if isinstance(element, ftl.TextElement):
            parts.append(element.value)
            continue
        parts.append("□")
        if isinstance(element.expression, ftl.SelectExpression):
            for variant in element.expression.variants:
                yield from _texts(variant.value)
    yield "".join(parts)


def catalogue(lang: str) -> list[Entry]:
    """Every message of a language, in all its files."""
    return [
        entry
        for path in sorted((FOLDER / lang).glob("*.ftl"))
        for entry in entries_of(path.read_text(encoding="utf-8"), f"{lang}/{path.name}")
    ]


@dataclass(frozen=True)
class Used:
    """A key found in the source: written out, or as a pattern where a part is computed."""

    pattern: str
    place: str
    given: frozenset[str] | None = None

    def matches(self, key: str) -> bool:
        """Whether this may be the key."""
        return re.fullmatch(self.pattern, key) is not None


def used_in_python(source: str, name: str, prefixes: frozenset[str]) -> Iterator[Used]:
    """The keys that a Python source names; `given`: parameters passed where the call shows them."""
    tree = ast.parse(source)
    calls = {
        id(node.args[0]): frozenset(word.arg for word in node.keywords if word.arg)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and node.args
        and all(word.arg for word in node.keywords)
        and ast.unparse(node.func).split(".")[-1] in {"text", "say", "InputError", "GuetteurError"}
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            pattern = re.escape(node.value)
            whole = re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else None for p in node.values]
            pattern = "".join("[a-z0-9-]*" if p is None else re.escape(str(p)) for p in parts)
            whole = re.match(r"[a-z]+-", str(parts[0] or ""))
        else:
            continue
        if whole and whole[0].split("-")[0] in prefixes:
            yield Used(pattern, f"{name}:{node.lineno}", calls.get(id(node)))


# t("report-role-" ~ member.role): what follows ~ is computed.
_TEMPLATE = re.compile(r"""["']([a-z]+-[a-z0-9-]*)["'](\s*~)?""")


def used_in_template(source: str, name: str, prefixes: frozenset[str]) -> Iterator[Used]:
    """The keys that a template of the report names."""
    for number, line in enumerate(source.splitlines(), start=1):
        for found in _TEMPLATE.finditer(line):
            key, computed = found[1], found[2] is not None or found[1].endswith("-")
            if key.split("-")[0] in prefixes:
                ending = "[a-z0-9-]*" if computed else ""
                yield Used(re.escape(key) + ending, f"{name}:{number}")


def used(prefixes: frozenset[str]) -> list[Used]:
    """Every key that the project's source asks for."""
    found: list[Used] = []
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found += used_in_python(text, str(path.relative_to(ROOT)), prefixes)
    for path in sorted(SOURCE.rglob("*.j2")):
        text = path.read_text(encoding="utf-8")
        found += used_in_template(text, str(path.relative_to(ROOT)), prefixes)
    return found
