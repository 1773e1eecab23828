"""What a query denies or excepts, as it is meant: "who didn't come?", "what but fruit …?", "no visits".

Takes a `Query` as its words were linked, the cues of them and the `Grammar`; gives the query that is meant.

For example, "which builder built no diesel?" asks for those that aren't among the builders of diesels.
"""
from collections.abc import Iterator, Sequence

from bot.asked import Asker
from bot.cues import Context
from bot.linked import Head
from bot.pieces import Grammar, Term
from bot.query import Ask, Condition, Demand, Query, Selection, in_order, named_in


def _of_no_such(condition: Condition) -> Condition:
    """That something is none of those of which another condition is denied, if just one is."""
    operand = condition.operand
    denied = [d for d in operand.demands if _is_denial(d)] if isinstance(operand, Selection) else []
    if condition.negated or condition.operator != "in" or len(denied) != 1 \
            or not isinstance(operand, Selection) or not isinstance(denied[0], Condition):
        return condition
    such = (operand.demands - {denied[0]}) | {denied[0]._replace(negated=False)}
    return condition._replace(operand=operand._replace(demands=such), negated=True)


def _again(selection: Selection, kinds: tuple[str, ...] = ()) -> Iterator[str]:
    """The kinds of things by which such things are told themselves: visits in the year of a visit."""
    for condition in conditions_of(selection):
        if isinstance(condition.operand, Selection):
            above = (*kinds, selection.kind)
            yield from (kind for kind in above if kind == condition.operand.kind)
            yield from _again(condition.operand, above)


def conditions_of(selection: Selection) -> Iterator[Condition]:
    return (demand for demand in selection.demands if isinstance(demand, Condition))


def _is_denial(demand: Demand) -> bool:
    return isinstance(demand, Condition) and demand.negated


