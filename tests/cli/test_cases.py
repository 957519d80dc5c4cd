"""guetteur cases, as a user types it."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from guetteur.cli import main
from guetteur.knowledge.past_cases import past_cases
from tests.pipeline.exports import traces_csv

Outcome = tuple[int, str, str]


@pytest.fixture
def guetteur(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Outcome]:
    """Run a command in English unless told otherwise; gives exit code, stdout and stderr."""
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def call(*arguments: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["guetteur", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return call


def test_alone_it_lists_the_cases(guetteur: Callable[..., Outcome]) -> None:
    code, out, err = guetteur("cases")
    assert (code, err) == (0, "")
    assert [line.split(":")[0] for line in out.splitlines()] == [one.id for one in past_cases()]
    assert out.splitlines()[4] == (
        "macronleaks-2017: #MacronLeaks (2017-02 – 2017-07-31)."
        " Stolen documents released just before a vote."
    )


def test_the_list_is_there_as_json(guetteur: Callable[..., Outcome]) -> None:
    code, out, _ = guetteur("cases", "--json")
    assert code == 0
    assert [one["id"] for one in json.loads(out)] == [one.id for one in past_cases()]


@pytest.mark.parametrize("case", [one.id for one in past_cases()])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_case_can_be_shown(case: str, lang: str, guetteur: Callable[..., Outcome]) -> None:
    code, out, err = guetteur("cases", "show", case, "--lang", lang)
    assert (code, err) == (0, "")
    assert f"({case})" in out.splitlines()[0]
    assert out.splitlines()[-1].startswith({"en": "Sources read on", "fr": "Sources lues le"}[lang])


def test_attributions_stand_with_who_when_and_whom(guetteur: Callable[..., Outcome]) -> None:
    _, out, _ = guetteur("cases", "show", "ghostwriter")
    assert (
        "  - UNC1151 (intrusion set)\n"
        "    attributed by German government and European Union on 2021-09 to: Russia (GRU)"
        " [sources differ]\n"
        "    attributed by Mandiant on 2021-11-16 to: Belarus [sources differ] (high confidence)."
        " A Russian contribution is not ruled out.\n"
    ) in out


def test_figures_are_written_with_their_unit_and_notes(guetteur: Callable[..., Outcome]) -> None:
    _, english, _ = guetteur("cases", "show", "team-jorge")
    _, french, _ = guetteur("cases", "show", "macronleaks-2017", "--lang", "fr")
    assert "price of a campaign: 6,000,000 to 15,000,000 EUR [says an interested party]" in english
    assert "taille de l’archive\u00a0: ≈\u00a09 Go [les sources divergent]" in french


def test_a_case_as_json_holds_both_languages(guetteur: Callable[..., Outcome]) -> None:
    _, out, _ = guetteur("cases", "show", "elyze-2022", "--json")
    document = json.loads(out)
    assert document["title"].keys() == {"en", "fr"}
    assert document["techniques"] == []
    assert document["shape"]["behaviours"] is None


def test_an_unknown_case_is_an_error(guetteur: Callable[..., Outcome]) -> None:
    code, out, err = guetteur("cases", "show", "watergate")
    assert (code, out) == (1, "")
    assert "no past case “watergate”" in err
    assert "macronleaks-2017" in err


def test_who_ran_it_is_said_with_who_says_so_or_that_nobody_does(
    guetteur: Callable[..., Outcome],
) -> None:
    nobody = "no dated attribution in the sources read"
    told = {one: guetteur("cases", "show", one)[1] for one in ("moldova-2024", "ira-2016")}
    after = told["moldova-2024"].splitlines()
    place = next(n for n, line in enumerate(after) if "Promsvyazbank" in line)
    assert after[place + 1].strip() == nobody
    assert nobody not in told["ira-2016"], "an indictment is one"


def test_findings_are_compared(guetteur: Callable[..., Outcome], tmp_path: Path) -> None:
    guetteur("run", traces_csv(tmp_path / "traces.csv"), "-o", tmp_path / "w")
    code, out, err = guetteur("cases", "compare", tmp_path / "w", "--vote", "2027-04-11")
    assert (code, err) == (0, "")
    assert "Resembles none" in out
    code, out, _ = guetteur("cases", "compare", tmp_path / "w", "--json")
    assert code == 0
    (finding,) = json.loads(out)["findings"]
    assert finding["resembles"]["case"] is None


def test_a_wrong_day_is_refused(guetteur: Callable[..., Outcome], tmp_path: Path) -> None:
    code, out, err = guetteur("cases", "compare", tmp_path, "--vote", "11/04/2027")
    assert (code, out) == (2, "")
    assert "--vote" in err
    assert "2027-04-11" in err, "the form expected"


def test_a_wrong_choice_is_told_with_the_right_ones(guetteur: Callable[..., Outcome]) -> None:
    _, _, err = guetteur(
        "case", "judge", "w", "case-1", "confirm", "--why", "x", "--confidence", "sure"
    )
    assert "Expected: low, moderate, high" in err
