"""A pack of a few lines for the tests of the front ends: takes a folder, writes the two files into it."""
from pathlib import Path

FACTS = """\
language: en
title: a small harbour
kinds:
  port: {asks: where}
  ship: {fields: {home: port, length: number, built: date}}
  crane: {fields: {port: port}}
facts:
  port:
    gdynia: {name: Gdynia}
    callao: {name: Callao}
  ship:
    orzel: {name: Orzeł, home: gdynia, length: 84, built: 1938-05, source: Register}
    huascar: {name: Huáscar, home: callao, length: 67}
"""
INTENTS = """\
language: en
intents:
  home:
    kind: ship
    ask: ["where is {name} at home?", "which ship is at home in {home}?"]
    say: ["{name} is at home in {home}."]
  length:
    kind: ship
    ask: ["how long is {name}?"]
    say: ["{name} is {length} metres long."]
  built:
    kind: ship
    ask: ["when was {name} built?"]
    say: ["{name} was built in {built}."]
measures:
  ship.length: {most: [longest], ask: [how long]}
talk:
  hello: {ask: [hello], say: ["Hello!"]}
"""


def write_small_pack(folder: Path, *, facts: str = FACTS, intents: str = INTENTS) -> Path:
    """The folder, with the two files of a pack in it."""
    (folder / "facts.yaml").write_text(facts, encoding="utf-8")
    (folder / "intents.yaml").write_text(intents, encoding="utf-8")
    return folder
