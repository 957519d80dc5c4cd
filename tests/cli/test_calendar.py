"""guetteur calendar, as a user types it."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from guetteur.pipeline import create_workspace
from tests.cli.test_commands import Outcome, guetteur

__all__ = ["guetteur"]  # a fixture
A = "fr-presidential-2027-a"


@pytest.fixture
def calendar(guetteur: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """Run the command in English unless told otherwise; gives exit code, stdout and stderr."""
    return partial(guetteur, "calendar")


def part(out: str, title: str) -> str:
    """One section of what is shown."""
    return re.split(r"\n\n", out.split(f"\n{title}\n")[1])[0]


def test_alone_it_lists_the_elections(calendar: Callable[..., Outcome]) -> None:
    code, out, err = calendar()
    assert (code, err) == (0, "")
    assert "fr-european-2019: European election of 2019 in France (2019-05-26)\n" in out
    assert "2027-04-11 (hypothesis), 2027-04-25 (hypothesis)" in out
    code, out, _ = calendar("--json")
    assert [one["id"] for one in json.loads(out)][-1] == "fr-presidential-2027-b"


def test_it_shows_what_is_open_until_when_and_by_which_text(
    calendar: Callable[..., Outcome],
) -> None:
    code, out, err = calendar(A, "--at", "2027-01-01")
    assert (code, err) == (0, "")
    assert "Seen from: 2027-01-01 00:00 (UTC+01:00), Europe/Paris" in out
    opened = part(out, "Open now")
    assert "Emergency action" in opened
    assert "from 2027-01-01 00:00 (UTC+01:00)" in opened
    assert "until 2027-04-26 00:00 (UTC+02:00), open, 114 days 23 hours left" in opened
    assert "Electoral code, art. L. 163-2 (version in force on 2020-01-01;" in opened
    assert "Political advertising" in part(out, "Comes next")
    assert "[to be checked: not read in a sure source]" in part(out, "Comes next")
    assert "first-publication: from when first publication" in out
    assert out.splitlines()[-1].startswith("This is a reminder")


def test_a_moment_before_it_is_not_open(calendar: Callable[..., Outcome]) -> None:
    _, out, _ = calendar(A, "--at", "2026-12-31T22:59:59Z")
    assert "Open now" not in out
    assert "not yet, in 0 h 0 min" in part(out, "Comes next")


def test_a_municipal_election_says_why_not(calendar: Callable[..., Outcome]) -> None:
    _, out, _ = calendar("fr-municipal-2026", "--at", "2026-03-10", "--lang", "fr")
    not_here = part(out, "Ne s’applique pas")
    assert "Référé contre la diffusion massive" in not_here
    assert "le texte ne vise pas ce type d’élection" in not_here
    assert "les lieux qui votent la veille ne sont pas connus" in part(out, "Ne peut être dit")


def test_deadlines_are_counted_from_what_happened(calendar: Callable[..., Outcome]) -> None:
    _, out, _ = calendar(
        A, "--at", "2027-03-01", "--event", "first-publication=2027-01-31T10:00",
        "--event", "dsa-notice-sent=2027-02-28T10:00Z",
    )  # fmt: skip
    assert "before 2027-04-30 00:00 (UTC+02:00), open, 59 days 23 hours left" in out
    assert "only an older version was read, in force on 2017-01-29" in out
    assert "no fixed time (the text gives no number of hours or days)" in out


def test_the_document_has_both_languages_and_the_law(calendar: Callable[..., Outcome]) -> None:
    code, out, _ = calendar(A, "--at", "2027-01-15", "--json")
    assert code == 0
    document = json.loads(out)
    first = document["windows"][0]
    assert document["schema"] == "guetteur-calendar-1"
    assert (first["key"], first["opens"]) == ("l163-2", "2027-01-01T00:00:00+01:00")
    assert (first["zone"], first["status"]) == ("Europe/Paris", "hypothesis")
    assert first["state"] == {"name": "open", "left_seconds": 8722800, "why": None}
    assert first["what"].keys() == {"en", "fr"}
    assert document["law"]["l163-2"]["sources"][0]["url"].startswith("https://www.legifrance")
    events = {one["rule"]: one["ends"] for one in document["deadlines"]}
    assert events["gdpr-breach"] is None


def test_dates_are_written_for_a_calendar_program(
    calendar: Callable[..., Outcome], tmp_path: Path
) -> None:
    file = tmp_path / "dates.ics"
    code, _, err = calendar(A, "--at", "2027-01-15", "--ics", file)
    assert code == 0
    content = file.read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert err == f"{content.count(b'BEGIN:VEVENT')} dates written: {file}\n"


def test_a_file_of_ones_own_is_made_and_read_and_kept(
    calendar: Callable[..., Outcome], tmp_path: Path
) -> None:
    code, out, _ = calendar("--new")
    assert code == 0
    own = tmp_path / "own.yml"
    own.write_text(out.replace("my-election", "ours"), encoding="utf-8")
    workspace = create_workspace(tmp_path / "w").root
    code, _, err = calendar(own, "--set", workspace)
    assert (code, err) == (0, f"{workspace} is now about the election ours.\n")
    code, out, _ = calendar(workspace, "--at", "2027-02-01")
    assert code == 0
    assert out.startswith("My election (ours)\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fr-2032"], "no election “fr-2032”"),
        (["missing.yml"], "missing.yml: there is no such file"),
        ([A, "--at", "soon"], "--at: “soon” was given"),
        ([A, "--at", "2027-03-28T02:30"], "skip or repeat 2027-03-28T02:30"),
        ([A, "--at", "2027-10-31T02:30"], "skip or repeat 2027-10-31T02:30"),
        ([A, "--event", "first-publication"], "NAME=MOMENT was expected"),
        ([A, "--event", "party=2027-01-01"], "l163-2-seizure"),
        ([A, "--event", "proclamation=x"], "--event proclamation: “x” was given"),
        ([A, *["--event", "proclamation=2027-05-01"] * 2], "proclamation was given twice"),
        (["--at", "2027-01-01"], "Say which election"),
        ([A, "--set", "nowhere"], "nowhere is not a workspace"),
    ],
)
def test_errors_say_what_to_try(
    arguments: list[str], said: str, calendar: Callable[..., Outcome]
) -> None:
    code, out, err = calendar(*arguments)
    assert (code, out) == (1, "")
    assert said in err


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_accuses(lang: str, calendar: Callable[..., Outcome]) -> None:
    _, out, _ = calendar(A, "--at", "2027-04-10", "--lang", lang)
    assert not re.search(r"\b(illegal|illégal|bots?)\b", out, re.IGNORECASE)
