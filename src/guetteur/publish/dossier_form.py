"""A form to fill: each question in words, what the case already says, and from where it has it."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from guetteur.knowledge import Messages
from guetteur.model.dossier import ROLES, Criterion, DossierKind, Fact, Field
from guetteur.publish.dossier_seen import Filled
from guetteur.publish.visible import visible

WIDE = 96
EXAMPLE = "{id: A1, what: …, sha256: …, url: …, captured_at: …, tool: …, operator: …, token: …}"


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]
    """Writes a text of several lines as such."""


def _text(dumper: yaml.SafeDumper, text: str) -> Any:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def form_text(
    kind: DossierKind,
    common: Sequence[Field],
    filled: Mapping[str, Filled],
    facts: Sequence[Fact],
    messages: Messages,
    *,
    case: str | None,
    election: str | None,
) -> str:
    """The YAML of a form. filled: by the name of the filler. election: id of one shipped, or None
    for that of the workspace."""
    say, lang = messages.text, messages.lang
    parts = [
        _comment(f"{kind.title.of(lang)}. {kind.recipient.of(lang)}."),
        _comment(say("dossier-form-how")),
        "\n" + _yaml({"dossier": kind.id, "case": case}),
        _comment(say("dossier-form-election")),
        _yaml({"election": election}),
        "\nfields:\n",
        *(_field(one, filled, messages) for one in (*common, *kind.fields)),
        "\n" + _comment(say("dossier-form-facts")),
        _yaml({"facts": [{"fact": one.text, "evidence": list(one.evidence)} for one in facts]}),
    ]
    if kind.criteria:
        parts += ["\n", _comment(say("dossier-form-criteria")), "criteria:\n"]
        parts += [_criterion(one, messages) for one in kind.criteria]
    parts += ["\n", _comment(say("dossier-form-evidence")), f"# - {EXAMPLE}\n", "evidence: []\n"]
    return "".join(parts)


def _field(field: Field, filled: Mapping[str, Filled], messages: Messages) -> str:
    say, lang = messages.text, messages.lang
    need = say("dossier-form-required" if field.required else "dossier-form-optional")
    lines = [f"{field.ask.of(lang)} [{need}]"]
    if field.missing:
        lines.append(field.missing.of(lang))
    lines += [f"  {one.id}: {one.name.of(lang)}" for one in field.choices]
    if field.kind in ("moment", "urls", "choices", "entities", "date"):
        lines.append(say(f"dossier-form-{field.kind}", roles=", ".join(ROLES)))
    value, origin = filled.get(field.fill or "", (None, None))
    if origin:
        lines.append(say(f"dossier-origin-{origin}"))
    empty: list[str] | None = [] if field.kind in ("urls", "choices", "entities") else None
    plain = list(value) if isinstance(value, tuple) else value
    text = _yaml({field.key: empty if plain is None else plain})
    return "\n" + textwrap.indent("".join(map(_comment, lines)) + text, "  ")


def _criterion(one: Criterion, messages: Messages) -> str:
    say, lang = messages.text, messages.lang
    lines = [one.what.of(lang), say("dossier-form-carries", text=one.carries.of(lang))]
    if one.trap:
        lines.append(say("dossier-form-trap", text=one.trap.of(lang)))
    if one.by == "dates":
        lines.append(say("dossier-form-dates"))
        return "\n" + textwrap.indent("".join(map(_comment, lines)), "  ")
    if one.by == "measures":
        lines.append(say("dossier-form-measures"))
    empty: dict[str, Any] = {
        one.id: {"grade": "not_assessed", "why": None, "evidence": [], "author": None}
    }
    return "\n" + textwrap.indent("".join(map(_comment, lines)) + _yaml(empty), "  ")


def _comment(text: str) -> str:
    """Lines that YAML leaves alone, whatever the text holds."""
    kept = len(text) - len(text.lstrip(" "))
    lines = [
        line
        for one in visible(text).splitlines()
        for line in textwrap.wrap(one, WIDE, subsequent_indent=" " * kept, break_long_words=False)
    ]
    return "".join(f"# {line}\n" for line in lines)


def _yaml(value: Any) -> str:
    return str(yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDE))
