"""The command line: commands, no logic. Results go to stdout, progress and errors to stderr."""

import gc
import sys

import click

from guetteur import __version__
from guetteur.cli import (
    audit,
    bulletin,
    calendar,
    case,
    cases,
    columns,
    copies,
    copy,
    dossier,
    evaluate,
    evidence,
    exercise,
    explain,
    families,
    findings,
    formats,
    imports,
    indicators,
    info,
    lesson,
    meta,
    misp,
    network,
    posts,
    protect,
    protection,
    purge,
    report,
    risk,
    run,
    stix,
    subject,
    taxii,
    verify,
)
from guetteur.cli.base import Program, chosen_language, lang_option
from guetteur.cli.base import explain as usage_problem
from guetteur.model import GuetteurError
from guetteur.pipeline import Messages

COMMANDS = (
    run,
    imports,
    info,
    findings,
    families,
    posts,
    case,
    evidence,
    verify,
    cases,
    risk,
    calendar,
    protect,
    dossier,
    report,
    bulletin,
    lesson,
    stix,
    misp,
    meta,
    indicators,
    taxii,
    copy,
    copies,
    protection,
    subject,
    purge,
    formats,
    columns,
    network,
    audit,
    exercise,
    evaluate,
    explain,
)


def program(messages: Messages) -> Program:
    """The whole command line in one language."""
    group = Program(
        name="guetteur",
        messages=messages,
        help=messages.text("help-guetteur"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    group.params.append(_version(messages))
    for module in COMMANDS:
        group.add_command(module.command(messages))
    return group


def _version(messages: Messages) -> click.Option:
    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            click.echo(f"guetteur {__version__}")
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=messages.text("help-version"),
    )


def main() -> None:
    """Run a command; an error that a user can act on is one clear message, never a traceback."""
    # Millions of records are made that refer to nothing in a circle: look for circles more rarely.
    gc.set_threshold(200_000, 50, 100)
    arguments = sys.argv[1:]
    messages = Messages("en")
    try:
        messages = Messages(chosen_language(arguments))
        program(messages).main(arguments, prog_name="guetteur", standalone_mode=False)
    except GuetteurError as error:
        click.echo(f"guetteur: {messages.of(error)}", err=True)
        sys.exit(1)
    except OSError as error:
        place = str(error.filename or "").encode(errors="replace").decode()
        said = messages.text("error-system", file=place or "–", found=error.strerror or str(error))
        click.echo(f"guetteur: {said}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo(f"guetteur: {messages.text('error-interrupted')}", err=True)
        sys.exit(130)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "", err=True)
        sys.exit(2)
    except click.UsageError as error:
        click.echo(f"guetteur: {usage_problem(error, messages)}", err=True)
        sys.exit(2)
    except (click.exceptions.Exit, click.Abort) as end:
        sys.exit(getattr(end, "exit_code", 130))
