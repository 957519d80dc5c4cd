"""Purpose, legal basis, time limit and public figures: kept, shown, reminded of, never invented."""

import re
import shutil
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from guetteur import store
from guetteur.knowledge import LANGUAGES, Messages
from guetteur.model import InputError
from guetteur.model.protection import BASES, Protection, ProtectionSet
from guetteur.pipeline import judging, protection, protection_documents
from guetteur.pipeline.pseudonyms import pseudonyms_for, public_figures
from guetteur.publish.protection_documents import DPIA, REGISTER
from guetteur.store import Workspace
from tests.pipeline.test_judging import analysed, say

__all__ = ["analysed"]  # a fixture
AT = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
TODAY = AT.date()
EN = Messages("en")


@pytest.fixture
def workspace(analysed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A copy to write in."""
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))
    shutil.copytree(analysed, tmp_path / "w")
    return store.open_workspace(tmp_path / "w")


def keep(workspace: Workspace, **given: object) -> Protection:
    return protection.keep(workspace, given, who="Ana", at=AT)


def test_nothing_is_answered_for_anybody(workspace: Workspace) -> None:
    assert protection.of(workspace) == Protection()
    assert len(protection.lacking(protection.of(workspace))) == 20
    assert "Kept until: nobody said" in "\n".join(protection.lines(workspace, EN, TODAY))


def test_answers_are_kept_and_added_to(workspace: Workspace) -> None:
    keep(workspace, purpose="Proceedings", basis="legal_claims")
    keep(workspace, keep_until=date(2027, 9, 30))
    found = protection.of(workspace)
    assert (found.purpose, found.basis) == ("Proceedings", "legal_claims")
    assert found.keep_until == date(2027, 9, 30)
    *_, before, last = store.ledger.read(workspace.ledger).entries
    assert isinstance(before.facts, ProtectionSet)
    assert before.facts.keep_until is None
    assert last.facts == ProtectionSet(
        sha256=store.digest(workspace.protection),
        purpose="Proceedings",
        basis="legal_claims",
        keep_until=date(2027, 9, 30),
    )
    assert judging.cases_of(workspace) == {}


def test_a_form_replaces_what_was_answered(workspace: Workspace, tmp_path: Path) -> None:
    keep(workspace, purpose="Proceedings")
    form = tmp_path / "f.yml"
    form.write_text("controller: Ville de Valmont\n", encoding="utf-8")
    assert keep(workspace, file=form) == Protection(controller="Ville de Valmont")
    text = protection.form_of(workspace)
    assert 'controller: "Ville de Valmont"\n' in text
    assert "\npurpose: null\n" in text


def test_a_case_has_a_clock_of_its_own(workspace: Workspace) -> None:
    say(workspace, "open", title="A case")
    keep(workspace, keep_until=date(2027, 6, 1))
    found = keep(workspace, keep_until=date(2027, 3, 12), case="case-1")
    assert protection.clock(found) == date(2027, 6, 1)
    assert protection.clock(found, "case-1") == date(2027, 3, 12)
    assert protection.clock(found, "case-2") == date(2027, 6, 1)
    found = keep(workspace, keep_until=date(2027, 9, 1), case="case-1")
    assert protection.clock(found, "case-1") == date(2027, 6, 1), "never after the workspace's"
    assert len(found.cases) == 1
    for given in ({"case": "case-1"}, {"case": "case-1", "purpose": "x"}):
        with pytest.raises(InputError, match="error-protection-case"):
            keep(workspace, **given)
    with pytest.raises(InputError, match="error-case-unknown"):
        keep(workspace, case="case-9", keep_until=TODAY)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 3, 10), "Kept until 2027-03-10, which is today."),
        (date(2027, 3, 11), "Kept until 2027-03-11, 1 day left."),
        (date(2027, 3, 9), "Kept until 2027-03-09, which was yesterday: to be purged."),
        (date(2027, 3, 1), "Kept until 2027-03-01, which was 9 days ago: to be purged."),
    ],
)
def test_the_clock_says_how_long(day: date, said: str) -> None:
    assert protection.clock_lines(Protection(keep_until=day), EN, TODAY) == [said]


def test_what_is_missing_is_said_in_one_line_and_blocks_nothing(workspace: Workspace) -> None:
    text = protection.warning(workspace, EN, TODAY)
    assert text is not None
    assert "has no purpose, legal basis, time limit." in text
    keep(workspace, purpose="P", basis="research", keep_until=TODAY)
    assert protection.warning(workspace, EN, TODAY) is None
    tomorrow = date(2027, 3, 11)
    text = protection.warning(workspace, EN, tomorrow)
    assert text is not None
    assert "past the last day" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_basis_is_listed_with_its_traps(lang: str) -> None:
    text = "\n".join(protection.bases_lines(Messages(lang)))
    for basis in BASES:
        assert f"{basis} – article 9(2)(" in text
    assert text.count({"en": "Trap: ", "fr": "Piège\u00a0: "}[lang]) == 9


def test_public_figures_are_kept_and_used(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "f.csv"
    file.write_text("platform,handle,name,why\nx,@Valmont,Mairie,town hall\n", encoding="utf-8")
    protection.keep_public_figures(workspace, file, who="Ana", at=AT)
    assert [one.name for one in public_figures(workspace)] == ["Mairie"]
    assert pseudonyms_for(workspace).public == {"x:valmont"}
    assert store.ledger.read(workspace.ledger).entries[-1].what == "public_figures"
    with pytest.raises(InputError, match="error-protection-as"):
        protection.keep_public_figures(workspace, file, who=None, at=AT)


def text_of(path: Path) -> str:
    """What a document says, without its form."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            return re.sub("<[^>]+>", "", archive.read("word/document.xml").decode())
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["register", "dpia"])
@pytest.mark.parametrize("ending", ["html", "md", "docx"])
def test_documents_hold_what_is_known_and_ask_the_rest(
    workspace: Workspace, tmp_path: Path, lang: str, kind: str, ending: str
) -> None:
    keep(workspace, purpose="Référé <urgent>", basis="legal_claims", keep_until=TODAY)
    path, messages = tmp_path / f"d.{ending}", Messages(lang)
    asked = protection_documents.write(kind, workspace, path, messages, at=AT)
    text = text_of(path)
    questions = [name for _, names in (REGISTER if kind == "register" else DPIA) for name in names]
    assert asked == len(questions) - 3
    assert "<urgent>" not in text
    assert "2027-03-10" in text
    for name in questions:
        assert messages.text(f"protection-ask-{name.replace('_', '-')}").rstrip("?")[:30] in text
    assert text.count(messages.text("protection-to-answer")) >= asked
    assert {"en": "read on 2026-11-23", "fr": "lu le 2026-11-23"}[lang] in text
    assert "{" not in re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)


def test_a_finished_register_entry_asks_nothing(workspace: Workspace, tmp_path: Path) -> None:
    answers = {name: "Answer" for _, names in REGISTER for name in names}
    keep(workspace, **answers | {"basis": "consent", "keep_until": TODAY})
    path = tmp_path / "r.md"
    assert protection_documents.write("register", workspace, path, EN, at=AT) == 0
    text = path.read_text(encoding="utf-8")
    assert "Every question of this document is answered." in text
    assert "▢" not in text
    assert "It hardly ever fits here" in text


@pytest.mark.parametrize("name", ["r.pdf", "r", "folder.html"])
def test_another_form_is_refused(workspace: Workspace, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(InputError, match="error-protection-output"):
        protection_documents.write("dpia", workspace, tmp_path / name, EN, at=AT)
