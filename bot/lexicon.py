"""Everything that a word or phrase can mean, gathered once from the language and the pack.

Takes a `Pack` and its `Language`; gives a `Lexicon`: a trie from phrases to `Entry`s, the words that a
misspelt one may stand for, and the links that a pack's kinds offer to what stands beside them.

For example, "head of state" leads to the entry for the class of that name among the offices.
"""
import functools
import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bot.language import Language
from bot.model import Date, Intent, Kind, Pack, Threshold, is_code
from bot.slotted import Slotted
from bot.text import words

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
VERB = "verb"  # the role of prepositions of time that are verbs ("precede")
OCCUR_ASKED = "occur asked"  # the category of what happened, behind a "what" only
REACHED = "reached"  # the form of a verb for an amount that came to so much at some time
OFTEN = "often"  # what a superlative weighs by which what comes up the most times is meant
ONE_OF = "one of"  # the form of what asks for one out of several ("which of the four …?")
CLASSES = "is"  # the field, in a query, of the classes that a record belongs to
THE_OWN = "the own"  # the form of "the zoo" where there are several, of which one is what all is about
BODY = "body"  # the category of what a title is of, for who bears it: "(somebody from the) Senate"
TOLD_WORD = "told word"  # the form of a word of a text that tells something, for what it is told of
TITLED = "titled"  # the category of the name by which the title calls what all is about
CLASS = 0.1  # a word that is a field as well ("capital") is rather the field
DEED = "deed"  # the form of a verb for how many did what a field counts them by
HOUR = re.compile(r"\d{1,2}:\d\d\b")  # how a text begins that tells an hour
HOURLY = "when hour"  # what a "what time" asks for
HOURS = "hours"  # the form of "opening hours", which asks for more than when something opens
PART_OF_DAY = "part of day"  # "in the morning", which says no more of when something opens
MEMBER = "member"  # the form of what says that somebody joined: "with the company"
POST = "post"  # the form of a word for those who held something, for what they held
RATE = "rate"  # what a phrase fills with that tells for each of what an amount is
RATED = "rated"  # ... and for how much of a thing it is, of the kind that is the form of the phrase
IN_TURN = "in turn"  # the category of what says in which order something is told: "sorted by length"
LASTED = "lasted"  # what a superlative weighs of what is said to have lasted so long: "ran the longest"
LIFETIME = "lifetime"  # what a superlative weighs of people: how old they were when they died
WHILE_SO = "while so"  # the category of what says of a thing that it was there, asked how long: "serve"
FOND = "fond"  # the category of what is said of people before their names: "old Mr Brown"
RIGHT_BEHIND = "right behind"  # the form of what says that nothing came between: "came right after"
LAPSED = "lapsed"  # the category of what only says something behind a "not": "any more"
NTH_TIME = "nth time"  # the form of an ordinal of how often somebody had done something by then
FILLED = "filled"  # the form of a field whose verb stands right before the name that fills it
BEHIND_AMOUNT = "behind an amount"  # the form of an adjective that may only stand there
# the category of what says that something isn't so any more, and the form of what that means
ENDED = "no longer"
UNIT_RATHER = 0.2  # "years" is rather the unit than a field of that name
COMPOUND = "compound"  # the form of two words of an example that are one noun
LONG_FILLER = 6  # letters of a word that only fills and may be misspelt all the same


class Entry(Slotted):
    """One thing that a phrase can mean. `category` decides what it can be joined with (`bot.joins.table`):
    thing (a kind, a class or one record), field, ask, unit, date, number, superlative, comparative,
    preposition, auxiliary, not, link (and, or), pronoun, filler, and others for words of one use. `meaning`
    depends on it.
    """

    __slots__ = ("category", "meaning", "cost", "origin", "form")  # noqa: RUF023

    def __init__(self, category: str, meaning: Any, cost: float = 0.0, origin: str = "",
                 form: str = "") -> None:
        self.category = category
        self.meaning = meaning
        self.cost = cost
        self.origin = origin
        self.form = form  # of a thing: name, people ("Poles"), adjective, class, noun or verb


