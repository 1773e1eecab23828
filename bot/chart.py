"""Joins what the words mean into whole readings: a bottom-up chart of typed pieces.

Takes a `Lattice` and the pack's `Grammar`; gives the pieces that cover every word, cheapest first. A piece
is joined with its neighbour wherever their types allow it, in either order (an odd order only costs more):
a chart as of Cocke, Younger and Kasami over types in place of symbols; see docs/how-it-works.md.

For example, "first" · "Polish" · "visitor" become one `Term`: visits, of which the visitor is meant, with
Poland as an argument that is yet to be linked, under "the earliest".
"""
from bisect import insort
from collections.abc import Iterable
from math import inf
from operator import attrgetter
from typing import Any

from bot.joins import JOINS
from bot.joins.terms import Traits, join_terms, makes, term_term, traits
from bot.link import Edge
from bot.pieces import LEADING, NOTHING, Grammar, Join, Piece, Pointers, start

# Pieces kept for each stretch of words. With 7 some composed readings are lost; 10 find none that 8 do not.
BEAM = 8
# A piece that costs so much more than the best of its stretch and category is never part of the best reading.
MARGIN = 0.7
UNMARKING = frozenset({"filler", "definite", "whose", "auxiliary"})  # small words that mostly leave no mark
KINDLESS = 5  # pieces of names in a row whose kind isn't known yet


BEHIND: dict[str, dict[str, Join]] = {}  # the joins of a category with what stands behind it
for (_left, _right), _join_of in JOINS.items():
    BEHIND.setdefault(_left, {})[_right] = _join_of

TERMS, NAMES = "term", "names"  # names whose kind isn't known compete with one another, and not with terms

# The best pieces of a stretch by their category, cheapest first, each with what its joins depend on.
Beam = dict[str, list[tuple[Piece, Traits | None]]]
Seeds = dict[tuple[int, int], list[Piece]]  # what the edges of each stretch give


def parse(grammar: Grammar, edges: Iterable[Edge], size: int, pointers: Pointers = NOTHING) -> list[Piece]:
    """All pieces that cover all `size` words, cheapest first; at most a beam of each category."""
    cells: list[dict[int, Beam]] = [{} for _ in range(size + 1)]  # by where they begin, then where they end
    seeds: Seeds = {}
    for edge in edges:
        seeds.setdefault((edge.start, edge.end), []).extend(start(grammar, edge, pointers))
    glued, owners, nouns = _glue(seeds, size), _owners(seeds), _nouns(seeds)
    places = sorted(_between(seeds, size))
    for number, end in enumerate(places):
        owner, noun = glued[owners.get(end, 0)], glued[nouns.get(end, 0)]
        for begin in reversed(places[:number]):  # what is inside of a stretch before the stretch
            if begin < owner or 0 < begin < noun:
                continue
            parted = glued[begin] == glued[end] or (glued[begin] == begin and glued[end] == end)
            started = seeds.get((begin, end), ())
            if not (started or (parted and cells[begin])):
                continue
            cell = _Cell()
            for piece in started:
                cell.add(piece)
            for split, left in cells[begin].items() if parted else ():
                if right := cells[split].get(end):
                    _join(grammar, cell, left, right)
            if cell.pieces:
                cells[begin][end] = cell.beam(grammar, whole=end - begin == size)
    whole = cells[0].get(size, {})
    return sorted((piece for pieces in whole.values() for piece, _ in pieces), key=_cost)


def _between(seeds: Seeds, size: int) -> set[int]:
    """The places where one piece of a whole reading can end and the next one begin, as all before it and all
    behind it can be covered: no "agreements" begins behind the "bilateral" of "bilateral agreements", if that
    means nothing by itself."""
    reached, left = {0}, {size}
    for begin, end in sorted(seeds):
        if begin in reached:
            reached.add(end)
    for begin, end in sorted(seeds, reverse=True):
        if end in left:
            left.add(begin)
    return reached & left


def _glue(seeds: Seeds, size: int) -> list[int]:
    """Glue small words that leave no mark to what stands behind them, where it swallows them in any case: a
    reading less for each stretch that would end with them. Gives for each place between two words where
    the glued words before it begin. Where a comma may link as well, it is only marked as leading on."""
    behind: dict[int, list[Piece]] = {}
    over: list[list[Piece]] = [[] for _ in range(size)]
    for (begin, end), pieces in seeds.items():
        behind.setdefault(begin, []).extend(pieces)
        for place in range(begin, end):
            over[place] += pieces
    turning = {p.end: p.start for pieces in over for p in pieces if _turns(p)}
    turned = min(turning.values(), default=size)

    def leads(piece: Piece) -> bool:
        return piece.category in UNMARKING and piece.end in behind and all(
            (piece.category, swallowing.category) in JOINS for swallowing in behind[piece.end]) and (
            piece.start < turned if piece.category == "auxiliary" else piece.start not in turning)

    for stretch, pieces in seeds.items():
        seeds[stretch] = [p._replace(form=LEADING) if p.category == "filler" and leads(p) else p
                          for p in pieces]
    glued = list(range(size + 1))
    for place, pieces in enumerate(over):
        if pieces and all(map(leads, pieces)):
            glued[place + 1] = glued[place]
    return glued


