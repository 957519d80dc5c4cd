"""Inform those who can act: a case → a form to fill → a dossier, with what is missing said."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from guetteur import __version__, store
from guetteur.knowledge import Messages
from guetteur.knowledge.dossier_kinds import common_fields, dossier_kind, dossier_kinds, rates
from guetteur.knowledge.elections import election as shipped
from guetteur.model import InputError, Run
from guetteur.model.case import Case
from guetteur.model.dossier import Answer, DossierKind, Fact, Field, Form, Gap, Item, Standing
from guetteur.model.election import Election
from guetteur.model.judgement import Revealed, Tlp
from guetteur.pipeline import elections, judging
from guetteur.pipeline.calendar import moment_of
from guetteur.pipeline.dossier_check import Checking, asked, gaps, standing
from guetteur.pipeline.dossier_clocks import clocks, events
from guetteur.pipeline.pseudonyms import pseudonyms_for
from guetteur.publish.docx import docx_bytes
from guetteur.publish.dossier import data_bytes, html_bytes, pdf_bytes, report
from guetteur.publish.dossier_form import form_text
from guetteur.publish.dossier_seen import Seen, answers, facts, items, post_ids
from guetteur.publish.dossier_told import Told
from guetteur.publish.masking import masked, masked_text
from guetteur.publish.masks import Masks, masks_of
from guetteur.publish.pseudonyms import Pseudonyms
from guetteur.publish.stix_masking import masked_case
from guetteur.publish.stix_scope import may_name
from guetteur.publish.wording import Words
from guetteur.readers.dossier import read_form
from guetteur.store import Workspace
from guetteur.store import evidence as kept_evidence

UTC = ZoneInfo("UTC")
FORMS = ("html", "pdf", "docx", "json")
Reveal = tuple[str, str] | None
# The most open level at which people are named.
NAMED_FROM: Tlp = "amber"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a form alone says of itself."""

    kind: DossierKind
    gaps: tuple[Gap, ...]
    standing: Standing
    told: Told


@dataclass(frozen=True, slots=True)
class Built:
    """The files of a dossier, and what it lacks."""

    files: tuple[Path, ...]
    gaps: tuple[Gap, ...]
    named: bool


def new(workspace: Workspace, case: str, kind: str, path: Path, messages: Messages) -> Path:
    """Write a form to fill, with what the case gives; never over a file that is there.

    Raises InputError if there is no such case or kind, or the file is there.
    """
    text = new_text(workspace, case, kind, messages)
    if path.exists():
        raise InputError("error-dossier-there", file=str(path))
    store.write_text(path, text)
    return path


def form_for(workspace: Workspace, case: str, kind: str, path: Path, messages: Messages) -> bool:
    """Whether the form was made: one that is there about the same case is left as it is.

    Raises InputError if it is of another case.
    """
    if not path.exists():
        new(workspace, case, kind, path, messages)
        return True
    if read(path).case != case:
        raise InputError("error-dossier-there", file=str(path))
    return False


def new_text(workspace: Workspace, case: str, kind: str, messages: Messages) -> str:
    """The form, accounts masked."""
    wanted = dossier_kind(kind)
    found = judging.case_named(workspace, case)
    if found.withdrawn:
        raise InputError("error-case-unknown", line=0, found=case)
    seen = seen_in(workspace, found, elections.of(workspace), None)
    words = Words(messages.lang, pseudonymised=True)
    return form_text(
        wanted,
        common_fields(),
        answers(wanted, seen, words),
        facts(seen, words),
        messages,
        case=found.id,
        election=None,
    )


def is_kind(name: str) -> bool:
    """Whether this is the id of a kind of dossier."""
    return name.lower() in dossier_kinds()


def read(path: Path) -> Form:
    """The form in a file. Raises InputError if it is missing, InputErrors with its mistakes."""
    if not path.is_file():
        raise InputError("error-file-missing", file=str(path))
    return read_form(path.read_bytes(), str(path), dossier_kinds(), common_fields())


def check(path: Path, at: datetime, messages: Messages) -> Checked:
    """What a form lacks, looking at nothing else."""
    form = read(path)
    election = shipped(form.election) if form.election else None
    told = made(form, Seen(posts={}, election=election), at, messages)
    return Checked(told.kind, told.gaps, told.standing, told)


