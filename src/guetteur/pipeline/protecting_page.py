"""The page of `guetteur protect`, and the record of who shows accounts by name."""

from datetime import datetime
from pathlib import Path

from guetteur import __version__, store
from guetteur.knowledge import Messages, watch_lists
from guetteur.model import InputError
from guetteur.model.judgement import Revealed
from guetteur.pipeline import protecting_words as told
from guetteur.pipeline.protecting import LookAlike, Looked, Protection
from guetteur.pipeline.pseudonyms import pseudonyms_for
from guetteur.publish import Pseudonyms
from guetteur.publish.files import write_whole
from guetteur.publish.protect_page import Page, Part, Row, page_bytes
from guetteur.store import Workspace

FILE = "protect.html"
MOST_TOLD = 5
MOST_ROWS = 200


def write_page(
    made: Protection, folder: Path, messages: Messages, *, at: datetime,
    workspace: Workspace | None = None, reveal: str | None = None, why: str | None = None,
) -> Path:  # fmt: skip
    """Write the page for the campaign's team; accounts have codes in it, unless `reveal` names the
    person who decides otherwise, which is written into the ledger of the workspace first."""
    if folder.is_file():
        raise InputError("error-protect-folder", folder=str(folder))
    if reveal is not None and workspace is not None:
        facts = Revealed(run=f"protect: {made.watch.campaign}", lang=messages.lang, why=why)
        store.ledger.append(workspace.ledger, facts, at=at, who=reveal)
    naming = told.Naming(None if reveal else _pseudonyms(workspace))
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / FILE, page_bytes(_page(made, naming, messages, at, reveal), messages.lang))
    return folder / FILE


def _pseudonyms(workspace: Workspace | None) -> Pseudonyms:
    return pseudonyms_for(workspace) if workspace else Pseudonyms(store.pseudonym_key())


def _page(
    made: Protection, naming: told.Naming, messages: Messages, at: datetime, who: str | None
) -> Page:
    parts = (("hosts", made.hosts), ("sites", made.sites), ("accounts", made.accounts))
    return Page(
        campaign=made.watch.campaign,
        at=at,
        version=__version__,
        who=who,
        todo=_todo(made, naming, messages),
        parts=tuple(_part(name, one, naming, messages) for name, one in parts),
        listed=None
        if made.listed is None
        else tuple(told.listed_line(hit, messages) for hit in made.listed.hits),
        measured={
            "hosts": watch_lists.watch_list("fr-public-sector").rows,
            "media": watch_lists.watch_list("fr-media").rows,
            "elected": watch_lists.watch_list("fr-elected").rows,
        },
    )


def _todo(made: Protection, naming: told.Naming, messages: Messages) -> tuple[str, ...]:
    """What to do today, the most pressing first."""
    sites = [one for part in (made.sites, made.hosts) if part for one in part.found]
    accounts = made.accounts.found if made.accounts else ()
    steps = []
    if sites:
        steps.append(messages.text("protect-todo-look", names=_first(sites, naming)))
        steps.append(messages.text("protect-todo-report"))
    if accounts:
        steps.append(messages.text("protect-todo-accounts", names=_first(accounts, naming)))
    if not steps:
        steps.append(messages.text("protect-todo-none"))
    own = [*made.watch.sites, *(f"@{one}" for some in made.watch.handles for one in some.names)]
    if own:
        steps.append(messages.text("protect-todo-tell", names=", ".join(own)))
    return tuple(steps)


def _first(found: list[LookAlike] | tuple[LookAlike, ...], naming: told.Naming) -> str:
    names = list(dict.fromkeys(naming.of(one) for one in found))
    return ", ".join(names[:MOST_TOLD]) + (" …" if len(names) > MOST_TOLD else "")


def _part(name: str, one: Looked | None, naming: told.Naming, messages: Messages) -> Part:
    if one is None:
        return Part(name=name)
    rows = tuple(_row(each, naming, messages) for each in one.found[:MOST_ROWS])
    return Part(name=name, looked=one.things, rows=rows)


def _row(one: LookAlike, naming: told.Naming, messages: Messages) -> Row:
    best = one.likenesses[0]
    return Row(
        shown=naming.of(one),
        target=best.target.shown,
        how=told.how_of(best, messages),
        chance=told.chance_of(best, messages),
        use=told.use_of(one, messages),
    )
