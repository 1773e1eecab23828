"""What is served, for programs: takes the `Settings`, gives the OpenAPI document of `/openapi.json`.

For example, `document(settings)["paths"]["/v1/ask"]["post"]` describes a question and its answers.
"""
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from bot.frontends.http.openai import MODEL
from bot.frontends.http.service import MAX_SESSION_NAME
from bot.frontends.http.settings import Settings

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_FLAG_OR_NULL: Schema = {"type": ["boolean", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}

_REFUSED_ALWAYS = (421,)
_REFUSED_IF_PROTECTED = (401, 429)
_REFUSED_WITH_BODY = (400, 413, 415)
_REASONS = {
    400: "The body or a field of it is not as described.",
    401: "The token is missing or wrong.",
    404: "There is no such model.",
    413: "The body or the question is too long.",
    415: "The body is not declared to be JSON.",
    421: "The server is not known by this host name.",
    429: "Too many requests of this client, or too many conversations.",
    503: "The server is about to stop.",
}


def document(settings: Settings) -> Schema:
    """The OpenAPI document of a server with these settings."""
    secured = settings.token is not None
    return {
        "openapi": "3.1.0",
        "info": {"title": "Accountable bot", "version": _version(),
                 "description": "Answers questions from facts, and says which."},
        "paths": {
            "/v1/ask": {"post": _post("Ask a question", _ask_request(settings), _ref("Answer"), secured)},
            "/v1/pack": {"get": _get("What can be asked", _ref("Pack"), secured)},
            "/v1/chat/completions": {"post": _chat(secured)},
            "/v1/models": {"get": _get("The models (one)", _ref("ModelList"), secured)},
            "/v1/models/{model}": {"get": _one_model(secured)},
            "/webhooks/rest/": {"get": _get("Whether Rasa's REST channel is there", _ref("Status"), secured)},
            "/webhooks/rest/webhook": {
                "post": _post("Ask a question as Rasa's REST channel", _rasa_request(settings),
                              {"type": "array", "items": _ref("RasaMessage")}, secured)},
            "/healthz": {"get": _get("Whether the process answers", _ref("Status"), None)},
            "/readyz": {"get": _get("Whether requests are welcome", _ref("Status"), None, 503)},
            "/metrics": {"get": _operation("Counters, as Prometheus reads them",
                                           {"text/plain": {"schema": _TEXT}}, secured)},
            "/openapi.json": {"get": _get("This document", {"type": "object"}, None)},
        },
        "components": {"schemas": _schemas(), **({"securitySchemes": _BEARER} if secured else {})},
    }


_BEARER: Schema = {"token": {"type": "http", "scheme": "bearer"}}


def _operation(summary: str, content: Schema, secured: bool | None, *refused: int) -> Schema:
    """An operation; `secured` is None where neither token nor rate counts."""
    statuses = {*refused, *(() if secured is None else _REFUSED_IF_PROTECTED), *_REFUSED_ALWAYS}
    responses = {"200": {"description": "Done.", "content": content}}
    error = {"application/json": {"schema": _ref("Error")}}
    for status in sorted(statuses):
        responses[str(status)] = {"description": _REASONS[status], "content": error}
    return {"summary": summary, "responses": responses, **({"security": [{"token": []}]} if secured else {})}


def _get(summary: str, schema: Schema, secured: bool | None, *refused: int) -> Schema:
    return _operation(summary, {"application/json": {"schema": schema}}, secured, *refused)


def _post(summary: str, body: Schema, schema: Schema, secured: bool, *refused: int) -> Schema:
    operation = _get(summary, schema, secured, *_REFUSED_WITH_BODY, *refused)
    return {**operation, "requestBody": {"required": True, "content": {"application/json": {"schema": body}}}}


def _chat(secured: bool) -> Schema:
    operation = _post("Chat, as OpenAI's API", _CHAT_REQUEST, _ref("ChatCompletion"), secured, 404)
    operation["responses"]["200"]["content"]["text/event-stream"] = {}  # one type for all events
    return operation


def _one_model(secured: bool) -> Schema:
    operation = _get("One model", _ref("Model"), secured, 404)
    parameter = {"name": "model", "in": "path", "required": True, "schema": _TEXT}
    return {**operation, "parameters": [parameter]}


def _ask_request(settings: Settings) -> Schema:
    return _object({"text": _question(settings), "session": _session()}, required=["text"])


def _rasa_request(settings: Settings) -> Schema:
    return _object({"message": _question(settings), "sender": _session()}, required=["message"])


def _question(settings: Settings) -> Schema:
    """What is over the limit is refused as too much (413), and not as malformed, so it is no `maxLength`."""
    return {"type": "string", "description": f"At most {settings.max_question} characters (else 413)."}


def _session() -> Schema:
    return {"type": ["string", "null"], "maxLength": MAX_SESSION_NAME}


def _object(properties: Schema, *, required: list[str] | None = None) -> Schema:
    """An object; without `required`, all its fields are there."""
    return {"type": "object", "properties": properties,
            "required": list(properties) if required is None else required}


def _list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


_CONTENT: Schema = {"anyOf": [_TEXT, {"type": "null"}, {"type": "array", "items": {"type": "object"}}]}
_USER_MESSAGE = _object({"role": {"const": "user"}}, required=["role"])
_CHAT_REQUEST = _object({
    "model": {"const": MODEL},
    "messages": {"type": "array", "contains": _USER_MESSAGE,
                 "items": _object({"role": _TEXT, "content": _CONTENT}, required=["role"])},
    "stream": _FLAG_OR_NULL,
    "stream_options": {"anyOf": [_object({"include_usage": _FLAG_OR_NULL}, required=[]), {"type": "null"}]},
    "user": _TEXT_OR_NULL,
}, required=["model", "messages"])


def _schemas() -> Schema:
    head = {"id": _TEXT, "created": _COUNT}
    message = _object({"role": {"const": "assistant"}, "content": _TEXT, "refusal": {"type": "null"}})
    choice = _object({"index": _COUNT, "message": message, "finish_reason": {"const": "stop"}})
    return {
        "Error": _object({"error": _object({"message": _TEXT, "type": _TEXT, "param": _TEXT_OR_NULL,
                                            "code": _TEXT})}),
        "Status": _object({"status": _TEXT}),
        "Answer": _object({
            "session": _TEXT_OR_NULL, "status": {"enum": ["answered", "unknown", "clarify"]}, "text": _TEXT,
            "values": {"type": "array"}, "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            "intent": _TEXT_OR_NULL, "facts": _list_of(_ref("Fact")), "suggestions": _TEXTS,
            "reading": _ref("Reading")}),
        "Fact": _object({"kind": _TEXT, "key": _TEXT_OR_NULL, "fields": {"type": "object"},
                         "source": _TEXT_OR_NULL, "file": _TEXT, "line": _COUNT}),
        "Reading": _object({
            "words": _list_of(_object({
                "text": _TEXT, "start": _COUNT, "end": _COUNT, "role": _TEXT, "refers": _TEXT,
                "origin": _TEXT, "corrected": _TEXT_OR_NULL})),
            "summary": _TEXT, "query": _TEXT,
            "considered": _list_of(_object({"intent": _TEXT, "cost": {"type": ["number", "null"]}}))}),
        "Pack": _object({
            "title": _TEXT, "language": _TEXT, "questions": _TEXTS,
            "topics": _list_of(_object({"name": _TEXT, "questions": _TEXTS})),
            "sources": _list_of(_object({"key": _TEXT, "title": _TEXT, "publisher": _TEXT_OR_NULL,
                                         "licence": _TEXT_OR_NULL, "url": _TEXT_OR_NULL}))}),
        "ChatCompletion": _object({**head, "object": {"const": "chat.completion"}, "model": _TEXT,
                                   "choices": _list_of(choice),
                                   "usage": _object({"prompt_tokens": _COUNT, "completion_tokens": _COUNT,
                                                     "total_tokens": _COUNT})}),
        "Model": _object({**head, "object": {"const": "model"}, "owned_by": _TEXT}),
        "ModelList": _object({"object": {"const": "list"}, "data": _list_of(_ref("Model"))}),
        "RasaMessage": _object({
            "recipient_id": _TEXT, "text": _TEXT,
            "buttons": _list_of(_object({"title": _TEXT, "payload": _TEXT}))},
            required=["recipient_id", "text"]),
    }


def _version() -> str:
    try:
        return version("accountable-bot")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "0"