def _owners(seeds: Seeds) -> dict[int, int]:
    """Where owners begin, by the end of the mark that they own what stands behind it ("Fujimori's | visit"):
    what stands before an owner isn't joined with it alone."""
    marks = [stretch for stretch, pieces in seeds.items() if any(p.category == "possessive" for p in pieces)]
    found: dict[int, int] = {}
    if not marks:
        return found
    owned = {begin for (begin, _), pieces in seeds.items() if any(
        p.category in ("field", "superlative") or (p.category == "term" and p.form != "verb")
        for p in pieces)}
    named = {end: begin for (begin, end), pieces in sorted(seeds.items(), reverse=True) if any(
        p.category == "definite" or (p.category == "term" and p.meaning.keys) for p in pieces)}
    for place, end in marks:
        first = place
        while first in named:
            first = named[first]
        if end in owned and first < place:
            found[end] = first
    return found


def _nouns(seeds: Seeds) -> dict[int, int]:
    """Where common nouns begin, by the end of those that an "of" with a name or a noun follows: in "the date
    of the visit", what stands before the date is said of all of it."""
    pieces = [piece for started in seeds.values() for piece in started]
    ofs = {p.start for p in pieces
           if p.category == "preposition" and p.form == LEADING and "of" in p.meaning[0]}
    ending: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.end in ofs:
            ending.setdefault(piece.end, []).append(piece)
    return {end: min(p.start for p in those) for end, those in ending.items() if all(map(_is_common, those))}


def _is_common(piece: Piece) -> bool:
    """Whether a piece is of a kind's noun or of a word of an example."""
    return piece.category == "term" and piece.form in ("noun", "verb")


def _turns(piece: Piece) -> bool:
    """Whether a small word may turn the order of a clause round; an auxiliary behind it may turn it back."""
    return piece.category == "relative" or (piece.category == "auxiliary" and piece.meaning == "do")


def _join(grammar: Grammar, cell: "_Cell", left: Beam, right: Beam) -> None:
    """Put into a cell what two neighbouring stretches make together."""
    for left_category, lefts in left.items():
        joins = BEHIND.get(left_category)
        if joins is None:
            continue
        for right_category, rights in right.items():
            join = joins.get(right_category)
            if join is None:
                continue
            if join is term_term:
                _join_terms(grammar, cell, lefts, rights)
                continue
            for one, _ in lefts:
                for other, _ in rights:
                    for piece in join(grammar, one, other):
                        cell.add(piece)


def _join_terms(grammar: Grammar, cell: "_Cell", lefts: Iterable[tuple[Piece, Traits | None]],
                rights: Iterable[tuple[Piece, Traits | None]]) -> None:
    """The same for two terms, by far the most pairs: those that cost too much to be among the best aren't
    tried, and nor are those whose types don't fit."""
    most = cell.most
    for one, left in lefts:
        for other, right in rights:
            assert left and right
            cost, room = one.cost + other.cost, most.get(TERMS, inf)
            if cost > room:
                if cost > most.get(NAMES, inf):
                    break  # the others cost no less
                if not (left.waiting and right.waiting):
                    continue
            if wanted := makes(grammar, left, right):
                for piece in join_terms(grammar, one, other, wanted, room - cost):
                    cell.add(piece)


class _Cell:
    """What was found for one stretch of words: each piece once, at its lowest cost. `most`: what a piece may
    cost to be among the best of its group."""

    __slots__ = ("_costs", "most", "pieces")

    def __init__(self) -> None:
        self.pieces: dict[Any, Piece] = {}
        self.most: dict[str, float] = {}
        self._costs: dict[str, list[float]] = {}

    def add(self, piece: Piece) -> None:
        """Take a piece, unless it is known at a lower cost."""
        category, meaning, cost, form = piece.category, piece.meaning, piece.cost, piece.form
        group = NAMES if category == TERMS and not meaning.kind else category
        if cost > self.most.get(group, inf):
            return
        is_verb = form == "verb"
        # a noun and a verb for the same are one, as soon as something is said of them
        same = "noun" if is_verb and category == "term" and not meaning.bare else form
        key = (category, meaning, piece.at, same)
        known = self.pieces.setdefault(key, piece)
        costs = self._costs.get(group)
        if costs is None:  # the first of its group
            self._costs[group] = [cost]
            self.most[group] = cost + MARGIN
            return
        if known is not piece:
            if known.cost < cost or (known.cost == cost and (known.form == "verb") <= is_verb):
                return
            costs.remove(known.cost)
            self.pieces[key] = piece
        insort(costs, cost)
        limit = KINDLESS if group == NAMES else BEAM
        most = costs[0] + MARGIN
        self.most[group] = costs[limit - 1] if len(costs) >= limit and costs[limit - 1] < most else most

    def beam(self, grammar: Grammar, *, whole: bool) -> Beam:
        """The best pieces of each category, cheapest first; names whose kind isn't known yet apart from
        terms, which they would crowd out. `whole`: nothing stands beside them."""
        beam: Beam = {}
        taken: dict[str, int] = {}
        for piece in sorted(self.pieces.values(), key=_cost):
            category = piece.category
            group = NAMES if category == TERMS and not piece.meaning.kind else category
            number = taken.get(group, 0)
            if piece.cost <= self.most[group] and number < (KINDLESS if group == NAMES else BEAM):
                taken[group] = number + 1
                known = traits(grammar, piece) if category == TERMS and not whole else None
                beam.setdefault(category, []).append((piece, known))
        return beam


_cost = attrgetter("cost")
