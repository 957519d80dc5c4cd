"""The texts of a bulletin by field: what the public reads, and so what is checked."""

import hashlib
import json

from guetteur.model.bulletin import Bulletin

# Parts that the author writes and that readability is measured on, in the order of the page.
WRITTEN = ("happened", "how_we_know", "trick", "check", "unknown")

# What may change without a correction.
APART = {"corrections", "address"}


def written(bulletin: Bulletin) -> dict[str, tuple[str, ...]]:
    """The paragraphs that the author writes, by field."""
    found = {"own_facts": tuple(one.text for one in bulletin.own_facts)}
    found |= {name: getattr(bulletin, name) for name in WRITTEN}
    found |= {f"advice.{role}": lines for role, lines in bulletin.advice.items()}
    found["corrections"] = tuple(one.what for one in bulletin.corrections)
    return {name: lines for name, lines in found.items() if lines}


def body(bulletin: Bulletin) -> tuple[str, ...]:
    """Every paragraph that the author writes, headline first."""
    lines = [line for lines in written(bulletin).values() for line in lines]
    return (*((bulletin.headline,) if bulletin.headline else ()), *lines)


def public(bulletin: Bulletin) -> dict[str, tuple[str, ...]]:
    """Every text of the form that is published, by field, those about the publisher included."""
    found = {"headline": (bulletin.headline,), **written(bulletin)}
    found["own_facts.link"] = tuple(one.link for one in bulletin.own_facts if one.link)
    found["address"] = (bulletin.address or "",)
    found["own_facts.source"] = tuple(one.source for one in bulletin.own_facts)
    for name in ("publisher", "funding", "contact", "signed_by"):
        found[name] = (getattr(bulletin, name),)
    return {name: lines for name, lines in found.items() if any(lines)}


def said_digest(bulletin: Bulletin) -> str:
    """SHA-256 of what the public reads, but for corrections and address: a silent change shows."""
    said = {name: lines for name, lines in public(bulletin).items() if name not in APART}
    said |= {"facts": bulletin.facts, "words": bulletin.words}
    said["sure"] = (bulletin.likelihood or "", bulletin.confidence or "")
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
