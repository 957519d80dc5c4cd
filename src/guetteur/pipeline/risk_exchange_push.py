"""A risk study sent to a server of CISO Assistant, thing by thing; it can be taken up again.

What was made is written beside the study after each request: a second push goes on from there.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from guetteur.knowledge import Messages
from guetteur.model import InputError, InputErrors
from guetteur.pipeline.risk import assessed
from guetteur.pipeline.risk_exchange_http import Api, base_of, shown
from guetteur.publish.ciso_calls import Call, Ref, Target, calls
from guetteur.publish.ciso_losses import push_losses
from guetteur.publish.ciso_tables import Loss
from guetteur.store import write_text

__all__ = [
    "ENDING",
    "Done",
    "Push",
    "Target",
    "done_line",
    "plan_documents",
    "planned",
    "push_study",
]

SCHEMA = "guetteur-risk-push-1"
ENDING = ".push.json"
MATRICES = "risk-matrices/"
Outcome = Literal["made", "found", "before"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """What to send, and where. state: the file that says what was made."""

    study: Path
    url: str
    target: Target
    state: Path
    insecure: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A thing that is there now: made, found there, or made by a push before; and its id."""

    key: str
    outcome: Outcome
    id: str


@dataclass(slots=True)
class _State:
    """What the file says: where and what was pushed, ids by key, and the request under way."""

    schema: str
    base: str
    folder: str
    matrix: str
    study: str
    made: dict[str, str] = field(default_factory=dict)
    pending: str | None = None


def planned(push: Push, messages: Messages) -> tuple[list[Call], tuple[Loss, ...]]:
    """The requests that a push would make, with its matrix unread, and what is lost."""
    base_of(push.url, push.insecure)  # a wrong address is told before anything else
    study, _, assessment = assessed(push.study, messages.lang)
    return calls(study, assessment, push.target), push_losses(study, assessment, push.target)


def plan_documents(plan: list[Call]) -> Iterator[dict[str, Any]]:
    """The requests as data; `$key` stands for the id that the server will give."""
    ids = _Shown()
    for one in plan:
        yield {"method": one.method, "path": _path(one, ids), "body": _filled(one.body, ids)}


class _Shown(dict[str, str]):
    """Ids before there are any."""

    def __missing__(self, key: str) -> str:
        return f"${key}"


def push_study(push: Push, token: str, messages: Messages) -> Iterator[Done | Loss]:
    """Make the study there, telling each thing as it is done, then what was lost.

    Raises InputErrors when a request fails: how far it came, and why it stopped.
    """
    api = Api(push.url, token, push.insecure)
    state = _state(push)
    sized = replace(push, target=_sized(api, push.target))
    plan, losses = planned(sized, messages)
    for number, call in enumerate(plan):
        if (id_ := state.made.get(call.key)) is not None:
            yield Done(call.key, "before", id_)
            continue
        try:
            yield _step(api, call, state, push.state)
        except InputError as error:
            raise InputErrors(
                "error-push-stopped", (error,), done=number, all=len(plan), at=call.key,
                state=str(push.state), count=number,
            ) from error  # fmt: skip
    yield from losses


def _step(api: Api, call: Call, state: _State, file: Path) -> Done:
    # a request whose answer was lost may have made the thing nevertheless
    doubtful = state.pending == call.key
    found = _sought(api, call, state.made) if _shared(call) or doubtful else None
    if found is None:
        state.pending = call.key
        _write(state, file)
        answer = api.send(call.method, _path(call, state.made), _filled(call.body, state.made))
        id_ = state.made[call.of] if call.of else _id(answer, api.base + call.path)
    else:
        id_ = found
    state.made[call.key] = id_
    state.pending = None
    _write(state, file)
    return Done(call.key, "made" if found is None else "found", id_)


def _shared(call: Call) -> bool:
    """Whether it is of the whole folder or server, not of the study: it may be there already."""
    return bool(call.same) and "ebios_rm_study" not in dict(call.where)


