"""A question that is an example of the pack's, but for the names, dates and numbers in its slots.

Takes the `Grammar` of a pack, the words of a question and their edges; gives the queries that the examples
stand for: the records that the slots tell, and of those what the intent's sentences tell besides. An example
is understood as its author wrote it, however the chart would take its words apart.

For example, "how many trams does Mill Works hold?" asks for the only number that the sentences of "how many
trams does {depot} hold?" tell, though trams are a kind of their own.
"""
import itertools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bot.cues import Context, doing
from bot.differences import Match
from bot.lexicon import (
    CLASSES,
    HOURLY,
    PLACEHOLDER,
    RATED,
    Entry,
    Lexicon,
    Pattern,
    class_told,
    find,
    is_lasting,
    kind_told,
    may_go_with,
    told_apart,
    told_by,
)
from bot.link import Edge
from bot.model import Date, Field, Intent, Kind, Ref, Type, asked_by
from bot.pieces import BOUNDS, Grammar, Pointers, Term
from bot.query import Ask, Condition, Constant, Path, Query, Selection, named_in

# what no word of an example may be that is nothing but its slots and what it asks for
NARROWING = frozenset({"superlative", "comparative", "number", "date", "threshold", "not", "never", "neither",
                       "nobody", "all", "each", "only", "other", "aside", "aggregate", "ratio", "evaluative",
                       "still", "now", "pronoun", "but", "same", "adjacent"})
MEANT = frozenset({"thing", "field", "ask", "auxiliary", "no longer"})  # what other words may say as well
WHOLE = frozenset({"ask", "no longer"})  # phrases that narrow nothing, whatever their words say by themselves
LOOSE = ("preposition", "in")
DOING = frozenset({("auxiliary", "be"), ("auxiliary", "do")})  # either stands beside "open"
HOURS = frozenset({("ask", "when"), ("ask", HOURLY)})  # what asks for an hour
LONGEST = 4  # words of a phrase
MOST = 24    # words of a question that may be an example
WHERE_TOLD = frozenset({"evidence", "here"})  # the meanings of what fills, but may say where something was
AS_WRITTEN = Entry("filler", "example", 0.0, "intents.yaml")  # a word that means nothing by itself
LISTING = ("list", "describe")
PARTS = frozenset({"who", "where", "why"})  # the question words that ask for a part by themselves
LISTED = frozenset({"which", "list"})  # those that ask for the things themselves
FIGURES = frozenset({"count", "amount", "size"})  # those that ask for a number


class Word(NamedTuple):
    """A word of an example: where the phrases end that it begins, with what these mean; where those end that
    are nouns for kinds, with the kinds; and those that only fill, and may be left out."""

    text: str
    phrases: tuple[tuple[int, frozenset[Any]], ...]
    nouns: tuple[tuple[int, frozenset[str]], ...]
    filling: tuple[int, ...]


class Gap(NamedTuple):
    """A slot of an example: the kind that the example asks about, the path from there to what fills the slot,
    which is empty for the very thing, its type, and the texts that may fill it, with their words but for
    articles."""

    kind: str
    path: Path
    type: Type
    texts: tuple[tuple[tuple[str, ...], Any], ...] = ()


class Asked(NamedTuple):
    """What an example asks for: one of some fields (of none, where it only asks what there is to tell), those
    without which it isn't told, whether it asks for the `things` themselves, whether a mere list of these
    tells it as well, by the first sentences of their kind, whether it asks how long something `lasted`
    ("now": how long it has been so), and whether what it asks for may be an hour."""

    fields: tuple[str, ...]
    needed: tuple[str, ...]
    things: bool
    listed: bool
    lasted: str | None
    hourly: bool


class Sample(NamedTuple):
    """An example as a question is held against it: the kind that it asks about, its words and slots in order,
    those of the question whether it is so ("is it open on {day}?", where it asks for an hour), what it asks
    for, if that is clear, whether it names a class of its kind ("which nurses live in {town}?"), the intent
    whose example it is, and its words and slots without what asks, where these say enough."""

    kind: str
    parts: tuple[Word | Gap, ...]
    whether: tuple[Word | Gap, ...]
    asked: Asked | None
    classed: bool = False
    intent: str = ""
    bare: tuple[Word | Gap, ...] = ()


class Found(NamedTuple):
    """What a question means that is an example: the query, the edges that it was read from, the paths to what
    fills the slots, whether that is all of the kind that is asked about ("which states border {state}?"), or
    only what is told of it ("who invented {invention}?"), and what is asked for."""

    match: Match
    used: tuple[Edge, ...]
    filled: frozenset[Path]
    alike: bool
    told: bool
    asked: Asked


