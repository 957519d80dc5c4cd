"""When a clue counts as high or low, and what that says for or against each explanation.

Two tables and no logic. `docs/explanations.md` renders them, and a test compares the two.
"""

from dataclasses import dataclass
from typing import Literal

Way = Literal["for", "against", "neither"]

FOR: Way = "for"
AGAINST: Way = "against"
NEITHER: Way = "neither"

# Below these, a share says nothing: posts, accounts of which a fact is known, and the part of the
# members that they are.
FEWEST_POSTS = 20
FEWEST_ACCOUNTS = 3
FEWEST_KNOWN = 0.5
# Profiles of others needed to say that a word is uncommon.
FEWEST_OTHERS = 50
# Posts of an account for the gaps between them to have a rhythm.
FEWEST_GAPS = 10
# An export that gives minutes only has every post at second 0.
NO_SECONDS = 0.5
# A word of profiles is uncommon below this share of the other profiles, and shared when this
# many times more common among the members.
UNCOMMON = 0.01
MORE_COMMON = 10
BURST_DAYS = 7

OURS = "our judgement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """When a clue is high or low.

    High: at least `high`, and at least `high_times` times what the others show. Low: at most
    `low`, and `low_times` times less than the others or below. None: no such condition; where
    both `high` and `low` are None, never so.
    """

    clue: str
    unit: str
    high: float | None = None
    high_times: float | None = None
    low: float | None = None
    low_times: float | None = None
    source: str = OURS


THRESHOLDS = (
    Threshold(clue="originals", unit="share", high=0.8, high_times=1.25, low=0.2, low_times=2),
    Threshold(clue="coordinated", unit="share", high=0.8, low=0.2),
    Threshold(clue="hours", unit="hours", high=20, high_times=1.1, low=10, low_times=1.25),
    Threshold(
        clue="weekdays",
        unit="share",
        high=0.9,
        high_times=1.1,
        source=f"{OURS}; office hours as a sign: Keller et al. 2020",
    ),
    Threshold(
        clue="exact-second",
        unit="share",
        high=0.2,
        high_times=3,
        low=0.05,
        source=f"{OURS}; chance gives 1/60; idea: Zhang & Paxson 2011",
    ),
    Threshold(
        clue="quarter-hour",
        unit="share",
        high=0.4,
        high_times=2,
        low=0.1,
        source=f"{OURS}; chance gives 4/60; idea: Zhang & Paxson 2011",
    ),
    Threshold(
        clue="gaps",
        unit="ratio",
        high=1,
        low=0.5,
        low_times=1.5,
        source=f"{OURS}; posts at random give 1; idea: Goh & Barabási 2008",
    ),
    Threshold(clue="same-app", unit="share", high=0.8, high_times=2, low=0.4),
    Threshold(clue="age", unit="days", high=1095, low=90, low_times=4),
    Threshold(clue="creation-burst", unit="share", high=0.5, high_times=5, low=0.25),
    Threshold(clue="profile-word", unit="share", high=0.5, low=0.1),
    Threshold(clue="names-member", unit="share", high=0.3, high_times=5, low=0),
    Threshold(clue="says-automatic", unit="share", high=0.5, high_times=5, low=0),
    Threshold(clue="one-site", unit="share", high=0.8, high_times=3, low=0.3),
    Threshold(clue="own-site", unit="share", high=0.5, high_times=5, low=0.05),
    Threshold(clue="behaviours", unit="count", high=3, low=1),
    Threshold(clue="busiest-hour", unit="share", high=0.5, low=0.1),
    Threshold(clue="crowd", unit="ratio", high=3, high_times=1.5, low=1, low_times=1.5),
    Threshold(clue="one-target", unit="share", high=0.6, high_times=3, low=0.2),
    Threshold(clue="among-members", unit="share", high=0.5, high_times=3, low=0.05),
    Threshold(clue="followers", unit="count", high=1000, high_times=3, low=50, low_times=3),
    Threshold(clue="platforms", unit="count", high=2),
)
BY_CLUE = {each.clue: each for each in THRESHOLDS}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clue says of one explanation when it is high, and when it is low."""

    clue: str
    high: Way
    low: Way


