"""What the tests of whole packs share: takes a bot and the rows of their tables, asserts what they say."""
from collections.abc import Callable, Sequence
from typing import Any

from bot import Answer, Bot


def plain(values: Sequence[Any]) -> list[str]:
    """Values to compare, whatever their order."""
    return sorted(map(str, values))


def unplaced(answer: Answer) -> list[str]:
    """The words that the bot says it can't place."""
    return " ".join(part.text for part in answer.reading.left_over).split()


def assert_answered(bot: Bot, question: str, expected: Sequence[Any],
                    plain: Callable[[Sequence[Any]], list[Any]] = plain, *, session: str | None = None) -> None:
    """A question is answered with these values; `session`: in that conversation."""
    answer = bot.ask(question, session=session)
    assert (answer.status, plain(answer.values)) == ("answered", plain(expected)), explained(answer)


def assert_unplaced(bot: Bot, question: str, word: str) -> Answer:
    """A question is declined for a word that the bot can't place; gives the answer."""
    answer = bot.ask(question)
    assert answer.status == "unknown", explained(answer)
    assert word in unplaced(answer), explained(answer)
    return answer


def assert_declined(bot: Bot, question: str) -> None:
    """A question isn't answered."""
    answer = bot.ask(question)
    assert answer.status != "answered", explained(answer)


def assert_says(bot: Bot, question: str, words: str) -> None:
    """A question is answered with these words somewhere in the text."""
    answer = bot.ask(question)
    assert answer.status == "answered", explained(answer)
    assert words in answer.text, explained(answer)


def explained(answer: Answer) -> str:
    """What a failed row needs to be understood: the question, its reading and the answer."""
    reading = answer.reading
    return f"{reading.text}\n  read as {reading.query or reading.words}\n  → {answer.text}"
