"""guetteur exercise: what is written where, what is refused, in both languages."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from guetteur.cli import exercise
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.pipeline.exercises import Knobs, write_exercise

SMALL = Knobs(posts=2_000, accounts=200)
OPTIONS = ("--posts", "2000", "--accounts", "200")


def run(*arguments: str, lang: str = "en") -> Result:
    return CliRunner().invoke(exercise.command(Messages(lang)), arguments)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_command_writes_three_files_and_names_them(lang: str, tmp_path: Path) -> None:
    folder = tmp_path / "e"
    result = run("activism", "-o", str(folder), "--seed", "3", *OPTIONS, lang=lang)
    assert result.exit_code == 0, result.output
    names = {path.name for path in folder.iterdir()}
    assert names == {"posts_x.jsonl", "result.json", "truth.json"}
    assert all(str(folder / name) in result.stdout for name in names)


def test_the_command_turns_every_knob(tmp_path: Path) -> None:
    options = ("--intensity", "0.1", "--stealth", "2", "--french", "0.5", "--platforms", "x")
    result = run("leak", "-o", str(tmp_path / "a"), "--seed", "9", *OPTIONS, *options)
    assert result.exit_code == 0, result.output
    knobs = Knobs(posts=2_000, accounts=200, intensity=0.1, stealth=2, french=0.5, platforms=("x",))
    files = write_exercise("leak", tmp_path / "b", knobs, 9)
    assert set(files) == {"x", "truth"}
    for path in files.values():
        assert path.read_bytes() == (tmp_path / "a" / path.name).read_bytes()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_an_unknown_scenario_is_answered_with_the_three(lang: str, tmp_path: Path) -> None:
    error = run("coup", "-o", str(tmp_path / "e"), lang=lang).exception
    assert isinstance(error, InputError)
    text = Messages(lang).of(error)
    assert all(word in text for word in ("coup", "interference", "activism", "leak"))
    assert not (tmp_path / "e").exists()


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "mine.txt"):
        with pytest.raises(InputError, match="error-exercise-folder"):
            write_exercise("leak", folder, SMALL, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_an_exercise_can_be_written_again_and_leaves_nothing_of_the_one_before(
    tmp_path: Path,
) -> None:
    write_exercise("leak", tmp_path / "e", SMALL, 1)
    alone = Knobs(posts=2_000, accounts=200, platforms=("x",))
    write_exercise("leak", tmp_path / "e", alone, 1)
    assert {path.name for path in (tmp_path / "e").iterdir()} == {"posts_x.jsonl", "truth.json"}


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[str, int, int | None]] = []
    write_exercise("leak", tmp_path, SMALL, 1, lambda *step: told.append(step))
    assert told == [("progress-exercise", done, 2) for done in (0, 1, 2)]
