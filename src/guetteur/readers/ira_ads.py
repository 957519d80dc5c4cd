"""The Facebook and Instagram ads of the Internet Research Agency, from the House Intelligence
Committee's documents as tables (2018), one post an ad.

The page that an ad leads to stands for its account: the documents name no other."""

from urllib.parse import urlsplit

from guetteur.model import native_id
from guetteur.readers.entities import links_in
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import native, number, when, words
from guetteur.readers.plan_read import table_format
from guetteur.readers.row import Row
from guetteur.readers.urls import canonical
from guetteur.readers.values import distinct

NAME = "ira-ads"
SIGNATURE = ("id", "pdf", "spend_amount", "created")
IGNORED = frozenset(
    {"pdf", "image", "clicks", "spend_amount", "spend_currency", "ended", "targets"}
)
_PAGES = ("facebook.com", "instagram.com")


def page_in(value: object) -> str | None:
    """The page that an ad is for: on Facebook and Instagram its address, elsewhere the site."""
    found = canonical(str(value))
    if found is None:
        return None
    parts = urlsplit(found)
    is_page = found.removeprefix("https://").startswith(_PAGES)
    return f"{parts.netloc}{parts.path if is_page else ''}".rstrip("/").lower()


def _adjust(values: Values, row: Row) -> None:
    """The account, and the site that an ad leads to as a link it shares; an address misread from
    the images gives an account of its own."""
    page = page_in(row.get("url"))
    if page is None and row.get("url") is not None:
        row.note("url", "issue-url", row.get("url"))
    number = native_id(str(values["post_id"]))
    values["account_id"] = f"facebook-ads:{page or f'page-of-{number}'}"
    if page is not None and not page.startswith(_PAGES):
        inside = links_in(str(values["text"] or ""))
        values["links"] = distinct([canonical(str(row.get("url"))), *inside])


PLAN = Plan(
    name=NAME,
    platform="facebook-ads",
    fields={
        "post_id": native("id"),
        "account_id": native("id"),
        "created_at": when("created"),
        "text": words("text"),
        "views": number("impressions"),
    },
    ignored=IGNORED,
    also=frozenset({"url"}),
    adjust=_adjust,
)
FORMAT = table_format(PLAN, SIGNATURE, "ira-ads", "ran")
