"""Commands about exports: what is read, folders, kept mappings, posts as a table."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guetteur.readers import FORMATS
from tests.cli.test_commands import Outcome, guetteur

__all__ = ["guetteur"]
SAMPLES = Path(__file__).parents[1] / "readers" / "samples"
TABLE = "Compte,Publié le,Message\nguet,2024-06-01T18:00:00Z,Bonjour à tous\n"
Run = Callable[..., Outcome]


def test_formats_are_listed(guetteur: Run) -> None:
    code, out, _ = guetteur("formats")
    assert code == 0
    assert f"{len(FORMATS)} formats." in out
    assert all(f"\n{name}: " in out for name in FORMATS)
    assert "What is lost: Who wrote a comment" in out


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["Never told: ", "the conversation", "How sure: From the published documentation."]),
        ("fr", ["Jamais indiqué\u00a0: ", "la conversation", "D’après la documentation publiée."]),
    ],
)
def test_one_format_is_shown(guetteur: Run, lang: str, said: list[str]) -> None:
    code, out, _ = guetteur("formats", "mcl-instagram", "--lang", lang)
    assert code == 0
    assert [part for part in said if part not in out] == []
    assert "post_id (id)" in out
    assert "statistics.views" in out or "10" in out


def test_formats_as_json_hold_every_column(guetteur: Run) -> None:
    _, out, _ = guetteur("formats", "4cat-tiktok", "--json")
    (found,) = json.loads(out)
    assert found["mapped"]["views"] == ["plays"]
    assert found["mapped"]["created_at"] == ["unix_timestamp", "timestamp"]
    assert "music_id" in found["ignored"]
    assert "reposted_id" in found["lost"]


def test_a_format_that_is_none(guetteur: Run) -> None:
    code, _, err = guetteur("formats", "myspace")
    assert code == 1
    assert "myspace" in err


def test_a_folder_is_run_and_says_what_it_left_out(guetteur: Run, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    shutil.copy(SAMPLES / "4cat-x.csv", folder / "a.csv")
    (folder / "notes.txt").write_text("who, what\n")
    code, out, err = guetteur("run", folder, "-o", tmp_path / "w")
    assert (code, "Traceback" in err) == (0, False)
    assert "a.csv: 2 rows read as posts" in out
    assert "One file is no export and was left out:" in out
    assert "notes.txt: this format is not known." in out


def test_an_empty_folder_writes_nothing(guetteur: Run, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    code, out, err = guetteur("run", folder, "-o", tmp_path / "w")
    assert (code, out) == (1, "")
    assert "holds no file that may be an export" in err
    assert not (tmp_path / "w").exists()


def test_a_proposed_mapping_is_kept_and_used(guetteur: Run, tmp_path: Path) -> None:
    table = tmp_path / "forum.csv"
    table.write_text(TABLE, encoding="utf-8")
    code, out, _ = guetteur("columns", table, "-w", tmp_path / "w")
    kept = tmp_path / "w" / "mappings" / "forum.toml"
    assert (code, kept.is_file()) == (0, True)
    assert str(kept) in out
    text = kept.read_text(encoding="utf-8")
    assert 'created_at = { column = "Publié le", as = "iso" }' in text
    kept.write_text(text.replace('"unknown"', '"forum"'), encoding="utf-8")
    code, out, _ = guetteur("import", table, "-o", tmp_path / "w")
    assert code == 0
    assert "you gave the mapping forum.toml" in out
    _, out, _ = guetteur("info", tmp_path / "w", "--json")
    assert json.loads(out)["platforms"] == {"forum": 1}


def test_a_table_of_a_known_format_needs_no_mapping(guetteur: Run) -> None:
    _, out, _ = guetteur("columns", SAMPLES / "minet-tiktok.csv")
    assert out.startswith("# This table is of a known format (minet-tiktok: TikTok, minet)")


def test_posts_are_written_and_read_again(guetteur: Run, tmp_path: Path) -> None:
    guetteur("import", SAMPLES / "4cat-x.csv", "-o", tmp_path / "w")
    code, out, _ = guetteur("posts", tmp_path / "w", "-o", tmp_path / "posts.csv")
    assert code == 0
    assert "2 posts, with real accounts" in out
    code, out, _ = guetteur("import", tmp_path / "posts.csv", "-o", tmp_path / "again")
    assert "posts.csv: 2 rows read as posts; format: Guetteur’s own table of posts" in out


def test_rounded_ids_leave_nothing_behind(guetteur: Run, tmp_path: Path) -> None:
    table = tmp_path / "shares.csv"
    rows = "".join(f"a,b,9.15E+17,{1717264800 + n}\n" for n in range(5))
    table.write_text("object_id,account_id,content_id,timestamp_share\n" + rows)
    code, _, err = guetteur("import", table, "-o", tmp_path / "w")
    assert code == 1
    assert "the ids were rounded by a spreadsheet (for example 9.15E+17, row 2)" in err
    assert list((tmp_path / "w").glob("tables/*/*")) == []
    assert list((tmp_path / "w").glob("raw/*")) == []
