"""How sure, and how much would have been missed, in words."""

from guetteur.model import BehaviourSummary, Finding, Run
from guetteur.publish.documents import finite
from guetteur.publish.summary import soonest
from guetteur.publish.wording import Words


def interval_text(behaviour: BehaviourSummary, words: Words) -> str | None:
    """`95% interval: between 7 and 15 times`; None where it was not worked out or has no end."""
    low, high = behaviour.ratio_low, behaviour.ratio_high
    if low is None or high is None or finite(high) is None:
        return None
    return words.text("report-behaviour-interval", low=words.number(low), high=words.number(high))


def shuffle_text(finding: Finding, words: Words) -> str | None:
    """What the test of the whole group says; None when it was not made."""
    if finding.group_p is None or not finding.shuffles:
        return None
    shuffles = words.number(finding.shuffles)
    # With the data counted among the shuffles, the least p is 1 / (shuffles + 1).
    if finding.group_p < 1 / finding.shuffles:
        return words.text("report-group-shuffle-never", shuffles=shuffles)
    share = words.share(finding.group_p)
    return words.text("report-group-shuffle-some", shuffles=shuffles, share=share)


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
