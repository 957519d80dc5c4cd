"""A server that keeps to the published rules of CISO Assistant's models, on this machine.

Required fields, lengths, enumerations, ids that exist, no two things the same, the token; a new
stakeholder's target is its initial levels; a graph has no circle, and no link from a later phase.
"""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid5

TOKEN = "a-token"
FOLDER = "11111111-1111-4111-8111-111111111111"
MATRIX = "22222222-2222-4222-8222-222222222222"
STEPS = "ebios-rm/operating-modes/"

Record = dict[str, Any]
Rule = Callable[[Any], bool]


def text(longest: int) -> Rule:
    return lambda value: isinstance(value, str) and len(value) <= longest


def name(value: Any) -> bool:
    return text(200)(value) and bool(value.strip())


def number(least: int, most: int) -> Rule:
    return lambda v: isinstance(v, int) and not isinstance(v, bool) and least <= v <= most


def flag(value: Any) -> bool:
    return isinstance(value, bool)


def one_of(*values: Any) -> Rule:
    return lambda value: value in values


@dataclass(frozen=True)
class Kind:
    """Rules of a model: its fields, those it needs, what its ids point to, what makes it unique."""

    fields: Mapping[str, Rule]
    needs: tuple[str, ...]
    refers: Mapping[str, str]
    unique: tuple[str, ...]


NAMED: dict[str, Rule] = {"ref_id": text(100), "name": name, "description": text(10**6)}
CHOSEN: dict[str, Rule] = {"is_selected": flag, "justification": text(10**6)}
LEVELS = {
    f"{kind}_{part}": number(least, 4)
    for kind in ("current", "residual")
    for part, least in (("dependency", 0), ("penetration", 0), ("maturity", 1), ("trust", 1))
}
OF_STUDY = {"ebios_rm_study": "ebios-rm/studies/", "folder": "folders/"}
KINDS = {
    "assets/": Kind(
        NAMED | {"type": one_of("PR", "SP")}, ("name", "folder"),
        {"folder": "folders/", "parent_assets": "assets/"}, ("name", "folder"),
    ),
    "terminologies/": Kind(
        {"name": name, "is_visible": flag,
         "field_path": one_of("ro_to.risk_origin", "entity.relationship", "qualifications")},
        ("name", "field_path"), {}, ("name", "field_path"),
    ),
    "entities/": Kind({"name": name}, ("name", "folder"), {"folder": "folders/"}, ("name",)),
    "ebios-rm/studies/": Kind(
        NAMED | {"version": text(100), "observation": text(10**6),
                 "status": one_of("planned", "in_progress", "in_review", "done", "deprecated"),
                 "quotation_method": one_of("manual", "express")},
        ("name",), {"folder": "folders/", "risk_matrix": "risk-matrices/", "assets": "assets/"},
        ("name", "version"),
    ),
    "ebios-rm/feared-events/": Kind(
        NAMED | CHOSEN | {"gravity": number(-1, 3)}, ("name", "ebios_rm_study"),
        OF_STUDY | {"assets": "assets/"}, ("ebios_rm_study", "name", "ref_id"),
    ),
    "ebios-rm/ro-to/": Kind(
        CHOSEN | {"target_objective": name, "motivation": number(0, 4),
                  "resources": number(0, 4), "activity": number(0, 4)},
        ("ebios_rm_study", "risk_origin", "target_objective"),
        OF_STUDY | {"risk_origin": "terminologies/", "feared_events": "ebios-rm/feared-events/"},
        ("ebios_rm_study", "target_objective", "risk_origin"),
    ),
    "ebios-rm/stakeholders/": Kind(
        CHOSEN | LEVELS, ("ebios_rm_study", "entity", "category"),
        OF_STUDY | {"entity": "entities/", "category": "terminologies/"},
        ("ebios_rm_study", "entity", "category"),
    ),
    "ebios-rm/strategic-scenarios/": Kind(
        NAMED, ("ebios_rm_study", "name", "ro_to_couple"),
        OF_STUDY | {"ro_to_couple": "ebios-rm/ro-to/",
                    "focused_feared_event": "ebios-rm/feared-events/"},
        ("ebios_rm_study", "name", "ref_id"),
    ),
    "ebios-rm/attack-paths/": Kind(
        NAMED | CHOSEN, ("name", "strategic_scenario"),
        OF_STUDY | {"strategic_scenario": "ebios-rm/strategic-scenarios/",
                    "stakeholders": "ebios-rm/stakeholders/"},
        ("ebios_rm_study", "name", "ref_id"),
    ),
    "ebios-rm/operational-scenarios/": Kind(
        CHOSEN | {"operating_modes_description": text(10**6), "likelihood": number(-1, 4)},
        ("ebios_rm_study", "attack_path"), OF_STUDY | {"attack_path": "ebios-rm/attack-paths/"},
        ("attack_path",),
    ),
    "ebios-rm/elementary-actions/": Kind(
        NAMED | {"attack_stage": number(0, 3)}, ("name",), {"folder": "folders/"},
        ("ref_id", "name"),
    ),
    STEPS: Kind(
        NAMED | {"likelihood": number(-1, 4)}, ("name", "operational_scenario"),
        {"operational_scenario": "ebios-rm/operational-scenarios/", "folder": "folders/"},
        ("name", "operational_scenario", "ref_id"),
    ),
}  # fmt: skip


