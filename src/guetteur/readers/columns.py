"""A first mapping file for an unknown table: what each column seems to be, ready to edit."""

import re
import unicodedata
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from guetteur.model import RowIssue
from guetteur.readers.columns_guess import PREFIXES, guessed, has_prefixes, platform_of_address
from guetteur.readers.mapping import FIELDS, LISTS, REQUIRED, TIMES
from guetteur.readers.row import Unreadable
from guetteur.readers.tables import Cells, open_table
from guetteur.readers.times import parser
from guetteur.readers.values import is_blank

# Names met in exports of 4CAT, minet, twarc, CooRTweet and others, without case or punctuation.
_NAMES = {
    "post_id": "id postid tweetid messageid statusid contentid videoid itemid",
    "account_id": "accountid authorid userid fromid fromuserid channelid authorchannelid ownerid "
    "compte auteur idcompte idauteur",
    "account_handle": "username userscreenname screenname handle accounthandle authorusername "
    "fromusername accountusername userhandle",
    "account_name": "accountname authorname authorfullname displayname fullname userdisplayname "
    "accountdisplayname channeltitle fromuserrealname",
    "created_at": "createdat timestamp unixtimestamp timestamputc created date datetime time "
    "publishedat publishdate postcreated creationtime timestampshare createtime createdtime "
    "datepublication dateheure horodatage",
    "text": "text body message content description caption fulltext posttext videodescription "
    "texte contenu",
    "lang": "lang language languageguess langue",
    "url": "url link permalink posturl posturl tiktokurl linktomessage tweeturl",
    "links": "links urls urlid linkurl expandedurls urlsexpanded externallink lien liens",
    "domains": "domains domain domainid",
    "hashtags": "hashtags tags hashtag hashtagid hashtagnames",
    "mentions": "mentions mentionednames mentioneduserhandles",
    "media": "media mediaid mediakeys phashid imagehash phash",
    "objects": "objectid",
    "reposted_id": "repostedid retweetedid repostid sharedpostid referencedtweetsretweetedid",
    "reposted_account": "retweeteduserid repostedaccount",
    "quoted_id": "quotedid quotetweetid quotedstatusid referencedtweetsquotedid quoteduri",
    "reply_to_id": "replytoid replyid totweetid inreplytostatusid parentid replyto "
    "referencedtweetsrepliedtoid",
    "reply_to_account": "touserid inreplytouserid",
    "conversation_id": "conversationid threadid",
    "channel_name": "groupname channelname chat",
    "likes": "likes likecount favoritecount diggcount favouritescount numlikes jaime mentionsjaime",
    "reposts": "reposts repostcount retweetcount sharecount shares reblogscount partages",
    "replies": "replies replycount comments commentcount repliescount numcomments "
    "commentaires reponses",
    "quotes": "quotes quotecount",
    "views": "views viewcount impressioncount playcount plays postviews vues",
    "source_app": "source sourcename sourceapp",
    "collected_at": "collectedat collectiontime timestampcollected harvesteddate retrievedat",
    "edited_at": "editedat edited timestampedited modifiedtime",
    "is_repost": "isrepost isretweet retweet",
}
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names.split()}
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?")
_MILLISECONDS = re.compile(r"\d{12,13}")
# Day first before month first: where both fit, a comment asks to check.
_TIME_FORMATS = tuple(
    f"{day}{mark}%Y %H:%M{seconds}"
    for mark, day in (
        ("/", "%d/%m"),
        ("/", "%m/%d"),
        ("-", "%d-%m"),
        (".", "%d.%m"),
    )
    for seconds in ("", ":%S")
)
_UTC = ZoneInfo("UTC")
_NUMBER = re.compile(r"\d+(?:\.0)?")


def propose_mapping(path: Path, text: Callable[..., str]) -> str:
    """The TOML of a mapping for this table, with comments from the catalogue.

    It is valid TOML whatever the table holds; fields that are needed and were not found stand
    as comments to complete.
    """
    table = open_table(path)
    rows = [raw[1] for raw in islice(table.rows, 50) if not isinstance(raw, RowIssue)]
    samples = {name: _samples(rows, place) for place, name in enumerate(table.columns)}
    chosen: dict[str, str] = {}
    for name in table.columns:
        if (field := _FIELD_OF.get(_bare(name))) is not None:
            chosen.setdefault(field, name)
    free = {name: samples[name] for name in table.columns if name not in chosen.values()}
    by_content = guessed(free, set(FIELDS) - chosen.keys(), _are_times)
    chosen |= {field: names[0] for field, names in by_content.items()}
    unknown = {name: found for name, found in free.items() if name not in chosen.values()}
    lines = [
        *_comment(text("columns-title", file=path.name)),
        *_platform(chosen, samples, text),
        *_time_zone(chosen, samples, text),
        "",
        "[columns]",
        *_missing(chosen, text),
    ]
    for field, name in chosen.items():
        lines += _comment(text("columns-guessed")) if field in by_content else []
        lines += _entry(field, name, samples[name], text)
    return "\n".join([*lines, "", *_unknown(unknown, text), ""])


