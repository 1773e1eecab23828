"""Sums of amounts that were told one after another, and how many they were.

Takes a turn as it is heard and the `Context`; gives the query for the sum, or for the number, or that the
turn asks for none.

For example, after "how many seats does the Heron have? And Old Bess?", "how many is that altogether?" asks
for the seats of the two.
"""
from collections.abc import Sequence

from bot import hearing
from bot.hearing import Heard
from bot.link import Edge
from bot.lookup import Store, select, walk
from bot.model import MEASURES, Ref
from bot.pieces import Grammar
from bot.query import Aggregate, Ask, Difference, Query, Selection, certain
from bot.text import phrases_in
from bot.turns.context import TWO, Context, any_of


def total_of_told(grammar: Grammar, store: Store, heard: Heard, context: Context) -> Query | None:
    """The sum of what the last turns asked of one thing each, if that is all that a turn asks for: "and both
    together?", "how many is that in total?"."""
    query, language = context.query, grammar.lexicon.language
    of = query and (query.selection.first if isinstance(query.selection, Difference) else query.selection)
    if query is None or not context.run or not isinstance(of, Selection):
        return None
    words, phrases = heard.lattice.words, language["of_all_told"]
    total = {at for start, end in phrases_in([*words, ""], phrases["total"], 0) for at in range(start, end)}
    if not total:
        return None
    small = {*phrases["two"], *phrases["when"], *phrases["small"]}
    told = total | {at for at, word in enumerate(words) if word in small or not word[:1].isalnum()}
    kind = of.kind
    # "(how many came to each? who led it?) How many children is that altogether?"
    named = {e.entry.meaning[1] for e in heard.lattice.edges if e.entry.category == "field"
             and e.entry.meaning[0] == kind and grammar.step_type(*e.entry.meaning[:2]) in MEASURES}
    ask = Ask("values", (named.pop(),)) if len(named) == 1 else \
        query.asks[0] if of is query.selection else Ask("values", of.path)  # "(what's the difference?)"
    counted = ask.what == "count"
    if not counted and grammar.type_along(kind, ask.path) not in MEASURES:
        return None
    of_two = not {*phrases["two"]}.isdisjoint(words)
    if not of_two and not {*phrases["when"]}.isdisjoint(words):
        return None
    meant = context.run[-TWO:] if of_two else context.run
    every = any_of(kind, meant)
    records = tuple(select(store, every))
    told |= _said_of_each(store, heard, (kind, *ask.path[-1:]), records)
    if len(context.run if counted else records) < TWO or not told.issuperset(range(len(words))):
        return None
    if counted:
        return query._replace(selection=every)
    return Query(Aggregate("sum", every._replace(path=ask.path)), (Ask("values", ask.path),))


def count_of_told(grammar: Grammar, store: Store, heard: Heard, context: Context) -> Query | None:
    """How many were told of one after another: "(who came first? who was next?) That makes how many?", "so
    how many Peruvians is that in total?"; but how many "were there in total" may be more."""
    query, language = context.query, grammar.lexicon.language
    if query is None or len(context.told) < TWO or not isinstance(query.selection, Selection):
        return None
    words, phrases, kind = heard.lattice.words, language["of_all_told"], query.selection.kind
    ask = query.asks[0]
    amounts = ask.what not in ("list", "values") or grammar.type_along(kind, ask.path) in MEASURES
    counting = any((e.entry.category, e.entry.meaning) == ("ask", "count") for e in heard.lattice.edges) \
        and not {"this", "those"}.isdisjoint(
            e.entry.meaning for e in heard.lattice.edges if e.entry.category == "pronoun")
    closing = [*phrases["total"], *phrases["making"]]
    total = {at for start, end in phrases_in([*words, ""], closing, 0) for at in range(start, end)}
    if amounts or not counting or not total or kind != context.kind:
        return None
    people = language["head_count"] if any(
        grammar.is_person(field.type.kind or "") for field in grammar.fields(kind)) else ()
    small = {*phrases["small"], *people, *language.all_of("prepositions", "from")}
    told = total | {at for at, word in enumerate(words) if word in small or not word[:1].isalnum()}
    records = context.told
    for edge, field in _behind_prepositions(grammar, heard, kind):  # "how many from Peru is that?": of those
        refs = {store.number(Ref(edge.entry.meaning.kind, key)) for key in edge.entry.meaning.keys}
        records = tuple(number for number in records if refs & {*walk(store, number, (field,))})
    told |= _said_of_each(store, heard, (kind, *ask.path[-1:]), records)
    if not records or not told.issuperset(range(len(words))):
        return None
    return Query(Selection(kind, frozenset({certain(records)})), (Ask("count"),))


def _behind_prepositions(grammar: Grammar, heard: Heard, kind: str) -> list[tuple[Edge, str]]:
    """The names behind a preposition, each with the field that examples have behind it."""
    found: list[tuple[Edge, str]] = []
    before = [e for e in heard.lattice.edges if e.entry.category == "preposition"]
    for edge in hearing.whole_names(heard):
        roles = {role for e in before if e.end == edge.start for role in e.entry.meaning[0]}
        shown = [cues for role in sorted(roles) if (cues := grammar.lexicon.cues.get((kind, role)))]
        if len(shown) == 1:
            found.append((edge, max(sorted(shown[0]), key=shown[0].__getitem__)))
    return found


def _said_of_each(store: Store, heard: Heard, field: tuple[str, ...], records: Sequence[int]) -> set[int]:
    """The places of the words of a turn that say what a sum is of, a kind and perhaps its field, and what is
    told of each of the records that are meant, by the same field."""
    said: set[int] = set()
    for edge in heard.lattice.edges:
        of_it = edge.entry.category == "field" and edge.entry.meaning[:2] == field
        if of_it or (edge.entry.category == "thing" and edge.entry.meaning[:2] == (field[0], ())):
            said |= {*range(edge.start, edge.end)}
    for edge in hearing.whole_names(heard):
        refs = {store.number(Ref(edge.entry.meaning.kind, key)) for key in edge.entry.meaning.keys}
        names = {name for number in records for name in store.record(number).values}
        if any(all(refs & {*walk(store, number, (name,))} for number in records) for name in names):
            said |= {*range(edge.start, edge.end)}
    return said
