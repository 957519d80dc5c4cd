"""Everything that can be explained, each as one entry: what it is called and what is said of it."""

from collections.abc import Iterator
from dataclasses import asdict
from functools import cache

from guetteur.detectors import EVERY
from guetteur.detectors.explanations.thresholds import BY_CLUE, READINGS
from guetteur.knowledge import Messages
from guetteur.knowledge import glossary_entries as glossary
from guetteur.knowledge.disarm_framework import techniques
from guetteur.pipeline.explaining_disarm import countermeasures, named, phases, tactics, technique
from guetteur.pipeline.explaining_parts import Entry, Part

KINDS = (
    "detector",
    "explanation",
    "clue",
    "term",
    "platform",
    "role",
    "phase",
    "tactic",
    "technique",
    "countermeasure",
)


def register_parts(citizen: str, analyst: str | None) -> tuple[Part, ...]:
    """What is said to everyone, then what is said to analysts."""
    parts = (Part("citizen", citizen, "citizen"),)
    return parts if analyst is None else (*parts, Part("analyst", analyst, "analyst"))


@cache
def entries(lang: str) -> tuple[Entry, ...]:
    """All entries in one language, in the order of KINDS."""
    say = Messages(lang)
    return (
        *_detectors(say),
        *_explanations(say),
        *_clues(say),
        *_terms(lang),
        *_platforms(say),
        *_roles(lang),
        *phases(lang),
        *tactics(lang),
        *(technique(one, say) for one in techniques()),
        *countermeasures(say),
    )


def _detectors(say: Messages) -> Iterator[Entry]:
    for one in EVERY:
        key = f"detector-{one.id.replace('_', '-')}"
        cited = [ref.id for ref in one.disarm]
        yield Entry(
            kind="detector",
            id=one.id,
            name=say.text(key),
            parts=(
                Part("citizen", say.text(f"{key}-plain"), "citizen"),
                Part("limits", say.text(f"{key}-limits"), "analyst"),
                Part("reads", ", ".join(one.needs), "analyst"),
                Part("windows", ", ".join(map(str, one.windows)), "analyst"),
                Part("techniques", named(cited, say.lang), "analyst"),
            ),
            facts={
                "version": one.version,
                "reads": list(one.needs),
                "windows": list(one.windows),
                "disarm": [asdict(ref) for ref in one.disarm],
            },
        )


def _explanations(say: Messages) -> Iterator[Entry]:
    for key in READINGS:
        name = key.removeprefix("explain-")
        clues = [reading.clue for reading in READINGS[key]]
        yield Entry(
            kind="explanation",
            id=name,
            name=say.text(f"knowledge-explanation-{name}"),
            parts=(
                Part("what", say.text(key)),
                Part("clues", ", ".join(clues), "analyst"),
            ),
            facts={"clues": clues},
        )


def _clues(say: Messages) -> Iterator[Entry]:
    for name, threshold in BY_CLUE.items():
        ways = _readings(name)
        speaks = [
            Part(key, ", ".join(say.text(f"knowledge-explanation-{one}") for one in found), None)
            for key, found in ways.items()
            if found
        ]
        yield Entry(
            kind="clue",
            id=name,
            name=say.text(f"clue-{name}"),
            parts=(*speaks, Part("no-proof", say.text("knowledge-clue-no-proof"))),
            facts={
                "unit": threshold.unit,
                "high": threshold.high,
                "low": threshold.low,
                "source": threshold.source,
                **ways,
            },
        )


def _readings(clue: str) -> dict[str, list[str]]:
    """The explanations that the clue speaks for and against, when it is high and when it is low."""
    found: dict[str, list[str]] = {
        f"{level}-{way}": [] for level in ("high", "low") for way in ("for", "against")
    }
    for key, readings in READINGS.items():
        for reading in readings:
            if reading.clue == clue:
                for level, way in (("high", reading.high), ("low", reading.low)):
                    if way != "neither":
                        found[f"{level}-{way}"].append(key.removeprefix("explain-"))
    return found


def _terms(lang: str) -> Iterator[Entry]:
    for one in glossary.terms(lang).values():
        parts = register_parts(one.citizen, one.analyst)
        yield Entry(kind="term", id=one.id, name=one.term, parts=parts, also=one.also)


def _platforms(say: Messages) -> Iterator[Entry]:
    for one in glossary.vectors(say.lang).values():
        read_as = ", ".join(one.formats) or say.text("knowledge-nothing")
        parts = (
            Part("allows", one.allows),
            Part("shows", one.shows),
            Part("misses", one.misses),
            Part("formats", read_as, "analyst"),
        )
        unsure = (Part("unsure", say.text("knowledge-unsure")),) if one.unsure else ()
        yield Entry(
            kind="platform",
            id=one.id,
            name=one.name,
            parts=(*parts, *unsure),
            also=one.also,
            facts={"formats": list(one.formats), "unsure": one.unsure},
        )


def _roles(lang: str) -> Iterator[Entry]:
    for one in glossary.roles(lang).values():
        parts = register_parts(one.citizen, one.analyst)
        yield Entry(kind="role", id=one.id, name=one.name, parts=parts, also=one.also)
