"""The same text, posted at nearly the same time.

For everyone: the same message, pasted by several accounts.

For analysts: traces are (account, text in lower case without links, mentions, punctuation and
repeated spaces, at least 20 characters), reposts left out. Reworded and translated copies are not
seen here. It cannot tell a petition's text or a share button from a hidden script.
"""

from guetteur.detectors.base import LONG, CoAction, technique

# Links, mentions and punctuation differ between pasted copies; the words do not.
_WORDS = r"""
trim(regexp_replace(regexp_replace(regexp_replace(lower(nfc_normalize(text)),
    'https?://\S+', ' ', 'g'), '@[\p{L}\p{N}_]+', ' ', 'g'), '[^\p{L}\p{N}]+', ' ', 'g'))"""

# A long text is named by its beginning and a digest of the whole.
_TRACES = f"""
SELECT account_id, created_at, post_id,
       CASE WHEN length(words) <= 200 THEN words
            ELSE left(words, 180) || ' … ' || left(md5(words), 12) END AS object_id
FROM (SELECT account_id, created_at, post_id, {_WORDS} AS words FROM posts
      WHERE text IS NOT NULL AND is_repost IS NOT TRUE)
WHERE length(words) >= 20"""

DETECTOR = CoAction(
    id="co_text",
    version="1",
    needs=("text",),
    windows=LONG,
    traces=_TRACES,
    disarm=(technique("T0084.001"),),
)
