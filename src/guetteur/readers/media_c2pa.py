"""Content credentials (C2PA) of a medium: who signed what about it, and whether that holds.

They are read with c2pa-python, an optional extra. Nothing is fetched: a manifest that is elsewhere
is not looked for. That a medium has none proves nothing: most have none, and they are lost easily.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guetteur.model.evidence import C2pa

STATES = {"Trusted": "trusted", "Valid": "valid", "Invalid": "invalid"}
OFFLINE = {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False}}
MOST = 20


def credentials(path: Path, media_type: str) -> C2pa:
    """What the credentials say; `not_read` where the extra is not installed, or cannot read it."""
    try:
        import c2pa
    except ImportError:
        return C2pa(state="not_read")
    try:
        with (
            path.open("rb") as file,
            c2pa.Context(c2pa.Settings.from_dict(OFFLINE)) as context,
            c2pa.Reader(media_type, file, context=context) as reader,
        ):
            return _read(json.loads(reader.json()))
    except c2pa.C2paError.ManifestNotFound:
        return C2pa(state="none")
    except (c2pa.C2paError, ValueError, KeyError, TypeError):
        return C2pa(state="not_read")


def _read(document: dict[str, Any]) -> C2pa:
    manifest = document["manifests"][document["active_manifest"]]
    state = STATES.get(document.get("validation_state", ""), "invalid")
    results = document.get("validation_results", {}).get("activeManifest", {})
    problems = [str(one.get("code")) for one in results.get("failure", ())]
    signer = manifest.get("signature_info", {}).get("issuer")
    return C2pa(
        state=state,  # type: ignore[arg-type]
        signer=str(signer)[:200] if signer else None,
        digital_source=tuple(dict.fromkeys(_sources(manifest)))[:MOST],
        problems=tuple(problems[:MOST]),
    )


def _sources(manifest: dict[str, Any]) -> Iterator[str]:
    """`trainedAlgorithmicMedia`…: the kinds of source that actions claim."""
    for assertion in manifest.get("assertions", ()):
        if not str(assertion.get("label", "")).startswith("c2pa.actions"):
            continue
        for action in assertion.get("data", {}).get("actions", ()):
            if kind := action.get("digitalSourceType"):
                yield str(kind).rsplit("/", 1)[-1][:100]
