"""Every check of a bulletin, each with an example that it refuses and one that it lets pass."""

from typing import Any

import pytest

from guetteur.knowledge.bulletin_texts import drafts, fact_cards, guard
from guetteur.knowledge.lessons import studies
from guetteur.model import InputError, InputErrors
from guetteur.model.bulletin import ROLES, AllowedName, Bulletin, OwnFact
from guetteur.publish import readability
from guetteur.publish.bulletin_gates import NEEDED, gates, repeats
from guetteur.publish.bulletin_names import links, personal
from guetteur.readers.bulletin import read_bulletin
from tests.knowledge.catalogues import catalogue
from tests.publish.bulletin_forms import FORMS, GOOD, with_


def keys(problems: Any) -> list[str]:
    """The keys of problems, each once."""
    return sorted({one.key for one in problems})


def found(problems: Any, key: str) -> list[tuple[str, object]]:
    """Where problems of a key are, and what was found."""
    return [(one.field, dict(one.params).get("found")) for one in problems if one.key == key]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_good_bulletin_passes_every_check(lang: str) -> None:
    assert gates(GOOD[lang]) == ()
    assert list(personal(GOOD[lang])) == []
    assert list(links(GOOD[lang], ())) == []


@pytest.mark.parametrize("name", NEEDED)
def test_a_missing_field_is_named(name: str) -> None:
    changes: dict[str, Any] = {
        name: None if name in {"confidence", "signed_on"} else type(getattr(GOOD["en"], name))()
    }
    problems = gates(with_(**changes))
    assert (name, "bulletin-missing") in [(one.field, one.key) for one in problems]


def test_a_new_bulletin_lacks_everything() -> None:
    problems = gates(Bulletin(id="b", lang="fr"))
    assert {one.field for one in problems} >= {*NEEDED, *(f"advice.{role}" for role in ROLES)}
    assert "bulletin-no-fact" in keys(problems)


def test_facts_come_from_cards_or_with_a_source() -> None:
    assert keys(gates(with_(facts=(), own_facts=()))) == ["bulletin-no-fact"]
    assert keys(gates(with_(facts=()))) == []
    assert found(gates(with_(facts=("fr-moon",))), "error-bulletin-fact") == [("facts", "fr-moon")]


def test_what_is_still_to_write_is_seen() -> None:
    problems = gates(with_(happened=("We saw it. [To write: more]",)))
    assert found(problems, "bulletin-to-write") == [("happened", "[To write: more]")]


HARD = "Institutional characterisation necessitates multidimensional investigation."


def test_hard_words_are_refused() -> None:
    assert readability.measure([HARD], "en").score is not None
    assert "bulletin-hard" in keys(gates(with_(happened=(HARD,) * 12)))


def test_long_sentences_are_refused() -> None:
    long = " ".join(["word"] * 26) + "."
    problems = gates(with_(trick=(long,)))
    assert [one.field for one in problems if one.key == "bulletin-long"] == ["trick"]
    twenty = " ".join(["word"] * 20) + "."
    assert "bulletin-long-mean" in keys(gates(with_(happened=(twenty,) * 60)))


@pytest.mark.parametrize(
    ("lang", "headline", "claim", "again"),
    [
        ("en", "Votes will be counted in secret", "Votes will be counted in secret", True),
        ("en", "No, votes will not be counted in secret", "Votes will be counted in secret", True),
        ("en", "Hoax: secret count of votes", "Votes will be counted in secret", True),
        ("en", "Is the mail vote thrown away?", "Mail votes are thrown away", True),
        ("en", "Every mail vote is counted", "Mail votes are not counted", False),
        ("en", "Mail votes are not lost", "Mail votes are lost", True),
        ("en", "How the count works", "Votes will be counted in secret", False),
        ("fr", "Non, le vote n’est pas annulé", "Le vote est annulé", True),
        ("fr", "Intox : vote annulé dimanche", "Le vote de dimanche est annulé", True),
        ("fr", "Le vote a bien lieu dimanche", "Le vote de dimanche n’a pas lieu", False),
        ("fr", "Chaque procuration compte", "Les procurations ne comptent pas", False),
        ("fr", "Ce que l’on sait du scrutin", "Le vote est annulé", False),
    ],
)  # fmt: skip
def test_a_headline_does_not_say_the_claim_again(
    lang: str, headline: str, claim: str, again: bool
) -> None:
    assert repeats(headline, claim, lang) is again


