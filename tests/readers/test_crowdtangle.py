"""CrowdTangle's tables: zone words, thousands separators, links, zeros that mean nothing."""

from dataclasses import replace

from guetteur.model import Account, Post
from tests.readers.reading import SAMPLES, accounts, at, issues, posts, records, ref, report

PAGES = SAMPLES / "crowdtangle-facebook-pages.csv"
GROUPS = SAMPLES / "crowdtangle-facebook-groups.csv"
INSTAGRAM = SAMPLES / "crowdtangle-instagram.csv"

DEBATE = Post(
    post_id="facebook:100200300_555001",
    platform="facebook",
    account_id="facebook:100200300",
    created_at=at("2021-07-06 20:45:20"),
    ref=ref(2),
    account_handle="valmontinfos",
    account_name="Valmont Infos",
    text='Le débat, "en direct" :\nhttps://bit.ly/abc #Valmont2024',
    url="https://facebook.com/100200300/posts/555001",
    links=("https://example.org/debat",),
    domains=("example.org",),
    hashtags=("valmont2024",),
    mentions=(),
    likes=1000,
    reposts=200,
    replies=34,
)
VIDEO = replace(
    DEBATE,
    post_id="facebook:100200300_555002",
    created_at=at("2021-12-06 21:45:20"),
    ref=ref(4),
    text=None,
    url="https://facebook.com/100200300/videos/555002",
    links=(),
    domains=(),
    hashtags=(),
    likes=10,
    reposts=None,
    replies=None,
    views=0,
)
PHOTO = replace(
    VIDEO,
    post_id="facebook:100200300_555003",
    created_at=at("2021-07-07 08:00:00"),
    ref=ref(5),
    text="🎉 @mairie.valmont",
    url="https://facebook.com/100200300/photos/a.1/555003?type=3",
    mentions=("mairie.valmont",),
    likes=7,
    views=None,
)
ARABIC = Post(
    post_id="facebook:100200301_555004",
    platform="facebook",
    account_id="facebook:100200301",
    created_at=at("2021-07-07 10:00:00"),
    ref=ref(6),
    account_name="أخبار فالمون",
    text="مرحبا #فالمون",
    url="https://facebook.com/permalink.php?id=100200301&story_fbid=555004",
    links=(),
    domains=(),
    hashtags=("فالمون",),
    mentions=(),
)
LIVE = replace(
    VIDEO,
    post_id="facebook:100200300_555007",
    created_at=at("2021-07-07 04:30:00"),
    ref=ref(9),
    text="https://example.com/a https://example.com/a?fbclid=2",
    url="https://facebook.com/100200300/posts/555007",
    links=("https://example.com/a",),
    domains=("example.com",),
    likes=None,
    views=1500,
)


def test_facebook_pages() -> None:
    found = records(PAGES)
    assert posts(found) == [DEBATE, VIDEO, PHOTO, ARABIC, LIVE]
    assert issues(found) == [
        (6, "Likes", "issue-count", "x7", False),
        (7, "Post Created", "issue-naive-time", "2021-07-07 10:00:00", True),
        (8, "Post Created", "issue-zone-word", "2021-07-07 10:00:00 ZZT", True),
        (10, None, "issue-cell-count", "2 / 40", True),
    ]


def test_facebook_accounts_are_given_when_their_description_changes() -> None:
    page = Account(
        account_id="facebook:100200300",
        platform="facebook",
        ref=ref(2),
        handle="valmontinfos",
        name="Valmont Infos",
        description="L’actualité de Valmont",
        followers=12345,
        seen_at=at("2021-07-06 20:45:20"),
    )
    later = replace(page, ref=ref(5), followers=12400, seen_at=at("2021-07-07 08:00:00"))
    arabic = Account(
        account_id="facebook:100200301",
        platform="facebook",
        ref=ref(6),
        name="أخبار فالمون",
        seen_at=at("2021-07-07 10:00:00"),
    )
    assert accounts(records(PAGES)) == [page, later, arabic]


def test_a_given_zone_serves_the_times_without_one() -> None:
    found = records(PAGES, zone="Europe/Paris")
    assert [(one.ref.row, one.created_at) for one in posts(found) if one.ref.row in (7, 8)] == [
        (7, at("2021-07-07 08:00:00")),
        (8, at("2021-07-07 08:00:00")),
    ]
    assert accounts(found)[0].created_at == at("2012-04-05 04:07:08")
    assert "Page Created" in report(found).used


def test_fields_are_all_known() -> None:
    fields = report(records(PAGES))
    assert fields.unknown == {}
    assert fields.used["Message"] == 6
    assert fields.ignored["Page Created"] == 6
    score = "Overperforming Score (weighted  —  Likes 1x Shares 3x Comments 2x )"
    assert fields.ignored[score] == 1


def test_a_group_stands_for_its_members() -> None:
    found = records(GROUPS)
    first = posts(found)[0]
    assert first == Post(
        post_id="facebook:777_901",
        platform="facebook",
        account_id="facebook:777",
        created_at=at("2021-07-01 10:00:00"),
        ref=ref(2),
        account_handle="valmont.dabord",
        account_name="Valmont d’abord",
        text="message 1",
        url="https://facebook.com/groups/777/permalink/901",
        links=("https://example.org/1",),
        domains=("example.org",),
        hashtags=(),
        mentions=(),
        channel_id="facebook:777",
        channel_name="Valmont d’abord",
        likes=1,
    )
    assert [post.links for post in posts(found)] == [
        (f"https://example.org/{day}",) for day in range(1, 7)
    ]
    assert issues(found) == []


def test_instagram() -> None:
    found = records(INSTAGRAM)
    market = Post(
        post_id="instagram:CaAa111",
        platform="instagram",
        account_id="instagram:valmont.images",
        created_at=at("2022-03-27 00:30:00"),
        ref=ref(2),
        account_handle="valmont.images",
        account_name="Valmont en images",
        text='Marché 🍏, "bio"\n#Valmont @mairie.valmont',
        url="https://instagram.com/p/CaAa111",
        links=(),
        domains=(),
        hashtags=("valmont",),
        mentions=("mairie.valmont",),
        likes=1200,
        replies=3,
    )
    video = replace(
        market,
        post_id="instagram:CaAa112",
        created_at=at("2022-03-27 01:30:00"),
        ref=ref(4),
        text="vidéo",
        url="https://instagram.com/p/CaAa112",
        hashtags=(),
        mentions=(),
        likes=5,
        replies=0,
        views=0,
    )
    igtv = replace(
        video,
        post_id="instagram:CaAa113",
        created_at=at("2022-03-28 01:30:00"),
        ref=ref(5),
        text="Voir https://example.org/x.",
        url="https://instagram.com/tv/CaAa113",
        links=("https://example.org/x",),
        domains=("example.org",),
        views=340,
    )
    other = Post(
        post_id="instagram:CaAa114",
        platform="instagram",
        account_id="instagram:autre_compte",
        created_at=at("2022-03-28 10:30:00"),
        ref=ref(6),
        account_handle="autre_compte",
        url="https://instagram.com/p/CaAa114",
        links=(),
        domains=(),
        hashtags=(),
        mentions=(),
    )
    assert posts(found) == [market, video, igtv, other]
    assert issues(found) == [
        (7, "Post Created", "issue-time", "28/03/2022 03:30", True),
        (8, "URL", "issue-missing-value", None, True),
    ]
    assert [(one.account_id, one.followers) for one in accounts(found)] == [
        ("instagram:valmont.images", 2000),
        ("instagram:autre_compte", None),
    ]
    assert report(found).unknown == {}
