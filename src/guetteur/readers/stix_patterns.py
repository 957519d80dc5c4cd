"""Whether a text is a pattern of STIX (STIX 2.1, chapter 9), by its grammar."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\s*(?:(?P<word>t'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z'|[hb]?'(?:[^'\\]|\\['\\])*'"
    r"|-?\d+\.\d*|-?\.\d+|-?\d+)|(?P<name>[A-Za-z_][A-Za-z0-9_-]*)"
    r"|(?P<sign>==|!=|<>|<=|>=|[=<>\[\]():.,*]))"
)
_LITERAL = re.compile(r"(?:[thb]?'.*'|-?\d*\.?\d*)", re.DOTALL)
_SIGNS = frozenset({"=", "==", "!=", "<>", "<", ">", "<=", ">="})
_WORDS = frozenset({"LIKE", "MATCHES", "ISSUBSET", "ISSUPERSET"})
_TYPE = re.compile(r"[a-z][a-z0-9-]{2,249}")
_PROPERTY = re.compile(r"[a-z0-9_]{3,250}")
_DIGESTS = {"MD5": 32, "SHA1": 40, "SHA224": 56, "SHA256": 64, "SHA384": 96, "SHA512": 128}
LONGEST, DEEPEST = 20_000, 40


class _NotThere(Exception):
    """The grammar wants something else here."""


@dataclass(slots=True)
class _Reader:
    tokens: list[str]
    place: int = 0
    depth: int = 0

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self, *expected: str) -> str:
        token = self.peek()
        if not token or (expected and token not in expected):
            raise _NotThere
        self.place += 1
        return token

    def skip(self, token: str) -> bool:
        if self.peek() == token:
            self.place += 1
            return True
        return False


def is_pattern(text: str) -> bool:
    """Whether the text follows the grammar. Rare forms that we do not know count as none."""
    tokens = _tokens(text) if len(text) <= LONGEST else None
    if not tokens:
        return False
    reader = _Reader(tokens)
    try:
        _observations(reader)
    except _NotThere:
        return False
    return reader.place == len(tokens)


def _tokens(text: str) -> list[str] | None:
    found, place = list[str](), 0
    text = text.strip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            return None
        found.append(match[0].strip())
        place = match.end()
    return found


def _observations(reader: _Reader) -> None:
    reader.depth += 1
    if reader.depth > DEEPEST:
        raise _NotThere
    _observation(reader)
    while reader.peek() in ("AND", "OR", "FOLLOWEDBY"):
        reader.take()
        _observation(reader)
    reader.depth -= 1


def _observation(reader: _Reader) -> None:
    if reader.skip("("):
        _observations(reader)
        reader.take(")")
    else:
        reader.take("[")
        _comparisons(reader)
        reader.take("]")
    while reader.peek() in ("WITHIN", "REPEATS", "START"):
        _qualifier(reader)


def _qualifier(reader: _Reader) -> None:
    kind = reader.take()
    if kind == "START":
        _time(reader)
        reader.take("STOP")
        _time(reader)
        return
    number = reader.take()
    if not re.fullmatch(r"[1-9]\d*" if kind == "REPEATS" else r"\d+(?:\.\d+)?", number):
        raise _NotThere
    reader.take("TIMES" if kind == "REPEATS" else "SECONDS")


def _time(reader: _Reader) -> None:
    if not reader.take().startswith("t'"):
        raise _NotThere


def _comparisons(reader: _Reader) -> None:
    reader.depth += 1
    if reader.depth > DEEPEST:
        raise _NotThere
    _comparison(reader)
    while reader.peek() in ("AND", "OR"):
        reader.take()
        _comparison(reader)
    reader.depth -= 1


def _comparison(reader: _Reader) -> None:
    if reader.skip("("):
        _comparisons(reader)
        reader.take(")")
        return
    last = _path(reader)
    reader.skip("NOT")
    operator = reader.take()
    if operator == "IN":
        _members(reader, last)
    elif operator in _SIGNS or operator in _WORDS:
        _literal(reader, last, words=operator in _WORDS)
    else:
        raise _NotThere


def _members(reader: _Reader, last: str) -> None:
    reader.take("(")
    _literal(reader, last)
    while reader.skip(","):
        _literal(reader, last)
    reader.take(")")


def _literal(reader: _Reader, last: str, *, words: bool = False) -> None:
    """last: the end of the path; where it names a digest, the literal must be one."""
    token = reader.take()
    if words and not token.startswith("'"):
        raise _NotThere
    if token not in ("true", "false") and not _LITERAL.fullmatch(token):
        raise _NotThere
    length = _DIGESTS.get(re.sub("[^A-Z0-9]", "", last.upper()))
    if length and not re.fullmatch(rf"'[0-9a-fA-F]{{{length}}}'", token):
        raise _NotThere


def _path(reader: _Reader) -> str:
    """The last part of `type:property.part[0]`, each a name or a name in quotation marks."""
    if not _TYPE.fullmatch(reader.take()):
        raise _NotThere
    reader.take(":")
    last = reader.take()
    if not _PROPERTY.fullmatch(last):
        raise _NotThere
    while reader.peek() in (".", "["):
        if reader.take() == "[":
            if not re.fullmatch(r"\d+|\*", reader.take()):
                raise _NotThere
            reader.take("]")
        elif not re.fullmatch(r"[A-Za-z0-9_-]+|'[^'\\]+'", last := reader.take()):
            raise _NotThere
    return last
