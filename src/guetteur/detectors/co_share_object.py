"""The same thing, shared at nearly the same time.

For everyone: some tables only say who shared what, and when; this looks at those.

For analysts: traces are (account, object id as read), for exports such as CooRTweet's four
columns. What the objects are, and so what else could explain the sharing, must be known by who
made the table.
"""

from guetteur.detectors.base import LONG, CoAction, technique

DETECTOR = CoAction(
    id="co_share_object",
    version="1",
    needs=("objects",),
    windows=LONG,
    traces="""
SELECT account_id, unnest(objects) AS object_id, created_at, post_id FROM posts""",
    disarm=(technique("T0049"),),
)
