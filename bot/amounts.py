"""Questions whether there is much or little of something, and whether an amount rose or fell.

Takes a query that asks whether something is so, and the word for the amount or its change; gives the queries
that the question means with that word. What says such a thing of a whole clause is no piece of it.

For example, "did trade fall?" is "was there trade?" with "fall": whether the last amount is below the first.
"""
import itertools
from collections.abc import Iterator

from bot.joins import size_of
from bot.lexicon import find
from bot.link import words_of
from bot.model import Words
from bot.pieces import Grammar
from bot.query import CHANGES, Ask, Condition, Constant, Demand, Difference, Extreme, Path, Query, Selection

MEASURED = ("amount", "percent", "ratio")  # the units of what lies between two amounts
INCLUSIVE = {"after": "since", "before": "until"}


def scaled(grammar: Grammar, scale: str, query: Query) -> Iterator[Query]:
    """"Did a lot of Poles emigrate?": whether the facts say so in words as well (else they can't tell)."""
    selection = query.selection
    if isinstance(selection, Selection):
        for path, figures in _told_in_words(grammar, selection.kind):
            of_scale = tuple(figure for figure in figures if _is_of(grammar, figure, scale))
            meant = Condition(path, "in", Constant(of_scale or (Words(scale),)))
            yield query._replace(selection=selection._replace(demands=selection.demands | {meant}))


def _told_in_words(grammar: Grammar, kind: str) -> Iterator[tuple[Path, list[Words]]]:
    """The fields of a kind whose figures are known in words, with those."""
    records = [r for r in grammar.pack.records if r.kind == kind]
    for field in grammar.pack.kinds[kind].fields.values() if kind in grammar.pack.kinds else ():
        figures = [v for record in records for v in record.values.get(field.name, ()) if isinstance(v, Words)]
        if field.type.is_measure and figures:
            yield (field.name,), figures


def _is_of(grammar: Grammar, figure: Words, scale: str) -> bool:
    """Whether a figure in words says how much there is with a phrase of that scale."""
    words = [token.text for token in words_of(grammar.lexicon, figure.text)]
    parts = (" ".join(words[start:end]) for start, end in itertools.combinations(range(len(words) + 1), 2))
    return any(entry.category == "scale" and entry.meaning == scale
               for part in parts for entry in find(grammar.lexicon, part))


def changed(grammar: Grammar, change: str, query: Query, *, by: bool = False,
            told: str | None = None) -> Iterator[Query]:
    """"Did trade fall between 2018 and 2022?": what it came to first and last in that time. `by`: an amount
    is that of the change ("by more than a million"); `told`: the field of the amount, if that is said."""
    selection = query.selection
    if not isinstance(selection, Selection) or not grammar.is_event(selection.kind) or selection.extremes:
        return
    field, dates = told or size_of(grammar, selection.kind), grammar.links(selection.kind, "date")
    bounds = [d for d in selection.demands if isinstance(d, Condition) and d.path == (field,)
              and d.operator != "exists"]
    if len(bounds) > 1 or (bounds and not by):
        return  # "did trade rise above 250 million?": what it came to
    bound = None
    if bounds:
        selection = selection._replace(demands=selection.demands - set(bounds))
        amounts = bounds[0].operand.values if isinstance(bounds[0].operand, Constant) else ()
        if bounds[0].negated or len(amounts) != 1 or not isinstance(amounts[0], (int, float)):
            return
        bound = (bounds[0].operator, float(amounts[0]))
    if field and dates and not any(_begins_elsewhere(d) for d in selection.demands):
        whole = selection._replace(demands=frozenset(map(_inclusive, selection.demands)), path=(field,))
        first, last = (whole._replace(extremes=(Extreme(end, dates[0].path),)) for end in ("least", "most"))
        yield Query(Difference(first, last, change, bound=bound), (Ask("exists"),))


def grown(grammar: Grammar, change: str, query: Query, *, by: bool) -> Iterator[Query]:
    """"How much did trade grow from 2018 to 2022?": what lies between the first and the last amount, if it
    did. `by`: that much says so itself ("by how many tonnes"), whichever amount of several it names."""
    if change not in CHANGES or query.asks[0].what not in ("values", "list"):
        return
    path, kinds = query.asks[0].path, grammar.pack.kinds
    fields = kinds[query.selection.kind].fields \
        if isinstance(query.selection, Selection) and query.selection.kind in kinds else {}
    told = next((name for name in path if by and name in fields and fields[name].type.is_measure), None)
    for meant in changed(grammar, change, query, told=told):
        assert isinstance(meant.selection, Difference)
        yield Query(meant.selection._replace(unit=f"amount {change}"), (Ask("values"),))


def changed_by(change: str, query: Query) -> Query | None:
    """"By how much did trade fall?": what lies between two amounts, if it did; None for another question."""
    between = query.selection
    if not isinstance(between, Difference) or between.unit not in MEASURED or change not in CHANGES:
        return None
    return query._replace(selection=between._replace(unit=f"{between.unit} {change}"))


def _begins_elsewhere(demand: Demand) -> bool:
    """Whether a change is told from the time of something on of which the amount isn't known: "did trade fall
    after the war?"."""
    return isinstance(demand, Condition) and demand.operator in ("after", "since") \
        and not isinstance(demand.operand, Constant)


def _inclusive(demand: Demand) -> Demand:
    """"After 2018", of what rose since then: from 2018 on."""
    if not isinstance(demand, Condition) or not isinstance(demand.operand, Constant):
        return demand
    return demand._replace(operator=INCLUSIVE.get(demand.operator, demand.operator))
