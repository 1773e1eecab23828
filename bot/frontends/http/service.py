"""What all doors share: takes a question and its session, gives the answer within the limits.

For example, `await service.ask(request, "who first visited Peru?", "session-1", door="rasa")` is an
`Answer`; a question over the limit is a `Refusal` with 413.
"""
import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from starlette.requests import Request

from bot.bot import Bot
from bot.frontends.http.limits import Clock, RateLimit, SessionLimit
from bot.frontends.http.metrics import Metrics
from bot.frontends.http.refusal import Refusal
from bot.frontends.http.settings import Settings
from bot.reading import Answer
from bot.turns.context import Context

MAX_SESSION_NAME = 200


@dataclass(slots=True)
class Note:
    """What the access log may say of a request beyond its line: filled in by the endpoint."""

    status: str = "-"
    question: str = ""
    chat: str = ""


@dataclass(slots=True)
class Service:
    """One bot with its limits and counters. `draining` is set when the server is about to stop."""

    bot: Bot
    settings: Settings
    clock: Clock = time.monotonic
    draining: bool = False
    rate: RateLimit = field(init=False)
    sessions: SessionLimit = field(init=False)
    metrics: Metrics = field(init=False)

    def __post_init__(self) -> None:
        self.rate = RateLimit(self.settings.rate, self.clock)
        self.sessions = SessionLimit(self.settings.max_sessions, self.settings.session_minutes * 60,
                                     self.bot.reset, self.clock)
        self.metrics = Metrics(lambda: float(len(self.sessions)))

    async def ask(self, request: Request, text: str, session: str | None, *, door: str) -> Answer:
        """Answer one question; with a session, in the context of its turns."""
        self._check_question(text)
        if session is not None:
            self._check_session(session)
        return self._count(request, await self.bot.aask(text, session=session), text, door)

    async def converse(self, request: Request, turns: Sequence[str], *, door: str) -> Answer:
        """Answer the last of several turns in the context of those before it; nothing is stored."""
        self._check_question(turns[-1])
        earlier = [turn for turn in turns[:-1] if len(turn) <= self.settings.max_question]
        answer = await asyncio.to_thread(_fold, self.bot, [*earlier, turns[-1]])
        return self._count(request, answer, turns[-1], door)

    def _check_question(self, text: str) -> None:
        most = self.settings.max_question
        if len(text) > most:
            raise Refusal(413, "question_too_long", f"The question is longer than {most} characters.")

    def _check_session(self, session: str) -> None:
        if len(session) > MAX_SESSION_NAME:
            raise Refusal(400, "session_too_long",
                          f"The session's name is longer than {MAX_SESSION_NAME} characters.")
        if not self.sessions.admit(session):
            raise Refusal(429, "too_many_sessions", "Too many conversations are going on; try again later.",
                          headers={"Retry-After": "60"})

    def _count(self, request: Request, answer: Answer, text: str, door: str) -> Answer:
        self.metrics.count_question(door, answer.status)
        note = note_of(request)
        note.status, note.question = answer.status, text
        return answer


def _fold(bot: Bot, turns: Sequence[str]) -> Answer:
    """Ask the turns one after the other; the number of a suggestion stands for that suggestion."""
    context = Context()
    suggestions: dict[str, str] = {}
    for turn in turns:
        answer, context = bot.respond(suggestions.get(turn.strip(), turn), context)
        suggestions = {str(number): text for number, text in enumerate(answer.suggestions, 1)}
    return answer


def service_of(request: Request) -> Service:
    """The service that a request is for."""
    service: Service = request.app.state.service
    return service


def note_of(request: Request) -> Note:
    """The note that the access log keeps of a request."""
    note: Note = request.state.note
    return note
