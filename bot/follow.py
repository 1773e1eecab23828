"""How a turn of a conversation changes the one before.

Takes a text and the `Context` of the turns before; gives what pronouns mean now, and for a fragment ("and
in 2008?", "when?") the queries that it makes of the one before.

For example, after "who first visited Peru?" the fragment "when?" asks the same query for its date.
"""
import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bot.asked import Asker
from bot.cues import AGENT, Shape
from bot.cues import Context as Cues
from bot.dates import span, year
from bot.joins import size_of
from bot.joins.durations import NEXT_TO
from bot.lexicon import CLASSES, find, topic_of
from bot.link import Edge
from bot.linking import SEXES, TIMES, Linked, Linker
from bot.lookup import Store, denote, select
from bot.match import Matcher
from bot.model import PRONOUN, Date, Ref, asked_by
from bot.pieces import Arg, Grammar, Op, Piece, Pointers, Term, edges_of, first_edge, is_field
from bot.query import (
    CHANGES,
    ON,
    ONLY,
    Aggregate,
    Ask,
    Condition,
    Constant,
    Demand,
    Difference,
    Either,
    Extreme,
    Operand,
    Path,
    Query,
    Selection,
    Shift,
    Together,
    certain,
    exchanged,
    exchanges,
    in_order,
    is_of_certain,
    named_in,
    of_certain,
    telling,
)
from bot.question import Candidate, Parsed, denoted, fragments
from bot.text import fold, longest, longest_at_end

THEN = ("condition", "value", "shift")  # what tells only of another time
SHORT = 8            # words of a turn that may be a fragment
NOT_MEANT = 3        # words behind a "not" that a correction takes back
LIKE_TOLD = 0.35     # how much more a reading may cost that is of the kind that was told of
PART_OF_NAME = 4     # letters of a word by which something is called, at least
TWO = 2              # things that may be told apart in time
MERE = 4             # words of a turn that asks for nothing but a noun
MOST_READ = 2        # readings of a fragment that are tried
FILLED = 3.0         # a field that the turn before filled is the likelier one to be filled anew


class Context(NamedTuple):
    """What one conversation carries from a turn to the next. An immutable value.

    `query` is the last one that was answered, `rival` another way to read the last question, `records` what
    the answer rested on. `mentioned` are the keyed records last spoken of, the latest first; `dates` the last
    dates; `pair` the two like things that were named last, in order. `gap` is a question that lacked one
    word. `offered` are the questions that the last turn offered, open for one turn. `earlier` is what the one
    record of the turn before that was told by, if it was just one. `lost`: the last turn wasn't understood,
    though its words were known, so that what only changes it says nothing. `several`: the things that the
    last answer named, if it was more than one. `group`: the records of the last answer that told of several,
    as long as all that was told since are of these.
    """

    query: Query | None = None
    kind: str = ""
    records: tuple[int, ...] = ()
    mentioned: tuple[Ref, ...] = ()
    dates: tuple[Date, ...] = ()
    gap: tuple[str, int, int] | None = None
    offered: tuple[str, ...] = ()
    pair: tuple[Ref, ...] = ()
    rival: Query | None = None
    earlier: Selection | None = None
    lost: bool = False
    several: tuple[Ref, ...] = ()
    group: tuple[int, ...] = ()


