"""`bot explain`: takes a question, prints how it is read, what was weighed, and the facts of the answer.

It prints a table of the words and their roles, then the query, the intents that were considered with
their costs (a lower one is better), the answer, and each fact with its file and line.
"""
from bot.arguments import Options, Parser
from bot.bot import Bot
from bot.errors import UsageError
from bot.frontends.ask import exit_status
from bot.frontends.safe import printable
from bot.frontends.show import facts_table, words_table
from bot.reading import Answer, Considered


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument("words", nargs="*", metavar="QUESTION", help="the question, quoted or not")
    parser.add_argument("-j", "--json", action="store_true", help="the same as a line of JSON")


def run(options: Options) -> int:
    """Explain, and give the exit status of `bot ask`."""
    question = " ".join(options.words).strip()
    if not question:
        raise UsageError('there is no question; write one, as in: bot explain "how do I ask?"')
    answer = Bot.load(options.pack).ask(question)
    if options.json:
        from bot.frontends.wire import answer_line  # most want no JSON

        print(answer_line(answer, reading=True))
    else:
        print(printable(_explanation(answer)))
    return exit_status(answer)


def _explanation(answer: Answer) -> str:
    reading = answer.reading
    heard = reading.summary or "nothing that can be asked"
    parts = [
        ("Words", words_table(reading)),
        ("Read as", "\n".join(filter(None, (heard, reading.query)))),
        ("Considered", "\n".join(map(_weighed, reading.considered))),
        (f"Answer ({answer.status}, confidence {answer.confidence:.2f})", answer.text),
        ("Facts", facts_table(answer)),
        ("Suggestions", "\n".join(answer.suggestions)),
    ]
    return "\n\n".join(f"{title}\n{_indented(body)}" for title, body in parts if body)


def _weighed(considered: Considered) -> str:
    cost = "not possible" if considered.cost is None else f"cost {considered.cost:.2f}"
    return f"{considered.intent}: {cost}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())
