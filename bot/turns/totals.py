"""Sums of amounts that were told one after another, and how many they were.

Takes a turn as it is heard and the `Context`; gives the query for the sum, or for the number, or that the
turn asks for none.

For example, after "how many seats does the Heron have? And Old Bess?", "how many is that altogether?" asks
for the seats of the two.
"""
from collections.abc import Collection, Sequence

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
    told = _closed(words, phrases["total"], {*phrases["two"], *phrases["when"], *phrases["small"]})
    if not told:
        return None
    kind = of.kind
    # "(how many came to each? who led it?) How many children is that altogether?"
    named = {e.entry.meaning[1] for e in heard.lattice.edges if e.entry.category == "field"
             and e.entry.meaning[0] == kind and grammar.step_type(*e.entry.meaning[:2]) in MEASURES}
    before = query.asks[0] if of is query.selection else Ask("values", of.path)  # "(what's the difference?)"
    ask = Ask("values", (named.pop(),)) if len(named) == 1 else before
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
    people = language["head_count"] if grammar.has_people(kind) else ()
    told = _closed(words, [*phrases["total"], *phrases["making"]],
                   {*phrases["small"], *people, *language.all_of("prepositions", "from")})
    if amounts or not counting or not told or kind != context.kind:
        return None
    records = context.told
    for edge, field in _behind_prepositions(grammar, heard, kind):  # "how many from Peru is that?": of those
        named = _named(store, edge)
        records = tuple(number for number in records if named & {*walk(store, number, (field,))})
    told |= _said_of_each(store, heard, (kind, *ask.path[-1:]), records)
    if not records or not told.issuperset(range(len(words))):
        return None
    return Query(Selection(kind, frozenset({certain(records)})), (Ask("count"),))


def _closed(words: Sequence[str], phrases: Sequence[str], small: Collection[str]) -> set[int]:
    """The places of phrases that close what was told ("in total"), and of the marks and small words around
    them; none where no such phrase stands."""
    closing = {at for start, end in phrases_in([*words, ""], phrases, 0) for at in range(start, end)}
    around = {at for at, word in enumerate(words) if word in small or not word[:1].isalnum()}
    return closing | around if closing else set()


def _named(store: Store, edge: Edge) -> set[int | None]:
    """The numbers of the records that a name means."""
    return {store.number(Ref(edge.entry.meaning.kind, key)) for key in edge.entry.meaning.keys}


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
    fields = {name for number in records for name in store.record(number).values}
    for edge in hearing.whole_names(heard):
        named = _named(store, edge)
        if any(all(named & {*walk(store, number, (name,))} for number in records) for name in fields):
            said |= {*range(edge.start, edge.end)}
    return said
