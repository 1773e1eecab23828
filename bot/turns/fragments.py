"""The queries that a fragment makes of the one before.

Takes a turn that is no whole question and the `Context` of the turns before; gives the query of the turn
before as the fragment changes it, best first.

For example, after "who first visited Peru?" the turn "when?" asks the same query for its date, and "and the
second?" picks another one.
"""
from collections.abc import Iterable, Iterator, Sequence

from bot.asked import Asker
from bot.cues import AGENT, Shape, doing
from bot.cues import Context as Cues
from bot.joins import size_of
from bot.joins.durations import NEXT_TO
from bot.lexicon import CLASSES, find
from bot.linked import Linked
from bot.linking import Linker
from bot.lookup import Store, select, walk
from bot.match import Matcher
from bot.model import MEASURES, Date, Ref, answers
from bot.pieces import Arg, Grammar, Op, Piece, Term, edges_of, first_edge, is_field, last_edge
from bot.query import (
    UNENDED,
    Ask,
    Condition,
    Constant,
    Demand,
    Extreme,
    Path,
    Query,
    Selection,
    Shift,
    Together,
    certain,
    is_of_certain,
)
from bot.question import fragments
from bot.text import longest, longest_at_end
from bot.turns.context import Context, either
from bot.turns.gaps import Gaps
from bot.turns.manner import Manner
from bot.turns.others import Others
from bot.turns.pointing import Pointing
from bot.turns.selections import (
    as_told,
    at_any_time,
    common,
    going_on,
    is_somebody,
    is_time,
    of_person,
    of_so_many,
    out_of,
    picked_from,
    proper,
    timeless,
    titles,
    unfolded,
    untold,
    without,
)

THEN = ("condition", "value", "shift")  # what tells only of another time
MERE = 4             # words of a turn that asks for nothing but a noun
MOST_READ = 2        # readings of a fragment that are tried
FILLED = 3.0         # a field that the turn before filled is the likelier one to be filled anew