class Thing(NamedTuple):
    """What a name or a noun means: all of a kind, a class of it, or one record."""

    kind: str
    keys: tuple[str, ...] = ()
    lemma: str = ""


class Link(NamedTuple):
    """A way from records of one kind to things of another."""

    path: tuple[str, ...]
    cost: float


MOST_FOUND = 20_000  # phrases whose entries are kept
OF_PACKS = frozenset({"thing", "field", "heads"})  # the categories of what only packs have meanings for


class Pattern(NamedTuple):
    """An example of an intent: its words, of which slots are "{field}"."""

    intent: str
    words: tuple[str, ...]


class Lexicon:
    """What the reading needs to know. Built once for a pack, never changed afterwards."""

    def __init__(self, language: Language, pack: Pack) -> None:
        self.language = language
        self.pack = pack
        self.trie: dict[str, Any] = {}
        self.words: dict[str, None] = {}  # every word of the trie, as written
        # how a name sounds → its keys, and how each of its words sounds
        self.names: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        self.patterns: list[Pattern] = []  # the examples with slots
        self.cues: dict[tuple[str, ...], dict[str, float]] = {}
        self.tells: dict[tuple[str, str], str] = {}  # kind and verb or question word → the field
        # kind and verb of which examples ask or tell when → the dates that this is
        self.timed: dict[tuple[str, str], set[str]] = {}
        self.timed_vaguely: dict[tuple[str, str], set[str]] = {}  # which of several, no example says
        self.counted: dict[str, str] = {}  # kind → the field by which an example counts the things themselves
        # kind and verb of what the one thing that all is about does in examples, though no field says so
        self.own_deeds: set[tuple[str, str]] = set()
        # kinds of which a mere "how long was {member} with us?" is asked, and the fields that it says as well
        self.lasting: dict[str, set[str]] = {}
        # kind and field → the parts beside which an example asks for it ("who was deputy to {leader}?")
        self.parted: dict[tuple[str, str], set[str]] = {}
        # stems of verbs of ending → the kinds that tell by them what something was for a time ("was closed")
        self.stated: dict[str, frozenset[str]] = {}
        self.held: dict[tuple[str, str], str] = {}  # kind and verb → the number of people that it tells
        self.sorted_so: set[str] = set()  # what the sorts of things are called: "kind of tree"
        self.with_particle: set[tuple[str, str]] = set()  # stems of verbs, particles behind them
        self.with_ordinal: set[tuple[str, str]] = set()  # words like "first", stems of verbs behind them
        self.by_place: dict[tuple[str, str], bool] = {}  # kind and verb → whether it only tells a place
        self.heads: dict[str, str] = {}  # kind → the number of people that an example asks for
        # kind and field → the verbs that an example has with its noun ("how many goals has {player} scored?")
        self.with_noun: dict[tuple[str, str], set[str]] = {}
        self.so_many: dict[tuple[str, str], set[str]] = {}  # kind and number → the kinds of what it counts
        self.whole: set[str] = set()  # the nouns by which the title calls what all is about
        self.titled: set[str] = set()  # the names by which it does
        self.told_words: dict[str, list[Entry]] = {}  # stems of what only texts have → what those are told of
        self.belonging: set[str] = set()  # how it is said that people are with what they joined
        self.sorts: dict[str, str] = {}  # kind → the field that an example asks for by "what kind of"
        self.class_dates: dict[str, str] = {}  # kind → the date that an example has beside a class
        self.deeds: dict[str, set[str]] = {}  # kind → what examples tell of it
        self.doers: dict[tuple[str, str], set[str]] = {}  # kind and date → the fields of who did that
        self.asked_so: dict[tuple[str, str], set[str]] = {}  # kind and field → what an example asks for it by
        self.done_for: dict[str, set[str]] = {}  # kind → the fields that sentences tell behind a "for"
        # kind and short text → the fields that hold it, with the keys of what it is told of
        self.valued: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
        self.small: frozenset[str] = frozenset()  # the words of the language
        self.pack_words: frozenset[str] = frozenset()  # the words of names
        self.found: dict[str, list[Entry]] = {}  # what phrases were looked up before (`find`)
        self.told: dict[str, Any] = {}  # what words tell of those around them (`bot.cues`)

    @functools.cached_property
    def choices(self) -> tuple[str, ...]:
        """The words that a misspelt one may stand for; of those that only fill, the long ones."""
        return tuple(w for w in self.words if len(w) > 2 and w.isalpha()
                     and (len(w) >= LONG_FILLER or w not in self.filling))

    @functools.cached_property
    def filling(self) -> frozenset[str]:
        """The words that stand in no phrase but one that fills."""
        meant = {key for path, node in _paths(self.trie)
                 if any(e.category != "filler" for e in node.get("", ())) for key in path}
        return frozenset(w for w in self.words if w not in meant and "~" + self.language.stem(w) not in meant)

    @functools.cached_property
    def codes(self) -> frozenset[tuple[str, str]]:
        """The fields of names, with their kinds, that hold codes only ("GVR"), and so no names of peoples."""
        written: dict[tuple[str, str], list[str]] = {}
        for record in self.pack.records:
            for field, values in record.values.items():
                if self.pack.kinds[record.kind].fields[field].type.base == "name":
                    written.setdefault((record.kind, field), []).extend(map(str, values))
        return frozenset(of for of, values in written.items() if all(map(is_code, values)))

    @functools.cached_property
    def paused(self) -> frozenset[tuple[str, str]]:
        """The words of names with a comma between them: "Little Troll, Big Umbrella"."""
        names = [name for record in self.pack.records for name in (record.name or "", *record.also)
                 if "," in name]
        found = set()
        for name in names:
            parts = [words(part, self.language.letters, self.language.clitics) for part in name.split(",")]
            found |= {(one[-1], other[0]) for one, other in itertools.pairwise(parts) if one and other}
        return frozenset(found)

    @functools.cached_property
    def patterned(self) -> dict[str, tuple[int, ...]]:
        """The stems of the words of examples by which these are found, with their numbers: those that are no
        words of the language, those that the pack has a meaning for, and those of a field's whole name
        ("after whom is {street} named?", for what it is `named after`)."""
        return self._numbered({number: own for number, (own, _) in self._said_in_patterns.items()})

    @functools.cached_property
    def patterned_plainly(self) -> dict[str, tuple[int, ...]]:
        """The stems of the words of examples that have no others than those of the language ("what is {prize}
        for?"), with their numbers."""
        return self._numbered({number: said for number, (own, said) in self._said_in_patterns.items()
                               if not own})

    @functools.cached_property
    def _said_in_patterns(self) -> dict[int, tuple[list[str], list[str]]]:
        """The words of examples by their numbers: those that find them, and all."""
        found = {}
        for number, pattern in enumerate(self.patterns):
            said = [word for word in pattern.words if not word.startswith("{")]
            spelt = (name.replace("_", " ").split()
                     for name in self.pack.kinds[self.pack.intents[pattern.intent].kind].fields)
            named = {word for words in spelt if len(words) > 1 and {*words} <= {*said} for word in words}
            found[number] = [word for word in said if word not in self.small or word in named or any(
                e.category in OF_PACKS for e in find(self, word))], said
        return found

    def _numbered(self, patterns: dict[int, list[str]]) -> dict[str, tuple[int, ...]]:
        """The numbers of examples by the stems of words of theirs."""
        found: dict[str, tuple[int, ...]] = {}
        for number, said in patterns.items():
            for stem in dict.fromkeys(map(self.language.stem, said)):
                found[stem] = (*found.get(stem, ()), number)
        return found

    @functools.cached_property
    def adjuncts(self) -> dict[str, frozenset[str]]:
        """The nouns of which the examples only say where something is ("from the sun", "around the sun"), but
        for what the pack is about, with the words that stand before their articles and the roles of these."""
        before: dict[str, set[str]] = {word: {""} for word in self.pack.title.casefold().split()}
        for pattern in self.patterns:
            words = ("", "", *pattern.words)
            for first, the, word in zip(words, words[1:], words[2:], strict=False):
                before.setdefault(word, set()).add(first if the in self.language["definite"] else "")
        found = {}
        for word, said in before.items():
            entries = [entry for one in said for entry in find(self, one)]
            roles = [e.meaning[0] for e in entries if e.category == "preposition"]
            if roles and "" not in said and not any(one.startswith("{") for one in said) and not any(
                    e.category in ("ask", "auxiliary") for e in entries):
                found[word] = frozenset(said).union(*roles)
        return found

    @functools.cached_property
    def counted_so(self) -> frozenset[tuple[str, str]]:
        """The numbers, with their kinds, that examples ask for by their own nouns: "how many points did
        {cheese} get?"."""
        found = set()
        for pattern in self.patterns:
            kind = self.pack.intents[pattern.intent].kind
            for end in range(1, len(pattern.words)):
                asks = find(self, " ".join(pattern.words[max(0, end - 2):end]))
                if any((e.category, e.meaning) == ("ask", "count") for e in asks):
                    found |= {e.meaning for e in find(self, pattern.words[end])
                              if e.category == "field" and e.meaning[0] == kind}
        return frozenset(found)

    @functools.cached_property
    def done_by_somebody(self) -> frozenset[str]:
        """The stems of the verbs by which examples ask who did something, and not to how many people it
        happened: "who designed {ship}?", but not "how many people died on {ship}?"."""
        who, stem, people = self.language["ask"]["who"], self.language.stem, self.language["head_count"]
        done: dict[bool, set[str]] = {True: set(), False: set()}
        for pattern in self.patterns:
            for before, word in itertools.pairwise(pattern.words):
                if before in who or before in people:
                    done[before in who].add(stem(word))
        other = {stem(word) for word in (*self.language.all_of("auxiliaries"), *self.language["attending"])}
        return frozenset(done[True] - done[False] - other)

    @functools.cached_property
    def called(self) -> frozenset[str]:
        """The single words that places are called by, and the last names of people, if these mean nothing
        else."""
        found: set[str] = set()
        for record in self.pack.records:
            kind = self.pack.kinds[record.kind]
            told = record.key and (kind.is_person or "where" in kind.asks)
            for name in filter(None, (record.name, *record.also) if told else ()):
                word = name.rpartition(" ")[2] if kind.is_person else name
                if " " not in word and word[:1].isupper():
                    found.update(words(word, self.language.letters, self.language.clitics))
        return frozenset(word for word in found if all(e.form == "name" for e in find(self, word)))

    @functools.cached_property
    def units(self) -> frozenset[str]:
        """The units of the pack's quantities."""
        return frozenset(f.type.unit for kind in self.pack.kinds.values() for f in kind.fields.values()
                         if f.type.unit)

    @functools.cached_property
    def hours(self) -> dict[str, dict[str, str]]:
        """The texts that tell when things of a kind open or close on any day, by which they tell."""
        found: dict[str, dict[str, str]] = {}
        for kind in self.pack.kinds.values():
            for name in (name for name, field in kind.fields.items() if field.type.base == "text"):
                way = self.language.way_of_hours(name.split("_")[0])
                if way and are_hours(self.pack, kind.name, name):
                    found.setdefault(kind.name, {})[way] = name
        return found

    @functools.cached_property
    def declared(self) -> dict[str, frozenset[str]]:
        """The stems of the words that the pack declares, with the kinds that they are declared for."""
        stem, kinds = self.language.stem, self.pack.kinds
        found: dict[str, frozenset[str]] = {}
        for target, synonyms in self.pack.words.items():
            kind = target.partition(".")[0]
            for synonym in synonyms if kind in kinds else ():
                found[stem(synonym)] = found.get(stem(synonym), frozenset()) | {kind}
        return found

    @functools.cached_property
    def wide(self) -> tuple[tuple[tuple[str, ...], Entry], ...]:
        """The fields whose names are of several words, by the stems of those: "goals … conceded"."""
        found = []
        for kind in self.pack.kinds.values():
            for field in kind.fields:
                name = field.replace("_", " ")
                parts = tuple(map(self.language.stem, words(name, (), ())))
                small = any(word in self.small for word in name.split())
                entries = [e for e in find(self, name)
                           if e.category == "field" and e.meaning == (kind.name, field)]
                if len(parts) > 1 and not small:
                    found += [(parts, entry) for entry in entries[:1]]
        return tuple(found)

    @functools.cached_property
    def by_sound(self) -> dict[str, tuple[str, ...]]:
        """Those words by how they sound."""
        heard: dict[str, tuple[str, ...]] = {}
        for word in self.choices:
            if len(word) > 3 and word not in self.filling:
                key = self.language.sound(word)
                heard[key] = (*heard.get(key, ()), word)
        return heard

    @functools.cached_property
    def by_length(self) -> dict[int, list[str]]:
        """How names sound, by how many letters that takes."""
        found: dict[int, list[str]] = {}
        for sound in self.names:
            found.setdefault(len(sound), []).append(sound)
        return found

    @functools.cached_property
    def plurals(self) -> dict[str, str]:
        """Irregular plurals: "men" by "man"."""
        known = self.language["plural_words"]
        return {base: forms[0] for base, forms in self.language["irregular_plurals"].items()
                if any(form in known for form in forms)}

    @functools.cached_property
    def _signs(self) -> list[tuple[str, str]]:
        """The signs that stand for a word, with the spaces around them: "Hartley & Sons"."""
        return [(f" {sign} ", f" {word} ") for sign, word in self.language["written_for"].items()
                if not sign.isalnum()]

    def work_out(self) -> None:
        """Work out all that is else worked out when it is first needed, to be kept (`bot.kept`)."""
        self.told.clear()  # soon worked out again
        for name, value in vars(type(self)).items():
            if isinstance(value, functools.cached_property):
                getattr(self, name)

    def add(self, phrase: str, entry: Entry, *, bends: bool = True) -> None:
        """Add a phrase. `bends`: its words are compared by their stems."""
        self.found.clear()
        self.told.clear()
        node = self.trie
        for key in self.keys(phrase, bends=bends):
            node = node.setdefault(key, {})
        if node is self.trie:
            return
        entries: list[Entry] = node.setdefault("", [])
        if not entries or not any(
                e.category == entry.category and e.meaning == entry.meaning for e in entries):
            entries.append(entry)

    @functools.cached_property
    def gaps(self) -> frozenset[tuple[str, str]]:
        """The gaps of the pack's examples, with the kinds that these are about."""
        return frozenset((intent.kind, gap) for intent in self.pack.intents.values() for example in intent.ask
                         for gap in PLACEHOLDER.findall(example.text))

    @functools.cached_property
    def letters(self) -> frozenset[str]:
        """The texts of one letter that are told of things: a note, a grade."""
        return frozenset(value.casefold() for _, value in self.valued if len(value) == 1)

    @functools.cached_property
    def keyed(self) -> frozenset[str]:
        """The kinds of things that can be named: no events."""
        return frozenset(record.kind for record in self.pack.records if record.key is not None)

    @functools.cached_property
    def labels(self) -> dict[str, str]:
        """The fields that number the things of a kind that have names ("episode 3"), or of which an example
        says so ("who won stage {number}?")."""
        named, fields = {record.kind for record in self.pack.records if record.name}, self.language["labels"]
        shown = {(intent.kind, name) for intent in self.pack.intents.values() for example in intent.ask
                 for name in fields if f"{intent.kind} {{{name}}}" in example.text}
        return {kind.name: name for kind in self.pack.kinds.values()
                for name, field in kind.fields.items() if name in fields and field.type.base == "number"
                and (kind.name in named or (kind.name, name) in shown)}

    @functools.cached_property
    def capitalised(self) -> list[str]:
        """The phrases in capitals that the pack has for something ("Golden Basket")."""
        return [phrase for phrase in itertools.chain.from_iterable(self.pack.words.values())
                if " " in phrase and not phrase.islower()]

    def keys(self, phrase: str, *, bends: bool) -> list[str]:
        """The trie's keys for the words of a phrase: a stem is marked with ~."""
        language = self.language
        if phrase in language.clitics:
            self.words[phrase] = None
            return [phrase]
        if " " in phrase:
            for sign, word in self._signs:
                phrase = phrase.replace(sign, word)
        written = words(phrase, language.letters, language.clitics)
        self.words.update(dict.fromkeys(written))
        return ["~" + (word if word in language["bases"] and word in self._bases else language.stem(word))
                for word in written] if bends else written

    @functools.cached_property
    def _bases(self) -> frozenset[str]:
        """The words that are verbs themselves and no forms of other ones: "found", where a pack says so, is
        to establish, and no form of "find"; but not where it tells of finds as well."""
        texts = [example.text for intent in self.pack.intents.values() for example in intent.ask]
        texts += [" ".join((name, *kind.fields)) for name, kind in self.pack.kinds.items()]
        bases = frozenset(map(str, self.language["bases"]))
        said = {word for text in texts for word in words(text, self.language.letters, self.language.clitics)}
        used = {self.language.stem(word) for word in said - bases}
        return frozenset(word for word in bases if self.language.stem(word) not in used)


