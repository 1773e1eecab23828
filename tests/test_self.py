"""Packs that test themselves: example → the fillings that fail; and the packs of this repository.

The loop that answers are compared with knows no grammar, so a bot that is wrong on purpose must be caught.
"""
from pathlib import Path

import pytest

from bot import Answer, Bot
from bot.selftest import run

ROOT = Path(__file__).resolve().parent.parent

FACTS = """
language: en
title: a small harbour
kinds:
  port: {asks: where}
  ship: {asks: which, fields: {home: port, launched: date}}
facts:
  port:
    gdynia: {name: Gdynia}
    callao: {name: Callao}
  ship:
    orzel: {name: Orzeł, home: gdynia, launched: 1938}
    wilk: {name: Wilk, home: gdynia, launched: 1929}
    huascar: {name: Huáscar, home: callao, launched: 1865}
    drifter: {name: Drifter, launched: 1950}
"""
INTENTS = """
language: en
intents:
  home:
    kind: ship
    ask:
      - where is {name} at home?
      - which ships are at home in {home}?
      - when was {name} launched?
      - which was the first ship of {home}?
    say: ["{name} is at home in {home}."]
"""


@pytest.fixture
def harbour(tmp_path: Path) -> Bot:
    (tmp_path / "facts.yaml").write_text(FACTS, "utf-8")
    (tmp_path / "intents.yaml").write_text(INTENTS, "utf-8")
    return Bot.load(tmp_path)


class Wrong(Bot):
    """Answers one question with the answer to another."""

    mistaken: tuple[str, str]

    def ask(self, text: str, *, session: str | None = None) -> Answer:
        asked, taken_for = self.mistaken
        return super().ask(taken_for if text == asked else text, session=session)


def test_a_pack_passes(harbour: Bot) -> None:
    report = run(harbour)
    assert (report.asked, [str(failure) for failure in report.failures]) == (12, [])


WRONG = [
    # What is asked, as what it is answered: another record, another field, too few, too many, nothing.
    ("where is Orzeł at home?", "where is Huáscar at home?"),
    ("where is Orzeł at home?", "when was Orzeł launched?"),
    ("which ships are at home in Gdynia?", "which was the first ship of Gdynia?"),
    ("which was the first ship of Gdynia?", "which ships are at home in Gdynia?"),
    ("when was Wilk launched?", "when was Bismarck launched?"),
]


@pytest.mark.parametrize(("asked", "taken_for"), WRONG)
def test_a_wrong_answer_is_caught(harbour: Bot, asked: str, taken_for: str) -> None:
    bot = Wrong(harbour.pack)
    bot.mistaken = (asked, taken_for)
    assert [failure.question for failure in run(bot).failures] == [asked]


class Silent(Bot):
    """Answers none of the questions that begin with some words."""

    opening: str

    def ask(self, text: str, *, session: str | None = None) -> Answer:
        return super().ask("" if text.startswith(self.opening) else text, session=session)


def test_an_example_that_is_never_answered_is_caught(harbour: Bot) -> None:
    bot = Silent(harbour.pack)
    bot.opening = "when was"
    assert [failure.question for failure in run(bot).failures] == [
        "when was Orzeł launched?", "when was Wilk launched?", "when was Huáscar launched?",
        "when was Drifter launched?"]


def test_a_failure_says_where_its_example_stands(harbour: Bot) -> None:
    bot = Wrong(harbour.pack)
    bot.mistaken = ("where is Orzeł at home?", "where is Huáscar at home?")
    [failure] = run(bot).failures
    assert str(failure) == (f"{failure.place.file}:7:9: “where is Orzeł at home?”: wanted Orzeł is at home in Gdynia., "
                            "got Callao (Callao: Huáscar is at home in Callao.)")


def test_fewer_fillings_are_spread_over_all(harbour: Bot) -> None:
    assert run(harbour, most=1).asked == 4


# Of the larger pack some fillings of each example; `bot check --self-test packs/us-geography` asks all.
@pytest.mark.parametrize(("folder", "most"), [(ROOT, None), (ROOT / "packs" / "us-geography", 8)], ids=str)
def test_the_packs_of_this_repository_pass(folder: Path, most: int | None) -> None:
    assert [str(failure) for failure in run(Bot.load(folder), most=most).failures] == []
