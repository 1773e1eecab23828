"""What is kept of a selection when a turn changes it.

Takes selections of the turn before, with the grammar or the store where they are needed; gives their demands
but those on a time, what common nouns and titles say, the set that one was picked from, and the like.

For example, of "the first Polish president in Lima" a time is nothing, and the common noun is "president".
"""
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from bot.dates import year
from bot.link import Edge
from bot.lookup import Store, select
from bot.model import Date, Ref
from bot.pieces import Grammar, Piece, edges_of
from bot.query import (
    CHANGES,
    SO_OFTEN,
    Aggregate,
    Ask,
    Condition,
    Constant,
    Demand,
    Difference,
    Operand,
    Path,
    Query,
    Selection,
    Together,
    certain,
    named_in,
    of_certain,
)
from bot.timing import SEXES, TIMES
from bot.turns.context import TWO, Context, either


def is_anchored(operand: object) -> bool:
    """Whether a selection names anything: a thing, a date, a number."""
    if not isinstance(operand, Selection):
        return not isinstance(operand, Constant) or bool(operand.values)
    return any(not isinstance(d, Condition) or is_anchored(d.operand)
               for d in (*operand.demands, *operand.after))


def timeless(demands: frozenset[Demand]) -> frozenset[Demand]:
    """The demands but those on a time."""
    return frozenset(d for d in demands if not (isinstance(d, Condition) and is_time(d)))


def at_any_time(demands: frozenset[Demand]) -> frozenset[Demand]:
    """The demands, and those on what is meant by an "it" in their place, but for its time: "(who came to it?)
    And in 1318?"."""
    found: set[Demand] = set()
    for d in demands:
        pointing = isinstance(d, Condition) and d.path == () and not d.negated
        inner = d.operand if isinstance(d, Condition) and pointing else None
        found |= at_any_time(timeless(inner.demands)) if isinstance(inner, Selection) else {d}
    return frozenset(found)


def without(demands: frozenset[Demand], paths: Collection[Path]) -> frozenset[Demand]:
    """The demands but those on what lies along some paths."""
    return frozenset(d for d in demands if not (isinstance(d, Condition) and d.path in paths))


def is_time(demand: Condition) -> bool:
    return demand.operator.rpartition(" ")[2] in TIMES


def proper(store: Store, demand: Condition) -> bool:
    """Whether a demand names something by a proper name, or a date."""
    if isinstance(demand.operand, Constant):
        return not _is_class(store, demand.operand.values)
    if not isinstance(demand.operand, Selection):
        return True
    records = [store.record(n) for n in select(store, demand.operand)]
    return any(r.name and r.name != r.name.lower() for r in records)


def _is_class(store: Store, things: Sequence[Any]) -> bool:
    """Whether several things are all of a class ("tents"): these are named by a common noun."""
    refs = [thing for thing in things if isinstance(thing, Ref)]
    if len(refs) < len(things) or len(refs) < TWO:
        return False
    numbers = [n for n in map(store.number, refs) if n is not None]
    shared = frozenset.intersection(*(frozenset(store.record(n).classes) for n in numbers)) if numbers else ()
    return any(len(numbers) == sum(name in store.record(n).classes for n in store.of_kind(refs[0].kind))
               for name in shared)


def untold(selection: Selection) -> Condition:
    """That a record isn't among those of a selection, which were told."""
    return Condition((), "in", selection._replace(path=()), negated=True)


def named_by(used: Iterable[Edge]) -> frozenset[str]:
    """The keys of what the words of a turn name."""
    return frozenset(key for e in used if e.entry.category == "thing" for key in e.entry.meaning.keys)


def values_of(operand: Operand) -> tuple[Any, ...]:
    """What an operand names, if it names something."""
    return operand.values if isinstance(operand, Constant) else named_in(operand)


def of_person(grammar: Grammar, selection: Selection, demand: Condition) -> bool:
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
        asked = Ask("values", changed.path) if changed.path else Ask("list")
        return Query(changed._replace(path=(), extremes=()), (asked,))
    return query


def aggregated(query: Query, context: Context) -> Query:
    """"(How much has she given in all?) And he?": the sum again, where the same amounts are asked for."""
    selection, before = query.selection, context.query
    if not context.aggregate or before is None or query.asks != before.asks \
            or not isinstance(selection, Selection) or selection.extremes or query.asks[0].what != "values":
        return query
    amounts = selection._replace(path=query.asks[0].path)
    return query._replace(selection=Aggregate(context.aggregate, amounts))


def out_of(selection: Selection) -> tuple[Selection, frozenset[Demand]] | None:
    """What was told of, as that was told, and what else is demanded of it; None for a selection that isn't
    about just one such thing or set."""
    told = [d for d in selection.demands
            if isinstance(d, Condition) and not d.path and d.operator == "in" and not d.negated]
    inner = told[0].operand if len(told) == 1 else None
    if not isinstance(inner, Selection) or inner.kind != selection.kind:
        return None
    return inner, selection.demands - {*told}


def unfolded(query: Query) -> tuple[Query, frozenset[Demand]]:
    """A query of what was told of, by what that was told by, as one of such a thing at any time, and what it
    asks of it: "(when did Peru open its embassy?) Is it in Warsaw? And Poland's?". Another query as it is."""
    one = query.selection
    told = out_of(one) if isinstance(one, Selection) and query.asks[0].what == "exists" else None
    if told is None or not isinstance(one, Selection):
        return query, frozenset()
    inner, asked = told
    if inner.extremes or inner.path or inner.after:
        return query, frozenset()
    return query._replace(selection=one._replace(demands=asked | timeless(inner.demands))), asked


