"""`bot` in a terminal: takes the options of the command line, gives the exit status.

On a terminal that understands escape sequences this is the prompt of `bot.frontends.terminal`. On a
dumb one, and where the output isn't a terminal, plain lines are read and answered.
"""
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING

from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.frontends.places import cache_folder, config_file, state_file
from bot.frontends.terminal import plain, settings
from bot.frontends.terminal.chat import Chat, Talker
from bot.frontends.terminal.layout import line, wrap
from bot.frontends.terminal.screen import Screen, is_dumb, wants_color
from bot.frontends.terminal.settings import Settings

if TYPE_CHECKING:
    from prompt_toolkit.history import History


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--color", choices=settings.COLORS, help="when to write colours")
    parser.add_argument("--keys", choices=settings.KEYS, help="whose keys edit the line")


def run(options: Options) -> int:
    """Talk until the user leaves, and give the exit status."""
    return talk(options, partial(Bot.load, cache=cache_folder()))


def talk(options: Options, load: Callable[[str | None], Talker]) -> int:
    """`run`, with any bot that can be loaded from a folder (None: the default pack)."""
    preferred = settings.load(config_file("config.yaml"))
    typed = {"color": options.color, "keys": options.keys}
    chosen = replace(preferred, **{name: value for name, value in typed.items() if value})
    color = wants_color(chosen.color, os.environ, sys.stdout)
    if sys.stdin.isatty() and sys.stdout.isatty() and not is_dumb(os.environ):
        _prompt(load, options.pack, chosen, color=color)
    else:
        screen = Screen(sys.stdout, color=color)
        plain.talk(_lines(), Chat(load(options.pack), load, width=screen.width), screen)
    return 0


def _prompt(load: Callable[[str | None], Talker], pack: str | None, chosen: Settings, *, color: bool) -> None:
    from bot.frontends.terminal import session  # prompt-toolkit costs more than the rest of the start

    history = session.open_history(state_file("history"), chosen)
    screen = Screen(sys.stdout, color=color, paged=True)
    chat = Chat(load(pack), load, width=screen.width, past=lambda: _past(history))
    welcome = line(f"Ask about {chat.bot.pack.title}. :help lists the commands.")
    screen.show([*wrap(welcome, screen.width()), ()])
    session.talk(chat, screen, chosen, history)


def _past(history: "History") -> list[str]:
    return list(history.get_strings())


def _lines() -> Iterator[str]:
    """The lines of standard input, asked for with a plain prompt on a terminal."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    while True:
        try:
            yield input("> " if interactive else "")
        except EOFError:
            return
        except KeyboardInterrupt:
            if not interactive:
                raise
            print()  # Ctrl-C gives up the line, as at the other prompt
