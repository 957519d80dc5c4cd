"""Clues in what the accounts say of themselves, against the rest of the debate.

Words are compared with one another, never understood; the one list of words is that of accounts
that say they are automatic. Unknown unless half the members' profiles are known.
"""

import re
from functools import cache
from importlib import resources

from guetteur.detectors.explanations.thresholds import (
    BURST_DAYS,
    FEWEST_ACCOUNTS,
    FEWEST_KNOWN,
    FEWEST_OTHERS,
    FEWEST_POSTS,
    MORE_COMMON,
    UNCOMMON,
)


def _known(column: str) -> str:
    """The condition that enough accounts of a side have a value."""
    return (
        f"count({column}) >= {FEWEST_ACCOUNTS}"
        f" AND (side < 0 OR count({column}) >= {FEWEST_KNOWN} * count(*))"
    )


# Days from the account's creation to its first post that takes part (others: its first post).
AGE = f"""
SELECT side, median((epoch(first_at) - epoch(created_at)) / 86400) FROM clue_accounts
GROUP BY side HAVING {_known("created_at")}"""

FOLLOWERS = f"""
SELECT side, median(followers) FROM clue_accounts GROUP BY side HAVING {_known("followers")}"""

# Share of the accounts that were created in the week in which most of the members were.
CREATION_BURST = f"""
WITH created AS (
    SELECT side, created_at AS ending,
           count(*) OVER (PARTITION BY side ORDER BY created_at
                          RANGE BETWEEN INTERVAL {BURST_DAYS} DAY PRECEDING AND CURRENT ROW) AS n,
           count(*) OVER (PARTITION BY side) AS every
    FROM clue_accounts WHERE created_at IS NOT NULL
), enough AS (SELECT side FROM clue_accounts GROUP BY side HAVING {_known("created_at")}),
burst AS (
    SELECT DISTINCT ON (side) side, ending, n / every AS share FROM created SEMI JOIN enough
    USING (side) WHERE side >= 0 ORDER BY side, n DESC, ending
)
SELECT b.side, any_value(b.share),
       count(o.ending) / nullif((SELECT count(*) FROM created WHERE side < 0), 0)
FROM burst b LEFT JOIN (SELECT ending FROM created WHERE side < 0) o
ON o.ending BETWEEN b.ending - INTERVAL {BURST_DAYS} DAY AND b.ending
GROUP BY b.side"""

# Share of the members whose profiles hold one same word, handle or address that is uncommon
# elsewhere: the one that most of them share, by three of them at least; 0 where there is none.
PROFILE_WORD = f"""
WITH described AS (
    SELECT side, count(profile) AS n FROM clue_accounts GROUP BY side HAVING {_known("profile")}
), others AS (SELECT n FROM described WHERE side < 0 AND n >= {FEWEST_OTHERS}),
used AS (
    SELECT side, token, count(*) AS n FROM clue_tokens
    SEMI JOIN (SELECT token FROM clue_tokens WHERE side >= 0) USING (token) GROUP BY side, token
), shared AS (
    SELECT u.side, u.token, u.n / d.n AS share, coalesce(o.n, 0) / others.n AS elsewhere
    FROM used u JOIN described d ON d.side = u.side, others
    LEFT JOIN (SELECT token, n FROM used WHERE side < 0) o ON o.token = u.token
    WHERE u.side >= 0 AND u.n >= {FEWEST_ACCOUNTS}
), most AS (
    SELECT DISTINCT ON (side) side, share, elsewhere FROM shared
    WHERE elsewhere <= {UNCOMMON} AND share >= {MORE_COMMON} * elsewhere
    ORDER BY side, share DESC, elsewhere, token
)
SELECT d.side, coalesce(most.share, 0), most.elsewhere
FROM described d, others LEFT JOIN most ON most.side = d.side WHERE d.side >= 0"""

# Share of the profiles that name a member by its handle, their own aside.
NAMES_MEMBER = f"""
WITH described AS (
    SELECT side, count(profile) AS n FROM clue_accounts GROUP BY side HAVING {_known("profile")}
), handles AS (
    SELECT m.side, account_id, '@' || split_part(name, ':@', 2) AS token
    FROM clue_members m JOIN clue_handles USING (account_id)
), enough AS (
    SELECT side FROM handles GROUP BY side
    HAVING count(DISTINCT account_id) >= {FEWEST_ACCOUNTS}
), naming AS (
    SELECT h.side, count(DISTINCT t.account_id) FILTER (t.side = h.side) AS inside,
           count(DISTINCT t.account_id) FILTER (t.side < 0) AS outside
    FROM handles h JOIN clue_tokens t USING (token) WHERE t.account_id != h.account_id
    GROUP BY h.side
)
SELECT d.side, coalesce(inside, 0) / d.n,
       coalesce(outside, 0) / (SELECT n FROM described WHERE side < 0)
FROM described d SEMI JOIN enough USING (side) LEFT JOIN naming USING (side)"""

# Share of the profiles that hold the address of the site that the members link to most.
OWN_SITE = f"""
WITH described AS (
    SELECT side, count(profile) AS n FROM clue_accounts GROUP BY side HAVING {_known("profile")}
), linked AS (
    SELECT side, site, count(*) AS n, sum(count(*)) OVER (PARTITION BY side) AS every
    FROM clue_links WHERE side >= 0 GROUP BY side, site
), site AS (
    SELECT side, site FROM linked WHERE every >= {FEWEST_POSTS}
    QUALIFY rank() OVER (PARTITION BY side ORDER BY n DESC) = 1
), bearing AS (
    SELECT s.side, s.site, count(DISTINCT t.account_id) FILTER (t.side = s.side) AS inside,
           count(DISTINCT t.account_id) FILTER (t.side < 0) AS outside
    FROM site s LEFT JOIN clue_tokens t
    ON t.token = s.site OR ends_with(t.token, '.' || s.site) GROUP BY s.side, s.site
)
SELECT DISTINCT ON (side) side, inside / d.n,
       outside / (SELECT n FROM described WHERE side < 0)
FROM bearing JOIN described d USING (side) ORDER BY side, inside DESC, outside"""


@cache
def _listed_words() -> tuple[list[str], list[str]]:
    """The words of the list, and the denials."""
    folder = resources.files("guetteur.detectors.explanations")
    lines = (folder / "automation-words.txt").read_text(encoding="utf-8").splitlines()
    given = [line for line in lines if line and not line.startswith("#")]
    denials = [line[1:] for line in given if line.startswith("!")]
    return [line for line in given if not line.startswith("!")], denials


def _pattern(words: list[str]) -> str:
    """A regular expression (RE2) for any of these as whole words; * is any ending."""
    parts = [re.escape(word).replace(r"\*", r"[\pL\pN]*") for word in words]
    return rf"(?:^|[^\pL\pN_])(?:{'|'.join(parts)})(?:$|[^\pL\pN_])"


def says_automatic() -> str:
    """A query for the share of the profiles that say the account is automatic."""
    words, denials = _listed_words()
    return f"""
SELECT side, avg(regexp_matches(
           regexp_replace(lower(description), '{_pattern(denials)}', ' ; ', 'g'),
           '{_pattern(words)}')::INT)
FROM clue_accounts GROUP BY side HAVING {_known("description")}"""


MEASURES = {"age": AGE, "followers": FOLLOWERS, "says-automatic": says_automatic()}
PAIRED = {
    "creation-burst": CREATION_BURST,
    "profile-word": PROFILE_WORD,
    "names-member": NAMES_MEMBER,
    "own-site": OWN_SITE,
}
