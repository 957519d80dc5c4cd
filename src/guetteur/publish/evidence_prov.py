"""Who made what from what, for programs: PROV-JSON and the metadata of an RO-Crate."""

from collections.abc import Mapping, Sequence
from typing import Any

from guetteur.model import Run
from guetteur.model.case import Case
from guetteur.model.evidence import EvidenceAdded
from guetteur.model.judgement import Entry
from guetteur.publish.documents import stamp
from guetteur.publish.evidence_seal import Measured
from guetteur.publish.package_page import Making

Node = dict[str, Any]
NAMESPACE = "urn:guetteur:"
MEDIA = {
    "csv": "text/csv",
    "gz": "application/gzip",
    "html": "text/html",
    "jpg": "image/jpeg",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "pdf": "application/pdf",
    "png": "image/png",
}


def prov_document(
    case: Case, runs: Sequence[Run], custody: Sequence[Entry], making: Making
) -> Node:
    """Exports, runs, items and the package, with who or what made each (W3C PROV-JSON)."""
    graph: dict[str, Node] = {
        name: {}
        for name in (
            "entity", "activity", "agent", "used", "wasGeneratedBy", "wasDerivedFrom",
            "wasAssociatedWith",
        )
    }  # fmt: skip
    software = f"g:software-{making.version}"
    graph["agent"][software] = {
        "prov:type": {"$": "prov:SoftwareAgent", "type": "prov:QUALIFIED_NAME"},
        "g:name": f"Guetteur {making.version}",
    }
    for run in runs:
        _run(graph, run)
    for entry in custody:
        _entry(graph, entry)
    name = f"g:package-{case.id}"
    graph["entity"][name] = {"g:case": case.id}
    for entry in custody:
        if isinstance(entry.facts, EvidenceAdded):
            _link(graph, "wasDerivedFrom", "generatedEntity", name, "usedEntity", _item(entry))
    return {"prefix": {"g": NAMESPACE}, **{kind: found for kind, found in graph.items() if found}}


def _item(entry: Entry) -> str:
    facts = entry.facts
    return f"g:{facts.item}" if isinstance(facts, EvidenceAdded) else ""


def _run(graph: dict[str, Node], run: Run) -> None:
    """The exports, the run that used them, and the findings that came of it."""
    activity, software = f"g:{run.id}", f"g:software-{run.version}"
    graph["agent"].setdefault(software, {"g:name": f"Guetteur {run.version}"})
    graph["activity"][activity] = {"prov:endTime": stamp(run.made_at), "g:engine": run.engine}
    _link(graph, "wasAssociatedWith", "activity", activity, "agent", software)
    for source in run.sources:
        export = f"g:export-{source.sha256}"
        graph["entity"][export] = {"g:sha256": source.sha256, "g:bytes": source.bytes}
        _link(graph, "used", "activity", activity, "entity", export)
    for finding in run.findings:
        graph["entity"][f"g:{finding.id}"] = {"g:accounts": len(finding.members)}
        _link(graph, "wasGeneratedBy", "entity", f"g:{finding.id}", "activity", activity)


def _entry(graph: dict[str, Node], entry: Entry) -> None:
    """What an entry of the custody log says was done, by whom, and to which item."""
    activity, person = f"g:custody-{entry.seq}", f"g:person-{_slug(entry.who)}"
    graph["agent"][person] = {
        "prov:type": {"$": "prov:Person", "type": "prov:QUALIFIED_NAME"},
        "g:name": entry.who,
    }
    graph["activity"][activity] = {
        "prov:endTime": stamp(entry.at),
        "g:what": entry.what,
    }
    _link(graph, "wasAssociatedWith", "activity", activity, "agent", person)
    facts = entry.facts
    if not isinstance(facts, EvidenceAdded):
        return
    item = f"g:{facts.item}"
    graph["entity"][item] = {"g:sha256": facts.sha256, "g:bytes": facts.bytes}
    if facts.captured_at:
        graph["entity"][item]["g:capturedAt"] = stamp(facts.captured_at)
    _link(graph, "wasGeneratedBy", "entity", item, "activity", activity)
    if facts.redaction_of:
        source = f"g:{facts.redaction_of}"
        _link(graph, "wasDerivedFrom", "generatedEntity", item, "usedEntity", source)


def _slug(name: str) -> str:
    """Letters of a name that an identifier may have; the others as numbers."""
    return "".join(
        sign if sign.isascii() and sign.isalnum() else f"-{ord(sign):x}-" for sign in name
    )


def _link(
    graph: dict[str, Node], kind: str, end: str, thing: str, other_end: str, other: str
) -> None:
    number = len(graph[kind]) + 1
    graph[kind][f"_:{kind}{number}"] = {f"prov:{end}": thing, f"prov:{other_end}": other}


def crate_document(case: Case, files: Mapping[str, Measured], title: str, making: Making) -> Node:
    """What is in the folder `data` (RO-Crate 1.1); paths are seen from there."""
    inside = {path.removeprefix("data/"): files[path] for path in sorted(files)}
    parts: list[Node] = [
        {
            "@id": path,
            "@type": "File",
            "contentSize": str(measured.bytes),
            "encodingFormat": MEDIA.get(path.rpartition(".")[2], "application/octet-stream"),
            "sha256": measured.sha256,
        }
        for path, measured in inside.items()
    ]
    root: Node = {
        "@id": "./",
        "@type": "Dataset",
        "datePublished": stamp(making.at),
        "description": f"{case.id}, Guetteur {making.version}",
        "hasPart": [{"@id": part["@id"]} for part in parts],
        "identifier": case.id,
        "name": title,
    }
    descriptor: Node = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    }
    return {
        "@context": [
            "https://w3id.org/ro/crate/1.1/context",
            {"sha256": "https://schema.org/sha256"},
        ],
        "@graph": [descriptor, root, *parts],
    }
