"""Windows and deadlines as an iCalendar file (RFC 5545), for any calendar program.

Each date is one event without duration, in UTC, which every program shows in its user's zone. The
same calendar at the same moment gives the same bytes.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from guetteur.knowledge import Messages
from guetteur.model.election import Deadline, Election, LegalText, Window

LONGEST = 75
CRLF = "\r\n"


def calendar_file(
    election: Election,
    found: Iterable[Window | Deadline],
    laws: Mapping[str, LegalText],
    at: datetime,
    messages: Messages,
) -> str:
    """The text of the file: what applies and has a date; `at` is when it was made."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guetteur//calendar//EN"]
    for one in found:
        for what, moment in _dates(one):
            lines += _event(election, one, what, moment, laws[one.rule.law], at, messages)
    lines.append("END:VCALENDAR")
    return "".join(folded(line) + CRLF for line in lines)


def folded(line: str) -> str:
    """The line in pieces of 75 bytes at most, no letter torn (RFC 5545, 3.1)."""
    pieces: list[str] = []
    piece = ""
    for letter in line:
        # a piece that goes on a line begins with a space
        room = LONGEST if not pieces else LONGEST - 1
        if len((piece + letter).encode()) > room:
            pieces.append(piece)
            piece = ""
        piece += letter
    return f"{CRLF} ".join([*pieces, piece])


def escaped(text: str) -> str:
    """The text as a value of type TEXT (RFC 5545, 3.3.11)."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\n")):
        text = text.replace(plain, written)
    return "".join(c for c in text.replace("\n", "\\n") if c >= " " and c != "\x7f")


def _dates(one: Window | Deadline) -> Iterator[tuple[str, datetime]]:
    if not one.applies:
        return
    if isinstance(one, Window):
        moments = [("opens", one.opens), ("may-close", one.may_close), ("closes", one.closes)]
    else:
        moments = [("earliest" if one.rule.earliest else "ends", one.ends)]
    for what, moment in moments:
        if moment is not None:
            yield what, moment


def _event(
    election: Election, one: Window | Deadline, what: str, moment: datetime, law: LegalText,
    at: datetime, messages: Messages,
) -> list[str]:  # fmt: skip
    lang, hypothesis = messages.lang, isinstance(one, Window) and one.status == "hypothesis"
    place = f" ({one.place.of(lang)})" if isinstance(one, Window) and one.place else ""
    name = f"{messages.text(f'calendar-ics-{what}', what=one.rule.what.of(lang))}{place}"
    url = next((source.url for source in law.sources if source.url), None)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{escaped(f'{election.id}-{one.key}-{what}')}@guetteur",
        f"DTSTAMP:{_written(at)}",
        f"DTSTART:{_written(moment)}",
        f"SUMMARY:{escaped(name)}",
        f"DESCRIPTION:{escaped(_description(election, one, law, hypothesis, messages))}",
        f"STATUS:{'TENTATIVE' if hypothesis else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
    ]
    return [*lines, *([f"URL:{url}"] if url else []), "END:VEVENT"]


def _description(
    election: Election, one: Window | Deadline, law: LegalText, hypothesis: bool, messages: Messages
) -> str:
    lang, rule = messages.lang, one.rule
    parts = [
        election.name.of(lang),
        rule.counted.of(lang) if rule.counted else "",
        law_line(law, messages),
        messages.text("calendar-hypothesis") if hypothesis else "",
        certainty_text(rule.certainty, messages),
    ]
    return "\n".join(part for part in parts if part)


def certainty_text(certainty: str, messages: Messages) -> str:
    """How sure it is, in words; nothing where it was plainly read in a source."""
    return "" if certainty == "sourced" else messages.text(f"calendar-certainty-{certainty}")


def law_line(law: LegalText, messages: Messages) -> str:
    """A legal text on one line: what it is, which version was read and when, where, how sure."""
    article = f", {messages.text('calendar-article', article=law.article)}" if law.article else ""
    read = law.read_on.isoformat()
    version = messages.text(
        f"calendar-version-{_reading(law)}",
        version=law.version.isoformat() if law.version else read,
        read=read,
    )
    url = next((source.url for source in law.sources if source.url), None)
    sure = certainty_text(law.certainty, messages)
    line = f"{law.title.of(messages.lang)}{article} ({version})"
    return line + (f". {url}" if url else "") + (f" [{sure}]" if sure else "")


def _reading(law: LegalText) -> str:
    """How the text was read: in force, in an older version, or not itself."""
    if law.older_version:
        return "older" if law.version else "older-undated"
    if law.certainty == "unchecked":
        return "unread"
    return "dated" if law.version else "current"


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
