"""Tables read with a mapping file."""

import csv
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.model import InputError, Post, derived_id
from guetteur.readers import load_mapping
from tests.readers.reading import (
    SAMPLES,
    SHA,
    START,
    at,
    issues,
    mapping_of,
    posts,
    records,
    ref,
    report,
)

TABLE = SAMPLES / "mapped.csv"


def row_id(platform: str, row: int) -> str:
    return f"{platform}:{derived_id('row', SHA, str(row))}"


def test_french_table() -> None:
    found = records(TABLE, format="mapped", mapping=load_mapping(SAMPLES / "mapped.toml"))
    blank = Post(
        post_id=row_id("x", 4),
        platform="x",
        account_id="x:bob",
        created_at=at("2024-06-09 18:01:00"),
        ref=ref(4),
        links=(),
        domains=(),
        hashtags=(),
        mentions=(),
    )
    assert posts(found) == [
        replace(
            blank,
            post_id=row_id("facebook", 2),
            platform="facebook",
            account_id="facebook:Alice",
            created_at=at("2024-06-09 18:00:00"),
            ref=ref(2),
            text='Dit "oui" ;\nà 20 h 🗳️',
            links=("https://example.org/a", "https://example.com/b"),
            domains=("example.org", "example.com"),
            hashtags=("vote", "valmont"),
            likes=1200,
        ),
        blank,
        replace(
            blank,
            post_id=row_id("x", 5),
            created_at=at("2024-10-27 00:30:00"),
            ref=ref(5),
            text="heure double",
            likes=0,
        ),
        replace(
            blank,
            post_id=row_id("x", 6),
            created_at=at("2024-03-31 01:30:00"),
            ref=ref(6),
            text="heure absente",
            likes=0,
        ),
        replace(
            blank,
            post_id=row_id("unknown", 7),
            platform="unknown",
            account_id="unknown:eve",
            created_at=at("2024-06-09 18:02:00"),
            ref=ref(7),
            text="autre réseau https://example.net/z @alice #Été",
            mentions=("alice",),
        ),
    ]
    assert issues(found) == [
        (7, "Réseau", "issue-platform", "ma", False),
        (7, "J’aime", "issue-count", "beaucoup", False),
        (8, "Compte", "issue-missing-value", None, True),
        (9, "Date", "issue-time", "hier", True),
        (10, None, "issue-cell-count", "5 / 8", True),
        (11, "Compte", "issue-id-rounded", "9,1E+17", True),
    ]
    assert report(found).ignored == {"Note": 2}
    assert report(found).unknown == {}


def test_exploded_parquet_with_opaque_values(tmp_path: Path) -> None:
    mapping = mapping_of(
        tmp_path,
        """
        platform = { column = "account_id", prefix = { fb_ = "facebook", tw_ = "x" } }
        [columns]
        post_id    = "post_id"
        account_id = "account_id"
        created_at = { column = "timestamp", as = "epoch_s" }
        links      = { column = "url_id", as = "id" }
        domains    = { column = "domain_id", as = "id" }
        hashtags   = { column = "hashtag_id", as = "id" }
        """,
    )
    table = pa.table(
        {
            "account_id": ["fb_1", "tw_2", "tw_2"],
            "post_id": [10, 11, None],
            "url_id": [7, None, 7],
            "domain_id": [3, None, 3],
            "hashtag_id": [None, 5, None],
            "timestamp": [1629589836, 1629589837, 1629589838],
            "spare": [1, 2, 3],
        }
    )
    path = tmp_path / "exploded.parquet"
    pq.write_table(table, path)
    found = records(path, format="mapped", mapping=mapping)
    assert posts(found) == [
        Post(
            post_id="facebook:10",
            platform="facebook",
            account_id="facebook:fb_1",
            created_at=at("2021-08-21 23:50:36"),
            ref=ref(1),
            links=("7",),
            domains=("3",),
            hashtags=(),
        ),
        Post(
            post_id="x:11",
            platform="x",
            account_id="x:tw_2",
            created_at=at("2021-08-21 23:50:37"),
            ref=ref(2),
            links=(),
            domains=(),
            hashtags=("5",),
        ),
    ]
    assert issues(found) == [(3, "post_id", "issue-missing-value", None, True)]
    assert report(found).unknown == {"spare": 3}


