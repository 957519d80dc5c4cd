"""A bulletin from the form that its author filled in."""

import re

from guetteur.model import InputError, InputErrors
from guetteur.model.bulletin import Bulletin
from guetteur.readers.typed import Reading, record
from guetteur.readers.yaml_nodes import parsed

# The id is part of the names of files.
ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


def read_bulletin(content: bytes, file: str) -> Bulletin:
    """The bulletin in a file. Raises InputErrors with every mistake of form, line by line.

    Whether it is complete and may be published is not checked here.
    """
    reading = Reading("en")
    try:
        found = record(parsed(content.decode("utf-8-sig")), Bulletin, reading)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found, reading.mistakes[:] = None, [InputError("error-study-utf8", line=line)]
    except InputError as error:
        found, reading.mistakes[:] = None, [error]
    if found is None:
        mistakes = tuple(reading.mistakes)
        raise InputErrors("error-bulletin-mistakes", mistakes, file=file, count=len(mistakes))
    if not ID.fullmatch(found.id):
        raise InputError("error-bulletin-id", file=file, found=found.id[:80])
    return found
