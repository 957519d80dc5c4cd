"""The report of a risk study, written into a folder."""

import json
from datetime import datetime
from pathlib import Path

from guetteur import __version__
from guetteur.knowledge import Messages
from guetteur.model.assessment import Assessment
from guetteur.model.study import Study
from guetteur.model.study_scope import Scales
from guetteur.pipeline.risk_documents import assessment_document
from guetteur.publish.risk_report import risk_report
from guetteur.store import write_text
from guetteur.store.files import atomic


def write_report(
    told: tuple[Study, Scales, Assessment],
    folder: Path,
    messages: Messages,
    at: datetime,
    *,
    pdf: bool = False,
) -> list[Path]:
    """Write `risk.html`, `risk.json`, and with `pdf` `risk.pdf`, of a study with its scales and
    what follows from it. Returns where those to read are."""
    study, scales, assessment = told
    page = risk_report(study, scales, assessment, messages, at, __version__)
    folder.mkdir(parents=True, exist_ok=True)
    document = json.dumps(assessment_document(told), ensure_ascii=False, indent=1)
    write_text(folder / "risk.json", document + "\n")
    write_text(folder / "risk.html", page.decode())
    if not pdf:
        return [folder / "risk.html"]
    from guetteur.publish.risk_pdf import risk_pdf  # the typesetter is large

    with atomic(folder / "risk.pdf") as part:
        part.write_bytes(risk_pdf(study, scales, assessment, messages, at, __version__))
    return [folder / "risk.html", folder / "risk.pdf"]
