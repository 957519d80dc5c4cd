"""The report of a risk study, written into a folder."""

import json
from datetime import datetime
from pathlib import Path

from guetteur import __version__
from guetteur.knowledge import Messages
from guetteur.pipeline.risk import assessed
from guetteur.pipeline.risk_documents import assessment_document
from guetteur.publish.risk_report import risk_report
from guetteur.store import write_text


def write_report(path: Path, folder: Path, messages: Messages, at: datetime) -> Path:
    """Write `risk.html` and `risk.json` for the study of a file. Returns where the page is."""
    told = assessed(path, messages.lang)
    study, scales, assessment = told
    page = risk_report(study, scales, assessment, messages, at, __version__)
    folder.mkdir(parents=True, exist_ok=True)
    document = json.dumps(assessment_document(told), ensure_ascii=False, indent=1)
    write_text(folder / "risk.json", document + "\n")
    write_text(folder / "risk.html", page.decode())
    return folder / "risk.html"
