"""What a request says: takes the request, gives its JSON object, or raises the `Refusal` that fits.

For example, the body `{"text": "who first visited Peru?"}` gives the same as a dict.
"""
import json
from typing import Any

from starlette.requests import Request

from bot.frontends.http.refusal import Refusal

# A body that is too long is read up to here all the same: a client that is cut off while it still
# writes sees a broken connection, and never the 413 that tells it why.
_READ_AT_MOST = 16_000_000


async def read_object(request: Request, max_body: int) -> dict[str, Any]:
    """The JSON object in a request's body."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":  # a form of another site can't send this without asking (CORS)
        raise Refusal(415, "not_json", "Send JSON, with the header Content-Type: application/json.")
    try:
        value = json.loads(await _read(request, max_body))
    except (ValueError, RecursionError):  # bad JSON, invalid UTF-8, numbers or nesting without end
        raise Refusal(400, "bad_json", "The body is not JSON.") from None
    if not isinstance(value, dict):
        raise Refusal(400, "bad_json", "The body must be a JSON object.")
    return value


def text_field(value: object, name: str) -> str:
    """A field that must be a string of whole characters."""
    if not isinstance(value, str):
        raise Refusal(400, "bad_field", f"{name} must be a string.", param=name)
    try:
        value.encode()
    except UnicodeEncodeError:  # "\ud800" is fine by JSON, and no text
        raise Refusal(400, "bad_field", f"{name} holds half a character.", param=name) from None
    return value


def optional_text(fields: dict[str, Any], name: str) -> str | None:
    """A field that may be missing or null."""
    value = fields.get(name)
    return None if value is None else text_field(value, name)


async def _read(request: Request, max_body: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= max_body:
            chunks.append(chunk)
        elif size > _READ_AT_MOST:
            break
    if size > max_body:
        raise Refusal(413, "body_too_large", f"The body is longer than {max_body} bytes.")
    return b"".join(chunks)
