"""The notebook for the commissaire de justice: which addresses, in which order, what to click.

It prepares an official report, and never replaces one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from guetteur.knowledge.law_texts import legal_text
from guetteur.knowledge.messages import Messages
from guetteur.model import PostRef, Run
from guetteur.model.case import Case
from guetteur.model.evidence import EvidenceItem, FoundIn
from guetteur.publish.calendar import law_line
from guetteur.publish.evidence_items import Veil
from guetteur.publish.package_page import Making
from guetteur.publish.report import asset, content_policy, environment
from guetteur.publish.wording import Words

PAGES = {"fr": "data/cahier-de-constat.html", "en": "data/notebook.html"}
PREPARE = ("machine", "network", "clock", "clean", "account", "path", "capture", "digest")
LAW = ("nf-z67-147", "eidas-41", "loyal-proof")
MOST_IN_ARCHIVE, MOST_POSTS, MOST_SHARED = 20, 200, 10
_RECORD = re.compile(r"(.*record \d+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One address to open. kind: `page` that was captured, `post`, or `shared` thing.

    url: None where it is withheld, or the export gives none. ref: the item, post or finding it
    comes from. digest: what our own capture has; what the page gives another day may differ.
    """

    kind: str
    url: str | None
    ref: str
    at: datetime | str | None = None
    digest: str | None = None
    item: str | None = None


def steps(
    items: Iterable[EvidenceItem], runs: Sequence[Run], real: Sequence[Run], veil: Veil
) -> tuple[Step, ...]:
    """Every address once, in the order of the work: captured pages, posts, what was shared.

    runs: as they may be shown, with nothing but the findings of the case; real: the same, unmasked.
    """
    items = tuple(items)
    found = [*_captured(items, veil), *_posts(items, runs, real), *_shared(runs)]
    once = {(one.kind, one.url or one.ref, one.digest): one for one in reversed(found)}
    return tuple(reversed(once.values()))


def _captured(items: Iterable[EvidenceItem], veil: Veil) -> Iterator[Step]:
    for item in items:
        at: datetime | None = item.captured_at
        if item.origin.url and not item.redaction_of:
            yield Step(
                kind="page", url=veil.text(item.origin.url), ref=item.id, at=at,
                digest=item.sha256, item=item.id,
            )  # fmt: skip
        if item.reading.kind in {"warc", "wacz"}:
            yield from list(_in_archive(item, veil))[:MOST_IN_ARCHIVE]


def _in_archive(item: EvidenceItem, veil: Veil) -> Iterator[Step]:
    """What each record of a web archive holds."""
    by_place: dict[str, list[FoundIn]] = {}
    for one in item.reading.found:
        if _RECORD.match(one.place):
            by_place.setdefault(one.place, []).append(one)
    for place, found in by_place.items():
        values = {one.kind: one.value for one in found}
        if values.get("url", "").startswith(("http://", "https://")):
            yield Step(
                kind="page", url=veil.text(values["url"]), ref=f"{item.id}, {place}",
                at=values.get("date"), digest=values.get("digest", "").removeprefix("sha256:"),
                item=item.id,
            )  # fmt: skip


def _posts(
    items: Iterable[EvidenceItem], runs: Sequence[Run], real: Sequence[Run]
) -> Iterator[Step]:
    """The posts given as evidence, by time, with the item that captures each."""
    captures = {item.origin.post_id: item for item in items if item.origin.post_id}
    pairs = [
        (shown, known)
        for run, real_run in zip(runs, real, strict=True)
        for shown, known in zip(_refs(run), _refs(real_run), strict=True)
    ]
    once = {shown.post_id: (shown, known) for shown, known in pairs}
    for shown, known in sorted(once.values(), key=lambda both: (both[0].at, both[0].post_id))[
        :MOST_POSTS
    ]:
        item = captures.get(known.post_id)
        yield Step(
            kind="post", url=shown.url, ref=shown.post_id, at=shown.at,
            digest=item.sha256 if item else None, item=item.id if item else None,
        )  # fmt: skip


def _refs(run: Run) -> list[PostRef]:
    return [
        post
        for finding in run.findings
        for pair in finding.evidence
        for post in (pair.first, pair.second)
    ]


def _shared(runs: Sequence[Run]) -> Iterator[Step]:
    for run in runs:
        for finding in run.findings:
            links = [one for one in finding.objects if one.detector == "co_share_url"]
            for one in links[:MOST_SHARED]:
                yield Step(kind="shared", url=one.object_id, ref=finding.id, at=one.first)


def notebook_bytes(
    case: Case, title: str, listed: Sequence[Step], making: Making, lang: str, tlp: str
) -> bytes:
    """The page in one language, with no script and nothing to load."""
    words = Words(lang, pseudonymised=not making.names)
    style = "\n".join(asset(f"templates/{name}.css") for name in ("tokens", "case"))
    messages = Messages(lang)
    html = (
        environment(words)
        .get_template("constat.html.j2")
        .render(
            case=case,
            title=title,
            level=tlp.replace("_", "+").upper(),
            tlp=tlp,
            making=making,
            steps=listed,
            hidden=0 if making.names else sum(one.url is None for one in listed),
            prepare=PREPARE,
            law=[law_line(legal_text(name), messages) for name in LAW],
            says=[legal_text(name).says.of(lang) for name in LAW],
            moment=lambda at: words.second(at) if isinstance(at, datetime) else at,
            csp=content_policy([], style).replace("script-src ;", "script-src 'none';"),
            style=Markup(style),  # noqa: S704
        )
    )
    return html.encode("utf-8", "xmlcharrefreplace")
