"""YAML as a tree of nodes that know their line; what could harm is refused.

Values stay text here: what a text means depends on the field that it is for, so `no` may be a
word and 1.10 a version. Anchors, tags and deep nesting have no place in a file that people write.
"""

from dataclasses import dataclass, field

import yaml

from guetteur.model import InputError

LARGEST = 20_000_000  # characters
DEEPEST = 30
MOST = 2_000_000  # nodes

# The parser in C where it is there; the other one is a hundred times slower, and gives the same.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Node:
    """A text, a list or a mapping. `plain`: a text without quotes. Lines and columns are from 1.

    keys: the line of each key. last: the last line of the node. flow: written in brackets.
    """

    line: int
    column: int
    text: str | None = None
    plain: bool = False
    items: "list[Node] | None" = None
    entries: "dict[str, Node] | None" = None
    keys: dict[str, int] = field(default_factory=dict)
    last: int = 0
    flow: bool = False

    @property
    def empty(self) -> bool:
        """Whether this stands for nothing: `null`, `~`, or no text at all."""
        return self.text is not None and (
            self.text == "" or (self.plain and self.text in {"~", "null", "Null", "NULL"})
        )


def parsed(text: str) -> Node:
    """The tree of a document. Raises InputError at the first thing that cannot be taken."""
    if len(text) > LARGEST:
        raise InputError("error-study-large", found=len(text), most=LARGEST)
    try:
        return _composed(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        lines = text.splitlines()
        found = lines[min(line, len(lines)) - 1] if lines else ""
        raise InputError("error-study-yaml", line=line, found=found.strip()[:80]) from None


def _composed(text: str) -> Node:
    """The tree from the parser's events, without recursion."""
    root: Node | None = None
    stack: list[tuple[Node, str | None]] = []  # open nodes, each with the key that waits
    count = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            stack.pop()[0].last = event.end_mark.line + (event.end_mark.column > 0)
            continue
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise InputError("error-study-documents", line=event.start_mark.line + 1)
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        node, count = _node(event), count + 1
        if count > MOST or len(stack) >= DEEPEST:
            raise InputError("error-study-deep", line=node.line, most=DEEPEST, count=MOST)
        if not stack:
            root = node
        else:
            _attach(stack, node)
        if node.text is None:
            stack.append((node, None))
    if root is None:
        raise InputError("error-study-nothing")
    return root


def _node(event: yaml.NodeEvent) -> Node:
    line, column = event.start_mark.line + 1, event.start_mark.column + 1
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise InputError("error-study-anchor", line=line, found=str(event.anchor))
    if event.tag is not None and event.tag != "!":
        raise InputError("error-study-tag", line=line, found=str(event.tag)[:80])
    if isinstance(event, yaml.ScalarEvent):
        plain = event.style in {None, ""}
        last = event.end_mark.line + (event.end_mark.column > 0)
        return Node(line, column, text=event.value, plain=plain, last=last)
    flow = bool(event.flow_style)
    if isinstance(event, yaml.SequenceStartEvent):
        return Node(line, column, items=[], flow=flow)
    return Node(line, column, entries={}, flow=flow)


def _attach(stack: list[tuple[Node, str | None]], node: Node) -> None:
    """Put a node where it belongs: into the list, or as the next key or value of the mapping."""
    above, key = stack[-1]
    if above.items is not None:
        above.items.append(node)
        return
    entries = above.entries if above.entries is not None else {}
    if key is not None:
        entries[key] = node
        stack[-1] = (above, None)
        return
    if node.text is None:
        raise InputError("error-study-key", line=node.line)
    if node.text in entries:
        raise InputError("error-study-key-twice", line=node.line, found=node.text[:80])
    above.keys[node.text] = node.line
    stack[-1] = (above, node.text)


def line_of(root: Node, place: str) -> int:
    """The line of a place such as `scenarios[2].paths[0].name`; of the nearest above it if the
    file does not hold the place itself."""
    node, line = root, root.line
    for part in place.replace("[", ".[").split("."):
        if part.startswith("[") and node.items is not None:
            index = int(part[1:-1])
            below = node.items[index] if index < len(node.items) else None
        else:
            below = (node.entries or {}).get(part)
            line = node.keys.get(part, line) if below is not None else line
        if below is None:
            return line
        node = below
        line = node.line if part.startswith("[") else line
    return line
