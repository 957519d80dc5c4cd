"""Publish a bulletin: a case → a form for its author → checks → page, PDF, picture, JSON, feed."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from guetteur import __version__, store
from guetteur.cases.windows import state, windows
from guetteur.knowledge import Messages
from guetteur.knowledge.bulletin_texts import fact_cards
from guetteur.knowledge.elections import elections
from guetteur.model import Finding, InputError, InputErrors, Run
from guetteur.model.bulletin import Bulletin, Problem
from guetteur.model.case import Case
from guetteur.model.election import Election
from guetteur.pipeline import judging, now
from guetteur.pipeline.elections import named, of
from guetteur.pipeline.sharing import runs_of
from guetteur.publish.bulletin import SCHEMA, Making, contents, draft_bytes, names_of
from guetteur.publish.bulletin_feed import feed_bytes
from guetteur.publish.bulletin_form import Given, form_text
from guetteur.publish.bulletin_gates import gates
from guetteur.publish.bulletin_names import links, of_case, personal
from guetteur.publish.bulletin_texts import said_digest
from guetteur.readers.bulletin import read_bulletin
from guetteur.store import Workspace, open_workspace, write_text

DAY = len("2027-04-10")
OTHER = {"fr": "en", "en": "fr"}
# Marks of a case with which it may be told to everybody.
PUBLIC = "clear"


FORM = "bulletin.yml"


@dataclass(frozen=True, slots=True)
class Checked:
    """A bulletin and what the checks found."""

    bulletin: Bulletin
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What must be mended before it can be built."""
        return tuple(one for one in self.problems if one.level == "error")


@dataclass(frozen=True, slots=True)
class Draft:
    """A form, the page that it gives so far, and what the checks found."""

    form: Path
    page: Path
    checked: Checked


def new_form(workspace: Workspace, name: str, path: Path, lang: str) -> None:
    """Write the form for a bulletin on a case. Raises InputError if the file is there already."""
    if path.exists():
        raise InputError("error-bulletin-exists", file=str(path))
    case = judging.case_named(workspace, name)
    election = of(workspace)
    on_case = [one.facts for one in case.judgements if one.facts.target == case.id]
    last = on_case[-1] if on_case else None
    given = Given(
        id=f"bulletin-{case.id}",
        lang=lang,
        workspace=str(workspace.root.resolve()),
        case=case.id,
        findings=tuple(judging.findings_in(workspace, case)),
        techniques=techniques_of(workspace, case),
        election=election,
        election_name=_election_name(workspace, election),
        judged=last is not None,
        likelihood=last.likelihood if last else None,
        confidence=last.confidence if last else None,
    )
    write_text(path, form_text(given, facts_for(election)))


def techniques_of(workspace: Workspace, case: Case) -> tuple[str, ...]:
    """The techniques of a case, those observed first."""
    seen = [one.technique.id for one in judging.observed(workspace, case)]
    return tuple(dict.fromkeys([*seen, *(one.technique.id for one in case.techniques)]))


def facts_for(election: Election | None) -> list[str]:
    """The fact cards that hold for an election; with none given, those for any French vote."""
    country, kind = (election.country, election.kind) if election else ("FR", None)
    return [
        card.id
        for card in fact_cards().values()
        if card.country == country and (card.kinds is None or kind in card.kinds)
    ]


def _election_name(workspace: Workspace, election: Election | None) -> str | None:
    if election is None:
        return None
    shipped = election in elections()
    return election.id if shipped else str(workspace.election.resolve())


def check(file: Path, at: datetime) -> Checked:
    """The bulletin in a file, and all that the checks find. Raises InputErrors if it is no form."""
    bulletin = read_bulletin(file.read_bytes(), str(file))
    problems = [*gates(bulletin), *personal(bulletin)]
    problems += _case_problems(bulletin, file)
    problems += _election_problems(bulletin, file, at)
    return Checked(bulletin, tuple(dict.fromkeys(problems)))


def _case_problems(bulletin: Bulletin, file: Path) -> list[Problem]:
    """What the case says against publishing: names, links, marking, verdict."""
    if bulletin.case is None:
        return [
            *links(bulletin, ()),
            Problem(level="warning", key="bulletin-no-case", field="case"),
        ]
    workspace = open_workspace(_beside(file, bulletin.workspace or "."))
    case = judging.case_named(workspace, bulletin.case)
    runs: tuple[Run, ...] = runs_of(workspace, case)
    findings: tuple[Finding, ...] = tuple(judging.findings_in(workspace, case))
    return [*of_case(bulletin, runs), *links(bulletin, findings), *_standing(case)]


def _standing(case: Case) -> list[Problem]:
    """Whether the case is marked for the public, and confirmed."""
    found = []
    level = case.tlp.facts.level if case.tlp else None
    if case.withdrawn:
        found.append(Problem(level="error", key="bulletin-withdrawn", field="case"))
    if level != PUBLIC:
        word = "–" if level is None else f"TLP:{level.replace('_', '+').upper()}"
        found.append(
            Problem(
                level="warning" if level is None else "error",
                key="bulletin-tlp",
                field="case",
                params=(("found", word), ("case", case.id)),
            )
        )
    verdict = next((one.verdict for one in case.verdicts if one.target == case.id), None)
    if verdict != "confirm":
        found.append(Problem(level="error", key="bulletin-verdict", field="case"))
    return found


