"""Reddit posts as minet reads them."""

import re

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import Field, address, joined, links, named, number, user, when
from guetteur.readers.plan_read import table_format
from guetteur.readers.reddit_json import score
from guetteur.readers.row import Unreadable

NAME = "minet-reddit"
SIGNATURE = ("author_text", "points", "number_comments", "external_link")
IGNORED = frozenset({"raw_number_comments", "error"})

_POST = re.compile(r"/comments/([a-z0-9]+)")


def post_in(value: object) -> str:
    """`t3_1abc2d`, from the address of a Reddit post."""
    found = _POST.search(str(value))
    if found is None:
        raise Unreadable("issue-url", value)
    return f"t3_{found[1]}"


PLAN = Plan(
    name=NAME,
    platform="reddit",
    fields={
        "post_id": Field(("url",), post_in),
        "account_id": named("author"),
        "created_at": when("published_date"),
        "account_handle": user("author"),
        "text": joined("title", "author_text"),
        "url": address("url"),
        "links": links("external_link"),
        "likes": Field(("points",), score),
        "replies": number("number_comments"),
        "edited_at": when("edited_date"),
    },
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
