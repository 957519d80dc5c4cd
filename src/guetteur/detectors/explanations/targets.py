"""Clues in what the members share, name and pass on, against the rest of the debate.

Each query gives (side, value, others), one row a finding: the others are measured on the very
app, site, account or hour that the members use most. But for the app, only posts that take part
in the coordination are measured.
"""

from guetteur.detectors.explanations.thresholds import FEWEST_POSTS


def _most_used(things: str) -> str:
    """A query for the share that goes to the thing most used, from one for (side, thing)."""
    return f"""
WITH used AS (
    SELECT side, thing, count(*) AS n FROM ({things}) WHERE thing IS NOT NULL
    GROUP BY side, thing
), totals AS (
    SELECT side, sum(n) AS n FROM used GROUP BY side HAVING sum(n) >= {FEWEST_POSTS}
), compared AS (
    SELECT mine.side, mine.n, coalesce(other.n, 0) AS elsewhere FROM used mine
    LEFT JOIN (SELECT thing, n FROM used WHERE side < 0) other USING (thing)
    WHERE mine.side >= 0
), most AS (
    -- of two things used as much, the one less used elsewhere: its name must not decide
    SELECT DISTINCT ON (side) side, n, elsewhere FROM compared ORDER BY side, n DESC, elsewhere
)
SELECT side, most.n / totals.n, elsewhere / (SELECT n FROM totals WHERE side < 0)
FROM most JOIN totals USING (side)"""


# Share of the members' posts sent with the app that most of them were sent with.
SAME_APP = _most_used("SELECT side, source_app AS thing FROM clue_posts")

# Share of links that go to the site most linked to.
ONE_SITE = _most_used("SELECT side, site AS thing FROM clue_links")

# Share of reposts, mentions and replies aimed at one account: who gains reach.
ONE_TARGET = _most_used("SELECT side, target AS thing FROM clue_targets")

# Share of reposts, mentions and replies aimed at members: they make one another seen.
AMONG_MEMBERS = f"""
WITH own AS (
    SELECT t.side, avg((m.account_id IS NOT NULL)::INT) AS share
    FROM clue_targets t LEFT JOIN clue_members m ON m.side = t.side AND m.account_id = t.target
    WHERE t.side >= 0 GROUP BY t.side HAVING count(*) >= {FEWEST_POSTS}
), aimed AS (
    SELECT m.side, count(*) AS n FROM clue_targets t JOIN clue_members m ON m.account_id = t.target
    WHERE t.side < 0 GROUP BY m.side
)
SELECT side, share,
       coalesce(n, 0) / nullif((SELECT count(*) FROM clue_targets WHERE side < 0), 0)
FROM own LEFT JOIN aimed USING (side)"""

# Share of the posts that fall in the busiest hour.
BUSIEST_HOUR = f"""
WITH placed AS (
    SELECT side, created_at AS ending,
           count(*) OVER (PARTITION BY side ORDER BY created_at
                          RANGE BETWEEN INTERVAL 1 HOUR PRECEDING AND CURRENT ROW) AS n
    FROM clue_posts WHERE taking_part
), busiest AS (
    SELECT DISTINCT ON (side) side, ending, n / count(*) OVER (PARTITION BY side) AS share
    FROM placed QUALIFY count(*) OVER (PARTITION BY side) >= {FEWEST_POSTS}
    ORDER BY side, n DESC, ending
)
SELECT side, any_value(share),
       count(other.at_) / nullif((SELECT count(*) FROM clue_posts WHERE side < 0), 0)
FROM busiest LEFT JOIN (SELECT created_at AS at_ FROM clue_posts WHERE side < 0) other
ON other.at_ BETWEEN ending - INTERVAL 1 HOUR AND ending
GROUP BY side"""

# How many platforms the members are on, of those of the debate; unknown where it is on one only.
PLATFORMS = """
WITH debate AS (SELECT count(DISTINCT platform) AS n FROM posts)
SELECT side, count(DISTINCT platform), any_value(debate.n)
FROM clue_posts, debate WHERE side >= 0 AND debate.n > 1 GROUP BY side"""

MEASURES = {
    "same-app": SAME_APP,
    "one-site": ONE_SITE,
    "one-target": ONE_TARGET,
    "among-members": AMONG_MEMBERS,
    "busiest-hour": BUSIEST_HOUR,
    "platforms": PLATFORMS,
}
