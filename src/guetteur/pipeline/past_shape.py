"""The shape of a finding: the same measures that past cases are described with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import log10

from guetteur.cases.likeness import ALIKE
from guetteur.cases.lookalike import imitated
from guetteur.detectors import EVERY
from guetteur.model import UNKNOWN_PLATFORM, Finding, Run, platform_of
from guetteur.model.past_case import Rhythm, Shape
from guetteur.store import Database, Workspace

BY_BEHAVIOUR = {one.id: tuple(each.id for each in one.disarm) for one in EVERY}
# Our choices. A hashtag or a site is the group's own when most of its posts hold it.
MOSTLY = 0.5
# An archive: most links lead to one site, by several pages.
ONE_SITE, FEWEST_PAGES = 0.8, 2
BURST_DAYS, BURST_SHARE = 3, 0.5
# What began with the export may have begun before; what an export of less than a week shows in one
# burst may go on for months.
UNSEEN, WEEK = timedelta(days=1), timedelta(days=7)
# A site that is imitated is known: this many accounts in no finding link to it.
FEWEST_READERS = 10
COMMON_LANGUAGE = 0.1
TELLING = frozenset({"profile-word", "names-member", "says-automatic", "own-site"})


@dataclass(frozen=True, slots=True)
class Use:
    """A hashtag or a site in the finding's posts: its share of those that have one, how many pages
    of it, and whether an account in a finding was the first to use it in all that was read (None:
    the export begins too shortly before to tell). Teams of one operation share what they make."""

    name: str
    share: float
    pages: int
    ours: bool | None


def shape_of(
    workspace: Workspace, database: Database, run: Run, finding: Finding, vote: date | None
) -> Shape:
    """What can be measured of a finding; None where the exports do not tell."""
    _load(workspace, database, run, finding)
    hashtags = _uses(database, run, "hashtags", "hashtags")
    sites = _uses(database, run, "links", "domains")
    days = _days(database)
    rhythm = _rhythm(run, days)
    return Shape(
        behaviours=frozenset(ALIKE.get(one.detector, one.detector) for one in finding.behaviours),
        platforms=known_platforms(platform_of(m.account_id) for m in finding.members),
        lookalike=_lookalike(database, sites),
        new_hashtag=_own(hashtags),
        release=_release(sites, rhythm),
        rhythm=rhythm,
        days_active=len(days),
        busiest_day=max(days) / sum(days),
        days_before_vote=_before(run, finding, vote),
        size=round(log10(len(finding.members))),
        pace=_number(database, "SELECT median(epoch(second_at) - epoch(first_at)) FROM met"),
        languages=_languages(database),
        says_so=_says_so(finding),
    )


def known_platforms(names: Iterable[str]) -> frozenset[str] | None:
    """The platforms, but the one of exports that name none; None if there is no other."""
    return frozenset(names) - {UNKNOWN_PLATFORM} or None


def _load(workspace: Workspace, database: Database, run: Run, finding: Finding) -> None:
    """The finding's meetings, as `met`, its posts that take part in them, as `own`, and the
    accounts in any finding, as `found`."""
    con = database.con
    path = str(workspace.run(run.id) / "meetings.parquet")
    for name, findings in (("members", (finding,)), ("found", run.findings)):
        accounts = sorted({m.account_id for one in findings for m in one.members})
        con.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT unnest(?) AS account_id",
                    [accounts])  # fmt: skip
    con.execute(
        """CREATE OR REPLACE TEMP TABLE met AS SELECT DISTINCT * EXCLUDE ("window")
        FROM read_parquet(?) WHERE first_account IN (FROM members)
        AND second_account IN (FROM members)""",
        [path],
    )
    con.execute("""
        CREATE OR REPLACE TEMP TABLE own AS SELECT * FROM posts WHERE post_id IN (
            SELECT first_post FROM met UNION SELECT second_post FROM met)""")


def _uses(database: Database, run: Run, column: str, names: str) -> list[Use] | None:
    """The hashtags or sites of the finding's posts, the most used first; None if unknown."""
    con = database.con
    known = _number(database, f"SELECT count(*) FROM own WHERE {names} IS NOT NULL")
    if not known:
        return None
    rows = con.sql(f"""
        WITH named AS (
            SELECT DISTINCT post_id, unnest({names}) AS name, {column} FROM own
        ), used AS (
            SELECT name, count(DISTINCT post_id) AS posts,
                   count(DISTINCT list_sort({column})) AS pages FROM named GROUP BY name
        ), seen AS (
            SELECT name, min(created_at) AS first_at, min_by(account_id, created_at) AS who
            FROM (SELECT created_at, account_id, unnest({names}) AS name FROM posts)
            SEMI JOIN used USING (name) GROUP BY name
        )
        SELECT name, posts / (SELECT count(*) FROM own WHERE len({column}) > 0), pages,
               first_at, who IN (FROM found)
        FROM used JOIN seen USING (name) ORDER BY posts DESC, name""").fetchall()
    return [
        Use(name, share, pages, ours if _seen_before(run, first) else None)
        for name, share, pages, first, ours in rows
    ]


