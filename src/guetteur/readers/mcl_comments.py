"""Comments of the Meta Content Library.

The table does not name its platform; it is read as Facebook's.
"""

from guetteur.model import native_id
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import language, links, native, number, user, when, words
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row

NAME = "mcl-comments"
SIGNATURE = ("creation_time", "post_id", "owner.id")
IGNORED = frozenset(
    {
        "owner.type",
        "statistics.top_level_reply_count",
        "link_attachment.name",
        "link_attachment.caption",
    }
)


def _adjust(values: Values, row: Row) -> None:
    """A private person is not named: each of their comments gets an account of its own."""
    if row.get("owner.id") is None:
        values["account_id"] = f"facebook:author-of-{native_id(str(values['post_id']))}"


PLAN = Plan(
    name=NAME,
    platform="facebook",
    fields={
        "post_id": native("id"),
        "account_id": native("owner.id", "id"),
        "created_at": when("creation_time"),
        "account_handle": user("owner.username"),
        "account_name": words("owner.name"),
        "text": words("text"),
        "lang": language("lang"),
        "links": links("link_attachment.link"),
        "reply_to_id": native("parent_comment_id", "post_id"),
        "conversation_id": native("post_id"),
        "likes": number("statistics.reaction_count"),
        "replies": number("statistics.comment_count"),
    },
    ignored=IGNORED,
    dots=True,
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "mcl", "documented")
