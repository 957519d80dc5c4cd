"""guetteur families: what is listed, in which order, and what people read."""

import json
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from guetteur import pipeline
from guetteur.cli import program
from guetteur.pipeline import Messages, ReadAs, families

TEXT = "Nobody told us that the polling stations of our town will close so early on Sunday"
POSTS = (
    ("1", "a", 0, f"Hear this: {TEXT}"),
    ("2", "b", 60, TEXT),
    ("3", "c", 120, f"{TEXT}!!!"),
    ("4", "a", 7300, f"{TEXT} v0ters beware"),
    (
        "5",
        "b",
        10,
        "My dog likes the new park behind the station more than the old one",
    ),
    ("6", "d", 20, "Good morning to you all"),
    ("7", "e", 25, "good morning to you all :-)"),
)


def workspace(folder: Path, posts: tuple[tuple[str, str, int, str], ...] = POSTS) -> Path:
    """A workspace with these posts: id, account, seconds, text."""
    rows = [
        {
            "id": number,
            "author_id": account,
            "created_at": f"2027-03-01T{at // 3600:02}:{at % 3600 // 60:02}:{at % 60:02}.000Z",
            "text": text,
        }
        for number, account, at, text in posts
    ]
    export = folder / "posts.json"
    export.write_text(json.dumps({"data": rows}), encoding="utf-8")
    opened = pipeline.create_workspace(folder / "w")
    pipeline.ingest(opened, export, ReadAs())
    return folder / "w"


def printed(*arguments: str) -> str:
    """What the command prints in English."""
    out = StringIO()
    with redirect_stdout(out):
        program(Messages("en")).main(list(arguments), standalone_mode=False)
    return out.getvalue()


def test_a_family_tells_its_versions_its_posts_and_who_was_first(tmp_path: Path) -> None:
    document = json.loads(printed("families", str(workspace(tmp_path)), "--json"))
    assert (document["families"], document["least"], document["texts"]) == (2, 2, 7)
    first, second = document["listed"]
    assert (first["posts"], first["accounts"], first["versions"]) == (4, 3, 3)
    assert first["post_ids"] == ["x:1", "x:2", "x:3", "x:4"]
    assert first["account_ids"] == ["x:a", "x:b", "x:c"]
    assert (first["first_post"], first["first_account"]) == ("x:1", "x:a")
    assert first["pattern"] == [None, TEXT, None]
    assert first["undone"] == {"leet": 1}
    assert first["pace"] == {"median_seconds": 60.0, "hours": 2, "most_in_an_hour": 3}
    closest = [(one["first_post"], one["closest"]) for one in first["variants"]]
    assert closest == [("x:1", None), ("x:2", "x:1"), ("x:4", "x:2")]
    assert second["post_ids"] == ["x:6", "x:7"]


def test_people_read_what_is_shared_and_what_differs(tmp_path: Path) -> None:
    lines = printed("families", str(workspace(tmp_path)), "--least", "3").splitlines()
    assert lines[0] == "1 family of texts posted by at least 3 accounts; 1 shown."
    assert lines[2].endswith(": 4 posts, 3 accounts, 3 versions")
    assert "First by a on 2027-03-01T00:00:00+00:00, in 2 hours of the clock" in lines[3]
    assert lines[4].strip() == f"Shared by nearly all: […] {TEXT} […]"
    assert [line.strip() for line in lines[5:8]] == [
        f"(2×) {TEXT}",
        f"(1×) [Hear this:] {TEXT}",
        f"(1×) {TEXT} [v0ters beware]",
    ]
    assert lines[8].strip() == "Disguised in some posts: digits or signs in place of letters"


def test_as_many_families_as_asked_for(tmp_path: Path) -> None:
    opened = pipeline.open_workspace(workspace(tmp_path))
    found = families.families_of(opened, most=1)
    assert (found["families"], len(found["listed"])) == (2, 1)


def test_none_and_no_texts_are_said(tmp_path: Path) -> None:
    opened = pipeline.open_workspace(workspace(tmp_path, POSTS[4:5]))
    (line,) = families.families_lines(opened, Messages("en"), least=2)
    assert line.startswith("No text was posted in the same or similar words by 2 accounts")
    empty = pipeline.create_workspace(tmp_path / "empty")
    (line,) = families.families_lines(empty, Messages("fr"))
    assert line.startswith("Les exports ne contiennent pas de textes")


def test_the_same_export_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one = printed("families", str(workspace(tmp_path / "one")), "--json")
    assert one == printed("families", str(workspace(tmp_path / "two", POSTS[::-1])), "--json")
