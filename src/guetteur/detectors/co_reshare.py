"""The same post, reshared at nearly the same time.

For everyone: accounts that push the same posts of others within seconds of each other.

For analysts: traces are (account, id of the post reshared); where an export marks reposts but
does not say of which post, the reposted text stands for it. A notification to followers makes
strangers reshare together too: the timing null takes that from the post's own spread. It cannot
tell a fan club with notifications on from rented accounts.
"""

from guetteur.detectors.base import LONG, CoAction, technique

DETECTOR = CoAction(
    id="co_reshare",
    version="1",
    needs=("reposted_id", "is_repost"),
    windows=LONG,
    traces="""
SELECT account_id, coalesce(reposted_id, '“' || text || '”') AS object_id, created_at, post_id
FROM posts WHERE reposted_id IS NOT NULL OR (is_repost AND length(text) >= 20)
""",
    disarm=(technique("T0049"),),
)
