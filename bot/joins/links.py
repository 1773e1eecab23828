"""Joins by "and" and "or".

Takes a link and what stands on both sides; gives several names as one term, alternatives, or the two ends
of a stretch of time.

For example, "Peru" and "and Poland" make a term of two keys, marked "all".
"""
from collections.abc import Iterator

from bot.joins.parts import at_another_time, datable, target_of
from bot.joins.superlatives import superlative_term
from bot.joins.terms import (
    AND_DID,
    attach,
    deeds_of,
    may_take,
    of_both_deeds,
    of_two_events,
    term_term,
    traits,
)
from bot.passes.listing import ONE_MORE
from bot.pieces import OF_CLASSES, Arg, Choice, Grammar, Piece, Term, edges_of, first_edge, joined

UNITS = ("day", "date", "month", "year", "decade", "century")


def term_linked_ask(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"What were they promised, and near which river?": one more thing is asked of the same."""
    if may_take(grammar, traits(grammar, one), traits(grammar, other)):
        asked = attach(grammar, one, other, one, other, 0.05)
        if asked:
            yield asked


def link_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"And Poland"."""
    if other.meaning.bare and other.meaning.asks == ("which",) and one.meaning != "or":
        yield joined(one, other, "linked ask", other.meaning, core=other)
    if not other.meaning.asks:
        yield joined(one, other, "linked term", (one.meaning, other.meaning), core=other)


def _of_both(left: Term, right: Term) -> Term:
    """"The purchases of The Pier and The Window": what is said of the first, is meant of a mere name too."""
    like = [arg for arg in left.args
            if isinstance(arg.operand, Term) and arg.operand.keys and arg.operand.kind == right.kind]
    if len(like) != 1 or right != Term(right.kind, right.keys, flags=right.flags) or not right.keys:
        return right
    rest = tuple(arg for arg in left.args if arg is not like[0])
    return left._replace(args=rest).saying(like[0]._replace(operand=right))


def _pair(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """Two terms that aren't names of one kind: alternatives, or the ends of a stretch of time."""
    how, right = other.meaning
    left = one.meaning
    if left.asks or right.asks:
        return
    dated = datable(grammar, one), datable(grammar, other._replace(meaning=_of_both(left, right)))
    if how != "or" and left.kind and right.kind and left.keys and right.keys:
        yield joined(one, other, "several", (left, right))
    if all(dated):
        yield joined(one, other, "alternatives" if how == "or" else "pair", dated)
    elif how == "and" and left.kind != right.kind:  # "(which year brought) a visit and an agreement?"
        happened = tuple(term if term.bare and not grammar.is_person(term.kind)
                         and grammar.links(term.kind, "date") else date
                         for term, date in zip((left, right), dated, strict=True))
        if all(happened):
            yield joined(one, other, "both happened", happened)
    if how == "or" and left.kind == right.kind and not any(
            term.path or term.bare or term.keys or term.ops or term.outer for term in (left, right)):
        of_left, of_right = (sorted(target_of(grammar, a) for a in term.args) for term in (left, right))
        if of_left != of_right:
            return  # "president or had left": one isn't like the other
        if left.args and all(arg.negated for arg in left.args) and not any(arg.negated for arg in right.args):
            denied = (arg._replace(negated=True) for arg in right.args)  # "neither bought nor inherited"
            yield joined(one, other, "term", left.saying(*denied), core=one)
            return
        choice = Arg(Choice((left, right)), one.at, other.to, "choice")
        if left.kind or grammar.hosts([target_of(grammar, a) for a in (*left.args, *right.args)]):
            yield joined(one, other, "term", Term(left.kind, args=(choice,)), core=one)


def term_linked(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Peru and Poland": several names in one."""
    how, right = other.meaning
    left = one.meaning
    opening = next(edge.entry.category for edge in edges_of(other) if edge.entry.category != "link")
    goes_on = other.form == "verb" or (
        opening == "auxiliary" and not grammar.is_proper(right) and not left.ops)
    if goes_on and one.form == "verb" and left.bare and left.kind == right.kind and opening == "thing":
        return  # "who bought and sold it?" is about two deeds
    second = other._replace(category="term", meaning=right)
    if how == "and":
        yield from of_two_events(grammar, one, second)
    if how == "and" and goes_on and not right.asks and opening != "relative" \
            and not {"negated", "excepted"} & set(left.flags):
        deeds = deeds_of(grammar, one, second)
        if len(deeds) > 1:
            yield from of_both_deeds(grammar, one, second, deeds)
            return
        for piece in term_term(grammar, one, second):
            yield piece._replace(cost=piece.cost + AND_DID)
    if how != "or" and left.kind == right.kind and "relation" in left.flags and "relation" in right.flags:
        yield joined(one, other, "term", left.saying(*right.args), core=one, form="relation")
        return
    if left.kind != right.kind or not left.keys or not right.keys or left.path or right.path \
            or left.args or right.args or "negated" in right.flags:
        yield from _pair(grammar, one, other)
        return
    if how == "or" and not grammar.is_person(left.kind):
        yield from _pair(grammar, one, other)  # "(which came first,) the consulate or the embassy?"
    if "class" in left.flags and "class" in right.flags:  # "machines and vehicles": some things may be both
        if first_edge(other).entry.form == ONE_MORE:
            return  # "who had a horse and a donkey?": not whoever had one of them
        if goes_on and how == "and":
            return  # "that are soups and are hot": both at once
        of_either = tuple(dict.fromkeys(left.keys + right.keys))
        if how == "and" and not _listed(grammar, one).isdisjoint(_listed(grammar, second)):
            of_either = tuple(key for key in left.keys if key in right.keys)
            if not of_either:
                return  # "made of cotton and linen": of both
        yield joined(one, other, "term", left._replace(keys=of_either), 0.0, core=one)
        return
    if set(left.keys) & set(right.keys) and not {"class"} & {*left.flags, *right.flags}:
        return
    of_any = how == "or" or (how == "comma" and "any" in right.flags)  # "Peru, Poland or Spain"
    flag = "any" if of_any else "all"
    mixed = {"all", "any"} & {*left.flags, *right.flags}
    if mixed - {flag}:
        yield from _pair(grammar, one, other)  # "prisoners, or science and culture"
        return
    if how == "comma" and of_any and "class" in left.flags and set(right.keys) < set(left.keys):
        left = left._replace(keys=())  # "which freezer is bigger, Titan or Colossus?": of the two
    several = any("class" in term.flags and len(term.keys) > 1 for term in (left, right))
    added = {flag, "linked", OF_CLASSES} if several and flag == "all" else {flag, "linked"}
    flags = tuple(sorted({*left.flags, *added} - {"class"}))
    keys = tuple(dict.fromkeys(left.keys + right.keys))  # "the electrical goods and the light bulbs"
    yield joined(one, other, "term", left._replace(keys=keys, flags=flags), 0.0, core=one)


def _listed(grammar: Grammar, piece: Piece) -> set[str]:
    """The fields of several texts of which things of a class hold what the class is called after."""
    kind, fields = piece.meaning.kind, grammar.pack.kinds[piece.meaning.kind].fields
    valued = [grammar.lexicon.valued.get((kind, e.entry.meaning.lemma), {}) for e in edges_of(piece)
              if e.entry.category == "thing" and e.entry.form == "class"]
    return {name for held in valued for name in held if fields[name].type.many}


def superlative_linked(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The first and the last agreement": the noun behind both is said once."""
    how, right = other.meaning
    if how == "or" or not right.ops or right.asks:
        return
    bare = other._replace(category="term", meaning=right._replace(ops=right.ops[:-1]).unmarked("definite"))
    for left in superlative_term(grammar, one, bare):
        yield from _pair(grammar, left, other)


def of_same_noun(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Term]:
    """What a superlative without a noun means behind a term with one: "(the oldest visit and) the newest"."""
    term = one.meaning
    if term.ops and not term.asks:
        bare = one._replace(category="term", meaning=term._replace(ops=term.ops[:-1]).unmarked("definite"))
        yield from (piece.meaning for piece in superlative_term(grammar, other, bare))


def term_linked_superlative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The oldest agreement and the newest"."""
    how, superlative = other.meaning
    for last in of_same_noun(grammar, one, other._replace(meaning=superlative)):
        yield joined(one, other, "alternatives" if how == "or" else "pair", (one.meaning, last))


def term_linked_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Trade in 2018 and in 2022": the same at two times."""
    how, condition = other.meaning
    term = one.meaning
    same = at_another_time(term, other, condition)
    if how != "or" and same and not term.asks:
        yield joined(one, other, "pair", (term, same))


def unit_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Month and year": the finer of the two."""
    finer = min(one.meaning, other.meaning[1], key=UNITS.index)
    yield joined(one, other, "unit", finer)


def or_other_way(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"… or the other way round?"."""
    if one.meaning == "or":
        yield joined(one, other, "or other way", "exists")


def link_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"And when"."""
    if one.meaning != "or":
        yield joined(one, other, "ask", other.meaning, 0.05)
