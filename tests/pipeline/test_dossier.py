"""Dossiers: what is missing, which criteria stand, what is masked, and deadlines."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from guetteur import store
from guetteur.knowledge import Messages
from guetteur.knowledge.dossier_kinds import common_fields, dossier_kind, dossier_kinds
from guetteur.knowledge.elections import election
from guetteur.model import InputError
from guetteur.model.dossier import Answer, Entity, Fact, Form, Graded
from guetteur.model.election import Election
from guetteur.model.judgement import Revealed
from guetteur.pipeline import dossier, elections
from guetteur.pipeline.dossier_check import Checking, gaps, several, standing
from guetteur.pipeline.dossier_clocks import clocks, events
from guetteur.publish.dossier_proof import overall
from guetteur.store import Workspace
from tests.pipeline.dossiers import filled
from tests.pipeline.test_judging import analysed, opened, say, workspace

__all__ = ["analysed", "workspace"]  # fixtures
EN, FR = Messages("en"), Messages("fr")
RULING = Path(__file__).parents[1] / "data" / "dossiers" / "ruling-2019.yml"
OPEN = datetime(2027, 2, 10, 8, 0, tzinfo=UTC)
A = election("fr-presidential-2027-a")


@pytest.fixture(autouse=True)
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))


def checking(form: Form, vote: Election | None = A, at: datetime = OPEN) -> Checking:
    return Checking(
        kind=dossier_kind(form.kind), form=form, election=vote, at=at, messages=EN,
        known=frozenset({"P-AAAA-BBBB"}),
    )  # fmt: skip


def keys(form: Form, vote: Election | None = A) -> list[str]:
    return [one.key for one in gaps(checking(form, vote))]


def without(form: Form, key: str) -> Form:
    return replace(form, answers={k: v for k, v in form.answers.items() if k != key})


def answering(form: Form, key: str, value: object) -> Form:
    answer = Answer(value=value, line=7)  # type: ignore[arg-type]
    return replace(form, answers={**form.answers, key: answer})


@pytest.mark.parametrize("kind", list(dossier_kinds()))
def test_a_full_form_lacks_nothing(kind: str) -> None:
    assert keys(filled(kind)) == []


@pytest.mark.parametrize("kind", list(dossier_kinds()))
def test_each_needed_field_is_named_when_it_is_missing(kind: str) -> None:
    for field in (*common_fields(), *dossier_kind(kind).fields):
        needed = field.required and (field.kinds is None or A.kind in field.kinds)
        found = gaps(checking(without(filled(kind), field.key)))
        assert [one.key for one in found] == ([field.key] if needed else [])
        if needed:
            assert field.ask.en in found[0].text


def test_an_election_is_needed_to_count() -> None:
    assert "election" in keys(filled("d1"), None)
    assert keys(filled("d6"), None) == []


def test_another_vote_asks_for_another_moment() -> None:
    european = election("fr-european-2024")
    form = without(without(filled("d11"), "proclaimed"), "closed")
    assert keys(form) == ["closed"]
    assert keys(form, european) == ["proclaimed"]


@pytest.mark.parametrize(
    ("entity", "found"),
    [
        (Entity(name="Valmont Ltd", role="host", source="terms"), []),
        (Entity(name="Valmont Ltd", role="host"), ["hosts"]),
        (Entity(name="Valmont Ltd", source="terms"), ["hosts"]),
        (Entity(name="Valmont Ltd", role="subsidiary", source="terms"), ["hosts"]),
        (Entity(name="Valmont France", role="host", source="terms"), ["hosts"]),
        (Entity(name="Accès France", role="access", source="terms"), []),
    ],
)
def test_the_defendant_must_be_the_host(entity: Entity, found: list[str]) -> None:
    assert keys(answering(filled("d1"), "hosts", (entity,))) == found


@pytest.mark.parametrize(
    ("key", "value", "kind"),
    [
        ("author", "Guetteur", "d1"),
        ("approver", "ana  exemple", "d1"),
        ("reply", "\n".join("line" for _ in range(201)), "d9"),
        ("direct", "yes", "d9"),
        ("allegation", "C’est illégal.", "d1"),
        ("reasons", "These are bots.", "d2"),
    ],
)
def test_what_a_dossier_must_not_say_is_named(key: str, value: str, kind: str) -> None:
    found = gaps(checking(answering(filled(kind), key, value)))
    assert [(one.key, one.line) for one in found] == [(key, 7)]


@pytest.mark.parametrize(
    ("urls", "withheld", "found"),
    [
        (("https://valmont.example/page",), True, 0),
        (("P-AAAA-BBBB",), True, 1),
        (("x.com/…K7QF-2M9X",), True, 1),
        (("P-AAAA-BBBB", "https://valmont.example/page"), False, 0),
        (("P-CCCC-DDDD",), False, 1),
    ],
)
def test_addresses_must_lead_the_recipient_there(
    urls: tuple[str, ...], withheld: bool, found: int
) -> None:
    form = answering(filled("d2"), "urls", urls)
    assert len(gaps(replace(checking(form), withheld=withheld))) == found


def test_facts_are_one_claim_each_with_evidence_that_is_there() -> None:
    form = replace(
        filled("d5"),
        facts=(
            Fact(text="One claim.", evidence=("A1", "P-AAAA-BBBB")),
            Fact(text="No evidence."),
            Fact(text="One claim. And another one."),
            Fact(text="Cites what is not there.", evidence=("A9", "P-CCCC-DDDD")),
        ),
    )
    found = [one.text for one in gaps(checking(form))]
    assert [text.split()[0:2] for text in found] == [
        ["Fact", "2"], ["Fact", "3"], ["Fact", "3"], ["There", "is"], ["There", "is"],
    ]  # fmt: skip
    assert "facts" in keys(replace(form, facts=()))
    assert not several(Fact(text="Le 10 mai 2027 à 20 h. 30, l’art. 5 dit ceci."))


def test_a_grade_stands_only_with_a_person_a_reason_and_evidence() -> None:
    full = Graded(criterion="C2", grade="established", why="so", evidence=("A1",), author="Ana E.")
    for graded, grade, said in (
        (full, "established", None),
        (replace(full, author=None), "not_assessed", "established"),
        (replace(full, author="guetteur"), "not_assessed", "established"),
        (replace(full, why=None), "not_assessed", "established"),
        (replace(full, evidence=()), "not_assessed", "established"),
        (replace(full, grade="not_established", evidence=()), "not_established", None),
    ):
        form = filled("d1")
        rest = tuple(one for one in form.graded if one.criterion != "C2")
        found = standing(checking(replace(form, graded=(graded, *rest))))
        mark = next(one for one in found.marks if one.graded.criterion == "C2")
        assert (mark.graded.grade, mark.said) == (grade, said)
        assert ("C2" in keys(replace(form, graded=(graded, *rest)))) == (said is not None)


@pytest.mark.parametrize(
    ("vote", "at", "grade"),
    [
        ("fr-presidential-2027-a", "2026-12-31T23:59", "not_established"),
        ("fr-presidential-2027-a", "2027-01-01T00:00", "established"),
        ("fr-presidential-2027-b", "2027-01-01T00:00", "established"),
        ("fr-presidential-2027-a", "2027-04-25T23:59", "not_assessed"),
        ("fr-presidential-2027-a", "2027-04-26T00:00", "not_established"),
        ("fr-municipal-2026", "2026-03-01T00:00", "not_established"),
    ],
)
def test_the_program_grades_dates_alone(vote: str, at: str, grade: str) -> None:
    moment = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo("Europe/Paris"))
    found = standing(checking(filled("d1"), election(vote), moment)).marks[0].graded
    assert (found.criterion, found.grade) == ("C1", grade)
    assert found.author == "Guetteur (dates only)"


def test_the_ruling_of_2019_grades_as_the_judge_did() -> None:
    checked = dossier.check(RULING, OPEN, FR)
    grades = {one.graded.criterion: one.graded.grade for one in checked.standing.marks}
    assert grades["C1"] == "established", "seized on 10 May 2019, in the window"
    assert grades["C2"] == "partly"
    assert grades["C5"] == "not_established"
    assert {grades[f"C{n}"] for n in (3, 4, 6, 7, 8, 9)} == {"not_assessed"}
    found = {one.key: one.text for one in checked.gaps}
    assert "Twitter France" in found["hosts"]
    assert "17 mai 2019" in found["hosts"]
    assert {"allegation", "urls", "measures", "lawyer"} <= found.keys(), "not ready"
    said = overall(checked.told)
    assert "un tient" in said
    assert "ce n’est pas établi pour C5, C6 et C7" in said


def test_the_ruling_without_its_role_is_flagged_too() -> None:
    form = dossier.read(RULING)
    entity = Entity(name="Twitter France", source="assignation")
    found = gaps(checking(answering(form, "hosts", (entity,)), election("fr-european-2019")))
    assert "Twitter France" in next(one.text for one in found if one.key == "hosts")


@pytest.mark.parametrize(
    ("kind", "key", "happened", "ends"),
    [
        ("d1", "seized", "2027-02-01T10:00", "2027-02-03 10:00"),
        ("d3", "decided", "2027-02-01T10:00", "2027-08-01 00:00"),
        ("d5", "first_publication", "2026-11-30T10:00", "2027-02-28 00:00"),
        ("d7", "aware", "2027-03-27T10:00", "2027-03-30 11:00"),
        ("d9", "online", "2027-01-31T10:00", "2027-04-30 00:00"),
        ("d9", "received", "2027-02-01T10:00", "2027-02-05 00:00"),
        ("d11", "closed", "2027-04-25T20:00", "2027-04-27 20:00"),
    ],
)
def test_deadlines_are_counted_from_what_the_form_says(
    kind: str, key: str, happened: str, ends: str
) -> None:
    found = dossier_kind(kind)
    answers = {key: Answer(value=happened)}
    shown = clocks(found, A, events(found, answers, A), OPEN, EN)
    assert [one.dates for one in shown if ends in one.dates] != []
    assert "art." in shown[0].law or "Decree" in shown[0].law


def test_a_notice_has_no_fixed_time_and_silence_a_clock() -> None:
    found = dossier_kind("d2")
    happened = events(found, {"sent": Answer(value="2027-02-01T10:00")}, A)
    assert "no fixed time" in clocks(found, A, happened, OPEN, EN)[0].state
    silence = clocks(dossier_kind("d4"), A, {}, OPEN, EN)
    assert any("not yet, in" in one.state for one in silence)
    assert clocks(found, None, {}, OPEN, EN) == ()


def test_a_moment_that_is_none_is_refused_with_its_field() -> None:
    answers = {"seized": Answer(value="yesterday")}
    with pytest.raises(InputError) as caught:
        events(dossier_kind("d1"), answers, A)
    assert caught.value.params["option"] == "fields.seized"


def test_a_form_gives_what_the_case_gives_with_its_origin(workspace: Workspace) -> None:
    case = opened(workspace)
    say(workspace, "tlp", case=case, level="amber")
    say(workspace, "abcde", case=case, behaviour="the same link", effect="talk at the market")
    elections.keep(workspace.root, A.id)
    for kind in dossier_kinds():
        path = workspace.root / f"{kind}.yml"
        dossier.new(workspace, case, kind, path, EN)
        form = dossier.read(path)
        assert (form.kind, form.case) == (kind, case)
        assert form.answers["number"].value == f"{case}-{kind}"
        assert form.answers["marking"].value == "TLP:AMBER"
        assert all(one.evidence for one in form.facts)
        assert len(form.facts) >= 3
    d5 = dossier.read(workspace.root / "d5.yml")
    assert str(d5.answers["first_publication"].value).endswith("Z")
    text = (workspace.root / "d4.yml").read_text(encoding="utf-8")
    assert "talk at the market" in text
    assert "# Filled in from the case." in text
    with pytest.raises(InputError, match="error-dossier-there"):
        dossier.new(workspace, case, "d4", workspace.root / "d4.yml", EN)


def test_a_hostile_title_stays_a_text(workspace: Workspace) -> None:
    say(workspace, "open", title="#a\nauthor: X\n$b ]{{ <script> =cmd|' /C calc'!A0")
    text = dossier.new_text(workspace, "case-1", "d4", FR)
    (workspace.root / "f.yml").write_text(text, encoding="utf-8")
    form = dossier.read(workspace.root / "f.yml")
    assert "author" not in form.answers
    assert str(form.answers["incident"].value).endswith("<script> =cmd|' /C calc'!A0")


def test_accounts_are_masked_unless_a_person_decides_otherwise(workspace: Workspace) -> None:
    case = opened(workspace)
    say(workspace, "tlp", case=case, level="amber")
    members = store.last_run(workspace).findings[0].members
    real = "@" + members[0].account_id.partition(":")[2]
    path = workspace.root / "d2.yml"
    dossier.new(workspace, case, "d2", path, EN)
    form = replace(dossier.read(path), facts=(Fact(text=f"{real} said so", evidence=("A1",)),))
    told = dossier.told_of(workspace, form, at=OPEN, reveal=None, messages=EN)
    assert real not in told.facts[0].text
    assert "urls" in [one.key for one in told.gaps]
    assert all(one.url is None for one in told.items if one.id.startswith("P-"))
    before = len(store.ledger.read(workspace.ledger).entries)
    folder = workspace.root / "out" / "dossier"
    who = ("Cleo Exemple", "asked by the court")
    built = dossier.build(workspace, form, folder, ("json",), at=OPEN, reveal=who, messages=EN)
    assert built.named
    entries = store.ledger.read(workspace.ledger).entries[before:]
    assert [one.facts for one in entries if isinstance(one.facts, Revealed)] == [
        Revealed(run=store.last_run(workspace).id, lang="en",
                 why="asked by the court (case-1, d2)")
    ]  # fmt: skip
    shown = (folder / "d2.en.json").read_text(encoding="utf-8")
    assert real in shown
    assert "unknown:" in shown
    assert "Cleo Exemple" in shown
    masked = dossier.build(workspace, form, folder, ("json",), at=OPEN, reveal=None, messages=EN)
    assert not masked.named
    hidden = (folder / "d2.en.json").read_text(encoding="utf-8")
    assert real not in hidden
    assert "unknown:" not in hidden


def test_no_account_is_named_in_a_case_for_everybody(workspace: Workspace) -> None:
    case = opened(workspace)
    say(workspace, "tlp", case=case, level="green")
    form = filled("d2", case=case)
    with pytest.raises(InputError, match="error-stix-names"):
        dossier.told_of(workspace, form, at=OPEN, reveal=("C", "why"), messages=EN)


def test_what_is_not_there_is_said(workspace: Workspace) -> None:
    with pytest.raises(InputError, match="error-case-unknown"):
        dossier.new(workspace, "case-9", "d1", workspace.root / "f.yml", EN)
    with pytest.raises(InputError, match="error-file-missing"):
        dossier.read(workspace.root / "none.yml")
    (workspace.root / "file").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="error-dossier-folder"):
        dossier.build(workspace, filled("d1"), workspace.root / "file", (), at=OPEN, reveal=None,
                      messages=EN)  # fmt: skip
