"""See: exports → posts, kept in the workspace beside the untouched bytes."""

from dataclasses import dataclass
from pathlib import Path

from guetteur import readers, store
from guetteur.knowledge import Messages
from guetteur.model import FieldReport, InputError, Source
from guetteur.pipeline.progress import Progress, quiet
from guetteur.store import Workspace

REPORT_EVERY = 5000


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How the user says that exports are to be read; None leaves it to the content."""

    format: str | None = None
    timezone: str | None = None
    mapping: Path | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What happened to one export: `known` when it was in the workspace already."""

    source: Source
    known: bool


def ingest(
    workspace: Workspace, path: Path, read_as: ReadAs, progress: Progress = quiet
) -> Imported:
    """Read one export into the workspace; the same file read in the same way changes nothing."""
    chosen = recognise(path, read_as)
    mapping = readers.load_mapping(read_as.mapping) if read_as.mapping else None
    mapping_text = read_as.mapping.read_text(encoding="utf-8") if read_as.mapping else None
    sha256 = store.digest(path)
    before = next((s for s in store.sources(workspace) if s.sha256 == sha256), None)
    if before and _way(before) == (chosen.format, read_as.timezone, mapping_text):
        return Imported(before, known=True)
    options = readers.Options(sha256=sha256, timezone=read_as.timezone, mapping=mapping)
    had_raw = workspace.raw(sha256) is not None
    store.keep_raw(workspace, path)
    try:
        counts, fields = _read(workspace, path, chosen.format, options, progress)
    except BaseException:
        kept = workspace.raw(sha256)
        if kept and not had_raw:
            kept.unlink()
        raise
    source = Source(
        sha256=sha256,
        name=path.name.encode(errors="replace").decode(),
        bytes=path.stat().st_size,
        format=chosen.format,
        forced=read_as.format is not None,
        reason_key=chosen.reason_key,
        reason_params=chosen.reason_params,
        timezone=read_as.timezone,
        mapping=mapping_text,
        posts=counts.posts,
        accounts=counts.accounts,
        rows_lost=counts.rows_lost,
        issues=counts.issues,
        first=counts.first,
        last=counts.last,
        used=fields.used,
        ignored=fields.ignored,
        unknown=fields.unknown,
        order=before.order if before else len(store.sources(workspace)),
    )
    store.save_source(workspace, source)
    return Imported(source, known=False)


def _way(source: Source) -> tuple[str, str | None, str | None]:
    return source.format, source.timezone, source.mapping


def recognise(path: Path, read_as: ReadAs) -> readers.Recognition:
    """How this file would be read, without reading it. Raises InputError if it could not be."""
    if not path.is_file():
        raise InputError("error-file-missing", file=str(path))
    if read_as.format:
        if read_as.format not in readers.FORMATS:
            raise InputError(
                "error-format-name", found=read_as.format, formats=", ".join(readers.FORMATS)
            )
        return readers.Recognition(read_as.format, "reason-forced", {"format": read_as.format})
    if read_as.mapping:
        readers.load_mapping(read_as.mapping)
        return readers.Recognition("mapped", "reason-mapping", {"file": read_as.mapping.name})
    return readers.recognise(path)


def _read(
    workspace: Workspace, path: Path, chosen: str, options: readers.Options, progress: Progress
) -> tuple[store.Counts, FieldReport]:
    fields = FieldReport({}, {}, {})
    with store.writer(workspace, options.sha256) as writer:
        for number, record in enumerate(readers.read(path, chosen, options), start=1):
            if isinstance(record, FieldReport):
                fields = record
            else:
                writer.write(record)
            if number % REPORT_EVERY == 0:
                progress("progress-read", number, None)
        return writer.counts(), fields


def columns(path: Path, messages: Messages) -> str:
    """A mapping proposed for this table, to read, edit and give with --map."""
    if not path.is_file():
        raise InputError("error-file-missing", file=str(path))
    proposed = readers.propose_mapping(path, messages.text)
    try:
        known = readers.recognise(path).format
    except InputError:
        return proposed
    said = messages.text("columns-known", format=messages.text(f"format-{known}"), name=known)
    return f"# {said}\n{proposed}"
