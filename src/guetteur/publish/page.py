"""What the template of the report shows, worked out from a run: nothing here is worded."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice

from guetteur.model import (
    BehaviourSummary,
    Closeness,
    Finding,
    Member,
    PostPair,
    Run,
    SharedObject,
    Tie,
    native_id,
)
from guetteur.publish.charts import Bars, bars, group_class
from guetteur.publish.network import Network, network
from guetteur.publish.ranking import finding_of, ranked, ranked_members, tie_strength
from guetteur.publish.summary import Answer, Facts, answer, facts, shared_most
from guetteur.publish.wording import Words

GROUPS_IN_FULL = 20
MEMBERS_SHOWN = 100
OBJECTS_SHOWN = 15
PAIRS_SHOWN = 10
ROWS_SHOWN = 1_000
STRIPS_SHOWN = 12
TEXTS = ("co_text", "co_text_family")
_ID_OBJECTS = ("co_mention", "co_reply", "co_reshare", "co_media")


@dataclass(frozen=True)
class Behaviour:
    """What a group did together: in numbers, in its strongest tie, and as a whole."""

    summary: BehaviourSummary
    strongest: Tie | None
    closeness: Closeness | None


@dataclass(frozen=True)
class Group:
    """A finding as the report shows it."""

    number: int
    colour: str
    finding: Finding
    behaviours: tuple[Behaviour, ...]
    bars: Bars | None
    strip: Bars | None

    @property
    def members(self) -> tuple[Member, ...]:
        """The members, the most tied first."""
        return ranked_members(self.finding)

    @property
    def size(self) -> int:
        """How many accounts."""
        return len(self.finding.members)

    @property
    def anchor(self) -> str:
        """The id of its card in the page."""
        return f"group-{self.number}"


@dataclass(frozen=True)
class Page:
    """The whole page. `ties`: those of its table, the strongest."""

    run: Run
    answer: Answer
    facts: Facts | None
    groups: tuple[Group, ...]
    bars: Bars | None
    shared: tuple[tuple[Group, SharedObject], ...]
    network: Network
    labels: dict[str, str]
    numbers: dict[str, int]
    texts: dict[str, str]
    group_of: dict[str, int]
    ties: tuple[Tie, ...]

    @property
    def full(self) -> tuple[Group, ...]:
        """The groups shown as cards; the others are only in the table."""
        return self.groups[:GROUPS_IN_FULL]

    @property
    def member_rows(self) -> tuple[tuple[Group, Member], ...]:
        """The rows of the table of accounts, group after group."""
        every = ((group, member) for group in self.groups for member in group.members)
        return tuple(islice(every, ROWS_SHOWN))


def page(run: Run, words: Words) -> Page:
    """The page of a run that is already as it may be shown."""
    findings = ranked(run.findings)
    strongest = strongest_ties(run)
    groups = tuple(
        Group(
            number=number,
            colour=group_class(number),
            finding=finding,
            behaviours=_behaviours(finding, strongest),
            bars=bars([finding]),
            strip=bars([finding], over=findings),
        )
        for number, finding in enumerate(findings, 1)
    )
    numbers = {finding.id: number for number, finding in enumerate(findings, 1)}
    by_id = {group.finding.id: group for group in groups}
    return Page(
        run=run,
        answer=answer(run),
        facts=facts(run),
        groups=groups,
        bars=bars(findings),
        shared=tuple((by_id[each.id], item) for each, item in shared_most(findings)),
        network=network(run),
        labels=account_labels(run, words),
        numbers=numbers,
        texts=family_texts(findings),
        group_of={account: numbers[id_] for account, id_ in finding_of(run).items()},
        ties=tuple(nsmallest(ROWS_SHOWN, run.ties, key=tie_strength)),
    )


def _behaviours(finding: Finding, strongest: dict[tuple[str, str], Tie]) -> tuple[Behaviour, ...]:
    close = {each.detector: each for each in finding.closeness}
    return tuple(
        Behaviour(each, strongest.get((finding.id, each.detector)), close.get(each.detector))
        for each in finding.behaviours
    )


def strongest_ties(run: Run) -> dict[tuple[str, str], Tie]:
    """For each finding and detector, the tie between two members that chance explains least."""
    owner = finding_of(run)
    found: dict[tuple[str, str], Tie] = {}
    for tie in sorted(run.ties, key=lambda tie: (tie.p_value, *tie_strength(tie))):
        finding = owner.get(tie.account_a)
        if finding is not None and finding == owner.get(tie.account_b):
            found.setdefault((finding, tie.detector), tie)
    return found


def account_labels(run: Run, words: Words) -> dict[str, str]:
    """What each account is called: its code, else its handle, its name or its own id."""
    named = {node.account_id: (node.handle, node.name) for node in run.nodes}
    named |= {m.account_id: (m.handle, m.name) for f in run.findings for m in f.members}
    ends = {end for tie in run.ties for end in (tie.account_a, tie.account_b)}
    authors = {
        post.account_id
        for finding in run.findings
        for pair in finding.evidence
        for post in (pair.first, pair.second)
    }
    every = named.keys() | ends | authors
    return {id_: _label(id_, *named.get(id_, (None, None)), words) for id_ in sorted(every)}


def _label(id_: str, handle: str | None, name: str | None, words: Words) -> str:
    """Once pseudonymised, only public figures have a handle or a name left."""
    if words.pseudonymised and not handle and not name:
        return words.text("report-account", code=native_id(id_))
    return f"@{handle.lstrip('@')}" if handle else name or native_id(id_)


def object_label(item: SharedObject | PostPair, page_: Page) -> str:
    """What a shared thing is called: a text for a family of texts, an account by its label."""
    if item.object_id in page_.labels:
        return page_.labels[item.object_id]
    if item.detector in TEXTS:
        return page_.texts.get(item.object_id) or words_of_object(item)
    if item.detector == "co_hashtag":
        return f"#{item.object_id.lstrip('#')}"
    platform, colon, native = item.object_id.partition(":")
    is_id = item.detector in _ID_OBJECTS and colon and platform in page_.run.platforms
    return native if is_id else item.object_id


def family_texts(findings: Sequence[Finding]) -> dict[str, str]:
    """The words of each shared text, from a post given as evidence or a family's versions."""
    shown = {
        pair.object_id: pair.first.text
        for finding in reversed(findings)
        for pair in reversed(finding.evidence)
        if pair.detector in TEXTS and pair.first.text
    }
    families = [family for finding in findings for family in finding.families]
    return shown | {family.object_id: family.representative for family in families}


def words_of_object(item: SharedObject | PostPair) -> str:
    """A shared text without the id of its family."""
    if item.detector == "co_text_family" and item.object_id.startswith("family-"):
        return item.object_id.partition(" ")[2]
    return item.object_id
