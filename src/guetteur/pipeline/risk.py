"""Risk studies: read and checked, begun from a worked one, assessed, given a new version."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import get_args

from guetteur.detectors import EVERY
from guetteur.knowledge import Messages, disarm_framework
from guetteur.knowledge.risk import STUDIES, scales_file, study_file
from guetteur.model import InputError, InputErrors
from guetteur.model.assessment import Assessment, Because
from guetteur.model.study import Study
from guetteur.model.study_scope import Cycle, Frame, Scales, Version, Workshop
from guetteur.readers.study import ReadStudy, read_scales, read_study, with_version, written
from guetteur.risk import assess, checking, next_version
from guetteur.risk.checking import Remark
from guetteur.risk.differences import Change, differences
from guetteur.store import write_text

EMPTY = "empty"
TEMPLATES = (*STUDIES, EMPTY)
# What stands above a part of a new file.
HEADINGS = (
    "frame", "missions", "feared_events", "baselines", "origins", "pairs", "stakeholders",
    "scenarios", "measures",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Checked:
    """A study as read, and the remarks on it with the line of each place."""

    read: ReadStudy
    scales: Scales
    mistakes: tuple[Remark, ...]
    warnings: tuple[Remark, ...]

    def line(self, remark: Remark) -> int:
        """The line of a remark in the file."""
        return self.read.line(remark.place)


def default_scales(lang: str) -> Scales:
    """The scales of a study that brings none of its own."""
    return read_scales(scales_file(), lang, "scales.yml")


def default_study(name: str, lang: str) -> Study:
    """One of the worked studies."""
    return read_study(study_file(name), lang, name).study


def check(path: Path, lang: str) -> Checked:
    """The study in a file with everything to say of it. Raises InputErrors if it cannot be read."""
    read = read_study(_bytes(path), lang, str(path))
    scales = read.study.scales or default_scales(lang)
    found = checking.mistakes(read.study, scales, _techniques(read.study), _detectors())
    # a reference to nothing would only give further warnings
    return Checked(read, scales, found, () if found else checking.warnings(read.study))


def read(path: Path, lang: str) -> tuple[Study, Scales]:
    """The study in a file and its scales. Raises InputErrors with every mistake in it."""
    checked = check(path, lang)
    if checked.mistakes:
        told = tuple(
            InputError(one.key, line=checked.line(one), place=one.place, **dict(one.params))
            for one in checked.mistakes
        )
        raise InputErrors("error-study-mistakes", told, file=str(path), count=len(told))
    return checked.read.study, checked.scales


def assessed(path: Path, lang: str) -> tuple[Study, Scales, Assessment]:
    """The study in a file, its scales, and what follows from it."""
    study, scales = read(path, lang)
    return study, scales, assess(study, scales)


def new_text(template: str, messages: Messages, on: date) -> str:
    """The text of a new study in one language, from a worked one or empty."""
    study = _empty(messages, on) if template == EMPTY else default_study(template, messages.lang)
    headings = {name: messages.text(f"risk-heading-{name.replace('_', '-')}") for name in HEADINGS}
    return f"# {messages.text('risk-heading')}\n" + written(study, headings)


def write_new(path: Path, template: str, messages: Messages, on: date) -> None:
    """Write a new study. Raises InputError when there is such a file already."""
    if path.exists():
        raise InputError("error-risk-exists", file=str(path))
    write_text(path, new_text(template, messages, on))


def compared(old: Path, new: Path, lang: str) -> tuple[Change, ...]:
    """What the second study says otherwise than the first."""
    return differences(*(read_study(_bytes(path), lang, str(path)).study for path in (old, new)))


def workshops_in(text: str) -> tuple[Workshop, ...]:
    """The workshops of a text such as `4,5`."""
    parts = [one.strip() for one in text.split(",") if one.strip()]
    if not set(parts) <= set("12345"):
        raise InputError("error-risk-workshops", found=text)
    return tuple(w for w in get_args(Workshop) if str(w) in parts)


def reasons_of(assessment: Assessment, identifier: str) -> tuple[Because, ...]:
    """Why the values of one thing are what they are. Raises InputError if it has none."""
    every = tuple(_reasons(assessment))
    found = tuple(dict.fromkeys(one for one in every if one.of.split()[0] == identifier))
    if not found:
        known = sorted({one.of.split()[0] for one in every})
        raise InputError("error-risk-explain", found=identifier, known=", ".join(known))
    return found


def _reasons(assessment: Assessment) -> Iterator[Because]:
    for rated in (*assessment.pertinence.values(), *assessment.gravity.values()):
        yield rated.because
        yield from rated.because.parts
    for holder in assessment.stakeholders:
        yield holder.initial.because
        if holder.residual:
            yield holder.residual.because
    for risk in assessment.risks:
        for each in (risk.level, risk.residual_level):
            if each:
                yield each.because
        for mode in risk.modes:
            yield mode.likelihood.because
            yield from mode.likelihood.because.parts


def _empty(messages: Messages, on: date) -> Study:
    say = messages.text
    first = Version(
        number="0.1", on=on, author=say("risk-new-author"), summary=say("risk-new-first")
    )
    return Study(
        id="study",
        title=say("risk-new-title"),
        object=say("risk-new-object"),
        protection=say("risk-new-protection"),
        versions=(first,),
        frame=Frame(objectives=say("risk-new-objectives")),
    )


def add_version(
    path: Path, lang: str, cycle: Cycle, workshops: tuple[Workshop, ...], *,
    summary: str, author: str, on: date,
) -> Version:  # fmt: skip
    """Put one more version into the file of a study, the rest of which stays as it is."""
    study, _ = read(path, lang)
    version = next_version(
        study.versions[-1], cycle, workshops, summary=summary, author=author, on=on
    )
    made = with_version(_bytes(path).decode("utf-8-sig"), version)
    expected = replace(study, versions=(*study.versions, version))
    if read_study(made.encode(), lang, str(path)).study != expected:
        raise InputError("error-risk-version-text", file=str(path))
    write_text(path, made)
    return version


def _techniques(study: Study) -> frozenset[str]:
    """The ids of the techniques of the version that the study names, and of later ones."""
    known = {one.id for one in disarm_framework.techniques()}
    if study.disarm != disarm_framework.version():
        known |= set(disarm_framework.retired_ids())
    return frozenset(known)


def _detectors() -> frozenset[str]:
    return frozenset(detector.id for detector in EVERY)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError("error-risk-file", file=str(path), found=error.strerror or "") from error
