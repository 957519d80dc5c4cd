"""guetteur risk: studies by the EBIOS Risk Manager method.

The records of studies are imported in the commands, so that others start without them.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli import risk_exchange, risk_update
from guetteur.cli.base import Command, Program, lang_option, option
from guetteur.cli.case_words import Day
from guetteur.pipeline import Messages

NAME = "risk"
FILE = click.Path(path_type=Path)
TEMPLATES = ("campaign", "authority", "empty")
CYCLES = ("strategic", "operational")
ORDERS = ("cost", "due", "owner", "category", "progress")
PHASES = ("know", "enter", "find", "exploit")
FORMATS = ("ciso-assistant", "csv", "json", "sheet")
SOURCES = ("ciso-assistant", "sheet")


def command(messages: Messages) -> Program:
    """The group in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-risk-example')}"
    group = Program(
        name=NAME,
        messages=messages,
        help=f"{messages.text('help-risk')}\n\n{example}",
        short_help=messages.text("help-risk-short"),
    )
    group.params.append(lang_option(messages))
    for name, make in SUBCOMMANDS.items():
        group.add_command(make(messages), name)
    return group


def _new(messages: Messages) -> Command:
    def run(output: Path, template: str) -> None:
        from guetteur.pipeline import risk

        risk.write_new(output, template, messages, pipeline.now().date())
        click.echo(messages.text("say-risk-new", file=str(output)), err=True)

    params = [
        click.Option(
            ["-o", "--output"], type=FILE, required=True, metavar="FILE",
            help=messages.text("help-option-study-file"),
        ),
        option(messages, "template", type=click.Choice(TEMPLATES), default="campaign"),
    ]  # fmt: skip
    return Command(f"{NAME}-new", messages, callback=run, params=params)


def _check(messages: Messages) -> Command:
    def run(study: Path, as_json: bool) -> None:
        from guetteur.pipeline import risk, risk_documents, risk_lines

        checked = risk.check(study, messages.lang)
        if as_json:
            _say_document(risk_documents.check_document(checked, messages))
        else:
            _say(risk_lines.check_lines(checked, str(study), messages))
        if checked.mistakes:
            raise click.exceptions.Exit(1)

    return Command(f"{NAME}-check", messages, callback=run, params=[_study(), _json(messages)])


def _show(messages: Messages) -> Command:
    def run(study: Path, workspace: Path | None, as_json: bool, **asked: Any) -> None:
        from guetteur.pipeline import risk_documents, risk_lines

        told = _told(study, workspace, messages)
        if as_json:
            _say_document(risk_documents.assessment_document(told))
        else:
            _say(risk_lines.show_lines(told, risk_lines.Shown(**asked), messages))

    params = [
        _study(),
        option(messages, "workshop", type=click.IntRange(1, 5), metavar="1-5"),
        option(messages, "only", metavar="TEXT"),
        option(messages, "sort", type=click.Choice(ORDERS)),
        _workspace(messages),
        _json(messages),
    ]
    return Command(f"{NAME}-show", messages, callback=run, params=params)


def _explain(messages: Messages) -> Command:
    def run(study: Path, identifier: str, workspace: Path | None, as_json: bool) -> None:
        from guetteur.pipeline import risk_documents, risk_lines

        told = _told(study, workspace, messages)
        if as_json:
            _say_document(risk_documents.reasons_document(told, identifier))
        else:
            _say(risk_lines.explain_lines(told, identifier, messages))

    params = [
        _study(),
        click.Argument(["identifier"], metavar="ID"),
        _workspace(messages),
        _json(messages),
    ]
    return Command(f"{NAME}-explain", messages, callback=run, params=params)


def _version(messages: Messages) -> Command:
    def run(
        study: Path, cycle: Any, workshops: str, summary: str, who: str, on: date | None
    ) -> None:
        from guetteur.pipeline import risk

        made = risk.add_version(
            study, messages.lang, cycle, risk.workshops_in(workshops),
            summary=summary, author=who, on=on or pipeline.now().date(),
        )  # fmt: skip
        click.echo(messages.text("say-risk-version", file=str(study), number=made.number), err=True)

    params = [
        _study(),
        option(messages, "cycle", type=click.Choice(CYCLES), required=True),
        option(messages, "workshops", metavar="1,2,...", default=""),
        option(messages, "summary", metavar="TEXT", required=True),
        click.Option(
            ["--as", "who"], metavar="NAME", envvar="GUETTEUR_ANALYST", required=True,
            help=messages.text("help-option-case-as"),
        ),
        click.Option(
            ["--on"], metavar="YYYY-MM-DD", type=Day(), help=messages.text("help-option-on-day")
        ),
    ]  # fmt: skip
    return Command(f"{NAME}-version", messages, callback=run, params=params)


