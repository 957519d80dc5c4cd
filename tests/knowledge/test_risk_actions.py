"""The usual actions: complete in both languages, with techniques and detectors that exist."""

import re
from typing import get_args

import msgspec
import pytest

from guetteur.detectors import EVERY
from guetteur.knowledge import LANGUAGES
from guetteur.knowledge.disarm_framework import technique, version
from guetteur.knowledge.risk_actions import (
    UsualAction,
    actions_file,
    disarm_version,
    source,
    usual_actions,
)
from guetteur.model.study_threats import Phase
from tests.knowledge.wording import texts_of

ACTIONS = usual_actions("en")
PHASES = get_args(Phase)
TEXTS = list(texts_of(actions_file()))


def test_an_action_is_read_whole() -> None:
    assert usual_actions("fr")[0] == UsualAction(
        id="find-doubt",
        phase="know",
        asset="Débat public sur les plateformes",
        name="Trouver un doute qui existe déjà",
        success=4,
        difficulty=0,
        why="Les mêmes doutes sur les procurations, les listes et le décompte reviennent à chaque "
        "élection.",
        changes="Presque rien\u00a0; mieux vaut répondre tôt à ce doute.",
        techniques=("T0081.005", "T0081.004"),
        detectors=(),
    )


def test_ids_are_unique_and_phases_in_order() -> None:
    ids = [one.id for one in ACTIONS]
    assert len(set(ids)) == len(ids) == 50
    ranks = [PHASES.index(one.phase) for one in ACTIONS]
    assert ranks == sorted(ranks)
    assert set(ranks) == {0, 1, 2, 3}


def test_ratings_are_on_their_scales() -> None:
    off = [a.id for a in ACTIONS if not (0 <= a.success <= 4 and 0 <= a.difficulty <= 4)]
    assert off == []


def test_every_technique_is_in_the_version_named_and_preferred_by_it() -> None:
    assert disarm_version() == version()
    found = [(a.id, id_, technique(id_)) for a in ACTIONS for id_ in a.techniques]
    assert [(a, id_) for a, id_, one in found if one is None or one.replaced_by] == []


def test_every_detector_can_see_an_action_and_each_one_named_exists() -> None:
    assert {id_ for a in ACTIONS for id_ in a.detectors} == {one.id for one in EVERY}


def test_only_what_is_done_in_public_can_be_seen() -> None:
    """Detectors read public posts: nothing that is learned, entered or made ready shows there."""
    assert {a.phase for a in ACTIONS if a.detectors} == {"exploit"}


def test_every_kind_of_asset_is_of_use() -> None:
    listed = msgspec.yaml.decode(actions_file())["assets"]
    assert {one["name"]["en"] for one in listed} == {a.asset for a in ACTIONS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_has_a_name_of_its_own_and_the_source_is_said(language: str) -> None:
    names = [one.name for one in usual_actions(language)]
    assert len(set(names)) == len(names)
    assert source(language)


def test_every_text_is_in_both_languages_and_no_translation_is_left_out() -> None:
    assert [place for place, text in TEXTS if set(text) != {"en", "fr"}] == []
    assert [place for place, text in TEXTS if not all(text.values())] == []
    assert [place for place, text in TEXTS if text["en"] == text["fr"]] == []


def test_french_is_written_as_the_french_do() -> None:
    rules = r"(?<![\u00a0\u202f])[;!?»%](?=\s|$)|(?<![\u00a0\u202f]):(?=\s|$)|«(?!\u00a0)|[^\W\d]'"
    assert [text["fr"] for _, text in TEXTS if re.search(rules, text["fr"])] == []


def test_nothing_is_called_a_robot_or_against_the_law_as_a_fact() -> None:
    said = [text for _, pair in TEXTS for text in pair.values()]
    assert [text for text in said if re.search(r"\bbots?\b|\bill[ée]gal", text, re.I)] == []
