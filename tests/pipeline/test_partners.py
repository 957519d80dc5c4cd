"""Partners' files in the workspace, and what of them the posts hold."""

import json
from pathlib import Path
from typing import Any

import pytest

from guetteur import pipeline
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.indicator import Indicator, PartnerFile
from guetteur.pipeline import ReadAs, listed, listed_words, partners
from guetteur.store import Workspace, indicators

POSTS = """\
post_id,account_id,handle,time,text,links
1,11,Ana_1,2027-02-01T10:00:00Z,Read https://gazette.example/a,https://gazette.example/a
2,12,bruno,2027-02-02T10:00:00Z,Read too,https://news.gazette.example/b
3,13,carla,2027-02-03T10:00:00Z,Nothing,https://other.example/a
4,11,Ana_1,2027-02-04T10:00:00Z,On X,https://x.com/somebody/status/5
"""
MAP = """\
platform = "x"
[columns]
post_id = "post_id"
account_id = "account_id"
account_handle = "handle"
created_at = "time"
text = "text"
links = "links"
"""
META = """\
Tactic,Technique,Procedure,Indicator,Notes
a,b,c,gazette[.]example,
a,b,c,https://twitter[.]com/ana_1,
a,b,c,https://gazette[.]example/a,
a,b,c,https://gazette[.]example/never,
a,b,c,x[.]com,
a,b,c,37 Accounts,
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = pipeline.create_workspace(tmp_path / "w")
    (tmp_path / "posts.csv").write_text(POSTS, encoding="utf-8")
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    pipeline.ingest(made, tmp_path / "posts.csv", ReadAs(mapping=tmp_path / "map.toml"))
    return made


def meta(workspace: Workspace, text: str = META, **told: Any) -> partners.Read:
    file = workspace.root.parent / "network.csv"
    file.write_text(text, encoding="utf-8")
    return partners.import_table(workspace, file, **told)


def test_a_list_is_kept_with_its_bytes(workspace: Workspace) -> None:
    read = meta(workspace, dated="2026-05")
    raw = workspace.raw(read.file.sha256)
    assert raw is not None
    assert raw.read_text(encoding="utf-8") == META
    assert indicators.files(workspace) == (read.file,)
    every = indicators.every(workspace)
    assert [one.kind for one in every] == ["domain", "account", "url", "url", "domain", "amount"]
    assert {(one.listed_on, one.source, one.sha256) for one in every} == {
        ("2026-05", "Meta", read.file.sha256)
    }
    assert (every[-1].count, every[0].count, every[0].labels) == (37, None, ("a", "b", "c"))
    again = meta(workspace, dated="2026-06")
    assert indicators.files(workspace) == (again.file,)


def test_posts_that_hold_what_is_listed(workspace: Workspace) -> None:
    meta(workspace, dated="2026-05")
    found = listed.match(workspace)
    assert found.compared == 4
    assert [one.shown for one in found.broad] == ["x[.]com"]
    assert [
        (hit.indicator.shown, hit.file, hit.count, hit.accounts, hit.posts, hit.found)
        for hit in found.hits
    ] == [
        ("https://twitter[.]com/ana_1", "network.csv", 2, 1, ("x:1", "x:4"), ("x:11",)),
        ("gazette[.]example", "network.csv", 2, 2, ("x:1", "x:2"),
         ("https://gazette.example/a", "https://news.gazette.example/b")),
        ("https://gazette[.]example/a", "network.csv", 1, 1, ("x:1",),
         ("https://gazette.example/a",)),
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_hit_is_told_as_somebodys_listing(workspace: Workspace, lang: str) -> None:
    meta(workspace, dated="2026-05")
    lines = listed_words.match_lines(workspace, Messages(lang))
    text = "\n".join(lines)
    said = {
        "en": "gazette[.]example: listed by Meta (on: 2026-05; network.csv, 2). 2 posts by 2",
        "fr": "gazette[.]example\u00a0: listé par Meta (le\u00a0: 2026-05\u00a0; network.csv,",
    }
    assert said[lang] in text
    assert "https://gazette.example/a" not in text, "an address that one could open"
    assert lines[-1] == Messages(lang).text("indicator-caution")
    shown = "\n".join(listed_words.list_lines(workspace, Messages(lang)))
    assert "37 Accounts" in shown
    document = listed_words.match_document(workspace)
    assert json.loads(json.dumps(document))["hits"][0]["count"] == 2


def test_a_handle_of_another_platform_is_another_account(workspace: Workspace) -> None:
    meta(
        workspace, "Tactic,Technique,Procedure,Indicator\na,b,c,t[.]me/Ana_1\na,b,c,x[.]com/ANA_1\n"
    )
    (hit,) = listed.match(workspace).hits
    assert hit.indicator.shown == "x[.]com/ANA_1"


def test_without_lists_nothing_is_claimed(workspace: Workspace) -> None:
    assert listed.match(workspace) == listed.Matches((), 0, ())
    assert listed_words.list_lines(workspace, Messages("en")) == [
        Messages("en").text("indicator-none")
    ]


def event(**more: Any) -> dict[str, Any]:
    return {
        "Event": {
            "info": "Valmont", "date": "2027-01-01", "Orgc": {"name": "Valmont Watch"},
            "Tag": [
                {"name": "tlp:green"},
                {"name": 'misp-galaxy:disarm-techniques="Use Copypasta"'},
                {"name": 'misp-galaxy:disarm-techniques="Create Personas"'},
                {"name": 'misp-galaxy:disarm-techniques="Nobody’s technique"'},
            ],
            "Attribute": [{"type": "domain", "value": "gazette.example"}],
            "Object": [],
            **more,
        }
    }  # fmt: skip


def test_a_misp_event_is_kept_with_its_techniques(workspace: Workspace) -> None:
    file = workspace.root.parent / "event.json"
    file.write_text(json.dumps(event()), encoding="utf-8")
    read = partners.import_misp(workspace, file)
    assert read.techniques["Use Copypasta"] == ("T0084.001",)
    assert read.techniques["Create Personas"] == ("T0097",)  # its name until 1.4
    assert read.techniques["Nobody’s technique"] is None
    document = partners.read_document(read)
    assert document["techniques"]["unresolved"] == ["Nobody’s technique"]
    assert (document["in"], document["kept"], document["dropped"]) == (4, 4, 0)
    values = [(one.kind, one.value) for one in indicators.every(workspace)]
    assert values[:2] == [("domain", "gazette.example"), ("technique", "T0084.001")]
    (hit,) = listed.match(workspace).hits
    assert (hit.indicator.source, hit.indicator.marking, hit.count) == ("Valmont Watch", "green", 2)
    lines = listed_words.match_lines(workspace, Messages("en"))
    assert "    " + Messages("en").text("indicator-context") in lines


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_an_import_says_what_became_of_each_part(workspace: Workspace, lang: str) -> None:
    text = META + ",,,,\na,b,c,gazette[.]test (copy),\n" + "a,b,c,,\n" * 7
    read = meta(workspace, text)
    lines = partners.read_lines(read, Messages(lang))
    shown = {
        "en": "15 parts in: 6 kept, 1 mended, 8 dropped. 7 indicators.",
        "fr": "15 parties lues\u00a0: 6 gardées, 1 réparées, 8 écartées. 7 indicateurs.",
    }
    assert lines[1] == shown[lang]
    assert sum(line.startswith("    ") for line in lines) == 1 + 1 + partners.MOST_NAMED


def test_what_others_wrote_stays_on_its_line(workspace: Workspace) -> None:
    made = event(info="x", Attribute=[
        {"type": "url", "value": "https://gazette.example/a\u202e", "comment": "a\n[99] forged"}
    ])  # fmt: skip
    file = workspace.root.parent / "event.json"
    file.write_text(json.dumps(made), encoding="utf-8")
    partners.import_misp(workspace, file)
    text = "\n".join(listed_words.list_lines(workspace, Messages("en")))
    assert "⟦U+202E⟧" in text
    assert not any(line.startswith("[99]") for line in text.splitlines())


def test_a_damaged_table_is_told(workspace: Workspace) -> None:
    read = meta(workspace)
    (workspace.root / "partners" / f"{read.file.sha256}.parquet").write_bytes(b"x")
    with pytest.raises(InputError, match="error-workspace-damaged"):
        indicators.every(workspace)


def test_indicators_come_back_as_they_were(workspace: Workspace) -> None:
    whole = Indicator(
        kind="account", value="ana_1", shown="@Ana_1", source="s", sha256="a" * 64, row=3,
        listed_on="2027", marking="amber_strict", platform="x", object_id="u", count=2,
        labels=("a", "b"), notes="n",
    )  # fmt: skip
    bare = Indicator(kind="other", value="v", shown="v", source="s", sha256="a" * 64, row=1)
    file = PartnerFile(
        sha256="a" * 64, name="f", bytes=1, format="misp", source="s", dated=None, marking=None,
        indicators=2, parts=(),
    )  # fmt: skip
    indicators.save(workspace, file, [whole, bare])
    assert indicators.every(workspace) == (whole, bare)
