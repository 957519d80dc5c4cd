"""CooRTweet's four columns, as CSV and as Parquet."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from guetteur.model import FieldReport, Post
from tests.readers.reading import SAMPLES, at, issues, posts, records, ref, report

TABLE = SAMPLES / "coortweet.csv"


def share(row: int, content: str, account: str, time: str, thing: str) -> Post:
    return Post(
        post_id=f"unknown:{content}",
        platform="unknown",
        account_id=f"unknown:{account}",
        created_at=at(time),
        ref=ref(row),
        objects=(thing,),
    )


def test_csv() -> None:
    found = records(TABLE)
    assert posts(found) == [
        share(2, "c1", "u1", "2021-06-16 22:04:51", "https://example.org/a"),
        share(3, "c2", "u2", "2021-06-16 22:04:51.500000", "#Valmont"),
        share(4, "c3", "u2", "2021-06-16 22:04:59", "https://example.org/a"),
        share(5, "c4", "u3", "2021-06-16 22:05:00", "hash:ff00"),
        share(9, "c8", "u4", "2021-06-16 22:05:01", "👍"),
    ]
    assert issues(found) == [
        (6, "account_id", "issue-missing-value", None, True),
        (7, "timestamp_share", "issue-time-range", "1623881100000", True),
        (8, "timestamp_share", "issue-naive-time", "2021-06-16 22:05:00", True),
    ]
    assert report(found) == FieldReport(
        used={"object_id": 8, "account_id": 7, "content_id": 8, "timestamp_share": 8},
        ignored={},
        unknown={},
    )


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "shares.parquet"
    table = pa.table(
        {
            "timestamp_share": [1623881091, 1623881099],
            "content_id": [1, 2],
            "account_id": ["u1", None],
            "object_id": ["a", "b"],
        }
    )
    pq.write_table(table, path)
    found = records(path)
    assert posts(found) == [share(1, "1", "u1", "2021-06-16 22:04:51", "a")]
    assert issues(found) == [(2, "account_id", "issue-missing-value", None, True)]
