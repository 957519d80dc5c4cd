"""Letters of one script that look like letters of another.

Source: the confusables of Unicode Technical Standard #39, as carried by `confusable-homoglyphs`
(MIT), narrowed to letters that pass for a Latin one; and a few that those who disguise words use
though a reader tells them apart.
"""

from functools import cache, lru_cache
from unicodedata import category, name, normalize

LATIN, CYRILLIC, GREEK, OTHER = 1, 2, 4, 8
_SCRIPTS = {"LATIN": LATIN, "CYRILLIC": CYRILLIC, "GREEK": GREEK}
# Scripts with lookalikes whose words stand beside Latin ones by design: never undone.
_LIVING = ("HANGUL", "CJK", "DEVANAGARI", "THAI", "ARABIC", "HEBREW", "BENGALI", "TAMIL")
# Not confusable by the standard, yet common in disguised words: undone in mixed words only.
_BOLD = dict(zip("кмтнвп", "kmthbn", strict=True))
# The other way round, for Latin letters hidden in Cyrillic and Greek words.
_CYRILLIC_FOR = dict(zip("aceopxyikABCEHKMOPTXYI", "асеорхуікАВСЕНКМОРТХУІ", strict=True))
_GREEK_FOR = dict(zip("oviuxkpaABEZHIKMNOPTYX", "ονιυχκραΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", strict=True))


@lru_cache(maxsize=4096)
def script_of(letter: str) -> int:
    """LATIN, CYRILLIC, GREEK, OTHER for another script with lookalikes, 0 for all else."""
    script = name(letter, "").partition(" ")[0]
    known = _SCRIPTS.get(script)
    if known is not None:
        return known
    return OTHER if script in _other_scripts() else 0


@cache
def _other_scripts() -> frozenset[str]:
    return frozenset(name(letter).partition(" ")[0] for letter in to_latin())


@cache
def to_latin() -> dict[str, str]:
    """The Latin letter for each letter of another script that could pass for it."""
    from confusable_homoglyphs.confusables import confusables_data

    found = {}
    for letter, alike in confusables_data.items():
        shapes = [one["c"] for one in alike if len(one["c"]) == 1]
        latin = [c for c in shapes if c.isascii() and c.isalpha()]
        if latin and len(letter) == 1 and _is_foreign_letter(letter):
            same_case = [c for c in latin if c.isupper() == letter.isupper()]
            found[letter] = min(same_case or latin)
    return found | {"І": "I", "Ӏ": "I"}


@cache
def bold_to_latin() -> dict[str, str]:
    """The same with the letters that only stand in for others in disguised words."""
    upper = {letter.upper(): latin.upper() for letter, latin in _BOLD.items()}
    return _BOLD | upper | to_latin()


def towards(script: int) -> dict[str, str]:
    """Which letters of other scripts become which of this one, in a mixed word."""
    if script == CYRILLIC:
        return _CYRILLIC_FOR
    return _GREEK_FOR if script == GREEK else bold_to_latin()


@cache
def ambiguous(script: int) -> frozenset[str]:
    """The letters of a script that do not tell it from the others."""
    if script == LATIN:
        return frozenset(_CYRILLIC_FOR) | frozenset(_GREEK_FOR)
    return frozenset(to_latin())


def _is_foreign_letter(letter: str) -> bool:
    return (
        not letter.isascii()
        and category(letter)[0] == "L"
        and normalize("NFKC", letter) == letter
        and not name(letter, "").startswith(("LATIN", *_LIVING))
    )
