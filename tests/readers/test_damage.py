"""One absurd value costs its field or its row, and nothing that comes after."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guetteur.knowledge.messages import Messages
from guetteur.model import InputError
from guetteur.readers import recognise
from guetteur.readers.json_values import TooDeep, kept, value_in
from tests.readers.reading import START, accounts, issues, mapping_of, posts, records

HUGE = 10**20
WHEN = "2024-06-01T18:00:00Z"
COUNTS = START + 'post_id = "id"\nlikes = "n"\n'


def x_post(number: int, likes: object) -> dict[str, object]:
    return {
        "id": str(number),
        "text": "a",
        "author_id": "2",
        "created_at": WHEN,
        "public_metrics": {"like_count": likes},
    }


def written(folder: Path, shape: str, objects: list[dict[str, object]]) -> Path:
    path = folder / "export.json"
    texts = {
        "lines": "\n".join(json.dumps(found) for found in objects),
        "array": json.dumps(objects),
        "page": json.dumps({"data": objects, "meta": {}}, indent=1),
    }
    path.write_text(texts[shape], encoding="utf-8")
    return path


@pytest.mark.parametrize("shape", ["lines", "array", "page"])
@pytest.mark.parametrize("place", [0, 1])
def test_a_huge_count_costs_its_field(tmp_path: Path, shape: str, place: int) -> None:
    likes = [5, 7]
    likes.insert(place, HUGE)
    path = written(tmp_path, shape, [x_post(n, found) for n, found in enumerate(likes)])
    found = records(path)
    assert recognise(path).format == "x-api-v2"
    assert [post.likes for post in posts(found)] == [None if n == HUGE else n for n in likes]
    (issue,) = issues(found)
    assert issue[1:] == ("public_metrics.like_count", "issue-count-range", str(HUGE), False)


def test_a_huge_count_in_a_table(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text(f"id,a,t,n\n1,b,{WHEN},{'9' * 20}\n2,b,{WHEN},3\n", encoding="utf-8")
    found = records(path, format="mapped", mapping=mapping_of(tmp_path, COUNTS))
    assert [post.likes for post in posts(found)] == [None, 3]
    assert issues(found) == [(2, "n", "issue-count-range", "9" * 20, False)]


def test_a_huge_number_that_is_not_read(tmp_path: Path) -> None:
    message = {"id": 1, "type": "message", "date_unixtime": "1717956000", "from_id": "user1"}
    chat = {"name": "a", "type": "private_group", "id": 4}
    messages = [{**message, "width": HUGE}, {**message, "id": 2}, {**message, "id": 3}]
    path = tmp_path / "result.json"
    path.write_text(json.dumps({**chat, "messages": messages}, indent=1), encoding="utf-8")
    found = records(path)
    assert [post.post_id[-2:] for post in posts(found)] == ["/1", "/2", "/3"]
    assert issues(found) == []


def test_more_digits_than_python_reads(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    whole = json.dumps([x_post(1, 5), x_post(2, "HERE")]).replace('"HERE"', "9" * 5000)
    path.write_text(whole, encoding="utf-8")
    found = records(path)
    assert [post.likes for post in posts(found)] == [5]
    assert [issue[2] for issue in issues(found)] == ["issue-json-cut"]


@pytest.mark.parametrize("shape", ["lines", "array", "page"])
@pytest.mark.parametrize("depth", [150, 5000])
def test_absurd_nesting_costs_its_row(tmp_path: Path, shape: str, depth: int) -> None:
    path = written(tmp_path, shape, [x_post(1, 5), x_post(2, "HERE"), x_post(3, 6)])
    deep = "[" * depth + "]" * depth
    path.write_text(path.read_text(encoding="utf-8").replace('"HERE"', deep), encoding="utf-8")
    found = records(path)
    assert [post.likes for post in posts(found)] == [5, 6]
    assert [issue[2:3] + issue[4:] for issue in issues(found)] == [("issue-json-deep", True)]


def test_nesting_up_to_the_limit() -> None:
    assert value_in("[" * 100 + "]" * 100) == kept(value_in("[" * 100 + "]" * 100))
    with pytest.raises(TooDeep):
        value_in("[" * 101 + "]" * 101)


def test_an_id_that_is_none_is_not_referred_to(tmp_path: Path) -> None:
    post = {
        **x_post(1, 5),
        "referenced_tweets": [
            {"type": "retweeted", "id": {"a": 1}, "author_id": [1]},
            {"type": "quoted", "id": None},
        ],
    }
    found = records(written(tmp_path, "array", [post]))
    (read,) = posts(found)
    assert (read.reposted_id, read.reposted_account, read.quoted_id) == (None, None, None)
    assert read.is_repost is True
    assert [issue[:3] for issue in issues(found)] == [(1, "referenced_tweets", "issue-id")] * 2


def instagram(folder: Path, when: str, url: str) -> Path:
    path = folder / "posts.csv"
    header = (
        "Account,User Name,Followers at Posting,Post Created,URL,Total Interactions,Description"
    )
    rows = [f"A,a,1,{time},{address},1,b" for time, address in ((when, url), (GOOD, PLACE))]
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


GOOD = "2021-07-06 16:45:20 EDT"
PLACE = "https://www.instagram.com/p/abc/"


@pytest.mark.parametrize(
    ("when", "url", "issue"),
    [
        ("2021-07-06 16:45:20 +99:00", PLACE, "issue-zone-word"),
        (GOOD, "https://[x", "issue-url"),
    ],
)
def test_what_no_clock_or_address_has(tmp_path: Path, when: str, url: str, issue: str) -> None:
    found = records(instagram(tmp_path, when, url))
    assert len(posts(found)) == len(accounts(found)) == 1
    assert [one[2] for one in issues(found)] == [issue]


def test_parquet_values_that_python_cannot_hold(tmp_path: Path) -> None:
    path = tmp_path / "posts.parquet"
    offsets, letters = pa.py_buffer(b"\0\0\0\0\1\0\0\0\2\0\0\0"), pa.py_buffer(b"\xffb")
    times = pa.array([1717956000 * 10**6, 2**62], pa.int64()).view(pa.timestamp("us", "UTC"))
    table = {"id": ["1", "2"], "a": pa.StringArray.from_buffers(2, offsets, letters), "t": times}
    pq.write_table(pa.table(table), path)
    mapping = mapping_of(tmp_path, START + 'post_id = "id"\n')
    found = records(path, format="mapped", mapping=mapping)
    assert [post.account_id for post in posts(found)] == ["x:\ufffd"]
    assert [issue[:3] for issue in issues(found)] == [(2, "t", "issue-time")]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_thousands_of_columns_are_not_all_listed(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(",".join(f"c{n}" for n in range(4000)) + "\n1\n", encoding="utf-8")
    with pytest.raises(InputError) as unknown:
        recognise(path)
    with pytest.raises(InputError) as missing:
        records(path, format="coortweet")
    total = {"en": "(4,000 in all)", "fr": "(4\u202f000 au total)"}[lang]
    for error in (unknown.value, missing.value):
        assert f" c10, c11, … {total}." in Messages(lang).of(error)


def test_a_comment_is_shown_shortened(tmp_path: Path) -> None:
    path = tmp_path / "mapping.toml"
    path.write_text("# " + "word " * 50 + "end.\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        recognise(path)
    assert error.value.params["found"] == ("# " + "word " * 50)[:79] + "…"
    path.write_text("# Read me.\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        recognise(path)
    assert "# Read me. (1 in all). “guetteur formats”" in Messages("en").of(error.value)
