"""DISARM's data: every id of every version resolves, and only reviewed counter-measures are kept.

disarm_ids.csv: each id of DISARM 1.4 to 1.7 with the versions that have it (DISARM Foundation,
CC BY-SA 4.0), and how many past cases and measurable signals cite it.
"""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.detectors import DETECTORS
from guetteur.knowledge import LANGUAGES
from guetteur.knowledge import disarm_framework as disarm

FOLDER = Path(disarm.__file__).parent / "disarm"
with (Path(__file__).parent / "disarm_ids.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
IDS = [row["id"] for row in ROWS]
CITED = [row["id"] for row in ROWS if row["cases"] != "0" or row["signals"] != "0"]
# Retired in 1.7 without a successor that DISARM or we could name.
WITHOUT_SUCCESSOR = {"T0042", "T0044"}
CURRENT = {one.id for one in disarm.techniques()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_id_of_every_version_resolves(row: dict[str, str]) -> None:
    found = disarm.resolve(row["id"])
    assert "+".join(found.versions) == row["versions"]
    assert found.name
    assert set(found.to) <= CURRENT
    assert bool(found.to) == (row["id"] not in WITHOUT_SUCCESSOR)
    assert (found.how == "same") == row["versions"].endswith("1.7")


def test_what_cases_signals_and_detectors_cite_resolves() -> None:
    detectors = [technique.id for one in DETECTORS for technique in one.disarm]
    assert all(disarm.resolve(one).to for one in {*CITED, *detectors})
    assert all(disarm.resolve(one).how == "same" for one in detectors)


@given(st.sampled_from(IDS), st.sampled_from([None, "1.4", "1.5", "1.6", "1.7"]))
def test_what_an_id_became_stays_itself(identifier: str, version: str | None) -> None:
    for successor in disarm.resolve(identifier, version).to:
        again = disarm.resolve(successor)
        assert (again.how, again.to) == ("same", (successor,))


@pytest.mark.parametrize(
    ("identifier", "version", "how", "to"),
    [
        ("T0084.001", None, "same", ("T0084.001",)),
        ("T0019.002", None, "stated", ("T0049.002",)),
        ("T0019.002", "1.6", "stated", ("T0049.002",)),
        ("T0099.004", "1.4", "judged", ("T0097.202", "T0143.003")),
        ("T0042", "1.6", "unknown", ()),
        ("T9999", None, "unknown", ()),
        ("T0084.001", "2.0", "unknown", ()),
        ("t0084.001", None, "unknown", ()),
    ],
)
def test_how_an_id_was_resolved(
    identifier: str, version: str | None, how: str, to: tuple[str, ...]
) -> None:
    found = disarm.resolve(identifier, version)
    assert (found.id, found.version, found.how, found.to) == (identifier, version, how, to)


def test_an_id_keeps_the_name_of_its_version() -> None:
    assert disarm.resolve("T0097", "1.4").name == "Create Personas"
    assert disarm.resolve("T0097").name == "Present Persona"
    assert disarm.resolve("T9999").name is None


def test_names_are_not_ids() -> None:
    assert [one.id for one in disarm.techniques_named(" traditional MEDIA")] == [
        "T0111",
        "T0114.002",
    ]
    assert disarm.techniques_named("no such name") == ()


def test_what_disarm_prefers_is_told() -> None:
    clickbait = disarm.technique("T0016")
    assert clickbait is not None
    assert clickbait.replaced_by == ("T0167.001",)
    assert {one.id for one in disarm.techniques() if one.replaced_by} == {"T0016"}


def test_the_framework_holds_together() -> None:
    tactics = {tactic.id: tactic for tactic in disarm.tactics()}
    assert len(CURRENT) == 445
    assert (len(tactics), len(disarm.phases())) == (15, 4)
    for one in disarm.techniques():
        assert one.phase == tactics[one.tactic].phase
        assert one.parent is None or one.id.startswith(f"{one.parent}.")
        assert one.parent is None or one.parent in CURRENT
        assert one.summary is None or one.summary.strip()
    assert {tactic.phase for tactic in tactics.values()} <= {phase.id for phase in disarm.phases()}
    ranks = [tactic.rank for tactic in disarm.tactics()]
    assert ranks == sorted(ranks)


def test_texts_hold_no_html() -> None:
    texts = [one.summary for one in disarm.techniques() if one.summary]
    assert [text for text in texts if "<" in text or "Associated Techniques and" in text] == []


def test_all_counter_measures_were_reviewed_and_some_kept() -> None:
    numbers = range(1, 300)
    left_out = [one for n in numbers if disarm.why_left_out(one := f"C{n:05}")]
    kept = [one.id for one in disarm.countermeasures()]
    assert set(kept) & set(left_out) == set()
    assert len(kept) == 49
    assert len(kept) + len(left_out) == disarm.countermeasures_reviewed() == 140


# In DISARM's own words: censorship, honeypot, block or DDOS, flood with noise, destroy, "bomb",
# buy out, poison data, infiltrate.
@pytest.mark.parametrize(
    "harmful",
    ["C00016", "C00047", "C00070", "C00087", "C00189", "C00140", "C00144", "C00149", "C00036"],
)
def test_no_harmful_counter_measure_is_offered(harmful: str) -> None:
    assert harmful not in {one.id for one in disarm.countermeasures()}
    assert disarm.why_left_out(harmful)


def test_none_that_disarm_says_degrades_deceives_or_destroys_is_kept() -> None:
    assert {one.response for one in disarm.countermeasures()} == {"D02", "D03", "D07"}
    reasons = {disarm.why_left_out(one) for one in ("C00008", "C00047", "C00189")}
    assert reasons == {"type"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_counter_measure_kept_has_a_reason_of_one_line(lang: str) -> None:
    for one in disarm.countermeasures():
        reason = disarm.why_kept(one.id, lang)
        assert reason.endswith(".")
        assert "\n" not in reason
    with pytest.raises(KeyError):
        disarm.why_kept("C00016", lang)


def test_the_data_carry_source_licence_and_date() -> None:
    for path in FOLDER.glob("*.json"):
        about = json.loads(path.read_text(encoding="utf-8"))["about"]
        assert about["licence"] == "CC BY-SA 4.0"
        assert about["source"].startswith("DISARM 1.7")
        assert about["date"] == "2026-01-21"
    assert "Attribution-ShareAlike 4.0" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
    assert "What was changed" in (FOLDER / "NOTICE").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_000_000
