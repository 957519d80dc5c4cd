"""A case as a STIX 2.1 bundle.

| of the case | in the bundle |
|---|---|
| the case | `incident`, with OASIS's incident extension and ours; `report`; `campaign` |
| its accounts, as a set | `intrusion-set`, named as unattributed |
| its findings | `observed-data` with `user-account`, `media-content`, `url`, `domain-name` |
| techniques that a detector saw | `sighting` of an `attack-pattern`, by the program |
| techniques that a person inferred | `uses` an `attack-pattern`, and a `note`, by the cell |
| verdicts; explanations, evidence, sources, notes | `opinion`; `note` |
| claims of who is behind it | `attributed-to` a `threat-actor`, and a `note` of alternatives |
"""

from collections.abc import Mapping, Sequence
from typing import Any

from guetteur.knowledge import Messages
from guetteur.model import Run
from guetteur.model.case import Case
from guetteur.model.stix import Object, Seen, extension_id, marking, object_id
from guetteur.publish import stix_behaviour, stix_incident, stix_words
from guetteur.publish.masking import masked
from guetteur.publish.stix_behaviour import Located
from guetteur.publish.stix_incident import link
from guetteur.publish.stix_masking import masked_case, masked_seen
from guetteur.publish.stix_schemas import EXTENSIONS
from guetteur.publish.stix_scope import Scope, Sharing, level_of_sharing, may_name, stamp

# What STIX does not carry of a case; the words are the messages `stix-lost-…`.
LOST = (
    "history",
    "superseded",
    "letters",
    "ledger",
    "runs",
    "posts",
    "names",
)


def bundle(case: Case, runs: Sequence[Run], sharing: Sharing) -> dict[str, Any]:
    """The bundle of a case as a plain dict: the same case always gives the same one.

    runs: those that the case's findings were read from. sharing: with whom (TLP), and how accounts
    are shown. No clock, no network. Raises InputError if the case may not be shared so.
    """
    level = level_of_sharing(case, sharing)
    shown, shown_runs, seen = _shown(case, runs, sharing, named=may_name(level, sharing.names_from))
    opened, latest = stix_incident.when(case, runs)
    key = (
        case.id, stamp(opened), shown.opened.facts.title, *sorted(run.id for run in runs), level,
        sharing.profile, sharing.lang, "named" if sharing.pseudonyms is None else "coded",
        sharing.by or "", *([sharing.copy] if sharing.copy else []),
    )  # fmt: skip
    scope = Scope(
        key=key, level=level, profile=sharing.profile, say=Messages(sharing.lang),
        cell=stix_incident.identity_id(key, "cell"),
        program=stix_incident.identity_id(key, "program"),
        opened=opened, latest=latest,
    )  # fmt: skip
    objects = _objects(scope, shown, shown_runs, seen, sharing)
    return {
        "type": "bundle",
        "id": object_id("bundle", *key, stamp(latest)),
        "objects": [marking(level), *_declared(scope, objects), *objects],
    }


def _shown(
    case: Case, runs: Sequence[Run], sharing: Sharing, *, named: bool
) -> tuple[Case, tuple[Run, ...], tuple[Seen, ...]]:
    """The case, its runs and what was observed, as they may be seen."""
    key = sharing.pseudonyms
    if key is None:
        return case, tuple(runs), sharing.observed
    return (
        masked_case(case, runs, key, analysts=not named),
        tuple(masked(run, key) for run in runs),
        masked_seen(sharing.observed, key),
    )


def _objects(
    scope: Scope, case: Case, runs: Sequence[Run], seen: Sequence[Seen], sharing: Sharing
) -> list[Object]:
    found = _located(case, runs)
    incident = stix_incident.incident(scope, case, runs, seen, sharing.manifest)
    group, campaign = stix_incident.behind(scope, case, found)
    used = [*stix_incident.narratives(scope, case), *stix_behaviour.channels(scope, found)]
    refs = dict.fromkeys(
        [one.technique for one in seen] + [one.technique for one in case.techniques]
    )
    patterns = {(ref.id, ref.version): stix_behaviour.attack_pattern(scope, ref) for ref in refs}
    observed = stix_behaviour.observations(scope, found, seen)
    place = _places(scope, incident, found, patterns)
    made = [
        incident, group, campaign, *used, *patterns.values(), *observed,
        link(scope, "attributed-to", campaign, group),
        link(scope, "related-to", incident, campaign),
        *(link(scope, "uses", group, one) for one in used),
        *stix_words.inferred(scope, case, group["id"], scope.say.text("stix-out-caveat")),
        *stix_words.claims(scope, case, group["id"]),
        *stix_words.judgements(scope, case, place),
        *stix_words.hypotheses(scope, case, incident["id"]),
        *stix_words.notes(scope, case, incident["id"]),
    ]  # fmt: skip
    inside = list({one["id"]: one for one in made}.values())
    people = stix_incident.identities(scope, sharing.by)
    return [*people, *inside, _of_copy(stix_incident.report(scope, case, inside), sharing.copy)]


def _of_copy(report: Object, copy: str | None) -> Object:
    """The report with the mark of the copy, as a reference to where it was given out."""
    if copy is None:
        return report
    given = {"source_name": "guetteur-copy", "external_id": copy}
    return {**report, "external_references": [*report.get("external_references", ()), given]}


def _located(case: Case, runs: Sequence[Run]) -> list[Located]:
    """The findings of the case, where a run at hand has them."""
    known = {(run.id, finding.id): (run, finding) for run in runs for finding in run.findings}
    keys = [(one.run, one.finding) for one in case.findings if one.run is not None]
    return [known[key] for key in keys if key in known]


def _places(
    scope: Scope,
    incident: Object,
    found: Sequence[Located],
    patterns: Mapping[tuple[str, str], Object],
) -> stix_words.Place:
    """Which object stands for what was judged: the case, where there is no nearer one."""
    places = {
        finding.id: stix_behaviour.observed_data_id(scope, run.id, finding.id)
        for run, finding in found
    }
    places |= {technique: made["id"] for (technique, _), made in patterns.items()}
    return lambda target: str(places.get(target, incident["id"]))


def _declared(scope: Scope, objects: Sequence[Object]) -> list[Object]:
    """The definitions of the extensions of ours that these objects use."""
    used = {name for one in objects for name in one.get("extensions", {})}
    names = [name for name in EXTENSIONS if extension_id(name) in used]
    return stix_incident.definitions(scope, names)
