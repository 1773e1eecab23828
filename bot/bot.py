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
from pathlib import Path
from typing import NamedTuple

from bot import default_pack, dialog, kept
from bot.lexicon import Lexicon
from bot.model import Pack
from bot.pack import load
from bot.reading import Answer, Reading
from bot.turns.context import Context

MAX_SESSIONS = 10_000  # the least recently used goes first


class Topic(NamedTuple):
    """Something that the pack can answer questions about, with questions that it answers."""

    name: str
    examples: tuple[str, ...]


class Bot:
    """A loaded pack that answers questions. Thread-safe; the turns of one session run in order."""

    def __init__(self, pack: Pack, *, max_sessions: int = MAX_SESSIONS,
                 lexicon: Lexicon | None = None) -> None:
        """`lexicon`: the pack's, if it was made before."""
        if lexicon is None:
            from bot import teach  # most starts need it only once (`bot.kept`)

            lexicon = teach.taught(pack)
        self.pack = pack
        self._mind = dialog.Mind(lexicon)
        self._max_sessions = max_sessions
        self._topics: tuple[Topic, ...] | None = (
            None  # worked out when first asked for: it reads many questions
        )
        self._lock = threading.Lock()
        self._sessions: OrderedDict[str, _Session] = OrderedDict()

    @classmethod
    def load(cls, path: str | Path | None = None, *, max_sessions: int = MAX_SESSIONS,
             cache: Path | None = None) -> Bot:
        """Load the pack in a folder (or the default pack). Raises `PackError` for a bad pack. With a folder
        for a cache, what was made of the pack is kept there, and the next start is faster."""
        folder, shown = (default_pack.folder(), Path()) if path is None else (Path(path), Path(path))
        if cache is None:
            return cls(load(folder, shown=shown), max_sessions=max_sessions)
        lexicon = kept.lexicon(folder, shown, cache)
        return cls(lexicon.pack, max_sessions=max_sessions, lexicon=lexicon)

    def ask(self, text: str, *, session: str | None = None) -> Answer:
        """Answer a question; with a session, in the context of the turns before it."""
        if session is None:
            return self.respond(text, Context())[0]
        held = self._session(session)
        with held.lock:
            answer, held.context = self.respond(text, held.context)
        return answer

    async def aask(self, text: str, *, session: str | None = None) -> Answer:
        """`ask`, without blocking the event loop."""
        import asyncio

        return await asyncio.to_thread(self.ask, text, session=session)

    def respond(self, text: str, context: Context) -> tuple[Answer, Context]:
        """The pure form of `ask`: an answer, and the context for the next turn. Nothing is stored."""
        return self._mind.respond(text, context)

    def read(self, text: str, *, session: str | None = None) -> Reading:
        """How an (unfinished) question reads so far; no look-up, and no session is changed."""
        held = self._sessions.get(session) if session is not None else None
        return self._mind.read(text, held.context if held else Context())

    def reset(self, session: str) -> None:
        """Forget what a session carried over."""
        with self._lock:
            self._sessions.pop(session, None)

    def topics(self) -> tuple[Topic, ...]:
        """What can be asked about, in the pack's order, with questions that get an answer."""
        if self._topics is None:
            self._topics = tuple(Topic(name, examples) for name, examples in self._mind.topics())
        return self._topics

    def _session(self, name: str) -> _Session:
        with self._lock:
            held = self._sessions.get(name)
            if held is None:
                held = self._sessions[name] = _Session()
                while len(self._sessions) > self._max_sessions:
                    self._sessions.popitem(last=False)
            else:
                self._sessions.move_to_end(name)
            return held


class _Session:
    """One conversation: a lock that keeps its turns in order, and what it carries over."""

    __slots__ = ("context", "lock")

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.context = Context()
