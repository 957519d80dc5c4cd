"""Reddit's posts and comments, as Pushshift, Arctic Shift and the API write them.

A deleted account has no name: each of its posts gets an account of its own, as the accounts that
were deleted are not one.
"""

from collections.abc import Iterator

from guetteur.model import native_id
from guetteur.readers.base import Recognition
from guetteur.readers.json_rows import dig
from guetteur.readers.peek import Peek
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import Field, joined, native, number, stamped, user, words
from guetteur.readers.plan_read import Chosen, Object, json_format, shown
from guetteur.readers.row import Row
from guetteur.readers.times import read_epoch
from guetteur.readers.urls import canonical, domains_of
from guetteur.readers.values import count, distinct, mention

NAME = "reddit-json"
_POST = frozenset({"id", "author", "created_utc", "subreddit", "title"})
_COMMENT = frozenset({"id", "author", "created_utc", "body", "link_id"})
_GONE = frozenset({"[deleted]", "[removed]"})
_OWN = ("https://reddit.com/r/", "https://i.redd.it/", "https://v.redd.it/")


def _common(values: Values, row: Row, kind: str) -> None:
    values["post_id"] = f"reddit:{kind}_{native_id(str(values['post_id']))}"
    name = native_id(str(values["account_id"]))
    if name in _GONE:
        values["account_handle"] = None
        values["account_id"] = f"reddit:deleted-{native_id(str(values['post_id']))}"
    else:
        values["account_id"] = f"reddit:{mention(name)}"
    written = str(values["text"] or "").split("\n")
    values["text"] = "\n".join(line for line in written if line not in _GONE) or None
    # `edited` is the word false, or a time.
    edited = row.get("edited")
    if edited is not None and not isinstance(edited, bool):
        values["edited_at"] = row.maybe("edited", read_epoch)
    path = row.get("permalink")
    values["url"] = None if path is None else canonical(f"https://www.reddit.com{path}")


def _post(values: Values, row: Row) -> None:
    _common(values, row, "t3")
    shared = canonical(str(row.get("url") or ""))
    if shared is not None and not shared.startswith(_OWN):
        values["links"] = distinct([shared])
        values["domains"] = domains_of([shared])
    values["is_repost"] = values["reposted_id"] is not None


def _comment(values: Values, row: Row) -> None:
    _common(values, row, "t1")


def score(value: object) -> int | None:
    """Votes for less votes against; below zero they are no count of likes."""
    return None if str(value).strip().startswith("-") else count(value)


_COMMON = {
    "post_id": native("id"),
    "account_id": native("author"),
    "created_at": stamped("created_utc"),
    "account_handle": user("author"),
    "channel_id": native("subreddit_id"),
    "channel_name": words("subreddit"),
    "likes": Field(("score",), score),
    "collected_at": stamped("retrieved_on", "retrieved_utc"),
}
_ALSO = frozenset({"permalink", "edited", "url"})
_IGNORED = frozenset(
    [
        "all_awardings",
        "allow_live_comments",
        "approved_at_utc",
        "approved_by",
        "archived",
        "associated_award",
        "author_cakeday",
        "author_flair_background_color",
        "author_flair_css_class",
        "author_flair_richtext",
        "author_flair_template_id",
        "author_flair_text",
        "author_flair_text_color",
        "author_flair_type",
        "author_fullname",
        "author_is_blocked",
        "author_patreon_flair",
        "author_premium",
        "awarders",
        "banned_at_utc",
        "banned_by",
        "body_html",
        "can_gild",
        "can_mod_post",
        "category",
        "clicked",
        "collapsed",
        "collapsed_because_crowd_control",
        "collapsed_reason",
        "collapsed_reason_code",
        "content_categories",
        "contest_mode",
        "controversiality",
        "created",
        "crosspost_parent_list",
        "discussion_type",
        "distinguished",
        "domain",
        "downs",
        "gallery_data",
        "gilded",
        "gildings",
        "hidden",
        "hide_score",
        "is_created_from_ads_ui",
        "is_crosspostable",
        "is_gallery",
        "is_meta",
        "is_original_content",
        "is_reddit_media_domain",
        "is_robot_indexable",
        "is_self",
        "is_submitter",
        "is_video",
        "likes",
        "link_flair_background_color",
        "link_flair_css_class",
        "link_flair_richtext",
        "link_flair_template_id",
        "link_flair_text",
        "link_flair_text_color",
        "link_flair_type",
        "locked",
        "media",
        "media_embed",
        "media_metadata",
        "media_only",
        "mod_note",
        "mod_reason_by",
        "mod_reason_title",
        "mod_reports",
        "name",
        "no_follow",
        "num_crossposts",
        "num_reports",
        "over_18",
        "parent_whitelist_status",
        "pinned",
        "post_hint",
        "preview",
        "pwls",
        "quarantine",
        "removal_reason",
        "removed_by",
        "removed_by_category",
        "replies",
        "report_reasons",
        "saved",
        "score_hidden",
        "secure_media",
        "secure_media_embed",
        "selftext_html",
        "send_replies",
        "spoiler",
        "stickied",
        "subreddit_name_prefixed",
        "subreddit_subscribers",
        "subreddit_type",
        "suggested_sort",
        "thumbnail",
        "thumbnail_height",
        "thumbnail_width",
        "top_awarded_type",
        "total_awards_received",
        "treatment_tags",
        "unrepliable_reason",
        "updated_on",
        "updated_utc",
        "ups",
        "upvote_ratio",
        "url_overridden_by_dest",
        "user_reports",
        "view_count",
        "visited",
        "whitelist_status",
        "wls",
        "_meta",
        "depth",
    ]
)
POST = Plan(
    name="post",
    platform="reddit",
    fields={
        **_COMMON,
        "text": joined("title", "selftext"),
        "reposted_id": native("crosspost_parent"),
        "replies": number("num_comments"),
    },
    also=_ALSO,
    ignored=_IGNORED,
    makes=("url", "edited_at", "is_repost"),
    adjust=_post,
)
COMMENT = Plan(
    name="comment",
    platform="reddit",
    fields={
        **_COMMON,
        "text": words("body"),
        "reply_to_id": native("parent_id"),
        "conversation_id": native("link_id"),
    },
    also=_ALSO,
    ignored=_IGNORED,
    adjust=_comment,
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by the keys of a post or of a comment."""
    for one in shown(peek, "data.children"):
        for keys in (_POST, _COMMENT):
            if _unwrapped(one).keys() >= keys:
                return Recognition(NAME, "reason-keys", {"keys": ", ".join(sorted(keys))})
    return None


def _unwrapped(found: Object) -> Object:
    """The post or comment; the API puts each in an envelope `data`."""
    inside = dig(found, "data")
    return inside if isinstance(inside, dict) and "created_utc" in inside else found


def choose(found: Object) -> Iterator[Chosen]:
    """A comment, or a post."""
    one = _unwrapped(found)
    yield (COMMENT if "body" in one else POST), one


FORMAT = json_format(
    NAME, recognise, (POST, COMMENT), choose, "reddit", "unsure", lists=("data.children",)
)
