"""What the verbs of examples teach where other words look like them: a small pack of a stage and a mountain club.

"Played" isn't the plural of a play, "climbed" isn't what prices do, "war" is no "ware", and who led is the leader.
"""
from pathlib import Path
from typing import Any

import pytest
from small_pack import write_small_pack
from tables import assert_answered, assert_declined

from bot import Bot

FACTS = """\
language: en
title: the stage and the mountain club of Brill
as_of: 2024
kinds:
  town:     {asks: where}
  person:   {asks: who, fields: {home: town}}
  play:     {fields: {author: person, acts: number, premiere: date}}
  part:     {fields: {play: play, actor: person}}
  peak:     {fields: {height: quantity m}}
  ascent:   {fields: {peak: peak, climbers: [person], date: date}}
  tour:     {fields: {leader: person, members: [person], to: peak, date: date}}
  office:   {fields: {holder: person, term: date}}
  ware:     {}
  sale:     {fields: {wares: [ware], seller: person, date: date}}
facts:
  town:
    brill: {name: Brill}
    holm:  {name: Holm}
  person:
    ode:  {name: Ode Marn, home: brill}
    pell: {name: Pell Skov, home: holm}
    rika: {name: Rika Dahl, home: brill}
  play:
    frost: {name: The Frost, author: ode, acts: 3, premiere: 1999}
  part:
    miller: {name: the Miller, play: frost, actor: pell}
    queen:  {name: the Queen, play: frost, actor: rika}
  peak:
    horn: {name: Gray Horn, height: 2100}
    tooth: {name: White Tooth, height: 1900}
  ascent:
    - {peak: horn, climbers: [pell, rika], date: 1990}
    - {peak: tooth, climbers: [rika], date: 1995}
  tour:
    winter: {name: Winter Tour, leader: rika, members: [ode, pell], to: tooth, date: 1995}
  office:
    - {holder: ode, term: 1990..1996}
    - {holder: rika, term: 1996..2012}
    - {holder: pell, term: 2012..}
  ware:
    rope: {name: ropes}
  sale:
    - {wares: [rope], seller: ode, date: 1992}
"""
INTENTS = """\
language: en
intents:
  play:
    ask: ["who wrote {play}?", "how many acts does {play} have?"]
    say: "{author} wrote {play}."
  part:
    ask: ["who played {part}?", "who acted in {play}?"]
    say: "{actor} played {part} in {play}."
  ascent:
    ask: ["who climbed {peak}?", "when was {peak} climbed?"]
    say: "{climbers} climbed {peak} in {date}."
  tour:
    ask: ["who led the {tour}?", "who were the members of the {tour}?"]
    say: "{leader} led the {tour}."
  person:
    ask: ["where does {person} come from?"]
    say: "{person} comes from {home}."
  office:
    ask: ["who was chair in {term}?"]
    say: "{holder} was chair ({term})."
  sale:
    ask: ["who sold {wares}?"]
    say: "{seller} sold {wares}."
"""
ODE, PELL, RIKA = "Ode Marn", "Pell Skov", "Rika Dahl"

VERBS = [
    ("was it Pell who led the Winter Tour?", [False]),
    ("who played the Miller?", [PELL]),
    ("who acted in The Frost?", [PELL, RIKA]),
    ("how many acts does The Frost have?", [3]),
    ("who climbed White Tooth?", [RIKA]),
    ("did Pell climb Gray Horn?", [True]),
    ("when was Gray Horn climbed?", ["1990"]),
    ("who led the Winter Tour?", [RIKA]),
    ("who were the members of the Winter Tour?", [ODE, PELL]),
    ("where does the leader of the Winter Tour come from?", ["Brill"]),
    ("who sold ropes?", [ODE]),
    ("which wares did Ode sell?", ["ropes"]),
    ("who was chair longest?", [RIKA]),
    ("who was chair for the longest time?", [RIKA]),
    ("was it Rika who led the Winter Tour?", [True]),
    ("who is from Brill?", [ODE, RIKA]),
]
DECLINED = [
    "who sold a war?",
    "was there a war?",
    "did Gray Horn rise?",
    "who followed Ode Marn to Holm?",
]


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    folder: Path = tmp_path_factory.mktemp("brill")
    return Bot.load(write_small_pack(folder, facts=FACTS, intents=INTENTS))


@pytest.mark.parametrize(("question", "expected"), VERBS)
def test_verb_is_understood(bot: Bot, question: str, expected: list[Any]) -> None:
    assert_answered(bot, question, expected)


@pytest.mark.parametrize("question", DECLINED)
def test_question_is_declined(bot: Bot, question: str) -> None:
    assert_declined(bot, question)
