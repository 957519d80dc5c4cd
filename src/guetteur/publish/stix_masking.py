"""A case with every account, and every analyst where they may not be named, replaced."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import TypeVar

from guetteur.model import Run
from guetteur.model.case import Case, Said, Standing
from guetteur.model.stix import Seen
from guetteur.publish.masking import masked_text
from guetteur.publish.masks import Masks, masks_of
from guetteur.publish.pseudonyms import Pseudonyms, code

# The fields of ledger entries in which people write what they like.
WORDS = frozenset({
    "title", "reason", "text", "evidence", "source", "actor", "behaviour", "content", "degree",
    "effect", "media", "media_source", "prominent", "prominent_source", "response",
    "response_source", "by", "to", "basis", "alternatives",
})  # fmt: skip
FINDINGS = frozenset({"finding", "findings", "target", "duplicate_of"})

F = TypeVar("F")
Rename = Callable[[str], str]


def masked_case(case: Case, runs: Sequence[Run], pseudonyms: Pseudonyms, *, analysts: bool) -> Case:
    """The case without ids, handles or names of accounts; analysts: whether they are hidden too."""
    masks = _masks(runs, pseudonyms)
    finding, person = _finding(pseudonyms), _person(pseudonyms) if analysts else str

    def said(one: Said[F]) -> Said[F]:
        return replace(one, who=person(one.who), facts=_facts(one.facts, masks, finding))

    def all_said(many: tuple[Said[F], ...]) -> tuple[Said[F], ...]:
        return tuple(said(one) for one in many)

    return replace(
        case,
        opened=said(case.opened),
        findings=tuple(replace(one, finding=finding(one.finding)) for one in case.findings),
        judgements=all_said(case.judgements),
        verdicts=tuple(_standing(one, finding) for one in case.verdicts),
        hypotheses=all_said(case.hypotheses),
        ratings=all_said(case.ratings),
        sources=all_said(case.sources),
        abcde=tuple(
            replace(one, text=masked_text(one.text, masks), said=said(one.said))
            for one in case.abcde
        ),
        techniques=tuple(
            replace(
                one, said=said(one.said),
                technique=replace(one.technique, mapped_by=person(one.technique.mapped_by)),
            )
            for one in case.techniques
        ),
        breakouts=tuple(replace(one, said=said(one.said)) for one in case.breakouts),
        attributions=all_said(case.attributions),
        tlp=said(case.tlp) if case.tlp else None,
        notes=all_said(case.notes),
        history=(),
    )  # fmt: skip


def masked_seen(seen: Sequence[Seen], pseudonyms: Pseudonyms) -> tuple[Seen, ...]:
    """The same with the findings as they are named in what is published."""
    finding = _finding(pseudonyms)
    return tuple(replace(one, findings=tuple(map(finding, one.findings))) for one in seen)


def _masks(runs: Sequence[Run], pseudonyms: Pseudonyms) -> Masks:
    """Of all runs at once, so that a handle has the same mask in every text."""
    if not runs:
        return Masks(pseudonyms, {}, {}, {}, {}, {}, {}, {}, 0)
    return masks_of(
        replace(
            runs[0],
            findings=tuple(finding for run in runs for finding in run.findings),
            nodes=tuple(node for run in runs for node in run.nodes),
            ties=tuple(tie for run in runs for tie in run.ties),
        ),
        pseudonyms,
    )


def _finding(pseudonyms: Pseudonyms) -> Rename:
    return lambda name: (
        f"finding-{code(pseudonyms, 'finding', name, 16)}" if name.startswith("finding-") else name
    )


def _person(pseudonyms: Pseudonyms) -> Rename:
    return lambda name: f"analyst {code(pseudonyms, 'analyst', name.strip().casefold())}"


def _standing(one: Standing, finding: Rename) -> Standing:
    return replace(one, target=finding(one.target))


def _facts(facts: F, masks: Masks, finding: Rename) -> F:
    changed = {}
    for field in fields(facts):  # type: ignore[arg-type]
        value = getattr(facts, field.name)
        if field.name in WORDS:
            changed[field.name] = _each(value, lambda text: masked_text(text, masks))
        elif field.name in FINDINGS:
            changed[field.name] = _each(value, finding)
    return replace(facts, **changed)  # type: ignore[type-var]


def _each(value: object, change: Rename) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(change(one) for one in value)
    return value
