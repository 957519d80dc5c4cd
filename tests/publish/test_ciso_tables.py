"""The workbook for CISO Assistant, read by its published import rules, written again for a test."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from openpyxl import load_workbook

from guetteur.knowledge import Messages
from guetteur.model.study import Study
from guetteur.pipeline import risk
from guetteur.publish.ciso_tables import losses, sheets
from guetteur.publish.workbook import workbook
from guetteur.risk import assess

# Names of levels in its matrix, in any translation, without capitals.
LEVELS = {"gravity": ["minor", "significant", "important", "critical"],
          "likelihood": ["unlikely", "likely", "very likely", "certain"]}  # fmt: skip
ORIGINS = {"state", "organized_crime", "terrorist", "activist", "competitor", "amateur", "avenger",
           "pathological", "other"}  # fmt: skip
CATEGORIES = {"regulatory_authority", "partner", "accreditation_authority", "client", "supplier",
              "contractor", "other"}  # fmt: skip


class Imported:
    """What its importer makes of a workbook: sheets by name, headings in small letters with
    underscores, several values a cell by line, levels by name or -1, paths found by name alone."""

    def __init__(self, content: bytes) -> None:
        self.book = load_workbook(io.BytesIO(content))
        self.assets = {row["name"]: row["type"] for row in self.rows("1.2 Assets")}
        self.events = {r["name"]: self.level("gravity", r) for r in self.rows("1.3 Feared Events")}
        self.couples = {(r["risk_origin"], r["target_objective"]): self.many(r, "feared_events")
                        for r in self.rows("2.1 RO-TO Couples")}  # fmt: skip
        self.holders = {f"{r['entity']} ({r['category']})": self.exposure(r)
                        for r in self.rows("3.1 Stakeholders")}  # fmt: skip
        self.scenarios = {r["name"]: (r["risk_origin"], r["target_objective"])
                          for r in self.rows("3.2.1 Strategic Scenarios")}  # fmt: skip
        self.paths = {r["name"]: (r["strategic_scenario"], self.many(r, "stakeholders"))
                      for r in self.rows("3.2.2 Attack Paths")}  # fmt: skip
        self.actions = {r["name"]: self.stage(r) for r in self.rows("4.0 Elementary Actions")}
        self.operational = {self.found(r): self.level("likelihood", r)
                            for r in self.rows("4.1.1 Operational Scenarios")}  # fmt: skip
        self.modes = {r["name"]: (r["operational_scenario"], self.many(r, "elementary_actions"))
                      for r in self.rows("4.1.2 Operating Modes")}  # fmt: skip

    def rows(self, name: str) -> Iterator[dict[str, Any]]:
        rows = self.book[name].iter_rows(values_only=True)
        heads = [str(cell).lower().replace(" ", "_") for cell in next(rows)]
        for row in rows:
            yield {
                head: "" if cell is None else str(cell)
                for head, cell in zip(heads, row, strict=True)
            }

    @staticmethod
    def many(row: dict[str, str], column: str) -> list[str]:
        return [line for line in row[column].split("\n") if line]

    @staticmethod
    def level(scale: str, row: dict[str, str]) -> int:
        names = LEVELS[scale]
        return names.index(row[scale].lower()) if row[scale].lower() in names else -1

    @staticmethod
    def exposure(row: dict[str, str]) -> list[int]:
        names = ("dependency", "penetration", "maturity", "trust")
        return [int(row[f"{kind}_{name}"]) for kind in ("current", "residual") for name in names]

    @staticmethod
    def stage(row: dict[str, str]) -> int:
        text = row["attack_stage"].lower()
        if "initial" in text or "enter" in text:
            return 1
        return 2 if "discover" in text else 3 if "exploit" in text else 0

    def found(self, row: dict[str, str]) -> str:
        """The joined name of the path that an operational scenario names."""
        scenario, _ = self.paths[row["attack_path"]]
        return f"{scenario[:95]} - {row['attack_path'][:95]}"


def plain(name: str) -> str:
    """A name as it is there: one line, with plain spaces."""
    return " ".join(name.split())


def exported(study: Study, lang: str = "en") -> bytes:
    scales = risk.default_scales(lang)
    return workbook(sheets(study, assess(study, scales), Messages(lang)))


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", ["campaign", "authority"])
def test_its_importer_finds_everything_that_the_sheets_carry(name: str, lang: str) -> None:
    study = risk.default_study(name, lang)
    got = Imported(exported(study, lang))
    values = {plain(v.name): "PR" for v in study.business_values}
    assert got.assets == values | {plain(a.name): "SP" for a in study.support_assets}
    assert got.events == {plain(e.name): (e.gravity or 0) - 1 for e in study.feared_events}
    names = {plain(one.name) for one in study.origins}
    assert {origin for origin, _ in got.couples} <= ORIGINS | names
    assert len(got.couples) == len(study.pairs)
    assert all(set(events) <= set(got.events) for events in got.couples.values())
    assert len(got.holders) == len(study.stakeholders)
    assert {re.findall(r"\((\w+)\)$", one)[0] for one in got.holders} <= CATEGORIES
    assert set(got.scenarios.values()) <= set(got.couples)
    paths = [path for scenario in study.scenarios for path in scenario.paths]
    assert list(got.paths) == [plain(path.name) for path in paths]
    assert all(scenario in got.scenarios for scenario, _ in got.paths.values())
    assert all(set(holders) <= set(got.holders) for _, holders in got.paths.values())
    modes = [m for path in paths if path.operational for m in path.operational.modes]
    assert len(got.actions) == sum(len(mode.steps) for mode in modes)
    assert list(got.modes) == [plain(mode.name) for mode in modes]
    for mode in modes:
        joined, actions = got.modes[plain(mode.name)]
        assert joined in got.operational
        assert len(actions) == len(mode.steps)
        assert [got.actions[one] for one in actions] == [
            ("know", "enter", "find", "exploit").index(step.phase) for step in mode.steps
        ]
    assert -1 not in got.operational.values()


def test_what_is_lost_is_counted() -> None:
    found = {
        one.what: (one.count, one.where) for one in losses(risk.default_study("campaign", "en"))
    }
    assert found["risk-loss-measures"] == (14, "importer")
    assert found["risk-loss-accidents"] == (1, "sheets")
    assert found["risk-loss-ratings"] == (47, "sheets")
    assert found["risk-loss-forced"] == (1, "sheets")


def test_the_same_study_gives_the_same_bytes() -> None:
    study = risk.default_study("authority", "fr")
    assert exported(study, "fr") == exported(study, "fr")


def test_no_cell_is_a_formula() -> None:
    rows = [{"name": "=cmd|' /C calc'!A0", "other": "\x00+1\x0b"}]
    book = load_workbook(io.BytesIO(workbook({"A": rows})))
    first, second = next(iter(book["A"].iter_rows(min_row=2)))
    assert (first.value, first.data_type) == ("=cmd|' /C calc'!A0", "s")
    assert (second.value, second.data_type) == ("+1", "s")
