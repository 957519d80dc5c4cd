"""guetteur stix as people type it: what they see, in both languages, and what they are told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_case import demo
from tests.cli.test_commands import Outcome, guetteur
from tests.pipeline.test_judging import analysed
from tests.pipeline.test_stix_sharing import others, received
from tests.readers.test_stix import sdo

__all__ = ["analysed", "demo", "guetteur"]  # fixtures
Call = Callable[..., Outcome]


@pytest.fixture
def case(guetteur: Call, demo: Path) -> Path:
    """A workspace with a case that may be shared as TLP:GREEN."""
    assert guetteur("case", "open", demo, "Copied texts", "--as", "Ana")[0] == 0
    assert guetteur("case", "tlp", demo, "case-1", "green", "--as", "Ana")[0] == 0
    return demo


def test_a_case_is_written(guetteur: Call, case: Path, tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    code, out, err = guetteur("stix", "export", case, "case-1", "-o", file)
    made = json.loads(file.read_bytes())
    assert (code, err) == (0, "")
    assert out == f"Wrote {file} ({len(made['objects'])} objects).\n"
    assert made["objects"][0]["name"] == "TLP:GREEN"
    code, _, _ = guetteur("stix", "export", case, "case-1", "-o", file, "--tlp", "AMBER-STRICT",
                          "--profile", "opencti", "--by", "Cell", "--lang", "fr")  # fmt: skip
    made = json.loads(file.read_bytes())
    assert (code, made["objects"][0]["name"]) == (0, "TLP:AMBER+STRICT")
    assert "Cell" in {one.get("name") for one in made["objects"]}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["case-1", "--tlp", "clear"], "case-1 may be shared as TLP:GREEN or stricter"),
        (["case-1", "--reveal", "Ana", "--why", "w"], "At TLP:GREEN, accounts and analysts are"),
        (["case-1", "--reveal", "Ana"], "give both --reveal NAME"),
        (["case-9"], "There is no case “case-9”"),
        ([], "Give either a case"),
        (["case-1", "--imported", "abcdef"], "Give either a case"),
        (["--imported", "abcdef"], "“abcdef” is not the beginning"),
    ],
)
def test_what_may_not_be_shared_so_is_said(
    arguments: list[str], told: str, guetteur: Call, case: Path, tmp_path: Path
) -> None:
    file = tmp_path / "case.json"
    code, _, err = guetteur("stix", "export", case, *arguments, "-o", file)
    assert code == 1
    assert told in err
    assert not file.exists()


def test_a_folder_is_no_file(guetteur: Call, case: Path, tmp_path: Path) -> None:
    code, _, err = guetteur("stix", "export", case, "case-1", "-o", tmp_path)
    assert (code, "is a folder" in err) == (1, True)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_is_lost_is_told_without_a_workspace(lang: str, guetteur: Call) -> None:
    code, out, err = guetteur("stix", "export", "--lost", "--lang", lang)
    assert (code, err) == (0, "")
    assert len(out.splitlines()) == 8


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_file_is_read_written_again_and_compared(
    lang: str, guetteur: Call, demo: Path, tmp_path: Path
) -> None:
    path = received(tmp_path, *others(), None)
    code, out, err = guetteur("stix", "import", path, "-w", demo, "--lang", lang)
    assert (code, err) == (0, "")
    assert "T0099.002" in out
    report = json.loads(guetteur("stix", "import", path, "-w", demo, "--json")[1])
    assert report["objects"]["in"] == 14
    assert report["sha256"] in out
    file = tmp_path / "again.json"
    assert guetteur("stix", "export", demo, "--imported", report["sha256"], "-o", file)[0] == 0
    code, out, err = guetteur("stix", "match", demo, "--lang", lang)
    assert (code, err) == (0, "")
    found = json.loads(guetteur("stix", "match", demo, "--json")[1])
    assert [one["sha256"] for one in found["files"]] == [report["sha256"]]
    assert [one["name"] for one in found["narratives"]] == ["the vote is stolen"]


def test_objects_without_a_marking_get_what_is_said(guetteur: Call, tmp_path: Path) -> None:
    bare = sdo("campaign", name="A", object_marking_refs=None)
    path = received(tmp_path, bare)
    for given, levels in (([], ["amber"]), (["--tlp", "clear"], ["clear"])):
        out = guetteur("stix", "import", path, "-w", tmp_path / "w", "--json", *given)[1]
        assert json.loads(out)["tlp"] == levels


@pytest.mark.parametrize("content", ["", "{}", "[[[[", "%PDF", '{"type":"bundle","objects":1}'])
def test_no_file_gives_a_traceback(content: str, guetteur: Call, tmp_path: Path) -> None:
    path = tmp_path / "received.json"
    path.write_text(content)
    code, _, err = guetteur("stix", "import", path, "-w", tmp_path / "w")
    assert code == 1
    assert str(path) in err
    assert "Traceback" not in err
