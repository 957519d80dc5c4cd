"""Each format's sample goes through the whole path to a report that says what was read."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from guetteur import pipeline
from guetteur.detectors import Parameters
from guetteur.pipeline import ReadAs

SAMPLES = Path(__file__).parents[1] / "readers" / "samples"
AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
ZONES = {"ira-csv": "UTC", "crowdtangle-facebook-groups": None}


@pytest.mark.parametrize("sample", sorted(p.name for p in SAMPLES.iterdir() if p.suffix != ".toml"))
def test_a_sample_becomes_a_report(
    sample: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))
    path = SAMPLES / sample
    mapping = path.with_suffix(".toml")
    way = ReadAs(timezone=ZONES.get(path.stem), mapping=mapping if mapping.exists() else None)
    workspace = pipeline.create_workspace(tmp_path / "w")
    imported = pipeline.ingest(workspace, path, way)
    run = pipeline.detect(workspace, Parameters(), at=AT)
    files = pipeline.publish_run(workspace, run, lang="en", at=AT)
    assert imported.source.posts > 0
    assert 0 < run.posts <= imported.source.posts
    document = json.loads(files["findings"].read_text())
    assert document["run"]["posts"] == run.posts
    assert imported.source.sha256 in files["report"].read_text()
