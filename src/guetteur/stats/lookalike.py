"""How the name of a site or an account may be made to look like another. Pure functions on names.

A name is compared in its *flat* form: small letters without accents, hyphens, dots and low lines.
Nothing is compared pair by pair: each way to look alike is a key under which both are found.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from confusable_homoglyphs.confusables import confusables_data

from guetteur.model.watch import HOWS, HostName, How, Likeness, Target

# Words that are put beside a name to make another site of it.
_AFFIXES = """
actu actualite actualites actus app avec blog breaking breakingnews campagne club co com contact
daily direct don donate dons eco election elections en equipe eu europe express fr france
francais francaise free gazette global group hd help hub info infos int inter international
invest io journal key latest le les live local login m mag magazine mail media medias mobile
moncompte my net network new news newspaper now officiel officielle official online org paris
politics politique portal portail post presse press pro public read relais report russia secure
security site soutien support team time times today tribune tv uk ukraine update updates us usa
verif video videos vote votez vrai web world www
"""
AFFIXES = frozenset(_AFFIXES.split())
ARTICLES = ("the", "le", "la", "les", "l", "der", "die", "das", "el", "il")
FEWEST_FOR_TYPOS = 5
FEWEST_FOR_FIRST_LETTER = 7
FEWEST_FOR_GLYPHS = 4
FEWEST_INSIDE = 4
FEWEST_BESIDE = 3
FEWEST_DIGITS = 5
FEWEST_STEM = 6
# Signs that stand for others in a quick look; two for one first.
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_ALIKE = str.maketrans("01i|35478q", "olllesatbg")
_BETWEEN = re.compile(r"[-_.\s]+")
_DIGITS = re.compile(r"\d+")


def flat(text: str) -> str:
    """A name as it is compared: `Le Monde`, `le-monde` and `lemondé` are one."""
    return _BETWEEN.sub("", unmarked(text))


def unmarked(text: str) -> str:
    """Small letters without accents; letters of other scripts as the Latin ones they resemble."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(_latin(sign) for sign in apart if not unicodedata.combining(sign))


@cache
def _latin(sign: str) -> str:
    if sign.isascii():
        return sign
    alike = (one["c"].casefold() for one in confusables_data.get(sign, ()))
    return next((one for one in alike if len(one) == 1 and "a" <= one <= "z"), sign)


def skeleton(name: str) -> str:
    """The flat name with signs that look alike made one: `blld` and `bild`, `rn` and `m`."""
    for two, one in _PAIRS:
        name = name.replace(two, one)
    return name.translate(_ALIKE)


def one_off(name: str, other: str) -> bool:
    """Whether one letter was put in, left out or changed, or two neighbours swapped."""
    if name == other or abs(len(name) - len(other)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(name, other, strict=False)) if a != b), None)
    if at is None:
        return True
    a, b = name[at:], other[at:]
    swapped = len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped


@dataclass(slots=True)
class Index:
    """Targets under each key by which a look-alike is found."""

    flat: dict[str, list[Target]] = field(default_factory=lambda: defaultdict(list))
    skeletons: dict[str, list[Target]] = field(default_factory=lambda: defaultdict(list))
    shortened: dict[str, list[Target]] = field(default_factory=lambda: defaultdict(list))
    letters: dict[str, list[Target]] = field(default_factory=lambda: defaultdict(list))
    no_article: dict[str, list[Target]] = field(default_factory=lambda: defaultdict(list))
    hosts: dict[str, list[Target]] = field(default_factory=lambda: defaultdict(list))
    stems: dict[str, list[Target]] = field(default_factory=lambda: defaultdict(list))
    lengths: frozenset[int] = frozenset()
    own: frozenset[str] = frozenset()


def index(targets: Iterable[Target], known: Iterable[str] = ()) -> Index:
    """The targets, to be looked up. known: hosts and handles that look like nothing."""
    made = Index()
    own = set(known)
    for target in sorted(set(targets), key=lambda one: (one.shown, one.kind)):
        own.add(target.shown)
        _put(made, target)
    made.lengths = frozenset(map(len, made.flat))
    made.own = frozenset(own)
    return made


def _put(made: Index, target: Target) -> None:
    name = target.flat
    if target.host is not None:
        made.hosts[target.host.host].append(target)
        stem = target.host.host.rpartition(".")[0]
        if "." in stem:
            made.stems[stem].append(target)
            if len(flat(stem)) >= FEWEST_STEM:
                made.flat[flat(stem)].append(target)
                made.skeletons[skeleton(flat(stem))].append(target)
        if target.host.outer:  # a part of somebody's site: its own name says little
            return
    made.flat[name].append(target)
    made.skeletons[skeleton(name)].append(target)
    for key in _shortened(name):
        made.shortened[key].append(target)
    if (core := _DIGITS.sub("", name)) != name and len(core) >= FEWEST_DIGITS:
        made.letters[core].append(target)
    for article in ARTICLES:
        if name.startswith(article) and len(name) - len(article) >= FEWEST_FOR_TYPOS:
            made.no_article[name.removeprefix(article)].append(target)


def _shortened(name: str) -> set[str]:
    """The name, and the name less one letter: names one letter apart share one of these."""
    return {name} | {name[:i] + name[i + 1 :] for i in range(len(name))}


