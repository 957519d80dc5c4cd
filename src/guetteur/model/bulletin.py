"""A public bulletin, as its author fills it in; and what is shipped to help: fact cards, drafts.

Fields that an author has not written yet are empty: what is missing is told, never guessed.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from guetteur.model.election import Certainty, Kind, LawSource
from guetteur.model.judgement import Confidence, Likelihood

Lang = Literal["fr", "en"]
Role = Literal["citizen", "campaign", "journalist", "platform", "official", "teacher"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was changed after the bulletin was published, and when."""

    on: date
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFact:
    """How the vote is secured, in the author's words; `source`: the law or office that says so."""

    text: str
    source: str
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowedName:
    """A name that may stand in the bulletin, of an institution or a public figure, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """One bulletin in one language.

    `workspace`, `case`: where names and links that must not be in it are looked up. `claim` (what
    the operation made people believe), `claim_links` and `not_to_name` (candidates, parties) are
    read by the checks and never published. `facts`: ids of fact cards. `words`: ids of glossary
    terms that the page explains. `address`: where the page will be on the web.
    """

    id: str
    lang: Lang
    headline: str = ""
    address: str | None = None
    election: str | None = None
    workspace: str | None = None
    case: str | None = None
    claim: str = ""
    claim_links: tuple[str, ...] = ()
    not_to_name: tuple[str, ...] = ()
    names: tuple[AllowedName, ...] = ()
    facts: tuple[str, ...] = ()
    own_facts: tuple[OwnFact, ...] = ()
    happened: tuple[str, ...] = ()
    how_we_know: tuple[str, ...] = ()
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    techniques: tuple[str, ...] = ()
    trick: tuple[str, ...] = ()
    check: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    advice: dict[Role, tuple[str, ...]] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    publisher: str = ""
    funding: str = ""
    contact: str = ""
    signed_by: str = ""
    signed_on: date | None = None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCard:
    """How a vote is secured: in words for everyone, with the text of law and where it was read.

    `kinds` None: any vote of the country. `read_on`: the day its source was read. `older`: only an
    older version of the text was read.
    """

    id: str
    country: str
    fr: str
    en: str
    law_fr: str
    law_en: str
    source: LawSource
    read_on: date
    certainty: Certainty = "sourced"
    older: bool = False
    kinds: tuple[Kind, ...] | None = None

    def of(self, lang: str) -> str:
        """What it says in one language."""
        return self.fr if lang == "fr" else self.en

    def law(self, lang: str) -> str:
        """The text of law in one language."""
        return self.law_fr if lang == "fr" else self.law_en


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """Sentences that a new bulletin starts from, in one language, each checked for readability.

    Those of `..._hand` are for the author to write. `how_we_know_judged`: if the case was judged.
    `{accounts}`, `{messages}`, `{platforms}`, `{start}` and `{end}` stand for what the case gives.
    """

    happened: tuple[str, ...]
    happened_hand: tuple[str, ...]
    how_we_know: tuple[str, ...]
    how_we_know_judged: tuple[str, ...]
    how_we_know_hand: tuple[str, ...]
    check: tuple[str, ...]
    unknown: tuple[str, ...]
    advice: dict[Role, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Word lists of the checks, in one language.

    `parties`: names of parties. `platforms`: sites that many share. `plain`: words of the
    glossary that are everyday words. `denials`: words that deny a claim and so repeat it;
    `negations`: words that turn it round. `banned`: verdicts that no output gives. `stop`: words
    without weight. `institutions`: names that look like those of people and are not; `offices`:
    words that are in such names. `short`: abbreviations whose point ends no sentence.
    """

    parties: tuple[str, ...]
    plain: tuple[str, ...]
    denials: tuple[str, ...]
    negations: tuple[str, ...]
    banned: tuple[str, ...]
    stop: tuple[str, ...]
    institutions: tuple[str, ...]
    offices: tuple[str, ...]
    short: tuple[str, ...]
    platforms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a check found. `key` names a message; `field` the field of the form; params its facts.

    An error stops the bulletin from being built; a warning does not.
    """

    level: Literal["error", "warning"]
    key: str
    field: str
    params: tuple[tuple[str, str | int], ...] = ()
