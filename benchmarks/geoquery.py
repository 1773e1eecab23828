"""Ask the pack `packs/us-geography` GeoQuery's questions and print how many answers are right.

Takes GeoQuery's questions with their answers (../shared/geoquery/questions.jsonl, compared as score.py
beside it does); prints right, wrong, declined, and what a question takes.

    python benchmarks/geoquery.py                        # every question
    python benchmarks/geoquery.py --part tune --show wrong
    python benchmarks/geoquery.py --typos                # each question with one misspelling

Every third question is held back: read the other two thirds (`--part tune`) while you work on the pack or
on the engine, and only the figures of `--part held`.
"""
import argparse
import importlib.util
import json
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot import Bot  # noqa: E402  (the repository's own, whether it is installed or not)
from bot.errors import BotError  # noqa: E402
from bot.reading import Answer  # noqa: E402

GEOQUERY = ROOT.parent / "shared" / "geoquery"
PACK = ROOT / "packs" / "us-geography"
HELD = 3  # every third question is held back
SHORTEST = 4  # letters of a word that gets a misspelling; a shorter one would often be another word
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the values that answer it."""

    name: str
    text: str
    gold: list[Any]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a question: the verdict is right, wrong or declined."""

    question: Question
    answer: Answer
    verdict: str
    milliseconds: float


def main() -> int:
    options = parse()
    missing = [name for name in ("questions.jsonl", "score.py") if not (options.data / name).is_file()]
    if missing:
        print(f"{options.data}: GeoQuery's {' and '.join(missing)} not here; say where with --data",
              file=sys.stderr)
        return 2
    try:
        bot = Bot.load(options.pack)
    except BotError as error:
        print(error, file=sys.stderr)
        return 2
    asked = list(questions(options.data / "questions.jsonl", options.part))
    if options.typos:
        asked = [misspelt(question, options.seed) for question in asked]
    score = comparison(options.data / "score.py")
    results = [ask(bot, question, score) for question in asked]
    for result in results:
        if options.show in ("all", result.verdict):
            print(shown(result))
    print(summary(results))
    return 0


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Score packs/us-geography on GeoQuery's questions.")
    parser.add_argument("--data", type=Path, default=GEOQUERY, help="folder of questions.jsonl and score.py")
    parser.add_argument("--pack", type=Path, default=PACK, help="the pack that is asked")
    parser.add_argument("--part", choices=["all", "tune", "held"], default="all",
                        help="all questions, two thirds to work with, or the third that is held back")
    parser.add_argument("--show", choices=["wrong", "declined", "all"], help="print these questions")
    parser.add_argument("--typos", action="store_true", help="misspell one word of each question")
    parser.add_argument("--seed", type=int, default=1, help="which misspellings (default: 1)")
    return parser.parse_args()


def questions(path: Path, part: str) -> Iterator[Question]:
    """The questions of one part of the file."""
    for index, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        held = index % HELD == HELD - 1
        if part == "all" or held == (part == "held"):
            row = json.loads(line)
            yield Question(row["id"], row["q"], row["answers"])


def comparison(path: Path) -> ModuleType:
    """score.py as a module: what counts as the same answer is written there, once."""
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec and spec.loader  # a path that ends in .py has both
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ask(bot: Bot, question: Question, score: ModuleType) -> Result:
    """One question without a session, timed."""
    start = time.perf_counter()
    answer = bot.ask(question.text)
    took = 1000 * (time.perf_counter() - start)
    if answer.status == "answered":
        verdict = "right" if score.matches(list(answer.values), question.gold) else "wrong"
    else:  # where there is no answer, saying so is right
        verdict = "declined" if question.gold else "right"
    return Result(question, answer, verdict, took)


def misspelt(question: Question, seed: int) -> Question:
    """The question with one slip of the fingers, always the same for the same seed."""
    chance = random.Random(f"{seed} {question.name}")
    words = question.text.split(" ")
    places = [place for place, word in enumerate(words) if sum(map(str.isalpha, word)) >= SHORTEST]
    if places:
        place = chance.choice(places)
        words[place] = slip(words[place], chance)
    return Question(question.name, " ".join(words), question.gold)


def slip(word: str, chance: random.Random) -> str:
    """The word with two letters swapped, one dropped, one doubled, or one off by a key."""
    ways = [way for at, letter in enumerate(word) if letter.isalpha() for way in (
        word[:at] + word[at + 1:at + 2] + letter + word[at + 2:] if word[at + 1:at + 2].isalpha() else word,
        word[:at] + word[at + 1:],
        word[:at] + letter + word[at:],
        word[:at] + beside(letter, chance) + word[at + 1:],
    )]
    return chance.choice([way for way in ways if way != word])


def beside(letter: str, chance: random.Random) -> str:
    """A letter on a key to the left or right of this one."""
    for row in KEYBOARD:
        at = row.find(letter.lower())
        if at >= 0:
            return chance.choice([row[i] for i in (at - 1, at + 1) if 0 <= i < len(row)])
    return letter


def shown(result: Result) -> str:
    """A question with what was wanted and what came, to read."""
    question, answer = result.question, result.answer
    return (f"{result.verdict:<9}{question.name} {question.text}\n    gold {question.gold}\n"
            f"    bot  {answer.status} {list(answer.values)} {answer.text!r}\n"
            f"    read {answer.reading.query}")


def summary(results: list[Result]) -> str:
    """The figures, on two lines."""
    count = Counter(result.verdict for result in results)
    times = sorted(result.milliseconds for result in results)
    shares = ", ".join(f"{verdict} {count[verdict]} ({100 * count[verdict] / len(results):.1f} %)"
                       for verdict in ("right", "wrong", "declined"))
    return (f"{len(results)} questions: {shares}\n"
            f"milliseconds a question: median {statistics.median(times):.1f}, "
            f"95th percentile {times[int(0.95 * (len(times) - 1))]:.1f}, longest {times[-1]:.1f}")


if __name__ == "__main__":
    sys.exit(main())
