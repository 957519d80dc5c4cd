"""What the attributes of MISP name, by their types and by the objects they are in."""

from guetteur.readers.defanged import Meant, handle_form, host_form, meant, refanged
from guetteur.readers.urls import canonical

_HASHES = frozenset({"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "ssdeep", "tlsh"})
_IPS = frozenset({"ip-src", "ip-dst"})
_HOSTS = frozenset({"domain", "hostname"})
_EMAILS = frozenset({"email", "email-src", "email-dst", "email-reply-to", "whois-registrant-email"})
FILES = frozenset({"attachment", "malware-sample"})
# Where an object names an account: object, relation, and the relation that says the platform.
ACCOUNTS = {
    ("user-account", "username"): "account-type",
    ("user-account", "user-id"): "account-type",
    ("microblog", "username"): "type",
    ("social-media-group", "username"): "platform",
    ("twitter-account", "name"): None,
    ("telegram-account", "username"): None,
    ("facebook-account", "account-name"): None,
}
OWN_PLATFORM = {
    "twitter-account": "x",
    "telegram-account": "telegram",
    "facebook-account": "facebook",
}
PLATFORMS = {"twitter": "x", "other": None, "": None}


def known(
    kind: str, value: str, relation: str, holder: str | None, platform: str | None
) -> Meant | None:
    """What an attribute names; `other` when it is not what its type says, None for context.

    holder: the object it is in; platform: of the account that the object describes.
    Of two values in one (`hostname|port`, `filename|md5`) the one that can be looked for counts.
    A `link` leads to what others wrote on the matter: it is no indicator.
    """
    if (holder or "", relation) in ACCOUNTS:
        return Meant("account", handle_form(value), platform)
    if relation == "narrative-summary":
        return Meant("narrative", value)
    if kind.startswith("filename|") and kind.removeprefix("filename|") in _HASHES:
        kind, value = kind.removeprefix("filename|"), value.rpartition("|")[2]
    if kind.endswith("|port"):
        kind, value = kind.removesuffix("|port"), value.partition("|")[0]
    if kind in _HOSTS:
        host = host_form(value)
        return Meant("domain", host) if host else Meant("other", value)
    if kind in ("url", "uri"):
        link = canonical(refanged(value))
        return Meant("url", link) if link else Meant("other", value)
    if kind == "domain|ip":
        host = host_form(value.partition("|")[0])
        return Meant("domain", host) if host else Meant("other", value)
    if kind in _IPS or kind in _EMAILS:
        found = meant(value)
        return found if found.kind in ("ip", "email") else Meant("other", value)
    if kind in _HASHES:
        return Meant("hash", value.lower())
    return Meant("phone", value) if kind == "phone-number" else None
