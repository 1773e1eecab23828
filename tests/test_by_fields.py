"""Questions made from the fields of every pack in `packs/`, held against a plain loop over the records.

Each row of `PATTERNS` is a sentence for a kind whose records all have names, and what a loop finds for it. A
question may be declined, where the sentence isn't English for that field; it is never answered otherwise.
"""
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tables import plain

from bot import Bot
from bot.lookup import MemoryStore
from bot.model import Date, Field

Question = tuple[str, list[Any]]
PACKS = Path(__file__).resolve().parent / "packs"

HIGHEST = "which {kind} has the highest {field}?"
LOWEST = "which {kind} has the lowest {field}?"
HIGHER = "is the {field} of {one} higher than that of {other}?"
OVER = "is the {field} of {one} over {amount}?"
WHAT = "what is the {field} of {one}?"
ABOVE = "how many {kinds} have a {field} over {amount}?"
SUM = "what is the total {field} of all {kinds}?"
DONE_IN = "{which} was {field} in {year}?"
DONE_BEFORE = "how many {kinds} were {field} before {year}?"
DONE_FIRST = "{which} was {field} first?"
SAME = "do {one} and {other} have the same {field}?"
LIKE = "which {kinds} have the same {field} as {one}?"
LIST = "list all the {kinds}"
CLASS = "name the {kinds}"


def plural(noun: str) -> str:
    for end, ends in (("person", "people"), ("man", "men"), ("y", "ies"), ("s", "ses"), ("x", "xes"),
                      ("ch", "ches")):
        if noun.endswith(end) and noun[-2:] not in ("ey", "ay", "oy"):
            return noun.removesuffix(end) + ends
    return f"{noun}s"


def whole(amount: float) -> float:
    """An amount as it is told: 62, and not 62.0."""
    return int(amount) if amount == int(amount) else amount


class Loop:
    """The records of a pack, one by one."""

    def __init__(self, bot: Bot) -> None:
        self.store = MemoryStore(bot.pack)
        self.names = {str(record.name).casefold() for record in bot.pack.records}
        self.examples = [example.text for intent in bot.pack.intents.values() for example in intent.ask]
        self.taught = {word + ending for words in bot.pack.words.values() for word in words for ending in ("d", "ed")}

    def name(self, number: int) -> str:
        return str(self.store.record(number).name)

    def questions(self) -> Iterator[Question]:
        for name, kind in self.store.kinds.items():
            numbers = list(self.store.of_kind(name))
            kinds = plural(name)
            if len(numbers) < 3 or not all(self.store.record(n).name for n in numbers) or kinds in self.names:
                continue
            yield LIST.format(kinds=kinds), [self.name(n) for n in numbers]
            for called in sorted({c for n in numbers for c in self.store.record(n).classes} - {"person"}):
                members = [self.name(n) for n in numbers if called in self.store.record(n).classes]
                yield CLASS.format(kinds=plural(called)), members
            for field in kind.fields.values():
                yield from self.of_field(name, kinds, field, numbers)

    def of_field(self, kind: str, kinds: str, field: Field, numbers: list[int]) -> Iterator[Question]:
        held = {n: self.store.step(n, field.name) for n in numbers
                if self.store.record(n).values.get(field.name)}
        said = {"kind": kind, "kinds": kinds, "field": field.name}
        if field.type.base in ("number", "quantity"):
            yield from self.of_amounts(said, {
                n: whole(v[0]) for n, v in held.items() if isinstance(v[0], int | float)}, len(held) == len(numbers))
        elif field.type.base == "date":
            yield from self.of_dates(said, {n: v[0] for n, v in held.items()})
        elif field.type.kind and not field.type.many:
            yield from self.of_values(said, {n: v[0] for n, v in held.items()})

    def of_amounts(self, said: dict[str, str], held: dict[int, float], every: bool) -> Iterator[Question]:
        if len(held) < 2:
            return
        for pattern, wanted in ((HIGHEST, max(held.values())), (LOWEST, min(held.values()))):
            yield pattern.format(**said), [self.name(n) for n, v in held.items() if v == wanted]
        first, *_, last = sorted(held, key=lambda n: held[n])
        if held[first] < held[last] and said["field"] != "number" and not said["field"].endswith("s"):
            yield HIGHER.format(one=self.name(first), other=self.name(last), **said), [False]
            yield HIGHER.format(one=self.name(last), other=self.name(first), **said), [True]
        for n in itertools.islice(held if said["field"] != "number" else (), 3):
            yield WHAT.format(one=self.name(n), **said), [held[n]]
            for amount in (held[n] // 2, held[n] * 2) if held[n] > 1 else ():
                yield OVER.format(one=self.name(n), amount=f"{amount:.10g}", **said), [held[n] > amount]
        middle = sorted(held.values())[len(held) // 2]
        above = sum(value > middle for value in held.values())
        if above:
            yield ABOVE.format(amount=f"{middle:.10g}", **said), [above]
        if every and len(set(held.values())) == len(held):
            total = sum(held.values())
            yield SUM.format(**said), [int(total) if total == int(total) else total]

    def of_dates(self, said: dict[str, str], held: dict[int, Any]) -> Iterator[Question]:
        dates = {n: date for n, date in held.items() if isinstance(date, Date) and not date.lasts}
        if len(dates) < 3 or len(dates) < len(held) or not said["field"].endswith("ed"):
            return
        kinds = self.store.kinds
        which = "who" if kinds[said["kind"]].is_person else f"which {said['kind']}"
        if which == "who" and sum(kind.is_person and said["field"] in kind.fields for kind in kinds.values()) > 1:
            return  # "who joined in 2014?": the players and the coaches
        years = sorted({date.first[0] for date in dates.values()})
        for year in years[::3]:
            yield DONE_IN.format(which=which, year=year, **said), [
                self.name(n) for n, date in dates.items() if date.first[0] == date.last[0] == year]
            before = sum(date.last[0] < year for date in dates.values())
            # "how many people died in the plague?" asks for the number that is told of a disaster
            counted = f"how many {said['kinds']} {said['field']} "
            if before and not any(text.startswith(counted) for text in self.examples) \
                    and said["field"] not in self.taught:
                yield DONE_BEFORE.format(year=year, **said), [before]
        first = min(date.first for date in dates.values())
        yield DONE_FIRST.format(which=which, **said), [
            self.name(n) for n, date in dates.items() if date.first == first]

    def of_values(self, said: dict[str, str], held: dict[int, Any]) -> Iterator[Question]:
        for one, other in itertools.islice(itertools.combinations(held, 2), 6):
            alike = held[one] == held[other]
            yield SAME.format(one=self.name(one), other=self.name(other), **said), [alike]
        for one in itertools.islice(held, 3):
            others = [self.name(n) for n, value in held.items() if value == held[one] and n != one]
            if others:
                yield LIKE.format(one=self.name(one), **said), others


@pytest.mark.parametrize("pack", sorted(pack.name for pack in PACKS.iterdir()))
def test_no_question_is_answered_otherwise(pack: str) -> None:
    bot = Bot.load(PACKS / pack)
    answers = [(question, wanted, bot.ask(question)) for question, wanted in Loop(bot).questions()]
    assert [f"{question} {answer.text}" for question, wanted, answer in answers
            if answer.status == "answered" and plain(answer.values) != plain(wanted)] == []
    assert any(answer.status == "answered" for *_, answer in answers)
