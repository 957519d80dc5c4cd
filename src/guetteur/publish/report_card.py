"""The report card of an evaluation, as a page of the documentation (Markdown, in English)."""

from typing import Any

_HEAD = """# Report card

This page is written by `make evaluate` (`guetteur evaluate -o docs`), and so is `report-card.json`
beside it. Worlds are made up (`src/guetteur/exercise/worlds.py`): they are simpler than nature, and
who wrote them also wrote the detectors. Figures on real operations would be worth more.

Version {version}. All detectors' parameters are the defaults: windows of 10 s, 1 min, 10 min and
1 h, false discovery rate 1 %.

## What is planted, and found

*Easy*: groups of twenty accounts that share twenty times within ten seconds. *Hard*: groups of 5 to
40 accounts, delays of seconds to 15 minutes, 25 to 70 % of members taking part each time, half of
their objects popular ones, among forty organic fan communities. An operation counts as found when
half of its accounts are. The peers' rules were run on the same worlds, at one minute.

| world | rule | account precision | account recall | pair precision | operations found |
|---|---|---:|---:|---:|---:|
{planted}

{better}

What is missed in hard worlds is small or loose: in a group of ten of which a quarter takes part ten
times, two members meet less than once on average, and no test of pairs can see that. The report of
each run states how small an operation would have been missed in it.

## Exercises, from open to hidden

The three scenarios of `guetteur exercise`, default size, seed 1, read and run as a user would.
Stealth 0 is in the open, 3 hardly visible (see [Exercises](exercises.md)). Disclosed: newsrooms,
open activists, accounts on a schedule or automatic that say so; they do act together, so a finding
of them is right, and the competing explanations are there to tell them apart. Others: false.

| scenario | stealth | operation's accounts found | disclosed accounts found | others found |
|---|---:|---:|---:|---:|
{exercises}

## Where nothing is planted

Worlds without any operation; every finding in them is false. The share of worlds with a finding has
an exact 95 % interval.

| worlds | stated rate | made | with a finding | 95 % interval | findings | with a tie | ties |
|---|---:|---:|---:|---|---:|---:|---:|
{nulls}

{verdict}
"""


def report_card_page(card: dict[str, Any]) -> str:
    """The page of a document from `report_card`."""
    planted = [_planted(row) for row in card["planted"]]
    nulls = [_null(row) for row in card["nulls"]]
    return _HEAD.format(
        version=card["version"],
        planted="\n".join(planted),
        exercises="\n".join(_exercise(row) for row in card["exercises"]),
        nulls="\n".join(nulls),
        better=_better(card["planted"]),
        verdict=_verdict(card["nulls"]),
    )


def _planted(row: dict[str, Any]) -> str:
    return (
        f"| {row['world']} | {row['rule']} | {_share(row['precision'])} | {_share(row['recall'])} "
        f"| {_share(row['pair_precision'])} "
        f"| {row['operations_found']} of {row['operations_planted']} |"
    )


def _exercise(row: dict[str, Any]) -> str:
    return (
        f"| {row['scenario']} | {row['stealth']} "
        f"| {row['operation_found']} of {row['operation_accounts']} "
        f"| {row['disclosed_found']} | {row['others_found']} |"
    )


def _null(row: dict[str, Any]) -> str:
    between = f"{100 * row['share_low']:.1f} to {100 * row['share_high']:.1f} %"
    return (
        f"| {row['nulls']} | {100 * row['alpha']:g} % | {row['worlds']} | {row['with_finding']} "
        f"| {between} | {row['findings']} | {row['with_tie']} | {row['ties']} |"
    )


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _better(rows: list[dict[str, Any]]) -> str:
    """Where a peer's rule does better than ours, in precision and recall taken together (F1)."""
    ours = {row["world"]: _f1(row) for row in rows if row["rule"] == "Guetteur"}
    better = [f"{row['rule']} on *{row['world']}*" for row in rows if _f1(row) > ours[row["world"]]]
    if not better:
        return "No peer's rule does better in any of these worlds (F1 over accounts)."
    return "A peer's rule does better (F1 over accounts) here: " + "; ".join(better) + "."


def _f1(row: dict[str, Any]) -> float:
    precision, recall = row["precision"] or 0.0, row["recall"] or 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _verdict(rows: list[dict[str, Any]]) -> str:
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
    return "\n".join(
        [
            *said,
            "",
            "Where the second figure is above the stated rate, single ties are less sure than they "
            "say: the second question is asked of pairs that the first one chose (see "
            "[Method](method.md)). Findings need three accounts and a test of the group; they are "
            "what a report answers with.",
        ]
    )
