"""guetteur stix: share a case in STIX 2.1, read what others shared, compare with it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option, workspace_argument
from guetteur.cli.options import FILE, reveal, reveal_options
from guetteur.model import InputError
from guetteur.model.judgement import TLPS, Tlp
from guetteur.pipeline import Messages

PROFILES = ("plain", "opencti")


def command(messages: Messages) -> Program:
    """The group of commands in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-stix-example')}"
    group = Program(
        name="stix",
        messages=messages,
        help=f"{messages.text('help-stix')}\n\n{example}",
        short_help=messages.text("help-stix-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    group.add_command(_export(messages), "export")
    group.add_command(_import(messages), "import")
    group.add_command(_match(messages), "match")
    return group


def _command(
    name: str, messages: Messages, run: Callable[..., None], params: list[click.Parameter]
) -> Command:
    return Command(f"stix-{name}", messages, callback=run, params=params)


def _export(messages: Messages) -> Command:
    def run(
        workspace: Path, case: str | None, output: Path, imported: str | None, **given: Any
    ) -> None:
        from guetteur.pipeline import stix_out

        opened = pipeline.open_workspace(workspace)
        if (case is None) == (imported is None):
            raise InputError("error-stix-what")
        if imported is not None:
            count = stix_out.export_imported(opened, imported, output)
        else:
            who, why = reveal(given)
            how = {name: given[name] for name in ("tlp", "names_from", "profile", "by")}
            count = stix_out.export_case(
                opened, str(case), output, at=pipeline.now(), reveal=who, why=why,
                lang=messages.lang, **how,
            )  # fmt: skip
        click.echo(messages.text("stix-written", file=str(output), objects=count))

    params: list[click.Parameter] = [
        workspace_argument(),
        click.Argument(["case"], metavar="[CASE]", required=False),
        click.Option(["-o", "--output"], required=True, type=FILE, metavar="FILE",
                     help=messages.text("help-option-stix-output")),
        _scale(messages, "tlp", "tlp"),
        click.Option(["--profile"], type=click.Choice(PROFILES), metavar="|".join(PROFILES),
                     default="plain", help=messages.text("help-option-stix-profile")),
        click.Option(["--by"], metavar="NAME", help=messages.text("help-option-stix-by")),
        _scale(messages, "names-from", "names-from", "amber"),
        *reveal_options(messages),
        click.Option(["--imported"], metavar="SHA256",
                     help=messages.text("help-option-stix-imported")),
        _lost(messages),
    ]  # fmt: skip
    return _command("export", messages, run, params)


class _Level(click.Choice[str]):
    """A TLP level, typed with a hyphen, kept with an underscore."""

    def __init__(self) -> None:
        super().__init__([level.replace("_", "-") for level in TLPS], case_sensitive=False)

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """The level as records hold it."""
        return super().convert(value.replace("_", "-"), param, ctx).replace("-", "_")


def _scale(messages: Messages, name: str, told: str, default: str | None = None) -> click.Option:
    kind = _Level()
    return click.Option(
        [f"--{name}"], type=kind, default=default, metavar="|".join(kind.choices),
        help=messages.text(f"help-option-stix-{told}"),
    )  # fmt: skip


def _lost(messages: Messages) -> click.Option:
    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            from guetteur.pipeline import stix_out

            for line in stix_out.lost_lines(messages):
                click.echo(line)
            context.exit()

    return click.Option(
        ["--lost"], is_flag=True, is_eager=True, expose_value=False, callback=show,
        help=messages.text("help-option-stix-lost"),
    )  # fmt: skip


def _import(messages: Messages) -> Command:
    def run(file: Path, workspace: Path, tlp: Tlp | None, as_json: bool) -> None:
        from guetteur.pipeline import stix_in, stix_lines

        opened = pipeline.create_workspace(workspace)
        report = stix_in.import_stix(opened, file, pipeline.now(), tlp)
        if as_json:
            click.echo(json.dumps(report, ensure_ascii=False, indent=1))
            return
        for line in stix_lines.import_lines(report, messages):
            click.echo(line)

    params: list[click.Parameter] = [
        click.Argument(["file"], type=FILE, metavar="FILE"),
        click.Option(["-w", "--workspace"], required=True, type=FILE, metavar="DIR",
                     help=messages.text("help-option-stix-workspace")),
        _scale(messages, "tlp", "unmarked"),
        _json_option(messages),
    ]  # fmt: skip
    return _command("import", messages, run, params)


def _match(messages: Messages) -> Command:
    def run(workspace: Path, as_json: bool) -> None:
        from guetteur.pipeline import stix_lines, stix_match

        opened = pipeline.open_workspace(workspace)
        if as_json:
            document = stix_match.match_document(opened)
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))
            return
        for line in stix_lines.match_lines(opened, messages):
            click.echo(line)

    params: list[click.Parameter] = [workspace_argument(), _json_option(messages)]
    return _command("match", messages, run, params)


def _json_option(messages: Messages) -> click.Option:
    return click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json"))
