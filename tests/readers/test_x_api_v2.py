"""X's API v2: pages, JSON lines of pages, twarc2's flattened posts."""

import json
from pathlib import Path

import pytest

from guetteur.model import Account, InputError, Post
from tests.readers.reading import SAMPLES, accounts, at, issues, posts, records, ref, report

PAGE = SAMPLES / "x-api-v2-page.json"
FLAT = SAMPLES / "x-api-v2-flat.jsonl"
X = "x:18000000000000000"

DEBATE = Post(
    post_id=X + "01",
    platform="x",
    account_id="x:901",
    created_at=at("2024-06-01 18:00:00"),
    ref=ref(1),
    account_handle="alice_exemple",
    account_name="Alice Exemple",
    text="Débat ce soir à Valmont ! #Valmont2024 #Élection https://t.co/aaa https://t.co/pic",
    lang="fr",
    url="https://x.com/i/status/1800000000000000001",
    links=("https://example.org/debat?id=7",),
    domains=("example.org",),
    hashtags=("valmont2024", "élection"),
    mentions=(),
    media=("3_111",),
    conversation_id=X + "01",
    likes=12,
    reposts=3,
    replies=1,
    quotes=1,
    views=450,
    source_app="Valmont App",
    is_repost=False,
)
REPOST = Post(
    post_id=X + "02",
    platform="x",
    account_id="x:902",
    created_at=at("2024-06-01 18:00:12"),
    ref=ref(2),
    account_handle="bob902",
    account_name="بوب",
    text="RT @carole_exemple: Le bureau de vote 4 ferme à midi, faites tourn…",
    lang="fr",
    url="https://x.com/i/status/1800000000000000002",
    links=(),
    domains=(),
    hashtags=(),
    mentions=("carole_exemple",),
    reposted_id="x:1799999999999999999",
    reposted_account="x:903",
    conversation_id=X + "02",
    likes=0,
    reposts=57,
    replies=0,
    quotes=0,
    is_repost=True,
)
QUOTE = Post(
    post_id=X + "03",
    platform="x",
    account_id="x:902",
    created_at=at("2024-06-01 18:05:00"),
    ref=ref(3),
    account_handle="bob902",
    account_name="بوب",
    text="انظروا إلى هذا 👀 https://t.co/ccc",
    lang="ar",
    url="https://x.com/i/status/1800000000000000003",
    links=(),
    domains=(),
    hashtags=(),
    mentions=(),
    quoted_id=X + "01",
    conversation_id=X + "03",
    likes=1,
    reposts=0,
    replies=0,
    quotes=0,
    views=9,
    is_repost=False,
)
REPLY = Post(
    post_id=X + "04",
    platform="x",
    account_id="x:903",
    created_at=at("2024-06-01 18:06:00"),
    ref=ref(4),
    text="@alice_exemple c’est faux",
    lang="fr",
    url="https://x.com/i/status/1800000000000000004",
    links=(),
    domains=(),
    hashtags=(),
    mentions=("alice_exemple",),
    reply_to_id=X + "01",
    reply_to_account="x:901",
    conversation_id=X + "01",
    likes=0,
    reposts=0,
    replies=0,
    quotes=0,
    views=4,
    is_repost=False,
)
EDITED = Post(
    post_id=X + "06",
    platform="x",
    account_id="x:901",
    created_at=at("2024-06-01 18:20:00"),
    ref=ref(5),
    account_handle="alice_exemple",
    account_name="Alice Exemple",
    text="Erratum : à 20 h",
    lang="fr",
    url="https://x.com/i/status/1800000000000000006",
    links=(),
    domains=(),
    hashtags=(),
    mentions=(),
    edited_at=at("2024-06-01 18:20:00"),
    is_repost=False,
)
LONG = Post(
    post_id=X + "07",
    platform="x",
    account_id="x:901",
    created_at=at("2024-06-01 19:00:00"),
    ref=ref(6),
    account_handle="alice_exemple",
    account_name="Alice Exemple",
    text="Un très long message dont le début seul tient ici, avec un lien https://t.co/ddd et #Fin",
    lang="fr",
    url="https://x.com/i/status/1800000000000000007",
    links=("https://example.com/long",),
    domains=("example.com",),
    hashtags=("fin",),
    mentions=(),
    is_repost=False,
)
BARE = Post(
    post_id=X + "09",
    platform="x",
    account_id="x:904",
    created_at=at("2024-06-01 19:10:00"),
    ref=ref(8),
    text="www.example.net/a, et #Vote @Bob_Exemple",
    url="https://x.com/i/status/1800000000000000009",
    links=("https://example.net/a",),
    domains=("example.net",),
    hashtags=("vote",),
    mentions=("bob_exemple",),
    is_repost=False,
)
CONTEXT = Post(
    post_id="x:1799999999999999999",
    platform="x",
    account_id="x:903",
    created_at=at("2024-06-01 17:30:00"),
    ref=ref(1),
    text="Le bureau de vote 4 ferme à midi, faites tourner ! https://t.co/eee",
    lang="fr",
    url="https://x.com/i/status/1799999999999999999",
    links=("https://example.net/rumeur",),
    domains=("example.net",),
    hashtags=(),
    mentions=(),
    likes=3,
    reposts=57,
    replies=2,
    quotes=0,
    views=3000,
    is_repost=False,
)
ALICE = Account(
    account_id="x:901",
    platform="x",
    ref=ref(1),
    handle="alice_exemple",
    name="Alice Exemple",
    created_at=at("2015-03-02 10:00:00"),
    description="Élue de Valmont",
    followers=1200,
    following=80,
    posts_count=5400,
    verified=True,
    location="Valmont",
    url="https://example.org/alice",
)
BOB = Account(
    account_id="x:902",
    platform="x",
    ref=ref(2),
    handle="bob902",
    name="بوب",
    created_at=at("2024-05-30 08:00:00"),
    followers=0,
    following=2,
    posts_count=31,
    verified=False,
)
POSTS = [DEBATE, REPOST, QUOTE, REPLY, EDITED, LONG, BARE, CONTEXT]