def build(
    workspace: Workspace, form: Form, folder: Path, wanted: Iterable[str], *, at: datetime,
    reveal: Reveal, messages: Messages,
) -> Built:  # fmt: skip
    """Write the dossier of a form, ready or not. The ledger says so first if accounts are named."""
    if folder.exists() and not folder.is_dir():
        raise InputError("error-dossier-folder", file=str(folder))
    told = told_of(workspace, form, at=at, reveal=reveal, messages=messages)
    contents = {name: MAKERS[name](told) for name in FORMS if name == "html" or name in set(wanted)}
    if reveal:
        _record(workspace, told, reveal, at)
    files = []
    for name, content in contents.items():
        path = folder / f"{form.kind}.{messages.lang}.{name}"
        path.parent.mkdir(parents=True, exist_ok=True)
        with store.atomic(path) as part:
            part.write_bytes(content)
        files.append(path)
    return Built(tuple(files), told.gaps, told.seen.named)


def _docx(told: Told) -> bytes:
    return docx_bytes(report(told), told.say("dossier-made", version=told.version))


MAKERS: dict[str, Callable[[Told], bytes]] = {
    "html": html_bytes, "pdf": pdf_bytes, "docx": _docx, "json": data_bytes,
}  # fmt: skip


def told_of(
    workspace: Workspace, form: Form, *, at: datetime, reveal: Reveal, messages: Messages
) -> Told:
    """A dossier with all that its pages need."""
    case = judging.case_named(workspace, form.case) if form.case else None
    if case and reveal:
        _refuse_open(case)
    election = shipped(form.election) if form.election else elections.of(workspace)
    seen = seen_in(workspace, case, election, reveal)
    runs = _runs(workspace, case)
    masks = None if reveal else _masks(runs, pseudonyms_for(workspace))
    words = Words(messages.lang, pseudonymised=not reveal)
    listed = items(seen, words)
    known = frozenset(one.id for one in listed)
    told = made(form, seen, at, messages, reveal=reveal, masks=masks, known=known)
    return replace(told, items=(*listed, *told.items), answers=_addressed(told, listed))


def _refuse_open(case: Case) -> None:
    """No account is named in a case that may be shown to everybody."""
    level = case.tlp.facts.level if case.tlp else None
    if level is not None and not may_name(level, NAMED_FROM):
        raise InputError(
            "error-stix-names", found=f"TLP:{level.upper()}", least=f"TLP:{NAMED_FROM.upper()}"
        )


def _addressed(told: Told, listed: tuple[Item, ...]) -> dict[str, Answer]:
    """The answers, with the address of each post that may be shown."""
    urls = {one.id: f"{one.url} ({one.id})" for one in listed if one.url}
    found = dict(told.answers)
    for field in told.fields:
        answer = found.get(field.key)
        if field.kind == "urls" and answer and isinstance(answer.value, tuple):
            value = tuple(
                urls.get(one, one) if isinstance(one, str) else "" for one in answer.value
            )
            found[field.key] = replace(answer, value=value)
    return found


def seen_in(
    workspace: Workspace, case: Case | None, election: Election | None, reveal: Reveal
) -> Seen:  # fmt: skip
    """What a case gives, masked unless somebody reveals it."""
    pseudonyms = pseudonyms_for(workspace)
    runs = _runs(workspace, case)
    posts = post_ids(runs, pseudonyms, named=bool(reveal))
    if case is None:
        return Seen(posts=posts, election=election)
    observed = tuple(one.technique for one in judging.observed(workspace, case))
    kept = _kept(workspace, case, None if reveal else _masks(runs, pseudonyms))
    shown = case
    if not reveal:
        level = case.tlp.facts.level if case.tlp else "clear"
        hidden = not may_name(level, NAMED_FROM)
        shown = masked_case(case, runs, pseudonyms, analysts=hidden)
        runs = tuple(masked(run, pseudonyms) for run in runs)
    return Seen(
        case=shown, runs=runs, posts=posts, election=election, observed=observed, kept=kept,
        named=bool(reveal),
    )  # fmt: skip


def _runs(workspace: Workspace, case: Case | None) -> tuple[Run, ...]:
    names = sorted({one.run for one in case.findings if one.run}) if case else []
    return tuple(store.whole_run_of(workspace, name) for name in names)