def test_a_headline_that_repeats_the_claim_is_refused() -> None:
    problems = gates(with_(headline="No secret vote count", claim="Votes are counted in secret"))
    assert keys(problems) == ["bulletin-repeats"]
    (warned,) = gates(with_(claim=""))
    assert (warned.key, warned.level) == ("bulletin-no-claim", "warning")


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("en", "These are bots.", "bots"),
        ("en", "It was ILLEGAL.", "ILLEGAL"),
        ("fr", "Ces bots sont actifs.", "bots"),
        ("fr", "C’est illégal.", "illégal"),
    ],
)
def test_verdicts_are_refused(lang: str, text: str, word: str) -> None:
    assert found(gates(with_(lang, trick=(text,))), "bulletin-banned") == [("trick", word)]


def test_words_of_the_field_are_explained() -> None:
    problems = gates(with_(trick=("It was a deepfake by sockpuppets.",)))
    assert found(problems, "bulletin-unexplained") == [
        ("trick", "deepfake"),
        ("trick", "sockpuppets"),
    ]
    explained = with_(trick=("These were sockpuppets.",), words=("sockpuppet",))
    assert gates(explained) == ()
    assert keys(gates(with_(words=("moon",)))) == ["bulletin-word-unknown"]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_parties_and_candidates_are_refused(lang: str) -> None:
    for party in guard(lang).parties:
        assert found(gates(with_(lang, trick=(f"Lu chez {party} hier.",))), "bulletin-party")
    named = gates(with_("fr", trick=("On parle du parti de valmont.",)))
    assert found(named, "bulletin-party") == [("trick", "parti de valmont")]
    # everyday words that are spelt as the name of a party
    plain = with_("fr", trick=("On voit des horizons nouveaux, et la renaissance d’un port.",))
    assert found(gates(plain), "bulletin-party") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le texte est copié par trois comptes."),
        ("en", "The text was written by two accounts."),
    ],
)
def test_a_passive_is_shown_but_not_refused(lang: str, text: str) -> None:
    (problem,) = gates(with_(lang, trick=(text,)))
    assert (problem.key, problem.level) == ("bulletin-passive", "warning")


@pytest.mark.parametrize(
    ("text", "key", "what"),
    [
        ("Ask jane.doe+x@mail.example.org today.", "bulletin-email", "jane.doe+x@mail.example.org"),
        ("It began with @jane_doe.", "bulletin-handle", "@jane_doe"),
        ("See x.com/jane_doe now.", "bulletin-account-link", "x.com/jane_doe"),
        ("Call 06 12 34 56 78 now.", "bulletin-phone", "06 12 34 56 78"),
        ("Call +44 (0)20 7946 0958 now.", "bulletin-phone", "+44 (0)20 7946 0958"),
        ("Then Jane Doe-Smith sent it.", "bulletin-person", "Jane Doe-Smith"),
        ("The Jane Doe account.", "bulletin-person", "Jane Doe"),
        ("Jean de Valmont sent it.", "bulletin-person", "Jean de Valmont"),
        ("Mr. Smith sent it.", "bulletin-person", "Mr. Smith"),
    ],
)
def test_personal_data_are_refused(text: str, key: str, what: str) -> None:
    problems = list(personal(with_(happened=(text,))))
    assert (("happened", what)) in found(problems, key)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le Conseil constitutionnel a compté 1 234 567 votes le 11 avril 2027."),
        ("fr", "La Mairie de Valmont et l’Institut du Lac l’ont dit. Dimanche, Valmont vote."),
        ("en", "The Constitutional Council said so on Sunday 11 April 2027."),
        ("en", "See L. 62-1, R. 67 and EU rules. In Milltown, the Town Hall is open."),
    ],
)
def test_bodies_places_and_figures_are_no_persons(lang: str, text: str) -> None:
    assert list(personal(with_(lang, happened=(text,)))) == []


def test_a_name_may_stand_with_a_reason() -> None:
    allowed = (*GOOD["en"].names, AllowedName(name="Ana Exemple", why="head of the body"))
    named = with_(happened=("Ana Exemple spoke.",))
    assert found(personal(named), "bulletin-person") == []  # she signs the page
    other = with_(happened=("Bob Exemple spoke.",))
    assert found(personal(other), "bulletin-person") == [("happened", "Bob Exemple")]
    both = with_(happened=("Ana Exemple spoke.",), signed_by="The board", names=allowed)
    assert list(personal(both)) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was on https://fausse-gazette.example.net/votes at noon.",
        "It was on fausse-gazette.example.net at noon.",
        "It was on www.Fausse-Gazette.example.net at noon.",
        "It was on hxxps://fausse-gazette[.]example[.]net/other at noon.",
    ],
)
def test_the_claim_is_not_linked_to(text: str) -> None:
    assert keys(links(with_(happened=(text,)), ())) == ["bulletin-link"]


