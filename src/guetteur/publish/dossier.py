"""A dossier as parts in the order in which they are read, and as the page, the PDF and the data."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from importlib import resources
from typing import Any

import msgspec
from markupsafe import Markup

from guetteur.knowledge.law_texts import legal_text
from guetteur.model import GuetteurError
from guetteur.publish import dossier_front, dossier_proof
from guetteur.publish.documents import json_bytes, stamp
from guetteur.publish.dossier_told import Told
from guetteur.publish.report import asset, content_policy, environment
from guetteur.publish.risk_blocks import Block, Heading, Report, Table
from guetteur.publish.risk_html import paper
from guetteur.publish.risk_pdf import document as pdf_data

SCHEMA = "guetteur-dossier-1"
PARTS = (
    dossier_front.front,
    dossier_front.clocks,
    dossier_front.asked,
    dossier_proof.criteria,
    dossier_proof.facts,
    dossier_proof.method,
    dossier_proof.against,
    dossier_proof.not_known,
    dossier_front.law,
    dossier_proof.evidence,
    dossier_proof.accounts,
    dossier_proof.signature,
)


def report(told: Told) -> Report:
    """The parts of a dossier."""
    title = told.kind.title.of(told.lang)
    at = told.at.astimezone(UTC)
    state = told.say("dossier-ready" if told.ready else "dossier-not-ready")
    marked = told.answer("marking") if "marking" in told.answers else told.say("dossier-unmarked")
    return Report(
        lang=told.lang,
        title=f"{told.kind.id.upper()}. {title}",
        object=told.kind.purpose.of(told.lang),
        marking=f"{marked} · {state}",
        author=told.answer("author"),
        on=(at.year, at.month, at.day),
        blocks=tuple(_quieted(block for part in PARTS for block in part(told))),
    )


def _quieted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The parts; a table that a heading has just named does not say its caption again."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = block.text
        quiet = isinstance(block, Table) and block.caption == heading
        yield replace(block, quiet=True) if quiet and isinstance(block, Table) else block


def html_bytes(told: Told) -> bytes:
    """The dossier as one page: no network, no script."""
    made = report(told)
    names = ("tokens", "risk_page", "dossier_page")
    style = "\n".join((*(asset(f"templates/{name}.css") for name in names), paper(made)))
    html = (
        environment(told.words)
        .get_template("dossier_page.html.j2")
        .render(
            report=made,
            contents=[one for one in made.blocks if isinstance(one, Heading) and one.level == 2],
            csp=content_policy([], style).replace("script-src ;", "script-src 'none';"),
            style=Markup(style),  # noqa: S704
            made=told.say("dossier-made", version=told.version),
        )
    )
    return html.encode("utf-8", "xmlcharrefreplace")


def pdf_bytes(told: Told) -> bytes:
    """The dossier as a tagged PDF (PDF/UA-1). Raises GuetteurError if typst cannot make it."""
    import typst  # the typesetter is large

    made = report(told)
    data = pdf_data(made, told.version) | {
        "made": told.say("dossier-made", version=told.version),
        "kind": told.say("dossier-kind"),
    }
    source = (resources.files("guetteur.publish") / "templates" / "dossier_page.typ").read_bytes()
    try:
        pdf = typst.compile(
            source,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            timestamp=datetime(*made.on, tzinfo=UTC),
        )
    except RuntimeError as error:
        raise GuetteurError("error-dossier-typst", found=str(error)) from error
    return bytes(pdf)


def data_bytes(told: Told) -> bytes:
    """The dossier for programs, as docs/dossier.schema.json says."""
    seen, lang = told.seen, told.lang
    return json_bytes(
        {
            "schema": SCHEMA,
            "dossier": told.kind.id,
            "title": told.kind.title.of(lang),
            "lang": lang,
            "version_of_guetteur": told.version,
            "made_at": stamp(told.at),
            "ready": told.ready,
            "missing": [msgspec.to_builtins(one) for one in told.gaps],
            "recipient": told.kind.recipient.of(lang),
            "case": seen.case.id if seen.case else None,
            "runs": [one.id for one in seen.runs],
            "election": seen.election.id if seen.election else None,
            "accounts": "named" if seen.named else "pseudonyms",
            "revealed": None
            if told.reveal is None
            else {"by": told.reveal[0], "why": told.reveal[1]},
            "law": [_law(name) for name in told.kind.law],
            "clocks": [msgspec.to_builtins(one) for one in told.clocks],
            "fields": [
                {
                    "key": one.key,
                    "ask": one.ask.of(lang),
                    "kind": one.kind,
                    "required": one.required,
                    "answer": msgspec.to_builtins(told.answers[one.key].value)
                    if one.key in told.answers
                    else None,
                }
                for one in told.fields
            ],
            "criteria": [_criterion(told, n) for n in range(len(told.standing.marks))],
            "facts": [
                {"number": n, "fact": one.text, "evidence": list(one.evidence)}
                for n, one in enumerate(told.facts, 1)
            ],
            "evidence": [_item(msgspec.to_builtins(one)) for one in told.items],
            "error_rates": msgspec.to_builtins(told.rates),
        }
    )


def _law(name: str) -> dict[str, Any]:
    text = legal_text(name)
    return {
        "id": name,
        "certainty": text.certainty,
        "read_on": text.read_on.isoformat(),
        "version": text.version.isoformat() if text.version else None,
        "older_version": text.older_version,
        "sources": [msgspec.to_builtins(one) for one in text.sources],
    }


def _criterion(told: Told, number: int) -> dict[str, Any]:
    mark = told.standing.marks[number]
    graded = mark.graded
    return {
        "id": graded.criterion,
        "what": told.criterion(graded.criterion).what.of(told.lang),
        "grade": graded.grade,
        "said": mark.said,
        "why": graded.why,
        "evidence": list(graded.evidence),
        "author": graded.author,
    }


def _item(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if name != "line"}