def _paths(node: dict[str, Any],
           path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Every node of a trie with the keys that lead to it."""
    yield path, node
    for key, inner in node.items():
        if key:
            yield from _paths(inner, (*path, key))


def rank(pack: Pack, kind: str) -> float:
    """What a name of a kind costs when other kinds share it; the pack may declare an order."""
    return 0.06 * pack.order.index(kind) if kind in pack.order else 0.0


def is_lasting(pack: Pack, kind: str, field: str) -> bool:
    """Whether a date of a kind tells how long something lasted, wherever there is one; where a pack weighs it
    as well ("the longest trip"), in most cases."""
    dates = [date for r in pack.records if r.kind == kind for date in r.values.get(field, ())]
    lasting = sum(isinstance(date, Date) and date.lasts for date in dates)
    weighed = any((measure.kind, measure.field) == (kind, field) for measure in pack.measures)
    return lasting == len(dates) > 0 or (weighed and 2 * lasting > len(dates))


def life_of(pack: Pack, language: Language, kind: str) -> tuple[str, str]:
    """The dates of a kind of things that tell when they began to be there, and when they were over; empty for
    what no date is called after."""
    life = language["life"]
    dates = {f.name.replace("_", " "): f.name for f in pack.kinds[kind].fields.values()
             if f.type.base == "date" and not is_lasting(pack, kind, f.name)}
    if pack.kinds[kind].is_person:
        return "", ""
    begun, over = (next((dates[name] for name in life[when] if name in dates), "")
                   for when in ("begun", "over"))
    return begun, over


def are_told_together(pack: Pack, kind: str, fields: Iterable[str]) -> bool:
    """Whether some record of a kind tells all of some fields: of what wins a prize, a tea or a blend, none
    tells both."""
    together = {*fields}
    return any(record.kind == kind and together <= record.values.keys() for record in pack.records)


def may_go_with(pack: Pack, one: str, other: str) -> bool:
    """Whether things of one kind may be told of with those of another, as fields of theirs hold them."""
    def holds(kind: str, held: str) -> bool:
        return any(field.type.kind == held for field in pack.kinds[kind].fields.values())

    return one == other or holds(one, other) or holds(other, one)


def told_by(intent: Intent) -> frozenset[str]:
    """The fields in the sentences of an intent."""
    return frozenset().union(*told_apart(intent))


def told_apart(intent: Intent) -> list[frozenset[str]]:
    """The fields in each sentence of an intent."""
    return [frozenset(slot.partition(".")[0] for slot in PLACEHOLDER.findall(say)) for say in intent.say]


def class_told(pack: Pack, intent: Intent) -> str | None:
    """The class of a kind's records, all of them in some class, of which alone the sentences of an intent can
    be said, as others don't have what they tell; None if it is of no class or of all."""
    records = [record for record in pack.records if record.kind == intent.kind]
    fields = set(pack.kinds[intent.kind].fields)
    needed = [told & fields for told in told_apart(intent)]
    sayable = [r for r in records if any(names <= r.values.keys() for names in needed)]
    if not sayable or len(sayable) == len(records) or not all(record.classes for record in records):
        return None
    shared = set.intersection(*(set(r.classes) for r in sayable))
    own = sorted(name for name in shared if sum(name in r.classes for r in records) == len(sayable))
    return own[0] if own else None


def briefly_so(pack: Pack, language: Language,
               examples: Iterable[tuple[str, Sequence[str]]]) -> dict[str, frozenset[str]]:
    """The stems of the verbs of ending that tell what something was for a time, and not that it is over, with
    the kinds that tell it: those of `examples`, of which the kind and the words are given, that ask how long
    it was that, and of sentences that tell when it was ("{pub} was closed for repairs ({dates})", where the
    dates tell how long it was closed)."""
    found: dict[str, frozenset[str]] = {}
    told = [(kind, stem) for kind, said in examples for stem in language.so_for_a_time(said)]
    for intent in pack.intents.values():
        fields = pack.kinds[intent.kind].fields
        for sentence in intent.say:
            parts = re.split(PLACEHOLDER, sentence)
            at = next((i for i in range(1, len(parts), 2)
                       if parts[i] in fields and fields[parts[i]].type.base == "date"), 0)
            if at and is_lasting(pack, intent.kind, parts[at]):
                before = words("".join(parts[:at]), language.letters, language.clitics)
                told += [(intent.kind, stem) for stem in language.was_so(before)]
    for kind, stem in told:
        found[stem] = found.get(stem, frozenset()) | {kind}
    return found


def tells_class(meaning: Any) -> bool:
    """Whether a word's meaning is that things are of a class by another word for it: "the company", where
    examples say of all puppeteers, and of nobody else, that they were in it."""
    return isinstance(meaning, Threshold) and meaning.field == CLASSES and meaning.word != meaning.value


def topic_of(entry: Entry) -> tuple[str, str] | None:
    """The kind that a topic word is of, and what it stands for ("" for a field); None for any other word."""
    if entry.category == "field":
        return entry.meaning[0], ""
    plain = entry.category == "thing" and not entry.meaning.keys
    return (entry.meaning.kind, entry.meaning.lemma) if plain else None


def kind_told(entry: Entry) -> str:
    """The kind that a topic word is of; empty for any other word."""
    topic = topic_of(entry)
    return topic[0] if topic else ""


def toll_of(kind: Kind, language: Language) -> str | None:
    """The number of a kind that tells how many people died in what happened, if it has one."""
    return next((name for name in language["tolls"] if name in kind.fields
                 and kind.fields[name].type.base == "number"), None)


def place_of(kind: Kind, language: Language) -> str | None:
    """The number of a kind that tells which place somebody took, if it has one."""
    return next((name for name, field in kind.fields.items()
                 if field.type.base == "number" and name.replace("_", " ") in language["placings"]), None)


def are_hours(pack: Pack, kind: str, field: str) -> bool:
    """Whether what a field holds is an hour, for all of a kind that have it."""
    told = [value for record in pack.records if record.kind == kind for value in record.values.get(field, ())]
    return bool(told) and all(HOUR.match(str(value)) for value in told)


def kinds_told(lexicon: Lexicon, phrase: str) -> set[str]:
    """The kinds of which a phrase tells something as a topic word."""
    return {topic[0] for entry in find(lexicon, phrase) if (topic := topic_of(entry))}


def dates_called(kind: Kind, names: Collection[str]) -> list[str]:
    """The dates of a kind that bear one of some names, as they are said."""
    return [f.name for f in kind.fields.values()
            if f.type.base == "date" and f.name.replace("_", " ") in names]


def find(lexicon: Lexicon, phrase: str) -> list[Entry]:
    """The entries of exactly this phrase, as it stands or by its stems."""
    known = lexicon.found.get(phrase)
    if known is None:
        nodes = [lexicon.trie]
        for word in words(phrase, lexicon.language.letters, lexicon.language.clitics):
            nodes = follow(lexicon, nodes, word)
        known = [entry for node in nodes for entry in node.get("", ())]
        if len(lexicon.found) >= MOST_FOUND:
            lexicon.found.clear()
        lexicon.found[phrase] = known
    return known


def follow(lexicon: Lexicon, nodes: Iterable[dict[str, Any]], word: str) -> list[dict[str, Any]]:
    """The nodes of the trie that a correctly written word leads to from some nodes."""
    base = ("~" + word,) if word in lexicon.language["bases"] else ()
    keys = (word, "~" + lexicon.language.stem(word), *base)
    return [node[key] for node in nodes for key in keys if key in node]
