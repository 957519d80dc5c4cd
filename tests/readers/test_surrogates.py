"""Half of a surrogate pair, which JSON can write and UTF-8 cannot, in any field: replaced."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.model import InputError
from guetteur.readers import Mapping, recognise
from guetteur.readers.mapping import FIELDS, Column, PlatformRule
from tests.readers.reading import SAMPLES, issues, posts, records, report
from tests.readers.test_any_file import TEXT, check_storable

HALF = "\ud83d"
WHEN = "2024-06-01T18:00:00Z"
TIME = st.just(WHEN) | TEXT
WEIRD: st.SearchStrategy[dict[str, object]] = st.dictionaries(
    TEXT, TEXT | st.dictionaries(TEXT, TEXT, max_size=2), max_size=2
)


def one(**fields: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """A list of one object with these fields."""
    return st.tuples(st.fixed_dictionaries(fields)).map(list)


ENTITIES = st.fixed_dictionaries(
    {
        "urls": one(expanded_url=TEXT | TEXT.map("https://example.org/{}".format)),
        "hashtags": one(tag=TEXT),
        "mentions": one(username=TEXT),
    }
)
USER = {"id": TEXT, "username": TEXT, "name": TEXT, "created_at": TIME} | dict.fromkeys(
    ("description", "location", "url", "verified"), TEXT
)
X_POST = {
    **dict.fromkeys(("id", "text", "author_id", "lang", "source", "conversation_id"), TEXT),
    "created_at": TIME,
    "in_reply_to_user_id": TEXT,
    "edit_history_tweet_ids": st.lists(TEXT, max_size=2),
    "entities": ENTITIES | st.none(),
    "note_tweet": st.none() | st.fixed_dictionaries({"text": TEXT, "entities": ENTITIES}),
    "referenced_tweets": one(
        type=st.sampled_from(["retweeted", "quoted", "replied_to"]),
        id=TEXT,
        author_id=TEXT,
        created_at=TIME,
    ),
    "attachments": st.fixed_dictionaries({"media_keys": st.lists(TEXT, max_size=2)}),
    "public_metrics": st.fixed_dictionaries({"like_count": TEXT}),
    "author": st.fixed_dictionaries(USER),
    "__twarc": st.fixed_dictionaries({"retrieved_at": TIME}),
}
X_PAGE = {
    "data": one(**X_POST),
    "includes": st.fixed_dictionaries({"users": one(**USER), "tweets": one(**X_POST)}),
    "errors": one(title=TEXT),
}
MESSAGE = {
    **dict.fromkeys(("id", "from", "from_id", "forwarded_from", "forwarded_from_id"), TEXT),
    "type": TEXT,
    "date": TIME,
    "edited": TIME,
    "reply_to_message_id": TEXT,
    "text": TEXT | st.lists(TEXT | st.fixed_dictionaries({"type": TEXT, "text": TEXT})),
    "text_entities": one(
        type=st.sampled_from(["hashtag", "mention", "link", "text_link"]), text=TEXT, href=TEXT
    ),
}
CHAT = {"id": TEXT, "name": TEXT, "type": TEXT, "messages": one(**MESSAGE)}
ROWS = {name: TEXT | st.lists(TEXT, max_size=2) for name in FIELDS} | {"created_at": TIME}
MAPPED = Mapping(PlatformRule(column="place"), {name: Column(name) for name in FIELDS})
SHARE = {**dict.fromkeys(("object_id", "account_id", "content_id"), TEXT), "timestamp_share": TIME}
FORMATS: dict[str, st.SearchStrategy[dict[str, object]]] = {
    "x-api-v2": st.fixed_dictionaries(X_POST) | st.fixed_dictionaries(X_PAGE),
    "telegram-desktop": st.fixed_dictionaries(CHAT),
    "mapped": st.fixed_dictionaries({**ROWS, "place": TEXT}),
    "coortweet": st.fixed_dictionaries(SHARE),
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("as_lines", [True, False])
@given(data=st.data())
def test_whatever_the_texts_records_can_be_stored(
    format: str, as_lines: bool, data: st.DataObject
) -> None:
    content = {**data.draw(WEIRD), **data.draw(FORMATS[format])}
    is_document = format == "telegram-desktop" or "data" in content
    whole = json.dumps(content if is_document else [content], indent=1)
    if as_lines and format != "telegram-desktop":
        whole = f"{json.dumps(content)}\n{json.dumps(content)}\n"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "export.json"
        path.write_text(whole, encoding="utf-8")
        found, refused = [], None
        try:
            found = records(path, format=format, mapping=MAPPED)
        except InputError as error:
            refused = error.key
    # A chat without id is refused.
    assert refused in (None, "error-telegram-chat")
    for record in found:
        check_storable(record)


def lines(folder: Path, *objects: dict[str, object]) -> Path:
    path = folder / "flat.jsonl"
    path.write_text("".join(json.dumps(found) + "\n" for found in objects), encoding="utf-8")
    return path


def test_where_halves_go(tmp_path: Path) -> None:
    post: dict[str, object] = {"id": "1", "author_id": "2", "created_at": WHEN, "text": "a"}
    whole = {
        **post,
        "attachments": {"media_keys": ["3_" + HALF]},
        "referenced_tweets": [{"type": "replied_to", "id": "9" + HALF}],
        "weird" + HALF: 1,
        "lang": HALF,
    }
    found = records(lines(tmp_path, whole, {**post, "id": "5", "created_at": HALF}))
    (read,) = posts(found)
    assert read.media == ("3_\ufffd",)
    assert read.reply_to_id == "x:9\ufffd"
    assert read.lang == "\ufffd"
    assert report(found).unknown == {"weird\ufffd": 1}
    assert issues(found) == [(2, "created_at", "issue-time", "\ufffd", True)]


def test_whole_pairs_stay(tmp_path: Path) -> None:
    post: dict[str, object] = {"id": "1", "author_id": "2", "created_at": WHEN, "text": "👍 é"}
    assert posts(records(lines(tmp_path, post, post)))[0].text == "👍 é"


def test_keys_named_as_the_reason(tmp_path: Path) -> None:
    post: dict[str, object] = {"id": "1", "text": "a", HALF: 1, "author_id": "2"}
    reason = recognise(lines(tmp_path, post, post)).reason_params
    assert reason == {"keys": "id, text, \ufffd, author_id"}


def test_a_file_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "export\udcff.csv"
    try:
        path.write_bytes((SAMPLES / "coortweet.csv").read_bytes() + b"short\n")
    except OSError:
        pytest.skip("this system has only names in UTF-8")
    for record in records(path):
        check_storable(record)
    assert issues(records(path))
