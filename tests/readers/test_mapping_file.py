"""A mapping file that says something wrong is refused, with the setting named."""

from pathlib import Path

import pytest

from guetteur.model import InputError
from guetteur.readers import load_mapping
from tests.readers.reading import REST, SAMPLES, START, at, mapping_of, posts, records

TABLE = SAMPLES / "mapped.csv"


@pytest.mark.parametrize(
    ("toml", "key", "setting"),
    [
        ("platform = ", "error-mapping-toml", None),
        ('[columns]\naccount_id = "a"\ncreated_at = "t"', "error-mapping-missing", "platform"),
        ('platform = "x"', "error-mapping-missing", "[columns]"),
        ('platform = "x"\n[columns]\naccount_id = "a"', "error-mapping-missing", "columns.creat"),
        (START + 'author = "b"', "error-mapping-key", "columns.author"),
        ('zone = "UTC"\n' + START, "error-mapping-key", "zone"),
        (START + "text = 3", "error-mapping-value", "columns.text"),
        (START + 'text = { as = "iso" }', "error-mapping-missing", "columns.text.column"),
        (START + 'text = { column = "b", as = "id" }', "error-mapping-value", "columns.text.as"),
        (
            START + 'edited_at = { column = "b", as = "%Y %Y" }',
            "error-mapping-value",
            "columns.edited_at.as",
        ),
        (START + 'edited_at = { column = "b", as = "%Q" }', "error-mapping-value", "columns.edi"),
        (START + 'edited_at = { column = "b", as = "isoo" }', "error-mapping-value", "columns.ed"),
        (START + 'edited_at = { column = "b", as = "%d/%m/%Y" }', "error-mapping-value", "columns"),
        (START + f"text = {'[' * 5000}", "error-mapping-toml", None),
        (START + 'text = { column = "b", split = "," }', "error-mapping-value", "columns.text.sp"),
        (START + 'text = { column = "b", cut = "," }', "error-mapping-key", "columns.text.cut"),
        ('platform = "a:b"\n' + REST, "error-mapping-value", "platform"),
        (
            "platform = { prefix = { a = 'x' } }\n" + REST,
            "error-mapping-missing",
            "platform.",
        ),
        (
            "platform = { column = 'c', prefix = { a = 3 } }\n" + REST,
            "error-mapping-value",
            "",
        ),
        ('ignore = "a"\n' + START, "error-mapping-value", "ignore"),
        ("time_zone = 1\n" + START, "error-mapping-value", "time_zone"),
    ],
)
def test_wrong_mappings(tmp_path: Path, toml: str, key: str, setting: str | None) -> None:
    with pytest.raises(InputError) as error:
        mapping_of(tmp_path, toml)
    assert error.value.key == key
    assert error.value.params["file"] == "mapping.toml"
    if setting is not None:
        assert str(error.value.params["setting"]).startswith(setting)


def test_missing_mapping_file(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        load_mapping(tmp_path / "none.toml")
    assert error.value.key == "error-file-missing"


def test_unknown_zone_in_a_mapping(tmp_path: Path) -> None:
    mapping = mapping_of(tmp_path, 'time_zone = "Paris"\n' + START)
    with pytest.raises(InputError) as error:
        records(TABLE, format="mapped", mapping=mapping)
    assert error.value.key == "error-timezone"


@pytest.mark.parametrize(
    "pattern",
    ["%d/%m/%Y %H:%M", "%a %b %d %H:%M:%S %z %Y", "%Y-%m-%dT%H:%M:%S.%fZ", "%m/%d/%y %I %p"],
)
def test_patterns_of_times(tmp_path: Path, pattern: str) -> None:
    toml = START + f'edited_at = {{ column = "b", as = "{pattern}" }}'
    assert mapping_of(tmp_path, toml).columns["edited_at"].kind == pattern


def test_a_wrong_value_is_shown_shortened(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        mapping_of(tmp_path, START + f"text = [{'1,' * 1000}]")
    found = str(error.value.params["found"])
    assert found.startswith("[1, 1")
    assert found.endswith("…")
    assert len(found) == 80


def test_the_command_line_zone_goes_before_the_mapping_s() -> None:
    mapping = load_mapping(SAMPLES / "mapped.toml")
    first = posts(records(TABLE, format="mapped", mapping=mapping, zone="UTC"))[0]
    assert first.created_at == at("2024-06-09 20:00:00")


def test_a_mapping_is_needed() -> None:
    with pytest.raises(InputError) as error:
        records(TABLE, format="mapped")
    assert error.value.key == "error-mapping-needed"


def test_a_mapped_column_that_the_table_lacks(tmp_path: Path) -> None:
    toml = 'platform = "x"\n[columns]\naccount_id = "Compte"\ncreated_at = "Quand"'
    with pytest.raises(InputError) as error:
        records(TABLE, format="mapped", mapping=mapping_of(tmp_path, toml))
    assert error.value.key == "error-missing-column"
    assert error.value.params["missing"] == "Quand"
