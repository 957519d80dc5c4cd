"""The summary of a case on one page: for a person without any tool, on screen and on paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from guetteur.knowledge import disarm_framework
from guetteur.model import TechniqueRef
from guetteur.model.case import Case
from guetteur.model.misp import CaseInMisp, SaidKind, Statement
from guetteur.publish.report import asset, content_policy, environment
from guetteur.publish.wording import Words

# As a masked case names those who may not be named.
_CODED = re.compile(r"analyst ([A-Z2-7]{4}(?:-[A-Z2-7]{4})+)")
MOST_SHARED = 30
LETTERS = ("actor", "behaviour", "content", "degree", "effect")


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """Who made a package, when, with which version, and how accounts are shown in it.

    copy, recipient: the mark of a copy that was made for one recipient, and who that is.
    """

    by: str
    organisation: str | None
    at: datetime
    version: str
    names: bool
    analysts: bool
    copy: str | None = None
    recipient: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What the page shows of a statement: the text, who and when, and what stands below it."""

    text: str
    who: str
    below: tuple[str, ...]


def page_bytes(case: CaseInMisp, standing: Case, making: Making, lang: str) -> bytes:
    """The page in one language, with no script and nothing to load.

    standing: the case as it may be shown, for its verdicts.
    """
    words = Words(lang, pseudonymised=not making.names)
    style = "\n".join(asset(f"templates/{name}.css") for name in ("tokens", "case"))
    html = (
        environment(words)
        .get_template("case.html.j2")
        .render(
            case=case,
            making=making,
            level=case.tlp.replace("_", "+").upper(),
            csp=content_policy([], style).replace("script-src ;", "script-src 'none';"),
            style=Markup(style),  # noqa: S704
            verdict=_verdict(standing, case.id, words),
            disagreement=standing.disagreement,
            accounts=len(case.accounts),
            shared=_shared(case)[:MOST_SHARED],
            unshown=max(0, len(case.shared) - MOST_SHARED),
            letters=_letters(case, words),
            techniques=_techniques(case, words),
            judgements=tuple(_judgements(case, words)),
            hypotheses=_said(case, "hypothesis", words),
            notes=_said(case, "note", words),
            claims=tuple(_claims(case, words)),
            spread=tuple(_spread(case, words)),
        )
    )
    return html.encode("utf-8", "xmlcharrefreplace")


def _of(case: CaseInMisp, kind: SaidKind) -> Iterator[Statement]:
    found = (one for one in case.statements if one.kind == kind)
    yield from sorted(found, key=lambda one: (one.at, one.by, one.text))


def _who(one: Statement, words: Words) -> str:
    return words.text("share-who", who=_person(one.by, words), at=words.minute(one.at))


def _person(name: str, words: Words) -> str:
    """The name; a code, which is the same in all files, with the reader's word in front."""
    found = _CODED.fullmatch(name)
    return words.text("share-analyst", code=found[1]) if found else name


def _shared(case: CaseInMisp) -> tuple[str, ...]:
    """Links, sites and hashtags as people write them."""
    return tuple(("#" if one.kind == "hashtag" else "") + one.value for one in case.shared)


def _said(case: CaseInMisp, kind: SaidKind, words: Words) -> tuple[Said, ...]:
    return tuple(Said(one.text, _who(one, words), ()) for one in _of(case, kind))


def _verdict(case: Case, target: str, words: Words) -> str:
    standing = next((one for one in case.verdicts if one.target == target), None)
    if standing is None:
        return words.text("case-verdict-none")
    if standing.verdict is None:
        return words.text("share-verdict-differs")
    return words.text(f"case-verdict-{standing.verdict.replace('_', '-')}")


def _letters(case: CaseInMisp, words: Words) -> tuple[tuple[str, str], ...]:
    texts = {dict(one.about)["letter"]: one.text for one in _of(case, "summary")}
    return tuple(
        (words.text(f"share-letter-{name}"), texts[name]) for name in LETTERS if name in texts
    )


def _techniques(case: CaseInMisp, words: Words) -> dict[str, tuple[str, ...]]:
    """Those observed and those inferred, apart: the second is what a person concluded."""
    return {
        basis: tuple(
            dict.fromkeys(_technique(one, words) for one in case.techniques if one.basis == basis)
        )
        for basis in ("observed", "inferred")
    }


def _technique(one: TechniqueRef, words: Words) -> str:
    resolved = disarm_framework.resolve(one.id, one.version)
    name = disarm_framework.name_in(one.id, resolved.name or "–", words.lang)
    text = words.text("case-technique", id=one.id, version=one.version, name=name)
    if one.basis == "inferred":
        return words.text("share-inferred-by", technique=text, who=_person(one.mapped_by, words))
    return text


def _judgements(case: CaseInMisp, words: Words) -> Iterator[Said]:
    for one in _of(case, "judgement"):
        about = dict(one.about)
        verdict = words.text(f"case-verdict-{about['verdict'].replace('_', '-')}")
        target = words.text("share-the-case") if about["target"] == case.id else about["target"]
        text = words.text("share-judged", target=target, verdict=verdict, reason=one.text)
        yield Said(text, _who(one, words), tuple(_how_sure(about, words)))


def _how_sure(about: dict[str, str], words: Words) -> Iterator[str]:
    """Two sentences, never one: ICD 203."""
    for scale in ("likelihood", "confidence"):
        if step := about.get(scale):
            word = words.text(f"case-{scale}-{step.replace('_', '-')}")
            yield words.text(f"case-{scale}", word=word)


def _claims(case: CaseInMisp, words: Words) -> Iterator[Said]:
    for one in _of(case, "claim"):
        about = dict(one.about)
        text = words.text(
            "share-claim", by=about["claimed_by"], to=about["to"], on=about["claimed_on"]
        )
        others = [value for name, value in one.about if name == "alternative"]
        below = (
            words.text("case-basis", basis=one.text),
            *_how_sure(about, words),
            *(words.text("case-alternative", text=other) for other in others),
        )
        yield Said(text, _who(one, words), below)


def _spread(case: CaseInMisp, words: Words) -> Iterator[Said]:
    for one in _of(case, "breakout"):
        about = dict(one.about)
        meaning = words.text(f"case-breakout-{about['level']}")
        text = words.text("share-spread", level=about["level"], meaning=meaning)
        yield Said(text, _who(one, words), (one.text,))
