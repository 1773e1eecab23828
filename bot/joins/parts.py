"""What the joins ask of a term, and how a term becomes something that is said of another.

Takes a `Term` (or its `Piece`) and the `Grammar`; gives what it points at, what is asked of it, whether it
has a date or a size.

For example, `along(grammar, <Peru>, "capital")` is a term for the capital of Peru.
"""
from collections.abc import Iterator

from bot.lexicon import LASTED, LIFETIME
from bot.pieces import TOLD, Arg, Choice, Grammar, Piece, Term, edges_of, first_edge, last_edge, new_arg
from bot.query import ANY, ONLY, Constant, Operand

ASKED_OF_ARGS = frozenset({"which", "count"})  # what can be asked of something said of a term
IN_WHICH_YEAR = frozenset({"when year", "which year", "what year"})  # what asks for a year
NARROWED = frozenset({"class", "called", "linked"})  # the flags of names that may yet be narrowed


def is_choice(said: Term) -> bool:
    """Whether a term is one name or another ("Poland or Peru")."""
    return "any" in said.flags and "linked" in said.flags


def offers(term: Term) -> bool:
    """Whether nothing is asked of a term but which of several names is meant ("was it Peru or Poland?")."""
    said = (arg.operand for arg in term.args if isinstance(arg.operand, Term))
    return term.asks == ("which",) and any(map(is_choice, said))


def asked_by(said: Term) -> tuple[str, ...]:
    """What is asked of something said of a term is asked of its role in the term; so is a choice
    ("Poland or Peru")."""
    return said.asks or (("which",) if is_choice(said) else ())


def is_adjective(term: Term) -> bool:
    """Whether a term is an adjective with a condition and nothing more ("major")."""
    plain = term._replace(args=(), asks=(), flags=()).bare
    return plain and bool(term.args) and all(a.form == "adjective" and a.path for a in term.args)


def said_of(said: Term, piece: Piece) -> Arg:
    operand = said.asked(()) if said.asks else said
    if not said.flags:
        return new_arg((operand, piece.at, piece.to, piece.form, None, "in", False, bool(said.asks)))
    operand = operand.unmarked("negated", "inverted", "definite")
    return new_arg((operand, piece.at, piece.to, piece.form, None, "in", "negated" in said.flags,
                    bool(said.asks) or is_choice(said)))


def of_those(term: Term, head: Piece) -> Arg:
    """That something is one of those that a head stands for, whatever is asked of them."""
    return Arg(term._replace(asks=()), head.at, head.to, "", ())


def target_of(grammar: Grammar, arg: Arg) -> str:
    """The kind, or the base type, of what is said of a term."""
    if isinstance(arg.operand, Term) and arg.form != "date":
        return grammar.type_of(arg.operand)
    if isinstance(arg.operand, Choice):
        first = arg.operand.parts[0]
        return target_of(grammar, first.args[0]) if first.args else first.kind
    return "date"


def datable(grammar: Grammar, piece: Piece) -> Term | None:
    """A term that has a date, if only as one of the names of what has one ("before Peru did")."""
    term = piece.meaning
    if dated_kind(grammar, term):
        return term  # type: ignore[no-any-return]
    if term.path and grammar.links(term.kind, "date"):  # "after the first visitor": after that visit
        event = term._replace(path=())
        untold = event.bare and grammar.is_optional(term.kind, term.path[0])
        return None if untold else event  # but "when retired": when what was?
    if (
        term.keys
        and piece.form != "adjective"
        and not term.args
        and not term.path
        and term.kind
        and grammar.hosts([term.kind, "date"])
    ):
        return Term("", args=(said_of(term, piece),))
    return None


def dated_kind(grammar: Grammar, term: Term) -> bool:
    if term.aggregate:
        return False
    if term.kind == "":
        return True
    if term.bare and term.kind in grammar.pack.kinds and not grammar.is_single(term.kind):
        return False  # "before trade": before which?
    kind = grammar.type_of(term)
    if grammar.is_person(kind):  # "after Curie": after what she did, as the rest of the question tells
        return TOLD in term.flags and grammar.span_of(kind) is not None  # "after Curie retired"
    return kind == "date" or (kind in grammar.pack.kinds and bool(grammar.links(kind, "date"))
        and not (term.bare and kind == ANY))


def happens(grammar: Grammar, piece: Piece) -> bool:
    """Whether a term tells of what happens: events, or what a verb says of things that have their time ("who
    headlined twice?", where each festival has a name)."""
    term = piece.meaning
    return grammar.is_event(term.kind) or (
        piece.form == "verb" and not term.keys and bool(grammar.links(term.kind, "date")))


def at_another_time(term: Term, piece: Piece, condition: tuple[str, Operand]) -> Term | None:
    """A term under the condition of a piece instead of that on its date; None if it has not just one date."""
    dates = [arg for arg in term.args if arg.form == "date"]
    if len(dates) != 1:
        return None
    operator, operand = condition
    then = dates[0]._replace(operand=operand, operator=operator, start=piece.at, end=piece.to)
    return term._replace(args=tuple(arg for arg in term.args if arg is not dates[0])).saying(then)


