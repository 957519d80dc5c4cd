"""The evidence package of a case: a folder that anybody can check without us.

```
data/                   what is given: items, custody log, posts, runs, findings, pages, metadata
manifest.json           path, size and SHA-256 of every file (RFC 8785)
signature/              the signed statement on the manifest and its Merkle root (DSSE, Ed25519)
timestamp/token.tsr     the time-stamp of the signed statement (RFC 3161), once there is one
verify.py               checks all but signature and time-stamp with Python's standard library
bagit.txt …             the folder is a BagIt bag (RFC 8493)
```
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from guetteur.knowledge import LANGUAGES, Messages
from guetteur.model import PostRef, Run
from guetteur.model.case import Case
from guetteur.model.evidence import EvidenceItem
from guetteur.model.judgement import Entry
from guetteur.publish.documents import json_bytes, stamp
from guetteur.publish.evidence_alone import CHECKS, CUSTODY, ITEMS, TAGS, TOKEN
from guetteur.publish.evidence_constat import PAGES, notebook_bytes, steps
from guetteur.publish.evidence_items import (
    file_name,
    item_document,
    redactions_of,
    veil_of,
    withheld,
)
from guetteur.publish.evidence_prov import crate_document, prov_document
from guetteur.publish.evidence_seal import Content, Measured, Sealed, measure, sealed
from guetteur.publish.package import READMES, bag_tags, contents, manifest_bytes, narrowed
from guetteur.publish.package_page import Making
from guetteur.publish.stix_scope import Sharing, level_of_sharing
from guetteur.publish.visible import visible

SCRIPT = "verify.py"
ENDS = ("failed", "whole", "stamped", "unstamped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the workspace holds of a case: items, where their files and descriptions are, the log.

    described: each description as written; log: the custody log as written; head: its last digest.
    """

    items: tuple[EvidenceItem, ...]
    files: Mapping[str, Path]
    described: Mapping[str, bytes]
    custody: tuple[Entry, ...]
    log: bytes
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """All files of a package, by path, and its seal."""

    files: dict[str, Content]
    seal: Sealed


def evidence_package(
    case: Case, runs: Sequence[Run], evidence: Evidence, sharing: Sharing, making: Making,
    seed: bytes,
) -> Package:  # fmt: skip
    """The whole package, without a time-stamp: the same input, making and key give the same bytes.

    Raises InputError if the case may not be shared so.
    """
    made = _contents(case, runs, evidence, sharing, making)
    measured = {path: measure(made[path]) for path in sorted(made)}
    data = {path: measured[path] for path in measured if path.startswith("data/")}
    crate = json_bytes(crate_document(case, data, _title(case, runs, sharing), making))
    made["data/ro-crate-metadata.json"] = crate
    data["data/ro-crate-metadata.json"] = measured["data/ro-crate-metadata.json"] = measure(crate)
    bag = bag_tags({path: (data[path].sha256, data[path].bytes) for path in data}, making)
    made |= bag
    measured |= {path: measure(bag[path]) for path in bag}
    seal = sealed(measured, _facts(case, evidence, making), seed)
    made |= seal.files
    measured |= {path: measure(seal.files[path]) for path in seal.files}
    made[TAGS] = _tags(measured)
    return Package(files=made, seal=seal)


def stamped(package: Package, token: bytes) -> Package:
    """The package with its time-stamp."""
    files = {path: package.files[path] for path in package.files if path != TAGS}
    files[TOKEN] = token
    files[TAGS] = _tags({path: measure(files[path]) for path in files})
    return Package(files=files, seal=package.seal)


def _tags(measured: Mapping[str, Measured]) -> bytes:
    tags = {path: measured[path].sha256 for path in measured if not path.startswith("data/")}
    return manifest_bytes(tags)


def _facts(case: Case, evidence: Evidence, making: Making) -> dict[str, str | int | bool]:
    """What is signed beside the digests."""
    return {
        "case": case.id,
        "custody_entries": len(evidence.custody),
        "custody_head": evidence.head,
        "made_at": stamp(making.at) or "",
        "made_by": visible(making.by),
        "named": making.names,
        "version": making.version,
    }


def _contents(
    case: Case, runs: Sequence[Run], evidence: Evidence, sharing: Sharing, making: Making
) -> dict[str, Content]:
    level = level_of_sharing(case, sharing)
    veil = veil_of(runs, sharing.pseudonyms)
    redactions = redactions_of(evidence.items)
    real = [narrowed(case, run, _revealing(sharing)) for run in runs]
    shown = [narrowed(case, run, sharing) for run in runs]
    made: dict[str, Content] = dict(contents(case, runs, sharing, making))
    items = [item_document(item, veil, redactions) for item in evidence.items]
    made[ITEMS] = json_bytes({"case": case.id, "items": items})
    made[CUSTODY] = evidence.log
    made["data/posts.jsonl"] = posts_bytes(shown)
    made["data/prov.json"] = json_bytes(prov_document(case, shown, evidence.custody, making))
    for item in evidence.items:
        if withheld(item, veil.named, redactions) is None:
            made[file_name(item)] = evidence.files[item.id]
        if veil.named:
            made[f"data/items/{item.id}.json"] = evidence.described[item.id]
    for run in shown:
        made[f"data/runs/{run.id}.json"] = json_bytes(_run_document(run, made))
    listed = steps(evidence.items, shown, real, veil)
    title = veil.text(case.opened.facts.title) or ""
    for lang in LANGUAGES:
        made[PAGES[lang]] = notebook_bytes(case, title, listed, making, lang, level)
        made[READMES[lang]] = _readme(title, level, making, lang)
    made[SCRIPT] = script_bytes()
    return made


