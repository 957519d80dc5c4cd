"""The front of a risk report: what it is, who answers for it, and what it must not be taken for."""

from collections.abc import Iterator

from guetteur.model.study_scope import Version
from guetteur.publish.risk_blocks import Block, Cell, Facts, Heading, Para
from guetteur.publish.risk_told import DASH, Told, plain


def front(told: Told) -> Iterator[Block]:
    """The facts of the last version, the disclaimer, and the versions before."""
    study, last = told.study, told.study.versions[-1]
    yield Facts(
        (
            (told.say("study-fact-object"), study.object),
            (told.say("study-fact-protection"), study.protection),
            (told.say("study-fact-version"), _number(told, last)),
            (told.say("study-fact-author"), last.author),
            (told.say("study-fact-approved"), _approved(told, last)),
            (told.say("study-fact-summary"), last.summary),
            (told.say("study-fact-workshops"), _workshops(last)),
            (told.say("study-fact-method"), _method(told)),
            (told.say("study-fact-votes"), ", ".join(map(told.day, study.votes)) or DASH),
        )
    )
    if study.notes:
        yield Para(study.notes, "caution")
    yield Para(told.say("study-disclaimer"), "caution")
    yield Para(told.say("study-disclaimer-label"), "soft")


def versions(told: Told) -> Iterator[Block]:
    """Every version with what changed."""
    yield Heading(3, told.say("study-versions"), "versions")
    columns = ("version", "day", "author", "changed", "workshops", "approved")
    rows = [
        (
            Cell(text=_number(told, one)),
            plain(told.day(one.on)),
            plain(one.author),
            plain(one.summary),
            plain(_workshops(one)),
            plain(_approved(told, one)),
        )
        for one in reversed(told.study.versions)
    ]
    yield told.table(told.say("study-versions"), columns, rows)


def _number(told: Told, version: Version) -> str:
    day = told.day(version.on)
    if version.cycle is None:
        return told.say("study-version", number=version.number, day=day)
    cycle = told.say(f"study-cycle-{version.cycle}")
    return told.say("study-version-cycle", number=version.number, day=day, cycle=cycle)


def _approved(told: Told, version: Version) -> str:
    if version.approved_by is None:
        return told.say("study-not-approved")
    return told.say("study-approved", who=version.approved_by, day=told.day(version.approved_on))


def _workshops(version: Version) -> str:
    return ", ".join(map(str, version.workshops)) or DASH


def _method(told: Told) -> str:
    rating = told.say(f"risk-rating-{told.study.rating}")
    return told.say("study-method", rating=rating, disarm=told.study.disarm)
