"""The same post, reshared at nearly the same time.

For everyone: accounts that push the same posts of others within seconds of each other.

For analysts: traces are (account, id of the post reshared). A notification to followers makes
strangers reshare together too: the timing null takes that from the post's own spread. It cannot
tell a fan club with notifications on from rented accounts.
"""

from guetteur.detectors.base import LONG, CoAction, Disarm

DETECTOR = CoAction(
    id="co_reshare",
    version="1",
    needs=("reposted_id",),
    windows=LONG,
    traces="""
SELECT account_id, reposted_id AS object_id, created_at, post_id FROM posts
WHERE reposted_id IS NOT NULL""",
    disarm=(Disarm("T0049.003"),),
)
