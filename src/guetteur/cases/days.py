"""Days, months and midnights of a place."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SUNDAY = 6
# Constitution of 1958, article 7: days before the powers of the President in office expire.
LONGEST, SHORTEST = 35, 20


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months later (earlier, if negative).

    Where that month has no such day, its last one: three months after 30 November is 28 February,
    or 29.
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def midnight(day: date, zone: str) -> datetime:
    """The first moment of a day in a zone, with that zone."""
    return datetime.combine(day, time(), ZoneInfo(zone))


def end_of(day: date, zone: str) -> datetime:
    """The first moment after a day in a zone: the next midnight."""
    return midnight(day + timedelta(days=1), zone)


def day_of(moment: datetime, zone: str) -> date:
    """The day that it is in a zone at a moment."""
    return moment.astimezone(ZoneInfo(zone)).date()


def utc(moment: datetime) -> datetime:
    """The moment in UTC. Python compares and subtracts two times of one zone by their clock faces,
    which is wrong by an hour where the clocks change. Raises ValueError if it has no zone."""
    if moment.tzinfo is None:
        raise ValueError(moment)
    return moment.astimezone(UTC)


def later(moment: datetime, hours: int, zone: str) -> datetime:
    """The moment so many hours of real time later, in a zone."""
    return (utc(moment) + timedelta(hours=hours)).astimezone(ZoneInfo(zone))


def possible_sundays(powers_expire: date) -> tuple[date, ...]:
    """The Sundays on which a French presidential election may begin: 20 to 35 days before the
    powers of the President in office expire."""
    days = [powers_expire - timedelta(days=n) for n in range(LONGEST, SHORTEST - 1, -1)]
    return tuple(day for day in days if day.weekday() == SUNDAY)
