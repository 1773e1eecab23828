"""Joins of numbers and negations with terms.

Takes numbers, bounds ("more than 3"), "no" or "other", and a term; gives the term under a condition, or
with a flag that the answer is checked by.

For example, "cities" and "over 100000" make the cities with a size above that.
"""
from collections.abc import Iterator

from bot.joins.fields import bounded_field
from bot.joins.parts import (
    RANGE,
    amounts_told,
    bounds_of,
    happens,
    has_unit,
    is_adjective,
    is_in_unit,
    is_verbal,
    offers,
    prepositions_of,
    said_of,
    size_of,
)
from bot.model import MEASURES
from bot.pieces import (
    BOTH_WAYS,
    BOUND,
    DENIED,
    NUMBER,
    NUMBERED,
    ONE_BY_ONE,
    OTHER,
    OUT_OF,
    SWALLOW,
    Arg,
    Grammar,
    Piece,
    Term,
    edges_of,
    joined,
    place,
)
from bot.query import ANY, LASTS, Constant

SCALES = (1_000, 1_000_000, 1_000_000_000)
FIGURE = 0.35  # "states over 5": a figure that does not say what it is a figure of


def number_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"All 50 states", "which two items": the number is checked with the answer."""
    term = other.meaning
    if not isinstance(one.meaning, int) or not 1 < one.meaning < 1000:
        return
    number = f"{NUMBER}{one.meaning}"
    if term.kind and _is_common(grammar, term):
        cost = 0.0 if term.ops else NUMBERED  # "the two longest rivers"
        yield joined(one, other, "term", term.marked(number), cost, core=other)
    elif not term.kind and term.args and not term.asks:  # "two Polish presidents"
        *before, last = sorted(term.args, key=place)
        if isinstance(last.operand, Term) and last.operand.kind and _is_common(grammar, last.operand) \
                and before and all(arg.form == "adjective" for arg in before):
            counted = last._replace(operand=last.operand.marked(number))
            yield joined(one, other, "term", term._replace(args=(*before, counted)), NUMBERED, core=other)


def _is_common(grammar: Grammar, term: Term) -> bool:
    return not term.keys or "class" in term.flags or not grammar.is_proper(term)


def out_of_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Of the four visitors": out of how many something is asked for is checked with the answer."""
    term = other.meaning
    if term.kind and not term.asks:
        yield joined(one, other, "term", term.marked(f"{OUT_OF}{one.meaning}"), SWALLOW, core=other)


