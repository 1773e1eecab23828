"""Which two neighbours may be joined, and into what: the grammar of the chart, in roles and types.

Takes two `Piece`s that stand side by side; gives the pieces that they make together (none, mostly).
`JOINS` is the table; no rule in it knows a word of a language or of a topic. A join takes the grammar and
the two pieces; what it is called says what it joins, in order ("preposition_value").

For example, a preposition and a date make a condition; a superlative and a term make a term that waits to
be narrowed to its extreme.
"""
from bot.joins.parts import is_choice, size_of, target_of
from bot.joins.table import JOINS

__all__ = ["JOINS", "is_choice", "size_of", "target_of"]
