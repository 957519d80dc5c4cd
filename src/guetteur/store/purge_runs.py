"""A run without what it held of accounts; its figures, digests and outcomes stay."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import msgspec

from guetteur.model import DetectorReport, Finding, InputError, Run, Source


def run_in(path: Path) -> Run:
    """The run in this file, with the accounts that objected. Raises InputError if it is none."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Run)
    except msgspec.MsgspecError as error:
        raise InputError("error-workspace-damaged", file=str(path)) from error


def content_of(run: Run) -> bytes:
    """The bytes of its file."""
    return msgspec.json.format(msgspec.json.encode(run), indent=1) + b"\n"


def without_accounts(run: Run, at: datetime) -> Run:
    """The run without accounts, posts, what they shared, or names of files."""
    return replace(
        run,
        sources=tuple(_source(one) for one in run.sources),
        detectors=tuple(_report(one) for one in run.detectors),
        findings=tuple(_finding(one) for one in run.findings),
        ties=(),
        nodes=(),
        named=(),
        purged_at=at,
    )


def without_findings(run: Run, findings: frozenset[str]) -> Run:
    """The run without the accounts of these findings."""
    gone = {
        member.account_id for one in run.findings if one.id in findings for member in one.members
    }
    kept = {
        member.account_id
        for one in run.findings
        if one.id not in findings
        for member in one.members
    }
    gone -= kept
    met = {one.id for one in run.findings} & findings
    return replace(
        run,
        findings=tuple(_finding(one) if one.id in findings else one for one in run.findings),
        ties=tuple(one for one in run.ties if gone.isdisjoint((one.account_a, one.account_b))),
        nodes=tuple(one for one in run.nodes if one.account_id not in gone),
        named=tuple(one for one in run.named if one.account_id not in gone),
        purged=tuple(sorted({*run.purged, *met})),
    )


def _finding(one: Finding) -> Finding:
    return replace(one, members=(), objects=(), evidence=())


def _source(one: Source) -> Source:
    """A file's name may hold that of a person; its digest says which file it was."""
    name = one.sha256[:12] + Path(one.name).suffix.lower()
    return replace(
        one, name=name, mapping=None, reason_params=dict.fromkeys(one.reason_params, "–")
    )


def _report(one: DetectorReport) -> DetectorReport:
    return replace(one, traceback=None)
