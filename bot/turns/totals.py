"""Sums of amounts that were told one after another.

Takes a turn as it is heard and the `Context`; gives the query for the sum, or that the turn asks for none.

For example, after "how many seats does the Heron have? And Old Bess?", "how many is that altogether?" asks
for the seats of the two.
"""
from bot import hearing
from bot.hearing import Heard
from bot.lookup import Store, select, walk
from bot.model import MEASURES, Ref
from bot.pieces import Grammar
from bot.query import Aggregate, Ask, Condition, Either, Query, Selection
from bot.text import phrases_in
from bot.turns.context import TWO, Context


def total_of_told(grammar: Grammar, store: Store, heard: Heard, context: Context) -> Query | None:
    """The sum of what the last turns asked of one thing each, if that is all that a turn asks for: "and both
    together?", "how many is that in total?"."""
    query, language = context.query, grammar.lexicon.language
    if query is None or not context.run or not isinstance(query.selection, Selection):
        return None
    words = [word for word in heard.lattice.words if word[:1].isalnum() or word[:1] == "'"]
    phrases = language["of_all_told"]
    if not any(phrases_in([*words, ""], phrases["total"], 0)):
        return None
    kind = query.selection.kind
    # "(how many came to each? who led it?) How many children is that altogether?"
    named = {e.entry.meaning[1] for e in heard.lattice.edges if e.entry.category == "field"
             and e.entry.meaning[0] == kind and grammar.step_type(*e.entry.meaning[:2]) in MEASURES}
    ask = Ask("values", (named.pop(),)) if len(named) == 1 else query.asks[0]
    counted = ask.what == "count"
    if not counted and grammar.type_along(kind, ask.path) not in MEASURES:
        return None
    of_two = not {*phrases["two"]}.isdisjoint(words)
    if not of_two and not {*phrases["when"]}.isdisjoint(words):
        return None
    meant = context.run[-TWO:] if of_two else context.run
    any_of = Selection(kind, frozenset({Either(tuple(
        frozenset({Condition((), "in", one._replace(path=()))}) for one in meant))}))
    records = tuple(select(store, any_of))
    if len(context.run if counted else records) < TWO:
        return None
    if not _says_no_more(grammar, store, heard, kind, ask.path, records):
        return None
    if counted:
        return query._replace(selection=any_of)
    return Query(Aggregate("sum", any_of._replace(path=ask.path)), (Ask("values", ask.path),))


def _says_no_more(grammar: Grammar, store: Store, heard: Heard, kind: str, path: tuple[str, ...],
                  meant: tuple[int, ...]) -> bool:
    """Whether a turn says nothing but that it is a sum, what it is of, and what is told of each of the things
    that are meant."""
    phrases = grammar.lexicon.language["of_all_told"]
    words = heard.lattice.words
    said = {at for start, end in phrases_in([*words, ""], phrases["total"], 0) for at in range(start, end)}
    small = {*phrases["two"], *phrases["when"], *phrases["small"]}
    said |= {at for at, word in enumerate(words) if word in small or not word[:1].isalnum()}
    for edge in heard.lattice.edges:
        of_it = edge.entry.category == "field" and path and edge.entry.meaning[:2] == (kind, path[-1])
        if of_it or (edge.entry.category == "thing" and edge.entry.meaning[:2] == (kind, ())):
            said |= {*range(edge.start, edge.end)}
    for edge in hearing.whole_names(heard):
        refs = {store.number(Ref(edge.entry.meaning.kind, key)) for key in edge.entry.meaning.keys}
        if all(any(refs & {*walk(store, number, (name,))} for name in store.record(number).values)
               for number in meant):
            said |= {*range(edge.start, edge.end)}
    return said.issuperset(range(len(words)))
