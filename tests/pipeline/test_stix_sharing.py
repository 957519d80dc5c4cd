"""STIX through a workspace: a case out, files of others in, and what the posts share with them."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from guetteur import pipeline, store
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.stix import level_of
from guetteur.pipeline import ReadAs, judging, listed, stix_in, stix_lines, stix_match, stix_out
from guetteur.publish.stix import LOST
from guetteur.readers.stix_case import read_case
from guetteur.store import Workspace
from tests.pipeline.test_judging import analysed, say
from tests.readers.test_stix import T, bundle, link, sco, sdo

__all__ = ["analysed"]  # fixture
AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
POSTS = """account,time,links
@Alpha,2027-03-01T10:00:00Z,https://www.pravda.example/a?utm_source=x
@Alpha,2027-03-01T11:00:00Z,https://news.pravda.example/b
@beta,2027-03-02T10:00:00Z,https://other.example/page
@gamma,2027-03-03T10:00:00Z,https://innocent.example/
"""
MAPPING = """platform = "x"
[columns]
account_id = "account"
account_handle = "account"
created_at = { column = "time", as = "iso" }
links = "links"
"""
SHARES = """platform = "unknown"
[columns]
account_id = "account"
account_handle = "account"
created_at = { column = "when", as = "iso" }
objects = "what"
"""


@pytest.fixture(autouse=True)
def _key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))


@pytest.fixture
def workspace(analysed: Path, tmp_path: Path) -> Workspace:
    """A copy with one run, to write in."""
    shutil.copytree(analysed, tmp_path / "w")
    return store.open_workspace(tmp_path / "w")


@pytest.fixture
def debate(tmp_path: Path) -> Workspace:
    """Four posts with links."""
    (tmp_path / "posts.csv").write_text(POSTS)
    (tmp_path / "posts.toml").write_text(MAPPING)
    made = pipeline.create_workspace(tmp_path / "debate")
    pipeline.ingest(made, tmp_path / "posts.csv", ReadAs(mapping=tmp_path / "posts.toml"))
    return made


def received(folder: Path, *objects: Any, name: str = "received.json") -> Path:
    """A file of these objects."""
    path = folder / name
    path.write_text(json.dumps(bundle(*objects)))
    return path


def others() -> list[Any]:
    """A watcher's report on a campaign: a site, a page, three accounts, a story, a technique."""
    watcher = sdo("identity", name="Valmont watch", identity_class="organization")
    by = {"created_by_ref": watcher["id"]}
    site = sco("domain-name", value="pravda.example")
    page = sco("url", value="https://other.example/page?utm_medium=y")
    accounts = [
        sdo("channel", name="twitter.com/alpha", **by),
        sco("user-account", account_login="@Gamma", account_type="facebook"),
        sco("user-account", account_login="@Beta"),
    ]
    wide = sco("domain-name", value="facebook.com")
    campaign = sdo("campaign", name="Portal", **by)
    story = sdo("narrative", name="the vote is stolen", **by)
    pattern = sdo("attack-pattern", name="Copypasta", x_mitre_id="T0084.001", **by)
    old = sdo("attack-pattern", name="Impersonate", x_mitre_id="T0099.002")
    parts = [site, page, *accounts, wide, campaign, story, pattern, old]
    report = sdo("report", name="Portal", published="2027-02-01T00:00:00.000Z", **by,
                 object_refs=[one["id"] for one in parts])  # fmt: skip
    return [watcher, *parts, report, link("related-to", site, campaign)]


def test_a_case_of_a_workspace_is_shared_and_comes_back(workspace: Workspace) -> None:
    case = say(workspace, "open", title="Copied texts").made
    say(workspace, "judge", case=case, verdict="confirm", reason="read them all")
    say(workspace, "tlp", case=case, level="amber")
    made = stix_out.case_bundle(workspace, "case-1")
    back = read_case(made)
    assert back.tlp == "amber"
    assert [said.facts.verdict for said in back.case.judgements] == ["confirm"]
    seen = judging.observed(workspace, judging.case_named(workspace, "case-1"))
    assert [one.technique for one in back.observed] == [one.technique for one in seen]
    assert not any(one["user_id"].endswith("p1") for one in made["objects"]
                   if one["type"] == "user-account")  # fmt: skip


