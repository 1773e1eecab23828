"""A pack with two examples: what they ask for teaches words for it too, so who sold, who bought and to whom are answered."""
from pathlib import Path
from typing import Any

import pytest
from small_pack import write_small_pack
from tables import assert_answered, explained

from bot import Bot

FACTS = """\
language: en
title: a library
kinds:
  person: {asks: who}
  book: {}
  sale: {fields: {seller: person, buyer: person, book: book, date: date}}
facts:
  person:
    cleo: {name: Cleo Hart}
    dan: {name: Dan Moss}
    ines: {name: Ines Vale}
  book:
    herbal: {name: Herbal}
    atlas: {name: Atlas}
  sale:
    - {seller: cleo, buyer: dan, book: herbal, date: 1990}
    - {seller: dan, buyer: ines, book: atlas, date: 2001}
"""
INTENTS = """\
language: en
intents:
  sale:
    ask: ["who sold {book} to {buyer}?", "when did {buyer} buy {book}?"]
    say: "{seller} sold {book} to {buyer} in {date}."
"""
CLEO, DAN, INES = "Cleo Hart", "Dan Moss", "Ines Vale"
ANSWERED = [
    ("who sold Herbal?", [CLEO]),
    ("who sold Atlas?", [DAN]),
    ("who bought Herbal?", [DAN]),
    ("who bought Atlas?", [INES]),
    ("by whom was Herbal sold?", [CLEO]),
    ("by whom was Atlas bought?", [INES]),
    ("who was Atlas bought by?", [INES]),
    ("to whom was Herbal sold?", [DAN]),
    ("who was Atlas sold to?", [INES]),
    ("to whom did Dan Moss sell Atlas?", [INES]),
    ("who did Cleo Hart sell Herbal to?", [DAN]),
    ("from whom did Ines Vale buy Atlas?", [DAN]),
    ("what did Dan Moss sell?", ["Atlas"]),
    ("what did Dan Moss buy?", ["Herbal"]),
    ("when was Atlas sold?", ["2001"]),
    ("was Herbal sold by Cleo Hart?", [True]),
]
NOT_SO = ["did Ines Vale sell Atlas?", "did Cleo Hart buy Herbal?", "was Herbal sold by Dan Moss?"]


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    folder: Path = tmp_path_factory.mktemp("library")
    return Bot.load(write_small_pack(folder, facts=FACTS, intents=INTENTS))


@pytest.mark.parametrize(("question", "expected"), ANSWERED)
def test_question_is_answered(bot: Bot, question: str, expected: list[Any]) -> None:
    assert_answered(bot, question, expected)


@pytest.mark.parametrize("question", NOT_SO)
def test_the_other_role_is_not_a_yes(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.values in ((), (False,)), explained(answer)
