"""Small studies made by hand: the scales of the method's guide, graphs of steps, a whole study."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from guetteur.model.study import Study
from guetteur.model.study_scope import (
    BusinessValue,
    Category,
    FearedEvent,
    Frame,
    Level,
    Mission,
    Scales,
    SupportAsset,
    Version,
)
from guetteur.model.study_threats import (
    AttackPath,
    Effect,
    Exposure,
    Measure,
    Mode,
    Operational,
    Pair,
    RiskOrigin,
    Stakeholder,
    Step,
    StrategicScenario,
    TargetObjective,
)


def levels(prefix: str, first: int, last: int) -> tuple[Level, ...]:
    """A scale whose levels have no more than a name."""
    return tuple(
        Level(id=n, name=f"{prefix}{n}", meaning=f"Level {n}") for n in range(first, last + 1)
    )


# rows: success 0 to 4; columns: difficulty 0 to 4 (method sheet 8)
LIKELIHOOD = ((1, 1, 1, 0, 0), (2, 2, 2, 1, 0), (3, 3, 2, 2, 1), (4, 3, 3, 2, 1), (4, 4, 3, 2, 1))
SCALES = Scales(
    gravity=levels("G", 1, 4),
    likelihood=levels("V", 0, 4),
    risk=levels("R", 1, 3),
    motivation=levels("", 1, 4),
    resources=levels("", 1, 4),
    activity=levels("", 1, 4),
    pertinence=levels("", 1, 4),
    success=levels("", 0, 4),
    difficulty=levels("", 0, 4),
    risk_grid=((1, 1, 1, 2), (1, 1, 2, 2), (2, 2, 3, 3), (2, 3, 3, 3)),
    pertinence_grid=((1, 1, 2, 2), (1, 2, 3, 3), (2, 3, 3, 4), (2, 3, 4, 4)),
    likelihood_grid=LIKELIHOOD,
)

# id: (steps before, join, success, difficulty)
Drawn = dict[str, tuple[Sequence[str], str, int | None, int | None]]


def steps_of(drawn: Drawn) -> tuple[Step, ...]:
    """The steps of a graph as drawn."""
    return tuple(
        Step(
            id=id_, name=id_, phase="enter", asset="BS1", after=tuple(before), success=success,
            difficulty=difficulty, join="and" if join == "and" else "or",
        )
        for id_, (before, join, success, difficulty) in drawn.items()
    )  # fmt: skip


def mode_of(drawn: Drawn, **given: Any) -> Mode:
    """A mode with the steps as drawn."""
    return Mode(**{"id": "MO1", "name": "A mode", "steps": steps_of(drawn)} | given)


def chain(*success: int | None) -> Drawn:
    """Steps one after the other, AE0 first."""
    return {f"AE{n}": ([f"AE{n - 1}"] if n else [], "or", one, 0) for n, one in enumerate(success)}


def study(**given: Any) -> Study:
    """A study with one risk of gravity G3: mail opened, then a leak; and one accident."""
    made: dict[str, Any] = {
        "id": "study-1",
        "title": "A campaign",
        "object": "The campaign of an invented candidate",
        "protection": "restricted",
        "versions": (
            Version(number="1.0", on=date(2027, 1, 4), author="Ana", summary="First version"),
        ),
        "frame": Frame(objectives="Keep the campaign going"),
        "missions": (Mission(id="MI1", name="Campaign"),),
        "business_values": (
            BusinessValue(id="VM1", name="Mail", nature="information", mission="MI1"),
            BusinessValue(id="VM2", name="Rallies", nature="process", mission="MI1"),
        ),
        "support_assets": (SupportAsset(id="BS1", name="Mailbox", supports=("VM1",)),),
        "feared_events": (
            FearedEvent(id="ER1", name="Leak", business_value="VM1", gravity=3, why="voters see"),
            FearedEvent(id="ER2", name="No rally", business_value="VM2", gravity=2),
            FearedEvent(id="ER3", name="Fire", gravity=4, likelihood=1, risk="R9", why="old hall"),
        ),
        "origin_categories": (Category(id="state", name="A state"),),
        "objective_categories": (Category(id="influence", name="Influence"),),
        "stakeholder_categories": (Category(id="supplier", name="Supplier"),),
        "origins": (RiskOrigin(id="SR1", name="A state", category="state"),),
        "objectives": (TargetObjective(id="OV1", name="Discredit", category="influence"),),
        "pairs": (
            Pair(id="P1", origin="SR1", objective="OV1", motivation=3, resources=2, why="seen"),
        ),
        "stakeholders": (
            Stakeholder(
                id="PP1", name="Agency", category="supplier", why="it posts for us",
                initial=Exposure(dependence=3, penetration=3, maturity=2, trust=2),
                residual=Exposure(penetration=1),
            ),
        ),
        "measures": (Measure(id="M1", name="Training", category="protection",
                             effects=(Effect(target="AE1", success=1),)),),
        "scenarios": (scenario(),),
    }  # fmt: skip
    return Study(**made | given)


def scenario(**given: Any) -> StrategicScenario:
    """The one scenario, with one path, CA1, which is the risk R1."""
    made: dict[str, Any] = {
        "id": "SS1", "name": "Leak of mail", "pair": "P1", "feared_events": ("ER1",),
        "paths": (path(),),
    }  # fmt: skip
    return StrategicScenario(**made | given)


def path(**given: Any) -> AttackPath:
    """The path CA1: a phishing mail (AE1), then the leak (AE2)."""
    mode = mode_of({"AE1": ([], "or", 3, 1), "AE2": (["AE1"], "or", 4, 0)})
    made: dict[str, Any] = {
        "id": "CA1", "risk": "R1", "name": "By mail",
        "operational": Operational(name="By mail", modes=(mode,)),
    }  # fmt: skip
    return AttackPath(**made | given)
