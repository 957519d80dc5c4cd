"""Pseudonyms: stable, keyed, and nothing of the real names left in what is published."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

import pyarrow.parquet as pq
import pytest

from guetteur.model import Finding, Run
from guetteur.publish import Pseudonyms, publish_run
from guetteur.publish.masking import masked, masked_object, masked_text
from guetteur.publish.masks import Masks, masks_of
from guetteur.publish.pseudonyms import code, codes

MARK = "zqmark"
# Short handle, name that grows when folded: each is a marker too.
SHORT = "zqb"
SHARP = "Zqjürgen Zqgroßmann"
MARKS = (MARK, SHORT, "zqj", "ssmann")
NO_BREAK = "\xa0"


@pytest.fixture
def masks(run: Run, key: Pseudonyms) -> Masks:
    return masks_of(run, key)


def test_code_is_short_keyed_and_stable(key: Pseudonyms) -> None:
    made = code(key, "account", "x:1000")
    assert made == code(key, "account", "x:1000")
    assert len(made) == 9
    assert made[4] == "-"
    assert made != code(Pseudonyms(b"another key"), "account", "x:1000")
    assert made != code(key, "post", "x:1000")


def test_colliding_codes_get_longer_until_all_differ(key: Pseudonyms) -> None:
    values = [f"x:{number}" for number in range(200)]
    made = codes(key, "account", values, length=1)
    assert set(made) == set(values)
    assert len(set(made.values())) == 200
    assert {len(name) for name in made.values()} == {6}


def test_mention_has_the_code_of_the_account(run: Run, masks: Masks) -> None:
    member = run.findings[0].members[0]
    name = masks.accounts[member.account_id].removeprefix("x:")
    assert masked_text(f"ask @{member.handle}!", masks) == f"ask @{name}!"
    assert masked_text(f"ask ＠{str(member.handle).upper()}.", masks).startswith(f"ask @{name}")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("see https://x.com/jdoe/status/123?s=20 now", "see x.com/…"),
        ("see t.me/jdoe/12", "see t.me/…"),
        ("https://m.facebook.com/profile.php?id=100012345", "facebook.com/…"),
        ("https://www.instagram.com/jdoe/", "instagram.com/…"),
        ("https://social.example.org/@jdoe/123", "social.example.org/…"),
        ("https://social.example.org/users/jdoe/statuses/1", "social.example.org/…"),
        ("https://go.example.org/?u=https%3A%2F%2Fx.com%2Fjdoe", "go.example.org/…"),
        ("https://go.example.org/?u=https%253A%252F%252Fx.com%252Fjdoe", "go.example.org/…"),
        ("https://archive.example.org/2027/https://x.com/jdoe/status/1", "x.com/…"),
        ("tg://resolve?domain=jdoe", "app/…"),
        ("write to jdoe@example.org", "write to …@…"),
        ("by @jdoe@social.example.org", "by @"),
        ("RT@jdoe: see", "RT@"),
        ("https://t.co/jdoe", "t.co/…"),
        ("read (T.CO/jdoe)", "t.co/…"),
        ("bit.ly/jdoe tinyurl.com/jdoe https://ow.ly/jdoe", "tinyurl.com/…"),
        ("https://fb.me/jdoe https://lnkd.in/jdoe https://goo.gl/jdoe", "fb.me/…"),
        ("https://dlvr.it/jdoe https://ift.tt/jdoe https://is.gd/jdoe", "dlvr.it/…"),
        ("https://fxtwitter.com/jdoe/status/100012345", "fxtwitter.com/…"),
        ("vxtwitter.com/jdoe/status/100012345", "vxtwitter.com/…"),
        ("https://fixupx.com/jdoe/status/1 https://fixvx.com/jdoe", "fixvx.com/…"),
        ("https://xcancel.com/jdoe https://twstalker.com/jdoe", "xcancel.com/…"),
        ("https://nitter.net/jdoe/status/1", "nitter.net/…"),
        ("https://nitter.mirror.example.org/jdoe", "nitter.mirror.example.org/…"),
        ("https://threadreaderapp.com/thread/100012345.html", "threadreaderapp.com/…"),
        ("https://mirror.example.org/jdoe/status/100012345", "mirror.example.org/…"),
        ("mirror.example.org/a/jdoe/status/1", "mirror.example.org/…"),
        ("https://bsky.app/profile/jdoe.example.org/post/1", "bsky.app/…"),
        ("by jdoe.bsky.social.", "bsky.social/…"),
        ("did:plc:jdoe100012345 wrote", "app/…"),
        ("at://did:plc:jdoe/app.bsky.feed.post/100012345", "app/…"),
        ("https://jdoe.substack.com", "substack.com/…"),
        ("https://linktr.ee/jdoe https://www.patreon.com/jdoe", "patreon.com/…"),
    ],
)
def test_links_and_addresses_are_masked(text: str, kept: str, masks: Masks) -> None:
    made = masked_text(text, masks)
    assert "jdoe" not in made
    assert "100012345" not in made
    assert kept in made


@pytest.mark.parametrize(
    "text",
    [
        "https://news.example.org/vote-postal?x=1",
        "https://netflix.com/title",
        "at 5 @ noon, e.g. x.com",
        "Le débat, à 20 h : #vote",
        "fb: oui, https://www.example.org/status/200 at: 12 h",
        "https://www.example.org/status/page?q=%C3%A9lection",
        "https://ht.example.org/is.gdx/a, bit.lynx, 50%de rabais",
    ],
)
def test_ordinary_text_and_links_stay(text: str, masks: Masks) -> None:
    assert masked_text(text, masks) == text


def test_known_names_and_ids_are_masked_inside_texts(run: Run, masks: Masks) -> None:
    member = run.findings[0].members[3]
    text = (
        f"“{str(member.name).upper()}” is {member.account_id[2:]}0 or handle_0_3, says Handle_0_33"
    )
    made = masked_text(text, masks)
    assert "INVENTED PERSON" not in made
    assert "handle_0_3," not in made
    assert f"{member.account_id[2:]}0" in made  # another number: only whole words are replaced
    assert "Handle_0_33" in made


def test_two_masked_links_stay_different(masks: Masks) -> None:
    first, second = (masked_text(f"https://x.com/a/status/{n}", masks) for n in (1, 2))
    assert first != second
    assert first == masked_text("https://x.com/a/status/1/", masks)


def test_objects_that_are_ids_get_codes(run: Run, masks: Masks) -> None:
    member = run.findings[0].members[0]
    post = run.findings[0].evidence[0].first
    assert masked_object("co_mention", member.account_id, masks) == masks.accounts["x:1000"]
    assert masked_object("co_reshare", post.post_id, masks) == masks.posts[post.post_id]
    for detector in ("co_mention", "co_reply", "co_reshare", "co_media", "co_share_object"):
        assert "123456" not in masked_object(detector, "x:123456", masks)
    assert masked_object("co_hashtag", "vote", masks) == "vote"
    assert masked_object("co_share_object", "https://news.example.org/a", masks) == (
        "https://news.example.org/a"
    )


def test_order_of_real_ids_is_not_kept(run: Run, key: Pseudonyms) -> None:
    made = masked(run, key)
    assert [node.account_id for node in made.nodes] == sorted(n.account_id for n in made.nodes)
    assert all(tie.account_a < tie.account_b for tie in made.ties)
    assert {tie.objects for tie in made.ties} == {tie.objects for tie in run.ties}
    assert all(post.url is None for f in made.findings for p in f.evidence for post in (p.first,))


def marked(run: Run) -> Run:
    """The run with a marker in every id, handle and name, and in all that quotes them."""

    def id_(identifier: str) -> str:
        return f"x:{MARK}{identifier[2:]}"

    def finding_(finding: Finding) -> Finding:
        quoted = " ".join(
            f"@{MARK}handle{n} https://x.com/{MARK}user{n}/status/{MARK}{n} "
            f"{MARK.title()} Name {n} "
            f"https://t.co/{MARK}{n} bit.ly/{MARK}{n} https://fxtwitter.com/{MARK}{n}/status/{n} "
            f"https://nitter.example.org/{MARK} https://mirror.example.org/{MARK}/status/1 "
            f"did:plc:{MARK} linktr.ee/{MARK} {MARK}.bsky.social "
            f"{SHORT} RT@{SHORT}: #{SHORT} https://blog0.example.org/author/{SHORT}/0 "
            f"{SHARP} {SHARP.upper()} {normalize('NFD', SHARP)} {SHARP.replace(' ', NO_BREAK)} "
            f"#{SHARP.replace(' ', '')} https://wiki.example.org/{quote(SHARP.replace(' ', '_'))} "
            f"t.me/{MARK}chan{n} {MARK}handle{n} #{MARK}handle{n} {MARK}{member.account_id[2:]}"
            for n, member in enumerate(finding.members)
        )
        return replace(
            finding,
            members=tuple(
                replace(m, account_id=id_(m.account_id), handle=f"{MARK}handle{n}",
                        name=f"{MARK.title()} Name {n}")
                for n, m in enumerate(finding.members)
            ),
            objects=tuple(
                replace(item, detector=detector, object_id=object_id)
                for item in finding.objects
                for detector, object_id in (
                    ("co_share_url", f"https://x.com/{MARK}user0/status/1"),
                    ("co_share_url", f"https://news.example.org/{MARK}handle0/a"),
                    ("co_share_url", f"https://t.co/{MARK}"),
                    ("co_share_domain", f"{SHORT}.example.org"),
                    ("co_hashtag", SHORT),
                    ("co_hashtag_sequence", f"#{SHARP.replace(' ', '')} #jesuis{MARK}handle0"),
                    ("co_text", quoted),
                    ("co_mention", f"{MARK}handle0"),
                    ("co_reply", f"x:{MARK}post"),
                    ("co_media", f"{MARK}media"),
                    ("co_share_object", f"{MARK}thing"),
                )
            ),
            evidence=tuple(
                replace(
                    pair,
                    object_id=f"https://x.com/{MARK}user0/status/1",
                    detector="co_share_url",
                    first=replace(pair.first, post_id=id_(pair.first.post_id), text=quoted,
                                  account_id=id_(pair.first.account_id), url=f"https://x.com/{MARK}"),
                    second=replace(pair.second, post_id=id_(pair.second.post_id), text=quoted,
                                   account_id=id_(pair.second.account_id), url=f"https://x.com/{MARK}"),
                )
                for pair in finding.evidence
            ),
        )  # fmt: skip

    return replace(
        run,
        sources=tuple(
            replace(
                s,
                name=f"export_{MARK}handle0_2027_{SHARP}{SHORT}.csv",
                reason_params={"file": f"{SHORT}.csv"},
            )
            for s in run.sources
        ),
        detectors=tuple(
            replace(report, traceback=f"ValueError: {MARK}handle0", outcome="error",
                    reason_key="reason-failed", reason_params={"error": f"@{MARK}handle0"})
            for report in run.detectors
        ),
        findings=tuple(map(finding_, run.findings)),
        ties=tuple(
            replace(tie, account_a=id_(tie.account_a), account_b=id_(tie.account_b))
            for tie in run.ties
        ),
        nodes=tuple(
            replace(node, account_id=id_(node.account_id), handle=SHORT if n == 1 else
                    f"{MARK}handle{n}", name=SHARP if n == 1 else f"{MARK.title()} Name {n}")
            for n, node in enumerate(run.nodes)
        ),
    )  # fmt: skip


def published_text(files: dict[str, Path]) -> str:
    """All that is in the files, as text; Parquet is decoded first, for it is compressed."""
    return "\n".join(
        str(pq.read_table(path).to_pydict())
        if path.suffix == ".parquet"
        else path.read_text(encoding="utf-8")
        for path in files.values()
    ).casefold()


def test_no_real_name_is_in_any_published_file(
    make_run: Callable[..., Run], key: Pseudonyms, tmp_path: Path
) -> None:
    run = marked(make_run(4))
    shown = published_text(publish_run(run, tmp_path / "real", lang="en", pseudonyms=None))
    # the markers are where a leak would show
    assert all(mark in shown for mark in MARKS)
    hidden = published_text(publish_run(run, tmp_path / "codes", lang="fr", pseudonyms=key))
    for mark in MARKS:
        place = hidden.find(mark)
        assert place == -1, hidden[place - 200 : place + 100]
