"""A campaign's watch list from its file: who and what it protects."""

from guetteur.model import InputError, InputErrors
from guetteur.model.watch import WatchList
from guetteur.readers.hosts import host_of
from guetteur.readers.typed import Reading, record
from guetteur.readers.yaml_nodes import Node, line_of, parsed


def read_watch_list(content: bytes, lang: str, file: str) -> WatchList:
    """The watch list in a file.

    Raises InputErrors with every mistake, each with its line: of form, and addresses that name no
    host.
    """
    root = _tree(content, file)
    reading = Reading(lang)
    found = record(root, WatchList, reading)
    mistakes = list(reading.mistakes)
    if found is not None:
        mistakes += _no_hosts(found, root)
        if not any((found.names, found.sites, found.handles, found.allies, found.lists)):
            mistakes.append(InputError("error-watch-empty", line=root.line))
    if found is None or mistakes:
        raise InputErrors("error-study-mistakes", tuple(mistakes), file=file, count=len(mistakes))
    return found


def _tree(content: bytes, file: str) -> Node:
    try:
        return parsed(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        mistake = InputError("error-study-utf8", line=1)
    except InputError as error:
        empty = error.key == "error-study-nothing"
        mistake = InputError("error-watch-empty", line=1) if empty else error
    raise InputErrors("error-study-mistakes", (mistake,), file=file, count=1)


def _no_hosts(found: WatchList, root: Node) -> list[InputError]:
    """Sites and allies that name no host."""
    return [
        InputError("error-watch-host", line=line_of(root, f"{name}[{number}]"), found=text)
        for name in ("sites", "allies")
        for number, text in enumerate(getattr(found, name))
        if host_of(text) is None
    ]
