"""From a case to a published bulletin: what the form holds, what stops it, what is never in it."""

import json
import re
import shutil
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader

from guetteur import pipeline, store
from guetteur.model import InputError, InputErrors
from guetteur.pipeline import ReadAs, bulletins, elections, judging, lessons
from guetteur.readers.bulletin import read_bulletin
from guetteur.store import Workspace
from tests.pipeline.test_judging import analysed
from tests.publish.bulletin_forms import FORMS

__all__ = ["analysed"]  # fixture
AT = datetime(2027, 3, 2, 12, 0, tzinfo=UTC)
# Saturday 10 April is the eve of the first round; Guadeloupe votes on it, so there Friday is.
SILENT = ("2027-04-10T00:30+02:00", "2027-04-11T19:00+02:00", "2027-04-09T12:00-04:00")
FREE = ("2027-04-08T12:00+02:00", "2027-04-13")
NAMES = ("Ana Planted", "Bob Planted", "Cleo Planted", "Dan Planted", "Eva Planted", "Fay Planted")
PLANTED = (
    *NAMES, "planted_", "reach.me@planted.example", "06 98 76 54 32", "0698765432",
    "planted-site.example",
)  # fmt: skip
MAPPING = """platform = "x"
[columns]
account_id = "id"
account_handle = "handle"
account_name = "name"
created_at = { column = "time", as = "iso" }
text = "text"
links = "links"
"""


@pytest.fixture(autouse=True)
def _key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))


def say(workspace: Workspace, what: str, **given: object) -> None:
    """Ana says something of a case."""
    facts = judging.facts_of(workspace, what, given)
    judging.write(workspace, facts, who="Ana", at=AT)


@pytest.fixture
def workspace(analysed: Path, tmp_path: Path) -> Workspace:
    """A workspace with a confirmed case that everybody may know, about an election."""
    shutil.copytree(analysed, tmp_path / "w")
    made = store.open_workspace(tmp_path / "w")
    say(made, "open", title="Copied texts")
    say(made, "judge", case="case-1", verdict="confirm", reason="read", likelihood="likely",
        confidence="high")  # fmt: skip
    say(made, "tlp", case="case-1", level="clear")
    elections.keep(made.root, "fr-presidential-2027-a")
    return made


@pytest.fixture
def form(workspace: Workspace, tmp_path: Path) -> Callable[..., Path]:
    """Write the good English form for the case, with changes."""

    def write(**changes: object) -> Path:
        document = yaml.safe_load((FORMS / "en.yml").read_text(encoding="utf-8"))
        document |= {"workspace": str(workspace.root), "case": "case-1"} | changes
        path = tmp_path / "b.yml"
        text = yaml.safe_dump(document, allow_unicode=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def keys(problems: Iterable[object]) -> list[str]:
    """The keys of problems."""
    return sorted({str(getattr(one, "key", "")) for one in problems})


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_new_form_holds_what_the_case_gives(
    workspace: Workspace, tmp_path: Path, lang: str
) -> None:
    path = tmp_path / "new.yml"
    bulletins.new_form(workspace, "case-1", path, lang)
    found = read_bulletin(path.read_bytes(), str(path))
    assert (found.id, found.lang, found.case) == ("bulletin-case-1", lang, "case-1")
    assert found.election == "fr-presidential-2027-a"
    assert (found.likelihood, found.confidence) == ("likely", "high")
    assert found.techniques == ("T0049",)
    assert found.facts[0] == "fr-secret"
    assert re.search(r"\b6\b.*\b48\b", found.happened[1], re.DOTALL)
    assert len(found.how_we_know) == 2
    assert "Copied texts" not in path.read_text(encoding="utf-8")
    left = {one.key for one in bulletins.check(path, AT).errors}
    assert left == {"bulletin-missing", "bulletin-to-write"}
    with pytest.raises(InputError, match="error-bulletin-exists"):
        bulletins.new_form(workspace, "case-1", path, lang)


def test_an_election_of_ones_own_is_named_by_its_file(workspace: Workspace, tmp_path: Path) -> None:
    own = tmp_path / "own.yml"
    own.write_text(elections.template(), encoding="utf-8")
    elections.keep(workspace.root, str(own))
    bulletins.new_form(workspace, "case-1", tmp_path / "new.yml", "en")
    found = read_bulletin((tmp_path / "new.yml").read_bytes(), "new.yml")
    assert found.election == str(workspace.election.resolve())
    assert "bulletin-no-election" not in keys(bulletins.check(tmp_path / "new.yml", AT).problems)


def test_a_good_bulletin_is_built_with_all_its_files(
    form: Callable[..., Path], tmp_path: Path
) -> None:
    made = bulletins.build(form(), tmp_path / "out", AT)
    assert made.checked.problems == ()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "feed.en.atom",
        *(
            f"votes-par-correspondance.en.{end}"
            for end in ("alt.txt", "html", "json", "pdf", "png")
        ),
        "votes-par-correspondance.en.svg",
    ]
    twin = json.loads(made.files["json"].read_bytes())
    assert (twin["schema"], twin["during_silence"]) == ("guetteur-bulletin-1", None)
    assert twin["readability"]["score"] >= 65


