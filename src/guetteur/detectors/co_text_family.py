"""The same text in several versions, posted at nearly the same time.

For everyone: the same message by several accounts, with some words changed, disguised or added.

For analysts: traces are (account, family of texts, of at least 20 characters), reposts left out.
A family holds texts that are alike letter by letter; it does not see translations, nor the same
thing said in other words. It cannot tell a petition that people make their own from a script that
is reworded to look spontaneous.
"""

from guetteur.detectors.base import LONG, CoAction, technique
from guetteur.detectors.text_families import make_text_families

DETECTOR = CoAction(
    id="co_text_family",
    version="1",
    needs=("text",),
    windows=LONG,
    prepare=make_text_families,
    traces="""
        SELECT p.account_id, p.created_at, p.post_id, f.object_id
        FROM text_posts p JOIN text_variants v USING (variant) JOIN text_families f USING (family)
    """,
    disarm=(technique("T0084.001"),),
)
