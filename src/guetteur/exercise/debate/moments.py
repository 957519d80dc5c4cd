"""When things happen: two invented weeks before a vote, in the hours of Paris."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

Times = npt.NDArray[np.int64]

ZONE = ZoneInfo("Europe/Paris")
START = datetime(2025, 3, 3, tzinfo=ZONE)
DAYS = 13
VOTE = datetime(2025, 3, 16, 8, tzinfo=ZONE)
SECOND, MINUTE, HOUR, DAY = 1_000, 60_000, 3_600_000, 86_400_000
# How much people write in each hour of the day: asleep at 4, at lunch, and most after dinner.
# Our choice of a plain shape; no platform's figures are meant.
RHYTHM = np.array(
    [3, 2, 1, 1, 1, 1, 2, 4, 6, 6, 6, 6, 8, 8, 6, 6, 6, 7, 8, 9, 10, 10, 8, 5], np.float64
)


def milliseconds(moment: datetime) -> int:
    """A moment as the simulator counts: milliseconds since 1970."""
    return round(moment.timestamp() * 1000)


def moment(at: int) -> datetime:
    """The moment of a number of milliseconds, in UTC, whole seconds as exports give them."""
    return datetime.fromtimestamp(at // 1000, UTC)


def on_day(day: int, hour: int, minute: int = 0) -> int:
    """The milliseconds of an hour in Paris on a day of the debate, from 0."""
    return milliseconds(START + timedelta(days=day, hours=hour, minutes=minute))


def rhythm(rng: np.random.Generator, count: int, first_day: int = 0) -> Times:
    """So many moments of the debate, in order, with the day's rhythm."""
    day = rng.integers(first_day, DAYS, count)
    hour = rng.choice(24, count, p=RHYTHM / RHYTHM.sum())
    within = rng.integers(0, HOUR, count)
    return np.sort(milliseconds(START) + day * DAY + hour * HOUR + within).astype(np.int64)
