"""gzip, Zstandard, XLSX and other encodings of the same table give the same posts."""

import gzip
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest

from guetteur.knowledge.messages import Messages
from guetteur.model import InputError
from guetteur.readers import recognise
from tests.readers.reading import SAMPLES, issues, posts, records

TABLE = SAMPLES / "4cat-x.csv"
LINES = SAMPLES / "zeeschuimer.jsonl"
PAGE = SAMPLES / "x-api-v2-page.json"


def zstd(content: bytes) -> bytes:
    compressed: bytes = pa.Codec("zstd").compress(content, asbytes=True)
    return compressed


@pytest.mark.parametrize("compress", [gzip.compress, zstd], ids=["gzip", "zstd"])
@pytest.mark.parametrize("sample", [TABLE, LINES, PAGE], ids=lambda path: path.suffix)
def test_what_is_compressed_is_read_as_what_is_inside(
    tmp_path: Path, sample: Path, compress: object
) -> None:
    assert callable(compress)
    path = tmp_path / "export.bin"
    path.write_bytes(compress(sample.read_bytes()))
    assert recognise(path).format == recognise(sample).format
    assert posts(records(path)) == posts(records(sample))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings_are_told_by_their_mark(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "posts.csv"
    path.write_bytes(TABLE.read_text(encoding="utf-8").encode(encoding))
    assert posts(records(path)) == posts(records(TABLE))


def test_old_windows_text_is_read_and_told(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_bytes((SAMPLES / "minet-tiktok.csv").read_text(encoding="utf-8").encode("cp1252"))
    found = records(path)
    assert posts(found) == posts(records(SAMPLES / "minet-tiktok.csv"))
    assert [issue[:3:2] for issue in issues(found)] == [(2, "issue-encoding")]


def workbook(path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    book.close()
    return path


def test_a_workbook_whose_ids_are_text(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "shares.xlsx",
        [
            ["object_id", "account_id", "content_id", "timestamp_share"],
            ["https://example.org/a", "914580356430536707", "1", 1717264800],
            [None, None, None, None],
            ["https://example.org/a", "b", "2", 1717264803],
        ],
    )
    found = records(path)
    assert [(one.ref.row, one.account_id) for one in posts(found)] == [
        (2, "unknown:914580356430536707"),
        (4, "unknown:b"),
    ]
    assert issues(found) == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_workbook_whose_ids_are_numbers_is_refused(tmp_path: Path, lang: str) -> None:
    header: list[object] = ["object_id", "account_id", "content_id", "timestamp_share"]
    rows: list[list[object]] = [
        ["a", 914580356430536707 + 10**6 * n, n, 1717264800] for n in range(4)
    ]
    path = workbook(tmp_path / "shares.xlsx", [header, *rows])
    with pytest.raises(InputError) as error:
        records(path)
    assert error.value.key == "error-ids-rounded"
    assert error.value.params["row"] == 2
    assert "914580356430536" in Messages(lang).of(error.value) or "e+17" in str(error.value)


@pytest.mark.parametrize("damage", [b"PK\x03\x04", b"PK\x03\x04xl/workbook.xml"])
def test_a_damaged_workbook(tmp_path: Path, damage: bytes) -> None:
    path = workbook(tmp_path / "shares.xlsx", [["a"], [1]])
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if damage == b"PK\x03\x04" else damage)
    with pytest.raises(InputError) as error:
        recognise(path)
    assert error.value.key == "error-archive"
