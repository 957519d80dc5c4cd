"""How a draft is written out: always marked as simulated."""

from guetteur.exercise.debate.records import Draft
from guetteur.exercise.debate.words import MARK

SOURCE = "Guetteur exercise"


def own_words(draft: Draft) -> Draft:
    """The draft whose words are shown: for a repost, the one passed on."""
    return draft.of or draft


def marked(draft: Draft) -> str:
    """A draft's words, mentions, hashtags and links, ending with the mark of simulated posts."""
    parts = (
        *(f"@{one.handle}" for one in draft.mentions),
        draft.body,
        *(f"#{tag}" for tag in draft.hashtags),
        *draft.links,
        MARK[draft.lang],
    )
    return " ".join(parts)
