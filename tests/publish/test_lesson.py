"""The lessons: as many true items as misleading ones, easy to read, invented or with a source."""

import json
import re
from collections import Counter
from dataclasses import replace
from statistics import NormalDist

import pytest

from guetteur.detectors import DETECTORS
from guetteur.knowledge import disarm_framework
from guetteur.knowledge.bulletin_texts import guard
from guetteur.knowledge.lessons import lesson_named, lesson_on, lessons, studies
from guetteur.model import InputError
from guetteur.model.lesson import Lesson
from guetteur.publish import lesson as pages
from guetteur.publish import readability
from guetteur.publish.bulletin_names import EMAIL, HANDLE, PHONE
from guetteur.publish.lesson_scores import of_rates, score

ALL = lessons()


def texts(lesson: Lesson, lang: str) -> list[str]:
    """Every text of a lesson in one language."""
    words = lesson.of(lang)
    items = [text for one in lesson.items for text in (one.of(lang).text, one.of(lang).why)]
    return [words.title, *words.idea, words.example, *words.cues, *items]


def test_there_are_a_dozen() -> None:
    assert len(ALL) >= 12
    ids = [item.id for lesson in ALL for item in lesson.items]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("lesson", ALL, ids=lambda one: one.id)
def test_half_the_items_are_true(lesson: Lesson) -> None:
    assert len(lesson.items) >= 4
    counts = Counter(item.answer for item in lesson.items)
    assert counts["true"] == counts["misleading"]
    assert len({item.difficulty for item in lesson.items}) > 1


@pytest.mark.parametrize("lesson", ALL, ids=lambda one: one.id)
def test_techniques_are_those_of_disarm(lesson: Lesson) -> None:
    assert lesson.version == disarm_framework.version()
    used = [item.technique for item in lesson.items if item.technique]
    assert {*used} <= {*lesson.techniques}
    assert all(disarm_framework.technique(one) for one in lesson.techniques)
    for item in lesson.items:
        assert (item.technique is None) == (item.answer == "true")
        assert item.source is None or item.answer == "true"


@pytest.mark.parametrize("lesson", ALL, ids=lambda one: one.id)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_lesson_is_easy_and_takes_two_minutes(lesson: Lesson, lang: str) -> None:
    lines = texts(lesson, lang)
    measured = readability.measure(lines, lang)
    assert measured.score is not None
    assert measured.mean is not None
    assert measured.score >= readability.LEAST[lang]
    assert measured.mean <= readability.MEAN
    assert readability.too_long(lines, lang) == []
    assert measured.words <= 320
    for item in lesson.items:
        said = item.of(lang)
        alone = readability.measure([said.text, said.why], lang)
        assert (alone.score or 0) >= readability.LEAST[lang], item.id


