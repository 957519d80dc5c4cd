"""Workshop 2: how pertinent a pair of risk origin and target objective is."""

from guetteur.model.assessment import Because, Rated
from guetteur.model.study_scope import Scales
from guetteur.model.study_threats import Pair
from guetteur.risk.because import given, rated
from guetteur.risk.grids import pertinence_of


def pertinence(pair: Pair, scales: Scales) -> Rated:
    """The pertinence of a pair, by motivation and resources. Activity is noted, not counted.

    Source: ANSSI, EBIOS Risk Manager, method sheet 4.
    """
    parts = (
        given(f"{pair.id} motivation", pair.motivation, pair.why),
        given(f"{pair.id} resources", pair.resources, pair.why),
    )
    value = (
        None
        if pair.motivation is None or pair.resources is None
        else pertinence_of(scales, pair.motivation, pair.resources)
    )
    because = Because(
        of=f"{pair.id} pertinence",
        rule="risk-rule-pertinence",
        value=value,
        inputs=(("motivation", pair.motivation), ("resources", pair.resources)),
        parts=parts,
    )
    return rated(because, pair.pertinence)
