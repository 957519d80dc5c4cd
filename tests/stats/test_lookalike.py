"""Each way to look alike, the slow way beside the quick one, and what looks like nothing."""

from hypothesis import given
from hypothesis import strategies as st

from guetteur.model.watch import HOWS, Target
from guetteur.readers.hosts import host_of
from guetteur.stats.lookalike import flat, index, of_handle, of_host, one_off, skeleton, unmarked

NAMES = (
    "lemonde.fr", "lefigaro.fr", "bild.de", "t-online.de", "theguardian.com", "ensemble-2024.fr",
    "diplomatie.gouv.fr", "bmi.bund.de", "faz.net", "mfa.gov.ua", "pravda.com.ua",
)  # fmt: skip


def site(name: str) -> Target:
    """A site to protect."""
    host = host_of(name)
    assert host is not None
    return Target("site", host.host, flat(host.label), host)


SITES = index(map(site, NAMES), known=["lemonde-amis.example"])
LOOKS = {
    "lemonde.live": ("lemonde.fr", "other_ending", ""),
    "lemonde.blogspot.com": ("lemonde.fr", "other_ending", ""),
    "diplomatie.gouv.fm": ("diplomatie.gouv.fr", "other_ending", ""),
    "bmi.bund.pe": ("bmi.bund.de", "other_ending", ""),
    "lemonde.fr.example.com": ("lemonde.fr", "whole_inside", ""),
    "le-monde.fr": ("lemonde.fr", "hyphen", ""),
    "tonline.cfd": ("t-online.de", "hyphen", ""),
    "xn--lemond-gva.fr": ("lemonde.fr", "foreign_letters", ""),
    "lеmonde.fr": ("lemonde.fr", "foreign_letters", ""),  # a Cyrillic е
    "blld.live": ("bild.de", "glyph", ""),
    "lernonde.fr": ("lemonde.fr", "glyph", ""),
    "mfa-qov.info": ("mfa.gov.ua", "glyph", ""),
    "bildd.lol": ("bild.de", "typo", ""),
    "fazz.lol": ("faz.net", "typo", ""),
    "lefigarro.fr": ("lefigaro.fr", "typo", ""),
    "lefigaor.fr": ("lefigaro.fr", "typo", ""),
    "ensemble-24.fr": ("ensemble-2024.fr", "digits", ""),
    "lemonde-info.fr": ("lemonde.fr", "affix", "info"),
    "pravda-ua.click": ("pravda.com.ua", "affix", "ua"),
    "guardian.hair": ("theguardian.com", "article", ""),
    "rue-lemonde.fr": ("lemonde.fr", "word", "rue"),
    "lemonde.example.com": ("lemonde.fr", "subdomain", ""),
}


def test_each_way_to_look_alike() -> None:
    found = {}
    for name in LOOKS:
        host = host_of(name)
        assert host is not None
        ways = of_host(host, SITES)
        found[name] = [(one.target.shown, one.how, one.rest) for one in ways][:1]
    assert found == {name: [way] for name, way in LOOKS.items()}
    assert {how for _, how, _ in LOOKS.values()} == set(HOWS)


def test_what_looks_like_nothing() -> None:
    for name in (
        "lemonde.fr", "www.lemonde.fr", "abonnes.lemonde.fr",  # its own
        "lemonde-amis.example", "a.lemonde-amis.example",  # known to be all right
        "lemonde.gouv.fr", "bild.mil",  # under endings kept for the State
        "online.de", "blild.de", "fax.net",  # too short or too common to say anything
        "example.org",
    ):  # fmt: skip
        host = host_of(name)
        assert host is not None
        assert of_host(host, SITES) == [], name


def test_handles_and_names_of_accounts() -> None:
    accounts = index(
        [
            Target("account", "jexemple", "jexemple"),
            Target("name", "Jeanne Exemple", "jeanneexemple"),
        ]
    )
    assert of_handle("JExemple", accounts) == []  # itself
    texts = ("j_exemple", "jexempIe", "jexemple_officiel", "Jeanne Ехemple", "martin")
    ways = {
        text: [(one.target.shown, one.how) for one in of_handle(text, accounts)] for text in texts
    }
    assert ways == {
        "j_exemple": [("jexemple", "hyphen")],
        "jexempIe": [("jexemple", "glyph")],
        "jexemple_officiel": [("jexemple", "affix")],
        "Jeanne Ехemple": [("Jeanne Exemple", "foreign_letters")],
        "martin": [],
    }


def distance(a: str, b: str) -> int:
    """Optimal string alignment, the slow and obvious way."""
    table = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            steps = [
                table[i - 1][j] + 1,
                table[i][j - 1] + 1,
                table[i - 1][j - 1] + (a[i - 1] != b[j - 1]),
            ]
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                steps.append(table[i - 2][j - 2] + 1)
            table[i][j] = min(steps)
    return table[-1][-1]


@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_one_letter_off_is_a_distance_of_one(a: str, b: str) -> None:
    assert one_off(a, b) == (distance(a, b) == 1)


@given(
    st.lists(st.text("abcd", min_size=7, max_size=9), min_size=1, max_size=6),
    st.text("abcd", min_size=6, max_size=10),
)
def test_no_typo_is_missed(names: list[str], other: str) -> None:
    found = {
        one.target.flat
        for one in of_handle(other, index([Target("account", f"@{n}", n) for n in names]))
    }
    near = {name for name in names if distance(name, other) == 1}
    # a name less its article is told as such, and these letters make no other word
    assert near - found == set()


@given(st.text(max_size=40))
def test_no_text_breaks_the_forms(text: str) -> None:
    assert flat(unmarked(text)) == flat(text) or not text.isascii()
    assert isinstance(skeleton(flat(text)), str)
    of_handle(text, SITES)
