"""Past cases beside findings: the right one first on exercises modelled on it, none on controls."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

from guetteur import pipeline, store
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.past_case import Shape
from guetteur.pipeline import Parameters, ReadAs, Workspace, past, past_words
from guetteur.pipeline.exercises import Knobs, write_exercise
from guetteur.pipeline.past import Compared

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
VOTE = date(2025, 3, 16)
SMALL = Knobs(posts=6_000, accounts=600)


class Exercises:
    """Exercises already analysed, by scenario, seed and knobs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = cache(self._made)

    def _made(self, scenario: str, seed: int, knobs: Knobs) -> tuple[Workspace, set[str]]:
        """The workspace, and the accounts of the operation."""
        folder = self.folder / f"{scenario}-{seed}-{knobs.stealth}-{knobs.intensity}"
        files = write_exercise(scenario, folder / "exercise", knobs, seed)
        workspace = pipeline.create_workspace(folder / "w")
        for name, path in files.items():
            if name != "truth":
                pipeline.ingest(workspace, path, ReadAs())
        pipeline.detect(workspace, Parameters(), at=AT)
        truth = json.loads(files["truth"].read_text(encoding="utf-8"))
        return workspace, {account for one in truth["operations"] for account in one["accounts"]}


@pytest.fixture(scope="module")
def exercises(tmp_path_factory: pytest.TempPathFactory) -> Exercises:
    return Exercises(tmp_path_factory.mktemp("exercises"))


def apart(
    made: tuple[Workspace, set[str]], vote: date | None = VOTE
) -> tuple[list[Compared], list[Compared]]:
    """The findings that hold accounts of the operation, and the others."""
    workspace, operation = made
    _, found = past.compared(workspace, vote=vote)
    own = [one for one in found if {m.account_id for m in one.finding.members} & operation]
    return own, [one for one in found if one not in own]


MODELLED = {
    "leak": "macronleaks-2017",
    "interference": "doppelganger-rrn",
    "copypasta": "big-azerbaijan-2024",
}


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("scenario", MODELLED)
def test_the_right_past_case_comes_first(scenario: str, seed: int, exercises: Exercises) -> None:
    operation, others = apart(exercises.made(scenario, seed, SMALL))
    assert [one.found.case for one in operation] == [MODELLED[scenario]] * len(operation)
    assert operation
    assert [one.found.case for one in others] == [None] * len(others)
    for one in operation:
        first, second = one.found.ranking[:2]
        assert first.score > second.score + 1
        assert one.found.close == ()


@pytest.mark.parametrize("scenario", MODELLED)
def test_it_does_so_without_the_day_of_the_vote(scenario: str, exercises: Exercises) -> None:
    operation, _ = apart(exercises.made(scenario, 1, SMALL), vote=None)
    assert {one.found.case for one in operation} == {MODELLED[scenario]}
    assert {one.shape.days_before_vote for one in operation} == {None}


@pytest.mark.parametrize("scenario", ["interference", "copypasta"])
def test_it_does_so_when_the_operation_hides_a_little(scenario: str, exercises: Exercises) -> None:
    operation, others = apart(exercises.made(scenario, 3, replace(SMALL, stealth=1)))
    assert {one.found.case for one in operation} == {MODELLED[scenario]}
    assert {one.found.case for one in others} <= {None}


@pytest.mark.parametrize("seed", [1, 2])
def test_an_operation_modelled_on_no_case_resembles_none(seed: int, exercises: Exercises) -> None:
    operation, _ = apart(exercises.made("activism", seed, SMALL))
    assert [one.found.case for one in operation] == [None] * len(operation)
    assert operation


@pytest.mark.parametrize("seed", [1, 4])
def test_debates_without_an_operation_resemble_none(seed: int, exercises: Exercises) -> None:
    made = exercises.made("interference", seed, Knobs(posts=8_000, accounts=800, intensity=0))
    _, others = apart(made)
    assert others, "newsrooms and others that act alike are found"
    assert {one.found.case for one in others} == {None}
    assert {one.found.why_none for one in others} == {"says-so"}


