"""docs/risk-label.md: every requirement is there, counted, and what is said to meet it exists."""

import re
from collections import Counter
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from guetteur.model import study, study_scope, study_threats
from tests.test_docs import PROGRAM, params_of

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "risk-label.md").read_text(encoding="utf-8")
IDS = (ROOT / "tests" / "data" / "label_ids.txt").read_text(encoding="utf-8").split()
STATES = ("met", "partly", "not met", "not applicable")
ROW = re.compile(
    rf"^\| ((?:EXI_|3\.|A)\S*) \| (.+?) \| ({'|'.join(STATES)}) \| (.*) \|$", re.MULTILINE
)
ROWS = ROW.findall(PAGE)
FIELDS = {
    field.name
    for module in (study, study_scope, study_threats)
    for record in vars(module).values()
    if is_dataclass(record)
    for field in fields(record)
}


def evidence(by: str) -> list[str]:
    """What a row names between backticks."""
    return re.findall(r"`([^`]+)`", by)


def exists(named: str) -> bool:
    """Whether a field, a test, a file or a command with its options is there."""
    if named.startswith("tests/"):
        file, _, test = named.partition("::")
        place = ROOT / file
        return place.is_file() and f"def {test}(" in place.read_text(encoding="utf-8")
    if not named.startswith("guetteur "):
        return named in FIELDS or (ROOT / named).is_file()
    command, known = PROGRAM.commands[named.split()[1]], True
    for word in named.split()[2:]:
        if word.startswith("--"):
            known &= any(word in param.opts for param in params_of(command))
        else:
            below = getattr(command, "commands", {})
            command, known = below.get(word, command), known and word in below
    return known


def test_every_requirement_is_there_once_and_in_order() -> None:
    assert [row[0] for row in ROWS] == IDS
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_what_is_said_to_meet_it_exists(row: tuple[str, str, str, str]) -> None:
    _, _, state, by = row
    assert [named for named in evidence(by) if not exists(named)] == []
    assert by
    if state == "met":
        assert evidence(by) or "](" in by


def test_the_counts_are_those_of_the_tables() -> None:
    functional = [row for row in ROWS if row[0].startswith("EXI_M")]
    groups = {
        "functional, required": [row for row in functional if "-opt" not in row[0]],
        "functional, optional": [row for row in functional if "-opt" in row[0]],
        "all functional": functional,
        "all others": [row for row in ROWS if row not in functional],
    }
    for name, rows in groups.items():
        found = Counter(row[2] for row in rows)
        cells = " | ".join(str(found[state]) for state in STATES)
        assert f"| {name} | {len(rows)} | {cells} |" in PAGE


def test_nine_in_ten_of_what_is_required_is_met() -> None:
    required = [row for row in ROWS if row[0].startswith("EXI_M") and "-opt" not in row[0]]
    assert sum(row[2] == "met" for row in required) >= 0.9 * len(required)


@pytest.mark.parametrize(
    "named",
    ["guetteur risk fly", "guetteur risk show --fly", "tests/test_risk_label.py::test_no", "fly"],
)
def test_what_does_not_exist_is_seen(named: str) -> None:
    assert not exists(named)
