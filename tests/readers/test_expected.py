"""Every sample gives the very posts that were written by hand in `expected.yml`."""

from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from guetteur.model import Account, Post, native_id, platform_of
from guetteur.readers import Format, formats, recognise
from guetteur.readers.mapping import FIELDS
from tests.readers.reading import SAMPLES, accounts, issues, posts, records, report

EXPECTED = yaml.safe_load((Path(__file__).parent / "expected.yml").read_text(encoding="utf-8"))
IDS = (
    "post_id",
    "account_id",
    "reposted_id",
    "reposted_account",
    "quoted_id",
    "reply_to_id",
    "reply_to_account",
    "conversation_id",
    "channel_id",
)
# What the samples hold on purpose that cannot be read as meant: row, field, reason, lost.
ISSUES = {
    "minet-telegram.csv": [(3, "datetime", "issue-naive-time", True)],
    "feed-rss.xml": [(2, "pubDate", "issue-missing-value", True)],
    "meta-ads.csv": [(2, None, "issue-ad-day", False)],
}
# Fields that the readers do not know: a user's own, and those that minet was given.
UNKNOWN: dict[str, set[str]] = {"4cat-custom.csv": {"theme"}, "minet-x.csv": {"id (1)"}}


def time_of(text: str) -> datetime:
    whole = text if len(text) > 12 else f"2024-06-01 {text}"
    return datetime.fromisoformat(whole).replace(tzinfo=UTC)


def shown(post: Post) -> dict[str, object]:
    """A post as `expected.yml` writes it: what is known, ids without their platform."""
    found: dict[str, object] = {"row": post.ref.row}
    for one in fields(Post):
        value = getattr(post, one.name)
        if value is None or one.name == "ref":
            continue
        if one.name in IDS:
            assert platform_of(value) == post.platform
            value = native_id(value)
        found[one.name] = list(value) if isinstance(value, tuple) else value
    return found


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_gives_its_posts(name: str) -> None:
    found = records(SAMPLES / name)
    expected = [
        {key: time_of(value) if key.endswith("_at") else value for key, value in post.items()}
        for post in EXPECTED[name]
    ]
    assert [shown(post) for post in posts(found)] == expected
    assert [one[:3] + one[4:] for one in issues(found)] == ISSUES.get(name, [])
    assert set(report(found).unknown) == UNKNOWN.get(name, set())


@pytest.mark.parametrize("name", EXPECTED)
def test_what_a_format_lacks_is_never_there(name: str) -> None:
    chosen = next(one for one in formats() if one.name == recognise(SAMPLES / name).format)
    for post in posts(records(SAMPLES / name)):
        assert [field for field in chosen.lacks if getattr(post, field) is not None] == []


DESCRIBED = yaml.safe_load(
    (Path(__file__).parent / "expected_accounts.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", DESCRIBED)
def test_a_sample_describes_its_accounts(name: str) -> None:
    found = [
        {
            one.name: value
            for one in fields(Account)
            if one.name not in ("platform", "ref")
            and (value := getattr(account, one.name)) is not None
        }
        for account in accounts(records(SAMPLES / name))
    ]
    assert found == [
        {key: time_of(value) if key.endswith("_at") else value for key, value in one.items()}
        for one in DESCRIBED[name]
    ]


@pytest.mark.parametrize("one", formats(), ids=lambda one: one.name)
def test_what_a_format_declares_is_consistent(one: Format) -> None:
    assert not one.used & one.ignored - {"id"}
    assert set(one.lacks) <= set(FIELDS)
    assert not set(one.lacks) & one.mapped.keys()
    assert {column for found in one.mapped.values() for column in found} <= one.used


OLDER = [
    path.name
    for path in sorted(SAMPLES.iterdir())
    if path.suffix != ".toml" and path.name not in EXPECTED and path.stem != "mapped"
]


@pytest.mark.parametrize("name", OLDER)
def test_what_other_formats_lack_is_never_there(name: str) -> None:
    chosen = next(one for one in formats() if one.name == recognise(SAMPLES / name).format)
    for post in posts(records(SAMPLES / name, zone="UTC")):
        assert [field for field in chosen.lacks if getattr(post, field) is not None] == []
