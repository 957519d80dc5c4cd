"""The mapping file: which column of a table is which field of a post (TOML)."""

import tomllib
from collections.abc import Mapping as Table
from dataclasses import dataclass, fields
from pathlib import Path

from guetteur.model import InputError, Post
from guetteur.readers.text_files import briefly, told
from guetteur.readers.times import is_kind

FIELDS = tuple(f.name for f in fields(Post) if f.name not in ("platform", "ref"))
LISTS = frozenset({"links", "domains", "hashtags", "mentions", "media", "objects"})
TIMES = frozenset({"created_at", "collected_at", "edited_at"})
COUNTS = frozenset({"likes", "reposts", "replies", "quotes", "views"})
IDS = frozenset(
    {
        "post_id",
        "account_id",
        "reposted_id",
        "reposted_account",
        "quoted_id",
        "reply_to_id",
        "reply_to_account",
        "conversation_id",
        "channel_id",
    }
)
# A table without post ids can be read: each row is then a post of its own.
REQUIRED = ("account_id", "created_at")
_TOP = frozenset({"platform", "time_zone", "columns", "ignore", "blanks"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column, how to understand its values (`kind`, written `as`) and how to split them."""

    name: str
    kind: str | None = None
    split: str | None = None


@dataclass(frozen=True, slots=True)
class PlatformRule:
    """The platform of a row: a fixed name, or told by a column's prefix or value."""

    fixed: str | None = None
    column: str | None = None
    prefixes: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mapping:
    """A parsed mapping file. `blanks` are the values that mean "nothing here", such as NA."""

    platform: PlatformRule
    columns: dict[str, Column]
    time_zone: str | None = None
    ignore: frozenset[str] = frozenset()
    blanks: frozenset[str] = frozenset()

    @property
    def wanted(self) -> frozenset[str]:
        """Every column that is read."""
        names = {column.name for column in self.columns.values()}
        return frozenset(names | ({self.platform.column} if self.platform.column else set()))


def load_mapping(path: Path) -> Mapping:
    """The mapping in a TOML file. Raises InputError naming the key that is wrong."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (FileNotFoundError, IsADirectoryError) as error:
        raise InputError("error-file-missing", file=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError("error-mapping-toml", file=path.name, found=told(error)) from error
    _refuse_unknown(path, table, _TOP, "")
    columns = table.get("columns")
    if not isinstance(columns, dict):
        raise InputError("error-mapping-missing", file=path.name, setting="[columns]")
    _refuse_unknown(path, columns, frozenset(FIELDS), "columns.")
    parsed = {name: _column(path, name, value) for name, value in columns.items()}
    for name in REQUIRED:
        if name not in parsed:
            raise InputError("error-mapping-missing", file=path.name, setting=f"columns.{name}")
    return Mapping(
        platform=_platform(path, table.get("platform")),
        columns=parsed,
        time_zone=_optional_text(path, "time_zone", table.get("time_zone")),
        ignore=_names(path, "ignore", table.get("ignore", [])),
        blanks=_names(path, "blanks", table.get("blanks", [])),
    )


def _refuse_unknown(
    path: Path, table: Table[str, object], known: frozenset[str], prefix: str
) -> None:
    for key in table:
        if key not in known:
            raise InputError(
                "error-mapping-key",
                file=path.name,
                setting=prefix + briefly(key),
                expected=", ".join(sorted(known)),
            )


def _wrong(path: Path, key: str, value: object) -> InputError:
    return InputError(
        "error-mapping-value", file=path.name, setting=key, found=briefly(repr(value))
    )


def _optional_text(path: Path, key: str, value: object) -> str | None:
    if value is not None and not (isinstance(value, str) and value):
        raise _wrong(path, key, value)
    return value


def _names(path: Path, key: str, value: object) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _wrong(path, key, value)
    return frozenset(value)


def _column(path: Path, field: str, value: object) -> Column:
    key = f"columns.{field}"
    if isinstance(value, str) and value:
        return Column(value)
    if not isinstance(value, dict):
        raise _wrong(path, key, value)
    _refuse_unknown(path, value, frozenset({"column", "as", "split"}), key + ".")
    name = _optional_text(path, key + ".column", value.get("column"))
    if name is None:
        raise InputError("error-mapping-missing", file=path.name, setting=key + ".column")
    kind = _optional_text(path, key + ".as", value.get("as"))
    split = _optional_text(path, key + ".split", value.get("split"))
    if kind is not None and field not in TIMES and not (kind == "id" and field in LISTS):
        raise _wrong(path, key + ".as", kind)
    if kind is not None and field in TIMES and not is_kind(kind):
        raise _wrong(path, key + ".as", kind)
    if split is not None and field not in LISTS:
        raise _wrong(path, key + ".split", split)
    return Column(name, kind, split)


def _platform(path: Path, value: object) -> PlatformRule:
    if value is None:
        raise InputError("error-mapping-missing", file=path.name, setting="platform")
    if isinstance(value, str) and value and ":" not in value:
        return PlatformRule(fixed=value)
    if not isinstance(value, dict):
        raise _wrong(path, "platform", value)
    _refuse_unknown(path, value, frozenset({"column", "prefix", "values"}), "platform.")
    column = _optional_text(path, "platform.column", value.get("column"))
    if column is None:
        raise InputError("error-mapping-missing", file=path.name, setting="platform.column")
    return PlatformRule(
        column=column,
        prefixes=_pairs(path, "platform.prefix", value.get("prefix", {})),
        values=_pairs(path, "platform.values", value.get("values", {})),
    )


def _pairs(path: Path, key: str, value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(
        isinstance(item, str) and item and ":" not in item for item in value.values()
    ):
        raise _wrong(path, key, value)
    return tuple(value.items())
