"""The register entry and the impact assessment of a workspace, as files."""

from datetime import date, datetime
from pathlib import Path

from guetteur import __version__, store
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.protection import Copied, Purged
from guetteur.pipeline import judging, protection
from guetteur.pipeline.pseudonyms import public_figures
from guetteur.publish.protection_documents import Measured, asked, document
from guetteur.publish.protection_pages import WRITERS
from guetteur.store import Workspace


def write(kind: str, workspace: Workspace, path: Path, messages: Messages, *, at: datetime) -> int:
    """Write `register` or `dpia` in the form that the file's name asks for.

    Returns how many questions a person has still to answer.
    """
    make = WRITERS.get(path.suffix.lower())
    if make is None or path.is_dir():
        raise InputError("error-protection-output", file=str(path))
    found = protection.of(workspace)
    report = document(kind, found, measured(workspace), messages, at.date())
    footer = messages.text("protection-made", version=__version__, on=at.date().isoformat())
    with store.atomic(path) as part:
        part.write_bytes(make(report, footer))
    return len(asked(kind, found))


def measured(workspace: Workspace) -> Measured:
    """What the workspace knows of itself. Exports are named by their digest: a file's name may be
    that of a person."""
    with store.opened(workspace) as database:
        posts, accounts, first, last, platforms = database.con.sql("""
            SELECT count(*), count(DISTINCT account_id), min(created_at), max(created_at),
                   coalesce(list_sort(list(DISTINCT platform)), []) FROM posts""").fetchall()[0]
    entries = store.ledger.read(workspace.ledger).entries
    copies = [(one.facts, one.at) for one in entries if isinstance(one.facts, Copied)]
    return Measured(
        posts=posts,
        accounts=accounts,
        platforms=tuple(platforms),
        first=_day(first),
        last=_day(last),
        exports=tuple((one.sha256[:12], one.format, one.posts) for one in store.sources(workspace)),
        runs=len(store.run_ids(workspace)),
        cases=sum(not case.withdrawn for case in judging.cases_of(workspace).values()),
        public_figures=len(public_figures(workspace)),
        objections=protection.objecting(workspace),
        copies=tuple((facts.recipient, facts.case, at.date().isoformat()) for facts, at in copies),
        purges=sum(isinstance(one.facts, Purged) for one in entries),
    )


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