def queries(grammar: Grammar, words: Sequence[str], edges: Sequence[Edge],
            pointers: Pointers, *, reads: bool,
            hourly: bool = False) -> tuple[list[Found], frozenset[str], frozenset[str]]:
    """The queries of the examples that a question is, cheapest first; the kinds that those are about that
    have an order or a denial in them, which the chart has to read: "who came second in {year}?" is about
    races; and the kinds of those of a class, which it is rather about. `edges`: those over its `words`;
    `pointers`: what pronouns mean, out of a conversation; `reads`: whether the chart has readings, beside
    which an example of nothing but small words has no say; `hourly`: whether those ask for an hour."""
    found: dict[Query, Found] = {}
    kinds: set[str] = set()
    classed: set[str] = set()
    starting: dict[int, list[Edge]] = {}
    for edge in edges:
        starting.setdefault(edge.start, []).append(edge)
    for sample in _samples(grammar, words, edges, reads=reads):
        asked = sample.asked
        if asked is None:
            if reads and any(_filled(sample.parts, words, starting, pointers)):
                (classed if sample.classed else kinds).add(sample.kind)
            continue
        for cost, used, conditions in () if reads else _filled(sample.whether, words, starting, pointers):
            hour = Condition(asked.fields, "exists", Constant(()))
            query = Query(Selection(sample.kind, frozenset((*conditions, hour))), (Ask("exists"),))
            found[query] = Found(Match(query, cost, sample.kind), used, alike=False, told=False,
                                 filled=frozenset(), asked=asked)
        for cost, used, conditions in itertools.chain(
                _filled(sample.parts, words, starting, pointers),
                () if reads else _filled(sample.bare, words, starting, pointers)):
            if not asked.hourly and (hourly or any(edge.entry.meaning == HOURLY for edge in used)):
                continue  # "what time did it open?", of what opened in some year
            if any(grammar.is_of_other_sex(c.path[0], ref.kind, (ref.key,)) for c in conditions if c.path
                   for ref in named_in(c.operand) if isinstance(ref, Ref)):
                continue  # "who was {husband} married to?", of a wife
            needed = (Condition((name,), "exists", Constant(())) for name in asked.needed)
            ask = Ask("duration", asked.fields, unit=asked.lasted) if asked.lasted is not None else \
                Ask("values", asked.fields) if len(asked.fields) == 1 else Ask("list")
            intent = sample.intent if ask.what == "list" and _asks_of_itself(sample.parts) else ""
            query = Query(Selection(sample.kind, frozenset((*conditions, *needed))), (ask,), told_by=intent)
            if query not in found or cost < found[query].match.cost:
                filled = frozenset(condition.path[:1] for condition in conditions)
                gaps = [part for part in sample.parts if isinstance(part, Gap)]
                alike, told = all(gap.type.kind == sample.kind for gap in gaps), all(gap.path for gap in gaps)
                found[query] = Found(Match(query, cost, sample.kind), used, filled, alike, told, asked)
    return sorted(found.values(), key=lambda one: one.match.cost), frozenset(kinds), frozenset(classed)


def _samples(grammar: Grammar, words: Sequence[str], edges: Sequence[Edge], *,
             reads: bool) -> Iterator[Sample]:
    """The examples that share a word with a question by which they are found."""
    lexicon = grammar.lexicon
    if len(words) > MOST:
        return
    said = {lexicon.language.stem(word) for word in (*words, *(e.corrected for e in edges if e.corrected))}
    ways = (lexicon.patterned,) if reads else (lexicon.patterned, lexicon.patterned_plainly)
    for number in sorted({number for stem in said for way in ways for number in way.get(stem, ())}):
        if number not in grammar.samples:
            grammar.samples[number] = _sample(lexicon, lexicon.patterns[number])
        if grammar.samples[number] is not None:
            yield grammar.samples[number]


def _bare(lexicon: Lexicon, parts: tuple[Word | Gap, ...]) -> tuple[Word | Gap, ...]:
    """An example without what asks at its beginning, if that leaves a noun with what an "of" says of it:
    "(who were the) parents of {person}"."""
    place = 0
    while place < len(parts) - len(("noun", "of", "gap")) and isinstance(part := parts[place], Word) and (
            place + 1 in part.filling or any(
                m[0] in ("ask", "auxiliary") for _, meant in part.phrases for m in meant)):
        place += 1
    behind = parts[place + 1:place + 2]
    of = {*lexicon.language["prepositions"]["of"]}
    return parts[place:] if place and behind and isinstance(behind[0], Word) and behind[0].text in of else ()


def _asks_of_itself(parts: Sequence[Word | Gap]) -> bool:
    """Whether an example says more of the very thing that fills a slot than who or what it is: "who were the
    parents of {person}?", but "who was {person}?", "tell me about {person}"."""
    small = {place for start, part in enumerate(parts) if isinstance(part, Word)
             for end in (*part.filling, *(end for end, meant in part.phrases if any(
                 category in ("ask", "auxiliary") for category, _ in meant)))
             for place in range(start, end)}
    return any(isinstance(part, Gap) and not part.path for part in parts) and any(
        isinstance(part, Word) and place not in small for place, part in enumerate(parts))


def agrees(query: Query, meant: Found) -> bool:
    """Whether a query asks what an example means, of what this tells: perhaps more narrowly."""
    selection, (ask, *_) = query.selection, query.asks
    if not isinstance(selection, Selection) or selection.kind != meant.match.kind:
        return not isinstance(selection, Selection)
    said = _said(selection)
    if not meant.filled <= said:
        return _is_of_others(selection, meant)
    if any(path and path[0].startswith("^") for path in said - meant.filled):
        return False  # of more things than the example
    if _says_more(selection, meant):
        return False
    if any(isinstance(d, Condition) and d.operator == "=" and d.path == ask.path for d in selection.demands):
        return False  # "(how many days does it need) for one orbit?"
    if ask.path:
        able = meant.asked.fields or (meant.asked.needed if meant.asked.things and meant.told else ())
        return not able or ask.path[0] in able or ask.path[:1] in meant.filled
    return meant.asked.listed if ask.what in LISTING else ask.what != "count"


