"""report.html as text: the answer it gives, what it leaves out, and that it needs nothing else."""

import base64
import hashlib
import html
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from guetteur.knowledge import LANGUAGES, Messages
from guetteur.model import Run
from guetteur.publish import Pseudonyms, in_short
from guetteur.publish.again import commands
from guetteur.publish.charts import bars
from guetteur.publish.masking import masked
from guetteur.publish.network import network
from guetteur.publish.report import report_bytes
from guetteur.publish.summary import answer, facts, soonest
from guetteur.publish.visible import visible
from guetteur.publish.wording import Words

DETECTORS = (
    "co_share_url", "co_share_domain", "co_reshare", "co_hashtag", "co_hashtag_sequence",
    "co_reply", "co_mention", "co_media", "co_text", "co_share_object",
)  # fmt: skip
EXPLANATIONS = (
    "fans", "newsroom", "party-staff", "activists", "scheduling-tool", "same-owner",
    "automation-disclosed", "event", "operation",
)  # fmt: skip


def page_text(run: Run, lang: str = "en", *, pseudonymised: bool = False) -> str:
    """The report's words, without its tags, styles and scripts."""
    made = report_bytes(run, Words(lang, pseudonymised), "digest").decode()
    bare = re.sub(r"<(style|script)\b.*?</\1>", " ", made, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", bare)).split())


def test_found_says_how_many_and_how_sure_but_not_why(run: Run) -> None:
    text = page_text(run)
    assert "4 groups of accounts that act together far more than chance allows: 37" in text
    assert "accounts of the 1,312 examined (2.8%)" in text
    assert "at most 1% of the groups shown, and of the ties shown, are expected to be" in text
    assert "it does not show why" in text
    assert "posted 34 of the same links within 10\xa0s" in text.replace("10 s", "10\xa0s")
    assert "chance allows about 0.21. It happened on 12 different occasions (an hour" in text


def test_a_tie_whose_occasions_are_not_told_apart(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    old = replace(run, ties=tuple(replace(tie, occasions=None) for tie in run.ties))
    text = page_text(old)
    assert "of the same links within 10 s of each other; chance allows about 0.21." in text
    assert "occasions (an hour" not in text


def test_effect_has_its_interval(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    [found] = run.findings
    assert "132 times more than chance allows. (95% interval: between 87.3 and 201 times)" in (
        page_text(run)
    )
    for end in (None, float("inf")):
        behaviours = tuple(replace(each, ratio_high=end) for each in found.behaviours)
        text = page_text(replace(run, findings=(replace(found, behaviours=behaviours),)))
        assert "132 times more" in text
        assert "95% interval" not in text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "a group of 5 ordinary accounts is found when all of them passed on 4 of the same "
            "posts within 1 min of each other, in as many different hours, while nobody",
        ),
        (
            "fr",
            "un groupe de 5 comptes ordinaires se trouve quand tous ses membres ont relayé "
            "4 messages identiques à moins de 1 min d’intervalle, à autant d’heures différentes",
        ),
    ],
)
def test_power_is_part_of_the_answer_when_nothing_was_found(
    lang: str, said: str, silent_runs: dict[str, Run]
) -> None:
    run = silent_runs["not_found"]
    text = " ".join(page_text(run, lang).split())
    next_steps = Words(lang, pseudonymised=False).text("report-next")
    assert said in text[: text.index(next_steps)]
    assert said in " ".join(" ".join(in_short(run, Messages(lang))).split())
    unknown = replace(run, power=())
    assert said not in page_text(unknown, lang)


def test_power_that_sees_nothing_says_so(silent_runs: dict[str, Run]) -> None:
    run = silent_runs["not_found"]
    blind = replace(run, power=tuple(replace(each, objects=None) for each in run.power))
    said = "a group of 5 ordinary accounts could not be seen, whatever it did together"
    assert said in page_text(blind)
    assert soonest(replace(run, power=())) is None


