"""Language names and special codes, as exports write them, to ISO 639-1 codes."""

from guetteur.readers.row import Unreadable
from guetteur.readers.values import text

_CODES = {
    "albanian": "sq",
    "arabic": "ar",
    "bulgarian": "bg",
    "catalan": "ca",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "estonian": "et",
    "farsi (persian)": "fa",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "gujarati": "gu",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "icelandic": "is",
    "indonesian": "id",
    "italian": "it",
    "japanese": "ja",
    "kannada": "kn",
    "korean": "ko",
    "kurdish": "ku",
    "latvian": "lv",
    "lithuanian": "lt",
    "macedonian": "mk",
    "malay": "ms",
    "malayalam": "ml",
    "norwegian": "no",
    "polish": "pl",
    "portuguese": "pt",
    "pushto": "ps",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "simplified chinese": "zh",
    "slovak": "sk",
    "slovenian": "sl",
    "somali": "so",
    "spanish": "es",
    "swedish": "sv",
    "tagalog (filipino)": "tl",
    "tamil": "ta",
    "telugu": "te",
    "thai": "th",
    "traditional chinese": "zh",
    "turkish": "tr",
    "ukrainian": "uk",
    "urdu": "ur",
    "uzbek": "uz",
    "vietnamese": "vi",
}
# X gives these to posts without words (only a link, a picture, hashtags...) or not understood.
_NO_LANGUAGE = frozenset({"und", "zxx", "qam", "qct", "qht", "qme", "qst", "art"})


def language_code(value: object) -> str | None:
    """The code of an English language name; None when it is said to be undefined."""
    name = str(value).strip().lower()
    if name == "language undefined":
        return None
    if name not in _CODES:
        raise Unreadable("issue-language", value)
    return _CODES[name]


def known_language(value: object) -> str | None:
    """A language code as X writes it, or None for its codes that name no language."""
    code = text(value).strip().lower()
    return None if code in _NO_LANGUAGE else code
