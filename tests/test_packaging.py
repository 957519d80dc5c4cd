"""What is handed out says under which licences it is."""

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built as it would be for a release."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_a_wheel_carries_every_licence_and_notice(wheel: zipfile.ZipFile) -> None:
    (place,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
    metadata = Parser().parsestr(wheel.read(place).decode())
    licences = "Apache-2.0 AND CC-BY-SA-4.0 AND MIT AND ODbL-1.0 AND etalab-2.0"
    assert metadata["License-Expression"] == licences
    files = set(metadata.get_all("License-File") or ())
    assert files == {
        "LICENSE",
        "NOTICE",
        "src/guetteur/knowledge/disarm/LICENSE",
        "src/guetteur/knowledge/disarm/NOTICE",
        "src/guetteur/knowledge/watch/NOTICE",
        "src/guetteur/publish/assets/graphology.LICENSE.txt",
        "src/guetteur/publish/assets/sigma.LICENSE.txt",
    }
    kept = place.replace("METADATA", "licenses/")
    assert {name.removeprefix(kept) for name in wheel.namelist() if name.startswith(kept)} == files


def test_the_licence_of_the_data_stays_beside_them(wheel: zipfile.ZipFile) -> None:
    for name in ("LICENSE", "NOTICE"):
        inside = wheel.read(f"guetteur/knowledge/disarm/{name}").decode()
        assert "Attribution-ShareAlike 4.0" in inside
    assert "ShareAlike" in (ROOT / "NOTICE").read_text(encoding="utf-8")
