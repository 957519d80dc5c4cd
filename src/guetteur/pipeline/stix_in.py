"""Receive: a file of STIX of others → readable objects beside the untouched bytes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from guetteur import store
from guetteur.knowledge import disarm_framework
from guetteur.model.judgement import TLPS, Tlp
from guetteur.model.stix import Fate, Object, Readable, level_of, object_id
from guetteur.readers import stix as reader
from guetteur.readers.stix_techniques import Cited, cited, without_id
from guetteur.store import Workspace
from guetteur.store import stix as kept

Document = dict[str, Any]
OUTCOMES = ("kept", "mended", "dropped")


def import_stix(
    workspace: Workspace, path: Path, at: datetime, unmarked: Tlp | None = None
) -> Document:
    """The report of the import: what became of every object, and which techniques were understood.

    The file is kept as it is, and the report and the readable objects beside it. The same file
    again changes nothing but what a later version reads better. at: when; the first time stays.
    unmarked: the level of what bears no marking; None: the strictest of the file and AMBER.
    """
    readable = reader.read(path, unmarked)
    sha256 = store.digest(path)
    before = kept.report_of(workspace, sha256)
    report = _report(readable, path, sha256) | {
        "read_at": before["read_at"] if before else at.isoformat(),
        "file": before["file"] if before else path.name.encode(errors="replace").decode(),
    }
    store.keep_raw(workspace, path)
    objects = [*readable.added, *readable.objects]
    bundle = {"type": "bundle", "id": object_id("bundle", "imported", sha256), "objects": objects}
    kept.save(workspace, sha256, report, bundle)
    return report


def _report(readable: Readable, path: Path, sha256: str) -> Document:
    fates, objects = readable.fates, readable.objects
    return {
        "schema": "guetteur-stix-import-1",
        "file": path.name,
        "sha256": sha256,
        "bytes": path.stat().st_size,
        "read_at": "",
        "form": readable.form,
        "objects": {
            "in": len(fates),
            **{outcome: readable.count(outcome) for outcome in OUTCOMES},
            "added": len(readable.added),
        },
        "types": dict(sorted(Counter(fate.type or "–" for fate in fates).items())),
        "mended": _reasons(fates, "mended"),
        "dropped": _reasons(fates, "dropped"),
        "tlp": _levels(objects),
        "techniques": _techniques(objects),
        "fates": [asdict(fate) | {"changes": [asdict(one) for one in fate.changes]}
                  for fate in fates if fate.outcome != "kept"],
    }  # fmt: skip


def _reasons(fates: Iterable[Fate], outcome: str) -> dict[str, int]:
    """How many objects each reason concerns, the most first."""
    found = Counter(
        reason
        for fate in fates
        if fate.outcome == outcome
        for reason in {change.reason for change in fate.changes}
    )
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _levels(objects: Iterable[Object]) -> list[str]:
    refs = {ref for one in objects for ref in one.get("object_marking_refs", ())}
    levels = {level for ref in refs if (level := level_of(ref)) is not None}
    return sorted(levels, key=TLPS.index)


def _techniques(objects: Iterable[Object]) -> Document:
    """Each id cited, and what it is in the current version of DISARM."""
    objects = list(objects)
    ids: dict[tuple[str, str | None], list[Cited]] = {}
    for one in cited(objects):
        ids.setdefault((one.id, one.version), []).append(one)
    found = [_technique(cites) for cites in ids.values()]
    nameless = [{"object": made["id"], "name": made.get("name")} for made in without_id(objects)]
    return {
        "version": disarm_framework.version(),
        "resolved": [one for one in found if one["how"] != "unknown"],
        "unresolved": [one for one in found if one["how"] == "unknown"] + nameless,
    }


def _technique(cites: list[Cited]) -> Document:
    first = cites[0]
    resolution = disarm_framework.resolve(first.id, first.version)
    return {
        "id": first.id,
        "version": first.version,
        "name": first.name,
        # known, with its name, but given up by DISARM, and nothing put in its place
        "how": "gone" if resolution.how == "unknown" and resolution.name else resolution.how,
        "to": list(resolution.to),
        "objects": [one.object_id for one in cites],
    }
