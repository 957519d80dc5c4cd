"""Whatever a file holds, a reader gives records and a report, or an InputError; nothing else."""

import json
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from guetteur.model import FieldReport, InputError, RowIssue
from guetteur.readers import FORMATS, Mapping, Options, load_mapping, read, recognise
from tests.readers.reading import SAMPLES, SHA

MAPPING = load_mapping(SAMPLES / "mapped.toml")
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
KEY_LIST = """
data includes users tweets id text author author_id created_at username entities urls hashtags tag
expanded_url referenced_tweets type public_metrics like_count errors meta note_tweet
edit_history_tweet_ids attachments media_keys __twarc retrieved_at messages name chats list from_id
date_unixtime text_entities forwarded_from object_id account_id content_id timestamp_share
"""
KEYS = KEY_LIST.split()
VALUES = st.recursive(
    LEAVES | st.just("2024-06-01T18:00:00Z") | st.just("1717956000"),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=30,
)
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


@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    check(content)


@given(HEADERS, LINES)
def test_any_table(header: str, lines: str) -> None:
    check((header + lines).encode())


@given(st.lists(OBJECTS | POSTS, max_size=3), st.sampled_from(["array", "lines", "page", "chat"]))
def test_any_json(objects: list[dict[str, object]], shape: str) -> None:
    if shape == "lines":
        check("\n".join(json.dumps(one) for one in objects).encode())
    elif shape == "array":
        check(json.dumps(objects).encode())
    elif shape == "page":
        check(json.dumps({"data": objects, "includes": {"tweets": objects}}, indent=1).encode())
    else:
        check(json.dumps({"type": "x", "id": 1, "messages": objects}, indent=1).encode())
