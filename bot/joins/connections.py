"""Joins of what two things have to do with each other.

Takes what stands between or around two terms ("linked to", "what connects"); gives a term for everything in
which both have a part.

For example, "what connects", "tourism" and "2008" make the records that hold the one and are dated by the
other.
"""
from collections.abc import Iterator

from bot.joins.parts import said_of
from bot.pieces import SWALLOW, Arg, Grammar, Piece, Term, joined
from bot.query import ANY, Constant

CONNECT = "connect"


def connected_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(What has) Curie to do with Warsaw?"."""
    first, _connector = one.meaning
    yield from _both(one, other, _said(first, one), _said(other.meaning, other))


def connected_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(What connects) Curie and Warsaw?"."""
    first, _connector = one.meaning
    how, second = other.meaning
    if how != "or":
        yield from _both(one, other, _said(first, one), _said(second, other))


def connecting_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"What connects Curie (and Warsaw)?"."""
    yield joined(one, other, "term connector", (other.meaning, one.meaning), core=other)
    yield from _together(one, other, other)


def ask_connector(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Curie,) what's the connection with (Warsaw)?"."""
    if one.meaning in ("what", "how", "which"):
        yield joined(one, other, "connector", other.meaning, SWALLOW)


def term_in_common(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(How are) Curie and Warsaw related?"."""
    yield from _together(one, other, one)


def _together(one: Piece, other: Piece, named: Piece) -> Iterator[Piece]:
    """Several names in one, each of which has its part."""
    term = named.meaning
    if named.category == "several":
        first, second = term
        yield from _both(one, other, _said(first, named), _said(second, named))
        return
    if not isinstance(term, Term):
        return
    if {"all", "linked"} <= set(term.flags) and not term.args and not term.path:
        args = [Arg(Term(term.kind, (key,)), named.at, named.to, "name") for key in term.keys]
        yield from _both(one, other, *args)
    elif term.kind == "" and len(term.args) > 1 and not term.ops:
        yield joined(one, other, "term", Term(ANY, args=term.args, asks=(CONNECT,)))


def _said(term: Term, piece: Piece) -> Arg | None:
    if isinstance(term, Constant):
        return Arg(term, piece.at, piece.to, "date", None, "during")
    plain = term.keys and not (term.asks or term.ops or term.path or term.args)
    return said_of(term, piece) if plain else None


def _both(one: Piece, other: Piece, *args: Arg | None) -> Iterator[Piece]:
    known = tuple(arg for arg in args if arg)
    if len(known) == len(args):
        yield joined(one, other, "term", Term(ANY, args=known, asks=(CONNECT,)))
