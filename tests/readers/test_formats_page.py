"""The page on formats tells what the code does."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from guetteur.model import Post
from guetteur.pipeline import formats_page, formats_table
from guetteur.readers import (
    FORMATS,
    crowdtangle_facebook,
    crowdtangle_instagram,
    ira_csv,
    load_mapping,
)

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_described(name: str) -> None:
    assert f"| `{name}` |" in PAGE
    assert f"\n### {name}\n" in PAGE


@pytest.mark.parametrize(("name", "made"), [("table", formats_table), ("formats", formats_page)])
def test_what_the_declarations_make_is_up_to_date(name: str, made: Callable[[], str]) -> None:
    start, end = f"<!-- {name}: made by tools/formats_page.py -->\n", f"<!-- end of {name} -->"
    assert PAGE[PAGE.index(start) + len(start) : PAGE.index(end)] == made()


def test_the_mapping_example_loads(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    path = tmp_path / "mapping.toml"
    path.write_text(example[1], encoding="utf-8")
    assert load_mapping(path).platform.prefixes == (("fb_", "facebook"), ("tw_", "x"))


@pytest.mark.parametrize("field", sorted(set(Post.__slots__) - {"platform", "ref"}))
def test_every_field_of_a_mapping_is_listed(field: str) -> None:
    table = PAGE[PAGE.index("| fields | values |") :]
    assert f"`{field}`" in table


@pytest.mark.parametrize(
    "column",
    sorted({*ira_csv.USED, *ira_csv.IGNORED, *crowdtangle_facebook.USED})
    + sorted(crowdtangle_instagram.USED),
)
def test_every_column_read_is_listed(column: str) -> None:
    assert f"`{column}`" in PAGE or column in ("tco2_step1",)
