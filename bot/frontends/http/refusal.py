"""A request that gets no answer: takes a status and a reason, gives the JSON error that says so.

Every door answers in the form that OpenAI's API defines, so that there is one to know:
`{"error": {"message": "…", "type": "invalid_request_error", "param": null, "code": "bad_json"}}`.
"""
from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

_TYPES = {401: "authentication_error", 429: "rate_limit_error", 500: "server_error", 503: "server_error"}
_CODES = {404: "not_found", 405: "method_not_allowed"}


class Refusal(Exception):
    """A request that is turned down; `param` names the field that is to blame."""

    def __init__(self, status: int, code: str, message: str, *, param: str | None = None,
                 headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.param = param
        self.headers = headers

    def response(self) -> Response:
        """The JSON error."""
        error = {"message": self.message, "type": _TYPES.get(self.status, "invalid_request_error"),
                 "param": self.param, "code": self.code}
        return JSONResponse({"error": error}, self.status, self.headers)


async def on_refusal(request: Request, error: Exception) -> Response:
    """Starlette's handler of a `Refusal` that an endpoint raised."""
    assert isinstance(error, Refusal)
    return error.response()


async def on_http_exception(request: Request, error: Exception) -> Response:
    """Starlette's handler of its own 404 and 405."""
    assert isinstance(error, HTTPException)
    code = _CODES.get(error.status_code, "refused")
    return Refusal(error.status_code, code, error.detail, headers=error.headers).response()


async def on_bug(request: Request, error: Exception) -> Response:
    """Starlette's handler of everything else; the log has the details, the client doesn't."""
    return Refusal(500, "internal_error", "Something went wrong in the server.").response()
