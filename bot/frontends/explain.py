"""`bot explain`: takes a question, prints how it is read, what was weighed, and the facts of the answer.

It prints the answer, then a table of the words and their roles, the query, the intents that were considered
with their costs (a lower one is better), and each fact with its source, file and line.
"""
import os
import sys

from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.errors import UsageError
from bot.frontends.ask import exit_status
from bot.frontends.places import cache_folder
from bot.frontends.terminal import render
from bot.frontends.terminal.names import Names
from bot.frontends.terminal.screen import Screen, wants_color
from bot.frontends.wire import answer_line


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument("words", nargs="*", metavar="QUESTION", help="the question, quoted or not")
    parser.add_argument("-j", "--json", action="store_true", help="the same as a line of JSON")


def run(options: Options) -> int:
    """Explain, and give the exit status of `bot ask`."""
    question = " ".join(options.words).strip()
    if not question:
        raise UsageError('there is no question; write one, as in: bot explain "how do I ask?"')
    bot = Bot.load(options.pack, cache=cache_folder())
    answer = bot.ask(question)
    if options.json:
        print(answer_line(answer, reading=True))
        return exit_status(answer)
    names = Names(bot.pack)
    screen = Screen(sys.stdout, color=wants_color("auto", os.environ, sys.stdout))
    width = screen.width()
    screen.show([*render.answer(answer, names, width), (), *render.why(answer, names, width)])
    return exit_status(answer)
