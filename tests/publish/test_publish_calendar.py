"""The iCalendar file, read by the rules of RFC 5545."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.cases.deadlines import deadlines
from guetteur.cases.windows import windows
from guetteur.knowledge import Messages
from guetteur.knowledge.elections import election
from guetteur.knowledge.law_texts import legal_texts
from guetteur.model.election import Deadline, Window
from guetteur.publish.calendar import calendar_file, escaped, folded

AT = datetime(2027, 1, 15, 12, tzinfo=UTC)
EVENTS = {"first-publication": datetime(2027, 1, 10, 9, tzinfo=UTC)}
ONE = election("fr-presidential-2027-a")
# The grammar of a content line, without parameters: we write none.
LINE = re.compile(r"([A-Z-]+):([^\x00-\x08\x0a-\x1f\x7f]*)")
NEEDED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY"}
ONCE = NEEDED | {"DESCRIPTION", "STATUS", "TRANSP", "URL"}


def made(lang: str = "en") -> str:
    """The file of one election."""
    found: list[Window | Deadline] = [*windows(ONE), *deadlines(ONE, EVENTS)]
    return calendar_file(ONE, found, legal_texts(), AT, Messages(lang))


def unfolded(text: str) -> list[str]:
    """The content lines. Fails if a line is too long or does not end as it must."""
    raw = text.encode().split(b"\r\n")
    assert raw.pop() == b""
    for line in raw:
        assert len(line) <= 75
        line.decode()
        assert b"\n" not in line
        assert b"\r" not in line
    return re.sub(r"\r\n[ \t]", "", text).removesuffix("\r\n").split("\r\n")


def plain(value: str) -> str:
    """A value of type TEXT as it was meant. Fails at an escape that does not exist."""
    assert re.fullmatch(r"(?:[^\\;,]|\\[\\;,nN])*", value), value
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def events(text: str) -> list[dict[str, str]]:
    """The events. Fails if the file is not as the standard wants it."""
    lines = unfolded(text)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[2].startswith("PRODID:")
    assert lines[-1] == "END:VCALENDAR"
    found: list[dict[str, str]] = []
    current: dict[str, str] | None = None
    for line in lines[3:-1]:
        if line == "BEGIN:VEVENT":
            assert current is None
            current = {}
            continue
        assert current is not None
        if line == "END:VEVENT":
            assert current.keys() >= NEEDED
            found.append(current)
            current = None
            continue
        match = LINE.fullmatch(line)
        assert match, line
        assert match[1] in ONCE
        assert match[1] not in current
        current[match[1]] = match[2]
    assert current is None
    return found


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_file_follows_the_standard(lang: str) -> None:
    found = events(made(lang))
    assert len({one["UID"] for one in found}) == len(found) > 40
    for one in found:
        assert re.fullmatch(r"\d{8}T\d{6}Z", one["DTSTART"])
        assert one["DTSTAMP"] == "20270115T120000Z"
        assert one["STATUS"] in {"TENTATIVE", "CONFIRMED"}
        assert re.fullmatch(r"https?://\S+", one.get("URL", "https://example.org"))
        assert plain(one["SUMMARY"])
        assert "2026-11-2" in plain(one["DESCRIPTION"])


def test_dates_are_in_utc_and_those_of_a_hypothesis_tentative() -> None:
    found = {one["UID"]: one for one in events(made())}
    opening = found["fr-presidential-2027-a-l163-2-opens@guetteur"]
    assert opening["DTSTART"] == "20261231T230000Z"
    assert opening["STATUS"] == "TENTATIVE"
    assert "hypothesis" in plain(opening["DESCRIPTION"])
    polynesia = found["fr-presidential-2027-a-silence-1-polynesia-opens@guetteur"]
    assert polynesia["DTSTART"] == "20270409T100000Z"
    assert "(French Polynesia)" in plain(polynesia["SUMMARY"])
    press = found["fr-presidential-2027-a-press-limitation-ends@guetteur"]
    assert press["DTSTART"] == "20270409T220000Z"
    assert press["STATUS"] == "CONFIRMED"


def test_what_has_no_date_or_does_not_apply_is_left_out() -> None:
    text = made()
    assert "americas" not in text
    assert "protest-legislative" not in text
    municipal = election("fr-municipal-2026")
    assert "l163-2" not in calendar_file(
        municipal, windows(municipal), legal_texts(), AT, Messages("en")
    ).replace("\r\n ", "")


def test_unsure_dates_say_so() -> None:
    found = {one["UID"]: plain(one["DESCRIPTION"]) for one in events(made())}
    assert "to be checked" in found["fr-presidential-2027-a-polls-ban-1-opens@guetteur"]
    assert "only an older version" in found["fr-presidential-2027-a-press-limitation-ends@guetteur"]


def test_the_same_calendar_gives_the_same_bytes() -> None:
    assert made() == made()


@given(st.text(max_size=200))
def test_any_text_survives_and_breaks_nothing(text: str) -> None:
    written = folded(f"SUMMARY:{escaped(text)}") + "\r\n"
    (line,) = unfolded(written)
    expected = text.replace("\r\n", "\n")
    expected = "".join(c for c in expected if c == "\n" or (c >= " " and c != "\x7f"))
    assert plain(line.removeprefix("SUMMARY:")) == expected
