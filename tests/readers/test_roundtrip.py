"""Our own table of posts, read again, gives the very same posts, whatever they hold."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from guetteur.model import Post
from guetteur.publish.posts import COLUMNS, posts_csv
from guetteur.readers import recognise
from guetteur.readers.mapping import COUNTS, LISTS, TIMES
from tests.readers.reading import at, issues, posts, records, ref, report

# What can be stored: no NUL, no half of a surrogate pair.
LETTERS = st.characters(codec="utf-8", exclude_characters="\0")
TEXT = st.text(LETTERS, min_size=1, max_size=8) | st.sampled_from(
    [
        "=cmd()",
        "'",
        "'=1",
        "@a",
        "+",
        "\t",
        "\r",
        "\n",
        " ",
        "a\r\nb",
        '"',
        "],[",
        "[]",
        "é;,\u2028",
    ]
)
TIME = st.integers(0, 86_400 * 365 * 100 * 1000).map(
    lambda ms: datetime(1990, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
)
KINDS: dict[str, st.SearchStrategy[object]] = {
    **{name: st.none() | st.lists(TEXT, max_size=3).map(tuple) for name in LISTS},
    **{name: st.none() | TIME for name in TIMES},
    **{name: st.none() | st.integers(0, 2**63 - 1) for name in COUNTS},
    "is_repost": st.none() | st.booleans(),
}
OPTIONAL = [
    one.name
    for one in fields(Post)
    if one.name not in ("post_id", "platform", "account_id", "created_at", "ref")
]
POSTS = st.builds(
    Post,
    post_id=TEXT,
    platform=TEXT,
    account_id=TEXT,
    created_at=TIME,
    ref=st.just(ref(1)),
    **{name: KINDS.get(name, st.none() | TEXT) for name in OPTIONAL},
)


@given(st.lists(POSTS, min_size=1, max_size=3))
def test_nothing_is_lost(written: list[Post]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "posts.csv"
        path.write_text("".join(posts_csv(written)), encoding="utf-8", newline="")
        assert recognise(path).format == "guetteur-csv"
        found = records(path)
    assert issues(found) == []
    assert [replace(post, ref=ref(1)) for post in posts(found)] == written


def test_formulas_are_harmless_and_come_back(tmp_path: Path) -> None:
    post = Post(
        post_id="x:1",
        platform="x",
        account_id="x:2",
        created_at=at("2024-06-01 18:00:00"),
        ref=ref(7),
        text="=HYPERLINK(0)",
        account_name="'quoted",
        links=(),
    )
    path = tmp_path / "posts.csv"
    path.write_text("".join(posts_csv([post])), encoding="utf-8", newline="")
    line = path.read_text(encoding="utf-8").splitlines()[1]
    assert ",'=HYPERLINK(0)," in line
    assert ",''quoted," in line
    assert line.endswith(",7")
    found = records(path)
    assert posts(found) == [replace(post, ref=ref(2))]
    assert set(report(found).ignored) == {"file_sha256", "file_row"}


def test_every_field_has_its_column() -> None:
    names = {one.name for one in fields(Post)} - {"ref"}
    assert set(COLUMNS) == names | {"file_sha256", "file_row"}
