"""The seal of an evidence package: canonical manifest, Merkle root, signed envelope.

What is proved: these files are those that the holder of the key signed. Not that they are true.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from guetteur.publish.evidence_alone import (
    ENVELOPE,
    FORM,
    KEY,
    MANIFEST,
    PAE,
    PAYLOAD_TYPE,
    SIGNATURE,
    key_id,
    key_pem,
    merkle_root,
    pae,
)

Content = bytes | Path


@dataclass(frozen=True, slots=True)
class Measured:
    """A file's digest and size."""

    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """The files of the seal, the digest of the envelope, the root and the key's name."""

    files: dict[str, bytes]
    statement: str
    root: str
    key: str


def measure(content: Content) -> Measured:
    """The digest and size of some bytes, or of a file."""
    if isinstance(content, bytes):
        return Measured(hashlib.sha256(content).hexdigest(), len(content))
    with content.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Measured(sha256, content.stat().st_size)


def manifest_entries(files: Mapping[str, Measured]) -> list[dict[str, str | int]]:
    """One entry a file, by path: these are the leaves of the Merkle tree."""
    return [
        {"bytes": files[path].bytes, "path": path, "sha256": files[path].sha256}
        for path in sorted(files)
    ]


def sealed(
    files: Mapping[str, Measured], facts: Mapping[str, str | int | bool], seed: bytes
) -> Sealed:
    """The manifest of the files, and a signed statement on it and on these facts."""
    entries = manifest_entries(files)
    manifest = rfc8785.dumps({"files": entries, "form": FORM})
    root = merkle_root([rfc8785.dumps(one) for one in entries]).hex()
    payload = rfc8785.dumps(
        {
            **facts,
            "files": len(entries),
            "form": FORM,
            "manifest_sha256": hashlib.sha256(manifest).hexdigest(),
            "merkle_root": root,
        }
    )
    key = Ed25519PrivateKey.from_private_bytes(seed)
    raw = key.public_key().public_bytes_raw()
    signed = pae(PAYLOAD_TYPE, payload)
    signature = key.sign(signed)
    envelope = rfc8785.dumps(
        {
            "payload": base64.b64encode(payload).decode(),
            "payloadType": PAYLOAD_TYPE,
            "signatures": [{"keyid": key_id(raw), "sig": base64.b64encode(signature).decode()}],
        }
    )
    made = {
        MANIFEST: manifest,
        ENVELOPE: envelope,
        PAE: signed,
        SIGNATURE: signature,
        KEY: key_pem(raw),
    }
    statement = hashlib.sha256(envelope).hexdigest()
    return Sealed(files=made, statement=statement, root=root, key=key_id(raw))


def signature_holds(raw_key: bytes, signed: bytes, signature: bytes) -> bool:
    """Whether the signature is this key's on these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(raw_key).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True
