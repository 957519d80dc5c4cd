"""Ordinary posts: people with habits, communities with their own links, and what they pass on."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from guetteur.exercise.debate import words
from guetteur.exercise.debate.feed import NONE, meet, popularity
from guetteur.exercise.debate.moments import DAYS, Times, rhythm
from guetteur.exercise.debate.records import Draft, Person

COMMUNITIES = 8
PAGES_A_DAY = 12
# Shares of what people write. Our choice of plain shapes; no platform's figures are meant.
REPOSTS, REPLIES, WITH_LINK, WITH_MENTION = 0.42, 0.13, 0.35, 0.1


def originals(
    people: Sequence[Person],
    weights: npt.NDArray[np.float64],
    count: int,
    rng: np.random.Generator,
) -> list[Draft]:
    """So many posts of one's own; links come from what one's community reads that day."""
    at = rhythm(rng, count)
    authors = rng.choice(len(people), count, p=weights / weights.sum())
    home = np.where(rng.random(count) < 0.8, authors % COMMUNITIES, COMMUNITIES)
    links = _links(at, home, rng)
    mentioned = rng.choice(len(people), count, p=weights / weights.sum())
    has_mention = rng.random(count) < WITH_MENTION
    found = []
    for i, (author, moment) in enumerate(zip(authors.tolist(), at.tolist(), strict=True)):
        person, link = people[author], links[i]
        found.append(
            Draft(
                author=person,
                at=moment,
                body=words.sentence(rng, person.lang),
                lang=person.lang,
                links=() if link is None else (link,),
                hashtags=words.hashtags(rng, 3),
                mentions=(people[int(mentioned[i])],) if has_mention[i] else (),
            )
        )
    return found


def _links(at: Times, home: npt.NDArray[np.int64], rng: np.random.Generator) -> list[str | None]:
    """A page for some moments: that of a community (`home`), or one that everybody reads."""
    found: list[str | None] = [None] * len(at)
    wanted = rng.random(len(at)) < WITH_LINK
    for group in range(COMMUNITIES + 1):
        count = DAYS * PAGES_A_DAY * (4 if group == COMMUNITIES else 1)
        places = np.flatnonzero(wanted & (home == group))
        met = meet(rng, rhythm(rng, count), popularity(rng, count), at[places]).tolist()
        for place, number in zip(places.tolist(), met, strict=True):
            if number != NONE:
                site = words.OUTLETS[number % len(words.OUTLETS)]
                if group < COMMUNITIES and number % 2:
                    site = f"cercle-{group}"
                found[place] = words.page(site, 10_000 * (group + 1) + number)
    return found


def reactions(
    people: Sequence[Person],
    weights: npt.NDArray[np.float64],
    count: int,
    seen: Sequence[Draft],
    rng: np.random.Generator,
) -> list[Draft]:
    """So many reposts and replies to posts that people came across (`seen`, in order of time)."""
    at = rhythm(rng, count)
    authors = rng.choice(len(people), count, p=weights / weights.sum())
    births = np.array([draft.at for draft in seen], np.int64)
    met = meet(rng, births, popularity(rng, len(seen)), at).tolist()
    answers = rng.random(count) < REPLIES / (REPOSTS + REPLIES)
    found = []
    for i, (author, moment) in enumerate(zip(authors.tolist(), at.tolist(), strict=True)):
        person, target = people[author], seen[met[i]] if met[i] != NONE else None
        if target is None or target.author is person:
            body = words.sentence(rng, person.lang)
            found.append(Draft(author=person, at=moment, body=body, lang=person.lang))
        elif answers[i]:
            found.append(reply(person, target, moment, rng))
        else:
            found.append(repost(person, target, moment))
    return found


def repost(person: Person, of: Draft, at: int) -> Draft:
    """A post passed on as it is."""
    return Draft(author=person, at=at, body=of.body, lang=of.lang, of=of)


def reply(person: Person, to: Draft, at: int, rng: np.random.Generator) -> Draft:
    """An answer to a post."""
    body = words.sentence(rng, person.lang)
    return Draft(author=person, at=at, body=body, lang=person.lang, to=to, mentions=(to.author,))
