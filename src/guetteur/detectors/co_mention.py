"""The same account, named at nearly the same time.

For everyone: accounts that name or call out the same person at the same moments.

For analysts: traces are (account, handle mentioned), reposts left out. Candidates are named by
everybody, so only short windows are tested. It cannot tell support from attack, and does not try.
"""

from guetteur.detectors.base import SHORT, CoAction, technique

DETECTOR = CoAction(
    id="co_mention",
    version="1",
    needs=("mentions",),
    windows=SHORT,
    traces="""
SELECT account_id, platform || ':@' || unnest(mentions) AS object_id, created_at, post_id
FROM posts WHERE is_repost IS NOT TRUE""",
    disarm=(technique("T0049.005"),),
)
