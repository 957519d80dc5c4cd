"""The members of each finding on one side, the rest of the debate on the other.

Every measure groups by `side`: the number of a finding, or OTHERS for the accounts that are in
no finding. So the rest of the debate is measured once, whatever the number of findings. It is
that of the same platforms: habits differ from one to the next.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager

import duckdb
import pyarrow as pa

from guetteur.model import platform_of

OTHERS = -1
Group = tuple[Sequence[str], Sequence[str], Sequence[str]]

_TABLES = {
    # the posts of both sides; `taking_part`: those that are part of the coordination
    "clue_posts": f"""
        SELECT coalesce(m.side, {OTHERS}) AS side, g.post_id IS NOT NULL AS taking_part, p.post_id,
               p.account_id, p.platform, p.created_at, p.source_app, p.domains,
               coalesce(p.is_repost, (p.reposted_id IS NOT NULL) OR NULL) AS is_repost,
               p.reposted_id, p.reposted_account, p.mentions, p.reply_to_account
        FROM posts p SEMI JOIN clue_platforms USING (platform)
        LEFT JOIN clue_members m USING (account_id)
        LEFT JOIN clue_given g ON g.side = m.side AND g.post_id = p.post_id
        WHERE m.side IS NOT NULL OR p.account_id NOT IN (SELECT account_id FROM clue_found)""",
    # what is known of each account; of several descriptions the last seen
    "clue_accounts": """
        WITH known AS (
            SELECT account_id, min(created_at) AS created_at,
                   arg_max(description, (coalesce(seen_at, '-infinity'), sha256, "row"))
                       AS description,
                   arg_max(url, (coalesce(seen_at, '-infinity'), sha256, "row")) AS url,
                   arg_max(followers, (coalesce(seen_at, '-infinity'), sha256, "row"))
                       AS followers
            FROM accounts GROUP BY account_id
        ), active AS (
            SELECT side, account_id,
                   coalesce(min(created_at) FILTER (taking_part), min(created_at)) AS first_at
            FROM clue_posts GROUP BY side, account_id
        )
        SELECT a.side, account_id, a.first_at, k.* EXCLUDE (account_id),
               CASE WHEN k.description IS NOT NULL OR k.url IS NOT NULL
                    THEN lower(concat_ws(' ', k.description, k.url)) END AS profile
        FROM active a LEFT JOIN known k USING (account_id)""",
    # words, handles and addresses of profiles, once an account
    "clue_tokens": r"""
        SELECT DISTINCT side, account_id, regexp_replace(token, '^www\.', '') AS token
        FROM (SELECT side, account_id, unnest(regexp_extract_all(
                  profile, '[@#]?[\pL\pN_](?:[\pL\pN_.-]*[\pL\pN_])?')) AS token
              FROM clue_accounts)
        WHERE token NOT IN ('http', 'https') AND length(token) >= 4""",
    "clue_handles": """
        SELECT platform || ':@' || ltrim(lower(handle), '@') AS name, min(account_id) AS account_id
        FROM (SELECT platform, account_handle AS handle, account_id FROM posts
              UNION ALL SELECT platform, handle, account_id FROM accounts)
        WHERE handle IS NOT NULL GROUP BY name""",
    # sites linked to, once a post
    "clue_links": """
        SELECT side, unnest(domains) AS site FROM clue_posts WHERE taking_part OR side < 0""",
    # whom posts pass on, name or reply to, once a post; a handle is its account where known
    "clue_targets": """
        WITH aimed AS (SELECT * FROM clue_posts WHERE taking_part OR side < 0), named AS (
            SELECT side, a.post_id, a.account_id,
                   coalesce(a.reposted_account, p.account_id) AS target
            FROM aimed a LEFT JOIN posts p ON p.post_id = a.reposted_id
            UNION ALL SELECT side, post_id, account_id, reply_to_account FROM aimed
            UNION ALL SELECT side, post_id, account_id, platform || ':@' || lower(unnest(mentions))
            FROM aimed WHERE is_repost IS NOT TRUE
        )
        SELECT DISTINCT side, post_id, coalesce(h.account_id, target) AS target
        FROM named n LEFT JOIN clue_handles h ON h.name = n.target
        WHERE target IS NOT NULL AND coalesce(h.account_id, target) != n.account_id""",
}


@contextmanager
def sides(
    con: duckdb.DuckDBPyConnection, groups: Mapping[int, Group], found: Collection[str]
) -> Iterator[None]:
    """The tables `clue_…` that the measures read, while the block lasts.

    groups: findings on the same platforms; found: the accounts of all findings, these or not.
    """
    platforms = {platform_of(account) for group in groups.values() for account in group[0]}
    given = {
        "clue_platforms": pa.table({"platform": sorted(platforms)}),
        "clue_found": pa.table({"account_id": sorted(found)}),
        "clue_members": _rows("account_id", {n: group[0] for n, group in groups.items()}),
        "clue_given": _rows("post_id", {n: group[1] for n, group in groups.items()}),
    }
    for name, table in given.items():
        con.register(name, table)
    try:
        for name, query in _TABLES.items():
            con.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")
        yield
    finally:
        for name in _TABLES:
            con.execute(f"DROP TABLE IF EXISTS temp.{name}")
        for name in given:
            con.unregister(name)


def _rows(column: str, groups: Mapping[int, Sequence[str]]) -> pa.Table:
    rows = [(number, id_) for number, ids in groups.items() for id_ in sorted(set(ids))]
    return pa.table(
        {
            "side": pa.array([side for side, _ in rows], pa.int64()),
            column: pa.array([id_ for _, id_ in rows], pa.string()),
        }
    )
