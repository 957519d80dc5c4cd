"""Exercise: a simulated debate and its truth, written as files that `ingest` reads."""

from pathlib import Path

from guetteur import store
from guetteur.exercise.debate import Knobs, telegram_document, truth_document, x_lines
from guetteur.exercise.scenarios import SCENARIOS, debate
from guetteur.model import InputError
from guetteur.pipeline.progress import Progress, quiet

__all__ = ["SCENARIOS", "Knobs", "write_exercise"]

FILES = {"x": "posts_x.jsonl", "telegram": "result.json", "truth": "truth.json"}


def write_exercise(
    scenario: str, folder: Path, knobs: Knobs, seed: int, progress: Progress = quiet
) -> dict[str, Path]:
    """Write a simulated debate; returns the file of each platform, and of the truth.

    Raises InputError when the folder holds something else than an exercise.
    """
    paths = {name: folder / file for name, file in FILES.items()}
    _check(folder, set(paths.values()))
    progress("progress-exercise", 0, 2)
    made = debate(scenario, knobs, seed)
    progress("progress-exercise", 1, 2)
    with store.atomic(paths["x"]) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in x_lines(made))
    telegram = telegram_document(made)
    if telegram is None:
        # an earlier exercise's messages would be read together with this one's posts
        paths.pop("telegram").unlink(missing_ok=True)
    else:
        store.write_text(paths["telegram"], telegram)
    store.write_text(paths["truth"], truth_document(made))
    progress("progress-exercise", 2, 2)
    return paths


def _check(folder: Path, ours: set[Path]) -> None:
    if folder.exists() and not folder.is_dir():
        raise InputError("error-exercise-folder", folder=str(folder))
    if folder.is_dir() and not set(folder.iterdir()) <= ours:
        raise InputError("error-exercise-folder", folder=str(folder))
