"""TikTok comments as 4CAT writes them: a comment answers its thread, or the video."""

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import address, language, named, native, number, user, utc, words
from guetteur.readers.plan_read import table_format

NAME = "4cat-tiktok-comments"
SIGNATURE = ("comment_url", "post_url", "post_body")
IGNORED = frozenset(
    {
        "collected_from_url",
        "author_avatar_url",
        "post_url",
        "post_body",
        "is_liked_by_post_author",
        "is_sticky",
        "is_comment_on_comment",
    }
)


PLAN = Plan(
    name=NAME,
    platform="tiktok",
    fields={
        "post_id": native("id"),
        "account_id": named("author"),
        "created_at": utc("unix_timestamp", "timestamp"),
        "account_handle": user("author"),
        "account_name": words("author_full"),
        "text": words("body"),
        "lang": language("language_guess"),
        "url": address("comment_url"),
        "reply_to_id": native("thread_id", "post_id"),
        "conversation_id": native("post_id"),
        "likes": number("likes"),
        "replies": number("replies"),
    },
    ignored=IGNORED,
    dots=True,
)
FORMAT = table_format(PLAN, SIGNATURE, "4cat", "code")
