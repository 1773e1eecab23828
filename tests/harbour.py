"""A bot for the tests of the HTTP server that needs no pack and no engine, and a server in a thread.

Takes a question; gives an answer from a table. "again" repeats the question before it, which shows what
a conversation carried over.
"""
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from bot.bot import Bot, Topic
from bot.frontends.http.app import create_app
from bot.frontends.http.settings import Settings
from bot.frontends.serve import listen
from bot.model import Pack, Source
from bot.reading import Answer, Fact, Reading, Word

PACK = Pack("en", "A small harbour", (), None, {"register": Source("register", "The register", "Harbour office")},
            {}, (), {}, {}, {})
ORZEL = "Where is Orzeł at home?"
HUASCAR = "Where is Huáscar at home?"
LENGTH = "How long is Orzeł?"

_FACT = Fact("ship", "orzel", {"name": "Orzeł", "home": "Gdynia"}, "Register", "facts.yaml", 11)


class Harbour(Bot):
    """Knows where one ship is at home; asks back about "it"; knows nothing else."""

    def __init__(self) -> None:
        self.pack = PACK  # and nothing of the engine
        self.forgotten: list[str] = []
        self._turns: dict[str, Any] = {}

    def ask(self, text: str, *, session: str | None = None) -> Answer:
        answer, context = self.respond(text, self._turns.get(session or ""))
        if session is not None:
            self._turns[session] = context
        return answer

    def respond(self, text: str, context: Any) -> tuple[Answer, Any]:
        if text == "again" and isinstance(context, str):
            return self.respond(context, None)
        if text == "break":
            raise ZeroDivisionError
        reading = Reading(text, (Word(0, len(text), text, "topic", "ship.home", "intents.yaml"),), "ship · home")
        if text in (ORZEL, "<b>Orzeł</b>"):
            answer = Answer("Orzeł is at home in <b>Gdynia</b>.", "answered", ("Gdynia",), 1.0, "home", (_FACT,),
                            reading)
        elif "it" in text.split():
            answer = Answer("Which ship do you mean?", "clarify", reading=reading, suggestions=(ORZEL, HUASCAR))
        else:
            answer = Answer("I don't know that.", "unknown", reading=reading)
        return answer, text

    def reset(self, session: str) -> None:
        self.forgotten.append(session)
        self._turns.pop(session, None)

    def topics(self) -> tuple[Topic, ...]:
        return (Topic("home", (ORZEL, HUASCAR)), Topic("length", (LENGTH,)))


@contextmanager
def served(settings: Settings | None = None) -> Iterator[str]:
    """The address of a server on a free port of this machine."""
    settings = settings or Settings()
    config = uvicorn.Config(create_app(Harbour(), settings), log_config=None, lifespan="off")
    sockets = [listen(Settings(port=0))]
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": sockets})
    thread.start()
    try:
        yield f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