def is_told(query: Query, meant: Found) -> bool:
    """Whether what a query asks for is what the sentences of an example always tell, or the things themselves
    where it asks for these; or else others of its kind ("which states border {state}?")."""
    selection, (ask, *_) = query.selection, query.asks
    others = isinstance(selection, Selection) and _is_of_others(selection, meant)
    if ask.path:
        return others or ask.path[0] in (meant.asked.fields or meant.asked.needed)
    return others or (meant.asked.things and ask.what in LISTING)


def _is_of_others(selection: Selection, meant: Found) -> bool:
    """Whether a query is about others of the kind of what fills the slots, by what they are to that."""
    return meant.alike and not meant.filled <= _said(selection) and any(
        isinstance(d, Condition) and d.path and isinstance(d.operand, Selection)
        and d.operand.kind == selection.kind and not d.operand.path for d in selection.demands)


def _says_more(selection: Selection, meant: Found) -> bool:
    """Whether a query says more of what fills a slot than that it is this, for which an example has no
    word."""
    filling = meant.match.query.selection
    told = {d.path: d.operand for d in filling.demands if isinstance(d, Condition)} \
        if isinstance(filling, Selection) else {}
    return any(isinstance(d, Condition) and isinstance(d.operand, Selection)
               and isinstance(named := told.get(d.path), Selection) and d.operand.kind == named.kind
               and d.operand.demands > named.demands for d in selection.demands)


def _said(selection: Selection) -> set[Path]:
    """The first steps to what a selection demands."""
    return {d.path[:1] for d in selection.demands if isinstance(d, Condition)}


def _sample(lexicon: Lexicon, pattern: Pattern) -> Sample | None:
    """An example as questions are held against it; None if it isn't clear what it asks for. What one asks
    isn't told by it whose words say more than which things are meant and what is asked of them: whether
    something is so, the first, the largest, those that are not."""
    intent = lexicon.pack.intents[pattern.intent]
    parts: list[Word | Gap] = []
    narrowed: frozenset[str] = frozenset()
    asking = 0  # until where a phrase goes on that asks, or names a field
    for place, word in enumerate(pattern.words):
        part = _gap(lexicon, intent.kind, word[1:-1]) if word.startswith("{") else \
            _word(lexicon, intent.kind, pattern.words, place)
        if part is None or (
                parts and isinstance(part, Gap) and _bounds(lexicon, pattern.words[place - 1], part)):
            return None
        parts.append(part)
        if isinstance(part, Word):
            called = max((end for end, meant in part.phrases if any(
                m[0] == "field" and m[1][0] == intent.kind and m[1][1] in told_by(intent)
                for m in meant)), default=0)  # "the last entry"
            if called > place + 1:
                asking = max(asking, called)
            whole = any(end > place + 1 and m[0] in WHOLE for end, meant in part.phrases for m in meant)
            if place >= asking and not whole:
                # "the maximum (sentence)"; "the lowest temperature in {winter}"
                told = called or (f"{{{intent.kind}}}" in pattern.words and any(
                    e.category == "superlative" and e.meaning[1] == "size" for e in find(lexicon, word)))
                named = {"superlative"} if told else set[str]()
                narrowed |= _narrows(lexicon, intent, pattern.words, place) - named
            asking = max([asking, *(end for end, meant in part.phrases if any(m[0] in WHOLE for m in meant))])
    if "thing" in narrowed and not any(
            category == "thing" and meaning.kind == intent.kind and meaning.keys
            for part in parts if isinstance(part, Word) for _, meant in part.phrases
            for category, meaning in meant):
        return None  # of a class of other things: "which nurses worked in {ward}?" may tell of these
    if narrowed:
        return Sample(intent.kind, tuple(parts), (), None, classed="thing" in narrowed)
    asked = _asked(lexicon, pattern, parts)
    if asked is None:
        return None
    hour = asked.hourly and len(asked.fields) == 1
    phrases = parts[0].phrases if isinstance(parts[0], Word) and hour else ()
    opens = max((end for end, meant in phrases if meant & HOURS), default=0)
    whether = tuple(parts[opens:]) if opens else ()
    return Sample(intent.kind, tuple(parts), whether, asked, False, intent.name, _bare(lexicon, tuple(parts)))


def _gap(lexicon: Lexicon, kind: str, name: str) -> Gap | None:
    fields = lexicon.pack.kinds[kind].fields
    if name in ("name", kind) and name not in fields:
        return Gap(kind, (), Type("kind", kind=kind))
    told = Type("kind", kind=kind)
    path = tuple(name.split("."))
    for step in path:
        if told.kind is None or step not in lexicon.pack.kinds[told.kind].fields:
            return None
        told = lexicon.pack.kinds[told.kind].fields[step].type
    if told.base in ("text", "name") and len(path) == 1:
        return Gap(kind, path, told, _texts(lexicon, kind, name))
    return Gap(kind, path, told) if told.kind or told.base in ("date", "number") else None


