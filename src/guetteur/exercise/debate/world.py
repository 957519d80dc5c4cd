"""A whole debate: everybody's posts, in order of time and with ids, and what is true of them."""

from collections.abc import Iterable, Sequence
from itertools import count

import numpy as np
import numpy.typing as npt

from guetteur.exercise.debate import crowds, negatives, ordinary
from guetteur.exercise.debate.cast import POSTS_EACH, Cast, Casting, Group, cast
from guetteur.exercise.debate.feed import activity
from guetteur.exercise.debate.knobs import STYLES, Knobs, check
from guetteur.exercise.debate.moments import moment
from guetteur.exercise.debate.operations import Plan, Plot
from guetteur.exercise.debate.records import NEGATIVES, Debate, Draft, Operation, Post, Truth

# Shares of a debate's posts. Our choice: enough of each to be met, not a measure of real debates.
FANS, NEWSROOMS, ACTIVISTS, SCHEDULED, AUTOMATED = 0.03, 0.025, 0.02, 0.015, 0.015
CROWDS, ON_TELEGRAM = 0.06, 0.1
# X's ids hold the time of the post, in milliseconds since this moment.
X_EPOCH, X_BITS = 1_288_834_974_657, 22
# The one discussion group of Telegram's users; Telegram names groups of this size as channels.
DISCUSSION = "channel1000000000"


def simulate(scenario: str, knobs: Knobs, seed: int, casting: Casting, plot: Plot) -> Debate:
    """A debate with `knobs.posts` posts, in which teams follow a plot.

    The same arguments give the same debate, under the same version of NumPy.
    """
    check(knobs)
    streams = np.random.default_rng(seed).spawn(4)
    people = cast(knobs, casting, streams[0])
    teams = [
        plot(_plan(knobs, casting, team, number, len(people.teams)), streams[1])
        for number, team in enumerate(people.teams)
    ]
    others = _negatives(people, knobs, casting, streams[2])
    planted = [draft for team in teams for draft in team]
    drafts = [*planted, *others]
    drafts += _ordinary(people, knobs, drafts, streams[3])
    posts = _numbered(drafts)
    operations = _operations(people.teams, teams, posts)
    everyone = people.everyone
    alike = {
        role: tuple(sorted(one.account_id for one in everyone if one.role == role))
        for role in NEGATIVES
    }
    truth = Truth(scenario=scenario, seed=seed, knobs=knobs, operations=operations, negatives=alike)
    return Debate(tuple(posts), everyone, truth)


def _plan(knobs: Knobs, casting: Casting, team: Group, number: int, teams: int) -> Plan:
    posts = round(knobs.posts * knobs.intensity / teams)
    if casting.most is not None:
        posts = min(posts, POSTS_EACH * len(team))
    return Plan(team, STYLES[knobs.stealth], posts, number, knobs.french)


def _negatives(
    people: Cast, knobs: Knobs, casting: Casting, rng: np.random.Generator
) -> list[Draft]:
    def share(of: float) -> int:
        return round(of * knobs.posts)

    return [
        *negatives.fans(people.fans, share(FANS), rng),
        *negatives.newsrooms(people.newsrooms, share(NEWSROOMS), rng),
        *negatives.activists(people.activists, share(ACTIVISTS) * casting.campaigns, rng),
        *negatives.scheduled(people.scheduled, share(SCHEDULED), rng),
        *negatives.automated(people.automated, share(AUTOMATED), rng),
        *crowds.crowds(people.ordinary, activity(rng, len(people.ordinary)), share(CROWDS), rng),
    ]


def _ordinary(
    people: Cast, knobs: Knobs, drafts: Sequence[Draft], rng: np.random.Generator
) -> list[Draft]:
    """All that is missing to `knobs.posts`, written also by fans, activists and the operation's
    accounts: each of them has a life of its own."""
    missing = max(0, knobs.posts - len(drafts))
    afar = round(missing * ON_TELEGRAM) if people.channels else 0
    found: list[Draft] = []
    for platform, total in (("x", missing - afar), ("telegram", afar)):
        if total == 0:
            continue
        crowd = [*people.ordinary, *_flat(people.fans), *_flat(people.activists)]
        if platform == "telegram":
            crowd = [*people.channels, *people.chatters]
        team = [one for one in _flat(people.teams) if one.platform == platform]
        weights = _weights(len(crowd), len(team), total, knobs, rng)
        everyone = [*crowd, *team]
        reactions = round(total * (ordinary.REPOSTS + ordinary.REPLIES))
        own = ordinary.originals(everyone, weights, total - reactions, rng)
        seen = [d for d in (*drafts, *own) if d.of is None and d.author.platform == platform]
        seen.sort(key=lambda draft: draft.at)
        found += own + ordinary.reactions(everyone, weights, reactions, seen, rng)
    return found


def _weights(
    crowd: int, team: int, total: int, knobs: Knobs, rng: np.random.Generator
) -> npt.NDArray[np.float64]:
    """Posts that each account is to write, up to a factor: the team's as their style says."""
    each = STYLES[knobs.stealth].ordinary * POSTS_EACH
    return np.concatenate([activity(rng, crowd) * total / crowd, np.full(team, each)])


def _flat(groups: Iterable[Group]) -> Group:
    return tuple(one for group in groups for one in group)


def _numbered(drafts: Iterable[Draft]) -> list[Post]:
    """Posts in order of time, with ids as their platform gives them."""
    serials: dict[str, count[int]] = {}
    posts, last = [], 0
    for draft in sorted(drafts, key=lambda draft: (draft.at, draft.author.account_id)):
        if draft.author.platform == "x":
            last = max(last + 1, (draft.at - X_EPOCH) << X_BITS)
            posts.append(Post(str(last), draft))
        else:
            place = chat_of(draft)
            number = next(serials.setdefault(place, count(1)))
            posts.append(Post(f"{place}/{number}", draft))
    return posts


def chat_of(draft: Draft) -> str:
    """Where a Telegram post stands: a channel of its own, or the one discussion group."""
    native = draft.author.native
    return native if native.startswith("channel") else DISCUSSION


def _operations(
    teams: Sequence[Group], drafts: Sequence[Sequence[Draft]], posts: Sequence[Post]
) -> tuple[Operation, ...]:
    ids = {id(post.draft): post.post_id for post in posts}
    found = []
    for number, (team, planted) in enumerate(zip(teams, drafts, strict=True), start=1):
        times = [draft.at for draft in planted]
        found.append(
            Operation(
                id=f"operation {number}",
                accounts=tuple(sorted(one.account_id for one in team)),
                posts=tuple(ids[id(draft)] for draft in sorted(planted, key=lambda d: d.at)),
                first=moment(min(times)),
                last=moment(max(times)),
            )
        )
    return tuple(found)
