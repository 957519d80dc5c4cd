"""What the properties of one STIX object must be to one another."""

import re
from datetime import datetime, timedelta
from typing import Any

from guetteur.model.stix import Object
from guetteur.readers.countries import city_place, country_code, region_word, territory_code
from guetteur.readers.stix_checked import slug
from guetteur.readers.stix_draft import Draft
from guetteur.readers.stix_patterns import is_pattern

# The end, its beginning, and whether they may be the same moment.
PERIODS = {
    "campaign": ("last_seen", "first_seen", True),
    "indicator": ("valid_until", "valid_from", False),
    "infrastructure": ("last_seen", "first_seen", True),
    "intrusion-set": ("last_seen", "first_seen", True),
    "malware": ("last_seen", "first_seen", True),
    "observed-data": ("last_observed", "first_observed", True),
    "relationship": ("stop_time", "start_time", False),
    "sighting": ("last_seen", "first_seen", True),
    "threat-actor": ("last_seen", "first_seen", True),
    "network-traffic": ("end", "start", True),
}
# What may be filled in without saying anything new, or from which other property.
DEFAULTS: dict[str, dict[str, Any]] = {
    "grouping": {"context": "unspecified"},
    "indicator": {"pattern_type": "stix"},
    "observed-data": {"number_observed": 1},
    "malware": {"is_family": False},
    "email-message": {"is_multipart": False},
    "extension-definition": {"version": "0.0.0", "schema": "not given"},
}
BORROWED = {
    "indicator": {"valid_from": "created"},
    "report": {"published": "created"},
    "observed-data": {"last_observed": "first_observed", "first_observed": "last_observed"},
}
# One of these at least.
ONE_OF: dict[str, tuple[str, ...]] = {
    "file": ("hashes", "name"),
    "network-traffic": ("src_ref", "dst_ref"),
    "malware-analysis": ("result", "analysis_sco_refs"),
    "process": (
        "is_hidden", "pid", "cwd", "command_line", "opened_connection_refs", "creator_user_ref",
        "image_ref", "parent_ref", "child_refs",
    ),
    "user-account": (
        "user_id", "account_login", "account_type", "display_name", "is_service_account",
        "is_privileged", "can_escalate_privs", "is_disabled", "account_created",
        "account_expires", "credential_last_changed", "account_first_login",
        "account_last_login", "extensions",
    ),
    "windows-registry-key": ("key", "creator_user_ref", "number_of_subkeys"),
    "x509-certificate": (
        "is_self_signed", "hashes", "version", "serial_number", "signature_algorithm", "issuer",
        "validity_not_before", "validity_not_after", "subject", "subject_public_key_algorithm",
        "subject_public_key_modulus", "subject_public_key_exponent",
    ),
}  # fmt: skip


# A part of a country by its code of ISO 3166-2, as FR-IDF.
_PART = re.compile(r"([A-Z]{2})-[A-Z0-9]{1,3}")


def follow(draft: Draft) -> None:
    """Fill in, leave out or drop, so that the properties fit together."""
    made, kind = draft.made, draft.made["type"]
    for name, default in DEFAULTS.get(kind, {}).items():
        if name not in made:
            made[name] = default
            draft.note("default", name, default)
    for name, source in BORROWED.get(kind, {}).items():
        if name not in made and source in made:
            made[name] = made[source]
            draft.note("twin", name)
    _periods(draft)
    if kind in _SPECIAL:
        _SPECIAL[kind](draft)
    if lacks_all(made):
        draft.drop("required", ONE_OF[kind][0])


def lacks_all(made: Object) -> bool:
    """Whether an object has nothing of which its type needs one thing."""
    names = ONE_OF.get(made["type"])
    return names is not None and not any(name in made for name in names)


def _periods(draft: Draft) -> None:
    made = draft.made
    both = "created" in made and "modified" in made
    if both and _moment(made, "modified") < _moment(made, "created"):
        draft.note("order", "modified", made["modified"])
        made["modified"] = made["created"]
    last, first, same = PERIODS.get(made["type"], ("", "", True))
    if last in made and first in made:
        end, begin = _moment(made, last), _moment(made, first)
        if end < begin or (end == begin and not same):
            draft.note("period", last, made[last])
            if made["type"] == "observed-data":
                made[last] = made[first]
            else:
                del made[last]


