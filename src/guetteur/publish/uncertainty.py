"""How sure, and how much would have been missed, in words."""

from guetteur.model import BehaviourSummary, Closeness, Run
from guetteur.publish.documents import finite
from guetteur.publish.summary import soonest
from guetteur.publish.wording import Words

# Half the width of a 95 % interval, in standard deviations.
SPREAD = 1.96


def interval_text(behaviour: BehaviourSummary, words: Words) -> str | None:
    """`95% interval: between 7 and 15 times`; None where it was not worked out or has no end."""
    low, high = behaviour.ratio_low, behaviour.ratio_high
    if low is None or high is None or finite(high) is None:
        return None
    return words.text("report-behaviour-interval", low=words.number(low), high=words.number(high))


def closeness_text(each: Closeness, words: Words) -> str:
    """`254 posts within 10 s of another member's`, what chance gives, and what trials gave."""
    window = words.duration(each.window)
    return " ".join(
        (
            words.text("report-close-seen", close=round(each.close), window=window),
            _expected_text(each, words),
            _trials_text(each, words),
        )
    )


def _expected_text(each: Closeness, words: Words) -> str:
    low, high = (
        max(0, round(each.expected + way * SPREAD * each.deviation)) for way in (-1.0, 1.0)
    )
    if high == 0:
        return words.text("report-close-expected-none")
    expected = expected_posts(each, words)
    return words.text("report-close-expected", expected=expected, low=low, high=high)


def expected_posts(each: Closeness, words: Words) -> str:
    """How many posts would be as close by chance; never 0, as chance gives some."""
    expected = round(each.expected)
    return words.number(expected) if expected else words.text("report-less-than", value=1)


def _trials_text(each: Closeness, words: Words) -> str:
    # The data counts among the shuffles: the least p is 1 / (shuffles + 1).
    times = round(each.p_value * (each.shuffles + 1)) - 1
    if times <= 0:
        return words.text("report-close-never", shuffles=each.shuffles)
    return words.text("report-close-some", shuffles=each.shuffles, times=times)


def power_text(run: Run, words: Words) -> str | None:
    """How small an operation would have been missed; None when it was not worked out."""
    power = soonest(run)
    if power is None:
        return None
    if power.objects is None:
        return words.text("report-power-blind", accounts=power.accounts)
    return words.text(
        "report-power-seen",
        accounts=power.accounts,
        did=words.detector(power.detector, "did", count=power.objects),
        window=words.duration(power.window),
    )
