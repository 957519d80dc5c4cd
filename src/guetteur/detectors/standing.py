"""Which groups of accounts stand: closer in time, as a whole, than others who share the same.

Candidates are drawn in two ways:

- accounts that share the same rare things, whenever it was. The choice knows nothing of time, so
  that the test of time is not one of its own choice. Each account must then pass alone too;
- accounts that are tied, pair by pair, where most of them are in no group of the first kind.

False discovery rate over all candidates of the run, and over all accounts of those that stand.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

import duckdb
import numpy as np
import pyarrow as pa

from guetteur.detectors.base import Parameters
from guetteur.detectors.measuring import Measured, Shared
from guetteur.model import Tie
from guetteur.stats.closeness import (
    ENOUGH_SHUFFLES,
    Closeness,
    Donors,
    Group,
    close_accounts,
    closeness,
    donors,
    farther,
    group_of,
    hours_of,
    posts_of,
    prior_donors,
)
from guetteur.stats.coaction_types import Longs, Pairs
from guetteur.stats.communities import communities, dense, strongest_edges
from guetteur.stats.cosharing import ONE_OF, Firsts, completed
from guetteur.stats.significance import benjamini_hochberg

# Occasions a group needs: two are never a pattern, however many accounts took part in both.
FEWEST_OCCASIONS = 3
# Shuffles of a first look, and how many as close as the group end it.
FIRST_LOOK, NO_MORE = 49, 2
# The mean closeness of two kinds of shuffles must differ by so many standard deviations for the
# farther kind to be left out.
CLEAR = 4.0
# Shuffles at least, as many times as the level needs: p-values of accounts are known so finely;
# and never fewer than this.
FINE, FEWEST_SHUFFLES = 5, 200
# More shuffles than the level needs, as some candidates will not pass; and never more than this.
SPARE, MOST_SHUFFLES = 1.25, 200_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """Accounts (codes) that may act together in one behaviour. tied: drawn from ties."""

    detector: str
    accounts: Longs
    tied: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A group that stands in one behaviour, in the window in which it stands out most.

    q: of the group, over all candidates of the run. close: posts within the window of another
    member's, an hour counting once; expected, deviation: the same in shuffles.
    """

    detector: str
    window: int
    accounts: tuple[str, ...]
    p: float
    q: float
    shuffles: int
    close: float
    expected: float
    deviation: float


@dataclass(frozen=True, slots=True)
class _Debate:
    """One behaviour's traces, as the tests need them; windows in seconds."""

    shared: Shared
    windows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Suspects:
    """A candidate made ready to be tested; windows in ms."""

    detector: str
    group: Group
    windows: Sequence[int]


def standing(
    con: duckdb.DuckDBPyConnection,
    measured: Sequence[Measured],
    ties: Sequence[Tie],
    params: Parameters,
) -> tuple[list[Standing], int]:
    """The groups that stand, of how many; one group may do so in several behaviours."""
    debates = {
        one.prepared.detector.id: _Debate(one.shared, one.prepared.windows)
        for one in measured
        if one.shared is not None
    }
    candidates = _candidates(con, debates, ties, params)
    tests = _tested(debates, candidates, params.alpha)
    q = benjamini_hochberg(np.array([test.p for test in tests]), len(tests))
    stands = [place for place in range(len(tests)) if q[place] <= params.alpha]
    kept = _kept([candidates[i] for i in stands], [tests[i] for i in stands], params)
    names = _names(con, [candidates[i] for i in stands])
    made = [
        _standing(candidates[i], tests[i], float(q[i]), accounts, names, debates)
        for i, accounts in zip(stands, kept, strict=True)
    ]
    return [one for one in made if len(one.accounts) >= params.smallest], len(candidates)


def _candidates(
    con: duckdb.DuckDBPyConnection,
    debates: Mapping[str, _Debate],
    ties: Sequence[Tie],
    params: Parameters,
) -> list[Candidate]:
    found = []
    for detector, debate in debates.items():
        groups = _sharing(debate.shared, params.smallest)
        found += [Candidate(detector, group, tied=False) for group in groups]
    for one in _tied(con, communities(strongest_edges(ties), smallest=params.smallest), ties):
        if not any(_mostly(one, other) for other in found):
            found.append(one)
    return found


def _mostly(one: Candidate, other: Candidate) -> bool:
    """Whether most of a candidate's accounts are in another one, in the same behaviour."""
    alike = set(one.accounts.tolist()) & set(other.accounts.tolist())
    return one.detector == other.detector and 2 * len(alike) >= len(one.accounts)


