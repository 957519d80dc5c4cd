"""A case as one file that a partner without any tool can open: a zip in the form of a BagIt bag.

```
<name>/LISEZ-MOI.txt, README.txt           what this is, in French and in English
<name>/data/resume.html, data/summary.html the case on one page, in each language
<name>/data/stix/bundle.json               the case as STIX 2.1
<name>/data/findings/<run>/*.csv           accounts, ties and evidence of the case's findings
<name>/data/exports.csv                    SHA-256 of each export that the findings come from
<name>/data/about.json                     who made it, when, at which TLP, what is masked
<name>/manifest-sha256.txt, bagit.txt …    digests, as `sha256sum -c` reads them (RFC 8493)
```
"""

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from guetteur.knowledge import LANGUAGES, Messages
from guetteur.model import Finding, Run
from guetteur.model.case import Case
from guetteur.publish.documents import json_bytes, stamp
from guetteur.publish.masking import masked
from guetteur.publish.misp_parts import carried
from guetteur.publish.package_page import Making, page_bytes
from guetteur.publish.stix import bundle
from guetteur.publish.stix_masking import masked_case
from guetteur.publish.stix_scope import Sharing, level_of_sharing, may_name
from guetteur.publish.tables import (
    Cell,
    Table,
    accounts_table,
    csv_bytes,
    evidence_table,
    ties_table,
)
from guetteur.publish.visible import visible

READMES = {"fr": "LISEZ-MOI.txt", "en": "README.txt"}
PAGES = {"fr": "data/resume.html", "en": "data/summary.html"}
FORM = "guetteur-package-1"
# The first time that a zip can hold: the same content must always give the same bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)
BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def package(case: Case, runs: Sequence[Run], sharing: Sharing, making: Making) -> bytes:
    """The bytes of the zip: the same case, runs, key and making always give the same.

    Raises InputError if the case may not be shared so.
    """
    level = level_of_sharing(case, sharing)
    name = f"guetteur-{case.id}-{level.replace('_', '-')}"
    return zipped(name, bagged(contents(case, runs, sharing, making), making))


def contents(case: Case, runs: Sequence[Run], sharing: Sharing, making: Making) -> dict[str, bytes]:
    """The files that say something, by their place in the bag."""
    level = level_of_sharing(case, sharing)
    analysts = may_name(level, sharing.names_from)
    shown = case
    if sharing.pseudonyms:
        shown = masked_case(case, runs, sharing.pseudonyms, analysts=not analysts)
    made = {
        "data/stix/bundle.json": json_bytes(bundle(case, runs, replace(sharing, tlp=level))),
        "data/exports.csv": csv_bytes(_of_copy(_exports(runs, sharing), making)),
        "data/about.json": json_bytes(_about(shown, runs, level, making)),
    }
    for run in runs:
        for table, content in _tables(narrowed(case, run, sharing)).items():
            made[f"data/findings/{run.id}/{table}.csv"] = csv_bytes(_of_copy(content, making))
    for lang in LANGUAGES:
        parts = carried(case, runs, replace(sharing, lang=lang, tlp=level))
        made[PAGES[lang]] = page_bytes(parts, shown, making, lang)
        made[READMES[lang]] = _readme(shown, level, making, lang)
    return made


def bagged(made: Mapping[str, bytes], making: Making) -> dict[str, bytes]:
    """The files with those that make a bag of them (BagIt 1.0, RFC 8493)."""
    payload = {name: made[name] for name in sorted(made) if name.startswith("data/")}
    tags = {name: made[name] for name in made if name not in payload}
    tags |= bag_tags({name: (_sha256(made[name]), len(made[name])) for name in payload}, making)
    digests = {name: _sha256(tags[name]) for name in tags}
    return payload | tags | {"tagmanifest-sha256.txt": manifest_bytes(digests)}


def bag_tags(payload: Mapping[str, tuple[str, int]], making: Making) -> dict[str, bytes]:
    """What makes a bag of these files, known by digest and size; but for the last, of the tags."""
    size = sum(bytes_ for _, bytes_ in payload.values())
    info = [
        *([f"Source-Organization: {_line(making.organisation)}"] if making.organisation else []),
        f"Contact-Name: {_line(making.by)}",
        f"Bagging-Date: {making.at.date().isoformat()}",
        *([f"External-Identifier: {making.copy}"] if making.copy else []),
        *([f"External-Description: {_line(making.recipient)}"] if making.recipient else []),
        f"Bag-Software-Agent: Guetteur {making.version}",
        f"Payload-Oxum: {size}.{len(payload)}",
    ]
    return {
        "bagit.txt": BAGIT,
        "bag-info.txt": ("\n".join(info) + "\n").encode(),
        "manifest-sha256.txt": manifest_bytes({name: payload[name][0] for name in payload}),
    }


