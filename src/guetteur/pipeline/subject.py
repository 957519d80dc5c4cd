"""Access and objection: what is held about one account, and leaving it out from now on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from guetteur import store
from guetteur.model import InputError, Run, native_id
from guetteur.model.judgement import Entry, Revealed, Shared
from guetteur.model.protection import Copied, Objected
from guetteur.pipeline import judging, protection
from guetteur.pipeline.pseudonyms import public_figures
from guetteur.store import Workspace, objections

POST = "post_id, account_id, account_handle, account_name, created_at, text, url, sha256, row"
PROFILE = (
    "account_id, handle, name, created_at, description, followers, following, posts_count, "
    "verified, location, url, seen_at, sha256, row"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """All that a workspace holds about the accounts of one handle.

    others: posts of other people that name it, as a count: their words are theirs. sent: entries
    of the ledger on files made with findings that it is in; `named`: whether it was named there.
    """

    asked: str
    accounts: tuple[str, ...]
    posts: tuple[dict[str, Any], ...]
    profiles: tuple[dict[str, Any], ...]
    others: int
    files: tuple[dict[str, Any], ...]
    findings: tuple[dict[str, Any], ...]
    cases: tuple[dict[str, Any], ...]
    sent: tuple[dict[str, Any], ...]
    objected: bool
    public: bool

    @property
    def found(self) -> bool:
        """Whether anything is held."""
        return bool(self.accounts or self.objected)


def held(workspace: Workspace, handle: str, platform: str | None = None) -> Held:
    """What is held about an account: by its handle with or without @, its id, or its native id."""
    key = handle.strip().lstrip("@").casefold()
    if not key:
        raise InputError("error-subject-handle")
    with store.opened(workspace, everybody=True) as database:
        ids = _ids(database, key, platform)
        posts = _rows(database, f"SELECT {POST} FROM posts", ids, "created_at, post_id")
        profiles = _rows(database, f"SELECT {PROFILE} FROM accounts", ids, "seen_at, sha256, row")
        others = _naming(database, key, ids)
    known = _runs(workspace)
    ids |= _in_runs(known, key, platform)
    found = tuple(_findings(known, ids))
    entries = store.ledger.read(workspace.ledger).entries
    cases = _cases(workspace, {one["finding"] for one in found})
    return Held(
        asked=handle,
        accounts=tuple(sorted(ids)),
        posts=posts,
        profiles=profiles,
        others=others,
        files=_files(workspace, [*posts, *profiles]),
        findings=found,
        cases=cases,
        sent=tuple(_sent(entries, cases, found)),
        objected=_objected(workspace, key, ids, platform),
        public=_public(workspace, key),
    )


def object_to(
    workspace: Workspace,
    found: Held,
    *,
    who: str | None,
    why: str | None,
    withdraw: bool,
    at: datetime,
) -> Entry:
    """Leave the account out of further runs and outputs, or take it in again; into the ledger."""
    person = protection.named(who)
    if not why or not why.strip():
        raise InputError("error-subject-why")
    if not found.accounts:
        raise InputError("error-subject-none", found=found.asked)
    digests = _digests(workspace, found)
    before = objections.of(workspace.root)
    facts = Objected(digests=digests, reason=why.strip(), withdrawn=withdraw)
    entry = judging.write(workspace, facts, who=person, at=at).entry
    after = before - set(digests) if withdraw else before | set(digests)
    objections.save(workspace.root, after)
    return entry


def _digests(workspace: Workspace, found: Held) -> tuple[str, ...]:
    key = objections.salt(workspace.root)
    handles = {one["account_id"]: one["account_handle"] for one in found.posts}
    handles |= {one["account_id"]: one["handle"] for one in found.profiles}
    made: list[str] = []
    for id_ in found.accounts:
        platform = id_.partition(":")[0]
        made += objections.digests(key, id_, platform, handles.get(id_))
    return tuple(sorted(set(made)))


def _ids(database: store.Database, key: str, platform: str | None) -> set[str]:
    """The accounts that the handle or the id may mean."""
    rows = database.con.execute(
        """
        WITH met AS (
            SELECT DISTINCT account_id, platform, account_handle AS handle FROM rows_read
            UNION SELECT DISTINCT account_id, platform, handle FROM accounts)
        SELECT DISTINCT account_id FROM met
        WHERE ($platform IS NULL OR platform = $platform)
          AND (lower(ltrim(coalesce(handle, ''), '@')) = $key OR lower(account_id) = $key
               OR lower(account_id) = platform || ':' || $key)""",
        {"key": key, "platform": platform},
    ).fetchall()
    return {row[0] for row in rows}


def _rows(
    database: store.Database, select: str, ids: set[str], order: str
) -> tuple[dict[str, Any], ...]:
    found = database.con.execute(
        f"{select} WHERE list_contains(?::VARCHAR[], account_id) ORDER BY {order}", [sorted(ids)]
    )
    names = [column[0] for column in found.description or ()]
    return tuple(
        {name: _plain(value) for name, value in zip(names, row, strict=True)}
        for row in found.fetchall()
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _naming(database: store.Database, key: str, ids: set[str]) -> int:
    """Posts of others that mention it, answer it, or repost it."""
    row = database.con.execute(
        """
        SELECT count(*) FROM posts WHERE NOT list_contains($ids::VARCHAR[], account_id) AND (
            list_contains($ids::VARCHAR[], reposted_account)
            OR list_contains($ids::VARCHAR[], reply_to_account)
            OR len(list_filter(coalesce(mentions, []), lambda x:
                list_contains($ids::VARCHAR[], x)
                OR lower(ltrim(string_split(x, ':')[-1], '@')) = $key)) > 0)""",
        {"ids": sorted(ids), "key": key},
    ).fetchall()
    return int(row[0][0])


def _runs(workspace: Workspace) -> tuple[Run, ...]:
    """Every run as it is kept, with those who objected."""
    return tuple(
        store.purge_runs.run_in(workspace.run(name) / "run.json")
        for name in store.run_ids(workspace)
    )


def _in_runs(runs: Iterable[Run], key: str, platform: str | None) -> set[str]:
    """Accounts of that handle in runs whose tables are gone."""
    return {
        member.account_id
        for run in runs
        for finding in run.findings
        for member in finding.members
        if platform in {None, member.platform}
        and key
        in {
            (member.handle or "").lstrip("@").casefold(),
            member.account_id.casefold(),
            native_id(member.account_id).casefold(),
        }
    }


def _findings(runs: Iterable[Run], ids: set[str]) -> Iterator[dict[str, Any]]:
    """What it is said to have done: its own figures, and how many others; not who they are."""
    for run in runs:
        for one in run.findings:
            for member in one.members:
                if member.account_id in ids:
                    yield {
                        "run": run.id,
                        "finding": one.id,
                        "detector": one.detector,
                        "q_value": one.q_value,
                        "others": len(one.members) - 1,
                        "self": msgspec.to_builtins(member),
                    }


def _files(workspace: Workspace, rows: Iterable[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    counted: dict[str, int] = {}
    for row in rows:
        counted[row["sha256"]] = counted.get(row["sha256"], 0) + 1
    return tuple(
        {"sha256": one.sha256, "name": one.name, "format": one.format, "rows": counted[one.sha256]}
        for one in store.sources(workspace)
        if one.sha256 in counted
    )


def _cases(workspace: Workspace, findings: set[str]) -> tuple[dict[str, Any], ...]:
    return tuple(
        {
            "case": case.id,
            "title": case.opened.facts.title,
            "findings": sorted({one.finding for one in case.findings} & findings),
        }
        for case in judging.cases_of(workspace).values()
        if not case.withdrawn and {one.finding for one in case.findings} & findings
    )


def _sent(
    entries: Iterable[Entry],
    cases: tuple[dict[str, Any], ...],
    found: tuple[dict[str, Any], ...],
) -> Iterator[dict[str, Any]]:
    """Who was given files in which it is, and whether it was named in them."""
    inside, runs = {one["case"] for one in cases}, {one["run"] for one in found}
    for entry in entries:
        facts, what = entry.facts, None
        if isinstance(facts, Copied) and facts.case in inside:
            what = {"to": facts.recipient, "case": facts.case, "named": facts.names}
        elif isinstance(facts, Shared) and facts.case in inside:
            what = {"to": None, "case": facts.case, "named": facts.names}
        elif isinstance(facts, Revealed) and facts.run in runs:
            what = {"to": None, "run": facts.run, "named": True}
        if what is not None:
            yield {"entry": entry.seq, "at": entry.at.isoformat(), "by": entry.who, **what}


def _objected(workspace: Workspace, key: str, ids: set[str], platform: str | None) -> bool:
    known = objections.of(workspace.root)
    if not known:
        return False
    salt = objections.salt(workspace.root)
    tried = [(id_, id_.partition(":")[0], key) for id_ in ids]
    if platform:
        tried.append((f"{platform}:{key}", platform, key))
    return any(not known.isdisjoint(objections.digests(salt, *one)) for one in tried)


def _public(workspace: Workspace, key: str) -> bool:
    figures = public_figures(workspace)
    return any(one.handle.casefold() == key for one in figures)
