"""Tables, archives and documents that are broken or made to harm: each ends in a clear message,
and none takes the memory, the time or the disk."""

import gzip
import io
import json
import os
import resource
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from guetteur.knowledge.messages import Messages
from guetteur.model import InputError, RowIssue
from guetteur.readers import Options, is_archive, read, recognise, streams, unpacked
from guetteur.readers import text_files as lines_of
from tests.readers.reading import SAMPLES, SHA, issues, posts, records

SHARES = "object_id,account_id,content_id,timestamp_share\n"
TWEETS = SAMPLES / "x-api-v2-flat.jsonl"


def refused(act: Callable[[], object]) -> InputError:
    """The error of an act; its sentence exists in both languages."""
    with pytest.raises(InputError) as error:
        act()
    for lang in ("en", "fr"):
        assert len(Messages(lang).of(error.value)) > 40
    return error.value


def table(folder: Path, text: str | bytes) -> Path:
    path = folder / "posts.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def zipped(folder: Path, members: dict[str, bytes], **given: int) -> Path:
    path = folder / "exports.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = given.get("mode", 0o100644) << 16
            archive.writestr(info, content)
    return path


def tarred(folder: Path, *members: tuple[tarfile.TarInfo, bytes]) -> Path:
    path = folder / "exports.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for info, content in members:
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return path


def opened(path: Path) -> list[Path]:
    return list(unpacked(path, path.parent / f"inside-{path.name}"))


# Archives


def test_an_archive_gives_its_exports_and_no_picture(tmp_path: Path) -> None:
    members = {
        "data/tweets.js": b"window.YTD.tweets.part0 = []",
        "data/photo.jpg": b"\xff\xd8\xff\0\0" * 300,
        "__MACOSX/._tweets.js": b"x",
        "data/.DS_Store": b"x",
    }
    found = opened(zipped(tmp_path, members))
    assert [(one.name, one.read_bytes()[:10]) for one in found] == [("tweets.js", b"window.YTD")]
    info = tarfile.TarInfo("a/posts.csv")
    (inside,) = opened(tarred(tmp_path, (info, SHARES.encode())))
    assert inside.read_text() == SHARES


@pytest.mark.parametrize("name", ["../posts.csv", "/etc/posts.csv", "a/../../b.csv", "C:\\a.csv"])
def test_a_path_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    error = refused(lambda: opened(zipped(tmp_path, {name: b"x"})))
    assert (error.key, error.params["found"]) == ("error-archive-path", name)
    error = refused(lambda: opened(tarred(tmp_path, (tarfile.TarInfo(name), b"x"))))
    assert error.key == "error-archive-path"
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".csv"] == []


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_a_link_in_a_tar_is_refused(tmp_path: Path, kind: bytes) -> None:
    info = tarfile.TarInfo("posts.csv")
    info.type, info.linkname = kind, "/etc/passwd"
    error = refused(lambda: opened(tarred(tmp_path, (info, b""))))
    assert (error.key, error.params["found"]) == ("error-archive-link", "posts.csv")


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"posts.csv": b"/etc/passwd"}, mode=0o120777)
    assert refused(lambda: opened(path)).key == "error-archive-link"


def test_a_bomb_is_refused_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guetteur.readers.archives.SMALL", 1000)
    path = zipped(tmp_path, {"posts.csv": b"0" * 2_000_000})
    error = refused(lambda: opened(path))
    assert (error.key, error.params["times"]) == ("error-archive-bomb", streams.MOST_TIMES)
    assert list(tmp_path.glob("inside*/**/*.csv")) == []


def test_a_zip_that_lies_about_its_size(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"posts.csv": b"0" * 500_000})
    whole = path.read_bytes()
    size = (500_000).to_bytes(4, "little")
    assert whole.count(size) == 2
    path.write_bytes(whole.replace(size, (2000).to_bytes(4, "little")))
    assert refused(lambda: opened(path)).key == "error-archive-damaged"
    kept = list(tmp_path.glob("inside*/**/*.csv"))
    assert all(one.stat().st_size <= 2000 for one in kept)


