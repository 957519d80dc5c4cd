"""The JSON Schema of a study's file, for editors that complete and check while one types.

python -m guetteur.pipeline.risk_schema > docs/study.schema.json
"""

import inspect
import json
from typing import Any

import msgspec

from guetteur.knowledge import LANGUAGES
from guetteur.model.study import Study

TEXT = {"$ref": "#/$defs/Text"}
# Written without quotes these look like numbers; the reader takes them as they stand.
NUMBERS = (("Version", "number"), ("Study", "disarm"))


def study_schema() -> dict[str, Any]:
    """The schema, made from the records: what is not a field of theirs is refused.

    It says the form of a file. What ids refer to, scales and graphs: `guetteur risk check`.
    """
    found = msgspec.json.schema(Study)
    parts = {name: _part(part) for name, part in sorted(found["$defs"].items())}
    for record, field in NUMBERS:
        default = {k: v for k, v in parts[record]["properties"][field].items() if k == "default"}
        parts[record]["properties"][field] = {"type": ["string", "number"], **default}
    wordings = {lang: {"type": "string"} for lang in LANGUAGES}
    parts["Text"] = {
        "description": "A text, or the same text in several languages.",
        "anyOf": [
            {"type": "string"},
            {
                "type": "object",
                "properties": wordings,
                "additionalProperties": False,
                "minProperties": 1,
            },
        ],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Guetteur risk study (study.yml)",
        "$ref": found["$ref"],
        "$defs": parts,
    }


def _part(part: dict[str, Any]) -> dict[str, Any]:
    """The schema of a record: nothing but its fields, and texts in any language."""
    described = inspect.cleandoc(part["description"])
    fields = {name: _texts(field) for name, field in part["properties"].items()}
    if "raci" in fields:
        fields["raci"]["propertyNames"] = {"enum": ["1", "2", "3", "4", "5"]}
    closed = {"description": described, "properties": fields, "additionalProperties": False}
    return {**part, **closed}


def _texts(schema: Any) -> Any:
    """The same with a text of any language wherever a plain text is asked for."""
    if isinstance(schema, list):
        return [_texts(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "string" and "format" not in schema:
        return {**TEXT, **{name: one for name, one in schema.items() if name != "type"}}
    return {name: _texts(one) for name, one in schema.items()}


if __name__ == "__main__":
    print(json.dumps(study_schema(), ensure_ascii=False, indent=1))
