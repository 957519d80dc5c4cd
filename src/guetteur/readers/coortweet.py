"""CooRTweet's four columns: who shared which object, in which post, when."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from guetteur.model import UNKNOWN_PLATFORM, Post, Record, platform_id
from guetteur.readers.base import Format, Options, Recognition, by_columns
from guetteur.readers.mapping import FIELDS
from guetteur.readers.peek import Peek
from guetteur.readers.row import Row
from guetteur.readers.tables import read_table
from guetteur.readers.times import read_any, zone_of
from guetteur.readers.values import identifier, text

NAME = "coortweet"
COLUMNS = ("object_id", "account_id", "content_id", "timestamp_share")


def recognise(peek: Peek) -> Recognition | None:
    """Known by its four columns."""
    return by_columns(NAME, COLUMNS, peek)


def read(path: Path, options: Options) -> Iterator[Record]:
    """One post a row. The table does not say which platform it comes from."""
    zone = zone_of(options.timezone)

    def moment(value: object) -> datetime:
        return read_any(value, zone)

    def build(row: Row) -> Iterator[Post]:
        yield Post(
            post_id=platform_id(UNKNOWN_PLATFORM, row.need("content_id", identifier)),
            platform=UNKNOWN_PLATFORM,
            account_id=platform_id(UNKNOWN_PLATFORM, row.need("account_id", identifier)),
            created_at=row.need("timestamp_share", moment),
            ref=row.ref,
            objects=(row.need("object_id", text),),
        )

    return read_table(
        path, options, build, required=COLUMNS, used=frozenset(COLUMNS), ignored=frozenset()
    )


FORMAT = Format(
    NAME,
    recognise,
    read,
    family="coortweet",
    sure="ran",
    used=frozenset(COLUMNS),
    lacks=tuple(
        name for name in FIELDS if name not in ("post_id", "account_id", "created_at", "objects")
    ),
    files=("csv", "parquet"),
)
