"""The pseudonyms of all that a workspace publishes; public figures keep their names."""

from pathlib import Path

import msgspec

from guetteur import store
from guetteur.model import InputError
from guetteur.model.protection import PublicFigure
from guetteur.publish.pseudonyms import Pseudonyms, public_key
from guetteur.store import Workspace
from guetteur.store.objections import FOLDER


def pseudonyms_for(workspace: Workspace, key: bytes | None = None) -> Pseudonyms:
    """The user's key, or another one, with the public figures of the workspace.

    Whatever is published takes its pseudonyms here.
    """
    public = (public_key(one.platform, one.handle) for one in public_figures(workspace))
    return Pseudonyms(key or store.pseudonym_key(), frozenset(public))


def public_figures(workspace: Workspace) -> tuple[PublicFigure, ...]:
    """The accounts that are shown by name."""
    place = place_of_figures(workspace)
    if not place.is_file():
        return ()
    try:
        return msgspec.json.decode(place.read_bytes(), type=tuple[PublicFigure, ...])
    except msgspec.MsgspecError as error:
        raise InputError("error-workspace-damaged", file=str(place)) from error


def place_of_figures(workspace: Workspace) -> Path:
    """Where the list is."""
    return workspace.root / FOLDER / "public-figures.json"
