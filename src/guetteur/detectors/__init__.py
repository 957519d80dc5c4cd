"""One file a detector; this list is all there is."""

from guetteur.detectors import (
    co_hashtag,
    co_hashtag_sequence,
    co_media,
    co_mention,
    co_reply,
    co_reshare,
    co_share_domain,
    co_share_object,
    co_share_url,
    co_text,
    co_text_family,
)
from guetteur.detectors.base import CoAction, Parameters

DETECTORS: tuple[CoAction, ...] = (
    co_share_url.DETECTOR,
    co_share_domain.DETECTOR,
    co_reshare.DETECTOR,
    co_hashtag.DETECTOR,
    co_hashtag_sequence.DETECTOR,
    co_reply.DETECTOR,
    co_mention.DETECTOR,
    co_media.DETECTOR,
    co_text.DETECTOR,
    co_share_object.DETECTOR,
)

# With those that only run when asked for: likeness of wording depends on how long names are, so the
# findings of these may change when the candidates' names are swapped.
EVERY: tuple[CoAction, ...] = (*DETECTORS, co_text_family.DETECTOR)

__all__ = ["DETECTORS", "EVERY", "CoAction", "Parameters"]
