"""The page of a bulletin as parts in their order, which HTML, PDF and JSON show alike.

How the vote is secured comes first, then what happened: the order matters (Carey et al. 2025).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guetteur.knowledge import Messages
from guetteur.knowledge.bulletin_texts import fact_card
from guetteur.knowledge.glossary_entries import terms
from guetteur.model.bulletin import ROLES, Bulletin, FactCard
from guetteur.publish import readability
from guetteur.publish.bulletin_texts import body


@dataclass(frozen=True, slots=True)
class Fact:
    """How the vote is secured, and where one reads it: law, source, when it was read, a caution.

    source_lang: the language of the source's title. Of a fact of the author's own, `law` is all.
    """

    text: str
    law: str
    source: str | None
    source_lang: str | None
    read: str | None
    link: str | None
    caution: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: paragraphs, then points, then points under headings of their own."""

    name: str
    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole page. `corrections`: newest first, each a sentence."""

    lang: str
    headline: str
    label: str
    dated: str
    corrections: tuple[str, ...]
    secured: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    during_silence: str | None


def shown(bulletin: Bulletin, during_silence: str | None) -> Shown:
    """What the page shows. during_silence: why it is published in a silence period, if it is."""
    t = Messages(bulletin.lang)
    said = during_silence and t.text("bulletin-in-silence", why=during_silence)
    return Shown(
        lang=bulletin.lang,
        headline=bulletin.headline,
        label=t.text("bulletin-label"),
        dated=_dated(bulletin, t),
        corrections=tuple(_corrections(bulletin, t)),
        secured=t.text("bulletin-part-secured"),
        facts=tuple(_facts(bulletin, t)),
        parts=tuple(part for part in _parts(bulletin, t) if _holds(part)),
        during_silence=said or None,
    )


def _holds(part: Part) -> bool:
    return bool(part.paragraphs or part.points or part.groups)


def day(moment: date, messages: Messages) -> str:
    """`3 May 2027`."""
    return messages.text("report-day", day=moment.day, month=moment.month, year=str(moment.year))


def _dated(bulletin: Bulletin, t: Messages) -> str:
    on = day(bulletin.signed_on, t) if bulletin.signed_on else "–"
    return t.text("bulletin-dated", publisher=bulletin.publisher, day=on)


def _corrections(bulletin: Bulletin, t: Messages) -> Iterator[str]:
    for one in sorted(bulletin.corrections, key=lambda one: one.on, reverse=True):
        yield t.text("bulletin-corrected", day=day(one.on, t), what=one.what)


def _facts(bulletin: Bulletin, t: Messages) -> Iterator[Fact]:
    for card in map(fact_card, bulletin.facts):
        yield Fact(
            text=card.of(t.lang),
            law=card.law(t.lang),
            source=card.source.title,
            source_lang="fr" if card.country == "FR" else None,
            read=t.text("bulletin-read", day=day(card.read_on, t)),
            link=card.source.url,
            caution=_caution(card, t),
        )
    for own in bulletin.own_facts:
        yield Fact(
            text=own.text, law=own.source, source=None, source_lang=None, read=None,
            link=own.link, caution=None,
        )  # fmt: skip


def _caution(card: FactCard, t: Messages) -> str | None:
    """What to know of a source that is not sure, or not of today."""
    if card.certainty != "sourced":
        return t.text("bulletin-unsure")
    return t.text("bulletin-older") if card.older else None


def _parts(bulletin: Bulletin, t: Messages) -> Iterator[Part]:
    def part(name: str, *paragraphs: str, **more: tuple[str, ...]) -> Part:
        return Part(name, t.text(f"bulletin-part-{name}"), paragraphs, **more)  # type: ignore[arg-type]

    yield part("happened", *bulletin.happened)
    yield part("known", *bulletin.how_we_know, *_how_sure(bulletin, t))
    yield part("trick", *bulletin.trick)
    yield part("check", points=bulletin.check)
    yield part("unknown", points=bulletin.unknown)
    yield Part(
        "advice",
        t.text("bulletin-part-advice"),
        groups=tuple(
            (t.text(f"bulletin-role-{role}"), bulletin.advice[role])
            for role in ROLES
            if bulletin.advice.get(role)
        ),
    )
    yield part("words", points=tuple(_words(bulletin, t)))
    yield part("about", *_about(bulletin, t), notes=(_measured(bulletin, t),))


def _how_sure(bulletin: Bulletin, t: Messages) -> Iterator[str]:
    """Two sentences, never one: ICD 203."""
    if bulletin.likelihood:
        yield t.text(f"bulletin-likelihood-{bulletin.likelihood.replace('_', '-')}")
    if bulletin.confidence:
        yield t.text(f"bulletin-confidence-{bulletin.confidence}")


def _words(bulletin: Bulletin, t: Messages) -> Iterator[str]:
    for name in bulletin.words:
        term = terms(t.lang)[name]
        yield t.text("bulletin-word", term=term.term, meaning=term.citizen)


def _about(bulletin: Bulletin, t: Messages) -> Iterator[str]:
    signed = day(bulletin.signed_on, t) if bulletin.signed_on else "–"
    yield t.text("bulletin-publisher", publisher=bulletin.publisher)
    yield t.text("bulletin-funding", funding=bulletin.funding)
    yield t.text("bulletin-contact", contact=bulletin.contact)
    yield t.text("bulletin-signed", who=bulletin.signed_by, day=signed)
    yield t.text(
        "bulletin-corrections-none" if not bulletin.corrections else "bulletin-corrections-some"
    )
    if bulletin.case:
        yield t.text("bulletin-method")


def _measured(bulletin: Bulletin, t: Messages) -> str:
    found = readability.measure(body(bulletin), t.lang)
    return t.text(
        f"bulletin-measured-{t.lang}",
        score=round(found.score or 0),
        mean=round(found.mean or 0, 1),
        longest=len(readability.words(found.longest)),
    )
