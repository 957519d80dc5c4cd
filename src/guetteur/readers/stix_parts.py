"""Parts of imported STIX objects that have parts themselves: references, phases, digests."""

import re

from guetteur.readers.stix_addresses import uri
from guetteur.readers.stix_checked import Checked, Wrong, each, listed, slug, text

ID = re.compile(
    r"[a-z][a-z0-9-]+[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}"
    r"-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
)
# Of a reference that says where it leads but not whose it is.
UNNAMED = "unknown"
_CVE = re.compile(r"CVE-\d{4}-(?:0\d{3}|[1-9]\d{3,})|CAPEC-\d+")
_HASHES = {
    "MD5": 32, "SHA-1": 40, "SHA-256": 64, "SHA-512": 128, "SHA3-256": 64, "SHA3-512": 128,
}  # fmt: skip
_SPELT = {re.sub("[^A-Z0-9]", "", name): name for name in _HASHES}
_EXTENSION_TYPES = frozenset(
    {"new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension"}
)
# ISO 639-1, without those that OASIS's validator does not know.
_LANGUAGES = """
af ar az be bg ca cs cy da de dv el en eo es et eu fa fi fo fr gl gu he hi hr hu hy id is it ja ka
kk kn ko ky lt lv mi mk mn mr ms mt nb nl ns pa pl ps pt qu ro ru sa se sk sl sq sv sw ta te th tl
tn tr tt ts uk ur uz vi xh zh zu de-DE en-GB en-US es-ES fr-BE fr-CA fr-CH fr-FR it-IT nl-NL pl-PL
pt-BR pt-PT ru-RU uk-UA zh-CN zh-TW
"""
LANGUAGES = frozenset(_LANGUAGES.split())
# In these, no domain object may stand.
_SEEN = re.compile(
    r"(?!attack-pattern|campaign|course-of-action|grouping|identity|incident|indicator"
    r"|infrastructure|intrusion-set|location|malware|note|observed-data|opinion|report"
    r"|threat-actor|tool|vulnerability)"
)
_NO_END = frozenset(
    {"relationship", "sighting", "bundle", "marking-definition", "language-content"}
)


def phases(value: object) -> Checked:
    def phase(one: object) -> Checked:
        if not isinstance(one, dict):
            raise Wrong
        names = [one.get("kill_chain_name"), one.get("phase_name")]
        if not all(isinstance(name, str) and name.strip() for name in names):
            raise Wrong
        made = {name: slug(one[name]) for name in ("kill_chain_name", "phase_name")}
        return one | made, None if list(made.values()) == names else "form"

    return each(listed(value), phase, None)


def references(value: object) -> Checked:
    return each(listed(value), _reference, None)


def _reference(one: object) -> Checked:
    """A reference without the parts that do not hold, if it still leads somewhere."""
    if not isinstance(one, dict):
        raise Wrong
    made, reason = dict(one), None
    if not isinstance(one.get("source_name"), str) or not one["source_name"].strip():
        made["source_name"], reason = UNNAMED, "default"
    for name, checker in (("description", text), ("url", uri), ("hashes", hashes)):
        if name in made:
            try:
                made[name], changed = checker(made[name])
                reason = changed or reason
            except Wrong:
                del made[name]
                reason = "items"
    external = made.get("external_id")
    fits = external is None or (
        isinstance(external, str)
        and (made["source_name"] in ("cve", "capec")) == bool(_CVE.fullmatch(external))
    )
    if not fits:
        del made["external_id"]
        reason = "items"
    if made["source_name"] in ("cve", "capec") and "external_id" not in made:
        raise Wrong
    if not {"description", "url", "external_id"} & made.keys():
        raise Wrong
    return made, reason


def hashes(value: object) -> Checked:
    if not isinstance(value, dict):
        raise Wrong
    kept = dict[str, str]()
    for name, one in value.items():
        spelt = _SPELT.get(re.sub("[^A-Z0-9]", "", str(name).upper())) or str(name)
        plain = one.strip() if isinstance(one, str) else ""
        if len(plain) == _HASHES.get(spelt) and re.fullmatch("[a-fA-F0-9]+", plain):
            kept[spelt] = plain
    if not kept:
        raise Wrong
    reason = "form" if len(kept) == len(value) else "items"
    return kept, None if kept == value else reason


def translations(value: object) -> Checked:
    if not isinstance(value, dict):
        raise Wrong
    kept = {
        name: one
        for name, one in value.items()
        if name in LANGUAGES
        and isinstance(one, dict)
        and one
        and all(re.fullmatch(r"[a-z0-9_]{3,250}", key) for key in one)
    }
    if not kept:
        raise Wrong
    return kept, None if kept == value else "items"


def extension_types(value: object) -> Checked:
    kept = [one for one in listed(value) if isinstance(one, str) and one in _EXTENSION_TYPES]
    if not kept:
        raise Wrong
    return kept, None if kept == value else "items"


def reference(value: object, allowed: frozenset[str]) -> Checked:
    """The id of another object, of one of these types if any are named."""
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise Wrong("ref")
    if allowed and value.split("--")[0] not in allowed:
        raise Wrong("ref")
    return value, None


def end_reference(value: object, allowed: frozenset[str]) -> Checked:
    made, reason = reference(value, allowed)
    if made.split("--")[0] in _NO_END:
        raise Wrong("ref")
    return made, reason


def told_reference(value: object, allowed: frozenset[str]) -> Checked:
    """What a translation translates: not another translation."""
    made, reason = reference(value, allowed)
    if made.split("--")[0] in ("bundle", "language-content"):
        raise Wrong("ref")
    return made, reason


def refs(value: object, allowed: frozenset[str]) -> Checked:
    reason = None
    if isinstance(value, str):
        value, reason = [value], "single"
    return each(listed(value), lambda one: reference(one, allowed), reason)


def refs_seen(value: object, allowed: frozenset[str]) -> Checked:
    def one(ref: object) -> Checked:
        made, reason = reference(ref, allowed)
        if not _SEEN.match(made):
            raise Wrong("ref")
        return made, reason

    return each(listed(value), one, None)
