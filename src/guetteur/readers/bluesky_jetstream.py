"""Bluesky's live stream (Jetstream), one event a line: posts and reposts are read.

The time is the stream's own (`time_us`); `createdAt` is what the author's program says.
"""

from collections.abc import Iterator

from guetteur.model import native_id
from guetteur.readers.base import Recognition
from guetteur.readers.bluesky_json import address_of, author_in, from_record
from guetteur.readers.json_rows import dig
from guetteur.readers.peek import Peek
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import language, native, stamped, words
from guetteur.readers.plan_read import Chosen, Object, json_format
from guetteur.readers.row import Row

NAME = "bluesky-jetstream"
_EVENT = frozenset({"did", "time_us", "kind"})


def _adjust(values: Values, row: Row) -> None:
    did = native_id(str(values["account_id"]))
    uri = f"at://{did}/{row.get('commit.collection')}/{native_id(str(values['post_id']))}"
    values["post_id"] = f"bluesky:{uri}"
    values["url"] = address_of(uri, None)
    values["is_repost"] = values.get("reposted_id") is not None
    if values["is_repost"]:
        values["reposted_account"] = author_in(values["reposted_id"])
    else:
        from_record(values, row.get("commit.record"))


_COMMON = {
    "post_id": native("commit.rkey"),
    "account_id": native("did"),
    "created_at": stamped("time_us", unit="microseconds"),
}
_IGNORED = frozenset(
    [
        "kind",
        "seq",
        "commit.rev",
        "commit.operation",
        "commit.cid",
        "commit.record.$type",
        "commit.record.createdAt",
        "commit.record.labels",
        "commit.record.reply",
        "commit.record.via",
        "commit.record.subject.cid",
    ]
)
POST = Plan(
    name="post",
    platform="bluesky",
    fields={
        **_COMMON,
        "text": words("commit.record.text"),
        "lang": language("commit.record.langs"),
        "reply_to_id": native("commit.record.reply.parent.uri"),
        "conversation_id": native("commit.record.reply.root.uri"),
    },
    also=frozenset(
        {
            "commit.collection",
            "commit.record.facets",
            "commit.record.embed",
            "commit.record.tags",
        }
    ),
    ignored=_IGNORED,
    makes=("url", "quoted_id", "reply_to_account", "is_repost"),
    adjust=_adjust,
)
REPOST = Plan(
    name="repost",
    platform="bluesky",
    fields={**_COMMON, "reposted_id": native("commit.record.subject.uri")},
    also=frozenset({"commit.collection"}),
    ignored=_IGNORED,
    makes=("url", "reposted_account", "is_repost"),
    adjust=_adjust,
)
_PLANS = {"app.bsky.feed.post": POST, "app.bsky.feed.repost": REPOST}


def recognise(peek: Peek) -> Recognition | None:
    """Known by the keys that every event has."""
    if any(sample.keys() >= _EVENT for sample in peek.samples):
        return Recognition(NAME, "reason-keys", {"keys": "did, time_us, kind"})
    return None


def choose(found: Object) -> Iterator[Chosen]:
    """The post or repost that an event creates; likes, follows and deletions are counted."""
    collection = str(dig(found, "commit.collection") or found.get("kind") or "other")
    operation = dig(found, "commit.operation")
    plan = _PLANS.get(collection)
    if plan is None or operation != "create":
        yield f"{collection} {operation or ''}".strip()[:100], found
    else:
        yield plan, found


FORMAT = json_format(NAME, recognise, (POST, REPOST), choose, "jetstream", "code", files=("jsonl",))
