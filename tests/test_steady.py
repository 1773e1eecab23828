"""An answer doesn't change with what doesn't matter: writing, the order of the files, the hash seed.

A row of the table is a question that is answered; each property writes it in another way, or loads the pack
from files in another order, and compares status and values.
"""
import functools
import json
import os
import random
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot import Bot

ROOT = Path(__file__).resolve().parent.parent

QUESTIONS = [
    "who first visited Peru?",
    "who was the first Polish president to visit Peru?",
    "who visited Poland between 1990 and 2000?",
    "who visited Peru after Kwaśniewski?",
    "who other than Tusk visited Peru?",
    "which visitors to Poland weren't presidents?",
    "who was the last but one to visit Poland?",
    "who was the last to visit Poland, and when?",
    "which Poles visited Peru in the 21st century?",
    "when did Lech Wałęsa visit Peru?",
    "what office did García hold?",
    "did Fujimori visit Poland in 1998?",
    "did Kwaśniewski visit Peru before Tusk?",
    "how many years passed between the visits of García and Fujimori?",
    "how many visits took place before 2000?",
    "how much was trade in 2018?",
    "in which year did trade reach US$266 million?",
    "by how much did trade grow between 2018 and 2022?",
    "by what percentage did trade grow from 2018 to 2022?",
    "which agreements were signed in 2008?",
    "which agreements were signed after 2000?",
    "when was the agreement on tourism signed?",
    "which agreements are not about trade?",
    "which agreement was signed in the year that Tusk came?",
    "when was the Polish honorary consulate in Lima opened?",
    "when did Peru open an embassy in Warsaw?",
    "did Poland open its honorary consulate before Peru did?",
    "when did the two countries establish diplomatic relations?",
    "who exports tractors?",
    "which goods are exported by Peru?",
    "who built the Ferrocarril Central Andino?",
    "where is the Ferrocarril Central Andino?",
    "which war did Malinowski fight in?",
    "when was the Chincha Islands War?",
    "who is of Polish descent?",
    "who issued the commemorative stamp?",
    "why did the Polish Post issue a postcard?",
    "why did Polish people move to Peru?",
    "is Poland a member of the United Nations?",
    "what happened in 1923?",
    "tell me about Malinowski",
    "list the agreements",
    "which institutions cooperate?",
    "which related articles are listed under see also?",
]
UNKNOWN = [
    "who first visited Bolivia?",
    "which female president visited Peru?",
    "when did Malinowski die?",
    "when did Poland open an embassy in Quito?",
    "does Peru export copper to Poland?",
    "is Peru in the EU?",
    "what is the population of Peru?",
    "who won the Chincha Islands War?",
    "who was the tallest visitor?",
    "which Chilean president visited Poland?",
    "hello",
    "thank you",
    "how do you know that?",
    "??",
    "Tusk Fujimori 1998 trade who",
    "who visited Peru and who visited Bolivia?",
]

Result = tuple[str, list[str]]


@functools.cache
def default() -> Bot:
    return Bot.load()


def result(bot: Bot, question: str) -> Result:
    """What must not change: the status, and the values in any order."""
    answer = bot.ask(question)
    return answer.status, sorted(map(str, answer.values))


@functools.cache
def expected(question: str) -> Result:
    return result(default(), question)


# --- how a question is written ---------------------------------------------------------------------------


def full_width(text: str) -> str:
    """Letters and digits as Japanese keyboards write them."""
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)


WRITTEN: dict[str, Callable[[str], str]] = {
    "in capitals": str.upper,
    "in small letters": str.lower,
    "in swapped case": str.swapcase,
    "without a question mark": lambda q: q.rstrip("?"),
    "with three question marks": lambda q: q.rstrip("?") + "???",
    "with a space before the mark": lambda q: q.rstrip("?") + " ?",
    "with a full stop": lambda q: q.rstrip("?") + ".",
    "with doubled spaces": lambda q: q.replace(" ", "  "),
    "with tabs and line breaks": lambda q: q.replace(" ", "\t\n"),
    "with no-break spaces": lambda q: q.replace(" ", "\u00a0"),
    "with spaces around": lambda q: f"   {q}   ",
    "in full-width letters": full_width,
    "with zero-width spaces": "\u200b".join,
    "with joiners and marks of order": lambda q: "\u2060\u200e".join(q) + "\ufeff",
    "with soft hyphens": "\u00ad".join,
    "with combining accents": lambda q: unicodedata.normalize("NFD", q),
    "without accents": lambda q: unicodedata.normalize("NFD", q.replace("ł", "l")).encode("ascii", "ignore").decode(),
    "with curly apostrophes": lambda q: q.replace("'", "\u2019"),
}


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("question", QUESTIONS)
def test_writing_does_not_matter(question: str, written: str) -> None:
    assert expected(question)[0] == "answered"
    assert result(default(), WRITTEN[written](question)) == expected(question)


@st.composite
def noisy(draw: st.DrawFn) -> tuple[str, str]:
    """A question, and the same with letters and spaces written at random in other ways."""
    question = draw(st.sampled_from(QUESTIONS))
    ways: list[Callable[[str], str]] = [
        str, str.upper, str.lower, lambda c: c + "\u200b", full_width,
        lambda c: unicodedata.normalize("NFD", c), lambda c: c + "  " if c == " " else c]
    chosen = draw(st.lists(st.sampled_from(ways), min_size=len(question), max_size=len(question)))
    end = draw(st.sampled_from(["", " ", "?", " ??", "\n"]))
    return question, "".join(way(c) for way, c in zip(chosen, question, strict=True)) + end


