"""Verify: an evidence package, checked by anyone, without a workspace."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.pipeline.evidence_stamp import Authority, Stamp, verify
from guetteur.pipeline.partners import plain
from guetteur.publish.documents import stamp as written
from guetteur.publish.evidence_alone import (
    ENVELOPE,
    PAE,
    SIGNATURE,
    TOKEN,
    Bad,
    checks,
    commands,
    key_id,
)
from guetteur.publish.evidence_alone import Package as Folder
from guetteur.publish.evidence_seal import signature_holds

Result = Literal["ok", "bad", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check. `open`: it could not be made, or there is nothing to check; `found` says why."""

    name: str
    result: Result
    found: str = ""
    error: InputError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """Every check of a package, and what was signed, by which key, and stamped when."""

    checks: tuple[Check, ...]
    key: str | None
    facts: dict[str, Any]
    stamp: Stamp | None
    stamped: bool

    @property
    def holds(self) -> bool:
        """Whether no check failed."""
        return all(one.result != "bad" for one in self.checks)


def verify_package(folder: Path, authority: Authority, key: str | None) -> Verified:
    """Each check with its result. key: the name of the key that the user expects."""
    if not folder.is_dir():
        raise InputError("error-verify-folder", file=str(folder))
    made = [
        Check(name=name, result="bad" if wrong else "ok", found=wrong)
        for name, wrong in checks(folder).items()
    ]
    package = Folder(folder)
    signature, known = _signature(package)
    stamping, stamp = _stamping(package, authority)
    try:
        facts = package.statement()
    except (Bad, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        facts = {}
    return Verified(
        checks=(*made, signature, _expected(known, key), stamping, *_quality(stamp)),
        key=known,
        facts=facts,
        stamp=stamp,
        stamped=TOKEN in package.files,
    )


def _signature(package: Folder) -> tuple[Check, str | None]:
    try:
        raw = package.raw_key()
        holds = signature_holds(raw, package.read(PAE), package.read(SIGNATURE))
    except (Bad, ValueError) as error:
        return Check(name="signature", result="bad", found=str(error)), None
    return Check(name="signature", result="ok" if holds else "bad", found=SIGNATURE), key_id(raw)


def _expected(known: str | None, key: str | None) -> Check:
    """Whether the key is the one that the user was told by another way."""
    if key is None:
        return Check(name="key", result="open", found=known or "–")
    same = known is not None and known == key.strip().lower().replace(":", "")
    return Check(name="key", result="ok" if same else "bad", found=known or "–")


def _stamping(package: Folder, authority: Authority) -> tuple[Check, Stamp | None]:
    if TOKEN not in package.files:
        return Check(name="stamp-none", result="open"), None
    if not authority.roots:
        return Check(name="stamp-unchecked", result="open"), None
    try:
        stamp = verify(package.read(TOKEN), package.read(ENVELOPE), authority)
    except InputError as error:
        return Check(name="stamp", result="bad", error=error), None
    except Bad as error:
        return Check(name="stamp", result="bad", found=str(error)), None
    at = written(stamp.at) or ""
    return Check(name="stamp", result="ok", found=f"{at}, {stamp.authority}"), stamp


def _quality(stamp: Stamp | None) -> Iterator[Check]:
    """Qualified only where the user's trusted list names the authority."""
    if stamp is None:
        return
    if stamp.qualified is None:
        yield Check(name="qualified-unknown", result="open")
    else:
        yield Check(name="qualified" if stamp.qualified else "qualified-no", result="open")


def document(verified: Verified) -> dict[str, Any]:
    """The result for programs."""
    stamp = verified.stamp
    return {
        "holds": verified.holds,
        "checks": [
            {"check": one.name, "result": one.result, "found": one.found or None}
            for one in verified.checks
        ],
        "key": verified.key,
        "statement": verified.facts,
        "stamp": {
            "at": written(stamp.at),
            "authority": stamp.authority,
            "qualified": stamp.qualified,
        }
        if stamp
        else None,
    }


def lines(verified: Verified, messages: Messages) -> list[str]:
    """The result for people: each check, then what it means."""
    found = [_line(one, messages) for one in verified.checks]
    found.append(messages.text("verify-whole" if verified.holds else "verify-failed"))
    if verified.holds:
        found.append(messages.text("verify-meaning"))
        found.append(messages.text("verify-openssl"))
        found += [f"    {line}" for line in commands(verified.stamped)]
    return [plain(line) for line in found]


def _line(one: Check, messages: Messages) -> str:
    if one.result == "bad":
        found = messages.of(one.error) if one.error else one.found
        return messages.text(f"verify-{one.name}-bad", found=found)
    if one.result == "ok":
        return messages.text(f"verify-{one.name}-ok", found=one.found)
    return messages.text(f"verify-{one.name}-open", found=one.found)
