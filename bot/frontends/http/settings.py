"""How the server is to behave: takes the options of `bot serve` and the environment, gives `Settings`.

For example, `--token-file /run/secrets/token --rate 5` becomes `Settings(token="…", rate=5.0, …)`.
"""
import ipaddress
import socket
from dataclasses import dataclass
from pathlib import Path

from bot.errors import UsageError

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Settings:
    """What `bot serve` was asked for. `origins` may call from a browser, `hosts` are further names of
    this server; `rate` counts requests a second by client (0: any number)."""

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    origins: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    proxy: str | None = None
    rate: float = 20.0
    max_body: int = 1_000_000  # as long as a line of `bot pipe` may be
    max_question: int = 2_000
    max_sessions: int = 10_000
    session_minutes: float = 60.0
    log_questions: bool = False


def find_token(value: str | None, file: str | None, environment: str | None) -> str | None:
    """The token from `--token`, `--token-file` or the environment, in this order; None without one."""
    if value is not None:
        return _usable(value, "--token")
    if file is not None:
        try:
            return _usable(Path(file).read_text("utf-8").strip(), file)
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"--token-file {file}: {error}") from None
    return _usable(environment, "BOT_TOKEN") if environment else None


def _usable(token: str, where: str) -> str:
    """A token that a header can carry (an empty file must not open the server to everybody)."""
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise UsageError(f"{where}: a token is one word of printable ASCII characters")
    return token


def check_address(settings: Settings) -> None:
    """Refuse to answer the whole network without a token."""
    if settings.token is None and not is_loopback(settings.host):
        raise UsageError(
            f"--host {settings.host} would answer anybody who reaches this machine: set a token "
            "(BOT_TOKEN or --token-file), or leave out --host and put a proxy in front")


def is_loopback(host: str) -> bool:
    """Whether every address of a host is one of this machine alone."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError as error:
        raise UsageError(f"--host {host}: {error.strerror or error}") from None
    return all(ipaddress.ip_address(address[4][0]).is_loopback for address in found)
