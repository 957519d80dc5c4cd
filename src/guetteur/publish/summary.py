"""What the top of the report says: the answer, how sure, three facts, what was not tested."""

from dataclasses import dataclass
from statistics import median
from typing import Literal

from guetteur.model import Closeness, DetectorReport, Finding, Power, Run, SharedObject
from guetteur.publish.ranking import finding_of, ranked

Status = Literal["found", "not_found", "cannot_tell", "error"]


@dataclass(frozen=True)
class Answer:
    """`accounts`: distinct accounts in findings; `pairs`: tied pairs, when they form no group;
    `untied`: findings without a tie; the rest are detectors, by what became of them."""

    status: Status
    accounts: int
    pairs: int
    untied: int
    tested: tuple[DetectorReport, ...]
    untested: tuple[DetectorReport, ...]
    failed: tuple[DetectorReport, ...]


@dataclass(frozen=True)
class Facts:
    """The three facts of a run that found something; None where the data does not say.

    `fastest`: the detector with the smallest median, over its ties, of the mean gap, and that
    median in seconds. `closest`: where there is no tie, the finding that is most beyond chance as a
    whole. `shared`: the object that most members of one finding posted together.
    """

    largest: Finding
    fastest: tuple[str, float] | None
    closest: tuple[Finding, Closeness] | None
    shared: tuple[Finding, SharedObject] | None


def answer(run: Run) -> Answer:
    """The answer. Nothing found is only said of what was tested; an error is never hidden."""
    outcomes = {
        wanted: tuple(report for report in run.detectors if report.outcome in wanted)
        for wanted in (
            ("found", "not_found"),
            ("not_applicable", "not_enough_data"),
            ("error",),
        )
    }
    tested, untested, failed = outcomes.values()
    pairs = 0 if run.findings else len({(tie.account_a, tie.account_b) for tie in run.ties})
    untied = sum(not finding.ties for finding in run.findings)
    status = _status(run, tested, failed)
    return Answer(status, len(finding_of(run)), pairs, untied, tested, untested, failed)


def _status(
    run: Run, tested: tuple[DetectorReport, ...], failed: tuple[DetectorReport, ...]
) -> Status:
    if run.findings:
        return "found"
    if tested:
        return "not_found"
    return "error" if failed else "cannot_tell"


def facts(run: Run) -> Facts | None:
    """The three facts, None when nothing was found."""
    findings = ranked(run.findings)
    if not findings:
        return None
    fastest = _fastest(run)
    closest = None if fastest else _closest(findings)
    return Facts(findings[0], fastest, closest, _most_shared(findings))


def _fastest(run: Run) -> tuple[str, float] | None:
    gaps: dict[str, list[float]] = {}
    for tie in run.ties:
        gaps.setdefault(tie.detector, []).append(tie.mean_gap)
    medians = {detector: median(values) for detector, values in gaps.items()}
    return min(medians.items(), key=lambda each: (each[1], each[0]), default=None)


def _closest(findings: tuple[Finding, ...]) -> tuple[Finding, Closeness] | None:
    every = [(finding, each) for finding in findings for each in finding.closeness]
    return max(every, key=lambda pair: pair[1].close - pair[1].expected, default=None)


def _most_shared(findings: tuple[Finding, ...]) -> tuple[Finding, SharedObject] | None:
    shared = shared_most(findings)
    return shared[0] if shared else None


def shared_most(findings: tuple[Finding, ...]) -> tuple[tuple[Finding, SharedObject], ...]:
    """Every object with its finding, those posted together by most accounts first."""
    every = [(finding, item) for finding in findings for item in finding.objects]
    return tuple(sorted(every, key=lambda each: (*_shared_order(each[1]), each[0].id)))


def _shared_order(item: SharedObject) -> tuple[int, int, str, str]:
    return -item.accounts, -item.shares, item.detector, item.object_id


def soonest(run: Run) -> Power | None:
    """The smallest group that would have been seen, where the fewest things sufficed.

    With `objects` None when no check could have seen any; None when power was not worked out.
    """
    return min(run.power, key=_power_order, default=None)


def _power_order(each: Power) -> tuple[bool, int, int, int, str]:
    return each.objects is None, each.accounts, each.objects or 0, each.window, each.detector
