"""Political ads as Google's transparency report lists them, one post an ad.

The file holds no text: what an ad says is only on its page. Its first showing is its time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from guetteur.readers.plan import Plan
from guetteur.readers.plan_fields import Field, address, native, words
from guetteur.readers.plan_read import table_format
from guetteur.readers.times import read_any

NAME = "google-ads"
SIGNATURE = ("Ad_ID", "Advertiser_ID", "First_Served_Timestamp")
IGNORED = frozenset(
    {
        "Ad_Type",
        "Regions",
        "Ad_Campaigns_List",
        "Date_Range_Start",
        "Date_Range_End",
        "Num_of_Days",
        "Impressions",
        "Spend_USD",
        "Last_Served_Timestamp",
        "Age_Targeting",
        "Gender_Targeting",
        "Geo_Targeting_Included",
        "Geo_Targeting_Excluded",
        "Spend_Range_Min_USD",
        "Spend_Range_Max_USD",
        "Spend_Range_Min_EUR",
        "Spend_Range_Max_EUR",
        "Spend_Range_Min_INR",
        "Spend_Range_Max_INR",
        "Spend_Range_Min_BGN",
        "Spend_Range_Max_BGN",
        "Spend_Range_Min_CZK",
        "Spend_Range_Max_CZK",
        "Spend_Range_Min_DKK",
        "Spend_Range_Max_DKK",
        "Spend_Range_Min_GBP",
        "Spend_Range_Max_GBP",
        "Spend_Range_Min_HRK",
        "Spend_Range_Max_HRK",
        "Spend_Range_Min_HUF",
        "Spend_Range_Max_HUF",
        "Spend_Range_Min_ILS",
        "Spend_Range_Max_ILS",
        "Spend_Range_Min_NZD",
        "Spend_Range_Max_NZD",
        "Spend_Range_Min_PLN",
        "Spend_Range_Max_PLN",
        "Spend_Range_Min_RON",
        "Spend_Range_Max_RON",
        "Spend_Range_Min_SEK",
        "Spend_Range_Max_SEK",
        "Spend_Range_Min_AUD",
        "Spend_Range_Max_AUD",
        "Spend_Range_Min_TWD",
        "Spend_Range_Max_TWD",
        "Spend_Range_Min_ARS",
        "Spend_Range_Max_ARS",
        "Spend_Range_Min_BRL",
        "Spend_Range_Max_BRL",
        "Spend_Range_Min_CLP",
        "Spend_Range_Max_CLP",
        "Spend_Range_Min_MXN",
        "Spend_Range_Max_MXN",
        "Spend_Range_Min_ZAR",
        "Spend_Range_Max_ZAR",
        "Spend_Range_Min_JPY",
        "Spend_Range_Max_JPY",
    }
)


def first_served(value: object) -> datetime:
    """The time of an ad's first showing; Google's bundle is in UTC."""
    return read_any(value, ZoneInfo("UTC"))


PLAN = Plan(
    name=NAME,
    platform="google-ads",
    fields={
        "post_id": native("Ad_ID"),
        "account_id": native("Advertiser_ID"),
        "created_at": Field(("First_Served_Timestamp",), first_served),
        "account_name": words("Advertiser_Name"),
        "url": address("Ad_URL"),
    },
    ignored=IGNORED,
)
FORMAT = table_format(PLAN, SIGNATURE, "google-ads", "documented")
