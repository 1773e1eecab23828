"""The typed pieces that a question is read in, and what the kinds of a pack allow to be joined.

Takes an `Edge` of the lattice; gives the `Piece`s that it starts with. Shapes only: what is joined with
what stands in `bot.joins`, how in `bot.chart`.

For example, the edge for "visitor" gives a field that waits for its visit, and a `Term`: all visits, of
which the visitor is meant.
"""
import functools
import itertools
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from bot.cues import doing
from bot.lexicon import (
    ENDED,
    FILLED,
    PLACEHOLDER,
    UNIT_RATHER,
    Entry,
    Lexicon,
    Link,
    are_hours,
    find,
    is_lasting,
    life_of,
    place_of,
    tells_class,
)
from bot.link import Edge
from bot.model import PRONOUN, Date, Field, Pack, Ref, Threshold
from bot.query import ANY, UNENDED, Constant, Path, Shift
from bot.slotted import Slotted
from bot.text import words
from bot.vocabulary.declared import titles

# What a join costs. Nothing said in vain, nothing bent: dear joins are for odd word orders.
HEADLESS = 0.3      # a field without the thing that it is a field of ("the capital")
ADJECTIVE = 0.2     # an adjective with a condition that stands alone ("were official")
VERB_OF_FIELD = 0.05  # a verb that is a field's name, for the event itself
SWALLOW = 0.02      # a small word
MERGE = 0.05        # two words for one thing ("signed" and "agreement")
INTERSECT = 0.1     # a bare noun with a set of its own kind ("states" + "that border Texas")
LATE = 0.15         # an argument before its head without a preposition
NAMED_HEAD = 0.3    # something said of a thing that is named already
LATE_LIST = 1.5     # "name", "state", "show" that don't open the question
BAG = 0.1           # names side by side whose kind is yet to be found
NUMBERED = 0.2      # "which two items": a number that is only checked

COUNTED = "counted"  # the form of a unit of time that "how many" counts
PARTITIVE = "partitive"  # the form of a pronoun for those of whom it is asked how many are something
HELD = "held"  # the form of a "have" behind a subject and before what that has
LEADING = "leading"  # the form of a small word that belongs to what stands behind it, and to nothing before


class Arg(NamedTuple):
    """Something said of a term. `path` is None until it is linked; `head`: it is what is meant
    ("the countries that Tusk visited"); start, end and form are its cue."""

    operand: Any
    start: int
    end: int
    form: str
    path: Path | None = None
    operator: str = "in"
    negated: bool = False
    head: bool = False


place, is_head = attrgetter("start", "end"), attrgetter("head")


class Op(NamedTuple):
    """A superlative that waits until everything else is said. `target`: date, size, count, a field or a
    term that is counted."""

    direction: str
    target: Any
    nth: int = 1
    start: int = 0
    end: int = 0
    form: str = ""


class Term(NamedTuple):
    """A set of records in the making. `kind` is "" while only names stand side by side."""

    kind: str
    keys: tuple[str, ...] = ()
    args: tuple[Arg, ...] = ()  # by their place
    ops: tuple[Op, ...] = ()
    path: Path = ()
    asks: tuple[Any, ...] = ()
    outer: tuple[Arg, ...] = ()
    flags: tuple[str, ...] = ()
    aggregate: str = ""

    def saying(self, *args: Arg) -> "Term":
        """The term with more said of it."""
        if not args:
            return self
        said = (*self.args, *args)
        if len(said) > 1:
            said = tuple(sorted(said, key=place))
        return new_term((self.kind, self.keys, said, self.ops, self.path, self.asks, self.outer, self.flags,
                         self.aggregate))

    def asking(self, *asks: Any) -> "Term":
        """The term with more asked of it."""
        if not asks:
            return self
        new = tuple(ask for ask in asks if ask not in self.asks)
        return self.asked(self.asks + new) if new else self

    def asked(self, asks: tuple[Any, ...]) -> "Term":
        """The term with just this asked of it."""
        return new_term((self.kind, self.keys, self.args, self.ops, self.path, asks, self.outer, self.flags,
                         self.aggregate))

    def marked(self, *flags: str) -> "Term":
        """The term with more flags."""
        if not flags:
            return self
        marked = {*self.flags, *flags}
        return self._flagged(tuple(sorted(marked))) if len(marked) > len(self.flags) else self

    def unmarked(self, *flags: str) -> "Term":
        """The term without some of its flags."""
        if not self.flags:
            return self
        left = tuple(flag for flag in self.flags if flag not in flags)
        return self._flagged(left) if len(left) < len(self.flags) else self

    def _flagged(self, flags: tuple[str, ...]) -> "Term":
        return new_term((self.kind, self.keys, self.args, self.ops, self.path, self.asks, self.outer, flags,
                         self.aggregate))

    @property
    def of_them(self) -> bool:
        """Whether it is something of things that aren't named: when whoever it is was born."""
        return bool(self.path) and not self.keys

    @property
    def bare(self) -> bool:
        """Whether it is only a noun: all of a kind."""
        return not (self.keys or self.args or self.ops or self.path or self.aggregate or self.outer)


TOLD = "told"  # the flag of a named thing of which a word of an example tells ("Otto weighs")
DONE = "done"  # the flag of a named thing of which a verb tells what it did ("the Pike … launched")
DENIED = "denied"  # the flag of a term whose verb is denied: it says something of its own kind only
OF_TWO = "of two"  # the flag of a term that a comparative narrows as a superlative ("which is longer, …?")
HAPPENED = "happened"  # the flag of an event of which it says something that there was one
IN_ALL = "in all"  # the flag of things that come up most often in all that happened: it is said in full
BOTH_WAYS = "both ways"  # the flag of a term of which it is said that it went in both directions
TIMED = "timed"  # the flag of a term of which a verb tells only that it was before or after something
OTHER = "other"  # the flag of a term that isn't what it is told by: "the other treaty of that year"
CLEFT = "cleft"  # the flag of a term that a question picks out ("was it Tusk who came?")
WHETHER = "whether"  # the flag of a term of which it is asked whether it is so
TO_DO = "to do"  # the form of a superlative that picks who did what is behind it: "the first to win"
OF_MANY = "of many"  # the form of a superlative that a plural follows ("the most rescues")
ONE_BY_ONE = "each"  # the flag of a noun of which something is asked one by one ("each country")
OF_CLASSES = "of classes"  # the flag of names of which some are a class ("embassies and consulates")
BOUNDS = frozenset({"before", "after", "since", "until", "between"})  # of the roles of prepositions of time
TOTALLED = "totalled"  # the flag of events whose sizes are added up, though no word names these
NOW = "now"  # the operator of what is said to be so at the time of the facts
TURNED = "turned"  # the flag of a term of which two ends are to change places ("the other way round")


