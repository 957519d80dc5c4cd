"""The other shapes in which the same formats come: pages, lines, arrays, tables."""

import csv
import io
import json
from pathlib import Path

import pytest

from guetteur.model import InputError, Post
from guetteur.readers import recognise
from tests.readers.reading import SAMPLES, at, issues, posts, records, report


def objects(name: str, *places: str) -> list[dict[str, object]]:
    """The objects of a sample: those of a list inside the document, or those of its lines."""
    text = (SAMPLES / name).read_text(encoding="utf-8")
    if name.endswith("jsonl"):
        return [json.loads(line) for line in text.splitlines()]
    found = json.loads(text)
    for place in places:
        found = found[place]
    assert isinstance(found, list)
    return found


def ids(found: list[Post]) -> list[str]:
    return [post.post_id for post in found]


SHAPES = {
    "bluesky-json": ("bluesky-json.json", ("feed",), "feed"),
    "mastodon-json": ("mastodon-json.json", (), "statuses"),
    "youtube-api": ("youtube-api-comments.json", ("items",), "items"),
    "x-api-v1": ("x-api-v1.jsonl", (), "statuses"),
    "crowdtangle-json": ("crowdtangle-json.json", ("result", "posts"), "posts"),
}


@pytest.mark.parametrize("shape", ["lines", "array", "page", "pages"])
@pytest.mark.parametrize("format", SHAPES)
def test_lines_arrays_and_pages_are_the_same(tmp_path: Path, format: str, shape: str) -> None:
    name, places, key = SHAPES[format]
    found = objects(name, *places)
    whole = {
        "lines": "\n".join(map(json.dumps, [*found, found[0]])),
        "array": json.dumps(found),
        "page": json.dumps({key: found}, indent=1),
        "pages": "\n".join([json.dumps({key: found}), json.dumps({key: found})]),
    }
    path = tmp_path / "export"
    path.write_text(whole[shape], encoding="utf-8")
    assert recognise(path).format == format
    expected = ids(posts(records(SAMPLES / name)))
    assert dict.fromkeys(ids(posts(records(path)))) == dict.fromkeys(expected)


def test_bluesky_posts_that_were_searched(tmp_path: Path) -> None:
    (item,) = objects("bluesky-json.json", "feed")
    path = tmp_path / "search.json"
    path.write_text(json.dumps({"posts": [item["post"]], "hitsTotal": 1}, indent=1))
    assert [one.is_repost for one in posts(records(path))] == [False]


def test_a_page_of_reddits_api(tmp_path: Path) -> None:
    first, _, comment = objects("reddit-json.jsonl")
    children = [{"kind": "t3", "data": first}, {"kind": "t1", "data": comment}]
    path = tmp_path / "listing.json"
    path.write_text(json.dumps({"kind": "Listing", "data": {"children": children}}, indent=1))
    assert recognise(path).format == "reddit-json"
    assert ids(posts(records(path))) == ["reddit:t3_1d5abc", "reddit:t1_l6aaa"]


def test_votes_against_are_no_count(tmp_path: Path) -> None:
    first = objects("reddit-json.jsonl")[0]
    path = tmp_path / "posts.jsonl"
    path.write_text("\n".join(json.dumps({**first, "score": score}) for score in (-3, "-1", 0)))
    found = records(path)
    assert [one.likes for one in posts(found)] == [None, None, 0]
    assert issues(found) == []


def test_tiktok_videos_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "videos.csv"
    path.write_text(
        "id,video_description,create_time,region_code,hashtag_names,username,view_count\n"
        "7380000000000000001,Le pont,1717264800,FR,\"['Valmont', 'pont']\",marie,456\n"
        "7380000000000000002,Le pont,1717264801,FR,[],marie,\n"
        "7380000000000000003,Le pont,1717264802,FR,[oups,marie,\n"
    )
    found = records(path)
    assert [one.hashtags for one in posts(found)] == [("valmont", "pont"), (), ()]
    assert [(one[0], one[2]) for one in issues(found)] == [(4, "issue-list")]


def test_a_tiktok_page_without_videos_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    path.write_text(json.dumps({"data": {"videos": [], "cursor": 0, "has_more": False}}, indent=1))
    assert recognise(path).format == "tiktok-research"
    with pytest.raises(InputError) as error:
        records(path)
    assert error.value.key == "error-no-rows"


