"""What commands print, from records."""

from collections.abc import Sequence
from pathlib import Path

import click

from guetteur import pipeline
from guetteur.model import Run
from guetteur.pipeline import Found, Imported, Messages


def say_imported(one: Imported, messages: Messages) -> None:
    """What was read from an export, and what was not."""
    source = one.source
    reason = messages.text(source.reason_key, **source.reason_params)
    key = "say-known" if one.known else "say-imported"
    click.echo(
        messages.text(
            key,
            file=source.name,
            posts=source.posts,
            format=messages.text(f"format-{source.format}"),
            reason=reason,
        )
    )
    if source.issues:
        click.echo("  " + messages.text("say-issues", issues=source.issues, lost=source.rows_lost))
    if source.unknown:
        click.echo("  " + messages.text("say-unknown", fields=", ".join(sorted(source.unknown))))


def say_left_out(found: Found, messages: Messages) -> None:
    """The files of folders and archives that are no exports, and why."""
    if found.left_out:
        click.echo(messages.text("say-left-out", count=len(found.left_out)))
    for one in found.left_out:
        click.echo("  " + messages.of(one.reason))


def say_others(run: Run, imported: Sequence[Imported], messages: Messages) -> None:
    """Exports that were in the workspace before, and so are part of the run."""
    given = {one.source.sha256 for one in imported}
    others = [source.name for source in run.sources if source.sha256 not in given]
    if others:
        click.echo(messages.text("say-others", count=len(others), files=", ".join(others)))


def say_run(run: Run, files: dict[str, Path], messages: Messages) -> None:
    """The answer, three things found, and where the report is."""
    click.echo("")
    for line in pipeline.in_short(run, messages):
        click.echo(line)
    click.echo("")
    click.echo(messages.text("say-report", path=str(files["report"])))
