"""Joins of what lies between two things: stretches of time and differences of amounts.

Takes question words, intervals, conditions and terms; gives intervals (two ends) and `Expression`s.

For example, "how long" and "between 1921 and 1967" make the expression of the years between the two.
"""
from collections.abc import Iterator
from typing import Any

from bot.joins.links import of_same_noun
from bot.joins.numbers import SCALES
from bot.joins.parts import (
    along,
    amount_of,
    amounts_told,
    at_another_time,
    datable,
    everything,
    prepositions_of,
    size_of,
    with_another,
)
from bot.joins.times import preposition_term, preposition_value
from bot.lexicon import VERB
from bot.model import MEASURES
from bot.pieces import (
    SWALLOW,
    TOLD,
    TWO,
    Arg,
    Expression,
    Grammar,
    Op,
    Piece,
    Term,
    edges_of,
    first_edge,
    joined,
    last_edge,
)
from bot.query import BY_HOW_MANY, CHANGES, ON, Constant, exchanges

ENDS = frozenset({"before", "after", "since", "until"})  # the roles of what names an end of a stretch of time
NEXT_TO = {"after": "least", "before": "most"}  # which of those after something, or before it, is next to it
UNSAID = 0.3  # "who succeeded Curie?", where it isn't said as what
PASSED = "how_long passed"
AMOUNT = "amount"  # what "how much more" weighs: what a thing costs, if it does, and not its size
OF_BASE = frozenset({"percent", "ratio"})  # what is told as a part of what something is compared with
AS_UNIT = {"difference": "amount"}  # what a word for a difference is told in


