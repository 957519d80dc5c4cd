"""What is known of links: tracking parameters, wrappers around other links, platforms' forms.

Sources: the platforms' own share buttons and redirect pages, as met in public posts.
"""

import re
from urllib.parse import unquote, unquote_plus

# Labels in front of the registered domain that lead to the same page.
DROPPED_SUBDOMAINS = frozenset({"www", "m", "mobile", "amp"})

# Their domain says nothing of where the link leads.
_SHORTENER_NAMES = """
    t.co bit.ly j.mp tinyurl.com ow.ly buff.ly goo.gl is.gd v.gd cutt.ly rb.gy t.ly shorturl.at
    dlvr.it ift.tt fb.me trib.al lnkd.in urlz.fr vu.fr clck.ru u.to wp.me amzn.to shar.es soo.gd
"""
SHORTENERS = frozenset(_SHORTENER_NAMES.split())

_TRACKING_NAMES = """
    fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid yclid ysclid ttclid li_fat_id igshid
    igsh mc_cid mc_eid mkt_tok ref_src ref_url _ga _gl _hsenc _hsmi oly_enc_id oly_anon_id vero_id
    cmpid s_cid xtor echobox sfnsn mibextid rdid share_url __twitter_impression __tn__ __xts__
    usqp amp_js_v amp_gsa amp_ct _openstat wickedid trk fb_action_ids fb_action_types fb_source
    fb_ref feature_share smid guccounter guce_referrer guce_referrer_sig
"""
_TRACKING = frozenset(_TRACKING_NAMES.split())
_TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "piwik_", "hsa_", "at_", "__cft__", "ns_", "itm_")

_HOST_TRACKING = {
    "x.com": frozenset({"s", "t", "lang", "src"}),
    "youtube.com": frozenset({"si", "feature", "ab_channel", "app"}),
    "open.spotify.com": frozenset({"si"}),
    "facebook.com": frozenset({"ref", "refid", "refsrc", "fref", "hc_ref", "locale", "paipv"}),
}
# On these the path alone names the page.
_NO_QUERY = frozenset({"tiktok.com", "instagram.com", "t.me", "threads.net", "bsky.app"})

_ALIASES = {
    "twitter.com": "x.com",
    "youtube-nocookie.com": "youtube.com",
    "fb.com": "facebook.com",
    "instagr.am": "instagram.com",
    "vkontakte.ru": "vk.com",
    "telegram.me": "t.me",
    "telegram.dog": "t.me",
}

# Redirect and share pages: (host, path) to the parameters that may hold the address.
_WRAPPERS: dict[tuple[str, str], tuple[str, ...]] = {
    ("l.facebook.com", "/l.php"): ("u",),
    ("lm.facebook.com", "/l.php"): ("u",),
    ("facebook.com", "/l.php"): ("u",),
    ("facebook.com", "/flx/warn"): ("u",),
    ("facebook.com", "/sharer/sharer.php"): ("u",),
    ("facebook.com", "/sharer.php"): ("u",),
    ("l.instagram.com", ""): ("u",),
    ("l.threads.com", ""): ("u",),
    ("l.messenger.com", "/l.php"): ("u",),
    ("l.threads.net", ""): ("u",),
    ("x.com", "/intent/tweet"): ("url",),
    ("x.com", "/intent/post"): ("url",),
    ("x.com", "/share"): ("url",),
    ("t.me", "/share/url"): ("url",),
    ("vk.com", "/away.php"): ("to",),
    ("vk.com", "/share.php"): ("url",),
    ("t.umblr.com", "/redirect"): ("z",),
    ("youtube.com", "/redirect"): ("q",),
    ("linkedin.com", "/redir/redirect"): ("url",),
    ("linkedin.com", "/safety/go"): ("url",),
    ("steamcommunity.com", "/linkfilter"): ("url", "u"),
    ("slack-redir.net", "/link"): ("url",),
    ("getpocket.com", "/redirect"): ("url",),
}
_GOOGLE = re.compile(r"google(\.[a-z]{2,3}){1,2}")
_GOOGLE_AMP = re.compile(r"/amp(/s)?/(?P<rest>.+)")
_AMP_CACHE = re.compile(r"/(?:c|v|wp)(/s)?/(?P<rest>.+)")
_X_STATUS = re.compile(r"/(?:[^/]+|i/web)/status(?:es)?/(\d+)(?:/.*)?")
_YOUTUBE_ID = re.compile(r"/(?:shorts|embed|live|v)/([A-Za-z0-9_-]+)")
_YOUTU_BE = re.compile(r"/([A-Za-z0-9_-]+)")


def is_tracking(name: str, value: str, host: str) -> bool:
    """True for a parameter that tells who shared the link or how, not what it shows."""
    key = name.lower()
    if key == "amp":
        return value.lower() in ("", "1", "true", "yes")
    if key == "outputtype":
        return value.lower() == "amp"
    named = key in _TRACKING or key.startswith(_TRACKING_PREFIXES)
    return named or key in _HOST_TRACKING.get(host, ())


def on_platform(host: str, path: str) -> tuple[str, str, str | None]:
    """The platform's one form of an address: host, path, and the query if the form sets it."""
    host = _ALIASES.get(host, host)
    if host == "x.com" and (status := _X_STATUS.fullmatch(path)):
        # The name in the path is decoration: X shows the post whatever it says.
        return host, f"/i/status/{status[1]}", ""
    if host == "youtube.com" and (video := _YOUTUBE_ID.fullmatch(path)):
        return host, "/watch", f"v={video[1]}"
    if host == "youtu.be" and (video := _YOUTU_BE.fullmatch(path)):
        return "youtube.com", "/watch", f"v={video[1]}"
    if host == "t.me" and path.startswith("/s/"):
        path = "/" + path.removeprefix("/s/").lstrip("/")
        return on_platform(host, path)
    return host, path, "" if host in _NO_QUERY else None


def kept_query(host: str, path: str, query: str) -> str:
    """A YouTube video is named by `v` alone; elsewhere the whole query stays."""
    if host == "youtube.com" and path == "/watch":
        videos = [piece for piece in query.split("&") if piece.startswith("v=")]
        return videos[0] if videos else query
    return query


def is_wrapper(host: str, path: str) -> bool:
    """True if the page only leads to another one."""
    return (
        (host, path) in _WRAPPERS
        or host in ("href.li", "out.reddit.com")
        or bool(_GOOGLE.fullmatch(host) and (path == "/url" or _GOOGLE_AMP.fullmatch(path)))
        or bool(host.endswith(".cdn.ampproject.org") and _AMP_CACHE.fullmatch(path))
    )


def wrapped(host: str, path: str, query: str) -> str | None:
    """The address inside a wrapper (`query` as it was written), or None if there is none."""
    if host == "href.li":
        found = re.search(r"https?://.*", unquote(query))
        return found[0] if found else None
    amp = _AMP_CACHE if host.endswith(".cdn.ampproject.org") else _GOOGLE_AMP
    if path != "/url" and (host, path) not in _WRAPPERS and (page := amp.fullmatch(path)):
        return f"https://{page['rest']}?{query}"
    names = _WRAPPERS.get((host, path), ("q", "url"))
    pieces = [piece.partition("=") for piece in query.split("&")]
    values = {unquote(name).removeprefix("amp;"): value for name, _, value in reversed(pieces)}
    found_in = next((values[name] for name in names if values.get(name)), None)
    return None if found_in is None else unquote_plus(found_in)
