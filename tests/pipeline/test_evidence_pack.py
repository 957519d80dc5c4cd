"""Evidence packages: what is in them, that every change is seen, and what other programs say."""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bagit
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from prov.model import ProvDocument
from rocrate.rocrate import ROCrate

from guetteur import store
from guetteur.model import InputError
from guetteur.model.evidence import EvidencePacked, EvidenceSigned
from guetteur.model.judgement import Revealed, Shared
from guetteur.pipeline.evidence_stamp import Authority
from guetteur.pipeline.evidence_verify import verify_package
from guetteur.publish.evidence_alone import checks
from guetteur.store import evidence as kept
from tests.pipeline.packing import AT, REVEAL, WHO, keys_in, opened, packed, with_items
from tests.pipeline.test_judging import analysed
from tests.readers.archives import warc

__all__ = ["analysed"]  # a fixture
NOBODY = Authority()


@pytest.fixture(scope="module")
def made(analysed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with pseudonyms; beside it the workspace `w`, and `named`, where accounts are."""
    folder = tmp_path_factory.mktemp("packing")
    with pytest.MonkeyPatch.context() as monkeypatch:
        keys_in(folder / "keys", monkeypatch)
        workspace = with_items(opened(analysed, folder / "w"), folder)
        packed(workspace, folder / "package")
        packed(workspace, folder / "named", reveal=REVEAL)
    return folder / "package"


@pytest.fixture
def package(made: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    shutil.copytree(made, tmp_path / "package")
    return tmp_path / "package"


def files_of(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def document(folder: Path, name: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads((folder / name).read_text())
    return found


def alone(folder: Path, lang: str = "en") -> tuple[int, str]:
    """What verify.py says, run as a receiver would: by a Python without any package."""
    script = folder / "verify.py"
    command = [sys.executable, "-I", "-S", "-B", str(script), "--lang", lang]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.returncode, done.stdout


def holds(folder: Path) -> bool:
    """Whether our check finds nothing wrong. What the script checks is a part of it."""
    found = verify_package(folder, NOBODY, None).holds
    assert not found or not any(checks(folder).values())
    return found


def test_it_is_whole_and_both_checks_say_so(made: Path) -> None:
    assert holds(made)
    for lang, said in (("en", "The files are whole."), ("fr", "Les fichiers sont entiers.")):
        code, out = alone(made, lang)
        assert code == 0
        assert said in out
        assert "openssl pkeyutl -verify" in out
        assert "openssl ts" not in out  # there is no time-stamp


def test_what_is_in_it(made: Path) -> None:
    run = json.loads((made / "data" / "items.json").read_text())["items"]
    assert [one["withheld"] for one in run] == [None, "redacted", None]
    names = set(files_of(made))
    assert {name for name in names if name.startswith("data/evidence/")} == {
        "data/evidence/E1.png", "data/evidence/E3.html",
    }  # fmt: skip
    assert {
        "README.txt", "LISEZ-MOI.txt", "bagit.txt", "bag-info.txt", "manifest-sha256.txt",
        "tagmanifest-sha256.txt", "manifest.json", "verify.py", "signature/envelope.json",
        "signature/pae.bin", "signature/ed25519.sig", "signature/key.pem", "data/custody.jsonl",
        "data/posts.jsonl", "data/prov.json", "data/ro-crate-metadata.json",
        "data/cahier-de-constat.html", "data/notebook.html", "data/stix/bundle.json",
    } <= names  # fmt: skip
    assert not any(name.startswith(("timestamp/", "data/items/")) for name in names)


def test_where_accounts_are_named_all_is_in_it(made: Path) -> None:
    named = made.parent / "named"
    assert holds(named)
    names = set(files_of(named))
    assert {"data/evidence/E2.gz", "data/items/E1.json"} <= names
    assert (named / "data" / "evidence" / "E2.gz").read_bytes() == warc() != b""
    item = document(named, "data/items.json")["items"][1]
    assert item["url"] == "https://valmont.example/page"
    assert item["captured_at"] == "2027-02-28T17:04:05Z"


def test_who_names_accounts_is_recorded_first(made: Path) -> None:
    entries = store.ledger.read(made.parent / "w" / "ledger.jsonl").entries
    facts = [one.facts for one in entries]
    assert sum(isinstance(one, Revealed) for one in facts) == 1
    shared = [one for one in facts if isinstance(one, Shared)]
    assert [(one.form, one.names) for one in shared] == [("evidence", False), ("evidence", True)]
    statement = hashlib.sha256((made / "signature" / "envelope.json").read_bytes()).hexdigest()
    assert shared[0].sha256 == statement
    custody = [one.facts for one in kept.custody(store.open_workspace(made.parent / "w"), "case-1")]
    assert custody[3] == EvidencePacked(case="case-1", items=("E1", "E3"), named=False)
    assert isinstance(custody[4], EvidenceSigned)
    assert custody[4].statement == statement


def test_no_account_is_named_in_it(made: Path) -> None:
    run = store.last_run(store.open_workspace(made.parent / "w"))
    whole = b"\n".join(path.read_bytes() for path in files_of(made).values())
    accounts = [member.account_id for finding in run.findings for member in finding.members]
    assert accounts
    for account in accounts:
        assert account.encode() not in whole
    named = b"\n".join(path.read_bytes() for path in files_of(made.parent / "named").values())
    assert accounts[0].encode() in named


# Every file is tried; in a large one, the bits that Hypothesis chooses.
SMALL = 1_000


def test_every_file_dropped_is_seen(package: Path) -> None:
    for name, path in files_of(package).items():
        content = path.read_bytes()
        path.unlink()
        assert not holds(package), name
        path.write_bytes(content)
    assert holds(package)


def test_every_byte_of_small_files_is_watched(package: Path) -> None:
    for name, path in files_of(package).items():
        content = path.read_bytes()
        places = range(len(content)) if len(content) <= SMALL else (0, len(content) - 1)
        for place in places:
            changed = bytearray(content)
            changed[place] ^= 1 << (place % 8)
            path.write_bytes(bytes(changed))
            assert not holds(package), (name, place)
        path.write_bytes(content)
    assert holds(package)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_bit_of_any_file_is_watched(package: Path, data: st.DataObject) -> None:
    name, path = data.draw(st.sampled_from(sorted(files_of(package).items())))
    content = path.read_bytes()
    bit = data.draw(st.integers(0, 8 * len(content) - 1))
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << (bit % 8)
    path.write_bytes(bytes(changed))
    try:
        assert not holds(package), (name, bit)
    finally:
        path.write_bytes(content)


def test_every_file_cut_or_grown_is_seen(package: Path) -> None:
    for name, path in files_of(package).items():
        content = path.read_bytes()
        for changed in (content[:-1], content + b"\n", b""):
            path.write_bytes(changed)
            assert not holds(package), name
        path.write_bytes(content)


def test_every_two_files_swapped_are_seen(package: Path) -> None:
    files = list(files_of(package).items())
    for (first, one), (second, other) in zip(files, [*files[1:], files[0]], strict=True):
        before = one.read_bytes(), other.read_bytes()
        one.write_bytes(before[1])
        other.write_bytes(before[0])
        assert not holds(package), (first, second)
        one.write_bytes(before[0])
        other.write_bytes(before[1])
    assert holds(package)


@pytest.mark.parametrize(
    "name",
    ["x", "data/x", "data/evidence/E9.png", "signature/x", "timestamp/token.tsr", "data/é\n.txt"],
)
def test_a_file_added_is_seen_by_both(package: Path, name: str) -> None:
    (package / name).parent.mkdir(parents=True, exist_ok=True)
    (package / name).write_bytes(b"x")
    assert not holds(package)
    code, out = alone(package)
    assert code == 1
    assert "FILES: added (+)" in out


def test_a_link_or_an_empty_folder_is_seen(package: Path) -> None:
    (package / "data" / "empty").mkdir()
    assert not holds(package)
    (package / "data" / "empty").rmdir()
    target = package / "data" / "posts.jsonl"
    content = target.read_bytes()
    (package.parent / "outside").write_bytes(content)
    target.unlink()
    target.symlink_to(package.parent / "outside")
    assert not holds(package)


def _flipped(content: bytes) -> bytes:
    return bytes([content[0] ^ 4]) + content[1:]


CHANGES: dict[str, Callable[[Path], object]] = {
    "flip": lambda path: path.write_bytes(
        bytes([path.read_bytes()[0] ^ 4]) + path.read_bytes()[1:]
    ),
    "drop": lambda path: path.unlink(),
}


@pytest.mark.parametrize("change", sorted(CHANGES))
def test_the_script_alone_sees_changes_in_every_file(package: Path, change: str) -> None:
    """A script that was itself changed is no judge: a copy of it is asked."""
    judge = package.parent / "judge.py"
    shutil.copy(package / "verify.py", judge)
    for name, path in files_of(package).items():
        content = path.read_bytes()
        CHANGES[change](path)
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-B", str(judge), str(package)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (1, ""), name
        assert "DOES NOT HOLD" in done.stdout
        path.write_bytes(content)


def test_a_forger_with_another_key_is_seen_by_the_name_of_the_key(
    made: Path, analysed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever seals anew what was changed has another key: everything else can be made to fit."""
    known = verify_package(made, NOBODY, None).key
    keys_in(tmp_path / "keys", monkeypatch)
    (tmp_path / "keys" / "s").write_text("b2" * 32)
    forged = packed(with_items(opened(analysed, tmp_path / "w"), tmp_path), tmp_path / "forged")
    assert holds(forged.folder)
    assert verify_package(made, NOBODY, known).holds
    assert not verify_package(forged.folder, NOBODY, known).holds


def test_a_log_rewritten_with_its_chain_is_seen(package: Path) -> None:
    """The chain fits again; its last digest is not the one that was signed."""
    path = package / "data" / "custody.jsonl"
    lines, digest = [], "0" * 64
    for line in path.read_bytes().splitlines():
        entry = json.loads(line)
        entry["who"], entry["previous"] = "Somebody Else", digest
        written = json.dumps(entry, sort_keys=True, separators=(",", ":")).encode() + b"\n"
        digest = hashlib.sha256(written).hexdigest()
        lines.append(written)
    path.write_bytes(b"".join(lines))
    found = checks(package)
    assert found["custody"] == "data/custody.jsonl"
    assert found["digests"]


def test_the_same_workspace_clock_and_keys_give_the_same_bytes(
    analysed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys_in(tmp_path / "keys", monkeypatch)
    with_items(opened(analysed, tmp_path / "w"), tmp_path)
    contents = []
    for name in ("a", "b"):
        shutil.copytree(tmp_path / "w", tmp_path / f"w-{name}")
        packed(store.open_workspace(tmp_path / f"w-{name}"), tmp_path / name)
        contents.append({n: p.read_bytes() for n, p in files_of(tmp_path / name).items()})
    assert contents[0] == contents[1] != {}


def test_it_is_a_bag_for_bagit(made: Path, package: Path) -> None:
    assert bagit.Bag(str(made)).is_valid()
    (package / "data" / "posts.jsonl").write_bytes(b"x")
    assert not bagit.Bag(str(package)).is_valid()


def test_prov_reads_who_made_what(made: Path) -> None:
    found = ProvDocument.deserialize(made / "data" / "prov.json")
    names = {str(one.identifier) for one in found.get_records()}
    assert {"g:E1", "g:E2", "g:E3", "g:package-case-1"} <= names
    again = ProvDocument.deserialize(content=found.serialize())
    assert again == found
    derived = json.loads((made / "data" / "prov.json").read_text())["wasDerivedFrom"]
    assert {"prov:generatedEntity": "g:E3", "prov:usedEntity": "g:E2"} in derived.values()


def test_ro_crate_reads_what_is_in_it(made: Path) -> None:
    crate = ROCrate(made / "data")
    found = {one.id for one in crate.data_entities}
    expected = {name.removeprefix("data/") for name in files_of(made) if name.startswith("data/")}
    assert found == expected - {"ro-crate-metadata.json"}
    assert crate.name == "Copied texts"


def test_the_notebook_has_the_addresses_in_order(made: Path) -> None:
    named = (made.parent / "named" / "data" / "cahier-de-constat.html").read_text()
    assert named.index("https://valmont.example/page") < named.index("Notes juridiques")
    assert "NF Z67-147" in named
    digest = document(made, "data/items.json")["items"][0]["sha256"]
    assert str(digest) in named


@pytest.mark.parametrize(
    ("wish", "key"),
    [({"who": " "}, "error-evidence-as"), ({"tlp": "clear"}, "error-stix-tlp")],
)
def test_what_is_refused_leaves_nothing(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wish: dict[str, Any], key: str
) -> None:
    keys_in(tmp_path / "keys", monkeypatch)
    shutil.copytree(made.parent / "w", tmp_path / "w")
    workspace = store.open_workspace(tmp_path / "w")
    before = len(kept.custody(workspace, "case-1"))
    with pytest.raises(InputError, match=key):
        packed(workspace, tmp_path / "p", **wish)
    assert not (tmp_path / "p").exists()
    assert len(kept.custody(workspace, "case-1")) == before


def test_a_place_that_is_taken_is_refused(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys_in(tmp_path / "keys", monkeypatch)
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "mine.txt").write_text("mine")
    with pytest.raises(InputError, match="error-evidence-there"):
        packed(store.open_workspace(made.parent / "w"), tmp_path / "p")
    assert (tmp_path / "p" / "mine.txt").read_text() == "mine"


def test_a_file_that_was_changed_or_lost_is_not_packed(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys_in(tmp_path / "keys", monkeypatch)
    shutil.copytree(made.parent / "w", tmp_path / "w")
    workspace = store.open_workspace(tmp_path / "w")
    place = kept.file_of(workspace, kept.items(workspace, "case-1")[0])
    for change, key in (
        (lambda: place.write_bytes(b"x"), "error-evidence-changed"),
        (place.unlink, "error-evidence-gone"),
    ):
        change()
        with pytest.raises(InputError, match=key):
            packed(workspace, tmp_path / "p")
        assert not (tmp_path / "p").exists()


def test_nothing_is_half_written(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full while files are written: the folder is not there, nor any part of it."""
    keys_in(tmp_path / "keys", monkeypatch)
    shutil.copytree(made.parent / "w", tmp_path / "w")
    before = {path.name for path in tmp_path.iterdir()}
    real, count = store.atomic, []

    def full(target: Path) -> object:
        if ".part-" in str(target):
            count.append(target)
            if len(count) == 7:
                raise OSError(28, "No space left on device")
        return real(target)

    monkeypatch.setattr(store, "atomic", full)
    with pytest.raises(OSError, match="No space"):
        packed(store.open_workspace(tmp_path / "w"), tmp_path / "p")
    assert {path.name for path in tmp_path.iterdir()} == before


def test_the_clock_and_the_person_are_signed(made: Path) -> None:
    facts = verify_package(made, NOBODY, None).facts
    assert (facts["made_at"], facts["made_by"]) == (AT.isoformat().replace("+00:00", "Z"), WHO)
    assert (facts["case"], facts["named"], facts["custody_entries"]) == ("case-1", False, 4)
