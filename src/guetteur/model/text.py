"""Words in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in both languages."""

    en: str
    fr: str

    def of(self, lang: str) -> str:
        """The words in one language."""
        return self.fr if lang == "fr" else self.en
