"""`bot check`: takes a pack's folder, prints its mistakes and warnings, each with the line and a mark.

    facts.yaml:12:8: there is no kind "visitt"; did you mean "visit"?
        kind: visitt
              ^
The exit status is 0 for a pack that can be used, 2 for one that is refused. With --self-test the examples are
asked too, each filled with every record that fits; 1 if an answer isn't what a loop over the records gives.
"""
import re
import sys
from functools import cache
from pathlib import Path

from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.default_pack import folder
from bot.errors import PackError
from bot.frontends.safe import printable
from bot.model import Place

_PLACE = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): ")


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", nargs="?", metavar="DIR", help="the pack's folder, as with --pack")
    parser.add_argument("--self-test", action="store_true",
                        help="ask every example with every record that fits, and check the answers")


def run(options: Options) -> int:
    """Check, and give the exit status."""
    where = Path(options.folder or options.pack or folder())
    try:
        bot = Bot.load(where)
    except PackError as error:
        for problem in error.problems:
            print(_marked(str(problem)), file=sys.stderr)
        return 2
    pack = bot.pack
    for warning in pack.warnings:
        print(_marked(warning, label="warning: "))
    counts = [(len(pack.records), "record"), (len(pack.kinds), "kind"), (len(pack.intents), "intent"),
              (len(pack.warnings), "warning")]
    print(f"{printable(pack.title)}: " + ", ".join(f"{n} {noun}{'s' * (n != 1)}" for n, noun in counts))
    if options.self_test:
        return _self_test(bot)
    print("the examples weren't asked; --self-test does that")
    return 0


def _self_test(bot: Bot) -> int:
    from bot import selftest  # only --self-test needs it

    report = selftest.run(bot)
    by_example: dict[Place, list[selftest.Failure]] = {}
    for failure in report.failures:
        by_example.setdefault(failure.place, []).append(failure)
    for first, *others in by_example.values():
        print(_marked(str(first)))
        if others:
            print(f"    and {len(others)} more of its fillings")
    if report.failures:
        print(f"examples that fail: {len(by_example)}; `bot explain` shows how a question is read")
    right = report.asked - len(report.failures)
    print(f"self-test: {right} of {report.asked} questions answered as a loop over the records answers them")
    return 1 if report.failures else 0


def _marked(message: str, *, label: str = "") -> str:
    """A message, and under it the line that it is about with a mark at the column."""
    place = _PLACE.match(message)
    lines = _lines(Path(place["file"])) if place else ()
    if not place or not 0 < int(place["line"]) <= len(lines):
        return printable(label + message)
    line = lines[int(place["line"]) - 1]
    before = line[: int(place["column"]) - 1].lstrip()
    return printable(f"{label}{message}\n    {line.strip()}\n    {' ' * len(before)}^")


@cache
def _lines(path: Path) -> tuple[str, ...]:
    try:
        return tuple(path.read_text(encoding="utf-8", errors="replace").splitlines())
    except OSError:
        return ()
