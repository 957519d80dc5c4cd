"""An invented run, small enough to check by eye, and one Chromium for all browser tests."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from math import cos, pi, sin
from typing import Literal

import pytest
from playwright.sync_api import Browser, sync_playwright

from guetteur.model import (
    BehaviourSummary,
    Closeness,
    Clue,
    DetectorReport,
    Finding,
    Hypothesis,
    Member,
    Node,
    PostPair,
    PostRef,
    Power,
    Run,
    SharedObject,
    Source,
    Tie,
    WindowReport,
)
from guetteur.publish import Pseudonyms

START = datetime(2027, 3, 1, 18, 0, tzinfo=UTC)
DIGEST = hashlib.sha256(b"an invented export").hexdigest()
ROLES: tuple[Literal["first", "core", "member", "follower"], ...] = (
    "first",
    "core",
    "member",
    "follower",
)
# (accounts, detector, window, first hour, things shared)
PLAN = (
    (
        18,
        "co_share_url",
        10,
        2,
        ("https://news.example.org/vote-postal", "https://x.com/jdoe/status/1"),
    ),
    (9, "co_text", 60, 30, ("text-1", "text-2")),
    (6, "co_hashtag_sequence", 600, 75, ("#vote #demain #marche", "#debat #tv")),
    (4, "co_mention", 60, 110, ("x:@mentioned", "x:@handle_0_3")),
)
TEXTS = (
    "Everyone must read this before Sunday: @jdoe says that postal votes will not be counted! "
    "https://news.example.org/vote-postal",
    "À lire avant dimanche : @jdoe dit que les votes par correspondance ne seront pas comptés !",
)


# How close the groups of the plan are as a whole; the last was found by a version without the test.
CLOSENESS = (
    (
        Closeness(
            accounts=6,
            detector="co_share_url", window=600, close=301.6, expected=158.2, deviation=10.1,
            shuffles=3498, p_value=1 / 3499, q_value=0.004,
        ),
    ),
    (
        Closeness(
            accounts=6,
            detector="co_text", window=60, close=60.0, expected=0.4, deviation=0.6,
            shuffles=999, p_value=0.001, q_value=0.004,
        ),
    ),
    (
        Closeness(
            accounts=6,
            detector="co_hashtag_sequence", window=600, close=21.0, expected=9.0, deviation=3.1,
            shuffles=999, p_value=0.003, q_value=0.009,
        ),
    ),
    (),
)  # fmt: skip


def account(group: int, place: int) -> str:
    """`x:1003`: the invented id of the fourth account of the first group."""
    return f"x:{1000 * (group + 1) + place}"


def post(group: int, place: int, at: datetime, text: str) -> PostRef:
    """An invented post of an account of a group."""
    native = f"9{group}{place:04}{at:%H%M%S}"
    return PostRef(
        post_id=f"x:{native}",
        account_id=account(group, place),
        at=at,
        text=text,
        url=f"https://x.com/user{place}/status/{native}",
        sha256=DIGEST,
        row=100 * group + place + 2,
    )


def pair(group: int, place: int, start: datetime) -> PostPair:
    """Two posts of the group, a few seconds apart."""
    _, detector, _, _, objects = PLAN[group]
    at = start + timedelta(minutes=7 * place)
    return PostPair(
        detector=detector,
        object_id=objects[place % 2],
        gap=float(place),
        first=post(group, place, at, TEXTS[place % 2]),
        second=post(group, place + 1, at + timedelta(seconds=place), TEXTS[place % 2]),
    )


# What is measured on every group: (value of the members, of the others, what it says), by clue.
CLUES: dict[str, tuple[float | None, float | None, Literal["for", "against", "neither"]]] = {
    "exact-second": (0.823, 0.031, "for"),
    "quarter-hour": (0.9, 0.071, "for"),
    "same-app": (None, None, "neither"),
    "gaps": (1.062, 1.31, "against"),
    "platforms": (1.0, 3.0, "neither"),
    "coordinated": (0.12, None, "for"),
    "one-target": (0.07, 0.002, "against"),
    "age": (2_190.0, 2_310.4, "neither"),
    "creation-burst": (0.2, 0.0004, "neither"),
    "followers": (12_480.0, 310.5, "for"),
    "hours": (7.82, 20.283, "for"),
}
SAID = {
    "explain-fans": ("one-target", "coordinated", "age", "creation-burst"),
    "explain-party-staff": ("followers", "hours"),
    "explain-scheduling-tool": ("exact-second", "quarter-hour", "same-app", "gaps", "platforms"),
    "explain-operation": ("same-app",),
}


def hypotheses() -> tuple[Hypothesis, ...]:
    """Four explanations, with clues of each kind."""
    return tuple(
        Hypothesis(
            name=name,
            clues=tuple(
                Clue(name=clue, value=value, others=others, speaks=says)
                if value is not None
                else Clue(name=clue, value=None, others=None, speaks="unknown")
                for clue in clues
                for value, others, says in (CLUES[clue],)
            ),
        )
        for name, clues in SAID.items()
    )


def finding(group: int) -> Finding:
    """A finding of the plan, with all of its parts."""
    size, detector, window, hour, objects = PLAN[group]
    start = START + timedelta(hours=hour)
    end = start + timedelta(hours=20)
    pairs_of_accounts = size * (size - 1) // 2
    return Finding(
        id=f"finding-{hashlib.sha256(str(group).encode()).hexdigest()[:16]}",
        detector=detector,
        q_value=0.004,
        members=tuple(
            Member(
                account_id=account(group, place),
                platform="x",
                handle=f"handle_{group}_{place}",
                name=f"Invented Person {group}.{place}",
                role=ROLES[min(place, 3)],
                posts=60 + place,
                coordinated_posts=30 - place,
                ties=size - 1,
                first=start,
                last=end,
            )
            for place in range(size)
        ),
        behaviours=(
            BehaviourSummary(
                detector=detector, windows=(window, 600), ties=pairs_of_accounts,
                objects=40, ratio=132.4, q_value=0.004, ratio_low=87.3, ratio_high=201.0,
            ),
        ),
        objects=tuple(
            SharedObject(
                detector=detector, object_id=name, accounts=size - place, shares=3 * size,
                all_shares=4 * size, first=start, last=end,
            )
            for place, name in enumerate(objects)
        ),
        object_count=40,
        ties=pairs_of_accounts,
        possible_ties=pairs_of_accounts,
        coordinated_posts=sum(5 + 3 * ((hour_ * 7) % 5) for hour_ in range(20)),
        first=start,
        last=end,
        bucket_seconds=3600,
        timeline=tuple(
            (start + timedelta(hours=hour_), 5 + 3 * ((hour_ * 7) % 5)) for hour_ in range(20)
        ),
        evidence=tuple(pair(group, place, start) for place in range(min(10, size - 1))),
        explanations=("explain-fans", "explain-party-staff", "explain-event"),
        # the last group was found by a version that measured no clue
        hypotheses=hypotheses() if group < 3 else (),
        group_p=min((each.p_value for each in CLOSENESS[group]), default=None),
        shuffles=max((each.shuffles for each in CLOSENESS[group]), default=0),
        closeness=CLOSENESS[group],
    )  # fmt: skip


def loose(found: Finding) -> Finding:
    """The finding as it would be if no two of its accounts met often enough to be tied."""
    return replace(
        found,
        q_value=0.006,
        ties=0,
        members=tuple(replace(member, ties=0, role="joined") for member in found.members),
        behaviours=tuple(
            replace(each, ties=0, ratio=95_000.0, ratio_low=76_860.0, ratio_high=116_132.0)
            for each in found.behaviours
        ),
    )


def ties(group: int) -> tuple[Tie, ...]:
    """A tie between each two accounts of a group."""
    size, detector, window, _, _ = PLAN[group]
    return tuple(
        Tie(
            detector=detector, window=window, account_a=first, account_b=second,
            objects=34 - place % 20, occasions=12, pairs=50, mean_gap=4.2 + group, expected=0.214,
            p_value=1e-9, q_value=1e-6,
        )
        for place, (first, second) in enumerate(
            combinations(sorted(account(group, place) for place in range(size)), 2)
        )
    )  # fmt: skip


def nodes(group: int) -> tuple[Node, ...]:
    """The accounts of a group, on a circle."""
    size, found = PLAN[group][0], finding(group)
    return tuple(
        Node(
            account_id=member.account_id,
            handle=member.handle,
            name=member.name,
            x=4 * (group % 2) + cos(2 * pi * place / size) * (size / 18) ** 0.5,
            y=3 * (group // 2) + sin(2 * pi * place / size) * (size / 18) ** 0.5,
            finding=found.id,
        )
        for place, member in enumerate(found.members)
    )


def detector(name: str, outcome: str, **reason: str | int | float) -> DetectorReport:
    """A detector's report; `key` names the reason, the rest are its parameters."""
    key = reason.pop("key", None)
    windows = tuple(
        WindowReport(
            window=window, met=90_000, counted=84_000, dense_posts=312, tests=12_400,
            candidates=900, ties=153,
        )
        for window in (10, 60)
    )  # fmt: skip
    tested = outcome in ("found", "not_found")
    report = DetectorReport(
        detector=name, version="1", outcome="found", traces=8_412 if tested else 0,
        accounts=610 if tested else 0, objects=2_100 if tested else 0,
        windows=windows if tested else (), reason_key=str(key) if key else None,
        reason_params=reason,
    )  # fmt: skip
    return replace(report, outcome=outcome)  # type: ignore[arg-type]