def _revealing(sharing: Sharing) -> Sharing:
    return Sharing(
        tlp=sharing.tlp, pseudonyms=None, names_from=sharing.names_from, by=sharing.by,
        lang=sharing.lang,
    )  # fmt: skip


def _title(case: Case, runs: Sequence[Run], sharing: Sharing) -> str:
    return veil_of(runs, sharing.pseudonyms).text(case.opened.facts.title) or ""


def posts_bytes(runs: Sequence[Run]) -> bytes:
    """The posts that findings give as evidence, one JSON object a line, by time; as in the runs."""
    found: dict[str, tuple[PostRef, set[str]]] = {}
    for run in runs:
        for finding in run.findings:
            for pair in finding.evidence:
                for post in (pair.first, pair.second):
                    found.setdefault(post.post_id, (post, set()))[1].add(finding.id)
    rows = sorted(found.values(), key=lambda one: (one[0].at, one[0].post_id))
    lines = [json.dumps(_post(*row), ensure_ascii=False, sort_keys=True) + "\n" for row in rows]
    return "".join(lines).encode("utf-8", "backslashreplace")


def _post(post: PostRef, findings: set[str]) -> dict[str, Any]:
    return {
        "account": post.account_id,
        "at": stamp(post.at),
        "export_row": post.row,
        "export_sha256": post.sha256,
        "findings": sorted(findings),
        "post": post.post_id,
        "text": post.text,
        "url": post.url,
    }


def _run_document(run: Run, made: Mapping[str, Content]) -> dict[str, Any]:
    """What was run, on what, how, and the digests of what came out of it."""
    outputs = [path for path in sorted(made) if path.startswith(f"data/findings/{run.id}/")]
    return {
        "run": run.id,
        "version": run.version,
        "made_at": stamp(run.made_at),
        "engine": run.engine,
        "parameters": run.parameters,
        "posts": run.posts,
        "accounts": run.accounts,
        "exports": [
            {"sha256": one.sha256, "bytes": one.bytes, "format": one.format, "posts": one.posts}
            for one in run.sources
        ],
        "detectors": [
            {"id": one.detector, "version": one.version, "outcome": one.outcome}
            for one in run.detectors
        ],
        "findings": [one.id for one in run.findings],
        "outputs": {path: measure(made[path]).sha256 for path in outputs},
    }


def script_bytes() -> bytes:
    """verify.py, with its texts in both languages."""
    source = resources.files("guetteur.publish") / "evidence_alone.py"
    text = source.read_text(encoding="utf-8")
    before, mark, after = text.partition("SAY: dict[str, dict[str, str]] = {}  # texts\n")
    if not mark:
        raise LookupError("the place for the texts in evidence_alone.py")
    lines = ["SAY: dict[str, dict[str, str]] = {\n"]
    for lang in LANGUAGES:
        lines += [f"    {json.dumps(lang)}: {{\n"]
        said = _script_words(lang)
        lines += [f"        {json.dumps(key)}: {json.dumps(said[key])},\n" for key in said]
        lines += ["    },\n"]
    return (before + "".join(lines) + "}\n" + after).encode()


def _script_words(lang: str) -> dict[str, str]:
    say = Messages(lang).text
    found = {f"{name}-ok": say(f"verify-{name}-ok") for name in CHECKS}
    found |= {f"{name}-bad": say(f"verify-{name}-bad", found="□") for name in CHECKS}
    found |= {name: say(f"verify-alone-{name}") for name in ENDS}
    found["signature"] = say("verify-alone-signature", found="□")
    return found


def _line(text: str) -> str:
    return visible(text).replace("\n", " ")


def _readme(title: str, level: str, making: Making, lang: str) -> bytes:
    say = Messages(lang).text
    shown = "named" if making.names else "masked"
    parts = [
        say("evidence-readme-title", title=_line(title)),
        f"TLP:{level.replace('_', '+').upper()} – {say('case-tlp-' + level.replace('_', '-'))}",
        say("share-made", who=_line(making.by), organisation=_line(making.organisation or "–"),
            at=f"{making.at:%Y-%m-%d %H:%M} UTC", version=making.version),
        say("evidence-readme-start", page=PAGES[lang]),
        say("evidence-readme-files"),
        say(f"share-{shown}-accounts"),
        say("evidence-readme-people"),
        say("evidence-readme-check") + f"\n\n    python3 {SCRIPT} --lang {lang}",
        say("evidence-readme-proves"),
        say("share-caution"),
    ]  # fmt: skip
    return ("\n\n".join(parts) + "\n").replace("\n", "\r\n").encode()
