"""What a hidden team does in each scenario. Only its pattern is simulated: no persuasion."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from guetteur.exercise.debate import words
from guetteur.exercise.debate.cast import Group
from guetteur.exercise.debate.feed import some_of
from guetteur.exercise.debate.knobs import Style
from guetteur.exercise.debate.moments import DAYS, HOUR, MINUTE, on_day, rhythm
from guetteur.exercise.debate.ordinary import repost
from guetteur.exercise.debate.records import Draft, Person

# The leak: 3 days before the vote, in the evening; over when the campaign ends, a day later.
LEAK_DAY, LEAK_HOUR = DAYS - 3, 20
FIRST_WAVE, LAST_WAVE = 2 * MINUTE, 26 * HOUR
LEAK_PARTS = 40
# So many texts are pasted again and again.
STOCK = 6
# In an operation of interference, two actions push a page and the third pushes a post.
ACTIONS = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """A team, how it hides, how many posts it makes, and its number among the teams."""

    team: Group
    style: Style
    posts: int
    number: int
    french: float


Plot = Callable[[Plan, np.random.Generator], list[Draft]]


def interference(plan: Plan, rng: np.random.Generator) -> list[Draft]:
    """Pages of look-alike sites pushed with copied text, on every platform the team is on, and
    the team's own posts reshared at once."""
    starts = rhythm(rng, _actions(plan), first_day=1).tolist()
    found: list[Draft] = []
    for number, start in enumerate(starts):
        present = _present(plan, number, len(starts), rng)
        if number % ACTIONS == ACTIONS - 1:
            found += _amplify(present, start, plan, rng)
        else:
            found += _push(present, start, number, plan, rng)
    return found


def activism(plan: Plan, rng: np.random.Generator) -> list[Draft]:
    """Hashtags of the debate flooded with one message in many wordings."""
    starts = rhythm(rng, _actions(plan), first_day=1).tolist()
    found: list[Draft] = []
    for number, start in enumerate(starts):
        lang = words.language(rng, plan.french)
        about = words.place_and_topic(rng, lang)
        tags = tuple(words.HASHTAGS[int(i)] for i in rng.permutation(len(words.HASHTAGS))[:2])
        for one in _present(plan, number, len(starts), rng):
            body = words.rewording(rng, *about, lang)
            at = start + _delay(plan.style, rng)
            found.append(Draft(author=one, at=at, body=body, lang=lang, hashtags=tags))
    return found


def copypasta(plan: Plan, rng: np.random.Generator) -> list[Draft]:
    """A small stock of texts, pasted again and again under a hashtag of the debate and one made
    for the purpose."""
    starts = rhythm(rng, _actions(plan), first_day=1).tolist()
    langs = [words.language(rng, plan.french) for _ in range(STOCK)]
    stock = [(words.sentence(rng, lang), lang) for lang in langs]
    found: list[Draft] = []
    for number, start in enumerate(starts):
        body, lang = stock[int(rng.integers(STOCK))]
        tags = (words.HASHTAGS[int(rng.integers(len(words.HASHTAGS)))], words.PASTED)
        for one in _present(plan, number, len(starts), rng):
            at = start + _delay(plan.style, rng)
            found.append(Draft(author=one, at=at, body=body, lang=lang, hashtags=tags))
    return found


def leak(plan: Plan, rng: np.random.Generator) -> list[Draft]:
    """One source post, then waves that push parts of an archive, minutes then hours apart."""
    lang = words.language(rng, plan.french)
    start = on_day(LEAK_DAY, LEAK_HOUR)
    tags = (words.LEAK,)
    source = Draft(
        author=plan.team[0], at=start, body=words.sentence(rng, lang), lang=lang,
        links=(_part(0),), hashtags=tags,
    )  # fmt: skip
    waves = np.geomspace(FIRST_WAVE, LAST_WAVE, max(2, _actions(plan))).astype(int).tolist()
    found = [source]
    for number, wave in enumerate(waves):
        present = _present(plan, number, len(waves), rng)
        if number == 0:
            found += [repost(one, source, start + wave + _delay(plan.style, rng)) for one in present
                      if one is not source.author]  # fmt: skip
            continue
        for one in present:
            found.append(
                Draft(
                    author=one,
                    at=start + wave + _delay(plan.style, rng),
                    body=words.sentence(rng, one.lang),
                    lang=one.lang,
                    links=(_part(number % LEAK_PARTS),),
                    hashtags=tags,
                )
            )
    return found


def _part(number: int) -> str:
    return words.page("archives-valmont", number)


def _push(
    present: Sequence[Person], start: int, number: int, plan: Plan, rng: np.random.Generator
) -> list[Draft]:
    lang = words.language(rng, plan.french)
    body, tags = words.sentence(rng, lang), words.hashtags(rng, 2)
    site = words.lookalike(plan.number * 3 + number % 3)
    link = words.page(site, plan.number * 10_000 + number)
    return [
        Draft(
            author=one,
            at=start + _delay(plan.style, rng),
            body=body,
            lang=lang,
            links=(link,),
            hashtags=tags,
        )
        for one in present
    ]


def _amplify(
    present: Sequence[Person], start: int, plan: Plan, rng: np.random.Generator
) -> list[Draft]:
    """A post of one of them, reshared by the others of its platform."""
    first, *others = [one for one in present if one.platform == "x"] or list(present)
    post = Draft(author=first, at=start, body=words.sentence(rng, first.lang), lang=first.lang)
    near = [one for one in others if one.platform == first.platform]
    # a repost comes after what it reposts
    return [post, *(repost(one, post, start + 1000 + _delay(plan.style, rng)) for one in near)]


def _actions(plan: Plan) -> int:
    """How many actions make the team's posts: the fewer take part in each, the more there are."""
    present = plan.style.participation * len(plan.team) / plan.style.shifts
    return max(2, round(plan.posts / max(2.0, present)))


def _present(plan: Plan, number: int, actions: int, rng: np.random.Generator) -> list[Person]:
    """Who takes part in an action: a part of those on duty. Accounts change over time, as used
    ones are replaced."""
    shift = number * plan.style.shifts // actions
    return some_of(rng, plan.team[shift :: plan.style.shifts], plan.style.participation)


def _delay(style: Style, rng: np.random.Generator) -> int:
    return int(rng.integers(0, style.jitter))
