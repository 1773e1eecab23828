"""How long a cold start takes: takes nothing, prints medians and their ratio to what can't be avoided.

    python benchmarks/start.py [ROUNDS]

`bot ask` is held against a Python that imports yaml and rapidfuzz, the REPL (until its first prompt is
drawn) against one that imports prompt_toolkit too. The runs are interleaved in a changing order, so that
whatever else the machine does falls on all of them. The exit status is 1 if a ratio is over its limit.
"""
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pexpect

ROUNDS = 15
BOT = str(Path(sys.executable).with_name("bot"))
DRAWN = "\x1b[?2004h"  # prompt_toolkit asks for bracketed paste when it first draws the prompt
ASK_BASE = [sys.executable, "-c", "import yaml, rapidfuzz.fuzz"]
REPL_BASE = [sys.executable, "-c", "import prompt_toolkit, yaml, rapidfuzz.fuzz"]


@dataclass(frozen=True)
class Start:
    """A command to time, the row that it is held against, and the largest ratio that is allowed."""

    name: str
    command: list[str]
    base: str = ""
    limit: float | None = None
    terminal: bool = False


STARTS = [
    Start("python, yaml, rapidfuzz", ASK_BASE),
    Start("bot ask, clean", [BOT, "ask", "who first visited Peru?"], "python, yaml, rapidfuzz", 2.5),
    Start("bot ask, misspelt", [BOT, "ask", "who frist visted Pery?"], "python, yaml, rapidfuzz", 4),
    Start("bot ask, declined", [BOT, "ask", "who first visited Bolivia?"], "python, yaml, rapidfuzz", 4),
    Start("python, prompt_toolkit too", REPL_BASE),
    Start("bot, the first prompt", [BOT], "python, prompt_toolkit too", terminal=True),
]


def main() -> int:
    """Time all of them, and print a table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home, "TERM": "xterm"}
        timed: dict[str, list[float]] = {start.name: [] for start in STARTS}
        for _ in range(rounds + 1):
            for start in random.sample(STARTS, len(STARTS)):  # what runs before leaves its mark
                timed[start.name].append((_prompt if start.terminal else _run)(start.command, environment))
    medians = {name: statistics.median(times[1:]) for name, times in timed.items()}  # the first fills caches
    return max([_report(start, medians) for start in STARTS])


def _run(command: list[str], environment: dict[str, str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    return time.perf_counter() - begin


def _prompt(command: list[str], environment: dict[str, str]) -> float:
    begin = time.perf_counter()
    child = pexpect.spawn(command[0], command[1:], env=environment, encoding="utf-8", timeout=30)
    child.expect_exact(DRAWN)
    took = time.perf_counter() - begin
    child.close(force=True)
    return took


def _report(start: Start, medians: dict[str, float]) -> int:
    took = medians[start.name]
    line = f"{start.name:<28}{took * 1000:7.1f} ms"
    over = False
    if start.base:
        ratio = took / medians[start.base]
        over = start.limit is not None and ratio > start.limit
        line += f"   x {ratio:.2f}" + (f"  (limit {start.limit}{': over it' * over})" if start.limit else "")
    print(line)
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