def _sharing(shared: Shared, smallest: int) -> list[Longs]:
    """Accounts that share the same rare things; of a sample's groups, only what is new."""
    found = _dense(shared.who.pairs, smallest)
    known = [set(group.tolist()) for group in found]
    for number, pairs in enumerate(shared.who.samples, start=1):
        for group in _dense(pairs, smallest):
            whole = completed(shared.firsts, group, ONE_OF**number)
            own = set(whole.tolist())
            if len(own) >= smallest and all(2 * len(own & other) < len(own) for other in known):
                found.append(whole)
                known.append(own)
    return found


def _dense(pairs: Pairs, smallest: int) -> list[Longs]:
    return dense(pairs.a, pairs.b, pairs.objects.astype(np.float64), smallest=smallest)


def _tied(
    con: duckdb.DuckDBPyConnection, groups: Sequence[Sequence[str]], ties: Sequence[Tie]
) -> list[Candidate]:
    """The communities of ties, each in the behaviour that most of its ties are in."""
    group_of = {account: number for number, group in enumerate(groups) for account in group}
    inside = Counter(
        (group_of[tie.account_a], tie.detector)
        for tie in ties
        if group_of.get(tie.account_a, -1) == group_of.get(tie.account_b, -2)
    )
    chosen: dict[int, str] = {}
    for (number, detector), _ in sorted(inside.items(), key=lambda each: (-each[1], each[0])):
        chosen.setdefault(number, detector)
    codes = {
        detector: _codes(
            con, detector, [a for n, own in chosen.items() if own == detector for a in groups[n]]
        )
        for detector in set(chosen.values())
    }
    return [
        Candidate(
            chosen[number],
            np.array(sorted(own[account] for account in group if account in own), np.int64),
            tied=True,
        )
        for number, group in enumerate(groups)
        for own in [codes[chosen[number]]]
    ]


def _codes(
    con: duckdb.DuckDBPyConnection, detector: str, accounts: Sequence[str]
) -> dict[str, int]:
    con.register("group_list", pa.table({"account_id": pa.array(accounts, pa.string())}))
    rows = con.sql(f"""
        SELECT account_id, account FROM {detector}_accounts SEMI JOIN group_list USING (account_id)
        """).fetchall()
    con.unregister("group_list")
    return dict(rows)


def _tested(
    debates: Mapping[str, _Debate], candidates: Sequence[Candidate], alpha: float
) -> list[Closeness]:
    """The test of each candidate, with as many shuffles as the level needs.

    At first no candidate lends its own objects' delays to others; then those that are no closer
    than chance do.
    """
    suspects = _suspects(debates, candidates)
    most = max((len(one.accounts) for one in candidates), default=0)
    prior = dict.fromkeys(debates, prior_donors(most))
    tests = _looked_at(suspects, _lending(debates, suspects, most), prior)
    left = [i for i, test in enumerate(tests) if test.p <= NO_MORE / (1 + FIRST_LOOK)]
    lending = _lending(debates, [suspects[i] for i in left], most)
    shuffles = 0
    while left:
        least = max(SPARE * len(candidates) / len(left), FINE) / alpha
        shuffles = min(max(ceil(least), FEWEST_SHUFFLES, shuffles), MOST_SHUFFLES)
        for i in left:
            if tests[i].shuffles < shuffles:
                tests[i] = _both(suspects[i], lending, prior, shuffles)
        still = [i for i in left if tests[i].p <= 1.5 / (1 + shuffles)]
        q = benjamini_hochberg(np.array([test.p for test in tests]), len(tests))
        # those that no shuffle reached, and that only more shuffles could tell from chance
        if shuffles == MOST_SHUFFLES or all(q[i] <= alpha for i in still):
            break
        left = still
    return tests


def _suspects(debates: Mapping[str, _Debate], candidates: Sequence[Candidate]) -> list[_Suspects]:
    """The candidates, made ready to be tested."""
    hours = {name: hours_of(debate.shared.firsts.at) for name, debate in debates.items()}
    return [
        _Suspects(
            one.detector,
            group_of(debates[one.detector].shared.firsts, one.accounts, hours[one.detector]),
            [window * 1000 for window in debates[one.detector].windows],
        )
        for one in candidates
    ]