def _moment(made: Object, name: str) -> timedelta:
    """Time since the epoch; parts of a microsecond are cut off."""
    found = datetime.fromisoformat(made[name])
    return found - datetime(1970, 1, 1, tzinfo=found.tzinfo)


def _location(draft: Draft) -> None:
    """A place needs a country, a region or coordinates. What it is named does not tell which."""
    made = draft.made
    if "country" in made:
        _country(draft)
    if "region" in made:
        _region(draft)
    both = "latitude" in made and "longitude" in made
    for name in ("latitude", "longitude", "precision"):
        if name in made and not both:
            draft.note("place-half", name, made.pop(name))
    if not both and "country" not in made and "region" not in made:
        _place(draft)


def _place(draft: Draft) -> None:
    """The country or region that the place is; else where its city lies. What relationships say of
    it comes later, as does that nothing is known."""
    made, said = draft.made, draft.made.get("x_opencti_location_type")
    called, part = made.get("name"), _PART.fullmatch(made.get("administrative_area", ""))
    if part and country_code(part[1]):
        made["country"] = part[1]
        draft.note("place", "country", part[0])
    if not isinstance(called, str) or part:
        return
    code = country_code(called) if said == "Country" else territory_code(called)
    word = region_word(called)
    if word and said != "Country":
        made["region"] = word
    elif code:
        made["country"] = code
    elif said in ("Country", "Region"):
        made["region"] = slug(called)
    else:
        _city(draft, str(made.get("city", called)))
        return
    draft.note("place", "country" if "country" in made else "region", called)


def _city(draft: Draft, name: str) -> None:
    if "city" not in draft.made and draft.made.get("x_opencti_location_type") != "City":
        return
    where = city_place(name)
    if where is not None:
        draft.made["latitude"], draft.made["longitude"] = where
        draft.note("city", "latitude", name)


def _country(draft: Draft) -> None:
    """A country is a code. Another name is that of a region, if there is none yet."""
    made, found = draft.made, draft.made["country"]
    code = country_code(found)
    if code == found:
        return
    draft.note("country", "country", found)
    del made["country"]
    if code is not None:
        made["country"] = code
    elif found.strip():
        made.setdefault("region", slug(found))


def _region(draft: Draft) -> None:
    """A region is a word of the standard's list. A territory with a code of its own is a country;
    another name stays, for the list is open."""
    made, found = draft.made, draft.made["region"]
    word = region_word(found)
    code = None if word or "country" in made else territory_code(found)
    if word == found:
        return
    if word:
        made["region"] = word
        draft.note("form", "region", found)
    elif code:
        made["country"] = code
        draft.note("country", "region", made.pop("region"))
    elif "country" in made or not found.strip():
        draft.note("value", "region", made.pop("region"))
    elif slug(found) != found:
        made["region"] = slug(found)
        draft.note("form", "region", found)


def _indicator(draft: Draft) -> None:
    made = draft.made
    pattern = made.get("pattern")
    for name, source in (("name", "pattern"), ("description", "name")):
        if name not in made and isinstance(made.get(source), str):
            made[name] = made[source]
            draft.note("default", name)
    if made.get("pattern_type") == "stix" and isinstance(pattern, str) and not is_pattern(pattern):
        draft.drop("pattern", "pattern", pattern)


def _malware(draft: Draft) -> None:
    made = draft.made
    if made.get("is_family") is True and "name" not in made:
        made["is_family"] = False
        draft.note("default", "is_family", True)


def _network(draft: Draft) -> None:
    made = draft.made
    if made.get("is_active") is True and "end" in made:
        draft.note("period", "end", made.pop("end"))


def _artifact(draft: Draft) -> None:
    made = draft.made
    if "payload_bin" in made and "url" in made:
        draft.note("value", "url", made.pop("url"))
    if "payload_bin" not in made and not {"url", "hashes"} <= made.keys():
        draft.drop("required", "payload_bin")


def _definition(draft: Draft) -> None:
    """Only extensions of the top level have a list of properties."""
    made = draft.made
    toplevel = "toplevel-property-extension" in made.get("extension_types", ())
    if "extension_properties" in made and not toplevel:
        draft.note("value", "extension_properties", made.pop("extension_properties"))


_SPECIAL = {
    "location": _location,
    "indicator": _indicator,
    "malware": _malware,
    "network-traffic": _network,
    "artifact": _artifact,
    "extension-definition": _definition,
}
