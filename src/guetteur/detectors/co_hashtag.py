"""The same hashtag, used at nearly the same time.

For everyone: accounts that use the same hashtags at the same moments.

For analysts: traces are (account, lower-case hashtag), reposts left out. Hashtags of a live
broadcast bring thousands together: only short windows, and the density bound, are used. It cannot
tell a call to action in the open from a hidden one.
"""

from guetteur.detectors.base import SHORT, CoAction, technique

DETECTOR = CoAction(
    id="co_hashtag",
    version="1",
    needs=("hashtags",),
    windows=SHORT,
    traces="""
SELECT account_id, unnest(hashtags) AS object_id, created_at, post_id FROM posts
WHERE is_repost IS NOT TRUE""",
    disarm=(technique("T0049.002"),),
)
