"""The file `tweets.js` of the archive that X gives to the owner of an account.

It does not say whose it is: the account is called by the file's digest.
"""

from collections.abc import Iterator
from dataclasses import replace

from guetteur.readers.base import Recognition
from guetteur.readers.peek import Peek
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import native
from guetteur.readers.plan_read import Chosen, Object, json_format
from guetteur.readers.row import Row
from guetteur.readers.x_v1_objects import FIELDS, PLAN, complete

NAME = "x-archive"
_ABSENT = ("account_handle", "account_name", "reposted_id", "reposted_account", "quotes", "replies")


def _adjust(values: Values, row: Row) -> None:
    complete(values, row)
    values["account_id"] = f"x:archive-{row.ref.sha256[:16]}"
    # A repost is written as a text only.
    values["is_repost"] = str(values["text"] or "").startswith("RT @")


ARCHIVED: Plan = replace(
    PLAN,
    name="archived",
    fields={
        **{name: one for name, one in FIELDS.items() if name not in _ABSENT},
        "account_id": native("id_str"),
    },
    account={},
    ignored=PLAN.ignored | {"id", "retweeted"},
    adjust=_adjust,
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by an object `tweet` that holds the post."""
    for sample in peek.samples:
        inside = sample.get("tweet")
        if isinstance(inside, dict) and "id_str" in inside:
            return Recognition(NAME, "reason-keys", {"keys": "tweet"})
    return None


def choose(found: Object) -> Iterator[Chosen]:
    """The tweet inside its envelope."""
    inside = found.get("tweet")
    if isinstance(inside, dict):
        yield ARCHIVED, inside
    else:
        yield "other", found


FORMAT = json_format(NAME, recognise, (ARCHIVED,), choose, "x-archive", "unsure", files=("js",))
