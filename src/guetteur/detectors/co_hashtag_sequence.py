"""The same hashtags in the same order.

For everyone: two people rarely type the same list of hashtags in the same order; accounts fed
by one script do.

For analysts: traces are (account, the whole ordered list of at least two hashtags), reposts left
out. It cannot tell a script from people who paste a list that a campaign hands out.
"""

from guetteur.detectors.base import LONG, CoAction, technique

DETECTOR = CoAction(
    id="co_hashtag_sequence",
    version="1",
    needs=("hashtags",),
    windows=LONG,
    traces="""
SELECT account_id, '#' || array_to_string(hashtags, ' #') AS object_id, created_at, post_id
FROM posts WHERE is_repost IS NOT TRUE AND len(hashtags) >= 2""",
    disarm=(technique("T0049.002"),),
)
