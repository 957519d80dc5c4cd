"""Numbers, times and sentences in the reader's language."""

from dataclasses import dataclass
from datetime import UTC, datetime
from math import floor, log10

from guetteur.knowledge import Messages
from guetteur.knowledge.messages import Value

SHORT_DIGEST = 12


@dataclass(frozen=True)
class Words:
    """The report's words: `lang` is `en` or `fr`, `pseudonymised` tells how accounts are named."""

    lang: str
    pseudonymised: bool

    def text(self, key: str, **params: Value) -> str:
        """The message of this key."""
        return Messages(self.lang).text(key, **params)

    def optional(self, key: str, **params: Value) -> str | None:
        """The message of this key, None if the catalogue has none: for names set elsewhere."""
        try:
            return self.text(key, **params)
        except LookupError:
            return None

    def detector(self, detector: str, part: str = "", **params: Value) -> str:
        """The title of a detector, or another text of it: `plain`, `limits`, `did`."""
        ending = f"-{part}" if part else ""
        return self.text(f"detector-{detector.replace('_', '-')}{ending}", **params)

    def number(self, value: float) -> str:
        """A number with its thousands apart, to three figures when below a hundred."""
        if isinstance(value, int) or abs(value) >= 100:
            return self.text("report-number", value=round(value))
        if value and abs(value) < 0.001:
            return self.text("report-below", value=0.001)
        digits = 0 if not value else max(0, 2 - floor(log10(abs(value))))
        return self.text("report-number", value=round(value, min(digits, 3)))

    def roughly(self, value: float) -> str:
        """`about 0.2`, or `less than 0.01` for what is nearly nothing."""
        if value < 0.01:
            return self.text("report-less-than", value=0.01)
        return self.text("report-about", value=round(value, 1 - floor(log10(value))))

    def platform(self, platform: str) -> str:
        """The platform as people write it; its id when we know no better."""
        return self.optional(f"report-platform-{platform}") or platform

    def share(self, value: float) -> str:
        """A share from 0 to 1, without decimals from 10 %; never 0 % for something."""
        if 0.1 <= value < 0.99:
            return self.text("report-percent", value=round(100 * value))
        return self.percent(value, 1)

    def percent(self, part: float, whole: float) -> str:
        """A share of the whole; never 0 % for something, nor 100 % for less than all."""
        share = 100 * part / whole if whole else 0.0
        if 0 < share < 0.1:
            return self.text("report-percent-less", value=0.1)
        if part < whole and share > 99.9:
            return self.text("report-percent", value=99.9)
        return self.text("report-percent", value=round(share, 1))

    def duration(self, seconds: float) -> str:
        """`45 s`, `10 min`, `3 h`, `2 days`: the largest unit that says it in short."""
        if seconds < 0.5:
            return self.text("report-no-time")
        for unit, length in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
            if seconds >= length:
                return self.text(f"report-{unit}", value=round(seconds / length, 1))
        return self.text("report-seconds", value=round(seconds, 1))

    def day(self, moment: datetime) -> str:
        """`3 May 2024`."""
        at = moment.astimezone(UTC)
        return self.text("report-day", day=at.day, month=at.month, year=str(at.year))

    def cell(self, moment: datetime) -> str:
        """A time for a table, UTC, as short as can be read without doubt."""
        at = moment.astimezone(UTC)
        return self.text(
            "report-cell-time",
            day=f"{at:%d}",
            month=f"{at:%m}",
            year=str(at.year),
            clock=f"{at:%H:%M}",
        )

    def minute(self, moment: datetime) -> str:
        """`3 May 2024, 20:15 UTC`."""
        clock = f"{moment.astimezone(UTC):%H:%M}"
        return self.text("report-moment", day=self.day(moment), clock=clock)

    def second(self, moment: datetime) -> str:
        """`3 May 2024, 20:15:07 UTC`."""
        clock = f"{moment.astimezone(UTC):%H:%M:%S}"
        return self.text("report-moment", day=self.day(moment), clock=clock)

    def listed(self, parts: list[str]) -> str:
        """`a, b and c`."""
        if len(parts) < 2:
            return "".join(parts)
        return self.text("report-list", start=", ".join(parts[:-1]), last=parts[-1])

    def digest(self, sha256: str) -> str:
        """The start of a digest, enough to find the file in the table of files."""
        return sha256[:SHORT_DIGEST]
