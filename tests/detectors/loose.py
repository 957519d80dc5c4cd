"""A debate in which accounts act together now and then, and hardly two of them twice."""

from random import Random
from typing import Any

from tests.detectors.posts import post

DAYS = 20 * 86_400
MINUTE, HOUR = 60, 3_600


class World:
    """Posts as they are added; the debate around them is always the same."""

    def __init__(self, seed: int = 5) -> None:
        self.random = Random(seed)
        self.posts: list[dict[str, Any]] = []
        for thing in range(400):
            born = self.random.uniform(0, DAYS)
            for _ in range(self.random.randint(2, 12)):
                account = f"o{self.random.randrange(600)}"
                self.add(account, born + self.random.expovariate(1 / (6 * HOUR)), f"thing{thing}")

    def add(self, account: str, at: float, thing: str, **facts: Any) -> None:
        """One post that shares a link."""
        self.posts.append(post(len(self.posts), account, at, links=[thing], **facts))

    def campaign(
        self, count: int, *, delay: float, joining: float, over: float = DAYS, size: int = 20,
        **facts: Any,
    ) -> "World":  # fmt: skip
        """A team that shares things of its own: each time some of it, `delay` s late on average."""
        for number in range(count):
            start = self.random.uniform(0, over)
            for member in range(size):
                if self.random.random() < joining:
                    late = self.random.expovariate(1 / delay)
                    self.add(f"t{member}", start + late, f"own{number}", **facts)
        return self