def _texts(lexicon: Lexicon, kind: str, field: str) -> tuple[tuple[tuple[str, ...], Any], ...]:
    """The texts that a field of a kind holds, with their words but for articles."""
    articles = lexicon.language["articles"]
    return tuple((tuple(word for word in str(value).casefold().split() if word not in articles), value)
                 for record in lexicon.pack.records if record.kind == kind
                 for value in record.values.get(field, ()))


def _phrases(words: Sequence[str], place: int) -> Iterator[tuple[int, str]]:
    """The phrases that a word of an example begins, with where they end: none goes over a slot."""
    for end in range(place + 1, min(place + LONGEST, len(words)) + 1):
        if words[end - 1].startswith("{"):
            return
        yield end, " ".join(words[place:end])


def _narrows(lexicon: Lexicon, intent: Intent, words: Sequence[str], place: int) -> frozenset[str]:
    """The categories of what a word, or a phrase that it opens, may say more of the things than that they are
    there; none of a noun for them ("final"), which says just that, nor of what it says because the intent is
    of some of them only, nor of "it", before which nothing was told."""
    kind = intent.kind
    if any(e.category == "thing" and e.meaning[:2] == (kind, ()) and e.form == "noun"
           for e in find(lexicon, words[place])):
        return frozenset()
    entries = [e for _, phrase in _phrases(words, place) for e in find(lexicon, phrase)]
    own = [(ref.kind, (ref.key,)) for ref in lexicon.pack.about]  # "who gave us {work}?"
    noun = place > 0 and words[place - 1] in lexicon.language["definite"]  # "(called) to the bar"
    if place + 1 < len(words) and any(e.category == "number" and e.meaning == 1 for e in entries) and any(
            e.category == "field" and e.meaning[0] == kind for e in find(lexicon, words[place + 1])):
        return frozenset()  # "(how many days does {planet} need) for one orbit?"

    def says_more(entry: Entry) -> bool:
        category, meaning = entry.category, entry.meaning
        if category == "thing":
            return bool(meaning.keys) and (len(own) != 1 or meaning[:2] not in own) \
                and may_go_with(lexicon.pack, kind, meaning.kind)
        if category == "threshold":
            said, part = (meaning.field, meaning.value), class_told(lexicon.pack, intent)
            return meaning.kind == kind and (part is None or said != (CLASSES, part))
        return category in NARROWING and meaning not in ("there", "it") and not (noun and category == "not")

    return frozenset(e.category for e in entries if says_more(e))


def _bounds(lexicon: Lexicon, word: str, gap: Gap) -> bool:
    """Whether a word before a slot says that what fills it is only a bound: "before {date}", "over {sum}"."""
    entries = find(lexicon, word)
    if gap.type.base == "date":
        return any(e.category == "preposition" and not BOUNDS.isdisjoint(e.meaning[1]) for e in entries)
    return gap.type.is_measure and any(e.category == "bound" for e in entries)


def _word(lexicon: Lexicon, kind: str, words: Sequence[str], place: int) -> Word:
    """A word of an example about a kind: what tells of that there tells of nothing else ("live in", where
    "lives" may be lost elsewhere)."""
    phrases, nouns, filling = [], [], []
    for end, phrase in _phrases(words, place):
        entries = find(lexicon, phrase)
        if any(kind_told(e) == kind for e in entries):
            entries = [e for e in entries if kind_told(e) in ("", kind)]
        meant = frozenset((e.category, e.meaning) for e in entries
                          if e.category in MEANT or e.meaning == "here")
        if meant & DOING and not lexicon.language["until_ended"].keys().isdisjoint(words):
            meant |= DOING  # "when does it open?", "when is it open?"
        if any(_is_loose(e) for e in entries):
            meant |= {LOOSE}  # "in winter", "on holidays"
        if meant:
            phrases.append((end, meant))
        if kinds := frozenset(e.meaning.kind for e in entries if _is_noun(e)):
            nouns.append((end, kinds))
        if any(e.category in ("filler", "definite") and e.meaning != "evidence" for e in entries):
            filling.append(end)
    return Word(words[place], tuple(phrases), tuple(nouns), tuple(filling))


def _is_loose(entry: Entry) -> bool:
    """Whether a preposition says no more than that something is in, on or at what follows."""
    return entry.category == "preposition" and entry.meaning[0] <= {"in", "about"}


def _is_noun(entry: Entry) -> bool:
    return entry.category == "thing" and entry.form == "noun" and not entry.meaning.keys


