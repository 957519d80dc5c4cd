"""The same link, shared at nearly the same time.

For everyone: some accounts keep sharing the same web pages, seconds or minutes apart. Friends
and fans do it now and then; doing it again and again, faster than people find pages on their
own, is worth a look.

For analysts: traces are (account, canonical URL); reposts are left out, since `co_reshare`
counts them. It cannot tell a newsroom's syndication, a scheduling tool or a party's team from a
hidden operation.
"""

from guetteur.detectors.base import LONG, CoAction, technique

DETECTOR = CoAction(
    id="co_share_url",
    version="1",
    needs=("links",),
    windows=LONG,
    traces="""
SELECT account_id, unnest(links) AS object_id, created_at, post_id FROM posts
WHERE is_repost IS NOT TRUE""",
    disarm=(technique("T0049"),),
)
