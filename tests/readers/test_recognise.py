"""Files are recognised by what they hold; what is none of ours is told clearly."""

import csv
import random
import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guetteur.model import InputError
from guetteur.readers import _ALL, FORMATS, Options, read, recognise
from guetteur.readers.peek import look_at
from tests.readers.reading import SAMPLES, SHA, posts, records

EXPECTED = {
    "4cat-bluesky.csv": "4cat-bluesky",
    "4cat-custom.csv": "4cat-custom",
    "4cat-douyin.csv": "4cat-douyin",
    "4cat-facebook.csv": "4cat-facebook",
    "4cat-gab.csv": "4cat-gab",
    "4cat-instagram.csv": "4cat-instagram",
    "4cat-linkedin.csv": "4cat-linkedin",
    "4cat-telegram.csv": "4cat-telegram",
    "4cat-threads.csv": "4cat-threads",
    "4cat-tiktok-comments.csv": "4cat-tiktok-comments",
    "4cat-tiktok.csv": "4cat-tiktok",
    "4cat-truthsocial.csv": "4cat-truthsocial",
    "4cat-tumblr.csv": "4cat-tumblr",
    "4cat-vk.csv": "4cat-vk",
    "4cat-x-api.csv": "4cat-x-api",
    "4cat-x.csv": "4cat-x",
    "4cat-xiaohongshu.csv": "4cat-xiaohongshu",
    "bluesky-jetstream.jsonl": "bluesky-jetstream",
    "bluesky-json.json": "bluesky-json",
    "coordination-network-toolkit.csv": "coordination-network-toolkit",
    "coortweet.csv": "coortweet",
    "crowdtangle-facebook-groups.csv": "crowdtangle-facebook",
    "crowdtangle-facebook-pages.csv": "crowdtangle-facebook",
    "crowdtangle-instagram.csv": "crowdtangle-instagram",
    "crowdtangle-json.json": "crowdtangle-json",
    "dmi-tcat.csv": "dmi-tcat",
    "feed-atom.xml": "feed",
    "feed-rss.xml": "feed",
    "google-ads.csv": "google-ads",
    "ira-ads.csv": "ira-ads",
    "ira-csv.csv": "ira-csv",
    "mastodon-json.json": "mastodon-json",
    "mcl-comments.csv": "mcl-comments",
    "mcl-facebook.csv": "mcl-facebook",
    "mcl-instagram.csv": "mcl-instagram",
    "meta-ads.csv": "meta-ads",
    "minet-bluesky.csv": "minet-bluesky",
    "minet-facebook-comments.csv": "minet-facebook-comments",
    "minet-instagram.csv": "minet-instagram",
    "minet-mediacloud.csv": "minet-mediacloud",
    "minet-reddit.csv": "minet-reddit",
    "minet-telegram.csv": "minet-telegram",
    "minet-tiktok.csv": "minet-tiktok",
    "minet-x.csv": "minet-x",
    "minet-youtube-comments.csv": "minet-youtube-comments",
    "minet-youtube-videos.csv": "minet-youtube-videos",
    "reddit-json.jsonl": "reddit-json",
    "telegram-desktop-account.json": "telegram-desktop",
    "telegram-desktop-channel.json": "telegram-desktop",
    "telegram-tracker.csv": "telegram-tracker",
    "telethon-json.jsonl": "telethon-json",
    "tiktok-research-comments.jsonl": "tiktok-research",
    "tiktok-research.json": "tiktok-research",
    "twarc1-csv.csv": "twarc1-csv",
    "twarc2-csv.csv": "twarc2-csv",
    "x-api-v1.jsonl": "x-api-v1",
    "x-api-v2-flat.jsonl": "x-api-v2",
    "x-api-v2-page.json": "x-api-v2",
    "x-archive.js": "x-archive",
    "youtube-api-comments.json": "youtube-api",
    "youtube-api-videos.json": "youtube-api",
    "ytdt-comments.csv": "ytdt-comments",
    "ytdt-videos.csv": "ytdt-videos",
    "zeeschuimer.jsonl": "zeeschuimer",
}


def test_formats_and_samples_match() -> None:
    assert {*EXPECTED.values(), "mapped", "guetteur-csv"} == set(FORMATS)
    names = {path.name for path in SAMPLES.iterdir()}
    assert names == {*EXPECTED, "mapped.csv", "mapped.toml"}


