"""CrowdTangle's API (closed in August 2024): posts of Facebook and Instagram as JSON. Its times are
in UTC."""

from collections.abc import Iterator

from guetteur.readers.base import Recognition
from guetteur.readers.crowdtangle import last_part
from guetteur.readers.peek import Peek
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import (
    Field,
    address,
    found_in,
    joined,
    language,
    link,
    links,
    native,
    number,
    user,
    utc,
    words,
    yes,
)
from guetteur.readers.plan_read import Chosen, Object, json_format, shown
from guetteur.readers.row import Row
from guetteur.readers.values import distinct

NAME = "crowdtangle-json"
_LISTS = ("result.posts", "posts")
_POST = frozenset({"platformId", "postUrl", "account", "date"})

_IGNORED = frozenset(
    [
        "id",
        "platform",
        "updated",
        "type",
        "title",
        "caption",
        "description",
        "score",
        "media",
        "imageText",
        "subscriberCount",
        "videoLengthMS",
        "liveVideoStatus",
        "legacyId",
        "brandedContentSponsor",
        "statistics.expected",
        "statistics.actual",
        "newId",
        "history",
        "account.id",
        "account.accountType",
        "account.pageAdminTopCountry",
        "account.pageCategory",
        "account.pageCreatedDate",
        "account.platform",
        "account.profileImage",
    ]
)


def _adjust(values: Values, row: Row) -> None:
    """The links where they finally lead, without the post's own address."""
    final = row.maybe("expandedLinks", found_in("expandedLinks", "expanded", link).parse)
    told = final if isinstance(final, tuple) and final else values["links"]
    if isinstance(told, tuple):
        values["links"] = distinct(one for one in told if one != values["url"])


def _plan(platform: str) -> Plan:
    return Plan(
        name=platform,
        platform=platform,
        fields={
            "post_id": (
                native("platformId") if platform == "facebook" else Field(("postUrl",), last_part)
            ),
            "account_id": native("account.platformId", "account.id"),
            "created_at": utc("date"),
            "account_handle": user("account.handle"),
            "account_name": words("account.name"),
            "text": joined("message", "description")
            if platform != "facebook"
            else words("message"),
            "lang": language("languageCode"),
            "url": address("postUrl"),
            "links": links("link"),
            "likes": number("statistics.actual.likeCount", "statistics.actual.favoriteCount"),
            "reposts": number("statistics.actual.shareCount"),
            "replies": number("statistics.actual.commentCount"),
            "views": number("videoPostViewCount", "statistics.actual.viewCount"),
        },
        account={
            "followers": number("account.subscriberCount"),
            "verified": yes("account.verified"),
            "url": address("account.url"),
            "description": words("account.pageDescription"),
        },
        also=frozenset({"expandedLinks"}),
        ignored=_IGNORED,
        dots=True,
        adjust=_adjust,
    )


FACEBOOK, INSTAGRAM = _plan("facebook"), _plan("instagram")


def recognise(peek: Peek) -> Recognition | None:
    """Known by a post, or by the page that holds posts."""
    if any(one.keys() >= _POST for one in shown(peek, *_LISTS)):
        return Recognition(NAME, "reason-keys", {"keys": ", ".join(sorted(_POST))})
    return None


def choose(found: Object) -> Iterator[Chosen]:
    """The post, by its platform."""
    yield (INSTAGRAM if found.get("platform") == "Instagram" else FACEBOOK), found


FORMAT = json_format(
    NAME,
    recognise,
    (FACEBOOK, INSTAGRAM),
    choose,
    "crowdtangle",
    "unsure",
    lists=_LISTS,
)
