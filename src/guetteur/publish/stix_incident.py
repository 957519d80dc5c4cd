"""The case itself as STIX objects: incident, set of accounts, campaign, story, and who says so."""

from collections.abc import Sequence
from typing import Any

from guetteur import __version__
from guetteur.knowledge import disarm_framework
from guetteur.model import Run
from guetteur.model.case import Case
from guetteur.model.stix import INCIDENT_CORE, Object, Seen, extension_id, object_id
from guetteur.publish.stix_behaviour import Located, custom, period
from guetteur.publish.stix_schemas import EXTENSIONS, schema_text
from guetteur.publish.stix_scope import Scope, domain_object, known, ours, stamp
from guetteur.publish.stix_words import entry

LONGEST_NAME = 100
BREAKOUT = "Breakout Scale (Nimmo 2020)"
DETERMINATIONS = {"confirm": "confirmed", "dismiss": "false-positive"}
CLOSED = frozenset({"dismiss", "duplicate"})


def identities(scope: Scope, name: str | None) -> list[Object]:
    """Those who judge, and the program that measures: two, so that nobody takes one for the other.

    name: the organisation, as it wants to be called.
    """
    times = (scope.opened, scope.opened)
    cell = domain_object(
        scope, "identity", ("cell",), scope.cell, times,
        name=name or scope.say.text("stix-out-cell-name"),
        identity_class="organization" if name else "unknown",
    )  # fmt: skip
    program = domain_object(
        scope, "identity", ("program",), scope.cell, times,
        name=f"Guetteur {__version__}", description=scope.say.text("stix-out-program"),
        identity_class="system",
    )  # fmt: skip
    return [cell, program]


def identity_id(key: tuple[str, ...], which: str) -> str:
    """The id of one of the two identities."""
    return object_id("identity", *key, which)


def definitions(scope: Scope, names: Sequence[str]) -> list[Object]:
    """The extension-definition of each extension used, its schema inside: nothing to fetch."""
    return [
        domain_object(
            scope, "extension-definition", (name,), scope.cell, (scope.opened, scope.opened),
            name=name, description=scope.say.text(f"stix-out-extension-{name}"),
            schema=schema_text(name), version="1.0.0",
            extension_types=EXTENSIONS[name],
            extension_properties=["x_mitre_id"] if name == "opencti" else None,
        ) | {"id": extension_id(name)}
        for name in names
    ]  # fmt: skip


def incident(
    scope: Scope, case: Case, runs: Sequence[Run], seen: Sequence[Seen], manifest: str | None
) -> Object:
    """The case: what holds of it, with the incident extension of OASIS and ours."""
    return domain_object(
        scope, "incident", ("case",), scope.cell, (scope.opened, scope.latest),
        name=case.opened.facts.title,
        description="\n".join(f"{one.letter}: {one.text}" for one in case.abcde),
        extensions=_core(case, seen) | ours(
            "fimi-incident", "property-extension",
            case=case.id, opened=entry(case.opened), tlp=entry(case.tlp) if case.tlp else None,
            findings=[known({"finding": one.finding, "run": one.run}) for one in case.findings],
            verdicts=[
                known({"target": one.target, "verdict": one.verdict})
                | {"disagreement": one.disagreement}
                for one in case.verdicts
            ],
            abcde={one.letter: _letter(one.text, entry(one.said)) for one in case.abcde},
            breakouts=[{"level": one.level} | entry(one.said) for one in case.breakouts],
            breakout_category=max((one.level for one in case.breakouts), default=None),
            disarm_version=disarm_framework.version(),
            evidence_manifest_sha256=manifest,
            runs=[_run(run) for run in runs],
            neutrality=scope.say.text("stix-out-neutrality"),
        ),
    )  # fmt: skip


def _letter(text: str, said: dict[str, Any]) -> Object:
    return {
        "text": text,
        "entry": said["entry"],
        "said_at": said["said_at"],
        "said_by": said["said_by"],
    }


