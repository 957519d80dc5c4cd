"""A run in a few lines of text, for the terminal."""

from guetteur.knowledge import Messages
from guetteur.model import Run, native_id
from guetteur.publish.findings import reason_text
from guetteur.publish.ranking import ranked
from guetteur.publish.summary import answer, facts
from guetteur.publish.uncertainty import power_text
from guetteur.publish.wording import Words


def in_short(run: Run, messages: Messages) -> list[str]:
    """The answer, as at the top of the report, and the three things found."""
    words, told = Words(messages.lang, pseudonymised=True), answer(run)
    say = words.text
    lines = [say("report-question"), say(f"report-status-{told.status.replace('_', '-')}")]
    if told.status == "found":
        lines.append(
            say(
                "report-answer-found",
                groups=len(run.findings),
                accounts=told.accounts,
                all=run.accounts,
                share=words.percent(told.accounts, run.accounts),
            )
        )
        alpha = 100 * float(str(run.parameters["alpha"]))
        if told.untied:
            lines.append(say("report-answer-untied", count=told.untied))
        lines.append(say("report-answer-sure", alpha=say("report-percent", value=alpha)))
    elif told.status == "not_found":
        lines.append(
            say("report-answer-pairs", pairs=told.pairs)
            if told.pairs
            else say("report-answer-not-found")
        )
        lines += filter(None, [power_text(run, words)])
    else:
        lines.append(say(f"report-answer-{told.status.replace('_', '-')}"))
    for key, silent in (("failed", told.failed), ("untested", told.untested)):
        if silent:
            checks = words.listed([words.detector(report.detector) for report in silent])
            lines.append(say(f"report-answer-{key}", count=len(silent), checks=checks))
    return lines + _facts(run, words)


def _facts(run: Run, words: Words) -> list[str]:
    found, say = facts(run), words.text
    if found is None:
        return []
    largest = say(
        "report-fact-largest-value",
        group=say("report-group", number=1),
        accounts=len(found.largest.members),
    )
    rows = [("largest", largest)]
    if found.fastest:
        detector, gap = found.fastest
        rows.append(("fastest", f"{words.duration(gap)} ({words.detector(detector)})"))
    if found.closest:
        _, each = found.closest
        close, window = round(each.close), words.duration(each.window)
        text = say("report-fact-closest-value", close=close, window=window)
        rows.append(("closest", f"{text} ({words.detector(each.detector)})"))
    if found.shared:
        _, item = found.shared
        rows.append(("shared", f"{native(item.object_id)} ({words.detector(item.detector)})"))
    return [
        say("say-fact", number=number, name=say(f"report-fact-{name}"), text=text)
        for number, (name, text) in enumerate(rows, start=1)
    ]


def native(object_id: str) -> str:
    """An object as read, without our prefix where it has one."""
    return object_id if "://" in object_id or ":" not in object_id else native_id(object_id)


def findings_lines(run: Run, messages: Messages) -> list[str]:
    """One line a finding, ids as read; then one for each detector that found nothing."""
    words = Words(messages.lang, pseudonymised=False)
    lines = []
    for finding in ranked(run.findings):
        lines.append(
            words.text(
                "say-finding",
                id=finding.id,
                accounts=", ".join(native_id(member.account_id) for member in finding.members),
                objects=finding.object_count,
                detectors=words.listed([words.detector(b.detector) for b in finding.behaviours]),
                first=words.minute(finding.first),
                last=words.minute(finding.last),
                q=f"{finding.q_value:.2g}",
            )
        )
    for report in run.detectors:
        if report.outcome != "found":
            why = reason_text(report, words.lang) or ""
            lines.append(
                words.text("say-outcome", detector=words.detector(report.detector), why=why)
            )
    return lines
