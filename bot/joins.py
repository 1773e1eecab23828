"""Which two neighbours may be joined, and into what: the grammar of the chart, in roles and types.

Takes two `Piece`s that stand side by side; gives the pieces that they make together (none, mostly).
`JOINS` is the table; no rule in it knows a word of a language or of a topic.

For example, a preposition and a date make a condition; a superlative and a term make a term that waits to
be narrowed to its extreme.
"""
from collections.abc import Iterator

from bot.lexicon import rank
from bot.lookup import during
from bot.model import Date
from bot.pieces import (
    BAG,
    INTERSECT,
    LATE,
    MERGE,
    NAMED_HEAD,
    NUMBERED,
    SWALLOW,
    Arg,
    Choice,
    Expression,
    Grammar,
    Join,
    Op,
    Piece,
    Term,
    joined,
)
from bot.query import ANY, Constant, Shift


def left_word(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A small word before something."""
    yield joined(one, other, other.category, other.meaning, SWALLOW, core=other)


def both(category: str) -> Join:
    """Two neighbours that only wait together for what is beside them ("more than" and 150000)."""
    def join(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
        yield joined(one, other, category, (one.meaning, other.meaning))
    return join


def left_as(category: str) -> Join:
    """A word that adds nothing to the one before it but the place that both can take ("longer than")."""
    def join(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
        yield joined(one, other, category, one.meaning)
    return join


def exact_beside(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Exactly …", "… exactly": a figure that is only known in words doesn't do."""
    head = other if one.category == "exact" else one
    yield joined(one, other, "term", head.meaning.marked("exact"), SWALLOW, core=head)


def exact_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Exactly when", "when exactly"."""
    ask = other if one.category == "exact" else one
    if ask.meaning not in ("count", "amount"):
        yield joined(one, other, "ask", ask.meaning, SWALLOW)


def term_possessive(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Poland's"."""
    yield joined(one, other, "term", one.meaning, SWALLOW, core=one, form="possessive")


def auxiliary_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Did Tusk": "did" turns the order of a clause round."""
    term = other.meaning
    if one.meaning == "do":
        term = term.marked("inverted")
    yield joined(one, other, "term", term, SWALLOW, core=other)


def term_auxiliary(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"… had been": swallowed; but "Peru did" stands for a clause, and only behind "before" or "than"."""
    if other.meaning != "do":
        term = one.meaning.unmarked("inverted")
        yield joined(one, other, "term", term, SWALLOW, core=one)
    elif one.meaning.keys or one.meaning.kind == "":
        yield joined(one, other, "elliptic", one.meaning, SWALLOW, core=one)


def right_word(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A small word after something."""
    yield joined(one, other, one.category, one.meaning, SWALLOW, core=one)



def term_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """Two terms side by side: the same thing twice, or one said of the other, or names in a row."""
    left, right = one.meaning, other.meaning
    if "negated" in left.flags:  # "apart from Tusk, who …"
        yield from attach(grammar, one, other, other, one, 0.0)
        return
    yield from _same(grammar, one, other)
    attached = False
    for head, arg, cost in ((one, other, 0.0), (other, one, LATE)):
        for piece in attach(grammar, one, other, head, arg, cost):
            attached = True
            yield piece
    if not attached or not (left.kind and right.kind):
        yield from _bag(grammar, one, other)


def _same(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """Two terms of one kind: a noun and a verb for it, a noun and a set of it."""
    left, right = one.meaning, other.meaning
    if (
        not left.kind
        or not right.kind
        or (left.asks and right.asks)
        or ("inverted" in right.flags and right.keys)
    ):
        return
    if left.kind == right.kind and left.asks and left.bare and right.keys and "class" not in right.flags:
        return  # "which states … Mississippi": a name isn't asked for
    if left.kind == right.kind and left.path == right.path and (left.bare or right.bare or left == right):
        bare_name = left.bare and one.form == "noun" and other.form == "name" and other.category == "term"
        core = one if one.form in ("noun", "class", "name") or not left.bare else other
        yield joined(one, other, "term", _union(left, right), BARE_NAME if bare_name else MERGE, core=core)
        return
    left_type, right_type = grammar.type_of(left), grammar.type_of(right)
    if left_type != right_type or left_type not in grammar.pack.kinds:
        return
    if left.kind == right.kind and not left.path and not right.path:
        if (left.keys and right.keys) or (
            {"verb", "noun"} >= {one.form, other.form} and one.form and other.form
        ):
            return
        if (left.keys and not right.keys) or not right.ops or not left.ops:
            yield joined(one, other, "term", _union(left, right), INTERSECT, core=one)
    elif left.bare and right.path:
        yield joined(one, other, "term", right.asking(*left.asks), INTERSECT, core=one)
    elif right.bare and left.path:
        yield joined(one, other, "term", left.asking(*right.asks), INTERSECT + LATE, core=other)
    elif right.path and not left.path:
        arg = Arg(right._replace(asks=()), other.at, other.to, other.form, ())
        yield joined(one, other, "term", left.saying(arg).asking(*right.asks), INTERSECT + LATE, core=one)
    elif left.path and not right.path:
        arg = Arg(right._replace(asks=()), other.at, other.to, other.form, left.path)
        yield joined(one, other, "term", left.saying(arg)._replace(path=left.path).asking(*right.asks),
                     APPOSED, core=one)


BARE_NAME = 0.6  # "states Mississippi": a kind's noun before a name is part of the name, if anything
APPOSED = 0.5  # "the capital Albany" means the capital


def named_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Called Austin"."""
    if other.meaning.keys and not other.meaning.asks:
        yield joined(one, other, "appositive", other.meaning, core=other)


def term_appositive(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Cities named Austin": only a name of the same kind."""
    if (
        one.meaning.kind == other.meaning.kind
        and not one.meaning.keys
        and not one.meaning.path
        and one.to == one.end
    ):
        sure = -rank(grammar.pack, other.meaning.kind)  # the noun says of which kind the name is
        called = _union(one.meaning, other.meaning)._replace(flags=("called",))
        yield joined(one, other, "term", called, sure, core=one)


def _union(left: Term, right: Term) -> Term:
    term = left._replace(
        keys=left.keys or right.keys,
        ops=left.ops + right.ops,
        path=left.path or right.path,
        flags=tuple(sorted({*left.flags, *right.flags} - {"relation"})),
        outer=left.outer + right.outer,
        aggregate=left.aggregate or right.aggregate,
    )
    return term.saying(*right.args).asking(*right.asks)


def attach(
    grammar: Grammar, one: Piece, other: Piece, head: Piece, arg: Piece, cost: float
) -> Iterator[Piece]:
    """`arg` as something said of `head`."""
    main, said = head.meaning, arg.meaning
    if "inverted" in said.flags:
        if arg is other:
            return  # "which city did Peru …": what stands behind "did" belongs to what follows
        main = main.marked("inverted")
        said = said.unmarked("inverted")
    if main.kind in ("",) or said.kind == ANY or main.aggregate or said.aggregate:
        return
    if said.kind == "":
        if main.kind != ANY and not all(grammar.links(main.kind, _target(grammar, a)) for a in said.args):
            return
        form = arg.form
        args = tuple(a._replace(start=a.start, form=a.form or form) for a in said.args)
        merged = (
            main.saying(*args)
            .asking(*said.asks)
            ._replace(
                ops=main.ops + said.ops,
                outer=main.outer + said.outer,
                flags=tuple(sorted({*main.flags, *said.flags})),
            )
        )
        yield joined(one, other, "term", merged, cost + MERGE, core=head)
        return
    if said.bare and not said.asks and not said.flags and (arg.form == "verb" or grammar.is_event(said.kind)):
        return  # a bare verb says nothing of another thing; it would only be left out
    target = grammar.type_of(said)
    if said.asks and not set(said.asks) <= ASKED_OF_ARGS:
        return
    if (
        main.asks
        and main.keys
        and not main.path
        and "class" not in main.flags
        and set(main.asks) <= ASKED_OF_ARGS
    ):
        return  # "which presidents …": a name isn't asked for, but its role in something
    if "relation" in said.flags or (main.path and grammar.type_of(main) == target \
            and not _is_outer(grammar, one, other, head, said)):
        return  # "the river flowing through New York" denotes the river; a relation waits for its noun
    if main.kind != ANY and not grammar.links(main.kind, target):
        if main.path and grammar.links(grammar.type_of(main), target):
            wrapped = Term(
                grammar.type_of(main), args=(Arg(main._replace(asks=()), head.at, head.to, "", ()),)
            )
            new = wrapped.saying(_arg(said, arg)).asking(*main.asks)
            yield joined(one, other, "term", new, cost + INTERSECT, core=head)
        return
    if main.keys and not main.path and "class" not in main.flags and not (said.asks and said.bare):
        cost += NAMED_HEAD
    outer = _is_outer(grammar, one, other, head, said)
    if outer:
        yield joined(
            one,
            other,
            "term",
            main._replace(outer=(*main.outer, _arg(said, arg))).asking(*_which(said)),
            cost,
            core=head,
        )
        return
    meant = _arg(said, arg)
    if {"any", "linked"} <= set(said.flags):
        for position, known in enumerate(main.args):
            if (
                known.head and known.operand.bare and known.operand.kind == said.kind
            ):  # "which country …, Poland or Peru?"
                choice = known._replace(operand=meant.operand)
                args = (*main.args[:position], choice, *main.args[position + 1:])
                yield joined(one, other, "term", main._replace(args=args), cost, core=head)
                return
    if arg is one and said.bare and arg.form == "noun":
        meant = meant._replace(head=True)  # "the countries that Tusk visited" are countries
    yield joined(one, other, "term", main.saying(meant).asking(*_which(said)), cost, core=head)


ASKED_OF_ARGS = frozenset({"which", "count"})  # what can be asked of something said of a term


def _which(said: Term) -> tuple[str, ...]:
    """What is asked of something said of a term is asked of its role in the term; so is a choice
    ("Poland or Peru")."""
    return said.asks or (("which",) if {"any", "linked"} <= set(said.flags) else ())


def _arg(said: Term, piece: Piece) -> Arg:
    head = bool(said.asks) or {"any", "linked"} <= set(said.flags)
    flags = tuple(f for f in said.flags if f not in ("negated", "inverted"))
    return Arg(said._replace(asks=(), flags=flags), piece.at, piece.to, piece.form,
               negated="negated" in said.flags, head=head)


def _is_outer(grammar: Grammar, one: Piece, other: Piece, head: Piece, said: Term) -> bool:
    """Whether a name before "the first …" is what is compared with it, and doesn't narrow it: one of those
    who did it, or of the same kind."""
    main = head.meaning
    if (
        head is not other
        or "definite" not in main.flags
        or not main.ops
        or not said.keys
        or "class" in said.flags
        or said.args
    ):
        return False
    return main.kind in ("", said.kind) or grammar.asks_for(main.kind, said.kind, "who")


def _target(grammar: Grammar, arg: Arg) -> str:
    if isinstance(arg.operand, Term):
        return grammar.type_of(arg.operand)
    return "date"


def _bag(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """Names in a row that some kind of record could hold together ("Polish prime minister")."""
    args = (*_bag_args(grammar, one), *_bag_args(grammar, other))
    if (
        "inverted" in other.meaning.flags
        or not _bag_args(grammar, one)
        or not _bag_args(grammar, other)
        or len(args) > 5
    ):
        return
    if not grammar.hosts([_target(grammar, a) for a in args]):
        return
    left, right = one.meaning, other.meaning
    ops = (left.ops if left.kind == "" else ()) + (right.ops if right.kind == "" else ())
    asks = tuple(dict.fromkeys(a for t in (left, right) for a in t.asks))
    flags = tuple(
        sorted(set((left.flags if left.kind == "" else ()) + (right.flags if right.kind == "" else ())))
    )
    outer = _bag_args(grammar, one) if _is_outer(grammar, one, other, other, left) else ()
    inner = tuple(a for a in sorted(args, key=lambda a: (a.start, a.end)) if a not in outer)
    term = Term("", args=inner, ops=ops, asks=asks, flags=flags, outer=(*left.outer, *right.outer, *outer))
    yield joined(one, other, "term", term, BAG, core=one)


def _bag_args(grammar: Grammar, piece: Piece) -> tuple[Arg, ...]:
    term = piece.meaning
    if piece.category != "term":
        return ()
    if term.kind == "":
        return tuple(term.args)
    keyed = term.bare and piece.form == "noun" and not grammar.is_event(term.kind)
    if term.kind == ANY or term.path or term.aggregate or term.ops or term.args or not (term.keys or keyed):
        return ()
    return (_arg(term, piece),)



def preposition_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A preposition before a term: the term, or a condition of time by its date."""
    places, times = one.meaning
    asked = set(other.meaning.asks) <= {*ASKED_OF_ARGS, "what"}  # "by how much" isn't "how much"
    if (
        asked
        and (places or ("when" not in times and not _datable(grammar, other)))
        and "negated" not in other.meaning.flags
    ):
        yield joined(one, other, "term", other.meaning, SWALLOW, core=other)
    relation = next((t for t in ("before", "after", "since", "until", "when") if t in times), None)
    dated = _datable(grammar, other)
    if relation == "when" and one.start == 0:
        return  # what opens a question asks
    if relation and dated and not other.meaning.asks:
        operator = "overlaps" if relation == "when" else relation
        yield joined(one, other, "condition", (operator, dated), 0.3 if places else 0.0)


def term_preposition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A preposition that is left alone behind its term ("which country did he come from?")."""
    term = one.meaning
    if other.meaning[0]:
        own = term.path and _belongs(grammar, other.meaning[0], term.kind, term.path[-1])
        yield joined(one, other, "term", term, SWALLOW if own else STRANDED, core=one)


STRANDED = 0.15


def preposition_superlative(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"With the largest population"."""
    if "with" in one.meaning[0] and isinstance(other.meaning[1], tuple):
        yield joined(one, other, "superlative", other.meaning, SWALLOW)


def preposition_field(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"By area", "in population": what a superlative weighs."""
    if one.meaning[0] & {"by", "in", "of"} and len(other.meaning) == 2:
        yield joined(one, other, "by", other.meaning)


def term_by(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The smallest state by area"."""
    term = one.meaning
    if term.ops and term.ops[-1].target in ("size", "count") and term.kind == other.meaning[0]:
        op = term.ops[-1]._replace(target=("field", *other.meaning))
        yield joined(one, other, "term", term._replace(ops=(*term.ops[:-1], op)), core=one)


def field_preposition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A verb with the preposition that belongs to it ("run through")."""
    if _belongs(grammar, other.meaning[0], *one.meaning[:2]):
        yield joined(one, other, "field", one.meaning)


def _belongs(grammar: Grammar, roles: frozenset[str], kind: str, name: str) -> bool:
    """Whether a preposition can lead to a field: by its own name, or as the pack declares."""
    declared = grammar.pack.prepositions
    return name in roles or any(f"{kind}.{name}" in declared.get(role, ()) for role in roles)


def _datable(grammar: Grammar, piece: Piece) -> Term | None:
    """A term that has a date, if only as one of the names of what has one ("before Peru did")."""
    term = piece.meaning
    if _dated(grammar, term):
        return term  # type: ignore[no-any-return]
    if (
        term.keys
        and piece.form != "adjective"
        and not term.args
        and not term.path
        and term.kind
        and grammar.hosts([term.kind, "date"])
    ):
        return Term("", args=(_arg(term, piece),))
    return None


def _dated(grammar: Grammar, term: Term) -> bool:
    if term.aggregate:
        return False
    if term.kind == "":
        return True
    kind = grammar.type_of(term)
    return kind == "date" or (kind in grammar.pack.kinds and bool(grammar.links(kind, "date")) \
        and not (term.bare and kind == ANY))


TIMES = ("before", "after", "since", "until", "in")


def preposition_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A preposition before a date."""
    times = one.meaning[1]
    for relation in TIMES:
        if relation in times:
            operator = "during" if relation == "in" else relation
            yield joined(
                one, other, "condition", (operator, other.meaning), 0.02 if relation == "in" else 0.0
            )
    if "to" in one.meaning[0]:  # "… to 2022"
        yield joined(one, other, "condition", ("until", other.meaning), 0.1)
    if "between" in times and isinstance(other.meaning, Constant) and len(other.meaning.values) == 2:
        yield joined(one, other, "condition", ("between", other.meaning))


def preposition_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """Two prepositions in a row ("in or after", "from before")."""
    if other.meaning[0] in ("before", "after", "since", "until") and "in" in one.meaning[1]:
        yield joined(one, other, "condition", other.meaning, SWALLOW)


def value_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"1996 and 2002"."""
    _, value = other.meaning
    if isinstance(one.meaning, Constant) and isinstance(value, Constant):
        yield joined(one, other, "value", Constant(one.meaning.values + value.values))


def value_until(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"1996 to 2002"."""
    operator, operand = other.meaning
    if not isinstance(operand, Constant) or not isinstance(one.meaning, Constant):
        return
    if operator == "during" and all(during(d, w) for d in one.meaning.values for w in operand.values
                                    if isinstance(d, Date) and isinstance(w, Date)):
        yield joined(one, other, "value", one.meaning)  # "the sixties of the 20th century"
    if operator == "until":
        yield joined(one, other, "value", Constant(one.meaning.values + operand.values))


def term_condition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A term and a condition of time."""
    yield from _with_condition(grammar, one, other, one, other, 0.0)


def condition_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A condition of time and a term."""
    yield from _with_condition(grammar, one, other, other, one, 0.05)


def term_value(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A date without a preposition ("the 2008 agreements")."""
    condition = other._replace(category="condition", meaning=("during", other.meaning))
    yield from _with_condition(grammar, one, other, one, condition, 0.15)


def value_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A date before its term."""
    condition = one._replace(category="condition", meaning=("during", one.meaning))
    yield from _with_condition(grammar, one, other, other, condition, 0.15)


def _with_condition(grammar: Grammar, one: Piece, other: Piece, head: Piece, condition: Piece,
                    cost: float) -> Iterator[Piece]:
    term = head.meaning
    kind = grammar.type_of(term) if term.kind else ""
    operator, operand = condition.meaning
    end_dated = bool(term.path) and kind in grammar.pack.kinds and bool(grammar.links(kind, "date"))
    if term.kind not in ("", ANY) and not grammar.links(term.kind, "date") and not end_dated:
        if not term.path and not term.args and (term.keys or term.bare) \
                and grammar.hosts([term.kind, "date"]):
            said = (_arg(term, head), Arg(operand, condition.at, condition.to, "date", None, operator))
            bag = Term("", args=tuple(sorted(said, key=lambda a: a.start)), asks=term.asks)
            yield joined(one, other, "term", bag, cost + BAG, core=head)
        return
    negated = operator.startswith("not ")
    arg = Arg(operand, condition.at, condition.to, "date", None, operator.removeprefix("not "), negated)
    yield joined(
        one, other, "term", term.saying(arg), cost + (NAMED_HEAD / 3 if term.keys else 0.0), core=head
    )


def unit_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The year of the visit": the date of a set of events."""
    term = other.meaning
    if one.meaning in ("year", "date", "decade", "month") and _dated(grammar, term) and not term.asks \
            and not term.bare and term.kind not in (ANY,):
        yield joined(one, other, "value", term, 0.1)


def unit_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The year 1998"."""
    if isinstance(other.meaning, Constant):
        yield joined(one, other, "value", other.meaning)


def unit_condition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The year after the visit", "the year in which Tusk came"."""
    operator, operand = other.meaning
    if one.meaning == "year" and operator in ("after", "before") :
        yield joined(one, other, "value", Shift(operand, 1 if operator == "after" else -1), 0.05)
    if operator == "overlaps":
        yield joined(one, other, "value", operand, 0.05)


def number_unit(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Four years"."""
    if other.meaning == "year" and isinstance(one.meaning, int):
        yield joined(one, other, "span", one.meaning)


def span_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Four years after …": in that year."""
    operator, operand = other.meaning
    if operator in ("after", "before"):
        years = one.meaning if operator == "after" else -one.meaning
        yield joined(one, other, "condition", ("during", Shift(operand, years)))


def same_unit(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The same year": as that of something, or of all that is told."""
    yield joined(one, other, "sameness", other.meaning, core=other)


def term_sameness(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Did they come in the same year?"."""
    if not one.meaning.asks and other.meaning == "year":
        yield joined(one, other, "term", one.meaning.asking("same"), core=one)


def preposition_sameness(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"In the same year"."""
    if "in" in one.meaning[1]:
        yield joined(one, other, "sameness", other.meaning)



def field_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A field and a term beside it."""
    yield from _field(grammar, one, other, one, other, 0.0)
    term = other.meaning
    if term.kind == "" and len(one.meaning) == 2:
        yield from _field_bag(grammar, one, other)
        return
    if (
        term.bare
        and other.form == "noun"
        and term.kind == grammar.step_type(*one.meaning[:2])
        and not term.asks
    ):
        yield joined(one, other, "field", one.meaning, MERGE)  # "neighbouring states", "capital city"


def _field_bag(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Former Polish president": of the names in a row the one of the field's kind fills it."""
    kind, name = one.meaning
    term = other.meaning
    fitting = [
        a for a in term.args if a.path is None and _target(grammar, a) == grammar.step_type(kind, name)
    ]
    if len(fitting) == 1:
        args = tuple(a._replace(path=(name,)) if a is fitting[0] else a for a in term.args)
        yield joined(one, other, "term", term._replace(kind=kind, args=args), core=other)


def term_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A term and a field behind it ("Texas capital", "the rivers run through")."""
    yield from _field(grammar, one, other, other, one, 0.05)


def _field(
    grammar: Grammar, one: Piece, other: Piece, field: Piece, beside: Piece, cost: float
) -> Iterator[Piece]:
    kind, name = field.meaning[:2]
    negated = len(field.meaning) > 2
    term = beside.meaning
    if not term.kind or term.kind == ANY:
        return
    if "relation" in term.flags:
        return
    target = grammar.type_of(term)
    declared = grammar.step_type(kind, name)
    subject = (
        "inverted" in term.flags and field is other
    )  # "that the Mississippi runs through": it does the running
    if (
        target == declared
        and not subject
        and declared in grammar.pack.kinds
        and not (term.asks and not set(term.asks) <= ASKED_OF_ARGS)
    ):
        counted = next((f for f in term.flags if f.startswith("count")), None)
        flags = tuple(f for f in term.flags if f not in ("negated", counted))
        arg = Arg(term._replace(asks=(), flags=flags), beside.at, beside.to, beside.form, (name,),
                  negated=negated or "negated" in term.flags, head=bool(term.asks))
        if counted:
            operator, number = counted.split()
            arg = arg._replace(operand=Constant((int(number),)), operator=operator)
        owner = Term(kind, args=(arg,), asks=_which(term), flags=("relation",))
        order = cost + (0.1 if field is other else 0.0)
        yield joined(one, other, "term", owner, order, core=field, form="relation")
    if target == kind and not negated and not (term.asks and not set(term.asks) <= ASKED_OF_ARGS):
        values = _along(grammar, term, name)
        if values is not None:
            yield joined(one, other, "term", values._replace(asks=()), cost, core=beside, form="values")


def _along(grammar: Grammar, term: Term, name: str) -> Term | None:
    """What lies along a field from a term."""
    if term.aggregate:
        return None
    if not term.path:
        return term._replace(path=(name,))
    if term.ops or len(term.path) > 3:
        wrapped = Term(grammar.type_of(term), args=(Arg(term._replace(asks=()), 0, 0, "", ()),))
        return wrapped._replace(path=(name,))
    return term._replace(path=(*term.path, name))


def field_field(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """Two words for one field ("population density", "high elevation")."""
    if one.meaning == other.meaning:
        yield joined(one, other, "field", one.meaning, MERGE)


def not_field(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Not run through"."""
    if one.meaning in ("not", "no") and len(other.meaning) == 2:
        yield joined(one, other, "field", (*other.meaning, "not"))


def field_bound(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"A population over 150000"."""
    kind, name = one.meaning[:2]
    if grammar.step_type(kind, name) in ("number", "quantity"):
        operator, value = other.meaning
        arg = Arg(Constant((value,)), other.at, other.to, "", (name,), operator, len(one.meaning) > 2)
        yield joined(one, other, "term", Term(kind, args=(arg,), flags=("relation",)), form="relation")


def field_number(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"A total of US$201 million"."""
    yield from field_bound(grammar, one, other._replace(meaning=("=", other.meaning)))



def superlative_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A superlative before its term."""
    yield from _superlative(grammar, one, other, one, other, 0.0)


def term_superlative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A superlative behind its term ("who came first?")."""
    yield from _superlative(grammar, one, other, other, one, 0.1)


def _superlative(grammar: Grammar, one: Piece, other: Piece, superlative: Piece, head: Piece,
                 cost: float) -> Iterator[Piece]:
    direction, target, nth, definite = superlative.meaning
    term = head.meaning
    if isinstance(definite, tuple):  # "the next": counted from a date
        relation, date = definite
        term = term.saying(Arg(date, superlative.at, superlative.to, "date", None, relation))
    elif definite:
        term = term.marked("definite")
    if term.aggregate or (term.kind == ANY and target != "date"):
        return
    if target == "count":
        yield from _counted(grammar, one, other, superlative, head, cost)
        return
    if term.kind == "":
        yield joined(
            one, other, "term", term._replace(ops=(*term.ops, Op(direction, target, nth))), cost, core=head
        )
        return
    if term.keys and not term.path and not term.args and "class" not in term.flags:
        # a named thing has no first: "first Peru" only means something among names in a row
        bag = Term("", args=(_arg(term, head),), ops=(Op(direction, target, nth),), asks=term.asks,
                   flags=tuple(f for f in term.flags if f == "definite"))
        yield joined(one, other, "term", bag, cost + BAG, core=head)
        return
    if "class" in term.flags and not measurable(grammar, term.kind, target):
        bag = Term("", args=(_arg(term, head),), ops=(Op(direction, target, nth),), asks=term.asks,
                   flags=tuple(f for f in term.flags if f == "definite"))
        yield joined(one, other, "term", bag, cost + BAG, core=head)
        return
    inner = term.kind == ANY or measurable(grammar, term.kind, target)
    outer = bool(term.path) and measurable(grammar, grammar.type_of(term), target)
    if outer:
        wrapped = Term(grammar.type_of(term), args=(Arg(term._replace(asks=()), head.at, head.to, "", ()),),
                       ops=(Op(direction, target, nth),), asks=term.asks)
        yield joined(one, other, "term", wrapped, cost, core=head)
    elif inner:
        cost += OF_OWNER if term.path and target != "date" else 0.0
        new = term._replace(ops=(*term.ops, Op(direction, target, nth, head.at, head.to, head.form)))
        yield joined(one, other, "term", new, cost, core=head)
    elif (
        isinstance(target, tuple)
        and target[0] == "field"
        and not term.path
        and grammar.links(term.kind, target[1])
    ):
        # "the state with the lowest elevation": of a thing that it has
        extreme = Term(target[1], ops=(Op(direction, target, nth),))
        arg = Arg(extreme, superlative.at, superlative.to, "name")
        yield joined(one, other, "term", term.saying(arg), cost + 0.1, core=head)
    elif term.path and isinstance(target, str) and target == "size" and _is_number(grammar, term):
        owner = term._replace(
            path=(), ops=(*term.ops, Op(direction, ("field", term.kind, term.path[-1]), nth))
        )
        yield joined(one, other, "term", owner._replace(path=term.path), cost, core=head)


OF_OWNER = 0.3  # "the largest capital" is rather a large city than the capital of a large state


def _is_number(grammar: Grammar, term: Term) -> bool:
    return len(term.path) == 1 and grammar.type_of(term) in ("number", "quantity")


def measurable(grammar: Grammar, kind: str, target: object) -> bool:
    """Whether things of a kind can be ordered by what a superlative weighs."""
    if kind == "":
        return True
    if kind not in grammar.pack.kinds:
        return False
    if target == "date":
        return bool(grammar.links(kind, "date"))
    if target == "size":
        return size_of(grammar, kind) is not None
    if isinstance(target, tuple) and target[0] == "count":
        return bool(
            grammar.links(grammar.type_of(target[1]), kind) or grammar.links(kind, grammar.type_of(target[1]))
        )
    return isinstance(target, tuple) and target[1] == kind


def size_of(grammar: Grammar, kind: str) -> str | None:
    """The field that "large" weighs for a kind: declared, or its only number."""
    if kind in grammar.pack.sizes:
        return grammar.pack.sizes[kind]
    if kind not in grammar.pack.kinds:
        return None
    numbers = [
        f.name for f in grammar.pack.kinds[kind].fields.values() if f.type.base in ("number", "quantity")
    ]
    return numbers[0] if len(numbers) == 1 else None


def superlative_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The largest population": a superlative that says what it weighs."""
    direction, target, nth, definite = one.meaning
    kind, name = other.meaning[:2]
    if len(other.meaning) > 2 or (isinstance(target, tuple) and target[1:] == (kind, name)):
        return
    if grammar.step_type(kind, name) in ("number", "quantity", "date"):
        yield joined(one, other, "superlative", (direction, ("field", kind, name), nth, definite))


def _counted(grammar: Grammar, one: Piece, other: Piece, superlative: Piece, head: Piece,
             cost: float) -> Iterator[Piece]:
    """"The most rivers": things that are counted for whatever they are joined with."""
    direction, _, nth, definite = superlative.meaning
    term = head.meaning
    if term.kind and term.kind != ANY and not term.keys and superlative is one and not term.asks:
        yield joined(one, other, "superlative", (direction, ("count", term), nth, definite), cost + 0.1)


def field_superlative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Borders the most states": a count along a field."""
    kind, name = one.meaning[:2]
    direction, target, nth, definite = other.meaning
    if isinstance(target, tuple) and target[0] == "count" and len(one.meaning) == 2:
        counted = target[1]
        declared = grammar.step_type(kind, name)
        if grammar.type_of(counted) == declared:
            yield joined(
                one, other, "superlative", (direction, ("along", kind, name, counted), nth, definite)
            )
        if grammar.type_of(counted) == kind:
            yield joined(
                one,
                other,
                "superlative",
                (direction, ("along", declared, f"^{kind}.{name}", counted), nth, definite),
            )
    elif target == "count" and grammar.step_type(kind, name) in grammar.pack.kinds:
        yield joined(one, other, "superlative", (direction, ("along", kind, name, None), nth, definite))


def definite_superlative(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The first": what stands before it is compared with it and doesn't narrow it."""
    direction, target, nth, since = other.meaning
    yield joined(one, other, "superlative", (direction, target, nth, since or True), SWALLOW)


def definite_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The …", before a superlative with what it narrows."""
    term = other.meaning
    if term.ops:
        term = term.marked("definite")
    yield joined(one, other, "term", term, SWALLOW, core=other)


def comparing_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Longer than the Red"."""
    direction, target = one.meaning
    term = other.meaning
    if term.asks or not term.kind:
        return
    kind = grammar.type_of(term)
    field: str | None = None
    if isinstance(target, tuple):
        kind_of, field = target[1], target[2]
        if kind in ("number", "quantity"):
            yield joined(one, other, "bounded", (kind_of, field, ">" if direction == "more" else "<", term))
            return
        if kind != kind_of:
            return
    elif target == "size":
        field = size_of(grammar, kind)
    elif target == "date" and (dated := _datable(grammar, other)):
        yield joined(one, other, "condition", ("before" if direction == "less" else "after", dated))
        return
    if field and kind in grammar.pack.kinds:
        value = _along(grammar, term, field)
        if value:
            yield joined(one, other, "bounded", (kind, field, ">" if direction == "more" else "<", value))


def comparative_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"More people (than Florida)": a comparison that says what it weighs."""
    direction, target = one.meaning
    if target in ("count", "size") and len(other.meaning) == 2 \
            and grammar.step_type(*other.meaning) in ("number", "quantity"):
        yield joined(one, other, "comparative", (direction, ("field", *other.meaning)))


def comparing_number(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Longer than 2000 km"."""
    direction, target = one.meaning
    if isinstance(target, tuple) and target[0] == "field":
        yield joined(one, other, "bounded", (target[1], target[2], ">" if direction == "more" else "<",
                                             Constant((other.meaning,))))


def bound_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"More than a million people"."""
    if len(other.meaning) == 2:
        yield from field_bound(grammar, other._replace(start=one.start), one._replace(end=other.end))


def term_compared_time(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Was trade in 2022 larger than in 2018?"."""
    (direction, target), (operator, operand) = other.meaning
    term = one.meaning
    field = size_of(grammar, term.kind) if target in ("size", "count") else None
    if not field or term.path or not any(a.form == "date" for a in term.args):
        return
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


def term_compared_times(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Was trade larger in 2022 than in 2018?"."""
    comparative, first, second = other.meaning
    for term in _with_condition(grammar, one, other, one, first, 0.0):
        compared = other._replace(category="compared time", meaning=(comparative, second.meaning))
        for piece in term_compared_time(grammar, term._replace(end=one.end), compared):
            yield joined(one, other, "term", piece.meaning, core=one)


def condition_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"In 2018 or in 2022"."""
    operator, operand = one.meaning
    how, (other_operator, other_operand) = other.meaning
    if how == "or" and operator == other_operator == "during" and isinstance(operand, Constant) \
            and isinstance(other_operand, Constant):
        yield joined(one, other, "condition", (operator, Constant(operand.values + other_operand.values)))


def bounded_side(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A comparison beside the term that it restricts."""
    head, bounded = (one, other) if one.category == "term" else (other, one)
    kind, field, operator, value = bounded.meaning
    term = head.meaning
    if grammar.type_of(term) != kind:
        return
    arg = Arg(value, bounded.at, bounded.to, "", (field,), operator)
    if term.path:
        term = Term(kind, args=(Arg(term._replace(asks=()), head.at, head.to, "", ()),), asks=term.asks)
    yield joined(one, other, "term", term.saying(arg), 0.0, core=head)



def number_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"All 50 states", "which two items": the number is checked with the answer."""
    term = other.meaning
    if isinstance(one.meaning, int) and 1 < one.meaning < 1000 and term.kind and not term.keys:
        yield joined(
            one,
            other,
            "term",
            term.marked(f"number {one.meaning}"),
            NUMBERED,
            core=other,
        )


def term_number(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A figure beside a term that has one such field ("trade hit 201 million")."""
    yield from _figure(grammar, one, other, one, ("=", other.meaning))


def term_bound_number(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Cities over 100000"."""
    yield from _figure(grammar, one, other, one, other.meaning)


def number_before_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A figure before its term, or a number that is only checked."""
    yield from number_term(grammar, one, other)
    if isinstance(one.meaning, (int, float)) and one.meaning >= 1000:
        yield from _figure(grammar, one, other, other, ("=", one.meaning))


def _figure(
    grammar: Grammar, one: Piece, other: Piece, head: Piece, bound: tuple[str, object]
) -> Iterator[Piece]:
    term = head.meaning
    if not term.kind or term.kind == ANY or term.path:
        return
    field = size_of(grammar, term.kind)
    if field is None:
        return
    operator, value = bound
    figure = one if head is other else other
    arg = Arg(Constant((value,)), figure.at, figure.to, "", (field,), operator)  # type: ignore[arg-type]
    yield joined(one, other, "term", term.saying(arg), 0.1, core=head)


def not_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"No rivers", "not presidents", "other than Tusk"."""
    term = other.meaning
    if term.asks or term.ops or "negated" in term.flags or term.kind in ("", ANY):
        return
    if grammar.is_event(term.kind) and term.args:
        return  # "has no president come": that nothing happened is more than the facts can tell
    if one.meaning in ("no", "without") and term.keys and "class" not in term.flags and one.meaning == "no":
        return
    yield joined(
        one, other, "term", term.marked("negated"), 0.05, core=other
    )


def bound_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"At least one state": how many there must be."""
    term = other.meaning
    bound, number = one.meaning
    if term.kind and not term.keys and not term.asks and isinstance(number, int):
        flags = tuple(sorted({*term.flags, f"count{bound} {number}"}))
        yield joined(one, other, "term", term._replace(flags=flags), core=other)


def other_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Other states": of a kind that is related to itself, and never to the same record."""
    kind = grammar.pack.kinds.get(other.meaning.kind)
    if kind and any(pair[0] == pair[1] for pair in kind.symmetric):
        yield joined(one, other, "term", other.meaning, SWALLOW, core=other)


def not_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Not in 2008"."""
    operator, operand = other.meaning
    if not operator.startswith("not "):
        yield joined(one, other, "condition", (f"not {operator}", operand))



def term_linked_ask(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"What were they promised, and near which river?": one more thing is asked of the same."""
    yield from attach(grammar, one, other, one, other, 0.05)


def link_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"And Poland"."""
    if other.meaning.bare and other.meaning.asks == ("which",) and one.meaning == "and":
        yield joined(one, other, "linked ask", other.meaning, core=other)
    if not other.meaning.asks:
        yield joined(one, other, "linked term", (one.meaning, other.meaning), core=other)


def _pair(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """Two terms that aren't names of one kind: alternatives, or the ends of a stretch of time."""
    how, right = other.meaning
    left = one.meaning
    if left.asks or right.asks:
        return
    dated = _datable(grammar, one), _datable(grammar, other._replace(meaning=right))
    if how == "and" and all(dated):
        yield joined(one, other, "pair", dated)
    if how == "or" and left.kind == right.kind and not left.path and not right.path and not left.bare \
            and not right.bare and not (left.keys or right.keys):
        choice = Arg(Choice((left, right)), one.at, other.to, "choice")
        if left.kind or grammar.hosts([_target(grammar, a) for a in (*left.args, *right.args)]):
            yield joined(one, other, "term", Term(left.kind, args=(choice,)), core=one)


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
    if "between" in one.meaning[0] | one.meaning[1] and several and _dated(grammar, term) and not term.asks:
        yield joined(one, other, "interval", (term, term), 0.05)


def between_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between 1921 and 1967" as a stretch of time, or as a condition."""
    yield from preposition_value(_, one, other)
    if "between" in one.meaning[1] and isinstance(other.meaning, Constant) and len(other.meaning.values) == 2:
        first, second = other.meaning.values
        yield joined(one, other, "interval", (Constant((first,)), Constant((second,))), 0.05)


def superlative_unit(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The earliest date"."""
    if one.meaning[1] == "date" and other.meaning == "date":
        yield joined(one, other, "superlative", one.meaning)


def term_from(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The agreement came how many years after the other one?"."""
    yield from from_term(grammar, one, other, other, one)


def ask_superlative(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Which is the newest?": of what a conversation spoke of."""
    if one.meaning in ("which", "what", "who", "list"):
        yield joined(one, other, "asked superlative", other.meaning, SWALLOW)


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
    dated = _datable(grammar, end or other)
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


def comparative_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"More visits": of two, the one that has the most."""
    direction, target = one.meaning
    term = other.meaning
    if target == "count" and term.kind and term.kind != ANY and not term.keys and not term.asks:
        yield joined(
            one,
            other,
            "superlative",
            ("most" if direction == "more" else "least", ("count", term), 1, False),
            0.1,
        )
    if target == "size":  # "which was bigger, the trade of 2018 or of 2022?"
        as_superlative = one._replace(category="superlative",
                                      meaning=("most" if direction == "more" else "least", target, 1, False))
        yield from _superlative(grammar, one, other, as_superlative, other, 0.3)


def term_comparative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Which of the two was larger?": of two, the one at that end."""
    direction, target = other.meaning
    as_superlative = other._replace(category="superlative",
                                    meaning=("most" if direction == "more" else "least", target, 1, False))
    if target in ("size", "date") or isinstance(target, tuple):
        yield from _superlative(grammar, one, other, as_superlative, one, 0.2)


def verb_superlative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Received the most visits": a verb for what is counted; otherwise a superlative behind its term."""
    target = other.meaning[1]
    if isinstance(target, tuple) and target[0] == "count" and one.meaning.bare and one.form == "verb" \
            and grammar.type_of(target[1]) == one.meaning.kind:
        yield joined(one, other, "superlative", other.meaning, MERGE)
    if other.meaning[3] is True and (one.meaning.keys or not one.meaning.kind):
        return  # "Fujimori … the first": he is compared with it
    yield from term_superlative(grammar, one, other)


def term_linked(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Peru and Poland": several names in one."""
    how, right = other.meaning
    left = one.meaning
    if how == "and" and left.kind == right.kind and "relation" in left.flags and "relation" in right.flags:
        yield joined(one, other, "term", left.saying(*right.args), core=one, form="relation")
        return
    if left.kind != right.kind or not left.keys or not right.keys or left.path or right.path \
            or left.args or right.args or "negated" in right.flags:
        yield from _pair(grammar, one, other)
        return
    if set(left.keys) & set(right.keys):
        return
    flag = "all" if how == "and" else "any"
    mixed = {"all", "any"} & set(left.flags)
    if mixed and flag not in mixed:
        return
    flags = tuple(sorted({*left.flags, flag, "linked"} - {"class"}))
    yield joined(one, other, "term", left._replace(keys=left.keys + right.keys, flags=flags), 0.0, core=one)



def ask_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A question word before a term."""
    term = other.meaning
    if "negated" in term.flags:
        return
    if term.asks and one.meaning in ("what", "list", "which"):
        yield joined(one, other, "term", term, SWALLOW, core=other)  # "what is the number of …"
        return
    clause = "inverted" in term.flags or any(
        a.start < other.at and a.form in ("name", "noun") for a in term.args
    )
    if clause and one.meaning in ("count", "which") and term.kind != ANY:
        return  # they ask for the noun that follows, and not for what a whole clause tells
    if (
        one.meaning in ("which", "what")
        and not clause
        and not grammar.is_proper(term)
        and other.form in ("noun", "name", "class", "adjective", "values", "")
    ):
        cost = 0.0 if one.meaning == "which" else 0.02
        yield joined(one, other, "term", _ask_first("which", term), cost, core=other)
    if one.meaning != "which":
        cost = 0.03 if one.meaning == "what" else 0.0
        yield joined(one, other, "term", _ask_first(one.meaning, term), cost, core=other)


def _ask_first(ask: str, term: Term) -> Term:
    """What stands before a term is asked before what stands in it."""
    return term._replace(asks=(ask, *(a for a in term.asks if a != ask)))


def term_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A question word behind a term ("the war when?")."""
    if other.meaning not in ("which", "count", "describe", "list") and "negated" not in one.meaning.flags:
        yield joined(one, other, "term", one.meaning.asking(other.meaning), 0.2, core=one)


def support_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Pay a visit": a verb that says no more than the noun for an event behind it."""
    if grammar.is_event(other.meaning.kind) and other.meaning.kind != ANY and not other.meaning.asks:
        yield joined(one, other, "term", other.meaning, SWALLOW, core=other)


def term_support(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The visit that he paid"."""
    if grammar.is_event(one.meaning.kind) and one.meaning.kind != ANY:
        yield joined(one, other, "term", one.meaning, SWALLOW, core=one)


def term_tag(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"…, aren't they?"."""
    if not one.meaning.asks:
        yield joined(one, other, "term", one.meaning.asking(other.meaning), core=one)


def relative_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"That Tusk …": a name behind "that" is part of the clause that follows, and of nothing before."""
    term = other.meaning
    if term.keys and not term.args and "class" not in term.flags:
        term = term.marked("inverted")
    yield joined(one, other, "term", term, SWALLOW, core=other)


def ask_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Tell me who", "remind me when": the second one asks."""
    if one.meaning in ("list", "what", "how") and other.meaning not in ("list",):
        yield joined(one, other, "ask", other.meaning, SWALLOW)


def ask_unit(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Which year", "how many years"."""
    if one.meaning in ("which", "what", "when") or (
        one.meaning.startswith("when ") and other.meaning == "date"
    ):
        yield joined(
            one,
            other,
            "ask",
            one.meaning
            if " " in one.meaning
            else "when"
            if other.meaning == "date"
            else f"when {other.meaning}",
        )
    if one.meaning == "count" and other.meaning == "year":
        yield joined(one, other, "ask", "how_long")


def unit_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Month and year": the finer of the two."""
    finer = min(one.meaning, other.meaning[1], key=UNITS.index)
    yield joined(one, other, "unit", finer)


UNITS = ("day", "date", "month", "year", "decade", "century")


def pronoun_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"They" and a term: without an antecedent, what the pack is about."""
    about = as_about(grammar, one)
    if about:
        yield from term_term(grammar, about, other)


def term_pronoun(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A term and "they"."""
    about = as_about(grammar, other)
    if about:
        yield from term_term(grammar, one, about)


def as_about(grammar: Grammar, piece: Piece) -> Piece | None:
    """The plural pronoun as a name for what the pack is about."""
    about = grammar.pack.about
    if piece.meaning != "they" or not about:
        return None
    term = Term(about[0].kind, tuple(ref.key for ref in about), flags=("all",))
    return piece._replace(category="term", meaning=term, form="name", cost=piece.cost + PRONOUN)


PRONOUN = 0.3


def term_unit(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Fujimori Poland year?": a unit of time behind a term asks for it."""
    if other.meaning in ("year", "date", "month") and not one.meaning.asks:
        yield joined(
            one,
            other,
            "term",
            one.meaning.asking("when" if other.meaning == "date" else f"when {other.meaning}"),
            0.3,
            core=one,
        )


def ask_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Tell me about 1998": everything of that time."""
    if one.meaning in ("describe", "list", "timeline") and isinstance(other.meaning, Constant):
        arg = Arg(other.meaning, other.at, other.to, "date", None, "during")
        yield joined(one, other, "term", Term(ANY, args=(arg,), asks=("timeline",)))


def link_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"And when"."""
    if one.meaning == "and":
        yield joined(one, other, "ask", other.meaning, 0.05)


def preposition_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"In which year", "by whom", "to whom"."""
    if other.meaning in ("who", "which", "what", "where") or other.meaning.startswith("when"):
        yield joined(one, other, "ask", other.meaning, SWALLOW)


def aggregate_side(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Total population of …", "the area of … combined"."""
    word, head = (one, other) if one.category == "aggregate" else (other, one)
    term = head.meaning
    if term.kind and term.path and grammar.type_of(term) in ("number", "quantity") and not term.aggregate:
        yield joined(one, other, "term", term._replace(aggregate=word.meaning), core=head)


def aggregate_field(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Total population": a field whose values will be added up."""
    if len(other.meaning) == 2:
        yield joined(one, other, "aggregated field", (*other.meaning, one.meaning))


def aggregated_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Total population of the states"."""
    kind, name, function = one.meaning
    term = other.meaning
    if term.kind and grammar.type_of(term) == kind and not term.asks:
        values = _along(grammar, term, name)
        if values:
            yield joined(one, other, "term", values._replace(aggregate=function), core=other)


def threshold_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """An adjective with a condition ("major city")."""
    adjective, term = one.meaning, other.meaning
    if grammar.type_of(term) != adjective.kind or (term.keys and not term.path):
        return
    operator = "in" if isinstance(adjective.value, bool) else adjective.operator
    arg = Arg(Constant((adjective.value,)), one.at, one.to, "adjective", (adjective.field,), operator)
    if term.path:
        term = Term(
            adjective.kind, args=(Arg(term._replace(asks=()), other.at, other.to, "", ()),), asks=term.asks
        )
    yield joined(one, other, "term", term.saying(arg), 0.0, core=other)


SWALLOWED_BY = (
    "term",
    "appositive",
    "by",
    "field",
    "ask",
    "value",
    "condition",
    "superlative",
    "unit",
    "number",
    "threshold",
    "linked term",
    "linked value",
    "comparative",
    "comparing",
    "bounded",
    "aggregate",
    "not",
    "preposition",
    "aggregated field",
    "bound",
    "bound number",
    "span",
    "link",
    "difference",
    "occur",
    "interval",
    "pair",
    "expression",
    "sameness",
    "how long from",
    "elapse",
    "reciprocal",
)
SMALL = ("filler", "definite", "whose", "auxiliary", "relative", "phase")

JOINS: dict[tuple[str, str], Join] = {
    ("term", "term"): term_term,
    ("preposition", "term"): between_several,
    ("term", "preposition"): term_preposition,
    ("preposition", "value"): between_value,
    ("preposition", "condition"): preposition_condition,
    ("link", "value"): both("linked value"),
    ("value", "linked value"): value_linked,
    ("value", "condition"): value_until,
    ("term", "condition"): term_condition,
    ("condition", "term"): condition_term,
    ("term", "value"): term_value,
    ("value", "term"): value_term,
    ("unit", "term"): unit_term,
    ("unit", "value"): unit_value,
    ("unit", "condition"): unit_condition,
    ("number", "unit"): number_unit,
    ("span", "condition"): span_condition,
    ("same", "unit"): same_unit,
    ("term", "sameness"): term_sameness,
    ("preposition", "sameness"): preposition_sameness,
    ("sameness", "term"): unit_term,
    ("sameness", "condition"): unit_condition,
    ("field", "term"): field_term,
    ("term", "field"): term_field,
    ("field", "field"): field_field,
    ("field", "preposition"): field_preposition,
    ("preposition", "superlative"): preposition_superlative,
    ("preposition", "field"): preposition_field,
    ("term", "by"): term_by,
    ("not", "field"): not_field,
    ("field", "bound number"): field_bound,
    ("field", "number"): field_number,
    ("superlative", "term"): superlative_term,
    ("term", "superlative"): verb_superlative,
    ("comparative", "term"): comparative_term,
    ("term", "comparative"): term_comparative,
    ("preposition", "pair"): between_pair,
    ("ask", "superlative"): ask_superlative,
    ("ask", "interval"): ask_interval,
    ("ask", "condition"): ask_condition,
    ("condition", "ask"): condition_ask,
    ("how long from", "term"): from_term,
    ("how long from", "condition"): from_condition,
    ("term", "how long from"): term_from,
    ("superlative", "unit"): superlative_unit,
    ("difference", "term"): difference_term,
    ("difference", "interval"): difference_interval,
    ("ask", "elapse"): right_word,
    ("elapse", "interval"): left_word,
    ("elapse", "condition"): left_word,
    ("reciprocal", "term"): left_word,
    ("occur", "condition"): left_word,
    ("superlative", "field"): superlative_field,
    ("field", "superlative"): field_superlative,
    ("term", "possessive"): term_possessive,
    ("comparative", "than"): left_as("comparing"),
    ("comparing", "term"): comparing_term,
    ("comparing", "elliptic"): comparing_term,
    ("comparing", "condition"): both("compared time"),
    ("comparative", "field"): comparative_field,
    ("comparing", "number"): comparing_number,
    ("number", "unit name"): left_as("number"),
    ("bound number", "field"): bound_field,
    ("term", "compared time"): term_compared_time,
    ("comparative", "condition"): comparative_condition,
    ("compared", "than"): left_as("compared than"),
    ("compared than", "condition"): compared_than_condition,
    ("term", "compared times"): term_compared_times,
    ("link", "condition"): both("linked condition"),
    ("condition", "linked condition"): condition_linked,

    ("preposition", "elliptic"): preposition_term,
    ("term", "bounded"): bounded_side,
    ("bounded", "term"): bounded_side,
    ("number", "term"): number_before_term,
    ("bound", "number"): both("bound number"),
    ("term", "number"): term_number,
    ("term", "bound number"): term_bound_number,
    ("not", "term"): not_term,
    ("not", "condition"): not_condition,
    ("bound number", "term"): bound_term,
    ("other", "term"): other_term,
    ("link", "term"): link_term,
    ("term", "linked term"): term_linked,
    ("ask", "term"): ask_term,
    ("term", "ask"): term_ask,
    ("ask", "ask"): ask_ask,
    ("ask", "unit"): ask_unit,
    ("term", "unit"): term_unit,
    ("term", "tag"): term_tag,
    ("support", "term"): support_term,
    ("term", "support"): term_support,
    ("ask", "value"): ask_value,
    ("link", "ask"): link_ask,
    ("link", "unit"): both("linked unit"),
    ("term", "linked ask"): term_linked_ask,
    ("unit", "linked unit"): unit_linked,
    ("term", "occur"): right_word,
    ("term", "named"): right_word,
    ("pronoun", "term"): pronoun_term,
    ("term", "pronoun"): term_pronoun,
    ("preposition", "ask"): preposition_ask,
    ("aggregate", "term"): aggregate_side,
    ("term", "aggregate"): aggregate_side,
    ("aggregate", "field"): aggregate_field,
    ("aggregated field", "term"): aggregated_term,
    ("threshold", "term"): threshold_term,
    ("all", "term"): left_word,
    ("exact", "term"): exact_beside,
    ("term", "exact"): exact_beside,
    ("exact", "ask"): exact_ask,
    ("ask", "exact"): exact_ask,
    ("term", "appositive"): term_appositive,
}
JOINS |= {(small, category): left_word for small in SMALL for category in SWALLOWED_BY}
JOINS |= {(category, small): right_word for small in SMALL for category in SWALLOWED_BY}
JOINS |= {(one, other): left_word for one in SMALL for other in SMALL}
JOINS["auxiliary", "term"] = auxiliary_term
JOINS["relative", "term"] = relative_term
JOINS["term", "auxiliary"] = term_auxiliary
JOINS["definite", "superlative"] = definite_superlative
JOINS["named", "term"] = named_term
JOINS["definite", "term"] = definite_term
del JOINS["term", "definite"]
