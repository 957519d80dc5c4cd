"""The report of a risk study, written into a folder."""

import json
from pathlib import Path

from guetteur import __version__
from guetteur.knowledge import Messages
from guetteur.model.assessment import Assessment
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales, Workshop
from guetteur.pipeline.risk_documents import assessment_document
from guetteur.publish.risk_document import report
from guetteur.publish.risk_html import page_bytes
from guetteur.publish.risk_pdf import pdf_bytes
from guetteur.store import write_text
from guetteur.store.files import atomic


def write_report(
    told: tuple[Study, Scales, Assessment],
    folder: Path,
    messages: Messages,
    *,
    workshop: Workshop | None = None,
    pdf: bool = False,
) -> list[Path]:
    """Write `risk.html`, `risk.json`, and with `pdf` `risk.pdf`, of a study with its scales and
    what follows from it. Returns where those to read are.

    workshop: that one only, with the answer in front; the JSON has everything in any case. The
    same study gives the same bytes.
    """
    made = report(*told, messages, workshop)
    folder.mkdir(parents=True, exist_ok=True)
    document = json.dumps(assessment_document(told), ensure_ascii=False, indent=1)
    write_text(folder / "risk.json", document + "\n")
    write_text(folder / "risk.html", page_bytes(made, __version__).decode())
    if not pdf:
        return [folder / "risk.html"]
    with atomic(folder / "risk.pdf") as part:
        part.write_bytes(pdf_bytes(made, __version__))
    return [folder / "risk.html", folder / "risk.pdf"]
