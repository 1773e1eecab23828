"""A terminal in memory: runs a program on a pseudo-terminal, types at it, and sees what it shows.

    with VirtualTerminal(["bot"], columns=80, rows=24) as terminal:
        terminal.type("who first visited Peru?\\r")
        terminal.wait_for("1989")
"""
import contextlib
import itertools
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pexpect
import pyte

PATIENCE = 20  # seconds until what a test waits for is missed
LOOKS = 10  # at the screen, before keys are sent again


def _as_from_a_terminal() -> None:
    """Give Ctrl-C its meaning: what a shell has put in the background doesn't hear it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class VirtualTerminal:
    """A program and its screen. `cells` are the characters with their colours."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], *,
                 columns: int = 80, rows: int = 24, folder: Path | None = None) -> None:
        self.sent = ""  # all that the program wrote, with its escape sequences
        self._screen = pyte.HistoryScreen(columns, rows, history=1000)
        self._stream = pyte.Stream(self._screen)
        self._child = pexpect.spawn(command[0], list(command[1:]), env=dict(environment), encoding="utf-8",
                                    codec_errors="replace", dimensions=(rows, columns), echo=False,
                                    cwd=folder, preexec_fn=_as_from_a_terminal)
        self._child.delaybeforesend = None
        # The prompt asks where the cursor is, and the screen has to answer.
        self._screen.write_process_input = self._child.send

    def __enter__(self) -> "VirtualTerminal":
        return self

    def __exit__(self, *error: object) -> None:
        self._child.close(force=True)

    @property
    def lines(self) -> list[str]:
        """The screen as text."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def cells(self) -> list[list[Any]]:
        """The screen as characters with `data`, `fg`, `bold`, `underscore` …"""
        return [[self._screen.buffer[row][column] for column in range(self._screen.columns)]
                for row in range(self._screen.lines)]

    @property
    def cursor(self) -> tuple[int, int]:
        """The row and the column of the cursor."""
        return self._screen.cursor.y, self._screen.cursor.x

    @property
    def status(self) -> int | None:
        """The exit status of the program."""
        return self._child.exitstatus

    def type(self, keys: str) -> None:
        """Send keys as a terminal does."""
        self._child.send(keys)

    def type_until(self, keys: str, wanted: Callable[["VirtualTerminal"], bool]) -> None:
        """Send keys until something is true of the screen, such as a Ctrl-C, which Python's `input` loses
        when it comes after the prompt is written and before the line is waited for. They aren't sent again at
        each look at the screen: a slow machine would be interrupted before it has answered the first."""
        looks = itertools.count()

        def typed(terminal: "VirtualTerminal") -> bool:
            seen = wanted(terminal)
            if not seen and next(looks) % LOOKS == 0:
                terminal.type(keys)
            return seen

        self.wait_for(typed)

    def wait_for(self, wanted: str | Callable[["VirtualTerminal"], bool]) -> None:
        """Read until a text stands on the screen (or something else is true of it)."""
        seen = wanted if callable(wanted) else lambda terminal: wanted in "\n".join(terminal.lines)
        end = time.monotonic() + PATIENCE
        while not seen(self):
            assert time.monotonic() < end, f"waited for {wanted!r}; the screen:\n" + "\n".join(self.lines)
            self._read()

    def wait_for_end(self) -> None:
        """Read until the program has ended."""
        self._read_all()
        self._child.close()

    def styled(self, text: str, *, below: str = "") -> list[Any]:
        """The cells of the first place where a text stands on the screen, at or below a line that begins so."""
        lines = self._screen.display
        first = next((row for row, line in enumerate(lines) if line.startswith(below)), 0)
        for row, line in list(enumerate(lines))[first:]:
            if text in line:
                return self.cells[row][line.index(text):][:len(text)]
        raise AssertionError(f"no {text!r} on the screen:\n" + "\n".join(self.lines))

    def _read(self) -> None:
        with contextlib.suppress(pexpect.TIMEOUT):
            self._feed(self._child.read_nonblocking(65536, timeout=0.05))

    def _read_all(self) -> None:
        with contextlib.suppress(pexpect.EOF):
            while True:
                self._feed(self._child.read_nonblocking(65536, timeout=PATIENCE))

    def _feed(self, text: str) -> None:
        self.sent += text
        self._stream.feed(text)