def anywhere(found: list[Post]) -> list[tuple[object, ...]]:
    """Posts without the row, to compare shapes of the same data."""
    names = [name for name in Post.__slots__ if name != "ref"]
    return sorted(tuple(getattr(post, name) for name in names) for post in found)


def test_page() -> None:
    found = records(PAGE)
    assert posts(found) == POSTS
    assert accounts(found) == [ALICE, BOB]
    assert issues(found) == [
        (1, "errors", "issue-x-errors", "1: Not Found Error", False),
        (7, "created_at", "issue-missing-value", None, True),
    ]


def test_page_fields() -> None:
    fields = report(records(PAGE))
    assert fields.unknown == {"sparkle": 1}
    assert fields.ignored == {
        "includes.media": 1,
        "meta": 1,
        "author.public_metrics.listed_count": 2,
        "author.profile_image_url": 1,
        "public_metrics.bookmark_count": 5,
        "entities.annotations": 1,
    }
    assert fields.used["id"] == 9
    assert fields.used["created_at"] == 8
    assert fields.used["errors"] == 1


def test_flattened() -> None:
    found = records(FLAT)
    assert [(post.post_id, post.ref.row) for post in posts(found)] == [
        (X + "01", 1),
        (X + "02", 2),
        ("x:1799999999999999999", 2),
        (X + "03", 4),
        (X + "04", 5),
        (X + "07", 8),
    ]
    assert issues(found) == [
        (3, None, "issue-json-line", '{"id": "1800000000000000666", "text": "ligne cou', True),
        (9, None, "issue-json-object", "['pas un objet']", True),
    ]
    assert [(one.handle, one.ref.row, one.seen_at) for one in accounts(found)] == [
        ("alice_exemple", 1, at("2024-06-02 09:00:00")),
        ("bob902", 2, at("2024-06-02 09:00:00")),
        ("carole_exemple", 2, at("2024-06-02 09:00:00")),
    ]
    assert {post.collected_at for post in posts(found)} == {at("2024-06-02 09:00:00")}
    assert report(found).unknown == {}


