"""What is known of edges beside one another, and how they are changed, for all that looks at them.

Takes edges of a lattice; tells what they cover and what they are (`names`, `noun_kind`), and gives edges of
another category or form. `Said` is what a pass over the edges knows of the question beside them.

For example, in "did Curie lead it?" the edge of "Curie" is a name, just as it is written.
"""
from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.link import Edge
from bot.pieces import Grammar

NEAR = 3  # words among which what belongs to a word stands behind it
FARTHEST_PART = 8  # words between the first and the last of what stands apart, or is hidden


class Said(NamedTuple):
    """What the passes know of a question beside its edges. `words`: those that are kept; `opened`: where
    other sentences than the first begin; `claimed`: whether somebody says that it is so; `pointed`: the kinds
    of what its pronouns mean; `opening`: whether nothing was answered before; `told`: the kinds of what
    was."""

    grammar: Grammar
    words: Sequence[str]
    opened: frozenset[int]
    claimed: bool
    pointed: frozenset[str]
    opening: bool
    told: frozenset[str]


def covers(phrase: Edge, edge: Edge) -> bool:
    """Whether an edge lies within a phrase, or covers the very same words."""
    return phrase.start <= edge.start and edge.end <= phrase.end


def is_inside(edge: Edge, phrase: Edge) -> bool:
    """Whether an edge covers a part of a phrase only."""
    return edge.end - edge.start < phrase.end - phrase.start and covers(phrase, edge)


def names(edge: Edge) -> bool:
    """Whether an edge is a name, just as it is written."""
    return edge.entry.category == "thing" and bool(edge.entry.meaning.keys) and edge.corrected is None


def without_fields_for(said: "Said", edges: list[Edge],
                       things: Collection[tuple[int, int, str]]) -> list[Edge]:
    """The edges without a field that holds things of a kind where a phrase (its start, its end and that kind)
    stands for such things."""
    return [e for e in edges if not things or e.entry.category != "field"
            or (e.start, e.end, said.grammar.step_type(*e.entry.meaning[:2])) not in things]


def noun_kind(grammar: Grammar, edge: Edge) -> str | None:
    """The kind that a noun stands for; None for what is no plain noun: a name, a class, a verb, a figure."""
    if edge.entry.category == "thing" and not edge.entry.meaning.keys and edge.entry.form == "noun":
        return str(edge.entry.meaning.kind)
    if edge.entry.category == "field":
        kind = grammar.step_type(*edge.entry.meaning)
        return kind if kind in grammar.pack.kinds else None
    return None


def as_fillers(edges: Sequence[Edge], said: Sequence[Edge]) -> list[Edge]:
    """The edges, of which some only fill, for what they say is said of the whole."""
    return [recast(e, "filler") if e in said else e for e in edges] if said else list(edges)


def recast(edge: Edge, category: str, meaning: object = None) -> Edge:
    """An edge of another category, and perhaps with another meaning."""
    meant = edge.entry.meaning if meaning is None else meaning
    return edge._replace(entry=edge.entry._replace(category=category, meaning=meant))


def formed(edge: Edge, form: str) -> Edge:
    """An edge with another form."""
    return edge._replace(entry=edge.entry._replace(form=form))
