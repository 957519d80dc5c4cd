"""Publish: findings → what people read, on paper, on screen and in other programs."""

from datetime import datetime
from pathlib import Path
from typing import Any

from guetteur import publish, store
from guetteur.knowledge import Messages
from guetteur.model import Run
from guetteur.model.judgement import Revealed
from guetteur.pipeline.pseudonyms import pseudonyms_for
from guetteur.store import Workspace


def publish_run(
    workspace: Workspace,
    run: Run,
    *,
    lang: str,
    at: datetime,
    reveal: str | None = None,
    why: str | None = None,
) -> dict[str, Path]:
    """Write the report and the files beside it.

    Accounts are pseudonymised, unless `reveal` names the person who decides otherwise and `why`
    says the reason: that is written into the ledger first.
    """
    folder = workspace.out / run.id / (lang if reveal is None else f"{lang}-revealed")
    if reveal is None:
        pseudonyms = pseudonyms_for(workspace)
        return publish.publish_run(run, folder, lang=lang, pseudonyms=pseudonyms)
    facts = Revealed(run=run.id, lang=lang, why=why)
    store.ledger.append(workspace.ledger, facts, at=at, who=reveal)
    return publish.publish_run(run, folder, lang=lang, pseudonyms=None)


def findings_of(workspace: Workspace, lang: str) -> dict[str, Any]:
    """The last run's findings with ids as read, for the analyst's own use."""
    return publish.findings_document(store.last_run(workspace), lang=lang)


def findings_lines(workspace: Workspace, messages: Messages) -> list[str]:
    """The same for people, one line a finding."""
    return publish.findings_lines(store.last_run(workspace), messages)


def in_short(run: Run, messages: Messages) -> list[str]:
    """The answer and the three things found, as lines of text."""
    return publish.in_short(run, messages)
