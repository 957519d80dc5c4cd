"""Elementary actions to draw operational scenarios from, as lines and as data."""

from collections.abc import Iterator
from typing import Any

import msgspec

from guetteur.knowledge import Messages
from guetteur.knowledge.risk_actions import source, usual_actions

PHASES = ("know", "enter", "find", "exploit")


def actions_document(lang: str) -> dict[str, Any]:
    """The catalogue in one language."""
    return {
        "schema": "guetteur-risk-actions-1",
        "source": source(lang),
        "actions": msgspec.to_builtins(usual_actions(lang)),
    }


def actions_lines(phase: str | None, messages: Messages) -> Iterator[str]:
    """The catalogue by phase: usual ratings, why, and what would change them."""
    say = messages.text
    for one in PHASES if phase is None else (phase,):
        yield say(f"riskrep-phase-{one}").capitalize()
        for action in usual_actions(messages.lang):
            if action.phase == one:
                ids = ", ".join((*action.techniques, *action.detectors))
                yield say(
                    "risk-action", id=action.id, name=action.name, success=action.success,
                    difficulty=action.difficulty, asset=action.asset, ids=ids or "–",
                )  # fmt: skip
                yield say("risk-action-why", why=action.why, changes=action.changes)
    yield say("risk-action-source", source=source(messages.lang))
