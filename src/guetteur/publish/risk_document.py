"""The report of a risk study, whole or one workshop of it: its parts, in order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from guetteur.knowledge import Messages
from guetteur.model.assessment import Assessment
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales, Workshop
from guetteur.publish.risk_blocks import Block, Heading, Report, Table
from guetteur.publish.risk_part_annex import annex
from guetteur.publish.risk_part_answer import answer
from guetteur.publish.risk_part_ecosystem import ecosystem
from guetteur.publish.risk_part_front import front
from guetteur.publish.risk_part_operations import operations
from guetteur.publish.risk_part_origins import origins
from guetteur.publish.risk_part_scope import scope
from guetteur.publish.risk_part_treatment import treatment
from guetteur.publish.risk_told import Told

PARTS: dict[Workshop, Callable[[Told], Iterator[Block]]] = {
    1: scope, 2: origins, 3: ecosystem, 4: operations, 5: treatment,
}  # fmt: skip


def report(
    study: Study,
    scales: Scales,
    found: Assessment,
    messages: Messages,
    workshop: Workshop | None = None,
) -> Report:
    """The whole report, or that of one workshop.

    scales: those that the study was assessed by. The answer comes first in any case.
    """
    told = Told(study, scales, found, messages)
    last = study.versions[-1]
    parts = [front, answer, *(make for n, make in PARTS.items() if workshop in (None, n)), annex]
    return Report(
        lang=messages.lang,
        title=study.title,
        object=study.object,
        marking=study.protection,
        author=last.author,
        on=(last.on.year, last.on.month, last.on.day),
        blocks=tuple(_quieted(block for part in parts for block in part(told))),
    )


def _quieted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The parts; a table that a heading has just named does not say its caption again."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = block.text
        if isinstance(block, Table) and block.caption == heading:
            yield replace(block, quiet=True)
        else:
            yield block
