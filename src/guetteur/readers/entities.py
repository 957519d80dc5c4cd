"""Links, hashtags and mentions found in a text, for exports that do not list them.

What an ellipsis cuts ("https://exam…") is left out: cut words are alike without being the same.
"""

import re

from guetteur.readers.urls import canonical
from guetteur.readers.values import distinct, hashtag, mention

_URL = re.compile(r"(?:https?://|(?<![\w@./-])www\.)[^\s<>\"«»“”]+", re.IGNORECASE)
_PAIRS = {")": "(", "]": "["}
# Letters and digits, plus the vowel signs of Hebrew, Arabic and South and South-East Asian
# scripts, which Python does not count as letters.
_LETTERS = (
    r"\w\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
_HASHTAG = re.compile(rf"(?<![{_LETTERS}&/#])[#＃]([{_LETTERS}]*[^\W\d_][{_LETTERS}]*…?)")
_MENTION = re.compile(r"(?<![\w@./])@([A-Za-z0-9_]+…?)")
# Instagram and Facebook allow dots inside a handle.
_DOTTED = re.compile(r"(?<![\w@./])@([A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*…?)")


def links_in(text: str) -> tuple[str, ...]:
    """The canonical links of a text, in their order."""
    return distinct(canonical(_trim(found)) for found in _whole(_URL, text))


def hashtags_in(text: str) -> tuple[str, ...]:
    """The hashtags of a text, comparable; a number alone (#1) is not one."""
    return distinct(hashtag(found) for found in _whole(_HASHTAG, _URL.sub(" ", text)))


def mentions_in(text: str, *, dots: bool = False) -> tuple[str, ...]:
    """The handles named in a text, comparable; `dots` if the platform's may hold dots."""
    found = _whole(_DOTTED if dots else _MENTION, _URL.sub(" ", text))
    return distinct(mention(handle) for handle in found)


def _whole(pattern: re.Pattern[str], text: str) -> list[str]:
    return [found for found in pattern.findall(text) if not found.endswith(("…", "..."))]


def _trim(url: str) -> str:
    """The URL without the sentence's punctuation that stuck to it."""
    while url:
        last = url[-1]
        opening = _PAIRS.get(last)
        if last in ".,;:!?'’*|" or (opening and url.count(last) > url.count(opening)):
            url = url[:-1]
        else:
            return url
    return url
