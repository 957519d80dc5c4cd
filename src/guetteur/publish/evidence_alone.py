"""Check an evidence package with Python's standard library alone.

This file is `verify.py` in every package, with its texts filled in, and what `guetteur verify`
runs first. It finds any change, loss, addition or swap of files, and follows the chain of custody.
Signature and time-stamp need cryptography: it says which openssl commands check them.

    python3 verify.py [--lang fr|en] [FOLDER]
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

SAY: dict[str, dict[str, str]] = {}  # texts
FORM = "guetteur-evidence-1"
PAYLOAD_TYPE = "application/vnd.guetteur.evidence+json"
MANIFEST, BAG, TAGS = "manifest.json", "manifest-sha256.txt", "tagmanifest-sha256.txt"
ENVELOPE, PAE, SIGNATURE = "signature/envelope.json", "signature/pae.bin", "signature/ed25519.sig"
KEY, TOKEN = "signature/key.pem", "timestamp/token.tsr"
SEALS = (ENVELOPE, PAE, SIGNATURE, KEY)
CUSTODY, ITEMS = "data/custody.jsonl", "data/items.json"
CHECKS = ("files", "digests", "manifest", "bag", "root", "custody", "items", "envelope")
SPKI = bytes.fromhex("302a300506032b6570032100")
START = "0" * 64


class Bad(Exception):
    """What is wrong, and where."""


def canonical(value: Any) -> bytes:
    """RFC 8785, for values without fractions and keys in ASCII: all that these packages hold."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def merkle_root(leaves: list[bytes]) -> bytes:
    """The root of RFC 6962: leaves and nodes are told apart by a first byte of 0 or 1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    left, right = merkle_root(leaves[:split]), merkle_root(leaves[split:])
    return hashlib.sha256(b"\x01" + left + right).digest()


def pae(payload_type: str, payload: bytes) -> bytes:
    """The bytes that are signed (DSSE 1.0, pre-authentication encoding)."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def key_pem(raw: bytes) -> bytes:
    """A public Ed25519 key as openssl reads it."""
    text = base64.b64encode(SPKI + raw).decode()
    return f"-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n".encode()


def key_id(raw: bytes) -> str:
    """The name of a key: its SHA-256."""
    return hashlib.sha256(raw).hexdigest()


def checks(folder: Path) -> dict[str, str]:
    """For each of CHECKS what is wrong, or an empty text."""
    found = dict.fromkeys(CHECKS, "")
    package = Package(folder)
    for name, check in (
        ("files", package.files_are_listed),
        ("digests", package.digests_are_right),
        ("manifest", package.manifest_is_canonical),
        ("bag", package.bag_is_right),
        ("root", package.root_is_right),
        ("custody", package.custody_is_whole),
        ("items", package.items_are_those),
        ("envelope", package.envelope_fits),
    ):
        try:
            check()
        except Bad as error:
            found[name] = "".join(sign if sign.isprintable() else "?" for sign in str(error))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
            found[name] = f"{type(error).__name__}"
    return found


