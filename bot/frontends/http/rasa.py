"""Rasa's REST channel, which chat widgets speak: takes `{"sender", "message"}`, gives a list of messages.

For example, `{"sender": "ada", "message": "who first visited Peru?"}` gives
`[{"recipient_id": "ada", "text": "…"}]`, with a button for each question that can be asked back.
"""
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.frontends.http.body import optional_text, read_object, text_field
from bot.frontends.http.service import service_of
from bot.reading import Answer

ANONYMOUS = "default"  # what Rasa calls a sender without a name; here it has no memory


async def webhook(request: Request) -> Response:
    """POST /webhooks/rest/webhook."""
    service = service_of(request)
    fields = await read_object(request, service.settings.max_body)
    text = text_field(fields.get("message"), "message")
    sender = optional_text(fields, "sender")
    answer = await service.ask(request, text, sender, door="rasa")
    return JSONResponse([_message(sender or ANONYMOUS, answer)])


async def health(request: Request) -> Response:
    """GET /webhooks/rest/: widgets look here whether the channel exists."""
    return JSONResponse({"status": "ok"})


def _message(recipient: str, answer: Answer) -> dict[str, Any]:
    message: dict[str, Any] = {"recipient_id": recipient, "text": answer.text}
    if answer.suggestions:
        message["buttons"] = [{"title": question, "payload": question} for question in answer.suggestions]
    return message
