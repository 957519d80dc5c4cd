"""Files as evidence: what kind they are, and which addresses and dates are found in them."""

import gzip
import hashlib
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guetteur.model import InputError
from guetteur.model.evidence import FileReading, FoundIn
from guetteur.readers import warc as warcs
from guetteur.readers.media import kind_of, read_evidence
from tests.readers.archives import DATE, PAGE, png, record, response, wacz, warc

STARTS = (
    b"",
    png(),
    b"\xff\xd8\xff\xe1",
    b"%PDF-",
    b"II*\0",
    b"\x1f\x8b",
    b"PK\3\4",
    b"WARC/1.0\r\n",
)


def read(folder: Path, name: str, content: bytes) -> FileReading:
    (folder / name).write_bytes(content)
    return read_evidence(folder / name)


def values(reading: FileReading, kind: str) -> list[str]:
    return [one.value for one in reading.found if one.kind == kind]


def exif(order: str = "<") -> bytes:
    """A date of the picture, and a further list with the date that it was taken."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    date, taken = b"2027:03:01 18:00:05\0", b"2027:02:28 09:00:00\0"
    first = struct.pack(order + "H", 2)
    first += struct.pack(order + "HHII", 0x0132, 2, 20, 100)
    first += struct.pack(order + "HHII", 0x8769, 4, 1, 50) + bytes(4)
    second = struct.pack(order + "H", 1) + struct.pack(order + "HHII", 0x9003, 2, 20, 120)
    head = mark + struct.pack(order + "I", 8)
    return (head + first).ljust(50, b"\0") + second.ljust(50, b"\0") + date + taken


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.png", png(), "png"),
        ("a.txt", png(), "png"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "jpeg"),
        ("a.gif", b"GIF89a", "gif"),
        ("a.webp", b"RIFF\0\0\0\0WEBP", "webp"),
        ("a.mp4", b"\0\0\0\x18ftypisom", "mp4"),
        ("a.pdf", b"%PDF-1.7", "pdf"),
        ("a.warc", warc(packed=False), "warc"),
        ("a.bin", warc(), "warc"),
        ("a.gz", gzip.compress(b"other"), "gzip"),
        ("a.wacz", wacz(), "wacz"),
        ("a.zip", b"PK\x03\x04", "zip"),
        ("a.html", b"<!DOCTYPE html><p>", "html"),
        ("a.json", b'{"a": 1}', "text"),
        ("a.exe", b"MZ\0\0", "other"),
        ("a.txt", b"", "other"),
    ],
)
def test_the_kind_is_told_by_the_content(name: str, content: bytes, kind: str) -> None:
    assert kind_of(content, Path(name).suffix) == kind


def test_dates_of_images(tmp_path: Path) -> None:
    found = read(tmp_path, "a.png", png((b"tEXt", b"Creation Time\0Mon, 1 Mar 2027"))).found
    assert [(one.value, one.place) for one in found] == [
        ("2027-03-01T18:00:05Z", "tIME"),
        ("Mon, 1 Mar 2027", "tEXt"),
    ]


@pytest.mark.parametrize("order", ["<", ">"])
def test_dates_that_cameras_write(tmp_path: Path, order: str) -> None:
    content = b"Exif\0\0" + exif(order)
    jpeg = b"\xff\xd8\xff\xe1" + struct.pack(">H", len(content) + 2) + content + b"\xff\xd9"
    for name, whole in (("a.jpg", jpeg), ("a.png", png((b"eXIf", exif(order))))):
        dates = [one for one in read(tmp_path, name, whole).found if "EXIF" in one.place]
        assert dates == [
            FoundIn(kind="date", value="2027:03:01 18:00:05", place="EXIF DateTime"),
            FoundIn(kind="date", value="2027:02:28 09:00:00", place="EXIF DateTimeOriginal"),
        ]


def test_a_list_that_points_to_itself_ends(tmp_path: Path) -> None:
    looping = b"II*\0\x08\0\0\0" + struct.pack("<HHHII", 1, 0x8769, 4, 1, 8)
    assert values(read(tmp_path, "a.png", png((b"eXIf", looping))), "date") == [
        "2027-03-01T18:00:05Z"
    ]


def test_dates_and_addresses_of_a_document(tmp_path: Path) -> None:
    content = b"%PDF-1.7\n/CreationDate (D:20270301180005+01'00') /URI (https://valmont.example/a)"
    reading = read(tmp_path, "a.pdf", content)
    assert values(reading, "date") == ["20270301180005+01'00"]
    assert values(reading, "url") == ["https://valmont.example/a"]


def test_many_addresses_are_cut_and_counted(tmp_path: Path) -> None:
    page = b"<html>" + b"".join(b' <a href="https://v.example/%d">' % i for i in range(600))
    reading = read(tmp_path, "a.html", page)
    assert (len(reading.found), reading.more) == (500, 100)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.sampled_from(STARTS),
    rest=st.binary(max_size=300),
    name=st.sampled_from(["a", "a.wacz", "a.txt"]),
)
def test_no_file_is_too_odd_to_keep(tmp_path: Path, start: bytes, rest: bytes, name: str) -> None:
    assert read(tmp_path, name, start + rest).kind


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_images_are_read_as_far_as_can_be(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(png((b"eXIf", exif())))
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(8, len(content) - 1))] = data.draw(st.integers(0, 255))
    assert read(tmp_path, "a.png", bytes(content)).kind == "png"


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive(tmp_path: Path, packed: bool) -> None:
    reading = read(tmp_path, "a.warc", warc(packed=packed))
    assert values(reading, "url") == ["https://valmont.example/page"]
    assert values(reading, "date") == [DATE]
    assert values(reading, "software") == ["invented-crawler 1.0"]
    assert values(reading, "digest") == [f"sha256:{hashlib.sha256(PAGE).hexdigest()}"]
    assert reading.problems == ()


def test_a_page_that_differs_from_its_digest_is_said(tmp_path: Path) -> None:
    changed = response("https://valmont.example/").replace(b"Hello", b"HELLO")
    for content in (warc(changed), warc(changed, packed=False)):
        assert read(tmp_path, "a.warc", content).problems == ("problem-evidence-digest",)


def test_an_archive_that_ends_early_is_said(tmp_path: Path) -> None:
    whole = warc()
    reading = read(tmp_path, "a.warc.gz", whole[: len(whole) - 40])
    assert "problem-evidence-broken" in reading.problems
    assert values(reading, "software") == ["invented-crawler 1.0"]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_archives_are_read_as_far_as_can_be(tmp_path: Path, data: st.DataObject) -> None:
    packed = data.draw(st.booleans())
    content = bytearray(data.draw(st.sampled_from([warc(packed=packed), wacz()])))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(10, len(content) - 1))] = data.draw(st.integers(0, 255))
    refused = None
    try:
        assert read(tmp_path, "a.wacz", bytes(content)).kind
    except InputError as error:
        refused = error.key  # a name inside was changed to a bad one, or a size
    assert refused in {None, "error-evidence-hostile", "error-evidence-headers"}


def test_an_archive_that_unpacks_beyond_bounds_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warcs, "MOST_UNPACKED", 1 << 20)
    monkeypatch.setattr(warcs.Unpacked.__init__, "__defaults__", (1 << 20,))
    bomb = warc(record("resource", bytes(2 << 20), WARC_Target_URI="https://valmont.example/"))
    assert len(bomb) < 5_000
    for name, content in (("a.warc.gz", bomb), ("a.wacz", wacz({"archive/a.warc.gz": bomb}))):
        with pytest.raises(InputError, match="error-evidence-bomb"):
            read(tmp_path, name, content)


@pytest.mark.parametrize(
    "head", [b"X-Long: " + b"a" * (2 << 20), b"".join(b"X-%d: a\r\n" % i for i in range(200_000))]
)
def test_headers_that_never_end_are_refused(tmp_path: Path, head: bytes) -> None:
    content = b"WARC/1.0\r\n" + head + b"\r\n\r\n"
    for whole in (content, gzip.compress(content)):
        with pytest.raises(InputError, match="error-evidence-headers"):
            read(tmp_path, "a.warc", whole)


def test_a_crowd_of_records_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warcs, "MOST_RECORDS", 1)
    with pytest.raises(InputError, match="error-evidence-records"):
        read(tmp_path, "a.warc", warc())


def test_a_zipped_web_archive(tmp_path: Path) -> None:
    reading = read(tmp_path, "a.wacz", wacz())
    assert (reading.kind, reading.problems) == ("wacz", ())
    assert values(reading, "url") == ["https://valmont.example/page"]
    assert {one.place.split(" record")[0] for one in reading.found} == {"archive/data.warc.gz"}


def test_a_zipped_web_archive_that_differs_from_its_list(tmp_path: Path) -> None:
    wrong = wacz(listed={"archive/data.warc.gz": "sha256:" + "0" * 64})
    lacking = wacz(listed={"pages/pages.jsonl": "sha256:" + "0" * 64})
    assert read(tmp_path, "a.wacz", wrong).problems == ("problem-evidence-digest",)
    assert read(tmp_path, "b.wacz", lacking).problems == ("problem-evidence-missing",)
    with zipfile.ZipFile(tmp_path / "c.wacz", "w") as archive:
        archive.writestr("archive/a.warc", warc(packed=False))
    assert read_evidence(tmp_path / "c.wacz").problems == ("problem-evidence-no-list",)


@pytest.mark.parametrize("name", ["../a.warc", "/etc/passwd", "a/../../b", "C:\\a", "a\\b"])
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="error-evidence-hostile"):
        read(tmp_path, "a.wacz", wacz({name: b"x"}))
    assert {path.name for path in tmp_path.iterdir()} == {"a.wacz"}


def test_links_twins_and_secrets_inside_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("archive/a.warc")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.wacz", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    secret = wacz()
    at = secret.rindex(b"PK\x01\x02")
    secret = secret[: at + 8] + b"\x01" + secret[at + 9 :]
    (tmp_path / "secret.wacz").write_bytes(secret)
    with zipfile.ZipFile(tmp_path / "twin.wacz", "w") as archive:
        archive.writestr("archive/a.warc", b"x")
        archive.writestr("archive/b.warc", b"y")
    twin = (tmp_path / "twin.wacz").read_bytes().replace(b"archive/b.warc", b"archive/a.warc")
    (tmp_path / "twin.wacz").write_bytes(twin)
    for name in ("link", "secret", "twin"):
        with pytest.raises(InputError, match="error-evidence-hostile"):
            read_evidence(tmp_path / f"{name}.wacz")
