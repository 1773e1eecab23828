"""`bot ask`: takes a question (its words, or the lines of standard input), prints the answer.

`bot ask who came first?` prints a sentence. The exit status is 0 if it was answered, 1 if not; of
several questions the worst.
"""
import sys
from collections.abc import Iterator

from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.errors import UsageError
from bot.frontends.conversation import recall, remember
from bot.frontends.input import bounded_lines
from bot.frontends.places import cache_folder
from bot.frontends.safe import printable
from bot.reading import Answer, Fact
from bot.turns.context import Context


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument("words", nargs="*", metavar="QUESTION",
                        help="the question, quoted or not; without it, each line of standard input is one")
    parser.add_argument("-c", "--continue", action="store_true", dest="go_on",
                        help='go on with the last conversation ("and after that?")')
    add_output_arguments(parser)


def add_output_arguments(parser: Parser) -> None:
    """Declare how an answer is to be printed."""
    parser.add_argument("-j", "--json", action="store_true",
                        help="the answer as a line of JSON, with the reading and the facts")
    parser.add_argument("-q", "--quiet", action="store_true", help="only the bare values, one a line")
    parser.add_argument("-w", "--why", action="store_true", help="the facts and their sources too")


def run(options: Options) -> int:
    """Answer, and give the exit status."""
    bot = Bot.load(options.pack, cache=cache_folder())
    asked = recall(bot.pack.folder) if options.go_on else []
    context = _replay(bot, asked)
    status = None
    for question in _questions(options):
        answer, after = bot.respond(question, context)
        asked = [*asked, question] if options.go_on else [question]
        context = after if options.go_on else context
        print_answer(answer, options)
        status = max(status or 0, exit_status(answer))
    if status is None:
        raise UsageError('there is no question; write one, as in: bot ask "how do I ask?"')
    remember(bot.pack.folder, asked)
    return status


def exit_status(answer: Answer) -> int:
    """0 for an answer, 1 for none."""
    return 0 if answer.status == "answered" else 1


def questions_on_input() -> Iterator[str]:
    """The lines of standard input that aren't blank. Bytes that are no UTF-8 are replaced."""
    if sys.stdin is not None and not sys.stdin.isatty():
        for line in bounded_lines(sys.stdin.buffer):
            if text := line.content.decode("utf-8-sig", "replace").strip():
                yield text


def print_answer(answer: Answer, options: Options) -> None:
    """Print an answer in the form that the options ask for."""
    if options.json:
        from bot.frontends.wire import answer_line  # most questions want no JSON

        print(answer_line(answer, reading=True))
    elif options.quiet:
        for value in answer.values:
            print(_bare(value))
    else:
        print(printable(answer.text))
        for number, question in enumerate(answer.suggestions, 1):
            print(printable(f"{number:>2}  {question}"))
        if options.why:
            for fact in answer.facts:
                print(printable(_fact(fact)).replace("\n", " "))
    if sys.stdout:
        sys.stdout.flush()


def _questions(options: Options) -> Iterator[str]:
    if not options.words:
        yield from questions_on_input()
    elif question := " ".join(options.words).strip():
        yield question


def _replay(bot: Bot, questions: list[str]) -> Context:
    context = Context()
    for question in questions:
        _, context = bot.respond(question, context)
    return context


def _fact(fact: Fact) -> str:
    """A fact on one line that begins with its place, as grep shows what it finds."""
    fields = ", ".join(f"{name}: {value}" for name, value in fact.fields.items())
    source = f" [{fact.source}]" if fact.source else ""
    return f"{fact.file}:{fact.line}: {' '.join(filter(None, [fact.kind, fact.key]))}: {fields}{source}"


def _bare(value: object) -> str:
    """A value as scripts read it; `true` and `false` as in JSON."""
    return str(value).lower() if isinstance(value, bool) else printable(str(value)).replace("\n", " ")
