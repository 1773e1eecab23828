"""What a pack says is what gets loaded."""
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from bot import facts, fieldtypes, intents
from bot.dates import parse
from bot.model import Date, Pack, Ref, Source, Threshold, Type, Words
from bot.pack import load

FACTS = """\
language: en
title: A harbour
about: [oslo, ship.fram]
as_of: 2024-06
sources:
  log: {title: The log, publisher: Nansen, licence: CC0, url: "https://example.org/log"}
  diary: {}
kinds:
  port: {asks: where, complete: true, fields: {people: name, near: [port]}, symmetric: near}
  ship:
    asks: [which, what]
    fields:
      home: port
      built: {type: date, asks: [when, since when]}
      length: quantity m
      crew: number
      cargo: [text]
      famous: true/false
  road: {fields: {from: port, to: port, by: ship, with: ship}, symmetric: [[from, to], [by, with]]}
  storm:
facts:
  port:
    oslo: {name: Oslo, also: [Kristiania, Christiania], is: [capital, town], people: [Osloite, Oslovian]}
    new_york: {is: town, near: oslo, people: New Yorker}
    bergen:
  ship:
    fram: {name: Fram, home: oslo, built: 1892-10-26, length: 39, crew: 1_6, cargo: [no, 12:30],
           famous: yes, source: The log}
    gjoa: {built: 1872.., length: "~rather short", cargo: herring, famous: false}
  road:
    - {from: oslo, to: new_york, source: diary}
"""
INTENTS = """\
language: en
intents:
  ship:
    ask:
      - where is {name} at home?
      - "{home.people} ships: which is {ship}?"
    say: "{name} is at home in {home}."
  size: {kind: ship, ask: "how long is {name}?", say: ["{name} is {length} long.", "I know {name}."]}
words:
  ship: [vessel, boat]
  ship.home: home port
  port.oslo: Tigerstaden
  town: place
  long: lengthy
talk:
  hello: {ask: [hi, hello], say: "Hello! Ask me about {title}."}
measures:
  ship.length: {most: longest, least: [shortest], more: longer, less: shorter, ask: how long}
  ship.built: {most: [newest]}
sizes: {ship: length}
adjectives:
  old: {ship: built < 1900}
  big: {ship: length>=30.5}
  local: {ship: home = oslo}
  famous: {ship: famous = true}
prepositions: {in: [ship.home, port.near], at: ship.home}
order: [port, ship]
"""


def pack(folder: Path, facts_text: str = FACTS, intents_text: str = INTENTS) -> Pack:
    """The pack that these files make."""
    (folder / "facts.yaml").write_text(facts_text, encoding="utf-8")
    (folder / "intents.yaml").write_text(intents_text, encoding="utf-8")
    return load(folder, shown=Path())


def date(text: str) -> Date:
    """A date that is one."""
    found = parse(text, as_of=parse("2024-06"))
    assert found
    return found


@pytest.mark.parametrize(("what", "wanted"), [
    (lambda p: (p.language, p.title, p.as_of), ("en", "A harbour", date("2024-06"))),
    (lambda p: p.about, (Ref("port", "oslo"), Ref("ship", "fram"))),
    (lambda p: dict(p.sources), {"log": Source("log", "The log", "Nansen", "CC0", "https://example.org/log"),
                                 "diary": Source("diary", "diary")}),
    (lambda p: list(p.kinds), ["port", "ship", "road", "storm"]),
    (lambda p: [kind.asks for kind in p.kinds.values()], [("where",), ("which", "what"), (), ()]),
    (lambda p: [kind.complete for kind in p.kinds.values()], [True, False, False, False]),
    (lambda p: [kind.symmetric for kind in p.kinds.values()],
     [(("near", "near"),), (), (("from", "to"), ("by", "with")), ()]),
    (lambda p: {name: field.type for name, field in p.kinds["ship"].fields.items()},
     {"home": Type("kind", kind="port"), "built": Type("date"), "length": Type("quantity", unit="m"),
      "crew": Type("number"), "cargo": Type("text", many=True), "famous": Type("bool")}),
    (lambda p: p.kinds["port"].fields["near"].type, Type("kind", kind="port", many=True)),
    (lambda p: p.kinds["ship"].fields["built"].asks, ("when", "since when")),
])
def test_kinds(what: Callable[[Pack], object], wanted: object, tmp_path: Path) -> None:
    assert what(pack(tmp_path)) == wanted


