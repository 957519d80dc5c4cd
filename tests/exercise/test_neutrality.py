"""Renaming everything changes no finding but its names, and what is unfair is seen."""

import csv
import json
import unicodedata
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given, settings
from hypothesis import strategies as st

from guetteur import pipeline
from guetteur.cli import audit as audit_command
from guetteur.detectors import DETECTORS, EVERY, CoAction, Parameters
from guetteur.exercise import neutrality, sameness
from guetteur.exercise.neutrality import ROW, Debate
from guetteur.knowledge import Messages
from guetteur.pipeline.audits import Audit, audit, decided
from guetteur.store.tables import ACCOUNT_SCHEMA, POST_SCHEMA
from tests.detectors.loose import MINUTE, World
from tests.detectors.posts import debate, post
from tests.detectors.test_text_families import posts_with_copies
from tests.pipeline.exports import traces_csv

BY_ID = {detector.id: detector for detector in EVERY}
LISTS = ("links", "domains", "hashtags", "mentions", "media", "objects")
SINGLE = ("reposted_id", "reply_to_id", "text")
SIDES = ("ana", "bruno")
DETECTOR_OF = {column: d for d in DETECTORS for column in d.needs[:1]} | {
    "hashtags": BY_ID["co_hashtag"],
    "text": BY_ID["co_text"],
}


def told(posts: list[dict[str, Any]]) -> Debate:
    """A debate of these posts, with everything said of accounts that an export may say."""
    rows = [
        {
            "account_handle": row["account_id"].removeprefix("x:") + "_",
            "account_name": f"Name of {row['account_id']}",
            "lang": ("fr", "en", "pl")[n % 3],
            "likes": n % 50,
            "source_app": ("phone", "desk")[n % 2],
        }
        | row
        for n, row in enumerate(posts)
    ]
    accounts = [
        {"account_id": account, "platform": "x", "sha256": "a" * 64, "row": n}
        | {"verified": n % 5 == 0, "followers": 7 * n, "description": f"About {n}"}
        for n, account in enumerate(sorted({row["account_id"] for row in rows}))
    ]
    table = pa.Table.from_pylist(rows, POST_SCHEMA)
    numbered = table.append_column(ROW, pa.array(range(len(rows)), pa.int64()))
    return Debate(numbered, pa.Table.from_pylist(accounts, ACCOUNT_SCHEMA))


def planted(column: str, *, members: int = 6, events: int = 12, seed: int = 7) -> Debate:
    """The debate of the detectors' tests, on one column, as a platform would write it."""
    posts = debate(column, planted=members, events=events, seed=seed, many=column in LISTS)
    for row in posts:
        if column == "text":
            row["text"] = f"What we think of {row['text']} and will never forget"
        elif column.endswith("_id"):
            row[column] = f"x:{row[column]}"
    return told(posts)


def audited(given: Debate, *detectors: CoAction, **more: Any) -> Audit:
    return audit(given, Parameters(), detectors=detectors or DETECTORS, **more)


@pytest.mark.parametrize("column", ["hashtags", "reposted_id", "text"])
def test_no_name_changes_a_finding(column: str) -> None:
    done = audited(planted(column), DETECTOR_OF[column])
    assert (done.findings, done.ties >= 15) == (1, True)
    assert done.identical


def test_no_name_changes_a_finding_on_reworded_texts() -> None:
    plain = [row for row in posts_with_copies() if "а" not in row["text"]]
    done = audited(told(plain), BY_ID["co_text_family"])
    assert done.findings == 1
    assert done.identical


@settings(max_examples=3, deadline=None)
@given(
    columns=st.sets(st.sampled_from([*LISTS, *SINGLE]), min_size=2, max_size=2),
    members=st.integers(3, 8),
    events=st.integers(6, 14),
    seed=st.integers(0, 10_000),
)
def test_no_name_changes_a_finding_in_any_debate(
    columns: set[str], members: int, events: int, seed: int
) -> None:
    rows = [
        row | {"post_id": f"x:{column}{n}"}
        for column in sorted(columns)
        for n, row in enumerate(
            planted(column, members=members, events=events, seed=seed).posts.to_pylist()
        )
    ]
    reading = [d for d in DETECTORS if columns & set(d.needs)]
    assert audited(told(rows), *reading).identical


