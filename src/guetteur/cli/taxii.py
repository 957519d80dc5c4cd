"""guetteur taxii: share objects with partners, and fetch theirs.

The server and its libraries are imported in the commands: other commands start without them.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from guetteur import pipeline
from guetteur.cli.base import Command, Program, lang_option
from guetteur.model import InputError
from guetteur.pipeline import Messages

PASSWORD = "GUETTEUR_TAXII_PASSWORD"  # noqa: S105 - the name of a variable
LOCAL = ("127.0.0.1", "localhost", "::1")
SHOWN = 20


def command(messages: Messages) -> Program:
    """The group of commands in one language."""
    group = _group(messages, "taxii")
    group.add_command(_serve(messages), "serve")
    users = _group(messages, "taxii", "user")
    users.add_command(_user_add(messages), "add")
    users.add_command(_user_list(messages), "list")
    users.add_command(_user_remove(messages), "remove")
    group.add_command(users, "user")
    group.add_command(_collections(messages), "collections")
    group.add_command(_publish(messages), "publish")
    group.add_command(_fetch(messages), "fetch")
    return group


def _group(messages: Messages, *words: str) -> Program:
    name = "-".join(words)
    example = f"\b\n{messages.text('help-example')}\n  {messages.text(f'help-{name}-example')}"
    group = Program(
        name=words[-1],
        messages=messages,
        help=f"{messages.text(f'help-{name}')}\n\n{example}",
        short_help=messages.text(f"help-{name}-short"),
        no_args_is_help=True,
    )
    group.params.append(lang_option(messages))
    return group


def _command(
    name: str, messages: Messages, run: Callable[..., None], *params: click.Parameter
) -> Command:
    return Command(f"taxii-{name}", messages, callback=run, params=[*params, _workspace(messages)])


def _workspace(messages: Messages) -> click.Option:
    return click.Option(
        ["-w", "--workspace"],
        required=True,
        type=click.Path(path_type=Path),
        metavar="DIR",
        help=messages.text("help-option-taxii-workspace"),
    )


def _option(messages: Messages, name: str, metavar: str, **given: Any) -> click.Option:
    help_text = messages.text(f"help-option-taxii-{name}")
    return click.Option([f"--{name}"], metavar=metavar, help=help_text, **given)


def _serve(messages: Messages) -> Command:
    def run(
        workspace: Path,
        host: str,
        port: int,
        ssl_certfile: Path | None,
        ssl_keyfile: Path | None,
    ) -> None:
        import uvicorn

        from guetteur.pipeline.taxii_serving import check

        pipeline.open_workspace(workspace)
        check(host, port, ssl_certfile, ssl_keyfile)
        os.environ["GUETTEUR_TAXII_WORKSPACE"] = str(workspace)
        os.environ["GUETTEUR_TAXII_LANG"] = messages.lang
        scheme = "https" if ssl_certfile else "http"
        if host not in LOCAL and not ssl_certfile:
            click.echo(messages.text("say-taxii-clear"), err=True)
        shown = f"[{host}]" if ":" in host else host
        url = f"{scheme}://{shown}:{port}/taxii2/"
        click.echo(messages.text("say-taxii-serving", url=url), err=True)
        uvicorn.run(
            "guetteur.web.taxii:create",
            factory=True,
            host=host,
            port=port,
            ssl_certfile=ssl_certfile,
            ssl_keyfile=ssl_keyfile,
            access_log=False,  # the journal says more
            log_level="warning",
            server_header=False,
            limit_concurrency=100,
        )

    file = click.Path(path_type=Path)
    return _command(
        "serve",
        messages,
        run,
        _option(messages, "host", "ADDRESS", default="127.0.0.1"),
        _option(messages, "port", "PORT", default=6100, type=click.IntRange(1, 65535)),
        _option(messages, "ssl-certfile", "FILE", type=file),
        _option(messages, "ssl-keyfile", "FILE", type=file),
    )


def _user_add(messages: Messages) -> Command:
    def run(workspace: Path, name: str, reads: str, writes: str) -> None:
        from guetteur.pipeline import taxii_access, taxii_sharing

        opened = pipeline.open_workspace(workspace)
        taxii_access.check_name(name)
        given = _password(messages, twice=True)
        password = given or taxii_access.new_password()
        user = taxii_sharing.add_user(opened, name, password, _words(reads), _words(writes))
        click.echo(messages.text("say-taxii-user-added", name=user.name))
        if not given:
            click.echo(messages.text("say-taxii-password", password=password))

    return _command(
        "user-add",
        messages,
        run,
        click.Argument(["name"], metavar="NAME"),
        _option(messages, "reads", "LEVEL,...", default=""),
        _option(messages, "writes", "LEVEL,...", default=""),
    )


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _password(messages: Messages, *, twice: bool) -> str:
    """From the environment, else typed unseen; empty where nobody can type."""
    if PASSWORD in os.environ:
        return os.environ[PASSWORD]
    if not sys.stdin.isatty():
        return ""
    prompts = ("ask-taxii-new", "ask-taxii-again") if twice else ("ask-taxii-password",)
    typed = [
        click.prompt(messages.text(one), hide_input=True, default="", show_default=False, err=True)
        for one in prompts
    ]
    if len(set(typed)) > 1:
        raise InputError("error-taxii-differ")
    return str(typed[0])


def _user_list(messages: Messages) -> Command:
    def run(workspace: Path) -> None:
        from guetteur.pipeline import taxii_sharing

        for line in taxii_sharing.user_lines(pipeline.open_workspace(workspace), messages):
            click.echo(line)

    return _command("user-list", messages, run)


def _user_remove(messages: Messages) -> Command:
    def run(workspace: Path, name: str) -> None:
        from guetteur.pipeline import taxii_sharing

        taxii_sharing.remove_user(pipeline.open_workspace(workspace), name)
        click.echo(messages.text("say-taxii-user-removed", name=name))

    return _command("user-remove", messages, run, click.Argument(["name"], metavar="NAME"))


def _collections(messages: Messages) -> Command:
    def run(workspace: Path) -> None:
        from guetteur.pipeline import taxii_sharing

        for line in taxii_sharing.collection_lines(pipeline.open_workspace(workspace), messages):
            click.echo(line)

    return _command("collections", messages, run)


def _publish(messages: Messages) -> Command:
    def run(workspace: Path, bundle: Path, collection: str | None) -> None:
        from guetteur.pipeline import taxii_sharing

        opened = pipeline.open_workspace(workspace)
        done = taxii_sharing.publish(opened, bundle, collection)
        for one in done.refused[:SHOWN]:
            why = messages.text(f"taxii-unfit-{one.reason}", place=one.place)
            click.echo(messages.text("say-taxii-refused", id=one.id, why=why), err=True)
        if done.refused:
            raise InputError("error-taxii-publish", file=str(bundle), count=len(done.refused))
        for alias, (new, known) in done.added.items():
            said = messages.text("say-taxii-published", collection=alias, new=new, known=known)
            click.echo(said)

    return _command(
        "publish",
        messages,
        run,
        click.Argument(["bundle"], type=click.Path(path_type=Path), metavar="BUNDLE"),
        _option(messages, "collection", "LEVEL"),
    )


def _fetch(messages: Messages) -> Command:
    def run(
        workspace: Path,
        url: str,
        collection: str,
        user: str | None,
        added_after: str | None,
        allow_http: bool,
    ) -> None:
        from guetteur.pipeline.taxii_fetch import Source, fetch

        opened = pipeline.open_workspace(workspace)
        source = Source(
            url=url,
            collection=collection,
            user=user,
            password=_password(messages, twice=False) if user else None,
            added_after=added_after,
            insecure=allow_http,
        )
        found = fetch(opened, source)
        click.echo(messages.text("say-taxii-fetched", count=found.count, path=str(found.path)))
        if found.last:
            click.echo(messages.text("say-taxii-next-time", last=found.last), err=True)

    collection = click.Option(
        ["--collection"],
        required=True,
        metavar="ID",
        help=messages.text("help-option-taxii-from"),
    )
    http = click.Option(
        ["--allow-http"], is_flag=True, help=messages.text("help-option-taxii-allow-http")
    )
    return _command(
        "fetch",
        messages,
        run,
        click.Argument(["url"], metavar="URL"),
        collection,
        _option(messages, "user", "NAME"),
        _option(messages, "added-after", "TIME"),
        http,
    )
