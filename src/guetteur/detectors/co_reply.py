"""Replies to the same post at nearly the same time.

For everyone: accounts that keep answering the same posts together, as a swarm does.

For analysts: traces are (account, id of the post replied to), without replies to oneself. It
cannot tell a spontaneous crowd under a scandal from an organised one: see who returns.
"""

from guetteur.detectors.base import MINUTE, SECOND, CoAction, technique

DETECTOR = CoAction(
    id="co_reply",
    version="1",
    needs=("reply_to_id",),
    windows=(10 * SECOND, MINUTE, 10 * MINUTE),
    traces="""
SELECT account_id, reply_to_id AS object_id, created_at, post_id FROM posts
WHERE reply_to_id IS NOT NULL AND reply_to_account IS DISTINCT FROM account_id""",
    disarm=(technique("T0049.005"),),
)
