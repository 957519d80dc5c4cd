"""Addresses in imported STIX objects: as they are, put right, or refused."""

import re
from collections.abc import Callable
from urllib.parse import quote

from guetteur.readers.stix_checked import Checked, Wrong

_PCHAR = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_NAME = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
_URI = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*:(?:"
    rf"//(?:(?:{_NAME}|:)*@)?{_NAME}*(?::\d*)?(?:/{_PCHAR}*)*"
    rf"|/?{_PCHAR}+(?:/{_PCHAR}*)*)"
    rf"(?:\?(?:{_PCHAR}|[/?])*)?(?:\#(?:{_PCHAR}|[/?])*)?"
)
_LABEL = r"(?!.{2}--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_PUNY = r"[xX][nN]--[A-Za-z0-9-]{0,58}[A-Za-z0-9]"
_LABELS = re.compile(rf"(?:{_LABEL}|{_PUNY})")
_EMAIL = re.compile(r"[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+")
_BYTE = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_IPV4 = re.compile(rf"(?:{_BYTE}\.){{3}}{_BYTE}(?:/(?:3[0-2]|[12]\d|\d))?")
_IPV6 = re.compile(r"(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}")
_MAC = re.compile(r"(?:[0-9a-f]{2}:){5}[0-9a-f]{2}")


def uri(value: object) -> Checked:
    """A web address or another URI; one that was made harmless or left unescaped is put right."""
    if not isinstance(value, str):
        raise Wrong
    if _URI.fullmatch(value):
        return value, None
    plain = undone(value)
    made = quote(plain, safe="%;,/?:@&=+$!~*'()#._-")
    made = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", made)
    if _URI.fullmatch(made) and "//" in made:
        return made, "escaped" if plain == value.strip() else "defanged"
    raise Wrong("address")


def undone(value: str) -> str:
    """An address as it was before somebody made it harmless: hxxp, [.] and the like."""
    made = re.sub(r"^(?:hxxp|h\*\*p|hXXp)", "http", value.strip(), flags=re.IGNORECASE)
    made = re.sub(r"\[(\.|:|://|/)\]|\((\.)\)|\{(\.)\}", r"\1\2\3", made)
    return re.sub(r"\[dot\]|\(dot\)", ".", made, flags=re.IGNORECASE)


def host(value: object) -> Checked:
    """A host's name."""
    if not isinstance(value, str):
        raise Wrong
    if is_host(value):
        return value, None
    made = undone(value).rstrip("./")
    if not made.isascii():
        try:
            made = made.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise Wrong("address") from error
    if is_host(made):
        return made, "host" if made == value.strip().rstrip("./") else "defanged"
    raise Wrong("address")


def is_host(name: str) -> bool:
    """Whether it is a host's name in ASCII with at least two parts, the last not a number."""
    parts = name.split(".")
    return (
        len(parts) >= 2
        and len(name) <= 253
        and all(_LABELS.fullmatch(part) and _decodes(part) for part in parts)
        and not parts[-1].isdigit()
    )


def _decodes(label: str) -> bool:
    if not label.lower().startswith("xn--"):
        return True
    try:
        return label.lower().encode("ascii").decode("idna").encode("idna").decode() == label.lower()
    except UnicodeError:
        return False


def like(pattern: re.Pattern[str], reason: str = "value") -> Callable[[object], Checked]:
    def like(value: object) -> Checked:
        if isinstance(value, str) and pattern.fullmatch(value):
            return value, None
        if isinstance(value, str) and pattern.fullmatch(undone(value)):
            return undone(value), "defanged"
        raise Wrong(reason)

    return like


def fixed(kind: str) -> Callable[[object], Checked]:
    """The checker of one kind of address that has one form."""
    patterns = {"email": _EMAIL, "ipv4": _IPV4, "ipv6": _IPV6, "mac": _MAC}
    return like(patterns[kind], "address")
