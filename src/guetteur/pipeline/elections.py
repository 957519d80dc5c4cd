"""Which election a workspace is about, and which election a person names."""

from pathlib import Path

import msgspec

from guetteur.knowledge.elections import election, election_of, template
from guetteur.model import InputError
from guetteur.model.election import Election
from guetteur.store import Workspace, open_workspace, write_text
from guetteur.store.workspace import MARK


def of(workspace: Workspace) -> Election | None:
    """The election of a workspace; None if nobody said which."""
    if not workspace.election.is_file():
        return None
    return election_of(workspace.election.read_bytes(), str(workspace.election))


def named(name: str) -> Election:
    """The election of this name: a file, a workspace, or the id of one that is shipped.

    Raises InputError if the file is not understood, the workspace has no election, or there is no
    such id.
    """
    path = Path(name)
    if (path / MARK).exists():
        found = of(open_workspace(path))
        if found is None:
            raise InputError("error-election-workspace", folder=name)
        return found
    if path.is_file():
        return election_of(path.read_bytes(), name)
    if path.suffix.lower() in {".yml", ".yaml"}:
        raise InputError("error-file-missing", file=name)
    return election(name)


def keep(root: Path, name: str) -> Election:
    """Say which election a workspace is about; it replaces what was said before.

    Raises InputError as `named` does, or if the folder is not a workspace.
    """
    workspace = open_workspace(root)
    found = named(name)
    write_text(workspace.election, msgspec.yaml.encode(msgspec.to_builtins(found)).decode())
    return found


__all__ = ["keep", "named", "of", "template"]
