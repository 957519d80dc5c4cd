"""A case and its runs → what a MISP event carries of them, masked where it must be."""

from collections.abc import Iterator, Mapping, Sequence

from guetteur.knowledge import Messages
from guetteur.model import Finding, Run
from guetteur.model.case import Case, Said
from guetteur.model.judgement import AttributionClaimed, BreakoutScored, Facts, Judged, Tlp
from guetteur.model.misp import (
    AccountOf,
    CaseInMisp,
    GroupOf,
    PostOf,
    RatedSource,
    SaidKind,
    SharedOf,
    Statement,
    ordered,
)
from guetteur.model.technique import TechniqueRef
from guetteur.publish.masking import masked
from guetteur.publish.stix_masking import masked_case
from guetteur.publish.stix_scope import Sharing, level_of_sharing, may_name
from guetteur.publish.visible import xml_text
from guetteur.publish.wording import Words

# What MISP does not carry; the words are the messages `share-lost-…`.
LOST = (
    "history",
    "ratings",
    "breakout",
    "abcde",
    "ties",
    "clues",
    "detectors",
    "posts",
    "runs",
)
SHARED_KINDS = {"co_share_url": "url", "co_share_domain": "domain", "co_hashtag": "hashtag"}


def carried(case: Case, runs: Sequence[Run], sharing: Sharing) -> CaseInMisp:
    """What a MISP event says of the case. The same case, runs and key give the same.

    Raises InputError if the case may not be shared so.
    """
    level = level_of_sharing(case, sharing)
    inside = {(one.run, one.finding) for one in case.findings}
    if sharing.pseudonyms:
        hidden = not may_name(level, sharing.names_from)
        pairs = [(run, masked(run, sharing.pseudonyms)) for run in runs]
        case = masked_case(case, runs, sharing.pseudonyms, analysts=hidden)
    else:
        pairs = [(run, run) for run in runs]
    found = [
        shown
        for run, changed in pairs
        for real, shown in zip(run.findings, changed.findings, strict=True)
        if (run.id, real.id) in inside
    ]
    return _put_together(case, runs, found, level, sharing)


def _put_together(
    case: Case, runs: Sequence[Run], found: list[Finding], level: Tlp, sharing: Sharing
) -> CaseInMisp:
    say = Messages(sharing.lang)
    made = CaseInMisp(
        id=case.id,
        title=_text(case.opened.facts.title),
        opened=case.opened.at,
        opened_by=_text(case.opened.who),
        tlp=level,
        statements=tuple(_statements(case)),
        techniques=_techniques(case, sharing),
        sources=tuple(
            RatedSource(
                _text(said.facts.source),
                said.facts.reliability + said.facts.credibility,
                _text(said.who),
            )
            for said in case.sources
        ),
        groups=tuple(_group(finding, say) for finding in found),
        accounts=_accounts(found),
        posts=_posts(found),
        shared=_shared(found),
        exports=tuple({source.sha256 for run in runs for source in run.sources}),
    )
    return ordered(made)


def _text(text: str) -> str:
    """MISP keeps neither control characters nor blanks at the ends of a value."""
    return xml_text(text).strip()


def _techniques(case: Case, sharing: Sharing) -> tuple[TechniqueRef, ...]:
    """Each once: what several findings show is one observation by one detector's authors."""
    cited = [*(one.technique for one in sharing.observed), *(t.technique for t in case.techniques)]
    return tuple(
        sorted(set(cited), key=lambda one: (one.id, one.version, one.basis, one.mapped_by))
    )


def _statement(
    kind: SaidKind, text: str, said: Said[Facts], about: Mapping[str, object]
) -> Statement:
    pairs = [
        (name, _text(str(one)))
        for name, value in about.items()
        for one in (value if isinstance(value, tuple) else (value,))
        if one is not None
    ]
    return Statement(kind, _text(text), _text(said.who), said.at, tuple(sorted(pairs)))


def _statements(case: Case) -> Iterator[Statement]:
    for letter in case.abcde:
        yield _statement("summary", letter.text, letter.said, {"letter": letter.letter})
    for judged in case.judgements:
        yield _statement("judgement", judged.facts.reason, judged, _about_judged(judged.facts))
    for stated in case.hypotheses:
        name = f"hypothesis-{stated.seq}"
        yield _statement("hypothesis", stated.facts.text, stated, {"name": name})
    for noted in case.notes:
        yield _statement("note", noted.facts.text, noted, {})
    for claim in case.attributions:
        yield _statement("claim", claim.facts.basis, claim, _about_claim(claim.facts))
    for spread in case.breakouts:
        inputs = spread.said.facts
        about = {"level": spread.level, "communities": inputs.communities}
        yield _statement("breakout", _spread(inputs), spread.said, about)


def _about_judged(facts: Judged) -> dict[str, object]:
    return {
        "target": facts.target,
        "verdict": facts.verdict,
        "likelihood": facts.likelihood,
        "confidence": facts.confidence,
        "duplicate_of": facts.duplicate_of,
    }


def _about_claim(facts: AttributionClaimed) -> dict[str, object]:
    return {
        "claimed_by": facts.by,
        "to": facts.to,
        "claimed_on": facts.claimed_on.isoformat(),
        "confidence": facts.confidence,
        "likelihood": facts.likelihood,
        "alternative": facts.alternatives,
    }


def _spread(inputs: BreakoutScored) -> str:
    sourced = (
        (inputs.media, inputs.media_source),
        (inputs.prominent, inputs.prominent_source),
        (inputs.response, inputs.response_source),
    )
    parts = [f"{what} ({source})" for what, source in sourced if what]
    return "; ".join([", ".join(inputs.platforms), *parts])


def _group(finding: Finding, say: Messages) -> GroupOf:
    words = Words(say.lang, pseudonymised=True)
    text = say.text(
        "share-group",
        accounts=len(finding.members),
        posts=finding.coordinated_posts,
        first=words.day(finding.first),
        last=words.day(finding.last),
        behaviours=", ".join(
            say.text(f"detector-{one.detector.replace('_', '-')}") for one in finding.behaviours
        ),
        q=words.percent(max(finding.q_value, 0.001), 1),
    )
    return GroupOf(finding.id, text, tuple(sorted(one.account_id for one in finding.members)))


def _accounts(found: list[Finding]) -> tuple[AccountOf, ...]:
    seen = {
        member.account_id: AccountOf(
            member.account_id,
            member.platform,
            _text(member.handle or "") or None,
            _text(member.name or "") or None,
        )
        for finding in found
        for member in finding.members
    }
    return tuple(seen.values())


def _posts(found: list[Finding]) -> tuple[PostOf, ...]:
    seen = {
        post.post_id: PostOf(
            post.post_id,
            post.account_id,
            post.at,
            _text(post.text or "") or None,
            post.url,
            post.sha256,
            post.row,
        )
        for finding in found
        for pair in finding.evidence
        for post in (pair.first, pair.second)
    }
    return tuple(seen.values())


def _shared(found: list[Finding]) -> tuple[SharedOf, ...]:
    """Ids of media, accounts and posts are left out: to a partner they are not even names."""
    return tuple(
        {
            SharedOf(SHARED_KINDS[one.detector], _text(one.object_id))
            for finding in found
            for one in finding.objects
            if one.detector in SHARED_KINDS and _text(one.object_id)
        }
    )
