"""Crowds that nobody organised: a viral post, breaking news, an evening of television."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from guetteur.exercise.debate import words
from guetteur.exercise.debate.moments import DAYS, HOUR, MINUTE, on_day, rhythm
from guetteur.exercise.debate.ordinary import repost
from guetteur.exercise.debate.records import Draft, Person

# Posts in one crowd, as a share of its audience, at most this many.
CROWD, LARGEST = 0.08, 2_000
# Half of those who pass on a viral post do so within a quarter of an hour; news is quicker.
VIRAL_MEDIAN, VIRAL_SIGMA, NEWS_MEAN = 15 * MINUTE, 1.2, 20 * MINUTE
EVENING, BROADCAST_HOURS = 20, 2


def crowds(
    people: Sequence[Person],
    weights: npt.NDArray[np.float64],
    budget: int,
    rng: np.random.Generator,
) -> list[Draft]:
    """About so many posts, in crowds of each kind in turn."""
    size = min(LARGEST, max(10, round(CROWD * len(people))), len(people))
    found: list[Draft] = []
    kinds = (_viral, _breaking, _broadcast)
    for number in range(max(1, budget // size)):
        drawn = rng.choice(len(people), size, replace=False, p=weights / weights.sum())
        crowd = [people[int(i)] for i in drawn]
        found += kinds[number % len(kinds)](crowd, number, rng)
    return found


def _viral(crowd: Sequence[Person], _number: int, rng: np.random.Generator) -> list[Draft]:
    first, *others = crowd
    at = int(rhythm(rng, 1)[0])
    post = Draft(author=first, at=at, body=words.sentence(rng, first.lang), lang=first.lang)
    lags = rng.lognormal(np.log(VIRAL_MEDIAN), VIRAL_SIGMA, len(others)).astype(int)
    return [
        post,
        *(repost(one, post, at + int(lag)) for one, lag in zip(others, lags, strict=True)),
    ]


def _breaking(crowd: Sequence[Person], number: int, rng: np.random.Generator) -> list[Draft]:
    """Half pass on the first post, half write their own with the link."""
    first, *others = crowd
    at = int(rhythm(rng, 1)[0])
    link = words.page(words.OUTLETS[number % len(words.OUTLETS)], 900_000 + number)
    tags = (words.HASHTAGS[0],)
    body = words.sentence(rng, first.lang)
    post = Draft(author=first, at=at, body=body, lang=first.lang, links=(link,), hashtags=tags)
    found = [post]
    for one, lag in zip(others, rng.exponential(NEWS_MEAN, len(others)), strict=True):
        later = at + int(lag)
        if rng.random() < 1 / 2:
            found.append(repost(one, post, later))
            continue
        body = words.sentence(rng, one.lang)
        found.append(
            Draft(author=one, at=later, body=body, lang=one.lang, links=(link,), hashtags=tags)
        )
    return found


def _broadcast(crowd: Sequence[Person], _number: int, rng: np.random.Generator) -> list[Draft]:
    start = on_day(int(rng.integers(0, DAYS)), EVENING)
    return [
        Draft(
            author=one,
            at=start + int(lag),
            body=words.sentence(rng, one.lang),
            lang=one.lang,
            hashtags=(words.BROADCAST, *words.hashtags(rng, 1)),
        )
        for one, lag in zip(crowd, rng.integers(0, BROADCAST_HOURS * HOUR, len(crowd)), strict=True)
    ]
