"""The commands that give a run again, from its own record."""

import shlex

from guetteur.model import Run, Source

FOLDER = "again"


def commands(run: Run) -> list[str]:
    """The commands, one a line: exports read in another way than the last are imported first."""
    ways = [(_reading(source), source.name) for source in run.sources]
    if not ways:
        return []
    last = ways[-1][0]
    together = [shlex.quote(name) for way, name in ways if way == last]
    before = [
        f"guetteur import {shlex.quote(name)}{way} -o {FOLDER}" for way, name in ways if way != last
    ]
    settings = "".join(f" --{name} {value}" for name, value in _settings(run))
    return [*before, f"guetteur run {' '.join(together)}{last}{settings} -o {FOLDER}"]


def _reading(source: Source) -> str:
    """The options that say how this export was read."""
    mapping = source.reason_params.get("file", "mapping.toml") if source.mapping else None
    given = {
        "map": mapping,
        "format": source.format if source.forced else None,
        "timezone": source.timezone,
    }
    return "".join(f" --{name} {shlex.quote(value)}" for name, value in given.items() if value)


def _settings(run: Run) -> list[tuple[str, str]]:
    """The detectors' settings that a command can set, as it takes them."""
    made = []
    for name in ("alpha", "windows", "density", "smallest"):
        value = run.parameters.get(name)
        if isinstance(value, list):
            made.append((name, ",".join(map(str, value))))
        elif value is not None and value != "default":
            made.append((name, str(value)))
    return made
