"""What a case already says for a dossier: evidence, facts, answers. All as it may be shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guetteur.knowledge import disarm_framework
from guetteur.model import Finding, PostRef, Run, TechniqueRef, native_id
from guetteur.model.case import Case
from guetteur.model.dossier import DossierKind, Fact, Item, Origin
from guetteur.model.election import Election
from guetteur.publish.documents import stamp
from guetteur.publish.masks import masks_of
from guetteur.publish.pseudonyms import Pseudonyms
from guetteur.publish.ranking import ranked
from guetteur.publish.wording import Words

POST, EXPORT = "P-", "F-"
SHORT = 12
MOST_CITED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A case with its runs, masked unless accounts are to be named. `case` None: no case.

    `posts`: the evidence id of each post as shown, the same in both. `observed`: techniques of
    detectors. `kept`: evidence kept in the workspace.
    """

    case: Case | None = None
    runs: tuple[Run, ...] = ()
    posts: Mapping[str, str]
    election: Election | None = None
    observed: tuple[TechniqueRef, ...] = ()
    kept: tuple[Item, ...] = ()
    named: bool = False


def post_ids(runs: tuple[Run, ...], pseudonyms: Pseudonyms, *, named: bool) -> dict[str, str]:
    """The evidence id of each post of the runs, by its real id if `named`, else by its mask."""
    found: dict[str, str] = {}
    for run in runs:
        for real, mask in masks_of(run, pseudonyms).posts.items():
            found[real if named else mask] = POST + native_id(mask)
    return found


def export_id(sha256: str) -> str:
    """The evidence id of an export."""
    return EXPORT + sha256[:SHORT]


def findings(seen: Seen) -> tuple[Finding, ...]:
    """The findings of the case, the strongest first."""
    if seen.case is None:
        return ()
    inside = {one.finding for one in seen.case.findings}
    found = [one for run in seen.runs for one in run.findings if one.id in inside]
    return tuple(ranked(tuple({one.id: one for one in found}.values())))


def items(seen: Seen, words: Words) -> tuple[Item, ...]:
    """The evidence of the case: what the workspace keeps, exports by digest, posts by row."""
    exports = (
        Item(
            id=export_id(source.sha256),
            what=words.text("dossier-item-export", name=source.name, format=source.format),
            sha256=source.sha256,
            tool=f"Guetteur {run.version}",
        )
        for run in seen.runs
        for source in run.sources
    )
    posts = (_post(one, seen, words) for one in _posts(seen))
    every = (*seen.kept, *exports, *posts)
    return tuple({one.id: one for one in every}.values())


def _posts(seen: Seen) -> Iterator[PostRef]:
    for finding in findings(seen):
        for pair in finding.evidence:
            yield from (pair.first, pair.second)


def _post(post: PostRef, seen: Seen, words: Words) -> Item:
    """A post; its address only where accounts are named, for addresses name them."""
    shown = post.url or post.post_id
    return Item(
        id=seen.posts[post.post_id],
        what=words.text("dossier-item-post", at=words.second(post.at)),
        sha256=post.sha256,
        row=post.row,
        url=shown if seen.named else None,
        tool=f"Guetteur {seen.runs[0].version}",
    )


def facts(seen: Seen, words: Words) -> tuple[Fact, ...]:
    """What was measured, one claim each, with its evidence."""
    return tuple(
        fact
        for number, finding in enumerate(findings(seen), 1)
        for fact in _of_finding(number, finding, seen, words)
    )


def _of_finding(number: int, finding: Finding, seen: Seen, words: Words) -> Iterator[Fact]:
    exports = tuple(dict.fromkeys(export_id(post.sha256) for post in _refs(finding))) or tuple(
        export_id(one.sha256) for run in seen.runs for one in run.sources
    )
    platforms = sorted({one.platform for one in finding.members})
    yield Fact(
        text=words.text(
            "dossier-fact-group",
            number=number,
            accounts=len(finding.members),
            platforms=words.listed([words.platform(one) for one in platforms]),
        ),
        evidence=exports,
    )
    yield Fact(
        text=words.text(
            "dossier-fact-posts",
            number=number,
            posts=finding.coordinated_posts,
            first=words.minute(finding.first),
            last=words.minute(finding.last),
        ),
        evidence=exports,
    )
    for behaviour in finding.behaviours:
        cited = dict.fromkeys(
            seen.posts[post.post_id]
            for pair in finding.evidence
            if pair.detector == behaviour.detector
            for post in (pair.first, pair.second)
        )
        yield Fact(
            text=words.text(
                "dossier-fact-behaviour",
                number=number,
                behaviour=words.detector(behaviour.detector),
                ties=behaviour.ties,
                objects=behaviour.objects,
                q=f"{behaviour.q_value:.2g}",
            ),
            evidence=tuple(cited)[:MOST_CITED] or exports,
        )


def _refs(finding: Finding) -> Iterator[PostRef]:
    for pair in finding.evidence:
        yield from (pair.first, pair.second)


Filled = tuple[str | tuple[str, ...], Origin]


def answers(kind: DossierKind, seen: Seen, words: Words) -> dict[str, Filled]:
    """What can be answered without a person, by the name of the filler, each with its origin."""
    made: dict[str, Filled] = {
        "version": ("1", "kind"),
        "purpose": (kind.purpose.of(words.lang), "kind"),
    }
    if seen.election is not None:
        made["country"] = (seen.election.country, "election")
    if seen.case is not None:
        made |= _of_case(kind, seen.case, seen, words)
    found = findings(seen)
    if found:
        platforms = sorted({one.platform for each in found for one in each.members})
        named = words.listed([words.platform(one) for one in platforms])
        made["platforms"] = (named, "findings")
        first = min(one.first for one in found)
        made["first-publication"] = (stamp(first) or "", "findings")
        made["posts"] = (
            tuple(dict.fromkeys(seen.posts[p.post_id] for p in _posts(seen))),
            "findings",
        )
    return made


def _of_case(kind: DossierKind, case: Case, seen: Seen, words: Words) -> dict[str, Filled]:
    made: dict[str, Filled] = {"number": (f"{case.id}-{kind.id}", "case")}
    if case.tlp is not None:
        made["marking"] = (f"TLP:{case.tlp.facts.level.replace('_', '+').upper()}", "case")
    letters = {one.letter: one.text for one in case.abcde}
    if "effect" in letters:
        made["effect"] = (letters["effect"], "case")
    parts = [letters[name] for name in ("behaviour", "content") if name in letters]
    made["incident"] = ("\n".join([case.opened.facts.title, *parts]), "case")
    inferred = [one.technique for one in case.techniques]
    techniques = dict.fromkeys(_technique(one, words) for one in (*seen.observed, *inferred))
    if techniques:
        made["techniques"] = ("\n".join(techniques), "findings")
    return made


def _technique(one: TechniqueRef, words: Words) -> str:
    resolved = disarm_framework.resolve(one.id, one.version)
    name = disarm_framework.name_in(one.id, resolved.name or "–", words.lang)
    basis = words.text(f"dossier-basis-{one.basis}")
    return f"{one.id} ({one.version}) {name}, {basis}"