def _sought(api: Api, call: Call, made: dict[str, str]) -> str | None:
    """The id of what is there already and is the same; None where nothing is."""
    if not call.same:
        return None
    query = {name: str(_filled(value, made)) for name, value in call.where}
    for one in api.listed(call.path, query):
        alike = all(_plain(one.get(name)) == _plain(call.body[name]) for name in call.same)
        if alike and _in_folder(one, call.body.get("folder")):
            return _id(one, api.base + call.path)
    return None


def _in_folder(one: dict[str, Any], folder: str | None) -> bool:
    """Whether it is in this folder, where it says so: a server may pass over the question."""
    said = one.get("folder")
    said = said.get("id") if isinstance(said, dict) else said
    return folder is None or said is None or said == folder


def _plain(value: Any) -> str:
    return str(value).casefold()


def _path(call: Call, made: dict[str, str]) -> str:
    return f"{call.path}{made[call.of]}/{call.action}" if call.of else call.path


def _filled(value: Any, made: dict[str, str]) -> Any:
    """The value with ids in the places of what stands for them."""
    if isinstance(value, Ref):
        return made[value.key]
    if isinstance(value, dict):
        return {key: _filled(one, made) for key, one in value.items()}
    if isinstance(value, list):
        return [_filled(one, made) for one in value]
    return value


def _id(answer: dict[str, Any], url: str) -> str:
    found = answer.get("id")
    # it goes into addresses
    if not isinstance(found, str | int) or not str(found).replace("-", "").isalnum():
        raise InputError("error-push-answer", url=url)
    return str(found)


def _sized(api: Api, target: Target) -> Target:
    """The target with the numbers of levels of its matrix."""
    path = MATRICES + quote(target.matrix, safe="") + "/"
    definition = api.get(path).get("json_definition")
    if isinstance(definition, str):
        try:
            definition = json.loads(definition)
        except ValueError:
            definition = None
    sizes = definition if isinstance(definition, dict) else {}
    likelihoods, gravities = sizes.get("probability"), sizes.get("impact")
    if not isinstance(likelihoods, list) or not isinstance(gravities, list):
        raise InputError("error-push-answer", url=api.base + path)
    return replace(target, likelihoods=len(likelihoods), gravities=len(gravities))


def _state(push: Push) -> _State:
    """The state to go on from, or a new one. Raises InputError if it is of another push."""
    base = base_of(push.url, push.insecure)
    try:
        digest = hashlib.sha256(push.study.read_bytes()).hexdigest()
    except OSError as error:
        found = error.strerror or ""
        raise InputError("error-risk-file", file=str(push.study), found=found) from error
    new = _State(SCHEMA, base, push.target.folder, push.target.matrix, digest)
    if not push.state.exists():
        return new
    try:
        told = json.loads(push.state.read_text(encoding="utf-8"))
        old = _State(**told)
        sound = all(isinstance(one, str) for pair in old.made.items() for one in pair)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise InputError("error-push-state", file=str(push.state), found=shown(error)) from error
    if not sound or old.schema != SCHEMA:
        raise InputError("error-push-state", file=str(push.state), found=shown(old.schema))
    for name in ("base", "folder", "matrix", "study"):
        if getattr(old, name) != getattr(new, name):
            raise InputError("error-push-other", file=str(push.state), what=name)
    return old


def _write(state: _State, file: Path) -> None:
    write_text(file, json.dumps(asdict(state), ensure_ascii=False, indent=1) + "\n")


def done_line(done: Done | Loss, messages: Messages) -> str:
    """One thing done, or lost, as a line."""
    if isinstance(done, Loss):
        where = messages.text(f"risk-loss-by-{done.where}")
        return messages.text(
            "risk-loss", what=messages.text(done.what), count=done.count, where=where
        )
    return messages.text(f"risk-push-{done.outcome}", what=done.key, id=done.id)
