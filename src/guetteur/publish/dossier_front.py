"""The first page of a dossier: whether it is ready, what is missing, who answers for it, when."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from guetteur.knowledge.law_texts import legal_text
from guetteur.model.dossier import Gap
from guetteur.publish.calendar import certainty_text, law_line
from guetteur.publish.dossier_told import DASH, Told
from guetteur.publish.risk_blocks import Block, Bullets, Cell, Facts, Heading, Para

# Common fields that the head shows; the others have their own part.
HEAD = ("number", "version", "author", "author_role", "approver", "marking", "purpose")


def front(told: Told) -> Iterator[Block]:
    """Ready or not, what is missing, and the head."""
    say = told.say
    if told.ready:
        yield Para(say("dossier-ready"), "stamp")
    else:
        yield Para(say("dossier-not-ready"), "stamp")
        yield Heading(2, say("dossier-missing", count=len(told.gaps)), "missing")
        yield Bullets(tuple(_gap(one, told) for one in told.gaps))
    yield Heading(2, say("dossier-head"), "head")
    yield Facts(tuple(_head(told)))
    yield Para(say("dossier-advice"), "caution")


def _gap(gap: Gap, told: Told) -> str:
    line = told.say("dossier-at-line", line=gap.line) if gap.line else ""
    return " ".join(part for part in (gap.text, line, gap.help or "") if part)


def _head(told: Told) -> Iterator[tuple[str, str]]:
    say, lang = told.say, told.lang
    yield say("dossier-recipient"), told.kind.recipient.of(lang)
    for key in HEAD:
        field = next(one for one in told.fields if one.key == key)
        yield field.ask.of(lang), told.answer(key)
    utc = told.at.astimezone(ZoneInfo("UTC"))
    yield (
        say("dossier-date"),
        say(
            "dossier-date-both",
            utc=f"{utc:%Y-%m-%d %H:%M}",
            local=f"{told.at:%Y-%m-%d %H:%M}",
            zone=str(told.at.tzinfo),
        ),
    )
    election = told.seen.election
    yield say("dossier-election"), election.name.of(lang) if election else DASH
    if told.reveal:
        who, why = told.reveal
        yield say("dossier-personal"), say("dossier-personal-named", who=who, why=why)
    else:
        yield say("dossier-personal"), say("dossier-personal-masked")


def clocks(told: Told) -> Iterator[Block]:
    """Windows and deadlines, counted down at the moment of the dossier."""
    if not told.clocks:
        return
    yield Heading(2, told.say("dossier-clocks"), "clocks")
    rows = [
        (
            Cell(text=one.what),
            Cell(text=one.state),
            Cell(text=one.dates or DASH, notes=_why(one.counted)),
        )
        for one in told.clocks
    ]
    yield told.table(told.say("dossier-clocks"), ("clock", "state", "dates"), rows)


def _why(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def law(told: Told) -> Iterator[Block]:
    """Every text of law that the dossier rests on, with its source, its version and how sure."""
    lang = told.lang
    yield Heading(2, told.say("dossier-law"), "law")
    rows = []
    for name in told.kind.law:
        text = legal_text(name)
        rows.append((Cell(text=law_line(text, told.messages)), Cell(text=text.says.of(lang))))
    yield told.table(told.say("dossier-law"), ("text", "says"), rows)
    traps = [
        (one.text.of(lang), certainty_text(one.certainty, told.messages)) for one in told.kind.traps
    ]
    if traps:
        yield Heading(3, told.say("dossier-traps"), "traps")
        yield Bullets(tuple(f"{text} [{sure}]" if sure else text for text, sure in traps))


def asked(told: Told) -> Iterator[Block]:
    """What this kind of dossier asks, with the answers."""
    yield Heading(2, told.say("dossier-asked"), "asked")
    rows = []
    for one in told.kind.fields:
        if one not in told.fields:
            continue
        missing = told.say("dossier-missing-here") if one.required else DASH
        text = told.answer(one.key)
        rows.append((one.ask.of(told.lang), missing if text == DASH else text))
    yield Facts(tuple(rows))
