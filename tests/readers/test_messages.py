"""Every error, issue and reason that the readers give has its sentence, in both languages."""

import re
from pathlib import Path
from typing import get_args

import pytest

import guetteur.readers
from guetteur.knowledge.messages import Messages
from guetteur.readers import FORMATS, formats
from guetteur.readers.base import Sure
from guetteur.readers.mapping import FIELDS

CODE = "".join(
    path.read_text(encoding="utf-8") for path in Path(guetteur.readers.__file__).parent.glob("*.py")
)
CATALOGUE = Path(guetteur.readers.__file__).parent.parent / "knowledge" / "messages"
KEYS = sorted(set(re.findall(r'"((?:error|issue|reason|columns)-[a-z0-9-]+)"', CODE)))
# Errors that the commands raise as well; their catalogue holds the sentences.
SHARED = {"error-file-missing", "error-format-name"}
# Of files that partners and authors give; the catalogues of their commands hold the sentences.
PARTNERS = {
    key
    for key in KEYS
    for path in (CATALOGUE / "en").glob("*.ftl")
    if path.stem not in {"readers", "formats"} and f"\n{key} =" in path.read_text(encoding="utf-8")
}


def written(lang: str) -> dict[str, set[str]]:
    """The keys of the readers' catalogue with their placeholders."""
    entries: dict[str, set[str]] = {}
    key = ""
    texts = [(CATALOGUE / lang / f"{name}.ftl") for name in ("readers", "formats")]
    for line in "\n".join(path.read_text(encoding="utf-8") for path in texts).splitlines():
        if found := re.match(r"([a-z][a-z0-9-]*) =", line):
            key = found[1]
            entries[key] = set()
        if key and not line.startswith("#"):
            entries[key] |= set(re.findall(r"\{ \$(\w+) \}", line))
    return entries


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_key_is_written_and_used(lang: str) -> None:
    keys = {*KEYS, *(f"format-{name}" for name in FORMATS)}
    keys |= {f"{kind}-{one.family}" for one in formats() for kind in ("obtained", "lost")}
    keys |= {f"sure-{one}" for one in get_args(Sure)}
    keys |= {f"post-{name.replace('_', '-')}" for name in FIELDS}
    assert set(written(lang)) == keys - SHARED - PARTNERS
    assert all(Messages(lang).text(key, file="a", found="b", formats="c") for key in SHARED)


def test_both_languages_have_the_same_placeholders() -> None:
    assert written("en") == written("fr")


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("key", sorted(written("en")))
def test_every_sentence_renders(lang: str, key: str) -> None:
    values = dict.fromkeys(written(lang)[key], "VALUE")
    text = Messages(lang).text(key, **values)
    assert text.count("VALUE") >= len(values)
    if lang == "fr":
        assert not re.search(r"[^\u00a0\u202f:/][:;!?»](?:\s|$)|«(?!\u00a0)|'", text)


def test_issues_need_no_values() -> None:
    assert all(not names for key, names in written("en").items() if key.startswith("issue-"))