def test_records(tmp_path: Path) -> None:
    found = pack(tmp_path).records
    assert [(r.kind, r.key, r.name, r.also, r.classes, r.source) for r in found] == [
        ("port", "oslo", "Oslo", ("Kristiania", "Christiania"), ("capital", "town"), None),
        ("port", "new_york", "new york", (), ("town",), None),
        ("port", "bergen", "bergen", (), (), None),
        ("ship", "fram", "Fram", (), (), "The log"),
        ("ship", "gjoa", "gjoa", (), (), None),
        ("road", None, None, (), (), "diary"),
    ]
    assert [dict(r.values) for r in found] == [
        {"people": ("Osloite", "Oslovian")},
        {"near": (Ref("port", "oslo"),), "people": ("New Yorker",)},
        {},
        {"home": (Ref("port", "oslo"),), "built": (date("1892-10-26"),), "length": (39,), "crew": (16,),
         "cargo": ("no", "12:30"), "famous": (True,)},
        {"built": (date("1872.."),), "length": (Words("rather short"),), "cargo": ("herring",),
         "famous": (False,)},
        {"from": (Ref("port", "oslo"),), "to": (Ref("port", "new_york"),)},
    ]
    assert [(r.place.file, r.place.line, r.place.column) for r in found] == [
        ("facts.yaml", 23, 5), ("facts.yaml", 24, 5), ("facts.yaml", 25, 5), ("facts.yaml", 27, 5),
        ("facts.yaml", 29, 5), ("facts.yaml", 31, 7)]


@pytest.mark.parametrize(("written", "number"), [
    ("201000000", 201000000), ("201_000_000", 201000000), ("0.68", 0.68), ("-85", -85), ("+7", 7), ("007", 7),
    ("1_000.25", 1000.25), ('"12"', 12), ('"~small amounts"', Words("small amounts")),
    ("~ a few", Words("a few")),
])
def test_numbers(written: str, number: object, tmp_path: Path) -> None:
    start = "language: en\ntitle: T\nkinds: {sum: {fields: {of: number}}}\nfacts:\n  sum:\n  - of: "
    (record,) = pack(tmp_path, f"{start}{written}\n", "language: en\n").records
    assert record.first("of") == number
    assert type(record.first("of")) is type(number)


@pytest.mark.parametrize(("what", "wanted"), [
    (lambda p: [(i.name, i.kind, len(i.ask), i.say) for i in p.intents.values()],
     [("ship", "ship", 2, ("{name} is at home in {home}.",)),
      ("size", "ship", 1, ("{name} is {length} long.", "I know {name}."))]),
    (lambda p: p.intents["ship"].ask[1].text, "{home.people} ships: which is {ship}?"),
    (lambda p: p.intents["ship"].ask[1].place.line, 6),
    (lambda p: dict(p.words), {"ship": ("vessel", "boat"), "ship.home": ("home port",),
                               "port.oslo": ("Tigerstaden",), "town": ("place",), "long": ("lengthy",)}),
    (lambda p: [([e.text for e in t.ask], t.say) for t in p.talk.values()],
     [(["hi", "hello"], ("Hello! Ask me about {title}.",))]),
    (lambda p: [(m.kind, m.field, m.most, m.least, m.more, m.less, m.ask) for m in p.measures],
     [("ship", "length", ("longest",), ("shortest",), ("longer",), ("shorter",), ("how long",)),
      ("ship", "built", ("newest",), (), (), (), ())]),
    (lambda p: dict(p.sizes), {"ship": "length"}),
    (lambda p: p.adjectives, (Threshold("old", "ship", "built", "<", date("1900")),
                              Threshold("big", "ship", "length", ">=", 30.5),
                              Threshold("local", "ship", "home", "=", Ref("port", "oslo")),
                              Threshold("famous", "ship", "famous", "=", True))),
    (lambda p: dict(p.prepositions), {"in": ("ship.home", "port.near"), "at": ("ship.home",)}),
    (lambda p: p.order, ("port", "ship")),
    (lambda p: p.warnings, ()),
])
def test_intents(what: Callable[[Pack], object], wanted: object, tmp_path: Path) -> None:
    assert what(pack(tmp_path)) == wanted


