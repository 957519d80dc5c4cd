"""Elementary actions with the ratings that are usual for them, to draw scenarios from.

The data, with their source, are in risk/actions.yml; the ratings are a judgement of ours.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

import msgspec

from guetteur.model.study_threats import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualAction:
    """An elementary action in one language.

    asset: the kind of support asset it is on. success, difficulty: usual, each 0 to 4; `why` is
    the reason, `changes` what would make one rate otherwise. techniques: ids of the DISARM
    version that `disarm_version` gives. detectors: ids of those that could see it.
    """

    id: str
    phase: Phase
    asset: str
    name: str
    success: int
    difficulty: int
    why: str
    changes: str
    techniques: tuple[str, ...]
    detectors: tuple[str, ...]


class _Text(msgspec.Struct, forbid_unknown_fields=True):
    en: str
    fr: str


class _Asset(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    name: _Text


class _Action(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    phase: Phase
    asset: str
    name: _Text
    success: int
    difficulty: int
    why: _Text
    changes: _Text
    techniques: tuple[str, ...] = ()
    detectors: tuple[str, ...] = ()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    licence: str
    date: date
    source: _Text
    disarm: str
    assets: list[_Asset]
    actions: list[_Action]


def usual_actions(language: str) -> tuple[UsualAction, ...]:
    """Every action, in the order of the phases, with its texts in French if so asked."""
    kinds = {one.id: one.name for one in _file().assets}
    return tuple(_in(language, row, kinds[row.asset]) for row in _file().actions)


def disarm_version() -> str:
    """The version that the actions' technique ids are of."""
    return _file().disarm


def source(language: str) -> str:
    """Whose ratings these are, in a sentence to be shown with them."""
    return _said(_file().source, language)


def actions_file() -> bytes:
    """The file itself, in both languages, for whoever wants one of their own."""
    return (resources.files("guetteur.knowledge") / "risk" / "actions.yml").read_bytes()


def _in(language: str, row: _Action, kind: _Text) -> UsualAction:
    return UsualAction(
        id=row.id,
        phase=row.phase,
        asset=_said(kind, language),
        name=_said(row.name, language),
        success=row.success,
        difficulty=row.difficulty,
        why=_said(row.why, language),
        changes=_said(row.changes, language),
        techniques=row.techniques,
        detectors=row.detectors,
    )


def _said(text: _Text, language: str) -> str:
    return text.fr if language == "fr" else text.en


@cache
def _file() -> _File:
    return msgspec.yaml.decode(actions_file(), type=_File)
