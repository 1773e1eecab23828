"""Joins of what lies between two things: stretches of time and differences of amounts.

Takes question words, intervals, conditions and terms; gives intervals (two ends) and `Expression`s.

For example, "how long" and "between 1921 and 1967" make the expression of the years between the two.
"""
from collections.abc import Iterator

from bot.joins.parts import datable, dated_kind, size_of
from bot.joins.times import preposition_term, preposition_value
from bot.pieces import Expression, Grammar, Piece, Term, joined
from bot.query import Constant


def between_pair(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between the war and the founding of the consulate"."""
    if "between" in one.meaning[0] | one.meaning[1]:
        yield joined(one, other, "interval", other.meaning)


def between_several(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between the visits of García and Fujimori": between the earliest and the latest of those."""
    yield from preposition_term(grammar, one, other)
    term = other.meaning
    several = any((isinstance(a.operand, Term) and "linked" in a.operand.flags)
                  or (isinstance(a.operand, Constant) and len(a.operand.values) == 2) for a in term.args)
    between = "between" in one.meaning[0] | one.meaning[1]
    if between and several and dated_kind(grammar, term) and not term.asks:
        yield joined(one, other, "interval", (term, term), 0.05)


def between_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between 1921 and 1967" as a stretch of time, or as a condition."""
    yield from preposition_value(_, one, other)
    if "between" in one.meaning[1] and isinstance(other.meaning, Constant) and len(other.meaning.values) == 2:
        first, second = other.meaning.values
        yield joined(one, other, "interval", (Constant((first,)), Constant((second,))), 0.05)


def term_from(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The agreement came how many years after the other one?"."""
    yield from from_term(grammar, one, other, other, one)


def ask_interval(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How many years between …"."""
    if one.meaning == "how_long":
        first, second = other.meaning
        yield joined(one, other, "expression", Expression(first, second, "years"))


def ask_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How long after the visit …"."""
    yield from _from_when(one, other, one, other)


def condition_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Once relations had been established, how many years …"."""
    yield from _from_when(one, other, other, one)


def _from_when(one: Piece, other: Piece, ask: Piece, condition: Piece) -> Iterator[Piece]:
    operator, operand = condition.meaning
    if ask.meaning == "how_long" and operator in ("after", "since", "before", "until"):
        yield joined(one, other, "how long from", operand)


def from_term(grammar: Grammar, one: Piece, other: Piece, start: Piece | None = None,
              end: Piece | None = None) -> Iterator[Piece]:
    """"How long after the visit did relations begin"."""
    dated = datable(grammar, end or other)
    if dated and not dated.asks:
        yield joined(one, other, "expression", Expression((start or one).meaning, dated, "years"))


def from_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"… how many years went by before a president came"."""
    operator, operand = other.meaning
    if operator in ("before", "until", "after", "since"):
        yield joined(one, other, "expression", Expression(one.meaning, operand, "years"))


def difference_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"By how much did trade grow": between the earliest and the latest amount."""
    term = other.meaning
    unit = {"difference": "amount"}.get(one.meaning, one.meaning)
    if term.kind and size_of(grammar, term.kind) and not term.ops and not set(term.asks) - {"which"}:
        plain = term._replace(asks=(), path=())
        yield joined(one, other, "expression", Expression(plain, plain, unit))


def difference_interval(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The difference between the area of Texas and that of Utah"."""
    first, second = other.meaning
    if isinstance(first, Term) and isinstance(second, Term) and first.kind and size_of(grammar, first.kind):
        unit = {"difference": "amount"}.get(one.meaning, one.meaning)
        yield joined(one, other, "expression", Expression(first, second, unit))
