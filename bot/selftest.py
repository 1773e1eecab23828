"""A pack tests itself: every example, filled with every record that fits, is asked; a plain loop checks it.

Takes a `Bot`; gives a `Report`: how many questions were asked, and a `Failure` for each that wasn't answered
with what the loop finds.

For example, "when did {visitor} travel to {to}?" becomes "when did Donald Tusk travel to Peru?". The values
of the answer must be all that one field (here the date) holds in the visits with this visitor and this end,
and that must be the same field for every filling of the example. An answer that says yes, or tells of the
records themselves, must rest on these visits. An example without a gap need only be answered from its kind.
"""
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot import language
from bot.bot import Bot
from bot.dates import days_in, limit, months_between, year
from bot.language import Language
from bot.lexicon import PLACEHOLDER, briefly_so, class_told, place_of, told_by
from bot.lookup import Item, MemoryStore, around
from bot.model import Date, Example, Intent, Pack, Place, Words
from bot.placings import WON
from bot.query import BEGINS, ENDS
from bot.reading import Answer
from bot.render import Voice
from bot.text import longest, words
from bot.vocabulary.declared import measures_of

# roles of an answer beside the fields of a kind
ITSELF, NAME, YES, COUNT, LENGTH = "itself", "name", "yes", "count", "time between"


@dataclass(frozen=True, slots=True)
class Failure:
    """A question that wasn't answered as a plain loop over the records answers it."""

    place: Place
    question: str
    wanted: str
    got: str

    def __str__(self) -> str:
        where = f"{self.place.file}:{self.place.line}:{self.place.column}"
        return f"{where}: “{self.question}”: wanted {self.wanted}, got {self.got}"


@dataclass(frozen=True, slots=True)
class Report:
    """How many questions were asked, and those that failed."""

    asked: int
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class _Filling:
    """An example with its gaps filled: the question, and the value that stands in each gap."""

    question: str
    values: Mapping[str, Item]


@dataclass(frozen=True, slots=True)
class _Extreme:
    """What an example keeps of the records: those at one end of the order by a field."""

    field: str
    most: bool
    nth: int = 1


def run(bot: Bot, *, most: int | None = None) -> Report:
    """Ask all examples. `most`: of each example only so many fillings, spread over all of them."""
    loop = _Loop(bot.pack)
    asked = 0
    failures: list[Failure] = []
    for intent in bot.pack.intents.values():
        for example in intent.ask:
            fillings = _spread(list(loop.fillings(intent, example)), most)
            asked += len(fillings)
            failures += _failures(bot, loop, intent, example, fillings)
    return Report(asked, tuple(failures))


