"""`bot pipe`: takes JSON lines on standard input, writes one JSON line for each, in the same order.

`{"id": 1, "text": "who came first?"}` gets `{"id": 1, "session": null, "status": "answered", …}`; a line
that can't be served gets `{"id": …, "status": "error", "text": why}`, and the next one is served.
"""
import json
import sys
from dataclasses import dataclass
from typing import Any

from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.errors import BotError
from bot.frontends.input import MAX_LINE, Line, bounded_lines
from bot.frontends.places import cache_folder
from bot.frontends.wire import answer_line, error_line, json_line

_JSON_NAMES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"), ((int, float), "a number"), (str, "a string"), (list, "a list"),
    (dict, "an object"),
)


@dataclass(frozen=True, slots=True)
class _Request:
    """A line of the protocol, understood."""

    id: Any
    session: str | None
    text: str


class _Refused(BotError):
    """A line that isn't in the protocol, with its id if it has one; the text says why."""

    def __init__(self, why: str, id: Any = None) -> None:
        super().__init__(why)
        self.id = id


def add_arguments(parser: Parser) -> None:
    """The command takes no argument of its own."""
    parser.epilog = 'A line in: {"id": 1, "session": "a", "text": "…"}; id and session may be missing.'


def run(options: Options) -> int:
    """Serve until the input ends or nobody reads the output any more."""
    bot = Bot.load(options.pack, cache=cache_folder())
    if sys.stdin is None or sys.stdout is None:
        return 0
    for line in bounded_lines(sys.stdin.buffer):
        sys.stdout.write(_serve(bot, line) + "\n")
        sys.stdout.flush()
    return 0


def _serve(bot: Bot, line: Line) -> str:
    """The line that answers a line."""
    try:
        request = _parse(line)
    except _Refused as refused:
        return error_line(str(refused), id=refused.id)
    try:
        answer = bot.ask(request.text, session=request.session)
        return answer_line(answer, id=request.id, session=request.session)
    except Exception as error:  # a fault of ours; the program at the other end still gets its next answer
        print(f"bot: fault in answering {request.text!a:.200}: {error!r:.500}", file=sys.stderr)
        return error_line("the bot failed to answer this; it is a fault of the bot", id=request.id)


def _parse(line: Line) -> _Request:
    """Raises `_Refused`."""
    if line.too_long:
        raise _Refused(f"the line is longer than {MAX_LINE} bytes")
    asked = _decode(line.content)
    id = _checked_id(asked)
    text, session = asked.get("text"), asked.get("session")
    if not isinstance(text, str):
        raise _Refused(f"text must be a string, and is {_named(text, 'text' in asked)}", id)
    if not isinstance(session, str | None):
        raise _Refused(f"session must be a string, and is {_named(session)}", id)
    return _Request(id, session, text)


def _decode(content: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(content.decode("utf-8-sig"), parse_constant=_refuse_constant, parse_float=_finite)
    except UnicodeDecodeError as error:
        raise _Refused(f"the line isn't UTF-8 (byte {error.start + 1})") from None
    except json.JSONDecodeError as error:
        why = f"{error.msg} at character {error.colno}" if content.strip() else "it is blank"
        raise _Refused(f"the line isn't JSON: {why}") from None
    except (ValueError, RecursionError) as error:
        why = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise _Refused(f"the line isn't JSON that can be read: {why}") from None
    if not isinstance(asked, dict):
        raise _Refused(f"the line must be an object, and is {_named(asked)}")
    return asked


def _checked_id(asked: dict[str, Any]) -> Any:
    """The id, if it can be written as it was read (the two bounds on depth aren't quite the same)."""
    try:
        json_line(asked.get("id"))
    except (ValueError, RecursionError):
        raise _Refused("the id is nested too deep") from None
    return asked.get("id")


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")


def _finite(digits: str) -> float:
    """JSON has no infinity, so a number that would become one could not be echoed."""
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError("a number is too large")
    return number


def _named(value: object, present: bool = True) -> str:
    """What kind of JSON value it is, as the person at the other end calls it."""
    if not present:
        return "missing"
    for types, name in _JSON_NAMES:
        if isinstance(value, types):
            return name
    return "null"
