"""A copy of a case for one recipient: what they need and no more, with a mark of their own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Literal, get_args

from guetteur.model import Finding, Run
from guetteur.model.case import Case
from guetteur.publish.package import READMES, bagged, contents, zipped
from guetteur.publish.package_page import Making
from guetteur.publish.stix_scope import Sharing, level_of_sharing

# texts: of posts; evidence: the pairs of posts; accounts: tables and STIX, where each account
# has a line; notes: hypotheses, ratings, notes, sources; claims: who is said to be behind it.
Cut = Literal["texts", "evidence", "accounts", "notes", "claims"]
CUTS: tuple[Cut, ...] = get_args(Cut)
Profile = Literal["full", "partner", "summary"]
ACCOUNTS = ("data/findings/", "data/stix/")
PROFILES: MappingProxyType[Profile, tuple[Cut, ...]] = MappingProxyType(
    {"full": (), "partner": ("notes", "claims"), "summary": CUTS}
)


def copy_bytes(
    case: Case, runs: Sequence[Run], sharing: Sharing, making: Making, cuts: Iterable[Cut]
) -> bytes:
    """The bytes of the copy, a zip as of a package. The mark is `making.copy`."""
    out = frozenset(cuts)
    shown = tuple(_run(run, out) for run in runs)
    made = contents(_case(case, out), shown, replace(sharing, copy=making.copy), making)
    level = level_of_sharing(case, sharing)
    name = f"guetteur-{case.id}-{level.replace('_', '-')}-{making.copy}"
    return zipped(name, bagged(_files(made, out), making))


def _case(case: Case, cuts: frozenset[Cut]) -> Case:
    if "notes" in cuts:
        case = replace(case, notes=(), hypotheses=(), ratings=(), sources=())
    return replace(case, attributions=()) if "claims" in cuts else case


def _run(run: Run, cuts: frozenset[Cut]) -> Run:
    return replace(run, findings=tuple(_finding(one, cuts) for one in run.findings))


def _finding(one: Finding, cuts: frozenset[Cut]) -> Finding:
    if "evidence" in cuts:
        return replace(one, evidence=())
    if "texts" not in cuts:
        return one
    pairs = tuple(
        replace(pair, first=replace(pair.first, text=None), second=replace(pair.second, text=None))
        for pair in one.evidence
    )
    return replace(one, evidence=pairs)


def _files(made: Mapping[str, bytes], cuts: frozenset[Cut]) -> dict[str, bytes]:
    """The files that stay; what they say of those that do not is gone too."""
    if "accounts" not in cuts:
        return dict(made)
    kept = {name: content for name, content in made.items() if not name.startswith(ACCOUNTS)}
    return kept | {name: _without_lines(made[name]) for name in READMES.values()}


def _without_lines(readme: bytes) -> bytes:
    lines = readme.decode().split("\r\n")
    return "\r\n".join(
        line for line in lines if not any(place.rstrip("/") in line for place in ACCOUNTS)
    ).encode()