def replacing(grammar: Grammar, term: Term, args: tuple[Arg, ...]) -> Term:
    """A term with what is said anew in the place of its like."""
    like = {target_of(grammar, a) for a in args}
    kept = tuple(a for a in term.args if target_of(grammar, a) not in like)
    return term._replace(args=kept).saying(*args)


def with_another(grammar: Grammar, term: Term, piece: Piece) -> Term | None:
    """A term with what a piece names in the place of its like ("(Poland exports more) than Peru"); None if it
    has none."""
    other = piece.meaning
    if other.asks:
        return None
    if term.keys and term.path:  # "more flutes than oboes"
        return other._replace(path=term.path) if other == Term(term.kind, other.keys) else None
    leading = {e.end for e in edges_of(piece) if e.entry.category == "preposition"}
    lone = other.args[0] if not other.kind and len(other.args) == 1 else None
    if lone and lone.start not in leading:
        said = lone
    elif other.kind in ("", term.kind) and other.args:
        return replacing(grammar, term, other.args)
    elif other.keys:
        said = said_of(other, piece)
    else:
        return None
    alike = [a for a in term.args if target_of(grammar, a) == target_of(grammar, said)]
    if not alike:
        return None
    said = said._replace(start=alike[0].start, end=alike[0].end, form=alike[0].form)  # in the same role
    return term._replace(args=tuple(a for a in term.args if a not in alike)).saying(said)


PAST_NOUN = 0.12   # "before the embassy in Warsaw": it is the embassy that is there
PAST_OWNER = 0.25  # "before Tusk's to Peru"


def ends_in_owner(piece: Piece) -> bool:
    """Whether a piece ends in what owns something ("before Tusk's")."""
    return last_edge(piece).entry.category == "possessive"


def prepositions_of(piece: Piece) -> frozenset[str]:
    """The roles of places that the first word of a piece may have; none if it is no preposition."""
    entry = first_edge(piece).entry
    return entry.meaning[0] if entry.category == "preposition" else frozenset()


def is_verbal(piece: Piece) -> bool:
    """Whether a piece begins with a verb or a noun for an event ("signed in 2008")."""
    return piece.form in ("verb", "noun")


def opposed(one: Term, other: Term) -> bool:
    """Whether one of two terms is the first and the other the last: neither narrows the other ("was the first
    one also the last?")."""
    return any(a.target == b.target and a.direction != b.direction for a in one.ops for b in other.ops)


def is_deed(grammar: Grammar, piece: Piece) -> bool:
    """Whether a piece begins with a verb of an example that bends as one ("launched"), and not with any other
    word that the example has taught."""
    thing = first_edge(piece).entry
    return piece.form == "verb" and thing.category == "thing" \
        and grammar.lexicon.language.is_verb(thing.meaning.lemma)


OF_ITS_OWN = 0.3  # what a named thing has itself is rather asked for than what things in it have


def has_its_own(grammar: Grammar, said: object, kind: str, name: str) -> bool:
    """Whether something said of things of a kind is a named thing that has a field of that name itself: "how
    many people live on Morra" is about the island, and not about its towns."""
    if not isinstance(said, Term) or not said.keys or said.kind == kind:
        return False
    if said.kind not in grammar.pack.kinds:
        return False
    stem, fields = grammar.lexicon.language.stem, grammar.pack.kinds[said.kind].fields
    return name in fields or stem(name) in map(stem, fields)  # a hut's valley, and a peak's valleys


def weighs_span(grammar: Grammar, target: object) -> bool:
    """Whether a superlative or a comparative weighs for how long something lasted."""
    return target in ("span", LASTED) or (
        isinstance(target, tuple) and target[0] == "field" and grammar.is_lasting(target[1], target[2:3]))


def of_people(grammar: Grammar, term: Term) -> Term:
    """"(Who) | lived longest": those who lived; "(who) died | oldest": and not the dates of their deaths."""
    lives = [(kind, lived) for kind in grammar.pack.kinds if (lived := grammar.lifetime_of(kind))]
    if not term.kind and len(lives) == 1:
        return term._replace(kind=lives[0][0])
    dead = any((term.kind, term.path) == (kind, lived[1]) for kind, lived in lives)
    return term._replace(path=()) if dead else term


def along(grammar: Grammar, term: Term, name: str) -> Term | None:
    """What lies along a field from a term."""
    if term.aggregate or "negated" in term.flags:
        return None
    if any(arg.head for arg in term.args):  # "the volcano that erupted": of the volcano, not of the eruption
        wrapped = Term(grammar.type_of(term), args=(Arg(term._replace(asks=()), 0, 0, "", ()),))
        return wrapped._replace(path=(name,))
    if not term.path:
        return term._replace(path=(name,))
    if term.ops or len(term.path) > 3:
        wrapped = Term(grammar.type_of(term), args=(Arg(term._replace(asks=()), 0, 0, "", ()),))
        return wrapped._replace(path=(name,))
    return term._replace(path=(*term.path, name))