def _asked(lexicon: Lexicon, pattern: Pattern, parts: Sequence[Word | Gap]) -> Asked | None:
    """What an example asks for; None if that isn't clear."""
    intent = lexicon.pack.intents[pattern.intent]
    kind = lexicon.pack.kinds[intent.kind]
    leads = not _asks(parts[0]) and len(parts) > 1  # "in which room …?"
    asks = _asks(parts[leads])
    if not asks or not intent.say:
        return None
    filled = {part.path[0] for part in parts if isinstance(part, Gap) and part.path}
    told = {name: field for name, field in kind.fields.items() if name in told_by(intent) - filled}
    dates = [name for name, field in told.items() if field.type.base == "date"]
    lasted, apart = None, False
    if asks & {*FIGURES, "how_long"}:
        able = _figures(lexicon, pattern, parts, kind, told, asks) \
            or (_called_in_part(lexicon, pattern, told) if asks & FIGURES else [])
        if not able and "how_long" in asks and len(dates) > 1:
            able = dates  # "how long was {person} at {dairy}?"
        if not able and "how_long" in asks and len(dates) == 1:
            able, lasted = _lasting(lexicon, pattern, kind, dates)
    elif asks & {"when", HOURLY}:
        named = _named(parts, kind)
        able = [name for name in named if kind.fields[name].type.base == "date"
                # "when does it meet?"
                or "when" in asked_by(lexicon.pack.kinds, kind.fields[name])][:1] or dates
        if not any(field.type.base == "date" for field in kind.fields.values()):
            # "when does the shop open on {day}?", "at what time is the {tour}?"
            able = named[:1] or [name for name, field in told.items() if field.type.base == "text"]
        if HOURLY in asks:
            able = [name for name in (*named, *told) if kind.fields[name].type.base == "text"][:1]
    else:
        able = (_in_full(pattern, kind, filled) or _rated(lexicon, pattern, told)
                if asks & {"who", "what"} else []) \
            or _noun_asked(lexicon, pattern, parts, kind, filled, asks, leads) \
            or _called_in_part(lexicon, pattern, {  # "who stole {coin}?" doesn't ask how many were `stolen`
                name: field for name, field in told.items()
                if "who" not in asks or not field.type.is_measure}) \
            or _ending(pattern, told, asks) \
            or (_made_of(lexicon, pattern, kind) if "what" in asks else []) \
            or _stranded(lexicon, pattern, told) or _price(lexicon, pattern, told) \
            or _price(lexicon, pattern, kind.fields)  # though no sentence tells it
        if not able and "how" in asks:  # "how high does {ladder} reach?"
            able = [name for name in _named(parts, kind) if kind.fields[name].type.is_measure][:1]
        if not able and "how" in asks:  # "how did {hero} die?", where a field says that it tells how
            able = [name for name, field in told.items() if "how" in field.asks]
        if not able and asks & PARTS and (asks.isdisjoint(kind.asks) or _done_to_it(parts, leads)):
            reasons = lexicon.language["reasons"] if "why" in asks else ()
            parted = [name for name, field in kind.fields.items() if name not in filled
                      and (asks & PARTS & set(asked_by(lexicon.pack.kinds, field)) or name in reasons)]
            if "where" in asks and not {*lexicon.language["births"]}.isdisjoint(pattern.words):
                parted = [name for name in parted if name in lexicon.language["birthplaces"]] or parted
            # "who defended {accused}?": the defender, whoever is told
            by = lexicon.language["prepositions"]["by"]
            # and "who published {book}?", if the `publisher` is but a text, or "who awards {medal}?"
            texts = [] if leads else [name for name, field in kind.fields.items() if name not in filled and (
                field.type.base == "text" or name.replace("_", " ").split()[-1] in by)]
            doers = dict.fromkeys((*parted, *texts)) if "who" in asks else ()
            called = _called_by_deed(lexicon, pattern.words, kind.name, [*doers])
            # "why did {ship} sink?", where the sentences don't tell: what is known all the same
            able = called or [name for name in parted if name in told] or (parted if len(parted) == 1 else [])
            apart = not parted and asks == {"where"}  # "where did {probe} go?", where that is no place
        if not able and len(told) == 1 and (apart or not asks & {*PARTS, *LISTED}):
            # "how did {ship} end?", "what can I buy at {market}?"
            able = [name for name, field in told.items() if not filled or field.type.base == "text"]
    if not able and not apart and asks & {*FIGURES, *PARTS, "when", HOURLY, "how_long"} - set(kind.asks):
        return None
    needed = frozenset.intersection(*told_apart(intent)).intersection(told)
    first = intent is next(other for other in lexicon.pack.intents.values() if other.kind == intent.kind)
    things = not able and bool(asks.intersection((*LISTED, *kind.asks)))
    # "who took part in {tour}?": its leader, and members if it had any
    needed_too = tuple(dict.fromkeys((*(able if len(able) == 1 else ()), *sorted(needed))))
    hourly = bool(able) and all(kind.fields[name].type.base == "text" for name in able)
    return Asked(tuple(able), needed_too, things, first or things, lasted, hourly)


def _done_to_it(parts: Sequence[Word | Gap], leads: bool) -> bool:
    """Whether an example asks, by a verb right behind its question word, for what did something to the very
    thing that fills a slot: "who killed {hero}?" asks for no hero by what he is."""
    asking, *rest = parts[leads:]
    ends = {end for end, _ in asking.phrases} if isinstance(asking, Word) else set()
    verb = rest[0] if rest else asking
    return any(isinstance(part, Gap) and not part.path for part in rest) and isinstance(verb, Word) \
        and leads + 2 not in ends and not any(
            category in ("auxiliary", "definite") for _, phrase in verb.phrases for category, _ in phrase)


def _called_by_deed(lexicon: Lexicon, words: Sequence[str], kind: str, fields: Sequence[str]) -> list[str]:
    """Which of the fields are those who did what the words of an example tell, or to whom it was done ("who
    was murdered in {novel}?"), as other examples have it."""
    context, kinds = Context.of(lexicon, words), lexicon.pack.kinds
    if not context.is_passive(kind):
        return doing(lexicon, words, kind, fields)
    people = {name for name in fields if (of := kinds[kind].fields[name].type.kind) and kinds[of].is_person}
    done = people.intersection(*(lexicon.cues.get((kind, "", "name", "after", lemma), ())
                                 for _, lemma in context.anchors[kind]))
    return list(done) if len(done) == 1 else []


