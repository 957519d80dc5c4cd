"""Characters that would hide, reorder or break a text, made visible or harmless."""

import re

# Controls, bidirectional overrides and isolates, zero-width characters, tags, lone surrogates.
# U+200C and U+200D stay: Persian, Indic scripts and emoji need them. U+200E and U+200F stay:
# Arabic and Hebrew posts use them, and they cannot turn the words around them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with each hidden character written as ⟦U+202E⟧, so that nobody is misled."""
    return _HIDDEN.sub(lambda found: f"⟦U+{ord(found[0]):04X}⟧", text.replace("\r\n", "\n"))


def xml_text(text: str) -> str:
    """The text with U+FFFD in place of the characters that XML 1.0 forbids."""
    return _NOT_XML.sub("\ufffd", text)


def encodable(text: str) -> str:
    """The text with U+FFFD in place of lone surrogates, which UTF-8 cannot hold."""
    return _SURROGATE.sub("\ufffd", text)


def shortened(text: str, length: int) -> str:
    """The text, cut with an ellipsis when longer than `length` characters."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
