"""Frozen records, ids and errors. No I/O, and nothing of ours is imported here."""

from guetteur.model.errors import GuetteurError, InputError
from guetteur.model.ids import UNKNOWN_PLATFORM, derived_id, native_id, platform_id, platform_of
from guetteur.model.post import Account, FieldReport, Post, Record, RowIssue, RowRef
from guetteur.model.run import (
    BehaviourSummary,
    Closeness,
    Clue,
    DetectorReport,
    Finding,
    Hypothesis,
    Member,
    Node,
    Outcome,
    PostPair,
    PostRef,
    Power,
    Run,
    SharedObject,
    Tie,
    WindowReport,
)
from guetteur.model.source import Source

__all__ = [
    "UNKNOWN_PLATFORM",
    "Account",
    "BehaviourSummary",
    "Closeness",
    "Clue",
    "DetectorReport",
    "FieldReport",
    "Finding",
    "GuetteurError",
    "Hypothesis",
    "InputError",
    "Member",
    "Node",
    "Outcome",
    "Post",
    "PostPair",
    "PostRef",
    "Power",
    "Record",
    "RowIssue",
    "RowRef",
    "Run",
    "SharedObject",
    "Source",
    "Tie",
    "WindowReport",
    "derived_id",
    "native_id",
    "platform_id",
    "platform_of",
]
