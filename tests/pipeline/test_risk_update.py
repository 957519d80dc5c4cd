"""From an exercise to the risk map: a case moves a study once a person confirms it and accepts."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from guetteur import pipeline, store
from guetteur.cli import risk_update as command
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.judgement import RatingsWritten
from guetteur.model.study import Study
from guetteur.model.study_threats import Effect, Measure, Operational
from guetteur.pipeline import ReadAs, judging, risk, risk_update
from guetteur.pipeline.exercises import Knobs, write_exercise
from guetteur.pipeline.risk_update import Choice, Update
from guetteur.readers.study import written
from guetteur.risk import assess
from guetteur.store import Workspace
from tests.risk.made import SCALES, mode_of, path, scenario, study

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
ON = date(2027, 3, 1)
COMMENT = "# kept by hand\n"
SMALL = {"posts": 6_000, "accounts": 500, "platforms": ("x",)}


def risky(**given: Any) -> Study:
    """Copied texts (AE1, could be seen), then an echo in the media (AE2, nobody could see it)."""
    mode = mode_of({"AE1": ([], "or", 1, 2), "AE2": (["AE1"], "or", 4, 0)})
    first, second = mode.steps
    first = replace(first, detectors=("co_text",), techniques=("T0049",))
    mode = replace(mode, steps=(first, replace(second, techniques=("T0117",))))
    one = path(operational=Operational(name="Copied texts", modes=(mode,)))
    made: dict[str, Any] = {
        "scenarios": (scenario(paths=(one,)),), "scales": SCALES, "votes": (date(2027, 4, 11),),
        "measures": (
            Measure(id="M1", name="Watch", category="defence", cost=1, due=date(2027, 4, 1),
                    effects=(Effect(target="AE1", success=2),)),
        ),
    }  # fmt: skip
    return study(**made | given)


def saved(folder: Path, one: Study) -> Path:
    file = folder / "study.yml"
    file.write_text(COMMENT + written(one), encoding="utf-8")
    return file


def ran(folder: Path, intensity: float) -> Path:
    """A workspace with an exercise of scenario 1, analysed."""
    knobs = Knobs(intensity=intensity, **SMALL)  # type: ignore[arg-type]
    files = write_exercise("interference", folder / "exercise", knobs, seed=3)
    workspace = pipeline.create_workspace(folder / "w")
    pipeline.ingest(workspace, files["x"], ReadAs())
    pipeline.detect(workspace, pipeline.Parameters(), at=AT)
    return workspace.root


@pytest.fixture(scope="module")
def interference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ran(tmp_path_factory.mktemp("interference"), 0.1)


@pytest.fixture
def workspace(interference: Path, tmp_path: Path) -> Workspace:
    shutil.copytree(interference, tmp_path / "w")
    return store.open_workspace(tmp_path / "w")


@pytest.fixture
def operation(interference: Path, workspace: Workspace) -> str:
    """The finding that is the operation: most of its accounts are."""
    truth = json.loads((interference.parent / "exercise" / "truth.json").read_text("utf-8"))
    accounts = {account for one in truth["operations"] for account in one["accounts"]}
    for finding in store.last_run(workspace).findings:
        members = {member.account_id for member in finding.members}
        if len(members & accounts) * 2 > len(members):
            return finding.id
    raise AssertionError("the operation was not found")


def say(workspace: Workspace, what: str, who: str = "Ana", **given: Any) -> str | None:
    facts = judging.facts_of(workspace, what, given)
    return judging.write(workspace, facts, who=who, at=AT).made


def confirmed(workspace: Workspace, finding: str, **given: Any) -> str:
    case = say(workspace, "open", title="Copied texts", findings=(finding,))
    assert case is not None
    say(workspace, "judge", case=case, verdict="confirm", reason="read them", **given)
    return case


def updated(workspace: Workspace, one: Study, on: date = ON) -> Update:
    return risk_update.update(workspace, one, SCALES, on)


def told(found: Update) -> list[tuple[str, str, int | None, int, str]]:
    return [
        (one.place.step.id, one.rating, one.before, one.proposed, one.reason)
        for one in found.proposals
    ]


def accept(workspace: Workspace, found: Update, step: str | None = "AE1", **given: Any) -> None:
    choice = Choice(decision="accept", reason="it happened to us", step=step, **given)
    risk_update.decide(workspace, found, [choice], who="Ana", at=AT)


def levels(found: Update) -> tuple[tuple[int | None, int | None], tuple[int | None, int | None]]:
    """Likelihood and level of R1, in force and if all is accepted."""
    before, after = found.before.risks[0], found.after.risks[0]
    return (
        (before.likelihood.value, before.level.value),
        (after.likelihood.value, after.level.value),
    )


def test_a_confirmed_case_moves_the_map_once_it_is_accepted(
    workspace: Workspace, operation: str
) -> None:
    """The whole way: exercise, run, case, verdict, proposal, acceptance, map."""
    assert told(updated(workspace, risky())) == []
    case = confirmed(workspace, operation)
    found = updated(workspace, risky())
    assert told(found) == [("AE1", "success", 1, 3, "observed")]
    (evidence,) = found.proposals[0].evidence
    assert (evidence.case, evidence.finding) == (case, operation)
    assert (evidence.detectors, evidence.confirmed_by) == (("co_text",), ("Ana",))
    assert levels(found) == ((1, 1), (3, 3))
    accept(workspace, found)
    after = updated(workspace, risky())
    assert told(after) == []
    assert levels(after) == ((3, 3), (3, 3))
    assert risk_update.in_force(workspace, risky()).study != risky()


def test_what_is_going_on_or_repeated_counts_more(workspace: Workspace, operation: str) -> None:
    confirmed(workspace, operation)
    finding = next(f for f in store.last_run(workspace).findings if f.id == operation)
    found = updated(workspace, risky(), finding.last.date())
    assert told(found) == [("AE1", "success", 1, 4, "ongoing")]
    confirmed(workspace, operation)
    assert told(updated(workspace, risky())) == [("AE1", "success", 1, 3, "observed")]


def opened(workspace: Workspace, finding: str) -> str:
    case = say(workspace, "open", title="Copied texts", findings=(finding,))
    assert case is not None
    return case


@pytest.mark.parametrize("verdict", [None, "dismiss", "needs_work"])
def test_a_case_that_nobody_confirmed_moves_nothing(
    workspace: Workspace, operation: str, verdict: str | None
) -> None:
    case = opened(workspace, operation)
    say(workspace, "technique", case=case, technique="T0049", reason="so")
    if verdict:
        say(workspace, "judge", case=case, verdict=verdict, reason="so")
    found = updated(workspace, risky())
    assert (found.evidence, found.proposals, found.before) == ((), (), found.after)


def test_a_disagreement_moves_nothing(workspace: Workspace, operation: str) -> None:
    case = confirmed(workspace, operation)
    say(workspace, "judge", who="Bob", case=case, verdict="dismiss", reason="so")
    assert updated(workspace, risky()).proposals == ()
    say(workspace, "judge", who="Bob", case=case, verdict="confirm", reason="so")
    assert len(updated(workspace, risky()).proposals) == 1
    say(workspace, "judge", who="Bob", case=case, target=operation, verdict="dismiss", reason="so")
    assert updated(workspace, risky()).proposals == ()


def test_a_finding_may_be_confirmed_alone(workspace: Workspace, operation: str) -> None:
    case = opened(workspace, operation)
    say(workspace, "judge", case=case, target=operation, verdict="confirm", reason="so")
    assert len(updated(workspace, risky()).proposals) == 1


def test_a_case_that_repeats_another_or_was_withdrawn_moves_nothing(
    workspace: Workspace, operation: str
) -> None:
    first = opened(workspace, operation)
    again = opened(workspace, operation)
    say(workspace, "judge", case=again, verdict="duplicate", reason="same", duplicate_of=first)
    assert updated(workspace, risky()).evidence == ()
    third = confirmed(workspace, operation)
    say(workspace, "undo", seq=int(third.split("-")[1]) + 1, reason="wrong")
    say(workspace, "undo", seq=int(third.split("-")[1]), reason="wrong")
    assert updated(workspace, risky()).evidence == ()


def test_low_confidence_and_unlikely_verdicts_weaken(workspace: Workspace, operation: str) -> None:
    case = confirmed(workspace, operation, confidence="low")
    finding = next(f for f in store.last_run(workspace).findings if f.id == operation)
    day = finding.last.date()
    assert told(updated(workspace, risky(), day)) == [("AE1", "success", 1, 3, "low")]
    say(workspace, "judge", case=case, verdict="confirm", reason="so", likelihood="roughly_even")
    assert told(updated(workspace, risky(), day)) == [("AE1", "success", 1, 2, "inferred")]
    say(workspace, "judge", case=case, verdict="confirm", reason="so", likelihood="unlikely")
    assert told(updated(workspace, risky(), day)) == []


def test_what_a_person_infers_counts_less(workspace: Workspace, operation: str) -> None:
    one = risky()
    mode = one.scenarios[0].paths[0].operational.modes[0]  # type: ignore[union-attr]
    unseen = tuple(replace(s, detectors=(), techniques=("T0117",), success=1) for s in mode.steps)
    one = risky(scenarios=(scenario(paths=(path(operational=Operational(
        name="x", modes=(replace(mode, steps=unseen),))),)),))  # fmt: skip
    case = confirmed(workspace, operation)
    assert told(updated(workspace, one)) == []
    say(workspace, "technique", who="Bob", case=case, technique="T0117", reason="so")
    found = updated(workspace, one)
    assert [line[2:] for line in told(found)] == [(1, 2, "inferred")] * 2
    assert found.proposals[0].evidence[0].inferred_by == "Bob"
    say(workspace, "judge", case=case, target="T0117", verdict="dismiss", reason="so")
    assert told(updated(workspace, one)) == []


@pytest.mark.parametrize(
    ("technique", "reason"),
    [("T0049", "observed"), ("T0049.003", "inferred"), ("T0084", "observed"), ("T0060", None)],
)
def test_a_kind_seen_is_its_parent_seen_and_not_the_other_way_round(
    workspace: Workspace, operation: str, technique: str, reason: str | None
) -> None:
    """The operation shared links (T0049) and pasted texts (T0084.001)."""
    mode = mode_of({"AE1": ([], "or", 1, 2)})
    mode = replace(mode, steps=(replace(mode.steps[0], techniques=(technique,)),))
    one = risky(scenarios=(scenario(paths=(path(operational=Operational(
        name="x", modes=(mode,))),)),))  # fmt: skip
    confirmed(workspace, operation)
    assert [line[-1] for line in told(updated(workspace, one))] == [reason] * (reason is not None)


def test_without_an_operation_nothing_moves(tmp_path: Path) -> None:
    """The organic part of the exercise: what acts alike there says so, and a person dismisses it
    if it is found at all."""
    workspace = store.open_workspace(ran(tmp_path, 0))
    if store.last_run(workspace).findings:
        case = say(workspace, "open", title="Newsrooms")
        say(workspace, "judge", case=case, verdict="dismiss", reason="they say so openly")
    else:
        with pytest.raises(InputError, match="error-case-nothing"):
            say(workspace, "open", title="Nothing")
    found = updated(workspace, risky())
    assert (found.evidence, found.proposals) == ((), ())
    assert found.before == found.after
    assert risk_update.in_force(workspace, risky()).study == risky()


def test_one_case_can_be_looked_at_alone(workspace: Workspace, operation: str) -> None:
    confirmed(workspace, operation)
    other = opened(workspace, operation)
    assert risk_update.update(workspace, risky(), SCALES, ON, other).proposals == ()
    assert len(risk_update.update(workspace, risky(), SCALES, ON, "case-1").proposals) == 1
    with pytest.raises(InputError, match="error-case-unknown"):
        risk_update.update(workspace, risky(), SCALES, ON, "case-9")


def test_a_refusal_is_kept_and_can_be_taken_back(workspace: Workspace, operation: str) -> None:
    confirmed(workspace, operation)
    found = updated(workspace, risky())
    no = Choice(decision="refuse", reason="another campaign", step="AE1")
    risk_update.decide(workspace, found, [no], who="Bob", at=AT)
    found = updated(workspace, risky())
    assert found.proposals[0].refused is not None
    assert levels(found) == ((1, 1), (1, 1))
    with pytest.raises(InputError, match="error-risk-update-none"):
        accept(workspace, found, step=None)
    accept(workspace, found)
    assert levels(updated(workspace, risky()))[0] == (3, 3)


def test_a_person_may_take_another_value_but_none_that_is_harder(
    workspace: Workspace, operation: str
) -> None:
    confirmed(workspace, operation)
    found = updated(workspace, risky())
    for value, key in ((5, "error-risk-update-value"), (1, "lowered"), (0, "lowered")):
        with pytest.raises(InputError, match=key):
            accept(workspace, found, value=value)
    with pytest.raises(InputError, match="error-risk-update-none"):
        accept(workspace, found, step="AE2")
    assert risk_update.in_force(workspace, risky()).decisions == ()
    accept(workspace, found, value=2)
    assert levels(updated(workspace, risky()))[0] == (2, 2)


def test_a_value_for_two_ratings_at_once_is_refused(workspace: Workspace, operation: str) -> None:
    confirmed(workspace, operation)
    found = updated(workspace, risky(rating="advanced"))
    with pytest.raises(InputError, match="error-risk-update-value-which"):
        accept(workspace, found, value=2)
    accept(workspace, found, value=2, rating="success")
    accept(workspace, updated(workspace, risky(rating="advanced")), value=0, rating="difficulty")
    step = risk_update.in_force(workspace, risky()).study.scenarios[0].paths[0].operational
    assert step is not None
    assert (step.modes[0].steps[0].success, step.modes[0].steps[0].difficulty) == (2, 0)


def test_a_rating_whose_case_no_longer_stands_is_pointed_out(
    workspace: Workspace, operation: str
) -> None:
    case = confirmed(workspace, operation)
    accept(workspace, updated(workspace, risky()))
    assert updated(workspace, risky()).groundless == ()
    say(workspace, "judge", case=case, verdict="dismiss", reason="fans of a singer")
    found = updated(workspace, risky())
    assert (found.groundless, levels(found)[0]) == ((3,), (3, 3))
    say(workspace, "undo", seq=3, reason="wrong case")
    assert levels(updated(workspace, risky()))[0] == (1, 1)


def test_a_new_version_of_the_file_holds_what_was_accepted(
    workspace: Workspace, operation: str, tmp_path: Path
) -> None:
    file, messages = saved(tmp_path, risky()), Messages("en")
    text = file.read_text(encoding="utf-8")
    with pytest.raises(InputError, match="error-risk-update-nothing"):
        risk_update.write_version(workspace, file, messages, who="Ana", at=AT)
    confirmed(workspace, operation)
    accept(workspace, updated(workspace, risky()))
    risk_update.write_version(workspace, file, messages, who="Ana", at=AT)
    new, _ = risk_update.study_in(file, "en")
    assert [one.number for one in new.versions] == ["1.0", "1.1"]
    assert new.versions[-1].summary.endswith("AE1 success probability 3.")
    changed = {*file.read_text(encoding="utf-8").splitlines()} - {*text.splitlines()}
    assert file.read_text(encoding="utf-8").startswith(COMMENT)
    assert {line.strip() for line in changed} >= {"success: 3"}
    found = updated(workspace, new)
    assert (told(found), levels(found)[0]) == ([], (3, 3))
    assert [one.state for one in found.force.decisions] == ["written"]
    facts = store.ledger.read(workspace.ledger).entries[-1].facts
    assert facts == RatingsWritten(study="study-1", version="1.1", decisions=(3,))
    # lowered by hand afterwards: the person's rating holds
    assert levels(updated(workspace, risky()))[0] == (1, 1)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_worked_study_of_a_campaign_moves_as_the_rule_says(
    workspace: Workspace, operation: str, tmp_path: Path, lang: str
) -> None:
    file = tmp_path / "campaign.yml"
    risk.write_new(file, "campaign", Messages(lang), ON)
    one, scales = risk.read(file, lang)
    assert risk_update.update(workspace, one, scales, ON).evidence == ()
    confirmed(workspace, operation)
    finding = next(f for f in store.last_run(workspace).findings if f.id == operation)
    found = risk_update.update(workspace, one, scales, finding.last.date())
    assert ("AE10", "success", 3, 4, "ongoing") in told(found)
    assert ("AE10", "difficulty", 1, 0, "observed") in told(found)
    accept(workspace, found, step=None)
    now = risk_update.update(workspace, one, scales, finding.last.date())
    assert (told(now), now.before.risks) == ([], found.after.risks)
    places = {
        (before.id, before.likelihood.value, after.likelihood.value)
        for before, after in zip(found.before.risks, now.before.risks, strict=True)
    }
    assert ("R7", 3, 4) in places
    assert all((after or 0) >= (before or 0) for _, before, after in places)
    risk_update.write_version(workspace, file, Messages(lang), who="Ana", at=AT)
    assert not risk.check(file, lang).mistakes
    assert assess(risk.read(file, lang)[0], scales).risks == found.after.risks


Call = Callable[..., list[str]]


@pytest.fixture
def call(workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """The command as typed, on the study of the tests; gives the lines of its output."""
    file = saved(tmp_path, risky())

    def run(*arguments: str, lang: str = "en") -> list[str]:
        words = [str(workspace.root), str(file), "--on", "2027-03-01", *arguments]
        command.command(Messages(lang)).main(words, standalone_mode=False)
        return capsys.readouterr().out.splitlines()

    return run


def test_other_commands_may_take_the_study_in_force(
    workspace: Workspace, operation: str, tmp_path: Path
) -> None:
    file = saved(tmp_path, risky())
    assert risk_update.assessed(file, "en", None) == risk.assessed(file, "en")
    assert risk_update.assessed(file, "en", workspace) == risk.assessed(file, "en")
    confirmed(workspace, operation)
    accept(workspace, updated(workspace, risky()))
    _, _, assessment = risk_update.assessed(file, "en", workspace)
    assert (assessment.risks[0].likelihood.value, assessment.version) == (3, "1.0")
    assert risk_update.assessed(file, "en", None) == risk.assessed(file, "en")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_the_command_shows(
    workspace: Workspace, operation: str, call: Call, lang: str
) -> None:
    confirmed(workspace, operation, confidence="moderate")
    text = "\n".join(call(lang=lang))
    for part in ("AE1", "case-1", operation, "L. 163-2", "2027-04-11", "41", "M1", "Ana"):
        assert part in text
    assert "V3    ·     ·     R1" in text
    assert not any(key in text for key in ("risk-update-", "error-"))


def test_what_the_command_decides(workspace: Workspace, operation: str, call: Call) -> None:
    confirmed(workspace, operation)
    for arguments, key in (
        (("--accept", "AE1", "--why", "so"), "who"),
        (("--accept", "AE1", "--as", "Ana"), "why"),
        (("--accept", "AE1", "--refuse", "AE1", "--why", "so", "--as", "Ana"), "choice"),
        (("--value", "3", "--as", "Ana"), "choice"),
        (("--write",), "who"),
        (("--accept", "AE1", "--accept", "AE9", "--why", "so", "--as", "Ana"), "none"),
    ):
        with pytest.raises(InputError, match=f"error-risk-update-{key}"):
            call(*arguments)
    call("--accept-all", "--why", "it happened to us", "--as", "Ana")
    document = json.loads("\n".join(call("--json")))
    (decision,) = document["decisions"]
    assert (decision["who"], decision["state"], decision["entry"]) == ("Ana", "applied", 3)
    assert decision["facts"]["reason"] == "it happened to us"
    assert (document["days_to_vote"], document["proposals"]) == (41, [])
    assert [one["level"] for one in document["before"]] == [3, 2]
    assert "AE1" in "\n".join(call("--write", "--as", "Ana"))
    document = json.loads("\n".join(call("--json")))
    assert (document["version"], document["decisions"][0]["written"]) == ("1.1", "1.1")


def test_what_the_command_accepts_all_of_is_the_same_as_one_by_one(
    workspace: Workspace, operation: str, call: Call
) -> None:
    confirmed(workspace, operation)
    call("--accept", "AE1", "--why", "so", "--as", "Ana")
    (one,) = risk_update.in_force(workspace, risky()).decisions
    assert one.decision.said.facts.cases == ("case-1",)
    assert one.decision.said.facts.findings == (operation,)
