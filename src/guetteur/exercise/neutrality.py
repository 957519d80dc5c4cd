"""The same debate under other names: changes that must change no finding but its names.

Each change is a function from a debate to a debate. It keeps what detectors may read (who did the
same thing as whom, and when) and changes what they must not: what things are called, which side
they are on, which language they are in. Rows keep their mark in ROW, so that findings of both
debates can be told to be the same whatever the names.
"""

import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache, partial
from itertools import pairwise
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from guetteur.model import derived_id, platform_of

SEED = 20270411
ROW = "audit_row"

Change = Callable[["Debate"], "Debate"]
Rename = Callable[[str], str]
Sides = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Debate:
    """Posts and accounts, with the columns of the workspace; posts also have ROW, a number."""

    posts: pa.Table
    accounts: pa.Table


# Letters with neither accents nor twins: no other character becomes one of them when texts are
# normalised or put in lower case (as the sign of the kelvin becomes k), so equal texts stay equal.
ALPHABETS = (
    "abcdefghjlmnopqrstuvwxyz",
    "αβγδεζηκλμνξοπρτυφχψ",
    "абвгдежзклмнопрстуфхцчшщъыьэюя",
    "ابتثجحخدذرزسشصضطظعغفقكلمن",
    "אבגדהוזחטיכלמנסעפצקרשת",
)
# What stays in a text: addresses, and letters that carry a mark.
_URL = "(?i:https?)://[^\t\n\f\r ]*"
_ADDRESS = re.compile(f"({_URL})")
# An alphabet of sixteen letters that few debates use.
_ELSEWHERE = str.maketrans("0123456789abcdef", "აბგდევზთიკლმნოპჟ")
_POST_IDS = ("post_id", "reposted_id", "quoted_id", "reply_to_id", "conversation_id")
_ACCOUNT_IDS = ("account_id", "reposted_account", "reply_to_account", "channel_id")


def changes(sides: Sides | None) -> dict[str, Change]:
    """Every change by its name; `sides` are the two names to swap, None when there are none."""
    flips: dict[str, Change] = {"sides": partial(flip_sides, sides=sides)} if sides else {}
    return {
        "words": rename_words,
        **flips,
        "languages": change_languages,
        "accounts": permute_accounts,
        "objects": rename_objects,
        "day": partial(shift, by=timedelta(days=1)),
        "order": reorder,
    }


def rename_words(debate: Debate) -> Debate:
    """Other hashtags and handles mentioned; other letters in every text."""
    posts = _renamed(debate.posts, ("hashtags",), partial(derived_id, "tag"))
    posts = _renamed(posts, ("mentions",), partial(derived_id, "handle"))
    accounts = _renamed(debate.accounts, ("description", "location"), reword)
    return Debate(_renamed(posts, ("text",), reword), accounts)


def reword(text: str) -> str:
    """The text with each letter for another of its alphabet and case; addresses stay."""
    parts = _kept().split(text)
    return "".join(part if n % 2 else part.translate(letters()) for n, part in enumerate(parts))


@cache
def _kept() -> re.Pattern[str]:
    """Addresses, and letters with what a normal form may put behind or before their accent."""
    marks = "".join(filter(unicodedata.combining, map(chr, range(sys.maxunicode + 1))))
    return re.compile(f"({_URL}|.[{re.escape(marks)}]+)", re.DOTALL)


@cache
def letters() -> dict[int, str]:
    """For each letter of ALPHABETS, in both cases, another of its alphabet."""
    table = {}
    for alphabet in ALPHABETS:
        for one, other in cycle(alphabet).items():
            table[ord(one)] = other
            table[ord(one.upper())] = other.upper()
    return table


def cycle(values: Iterable[str]) -> dict[str, str]:
    """Each distinct value for another of them: none stays, unless it is alone."""
    known = sorted(set(values))
    order = [known[place] for place in np.random.default_rng(SEED).permutation(len(known))]
    return dict(pairwise([*order, *order[:1]]))


def flip_sides(debate: Debate, sides: Sides) -> Debate:
    """Either name where the other was: in hashtags, mentions and the words of texts."""
    forms = _forms(sides)
    posts = _renamed(debate.posts, ("hashtags", "mentions"), lambda name: forms.get(name, name))
    longest = sorted(forms, key=lambda form: (-len(form), form))
    word = re.compile(rf"(?<![\w@])(?:{'|'.join(map(re.escape, longest))})(?!\w)")

    def swap(text: str) -> str:
        parts = _ADDRESS.split(text)
        return "".join(
            part if n % 2 else word.sub(lambda hit: forms[hit[0]], part)
            for n, part in enumerate(parts)
        )

    return replace(debate, posts=_renamed(posts, ("text",), swap))


def _forms(sides: Sides) -> dict[str, str]:
    """Each way to write one name, to the same way to write the other."""
    ways: tuple[Rename, ...] = (str.lower, str.upper, str.title, lambda name: name)
    forms: dict[str, str] = {}
    for one, other in (sides, sides[::-1]):
        for form in ("NFC", "NFD"):
            for way in ways:
                written = (unicodedata.normalize(form, way(name)) for name in (one, other))
                forms.setdefault(*written)
    return forms


