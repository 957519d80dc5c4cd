"""What a large risk study costs: CPU seconds to read its file, and to assess it.

    python -m benchmarks.risk [SCENARIOS] [--steps COUNT] [--seed N]

A study of SCENARIOS attack paths (500) is made up, each with one mode of COUNT steps (40) in a
graph in which each step follows up to three others, by AND or by OR, rated by the advanced method
and treated by a measure. It is written, read again, and assessed twice; the second time counts.
"""

import argparse
import random
import time
from dataclasses import replace

from guetteur.model.study_scope import Treatment
from guetteur.model.study_threats import AttackPath, Effect, Measure, Mode, Operational, Step
from guetteur.pipeline.risk import default_scales, default_study
from guetteur.readers.study import read_study, written
from guetteur.risk import assess

LIMIT_CPU = 2  # seconds, to assess 500 scenarios of 40 actions


def made(scenarios: int, steps: int, seed: int) -> tuple[str, int]:
    """The text of a study, and how many steps it has."""
    drawn = random.Random(seed)
    study = default_study("campaign", "en")
    paths = tuple(_path(drawn, n, steps) for n in range(scenarios))
    measures = tuple(
        Measure(
            id=f"M{n}", name=f"Measure {n}", category="protection",
            effects=(Effect(target=f"A{n}.{drawn.randrange(steps)}", success=1),),
        )
        for n in range(scenarios)
    )  # fmt: skip
    one = replace(study.scenarios[0], paths=paths)
    events = tuple(replace(e, treatment=None) for e in study.feared_events)
    holders = tuple(replace(s, measures=()) for s in study.stakeholders)
    study = replace(
        study, scenarios=(one,), measures=measures, feared_events=events, stakeholders=holders,
        baselines=(),
    )  # fmt: skip
    return written(study), scenarios * steps


def _path(drawn: random.Random, number: int, steps: int) -> AttackPath:
    mode = Mode(
        id=f"M{number}.1", name="A mode",
        steps=tuple(_step(drawn, number, n) for n in range(steps)),
    )  # fmt: skip
    return AttackPath(
        id=f"C{number}", risk=f"R{number}", name=f"Path {number}",
        operational=Operational(name="A scenario", modes=(mode,)),
        treatment=Treatment(option="modify", measures=(f"M{number}",)),
    )  # fmt: skip


def _step(drawn: random.Random, path: int, number: int) -> Step:
    before = drawn.sample(range(number), min(number, drawn.randint(1, 3))) if number else []
    return Step(
        id=f"A{path}.{number}", name="An action", phase="enter", asset="BS1",
        after=tuple(f"A{path}.{n}" for n in sorted(before)),
        join=drawn.choice(("or", "or", "and")), success=drawn.randint(1, 4),
        difficulty=drawn.randint(0, 4),
    )  # fmt: skip


def main() -> None:
    """Make the study, read it, assess it, print a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", type=int, nargs="?", default=500)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    text, steps = made(given.scenarios, given.steps, given.seed)
    start = time.process_time()
    study = read_study(text.encode(), "en", "study.yml").study
    print(f"{given.scenarios} scenarios, {steps:,} steps, {len(text) / 1e6:.1f} MB")
    print(f"read: {time.process_time() - start:.2f} CPU s")
    scales = default_scales("en")
    for _ in range(2):
        start = time.process_time()
        found = assess(study, scales)
        seconds = time.process_time() - start
    differ = sum(m.exact != m.likelihood.value for r in found.risks for m in r.modes)
    print(f"assess: {seconds:.2f} CPU s; the exact figure is lower in {differ} modes")
    print(f"target: assess in at most {LIMIT_CPU} CPU s for 500 scenarios of 40 steps")


if __name__ == "__main__":
    main()