def test_ads_of_metas_api(tmp_path: Path) -> None:
    ads = [
        {"id": str(n), "page_id": "9", "ad_creation_time": "2024-06-01", "ad_snapshot_url": "u"}
        for n in range(3)
    ]
    path = tmp_path / "ads.json"
    path.write_text(json.dumps({"data": ads, "paging": {"next": "x"}}, indent=1))
    found = records(path)
    assert recognise(path).format == "meta-ads"
    assert {one.created_at for one in posts(found)} == {at("2024-06-01 00:00:00")}
    # said once, not for each ad
    assert [one[:3] for one in issues(found)] == [(1, None, "issue-ad-day")]


def test_youtube_search_results_and_playlists(tmp_path: Path) -> None:
    snippet = {"publishedAt": "2024-06-02T00:00:00Z", "channelId": "UCa", "title": "t"}
    items = [
        {
            "kind": "youtube#searchResult",
            "id": {"kind": "youtube#video", "videoId": "v1"},
            "snippet": snippet,
        },
        {
            "kind": "youtube#playlistItem",
            "id": "PLx",
            "snippet": {**snippet, "videoOwnerChannelId": "UCb"},
            "contentDetails": {"videoId": "v2", "videoPublishedAt": "2024-06-01T18:00:00Z"},
        },
        {"kind": "youtube#channel", "id": "UCa", "snippet": {"title": "t"}},
    ]
    path = tmp_path / "page.json"
    path.write_text(json.dumps({"items": items}, indent=1))
    found = records(path)
    assert [(one.post_id, one.account_id) for one in posts(found)] == [
        ("youtube:v1", "youtube:UCa"),
        ("youtube:v2", "youtube:UCb"),
    ]
    assert posts(found)[1].created_at == at("2024-06-01 18:00:00")
    assert report(found).ignored["youtube#channel"] == 1


def test_the_analysts_own_browser_is_never_read() -> None:
    found = records(SAMPLES / "zeeschuimer.jsonl")
    assert "SECRET" not in repr(found)
    assert "analyst" not in repr(found)


def test_minet_given_a_table_repeats_its_columns(tmp_path: Path) -> None:
    """The last column of a name is minet's own."""
    with (SAMPLES / "minet-x.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0].count("id") == 2
    text = io.StringIO()
    csv.writer(text).writerows([["text", *rows[0]], *(["mine", *row] for row in rows[1:])])
    path = tmp_path / "tweets.csv"
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
    found = records(path)
    assert posts(found) == posts(records(SAMPLES / "minet-x.csv"))
    assert report(found).unknown == {"text (1)": 2, "id (1)": 2}


def test_a_repost_that_only_some_may_see(tmp_path: Path) -> None:
    """X wraps the post of a protected or limited account once more."""
    line = objects("zeeschuimer.jsonl")[1]
    data = line["data"]
    assert isinstance(data, dict)
    result = data["legacy"]["retweeted_status_result"]["result"]
    data["legacy"]["retweeted_status_result"] = {"result": {"tweet": result}}
    path = tmp_path / "x.jsonl"
    path.write_text("\n".join([json.dumps(line)] * 2))
    assert [one.reposted_id for one in posts(records(path))] == ["x:1797000000000000001"] * 2


def test_x_posts_of_older_captures(tmp_path: Path) -> None:
    tweet = objects("x-api-v1.jsonl")[0]
    line = {"item_id": "1", "source_platform": "twitter.com", "data": tweet}
    path = tmp_path / "x.jsonl"
    path.write_text("\n".join([json.dumps(line)] * 2))
    found = records(path)
    assert recognise(path).format == "zeeschuimer"
    assert [one.reposted_id for one in posts(found)] == ["x:1090000000000000001"] * 2


def test_ads_whose_address_was_misread_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "ads.csv"
    path.write_text(
        "id,pdf,image,clicks,impressions,text,url,spend_amount,spend_currency,created,ended\n"
        "1,a.pdf,,1,2,Join,https://site.example.org/a-long-story/,1,RUB,2016-06-15T03:39:52-07:00,\n"
        "2,a.pdf,,1,2,Join,https://s|te.example.org/,1,RUB,2016-06-15T03:39:52-07:00,\n"
        "3,a.pdf,,1,2,Join,,1,RUB,2016-06-15T03:39:52-07:00,\n"
    )
    found = records(path)
    assert [one.account_id for one in posts(found)] == [
        "facebook-ads:site.example.org",
        "facebook-ads:page-of-2",
        "facebook-ads:page-of-3",
    ]
    assert [one.domains for one in posts(found)] == [("example.org",), (), ()]
    assert [(one[0], one[2], one[4]) for one in issues(found)] == [(3, "issue-url", False)]
