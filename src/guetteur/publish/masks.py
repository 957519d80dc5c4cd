"""What stands for each account, post and handle of a run once it is pseudonymised."""

import re
from dataclasses import dataclass

from guetteur.model import Run, native_id, platform_id, platform_of
from guetteur.publish.pseudonyms import Pseudonyms, code, codes

# A word shorter than this, or an ordinary-looking one shorter than the second, is left in
# texts: to replace every "Paris" would ruin the evidence, and say that an account is so named.
SHORTEST = 5
SHORTEST_ORDINARY = 8
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Masks:
    """`accounts`, `posts`, `findings`: id → masked id.

    `handles`: handle or native id, case-folded → code.
    `names`: first word of a name, case-folded → (name, what replaces it), longest names first.
    """

    pseudonyms: Pseudonyms
    accounts: dict[str, str]
    posts: dict[str, str]
    findings: dict[str, str]
    handles: dict[str, str]
    names: dict[str, tuple[tuple[str, str], ...]]


def masks_of(run: Run, pseudonyms: Pseudonyms) -> Masks:
    """The masks of every account and post that the run names."""
    accounts = codes(pseudonyms, "account", _account_ids(run))
    posts = codes(pseudonyms, "post", _post_ids(run))
    handles = _handles(run, accounts, pseudonyms)
    return Masks(
        pseudonyms=pseudonyms,
        accounts={id_: platform_id(platform_of(id_), name) for id_, name in accounts.items()},
        posts={id_: platform_id(platform_of(id_), name) for id_, name in posts.items()},
        findings={
            finding.id: f"finding-{code(pseudonyms, 'finding', finding.id, 16)}"
            for finding in run.findings
        },
        handles=handles,
        names=_by_first_word(_replacements(run, handles, posts)),
    )


def _account_ids(run: Run) -> set[str]:
    members = {member.account_id for finding in run.findings for member in finding.members}
    ends = {end for tie in run.ties for end in (tie.account_a, tie.account_b)}
    authors = {
        post.account_id
        for finding in run.findings
        for pair in finding.evidence
        for post in (pair.first, pair.second)
    }
    return members | ends | authors | {node.account_id for node in run.nodes}


def _post_ids(run: Run) -> set[str]:
    return {
        post.post_id
        for finding in run.findings
        for pair in finding.evidence
        for post in (pair.first, pair.second)
    }


def _handles(run: Run, accounts: dict[str, str], pseudonyms: Pseudonyms) -> dict[str, str]:
    """Each handle's code: its account's, or its own when accounts on two platforms share it."""
    owners: dict[str, set[str]] = {}
    for id_ in accounts:
        owners.setdefault(native_id(id_).casefold(), set()).add(id_)
    for id_, handle, _ in _identities(run):
        if handle:
            owners.setdefault(handle.lstrip("@").casefold(), set()).add(id_)
    return {
        handle: accounts[next(iter(ids))] if len(ids) == 1 else code(pseudonyms, "handle", handle)
        for handle, ids in owners.items()
    }


def _identities(run: Run) -> set[tuple[str, str | None, str | None]]:
    members = {
        (member.account_id, member.handle, member.name)
        for finding in run.findings
        for member in finding.members
    }
    return members | {(node.account_id, node.handle, node.name) for node in run.nodes}


def _replacements(run: Run, handles: dict[str, str], posts: dict[str, str]) -> dict[str, str]:
    """What replaces each known word or name in texts; a name says nothing of whose it is."""
    names = {name.strip() for _, _, name in _identities(run) if name}
    known = {name.casefold(): "[…]" for name in names}
    known |= handles | {native_id(id_).casefold(): name for id_, name in posts.items()}
    return {name: mask for name, mask in known.items() if _tells(name)}


def _tells(name: str) -> bool:
    """Whether a name, handle or id is distinctive enough to be replaced inside a text."""
    ordinary = name.isalpha()
    return len(name) >= (SHORTEST_ORDINARY if ordinary else SHORTEST)


def _by_first_word(known: dict[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    index: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(known, key=lambda name: (-len(name), name)):
        first = _WORD.search(name)
        if first:
            index.setdefault(first[0], []).append((name[first.start() :], known[name]))
    return {word: tuple(names) for word, names in index.items()}


def without_names(text: str, masks: Masks) -> str:
    """The text with every known handle, name and id replaced, whatever its case."""
    parts, done = list[str](), 0
    for word in _WORD.finditer(text):
        if word.start() < done:
            continue
        for name, mask in masks.names.get(word[0].casefold(), ()):
            end = word.start() + len(name)
            if text[word.start() : end].casefold() == name and not _goes_on(text, end):
                parts += [text[done : word.start()], mask]
                done = end
                break
    return "".join(parts) + text[done:]


def _goes_on(text: str, end: int) -> bool:
    """Whether a word runs across this place, so that only a part of it was matched."""
    return end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
