"""X's former API v1.1: tweets as the first twarc, and many data sets, kept them.

A tweet that is reposted or quoted stands inside the other one: it is a post too, given once.
"""

from collections.abc import Iterator

from guetteur.readers.base import Recognition
from guetteur.readers.peek import Peek
from guetteur.readers.plan_read import Chosen, Object, json_format, shown
from guetteur.readers.x_v1_objects import PLAN

NAME = "x-api-v1"
_KEYS = frozenset({"id_str", "created_at", "user"})


def recognise(peek: Peek) -> Recognition | None:
    """Known by a tweet with its user inside."""
    for sample in shown(peek, "statuses"):
        if sample.keys() >= _KEYS and isinstance(sample["user"], dict):
            return Recognition(NAME, "reason-keys", {"keys": "id_str, created_at, user"})
    return None


def choose(found: Object) -> Iterator[Chosen]:
    """The tweet, and those inside it."""
    if "delete" in found or "limit" in found:
        yield "delete", found
        return
    yield PLAN, found
    for key in ("retweeted_status", "quoted_status"):
        inside = found.get(key)
        if isinstance(inside, dict):
            yield from choose(inside)


FORMAT = json_format(NAME, recognise, (PLAN,), choose, "twarc1", "unsure", lists=("statuses",))
