"""What people said of a case: opinions, notes, inferred techniques, claims of who is behind it."""

from collections.abc import Callable
from typing import Any

import msgspec

from guetteur.model.case import Case, Said
from guetteur.model.judgement import (
    WHAT,
    AttributionClaimed,
    Confidence,
    Facts,
    HypothesisRated,
    HypothesisStated,
    Judged,
)
from guetteur.model.stix import Object
from guetteur.publish.stix_behaviour import attack_pattern
from guetteur.publish.stix_scope import Scope, domain_object, ours

# The middle of each step of STIX's own scale in three words (STIX 2.1, appendix A).
CONFIDENCE: dict[Confidence, int] = {"low": 15, "moderate": 50, "high": 85}
SURE = frozenset({"very_likely", "almost_certain"})
OPINIONS = {"confirm": "agree", "dismiss": "disagree"}

Place = Callable[[str], str]


def entry(said: Said[Facts]) -> dict[str, Any]:
    """What a ledger entry says, for programs; the case is that of the incident."""
    plain: dict[str, Any] = msgspec.to_builtins(said.facts)
    facts = {
        name: value
        for name, value in plain.items()
        if name != "case" and value is not None and value != []
    }
    return {
        "entry": said.seq,
        "said_at": msgspec.to_builtins(said.at),
        "said_by": said.who,
        "what": WHAT[type(said.facts)],
        "facts": facts,
    }


def said_object(scope: Scope, kind: str, said: Said[Any], *parts: str, **properties: Any) -> Object:
    """An object that a ledger entry makes; it carries the entry."""
    extension = ours("fimi-judgement", "property-extension", **entry(said))
    return domain_object(
        scope, kind, (str(said.seq), *parts), scope.cell, (said.at, said.at),
        **properties, extensions=extension,
    )  # fmt: skip


def note(scope: Scope, said: Said[Any], text: str, about: list[str], title: str) -> Object:
    """A note by whoever said it."""
    return said_object(
        scope, "note", said, abstract=title, content=text, authors=[said.who], object_refs=about
    )


def judgements(scope: Scope, case: Case, place: Place) -> list[Object]:
    """An opinion for each verdict. Those who differ are all there; nothing is added up.

    place: the id of the object that stands for a target.
    """
    return [
        said_object(
            scope, "opinion", said,
            confidence=_confidence(said.facts.confidence),
            explanation=scope.say.text(
                "stix-out-judged",
                verdict=scope.say.text(f"case-verdict-{said.facts.verdict.replace('_', '-')}"),
                target=said.facts.target, reason=said.facts.reason,
            ),
            authors=[said.who],
            opinion=_opinion(said.facts),
            object_refs=[place(said.facts.target)],
        )
        for said in case.judgements
    ]  # fmt: skip


def _opinion(facts: Judged) -> str:
    """STIX's five words. Those of likelihood only sharpen them: confidence is another thing."""
    word = OPINIONS.get(facts.verdict, "neutral")
    return f"strongly-{word}" if word != "neutral" and facts.likelihood in SURE else word


def _confidence(word: Confidence | None) -> int | None:
    return CONFIDENCE[word] if word else None


def hypotheses(scope: Scope, case: Case, incident: str) -> list[Object]:
    """A note for each competing explanation, and one on it for each item of evidence rated."""
    stated = {f"hypothesis-{said.seq}": _hypothesis(scope, said, incident)
              for said in case.hypotheses}  # fmt: skip
    rated = [
        note(scope, said, _rated(scope, said.facts), [_about(stated, said.facts, incident)],
             scope.say.text("stix-out-rated", name=said.facts.hypothesis))
        for said in case.ratings
    ]  # fmt: skip
    return [*stated.values(), *rated]


def _hypothesis(scope: Scope, said: Said[HypothesisStated], incident: str) -> Object:
    title = scope.say.text("stix-out-hypothesis", name=f"hypothesis-{said.seq}")
    return note(scope, said, said.facts.text, [incident], title)


def _about(stated: dict[str, Object], facts: HypothesisRated, incident: str) -> str:
    return str(stated[facts.hypothesis]["id"]) if facts.hypothesis in stated else incident


def _rated(scope: Scope, facts: HypothesisRated) -> str:
    word = scope.say.text(f"case-rating-{facts.rating.replace('_', '-')}")
    return scope.say.text("stix-out-cell", evidence=facts.evidence, rating=word)


def notes(scope: Scope, case: Case, incident: str) -> list[Object]:
    """Notes on the case, and how its sources were rated."""
    written = [
        note(scope, said, said.facts.text, [incident], scope.say.text("stix-out-note"))
        for said in case.notes
    ]
    rated = [
        note(
            scope, said,
            scope.say.text(
                "stix-out-source", source=said.facts.source,
                grade=f"{said.facts.reliability}{said.facts.credibility}",
            ),
            [incident], scope.say.text("stix-out-source-title"),
        )
        for said in case.sources
    ]  # fmt: skip
    return [*written, *rated]


def inferred(scope: Scope, case: Case, behind: str, caveat: str) -> list[Object]:
    """`uses` for each technique that a person inferred, never a sighting, with a note of why.

    behind: the set of accounts; caveat: what stands for all of them.
    """
    made: list[Object] = []
    for one in case.techniques:
        pattern = attack_pattern(scope, one.technique)
        use = said_object(
            scope, "relationship", one.said,
            relationship_type="uses", description=caveat, source_ref=behind,
            target_ref=pattern["id"],
        )  # fmt: skip
        title = scope.say.text("stix-out-inferred", technique=one.technique.id)
        why = domain_object(
            scope, "note", (str(one.said.seq), "why"), scope.cell, (one.said.at, one.said.at),
            abstract=title, content=one.said.facts.reason, authors=[one.said.who],
            object_refs=[pattern["id"], use["id"]],
        )  # fmt: skip
        made += [use, why]
    return made


def claims(scope: Scope, case: Case, behind: str) -> list[Object]:
    """Who is said to be behind it: a claim of somebody each, with what else it may be."""
    return [one for said in case.attributions for one in _claim(scope, said, behind)]


def _claim(scope: Scope, said: Said[AttributionClaimed], behind: str) -> list[Object]:
    facts, say = said.facts, scope.say.text
    times = (said.at, said.at)
    actor = domain_object(
        scope, "threat-actor", (str(said.seq),), scope.cell, times,
        name=say("stix-out-actor", to=facts.to, by=facts.by),
        description=say("stix-out-actor-says", by=facts.by, date=facts.claimed_on.isoformat()),
        threat_actor_types=["unknown"],
    )  # fmt: skip
    relation = said_object(
        scope, "relationship", said,
        confidence=_confidence(facts.confidence),
        relationship_type="attributed-to",
        description=say("stix-out-basis", by=facts.by, basis=facts.basis),
        source_ref=behind, target_ref=actor["id"],
    )  # fmt: skip
    others = domain_object(
        scope, "note", (str(said.seq), "alternatives"), scope.cell, times,
        abstract=say("stix-out-alternatives-title"),
        content=say("stix-out-alternatives", others="; ".join(facts.alternatives)),
        authors=[said.who], object_refs=[relation["id"], actor["id"]],
    )  # fmt: skip
    return [actor, relation, others]
