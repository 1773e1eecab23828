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
from typing import Any, NamedTuple

from bot.joins import JOINS
from bot.joins.terms import Traits, may_join, term_term, traits
from bot.link import Edge
from bot.pieces import NOTHING, Grammar, Piece, Pointers, Term, start

# Pieces kept for each stretch of words. With 7 some composed readings are lost; 10 find none that 8 do not.
BEAM = 8
# A piece that costs so much more than the best of its stretch and category is never part of the best reading.
MARGIN = 0.7
KINDLESS = 5  # pieces of names in a row whose kind isn't known yet


class Group(NamedTuple):
    """The pieces that compete with one another. `names`: names whose kind isn't known yet."""

    category: str
    names: bool


TERMS, NAMES = Group("term", False), Group("term", True)
LIMITS = {False: BEAM, True: KINDLESS}

# The best pieces of a stretch by their category, cheapest first, each with what its joins depend on.
Beam = dict[str, list[tuple[Piece, Traits | None]]]


def parse(grammar: Grammar, edges: Iterable[Edge], size: int, pointers: Pointers = NOTHING) -> list[Piece]:
    """All pieces that cover all `size` words, cheapest first; at most a beam of each category."""
    cells: dict[tuple[int, int], Beam] = {}
    seeds: dict[tuple[int, int], list[Piece]] = {}
    for edge in edges:
        seeds.setdefault((edge.start, edge.end), []).extend(start(grammar, edge, pointers))
    for width in range(1, size + 1):
        for begin in range(size - width + 1):
            end = begin + width
            cell = _Cell()
            for piece in seeds.get((begin, end), ()):
                cell.add(piece)
            for split in range(begin + 1, end):
                left, right = cells.get((begin, split)), cells.get((split, end))
                if left and right:
                    _join(grammar, cell, left, right)
            if cell.pieces:
                cells[begin, end] = cell.beam(grammar)
    whole = cells.get((0, size), {})
    return sorted((piece for pieces in whole.values() for piece, _ in pieces), key=_cost)


def _join(grammar: Grammar, cell: "_Cell", left: Beam, right: Beam) -> None:
    """Put into a cell what two neighbouring stretches make together."""
    for left_category, lefts in left.items():
        for right_category, rights in right.items():
            join = JOINS.get((left_category, right_category))
            if join is None:
                continue
            if left_category == right_category == "term":
                _join_terms(grammar, cell, lefts, rights)
                continue
            for one, _ in lefts:
                for other, _ in rights:
                    for piece in join(grammar, one, other):
                        cell.add(piece)


def _join_terms(grammar: Grammar, cell: "_Cell", lefts: Iterable[tuple[Piece, Traits | None]],
                rights: Iterable[tuple[Piece, Traits | None]]) -> None:
    """The same for two terms, by far the most pairs: those whose types don't fit, or that cost too much to
    be among the best, aren't tried."""
    for one, left in lefts:
        for other, right in rights:
            assert left and right
            cost = one.cost + other.cost
            if not cell.has_room(cost, names=True):
                break  # the others cost no less
            if may_join(grammar, left, right) and cell.has_room(cost, names=left.waits and right.waits):
                for piece in term_term(grammar, one, other):
                    cell.add(piece)


class _Cell:
    """What was found for one stretch of words: each piece once, at its lowest cost."""

    def __init__(self) -> None:
        self.pieces: dict[Any, Piece] = {}
        self._costs: dict[Group, list[float]] = {}
        self._bounds: dict[Group, float] = {}  # what a piece may cost to be among the best of its group

    def add(self, piece: Piece) -> None:
        """Take a piece, unless it is known at a lower cost."""
        key = (piece.category, piece.meaning, _form(piece), piece.at)
        known = self.pieces.setdefault(key, piece)
        if known is not piece and (known.cost, known.form == "verb") <= (piece.cost, piece.form == "verb"):
            return
        group = _group(piece)
        costs = self._costs.setdefault(group, [])
        if known is not piece:
            costs.remove(known.cost)
            self.pieces[key] = piece
        insort(costs, piece.cost)
        limit = LIMITS[group.names]
        self._bounds[group] = min(costs[0] + MARGIN, costs[limit - 1] if len(costs) >= limit else inf)

    def has_room(self, cost: float, *, names: bool) -> bool:
        """Whether what two terms make together may be among the best, when it costs at least so much.
        `names`: it may be names whose kind isn't known yet."""
        return cost <= self._bounds.get(TERMS, inf) or (names and cost <= self._bounds.get(NAMES, inf))

    def beam(self, grammar: Grammar) -> Beam:
        """The best pieces of each category, cheapest first; names whose kind isn't known yet apart from
        terms, which they would crowd out."""
        beam: Beam = {}
        counts: dict[Group, int] = {}
        for piece in sorted(self.pieces.values(), key=_cost):
            group = _group(piece)
            count = counts.get(group, 0)
            if count < LIMITS[group.names] and piece.cost <= self._bounds[group]:
                counts[group] = count + 1
                known = traits(grammar, piece) if piece.category == "term" else None
                beam.setdefault(piece.category, []).append((piece, known))
        return beam


def _form(piece: Piece) -> str:
    """A noun and a verb for the same are one, as soon as something is said of them."""
    verb = piece.form == "verb" and piece.category == "term"
    return "noun" if verb and not piece.meaning.bare else piece.form


def _group(piece: Piece) -> Group:
    if piece.category == "term" and piece.meaning.kind:
        return TERMS
    return Group(piece.category, isinstance(piece.meaning, Term) and not piece.meaning.kind)


_cost = attrgetter("cost")
