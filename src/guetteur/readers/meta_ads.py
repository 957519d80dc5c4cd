"""The Meta Ad Library: one post an ad, as CSV (the site's export) or JSON (its API).

The library tells the day of an ad, not its time: it is given as the day's first second. Texts and
links are left out, because every ad of a day would look simultaneous to what compares them.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from guetteur.model import Record, RowIssue
from guetteur.readers.base import Format, Options, Recognition
from guetteur.readers.peek import Peek, look_at
from guetteur.readers.plan import Plan, Values
from guetteur.readers.plan_fields import Field, address, native, words
from guetteur.readers.plan_read import json_format, read_plan
from guetteur.readers.row import Row, Unreadable
from guetteur.readers.times import to_utc

NAME = "meta-ads"
_DAY = "issue-ad-day"
_SHOWN = ("ad_creation_time", "ad_delivery_start_time")


def day(value: object) -> datetime:
    """The first second (UTC) of a day such as `2024-06-01`; a time is read as it is."""
    found = str(value).strip()
    try:
        if len(found) > 10:
            return to_utc(datetime.fromisoformat(found), None, value)
        on = date.fromisoformat(found)
    except ValueError as error:
        raise Unreadable("issue-time", value) from error
    return to_utc(datetime(on.year, on.month, on.day, tzinfo=UTC), None, value)


def _adjust(values: Values, row: Row) -> None:
    values["links"] = values["domains"] = None
    number = str(values["post_id"]).partition(":")[2]
    values["url"] = f"https://facebook.com/ads/library?id={number}"
    row.note(None, _DAY, None)


PLAN = Plan(
    name=NAME,
    platform="facebook-ads",
    fields={
        "post_id": native("ad_archive_id", "id"),
        "account_id": native("page_id"),
        "created_at": Field(_SHOWN, day),
        "account_name": words("page_name"),
        "url": address("ad_snapshot_url"),
    },
    ignored=frozenset(
        [
            "ad_delivery_stop_time",
            "byline",
            "bylines",
            "ad_creative_body",
            "ad_creative_bodies",
            "ad_creative_link_title",
            "ad_creative_link_titles",
            "ad_creative_link_caption",
            "ad_creative_link_captions",
            "ad_creative_link_description",
            "ad_creative_link_descriptions",
            "currency",
            "spend",
            "impressions",
            "demographic_distribution",
            "delivery_by_region",
            "region_distribution",
            "publisher_platforms",
            "languages",
            "estimated_audience_size",
            "funding_entity",
            "target_ages",
            "target_gender",
            "target_locations",
            "beneficiary_payers",
            "eu_total_reach",
            "br_total_reach",
            "age_country_gender_reach_breakdown",
            "total_reach_by_location",
            "potential_reach",
            "spend_lower_bound",
            "spend_upper_bound",
            "impressions_lower_bound",
            "impressions_upper_bound",
            "estimated_audience_size_lower_bound",
            "estimated_audience_size_upper_bound",
            "paging",
        ]
    ),
    adjust=_adjust,
)
_JSON = json_format(
    NAME,
    lambda _: None,
    (PLAN,),
    lambda found: [(PLAN, found)],
    "meta-ads",
    "unsure",
    lists=("data",),
)


def recognise(peek: Peek) -> Recognition | None:
    """Known by the page's id beside the time of the ad, in a table or in objects."""
    inner = peek.samples[0].get("data") if peek.samples else None
    first = inner[0] if isinstance(inner, list) and inner else None
    shown = {*peek.columns, *(first if isinstance(first, dict) else ())}
    if "page_id" in shown and shown & {*_SHOWN} and shown & {"ad_archive_id", "ad_snapshot_url"}:
        return Recognition(NAME, "reason-columns", {"columns": f"page_id, {_SHOWN[0]}"})
    return None


def read(path: Path, options: Options) -> Iterator[Record]:
    """The records of a table or of JSON; that ads have no time is said once."""
    is_json = look_at(path).kind.startswith("json")
    all_ads = _JSON.read(path, options) if is_json else read_plan(path, options, PLAN)
    said = False
    for record in all_ads:
        is_said = isinstance(record, RowIssue) and record.reason == _DAY
        if not (is_said and said):
            yield record
        said |= is_said


FORMAT = Format(
    NAME,
    recognise,
    read,
    family=_JSON.family,
    sure=_JSON.sure,
    mapped=_JSON.mapped,
    used=_JSON.used,
    ignored=_JSON.ignored,
    lacks=_JSON.lacks,
    files=("csv", "json"),
)
