"""A workspace with a case and items of evidence, and a package made of it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from guetteur import store
from guetteur.pipeline import evidence, judging
from guetteur.pipeline.evidence_pack import Packed, pack
from guetteur.pipeline.evidence_stamp import Authority
from guetteur.pipeline.sharing import Wish
from guetteur.store import Workspace
from tests.readers.archives import png, warc

AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
WHO = "Ana Exemple"
CAPTURED = "2027-02-28T18:04:05+01:00"
URL = "https://valmont.example/page"


def keys_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys of their own for a test, always the same ones."""
    folder.mkdir(exist_ok=True)
    for name, variable in (("p", "GUETTEUR_KEY_FILE"), ("s", "GUETTEUR_SIGNING_KEY_FILE")):
        (folder / name).write_text("a1" * 32 + "\n")
        (folder / name).chmod(0o600)
        monkeypatch.setenv(variable, str(folder / name))


def opened(analysed: Path, place: Path, tlp: str = "amber") -> Workspace:
    """A copy of an analysed workspace, with a case."""
    shutil.copytree(analysed, place)
    workspace = store.open_workspace(place)
    for what, given in (("open", {"title": "Copied texts"}), ("tlp", {"level": tlp})):
        fields = given if what == "open" else {"case": "case-1", **given}
        judging.write(workspace, judging.facts_of(workspace, what, fields), who=WHO, at=AT)
    return workspace


def with_items(workspace: Workspace, folder: Path) -> Workspace:
    """Three items: an image that may be shown, a web archive, a redacted copy of the archive."""
    (folder / "page.png").write_bytes(png())
    (folder / "page.warc.gz").write_bytes(warc())
    (folder / "masked.html").write_bytes(b"<html>masked https://valmont.example/</html>")
    said: dict[str, Any] = {"who": WHO, "url": URL, "captured": CAPTURED, "tool": "Firefox 140"}
    add(workspace, folder / "page.png", **said, open=True)
    add(workspace, folder / "page.warc.gz", **said)
    evidence.redact(workspace, "case-1", "E2", folder / "masked.html", who=WHO, why="a name", at=AT)
    return workspace


def add(workspace: Workspace, path: Path, **said: Any) -> None:
    """Keep one file."""
    evidence.add_files(workspace, "case-1", (path,), evidence.Given(**{"who": WHO, **said}), at=AT)


def packed(
    workspace: Workspace, folder: Path, authority: Authority | None = None, **wish: Any
) -> Packed:
    """The package of the case."""
    whole = Wish(**{"who": WHO, "organisation": "Cell of Valmont", **wish})
    return pack(workspace, "case-1", folder, whole, authority or Authority(), at=AT)


REVEAL = (WHO, "for the lawyer")
