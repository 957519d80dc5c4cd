"""Worlds are what they say, and detectors find in them what they should."""

from dataclasses import replace

import pytest

from guetteur.detectors import Parameters
from guetteur.exercise import worlds
from guetteur.exercise.scoring import interval, score
from guetteur.pipeline import evaluation, evaluation_cases
from guetteur.publish.report_card import report_card_page


def test_the_same_seed_gives_the_same_world_and_another_another() -> None:
    one, two = worlds.hard(20_000, 1), worlds.hard(20_000, 1)
    assert one.traces.equals(two.traces)
    assert one.truth.equals(two.truth)
    assert not one.traces.equals(worlds.hard(20_000, 2).traces)


def test_an_easy_operation_is_twenty_accounts_twenty_times_within_ten_seconds() -> None:
    world = worlds.easy(40_000, 3)
    planted = world.planted
    assert len(planted) == 20
    rows = [
        (row["object_id"], row["timestamp_share"])
        for row in world.traces.to_pylist()
        if row["account_id"] in planted
    ]
    by_object: dict[str, list[int]] = {}
    for thing, at in rows:
        by_object.setdefault(thing, []).append(at)
    together = [sorted(times) for times in by_object.values() if len(times) >= 20]
    tight = [t for t in together if any(b - a < 10 for a, b in zip(t, t[19:], strict=False))]
    assert len(tight) == 20


def test_a_world_without_operation_has_no_planted_account() -> None:
    assert worlds.world(5_000, 1, fans=2, crowd=100).planted == {}


def test_easy_operations_are_found_and_nobody_else() -> None:
    result = evaluation._ours(worlds.easy(40_000, 42), Parameters())
    assert (result.precision, result.recall) == (1.0, 1.0)
    assert (result.operations_found, result.operations_planted) == (1, 1)


def test_hard_operations_among_fans_are_found_without_the_fans() -> None:
    result = evaluation._ours(worlds.hard(300_000, 1), Parameters())
    assert result.precision is not None
    assert result.precision >= 0.95
    assert result.recall is not None
    assert result.recall >= 0.8


def test_a_crowd_at_a_live_event_gives_no_finding() -> None:
    for seed in range(3):
        found, _ = evaluation._groups(worlds.world(20_000, seed, crowd=2000), Parameters())
        assert found == []


def test_over_null_worlds_findings_stay_at_the_stated_rate() -> None:
    null = replace(evaluation_cases.NULLS[1], worlds=8)
    for row in evaluation._on_nulls(null):
        assert (row["worlds"], row["with_finding"], row["with_tie"]) == (8, 0, 0)


def test_scores_by_hand() -> None:
    planted = {"a": 0, "b": 0, "c": 0, "d": 1, "e": 1}
    result = score({"a", "b", "x"}, [("a", "b"), ("a", "x"), ("c", "d")], planted)
    assert (result.precision, result.recall) == (2 / 3, 2 / 5)
    assert result.pair_precision == 1 / 3
    assert (result.operations_found, result.operations_planted) == (1, 2)
    nothing = score(set(), [], {})
    assert (nothing.precision, nothing.recall, nothing.pair_precision) == (None, None, None)


@pytest.mark.parametrize(("successes", "low", "high"), [(0, 0.0, 0.0362), (5, 0.0164, 0.1128)])
def test_the_interval_of_a_share(successes: int, low: float, high: float) -> None:
    assert interval(successes, 100) == pytest.approx((low, high), abs=1e-4)


def test_the_page_says_where_a_peer_does_better() -> None:
    ours = {"world": "w", "rule": "Guetteur", "precision": 0.5, "recall": 0.5, "f1": 0.5,
            "pair_precision": None, "pair_recall": None, "groups_found": None,
            "operations_found": 1, "operations_planted": 2}  # fmt: skip
    peer = ours | {"rule": "other", "precision": 0.9}
    parts = ("other", "curves", "exercises", "arriving", "nulls")
    card = {"version": "1", "planted": [ours, peer]} | {part: [] for part in parts}
    assert "other in precision on *w*" in report_card_page(card)
    assert "No peer's rule" in report_card_page(card | {"planted": [ours]})