READINGS: dict[str, tuple[Reading, ...]] = {
    "explain-fans": (
        Reading("one-target", FOR, AGAINST),
        Reading("profile-word", FOR, NEITHER),
        Reading("coordinated", AGAINST, FOR),
        Reading("originals", AGAINST, FOR),
        Reading("weekdays", AGAINST, NEITHER),
        Reading("creation-burst", AGAINST, NEITHER),
        Reading("age", NEITHER, AGAINST),
        Reading("exact-second", AGAINST, NEITHER),
    ),
    "explain-activists": (
        Reading("profile-word", FOR, AGAINST),
        Reading("busiest-hour", FOR, NEITHER),
        Reading("coordinated", AGAINST, FOR),
        Reading("creation-burst", AGAINST, NEITHER),
        Reading("age", NEITHER, AGAINST),
        Reading("same-app", AGAINST, NEITHER),
    ),
    "explain-party-staff": (
        Reading("profile-word", FOR, AGAINST),
        Reading("own-site", FOR, NEITHER),
        Reading("one-target", FOR, NEITHER),
        Reading("among-members", FOR, NEITHER),
        Reading("weekdays", FOR, NEITHER),
        Reading("hours", AGAINST, FOR),
        Reading("followers", FOR, NEITHER),
    ),
    "explain-newsroom": (
        Reading("one-site", FOR, AGAINST),
        Reading("own-site", FOR, AGAINST),
        Reading("profile-word", FOR, AGAINST),
        Reading("originals", FOR, AGAINST),
        Reading("followers", FOR, AGAINST),
        Reading("age", NEITHER, AGAINST),
        Reading("platforms", FOR, NEITHER),
    ),
    "explain-scheduling-tool": (
        Reading("exact-second", FOR, AGAINST),
        Reading("quarter-hour", FOR, AGAINST),
        Reading("same-app", FOR, AGAINST),
        Reading("gaps", AGAINST, FOR),
        Reading("platforms", FOR, NEITHER),
    ),
    "explain-same-owner": (
        Reading("names-member", FOR, AGAINST),
        Reading("own-site", FOR, NEITHER),
        Reading("profile-word", FOR, NEITHER),
        Reading("same-app", FOR, AGAINST),
        Reading("behaviours", FOR, NEITHER),
        Reading("among-members", FOR, NEITHER),
        Reading("platforms", FOR, NEITHER),
    ),
    "explain-automation-disclosed": (
        Reading("says-automatic", FOR, AGAINST),
        Reading("gaps", AGAINST, FOR),
        Reading("hours", FOR, AGAINST),
        Reading("exact-second", FOR, NEITHER),
        Reading("coordinated", FOR, NEITHER),
    ),
    "explain-event": (
        Reading("busiest-hour", FOR, AGAINST),
        Reading("crowd", FOR, AGAINST),
        Reading("one-site", AGAINST, FOR),
        Reading("behaviours", AGAINST, FOR),
        Reading("coordinated", AGAINST, FOR),
        Reading("exact-second", AGAINST, NEITHER),
    ),
    "explain-operation": (
        Reading("profile-word", AGAINST, FOR),
        Reading("names-member", AGAINST, NEITHER),
        Reading("says-automatic", AGAINST, NEITHER),
        Reading("own-site", AGAINST, NEITHER),
        Reading("coordinated", FOR, AGAINST),
        Reading("creation-burst", FOR, AGAINST),
        Reading("age", AGAINST, FOR),
        Reading("followers", AGAINST, FOR),
        Reading("same-app", FOR, AGAINST),
        Reading("behaviours", FOR, AGAINST),
        Reading("among-members", FOR, NEITHER),
        Reading("crowd", AGAINST, FOR),
    ),
}
