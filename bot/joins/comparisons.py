"""Joins of comparatives: longer than something, larger at one time than at another.

Takes a comparative (direction and what it weighs) and what stands behind it; gives comparisons that wait
for the term that they restrict, and such terms.

For example, "longer than" and "the Red" make a bound on the length of rivers.
"""
from collections.abc import Iterator

from bot.joins.fields import bounded_field
from bot.joins.parts import (
    RANGE,
    along,
    bounds_of,
    datable,
    is_choice,
    is_in_unit,
    of_people,
    of_those,
    size_of,
    weighs_span,
    with_another,
)
from bot.joins.terms import term_term
from bot.joins.times import with_condition
from bot.lexicon import LASTED, LIFETIME
from bot.model import MEASURES, Date
from bot.pieces import TURNED, Arg, Choice, Expression, Grammar, Piece, Term, first_edge, joined
from bot.query import BRIEFER, LONGER, Constant

COUNTS = ("more", "less")  # the units of what compares two numbers of records


def comparing_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Longer than the Red"."""
    direction, target = one.meaning
    term = other.meaning
    if term.asks or (term.bare and first_edge(other).entry.category == "pronoun"):
        return  # "(how many came in 1990?) Did more come in 2000 than then?": no more than whenever
    if target == "date" and (dated := datable(grammar, other)):
        yield joined(one, other, "condition", ("before" if direction == "less" else "after", dated))
        return
    if target == LIFETIME or weighs_span(grammar, target):
        yield joined(one, other, "lasting", (direction, target, other))
    if not term.kind:
        return
    kind, operator = grammar.type_of(term), ">" if direction == "more" else "<"
    field: str | None = None
    if isinstance(target, tuple):
        kind_of, field = target[1], target[2]
        if kind in MEASURES:
            owner = grammar.type_along(term.kind, term.path[:-1])
            if _is_alike(grammar, kind_of, field, owner, term.path[-1]):
                yield joined(one, other, "bounded", (kind_of, field, operator, term))
            return
        # "which moons are bigger than Mercury?"
        if kind != kind_of and not _is_alike(grammar, kind_of, field, kind, field):
            return
    elif target == "size":
        kind_of, field = kind, size_of(grammar, kind)
    if field and kind in grammar.pack.kinds:
        value = along(grammar, term, field)
        if value:
            yield joined(one, other, "bounded", (kind_of, field, operator, value))


def _is_alike(grammar: Grammar, kind: str, field: str, other: str, name: str) -> bool:
    """Whether two amounts can be compared: things of different kinds by what both call the same."""
    fields = grammar.pack.kinds[other].fields if other in grammar.pack.kinds else {}
    return name in fields and fields[name].type == grammar.pack.kinds[kind].fields[field].type


def term_lasting(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Did) Curie serve longer than Noether?"; but a tunnel that "is longer" is so in metres."""
    direction, target, than = other.meaning
    term = of_people(grammar, one.meaning) if target == LIFETIME else one.meaning
    themselves = term.kind == than.meaning.kind and all(map(grammar.is_proper, (term, than.meaning)))
    if term.asks or term.ops or term.path or (themselves and target not in (LASTED, LIFETIME)):
        return
    second = than.meaning if themselves else with_another(grammar, term, than)
    if second is not None:
        unit = LONGER if direction == "more" else BRIEFER
        yield joined(one, other, "expression", Expression(term, second, unit, target))


def bound_thing(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Cost) less than the first one": a bound that another thing sets."""
    term = other.meaning
    if one.meaning in ("<", ">") and term.keys and not term.asks and not term.path \
            and term.kind in grammar.pack.kinds:
        yield joined(one, other, "bound thing", (one.meaning, term))


