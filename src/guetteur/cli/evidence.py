"""guetteur evidence: items of a case, their custody, and the package that anybody can verify."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option, workspace_argument
from guetteur.cli.case_words import case_argument
from guetteur.cli.options import FILE
from guetteur.cli.sharing import sharing_options, sharing_wish
from guetteur.pipeline import Messages

FAILED = 1


def command(messages: Messages) -> Program:
    """The group of commands in one language."""
    example = f"\b\n{messages.text('help-example')}\n  {messages.text('help-evidence-example')}"
    group = Program(
        name="evidence",
        messages=messages,
        help=f"{messages.text('help-evidence')}\n\n{example}",
        short_help=messages.text("help-evidence-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    for name, make in COMMANDS.items():
        group.add_command(make(messages), name)
    return group


def _command(
    name: str, messages: Messages, run: Callable[..., None], params: list[click.Parameter]
) -> Command:
    whole = [workspace_argument(), case_argument(), *params]
    return Command(f"evidence-{name}", messages, callback=run, params=whole)


def _option(messages: Messages, name: str, metavar: str | None, **given: Any) -> click.Option:
    text = messages.text(f"help-option-evidence-{name}")
    return click.Option([f"--{name}"], metavar=metavar, help=text, **given)


def _as(messages: Messages) -> click.Option:
    return click.Option(
        ["--as", "who"],
        metavar="NAME",
        envvar="GUETTEUR_ANALYST",
        help=messages.text("help-option-case-as"),
    )


def authority_options(messages: Messages, ask: bool) -> list[click.Option]:
    """Which authority to ask and to believe, and which list makes it a qualified one."""
    asked = [_option(messages, "authority", "URL", envvar="GUETTEUR_TSA_URL")] if ask else []
    return [
        *asked,
        _option(messages, "roots", "FILE", type=FILE, envvar="GUETTEUR_TSA_ROOTS"),
        _option(messages, "trusted-list", "FILE", type=FILE, envvar="GUETTEUR_TRUSTED_LIST"),
    ]


def _item_argument() -> click.Argument:
    return click.Argument(["item"], metavar="ITEM")


def _file_argument() -> click.Argument:
    return click.Argument(["file"], type=FILE, metavar="FILE")


def _say(lines: list[str]) -> None:
    for line in lines:
        click.echo(line)


def _add(messages: Messages) -> Command:
    def run(workspace: Path, case: str, files: tuple[Path, ...], **given: Any) -> None:
        from guetteur.pipeline import evidence, evidence_words

        opened = pipeline.open_workspace(workspace)
        said = evidence.Given(**given)
        items = evidence.add_files(opened, case, files, said, at=pipeline.now())
        _say(evidence_words.added_lines(items, messages))

    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, required=True, type=FILE, metavar="FILE..."),
        _option(messages, "url", "URL"),
        _option(messages, "post", "ID"),
        _option(messages, "captured", "MOMENT"),
        _option(messages, "tool", "TEXT"),
        click.Option(
            ["--no-personal-data", "open"],
            is_flag=True,
            help=messages.text("help-option-evidence-no-personal-data"),
        ),
        _as(messages),
    ]
    return _command("add", messages, run, params)


def _list(messages: Messages) -> Command:
    def run(workspace: Path, case: str, as_json: bool) -> None:
        from guetteur.pipeline import evidence, evidence_words

        document = evidence.list_document(pipeline.open_workspace(workspace), case)
        if as_json:
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        else:
            _say(evidence_words.list_lines(document, messages))

    return _command("list", messages, run, [json_option(messages)])


def json_option(messages: Messages) -> click.Option:
    """--json."""
    return click.Option(["--json", "as_json"], is_flag=True, help=messages.text("help-option-json"))


def _redact(messages: Messages) -> Command:
    def run(workspace: Path, case: str, item: str, file: Path, why: str, who: str | None) -> None:
        from guetteur.pipeline import evidence, evidence_words

        opened = pipeline.open_workspace(workspace)
        made = evidence.redact(opened, case, item, file, who=who, why=why, at=pipeline.now())
        _say(evidence_words.added_lines([made], messages))

    params = [
        _item_argument(),
        _file_argument(),
        _option(messages, "why", "TEXT", required=True),
        _as(messages),
    ]
    return _command("redact", messages, run, params)


def _copy(messages: Messages) -> Command:
    def run(workspace: Path, case: str, item: str, output: Path, who: str | None) -> None:
        from guetteur.pipeline import evidence

        opened = pipeline.open_workspace(workspace)
        found = evidence.copy_out(opened, case, item, output, who=who, at=pipeline.now())
        text = messages.text("say-evidence-copied", item=found.id, file=str(output))
        click.echo(text)

    output = click.Option(
        ["-o", "--output"],
        required=True,
        type=FILE,
        metavar="FILE",
        help=messages.text("help-option-share-output"),
    )
    return _command("copy", messages, run, [_item_argument(), output, _as(messages)])


def _pack(messages: Messages) -> Command:
    def run(workspace: Path, case: str, output: Path, who: str | None, **given: Any) -> None:
        from guetteur.pipeline import evidence_pack, evidence_words, sharing

        opened = pipeline.open_workspace(workspace)
        authority = authority_of(given)
        wish = sharing.Wish(who=who, **sharing_wish(given, messages.lang))
        made = evidence_pack.pack(opened, case, output, wish, authority, at=pipeline.now())
        _say(evidence_words.packed_lines(made, messages))

    output = click.Option(
        ["-o", "--output"],
        required=True,
        type=FILE,
        metavar="DIR",
        help=messages.text("help-option-evidence-output"),
    )
    params = [output, *sharing_options(messages), *authority_options(messages, ask=True)]
    return _command("pack", messages, run, [*params, _as(messages)])


def authority_of(given: dict[str, Any]) -> Any:
    """The authority that the options name."""
    from guetteur.pipeline import evidence_stamp, evidence_trust

    roots, listed = given["roots"], given["trusted_list"]
    return evidence_stamp.Authority(
        url=given.get("authority"),
        roots=evidence_trust.certificates(roots) if roots else (),
        listed=evidence_trust.trusted(listed) if listed else None,
    )


def _stamp(messages: Messages) -> Command:
    def run(workspace: Path, case: str, who: str | None, **given: Any) -> None:
        from guetteur.pipeline import evidence_pack, evidence_words

        opened = pipeline.open_workspace(workspace)
        authority = authority_of(given)
        done = evidence_pack.stamp_waiting(opened, case, authority, who=who, at=pipeline.now())
        _say(evidence_words.asked_lines(done, messages))
        if not all(one.placed for one in done):
            sys.exit(FAILED)

    params = [*authority_options(messages, ask=True), _as(messages)]
    return _command("stamp", messages, run, [*params])


# In the order of the work.
COMMANDS = {
    "add": _add,
    "list": _list,
    "redact": _redact,
    "copy": _copy,
    "pack": _pack,
    "stamp": _stamp,
}