@pytest.mark.parametrize("compressed", ["gzip", "zstd"])
def test_a_compressed_file_that_swells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compressed: str
) -> None:
    import pyarrow as pa

    monkeypatch.setattr(streams, "SMALL", 1000)
    content = (SHARES + "a,b,c,1\n" * 400_000).encode()
    whole = gzip.compress(content) if compressed == "gzip" else pa.Codec("zstd").compress(content)
    path = table(tmp_path, bytes(whole))
    assert refused(lambda: records(path, format="coortweet")).key == "error-archive-bomb"


def test_a_locked_archive(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"posts.csv": b"x"})
    whole = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.index(mark) + place] |= 1
    path.write_bytes(bytes(whole))
    assert refused(lambda: opened(path)).key == "error-archive-locked"


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guetteur.readers.archives.MOST_MEMBERS", 3)
    path = zipped(tmp_path, {f"{n}.csv": b"x" for n in range(4)})
    assert refused(lambda: opened(path)).key == "error-archive-members"


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_a_truncated_gzip(tmp_path: Path, cut: float) -> None:
    rows = "".join(f"o{n},a{n % 7},p{n},{1717264800 + n}\n" for n in range(30_000))
    whole = gzip.compress((SHARES + rows).encode())
    path = table(tmp_path, whole[: int(len(whole) * cut)])
    assert refused(lambda: records(path, format="coortweet")).key == "error-archive-damaged"


@pytest.mark.parametrize("inside", [b"PAR1....", b"PK\x03\x04....", gzip.compress(b"a,b\n1,2\n")])
def test_what_is_compressed_twice(tmp_path: Path, inside: bytes) -> None:
    path = table(tmp_path, gzip.compress(inside))
    assert refused(lambda: recognise(path)).key == "error-archive-nested"


def test_a_tar_is_no_table(tmp_path: Path) -> None:
    path = tarred(tmp_path, (tarfile.TarInfo("a.csv"), SHARES.encode()))
    error = refused(lambda: recognise(path))
    assert (error.key, error.params["found"]) == ("error-archive", "tar")


def test_what_is_an_archive(tmp_path: Path) -> None:
    assert is_archive(zipped(tmp_path, {"a": b"x"}))
    assert is_archive(tarred(tmp_path, (tarfile.TarInfo("a"), b"x")))
    assert not is_archive(TWEETS)
    assert not is_archive(table(tmp_path, gzip.compress(b"a,b\n")))
    assert not is_archive(table(tmp_path, b"\x1f\x8b broken"))


# Lines, cells, columns


def test_a_line_without_end_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines_of, "LONGEST_LINE", 5000)
    whole = TWEETS.read_text(encoding="utf-8").splitlines()
    text = "\n".join([whole[0], '{"id": "' + "9" * 25_500 + '"}', whole[0]])
    found = records(table(tmp_path, text), format="x-api-v2")
    assert [one.ref.row for one in posts(found)] == [1, 3]
    assert [(one[0], one[2], one[4]) for one in issues(found)] == [(2, "issue-line-long", True)]
    assert len(issues(found)[0][3] or "") == 200


def test_a_text_without_end_in_one_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines_of, "LONGEST_LINE", 100_000)
    path = tmp_path / "page.json"
    path.write_text('{"data": [\n{"id": "1", "text": "' + "a" * 300_000 + '"}]}')
    assert refused(lambda: records(path, format="x-api-v2")).key == "error-long-text"


def test_ten_thousand_levels_of_brackets(tmp_path: Path) -> None:
    deep = '{"id":' * 10_000 + "1" + "}" * 10_000
    lines = TWEETS.read_text(encoding="utf-8").splitlines()
    found = records(table(tmp_path, "\n".join([lines[0], deep, lines[1]])), format="x-api-v2")
    assert len(posts(found)) >= 2
    assert (2, None, "issue-json-deep") in [one[:3] for one in issues(found)]
    path = table(tmp_path, "[" * 10_000 + "]" * 10_000)
    assert refused(lambda: recognise(path)).key == "error-format-unknown"


@pytest.mark.parametrize("number", [5001, 100_000])
def test_too_many_columns(tmp_path: Path, number: int) -> None:
    header = ",".join(f"column{n}" for n in range(number))
    path = table(tmp_path, f"{header}\n{','.join('1' * number)}\n")
    error = refused(lambda: recognise(path))
    assert (error.key, error.params["most"]) == ("error-too-many-columns", 5000)


