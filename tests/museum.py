"""A pack of a few lines that is rich in dates: takes a folder, writes the two files into it.

Terms of office are spans, purchases have days and prices, paintings have years and widths; towns border each
other, ferries run both ways, and talks and purchases have classes of their own, but no key.
"""
from pathlib import Path

from small_pack import write_small_pack

FACTS = """\
language: en
title: a museum by the sea
as_of: 2024
kinds:
  town:     {asks: [where, which, who], fields: {inhabitants: number, borders: [town]}, symmetric: borders}
  person:   {asks: who, fields: {born: date}}
  painting: {fields: {painter: person, painted: date, width: quantity cm}}
  office:   {}
  term:     {fields: {holder: person, office: office, date: date}}
  purchase: {fields: {buyer: person, painting: painting, from: town, date: date, price: quantity EUR}}
  loan:     {fields: {painting: painting, to: town, date: date}}
  talk:     {fields: {speaker: person, town: town, date: date}}
  ferry:    {fields: {from: town, to: town, length: quantity km}, symmetric: [from, to]}
facts:
  town:
    skagen:  {name: Skagen, inhabitants: 7600, borders: [ribe]}
    ribe:    {name: Ribe, inhabitants: 8300, borders: [esbjerg]}
    esbjerg: {name: Esbjerg, inhabitants: 71900}
  person:
    anna:  {name: Anna Lindqvist, born: 1931}
    jonas: {name: Jonas Brandt, born: 1948}
    mette: {name: Mette Holm, born: 1960}
    oskar: {name: Oskar Vinter, born: 1902}
  painting:
    pier:   {name: The Pier, painter: oskar, painted: 1929, width: 120}
    dunes:  {name: Dunes at Noon, painter: oskar, painted: 1934, width: 95}
    window: {name: The Window, painter: anna, painted: 1966, width: 60}
  office:
    director: {name: director, is: [head]}
    curator:  {name: curator}
  term:
    - {holder: anna, office: director, date: 1961..1974}
    - {holder: jonas, office: director, date: 1974..1981}
    - {holder: mette, office: director, date: 1981..}
    - {holder: jonas, office: curator, date: 1968..1974}
  purchase:
    - {buyer: anna, painting: pier, from: ribe, date: 1962-09-14, price: 4000, is: [bargain]}
    - {buyer: jonas, painting: dunes, from: esbjerg, date: 1976-02-03, price: 9500}
    - {buyer: mette, painting: window, from: skagen, date: 2004-11-20, price: 31000}
  loan:
    - {painting: pier, to: esbjerg, date: 1970-05..1970-08}
    - {painting: pier, to: skagen, date: 2003}
    - {painting: dunes, to: skagen, date: 2011}
  talk:
    - {speaker: jonas, town: ribe, date: 1979-06, is: [lecture]}
    - {speaker: mette, town: skagen, date: 2014, is: [debate]}
  ferry:
    - {from: skagen, to: ribe, length: 40}
    - {from: esbjerg, to: ribe, length: 12}
"""
INTENTS = """\
language: en
intents:
  town:
    ask: ["how many inhabitants does {town} have?", "who borders {borders}?"]
    say: "{town} has {inhabitants} inhabitants."
  painting:
    ask: ["who painted {painting}?", "what did {painter} paint in {painted}?", "how wide is {painting}?"]
    say: "{painter} painted {painting} in {painted}."
  term:
    ask: ["who was {office} in {date}?", "when was {holder} {office}?", "what office did {holder} hold?"]
    say: "{holder} was {office} ({date})."
  purchase:
    ask: ["who bought {painting}?", "what did {buyer} buy in {date}?", "when was {painting} bought from {from}?",
          "how much did {painting} cost?", "how much did {buyer} pay for {painting}?"]
    say: "{buyer} bought {painting} in {from} ({date}) for {price}."
  loan:
    ask: ["which paintings were lent to {to}?", "when was {painting} lent to {to}?"]
    say: "{painting} was lent to {to} ({date})."
  talk:
    ask: ["who gave a talk in {town}?", "when did {speaker} give a talk in {town}?"]
    say: "{speaker} gave a talk in {town} ({date})."
  ferry:
    ask: ["which ferry runs from {from} to {to}?", "where does the ferry from {from} run?",
          "how long is the ferry from {from} to {to}?"]
    say: "The ferry from {from} to {to} takes {length}."
measures:
  term.date: {most: longest, least: shortest}
  painting.width: {most: widest, least: narrowest, more: wider, less: narrower, ask: how wide}
  purchase.price: {most: [dearest, most expensive], least: cheapest}
  ferry.length: {most: longest, least: shortest, more: longer, ask: how long}
"""


def write_museum(folder: Path) -> Path:
    """The folder, with the two files of the museum in it."""
    return write_small_pack(folder, facts=FACTS, intents=INTENTS)
