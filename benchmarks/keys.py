"""How long the terminal takes for a key: takes nothing, prints medians and what the bot adds to them.

    python benchmarks/keys.py

A question is typed into `bot` on a pseudo-terminal, key after key; what is timed is each key until the
prompt is drawn again with its colours, its completions and the line at its foot. The first row is a prompt
of prompt_toolkit's with a menu of six completions and nothing else. The exit status is 1 if the bot adds
more than the limit to it.
"""
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 5.0  # milliseconds
BARE = """
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import DummyCompleter, Completion
class Six(DummyCompleter):
    def get_completions(self, document, event):
        return [Completion(f"completion {number}", display_meta="name") for number in range(6)]
PromptSession("> ", completer=Six(), bottom_toolbar="Ctrl-D leaves").prompt()
"""
PERU = "who first visited peru in the nineties and went to lima"
STATES = "which rivers run through the states that border colorado"
PROMPTS = {
    "prompt_toolkit alone": (["-c", BARE], PERU),
    "the default pack": (["-m", "bot", "repl"], PERU),
    "us-geography": (["-m", "bot", "repl", "--pack", "packs/us-geography"], STATES),
}


def main() -> int:
    """Type the questions, and print a row for each."""
    medians = []
    for name, (command, question) in PROMPTS.items():
        times = _times(command, question)
        medians.append(statistics.median(times))
        print(f"{name:<22} median {medians[-1]:4.1f} ms  longest {max(times):5.1f} ms"
              f"  added {medians[-1] - medians[0]:4.1f} ms")
    return max(medians) - medians[0] > LIMIT


def _times(command: list[str], question: str) -> list[float]:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_STATE_HOME": home, "TERM": "xterm-256color"}
        child = pexpect.spawn(sys.executable, command, env=environment, dimensions=(24, 80), cwd=str(ROOT))
        child.delaybeforesend = None
        child.expect_exact("\x1b[6n")  # the prompt asks where it is
        child.send("\x1b[1;1R")
        child.expect_exact("leaves")  # the end of the line at the foot
        times = [_time(child, key) for key in question]
        child.close(force=True)
    return times


def _time(child: "pexpect.spawn[bytes]", key: str) -> float:
    _drain(child)
    start = time.perf_counter()
    child.send(key)
    child.read_nonblocking(65536, timeout=5)
    return (time.perf_counter() - start) * 1000


def _drain(child: "pexpect.spawn[bytes]") -> None:
    """Read until nothing more is drawn, so that one key isn't timed for another."""
    try:
        while True:
            child.read_nonblocking(65536, timeout=0.05)
    except pexpect.TIMEOUT:
        pass


if __name__ == "__main__":
    sys.exit(main())
