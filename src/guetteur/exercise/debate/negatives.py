"""Accounts that act alike and hide nothing. Fans do not agree on anything; the others say what
they do in their profile."""

from collections.abc import Sequence

import numpy as np

from guetteur.exercise.debate import words
from guetteur.exercise.debate.cast import Group
from guetteur.exercise.debate.feed import some_of
from guetteur.exercise.debate.moments import DAYS, HOUR, MINUTE, SECOND, on_day, rhythm
from guetteur.exercise.debate.records import Draft

FAN_SHARE, FAN_MEAN = 0.6, 2 * HOUR
SYNDICATE_SPREAD = 3 * MINUTE
CALL_SHARE, CALL_MEAN, CALL_HOUR = 0.7, 15 * MINUTE, 20
SLOTS = (8, 12, 18)


def fans(groups: Sequence[Group], budget: int, rng: np.random.Generator) -> list[Draft]:
    """About so many posts: fans who find the same niche pages within hours of each other."""
    found: list[Draft] = []
    for number, group in enumerate(groups):
        events = max(2, round(budget / len(groups) / (FAN_SHARE * len(group))))
        for page, start in enumerate(rhythm(rng, events).tolist()):
            link = words.page(f"vieux-trains-{number}", page)
            for one in some_of(rng, group, FAN_SHARE):
                body = words.sentence(rng, one.lang)
                at = start + int(rng.exponential(FAN_MEAN))
                found.append(Draft(author=one, at=at, body=body, lang=one.lang, links=(link,)))
    return found


def newsrooms(groups: Sequence[Group], budget: int, rng: np.random.Generator) -> list[Draft]:
    """About so many posts: titles of one press group that publish one article within minutes."""
    found: list[Draft] = []
    for number, group in enumerate(groups):
        events = max(2, round(budget / len(groups) / len(group)))
        for page, start in enumerate(rhythm(rng, events).tolist()):
            lang = group[0].lang
            body = words.sentence(rng, lang)
            link = words.page(f"{words.SYNDICATE}-{number}", page)
            for one in group:
                at = start + int(rng.integers(0, SYNDICATE_SPREAD))
                found.append(Draft(author=one, at=at, body=body, lang=lang, links=(link,)))
    return found


def activists(groups: Sequence[Group], budget: int, rng: np.random.Generator) -> list[Draft]:
    """About so many posts: public calls in the evening, and members who paste the text."""
    found: list[Draft] = []
    for number, group in enumerate(groups):
        calls = max(2, round(budget / len(groups) / (CALL_SHARE * len(group))))
        tags = (f"{words.CALL}{number or ''}", words.HASHTAGS[0])
        for call in range(calls):
            start = on_day(call % DAYS, CALL_HOUR - call // DAYS % 12)
            lang = group[0].lang
            body = words.sentence(rng, lang)
            found.append(Draft(author=group[0], at=start, body=body, lang=lang, hashtags=tags))
            for one in some_of(rng, group[1:], CALL_SHARE):
                at = start + int(rng.exponential(CALL_MEAN))
                found.append(Draft(author=one, at=at, body=body, lang=lang, hashtags=tags))
    return found


def scheduled(people: Group, budget: int, rng: np.random.Generator) -> list[Draft]:
    """About so many posts: unrelated diaries whose tool posts on the hour, to the second."""
    found: list[Draft] = []
    for _ in range(max(1, round(budget / len(people)))):
        day, hour = int(rng.integers(DAYS)), int(rng.choice(SLOTS))
        for number, one in enumerate(people):
            link = words.page(f"agenda-{number}", day * 100 + hour)
            body = words.sentence(rng, one.lang)
            tags = words.hashtags(rng, 2)
            at = on_day(day, hour)
            found.append(
                Draft(author=one, at=at, body=body, lang=one.lang, links=(link,), hashtags=tags)
            )
    return found


def automated(people: Group, budget: int, rng: np.random.Generator) -> list[Draft]:
    """About so many posts: weather readings at fixed hours, by accounts that say so."""
    found: list[Draft] = []
    every = max(1, round(DAYS * 24 * len(people) / max(1, budget)))
    for number, one in enumerate(people):
        place = words.PLACES[number % len(words.PLACES)]
        for serial, hour in enumerate(range(0, DAYS * 24, every)):
            at = on_day(0, 0) + hour * HOUR + number * MINUTE + int(rng.integers(0, 3)) * SECOND
            body = words.reading(rng, place, serial, one.lang)
            found.append(Draft(author=one, at=at, body=body, lang=one.lang, hashtags=("Meteo",)))
    return found
