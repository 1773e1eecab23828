"""A conversation as a value that front ends in a terminal hold: takes lines, gives replies.

Takes anything that talks like `Bot`; gives a `Reply` for each question. `commands.reply` adds the
commands; `plain` and `session` read the lines and show the replies.

    Chat(Bot.load(), Bot.load).ask("who first visited Peru?").status == "answered"
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.bot import Topic
from bot.frontends.terminal import layout, render
from bot.frontends.terminal.layout import Line, wrap
from bot.frontends.terminal.names import Names
from bot.model import Pack
from bot.reading import Answer, Reading, Status

SESSION = "terminal"


class Talker(Protocol):
    """What the terminal uses of a `Bot`."""

    @property
    def pack(self) -> Pack: ...
    def ask(self, text: str, *, session: str | None = None) -> Answer: ...
    def read(self, text: str, *, session: str | None = None) -> Reading: ...
    def reset(self, session: str) -> None: ...
    def topics(self) -> tuple[Topic, ...]: ...


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Reply:
    """What is shown for a line. `status` is that of a question, None of a command; `error` says that the
    line couldn't be followed. `clipboard` is a text to copy, `leave` ends the conversation."""

    lines: tuple[Line, ...] = ()
    status: Status | None = None
    error: bool = False
    clipboard: str | None = None
    leave: bool = False


class Chat:
    """A bot, the turns so far, and what commands need to know of the terminal.

    `width` gives the number of columns (None: no limit), `past` the lines of earlier conversations.
    """

    def __init__(
        self,
        bot: Talker,
        load: Callable[[str], Talker],
        *,
        width: Callable[[], int | None] = lambda: None,
        past: Callable[[], Sequence[str]] = lambda: (),
    ) -> None:
        self.width = width
        self.past = past
        self.saved: Path | None = None  # a file that this conversation wrote may be written again
        self._load = load
        self._begin(bot)

    def _begin(self, bot: Talker) -> None:
        self.bot = bot
        self.names = Names(bot.pack)
        self.turns: list[Turn] = []

    @property
    def last(self) -> Answer | None:
        """The latest answer."""
        return self.turns[-1].answer if self.turns else None

    @property
    def suggestions(self) -> tuple[str, ...]:
        """The questions that can be asked by their number."""
        return self.last.suggestions if self.last else ()

    def question(self, line: str) -> str:
        """The question that a line stands for: the number of a suggestion is that suggestion."""
        text = line.strip()
        if text.isdecimal() and 1 <= int(text) <= len(self.suggestions):
            return self.suggestions[int(text) - 1]
        return text

    def ask(self, line: str) -> Reply:
        """Answer a question."""
        question = self.question(line)
        answer = self.bot.ask(question, session=SESSION)
        self.turns.append(Turn(question, answer))
        asked = [] if question == line.strip() else wrap(layout.line(question, "dim"), self.width())
        return Reply((*asked, *render.answer(answer, self.names, self.width())), answer.status)

    def read(self, line: str) -> Reading:
        """How a line reads so far."""
        return self.bot.read(line, session=SESSION)

    def reset(self) -> None:
        """Begin a new conversation."""
        self.bot.reset(SESSION)
        self._begin(self.bot)

    def open(self, folder: str) -> None:
        """Go on with another pack. Raises `BotError`, and the present pack stays."""
        self._begin(self._load(folder))
