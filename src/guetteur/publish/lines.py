"""The answer and the findings as lines of text, for the command line."""

from guetteur.knowledge import Messages
from guetteur.model import Run
from guetteur.publish.page import page
from guetteur.publish.summary import answer
from guetteur.publish.visible import visible
from guetteur.publish.wording import Words

NAMES_SHOWN = 8
LONGEST = 100


def in_short(run: Run, messages: Messages) -> list[str]:
    """The answer, how sure it is, what was not tested, and three facts where there are any."""
    words = Words(messages.lang, pseudonymised=False)
    shown = page(run, words)
    return [visible(line) for line in [*answer_lines(run, words), *_fact_lines(shown, words)]]


def answer_lines(run: Run, words: Words) -> list[str]:
    """The answer in plain sentences, as at the top of the report."""
    found = answer(run)
    lines = [words.text(f"report-status-{found.status.replace('_', '-')}")]
    if found.status == "found":
        lines.append(
            words.text(
                "report-answer-found",
                groups=len(run.findings),
                accounts=found.accounts,
                all=run.accounts,
                share=words.percent(found.accounts, run.accounts),
            )
        )
        alpha = run.parameters.get("alpha")
        if isinstance(alpha, float):
            share = words.text("report-percent", value=100 * alpha)
            lines.append(words.text("report-answer-sure", alpha=share))
        lines.append(words.text("report-answer-judge"))
    elif found.status == "not_found":
        lines.append(words.text("report-answer-not-found"))
        lines.append(words.text("report-answer-not-proof", checks=words.checks(found.tested)))
    else:
        lines.append(words.text(f"report-answer-{found.status.replace('_', '-')}"))
    if found.failed and found.status != "error":
        lines.append(_counted("failed", found.failed, words))
    if found.untested:
        lines.append(_counted("untested", found.untested, words))
    return lines