def test_objects_with_ever_new_keys_stay_bounded(tmp_path: Path) -> None:
    first = json.loads(TWEETS.read_text(encoding="utf-8").splitlines()[0])
    objects = [{**first, **{f"k{n}-{m}": 1 for m in range(300)}} for n in range(40)]
    found = records(table(tmp_path, "\n".join(map(json.dumps, objects))))
    last = found[-1]
    assert hasattr(last, "unknown")
    assert len(last.unknown) <= 5001
    assert last.unknown["…"] > 6000


def test_columns_that_repeat(tmp_path: Path) -> None:
    path = table(tmp_path, "id,a,id,a\n1,2,3,4\n")
    assert refused(lambda: records(path, format="coortweet")).key == "error-missing-column"
    path = table(tmp_path, SHARES.replace("\n", ",object_id\n") + "a,b,c,1,d\n")
    error = refused(lambda: records(path, format="coortweet"))
    assert (error.key, error.params["found"]) == ("error-duplicate-column", "object_id")


def test_formulas_nul_and_half_letters_are_text(tmp_path: Path) -> None:
    rows = f"=cmd()|' /C calc'!A0,@SUM(1),p\0q,{1717264800}\n"
    found = records(table(tmp_path, SHARES + rows), format="coortweet")
    (post,) = posts(found)
    assert post.objects == ("=cmd()|' /C calc'!A0",)
    assert (post.account_id, post.post_id) == ("unknown:@SUM(1)", "unknown:pq")
    assert [one[2] for one in issues(found)] == ["issue-nul"]
    line = '{"object_id":"\\ud83d","account_id":"b","content_id":"c","timestamp_share":1717264800}'
    assert posts(records(table(tmp_path, line + "\n" + line)))[0].objects == ("\ufffd",)


def test_mixed_line_ends(tmp_path: Path) -> None:
    path = table(tmp_path, SHARES.rstrip() + "\r\na,b,1,1717264800\na,c,2,1717264801\r\n")
    assert [one.account_id for one in posts(records(path))] == ["unknown:b", "unknown:c"]


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        ("0000-01-01T00:00:00Z", "issue-time"),
        ("9999-12-31T23:59:59Z", "issue-time-range"),
        ("9999-12-31T23:59:59-12:00", "issue-time-range"),
        ("-1", "issue-time"),
        ("99999999999999999999", "issue-time-range"),
        ("1e400", "issue-time"),
    ],
)
def test_times_that_no_post_has(tmp_path: Path, when: str, reason: str) -> None:
    found = records(table(tmp_path, f"{SHARES}a,b,1,{when}\na,b,2,1717264800\n"))
    assert [one.post_id for one in posts(found)] == ["unknown:2"]
    assert [(one[0], one[2], one[4]) for one in issues(found)] == [(2, reason, True)]


# Ids that a spreadsheet rounded


def test_ids_as_floats_are_refused(tmp_path: Path) -> None:
    rows = "".join(f"a,b,9.15E+17,{1717264800 + n}\n" for n in range(5))
    error = refused(lambda: records(table(tmp_path, SHARES + rows)))
    assert error.key == "error-ids-rounded"
    assert error.params == {"file": "posts.csv", "found": "9.15E+17", "row": 2}


@pytest.mark.parametrize("column", ["account", "post"])
def test_ids_filled_with_zeros_are_refused(tmp_path: Path, column: str) -> None:
    ids = [f"91458035643053{n}000" for n in range(4)]
    pairs = [(one, f"p{n}") if column == "account" else (f"a{n}", one) for n, one in enumerate(ids)]
    rows = "".join(f"o,{account},{post},1717264800\n" for account, post in pairs)
    error = refused(lambda: records(table(tmp_path, SHARES + rows)))
    assert (error.key, error.params["found"]) == ("error-ids-rounded", ids[0])


def test_long_ids_that_are_whole_are_read(tmp_path: Path) -> None:
    ids = [f"91458035643053{n}000" for n in range(3)] + ["914580356430536707"]
    rows = "".join(f"o,{one},p{n},1717264800\n" for n, one in enumerate(ids))
    assert len(posts(records(table(tmp_path, SHARES + rows)))) == 4


