"""A bot for the tests of the terminal: reads a few words and answers a few questions, with real shapes.

`python tests/terminal_bot.py FOLDER [options of bot repl]` talks with it, with a pack written to a folder.
"""
import re
import sys
from collections.abc import Callable
from pathlib import Path

from bot.bot import Topic
from bot.model import Pack
from bot.pack import load
from bot.reading import Answer, Fact, Reading, Role, Word

FACTS = """
language: en
title: the harbour
sources:
  log: {title: Harbour log, publisher: The port, licence: CC0}
kinds:
  port: {fields: {country: text}}
  ship: {}
  call: {fields: {ship: ship, to: port, date: date, cargo: quantity tonne}}
facts:
  port:
    gdansk: {name: Gdańsk, also: [Danzig], country: Poland}
    callao: {name: Callao, country: Peru}
  ship:
    dar: {name: Dar Pomorza}
    union: {name: Unión}
    tokyo: {name: 東京丸}
  call:
    - {ship: dar, to: callao, date: 1934, cargo: 1200, source: Page 1}
    - {ship: union, to: gdansk, date: 2016-05, cargo: 300, source: Page 2}
    - {ship: tokyo, to: callao, date: 1998-03-02, source: Page 3}
"""
INTENTS = """
language: en
intents:
  call:
    kind: call
    ask:
      - which ship first called at {to}?
      - which ship called at {to} in {date}?
      - when did {ship} call at {to}?
    say: ["{ship} called at {to} in {date}."]
"""
EXAMPLES = ("which ship first called at Callao?", "when did Unión call at Gdańsk?")
ROLES: dict[str, tuple[Role, str | None]] = {
    "which": ("form", None), "when": ("form", None), "ship": ("topic", None), "called": ("topic", None),
    "caled": ("topic", "called"), "first": ("operator", None), "did": ("form", None), "call": ("topic", None), "cargo": ("topic", None),
    "unión": ("name", None), "callao": ("name", None),
    "ports": ("topic", None), "list": ("form", None), "known": ("topic", None), "gdańsk": ("name", None), "1998": ("value", None), "please": ("filler", None), "at": ("filler", None),
}


def pack_in(folder: Path, facts: str = FACTS) -> Path:
    """Write the pack of the harbour."""
    (folder / "facts.yaml").write_text(facts, encoding="utf-8")
    (folder / "intents.yaml").write_text(INTENTS, encoding="utf-8")
    return folder


class HarbourBot:
    """What the terminal uses of a bot; `wait` is called before every reading."""

    def __init__(self, pack: Pack, wait: Callable[[], object] = lambda: None) -> None:
        self.pack = pack
        self._wait = wait

    @classmethod
    def load(cls, folder: str | None) -> "HarbourBot":
        return cls(load(Path(folder or ".")))

    def ask(self, text: str, *, session: str | None = None) -> Answer:
        reading = self.read(text)
        calls = [record for record in self.pack.records if record.kind == "call"]
        facts = tuple(Fact("call", None, {}, call.source, call.place.file, call.place.line) for call in calls)
        if "crash" in text:
            raise KeyError(text)
        if "interrupt" in text:
            raise KeyboardInterrupt
        if reading.left_over:
            word = reading.left_over[0].text
            return Answer(f"I don't know the word “{word}”.", "unknown", reading=reading, suggestions=EXAMPLES)
        if "first" in text:
            return Answer("Dar Pomorza called at Callao first, in 1934.", "answered", ("Dar Pomorza",), 1.0,
                          "call", facts[:1], reading)
        if "cargo" in text:
            return Answer("1.2 thousand tonnes.", "answered", (1200,), 1.0, "call", facts[:1], reading)
        if "when" in text:
            return Answer("In May 2016.", "answered", ("2016-05",), 1.0, "call", facts[1:2], reading)
        if text.startswith("list"):
            told = ("Dar Pomorza called at Callao in 1934.", "Unión called at Gdańsk in May 2016.",
                    "東京丸 called at Callao on 2 March 1998.")
            lead = "As far as I know: " if "known" in text else ""
            return Answer(lead + " ".join(told), "answered", told, 1.0, "call", facts, reading)
        if text.startswith("did"):
            return Answer("Yes: Unión called at Gdańsk in May 2016.", "answered", (True,), 1.0, "call", facts[1:2],
                          reading)
        if "ports" in text:
            return Answer("Gdańsk, Callao and Gdańsk.", "answered", ("Gdańsk", "Callao", "Gdańsk"), 1.0, "call",
                          tuple(Fact("port", p.key, {}, None, p.place.file, p.place.line)
                                for p in (*self.pack.records[:2], self.pack.records[0])), reading)
        return Answer("Dar Pomorza, Unión and 東京丸.", "answered", ("Dar Pomorza", "Unión", "東京丸"), 1.0,
                      "call", facts, reading)

    def read(self, text: str, *, session: str | None = None) -> Reading:
        self._wait()
        words = tuple(self._word(match) for match in re.finditer(r"\w+", text))
        known = [word.text for word in words if word.role != "left over"]
        return Reading(text, words, " · ".join(known), "the query")

    def _word(self, match: re.Match[str]) -> Word:
        known = ROLES.get(match[0].lower())
        if known is None:
            return Word(match.start(), match.end(), match[0], "left over")
        return Word(match.start(), match.end(), match[0], known[0], "call", "intents.yaml", known[1])

    def reset(self, session: str) -> None:
        pass

    def topics(self) -> tuple[Topic, ...]:
        return (Topic("call", EXAMPLES), Topic("cargo", ("which cargo?",)))


if __name__ == "__main__":
    from bot.arguments import Parser
    from bot.frontends import repl

    parser = Parser("repl", "talk with the harbour")
    repl.add_arguments(parser)
    options = parser.parse(sys.argv[2:])
    options.pack = str(pack_in(Path(sys.argv[1])))
    sys.exit(repl.talk(options, HarbourBot.load))
