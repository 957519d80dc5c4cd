"""Facebook comments as minet reads them.

The account is the last part of its address; without one, its name, which others may share.
"""

from urllib.parse import parse_qs, urlsplit

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import Field, address, native, number, when, words, yes
from guetteur.readers.plan_read import table_format
from guetteur.readers.values import text

NAME = "minet-facebook-comments"
SIGNATURE = ("fbid", "depth", "author_short_name")
IGNORED = frozenset({"depth", "author_short_name", "author_gender", "attachments"})


def account_in(value: object) -> str:
    """The id or handle in the address of an account; `name:...` when there is only a name."""
    found = text(value).strip()
    if "facebook.com/" not in found:
        return f"name:{found}"
    parts = urlsplit(found if "//" in found else f"https://{found}")
    return parse_qs(parts.query).get("id", [parts.path.strip("/").split("/")[-1]])[0].lower()


PLAN = Plan(
    name=NAME,
    platform="facebook",
    fields={
        "post_id": native("fbid", "id"),
        "account_id": Field(("author_url", "author_name"), account_in),
        "created_at": when("created_time"),
        "account_name": words("author_name"),
        "text": words("text"),
        "reply_to_id": native("parent_id"),
        "likes": number("reactions"),
        "replies": number("replies"),
    },
    account={"verified": yes("author_is_verified"), "url": address("author_url")},
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