def _seen_before(run: Run, at: datetime) -> bool:
    """Whether the export begins early enough to know what was there before."""
    return run.first is not None and at - run.first >= UNSEEN


def _own(hashtags: list[Use] | None) -> bool | None:
    """Whether the finding's main hashtags are its own."""
    if hashtags is None:
        return None
    main = [use.ours for use in hashtags if use.share >= MOSTLY]
    return True if True in main else None if None in main else False


def _release(sites: list[Use] | None, rhythm: Rhythm | None) -> bool | None:
    """Whether pages of one site that nobody linked to before are pushed in one burst."""
    if sites is None:
        return None
    if not sites or rhythm == "steady":
        return False
    first = sites[0]
    if first.share < ONE_SITE or first.pages < FEWEST_PAGES or first.ours is False:
        return False
    return True if first.ours and rhythm == "burst" else None


def _lookalike(database: Database, sites: list[Use] | None) -> bool | None:
    """Whether a site that the finding links to is named like one that others know."""
    if sites is None:
        return None
    readers = dict(
        database.con.sql("""
            SELECT site, count(DISTINCT account_id)
            FROM (SELECT account_id, unnest(domains) AS site FROM posts
                  WHERE account_id NOT IN (FROM found)) GROUP BY site""").fetchall()
    )
    known = {name for name, count in readers.items() if count >= FEWEST_READERS}
    return any(
        imitated(use.name, _better_known(use.name, known, readers)) is not None for use in sites
    )


def _better_known(site: str, known: Iterable[str], readers: dict[str, int]) -> list[str]:
    return sorted(one for one in known if readers[one] > readers.get(site, 0))


def _days(database: Database) -> list[int]:
    rows = database.con.sql("SELECT count(*) FROM own GROUP BY created_at::DATE").fetchall()
    return [row[0] for row in rows]


def _rhythm(run: Run, days: list[int]) -> Rhythm | None:
    if run.first is None or run.last is None or run.last - run.first < WEEK:
        return None
    brief = len(days) <= BURST_DAYS or max(days) >= BURST_SHARE * sum(days)
    return "burst" if brief else "steady"


def _before(run: Run, finding: Finding, vote: date | None) -> int | None:
    """Whole days from its first post to the vote; None where it may have begun before."""
    if vote is None or not _seen_before(run, finding.first):
        return None
    days = (vote - finding.first.date()).days
    return days if days >= 0 else None


def _languages(database: Database) -> frozenset[str] | None:
    rows = database.con.sql(f"""
        SELECT lang FROM own WHERE lang IS NOT NULL GROUP BY lang
        HAVING count(*) >= {COMMON_LANGUAGE} * (SELECT count(lang) FROM own)""").fetchall()
    return frozenset(row[0] for row in rows) or None


def _says_so(finding: Finding) -> bool | None:
    """Whether the members' profiles say that they belong together, or are automatic."""
    said = {
        clue.speaks
        for hypothesis in finding.hypotheses
        if hypothesis.name == "explain-operation"
        for clue in hypothesis.clues
        if clue.name in TELLING
    }
    return True if "against" in said else False if said - {"unknown"} else None


def _number(database: Database, query: str) -> float | None:
    value = database.con.sql(query).fetchall()[0][0]
    return None if value is None else float(value)
