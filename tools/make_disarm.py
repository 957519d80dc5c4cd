"""Writes the data of src/guetteur/knowledge/disarm/ from DISARM's own files.

Run by hand: `python tools/make_disarm.py FOLDER`, after a new version of DISARM. FOLDER holds

- `v1.7/DISARM.json`: the STIX bundle of the framework (techniques);
- `v1.7/{phases,tactics,countermeasures,metatechniques}.json`: sheets of DISARM's master tables, a
  list of rows each;
- `ids_across_versions.csv`: `id` and `name_1.4` … `name_1.7`, from the bundles of these versions;
- `crosswalk_retired_to_1.7.json`: the successors of retired ids, with `basis`.

Which counter-measures are kept is read from review.toml, which is written by hand.
"""

import csv
import html
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parents[1] / "src" / "guetteur" / "knowledge" / "disarm"
VERSION, DATE, COMMIT = "1.7", "2026-01-21", "74b5c0d1"
VERSIONS = ("1.4", "1.5", "1.6", "1.7")
ABOUT = {
    "source": f"DISARM {VERSION}, DISARM Foundation, DISARMframeworks-17 at {COMMIT}",
    "licence": "CC BY-SA 4.0",
    "date": DATE,
}
# DISARM's own words for a counter-measure: degrade, deceive, destroy. None of these is kept.
REFUSED = frozenset({"D04", "D05", "D06"})
BASIS = {"disarm-text": "stated", "own-judgement": "judged"}
# What follows these headings repeats the names of other techniques, or tells what changed.
APPENDIX = re.compile(r"(?:<br\s*/?>|\s)*<b>\s*(?:Associated Techniques|Backwards Compat)", re.I)

Row = dict[str, Any]


def plain(text: str | None, name: str) -> str | None:
    """The text without HTML and appendices; None when it is empty or only repeats the name."""
    kept = APPENDIX.split(text or "", maxsplit=1)[0]
    kept = re.sub(r"</?br\s*/?>", "\n", kept)
    kept = html.unescape(re.sub(r"</?[bi]>", "", kept))
    lines = [" ".join(line.split()) for line in kept.splitlines()]
    joined = "\n".join(line for line in lines if line)
    return None if joined.casefold() in {"", name.casefold()} else joined


def read(path: Path) -> Any:
    """A JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def versions_of(folder: Path) -> dict[str, dict[str, str]]:
    """The name of each id in each version that has it."""
    with (folder / "ids_across_versions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["id"]: {v: row[f"name_{v}"] for v in VERSIONS if row[f"name_{v}"]} for row in rows}


def techniques(folder: Path, crosswalk: list[Row]) -> list[Row]:
    """The techniques of the current version, in the order of their ids."""
    bundle = read(folder / "v1.7" / "DISARM.json")["objects"]
    tactics = {
        one["x_mitre_shortname"]: one["external_references"][0]["external_id"]
        for one in bundle
        if one["type"] == "x-mitre-tactic"
    }
    held, better = versions_of(folder), {row["id"]: ids(row) for row in crosswalk}
    rows = []
    for one in bundle:
        if one["type"] != "attack-pattern":
            continue
        external = one["external_references"][0]["external_id"]
        parent = external.split(".")[0] if "." in external else None
        row = {
            "id": external,
            "name": one["name"],
            "tactic": tactics[one["kill_chain_phases"][0]["phase_name"]],
            "parent": parent,
            "since": min(held[external]),
            "summary": plain(one.get("description"), one["name"]),
        }
        rows.append(row | ({"replaced_by": better[external]} if external in better else {}))
    return sorted(rows, key=lambda row: row["id"])


def ids(row: Row) -> list[str]:
    """The successors that a row of the crosswalk gives."""
    return [one["id"] for one in row["to_1.7"]]


def retired(folder: Path, crosswalk: list[Row]) -> list[Row]:
    """The ids that the current version has no more, with their successors."""
    held = versions_of(folder)
    gone = [row for row in crosswalk if not row["still_in_1.7_bundle"]]
    return [
        {
            "id": row["id"],
            "name": row["name"],
            "versions": sorted(held.get(row["id"], {})),
            "how": BASIS[row["basis"]] if row["to_1.7"] else "unknown",
            "to": ids(row),
        }
        for row in gone
    ]


def renamed(folder: Path) -> list[Row]:
    """The ids that had another name in an earlier version."""
    return [
        {"id": one, "names": names}
        for one, names in versions_of(folder).items()
        if len(set(names.values())) > 1
    ]


def steps(folder: Path, name: str, keep: tuple[str, ...]) -> list[Row]:
    """The rows of a sheet, in the order of an operation."""
    rows = [
        {"id": row["disarm_id"], "name": row["name"], "rank": row["rank"]}
        | {new: row[old] for new, old in (("phase", "phase_id"),) if old in keep}
        | {"summary": plain(row.get("summary"), row["name"])}
        for row in read(folder / "v1.7" / f"{name}.json")
    ]
    return sorted(rows, key=lambda row: row["rank"])


def countermeasures(folder: Path) -> list[Row]:
    """The counter-measures that the review keeps. Raises SystemExit if one was not reviewed, or is
    kept although DISARM files it under Degrade, Deceive or Destroy.

    Without DISARM's summaries: some hold other ideas, which the review did not keep.
    """
    review = tomllib.loads((HERE / "review.toml").read_text(encoding="utf-8"))
    seen = [*review["kept"], *(one for some in review["left_out"].values() for one in some)]
    rows = {row["disarm_id"]: row for row in read(folder / "v1.7" / "countermeasures.json")}
    if sorted(seen) != sorted(rows):
        raise SystemExit(f"review.toml: {sorted(set(seen) ^ set(rows))} missing or too many")
    if wrong := [one for one in review["kept"] if rows[one]["responsetype"] in REFUSED]:
        raise SystemExit(f"review.toml: {wrong} kept, though they degrade, deceive or destroy")
    return [
        {
            "id": one,
            "name": rows[one]["name"].strip(),
            "response": rows[one]["responsetype"],
            "kind": rows[one]["metatechnique"].split(" - ")[1],
        }
        for one in sorted(review["kept"])
    ]


def write(name: str, document: Row) -> None:
    """One row a line, so that a difference between two versions can be read."""
    parts = []
    for key, value in document.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f"{json.dumps(key)}: [\n{lines}\n]")
        else:
            parts.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    (HERE / name).write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def main(folder: Path) -> None:
    """Writes the three files."""
    crosswalk = read(folder / "crosswalk_retired_to_1.7.json")
    framework = {
        "about": ABOUT,
        "version": VERSION,
        "phases": steps(folder, "phases", ()),
        "tactics": steps(folder, "tactics", ("phase_id",)),
        "techniques": techniques(folder, crosswalk),
    }
    write("framework.json", framework)
    rows = {"retired": retired(folder, crosswalk), "renamed": renamed(folder)}
    source = "; crosswalk: DISARM's text (stated) or Guetteur's judgement (judged)"
    about = ABOUT | {"source": ABOUT["source"] + source}
    write("crosswalk.json", {"about": about, "versions": list(VERSIONS), **rows})
    kept = countermeasures(folder)
    of = len(read(folder / "v1.7" / "countermeasures.json"))
    write("countermeasures.json", {"about": ABOUT, "of": of, "countermeasures": kept})


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python tools/make_disarm.py FOLDER")
    main(Path(sys.argv[1]))
