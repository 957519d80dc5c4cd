"""Cases as lines for people."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from guetteur.cases.ach import Cell, Row, sheet
from guetteur.knowledge import Messages, disarm_framework
from guetteur.knowledge.scales import scales
from guetteur.model import TechniqueRef
from guetteur.model.case import Breakout, Case, Said
from guetteur.model.judgement import AttributionClaimed, Judged, SourceRated, Undone
from guetteur.pipeline.judging import Observed, cases_of, observed
from guetteur.pipeline.judging_proof import Verified
from guetteur.publish.visible import visible
from guetteur.store import Workspace

MOST_LISTED = 5  # findings in one line


def list_lines(workspace: Workspace, messages: Messages) -> list[str]:
    """One line a case, or that there is none."""
    cases = [case for case in cases_of(workspace).values() if not case.withdrawn]
    return [
        _one_line(
            messages.text(
                "case-in-list",
                id=case.id,
                title=case.opened.facts.title,
                verdict=_verdict(case, case.id, messages),
                findings=len(case.findings),
            )
        )
        for case in cases
    ] or [messages.text("case-none")]


def case_lines(workspace: Workspace, case: Case, messages: Messages) -> list[str]:
    """Everything that holds of a case, then its history."""
    say = messages.text
    lines = [_pair(case.id, case.opened.facts.title, messages)]
    lines.append(say("case-opened", who=case.opened.who, at=_at(case.opened.at)))
    if case.withdrawn:
        lines.append(say("case-withdrawn"))
    else:
        lines.append(_tlp(case, messages))
        lines.append(say("case-verdict", verdict=_verdict(case, case.id, messages)))
    parts = {
        "case-findings": _findings(case, messages),
        "case-judgements": _judgements(case, messages),
        "case-observed": _observed(observed(workspace, case), messages),
        "case-inferred": _inferred(case, messages),
        "case-hypotheses": _hypotheses(case, messages),
        "case-sources": (_source(said, messages) for said in case.sources),
        "case-abcde": _abcde(case, messages),
        "case-spread": _spread(case.breakouts, messages),
        "case-attributions": _attributions(case.attributions, messages),
        "case-notes": (
            _pair(f"[{said.seq}] {said.who}", said.facts.text, messages) for said in case.notes
        ),
        "case-history": _history(case, messages),
    }
    for title, content in parts.items():
        if found := list(content):
            lines += ["", say(title), *(f"  {line}" for line in found)]
    return [_one_line(line) for line in lines]


def proof_lines(proof: Verified, messages: Messages) -> list[str]:
    """What was proven, with the digests to keep elsewhere."""
    say = messages.text
    lines = [say("case-proof-mended", state=proof.state)] if proof.state != "whole" else []
    return [
        *lines,
        say("case-proof-ledger", entries=proof.entries, digest=proof.ledger),
        say("case-proof-replay", cases=proof.cases, digest=proof.sha256),
        say(f"case-proof-kept-{proof.cache}"),
    ]


def _one_line(text: str) -> str:
    """What people wrote can neither hide anything nor pass for a line of ours."""
    return visible(text).replace("\n", " ⏎ ")


def _pair(name: str, text: str, messages: Messages) -> str:
    return messages.text("case-pair", name=name, text=text)


def _at(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M UTC")


def _word(scale: str, step: str, messages: Messages) -> str:
    """A step of a scale in words, with its range where it has one."""
    word = messages.text(f"case-{scale}-{step.lower().replace('_', '-')}")
    terms = scales()[scale].terms if scale in scales() else ()
    term = next((one for one in terms if one.id == step), None)
    if term is None or term.low is None or term.high is None:
        return word
    return messages.text("case-range", word=word, low=term.low, high=term.high)


def _verdict(case: Case, target: str, messages: Messages) -> str:
    standing = next((one for one in case.verdicts if one.target == target), None)
    if standing is None:
        return messages.text("case-verdict-none")
    if standing.verdict is None:
        return messages.text("case-verdict-differs")
    return _word("verdict", standing.verdict, messages)


def _tlp(case: Case, messages: Messages) -> str:
    if case.tlp is None:
        return messages.text("case-tlp-none")
    return messages.text(
        "case-tlp",
        level=case.tlp.facts.level.upper().replace("_", "+"),
        meaning=_word("tlp", case.tlp.facts.level, messages),
    )


def _findings(case: Case, messages: Messages) -> Iterator[str]:
    for one in case.findings:
        name = f"{one.finding} ({one.run or '–'})"
        yield _pair(name, _verdict(case, one.finding, messages), messages)


def _judgements(case: Case, messages: Messages) -> Iterator[str]:
    for said in case.judgements:
        yield from _judgement(said, messages)
    for standing in case.verdicts:
        if standing.disagreement:
            yield messages.text("case-disagreement", target=standing.target)


def _judgement(said: Said[Judged], messages: Messages) -> Iterator[str]:
    facts = said.facts
    verdict = _word("verdict", facts.verdict, messages)
    if facts.duplicate_of is not None:
        verdict = messages.text("case-verdict-duplicate-of", of=facts.duplicate_of)
    text = f"{verdict} – {facts.reason}"
    yield _pair(f"[{said.seq}] {facts.target}, {said.who}", text, messages)
    yield from _how_sure(facts, messages)


def _how_sure(facts: Judged | AttributionClaimed, messages: Messages) -> Iterator[str]:
    """Two sentences, never one: ICD 203."""
    if facts.likelihood is not None:
        yield "    " + messages.text(
            "case-likelihood", word=_word("likelihood", facts.likelihood, messages)
        )
    if facts.confidence is not None:
        yield "    " + messages.text(
            "case-confidence", word=_word("confidence", facts.confidence, messages)
        )


def _observed(found: Iterable[Observed], messages: Messages) -> Iterator[str]:
    for one in found:
        yield messages.text(
            "case-observed-one",
            technique=_technique(one.technique, messages),
            detector=messages.text(f"detector-{one.detector.replace('_', '-')}"),
            findings=_listed(one.findings, messages),
        )


def _listed(findings: tuple[str, ...], messages: Messages) -> str:
    """Their names, or how many there are when nobody would read them all."""
    if len(findings) > MOST_LISTED:
        return messages.text("case-findings-many", count=len(findings))
    return ", ".join(findings)


def _inferred(case: Case, messages: Messages) -> Iterator[str]:
    for one in case.techniques:
        yield messages.text(
            "case-inferred-one",
            seq=one.said.seq,
            technique=_technique(one.technique, messages),
            who=one.technique.mapped_by,
            reason=one.said.facts.reason,
        )


def _hypotheses(case: Case, messages: Messages) -> Iterator[str]:
    found = sheet(case)
    for score in found.scores:
        yield _pair(score.hypothesis, score.text, messages)
        yield "    " + messages.text(
            "case-hypothesis-score",
            inconsistent=score.inconsistent,
            rated=score.rated,
            weighted=score.weighted,
            disputed=score.disputed,
        )
    names = [score.hypothesis for score in found.scores]
    for row in found.rows:
        yield from _row(row, names, messages)
    if found.rows:
        yield messages.text("case-hypothesis-caution")


def _row(row: Row, names: list[str], messages: Messages) -> Iterator[str]:
    yield f"– {row.evidence}"
    for name, cell in zip(names, row.cells, strict=True):
        if cell is not None:
            yield "    " + _pair(name, _cell(cell, messages), messages)
    if row.diagnostic is False:
        yield "    " + messages.text("case-row-flat")


def _cell(cell: Cell, messages: Messages) -> str:
    words = ", ".join(_word("rating", rating, messages) for rating in cell.ratings)
    return messages.text("case-cell-disputed", words=words) if cell.disputed else words


def _source(said: Said[SourceRated], messages: Messages) -> str:
    return messages.text(
        "case-source",
        seq=said.seq,
        source=said.facts.source,
        grade=said.facts.reliability + said.facts.credibility,
        reliability=_word("reliability", said.facts.reliability, messages),
        credibility=_word("credibility", said.facts.credibility, messages),
        who=said.who,
    )


def _abcde(case: Case, messages: Messages) -> Iterator[str]:
    for one in case.abcde:
        yield messages.text(f"case-letter-{one.letter}", text=one.text)


def _spread(breakouts: Iterable[Breakout], messages: Messages) -> Iterator[str]:
    for one in breakouts:
        inputs = one.said.facts
        yield messages.text(
            "case-breakout",
            seq=one.said.seq,
            level=one.level,
            meaning=_word("breakout", str(one.level), messages),
            who=one.said.who,
        )
        yield "    " + messages.text(
            "case-breakout-counts",
            platforms=", ".join(inputs.platforms),
            communities=inputs.communities,
        )
        for what, source in (
            (inputs.media, inputs.media_source),
            (inputs.prominent, inputs.prominent_source),
            (inputs.response, inputs.response_source),
        ):
            if what is not None and source is not None:
                yield "    " + messages.text("case-breakout-sourced", what=what, source=source)


def _attributions(claims: Iterable[Said[AttributionClaimed]], messages: Messages) -> Iterator[str]:
    for said in claims:
        facts = said.facts
        yield messages.text(
            "case-attribution",
            seq=said.seq,
            by=facts.by,
            to=facts.to,
            on=facts.claimed_on.isoformat(),
            who=said.who,
        )
        yield "    " + messages.text("case-basis", basis=facts.basis)
        yield from _how_sure(facts, messages)
        for text in facts.alternatives:
            yield "    " + messages.text("case-alternative", text=text)


def _history(case: Case, messages: Messages) -> Iterator[str]:
    for line in case.history:
        said, facts = line.said, line.said.facts
        number = facts.seq if isinstance(facts, Undone) else said.seq
        text = messages.text(f"case-what-{line.what}", number=number)
        if gist := getattr(facts, "reason", None) or getattr(facts, "text", None):
            text = _pair(text, gist, messages)
        text = _pair(f"[{said.seq}] {_at(said.at)}, {said.who}", text, messages)
        if line.undone_by is not None:
            text = messages.text("case-undone", line=text, by=line.undone_by)
        yield text


def _technique(one: TechniqueRef, messages: Messages) -> str:
    """The id with its version, and its name where DISARM has one."""
    name = disarm_framework.resolve(one.id, one.version).name
    shown = disarm_framework.name_in(one.id, name or "–", messages.lang)
    return messages.text("case-technique", id=one.id, version=one.version, name=shown)
