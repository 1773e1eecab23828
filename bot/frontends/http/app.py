"""The HTTP application: takes a `Bot` and `Settings`, gives the ASGI application with all its doors.

    app = create_app(Bot.load(), Settings())

`POST /v1/ask` is `ask.ask`, `POST /v1/chat/completions` is `openai.chat_completions`, and so on: the
routes below are the table of contents.
"""
import time

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.bot import Bot
from bot.frontends.http import ask, metrics, openai, rasa
from bot.frontends.http.door import AccessLog, Guard
from bot.frontends.http.limits import Clock
from bot.frontends.http.openapi import document
from bot.frontends.http.page import page_routes
from bot.frontends.http.refusal import Refusal, on_bug, on_http_exception, on_refusal
from bot.frontends.http.service import Service, service_of
from bot.frontends.http.settings import Settings


def create_app(bot: Bot, settings: Settings, *, clock: Clock = time.monotonic) -> Starlette:
    """The application. Its `state.service` holds the limits and counters."""
    service = Service(bot, settings, clock)
    routes = _routes()
    app = Starlette(
        routes=routes,
        middleware=_middleware(service, tuple(routes)),
        exception_handlers={Refusal: on_refusal, HTTPException: on_http_exception, Exception: on_bug},
    )
    app.state.service = service
    return app


def _routes() -> list[Route]:
    return [
        Route("/v1/ask", ask.ask, methods=["POST"]),
        Route("/v1/pack", ask.pack, methods=["GET"]),
        Route("/v1/chat/completions", openai.chat_completions, methods=["POST"]),
        Route("/v1/models", openai.models, methods=["GET"]),
        Route("/v1/models/{model}", openai.model, methods=["GET"]),
        Route("/webhooks/rest/", rasa.health, methods=["GET"]),
        Route("/webhooks/rest/webhook", rasa.webhook, methods=["POST"]),
        Route("/healthz", healthz, methods=["GET"]),
        Route("/readyz", readyz, methods=["GET"]),
        Route("/metrics", exposition, methods=["GET"]),
        Route("/openapi.json", openapi_json, methods=["GET"]),
        *page_routes(),
    ]


def _middleware(service: Service, routes: tuple[Route, ...]) -> list[Middleware]:
    """The log sees everything; CORS stands before the guard, so that a browser may read a refusal too."""
    layers = [Middleware(AccessLog, service=service, routes=routes)]
    if service.settings.origins:
        layers.append(Middleware(CORSMiddleware, allow_origins=list(service.settings.origins),
                                 allow_methods=["GET", "POST"],
                                 allow_headers=["Authorization", "Content-Type"]))
    return [*layers, Middleware(Guard, service=service)]


async def healthz(request: Request) -> Response:
    """GET /healthz: the process answers."""
    return JSONResponse({"status": "ok"})


async def readyz(request: Request) -> Response:
    """GET /readyz: the pack is loaded, and the server isn't about to stop."""
    if service_of(request).draining:
        raise Refusal(503, "stopping", "The server is about to stop.")
    return JSONResponse({"status": "ready"})


async def exposition(request: Request) -> Response:
    """GET /metrics."""
    return Response(service_of(request).metrics.exposition(), headers={"Content-Type": metrics.CONTENT_TYPE})


async def openapi_json(request: Request) -> Response:
    """GET /openapi.json."""
    return JSONResponse(document(service_of(request).settings))