def _lasting(lexicon: Lexicon, pattern: Pattern, kind: Kind,
             dates: list[str]) -> tuple[list[str], str | None]:
    """The only date that is told, if an example asks how long it lasted ("how long was {room} closed?"), or
    how long something has been so since ("how long has {person} been here?")."""
    if is_lasting(lexicon.pack, kind.name, dates[0]):
        return dates, ""
    perfect = not set(lexicon.language["perfect"]).isdisjoint(pattern.words)
    ended = any(_is_end(lexicon, field) for field in kind.fields.values())
    return (dates, "now") if perfect and lexicon.pack.as_of is not None and not ended else ([], None)


def _is_end(lexicon: Lexicon, field: Field) -> bool:
    """Whether a date tells when something was over."""
    return field.type.base == "date" and field.name.replace("_", " ") in lexicon.language.ends


def _figures(lexicon: Lexicon, pattern: Pattern, parts: Sequence[Word | Gap], kind: Kind,
             told: Mapping[str, Field], asks: frozenset[str]) -> list[str]:
    """The fields that tell the number or the amount that an example asks for: those in the unit that it names
    ("how many kilometres …?"), those that it names itself, or those that the sentences tell."""
    units = {e.meaning for word in pattern.words for e in find(lexicon, word) if e.category == "unit name"}
    measured = lexicon.tells.get((kind.name, pattern.words[-1]), "")
    if "amount" in asks and measured in kind.fields and kind.fields[measured].type.is_measure:
        return [measured]  # "how much does {tank} hold?", whatever it cost
    if "how_long" in asks and not set(lexicon.language["lasting_verbs"]).isdisjoint(pattern.words):
        spells = [name for name, field in kind.fields.items() if field.type.unit in lexicon.language.spells]
        if able := [name for name in spells if name in told] or (spells if len(spells) == 1 else []):
            return able  # "how long does it take to walk {path}?" asks for no length
    if "count" in asks and units:
        return [name for name, field in told.items() if field.type.unit in units]
    first = parts[0].phrases if isinstance(parts[0], Word) else ()
    behind = max((end for end, meant in first if any(m[0] == "ask" for m in meant)), default=0)
    if "count" in asks and isinstance(dict(enumerate(parts)).get(behind), Word) and any(
            e.category == "thing" and e.form == "noun" and not e.meaning.keys and e.meaning.kind == kind.name
            for word in pattern.words[behind:behind + 1] for e in find(lexicon, word)):
        return []  # "how many orders came from {customer}?"
    # "how much did {plane} cost?" asks for its `cost`, "how much is a bed at {hut}?" for none of its `beds`
    named = [name for name in _named(parts, kind, behind) if kind.fields[name].type.base == "quantity"] \
        or [name for name in _named(parts, kind) if kind.fields[name].type.is_measure
            and ("amount" not in asks or name in told)]
    counts = ("number",) if "count" in asks else ("number", "quantity")
    able = named or [name for name, field in told.items() if asks & FIGURES and field.type.base in counts]
    if not able and "amount" in asks:  # though no sentence tells it: "how much can {building} store?"
        sized = [name for name, field in kind.fields.items() if field.type.base == "quantity"]
        able = sized if len(sized) == 1 else []
    others = {word for other in lexicon.patterns if other.intent == pattern.intent and other != pattern
              for word in other.words} if len(able) > 1 else ()
    asked_by_others = {e.meaning for word in others for e in find(lexicon, word) if e.category == "field"}
    left = [name for name in able if (kind.name, name) not in asked_by_others]
    return left if len(left) == 1 else able  # "how many {model} trams were delivered?" asks for no seats


def _noun_asked(lexicon: Lexicon, pattern: Pattern, parts: Sequence[Word | Gap], kind: Kind,
                filled: Collection[str], asks: frozenset[str], leads: int) -> list[str]:
    """The field that an example asks for by a noun behind its question word, or behind an article: "which
    period does {find} date from?", "who were the members of {tour}?"."""
    part = asks & PARTS
    own = [name for name, field in kind.fields.items() if leads and field.type.kind == kind.name
           and pattern.words[0] in name.split("_") and name not in filled]
    if len(own) == 1:  # "from which country did {country} become independent?": its `independent_from`
        return own
    places = [place for place in range(leads + 1, len(parts)) if (place == leads + 1 and not part)
              or _is_definite(lexicon, pattern.words[place - 1])]
    return [name for place in places for name in _noun_for(parts[place], kind, typed=place == leads + 1)
            if name not in filled and kind.fields[name].type.base != "date"
            and (kind.fields[name].type.kind or not part)][:1]


def _called_in_part(lexicon: Lexicon, pattern: Pattern, told: Mapping[str, Field]) -> list[str]:
    """The amount that a word of an example is a part of the name of, and of no other's: "what do children pay
    for the {tour}?", where there is a price and a child price."""
    stem, measures = lexicon.language.stem, [name for name, field in told.items() if field.type.is_measure]
    said = {stem(word) for word in pattern.words}
    names = {name: {stem(word) for word in name.split("_")} for name in measures}
    return [name for name in measures if not said.isdisjoint(
        names[name].difference(*(names[other] for other in measures if other != name)))][:1]


