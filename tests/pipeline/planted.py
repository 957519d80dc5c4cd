"""Invented people planted into a simulated debate, and a search for them in any file."""

import base64
import binascii
import gzip
import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pyarrow.parquet as pq
from pypdf import PdfReader

from guetteur.pipeline.exercises import Knobs, write_exercise

NEIGHBOUR = ("voisin_prive_77", "Gaspard Planterose")
CONTACTS = (
    "gaspard.planterose@courriel.example",
    "06 39 98 12 34",
    "+33 6 39 98 56 78",
    "FR76 3000 6000 0112 3456 7890 189",
    "12 rue des Lilas",
)
SAID = (
    f"Merci à {NEIGHBOUR[1]} (@{NEIGHBOUR[0]}), {CONTACTS[0]}, tél. {CONTACTS[1]} ou "
    f"{CONTACTS[2]}, IBAN {CONTACTS[3]}, {CONTACTS[4]} 75011 Valmont"
)
TAG = re.compile(r"<[^>]+>")
SCRIPT = re.compile(r"\\u([0-9a-fA-F]{4})")


def planted(folder: Path) -> tuple[Path, tuple[str, ...]]:
    """An export in which everybody of the operation has a name, and writes of a neighbour.

    Returns the file, whose own name holds a handle, and all that must not be found again.
    """
    knobs = Knobs(posts=2000, accounts=300, intensity=0.08, platforms=("x",))
    paths = write_exercise("copypasta", folder / "exercise", knobs, 1)
    truth = json.loads(paths["truth"].read_text(encoding="utf-8"))
    operation = truth["operations"][0]
    members = {id_.partition(":")[2]: place for place, id_ in enumerate(operation["accounts"])}
    posts = {id_.partition(":")[2] for id_ in operation["posts"]}
    lines, neighbour = [], None
    for line in paths["x"].read_text(encoding="utf-8").splitlines():
        post = json.loads(line)
        author = post["author"]
        place = members.get(post["author_id"])
        if place is not None:
            author["username"], author["name"] = handle(place), name(place)
            author["description"] = f"{name(place)}, {CONTACTS[0]}, {CONTACTS[1]}"
        elif neighbour in {None, post["author_id"]}:
            neighbour = post["author_id"]
            author["username"], author["name"] = NEIGHBOUR
        if post["id"] in posts:
            post["text"] += f" {SAID} {name(0)} #{handle(0)}"
        lines.append(json.dumps(post, ensure_ascii=False))
    file = folder / f"posts_{handle(0)}.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    people = [word for place in members.values() for word in (handle(place), name(place))]
    return file, (*people, *NEIGHBOUR, *CONTACTS, *members, *sorted(posts), str(neighbour))


def handle(place: int) -> str:
    """An invented handle."""
    return f"martine_exemple_{place}x"


def name(place: int) -> str:
    """An invented name."""
    return f"Martine Exempleville{'abcdefghijklmnopqrstuvwxyz'[place]}"


def found_in(folder: Path, needles: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each file under the folder with each needle that is in it, or in its name."""
    wanted = [(one, one.casefold(), _bare(one)) for one in needles]
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        place = str(path.relative_to(folder))
        for text in (place, *texts_of(path.name, path.read_bytes())):
            low, bare = text.casefold(), _bare(text)
            found += [
                (place, one) for one, plain, pressed in wanted if plain in low or pressed in bare
            ]
    return sorted(set(found))


def _bare(text: str) -> str:
    """Letters and digits only: a number is found however it is spaced."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def texts_of(name: str, content: bytes) -> Iterator[str]:
    """All that a reader, or a program, can see in a file: also inside archives and envelopes."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for one in archive.namelist():
                yield one
                yield from texts_of(one, archive.read(one))
    elif content.startswith(b"\x1f\x8b"):
        yield from texts_of(name, gzip.decompress(content))
    elif content.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(content))
        yield "\n".join(page.extract_text() for page in reader.pages)
        yield str(reader.metadata)
    elif content.startswith(b"PAR1"):
        yield str(pq.read_table(io.BytesIO(content)).to_pylist())
    else:
        text = content.decode("utf-8", "replace")
        yield text
        yield unquote(html.unescape(SCRIPT.sub(lambda one: chr(int(one[1], 16)), text)))
        yield TAG.sub("", html.unescape(text))
        yield from _sealed(text)


def _sealed(text: str) -> Iterator[str]:
    """What an envelope holds."""
    for one in re.findall(r'"payload"\s*:\s*"([^"]+)"', text):
        try:
            yield base64.b64decode(one).decode("utf-8", "replace")
        except binascii.Error:
            continue