ALL_FIELDS = """
platform = "mastodon"
[columns]
post_id = "post_id"
account_id = "account_id"
account_handle = "account_handle"
account_name = "account_name"
created_at = { column = "created_at", as = "iso" }
text = "text"
lang = "lang"
url = "url"
links = { column = "links", split = "json" }
domains = { column = "domains", split = "," }
hashtags = { column = "hashtags", split = "," }
mentions = { column = "mentions", split = "," }
media = { column = "media", split = "," }
objects = { column = "objects", split = "," }
reposted_id = "reposted_id"
reposted_account = "reposted_account"
quoted_id = "quoted_id"
reply_to_id = "reply_to_id"
reply_to_account = "reply_to_account"
conversation_id = "conversation_id"
channel_id = "channel_id"
channel_name = "channel_name"
likes = "likes"
reposts = "reposts"
replies = "replies"
quotes = "quotes"
views = "views"
source_app = "source_app"
collected_at = { column = "collected_at", as = "epoch_ms" }
edited_at = { column = "edited_at", as = "epoch_s" }
is_repost = "is_repost"
"""
CELLS = {
    "post_id": "1",
    "account_id": "a",
    "account_handle": "@Al",
    "account_name": "Al",
    "created_at": "2024-06-09T20:00:00+02:00",
    "text": "t",
    "lang": "fr",
    "url": "http://www.example.org/p/",
    "links": '["https://example.org/x?fbclid=1"]',
    "domains": "www.example.org",
    "hashtags": "#A, b",
    "mentions": "@C",
    "media": "m1,m2",
    "objects": "o",
    "reposted_id": "2",
    "reposted_account": "b",
    "quoted_id": "3",
    "reply_to_id": "4",
    "reply_to_account": "c",
    "conversation_id": "5",
    "channel_id": "6",
    "channel_name": "G",
    "likes": "1",
    "reposts": "2",
    "replies": "3",
    "quotes": "4",
    "views": "5",
    "source_app": "app",
    "collected_at": "1717956000500",
    "edited_at": "1717956000",
    "is_repost": "non",
}
EVERY_FIELD = Post(
    post_id="mastodon:1",
    platform="mastodon",
    account_id="mastodon:a",
    created_at=at("2024-06-09 18:00:00"),
    ref=ref(1),
    account_handle="Al",
    account_name="Al",
    text="t",
    lang="fr",
    url="https://example.org/p",
    links=("https://example.org/x",),
    domains=("example.org",),
    hashtags=("a", "b"),
    mentions=("c",),
    media=("m1", "m2"),
    objects=("o",),
    reposted_id="mastodon:2",
    reposted_account="mastodon:b",
    quoted_id="mastodon:3",
    reply_to_id="mastodon:4",
    reply_to_account="mastodon:c",
    conversation_id="mastodon:5",
    channel_id="mastodon:6",
    channel_name="G",
    likes=1,
    reposts=2,
    replies=3,
    quotes=4,
    views=5,
    source_app="app",
    collected_at=at("2024-06-09 18:00:00.500000"),
    edited_at=at("2024-06-09 18:00:00"),
    is_repost=False,
)


def test_every_field_from_json_lines(tmp_path: Path) -> None:
    mapping = mapping_of(tmp_path, ALL_FIELDS)
    assert set(mapping.columns) == set(Post.__slots__) - {"platform", "ref"}
    path = tmp_path / "posts.ndjson"
    path.write_text(json.dumps(CELLS) + "\n" + json.dumps({**CELLS, "late": 1}) + "\n")
    found = records(path, format="mapped", mapping=mapping)
    assert posts(found)[0] == EVERY_FIELD
    assert len(posts(found)) == 2
    assert report(found).unknown == {"late": 1}


def test_json_keys_that_come_late(tmp_path: Path) -> None:
    toml = START + 'text = "words"'
    first, late = {"a": "u", "t": "2024-06-09T18:00:00Z"}, {"words": "enfin"}
    path = tmp_path / "posts.ndjson"
    path.write_text(12 * (json.dumps(first) + "\n") + json.dumps(first | late) + "\n")
    found = records(path, format="mapped", mapping=mapping_of(tmp_path, toml))
    assert [post.text for post in posts(found)] == [None] * 12 + ["enfin"]
    assert report(found).used == {"a": 13, "t": 13, "words": 1}


