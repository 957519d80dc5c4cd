"""Campaigns that STIX files received describe, beside findings.

They are others' words: each keeps who described it, when, and in which file.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from guetteur.cases.chance import resemblance_to_campaigns
from guetteur.cases.likeness import Likeness, Profile
from guetteur.knowledge.past_cases import past_cases
from guetteur.model.past_case import Shape
from guetteur.pipeline.past_shape import BY_BEHAVIOUR
from guetteur.pipeline.stix_listed import Listed, Listing, SourceFile, listed, listing, sources
from guetteur.pipeline.stix_match import Use
from guetteur.store import Workspace

# The first of these types that a file has stands for its campaigns.
KINDS = ("campaign", "intrusion-set", "incident")
# Many campaigns share one of these: what hangs on it is not of the same campaign for that.
SHARED = frozenset({"identity", "location", "attack-pattern", "autonomous-system"})


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign as a file describes it. `key` tells it from all others in the workspace.

    techniques: of DISARM's current version. platforms: where its accounts are, None if none is
    named. listed: the hosts, links and accounts that the file joins to it.
    """

    key: str
    name: str
    source: Listing
    techniques: frozenset[str]
    platforms: frozenset[str] | None
    listed: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A campaign received beside a finding. used: what the finding's posts hold of its list.

    resembles: it is the most alike, and passes the bars that past cases must pass.
    """

    campaign: Campaign
    likeness: Likeness
    resembles: bool
    used: tuple[Use, ...]


def campaigns(workspace: Workspace) -> list[Campaign]:
    """The campaigns of all files received, in the order of import."""
    things: dict[tuple[str, str], list[Listed]] = {}
    for one in listed(workspace):
        things.setdefault((one.listing.sha256, one.listing.object_id), []).append(one)
    return [made for source in sources(workspace) for made in _campaigns(source, things)]


def _campaigns(
    source: SourceFile, things: dict[tuple[str, str], list[Listed]]
) -> Iterator[Campaign]:
    objects = {one["id"]: one for one in source.objects}
    sha256 = str(source.report["sha256"])
    kinds = [one for kind in KINDS if (one := [ref for ref in objects if _kind(ref) == kind])]
    roots = kinds[0] if kinds else []
    near = _nearest(source, roots) if len(roots) > 1 else {ref: set(roots) for ref in objects}
    resolved = source.report["techniques"]["resolved"]
    for root in roots:
        own = [ref for ref in objects if root in near.get(ref, ())]
        found = tuple(one for ref in own for one in things.get((sha256, ref), ()))
        yield Campaign(
            key=f"{root} {sha256}",
            name=source.names.get(root, root),
            source=listing(objects[root], source),
            techniques=frozenset(
                to for cited in resolved if set(own) & set(cited["objects"]) for to in cited["to"]
            ),
            platforms=frozenset(one.platform for one in found if one.platform) or None,
            listed=found,
        )


def _kind(ref: str) -> str:
    return ref.split("--")[0]


def _nearest(source: SourceFile, roots: Collection[str]) -> dict[str, set[str]]:
    """Of each object, the campaigns that the fewest links lead to; several if as many do."""
    near = {root: {root} for root in roots}
    edge = list(roots)
    while edge:
        reached: dict[str, set[str]] = {}
        for ref in edge:
            for other in source.links.get(ref, ()):
                if other not in near:
                    reached.setdefault(other, set()).update(near[ref])
        near |= reached
        edge = [ref for ref in reached if _kind(ref) not in SHARED]
    return near


def beside(
    one: Profile, others: Sequence[Campaign], uses: Sequence[tuple[Use, list[Listed]]]
) -> tuple[Beside, ...]:
    """Each campaign beside a finding: what it resembles first, then what it shares most with."""
    known = {each.key: each for each in others if each.techniques or each.platforms or each.listed}
    described = {
        key: (Shape(platforms=each.platforms), each.techniques) for key, each in known.items()
    }
    found = resemblance_to_campaigns(one, described, past_cases(), BY_BEHAVIOUR)
    rows = [
        Beside(known[each.case], each, each.case == found.case, _used(known[each.case], uses))
        for each in found.ranking
    ]
    return tuple(sorted(rows, key=lambda row: (not row.resembles, -len(row.used))))


def _used(campaign: Campaign, uses: Sequence[tuple[Use, list[Listed]]]) -> tuple[Use, ...]:
    return tuple(use for use, hits in uses if set(hits) & set(campaign.listed))