def test_they_would_resemble_none_without_their_profiles_too(exercises: Exercises) -> None:
    made = exercises.made("interference", 1, Knobs(posts=8_000, accounts=800, intensity=0))
    run = store.last_run(made[0])
    able = past._able(run)
    for one in apart(made)[1]:
        silent = past._compared(one.finding, replace(one.shape, says_so=None), able)
        assert silent.found.case is None


def test_the_shape_of_a_leak_is_measured(exercises: Exercises) -> None:
    (one,), _ = apart(exercises.made("leak", 1, SMALL))
    assert replace(one.shape, busiest_day=None, pace=None) == Shape(
        behaviours=frozenset({"co_share_url"}),
        platforms=frozenset({"x"}),
        lookalike=False,
        new_hashtag=True,
        release=True,
        rhythm="burst",
        days_active=2,
        days_before_vote=3,
        size=1,
        languages=frozenset({"fr", "en"}),
        says_so=False,
    )
    assert one.shape.busiest_day is not None
    assert 0.5 < one.shape.busiest_day < 1
    assert one.shape.pace is not None
    assert 0 < one.shape.pace < 10
    assert {(ref.id, ref.version, ref.mapped_by) for ref in one.techniques} == {
        ("T0049", "1.7", "Guetteur"),
        ("T0015.002", "1.7", "Guetteur"),
    }


def test_look_alike_sites_are_measured(exercises: Exercises) -> None:
    operation, others = apart(exercises.made("interference", 1, SMALL))
    assert {one.shape.lookalike for one in operation} == {True}
    assert {one.shape.lookalike for one in others} == {False}


def test_one_finding_can_be_asked_for(exercises: Exercises) -> None:
    workspace, _ = exercises.made("leak", 1, SMALL)
    first, *_ = store.last_run(workspace).findings
    _, found = past.compared(workspace, first.id)
    assert [one.finding.id for one in found] == [first.id]
    with pytest.raises(InputError, match="error-past-finding"):
        past.compared(workspace, "finding-none")


def test_the_document_says_what_is_alike_and_names_no_actor(exercises: Exercises) -> None:
    workspace, _ = exercises.made("leak", 1, SMALL)
    document = past.compared_document(workspace, vote=VOTE)
    assert json.loads(json.dumps(document)) == document
    assert document["vote"] == "2025-03-16"
    first = next(one["resembles"] for one in document["findings"] if one["resembles"]["case"])
    leading = first["cases"][0]
    assert leading["case"] == first["case"] == "macronleaks-2017"
    assert leading["points"] == pytest.approx(leading["techniques"] + leading["shape"], abs=0.002)
    total = sum(each["points"] for each in leading["features"])
    assert leading["points"] == pytest.approx(total, abs=0.01)
    for name in ("APT28", "GRU", "WikiLeaks", "attribut"):
        assert name not in json.dumps(document)


@pytest.mark.parametrize(
    ("lang", "resembles", "none"),
    [
        ("en", "Resembles, in what was measured: #MacronLeaks", "Resembles none: the accounts’"),
        (
            "fr",
            "Ressemble, dans ce qui a été mesuré, à\u00a0: #MacronLeaks",
            "Ne ressemble à aucun\u00a0: les profils",
        ),
    ],
)
def test_people_read_it_in_their_language(
    lang: str, resembles: str, none: str, exercises: Exercises
) -> None:
    workspace, _ = exercises.made("leak", 1, SMALL)
    text = "\n".join(past_words.compared_lines(workspace, Messages(lang), vote=VOTE))
    assert resembles in text
    assert none in text


def test_a_run_without_findings_has_nothing_to_compare(tmp_path: Path) -> None:
    files = write_exercise("leak", tmp_path / "e", Knobs(posts=2_000, accounts=200, intensity=0), 1)
    workspace = pipeline.create_workspace(tmp_path / "w")
    pipeline.ingest(workspace, files["x"], ReadAs())
    pipeline.detect(workspace, Parameters(smallest=50), at=AT)
    assert past_words.compared_lines(workspace, Messages("en")) == [
        "The last run has no finding, so there is nothing to compare."
    ]
