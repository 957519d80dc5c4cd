"""Campaigns of files received beside findings: others' words, with their source, and no more."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from guetteur import pipeline, store
from guetteur.knowledge import Messages
from guetteur.pipeline import Parameters, ReadAs, Workspace, past, past_words, stix_in
from guetteur.pipeline.exercises import Knobs, write_exercise
from guetteur.pipeline.past import Compared
from guetteur.pipeline.past_campaigns import Beside, campaigns
from tests.readers.test_stix import bundle, link, sco, sdo

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
Result = tuple[Workspace, list[Compared]]


def told(site: str) -> list[Any]:
    """Two campaigns in one file: one has the site, two techniques and an account on X, the other a
    technique; both are the work of one watcher in one place."""
    watcher = sdo("identity", name="Valmont watch", identity_class="organization")
    by = {"created_by_ref": watcher["id"]}
    leak, voice = sdo("campaign", name="Leak", **by), sdo("campaign", name="Voice", **by)
    host = sco("domain-name", value=site)
    account = sco("user-account", account_login="@nobody", account_type="twitter")
    flood = sdo("attack-pattern", name="Flood", x_mitre_id="T0049", **by)
    tag = sdo("attack-pattern", name="New hashtag", x_mitre_id="T0104.006", **by)
    fake = sdo("attack-pattern", name="Deepfake", x_mitre_id="T0166.001", **by)
    place = sdo("location", country="FR", **by)
    links = [
        link("related-to", host, leak), link("related-to", account, host),
        link("uses", leak, flood), link("related-to", tag, account), link("uses", voice, fake),
        link("related-to", leak, place), link("related-to", voice, place),
    ]  # fmt: skip
    return [watcher, leak, voice, host, account, flood, tag, fake, place, *links]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """An exercise with a leak, compared before anything was received."""
    folder = tmp_path_factory.mktemp("received")
    files = write_exercise("leak", folder / "e", Knobs(posts=6_000, accounts=600), 1)
    workspace = pipeline.create_workspace(folder / "w")
    pipeline.ingest(workspace, files["x"], ReadAs())
    pipeline.detect(workspace, Parameters(), at=AT)
    return workspace, past.compared(workspace)[1]


@pytest.fixture(scope="module")
def after(before: Result) -> Result:
    """The same, once a watcher's file was received that lists the site of the leak."""
    workspace, found = before
    (leak,) = [one for one in found if one.found.case]
    path = workspace.root.parent / "received.json"
    path.write_text(json.dumps(bundle(*told(site_of(workspace, leak)))))
    stix_in.import_stix(workspace, path, AT)
    return workspace, past.compared(workspace)[1]


def site_of(workspace: Workspace, one: Compared) -> str:
    """The site that the finding's accounts link to most."""
    accounts = [member.account_id for member in one.finding.members]
    with store.opened(workspace) as database:
        (site,) = database.con.execute(
            """SELECT name FROM (SELECT unnest(domains) AS name FROM posts
               WHERE account_id IN (SELECT unnest(?)))
               GROUP BY name ORDER BY count(*) DESC, name""",
            [accounts],
        ).fetchall()[0]
    return str(site)


def named(one: Compared, name: str) -> Beside:
    return next(each for each in one.received if each.campaign.name == name)


def test_a_campaign_has_what_its_file_joins_to_it(after: Result) -> None:
    leak, voice = campaigns(after[0])
    assert (leak.name, leak.source.by, leak.source.file) == (
        "Leak", "Valmont watch", "received.json",
    )  # fmt: skip
    assert leak.techniques == {"T0049", "T0015.002"}, "through the account, in today's ids"
    assert leak.platforms == frozenset({"x"})
    assert {one.value for one in leak.listed} > {"nobody"}
    assert voice.techniques == {"T0166.001"}
    assert (voice.platforms, voice.listed) == (None, ())


def test_what_is_received_moves_no_past_case(before: Result, after: Result) -> None:
    assert [one.found for one in after[1]] == [one.found for one in before[1]]
    assert {one.received for one in before[1]} == {()}


def test_what_a_finding_shares_with_a_campaign_is_measured(after: Result) -> None:
    operation = next(one for one in after[1] if one.found.case)
    leak = named(operation, "Leak")
    assert operation.received[0] == leak
    shared = {each.value for each in leak.likeness.features if each.side == "both"}
    assert shared == {"T0049", "T0015.002", "x"}
    assert not leak.resembles, "two techniques and a platform are too little"
    assert [(use.kind, use.posts > 2) for use in leak.used] == [("host", True)]
    assert named(operation, "Voice").used == ()


def test_what_others_share_with_a_campaign_is_their_own(after: Result) -> None:
    others = [one for one in after[1] if not one.found.case]
    assert others
    assert {named(one, "Leak").used for one in others} == {()}


def test_the_document_names_the_source(after: Result) -> None:
    document = past.compared_document(after[0])
    every = [one for each in document["findings"] for one in each["resembles"]["received"]]
    assert {one["campaign"] for one in every} == {"Leak", "Voice"}
    assert {(one["by"], one["file"]) for one in every} == {("Valmont watch", "received.json")}
    assert all(len(one["sha256"]) == 64 and one["object"] and one["on"] for one in every)


@pytest.mark.parametrize(
    ("lang", "ours"), [("en", "their authors’ words, not ours"), ("fr", "non selon nous")]
)
def test_people_read_whose_words_they_are(lang: str, ours: str, after: Result) -> None:
    lines = past_words.compared_lines(after[0], Messages(lang))
    assert any(ours in line for line in lines)
    told_of = next(line for line in lines if line.strip().startswith("Leak,"))
    assert "Valmont watch" in told_of
    assert "received.json" in told_of