def unfair(condition: str) -> CoAction:
    """Same link, but only where a condition holds."""
    fair = BY_ID["co_share_url"]
    return replace(fair, traces=f"{fair.traces} AND {condition}")


@pytest.mark.parametrize(
    ("condition", "seen"),
    [
        ("true", []),
        ("NOT list_contains(hashtags, 'ana')", ["words", "sides"]),
        ("text NOT LIKE '%Ana%'", ["words", "sides"]),
        ("lang <> 'pl'", ["languages"]),
        ("account_name < 'a'", ["languages"]),
        ("account_id < 'x:p3'", ["accounts"]),
        ("account_handle < 'p3'", ["accounts"]),
        ("links[1] NOT LIKE '%planted1%'", ["objects"]),
        ("created_at < '2027-03-06'", ["day"]),
        ("rowid > 1000", ["order"]),
    ],
)
def test_an_unfair_detector_is_seen(condition: str, seen: list[str]) -> None:
    posts = planted("links").posts.drop_columns([ROW]).to_pylist()
    given = told(
        [
            row | {"hashtags": [SIDES[n % 3 > 0]], "text": f"{SIDES[n % 3 > 0].title()} speaks"}
            for n, row in enumerate(posts)
        ]
    )
    changes = neutrality.changes(SIDES)
    detectors = [unfair(condition)]
    before = decided(given, Parameters(), detectors)
    assert before.ties
    for name in seen or changes:
        after = decided(changes[name](given), Parameters(), detectors)
        assert bool(sameness.differences(before, after)) == bool(seen), name


def test_a_field_that_is_read_unseen_is_named() -> None:
    silent = dict.fromkeys(["account_handle", "account_name", "source_app"])
    posts = debate("links", planted=6, events=12)
    given = told([row | silent | {"row": 1} for row in posts])
    given = replace(given, accounts=ACCOUNT_SCHEMA.empty_table())
    done = audited(given, unfair("posts::VARCHAR NOT LIKE '%''lang'': fr%'"))
    proofs = {field.name: field.proof for field in done.fields if field.table == "posts"}
    assert (proofs["lang"], proofs["likes"], proofs["views"]) == ("changed", "shuffled", "empty")
    differing = {check.change for check in done.checks if check.differences}
    assert differing >= {"languages", "fields"}
    assert not done.identical


def test_every_field_is_accounted_for() -> None:
    done = audited(planted("links"), *DETECTORS)
    fields = {(field.table, field.name): field for field in done.fields}
    assert fields.keys() == {("posts", name) for name in POST_SCHEMA.names} | {
        ("accounts", name) for name in ACCOUNT_SCHEMA.names
    }
    assert fields["posts", "links"].detectors == ("co_share_url",)
    assert (fields["posts", "links"].findings, fields["posts", "hashtags"].findings) == (1, 0)
    assert fields["posts", "created_at"].detectors == tuple(d.id for d in DETECTORS)
    shuffled = {name for (_, name), field in fields.items() if field.proof == "shuffled"}
    assert shuffled >= {"lang", "likes", "account_name", "verified", "followers", "source_app"}
    assert fields["posts", "views"].proof == "empty"


def test_a_group_without_ties_rests_on_fields_too() -> None:
    given = told(World().campaign(25, delay=5 * MINUTE, joining=0.3).posts)
    done = audited(given, DETECTOR_OF["links"])
    assert (done.findings, done.ties, done.identical) == (1, 0, True)
    (links,) = (field for field in done.fields if (field.table, field.name) == ("posts", "links"))
    assert links.findings == 1


# Renaming must keep equal texts equal, however they are written.

LETTER = st.sampled_from("abkiIKeéEÉßöşİıжйЙωΩσΣςαά'אבשبت1٣ #@/:.-\u0301\u0308\u212a\u2126\u00a0日")
WORDS = st.text(st.one_of(LETTER, st.characters(categories=["L", "M", "N", "Z"])), max_size=30)


def compared(text: str) -> str:
    """A text as the detectors compare it."""
    return str(duckdb.execute("SELECT lower(nfc_normalize(?))", [text]).fetchall()[0][0])


