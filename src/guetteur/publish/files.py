"""The folder of what is published: every file written whole or not at all, and a manifest."""

import hashlib
import os
from importlib import resources
from pathlib import Path

from guetteur.model import Run
from guetteur.publish.documents import json_bytes, stamp
from guetteur.publish.findings import document_of
from guetteur.publish.graphs import gexf_bytes, graphml_bytes
from guetteur.publish.masking import masked
from guetteur.publish.pseudonyms import Pseudonyms
from guetteur.publish.report import report_bytes
from guetteur.publish.tables import (
    accounts_table,
    csv_bytes,
    evidence_table,
    parquet_bytes,
    ties_table,
)
from guetteur.publish.wording import Words

MANIFEST_SCHEMA = "guetteur-manifest-1"
NAMES = {
    "report": "report.html",
    "findings": "findings.json",
    "schema": "findings.schema.json",
    "gexf": "network.gexf",
    "graphml": "network.graphml",
    "accounts": "accounts.csv",
    "ties": "ties.csv",
    "evidence": "evidence.csv",
    "accounts_parquet": "accounts.parquet",
    "ties_parquet": "ties.parquet",
    "evidence_parquet": "evidence.parquet",
    "manifest": "manifest.json",
}


def publish_run(
    run: Run, folder: Path, *, lang: str, pseudonyms: Pseudonyms | None
) -> dict[str, Path]:
    """The files written in `folder`, by kind: report, findings, graph files and tables.

    With pseudonyms, no id, handle or name of an account is in any of them; without, real names
    are shown. The same run and key give the same bytes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shown = masked(run, pseudonyms) if pseudonyms else run
    made = contents(shown, Words(lang, pseudonymised=pseudonyms is not None))
    made["manifest"] = manifest_bytes(run, made)
    for kind, content in made.items():
        write_whole(folder / NAMES[kind], content)
    return {kind: folder / NAMES[kind] for kind in made}


def contents(run: Run, words: Words) -> dict[str, bytes]:
    """Each file's bytes, by kind, but for the manifest; the run is already as it may be shown."""
    document = document_of(run, lang=words.lang, pseudonymised=words.pseudonymised)
    findings = json_bytes(document)
    accounts, ties, evidence = accounts_table(run), ties_table(run), evidence_table(run)
    return {
        "report": report_bytes(run, words, hashlib.sha256(findings).hexdigest()),
        "findings": findings,
        "schema": schema_bytes(),
        "gexf": gexf_bytes(run),
        "graphml": graphml_bytes(run),
        "accounts": csv_bytes(accounts),
        "ties": csv_bytes(ties),
        "evidence": csv_bytes(evidence),
        "accounts_parquet": parquet_bytes(accounts),
        "ties_parquet": parquet_bytes(ties),
        "evidence_parquet": parquet_bytes(evidence),
    }


def schema_bytes() -> bytes:
    """The JSON Schema that findings.json follows."""
    return (resources.files("guetteur.publish") / "findings.schema.json").read_bytes()


def manifest_bytes(run: Run, made: dict[str, bytes]) -> bytes:
    """The digest and size of each file, as JSON."""
    files = {
        NAMES[kind]: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        for kind, content in made.items()
    }
    document = {
        "schema": MANIFEST_SCHEMA,
        "run": run.id,
        "version": run.version,
        "made_at": stamp(run.made_at),
        "files": files,
    }
    return json_bytes(document)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place, then move it there: nobody ever sees a part of it."""
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