# Feeds


def feed(folder: Path, text: str) -> Path:
    path = folder / "feed.xml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_billion_laughs(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{entities}]><rss><channel>&l9;</channel></rss>'
    error = refused(lambda: records(feed(tmp_path, text)))
    assert error.key == "error-xml-unsafe"


def test_a_file_of_the_computer_is_never_read(tmp_path: Path) -> None:
    text = (
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>&x;</channel></rss>'
    )
    assert refused(lambda: records(feed(tmp_path, text))).key == "error-xml-unsafe"


def test_a_feed_cut_short(tmp_path: Path) -> None:
    whole = (SAMPLES / "feed-rss.xml").read_text(encoding="utf-8")
    found = records(feed(tmp_path, whole[: whole.index("<title>Sans date")]))
    assert len(posts(found)) == 1
    assert [one[2] for one in issues(found)] == ["issue-xml-cut"]
    assert refused(lambda: records(feed(tmp_path, whole[:120]))).key == "error-xml"


def test_a_feed_with_a_text_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines_of, "LONGEST_LINE", 100_000)
    path = feed(
        tmp_path, f"<rss><channel><item><title>{'a' * 300_000}</title></item></channel></rss>"
    )
    assert refused(lambda: records(path)).key == "error-long-text"


def test_a_workbook_of_too_many_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guetteur.readers.archives.MOST_HELD", 1000)
    members = {"xl/workbook.xml": b"<a/>", "xl/sharedStrings.xml": b"<a>" * 1000}
    path = zipped(tmp_path, members)
    assert refused(lambda: recognise(path)).key == "error-workbook-large"


def test_a_workbook_of_entities(tmp_path: Path) -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><workbook>&d;</workbook>'
    path = zipped(tmp_path, {"xl/workbook.xml": laughs, "[Content_Types].xml": laughs})
    assert refused(lambda: recognise(path)).key in ("error-xml-unsafe", "error-workbook")


def test_what_is_no_feed(tmp_path: Path) -> None:
    path = feed(tmp_path, "<rss><channel></channel></rss>")
    assert refused(lambda: records(path)).key == "error-no-rows"
    assert refused(lambda: records(table(tmp_path, SHARES), format="feed")).key == "error-not-feed"
    assert refused(lambda: recognise(feed(tmp_path, "<html><rss/></html>"))).key == "error-html"


# Files that change, and names that mislead


def test_a_file_that_is_being_written(tmp_path: Path) -> None:
    rows = "".join(f"o{n},a{n},p{n},{1717264800 + n}\n" for n in range(2000))
    path = table(tmp_path, SHARES + rows)
    reading = read(path, "coortweet", Options(SHA))
    next(reading)
    with path.open("a", encoding="utf-8") as file:
        file.write("o,a,last,1717264800\n")
    assert refused(lambda: list(reading)).key == "error-file-changing"


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    rows = "".join(f"o{n},a{n},p{n},{1717264800 + n}\n" for n in range(2000))
    path = table(tmp_path, SHARES + rows)
    reading = read(path, "coortweet", Options(SHA))
    next(reading)
    path.unlink()
    assert refused(lambda: list(reading)).key == "error-file-missing"


@pytest.mark.parametrize("name", ["a.json", "a.xlsx", "a.zip", "a.csv.gz", "a"])
def test_the_ending_of_a_name_is_not_believed(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes((SAMPLES / "coortweet.csv").read_bytes())
    assert recognise(path).format == "coortweet"
    assert posts(records(path)) == posts(records(SAMPLES / "coortweet.csv"))


def test_a_gigabyte_in_one_line_needs_little_memory(tmp_path: Path) -> None:
    """A sparse file: its bytes are NULs. 300 MB are far from the gigabyte that the line has."""
    path = tmp_path / "posts.jsonl"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with path.open("wb") as file:
        file.write(TWEETS.read_bytes().splitlines()[0] + b"\n")
        file.seek(1 << 30, os.SEEK_CUR)
        file.write(b"\n")
    found = records(path, format="x-api-v2")
    assert len(posts(found)) >= 1
    assert any(isinstance(one, RowIssue) and one.row == 2 for one in found)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert after - before < 300_000
