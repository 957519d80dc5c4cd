"""Made-up posts of which some are copies of others, changed in known ways.

    python -m benchmarks.texts 100000 --seed 42 --out bench-data

writes posts_100000.parquet: text, family (none: -1), kind of change (`original`, … or `filler`,
`same_topic`). One post in five belongs to a family, of 2 to N/200 posts (Pareto); one in twenty
shares hashtags, a lead and a link with others of its topic and nothing else; the rest is alone.

Words are made up, of syllables; 60,000 of them, of Zipf-like frequency, and 2,000 topics that each
prefer 60 words. Posts are drawn word by word, so that no stretch of two of them is alike but by
chance. Latin script in eight posts of ten, Cyrillic and Arabic in one each. Two words of five have
a synonym. The same arguments give the same bytes, under the same version of NumPy.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

Generator = np.random.Generator
Words = list[str]

VOCABULARY, TOPICS, TOPIC_WORDS = 60_000, 2_000, 60
PLANTED, SAME_TOPIC = 0.20, 0.05
LATIN = """
ba be bi bo bu ca ce co cha de di do du fa fe fi fo ga ge gi go ju la le li lo lu ma me mi mo mu na
ne ni no pa pe pi po pu qua ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo é è ou eau an
en in on ment tion eur able isme age ique"""
CYRILLIC = """
ба бе би бо ва ве ви во га де ди до жа же жи за зе ка ке ки ко ла ле ли ло ма ме ми мо на не ни но
па пе по ра ре ри ро са се си со та те ти то ча ши ость ение ский ать"""
ARABIC = """
با بي تا تي ثم جا جي حا خا دا دي را ري زا سا سي شا صا طا عا عي غا فا في قا كا كي لا لي ما مي نا ني
ها وا ي"""
SCRIPTS = ((LATIN, 0.8), (CYRILLIC, 0.1), (ARABIC, 0.1))
# What a changed post went through, and how often.
KINDS = {
    "exact": 25, "trivial": 20, "edit5": 8, "edit15": 8, "edit30": 8, "homoglyph": 5,
    "zero_width": 5, "truncated": 5, "shuffled": 5, "affixed": 6, "synonyms": 5,
}  # fmt: skip
HOMOGLYPHS = str.maketrans("aceopxyi", "асеорхуі")
HIDDEN = str.maketrans({"а": "a", "е": "e", "о": "o", "с": "c", "р": "p", "х": "x"})
EMOJI = ("👍", "🔥", "😡", "🇫🇷", "👏🏽", "✅", "❤️")
SCHEMA = pa.schema([("text", pa.string()), ("family", pa.int32()), ("kind", pa.string())])


@dataclass(frozen=True, slots=True)
class Language:
    """A vocabulary of one script: words by rank, synonyms by rank (-1: none), topics."""

    words: Words
    synonyms: np.ndarray[tuple[int], np.dtype[np.int64]]
    topics: np.ndarray[tuple[int, int], np.dtype[np.int64]]


def language(rng: Generator, spelled: str) -> Language:
    """A made-up language."""
    words: dict[str, None] = {}
    syllables = spelled.split()
    while len(words) < VOCABULARY:
        length = 1 + int(rng.integers(1, 4)) if len(words) > 200 else int(rng.integers(1, 3))
        words["".join(rng.choice(syllables, length))] = None
    synonyms = np.full(VOCABULARY, -1)
    known = rng.permutation(VOCABULARY)[: VOCABULARY * 2 // 5]
    synonyms[known] = rng.permutation(known)
    topics = rng.integers(200, VOCABULARY, (TOPICS, TOPIC_WORDS))
    return Language(list(words), synonyms, topics)


def drawn(rng: Generator, spoken: Language, topic: int | None = None) -> list[int]:
    """The words of a post, as ranks: common ones, and those of its topic."""
    length = int(rng.integers(7, 32))
    own = spoken.topics[rng.integers(0, TOPICS) if topic is None else topic]
    common = (VOCABULARY ** rng.random(length)).astype(np.int64) - 1
    chosen = own[rng.integers(0, TOPIC_WORDS, length)]
    return [int(word) for word in np.where(rng.random(length) < 0.35, chosen, common)]


def written(words: Words) -> str:
    """Words as a sentence, with commas."""
    parts = [word + ("," if n % 7 == 6 else "") for n, word in enumerate(words)]
    return " ".join(parts).capitalize() + "."


def _trivial(rng: Generator, words: Words) -> str:
    text = written(words)
    for kind in rng.permutation(8)[: int(rng.integers(1, 4))]:
        changes = (
            text.upper(),
            text.replace(" ", "  "),
            f"{text} {rng.choice(EMOJI)}{rng.choice(EMOJI)}",
            f"{text} https://example.org/{rng.integers(10**6)}",
            f"@user{rng.integers(10**4)} {text}",
            f"RT @user{rng.integers(10**4)}: {text}",
            text.replace(".", "!!!").replace(",", " -"),
            f"{text} #tag{rng.integers(10**3)}",
        )
        text = changes[int(kind)]
    return text


def _edited(share: float) -> Callable[[Generator, Words, Language], str]:
    def edited(rng: Generator, words: Words, spoken: Language) -> str:
        out: Words = []
        touched = set(rng.permutation(len(words))[: max(1, round(share * len(words)))].tolist())
        for n, word in enumerate(words):
            how = int(rng.integers(0, 4)) if n in touched else -1
            other = spoken.words[int(VOCABULARY ** rng.random()) - 1]
            if how == 0:  # another word
                out.append(other)
            elif how == 1:  # one more word
                out += [word, other]
            elif how == 2 and len(word) > 3:  # a slip of the finger
                at = int(rng.integers(1, len(word) - 1))
                out.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
            elif how != 3:  # 3: the word is left out
                out.append(word)
        return written(out)

    return edited


def _disguised(rng: Generator, words: Words) -> str:
    table = HOMOGLYPHS if any("a" <= c <= "z" for word in words for c in word) else HIDDEN
    return written([w.translate(table) if rng.random() < 0.5 else w for w in words])


def _hidden(rng: Generator, words: Words) -> str:
    sign = str(rng.choice(["\u200b", "\u200d", "\u2060", "\ufeff"]))
    return written([w[:1] + sign + w[1:] if rng.random() < 0.6 else w for w in words])


def _synonyms(rng: Generator, words: Words, spoken: Language, ranks: Sequence[int]) -> str:
    share = rng.uniform(0.3, 0.8)
    twins = [int(spoken.synonyms[rank]) for rank in ranks]
    return written(
        [
            spoken.words[twin] if twin >= 0 and rng.random() < share else word
            for word, twin in zip(words, twins, strict=True)
        ]
    )


def changed(rng: Generator, kind: str, ranks: Sequence[int], spoken: Language) -> str:
    """A copy of a post, changed in one way."""
    words = [spoken.words[rank] for rank in ranks]
    if kind == "trivial":
        return _trivial(rng, words)
    if kind.startswith("edit"):
        return _edited(int(kind[4:]) / 100)(rng, words, spoken)
    if kind == "homoglyph":
        return _disguised(rng, words)
    if kind == "zero_width":
        return _hidden(rng, words)
    if kind == "truncated":
        return written(words[: max(5, round(len(words) * rng.uniform(0.6, 0.85)))])[:-1] + "…"
    if kind == "shuffled":
        return written([words[place] for place in rng.permutation(len(words))])
    if kind == "affixed":
        comment = [spoken.words[int(VOCABULARY ** rng.random()) - 1] for _ in range(3)]
        return written(comment + words if rng.random() < 0.5 else words + comment)
    if kind == "synonyms":
        return _synonyms(rng, words, spoken, ranks)
    return written(words)


def posts(rows: int, seed: int) -> Iterator[tuple[str, int, str]]:
    """Text, family and kind of change of each post, in no order."""
    rng = np.random.default_rng(seed)
    spoken = [language(rng, syllables) for syllables, _ in SCRIPTS]
    weights = [weight for _, weight in SCRIPTS]
    kinds, shares = list(KINDS), np.array(list(KINDS.values())) / sum(KINDS.values())
    planted = family = 0
    while planted < PLANTED * rows:
        size = min(int(2 * (1 + rng.pareto(1.1))), max(2, rows // 200))
        one = spoken[int(rng.choice(len(spoken), p=weights))]
        ranks = drawn(rng, one)
        yield changed(rng, "exact", ranks, one), family, "original"
        for kind in rng.choice(kinds, size - 1, p=shares):
            yield changed(rng, str(kind), ranks, one), family, str(kind)
        planted, family = planted + size, family + 1
    alike = round(SAME_TOPIC * rows)
    for number in range(rows - planted):
        one = spoken[int(rng.choice(len(spoken), p=weights))]
        if number >= alike:
            yield changed(rng, "exact", drawn(rng, one), one), -1, "filler"
            continue
        topic = int(rng.integers(0, 20))
        lead = " ".join(one.words[word] for word in one.topics[topic][:4])
        text = changed(rng, "exact", drawn(rng, one, topic), one)
        tags = f"#topic{topic} #debate #vote2027"
        yield f"{lead}: {text} https://example.org/{topic} {tags}", -1, "same_topic"


def generate(rows: int, folder: Path, seed: int) -> Path:
    """Write the posts, shuffled; where."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"posts_{rows}.parquet"
    texts, of, kinds = zip(*posts(rows, seed), strict=True)
    table = pa.table({"text": texts, "family": of, "kind": kinds}, SCHEMA)
    order = np.random.default_rng(seed).permutation(len(table))
    pq.write_table(table.take(pa.array(order)), path, compression="zstd")
    return path


def main() -> None:
    """Make one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--out", type=Path, default=Path("bench-data"))
    given = parser.parse_args()
    print(generate(given.rows, given.out, given.seed))


if __name__ == "__main__":
    main()
