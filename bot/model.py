"""What a pack is, once it is read: kinds with typed fields, records, intents, words, declarations.

Takes nothing in; gives the frozen dataclasses that `bot.pack` builds out of `facts.yaml` and
`intents.yaml`, and that every later stage reads. Nothing here knows YAML.

For example, the line `{visitor: garcia, to: poland, date: 1989, source: High-level visits}` becomes
`Record(kind="visit", key=None, values={"visitor": (Ref("person", "garcia"),), …}, …)`.
"""
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Base = Literal["text", "name", "number", "quantity", "date", "bool", "kind"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a pack: the file's name, line and column from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a field. `unit` only for `quantity`, `kind` only for `kind`; `many` for a list."""

    base: Base
    unit: str | None = None
    kind: str | None = None
    many: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a kind. `asks`: the question words that it answers, beyond those of its type."""

    name: str
    type: Type
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record. `symmetric`: pairs of fields that are interchangeable (a field may be paired
    with itself: `borders` of a state). `complete`: the records are all that there are."""

    name: str
    fields: Mapping[str, Field]
    asks: tuple[str, ...] = ()
    symmetric: tuple[tuple[str, str], ...] = ()
    complete: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A keyed record, named by its kind and key."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A stretch of days, as precise as it is known.

    `first` and `last` are (year, month, day), both included. `text` is how a person wrote it
    ("late 1800s"), `iso` how a program reads it ("1998", "2008-05", "1867/1899").
    `open` is true of a span without an end: it still holds at the pack's `as_of`.
    """

    first: tuple[int, int, int]
    last: tuple[int, int, int]
    text: str = field(compare=False)
    iso: str = field(compare=False)
    open: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """A number that is only known in words ("~small amounts"): answers "how much", gives no figure."""

    text: str


Value = str | int | float | bool | Date | Ref | Words


@dataclass(frozen=True, slots=True)
class Record:
    """One fact. With a `key` it is a thing that questions can name; without, an event or a relation.

    `values` holds a tuple for every field that is known (of one value, unless the field is a list).
    `classes` are the things that it `is` ("head of state"), `also` its other names.
    `place` says where it stands; `source` is the section or work it comes from.
    """

    kind: str
    key: str | None
    name: str | None
    also: tuple[str, ...]
    classes: tuple[str, ...]
    values: Mapping[str, tuple[Value, ...]]
    source: str | None
    place: Place

    def first(self, name: str) -> Value | None:
        """The (first) value of a field, or None."""
        known = self.values.get(name)
        return known[0] if known else None


@dataclass(frozen=True, slots=True)
class Example:
    """A question as the author wrote it; `{field}` and `{field.name_field}` stand for any value."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Intent:
    """A way of asking about one kind. `say`: sentences with `{field}`; the first whose fields are
    all known is used."""

    name: str
    kind: str
    ask: tuple[Example, ...]
    say: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Talk:
    """Small talk: an answer that needs no fact (`{title}` may stand in it)."""

    name: str
    ask: tuple[Example, ...]
    say: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """The words by which a field of numbers or dates is compared: longest, shortest, longer, how long."""

    kind: str
    field: str
    most: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Threshold:
    """An adjective with a condition: major city: population > 150000."""

    word: str
    kind: str
    field: str
    operator: Literal["<", "<=", ">", ">=", "="]
    value: Value


@dataclass(frozen=True, slots=True)
class Source:
    """A work that facts come from."""

    key: str
    title: str
    publisher: str | None = None
    licence: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """A body of facts and the ways of asking about them. All mappings keep the order of the files.

    `words` maps what a word stands for — a kind ("visit"), a field ("visit.visitor" or "visitor" for
    every kind that has it), a record ("person.garcia") or a class ("head of state") — to its synonyms.
    `prepositions` maps a preposition to the fields ("city.state") that it may mean for their kinds.
    `sizes` maps a kind to the field that "large" and "small" weigh. `order` ranks kinds for a shared
    name. `warnings` are things that were skipped, each with its place.
    """

    language: str
    title: str
    about: tuple[Ref, ...]
    as_of: Date | None
    sources: Mapping[str, Source]
    kinds: Mapping[str, Kind]
    records: tuple[Record, ...]
    intents: Mapping[str, Intent]
    words: Mapping[str, tuple[str, ...]]
    talk: Mapping[str, Talk]
    measures: tuple[Measure, ...] = ()
    sizes: Mapping[str, str] = field(default_factory=dict)
    adjectives: tuple[Threshold, ...] = ()
    prepositions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    folder: str = ""
    warnings: tuple[str, ...] = ()
