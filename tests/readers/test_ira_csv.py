"""The IRA tweets: naive times, ids that a spreadsheet rounded."""

from dataclasses import replace

from guetteur.model import Account, Post
from tests.readers.reading import SAMPLES, accounts, at, issues, posts, records, ref, report

IRA = SAMPLES / "ira-csv.csv"

VOTE = Post(
    post_id="x:914580356430536707",
    platform="x",
    account_id="x:905874659358453760",
    created_at=at("2017-10-01 19:58:00"),
    ref=ref(2),
    account_handle="VALMONT_NEWS",
    text='"""Vote now"" ~ @someone https://t.co/abc #Valmont"',
    lang="fr",
    url="https://x.com/i/status/914580356430536707",
    links=("https://example.org/page",),
    domains=("example.org",),
    hashtags=("valmont",),
    mentions=("someone",),
    collected_at=at("2017-10-01 19:59:00"),
    is_repost=False,
)
SECOND = replace(
    VOTE,
    post_id="x:914621840496189440",
    created_at=at("2017-10-01 22:43:00"),
    ref=ref(3),
    text="deuxième",
    url="https://x.com/i/status/914621840496189440",
    links=(),
    domains=(),
    hashtags=(),
    mentions=(),
    collected_at=None,
)
ARABIC = replace(
    SECOND,
    post_id="x:695000000000012345",
    account_id="x:2535818742",
    created_at=at("2016-02-03 04:05:00"),
    ref=ref(4),
    text="وقت التصويت 🗳️ https://t.co/zzz",
    lang=None,
    url="https://x.com/i/status/695000000000012345",
    links=("https://t.co/zzz",),
    domains=None,
    is_repost=True,
)
TWO_LINES = replace(
    ARABIC,
    post_id="x:914625000111222333",
    created_at=at("2017-10-01 23:00:00"),
    ref=ref(7),
    text="a\nb",
    url="https://x.com/i/status/914625000111222333",
    links=(),
    domains=(),
    is_repost=False,
)


def test_rows() -> None:
    found = records(IRA, zone="UTC")
    assert posts(found) == [VOTE, SECOND, ARABIC, TWO_LINES]
    assert issues(found) == [
        (3, "tweet_id", "issue-id-replaced", "9.15E+17", False),
        (5, "external_author_id", "issue-id-rounded", "9.06E+17", True),
        (6, "tweet_id", "issue-id-rounded", "914623000000000000", True),
        (7, "language", "issue-language", "Klingon", False),
        (7, "followers", "issue-count", "beaucoup", False),
        (9, "publish_date", "issue-time", "2017-10-01", True),
    ]
    assert accounts(found)[0] == Account(
        account_id="x:905874659358453760",
        platform="x",
        ref=ref(2),
        handle="VALMONT_NEWS",
        followers=9636,
        following=1052,
        posts_count=253,
        seen_at=at("2017-10-01 19:58:00"),
    )


def test_times_are_refused_without_a_zone() -> None:
    found = records(IRA)
    assert posts(found) == []
    naive = [row for row, _, reason, _, lost in issues(found) if reason == "issue-naive-time"]
    assert naive == [2, 3, 4, 7]


def test_judgements_of_the_researchers_are_ignored_by_name() -> None:
    fields = report(records(IRA))
    assert fields.unknown == {}
    assert fields.ignored == {
        "region": 7,
        "post_type": 1,
        "account_type": 7,
        "account_category": 7,
        "new_june_2018": 7,
    }