def _diff(messages: Messages) -> Command:
    def run(old: Path, new: Path, as_json: bool) -> None:
        from guetteur.pipeline import risk, risk_documents, risk_lines

        changes = risk.compared(old, new, messages.lang)
        if as_json:
            _say_document(risk_documents.changes_document(changes))
        else:
            _say(risk_lines.difference_lines(changes, messages))

    params = [
        click.Argument(["old"], type=FILE, metavar="OLD"),
        click.Argument(["new"], type=FILE, metavar="NEW"),
        _json(messages),
    ]
    return Command(f"{NAME}-diff", messages, callback=run, params=params)


def _report(messages: Messages) -> Command:
    def run(study: Path, output: Path, workspace: Path | None, workshop: Any, pdf: bool) -> None:
        from guetteur.pipeline import risk_report

        told = _told(study, workspace, messages)
        files = risk_report.write_report(told, output, messages, workshop=workshop, pdf=pdf)
        for file in files:
            click.echo(messages.text("say-risk-report", file=str(file)), err=True)

    params = [
        _study(),
        click.Option(
            ["-o", "--output"], type=FILE, required=True, metavar="DIR",
            help=messages.text("help-option-risk-folder"),
        ),
        _workspace(messages),
        option(messages, "workshop", type=click.IntRange(1, 5), metavar="1-5"),
        option(messages, "pdf", is_flag=True),
    ]  # fmt: skip
    return Command(f"{NAME}-report", messages, callback=run, params=params)


def _export(messages: Messages) -> Command:
    def run(study: Path, output: Path, to: str, as_json: bool) -> None:
        from guetteur.pipeline import risk_exchange

        done = risk_exchange.export(study, output, to, messages)
        if as_json:
            _say_document(risk_exchange.loss_documents(done))
        else:
            _say(risk_exchange.exported_lines(done, messages))

    params = [
        _study(),
        click.Option(
            ["-o", "--output"], type=FILE, required=True, metavar="FILE",
            help=messages.text("help-option-risk-export"),
        ),
        option(messages, "to", type=click.Choice(FORMATS), default=FORMATS[0]),
        _json(messages),
    ]  # fmt: skip
    return Command(f"{NAME}-export", messages, callback=run, params=params)


def _import(messages: Messages) -> Command:
    def run(workbook: Path, output: Path, source: str) -> None:
        from guetteur.pipeline import risk_exchange, risk_exchange_sheet

        day = pipeline.now().date()
        if source == "sheet":
            title = risk_exchange_sheet.import_sheet(workbook, output, day, messages)
            _say(risk_exchange.imported_lines(title, (), messages))
            return
        title, left = risk_exchange.import_workbook(workbook, output, day, messages.lang)
        _say(risk_exchange.imported_lines(title, left, messages))

    params = [
        click.Argument(["workbook"], type=FILE, metavar="WORKBOOK"),
        click.Option(
            ["-o", "--output"], type=FILE, required=True, metavar="FILE",
            help=messages.text("help-option-study-file"),
        ),
        click.Option(
            ["--from", "source"], type=click.Choice(SOURCES), default=SOURCES[0],
            help=messages.text("help-option-from"),
        ),
    ]  # fmt: skip
    return Command(f"{NAME}-import", messages, callback=run, params=params)


def _actions(messages: Messages) -> Command:
    def run(phase: str | None, as_json: bool) -> None:
        from guetteur.pipeline import risk_actions

        if as_json:
            _say_document(risk_actions.actions_document(messages.lang))
        else:
            _say(risk_actions.actions_lines(phase, messages))

    params = [option(messages, "phase", type=click.Choice(PHASES)), _json(messages)]
    return Command(f"{NAME}-actions", messages, callback=run, params=params)


SUBCOMMANDS = {
    "new": _new,
    "check": _check,
    "show": _show,
    "explain": _explain,
    "actions": _actions,
    "version": _version,
    "diff": _diff,
    "report": _report,
    "export": _export,
    "import": _import,
    risk_exchange.NAME: risk_exchange.command,
    risk_update.NAME: risk_update.command,
}


def _told(study: Path, workspace: Path | None, messages: Messages) -> Any:
    """The study with its scales and what follows: of the file, or as it is in force."""
    from guetteur.pipeline import risk_update

    opened = pipeline.open_workspace(workspace) if workspace else None
    return risk_update.assessed(study, messages.lang, opened)


def _workspace(messages: Messages) -> click.Option:
    return option(messages, "workspace", type=FILE, metavar="WORKSPACE")


def _study() -> click.Argument:
    return click.Argument(["study"], type=FILE, metavar="STUDY")


def _json(messages: Messages) -> click.Option:
    return click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json"))


def _say(lines: Any) -> None:
    for line in lines:
        click.echo(line)


def _say_document(document: Any) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))
