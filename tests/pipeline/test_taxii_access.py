"""Who comes in: passwords, and the brake on guessing them."""

from pathlib import Path

import pytest

from guetteur import pipeline
from guetteur.model import InputError
from guetteur.pipeline import taxii_access
from guetteur.pipeline.taxii_access import Gate, digest
from guetteur.pipeline.taxii_query import Refusal
from guetteur.pipeline.taxii_sharing import add_user, remove_user
from guetteur.store import Workspace, taxii

PASSWORD = "correct horse battery"


class Clock:
    """A clock that goes on when told."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = pipeline.create_workspace(tmp_path / "w")
    add_user(made, "ana", PASSWORD, ["green"], [])
    return made


def status(gate: Gate, name: str, password: str, address: str = "192.0.2.1") -> int:
    try:
        gate.user(name, password, address)
    except Refusal as refusal:
        return refusal.status
    return 200


def test_only_the_password_opens(workspace: Workspace) -> None:
    gate = Gate(workspace)
    assert gate.user("ana", PASSWORD, "192.0.2.1").name == "ana"
    for name, password in (("ana", PASSWORD + "x"), ("ana", ""), ("Ana", PASSWORD), ("", "")):
        assert status(gate, name, password, f"{name}{password}") == 401
    assert status(gate, "ana", PASSWORD) == 200


def test_a_password_that_was_right_is_no_longer_when_it_changed(workspace: Workspace) -> None:
    gate = Gate(workspace)
    assert status(gate, "ana", PASSWORD) == 200
    remove_user(workspace, "ana")
    assert status(gate, "ana", PASSWORD) == 401
    add_user(workspace, "ana", "another password", ["green"], [])
    assert status(gate, "ana", PASSWORD) == 401
    assert status(gate, "ana", "another password") == 200


def test_rights_are_read_at_each_request(workspace: Workspace) -> None:
    gate = Gate(workspace)
    assert gate.user("ana", PASSWORD, "").reads
    with taxii.opened(workspace) as con:
        con.execute("DELETE FROM grants")
    assert not gate.user("ana", PASSWORD, "").reads


def test_the_brake_lets_go_after_a_while(workspace: Workspace) -> None:
    clock = Clock()
    gate = Gate(workspace, clock)
    assert [status(gate, "ana", "x") for _ in range(6)] == [401] * 5 + [429]
    assert status(gate, "ana", PASSWORD) == 429, "also the right one, else guessing would go on"
    assert status(gate, "ana", PASSWORD, "192.0.2.2") == 200, "another address"
    clock.now = taxii_access.WINDOW
    assert status(gate, "ana", PASSWORD) == 200


def test_many_names_from_one_address(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taxii_access, "COST", 2)  # a digest that costs nothing
    gate = Gate(workspace, Clock())
    tries = [status(gate, f"name{number}", "x") for number in range(taxii_access.PER_ADDRESS + 1)]
    assert tries == [401] * taxii_access.PER_ADDRESS + [429]


def test_the_memory_of_wrong_passwords_is_bounded(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taxii_access, "COST", 2)
    monkeypatch.setattr(taxii_access, "REMEMBERED", 4)
    gate = Gate(workspace, Clock())
    for number in range(20):
        assert status(gate, "ana", "x", f"192.0.2.{number}") == 401
    assert len(gate._wrong) == 4


def test_the_digest_holds_no_password_and_is_never_twice_the_same() -> None:
    one, other = digest(PASSWORD), digest(PASSWORD)
    assert one != other
    assert one.startswith("scrypt$")
    assert PASSWORD not in one


@pytest.mark.parametrize("password", ["", "elevenchars", "x" * 257])
def test_passwords_that_cannot_be(password: str) -> None:
    with pytest.raises(InputError, match="error-taxii-password"):
        digest(password)


@pytest.mark.parametrize("name", ["", "a:b", "é", "a b", "-a", "a" * 65, "a\n"])
def test_names_that_cannot_be(name: str) -> None:
    with pytest.raises(InputError, match="error-taxii-user-name"):
        taxii_access.check_name(name)
