"""guetteur protect, as a user types it."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from guetteur import pipeline
from guetteur.pipeline import ReadAs
from tests.cli.test_commands import Outcome, guetteur

__all__ = ["guetteur"]  # a fixture
CAMPAIGN = """campaign: Valmont
names: [{name: Jeanne Exemple}]
sites: [jeanne-exemple.example]
handles: [{platform: x, names: [jexemple]}]
allies: [lemonde.fr]
known: [jeanne-exemple-jeunes.example]
"""
POSTS = """platform = "x"
[columns]
post_id = "id"
account_id = "account"
account_handle = "handle"
account_name = "name"
created_at = { column = "time", as = "iso" }
links = "links"
"""
ROWS = (
    "1,a,autre,Autre,2027-03-04T10:00:00Z,https://lemonde.live/x",
    "2,a,autre,Autre,2027-03-04T11:00:00Z,https://lemonde.live/y",
    "3,b,j_exemple,Jeanne Exemple,2027-03-04T12:00:00Z,https://www.lemonde.fr/z",
    "4,c,jexemple,Jeanne Exemple,2027-03-04T12:00:00Z,https://jeanne-exemple-jeunes.example/",
)


@pytest.fixture
def protect(guetteur: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """Run the command in English unless told otherwise; gives exit code, stdout and stderr."""
    return partial(guetteur, "protect")


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    path = tmp_path / "campaign.yml"
    path.write_text(CAMPAIGN, encoding="utf-8")
    return path


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "posts.csv").write_text("\n".join(["id,account,handle,name,time,links", *ROWS, ""]))
    (tmp_path / "posts.toml").write_text(POSTS)
    made = pipeline.create_workspace(tmp_path / "w")
    pipeline.ingest(made, tmp_path / "posts.csv", ReadAs(mapping=tmp_path / "posts.toml"))
    return made.root


def test_a_list_of_hosts(protect: Callable[..., Outcome], campaign: Path, tmp_path: Path) -> None:
    hosts = tmp_path / "hosts.txt"
    hosts.write_text("lemonde.live\nexample.org\nnone\nlemonde.live\nservice-public.fr\n")
    code, out, err = protect(campaign, "--hosts", hosts, "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    looked = found["hosts"]
    assert (looked["looked_at"], looked["known"], looked["not_understood"]) == (3, 1, 1)
    (one,) = looked["found"]
    assert (one["host"], one["target"], one["line"], one["posts"]) == (
        "lemonde.live",
        "lemonde.fr",
        1,
        None,
    )
    assert one["reasons"][0]["how"] == "other_ending"
    assert one["score"] >= 0.75
    assert one["techniques"] == ["T0149.003"]
    # what was not looked at is null, not empty
    assert (found["sites"], found["accounts"], found["listed"]) == (None, None, None)


def test_posts_and_accounts(
    protect: Callable[..., Outcome], campaign: Path, workspace: Path
) -> None:
    code, out, err = protect(campaign, "-w", workspace, "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    (site,) = found["sites"]["found"]
    assert (site["host"], site["posts"], site["accounts"]) == ("lemonde.live", 2, 1)
    (account,) = found["accounts"]["found"]
    assert (account["account"], account["target"]) == ("@j_exemple", "Jeanne Exemple")
    assert {one["target"] for one in account["reasons"]} == {"Jeanne Exemple", "jexemple"}
    assert found["hosts"] is None


def test_for_people_in_both_languages(
    protect: Callable[..., Outcome], campaign: Path, workspace: Path
) -> None:
    _, out, _ = protect(campaign, "-w", workspace)
    assert "lemonde.live looks like lemonde.fr: the same name with another ending." in out
    assert "No list of hosts was given" in out
    _, out, _ = protect(campaign, "-w", workspace, "--lang", "fr")
    assert "lemonde.live ressemble à lemonde.fr\u00a0: le même nom avec une autre" in out


def test_the_page_has_codes_unless_a_person_decides_otherwise(
    protect: Callable[..., Outcome], campaign: Path, workspace: Path, tmp_path: Path
) -> None:
    protect(campaign, "-w", workspace, "-o", tmp_path / "page")
    page = (tmp_path / "page" / "protect.html").read_text(encoding="utf-8")
    assert "j_exemple" not in page
    assert "lemonde.live" in page
    protect(
        campaign,
        "-w",
        workspace,
        "-o",
        tmp_path / "page",
        "--reveal",
        "Ana",
        "--why",
        "to report it",
    )
    page = (tmp_path / "page" / "protect.html").read_text(encoding="utf-8")
    assert "@j_exemple" in page
    assert '"to report it"' in (workspace / "ledger.jsonl").read_text(encoding="utf-8")


def test_nothing_found_is_not_nothing_looked_at(
    protect: Callable[..., Outcome], campaign: Path, tmp_path: Path
) -> None:
    hosts = tmp_path / "hosts.txt"
    hosts.write_text("example.org\n")
    _, out, _ = protect(campaign, "--hosts", hosts)
    assert "1 hosts looked at, 0 look like yours" in out
    assert "no accounts were looked at" in out


def test_the_template_is_a_watch_list(protect: Callable[..., Outcome], tmp_path: Path) -> None:
    code, out, _ = protect("--new")
    assert code == 0
    made, hosts = tmp_path / "c.yml", tmp_path / "hosts.txt"
    made.write_text(out, encoding="utf-8")
    hosts.write_text("jeanne-exemple.com\n")
    code, out, err = protect(made, "--hosts", hosts)
    assert (code, err) == (0, "")
    assert "jeanne-exemple.com looks like jeanne-exemple.fr" in out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((), "Nothing to look at"),
        (("--hosts", "none.txt"), "none.txt"),
        (("--hosts", "HOSTS", "-o", "HOSTS"), "is a file. Give a folder"),
        (("--reveal", "Ana", "--hosts", "campaign.yml"), "--why"),
    ],
)
def test_mistakes_are_told(
    protect: Callable[..., Outcome], campaign: Path, change: tuple[str, ...], said: str
) -> None:
    hosts = campaign.with_name("hosts.txt")
    hosts.write_text("example.org\n")
    code, _, err = protect(campaign, *(hosts if word == "HOSTS" else word for word in change))
    assert code == 1
    assert said in err


def test_an_unknown_list_is_told(
    protect: Callable[..., Outcome], campaign: Path, tmp_path: Path
) -> None:
    campaign.write_text("campaign: A\nlists: [fr-media, de-media]\n")
    (tmp_path / "hosts.txt").write_text("a.example\n")
    code, _, err = protect(campaign, "--hosts", tmp_path / "hosts.txt")
    assert code == 1
    assert "“de-media”" in err
    assert "fr-elected" in err
