"""The same web site, linked at nearly the same time.

For everyone: accounts that always point to the same sites at the same moment, even when the
pages differ.

For analysts: traces are (account, registered domain), reposts left out. Large sites are shared by
everybody, so only short windows are tested; it cannot see sites behind a shortener.
"""

from guetteur.detectors.base import SHORT, CoAction, technique

DETECTOR = CoAction(
    id="co_share_domain",
    version="1",
    needs=("domains",),
    windows=SHORT,
    traces="""
SELECT account_id, unnest(domains) AS object_id, created_at, post_id FROM posts
WHERE is_repost IS NOT TRUE""",
    disarm=(technique("T0049"),),
)
