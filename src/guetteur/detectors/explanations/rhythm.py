"""Clues in how and when the members post, against the rest of the debate.

Each query gives (side, value): one row a finding, and one for the others. A clue that the exports
do not tell, or tell of too few posts, has no row or null. Hours and days are those of UTC.
"""

from guetteur.detectors.explanations.thresholds import FEWEST_GAPS, FEWEST_POSTS, NO_SECONDS

# Share of posts that are the account's own, not passed on from another.
ORIGINALS = f"""
SELECT side, avg((NOT is_repost)::INT) FROM clue_posts WHERE is_repost IS NOT NULL
GROUP BY side HAVING count(*) >= {FEWEST_POSTS}"""

# Share of all the members' posts that are part of the coordination; the others have none.
COORDINATED = """
SELECT side, avg(taking_part::INT) FROM clue_posts WHERE side >= 0 GROUP BY side"""

# Hours of the day that would be used if all were used alike: 24 is round the clock. The second
# factor makes up for few posts, which leave hours empty by chance (Miller 1955).
HOURS = f"""
SELECT side, least(24, pow(2, entropy(hour(created_at)))
                       * exp((count(DISTINCT hour(created_at)) - 1) / (2 * count(*))))
FROM clue_posts GROUP BY side HAVING count(*) >= {FEWEST_POSTS}"""

# Share of posts from Monday to Friday; unknown unless the debate lasts two weeks.
WEEKDAYS = f"""
SELECT side, avg((isodow(created_at) <= 5)::INT) FROM clue_posts
WHERE (SELECT max(created_at) - min(created_at) >= INTERVAL 14 DAY FROM clue_posts)
GROUP BY side HAVING count(*) >= {FEWEST_POSTS}"""

# Share of posts at second 0 of a minute.
EXACT_SECOND = f"""
WITH known AS (
    SELECT * FROM clue_posts SEMI JOIN (
        SELECT platform FROM clue_posts GROUP BY platform
        HAVING avg((second(created_at) = 0)::INT) < {NO_SECONDS}) USING (platform))
SELECT side, avg((second(created_at) = 0)::INT) FROM known
GROUP BY side HAVING count(*) >= {FEWEST_POSTS}"""

# Share of posts in the first minute of a quarter of an hour.
QUARTER_HOUR = f"""
SELECT side, avg((minute(created_at) % 15 = 0)::INT) FROM clue_posts
GROUP BY side HAVING count(*) >= {FEWEST_POSTS}"""

# How uneven the gaps between an account's posts are: deviation over mean, the median account.
GAPS = f"""
WITH gaps AS (
    SELECT side, account_id,
           epoch_ms(created_at) - lag(epoch_ms(created_at)) OVER (
               PARTITION BY side, account_id ORDER BY created_at) AS gap
    FROM clue_posts
), uneven AS (
    SELECT side, stddev_pop(gap) / nullif(avg(gap), 0) AS ratio FROM gaps
    GROUP BY side, account_id HAVING count(gap) >= {FEWEST_GAPS}
)
SELECT side, median(ratio) FROM uneven GROUP BY side"""

# Among the posts that take part, how crowded the hour was: posts of the others in the same hour
# over their hourly mean. For the others, the same over their own posts.
CROWD = """
WITH hourly AS (
    SELECT date_trunc('hour', created_at) AS slot, count(*) AS posts
    FROM clue_posts WHERE side < 0 GROUP BY slot
), usual AS (
    SELECT (SELECT sum(posts) FROM hourly)
           / (1 + date_diff('hour', min(created_at), max(created_at))) AS posts FROM clue_posts
)
SELECT side, avg(coalesce(hourly.posts, 0)) / nullif(any_value(usual.posts), 0)
FROM clue_posts LEFT JOIN hourly ON slot = date_trunc('hour', created_at), usual
WHERE taking_part OR side < 0 GROUP BY side"""

MEASURES = {
    "originals": ORIGINALS,
    "coordinated": COORDINATED,
    "hours": HOURS,
    "weekdays": WEEKDAYS,
    "exact-second": EXACT_SECOND,
    "quarter-hour": QUARTER_HOUR,
    "gaps": GAPS,
    "crowd": CROWD,
}
