"""`bot mcp`: the bot as a Model Context Protocol server, for assistants and editors that speak it.

Takes the parsed options; serves until the client goes away (stdio) or the process is told to stop
(`--http`), and gives the exit status. What is served stands in `bot.frontends.mcp_server`.

For example: `bot mcp --pack packs/geography` in the configuration of an MCP client.
"""
from __future__ import annotations

import sys
from ipaddress import ip_address
from types import SimpleNamespace
from typing import TYPE_CHECKING

from bot.arguments import Parser
from bot.bot import Bot
from bot.errors import UsageError

if TYPE_CHECKING:
    from starlette.applications import Starlette

PORT = 8001  # `bot serve` has 8000


def add_arguments(parser: Parser) -> None:
    """The options of `bot mcp`."""
    parser.add_argument("--http", action="store_true", help="streamable HTTP instead of stdin and stdout")
    parser.add_argument("--host", default="127.0.0.1", help="with --http: a loopback address (127.0.0.1)")
    parser.add_argument("--port", type=int, default=PORT, help=f"with --http ({PORT}; 0: any free port)")


def run(options: SimpleNamespace) -> int:
    """Serve the pack."""
    try:
        from bot.frontends.mcp_server import build
    except ImportError as error:
        raise UsageError("bot mcp needs version 2 of the MCP SDK: "
                         "pip install 'accountable-bot[mcp]'") from error
    if options.http and not _loopback(options.host):
        raise UsageError(f"bot mcp asks nobody who they are, so it won't listen on {options.host}: "
                         "keep a loopback address and put a proxy that does in front of it")
    server = build(Bot.load(options.pack))
    if options.http:
        # No sessions and no event streams: every request stands alone, as in the 2026-07-28 specification;
        # clients of the year before, who begin with a handshake, are served by the same route.
        app = server.streamable_http_app(host=options.host, stateless_http=True, json_response=True)
        _serve(app, options.host, options.port)
    else:
        server.run("stdio")
    return 0


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _serve(app: Starlette, host: str, port: int) -> None:
    """Run the app until SIGINT or SIGTERM; its address goes to stderr as soon as it takes connections."""
    import uvicorn

    config = uvicorn.Config(app, host=host, port=port, log_level="warning")
    listening = config.bind_socket()
    print(f"MCP at http://{host}:{listening.getsockname()[1]}/mcp", file=sys.stderr, flush=True)
    uvicorn.Server(config).run(sockets=[listening])
