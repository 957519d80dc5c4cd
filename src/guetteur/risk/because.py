"""Why a value is what it is: the small records that every computed value carries."""

from guetteur.model.assessment import Because, Rated
from guetteur.model.study_scope import Forced

Inputs = tuple[tuple[str, str | float | None], ...]


def given(of: str, value: float | None, why: str | None = None) -> Because:
    """A value as the study gives it, where an explanation ends; or one that it does not give."""
    if value is None:
        return Because(of=of, rule="risk-rule-unrated", value=None)
    if why is None:
        return Because(of=of, rule="risk-rule-given", value=value)
    return Because(of=of, rule="risk-rule-given-why", value=value, inputs=(("why", why),))


def imposed(of: str, forced: Forced, computed: Because | None) -> Because:
    """A value that a person set, with what the method would have given."""
    before = computed.value if computed else None
    return Because(
        of=of,
        rule="risk-rule-forced" if forced.who is None else "risk-rule-forced-by",
        value=forced.level,
        inputs=(("computed", before), ("why", forced.why), ("who", forced.who)),
        parts=(computed,) if computed else (),
    )


def rated(because: Because, forced: Forced | None = None) -> Rated:
    """A level: what the method gives, unless a person set another one."""
    computed = None if because.value is None else int(because.value)
    if forced is None:
        return Rated(value=computed, computed=computed, because=because)
    return Rated(
        value=int(forced.level),
        computed=computed,
        because=imposed(because.of, forced, because),
        forced=forced,
    )