def year_of(date: Date) -> Date:
    """The year in which a date lies."""
    return date if date.first[0] != date.last[0] else year(date.first[0])


def common(store: Store, selection: Selection) -> frozenset[Condition]:
    """What common nouns say of a selection: an embassy, but not the one in Lima."""
    return frozenset(d for d in selection.demands
                     if isinstance(d, Condition) and not proper(store, d))


def titles(grammar: Grammar, selection: Selection) -> frozenset[Condition]:
    """What a selection demands of a title that somebody bears."""
    return frozenset(d for d in selection.demands if isinstance(d, Condition) and len(d.path) == 1
                     and grammar.is_title(grammar.step_type(selection.kind, d.path[0])))


def picked_from(grammar: Grammar, selection: Selection) -> tuple[Selection, Path | None]:
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
        among, measure = picked_from(grammar, inner)
        return (among, measure) if measure else (selection, None)
    dates = [link.path for link in grammar.links(inner.kind, "date")]
    measure = inner.extremes[-1].measure
    return inner._replace(path=selection.path), measure if measure in dates else None


def other_of_two(grammar: Grammar, store: Store, context: Context) -> tuple[int, ...]:
    """The other one of two records that were told of, together or one after the other, or that this one was
    picked from by its place ("which of the presidents was the first?"); empty if these weren't two."""
    query = context.query
    if not isinstance(query, Query) or not isinstance(query.selection, Selection) \
            or query.selection.kind != context.kind:
        return ()
    among, _ = picked_from(grammar, query.selection)
    wider = among._replace(extremes=(), after=frozenset(), path=()) if among.extremes else either(context)
    those = select(store, wider) if wider else ()
    two = context.group if len(context.group) == TWO else those if len(those) == TWO else ()
    left = tuple(number for number in two if number not in context.records)
    return left if len(left) == 1 else ()


def is_somebody(grammar: Grammar, selection: Selection, path: Path) -> bool:
    """Whether a field of a selection holds a person, and no title."""
    return len(path) == 1 and grammar.is_person(grammar.step_type(selection.kind, path[0]))


def of_so_many(context: Context) -> Context:
    """A conversation in which it was asked who did something so often, as one about what these did: "(has
    anybody led two strikes?) Who was it?"."""
    query = context.query
    if query is None or not context.records or not isinstance(query.selection, Selection) \
            or not any(ask.unit.startswith(SO_OFTEN) for ask in query.asks):
        return context
    return context._replace(query=of_certain(query, context.records))


def as_told(store: Store, query: Query, context: Context) -> Query:
    """What a query asks, of what was told of last: by what that was told by, which a later turn may
    change."""
    one, before = query.selection, context.query and context.query.selection
    if isinstance(before, Together):  # "(what happened in 2011?) How many were hurt?"
        before = next((part for part in before.parts if isinstance(part, Selection)
                       and tuple(select(store, part)) == context.records), None)
    if isinstance(one, Selection) and isinstance(before, Selection) and before.kind == one.kind \
            and timeless(one.demands) != one.demands:
        # "(how much was it in 2022?) And the total in 2015?"
        return query._replace(selection=one._replace(demands=one.demands | timeless(before.demands)))
    if isinstance(one, Selection) and isinstance(before, Selection) and before.kind == one.kind \
            and set(select(store, before)) == set(context.records):
        return query._replace(selection=one._replace(
            demands=before.demands, extremes=before.extremes, after=before.after))
    return of_certain(query, context.records)


def in_pieces(grammar: Grammar, query: Query, words: Sequence[str], told: tuple[int, ...]) -> Query:
    """"(Which bikes do you have?) How many of them?": so many pieces, where these are told; of the records
    that were `told` of, if it points at them. How many "kinds" of them, as it is."""
    selection = query.selection
    if not isinstance(selection, Selection) or query.asks != (Ask("count"),) \
            or not (pieces := grammar.pieces(selection.kind, words)):
        return query
    those = Selection(selection.kind, frozenset({certain(told)})) if told else selection
    return query._replace(selection=Aggregate("sum", those._replace(path=(pieces,))),
                          asks=(Ask("values", (pieces,)),))


def going_on(grammar: Grammar, query: Query, piece: Piece, before: Query | None) -> Query:
    """"(Who was the first President in Lima?) Who came next?": of those that were asked for before, if it
    only says when."""
    one, other = query.selection, before and before.selection
    meant = {e.entry.meaning for e in edges_of(piece) if e.entry.category == "pronoun"}
    if not isinstance(one, Selection) or not isinstance(other, Selection) \
            or one.kind != other.kind or timeless(one.demands):
        return query
    itself = [d.operand for d in other.demands
              if isinstance(d, Condition) and not d.path and d.operator == "in"]
    if before and before.asks[0].what == "exists" and len(itself) == 1 and isinstance(itself[0], Selection):
        other = itself[0]  # "(was it official?) Who came before him?": whatever that was
    same = timeless(other.demands)
    if meant.isdisjoint(("next", "previous")):  # "who came after him?": whatever they are
        if meant.isdisjoint(SEXES) or not one.demands:
            return query
        same = frozenset(d for d in same if isinstance(d, Condition) and _is_wider(grammar, one.kind, d))
    return query._replace(selection=one._replace(demands=one.demands | same))


def _is_wider(grammar: Grammar, kind: str, demand: Condition) -> bool:
    """Whether a demand may be so of others than the one it was said of: it names no person or title, nor
    that one."""
    if not demand.path:
        return isinstance(demand.operand, Constant) and len(demand.operand.values) > 1
    end = grammar.step_type(kind, demand.path[0])
    return len(demand.path) == 1 and not grammar.is_title(end) and not grammar.is_person(end)
