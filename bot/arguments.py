"""The arguments of a command: takes their declarations and what was typed, gives a namespace of values.

    parser = Parser("ask", "answer a question")
    parser.add_argument("--json", action="store_true", help="the answer as JSON")
    parser.add_argument("words", nargs="*", help="the question")
    parser.parse(["--json", "who", "came?"])    # Options(json=True, words=["who", "came?"])

`add_argument` takes the part of argparse's that our commands need, and getopt does the parsing: argparse
would cost a sixth of the start of `bot ask`. Help and shell completion read the same declarations.
"""
import getopt
from collections.abc import Callable, Iterable, Sequence
from types import SimpleNamespace
from typing import Any, Literal, NamedTuple

from bot.errors import UsageError

MAX_WIDTH = 100  # columns of the help; wider lines read badly
MIN_TEXT = 30  # columns of an explanation, however narrow the terminal

Action = Literal["store", "store_true", "append"]


class Options(SimpleNamespace):
    """The values of a command's arguments, each under its `dest`."""


class Argument(NamedTuple):
    """An option (`names` begin with a dash) or the words that remain (one name, without a dash)."""

    names: tuple[str, ...]
    dest: str
    action: Action
    default: Any
    type: Callable[[str], Any]
    nargs: str | None
    choices: tuple[str, ...]
    metavar: str
    help: str

    @property
    def is_option(self) -> bool:
        """Whether it is named by a dash."""
        return self.names[0].startswith("-")

    @property
    def takes_value(self) -> bool:
        """Whether a value follows it."""
        return self.action != "store_true"

    @property
    def left(self) -> str:
        """The left column of its row in the help."""
        if not self.is_option:
            return self.metavar
        return ", ".join(self.names) + (f" {self.metavar}" if self.takes_value else "")


class Parser:
    """The arguments that one command takes."""

    def __init__(self, command: str, summary: str) -> None:
        self.command = f"bot {command}".rstrip()
        self.summary = summary
        self.epilog = ""
        self.arguments: list[Argument] = []

    def add_argument(self, *names: str, action: Action = "store", default: Any = None,
                     type: Callable[[str], Any] = str, nargs: str | None = None,
                     choices: Iterable[str] = (), metavar: str = "", dest: str = "", help: str = "") -> None:
        """Declare an argument, in argparse's words. Of the words that remain, `nargs` may be `*`
        (any number, a list), `?` (at most one) or None (exactly one)."""
        plain = names[-1].lstrip("-")
        if action == "store_true":
            default = False
        elif action == "append" or nargs == "*":
            default = default or []
        self.arguments.append(Argument(
            names, dest or plain.replace("-", "_"), action, default, type, nargs, tuple(choices),
            metavar or "|".join(choices) or plain.upper(), help))

    @property
    def options(self) -> list[Argument]:
        """The arguments that are named by a dash."""
        return [argument for argument in self.arguments if argument.is_option]

    def parse(self, argv: Sequence[str]) -> Options:
        """The values that were typed, or their defaults. Raises `UsageError`."""
        named, rest = self._split(argv)
        values = {argument.dest: argument.default for argument in self.arguments}
        by_name = {name: argument for argument in self.options for name in argument.names}
        for name, value in named:
            argument = by_name[name]
            if argument.action == "append":
                values[argument.dest] = [*values[argument.dest], self._convert(argument, name, value)]
            else:
                values[argument.dest] = not argument.takes_value or self._convert(argument, name, value)
        if not values.get("help"):  # whoever asks for help needn't know what is missing
            self._place(rest, values)
        return Options(**values)

    def help(self) -> str:
        """What `--help` prints."""
        words = [self._usage(argument) for argument in self.arguments if not argument.is_option]
        rows = [(argument.left, argument.help) for argument in self.arguments]
        usage = " ".join(["usage:", self.command, "[options]", *words])
        return "\n\n".join(filter(None, [usage, self.summary, _columns(rows), self.epilog]))

    def _split(self, argv: Sequence[str]) -> tuple[list[tuple[str, str]], list[str]]:
        short, long = "", []
        for argument in self.options:
            for name in argument.names:
                if name.startswith("--"):
                    long.append(name[2:] + "=" * argument.takes_value)
                else:
                    short += name[1:] + ":" * argument.takes_value
        try:
            return getopt.gnu_getopt(list(argv), short, long)
        except getopt.GetoptError as error:
            raise UsageError(f"{error.msg}; see `{self.command} --help` "
                             "(write -- before words that begin with a dash)") from None

    def _convert(self, argument: Argument, name: str, text: str) -> Any:
        try:
            value = argument.type(text)
        except ValueError:
            raise UsageError(f"{name} can't be {text!r}; see `{self.command} --help`") from None
        if argument.choices and value not in argument.choices:
            raise UsageError(f"{name} can't be {text!r}; it is one of {', '.join(argument.choices)}")
        return value

    def _place(self, rest: list[str], values: dict[str, Any]) -> None:
        for argument in self.arguments:
            if argument.is_option:
                continue
            if argument.nargs == "*":
                values[argument.dest] = [self._convert(argument, argument.metavar, text) for text in rest]
                return
            if rest:
                values[argument.dest] = self._convert(argument, argument.metavar, rest.pop(0))
            elif argument.nargs is None:
                raise UsageError(f"{argument.metavar} is missing; see `{self.command} --help`")
        if rest:
            raise UsageError(f"`{self.command}` takes no {rest[0]!r}; see `{self.command} --help`")

    @staticmethod
    def _usage(argument: Argument) -> str:
        form = {None: "{}", "?": "[{}]", "*": "[{} ...]"}[argument.nargs]
        return form.format(argument.metavar)


def _columns(rows: Sequence[tuple[str, str]]) -> str:
    """Two columns that fit the terminal, the right one wrapped."""
    from shutil import get_terminal_size  # only `--help` wants these two
    from textwrap import wrap

    left = max(len(name) for name, _ in rows) + 4
    width = max(min(get_terminal_size().columns, MAX_WIDTH) - left, MIN_TEXT)
    lines = []
    for name, text in rows:
        first, *more = wrap(text, width) or [""]
        lines += [f"  {name:<{left - 2}}{first}".rstrip(), *(" " * left + line for line in more)]
    return "\n".join(lines)
