"""OpenAI's chat completions: takes a chat's messages, gives the answer to the last question in the
context of those before it. Nothing is stored: the messages are the memory.

For example, `{"model": "bot", "messages": [{"role": "user", "content": "who first visited Peru?"}]}`
gives a `chat.completion` with the answer, or with `"stream": true` the same in chunks.
"""
import asyncio
import json
import re
import time
import uuid
from collections.abc import Iterator
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.frontends.http.background import Message, background_reply
from bot.frontends.http.body import optional_text, read_object, text_field
from bot.frontends.http.refusal import Refusal
from bot.frontends.http.service import note_of, service_of
from bot.frontends.platform import plain

MODEL = "bot"
MAX_TURNS = 20  # turns that the context is rebuilt from; what a conversation carries over is nearer than that

_STARTED = int(time.time())
_PIECES = re.compile(r"\s*\S+|\s+\Z")


async def models(request: Request) -> Response:
    """GET /v1/models."""
    return JSONResponse({"object": "list", "data": [_model()]})


async def model(request: Request) -> Response:
    """GET /v1/models/{model}."""
    _check_model(request.path_params["model"])
    return JSONResponse(_model())


async def chat_completions(request: Request) -> Response:
    """POST /v1/chat/completions."""
    service = service_of(request)
    fields = await read_object(request, service.settings.max_body)
    _check_model(text_field(fields.get("model"), "model"))
    messages = _messages(fields.get("messages"))
    stream = _flag(fields, "stream")
    include_usage = _flag(_options(fields), "include_usage")
    user = optional_text(fields, "user")
    note_of(request).chat = request.headers.get("x-openwebui-chat-id") or user or ""
    content = await asyncio.to_thread(background_reply, service.bot, messages)
    if content is None:
        turns = [message.text for message in messages if message.role == "user"][-MAX_TURNS:]
        content = plain(await service.converse(request, turns, door="chat"))
    usage = _usage(messages, content)
    if stream:
        # The answer is there before the first chunk could leave, so all of them leave together.
        events = "".join(_events(content, usage if include_usage else None))
        return Response(events, media_type="text/event-stream", headers={"Cache-Control": "no-store"})
    return JSONResponse(_completion(content, usage))


def _check_model(name: str) -> None:
    if name != MODEL:
        raise Refusal(404, "model_not_found", f"There is no model {name!r} here; there is {MODEL!r}.",
                      param="model")


def _messages(value: object) -> list[Message]:
    """The messages up to the last one of the user (an assistant's beginning after it isn't continued)."""
    if not isinstance(value, list) or not all(isinstance(message, dict) for message in value):
        raise Refusal(400, "bad_field", "messages must be a list of objects.", param="messages")
    messages = [Message(text_field(message.get("role"), "messages.role"), _content(message.get("content")))
                for message in value]
    while messages and messages[-1].role != "user":
        messages.pop()
    if not messages:
        raise Refusal(400, "no_question", "messages must hold a message of the user.", param="messages")
    return messages


def _content(value: object) -> str:
    """The text of a message: a string, or a list of parts of which images and the like are passed over."""
    if value is None:
        return ""
    if isinstance(value, list):
        texts = [part.get("text") for part in value if isinstance(part, dict)]
        value = "\n".join(text for text in texts if isinstance(text, str))
    return text_field(value, "messages.content")


def _options(fields: dict[str, Any]) -> dict[str, Any]:
    options = fields.get("stream_options")
    if options is not None and not isinstance(options, dict):
        raise Refusal(400, "bad_field", "stream_options must be an object.", param="stream_options")
    return options or {}


def _flag(fields: dict[str, Any], name: str) -> bool:
    value = fields.get(name)
    if value is not None and not isinstance(value, bool):
        raise Refusal(400, "bad_field", f"{name} must be true or false.", param=name)
    return bool(value)


def _usage(messages: list[Message], content: str) -> dict[str, int]:
    """Words stand for tokens: there is no model, so there is no tokenizer to count by."""
    asked = sum(len(message.text.split()) for message in messages)
    said = len(content.split())
    return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}


def _completion(content: str, usage: dict[str, int]) -> dict[str, Any]:
    message = {"role": "assistant", "content": content, "refusal": None}
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}
    return {**_head("chat.completion"), "choices": [choice], "usage": usage}


def _events(content: str, usage: dict[str, int] | None) -> Iterator[str]:
    """The chunks of a stream. With usage, it is null in each chunk, and the last has no choice."""
    head = _head("chat.completion.chunk")
    if usage is not None:
        head["usage"] = None

    def event(delta: dict[str, str], finish_reason: str | None) -> str:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish_reason}
        return _event({**head, "choices": [choice]})

    yield event({"role": "assistant", "content": ""}, None)
    for piece in _PIECES.findall(content):
        yield event({"content": piece}, None)
    yield event({}, "stop")
    if usage is not None:
        yield _event({**head, "choices": [], "usage": usage})
    yield "data: [DONE]\n\n"


def _event(chunk: dict[str, Any]) -> str:
    return f"data: {json.dumps(chunk)}\n\n"


def _head(kind: str) -> dict[str, Any]:
    return {"id": f"chatcmpl-{uuid.uuid4().hex}", "object": kind, "created": int(time.time()), "model": MODEL}


def _model() -> dict[str, Any]:
    return {"id": MODEL, "object": "model", "created": _STARTED, "owned_by": "accountable-bot"}