@pytest.mark.parametrize("lesson", ALL, ids=lambda one: one.id)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_lesson_takes_no_side_and_names_nobody(lesson: Lesson, lang: str) -> None:
    whole = " ".join(texts(lesson, lang))
    assert not any(form.search(whole) for form in (EMAIL, HANDLE, PHONE))
    for word in (*guard(lang).parties, *guard(lang).banned):
        assert not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", whole), word
    hosts = re.findall(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", whole)
    assert all(".example" in host for host in hosts), hosts


@pytest.mark.parametrize("lesson", ALL, ids=lambda one: one.id)
def test_french_is_written_as_the_french_do(lesson: Lesson) -> None:
    whole = "\n".join(texts(lesson, "fr"))
    rules = r"(?<![\u00a0\u202f])[:;!?»%](?=\s|$)|«(?!\u00a0)|[^\W\d]'[^\W\d]"
    assert re.findall(rf".{{0,20}}(?:{rules})", whole) == []


def test_the_languages_are_written_apart() -> None:
    for lesson in ALL:
        assert lesson.fr.title != lesson.en.title
        places = {"Valmont", "Port-Clair", "Lac-Vert"}
        assert not any(place in text for text in texts(lesson, "en") for place in places)


def test_every_detector_has_a_lesson() -> None:
    seen = {technique.id for detector in DETECTORS for technique in detector.disarm}
    assert {one for one in seen if lesson_on(one) is None} == set()


def test_a_lesson_is_found_by_name_technique_or_parent() -> None:
    assert lesson_named("copied-texts") is lesson_on("T0084.001")
    found = lesson_on("T0029")
    assert found is not None
    assert found.id == "online-poll"
    assert lesson_on("T0049.099") is lesson_on("T0049")
    assert lesson_on("T0001") is None
    with pytest.raises(InputError, match="error-lesson"):
        lesson_named("T0001")


def test_two_people_review_and_no_author_counts() -> None:
    lesson = ALL[0]
    assert not lesson.reviewed
    assert not replace(lesson, reviewed_by=("Ana", *lesson.authors)).reviewed
    assert not replace(lesson, reviewed_by=("Ana", "Ana")).reviewed
    assert replace(lesson, reviewed_by=("Ana", "Bob")).reviewed


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_says_that_it_waits_for_review(lang: str) -> None:
    waits = {
        "fr": "pas encore été relue par deux personnes",
        "en": "not yet reviewed by two people",
    }
    assert waits[lang] in pages.page_bytes(ALL[:1], lang, "1").decode()
    reviewed = replace(ALL[0], reviewed_by=("Ana", "Bob"))
    assert waits[lang] not in pages.page_bytes([reviewed], lang, "1").decode()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_all_lessons_fit_in_a_hundred_kilobytes(lang: str) -> None:
    page = pages.page_bytes(ALL, lang, "1")
    assert len(page) < 100_000
    assert not re.search(rb"https?://(?![^\"]*\" rel=\"noopener noreferrer\")", page)
    assert not re.search(rb"<(?:link|script|img)[^>]+(?:src|href)=\"(?!data:)", page)


def test_the_order_of_items_tells_nothing_and_stays() -> None:
    sections = pages.sections_of(ALL, "en")
    first = Counter(part.questions[0].item.answer for part in sections)
    assert min(first.values()) >= 3
    assert [q.number for part in sections for q in part.questions] == list(
        range(1, 4 * len(ALL) + 1)
    )
    assert pages.contents(ALL[:2], "fr", "1") == pages.contents(ALL[:2], "fr", "1")


def test_unequal_numbers_are_refused() -> None:
    lame = replace(ALL[0], items=ALL[0].items[:3])
    with pytest.raises(ValueError, match="true items"):
        pages.page_bytes([lame], "en", "1")


def test_the_twin_for_programs_holds_the_same() -> None:
    made = pages.contents(ALL[:2], "en", "1")
    twin = json.loads(made["lesson.en.json"])
    assert (twin["items_of_each_kind"], twin["reviewed"]) == (4, False)
    page = made["lesson.en.html"].decode()
    places = [page.index(f'id="item-{n}"') for n in range(1, 9)]
    assert places == sorted(places)
    assert len(twin["order"]) == 8


def test_both_sides_of_research_are_told() -> None:
    page = pages.page_bytes(ALL[:1], "en", "1").decode()
    assert len(studies()) >= 8
    for name in ("Modirrousta-Galian", "Simchon", "Leder", "Carey"):
        assert name in page


@pytest.mark.parametrize(
    ("hit", "alarm", "d_prime", "bias"),
    [
        (0.5, 0.5, 0.0, 0.0),
        (0.75, 0.25, 1.349, 0.0),
        (0.84134, 0.15866, 2.0, 0.0),
        (0.99, 0.01, 4.653, 0.0),
        (0.80, 0.40, 1.095, -0.294),
        (0.60, 0.10, 1.535, 0.514),
    ],
)
def test_rates_give_the_scores_of_the_tables(
    hit: float, alarm: float, d_prime: float, bias: float
) -> None:
    # Macmillan and Creelman's tables of z: z(.75) = .674, z(.8) = .842, z(.6) = .253, z(.9) = 1.282
    found = of_rates(hit, alarm)
    assert found.d_prime == pytest.approx(d_prime, abs=0.001)
    assert found.bias == pytest.approx(bias, abs=0.001)


def test_the_correction_is_log_linear() -> None:
    z = NormalDist().inv_cdf
    found = score(4, 4, 0, 4)
    assert found.d_prime == pytest.approx(z(4.5 / 5) - z(0.5 / 5))
    assert found.bias == pytest.approx(0)
    wary, trusting = score(4, 4, 4, 4), score(0, 4, 0, 4)
    assert [wary.d_prime, trusting.d_prime] == pytest.approx([0, 0])
    assert wary.bias < 0 < trusting.bias
    assert score(0, 4, 4, 4).d_prime < 0


@pytest.mark.parametrize("given", [(5, 4, 0, 4), (0, 0, 0, 4), (0, 4, 0, 0), (-1, 4, 0, 4)])
def test_counts_that_cannot_be_are_refused(given: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match=re.escape(str(given))):
        score(*given)


def test_the_table_has_every_outcome() -> None:
    table = pages.score_table(2)
    assert [len(row) for row in table] == [3, 3, 3]
    found = score(2, 2, 0, 2)
    assert table[0][2] == (round(found.d_prime, 1), 0.0)
    assert table[2][0][0] == -table[0][2][0]
