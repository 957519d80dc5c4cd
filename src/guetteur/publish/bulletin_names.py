"""Names of people and links of the case that must not be in a bulletin.

Three nets, since none is enough: what looks like an address, a handle or a phone number; what
looks like the name of a person; and every handle and name of the accounts in the case.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from guetteur.knowledge.bulletin_texts import guard
from guetteur.model import Finding, Run
from guetteur.model.bulletin import Bulletin, Problem
from guetteur.publish.addresses import LINK_PATTERNS
from guetteur.publish.bulletin_texts import public
from guetteur.publish.masking import masked_text
from guetteur.publish.masks import Masks, masks_of
from guetteur.publish.pseudonyms import Pseudonyms

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
HANDLE = re.compile(r"(?<![\w.])[@＠﹫]\w(?:[\w.-]*\w)?")
PHONE = re.compile(r"(?<![\w-])\+?\(?\d(?:[ \u00a0\u202f.()/-]{0,2}\d){8,13}(?![\w-])")
CAPITAL = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:[’'-][A-ZÀ-ÖØ-Þa-zß-öø-ÿ]+)*"
PERSON = re.compile(rf"{CAPITAL}(?:[ \u00a0](?:de |du |van |von )?{CAPITAL})+")
TITLED = re.compile(rf"\b(?:M|Mr|Mme|Mlle|Mrs|Ms|Dr|Me|Monsieur|Madame)\.?[ \u00a0]{CAPITAL}")
# Fields that say who publishes: a person may sign, and an address to write to is wanted.
SIGNING = {"address", "publisher", "funding", "contact", "signed_by"}
# The codes that stand for names are thrown away: any key does.
NO_KEY = Pseudonyms(b"names are only looked for, not kept")


def personal(bulletin: Bulletin) -> Iterator[Problem]:
    """What looks like personal data, whoever it belongs to."""
    for name, line in _lines(bulletin):
        for kind, form in (("email", EMAIL), ("handle", HANDLE), ("phone", PHONE)):
            for found in form.finditer(line):
                yield _wrong(f"bulletin-{kind}", name, found[0])
        for pattern in LINK_PATTERNS:
            for found in pattern.finditer(line):
                yield _wrong("bulletin-account-link", name, found[0])
        for person in _persons(line, bulletin):
            yield _wrong("bulletin-person", name, person)


def _persons(line: str, bulletin: Bulletin) -> Iterator[str]:
    """Runs of words that begin with a capital, without what begins a sentence or is known."""
    yield from (found[0] for found in TITLED.finditer(line))
    light, offices = {*guard(bulletin.lang).stop}, {*guard(bulletin.lang).offices}
    for found in PERSON.finditer(line):
        words = re.split(r"[ \u00a0]", found[0])
        while words and re.split(r"[’']", words[0].lower())[-1] in light:
            words = words[1:]
        if len(words) > 1 and not offices & {word.lower() for word in words}:
            yield " ".join(words)


def of_case(bulletin: Bulletin, runs: Iterable[Run]) -> Iterator[Problem]:
    """Every handle and name of the accounts in the runs of the case."""
    for masks in [masks_of(run, NO_KEY) for run in runs]:
        for name, line in _lines(bulletin):
            if masked_text(line, masks) != line:
                yield _wrong("bulletin-account", name, _hidden(line, masks))


def _hidden(line: str, masks: Masks) -> str:
    """What of a line the masks take away."""
    other = masked_text(line, masks)
    steps = SequenceMatcher(None, line.split(), other.split(), autojunk=False).get_opcodes()
    words = line.split()
    return " ".join(" ".join(words[a:b]) for tag, a, b, _, _ in steps if tag != "equal")


def links(bulletin: Bulletin, findings: Iterable[Finding]) -> Iterator[Problem]:
    """Links to what the operation spread, in whatever way they are written."""
    shared = [
        item.object_id
        for finding in findings
        for item in finding.objects
        if item.detector in {"co_share_url", "co_share_domain"}
    ]
    forms = {form for link in (*bulletin.claim_links, *shared) for form in _forms(link, bulletin)}
    for name, line in _lines(bulletin, everything=True):
        flat = _flat(line)
        for form in sorted(form for form in forms if form in flat):
            yield _wrong("bulletin-link", name, form)


def _forms(link: str, bulletin: Bulletin) -> set[str]:
    """How a link may stand in a text: without its scheme, and its site unless many share it."""
    flat = _flat(link).rstrip("/")
    site = urlsplit(f"//{flat}").hostname or flat
    common = site.removeprefix("www.").removeprefix("m.") in guard(bulletin.lang).platforms
    found = {flat} if common else {flat, site.removeprefix("www.")}
    return {one for one in found if "." in one and len(one) > 3}


def _flat(text: str) -> str:
    """A text as links are looked for in it: without scheme, and with defanged points put right."""
    text = re.sub(r"\s*[\[({]\s*(?:\.|dot|point)\s*[\])}]\s*", ".", text.lower())
    return re.sub(r"\bh(?:tt|xx)ps?://", "", text).removeprefix("www.")


def _lines(bulletin: Bulletin, everything: bool = False) -> Iterator[tuple[str, str]]:
    """What is published, without the names that may be there: field and line."""
    allowed = [*guard(bulletin.lang).institutions, *(one.name for one in bulletin.names)]
    signing = {getattr(bulletin, name) for name in ("publisher", "signed_by")}
    known = sorted({one for one in (*allowed, *signing) if one}, key=len, reverse=True)
    form = re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in known) or r"(?!)")
    for name, lines in public(bulletin).items():
        if everything or name not in SIGNING:
            yield from ((name, form.sub("…", line)) for line in lines)


def _wrong(key: str, field: str, found: str) -> Problem:
    return Problem(level="error", key=key, field=field, params=(("found", found[:160]),))
