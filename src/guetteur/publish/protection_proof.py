"""The proof of a deletion: what went, by digest, in an envelope signed with the user's key (DSSE).

It proves that the holder of the key said so then, and that it is the same statement still. That
nothing is left on another disk it cannot prove.
"""

import base64
import binascii
from typing import Any

import msgspec
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from guetteur.model.protection import PurgePlan
from guetteur.publish.evidence_alone import key_id, pae
from guetteur.publish.evidence_seal import signature_holds

PAYLOAD_TYPE = "application/vnd.guetteur.deletion+json"
FORM = "guetteur-deletion-1"


def statement(plan: PurgePlan, version: str) -> bytes:
    """What is signed, as canonical JSON (RFC 8785): the same purge always gives the same bytes."""
    found: dict[str, Any] = msgspec.to_builtins(plan)
    found |= {"form": FORM, "version": version}
    return rfc8785.dumps({name: value for name, value in found.items() if value is not None})


def envelope(payload: bytes, seed: bytes) -> bytes:
    """The statement with its signature, and the public key to check it with."""
    key = Ed25519PrivateKey.from_private_bytes(seed)
    raw = key.public_key().public_bytes_raw()
    signature = key.sign(pae(PAYLOAD_TYPE, payload))
    return (
        rfc8785.dumps(
            {
                "payload": base64.b64encode(payload).decode(),
                "payloadType": PAYLOAD_TYPE,
                "publicKey": base64.b64encode(raw).decode(),
                "signatures": [{"keyid": key_id(raw), "sig": base64.b64encode(signature).decode()}],
            }
        )
        + b"\n"
    )


def opened(content: bytes) -> tuple[bytes, dict[str, Any], str] | None:
    """The payload of an envelope, what it says, and the key's name; None if it does not hold."""
    try:
        found = msgspec.json.decode(content)
        payload = base64.b64decode(found["payload"], validate=True)
        raw = base64.b64decode(found["publicKey"], validate=True)
        (signature,) = found["signatures"]
        signed = base64.b64decode(signature["sig"], validate=True)
        said = msgspec.json.decode(payload)
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError, binascii.Error):
        return None
    holds = found.get("payloadType") == PAYLOAD_TYPE and signature.get("keyid") == key_id(raw)
    if not holds or not isinstance(said, dict):
        return None
    if not signature_holds(raw, pae(PAYLOAD_TYPE, payload), signed):
        return None
    return payload, said, key_id(raw)
