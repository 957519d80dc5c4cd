"""guetteur taxii as people type it: who comes in, what is published, served and fetched."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from guetteur import pipeline
from guetteur.model.stix import marking
from guetteur.pipeline.taxii_access import Gate
from guetteur.store import open_workspace
from tests.cli.test_commands import Outcome, guetteur
from tests.web.serving import MEDIA, PASSWORD, observable, served, stix

__all__ = ["guetteur"]  # a fixture
Call = Callable[..., Outcome]


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace, and nobody at the keyboard."""
    monkeypatch.delenv("GUETTEUR_TAXII_PASSWORD", raising=False)
    pipeline.create_workspace(tmp_path / "w")
    return tmp_path / "w"


def bundle(path: Path, *objects: Any) -> Path:
    text = {"type": "bundle", "id": f"bundle--{stix('b')['id'][10:]}", "objects": objects}
    path.write_text(json.dumps(text))
    return path


def test_users_come_and_go(guetteur: Call, work: Path) -> None:
    code, out, _ = guetteur(
        "taxii",
        "user",
        "add",
        "valmont",
        "--reads",
        "clear, green",
        "--writes",
        "green",
        "-w",
        work,
    )
    assert code == 0
    assert out.startswith("valmont may come in now.\nPassword (it is not shown again): ")
    password = out.strip().rpartition(" ")[2]
    assert len(password) >= 22
    assert Gate(open_workspace(work)).user("valmont", password, "").name == "valmont"
    code, out, _ = guetteur("taxii", "user", "list", "-w", work)
    assert re.fullmatch(
        r"valmont: reads clear, green; writes green; since \d{4}-\d\d-\d\d\n", out
    ), out
    assert guetteur("taxii", "user", "remove", "valmont", "-w", work)[1] == (
        "valmont may not come in any more.\n"
    )
    assert "Nobody may come in yet" in guetteur("taxii", "user", "list", "-w", work)[1]
    files = [path for path in work.rglob("*") if path.is_file()]
    assert not any(password.encode() in path.read_bytes() for path in files)


def test_a_password_from_the_environment(
    guetteur: Call, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUETTEUR_TAXII_PASSWORD", PASSWORD)
    assert guetteur("taxii", "user", "add", "ana", "-w", work) == (
        0, "ana may come in now.\n", "",
    )  # fmt: skip
    assert Gate(open_workspace(work)).user("ana", PASSWORD, "").reads == frozenset()
    monkeypatch.setenv("GUETTEUR_TAXII_PASSWORD", "short")
    code, _, err = guetteur("taxii", "user", "add", "bob", "-w", work)
    assert (code, "12 to 256 characters" in err) == (1, True)


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of its own")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ([PASSWORD, PASSWORD], "ana may come in now."),
        ([PASSWORD, "another one, longer"], "The two passwords differ"),
        (["", ""], "Password (it is not shown again)"),
    ],
)
def test_a_password_is_typed_unseen(work: Path, typed: list[str], said: str) -> None:
    terminal, theirs = os.openpty()
    command = [sys.executable, "-m", "guetteur", "taxii", "user", "add", "ana", "-w", str(work)]
    running = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env=os.environ | {"LC_ALL": "en_GB.UTF-8"},
    )
    os.close(theirs)
    seen = b""
    for word, prompt in zip(typed, (b"is made): ", b"again: "), strict=True):
        while not seen.endswith(prompt):
            seen += os.read(terminal, 1000)
        os.write(terminal, word.encode() + b"\n")
    with suppress(OSError):  # how a terminal says that its program has ended
        while part := os.read(terminal, 1000):
            seen += part
    running.wait(timeout=20)
    os.close(terminal)
    assert said in seen.decode()
    assert PASSWORD not in seen.decode()


def test_collections_have_ids(guetteur: Call, work: Path) -> None:
    lines = guetteur("taxii", "collections", "-w", work)[1].splitlines()
    assert [line.partition(": ")[0] for line in lines] == [
        "clear", "green", "amber", "amber-strict", "red",
    ]  # fmt: skip


def test_objects_go_where_their_marking_says(guetteur: Call, work: Path, tmp_path: Path) -> None:
    shared = bundle(
        tmp_path / "b.json",
        marking("green"), marking("amber"),
        stix("a"), stix("b"), observable("v.example"), stix("c", level="amber"),
    )  # fmt: skip
    assert guetteur("taxii", "publish", shared, "-w", work) == (
        0,
        "green: 5 new objects, 0 there already\namber: 3 new objects, 0 there already\n",
        "",
    )
    assert guetteur("taxii", "publish", shared, "-w", work)[1].splitlines() == [
        "green: 0 new objects, 5 there already", "amber: 0 new objects, 3 there already",
    ]  # fmt: skip
    out = guetteur("taxii", "publish", shared, "--collection", "red", "-w", work)[1]
    assert out == "red: 6 new objects, 0 there already\n"
    lines = (work / "taxii-audit.jsonl").read_text().splitlines()
    assert [json.loads(line)["what"] for line in lines] == ["publish"] * 5


