"""The chat page and the widget: takes the files in `bot/frontends/web`, gives the routes that serve them.

For example, `GET /` is `index.html`, with a policy that lets nothing run and nothing load but these files.
"""
import hashlib
from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_FOLDER = Path(__file__).parent.parent / "web"
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FILES = {"/": "index.html", "/page.js": "page.js", "/chat.css": "chat.css", "/chat.js": "chat.js",
          "/widget.js": "widget.js", "/icon.svg": "icon.svg"}
_POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
           "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'")
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",  # asked again each time, and answered by the ETag
    "Access-Control-Allow-Origin": "*",  # the widget's files are public; answers are not under this
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def page_routes() -> list[Route]:
    """A route for each file."""
    return [Route(path, _serve(_FOLDER / name), methods=["GET"], include_in_schema=False)
            for path, name in _FILES.items()]


def _serve(file: Path) -> Callable[[Request], Awaitable[Response]]:
    content = file.read_bytes()
    etag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
    headers = {**_HEADERS, "ETag": etag}

    async def serve(request: Request) -> Response:
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers=headers)
        return Response(content, headers=headers, media_type=_TYPES[file.suffix])

    return serve
