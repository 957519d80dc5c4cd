"""The network for Gephi and other graph programs: GEXF 1.3 and GraphML.

Nodes are accounts; one edge joins two tied accounts, with the numbers of their strongest tie.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from guetteur.model import Member, Run, native_id, platform_of
from guetteur.publish.documents import stamp
from guetteur.publish.ranking import Edge, edges, finding_of, ranked
from guetteur.publish.visible import xml_text

Value = str | int | float | None

NODE_FIELDS = {
    "platform": "string", "native": "string", "handle": "string", "name": "string",
    "finding": "string", "group": "long", "role": "string", "posts": "long",
    "coordinated_posts": "long", "ties": "long", "first": "string", "last": "string",
}  # fmt: skip
EDGE_FIELDS = {
    "detectors": "string", "finding": "string", "tie_count": "long", "objects": "long",
    "occasions": "long", "pairs": "long", "window_seconds": "long", "mean_gap_seconds": "double",
    "expected": "double", "p_value": "double", "q_value": "double",
}  # fmt: skip

# The colours of the report's first ten groups, so that the picture is the same elsewhere.
GROUP_COLOURS = (
    (11, 110, 153), (184, 86, 15), (46, 125, 50), (142, 63, 160), (179, 38, 30),
    (122, 92, 0), (0, 121, 107), (194, 24, 91), (69, 90, 154), (109, 76, 65),
)  # fmt: skip
_NEUTRAL = (120, 128, 138)

Nodes = dict[str, dict[str, Value]]


def gexf_bytes(run: Run) -> bytes:
    """The network as GEXF 1.3, with the report's positions and colours."""
    return _encoded(_gexf(run))


def graphml_bytes(run: Run) -> bytes:
    """The network as GraphML."""
    return _encoded(_graphml(run))


def _encoded(lines: Iterator[str]) -> bytes:
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n").encode()


def network_nodes(run: Run) -> Nodes:
    """Each account of the picture, of a finding or of a tie, with its attributes, None left out."""
    groups = {finding.id: place for place, finding in enumerate(ranked(run.findings), 1)}
    members = {m.account_id: m for f in reversed(ranked(run.findings)) for m in f.members}
    owner, places = finding_of(run), {node.account_id: node for node in run.nodes}
    ends = {end for tie in run.ties for end in (tie.account_a, tie.account_b)}
    made: Nodes = {}
    for id_ in sorted(set(members) | set(places) | ends):
        member, place = members.get(id_), places.get(id_)
        named = member or place
        finding = owner.get(id_)
        made[id_] = {
            "platform": platform_of(id_),
            "native": native_id(id_),
            "handle": named.handle if named else None,
            "name": named.name if named else None,
            "finding": finding,
            "group": groups[finding] if finding else None,
            **_measures(member),
            "x": place.x if place else None,
            "y": place.y if place else None,
        }
    return made


def _measures(member: Member | None) -> dict[str, Value]:
    if member is None:
        return {}
    return {
        "role": member.role,
        "posts": member.posts,
        "coordinated_posts": member.coordinated_posts,
        "ties": member.ties,
        "first": stamp(member.first),
        "last": stamp(member.last),
    }


def edge_values(edge: Edge) -> dict[str, Value]:
    """The attributes of an edge."""
    return {
        "detectors": " ".join(edge.detectors),
        "finding": edge.finding,
        "tie_count": edge.ties,
        "objects": edge.best.objects,
        "occasions": edge.best.occasions,
        "pairs": edge.best.pairs,
        "window_seconds": edge.best.window,
        "mean_gap_seconds": edge.best.mean_gap,
        "expected": edge.best.expected,
        "p_value": edge.best.p_value,
        "q_value": edge.best.q_value,
    }


def _label(id_: str, values: dict[str, Value]) -> str:
    return str(values["handle"] or values["name"] or native_id(id_))


def _attribute(value: Value) -> str:
    """A quoted XML attribute. Line ends are kept: a plain one would be read back as a space."""
    return quoteattr(xml_text(str(value)), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _gexf(run: Run) -> Iterator[str]:
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">'
    yield f'<meta lastmodifieddate="{run.made_at.date()}"><creator>Guetteur</creator></meta>'
    yield '<graph defaultedgetype="undirected" mode="static">'
    for kind, fields in (("node", NODE_FIELDS), ("edge", EDGE_FIELDS)):
        yield f'<attributes class="{kind}" mode="static">'
        for name, type_ in fields.items():
            yield f'<attribute id="{kind}-{name}" title="{name}" type="{type_}"/>'
        yield "</attributes>"
    yield "<nodes>"
    for id_, values in network_nodes(run).items():
        yield f"<node id={_attribute(id_)} label={_attribute(_label(id_, values))}>"
        yield from _gexf_values("node", NODE_FIELDS, values)
        if values["x"] is not None:
            yield f'<viz:position x="{values["x"]}" y="{values["y"]}" z="0.0"/>'
        red, green, blue = _colour(values["group"])
        yield f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
        yield "</node>"
    yield "</nodes>"
    yield "<edges>"
    for place, edge in enumerate(edges(run)):
        ends = f"source={_attribute(edge.account_a)} target={_attribute(edge.account_b)}"
        yield f'<edge id="{place}" {ends} weight="{float(edge.best.objects)}">'
        yield from _gexf_values("edge", EDGE_FIELDS, edge_values(edge))
        yield "</edge>"
    yield "</edges></graph></gexf>"


def _gexf_values(kind: str, fields: dict[str, str], values: dict[str, Value]) -> Iterator[str]:
    yield "<attvalues>"
    for name in fields:
        if values.get(name) is not None:
            yield f'<attvalue for="{kind}-{name}" value={_attribute(values[name])}/>'
    yield "</attvalues>"


def _colour(group: Value) -> tuple[int, int, int]:
    if isinstance(group, int) and group <= len(GROUP_COLOURS):
        return GROUP_COLOURS[group - 1]
    return _NEUTRAL


def _graphml(run: Run) -> Iterator[str]:
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    node_fields = {"label": "string", **NODE_FIELDS, "x": "double", "y": "double"}
    edge_fields = {"weight": "double", **EDGE_FIELDS}
    for kind, fields in (("node", node_fields), ("edge", edge_fields)):
        for name, type_ in fields.items():
            described = f'for="{kind}" attr.name="{name}" attr.type="{type_}"'
            yield f'<key id="{kind}-{name}" {described}/>'
    yield '<graph id="network" edgedefault="undirected">'
    for id_, values in network_nodes(run).items():
        yield f"<node id={_attribute(id_)}>"
        yield from _graphml_values("node", node_fields, {"label": _label(id_, values), **values})
        yield "</node>"
    for edge in edges(run):
        ends = f"source={_attribute(edge.account_a)} target={_attribute(edge.account_b)}"
        yield f"<edge {ends}>"
        weighted = {"weight": float(edge.best.objects), **edge_values(edge)}
        yield from _graphml_values("edge", edge_fields, weighted)
        yield "</edge>"
    yield "</graph></graphml>"


def _graphml_values(kind: str, fields: dict[str, str], values: dict[str, Value]) -> Iterator[str]:
    for name in fields:
        if values.get(name) is not None:
            text = escape(xml_text(str(values[name])), {"\r": "&#13;"})
            yield f'<data key="{kind}-{name}">{text}</data>'
