"""How long `Bot.ask` takes: takes question banks, prints the median, the 95th percentile and the longest.

    python benchmarks/speed.py [BANK.jsonl ...] [--pack DIR] [--rounds 5]

A line of a bank (default: ../shared/questions/sample.jsonl) has its question under `q`; each is asked
without a session, and its best time of the rounds counts. Machines differ, so the times are also given in
turns of a bare loop on the same machine. The exit status is 1 if the median is 2 ms or more, or the 95th
percentile 8 ms.
"""
import argparse
import json
import statistics
import sys
import time
from pathlib import Path

from bot import Bot

SAMPLE = Path(__file__).resolve().parent.parent.parent / "shared" / "questions" / "sample.jsonl"
MEDIAN, TAIL = 2.0, 8.0  # milliseconds
TURNS = 1_000_000  # of the bare loop


def main() -> int:
    """Ask, and print a table."""
    options = _options()
    asked = [json.loads(line)["q"] for bank in options.banks
             for line in Path(bank).read_text("utf-8").splitlines() if line.strip()]
    bot = Bot.load(options.pack)
    took = {question: min(_milliseconds(bot, question) for _ in range(options.rounds)) for question in asked}
    times = sorted(took.values())
    median, tail = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    turn = bare_loop()
    print(f"{len(times)} questions, best of {options.rounds}; a bare loop takes {turn * 1e6:.0f} ns a turn")
    for name, value in (("median", median), ("95 %", tail), ("longest", times[-1])):
        print(f"{name:<8}{value:8.2f} ms{value / turn:12,.0f} turns")
    for question in sorted(took, key=took.__getitem__, reverse=True)[:5]:
        print(f"{took[question]:16.2f} ms  {question}")
    return int(median >= MEDIAN or tail >= TAIL)


def bare_loop() -> float:
    """How long one turn of a loop that only adds takes here, in milliseconds."""
    best = float("inf")
    for _ in range(3):
        total, started = 0, time.perf_counter()
        for number in range(TURNS):
            total += number
        best = min(best, time.perf_counter() - started)
    return best * 1000 / TURNS


def _milliseconds(bot: Bot, question: str) -> float:
    started = time.perf_counter()
    bot.ask(question)
    return (time.perf_counter() - started) * 1000


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("banks", nargs="*", default=[str(SAMPLE)], metavar="BANK.jsonl")
    parser.add_argument("--pack", metavar="DIR", help="the pack's folder (default: the default pack)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each (default: %(default)s)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