BOUND = "count"  # what the flag of a term begins with of which there must be so many: "count> 1"
NUMBER = "number "  # the same, of which it is said how many there are
TWO = NUMBER + "2"
OUT_OF = "out of "  # the same, that tells out of how many something is asked for


def _said(term: Term, begins: str) -> str:
    """What the flag of a term says that begins so; nothing if there is none."""
    if not term.flags:
        return ""
    return next((flag.removeprefix(begins) for flag in term.flags if flag.startswith(begins)), "")


def bound_of(term: Term) -> str:
    """How many there must be of what a noun stands for ("> 1"); nothing if it isn't said."""
    return _said(term, BOUND)


def unbagged(operand: Any) -> Any:
    """What stands alone in a term of no kind; anything else as it is."""
    alone = isinstance(operand, Term) and not operand.kind and len(operand.args) == 1
    return operand.args[0].operand if alone else operand


def number_said(term: Term) -> str:
    """How many there are of what a noun stands for ("2"); nothing if it isn't said."""
    return _said(term, NUMBER)


def out_of(term: Term) -> int:
    """Out of how many something is asked for ("of the four visitors, who …"); 0 if it isn't said."""
    return int(_said(term, OUT_OF) or 0)


def is_field(operand: object, kind: str) -> bool:
    """Whether an operand is a field of a kind, of which nothing more is said."""
    return isinstance(operand, Term) and operand.kind == kind and not operand.keys and not operand.args \
        and operand == Term(kind, path=operand.path)


class Choice(NamedTuple):
    """One or the other of several terms ("the embassy or the consulate")."""

    parts: tuple[Term, ...]


class Expression(NamedTuple):
    """What lies between two things (`unit`: years, amount, percent or ratio), or which of them comes first or
    last; or whether the first lasted longer or less long, by what is `weighed`: a comparative's target."""

    first: Any
    second: Any
    unit: str
    weighed: Any = None


class Piece(Slotted):
    """A stretch of words with one meaning. `at` and `to` bound the words that the cue is taken from; `parts`:
    the two pieces that it is joined of, or its edge; `edges`: all those of the lattice that it is made of, in
    order."""

    __slots__ = (  # noqa: RUF023
        "category", "meaning", "cost", "start", "end", "at", "to", "form", "parts", "edges")

    def __init__(self, category: str, meaning: Any, cost: float, start: int, end: int, at: int, to: int,
                 form: str, parts: tuple["Piece | Edge", ...], edges: tuple[Edge, ...]) -> None:
        self.category = category
        self.meaning = meaning
        self.cost = cost
        self.start = start
        self.end = end
        self.at = at
        self.to = to
        self.form = form
        self.parts = parts
        self.edges = edges


# What the chart makes by the thousand, out of all its fields in order: `Term(…)` takes twice as long, and
# `_replace` eight times.
new_term = functools.partial(tuple.__new__, Term)
new_arg = functools.partial(tuple.__new__, Arg)