class Follow:
    """Changes the query of the turn before by what a fragment says."""

    def __init__(self, grammar: Grammar, store: Store) -> None:
        self.grammar = grammar
        self.store = store
        self.lexicon = grammar.lexicon
        self._language = grammar.lexicon.language

    # --- what pronouns mean ---------------------------------------------------------------------------

    def pointers(self, context: Context, text: str = "") -> Pointers:
        """What each class of pronouns may mean now; in a text that asks for an age, "then" is the very
        day."""
        found: dict[str, tuple[object, ...]] = {}
        for pronoun in ("he", "she"):
            those = [ref for ref in context.several if self._is_called(ref, pronoun)]
            people = tuple(ref for ref in those or context.mentioned if self._is_called(ref, pronoun))
            if people and len(those) < 2:  # "he" is none of several
                found[pronoun] = tuple(Term(r.kind, (r.key,)) for r in people[:1])
        told_there = self._places_of(context.records[:1])
        places = [r for r in context.mentioned if "where" in self.grammar.pack.kinds[r.kind].asks]
        of_kind = places[0].kind if places else ""
        places.sort(key=lambda ref: (ref.kind != of_kind, ref not in told_there))
        if places:
            found["there"] = tuple(Term(r.kind, (r.key,)) for r in places[:1])
        for pronoun, ref in zip(("former", "latter"), context.pair, strict=False):
            found[pronoun] = (Term(ref.kind, (ref.key,)),)
        if context.dates:
            last = self._date_told(context) or context.dates[0]
            found["next"] = (("after", Constant((last,))),)
            found["previous"] = (("before", Constant((last,))),)
            aged = any(f" {asked} " in f" {text.casefold()} " for asked in self._language["ask"]["how_old"])
            then = context.dates[0] if aged else _year(context.dates[0])
            found["then"] = (("during", Constant((then,))),)
            found["until_then"] = (("until", Constant((then,))),)
        if between := self._between(context):
            found["between"] = (("during", Constant((between,))),)
        things = tuple(Term(r.kind, (r.key,)) for r in context.mentioned if r not in self.grammar.pack.about
                       and not self.grammar.is_person(r.kind))[:1]
        if things and not (context.query and isinstance(context.query.selection, Together)):
            found["it"] = found["this"] = things  # of a story, nothing is meant above the rest
        if isinstance(context.query, Query) and isinstance(context.query.selection, Together):
            found["they"] = found["those"] = tuple(
                Term(part.kind, args=(Arg(part, 0, 0, "", ()),)) for part in context.query.selection.parts
                if isinstance(part, Selection) and select(self.store, part))
        if isinstance(context.query, Query) and isinstance(context.query.selection, Selection):
            told = self._told(context)
            several = told if len(context.records) > 1 else told[1:] or told
            two = self.two(context)
            found["they"] = (*self._organised(context), *two, *several)
            found["those"] = (*told[:1], *two, *told[1:])
            among, _ = self._picked_from(context.query.selection)
            of_them = several if among == context.query.selection else self._sets(among)[1:]
            at_any_time = Selection(among.kind, _timeless(among.demands))
            ever = () if at_any_time == among else self._sets(at_any_time)[:1]
            found["one"] = (*of_them[:-1], *ever, self._noun(context.query.selection), several[-1])
            found["it"] = found["this"] = (*told, *things, *self._within(context.query.selection))
        return found

    def _date_told(self, context: Context) -> Date | None:
        """The date of the one event that was told of last, if that is all it has."""
        record = self.store.record(context.records[0]) if len(context.records) == 1 else None
        dates = [value for values in record.values.values() for value in values
                 if isinstance(value, Date)] if record and record.key is None else []
        return dates[0] if len(dates) == 1 else None

    def _between(self, context: Context) -> Date | None:
        """The years between the two that were told of last; None if that isn't two, or there are none."""
        earlier = context.earlier
        before = tuple(select(self.store, earlier._replace(path=()))) if earlier else ()
        two = context.group if len(context.group) == TWO else (*before, *context.records)
        dates = [link.path[0] for link in self.grammar.links(context.kind, "date")] \
            if context.kind in self.grammar.pack.kinds else []
        told = sorted(date.first[0] for number in two for date in self.store.step(number, dates[0])
                      if isinstance(date, Date)) if len(two) == TWO and dates else []
        if len(told) != TWO or told[1] - told[0] < TWO:
            return None
        return span(year(told[0] + 1), year(told[1] - 1))

    def _places_of(self, records: Iterable[int]) -> set[object]:
        """Where it was that records tell of: what stands in their fields that say of themselves that they
        tell where."""
        kinds = self.grammar.pack.kinds
        return {value for record in map(self.store.record, records) for name, values in record.values.items()
                if name in kinds[record.kind].fields and "where" in kinds[record.kind].fields[name].asks
                for value in values}

    def at_another_time(self, query: Query) -> Query:
        """"(How much was it in 2022?) Was it more than 200 in 2018?": of the like at that time, where the one
        that was told of was at another, and more is asked than whether it was then."""
        one = query.selection
        if not isinstance(one, Selection) or (len(one.demands) <= TWO and all(
                ask.what == "exists" for ask in query.asks)):
            return query
        then = {d.path for d in one.demands if isinstance(d, Condition) and d.operator == "during"}
        told = [d for d in one.demands if isinstance(d, Condition) and not d.path
                and isinstance(d.operand, Selection) and any(
                    isinstance(inner, Condition) and inner.operator == "during" and inner.path in then
                    for inner in d.operand.demands)]
        if len(told) != 1 or not isinstance(told[0].operand, Selection) or select(self.store, one):
            return query
        like = _timeless(told[0].operand.demands)
        return query._replace(selection=one._replace(demands=one.demands - {told[0]} | like))

    def _within(self, selection: Selection) -> tuple[Term, ...]:
        """The one by its place that something was told of: "(which peaks are on the largest island?) Which
        villages are on it?"."""
        operands = (d.operand for d in in_order(selection.demands) if isinstance(d, Condition) and d.path)
        picked = (self._picked_or_self(one) for one in operands if isinstance(one, Selection))
        return tuple(Term(one.kind, args=(Arg(one, 0, 0, "", ()),)) for one in picked if one)

    def _picked_or_self(self, selection: Selection) -> Selection | None:
        """A selection, or the only one that it is, if that is picked by its place."""
        inner = [d.operand for d in selection.demands if isinstance(d, Condition) and not d.path
                 and isinstance(d.operand, Selection)]
        if selection.extremes:
            return selection._replace(path=())
        return self._picked_or_self(inner[0]) if len(inner) == len(selection.demands) == 1 else None

    def _organised(self, context: Context) -> tuple[Term, ...]:
        """The last one spoken of that acts as one, if it is no person: a firm, a club."""
        kinds = self.grammar.pack.kinds
        like = [r for r in context.mentioned
                if "who" in kinds[r.kind].asks and not self.grammar.is_title(r.kind)
                and not kinds[r.kind].is_person and r not in self.grammar.pack.about]
        return tuple(Term(r.kind, (r.key,)) for r in like[:1])

    def _told(self, context: Context) -> tuple[Term, ...]:
        """What was told in the turn before, the set it was told of, and all of its kind."""
        assert context.query is not None and isinstance(context.query.selection, Selection)
        told = context.query.selection
        if context.records and told.kind == context.kind and not select(self.store, told._replace(path=())):
            told = Selection(told.kind, frozenset({certain(context.records)}))  # "No: …"
        return self._sets(told)

    def _sets(self, selection: Selection) -> tuple[Term, ...]:
        """What a selection picks, the set that it is picked from, and all of its kind."""
        selection = selection._replace(path=())
        wider = selection._replace(extremes=(), after=frozenset())
        sets = dict.fromkeys((selection, wider))
        terms = [Term(s.kind, args=(Arg(s, 0, 0, "", ()),)) for s in sets]
        return (*terms, Term(selection.kind))

    def two(self, context: Context) -> tuple[Term, ...]:
        """What was told of in the last two turns, as a pronoun means it; empty if that isn't two."""
        both = self._either(context)
        return (Term(both.kind, args=(Arg(both, 0, 0, "", ()),)),) if both else ()

    def _either(self, context: Context) -> Selection | None:
        """What was told of in the last two turns, if it was one of the same kind in each."""
        earlier, query = context.earlier, context.query
        if earlier is None or query is None or not isinstance(query.selection, Selection) \
                or len(context.records) != 1 or query.selection.kind != earlier.kind:
            return None
        ways = tuple(frozenset({Condition((), "in", one._replace(path=()))})
                     for one in (earlier, query.selection))
        return Selection(earlier.kind, frozenset({Either(ways)}))

    def _noun(self, selection: Selection) -> Term:
        """What "one" repeats of the turn before: the kind, and what common nouns said of it ("embassy")."""
        noun = Selection(selection.kind, self._common(selection))
        return Term(selection.kind, args=(Arg(noun, 0, 0, "", ()),))

    def _common(self, selection: Selection) -> frozenset[Condition]:
        """What common nouns say of a selection: an embassy, but not the one in Lima."""
        return frozenset(d for d in selection.demands
                         if isinstance(d, Condition) and not _proper(self.store, d))

    def _titles(self, selection: Selection) -> frozenset[Condition]:
        """What a selection demands of a title that somebody bears."""
        return frozenset(d for d in selection.demands if isinstance(d, Condition) and len(d.path) == 1
                         and self.grammar.is_title(self.grammar.step_type(selection.kind, d.path[0])))

    def _is_called(self, ref: Ref, pronoun: str) -> bool:
        """Whether "he" or "she" may stand for somebody: a person, an animal."""
        number = self.store.number(ref)
        known = self.store.record(number).first(PRONOUN) if number is not None else None
        return known == pronoun or (known is None and self.grammar.is_alive(ref.kind))

    def story_then(self, text: str, context: Context) -> Query | None:
        """"(What happened in 1998?) And two years earlier?": what happened that long before or after."""
        story = context.query and context.query.selection
        if context.query is None or not isinstance(story, Together) or not context.dates:
            return None
        shifts = (piece.meaning for piece, _ in fragments(self.grammar, text, self.pointers(context))
                  if piece.category == "shift")
        for shift in shifts:
            then = Shift(Constant(context.dates[:1]), shift)
            parts = tuple(part._replace(demands=frozenset(
                d._replace(operator="during", operand=then) if isinstance(d, Condition) and _is_time(d) else d
                for d in part.demands)) for part in story.parts if isinstance(part, Selection))
            if all(part.demands != _timeless(part.demands) for part in parts):
                return context.query._replace(selection=Together(parts))
        return None

    # --- fragments --------------------------------------------------------------------------------------

    def queries(self, text: str, context: Context) -> Iterator[Query]:
        """The queries that a fragment makes of the one before, best first."""
        if context.query and (unit := self._asks_apart(self._opened(self.words(text))[0])):
            yield from self._apart(context.query, unit, context)
            return
        if context.query is None or not isinstance(context.query.selection, Selection):
            return
        words, query = self._counted(self.words(text), context.query)
        selection = query.selection
        assert isinstance(selection, Selection)
        rest, opened = self._opened(words)
        if any(word in map(str, self._language["only"]) for word in words[:len(words) - len(rest)]) \
                and any(ask.what == "exists" for ask in query.asks):
            return  # "are both in it? only Peru?"
        if self._is(rest, "other_way"):
            yield from self._turned(query)
            return
        if back := self._going_back(rest):
            yield from self._back(query, context, *back)
            return
        if self._is(words, "else"):
            yield from self._others(query, words, self._either(context))
            if self._is(words, "the_others"):
                like = self._common(selection) | {_untold(selection)}
                yield Query(Selection(selection.kind, like), query.asks)
            return
        if self._is(rest, "other_one"):
            yield from self._other_one(query, context)
            return
        if len(words) > MERE and self.without_else(text) is not None:
            return  # "and what else is in the room with the Widow?": not the Widow
        if weighed := self._weighed(rest):
            yield from self._more_than_then(query, context, *weighed)
            return
        did = self._asks_who_did(rest)
        if " ".join(did) in self._language["ask"]["who"]:
            yield from self._who_did(query)
            return
        rest = did or rest
        if beside := self._beside_them(rest, query, context):
            yield beside
            return
        relation = self._beside(rest)
        bare = len(rest) == 1 or len(context.records) > 1  # "he" is none of several
        if relation and bare and (other_side := _on_the_other_side(query, relation)):
            yield other_side  # "(was anyone there before him?) And after?"
            return
        if relation and len(rest) == 1:
            rest = [*rest, self._language["pronouns"]["this"][0]]  # "and after (this)?"
        if any(rest[:1] == [str(word)] for word in self._language["not"]) and len(context.records) == 1:
            yield from self._doubted(rest[1:], context)  # "(when did he come?) Not in 1998?"
        asked = longest(rest[:-1], self._language["ask"]["who"])
        pieces = fragments(self.grammar, " ".join(rest), self.pointers(context))
        if not pieces and asked:  # "who before him?"
            pieces = [(piece, cues) for piece, cues in fragments(
                self.grammar, " ".join(rest[len(asked):]), self.pointers(context)) if piece.category in THEN]
        for piece, cues in pieces:
            meant = piece
            if piece.category == "shift" and context.dates:  # "four years later"
                then = Shift(Constant(context.dates[:1]), piece.meaning)
                meant = piece._replace(category="condition", meaning=("during", then))
            if piece.category.endswith("superlative") and self._is_alone(self._picked_from(selection)[0]):
                # "(when did Poland open one? and Peru?) Who was first?": there is nothing to choose in one
                both = self._either(context)
                if both is None:
                    continue
                yield from self._changed(query._replace(selection=both), meant, cues, opened)
                continue
            if turned := self._in_turn(piece, query, context):
                yield turned
                continue
            if (path := self._part_asked(meant, context)) and not any(map(self._language.is_plural, rest)):
                yield self.as_told(Query(Selection(context.kind), (Ask("values", path),)), context)
                continue
            if did and isinstance(meant.meaning, Term) \
                    and (paths := self._paths_asked(selection.kind, piece, cues)):
                yield from (_asking_whose(selection, path) for path in paths)  # "which country does?"
                continue
            for changed in self._changed(query, meant, cues, opened):
                yield self._one_in_turn(changed, rest)

    def _weighed(self, words: Sequence[str]) -> tuple[str, list[str]] | None:
        """The sign of "(was it) more than in 2018?", and what is said behind it; None for other words."""
        its, language = self._language.all_of("pronouns", "it", "this"), self._language
        rest = list(words)
        be = {*language["auxiliaries"]["be"]}
        if len(rest) > TWO and {rest[0], rest[1]} & be and {rest[0], rest[1]} & its:
            rest = rest[TWO:]  # "is it more than …?", "it is more than …?"
        for sign, section in ((">", "more_than"), ("<", "less_than")):
            phrases = [phrase for phrase in language[section] if str(phrase).endswith(language["than"][0])]
            if than := longest(rest[:-1], phrases):
                return sign, rest[len(than):]
        return None

    def _more_than_then(self, query: Query, context: Context, sign: str,
                        words: Sequence[str]) -> Iterator[Query]:
        """Whether the amount that was told is more or less than that of another time, or of another thing."""
        selection, asked = query.selection, query.asks[0].path
        assert isinstance(selection, Selection)
        told = selection.kind == context.kind and len(context.records) == 1
        size = size_of(self.grammar, selection.kind) if selection.kind in self.grammar.pack.kinds else None
        measured = len(asked) == 1 \
            and self.grammar.step_type(selection.kind, asked[0]) in ("number", "quantity")
        measure: Path = asked if measured else (size,) if size else ()
        for piece, cues in fragments(self.grammar, " ".join(words), self.pointers(context)) \
                if told and measure else ():
            for said, asks in self._said(selection, piece, cues):
                filled = {d.path for d in said.demands if isinstance(d, Condition)}
                kept = _without(selection.demands, {(), *filled})
                other = Selection(selection.kind, kept | said.demands, path=measure)
                if not asks and said.demands and len(select(self.store, other)) == 1:
                    this = Selection(selection.kind, frozenset({certain(context.records)}))
                    bound = Condition(measure, sign, other)
                    yield Query(this._replace(demands=this.demands | {bound}), (Ask("exists"),))

    def _doubted(self, words: Sequence[str], context: Context) -> Iterator[Query]:
        """Whether what was told of wasn't at another time."""
        told = Selection(context.kind, frozenset({certain(context.records)}))
        for piece, cues in fragments(self.grammar, " ".join(words), self.pointers(context)):
            for said, asks in self._said(told, piece, cues) if piece.category in THEN else ():
                if not asks:
                    then = told._replace(demands=told.demands | said.demands)
                    yield Query(then, (Ask("exists"),), denied=True)

    def _who_did(self, query: Query) -> Iterator[Query]:
        """"(Did he come in 2002?) Who did?": of whom that is so which was asked about one."""
        selection = query.selection
        assert isinstance(selection, Selection)
        kinds = self.grammar.pack.kinds
        acting = [d.path for d in selection.demands if isinstance(d, Condition) and len(d.path) == 1
                  and (field := kinds[selection.kind].fields.get(d.path[0]))
                  and "who" in asked_by(kinds, field)]
        people = [path for path in acting if self._is_somebody(selection, path)]
        if query.asks[0].what == "exists" and len(doing := people or acting) == 1:
            yield _asking_whose(selection._replace(after=frozenset()), doing[0])

    def _part_asked(self, piece: Piece, context: Context) -> Path:
        """"(When was the hall built?) And who was the architect?": the field that is asked for, of the one
        thing that was told of; nothing if more is said."""
        term = piece.meaning
        if not isinstance(term, Term) or len(context.records) != 1 or not any(
                edge.entry.category == "definite" for edge in edges_of(piece)):
            return ()
        plain = term.asked(()).unmarked("definite")
        return term.path if term.asks and is_field(plain, context.kind) else ()

    def _in_turn(self, piece: Piece, query: Query, context: Context) -> Query | None:
        """"(Who was director then?) And before her?": the one right before, in a post that lasts."""
        relation = piece.meaning[0] if piece.category == "condition" else ""
        pointing = any(edge.entry.category == "pronoun" for edge in edges_of(piece))
        return self._next_in_post(relation, query, context) if pointing else None

    def _beside_them(self, words: Sequence[str], query: Query, context: Context) -> Query | None:
        """The same where it is told of people how long they held a post: no word says of what the time is."""
        if len(words) != 2 or not self.grammar.is_person(context.kind):
            return None
        return self._next_in_post(self._beside(words), query, context)

    def _beside(self, words: Sequence[str]) -> str:
        """The side in time of "after", "after him"; empty for other words."""
        pronouns = self._language.all_of("pronouns", "he", "she")
        if not words or not pronouns.issuperset(words[1:2]) or len(words) > 2:
            return ""
        return next((name for name in NEXT_TO if words[0] in self._language["time"][name]), "")

    def _next_in_post(self, relation: str, query: Query, context: Context) -> Query | None:
        """The one right before or after the one that was told of, in a post that lasts."""
        selection = query.selection
        if relation not in NEXT_TO or len(context.records) != 1 \
                or not isinstance(selection, Selection) or selection.kind != context.kind:
            return None
        span_of = self.grammar.span_of(selection.kind)
        if span_of is None or not (
                self.grammar.is_event(selection.kind) or self.grammar.is_person(selection.kind)):
            return None
        told = Selection(selection.kind, frozenset({certain(context.records)}), path=span_of)
        demands = _timeless(selection.demands) | {Condition(span_of, relation, told)}
        return query._replace(selection=selection._replace(
            demands=demands, extremes=(Extreme(NEXT_TO[relation], span_of),)))

    def _one_in_turn(self, query: Query, words: Sequence[str]) -> Query:
        """"And the one before those?": just the last one before them, or the first one after."""
        selection, one = query.selection, self._one(words)
        turns = [d for d in selection.demands if isinstance(d, Condition) and d.operator in NEXT_TO] \
            if isinstance(selection, Selection) else []
        if not one or len(turns) != 1 or not isinstance(selection, Selection) or selection.extremes:
            return query
        return query._replace(selection=selection._replace(
            extremes=(Extreme(NEXT_TO[turns[0].operator], turns[0].path),)))

    def _one(self, words: Sequence[str]) -> list[str]:
        """The words for just one thing of the sort that was spoken of with which a turn begins: "the one"."""
        ones = map(str, self._language["pronouns"]["one"])
        return longest(words, [word for word in ones if not self._language.is_plural(word.split()[-1])])

    def _going_back(self, words: Sequence[str]) -> tuple[str, bool] | None:
        """The deed of "who went the other way (that year)?", and whether it is said to have been at the time
        that was spoken of; None for anything else."""
        asked = longest(words, self._language["ask"]["who"])
        times = [str(phrase) for phrase in self._language["pronouns"]["then"]]
        then = longest_at_end(words, [*times, *(f"in {phrase}" for phrase in times)])
        rest = words[len(asked):len(words) - len(then)]
        other = longest_at_end(rest, self._language["other_way"])
        deed = rest[:len(rest) - len(other)]
        return (deed[0], bool(then)) if asked and other and len(deed) == 1 else None

    def _back(self, query: Query, context: Context, deed: str, then: bool) -> Iterator[Query]:
        """Who went the other way: whoever it was, and at the time that was spoken of if that is said."""
        assert isinstance(query.selection, Selection)
        kind = query.selection.kind
        if not any((topic := topic_of(e)) and topic[0] == kind for e in find(self.lexicon, deed)):
            return
        people = [field.name for field in self.grammar.pack.kinds[kind].fields.values()
                  if field.type.kind and self.grammar.is_person(field.type.kind)]
        dates = self.grammar.links(kind, "date")
        demands = frozenset(d for d in query.selection.demands
                            if not (isinstance(d, Condition) and d.path[:1] and d.path[0] in people))
        if then and context.dates and dates:
            demands = _timeless(demands) | {
                Condition(dates[0].path, "during", Shift(Constant(context.dates[:1]), 0))}
        asks = (Ask("values", (people[0],)),) if people else query.asks
        yield from self._turned(Query(Selection(kind, demands), asks))

    def without_reaction(self, text: str) -> str:
        """A turn with blanks for how its first words take the answer before: "oh right. But when?"."""
        found = self._language.reaction.match(text)
        return " " * found.end() + text[found.end():] if found else text

    def opened(self, text: str) -> str | None:
        """What a turn says behind "and", "what about"; the whole turn if it is bare; None otherwise."""
        words = self.words(text)
        rest, opening = self._opened(words)
        return " ".join(rest) if opening or self._bare(words) else None

    def opens_on(self, text: str) -> bool:
        """Whether a turn opens as one that goes on: "and …"."""
        return bool(self._opened(self.words(text))[1])

    def is_of_all(self, query: Query, before: Query) -> bool:
        """Whether a query asks for a field of all things of another kind than was spoken of: after a club,
        "and what is the fee?" isn't about whatever else has one."""
        selection, told = query.selection, before.selection
        if not isinstance(selection, Selection) or not isinstance(told, Selection):
            return False
        narrowed = selection.demands or selection.extremes or selection.after
        return selection.kind != told.kind and not narrowed and all(a.what == "values" for a in query.asks)

    def asks_for_others(self, text: str, query: Query) -> bool:
        """Whether a turn is "who else?" of all that were told of, and not of one that was asked about."""
        return self.asks_else(text) and all(ask.what != "exists" for ask in query.asks)

    def asks_which(self, text: str) -> bool:
        """Whether a turn is nothing but "which ones?"."""
        return self._is(self._opened(self.words(text))[0], "asked_which")

    def asks_else(self, text: str) -> bool:
        """Whether a turn is nothing but "who else?"."""
        return self._is(self.words(text), "else")

    def without_else(self, text: str) -> str | None:
        """A turn without its "else" or "other"; None if it has none."""
        words = self.words(text)
        rest = [word for word in words if word not in map(str, self._language["other"])]
        return " ".join(rest) if len(rest) < len(words) else None

    def apart_from(self, query: Query, context: Context) -> Query | None:
        """A query without what the turn before told of; None if that was of another kind."""
        before, selection = context.query and context.query.selection, query.selection
        if isinstance(selection, Together) and context.records:  # "what else happened that year?"
            untold = certain(context.records)._replace(negated=True)
            parts = (part._replace(demands=part.demands | {untold})
                     for part in selection.parts if isinstance(part, Selection))
            return query._replace(selection=Together(tuple(parts)))
        if isinstance(before, Difference) and isinstance(selection, Selection) and context.records \
                and self.store.record(context.records[0]).kind == selection.kind:
            untold = certain(context.records)._replace(negated=True)  # "did anyone else come in between?"
            return query._replace(selection=selection._replace(demands=selection.demands | {untold}))
        if not isinstance(before, Selection) or not isinstance(selection, Selection) \
                or before.kind != selection.kind:
            return None
        told = self._whether_of(context.query) if context.query else None
        if told and (query.asks[0].what == "exists" or told.path == query.asks[0].path):
            return _besides(query, told)
        if context.query and not is_anchored(selection) and query.asks[0].path != context.query.asks[0].path:
            return None  # "(who commanded it?) Who else was in the crew?": not of all others
        return query._replace(selection=selection._replace(demands=selection.demands | {_untold(before)}))

    def counts(self, text: str, query: Query) -> bool:
        """Whether a turn counts what the query before it asked for ("how many is that?")."""
        words = self.words(text)
        return self._counted(words, query)[0] != words

    def asks_a_noun(self, text: str, *, behind_preposition: bool = False) -> bool:
        """Whether a turn is nothing but a question word and a noun: "which office?", "in what capacity?"."""
        words = self.words(text)
        return self._asks_a_noun(words) and not (behind_preposition and len(words) == 2)

    def is_fragment(self, text: str) -> bool:
        """Whether a turn opens as a change of the one before, or is too bare to be a question."""
        words = self.words(text)
        rest, opened = self._opened(words)
        opened = opened or ("correct" if len(words) < len(fold(text).split()) - 1 else "")
        if longest_at_end(rest[1:], [tag for tag in self._language["tags"] if " " in str(tag)]):
            return False  # "but he was, wasn't he?"
        if words[:1] and words[0] in map(str, self._language["role"]) and len(words) <= SHORT:
            return True  # "as head of state?"
        if opened or self._is(rest, "other_way") or self._is(rest, "other_one") or self._is(words, "else") \
                or bool(self._asks_apart(rest)) or self._going_back(rest) or self._weighed(rest):
            return True
        those = self._language.all_of("pronouns", "it", "this")
        if self._asks_who_did(rest) or self._beside([word for word in rest if word not in those]):
            return True  # "which presidents did?", "before him?", "before that?"
        if (one := self._one(words)) and self._asks_in_turn(words[len(one):]):
            return True  # "the one after him?"
        kinds = (self._bare, self._asks_a_noun, self._asks_then)
        helps = words[:1] and words[0] in self._language.all_of("auxiliaries") and any(
            e.category == "superlative" for word in words[TWO:] for e in find(self.lexicon, word))
        return len(words) <= SHORT and not helps and any(is_so(words) for is_so in kinds)

    def names_nothing(self, text: str) -> bool:
        """Whether no word of a turn says what it is about: "and after that?", "to whom?", "and the
        others?"."""
        words, somebody = self.words(text), self._language.all_of("pronouns", "he", "she")
        said = (e for word in words for e in find(self.lexicon, word))
        return not any(word[:1].isdigit() for word in words) and somebody.isdisjoint(words[1:]) \
            and not any(e.category in ("thing", "field", "month", "threshold") for e in said)

    def has_deed(self, text: str) -> bool:
        """Whether a turn says what is done: "and what does it buy?"."""
        return any(e.category == "thing" and e.form == "verb"
                   for word in self.words(text) for e in find(self.lexicon, word))

    def only_narrows(self, text: str) -> bool:
        """Whether a turn is nothing but a correction of what was asked before, or what a preposition says of
        it: "in 1998?", "I mean Poland"."""
        rest, opened = self._opened(self.words(text))
        if not rest or not self._bare(rest) or any(e.category == "ask" for e in find(self.lexicon, rest[0])):
            return False
        return (opened == "correct" and len(rest) == 1) or self.opens_with_preposition(" ".join(rest))

    def opens_with_preposition(self, text: str) -> bool:
        """Whether a turn begins with a preposition ("with whom?")."""
        return any(e.category == "preposition"
                   for word in self.words(text)[:1] for e in find(self.lexicon, word))

    def _asks_who_did(self, words: Sequence[str]) -> list[str]:
        """The "which presidents" of "which presidents did?", the "who" of "who did?"; empty for another
        turn."""
        words = words[:len(words) - len(longest_at_end(words, self._language["closing"]))]
        asked = any(e.category == "ask" and e.meaning in ("who", "which")
                    for word in words[:1] for e in find(self.lexicon, word))
        helped = len(words) > 1 and words[-1] in self._language.all_of("auxiliaries")
        return list(words[:-1]) if asked and helped else []

    def _asks_then(self, words: Sequence[str]) -> bool:
        """Who, and a preposition of time before one word: "who before him?"."""
        asked = longest(words, self._language["ask"]["who"])
        return bool(asked) and self._asks_in_turn(words[len(asked):])

    def _asks_in_turn(self, words: Sequence[str]) -> bool:
        """A preposition of time before one word: "before him"."""
        return len(words) == 2 and any(
            e.category == "preposition" and e.meaning[1] for e in find(self.lexicon, words[0]))

    def _asks_a_noun(self, words: Sequence[str]) -> bool:
        """A question word and one noun, perhaps behind a preposition: "for which side?", "which office?"."""
        found = [{e.category for e in find(self.lexicon, word)} for word in words]
        if len(words) == 2 and "ask" in found[0]:
            return any(e.meaning in ("which", "what") for e in find(self.lexicon, words[0])) \
                and bool(found[1] & {"thing", "field"})
        return 2 <= len(words) <= MERE and "preposition" in found[0] and "ask" in found[1]

    def _bare(self, words: Sequence[str]) -> bool:
        """No noun or verb of a kind stands in it: only names, dates and small words."""
        return not any(
            topic_of(e) or (e.category in ("occur", "pronoun") and e.meaning not in ("one", "there"))
            for word in words
            for e in find(self.lexicon, word)
        )

    def words(self, text: str) -> list[str]:
        """The folded words of a turn; of "not Peru, Poland" what is meant instead."""
        plain = fold(text, self._language.letters)
        opening, _, rest = plain.partition(",")
        if opening.split()[:1] == list(map(str, self._language["not"][:1])) and rest.strip():
            plain = rest
        words = "".join(c if c.isalnum() or c in "'-" else " " for c in plain).split()
        if opens := self._language["written_for"].get(words[0] if words else ""):  # "n in 98?"
            words = [*str(opens).split(), *words[1:]]
        closing = longest_at_end(words[1:], self._language["closing"])
        if not closing or not (" ".join(closing) in map(str, self._language["pronouns"]["then"])
                               and any(e.category == "ask" for e in find(self.lexicon, words[0]))):
            words = words[:len(words) - len(closing)]  # but "who was president then?"
        other = longest_at_end(words, self._language["next_to_told"])  # "the one before that"
        return [*words[:len(words) - len(other)],
                *self._language["next_to_told"].get(" ".join(other), "").split()]

    def _counted(self, words: list[str], query: Query) -> tuple[list[str], Query]:
        """"How many is that?", "how many goods in total?", of what was asked for just before: as "how many?";
        "in total", at whatever time. The words and the query as they are if it is something else."""
        asked = longest(words, self._language["ask"]["count"])
        rest, selection = words[len(asked):], query.selection
        closing = longest_at_end(rest, (*self._language["of_told"], *self._language["in_all"]))
        if not asked or not closing or not isinstance(selection, Selection):
            return words, query
        nouns = rest[:len(rest) - len(closing)]
        fields = {(selection.kind, ask.path[0]) for ask in query.asks if len(ask.path) == 1}
        kinds = {selection.kind, *(self.grammar.step_type(*field) for field in fields)}
        told = any((e.category == "field" and e.meaning[:2] in fields)
                   or (e.category == "thing" and e.meaning.kind in kinds)
                   for e in (find(self.lexicon, nouns[0]) if len(nouns) == 1 else ()))
        if nouns and not told:
            return words, query
        if self._is(closing, "in_all"):
            wider = query._replace(selection=selection._replace(demands=_timeless(selection.demands)))
            if wider == query and any(ask.what == "count" for ask in query.asks):
                return words, query  # "(how many to Poland? and to Peru?) how many in all?": of both
            query = wider
        return asked, query

    def _opened(self, words: list[str]) -> tuple[list[str], str]:
        """The words behind what opens a follow-up, and which kind of opening it is."""
        first = ""
        while opening := self._opening(words, "correct") or self._opening(words, "follow"):
            words, first = words[opening[0]:], first or opening[1]
        return words, first

    def _opening(self, words: list[str], section: str) -> tuple[int, str] | None:
        """How many words open a follow-up with a phrase of a section of the language; with "correct", what
        isn't meant may stand before it ("not him, I meant …")."""
        places = [0]
        if section == "correct" and words[:1] == list(map(str, self._language["not"][:1])):
            places += range(2, NOT_MEANT + 2)
        return next(((at + len(phrase), section) for at in places
                     if (phrase := longest(words[at:-1], self._language[section]))), None)

    def _is(self, words: Sequence[str], section: str) -> bool:
        return " ".join(words) in map(str, self._language[section])

    def _apart(self, query: Query, unit: str, context: Context) -> Iterator[Query]:
        """How many years lie between the two that were told of: those that were compared, the last two, or
        what was told and that by which its time was said."""
        told = query.selection
        if isinstance(told, Difference):
            if told.unit in ("first", "last", "order"):
                one, two = (self._at_its_end(side, told.unit == "last") for side in (told.first, told.second))
                yield Query(told._replace(first=one, second=two, unit="years"), (Ask("values"),))
            return
        if isinstance(told, Selection) and (sizes := self._two_sizes(told)):
            yield Query(Difference(*sizes, "amount"), (Ask("values"),))
            return
        if not isinstance(told, Selection) or not context.kind or len(context.records) != 1:
            return
        last = self._date_of(context.kind, query.asks[0].path, told)
        if last is None:
            return
        one = Selection(context.kind, frozenset({certain(context.records)}), path=last)
        anchors = [d.operand for d in told.demands if isinstance(d, Condition)
                   and d.operator in ("before", "after") and telling(d.operand)]
        earlier = context.earlier if context.earlier and context.earlier.kind == context.kind else None
        before = self._date_of(earlier.kind, earlier.path, earlier) if earlier else None
        first = anchors[0] if len(anchors) == 1 else earlier and before and earlier._replace(path=before)
        if first:
            yield Query(Difference(first, one, unit), (Ask("values"),))

    def _at_its_end(self, side: Operand, last: bool) -> Operand:
        """The first or last of what one of two comes to that were compared: "(which was earlier, Poland's or
        Peru's?) by how many years?"."""
        if not isinstance(side, Selection) or len(side.path) != 1:
            return side
        return side._replace(extremes=(*side.extremes, Extreme("most" if last else "least", side.path)))

    def _date_of(self, kind: str, asked: Path, told: Selection) -> Path | None:
        """The date that was asked for, by which it was picked, or the only one that those of a kind have."""
        dates = [link.path for link in self.grammar.links(kind, "date")]
        said = [asked, *(extreme.measure for extreme in told.extremes), *(dates if len(dates) == 1 else ())]
        return next((path for path in said if path in dates), None)

    def _two_sizes(self, told: Selection) -> tuple[Selection, Selection] | None:
        """What the two that were compared come to: "(which was larger, …?) by how much?"."""
        whole = select(self.store, told._replace(extremes=())) if len(told.extremes) == 1 else []
        measure = told.extremes[0].measure if told.extremes else ()
        if len(whole) != 2 or len(measure) != 1 \
                or self.grammar.step_type(told.kind, measure[0]) not in ("number", "quantity"):
            return None
        one, other = (Selection(told.kind, frozenset({certain((number,))}), path=measure) for number in whole)
        return one, other

    def _asks_apart(self, words: Sequence[str]) -> str:
        """The unit of what lies between two that were told of, if that is asked for; a noun may say what they
        are: "between the two visits"."""
        numbers = self._language["numbers"]
        plain = [word for before, word in itertools.pairwise(["", *words])
                 if numbers.get(before) != TWO
                 or not any(topic_of(e) and e.form == "noun" for e in find(self.lexicon, word))]
        plain = plain[:len(plain) - len(longest_at_end(plain, self._language["closing"]))]
        written = " ".join(str(self._language["written_for"].get(word, word)) for word in plain)
        on = self._language.apart.get(written)
        return "" if on is None else ON if on else "years"

    def _turned(self, query: Query) -> Iterator[Query]:
        """The other way round: what two fields of one kind hold changes places."""
        selection = query.selection
        assert isinstance(selection, Selection)
        found = list(self._of_the_other(query, selection))
        said = {d.path for d in selection.demands if isinstance(d, Condition)}
        swaps = [swap for swap in exchanges(self.grammar.pack.kinds[selection.kind])
                 if not found and not said.isdisjoint(swap) and not any(
                     self.grammar.is_title(self.grammar.step_type(selection.kind, path[0])) for path in swap)]
        for swap in sorted(swaps, key=lambda swap: -len(said & swap.keys())):
            asks = tuple(a._replace(path=swap.get(a.path, a.path)) for a in query.asks)
            found.append(Query(exchanged(selection, swap), asks))
        yield from found

    def _of_the_other(self, query: Query, selection: Selection) -> Iterator[Query]:
        """The other way round, of what the one of the two that everything is about did at the other's: the
        same of the other one, at whichever place."""
        about = self.grammar.pack.about
        ones = [d for d in selection.demands if isinstance(d, Condition) and len(d.path) == 1
                and len(named := named_in(d.operand)) == 1 and named[0] in about]
        like = [f for f in self.grammar.pack.kinds[selection.kind].fields.values()
                if about and f.type.kind == about[0].kind]
        if len(about) != 2 or len(ones) != 1 or len(like) != 1:
            return
        other = next(ref for ref in about if ref not in named_in(ones[0].operand))
        places = {d for d in selection.demands if isinstance(d, Condition) and any(
            "where" in self.grammar.pack.kinds[ref.kind].asks for ref in named_in(d.operand)
            if isinstance(ref, Ref) and ref not in about)}
        kept = selection.demands - places - {ones[0]}
        turned = Condition(ones[0].path, "in", Constant((other,)))
        yield query._replace(selection=selection._replace(demands=kept | {turned}))

    def _others(self, query: Query, words: Sequence[str], two: Selection | None) -> Iterator[Query]:
        """Who else: the same without what was told. Of somebody who was named, or the two of whom it was told
        last, those who did it as well."""
        selection = query.selection
        assert isinstance(selection, Selection)
        wider = selection._replace(extremes=(), after=frozenset(), path=())
        named = [d for d in selection.demands if isinstance(d, Condition) and _proper(self.store, d)
                 and self._is_somebody(selection, d.path)]
        if len(named) == 1 and any(word in self._language["ask"]["who"] for word in words):
            others = wider.demands - {named[0]} | {_untold(two or selection)}
            yield Query(wider._replace(demands=others), (Ask("values", named[0].path),))
        elif (said := self._whether_of(query)) and self._language["ask"]["who"][0] not in words:
            others = wider.demands - {said}  # "(does Peru export fish?) Anything else?"
            yield _besides(Query(wider._replace(demands=others), (Ask("values", said.path),)), said)
        elif not named and all(ask.what != "exists" for ask in query.asks):
            yield Query(wider._replace(demands=wider.demands | {_untold(selection)}, path=selection.path),
                        query.asks)

    def _whether_of(self, query: Query) -> Condition | None:
        """What was said of a thing if it was asked whether that is so: the one that is no person, no time,
        and not what everything is about; None if it isn't just one."""
        selection, about = query.selection, {ref.kind for ref in self.grammar.pack.about}
        if not isinstance(selection, Selection) or query.asks[0].what != "exists":
            return None
        ends = {d: self.grammar.step_type(selection.kind, d.path[0]) for d in selection.demands
                if isinstance(d, Condition) and d.operator == "in" and len(d.path) == 1
                and isinstance(d.operand, Selection)}
        things = [d for d, end in ends.items() if end in self.grammar.pack.kinds and end not in about
                  and not self.grammar.is_person(end) and not self.grammar.is_title(end)]
        return things[0] if len(things) == 1 else None

    def _other_one(self, query: Query, context: Context) -> Iterator[Query]:
        """The other one: of two that were told of before one of them, or of the same common noun, what wasn't
        told."""
        selection = query.selection
        assert isinstance(selection, Selection)
        left = tuple(number for number in context.group if number not in context.records)
        if len(context.group) == TWO and len(left) == 1 and context.kind == selection.kind:
            yield Query(Selection(selection.kind, frozenset({certain(left)})), query.asks)
        others = self._common(selection) | {_untold(selection)}
        yield Query(Selection(selection.kind, others), query.asks, 1)

    def _changed(self, query: Query, piece: Piece, cues: Cues, opened: str) -> Iterator[Query]:
        selection = query.selection
        assert isinstance(selection, Selection)
        if piece.category == "ask":
            # "(who built the railway?) Against whom?"
            if piece.meaning != "who" or self._knows_preposition(selection.kind, cues.words[0]):
                yield from self._asked(query, str(piece.meaning), cues)
            return
        if piece.category == "term" and (paths := self._paths_asked(selection.kind, piece, cues)):
            yield from (Query(selection._replace(path=()), (Ask("values", path),)) for path in paths)
            return
        term = piece.meaning
        if isinstance(term, Term) and len(term.path) == 1 and set(term.asks) <= {"count", "amount"} \
                and is_field(term.asked(()), selection.kind) and (
                    not term.asks or self.grammar.type_of(term) in ("number", "quantity")):
            yield Query(selection._replace(path=()), (Ask("values", term.path),))  # "and renovated?"
            return
        if isinstance(piece.meaning, Term) and piece.meaning.kind == selection.kind \
                and self.grammar.is_proper(piece.meaning) and not piece.meaning.asks:
            # "is the one open? and the other?"
            ref = Constant(tuple(Ref(selection.kind, key) for key in piece.meaning.keys))
            others = _without(selection.demands, {()})
            if others < selection.demands:
                another = selection._replace(demands=others | {Condition((), "in", ref)})
                yield Query(another, query.asks)
        if piece.category.endswith("superlative") or (
            isinstance(piece.meaning, Term) and piece.meaning.kind == selection.kind
        ):
            yield from self._among(query, piece, cues)
            return
        if isinstance(term, Term) and term.ops and selection.extremes and query.asks == (Ask("list"),) \
                and self.grammar.type_of(term) == term.kind in self.grammar.pack.kinds:
            # "(which is the largest island?) And the highest peak?"
            yield from (match.query for match in Matcher(self.grammar, cues).matches(term, "list")[:1])
            return
        for said, asks in self._said(selection, piece, cues):
            demands = self._anchored(selection, said.demands)
            if said.extremes:  # "(who was the first? when was that?) And the second president?"
                selection, _ = self._picked_from(selection)
            changed = selection._replace(extremes=said.extremes or selection.extremes)
            filled = {d.path for d in demands if isinstance(d, Condition)}
            kept = _without(selection.demands, filled)
            asked = asks or tuple(a for a in query.asks if a.path not in filled) or (Ask("list"),)
            narrowing = first_edge(piece).entry.category in ("preposition", "date")  # "did he come? in 1998?"
            if first_edge(piece).entry.category == "role":  # "(who came in 2008?) As President?"
                yield Query(changed._replace(demands=kept | demands, path=()), (Ask("exists"),))
                return
            whether = all(a.what == "exists" for a in asked)
            if whether and opened != "follow" and not narrowing:
                asked = (Ask("list"),)
            told = Query(changed._replace(demands=kept | demands, path=()), asked)
            if told.selection == selection._replace(path=()) and opened == "follow" and not narrowing:
                yield from self._turned(query)  # "(who was the first Pole in Peru?) What about Peru?"
                return
            yield told
            if (whether and narrowing) or any(ask.what == "count" for ask in asked):
                return  # "how many presidents came to Peru? and prime ministers?": not how many came at all
            if demands and all(isinstance(d, Condition) and d.operator == "during" for d in demands):
                of_them = self._is_somebody(selection, asked[0].path)
                others = frozenset(d for d in kept if not isinstance(d, Condition) or not (
                    (of_them and self._is_somebody(selection, d.path))
                    # "who defended it? and in 1318?"
                    or (d.path == () and isinstance(d.operand, Selection))))
                if others != kept:
                    yield Query(changed._replace(demands=others | demands, path=()), asked)
                return  # "who was president in 2002? and in 2007?": and not who else came then
            undated = _timeless(kept)
            if undated != kept and opened and not any(
                    isinstance(d, Condition) and _of_person(self.grammar, selection, d) for d in demands):
                return  # "who came in 2002? and to Poland?": in that year
            if undated != kept:
                yield Query(changed._replace(demands=undated | demands, path=()), asked)
            named = frozenset(
                d for d in kept if not (isinstance(d, Condition) and _of_person(self.grammar, selection, d))
            )
            if named != kept:
                gone = [d for d in kept - named if isinstance(d, Condition)]
                if any(self._is_somebody(selection, d.path) for d in gone) and not any(
                        isinstance(d, Condition) and _of_person(self.grammar, selection, d) for d in demands):
                    return  # "when did García visit Poland? and Peru?": and not who else visited that
                yield Query(changed._replace(demands=named | demands, path=()), asked)
            like = self._common(selection) | self._titles(selection)
            yield Query(Selection(selection.kind, like | demands, changed.extremes), asked)
            yield Query(Selection(selection.kind, demands, () if like else changed.extremes), asked)

    def _is_alone(self, selection: Selection) -> bool:
        """Whether there is just one record such as were told of."""
        return len(select(self.store, selection._replace(extremes=(), after=frozenset(), path=()))) == 1

    def _is_somebody(self, selection: Selection, path: Path) -> bool:
        """Whether a field of a selection holds a person, and no title."""
        return len(path) == 1 and self.grammar.is_person(self.grammar.step_type(selection.kind, path[0]))

    def _anchored(self, selection: Selection, demands: frozenset[Demand]) -> frozenset[Demand]:
        """Demands with a time that is told by a record like those asked for ("who before her?") on the one of
        which the same holds: her years in that office, and not in another."""
        def narrowed(demand: Demand) -> Demand:
            if not isinstance(demand, Condition) or not isinstance(demand.operand, Selection) \
                    or demand.operand.kind != selection.kind or not _is_time(demand):
                return demand
            own = {d.path for d in demand.operand.demands if isinstance(d, Condition)}
            same = frozenset(d for d in _timeless(selection.demands)
                             if isinstance(d, Condition) and d.path not in own)
            one = demand.operand._replace(demands=demand.operand.demands | same)
            return demand._replace(operand=one) if select(self.store, one) else demand
        return frozenset(map(narrowed, demands))

    def _paths_asked(self, kind: str, piece: Piece, cues: Cues) -> list[Path]:
        """The fields that a question of a mere noun asks for: "in what capacity?", "for which side?"."""
        term = piece.meaning
        plain = not (term.keys or term.args or term.ops or term.aggregate)
        if not plain or not term.asks or not set(term.asks) <= {"which", "what"}:
            return []
        if term.path:
            return [term.path] if term.kind == kind else []
        shape = Shape(piece.at, piece.to, "name")
        ways = Linker(self.grammar, cues).linking(kind, term.kind, shape) if term.kind != kind else []
        own: list[Path] = [path for _, path in sorted(ways) if len(path) == 1 and not path[0].startswith("^")]
        return own[:1]

    def _among(self, query: Query, piece: Piece, cues: Cues) -> Iterator[Query]:
        """"The newest", "the last one": one of those that were told of, or of the set they are out of."""
        selection = query.selection
        assert isinstance(selection, Selection)
        asks = tuple(a for a in query.asks if a.what != "count") or (Ask("list"),)
        if piece.category == "superlative" and (piece.meaning[1] == "size" or piece.meaning[1][0] == "field"):
            direction, target, nth, _ = piece.meaning  # "(what is the longest bridge?) And the shortest?"
            weighed = Term(selection.kind, ops=(Op(direction, target, nth),))
            piece = piece._replace(category="term", meaning=weighed)
        if isinstance(piece.meaning, Term):
            its = [arg for arg in piece.meaning.args if isinstance(arg.operand, Selection) and arg.path == ()
                   and arg.operand.kind == selection.kind]
            if its and first_edge(piece).entry.category == "pronoun" and len(piece.meaning.args) > len(its):
                # "(when did Peru open its consulate?) and its embassy?": Peru's, and not the consulate's
                args = tuple(arg for arg in piece.meaning.args if arg not in its)
                noun = piece._replace(meaning=piece.meaning._replace(args=args))
                for query_of_noun in self._among(query, noun, cues):
                    one = query_of_noun.selection
                    if isinstance(one, Selection):
                        filled = {d.path for d in one.demands if isinstance(d, Condition)}
                        same = frozenset(d for d in selection.demands - self._common(selection)
                                         if isinstance(d, Condition) and d.path not in filled)
                        yield query_of_noun._replace(selection=one._replace(demands=one.demands | same))
                return
            for match in Matcher(self.grammar, cues).matches(piece.meaning, "list")[:MOST_READ]:
                if _is_of_any(match.query.selection):
                    continue  # "and the second one?": not any other of the kind
                going_on = self._like_before(self.going_on(match.query, piece, query), piece, selection)
                if any(op.target == "date" for op in piece.meaning.ops):
                    going_on = self._by_same_date(going_on, selection)
                field = getattr(going_on.selection, "path", ()) if not piece.meaning.asks else ()
                if len(field) == 1 and not piece.meaning.ops:  # "(what does it cost?) and its strength?"
                    going_on = going_on._replace(asks=(Ask("values", field),))
                yield going_on if field or piece.meaning.asks else going_on._replace(asks=asks)
            return
        direction, target, nth, counted = piece.meaning
        selection, measure = self._picked_from(selection)
        if target == "count" and selection.extremes:  # "(which plays the most tunes?) And the fewest?"
            other = selection.extremes[-1]._replace(direction=direction, nth=nth)
            yield Query(selection._replace(extremes=(*selection.extremes[:-1], other), path=()), asks)
            return
        dates = self.grammar.links(selection.kind, "date")
        dates_of = [link.path for link in dates]
        whether = any(ask.what == "exists" for ask in asks)
        if piece.category == "asked superlative" and (whether or any(ask.path in dates_of for ask in asks)):
            # "(was she second?) who was first?", "(when did one open? and the other?) which was first?"
            asks = (Ask("list"),)
        after = selection.after if any(ask.what == "exists" for ask in asks) else frozenset()
        if target == "date" and dates:
            extreme = Extreme(direction, measure or dates[0].path, nth)
            demands = selection.demands
            if isinstance(counted, tuple):  # "and the next?": counted from a date
                demands = _timeless(demands) | {Condition(dates[0].path, *counted)}
            one = selection._replace(demands=demands, extremes=(extreme,), after=after, path=())
            yield Query(one, asks)

    def _by_same_date(self, query: Query, before: Selection) -> Query:
        """A query for the first or last, by the date by which one was picked before: "(which closed first?
        how high is it?) And the last one?"."""
        one, (_, measure) = query.selection, self._picked_from(before)
        if not measure or not isinstance(one, Selection) or not one.extremes:
            return query
        *others, last = one.extremes
        return query._replace(selection=one._replace(extremes=(*others, last._replace(measure=measure))))

    def _picked_from(self, selection: Selection) -> tuple[Selection, Path | None]:
        """The set that the one was picked from by its place which a selection is about, and the date by which
        it was."""
        said = [d for d in selection.demands
                if not isinstance(d, Condition) or d.operator != "exists" or d.negated]  # "who ordered it?"
        only = said[0] if len(said) == 1 else None
        if not isinstance(only, Condition) or only.path or only.negated \
                or not isinstance(only.operand, Selection) or only.operand.kind != selection.kind:
            return selection, None
        inner = only.operand
        if not inner.extremes:
            among, measure = self._picked_from(inner)
            return (among, measure) if measure else (selection, None)
        dates = [link.path for link in self.grammar.links(inner.kind, "date")]
        measure = inner.extremes[-1].measure
        return inner._replace(path=selection.path), measure if measure in dates else None

    def _like_before(self, query: Query, piece: Piece, before: Selection) -> Query:
        """"(Which presidents came to Poland?) And which came to Peru?": of the same, if no noun says."""
        one = query.selection
        if isinstance(one, Selection) and one.extremes and not one.demands and one.kind == before.kind:
            return query._replace(selection=one._replace(demands=before.demands))  # "and the second one?"
        if isinstance(one, Selection) and not piece.meaning.asks and one.kind == before.kind:
            classes = _of_classes(before)
            if classes and one.demands and one.demands == _of_classes(one):
                # "(how many wins were there in 2022?) and defeats?"
                return query._replace(selection=one._replace(demands=one.demands | before.demands - classes))
        if piece.meaning.asks != ("which",) or not isinstance(one, Selection) or one.kind != before.kind:
            return query
        ways = [way for d in one.demands
                for way in ((frozenset({d}),) if isinstance(d, Condition) else d.options)]
        filled = {d.path for way in ways for d in way if isinstance(d, Condition)}
        same = frozenset(d for d in self._common(before) | self._titles(before) if d.path not in filled)
        return query._replace(selection=one._replace(demands=one.demands | same))

    def going_on(self, query: Query, piece: Piece, before: Query | None) -> Query:
        """"(Who was the first President in Lima?) Who came next?": of those that were asked for before, if it
        only says when."""
        one, other = query.selection, before and before.selection
        meant = {e.entry.meaning for e in edges_of(piece) if e.entry.category == "pronoun"}
        if not isinstance(one, Selection) or not isinstance(other, Selection) \
                or one.kind != other.kind or _timeless(one.demands):
            return query
        same = _timeless(other.demands)
        if meant.isdisjoint(("next", "previous")):  # "who came after him?": whatever they are
            if meant.isdisjoint(SEXES) or not one.demands:
                return query
            same = frozenset(d for d in same if isinstance(d, Condition) and self._is_wider(one.kind, d))
        return query._replace(selection=one._replace(demands=one.demands | same))

    def between_both(self, query: Query, piece: Piece, context: Context) -> Query:
        """"(How much was it in 2010? And in 2016?) By how much did it grow?": a change of what nothing
        narrows is that between the two that were told of last."""
        change, two = query.selection, self._either(context)
        if two is None or not isinstance(change, Difference) \
                or any(e.entry.category == "thing" and e.entry.form != "verb" for e in edges_of(piece)):
            return query
        sides = [side for side in (change.first, change.second) if isinstance(side, Selection)
                 and side.kind == two.kind and side.extremes and not side.demands]
        if len(sides) < TWO:
            return query
        first, second = (side._replace(demands=two.demands) for side in sides)
        return query._replace(selection=change._replace(first=first, second=second))

    def _is_wider(self, kind: str, demand: Condition) -> bool:
        """Whether a demand may be so of others than the one it was said of: it names no person or title, nor
        that one."""
        if not demand.path:
            return isinstance(demand.operand, Constant) and len(demand.operand.values) > 1
        end = self.grammar.step_type(kind, demand.path[0])
        return len(demand.path) == 1 and not self.grammar.is_title(end) and not self.grammar.is_person(end)

    def with_whole_names(self, parsed: Parsed, context: Context) -> str | None:
        """A question with the whole names of what it calls by a word of them that means nothing else: "the
        Widow", of the "Widow of Cheapside", if just one thing that was spoken of is called so, or just one of
        all; None if it has other words that aren't known."""
        text, tokens = parsed.text, parsed.lattice.tokens
        definite = {*self._language["definite"], *self._language["demonstratives"]}
        told = [Ref(record.kind, record.key) for n in context.records
                if (record := self.store.record(n)).key is not None]
        spoken_of = dict.fromkeys((*context.mentioned, *told))
        for token in reversed(parsed.unknown):
            place = tokens.index(token)
            if not place or tokens[place - 1].text not in definite or len(token.text) < PART_OF_NAME:
                return None
            found = self._called(token.text, spoken_of) or self._called(token.text, self.grammar.names)
            if len(found) != 1:
                return None
            text = text[:token.start] + self.grammar.names[found[0]] + text[token.end:]
        return text if text != parsed.text else None

    def _called(self, word: str, things: Iterable[Ref]) -> list[Ref]:
        """Those of some things, no people, that are called by several words one of which is this."""
        return [ref for ref in things if not self.grammar.is_person(ref.kind)
                and word in (words := fold(self.grammar.names.get(ref, ""), self._language.letters).split())
                and len(words) > 1]

    def date_of_deed(self, parsed: Parsed, context: Context) -> Candidate | None:
        """"(Who made the clock?) When was that?": the reading that asks when that was done which was told of;
        None if no date of the thing tells of that."""
        best, before = parsed.candidates[0], context.query
        if before is None or not isinstance(before.selection, Selection) or not context.records \
                or denoted(self.grammar, best.match.query) != "date" or best.match.kind == context.kind:
            return None
        selection = before.selection
        if not selection.path or self.grammar.type_along(selection.kind, selection.path) != "date":
            return None
        told = Query(Selection(selection.kind, frozenset({certain(context.records)})),
                     (Ask("values", selection.path),))
        return best._replace(match=best.match._replace(query=told, kind=selection.kind))

    def as_told(self, query: Query, context: Context) -> Query:
        """What a query asks, of what was told of last: by what that was told by, which a later turn may
        change."""
        one, before = query.selection, context.query and context.query.selection
        if isinstance(one, Selection) and isinstance(before, Selection) and before.kind == one.kind \
                and _timeless(one.demands) != one.demands:
            # "(how much was it in 2022?) And the total in 2015?"
            return query._replace(selection=one._replace(demands=one.demands | _timeless(before.demands)))
        if isinstance(one, Selection) and isinstance(before, Selection) and before.kind == one.kind \
                and set(select(self.store, before)) == set(context.records):
            return query._replace(selection=one._replace(
                demands=before.demands, extremes=before.extremes, after=before.after))
        return of_certain(query, context.records)

    def scoped(self, parsed: Parsed, context: Context) -> Parsed:
        """The readings of a turn that asks of several without naming them ("how many were crewed?", "which of
        them came first?", "was it closed?"), as asking of those that were told of."""
        before = context.query.selection if context.query else None
        if not isinstance(before, Selection) or not context.records:
            return parsed
        if parsed.candidates and (past := self._of_its_past(parsed.candidates[0], context.records)):
            return parsed._replace(candidates=(past,))
        words = parsed.words
        group = self._group(before, context.records)
        told = context.query.asks[0].path if context.query else ()
        candidates = [c if c.match.kind != context.kind else c._replace(
                          match=c.match._replace(query=self._scoped(c, before, told, group, words)))
                      for c in parsed.candidates
                      if c.match.kind == context.kind or not self._forgets(c, words)]
        if candidates and not is_anchored(candidates[0].match.query.selection):
            # "(which concerts were there?) Who conducted the second?": of what was told, where it may be
            most = candidates[0].cost + LIKE_TOLD
            candidates.sort(key=lambda c: c.match.kind != context.kind if c.cost <= most else 2)
        return parsed._replace(candidates=tuple(candidates))

    def _of_its_past(self, candidate: Candidate, records: Sequence[int]) -> Candidate | None:
        """"What was it before that?": what is told last of the same, but for what sort of thing it was,
        before the one record that was told; "after that", what is told next. None for another question."""
        query = candidate.match.query
        selection = query.selection
        if not isinstance(selection, Selection) or len(records) != 1:
            return None
        itself = {d.operand for d in selection.demands
                  if isinstance(d, Condition) and d.path == () and d.operator == "in" and not d.negated}
        past = [d for d in selection.demands
                if isinstance(d, Condition) and d.operator in ("before", "after")]
        told = [one for d in past if (one := telling(d.operand)) is not None]
        if not itself or len(past) != 1 or not any(
                itself == {d.operand for d in one.demands if isinstance(d, Condition) and d.path == ()}
                for one in told):
            return None
        record, kinds = self.store.record(records[0]), self.grammar.pack.kinds
        same = {Condition((field.name,), "in", Constant(record.values[field.name]))
                for field in kinds[record.kind].fields.values()
                if not field.type.many and field.type.kind and kinds[field.type.kind].fields
                and record.values.get(field.name)}
        if any(condition.path == ask.path for condition in same for ask in query.asks):
            return None  # "who came after him?"
        nearest = Extreme("most" if past[0].operator == "before" else "least", past[0].path)
        like = selection._replace(demands=frozenset(same | set(past)), extremes=(nearest,))
        return candidate._replace(match=candidate.match._replace(query=query._replace(selection=like)))

    def _forgets(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Whether a reading leaves out of whom it is asked: "(who comes from Lima?) who of them came
        first?"."""
        used, ones = edges_of(candidate.piece), self._language["pronouns"]["one"]
        several = any(e.entry.category == "pronoun" and e.entry.meaning in ("they", "those") for e in used)
        if any(e.entry.category == "ask" and words[e.end - 1] in ones for e in used):
            return True  # "which ones came before it?": of the same kind
        return several and not self._tells_whom(candidate.match.query.selection, _named(used))

    def _tells_whom(self, operand: Operand, named: frozenset[str]) -> bool:
        """Whether an operand is of certain records, or of something that isn't named in the turn."""
        operand = telling(operand) or operand
        if not isinstance(operand, Selection):
            return not isinstance(operand, Constant)
        conditions = [d for d in (*operand.demands, *operand.after) if isinstance(d, Condition)]
        return len(conditions) < len(operand.demands) + len(operand.after) or any(
            (d.path == () and not isinstance(d.operand, Constant)) or self._tells_whom(d.operand, named)
            or any(isinstance(value, int) or (isinstance(value, Ref) and value.key not in named)
                   for value in _values(d.operand))
            for d in conditions)

    def _scoped(self, candidate: Candidate, before: Selection, told: Path, group: tuple[int, ...],
                words: Sequence[str]) -> Query:
        query, used = self._counting_them(candidate, told), edges_of(candidate.piece)
        one = query.selection
        if not isinstance(one, Selection) or any(
                isinstance(d, Condition) and d.path == () for d in one.demands):
            return query
        if any(extreme.direction == ONLY for extreme in one.extremes):  # "was he the only one?": of those
            more = one.demands or any(e.entry.category in ("thing", "date") or e.entry.meaning == "then"
                                      for e in used)
            return query if more else query._replace(selection=one._replace(demands=before.demands))
        if one.extremes and one.after and len(group) == 1:
            return query  # "is it the largest depot?": of all
        named = _named(used)
        meant = any(isinstance(value, Ref) and value.key not in named
                    for d in one.demands if isinstance(d, Condition) for value in _values(d.operand))
        # "what was it before that?"
        timed = any(isinstance(d, Condition) and _is_time(d) for d in one.demands)
        pointing = not meant and not timed and any(
            e.entry.category == "pronoun" and e.entry.meaning in ("they", "those", "it", "this")
            for e in used)
        held = {d.path for d in before.demands if isinstance(d, Condition) and d.operator == "in" and d.path}
        anew = any(isinstance(d, Condition) and d.operator == "in" and d.path in held for d in one.demands)
        counted = not anew and all(ask.what in ("count", "list") for ask in query.asks)
        if pointing or (counted and len(group) > 1 and self._lacks_noun(used, words)):
            return query._replace(selection=one._replace(demands=one.demands | {certain(group)}))
        return query

    def _counting_them(self, candidate: Candidate, told: Path) -> Query:
        """The query of a reading; "how many of them had a soloist?" counts them, and no soloists. `told`: the
        path to what was told of them."""
        query, used = candidate.match.query, edges_of(candidate.piece)
        one, counted = query.selection, query.asks[0]
        ends = {e.end for e in used if e.entry.category == "ask" and e.entry.meaning == "count"}
        of_them = any(e.entry.category == "pronoun" and e.entry.meaning in ("they", "those")
                      and not ends.isdisjoint((e.start, e.start - 1)) for e in used)
        if not of_them or not isinstance(one, Selection) or counted.what != "count" \
                or counted.path in ((), told):
            return query
        held = Condition(counted.path, "exists", Constant(()))
        them = one._replace(demands=one.demands | {held}, path=())
        return query._replace(selection=them, asks=(Ask("count"),))

    def _lacks_noun(self, used: Sequence[Edge], words: Sequence[str]) -> bool:
        """Whether "how many" or "which" is asked of nothing that is named: "how many failed?", "which are
        open?"."""
        asks = [e for e in used if e.entry.category == "ask"]
        if len(asks) != 1 or asks[0].entry.meaning not in ("count", "which"):
            return False
        behind = [e for e in used if e.start >= asks[0].end and e.entry.category not in ("pronoun", "filler")
                  and not (e.entry.category == "preposition" and "of" in e.entry.meaning[0])]
        return bool(behind) and (behind[0].entry.category == "auxiliary" or (
            behind[0].entry.category != "field" and self._language.is_participle(words[behind[0].start])))

    def _group(self, selection: Selection, records: tuple[int, ...]) -> tuple[int, ...]:
        """Those that were told of last; of the one that was picked or counted among several, those."""
        among = [d.operand for d in selection.demands
                 if isinstance(d, Condition) and d.path == () and isinstance(d.operand, Selection | Constant)]
        items = denote(self.store, among[0]) if len(among) == 1 else []
        whole = tuple(n for n in items if isinstance(n, int))
        return whole if len(records) == 1 and len(whole) > 1 else records

    def of_those_told(self, query: Query, piece: Piece, context: Context) -> Query:
        """"(What happened in 2008?) Who came?", "(When did Tusk come? And García?) Who came first?": a query
        that names nothing is about the story, the records or the two that were told of last."""
        one, before = query.selection, context.query and context.query.selection
        asks = {e.entry.meaning for e in edges_of(piece) if e.entry.category == "ask"}
        numbered = isinstance(one, Selection) and any(e.nth > 1 for e in one.extremes)  # "the second treaty"
        if not isinstance(one, Selection) or one.demands or one.after or not asks - {"list", "describe"} \
                or (edges_of(piece)[-1].end > MERE and not numbered):
            return query
        if isinstance(before, Together):
            like = [part for part in before.parts if isinstance(part, Selection) and part.kind == one.kind]
            dated = like and like[0].demands != _timeless(like[0].demands)
            return query._replace(selection=one._replace(demands=like[0].demands)) if dated else query
        only = len(context.records) == 1 and not one.extremes and all(
            ask.what == "values" and ask.path for ask in query.asks)
        if one.kind == context.kind and context.records and (
                only or (one.extremes and len(context.records) > 1)):
            # "(which siege was the longest?) who attacked?", "(what is in it?) which is the oldest?"
            return of_certain(query, context.records)
        two = self._either(context) if "who" in asks else None  # not "which agreement was last?"
        if two is not None and one.extremes and one.kind == two.kind:
            return query._replace(selection=one._replace(demands=two.demands))
        return query

    def of_the_definite(self, query: Query, piece: Piece, words: Sequence[str], text: str,
                        context: Context) -> Query | None:
        """"(Who won in 2003?) Who owned the boat?", "(who was saved?) Which boat was it?": a query that names
        nothing, as being about the thing of that kind that was told of; None if that was more than one."""
        one, used = query.selection, edges_of(piece)
        if not isinstance(one, Selection) or one.extremes or not context.records:
            return query
        if one.kind == context.kind and len(one.demands) == 1 and any(
                e.entry.category == "anybody" for e in used):
            # "(when did it erupt?) Was anyone hurt?"
            return query._replace(selection=one._replace(demands=one.demands | {certain(context.records)}))
        if is_anchored(one._replace(demands=_timeless(one.demands))):  # "who owned the boat then?"
            return query
        definite = {e.end for e in used if e.entry.category == "definite"}
        its = self._language.all_of("pronouns", "it", "this")
        pointing = query.asks[0].what in ("list", "describe") and any(
            "pronoun" in (e.entry.category, e.entry.meaning) and words[e.end - 1] in its for e in used)
        alone = len(context.records) == 1 and one.kind == context.kind
        if alone and query.asks[0].path and self._opened(self.words(text))[1]:
            return self.as_told(query, context)  # "(who won in 2002?) And how many finished?"
        mere = all(e.entry.category in ("ask", "filler") or (e.entry.category == "field" and not e.start)
                   for e in used)
        if mere and one.kind != context.kind and len(words) <= MERE:
            return None  # "(who was head then?) How long?"
        for noun in used:
            meaning, the = noun.entry.meaning, noun.start in definite
            if self._language.is_plural(words[noun.end - 1]):
                continue
            if alone and the and noun.entry.category == "field" and meaning[0] == one.kind:
                return self.as_told(query, context)  # "how much was the prize?"
            if noun.entry.category != "thing" or noun.entry.form != "noun" or meaning.keys:
                continue
            if alone and the and meaning.kind == one.kind:
                return self.as_told(query, context)
            alike = the and meaning.kind == one.kind != context.kind
            # "(which tram was in the accident?) When was the accident?"
            if alike and (of := self._spoken_of(one.kind, context)):
                return query._replace(selection=one._replace(demands=one.demands | {Condition((), "in", of)}))
            told = self._of_kind(context.records, meaning.kind)
            ways: list[Path] = [()] if (pointing or the) and meaning.kind == one.kind != context.kind else []
            if the and meaning.kind != one.kind:
                ways = [link.path for link in self.grammar.links(one.kind, meaning.kind)]
            if told and ways and len(ways[0]) < 2:
                them = Condition(ways[0], "in", Constant(told))
                return query._replace(selection=one._replace(demands=one.demands | {them})) \
                    if len(told) == 1 else None
        return query

    def _spoken_of(self, kind: str, context: Context) -> Selection | None:
        """The things of a kind by which the turn before told what it told of."""
        before = context.query.selection if context.query else None
        demands = in_order(before.demands) if isinstance(before, Selection) else []
        operands = [d.operand for d in demands if isinstance(d, Condition) and not d.negated]
        return next((one for one in operands if isinstance(one, Selection) and one.kind == kind
                     and is_anchored(one)), None)

    def _of_kind(self, records: Iterable[int], kind: str) -> tuple[Ref, ...]:
        """The things of a kind that records hold."""
        found: dict[Ref, None] = {}
        for number in records:
            for values in self.store.record(number).values.values():
                found.update({v: None for v in values if isinstance(v, Ref) and v.kind == kind})
        return tuple(found)

    def _said(self, selection: Selection, piece: Piece,
              cues: Cues) -> Iterator[tuple[Selection, tuple[Ask, ...]]]:
        """The demands that a fragment makes on the kind of the query before; fields that were filled
        before come first."""
        term = piece.meaning
        if piece.category == "condition":
            operator, operand = piece.meaning
            negated = operator.startswith("not ")
            arg = Arg(operand, piece.at, piece.to, "date", None, operator.removeprefix("not "), negated)
            term = Term(selection.kind, args=(arg,))
        elif piece.category == "value":
            term = Term(
                selection.kind, args=(Arg(piece.meaning, piece.at, piece.to, "date", None, "during"),)
            )
        elif not isinstance(term, Term):
            return
        elif term.kind not in ("", selection.kind):
            if term.path:
                return  # a value of another kind says nothing of this one
            verb = any(e.entry.form == "verb" or (e.entry.category, e.entry.meaning) == ("auxiliary", "have")
                       for e in edges_of(piece))
            if (term.asks and verb) or (set(term.asks) - {"which"} and not term.keys):
                return  # "who played the captain?" asks for who did that, and not for who directed
            negated = "negated" in term.flags
            arg = Arg(
                term.unmarked("negated")._replace(asks=()), piece.at, piece.to, piece.form, negated=negated
            )
            term = Term(selection.kind, args=(arg,), asks=tuple(a for a in term.asks if a != "which"))
        elif term.kind == "":
            term = term._replace(kind=selection.kind)
        asker = Asker(self.grammar, cues)
        filled = {d.path for d in selection.demands if isinstance(d, Condition)}
        found = [
            linked
            for linked in Linker(self.grammar, cues).link(term)
            if isinstance(linked.selection, Selection)
        ]
        for linked in sorted(found, key=lambda f: f.cost - FILLED * len(filled & _paths(f))):
            assert isinstance(linked.selection, Selection)
            asks = [asker.ask(ask, term, linked) for ask in term.asks]
            if all(asks):
                yield linked.selection, tuple(a[1] for a in asks if a)

    def _knows_preposition(self, kind: str, word: str) -> bool:
        """Whether examples of a kind show something behind a preposition, or a field is called so."""
        found = (e for e in find(self.lexicon, word) if e.category == "preposition")
        roles = {role for entry in found for role in entry.meaning[0]}
        shown = (key[1].split("+") for key in self.lexicon.cues if key[0] == kind)
        return not roles or AGENT in roles or not roles.isdisjoint(self.grammar.pack.kinds[kind].fields) \
            or any(not roles.isdisjoint(said) for said in shown)

    def _asked(self, query: Query, ask: str, cues: Cues) -> Iterator[Query]:
        """Another question word for the same selection; what is counted is what was asked for."""
        selection = query.selection
        assert isinstance(selection, Selection)
        told = next((a for a in query.asks if a.what in ("values", "count") and len(a.path) == 1), None)
        unnamed = [d.path for d in selection.demands if isinstance(d, Condition) and not d.negated
                   and self._is_somebody(selection, d.path) and not _proper(self.store, d)]
        if ask == "who" and len(unnamed) == 1:  # "(some Pole fought there.) Who was that?"
            yield Query(selection._replace(path=()), (Ask("values", unnamed[0]),))
            return
        if ask == "count" and told \
                and self.grammar.step_type(selection.kind, told.path[0]) in self.grammar.pack.kinds:
            yield Query(selection, (told._replace(what="count", unit=""),))
            return
        plain = selection._replace(path=())
        linked = Linked(0.0, plain, selection.kind, (), frozenset())
        asker = Asker(self.grammar, cues)
        resolved = asker.ask(ask, Term(selection.kind), linked)
        if resolved:
            yield Query(plain, (resolved[1],))


def _is_of_any(selection: object) -> bool:
    """Whether a selection only says of its things that they are of their kind."""
    return isinstance(selection, Selection) and bool(selection.demands) and is_of_certain(selection) and all(
        isinstance(d, Condition) and isinstance(d.operand, Selection)
        and not d.operand.demands and not d.operand.extremes for d in selection.demands)


def is_anchored(operand: object) -> bool:
    """Whether a selection names anything: a thing, a date, a number."""
    if not isinstance(operand, Selection):
        return not isinstance(operand, Constant) or bool(operand.values)
    return any(not isinstance(d, Condition) or is_anchored(d.operand)
               for d in (*operand.demands, *operand.after))


def _values(operand: Operand) -> tuple[Any, ...]:
    """What an operand names, if it names something."""
    return operand.values if isinstance(operand, Constant) else named_in(operand)


def _named(used: Iterable[Edge]) -> frozenset[str]:
    """The keys of what the words of a turn name."""
    return frozenset(key for e in used if e.entry.category == "thing" for key in e.entry.meaning.keys)


def _timeless(demands: frozenset[Demand]) -> frozenset[Demand]:
    """The demands but those on a time."""
    return frozenset(d for d in demands if not (isinstance(d, Condition) and _is_time(d)))


def _without(demands: frozenset[Demand], paths: Collection[Path]) -> frozenset[Demand]:
    """The demands but those on what lies along some paths."""
    return frozenset(d for d in demands if not (isinstance(d, Condition) and d.path in paths))


def _of_classes(selection: Selection) -> frozenset[Demand]:
    """What a selection demands on the classes of its records."""
    return frozenset(d for d in selection.demands if isinstance(d, Condition) and d.path == (CLASSES,))


def _untold(selection: Selection) -> Condition:
    """That a record isn't among those of a selection, which were told."""
    return Condition((), "in", selection._replace(path=()), negated=True)


def _asking_whose(selection: Selection, path: Path) -> Query:
    """A query for what lies along a path of a selection, whatever that said of it."""
    others = _without(selection.demands, {path})
    return Query(selection._replace(demands=others, path=()), (Ask("values", path),))


def _on_the_other_side(query: Query, relation: str) -> Query | None:
    """A query for what was before something as one for what was after it, or the other way round; None if it
    isn't for such."""
    selection = query.selection
    sides = [d for d in selection.demands if isinstance(d, Condition) and d.operator in NEXT_TO] \
        if isinstance(selection, Selection) else []
    if len(sides) != 1 or sides[0].operator == relation or not isinstance(selection, Selection) \
            or selection.extremes:
        return None
    turned = sides[0]._replace(operator=relation)
    return query._replace(selection=selection._replace(demands=selection.demands - {sides[0]} | {turned}))


def _besides(query: Query, told: Condition) -> Query:
    """A query for the things at a path, besides those of which was told: "what else does it export?"."""
    assert isinstance(told.operand, Selection) and isinstance(query.selection, Selection)
    others = Selection(told.operand.kind, frozenset({Condition((), "in", told.operand, negated=True)}))
    if query.asks[0].what == "exists":  # "does it export anything else?"
        held = Condition(told.path, "in", others)
        return query._replace(selection=query.selection._replace(demands=query.selection.demands | {held}))
    return query._replace(asks=(query.asks[0]._replace(within=others), *query.asks[1:]))


def _year(date: Date) -> Date:
    """The year in which a date lies."""
    return date if date.first[0] != date.last[0] else year(date.first[0])


def _proper(store: Store, demand: Condition) -> bool:
    """Whether a demand names something by a proper name, or a date."""
    if not isinstance(demand.operand, Selection):
        return True
    records = [store.record(n) for n in select(store, demand.operand)]
    return any(r.name and r.name != r.name.lower() for r in records)


def _is_time(demand: Condition) -> bool:
    return demand.operator.rpartition(" ")[2] in TIMES


def _paths(linked: Linked) -> set[Path]:
    selection = linked.selection
    return (
        {d.path for d in selection.demands if isinstance(d, Condition)}
        if isinstance(selection, Selection)
        else set()
    )


def _of_person(grammar: Grammar, selection: Selection, demand: Condition) -> bool:
    """Whether a demand is on a person or a title, which another name may not share."""
    kind = grammar.step_type(selection.kind, demand.path[0]) if len(demand.path) == 1 else ""
    return kind in grammar.pack.kinds and "who" in grammar.pack.kinds[kind].asks


def of_records(query: Query) -> Query:
    """A query for a sum or a change as one for the records that it is about: another time may be asked for
    next."""
    selection = query.selection
    if isinstance(selection, Aggregate) and isinstance(selection.operand, Selection):
        records = selection.operand
        return Query(records._replace(path=()), (Ask("values", records.path),))
    changed = selection.first if isinstance(selection, Difference) and selection.unit in CHANGES else None
    if isinstance(changed, Selection):
        return Query(changed._replace(path=(), extremes=()), (Ask("list"),))
    return query
