"""A risk study from the sheet that a team filled in."""

from datetime import date
from pathlib import Path

from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.readers.study import read_study, written
from guetteur.readers.study_sheet import Unsaid, read_sheet
from guetteur.store import write_text


def import_sheet(path: Path, output: Path, on: date, messages: Messages) -> str:
    """Write the study of a sheet. Returns its title.

    Raises InputErrors with every mistake of the sheet, InputError when the file is there already.
    """
    if output.exists():
        raise InputError("error-risk-exists", file=str(output))
    study = read_sheet(path, on, _unsaid(messages))
    text = written(study)
    if read_study(text.encode(), messages.lang, str(output)).study != study:
        raise InputError("error-sheet-text", file=str(path))
    write_text(output, text)
    return study.title


def _unsaid(messages: Messages) -> Unsaid:
    say = messages.text
    return Unsaid(
        object=say("risk-new-object"),
        protection=say("risk-new-protection"),
        author=say("risk-new-author"),
        summary=say("risk-sheet-first"),
        objectives=say("risk-new-objectives"),
        mission=say("risk-sheet-mission"),
        kind=say("risk-sheet-kind"),
    )