def _beside(file: Path, name: str) -> Path:
    """A path as the form names it: beside the form if it is there, else from where one works."""
    beside = file.parent / name
    return beside if beside.exists() else Path(name)


def _election_problems(bulletin: Bulletin, file: Path, at: datetime) -> list[Problem]:
    """Whether the bulletin would go out in a silence period."""
    if not bulletin.election:
        return [Problem(level="warning", key="bulletin-no-election", field="election")]
    beside = _beside(file, bulletin.election)
    election = named(str(beside) if beside.exists() else bulletin.election)
    if any(
        one.key.startswith("silence") and state(one, at).name == "open" for one in windows(election)
    ):
        name = election.name.of(bulletin.lang)
        params = (("election", name),)
        return [Problem(level="error", key="bulletin-silence", field="election", params=params)]
    return []


def draft(workspace: Workspace, name: str, folder: Path, at: datetime, lang: str) -> Draft:
    """Write the form and the page of a bulletin that is not ready, from a case, in one go.

    A form that is there already is kept, and shown. Nothing is published: no feed, no picture.
    """
    form = folder / FORM
    folder.mkdir(parents=True, exist_ok=True)
    if not form.exists():
        new_form(workspace, name, form, lang)
    checked = check(form, at)
    messages = Messages(checked.bulletin.lang)
    told = tuple(messages.of(as_error(one)) for one in checked.errors)
    page = folder / f"draft.{checked.bulletin.lang}.html"
    _write(page, draft_bytes(checked.bulletin, told, __version__))
    return Draft(form, page, checked)


@dataclass(frozen=True, slots=True)
class Built:
    """Files written, by kind, and what still deserves a look."""

    files: dict[str, Path]
    checked: Checked


def build(file: Path, folder: Path, at: datetime, *, despite_silence: str | None = None) -> Built:
    """Write the files of a bulletin that passes every check, and the feed of its folder.

    despite_silence: why it goes out in a silence period. Raises InputErrors with what is wrong.
    """
    checked = check(file, at)
    silent = [one for one in checked.errors if one.key == "bulletin-silence"]
    wrong = [one for one in checked.errors if not (silent and despite_silence) or one not in silent]
    if wrong:
        mistakes = tuple(as_error(one) for one in wrong)
        count = len(mistakes)
        raise InputErrors("error-bulletin-problems", mistakes, file=str(file), count=count)
    bulletin = checked.bulletin
    names = names_of(bulletin)
    _refuse_silent_change(bulletin, folder / names["json"], file)
    lesson = f"lesson.{bulletin.lang}.html"
    making = Making(
        version=__version__,
        other=(folder / names_of(bulletin, OTHER[bulletin.lang])["json"]).is_file(),
        lesson=lesson if (folder / lesson).is_file() else None,
        during_silence=despite_silence if silent else None,
    )
    made = contents(bulletin, making)
    folder.mkdir(parents=True, exist_ok=True)
    for kind, content in made.items():
        _write(folder / names[kind], content)
    _write(
        folder / names["feed"],
        feed_bytes(published(folder, bulletin.lang), bulletin.lang, names["feed"]),
    )
    return Built({kind: folder / name for kind, name in names.items()}, checked)


def as_error(problem: Problem) -> InputError:
    """A problem as an error, with the field it is in."""
    return InputError(problem.key, field=problem.field, **dict(problem.params))


def _refuse_silent_change(bulletin: Bulletin, path: Path, file: Path) -> None:
    """Once published, what the page says changes only with a correction that says so."""
    if not path.is_file():
        return
    before = _document(path)
    if before is None:
        raise InputError("error-bulletin-damaged", file=str(path))
    told = [one["what"] for one in before["form"]["corrections"]]
    tells = [one.what for one in bulletin.corrections]
    kept, corrected = set(told) <= set(tells), len(tells) > len(told)
    if not kept or (before["said"] != said_digest(bulletin) and not corrected):
        raise InputError("error-bulletin-uncorrected", file=str(file), published=str(path))


def published(folder: Path, lang: str) -> list[dict[str, Any]]:
    """The bulletins of a folder in one language, as documents."""
    found = (_document(path) for path in sorted(folder.glob(f"*.{lang}.json")))
    return [one for one in found if one is not None]


def _document(path: Path) -> dict[str, Any] | None:
    """What a file of the folder says, None if it is no bulletin of ours."""
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return None
    ours = isinstance(found, dict) and found.get("schema") == SCHEMA
    return found if ours and found.keys() >= {"form", "page", "files", "said", "updated"} else None


def _write(path: Path, content: bytes) -> None:
    with store.atomic(path) as part:
        part.write_bytes(content)


def moment(text: str | None) -> datetime:
    """The moment at which a bulletin would go out; None: now. A day alone is its noon, UTC.

    Raises InputError if it is not a moment with a time zone.
    """
    if text is None:
        return now()
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError("error-bulletin-moment", found=text) from error
    if len(text) == DAY:
        return found.replace(hour=12, tzinfo=UTC)
    if found.tzinfo is None:
        raise InputError("error-bulletin-moment", found=text)
    return found
