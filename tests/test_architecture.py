"""The rooms and who may import whom, read from the source itself."""

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "guetteur"

# Each room may also import itself. This table is the one of docs/architecture.md.
MAY_IMPORT: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "knowledge": frozenset({"model"}),
    "readers": frozenset({"model"}),
    "store": frozenset({"model"}),
    "stats": frozenset({"model"}),
    "detectors": frozenset({"model", "stats", "knowledge", "store"}),
    "publish": frozenset({"model", "knowledge"}),
    "exercise": frozenset({"model", "knowledge", "stats"}),
    "cases": frozenset({"model", "knowledge"}),
    "risk": frozenset({"model", "knowledge"}),
    "pipeline": frozenset(
        {"model", "knowledge", "readers", "store", "stats", "detectors", "publish", "exercise"}
        | {"cases", "risk"}
    ),
    "cli": frozenset({"pipeline", "model"}),
    "web": frozenset({"pipeline", "model"}),
    "__main__": frozenset({"cli"}),
}
MOST_LINES = 400
PROSE = re.compile(r"[^\W\d]{2,} [^\W\d]{2,}")

FILES = sorted(SOURCE.rglob("*.py"))


def package_of(path: Path) -> str:
    """The dotted name of the package that holds a file: `guetteur.stats`."""
    inside = path.relative_to(SOURCE)
    folders = ["__main__"] if inside.name == "__main__.py" else inside.parts[:-1]
    return ".".join(["guetteur", *folders])


def rooms_imported(source: str, package: str) -> set[str]:
    """The rooms that a source imports, also where types or a function need them only."""
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            start = [*above] if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            names = [f"{module}.{alias.name}" for alias in node.names]
        else:
            continue
        parts = [name.split(".") for name in names]
        rooms |= {part[1] for part in parts if part[0] == "guetteur" and len(part) > 1}
    return rooms & MAY_IMPORT.keys()


def forbidden(source: str, package: str) -> set[str]:
    """The rooms that a source imports against the table."""
    room = package.split(".")[1] if "." in package else None
    allowed = MAY_IMPORT[room] | {room} if room else frozenset[str]()
    return rooms_imported(source, package) - allowed


def prose_printed(source: str) -> list[str]:
    """The sentences that a source gives to click.echo, instead of a message of the catalogues."""
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"click.echo", "click.secho"}
    ]
    texts = [
        node.value
        for call in calls
        for node in ast.walk(call)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return [text for text in texts if PROSE.search(text)]


def test_every_room_is_in_the_table() -> None:
    folders = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert folders | {"__main__"} == MAY_IMPORT.keys()
    assert {path.stem for path in SOURCE.glob("*.py")} == {"__init__", "__main__"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_imports_only_the_rooms_below_it(path: Path) -> None:
    assert forbidden(path.read_text(encoding="utf-8"), package_of(path)) == set()


@pytest.mark.parametrize(
    ("source", "package", "found"),
    [
        ("from guetteur.store import Workspace", "guetteur.readers", {"store"}),
        ("import guetteur.publish.report as r", "guetteur.cli", {"publish"}),
        ("from guetteur import pipeline, stats", "guetteur.cli", {"stats"}),
        ("from ..stats.coaction import pairs", "guetteur.publish", {"stats"}),
        ("from .. import stats", "guetteur.publish", {"stats"}),
        ("if TYPE_CHECKING:\n    from guetteur.store import Database", "guetteur.stats", {"store"}),
        ("def f():\n    import guetteur.detectors", "guetteur.knowledge", {"detectors"}),
        ("from guetteur.model import Run", "guetteur", {"model"}),
        ("from guetteur import __version__\nfrom .errors import E", "guetteur.model", set()),
        ("from . import base\nfrom guetteur.stats import sql", "guetteur.detectors", set()),
        ("import guetteurish.stats", "guetteur.model", set()),
    ],
)
def test_a_forbidden_import_is_seen(source: str, package: str, found: set[str]) -> None:
    assert forbidden(source, package) == found


def test_rooms_do_not_import_one_another_in_a_circle() -> None:
    order: list[str] = []
    while len(order) < len(MAY_IMPORT):
        ready = [r for r in MAY_IMPORT if r not in order and MAY_IMPORT[r] <= set(order)]
        assert ready, f"circle among {set(MAY_IMPORT) - set(order)}"
        order += ready


def test_no_file_is_too_long_to_read() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {str(path): n for path, n in lines.items() if n > MOST_LINES} == {}


@pytest.mark.parametrize("path", sorted((SOURCE / "cli").glob("*.py")), ids=lambda path: path.name)
def test_commands_print_messages_of_the_catalogues(path: Path) -> None:
    assert prose_printed(path.read_text(encoding="utf-8")) == []


def test_printed_prose_is_seen() -> None:
    assert prose_printed('click.echo(f"Wrote {n} rows today")') == [" rows today"]
    assert prose_printed('click.echo("  " + messages.text("say-report", path=p), err=True)') == []