@pytest.mark.parametrize("at", SILENT)
def test_nothing_goes_out_in_the_silence(
    form: Callable[..., Path], tmp_path: Path, at: str
) -> None:
    moment = bulletins.moment(at)
    assert keys(bulletins.check(form(), moment).errors) == ["bulletin-silence"]
    with pytest.raises(InputErrors) as caught:
        bulletins.build(form(), tmp_path / "out", moment)
    assert keys(caught.value.mistakes) == ["bulletin-silence"]
    assert not (tmp_path / "out").exists()
    made = bulletins.build(form(), tmp_path / "out", moment, despite_silence="wrong polling hours")
    assert "wrong polling hours" in made.files["html"].read_text(encoding="utf-8")


@pytest.mark.parametrize("at", FREE)
def test_out_of_the_silence_no_reason_is_shown(
    form: Callable[..., Path], tmp_path: Path, at: str
) -> None:
    moment = bulletins.moment(at)
    made = bulletins.build(form(), tmp_path / "out", moment, despite_silence="never shown")
    assert "never shown" not in made.files["html"].read_text(encoding="utf-8")


def test_the_silence_excuses_nothing_else(form: Callable[..., Path], tmp_path: Path) -> None:
    moment = bulletins.moment(SILENT[0])
    with pytest.raises(InputErrors) as caught:
        bulletins.build(
            form(trick=["It is illegal!"]), tmp_path / "out", moment, despite_silence="hours"
        )
    assert keys(caught.value.mistakes) == ["bulletin-banned"]


def test_only_a_case_for_everybody_is_told(workspace: Workspace, form: Callable[..., Path]) -> None:
    say(workspace, "tlp", case="case-1", level="amber_strict")
    (problem,) = bulletins.check(form(), AT).problems
    assert (problem.key, problem.level) == ("bulletin-tlp", "error")
    assert dict(problem.params)["found"] == "TLP:AMBER+STRICT"


def test_a_case_that_nobody_confirmed_is_not_told(
    workspace: Workspace, form: Callable[..., Path]
) -> None:
    say(workspace, "open", title="Another")
    case = max(judging.cases_of(workspace))
    problems = bulletins.check(form(case=case), AT).problems
    assert {(one.key, one.level) for one in problems} == {
        ("bulletin-tlp", "warning"),
        ("bulletin-verdict", "error"),
    }


def test_without_case_or_election_the_author_is_told(form: Callable[..., Path]) -> None:
    problems = bulletins.check(form(case=None, election=None), AT).problems
    assert keys(problems) == ["bulletin-no-case", "bulletin-no-election"]
    assert {one.level for one in problems} == {"warning"}


def test_a_case_or_workspace_that_is_not_there_is_an_error(form: Callable[..., Path]) -> None:
    with pytest.raises(InputError, match="error-case-unknown"):
        bulletins.check(form(case="case-99"), AT)
    with pytest.raises(InputError, match="error-workspace-none"):
        bulletins.check(form(workspace="/nowhere"), AT)
    with pytest.raises(InputError, match="error-election"):
        bulletins.check(form(election="moon-2027"), AT)


