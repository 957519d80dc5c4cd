"""The versions x.y of a study: a strategic cycle raises x, an operational one y.

Source: ANSSI, EBIOS Risk Manager, and section 3.4 of the label's requirements.
"""

import re
from collections.abc import Iterable
from datetime import date

from guetteur.model import InputError
from guetteur.model.study_scope import Cycle, Version, Workshop

NUMBER = re.compile(r"([0-9]{1,6})\.([0-9]{1,6})")
OPERATIONAL: frozenset[Workshop] = frozenset({4, 5})


def parts(number: str) -> tuple[int, int] | None:
    """x and y of a version number; None if it is not one."""
    found = NUMBER.fullmatch(number)
    return (int(found[1]), int(found[2])) if found else None


def next_number(number: str, cycle: Cycle) -> str:
    """The number of the version after this one. Raises InputError if it is not x.y."""
    before = parts(number)
    if before is None:
        raise InputError("error-risk-version-number", found=number)
    major, minor = before
    return f"{major + 1}.0" if cycle == "strategic" else f"{major}.{minor + 1}"


def next_version(
    last: Version,
    cycle: Cycle,
    workshops: Iterable[Workshop],
    *,
    summary: str,
    author: str,
    on: date,
) -> Version:
    """The version that follows. Raises InputError when an operational cycle names workshops other
    than 4 and 5, when no workshop is named, or when the day is before that of the last version."""
    chosen = tuple(sorted(set(workshops)))
    if not chosen:
        raise InputError("error-risk-version-workshops")
    outside = [str(one) for one in chosen if one not in OPERATIONAL]
    if cycle == "operational" and outside:
        raise InputError("error-risk-version-cycle", found=", ".join(outside))
    if on < last.on:
        raise InputError("error-risk-version-day", found=on.isoformat(), last=last.on.isoformat())
    return Version(
        number=next_number(last.number, cycle),
        on=on,
        author=author,
        summary=summary,
        cycle=cycle,
        workshops=chosen,
    )
