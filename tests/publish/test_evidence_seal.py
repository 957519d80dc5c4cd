"""The parts of the seal, against published vectors and other programs."""

import base64
import json
import shutil
import subprocess
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from guetteur.publish.evidence_alone import canonical, key_pem, merkle_root, pae
from guetteur.publish.evidence_seal import Measured, sealed, signature_holds

SEED = bytes(range(32))
FILES = {"data/b.txt": Measured("b" * 64, 2), "data/a.txt": Measured("a" * 64, 1)}

# The leaves and roots of the test suite of Certificate Transparency (RFC 6962).
LEAVES = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                 "606162636465666768696a6b6c6d6e6f")
]  # fmt: skip
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


@pytest.mark.parametrize("size", range(9))
def test_merkle_roots_are_those_published(size: int) -> None:
    assert merkle_root(LEAVES[:size]).hex() == ROOTS[size]


def test_what_is_signed_is_as_dsse_says() -> None:
    """The example of the specification."""
    found = pae("http://example.com/HelloWorld", b"hello world")
    assert found == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS,
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text(st.characters(max_codepoint=127)), inner)
    ),
    max_leaves=10,
)


@given(VALUES)
def test_the_standard_library_writes_what_rfc_8785_wants(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


def test_the_same_files_facts_and_key_give_the_same_seal() -> None:
    first, again = (sealed(FILES, {"case": "case-1"}, SEED) for _ in range(2))
    assert first == again
    other = sealed(FILES, {"case": "case-2"}, SEED)
    assert (other.root, other.key) == (first.root, first.key)
    assert other.statement != first.statement
    assert sealed(FILES, {"case": "case-1"}, SEED[::-1]).key != first.key


def test_the_manifest_lists_files_by_path() -> None:
    manifest = json.loads(sealed(FILES, {}, SEED).files["manifest.json"])
    assert [one["path"] for one in manifest["files"]] == ["data/a.txt", "data/b.txt"]


def test_openssl_checks_the_signature(tmp_path: Path) -> None:
    files = sealed(FILES, {"case": "case-1"}, SEED).files
    for name, content in files.items():
        (tmp_path / Path(name).name).write_bytes(content)
    openssl = shutil.which("openssl") or "openssl"
    command = [
        openssl, "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-in", "pae.bin",
        "-sigfile", "ed25519.sig",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done
    (tmp_path / "pae.bin").write_bytes(files["signature/pae.bin"] + b" ")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode


def test_a_signature_of_another_key_or_of_other_bytes_does_not_hold() -> None:
    files = sealed(FILES, {}, SEED).files
    other = sealed(FILES, {}, SEED[::-1]).files
    signed, signature = files["signature/pae.bin"], files["signature/ed25519.sig"]
    raw, wrong = (_raw(one["signature/key.pem"]) for one in (files, other))
    assert signature_holds(raw, signed, signature)
    assert not signature_holds(wrong, signed, signature)
    assert not signature_holds(raw, signed + b" ", signature)
    assert not signature_holds(raw, signed, signature[:-1])


def _raw(pem: bytes) -> bytes:
    raw = base64.b64decode(pem.splitlines()[1])[-32:]
    assert key_pem(raw) == pem
    return raw
