"""What all commands share: the language, options that recur, help in French and English."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from click.exceptions import NoSuchCommand

from guetteur.pipeline import LANGUAGES, Messages, default_language


def chosen_language(arguments: Sequence[str]) -> str:
    """The language asked for with --lang, anywhere on the line, else the locale's."""
    for number, argument in enumerate(arguments):
        if argument == "--lang" and number + 1 < len(arguments):
            return arguments[number + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return default_language()


class Command(click.Command):
    """A command whose help is in the reader's language, with an example that runs."""

    def __init__(self, name: str, messages: Messages, **given: Any) -> None:
        example = f"\b\n{messages.text('help-example')}\n  {messages.text(f'help-{name}-example')}"
        super().__init__(
            name,
            help=f"{messages.text(f'help-{name}')}\n\n{example}",
            short_help=messages.text(f"help-{name}-short"),
            **given,
        )
        self.messages = messages
        self.params.append(lang_option(messages))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, explained in the reader's language."""
        return _translated_help(super().get_help_option(ctx), self.messages)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        _usage(self, ctx, formatter, self.messages)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options."""
        _options(self, ctx, formatter, self.messages)


class Program(click.Group):
    """The group of all commands."""

    def __init__(self, name: str, messages: Messages, **given: Any) -> None:
        super().__init__(name, subcommand_metavar=messages.text("help-command-metavar"), **given)
        self.messages = messages

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, explained in the reader's language."""
        return _translated_help(super().get_help_option(ctx), self.messages)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        _usage(self, ctx, formatter, self.messages)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands in the order of the work."""
        _options(self, ctx, formatter, self.messages)
        with formatter.section(self.messages.text("help-commands")):
            formatter.write_dl(
                [(name, command.get_short_help_str(80)) for name, command in self.commands.items()]
            )

    def list_commands(self, _: click.Context) -> list[str]:
        """The commands in the order of the work."""
        return list(self.commands)


def _translated_help(option: click.Option | None, messages: Messages) -> click.Option | None:
    if option is not None:
        option.help = messages.text("help-help")
    return option


def _usage(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, messages: Messages
) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix=messages.text("help-usage") + " ")


def _options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, messages: Messages
) -> None:
    rows = [
        (_written(param, ctx), param.help or "")
        for param in command.get_params(ctx)
        if isinstance(param, click.Option)
    ]
    with formatter.section(messages.text("help-options")):
        formatter.write_dl(rows)


def _written(param: click.Option, ctx: click.Context) -> str:
    """An option as it is typed. Click's own notes beside it would be in English only."""
    names = ", ".join(param.opts)
    return names if param.is_flag else f"{names} {param.make_metavar(ctx)}"


def lang_option(messages: Messages) -> click.Option:
    """--lang; read before the command line is built, so its value is not passed on."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        metavar="fr|en",
        expose_value=False,
        help=messages.text("help-option-lang"),
    )


def option(messages: Messages, name: str, **given: Any) -> click.Option:
    """An option whose help is the message `help-option-<name>`."""
    return click.Option([f"--{name}"], help=messages.text(f"help-option-{name}"), **given)


def workspace_argument() -> click.Argument:
    """The folder of a workspace."""
    return click.Argument(["workspace"], type=click.Path(path_type=Path), metavar="WORKSPACE")


def explain(error: click.UsageError, messages: Messages) -> str:
    """A wrong command line in the reader's language. Click's own sentences are in English."""
    if isinstance(error, click.NoSuchOption):
        text = messages.text("error-usage-option", found=error.option_name)
    elif isinstance(error, NoSuchCommand):
        text = messages.text("error-usage-command", found=error.command_name)
    elif isinstance(error, click.MissingParameter):
        text = messages.text("error-usage-missing", name=_name_in(error))
    elif isinstance(error, click.BadParameter):
        text = messages.text(
            "error-usage-value", name=_name_in(error), expected=_expected(error.param, messages)
        )
    else:
        text = messages.text("error-usage")
    return f"{text}\n{messages.text('error-usage-help', command=_path_of(error))}"


def _name_in(error: click.BadParameter) -> str:
    hint = error.param.get_error_hint(error.ctx) if error.param and error.ctx else ""
    return str(hint).replace("'", "")


def _expected(param: click.Parameter | None, messages: Messages) -> str:
    """What a parameter takes: its choices, the form of a day, or its placeholder."""
    if param is not None and isinstance(param.type, click.Choice):
        return ", ".join(map(str, param.type.choices))
    if param is not None and isinstance(param.type, click.DateTime):
        return messages.text("error-usage-day")
    return str(param.metavar or "–") if param is not None else "–"


def _path_of(error: click.UsageError) -> str:
    return error.ctx.command_path if error.ctx else "guetteur"
