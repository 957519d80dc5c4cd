"""What a user may turn: size, intensity, stealth, languages, platforms."""

from dataclasses import dataclass

from guetteur.model import InputError

LEAST_POSTS, LEAST_ACCOUNTS = 2_000, 200
MOST_POSTS, POSTS_AN_ACCOUNT = 2_000_000, 4
MOST_INTENSITY = 0.3
PLATFORMS = ("x", "telegram")


@dataclass(frozen=True, slots=True, kw_only=True)
class Knobs:
    """The size of a debate and how its operation behaves.

    posts, accounts: of the whole debate. intensity: share of posts that are the operation's.
    stealth: 0 (in the open) to 3 (hardly visible), see STYLES. french: share of accounts that
    write in French, the others in English. platforms: X, and Telegram if wanted.
    """

    posts: int = 20_000
    accounts: int = 1_500
    intensity: float = 0.05
    stealth: int = 0
    french: float = 0.8
    platforms: tuple[str, ...] = PLATFORMS


@dataclass(frozen=True, slots=True)
class Style:
    """How an operation's accounts hide.

    jitter: milliseconds over which one action is spread. participation: share of the team that
    takes part in an action. ordinary: ordinary posts that each account adds to each post of the
    operation. shifts: teams that take turns, so that accounts rotate. age_days: the accounts were
    created within so many days of each other.
    """

    jitter: int
    participation: float
    ordinary: float
    shifts: int
    age_days: int


STYLES = (
    Style(jitter=10_000, participation=1.0, ordinary=0.25, shifts=1, age_days=3),
    Style(jitter=120_000, participation=0.7, ordinary=0.5, shifts=1, age_days=30),
    Style(jitter=1_800_000, participation=0.45, ordinary=1.0, shifts=2, age_days=365),
    Style(jitter=10_800_000, participation=0.25, ordinary=2.0, shifts=2, age_days=5_000),
)


def check(knobs: Knobs) -> None:
    """Nothing, when a debate can be made with these. Raises InputError when not."""
    for name, value, least, most in (
        ("posts", knobs.posts, LEAST_POSTS, MOST_POSTS),
        ("accounts", knobs.accounts, LEAST_ACCOUNTS, MOST_POSTS // POSTS_AN_ACCOUNT),
        ("intensity", knobs.intensity, 0, MOST_INTENSITY),
        ("stealth", knobs.stealth, 0, len(STYLES) - 1),
        ("french", knobs.french, 0, 1),
    ):
        if not least <= value <= most:
            raise InputError(
                "error-exercise-knob", name=name, found=str(value), least=str(least), most=str(most)
            )
    if knobs.accounts * POSTS_AN_ACCOUNT > knobs.posts:
        raise InputError(
            "error-exercise-size", accounts=knobs.accounts, posts=knobs.posts,
            least=POSTS_AN_ACCOUNT,
        )  # fmt: skip
    chosen = set(knobs.platforms)
    if "x" not in chosen or not chosen <= set(PLATFORMS):
        raise InputError("error-exercise-platforms", found=", ".join(knobs.platforms))
