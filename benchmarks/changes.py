"""Which answers a change of the code changes: takes what the tests and the banks ask, prints the differences.

    python benchmarks/changes.py record before.jsonl        # in the checkout as it was: what it answers
    python benchmarks/changes.py record after.jsonl         # in the changed one
    python benchmarks/changes.py compare before.jsonl after.jsonl

Recorded is every question that a test of understanding puts to a bot in its own process (examples filled
with records and questions made of fields among them), with the turns before it, and every turn of the
banks in tests/banks and of the sample. Questions that stand in only one of the two files aren't compared.
Where a bank says what is right, the verdict of ../shared/questions/judge.py is shown, and the figures are
summed up. The exit status of `compare` is 1 if anything differs.
"""
import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from halves import QUESTIONS, module

from bot import Answer, Bot
from bot.pack import load

ROOT = Path(__file__).resolve().parent.parent
BANKS = [QUESTIONS / "sample.jsonl", *sorted((ROOT / "tests" / "banks").glob("*.jsonl"))]
APART = ("test_other_packs", "test_by_fields")  # about half of the time
ELSEWHERE = ("test_http", "test_mcp", "test_matrix", "test_terminal", "test_self", "test_kept",
             "test_platform", "test_embedding")
TURNS = 6  # the most that are shown of a conversation
Key = tuple[str, ...]  # the pack's title, and the turns of a conversation up to the question


class Recorder:
    """Keeps the last answer to each question that any bot in this process is asked, as (status, text)."""

    def __init__(self) -> None:
        self.answers: dict[Key, tuple[str, str]] = {}
        turns: dict[tuple[int, str], list[str]] = {}
        ask = Bot.ask

        def asked(bot: Bot, text: str, *, session: str | None = None) -> Answer:
            answer = ask(bot, text, session=session)
            before = [] if session is None else turns.setdefault((id(bot), session), [])
            self.answers[(bot.pack.title, *before, text)] = (answer.status, answer.text)
            before.append(text)
            return answer

        Bot.ask = asked  # type: ignore[method-assign, assignment]


def main() -> int:
    """Record or compare."""
    sys.path.remove(str(Path(__file__).resolve().parent))  # where `http` is a benchmark
    options = _options()
    if options.command == "compare":
        return compare(_read(options.before), _read(options.after))
    if options.part is not None:
        return _record_part(options.file, options.part)
    parts = [Path(f"{options.file}.{part}") for part in range(2)]
    jobs = [subprocess.Popen([sys.executable, __file__, "record", str(file), "--part", str(part)])
            for part, file in enumerate(parts)]
    failed = [job.wait() for job in jobs]
    options.file.write_text("".join(part.read_text("utf-8") for part in parts), "utf-8")
    for part in parts:
        part.unlink()
    return max(failed)


def _record_part(file: Path, part: int) -> int:
    recorder = Recorder()
    if not part:
        bot = Bot.load(ROOT)
        for line in _banks(module(QUESTIONS / "judge.py")):
            bot.ask(line["q"], session=line["session"])
    tests = sorted(str(test) for test in (ROOT / "tests").glob("test_*.py")
                   if test.stem.startswith(APART) == bool(part) and not test.stem.startswith(ELSEWHERE))
    code = pytest.main(["-q", "-p", "no:cacheprovider", "--rootdir", str(ROOT), *tests])
    file.write_text("".join(json.dumps([list(key), *answer]) + "\n"
                            for key, answer in recorder.answers.items()), "utf-8")
    return int(code)


def compare(before: dict[Key, list[str]], after: dict[Key, list[str]]) -> int:
    """Print what differs, the verdicts that changed first, and how many are right before and after."""
    judge = module(QUESTIONS / "judge.py")
    gold = _gold(judge)
    shown = []
    total = Counter[str]()
    for key in before.keys() & after.keys():
        verdicts = ["", ""]
        if key in gold:
            verdicts = [judge.judge(gold[key], {"status": status, "text": text})[0]
                        for status, text in (before[key], after[key])]
            total.update([f"{verdicts[0]} before", f"{verdicts[1]} after"])
        if before[key] != after[key]:
            shown.append((verdicts[0] == verdicts[1], key, verdicts))
    for _, key, (was, now) in sorted(shown):
        print(f"{' | '.join(key[:1] + key[1:][-TURNS:])}\n  - {was} ({before[key][0]}) {before[key][1]}\n"
              f"  + {now} ({after[key][0]}) {after[key][1]}")
    figures = ", ".join(f"{total[f'{verdict} before']} -> {total[f'{verdict} after']} {verdict}"
                        for verdict in ("RIGHT", "DECLINED", "WRONG"))
    print(f"{len(shown)} of {len(before.keys() & after.keys())} answers differ; in the banks {figures}")
    return int(bool(shown))


def _banks(judge: ModuleType) -> list[dict[str, Any]]:
    banks: list[dict[str, Any]] = judge.read_banks([str(bank) for bank in BANKS if bank.is_file()])
    return banks


def _gold(judge: ModuleType) -> dict[Key, dict[str, Any]]:
    title = load(ROOT, shown=Path()).title
    gold: dict[Key, dict[str, Any]] = {}
    turns: dict[str, list[str]] = {}
    for line in _banks(judge):
        before = turns.setdefault(line["session"], [])
        before.append(line["q"])
        gold[(title, *before)] = line
    return gold


def _read(file: Path) -> dict[Key, list[str]]:
    return {tuple(key): answer for key, *answer in map(json.loads, file.read_text("utf-8").splitlines())}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    record = commands.add_parser("record")
    record.add_argument("file", type=Path)
    record.add_argument("--part", type=int, help=argparse.SUPPRESS)
    differ = commands.add_parser("compare")
    differ.add_argument("before", type=Path)
    differ.add_argument("after", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