@dataclass
class Ciso:
    """What the server holds, and how it is to misbehave."""

    url: str = ""
    levels: int = 4
    definition_as_text: bool = False
    page: int = 50
    rows: dict[str, dict[str, Record]] = field(default_factory=dict)
    graphs: dict[str, list[Record]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    fail_at: int | None = None  # the request, counted from 1, that fails with status 500
    lose_at: int | None = None  # the request that is done, and whose answer is lost
    redirect: str | None = None

    def __post_init__(self) -> None:
        names = [{"name": f"L{n}"} for n in range(self.levels)]
        definition: Any = {"probability": names, "impact": names[:4]}
        if self.definition_as_text:
            definition = json.dumps(definition)
        self.rows = {path: {} for path in KINDS}
        self.rows["folders/"] = {FOLDER: {"id": FOLDER}}
        self.rows["risk-matrices/"] = {MATRIX: {"id": MATRIX, "json_definition": definition}}

    def named(self, path: str) -> dict[str, Record]:
        """The things of a kind by their names."""
        return {row["name"]: row for row in self.rows[path].values()}

    def wrong(self, path: str, body: Record, own: str | None = None) -> dict[str, str]:
        """What the model refuses of a body, by field."""
        kind = KINDS[path]
        needs = () if own else kind.needs
        found = {one: "required" for one in needs if body.get(one) in (None, "")}
        for key, value in body.items():
            if key in kind.refers:
                ids = value if isinstance(value, list) else [value]
                if not all(one in self.rows[kind.refers[key]] for one in ids):
                    found[key] = "no such object"
            elif key not in kind.fields or not kind.fields[key](value):
                found[key] = f"not valid: {value!r}"
        keys = [str(body.get(one)).lower() for one in kind.unique]
        for row in self.rows[path].values():
            if not own and keys == [str(row.get(one)).lower() for one in kind.unique]:
                found["__all__"] = "exists already"
        return found

    def make(self, path: str, body: Record) -> tuple[int, Record]:
        """A new thing."""
        if problems := self.wrong(path, body):
            return 400, problems
        id_ = str(uuid5(UUID(FOLDER), f"{path}{len(self.rows[path])}"))
        row = {"id": id_} | body
        if path == "ebios-rm/stakeholders/":
            row |= {k.replace("current", "residual"): v for k, v in body.items() if "current" in k}
        self.rows[path][id_] = row
        return 201, row

    def draw(self, mode: str, body: Record) -> tuple[int, Record]:
        """The graph of a mode."""
        steps, actions = body["kill_chain_steps"], self.rows["ebios-rm/elementary-actions/"]
        stages = {s["id"]: actions[s["elementary_action"]]["attack_stage"] for s in steps}
        wrong = [] if len(stages) == len(steps) else ["duplicate step id"]
        for step in steps:
            for one in step["antecedents"]:
                if one not in stages or one == step["id"] or stages[one] > stages[step["id"]]:
                    wrong.append(f"{step['id']}: antecedent {one}")
            if step["logic_operator"] not in ("AND", "OR", None):
                wrong.append("logic_operator")
            if not all(one in self.rows["assets/"] for one in step["assets"]):
                wrong.append("asset")
            for rating in ("success_probability", "technical_difficulty"):
                if not number(-1, self.levels - 1)(step[rating]):
                    wrong.append(rating)
        if wrong:
            return 400, {"errors": wrong}
        self.graphs[mode] = steps
        return 200, {"nodes": [], "links": [], "mo_id": mode}

    def answer(self, method: str, url: str, body: Record) -> tuple[int, Record]:
        """The status and the document."""
        parts = urlsplit(url)
        path = parts.path.removeprefix("/api/")
        kind = next((one for one in sorted(self.rows, reverse=True) if path.startswith(one)), None)
        if kind is None:
            return 404, {"detail": "Not found."}
        id_, _, action = path.removeprefix(kind).partition("/")
        if not id_:
            return self.make(kind, body) if method == "POST" else self.list(kind, parts)
        if id_ not in self.rows[kind]:
            return 404, {"detail": "Not found."}
        if action == "save_graph/" and method == "POST":
            return self.draw(id_, body)
        if method == "PATCH":
            problems = self.wrong(kind, body, own=id_)
            self.rows[kind][id_] |= {} if problems else body
            return (400, problems) if problems else (200, self.rows[kind][id_])
        return 200, self.rows[kind][id_]

    def list(self, kind: str, parts: Any) -> tuple[int, Record]:
        """A page of a list; `next` has an address that only the server itself could use."""
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        start = int(query.pop("offset", 0))
        rows = [r for r in self.rows[kind].values() if all(r.get(k) == v for k, v in query.items())]
        told = "&".join(f"{k}={v}" for k, v in query.items())
        more = f"http://backend:8000/api/{kind}?{told}&offset={start + self.page}"
        end = start + self.page >= len(rows)
        return 200, {
            "count": len(rows),
            "next": None if end else more,
            "results": rows[start : start + self.page],
        }


@contextmanager
def served(ciso: Ciso) -> Iterator[Ciso]:
    """The server, while it runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            ciso.asked.append((self.command, self.path))
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size) or b"{}")
            if ciso.redirect:
                self.reply(302, {}, {"Location": ciso.redirect})
            elif self.headers["Authorization"] != f"Token {TOKEN}":
                self.reply(401, {"detail": "Invalid token."})
            elif len(ciso.asked) == ciso.fail_at:
                self.reply(500, {"detail": "\x1b[31mbroken"})
            else:
                status, document = ciso.answer(self.command, self.path, body)
                if len(ciso.asked) == ciso.lose_at:
                    self.close_connection = True
                    return
                self.reply(status, document)

        do_GET = do_PATCH = do_POST

        def reply(self, status: int, document: Record, more: Mapping[str, str] = {}) -> None:
            content = json.dumps(document).encode()
            self.send_response(status)
            for key, value in ({"Content-Length": str(len(content))} | dict(more)).items():
                self.send_header(key, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Nothing on the screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    ciso.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield ciso
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
