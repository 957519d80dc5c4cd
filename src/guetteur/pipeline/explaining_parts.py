"""What an explanation is made of."""

from dataclasses import dataclass, field
from typing import Any, Literal

Register = Literal["citizen", "analyst"]


@dataclass(frozen=True, slots=True)
class Part:
    """One thing said; `key` ends the key of its title, `register` None is for everybody."""

    key: str
    text: str
    register: Register | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing explained. `also`: other words for it; `facts`: the same for programs."""

    kind: str
    id: str
    name: str
    parts: tuple[Part, ...]
    also: tuple[str, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)