def between_pair(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between the war and the founding of the consulate"; "from Lima to Cusco" is a way, and no time, and
    "from Lima and Cusco" is no way either."""
    way = "from" in one.meaning[0] and (any(_is_gone_to(grammar, end) for end in other.meaning) or any(
        (e.entry.category, e.entry.meaning) == ("link", "and") for e in edges_of(other)))
    if "between" in one.meaning[0] | one.meaning[1] and not way:
        yield joined(one, other, "interval", other.meaning)


def _is_gone_to(grammar: Grammar, end: object) -> bool:
    """Whether a thing is merely named to which something goes, or from which it does."""
    return isinstance(end, Term) and bool(end.keys) and not end.args and grammar.is_gone_to(end.kind)


def between_several(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between the visits of García and Fujimori": between the earliest and the latest of those."""
    yield from preposition_term(grammar, one, other)
    if "between" not in one.meaning[0] | one.meaning[1] or "from" in one.meaning[0]:
        return
    named = [end for end in _named_apart(other.meaning) if not _is_of_two(grammar, end.kind)
             and (grammar.is_person(end.kind) or grammar.links(end.kind, "date"))]
    ends = [datable(grammar, other._replace(meaning=end)) for end in named]
    dated = _of_several(grammar, other)
    if len(ends) == 2 and all(ends):
        yield joined(one, other, "interval", tuple(ends), 0.05)
    elif dated:
        yield joined(one, other, "interval", (dated, dated), 0.05)


def _is_of_two(grammar: Grammar, people: str) -> bool:
    """Whether something happens between two people: "the bout between Ali and Frazier" is no bout after the
    one's and before the other's."""
    return grammar.is_person(people) and any(grammar.is_event(kind.name) and any(
        kind.fields[next(iter(one))[0]].type.kind == people for one in exchanges(kind))
        for kind in grammar.pack.kinds.values())


def _named_apart(term: Term) -> list[Term]:
    """The things that a term names, if it only names them: "García and Tusk"."""
    plain = {"all", "linked"} <= set(term.flags) and not (term.args or term.path or term.asks or term.ops)
    return [Term(term.kind, (key,)) for key in term.keys] if plain else []


def _of_several(grammar: Grammar, piece: Piece) -> Term | None:
    """What has a date, if it is more than one: "the visits of García and Fujimori", "the two takeovers"."""
    term = piece.meaning
    if term.keys and not (term.args or term.path or term.asks) and {"all", "linked"} <= set(term.flags):
        return datable(grammar, piece._replace(meaning=term._replace(flags=())))
    said = [a.operand for a in term.args]
    several = any((isinstance(one, Constant) and len(one.values) == 2)
                  or (isinstance(one, Term) and not {"linked", TWO}.isdisjoint(one.flags)) for one in said)
    return datable(grammar, piece) if (several or TWO in term.flags) and not term.asks else None


def between_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between 1921 and 1967" as a stretch of time, or as a condition."""
    yield from preposition_value(_, one, other)
    if "between" in one.meaning[1] and isinstance(other.meaning, Constant) and len(other.meaning.values) == 2:
        first, second = other.meaning.values
        yield joined(one, other, "interval", (Constant((first,)), Constant((second,))), 0.05)


def term_from(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The agreement came how many years after the other one?"."""
    yield from from_term(grammar, one, other, other, one)


def ask_elapse(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How many years passed": between two things, for nothing that lasted passes."""
    if one.meaning == "how_long":
        yield joined(one, other, "ask", PASSED, SWALLOW)


def ask_interval(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How many years between …"."""
    if one.meaning in ("how_long", PASSED):
        first, second = other.meaning
        yield joined(one, other, "expression", Expression(first, second, "years"))


def interval_ask(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between …, how many years passed?"."""
    for asked in ask_interval(grammar, other, one):
        yield joined(one, other, "expression", asked.meaning)


def elapse_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(How many years) separate the first visit …"; "… the two visits" says both."""
    if dated := _of_several(grammar, other):
        yield joined(one, other, "interval", (dated, dated), 0.05)
    dated = datable(grammar, other)
    way = first_edge(other).entry.category == "preposition" and _is_gone_to(grammar, other.meaning)
    if dated and not dated.asks and not way:
        yield joined(one, other, "elapse of", dated)


def elapse_from(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"… from the last"."""
    dated = datable(grammar, other)
    if dated and not dated.asks and first_edge(other).entry.category == "preposition":
        yield joined(one, other, "interval", (one.meaning, dated))


def elapse_until(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(How many years passed from the war) until the peace?"."""
    operator, operand = other.meaning
    if operator in ("until", "before") and isinstance(operand, Term):
        yield joined(one, other, "interval", (one.meaning, operand))


def elapse_from_superlative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(How many years) separate the oldest agreement from the newest?"."""
    for last in of_same_noun(grammar, one, other):
        yield joined(one, other, "interval", (one.meaning, last))


def ask_condition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How long after the visit …"; "who succeeded Curie as director?" is the next one after her."""
    yield from _from_when(one, other, one, other)
    (operator, operand), opening = other.meaning, first_edge(other).entry
    if one.meaning == "timeline" and isinstance(operand, Constant):  # "timeline since 2000"
        yield joined(one, other, "term", everything(operator, operand, other))
    if one.meaning == "who" and operator in NEXT_TO and opening.category == "preposition" \
            and VERB in opening.meaning[1] and isinstance(operand, Term) and not operand.ops:
        for held in _held(grammar, operand):
            then = Arg(held, other.at, other.to, "date", None, operator)
            turn = Op(NEXT_TO[operator], "date", 1, other.at, other.to)
            there = held.args[1:] if held is not operand else ()
            next_one = Term(
                held.kind, args=(then, *_same_post(grammar, held), *there), ops=(turn,), asks=("who",))
            yield joined(one, other, "term", next_one, 0.0 if held is operand else UNSAID, core=other)


def _same_post(grammar: Grammar, held: Term) -> tuple[Arg, ...]:
    """What whoever comes next has in common with the one before: the paper that both edited."""
    return tuple(Arg(Term(held.kind, args=held.args, path=(name,)), 0, 0, "name", (name,))
                 for name in sorted(grammar.posts(held.kind)))


def _held(grammar: Grammar, held: Term) -> Iterator[Term]:
    """What somebody succeeds another one in: as it is said ("as director"), or what has lasted for a person
    who stands alone."""
    if held.kind and grammar.is_event(held.kind) and any(arg.path for arg in held.args):
        yield held
    (alone, *beside) = held.args or (None,)
    if held.kind or alone is None or not isinstance(alone.operand, Term):
        return
    if not beside and grammar.is_person(alone.operand.kind) and grammar.span_of(alone.operand.kind):
        yield alone.operand.marked(TOLD)  # it is told of people themselves how long they were in their post
        return
    for kind in grammar.pack.kinds.values():
        ways = [[f.name for f in kind.fields.values() if f.type.kind == getattr(arg.operand, "kind", "")]
                for arg in held.args]  # "Oakes at the park"
        if all(len(names) == 1 for names in ways) and grammar.is_person(alone.operand.kind) \
                and grammar.span_of(kind.name):
            yield Term(kind.name, args=tuple(
                arg._replace(path=(names[0],)) for arg, names in zip(held.args, ways, strict=True)))


def condition_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Once relations had been established, how many years …"."""
    yield from _from_when(one, other, other, one)


def _from_when(one: Piece, other: Piece, ask: Piece, condition: Piece) -> Iterator[Piece]:
    operator, operand = condition.meaning
    if ask.meaning in ("how_long", PASSED) and operator in ENDS:
        yield joined(one, other, "how long from", (operator, operand))


def _on(condition: tuple[str, Any], other: Any) -> Expression:
    """The years from one thing on to another, which is before or after it."""
    operator, end = condition
    return Expression(end, other, ON) if operator in ("after", "since") else Expression(other, end, ON)


def from_term(grammar: Grammar, one: Piece, other: Piece, start: Piece | None = None,
              end: Piece | None = None) -> Iterator[Piece]:
    """"How long after the visit did relations begin"; but "once relations had begun, …" is the other end."""
    opens = first_edge(end or other).entry
    if opens.category == "preposition" and opens.meaning[1] & ENDS:
        return
    if opens.category != "auxiliary" and last_edge(start or one).entry.category in ("pronoun", "auxiliary"):
        return  # "until it | opened an embassy": that is what it did
    dated = datable(grammar, end or other)
    if dated and not dated.asks:
        yield joined(one, other, "expression", _on((start or one).meaning, dated))


def from_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"… how many years went by before a president came"."""
    operator, operand = other.meaning
    if operator in ENDS:
        yield joined(one, other, "expression", _on(one.meaning, operand))


def from_then_unit(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How many | years (until it closed)?"."""
    if other.meaning == "year":
        yield joined(one, other, "how long from then", one.meaning)


def from_then_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(When did it open?) How many years until it closed?"."""
    operator, operand = other.meaning
    deed = any(e.entry.form == "verb" for e in edges_of(other))  # but "before the other one"
    if (operator == "until" or (operator == "before" and deed)) and isinstance(operand, Term):
        yield joined(one, other, "expression", _on(("since", one.meaning), operand))


def bounds_told(term: Term) -> Iterator[tuple[Arg, Term]]:
    """What a term is weighed against ("older than Curie"), each with what is weighed of the term itself."""
    for bound in term.args:
        if bound.operator in (">", "<") and isinstance(bound.operand, Term) and bound.path:
            yield bound, term._replace(
                args=tuple(a for a in term.args if a is not bound), asks=(), path=bound.path)


def apart(bound: Arg, rest: Term) -> Expression:
    """The years between a date and the one that bounds it, in the order in which they are said to be."""
    first, second = (rest, bound.operand) if bound.operator == "<" else (bound.operand, rest)
    return Expression(first, second, ON)


def difference_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"By how much did trade grow": between the earliest and the latest amount; "by how much is Texas larger
    than Utah": between the two."""
    if one.meaning == "percent" and "of" in prepositions_of(other):
        return  # "what percentage of operations …?": a share, and no growth
    term = other.meaning
    unit = AS_UNIT.get(one.meaning, one.meaning)
    for bound, rest in bounds_told(term):
        if grammar.type_of(rest) == "date":
            yield joined(one, other, "expression", apart(bound, rest))
            continue
        between = Expression(rest, bound.operand, unit) if unit not in OF_BASE \
            else _from_base(unit, bound.operator == ">", bound.operand, rest)
        yield joined(one, other, "expression", between)
    if term.kind and size_of(grammar, term.kind) and not term.ops and not set(term.asks) - {"which"}:
        plain = term._replace(asks=(), path=())
        yield joined(one, other, "expression", Expression(plain, plain, unit))


def ask_comparative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How much larger", "how many more", "how many centimetres taller", "how many years later"."""
    word, _, unit = one.meaning.partition(" ")
    target = other.meaning[1]
    if one.meaning == "how_long" and (target == "date" or (
            isinstance(target, tuple) and grammar.step_type(*target[1:]) == "date")):
        yield joined(one, other, "by how much", other.meaning)
    fits = not unit or (isinstance(target, tuple)
                        and grammar.pack.kinds[target[1]].fields[target[2]].type.unit == unit)
    if word in ("amount", "count") and fits:
        asked = AMOUNT if word == "amount" and target in ("size", "count") else target
        yield joined(one, other, "by how much", (other.meaning[0], asked))


def _from_base(unit: str, more: bool, base: Any, amount: Term) -> Expression:
    """How much more or less an amount is, as a part of what it is compared with."""
    return Expression(base, amount, f"{unit} {CHANGES[0] if more else CHANGES[1]}")


def difference_comparative(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"By how much more", "by what percentage more"."""
    direction, target = other.meaning
    unit = f"{one.meaning} " if one.meaning in OF_BASE else ""
    yield joined(one, other, "by how much", (unit + direction, target))


def by_how_much_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How many more people": what is compared is said behind the comparison."""
    if one.meaning[1] in ("count", "size") and len(other.meaning) == 2 \
            and grammar.step_type(*other.meaning) in MEASURES:
        yield joined(one, other, "by how much", (one.meaning[0], ("field", *other.meaning)))


def by_how_much_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How much larger is Texas", "how many more people came in 2019", "how many years later did Peru open
    its embassy": still to be compared with another."""
    direction, target = one.meaning
    dated = datable(grammar, other) if target == "date" else None
    if isinstance(target, tuple) and grammar.step_type(*target[1:]) == "date":  # "how much older is Curie"
        dated = along(grammar, other.meaning, target[2]) if other.meaning.kind == target[1] else None
        target = "date"
    if dated and not dated.asks and not dated.ops:
        yield joined(one, other, "compared date", (direction, dated), core=other)
    if dated and (followed := next((arg for arg in dated.args if _is_followed(grammar, arg)), None)):
        # "how many years later did she follow him to Leeds?"
        rest = dated._replace(args=tuple(arg for arg in dated.args if arg is not followed))
        yield joined(one, other, "expression", _on((followed.operator, followed.operand), rest), core=other)
    # "how much more does it weigh?"
    told = next(amounts_told(grammar, other), None) if target == AMOUNT else None
    amount = _amount(grammar, other.meaning, ("field", other.meaning.kind, told) if told else target)
    if amount:
        yield joined(one, other, "compared amount", (direction, amount), core=other)
    elif target == "count" and other.meaning.kind and not (
            other.meaning.asks or other.meaning.ops or other.meaning.path):
        # "how many more visits did Peru make (than Poland)?"
        more = other.meaning.unmarked("inverted")
        yield joined(one, other, "more of", (f"{direction} {BY_HOW_MANY}", more), core=other)


def _is_followed(grammar: Grammar, arg: Arg) -> bool:
    """Whether an argument names somebody or something that was there before or after."""
    operand = arg.operand
    named = [operand, *(part.operand for part in operand.args)] if isinstance(operand, Term) else []
    return arg.operator in ("after", "before") and any(
        isinstance(term, Term) and grammar.is_proper(term) for term in named)


def _amount(grammar: Grammar, term: Term, target: object) -> Term | None:
    """The amount of a term that a comparison weighs."""
    if term.asks or term.ops or not term.kind:
        return None
    if term.path:
        return term if grammar.type_of(term) in MEASURES else None
    if isinstance(target, tuple):
        return term._replace(path=(target[2],)) if term.kind == target[1] else None
    field = amount_of(grammar, term.kind) if target == AMOUNT else None
    if field is None and target in ("size", "count", AMOUNT):
        field = size_of(grammar, term.kind)
    return term._replace(path=(field,)) if field else None


def than_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Than Utah", "than in 2018"; but "(more) than 5000 for the hall" weighs no other thing."""
    if other.category != "term" or first_edge(other).entry.category != "number":
        yield joined(one, other, "than what", other)


def than_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(More in 2022) than 2018"."""
    condition = other._replace(category="condition", meaning=("during", other.meaning))
    yield joined(one, other, "than what", condition)


def compared_amount_than(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How much larger is Texas than Utah", "how many more people came in 2019 than in 2018"."""
    (direction, amount), than = one.meaning, other.meaning
    dates = [arg for arg in than.meaning.args if arg.form == "date"] if isinstance(than.meaning, Term) else []
    if dates and than.meaning.keys and not any(arg.form == "date" for arg in amount.args):
        # "(… than) the Courier in 1965": both in that year
        amount = amount.saying(*dates)
        than = than._replace(meaning=than.meaning._replace(
            args=tuple(arg for arg in than.meaning.args if arg not in dates)))
    if than.category == "condition":
        second = at_another_time(amount, than, than.meaning)
    elif than.meaning.kind == amount.kind and not than.meaning.path and not than.meaning.asks:
        second = than.meaning._replace(path=amount.path)
    elif than.meaning.path == amount.path and than.meaning.kind == amount.kind:
        second = than.meaning
    else:
        second = with_another(grammar, amount, than)
    if second is not None:
        unit, _, way = direction.rpartition(" ")
        between = _from_base(unit, way == "more", second, amount) if unit \
            else Expression(amount, second, f"amount {direction}")
        yield joined(one, other, "expression", between)


def compared_date_than(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How many years later was the tourism agreement signed than the trade agreement"."""
    (direction, dated), than = one.meaning, other.meaning
    end = datable(grammar, than) if isinstance(than.meaning, Term) else None
    if dated.path and isinstance(than.meaning, Term) and than.meaning.kind == dated.kind:
        end = along(grammar, than.meaning, dated.path[-1])
    if end and not end.asks:
        first, second = (end, dated) if direction == "more" else (dated, end)
        yield joined(one, other, "expression", Expression(first, second, ON))


def difference_number(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"By how many million (dollars)": a scale, which the answer has anyway."""
    if other.meaning in SCALES:
        yield joined(one, other, "difference", one.meaning)


def difference_by(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The difference in weight"."""
    yield joined(one, other, "difference in", (one.meaning, other.meaning))


def difference_in_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The difference in area between Texas and Utah"."""
    unit, (kind, name) = one.meaning
    term = other.meaning
    if {"between", "linked", "all"} <= set(term.flags) and len(term.keys) == 2 and term.kind == kind \
            and grammar.step_type(kind, name) in MEASURES:
        first, second = (Term(kind, (key,), path=(name,)) for key in term.keys)
        yield joined(one, other, "expression", Expression(first, second, AS_UNIT.get(unit, unit)))


def difference_interval(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The difference between the area of Texas and that of Utah"."""
    first, second = other.meaning
    if isinstance(first, Term) and isinstance(second, Term) and first.kind and size_of(grammar, first.kind):
        unit = AS_UNIT.get(one.meaning, one.meaning)
        first, second = (second, first) if unit == "ratio" else (first, second)  # the first to the second
        yield joined(one, other, "expression", Expression(first, second, unit))
