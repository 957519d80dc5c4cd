"""Names of countries → the codes of ISO 3166-1, as STIX wants them.

Names are those of the Unicode CLDR (by Babel), in English and French, and the longer ones that
ISO and the United Nations use. A name of two countries, as "Congo", has no code.
"""

import unicodedata
from functools import cache

from babel import Locale

# Names in use beside those of the CLDR: ISO 3166-1 short names and those of the UN's list.
_ALSO = {
    "Bolivia (Plurinational State of)": "BO",
    "Brunei Darussalam": "BN",
    "Cape Verde": "CV",
    "Czech Republic": "CZ",
    "République tchèque": "CZ",
    "Democratic Republic of the Congo": "CD",
    "Great Britain": "GB",
    "Holland": "NL",
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
    """The code of two capitals of a country, by its name or code; None if there is no one."""
    codes, known = _codes()
    return name.strip().upper() if name.strip().upper() in codes else known.get(_plain(name))


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
