"""Whatever is done to the ledger by other hands is seen, with the line; what a crash does is not
taken for it."""

import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from guetteur import store
from guetteur.model import InputError
from guetteur.model.judgement import CaseOpened, Entry, Facts, Judged, NoteAdded, Revealed, Undone
from guetteur.store import ledger
from guetteur.store.locks import locked

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
SAID: list[tuple[str, Facts]] = [
    ("Ana", CaseOpened(title='Copied "texts"', run="run-1", findings=("finding-1",))),
    (
        "Bob",
        Judged(case="case-1", target="case-1", verdict="confirm", reason="two\nlines\u2028é😀"),
    ),
    ("Ana", NoteAdded(case="case-1", text="back\\slash")),
    ("Ana", Revealed(run="run-1", lang="fr", why="the judge asked")),
    ("Bob", Undone(seq=3, reason="typo")),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of five entries."""
    place = tmp_path / "ledger.jsonl"
    for who, facts in SAID:
        ledger.append(place, facts, at=AT, who=who)
    return place


def head_of(path: Path) -> Path:
    return path.with_suffix(".head")


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def broken(path: Path, content: bytes) -> tuple[str, int]:
    """The error of a ledger with this content, and the line it names."""
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        ledger.read(path)
    return caught.value.key, int(caught.value.params["line"])


def forged(lines: list[bytes], changes: dict[int, dict[str, object]]) -> bytes:
    """The lines with some changed, and every digest after them made to fit."""
    previous, made = ledger.START, b""
    for number, line in enumerate(lines, start=1):
        entry = json.loads(line) | changes.get(number, {}) | {"previous": previous}
        text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        new = text.encode() + b"\n"
        made, previous = made + new, hashlib.sha256(new).hexdigest()
    return made


def test_entries_come_back_as_said(path: Path) -> None:
    found = ledger.read(path)
    assert [(one.who, one.facts) for one in found.entries] == SAID
    assert [(one.seq, one.at) for one in found.entries] == [(n, AT) for n in range(1, 6)]
    assert (found.state, ledger.check(path)) == ("whole", 5)


def test_a_line_has_exactly_these_bytes(path: Path) -> None:
    first, second = lines_of(path)[:2]
    assert first.decode() == (
        '{"at":"2027-03-01T12:00:00Z","facts":{"findings":["finding-1"],"run":"run-1",'
        '"title":"Copied \\"texts\\""},"previous":"' + "0" * 64 + '","seq":1,"what":"open",'
        '"who":"Ana"}\n'
    )
    assert json.loads(second)["previous"] == hashlib.sha256(first).hexdigest()
    assert "two\\nlines\u2028é😀".encode() in second
    size, last = path.stat().st_size, lines_of(path)[-1]
    digest = hashlib.sha256(last).hexdigest()
    assert head_of(path).read_text() == (
        f'{{"count":5,"digest":"{digest}","last":{len(last)},"size":{size}}}\n'
    )


def test_no_ledger_is_an_empty_one(tmp_path: Path) -> None:
    found = ledger.read(tmp_path / "ledger.jsonl")
    assert (found.entries, found.digest, found.state) == ((), ledger.START, "whole")
    assert list(tmp_path.iterdir()) == [], "reading writes nothing"


@pytest.mark.parametrize("number", range(1, 6))
def test_any_byte_changed_is_seen_at_its_line(path: Path, number: int) -> None:
    lines, content = lines_of(path), path.read_bytes()
    start = sum(map(len, lines[: number - 1]))
    for place in range(start, start + len(lines[number - 1])):
        for new in {content[place] ^ 1, ord("\n"), ord(" "), 0, 0xFF} - {content[place]}:
            changed = content[:place] + bytes([new]) + content[place + 1 :]
            _, line = broken(path, changed)
            assert line in {number, number - 1}, (place - start, new)


@pytest.mark.parametrize("number", range(1, 6))
def test_any_byte_added_or_removed_is_seen_at_its_line(path: Path, number: int) -> None:
    lines, content = lines_of(path), path.read_bytes()
    start = sum(map(len, lines[: number - 1]))
    for place in range(start, start + len(lines[number - 1])):
        for changed in (
            content[:place] + content[place + 1 :],
            content[:place] + b" " + content[place:],
            content[:place] + b"\r" + content[place:],
        ):
            _, line = broken(path, changed)
            assert line in {number, number - 1}, place - start


@pytest.mark.parametrize("number", range(1, 6))
def test_a_line_removed_is_seen_where_it_was(path: Path, number: int) -> None:
    lines = lines_of(path)
    del lines[number - 1]
    expected = ("error-ledger-order", number) if number < 5 else ("error-ledger-cut", 4)
    assert broken(path, b"".join(lines)) == expected


@pytest.mark.parametrize("number", range(1, 6))
def test_a_line_repeated_is_seen_where_it_is(path: Path, number: int) -> None:
    lines = lines_of(path)
    lines.insert(number, lines[number - 1])
    assert broken(path, b"".join(lines)) == ("error-ledger-order", number + 1)


@pytest.mark.parametrize("number", range(1, 5))
def test_lines_swapped_are_seen_at_the_first(path: Path, number: int) -> None:
    lines = lines_of(path)
    lines[number - 1], lines[number] = lines[number], lines[number - 1]
    assert broken(path, b"".join(lines)) == ("error-ledger-order", number)


def test_wherever_the_file_is_cut_it_is_seen(path: Path) -> None:
    lines, content = lines_of(path), path.read_bytes()
    ends = [sum(map(len, lines[:number])) for number in range(6)]
    for size in range(len(content)):
        complete = max(number for number, end in enumerate(ends) if end <= size)
        whole = size in ends
        expected = ("error-ledger-cut", complete) if whole else ("error-ledger-line", complete + 1)
        assert broken(path, content[:size]) == expected
    path.unlink()
    with pytest.raises(InputError, match=r"error-ledger-cut.*line=0"):
        ledger.read(path)


@pytest.mark.parametrize("number", range(1, 6))
def test_a_chain_made_anew_is_seen_by_its_head(path: Path, number: int) -> None:
    lines = lines_of(path)
    assert forged(lines, {}) == path.read_bytes(), "forged well"
    made = forged(lines, {number: {"who": "Bobby"}})
    assert broken(path, made) == ("error-ledger-last", 5)


def head_for(content: bytes) -> bytes:
    """The head that these lines deserve, as whoever can write the folder would write it."""
    lines = content.splitlines(keepends=True)
    digest = hashlib.sha256(lines[-1]).hexdigest()
    head = {"count": len(lines), "digest": digest, "last": len(lines[-1]), "size": len(content)}
    return json.dumps(head, separators=(",", ":")).encode() + b"\n"


@pytest.mark.parametrize("number", range(1, 6))
def test_what_cannot_be_seen_is_seen_by_a_digest_kept_elsewhere(path: Path, number: int) -> None:
    """The limit that the page on the workspace tells: ledger and head both written anew agree."""
    kept = ledger.read(path).digest
    lines = lines_of(path)
    changed = forged(lines, {number: {"who": "Bobby"}})
    shorter = b"".join(lines[: number - 1])
    for content in filter(None, (changed, shorter)):
        path.write_bytes(content)
        head_of(path).write_bytes(head_for(content))
        found = ledger.read(path)
        assert found.state == "whole"
        assert found.digest != kept


def test_lines_added_by_others_are_seen(path: Path) -> None:
    content = path.read_bytes()
    assert broken(path, content + b"{}\n") == ("error-ledger-line", 6)
    assert broken(path, content + b"\n") == ("error-ledger-line", 6)
    ledger_path = path.with_name("other.jsonl")
    ledger_path.write_bytes(content)
    head_of(ledger_path).write_bytes(head_of(path).read_bytes())
    path.write_bytes(content)
    for _ in range(2):
        ledger.append(path, NoteAdded(case="case-1", text="x"), at=AT, who="Eve")
    assert broken(ledger_path, path.read_bytes()) == ("error-ledger-added", 6)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"what": "sing"}, "error-ledger-later"),
        ({"facts": {"seq": 3, "reason": "typo", "mood": "good"}}, "error-ledger-later"),
        ({"facts": {"seq": "three", "reason": "typo"}}, "error-ledger-line"),
        ({"facts": {"reason": "typo"}}, "error-ledger-line"),
        ({"mood": "good"}, "error-ledger-line"),
        ({"at": "noon"}, "error-ledger-line"),
    ],
)
def test_an_entry_of_another_form_is_refused(
    path: Path, change: dict[str, object], expected: str
) -> None:
    assert broken(path, forged(lines_of(path), {5: change})) == (expected, 5)


def test_any_change_of_the_head_is_seen(path: Path) -> None:
    place = head_of(path)
    content = place.read_bytes()
    for position in range(len(content)):
        place.write_bytes(
            content[:position] + bytes([content[position] ^ 1]) + content[position + 1 :]
        )
        with pytest.raises(InputError, match="error-ledger-"):
            ledger.read(path)
    place.unlink()
    for attempt in (lambda: ledger.read(path), lambda: say(path, "x")):
        with pytest.raises(InputError, match="error-ledger-no-head"):
            attempt()


def say(path: Path, text: str) -> Entry:
    return ledger.append(path, NoteAdded(case="case-1", text=text), at=AT, who="Ana")[0]


def test_a_crash_between_ledger_and_head_is_mended_and_said(path: Path) -> None:
    before = head_of(path).read_bytes()
    say(path, "written, and then the power went")
    head_of(path).write_bytes(before)
    assert (ledger.read(path).state, ledger.check(path)) == ("ahead", 6)
    entry, state = ledger.append(path, NoteAdded(case="case-1", text="y"), at=AT, who="Ana")
    assert (entry.seq, state) == (7, "ahead")
    assert (ledger.read(path).state, ledger.check(path)) == ("whole", 7)


def test_a_crash_within_a_line_loses_only_that_line(path: Path) -> None:
    before, content = head_of(path).read_bytes(), path.read_bytes()
    say(path, "never confirmed")
    whole = path.read_bytes()
    for size in range(len(content) + 1, len(whole)):
        path.write_bytes(whole[:size])
        head_of(path).write_bytes(before)
        assert (ledger.read(path).state, ledger.check(path)) == ("torn", 5)
    entry, state = ledger.append(path, NoteAdded(case="case-1", text="y"), at=AT, who="Ana")
    assert (entry.seq, state) == (6, "torn")
    assert (ledger.read(path).state, ledger.check(path)) == ("whole", 6)


def test_a_crash_at_the_first_entry_is_one_too(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    say(path, "first")
    head_of(path).write_bytes(b'{"count":0,"digest":"%s","last":0,"size":0}\n' % (b"0" * 64))
    assert ledger.read(path).state == "ahead"
    assert say(path, "second").seq == 2


@pytest.mark.parametrize("end", [b'{"at":"20', b"\x00\x00\x00"])
def test_mending_alone(path: Path, end: bytes) -> None:
    content = path.read_bytes()
    path.write_bytes(content + end)
    assert [ledger.mend(path), ledger.mend(path)] == ["torn", "whole"]
    assert path.read_bytes() == content
    before = head_of(path).read_bytes()
    say(path, "x")
    head_of(path).write_bytes(before)
    assert [ledger.mend(path), ledger.mend(path), ledger.check(path)] == ["ahead", "whole", 6]


@pytest.mark.parametrize("number", [5, 6])
def test_nothing_is_added_to_an_end_that_was_changed(path: Path, number: int) -> None:
    content = path.read_bytes() + (b"{}\n" if number == 6 else b"")
    path.write_bytes(content.replace(b"typo", b"tipo") if number == 5 else content)
    before = path.read_bytes()
    with pytest.raises(InputError, match=f"error-ledger-l.*line={number}"):
        say(path, "x")
    assert path.read_bytes() == before
    path.write_bytes(content[:-9])
    with pytest.raises(InputError, match="error-ledger-"):
        say(path, "x")


def test_adding_reads_the_end_only(path: Path) -> None:
    """So it costs the same however long the ledger is; what was changed earlier is seen later."""
    lines = lines_of(path)
    path.write_bytes(b"x" * len(lines[0]) + b"".join(lines[1:]))
    assert say(path, "x").seq == 6
    with pytest.raises(InputError, match="line=1"):
        ledger.read(path)


def test_a_check_that_refuses_leaves_everything_as_it_was(path: Path) -> None:
    seen: list[int] = []

    def refuse(entries: tuple[Entry, ...], new: Entry) -> None:
        seen.extend((len(entries), new.seq))
        raise InputError("error-case-as")

    before = path.read_bytes(), head_of(path).read_bytes()
    with pytest.raises(InputError, match="error-case-as"):
        ledger.append(path, SAID[2][1], at=AT, who="Ana", check=refuse)
    assert seen == [5, 6]
    assert (path.read_bytes(), head_of(path).read_bytes()) == before


def test_what_is_no_text_is_refused(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(InputError, match="error-ledger-text"):
        say(path, "half a pair: \ud83d")
    assert path.read_bytes() == before


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from guetteur.model.judgement import NoteAdded
from guetteur.store import ledger
print("ready", flush=True)
sys.stdin.readline()
for number in range(200):
    facts = NoteAdded(case="case-1", text=str(number))
    ledger.append(Path(sys.argv[1]), facts, at=datetime(2027, 3, 1, tzinfo=UTC), who=sys.argv[2])
"""


def test_two_processes_write_without_losing_anything(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), who],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for who in ("Ana", "Bob")
    ]
    for process in running:
        assert process.stdout is not None
        process.stdout.readline()  # both are ready: now they begin together
    for process in running:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate(timeout=120)[1] for process in running] == ["", ""]
    entries = ledger.read(path).entries
    texts = [(one.who, one.facts.text) for one in entries if isinstance(one.facts, NoteAdded)]
    for who in ("Ana", "Bob"):
        assert [text for name, text in texts if name == who] == [str(n) for n in range(200)]
    assert len(entries) == 400


def test_who_cannot_write_now_is_told(path: Path) -> None:
    lock = path.with_suffix(".lock")
    with (
        locked(lock, to_write=True),
        pytest.raises(InputError, match=r"error-ledger-busy.*seconds=0"),
        locked(lock, to_write=True, patience=0.05),
    ):
        pass
    assert say(path, "x").seq == 6, "the lock is let go"


def test_a_workspace_says_how_many_entries_there_are(tmp_path: Path) -> None:
    workspace = store.create(tmp_path / "w")
    assert store.ledger.check(workspace.ledger) == 0
    say(workspace.ledger, "x")
    assert store.ledger.check(workspace.ledger) == 1