def _spread(fillings: list[_Filling], most: int | None) -> list[_Filling]:
    if most is None or len(fillings) <= most:
        return fillings
    return [fillings[i * len(fillings) // most] for i in range(most)]


def _failures(bot: Bot, loop: "_Loop", intent: Intent, example: Example,
              fillings: Sequence[_Filling]) -> Iterator[Failure]:
    """The failures of one example: wrong facts first, then values that no one field explains throughout."""
    roles: dict[str, set[str]] = {}
    told: set[str] = set()  # the roles of what was answered
    declined: list[Failure] = []
    untold: set[str] = set()  # "who were the parents of {person}?", of whom none are known
    for filling in fillings:
        answer = bot.ask(filling.question)
        wanted = loop.records(intent, example, filling)
        found = loop.beside(intent, example, filling, answer, wanted)
        if found is None:
            found = loop.roles(intent, filling, answer, wanted)
        if not wanted and not found:  # "how bitter is {beer}?" may be asked of all, though some are bitters
            found = loop.roles(intent, filling, answer, loop.records(intent, example, filling, classed=False))
        rather = (
            # "what was rescued at {place}?" may be of more than rescues
            loop.records(intent, example, filling, classed=False) if loop.is_verbal(example) else None,
            loop.lasting(example, wanted),  # "who owns {house}?"
            loop.worded(intent, example, wanted),  # "where were {migrants} promised land?"
            loop.of_sorts(intent, example, wanted))  # "which paintings did {seller} sell?"
        for such in rather:
            if such is not None:
                found |= loop.roles(intent, filling, answer, such)
        failure = Failure(example.place, filling.question, loop.told(wanted), _got(answer))
        if not found:
            yield failure
            continue
        if answer.status != "answered" and loop.is_untold(intent, wanted):
            untold.add(filling.question)
        roles[filling.question] = found
        if answer.status == "answered" or not wanted:
            told |= found
        else:
            declined.append(failure)
    if not told:  # then it isn't that some records lack what is asked for
        yield from declined
        return
    common = _commonest(found & told for found in roles.values())
    for question, found in roles.items():
        if common not in found and question not in untold:
            asked = f"`{common}`, as its other fillings do"
            yield Failure(example.place, question, asked, " or ".join(f"`{role}`" for role in sorted(found)))


def _got(answer: Answer) -> str:
    values = ", ".join(map(str, answer.values))
    return f"{values} ({answer.text})" if answer.status == "answered" else f"{answer.status} ({answer.text})"


def _commonest(roles: Iterable[set[str]]) -> str:
    """The role that explains most answers; of several the first by name."""
    counts: dict[str, int] = {}
    for role in itertools.chain.from_iterable(roles):
        counts[role] = counts.get(role, 0) + 1
    return min(counts, key=lambda role: (-counts[role], role), default="a field")


def _as_asked(item: Item) -> Item:
    """A value as it stands in a question: of what has lasted since a year, that year."""
    return year(item.first[0]) if isinstance(item, Date) and item.open else item


def _used(intent: Intent, answer: Answer) -> set[tuple[str, int]]:
    """Where the facts of an intent's kind stand that an answer rests on."""
    return {(fact.file, fact.line) for fact in answer.facts if fact.kind == intent.kind}


class _Loop:
    """The plain loop over the records that answers are compared with. It knows no grammar: what an example
    asks is seen from the answers, and which records it asks about from its gaps and its superlative."""

    def __init__(self, pack: Pack) -> None:
        self.words = language.load(pack.language)
        self.store = MemoryStore(pack)
        self.voice = Voice(pack, self.words, self.store)
        self._extremes = _extremes(pack, self.words)
        self._compared = {
            (measure.kind, measure.field): tuple(
                tuple(f"{word} {than}" for word in degrees for than in self.words["than"])
                for degrees in (measure.more, measure.less))
            for measure in measures_of(pack, self.words)}
        self._synonyms = pack.words
        self._told = {name: class_told(pack, intent) for name, intent in pack.intents.items()}
        self._brief = briefly_so(pack, self.words, (
            (intent.kind, self._words(example.text))
            for intent in pack.intents.values() for example in intent.ask)).keys()
        self._class_names = {name.casefold() for record in pack.records for name in record.classes}
        self._kinds_of_name: dict[str, set[str]] = {}
        for record in pack.records:
            for name in filter(None, (record.name, *record.also)):
                # "Ohio River" may be the river Ohio, "Lake Erie" the lake Erie.
                for called in (name, f"{name} {record.kind}", f"{record.kind} {name}"):
                    self._kinds_of_name.setdefault(called.casefold(), set()).add(record.kind)

    def fillings(self, intent: Intent, example: Example) -> Iterator[_Filling]:
        """The example with the values of every record that has them all, and that the intent tells of."""
        gaps = list(dict.fromkeys(PLACEHOLDER.findall(example.text)))
        seen = set()
        told = self._told[intent.name]
        for number in self.store.of_kind(intent.kind):
            if told and told not in self.store.record(number).classes:
                continue
            for items in itertools.product(*(map(_as_asked, self._items(number, gap)) for gap in gaps)):
                values = dict(zip(gaps, items, strict=True))
                question = self._filled(example.text, intent.kind, values)
                if question not in seen:
                    seen.add(question)
                    yield _Filling(question, values)

    def records(self, intent: Intent, example: Example, filling: _Filling, *,
                classed: bool = True) -> list[int]:
        """The records that the question is about; `classed`: only those of the classes that it names."""
        classes = self._classes(intent.kind, example.text) if classed else set()
        if told := self._told[intent.name]:
            classes = {*classes, told}
        said = self._words(example.text)
        over = {self.words.stem(said[at]) for at in self.words.places("ending", said)} - self._brief
        limits = bool(self.words.places("beginning", said)), bool(over)
        deeds = self._deeds(intent.kind, example.text)
        fitting = [number for number in self.store.of_kind(intent.kind)
                   if classes <= set(self.store.record(number).classes)
                   and all(self.store.record(number).values.get(deed) == (True,) for deed in deeds)
                   and all(self._agrees(number, gap, value, limits) for gap, value in filling.values.items())]
        if named := self._named(intent.kind, example.text):
            fitting = [number for number in fitting if number in named]
        if place := self._place(intent.kind, example.text):
            return [number for number in fitting if place[1] in self.store.step(number, place[0])]
        extreme = self._extreme(intent.kind, example.text)
        return _at_the_end(fitting, extreme, self._weigh(extreme)) if extreme else fitting

    def _words(self, text: str) -> list[str]:
        """The words of a text, folded."""
        return words(text, self.words.letters, self.words.clitics)

    def is_untold(self, intent: Intent, numbers: Sequence[int]) -> bool:
        """Whether there are records, of none of which a sentence of an intent tells."""
        return bool(numbers) and not any(map(self.voice.telling_by(intent.name).tells_of, numbers))

    def is_verbal(self, example: Example) -> bool:
        """Whether an example tells what was done."""
        return any(map(self.words.is_participle, self._words(example.text)))

    def lasting(self, example: Example, numbers: Sequence[int]) -> list[int] | None:
        """Those of some records that tell of what still lasts; None if not all tell of what lasted, or an
        example asks what was so."""
        said = self._words(example.text)
        if any(word in self.words["past"] or self.words.is_participle(word) for word in said):
            return None
        kinds = {self.store.record(number).kind for number in numbers}
        exits = {name for kind in kinds for name in self.store.kinds[kind].fields
                 if self.store.kinds[kind].is_person and name.replace("_", " ") in self.words["departures"]}
        if exits:  # "who works in {department}?": those who haven't left
            return [n for n in numbers if not any(self.store.step(n, name) for name in exits)]
        dates = {number: [item for field in self.store.record(number).values
                          for item in self.store.step(number, field) if isinstance(item, Date) and item.lasts]
                 for number in numbers}
        still = [number for number, told in dates.items() if any(date.open for date in told)]
        return still if all(dates.values()) else None

    def worded(self, intent: Intent, example: Example, numbers: Sequence[int]) -> list[int] | None:
        """Those of some records whose texts have words of an example in them, of one or of several things
        ("novels"), if any texts of the kind have such words."""
        stem = self.words.stem
        said = {*map(stem, self._words(PLACEHOLDER.sub("", example.text)))}
        fields = [field.name for field in self.store.kinds[intent.kind].fields.values()
                  if field.type.base == "text"]
        texts = {number: {word for name in fields for item in self.store.step(number, name)
                          for word in map(stem, self._words(str(item)))}
                 for number in self.store.of_kind(intent.kind)}
        small = {*self.words.all_of("prepositions"), *self.words["definite"], *self.words["articles"]}
        told = said & set().union(*texts.values()) - {*map(stem, small)}
        return [number for number in numbers if told <= texts[number]] if told else None

    def of_sorts(self, intent: Intent, example: Example, numbers: Sequence[int]) -> list[int] | None:
        """Those of some records whose fields hold things of classes that an example names; None if it names
        no such classes."""
        fields = self.store.kinds[intent.kind].fields.values()
        named = {field.name: sorts for field in fields if field.type.kind
                 and (sorts := self._classes(field.type.kind, example.text))}
        return [number for number in numbers if all(any(
            isinstance(item, int) and sorts <= set(self.store.record(item).classes)
            for item in self.store.step(number, name)) for name, sorts in named.items())] if named else None

    def beside(self, intent: Intent, example: Example, filling: _Filling, answer: Answer,
               named: Sequence[int]) -> set[str] | None:
        """What the answer gives of the records before or after those named, or a date, if an example asks
        for these ("who ran it before {head}?", "who was born before {born}?"): anything, if it gives some of
        them; None if it asks for none."""
        gaps = list(PLACEHOLDER.finditer(example.text))
        fields = self.store.kinds[intent.kind].fields
        if (over := self._bounded(intent, example, filling)) is not None:
            used = _used(intent, answer)
            right = used and used <= self._places(over) if answer.status == "answered" else not over
            return {ITSELF, NAME, YES, COUNT, LENGTH, *fields} if right else set()
        dates = [name for name, field in fields.items() if field.type.base == "date"]
        field = fields.get(gaps[-1][1]) if len(gaps) == 1 else None
        said = example.text[:gaps[-1].start()].split()[-1:] if gaps else []
        way = next((way for way in ("before", "after") if {*said} & {*self.words["time"][way]}), None)
        if way is None or field is None or not dates:
            return None
        kind = field.type.kind or intent.kind
        if field.type.base == "text" or (kind != intent.kind and not self.store.kinds[kind].is_person):
            return None  # "who looks after {house}?", "which lake is called after {namesake}?"
        if field.type.base == "date":
            dates, told = [field.name], list(filling.values.values())
        else:
            told = [item for n in named for item in self.store.step(n, dates[0])]
        times = [item for item in told if isinstance(item, Date)]
        back = way == "before"
        around = {n for n in self.store.of_kind(intent.kind) for item in self.store.step(n, dates[0])
                  if isinstance(item, Date) and any(
                      item.first < time.first if back else item.first > time.first for time in times)}
        used = _used(intent, answer)
        right = used and used <= self._places(around) if answer.status == "answered" else not around
        return {ITSELF, NAME, YES, COUNT, LENGTH, *fields} if right else set()

    def _bounded(self, intent: Intent, example: Example, filling: _Filling) -> set[int] | None:
        """The records with more or less of something than fills the only slot ("more than {dead} people",
        "higher than {height}"); None if an example asks for no such ones."""
        gaps = list(PLACEHOLDER.finditer(example.text))
        field = self.store.kinds[intent.kind].fields.get(gaps[0][1]) if len(gaps) == 1 else None
        if field is None or not field.type.is_measure:
            return None
        said = " ".join(example.text[:gaps[0].start()].casefold().split())
        more, less = self._compared.get((intent.kind, field.name), ((), ()))
        way = next((sign for sign, phrases in ((">", (*self.words["more_than"], *more)),
                                               ("<", (*self.words["less_than"], *less)))
                    if any(said.endswith(f" {phrase}") for phrase in phrases)), None)
        (limit,) = filling.values.values()
        if way is None or not isinstance(limit, (int, float)):
            return None
        return {n for n in self.store.of_kind(intent.kind) for item in self.store.step(n, field.name)
                if isinstance(item, (int, float)) and (item > limit if way == ">" else item < limit)}

    def roles(self, intent: Intent, filling: _Filling, answer: Answer, wanted: Sequence[int]) -> set[str]:
        """What the answer gives of the wanted records: a field of them, their number, "yes", themselves.
        Empty if it gives none of that. To decline is right for fields that none of them has."""
        fields = self.store.kinds[intent.kind].fields
        limits = {f"{field} {end}": (field, end == ENDS) for field in fields for end in (BEGINS, ENDS)}
        # the other fillings show what is asked
        whatever = {ITSELF, NAME, YES, COUNT, LENGTH, *fields, *limits}
        if answer.status != "answered" and wanted:
            lacking = {field for field in fields if not any(self._bare(n, field) for n in wanted)}
            undated = {LENGTH} if any(fields[field].type.base == "date" for field in lacking) else set()
            return {*lacking, *undated, *({YES} if lacking else ()),
                    *(name for name, (field, last) in limits.items()
                      if not any(self._limits(n, field, last) for n in wanted))}
        denied = answer.values == (False,) and not wanted
        if answer.status != "answered" or denied or self._means_others(intent.kind, filling, answer):
            return whatever
        used = _used(intent, answer)
        if not filling.values:
            return {ITSELF} if used else set()
        got = set(map(str, answer.values))
        found = {field for field in (*fields, NAME)
                 if (field not in filling.values or field == NAME)
                 and got == {str(value) for n in wanted for value in self._bare(n, field)}}
        for pair in self.words["of_two_fields"].values():  # "who were the parents?": one of them, or both
            if len(wanted) == 1 and got and got == {str(value) for name in pair if name in fields
                                                    for value in self._bare(wanted[0], name)}:
                found |= {name for name in pair if name in fields}
        found |= {name for name, field in fields.items()
                  if field.type.base == "number" and self.words.adds_up(name)
                  and name not in filling.values and got == {str(self._in_all(wanted, name))}}
        found |= {name for name, (field, last) in limits.items() if field not in filling.values
                  and got and got == {value for n in wanted for value in self._limits(n, field, last)}}
        places = self._places(wanted)
        ended = all(not self.words.ends.isdisjoint(self.store.record(n).values) for n in wanted)
        if (answer.values == (True,) or (answer.values == (False,) and ended)) and used and used <= places:
            found.add(YES)  # what has ended isn't so now
        if answer.values == (len(wanted),) and used == places and not self._tells_a_number(intent):
            found.add(COUNT)
        if used == places and answer.values and all(
                any(value in self._lengths(n) for n in wanted) for value in answer.values):
            found.add(LENGTH)
        records = [self.store.record(n) for n in wanted]
        names = {str(record.name) for record in records}
        others = any(fact.kind != intent.kind for fact in answer.facts)  # "what happened in {date}?"
        if used == places and (got in (names, {sort for record in records for sort in record.classes})
                               or (others and names <= got)):
            found.add(ITSELF)
        values = {str(value) for n in wanted for field in fields for value in self._bare(n, field)}
        values |= {value for n in wanted for field in fields for value in self._limits(n, field, False)
                   if any(isinstance(item, Date) and item.open for item in self.store.step(n, field))}
        if used == places and got <= values and all(
                any(said in answer.text for said in self.voice.sentences(n)) for n in wanted):
            found.add(ITSELF)  # events, which have no name
        return found

    def _places(self, numbers: Iterable[int]) -> set[tuple[str, int]]:
        """Where some records stand."""
        return {(self.store.record(n).place.file, self.store.record(n).place.line) for n in numbers}

    def _in_all(self, numbers: Sequence[int], field: str) -> int:
        """What the numbers in a field of some records come to."""
        return sum(v for n in numbers for v in self.store.step(n, field) if isinstance(v, int))

    def _limits(self, number: int, field: str, last: bool) -> list[str]:
        """When what a date of a record tells of began, or was over."""
        ends = (limit(item, last) for item in self.store.step(number, field)
                if isinstance(item, Date) and item.lasts)
        return [end.iso for end in ends if end is not None]

    def _tells_a_number(self, intent: Intent) -> bool:
        """Whether the sentences of an intent tell of a number and nothing else: that is asked for then."""
        fields = self.store.kinds[intent.kind].fields
        told = told_by(intent) & fields.keys()
        return bool(told) and all(fields[field].type.is_measure for field in told)

    def _lengths(self, number: int) -> set[int]:
        """The years that lie between any two dates of a record, the ends of what lasted, and now; and the
        months, and the days, both included."""
        record = self.store.record(number)
        dates = [item for field in record.values for item in self.store.step(number, field)
                 if isinstance(item, Date)]
        ends = {year for date in dates for year in (date.first[0], date.last[0])}
        as_of = self.voice.pack.as_of
        ends |= {as_of.last[0]} if as_of else set()
        first, last = ([end for end in (limit(date, over) for date in dates) if end is not None]
                       for over in (False, True))
        spans = list(itertools.product(first, last + ([as_of] if as_of else [])))
        lengths = {count(*span) for count in (days_in, months_between) for span in spans}
        years = {late - early for early in ends for late in ends if late > early}
        return years | set(filter(None, lengths))

    def told(self, numbers: Iterable[int]) -> str:
        """Records in their own sentences."""
        return " ".join(self.voice.sentence(number) for number in numbers) or "nothing"

    def _means_others(self, kind: str, filling: _Filling, answer: Answer) -> bool:
        """Whether a name in a gap is also that of another kind's record, and the answer is about that one; or
        also that of a class ("High Point" is a mountain and a class of points)."""
        kinds = {fact.kind for fact in answer.facts} - {kind}
        names = {self._text(kind, gap, value).casefold() for gap, value in filling.values.items()}
        shared = any(kinds & self._kinds_of_name.get(name, set()) for name in names)
        return shared or bool(names & self._class_names)

    # --- gaps -------------------------------------------------------------------------------------------

    def _items(self, number: int, gap: str) -> Sequence[Item]:
        """The values of a record that can stand in a gap."""
        field, _, part = gap.partition(".")
        record = self.store.record(number)
        if field in ("name", record.kind):
            return [record.name] if record.name else []
        items = self.store.step(number, field) if record.values.get(field) else ()
        if part == "name":
            return [self.voice.name(item) for item in items if isinstance(item, int)]
        if part:
            texts = (self.voice.part_of(item, part) for item in items if isinstance(item, int))
            return [text for text in texts if text]
        return [item for item in items if not isinstance(item, Words)]  # figures in words can't be asked by

    def _text(self, kind: str, gap: str, item: Item) -> str:
        field = self.store.kinds[kind].fields.get(gap)
        return self.voice.value(item, field.type if field else None)

    def _filled(self, text: str, kind: str, values: Mapping[str, Item]) -> str:
        return PLACEHOLDER.sub(lambda gap: self._text(kind, gap[1], values[gap[1]]), text)

    def _agrees(self, number: int, gap: str, value: Item, limits: tuple[bool, bool] = (False, False)) -> bool:
        """Whether a record has a value: one that is written alike, a date within it, or a time during which
        something lasted; `limits`: whether the question is about when that began, or was over."""
        kind = self.store.record(number).kind
        for item in self._all_items(number, gap):
            if isinstance(item, Date) and isinstance(value, Date):
                if item.lasts and limits[0] != limits[1]:
                    end = limit(item, limits[1])
                    if end is not None and value.first <= end.first <= value.last:
                        return True
                    continue
                within = value.first <= item.first and item.last <= value.last
                if within or (item.lasts and item.first <= value.last and value.first <= item.last):
                    return True
            elif self._text(kind, gap, item) == self._text(kind, gap, value):
                return True
        return False

    def _all_items(self, number: int, gap: str) -> Sequence[Item]:
        """All values that a question can mean by a gap: with both ends of what is symmetric, and with the
        places that a place lies in."""
        field, _, part = gap.partition(".")
        record = self.store.record(number)
        if part or field in ("name", record.kind):
            return self._items(number, gap)
        items = self.store.step(number, field)
        if not self.store.kinds[record.kind].fields[field].type.kind:
            return items
        return [*items, *(place for n in items if isinstance(n, int) for place in around(self.store, n))]

    def _bare(self, number: int, field: str) -> list[Any]:
        if field == "name":
            return [self.store.record(number).name]
        declared = self.store.kinds[self.store.record(number).kind].fields[field].type
        return [self.voice.bare(item, declared) for item in self.store.step(number, field)]

    # --- classes and superlatives -----------------------------------------------------------------------

    def _named(self, kind: str, example: str) -> set[int]:
        """The records of a kind whose names stand in an example: "when were {parties} on trade terms?"."""
        text = f" {' '.join(PLACEHOLDER.sub('', example).casefold().rstrip('?').split())} "
        return {n for n in self.store.of_kind(kind) for record in (self.store.record(n),)
                if any(f" {name.casefold()} " in text for name in (record.name, *record.also)
                       if name and name.casefold() != kind)}

    def _classes(self, kind: str, example: str) -> set[str]:
        """The classes of the kind's records that an example names: "mountains" are only some points."""
        stems = self._stems(PLACEHOLDER.sub("", example))
        classes = {name for n in self.store.of_kind(kind) for name in self.store.record(n).classes}
        return {name for name in classes if any(
            f" {self._stems(word)} " in f" {stems} " for word in (name, *self._synonyms.get(name, ())))}

    def _deeds(self, kind: str, example: str) -> list[str]:
        """The deeds that an example names of which it is told whether they were done: "who won {prize}?",
        "which shops engrave bottles?"."""
        said = self._words(PLACEHOLDER.sub("", example))
        stems = self._stems(PLACEHOLDER.sub("", example)).split()
        whether = said[:1] and said[0] in self.words.all_of("auxiliaries")
        return [name for name, field in self.store.kinds[kind].fields.items() if field.type.base == "bool"
                and (self.words.is_participle(name) or not (whether or name in said))
                and self.words.stem(name) in stems]

    def _place(self, kind: str, example: str) -> tuple[str, int] | None:
        """The field for the place that somebody took, and which place an example tells of: "who won {race}?",
        "who came second in {race}?"."""
        field = place_of(self.store.kinds[kind], self.words)
        said = self._words(PLACEHOLDER.sub(" , ", example)) if field else []
        paid = bool(longest(said, self.words["ask"]["amount"]))  # prize money is won by others, too
        if not field or field.replace("_", " ") in said or paid:
            return None
        if not self.words.stems("winning").isdisjoint(map(self.words.stem, said)):
            return field, WON
        behind = {",", "", *self.words.all_of("prepositions")}
        ordinals = self.words["ordinals"]
        return next(((field, ordinals[word]) for word, after in itertools.pairwise([*said, ""])
                     if word in ordinals and after in behind), None)

    def _stems(self, text: str) -> str:
        return " ".join(map(self.words.stem, re.findall(r"\w+", text.casefold())))

    def _extreme(self, kind: str, example: str) -> _Extreme | None:
        text = f" {PLACEHOLDER.sub('', example).casefold().rstrip('?')} "
        if any(f" {asked} " in text for asked in self.words["ask"]["how_long"]):
            return None  # "how long did it last?"
        for name in filter(lambda name: "_" in name, self.store.kinds[kind].fields):
            text = text.replace(f" {name.replace('_', ' ')} ", " ")  # "when was {comet} last seen?"
        return next((e for word, k, e in self._extremes if k == kind and f" {word} " in text), None)

    def _weigh(self, extreme: _Extreme | None) -> Callable[[int], Any]:
        def weight(number: int) -> Any:
            items = self.store.step(number, extreme.field) if extreme else ()
            return items[0] if items and not isinstance(items[0], Words) else None
        return weight


def _extremes(pack: Pack, words: Language) -> list[tuple[str, str, _Extreme]]:
    """The words of superlatives, the kinds they weigh and how; those of the pack first."""
    found = []
    for measure in measures_of(pack, words):
        found += [(word, measure.kind, _Extreme(measure.field, True)) for word in measure.most]
        found += [(word, measure.kind, _Extreme(measure.field, False)) for word in measure.least]
    for kind, field in pack.sizes.items():
        found += [(word, kind, _Extreme(field, True)) for word in words["largest"]]
        found += [(word, kind, _Extreme(field, False)) for word in words["smallest"]]
    for kind, declared in pack.kinds.items():
        found += [(f"{word} {field.name.replace('_', ' ')}", kind, _Extreme(field.name, most))
                  for field in declared.fields.values() if field.type.base == "number"
                  for section, most in (("most", True), ("least", False)) for word in words[section]]
        date = next((f.name for f in declared.fields.values() if f.type.base == "date"), None)
        if date is not None:
            found += [(word, kind, _Extreme(date, False, nth)) for word, nth in words["ordinals"].items()]
            found += [(word, kind, _Extreme(date, False)) for word in words["earliest"]]
            found += [(word, kind, _Extreme(date, True)) for word in words["last"]]
    return found


def _at_the_end(numbers: Iterable[int], extreme: _Extreme, weigh: Callable[[int], Any]) -> list[int]:
    """The records with the nth value from one end; several share it where they tie."""
    weighed = [(weight, number) for number in numbers if (weight := weigh(number)) is not None]
    steps = sorted({weight for weight, _ in weighed}, reverse=extreme.most)
    if len(steps) < extreme.nth:
        return []
    return [number for weight, number in weighed if weight == steps[extreme.nth - 1]]
