"""Writes the parts of docs/formats.md that the readers' own declarations make."""

from pathlib import Path

from guetteur.pipeline import formats_page, formats_table

PAGE = Path(__file__).parents[1] / "docs" / "formats.md"
PARTS = {"table": formats_table, "formats": formats_page}


def main() -> None:
    """Write both parts between their marks."""
    text = PAGE.read_text(encoding="utf-8")
    for name, made in PARTS.items():
        start, end = f"<!-- {name}: made by tools/formats_page.py -->\n", f"<!-- end of {name} -->"
        before, rest = text.split(start)
        text = before + start + made() + end + rest.partition(end)[2]
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