def test_every_power_is_in_the_method(run: Run) -> None:
    text = page_text(run)
    method = text[text.index("How small an operation would have been missed") :]
    assert "Same post passed on 10 s 5 6" in method
    assert "Same post passed on 1 min 5 4" in method
    assert "Same hashtag 1 min 5 no number would do" in method


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_method_tells_both_ways_of_finding(lang: str, run: Run) -> None:
    text, words = page_text(run, lang), Words(lang, pseudonymised=False)
    for part in ("chance", "sharing", "trials", "alone", "pairs", "joined"):
        assert " ".join(words.text(f"report-method-how-{part}").split()) in text
    luck = words.text("report-method-how-luck", alpha=words.text("report-percent", value=1))
    assert " ".join(luck.split()) in text
    bare = page_text(replace(run, parameters={}), lang)
    assert " ".join(words.text("report-method-how-luck-plain").split()) in bare


def test_three_facts(run: Run) -> None:
    found = facts(run)
    assert found is not None
    assert found.largest.id == run.findings[0].id
    assert found.closest is None
    assert found.fastest == ("co_share_url", 4.2)
    assert found.shared is not None
    assert found.shared[1].object_id == "https://news.example.org/vote-postal"


@pytest.mark.parametrize("status", ["not_found", "cannot_tell", "error"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_silent_answer_is_its_own(status: str, lang: str, silent_runs: dict[str, Run]) -> None:
    run = silent_runs[status]
    assert answer(run).status == status
    assert facts(run) is None
    words, text = Words(lang, pseudonymised=True), page_text(run, lang)
    said = {
        name: " ".join(words.text(f"report-status-{name.replace('_', '-')}").split())
        for name in ("found", "not_found", "cannot_tell", "error")
    }
    assert said[status] in text
    for name, word in said.items():
        assert name == status or word not in text.replace(said[status], "")


def test_nothing_found_lists_what_was_and_was_not_tested(silent_runs: dict[str, Run]) -> None:
    text = page_text(silent_runs["not_found"])
    assert "these checks only: “Same post passed on”." in text
    assert "2 checks could not be made, for want of data: “Same image or video”" in text
    assert "The files lack what this check needs: images and videos." in text
    assert "12 acts by 3 accounts" in text


def test_ties_without_a_group_are_not_called_nothing(make_run: Callable[..., Run]) -> None:
    made = make_run(1)
    pairs = {(tie.account_a, tie.account_b) for tie in made.ties}
    alone = replace(made, findings=(), nodes=())
    text = page_text(alone)
    assert f"{len(pairs)} pairs of accounts act together more than chance allows" in text
    assert "nothing shows accounts acting together" not in text
    assert f"{len(pairs)} pairs of accounts" in " ".join(in_short(alone, Messages("en")))


def test_error_is_said_at_the_top_even_when_something_was_found(
    make_run: Callable[..., Run], silent_runs: dict[str, Run]
) -> None:
    failed = silent_runs["error"].detectors
    text = page_text(make_run(1, failed))
    top = text[: text.index("What to do now")]
    assert "one check stopped on an error" in top
    assert "“Same hashtag”" in top
    assert "out of memory" in text


def test_policy_allows_only_the_scripts_and_style_in_the_file(run: Run) -> None:
    made = report_bytes(run, Words("en", pseudonymised=False), "digest").decode()
    policy = html.unescape(re.findall(r'Policy" content="([^"]+)"', made)[0])
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    scripts = re.findall(r"<script>(.*?)</script>", made, flags=re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", made, flags=re.DOTALL)
    assert (len(scripts), len(styles)) == (6, 1)
    for part in scripts + styles:
        digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not re.search(r"\b(?:src|href|action|data)=\"(?!#|data:,)", made)
    assert " style=" not in made
    assert not re.search(r"\son[a-z]+=", re.sub(r"<script.*?</script>", "", made, flags=re.S))


def test_pseudonymised_report_shows_codes_and_says_so(run: Run, key: Pseudonyms) -> None:
    text = page_text(masked(run, key), "fr", pseudonymised=True)
    assert re.search(r"Compte [A-Z2-7]{4}-[A-Z2-7]{4}", text)
    assert "Un texte cité peut tout de même trahir son auteur" in text
    assert "handle_0_0" not in text
    assert "@handle_0_0" in page_text(run)


def test_hundreds_of_findings_are_cut_and_the_cut_is_said(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    [first] = run.findings
    many = replace(run, findings=tuple(replace(first, id=f"finding-{n:04}") for n in range(300)))
    made = report_bytes(many, Words("en", pseudonymised=False), "digest")
    assert len(made) < 6_000_000
    text = page_text(many)
    assert "Shown in full: the 20 largest groups. The other 280 are" in text
    assert "finding-0299" in text  # in the table
    assert text.count("This is no verdict") == 20
    assert "Shown: the first 1,000 of 5,400. The rest is in accounts.csv." in text


def test_network_keeps_the_strongest_ties(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    shown = network(run, most_edges=10)
    assert (len(shown.drawn), shown.all) == (10, 153)
    assert min(e.best.objects for e in shown.drawn) >= max(
        tie.objects for tie in run.ties if tie not in [e.best for e in shown.drawn]
    )


def test_network_says_how_many_ties_it_leaves_out(make_run: Callable[..., Run]) -> None:
    run = make_run(1)
    assert "All 153 tied pairs can be drawn." in page_text(run)
    some = replace(run, nodes=run.nodes[:10])
    assert "Drawn: 45 of 153 tied pairs, the strongest" in page_text(some)


def test_bars_add_up_to_the_posts(run: Run) -> None:
    drawn = bars(run.findings)
    assert drawn is not None
    assert sum(drawn.counts) == sum(posts for f in run.findings for _, posts in f.timeline)
    assert len(drawn.counts) <= 96
    assert drawn.start == run.findings[0].timeline[0][0]
    assert drawn.counts[drawn.counts.index(drawn.peak)] == max(drawn.counts)
    assert bars([replace(run.findings[0], timeline=())]) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abc\u202edef", "abc⟦U+202E⟧def"),
        ("zero\u200bwidth\ufeff", "zero⟦U+200B⟧width⟦U+FEFF⟧"),
        ("bell\x07 tab\t line\r\nend", "bell⟦U+0007⟧ tab\t line\nend"),
        ("half \ud83d", "half ⟦U+D83D⟧"),
        ("👩\u200d👧 می\u200cخواهم é", "👩\u200d👧 می\u200cخواهم é"),
    ],
)
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("lang", "number", "percent", "moment"),
    [
        ("en", "12,480", "2.8%", "9 March 2027, 08:30 UTC"),
        ("fr", "12\u202f480", "2,8\xa0%", "9 mars 2027 à 08:30 UTC"),
    ],
)
def test_numbers_and_times_follow_the_language(
    lang: str, number: str, percent: str, moment: str, run: Run
) -> None:
    words = Words(lang, pseudonymised=True)
    assert words.number(12_480) == number
    assert words.percent(37, 1312) == percent
    assert words.minute(run.made_at) == moment


def test_small_shares_are_never_zero_nor_all() -> None:
    words = Words("en", pseudonymised=True)
    assert words.percent(1, 1_000_000) == "less than 0.1%"
    assert words.percent(999_999, 1_000_000) == "99.9%"
    assert words.percent(0, 0) == "0%"
    assert (words.number(0.00001), words.roughly(0.001)) == ("< 0.001", "less than 0.01")
    assert (words.number(0.0), words.number(3.14159), words.roughly(2.34)) == (
        "0",
        "3.14",
        "about 2.3",
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_detector_and_explanation_has_its_texts(lang: str) -> None:
    words = Words(lang, pseudonymised=True)
    for detector in DETECTORS:
        assert words.detector(detector) != words.detector(detector, "plain")
        assert words.detector(detector, "limits").endswith(".")
        assert "34" in words.detector(detector, "did", count=34)
        assert "1" not in words.detector(detector, "did", count=1)
    texts = {Messages(lang).text(f"explain-{name}") for name in EXPLANATIONS}
    assert len(texts) == len(EXPLANATIONS)
    assert all(text.endswith("?") for text in texts)


def test_commands_give_the_run_again(run: Run) -> None:
    [source] = run.sources
    settings = "--alpha 0.01 --windows 10,60,600 --density 50"
    assert commands(run) == [f"guetteur run export.csv --timezone UTC {settings} -o again"]
    other = replace(
        source, name="it's.json", timezone=None, mapping="x = 1", reason_params={"file": "m.toml"}
    )
    assert commands(replace(run, sources=(other, source)))[0] == (
        "guetteur import 'it'\"'\"'s.json' --map m.toml -o again"
    )
