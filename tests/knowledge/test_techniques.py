"""Our texts on techniques: complete in both languages, and there where they are needed."""

import tomllib
from pathlib import Path

import pytest

from guetteur.detectors import DETECTORS
from guetteur.knowledge import LANGUAGES
from guetteur.knowledge import disarm_framework as disarm
from guetteur.knowledge import glossary_entries as glossary
from tests.knowledge.catalogues import Entry
from tests.knowledge.test_disarm import CITED
from tests.knowledge.test_messages import slips

KNOWLEDGE = Path(glossary.__file__).parent
TEXTS = [
    KNOWLEDGE / kind / f"{lang}.toml"
    for kind in ("techniques", "glossary", "vectors", "roles")
    for lang in LANGUAGES
]
FILES = [
    *TEXTS,
    KNOWLEDGE / "techniques" / "without_text.toml",
    *(KNOWLEDGE / "disarm").glob("*.toml"),
]


def document(path: Path) -> dict[str, dict[str, object]]:
    """A data file, with what it says about itself."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_both_languages_explain_the_same_techniques_in_the_same_parts() -> None:
    english, french = (document(KNOWLEDGE / "techniques" / f"{lang}.toml") for lang in LANGUAGES)
    assert {one: set(parts) for one, parts in english.items()} == {
        one: set(parts) for one, parts in french.items()
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_says_something_of_its_own(lang: str) -> None:
    texts = glossary.technique_texts(lang).values()
    for one in texts:
        assert disarm.technique(one.id), one.id
        said = (one.citizen, one.observed, one.limits, one.check)
        assert all(part.endswith((".", "?")) for part in said), one.id
        assert len(set(said)) == len(said)
    assert len({one.citizen for one in texts}) == len(texts)


def test_what_detectors_name_is_explained() -> None:
    named = {technique.id for one in DETECTORS for technique in one.disarm}
    assert named <= glossary.technique_texts("en").keys()


def test_what_cases_and_signals_cite_is_explained_or_listed_as_not() -> None:
    cited = {one for each in CITED for one in disarm.resolve(each).to}
    explained, without = glossary.technique_texts("en"), glossary.techniques_without_text()
    assert set(without) & explained.keys() == set()
    assert cited - explained.keys() == set(without)


def test_what_is_shown_in_french_has_a_french_name() -> None:
    explained = [disarm.technique(one) for one in glossary.technique_texts("fr")]
    parents = [disarm.technique(one.parent) for one in explained if one and one.parent]
    shown = {one.id for one in (*explained, *parents) if one}
    shown |= {one.id for one in disarm.tactics()} | {one.id for one in disarm.phases()}
    shown |= {one.id for one in disarm.countermeasures()}
    names = document(KNOWLEDGE / "disarm" / "names.fr.toml")["names"]
    assert shown == names.keys()
    assert disarm.name_in("T0084.001", "Use Copypasta", "en") == "Use Copypasta"
    assert disarm.name_in("T0020", "Trial Content", "fr") == "Trial Content"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_data_file_carries_source_licence_and_date(path: Path) -> None:
    about = document(path)["about"]
    assert about.keys() == {"source", "licence", "date"}
    ours = path.parent.name != "disarm"
    assert about["licence"] == ("Apache-2.0" if ours else "CC BY-SA 4.0")


def french() -> list[Entry]:
    """Every French text of the data files, as if it were a message."""
    found = []
    reasons = document(KNOWLEDGE / "disarm" / "review.toml")["kept"]
    files = {path.parent.name: document(path) for path in TEXTS if path.stem == "fr"}
    files["names"] = {"names": document(KNOWLEDGE / "disarm" / "names.fr.toml")["names"]}
    files["review"] = {one: {"fr": reason["fr"]} for one, reason in reasons.items()}  # type: ignore[index]
    for place, rows in files.items():
        for key, row in rows.items():
            texts = [v for v in row.values() if isinstance(v, str)]
            texts += [each for v in row.values() if isinstance(v, list) for each in v]
            if key != "about":
                found.append(Entry(key, place, frozenset(), frozenset(), tuple(texts)))
    return found


def test_french_is_written_as_the_french_do() -> None:
    entries = french()
    assert len(entries) > 200
    assert [slip for entry in entries for slip in slips(entry)] == []
