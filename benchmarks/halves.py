"""What half of the examples would do: takes question banks, prints hit and wrong with all and half.

    python benchmarks/halves.py [BANK.jsonl ...] [--pack DIR] [--seeds 20]

For each seed a random half of each intent's examples is left out (at least one stays), and the banks
(default: ../shared/questions/sample.jsonl) are asked of a bot with the rest. The verdicts are those of
../shared/questions/judge.py. The exit status is 1 if the median falls by 3 points of hit or more, or if more
answers are wrong.
"""
import argparse
import importlib.util
import random
import statistics
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from bot import Bot
from bot.model import Pack

QUESTIONS = Path(__file__).resolve().parent.parent.parent / "shared" / "questions"
FALL = 3.0  # points of hit that half of the examples may cost


class Score(NamedTuple):
    """Hit in per cent of the lines that must be answered, and how many lines were answered wrongly."""

    hit: float
    wrong: int


def main() -> int:
    """Ask, and print a line for each seed and a summary."""
    options = _options()
    judge = module(QUESTIONS / "judge.py")
    lines = judge.read_banks(options.banks)
    pack = Bot.load(options.pack).pack
    started = time.perf_counter()
    whole = _score(judge, lines, pack)
    print(f"all examples ({_count(pack)}): hit {whole.hit:.1f} %, {whole.wrong} of {len(lines)} lines wrong")
    scores = []
    for seed in range(options.seeds):
        half = halved(pack, random.Random(seed))
        scores.append(_score(judge, lines, half))
        hit, wrong = scores[-1]
        print(f"seed {seed:>2} ({_count(half)}): hit {hit:.1f} %, {wrong} wrong", flush=True)
    median = Score(statistics.median(s.hit for s in scores), int(statistics.median(s.wrong for s in scores)))
    print(f"half of them: hit {median.hit:.1f} % at the median ({median.hit - whole.hit:+.1f}), "
          f"{min(s.hit for s in scores):.1f} % at worst; "
          f"{median.wrong} wrong at the median, {max(s.wrong for s in scores)} at worst; "
          f"{time.perf_counter() - started:.0f} s")
    return int(whole.hit - median.hit >= FALL or median.wrong > whole.wrong)


def halved(pack: Pack, chance: random.Random) -> Pack:
    """The pack with a random half of each intent's examples, in order (of an odd number one more)."""
    intents = {}
    for name, intent in pack.intents.items():
        kept = sorted(chance.sample(range(len(intent.ask)), (len(intent.ask) + 1) // 2))
        intents[name] = intent._replace(ask=tuple(intent.ask[i] for i in kept))
    return pack._replace(intents=intents)


def _score(judge: ModuleType, lines: list[dict[str, Any]], pack: Pack) -> Score:
    bot = Bot(pack)
    answers = {}
    for line in lines:
        answer = bot.ask(line["q"], session=line["session"])
        answers[line["id"]] = {"status": answer.status, "text": answer.text}
    total = judge.score(lines, answers)[0]["total"]
    return Score(total["hit_pct"], total["wrong"])


def _count(pack: Pack) -> int:
    return sum(len(intent.ask) for intent in pack.intents.values())


def module(path: Path) -> ModuleType:
    """A module that isn't on the path."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None or not path.is_file():
        sys.exit(f"halves.py: {path} is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("banks", nargs="*", default=[str(QUESTIONS / "sample.jsonl")], metavar="BANK.jsonl")
    parser.add_argument("--pack", metavar="DIR", help="the pack's folder (default: the default pack)")
    parser.add_argument("--seeds", type=int, default=20, help="how many halves (default: %(default)s)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
