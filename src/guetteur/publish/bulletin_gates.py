"""The checks that a bulletin must pass before it is built: what is missing, unclear or unsafe.

They read the form alone; names and links of the case are in `bulletin_names`. A check is a net,
not a reader: a person still reads the page before it goes out.
"""

import re
from collections.abc import Iterator

from guetteur.knowledge.bulletin_texts import fact_cards, guard
from guetteur.knowledge.glossary_entries import terms
from guetteur.model.bulletin import ROLES, Bulletin, Problem
from guetteur.publish import readability
from guetteur.publish.bulletin_texts import body, public, written
from guetteur.publish.folding import folded

NEEDED = (
    "headline", "happened", "how_we_know", "confidence", "trick", "check", "unknown", "publisher",
    "funding", "contact", "signed_by", "signed_on",
)  # fmt: skip
WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
TO_WRITE = re.compile(r"\[[^\]]*\]")
# Content words of the claim that a headline may share with it, and words in a row that it may copy.
SHARED, IN_A_ROW, STEM = 0.6, 4, 5
_FR_BE = r"\b(?:est|sont|était|étaient|été|fut|sera|seront)"
_EN_BE = r"\b(?:is|are|was|were|been|be|being)"
PASSIVE = {
    "fr": re.compile(rf"{_FR_BE}\s+\w+(?:é|i|it|is|u|ert)e?s?\s+par\b", re.IGNORECASE),
    "en": re.compile(rf"{_EN_BE}\s+\w+(?:ed|en|wn|id|ade|one|old)\s+by\b", re.IGNORECASE),
}


def gates(bulletin: Bulletin) -> tuple[Problem, ...]:
    """What is wrong with a bulletin, in the order in which an author mends it."""
    checks = (
        missing,
        addresses,
        to_write,
        reading,
        headline,
        verdicts,
        unexplained,
        parties,
        passives,
    )
    return tuple(problem for check in checks for problem in check(bulletin))


def missing(bulletin: Bulletin) -> Iterator[Problem]:
    """Fields that every bulletin needs, and facts that are not known."""
    for name in NEEDED:
        if not getattr(bulletin, name):
            yield Problem(level="error", key="bulletin-missing", field=name)
    if not bulletin.facts and not bulletin.own_facts:
        yield Problem(level="error", key="bulletin-no-fact", field="facts")
    for name in bulletin.facts:
        if name not in fact_cards():
            known = ", ".join(fact_cards())
            yield _wrong("error-bulletin-fact", "facts", found=name, known=known)
    for role in ROLES:
        if not bulletin.advice.get(role):
            yield Problem(level="error", key="bulletin-missing", field=f"advice.{role}")


def addresses(bulletin: Bulletin) -> Iterator[Problem]:
    """Addresses that a browser would not open as a page."""
    own = [("own_facts.link", one.link) for one in bulletin.own_facts]
    for name, link in (("address", bulletin.address), *own):
        if link and not WEB.fullmatch(link):
            yield _wrong("bulletin-address", name, found=link[:160])


def to_write(bulletin: Bulletin) -> Iterator[Problem]:
    """Brackets of the form that wait for the author."""
    for name, lines in public(bulletin).items():
        for line in lines:
            if found := TO_WRITE.search(line):
                yield _wrong("bulletin-to-write", name, found=found[0][:80])


def reading(bulletin: Bulletin) -> Iterator[Problem]:
    """Readability of the whole, and each sentence that is too long."""
    lang, lines = bulletin.lang, body(bulletin)
    measured = readability.measure(lines, lang)
    if measured.score is not None and measured.score < readability.LEAST[lang]:
        score, least = round(measured.score, 1), readability.LEAST[lang]
        yield _wrong("bulletin-hard", "–", score=str(score), least=round(least))
    if measured.mean and measured.mean > readability.MEAN:
        mean, most = round(measured.mean, 1), round(readability.MEAN)
        yield _wrong("bulletin-long-mean", "–", mean=str(mean), most=most)
    for name, texts in {"headline": (bulletin.headline,), **written(bulletin)}.items():
        for one in readability.too_long(texts, lang):
            count, most = len(readability.words(one)), readability.LONGEST
            yield _wrong("bulletin-long", name, found=one[:160], count=count, most=most)


def headline(bulletin: Bulletin) -> Iterator[Problem]:
    """A headline that repeats the claim, be it to deny it."""
    if not bulletin.claim:
        yield Problem(level="warning", key="bulletin-no-claim", field="claim")
    elif repeats(bulletin.headline, bulletin.claim, bulletin.lang):
        yield _wrong("bulletin-repeats", "headline", found=bulletin.headline[:160])