NOT_TESTED = (
    detector("co_media", "not_applicable", key="reason-field-absent", fields="media"),
    detector(
        "co_reply",
        "not_enough_data",
        key="reason-too-few",
        traces=12,
        accounts=3,
        min_traces=30,
        min_accounts=5,
    ),
)
NOTHING = detector("co_reshare", "not_found", key="reason-no-tie", alpha=0.01)
FAILED = detector("co_hashtag", "error", key="reason-failed", error="out of memory")


POWER = (
    Power(detector="co_reshare", window=10, accounts=5, objects=6),
    Power(detector="co_reshare", window=60, accounts=5, objects=4),
    Power(detector="co_hashtag", window=60, accounts=5, objects=None),
)


def run_with(groups: int, reports: tuple[DetectorReport, ...] = ()) -> Run:
    """A run that found the first `groups` groups of the plan."""
    found = tuple(detector(PLAN[group][1], "found") for group in range(groups))
    return Run(
        id="run-4b1f0c2d9e7a6538",
        version="0.1.0",
        made_at=datetime(2027, 3, 9, 8, 30, tzinfo=UTC),
        engine="kernel",
        parameters={"alpha": 0.01, "windows": [10, 60, 600], "density": 50},
        sources=(
            Source(
                sha256=DIGEST, name="export.csv", bytes=81_000, format="csv", forced=False,
                reason_key="format-csv", reason_params={}, timezone="UTC", mapping=None,
                posts=12_480, accounts=1_312, rows_lost=3, issues=5,
                first=START, last=START + timedelta(days=7), used={"text": 12_480},
                ignored={}, unknown={"mood": 12},
            ),
        ),
        posts=12_480,
        accounts=1_312,
        platforms=("x",),
        first=START,
        last=START + timedelta(days=7),
        detectors=found + reports,
        findings=tuple(finding(group) for group in range(groups)),
        ties=tuple(tie for group in range(groups) for tie in ties(group)),
        nodes=tuple(node for group in range(groups) for node in nodes(group)),
        power=POWER,
    )  # fmt: skip


