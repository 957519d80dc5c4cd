"""The accounts of a finding and the part each plays, as measured."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from guetteur.detectors.evidence import Meeting, Shown
from guetteur.model import Member, Tie, platform_of

Role = Literal["first", "follower", "core", "member", "joined"]

# An account is `first` (or `follower`) when it posts before (after) the other in two meetings out
# of three, of at least five that were not at the same moment; `core` when tied to half the others.
MOSTLY, ENOUGH, HALF = 2 / 3, 5, 1 / 2


def members_of(
    group: tuple[str, ...], ties: Sequence[Tie], met: Sequence[Meeting], shown: Shown
) -> tuple[Member, ...]:
    """The members, those with most coordinated posts first."""
    partners: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        partners[tie.account_a].add(tie.account_b)
        partners[tie.account_b].add(tie.account_a)
    posts: dict[str, dict[str, datetime]] = defaultdict(dict)
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for m in met:
        posts[m.first_account][m.first_post] = m.first_at
        posts[m.second_account][m.second_post] = m.second_at
        if m.second_at > m.first_at:
            before[m.first_account] += 1
            after[m.second_account] += 1
    members = [
        Member(
            account_id=account,
            platform=platform_of(account),
            handle=shown.profiles[account].handle,
            name=shown.profiles[account].name,
            role=_role(before[account], after[account], len(partners[account]), len(group) - 1),
            posts=shown.profiles[account].posts,
            coordinated_posts=len(posts[account]),
            ties=len(partners[account]),
            first=min(posts[account].values()),
            last=max(posts[account].values()),
        )
        for account in group
    ]
    return tuple(sorted(members, key=lambda m: (-m.coordinated_posts, -m.ties, m.account_id)))


def _role(before: int, after: int, ties: int, others: int) -> Role:
    if ties == 0:
        return "joined"
    apart = before + after
    if apart >= ENOUGH and before >= MOSTLY * apart:
        return "first"
    if apart >= ENOUGH and after >= MOSTLY * apart:
        return "follower"
    return "core" if ties >= HALF * others else "member"
