"""A study pushed to a server that keeps to the published rules of CISO Assistant's models."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guetteur.knowledge import Messages
from guetteur.model import InputError, InputErrors
from guetteur.model.study import Study
from guetteur.pipeline import risk
from guetteur.pipeline.risk_exchange_push import Done, Push, Target, planned, push_study
from guetteur.publish.ciso_tables import Loss
from guetteur.readers.study import written
from tests.cli.test_risk import run
from tests.pipeline.ciso_server import FOLDER, MATRIX, STEPS, TOKEN, Ciso, served
from tests.risk import made

EN = Messages("en")


@pytest.fixture
def ciso() -> Iterator[Ciso]:
    with served(Ciso()) as running:
        yield running


def file_of(tmp_path: Path, study: Study) -> Path:
    path = tmp_path / "study.yml"
    path.write_text(written(study), encoding="utf-8")
    return path


def to(ciso: Ciso, path: Path, **given: Any) -> Push:
    told: dict[str, Any] = {
        "study": path, "url": ciso.url, "target": Target(folder=FOLDER, matrix=MATRIX),
        "state": path.with_suffix(".push.json"),
    }  # fmt: skip
    return Push(**told | given)


def pushed(push: Push, token: str = TOKEN) -> list[Done]:
    return [one for one in push_study(push, token, EN) if isinstance(one, Done)]


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("template", ["campaign", "authority"])
def test_a_worked_study_is_taken_whole(
    ciso: Ciso, tmp_path: Path, template: str, lang: str
) -> None:
    path = tmp_path / "study.yml"
    risk.write_new(path, template, Messages(lang), made.study().versions[0].on)
    study, _, assessment = risk.assessed(path, lang)
    done = list(push_study(to(ciso, path), TOKEN, Messages(lang)))
    assert all(one.outcome == "made" for one in done if isinstance(one, Done))
    paths = [path for scenario in study.scenarios for path in scenario.paths]
    modes = [mode for path in paths if path.operational for mode in path.operational.modes]
    rows = ciso.rows
    assert len(rows["ebios-rm/feared-events/"]) == len(study.feared_events)
    assert len(rows["ebios-rm/ro-to/"]) == len(study.pairs)
    assert len(rows["ebios-rm/stakeholders/"]) == len(study.stakeholders)
    assert len(rows["ebios-rm/attack-paths/"]) == len(paths)
    assert len(rows[STEPS]) == len(ciso.graphs) == len(modes)
    refs = {row["id"]: row["ref_id"] for row in rows["ebios-rm/attack-paths/"].values()}
    likely = {
        refs[row["attack_path"]]: row["likelihood"]
        for row in rows["ebios-rm/operational-scenarios/"].values()
    }
    for one in assessment.risks:
        if one.path in likely and one.likelihood.value:
            assert likely[one.path] == one.likelihood.value - 1


def test_levels_links_and_targets(ciso: Ciso, tmp_path: Path) -> None:
    pushed(to(ciso, file_of(tmp_path, made.study())))
    (event, *_) = ciso.rows["ebios-rm/feared-events/"].values()
    assert event["gravity"] == 2, "G3, counted from 0"
    assert ciso.rows["assets/"][event["assets"][0]]["name"] == "Mail"
    (pair,) = ciso.rows["ebios-rm/ro-to/"].values()
    assert (pair["motivation"], pair["resources"], pair["activity"]) == (3, 2, 0)
    assert pair["feared_events"] == [event["id"]], "those of its scenarios"
    (holder,) = ciso.rows["ebios-rm/stakeholders/"].values()
    assert (holder["current_penetration"], holder["residual_penetration"]) == (3, 1)
    assert holder["residual_trust"] == 2, "what the target does not say stays"
    (study,) = ciso.rows["ebios-rm/studies/"].values()
    assert study["quotation_method"] == "manual"
    assert study["description"].endswith("restricted")
    ((first, second),) = ciso.graphs.values()
    assert (first["success_probability"], first["technical_difficulty"]) == (2, 1)
    assert (second["antecedents"], second["success_probability"]) == (["AE1"], 3)


@pytest.mark.parametrize(("levels", "rating", "likely"), [(4, 3, 2), (5, 4, 3), (3, -1, -1)])
@pytest.mark.parametrize("as_text", [False, True])
def test_the_size_of_the_matrix_counts(
    tmp_path: Path, levels: int, rating: int, likely: int, as_text: bool
) -> None:
    with served(Ciso(levels=levels, definition_as_text=as_text)) as ciso:
        pushed(to(ciso, file_of(tmp_path, made.study())))
    ((_, last),) = ciso.graphs.values()
    assert last["success_probability"] == rating
    (mode,) = ciso.rows[STEPS].values()
    assert mode["likelihood"] == likely


def test_a_link_to_an_earlier_phase_is_left_out_and_told(ciso: Ciso, tmp_path: Path) -> None:
    one, two = made.steps_of({"AE1": ([], "or", 3, 2), "AE2": (["AE1"], "or", 4, 0)})
    early = made.mode_of({}, steps=(one, made_as(two, phase="know")))
    operational = made_as(made.path().operational, modes=(early,))
    path = made.path(operational=operational)
    study = made.study(scenarios=(made.scenario(paths=(path,)),))
    done = list(push_study(to(ciso, file_of(tmp_path, study)), TOKEN, EN))
    ((_, last),) = ciso.graphs.values()
    assert last["antecedents"] == []
    losses = {one.what: one.count for one in done if isinstance(one, Loss)}
    assert (losses["risk-loss-back"], losses["risk-loss-moved"]) == (1, 1)


def made_as(record: Any, **given: Any) -> Any:
    from dataclasses import replace

    return replace(record, **given)


def test_names_that_are_the_same_or_too_long_are_told_apart(ciso: Ciso, tmp_path: Path) -> None:
    long = "x" * 300
    paths = (made.path(name=long), made.path(id="CA2", risk="R2", name=long, operational=None))
    study = made.study(scenarios=(made.scenario(paths=paths),))
    pushed(to(ciso, file_of(tmp_path, study)))
    names = sorted(ciso.named("ebios-rm/attack-paths/"))
    assert [len(one) for one in names] == [200, 200]
    assert names[0].startswith("CA2: xxx")


def test_what_is_there_already_is_taken(ciso: Ciso, tmp_path: Path) -> None:
    ciso.page = 2
    for n in range(5):
        ciso.make("assets/", {"name": f"Other {n}", "type": "SP", "folder": FOLDER})
    ciso.make("assets/", {"name": "mail", "type": "PR", "folder": FOLDER})
    ciso.make("terminologies/", {"name": "supplier", "field_path": "entity.relationship"})
    done = {one.key: one.outcome for one in pushed(to(ciso, file_of(tmp_path, made.study())))}
    assert (done["VM1"], done["VM2"], done["category supplier"]) == ("found", "made", "found")
    assert len(ciso.rows["terminologies/"]) == 2


def test_it_goes_on_where_it_stopped(ciso: Ciso, tmp_path: Path) -> None:
    path = file_of(tmp_path, made.study())
    pushed(to(ciso, path))
    # the first request only reads the matrix
    for fail in range(2, len(ciso.asked) + 1, 3):
        with served(Ciso(fail_at=fail)) as broken:
            push = to(broken, path, state=tmp_path / f"{fail}.json")
            with pytest.raises(InputErrors) as stopped:
                pushed(push)
            assert stopped.value.key == "error-push-stopped"
            assert stopped.value.mistakes[0].params["status"] == 500
            assert "\x1b" not in str(stopped.value.mistakes[0])
            assert {one.outcome for one in pushed(push)} <= {"made", "before"}
        assert broken.rows == ciso.rows
        assert broken.graphs == ciso.graphs


@pytest.mark.parametrize("what", ["assets/", "ebios-rm/feared-events/", STEPS])
def test_a_lost_answer_makes_nothing_twice(tmp_path: Path, what: str) -> None:
    path = file_of(tmp_path, made.study())
    with served(Ciso()) as first:
        pushed(to(first, path))
    lost = 1 + first.asked.index(("POST", f"/api/{what}"))
    with served(Ciso(lose_at=lost)) as ciso:
        push = to(ciso, path, state=tmp_path / "lost.json")
        with pytest.raises(InputErrors) as stopped:
            pushed(push)
        assert stopped.value.mistakes[0].key == "error-push-reach"
        assert "found" in {one.outcome for one in pushed(push)}
    assert {kind: len(rows) for kind, rows in ciso.rows.items()} == {
        kind: len(rows) for kind, rows in first.rows.items()
    }


def test_a_second_push_sends_nothing(ciso: Ciso, tmp_path: Path) -> None:
    push = to(ciso, file_of(tmp_path, made.study()))
    pushed(push)
    ciso.asked.clear()
    assert {one.outcome for one in pushed(push)} == {"before"}
    assert [method for method, _ in ciso.asked] == ["GET"]


def test_another_study_or_place_is_another_push(ciso: Ciso, tmp_path: Path) -> None:
    push = to(ciso, file_of(tmp_path, made.study()))
    pushed(push)
    other = to(ciso, push.study, target=Target(folder="other", matrix=MATRIX))
    with pytest.raises(InputError) as found:
        pushed(other)
    assert (found.value.key, found.value.params["what"]) == ("error-push-other", "folder")
    file_of(tmp_path, made.study(title="Changed"))
    with pytest.raises(InputError) as found:
        pushed(push)
    assert (found.value.key, found.value.params["what"]) == ("error-push-other", "study")
    push.state.write_text("[]", encoding="utf-8")
    with pytest.raises(InputError) as found:
        pushed(push)
    assert found.value.key == "error-push-state"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("ciso.example.org", "error-push-url"),
        ("https://ana:secret@ciso.example.org", "error-push-url"),
        ("https://[::1", "error-push-url"),
        ("http://ciso.example.org", "error-push-http"),
        ("http://127.0.0.1:9", "error-push-reach"),
    ],
)
def test_addresses(ciso: Ciso, tmp_path: Path, url: str, key: str) -> None:
    with pytest.raises(InputError) as found:
        pushed(to(ciso, file_of(tmp_path, made.study()), url=url))
    assert found.value.key == key


@pytest.mark.parametrize("token", ["", "two words", "a\nb", "é"])
def test_a_token_that_cannot_be_one(ciso: Ciso, tmp_path: Path, token: str) -> None:
    with pytest.raises(InputError) as found:
        pushed(to(ciso, file_of(tmp_path, made.study())), token)
    assert found.value.key == "error-push-token"
    assert ciso.asked == []


def test_a_wrong_token_and_an_unknown_matrix(ciso: Ciso, tmp_path: Path) -> None:
    path = file_of(tmp_path, made.study())
    with pytest.raises(InputError) as found:
        pushed(to(ciso, path), "wrong")
    assert found.value.key == "error-push-refused"
    with pytest.raises(InputError) as found:
        pushed(to(ciso, path, target=Target(folder=FOLDER, matrix="../users")))
    assert (found.value.key, found.value.params["status"]) == ("error-push-status", 404)
    assert not to(ciso, path).state.exists()


def test_the_token_goes_to_nobody_else(ciso: Ciso, tmp_path: Path) -> None:
    with served(Ciso()) as other:
        ciso.redirect = f"{other.url}/api/"
        with pytest.raises(InputError) as found:
            pushed(to(ciso, file_of(tmp_path, made.study())))
        assert found.value.key == "error-push-elsewhere"
        assert other.asked == []


def test_the_state_holds_no_token(ciso: Ciso, tmp_path: Path) -> None:
    push = to(ciso, file_of(tmp_path, made.study()))
    pushed(push)
    assert TOKEN not in push.state.read_text(encoding="utf-8")


def test_the_command(ciso: Ciso, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file_of(tmp_path, made.study())
    given = ("push", str(path), "--url", ciso.url, "--folder", FOLDER, "--matrix", MATRIX)
    dry = run(*given, "--dry-run")
    requests = [json.loads(line) for line in dry.stdout.splitlines()]
    assert len(requests) == len(planned(to(ciso, path), EN)[0])
    assert requests[0]["path"] == "assets/"
    assert ciso.asked == []
    assert "Nothing was sent" in dry.stderr
    wrong = run(
        "push", str(path), "--url", "ftp://x", "--folder", "F", "--matrix", "M", "--dry-run"
    )
    assert getattr(wrong.exception, "key", "") == "error-push-url"
    monkeypatch.delenv("GUETTEUR_CISO_TOKEN", raising=False)
    assert getattr(run(*given).exception, "key", "") == "error-push-token"
    token = tmp_path / "token"
    token.write_text(f"{TOKEN}\n", encoding="utf-8")
    done = run(*given, "--token-file", str(token))
    assert done.exit_code == 0, done.output
    assert "Made: the study (" in done.stdout
    assert "Lost or not as it was, on the server: measures (1)" in done.stdout
    assert json.loads((tmp_path / "study.yml.push.json").read_text())["pending"] is None
    monkeypatch.setenv("GUETTEUR_CISO_TOKEN", TOKEN)
    assert "Made before: the study" in run(*given).stdout
