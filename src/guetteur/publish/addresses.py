"""Links that lead to an account or a post of a platform, recognised and shortened to the site."""

import re
from urllib.parse import unquote

# Sites where an address names an account, a post or a channel. A subdomain counts too.
PLATFORM_HOSTS = (
    "bsky.app", "discord.com", "discord.gg", "facebook.com", "fb.com", "fb.me", "fb.watch",
    "gab.com", "gettr.com", "instagram.com", "instagr.am", "linkedin.com", "medium.com",
    "odysee.com", "ok.ru", "pinterest.com", "pscp.tv", "reddit.com", "redd.it", "rumble.com",
    "snapchat.com", "substack.com", "t.me", "telegram.dog", "telegram.me", "telegram.org",
    "threads.com", "threads.net", "tiktok.com", "truthsocial.com", "tumblr.com", "twitch.tv",
    "twitter.com", "vk.com", "vk.ru", "wa.me", "whatsapp.com", "x.com", "youtu.be", "youtube.com",
)  # fmt: skip
# Image and video servers of the platforms: the address is the media's own id.
MEDIA_HOSTS = ("cdninstagram.com", "cdn-telegram.org", "fbcdn.net", "twimg.com", "ytimg.com")

_HOSTS = "|".join(re.escape(host) for host in PLATFORM_HOSTS + MEDIA_HOSTS)
_PLATFORM = re.compile(
    rf"(?<![\w.@-])(?:https?:/{{1,2}})?(?:[\w-]+\.)*({_HOSTS})(?::\d+)?[/?#][^\s<>\"'«»]*",
    re.IGNORECASE,
)
_APP = re.compile(r"\b(?:tg|twitter|fb|instagram|snssdk\d+|vnd\.youtube):/{0,2}[^\s<>\"']+", re.I)
# Mastodon, PeerTube and others name the account by an @ or by users/ in the path, on any host.
_AT_PATH = re.compile(
    r"(?<![\w.@-])(?:https?://)?([\w-]+(?:\.[\w-]+)+)/(?:[^\s<>\"'@]*/)?(?:@|%40|users/)[^\s<>\"'«»]*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://([^\s/?#<>\"']+)[^\s<>\"'«»]*", re.IGNORECASE)
LINK_PATTERNS = (_APP, _AT_PATH, _PLATFORM)


def site_of(found: re.Match[str]) -> str:
    """The site to show for a masked link; an app's own link has none."""
    return found[1].lower() if found.re.groups else "app"


def hides_link(address: str) -> bool:
    """Whether an encoded part of the address holds a link to an account or a post."""
    once = unquote(address)
    return any(
        pattern.search(text)
        for text in (once, unquote(once))
        if text != address
        for pattern in LINK_PATTERNS
    )