def field_bound_thing(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Cost less than the first one": what is weighed of both."""
    kind, name = one.meaning[:2]
    operator, term = other.meaning
    value = along(grammar, term, name) if kind == term.kind else None
    if value and grammar.step_type(kind, name) in MEASURES:
        yield joined(one, other, "bounded", (kind, name, operator, value))


def term_alternatives(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Which came first, the embassy in Lima or the agreement on trade?"."""
    term = one.meaning
    plain = term._replace(ops=(), asks=(), args=()).bare and set(term.asks) <= {"which", "what", "who"}
    before = all(arg.end <= op.start for op in term.ops for arg in term.args)
    if plain and before and len(term.ops) == 1 and term.ops[0].target == "date" and term.ops[0].nth == 1:
        unit = "first" if term.ops[0].direction == "least" else "last"
        first, second = other.meaning
        if term.args or "who" in term.asks:  # "who came to Peru first, …?"; but "which came first, …?"
            first, second = (side._replace(kind=side.kind or term.kind).saying(*term.args)
                             for side in other.meaning)
        yield joined(one, other, "expression", Expression(first, second, unit))


def comparative_alternatives(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Which is older, the embassy in Lima or the one in Warsaw?"."""
    direction, target = one.meaning
    if target == "date":
        first, second = other.meaning
        unit = "first" if direction == "less" else "last"
        yield joined(one, other, "expression", Expression(first, second, unit))


def before_or_after(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Before or after"."""
    how, (_, times) = other.meaning
    if how == "or" and {"before", "after"} <= one.meaning[1] | times and not one.meaning[1] >= times:
        yield joined(one, other, "before or after", "")


def condition_or_after(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Was it signed) before the visit, or after?"."""
    operator, operand = one.meaning
    how, (_places, times) = other.meaning
    if how == "or" and isinstance(operand, Term) and {operator} | times >= {"before", "after"}:
        yield joined(one, other, "order", operand)


def order_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Before or after Tusk"."""
    dated = datable(grammar, other)
    if dated and not dated.asks:
        yield joined(one, other, "order", dated)


def term_order(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Did Fujimori come before or after Tusk?"."""
    dated = datable(grammar, one)
    if dated and not dated.asks:
        yield joined(one, other, "expression", Expression(dated, other.meaning, "order"))


def more_than(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Did) more visitors come from Peru to Poland than from Poland to Peru?": two counts."""
    (direction, term), than = one.meaning, other.meaning
    second: Term | None = None
    times = [arg for arg in than.meaning.args if arg.form == "date"] if than.category == "term" else []
    if times and not any(arg.form == "date" for arg in term.args):  # "… than Peru in 1998": both of them then
        term = term.saying(*times)
        rest = tuple(arg for arg in than.meaning.args if arg not in times)
        than = than._replace(meaning=than.meaning._replace(args=rest))
    if than.category == "other way":
        second = term.marked(TURNED)
    elif than.category == "condition":
        operator, operand = than.meaning
        then = Arg(operand, than.at, than.to, "date", None, operator)
        second = term._replace(args=tuple(a for a in term.args if a.form != "date")).saying(then)
    else:
        second = with_another(grammar, term, than)
    if second is not None:
        yield joined(one, other, "expression", Expression(term, second, direction))


def more_or_other_way(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Did) more visitors come from Peru to Poland or the other way round?"."""
    direction, term = one.meaning
    yield joined(one, other, "expression", Expression(term, term.marked(TURNED), f"{direction} or"))


def of_two_sides(direction: str, term: Term) -> Expression | None:
    """"(Did) more visitors come from Peru or from Poland?": which of two counts is the larger one; None if
    what is counted has no two sides."""
    for arg in term.args:
        sides = _sides(arg)
        if len(sides) == 2:
            rest = term._replace(args=tuple(a for a in term.args if a is not arg), asks=())
            return Expression(rest.saying(*sides[0]), rest.saying(*sides[1]), f"{direction} or")
    return None


def _sides(arg: Arg) -> list[tuple[Arg, ...]]:
    """What an argument offers to choose from."""
    operand = arg.operand
    if isinstance(operand, Choice):
        return [part.args for part in operand.parts]
    if isinstance(operand, Constant) and arg.form == "date":
        return [(arg._replace(operand=Constant((value,))),) for value in operand.values]
    if isinstance(operand, Term) and is_choice(operand):
        return [(arg._replace(operand=Term(operand.kind, (key,)), head=False),) for key in operand.keys]
    return []


def counted_by(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Did more come …,) going by the high-level visits?": of these only."""
    counted, term = one.meaning, other.meaning
    first, second, unit, _ = counted
    plain = term == Term(term.kind, args=term.args) and all(arg.form == "adjective" for arg in term.args)
    if unit.startswith(COUNTS) and plain and term.args and first.kind == second.kind == term.kind:
        both = Expression(first.saying(*term.args), second.saying(*term.args), unit)
        yield joined(one, other, "expression", both, core=one)


def verb_other_way(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Than) came the other way"."""
    if one.meaning.bare and grammar.is_event(one.meaning.kind):
        yield joined(one, other, "other way", other.meaning)


def term_more(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Did) Peru receive more visits (than Poland)?"."""
    direction, term = other.meaning
    event = one.meaning
    of_its_own = term == Term(event.kind, args=term.args, path=term.path) and bool(term.path)
    if of_its_own and event.args and not (event.path or event.asks):  # "(did) Peru export more goods"
        whole = event._replace(path=term.path).saying(*term.args).unmarked("inverted")
        yield joined(one, other, "more of", (direction, whole), core=one)
        return
    for piece in term_term(grammar, one, other._replace(category="term", meaning=term)):
        if piece.meaning.kind == term.kind and not piece.meaning.asks and piece.meaning.args:
            yield joined(one, other, "more of", (direction, piece.meaning.unmarked("inverted")),
                         piece.cost - one.cost - other.cost, core=other)


def condition_more(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"In the nineties, (did) more visitors come …": of both that are counted."""
    operator, operand = one.meaning
    direction, term = other.meaning
    arg = Arg(operand, one.at, one.to, "date", None, operator)
    yield joined(one, other, "more of", (direction, term.saying(arg)), core=other)


def comparative_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"More people (than Florida)": a comparison that says what it weighs."""
    if weighed := _weighed(grammar, one, other):
        yield joined(one, other, "comparative", weighed)


def comparing_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Newer than 2000", "more recent than May 2008"."""
    direction, target = one.meaning
    value = other.meaning
    if target == "date" and isinstance(value, Constant) and all(isinstance(v, Date) for v in value.values):
        yield joined(one, other, "condition", ("before" if direction == "less" else "after", value))


def field_comparative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Which) cost more": what is weighed stands before the word that compares."""
    if weighed := _weighed(grammar, other, one):
        yield joined(one, other, "comparative", weighed, core=other)


def _weighed(grammar: Grammar, comparative: Piece, field: Piece) -> tuple[str, tuple[str, ...]] | None:
    """What a comparison weighs that doesn't say so itself; None if the field is none of amounts."""
    direction, target = comparative.meaning
    fits = target in ("count", "size") and len(field.meaning) == 2 \
        and grammar.step_type(*field.meaning) in MEASURES
    return (direction, ("field", *field.meaning)) if fits else None


def comparing_number(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Longer than 2000 km"."""
    direction, target = one.meaning
    if not isinstance(target, tuple) or target[0] != "field":
        return
    _, kind, field = target
    if is_in_unit(grammar, kind, field, other):
        bound = ">" if direction == "more" else "<"
        yield joined(one, other, "bounded", (kind, field, bound, Constant((other.meaning,))))


def bounded_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Longer than 100 km and shorter than 200"."""
    (kind, field, first, low), (how, (kind_too, field_too, second, high)) = one.meaning, other.meaning
    if how != "or" and (kind, field) == (kind_too, field_too) and {first, second} == {"<", ">"}:
        yield joined(one, other, "bounded", (kind, field, RANGE, ((first, low), (second, high))))


def bound_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"More than a million people"."""
    if len(other.meaning) == 2:
        yield from bounded_field(grammar, one, other, other, one.meaning, one)


def term_compared_time(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Was trade in 2022 larger than in 2018?", "was the prize of 1978 larger than in 1971?"."""
    (direction, target), (operator, operand) = other.meaning
    term = one.meaning
    named = term.path[0] if len(term.path) == 1 and grammar.type_of(term) in MEASURES else None
    if target in ("size", "count"):
        field = named or (None if term.path else size_of(grammar, term.kind))
    else:
        field = target[2] if target[1:2] == (term.kind,) and term.path in ((), target[2:3]) else None
    if not field or not any(a.form == "date" for a in term.args):
        return
    term = term._replace(path=())
    then = Arg(operand, other.at, other.to, "date", None, operator)
    same = term._replace(
        args=tuple(a for a in term.args if a.form != "date"), asks=(), flags=(), path=(field,)
    )
    bound = Arg(same.saying(then), other.at, other.to, "", (field,), ">" if direction == "more" else "<")
    yield joined(one, other, "term", term.saying(bound), core=one)


def comparative_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Larger in 2022 …": what is compared has a condition that stands behind the word."""
    yield joined(one, other, "compared", (one.meaning, other))


def compared_than_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Larger in 2022 than in 2018"."""
    yield joined(one, other, "compared times", (*one.meaning, other))


def compared_than_date(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Larger in 2022 than 2018"."""
    if isinstance(other.meaning, Constant) and all(isinstance(v, Date) for v in other.meaning.values):
        then = other._replace(category="condition", meaning=("during", other.meaning))
        yield joined(one, other, "compared times", (*one.meaning, then))


def term_compared_times(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Was trade larger in 2022 than in 2018?"."""
    comparative, first, second = other.meaning
    for term in with_condition(grammar, one, other, one, first, 0.0):
        compared = other._replace(category="compared time", meaning=(comparative, second.meaning))
        for piece in term_compared_time(grammar, term._replace(end=one.end), compared):
            yield joined(one, other, "term", piece.meaning, core=one)


def bounded_side(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A comparison beside the term that it restricts."""
    head, bounded = (one, other) if one.category == "term" else (other, one)
    kind, field, operator, value = bounded.meaning
    term = head.meaning
    if grammar.type_of(term) != kind or (head is other and "negated" in term.flags):
        return  # "(which walk is) longer than 10 km | but not strenuous": the walk is
    args = (Arg(amount, bounded.at, bounded.to, "", (field,), way)
            for way, amount in bounds_of(operator, value))
    if term.path:
        term = Term(kind, args=(of_those(term, head),), asks=term.asks)
    yield joined(one, other, "term", term.saying(*args), 0.0, core=head)
