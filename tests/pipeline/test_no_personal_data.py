"""Nobody's name, handle, id, address, number or account is in anything written by default.

Each writer below is what makes files for others. A new one is one more line in WRITERS.
"""

import gzip
import json
import zipfile
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_commands import Outcome, guetteur
from tests.pipeline.planted import CONTACTS, NEIGHBOUR, found_in, handle, name, planted, texts_of

__all__ = ["guetteur"]  # a fixture
Call = Callable[..., Outcome]
Write = Callable[[Call, Path, Path], None]
ANA = ("--as", "Ana Exemple")
LATE = ("--tlp", "amber")


def _shown(call: Call, folder: Path, name: str, *arguments: object) -> None:
    """What a command prints, as a file."""
    code, out, err = call(*arguments)
    assert code == 0, (arguments, out, err)
    (folder / f"{name}.txt").write_text(out, encoding="utf-8")


def _run(call: Call, *arguments: object) -> None:
    code, out, err = call(*arguments)
    assert code == 0, (arguments, out, err)


def report(call: Call, demo: Path, folder: Path) -> None:
    """The report, findings.json, graph, CSV and Parquet files, in both languages."""
    for lang in ("en", "fr"):
        _run(call, "report", demo, "--lang", lang)
    (demo / "out").rename(folder / "out")


def case_show(call: Call, demo: Path, folder: Path) -> None:
    _shown(call, folder, "show", "case", "show", demo, "case-1")
    _shown(call, folder, "json", "case", "show", demo, "case-1", "--json")
    _shown(call, folder, "list", "case", "list", demo, "--json")


def note(call: Call, demo: Path, _: Path) -> None:
    """From here on the case's own words hold names too: those who write them see them again."""
    text = f"{name(0)} @{handle(0)} {NEIGHBOUR[1]} {' '.join(CONTACTS)}"
    _run(call, "case", "note", demo, "case-1", text, *ANA)
    _run(call, "case", "judge", demo, "case-1", "confirm", "--why", text, *ANA)


def stix(call: Call, demo: Path, folder: Path) -> None:
    for lang in ("en", "fr"):
        _run(call, "stix", "export", demo, "case-1", "-o", folder / f"{lang}.json", "--lang", lang)


def misp(call: Call, demo: Path, folder: Path) -> None:
    _run(call, "misp", "export", demo, "case-1", "-o", folder / "event.json", *LATE)


def package(call: Call, demo: Path, folder: Path) -> None:
    _run(call, "case", "package", demo, "case-1", "-o", folder / "case.zip", *ANA)


def copies(call: Call, demo: Path, folder: Path) -> None:
    for profile in ("full", "partner", "summary"):
        _run(call, "copy", demo, "case-1", "--for", f"Partner {profile}", "--profile", profile,
             "-o", folder, *ANA)  # fmt: skip
    _shown(call, folder, "copies", "copies", demo, "--json")


def protection(call: Call, demo: Path, folder: Path) -> None:
    for kind in ("register", "dpia"):
        for ending in ("html", "md", "docx"):
            _run(call, "protection", kind, demo, "-o", folder / f"{kind}.{ending}")
    _shown(call, folder, "show", "protection", "show", demo, "--json")
    _shown(call, folder, "plan", "purge", demo, "--dry-run", "--json")


def evidence(call: Call, demo: Path, folder: Path) -> None:
    """With an item that nobody said to be free of personal data."""
    item = demo.parent / f"capture_{handle(0)}.txt"
    item.write_text(f"{name(0)} {NEIGHBOUR[1]} {CONTACTS[1]}", encoding="utf-8")
    url = f"https://x.com/{handle(0)}/status/1"
    _run(call, "evidence", "add", demo, "case-1", item, "--url", url, *ANA)
    _run(call, "evidence", "pack", demo, "case-1", "-o", folder / "pack", *ANA)


def dossiers(call: Call, demo: Path, folder: Path) -> None:
    for kind in range(1, 12):
        _run(call, "dossier", "build", demo, f"d{kind}", "--case", "case-1",
             "-o", folder / f"d{kind}")  # fmt: skip


def bulletin(call: Call, demo: Path, folder: Path) -> None:
    for lang in ("en", "fr"):
        form = folder / f"{lang}.yml"
        _run(call, "bulletin", "new", demo, "case-1", "-o", form, "--lang", lang)


def lesson(call: Call, demo: Path, folder: Path) -> None:
    _run(call, "lesson", "build", demo, "case-1", "-o", folder / "lesson")


# In this order: from `note` on, the case's own words hold what was planted too.
WRITERS: tuple[Write, ...] = (
    report,
    case_show,
    protection,
    note,
    stix,
    misp,
    package,
    copies,
    evidence,
    dossiers,
    bulletin,
    lesson,
)


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, ...]]:
    """An export full of invented people, and what must not be found again."""
    return planted(tmp_path_factory.mktemp("planted"))


def test_nobody_is_in_anything_that_is_written(
    guetteur: Call,
    export: tuple[Path, tuple[str, ...]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GUETTEUR_SIGNING_KEY_FILE", str(tmp_path / "signing"))
    file, needles = export
    demo = tmp_path / "demo"
    _run(guetteur, "run", file, "-o", demo)
    _run(guetteur, "case", "open", demo, "Copied texts", *ANA)
    _run(guetteur, "case", "tlp", demo, "case-1", "amber", *ANA)
    leaks, empty = [], []
    for write in WRITERS:
        folder = tmp_path / "written" / write.__name__
        folder.mkdir(parents=True)
        write(guetteur, demo, folder)
        leaks += [(write.__name__, *one) for one in found_in(folder, needles)]
        if write is not note and not any(path.is_file() for path in folder.rglob("*")):
            empty.append(write.__name__)
    assert empty == []
    assert leaks == []


def test_what_was_planted_is_in_the_workspace_and_would_be_found(
    guetteur: Call, export: tuple[Path, tuple[str, ...]], tmp_path: Path
) -> None:
    """So that the test above can fail: with real accounts, most of it is there."""
    file, needles = export
    demo = tmp_path / "demo"
    _run(guetteur, "run", file, "-o", demo, "--reveal", "Ana", "--why", "test")
    missed = set(needles) - {one for _, one in found_in(demo / "out", needles)}
    assert not missed & {handle(0), name(0), *NEIGHBOUR, *CONTACTS}


def test_the_search_sees_into_archives_pages_and_envelopes(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(b"Gaspard Planterose"))
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w>Gaspard </w><w>Planterose</w>")
    (tmp_path / "c.html").write_text("Gaspard&#32;Planter%6Fse", encoding="utf-8")
    envelope = {"payload": b64encode(b"0639981234").decode()}
    (tmp_path / "d.json").write_text(json.dumps(envelope), encoding="utf-8")
    found = found_in(tmp_path, ("Gaspard Planterose", "06 39 98 12 34"))
    assert [place for place, _ in found] == ["a.gz", "b.docx", "c.html", "d.json"]
    assert next(iter(texts_of("e", b"plain"))) == "plain"
