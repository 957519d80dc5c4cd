"""Names of countries → the codes of ISO 3166-1; of regions and cities, what STIX has for them.

Names are those of the Unicode CLDR (by Babel), in English and French, and the longer ones that
ISO and the United Nations use. A name of two countries, as "Congo", has no code.
"""

import csv
import unicodedata
from functools import cache
from importlib import resources

from babel import Locale
from babel.core import get_global

# Names in use beside those of the CLDR: ISO 3166-1 short names and those of the UN's list.
_ALSO = {
    "Bolivia (Plurinational State of)": "BO",
    "Brunei Darussalam": "BN",
    "Cape Verde": "CV",
    "Congo (Democratic Republic of the)": "CD",
    "DRC": "CD",
    "Czech Republic": "CZ",
    "République tchèque": "CZ",
    "Democratic Republic of the Congo": "CD",
    "Great Britain": "GB",
    "Holland": "NL",
    "Holy See": "VA",
    "Vatican": "VA",
    "Hong Kong": "HK",
    "Macau": "MO",
    "Burma": "MM",
    "Myanmar": "MM",
    "UAE": "AE",
    "Iran (Islamic Republic of)": "IR",
    "Ivory Coast": "CI",
    "Korea, Democratic People's Republic of": "KP",
    "Korea, Republic of": "KR",
    "Republic of Korea": "KR",
    "Lao People's Democratic Republic": "LA",
    "Macedonia": "MK",
    "Moldova, Republic of": "MD",
    "Republic of Moldova": "MD",
    "Netherlands (Kingdom of the)": "NL",
    "Palestine, State of": "PS",
    "Palestine": "PS",
    "Russian Federation": "RU",
    "Fédération de Russie": "RU",
    "Swaziland": "SZ",
    "Syrian Arab Republic": "SY",
    "Taiwan, Province of China": "TW",
    "Tanzania, United Republic of": "TZ",
    "Turkey": "TR",
    "UK": "GB",
    "United Kingdom of Great Britain and Northern Ireland": "GB",
    "United States of America": "US",
    "USA": "US",
    "Venezuela (Bolivarian Republic of)": "VE",
    "Viet Nam": "VN",
}
# In the CLDR, but no codes of ISO 3166-1: groups, and codes that are only reserved.
_NOT_ISO = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB",
                      "XK", "ZZ"})  # fmt: skip


def country_code(name: str) -> str | None:
    """The code of two capitals of a country, by its name or a code; None if there is no one."""
    codes, known = _codes()
    word = name.strip().upper()
    if len(word) == 3 and len(longer := get_global("territory_aliases").get(word, ())) == 1:
        word = longer[0]
    return word if word in codes else known.get(_plain(name))


@cache
def _codes() -> tuple[frozenset[str], dict[str, str]]:
    known: dict[str, str | None] = {}
    codes = set()
    for language in ("en", "fr"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in _NOT_ISO:
                codes.add(code)
                known[_plain(name)] = code if known.get(_plain(name), code) == code else None
    known |= {_plain(name): code for name, code in _ALSO.items()}
    return frozenset(codes), {name: code for name, code in known.items() if code}


def _plain(name: str) -> str:
    """A name without accents, capitals and signs, by which two spellings are one."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in letters
                            if not unicodedata.combining(c)).split())  # fmt: skip


# The regions of STIX's list by their numbers in the UN's (M49), by which the CLDR names them.
_REGIONS = {
    "002": "africa", "014": "eastern-africa", "017": "middle-africa", "015": "northern-africa",
    "018": "southern-africa", "011": "western-africa", "019": "americas",
    "419": "latin-america-caribbean", "005": "south-america", "029": "caribbean",
    "013": "central-america", "021": "northern-america", "142": "asia", "143": "central-asia",
    "030": "eastern-asia", "034": "southern-asia", "035": "south-eastern-asia",
    "145": "western-asia", "150": "europe", "151": "eastern-europe", "154": "northern-europe",
    "039": "southern-europe", "155": "western-europe", "009": "oceania",
    "053": "australia-new-zealand", "054": "melanesia", "057": "micronesia", "061": "polynesia",
    "AQ": "antarctica",
}  # fmt: skip
_ALSO_REGIONS = {"Latin America and the Caribbean": "latin-america-caribbean",
                 "America": "americas"}  # fmt: skip
# A country, and a state of another: only what is said to be a country is the first.
_TWO_PLACES = frozenset({"GE"})


def region_word(name: str) -> str | None:
    """The region of STIX's list of this name, in English or French; None if it has none."""
    return _region_words().get(_plain(name))


@cache
def _region_words() -> dict[str, str]:
    known = {_plain(word): word for word in _REGIONS.values()}
    known |= {_plain(name): word for name, word in _ALSO_REGIONS.items()}
    for language in ("en", "fr"):
        names = Locale(language).territories
        known |= {_plain(names[code]): word for code, word in _REGIONS.items()}
    return known


def territory_code(name: str) -> str | None:
    """The code of a territory that is not said to be a country, as of an overseas region."""
    code = country_code(name) if len(name.strip()) > 3 else None
    return None if code in _TWO_PLACES else code


def city_place(name: str) -> tuple[float, float] | None:
    """Where a large city lies, north and east; None if we do not know it, or several of the name.

    Of what state it is, is not said: that can be what a dispute is about.
    """
    return _cities().get(_plain(name))


@cache
def _cities() -> dict[str, tuple[float, float]]:
    found: dict[str, set[tuple[float, float]]] = {}
    file = resources.files("guetteur.readers") / "cities.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    zones = [Locale(language).time_zones for language in ("en", "fr")]
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        zone, place = row["zone"], (float(row["latitude"]), float(row["longitude"]))
        names = {zone.split("/")[-1], *(known.get(zone, {}).get("city", zone) for known in zones)}
        for name in names:
            found.setdefault(_plain(name), set()).add(place)
    return {name: places.copy().pop() for name, places in found.items() if len(places) == 1}
