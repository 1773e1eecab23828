"""The bot's own API: takes a question or nothing, gives the whole answer, or what can be asked.

For example, `POST /v1/ask` with `{"text": "who first visited Peru?", "session": "s1"}` gives what
`bot ask --json` prints, and the session.
"""
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.bot import Bot
from bot.frontends.http.body import optional_text, read_object, text_field
from bot.frontends.http.service import service_of


async def ask(request: Request) -> Response:
    """POST /v1/ask."""
    service = service_of(request)
    fields = await read_object(request, service.settings.max_body)
    text = text_field(fields.get("text"), "text")
    session = optional_text(fields, "session")
    answer = await service.ask(request, text, session, door="ask")
    return JSONResponse({"session": session, **answer.as_json(reading=True)})


async def pack(request: Request) -> Response:
    """GET /v1/pack."""
    return JSONResponse(describe(service_of(request).bot))


def describe(bot: Bot) -> dict[str, Any]:
    """What a pack is about: its title, its topics with questions that get an answer, its sources."""
    topics = bot.topics()
    return {
        "title": bot.pack.title,
        "language": bot.pack.language,
        "topics": [{"name": topic.name, "questions": list(topic.examples)} for topic in topics],
        "questions": [topic.examples[0] for topic in topics if topic.examples],
        "sources": [source._asdict() for source in bot.pack.sources.values()],
    }