def most_used_hashtags(debate: Debate) -> Sides | None:
    """The two hashtags of most posts; None when there are fewer than two."""
    counts = pc.value_counts(pc.list_flatten(debate.posts["hashtags"])).to_pylist()
    ranked = sorted((-row["counts"], row["values"]) for row in counts if row["values"] is not None)
    return (ranked[0][1], ranked[1][1]) if len(ranked) > 1 else None


def change_languages(debate: Debate) -> Debate:
    """Each language for another, and accounts named in another alphabet."""
    languages = cycle(_values(debate.posts, ("lang",)))
    posts = _renamed(debate.posts, ("lang",), languages.__getitem__)
    posts = _renamed(posts, ("account_name", "channel_name"), name_elsewhere)
    return Debate(posts, _renamed(debate.accounts, ("name",), name_elsewhere))


def name_elsewhere(name: str) -> str:
    """A name of sixteen letters of another alphabet; the same for the same name."""
    return derived_id("", name)[1:].translate(_ELSEWHERE)


def permute_accounts(debate: Debate) -> Debate:
    """Each account under the id of another on its platform, and each handle likewise."""
    known = _values(debate.posts, _ACCOUNT_IDS) | _values(debate.accounts, ("account_id",))
    ids = _cycle_by_platform(known)
    named = _values(debate.posts, ("account_handle", "mentions"))
    handles = cycle(named | _values(debate.accounts, ("handle",)))
    posts = _renamed(debate.posts, _ACCOUNT_IDS, ids.__getitem__)
    posts = _renamed(posts, ("account_handle", "mentions"), handles.__getitem__)
    accounts = _renamed(debate.accounts, ("account_id",), ids.__getitem__)
    return Debate(posts, _renamed(accounts, ("handle",), handles.__getitem__))


def _cycle_by_platform(ids: Iterable[str]) -> Mapping[str, str]:
    of_platform: dict[str, list[str]] = {}
    for identifier in ids:
        of_platform.setdefault(platform_of(identifier), []).append(identifier)
    cycles = [cycle(known) for known in of_platform.values()]
    return {one: other for each in cycles for one, other in each.items()}


def rename_objects(debate: Debate) -> Debate:
    """Other links, domains, images and objects, and other ids of posts."""
    posts = debate.posts
    for column in ("links", "domains", "media", "objects"):
        posts = _renamed(posts, (column,), partial(derived_id, column))
    return replace(debate, posts=_renamed(posts, _POST_IDS, _other_post))


def _other_post(identifier: str) -> str:
    return f"{platform_of(identifier)}:{derived_id('post', identifier)}"


def shift(debate: Debate, by: timedelta) -> Debate:
    """Everything that much later."""
    return Debate(_later(debate.posts, by), _later(debate.accounts, by))


def reorder(debate: Debate) -> Debate:
    """The same rows in another order."""
    return Debate(*(table.take(_order(table, SEED)) for table in (debate.posts, debate.accounts)))


def shuffle_columns(
    debate: Debate, *, posts: Sequence[str] = (), accounts: Sequence[str] = ()
) -> Debate:
    """Each of these columns with its values on other rows: whatever it said is lost."""
    return Debate(_shuffled(debate.posts, posts), _shuffled(debate.accounts, accounts))


def _shuffled(table: pa.Table, columns: Sequence[str]) -> pa.Table:
    for number, column in enumerate(columns):
        values = table[column].take(_order(table, SEED + number))
        table = table.set_column(table.column_names.index(column), column, values)
    return table


def _order(table: pa.Table, seed: int) -> pa.Array:
    return pa.array(np.random.default_rng(seed).permutation(table.num_rows), pa.int64())


def _later(table: pa.Table, by: timedelta) -> pa.Table:
    for number, field in enumerate(table.schema):
        if pa.types.is_timestamp(field.type):
            later = pc.add(table[field.name], pa.scalar(by, pa.duration("us")))
            table = table.set_column(number, field.name, later.cast(field.type))
    return table


def _values(table: pa.Table, columns: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for column in columns:
        values = table[column]
        flat = pc.list_flatten(values) if pa.types.is_list(values.type) else values
        found |= set(pc.unique(flat).to_pylist())
    return {value for value in found if value is not None}


def _renamed(table: pa.Table, columns: Sequence[str], name: Rename) -> pa.Table:
    """The table with every known value of these columns renamed; unknown stays unknown."""
    for column in columns:
        place = table.column_names.index(column)
        parts = [_renamed_array(part, name) for part in table[column].chunks]
        renamed = pa.chunked_array(parts, table.schema.field(column).type)
        table = table.set_column(place, column, renamed)
    return table


def _renamed_array(array: Any, name: Rename) -> Any:
    if pa.types.is_list(array.type):
        whole = array.take(pa.array(range(len(array)), pa.int64()))  # a slice has foreign values
        values = _renamed_array(whole.values, name)
        return pa.ListArray.from_arrays(
            whole.offsets, values, type=array.type, mask=whole.is_null()
        )
    distinct = pc.unique(array).to_pylist()
    names = [None if value is None else name(value) for value in distinct]
    return pa.array(names, array.type).take(pc.index_in(array, pa.array(distinct, array.type)))
