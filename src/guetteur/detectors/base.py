"""What a coordination detector declares: how posts become traces, and what it cannot tell."""

from collections.abc import Callable
from dataclasses import dataclass

import duckdb

from guetteur.model import TechniqueRef

SECOND, MINUTE, HOUR = 1, 60, 3600
SHORT = (10 * SECOND, MINUTE)
LONG = (10 * SECOND, MINUTE, 10 * MINUTE, HOUR)
DISARM_VERSION = "1.7"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoAction:
    """Accounts doing the same thing at nearly the same time.

    needs: columns of posts; the detector is not applicable where all are unknown.
    windows: seconds; short ones only where the object is so common that an hour says nothing.
    traces: SQL over `posts` giving account_id, object_id, created_at, post_id.
    prepare: makes tables beside `posts` that the traces read too.
    disarm: techniques that the behaviour may be a trace of.
    The texts `detector-<id>`, `-plain` and `-limits` of the catalogues explain it to users.
    """

    id: str
    version: str
    needs: tuple[str, ...]
    windows: tuple[int, ...]
    traces: str
    disarm: tuple[TechniqueRef, ...]
    prepare: Callable[[duckdb.DuckDBPyConnection], None] | None = None


def technique(identifier: str) -> TechniqueRef:
    """A technique of DISARM in the version that we map to; it is we who map it."""
    return TechniqueRef(identifier, DISARM_VERSION, "Guetteur")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What a user may set for all coordination detectors.

    alpha: expected share of chance among the groups shown, and among the ties, over the whole
    run (1 %: a false accusation does harm; Benjamini & Hochberg 1995).
    density: posts; a post links to nobody if its object had more posts in the window before it
    (50: detection measured equal to no bound, at linear cost). None: no bound.
    fewest: distinct objects two accounts must share (2: one shared object is never a pattern).
    smallest: accounts in a finding (3: two accounts are often one person).
    min_traces, min_accounts: below these a debate is too small to say what chance does in it.
    windows: seconds; None leaves each detector its own.
    """

    alpha: float = 0.01
    density: int | None = 50
    fewest: int = 2
    smallest: int = 3
    min_traces: int = 30
    min_accounts: int = 5
    windows: tuple[int, ...] | None = None
