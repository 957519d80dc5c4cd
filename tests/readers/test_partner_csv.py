"""Partners' tables: every row is an indicator, or is dropped with the reason."""

from pathlib import Path

import pytest

from guetteur.model import InputError
from guetteur.model.indicator import Indicator
from guetteur.readers.partner_csv import Listed, Told, read_table

SHA = "a" * 64
META = """\
\ufeffTactic ,Technique,Procedure,Indicator,Notes
0. Acquiring assets,0.6 Domains,0.6.2 For operations,gazette-valmont[.]example,Like the Gazette
0. Acquiring assets,0.9 Acquiring accounts,0.9.1 Facebook assets,37 Accounts,
,,,,
0. Acquiring assets,0.9 Acquiring accounts,0.9.4 X accounts,https://twitter[.]com/Valmont_1,
1. Disguising assets,1.2 Posing,1.2.7 Fictitious byline,,Nothing here
0. Acquiring assets,0.6 Domains,0.6.2 For operations,valmont[.]test (a copy),Spoof
7. Engaging,7.1 Ads
"""


def read(tmp_path: Path, text: str, told: Told | None = None) -> Listed:
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    return read_table(file, told or Told(SHA))


def test_metas_table(tmp_path: Path) -> None:
    found = read(tmp_path, META, Told(SHA, dated="2026-05"))
    assert (found.format, found.source) == ("meta", "Meta")
    assert [(one.kind, one.value, one.shown, one.row) for one in found.indicators] == [
        ("domain", "gazette-valmont.example", "gazette-valmont[.]example", 2),
        ("amount", "37 Accounts", "37 Accounts", 3),
        ("account", "valmont_1", "https://twitter[.]com/Valmont_1", 5),
        ("domain", "valmont.test", "valmont[.]test (a copy)", 7),
    ]
    first, amount, account, last = found.indicators
    assert first == Indicator(
        kind="domain", value="gazette-valmont.example", shown="gazette-valmont[.]example",
        source="Meta", sha256=SHA, row=2, listed_on="2026-05", notes="Like the Gazette",
        labels=("0. Acquiring assets", "0.6 Domains", "0.6.2 For operations"),
    )  # fmt: skip
    assert (amount.count, account.platform, last.notes) == (37, "x", "(a copy) Spoof")
    assert [(part.place, part.outcome, part.reason) for part in found.parts] == [
        (2, "kept", None),
        (3, "kept", None),
        (4, "dropped", "partner-blank"),
        (5, "kept", None),
        (6, "dropped", "partner-no-indicator"),
        (7, "mended", "partner-words-behind"),
        (8, "dropped", "issue-cell-count"),
    ]


def test_metas_older_table_says_its_day(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "indicator_type,indicator_value,comment,ds\n"
        "domain_name,gazette.example,France-targeting,2022-09-27\n"
        "cib_url,https://www.petition[.]example/p,Petition,2022-09-27\n"
        "md5,ABCDEF0123456789ABCDEF0123456789,,2022-09-27\n"
        "android_package_name,com.example.app,,soon\n",
    )
    assert [(one.kind, one.value, one.listed_on) for one in found.indicators] == [
        ("domain", "gazette.example", "2022-09-27"),
        ("url", "https://petition.example/p", "2022-09-27"),
        ("hash", "abcdef0123456789abcdef0123456789", "2022-09-27"),
        ("other", "com.example.app", None),
    ]


def test_the_base_of_m82_names_who_listed_and_when(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "db,domain,matchType,reason,source,reportUrl,identifiedDate,riskLevel,tags\n"
        "Operation,www.Gazette.example,exact,A mirror,Valmont Watch,https://r.example,2025-03,high,A|B\n"
        "Operation,gazette,contains,Any,Valmont Watch,,2025-03-01,low,\n",
    )
    whole, pattern = found.indicators
    assert (whole.kind, whole.value, whole.listed_on) == ("domain", "gazette.example", "2025-03")
    assert whole.source == "Valmont Watch (M82 Project)"
    assert whole.labels == ("Operation", "A", "B", "https://r.example")
    assert (pattern.kind, pattern.value) == ("other", "gazette")
    assert [part.reason for part in found.parts] == [None, "partner-pattern"]


def test_text_that_is_not_utf_8_is_read_and_told(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    text = "Tactic,Technique,Procedure,Indicator\na,b,c,gazette[.]example\na,b,\xe9,x[.]com/Ana\n"
    file.write_bytes(text.encode("cp1252"))
    found = read_table(file, Told(SHA))
    assert found.indicators[1].labels == ("a", "b", "é")
    assert [part.reason for part in found.parts] == [None, "issue-encoding"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a,b\n1,2\n", "error-partner-table"),
        ("Tactic,Technique,Procedure\n1,2,3\n", "error-partner-table"),
        ("Tactic,Technique,Procedure,Indicator\n", "error-partner-empty"),
        ("", "error-partner-table"),
    ],
)
def test_what_is_no_list_is_refused(text: str, key: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=key):
        read(tmp_path, text)


def test_only_what_was_asked_for_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("db,domain,matchType,source\na,b.example,exact,c\n", encoding="utf-8")
    assert read_table(file, Told(SHA), "m82").format == "m82"
    with pytest.raises(InputError, match="error-partner-table"):
        read_table(file, Told(SHA), "meta")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_that_a_spreadsheet_wrote_again(delimiter: str, tmp_path: Path) -> None:
    rows = (("Tactic", "Technique", "Procedure", "Indicator"), ("a", "b", "c", "one[.]example"))
    found = read(tmp_path, "\n".join(map(delimiter.join, rows)))
    assert [one.value for one in found.indicators] == ["one.example"]
