"""What can go wrong, as one family: every error that this package raises on purpose is a `BotError`.

Takes nothing and gives nothing; `str(error)` is one clear line (a `PackError` has one for each problem).
"""
from typing import NamedTuple


class BotError(Exception):
    """The base of every error that the bot raises on purpose."""


class UsageError(BotError):
    """A command or an argument that can't be used; the text says what to do instead."""


class Problem(NamedTuple):
    """One mistake in a pack: `file:line:column: message` (line and column count from 1)."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class PackError(BotError):
    """A pack that is refused; `problems` holds every mistake that was found, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
