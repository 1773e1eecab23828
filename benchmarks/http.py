"""Answers a second over HTTP: takes a pack, prints a table for 1, 8 and 64 clients at once, and what
SIGTERM under load costs.

    python benchmarks/http.py [--pack DIR] [--seconds 5]

`bot serve` is held against a bare starlette route that returns a constant of the length of an answer,
under the same uvicorn and the same load, in turns. Every answer is compared with the one that the bot gave
before the load. The exit status is 1 if an answer was wrong or an accepted request was lost.
"""
import argparse
import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

CLIENTS = (1, 8, 64)
BARE = """
import socket, sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
async def constant(request):
    await request.body()
    return JSONResponse({"text": "x" * %d})
config = uvicorn.Config(Starlette(routes=[Route("/v1/ask", constant, methods=["POST"])]), port=0,
                        log_config=None, access_log=False, lifespan="off", ws="none")
listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
listening.bind(("127.0.0.1", 0))
print(f"bare: http://127.0.0.1:{listening.getsockname()[1]}/", file=sys.stderr, flush=True)
uvicorn.Server(config).run(sockets=[listening])
"""


@dataclass
class Load:
    """What came of a load: the seconds of each answer, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    wrong: int = 0
    lost: int = 0  # sent on an open connection that gave no whole answer
    refused: int = 0  # no connection, or one that was never let in

    def row(self, elapsed: float) -> str:
        """Answers a second, p50 and p99 in milliseconds, wrong, lost."""
        times = sorted(self.seconds)
        p50, p99 = (times[int(len(times) * share)] * 1000 for share in (0.5, 0.99))
        return f"{len(times) / elapsed:10.0f} {p50:8.1f} {p99:8.1f} {self.wrong:6} {self.lost:5}"


class Server:
    """A server process, and the lines that it wrote."""

    def __init__(self, command: Sequence[str], log: Path) -> None:
        self.log = log
        environment = {name: value for name, value in os.environ.items() if name != "BOT_TOKEN"}
        with log.open("w") as stderr:
            self.process = subprocess.Popen(command, stderr=stderr, env=environment)
        self.port = self._port()

    def _port(self) -> int:
        while self.process.poll() is None:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/", self.log.read_text()):
                return int(found[1])
            time.sleep(0.02)
        raise SystemExit(self.log.read_text())

    def answered(self) -> int:
        """The answers that the server's own log counts."""
        return self.log.read_text().count(" POST /v1/ask 200 ")

    def stop(self) -> int:
        """Send SIGTERM, and wait."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait()


async def fetch(port: int, path: str, body: bytes | None = None) -> bytes:
    """One request on a connection of its own."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request(path, body))
        return (await response(reader))[1]
    finally:
        writer.close()


def request(path: str, body: bytes | None = None) -> bytes:
    """A request as bytes."""
    head = f"{'GET' if body is None else 'POST'} {path} HTTP/1.1\r\nHost: localhost\r\n"
    if body is not None:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return f"{head}\r\n".encode() + (body or b"")