class Negation:
    """Tells what a question's queries mean that deny or except something."""

    def __init__(self, grammar: Grammar, context: Context, asker: Asker) -> None:
        self.grammar = grammar
        self.context = context
        self.asker = asker
        self.pack = grammar.pack
        but = grammar.lexicon.language["but"]
        # where what is denied is set against something else: "nominated, but never won"
        self.contrasts = [place for place in context.denied if context.words[place - 1] in but]

    def excepting(self, query: Query, term: Term) -> Query:
        """"Other than fruits, what …", "the exports besides fruits": of a list that is asked for, what is
        excepted is left out of the list, and not the record that holds it."""
        selection = query.selection
        if not isinstance(selection, Selection):
            return query
        if query.asks == (Ask("list"),) and self.grammar.is_event(selection.kind) and any(
                arg.negated and isinstance(arg.operand, Term) and "excepted" in arg.operand.flags
                for arg in term.args):
            lists = in_order({d.path for d in conditions_of(selection) if len(d.path) == 1
                              and self.asker.is_list(selection.kind, d.path[0])})
            query = query._replace(asks=(Ask("values", lists[0]),)) if len(lists) == 1 else query
        for ask in query.asks:
            if (
                len(ask.path) != 1
                or ask.within is not None
                or not self.asker.is_list(selection.kind, ask.path[0])
            ):
                continue
            excepted = [
                d for d in selection.demands if isinstance(d, Condition) and d.negated and d.path == ask.path
            ]
            inner = [d for d in selection.demands if isinstance(d, Condition) and not d.negated
                     and d.path == ask.path and isinstance(d.operand, Selection)
                     and any(_is_denial(part) for part in d.operand.demands)]
            if inner:
                asks = tuple(a._replace(within=inner[0].operand) if a is ask else a for a in query.asks)
                return query._replace(asks=asks)
            if excepted:
                kind = self.grammar.step_type(selection.kind, ask.path[0])
                within = Selection(kind, frozenset(d._replace(path=()) for d in excepted))
                asks = tuple(a._replace(within=within) if a is ask else a for a in query.asks)
                return query._replace(
                    selection=selection._replace(demands=selection.demands - frozenset(excepted)), asks=asks)
        return query

    def who_did_not(self, query: Query, heads: Sequence[Head]) -> Query:
        """"Who didn't come in 1998?", "which builder built no diesel?": those who are told of without what is
        denied, and not with anything else; where all there are is known, all but those with it."""
        selection = query.selection
        if not isinstance(selection, Selection):
            return query
        denied = [d for d in conditions_of(selection) if d.negated]
        if not denied:
            return query
        beside = {d for d in conditions_of(selection) for other in denied
                  if not d.negated and d.path == other.path and d.operator == other.operator}
        if not (self.context.denied or self.context.none or beside):
            return query  # "who edited the one but not the other?"
        asks = [ask for ask in query.asks if ask.what in ("values", "count") and len(ask.path) == 1]
        within = asks[0].within if asks else None
        if len(denied) != 1 or len(asks) != 1 or len(query.asks) != 1 or selection.extremes \
                or denied[0].path == asks[0].path or not (within is None or (
                    isinstance(within, Selection) and not within.extremes and not within.path)):
            return query
        rest = selection.demands - {denied[0]}
        path = asks[0].path
        who = Selection(selection.kind, (rest - beside) | {denied[0]._replace(negated=False)}, path=path)
        others = frozenset({Condition((), "in", who, negated=True), *(within.demands if within else ())})
        kind = self.grammar.step_type(selection.kind, path[0])
        kinds = self.pack.kinds
        whatever = not rest and kinds[selection.kind].complete  # "which writers never won a prize?"
        meant = any(head.path == path and head.kind == kind for head in heads) or (
            whatever and self.grammar.is_person(kind))
        contrasted = beside or self._is_contrasted(selection.kind)
        if meant and not contrasted and kind in kinds and (kinds[kind].complete or whatever):
            return Query(Selection(kind, others), (Ask("count" if asks[0].what == "count" else "list"),))
        return query._replace(selection=selection._replace(demands=rest),
                              asks=(asks[0]._replace(within=Selection(kind, others)),))

    def _is_contrasted(self, kind: str) -> bool:
        """Whether something happened to those to whom something else didn't: "nominated, but never won"."""
        told = self.context.anchors.get(kind, ())
        return any(at < place for place in self.contrasts for at, _ in told)

    def but_not(self, query: Query) -> Query | None:
        """"Which shows were nominated, but didn't win?": not those of which one nomination didn't win, but
        those of which none did. None for a reading by which something else didn't."""
        selection = query.selection
        if not self.contrasts or not isinstance(selection, Selection):
            return query
        if any(self._is_contrasted(kind) for kind in _again(selection)):
            return None  # "nominated for an award, but didn't win one": not for one that somebody didn't win
        return query._replace(selection=selection._replace(demands=frozenset().union(*(
            self._and_none(d) if isinstance(d, Condition) else {d} for d in selection.demands))))

    def _and_none(self, demand: Condition) -> frozenset[Condition]:
        """That something happened without what is denied of it, and never with that."""
        told = demand.operand
        denied = [d for d in conditions_of(told) if d.negated] if isinstance(told, Selection) else []
        owned = isinstance(told, Selection) and (bool(told.path) if not demand.path  # "the one who got …"
                                                 else demand.path[0].startswith("^"))
        if not isinstance(told, Selection) or len(denied) != 1 or demand.negated or not owned \
                or not self._is_contrasted(told.kind):
            return frozenset({demand})
        rest = told.demands - {denied[0]}
        so = rest | {denied[0]._replace(negated=False)}
        return frozenset({demand._replace(operand=told._replace(demands=rest)),
                          demand._replace(operand=told._replace(demands=so), negated=True)})

    def of_none(self, query: Query) -> Query:
        """"Which pubs serve no vegan beer?": not those that serve one that isn't, but those that serve
        none."""
        selection = query.selection
        if not self.context.none or not isinstance(selection, Selection):
            return query
        return query._replace(selection=selection._replace(demands=frozenset(
            _of_no_such(d) if isinstance(d, Condition) else d for d in selection.demands)))

    def nor_else(self, query: Query) -> Query | None:
        """"Did she climb the one but not the other?": that is no single deed; no other one was that of the
        other. None if it isn't said whose deeds they are, or for "which mayor was never judge?" as one about
        times in office, each of which is of the one or the other anyway."""
        selection = query.selection
        ever = {*self.grammar.lexicon.language["never"]}.isdisjoint(self.context.words)
        if not ever and isinstance(selection, Selection) and query.asks == (Ask("list"),) \
                and (apart := self._apart(selection)) and not apart[1].path[0].startswith("^"):
            return None
        if not isinstance(selection, Selection) or {ask.what for ask in query.asks} != {"exists"}:
            return query
        demands = frozenset().union(*map(self._and_no_other, selection.demands))
        if apart := self._apart(selection):
            told, denied, other = apart
            who = [d for d in in_order(told) if isinstance(d, Condition) and d.operator == "in"
                   and len(d.path) == 1 and d.path != denied.path and len(named_in(d.operand)) == 1]
            if not who:  # of a thing that is named there is no other record
                return query if any(isinstance(d, Condition) and d.path == () for d in told) else None
            never = Condition(who[0].path, "in", other._replace(path=who[0].path), negated=True)
            demands = told | {never}
        return query._replace(selection=selection._replace(demands=demands))

    def _and_no_other(self, demand: Demand) -> frozenset[Demand]:
        """The same of what has done the one but not the other."""
        if isinstance(demand, Condition) and demand.path[:1] and demand.path[0].startswith("^") \
                and isinstance(demand.operand, Selection) and not demand.negated \
                and (apart := self._apart(demand.operand)):
            told, _, other = apart
            return frozenset({demand._replace(operand=demand.operand._replace(demands=told)),
                              demand._replace(operand=other, negated=True)})
        return frozenset({demand})

    def _apart(self, selection: Selection) -> tuple[frozenset[Demand], Condition, Selection] | None:
        """What is demanded of a record; what is denied beside its like, which no record could be as well ("of
        the one, but not of the other"); and the records of which that is so. None if nothing is."""
        denied = [d for d in conditions_of(selection) if d.negated
                  and len(d.path) == 1 and not self.asker.is_list(selection.kind, d.path[0])]
        rest = selection.demands - frozenset(denied)
        if len(denied) != 1 or not any(d.path == denied[0].path and d.operator == denied[0].operator
                                       for d in rest if isinstance(d, Condition) and not d.negated):
            return None
        shared = frozenset(d for d in rest if not isinstance(d, Condition) or d.path != denied[0].path)
        other = selection._replace(demands=shared | {denied[0]._replace(negated=False)})
        return rest, denied[0], other
