"""The report card of an evaluation, as a page of the documentation (Markdown, in English)."""

from collections.abc import Sequence
from typing import Any

Row = dict[str, Any]

_PAGE = """# Report card

This page is written by `make evaluate` (`guetteur evaluate -o docs --real ...`), and so is
`report-card.json` beside it. Worlds are made up (`src/guetteur/exercise/worlds.py`): they are
simpler than nature, and who wrote them also wrote the detectors. Figures on real operations would
be worth more.

Version {version}. All detectors' parameters are the defaults: windows of 10 s, 1 min, 10 min and
1 h, false discovery rate 1 %.

## What is planted, and found

*Easy*: groups of twenty accounts that share twenty times within ten seconds. *Hard*: groups of 5 to
40 accounts, delays of seconds to 15 minutes, 25 to 70 % of members taking part each time, half of
their objects popular ones, among forty organic fan communities. An operation counts as found when
half of its accounts are; a group is right when most of its accounts are of one operation. Pairs are
ties: a loose group is found as a whole, with few of them. The peers' rules were run on the same
worlds, at one minute; they give no groups.

{planted}

{better}

## Other shapes

Worlds for which neither the method nor its parameters were made: 300,000 shares, ten fan
communities, operations as in the hard worlds but for what the name says. *Accounts of set hours*:
everybody is there for three hours of the day only.

{other}

## What it takes to be found

Six groups of twenty accounts, in 100,000 shares and among ten fan communities: twenty campaigns,
half of the members each time, a mean delay of two minutes, half of the objects popular. Each table
varies one thing; two worlds a line.

{curves}

## Exercises, from open to hidden

The scenarios of `guetteur exercise`, seed 1, read and run as a user would. Stealth 0 is in the
open, 3 hardly visible (see [Exercises](exercises.md)). Disclosed: newsrooms, open activists,
accounts on a schedule or automatic that say so; they do act together, so a finding of them is
right, and the competing explanations are there to tell them apart. Others: false.

{exercises}

## How soon

The same exercises when posts arrive hour by hour: hours from an operation's first post until half
of its accounts are in findings.

{arriving}

## Where nothing is planted

Worlds without any operation; every finding in them is false, and so is every tie. The share of
worlds with a finding has an exact 95 % interval. In a *real debate, accounts dealt*, each link of
the example data keeps its times and each account how much it shares and at which hours, and who
shared what is drawn anew; *delays dealt*: each account keeps what it shared, and how long after the
link's first appearance is drawn anew.

{nulls}

{verdict}
"""


def report_card_page(card: dict[str, Any]) -> str:
    """The page of a document from `report_card`."""
    return _PAGE.format(
        version=card["version"],
        planted=_table(_PLANTED, [_planted(row) for row in card["planted"]]),
        better=_better(card["planted"]),
        other=_table(_PLANTED, [_planted(row) for row in card["other"]]),
        curves="\n\n".join(_curves(card["curves"])),
        exercises=_table(_EXERCISES, [_exercise(row) for row in card["exercises"]]),
        arriving=_table(_ARRIVING, [_arriving(row) for row in card["arriving"]]),
        nulls=_table(_NULLS, [_null(row) for row in card["nulls"]]),
        verdict=_verdict(card["nulls"]),
    )


_PLANTED = (
    "world",
    "rule",
    "account precision",
    "account recall",
    "F1",
    "pair precision",
    "pair recall",
    "groups right",
    "operations found",
)
_EXERCISES = (
    "scenario",
    "stealth",
    "posts",
    "operation's accounts found",
    "disclosed accounts found",
    "others found",
)
_ARRIVING = ("scenario", "stealth", "hours")
_NULLS = (
    "worlds",
    "stated rate",
    "made",
    "with a finding",
    "95 % interval",
    "findings",
    "with a tie",
    "ties",
)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    words = {"world", "rule", "scenario", "worlds", "95 % interval"}
    line = ["---" if name in words else "---:" for name in columns]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (columns, line, *rows))


def _planted(row: Row) -> list[str]:
    groups = row["groups_found"]
    return [
        row["world"],
        row["rule"],
        _share(row["precision"]),
        _share(row["recall"]),
        _share(row["f1"]),
        _share(row["pair_precision"]),
        _share(row["pair_recall"]),
        "–" if groups is None else f"{row['groups_right']} of {groups}",
        f"{row['operations_found']} of {row['operations_planted']}",
    ]


def _curves(rows: Sequence[Row]) -> list[str]:
    """One table for each thing that varies."""
    tables = []
    for name in dict.fromkeys(row["curve"] for row in rows):
        own = [row for row in rows if row["curve"] == name]
        columns = (f"{name} ({own[0]['unit']})", "account precision", "account recall",
                   "operations found")  # fmt: skip
        cells = [
            [
                f"{row['value']:,.10g}",
                _share(row["precision"]),
                _share(row["recall"]),
                f"{row['operations_found']} of {row['operations_planted']}",
            ]
            for row in own
        ]
        tables.append(_table(columns, cells))
    return tables


def _exercise(row: Row) -> list[str]:
    return [
        row["scenario"],
        str(row["stealth"]),
        f"{row['posts']:,}",
        f"{row['operation_found']} of {row['operation_accounts']}",
        str(row["disclosed_found"]),
        str(row["others_found"]),
    ]


def _arriving(row: Row) -> list[str]:
    hours = row["hours"]
    found = f"not in {row['looked_at']}" if hours is None else str(hours)
    return [row["scenario"], str(row["stealth"]), found]


def _null(row: Row) -> list[str]:
    return [
        row["nulls"],
        f"{100 * row['alpha']:g} %",
        str(row["worlds"]),
        str(row["with_finding"]),
        f"{100 * row['share_low']:.1f} to {100 * row['share_high']:.1f} %",
        str(row["findings"]),
        str(row["with_tie"]),
        str(row["ties"]),
    ]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _better(rows: Sequence[Row]) -> str:
    """Where a peer's rule does better than ours, in any of the figures."""
    ours = {row["world"]: row for row in rows if row["rule"] == "Guetteur"}
    figures = ("precision", "recall", "f1", "pair_precision", "pair_recall")
    better = [
        f"{row['rule']} in {figure.replace('_', ' ')} on *{row['world']}*"
        for row in rows
        for figure in figures
        if (row[figure] or 0.0) > (ours[row["world"]][figure] or 0.0)
    ]
    if not better:
        return "No peer's rule does better in any cell."
    return "A peer's rule does better here: " + "; ".join(better) + "."


def _verdict(rows: Sequence[Row]) -> str:
    """Whether the stated rate holds, over all null worlds at that rate, in findings and in ties."""
    said = []
    for alpha in sorted({row["alpha"] for row in rows}):
        at = [row for row in rows if row["alpha"] == alpha]
        made, with_finding = sum(r["worlds"] for r in at), sum(r["with_finding"] for r in at)
        with_tie = sum(r["with_tie"] for r in at)
        said.append(
            f"- Stated {100 * alpha:g} %: {100 * with_finding / made:.1f} % of {made} worlds have "
            f"a finding, {100 * with_tie / made:.1f} % have a tie."
        )
    above = [
        f"*{row['nulls']}* at {100 * row['alpha']:g} %"
        for row in rows
        if row["share_low"] > row["alpha"]
    ]
    if above:
        said.append("- Findings are more frequent than stated in: " + "; ".join(above) + ".")
    return "\n".join(said)
