"""Links that lead to an account or a post of a platform, recognised and shortened to the site."""

import re
from urllib.parse import unquote

# Sites where an address names an account, a post or a channel. A subdomain counts too.
PLATFORM_HOSTS = (
    "about.me", "beacons.ai", "bsky.app", "buymeacoffee.com", "dailymotion.com", "discord.com",
    "discord.gg", "facebook.com", "fb.com", "fb.watch", "flickr.com", "gab.com", "gettr.com",
    "instagram.com", "instagr.am", "ko-fi.com", "liberapay.com", "linkedin.com", "linktr.ee",
    "lnk.bio", "medium.com", "odysee.com", "ok.ru", "onlyfans.com", "patreon.com", "paypal.me",
    "pinterest.com", "pscp.tv", "quora.com", "reddit.com", "redd.it", "rumble.com",
    "snapchat.com", "soundcloud.com", "substack.com", "t.me", "telegram.dog", "telegram.me",
    "telegram.org", "threads.com", "threads.net", "tiktok.com", "tipeee.com", "truthsocial.com",
    "tumblr.com", "twitch.tv", "twitter.com", "vimeo.com", "vk.com", "vk.ru", "vkontakte.ru",
    "wa.me", "whatsapp.com", "x.com", "youtu.be", "youtube.com",
)  # fmt: skip
# Image and video servers of the platforms: the address is the media's own id.
MEDIA_HOSTS = ("cdninstagram.com", "cdn-telegram.org", "fbcdn.net", "twimg.com", "ytimg.com")
# Each leads elsewhere: a post of X with a picture ends in a t.co link to that very post.
SHORTENERS = (
    "amzn.to", "bit.ly", "buff.ly", "clck.ru", "cutt.ly", "dlvr.it", "fb.me", "goo.gl", "ht.ly",
    "ift.tt", "is.gd", "j.mp", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly", "s.id", "shar.es",
    "shorturl.at", "smarturl.it", "soo.gd", "t.co", "t.ly", "t2m.io", "tiny.cc", "tinyurl.com",
    "tmblr.co", "trib.al", "u.to", "urlz.fr", "v.gd", "vk.cc", "vu.fr", "wp.me",
)  # fmt: skip
# Copies of platforms under other names; the addresses keep the names of accounts and posts.
MIRRORS = (
    "bskx.app", "fixupx.com", "fixvx.com", "imginn.com", "nitter.net", "picuki.com",
    "rattibha.com", "rxddit.com", "sotwe.com", "threadreaderapp.com", "tnktok.com",
    "twiiit.com", "twstalker.com", "vxreddit.com", "xcancel.com",
)  # fmt: skip
# fxtwitter.com, ddinstagram.com and the like, and the many servers called nitter.<anything>.
_LOOKALIKES = (
    r"[\w-]{0,12}(?:twitter|instagram|tiktok|reddit|bsky)\.(?:app|com)",
    r"(?:nitter|libreddit|redlib|proxitok|bibliogram)(?:\.[\w-]+)+",
)
# Sites where the account is the first part of the host's name.
PERSONAL_HOSTS = ("bsky.social", "carrd.co", "medium.com", "substack.com", "tumblr.com")

_REST = r"[^\s<>\"'«»]*"
_START = r"(?<![\w.@-])(?:https?:/{1,2})?"
_ANY_HOST = r"([\w-]+(?:\.[\w-]+)+)(?::\d+)?"


def _one_of(hosts: tuple[str, ...]) -> str:
    return "|".join(re.escape(host) for host in hosts)


_HOSTS = "|".join((_one_of(PLATFORM_HOSTS + MEDIA_HOSTS + SHORTENERS + MIRRORS), *_LOOKALIKES))
_PLATFORM = re.compile(
    rf"{_START}(?:[\w-]+\.)*({_HOSTS})(?::\d+)?[/?#]{_REST}",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    rf"{_START}(?!www\.)(?:[\w-]+\.)+({_one_of(PERSONAL_HOSTS)})(?![\w-]|\.\w){_REST}",
    re.IGNORECASE,
)
_APP = re.compile(
    rf"\b(?:tg|twitter|fb|instagram|snssdk\d+|vnd\.youtube):/{{0,2}}[^\s<>\"']{_REST}", re.I
)
# Bluesky's own names of accounts and posts.
_DID = re.compile(rf"\b(?:at://{_REST}|did:(?:plc|web):{_REST})", re.IGNORECASE)
# Mastodon, PeerTube and others name the account by an @ or by users/ in the path, on any host.
_AT_PATH = re.compile(
    rf"{_START}{_ANY_HOST}/(?:[^\s<>\"'@]*/)?(?:@|%40|users/){_REST}",
    re.IGNORECASE,
)
# /name/status/123: a post of X, whatever mirror shows it.
_STATUS = re.compile(
    rf"{_START}{_ANY_HOST}/[^\s<>\"']+/(?:status|statuses)/\d{_REST}", re.IGNORECASE
)
ADDRESS = re.compile(r"https?://([^\s/?#<>\"']+)[^\s<>\"'«»]*", re.IGNORECASE)
# With parts written as %C3%BC, which hide a name from us but not from a browser.
ENCODED = re.compile(
    r"(?<![\w.%/:-])(?:https?://)?([^\s/?#<>\"'«»%]*)[^\s<>\"'«»%]*%[0-9a-f]{2}[^\s<>\"'«»]*",
    re.IGNORECASE,
)
# The last one is for what no site's own pattern has taken.
LINK_PATTERNS = (_APP, _DID, _AT_PATH, _PERSONAL, _PLATFORM, _STATUS)


def site_of(found: re.Match[str]) -> str:
    """The site to show for a masked link; an app's own link has none."""
    return found[1].lower() if found.re.groups else "app"


def decoded(address: str) -> tuple[str, str]:
    """The address with its encoded parts in clear, once and twice."""
    once = unquote(address)
    return once, unquote(once)


def has_link(text: str) -> bool:
    """Whether the text holds a link to an account or a post."""
    return any(pattern.search(text) for pattern in LINK_PATTERNS)