async def response(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """The head and the body of a response; raises `EOFError` or `OSError` where it isn't whole."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    found = re.search(rb"content-length: (\d+)", head)
    return head, await reader.readexactly(int(found[1]) if found else 0)


async def client(port: int, asked: Sequence[tuple[bytes, bytes]], load: Load, until: asyncio.Event, *,
                 again: bool = False) -> None:
    """Ask one question after the other on one connection (or with `again` on a new one each) until told
    to end, or until the server doesn't take connections any more."""
    turn = 0
    while not until.is_set():
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            load.refused += 1
            return
        fresh = True
        while not until.is_set():
            question, expected = asked[turn % len(asked)]
            turn += 1
            begin = time.perf_counter()
            try:
                writer.write(question)
                head, body = await response(reader)
            except (EOFError, OSError):
                # A connection that was reset before anything came of it stood in the kernel's queue.
                if fresh:
                    load.refused += 1
                else:
                    load.lost += 1
                break
            fresh = False
            load.seconds.append(time.perf_counter() - begin)
            load.wrong += bool(expected) and body != expected
            if again or b"connection: close" in head:
                break
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


async def measure(port: int, asked: Sequence[tuple[bytes, bytes]], clients: int, seconds: float) -> str:
    """The row of a load of some clients for some seconds."""
    load, until = Load(), asyncio.Event()
    begin = time.perf_counter()
    tasks = [asyncio.create_task(client(port, asked[i % len(asked):] + asked, load, until))
             for i in range(clients)]
    await asyncio.sleep(seconds)
    until.set()
    await asyncio.gather(*tasks)
    failed.append(load.wrong + load.lost)
    return load.row(time.perf_counter() - begin)


async def stop_under_load(server: Server, asked: Sequence[tuple[bytes, bytes]]) -> None:
    """64 clients, half of them with a new connection for each request, and SIGTERM in their midst."""
    await asyncio.sleep(0.5)  # a request's line is written after its answer
    before = server.answered()
    load, until = Load(), asyncio.Event()
    tasks = [asyncio.create_task(client(server.port, asked, load, until, again=i % 2 == 1))
             for i in range(max(CLIENTS))]
    await asyncio.sleep(1)
    begin = time.perf_counter()
    status = await asyncio.to_thread(server.stop)
    seconds = time.perf_counter() - begin
    await asyncio.gather(*tasks)
    answered = server.answered() - before
    failed.append(load.wrong + load.lost + abs(answered - len(load.seconds)) + abs(status))
    print(f"SIGTERM under load: {answered} answers in the server's log, {len(load.seconds)} whole answers "
          f"at the clients, {load.wrong} wrong, {load.lost} lost, {load.refused} never let in, "
          f"exit status {status} after {seconds:.1f} s")


failed: list[int] = []


async def run(bot: Server, bare: Server, seconds: float) -> None:
    """Learn the right answers, load both servers in turns, stop the bot under load."""
    questions = json.loads(await fetch(bot.port, "/v1/pack"))
    texts = [text for topic in questions["topics"] for text in topic["questions"]]
    bodies = [json.dumps({"text": text}).encode() for text in texts]
    answers = [await fetch(bot.port, "/v1/ask", body) for body in bodies]
    asked = [(request("/v1/ask", body), answer) for body, answer in zip(bodies, answers, strict=True)]
    constant = [(question, b"") for question, _ in asked]
    print(f"{questions['title']}: {len(texts)} questions\n")
    print(f"{'clients':>7} {'':5} {'answers/s':>10} {'p50 ms':>8} {'p99 ms':>8} {'wrong':>6} {'lost':>5}")
    for clients in CLIENTS:
        rows = {}
        for name, server, load in (("bare", bare, constant), ("bot", bot, asked)):
            rows[name] = await measure(server.port, load, clients, seconds)
            print(f"{clients:7} {name:5} {rows[name]}", flush=True)
        ratio = float(rows["bot"].split()[0]) / float(rows["bare"].split()[0])
        print(f"{'':7} ratio {ratio:10.2f}")
    await stop_under_load(bot, asked)


def main() -> int:
    """Start both servers and measure."""
    parser = argparse.ArgumentParser(description="Answers a second over HTTP.")
    parser.add_argument("--pack", help="the folder of a pack (else the default one)")
    parser.add_argument("--seconds", type=float, default=5, help="for each load (5)")
    options = parser.parse_args()
    pack = ["--pack", options.pack] if options.pack else []
    with tempfile.TemporaryDirectory() as folder:
        bot = Server([sys.executable, "-m", "bot", "serve", "--port", "0", "--rate", "0", *pack],
                     Path(folder, "bot"))
        bare = Server([sys.executable, "-c", BARE % 1000], Path(folder, "bare"))
        try:
            asyncio.run(run(bot, bare, options.seconds))
        finally:
            bare.stop()
            if bot.process.poll() is None:
                bot.stop()
    return 1 if any(failed) else 0


if __name__ == "__main__":
    sys.exit(main())