@pytest.mark.parametrize(
    ("objects", "into", "said"),
    [
        ([stix("a"), stix("b", level=None)], (), "Object 2 has no TLP marking"),
        ([stix("a"), stix("b", level="amber")], ("--collection", "green"), "stricter TLP marking"),
        ([stix("a"), {"type": "campaign"}], (), "Object 2 has no STIX id"),
        ([stix("a"), 3], (), "Object 2 is not a JSON object"),
    ],
)
def test_one_object_that_may_not_be_shared_stops_all(
    guetteur: Call, work: Path, tmp_path: Path, objects: list[Any], into: tuple[str], said: str
) -> None:
    code, out, err = guetteur(
        "taxii", "publish", bundle(tmp_path / "b.json", *objects), *into, "-w", work
    )
    assert (code, out) == (1, "")
    assert said in err
    assert "nothing was published, for one object may not be shared so" in err
    guetteur("taxii", "publish", bundle(tmp_path / "c.json", stix("a")), "-w", work)
    assert "green: 1 new object" in guetteur(
        "taxii", "publish", bundle(tmp_path / "d.json", stix("z")), "-w", work
    )[1]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["publish", "nothing.json", "-w", "W"], 1, "there is no such file"),
        (["publish", "text.json", "-w", "W"], 1, "is not a STIX bundle with objects"),
        (["publish", "list.json", "-w", "W"], 1, "is not a STIX bundle with objects"),
        (["publish", "good.json", "--collection", "blue", "-w", "W"], 1, "amber-strict, red"),
        (["publish", "good.json"], 2, "Something is missing: -w"),
        (["user", "add", "a:b", "-w", "W"], 1, "“a:b” cannot be the name of a user"),
        (["user", "add", "a", "--reads", "blue", "-w", "W"], 1, "There is no collection “blue”"),
        (["user", "remove", "nobody", "-w", "W"], 1, "There is no user “nobody”"),
        (["user", "list", "-w", "nowhere"], 1, "nowhere is not a workspace"),
        (["serve", "-w", "nowhere"], 1, "nowhere is not a workspace"),
        (["serve", "--port", "0", "-w", "W"], 2, "--port"),
        (["serve", "--ssl-certfile", "none.pem", "-w", "W"], 1, "none.pem: there is no such file"),
        (["serve", "--ssl-certfile", "text.json", "-w", "W"], 1, "is not a certificate with its"),
        (
            ["serve", "--host", "192.0.2.1", "-w", "W"],
            1,
            "can listen at 192.0.2.1, port 6100",
        ),
        (["fetch", "x", "--collection", "green", "-w", "W"], 1, "is not the address of a server"),
        (["fetch", "http://taxii.example.org/", "--collection", "g", "-w", "W"], 1, "has no TLS"),
        (["fetch", "http://127.0.0.1:9/", "-w", "W"], 2, "--collection"),
        (["fetch", "http://127.0.0.1:9/", "--collection", "g", "-w", "W"], 1, "could not be read"),
        (["fly"], 2, "There is no command fly"),
        (["user"], 2, "Usage: guetteur taxii user"),
        ([], 2, "Usage: guetteur taxii"),
    ],
)
def test_mistakes_are_explained(
    guetteur: Call, work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    arguments: list[str], code: int, said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    bundle(tmp_path / "good.json", stix("a"))
    (tmp_path / "text.json").write_text("no JSON")
    (tmp_path / "list.json").write_text("[]")
    given = [str(work) if word == "W" else word for word in arguments]
    ended, out, err = guetteur("taxii", *given)
    assert (ended, out) == (code, "")
    assert said in " ".join(err.split())


def test_fetching(
    guetteur: Call, work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUETTEUR_TAXII_PASSWORD", PASSWORD)
    with served(tmp_path / "theirs") as running:
        running.add("green", stix("a"), stix("b"))
        options = ("--collection", "green", "--user", "carla", "-w", work)
        code, out, err = guetteur("taxii", "fetch", running.url, *options)
        assert code == 0
        path = Path(out.strip().removeprefix("2 objects: "))
        assert [one["name"] for one in json.loads(path.read_text())["objects"]] == ["a", "b"]
        last = err.strip().rpartition("--added-after ")[2]
        out = guetteur("taxii", "fetch", running.url, *options, "--added-after", last)[1]
        assert out.startswith("0 objects: ")
        code, _, err = guetteur("taxii", "fetch", running.url, "--collection", "red", *options[2:])
        assert (code, "You may not read" in err) == (1, True)


@pytest.mark.skipif(os.name == "nt", reason="Windows stops programs otherwise")
def test_it_serves_until_stopped(guetteur: Call, work: Path, tmp_path: Path) -> None:
    shared = bundle(tmp_path / "b.json", stix("a"))
    guetteur("taxii", "publish", shared, "-w", work)
    out = guetteur("taxii", "user", "add", "ana", "--reads", "green", "-w", work)[1]
    pair = b64encode(f"ana:{out.strip().rpartition(' ')[2]}".encode()).decode()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "guetteur", "taxii", "serve", "-w", str(work)]
    running = subprocess.Popen(
        [*command, "--port", str(port), "--lang", "fr"], stderr=subprocess.PIPE, text=True
    )
    try:
        answer = once_up(port, "/guetteur/collections/green/objects/", pair)
        assert json.loads(answer)["objects"] == [stix("a")]
        about = once_up(port, "/guetteur/collections/green/", pair)
        assert "Pour votre communauté" in json.loads(about)["description"]
    finally:
        running.send_signal(signal.SIGINT)
        err = running.communicate(timeout=20)[1]
    assert f"TAXII 2.1 est servi à http://127.0.0.1:{port}/taxii2/" in err
    assert "Traceback" not in err
    assert running.returncode == 0


def once_up(port: int, path: str, pair: str) -> bytes:
    """What is there, as soon as the server has started."""
    for _ in range(400):
        con = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            con.request("GET", path, headers={"Accept": MEDIA, "Authorization": f"Basic {pair}"})
            return con.getresponse().read()
        except ConnectionRefusedError:
            time.sleep(0.05)
        finally:
            con.close()
    raise AssertionError("the server did not start")