def test_flattened_repost_knows_its_author() -> None:
    repost = posts(records(FLAT))[1]
    assert repost.reposted_id == "x:1799999999999999999"
    assert repost.reposted_account == "x:903"


def test_lines_of_pages_give_the_same_posts(tmp_path: Path) -> None:
    page = json.loads(PAGE.read_text(encoding="utf-8"))
    half = [{**page, "data": page["data"][:4]}, {**page, "data": page["data"][4:]}]
    lines = tmp_path / "pages.jsonl"
    lines.write_text("".join(json.dumps(one) + "\n" for one in half), encoding="utf-8")
    found = records(lines)
    assert anywhere(posts(found)) == anywhere(POSTS)
    assert {post.ref.row for post in posts(found)} == {1, 2}
    assert [one.account_id for one in accounts(found)] == ["x:901", "x:902"]


@pytest.mark.parametrize("order", [["data", "includes"], ["includes", "data"]])
def test_order_of_a_page_does_not_matter(tmp_path: Path, order: list[str]) -> None:
    page = json.loads(PAGE.read_text(encoding="utf-8"))
    one_line = tmp_path / "page.json"
    one_line.write_text(json.dumps({key: page[key] for key in order}), encoding="utf-8")
    assert posts(records(one_line)) == POSTS


def test_array_of_pages_and_array_of_posts(tmp_path: Path) -> None:
    page = json.loads(PAGE.read_text(encoding="utf-8"))
    pages = tmp_path / "pages.json"
    pages.write_text(json.dumps([page, page]), encoding="utf-8")
    once = [post for post in posts(records(pages)) if post.ref.row == 1]
    assert anywhere(once) == anywhere(POSTS)
    lines = FLAT.read_text(encoding="utf-8").splitlines()
    flat = tmp_path / "flat.json"
    flat.write_text("[" + ",".join(lines[i] for i in (0, 1, 3, 4)) + "]", encoding="utf-8")
    assert [post.ref.row for post in posts(records(flat))] == [1, 2, 2, 3, 4]


def test_one_post_looked_up(tmp_path: Path) -> None:
    page = json.loads(PAGE.read_text(encoding="utf-8"))
    single = tmp_path / "single.json"
    single.write_text(json.dumps({"data": page["data"][0]}), encoding="utf-8")
    found = posts(records(single))
    assert [post.post_id for post in found] == [X + "01"]
    assert found[0].account_handle is None


def test_cut_page_keeps_what_came_before(tmp_path: Path) -> None:
    whole = PAGE.read_text(encoding="utf-8")
    cut = tmp_path / "cut.json"
    cut.write_text(whole[: whole.index("Erratum")], encoding="utf-8")
    found = records(cut)
    assert [post.post_id for post in posts(found)] == [X + "01", X + "02", X + "03", X + "04"]
    assert [(row, reason, lost) for row, _, reason, _, lost in issues(found)] == [
        (5, "issue-json-cut", True)
    ]


def test_ids_that_a_tool_wrote_as_numbers(tmp_path: Path) -> None:
    lines = tmp_path / "numbers.jsonl"
    base = '"text": "a", "created_at": "2024-06-01T18:00:00Z", "author_id": 901}\n'
    lines.write_text('{"id": 1800000000000000001, ' + base + '{"id": 1.8e18, ' + base)
    found = records(lines)
    assert [post.post_id for post in posts(found)] == [X + "01"]
    assert issues(found) == [(2, "id", "issue-id-rounded", "1.8e+18", True)]


def test_page_without_results(tmp_path: Path) -> None:
    empty = tmp_path / "empty.json"
    empty.write_text('{"data": [], "meta": {"result_count": 0}}')
    with pytest.raises(InputError) as error:
        records(empty, format="x-api-v2")
    assert error.value.key == "error-no-rows"


def test_not_json() -> None:
    with pytest.raises(InputError) as error:
        records(SAMPLES / "coortweet.csv", format="x-api-v2")
    assert error.value.key == "error-not-json"