def repeats(text: str, claim: str, lang: str) -> bool:
    """Whether a headline says the claim again.

    It does when it copies four words in a row, or shares most content words and either turns the
    same way as the claim or denies it in words. What is left is the truth said the other way round.
    """
    said, claimed = _words(text), _words(claim)
    rows = {tuple(claimed[n : n + IN_A_ROW]) for n in range(len(claimed) - IN_A_ROW + 1)}
    if any(tuple(said[n : n + IN_A_ROW]) in rows for n in range(len(said) - IN_A_ROW + 1)):
        return True
    common, content = _content(said, lang) & _content(claimed, lang), _content(claimed, lang)
    if not content or len(common) < SHARED * len(content):
        return False
    negations = {folded(word).text for word in guard(lang).negations}
    denials = {folded(word).text for word in guard(lang).denials}
    turned, turned_claim = bool(negations & {*said}), bool(negations & {*claimed})
    return bool(denials & {*said}) or turned == turned_claim


def _words(text: str) -> list[str]:
    return [folded(part).text for part in re.findall(r"[^\W_]+(?:[’'][^\W_]+)*", text)]


def _content(words: list[str], lang: str) -> set[str]:
    """The beginnings of words that carry the meaning."""
    light = {folded(one).text for one in (*guard(lang).stop, *guard(lang).negations)}
    bare = [re.split(r"[’']", word)[-1] for word in words if word not in light]
    return {word[:STEM] for word in bare if len(word) > 3 and word not in light}


def verdicts(bulletin: Bulletin) -> Iterator[Problem]:
    """Words that no page of this program says as a fact."""
    for name, word in _said(bulletin, guard(bulletin.lang).banned):
        yield _wrong("bulletin-banned", name, found=word)


def unexplained(bulletin: Bulletin) -> Iterator[Problem]:
    """Words of the field that the page uses and does not explain."""
    for name in bulletin.words:
        if name not in terms(bulletin.lang):
            known = ", ".join(terms(bulletin.lang))
            yield _wrong("bulletin-word-unknown", "words", found=name, known=known)
        elif _hard(terms(bulletin.lang)[name].citizen, bulletin.lang):
            term = terms(bulletin.lang)[name].term
            yield _look("bulletin-word-hard", "words", found=term)
    for place, term, word in used_terms(bulletin):
        if term not in bulletin.words:
            yield _wrong("bulletin-unexplained", place, found=word, term=term)


def _hard(text: str, lang: str) -> bool:
    score = readability.measure([text], lang).score
    return score is not None and score < readability.LEAST[lang]


def used_terms(bulletin: Bulletin) -> Iterator[tuple[str, str, str]]:
    """Each glossary term in the texts: the field, the id of the term, the word as found."""
    plain = {word.lower() for word in guard(bulletin.lang).plain}
    for term in terms(bulletin.lang).values():
        words = tuple(one for one in (term.term, *term.also) if one.lower() not in plain)
        first = next(_said(bulletin, words), None)
        if first:
            yield first[0], term.id, first[1]


def parties(bulletin: Bulletin) -> Iterator[Problem]:
    """Parties and candidates: a bulletin is on a trick, never on a side."""
    capitals = tuple(guard(bulletin.lang).parties)
    for name, word in _said(bulletin, capitals, cased=True):
        yield _wrong("bulletin-party", name, found=word)
    for name, word in _said(bulletin, bulletin.not_to_name):
        yield _wrong("bulletin-party", name, found=word)


def passives(bulletin: Bulletin) -> Iterator[Problem]:
    """Sentences in the passive although who acts is named: to be reviewed, not refused."""
    for name, lines in written(bulletin).items():
        for found in (PASSIVE[bulletin.lang].search(line) for line in lines):
            if found:
                yield _look("bulletin-passive", name, found=found[0])


def _said(
    bulletin: Bulletin, looked_for: tuple[str, ...], cased: bool = False
) -> Iterator[tuple[str, str]]:
    """The words looked for, whole or with a plural s, in what is published: field and word."""
    wanted = [one for one in looked_for if one]
    if not wanted:
        return
    longest = sorted(wanted, key=len, reverse=True)
    pattern = rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})s?(?![\w-])"
    form = re.compile(pattern, re.NOFLAG if cased else re.IGNORECASE)
    for name, lines in public(bulletin).items():
        for line in lines:
            yield from ((name, found[0]) for found in form.finditer(line.replace("'", "’")))


def _wrong(key: str, field: str, **params: str | int) -> Problem:
    return Problem(level="error", key=key, field=field, params=tuple(params.items()))


def _look(key: str, field: str, **params: str | int) -> Problem:
    return Problem(level="warning", key=key, field=field, params=tuple(params.items()))
