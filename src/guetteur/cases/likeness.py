"""Which past cases a finding resembles, in what was measured of both.

It never says who is behind a finding: a way of acting is copied, taught and sold. The score is
Tversky's contrast model (Amos Tversky, Features of similarity, Psychological Review 84, 1977):
what both share counts for, what only one has counts against. Each feature weighs its information,
-log2 of how common it is among the past cases (as Resnik weighs concepts, IJCAI 1995), so that
what many cases do says little. The numbers in capitals are our choice.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log2
from typing import Literal

from guetteur.knowledge.disarm_framework import resolve
from guetteur.model.past_case import PastCase, Shape

# What only one side has counts a quarter: lists of techniques and exports are both incomplete.
UNSHARED = 0.25
# A technique and a kind of it agree by half.
KIN = 0.5
LAST_DAYS, LAST_MONTH = 3, 31

LOOKALIKE, NEW_HASHTAG, ACROSS_PLATFORMS = "T0149.003", "T0015.002", "T0119.002"

# Behaviours that come together by nature count once.
ALIKE = {
    "co_share_domain": "co_share_url",
    "co_hashtag_sequence": "co_hashtag",
    "co_text_family": "co_text",
}

Side = Literal["both", "near", "finding", "case"]
Techniques = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing compared, and the points it gives; `kind` is a field of Shape, or `techniques`.

    `side`: who has it. `near`: one has the technique, the other a kind of it.
    """

    kind: str
    value: str
    side: Side
    points: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a finding compares with one past case, in points (bits).

    `unknown`: what was measured of the finding and is not known of the case; `unmeasured`: the
    other way round.
    """

    case: str
    techniques: float
    shape: float
    features: tuple[Feature, ...]
    unknown: tuple[str, ...]
    unmeasured: tuple[str, ...]

    @property
    def score(self) -> float:
        """All points."""
        return self.techniques + self.shape


@dataclass(frozen=True, slots=True)
class Able:
    """What the export could have shown: that a finding lacks anything else says nothing."""

    behaviours: frozenset[str]
    platforms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared: a shape, and the techniques (of DISARM's current version) it shows.

    `could`: the values of each kind that the export could have shown.
    """

    shape: Shape
    techniques: frozenset[str]
    able: Able
    could: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Memory:
    """The past cases ready to be compared: each with its values, and the weight of every value."""

    values: Mapping[str, Mapping[str, frozenset[str]]]
    weights: Mapping[tuple[str, str], float]


def profile(shape: Shape, able: Able, by_behaviour: Techniques) -> Profile:
    """A shape with the techniques it shows: those of its behaviours, and of what was measured."""
    found = {one for name in shape.behaviours or () for one in by_behaviour.get(name, ())}
    found |= {LOOKALIKE} if shape.lookalike else set()
    found |= {NEW_HASHTAG} if shape.new_hashtag else set()
    found |= {ACROSS_PLATFORMS} if len(shape.platforms or ()) > 1 else set()
    return Profile(shape, frozenset(found), able, _could(able, by_behaviour))


def _could(able: Able, by_behaviour: Techniques) -> dict[str, frozenset[str]]:
    techniques = {one for name in able.behaviours for one in by_behaviour.get(name, ())}
    techniques |= {LOOKALIKE, NEW_HASHTAG}
    techniques |= {ACROSS_PLATFORMS} if len(able.platforms) > 1 else set()
    return {
        "techniques": frozenset(techniques),
        "behaviours": able.behaviours,
        "platforms": able.platforms,
    }


def values_of(shape: Shape) -> dict[str, frozenset[str]]:
    """What of a shape is compared, each as a set of values; what is not known is left out.

    Size, pace and languages are shown and never counted: an export holds a part of an operation,
    and a language says where, not how.
    """
    flags = {name: getattr(shape, name) for name in ("lookalike", "new_hashtag", "release")}
    found = {name: frozenset({_yes(flag)}) for name, flag in flags.items() if flag is not None}
    if shape.behaviours is not None:
        found["behaviours"] = shape.behaviours
    if shape.platforms is not None:
        found["platforms"] = shape.platforms
    if shape.rhythm is not None:
        found["rhythm"] = frozenset({shape.rhythm})
    if shape.days_before_vote is not None:
        found["days_before_vote"] = frozenset({_before(shape.days_before_vote)})
    return found


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"


def _before(days: int) -> str:
    if days <= LAST_DAYS:
        return "last-days"
    return "last-month" if days <= LAST_MONTH else "earlier"