def test_json_without_a_needed_key(tmp_path: Path) -> None:
    path = tmp_path / "posts.ndjson"
    path.write_text('{"a": "u"}\n{"a": "v"}\n')
    with pytest.raises(InputError) as error:
        records(path, format="mapped", mapping=mapping_of(tmp_path, START))
    assert error.value.params["missing"] == "t"


def test_every_field_from_tab_separated(tmp_path: Path) -> None:
    path = tmp_path / "posts.tsv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None)
        writer.writerow(CELLS)
        writer.writerow(value for value in CELLS.values())
    found = records(path, format="mapped", mapping=mapping_of(tmp_path, ALL_FIELDS))
    assert issues(found) == []
    assert [getattr(posts(found)[0], name) for name in CELLS] == [
        getattr(EVERY_FIELD, name) for name in CELLS
    ]


def test_values_that_a_mapping_does_not_expect(tmp_path: Path) -> None:
    path = tmp_path / "posts.ndjson"
    wrong = {**CELLS, "links": "not json", "is_repost": "perhaps", "likes": "-3", "post_id": True}
    path.write_text(json.dumps({**wrong, "post_id": "1"}) + "\n" + json.dumps(wrong) + "\n")
    found = records(path, format="mapped", mapping=mapping_of(tmp_path, ALL_FIELDS))
    assert issues(found) == [
        (1, "links", "issue-list", "not json", False),
        (1, "likes", "issue-count", "-3", False),
        (1, "is_repost", "issue-flag", "perhaps", False),
        (2, "post_id", "issue-id", "True", True),
    ]
    assert posts(found)[0].links is None
    assert posts(found)[0].likes is None


def test_typed_parquet_columns(tmp_path: Path) -> None:
    mapping = mapping_of(
        tmp_path,
        """
        platform = { column = "site" }
        time_zone = "Europe/Paris"
        [columns]
        account_id = "who"
        created_at = "when"
        hashtags = "tags"
        """,
    )
    when = datetime(2024, 6, 9, 20, 0)
    table = pa.table(
        {
            "site": ["TikTok", None],
            "who": pa.array([12.0, 1e18]),
            "when": pa.array([when, when], pa.timestamp("ns")),
            "tags": [["#A", "b"], None],
        }
    )
    path = tmp_path / "posts.parquet"
    pq.write_table(table, path)
    found = records(path, format="mapped", mapping=mapping)
    assert posts(found) == [
        Post(
            post_id=row_id("tiktok", 1),
            platform="tiktok",
            account_id="tiktok:12",
            created_at=at("2024-06-09 18:00:00"),
            ref=ref(1),
            hashtags=("a", "b"),
        )
    ]
    assert issues(found) == [
        (2, "site", "issue-platform", None, False),
        (2, "who", "issue-id-rounded", "1e+18", True),
    ]


words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(str.strip)
moments = st.datetimes(
    datetime(1990, 1, 2), datetime(2100, 1, 1), timezones=st.just(ZoneInfo("UTC"))
)
rows = st.tuples(
    words.map(lambda word: "a" + word.strip()),
    moments,
    words.map(lambda word: word + ' "quoted"\nline, with ; and \t'),
    st.lists(words.map(str.strip), unique=True),
    st.none() | st.integers(0, 10**9),
)


@given(st.lists(rows, min_size=1, max_size=5), st.sampled_from(",;\t"))
def test_written_rows_read_back_equal(
    written: list[tuple[str, datetime, str, list[str], int | None]], delimiter: str
) -> None:
    with TemporaryDirectory() as folder:
        mapping = mapping_of(
            Path(folder),
            'platform = "x"\n[columns]\naccount_id = "a"\ncreated_at = "t"\ntext = "b"\n'
            'media = { column = "m", split = "json" }\nlikes = "l"',
        )
        path = Path(folder) / "rows.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerow(["a", "t", "b", "m", "l"])
            for account, moment, text, media, likes in written:
                cell = "" if likes is None else likes
                writer.writerow([account, moment.isoformat(), text, json.dumps(media), cell])
        found = records(path, format="mapped", mapping=mapping)
    assert issues(found) == []
    assert [
        (one.account_id, one.created_at, one.text, list(one.media or ()), one.likes)
        for one in posts(found)
    ] == [(f"x:{account}", *rest) for account, *rest in written]
