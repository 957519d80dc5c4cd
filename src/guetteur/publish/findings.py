"""findings.json: every finding, and every detector that found nothing, for other programs."""

from guetteur.knowledge import Messages
from guetteur.model import (
    Closeness,
    DetectorReport,
    Finding,
    Hypothesis,
    Member,
    PostPair,
    PostRef,
    Power,
    Run,
    SharedObject,
    Source,
    TextFamily,
    native_id,
)
from guetteur.publish.documents import finite, stamp
from guetteur.publish.masking import masked
from guetteur.publish.pseudonyms import Pseudonyms
from guetteur.publish.ranking import ranked, ranked_members
from guetteur.publish.wording import Words

SCHEMA = "guetteur-findings-1"

Document = dict[str, object]


def findings_document(
    run: Run, *, lang: str = "en", pseudonyms: Pseudonyms | None = None
) -> Document:
    """The run's findings as a document that follows findings.schema.json.

    Without pseudonyms, accounts and objects are as read in the export.
    """
    shown = masked(run, pseudonyms) if pseudonyms else run
    return document_of(shown, lang=lang, pseudonymised=pseudonyms is not None)


def document_of(run: Run, *, lang: str, pseudonymised: bool) -> Document:
    """The document of a run that is already as it may be shown."""
    silent = [report for report in run.detectors if report.outcome != "found"]
    return {
        "schema": SCHEMA,
        "lang": lang,
        "pseudonymised": pseudonymised,
        "run": _run(run),
        "findings": [_found(finding) for finding in ranked(run.findings)]
        + [_not_found(report, run, lang) for report in silent],
    }


def _run(run: Run) -> Document:
    return {
        "id": run.id,
        "version": run.version,
        "made_at": stamp(run.made_at),
        "engine": run.engine,
        "parameters": dict(run.parameters),
        "posts": run.posts,
        "accounts": run.accounts,
        "platforms": list(run.platforms),
        "first": stamp(run.first),
        "last": stamp(run.last),
        "sources": [_source(source) for source in run.sources],
        "conflicts": run.conflicts,
        "power": [_power(each) for each in run.power],
        "detectors": [_detector(report) for report in run.detectors],
    }


def _source(source: Source) -> Document:
    return {
        "sha256": source.sha256,
        "name": source.name,
        "bytes": source.bytes,
        "format": source.format,
        "posts": source.posts,
        "accounts": source.accounts,
        "rows_lost": source.rows_lost,
        "issues": source.issues,
        "unknown_fields": dict(source.unknown),
    }


def _detector(report: DetectorReport) -> Document:
    return {
        "detector": report.detector,
        "version": report.version,
        "outcome": report.outcome,
        "traces": report.traces,
        "accounts": report.accounts,
        "objects": report.objects,
        "windows": [
            {
                "window": each.window,
                "met": each.met,
                "counted": each.counted,
                "dense_posts": each.dense_posts,
                "tests": each.tests,
                "candidates": each.candidates,
                "ties": each.ties,
            }
            for each in report.windows
        ],
    }


def _found(finding: Finding) -> Document:
    members = ranked_members(finding)
    return {
        "id": finding.id,
        "detector": finding.detector,
        "detectors": sorted({each.detector for each in finding.behaviours}),
        "outcome": "found",
        "q_value": finding.q_value,
        "accounts": [native_id(member.account_id) for member in members],
        "account_ids": [member.account_id for member in members],
        "objects": list(dict.fromkeys(item.object_id for item in finding.objects)),
        "object_count": finding.object_count,
        "first": stamp(finding.first),
        "last": stamp(finding.last),
        "reason": None,
        "ties": finding.ties,
        "possible_ties": finding.possible_ties,
        "coordinated_posts": finding.coordinated_posts,
        "behaviours": [
            {
                "detector": each.detector,
                "windows": list(each.windows),
                "ties": each.ties,
                "objects": each.objects,
                "ratio": _finite_or_none(each.ratio),
                "ratio_low": _finite_or_none(each.ratio_low),
                "ratio_high": _finite_or_none(each.ratio_high),
                "q_value": each.q_value,
            }
            for each in finding.behaviours
        ],
        "members": [_member(member) for member in members],
        "shared": [_shared(item) for item in finding.objects],
        "bucket_seconds": finding.bucket_seconds,
        "timeline": [[stamp(start), posts] for start, posts in finding.timeline],
        "evidence": [_pair(pair) for pair in finding.evidence],
        "explanations": list(finding.explanations),
        "hypotheses": [_hypothesis(each) for each in finding.hypotheses],
        "group_p": finding.group_p,
        "shuffles": finding.shuffles,
        "closeness": [_closeness(each) for each in finding.closeness],
        **({"families": [_family(each) for each in finding.families]} if finding.families else {}),
    }


