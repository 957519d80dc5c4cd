"""Ways to reach or to pay a person, found in a text and taken out.

Rather too many than too few: a figure that looks like a phone number is taken out as well.
"""

import re

GONE = "[…]"
_SPACE = r"[\s.\u00a0\u202f/-]?"
_FREE = r"(?<![\w+])"
_PHONES = (
    # 06 12 34 56 78, +33 (0)6.12.34.56.78
    rf"(?:(?:\+|00){_SPACE}33{_SPACE}(?:\(0\){_SPACE})?|0)[1-9](?:{_SPACE}\d{{2}}){{4}}",
    # +44 20 7946 0958: a plus, then 8 to 15 digits
    r"(?:\+|00)[1-9](?:[\s.\u00a0\u202f()/-]{0,2}\d){7,14}",
    # (555) 010-4477, 555-010-4477
    rf"(?:\(\d{{3}}\){_SPACE}|\d{{3}}[.-])\d{{3}}[\s.-]\d{{4}}",
)
# French number of social security: sex, year, month, place, order, key.
_NIR = r"[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?"
_CARD = r"\d{4}(?:[ -]\d{4}){3}"
_NUMBERS = re.compile(rf"{_FREE}(?:{'|'.join((_CARD, _NIR, *_PHONES))})(?!\w)")
_IBAN = re.compile(r"(?<![\w-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)", re.I)
_FEWEST_DIGITS = 8
_KIND = (
    "rue|avenue|av\\.|bd|boulevard|place|chemin|impasse|allée|quai|route|square|cours|passage|"
    "sentier"
)
_OF = r"(?: (?:de la|du|des|de)| de l[’']| d[’'])? ?"
_TOWN = r",? \d{5}(?: [^\W\d][\w’'-]*)?"
_PROPER = r"[A-ZÀ-Ý][\w’'-]*"
# With a capital, or with a postcode: “2 cours de maths ce soir” is no address.
_STREET = re.compile(
    rf"(?<!\w)\d{{1,4}}(?: ?(?:bis|ter|quater))?,? (?i:{_KIND}){_OF}"
    rf"(?:{_PROPER}(?:[ -]{_PROPER}){{0,3}}(?:{_TOWN})?|[\w’' -]{{2,40}}?{_TOWN})"
)


def without_contacts(text: str) -> str:
    """The text without phone, bank, card and social security numbers, nor street addresses."""
    if not any(letter.isdecimal() for letter in text):
        return text
    text = _IBAN.sub(lambda found: GONE if _like_iban(found[0]) else found[0], text)
    return _STREET.sub(GONE, _NUMBERS.sub(GONE, text))


def _like_iban(text: str) -> bool:
    """In groups, with many digits; or in one piece, if its check digits fit: it may be a digest."""
    bare = text.replace(" ", "").upper()
    if bare != text.upper():
        return sum(letter.isdecimal() for letter in bare) >= _FEWEST_DIGITS
    return int("".join(str(int(letter, 36)) for letter in bare[4:] + bare[:4])) % 97 == 1
