"""Ordinary text of every script is unharmed; what hides a word is undone, and named."""

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guetteur.stats.normal import FLOOR, names_of, normalised


def compared(text: str) -> tuple[str, tuple[str, ...]]:
    """How a text is compared, and what was undone."""
    normal = normalised(pa.array([text]))
    return normal.texts.of(0), names_of(int(normal.undone[0]))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "L’été à Noël : où l'œuvre naît-elle ? J’ai 2,5 % !",
            "l ete a noel ou l oeuvre nait elle j ai 0",
        ),
        ("Straße, Ärger und Übermut", "strasse arger und ubermut"),
        (
            "Съешь ещё этих мягких французских булок, да выпей чаю",
            "съешь еще этих мягких французских булок да выпей чаю",
        ),
        ("Все ОК, TOP и VIPы: SMSка от IT-отдела", "все ок top и vipы smsка от it отдела"),
        ("Η Ελλάδα ψηφίζει την Κυριακή", "η ελλαδα ψηφιζει την κυριακη"),
        ("يُصوِّتُ الناسُ يومَ الأحد", "يصوت الناس يوم الاحد"),
        ("می‌خواهم رأی بدهم", "میخواهم رای بدهم"),
        ("שָׁלוֹם לכולם, הבחירות מחר", "שלום לכולם הבחירות מחר"),
        ("हिन्दी में क्‍या लिखा है", "हिन्दी में क्या लिखा है"),
        ("การเลือกตั้งวันอาทิตย์นี้", "การเลือกตั้งวันอาทิตย์นี้"),
        ("我爱北京天安门，2027年见！", "我爱北京天安门 0年见"),
        ("がんばって、ニッポン！ＡＢＣ", "がんばって ニッポン abc"),
        ("투표합시다 내일", "투표합시다 내일"),
        ("Հայաստանը ընտրում է. Եվ Paris", "հայաստանը ընտրում է եվ paris"),
        ("👨‍👩‍👧‍👦 On vote ❤️ 🇫🇷 tous 👍🏽", "on vote tous"),
        (
            "covid19 h1n1 G20 mp3 A380 1er 2nd b2b kΩ α β²",
            "covid0 h0n0 g0 mp0 a0 0er 0nd b0b kω α β0",
        ),
        ("J. R. R. Tolkien, U.S.A., s'il m'a d'y", "j r r tolkien u s a s il m a d y"),
        ("écrire à ana.bo@example.org ou cc@NAACP", "ecrire a ana bo example org ou cc naacp"),
    ],
)
def test_ordinary_text_is_unharmed(text: str, plain: str) -> None:
    assert compared(text) == (plain, ())


@pytest.mark.parametrize(
    ("text", "plain", "undone"),
    [
        ("Ne vоtez pаs pour lui", "ne votez pas pour lui", ("homoglyph",)),
        ("MАСRОΝ est parti", "macron est parti", ("homoglyph",)),
        ("il а voté сор", "il a vote cop", ("homoglyph",)),
        ("Мы нe вepим этим выбopaм", "мы не верим этим выборам", ("homoglyph",)),
        ("Η Ελλάδα ψηφiζει", "η ελλαδα ψηφιζει", ("homoglyph",)),
        ("ᎷAСRON", "macron", ("homoglyph",)),
        ("vo\u200bte fr\u2060au\ufeffde", "vote fraude", ("invisible",)),
        ("го\u200bлос", "голос", ("invisible",)),
        ("ال\u200bناس", "الناس", ("invisible",)),
        ("\u202eetov\u202c now", "vote now", ("bidi",)),
        ("m\u2066ot", "mot", ("bidi",)),
        ("V0tez c0ntre la fr4ude de M@cron", "votez contre la fraude de macron", ("leet",)),
        ("v o t e z  contre la f.r.a.u.d.e", "votez contre la fraude", ("spaced",)),
        ("𝐕𝐨𝐭𝐞𝐳 ⓝⓞⓝ ᴠᴏᴛᴇ", "votez non vote", ("styled",)),
        (
            "v\u200bоtez c0ntre la f r a u d e",
            "votez contre la fraude",
            ("homoglyph", "invisible", "leet", "spaced"),
        ),
    ],
)
def test_evasion_is_undone_and_named(text: str, plain: str, undone: tuple[str, ...]) -> None:
    assert compared(text) == (plain, undone)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("RT @ana: Votez ! https://t.co/abc #vote #non", "votez"),
        ("@ana @bob #a Bonjour #tous amis &amp; #b www.example.org/x", "bonjour tous amis"),
        ("RT de la semaine", "rt de la semaine"),
        ("à 12:30, 1.234,56 € pour 3 personnes", "a 0 0 pour 0 personnes"),
        ("lahttps://example.org/a suite", "suite"),
        ("#un #deux", "un deux"),
        ("", ""),
        ("😀 !", ""),
    ],
)
def test_links_names_numbers_and_edges_go(text: str, plain: str) -> None:
    assert compared(text) == (plain, ())


def test_the_key_knows_no_spaces_and_the_length_counts_ideographs_twice() -> None:
    normal = normalised(pa.array(["no where", "Nowhere!", "我爱你们", None]))
    assert normal.keys[0] == normal.keys[1]
    assert normal.lengths.tolist() == [8, 7, 8, 0]


def test_a_list_of_hashtags_is_short() -> None:
    normal = normalised(pa.array(["#one #two #three #four #five #six #seven #eight"]))
    assert normal.lengths.tolist() == [FLOOR - 1]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_text_can_be_compared_and_does_not_depend_on_its_neighbours(texts: list[str]) -> None:
    clean = [text.encode("utf-8", "replace").decode() for text in texts]
    together = normalised(pa.array(clean, pa.string()))
    alone = [normalised(pa.array([text])) for text in clean]
    assert [together.texts.of(n) for n in range(len(clean))] == [one.texts.of(0) for one in alone]
    assert together.keys.tolist() == [int(one.keys[0]) for one in alone]
    assert together.undone.tolist() == [int(one.undone[0]) for one in alone]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_what_is_plain_stays_plain(text: str) -> None:
    once, _ = compared(text.encode("utf-8", "replace").decode())
    assert "  " not in once
    assert once == once.strip()