def _family(family: TextFamily) -> Document:
    return {
        "object": family.object_id,
        "posts": family.posts,
        "accounts": family.accounts,
        "first": stamp(family.first),
        "last": stamp(family.last),
        "versions": family.variant_count,
        "shown": [
            {
                "text": each.text,
                "posts": each.posts,
                "accounts": each.accounts,
                "first": stamp(each.first),
                "undone": list(each.undone),
            }
            for each in family.variants
        ],
    }


def _hypothesis(hypothesis: Hypothesis) -> Document:
    return {
        "explanation": hypothesis.name,
        "clues": [
            {
                "name": clue.name,
                "value": _finite_or_none(clue.value),
                "others": _finite_or_none(clue.others),
                "speaks": clue.speaks,
            }
            for clue in hypothesis.clues
        ],
    }


def _closeness(each: Closeness) -> Document:
    return {
        "detector": each.detector,
        "window": each.window,
        "accounts": each.accounts,
        "close": each.close,
        "expected": each.expected,
        "deviation": each.deviation,
        "shuffles": each.shuffles,
        "p_value": each.p_value,
        "q_value": each.q_value,
    }


def _power(power: Power) -> Document:
    return {
        "detector": power.detector,
        "window": power.window,
        "accounts": power.accounts,
        "objects": power.objects,
    }


def _finite_or_none(value: float | None) -> float | None:
    return None if value is None else finite(value)


def _not_found(report: DetectorReport, run: Run, lang: str) -> Document:
    """An entry for a detector that found nothing or could not tell: it is never left silent."""
    return {
        "id": f"{run.id}-{report.detector}",
        "detector": report.detector,
        "detectors": [report.detector],
        "outcome": report.outcome,
        "q_value": None,
        "accounts": [],
        "account_ids": [],
        "objects": [],
        "object_count": 0,
        "first": None,
        "last": None,
        "reason": reason_text(report, lang),
    }


def reason_text(report: DetectorReport, lang: str) -> str | None:
    """Why a detector found nothing, in words."""
    if report.reason_key is None:
        return None
    params = dict(report.reason_params)
    if "fields" in params:
        params["fields"] = _field_names(str(params["fields"]), Words(lang, pseudonymised=False))
    return Messages(lang).text(report.reason_key, **params)


def _field_names(fields: str, words: Words) -> str:
    """`links, media` as people call them; a name we have no words for stays as it is."""
    names = fields.split(", ")
    return words.listed(
        [words.optional(f"report-field-{name.replace('_', '-')}") or name for name in names]
    )


def _member(member: Member) -> Document:
    return {
        "account_id": member.account_id,
        "platform": member.platform,
        "handle": member.handle,
        "name": member.name,
        "role": member.role,
        "posts": member.posts,
        "coordinated_posts": member.coordinated_posts,
        "ties": member.ties,
        "first": stamp(member.first),
        "last": stamp(member.last),
    }


def _shared(item: SharedObject) -> Document:
    return {
        "detector": item.detector,
        "object": item.object_id,
        "accounts": item.accounts,
        "shares": item.shares,
        "all_shares": item.all_shares,
        "first": stamp(item.first),
        "last": stamp(item.last),
    }


def _pair(pair: PostPair) -> Document:
    return {
        "detector": pair.detector,
        "object": pair.object_id,
        "gap_seconds": pair.gap,
        "first": _post(pair.first),
        "second": _post(pair.second),
    }


def _post(post: PostRef) -> Document:
    return {
        "post_id": post.post_id,
        "account_id": post.account_id,
        "at": stamp(post.at),
        "text": post.text,
        "url": post.url,
        "sha256": post.sha256,
        "row": post.row,
    }