@pytest.mark.parametrize(("line", "warning"), [
    ("intents: {shop: {ask: who?}}", "2:11: skipped: facts.yaml declares no kind `shop`; did you mean `ship`?"),
    ("intents: {s: {kind: lake, ask: who?}}", "2:21: skipped: facts.yaml declares no kind `lake`"),
    ("intents: {storm: {ask: when did it storm?}}",
     "2:11: intent `storm` is skipped: there are no records of `storm`"),
    ("words: {shipp: boat}",
     "2:9: `shipp` is no kind, field or class here, and in no example; did you mean `ship`?"),
    ("words: {port.olso: x}", "2:9: `port` has no field and no record `olso`; did you mean `oslo`?"),
    ("words: {storm.vera: x}", "2:9: `storm` has no field and no record `vera`"),
    ("words: {lake.depth: x}", "2:9: skipped: facts.yaml declares no kind `lake`"),
    ("measures: {lake.depth: {most: deepest}}", "2:12: skipped: facts.yaml declares no kind `lake`"),
    ("sizes: {lake: depth}", "2:9: skipped: facts.yaml declares no kind `lake`"),
    ("adjectives: {deep: {lake: depth > 100}}", "2:21: skipped: facts.yaml declares no kind `lake`"),
    ("adjectives: {local: {ship: home = lima}}",
     "2:28: no port has the key `lima`; expected `oslo`, `new_york`, `bergen`"),
    ("prepositions: {in: lake.depth}", "2:20: skipped: facts.yaml declares no kind `lake`"),
    ("order: lake", "2:8: skipped: facts.yaml declares no kind `lake`"),
])
def test_what_these_facts_lack_is_skipped(line: str, warning: str, tmp_path: Path) -> None:
    found = pack(tmp_path, intents_text=f"language: en\n{line}\n")
    assert found.warnings == (f"intents.yaml:{warning}",)
    assert not any((found.intents, found.measures, found.sizes, found.adjectives, found.prepositions,
                    found.order))


def test_the_slow_parser_reads_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = pack(tmp_path)
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert pack(tmp_path) == fast


@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_files_of_other_editors(line_end: str, mark: str, tmp_path: Path) -> None:
    wanted = pack(tmp_path)
    for name, text in (("facts.yaml", FACTS), ("intents.yaml", INTENTS)):
        (tmp_path / name).write_bytes((mark + text.replace("\n", line_end)).encode())
    assert load(tmp_path, shown=Path()) == wanted


DOCS = (Path(__file__).parents[1] / "docs" / "packs.md").read_text(encoding="utf-8")
KEYS = sorted({*facts.KEYS, *facts.SOURCE_KEYS, *facts.KIND_KEYS, *facts.FIELD_KEYS, *facts.RESERVED,
               *intents.KEYS, *intents.INTENT_KEYS, *intents.TALK_KEYS, *intents.MEASURE_KEYS,
               *fieldtypes.TYPES})


@pytest.mark.parametrize("key", KEYS)
def test_every_key_and_type_is_described(key: str) -> None:
    assert f"`{key}`" in DOCS


BLOCKS = re.findall(r"^```yaml (\w+)/(\w+\.yaml)\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("folder", sorted({folder for folder, _, _ in BLOCKS}))
def test_the_packs_in_the_docs_load(folder: str, tmp_path: Path) -> None:
    for name, file, text in BLOCKS:
        if name == folder:
            (tmp_path / file).write_text(text, encoding="utf-8")
    assert load(tmp_path).warnings == ()