def memory(cases: Iterable[PastCase]) -> Memory:
    """The past cases ready to be compared."""
    values = {
        case.id: values_of(case.shape) | ({"techniques": t} if (t := _current(case)) else {})
        for case in cases
    }
    kinds = {kind for found in values.values() for kind in found}
    weights: dict[tuple[str, str], float] = {}
    for kind in kinds:
        known = [found[kind] for found in values.values() if kind in found]
        for value in {one for each in known for one in _with_parents(kind, each)}:
            having = sum(value in _with_parents(kind, each) for each in known)
            weights[kind, value] = _information(having, len(known))
        weights[kind, ""] = _information(0, len(known))
    return Memory(values, weights)


def _current(case: PastCase) -> frozenset[str]:
    """Its techniques in DISARM's current version. The id decides: sources cite older ids too."""
    return frozenset(one for ref in case.techniques for one in resolve(ref.id).to)


def _with_parents(kind: str, values: frozenset[str]) -> frozenset[str]:
    if kind != "techniques":
        return values
    return values | {value.split(".")[0] for value in values}


def _information(having: int, known: int) -> float:
    """Bits: -log2 of the share of cases, with one case for and one against added (Laplace)."""
    return -log2((having + 1) / (known + 2))


def compare(one: Profile, past: Memory) -> tuple[Likeness, ...]:
    """The likeness to each past case of whose posts something is known, the most alike first."""
    comparable = [name for name, theirs in past.values.items() if theirs.keys() - {"techniques"}]
    return ranked(one, comparable, past)


def ranked(one: Profile, names: Iterable[str], past: Memory) -> tuple[Likeness, ...]:
    """The likeness to each of these, the most alike first."""
    found = [likeness(one, name, past) for name in names]
    return tuple(sorted(found, key=lambda each: (-each.score, each.case)))


def with_campaigns(past: Memory, campaigns: Mapping[str, tuple[Shape, frozenset[str]]]) -> Memory:
    """The memory with campaigns that others describe: each a shape, and techniques.

    What a value weighs still comes from the past cases alone, so that a file received moves none
    of their points.
    """
    values = {
        name: values_of(shape) | ({"techniques": techniques} if techniques else {})
        for name, (shape, techniques) in campaigns.items()
    }
    return Memory({**past.values, **values}, past.weights)


def likeness(one: Profile, name: str, past: Memory) -> Likeness:
    """The likeness to one past case, by its id."""
    mine, theirs = values_of(one.shape) | {"techniques": one.techniques}, past.values[name]
    features: list[Feature] = []
    for kind in sorted(mine.keys() & theirs.keys()):
        weight = _weigher(past, kind)
        features += _features(kind, mine[kind], theirs[kind], one.could.get(kind), weight)
    return Likeness(
        case=name,
        techniques=sum(each.points for each in features if each.kind == "techniques"),
        shape=sum(each.points for each in features if each.kind != "techniques"),
        features=tuple(features),
        unknown=tuple(sorted(mine.keys() - theirs.keys())),
        unmeasured=tuple(sorted(theirs.keys() - mine.keys())),
    )


def _weigher(past: Memory, kind: str) -> Callable[[str], float]:
    return lambda value: past.weights.get((kind, value), past.weights[kind, ""])


def _features(
    kind: str,
    own: frozenset[str],
    other: frozenset[str],
    could: frozenset[str] | None,
    weight: Callable[[str], float],
) -> list[Feature]:
    """The features of one kind. What only the case has counts if the export could show it."""
    found = [Feature(kind, one, "both", weight(one)) for one in sorted(own & other)]
    for one in sorted(own - other):
        kin = _kin(one, other) if kind == "techniques" else None
        if kin is None:
            found.append(Feature(kind, one, "finding", -UNSHARED * weight(one)))
        else:
            found.append(Feature(kind, one, "near", KIN * min(weight(one), weight(kin))))
    for one in sorted(other - own):
        if kind == "techniques" and _kin(one, own) is not None:
            continue
        if could is None or one in could:
            found.append(Feature(kind, one, "case", -UNSHARED * weight(one)))
    return found


@cache
def _kin(one: str, others: frozenset[str]) -> str | None:
    """A technique of which this is a kind, or that is a kind of it."""
    parent = one.split(".")[0]
    if one != parent:
        return parent if parent in others else None
    return next((other for other in sorted(others) if other.startswith(f"{one}.")), None)
