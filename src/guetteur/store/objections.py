"""People who objected: their posts are left out, and the workspace keeps no list of their names.

protection/salt                a random number of this workspace
protection/objections.json     digests, salted, of the accounts that objected

Whoever has the folder can test one name against the digests, but cannot read names out of them.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import msgspec

from guetteur.model import Finding, InputError, NamedAccount, Run, native_id, platform_of
from guetteur.store.files import write_text

FOLDER = "protection"


def of(root: Path) -> frozenset[str]:
    """The digests of the accounts that objected."""
    place = root / FOLDER / "objections.json"
    if not place.is_file():
        return frozenset()
    try:
        return frozenset(msgspec.json.decode(place.read_bytes(), type=list[str]))
    except msgspec.MsgspecError as error:
        raise InputError("error-workspace-damaged", file=str(place)) from error


def save(root: Path, digests: Iterable[str]) -> None:
    """Say which accounts objected, in place of what was said before."""
    text = msgspec.json.encode(sorted(set(digests))).decode()
    write_text(root / FOLDER / "objections.json", text + "\n")


def salt(root: Path) -> bytes:
    """The random number of this workspace, made at first use."""
    place = root / FOLDER / "salt"
    if not place.is_file():
        write_text(place, secrets.token_hex(32) + "\n")
    return bytes.fromhex(place.read_text(encoding="ascii").strip())


def digests(key: bytes, account_id: str, platform: str, handle: str | None) -> tuple[str, ...]:
    """What an account is known by under the salt `key`: its id, and its handle on the platform."""
    names = [f"id\x00{account_id}"]
    for one in _handles(account_id, handle):
        names.append(f"handle\x00{platform}:{one.lstrip('@').casefold()}")
    return tuple(_digest(key, name) for name in names)


def _digest(key: bytes, name: str) -> str:
    return hmac.new(key, name.encode("utf-8", "backslashreplace"), hashlib.sha256).hexdigest()


def _handles(account_id: str, handle: str | None) -> tuple[str, ...]:
    """Some exports have no handle, others use it as the id."""
    native = native_id(account_id)
    return (handle, native) if handle else (native,)


def among(root: Path, accounts: Iterable[tuple[str, str, str | None]]) -> list[str]:
    """The ids of those accounts (id, platform, handle) that objected."""
    known = of(root)
    if not known:
        return []
    key = salt(root)
    return sorted({one[0] for one in accounts if not known.isdisjoint(digests(key, *one))})


def left_out(root: Path, run: Run) -> Run:
    """The run without the accounts that objected since; its figures stay as they were measured.

    They are remembered as names to hide: others may write of them.
    """
    if not of(root):
        return run
    met = {(one.account_id, platform_of(one.account_id), one.handle): one.name for one in run.nodes}
    for finding in run.findings:
        for member in finding.members:
            met[member.account_id, member.platform, member.handle] = member.name
    gone = set(among(root, met))
    if not gone:
        return run
    hidden = tuple(
        NamedAccount(account_id=id_, handle=handle, name=name)
        for (id_, _, handle), name in met.items()
        if id_ in gone
    )
    shown = [_finding(one, gone) for one in run.findings]
    return replace(
        run,
        findings=tuple(one for one in shown if one.members),
        ties=tuple(one for one in run.ties if gone.isdisjoint((one.account_a, one.account_b))),
        nodes=tuple(one for one in run.nodes if one.account_id not in gone),
        named=(*run.named, *hidden),
    )


def _finding(one: Finding, gone: set[str]) -> Finding:
    return replace(
        one,
        members=tuple(member for member in one.members if member.account_id not in gone),
        evidence=tuple(
            pair
            for pair in one.evidence
            if gone.isdisjoint((pair.first.account_id, pair.second.account_id))
        ),
    )
