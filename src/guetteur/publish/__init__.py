"""What each reader needs from a run: report, findings, graph files and tables."""

from guetteur.publish.files import publish_run
from guetteur.publish.findings import findings_document
from guetteur.publish.pseudonyms import Pseudonyms
from guetteur.publish.report_card import report_card_page
from guetteur.publish.terminal import findings_lines, in_short

__all__ = [
    "Pseudonyms",
    "findings_document",
    "findings_lines",
    "in_short",
    "publish_run",
    "report_card_page",
]
