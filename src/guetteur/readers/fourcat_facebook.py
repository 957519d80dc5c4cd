"""Facebook posts captured with Zeeschuimer, as 4CAT writes them."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import address, named, native, user, utc, words
from guetteur.readers.plan_read import table_format

NAME = "4cat-facebook"
SIGNATURE = ("is_in_group", "author_name", "body")
IGNORED = frozenset({"image_url", "video_url", "is_in_group"})


PLAN = Plan(
    name=NAME,
    platform="facebook",
    fields={
        "post_id": native("id"),
        "account_id": named("author"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author"),
        "account_name": words("author_name"),
        "text": words("body"),
        "url": address("url"),
        "channel_name": words("group_name"),
    },
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
