"""Reworded texts make traces of one object; their versions are told."""

from datetime import timedelta
from random import Random
from typing import Any

import duckdb

from guetteur.detectors import EVERY
from guetteur.detectors.text_families import make_text_families
from guetteur.detectors.versions import versions_of
from tests.detectors.posts import START, connect, debate, post
from tests.detectors.test_coordination import PLANTED, run

DETECTOR = {detector.id: detector for detector in EVERY}["co_text_family"]
WORDS = [
    "ballot",
    "harbour",
    "winter",
    "council",
    "ladder",
    "minister",
    "orchard",
    "railway",
    "stadium",
    "teacher",
    "pension",
    "hospital",
    "farmer",
    "bridge",
    "museum",
    "factory",
    "village",
    "market",
    "engine",
    "doctor",
    "climate",
    "budget",
    "river",
    "forest",
]
MESSAGE = "Nobody told us that the polling stations of our town will close so early on Sunday"


def sentence(random: Random) -> str:
    """Words made of two, in no order: alike by chance they are not."""
    return " ".join("".join(random.sample(WORDS, 2)) for _ in range(9))


def posts_with_copies() -> list[dict[str, Any]]:
    """An ordinary debate, and six accounts that post versions of eight texts of their own."""
    random = Random(4)
    posts = [
        row | {"text": sentence(random)} for row in debate("text", planted=0, events=0, many=False)
    ]
    for event in range(8):
        text = sentence(random)
        for i in range(6):
            version = (text, f"{text} {WORDS[i]}", text.replace("a", "а"), text.upper())[i % 4]
            posts.append(post(len(posts), f"p{i}", event * 90_000 + i, text=version))
    return posts


def families(con: duckdb.DuckDBPyConnection) -> list[tuple[str, list[str]]]:
    """The object and the posts of every family."""
    make_text_families(con)
    return con.sql("""
        SELECT object_id, list(post_id ORDER BY post_id) FROM text_posts
        JOIN text_variants USING (variant) JOIN text_families USING (family)
        GROUP BY object_id ORDER BY 2""").fetchall()


def test_reworded_and_disguised_copies_are_found_and_nobody_else() -> None:
    _, (report,), found = run(connect(posts_with_copies()), DETECTOR)
    (finding,) = found.findings
    assert {member.account_id for member in finding.members} == PLANTED
    assert (report.outcome, finding.object_count) == ("found", 8)
    family = finding.families[0]
    assert (family.posts, family.accounts, family.variant_count) == (6, 6, 3)
    assert {name for variant in family.variants for name in variant.undone} == {"homoglyph"}
    assert family.object_id in {item.object_id for item in finding.objects}


def test_reposts_and_short_texts_have_no_family_unless_asked_for() -> None:
    con = connect(
        [
            post(1, "a", 0, text=MESSAGE),
            post(2, "b", 1, text=MESSAGE, is_repost=True),
            post(3, "c", 2, text="Good morning!"),
            post(4, "d", 3, text=None),
        ]
    )
    ((name, posts),) = families(con)
    assert posts == ["x:1"]
    assert name.startswith("family-")
    assert name.partition(" ")[2] == MESSAGE.lower()
    make_text_families(con, reposts=True)
    assert con.sql("SELECT count(*) FROM text_posts").fetchall() == [(2,)]


def test_a_family_is_named_by_its_first_post_whatever_the_order() -> None:
    first = post(1, "a", 0, text=MESSAGE)
    later = [post(n, "b", n, text=f"{MESSAGE} {WORDS[n]}") for n in range(2, 6)]
    one = families(connect([first, *later]))
    assert one == families(connect([*reversed(later), first]))
    assert one[0][0].endswith("on sunday")


def test_versions_are_told_the_most_posted_first() -> None:
    texts = (f"Hear this: {MESSAGE}", MESSAGE, f"{MESSAGE}!!", f"{MESSAGE} v0ters beware")
    con = connect([post(n, f"a{n % 3}", 60 * n, text=text) for n, text in enumerate(texts)])
    ((name, _),) = families(con)
    (family,) = versions_of(con, [name])
    assert (family.posts, family.accounts, family.variant_count) == (4, 3, 3)
    assert family.representative == MESSAGE
    assert [(one.text, one.posts, one.undone) for one in family.variants] == [
        (MESSAGE, 2, ()),
        (texts[0], 1, ()),
        (texts[3], 1, ("leet",)),
    ]
    assert family.last - START == timedelta(minutes=3)
    (cut,) = versions_of(con, [name], most=1)
    assert (len(cut.variants), cut.variant_count) == (1, 3)