def term_number(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A figure beside a term that has one such field ("trade hit 201 million"), or behind a noun for what is
    numbered ("episode 3")."""
    yield from _figure(grammar, one, other, one, ("=", other.meaning))
    yield from _amount_of(grammar, one, other, other, one)
    term = one.meaning
    label = grammar.lexicon.labels.get(term.kind)
    noun = one.form == "noun" and term.bare
    classed = one.form == "class" and not (term.args or term.ops or term.path or term.asks)
    if label and (noun or classed) and isinstance(other.meaning, int) and not has_unit(grammar, other):
        numbered = Arg(Constant((other.meaning,)), other.at, other.to, "", (label,), "=")
        yield joined(one, other, "term", term.saying(numbered), core=one)


def preposition_number(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Sentenced) to 7 years": to how much it came; "(melts) at 30 degrees"."""
    if "in" in one.meaning[0] and has_unit(grammar, other) and isinstance(other.meaning, (int, float)):
        yield joined(one, other, "number", other.meaning)
    if "to" in one.meaning[0] and isinstance(other.meaning, (int, float)):
        yield joined(one, other, "to amount", other.meaning)


def term_bound_number(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Cities over 100000"; "(is) the height of the bridge over 50": what is told of it is weighed."""
    yield from _figure(grammar, one, other, one, other.meaning)
    term = one.meaning
    measured = len(term.path) == 1 and grammar.type_of(term) in MEASURES
    if measured and term.keys and not term.asks and isinstance(other.meaning[1], (int, float)) \
            and is_in_unit(grammar, term.kind, term.path[0], other):
        operator, value = other.meaning
        weighed = Arg(Constant((value,)), other.at, other.to, "", term.path, operator)
        yield joined(one, other, "term", term._replace(path=()).saying(weighed), core=one)


def between_numbers(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between 100 and 200": from the one up to the other."""
    low, high = other.meaning
    if "between" in one.meaning[0] | one.meaning[1] and low <= high:
        yield joined(one, other, "bound number", (RANGE, ((">=", low), ("<=", high))))


def number_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"100 and 200", "100 and 200 million"."""
    low, (how, high) = one.meaning, other.meaning
    if how == "and" and isinstance(low, (int, float)) and isinstance(high, (int, float)):
        words = max((e.end - e.start for e in edges_of(other) if e.entry.category == "number"), default=1)
        scaled = words > 1 and low < SCALES[0] <= high
        scale = max(scale for scale in SCALES if scale <= high) if scaled else 1
        yield joined(one, other, "two numbers", (low * scale, high))


def bound_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"More than 100 and less than 200", "over 100 but under 200"."""
    (first, low), (how, (second, high)) = one.meaning, other.meaning
    if how != "or" and {first[:1], second[:1]} == {"<", ">"}:
        yield joined(one, other, "bound number", (RANGE, ((first, low), (second, high))))


def number_before_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A figure before its term, or a number that is only checked: "7 years in prison" are not seven of it."""
    if not any(e.entry.category == "unit name" for e in edges_of(one)):
        yield from number_term(grammar, one, other)
    yield from _of_people(grammar, one, other, ("=", one.meaning))
    yield from _amount_of(grammar, one, other, one, other)
    if isinstance(one.meaning, (int, float)) and one.meaning >= 1000:
        yield from _figure(grammar, one, other, other, ("=", one.meaning))


def _amount_of(grammar: Grammar, one: Piece, other: Piece, amount: Piece, thing: Piece) -> Iterator[Piece]:
    """"50 ml of Galet", "the 50 ml Galet", "Galet in 50 ml": what is told of so much of a thing, where one
    kind of records tells it of a thing and an amount with this unit."""
    term, number = thing.meaning, amount.meaning
    of = said_of(term, thing) if term.keys and term.kind and not (term.args or term.path or term.flags) else \
        term.args[0] if not term.kind and len(term.args) == 1 and not term.ops else None
    roles = prepositions_of(thing)
    if of is None or term.asks or (roles and "of" not in roles) \
            or not has_unit(grammar, amount) or not isinstance(number, (int, float)) \
            or not isinstance(of.operand, Term) or not of.operand.keys or of.operand.path:
        return
    events = [kind for kind in grammar.pack.kinds.values() if grammar.is_event(kind.name)
              and any(field.type.kind == of.operand.kind for field in kind.fields.values())]
    telling = [(kind.name, field.name) for kind in events for field in kind.fields.values()
               if field.type.is_measure and is_in_unit(grammar, kind.name, field.name, amount)]
    if len(telling) == 1:
        kind, field = telling[0]
        so_much = Arg(Constant((number,)), amount.at, amount.to, "", (field,), "=")
        yield joined(one, other, "term", Term(kind, args=(so_much, of)), core=thing, form="noun")


def _figure(
    grammar: Grammar, one: Piece, other: Piece, head: Piece, bound: tuple[str, object]
) -> Iterator[Piece]:
    term = head.meaning
    if not term.kind or term.kind == ANY or term.path:
        return
    operator, value = bound
    figure = one if head is other else other
    told = list(amounts_told(grammar, head))
    field = next((name for name in told if is_in_unit(grammar, term.kind, name, figure)), None)
    if field is None and not (told and has_unit(grammar, figure)):  # "weighs under £5" is no amount at all
        field = _field_of(grammar, term.kind, figure)
    if field is None:
        return
    args = (Arg(Constant((amount,)), figure.at, figure.to, "", (field,), way)  # type: ignore[arg-type]
            for way, amount in bounds_of(operator, value))
    yield joined(one, other, "term", term.saying(*args), FIGURE, core=head)


def _field_of(grammar: Grammar, kind: str, figure: Piece) -> str | None:
    """The field that a figure is about: what is weighed of a kind, or the only one with the figure's unit
    ("above 3,000 m", of huts that are weighed by their beds), or of those the only one of which there is a
    "more" ("under £150", of halls with a price and a deposit)."""
    field = size_of(grammar, kind)
    if field and is_in_unit(grammar, kind, field, figure):
        return field
    fields = grammar.pack.kinds[kind].fields.values() if has_unit(grammar, figure) else ()
    fitting = [f.name for f in fields if f.type.is_measure and is_in_unit(grammar, kind, f.name, figure)]
    compared = [name for name in fitting
                if any((m.kind, m.field) == (kind, name) for m in grammar.pack.measures)]
    return next((names[0] for names in (fitting, compared) if len(names) == 1), None)


def not_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"No rivers", "not presidents", "other than Tusk"."""
    term = other.meaning
    if offers(term):  # "(which case was) not heard by Hollander or Imrie": none of the two is chosen
        term = term._replace(asks=(), args=tuple(arg._replace(head=False) for arg in term.args))
    if term.asks or term.ops or "negated" in term.flags or term.kind in ("", ANY):
        return
    if "class" in term.flags and term.args and any(e.entry.category == "link" for e in edges_of(other)):
        return  # "not a cat and has no owner": only the first is denied
    if "relation" in term.flags and len(term.args) == 1 and one.meaning == "not":  # "not on floor 1"
        denied = term._replace(args=(term.args[0]._replace(negated=not term.args[0].negated),))
        yield joined(one, other, "term", denied, 0.05, core=other, form="relation")
        return
    if is_adjective(term):  # "not retired"
        denied = tuple(arg._replace(negated=not arg.negated) for arg in term.args)
        yield joined(one, other, "term", term._replace(args=denied), 0.05, core=other)
        return
    if one.meaning == "not" and len(term.args) == 1 and not term.keys and not term.path and is_verbal(other):
        # "(which agreement was) not signed in 2008": of the same things, those of which that isn't said
        denied = term._replace(args=(term.args[0]._replace(negated=True),)).marked(DENIED)
        yield joined(one, other, "term", denied, 0.05, core=other)
    if grammar.is_event(term.kind) and term.args:
        return  # "has no president come": that nothing happened is more than the facts can tell
    if one.meaning == "no" and term.keys and "class" not in term.flags:
        return
    flags = ("negated", "excepted") if one.meaning == "except" else ("negated",)
    yield joined(one, other, "term", term.marked(*flags), 0.05, core=other)


def _of_people(grammar: Grammar, one: Piece, other: Piece, bound: tuple[str, object]) -> Iterator[Piece]:
    """"Eleven people", of whom a field tells what became of them ("… were injured")."""
    if other.meaning.bare and not other.meaning.asks and grammar.is_person(other.meaning.kind):
        yield joined(one, other, "counted people", bound)


def people_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(In which accident were) more than ten people injured"."""
    kind, name = other.meaning[:2]
    if len(other.meaning) == 2 and grammar.step_type(kind, name) == "number":
        yield from bounded_field(grammar, one, other, other, one.meaning, one)


def bound_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"At least one state": how many there must be."""
    term = other.meaning
    bound, number = one.meaning
    yield from _of_people(grammar, one, other, one.meaning)
    if has_unit(grammar, one):
        return  # "above 3,600 metres" counts nothing
    if term.kind and not term.keys and not term.asks and isinstance(number, int):
        flags = tuple(sorted({*term.flags, f"{BOUND}{bound} {number}"}))
        yield joined(one, other, "term", term._replace(flags=flags), core=other)


def term_so_often(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Did she win more than once?": how many such things there must be."""
    if one.meaning.kind and happens(grammar, one) and not one.meaning.asks:
        yield joined(one, other, "term", one.meaning.marked(BOUND + other.meaning), core=one)


def term_stretch(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Who was mayor) for more than ten years?": how long it must have lasted."""
    operator, years = other.meaning
    said, term = Arg(Constant((years,)), other.at, other.to, "", None, LASTS + operator), one.meaning
    if term.kind not in ("", ANY) and term.keys and not term.path and not grammar.span_of(term.kind):
        term = Term("", args=(said_of(term, one),), asks=term.asks)
    yield joined(one, other, "term", term.saying(said), core=one)


def term_both_ways(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(In which year did) visits go in both directions?"."""
    yield joined(one, other, "term", one.meaning.marked(BOTH_WAYS), core=one)


def each_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Each agreement": of which something is asked one by one."""
    term = other.meaning
    if term.bare and not term.asks and term.kind not in ("", ANY) and other.form == "noun":
        yield joined(one, other, "term", term.marked(ONE_BY_ONE), SWALLOW, core=other)


def other_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Other states": of a kind that is related to itself, and never to the same record; "which other treaty
    was signed in the year of that one?" isn't about that one."""
    kind = grammar.pack.kinds.get(other.meaning.kind)
    if kind and any(there == back and kind.fields[there].type.kind == kind.name
                    for there, back in kind.symmetric):
        yield joined(one, other, "term", other.meaning, SWALLOW, core=other)
    elif kind and not other.meaning.keys and not other.meaning.path:
        yield joined(one, other, "term", other.meaning.marked(OTHER), SWALLOW, core=other)