@pytest.mark.parametrize(("name", "format"), EXPECTED.items())
def test_each_sample_is_its_format_and_no_other(name: str, format: str) -> None:
    peek = look_at(SAMPLES / name)
    assert [one.name for one in _ALL if one.recognise(peek) is not None] == [format]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_name_and_its_ending_do_not_matter(tmp_path: Path, name: str) -> None:
    renamed = tmp_path / "export.dat"
    shutil.copy(SAMPLES / name, renamed)
    assert recognise(renamed).format == EXPECTED[name]


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".csv")])
def test_the_order_of_columns_does_not_matter(tmp_path: Path, name: str) -> None:
    with (SAMPLES / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    order = list(range(len(rows[0])))
    random.Random(1).shuffle(order)
    shuffled = tmp_path / name
    with shuffled.open("w", encoding="utf-8", newline="") as file:
        whole = [row for row in rows if len(row) == len(order)]
        csv.writer(file).writerows([row[place] for place in order] for row in whole)
    assert recognise(shuffled).format == EXPECTED[name]
    assert posts(records(shuffled, zone="UTC")) == posts(records(SAMPLES / name, zone="UTC"))


def test_parquet_is_recognised_by_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    columns = ["object_id", "account_id", "content_id", "timestamp_share"]
    pq.write_table(pa.table({name: ["1"] for name in columns}), path)
    assert recognise(path).format == "coortweet"


def test_the_reason_names_what_was_seen() -> None:
    table = recognise(SAMPLES / "coortweet.csv")
    assert table.reason_key == "reason-columns"
    assert table.reason_params == {"columns": "object_id, account_id, content_id, timestamp_share"}
    page = recognise(SAMPLES / "x-api-v2-page.json")
    assert page.reason_key == "reason-x-pages"
    assert page.reason_params == {"keys": "data, includes, errors, meta"}


def test_unknown_table() -> None:
    with pytest.raises(InputError) as error:
        recognise(SAMPLES / "mapped.csv")
    assert error.value.key == "error-format-unknown"
    assert error.value.params == {
        "file": "mapped.csv",
        "found": "Réseau, Compte, Date, Message, Liens, Mots, J’aime, Note",
        "total": 8,
    }


@pytest.mark.parametrize(
    ("content", "key", "found"),
    [
        (b"", "error-empty-file", None),
        (b"\xef\xbb\xbf \n", "error-empty-file", None),
        (b"\0\0", "error-empty-file", None),
        (b"a,b\r1,2\r", "error-csv", None),
        (b"PK\x03\x04....", "error-archive", "zip"),
        (b"7z\xbc\xaf....", "error-archive", "7z"),
        (b"\x1f\x8b\x08\x00..", "error-archive-damaged", None),
        (b"\x28\xb5\x2f\xfd....", "error-archive-damaged", None),
        (b"%PDF-1.7", "error-archive", "pdf"),
        (b"<!DOCTYPE html><html>", "error-html", None),
        (b"PAR1 is not enough", "error-parquet", None),
        (b'{"a": 1}', "error-format-unknown", "a"),
        (b"[1, 2]", "error-format-unknown", "–"),
        (b"[{]", "error-json", None),
        (b"{]", "error-json", None),
        (b"just words\n", "error-format-unknown", "just words"),
    ],
)
def test_what_is_no_export(tmp_path: Path, content: bytes, key: str, found: str | None) -> None:
    path = tmp_path / "export"
    path.write_bytes(content)
    with pytest.raises(InputError) as error:
        recognise(path)
    assert error.value.key == key
    assert found is None or error.value.params["found"] == found


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        recognise(tmp_path / "none.csv")
    assert error.value.key == "error-file-missing"


def test_unknown_format_name() -> None:
    with pytest.raises(InputError) as error:
        read(SAMPLES / "coortweet.csv", "tiktok", Options(SHA))
    assert error.value.key == "error-format-name"


def test_first_line_damaged(tmp_path: Path) -> None:
    path = tmp_path / "flat.jsonl"
    whole = (SAMPLES / "x-api-v2-flat.jsonl").read_text(encoding="utf-8")
    path.write_text('{"id": "1", "te\n' + whole, encoding="utf-8")
    assert recognise(path).format == "x-api-v2"
    assert len(posts(records(path))) == 6
