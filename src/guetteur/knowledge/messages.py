"""Every sentence a user sees, in French and in English (Project Fluent catalogues)."""

import locale
import os
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource

from guetteur.model import GuetteurError, InputErrors

LANGUAGES = ("en", "fr")

Value = str | int | float

# Fluent refuses parameters beyond 1,000 characters: a long list is cut, and shows it.
LONGEST = 900


@cache
def _bundle(lang: str) -> FluentBundle:
    bundle = FluentBundle([lang], use_isolating=False)
    folder = resources.files("guetteur.knowledge") / "messages" / lang
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


class Messages:
    """The catalogue of one language."""

    def __init__(self, lang: str) -> None:
        if lang not in LANGUAGES:
            raise GuetteurError("error-language", lang=lang)
        self.lang = lang

    def text(self, key: str, **params: Value) -> str:
        """The message of this key. Raises LookupError if the catalogue lacks it."""
        bundle = _bundle(self.lang)
        if not bundle.has_message(key):
            raise LookupError(f"no message {key!r} in {self.lang}")
        pattern = bundle.get_message(key).value
        text, errors = bundle.format_pattern(pattern, {n: _short(v) for n, v in params.items()})
        if errors:
            raise LookupError(f"message {key!r} in {self.lang}: {errors[0]}")
        return str(text)

    def of(self, error: GuetteurError) -> str:
        """The text of an error; of several at once, a line each."""
        mistakes = error.mistakes if isinstance(error, InputErrors) else ()
        return "\n  ".join([self.text(error.key, **error.params), *map(self.of, mistakes)])


def _short(value: Value) -> Value:
    return value[:LONGEST] + "…" if isinstance(value, str) and len(value) > LONGEST else value


def default_language() -> str:
    """`fr` when the user's locale is French, else `en`."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    chosen = next((name for name in names if name), locale.getlocale()[0] or "")
    return "fr" if chosen.lower().startswith("fr") else "en"
