"""One form for each URL."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.readers import canonical, domain
from guetteur.readers.urls import domains_of

STATUS = "https://x.com/i/status/123"
VIDEO = "https://youtube.com/watch?v=aB-3_x"
PAGE = "https://example.org/a"
WRAPPED = "https%3A%2F%2Fwww.example.org%2Fa%3Futm_source%3Dx"
CASES = {
    # scheme, host, port
    "http://example.org/a": PAGE,
    "HTTPS://EXAMPLE.ORG/a": PAGE,
    "//example.org/a": PAGE,
    "example.org/a": PAGE,
    "www.example.org/a": PAGE,
    " https://example.org/a\n": PAGE,
    "https://www.example.org/a": PAGE,
    "https://m.example.org/a": PAGE,
    "https://mobile.example.org/a": PAGE,
    "https://amp.example.org/a": PAGE,
    "https://www.m.example.org./a": PAGE,
    "https://example.org:443/a": PAGE,
    "http://example.org:80/a": PAGE,
    "https://example.org:8080/a": "https://example.org:8080/a",
    "https://user:secret@example.org/a": PAGE,
    "https://fr.m.wikipedia.org/wiki/Vote": "https://fr.wikipedia.org/wiki/Vote",
    "https://www.gov.uk/vote": "https://gov.uk/vote",
    "https://amp.co.uk/": "https://amp.co.uk",
    "https://192.0.2.7/a": "https://192.0.2.7/a",
    "https://example.museum-inconnu/a": "https://example.museum-inconnu/a",
    # international names: one form, in ASCII
    "https://élections.example.org/a": "https://xn--lections-90a.example.org/a",
    "https://XN--lections-90a.example.org/a": "https://xn--lections-90a.example.org/a",
    "https://ｅｘａｍｐｌｅ.org/a": PAGE,
    "https://example。org/a": PAGE,
    # path and query
    "https://example.org": "https://example.org",
    "https://example.org/": "https://example.org",
    "https://example.org/a/": PAGE,
    "https://example.org/a#frag": PAGE,
    "https://example.org/a?": PAGE,
    "https://example.org/%61": PAGE,
    "https://example.org/é": "https://example.org/%C3%A9",
    "https://example.org/%c3%a9": "https://example.org/%C3%A9",
    "https://example.org/a b": "https://example.org/a%20b",
    "https://example.org/100%": "https://example.org/100%25",
    "https://example.org/a%2Fb": "https://example.org/a%2Fb",
    "https://example.org/?b=2&a=1": "https://example.org?a=1&b=2",
    "https://example.org/?a=1&amp;b=2": "https://example.org?a=1&b=2",
    "https://example.org/?a=x+y": "https://example.org?a=x%20y",
    "https://example.org/?a=": "https://example.org?a",
    "https://example.org/?id=3&source=une": "https://example.org?id=3&source=une",
    # tracking
    "https://example.org/a?utm_source=x&utm_campaign=y": PAGE,
    "https://example.org/a?fbclid=1&gclid=2&msclkid=3": PAGE,
    "https://example.org/a?mc_cid=1&mc_eid=2&igshid=3&ref_src=4": PAGE,
    "https://example.org/a?at_medium=x&xtor=y&UTM_term=z": PAGE,
    "https://example.org/a?__cft__[0]=1&__tn__=R": PAGE,
    # AMP
    "https://example.org/a/amp": PAGE,
    "https://example.org/a/amp/": PAGE,
    "https://example.org/a?amp=1": PAGE,
    "https://example.org/a?amp": PAGE,
    "https://example.org/a?outputType=amp": PAGE,
    "https://example.org/a.amp.html": "https://example.org/a.html",
    "https://example-org.cdn.ampproject.org/c/s/example.org/a": PAGE,
    "https://example-org.cdn.ampproject.org/v/s/www.example.org/a/amp?amp_js_v=1&usqp=2": PAGE,
    "https://www.google.com/amp/s/www.example.org/a/amp/": PAGE,
    "https://www.google.fr/amp/example.org/a": PAGE,
    # wrappers
    f"https://l.facebook.com/l.php?u={WRAPPED}&h=AT0": PAGE,
    f"https://lm.facebook.com/l.php?h=AT0&u={WRAPPED}": PAGE,
    f"https://www.facebook.com/sharer/sharer.php?u={WRAPPED}": PAGE,
    f"https://l.instagram.com/?u={WRAPPED}&e=AT0": PAGE,
    f"https://www.google.com/url?sa=t&q={WRAPPED}": PAGE,
    f"https://www.google.co.uk/url?url={WRAPPED}": PAGE,
    f"https://out.reddit.com/t3_abc?url={WRAPPED}&token=x": PAGE,
    f"https://vk.com/away.php?to={WRAPPED}": PAGE,
    f"https://t.umblr.com/redirect?z={WRAPPED}&t=x": PAGE,
    f"https://www.youtube.com/redirect?event=x&q={WRAPPED}": PAGE,
    f"https://twitter.com/intent/tweet?text=x&url={WRAPPED}": PAGE,
    f"https://t.me/share/url?url={WRAPPED}": PAGE,
    f"https://href.li/?{WRAPPED}": PAGE,
    "https://href.li/?https://example.org/a?b=1&a=2": "https://example.org/a?a=2&b=1",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D"
    "https%253A%252F%252Fexample.org%252Fa": PAGE,
    "https://l.facebook.com/l.php?u=nothing": None,
    "https://www.google.com/url?sa=t": None,
    # platforms
    "https://youtu.be/aB-3_x?si=1": VIDEO,
    "https://www.youtube.com/watch?v=aB-3_x&t=10s&list=L": VIDEO,
    "https://m.youtube.com/shorts/aB-3_x": VIDEO,
    "https://www.youtube.com/embed/aB-3_x": VIDEO,
    "https://youtube.com/live/aB-3_x?feature=share": VIDEO,
    "https://www.youtube-nocookie.com/embed/aB-3_x": VIDEO,
    "https://youtube.com/playlist?list=L&si=1": "https://youtube.com/playlist?list=L",
    "https://twitter.com/someone/status/123?s=20&t=x": STATUS,
    "https://mobile.twitter.com/other/status/123/photo/1": STATUS,
    "https://x.com/i/web/status/123": STATUS,
    "https://twitter.com/Someone?lang=fr": "https://x.com/Someone",
    "https://x.com/search?q=vote&src=typed_query": "https://x.com/search?q=vote",
    "https://t.me/s/valmont/12": "https://t.me/valmont/12",
    "https://telegram.me/valmont/12?single": "https://t.me/valmont/12",
    "https://www.tiktok.com/@a/video/1?is_from_webapp=1": "https://tiktok.com/@a/video/1",
    "https://www.instagram.com/p/Ca1/?igsh=x": "https://instagram.com/p/Ca1",
    "https://m.facebook.com/story.php?story_fbid=1&id=2&ref=x": (
        "https://facebook.com/story.php?id=2&story_fbid=1"
    ),
    # no web page
    "": None,
    "mailto:a@example.org": None,
    "a@example.org": None,
    "javascript:alert(1)": None,
    "tg://resolve?domain=a": None,
    "bonjour": None,
    "N.A.": None,
    "https://": None,
    "https://localhost/a": None,
    "https://[::1]/a": None,
    "https://[bad/a": None,
    "https://example.org:port/a": None,
}


@pytest.mark.parametrize(("url", "expected"), CASES.items())
def test_cases(url: str, expected: str | None) -> None:
    assert canonical(url) == expected


def test_enough_cases() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.bbc.co.uk/news", "bbc.co.uk"),
        ("https://blog.valmont.example.org/a", "example.org"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.net", "example.net"),
        ("https://élections.org", "xn--lections-90a.org"),
        ("https://t.co/abc", None),
        ("https://trib.al/abc", None),
        ("https://192.0.2.7/", None),
        ("https://www.watch", None),
        ("bonjour", None),
    ],
)
def test_domains(url: str, expected: str | None) -> None:
    assert domain(url) == expected


def test_domains_of() -> None:
    assert domains_of([]) == ()
    assert domains_of(["https://t.co/a"]) is None
    assert domains_of(["https://t.co/a", PAGE, PAGE + "b"]) == ("example.org",)


PIECE_LIST = r"""
https:// http:// // www. m. amp. example.org twitter.com x.com youtu.be youtube.com l.facebook.com
/l.php?u= google.com /url?q= /amp/s/ href.li /? t.me /s/ /share/url?url= /status/12 /amp .amp
.amp.html ?amp=1 & = %2F % %25 %41 + # é München.de :80 :8080 user@ a / .. . &amp; utm_source=x v=1
watch? cdn.ampproject.org /c/s/ out.reddit.com ⅷ İ 。 [::1] \ ' https%3A%2F%2Fexample.org%2F
"""
PIECES = st.sampled_from(PIECE_LIST.split())
ADDRESSES = st.one_of(
    st.text(st.characters(categories=None)),
    st.lists(PIECES, max_size=10).map("".join),
    st.text().map(lambda text: "https://example.org/" + text),
)


@given(ADDRESSES)
def test_canonical_is_stable_and_never_raises(url: str) -> None:
    once = canonical(url)
    domain(url)
    assert once is None or canonical(once) == once


@given(
    st.lists(st.sampled_from(["utm_source=a", "fbclid=b", "gclid=c", "xtor=d", "at_medium=e"])),
    st.sampled_from(["http://", "https://www.", "https://m.", "https://amp."]),
    st.sampled_from(["", "/", "#top"]),
)
def test_variants_are_one_link(tracking: list[str], start: str, end: str) -> None:
    path, fragment = (end, "") if end == "/" else ("", end)
    query = "&".join(["id=7", *tracking])
    url = f"{start}example.org/article{path}?{query}{fragment}"
    assert canonical(url) == "https://example.org/article?id=7"


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://gazette.example/a", "gazette.example"),
        ("https://www.gazette.example/a", "gazette.example"),
        ("https://info.gazette.test:8080/a", "gazette.test"),
        ("https://a.b.gazette.invalid", "gazette.invalid"),
        ("https://example/a", None),
    ],
)
def test_a_site_under_a_reserved_ending_is_a_site(url: str, site: str | None) -> None:
    assert domain(url) == site
