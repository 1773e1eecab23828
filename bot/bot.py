"""The one object that front ends hold: a question in, an answer out.

Takes a pack and questions (text); gives an `Answer` for each. What a session carries over lives here
and nowhere else.

    >>> bot = Bot.load()
    >>> bot.ask("who first visited Peru?").status
    'answered'
"""
from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from bot.model import Pack
from bot.reading import Answer, Reading

MAX_SESSIONS = 10_000  # the least recently used goes first


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that the pack can answer questions about, with questions that it answers."""

    name: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What one conversation carries from a turn to the next. An immutable value."""


class Bot:
    """A loaded pack that answers questions. Thread-safe; the turns of one session run in order."""

    def __init__(self, pack: Pack, *, max_sessions: int = MAX_SESSIONS) -> None:
        self.pack = pack
        self._max_sessions = max_sessions
        self._lock = threading.Lock()
        self._sessions: OrderedDict[str, tuple[threading.Lock, Context]] = OrderedDict()

    @classmethod
    def load(cls, path: str | Path | None = None, *, max_sessions: int = MAX_SESSIONS) -> Bot:
        """Load the pack in a folder (or the default pack). Raises `PackError` for a bad pack."""
        raise NotImplementedError

    def ask(self, text: str, *, session: str | None = None) -> Answer:
        """Answer a question; with a session, in the context of the turns before it."""
        answer, _ = self.respond(text, Context())
        return answer

    async def aask(self, text: str, *, session: str | None = None) -> Answer:
        """`ask`, without blocking the event loop."""
        import asyncio  # half as dear as all that `bot ask` does, which never gets here

        return await asyncio.to_thread(self.ask, text, session=session)

    def respond(self, text: str, context: Context) -> tuple[Answer, Context]:
        """The pure form of `ask`: an answer, and the context for the next turn. Nothing is stored."""
        return Answer("I don't know.", "unknown", reading=Reading(text)), context

    def read(self, text: str, *, session: str | None = None) -> Reading:
        """How an (unfinished) question reads so far; no look-up, and no session is changed."""
        return Reading(text)

    def reset(self, session: str) -> None:
        """Forget what a session carried over."""
        with self._lock:
            self._sessions.pop(session, None)

    def topics(self) -> tuple[Topic, ...]:
        """What can be asked about, in the pack's order, with questions that get an answer."""
        return ()