def _of_copy(table: Table, making: Making) -> Table:
    """The table with the mark of the copy on each row, where the package is one."""
    if making.copy is None:
        return table
    rows = [(*row, making.copy) for row in table.rows]
    return Table(table.columns | {"copy": "text"}, rows)


def zipped(name: str, files: Mapping[str, bytes]) -> bytes:
    """A zip of one folder, in the order of names, without any trace of when or where it was made.

    Not compressed: versions of zlib differ, and the same package must always be the same bytes.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{name}/{path}", EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, wherever it is made
            archive.writestr(entry, files[path])
    return buffer.getvalue()


def manifest_bytes(digests: Mapping[str, str]) -> bytes:
    """The SHA-256 of each file, as `sha256sum -c` reads it."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests)).encode()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _line(text: str) -> str:
    """A text that stays on its line: a line break would begin another field."""
    return visible(text).replace("\n", " ")


def narrowed(case: Case, run: Run, sharing: Sharing) -> Run:
    """The run as it may be shown, with nothing but the findings of the case."""
    inside = {one.finding for one in case.findings if one.run == run.id}
    shown = masked(run, sharing.pseudonyms) if sharing.pseudonyms else run
    pairs = zip(run.findings, shown.findings, strict=True)
    findings = tuple(changed for real, changed in pairs if real.id in inside)
    groups = [{member.account_id for member in finding.members} for finding in findings]
    return replace(
        shown,
        findings=findings,
        ties=tuple(
            tie
            for tie in shown.ties
            if any(tie.account_a in group and tie.account_b in group for group in groups)
        ),
        nodes=tuple(
            node for node in shown.nodes if any(node.account_id in group for group in groups)
        ),
    )


def _tables(run: Run) -> dict[str, Table]:
    return {
        "groups": _groups(run.findings),
        "accounts": accounts_table(run),
        "ties": ties_table(run),
        "evidence": evidence_table(run),
    }


def _groups(findings: Sequence[Finding]) -> Table:
    columns = {
        "finding": "text", "accounts": "count", "coordinated_posts": "count", "ties": "count",
        "q_value": "number", "behaviours": "text", "first": "time", "last": "time",
    }  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (
            one.id, len(one.members), one.coordinated_posts, one.ties, one.q_value,
            " ".join(each.detector for each in one.behaviours), one.first, one.last,
        )
        for one in findings
    ]  # fmt: skip
    return Table(columns, rows)


def _exports(runs: Sequence[Run], sharing: Sharing) -> Table:
    """What the raw exports are known by; their names too, without the accounts in them."""
    columns = {"sha256": "text", "bytes": "count", "name": "text", "format": "text"}
    columns |= {"posts": "count"}
    shown = [masked(run, sharing.pseudonyms) if sharing.pseudonyms else run for run in runs]
    rows: set[tuple[Cell, ...]] = {
        (source.sha256, source.bytes, source.name, source.format, source.posts)
        for run in shown
        for source in run.sources
    }
    return Table(columns, sorted(rows, key=str))


def _about(case: Case, runs: Sequence[Run], level: str, making: Making) -> dict[str, Any]:
    return {
        "form": FORM,
        "case": case.id,
        "title": case.opened.facts.title,
        "tlp": level.replace("_", "+").upper(),
        "made_by": making.by,
        "organisation": making.organisation,
        "made_at": stamp(making.at),
        "version": making.version,
        "accounts": "named" if making.names else "pseudonyms",
        "analysts": "named" if making.analysts else "pseudonyms",
        "runs": [run.id for run in runs],
        **({"copy": making.copy, "recipient": making.recipient} if making.copy else {}),
    }


def _readme(case: Case, level: str, making: Making, lang: str) -> bytes:
    """Plain text, with the line ends that every editor understands."""
    say = Messages(lang).text
    shown = "named" if making.names else "masked"
    analysts = "named" if making.analysts else "masked"
    word = level.replace("_", "+").upper()
    meaning = say(f"case-tlp-{level.replace('_', '-')}")
    at = f"{making.at:%Y-%m-%d %H:%M} UTC"
    parts = [
        say("share-readme-title", title=_line(case.opened.facts.title)),
        f"TLP:{word} – {meaning}",
        say("share-made", who=_line(making.by), organisation=_line(making.organisation or "–"),
            at=at, version=making.version),
        *([say("copy-made-for", copy=making.copy, recipient=_line(making.recipient or "–"))]
          if making.copy else []),
        say("share-readme-start", page=PAGES[lang]),
        say("share-readme-files"),
        say(f"share-{shown}-accounts"),
        say(f"share-{analysts}-analysts"),
        say("share-check-how") + "\n\n    sha256sum -c manifest-sha256.txt",
        say("share-caution"),
    ]  # fmt: skip
    return ("\n\n".join(parts) + "\n").replace("\n", "\r\n").encode()