def _price(lexicon: Lexicon, pattern: Pattern, told: Mapping[str, Field]) -> list[str]:
    """The only sum of money that is told, of what an example asks what it costs or is worth, or what somebody
    paid."""
    language = lexicon.language
    costing = {*language["costing"], *language["amounting_to"]}
    does = language.all_of("auxiliaries", "do")
    paid = pattern.words[0] in language["ask"]["what"] and not does.isdisjoint(pattern.words[1:2]) \
        and not language.stems("paying_for").isdisjoint(map(language.stem, pattern.words))
    return _only_sum(lexicon, told) if paid or not costing.isdisjoint(pattern.words) else []


def _rated(lexicon: Lexicon, pattern: Pattern, told: Mapping[str, Field]) -> list[str]:
    """The only sum of money that is told, of what an example asks about so much of a thing as one is told
    for: "what did a chest of {tea} fetch?"."""
    said = (" ".join(pattern.words[place:place + 3]) for place in range(len(pattern.words)))
    rated = any(e.meaning == RATED for phrase in said for e in find(lexicon, phrase))
    return _only_sum(lexicon, told) if rated else []


def _only_sum(lexicon: Lexicon, told: Mapping[str, Field]) -> list[str]:
    sums = [name for name, field in told.items() if field.type.unit in lexicon.language.money]
    return sums if len(sums) == 1 else []


def _in_full(pattern: Pattern, kind: Kind, filled: Collection[str]) -> list[str]:
    """The only field of several words that an example names with all of them, apart or in another order: "to
    whom is {novel} dedicated?" asks for its `dedicated to`."""
    spelt = {name: {*name.replace("_", " ").split()} for name in kind.fields if name not in filled}
    named = [name for name, words in spelt.items() if len(words) > 1 and words <= {*pattern.words}]
    return named if len(named) == 1 else []


def _ending(pattern: Pattern, told: Mapping[str, Field], asks: frozenset[str]) -> list[str]:
    """The text that an example asks for whose name is its last word: "who is the {ticket} for?"."""
    last = pattern.words[-1]
    return [last] if asks & PARTS and last in told and told[last].type.base == "text" else []


def _made_of(lexicon: Lexicon, pattern: Pattern, kind: Kind) -> list[str]:
    """What an example ends with that asks what something is made of."""
    fields = lexicon.language["made_of"]["fields"]
    made = [e.meaning[1] for e in find(lexicon, " ".join(pattern.words[-2:])) if e.category == "field"
            and e.meaning[0] == kind.name and e.meaning[1].replace("_", " ") in fields]
    return made[:1]


def _stranded(lexicon: Lexicon, pattern: Pattern, told: Mapping[str, Field]) -> list[str]:
    """The only field before whose gap the sentences of an example's intent, or else its other examples, have
    the preposition that the example ends with: "what did {person} die of?" asks for the {cause} of "died of
    {cause}"; no date, where who somebody was "married to" is told "from {married} to {ended}"."""
    intent, last = lexicon.pack.intents[pattern.intent], pattern.words[-1]
    if not any(e.category == "preposition" for e in find(lexicon, last)):
        return []
    articles = "|".join(map(re.escape, {*lexicon.language["articles"], *lexicon.language["definite"]}))
    before = re.compile(rf"\b{re.escape(last)} (?:(?:{articles}) )?{PLACEHOLDER.pattern}", re.IGNORECASE)
    for texts in (intent.say, [example.text for example in intent.ask]):
        fields = dict.fromkeys(name for text in texts for name in before.findall(text)
                               if name in told and told[name].type.base != "date")
        if fields:
            return [*fields] if len(fields) == 1 else []
    return []


def _named(parts: Sequence[Word | Gap], kind: Kind, behind: int = 0) -> list[str]:
    """The fields of a kind that the words of an example name: phrases that end `behind` one that asks,
    whatever that may ask for by itself ("how much")."""
    meant = [m for part in parts if isinstance(part, Word) for end, phrase in part.phrases if end > behind
             for m in phrase]
    filled = {part.path[0] for part in parts if isinstance(part, Gap) and part.path}
    return [name for name in kind.fields if ("field", (kind.name, name)) in meant and name not in filled]


def _asks(part: Word | Gap) -> frozenset[str]:
    """What the phrases ask for that a word of an example begins; none if it may be an auxiliary as well."""
    meant = [m for _, phrase in part.phrases for m in phrase] if isinstance(part, Word) else []
    helping = any(category == "auxiliary" for category, _ in meant)
    return frozenset(meaning for category, meaning in meant if category == "ask" and not helping)


def _noun_for(part: Word | Gap, kind: Kind, *, typed: bool) -> list[str]:
    """The fields that the longest phrase that a word of an example begins is a noun for, if that is none
    for the kind itself; where that tells what is asked for (`typed`), the only one of that kind."""
    meant = max(part.phrases)[1] if isinstance(part, Word) and part.phrases else ()
    kinds = {meaning.kind for category, meaning in meant if category == "thing"}
    if kind.name in kinds:
        return []
    named = sorted(meaning[1] for category, meaning in meant
                   if category == "field" and meaning[0] == kind.name)
    alike = [name for name, field in kind.fields.items() if field.type.kind in kinds]
    return named or (alike if typed and len(alike) == 1 else [])


