"""What the world knows, as data files with source, version, licence and date."""

from guetteur.knowledge.messages import LANGUAGES, Messages, default_language

__all__ = ["LANGUAGES", "Messages", "default_language"]
