"""What the commands about dossiers say."""

from collections.abc import Iterator

from guetteur.knowledge import Messages
from guetteur.knowledge.dossier_kinds import dossier_kinds
from guetteur.model.dossier import Gap
from guetteur.pipeline.dossier import Built, Checked
from guetteur.publish.dossier_proof import grade_text, overall


def kind_lines(messages: Messages) -> list[str]:
    """The kinds, one a line."""
    return [
        messages.text("say-dossier-list", id=one.id, title=one.title.of(messages.lang),
                      recipient=one.recipient.of(messages.lang))
        for one in dossier_kinds().values()
    ]  # fmt: skip


def check_lines(checked: Checked, messages: Messages) -> list[str]:
    """What a form lacks, and how its criteria stand."""
    lines = list(gap_lines(checked.gaps, messages))
    told = checked.told
    if checked.kind.criteria:
        lines.append(overall(told))
        lines += [
            f"  {one.graded.criterion}: {grade_text(one.graded, told)}"
            for one in checked.standing.marks
        ]
    return [*lines, messages.text("say-dossier-unlooked")]


def built_lines(built: Built, messages: Messages) -> list[str]:
    """What was written, and what the dossier lacks."""
    lines = [messages.text("say-dossier-written", file=str(one)) for one in built.files]
    if built.named:
        lines.append(messages.text("say-dossier-named"))
    return [*lines, *gap_lines(built.gaps, messages)]


def gap_lines(gaps: tuple[Gap, ...], messages: Messages) -> Iterator[str]:
    """Ready; or not, with each thing on a line."""
    if not gaps:
        yield messages.text("say-dossier-ready")
        return
    yield messages.text("say-dossier-not-ready", count=len(gaps))
    for one in gaps:
        line = messages.text("dossier-at-line", line=one.line) if one.line else ""
        yield "  - " + " ".join(part for part in (one.text, line, one.help or "") if part)
