"""Instagram's and Threads' own web objects, as Zeeschuimer captures them."""

from guetteur.model import native_id
from guetteur.readers.json_rows import dicts, dig
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    link,
    named,
    native,
    number,
    stamped,
    user,
    words,
    yes,
)
from guetteur.readers.row import Row

_CAPTION = "edge_media_to_caption.edges"
# What Meta's objects hold beside the post: pictures, players, what the viewer may do with it.
_MEDIA = """
carousel_media carousel_media_count image_versions2 video_versions original_height original_width
media_type product_type pk id strong_id__ fbid logging_info_token organic_tracking_token
has_audio audio is_paid_partnership accessibility_caption caption user owner text_post_app_info
like_and_view_counts_disabled usertags coauthor_producers clips_metadata music_metadata location
lat lng comments preview_comments top_likers has_liked facepile_top_likers has_viewer_saved
caption_is_edited can_viewer_reshare can_reply is_fb_only has_privately_liked filter_type
code_url display_uri display_url thumbnail_src dimensions media_overlay_info media_preview
gating_info is_video __typename taken_at_timestamp edge_media_to_caption edge_media_to_comment
edge_media_preview_like edge_liked_by edge_sidecar_to_children video_view_count shortcode
giphy_media_info transcription_data media_overlay
"""


def _instagram(values: Values, row: Row) -> None:
    values["url"] = link(f"https://www.instagram.com/p/{native_id(str(values['post_id']))}")
    # The older shape keeps the caption in a list of one.
    captions = dicts(row.get(_CAPTION))
    if values["text"] is None and captions:
        found = dig(captions[0], "node.text")
        values["text"] = None if found is None else str(found)


def _threads(values: Values, row: Row) -> None:
    code = native_id(str(values["post_id"]))
    values["url"] = link(f"https://www.threads.com/@{row.get('user.username')}/post/{code}")
    shared = row.get("text_post_app_info.link_preview_attachment.url")
    address = None if shared is None else link(shared)
    values["links"] = None if address is None else (address,)
    reposted = row.get("text_post_app_info.share_info.reposted_post.code")
    values["is_repost"] = reposted is not None
    values["reposted_id"] = None if reposted is None else f"threads:{reposted}"


_COLLECTED = stamped("timestamp_collected", unit="milliseconds")
INSTAGRAM = Plan(
    name="instagram",
    platform="instagram",
    fields={
        "post_id": native("code", "shortcode"),
        "account_id": native("user.pk", "owner.id", "user.id"),
        "created_at": stamped("taken_at", "taken_at_timestamp"),
        "account_handle": user("user.username", "owner.username"),
        "account_name": words("user.full_name", "owner.full_name"),
        "text": words("caption.text"),
        "likes": number("like_count", "edge_media_preview_like.count"),
        "replies": number("comment_count", "edge_media_to_comment.count"),
        "views": number("play_count", "view_count", "video_view_count"),
        "collected_at": _COLLECTED,
    },
    account={"verified": yes("user.is_verified", "owner.is_verified")},
    also=frozenset({_CAPTION}),
    ignored=frozenset(_MEDIA.split()),
    dots=True,
    makes=("url",),
    adjust=_instagram,
)
THREADS = Plan(
    name="threads",
    platform="threads",
    fields={
        "post_id": native("code"),
        "account_id": named("user.username"),
        "created_at": stamped("taken_at"),
        "account_handle": user("user.username"),
        "account_name": words("user.full_name"),
        "text": words("caption.text"),
        "likes": number("like_count"),
        "reposts": number("text_post_app_info.repost_count"),
        "replies": number("text_post_app_info.direct_reply_count"),
        "quotes": number("text_post_app_info.quote_count"),
        "collected_at": _COLLECTED,
    },
    account={"verified": yes("user.is_verified")},
    also=frozenset(
        {
            "text_post_app_info.link_preview_attachment.url",
            "text_post_app_info.share_info.reposted_post.code",
        }
    ),
    ignored=frozenset(_MEDIA.split()),
    dots=True,
    makes=("url", "reposted_id", "is_repost"),
    adjust=_threads,
)
