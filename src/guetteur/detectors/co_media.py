"""The same image or video, posted at nearly the same time.

For everyone: accounts that post the same picture or video within moments.

For analysts: traces are (account, media key or image hash as the export gives it), reposts left
out. A platform's own key only joins re-uses of one upload; it cannot see a re-encoded copy
unless the export has perceptual hashes.
"""

from guetteur.detectors.base import LONG, CoAction, technique

DETECTOR = CoAction(
    id="co_media",
    version="1",
    needs=("media",),
    windows=LONG,
    traces="""
SELECT account_id, unnest(media) AS object_id, created_at, post_id FROM posts
WHERE is_repost IS NOT TRUE""",
    disarm=(technique("T0049"),),
)
