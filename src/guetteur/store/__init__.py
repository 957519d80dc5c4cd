"""The workspace on disk, and the only DuckDB connection."""

from guetteur.store import ledger
from guetteur.store.database import Database, opened, relation, scratch, stop_if_interrupted
from guetteur.store.files import atomic, digest, write_text
from guetteur.store.keys import pseudonym_key
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
    "open_workspace",
    "opened",
    "pseudonym_key",
    "relation",
    "run_ids",
    "run_of",
    "save_run",
    "save_source",
    "scratch",
    "sources",
    "stop_if_interrupted",
    "write_text",
    "writer",
]
