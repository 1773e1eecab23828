"""`bot serve` as a process, with a real pack: how it starts, answers, refuses to start, and stops."""
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the extra http is not installed")

from small_pack import write_small_pack

QUESTION = {"text": "where is Orzeł at home?"}
CLIENTS = 8


class Server:
    """A running `bot serve`, and the lines that it has written to stderr so far."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        names = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "serve", "--port", "0", "--rate", "0", *arguments],
            stderr=subprocess.PIPE, text=True, encoding="utf-8",
            env={**names, **environment, "PYTHONIOENCODING": "utf-8"})
        self.lines: list[str] = []
        self._first_line = threading.Event()
        self._reader = threading.Thread(target=self._read)  # a full pipe would stop the server
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr
        with self.process.stderr as lines:
            for line in lines:
                self.lines.append(line.rstrip())
                self._first_line.set()
        self._first_line.set()

    def port(self) -> int:
        """The port, from the first line that it writes."""
        self._first_line.wait()
        found = re.search(r": http://127\.0\.0\.1:(\d+)/ ", self.lines[0])
        assert found, self.lines
        return int(found[1])

    def wait(self) -> int:
        """The exit status, when all is written."""
        self._reader.join()
        return self.process.wait()


@contextmanager
def served(*arguments: str, **environment: str) -> Iterator[Server]:
    """A server that is gone at the end, whatever happens."""
    server = Server(*arguments, **environment)
    try:
        yield server
    finally:
        server.process.kill()
        server.wait()


def ask(connection: http.client.HTTPConnection) -> tuple[int, Any, str | None]:
    """One question on an open connection: the status, the JSON, and whether the server will close it."""
    connection.request("POST", "/v1/ask", json.dumps(QUESTION), {"Content-Type": "application/json"})
    response = connection.getresponse()
    return response.status, json.loads(response.read()), response.getheader("connection")


def test_it_answers_from_its_pack_as_the_command_line_does(tmp_path: Path) -> None:
    write_small_pack(tmp_path)
    command = [sys.executable, "-m", "bot", "ask", "--json", "--pack", str(tmp_path), QUESTION["text"]]
    line = json.loads(subprocess.run(command, capture_output=True, text=True, encoding="utf-8").stdout)
    with served("--pack", str(tmp_path)) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.port())
        status, answer, _ = ask(connection)
        connection.close()
    assert (status, answer["values"]) == (200, ["Gdynia"])
    assert answer == {name: value for name, value in line.items() if name != "id"}


class Client(threading.Thread):
    """Asks on one connection without a pause until the server says that it closes it."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self.answers: list[tuple[int, tuple[str, ...]]] = []
        self.begun = threading.Event()
        self.failure: Exception | None = None
        self._connection = http.client.HTTPConnection("127.0.0.1", port)

    def run(self) -> None:
        closes = None
        try:
            while closes != "close":
                status, answer, closes = ask(self._connection)
                self.answers.append((status, tuple(answer["values"])))
                self.begun.set()
        except (http.client.HTTPException, OSError) as error:
            self.failure = error
        finally:
            self._connection.close()
            self.begun.set()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to catch")
def test_a_stop_loses_no_request(tmp_path: Path) -> None:
    write_small_pack(tmp_path)
    with served("--pack", str(tmp_path)) as server:
        port = server.port()
        clients = [Client(port) for _ in range(CLIENTS)]
        for client in clients:
            client.start()
        for client in clients:
            client.begun.wait()
        server.process.send_signal(signal.SIGTERM)
        for client in clients:
            client.join()
        assert server.wait() == 0
    assert [client.failure for client in clients] == [None] * CLIENTS
    assert {answer for client in clients for answer in client.answers} == {(200, ("Gdynia",))}
    logged = sum(" POST /v1/ask 200 " in line for line in server.lines)
    assert logged == sum(len(client.answers) for client in clients)


@pytest.mark.parametrize(("arguments", "environment", "message"), [
    (["--host", "0.0.0.0"], {}, "bot: --host 0.0.0.0 would answer anybody"),
    (["--token-file", "/nowhere"], {}, "bot: --token-file /nowhere: "),
    (["--host", "192.0.2.1"], {"BOT_TOKEN": "secret"}, "bot: can't listen on 192.0.2.1 port 0: "),
    (["--port", "70000"], {}, "bot: can't listen on 127.0.0.1 port 70000: "),
    (["--host", "no.such.host.invalid"], {}, "bot: --host no.such.host.invalid: "),
    (["--max-body", "many"], {}, "bot: --max-body can't be 'many'"),
])
def test_it_says_why_it_will_not_start(
    arguments: list[str], environment: dict[str, str], message: str, tmp_path: Path,
) -> None:
    write_small_pack(tmp_path)
    with served("--pack", str(tmp_path), *arguments, **environment) as server:
        assert server.wait() == 2
    assert len(server.lines) == 1 and server.lines[0].startswith(message)
