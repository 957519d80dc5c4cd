"""A group as a whole, and one without ties, as the report tells them: sentences, facts, picture."""

import html
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from guetteur.knowledge import Messages
from guetteur.model import Closeness, Run
from guetteur.publish import in_short
from guetteur.publish.network import network
from guetteur.publish.ranking import ranked
from guetteur.publish.report import report_bytes
from guetteur.publish.summary import facts
from guetteur.publish.uncertainty import closeness_text
from guetteur.publish.wording import Words


def page_text(run: Run, lang: str = "en") -> str:
    """The report's words, without its tags, styles and scripts."""
    made = report_bytes(run, Words(lang, pseudonymised=False), "digest").decode()
    bare = re.sub(r"<(style|script)\b.*?</\1>", " ", made, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", bare)).split())


def close(**changes: float) -> Closeness:
    """302 posts where 158 are expected; no shuffle of 3,498 came near."""
    made = Closeness(
        accounts=6,
        detector="co_share_url", window=600, close=302.0, expected=158.2, deviation=10.1,
        shuffles=3498, p_value=1 / 3499, q_value=0.004,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "lang", "said"),
    [
        (
            close(),
            "en",
            "The group as a whole: 302 posts within 10 min of another member’s. If each account "
            "shared the same things at other people’s times, 158 would be expected (usually 138 "
            "to 178). In 3,498 trials it never came that close.",
        ),
        (
            close(),
            "fr",
            "Le groupe entier : 302 messages à moins de 10 min de celui d’un autre membre. Si "
            "chaque compte partageait les mêmes choses aux heures d’autres personnes, on en "
            "attendrait 158 (d’ordinaire de 138 à 178). En 3 498 essais, le groupe n’a jamais "
            "été aussi rapproché.",
        ),
        (
            close(expected=0.4, deviation=0.6),
            "en",
            "times, less than 1 would be expected (usually 0",
        ),
        (close(expected=0.4, deviation=0.6), "en", "(usually 0 to 2)."),
        (close(expected=3.0, deviation=2.0), "en", "3 would be expected (usually 0 to 7)."),
        (close(expected=0.0, deviation=0.0), "en", "times, none would be expected. In 3,498"),
        (close(expected=0.0, deviation=0.0), "fr", "personnes, on n’en attendrait aucun. En 3 498"),
        (close(close=199.67), "en", "200 posts within"),
        (close(close=0.8), "en", "as a whole: one post within"),
        (close(shuffles=999, p_value=0.002), "en", "In 999 trials it came nearly that close, or"),
        (close(shuffles=999, p_value=0.002), "en", "or closer, once."),
        (close(shuffles=999, p_value=0.005), "en", "or closer, 4 times."),
        (close(shuffles=999, p_value=0.005), "fr", "presque aussi rapproché, ou plus, 4 fois."),
    ],
)
def test_closeness_of_a_whole_group_in_words(given: Closeness, lang: str, said: str) -> None:
    text = closeness_text(given, Words(lang, pseudonymised=False))
    assert said in " ".join(text.split())


def test_one_sentence_for_each_behaviour(make_run: Callable[..., Run]) -> None:
    text = page_text(make_run(1))
    assert text.count("The group as a whole:") == 1
    assert "The group as a whole: 302 posts within 10 min of another member’s." in text
    assert "what the group shares within one hour counts once" in text
    run = make_run(2)
    text = page_text(replace(run, findings=run.findings[1:]))
    assert "The group as a whole: 60 posts within 1 min of another member’s." in text


def test_a_group_that_was_not_tested_as_a_whole(make_run: Callable[..., Run]) -> None:
    run = make_run(4)
    text = page_text(replace(run, findings=run.findings[3:]))
    assert "The group as a whole" not in text
    assert "within one hour counts once, as" not in text


@pytest.mark.parametrize(
    ("lang", "answered", "card"),
    [
        (
            "en",
            "In one group, no two accounts meet often enough to be tied; the group as a whole "
            "does.",
            "Ties between them none",
        ),
        (
            "fr",
            "Dans un groupe, aucune paire de comptes ne se retrouve assez souvent pour être liée ; "
            "le groupe entier, si.",
            "Liens entre eux aucun",
        ),
    ],
)
def test_a_group_without_ties_says_so(
    lang: str, answered: str, card: str, loose_run: Run, make_run: Callable[..., Run]
) -> None:
    text = page_text(loose_run, lang)
    assert answered in text
    assert answered in " ".join(" ".join(in_short(loose_run, Messages(lang))).split())
    untied = Words(lang, pseudonymised=False).text("report-group-untied")
    assert text.count(" ".join(untied.split())) == 1
    assert card in text
    assert "95,000" not in text  # no pair is compared with chance where none is tied
    assert "95 000" not in text
    tied = page_text(make_run(2), lang)
    assert answered not in tied
    assert card not in tied


def test_a_group_without_ties_has_its_behaviour_role_and_posts(untied_run: Run) -> None:
    text = page_text(untied_run)
    assert "Same text within 1 min and 10 min, no tie The group as a whole: 60 posts" in text
    assert text.count("X with the group as a whole 0") == 18  # nine members, in two tables
    assert "“with the group as a whole”, that it is tied to no single member" in text
    assert "At the same second: Same text" in text
    assert "Invented Person 1.8" in text


def test_only_groups_without_ties_still_give_three_facts(untied_run: Run) -> None:
    found = facts(untied_run)
    assert found is not None
    assert found.fastest is None
    assert found.closest == (untied_run.findings[0], untied_run.findings[0].closeness[0])
    text = page_text(untied_run)
    assert "Largest group Group 1: 9 accounts No two of these accounts meet often enough" in text
    assert (
        "Closest in time 60 posts within 1 min of another Same text, by another member of Group 1; "
        "chance gives less than 1" in text
    )
    lines = in_short(untied_run, Messages("en"))
    assert "60 posts within 1 min of another (Same text)" in " ".join(" ".join(lines).split())


def test_the_closest_is_the_one_furthest_beyond_chance(loose_run: Run) -> None:
    found = facts(replace(loose_run, ties=()))
    assert found is not None
    assert found.closest is not None
    # 301.6 - 158.2 posts against 60 - 0.4
    assert found.closest[1].close == 301.6


def test_a_large_group_comes_before_a_small_one_with_more_ties(
    make_run: Callable[..., Run],
) -> None:
    large, small = make_run(2).findings
    assert ranked((small, replace(large, ties=0))) == (replace(large, ties=0), small)
    assert ranked((replace(small, ties=0), replace(small, id="more"))) == (
        replace(small, id="more"),
        replace(small, ties=0),
    )


def test_accounts_without_ties_are_in_the_picture(loose_run: Run, untied_run: Run) -> None:
    shown = network(loose_run)
    assert (len(shown.drawn), len(shown.nodes), shown.alone, shown.all) == (153, 27, 9, 153)
    assert {node.account_id for node in shown.nodes[-9:]} == {
        member.account_id for member in loose_run.findings[1].members
    }
    made = report_bytes(loose_run, Words("en", pseudonymised=False), "digest").decode()
    [still] = re.findall(r'<svg class="still".*?</svg>', made)
    assert still.count('<circle class="g1"') == 9
    assert still.count("<circle") == 27
    assert "9 dots have no line: accounts that are close to their group" in page_text(loose_run)
    text = page_text(untied_run)
    assert "No line joins them, because no two accounts meet often enough to be tied" in text
    assert "Still picture" not in text
