"""Public figures keep their names in what is published; everybody else has a pseudonym."""

from dataclasses import replace
from pathlib import Path

from guetteur.model import NamedAccount, Run
from guetteur.publish.files import publish_run
from guetteur.publish.masking import masked
from guetteur.publish.pseudonyms import Pseudonyms, public_key

KEY = b"k" * 32


def with_text(run: Run, text: str) -> Run:
    """The run with this text in its first pair of posts."""
    finding = run.findings[0]
    pair = finding.evidence[0]
    changed = replace(pair, first=replace(pair.first, text=text))
    evidence = (changed, *finding.evidence[1:])
    return replace(run, findings=(replace(finding, evidence=evidence), *run.findings[1:]))


def text_of(run: Run) -> str | None:
    return run.findings[0].evidence[0].first.text


def test_a_public_figure_is_shown_by_name(run: Run) -> None:
    first, second = run.findings[0].members[:2]
    public = frozenset({public_key("X", f"@{first.handle}")})
    text = f"{first.name} @{first.handle}, {second.name} @{second.handle}"
    shown = masked(with_text(run, text), Pseudonyms(KEY, public))
    ids = {member.account_id: member for member in shown.findings[0].members}
    assert ids[first.account_id] == first
    assert second.account_id not in ids
    assert {node.handle for node in shown.nodes if node.account_id == first.account_id} == {
        first.handle
    }
    said = text_of(shown)
    assert said is not None
    assert said.startswith(f"{first.name} @{first.handle}, […] @")
    assert str(second.handle) not in said


def test_a_public_figure_is_named_in_the_report_and_the_others_are_not(
    run: Run, tmp_path: Path
) -> None:
    first, second = run.findings[0].members[:2]
    public = frozenset({public_key("x", str(first.handle))})
    files = publish_run(run, tmp_path, lang="en", pseudonyms=Pseudonyms(KEY, public))
    for kind in ("report", "findings", "accounts", "graphml"):
        text = files[kind].read_text(encoding="utf-8")
        assert str(first.handle) in text, kind
        assert str(second.handle) not in text, kind


def test_a_public_figure_outside_the_exports_is_named_too(run: Run) -> None:
    public = frozenset({public_key("x", "Mairie_Valmont")})
    said = text_of(masked(with_text(run, "@mairie_valmont @autre"), Pseudonyms(KEY, public)))
    assert said is not None
    assert said.startswith("@mairie_valmont @")
    assert "autre" not in said


def test_the_same_handle_elsewhere_is_somebody_else(run: Run) -> None:
    first = run.findings[0].members[0]
    public = frozenset({public_key("telegram", str(first.handle))})
    shown = masked(run, Pseudonyms(KEY, public))
    assert first.account_id not in {one.account_id for one in shown.findings[0].members}


def test_accounts_outside_the_findings_are_hidden_in_texts(run: Run) -> None:
    other = NamedAccount(account_id="x:77", handle="voisin_77", name="Gaspard Planterose")
    made = replace(with_text(run, "Gaspard PLANTEROSE et voisin_77"), named=(other,))
    shown = masked(made, Pseudonyms(KEY))
    said = text_of(shown)
    assert said is not None
    assert said.startswith("[…] et ")
    assert "voisin" not in said
    assert shown.named == ()
