"""Readers: an export file to posts, accounts, issues and the list of its fields.

One file a format, and one line here.
"""

from collections.abc import Iterator
from pathlib import Path

from guetteur.model import InputError, Record
from guetteur.readers import (
    bluesky_jetstream,
    bluesky_json,
    coortweet,
    crowdtangle_facebook,
    crowdtangle_instagram,
    crowdtangle_json,
    feeds,
    fourcat_bluesky,
    fourcat_custom,
    fourcat_douyin,
    fourcat_facebook,
    fourcat_gab,
    fourcat_instagram,
    fourcat_linkedin,
    fourcat_telegram,
    fourcat_threads,
    fourcat_tiktok,
    fourcat_tiktok_comments,
    fourcat_truthsocial,
    fourcat_tumblr,
    fourcat_vk,
    fourcat_x,
    fourcat_x_api,
    fourcat_xiaohongshu,
    google_ads,
    guetteur_csv,
    ira_ads,
    ira_csv,
    mapped,
    mastodon_json,
    mcl_comments,
    mcl_facebook,
    mcl_instagram,
    meta_ads,
    minet_bluesky,
    minet_facebook_comments,
    minet_instagram,
    minet_mediacloud,
    minet_reddit,
    minet_telegram,
    minet_tiktok,
    minet_x,
    minet_youtube_comments,
    minet_youtube_videos,
    qut_toolkit,
    reddit_json,
    tcat,
    telegram_desktop,
    telegram_tracker,
    telethon_json,
    tiktok_research,
    twarc1_csv,
    twarc2_csv,
    x_api_v1,
    x_api_v2,
    x_archive,
    youtube_api,
    ytdt_comments,
    ytdt_videos,
    zeeschuimer,
)
from guetteur.readers.archives import is_archive, unpacked
from guetteur.readers.base import Format, Options, Recognition
from guetteur.readers.columns import propose_mapping
from guetteur.readers.guarding import guarded
from guetteur.readers.mapping import Mapping, load_mapping
from guetteur.readers.peek import look_at
from guetteur.readers.text_files import seen
from guetteur.readers.urls import canonical, domain

__all__ = [
    "FORMATS",
    "Format",
    "Mapping",
    "Options",
    "Recognition",
    "canonical",
    "columns_of",
    "domain",
    "formats",
    "is_archive",
    "load_mapping",
    "propose_mapping",
    "read",
    "recognise",
    "unpacked",
]

_ALL = (
    guetteur_csv.FORMAT,
    x_api_v2.FORMAT,
    x_api_v1.FORMAT,
    x_archive.FORMAT,
    twarc2_csv.FORMAT,
    twarc1_csv.FORMAT,
    tcat.FORMAT,
    zeeschuimer.FORMAT,
    fourcat_bluesky.FORMAT,
    fourcat_douyin.FORMAT,
    fourcat_facebook.FORMAT,
    fourcat_gab.FORMAT,
    fourcat_instagram.FORMAT,
    fourcat_linkedin.FORMAT,
    fourcat_telegram.FORMAT,
    fourcat_threads.FORMAT,
    fourcat_tiktok.FORMAT,
    fourcat_tiktok_comments.FORMAT,
    fourcat_truthsocial.FORMAT,
    fourcat_tumblr.FORMAT,
    fourcat_vk.FORMAT,
    fourcat_x.FORMAT,
    fourcat_x_api.FORMAT,
    fourcat_xiaohongshu.FORMAT,
    fourcat_custom.FORMAT,
    minet_bluesky.FORMAT,
    minet_facebook_comments.FORMAT,
    minet_instagram.FORMAT,
    minet_mediacloud.FORMAT,
    minet_reddit.FORMAT,
    minet_telegram.FORMAT,
    minet_tiktok.FORMAT,
    minet_x.FORMAT,
    minet_youtube_comments.FORMAT,
    minet_youtube_videos.FORMAT,
    crowdtangle_facebook.FORMAT,
    crowdtangle_instagram.FORMAT,
    crowdtangle_json.FORMAT,
    mcl_facebook.FORMAT,
    mcl_instagram.FORMAT,
    mcl_comments.FORMAT,
    tiktok_research.FORMAT,
    youtube_api.FORMAT,
    ytdt_videos.FORMAT,
    ytdt_comments.FORMAT,
    telegram_desktop.FORMAT,
    telegram_tracker.FORMAT,
    telethon_json.FORMAT,
    bluesky_json.FORMAT,
    bluesky_jetstream.FORMAT,
    mastodon_json.FORMAT,
    reddit_json.FORMAT,
    meta_ads.FORMAT,
    google_ads.FORMAT,
    ira_ads.FORMAT,
    feeds.FORMAT,
    ira_csv.FORMAT,
    qut_toolkit.FORMAT,
    coortweet.FORMAT,
    mapped.FORMAT,
)
FORMATS = tuple(one.name for one in _ALL)


def formats() -> tuple[Format, ...]:
    """Every format, in the order of the documentation."""
    return _ALL


def columns_of(path: Path) -> tuple[str, ...]:
    """The columns, or keys, that a short look at a file shows."""
    return look_at(path).columns


def recognise(path: Path) -> Recognition:
    """The format of a file, by its content and never by its name.

    Raises InputError telling what was seen when it is none of ours.
    """
    peek = look_at(path)
    for one in _ALL:
        if (found := one.recognise(peek)) is not None:
            return found
    raise InputError(
        "error-format-unknown",
        file=path.name,
        **seen(peek.columns),
    )


def read(path: Path, format: str, options: Options) -> Iterator[Record]:
    """The file's records; the last is always its FieldReport.

    Raises InputError for a file that is not of this format, or holds nothing.
    """
    for one in _ALL:
        if one.name == format:
            return guarded(path, one.read(path, options))
    raise InputError("error-format-name", found=format, formats=", ".join(FORMATS))
