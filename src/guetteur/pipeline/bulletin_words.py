"""What `guetteur bulletin check` says, for the author."""

from collections.abc import Iterator
from typing import Any

import msgspec

from guetteur.knowledge import Messages
from guetteur.model.bulletin import Problem
from guetteur.pipeline.bulletins import Checked
from guetteur.publish import readability
from guetteur.publish.bulletin_texts import body


def lines(checked: Checked, messages: Messages) -> list[str]:
    """The measures, then what is to be mended, then what is to be looked at."""
    return [
        *_measures(checked, messages),
        *(_line(one, messages) for one in checked.errors),
        *warnings(checked, messages),
        messages.text("say-bulletin-verdict", errors=len(checked.errors)),
    ]


def document(checked: Checked) -> dict[str, Any]:
    """What `guetteur bulletin check --json` writes: the measures and every problem, by its key."""
    found = readability.measure(body(checked.bulletin), checked.bulletin.lang)
    return {
        "id": checked.bulletin.id,
        "lang": checked.bulletin.lang,
        "ready": not checked.errors,
        "readability": {**msgspec.to_builtins(found), "mean": found.mean},
        "problems": [
            {"level": one.level, "check": one.key, "field": one.field, **dict(one.params)}
            for one in checked.problems
        ],
    }


def warnings(checked: Checked, messages: Messages) -> list[str]:
    """What does not stop the bulletin, but is to be looked at."""
    return [_line(one, messages) for one in checked.problems if one.level == "warning"]


def _measures(checked: Checked, messages: Messages) -> Iterator[str]:
    lang = checked.bulletin.lang
    found = readability.measure(body(checked.bulletin), lang)
    if found.score is None or found.mean is None:
        yield messages.text("say-bulletin-no-text")
        return
    yield messages.text(
        f"say-bulletin-measured-{lang}",
        score=round(found.score, 1),
        least=round(readability.LEAST[lang]),
        mean=round(found.mean, 1),
        longest=len(readability.words(found.longest)),
    )


def _line(problem: Problem, messages: Messages) -> str:
    key = f"say-bulletin-{problem.level}"
    text = messages.text(problem.key, field=problem.field, **dict(problem.params))
    return messages.text(key, text=text)
