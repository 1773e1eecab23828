"""Everything that a word or phrase can mean, gathered once from the language and the pack.

Takes a `Pack` and its `Language`; gives a `Lexicon`: a trie from phrases to `Entry`s, the words that a
misspelt one may stand for, and the links that a pack's kinds offer to what stands beside them.

For example, "head of state" leads to the entry for the class of that name among the offices.
"""
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bot import realwords
from bot.language import Language
from bot.model import PRONOUN, Date, Intent, Measure, Pack, Record, Threshold, is_code
from bot.query import ANY
from bot.slotted import Slotted
from bot.text import words

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
VERB = "verb"  # the role of prepositions of time that are verbs ("precede")
OCCUR_ASKED = "occur asked"  # the category of what happened, behind a "what" only
REACHED = "reached"  # the form of a verb for an amount that came to so much at some time
OFTEN = "often"  # what a superlative weighs by which what comes up the most times is meant
ONE_OF = "one of"  # the form of what asks for one out of several ("which of the four …?")
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
        self.counted: dict[str, str] = {}  # kind → the field by which an example counts the things themselves
        # kind and verb of what the one thing that all is about does in examples, though no field says so
        self.own_deeds: set[tuple[str, str]] = set()
        # kinds of which a mere "how long was {member} with us?" is asked, and the fields that it says as well
        self.lasting: dict[str, set[str]] = {}
        # kind and field → the parts beside which an example asks for it ("who was deputy to {leader}?")
        self.parted: dict[tuple[str, str], set[str]] = {}
        self.held: dict[tuple[str, str], str] = {}  # kind and verb → the number of people that it tells
        # kind and field → the verbs that an example has with its noun ("how many goals has {player} scored?")
        self.with_noun: dict[tuple[str, str], set[str]] = {}
        self.sorts: dict[str, str] = {}  # kind → the field that an example asks for by "what kind of"
        self.class_dates: dict[str, str] = {}  # kind → the date that an example has beside a class
        self.doers: dict[tuple[str, str], set[str]] = {}  # kind and date → the fields of who did that
        self.asked_so: dict[tuple[str, str], set[str]] = {}  # kind and field → what an example asks for it by
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
    def patterned(self) -> dict[str, tuple[int, ...]]:
        """The stems of the words of examples by which these are found, with their numbers: those that are no
        words of the language, and those that the pack has a meaning for."""
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
            found[number] = [word for word in said if word not in self.small or any(
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
        # "found", where a pack says so, is to establish, and no form of "find"
        return ["~" + (word if word in language["bases"] else language.stem(word)) for word in written] \
            if bends else written


def _paths(node: dict[str, Any],
           path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Every node of a trie with the keys that lead to it."""
    yield path, node
    for key, inner in node.items():
        if key:
            yield from _paths(inner, (*path, key))


def build(pack: Pack, language: Language) -> Lexicon:
    """The lexicon of a pack, before its examples have taught anything (`bot.teach`)."""
    lexicon = Lexicon(language, pack)
    _add_language(lexicon)
    small, lexicon.words = lexicon.words, {}
    _add_names(lexicon)
    _add_own(lexicon)
    lexicon.small, lexicon.pack_words = frozenset(small), frozenset(lexicon.words)
    lexicon.words = small | lexicon.words
    _add_titles(lexicon)
    _add_kinds(lexicon)
    _add_units(lexicon)
    _add_declared(lexicon)
    return lexicon


# --- the language -----------------------------------------------------------------------------------


def _add_language(lexicon: Lexicon) -> None:
    """The words of the language; where one has several meanings, in this order."""
    _add_asks_and_ends(lexicon)
    _add_comparisons(lexicon)
    _add_operators(lexicon)
    _add_prepositions(lexicon)
    _add_small_words(lexicon)


def _add_phrases(lexicon: Lexicon, phrases: Iterable[Any], category: str, meaning: Any, *,
                 bends: bool = False, cost: float = 0, form: str = "") -> None:
    for phrase in phrases:
        entry = Entry(category, meaning, cost, _origin(lexicon), form)
        lexicon.add(str(phrase), entry, bends=bends)
        _add_degrees(lexicon, str(phrase), entry)


RATHER_COUNTED = 0.35  # "the most big cities" rather counts the big ones


def _add_degrees(lexicon: Lexicon, word: str, entry: Entry) -> None:
    """Add how else a word that compares is said: "most tall" for "tallest", as those say it who learn the
    language, and "at its tallest"."""
    language = lexicon.language
    if entry.category not in language["compared_by"] or " " in word:
        return
    ending, instead = language["compared_by"][entry.category]
    base = word.removesuffix(ending)
    if base != word and len(base) > 1:
        bases = [base, base + language.silent, *([base[:-1]] if base[-1] == base[-2] else ())]
        letters = language["compared_letters"].items()
        bases += [base.removesuffix(i) + y for y, i in letters if base.endswith(i)]
        for one in bases:
            lexicon.add(f"{instead} {one}", entry._replace(cost=RATHER_COUNTED), bends=False)
    for at in language["at_its"] if entry.category == "superlative" else ():
        lexicon.add(f"{at} {word}", entry, bends=False)


SHORT = 2  # letters of what is no adjective without its ending ("best")


def _add_other_degrees(lexicon: Lexicon, measure: Measure, target: tuple[str, str, str]) -> None:
    """Add how two are compared by what a pack has only superlatives for ("older", to "oldest"); and the
    verbs that compare prices."""
    language = lexicon.language
    most, more = (language["compared_by"][category][0] for category in ("superlative", "comparative"))
    by_words = {superlative: comparative for comparative, superlative in language["raised"].items()}
    bases: set[str] = set()
    for phrase in (*measure.most, *measure.least, *measure.more, *measure.less):
        word, _, adjective = phrase.partition(" ")
        base = adjective or word.removesuffix(most if word.endswith(most) else more)
        bases |= {base, *(base.removesuffix(i) + y for y, i in language["compared_letters"].items())}
    for superlatives, comparatives, meant in ((measure.most, measure.more, "more"),
                                              (measure.least, measure.less, "less")):
        for phrase in superlatives if not comparatives else ():
            word, _, adjective = phrase.partition(" ")
            base = word.removesuffix(most)
            other = f"{by_words[word]} {adjective}" if adjective and word in by_words else \
                base + more if not adjective and base != word and len(base) > SHORT else ""
            if other:
                entry = Entry("comparative", (meant, target), 0, "intents.yaml")
                lexicon.add(other, entry, bends=False)
                _add_degrees(lexicon, other, entry)
    if bases.isdisjoint(language["dear"]):
        return
    for verb in language["costing"]:
        for word, superlative in language["raised"].items():
            direction = "most" if word == "more" else "least"
            entry = Entry("comparative", (word, target), 0, "intents.yaml")
            lexicon.add(f"{verb} {word}", entry, bends=False)
            for the in ("", *(f"{the} " for the in language["definite"])):
                entry = Entry("superlative", (direction, target, 1), 0, "intents.yaml")
                lexicon.add(f"{verb} {the}{superlative}", entry, bends=False)


def _origin(lexicon: Lexicon) -> str:
    """The file that the language's words come from."""
    return lexicon.language.code + ".yaml"


def _add_asks_and_ends(lexicon: Lexicon) -> None:
    """Question words, units of time, and which end of an order is meant."""
    data, add = lexicon.language, functools.partial(_add_phrases, lexicon)
    for name, phrases in data["ask"].items():
        add(phrases, "ask", name)
    for name, phrases in data["one_of"].items():
        add(phrases, "ask", name, form=ONE_OF)
    add(data["choose"], "choose", "which")
    for unit, phrases in data["units"].items():
        add(phrases, "unit", unit)
    for word, nth in data["ordinals"].items():
        add([word], "superlative", ("least", "date", nth))
    add(data["earliest"], "superlative", ("least", "date", 1))
    add(data["last"], "superlative", ("most", "date", 1))
    add(data["last_but_one"], "superlative", ("most", "date", 2))
    add(data["most"], "superlative", ("most", "count", 1))
    add(data["least"], "superlative", ("least", "count", 1))
    add(data["commonest"], "superlative", ("most", OFTEN, 1))
    add(data["rarest"], "superlative", ("least", OFTEN, 1))
    add(data["longest"], "superlative", ("most", "span", 1))
    add(data["shortest"], "superlative", ("least", "span", 1))
    add(data["largest"], "superlative", ("most", "size", 1))
    add(data["smallest"], "superlative", ("least", "size", 1))


def _add_comparisons(lexicon: Lexicon) -> None:
    """More and less, at least and at most."""
    data, add = lexicon.language, functools.partial(_add_phrases, lexicon)
    for word, meaning in (("more", ("more", "count")), ("fewer", ("less", "count")),
                          ("larger", ("more", "size")), ("smaller", ("less", "size")),
                          ("earlier", ("less", "date")), ("later", ("more", "date")),
                          ("longer", ("more", "span")), ("briefer", ("less", "span"))):
        add(data[word], "comparative", meaning)
    add(data["exceeding"], "comparing", ("more", "size"))
    add(data["short_of"], "comparing", ("less", "size"))
    add(data["before_or_after"], "before or after", "")
    for word, bound in (("at_least", ">="), ("at_most", "<="), ("more_than", ">"), ("less_than", "<"),
                        ("exact", "="), ("equals", "="), ("no_more", "=")):
        add(data[word], "bound", bound)
    add(data["reaching"], "bound", ">=", form=REACHED)


def _add_operators(lexicon: Lexicon) -> None:
    """Words that negate, link, add up or mark; numbers."""
    data, add = lexicon.language, functools.partial(_add_phrases, lexicon)
    for word in ("not", "no", "except", "without"):
        add(data[word], "not", word)
    add(dict.fromkeys(data["excepting"].values()), "aside", "aside")
    for word in ("and", "or"):
        add(data[word], "link", word)
    add(data["but"], "but", "but")
    for word in ("both", "the_two", "either"):
        add(data[word], "about", word)
    add(data["both_of"], "all", "both")
    for word in ("sum", "average"):
        add(data[word], "aggregate", word)
    for word in ("difference", "percent", "ratio"):
        add(data[word], "difference", word)
    for word in ("definite", "exact", "possessive", "than", "each", "all", "only", "other", "same", "whose",
                 "reciprocal"):
        add(data[word], word, word)
    for phrase, years in data["shifts"].items():
        add([phrase], "shift", years)
    for scale, phrases in data["scale"].items():
        add(phrases, "scale", scale)
    for change, phrases in data["change"].items():
        add(phrases, "change", change, bends=True)
    for word, number in data["numbers"].items():
        add([word], "number", number)


def _add_prepositions(lexicon: Lexicon) -> None:
    """Prepositions, each with the roles of places and of times that it may have."""
    roles: dict[str, tuple[set[str], set[str]]] = {}
    for position, section in enumerate(("prepositions", "time")):
        for role, phrases in lexicon.language[section].items():
            for phrase in phrases:
                roles.setdefault(str(phrase), (set(), set()))[position].add(role)
    for phrase in lexicon.language["time_verbs"]:
        roles[phrase][1].add(VERB)
    for phrase, (places, times) in roles.items():
        entry = Entry("preposition", (frozenset(places), frozenset(times)), 0, _origin(lexicon))
        lexicon.add(phrase, entry, bends=False)


def _add_small_words(lexicon: Lexicon) -> None:
    """Auxiliaries, fillers, pronouns and their like."""
    data, add = lexicon.language, functools.partial(_add_phrases, lexicon)
    for name, phrases in data["auxiliaries"].items():
        add(phrases, "auxiliary", name)
    add(data["relative"], "relative", "relative")
    add(data["support"], "support", "support", bends=True)
    add(data["phase"], "phase", "phase", bends=True)
    add(data["particles"], "filler", "particle", cost=0.05)
    add(data["tags"], "tag", "exists")
    add(data["since_behind"], "behind a date", "since")
    add(data["until_behind"], "behind a date", "until")
    add(data["or_not"], "or not", "or not")
    add(data["other_way"], "other way", "other way")
    add(data["expletives"], "filler", "expletive", cost=0.3)
    add(data["asking_expletives"], "cleft", "cleft", cost=0.3)
    add(data["locative"], "filler", "locative", cost=0.05)
    add(data["named"], "named", "named")
    add(data["role"], "role", "role")
    add(data["connecting"], "connecting", "connect")
    add(data["connectors"], "connector", "connect")
    add(data["in_common"], "in common", "connect")
    add(data["figures"], "figures", "figures")
    add(data["by_then"], "by then", "by then")
    add(data["of_note"], "of note", "of note")
    add(data["any_status"], "any status", "any status")
    add(data["including"], "including", "before")
    add(data["included"], "including", "behind")
    add(data["corrections"], "correction", "correction")
    add(data["paused_corrections"], "correction", "paused")
    add(data["known_for"], "known for", "describe")
    add(data["still"], "still", "still")
    add(data["while_in_post"], "in post", "in post")
    add(data["no_longer"], ENDED, ENDED)
    add(data["lapsed"], LAPSED, LAPSED)
    add(data["adjacent"], "adjacent", "adjacent")
    add(data["nobody"], "nobody", "nobody")
    add(data["neither"], "neither", "neither")
    add(data["never"], "never", "never")
    add(data["now"], "now", "now")
    add(data["got_going"], "going", "going")
    add(data["amounting_to"], "amounting", "amount", bends=True)
    add(data["occur"], "occur", ANY, bends=True)
    add(data["occur_asked"], OCCUR_ASKED, ANY, bends=True)
    add(data["indefinite"], "indefinite", "list")
    add(data["elapse"], "elapse", "elapse", bends=True)
    for section in ("fillers", "interjections", "degrees"):
        add(data[section], "filler", "filler")
    add(data["titles"], "filler", "honorific")
    add(data["articles"], "filler", "article")
    for phrase in data["mark"]:
        lexicon.add(phrase, Entry("filler", "mark", 0, _origin(lexicon), BEHIND_AMOUNT), bends=False)
    add(data["emphatic"], "filler", "emphatic")
    add(data["owned"], "own", "own")
    add(data["evidence"], "filler", "evidence", cost=0.05)
    add(data["both_ways"], "filler", "both ways", cost=0.05)
    add(data["evaluative"], "evaluative", "evaluative")
    add(data["demonstratives"], "filler", "demonstrative", cost=0.12)
    for phrase, bound in data["so_often"].items():
        add([phrase], "so often", bound)
    for name, phrases in data["pronouns"].items():
        add(phrases, "pronoun", name)


# --- names ------------------------------------------------------------------------------------------


def _add_names(lexicon: Lexicon) -> None:
    """Names, other names, classes, and the values of fields that are names of their record."""
    classes: dict[tuple[str, str], list[str]] = {}
    shared: dict[tuple[str, tuple[str, ...]], list[Record]] = {}
    owners = _owners(lexicon)
    for record in lexicon.pack.records:
        if record.key is None:
            for name in record.classes:  # "the fire at the mill": events of a class
                holds = Threshold(name, record.kind, CLASSES, "in", name)
                lexicon.add(name, Entry("threshold", holds, CLASS, _where(record)))
            continue
        written = [name for name in (record.name, *record.also) if name]
        clipped = [name.replace("'", "") for name in written if "'" in name]  # "Monks Cap"
        clipped += [_without_articles(lexicon, record.name)] if record.name else []
        parts = [name.partition(" ") for name in written]
        owned = lexicon.language["possessive"][0]
        clipped += [f"{owners[first]}{owned} {rest}" for first, _, rest in parts if rest and first in owners]
        for name in dict.fromkeys((*written, *clipped)):
            shared.setdefault((record.kind, (name, "name")), []).append(record)
        for field_ in lexicon.pack.kinds[record.kind].fields.values():
            values = record.values.get(field_.name, ()) if field_.type.base == "name" else ()
            for value, form in _forms(lexicon, tuple(map(str, values))):
                shared.setdefault((record.kind, (value, form)), []).append(record)
        for name in record.classes:
            classes.setdefault((record.kind, name), []).append(record.key)
    folded: dict[tuple[str, tuple[str, ...], str], tuple[str, list[Record]]] = {}
    for (kind, (name, form)), records in shared.items():
        key = (kind, tuple(lexicon.keys(name, bends=_bends(name))), form)
        folded.setdefault(key, (name, []))[1].extend(records)
    sharing: dict[tuple[str, ...], set[str]] = {}
    nouns = {kind: [(), *(tuple(lexicon.keys(noun, bends=False)) for noun in _nouns(lexicon.pack, kind))]
             for kind in lexicon.pack.kinds}
    for kind, spelt, _ in folded:
        for beside in nouns[kind]:
            sharing.setdefault((*beside, *spelt), set()).add(kind)
            sharing.setdefault((*spelt, *beside), set()).add(kind)
    for (kind, spelt, form), (name, records) in folded.items():
        keys = tuple(dict.fromkeys(r.key for r in records if r.key is not None))
        cost = rank(lexicon.pack, kind) if len(sharing[spelt]) > 1 else 0.0
        entry = Entry("thing", Thing(kind, keys), cost, _where(records[0]), form)
        lexicon.add(name, entry, bends=_bends(name))
        if form == "name" and not _bends(name):
            keys = tuple(lexicon.keys(name, bends=False))
            spoken = tuple(lexicon.keys(lexicon.language.spoken(name), bends=False))
            for heard in dict.fromkeys((keys, spoken)):
                lexicon.names.setdefault(lexicon.language.sound("".join(heard)), []).append((keys, heard))
        _add_with_noun(lexicon, kind, name, entry)
    _add_parts_of_names(lexicon)
    for (kind, name), members in classes.items():
        lexicon.add(name, Entry("thing", Thing(kind, tuple(members), name), CLASS, "facts.yaml", "class"))


def _owners(lexicon: Lexicon) -> dict[str, str]:
    """Whose something is, by the adjective before it: "Poland's postal service" is the Polish one."""
    return {value: record.name for record in lexicon.pack.records if record.name
            for field_ in lexicon.pack.kinds[record.kind].fields.values() if field_.type.base == "name"
            for value, form in _forms(lexicon, tuple(map(str, record.values.get(field_.name, ()))))
            if form == "adjective"}


def _without_articles(lexicon: Lexicon, name: str) -> str:
    """A name as it is said by those whose language has no articles: "Marshal of Senate"."""
    first, *rest = name.split() or [name]
    definite = lexicon.language["definite"]
    return " ".join((first, *(word for word in rest if word.lower() not in definite)))


def _add_own(lexicon: Lexicon) -> None:
    """"We", "you", "here": the one thing that a pack is about."""
    about = lexicon.pack.about
    if len(about) == 1:
        entry = Entry("thing", Thing(about[0].kind, (about[0].key,)), OWN, _origin(lexicon), "name")
        kind = about[0].kind
        alike = [record for record in lexicon.pack.records if record.kind == kind]
        called = [kind] if len(alike) == 1 else []
        called += [name for record in alike if record.key == about[0].key for name in record.classes]
        nouns = [noun for name in called
                 for noun in (name.replace("_", " "), *lexicon.pack.words.get(name, ()))]
        # "the association"
        the = [f"{word} {noun}" for word in lexicon.language["definite"] for noun in nouns]
        for phrase in (*lexicon.language["own"], *the):
            lexicon.add(phrase, entry, bends=False)
        nouns = [kind.replace("_", " "), *lexicon.pack.words.get(kind, ())] if len(alike) > 1 else []
        of_several = [f"{word} {noun}" for word in lexicon.language["definite"] for noun in nouns]
        for phrase in of_several:  # "the zoo", of several
            lexicon.add(phrase, entry._replace(form=THE_OWN), bends=False)
        places = (*lexicon.language["at_our_place"], *(
            f"{word} {place}" for word in lexicon.language["at_ours"]
            for place in (*lexicon.language["own"], *the, *of_several)))
        _add_phrases(lexicon, places, "filler", "here", cost=OWN)


def _add_parts_of_names(lexicon: Lexicon) -> None:
    """People are called by their last names, and by their first ones: "Curie", "de Vries", "Marie"; but
    the Friends of the Hospital are no person of that name."""
    for record in lexicon.pack.records:
        names = (record.name or "").split()
        small = {e.category for name in names for e in find(lexicon, name)}
        if len(names) < 2 or record.key is None or not lexicon.pack.kinds[record.kind].is_person \
                or not all(name[:1].isupper() for name in (names[0], names[-1])) \
                or not small.isdisjoint(("preposition", "definite")):
            continue
        last = len(names) - 1
        while last > 1 and names[last - 1].islower():  # "de", "van der"
            last -= 1
        thing = Thing(record.kind, (record.key,))
        parts = ((" ".join(names[last:]), LAST_NAME), (names[-1], FIRST_NAME), (names[0], FIRST_NAME))
        for part, cost in parts:
            lexicon.add(part, Entry("thing", thing, cost, _where(record), "name"), bends=False)


def _forms(lexicon: Lexicon, values: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each value of a field of names with how it is used: "Polish" as an adjective, "Poles" (which adjectives
    that don't bend can't be) and so "Pole" as a name."""
    stems = [lexicon.language.stem(value.lower()) for value in values]
    bends = _adjectives_bend(lexicon)
    for value in values:  # "Irishmen"
        for base, plural in lexicon.plurals.items():
            if value.endswith(base) and value != base:
                yield value.removesuffix(base) + plural, "people"
    for place, value in enumerate(values):
        noun = not bends and place > 0 and stems.count(stems[place]) > 1
        if is_code(value):
            yield value, "name"
        else:
            yield value, "people" if noun else "adjective"


CLASSES = "is"  # the field, in a query, of the classes that a record belongs to
THE_OWN = "the own"  # the form of "the zoo" where there are several, of which one is what all is about
OWN = 0.1  # "we" for what a pack is about, which may be nobody in particular
LAST_NAME, FIRST_NAME = 0.1, 0.2  # instead of a whole name, which may be somebody else's
CLASS = 0.1  # a word that is a field as well ("capital") is rather the field


WITH_NOUN = 0.01  # "Carson City" is rather the city of that name than the city of Carson


def _bends(name: str) -> bool:
    """A name without a capital is a common noun ("light bulbs") and bends like one."""
    return name == name.lower()


def _add_with_noun(lexicon: Lexicon, kind: str, name: str, entry: Entry) -> None:
    """A kind's own noun may stand before or after a name: "Ohio river", "the city of Austin"."""
    sure = entry._replace(cost=WITH_NOUN)
    for noun in _nouns(lexicon.pack, kind):
        lexicon.add(f"{name} {noun}", sure, bends=False)
        lexicon.add(f"{noun} {name}", sure, bends=False)
        for joint in lexicon.language["prepositions"]["of"]:
            lexicon.add(f"{noun} {joint} {name}", sure, bends=False)


def _nouns(pack: Pack, kind: str) -> tuple[str, ...]:
    """The nouns of a kind that may stand beside its names, where names of several kinds are told apart."""
    return (kind, *pack.words.get(kind, ())) if pack.order else ()


def rank(pack: Pack, kind: str) -> float:
    """What a name of a kind costs when other kinds share it; the pack may declare an order."""
    return 0.06 * pack.order.index(kind) if kind in pack.order else 0.0


def _where(record: Record) -> str:
    return f"{record.place.file}:{record.place.line}"


# --- kinds, fields and what is declared --------------------------------------------------------------


def _add_titles(lexicon: Lexicon) -> None:
    """The titles of the pack and of its sources, behind what cites them: "in the Yearbook" says where it is
    told."""
    titles = (lexicon.pack.title, *(source.title for source in lexicon.pack.sources.values()))
    cited = (f"{phrase} {title}" for title in titles for phrase in lexicon.language["citing"])
    _add_phrases(lexicon, cited, "filler", "evidence")


SCOPE_TOO = 0.4  # what all is about, where the word is also one for something that is told of


def add_scope(lexicon: Lexicon) -> None:
    """Add what the pack's title says that all is about, behind "in the": it narrows nothing. That is the noun
    that the title begins with ("the Curie family of Leeds", "the Tour of Leeds"), and the name or the noun
    behind an "of" ("the bridges of Leeds", "the cases of the Curie agency"). A noun that means something else
    as well is rather that."""
    parts = [part.split() for part in re.split(r"[,;:]", lexicon.pack.title)]
    joints = [[place for place, word in enumerate(part) if any(
        e.category in ("preposition", "link") for e in find(lexicon, word))] for part in parts]
    begun = parts[0][:joints[0][0]] if joints[0] else parts[0]
    named, noun = ("", *begun)[-2:] if begun else ("", "")
    called = named in lexicon.language["definite"] and not noun.islower()
    _add_scope(lexicon, noun.lower() if called else noun, named, called=called)
    for part, places in zip(parts, joints, strict=True):
        for place, end in itertools.pairwise((*places, len(part))):
            if part[place] in lexicon.language["prepositions"]["of"]:
                _add_owner(lexicon, part[place + 1:end])


def _add_owner(lexicon: Lexicon, title: Sequence[str]) -> None:
    """Add what stands behind an "of" of the title: a name, or a noun."""
    said = [word for word in title if word not in lexicon.language["definite"]]
    if not said or any(word.islower() for word in said):
        _add_scope(lexicon, said[-1] if said else "", "", called=False)
        return
    name = " ".join(said)
    for within in lexicon.language["within_name"] if not find(lexicon, name) else ():
        lexicon.add(f"{within} {name}", Entry("filler", "evidence", 0.0, _origin(lexicon)), bends=False)


def _add_scope(lexicon: Lexicon, noun: str, named: str, *, called: bool) -> None:
    """Add a noun of the title; `named`: what stands before it there; `called`: whether it is part of a
    name."""
    if not (noun.isalpha() and noun.islower()) or noun in lexicon.small:
        return
    known = find(lexicon, noun)
    if not called and any(e.category != "thing" or e.form != "verb" for e in known):
        return
    nouns = (noun, f"{named} {noun}") if named[:1].isupper() else (noun,)
    scope = Entry("filler", "evidence", SCOPE_TOO if known else 0.0, _origin(lexicon))
    for within, said in itertools.product(lexicon.language["within"], nouns):
        lexicon.add(f"{within} {said}", scope, bends=False)


def _add_kinds(lexicon: Lexicon) -> None:
    for kind in lexicon.pack.kinds.values():
        noun = kind.name.replace("_", " ")
        told = Entry("thing", Thing(kind.name, (), noun), 0, "facts.yaml", "noun")
        lexicon.add(noun, told)
        several = lexicon.language.plural(noun)
        if lexicon.language.stem(several) != lexicon.language.stem(noun):
            lexicon.add(several, told, bends=False)  # "bases", which are no basis; "buses"
        for field_ in kind.fields.values():
            noun = field_.name.replace("_", " ")
            if field_.type.base == "bool":
                so = Threshold(noun, kind.name, field_.name, "=", True)
                holds = Entry("threshold", so, 0, "facts.yaml")
                bends = lexicon.language.is_participle(noun) or _adjectives_bend(lexicon)
                lexicon.add(noun, holds, bends=bends)  # "won" tells who wins
                _add_adverbs(lexicon, noun, holds)
            elif (field_.type.base != "name" or (kind.name, field_.name) in lexicon.codes) \
                    and field_.name not in lexicon.pack.kinds \
                    and not _is_small(lexicon, noun, "preposition") and not _is_small(lexicon, noun, "ask"):
                cost = UNIT_RATHER if _is_small(lexicon, noun, "unit") else 0.0
                if cost == 0.0 or field_.type.base != "date":
                    lexicon.add(noun, Entry("field", (kind.name, field_.name), cost, "facts.yaml"))
                if field_.type.base == "number":
                    _add_deeds(lexicon, noun, (kind.name, field_.name))
                if field_.name in lexicon.language["reasons"] and field_.type.base == "text":
                    _add_phrases(lexicon, lexicon.language["because"], "field", (kind.name, field_.name))
    people = [kind.name for kind in lexicon.pack.kinds.values() if kind.is_person and len(kind.asks) == 1]
    for noun in lexicon.language["asked_by_name"]["who"] if len(people) == 1 else ():
        if not find(lexicon, noun):  # "the person who found it", where they are all archaeologists
            who = Entry("thing", Thing(people[0], (), noun), CLASS, _origin(lexicon), "noun")
            lexicon.add(noun, who, bends=False)  # how many people there were may be told by a number


DEED = "deed"  # the form of a verb for how many did what a field counts them by
DEED_SAID = 0.1
SHORTEST_DEED = 3


def _add_deeds(lexicon: Lexicon, noun: str, field: tuple[str, str]) -> None:
    """Add the verb that the name of a number is made of: "how many finished?", where `finishers` are told."""
    for ending in lexicon.language["doers"]:
        verb = noun.removesuffix(ending)
        if verb != noun and " " not in noun and len(verb) > SHORTEST_DEED:
            lexicon.add(verb, Entry("field", field, DEED_SAID, "facts.yaml", DEED))


SAYS_SO = 0.6  # that a word only fills which says of what the pack tells how it was done


def _add_adverbs(lexicon: Lexicon, adjective: str, entry: Entry) -> None:
    """Add how that is done which is so: "who came officially?", where a visit may be official."""
    for ending in lexicon.language["adverbs"]:
        adverb = adjective + ending
        for filler in [e for e in find(lexicon, adverb) if e.category == "filler"]:
            lexicon.trie[adverb][""] = [e._replace(cost=SAYS_SO) if e is filler else e
                                        for e in lexicon.trie[adverb][""]]
        lexicon.add(adverb, entry, bends=False)


MOTION, MOTION_TOO = 0.1, 0.5  # what a pack has a word for itself is rather that


def add_motion(lexicon: Lexicon) -> None:
    """Add verbs for kinds of which something goes from one place to another; where the pack has such a verb
    for something else, they are rather that."""
    travelled = [kind.name for kind in lexicon.pack.kinds.values() if {"from", "to"} <= set(kind.fields)]
    for word, end in lexicon.language["motion"].items():
        known = [e for e in find(lexicon, word) if e.category in ("thing", "field")]
        cost = MOTION_TOO if known else MOTION
        for kind in travelled:
            if any(e.meaning[0] == kind for e in known) or (known and end == "to"):
                continue
            lexicon.add(word, Entry("thing", Thing(kind, (), word), cost, "facts.yaml", "verb"))
            if end:
                lexicon.cues.setdefault((kind, "", "name", "after", word), {})[end] = 1.0


def add_origins(lexicon: Lexicon) -> None:
    """Add the verbs that go with where people come from, for the kinds of people of whom that is told; where
    others tell that somebody went somewhere, they are rather that."""
    origins = lexicon.language["origins"]
    costs = {verb: MOTION_TOO if any(e.cost == MOTION for e in find(lexicon, verb)) else 0.0
             for verb in lexicon.language["coming"]}
    for kind in lexicon.pack.kinds.values():
        if kind.is_person and any(f.name in origins and f.type.kind for f in kind.fields.values()):
            for verb, cost in costs.items():
                lexicon.add(verb, Entry("thing", Thing(kind.name, (), verb), cost, "facts.yaml", "verb"))


def add_bringing(lexicon: Lexicon) -> None:
    """Add what a year does in which something happened ("which year brought a visit?"), of the words that
    mean nothing else."""
    for word in lexicon.language["bringing"]:
        if not find(lexicon, word):
            lexicon.add(word, Entry("bringing", "bringing", 0, _origin(lexicon)))


HOURLY = "when hour"  # what a "what time" asks for
HOUR = re.compile(r"\d{1,2}:\d\d\b")


def add_hours(lexicon: Lexicon) -> None:
    """Add "what time does it open?" where texts tell hours."""
    told = any(HOUR.match(value) for record in lexicon.pack.records
               for values in record.values.values() for value in values if isinstance(value, str))
    _add_phrases(lexicon, lexicon.language["hours_asked"] if told else (), "ask", HOURLY)


def add_used_to(lexicon: Lexicon) -> None:
    """Add "who used to own it?" for "who did …", where no example has that in words of its own ("who used to
    be {office}?", for former ones)."""
    used = {name: list(map(str, phrases)) for name, phrases in lexicon.language["used_to"].items()}
    said = [f" {' '.join(pattern.words)} " for pattern in lexicon.patterns]
    if not any(f" {phrase} " in text for phrases in used.values() for phrase in phrases for text in said):
        for name, phrases in used.items():
            _add_phrases(lexicon, phrases, "auxiliary", name)


def add_serving(lexicon: Lexicon) -> None:
    """Add verbs for kinds that tell how long somebody held what they did, and for the one that tells of posts
    also those of taking one on and giving it up, where the pack has no such verb for something else."""
    pack, language = lexicon.pack, lexicon.language
    verbs: list[tuple[str, str]] = []
    posts: list[str] = []
    for kind in pack.kinds.values():
        linked = [pack.kinds[f.type.kind] for f in kind.fields.values() if f.type.kind]
        others = [other for other in linked if not other.is_person]
        spans = [is_lasting(pack, kind.name, f.name) for f in kind.fields.values() if f.type.base == "date"]
        if spans and all(spans) and len(linked) == len(others) + 1:
            verbs += [(kind.name, verb) for verb in language["serving"]]
            if not others or any(not other.fields for other in others):  # an office, and not a house
                posts.append(kind.name)
        elif kind.is_person and spans.count(True) == 1:
            posts.append(kind.name)
    if len(posts) == 1:  # which of several posts somebody left isn't told by the verb
        verbs += [(posts[0], verb) for section in ("taking_over", "leaving") for verb in language[section]]
    for name, verb in verbs:
        _add_free(lexicon, name, verb, SERVING)


def _add_free(lexicon: Lexicon, kind: str, word: str, cost: float) -> None:
    """Add a word as a verb of a kind, if it means nothing else in the pack."""
    if not any(topic_of(entry) for entry in find(lexicon, word)):
        lexicon.add(word, Entry("thing", Thing(kind, (), word), cost, "facts.yaml", "verb"))


def add_course(lexicon: Lexicon) -> None:
    """Add verbs of beginning and ending for kinds of what lasted with a name: "when did the tour start?"."""
    pack, language = lexicon.pack, lexicon.language
    named = {record.kind for record in pack.records if record.key}
    for kind in pack.kinds.values():
        lasting = [is_lasting(pack, kind.name, f.name) for f in kind.fields.values() if f.type.base == "date"]
        if kind.name not in named or kind.is_person or lasting != [True]:
            continue
        for verb in (*language["starting"], *language["stopping"]):
            topics = [topic for entry in find(lexicon, verb) if (topic := topic_of(entry))]
            if all(topic[0] != kind.name for topic in topics):
                rather = SERVING + (DECLARED_COURSE if topics else 0.0)
                lexicon.add(verb, Entry("thing", Thing(kind.name, (), verb), rather, "facts.yaml", "verb"))


def add_kin(lexicon: Lexicon) -> None:
    """Add words for the children of people whose parents are told."""
    language = lexicon.language
    for kind in lexicon.pack.kinds.values():
        if not kind.is_person or not any(field.type.kind == kind.name and field.name in language["parents"]
                                         for field in kind.fields.values()):
            continue
        for word in language["offspring"]:
            _add_free(lexicon, kind.name, word, 0.0)


def is_lasting(pack: Pack, kind: str, field: str) -> bool:
    """Whether a date of a kind tells how long something lasted, wherever there is one."""
    dates = [date for r in pack.records if r.kind == kind for date in r.values.get(field, ())]
    return bool(dates) and all(isinstance(date, Date) and date.lasts for date in dates)


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


def add_rates(lexicon: Lexicon) -> None:
    """Add that for each of which the sentences and examples of a pack tell an amount ("per day"), as words
    that say no more: in another unit ("per week") it isn't told."""
    rates, spells = lexicon.language["rates"], lexicon.language["spells"]
    phrases: dict[str, None] = {}
    for intent in lexicon.pack.intents.values():
        for text in (*intent.say, *(example.text for example in intent.ask)):
            told = words(text, lexicon.language.letters, lexicon.language.clitics)
            for rate, unit in itertools.pairwise(told):
                if rate in rates and (unit in spells or rate == rates[0]):
                    said = rates if unit in spells else rates[:1]
                    phrases |= dict.fromkeys(f"{each} {unit}" for each in said)
    for phrase in phrases:
        lexicon.add(phrase, Entry("filler", RATE, RATE_SAID, "intents.yaml"), bends=False)


def add_former(lexicon: Lexicon) -> None:
    """Add that what is "no longer" so was so before, where the pack has words for that ("former")."""
    words_for_it = lexicon.language["was_before"]
    known = [entry for word in words_for_it for entry in find(lexicon, word) if topic_of(entry)]
    for phrase in lexicon.language["no_longer"]:
        for entry in dict.fromkeys(known):
            lexicon.add(phrase, entry._replace(form=ENDED), bends=False)


def add_lasting(lexicon: Lexicon) -> None:
    """Add what is so of a thing until a date that tells of its end ("open", "alive"), and since ("dead"),
    where the pack has no such word itself. That there is no such date tells that it hasn't ended only where
    all is known."""
    for kind in lexicon.pack.kinds.values():
        for section, ended in (("until_ended", False), ("since_ended", True)):
            for word, ends in lexicon.language[section].items():
                field = next((f.name for f in kind.fields.values() if f.name in ends), None)
                sure = kind.complete or ended
                known = [e.meaning for e in find(lexicon, word) if e.category == "threshold"]
                own = any(isinstance(meaning, Threshold) and meaning.kind == kind.name for meaning in known)
                if field and not own:
                    state = Threshold(word, kind.name, field, "exists" if sure else "unended", ended)
                    lexicon.add(word, Entry("threshold", state, 0, "facts.yaml"), bends=False)


# the category of what says that something isn't so any more, and the form of what that means
ENDED = "no longer"
RATE = "rate"  # what a phrase fills with that tells for each of what an amount is
RATE_SAID = 0.05
LAPSED = "lapsed"  # the category of what only says something behind a "not": "any more"
BEHIND_AMOUNT = "behind an amount"  # the form of an adjective that may only stand there
DECLARED_COURSE = 0.3  # what a pack uses for something else is rather that
SERVING = 0.1  # "stay", for what somebody held for some time
UNIT_SAID = 0.05  # the unit in which an answer is given anyway
UNIT_RATHER = 0.2  # "years" is rather the unit than a field of that name


def _adjectives_bend(lexicon: Lexicon) -> bool:
    """Whether an adjective bends as a noun does; in English "officials" isn't "official"."""
    return bool(lexicon.language["adjectives_bend"])


def _written_out(lexicon: Lexicon, unit: str) -> Iterator[str]:
    """How a unit is read out, in each of its spellings."""
    word = lexicon.language["units_written"].get(unit, unit)
    yield word
    for part, instead in lexicon.language["spelt_also"].items():
        if part in word:
            yield word.replace(part, instead)


def _add_units(lexicon: Lexicon) -> None:
    for kind in lexicon.pack.kinds.values():
        for field_ in kind.fields.values():
            if unit := field_.type.unit:
                money = [word for word, code in lexicon.language["currencies"].items() if code == unit]
                said = Entry("filler", "unit", UNIT_SAID, "facts.yaml")
                for word in (unit, *money, *_written_out(lexicon, unit)):
                    lexicon.add(word, Entry("unit name", unit, 0, "facts.yaml"))
                    for role in lexicon.language["prepositions"]["in"][:1]:  # "how much, in (US) dollars, …?"
                        for whose in ("", *lexicon.language["whose_money"]):
                            lexicon.add(f"{role} {whose} {word}", said)


def _is_small(lexicon: Lexicon, phrase: str, category: str) -> bool:
    """Whether a field bears the name of a small word ("to"), which is then its cue and no noun."""
    return any(e.category == category for e in lexicon.trie.get(phrase, {}).get("", ()))


def _add_declared(lexicon: Lexicon) -> None:
    pack = lexicon.pack
    origin = "intents.yaml"
    for measure in pack.measures:
        target = ("field", measure.kind, measure.field)
        for phrases, category, meaning in (
            (measure.most, "superlative", ("most", target, 1)),
            (measure.least, "superlative", ("least", target, 1)),
            (measure.more, "comparative", ("more", target)), (measure.less, "comparative", ("less", target)),
            (measure.ask, "field", target[1:]),
        ):
            for phrase in phrases:
                entry = Entry(category, meaning, 0, origin)
                lexicon.add(phrase, entry, bends=False)
                _add_degrees(lexicon, phrase, entry)
        _add_other_degrees(lexicon, measure, target)
        for phrase in (*measure.more, *measure.less):  # "more bitter", "most bitter"
            word, _, adjective = phrase.partition(" ")
            if adjective and (raised := lexicon.language["raised"].get(word)):
                meaning = ("most" if phrase in measure.more else "least", target, 1)
                lexicon.add(f"{raised} {adjective}", Entry("superlative", meaning, 0, origin), bends=False)
        for phrase in measure.ask:
            how, _, adjective = phrase.partition(" ")
            if how in lexicon.language["ask"]["how"] and not any(
                    e.category == "ask" and e.meaning in ("amount", "count") for e in find(lexicon, phrase)):
                lexicon.add(adjective, Entry("field", target[1:], 0, origin, BEHIND_AMOUNT), bends=False)
    for phrase in pack.prepositions:
        if not any(e.category == "preposition" and phrase in e.meaning[0] for e in find(lexicon, phrase)):
            lexicon.add(phrase, Entry("preposition", (frozenset({phrase}), frozenset()), 0, origin))
    for threshold in pack.adjectives:
        lexicon.add(threshold.word, Entry("threshold", threshold, 0, origin), bends=_adjectives_bend(lexicon))


WORDS_OF_VALUE = 3  # more of them are a sentence, and nothing that something is called


def values_told(lexicon: Lexicon) -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
    """The short texts that say what a thing is ("job: vet"), and codes, by the kind of it: the fields that
    hold them, with the keys of those of which they are told."""
    telling = {kind.name: [f.name for f in kind.fields.values() if f.type.base in ("text", "name")
                           and f.name != PRONOUN and f.name not in lexicon.language["reasons"]]
               for kind in lexicon.pack.kinds.values()}
    told: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for record in lexicon.pack.records:
        for name in telling[record.kind] if record.key else ():
            for value in map(str, record.values.get(name, ())):
                words = _parts_of(value)
                short = value.islower() and len(words) <= WORDS_OF_VALUE and all(map(str.isalpha, words))
                text = lexicon.pack.kinds[record.kind].fields[name].type.base == "text"
                if is_code(value) or (short and text):
                    fields = told.setdefault((record.kind, value), {})
                    fields[name] = (*fields.get(name, ()), str(record.key))
    return told


def add_values(lexicon: Lexicon) -> None:
    """Short texts that say what a thing is ("job: vet") name those of which it is told, as `is` would, and so
    do codes ("G-PTAA"), and the pack's other words for them; but not words that mean something else."""
    for (kind, value), fields in lexicon.valued.items():
        code = is_code(value)
        if code or (not find(lexicon, value) and not any(
                e.category != "thing" for word in _parts_of(value) for e in find(lexicon, word))):
            keys = dict.fromkeys(itertools.chain.from_iterable(fields.values()))
            entry = Entry("thing", Thing(kind, tuple(keys), value), CLASS, "facts.yaml", "class")
            lexicon.add(value, entry, bends=not code)
            for synonym in lexicon.pack.words.get(value, ()):
                if not find(lexicon, synonym):
                    lexicon.add(synonym, entry)


def _parts_of(value: str) -> list[str]:
    """The words of a value, and those of "role-playing"."""
    return value.replace("-", " ").split()


def add_asked_values(lexicon: Lexicon) -> None:
    """Short texts of records without a name say of them what an example has a gap for: "which breakdown was
    due to {cause}?"."""
    pack, articles = lexicon.pack, lexicon.language["definite"]
    gaps = {(intent.kind, gap) for intent in pack.intents.values() for example in intent.ask
            for gap in PLACEHOLDER.findall(example.text)}
    for record in pack.records:
        fields = pack.kinds[record.kind].fields
        for name, values in record.values.items() if record.key is None else ():
            if (record.kind, name) not in gaps or fields[name].type.base != "text":
                continue
            for value in values:
                article, _, noun = str(value).partition(" ")
                if article in articles and any(topic_of(e) for e in find(lexicon, noun)):
                    continue  # a protest's cause: "what is the toll on …?" asks for the toll
                if len(str(value).split()) <= WORDS_OF_VALUE and not find(lexicon, str(value)):
                    holds = Threshold(str(value), record.kind, name, "in", value)
                    bends = str(value).isalpha() and str(value).islower()  # "storms"
                    lexicon.add(str(value), Entry("threshold", holds, CLASS, _where(record)), bends=bends)


def add_doing(lexicon: Lexicon) -> None:
    """What those do of whom a number tells is told by the noun for them: people "survived" of whom there are
    survivors, and "visited" of whom there are visitors."""
    language, pack = lexicon.language, lexicon.pack
    for kind in pack.kinds.values():
        for field in kind.fields.values() if not kind.is_person else ():
            if field.type.base != "number":
                continue
            for noun in (field.name, *pack.words.get(f"{kind.name}.{field.name}", ())):
                for verb in _done_by(language, noun):
                    if not find(lexicon, verb):
                        entry = Entry("thing", Thing(kind.name, (), verb), 0.0, "facts.yaml", "verb")
                        lexicon.add(verb, entry)
                        lexicon.held.setdefault((kind.name, verb), field.name)


def add_holding(lexicon: Lexicon) -> None:
    """A place of which an example asks how many it holds with one verb may be asked with another: it seats so
    many, and they fit into it."""
    stem, verbs = lexicon.language.stem, lexicon.language["holding"]
    holding = {(kind, field) for (kind, verb), field in lexicon.held.items()
               if stem(verb) in lexicon.language.stems("holding")}
    for kind, field in sorted(holding):
        for verb in verbs:
            if (kind, verb) not in lexicon.held and not any(
                    topic_of(e) and e.meaning[0] == kind for e in find(lexicon, verb)):
                lexicon.add(verb, Entry("thing", Thing(kind, (), verb), SERVING, _origin(lexicon), "verb"))
                lexicon.held[kind, verb] = field


LEAST_VERB = 3  # letters, at least, of a verb that a noun is made of


def _done_by(language: Language, noun: str) -> list[str]:
    """The verbs for what those do whom a noun is for ("survive", of survivors), as far as they are words."""
    singular = noun[:-1] if language.is_plural(noun) else noun
    bases = [singular.removesuffix(ending) for ending in language["agents"] if singular.endswith(ending)]
    return [verb for base in bases if len(base) >= LEAST_VERB for verb in (base, base + language.silent)
            if realwords.known(language.code, verb)]


def add_sexes(lexicon: Lexicon) -> None:
    """"Women" are those of whom a pack says "she", if it tells that of everybody of a kind."""
    for kind in lexicon.pack.kinds.values():
        people = [record for record in lexicon.pack.records if record.kind == kind.name and record.key]
        if PRONOUN not in kind.fields or not all(record.first(PRONOUN) for record in people):
            continue
        for pronoun, nouns in lexicon.language["sexes"].items():
            keys = tuple(str(record.key) for record in people if record.first(PRONOUN) == pronoun)
            for noun in nouns if keys else ():
                fields = [lexicon.pack.kinds[e.meaning[0]].fields[e.meaning[1]]
                          for e in find(lexicon, noun) if e.category == "field"]
                if any(field.type.is_measure for field in fields):
                    continue  # it is told how many women there were
                entry = Entry("thing", Thing(kind.name, keys, noun), CLASS, "facts.yaml", "class")
                lexicon.add(noun, entry, bends=False)


def add_synonyms(lexicon: Lexicon) -> None:
    """Every synonym means what its target means, but for those that stand for some things of a kind only:
    where one place "is" a river, no other is meant by that word."""
    stem = lexicon.language.stem
    classes = {(record.kind, stem(name)) for record in lexicon.pack.records for name in record.classes}
    for target, synonyms in lexicon.pack.words.items():
        entries = _meanings(lexicon, target)
        fields = lexicon.pack.kinds[target].fields if target in lexicon.pack.kinds else {}
        for synonym in synonyms:
            if synonym in fields and fields[synonym].type.kind:
                continue  # who is called that is who has that part in it
            if (target, stem(synonym)) in classes:
                continue
            # where some members are volunteers, that is no word for all of them
            of_some = synonym in fields and fields[synonym].type.base == "bool"
            for entry in _meanings(lexicon, f"{target}.{synonym}") if of_some else entries:
                lexicon.add(synonym, entry)


def _meanings(lexicon: Lexicon, target: str) -> list[Entry]:
    kind, _, name = target.partition(".")
    pack, origin = lexicon.pack, "intents.yaml"
    if name and kind in pack.kinds and name in pack.kinds[kind].fields:
        if pack.kinds[kind].fields[name].type.base == "bool":
            return [Entry("threshold", Threshold(name, kind, name, "=", True), 0, origin)]
        return [Entry("field", (kind, name), 0, origin)]
    if name:
        return [Entry("thing", Thing(kind, (name,)), 0, origin, "name")]
    found = find(lexicon, target)
    wanted = [e._replace(origin=origin) for e in found if e.category in ("thing", "field", "threshold")]
    own = [e for e in wanted if e.category == "thing" and e.meaning.kind == target and not e.meaning.keys]
    return own or wanted


def topic_of(entry: Entry) -> tuple[str, str] | None:
    """The kind that a topic word is of, and what it stands for ("" for a field); None for any other word."""
    if entry.category == "field":
        return entry.meaning[0], ""
    plain = entry.category == "thing" and not entry.meaning.keys
    return (entry.meaning.kind, entry.meaning.lemma) if plain else None


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
