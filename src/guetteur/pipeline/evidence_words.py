"""What was kept, packed and stamped, as lines for people."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.model.evidence import EvidenceItem
from guetteur.pipeline.evidence_pack import Asked, Packed
from guetteur.pipeline.evidence_stamp import Stamp
from guetteur.pipeline.partners import plain, tlp_word
from guetteur.publish.documents import stamp as written

SHOWN = 5


def added_lines(items: Iterable[EvidenceItem], messages: Messages) -> list[str]:
    """Each new item, and what was found in its file."""
    found: list[str] = []
    for item in items:
        key = "say-evidence-redacted" if item.redaction_of else "say-evidence-added"
        found.append(
            messages.text(
                key, item=item.id, name=item.name, sha256=item.sha256, of=item.redaction_of or "–"
            )
        )
        found += [f"    {line}" for line in _reading_lines(item, messages)]
        if item.captured_at is None:
            found.append(f"    {messages.text('evidence-no-time')}")
    return [plain(line) for line in found]


def _reading_lines(item: EvidenceItem, messages: Messages) -> Iterator[str]:
    reading, say = item.reading, messages.text
    yield say("evidence-kind", kind=say(f"evidence-kind-{reading.kind}"), bytes=item.bytes)
    for kind in ("url", "date"):
        values = list(dict.fromkeys(one.value for one in reading.found if one.kind == kind))
        if values:
            shown = ", ".join(values[:SHOWN]) + (" …" if len(values) > SHOWN else "")
            yield say(f"evidence-found-{kind}", count=len(values), shown=shown)
    for problem in reading.problems:
        yield say(problem)
    if reading.c2pa:
        c2pa = reading.c2pa
        yield say(f"evidence-c2pa-{c2pa.state.replace('_', '-')}", signer=c2pa.signer or "–")
        if c2pa.digital_source:
            yield say("evidence-c2pa-source", source=", ".join(c2pa.digital_source))


def list_lines(document: dict[str, Any], messages: Messages) -> list[str]:
    """The items of a case, then who did what with them."""
    say = messages.text
    found: list[str] = []
    for item in document["items"]:
        found.append(
            say("evidence-item", item=item["id"], name=item["name"], sha256=item["sha256"])
        )
        found += [f"    {line}" for line in _item_lines(item, messages)]
    if not found:
        found.append(say("evidence-none", case=document["case"]))
    else:
        found.append(say("evidence-custody", count=len(document["custody"])))
    found += [
        "    "
        + say(
            "evidence-custody-line",
            seq=one["seq"],
            at=one["at"],
            who=one["who"],
            what=say(f"evidence-what-{one['what'].replace('_', '-')}"),
            item=one["item"] or "–",
        )
        for one in document["custody"]
    ]
    if waiting := len(document["awaiting_stamps"]):
        found.append(say("evidence-awaiting", count=waiting))
    return [plain(line) for line in found]


def _item_lines(item: dict[str, Any], messages: Messages) -> Iterator[str]:
    say = messages.text
    row = item["export"]
    if item["url"]:
        yield say("evidence-from-url", url=item["url"])
    if row:
        yield say("evidence-from-row", row=row["row"], sha256=row["sha256"], post=item["post"])
    if not item["url"] and not row:
        yield say("evidence-from-unknown")
    at = item["captured_at"]
    tool, who = item["tool"] or "–", item["operator"]
    yield say("evidence-captured", at=at or say("evidence-unknown"), tool=tool, who=who)
    if item["redaction_of"]:
        yield say("evidence-redaction-of", item=item["redaction_of"], why=item["why"] or "–")
    for one in item["redacted_by"]:
        yield say("evidence-redacted-by", item=one)
    yield say("evidence-open" if not item["withheld"] else f"evidence-withheld-{item['withheld']}")
    if item["state"] != "kept":
        yield say(f"evidence-state-{item['state']}")


def packed_lines(made: Packed, messages: Messages) -> list[str]:
    """What was made, for whom, what is in it, and whether it is time-stamped."""
    say = messages.text
    found = [
        say("say-evidence-packed", folder=str(made.folder), level=tlp_word(made.tlp)),
        say(
            "say-evidence-items",
            taken=len(made.taken),
            items=made.items,
            others=made.items - len(made.taken),
        ),
        say("say-share-named" if made.names else "say-share-masked"),
        say("say-evidence-root", root=made.root),
        say("say-evidence-key", digest=made.key),
        *_stamp_lines(made.stamp, made.trouble, messages),
        say("say-evidence-check", folder=str(made.folder)),
    ]
    return [plain(line) for line in found]


def asked_lines(asked: Iterable[Asked], messages: Messages) -> list[str]:
    """What became of each package that awaited its time-stamp."""
    found: list[str] = []
    for one in asked:
        found.append(messages.text("evidence-asked", folder=one.waiting.folder))
        found += _stamp_lines(one.stamp, one.trouble, messages)
        if one.stamp and not one.placed:
            found.append(messages.text("evidence-not-placed"))
    return [plain(line) for line in found or [messages.text("evidence-nothing-awaits")]]


def _stamp_lines(
    stamp: Stamp | None, trouble: InputError | None, messages: Messages
) -> Iterator[str]:
    if stamp is None:
        if trouble:
            yield messages.of(trouble)
        yield messages.text("evidence-queued")
        return
    yield messages.text("evidence-stamped", at=_second(stamp.at), authority=stamp.authority)
    if stamp.qualified is None:
        yield messages.text("verify-qualified-unknown-open")
    else:
        key = "verify-qualified-open" if stamp.qualified else "verify-qualified-no-open"
        yield messages.text(key)


def _second(moment: datetime) -> str:
    return written(moment) or ""