def counted_by(target: object) -> Term | None:
    """What a superlative counts ("the most visits"); None for one that weighs something else."""
    return target[1] if isinstance(target, tuple) and target[0] == "count" else None


def all_joined(grammar: Grammar, kind: str) -> bool:
    """Whether it is told of all the people of a kind when they joined: "the first coach"."""
    entry = grammar.entry_of(kind)
    return entry is not None and not grammar.is_optional(kind, entry[0])


def measurable(grammar: Grammar, kind: str, target: object, *, classed: bool = False) -> bool:
    """Whether things of a kind, or of a class of it, can be ordered by what a superlative weighs."""
    if kind == "":
        return True
    if kind not in grammar.pack.kinds:
        return False
    if target == ONLY:
        return True
    if target == LIFETIME:
        return grammar.lifetime_of(kind) is not None
    if target in ("span", LASTED):
        return grammar.span_of(kind) is not None or grammar.only_entry_of(kind) is not None \
            or grammar.takes(kind) is not None or grammar.stretch_of(kind) is not None
    if target == "date":
        if grammar.numbered(kind):
            return True
        return bool(grammar.links(kind, "date")) and (
            not grammar.is_person(kind) or grammar.span_of(kind) is not None  # "the first mayor"
            or (not classed and all_joined(grammar, kind)) or grammar.only_entry_of(kind) is not None)
    if target == "size":
        return size_of(grammar, kind) is not None
    if counted := counted_by(target):
        told = grammar.type_of(counted)
        done = counted.path and grammar.is_event(counted.kind)  # "(which horse) won the most races?"
        return bool(grammar.links(told, kind) or grammar.links(kind, told)
                    or (done and grammar.links(counted.kind, kind)))
    return isinstance(target, tuple) and target[1] == kind


RANGE = "range"  # the operator of a bound that is two: (operator, amount), (operator, amount)


def bounds_of(operator: str, value: object) -> tuple[tuple[str, object], ...]:
    """The bounds that an amount is under: one, or the two of a range."""
    return value if operator == RANGE else ((operator, value),)  # type: ignore[return-value]


def is_in_unit(grammar: Grammar, kind: str, name: str, figure: Piece) -> bool:
    """Whether a figure has the unit of a field, or none: "4000 kg" is no price."""
    said = {e.entry.meaning if e.entry.category == "unit name" else e.entry.origin for e in edges_of(figure)
            if e.entry.category in ("unit name", "number")}
    return said & grammar.lexicon.units <= {grammar.pack.kinds[kind].fields[name].type.unit}


def has_unit(grammar: Grammar, figure: Piece) -> bool:
    """Whether a figure is said in a unit of the pack."""
    said = {e.entry.meaning if e.entry.category == "unit name" else e.entry.origin for e in edges_of(figure)
            if e.entry.category in ("unit name", "number")}
    return bool(said & grammar.lexicon.units)


def amounts_of(grammar: Grammar, kind: str) -> list[str]:
    """The fields of a kind that "how much" can ask for: sums of money, and what is declared to be asked for
    so."""
    fields = grammar.pack.kinds[kind].fields.values() if kind in grammar.pack.kinds else ()
    return [f.name for f in fields if f.type.is_measure and (
        f.type.unit in grammar.lexicon.language.money or "amount" in grammar.asks(f.asks))]


def amount_of(grammar: Grammar, kind: str) -> str | None:
    """The field of a kind that "how much" asks for where nothing says which: the first."""
    return next(iter(amounts_of(grammar, kind)), None)


def amounts_told(grammar: Grammar, head: Piece) -> Iterator[str]:
    """The amounts of a kind of which an example shows that a verb tells them: "melts", "weighs"."""
    kind, lexicon = head.meaning.kind, grammar.lexicon
    for edge in edges_of(head):
        if edge.entry.category == "thing" and edge.entry.form == "verb":
            name = lexicon.tells.get((kind, edge.entry.meaning.lemma))
            if name and lexicon.pack.kinds[kind].fields[name].type.is_measure:
                yield name


def size_of(grammar: Grammar, kind: str) -> str | None:
    """The field that "large" weighs for a kind: declared, or its only number; not what a thing costs, nor how
    long it takes, but what a prize is worth."""
    if kind in grammar.pack.sizes:
        return grammar.pack.sizes[kind]
    if kind not in grammar.pack.kinds:
        return None
    numbers = [f for f in grammar.pack.kinds[kind].fields.values() if f.type.is_measure]
    language = grammar.lexicon.language
    (only,) = numbers if len(numbers) == 1 else (None,)
    costs = only is not None and not grammar.is_event(kind) and (
        only.type.unit in language.spells
        or (only.type.unit in language.money and only.name not in language["large_by_sum"]))
    return only.name if only and not costs else None


def everything(operator: str, date: Constant, piece: Piece) -> Term:
    """All that happened at a time, which a piece tells."""
    arg = Arg(date, piece.at, piece.to, "date", None, operator.removeprefix("not "),
              operator.startswith("not "))
    return Term(ANY, args=(arg,), asks=("timeline",))