@settings(max_examples=150, deadline=None)
@given(text=WORDS)
@example(text="\u00c0\U00011a34")  # a mark that stands between a letter and its accent
def test_a_text_written_otherwise_is_renamed_to_the_same(text: str) -> None:
    renamed = compared(neutrality.reword(text))
    for other in (unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text)):
        assert compared(neutrality.reword(other)) == renamed
    assert compared(neutrality.reword(compared(text))) == renamed
    assert len(renamed) == len(compared(text))


@settings(max_examples=150, deadline=None)
@given(text=WORDS)
def test_no_two_texts_become_the_same(text: str) -> None:
    letters = neutrality.letters()
    back = {ord(other): chr(one) for one, other in letters.items()}
    assert len(back) == len(letters)
    assert neutrality.reword(text).translate(back).translate(letters) == neutrality.reword(text)
    classes = [(c.isalpha(), c.isupper(), c.isdigit(), c.isascii()) for c in text]
    renamed = neutrality.reword(text)
    assert [(c.isalpha(), c.isupper(), c.isdigit(), c.isascii()) for c in renamed] == classes


def test_no_other_character_becomes_a_letter_that_is_renamed() -> None:
    letters = set(neutrality.letters())
    lower = {code for code in letters if chr(code).lower() == chr(code)}
    twins = []
    for code in range(0x110000):
        form = unicodedata.normalize("NFC", chr(code)).lower()
        if len(form) == 1 and ord(form) in lower and code not in letters:
            twins.append(chr(code))
    assert twins == []


def test_what_is_renamed_and_what_stays() -> None:
    text = "Vote pour ANA, déjà https://e.example/ANA?x=1 @ana 2027"
    renamed = neutrality.reword(text)
    assert "https://e.example/ANA?x=1" in renamed
    assert renamed.endswith("2027")
    assert "ANA," not in renamed
    assert [len(word) for word in renamed.split()] == [len(word) for word in text.split()]


def one(**facts: Any) -> Debate:
    return told([post(0, "a", 0, **facts), post(1, "b", 60, **facts)])


def test_sides_are_swapped_in_hashtags_mentions_and_words() -> None:
    given = one(
        hashtags=["ana", "vote", "bruno"],
        mentions=["Ana"],
        text="ANA! Ana, ana and Bruno; not Anabel, @bruno, https://ana.example/ana",
    )
    flipped = neutrality.flip_sides(given, ("ana", "bruno"))
    row = flipped.posts.to_pylist()[0]
    assert row["hashtags"] == ["bruno", "vote", "ana"]
    assert row["mentions"] == ["Bruno"]
    assert row["text"] == (
        "BRUNO! Bruno, bruno and Ana; not Anabel, @bruno, https://ana.example/ana"
    )
    assert neutrality.flip_sides(flipped, ("bruno", "ana")) == given


def test_accounts_change_places_everywhere_at_once() -> None:
    given = one(reply_to_account="x:c", mentions=["a_"], channel_id="x:a")
    done = neutrality.permute_accounts(given)
    before, after = given.posts.to_pylist(), done.posts.to_pylist()
    ids = {old["account_id"]: new["account_id"] for old, new in zip(before, after, strict=True)}
    assert all(old != new for old, new in ids.items())
    assert {row["channel_id"] for row in after} == {ids["x:a"]}
    assert {row["mentions"][0] for row in after} == {after[0]["account_handle"]}
    assert done.accounts["account_id"].to_pylist() == [ids["x:a"], ids["x:b"]]
    known = {"x:a", "x:b", "x:c"}
    assert {row["account_id"] for row in after} | {after[0]["reply_to_account"]} == known


def test_posts_keep_pointing_at_each_other() -> None:
    given = told([post(0, "a", 0), post(1, "b", 9, reposted_id="x:0", quoted_id="x:9")])
    first, second = neutrality.rename_objects(given).posts.to_pylist()
    assert second["reposted_id"] == first["post_id"] != "x:0"
    assert second["quoted_id"].startswith("x:post-")


def test_unknown_stays_unknown_and_slices_are_renamed_too() -> None:
    given = told(
        [post(n, "a", n, hashtags=tags) for n, tags in enumerate([["u"], None, [], ["v", "u"]])]
    )
    part = replace(given, posts=given.posts.slice(1))
    renamed = [row["hashtags"] for row in neutrality.rename_words(part).posts.to_pylist()]
    assert renamed[:2] == [None, []]
    whole = neutrality.rename_words(given).posts.to_pylist()
    assert renamed[2] == [renamed[2][0], whole[0]["hashtags"][0]]


