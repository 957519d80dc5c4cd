"""What keeps a dossier from being ready, and which of its criteria stand. No grade is invented."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from guetteur.cases.windows import state, windows
from guetteur.knowledge import Messages
from guetteur.knowledge.dossier_kinds import common_fields
from guetteur.model.dossier import (
    GRADES,
    Answer,
    DossierKind,
    Entity,
    Fact,
    Field,
    Form,
    Gap,
    Grade,
    Graded,
    Marked,
    Standing,
)
from guetteur.model.election import Election
from guetteur.publish.dossier_seen import EXPORT, POST

MOST_LINES = 200
# What only a judge says. A dossier that says it before the judge does is weaker for it.
JUDGED = re.compile(r"\b(illegal\w*|unlawful\w*|illégal\w*|illicite\w*)\b", re.IGNORECASE)
ROBOT = re.compile(r"\bbots?\b", re.IGNORECASE)
# How the French company of a group is called: the wrong defendant of 2019.
FRENCH = re.compile(r"\bfrance\b", re.IGNORECASE)
KEPT = re.compile(r"E[1-9][0-9]*")
PROGRAM = "guetteur"
# What masking leaves of an address: the site, and a code.
MASKED = "/…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking:
    """A form, and what is known beside it. `known`: ids of evidence there are; None: no workspace
    was looked at. `withheld`: addresses are coded, for no person decided to show them."""

    kind: DossierKind
    form: Form
    election: Election | None
    at: datetime
    messages: Messages
    known: frozenset[str] | None = None
    withheld: bool = False


def standing(checking: Checking) -> Standing:
    """Every criterion of the kind with its grade. The program grades dates alone."""
    said = {one.criterion: one for one in checking.form.graded}
    marks = tuple(
        Marked(_by_dates(one.id, checking))
        if one.by == "dates"
        else _marked(said.get(one.id) or Graded(criterion=one.id))
        for one in checking.kind.criteria
    )
    counts: dict[Grade, int] = {
        grade: sum(one.graded.grade == grade for one in marks) for grade in GRADES
    }
    return Standing(marks, counts)


def _marked(graded: Graded) -> Marked:
    """A grade without a person or a reason does not stand; nor one that rests on no evidence."""
    lacking = not _person(graded.author) or not graded.why
    bare = graded.grade in ("established", "partly") and not graded.evidence
    if graded.grade != "not_assessed" and (lacking or bare):
        return Marked(replace(graded, grade="not_assessed"), said=graded.grade)
    return Marked(graded)


def _person(name: str | None) -> bool:
    return bool(name) and (name or "").strip().casefold() != PROGRAM


def _by_dates(criterion: str, checking: Checking) -> Graded:
    """Whether the first window of the kind is open: at the seizure if it is given, else now."""
    say, election = checking.messages.text, checking.election
    author = say("dossier-author-dates")
    if election is None:
        why = say("dossier-why-no-election")
        return Graded(criterion=criterion, why=why, author=author)
    rule = checking.kind.windows[0]
    window = next(one for one in windows(election) if one.rule.id == rule)
    found = state(window, checking.at)
    grades: dict[str, Grade] = {
        "open": "established", "closed": "not_established", "not_yet": "not_established",
        "not_applicable": "not_established",
    }  # fmt: skip
    why = say(f"dossier-window-{found.name.replace('_', '-')}", day=checking.at.date().isoformat(),
              election=election.name.of(checking.messages.lang))  # fmt: skip
    grade = grades.get(found.name, "not_assessed")
    return Graded(criterion=criterion, grade=grade, why=why, author=author)


def gaps(checking: Checking) -> tuple[Gap, ...]:
    """Everything that is missing or wrong, in the order of the form."""
    return tuple(
        gap
        for part in (_election, _fields, _people, _entities, _special, _facts, _criteria, _words)
        for gap in part(checking)
    )


def _election(checking: Checking) -> Iterator[Gap]:
    needs = checking.kind.windows or checking.kind.deadlines
    if checking.election is None and needs:
        say = checking.messages.text
        yield Gap(
            key="election",
            text=say("dossier-gap-election"),
            help=say("dossier-help-election"),
        )


def asked(checking: Checking) -> tuple[Field, ...]:
    """The fields that this dossier needs, common ones first."""
    election = checking.election
    return tuple(
        one
        for one in (*common_fields(), *checking.kind.fields)
        if one.kinds is None or election is None or election.kind in one.kinds
    )


def _fields(checking: Checking) -> Iterator[Gap]:
    lang, say = checking.messages.lang, checking.messages.text
    for one in asked(checking):
        if one.required and one.key not in checking.form.answers:
            yield Gap(
                key=one.key,
                text=say("dossier-gap-field", what=one.ask.of(lang), field=one.key),
                help=one.missing.of(lang) if one.missing else None,
            )
        elif one.kind == "urls" and one.key in checking.form.answers:
            yield from _addresses(one.key, checking.form.answers[one.key], checking)


def _addresses(key: str, answer: Answer, checking: Checking) -> Iterator[Gap]:
    """Addresses that a recipient cannot find, or that stand for no post of the case."""
    say = checking.messages.text
    written = [one for one in answer.value if isinstance(one, str)]
    if checking.withheld and any(one.startswith(POST) or MASKED in one for one in written):
        yield Gap(key=key, text=say("dossier-gap-withheld", field=key), line=answer.line)
    codes = tuple(one for one in written if one.startswith(POST))
    for name in _unknown(codes, checking):
        text = say("dossier-gap-evidence", found=name, where=key)
        yield Gap(key=key, text=text, line=answer.line)


def _people(checking: Checking) -> Iterator[Gap]:
    answers, say = checking.form.answers, checking.messages.text
    author, approver = answers.get("author"), answers.get("approver")
    if author and not _person(str(author.value)):
        yield Gap(key="author", text=say("dossier-gap-program"), line=author.line)
    if author and approver and _folded(author.value) == _folded(approver.value):
        yield Gap(key="approver", text=say("dossier-gap-same"), line=approver.line)


def _folded(value: object) -> str:
    return " ".join(str(value).split()).casefold()


def _entities(checking: Checking) -> Iterator[Gap]:
    for one in checking.kind.fields:
        answer = checking.form.answers.get(one.key)
        if one.kind == "entities" and answer:
            for entity in answer.value:
                if isinstance(entity, Entity):
                    yield from _entity(one.key, entity, answer.line, checking)


def _entity(key: str, entity: Entity, line: int, checking: Checking) -> Iterator[Gap]:
    say = checking.messages.text
    french = bool(FRENCH.search(entity.name)) and entity.role in (None, "host", "subsidiary")
    if entity.role == "subsidiary" or french:
        yield Gap(
            key=key,
            text=say("dossier-gap-defendant", name=entity.name),
            help=say("dossier-help-defendant"),
            line=line,
        )
    elif entity.role is None:
        yield Gap(key=key, text=say("dossier-gap-role", name=entity.name), line=line)
    if not entity.source:
        yield Gap(key=key, text=say("dossier-gap-source", name=entity.name), line=line)


def _special(checking: Checking) -> Iterator[Gap]:
    """What one kind alone must look at."""
    answers, say = checking.form.answers, checking.messages.text
    reply = answers.get("reply")
    if reply and len(str(reply.value).splitlines()) > MOST_LINES:
        text = say("dossier-gap-lines", most=MOST_LINES)
        yield Gap(key="reply", text=text, line=reply.line)
    direct = answers.get("direct")
    if direct and direct.value == "yes":
        yield Gap(key="direct", text=say("dossier-gap-direct"), line=direct.line)


def _facts(checking: Checking) -> Iterator[Gap]:
    say, form = checking.messages.text, checking.form
    if not form.facts:
        yield Gap(key="facts", text=say("dossier-gap-facts"), help=say("dossier-help-facts"))
    for number, fact in enumerate(form.facts, 1):
        if not fact.evidence:
            yield Gap(key="facts", text=say("dossier-gap-bare", number=number), line=fact.line)
        if several(fact):
            text = say("dossier-gap-several", number=number)
            yield Gap(key="facts", text=text, line=fact.line)
        for name in _unknown(fact.evidence, checking):
            text = say("dossier-gap-evidence", found=name, where=str(number))
            yield Gap(key="facts", text=text, line=fact.line)


def several(fact: Fact) -> bool:
    """Whether a fact is written as more than one sentence."""
    return bool(re.search(r"[.!?…]\s+[A-ZÀ-Ý]\w+\s+\w+", fact.text))


def _unknown(cited: tuple[str, ...], checking: Checking) -> Iterator[str]:
    """The ids that no evidence has. Without a workspace those of its own cannot be known."""
    own = {one.id for one in checking.form.items}
    for name in cited:
        if name in own or (checking.known is not None and name in checking.known):
            continue
        if checking.known is None and (name.startswith((POST, EXPORT)) or KEPT.fullmatch(name)):
            continue
        yield name


def _criteria(checking: Checking) -> Iterator[Gap]:
    say, lang = checking.messages.text, checking.messages.lang
    what = {one.id: one.what.of(lang) for one in checking.kind.criteria}
    marks = standing(checking).marks
    ungraded = [one.graded for one in marks if not one.said and not one.graded.author]
    if ungraded:
        names = ", ".join(one.criterion for one in ungraded)
        text = say("dossier-gap-ungraded", names=names)
        yield Gap(key="criteria", text=text, line=ungraded[0].line)
    for mark in marks:
        graded = mark.graded
        name = f"{graded.criterion}, {what[graded.criterion]}"
        if mark.said is not None:
            grade = say(f"dossier-grade-{mark.said.replace('_', '-')}")
            text = say("dossier-gap-grade", name=name, grade=grade)
            yield Gap(key=graded.criterion, text=text, line=graded.line)
        elif graded.author == say("dossier-author-dates") and graded.grade != "established":
            text = say("dossier-gap-dates", name=name, why=graded.why or "")
            yield Gap(key=graded.criterion, text=text)
        for found in _unknown(graded.evidence, checking):
            text = say("dossier-gap-evidence", found=found, where=graded.criterion)
            yield Gap(key=graded.criterion, text=text, line=graded.line)


def _words(checking: Checking) -> Iterator[Gap]:
    """Words that a dossier leaves to the judge, or that say more than was measured."""
    say, form = checking.messages.text, checking.form
    texts = [(key, str(one.value), one.line) for key, one in form.answers.items()]
    texts += [("facts", one.text, one.line) for one in form.facts]
    texts += [(one.criterion, one.why or "", one.line) for one in form.graded]
    for key, text, line in texts:
        if JUDGED.search(text) or ROBOT.search(text):
            yield Gap(key=key, text=say("dossier-gap-word", field=key), line=line)