def test_the_same_case_is_written_with_the_same_bytes(workspace: Workspace, tmp_path: Path) -> None:
    say(workspace, "open", title="Copied texts")
    files = [tmp_path / "out" / "1.json", tmp_path / "2.json"]
    counts = {stix_out.export_case(workspace, "case-1", file, at=AT, tlp="green") for file in files}
    assert files[0].read_bytes() == files[1].read_bytes()
    assert counts == {len(json.loads(files[0].read_bytes())["objects"])}


def test_showing_real_accounts_is_recorded(workspace: Workspace, tmp_path: Path) -> None:
    say(workspace, "open", title="Copied texts")
    file = tmp_path / "1.json"
    with pytest.raises(InputError):
        stix_out.export_case(workspace, "case-1", file, at=AT, tlp="green", reveal="Ana", why="w")
    with pytest.raises(InputError):  # a folder: nothing can be written, so nothing is recorded
        stix_out.export_case(
            workspace, "case-1", tmp_path, at=AT, tlp="amber", reveal="Ana", why="court"
        )
    assert store.ledger.check(workspace.ledger) == 1
    stix_out.export_case(workspace, "case-1", file, at=AT, tlp="amber", reveal="Ana", why="court")
    last = store.ledger.read(workspace.ledger).entries[-1]
    assert (last.what, last.who, last.facts.why) == ("reveal", "Ana", "court (STIX, case-1)")  # type: ignore[union-attr]
    logins = {one["user_id"] for one in json.loads(file.read_bytes())["objects"]
              if one["type"] == "user-account"}  # fmt: skip
    assert logins == {f"unknown:p{place}" for place in range(6)}


def test_a_file_is_kept_with_its_report(workspace: Workspace, tmp_path: Path) -> None:
    path = received(tmp_path, *others(), "not an object")
    report = stix_in.import_stix(workspace, path, AT)
    count = report["objects"]
    assert count["in"] == count["kept"] + count["mended"] + count["dropped"] == 14
    assert count["dropped"] == 1
    kept = workspace.raw(report["sha256"])
    assert kept is not None
    assert kept.read_bytes() == path.read_bytes()
    assert stix_in.import_stix(workspace, path, datetime(2030, 1, 1, tzinfo=UTC)) == report


def test_techniques_of_any_version_are_resolved(workspace: Workspace, tmp_path: Path) -> None:
    other = sdo("attack-pattern", name="Phishing", x_mitre_id="T1566")
    unknown = sdo("attack-pattern", name="New", x_mitre_id="T0999")
    bare = sdo("attack-pattern", name="Nameless trick")
    named = sdo("attack-pattern", name="T0049.002 Flood a hashtag")
    referring = sdo("attack-pattern", name="Old", external_references=[
        {"source_name": "DISARM 1.4", "external_id": "T0104.004"}])  # fmt: skip
    gone = sdo("attack-pattern", name="Seed Distortions", x_mitre_id="T0044")
    path = received(tmp_path, *others(), other, unknown, bare, named, referring, gone)
    report = stix_in.import_stix(workspace, path, AT)
    found = report["techniques"]
    assert {one["id"]: (one["how"], one["version"]) for one in found["resolved"]} == {
        "T0084.001": ("same", None),
        "T0099.002": ("judged", None),
        "T0049.002": ("same", None),
        "T0104.004": ("judged", "1.4"),
        "T0044": ("gone", None),  # of DISARM until 1.6, and without a successor
    }
    said = stix_lines.import_lines(report, Messages("en"))
    assert "  T0044 (Seed Distortions) was given up, and nothing was put in its place" in said
    assert [one.get("id") or one["name"] for one in found["unresolved"]] == [
        "T0999", "Nameless trick",
    ]  # fmt: skip


def test_what_was_received_is_written_again(workspace: Workspace, tmp_path: Path) -> None:
    sha256 = stix_in.import_stix(workspace, received(tmp_path, *others()), AT)["sha256"]
    file = tmp_path / "again.json"
    count = stix_out.export_imported(workspace, sha256[:10], file)
    assert len(json.loads(file.read_bytes())["objects"]) == count
    again = stix_in.import_stix(workspace, file, AT)["objects"]
    assert (again["mended"], again["dropped"]) == (0, 0)
    for wrong in ("00000000", sha256[:3], ""):
        with pytest.raises(InputError) as refused:
            stix_out.export_imported(workspace, wrong, file)
        assert refused.value.key == "error-stix-imported"


