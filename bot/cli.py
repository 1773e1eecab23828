"""The command line: takes the arguments of `bot`, gives the exit status of the command that they name.

`bot ask "who came first?"` runs `bot.frontends.ask`. Each command is a module with
`add_arguments(parser)` and `run(options) -> status`, imported only when the command is used.
"""
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

from bot.arguments import Parser
from bot.errors import BotError, UsageError

DISTRIBUTION = "accountable-bot"
MANY = 50_000  # new objects before the interpreter looks for cycles: a start makes many, and all of them stay
INTERRUPTED = 130  # what a shell reports for a program that Ctrl-C ended


class Command(NamedTuple):
    """A command: its module, what it does, and the extra that brings the packages it needs."""

    module: str
    summary: str
    extra: str | None = None


COMMANDS = {
    "ask": Command("bot.frontends.ask", "answer one question, or each line of standard input"),
    "repl": Command("bot.frontends.repl", "talk with the bot in the terminal"),
    "explain": Command("bot.frontends.explain", "show how a question is read and what the answer rests on"),
    "pipe": Command("bot.frontends.pipe", "answer JSON lines from other programs"),
    "check": Command("bot.frontends.check", "look for mistakes in a pack"),
    "serve": Command("bot.frontends.serve", "answer over HTTP, with a chat page", "http"),
    "mcp": Command("bot.frontends.mcp", "be a Model Context Protocol server over stdio", "mcp"),
    "matrix": Command("bot.frontends.matrix", "answer in Matrix rooms", "matrix"),
    "completion": Command("bot.frontends.completion", "print a completion script for a shell"),
}

# What bare `bot` does when its standard input is not a terminal; it has no name of its own.
LINES = Command("bot.frontends.lines", "answer the lines of standard input, as one conversation")

_EXAMPLES = """\
examples:
  bot                                talk with the bot; questions on a pipe are answered too
  bot "how do I ask?"                one answer; exit status 0 answered, 1 not, 2 an error
  bot ask --quiet "who was first?"   only the bare values, for scripts
  bot --pack packs/mine check        another pack (or set BOT_PACK)
  bot COMMAND --help                 the options of a command"""


def entry() -> int:
    """The console script: `main`, in a process that ends after it."""
    gc.set_threshold(MANY)
    status = main()
    gc.freeze()  # or the interpreter looks for cycles in all that it is about to drop: a tenth of `bot ask`
    return status


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name."""
    _soften_encodings()
    try:
        status = _dispatch(sys.argv[1:] if argv is None else list(argv))
        if sys.stdout:
            sys.stdout.flush()
        return status
    except BrokenPipeError:  # the reader has seen enough, as in `bot ask … | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python's last flush complains
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BotError, OSError) as error:
        print(f"bot: {error}" if isinstance(error, UsageError | OSError) else error, file=sys.stderr)
        return 2


def command_parser(name: str, command: Command) -> tuple[Parser, Any]:
    """The arguments of a command, and its module. Raises `UsageError` where an extra is missing."""
    parser = Parser(name, command.summary)
    module = _import(name, command)
    module.add_arguments(parser)
    parser.add_argument("--pack", metavar="DIR", help="the folder of another pack (or set BOT_PACK)")
    parser.add_argument("-h", "--help", action="store_true", help="show this and leave")
    return parser, module


def _dispatch(argv: list[str]) -> int:
    name, rest = _split_command(argv)
    if not name and rest[:1] in (["-h"], ["--help"]):
        print(_help())
        return 0
    if not name and rest[:1] == ["--version"]:
        print(f"bot {_version()}")
        return 0
    parser, module = command_parser(name, COMMANDS[name] if name else _unnamed())
    options = parser.parse(rest)
    if options.help:
        print(parser.help())
        return 0
    options.pack = options.pack or os.environ.get("BOT_PACK") or None
    status = module.run(options)
    return int(status)


def _split_command(argv: list[str]) -> tuple[str, list[str]]:
    """The command's name, and the arguments without it. Any other first word begins a question;
    no word at all leaves the name empty."""
    value_of_pack = False
    for at, argument in enumerate(argv):
        if value_of_pack or (argument.startswith("-") and argument != "--"):
            value_of_pack = argument == "--pack" and not value_of_pack
        elif argument in COMMANDS:
            return argument, argv[:at] + argv[at + 1:]
        else:
            return "ask", argv
    return "", argv


def _unnamed() -> Command:
    return COMMANDS["repl"] if sys.stdin and sys.stdin.isatty() else LINES


def _import(name: str, command: Command) -> Any:
    try:
        return import_module(command.module)
    except ModuleNotFoundError as error:
        if command.extra is None or (error.name or "").startswith("bot"):
            raise
        raise UsageError(f"`bot {name}` needs a package that isn't installed ({error.name}): "
                         f"pip install '{DISTRIBUTION}[{command.extra}]'") from None


def _help() -> str:
    rows = [f"  {name:<11} {command.summary}" for name, command in COMMANDS.items()]
    return "\n".join([
        "usage: bot [--pack DIR] [COMMAND] [options]", "       bot [options] QUESTION", "",
        "A bot that answers questions from facts, and says which.", "",
        "commands:", *rows, "", _EXAMPLES,
    ])


def _version() -> str:
    from importlib.metadata import version  # costs as much as the rest of the command line

    return version(DISTRIBUTION)


def _soften_encodings() -> None:
    """A terminal that can't show a letter gets a question mark, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
