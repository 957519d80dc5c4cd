"""A case read back from a bundle of ours: what STIX carries of it, and nothing made up.

What it does not carry is listed in `guetteur.publish.stix.LOST`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar, get_args

import msgspec

from guetteur.model import InputError, TechniqueRef
from guetteur.model.case import (
    Breakout,
    Case,
    CaseFinding,
    InferredTechnique,
    Letter,
    Said,
    Standing,
)
from guetteur.model.judgement import (
    KINDS,
    LETTERS,
    AbcdeWritten,
    AttributionClaimed,
    BreakoutScored,
    CaseOpened,
    Facts,
    HypothesisRated,
    HypothesisStated,
    Judged,
    NoteAdded,
    SourceRated,
    TechniqueInferred,
    TlpSet,
    Verdict,
)
from guetteur.model.stix import Object, Received, Seen, extension_id, level_of

F = TypeVar("F", bound=Facts)
VERDICTS = get_args(Verdict)


def read_case(bundle: Mapping[str, Any]) -> Received:
    """The case in a bundle that `publish.stix` made, its TLP level, and what detectors observed.

    Raises InputError if the bundle holds no case of ours, or one that was changed.
    """
    try:
        return _received([one for one in bundle["objects"] if isinstance(one, dict)])
    except (KeyError, ValueError, TypeError, AttributeError, msgspec.ValidationError) as error:
        raise InputError("error-stix-not-ours", found=str(error)[:200]) from error


def without_lost(case: Case) -> Case:
    """The case with only what STIX carries of it: what `read_case` gives back."""
    standing: dict[int, dict[str, str]] = {}
    for letter in case.abcde:
        standing.setdefault(letter.said.seq, {})[letter.letter] = letter.text
    letters = (
        replace(one, said=replace(one.said, facts=_written(case.id, standing[one.said.seq])))
        for one in case.abcde
    )
    return replace(case, abcde=tuple(letters), history=())


def _written(case: str, letters: Mapping[str, str]) -> AbcdeWritten:
    return AbcdeWritten(case=case, **letters)


def _received(objects: list[Object]) -> Received:
    incident = next((one for one in objects if _extension(one, "fimi-incident")), None)
    if incident is None:
        raise ValueError("fimi-incident")
    level = level_of(incident["object_marking_refs"][0])
    if level is None:
        raise ValueError("object_marking_refs")
    return Received(_case(_extension(incident, "fimi-incident"), objects), level, _seen(objects))


def _extension(one: Object, name: str) -> Object:
    found: Object = one.get("extensions", {}).get(extension_id(name), {})
    return found


def _case(told: Object, objects: Iterable[Object]) -> Case:
    name = told["case"]
    entries = [one for one in (_extension(o, "fimi-judgement") for o in objects) if one]
    said = sorted({s.seq: s for s in (_said(name, one) for one in entries)}.values(), key=_seq)
    verdicts = tuple(
        Standing(one["target"], _verdict(one.get("verdict")), one["disagreement"])
        for one in told.get("verdicts", ())
    )
    return Case(
        id=name,
        opened=_of(CaseOpened, [_said(name, told["opened"])])[0],
        withdrawn=False,
        findings=tuple(CaseFinding(f["finding"], f.get("run")) for f in told.get("findings", ())),
        judgements=_of(Judged, said),
        verdicts=verdicts,
        disagreement=any(one.disagreement for one in verdicts),
        hypotheses=_of(HypothesisStated, said),
        ratings=_of(HypothesisRated, said),
        sources=_of(SourceRated, said),
        abcde=_letters(name, told.get("abcde", {})),
        techniques=tuple(
            InferredTechnique(
                TechniqueRef(one.facts.technique, one.facts.version, one.who, "inferred"), one
            )
            for one in _of(TechniqueInferred, said)
        ),
        breakouts=tuple(
            Breakout(one["level"], _of(BreakoutScored, [_said(name, one)])[0])
            for one in told.get("breakouts", ())
        ),
        attributions=_of(AttributionClaimed, said),
        tlp=_of(TlpSet, [_said(name, told["tlp"])])[0] if "tlp" in told else None,
        notes=_of(NoteAdded, said),
        history=(),
    )


def _seq(said: Said[Facts]) -> int:
    return said.seq


def _said(case: str, told: Object) -> Said[Facts]:
    kind = KINDS[told["what"]]
    facts = told["facts"] if kind is CaseOpened else told["facts"] | {"case": case}
    at = msgspec.convert(told["said_at"], datetime)
    return Said(told["entry"], at, told["said_by"], msgspec.convert(facts, kind))


def _of(kind: type[F], said: Iterable[Said[Facts]]) -> tuple[Said[F], ...]:
    return tuple(
        Said(one.seq, one.at, one.who, one.facts) for one in said if isinstance(one.facts, kind)
    )


def _verdict(word: str | None) -> Verdict | None:
    return None if word is None else next(one for one in VERDICTS if one == word)


def _letters(case: str, told: Mapping[str, Object]) -> tuple[Letter, ...]:
    """The letters that stand; those of one entry are put together again."""
    entries: dict[int, dict[str, str]] = {}
    for name, one in told.items():
        entries.setdefault(one["entry"], {})[name] = one["text"]
    return tuple(
        Letter(
            name,
            told[name]["text"],
            Said(
                told[name]["entry"],
                msgspec.convert(told[name]["said_at"], datetime),
                told[name]["said_by"],
                _written(case, entries[told[name]["entry"]]),
            ),
        )
        for name in LETTERS
        if name in told
    )


def _seen(objects: Iterable[Object]) -> tuple[Seen, ...]:
    """What detectors observed, from the sightings; the findings in the order of the bundle."""
    found: dict[tuple[TechniqueRef, str], list[str]] = {}
    for told in _sightings(objects):
        ref = TechniqueRef(told["technique"], told["framework_version"], told["mapped_by"])
        found.setdefault((ref, told["detector"]), []).append(told["finding"])
    return tuple(Seen(ref, name, tuple(findings)) for (ref, name), findings in found.items())


def _sightings(objects: Iterable[Object]) -> Iterator[Object]:
    for one in objects:
        if one.get("type") == "sighting" and _extension(one, "fimi-observation"):
            yield _extension(one, "fimi-observation")
