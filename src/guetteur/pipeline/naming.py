"""Accounts outside the findings whose handle or name stands in the texts of a run.

They are kept with the run, so that what is published can hide them, also once the tables are gone.
"""

from collections.abc import Iterable, Iterator

from guetteur.model import Finding, NamedAccount, native_id
from guetteur.publish.folding import folded, letters_of, words_of
from guetteur.store import Database

# Letters from which one word alone is taken for somebody's.
TELLS = 9


def named_in(database: Database, findings: Iterable[Finding]) -> tuple[NamedAccount, ...]:
    """Those accounts, sorted; members of the findings are not among them."""
    found = list(findings)
    members = {member.account_id for one in found for member in one.members}
    words = _words(_texts(found))
    rows = database.con.sql("""
        SELECT DISTINCT account_id, account_handle, account_name FROM posts
        UNION SELECT DISTINCT account_id, handle, name FROM accounts
        ORDER BY ALL""").fetchall()
    met = ((id_, _met(handle, words), _met(name, words)) for id_, handle, name in rows)
    return tuple(
        NamedAccount(account_id=id_, handle=handle, name=name)
        for id_, handle, name in met
        if id_ not in members and (handle or name or _met(native_id(id_), words))
    )


def _texts(findings: Iterable[Finding]) -> Iterator[str]:
    for one in findings:
        for item in one.objects:
            yield item.object_id
        for pair in one.evidence:
            for text in (pair.first.text, pair.second.text):
                if text:
                    yield text


def _words(texts: Iterable[str]) -> set[str]:
    return {word.text for text in set(texts) for word in words_of(folded(text).text)}


def _met(text: str | None, words: set[str]) -> str | None:
    """The handle or name, if all its words are there, or all of it in one; and if it tells.

    A single short word names nobody: a stranger called Paris must not take Paris out of all texts.
    """
    made = folded(text or "")
    parts = [word.text for word in words_of(made.text)]
    whole = letters_of(made).text
    tells = len(parts) > 1 or len(whole) >= TELLS or any(map(str.isdecimal, whole))
    met = whole in words or all(part in words for part in parts)
    return text if parts and tells and met else None