def _platform(
    chosen: dict[str, str], samples: dict[str, list[str]], text: Callable[..., str]
) -> list[str]:
    """The platform, from the posts' addresses or from marks in the ids; else a place for it."""
    told = platform_of_address(samples[chosen["url"]]) if "url" in chosen else None
    if told is not None:
        return [*_comment(text("columns-platform-found")), f'platform = "{told}"']
    accounts = chosen.get("account_id")
    if accounts is not None and has_prefixes(samples[accounts]):
        marks = ", ".join(f'{mark} = "{name}"' for mark, name in PREFIXES.items())
        rule = f"{{ column = {_quoted(accounts)}, prefix = {{ {marks} }} }}"
        return [*_comment(text("columns-platform-found")), f"platform = {rule}"]
    return [*_comment(text("columns-platform")), 'platform = "unknown"']


def _time_zone(
    chosen: dict[str, str], samples: dict[str, list[str]], text: Callable[..., str]
) -> list[str]:
    """A place for the zone, unless every time carries its own."""
    kinds = [
        (samples[name], _time_kind(samples[name])[0]) for f, name in chosen.items() if f in TIMES
    ]
    if kinds and all(_readable(found, kind, None) == len(found) for found, kind in kinds):
        return []
    return [*_comment(text("columns-timezone")), '# time_zone = "Europe/Paris"']


def _are_times(samples: list[str]) -> bool:
    """True when all these values are times, written in one way."""
    return _readable(samples, _time_kind(samples)[0]) == len(samples)


def _bare(name: str) -> str:
    """A column's name without case, accents and punctuation."""
    letters = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in letters if letter.isalnum())


def _samples(rows: list[Cells], place: int) -> list[str]:
    cells = (row[place] for row in rows if place < len(row))
    return [" ".join(str(cell).split())[:60] for cell in cells if not is_blank(cell)]


def _entry(field: str, name: str, samples: list[str], text: Callable[..., str]) -> list[str]:
    example = samples[0] if samples else ""
    parts = [f"column = {_quoted(name)}"]
    notes = [text("columns-example", value=example) if example else text("columns-blank")]
    if field in TIMES:
        kind, doubt = _time_kind(samples)
        parts.append(f'as = "{kind}"')
        notes += [text(doubt)] if doubt else []
    elif field in ("links", "domains", "hashtags", "media") and _NUMBER.fullmatch(example):
        parts.append('as = "id"')
    elif field in LISTS and example.startswith("["):
        parts.append('split = "json"')
    elif field in LISTS and (mark := next((m for m in "|,;" if m in example), None)):
        parts.append(f'split = "{mark}"')
    return [*_comment("\n".join(notes)), f"{field} = {{ {', '.join(parts)} }}"]


def _time_kind(samples: list[str]) -> tuple[str, str | None]:
    """How the times seem to be written, and the message of what to check, if anything."""
    scores = {kind: _readable(samples, kind) for kind in ("iso", *_TIME_FORMATS)}
    scores["epoch_s"] = sum(bool(_SECONDS.fullmatch(sample)) for sample in samples)
    scores["epoch_ms"] = sum(bool(_MILLISECONDS.fullmatch(sample)) for sample in samples)
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] == 0:
        return "iso", "columns-time-unknown" if samples else None
    tied = sum(score == scores[best] for score in scores.values()) > 1
    return best, "columns-time-order" if tied else None


def _readable(samples: list[str], kind: str, zone: ZoneInfo | None = _UTC) -> int:
    parse = parser(kind, zone)
    number = 0
    for sample in samples:
        try:
            parse(sample)
        except Unreadable:
            continue
        number += 1
    return number


def _missing(chosen: dict[str, str], text: Callable[..., str]) -> list[str]:
    lines = []
    for field in (*REQUIRED, "post_id"):
        if field not in chosen:
            key = "columns-no-post-id" if field == "post_id" else "columns-missing"
            lines += [*_comment(text(key, field=field)), f'# {field} = {{ column = "" }}']
    return lines


def _unknown(samples: dict[str, list[str]], text: Callable[..., str]) -> list[str]:
    if not samples:
        return _comment(text("columns-none-unknown"))
    lines = _comment(text("columns-unknown"))
    for name, seen in samples.items():
        lines += _comment(f"  {_quoted(name)}: {', '.join(seen[:1])}")
    return lines


def _comment(sentence: str) -> list[str]:
    """The sentence as comment lines; TOML allows no control characters in them."""
    kept = "".join(c for c in sentence if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return [f"# {line}" for line in kept.splitlines()]


def _quoted(name: str) -> str:
    """A TOML string: control characters escaped, so that any column name is safe."""
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
