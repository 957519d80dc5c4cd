"""The one base error: what went wrong, as a message key and its parameters.

The text is rendered at the edge, in the reader's language: `Messages(lang).of(error)`.
"""


class GuetteurError(Exception):
    """An error that a user can act on; `key` names a message in the catalogues."""

    def __init__(self, key: str, **params: str | int | float) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.key}({facts})"


class InputError(GuetteurError):
    """Something in the user's own file, command or workspace is not as expected."""


class InputErrors(InputError):
    """Several mistakes of one file, told together."""

    def __init__(
        self, key: str, mistakes: tuple[InputError, ...], **params: str | int | float
    ) -> None:
        super().__init__(key, **params)
        self.mistakes = mistakes