def _run(run: Run) -> Object:
    """Enough to make the run again: what was read, by which version, when."""
    return known(
        {
            "run": run.id,
            "version": run.version,
            "made_at": stamp(run.made_at),
            "files_sha256": [source.sha256 for source in run.sources],
        }
    )


def _core(case: Case, seen: Sequence[Seen]) -> dict[str, Object]:
    """The incident extension of OASIS. What nobody judged is "suspected"."""
    standing = next((one for one in case.verdicts if one.target == case.id), None)
    verdict = standing.verdict if standing else None
    status = "closed" if verdict in CLOSED else "open" if case.judgements else "new"
    methods = {"automated-tool": seen, "human-review": case.judgements}
    scores = [{"name": f"{BREAKOUT}, {one.said.who}", "value": one.level}
              for one in case.breakouts]  # fmt: skip
    core = {
        "determination": DETERMINATIONS.get(verdict or "", "suspected"),
        "investigation_status": status,
        "detection_methods": [name for name, by in methods.items() if by],
        "scores": scores,
    }
    return {INCIDENT_CORE: {"extension_type": "property-extension", **known(core)}}


def behind(scope: Scope, case: Case, found: Sequence[Located]) -> list[Object]:
    """The set of accounts, which is nobody's, and the campaign: what it did, and when."""
    first, last = period(found)
    accounts = {one.account_id for _, finding in found for one in finding.members}
    seen = {
        "first_seen": stamp(first) if first else None,
        "last_seen": stamp(last) if last else None,
    }
    times = (scope.opened, scope.latest)
    group = domain_object(
        scope, "intrusion-set", ("set",), scope.cell, times,
        name=scope.say.text("stix-out-set", case=case.id),
        description=scope.say.text("stix-out-set-says", accounts=len(accounts)), **seen,
    )  # fmt: skip
    campaign = domain_object(
        scope, "campaign", ("campaign",), scope.cell, times,
        name=scope.say.text("stix-out-campaign", title=case.opened.facts.title), **seen,
    )  # fmt: skip
    return [group, campaign]


def narratives(scope: Scope, case: Case) -> list[Object]:
    """The story, where a person wrote what the content is."""
    content = [one.text for one in case.abcde if one.letter == "content"]
    return [
        custom(scope, "narrative", text.strip().splitlines()[0][:LONGEST_NAME], description=text)
        for text in content
    ]


def link(scope: Scope, kind: str, source: Object, target: Object) -> Object:
    """A plain relationship, by those who opened the case."""
    return domain_object(
        scope, "relationship", (kind, source["id"], target["id"]), scope.cell,
        (scope.opened, scope.latest),
        relationship_type=kind, source_ref=source["id"], target_ref=target["id"],
    )  # fmt: skip


def report(scope: Scope, case: Case, inside: Sequence[Object]) -> Object:
    """One report for the level at which the case is shared."""
    return domain_object(
        scope, "report", ("report",), scope.cell, (scope.opened, scope.latest),
        name=case.opened.facts.title, description=scope.say.text("stix-out-report"),
        report_types=["threat-report"], published=stamp(scope.latest),
        object_refs=[one["id"] for one in inside],
    )  # fmt: skip


def when(case: Case, runs: Sequence[Run]) -> tuple[Any, Any]:
    """When the case was opened, and the last time that anything was said or measured of it."""
    # to whom it was given is nothing that was said of it
    moments = [line.said.at for line in case.history if line.what not in {"share", "copy"}]
    moments += [run.made_at for run in runs]
    return case.opened.at, max([case.opened.at, *moments, *_said(case)])


def _said(case: Case) -> list[Any]:
    groups: tuple[Sequence[Any], ...] = (
        case.judgements,
        case.hypotheses,
        case.ratings,
        case.sources,
        case.attributions,
        case.notes,
    )
    inside: Sequence[Any] = (*case.abcde, *case.techniques, *case.breakouts)
    return [one.at for group in groups for one in group] + [one.said.at for one in inside]
