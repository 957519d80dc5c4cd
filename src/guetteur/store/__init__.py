"""The workspace on disk, and the only DuckDB connection."""

from guetteur.store import ledger, objections, purge, purge_runs
from guetteur.store.database import Database, opened, relation, scratch, stop_if_interrupted
from guetteur.store.files import atomic, digest, write_text
from guetteur.store.keys import pseudonym_key, recipient_key
from guetteur.store.tables import Counts, TableWriter
from guetteur.store.workspace import (
    Workspace,
    create,
    keep_raw,
    last_run,
    open_workspace,
    run_ids,
    run_of,
    save_run,
    save_source,
    sources,
    whole_run_of,
    writer,
)

__all__ = [
    "Counts",
    "Database",
    "TableWriter",
    "Workspace",
    "atomic",
    "create",
    "digest",
    "keep_raw",
    "last_run",
    "ledger",
    "objections",
    "open_workspace",
    "opened",
    "pseudonym_key",
    "purge",
    "purge_runs",
    "recipient_key",
    "relation",
    "run_ids",
    "run_of",
    "save_run",
    "save_source",
    "scratch",
    "sources",
    "stop_if_interrupted",
    "whole_run_of",
    "write_text",
    "writer",
]