class Package:
    """A folder and the files that it has, whatever they are."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, str] = {}  # path: SHA-256
        self.sizes: dict[str, int] = {}
        self.odd: list[str] = []  # links, devices, empty folders
        for place, folders, names in os.walk(folder):
            here = Path(place)
            for name in sorted(folders):
                if (here / name).is_symlink() or not any((here / name).iterdir()):
                    self.odd.append((here / name).relative_to(folder).as_posix() + "/")
            for name in sorted(names):
                self._take(here / name)

    def _take(self, place: Path) -> None:
        path = place.relative_to(self.folder).as_posix()
        if not stat.S_ISREG(place.lstat().st_mode):
            self.odd.append(path)
            return
        hashed, size = hashlib.sha256(), 0
        with place.open("rb") as file:
            while chunk := file.read(1 << 20):
                hashed.update(chunk)
                size += len(chunk)
        self.files[path], self.sizes[path] = hashed.hexdigest(), size

    def read(self, path: str) -> bytes:
        """The bytes of a file of the package."""
        if path not in self.files:
            raise Bad(path)
        return (self.folder / path).read_bytes()

    def entries(self) -> list[dict[str, Any]]:
        """What the manifest lists."""
        document = json.loads(self.read(MANIFEST))
        return list(document["files"])

    def statement(self) -> dict[str, Any]:
        """What was signed."""
        envelope = json.loads(self.read(ENVELOPE))
        return dict(json.loads(base64.b64decode(envelope["payload"], validate=True)))

    def files_are_listed(self) -> None:
        """Every file is listed, and every file listed is there."""
        listed = {one["path"] for one in self.entries()} | {MANIFEST, TAGS, *SEALS}
        if f"  {TOKEN}\n".encode() in self.read(TAGS):
            listed.add(TOKEN)
        wrong = [f"+ {path}" for path in [*self.odd, *sorted(set(self.files) - listed)]]
        wrong += [f"- {path}" for path in sorted(listed - set(self.files))]
        if wrong:
            raise Bad(", ".join(wrong[:20]))

    def digests_are_right(self) -> None:
        """Every file has the digest and the size that the manifest says."""
        wrong = [
            str(one["path"])
            for one in self.entries()
            if (self.files.get(one["path"]), self.sizes.get(one["path"]))
            != (one["sha256"], one["bytes"])
        ]
        if wrong:
            raise Bad(", ".join(wrong[:20]))

    def manifest_is_canonical(self) -> None:
        """The manifest is in the one form that RFC 8785 allows, and is the one that was signed."""
        document = json.loads(self.read(MANIFEST))
        if canonical(document) != self.read(MANIFEST) or set(document) != {"files", "form"}:
            raise Bad(MANIFEST)
        paths = [one["path"] for one in document["files"]]
        if paths != sorted(set(paths)) or document["form"] != FORM:
            raise Bad(MANIFEST)
        if any(set(one) != {"bytes", "path", "sha256"} for one in document["files"]):
            raise Bad(MANIFEST)
        if self.statement()["manifest_sha256"] != self.files[MANIFEST]:
            raise Bad(MANIFEST)

    def bag_is_right(self) -> None:
        """The lists of the bag are those that its files make (BagIt 1.0)."""
        data = [path for path in self.files if path.startswith("data/")]
        tags = [path for path in self.files if not path.startswith("data/") and path != TAGS]
        for name, paths in ((BAG, data), (TAGS, tags)):
            lines = "".join(f"{self.files[path]}  {path}\n" for path in sorted(paths))
            if lines.encode() != self.read(name):
                raise Bad(name)

    def root_is_right(self) -> None:
        """The Merkle root of the manifest's entries is the one that was signed."""
        entries = self.entries()
        root = merkle_root([canonical(one) for one in entries]).hex()
        statement = self.statement()
        if (root, len(entries)) != (statement["merkle_root"], statement["files"]):
            raise Bad(root)

    def log(self) -> list[bytes]:
        """The lines of the custody log."""
        return self.read(CUSTODY).splitlines(keepends=True)

    def custody_is_whole(self) -> None:
        """Each line of the custody log holds the digest of the one above; the last was signed."""
        digest, count = START, 0
        for number, line in enumerate(self.log(), start=1):
            entry = json.loads(line)
            if entry["previous"] != digest or entry["seq"] != number or not line.endswith(b"\n"):
                raise Bad(f"{CUSTODY} {number}")
            digest, count = hashlib.sha256(line).hexdigest(), number
        statement = self.statement()
        if (digest, count) != (statement["custody_head"], statement["custody_entries"]):
            raise Bad(CUSTODY)

    def items_are_those(self) -> None:
        """The items, their files and descriptions are those that the custody log names."""
        logged = [json.loads(line) for line in self.log()]
        added = [one["facts"] for one in logged if one["what"] == "evidence"]
        listed = json.loads(self.read(ITEMS))["items"]
        if [one["item"] for one in added] != [one["id"] for one in listed]:
            raise Bad(ITEMS)
        for facts, item in zip(added, listed):  # noqa: B905 - as old Pythons have it
            file, described = item["file"], f"data/items/{item['id']}.json"
            if item["sha256"] != facts["sha256"]:
                raise Bad(str(item["id"]))
            if file is not None and self.files.get(file) != facts["sha256"]:
                raise Bad(str(file))
            if described in self.files and self.files[described] != facts["record"]:
                raise Bad(described)

    def envelope_fits(self) -> None:
        """The parts of the signature fit each other. Whether it is right, openssl can tell."""
        content = self.read(ENVELOPE)
        envelope = json.loads(content)
        if canonical(envelope) != content or envelope["payloadType"] != PAYLOAD_TYPE:
            raise Bad(ENVELOPE)
        (only,) = envelope["signatures"]
        payload = base64.b64decode(envelope["payload"], validate=True)
        if canonical(json.loads(payload)) != payload:
            raise Bad(ENVELOPE)
        if self.read(PAE) != pae(PAYLOAD_TYPE, payload):
            raise Bad(PAE)
        if self.read(SIGNATURE) != base64.b64decode(only["sig"], validate=True):
            raise Bad(SIGNATURE)
        if self.read(KEY) != key_pem(self.raw_key()) or key_id(self.raw_key()) != only["keyid"]:
            raise Bad(KEY)

    def raw_key(self) -> bytes:
        """The public key, 32 bytes."""
        lines = self.read(KEY).decode("ascii").splitlines()
        try:
            whole = base64.b64decode(lines[1], validate=True)
        except (binascii.Error, IndexError):
            raise Bad(KEY) from None
        if not whole.startswith(SPKI) or len(whole) != len(SPKI) + 32:
            raise Bad(KEY)
        return whole[len(SPKI) :]


def commands(stamped: bool) -> list[str]:
    """What checks the signature and the time-stamp."""
    found = [f"openssl pkeyutl -verify -pubin -inkey {KEY} -rawin -in {PAE} -sigfile {SIGNATURE}"]
    if stamped:
        found.append(f"openssl ts -verify -data {ENVELOPE} -in {TOKEN} -CAfile AUTHORITY.pem")
    return found


def main(arguments: list[str]) -> int:
    """Print each check with its result; 1 if any of them failed."""
    lang = "fr" if os.environ.get("LANG", "").lower().startswith("fr") else "en"
    if "--lang" in arguments:
        at = arguments.index("--lang")
        lang = "fr" if arguments[at + 1 : at + 2] == ["fr"] else "en"
        arguments = arguments[:at] + arguments[at + 2 :]
    say = SAY[lang]
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    found = checks(folder)
    for name, wrong in found.items():
        print(say[f"{name}-bad"].replace("□", wrong) if wrong else say[f"{name}-ok"])
    failed = any(found.values())
    print(say["failed" if failed else "whole"])
    if not failed:
        stamped = (folder / TOKEN).exists()
        print(say["signature"].replace("□", key_id(Package(folder).raw_key())))
        print(say["stamped" if stamped else "unstamped"])
        for line in commands(stamped):
            print(f"    {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
