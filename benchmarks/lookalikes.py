"""How often legitimate names look like others by accident, and how many known clones are found.

    python -m benchmarks.lookalikes [--write] [--names N] [--hosts N]

Legitimate sites: hosts of the French public sector, with French media as the names to protect.
Legitimate accounts: members of parliament, each against all others. `--write` keeps the rates in
src/guetteur/knowledge/watch/chance.csv. Clones: clones.csv, beside this file. Speed: made-up names
and hosts (10,000 and 1,000,000 if not said).
"""

import argparse
import csv
import random
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from guetteur.detectors import lookalike as detector
from guetteur.knowledge import watch_lists
from guetteur.model.watch import HOWS, HostName, How, Likeness, Target, TargetKind
from guetteur.readers.hosts import host_of
from guetteur.stats import lookalike

HERE = Path(__file__).parent
CHANCE = HERE.parents[0] / "src/guetteur/knowledge/watch/chance.csv"
ABOUT = """\
# How often a legitimate name looks like another by accident, by the way it does and the length of
# the name that it looks like (from this length to the next). Made by:
# python -m benchmarks.lookalikes --write
# site: hosts of fr-public-sector against names of fr-media. account: handles of fr-elected, each
# against all others; members of one couple or family may share a name.
"""
Key = tuple[TargetKind, How, int]


def site(name: str) -> Target:
    """A site as something to protect."""
    found = host_of(name)
    assert found is not None
    return Target("site", found.host, lookalike.flat(found.label), found)


def listed_hosts() -> list[HostName]:
    """Hosts of the public sector to which names are compared."""
    hosts = (host_of(row["host"]) for row in watch_lists.rows("fr-public-sector"))
    return [one for one in hosts if one is not None and not one.reserved]


def media() -> list[Target]:
    """French media."""
    return [site(row["host"]) for row in watch_lists.rows("fr-media")]


def handles() -> list[str]:
    """Handles of members of parliament."""
    return sorted({row["handle"] for row in watch_lists.rows("fr-elected")})


def of_sites(targets: list[Target], hosts: Iterable[HostName]) -> list[Likeness]:
    """What the hosts look like."""
    index = lookalike.index(targets)
    return [found for host in hosts for found in lookalike.of_host(host, index)]


def of_accounts(names: list[str]) -> list[Likeness]:
    """What each handle looks like among all others."""
    targets = [Target("account", name.casefold(), lookalike.flat(name)) for name in names]
    index = lookalike.index(targets)
    index.own = frozenset()
    return [
        found for name in names for found in lookalike.of_handle(name, index)
        if found.target.shown != name.casefold()
    ]  # fmt: skip


def rates(
    kind: TargetKind, found: Iterable[Likeness], targets: list[str], others: int
) -> dict[Key, tuple[int, int]]:
    """Hits and pairs, for each way and length."""
    lengths = Counter(watch_lists.length_class(kind, len(name)) for name in targets)
    hits = Counter((one.how, watch_lists.length_class(kind, len(one.target.flat))) for one in found)
    return {
        (kind, how, length): (hits[how, length], others * count)
        for how in HOWS
        for length, count in sorted(lengths.items())
    }


def write(made: dict[Key, tuple[int, int]]) -> None:
    """Keep the rates."""
    with CHANCE.open("w", encoding="utf-8", newline="") as file:
        file.write(ABOUT)
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("kind", "how", "from_length", "hits", "pairs"))
        rows.writerows((*key, *counts) for key, counts in made.items())


def flagged(found: Iterable[Likeness]) -> list[Likeness]:
    """Those that a run reports."""
    return detector.decide(detector.measure(found), detector.Parameters())


def clones() -> tuple[Counter[tuple[str, str]], list[str]]:
    """Of each way, how many are found with the right target, another, or not; and the missed."""
    lines = (HERE / "clones.csv").read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    index = lookalike.index([*media(), *(site(row["target"]) for row in rows)])
    counts: Counter[tuple[str, str]] = Counter()
    missed = []
    for row in rows:
        host = host_of(row["host"])
        assert host is not None
        found = flagged(lookalike.of_host(host, index))
        right = bool(found) and found[0].target.shown == row["target"]
        counts[
            found[0].how if found else "–", "right" if right else "wrong" if found else "missed"
        ] += 1
        if not right:
            missed.append(f"{row['host']} ({row['target']})")
    return counts, missed


def by_halves(targets: list[Target], hosts: list[HostName]) -> int:
    """Legitimate hosts of one half flagged by the rates of the other half, over both."""
    names, total = [one.flat for one in targets], 0
    for half in (0, 1):
        known = hosts[half::2]
        counted = rates("site", of_sites(targets, known), names, len(known))
        for one in of_sites(targets, hosts[1 - half :: 2]):
            length = watch_lists.length_class("site", len(one.target.flat))
            rate = watch_lists.Rate(*counted["site", one.how, length])
            total += rate.chance <= detector.Parameters().most_chance
    return total


def speed(names: int, hosts: int) -> tuple[float, int]:
    """CPU seconds, and likenesses found, on made-up names."""
    draw = random.Random(1)

    def word() -> str:
        return "".join(
            draw.choice("bcdfglmnprstv") + draw.choice("aeiou") for _ in range(draw.randint(2, 6))
        )

    targets = [f"{word()}{number % 97}.fr" for number in range(names)]
    lines = [
        f"{word()}{draw.choice(('', '-', ''))}{word()}.{draw.choice(('com', 'fr', 'live'))}"
        for _ in range(hosts)
    ]
    for place in range(0, hosts, 100):  # one in a hundred is a clone
        lines[place] = targets[place % names].removesuffix(".fr") + ".live"
    start = time.process_time()
    index = lookalike.index(map(site, targets))
    found = [
        one for line in lines if (host := host_of(line)) for one in lookalike.of_host(host, index)
    ]
    flagged(found)
    return time.process_time() - start, len(found)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--names", type=int, default=10_000)
    parser.add_argument("--hosts", type=int, default=1_000_000)
    given = parser.parse_args()
    targets, hosts, names = media(), listed_hosts(), handles()
    found = of_sites(targets, hosts)
    if given.write:
        made = rates("site", found, [one.flat for one in targets], len(hosts))
        accounts = of_accounts(names)
        made |= rates("account", accounts, [lookalike.flat(name) for name in names], len(names))
        write(made)
        watch_lists._rates.cache_clear()
    shown = flagged(found)
    everybody = len(watch_lists.rows("fr-public-sector"))
    print(f"legitimate hosts: {len(shown)} of {everybody} flagged")
    print(f"  by way: {dict(Counter(one.how for one in shown))}; below: {len(found) - len(shown)}")
    print(f"  with rates from the other half of the hosts: {by_halves(targets, hosts)}")
    counts, missed = clones()
    total = sum(counts.values())
    right = sum(count for (_, result), count in counts.items() if result == "right")
    print(
        f"clones: {right} of {total} with the right target ({right / total:.1%})",
        f"not: {', '.join(missed)}",
        sep="; ",
    )
    for (how, result), count in sorted(counts.items()):
        print(f"  {how} {result}: {count}")
    if given.hosts:
        seconds, some = speed(given.names, given.hosts)
        print(
            f"speed: {given.names} names, {given.hosts} hosts: {seconds:.1f} CPU s",
            f"{some} likenesses",
            sep="; ",
        )


if __name__ == "__main__":
    main()