def test_what_others_list_is_found_in_the_posts(debate: Workspace, tmp_path: Path) -> None:
    stix_in.import_stix(debate, received(tmp_path, *others()), AT)
    found = {(one.use.kind, one.use.value): one for one in stix_match.matches(debate)}
    assert found.keys() == {
        ("host", "pravda.example"),
        ("host", "news.pravda.example"),
        ("link", "https://other.example/page"),
        ("account", "alpha"),
        ("account", "beta"),
    }
    site = found["host", "news.pravda.example"]
    assert (site.use.posts, site.use.accounts) == (1, 1)
    (listing,) = site.listings
    assert (listing.by, listing.on, listing.about) == ("Valmont watch", "2027-02-01", ("Portal",))
    assert listing.sha256 == store.stix.reports(debate)[0]["sha256"]
    assert found["account", "alpha"].listings[0].on == T[:10]


def test_nothing_is_listed_where_nothing_was_received(debate: Workspace, tmp_path: Path) -> None:
    messages = Messages("en")
    assert stix_match.matches(debate) == []
    assert stix_lines.match_lines(debate, messages) == [messages.text("stix-match-no-file")]
    stix_in.import_stix(debate, received(tmp_path, sdo("campaign", name="A")), AT)
    assert messages.text("stix-match-none") in stix_lines.match_lines(debate, messages)


def test_techniques_cited_and_seen_are_told_together(workspace: Workspace, tmp_path: Path) -> None:
    flood = sdo("attack-pattern", name="Flood", x_mitre_id="T0049")
    stix_in.import_stix(workspace, received(tmp_path, *others(), flood), AT)
    (one,) = stix_match.techniques(workspace)
    assert (one["technique"], one["detectors"]) == ("T0049", ["co_share_object"])
    assert [each["object_id"] for each in one["listed"]] == [flood["id"]]


def test_no_line_says_what_a_thing_is(debate: Workspace, tmp_path: Path) -> None:
    stix_in.import_stix(debate, received(tmp_path, *others()), AT)
    lines = stix_lines.match_lines(debate, Messages("en"))
    listed = [line for line in lines if "pravda.example" in line or "@alpha" in line]
    after = [lines[lines.index(line) + 1] for line in listed]
    assert all(line.strip().startswith("listed by Valmont watch on 2027-0") for line in after)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_loss_is_told(lang: str) -> None:
    assert len(stix_out.lost_lines(Messages(lang))) == len(LOST) + 1


def test_a_marked_object_keeps_its_level_when_written_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    sha256 = stix_in.import_stix(workspace, received(tmp_path, *others()), AT)["sha256"]
    made = store.stix.bundle_of(workspace, sha256)["objects"]
    levels = {level_of(ref) for one in made if one["type"] == "campaign"
              for ref in one["object_marking_refs"]}  # fmt: skip
    assert levels == {"green"}


def test_both_comparisons_find_the_same(debate: Workspace, tmp_path: Path) -> None:
    """`stix match` and `indicators match` read the same lists, so the same things count."""
    wide = sco("domain-name", value="twimg.com")
    stix_in.import_stix(debate, received(tmp_path, *others(), wide), AT)
    table = "account,what,when\ngamma,https://www.pravda.example/c,2027-03-04T10:00:00Z\n"
    (tmp_path / "shares.csv").write_text(
        table + "gamma,https://pbs.twimg.com/1.png,2027-03-04T10:00:00Z\n"
    )
    (tmp_path / "shares.toml").write_text(SHARES)
    pipeline.ingest(debate, tmp_path / "shares.csv", ReadAs(mapping=tmp_path / "shares.toml"))
    one = {(listing.object_id, post) for found in stix_match.matches(debate)
           for listing in found.listings for post in found.use.examples}  # fmt: skip
    two = {(hit.indicator.object_id, post) for hit in listed.match(debate).hits
           for post in hit.posts}  # fmt: skip
    assert one == two
    assert any(post.startswith("unknown:") for _, post in one), "of the table of shares, too"
