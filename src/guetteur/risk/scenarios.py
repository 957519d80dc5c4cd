"""Workshop 4: the likelihood of an attack path: that of its likeliest mode."""

from guetteur.model.assessment import AssessedMode, Because, Rated
from guetteur.model.study import RatingMethod
from guetteur.model.study_threats import AttackPath, Operational
from guetteur.risk.because import given, rated
from guetteur.risk.operational import least_effort


def likelihood(
    path: AttackPath, modes: tuple[AssessedMode, ...], rating: RatingMethod, pertinence: Rated
) -> Rated:
    """The likelihood of the risk of a path.

    Without workshop 4, the pertinence of the pair is proposed for it (label, EXI_M3_16).
    """
    of = f"{path.risk} likelihood"
    scenario = path.operational
    if scenario is None:
        return rated(
            Because(
                of=of,
                rule="risk-rule-likelihood-pertinence",
                value=pertinence.value,
                inputs=(("pair", pertinence.because.of.split()[0]),),
                parts=(pertinence.because,),
            )
        )
    if rating == "express" and (scenario.likelihood is not None or not modes):
        return rated(given(of, scenario.likelihood, scenario.why), scenario.forced)
    return rated(of_modes(of, tuple(mode.likelihood.because for mode in modes)), scenario.forced)


def of_modes(of: str, modes: tuple[Because, ...]) -> Because:
    """The highest likelihood of some modes; unrated while one of them is, or when there is none."""
    if not modes:
        return Because(of=of, rule="risk-rule-no-modes", value=None)
    levels = [mode.value for mode in modes if mode.value is not None]
    value = max(levels) if len(levels) == len(modes) else None
    highest = [mode.of.split()[0] for mode in modes if mode.value == value]
    return Because(
        of=of,
        rule="risk-rule-likelihood-modes",
        value=value,
        inputs=(("modes", None if value is None else ", ".join(highest)),),
        parts=modes,
    )


def likeliest(scenario: Operational | None, modes: tuple[AssessedMode, ...]) -> str | None:
    """The mode of the highest likelihood; of several, that of least effort, then the first."""
    if scenario is None or not modes or any(mode.likelihood.value is None for mode in modes):
        return None

    def rank(number: int) -> tuple[int, tuple[int, int]]:
        effort = least_effort(scenario.modes[number], modes[number])
        return modes[number].likelihood.value or 0, effort

    return modes[max(range(len(modes)), key=rank)].id
