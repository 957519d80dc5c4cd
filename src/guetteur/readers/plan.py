"""A format told as a table: which column gives which field of a post.

One reader serves them all.

What a post does not get from its columns (links, hashtags, mentions) is looked for in its text;
domains come from the links.
"""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from functools import partial
from zoneinfo import ZoneInfo

from guetteur.model import Account, Post
from guetteur.readers.entities import hashtags_in, links_in, mentions_in
from guetteur.readers.mapping import FIELDS, IDS, LISTS
from guetteur.readers.plan_fields import Field, Parse
from guetteur.readers.row import Row
from guetteur.readers.urls import domains_of
from guetteur.readers.values import distinct

Values = dict[str, object]
NEEDED = ("post_id", "account_id", "created_at")
_FROM_TEXT = frozenset({"links", "hashtags", "mentions"})


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How one kind of row becomes a post.

    `fields`: fields of Post; `account`: those of Account beside its id, handle and name. `also`:
    columns that `adjust` reads. `dots`: handles may hold dots. `makes`: the
    fields that only `adjust` gives. `adjust` corrects the values of a
    row before the post is made of them (ids already with their platform).
    """

    name: str
    platform: str
    fields: Mapping[str, Field]
    account: Mapping[str, Field] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    dots: bool = False
    makes: tuple[str, ...] = ()
    adjust: Callable[[Values, Row], None] | None = None

    @property
    def used(self) -> frozenset[str]:
        """Every column that is read."""
        both = (*self.fields.values(), *self.account.values())
        return frozenset(name for one in both for name in one.columns) | self.also

    @property
    def required(self) -> tuple[str, ...]:
        """The columns without which a table is not of this format; one of several is enough."""
        needed = (self.fields[name].columns for name in NEEDED)
        return tuple(dict.fromkeys(columns[0] for columns in needed if len(columns) == 1))

    @property
    def lacks(self) -> tuple[str, ...]:
        """The fields of a post that this format never tells."""
        given = {*self.fields, *self.makes, *(_FROM_TEXT if "text" in self.fields else ())}
        given |= {"domains"} if "links" in given else set()
        return tuple(name for name in FIELDS if name not in given)


Reader = Callable[[Row], list[Post | Account]]


Parsers = list[tuple[str, Field, Parse]]


def reader_of(plan: Plan, zone: ZoneInfo | None, present: Container[str]) -> Reader:
    """The function that makes a row's post, and its account unless it was told in the same words.

    `present`: the columns of the table; a list whose column is blank there means "none".
    """
    fields: Parsers = [(name, one, _parse(one, zone)) for name, one in plan.fields.items()]
    about: Parsers = [(name, one, _parse(one, zone)) for name, one in plan.account.items()]
    ids = tuple(name for name in IDS if name in plan.fields)
    given: set[int] = set()

    def read(row: Row) -> list[Post | Account]:
        values = _values(row, fields, present)
        for name in ids:
            if values[name] is not None:
                values[name] = f"{plan.platform}:{values[name]}"
        described = values["account_id"]
        if plan.adjust is not None:
            plan.adjust(values, row)
        _finish(values, dots=plan.dots)
        post = Post(platform=plan.platform, ref=row.ref, **values)  # type: ignore[arg-type]
        # Of a repost some tools describe the author reposted, not the one who reposts.
        is_of_other = post.reposted_account == described != post.account_id
        return [post, *_new_account(row, post, [] if is_of_other else about, given)]

    return read


def _values(row: Row, fields: Parsers, present: Container[str]) -> Values:
    values: Values = {}
    for name, one, parse in fields:
        if one.every:
            values[name] = _every(row, name, one, parse, present)
            continue
        column, value = _first(row, one.columns)
        if name in NEEDED:
            values[name] = row.need(column, parse)
        else:
            values[name] = None if value is None else row.understood(column, value, parse)
    return values


def _new_account(row: Row, post: Post, about: Parsers, given: set[int]) -> list[Account]:
    """The account, unless its cells were met before: they are compared before they are read."""
    cells = [_first(row, one.columns) for _, one, _ in about]
    mark = hash((post.account_id, post.account_handle, post.account_name, str(cells)))
    if mark in given:
        return []
    given.add(mark)
    told = {
        name: row.understood(column, value, parse)
        for (name, _, parse), (column, value) in zip(about, cells, strict=True)
    }
    return [_account(post, told)]


def _parse(one: Field, zone: ZoneInfo | None) -> Parse:
    return one.parse if one.zoned is None else one.zoned(zone)


def _first(row: Row, columns: tuple[str, ...]) -> tuple[str, object]:
    """The first column that is not blank, with its value; the first of all when all are blank."""
    for name in columns:
        if (value := row.get(name)) is not None:
            return name, value
    return columns[0], None


def _every(row: Row, name: str, one: Field, parse: Parse, present: Container[str]) -> object:
    """The values of all columns: texts one after the other, or lists as one list."""
    met = [(column, value) for column in one.columns if (value := row.get(column)) is not None]
    parts = [part for c, v in met if (part := row.understood(c, v, parse)) is not None]
    if name not in LISTS:
        return "\n".join(dict.fromkeys(str(part) for part in parts)) or None
    if not parts:
        return () if any(column in present for column in one.columns) else None
    if len(parts) == 1:
        return parts[0]
    return distinct(item for part in parts if isinstance(part, tuple) for item in part)


def _finish(values: Values, *, dots: bool) -> None:
    """Complete a post with what its text holds, and with the domains of its links."""
    words = values.get("text")
    if words is not None:
        for name, find in _FINDERS:
            if values.get(name) is None:
                values[name] = find(str(words), dots)
    links = values.get("links")
    if isinstance(links, tuple) and values.get("domains") is None:
        values["domains"] = domains_of(links)


_FINDERS: tuple[tuple[str, Callable[[str, bool], tuple[str, ...]]], ...] = (
    ("links", lambda words, _: links_in(words)),
    ("hashtags", lambda words, _: hashtags_in(words)),
    ("mentions", lambda words, dots: mentions_in(words, dots=dots)),
)


def _account(post: Post, told: Values) -> Account:
    common = partial(Account, account_id=post.account_id, platform=post.platform, ref=post.ref)
    seen_at = told.pop("seen_at", None) or post.collected_at or post.created_at
    given = {"handle": post.account_handle, "name": post.account_name, **told}
    return common(seen_at=seen_at, **given)  # type: ignore[arg-type]
