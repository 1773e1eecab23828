"""What a pack is, once it is read: kinds with typed fields, records, intents, words, declarations.

Takes nothing in; gives the immutable values that `bot.pack` builds out of `facts.yaml` and
`intents.yaml`, and that every later stage reads. Nothing here knows YAML.

For example, the line `{visitor: garcia, to: poland, date: 1989, source: High-level visits}` becomes
`Record(kind="visit", key=None, values={"visitor": (Ref("person", "garcia"),), …}, …)`.
"""
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

NOTHING: Mapping[str, Any] = {}  # what a mapping is that a pack doesn't give

Day = tuple[int, int, int]  # year, month, day
Base = Literal["text", "name", "number", "quantity", "date", "bool", "kind"]

PRONOUN = "pronoun"  # the field for "he" or "she": a word for somebody, and nothing that is known of them


class Place(NamedTuple):
    """Where something stands in a pack: the file's name, line and column from 1."""

    file: str
    line: int
    column: int


MEASURES = frozenset({"number", "quantity"})  # the base types whose values are numbers


class Type(NamedTuple):
    """The type of a field. `unit` only for `quantity`, `kind` only for `kind`; `many` for a list."""

    base: Base
    unit: str | None = None
    kind: str | None = None
    many: bool = False

    @property
    def is_measure(self) -> bool:
        """Whether its values are numbers, with a unit or without."""
        return self.base in MEASURES


class Field(NamedTuple):
    """A field of a kind. `asks`: the question words that it answers, beyond those of its type."""

    name: str
    type: Type
    asks: tuple[str, ...] = ()


class Kind(NamedTuple):
    """A kind of record. `symmetric`: pairs of fields that are interchangeable (a field may be paired
    with itself: `borders` of a state). `complete`: the records are all that there are. `within`: the field
    that tells in which of its like a thing lies: a town's country, where both are places."""

    name: str
    fields: Mapping[str, Field]
    asks: tuple[str, ...] = ()
    symmetric: tuple[tuple[str, str], ...] = ()
    complete: bool = False
    within: str = ""
    place: Place | None = None

    @property
    def is_person(self) -> bool:
        """Whether its records are people: "who" asks for them first, and more is known of them than what
        they are called."""
        return self.asks[:1] == ("who",) and bool(self.fields)


def asked_by(kinds: Mapping[str, Kind], field: Field) -> tuple[str, ...]:
    """The question words that a field answers: its own, else those of the kind that it leads to."""
    return field.asks or (kinds[field.type.kind].asks if field.type.kind else ())


def answers(kinds: Mapping[str, Kind], kind: str, path: tuple[str, ...], asked: str) -> bool:
    """Whether the field of a kind that a path begins with answers a question word; not what leads back
    ("^visit.to"), nor a class that a record belongs to."""
    field = kinds[kind].fields.get(path[0]) if path and kind in kinds else None
    return field is not None and asked in asked_by(kinds, field)


class Ref(NamedTuple):
    """A keyed record, named by its kind and key."""

    kind: str
    key: str


ANY_YEAR = 0  # the year of what recurs every year


class Date:
    """A stretch of days, as precise as it is known. Never changed once it is made.

    `first` and `last` are (year, month, day), both included. `text` is how a person wrote it
    ("late 1800s"), `iso` how a program reads it ("1998", "2008-05", "1867/1899").
    `open` is true of a span without an end: it still holds at the pack's `as_of`; `lasts` of any span: what
    it dates was so all the time, and didn't happen at some time in it.
    """

    __slots__ = ("_days", "first", "iso", "last", "lasts", "open", "text")

    def __init__(self, first: Day, last: Day, text: str, iso: str, open: bool = False,
                 lasts: bool = False) -> None:
        self.first, self.last, self.text, self.iso, self.open = first, last, text, iso, open
        self.lasts = lasts
        self._days = (first, last, open)  # all that is compared: the same days may be written differently

    @property
    def recurs(self) -> bool:
        """Whether it is a month of whatever year ("in May")."""
        return self.first[0] == ANY_YEAR

    @property
    def month(self) -> int:
        """The month in which all its days lie; 0 if they lie in several."""
        return self.first[1] if self.first[:2] == self.last[:2] else 0

    def written(self, text: str) -> "Date":
        """The same days in other words."""
        return Date(self.first, self.last, text, self.iso, self.open, self.lasts)

    def lasting(self) -> "Date":
        """The same days as the time that something lasted."""
        return Date(self.first, self.last, self.text, self.iso, self.open, True)

    def __eq__(self, other: object) -> bool:
        return self._days == other._days if isinstance(other, Date) else NotImplemented

    def __lt__(self, other: "Date") -> bool:
        return self._days < other._days if isinstance(other, Date) else NotImplemented

    def __le__(self, other: "Date") -> bool:
        return self._days <= other._days if isinstance(other, Date) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._days)

    def __repr__(self) -> str:
        return (f"Date(first={self.first}, last={self.last}, text={self.text!r}, iso={self.iso!r}, "
                f"open={self.open})")


class Words(NamedTuple):
    """A number that is only known in words ("~small amounts"): answers "how much", gives no figure."""

    text: str


Value = str | int | float | bool | Date | Ref | Words


class Record(NamedTuple):
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


class Example(NamedTuple):
    """A question as the author wrote it; `{field}` and `{field.name_field}` stand for any value."""

    text: str
    place: Place


class Intent(NamedTuple):
    """A way of asking about one kind. `say`: sentences with `{field}`; the first whose fields are
    all known is used."""

    name: str
    kind: str
    ask: tuple[Example, ...]
    say: tuple[str, ...]
    place: Place


class Talk(NamedTuple):
    """Small talk: an answer that needs no fact (`{title}` may stand in it)."""

    name: str
    ask: tuple[Example, ...]
    say: tuple[str, ...]


class Measure(NamedTuple):
    """The words by which a field of numbers or dates is compared: longest, shortest, longer, how long."""

    kind: str
    field: str
    most: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


class Threshold(NamedTuple):
    """An adjective with a condition: major city: population > 150000. Of one that says whether a field is
    there ("open": no date of its closing), the operator is `exists`; where not all is known, it is `unended`:
    what has such a date isn't open, and of what has none it isn't known."""

    word: str
    kind: str
    field: str
    operator: Literal["<", "<=", ">", ">=", "=", "in", "exists", "unended", "overlaps"]
    value: Value | tuple[str, ...]  # of several, it is one of these


def is_code(value: str) -> bool:
    """Whether a value is a code: letters, all of them capitals, with figures or without ("GVR", "G-PTAA")."""
    return len(value) > 1 and value == value.upper() and value != value.lower()


class Source(NamedTuple):
    """A work that facts come from."""

    key: str
    title: str
    publisher: str | None = None
    licence: str | None = None
    url: str | None = None


class Pack(NamedTuple):
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
    sizes: Mapping[str, str] = NOTHING
    adjectives: tuple[Threshold, ...] = ()
    prepositions: Mapping[str, tuple[str, ...]] = NOTHING
    order: tuple[str, ...] = ()
    folder: str = ""
    warnings: tuple[str, ...] = ()
