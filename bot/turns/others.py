"""Those that a turn before left out.

Takes the query of that turn; gives the queries for who else it was, for the other one, and for the other way
round.

For example, after "who visited Peru in 2008?" the turn "who else?", or "and the other way round?".
"""
from collections.abc import Iterator, Mapping, Sequence

from bot.lexicon import find, topic_of
from bot.lookup import Store
from bot.model import Ref
from bot.pieces import Grammar
from bot.query import (
    Ask,
    Condition,
    Constant,
    Demand,
    Difference,
    Path,
    Query,
    Selection,
    Shift,
    Together,
    certain,
    exchanged,
    exchanges,
    named_in,
)
from bot.turns.context import Context
from bot.turns.selections import (
    common,
    is_anchored,
    is_somebody,
    is_time,
    other_of_two,
    proper,
    timeless,
    untold,
    without,
)


class Others:
    """Asks for those that were left out."""

    def __init__(self, grammar: Grammar, store: Store) -> None:
        self.grammar = grammar
        self.store = store
        self.lexicon = grammar.lexicon
        self._language = grammar.lexicon.language

    def apart_from(self, query: Query, context: Context) -> Query | None:
        """A query without what the turn before told of; None if that was of another kind."""
        before, selection = context.query and context.query.selection, query.selection
        if isinstance(selection, Together) and context.records:  # "what else happened that year?"
            others = certain(context.records)._replace(negated=True)
            parts = (part._replace(demands=part.demands | {others})
                     for part in selection.parts if isinstance(part, Selection))
            return query._replace(selection=Together(tuple(parts)))
        if isinstance(before, Difference) and isinstance(selection, Selection) and context.records \
                and self.store.record(context.records[0]).kind == selection.kind:
            others = certain(context.records)._replace(negated=True)  # "did anyone else come in between?"
            return query._replace(selection=selection._replace(demands=selection.demands | {others}))
        if not isinstance(before, Selection) or not isinstance(selection, Selection) \
                or before.kind != selection.kind:
            return None
        told = self._whether_of(context.query) if context.query else None
        if told and (query.asks[0].what == "exists" or told.path == query.asks[0].path):
            return _besides(query, told)
        if context.query and not is_anchored(selection) and query.asks[0].path != context.query.asks[0].path:
            return None  # "(who commanded it?) Who else was in the crew?": not of all others
        return query._replace(selection=selection._replace(demands=selection.demands | {untold(before)}))

    def besides(self, those: tuple[Ref, ...], context: Context) -> Query | None:
        """What was told besides those that are named: "(what does Peru sell?) Anything else besides fish?";
        None where these are of no one sort that it tells of."""
        kind, ends = context.kind, {ref.kind for ref in those}
        if len(ends) != 1 or kind not in self.grammar.pack.kinds or not context.records:
            return None
        end = next(iter(ends))
        others = certain(those)._replace(negated=True)
        if end == kind:
            return Query(Selection(kind, frozenset({certain(context.records), others})), (Ask("list"),))
        fields = [field.name for field in self.grammar.pack.kinds[kind].fields.values()
                  if field.type.kind == end]
        if len(fields) != 1:
            return None
        ask = Ask("values", (fields[0],), Selection(end, frozenset({others})))
        return Query(Selection(kind, frozenset({certain(context.records)})), (ask,))

    def turned(self, query: Query) -> Iterator[Query]:
        """The other way round: what two fields of one kind hold changes places; of those that were told of
        and counted since as well: "(how many is that?) And the other way?"."""
        selection = query.selection
        assert isinstance(selection, Selection)
        inner = next((d.operand for d in selection.demands if isinstance(d, Condition) and not d.path
                      and len(selection.demands) == 1 and isinstance(d.operand, Selection)), selection)
        if inner.kind == selection.kind and not (inner.extremes or selection.extremes or inner.path):
            selection = inner._replace(path=selection.path)
        found = list(self._of_the_other(query, selection))
        said = {d.path for d in selection.demands if isinstance(d, Condition)}
        swaps = [swap for swap in self._swaps(selection.kind) if not found and not said.isdisjoint(swap)]
        for swap in sorted(swaps, key=lambda swap: -len(said & swap.keys())):
            asks = tuple(a._replace(path=swap.get(a.path, a.path)) for a in query.asks)
            found.append(Query(exchanged(selection, swap), asks))
        yield from found

    def whatever(self, query: Query) -> Query:
        """"(Does Peru sell fish to Poland?) And what goes the other way?": not whether fish does."""
        selection = query.selection
        assert isinstance(selection, Selection)
        swapped = {path for swap in self._swaps(selection.kind) for path in swap}
        said = {d.path for d in selection.demands if isinstance(d, Condition) and d.path
                and d.path not in swapped and not is_time(d)}
        if len(said) != 1 or any(ask.what != "exists" for ask in query.asks):
            return query
        path = said.pop()
        return Query(selection._replace(demands=without(selection.demands, {path})), (Ask("values", path),))

    def _swaps(self, kind: str) -> Iterator[Mapping[Path, Path]]:
        """The pairs of a kind's fields that change places the other way round; titles don't."""
        yield from (swap for swap in exchanges(self.grammar.pack.kinds[kind]) if not any(
            self.grammar.is_title(self.grammar.step_type(kind, path[0])) for path in swap))

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

    def back(self, query: Query, context: Context, deed: str, then: bool, whether: bool) -> Iterator[Query]:
        """Who went the other way: whoever it was, and at the time that was spoken of if that is said; or
        `whether` anybody did."""
        assert isinstance(query.selection, Selection)
        kind = query.selection.kind
        if not any((topic := topic_of(e)) and topic[0] == kind for e in find(self.lexicon, deed)):
            return
        people = [field.name for field in self.grammar.pack.kinds[kind].fields.values()
                  if field.type.kind and self.grammar.is_person(field.type.kind)]
        dates = self.grammar.links(kind, "date")
        demands = frozenset(d for d in query.selection.demands
                            if not (isinstance(d, Condition) and d.path[:1] and d.path[0] in people))
        demands = self._ways_of_told(demands, kind, context) or demands
        if then and context.dates and dates:
            demands = timeless(demands) | {
                Condition(dates[0].path, "during", Shift(Constant(context.dates[:1]), 0))}
        asks = (Ask("values", (people[0],)),) if people else query.asks
        yield from self.turned(Query(Selection(kind, demands), (Ask("exists"),) if whether else asks))

    def _ways_of_told(self, demands: frozenset[Demand], kind: str, context: Context) -> frozenset[Demand]:
        """Which way the one that was told of went, where nothing else says it."""
        paths = {path for swap in self._swaps(kind) for path in swap}
        said = {d.path for d in demands if isinstance(d, Condition)}
        if not said.isdisjoint(paths) or len(context.records) != 1:
            return frozenset()
        told = self.store.record(context.records[0])
        return frozenset(Condition(path, "in", Constant(values)) for path in paths
                         if told.kind == kind and (values := told.values.get(path[0], ())))

    def others(self, query: Query, words: Sequence[str], two: Selection | None) -> Iterator[Query]:
        """Who else: the same without what was told. Of somebody who was named, or the two of whom it was told
        last, those who did it as well."""
        selection = query.selection
        assert isinstance(selection, Selection)
        wider = selection._replace(extremes=(), after=frozenset(), path=())
        named = [d for d in selection.demands if isinstance(d, Condition) and proper(self.store, d)
                 and is_somebody(self.grammar, selection, d.path)]
        if len(named) == 1 and any(word in self._language["ask"]["who"] for word in words):
            others = wider.demands - {named[0]} | {untold(two or selection)}
            yield Query(wider._replace(demands=others), (Ask("values", named[0].path),))
        elif (said := self._whether_of(query)) and self._language["ask"]["who"][0] not in words:
            others = wider.demands - {said}  # "(does Peru export fish?) Anything else?"
            yield _besides(Query(wider._replace(demands=others), (Ask("values", said.path),)), said)
        elif not named and all(ask.what != "exists" for ask in query.asks):
            yield Query(wider._replace(demands=wider.demands | {untold(selection)}, path=selection.path),
                        query.asks)

    def others_at_any_time(self, query: Query, words: Sequence[str]) -> Iterator[Query]:
        """Who else, at the time that was spoken of, or else at any."""
        yield from self.others(query, words, None)
        selection = query.selection
        assert isinstance(selection, Selection)
        ever = timeless(selection.demands)
        if ever != selection.demands:
            for other in self.others(query._replace(selection=selection._replace(demands=ever)), words, None):
                one = other.selection
                if isinstance(one, Selection):
                    rest = frozenset(d for d in one.demands if not isinstance(d, Condition) or d.path)
                    yield other._replace(selection=one._replace(demands=rest | {untold(selection)}))

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

    def other_one(self, query: Query, context: Context) -> Iterator[Query]:
        """The other one: of two that were told of before one of them, or of the same common noun, what wasn't
        told."""
        selection = query.selection
        assert isinstance(selection, Selection)
        if left := other_of_two(self.grammar, self.store, context):
            yield Query(Selection(selection.kind, frozenset({certain(left)})), query.asks)
        others = common(self.store, selection) | {untold(selection)}
        yield Query(Selection(selection.kind, others), query.asks, 1)


def _besides(query: Query, told: Condition) -> Query:
    """A query for the things at a path, besides those of which was told: "what else does it export?"."""
    assert isinstance(told.operand, Selection) and isinstance(query.selection, Selection)
    others = Selection(told.operand.kind, frozenset({Condition((), "in", told.operand, negated=True)}))
    if query.asks[0].what == "exists":  # "does it export anything else?"
        held = Condition(told.path, "in", others)
        return query._replace(selection=query.selection._replace(demands=query.selection.demands | {held}))
    return query._replace(asks=(query.asks[0]._replace(within=others), *query.asks[1:]))
