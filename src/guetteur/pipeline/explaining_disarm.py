"""What DISARM holds, as entries: phases, tactics, techniques and counter-measures."""

from collections.abc import Iterator, Sequence
from functools import cache

from guetteur.detectors import EVERY
from guetteur.knowledge import Messages
from guetteur.knowledge import disarm_framework as disarm
from guetteur.knowledge import glossary_entries as glossary
from guetteur.model import Technique
from guetteur.pipeline.explaining_parts import Entry, Part


def phases(lang: str) -> Iterator[Entry]:
    """The phases of an operation."""
    for one in disarm.phases():
        inside = [tactic.id for tactic in disarm.tactics() if tactic.phase == one.id]
        yield Entry(
            kind="phase",
            id=one.id,
            name=disarm.name_in(one.id, one.name, lang),
            parts=(
                *_original(one.id, one.name, lang),
                Part("tactics", named(inside, lang)),
                Part("disarm", one.summary),
            ),
            also=(one.name,),
            facts={"version": disarm.version(), "tactics": inside},
        )


def tactics(lang: str) -> Iterator[Entry]:
    """The tactics, with those of their techniques that have a text of ours."""
    for one in disarm.tactics():
        inside = [each.id for each in disarm.techniques() if each.tactic == one.id]
        texts = glossary.technique_texts(lang)
        explained = [each for each in inside if each in texts]
        shown = (Part("techniques-inside", named(explained, lang)),) if explained else ()
        yield Entry(
            kind="tactic",
            id=one.id,
            name=disarm.name_in(one.id, one.name, lang),
            parts=(
                *_original(one.id, one.name, lang),
                Part("phase", named([one.phase], lang)),
                *shown,
                Part("disarm", one.summary),
            ),
            also=(one.name,),
            facts={"version": disarm.version(), "phase": one.phase, "techniques": inside},
        )


def technique(one: Technique, say: Messages) -> Entry:
    """A technique of the current version."""
    detectors = [each.id for each in EVERY if one.id in {ref.id for ref in each.disarm}]
    return Entry(
        kind="technique",
        id=one.id,
        name=disarm.name_in(one.id, one.name, say.lang),
        parts=(*_place(one, detectors, say.lang), *_technique_text(one, say)),
        also=(one.name,),
        facts={
            "version": disarm.version(),
            "name": one.name,
            "tactic": one.tactic,
            "phase": one.phase,
            "parent": one.parent,
            "since": one.since,
            "replaced_by": list(one.replaced_by),
            "detectors": detectors,
            "text": one.id in glossary.technique_texts(say.lang),
            "disarm_text": one.summary,
            "disarm_licence": disarm.licence(),
        },
    )


def _place(one: Technique, detectors: list[str], lang: str) -> Iterator[Part]:
    """Where a technique stands in the framework, and which detectors may see a trace of it."""
    yield from _original(one.id, one.name, lang)
    yield Part("tactic", named([one.tactic], lang))
    yield Part("phase", named([one.phase], lang))
    if one.parent:
        yield Part("parent", named([one.parent], lang))
    if one.replaced_by:
        yield Part("replaced", named(list(one.replaced_by), lang))
    if detectors:
        yield Part("detectors", ", ".join(detectors))


def _technique_text(one: Technique, say: Messages) -> Iterator[Part]:
    """Our words in two registers; where we have none, DISARM's, marked as such."""
    ours = glossary.technique_texts(say.lang).get(one.id)
    if ours:
        yield Part("citizen", ours.citizen, "citizen")
        yield Part("observed", ours.observed, "analyst")
        yield Part("limits", ours.limits, "analyst")
        yield Part("check", ours.check, "analyst")
    elif one.summary:
        yield Part("disarm", one.summary)
    else:
        yield Part("disarm", say.text("knowledge-no-text"))


def countermeasures(say: Messages) -> Iterator[Entry]:
    """The counter-measures that passed review, each with its reason."""
    kept, of = len(disarm.countermeasures()), disarm.countermeasures_reviewed()
    review = say.text("knowledge-review", kept=kept, reviewed=of)
    for one in disarm.countermeasures():
        yield Entry(
            kind="countermeasure",
            id=one.id,
            name=disarm.name_in(one.id, one.name, say.lang),
            parts=(
                *_original(one.id, one.name, say.lang),
                Part("reason", disarm.why_kept(one.id, say.lang)),
                Part("review", review),
            ),
            also=(one.name,),
            facts={"kept": True, "group": one.kind, "version": disarm.version()},
        )


def left_out(identifier: str, say: Messages) -> Entry | None:
    """A counter-measure that the review did not keep, with the kind of reason; else None."""
    why = disarm.why_left_out(identifier)
    if why is None:
        return None
    return Entry(
        kind="countermeasure",
        id=identifier,
        name=say.text("knowledge-left-out"),
        parts=(Part("reason", say.text(f"knowledge-left-out-{why}")),),
        facts={"kept": False, "why": why, "version": disarm.version()},
    )


def _original(identifier: str, name: str, lang: str) -> Iterator[Part]:
    """DISARM's own name, which others use, where another one is shown."""
    if disarm.name_in(identifier, name, lang) != name:
        yield Part("disarm-name", name)


@cache
def _names() -> dict[str, str]:
    names = {one.id: one.name for one in disarm.phases()}
    names |= {one.id: one.name for one in disarm.tactics()}
    return names | {one.id: one.name for one in disarm.techniques()}


def named(ids: Sequence[str], lang: str) -> str:
    """Ids of DISARM, each with its name."""
    return ", ".join(f"{one} {disarm.name_in(one, _names()[one], lang)}" for one in ids)