class Fragments:
    """Changes the query of the turn before by what a fragment says."""

    def __init__(self, grammar: Grammar, store: Store, manner: Manner,
                 pointing: Pointing, others: Others) -> None:
        self.grammar = grammar
        self.store = store
        self.lexicon = grammar.lexicon
        self._language = grammar.lexicon.language
        self._manner = manner
        self._pointing = pointing
        self._others = others
        self._gaps = Gaps(grammar, store)

    def queries(self, text: str, context: Context) -> Iterator[Query]:
        """The queries that a fragment makes of the one before, best first."""
        words = self._manner.words(text)
        rest, helping = self._manner.opening_of(words)[0], self._language.all_of("auxiliaries")
        also = longest_at_end(rest, self._language["as_well"]) \
            if len(rest) <= MERE and helping.isdisjoint(rest[:1]) else ()
        found = self._queries(text, words[:len(words) - len(also)], context)
        if self._manner.asks_if_there_is(rest):  # "(which treaties are there?) Is there one on trade?"
            found = (query if query.asks != (Ask("list"),) else query._replace(asks=(Ask("exists"),))
                     for query in found if query.asks != (Ask("list"),) or self._holds_any(query.selection))
        yield from (self._whether(query, context) for query in found) if also else found

    def _whether(self, query: Query, context: Context) -> Query:
        """"(Who sells light bulbs to Peru?) Dairy too?": whether what was told is so of that as well; "(who
        came in 1998?) Fujimori too?": whether he did."""
        asked, selection = context.query and context.query.asks[0], query.selection
        if asked is None or asked.what not in ("values", "list") or not isinstance(selection, Selection) \
                or selection.extremes:
            return query
        said = {d.path for d in selection.demands if isinstance(d, Condition)}
        if asked.what == "values" and asked.path not in said:
            given = {item for number in context.records for item in walk(self.store, number, asked.path)}
            kind = self.grammar.type_along(selection.kind, asked.path)
            if len(given) != 1:
                return query
            item = given.pop()
            if isinstance(item, int) and kind in self.store.kinds:
                one = Selection(kind, frozenset({certain((item,))}))
                so = Condition(asked.path, "in", one)
            elif isinstance(item, Date):
                so = Condition(asked.path, "during", Constant((item,)))
            else:
                return query
            selection = selection._replace(demands=selection.demands | {so})
        return query._replace(selection=selection, asks=(Ask("exists"),))

    def _queries(self, text: str, words: list[str], context: Context) -> Iterator[Query]:
        if context.query and (unit := self._manner.unit_apart(self._manner.opening_of(words)[0])):
            yield from self._gaps.apart(context.query, unit, context)
            return
        if context.query is None or not isinstance(context.query.selection, Selection):
            return
        words, query = self._manner.counted(words, context.query)
        selection = query.selection
        assert isinstance(selection, Selection)
        rest, opened = self._manner.opening_of(words)
        if any(word in map(str, self._language["only"]) for word in words[:len(words) - len(rest)]) \
                and any(ask.what == "exists" for ask in query.asks):
            return  # "are both in it? only Peru?"
        if self._manner.is_any_of(rest, "other_way"):
            asking = bool(longest(rest, self._language["ask"]["what"]))
            yield from (self._others.whatever(turned) if asking else turned
                        for turned in self._others.turned(query))
            return
        if back := self._manner.going_back(rest):
            yield from self._others.back(query, context, *back)
            return
        if self._manner.asks_else(text):
            if self._manner.is_any_of(words, "the_others") and {*context.records} < {*context.wider}:
                left = tuple(number for number in context.wider if number not in context.records)
                yield Query(Selection(context.kind, frozenset({certain(left)})), query.asks)
            yield from self._others.others(query, words, either(context))
            if self._manner.is_any_of(words, "the_others"):
                like = common(self.store, selection) | {untold(selection)}
                yield Query(Selection(selection.kind, like), query.asks)
            return
        if self._manner.is_any_of(rest, "which_not"):
            yield from self._not_so(query)
            return
        if self._manner.is_any_of(rest, "other_one"):
            yield from self._others.other_one(query, context)
            return
        if len(words) > MERE and self._manner.without_else(text) is not None:
            return  # "and what else is in the room with the Widow?": not the Widow
        if weighed := self._manner.weighed(rest):
            yield from self._more_than_then(query, context, *weighed)
            return
        did = self._manner.who_did(rest)
        if " ".join(did) in self._language["ask"]["who"]:
            yield from self._who_did(query)
            return
        if did and (anybody := next(self._who_did(query), None)):
            query = anybody  # "(did he come in 2002?) Who from Poland did?"
            did = did[len(longest(did[:-1], self._language["ask"]["who"])):]
        rest = did or rest
        if beside := self._beside_them(rest, query, context):
            yield beside
            return
        relation = self._manner.side_of(rest)
        bare = len(rest) == 1 or len(context.records) > 1  # "he" is none of several
        if relation and bare and (other_side := _on_the_other_side(query, relation)):
            yield other_side  # "(was anyone there before him?) And after?"
            return
        if relation and len(rest) == 1:
            rest = [*rest, self._language["pronouns"]["this"][0]]  # "and after (this)?"
        if any(rest[:1] == [str(word)] for word in self._language["not"]) and len(context.records) == 1:
            yield from self._doubted(rest[1:], context)  # "(when did he come?) Not in 1998?"
        asked = longest(rest[:-1], self._language["ask"]["who"])
        if self._asks_whose(rest) and all(ask.what == "exists" for ask in query.asks):
            query = query._replace(asks=(Ask("list"),))  # "(was he president then?) Whose visit was first?"
        pointers = self._pointing.pointers(context)
        pieces = fragments(self.grammar, " ".join(rest), pointers)
        if not pieces and asked:  # "who before him?"
            pieces = [(piece, cues) for piece, cues in fragments(
                self.grammar, " ".join(rest[len(asked):]), pointers) if piece.category in THEN]
        for piece, cues in pieces:
            if piece.category == "number":
                yield from self._other_amount(query, piece.meaning, opened)
                continue
            meant = piece
            if piece.category == "shift" and context.dates:  # "four years later"
                then = Shift(Constant(context.dates[:1]), piece.meaning)
                meant = piece._replace(category="condition", meaning=("during", then))
            if other_place := self._other_place(query, piece):
                yield other_place
                return
            among, _ = picked_from(self.grammar, selection)
            if piece.category.endswith("superlative") and self._is_alone(among):
                # "(when did Poland open one? and Peru?) Who was first?": there is nothing to choose in one
                of_all = longest_at_end(rest, self._language["out_of_everything"])
                both = None if of_all else context.picked or either(context)
                if both is None and not of_all and len(context.group) > 1 and context.kind == selection.kind:
                    both = Selection(selection.kind, frozenset({certain(context.group)}))
                if both is None and isinstance(piece.meaning[1], tuple):
                    both = Selection(selection.kind)  # "(how high is it?) Which is the highest?": of all
                if both is None:
                    continue
                yield from self._changed(query._replace(selection=both), meant, cues, opened)
                continue
            if self._picks_of_one(meant):
                continue  # "(who came in 1996? what was his job?) And the last one to go there?": not of his
            if isinstance(meant.meaning, Term) and meant.meaning.ops \
                    and meant.form in ("noun", "possessive") \
                    and meant.meaning.kind == selection.kind and self._is_alone(among):
                # "(when was the trade agreement signed?) And the first agreement?": of all
                wider = query._replace(selection=context.picked or self._of_several(among))
                yield from self._changed(wider, meant, cues, opened)
                continue
            if amid := self._in_between(piece, selection):
                yield amid
                return
            if turned := self._in_turn(piece, query, context):
                yield turned
                continue
            if (path := self._part_asked(meant, context)) and not any(map(self._language.is_plural, rest)):
                yield as_told(self.store, Query(Selection(context.kind), (Ask("values", path),)), context)
                continue
            if did and isinstance(meant.meaning, Term) \
                    and (paths := self._paths_asked(selection.kind, piece, cues)):
                yield from (_asking_whose(selection, path) for path in paths)  # "which country does?"
                continue
            said, asked_of_it = (query, frozenset()) if piece.category in THEN else unfolded(query)
            if piece.category == "ask" and len(context.records) == 1 and not select(self.store, selection) \
                    and all(ask.what == "exists" for ask in query.asks):
                told = Selection(context.kind, frozenset({certain(context.records)}))
                said = query._replace(selection=told)  # "(did it succeed? no: …) Why not?"
            if piece.category == "ask" and (told_of := of_so_many(context)) is not context and told_of.query:
                said = told_of.query  # "(has anybody led two strikes?) When?"
            # "(which tunnel did she build? has it a towpath?) And the Hollow?": whoever built that
            asked_before = query if self._names_another(selection, piece.meaning) else said
            for changed in self._changed(asked_before, meant, cues, opened):
                if all(ask.what == "exists" for ask in changed.asks) and self._is_titled(said.selection) \
                        and not self._is_titled(changed.selection):
                    continue  # "(has a minister come to Peru?) And a Peruvian one to Poland?": not anybody
                if not _still_demands(changed, asked_of_it):
                    continue  # "(was it an official visit?) And Walesa's?": whether that was official
                yield _of_anybody(self._one_in_turn(changed, rest), selection)

    def _other_amount(self, query: Query, amount: object, opened: str) -> Iterator[Query]:
        """"(When did it come to 266 million?) And 201 million?": the same of another amount."""
        selection = query.selection
        assert isinstance(selection, Selection)
        said = [d for d in selection.demands if isinstance(d, Condition) and d.operator == "="
                and isinstance(d.operand, Constant) and len(d.path) == 1
                and self.grammar.step_type(selection.kind, d.path[0]) in MEASURES]
        if len(said) == 1 and opened and isinstance(amount, (int, float)):
            other = said[0]._replace(operand=Constant((amount,)))
            yield query._replace(selection=selection._replace(demands=selection.demands - {*said} | {other}))

    def _not_so(self, query: Query) -> Iterator[Query]:
        """"(How many of them were presidents?) Which one wasn't?": those of the set that was told of before
        of which that isn't so."""
        selection = query.selection
        assert isinstance(selection, Selection)
        of_them = frozenset(d for d in selection.demands if isinstance(d, Condition) and not d.path
                            and isinstance(d.operand, Selection) and d.operand.kind == selection.kind)
        if of_them and of_them < selection.demands:
            yield Query(Selection(selection.kind, of_them | {untold(selection)}), (Ask("list"),))

    def story_then(self, text: str, context: Context) -> Query | None:
        """"(What happened in 1998?) And two years earlier?": what happened that long before or after."""
        story = context.query and context.query.selection
        if context.query is None or not isinstance(story, Together) or not context.dates:
            return None
        pointers = self._pointing.pointers(context)
        shifts = (piece.meaning for piece, _ in fragments(self.grammar, text, pointers)
                  if piece.category == "shift")
        for shift in shifts:
            then = Shift(Constant(context.dates[:1]), shift)
            parts = tuple(part._replace(demands=frozenset(
                d._replace(operator="during", operand=then) if isinstance(d, Condition) and is_time(d) else d
                for d in part.demands)) for part in story.parts if isinstance(part, Selection))
            if all(part.demands != timeless(part.demands) for part in parts):
                return context.query._replace(selection=Together(parts))
        return None

    def _more_than_then(self, query: Query, context: Context, sign: str,
                        words: Sequence[str]) -> Iterator[Query]:
        """Whether the amount that was told is more or less than that of another time, or of another thing."""
        selection, asked = query.selection, query.asks[0].path
        assert isinstance(selection, Selection)
        told = selection.kind == context.kind and len(context.records) == 1
        size = size_of(self.grammar, selection.kind) if selection.kind in self.grammar.pack.kinds else None
        measured = len(asked) == 1 \
            and self.grammar.step_type(selection.kind, asked[0]) in MEASURES
        measure: Path = asked if measured else (size,) if size else ()
        for piece, cues in fragments(self.grammar, " ".join(words), self._pointing.pointers(context)) \
                if told and measure else ():
            for said, asks in self._said(selection, piece, cues):
                filled = {d.path for d in said.demands if isinstance(d, Condition)}
                kept = without(selection.demands, {(), *filled})
                other = Selection(selection.kind, kept | said.demands, path=measure)
                if not asks and said.demands and len(select(self.store, other)) == 1:
                    this = Selection(selection.kind, frozenset({certain(context.records)}))
                    bound = Condition(measure, sign, other)
                    yield Query(this._replace(demands=this.demands | {bound}), (Ask("exists"),))

    def _doubted(self, words: Sequence[str], context: Context) -> Iterator[Query]:
        """Whether what was told of wasn't at another time."""
        told = Selection(context.kind, frozenset({certain(context.records)}))
        for piece, cues in fragments(self.grammar, " ".join(words), self._pointing.pointers(context)):
            for said, asks in self._said(told, piece, cues) if piece.category in THEN else ():
                if not asks:
                    then = told._replace(demands=told.demands | said.demands)
                    yield Query(then, (Ask("exists"),), denied=True)

    def _who_did(self, query: Query) -> Iterator[Query]:
        """"(Did he come in 2002?) Who did?": of whom that is so which was asked about one."""
        selection = query.selection
        assert isinstance(selection, Selection)
        kinds = self.grammar.pack.kinds
        acting = {d.path for d in selection.demands | selection.after if isinstance(d, Condition)
                  and len(d.path) == 1 and answers(kinds, selection.kind, d.path, "who")}
        people = {path for path in acting if is_somebody(self.grammar, selection, path)}
        if query.asks[0].what == "exists" and len(doing := people or acting) == 1:
            yield _asking_whose(selection._replace(after=frozenset()), doing.pop())

    def _part_asked(self, piece: Piece, context: Context) -> Path:
        """"(When was the hall built?) And who was the architect?": the field that is asked for, of the one
        thing that was told of; nothing if more is said."""
        term = piece.meaning
        if not isinstance(term, Term) or len(context.records) != 1 or not any(
                edge.entry.category == "definite" for edge in edges_of(piece)):
            return ()
        plain = term.asked(()).unmarked("definite").unmarked("inverted")
        return term.path if term.asks and is_field(plain, context.kind) else ()

    def _in_turn(self, piece: Piece, query: Query, context: Context) -> Query | None:
        """"(Who was director then?) And before her?": the one right before, in a post that lasts."""
        relation = piece.meaning[0] if piece.category == "condition" else ""
        pointing = any(edge.entry.category == "pronoun" for edge in edges_of(piece))
        if not pointing:
            return None
        return self._next_of_all(relation, query, context) or self._next_in_post(relation, query, context)

    def _in_between(self, piece: Piece, selection: Selection) -> Query | None:
        """"(When did García come? And Fujimori?) And in between the two?": what there was of anybody."""
        dates = self.grammar.links(selection.kind, "date")
        if piece.category != "condition" or not dates or not any(
                (e.entry.category, e.entry.meaning) == ("pronoun", "between") for e in edges_of(piece)):
            return None
        amid = Condition(dates[0].path, *piece.meaning)
        return Query(Selection(selection.kind, self._of_whomever(selection) | {amid}), (Ask("list"),))

    def _of_whomever(self, selection: Selection) -> frozenset[Demand]:
        """What a selection demands of whomever, and whenever: neither who it was, nor a time, nor that it is
        what was told of."""
        return frozenset(d for d in timeless(selection.demands) if not isinstance(d, Condition) or (
            d.path and not (proper(self.store, d) and is_somebody(self.grammar, selection, d.path))))

    def _next_of_all(self, relation: str, query: Query, context: Context) -> Query | None:
        """"(Was Tusk the last visitor to Peru?) And before him?": whichever was right before the one of which
        something was asked."""
        selection, dates = query.selection, [link.path for link in self.grammar.links(context.kind, "date")]
        if relation not in NEXT_TO or len(context.records) != 1 or not dates \
                or not isinstance(selection, Selection) or selection.kind != context.kind \
                or not (selection.extremes or selection.after) \
                or any(ask.what != "exists" for ask in query.asks):
            return None
        told = Selection(context.kind, frozenset({certain(context.records)}), path=dates[0])
        one = Selection(context.kind, self._of_whomever(selection) | {Condition(dates[0], relation, told)},
                        (Extreme(NEXT_TO[relation], dates[0]),))
        return Query(one, (Ask("list"),))

    def _beside_them(self, words: Sequence[str], query: Query, context: Context) -> Query | None:
        """The same where it is told of people how long they held a post: no word says of what the time is."""
        if len(words) != 2 or not self.grammar.is_person(context.kind):
            return None
        return self._next_in_post(self._manner.side_of(words), query, context)

    def _next_in_post(self, relation: str, query: Query, context: Context) -> Query | None:
        """The one right before or after the one that was told of, in a post that lasts, or where the turn
        before asked of one person."""
        selection = query.selection
        if relation not in NEXT_TO or len(context.records) != 1 \
                or not isinstance(selection, Selection) or selection.kind != context.kind:
            return None
        same = timeless(selection.demands)
        theirs = frozenset(d for d in same if isinstance(d, Condition) and d.path and proper(self.store, d)
                           and is_somebody(self.grammar, selection, d.path))
        dates = [link.path for link in self.grammar.links(selection.kind, "date")] if theirs else []
        span_of = self.grammar.span_of(selection.kind) or (dates[0] if dates else None)
        if span_of is None or not (
                self.grammar.is_event(selection.kind) or self.grammar.is_person(selection.kind)):
            return None
        told = Selection(selection.kind, frozenset({certain(context.records)}), path=span_of)
        # "(when did she become director?) And before her?": who
        asks = (Ask("list"),) if theirs else query.asks
        return query._replace(asks=asks, selection=selection._replace(
            demands=same - theirs | {Condition(span_of, relation, told)},
            extremes=(Extreme(NEXT_TO[relation], span_of),)))

    def _one_in_turn(self, query: Query, words: Sequence[str]) -> Query:
        """"And the one before those?": just the last one before them, or the first one after."""
        selection, one = query.selection, self._manner.one_in_turn(words)
        turns = [d for d in selection.demands if isinstance(d, Condition) and d.operator in NEXT_TO] \
            if isinstance(selection, Selection) else []
        if not one or len(turns) != 1 or not isinstance(selection, Selection) or selection.extremes:
            return query
        return query._replace(selection=selection._replace(
            extremes=(Extreme(NEXT_TO[turns[0].operator], turns[0].path),)))

    def _changed(self, query: Query, piece: Piece, cues: Cues, opened: str) -> Iterator[Query]:
        selection = query.selection
        assert isinstance(selection, Selection)
        if piece.category == "ask":
            # "(who built the railway?) Against whom?"
            if piece.meaning == "who" and AGENT in cues.prepositions[0] and self._tells_deed(query):
                return  # "(what were they promised?) By whom?": nobody is called after that
            if piece.meaning != "who" or self._knows_preposition(selection.kind, cues.words[0]):
                yield from self._asked(query, str(piece.meaning), cues)
            return
        if piece.category == "term" and (paths := self._paths_asked(selection.kind, piece, cues)):
            yield from (Query(selection._replace(path=()), (Ask("values", path),)) for path in paths)
            return
        term = piece.meaning
        if isinstance(term, Term) and len(term.path) == 1 and set(term.asks) <= {"count", "amount"} \
                and is_field(term.asked(()), selection.kind) and (
                    not term.asks or self.grammar.type_of(term) in MEASURES):
            yield Query(selection._replace(path=()), (Ask("values", term.path),))  # "and renovated?"
            return
        if self._names_another(selection, piece.meaning):
            # "is the one open? and the other?"
            ref = Constant(tuple(Ref(selection.kind, key) for key in piece.meaning.keys))
            others = frozenset(d for d in selection.demands if not (
                isinstance(d, Condition) and not d.path and isinstance(d.operand, Constant)))
            if others == selection.demands:
                others = without(selection.demands, {()})
            if others < selection.demands:
                another = selection._replace(demands=others | {Condition((), "in", ref)})
                yield Query(another, query.asks)
        if piece.category.endswith("superlative") or (
            isinstance(piece.meaning, Term) and piece.meaning.kind == selection.kind
        ):
            mere = term == Term(selection.kind, asks=("which",))
            if mere and first_edge(piece).entry.category == "preposition":
                return  # "(is it supported?) Since which release?": not whichever release there is
            yield from self._among(query, piece, cues)
            return
        if isinstance(term, Term) and term.ops and selection.extremes and query.asks == (Ask("list"),) \
                and self.grammar.type_of(term) == term.kind in self.grammar.pack.kinds:
            # "(which is the largest island?) And the highest peak?"
            yield from (match.query for match in Matcher(self.grammar, cues).matches(term, "list")[:1])
            return
        for said, asks in self._said(selection, piece, cues):
            demands = self._anchored(selection, said.demands)
            # "(who was the first? when was that?) And the second president?", "and in 2024?"
            if said.extremes or (demands and not timeless(demands)):
                selection, _ = picked_from(self.grammar, selection)
            changed = selection._replace(extremes=said.extremes or selection.extremes)
            filled = {d.path for d in demands if isinstance(d, Condition)}
            kept = without(selection.demands, filled)
            still = tuple(one for a in query.asks if (one := self._still_asked(selection, a, demands)))
            asked = asks or still or (Ask("list"),)
            narrowing = first_edge(piece).entry.category in ("preposition", "date")  # "did he come? in 1998?"
            if first_edge(piece).entry.category == "role":  # "(who came in 2008?) As President?"
                yield Query(changed._replace(demands=kept | demands, path=()), (Ask("exists"),))
                return
            whether = all(a.what == "exists" for a in asked)
            helped = bool(cues.auxiliaries[0])  # "did Walesa as well?": whether he did
            if whether and opened != "follow" and not narrowing and not helped:
                asked = (Ask("list"),)
            if whether and last_edge(piece).entry.category == "possessive" and any(map(_is_mark, kept)):
                kept = timeless(kept)  # "(was the visit in 2007 official?) And Tusk's?": his, whenever
            if whether and narrowing and opened and timeless(demands) == demands:
                # "(is her shop open?) And in Milan?": the one there
                pinned = frozenset(d for d in kept if isinstance(d, Condition) and not d.path)
                elsewhere = not select(self.store, selection._replace(demands=pinned | demands))
                kept = kept - pinned if elsewhere else kept
            told = Query(changed._replace(demands=kept | demands, path=()), asked)
            rest = changed._replace(demands=kept, path=())
            if any(isinstance(d, Condition) and d.negated for d in demands) \
                    and select(self.store, rest) == select(self.store, rest._replace(demands=kept | demands)):
                continue  # "(who came?) Not Fujimori?": nobody told of him
            if told.selection == selection._replace(path=()) and opened == "follow" and not narrowing:
                yield from self._others.turned(query)  # "(who was the first Pole in Peru?) What about Peru?"
                return
            yield told
            if (whether and narrowing) or any(ask.what == "count" for ask in asked):
                return  # "how many presidents came to Peru? and prime ministers?": not how many came at all
            if demands and all(isinstance(d, Condition) and (
                    (is_time(d) and (
                        isinstance(d.operand, Constant) or _is_told_by_somebody(self.grammar, d)))
                    or (len(d.path) == 1 and answers(  # "and on Mondays?"
                        self.grammar.pack.kinds, selection.kind, d.path, "when"))) for d in demands):
                of_them = is_somebody(self.grammar, selection, asked[0].path)
                others = frozenset(d for d in at_any_time(kept) if not isinstance(d, Condition) or not (
                    of_them and is_somebody(self.grammar, selection, d.path)))
                if others != kept:
                    yield Query(changed._replace(demands=others | demands, path=()), asked)
                return  # "who was president in 2002? and in 2007?": and not who else came then
            undated = timeless(kept)
            if undated != kept and (opened or narrowing) and not any(
                    isinstance(d, Condition) and of_person(self.grammar, selection, d) for d in demands):
                return  # "who came in 2002? and to Poland?": in that year
            if undated != kept:
                yield Query(changed._replace(demands=undated | demands, path=()), asked)
            named = frozenset(
                d for d in kept if not (isinstance(d, Condition) and of_person(self.grammar, selection, d))
            )
            if named != kept:
                gone = [d for d in kept - named if isinstance(d, Condition)]
                if any(is_somebody(self.grammar, selection, d.path) for d in gone) and not any(
                        isinstance(d, Condition) and of_person(self.grammar, selection, d) for d in demands):
                    return  # "when did García visit Poland? and Peru?": and not who else visited that
                yield Query(changed._replace(demands=named | demands, path=()), asked)
            like = common(self.store, selection) | titles(self.grammar, selection)
            marks = frozenset(filter(_is_mark, kept))  # "(which prize did it win? when?) And the other show?"
            yield Query(Selection(selection.kind, marks | like | demands, changed.extremes), asked)
            yield Query(Selection(selection.kind, marks | demands, () if like else changed.extremes), asked)

    def _names_another(self, selection: Selection, meant: object) -> bool:
        """Whether something of the kind that is asked about is named."""
        return isinstance(meant, Term) and meant.kind == selection.kind and self.grammar.is_proper(meant) \
            and not meant.asks

    def _still_asked(self, selection: Selection, ask: Ask, demands: Iterable[Demand]) -> Ask | None:
        """What is asked for where the value of a field may be said: of several in one list, those that are
        such ("(what does Poland export?) Which are food?"); None where it is said which one."""
        said = [d for d in demands if isinstance(d, Condition) and d.path == ask.path]
        if not said:
            return ask
        fields = self.grammar.pack.kinds[selection.kind].fields
        many = len(ask.path) == 1 and ask.path[0] in fields and fields[ask.path[0]].type.many
        one = many and len(said) == 1 and not said[0].negated
        return ask._replace(within=said[0].operand) if one else None

    def _other_place(self, query: Query, piece: Piece) -> Query | None:
        """"(Who won the race?) And second?", "who was third?": the same of another place."""
        selection = query.selection
        assert isinstance(selection, Selection)
        place = self.grammar.placing(selection.kind)
        taken = {d for d in selection.demands if isinstance(d, Condition) and d.path == (place,)}
        picking = piece.category.endswith("superlative") and piece.meaning[:2] == ("least", "date")
        if not place or not taken or not picking:
            return None
        nth = Condition((place,), "=", Constant((piece.meaning[2],)))
        return query._replace(selection=selection._replace(demands=selection.demands - taken | {nth}))

    def _asks_whose(self, words: Sequence[str]) -> bool:
        """Whether a turn opens by asking whose something is."""
        return any(e.category == "whose" for word in words[:1] for e in find(self.lexicon, word))

    def _picks_of_one(self, piece: Piece) -> bool:
        """Whether a superlative would pick out of those that "one" means, where that is just one."""
        term = piece.meaning
        return isinstance(term, Term) and bool(term.ops) and not term.asks and any(
            isinstance(arg.operand, Selection) and arg.operand.demands and self._is_alone(arg.operand)
            and all(isinstance(d, Condition) for d in arg.operand.demands) for arg in term.args)

    def _is_alone(self, selection: Selection) -> bool:
        """Whether there is just one record such as were told of."""
        return len(select(self.store, selection._replace(extremes=(), after=frozenset(), path=()))) == 1

    def _holds_any(self, selection: object) -> bool:
        """Whether there is anything that a selection picks."""
        return isinstance(selection, Selection) and bool(select(self.store, selection._replace(path=())))

    def _tells_deed(self, query: Query) -> bool:
        """Whether a text is asked for that tells what was done, and no field is called after those who did
        it."""
        selection, (ask, *_) = query.selection, query.asks
        if not isinstance(selection, Selection) or len(ask.path) != 1 \
                or selection.kind not in self.store.kinds:
            return False
        fields = self.store.kinds[selection.kind].fields
        (deed,) = ask.path
        return deed in fields and fields[deed].type.base == "text" and self._language.is_participle(deed) \
            and not doing(self.lexicon, [deed], selection.kind, fields)

    def _is_titled(self, selection: object) -> bool:
        """Whether it is said what somebody was who did what is asked about."""
        if not isinstance(selection, Selection):
            return False
        return any(self._is_titled(d.operand) if not d.path
                   else self.grammar.is_title(self.grammar.type_along(selection.kind, d.path))
                   for d in selection.demands if isinstance(d, Condition))

    def _of_several(self, selection: Selection) -> Selection:
        """What a set of just one record is out of: without its time, without whom it is about, or all of its
        kind; the first of these that holds several."""
        undated = timeless(selection.demands)
        anybody = frozenset(d for d in undated if not (
            isinstance(d, Condition) and of_person(self.grammar, selection, d)))
        wider = (Selection(selection.kind, demands) for demands in (undated, anybody))
        return next((one for one in wider if not self._is_alone(one)), Selection(selection.kind))

    def _anchored(self, selection: Selection, demands: frozenset[Demand]) -> frozenset[Demand]:
        """Demands with a time that is told by a record like those asked for ("who before her?") on the one of
        which the same holds: her years in that office, and not in another."""
        def narrowed(demand: Demand) -> Demand:
            if not isinstance(demand, Condition) or not isinstance(demand.operand, Selection) \
                    or demand.operand.kind != selection.kind or not is_time(demand):
                return demand
            own = {d.path for d in demand.operand.demands if isinstance(d, Condition)}
            same = frozenset(d for d in timeless(selection.demands)
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
        if piece.category.endswith("superlative") and (
                piece.meaning[1] == "size" or piece.meaning[1][0] == "field"):
            direction, target, nth, _ = piece.meaning  # "(what is the longest bridge?) And the shortest?"
            if piece.category == "asked superlative":
                asks = (Ask("list"),)
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
                        same = frozenset(d for d in selection.demands - common(self.store, selection)
                                         if isinstance(d, Condition) and d.path not in filled)
                        yield query_of_noun._replace(selection=one._replace(demands=one.demands | same))
                return
            for match in Matcher(self.grammar, cues).matches(piece.meaning, "list")[:MOST_READ]:
                if _is_of_any(match.query.selection):
                    continue  # "and the second one?": not any other of the kind
                if anew := _filled_anew(query, match.query.selection, piece):
                    yield anew
                    return
                among = going_on(self.grammar, match.query, piece, query)
                among = self._like_before(among, piece, selection)
                if any(op.target == "date" for op in piece.meaning.ops):
                    among = self._by_same_date(among, selection)
                if "of" in cues.prepositions[0] and isinstance(among.selection, Selection) \
                        and not among.selection.extremes:  # "(who was the last Pole?) And of the Peruvians?"
                    among = among._replace(selection=among.selection._replace(extremes=selection.extremes))
                field = getattr(among.selection, "path", ()) if not piece.meaning.asks else ()
                if len(field) == 1 and not piece.meaning.ops:  # "(what does it cost?) and its strength?"
                    among = among._replace(asks=(Ask("values", field),))
                # "(did she come?) And the next one?": who was it?
                listing = asks[0].what == "exists" and _is_beside(among.selection)
                if asks[0].what == "exists" and not listing and any(
                        isinstance(d, Condition) and d.operator == UNENDED
                        for d in selection.demands - getattr(among.selection, "demands", selection.demands)):
                    continue  # "(is it still open?) And the one in Milan?": not whether there is one
                yield among if field or piece.meaning.asks else among._replace(
                    asks=(Ask("list"),) if listing else asks)
            return
        direction, target, nth, counted = piece.meaning
        selection, measure = picked_from(self.grammar, selection)
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
        number = self.grammar.numbered(selection.kind)
        if target == "date" and (dates or (number and not isinstance(counted, tuple))):
            extreme = Extreme(direction, measure or (dates[0].path if dates else (str(number),)), nth)
            demands = selection.demands
            if isinstance(counted, tuple):  # "and the next?": counted from a date
                demands = timeless(demands) | {Condition(dates[0].path, *counted)}
            one = selection._replace(demands=demands, extremes=(extreme,), after=after, path=())
            yield Query((whether and _picked_anew(selection, one.extremes)) or one, asks)

    def _by_same_date(self, query: Query, before: Selection) -> Query:
        """A query for the first or last, by the date by which one was picked before: "(which closed first?
        how high is it?) And the last one?"."""
        one, (_, measure) = query.selection, picked_from(self.grammar, before)
        if not measure or not isinstance(one, Selection) or not one.extremes:
            return query
        *others, last = one.extremes
        return query._replace(selection=one._replace(extremes=(*others, last._replace(measure=measure))))

    def _like_before(self, query: Query, piece: Piece, before: Selection) -> Query:
        """"(Which presidents came to Poland?) And which came to Peru?": of the same, if no noun says."""
        one = query.selection
        if isinstance(one, Selection) and not one.demands and one.kind == before.kind \
                and (one.extremes or (piece.meaning.asks == ("count",) and piece.meaning.path)):
            # "and the second one?", "(who came in 2008?) How many people?"
            return query._replace(selection=_picked_anew(before, one.extremes)
                                  or one._replace(demands=before.demands))
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
        said = common(self.store, before) | titles(self.grammar, before)
        same = frozenset(d for d in said if d.path not in filled)
        return query._replace(selection=one._replace(demands=one.demands | same))

    def _said(self, selection: Selection, piece: Piece,
              cues: Cues) -> Iterator[tuple[Selection, tuple[Ask, ...]]]:
        """The demands that a fragment makes on the kind of the query before; fields that were filled
        before come first."""
        term = piece.meaning
        timed = [d.path for d in selection.demands if isinstance(d, Condition) and is_time(d)]
        before = timed[0] if len(timed) == 1 else None  # "(who was manager in 1900?) And in 1970?": so then
        if piece.category == "condition":
            operator, operand = piece.meaning
            negated = operator.startswith("not ")
            arg = Arg(operand, piece.at, piece.to, "date", before, operator.removeprefix("not "), negated)
            term = Term(selection.kind, args=(arg,))
        elif piece.category == "value":
            term = Term(
                selection.kind, args=(Arg(piece.meaning, piece.at, piece.to, "date", before, "during"),)
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
        # "which Peruvian presidents did?" isn't about who went to Peru, wherever it was asked who went
        of_noun = len(term.args) > 1 and any(arg.form == "adjective" for arg in term.args)
        anew = 0.0 if of_noun else FILLED
        for linked in sorted(found, key=lambda f: f.cost - anew * len(filled & _paths(f))):
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
        if ask in ("count", "amount") and told is None and (weighed := self._weighed(selection, ask)):
            yield weighed
            return
        if ask == "which" and told and told.what == "count" \
                and self.grammar.step_type(selection.kind, told.path[0]) in self.grammar.pack.kinds:
            yield Query(selection, (told._replace(what="values"),))  # "(how many …?) Which ones?"
            return
        unnamed = [d.path for d in selection.demands if isinstance(d, Condition) and not d.negated
                   and is_somebody(self.grammar, selection, d.path) and not proper(self.store, d)]
        if ask == "who" and len(unnamed) == 1:  # "(some Pole fought there.) Who was that?"
            yield Query(selection._replace(path=()), (Ask("values", unnamed[0]),))
            return
        if ask == "count" and told \
                and self.grammar.step_type(selection.kind, told.path[0]) in self.grammar.pack.kinds:
            yield Query(selection, (told._replace(what="count", unit=""),))
            return
        if ask.startswith("when") and selection.path \
                and self.grammar.type_along(selection.kind, selection.path) == "date":
            # "(who founded it?) In what year?": when that was done
            unit = ask.partition(" ")[2]
            yield Query(selection._replace(path=()), (Ask("values", selection.path, unit=unit),))
            return
        plain = selection._replace(path=())
        linked = Linked(0.0, plain, selection.kind, (), frozenset())
        asker = Asker(self.grammar, cues)
        resolved = asker.ask(ask, Term(selection.kind), linked)
        if resolved:
            yield Query(plain, (resolved[1],))
        elif ask == "how_long" and (span_of := self.grammar.span_of(selection.kind)):
            yield Query(plain, (Ask("duration", span_of),))  # "(who was librarian in 1900?) How long?"

    def _weighed(self, selection: Selection, ask: str) -> Query | None:
        """"(Which show had the most listeners?) How many exactly?": so many of what the one was picked by."""
        within = (d.operand for d in selection.demands if isinstance(d, Condition) and not d.negated)
        picked = [one for one in (selection, *within) if isinstance(one, Selection) and one.extremes]
        extreme = picked[0].extremes[-1] if len(picked) == 1 else None
        if extreme is None or extreme.counted or len(extreme.measure) != 1:
            return None
        field = self.grammar.step_type(picked[0].kind, extreme.measure[0])
        if field != "number" and (ask == "count" or field not in MEASURES):
            return None
        return Query(picked[0]._replace(path=()), (Ask("values", extreme.measure),))


def _filled_anew(query: Query, said: object, piece: Piece) -> Query | None:
    """"(What was the pass rate of the Spanish A1 exam?) And for B1?": the same, where nothing but what a word
    like that said before is said anew."""
    selection = query.selection
    if not isinstance(selection, Selection) or not isinstance(said, Selection) or said.extremes or any(
            e.entry.category == "thing" for e in edges_of(piece)):
        return None
    paths = {d.path for d in said.demands if isinstance(d, Condition) and d.path}
    filled = {d.path for d in selection.demands if isinstance(d, Condition)}
    if not paths or len(paths) < len(said.demands) or not paths <= filled:
        return None
    return query._replace(selection=selection._replace(
        demands=without(selection.demands, paths) | said.demands, path=()))


def _still_demands(query: Query, asked: frozenset[Demand]) -> bool:
    """Whether a query demands all that is asked, or something else in its place."""
    one = query.selection
    if not isinstance(one, Selection):
        return not asked
    filled = {d.path for d in one.demands if isinstance(d, Condition) and d.path}
    return all(d in one.demands or (isinstance(d, Condition) and d.path in filled) for d in asked)


def _is_mark(demand: Demand) -> bool:
    """Whether a demand is that something is so, or isn't: official, won."""
    return isinstance(demand, Condition) and not demand.negated and isinstance(demand.operand, Constant) \
        and any(isinstance(value, bool) for value in demand.operand.values)


def _picked_anew(selection: Selection, extremes: tuple[Extreme, ...]) -> Selection | None:
    """What is said of the one that was picked by an order, of the one at another end of it: "(which screen is
    the biggest? is it open?) And the smallest?"; None for what isn't about such a one."""
    told = out_of(selection)
    if told is None or not told[0].extremes:
        return None
    inner, rest = told
    anew = Condition((), "in", inner._replace(extremes=extremes))
    return selection._replace(demands=rest | {anew}, path=())


def _of_anybody(query: Query, before: Selection) -> Query:
    """A query that asks who it was, of whomever: "(was she ever there?) And who was the first manager?"."""
    one, ask = query.selection, query.asks[0]
    if not isinstance(one, Selection) or ask.what != "values" or not one.extremes:
        return query
    same = {d for d in one.demands & before.demands
            if isinstance(d, Condition) and d.path == ask.path and d.operator == "in" and not d.negated}
    return query._replace(selection=one._replace(demands=one.demands - same))


def _is_beside(operand: object) -> bool:
    """Whether an operand is what comes before or after something."""
    return isinstance(operand, Selection) and any(
        isinstance(d, Condition) and d.operator in NEXT_TO for d in operand.demands)


def _is_of_any(selection: object) -> bool:
    """Whether a selection only says of its things that they are of their kind."""
    return isinstance(selection, Selection) and bool(selection.demands) and is_of_certain(selection) and all(
        isinstance(d, Condition) and isinstance(d.operand, Selection)
        and not d.operand.demands and not d.operand.extremes for d in selection.demands)


def _of_classes(selection: Selection) -> frozenset[Demand]:
    """What a selection demands on the classes of its records."""
    return frozenset(d for d in selection.demands if isinstance(d, Condition) and d.path == (CLASSES,))


def _asking_whose(selection: Selection, path: Path) -> Query:
    """A query for what lies along a path of a selection, whatever that said of it."""
    others = without(selection.demands, {path})
    return Query(selection._replace(demands=others, path=()), (Ask("values", path),))


def _is_told_by_somebody(grammar: Grammar, demand: Condition) -> bool:
    """Whether a time is told by what somebody did: "before her"."""
    told = demand.operand
    return isinstance(told, Selection) and any(
        isinstance(d, Condition) and is_somebody(grammar, told, d.path) for d in told.demands)


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


def _paths(linked: Linked) -> set[Path]:
    selection = linked.selection
    return (
        {d.path for d in selection.demands if isinstance(d, Condition)}
        if isinstance(selection, Selection)
        else set()
    )