def _kept(workspace: Workspace, case: Case, masks: Masks | None) -> tuple[Item, ...]:
    """The items kept with their custody log; names and addresses masked unless revealed."""
    return tuple(
        Item(
            id=one.id,
            what=masked_text(one.name, masks) if masks else one.name,
            sha256=one.sha256,
            url=one.origin.url
            and (masked_text(one.origin.url, masks) if masks else one.origin.url),
            captured_at=one.captured_at.isoformat() if one.captured_at else None,
            tool=one.tool,
            operator=one.operator,
        )
        for one in kept_evidence.items(workspace, case.id)
    )


def _masks(runs: tuple[Run, ...], pseudonyms: Pseudonyms) -> Masks:
    """Of all runs at once, so that a handle has the same mask in every text."""
    if not runs:
        return Masks(pseudonyms, {}, {}, {}, {}, {}, {}, {}, 0)
    together = replace(
        runs[0],
        findings=tuple(finding for run in runs for finding in run.findings),
        nodes=tuple(node for run in runs for node in run.nodes),
        ties=tuple(tie for run in runs for tie in run.ties),
    )
    return masks_of(together, pseudonyms)


def made(
    form: Form,
    seen: Seen,
    at: datetime,
    messages: Messages,
    *,
    reveal: Reveal = None,
    masks: Masks | None = None,
    known: frozenset[str] | None = None,
) -> Told:
    """The dossier of a form beside what its case gives. known: ids of the workspace's evidence;
    None: no workspace was looked at."""
    kind, election = dossier_kind(form.kind), seen.election
    zone = ZoneInfo(election.zone) if election else UTC
    happened = events(kind, form.answers, election) if election else {}
    moment = next((happened[e] for e in _seizures(kind) if e in happened), at)
    shown = masked_form(form, masks) if masks else form
    checking = Checking(
        kind=kind, form=shown, election=election, at=moment.astimezone(zone), messages=messages,
        known=known, withheld=known is not None and reveal is None,
    )  # fmt: skip
    return Told(
        kind=kind,
        fields=asked(checking),
        answers=shown.answers,
        facts=shown.facts,
        items=shown.items,
        standing=standing(checking),
        gaps=gaps(checking),
        clocks=clocks(kind, election, happened, at, messages),
        seen=seen,
        rates=rates(),
        at=at.astimezone(zone),
        version=__version__,
        messages=messages,
        reveal=reveal,
    )


def _seizures(kind: DossierKind) -> tuple[str, ...]:
    """The event at which the window of the kind must be open: the first that its fields know."""
    return tuple(one.event for one in kind.fields if one.event and kind.windows)[:1]


# The sender's own names and addresses; and companies, which are not private persons.
SHOWN = frozenset({"person", "contact", "entities", "choice", "choices", "moment", "date"})


def masked_form(form: Form, masks: Masks) -> Form:
    """The form without names of accounts; what the sender says of itself stays."""
    kinds = {one.key: one for one in (*common_fields(), *dossier_kind(form.kind).fields)}

    def text(found: str) -> str:
        return masked_text(found, masks)

    return replace(
        form,
        answers={key: _masked(one, kinds[key], text) for key, one in form.answers.items()},
        facts=tuple(Fact(text=text(o.text), evidence=o.evidence, line=o.line) for o in form.facts),
        graded=tuple(replace(one, why=text(one.why) if one.why else None) for one in form.graded),
        items=tuple(
            replace(one, what=text(one.what), url=text(one.url) if one.url else None)
            for one in form.items
        ),
    )


def _masked(answer: Answer, field: Field, text: Callable[[str], str]) -> Answer:
    if field.kind in SHOWN:
        return answer
    if isinstance(answer.value, str):
        return replace(answer, value=text(answer.value))
    value = tuple(text(one) for one in answer.value if isinstance(one, str))
    return replace(answer, value=value)


def _record(workspace: Workspace, told: Told, reveal: tuple[str, str], at: datetime) -> None:
    """Before the file is there: no name leaves unrecorded."""
    who, why = reveal
    name = told.seen.case.id if told.seen.case else "–"
    for run in told.seen.runs:
        facts = Revealed(run=run.id, lang=told.lang, why=f"{why} ({name}, {told.kind.id})")
        store.ledger.append(workspace.ledger, facts, at=at, who=who)


def moment(text: str | None, form: Form, workspace: Workspace, now: datetime) -> datetime:
    """The moment that deadlines are counted from, as typed; now if none was."""
    if text is None:
        return now
    election = shipped(form.election) if form.election else elections.of(workspace)
    if election is None:
        raise InputError("error-election-workspace", folder=str(workspace.root))
    return moment_of(text, election, "--at")