def _looked_at(
    suspects: Sequence[_Suspects], lending: Mapping[str, Donors], prior: Mapping[str, Donors]
) -> list[Closeness]:
    """A first test of each candidate, with few shuffles."""
    tests = []
    for one in suspects:
        test = _test(one, lending, FIRST_LOOK, NO_MORE)
        if test.p <= NO_MORE / (1 + FIRST_LOOK):
            test = farther(test, _test(one, prior, FIRST_LOOK, NO_MORE))
        tests.append(test)
    return tests


def _both(
    suspects: _Suspects, lending: Mapping[str, Donors], prior: Mapping[str, Donors], shuffles: int
) -> Closeness:
    """The less telling of the test with the debate's delays and that with the prior's; one of
    them alone when a first look says which it is."""
    looks = [_test(suspects, each, FIRST_LOOK, FIRST_LOOK) for each in (lending, prior)]
    kinds = [lending, prior]
    apart = looks[0].total - looks[1].total
    if abs(apart) > CLEAR * max(look.spread for look in looks):
        kinds = [lending] if apart > 0 else [prior]
    tests = [_test(suspects, each, shuffles) for each in kinds]
    return tests[0] if len(tests) == 1 else farther(*tests)


def _lending(
    debates: Mapping[str, _Debate], suspects: Sequence[_Suspects], most: int
) -> dict[str, Donors]:
    """What lends delays in each behaviour: what none of these groups made its own."""
    lending = {}
    for detector, debate in debates.items():
        posts = [one.group.posts for one in suspects if one.detector == detector]
        if posts:
            own = np.concatenate([each.object[each.own] for each in posts])
            lending[detector] = donors(debate.shared.firsts, own, most)
    return lending


def _test(
    suspects: _Suspects,
    lending: Mapping[str, Donors],
    shuffles: int,
    enough: int = ENOUGH_SHUFFLES,
) -> Closeness:
    test = closeness(
        suspects.group,
        lending[suspects.detector],
        suspects.windows,
        shuffles=shuffles,
        enough=enough,
    )
    return test if test.occasions >= FEWEST_OCCASIONS else replace(test, p=1.0)


def _kept(
    candidates: Sequence[Candidate], tests: Sequence[Closeness], params: Parameters
) -> list[Longs]:
    """The accounts of each group that are close to the others themselves, or tied to them."""
    if not tests:
        return []
    p = np.concatenate([test.accounts for test in tests])
    passed = benjamini_hochberg(p, len(p)) <= params.alpha
    parts = np.split(passed, np.cumsum([len(test.accounts) for test in tests])[:-1])
    return [
        one.accounts if one.tied else one.accounts[own]
        for one, own in zip(candidates, parts, strict=True)
    ]


def _standing(
    candidate: Candidate,
    test: Closeness,
    q: float,
    accounts: Longs,
    names: Mapping[tuple[str, int], str],
    debates: Mapping[str, _Debate],
) -> Standing:
    debate = debates[candidate.detector]
    spread = np.maximum(test.deviation, 0.5)
    best = int(np.argmax((test.seen - test.expected) / spread))
    accounts = _met(debate.shared.firsts, accounts, debate.windows[best] * 1000)
    return Standing(
        detector=candidate.detector,
        window=debate.windows[best],
        accounts=tuple(sorted(names[candidate.detector, int(one)] for one in accounts)),
        p=test.p,
        q=q,
        shuffles=test.shuffles,
        close=float(test.seen[best]),
        expected=float(test.expected[best]),
        deviation=float(test.deviation[best]),
    )


def _met(firsts: Firsts, accounts: Longs, window: int) -> Longs:
    """Those that are close to another one of them."""
    while len(accounts):
        left = accounts[close_accounts(posts_of(firsts, accounts), window)]
        if len(left) == len(accounts):
            break
        accounts = left
    return accounts


def _names(
    con: duckdb.DuckDBPyConnection, candidates: Sequence[Candidate]
) -> dict[tuple[str, int], str]:
    names: dict[tuple[str, int], str] = {}
    for detector in sorted({one.detector for one in candidates}):
        codes = np.unique(
            np.concatenate([one.accounts for one in candidates if one.detector == detector])
        )
        con.register("codes", pa.table({"account": codes}))
        rows = con.sql(f"""
            SELECT account, account_id FROM {detector}_accounts
            SEMI JOIN codes USING (account)""").fetchall()
        con.unregister("codes")
        names |= {(detector, int(code)): name for code, name in rows}
    return names
