"""The pass over the edges of a question that looks at the order in which things are to be listed.

Takes what is said (`Said`) and the edges; gives the edges: of "longest first", "from the longest to the
shortest" or "sorted by length" one superlative, which keeps all of them in that order.

For example, "list the films, longest film first" asks for every film.
"""
from collections.abc import Iterator

from bot.edges import Said, noun_kind, recast
from bot.lexicon import IN_TURN, Entry, find
from bot.link import Edge
from bot.query import IN_ORDER
from bot.text import phrases_in

TURNS = frozenset({"timeline", "timeline back"})  # the orders of time


def in_order(said: Said, edges: list[Edge]) -> list[Edge]:
    """"List the films, longest first", "… from longest to shortest", "… sorted by length": all of them, in
    this order; "…, oldest visit first", as "…, oldest first": the noun says nothing new."""
    edges = _bidden(edges)
    if not any(e.entry.category == "ask" and e.entry.meaning not in ("exists", "when") for e in edges):
        return edges
    found = [*_first(said, edges), *_from_one_end(said, edges), *_by_field(said, edges)]
    kept = [e for e in edges if not any(e.start < order.end and order.start < e.end for order in found)]
    return [*kept, *found]


def _bidden(edges: list[Edge]) -> list[Edge]:
    """"Sort the films by length", as "list …": where nothing that says anything stands before it."""
    small = {at for e in edges if e.entry.category == "filler" for at in range(e.start, e.end)}
    return [recast(e, "ask", "list") if _says(e, "asked") and small.issuperset(range(e.start)) else e
            for e in edges]


def _first(said: Said, edges: list[Edge]) -> Iterator[Edge]:
    """"(…,) the longest first", "longest film first"."""
    words, language = said.words, said.grammar.lexicon.language
    opening = {e.end: e.start for e in edges if noun_kind(said.grammar, e)}
    for end in (i + 1 for i, word in enumerate(words) if word in language["in_order"]["first"]):
        most = opening.get(end - 1, end - 1)
        timed = [e for e in find(said.grammar.lexicon, f"{words[most - 1]} {words[end - 1]}")
                 if e.category == "ask" and e.meaning in TURNS] if 0 < most < end - 1 else ()
        if timed or (end < len(words) and words[end] != ","):
            yield from (Edge(most - 1, end, entry, 0.0) for entry in timed)
            continue
        for e in (e for e in edges if e.end == most and _weighs(e)):
            start = e.start - (e.start > 0 and words[e.start - 1] in language["definite"])
            start -= start > 0 and words[start - 1] == ","
            yield e._replace(start=start, end=end, entry=_of_all(e.entry))


def _from_one_end(said: Said, edges: list[Edge]) -> Iterator[Edge]:
    """"From the longest to the shortest", "starting with the longest"."""
    orders = said.grammar.lexicon.language["in_order"]
    alone = {(e.start, e.end): True for e in edges if _says(e, "starting")}
    opening = alone | dict.fromkeys(phrases_in(said.words, orders["from"], 1), False)
    for (at, start), enough in opening.items():
        for e in (e for e in edges if e.start == _behind_article(said, start) and _weighs(e)):
            lasts = [_behind_article(said, to) for before, to in phrases_in(said.words, orders["to"], e.end)
                     if before == e.end]
            other_way = [last.end for last in edges if last.start in lasts and _weighs(last)
                         and last.entry.meaning[0] != e.entry.meaning[0]
                         and last.entry.meaning[1] == e.entry.meaning[1]]
            for end in other_way or [e.end] * (enough and not lasts):
                yield e._replace(start=at, end=end, entry=_of_all(e.entry))


def _by_field(said: Said, edges: list[Edge]) -> Iterator[Edge]:
    """"Sorted by length", "in order of their length"; the "by length" of what is to be sorted."""
    orders = said.grammar.lexicon.language["in_order"]
    turns = [(e.start, e.end, str(e.entry.meaning)) for e in edges if _says(e, "least", "most")]
    if any(e.entry.category == "ask" and said.words[e.start] in orders["asked"] for e in edges):
        turns += [(at, start, "least") for at, start in phrases_in(said.words, orders["by"], 1)]
    for at, start, direction in turns:
        for e in edges:
            if e.start == _behind_article(said, start) and e.entry.category == "field":
                meaning = (direction, ("field", *e.entry.meaning), IN_ORDER)
                yield e._replace(start=at, entry=Entry("superlative", meaning, 0, e.entry.origin))


def _weighs(edge: Edge) -> bool:
    """Whether an edge is a superlative by what is weighed, and not by when that was."""
    if edge.entry.category != "superlative":
        return False
    _, target, nth, *_ = edge.entry.meaning
    return bool(target != "date" and nth == 1)


def _of_all(entry: Entry) -> Entry:
    """A superlative of all there are, in that order."""
    return entry._replace(meaning=(*entry.meaning[:-1], IN_ORDER))


def _says(edge: Edge, *ways: str) -> bool:
    """Whether an edge is what says in which order something is told."""
    return edge.entry.category == IN_TURN and edge.entry.meaning in ways


def _behind_article(said: Said, start: int) -> int:
    """Where the words behind an article begin, or behind a "their"."""
    language = said.grammar.lexicon.language
    return start + (not {*language["definite"], *language["owning"]}.isdisjoint(said.words[start:start + 1]))
