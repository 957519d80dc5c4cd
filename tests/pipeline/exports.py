"""Small exports for tests of the whole path."""

import csv
from pathlib import Path
from random import Random


def traces_csv(path: Path, *, planted: int = 6, events: int = 8, seed: int = 5) -> Path:
    """CooRTweet's four columns: an ordinary debate, and a group that shares together."""
    random = Random(seed)
    rows: list[tuple[str, str, int]] = []
    people = [f"o{i}" for i in range(200)] + [f"p{i}" for i in range(planted)]
    for person in people:
        for _ in range(random.randint(3, 10)):
            thing = min(random.randrange(50), random.randrange(50))
            rows.append((f"thing{thing}", person, random.randrange(864_000)))
    for event in range(events):
        moment = random.randrange(864_000)
        rows += [(f"own{event}", f"p{i}", moment + random.randrange(5)) for i in range(planted)]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["object_id", "account_id", "content_id", "timestamp_share"])
        for number, (shared, account, at) in enumerate(rows):
            writer.writerow([shared, account, f"c{number}", 1_700_000_000 + at])
    return path
