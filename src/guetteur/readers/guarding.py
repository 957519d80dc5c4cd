"""What holds for a whole file, whatever its format: whole ids, and bytes that stay the same."""

from collections.abc import Iterator
from pathlib import Path

from guetteur.model import InputError, Post, Record, RowIssue

# As many records are looked at, before anything is given, to see whether ids are still whole.
_LOOKED_AT = 300
_FEWEST = 3
_KEPT_DIGITS = 15


def guarded(path: Path, records: Iterator[Record]) -> Iterator[Record]:
    """The records. Raises InputError if a spreadsheet rounded the ids, or the file is changing."""
    before = _state(path)
    waiting: list[Record] = []
    for record in records:
        waiting.append(record)
        if len(waiting) == _LOOKED_AT:
            break
    _check_ids(path, waiting)
    yield from waiting
    yield from records
    if _state(path) != before:
        raise InputError("error-file-changing", file=path.name)


def _state(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise InputError("error-file-missing", file=str(path)) from error
    return found.st_size, found.st_mtime_ns


def _check_ids(path: Path, records: list[Record]) -> None:
    """Refuse a file whose first rows are all lost to rounding, or whose long ids all end in the
    zeros that a spreadsheet puts after 15 digits."""
    rounded = [
        one for one in records if isinstance(one, RowIssue) and one.reason == "issue-id-rounded"
    ]
    posts = [one for one in records if isinstance(one, Post)]
    if len(rounded) >= _FEWEST and not posts:
        raise InputError(
            "error-ids-rounded", file=path.name, found=rounded[0].found or "–", row=rounded[0].row
        )
    for ids in ([one.post_id for one in posts], [one.account_id for one in posts]):
        natives = {one.rpartition(":")[2] for one in ids}
        long = [one for one in natives if one.isdigit() and len(one) > _KEPT_DIGITS + 1]
        if len(long) >= _FEWEST and all(set(one[_KEPT_DIGITS:]) == {"0"} for one in long):
            raise InputError(
                "error-ids-rounded", file=path.name, found=min(long), row=posts[0].ref.row
            )