def test_a_published_page_changes_only_with_a_correction(
    form: Callable[..., Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    first = bulletins.build(form(), out, AT)
    before = first.files["html"].read_bytes()
    bulletins.build(form(), out, AT)
    assert first.files["html"].read_bytes() == before
    changed = {"trick": ["One text is given to many accounts."]}
    with pytest.raises(InputError, match="error-bulletin-uncorrected"):
        bulletins.build(form(**changed), out, AT)
    assert first.files["html"].read_bytes() == before
    told = [{"on": "2027-03-04", "what": "We made a line clearer."}]
    bulletins.build(form(**changed, corrections=told), out, AT)
    page = first.files["html"].read_text(encoding="utf-8")
    assert "We made a line clearer." in page
    assert "We made a line clearer." in first.files["feed"].read_text(encoding="utf-8")
    with pytest.raises(InputError, match="error-bulletin-uncorrected"):
        bulletins.build(form(**changed), out, AT)  # a correction cannot be taken back


def test_the_feed_holds_every_bulletin_of_the_folder(
    form: Callable[..., Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    bulletins.build(form(), out, AT)
    (out / "notes.en.json").write_text('{"mine": 1}')
    made = bulletins.build(form(id="second", headline="Another day at the polls"), out, AT)
    feed = made.files["feed"].read_text(encoding="utf-8")
    assert feed.count("<entry>") == 2
    with pytest.raises(InputError, match="error-bulletin-damaged"):
        bulletins.build(form(id="notes"), out, AT)


@pytest.fixture
def planted(tmp_path: Path) -> Workspace:
    """A case whose accounts have names, handles, e-mails, phone numbers and a site of their own."""
    rows = ["id,handle,name,time,text,links"]
    for hour in range(9):
        for n, name in enumerate(NAMES):
            stamp = f"2027-03-01T{hour + 8:02}:00:{n:02}Z"
            text = f"Write to reach.me@planted.example or 06 98 76 54 32 on day {hour}"
            link = f"https://planted-site.example/{hour}"
            rows.append(f"{n},planted_{n},{name},{stamp},{text},{link}")
        for other in range(40):
            stamp = f"2027-03-01T{hour + 8:02}:{other % 60:02}:30Z"
            link = f"https://news.example/{(other * 7 + hour) % 23}"
            rows.append(f"o{other},crowd{other},Crowd {other},{stamp},hello {other},{link}")
    (tmp_path / "posts.csv").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "posts.toml").write_text(MAPPING, encoding="utf-8")
    made = pipeline.create_workspace(tmp_path / "planted")
    pipeline.ingest(made, tmp_path / "posts.csv", ReadAs(mapping=tmp_path / "posts.toml"))
    pipeline.detect(made, pipeline.Parameters(), at=AT)
    assert store.last_run(made).findings, "the planted group is found"
    say(made, "open", title=f"About {NAMES[0]} planted_1 reach.me@planted.example")
    say(made, "judge", case="case-1", verdict="confirm", reason=f"{NAMES[1]} did it",
        confidence="low")  # fmt: skip
    say(made, "tlp", case="case-1", level="clear")
    return made


def words_of(path: Path) -> str:
    """What a file says: of a PDF its pages and what it is described by."""
    if path.suffix != ".pdf":
        return path.read_text(encoding="utf-8")
    document = PdfReader(path)
    return " ".join([*(page.extract_text() for page in document.pages), str(document.metadata)])


def test_no_personal_data_is_in_any_file(planted: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for lang in ("fr", "en"):
        path = tmp_path / f"form-{lang}.yml"
        bulletins.new_form(planted, "case-1", path, lang)
        text = path.read_text(encoding="utf-8").replace(str(planted.root), "")
        assert not [one for one in PLANTED if one.casefold() in text.casefold()]
        good = yaml.safe_load((FORMS / f"{lang}.yml").read_text(encoding="utf-8"))
        new = yaml.safe_load(path.read_text(encoding="utf-8"))
        document = new | {name: good[name] for name in (
            "headline", "claim", "names", "publisher", "funding", "contact", "signed_by",
            "signed_on",
        )}  # fmt: skip
        document["happened"] = new["happened"][1:]
        path.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
        bulletins.build(path, out, AT)
        lessons.build(lessons.of_case(planted, "case-1"), out, lang)
    written = [path for path in out.iterdir() if path.suffix != ".png"]
    assert len(written) >= 14
    for path in written:
        content = words_of(path).casefold()
        assert len(content) > 100
        assert not [one for one in PLANTED if one.casefold() in content], path.name


@pytest.mark.parametrize("text", PLANTED)
def test_what_an_author_lets_slip_is_caught(
    planted: Workspace, form: Callable[..., Path], text: str
) -> None:
    said = text + "1" if text.endswith("_") else text
    path = form(workspace=str(planted.root), unknown=[f"It came from {said} we think."])
    caught = keys(bulletins.check(path, AT).errors)
    wanted = {
        "bulletin-account", "bulletin-email", "bulletin-phone", "bulletin-person", "bulletin-link",
    }  # fmt: skip
    assert wanted & {*caught}
    assert caught


@pytest.mark.parametrize("text", ["tomorrow", "2027-04-10T12:00", "2027-13-01"])
def test_a_moment_has_a_zone(text: str) -> None:
    with pytest.raises(InputError, match="error-bulletin-moment"):
        bulletins.moment(text)


def test_lessons_of_a_case(workspace: Workspace) -> None:
    chosen = lessons.of_case(workspace, "case-1")
    assert [one.id for one in chosen.lessons] == ["many-voices"]
    say(workspace, "technique", case="case-1", technique="T0084.001", reason="seen")
    say(workspace, "technique", case="case-1", technique="T0018", reason="seen")
    chosen = lessons.of_case(workspace, "case-1")
    assert [one.id for one in chosen.lessons] == ["many-voices", "copied-texts"]
    assert chosen.without == ("T0018",)


def test_a_case_without_a_technique_has_no_lesson(workspace: Workspace) -> None:
    finding = store.last_run(workspace).findings[0].id
    say(workspace, "remove", case="case-1", finding=finding, reason="wrong")
    with pytest.raises(InputError, match="error-lesson-case"):
        lessons.of_case(workspace, "case-1")


def test_a_form_on_a_case_that_nobody_judged_asks_who_read_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    say(workspace, "open", title="Another")
    case = max(judging.cases_of(workspace))
    bulletins.new_form(workspace, case, tmp_path / "new.yml", "en")
    found = read_bulletin((tmp_path / "new.yml").read_bytes(), "new.yml")
    assert found.how_we_know[-1] == "[To write: who read what the program found?]"
    assert (found.likelihood, found.confidence) == (None, None)