class Grammar:
    """What the kinds of a pack allow: which things can be linked to which, and which kinds can hold a
    handful of names that stand side by side."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.pack: Pack = lexicon.pack
        self._links: dict[tuple[str, str], tuple[Link, ...]] = {}
        self._hosts: dict[frozenset[str], tuple[str, ...]] = {}
        self._bearers: dict[tuple[str, str, bool], tuple[tuple[str, str], ...]] = {}
        self._asks: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._told_by: dict[tuple[str, str], str | None] = {}
        self.samples: dict[int, Any] = {}  # the examples, by their numbers, as `bot.examples` holds them
        self._proper = frozenset(
            (r.kind, r.key) for r in lexicon.pack.records if r.name and r.name != r.name.lower()
        )
        self.classed = frozenset(r.kind for r in lexicon.pack.records if r.classes)
        self.names = {Ref(r.kind, r.key): r.name for r in lexicon.pack.records if r.name and r.key}
        self._done: dict[tuple[str, str], bool] = {}
        self._pronouns = {Ref(r.kind, r.key): str(r.first(PRONOUN)) for r in lexicon.pack.records
                          if r.key and r.first(PRONOUN)}
        self._titles = frozenset(titles(self.pack))
        self._details: dict[str, str] = {}
        self._births = frozenset(_births(self.pack, self.lexicon.language["births"]))
        self._people = frozenset(kind.name for kind in self.pack.kinds.values() if kind.is_person)
        self._parts: dict[str, bool] = {}
        self._lasting: dict[tuple[str, Path], bool] = {}
        self._stretches: dict[str, tuple[Path, Path, Date | None] | None] = {}
        self._spans: dict[str, Path | None] = {}
        self._posts: dict[str, frozenset[str]] = {}
        self._kin: dict[tuple[str, str], tuple[str, ...]] = {}
        self._joined: dict[str, frozenset[str]] = {}
        self._parted: dict[str, bool] = {}
        self._ends: dict[str, Path | None] = {}
        self._reasons: dict[str, tuple[str, Path] | None] = {}
        self._lives: dict[str, tuple[Path | None, Path | None]] = {}
        self._dates: dict[tuple[str, str], Path | None] = {}
        self.traits: dict[tuple[Any, ...], Any] = {}  # of terms (`bot.joins.terms`)
        self.of_others = frozenset(_of_others(self.pack))
        self._counts = Counter(r.kind for r in lexicon.pack.records)
        self._lying = tuple(_lying_in(self.pack))
        called = tuple(_called_after(self.pack))
        self.called_after = frozenset((kind, (field, further)) for kind, field, further, _ in called)
        self._spelt = tuple(dict.fromkeys((*_spelt_out(self.pack), *called)))
        self._occasions = tuple(_occasions(self.pack, frozenset(itertools.chain(
            *lexicon.language["units"].values()))))
        self.standing = {part: (field, whole) for part, field, whole in self._lying
                         if "where" in self.pack.kinds[part].asks}

    def type_of(self, term: Term) -> str:
        """The kind, or the base type, of what a term denotes ("" if not yet known)."""
        for arg in term.args:
            if arg.head and isinstance(arg.operand, Term) and arg.operand.kind:
                return self.type_of(arg.operand)
        return self.type_along(term.kind, term.path)

    def type_along(self, kind: str, path: Path) -> str:
        """The kind or base type at the end of a path."""
        for step in path:
            kind = self.step_type(kind, step)
        return kind

    def step_type(self, kind: str, step: str) -> str:
        """The kind or base type at the end of one step."""
        if step.startswith("^"):
            return step[1:].split(".")[0]
        if kind not in self.pack.kinds or step not in self.pack.kinds[kind].fields:
            return "text"
        declared = self.pack.kinds[kind].fields[step].type
        return declared.kind or declared.base

    def links(self, kind: str, target: str) -> tuple[Link, ...]:
        """The ways from records of `kind` to things of the type `target`, cheapest first."""
        key = (kind, target)
        known = self._links.get(key)
        if known is None:
            fields = self.pack.kinds[kind].fields.values() if kind in self.pack.kinds else ()
            dated = any(f.type.base == "date" for f in fields)
            spelt = (Link((field, further), TWO_STEPS) for asked, field, further, held in self._spelt
                     if (asked, held) == key)
            known = self._links[key] = tuple(dict.fromkeys((*_links(
                self.pack, kind, target, self.standing if dated else {},
                self._lying if dated else self._occasions), *spelt)))
        return known

    def bearers(self, kind: str, title: str, *, of_them: bool = False) -> tuple[tuple[str, str], ...]:
        """Where the bearers of a title are told of, for a kind that has people but no such titles: the kinds
        that hold both, and the field of the person in each ("which president has Polish blood?"). `of_them`:
        if something is asked of the things themselves, which may be people ("which keeper was born in
        1925?")."""
        key = (kind, title, of_them)
        known = self._bearers.get(key)
        if known is None:
            people = {f.type.kind for f in self.fields(kind) if f.type.kind and self.is_person(f.type.kind)}
            borne = people and self.is_title(title)
            if of_them and self.is_person(kind):
                people, borne = {kind}, self.is_part(title)
            needed = borne and not self.links(kind, title)
            known = self._bearers[key] = tuple(
                (host, field.name) for host in (self.pack.kinds if needed else ())
                if any(f.type.kind == title for f in self.fields(host))
                for field in self.fields(host) if field.type.kind in people)
        return known

    def fields(self, kind: str) -> Iterable[Field]:
        """The fields of a kind, if it is one."""
        return self.pack.kinds[kind].fields.values() if kind in self.pack.kinds else ()

    def amounts_but_money(self, kind: str) -> list[str]:
        """The fields of a kind for an amount in a unit that is no money."""
        return [f.name for f in self.fields(kind)
                if f.type.base == "quantity" and f.type.unit not in self.lexicon.language.money]

    def is_event(self, kind: str) -> bool:
        """Whether the records of a kind have no keys: events, totals, relations."""
        return kind not in self.lexicon.keyed

    def has_people(self, kind: str) -> bool:
        """Whether things of a kind have a field for somebody; what is no kind has none."""
        return any(self.is_person(field.type.kind or "") for field in self.fields(kind))

    def is_done(self, kind: str, name: str) -> bool:
        """Whether a date of things that are no events tells when somebody did that of whom another field
        tells: "ringed", beside the "ringer", or "made", where an example asks "who made {statue}?" and only
        one field is for somebody."""
        key = (kind, name)
        if key not in self._done:
            people = [field.name for field in self.fields(kind) if self.is_person(field.type.kind or "")]
            self._done[key] = not self.is_event(kind) and self.step_type(kind, name) == "date" and (
                bool(doing(self.lexicon, [name], kind, people))
                or (len(people) == 1 and self._asks_who_did(kind, name)))
        return self._done[key]

    def _asks_who_did(self, kind: str, verb: str) -> bool:
        """Whether an example asks who did something with a thing of a kind."""
        language = self.lexicon.language
        examples = (words(example.text, language.letters, language.clitics)[:2]
                    for intent in self.pack.intents.values() if intent.kind == kind for example in intent.ask)
        return any(who in language["ask"]["who"] and language.stem(did) == language.stem(verb)
                   for who, did in (pair for pair in examples if len(pair) == len(("who", "did"))))

    def listed(self, kind: str) -> str | None:
        """The one field that lists things, of what was done at no time: "how many exports are there?" counts
        these, and not how often they are told of."""
        lists = [field.name for field in self.pack.kinds[kind].fields.values()
                 if field.type.many and field.type.kind]
        return lists[0] if len(lists) == 1 and self.is_event(kind) and not self.links(kind, "date") else None

    def numbered(self, kind: str) -> str | None:
        """The number by which things of a kind are told apart that have no date: "the fifth task"."""
        return None if self.links(kind, "date") else self.lexicon.labels.get(kind)

    def is_vessel(self, kind: str) -> bool:
        """Whether things of a kind are ships, of which people say "she"."""
        called = {kind.replace("_", " "), *self.pack.words.get(kind, ())}
        return not called.isdisjoint(self.lexicon.language["vessels"])

    def is_birth(self, path: Path) -> bool:
        """Whether a path leads to when somebody was born: all were, whether it is told when or not."""
        return bool(path) and path[-1] in self._births

    def peoples(self, kind: str, key: str) -> list[str]:
        """What the people of a country, or of another thing that has some, are called."""
        fields = [field.name for field in self.pack.kinds[kind].fields.values() if field.type.base == "name"]
        return [str(value) for record in self.pack.records if (record.kind, record.key) == (kind, key)
                for name in fields for value in record.values.get(name, ())]

    def placing(self, kind: str) -> str | None:
        """The number of a kind that tells which place somebody took, if it has one."""
        return self._placings.get(kind)

    @functools.cached_property
    def _placings(self) -> dict[str, str]:
        """The kinds that tell which place somebody took, with the number that does."""
        told = {name: place_of(kind, self.lexicon.language) for name, kind in self.pack.kinds.items()}
        return {name: place for name, place in told.items() if place}

    def pieces(self, kind: str, words: Collection[str]) -> str | None:
        """The field that tells how many there are of each thing of a kind, where the words of a question
        count these, and not their sorts; None if there is none."""
        sorts = self.lexicon.language["counted_sorts"]
        return self.lexicon.counted.get(kind) if set(sorts).isdisjoint(words) else None

    def is_where(self, kind: str) -> bool:
        """Whether things of a kind are places, or where something else is."""
        return "where" in self.pack.kinds[kind].asks or any(
            field.type.kind == kind and "where" in field.asks
            for other in self.pack.kinds.values() for field in other.fields.values())

    def tells_hours(self, kind: str, path: Path) -> bool:
        """Whether a text of things of a kind is an hour, for all of them that have it."""
        return len(path) == 1 and are_hours(self.pack, kind, path[0])

    def of_pronoun(self, kind: str, pronoun: str) -> tuple[str, ...]:
        """Those of a kind of people of whom the pack says "he", or "she"."""
        return tuple(ref.key for ref, said in self._pronouns.items() if ref.kind == kind and said == pronoun)

    def is_of_other_sex(self, field: str, kind: str, keys: Iterable[str]) -> bool:
        """Whether a field is for husbands or fathers, and some people of a kind are women, or for wives or
        mothers and they are men."""
        pronoun = self.lexicon.language["of_one_sex"].get(field)
        said = {self._pronouns.get(Ref(kind, key), "") for key in keys} if pronoun else set()
        return len(said) == 1 and "" not in said and pronoun not in said

    def takes(self, kind: str) -> str | None:
        """The one amount of time that things of a kind take: "which repair takes the longest?"."""
        units = self.lexicon.language["units"]
        spells = [field.name for field in self.fields(kind) if field.type.base == "quantity"
                  and field.type.unit in units]
        return spells[0] if len(spells) == 1 else None

    def takes_place(self, kind: str) -> bool:
        """Whether things of a kind happen, so that it can be asked how often."""
        return self.is_event(kind) or any(kind == occasion for occasion, *_ in self._occasions)

    def asks_for(self, kind: str, target: str, word: str) -> bool:
        """Whether a question word asks for a field of a kind that holds things of another kind."""
        if kind not in self.pack.kinds or target not in self.pack.kinds:
            return False
        return any(
            f.type.kind == target and (word in self.asks(f.asks) or word in self.pack.kinds[target].asks)
            for f in self.pack.kinds[kind].fields.values()
        )

    def partner(self, kind: str, field: str) -> str | None:
        """The other field of an event that holds the same kind of thing, where it has just one ("wife" beside
        "husband"), or the only one of which examples show that ("deputy" to a "leader")."""
        fields = self.pack.kinds[kind].fields if kind in self.pack.kinds else {}
        held = fields[field].type.kind if field in fields else None
        others = [f.name for f in fields.values() if f.type.kind == held and f.name != field]
        if held and len(others) == 1 and self.is_event(kind):
            return others[0]
        shown = self.lexicon.parted.get((kind, field), set()) & set(others)
        return next(iter(shown)) if len(shown) == 1 else None

    def is_mutual(self, kind: str, name: str) -> bool:
        """Whether a field leads there and back, as neighbours are each other's."""
        return any(name in pair and pair[0] == pair[1] for pair in self.pack.kinds[kind].symmetric)

    def is_optional(self, kind: str, name: str) -> bool:
        """Whether some record of a kind lacks a field."""
        return self._filled[kind, name] < self._counts[kind]

    def is_held(self, kind: str, name: str) -> bool:
        """Whether any record of a kind has a field."""
        return self._filled[kind, name] > 0

    def crews(self, kind: str) -> list[str]:
        """The fields of a kind for several people each."""
        return [f.name for f in self.fields(kind) if f.type.many and self.is_person(f.type.kind or "")]

    def lack(self, kind: str, keys: Collection[str], name: str) -> bool:
        """Whether a field is one that none of several things has, as no coach plays for a club."""
        return len(keys) > 1 and name in self.pack.kinds[kind].fields \
            and not any(name in self._held_by[kind, key] for key in keys)

    @functools.cached_property
    def _held_by(self) -> dict[tuple[str, str | None], frozenset[str]]:
        """The fields that the records with names have."""
        return {(r.kind, r.key): frozenset(name for name, held in r.values.items() if held)
                for r in self.pack.records if r.key is not None}

    @functools.cached_property
    def fought_in(self) -> frozenset[str]:
        """The kinds of what somebody fights in ("war"), where examples tell against whom."""
        found: set[str] = set()
        for kind in filter(lambda kind: self.is_event(kind.name), self.pack.kinds.values()):
            whom = {kind.fields[name].type.kind for role in self.lexicon.language["never_doing"]
                    for name in self.lexicon.cues.get((kind.name, role), ()) if name in kind.fields}
            found |= {field.type.kind for field in kind.fields.values() if whom and field.type.kind
                      and field.type.kind not in whom and not self.is_person(field.type.kind)}
        return frozenset(found)

    @functools.cached_property
    def _filled(self) -> Counter[tuple[str, str]]:
        """How many records of a kind have a field."""
        return Counter((r.kind, name) for r in self.pack.records for name, held in r.values.items() if held)

    def told_by(self, kind: str, verb: str) -> str | None:
        """The field that only those records of a kind have of which a verb tells: `upgraded_from`, if one was
        "upgraded"."""
        key = (kind, verb)
        if key not in self._told_by:
            language = self.lexicon.language
            names = ((f.name, f.name.split("_")[0]) for f in self.fields(kind)
                     if "_" in f.name and self.is_optional(kind, f.name))
            gerunds, stem = tuple(language["gerunds"]), language.stem(verb)
            self._told_by[key] = next((name for name, deed in names if language.stem(deed) == stem
                                       and not deed.endswith(gerunds)), None)
        return self._told_by[key]

    def is_single(self, kind: str) -> bool:
        """Whether there is just one record of a kind, so that its noun alone says which is meant."""
        return self._counts[kind] == 1

    def is_lasting(self, kind: str, path: Path) -> bool:
        """Whether a date field of a kind tells how long something lasted, in every record."""
        key = (kind, path)
        known = self._lasting.get(key)
        if known is None:
            known = self._lasting[key] = len(path) == 1 and is_lasting(self.pack, kind, path[0])
        return known

    def span_of(self, kind: str) -> Path | None:
        """The date that tells how long things of a kind lasted, if just one does."""
        if kind not in self._spans:
            lasting = [link.path for link in self.links(kind, "date") if self.is_lasting(kind, link.path)]
            self._spans[kind] = lasting[0] if len(lasting) == 1 else None
        return self._spans[kind]

    def stretch_of(self, kind: str) -> tuple[Path, Path, Date | None] | None:
        """The dates of a kind between which its things lasted, if two tell that: when they began, and when
        they were back or done, or had ended, with what stands for an end that there isn't yet, where it is
        known that there is none. None if a date tells both, or if it isn't known which have ended."""
        if kind not in self._stretches:
            self._stretches[kind] = self._stretch_of(kind)
        return self._stretches[kind]

    def _stretch_of(self, kind: str) -> tuple[Path, Path, Date | None] | None:
        dates = [field.name for field in self.fields(kind) if field.type.base == "date"]
        ends, finished = self.lexicon.language.ends, self.lexicon.language["finished"]
        entry, left = self.entry_of(kind), self.exit_of(kind)
        begun, end = (entry[0], left[0]) if entry and left else ("", "") if self.is_person(kind) else (
            next(iter(dates), ""), next((name for name in dates[1:] if name in ends or name in finished), ""))
        if not end or self.span_of(kind):
            return None
        if (end in finished and self.is_event(kind)) or not self.is_optional(kind, end):
            return (begun,), (end,), None  # a ship that was lost on its way never arrived
        now = self.pack.as_of if self.pack.kinds[kind].complete else None
        return ((begun,), (end,), now) if now else None

    def kin_told(self, kind: str, lemma: str) -> tuple[str, ...]:
        """The fields of a kind for others of it of which a verb tells, as the examples with it show:
        `teacher`, of "who taught {person}?" and "whom did {teacher} teach?"; the ones first that they show
        most."""
        key = (kind, lemma)
        if key not in self._kin:
            own = {f.name for f in self.fields(kind) if f.type.kind == kind}
            shown = [(cue[1], cue[3], counts) for cue, counts in self.lexicon.cues.items()
                     if own and cue[0] == kind and cue[4:] == (lemma,)]
            alone = {place for role, place, counts in shown if not role and kind in counts}
            told: Counter[str] = Counter()
            for role, place, counts in shown:  # where both would stand in one place, it is the same one
                told.update({name: counts[name] for name in own & counts.keys() if role or alone - {place}})
            also = {name for *_, counts in shown if told for name in own & counts.keys()} - told.keys()
            self._kin[key] = (*(name for name, _ in told.most_common()), *sorted(also))
        return self._kin[key]

    def posts(self, kind: str) -> frozenset[str]:
        """The fields that tell apart what people held at the same time: the paper of an editorship, where two
        papers had their editors; none where one always followed another, as mayors of all parties do."""
        if kind not in self._posts:
            span_of = self.span_of(kind) or ()
            dates = sorted((date.first, date.last) for r in self.pack.records if r.kind == kind and span_of
                           for date in r.values.get(span_of[0], ()) if isinstance(date, Date))
            ends = itertools.accumulate((last[0] for _, last in dates), max)
            at_once = any(first[0] < end for (first, _), end in zip(dates[1:], ends, strict=False))
            self._posts[kind] = frozenset(
                f.name for f in self.pack.kinds[kind].fields.values() if at_once and f.type.kind and not (
                    f.type.many or self.is_person(f.type.kind) or self.is_optional(kind, f.name)))
        return self._posts[kind]

    def beginning(self, kind: str) -> Path | None:
        """The only date of a kind of things, if it is called after since when something is so of them."""
        dates = [link.path for link in self.links(kind, "date")]
        names = self.lexicon.language["beginnings"]
        own = len(dates) == 1 and not self.is_event(kind) and dates[0][-1].replace("_", " ") in names
        return dates[0] if own else None

    def entry_of(self, kind: str) -> Path | None:
        """The date that tells since when somebody has been one of a kind of people ("joined")."""
        return self._only_date(kind, "beginnings") if self.is_person(kind) else None

    def exit_of(self, kind: str) -> Path | None:
        """The date that tells until when somebody was one of a kind of people ("left")."""
        return self._only_date(kind, "departures") if self.entry_of(kind) else None

    def tells_membership(self, entry: Entry) -> bool:
        """Whether a noun is for what people joined and left: "the company", where the examples say of those
        of one class that they were in it."""
        return tells_class(entry.meaning) and self.exit_of(entry.meaning.kind) is not None

    def who_joined(self, kind: str) -> frozenset[str]:
        """The keys of the people of a kind who joined, if it is told when they left."""
        if kind not in self._joined:
            entry = self.entry_of(kind) if self.exit_of(kind) else None
            records = self.pack.records if entry else ()
            self._joined[kind] = frozenset(
                r.key for r in records if r.key and r.kind == kind and entry and entry[0] in r.values)
        return self._joined[kind]

    def joined_as(self, kind: str, keys: Collection[str]) -> bool:
        """Whether the people of a class joined as those: they are all that joined, or all joined, and are of
        just one class each (a keeper, or a gardener)."""
        joined = self.who_joined(kind)
        if kind not in self._parted:
            people = [record for record in self.pack.records if record.kind == kind and record.key]
            self._parted[kind] = all(r.key in joined and len(r.classes) == 1 for r in people)
        return joined == set(keys) or self._parted[kind]

    def still(self, kind: str, keys: Collection[str]) -> tuple[str, ...]:
        """Those people of a class who haven't left, if they joined as those and others did leave."""
        left = self.exit_of(kind)
        if left is None or not self.joined_as(kind, keys):
            return ()
        return tuple(str(record.key) for record in self.pack.records
                     if record.kind == kind and record.key in keys and left[0] not in record.values)

    def is_done_again(self, kind: str, field: str) -> bool:
        """Whether somebody fills a field in several records, here or under its name elsewhere, and none tells
        how long: those who judged a show didn't become judges then."""
        if self.span_of(kind) or self.end_of(kind):
            return False
        return any(field in held.fields and not self.is_filled_once(name, field)
                   for name, held in self.pack.kinds.items())

    def is_filled_once(self, kind: str, field: str) -> bool:
        """Whether nothing fills a field in several records of a kind."""
        told = [value for r in self.pack.records if r.kind == kind for value in r.values.get(field, ())]
        return len(told) == len(set(told))

    def end_of_life(self, kind: str) -> Path | None:
        """The date that tells when people died, if it is told of a kind of them."""
        return self._only_date(kind, "deaths") if self.is_person(kind) else None

    def lifetime_of(self, kind: str) -> tuple[Path, Path] | None:
        """The dates between which people lived, if both are told of a kind of them."""
        born, died = self.births(kind), self.end_of_life(kind)
        return (born, died) if born and died else None

    def tells_belonging(self, kind: str, words: Sequence[str]) -> bool:
        """Whether words say that people are with what they joined: "was she with the company in 2008?"."""
        said = f" {' '.join(words)} "
        return self.exit_of(kind) is not None and any(
            f" {phrase} " in said for phrase in self.lexicon.belonging)

    def only_entry_of(self, kind: str) -> Path | None:
        """The date since when something is so of a kind of which all are told, and nothing ended: what began
        first has been so for the longest."""
        if not self.pack.kinds[kind].complete or self.exit_of(kind):
            return None
        return self.entry_of(kind) or self.beginning(kind)

    def _only_date(self, kind: str, section: str) -> Path | None:
        """The date of a kind that is called by a name of a section of the language, if just one is."""
        key = (kind, section)
        if key not in self._dates:
            names = self.lexicon.language[section]
            dates = [link.path for link in self.links(kind, "date")
                     if len(link.path) == 1 and link.path[0].replace("_", " ") in names]
            self._dates[key] = dates[0] if len(dates) == 1 else None
        return self._dates[key]

    def end_of(self, kind: str) -> Path | None:
        """The date that tells of the end of what lasts, if a kind of events has one beside that of its
        beginning."""
        if kind not in self._ends:
            self._ends[kind] = self._end_of(kind)
        return self._ends[kind]

    def _end_of(self, kind: str) -> Path | None:
        dates = [link.path for link in self.links(kind, "date") if len(link.path) == 1]
        ends = self.lexicon.language.ends
        done = bool(dates) and self.lexicon.language.is_participle(dates[0][0])
        own = len(dates) == 2 and (self.is_event(kind) or not done) \
            and dates[0][0] not in ends and dates[1][0] in ends
        return dates[1] if own else None

    def life_of(self, kind: str) -> tuple[Path | None, Path | None]:
        """The dates since when things of a kind are there, and until when."""
        if kind not in self._lives:
            begun, over = life_of(self.pack, self.lexicon.language, kind)
            self._lives[kind] = ((begun,) if begun else None, (over,) if over else None)
        return self._lives[kind]

    def reason_of_end(self, kind: str) -> tuple[str, Path] | None:
        """The one reason that is told of a kind, with the date whose reason it is, where that is the one at
        which something was over: all of which a reason is told have ended, and some have not."""
        if kind not in self._reasons:
            self._reasons[kind] = self._reason_of_end(kind)
        return self._reasons[kind]

    def _reason_of_end(self, kind: str) -> tuple[str, Path] | None:
        language, fields = self.lexicon.language, self.pack.kinds[kind].fields
        reasons = [name for name in fields if name in language["reasons"]]
        over = {*language.ends, *language["departures"], *language["life"]["over"]}
        span_of = self.span_of(kind) or ("",)
        ends = [name for name in fields if name.replace("_", " ") in over or (name,) == span_of]
        told = [record.values for record in self.pack.records if record.kind == kind]

        def ended(values: Mapping[str, Any], end: str) -> bool:
            return any(not (isinstance(date, Date) and date.open) for date in values.get(end, ()))

        for end in ends if len(reasons) == 1 else ():
            why = [ended(values, end) for values in told if reasons[0] in values]
            if why and all(why) and any(not ended(values, end) for values in told):
                return reasons[0], (end,)
        return None

    def date_of_class(self, kind: str) -> Path | None:
        """The date that has to do with what things of a kind are ("mayor in 1950"), if it isn't the first
        that they have: as an example shows, or how long a person was that."""
        taught = self.lexicon.class_dates.get(kind)
        return (taught,) if taught else self.span_of(kind) if self.is_person(kind) else None

    def is_person(self, kind: str) -> bool:
        """Whether things of a kind are people."""
        return kind in self._people

    def is_alive(self, kind: str) -> bool:
        """Whether things of a kind are people or animals, who are he or she and of whom it is told when they
        were born, or died."""
        deaths = self.lexicon.language["deaths"]
        return self.is_person(kind) or bool(self.births(kind)) or any(
            field.name == PRONOUN or (field.type.base == "date" and field.name.replace("_", " ") in deaths)
            for field in self.fields(kind))

    def births(self, kind: str) -> Path:
        """The date of birth of a kind of people or animals, by its name; empty if it has none."""
        return next(((field.name,) for field in self.fields(kind)
                     if field.type.base == "date" and field.name in self._births), ())

    def is_own(self, term: Term) -> bool:
        """Whether a term names the one thing that all the pack is about, and says no more."""
        about = self.pack.about
        return len(about) == 1 and term.unmarked("definite") == Term(about[0].kind, (about[0].key,))

    def has_field_for(self, kind: str, target: str) -> bool:
        """Whether a kind has a field that holds things of another."""
        return any(field.type.kind == target for field in self.fields(kind))

    def without_own(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """The kinds without that of the one thing that all the pack is about."""
        own = self.pack.about[0].kind if len(self.pack.about) == 1 else None
        return tuple(kind for kind in kinds if kind != own)

    def pronoun_of(self, term: Term) -> str | None:
        """The pronoun of the person that a term names, if a pack tells it."""
        return self._pronouns.get(Ref(term.kind, term.keys[0]))

    def called(self, pronoun: str) -> tuple[Ref, ...]:
        """The people for whom a pronoun stands, as far as a pack tells it."""
        return tuple(ref for ref, known in self._pronouns.items() if known == pronoun)

    def is_told_with(self, kind: str, date: str, place: str) -> bool:
        """Whether a place of people's is where they were born or died, if that is what a date tells: one that
        is called so, or that a sentence tells in one breath with it ("born in {born} on {island}")."""
        language, told_by = self.lexicon.language, date.replace("_", " ")
        words = next((language[s] for s in ("births", "deaths") if told_by in language[s]), None)
        if words is None or any(word in place for word in words):
            return True
        told = re.compile(rf"\b({'|'.join(words)})\b[^,;.]*\{{{re.escape(place)}\}}")
        return any(intent.kind == kind and any(map(told.search, intent.say))
                   for intent in self.pack.intents.values())

    def is_gone_to(self, kind: str) -> bool:
        """Whether something goes from one thing of a kind to another."""
        return any({"from", "to"} <= set(k.fields) and k.fields["to"].type.kind == kind
                   for k in self.pack.kinds.values())

    def of_nationality(self, home: str) -> Iterator[str]:
        """The kinds of people of all of whom a field tells where they come from."""
        return (kind for kind in self.pack.kinds if self.is_person(kind) and any(
            field.type.kind == home and not self.is_optional(kind, field.name)
            for field in self.fields(kind)))

    def is_nationality(self, field: Field) -> bool:
        """Whether a field holds something whose people have a name: where they come from."""
        kind = field.type.kind or ""
        return any(inner.type.base == "name" and (kind, inner.name) not in self.lexicon.codes
                   for inner in self.fields(kind))

    def is_title(self, kind: str) -> bool:
        """Whether things of a kind ("president") are what persons are called by: they answer "who", have no
        fields, and stand beside a person in some record."""
        return kind in self._titles

    def details(self, kind: str) -> str:
        """The kind of things of which records without a name or a time of their own tell more: a wine, of
        which sizes are sold at so much; "" where a kind's records tell of nothing so."""
        if kind not in self._details:
            fields = self.pack.kinds[kind].fields.values() if self.is_event(kind) else ()
            owners = [f.type.kind for f in fields if f.type.kind and not f.type.many]
            linked = sum(bool(f.type.kind) for f in fields)
            dated = any(f.type.base == "date" for f in fields)
            self._details[kind] = owners[0] if linked == len(owners) == 1 and not dated else ""
        return self._details[kind]

    def is_part(self, kind: str) -> bool:
        """Whether things of a kind are what people are or do in something, for a time: titles, and what has
        no fields and stands beside a person in what lasts (posts, instruments)."""
        known = self._parts.get(kind)
        if known is None:
            plain = kind in self.pack.kinds and not self.pack.kinds[kind].fields and not self.is_person(kind)
            hosts = ((host, [f.type.kind or "" for f in declared.fields.values()])
                     for host, declared in self.pack.kinds.items())
            known = self._parts[kind] = self.is_title(kind) or (plain and any(
                kind in beside and any(map(self.is_person, beside)) and self.span_of(host)
                for host, beside in hosts))
        return known

    def is_proper(self, term: Term) -> bool:
        """Whether a term is a proper name and nothing more: "Poland", but not "embassy" or "President"."""
        return self.is_name(term) and (term.kind, term.keys[0]) in self._proper

    def is_name(self, term: Term) -> bool:
        """Whether a term is a name and nothing more, be it in small letters ("galena"); a title is none."""
        return bool(term.keys) and not (term.args or term.ops or term.path or "class" in term.flags
                                        or self.is_title(term.kind))

    def has_capital(self, kind: str, key: str) -> bool:
        """Whether the name of a thing is written as a proper name, be it a title."""
        return (kind, key) in self._proper

    def asks(self, phrases: tuple[str, ...]) -> tuple[str, ...]:
        """The names of the question forms that some phrases stand for ("how many": count)."""
        known = self._asks.get(phrases)
        if known is None:
            known = self._asks[phrases] = tuple(
                e.meaning for phrase in phrases for e in find(self.lexicon, phrase) if e.category == "ask")
        return known

    def hosts(self, targets: Iterable[str]) -> tuple[str, ...]:
        """The kinds whose records can hold things of all these types."""
        wanted = frozenset(targets)
        known = self._hosts.get(wanted)
        if known is None:
            known = self._hosts[wanted] = tuple(
                kind for kind in self.pack.kinds
                if self.pack.kinds[kind].fields and all(self.links(kind, t) for t in wanted))
        return known


def _births(pack: Pack, born: Collection[str]) -> Iterator[str]:
    """The fields that tell when somebody was born: those that are called so, or have such a word in the pack
    ("foaled")."""
    for kind in pack.kinds.values():
        for name in kind.fields:
            said = (name.replace("_", " "), *pack.words.get(f"{kind.name}.{name}", ()))
            if not set(born).isdisjoint(said):
                yield name


def _lying_in(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Kinds of places, each with the one field that tells what it lies in: a city in a country; of several
    fields for things, the one that tells where. Those that answer "where" themselves, and not only in some
    field, can stand for that."""
    fields = [f for kind in pack.kinds.values() for f in kind.fields.values()]
    places = {f.type.kind for f in fields if "where" in f.asks}
    for kind in pack.kinds.values():
        inside = [f for f in kind.fields.values() if f.type.kind and not f.type.many]
        if len(inside) > 1:
            inside = [f for f in inside if "where" in f.asks]
        if ("where" in kind.asks or kind.name in places) and len(inside) == 1:
            yield kind.name, inside[0].name, str(inside[0].type.kind)


def _spelt_out(pack: Pack) -> Iterator[tuple[str, str, str, str]]:
    """What examples ask by what is known of a thing, and not by its name ("{to.city}"): the kind, the two
    fields, and the kind of what the second one holds."""
    for intent in pack.intents.values():
        for gap in sorted({gap for example in intent.ask for gap in PLACEHOLDER.findall(example.text)}):
            field, _, further = gap.partition(".")
            first = pack.kinds[intent.kind].fields.get(field)
            inner = pack.kinds[first.type.kind].fields.get(further) if first and first.type.kind else None
            if inner and inner.type.kind:
                yield intent.kind, field, further, inner.type.kind


def _called_after(pack: Pack) -> Iterator[tuple[str, str, str, str]]:
    """What may be called by the one thing that it is of, as all of its sort bear that name and more ("Hamlet
    2017", of "Hamlet"): kinds with a field for such things, that field, and the one of theirs with its
    kind."""
    names = {Ref(r.kind, r.key): [*filter(None, (r.name, *r.also))] for r in pack.records if r.key}
    for kind in pack.kinds.values():
        called = [r for r in pack.records if r.kind == kind.name and r.key and r.name]
        after = [f for f in kind.fields.values() if f.type.kind and not f.type.many and len(called) > 1
                 and all(any(name != r.name and name in str(r.name) for value in r.values.get(f.name, ())
                             if isinstance(value, Ref) for name in names.get(value, ())) for r in called)]
        for field in after if len(after) == 1 else ():
            yield from ((host.name, f.name, field.name, str(field.type.kind)) for host in pack.kinds.values()
                        for f in host.fields.values() if f.type.kind == kind.name)


def _occasions(pack: Pack, units: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Kinds of what takes place at some time, each with the one date that tells when: one that is called by a
    unit of time ("year"), or whose year stands in the names of what it dates ("the 1974 Lamplighter"). What
    has to do with it and bears no date was then, too; not so with a person's birth or a house's opening."""
    for kind in pack.kinds.values():
        dates = [f.name for f in kind.fields.values() if f.type.base == "date"]
        if len(dates) != 1:
            continue
        names = [(r.name or "", date) for r in pack.records if r.kind == kind.name
                 for date in r.values.get(dates[0], ()) if isinstance(date, Date)]
        if dates[0] in units or (names and all(str(date.first[0]) in name for name, date in names)):
            yield kind.name, dates[0], "date"


STAND_FOR = 0.9   # a city for its country
TWO_STEPS = 0.8   # the country of the city of an embassy
BACKWARDS = 0.3   # a river for the states that it runs through


def _links(pack: Pack, kind: str, target: str, standing: dict[str, tuple[str, str]],
           lying: Sequence[tuple[str, str, str]]) -> Iterator[Link]:
    if kind not in pack.kinds:
        return
    fields = pack.kinds[kind].fields.values()
    # a relation of a kind with itself (borders) needs its word: "states states" is no pair of neighbours; but
    # what tells where a thing is may go by "in" (`bot.linking`)
    within = pack.kinds[kind].within
    direct = [f for f in fields if (f.type.kind == target and (target != kind or f.name == within))
              or f.type.base == target == "date"]
    for field in direct:
        yield Link((field.name,), 0.0)
    if target == kind:
        return
    for field in fields:
        for part, inside, whole in lying:
            if part == field.type.kind and whole == target:
                yield Link((field.name, inside), TWO_STEPS)
    if target not in pack.kinds:
        return
    backwards = [f for f in pack.kinds[target].fields.values() if f.type.kind == kind]
    for field in backwards:
        yield Link((f"^{target}.{field.name}",), BACKWARDS)
    if target in standing and not direct:
        inside, whole = standing[target]
        for field in fields:
            if field.type.kind == whole:
                yield Link((field.name, f"^{target}.{inside}"), STAND_FOR)


# What a pronoun means in a conversation: for each class of them the terms that it may stand for.
Pointers = Mapping[str, tuple[Any, ...]]
NOTHING: Pointers = {}
ANSWERED = "answered"  # held by what pronouns mean where a question was answered before
POINTED = 0.05      # each further thing that a pronoun may mean
ANY_OF_KIND = 0.1   # a pronoun for any thing of the kind that was told of
ONE_OF_A_PEOPLE = 0.05  # "a Pole", as somebody of whom more is told
ABSENT = 0.4        # a pronoun that means nothing of what was told
FROM_THEN = "from then"  # held by the date of the one thing that was told of, from which it is asked how long


def start(grammar: Grammar, edge: Edge, pointers: Pointers) -> Iterator[Piece]:
    """The pieces that one edge of the lattice gives."""
    entry = edge.entry

    def piece(category: str, meaning: Any, cost: float = 0.0, form: str = "") -> Piece:
        return Piece(category, meaning, edge.cost + cost, edge.start, edge.end, edge.start, edge.end,
                     form or entry.form, (edge,), (edge,))

    match entry.category:
        case "thing":
            thing = entry.meaning
            flags = ("class",) if entry.form == "class" else ()
            name = grammar.told_by(thing.kind, thing.lemma) if entry.form == "verb" else None
            term = Term(thing.kind, thing.keys, flags=flags)
            if name:
                term = term.saying(Arg(Term(thing.kind, path=(name,)), edge.start, edge.end, "verb", None))
            yield piece("term", term)
            if entry.form == "people":  # "a Pole": a person who is Polish, where a pack tells that of persons
                said = Arg(term, edge.start, edge.end, "adjective")
                for kind in grammar.of_nationality(thing.kind):
                    yield piece("term", Term(kind, args=(said,)), ONE_OF_A_PEOPLE, "noun")
        case "about":
            yield piece("about", entry.meaning)
            about = grammar.pack.about
            if len(about) > 1:
                term = Term(about[0].kind, tuple(ref.key for ref in about), flags=("all", entry.meaning))
                yield piece("term", term, form="name")
        case "occur":
            yield piece("term", Term(ANY), 0.3, "noun")
            yield piece("occur", ANY, 0.1)
        case "field":
            yield piece("field", entry.meaning)
            kind, name = entry.meaning
            if entry.form == "verb" and grammar.is_event(kind) \
                    and grammar.pack.kinds[kind].fields[name].type.kind:
                # "bought" tells of takeovers, whoever was bought; "retired", of some visitors only
                held = Arg(Term(kind, path=(name,)), edge.start, edge.end, "verb", None)
                told = (held,) if grammar.is_optional(kind, name) else ()
                yield piece("term", Term(kind, args=told), VERB_OF_FIELD)
            # "what year?" alone asks for no field of that name
            if entry.cost < UNIT_RATHER and entry.form not in (ENDED, FILLED):
                yield piece("term", Term(kind, path=(name,)), HEADLESS, "noun")
        case "date":
            yield piece("value", Constant((entry.meaning,)))
        case "then":  # "(was) 1825 (busier than 1875?)": what there was then
            kind, date = entry.meaning
            during = Arg(Constant((date,)), edge.start, edge.end, "date", None, "during")
            yield piece("term", Term(kind, args=(during,)), form="noun")
        case "ask" if entry.meaning in ("list", "describe") and edge.start > 0:
            yield piece("ask", entry.meaning, LATE_LIST)
        case "ask" if entry.meaning in ("how_long", "count") and FROM_THEN in pointers:
            yield piece("ask", entry.meaning)
            many = entry.meaning == "count"  # "how many years until it closed?"
            yield piece(f"how {'many' if many else 'long'} {FROM_THEN}", pointers[FROM_THEN][0])
        case "relative":
            yield piece("relative", entry.meaning, 0.1)
        case "pronoun":
            if entry.meaning in ("next", "previous"):  # "the next visitor": the first after what was told
                direction = "least" if entry.meaning == "next" else "most"
                for meant in pointers.get(entry.meaning, ()):
                    yield piece("superlative", (direction, "date", 1, meant))
                return
            for position, meant in enumerate(pointers.get(entry.meaning, ())):
                category = "term" if isinstance(meant, Term) else "condition" if isinstance(meant, tuple) \
                    and not isinstance(meant, Constant) else "value"
                form = entry.form or ("noun" if category == "term" and not meant.keys else "name")
                any_of_kind = isinstance(meant, Term) and meant.bare
                yield piece(category, meant, POINTED * position + (ANY_OF_KIND if any_of_kind else 0.0), form)
                if entry.meaning == "then" and category == "condition":  # "from then until the war"
                    yield piece("value", meant[1], POINTED)
            yield piece("pronoun", entry.meaning, ABSENT if entry.meaning in pointers else 0.0)
        case "threshold":
            yield piece("threshold", entry.meaning)
            term = Term(entry.meaning.kind, args=(so(entry.meaning, edge.start, edge.end),))
            yield piece("term", term) if entry.form else piece("term", term, ADJECTIVE, "adjective")
        case "superlative":
            yield piece("superlative", (*entry.meaning, False))
        case "shift":
            yield piece("shift", entry.meaning)
            for _, then in pointers.get("then", ()):  # "(who came) the year after?"
                yield piece("condition", ("during", Shift(then, entry.meaning)))
        case "comparative" if entry.meaning[1] == "date" and pointers.get("then"):
            yield piece("comparative", entry.meaning)
            yield piece("from then", (entry.meaning[0], pointers["then"][0][1]))  # "six years earlier"
        case _:
            yield piece(entry.category, entry.meaning)


def _of_others(pack: Pack) -> Iterator[str]:
    """The kinds whose fields for things like the one that the pack is about hold only others: those that "we"
    play against."""
    if len(pack.about) != 1:
        return
    (own,) = pack.about
    telling = {record.kind for record in pack.records for values in record.values.values() if own in values}
    yield from (kind.name for kind in pack.kinds.values() if kind.name not in telling
                and any(field.type.kind == own.kind for field in kind.fields.values()))


def so(adjective: Threshold, start: int, end: int) -> Arg:
    """What an adjective says of a thing."""
    field, value = (adjective.field,), adjective.value
    if adjective.operator in ("exists", UNENDED):
        return Arg(Constant(()), start, end, "adjective", field, adjective.operator, not value)
    if isinstance(value, tuple):
        return Arg(Constant(value), start, end, "adjective", field, adjective.operator)
    operator = "in" if isinstance(value, (bool, str)) else adjective.operator
    return Arg(Constant((value,)), start, end, "adjective", field, operator)


def first_edge(piece: Piece) -> Edge:
    """The edge of the lattice that a piece begins with."""
    return piece.edges[0]


def last_edge(piece: Piece) -> Edge:
    """The edge of the lattice that a piece ends with."""
    return piece.edges[-1]


def edges_of(piece: Piece) -> tuple[Edge, ...]:
    """The edges of the lattice that a piece is made of, in order."""
    return piece.edges


FAR = 0.001         # each word between a head and what is said of it


def reach(one: Piece, other: Piece, head: Piece) -> float:
    """What it costs that other words stand between a head and what is said of it: that rather belongs to the
    nearest thing ("the state with …": Late Closure, Frazier & Fodor 1978)."""
    return FAR * max(other.start - head.to if head is one else head.at - one.end, 0)


Join = Callable[[Grammar, Piece, Piece], Iterable[Piece]]


def joined(one: Piece, other: Piece, category: str, meaning: Any, cost: float = 0.0, *,
           core: Piece | None = None, form: str | None = None) -> Piece:
    """Two neighbours as one piece; the cue is that of `core` (or of the whole)."""
    at, to = (core.at, core.to) if core else (one.at, other.to)
    kept = form if form is not None else (core.form if core else "")
    return Piece(category, meaning, one.cost + other.cost + cost, one.start, other.end, at, to, kept,
                 (one, other), one.edges + other.edges)
