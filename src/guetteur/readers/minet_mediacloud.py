"""News stories of Media Cloud as minet writes them: a story is a post of its medium."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import address, language, native, when, words
from guetteur.readers.plan_read import table_format

NAME = "minet-mediacloud"
SIGNATURE = ("stories_id", "media_id", "publish_date")
IGNORED = frozenset(
    {"guid", "processed_stories_id", "tags", "tag_sets", "tags_ids", "tag_sets_ids"}
)


PLAN = Plan(
    name=NAME,
    platform="web",
    fields={
        "post_id": native("stories_id"),
        "account_id": native("media_id"),
        "created_at": when("publish_date"),
        "account_name": words("media_name"),
        "text": words("title"),
        "lang": language("language"),
        "url": address("url"),
        "collected_at": when("collect_date"),
    },
    account={"url": address("media_url")},
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "minet", "ran", repeats=True)
