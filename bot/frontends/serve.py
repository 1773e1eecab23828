"""`bot serve`: takes the options, serves the pack over HTTP until it is told to stop, gives the exit status.

For example, `bot serve --port 8000` answers on http://127.0.0.1:8000/, with a chat page there.
"""
import asyncio
import logging
import os
import signal
import socket
import sys
from concurrent.futures import ThreadPoolExecutor

import uvicorn

from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.errors import UsageError
from bot.frontends.http.app import create_app
from bot.frontends.http.service import Service
from bot.frontends.http.settings import Settings, check_address, find_token

_KEEP_ALIVE_SECONDS = 75  # longer than clients keep idle connections, so that they close them and not we
_DRAIN_SECONDS = 1.0  # for requests that are under way on open connections when the signal comes
_STOP_SECONDS = 30  # for clients that are slow to take their answer
_TURNS_TO_ACCEPT = 4  # of the event loop: one finds who stands in the queue, the next lets them in
_BACKLOG = 2048
_THREADS = 2  # answering is all Python: with more, they only take the interpreter from each other
_DEFAULT = Settings()


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add = parser.add_argument
    add("--host", default=_DEFAULT.host, help=f"the address to listen on ({_DEFAULT.host}); any other "
        "than this machine's own needs a token")
    add("--port", type=int, default=_DEFAULT.port, help=f"({_DEFAULT.port}; 0: any free port)")
    add("--token", help="the token that clients must send (seen in the list of processes; better BOT_TOKEN)")
    add("--token-file", metavar="FILE", help="a file with the token")
    add("--allow-origin", action="append", metavar="ORIGIN", help="a site whose pages may ask, as "
        "https://www.example.org (may be repeated)")
    add("--allow-host", action="append", metavar="NAME", help="a further name of this server, where a proxy "
        "passes it on (may be repeated)")
    add("--trust-proxy", metavar="ADDRESS", help="the address of a proxy whose X-Forwarded-For is believed")
    add("--rate", type=float, default=_DEFAULT.rate, help=f"requests a second by client ({_DEFAULT.rate:g}; "
        "0: any number)")
    add("--max-body", type=int, default=_DEFAULT.max_body, metavar="BYTES",
        help=f"the longest request ({_DEFAULT.max_body})")
    add("--max-question", type=int, default=_DEFAULT.max_question, metavar="CHARACTERS",
        help=f"the longest question ({_DEFAULT.max_question})")
    add("--max-sessions", type=int, default=_DEFAULT.max_sessions, metavar="NUMBER",
        help=f"conversations at once ({_DEFAULT.max_sessions})")
    add("--session-minutes", type=float, default=_DEFAULT.session_minutes, metavar="MINUTES",
        help=f"an idle conversation is forgotten after this ({_DEFAULT.session_minutes:g})")
    add("--log-questions", action="store_true", help="write the questions into the access log too")


def run(options: Options) -> int:
    """Serve until SIGTERM or Ctrl-C."""
    settings = _settings(options)
    check_address(settings)
    bot = Bot.load(options.pack, max_sessions=settings.max_sessions)
    app = create_app(bot, settings)
    listening = listen(settings)
    _log_to_stderr()
    # uvicorn finishes the running requests, and then raises the signal again for whoever was there before.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, lifespan="off", ws="none",
        proxy_headers=settings.proxy is not None, forwarded_allow_ips=settings.proxy,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS, timeout_graceful_shutdown=_STOP_SECONDS)
    print(f"{bot.pack.title}: {_address(listening)} (Ctrl-C stops)", file=sys.stderr, flush=True)
    try:
        _Server(config, app.state.service).run(sockets=[listening])
    except (KeyboardInterrupt, SystemExit):
        return 0
    return 0


class _Server(uvicorn.Server):
    """uvicorn, which is told to stop and lets every client down gently.

    An open connection may carry a request that was sent before the client can know. So the door is shut,
    what comes on open connections is still answered for a moment, with "Connection: close", and only
    then are connections closed from this side.
    """

    def __init__(self, config: uvicorn.Config, service: Service) -> None:
        super().__init__(config)
        self._service = service

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Set up the threads that answer, and start."""
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(_THREADS))
        await super().startup(sockets)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Drain, then stop."""
        self._service.draining = True
        for listening in sockets or ():
            listening.listen(0)  # no more than one joins the kernel's queue, where closing would cut it off
        for _ in range(_TURNS_TO_ACCEPT):
            await asyncio.sleep(0)
        for server in self.servers:
            server.close()
        loop = asyncio.get_running_loop()
        end = loop.time() + _DRAIN_SECONDS
        while self.server_state.connections and loop.time() < end:
            await asyncio.sleep(0.02)
        await super().shutdown(sockets)


def _settings(options: Options) -> Settings:
    for name in ("max_body", "max_question", "max_sessions"):
        if getattr(options, name) < 1:
            raise UsageError(f"--{name.replace('_', '-')} must be at least 1")
    if options.rate < 0 or options.session_minutes <= 0:
        raise UsageError("--rate can't be negative, and --session-minutes must be more than 0")
    return Settings(
        host=options.host, port=options.port,
        token=find_token(options.token, options.token_file, os.environ.get("BOT_TOKEN")),
        origins=tuple(options.allow_origin), hosts=tuple(name.lower() for name in options.allow_host),
        proxy=options.trust_proxy, rate=options.rate, max_body=options.max_body,
        max_question=options.max_question, max_sessions=options.max_sessions,
        session_minutes=options.session_minutes, log_questions=options.log_questions)


def listen(settings: Settings) -> socket.socket:
    """A socket that is bound before anything starts, so that a port in use is one clear line."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listening = socket.create_server((settings.host, settings.port), family=family, backlog=_BACKLOG)
        # asyncio sends small packets at once (TCP_NODELAY) only on sockets that name their protocol;
        # without it, every answer on an open connection waits 40 ms for the client's acknowledgement.
        return socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, listening.detach())
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"can't listen on {settings.host} port {settings.port}: {reason}") from None


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _log_to_stderr() -> None:
    """One line a request on stderr; of uvicorn only what went wrong."""
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.WARNING, stream=sys.stderr)
    logging.getLogger("bot.serve").setLevel(logging.INFO)
