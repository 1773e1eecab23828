"""A sentence, or a question that is suggested, has one article before a name or a value that has one of its own; a
time that lasts is suggested by its first year."""
from pathlib import Path

import pytest
from small_pack import write_small_pack
from tables import assert_says, explained

from bot import Bot

FACTS = """\
language: en
title: the boats of Skell
kinds:
  boat: {fields: {built: date, rank: text}}
facts:
  boat:
    widow: {name: The Widow, built: 1931-04-06, rank: the oldest boat of the bay}
    gull: {name: Gull, built: 1948, rank: last}
    heron: {name: Heron, built: 1950-03-02..1952-05-04}
"""
INTENTS = """\
language: en
intents:
  boat:
    ask: ["when was the {boat} built?", "which boat was built in {built}?", "what is the {rank} boat?"]
    say: "The boatyard of Skell built the {boat} in {built}."
"""
SAYS = [
    ("when was the Widow built?", "The boatyard of Skell built The Widow on 6 April 1931."),
    ("when was the Gull built?", "The boatyard of Skell built the Gull in 1948."),
]
SUGGESTED = [
    ("who painted the Widow?", ("When was The Widow built?", "Which boat was built on 6 April 1931?", "What is the last boat?")),
    ("who painted the Gull?", ("When was the Gull built?", "Which boat was built in 1948?", "What is the last boat?")),
    ("who painted the Heron?", ("When was the Heron built?", "Which boat was built in 1950?", "What is the last boat?")),
]


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    folder: Path = tmp_path_factory.mktemp("boats")
    return Bot.load(write_small_pack(folder, facts=FACTS, intents=INTENTS))


@pytest.mark.parametrize(("question", "text"), SAYS)
def test_a_sentence_has_one_article(bot: Bot, question: str, text: str) -> None:
    assert_says(bot, question, text)


@pytest.mark.parametrize(("question", "expected"), SUGGESTED)
def test_a_suggestion_has_one_article(bot: Bot, question: str, expected: tuple[str, ...]) -> None:
    answer = bot.ask(question)
    assert answer.suggestions == expected, explained(answer)
