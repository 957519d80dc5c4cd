"""The likelihood of a risk where workshop 4 was not done."""

from guetteur.model.study_scope import Treatment
from guetteur.model.study_threats import Operational
from guetteur.risk import assess
from tests.risk.made import SCALES, path, scenario, study


def test_without_workshop_4_pertinence_is_proposed() -> None:
    """Label EXI_M3_16. The pair of the study: motivation 3, resources 2, so pertinence 3."""
    alone = path(operational=None, treatment=Treatment(option="retain"))
    found = assess(study(scenarios=(scenario(paths=(alone,)),)), SCALES)
    risk = next(one for one in found.risks if one.id == "R1")
    assert found.pertinence["P1"].value == 3
    assert (risk.likelihood.value, risk.likelihood.forced) == (3, None)


def test_a_person_may_say_otherwise() -> None:
    said = path(operational=Operational(name="By mail", likelihood=1, why="so"))
    found = assess(study(scenarios=(scenario(paths=(said,)),), rating="express"), SCALES)
    assert next(one for one in found.risks if one.id == "R1").likelihood.value == 1
