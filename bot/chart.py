"""Joins what the words mean into whole readings: a bottom-up chart of typed pieces.

Takes a `Lattice` and the pack's `Grammar`; gives the pieces that cover every word, cheapest first. A piece
is joined with its neighbour wherever their types allow it, in either order (an odd order only costs more):
a chart as of Cocke, Younger and Kasami over types in place of symbols; see docs/how-it-works.md.

For example, "first" · "Polish" · "visitor" become one `Term`: visits, of which the visitor is meant, with
Poland as an argument that is yet to be linked, under "the earliest".
"""
from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from bot.joins import JOINS
from bot.link import Edge
from bot.pieces import NOTHING, Grammar, Piece, Pointers, Term, start

# Pieces kept for each stretch of words: 3 gave what 16 give in a sketch; more only costs time.
BEAM = 10
# A piece that costs so much more than the best of its stretch and category is never part of the best reading.
MARGIN = 1.0
KINDLESS = 5  # pieces of names in a row whose kind isn't known yet


def parse(grammar: Grammar, edges: Iterable[Edge], size: int, pointers: Pointers = NOTHING) -> list[Piece]:
    """All pieces that cover all `size` words, cheapest first; at most a beam of each category."""
    cells: dict[tuple[int, int], dict[str, list[Piece]]] = {}
    seeds: dict[tuple[int, int], list[Piece]] = {}
    for edge in edges:
        seeds.setdefault((edge.start, edge.end), []).extend(start(grammar, edge, pointers))
    for width in range(1, size + 1):
        for begin in range(size - width + 1):
            end = begin + width
            found: dict[Any, Piece] = {}
            for piece in seeds.get((begin, end), ()):
                _keep(found, piece)
            for split in range(begin + 1, end):
                left, right = cells.get((begin, split)), cells.get((split, end))
                if not left or not right:
                    continue
                for left_category, lefts in left.items():
                    for right_category, rights in right.items():
                        join = JOINS.get((left_category, right_category))
                        if join is None:
                            continue
                        for one in lefts:
                            for other in rights:
                                for piece in join(grammar, one, other):
                                    _keep(found, piece)
            if found:
                cells[begin, end] = _beam(found.values())
    whole = cells.get((0, size), {})
    return sorted((p for pieces in whole.values() for p in pieces), key=lambda p: p.cost)


def _keep(found: dict[Any, Piece], piece: Piece) -> None:
    key = (piece.category, piece.meaning, piece.form, piece.at)
    known = found.get(key)
    if known is None or piece.cost < known.cost:
        found[key] = piece


def _beam(pieces: Iterable[Piece]) -> dict[str, list[Piece]]:
    """The cheapest pieces of each category, cheapest first; names whose kind isn't known yet apart from
    terms, which they would crowd out."""
    cell: dict[str, list[Piece]] = {}
    counts: dict[tuple[str, bool], int] = {}
    best: dict[tuple[str, bool], float] = {}
    for piece in sorted(pieces, key=_cost):
        group = (piece.category, isinstance(piece.meaning, Term) and not piece.meaning.kind)
        count = counts.get(group, 0)
        if (
            count < (KINDLESS if group[1] else BEAM)
            and piece.cost <= best.setdefault(group, piece.cost) + MARGIN
        ):
            counts[group] = count + 1
            cell.setdefault(piece.category, []).append(piece)
    return cell


_cost = attrgetter("cost")