@pytest.fixture(scope="session")
def make_run() -> Callable[..., Run]:
    """`run_with`: a run that found as many groups, with further detector reports."""
    return run_with


@pytest.fixture(scope="session")
def run() -> Run:
    """Four groups, one check that found nothing, two not made."""
    return run_with(4, (NOTHING, *NOT_TESTED))


@pytest.fixture(scope="session")
def loose_run() -> Run:
    """Two groups; no two accounts of the second, of nine, are tied."""
    both = run_with(2, (NOTHING,))
    tied, untied = both.findings
    return replace(both, findings=(tied, loose(untied)), ties=ties(0))


@pytest.fixture(scope="session")
def untied_run(loose_run: Run) -> Run:
    """Only the group without ties."""
    return replace(loose_run, findings=loose_run.findings[1:], ties=(), nodes=nodes(1))


@pytest.fixture(scope="session")
def silent_runs() -> dict[str, Run]:
    """The runs that found nothing, by the answer that their report must give."""
    return {
        "not_found": run_with(0, (NOTHING, *NOT_TESTED)),
        "cannot_tell": run_with(0, NOT_TESTED),
        "error": run_with(0, (FAILED,)),
    }


@pytest.fixture(scope="session")
def key() -> Pseudonyms:
    """A key for tests."""
    return Pseudonyms(b"a key for tests, thirty-two bytes")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, with drawing in software; nothing is downloaded."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    flags = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader"]
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(
            executable_path=found, args=[*flags, "--enable-unsafe-swiftshader"]
        )
        yield chromium
        chromium.close()
