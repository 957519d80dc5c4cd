"""What stands for each account, post and handle of a run once it is pseudonymised."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from guetteur.model import Run, native_id, platform_id, platform_of
from guetteur.publish.folding import WIDE, folded, words_of
from guetteur.publish.pseudonyms import Pseudonyms, code, codes, public_key

# Letters that a name or handle needs to be replaced in running text. Below, too few words would
# be left unmasked to read the rest; such handles are still replaced where a handle is meant.
SHORTEST = 3
# One character of these scripts is a syllable: two make a name.
SHORTEST_WIDE = 2
# Ids made of digits: a shorter one would take away every year and every count.
SHORTEST_NUMBER = 5
_WIDE = re.compile(f"[{WIDE}]")

# The words of a name, and what replaces it.
Known = tuple[tuple[str, ...], str]


@dataclass(frozen=True)
class Masks:
    """`accounts`, `posts`, `findings`: id → masked id.

    `handles`: handle or native id, folded → code; `short`: those too short for running text.
    `names`: first word of a name, folded → its names, longest first.
    `glued`: name without its spaces and signs, folded → what replaces it; `longest`: letters of
    the longest. `public`: accounts of public figures, who keep their names.
    """

    pseudonyms: Pseudonyms
    accounts: dict[str, str]
    posts: dict[str, str]
    findings: dict[str, str]
    handles: dict[str, str]
    short: dict[str, str]
    names: dict[str, tuple[Known, ...]]
    glued: dict[str, str]
    longest: int
    public: frozenset[str] = frozenset()


def masks_of(run: Run, pseudonyms: Pseudonyms) -> Masks:
    """The masks of every account and post that the run names."""
    public = _public(run, pseudonyms)
    accounts = codes(pseudonyms, "account", _account_ids(run) - public)
    posts = codes(pseudonyms, "post", _post_ids(run))
    handles = _handles(run, accounts, pseudonyms)
    known = _known(run, handles, posts, public)
    shown = {id_: platform_id(platform_of(id_), name) for id_, name in accounts.items()}
    return Masks(
        pseudonyms=pseudonyms,
        accounts=shown | {id_: id_ for id_ in public},
        posts={id_: platform_id(platform_of(id_), name) for id_, name in posts.items()},
        findings={
            finding.id: f"finding-{code(pseudonyms, 'finding', finding.id, 16)}"
            for finding in run.findings
        },
        handles=handles,
        short=_short(handles),
        names=_by_first_word(known),
        glued={"".join(words): mask for words, mask in known.items()},
        longest=max((len("".join(words)) for words in known), default=0),
        public=public,
    )


def _public(run: Run, pseudonyms: Pseudonyms) -> frozenset[str]:
    """The accounts of public figures: by their handle, or by their id where no handle is known."""
    if not pseudonyms.public:
        return frozenset()
    names = {(id_, handle) for id_, handle, _ in _identities(run) if handle}
    names |= {(id_, native_id(id_)) for id_ in _account_ids(run)}
    return frozenset(
        id_ for id_, handle in names if public_key(platform_of(id_), handle) in pseudonyms.public
    )


def is_public_handle(handle: str, pseudonyms: Pseudonyms) -> bool:
    """Whether a handle met in a text is a public figure's, on any platform: a text says none."""
    if not pseudonyms.public:
        return False
    key = handle_key(handle)
    return any(one.partition(":")[2] == key for one in pseudonyms.public)


def _account_ids(run: Run) -> set[str]:
    members = {member.account_id for finding in run.findings for member in finding.members}
    ends = {end for tie in run.ties for end in (tie.account_a, tie.account_b)}
    authors = {
        post.account_id
        for finding in run.findings
        for pair in finding.evidence
        for post in (pair.first, pair.second)
    }
    nodes = {node.account_id for node in run.nodes}
    return members | ends | authors | nodes | {one.account_id for one in run.named}


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
        owners.setdefault(handle_key(native_id(id_)), set()).add(id_)
    for id_, handle, _ in _identities(run):
        if handle and id_ in accounts:
            owners.setdefault(handle_key(handle), set()).add(id_)
    return {
        handle: accounts[next(iter(ids))] if len(ids) == 1 else code(pseudonyms, "handle", handle)
        for handle, ids in owners.items()
        if handle
    }


def handle_key(handle: str) -> str:
    """The handle as it is looked up: folded, without its @ or what ends a sentence."""
    return folded(handle).text.lstrip("@").rstrip(".-")


def _identities(run: Run) -> set[tuple[str, str | None, str | None]]:
    members = {
        (member.account_id, member.handle, member.name)
        for finding in run.findings
        for member in finding.members
    }
    nodes = {(node.account_id, node.handle, node.name) for node in run.nodes}
    return members | nodes | {(one.account_id, one.handle, one.name) for one in run.named}


def _known(
    run: Run, handles: dict[str, str], posts: dict[str, str], public: frozenset[str]
) -> dict[tuple[str, ...], str]:
    """What replaces each name, handle and id in texts; a name says nothing of whose it is."""
    kept = {folded(name).text for id_, _, name in _identities(run) if name and id_ in public}
    names = {name for _, _, name in _identities(run) if name and folded(name).text not in kept}
    known = dict.fromkeys(_in_words(names), "[…]")
    # #MartineDurand is how a tag writes a name.
    known |= {("".join(words),): mask for words, mask in known.items()}
    for masks in (handles, {native_id(id_): mask for id_, mask in posts.items()}):
        known |= {words: mask for name, mask in masks.items() for words in _in_words((name,))}
    return dict(sorted((words, mask) for words, mask in known.items() if _tells(words)))


def _in_words(names: Iterable[str]) -> list[tuple[str, ...]]:
    return [tuple(word.text for word in words_of(folded(name).text)) for name in names]


def _tells(words: tuple[str, ...]) -> bool:
    """Whether a name, handle or id is long enough to be replaced in running text."""
    letters = "".join(words)
    if letters.isdecimal():
        return len(letters) >= SHORTEST_NUMBER
    return len(letters) >= (SHORTEST_WIDE if _WIDE.search(letters) else SHORTEST)


def _short(handles: dict[str, str]) -> dict[str, str]:
    words = zip(handles, _in_words(handles), strict=True)
    left = [handle for handle, parts in words if not _tells(parts) and not handle.isdecimal()]
    return {handle: handles[handle] for handle in left}


def _by_first_word(known: dict[tuple[str, ...], str]) -> dict[str, tuple[Known, ...]]:
    index: dict[str, list[Known]] = {}
    for words in sorted(known, key=lambda words: (-len(words), words)):
        index.setdefault(words[0], []).append((words, known[words]))
    return {word: tuple(names) for word, names in index.items()}
