"""What is true of a simulated debate, as truth.json says it."""

import json
from dataclasses import asdict

from guetteur.exercise.debate.records import Debate, Operation
from guetteur.exercise.debate.written import SOURCE

TIME = "%Y-%m-%dT%H:%M:%SZ"


def truth_document(debate: Debate) -> str:
    """The truth as JSON text; ids are `platform:native`, as everywhere in this project."""
    truth = debate.truth
    document = {
        "simulated": True,
        "source": SOURCE,
        "scenario": truth.scenario,
        "seed": truth.seed,
        "knobs": asdict(truth.knobs),
        "posts": len(debate.posts),
        "accounts": len(debate.accounts),
        "operations": [_operation(one) for one in truth.operations],
        "negatives": {role: list(accounts) for role, accounts in truth.negatives.items()},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _operation(one: Operation) -> dict[str, object]:
    return {
        "id": one.id,
        "accounts": list(one.accounts),
        "posts": list(one.posts),
        "first": one.first.strftime(TIME),
        "last": one.last.strftime(TIME),
    }
