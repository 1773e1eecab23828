"""An example is understood as its author wrote it, however the chart would take its words apart: a small pack of
a wharf whose examples have nouns and verbs of other kinds in them.
"""
from pathlib import Path
from typing import Any

import pytest
from small_pack import write_small_pack
from tables import assert_answered, assert_declined, assert_says

from bot import Bot, selftest

FACTS = """\
language: en
title: the wharf of Skell
as_of: 2024
kinds:
  person: {asks: who, fields: {born: date}}
  barge:  {fields: {built: date, crates: number, cabins: number, owner: person, keeper: person}}
  shed:   {fields: {near: barge, room: number, shut: date}}
  head:   {asks: who, fields: {years: date, born: date}}
  pay:    {fields: {port: text, fare: quantity EUR}}
facts:
  person:
    ada: {name: Ada Marsh, born: 1950}
    ben: {name: Ben Quay, born: 1961}
  barge:
    gull: {name: Gull, built: 1931, crates: 40, cabins: 2, owner: ada, keeper: ben}
    tern: {name: Tern, built: 1948, crates: 65, owner: ben}
  shed:
    east: {name: East Shed, near: gull, room: 12}
    west: {name: West Shed, near: tern, room: 30, shut: 1980}
  head:
    orr: {name: Ida Orr, years: 1950..1961, born: 1910}
    rask: {name: Tom Rask, years: 1961.., born: 1930}
  pay:
    - {port: Holm, fare: 4}
"""
INTENTS = """\
language: en
intents:
  barge:
    ask: ["when was {barge} built?", "how many cabins does {barge} have?", "how many {barge} crates were stowed?"]
    say: "{barge}, built in {built}, takes {crates} crates."
  cabins:
    kind: barge
    ask: ["which barges have {cabins} cabins?"]
    say: "{barge} has {cabins} cabins."
  owner:
    kind: barge
    ask: ["which person does {barge} sail for?"]
    say: "{barge} belongs to {owner}."
  shed:
    ask: ["how many barges does {shed} hold?", "where does {shed} stand?"]
    say: "{shed} stands near {near}; it has room for {room}."
  shut:
    kind: shed
    ask: ["which shed was given up in {shut}?", "when was {shed} shut?"]
    say: "{shed} was shut in {shut}."
  head:
    ask: ["when did {head} run the barges?"]
    say: "{head} ran the wharf ({years})."
  fare:
    kind: pay
    ask: ["how much do I pay to go to {port}?"]
    say: "To {port} it is {fare}."
words:
  barge: [boat]
  shed: [warehouse]
"""

QUESTIONS = [
    ("how many barges does the West Shed hold?", [30]),  # no barges are told of it
    ("how many boats does the West Shed hold?", [30]),   # by another word for the same
    ("how many barges does West Shed hld?", [30]),       # misspelt
    ("how many Tern crates were stowed?", [65]),         # and not how many cabins, of which another one asks
    ("how many cabins does the Gull have?", [2]),
    ("which person does Gull sail for?", ["Ada Marsh"]),  # whom the sentence tells, and not its keeper
    ("which shed was given up in 1980?", ["West Shed"]),
    ("when was the West Shed shut?", ["1980"]),
    ("which barges have 2 cabins?", ["Gull"]),
]
DECLINED = [
    "how many cabins does the Tern have?",       # isn't told
    "how many barges does the North Shed hold?",
    "how many green barges does the West Shed hold?",
    "which shed was given up in 1970?",
]
DIALOGUES = [
    (["where does the West Shed stand?", "how many barges does it hold?"], [30]),
]


@pytest.fixture(scope="module")
def wharf(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    folder: Path = tmp_path_factory.mktemp("wharf")
    return Bot.load(write_small_pack(folder, facts=FACTS, intents=INTENTS))


@pytest.mark.parametrize(("question", "expected"), QUESTIONS)
def test_example_is_answered(wharf: Bot, question: str, expected: list[Any]) -> None:
    assert_answered(wharf, question, expected)


@pytest.mark.parametrize("question", DECLINED)
def test_more_than_an_example_is_declined(wharf: Bot, question: str) -> None:
    assert_declined(wharf, question)


@pytest.mark.parametrize(("turns", "expected"), DIALOGUES)
def test_slot_may_be_a_pronoun(wharf: Bot, turns: list[str], expected: list[Any]) -> None:
    *before, last = turns
    for turn in before:
        wharf.ask(turn, session=last)
    assert_answered(wharf, last, expected, session=last)


def test_verb_with_a_noun_of_another_kind(wharf: Bot) -> None:
    assert_says(wharf, "when did Ida Orr run the barges?", "1950 to 1961")


def test_every_example_holds(wharf: Bot) -> None:
    assert [str(failure) for failure in selftest.run(wharf).failures] == []
