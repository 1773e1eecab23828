"""What the tests of whole packs share: takes an answer, gives what the rows of their tables compare."""
from collections.abc import Sequence
from typing import Any

from bot import Answer


def plain(values: Sequence[Any]) -> list[str]:
    """Values to compare, whatever their order."""
    return sorted(map(str, values))


def unplaced(answer: Answer) -> list[str]:
    """The words that the bot says it can't place."""
    return " ".join(part.text for part in answer.reading.left_over).split()


def explained(answer: Answer) -> str:
    """What a failed row needs to be understood: the question, its reading and the answer."""
    reading = answer.reading
    return f"{reading.text}\n  read as {reading.query or reading.words}\n  → {answer.text}"
