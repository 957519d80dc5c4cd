"""Progress bars on stderr."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from guetteur import pipeline
from guetteur.pipeline import Messages


@contextmanager
def shown(messages: Messages) -> Iterator[pipeline.Progress]:
    """A bar for each stage of the work."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[count]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, TaskID] = {}

        def tell(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(messages.text(stage), total=total, count="")
            count = messages.text("progress-count", done=done) if total is None else ""
            bars.update(tasks[stage], completed=done, total=total, count=count)

        yield tell
        for task in tasks.values():
            bars.update(task, total=1, completed=1)
