"""Who may come in: takes every request before any endpoint, lets it pass or answers with a `Refusal`,
and writes the line of the access log and the counters when it is done.

For example, `127.0.0.1 POST /v1/ask 200 3.1ms answered` is the line of a question.
"""
import hmac
import json
import logging
import math
import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.routing import Match, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.frontends.http.refusal import Refusal
from bot.frontends.http.service import Note, Service
from bot.frontends.http.settings import LOOPBACK_NAMES

log = logging.getLogger("bot.serve")

PROTECTED = ("/v1/", "/webhooks/", "/metrics")  # the token and the rate count here


class AccessLog:
    """Counts and logs each request by the route it took, never by a path that the client made up."""

    def __init__(self, app: ASGIApp, service: Service, routes: tuple[Route, ...]) -> None:
        self._app = app
        self._service = service
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        note = Note()
        scope.setdefault("state", {})["note"] = note
        begin = time.perf_counter()
        status = 500

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                if self._service.draining:  # the client's next request goes to another server
                    MutableHeaders(scope=message)["Connection"] = "close"
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        finally:
            self._done(scope, status, time.perf_counter() - begin, note)

    def _done(self, scope: Scope, status: int, seconds: float, note: Note) -> None:
        path = next((r.path for r in self._routes if r.matches(scope)[0] is not Match.NONE), "-")
        method = scope["method"] if path != "-" else "-"
        self._service.metrics.count_request(method, path, status, seconds)
        question = f" {json.dumps(note.question)}" if self._service.settings.log_questions else ""
        chat = f" chat={json.dumps(note.chat)}" if note.chat else ""
        log.info("%s %s %s %d %.1fms %s%s%s", _client(scope), method, path, status, seconds * 1000,
                 note.status, chat, question)


class Guard:
    """Turns away a foreign host name, a wrong token, and a client that asks too much."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            try:
                self._check(scope["path"], Headers(scope=scope), _client(scope))
            except Refusal as refusal:
                await refusal.response()(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _check(self, path: str, headers: Headers, client: str) -> None:
        settings = self._service.settings
        if settings.token is None:
            _check_host(headers.get("host", ""), (*LOOPBACK_NAMES, settings.host, *settings.hosts))
        if not path.startswith(PROTECTED):
            return
        if wait := self._service.rate.seconds_to_wait(client):
            raise Refusal(429, "rate_limit_exceeded", "Too many requests; try again in a moment.",
                          headers={"Retry-After": str(math.ceil(wait))})
        if settings.token is not None:
            _check_token(headers.get("authorization", ""), settings.token)


def _check_host(host: str, allowed: tuple[str, ...]) -> None:
    """Without a token, a web page elsewhere must not reach the bot by a name that it made to point here."""
    name = host.rpartition(":")[0] if not host.endswith("]") and ":" in host else host
    if name.strip("[]").lower() not in allowed:
        raise Refusal(421, "unknown_host", "This server isn't known by that name; if it should be, start "
                      "it with --allow-host NAME.")


def _check_token(authorization: str, token: str) -> None:
    scheme, _, given = authorization.partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), token.encode()):
        raise Refusal(401, "invalid_api_key", "Send the token of this server in the header "
                      "Authorization: Bearer TOKEN.", headers={"WWW-Authenticate": "Bearer"})


def _client(scope: Scope) -> str:
    client = scope.get("client")
    return client[0] if client else "-"
