"""Which election a workspace is about."""

from pathlib import Path

import pytest

from guetteur.knowledge.elections import election, template
from guetteur.model import InputError
from guetteur.pipeline import create_workspace, elections


def test_a_new_workspace_has_no_election(tmp_path: Path) -> None:
    assert elections.of(create_workspace(tmp_path / "w")) is None


def test_the_election_of_a_workspace_is_kept_whole_and_replaced(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path / "w")
    kept = elections.keep(workspace.root, "fr-presidential-2027-a")
    assert elections.of(workspace) == kept == election("fr-presidential-2027-a")
    own = tmp_path / "own.yml"
    own.write_text(template(), encoding="utf-8")
    elections.keep(workspace.root, str(own))
    own.unlink()
    found = elections.of(workspace)
    assert found
    assert found.id == "my-election"
    assert elections.named(str(workspace.root)) == found


def test_what_is_not_understood_replaces_nothing(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path / "w")
    elections.keep(workspace.root, "fr-european-2019")
    wrong = tmp_path / "wrong.yml"
    wrong.write_text("id: x\n", encoding="utf-8")
    with pytest.raises(InputError, match="error-election-file"):
        elections.keep(workspace.root, str(wrong))
    assert elections.of(workspace) == election("fr-european-2019")


def test_names_that_lead_nowhere_are_errors(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path / "w")
    for name, key in (
        (str(workspace.root), "error-election-workspace"),
        (str(tmp_path / "missing.yml"), "error-file-missing"),
        ("fr-presidential-1848", "error-election"),
    ):
        with pytest.raises(InputError) as caught:
            elections.named(name)
        assert caught.value.key == key
    with pytest.raises(InputError, match="error-workspace-none"):
        elections.keep(tmp_path / "nowhere", "fr-european-2019")
