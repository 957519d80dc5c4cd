"""What each command of `guetteur case` that writes takes: arguments and options."""

from collections.abc import Callable, Iterable
from datetime import date
from types import MappingProxyType
from typing import Any

import click

from guetteur.model.judgement import (
    CONFIDENCES,
    LETTERS,
    LIKELIHOODS,
    RATINGS,
    TLPS,
    VERDICTS,
    WEIGHTS,
)
from guetteur.pipeline import Messages

Params = Callable[[Messages], list[click.Parameter]]


class _Word(click.Choice[str]):
    """One of the words of a scale, typed with hyphens, kept with underscores."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__([word.replace("_", "-") for word in words], case_sensitive=False)

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """The word as records hold it."""
        return super().convert(value, param, ctx).replace("-", "_")


def tlp_choice() -> click.Choice[str]:
    """One of the levels of TLP."""
    return _Word(TLPS)


class Day(click.ParamType[date]):
    """A day such as 2027-02-28."""

    name = "day"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        """The day."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(value, param, ctx)


def case_argument() -> click.Argument:
    """The id of a case."""
    return click.Argument(["case"], metavar="CASE")


def _argument(name: str, metavar: str, **given: Any) -> click.Argument:
    return click.Argument([name], metavar=metavar, **given)


def _option(messages: Messages, name: str, field: str, metavar: str, **given: Any) -> click.Option:
    text = messages.text(f"help-option-case-{name}")
    return click.Option([f"--{name}", field], metavar=metavar, help=text, **given)


def _scale(messages: Messages, name: str, words: Iterable[str], **given: Any) -> click.Option:
    kind = _Word(words)
    return _option(messages, name, name, "|".join(kind.choices), type=kind, **given)


def _why(messages: Messages, **given: Any) -> click.Option:
    return _option(messages, "why", "reason", "TEXT", **given)


def _open(messages: Messages) -> list[click.Parameter]:
    return [
        _argument("title", "TITLE"),
        _option(messages, "finding", "findings", "ID", multiple=True),
    ]


def _add(_: Messages) -> list[click.Parameter]:
    return [case_argument(), _argument("finding", "FINDING")]


def _remove(messages: Messages) -> list[click.Parameter]:
    return [case_argument(), _argument("finding", "FINDING"), _why(messages, required=True)]


def _judge(messages: Messages) -> list[click.Parameter]:
    kind = _Word(VERDICTS)
    return [
        case_argument(),
        _argument("verdict", "|".join(kind.choices), type=kind),
        _why(messages, required=True),
        _option(messages, "target", "target", "ID"),
        _option(messages, "of", "duplicate_of", "ID"),
        _scale(messages, "likelihood", LIKELIHOODS),
        _scale(messages, "confidence", CONFIDENCES),
    ]


def _hypothesis(_: Messages) -> list[click.Parameter]:
    return [case_argument(), _argument("text", "TEXT")]


def _rate(messages: Messages) -> list[click.Parameter]:
    kind = _Word(RATINGS)
    return [
        case_argument(),
        _argument("hypothesis", "HYPOTHESIS"),
        _argument("rating", "|".join(kind.choices), type=kind),
        _option(messages, "evidence", "evidence", "TEXT", required=True),
        _scale(messages, "credibility", WEIGHTS),
        _scale(messages, "relevance", WEIGHTS),
    ]


def _source(_: Messages) -> list[click.Parameter]:
    return [case_argument(), _argument("source", "SOURCE"), _argument("grade", "A1…F6")]


def _abcde(messages: Messages) -> list[click.Parameter]:
    return [
        case_argument(),
        *(_option(messages, letter, letter, "TEXT") for letter in LETTERS),
    ]


def _technique(messages: Messages) -> list[click.Parameter]:
    return [
        case_argument(),
        _argument("technique", "TECHNIQUE"),
        _why(messages, required=True),
        _option(messages, "disarm", "version", "VERSION"),
    ]


def _breakout(messages: Messages) -> list[click.Parameter]:
    sourced = ("media", "prominent", "response")
    return [
        case_argument(),
        _option(messages, "platform", "platforms", "NAME", multiple=True),
        _option(messages, "communities", "communities", "COUNT", type=click.IntRange(min=1)),
        *(
            option
            for name in sourced
            for option in (
                _option(messages, name, name, "TEXT"),
                _option(messages, f"{name}-source", f"{name}_source", "TEXT"),
            )
        ),
    ]


def _attribute(messages: Messages) -> list[click.Parameter]:
    return [
        case_argument(),
        _option(messages, "by", "by", "NAME", required=True),
        _option(messages, "to", "to", "TEXT", required=True),
        _option(messages, "claimed-on", "claimed_on", "YYYY-MM-DD", required=True, type=Day()),
        _scale(messages, "confidence", CONFIDENCES, required=True),
        _option(messages, "basis", "basis", "TEXT", required=True),
        _option(messages, "alternative", "alternatives", "TEXT", required=True, multiple=True),
        _scale(messages, "likelihood", LIKELIHOODS),
    ]


def _tlp(_: Messages) -> list[click.Parameter]:
    kind = _Word(TLPS)
    return [case_argument(), _argument("level", "|".join(kind.choices), type=kind)]


def _note(_: Messages) -> list[click.Parameter]:
    return [case_argument(), _argument("text", "TEXT")]


def _undo(messages: Messages) -> list[click.Parameter]:
    return [
        _argument("seq", "ENTRY", type=click.IntRange(min=1)),
        _why(messages, required=True),
    ]


# In the order of the work.
PARAMS: MappingProxyType[str, Params] = MappingProxyType(
    {
        "open": _open,
        "add": _add,
        "remove": _remove,
        "judge": _judge,
        "hypothesis": _hypothesis,
        "rate": _rate,
        "source": _source,
        "abcde": _abcde,
        "technique": _technique,
        "breakout": _breakout,
        "attribute": _attribute,
        "tlp": _tlp,
        "note": _note,
        "undo": _undo,
    }
)
