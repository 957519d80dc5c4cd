"""Addresses in imported STIX objects: as they are, put right, or refused."""

import ipaddress
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
    made = re.sub(r"\[at\]|\(at\)|\[@\]", "@", made, flags=re.IGNORECASE)
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
    patterns = {"email": _EMAIL, "ipv4": _IPV4}
    return like(patterns[kind], "address")


def ipv6(value: object) -> Checked:
    """An address of IP version 6, or a range of them (`2001:db8::/32`)."""
    if not isinstance(value, str):
        raise Wrong("address")
    made = undone(value)
    try:
        if "%" in made:
            raise Wrong("address")
        network = ipaddress.IPv6Network(made, strict=False)
    except ValueError as error:
        raise Wrong("address") from error
    if "." in made:
        return _groups(network), "form"
    return made, None if made == value else "defanged"


def _groups(network: ipaddress.IPv6Network) -> str:
    """The address in groups of hexadecimal digits only, as the standard's schema wants it."""
    number, length = int(network.network_address), network.prefixlen
    plain = ":".join(f"{number >> place & 0xFFFF:x}" for place in range(112, -1, -16))
    return plain if length == 128 else f"{plain}/{length}"


def mac(value: object) -> Checked:
    """The address of a network card: pairs of small letters and digits, with colons."""
    made = value.strip().lower().replace("-", ":") if isinstance(value, str) else ""
    if not _MAC.fullmatch(made):
        raise Wrong("address")
    return made, None if made == value else "form"
