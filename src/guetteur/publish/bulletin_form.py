"""A form to fill in, with what the case gives and sentences that were checked before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Template
from textwrap import indent

import yaml

from guetteur.knowledge.bulletin_texts import drafts, form
from guetteur.knowledge.lessons import lesson_on
from guetteur.model import Finding
from guetteur.model.election import Election
from guetteur.model.judgement import LIKELIHOODS, Confidence, Likelihood
from guetteur.publish.wording import Words

# Facts that a new form begins with, and lessons that it takes its words on the trick from.
FACTS, LESSONS = 5, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a case gives to its bulletin. election_name: as the form names it; None: nobody said.

    judged: whether somebody judged the case; likelihood and confidence: as they last said.
    """

    id: str
    lang: str
    workspace: str
    case: str
    findings: Sequence[Finding]
    techniques: Sequence[str]
    election: Election | None = None
    election_name: str | None = None
    judged: bool = False
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None


def form_text(given: Given, facts: Sequence[str]) -> str:
    """The form as YAML with its explanations. facts: ids of cards that fit the election."""
    texts = drafts(given.lang)
    lessons = list(dict.fromkeys(filter(None, map(lesson_on, given.techniques))))[:LESSONS]
    wordings = [lesson.of(given.lang) for lesson in lessons]
    todo = "[…]"
    fields: Mapping[str, object] = {
        "id": given.id,
        "election": given.election_name,
        "workspace": given.workspace,
        "case": given.case,
        "facts": list(facts[:FACTS]),
        "happened": [
            *texts.happened_hand,
            *_filled(texts.happened if given.findings else (), given),
        ],
        "how_we_know": [
            *_filled(texts.how_we_know, given),
            *(texts.how_we_know_judged if given.judged else texts.how_we_know_hand),
        ],
        "likelihoods": ", ".join(LIKELIHOODS),
        "likelihood": given.likelihood,
        "confidence": given.confidence,
        "techniques": list(given.techniques),
        "trick": [" ".join(one.idea) for one in wordings] or [todo],
        "check": [
            *dict.fromkeys(cue for one in wordings for cue in one.cues),
            *(texts.check[-2:] if wordings else texts.check),
        ],
        "unknown": list(texts.unknown),
        "advice": {role: list(lines) for role, lines in texts.advice.items()},
        "words": [],
    }
    written = {name: _yaml(value) for name, value in fields.items()}
    return Template(form(given.lang)).substitute(written | {"likelihoods": fields["likelihoods"]})


def _filled(lines: Sequence[str], given: Given) -> list[str]:
    """Drafts with the numbers of the case; no name and no text of it goes in."""
    words = Words(given.lang, pseudonymised=True)
    members = {member.account_id for one in given.findings for member in one.members}
    platforms = {member.platform for one in given.findings for member in one.members}
    named = [words.platform(name) for name in sorted(platforms) if name != "unknown"]
    values = {
        "accounts": words.number(len(members)),
        "messages": words.number(sum(one.coordinated_posts for one in given.findings)),
        "platforms": words.listed(named) or "[…]",
        "start": words.day(min(one.first for one in given.findings)) if given.findings else "[…]",
        "end": words.day(max(one.last for one in given.findings)) if given.findings else "[…]",
    }
    return [line.format(**values) for line in lines]


def _yaml(value: object) -> str:
    """A value as it goes after its name: lists and mappings on the lines below."""
    if value is None:
        return ""
    text = str(yaml.safe_dump(value, allow_unicode=True, width=10_000, sort_keys=False)).rstrip()
    text = text.removesuffix("\n...").rstrip()
    return "\n" + indent(text, "  ") if isinstance(value, list | dict) and value else f" {text}"
