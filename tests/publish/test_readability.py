"""Syllables, sentences and scores: against counts by hand, a speech synthesiser, and by hand."""

import csv
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from guetteur.publish import readability
from guetteur.publish.syllables import syllables

# Syllables in careful speech, by hand: in French a final mute e is not said, one inside is.
LIST = (Path(__file__).parent / "syllables.csv").read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(LIST))
SPOKEN = "aeiouyøœɛɔɑəɜɪʊʌæɐɒɵᵻ"
DIPHTHONGS = "aɪə|aɪɐ|aʊə|eɪ|aɪ|ɔɪ|aʊ|əʊ|oʊ|iə|eə|ʊə"
GLOSSARY = Path(__file__).parents[2] / "src" / "guetteur" / "knowledge" / "glossary"


def by_hand(lang: str) -> list[tuple[str, int]]:
    """The words of the list with their syllables."""
    return [(row["word"], int(row["syllables"])) for row in ROWS if row["lang"] == lang]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_most_words_are_counted_as_by_hand(lang: str) -> None:
    counted = {word: (syllables(word, lang), count) for word, count in by_hand(lang)}
    wrong = {word: both for word, both in counted.items() if both[0] != both[1]}
    total = sum(ours for ours, _ in counted.values()) / sum(count for _, count in counted.values())
    assert len(counted) >= 80
    assert len(wrong) <= 0.05 * len(counted), wrong
    assert 0.97 <= total <= 1.03


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng (a Debian package)")
@pytest.mark.parametrize(("lang", "voice", "least"), [("fr", "fr", 0.94), ("en", "en-gb", 0.91)])
def test_words_are_counted_as_they_are_said(lang: str, voice: str, least: float) -> None:
    text = (GLOSSARY / f"{lang}.toml").read_text(encoding="utf-8")
    texts = " ".join(re.findall(r'citizen = "(.*)"', text))
    words = sorted({word.lower() for word in re.findall(r"[^\W\d_]{2,}", texts)})
    said = subprocess.run(
        ["espeak-ng", "-q", "--ipa=1", "-v", voice],
        input="\n\n".join(words), text=True, capture_output=True, check=True,
    ).stdout.split("\n")  # fmt: skip
    lines = [line for line in said if line.strip()]
    pairs = [
        (syllables(word, lang), _vowels(line, lang))
        for word, line in zip(words, lines, strict=True)
        if "(" not in line  # it changed its voice for a foreign word
    ]
    assert len(pairs) > 400
    assert sum(ours == theirs for ours, theirs in pairs) / len(pairs) >= least
    total = sum(ours for ours, _ in pairs) / sum(theirs for _, theirs in pairs)
    assert 0.97 <= total <= 1.03


def _vowels(line: str, lang: str) -> int:
    """The vowels that the synthesiser says."""
    text = unicodedata.normalize("NFD", line)
    text = re.sub("[ˈˌː\u0361\u0303_ -]", "", text)
    if lang == "fr":
        return sum(sign in SPOKEN for sign in text.replace("yi", "i"))
    text = re.sub("aɪə|aɪɐ|aʊə", "AA", text)
    return sum(sign in SPOKEN + "A" for sign in re.sub(DIPHTHONGS, "A", text))


def test_numbers_and_letters_have_syllables_too() -> None:
    assert [syllables(word, "fr") for word in ("2027", "qu’il", "l", "y")] == [4, 1, 0, 1]
    assert [syllables(word, "en") for word in ("2027", "it’s", "rhythm")] == [4, 1, 1]


def test_sentences_end_where_a_reader_stops() -> None:
    def cut(text: str, lang: str) -> list[str]:
        return readability.sentences([text], lang)

    assert cut("Un vote. Deux votes ! Trois ?", "fr") == ["Un vote.", "Deux votes !", "Trois ?"]
    assert cut("Selon l’art. 65, c’est public. Oui.", "fr") == [
        "Selon l’art. 65, c’est public.",
        "Oui.",
    ]
    assert cut("It grew by 1.5 in a day. “So?” Yes", "en") == [
        "It grew by 1.5 in a day.",
        "“So?”",
        "Yes",
    ]
    assert cut("One point\nand another", "en") == ["One point", "and another"]
    assert cut("…", "en") == []


def test_words_of_a_sentence() -> None:
    assert readability.words("L’heure du rendez-vous, à 18 h 30 : voir https://a.example/b.") == [
        "L’heure", "du", "rendez-vous", "à", "18", "h", "30", "voir",
    ]  # fmt: skip
    assert readability.words("Write to us@example.org or see lake.example.org today") == [
        "Write", "to", "or", "see", "today",
    ]  # fmt: skip


def test_scores_are_those_of_the_formulas() -> None:
    # 2 sentences, 8 words, 8 syllables: 207 − 1.015 × 4 − 73.6
    french = readability.measure(["Le chat boit du lait.", "Il est là."], "fr")
    assert (french.sentences, french.words, french.syllables) == (2, 8, 8)
    assert french.score == pytest.approx(207 - 1.015 * 4 - 73.6)
    # 1 sentence, 6 words, 7 syllables
    english = readability.measure(["The table is in the room."], "en")
    assert english.score == pytest.approx(206.835 - 1.015 * 6 - 84.6 * 7 / 6)
    nothing = readability.measure([""], "fr")
    assert (nothing.score, nothing.mean, nothing.longest) == (None, None, "")


def test_office_prose_fails_and_plain_words_pass() -> None:
    office = (
        "La caractérisation de l’instrumentalisation informationnelle résulte de l’observation "
        "simultanée de comportements inauthentiques et de la diffusion automatisée de contenus."
    )
    plain = "Des comptes agissent ensemble. Ils publient les mêmes mots, à la même heure."
    hard, easy = (readability.measure([one], "fr").score or 0 for one in (office, plain))
    assert hard < readability.LEAST["fr"] < easy


def test_a_long_sentence_is_seen() -> None:
    text = " ".join(["mot"] * 26) + ". " + " ".join(["mot"] * 25) + "."
    assert readability.too_long([text], "fr") == [" ".join(["mot"] * 26) + "."]