@settings(max_examples=150, deadline=None, derandomize=True)
@given(noisy())
@example(("who first visited Peru?", "\u200bWHO  first ｖｉｓｉｔｅｄ peru"))
def test_noise_that_is_no_typo_does_not_matter(pair: tuple[str, str]) -> None:
    question, written = pair
    assert result(default(), written) == expected(question)


# --- the order of the files ------------------------------------------------------------------------------


def shuffled(node: Any, order: random.Random) -> Any:
    """A mapping in another order, all the way down, and lists of records; a list of names keeps its order."""
    if isinstance(node, dict):
        return {key: shuffled(node[key], order) for key in order.sample(list(node), len(node))}
    if isinstance(node, list):
        items = [shuffled(item, order) for item in node]
        return order.sample(items, len(items)) if all(isinstance(item, dict) for item in items) else items
    return node


def write(folder: Path, facts: Any, intents: Any) -> Bot:
    for name, data in (("facts.yaml", facts), ("intents.yaml", intents)):
        text = yaml.dump(data, allow_unicode=True, sort_keys=False, width=1000, Dumper=yaml.SafeDumper)
        (folder / name).write_text(text, "utf-8")
    return Bot.load(folder)


def root_pack() -> tuple[Any, Any]:
    """Both files with every scalar as written ("no", "1989" and "2008-05" stay texts)."""
    facts, intents = (yaml.load((ROOT / name).read_text("utf-8"), yaml.BaseLoader)
                      for name in ("facts.yaml", "intents.yaml"))
    return facts, intents


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_order_of_records_does_not_matter(tmp_path: Path, seed: int) -> None:
    facts, intents = root_pack()
    order = random.Random(seed)
    facts["facts"] = shuffled(facts["facts"], order)
    facts["kinds"] = {name: facts["kinds"][name] for name in order.sample(list(facts["kinds"]), len(facts["kinds"]))}
    bot = write(tmp_path, facts, intents)
    assert changed(bot) == {}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_order_of_intents_does_not_matter(tmp_path: Path, seed: int) -> None:
    facts, intents = root_pack()
    order = random.Random(seed)
    for section in ("intents", "words"):
        names = list(intents[section])
        intents[section] = {name: intents[section][name] for name in order.sample(names, len(names))}
    for intent in intents["intents"].values():
        order.shuffle(intent["ask"])
    assert changed(write(tmp_path, facts, intents)) == {}


def test_unrelated_intent_does_not_matter(tmp_path: Path) -> None:
    facts, intents = root_pack()
    facts["kinds"] |= {"opera": {}, "staging": {"fields": {"opera": "opera", "conductor": "text", "season": "date"}}}
    facts["facts"] |= {
        "opera": {"halka": {"name": "Halka"}, "ollanta": {"name": "Ollanta"}},
        "staging": [{"opera": "halka", "conductor": "Quiroga", "season": "1951"},
                    {"opera": "ollanta", "conductor": "Zielinski", "season": "1957"}],
    }
    intents["intents"]["staging"] = {
        "kind": "staging", "ask": ["who conducted {opera}?", "in which season was {opera} staged?"],
        "say": ["{conductor} conducted {opera} in {season}."]}
    bot = write(tmp_path, facts, intents)
    assert result(bot, "in which season was Halka staged?") == ("answered", ["1951"])
    assert changed(bot, besides="what happened in 1923?") == {}


def changed(bot: Bot, *, besides: str = "") -> dict[str, tuple[Result, Result]]:
    """The questions that are answered otherwise than by the default pack, with both answers."""
    return {question: (expected(question), got) for question in QUESTIONS + UNKNOWN
            if question != besides and (got := result(bot, question)) != expected(question)}


# --- the hash seed ---------------------------------------------------------------------------------------

ASK = """
import json, sys
from bot import Bot
bot = Bot.load()
for question in json.load(sys.stdin):
    print(json.dumps(bot.ask(question).as_json(reading=True), ensure_ascii=False, sort_keys=True))
"""


# two demands on one date, either of which may be dropped for a fact that speaks against the question
TWO_DATES = ["1989 was when Torres visited, right?", "so 1996 was when Tusk visited right"]


def test_hash_seed_does_not_matter() -> None:
    questions = QUESTIONS + UNKNOWN + TWO_DATES
    assert len(questions) >= 62
    outputs = set()
    for seed in "012":
        done = subprocess.run(
            [sys.executable, "-c", ASK], input=json.dumps(questions), capture_output=True, encoding="utf-8",
            cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}, check=True)
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_asking_twice_gives_the_same() -> None:
    bot = Bot.load()
    first = [bot.ask(question).as_json(reading=True) for question in QUESTIONS + UNKNOWN]
    again = [bot.ask(question).as_json(reading=True) for question in reversed(QUESTIONS + UNKNOWN)]
    assert again[::-1] == first


@pytest.mark.parametrize("seed", range(5))
def test_what_was_asked_before_does_not_matter(seed: int) -> None:
    bot = Bot.load()
    asked = random.Random(seed).sample(QUESTIONS, len(QUESTIONS))
    got = {question: bot.ask(question, session="all") for question in asked}
    assert {q: a.values for q, a in got.items()} == {q: default().ask(q).values for q in asked}
