"""A bulletin as files: page, PDF/UA, picture with its text, JSON; the feed is in bulletin_feed."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, time
from importlib import resources
from typing import Any, Literal

import msgspec
from markupsafe import Markup

from guetteur.knowledge import Messages
from guetteur.model import GuetteurError
from guetteur.model.bulletin import Bulletin
from guetteur.publish import readability
from guetteur.publish.bulletin_parts import Shown, shown
from guetteur.publish.bulletin_texts import body, said_digest
from guetteur.publish.documents import json_bytes, stamp
from guetteur.publish.report import asset, content_policy, environment
from guetteur.publish.risk_pdf import printable
from guetteur.publish.wording import Words

SCHEMA = "guetteur-bulletin-1"
# What the form holds for the checks alone, and where the case is: never published.
PRIVATE = ("workspace", "election", "claim", "claim_links", "not_to_name", "names")
OTHER = {"fr": "en", "en": "fr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """version: of the program. other: whether the bulletin is there in the other language too.
    lesson: the file of a lesson beside it, if there is one.

    during_silence: why it is published in a silence period, None out of one. missing: of a draft,
    what is to be mended before it can be published; None: it is no draft.
    """

    version: str
    other: bool = False
    lesson: str | None = None
    during_silence: str | None = None
    missing: tuple[str, ...] | None = None


def names_of(bulletin: Bulletin, lang: str | None = None) -> dict[str, str]:
    """The name of each file in the folder, by kind."""
    lang = lang or bulletin.lang
    stem = f"{bulletin.id}.{lang}"
    return {
        "html": f"{stem}.html",
        "pdf": f"{stem}.pdf",
        "svg": f"{stem}.svg",
        "png": f"{stem}.png",
        "alt": f"{stem}.alt.txt",
        "json": f"{stem}.json",
        "feed": f"feed.{lang}.atom",
    }


def contents(bulletin: Bulletin, making: Making) -> dict[str, bytes]:
    """The bytes of each file by kind, the feed left out. The same bulletin gives the same bytes."""
    page = shown(bulletin, making.during_silence)
    return {
        "html": page_bytes(bulletin, page, making),
        "pdf": _pdf(bulletin, page),
        "svg": _svg(bulletin, page),
        "png": _typeset("bulletin_card.typ", _card(bulletin, page), bulletin, "png"),
        "alt": (card_text(bulletin, page) + "\n").encode(),
        "json": json_bytes(document(bulletin, page, making)),
    }


def draft_bytes(bulletin: Bulletin, missing: tuple[str, ...], version: str) -> bytes:
    """The page of a bulletin that is not ready, with what is missing at its top."""
    return page_bytes(bulletin, shown(bulletin, None), Making(version=version, missing=missing))


def page_bytes(bulletin: Bulletin, page: Shown, making: Making) -> bytes:
    """The page: no script, nothing to load."""
    style = "\n".join(asset(f"templates/{name}.css") for name in ("tokens", "bulletin"))
    names, lang = names_of(bulletin), OTHER[bulletin.lang]
    other = {"lang": lang, "file": names_of(bulletin, lang)["html"]} if making.other else None
    html = (
        environment(Words(bulletin.lang, pseudonymised=True))
        .get_template("bulletin.html.j2")
        .render(
            page=page,
            files=names,
            other=other,
            lesson=making.lesson,
            missing=making.missing,
            summary=summary(page),
            image=_beside(bulletin.address, names["png"]),
            card_alt=card_text(bulletin, page),
            csp=content_policy([], style).replace("script-src ;", "script-src 'none';"),
            style=Markup(style),  # noqa: S704
            version=making.version,
        )
    )
    return html.encode("utf-8", "xmlcharrefreplace")


def summary(page: Shown) -> str:
    """The page in two sentences, how the vote is secured first."""
    happened = next((part.paragraphs for part in page.parts if part.name == "happened"), ())
    return " ".join([*(fact.text for fact in page.facts[:1]), *happened[:1]])


def _beside(address: str | None, name: str) -> str | None:
    """The web address of a file beside the page."""
    return address.rpartition("/")[0] + "/" + name if address and "/" in address[8:] else None


def card_text(bulletin: Bulletin, page: Shown) -> str:
    """What the picture says, for those who do not see it."""
    fact = page.facts[0].text if page.facts else ""
    text = Messages(bulletin.lang).text(
        "bulletin-card-alt", headline=page.headline, fact=fact, dated=page.dated
    )
    return " ".join(text.split(" "))


def _card(bulletin: Bulletin, page: Shown) -> dict[str, Any]:
    return {
        "lang": bulletin.lang,
        "kind": Messages(bulletin.lang).text("bulletin-kind"),
        "label": page.label,
        "headline": page.headline,
        "fact": page.facts[0].text if page.facts else "",
        "dated": page.dated,
    }


def _svg(bulletin: Bulletin, page: Shown) -> bytes:
    """The picture with its text inside, so that it is read aloud wherever the file goes."""
    drawn = _typeset("bulletin_card.typ", _card(bulletin, page), bulletin, "svg").decode()
    start = drawn.index("<svg") + 4
    end = drawn.index(">", start)
    label = Markup("<title>{}</title>").format(card_text(bulletin, page))
    head = f' role="img" aria-label="{Markup.escape(page.headline)}"'
    return (drawn[:start] + head + drawn[start : end + 1] + str(label) + drawn[end + 1 :]).encode()


def _pdf(bulletin: Bulletin, page: Shown) -> bytes:
    t = Messages(bulletin.lang)
    data: dict[str, Any] = msgspec.to_builtins(page)
    data["publisher"], data["summary"] = bulletin.publisher, summary(page)
    data["words"] = {
        "kind": t.text("bulletin-kind"),
        "corrections": t.text("bulletin-corrections-title"),
        "page": t.text("study-page", page="\x00", pages="\x00").split("\x00"),
    }
    return _typeset("bulletin.typ", data, bulletin, "pdf")


def _typeset(
    template: str, data: dict[str, Any], bulletin: Bulletin, form: Literal["pdf", "svg", "png"]
) -> bytes:
    """What typst makes of a template, with its own fonts, no network and no clock."""
    import typst  # the typesetter is large

    source = (resources.files("guetteur.publish") / "templates" / template).read_bytes()
    on = bulletin.signed_on or datetime(2000, 1, 1, tzinfo=UTC).date()
    try:
        made = typst.compile(
            source,
            format=form,
            ppi=72,
            sys_inputs={"data": json.dumps(printable(data), ensure_ascii=False)},
            pdf_standards="ua-1" if form == "pdf" else None,
            ignore_system_fonts=True,
            timestamp=datetime.combine(on, time(), UTC),
        )
    except RuntimeError as error:
        raise GuetteurError("error-bulletin-typst", found=str(error)) from error
    return bytes(made)


def document(bulletin: Bulletin, page: Shown, making: Making) -> dict[str, Any]:
    """The bulletin for programs, and what the feed is made from."""
    form: dict[str, Any] = msgspec.to_builtins(bulletin)
    measured = readability.measure(body(bulletin), bulletin.lang)
    changed = [one.on for one in bulletin.corrections]
    updated = max([*changed, *([bulletin.signed_on] if bulletin.signed_on else [])], default=None)
    return {
        "schema": SCHEMA,
        "id": bulletin.id,
        "lang": bulletin.lang,
        "version": making.version,
        "headline": page.headline,
        "summary": summary(page),
        "published": _moment(bulletin.signed_on),
        "updated": _moment(updated),
        "files": names_of(bulletin),
        "card_text": card_text(bulletin, page),
        "readability": {
            "measure": "Kandel-Moles" if bulletin.lang == "fr" else "Flesch",
            "score": round(measured.score, 1) if measured.score is not None else None,
            "words_a_sentence": round(measured.mean, 1) if measured.mean is not None else None,
            "longest_sentence_words": len(readability.words(measured.longest)),
        },
        "said": said_digest(bulletin),
        "during_silence": making.during_silence,
        "form": {name: value for name, value in form.items() if name not in PRIVATE},
        "page": msgspec.to_builtins(page),
    }


def _moment(day: Any) -> str | None:
    return stamp(datetime.combine(day, time(), UTC)) if day else None
