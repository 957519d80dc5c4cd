"""The mapping file proposed for an unknown table."""

import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.knowledge.messages import Messages
from guetteur.model import InputError
from guetteur.readers import load_mapping, propose_mapping
from tests.readers.reading import SAMPLES, at, posts, records

EN = Messages("en").text


def proposed(path: Path, folder: Path) -> str:
    toml = propose_mapping(path, EN)
    (folder / "mapping.toml").write_text(toml, encoding="utf-8")
    return toml


def test_what_is_proposed_can_be_used(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text(
        "Tweet_ID,Author ID,created-at,Body,Hashtags,Likes,mystery\n"
        '1,a,1717956000,hello,"#a,b",3,x\n2,b,1717956001,,,,\n'
    )
    toml = proposed(path, tmp_path)
    assert tomllib.loads(toml) == {
        "platform": "unknown",
        "columns": {
            "post_id": {"column": "Tweet_ID"},
            "account_id": {"column": "Author ID"},
            "created_at": {"column": "created-at", "as": "epoch_s"},
            "text": {"column": "Body"},
            "hashtags": {"column": "Hashtags", "split": ","},
            "likes": {"column": "Likes"},
        },
    }
    assert '#   "mystery": x' in toml
    mapping = load_mapping(tmp_path / "mapping.toml")
    first = posts(records(path, format="mapped", mapping=mapping))[0]
    assert (first.post_id, first.created_at) == ("unknown:1", at("2024-06-09 18:00:00"))
    assert first.hashtags == ("a", "b")


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("Body\nhello\n")
    toml = proposed(path, tmp_path)
    assert '# account_id = { column = "" }' in toml
    assert '# created_at = { column = "" }' in toml
    with pytest.raises(InputError) as error:
        load_mapping(tmp_path / "mapping.toml")
    assert error.value.key == "error-mapping-missing"


@pytest.mark.parametrize(
    ("times", "kind", "note"),
    [
        (["2024-06-09T20:00:00Z"], "iso", None),
        (["2024-06-09 20:00:00", "?"], "iso", None),
        (["1717956000000"], "epoch_ms", None),
        (["09/06/2024 20:00", "13/06/2024 20:00"], "%d/%m/%Y %H:%M", None),
        (["06/09/2024 20:00:00", "06/13/2024 20:00:00"], "%m/%d/%Y %H:%M:%S", None),
        (["09/06/2024 20:00"], "%d/%m/%Y %H:%M", "columns-time-order"),
        (["hier"], "iso", "columns-time-unknown"),
        ([""], "iso", "columns-blank"),
    ],
)
def test_times(tmp_path: Path, times: list[str], kind: str, note: str | None) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("account_id,date\n" + "".join(f"a,{time}\n" for time in times))
    toml = proposed(path, tmp_path)
    assert tomllib.loads(toml)["columns"]["created_at"]["as"] == kind
    said = [
        key
        for key in ("columns-time-order", "columns-time-unknown", "columns-blank")
        if EN(key) in toml
    ]
    assert said == ([note] if note else [])


def test_opaque_values_and_lists(tmp_path: Path) -> None:
    path = tmp_path / "posts.parquet"
    pq.write_table(pa.table({"url_id": [7], "hashtags": ['["a"]'], "Compte": ["x"]}), path)
    columns = tomllib.loads(proposed(path, tmp_path))["columns"]
    assert columns == {
        "links": {"column": "url_id", "as": "id"},
        "hashtags": {"column": "hashtags", "split": "json"},
        "account_id": {"column": "Compte"},
    }


def test_what_names_do_not_tell_is_understood_from_values(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text(
        "c1,c2,c3,c4,c5,c6\n"
        "@Guet,2024-06-09T20:00:00Z,Le pont de Valmont ferme demain matin,"
        "https://twitter.com/guet/status/1,https://example.org/a,7\n"
        "@autre,2024-06-09T20:00:09Z,Le pont de Valmont rouvre demain soir,"
        "https://x.com/autre/status/2,https://example.org/b,8\n"
    )
    toml = proposed(path, tmp_path)
    assert tomllib.loads(toml) == {
        "platform": "x",
        "columns": {
            "created_at": {"column": "c2", "as": "iso"},
            "url": {"column": "c4"},
            "links": {"column": "c5"},
            "account_id": {"column": "c1"},
            "text": {"column": "c3"},
        },
    }
    assert toml.count(EN("columns-guessed")) == 5
    assert "time_zone" not in toml
    found = records(path, format="mapped", mapping=load_mapping(tmp_path / "mapping.toml"))
    assert [one.platform for one in posts(found)] == ["x", "x"]


@pytest.mark.parametrize(
    ("times", "asked"),
    [
        (["2024-06-09T20:00:00Z"], False),
        (["1717956000"], False),
        (["2024-06-09 20:00:00"], True),
        (["09/06/2024 20:00"], True),
        (["2024-06-09T20:00:00Z", "2024-06-09T20:00:00"], True),
    ],
)
def test_the_zone_is_asked_for_only_when_times_lack_one(
    tmp_path: Path, times: list[str], asked: bool
) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("account_id,date\n" + "".join(f"a,{time}\n" for time in times))
    assert ('# time_zone = "Europe/Paris"' in proposed(path, tmp_path)) is asked


def test_marks_in_ids_tell_the_platform(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("account_id,timestamp\nfb_1,1717956000\ntw_2,1717956001\n")
    proposed(path, tmp_path)
    found = records(path, format="mapped", mapping=load_mapping(tmp_path / "mapping.toml"))
    assert [one.account_id for one in posts(found)] == ["facebook:fb_1", "x:tw_2"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_both_languages(lang: str) -> None:
    toml = propose_mapping(SAMPLES / "mapped.csv", Messages(lang).text)
    assert tomllib.loads(toml)["columns"]["account_id"] == {"column": "Compte"}


@given(st.text(), st.text())
def test_any_table_gives_valid_toml(name: str, cell: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "posts.parquet"
        pq.write_table(pa.table({name: [cell], "date": ["x"]}), path)
        assert "platform" in tomllib.loads(propose_mapping(path, EN))