def _is_definite(lexicon: Lexicon, word: str) -> bool:
    return any(e.category == "definite" for e in find(lexicon, word))


Filled = tuple[float, tuple[Edge, ...], tuple[Condition, ...]]


def _filled(parts: Sequence[Word | Gap], words: Sequence[str], starting: dict[int, list[Edge]],
            pointers: Pointers, at: int = 0, place: int = 0) -> Iterator[Filled]:
    """The ways in which a question, from a word on, is an example from one of its parts on: what they cost,
    the edges that they take, and what fills the slots. `starting`: the edges by where they start."""
    if at == len(words) and place == len(parts):
        yield 0.0, (), ()
        return
    part = parts[place] if place < len(parts) else None
    for end in part.filling if isinstance(part, Word) else ():
        yield from _filled(parts, words, starting, pointers, at, end)
    edges = starting.get(at, [])
    if isinstance(part, Word) and words[at:at + 1] == [part.text] and all(e.end > at + 1 for e in edges):
        edges = [*edges, Edge(at, at + 1, AS_WRITTEN, 0.0)]  # "appear as" says nothing elsewhere
    if isinstance(part, Gap):
        for text, value in part.texts:  # "(with a) pass", whatever that means
            if text == tuple(words[at:at + len(text)]):
                end, told = at + len(text), Condition(part.path, "in", Constant((value,)))
                for cost, used, conditions in _filled(parts, words, starting, pointers, end, place + 1):
                    yield cost, (Edge(at, end, AS_WRITTEN, 0.0), *used), (told, *conditions)
    for edge in edges:
        for end, *said in _taken(part, place, words[at], edge, pointers):
            for cost, used, conditions in _filled(parts, words, starting, pointers, edge.end, end):
                yield cost + edge.cost, (edge, *used), (*said, *conditions)


def _taken(part: Word | Gap | None, place: int, word: str, edge: Edge,
           pointers: Pointers) -> Iterator[tuple[Any, ...]]:
    """Where an example goes on behind what an edge stands for in it, and the condition if it fills a slot."""
    if edge.entry.category in ("filler", "definite") and edge.entry is not AS_WRITTEN \
            and edge.entry.meaning not in WHERE_TOLD:
        yield (place,)
    elif isinstance(part, Gap):
        if (condition := _condition(part, edge, pointers)) is not None:
            yield place + 1, condition
    elif part is not None:
        said = {(edge.entry.category, edge.entry.meaning)}
        if edge.entry.category == "ask" and edge.entry.meaning in ("when", HOURLY):
            said |= HOURS
        if _is_loose(edge.entry):
            said.add(LOOSE)
        ends = {end for end, meant in part.phrases if not meant.isdisjoint(said)}
        if _is_noun(edge.entry):
            ends |= {end for end, kinds in part.nouns if edge.entry.meaning.kind in kinds}
        if edge.end == edge.start + 1 and part.text in (word, edge.corrected):
            ends.add(place + 1)
        yield from ((end,) for end in sorted(ends))


def _of_term(term: Term) -> Constant | Selection:
    """What a pronoun stands for."""
    if term.keys:
        return Constant(tuple(Ref(term.kind, key) for key in term.keys))
    operands = [arg.operand for arg in term.args]
    if len(operands) == 1 and isinstance(operands[0], Selection) and operands[0].kind == term.kind:
        return operands[0]
    return Selection(term.kind, frozenset(Condition((), "in", operand) for operand in operands))


def _condition(gap: Gap, edge: Edge, pointers: Pointers) -> Condition | None:
    """What an edge says in a slot; None if it doesn't fill it."""
    category, meaning = edge.entry.category, edge.entry.meaning
    if category == "pronoun":
        meant = next((term for term in pointers.get(meaning, ()) if isinstance(term, Term)
                      and term.kind in (gap.type.kind, gap.kind) and not term.path), None)
        if meant is None or meant.bare or meant.kind != gap.type.kind:
            return None  # "(when was it last down?) Who fixed it?": the very outage that was told of
        return Condition(gap.path, "in", _of_term(meant))
    if gap.type.kind:
        if category != "thing" or meaning.kind != gap.type.kind or not meaning.keys \
                or edge.entry.form == "class":
            return None
        named = Condition((), "in", Constant(tuple(Ref(meaning.kind, key) for key in meaning.keys)))
        return Condition(gap.path, "in", Selection(meaning.kind, frozenset({named}))) if gap.path else named
    if gap.type.base in ("text", "name") and category == "thing" and meaning.kind == gap.kind \
            and meaning.keys and edge.entry.form in ("adjective", "class"):
        return Condition((), "in", Constant(tuple(Ref(meaning.kind, key) for key in meaning.keys)))
    if gap.type.base == "text" and category == "threshold" and (meaning.kind, meaning.field) == (
            gap.kind, *gap.path):
        values = meaning.value if isinstance(meaning.value, tuple) else (meaning.value,)
        return Condition(gap.path, meaning.operator, Constant(values))
    if gap.type.base == "date" and category == "date" and isinstance(meaning, Date):
        return Condition(gap.path, "during", Constant((meaning,)))
    if gap.type.base == "number" and category == "number":
        return Condition(gap.path, "=", Constant((meaning,)))
    return None
