"""`bot mcp`: the bot as a Model Context Protocol server, for assistants and editors that speak it.

Takes the options; serves until the client goes away (stdio) or the process is told to stop (`--http`),
and gives the exit status. What is served stands in `bot.frontends.mcp_server`.

For example: `bot mcp --pack packs/us-geography` in the configuration of an MCP client.
"""
import socket
import sys

import uvicorn
from starlette.types import ASGIApp

from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.errors import UsageError
from bot.frontends.http.settings import is_loopback
from bot.frontends.mcp_server import build

PORT = 8001  # `bot serve` has 8000


def add_arguments(parser: Parser) -> None:
    """The options of `bot mcp`."""
    parser.add_argument("--http", action="store_true", help="streamable HTTP instead of stdin and stdout")
    parser.add_argument("--host", default="127.0.0.1", help="with --http: a loopback address (127.0.0.1)")
    parser.add_argument("--port", type=_port, default=PORT, help=f"with --http ({PORT}; 0: any free port)")


def _port(text: str) -> int:
    if not 0 <= int(text) < 65_536:
        raise ValueError
    return int(text)


def run(options: Options) -> int:
    """Serve the pack."""
    if options.http and not is_loopback(options.host):
        raise UsageError(f"`bot mcp` asks nobody who they are, so it won't listen on {options.host}: "
                         "keep to a loopback address, behind a proxy that asks")
    server = build(Bot.load(options.pack))
    if not options.http:
        server.run("stdio")
        return 0
    # No sessions and no event streams: every request stands alone, as the 2026-07-28 specification has
    # it; clients of the year before, who begin with a handshake, are served by the same route.
    app = server.streamable_http_app(host=options.host, stateless_http=True, json_response=True)
    return _serve(app, options.host, options.port)


def _serve(app: ASGIApp, host: str, port: int) -> int:
    """Run the app until SIGINT or SIGTERM; its address goes to stderr as soon as it takes connections."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listening:
        at = f"[{host}]" if ":" in host else host
        print(f"MCP at http://{at}:{listening.getsockname()[1]}/mcp", file=sys.stderr, flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])
    return 0
