"""Bare `bot` with questions on a pipe: takes lines, prints the answer to each as soon as it is read.

The lines are the turns of one conversation, as in `printf 'who came first?\nand last?\n' | bot`. The
exit status is that of `bot ask`.
"""
from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.frontends.ask import add_output_arguments, exit_status, print_answer, questions_on_input
from bot.frontends.places import cache_folder
from bot.turns.context import Context


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_output_arguments(parser)


def run(options: Options) -> int:
    """Answer to the end of the input, and give the exit status."""
    bot = Bot.load(options.pack, cache=cache_folder())
    context = Context()
    status = 0
    for question in questions_on_input():
        answer, context = bot.respond(question, context)
        print_answer(answer, options)
        status = max(status, exit_status(answer))
    return status
