"""Our STIX extensions: the types each may be, and its JSON Schema, in a file named after its id.

No schema refers to another document, so that checking needs no network.
"""

import json
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType

from guetteur.model.stix import extension_id

# `narrative`, `channel` and `media-content` have OpenCTI's names and fields; `opencti` declares the
# one property that OpenCTI reads beside the standard ones.
EXTENSIONS: MappingProxyType[str, list[str]] = MappingProxyType(
    {
        "fimi-incident": ["property-extension"],
        "fimi-observation": ["property-extension"],
        "fimi-judgement": ["property-extension"],
        "fimi-technique": ["property-extension"],
        "narrative": ["new-sdo"],
        "channel": ["new-sdo"],
        "media-content": ["new-sco"],
        "opencti": ["toplevel-property-extension"],
    }
)


@cache
def schema_text(name: str) -> str:
    """The JSON Schema of an extension of ours, on one line."""
    file = resources.files("guetteur.publish.stix_schemas") / f"{extension_id(name)}.json"
    return json.dumps(json.loads(file.read_text(encoding="utf-8")), separators=(",", ":"))


def folder() -> Path:
    """The folder of the schemas, to give a validator of STIX."""
    return Path(__file__).parent
