"""The compatible mode gives the package's results where we think them mistaken, too.

The numbers are those of the table in docs/coortweet.md.
"""

from collections import Counter
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from guetteur.stats.coortweet import detect_groups
from guetteur.stats.coortweet_network import Network, coordinated_network
from guetteur.stats.coortweet_stats import account_stats, group_stats

Row = tuple[str, str, int]  # object, account, second; the post's id is the row's number

CON = duckdb.connect()
RUSSIAN = Path(__file__).parent.parent / "data" / "coortweet" / "russian_coord_tweets.parquet"


def detect(rows: list[Row], minimum: int = 1) -> pa.Table:
    objects, accounts, times = (list(column) for column in zip(*rows, strict=True))
    contents = [f"p{number}" for number in range(len(rows))]
    names = ["object_id", "account_id", "content_id", "timestamp_share"]
    CON.register("traces", pa.table([objects, accounts, contents, times], names=names))
    return detect_groups(CON, "traces", min_participation=minimum)


def network(rows: list[Row], edge_weight: float = 0.5) -> Network:
    return coordinated_network(CON, detect(rows), edge_weight=edge_weight, objects=True)


def group(object_id: str, accounts: str, at: int = 0) -> list[Row]:
    """One post by each account, a second apart."""
    return [(object_id, account, at + delay) for delay, account in enumerate(accounts)]


def test_1_the_symmetry_of_an_edge_mixes_its_two_accounts() -> None:
    six_around_one: list[Row] = [("o", "a", second) for second in (1, 2, 3, 5, 6, 7)]
    [edge] = network([*six_around_one, ("o", "b", 4)]).edges.to_pylist()
    assert (edge["n_content_id"], edge["n_content_id_y"]) == (4, 4)
    assert edge["edge_symmetry_score"] == 1.0  # six posts against one: 1/6 is what is meant


def test_2_the_accounts_of_an_object_are_undercounted() -> None:
    stats = group_stats(CON, network(group("o", "abc")))
    assert stats.to_pylist() == [{"object_id": "o", "num_accounts": 2}]


def test_3_a_comma_splits_an_object_in_two() -> None:
    stats = group_stats(CON, network(group("http://example.org/a,b", "ab")))
    assert stats["object_id"].to_pylist() == ["http://example.org/a", "b"]


def test_4_equal_edges_count_once_in_an_account_s_mean() -> None:
    rows: list[Row] = [
        *(("o", "a", 0), ("o", "b", 2)),
        *(("u", "a", 100), ("u", "c", 102)),
        *(("v", "a", 200), ("v", "d", 208)),
    ]
    pairs = detect(rows)
    first = account_stats(CON, coordinated_network(CON, pairs), pairs).to_pylist()[0]
    assert (first["account_id"], first["avg_time_delta"]) == ("a", 5.0)  # of 2, 2 and 8: 4 is meant


def test_5_one_account_s_repeats_make_a_heavy_edge() -> None:
    flood: list[Row] = [("o", "a", 0)] * 100
    [edge] = network([*flood, ("o", "b", 1), *group("u", "ab", 500)]).edges.to_pylist()
    assert edge["weight"] == 101  # for two objects


def test_6_nothing_is_flagged_when_coordinated_edges_are_the_heavy_tail() -> None:
    together = [row for at in range(0, 1000, 100) for row in group(f"o{at}", "abcde", at)]
    chance = [*group("u", "xy", 5000), *group("v", "xz", 5100)]
    rows = [*together, *chance]
    assert sorted(network(rows).edges["weight"].to_pylist()) == [1, 1, *[10] * 10]
    assert sum(network(rows, 0.1).edges["weight_threshold"].to_pylist()) == 10
    assert sum(network(rows, 0.5).edges["weight_threshold"].to_pylist()) == 0


def test_6_nothing_is_flagged_when_all_weights_are_equal() -> None:
    assert network(group("o", "abc")).edges["weight_threshold"].to_pylist() == [0, 0, 0]


def test_8_an_account_with_one_coordinated_post_stays() -> None:
    rows: list[Row] = [
        *group("o", "ab"),
        *group("u", "ac", 100),
        *(("v", "b", 200), ("w", "c", 300)),  # so that both have two rows in all
    ]
    pairs = detect(rows, minimum=2)
    assert pairs["account_id"].to_pylist() == ["a", "a"]
    assert pairs["account_id_y"].to_pylist() == ["b", "c"]


def test_8_most_accounts_of_the_published_example_have_one_coordinated_post() -> None:
    CON.register("rus", pq.read_table(RUSSIAN))
    pairs = detect_groups(CON, "rus")
    posts = {
        *zip(pairs["account_id"].to_pylist(), pairs["content_id"].to_pylist(), strict=True),
        *zip(pairs["account_id_y"].to_pylist(), pairs["content_id_y"].to_pylist(), strict=True),
    }
    counts = Counter(account for account, _ in posts)
    assert (sum(count == 1 for count in counts.values()), len(counts)) == (318, 525)
