"""Zeeschuimer's NDJSON: what a platform sent to an analyst's browser, one object a line.

Two shapes: Zeeschuimer's own (the object under `data`), and 4CAT's (the object itself, with
`__import_meta`). What the file says of the analyst's own browser and session is never read.
"""

from collections.abc import Iterator

from guetteur.readers.base import Recognition
from guetteur.readers.json_rows import dig
from guetteur.readers.peek import Peek
from guetteur.readers.plan_read import Chosen, Object, json_format
from guetteur.readers.x_v1_objects import PLAN as TWEET
from guetteur.readers.zeeschuimer_meta import INSTAGRAM, THREADS
from guetteur.readers.zeeschuimer_others import LINKEDIN, TIKTOK, TIKTOK_COMMENT
from guetteur.readers.zeeschuimer_x import X

NAME = "zeeschuimer"
_RAW = frozenset({"item_id", "source_platform", "data"})
_META = "__import_meta"
_PLANS = {
    "twitter.com": X,
    "x.com": X,
    "tiktok.com": TIKTOK,
    "tiktok-comments": TIKTOK_COMMENT,
    "instagram.com": INSTAGRAM,
    "threads.net": THREADS,
    "threads.com": THREADS,
    "linkedin.com": LINKEDIN,
}


def recognise(peek: Peek) -> Recognition | None:
    """Known by one of its two envelopes."""
    for sample in peek.samples:
        if sample.keys() >= _RAW:
            return Recognition(NAME, "reason-keys", {"keys": ", ".join(sorted(_RAW))})
        if _META in sample:
            return Recognition(NAME, "reason-keys", {"keys": _META})
    return None


def choose(found: Object) -> Iterator[Chosen]:
    """The platform's object, by the platform; those of a platform not read yet are counted."""
    meta = found.get(_META)
    about = meta if isinstance(meta, dict) else found
    inside = found.get("data") if about is found else found
    platform = str(about.get("source_platform")).lower()
    plan = _PLANS.get(platform)
    if plan is None or not isinstance(inside, dict):
        yield platform[:100], found
        return
    item = {key: value for key, value in inside.items() if key != _META}
    if plan is X and "legacy" not in item and dig(item, "user.id_str") is not None:
        plan = TWEET
    yield plan, {**item, "timestamp_collected": about.get("timestamp_collected")}


FORMAT = json_format(
    NAME,
    recognise,
    (X, TIKTOK, TIKTOK_COMMENT, INSTAGRAM, THREADS, LINKEDIN),
    choose,
    "zeeschuimer",
    "code",
    files=("jsonl",),
)