def of_host(found: HostName, made: Index) -> list[Likeness]:
    """What a host looks like, the strongest way for each target; nothing if it is one itself."""
    if found.reserved or _is_own(found.host, made.own):
        return []
    ways = [*_whole_inside(found, made), *_of_label(found.label, made, "other_ending")]
    ways += _stems(found, made)
    for part in found.outer.split("."):
        ways += [Likeness(one, "subdomain") for one in made.flat.get(flat(part), ())]
    return _strongest(ways)


def of_handle(handle: str, made: Index) -> list[Likeness]:
    """What an account's handle or name looks like; nothing if it is a target itself."""
    if handle.casefold() in made.own:
        return []
    return _strongest(_of_label(handle, made, "hyphen"))


def _is_own(host: str, own: frozenset[str]) -> bool:
    labels = host.split(".")
    return any(".".join(labels[i:]) in own for i in range(len(labels)))


def _whole_inside(found: HostName, made: Index) -> Iterator[Likeness]:
    """`lemonde.fr.example.com` and `lemonde.fr-a.example.com`: the whole host, then another."""
    labels = found.outer.split(".") if found.outer else []
    for i in range(len(labels)):
        for j in range(i + 2, len(labels) + 1):
            yield from (
                Likeness(one, "whole_inside") for one in made.hosts.get(".".join(labels[i:j]), ())
            )


def _stems(found: HostName, made: Index) -> Iterator[Likeness]:
    """`diplomatie.gouv.fm` beside `diplomatie.gouv.fr`: all but the last part is the same."""
    stem = found.host.rpartition(".")[0]
    yield from (Likeness(one, "other_ending") for one in made.stems.get(stem, ()))


def _of_label(label: str, made: Index, same: How) -> Iterator[Likeness]:
    plain = unmarked(label)
    name = _BETWEEN.sub("", plain)
    foreign = not label.isascii()
    for one in made.flat.get(name, ()):
        own = unmarked(one.host.label) if one.host else one.flat
        yield Likeness(one, "foreign_letters" if foreign else same if plain == own else "hyphen")
    if len(name) >= FEWEST_FOR_GLYPHS:
        for one in made.skeletons.get(skeleton(name), ()):
            if one.flat != name:
                yield Likeness(one, "foreign_letters" if foreign else "glyph")
    yield from _typos(name, made)
    yield from _digits(name, made)
    yield from (Likeness(one, "article") for one in made.no_article.get(name, ()))
    yield from _inside(plain, name, made)


def _typos(name: str, made: Index) -> Iterator[Likeness]:
    for key in _shortened(name):
        for one in made.shortened.get(key, ()):
            if one_off(name, one.flat) and _is_typo(name, one.flat):
                yield Likeness(one, "typo")


def _is_typo(name: str, target: str) -> bool:
    """Whether a slip of this kind on a name of this length says anything."""
    if len(target) < FEWEST_FOR_TYPOS:
        return len(name) > len(target) > 2 and _undoubled(name) == _undoubled(target)
    if target.endswith(name) and target.removesuffix(name) in (*ARTICLES, "e", "t"):
        return False
    return len(target) >= FEWEST_FOR_FIRST_LETTER or name[0] == target[0]


def _undoubled(name: str) -> str:
    return re.sub(r"(.)\1", r"\1", name)


def _digits(name: str, made: Index) -> Iterator[Likeness]:
    """`ensemble-24` beside `ensemble-2024`: the same letters, other digits."""
    core = _DIGITS.sub("", name)
    if core != name:
        yield from (
            Likeness(one, "digits") for one in made.letters.get(core, ()) if one.flat != name
        )


def _inside(plain: str, name: str, made: Index) -> Iterator[Likeness]:
    """The name with words beside it: `lemonde-info`, `dertagesspiegel`, `actulemonde24`."""
    for size in made.lengths:
        if not FEWEST_INSIDE <= size < len(name):
            continue
        for rest, inside in ((name[size:], name[:size]), (name[:-size], name[-size:])):
            for one in made.flat.get(inside, ()):
                if _is_beside(rest, one) or (rest == name[:-size] and rest in ARTICLES):
                    yield Likeness(one, "affix", rest)
    parts = _BETWEEN.split(plain)
    for i in range(len(parts)):
        for j in range(i + 1, len(parts) + (i > 0)):
            rest = "-".join([*parts[:i], *parts[j:]])
            for one in made.flat.get("".join(parts[i:j]), ()):
                if len(one.flat) >= FEWEST_BESIDE:
                    words = [part for part in (*parts[:i], *parts[j:]) if part]
                    all_beside = all(_is_beside(word, one) for word in words)
                    yield Likeness(one, "affix" if all_beside else "word", rest)


def _is_beside(rest: str, target: Target) -> bool:
    """Whether it is made of digits, of words that are put beside a name, or is a part of the name's
    own ending."""
    own = target.host is not None and rest in target.host.ending.split(".")
    return own or (rest.isdigit() and len(rest) <= 4) or rest in AFFIXES or _in_two(rest)


@cache
def _in_two(rest: str) -> bool:
    without = _DIGITS.sub("", rest)
    if without != rest and len(rest) - len(without) <= 4 and without in AFFIXES:
        return True
    return any(rest[:i] in AFFIXES and rest[i:] in AFFIXES for i in range(2, len(rest) - 1))


def _strongest(ways: Iterable[Likeness]) -> list[Likeness]:
    best: dict[Target, Likeness] = {}
    for one in ways:
        held = best.get(one.target)
        if held is None or HOWS.index(one.how) < HOWS.index(held.how):
            best[one.target] = one
    return sorted(best.values(), key=lambda one: (HOWS.index(one.how), one.target.shown))
