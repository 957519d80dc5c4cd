"""Rows of tables: encodings, delimiters, damaged rows, row numbers."""

from pathlib import Path

import pytest

from guetteur.model import InputError
from guetteur.readers.peek import sniff
from tests.readers.reading import issues, posts, records, report

HEADER = "object_id,account_id,content_id,timestamp_share\n"


def table(folder: Path, content: bytes) -> Path:
    path = folder / "shares.csv"
    path.write_bytes(content)
    return path


def objects(path: Path) -> list[tuple[int, str]]:
    return [(post.ref.row, (post.objects or ("",))[0]) for post in posts(records(path))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = HEADER + "é👍,u1,c1,1623881091\r\nب,u2,c2,1623881092\r\n"
    raw = ("\ufeff" + text).encode("utf-16-le") if encoding == "utf-16-le-bom" else None
    path = table(tmp_path, raw or text.encode(encoding))
    assert objects(path) == [(2, "é👍"), (3, "ب")]
    assert issues(records(path)) == []


def test_a_line_that_is_not_utf8_does_not_garble_the_others(tmp_path: Path) -> None:
    lines = [HEADER.encode(), "é,u1,c1,1623881091\n".encode(), b"\xe9,u1,c2,1623881091\n"]
    path = table(tmp_path, b"".join([*lines, b"\xe8,u1,c3,1623881091\n"]))
    assert objects(path) == [(2, "é"), (3, "é"), (4, "è")]
    assert issues(records(path)) == [(3, None, "issue-encoding", "é,u1,c2,1623881091", False)]


def test_nul_characters_are_removed(tmp_path: Path) -> None:
    path = table(tmp_path, HEADER.encode() + b"a\0b,u1,c1,1623881091\n")
    assert objects(path) == [(2, "ab")]
    assert issues(records(path)) == [(2, None, "issue-nul", "ab,u1,c1,1623881091", False)]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_delimiters(tmp_path: Path, mark: str) -> None:
    text = (HEADER + "a,u1,c1,1623881091\n").replace(",", mark)
    assert objects(table(tmp_path, text.encode())) == [(2, "a")]


def test_a_quoted_delimiter_in_the_header() -> None:
    assert sniff('"a;b",c,d\n') == (",", ["a;b", "c", "d"])
    assert sniff("alone\n") == (",", ["alone"])
    assert sniff("a,,b\n") == (",", ["a", "column 2", "b"])


def test_a_first_column_without_name(tmp_path: Path) -> None:
    text = ("," + HEADER + "0,a,u1,c1,1623881091\n").replace(",", "\t")
    path = table(tmp_path, text.encode())
    assert objects(path) == [(2, "a")]
    assert report(records(path)).unknown == {"column 1": 1}


def test_rows_are_numbered_by_the_line_where_they_start(tmp_path: Path) -> None:
    body = '\n"a\nb",u1,c1,1623881091\n\nc,u2\nd,u3,c3,1623881093\n'
    path = table(tmp_path, ("\n" + HEADER + body).encode())
    assert objects(path) == [(4, "a\nb"), (8, "d")]
    assert issues(records(path)) == [(7, None, "issue-cell-count", "2 / 4", True)]


@pytest.mark.parametrize("count", [3, 30_000])
def test_an_unclosed_quote_costs_one_row(tmp_path: Path, count: int) -> None:
    rows = "".join(f"o{i},u,c{i},1623881091\n" for i in range(count))
    path = table(tmp_path, (HEADER + '"open,u,c,1623881091\n' + rows).encode())
    found = records(path)
    assert [(row, reason, lost) for row, _, reason, _, lost in issues(found)] == [
        (2, "issue-csv-row", True)
    ]
    assert [post.ref.row for post in posts(found)] == list(range(3, count + 3))


def test_an_unclosed_quote_in_the_last_column(tmp_path: Path) -> None:
    text = (
        'timestamp_share,account_id,content_id,object_id\n1623881091,u,c1,"a\n1623881091,u,c2,b\n'
    )
    found = records(table(tmp_path, text.encode()))
    assert [post.post_id for post in posts(found)] == ["unknown:c2"]
    assert issues(found) == [(2, None, "issue-csv-row", '1623881091,u,c1,"a', True)]


def test_lines_after_a_row_with_too_few_cells_are_read(tmp_path: Path) -> None:
    body = '"two\nlines",u\nb,u2,c2,1623881092\n'
    found = records(table(tmp_path, (HEADER + body).encode()))
    assert [post.ref.row for post in posts(found)] == [4]
    assert [(row, found_, lost) for row, _, _, found_, lost in issues(found)] == [
        (2, "2 / 4", True),
        (3, "2 / 4", True),
    ]


def test_ids_are_text_whatever_they_look_like(tmp_path: Path) -> None:
    body = "o,007,12345678901234567890,1623881091\no,u,9.1E+17,1623881091\n"
    found = records(table(tmp_path, (HEADER + body).encode()))
    assert posts(found)[0].account_id == "unknown:007"
    assert posts(found)[0].post_id == "unknown:12345678901234567890"
    assert issues(found) == [(3, "content_id", "issue-id-rounded", "9.1E+17", True)]


def test_unknown_columns_are_counted(tmp_path: Path) -> None:
    text = HEADER.replace("\n", ",note,\n") + "a,u1,c1,1623881091,x,\nb,u1,c2,1623881091,,\n"
    assert report(records(table(tmp_path, text.encode()))).unknown == {"note": 1, "column 6": 0}


@pytest.mark.parametrize(
    ("text", "key", "params"),
    [
        (
            HEADER,
            "error-no-rows",
            {"found": "object_id, account_id, content_id, timestamp_share", "total": 4},
        ),
        (
            "object_id,account_id,timestamp_share\na,b,1\n",
            "error-missing-column",
            {
                "missing": "content_id",
                "found": "object_id, account_id, timestamp_share",
                "total": 3,
            },
        ),
        (
            HEADER.replace("\n", ",object_id\n"),
            "error-duplicate-column",
            {"found": "object_id", "total": 1},
        ),
    ],
)
def test_tables_that_cannot_be_read(
    tmp_path: Path, text: str, key: str, params: dict[str, str | int]
) -> None:
    with pytest.raises(InputError) as error:
        records(table(tmp_path, text.encode()), format="coortweet")
    assert error.value.key == key
    assert error.value.params == {"file": "shares.csv", **params}


def test_rows_that_are_all_lost_are_not_an_empty_file(tmp_path: Path) -> None:
    found = records(table(tmp_path, (HEADER + "a,b\n").encode()))
    assert posts(found) == []
    assert len(issues(found)) == 1


def test_json_table_cut_short(tmp_path: Path) -> None:
    row = '{"object_id": "a", "account_id": "u", "content_id": "c", "timestamp_share": 1623881091}'
    found = records(table(tmp_path, f"[{row}, {row[:30]}".encode()), format="coortweet")
    assert len(posts(found)) == 1
    assert [(row, reason, lost) for row, _, reason, _, lost in issues(found)] == [
        (2, "issue-json-cut", True)
    ]