def test_time_moves_by_a_day_and_rows_by_any_number() -> None:
    given = one(collected_at=None)
    later = neutrality.shift(given, timedelta(days=1)).posts.to_pylist()
    assert [row["created_at"].day for row in later] == [2, 2]
    assert later[0]["collected_at"] is None
    many = planted("links")
    moved = neutrality.reorder(many).posts
    assert moved[ROW].to_pylist() != many.posts[ROW].to_pylist()
    assert moved.sort_by(ROW) == many.posts


def test_the_two_most_used_hashtags_are_the_sides() -> None:
    posts = [
        post(n, "a", n, hashtags=tags) for n, tags in enumerate([["u", "v"], ["v", "w"], ["u"]])
    ]
    assert neutrality.most_used_hashtags(told(posts)) == ("u", "v")
    assert neutrality.most_used_hashtags(told([post(0, "a", 0, hashtags=["u"])])) is None


# The command.


def audit_of(*arguments: object, lang: str = "en") -> Result:
    command = audit_command.command(Messages(lang))
    return CliRunner().invoke(command, [str(word) for word in arguments])


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    made = pipeline.create_workspace(tmp_path / "w")
    pipeline.ingest(made, traces_csv(tmp_path / "traces.csv", events=14), pipeline.ReadAs())
    return made.root


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_command_says_in_french_that_nothing_changed_and_writes_nothing(
    workspace: Path,
) -> None:
    before = files_in(workspace)
    done = audit_of("neutrality", workspace, lang="fr")
    assert done.exit_code == 0
    assert "Rien n’a été trouvé autrement" in done.stdout
    assert "identifiants et pseudos les uns des autres\u00a0: identique" in done.stdout
    assert "objects\u00a0: si deux lignes partagent la même chose" in done.stdout
    assert files_in(workspace) == before


def test_the_audit_as_json_with_the_parameters_of_the_last_run(workspace: Path) -> None:
    opened, params = pipeline.open_workspace(workspace), Parameters(smallest=7, windows=(10,))
    pipeline.detect(opened, params, at=pipeline.now())
    document = json.loads(audit_of("neutrality", workspace, "--json").stdout)
    assert document["identical"] is True
    assert (document["findings"], document["ties"]) == (0, 15)
    assert [check["change"] for check in document["checks"]] == [
        "words", "languages", "accounts", "objects", "day", "order", "fields",
    ]  # fmt: skip
    assert {"table", "name", "detectors", "findings", "proof"} == document["fields"][0].keys()


MAPPING = """
platform = "x"

[columns]
post_id = "post_id"
account_id = "account_id"
created_at = "created_at"
text = "text"
"""


def test_the_command_ends_with_one_and_says_who_where_something_changed(tmp_path: Path) -> None:
    """The one thing that a name still does: texts of a few letters are not compared."""
    name = "the united front of the whole coast"
    posts = debate("text", planted=0, events=0, many=False)
    for event in range(14):
        for i in range(6):
            posts.append(post(len(posts), f"p{i}", event * 60_000 + i, text=f"{name} {event}"))
    for row in posts[:-84]:
        row["text"] = f"What we think of {row['text']} and will never forget"
    columns = ["post_id", "account_id", "created_at", "text"]
    with (tmp_path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([columns, *([row[column] for column in columns] for row in posts)])
    (tmp_path / "m.toml").write_text(MAPPING, encoding="utf-8")
    made = pipeline.create_workspace(tmp_path / "w")
    pipeline.ingest(made, tmp_path / "t.csv", pipeline.ReadAs(mapping=tmp_path / "m.toml"))
    done = audit_of("neutrality", made.root, "--swap", f"{name}=ana")
    assert done.exit_code == 1
    assert f"sides swapped ({name} and ana): " in done.stdout
    assert "a finding is missed: " in done.stdout
    assert "Something was found otherwise" in done.stdout


@pytest.mark.parametrize("swap", ["ana", "ana=", "ana=Ana", "ana=anabel", "a=b=c"])
def test_a_swap_that_cannot_be_is_explained(swap: str, workspace: Path) -> None:
    done = audit_of("neutrality", workspace, "--swap", swap)
    assert getattr(done.exception, "key", None) == "error-audit-swap"
