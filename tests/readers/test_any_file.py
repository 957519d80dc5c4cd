"""Whatever a file holds, a reader gives records and a report, or an InputError; nothing else."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from guetteur.model import FieldReport, InputError, Record, RowIssue
from guetteur.readers import FORMATS, Mapping, Options, load_mapping, read, recognise
from tests.readers.reading import SAMPLES, SHA

MAPPING = load_mapping(SAMPLES / "mapped.toml")
# Halves of surrogate pairs and NULs, often.
TEXT = st.text(st.characters() | st.sampled_from("\ud83d\udc4d\0"), max_size=6)
NUMBERS = st.integers() | st.floats() | st.sampled_from([10**20, -(10**20), 10**400, 1e300])
LEAVES = st.none() | st.booleans() | NUMBERS | TEXT
KEY_LIST = """
data includes users tweets id text author author_id created_at username entities urls hashtags tag
expanded_url referenced_tweets type public_metrics like_count errors meta note_tweet
edit_history_tweet_ids attachments media_keys __twarc retrieved_at messages name chats list
from_id date_unixtime text_entities forwarded_from object_id account_id content_id timestamp_share
id_str user full_text tweet uri record facets features reply embed did time_us kind commit
collection operation rkey subject content account acct url reblog card created_utc subreddit title
selftext body link_id edited video_description create_time hashtag_names video_id
parent_comment_id items snippet topLevelComment replies comments peer_id channel_id date message
fwd_from source_platform __import_meta legacy rest_id urls statuses posts feed result children
page_id ad_creation_time
"""
KEYS = KEY_LIST.split()
VALUES = st.recursive(
    LEAVES | st.just("2024-06-01T18:00:00Z") | st.just("1717956000"),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=30,
)
LISTS = ["items", "statuses", "posts", "feed"]
OBJECTS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=10)
POSTS = OBJECTS.map(
    lambda found: {"id": "1", "text": "a", "author_id": "2", "created_at": "2024-06-01"} | found
)
CELL_LIST = """
object_id account_id content_id timestamp_share Réseau Compte Date Message , , ; é 1623881091 1E+9
"""
CELLS = st.sampled_from([*CELL_LIST.split(), '"', '""', "\n", "\n", "\r", "\t", "\0", "\u2028"])
LINES = st.lists(CELLS, max_size=40).map("".join)
HEADERS = st.sampled_from(["", "object_id,account_id,content_id,timestamp_share\n"])
TABLES = [
    next(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=mark))
    for path in sorted(SAMPLES.glob("*.csv"))
    for mark in (";" if path.stem == "mapped" else ",")
]
NASTY = """
1 12 99999999999999999999 9.06E+17 x true N/A 2021-07-06|16:45:20|EDT 2021-07-06|16:45:20|+99:00
2024-06-09T20:00:00Z 09/06/2024|20:00 10/16/2017|19:58 1623881091 http://[x https://[ #a|@b
https://example.org/a https://www.facebook.com/1/posts/2 [" [[[[ é
"""
NASTIES = [cell.replace("|", " ") for cell in NASTY.split()] + ["9" * 5000, "9" * 5000 + ".0"]


def check(content: bytes, mapping: Mapping = MAPPING) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "export"
        path.write_bytes(content)
        with suppress(InputError):
            assert recognise(path).format in FORMATS
        for format in FORMATS:
            try:
                found = list(read(path, format, Options(SHA, "Europe/Paris", mapping)))
            except InputError:
                continue
            assert isinstance(found[-1], FieldReport)
            assert all(len(one.found or "") <= 200 for one in found if isinstance(one, RowIssue))
            for one in found:
                check_storable(one)


def check_storable(record: Record) -> None:
    """Every text of a record can be written as UTF-8, every number in 64 bits."""
    for leaf in leaves(asdict(record)):
        if isinstance(leaf, str):
            leaf.encode("utf-8")
        elif isinstance(leaf, int):
            assert -(2**63) <= leaf < 2**63


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner)
    else:
        yield value


@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    check(content)


@given(HEADERS, LINES)
def test_any_table(header: str, lines: str) -> None:
    check((header + lines).encode())


@given(st.sampled_from(TABLES), st.data())
def test_any_cells(header: list[str], data: st.DataObject) -> None:
    row = st.lists(st.sampled_from(NASTIES), min_size=len(header), max_size=len(header))
    text = io.StringIO()
    csv.writer(text).writerows([header, *data.draw(st.lists(row, min_size=1, max_size=3))])
    check(text.getvalue().encode())


# Tags of feeds, text and damage, in any order.
TAGS = """<rss> <channel> <item> </item> </channel> </rss> <feed> <entry> </entry> </feed> <link>
</link> <pubDate> </pubDate> <title/> <![CDATA[ ]]> <!-- --> <!DOCTYPE|a> &amp; &b;
<category|term="a"/>
https://example.org/a Sat,|01|Jun|2024|18:00:00|GMT <?xml|version="1.0"?> é \0"""


@given(st.lists(st.sampled_from([tag.replace("|", " ") for tag in TAGS.split()]), max_size=20))
def test_any_feed(pieces: list[str]) -> None:
    check(("<rss>" + "".join(pieces)).encode())


@given(
    st.lists(OBJECTS | POSTS, max_size=3),
    st.sampled_from(["array", "lines", "page", "chat", *LISTS]),
)
def test_any_json(objects: list[dict[str, object]], shape: str) -> None:
    if shape == "lines":
        check("\n".join(json.dumps(one) for one in objects).encode())
    elif shape == "array":
        check(json.dumps(objects).encode())
    elif shape in LISTS:
        check(json.dumps({shape: objects, "kind": "youtube#x"}, indent=1).encode())
    elif shape == "page":
        check(json.dumps({"data": objects, "includes": {"tweets": objects}}, indent=1).encode())
    else:
        check(json.dumps({"type": "x", "id": 1, "messages": objects}, indent=1).encode())