def test_a_fact_does_not_lead_there_either() -> None:
    link = "https://fausse-gazette.example.net/other"
    fact = OwnFact(text="It is open.", source="Town hall", link=link)
    assert found(links(with_(own_facts=(fact,)), ()), "bulletin-link") == [
        ("own_facts.link", "fausse-gazette.example.net")
    ]


def test_a_link_on_a_platform_is_refused_but_not_the_platform() -> None:
    form = with_(claim_links=("https://www.youtube.com/watch?v=abc",))
    assert list(links(form, ())) == []
    said = with_(claim_links=form.claim_links, happened=("You can report it on youtube.com.",))
    assert list(links(said, ())) == []
    linked = with_(claim_links=form.claim_links, contact="youtube.com/watch?v=abc")
    assert found(links(linked, ()), "bulletin-link") == [("contact", "youtube.com/watch?v=abc")]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_cards_and_drafts_pass_the_checks(lang: str) -> None:
    texts = drafts(lang)
    values = {"start": "3 May", "end": "9 May", "accounts": "12", "messages": "300"}
    filled = tuple(line.format(**values) for line in texts.happened)
    known = tuple(line.format(platforms="TikTok") for line in texts.how_we_know)
    known += texts.how_we_know_judged
    form = with_(
        lang, happened=filled, how_we_know=known, check=texts.check, unknown=texts.unknown,
        advice=texts.advice, facts=(),
        own_facts=tuple(
            OwnFact(text=card.of(lang), source=card.law(lang)) for card in fact_cards().values()
        ),
    )  # fmt: skip
    assert gates(form) == ()
    assert list(personal(form)) == []
    for card in fact_cards().values():
        measured = readability.measure([card.of(lang)], lang)
        assert measured.score is not None
        assert measured.score >= readability.LEAST[lang], card.id
        assert card.source.url
        assert card.law(lang)


def test_mistakes_of_form_are_told_by_line() -> None:
    text = (FORMS / "en.yml").read_text(encoding="utf-8")
    wrong = text.replace("confidence: moderate", "confidence: sure").replace("lang: en", "lang: xx")
    with pytest.raises(InputErrors) as caught:
        read_bulletin(wrong.encode(), "b.yml")
    assert (caught.value.key, caught.value.params["count"]) == ("error-bulletin-mistakes", 2)
    assert [one.params["line"] for one in caught.value.mistakes] == [2, 20]


@pytest.mark.parametrize("id_", ["../up", "A b", "", "a/b", "x" * 61])
def test_an_id_that_is_no_file_name_is_refused(id_: str) -> None:
    text = (FORMS / "en.yml").read_text(encoding="utf-8")
    with pytest.raises(InputError):
        read_bulletin(text.replace("votes-par-correspondance", f'"{id_}"').encode(), "b.yml")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "lake.example", "https://a b"])
def test_an_address_is_that_of_a_page(link: str) -> None:
    assert found(gates(with_(address=link)), "bulletin-address") == [("address", link)]
    fact = OwnFact(text="It is open.", source="Town hall", link=link)
    problems = gates(with_(own_facts=(fact,)))
    assert found(problems, "bulletin-address") == [("own_facts.link", link)]


def test_a_word_that_is_hard_even_when_explained_is_shown() -> None:
    (problem,) = gates(with_("fr", words=("copypasta", "counter-measure")))
    assert (problem.key, problem.level) == ("bulletin-word-hard", "warning")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_the_pages_say_themselves_is_easy_too(lang: str) -> None:
    said = [
        text.replace("□", "3")
        for entry in catalogue(lang)
        if entry.place.startswith((f"{lang}/bulletin.ftl", f"{lang}/lesson.ftl"))
        if not entry.key.startswith(("help-", "say-", "error-"))
        for text in entry.texts
    ]
    measured = readability.measure(said, lang)
    assert len(said) > 100
    assert measured.score is not None
    assert measured.score >= readability.LEAST[lang]
    assert readability.too_long(said, lang) == []


def test_studies_are_told_in_plain_words() -> None:
    for lang in ("fr", "en"):
        lines = [one.of(lang) for one in studies()]
        measured = readability.measure(lines, lang)
        assert measured.score is not None
        assert measured.score >= readability.LEAST[lang]
        assert readability.too_long(lines, lang) == []
