"""Accounts outside the findings that texts name: kept with the run, so that they can be hidden."""

import duckdb
import pytest

from guetteur.model import NamedAccount
from guetteur.pipeline.naming import named_in
from guetteur.store import scratch
from tests.publish.conftest import finding, run_with
from tests.publish.test_public_figures import with_text

NAME = "Gaspard Planterose"
Row = tuple[str, str | None, str | None]


def accounts(
    con: duckdb.DuckDBPyConnection, rows: list[tuple[str, str | None, str | None]]
) -> None:
    """The two tables in which accounts are looked for."""
    con.execute(
        "CREATE TABLE posts (account_id VARCHAR, account_handle VARCHAR, account_name VARCHAR)"
    )
    con.execute("CREATE TABLE accounts (account_id VARCHAR, handle VARCHAR, name VARCHAR)")
    con.executemany("INSERT INTO accounts VALUES (?, ?, ?)", rows)


@pytest.mark.parametrize(
    ("handle", "name", "text", "met"),
    [
        ("voisin_77", NAME, "vu chez Gaspard PLANTEROSE", (None, NAME)),
        ("voisin_77", NAME, "selon voisin_77 !", ("voisin_77", None)),
        ("voisin_77", NAME, "#GaspardPlanterose", (None, NAME)),
        ("voisin_77", NAME, "Gaspard est là", None),
        ("paris", "Paris", "à Paris demain", None),
        ("planterose", "P", "dit planterose", ("planterose", None)),
        (None, "Élodie Ménard", "merci elodie menard", (None, "Élodie Ménard")),
        (None, None, "rien", None),
    ],
)  # fmt: skip
def test_who_is_named(
    handle: str | None, name: str | None, text: str, met: tuple[str | None, str | None] | None
) -> None:
    run = with_text(run_with(1, ()), text)
    with scratch() as database:
        accounts(database.con, [("x:n", handle, name)])
        found = named_in(database, run.findings)
    expected = () if met is None else (NamedAccount(account_id="x:n", handle=met[0], name=met[1]),)
    assert found == expected


def test_members_of_the_findings_are_not_told_again() -> None:
    run = run_with(1, ())
    member = finding(0).members[0]
    made = with_text(run, f"{member.name}")
    with scratch() as database:
        accounts(database.con, [(member.account_id, member.handle, member.name)])
        assert named_in(database, made.findings) == ()
