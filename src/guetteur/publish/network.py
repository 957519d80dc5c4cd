"""The part of the network that the report draws: the strongest ties, and what was left out."""

from dataclasses import dataclass

from guetteur.model import Node, Run
from guetteur.publish.charts import COLOURS, unit_places
from guetteur.publish.ranking import Edge, edges, ranked

MOST_EDGES = 20_000
MOST_NODES = 10_000
STILL_EDGES = 1_500


@dataclass(frozen=True)
class Network:
    """`drawn`: the strongest edges, in order; `nodes`: their accounts, then `alone` accounts of
    findings that no edge drawn joins to another; `all`: edges in the run."""

    nodes: tuple[Node, ...]
    drawn: tuple[Edge, ...]
    alone: int
    all: int

    @property
    def still(self) -> tuple[Edge, ...]:
        """The edges of the still picture: still the strongest, but fewer."""
        return self.drawn[:STILL_EDGES]


def network(run: Run, most_edges: int = MOST_EDGES) -> Network:
    """The strongest edges between placed accounts, at most 20,000, and 10,000 accounts."""
    every = edges(run)
    places = {node.account_id: node for node in run.nodes}
    drawn, used = list[Edge](), dict[str, None]()
    for edge in every:
        new = [end for end in (edge.account_a, edge.account_b) if end not in used]
        if any(end not in places for end in new) or len(used) + len(new) > MOST_NODES:
            continue
        used |= dict.fromkeys(new)
        drawn.append(edge)
        if len(drawn) == most_edges:
            break
    members = [m.account_id for finding in ranked(run.findings) for m in finding.members]
    alone = [id_ for id_ in dict.fromkeys(members) if id_ in places and id_ not in used]
    alone = alone[: MOST_NODES - len(used)]
    nodes = tuple(places[id_] for id_ in (*used, *alone))
    return Network(nodes, tuple(drawn), len(alone), len(every))


def network_data(
    shown: Network, groups: dict[str, int], labels: dict[str, str]
) -> dict[str, object]:
    """The network as arrays, for the script. `groups`: finding → its number; 0 is none."""
    places = unit_places(shown.nodes)
    index = {node.account_id: place for place, node in enumerate(shown.nodes)}
    return {
        "colours": COLOURS,
        "labels": [labels[node.account_id] for node in shown.nodes],
        "x": [round(places[node.account_id][0], 4) for node in shown.nodes],
        "y": [round(places[node.account_id][1], 4) for node in shown.nodes],
        "group": [groups.get(node.finding, 0) if node.finding else 0 for node in shown.nodes],
        "a": [index[edge.account_a] for edge in shown.drawn],
        "b": [index[edge.account_b] for edge in shown.drawn],
        "weight": [edge.best.objects for edge in shown.drawn],
    }
