"""Copies for recipients: a key and a mark each, and who got what."""

import csv
import hashlib
import io
import json
import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from guetteur import store
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.judgement import Revealed
from guetteur.pipeline import copying, copying_words, judging, sharing
from guetteur.publish.copies import CUTS
from guetteur.publish.stix_incident import when
from guetteur.store import Workspace
from tests.pipeline.test_judging import analysed, say

__all__ = ["analysed"]  # a fixture
AT = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
WISH = sharing.Wish(who="Ana", tlp="amber")


@pytest.fixture
def workspace(analysed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace with a case that says something of each kind."""
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "keys" / "key"))
    shutil.copytree(analysed, tmp_path / "w")
    made = store.open_workspace(tmp_path / "w")
    say(made, "open", title="A case")
    say(made, "note", case="case-1", text="a secret note")
    say(
        made, "attribute", case="case-1", by="Valmont watch", to="an agency", basis="an invoice",
        confidence="low", alternatives=("nobody",), claimed_on="2027-02-28",
    )  # fmt: skip
    return made


def make(workspace: Workspace, recipient: str, **given: object) -> copying.Made:
    to = copying.For(recipient=recipient, **given)  # type: ignore[arg-type]
    return copying.make(workspace, "case-1", workspace.root / "copies", WISH, to, at=AT)


def inside(made: copying.Made) -> dict[str, str]:
    """The files of a copy, by their place in it."""
    with zipfile.ZipFile(made.path) as archive:
        return {name.partition("/")[2]: archive.read(name).decode() for name in archive.namelist()}


def pseudonyms(made: copying.Made) -> set[str]:
    table = next(text for name, text in inside(made).items() if name.endswith("accounts.csv"))
    return {row["account_id"] for row in csv.DictReader(io.StringIO(table.lstrip("\ufeff")))}


def test_two_recipients_cannot_match_their_copies(workspace: Workspace) -> None:
    first, second = make(workspace, "Platform X"), make(workspace, "Journal")
    assert not pseudonyms(first) & pseudonyms(second)
    assert len(pseudonyms(first)) == len(pseudonyms(second)) == 6
    ids = [
        {one["id"] for one in json.loads(inside(made)["data/stix/bundle.json"])["objects"]
         if one["type"] in {"incident", "observed-data", "user-account", "report"}}
        for made in (first, second)
    ]  # fmt: skip
    assert ids[0]
    assert not ids[0] & ids[1]
    assert first.facts.key != second.facts.key


def test_the_same_recipient_has_the_same_pseudonyms_again(workspace: Workspace) -> None:
    first = make(workspace, "Platform X")
    to = copying.For(recipient=" platform  x ")
    again = copying.make(
        workspace, "case-1", workspace.root / "c", WISH, to, at=AT + timedelta(days=1)
    )
    assert pseudonyms(first) == pseudonyms(again)
    assert first.facts.copy != again.facts.copy


def test_the_keys_are_outside_the_workspace_for_their_owner_alone(
    workspace: Workspace, tmp_path: Path
) -> None:
    make(workspace, "Platform X")
    (key,) = (tmp_path / "keys" / "recipients").iterdir()
    assert key.stat().st_mode & 0o777 == 0o600
    text = key.read_text().strip()
    assert not any(
        text.encode() in path.read_bytes() for path in workspace.root.rglob("*") if path.is_file()
    )


def test_the_mark_is_where_the_page_says(workspace: Workspace) -> None:
    made = make(workspace, "Platform X", profile="full")
    mark, files = made.facts.copy, inside(made)
    assert mark in made.path.name
    for name in ("data/summary.html", "data/resume.html", "README.txt", "LISEZ-MOI.txt"):
        assert mark in files[name]
        assert "Platform X" in files[name]
    assert f'<meta name="guetteur-copy" content="{mark}">' in files["data/summary.html"]
    assert f"External-Identifier: {mark}\n" in files["bag-info.txt"]
    assert "External-Description: Platform X\n" in files["bag-info.txt"]
    about = json.loads(files["data/about.json"])
    assert (about["copy"], about["recipient"]) == (mark, "Platform X")
    (report,) = [
        one
        for one in json.loads(files["data/stix/bundle.json"])["objects"]
        if one["type"] == "report"
    ]
    assert {"source_name": "guetteur-copy", "external_id": mark} in report["external_references"]
    for name in (name for name in files if name.endswith(".csv")):
        rows = list(csv.DictReader(io.StringIO(files[name].lstrip("\ufeff"))))
        assert {row["copy"] for row in rows} <= {mark}


def test_a_copy_is_a_whole_bag(workspace: Workspace) -> None:
    made = make(workspace, "Platform X", profile="summary")
    with zipfile.ZipFile(made.path) as archive:
        root = archive.namelist()[0].partition("/")[0]
        for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
            for line in archive.read(f"{root}/{manifest}").decode().splitlines():
                digest, name = line.split("  ")
                assert hashlib.sha256(archive.read(f"{root}/{name}")).hexdigest() == digest
    assert hashlib.sha256(made.path.read_bytes()).hexdigest() == made.facts.sha256


@pytest.mark.parametrize(
    ("profile", "notes", "claims", "tables"),
    [("full", True, True, True), ("partner", False, False, True), ("summary", False, False, False)],
)
def test_a_profile_takes_out_what_it_says(
    workspace: Workspace, profile: str, notes: bool, claims: bool, tables: bool
) -> None:
    files = inside(make(workspace, "Platform X", profile=profile))
    text = "".join(files.values())
    assert ("a secret note" in text) == notes
    assert ("Valmont watch" in text) == claims
    assert any("/findings/" in name for name in files) == tables
    assert ("data/stix/bundle.json" in files) == tables
    for readme in (files["README.txt"], files["LISEZ-MOI.txt"]):
        assert ("data/findings" in readme) == ("data/stix" in readme) == tables
        assert "data/exports.csv" in readme


def test_more_can_be_left_out(workspace: Workspace) -> None:
    made = make(workspace, "Platform X", profile="full", without=("evidence", "claims"))
    files = inside(made)
    evidence = next(text for name, text in files.items() if name.endswith("evidence.csv"))
    assert len(evidence.splitlines()) == 1
    assert "Valmont watch" not in "".join(files.values())
    assert "a secret note" in "".join(files.values())
    assert made.facts.profile == "full -evidence -claims"


def test_the_ledger_says_who_got_what(workspace: Workspace) -> None:
    make(workspace, "Platform X")
    make(workspace, "Journal", profile="summary")
    lines = copying_words.list_lines(copying.copies(workspace), Messages("en"))
    assert [line.partition(": ")[2] for line in lines] == [
        "Platform X, case-1, TLP:AMBER, 2027-03-10 09:00 UTC, by Ana (partner -notes -claims)",
        "Journal, case-1, TLP:AMBER, 2027-03-10 09:00 UTC, by Ana "
        f"(summary {' '.join(f'-{cut}' for cut in CUTS)})",
    ]
    assert judging.case_named(workspace, "case-1").history[-1].what == "copy"


def test_a_leaked_file_leads_to_its_copy(workspace: Workspace, tmp_path: Path) -> None:
    make(workspace, "Platform X")
    made = make(workspace, "Journal")
    (found,) = copying.trace(workspace, made.path)
    assert (found.facts.recipient, found.mark, found.pseudonyms) == ("Journal", True, 6)
    leaked = tmp_path / "leaked.txt"
    leaked.write_text(f"He said {sorted(pseudonyms(made))[0]}!", encoding="utf-8")
    (found,) = copying.trace(workspace, leaked)
    assert (found.facts.recipient, found.mark, found.pseudonyms) == ("Journal", False, 1)
    leaked.write_text("nothing of ours", encoding="utf-8")
    assert copying.trace(workspace, leaked) == ()


def test_without_its_key_pseudonyms_lead_nowhere(workspace: Workspace, tmp_path: Path) -> None:
    made = make(workspace, "Journal")
    leaked = tmp_path / "leaked.txt"
    leaked.write_text(sorted(pseudonyms(made))[0], encoding="utf-8")
    shutil.rmtree(tmp_path / "keys" / "recipients")
    assert copying.trace(workspace, leaked) == ()
    assert not (tmp_path / "keys" / "recipients").exists()


def test_names_are_recorded_before_they_are_shown(workspace: Workspace) -> None:
    wish = sharing.Wish(who="Ana", tlp="amber", reveal=("Ana", "court order"))
    to = copying.For(recipient="Judge")
    made = copying.make(workspace, "case-1", workspace.root / "c", wish, to, at=AT)
    assert made.facts.names
    assert "unknown:p0" in pseudonyms(made)
    *_, revealed, copied = store.ledger.read(workspace.ledger).entries
    assert isinstance(revealed.facts, Revealed)
    assert copied.facts == made.facts


@pytest.mark.parametrize(
    ("wish", "recipient", "said"),
    [
        (sharing.Wish(tlp="amber"), "X", "Say who shares"),
        (WISH, " ", "--for"),
        (sharing.Wish(who="Ana"), "X", "TLP"),
    ],
)
def test_what_may_not_be_given_is_not_written(
    workspace: Workspace, wish: sharing.Wish, recipient: str, said: str
) -> None:
    before = len(store.ledger.read(workspace.ledger).entries)
    to = copying.For(recipient=recipient)
    with pytest.raises(InputError) as caught:
        copying.make(workspace, "case-1", workspace.root / "c", wish, to, at=AT)
    assert said in Messages("en").of(caught.value)
    assert not (workspace.root / "c").exists()
    assert len(store.ledger.read(workspace.ledger).entries) == before


def test_giving_a_case_out_says_nothing_of_it(workspace: Workspace) -> None:
    """What others are given later is the same, but for the marks."""
    case = judging.case_named(workspace, "case-1")
    runs = sharing.runs_of(workspace, case)
    before = when(case, runs)
    to = copying.For(recipient="Platform X")
    later = AT + timedelta(days=30)
    copying.make(workspace, "case-1", workspace.root / "c", WISH, to, at=later)
    assert when(judging.case_named(workspace, "case-1"), runs) == before
