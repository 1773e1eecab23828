"""Joins of fields: the field of a term, the owners of what a term names, sums, adjectives with a condition.

Takes a field (its kind, its name and perhaps "not") or an adjective, and what stands beside it; gives terms.

For example, "capital" and "Peru" make the capital of Peru; "borders" and "Peru" all that borders it.
"""
from collections.abc import Iterator

from bot.cues import doing
from bot.joins.parts import (
    ASKED_OF_ARGS,
    OF_ITS_OWN,
    RANGE,
    along,
    amounts_told,
    asked_by,
    bounds_of,
    has_its_own,
    is_in_unit,
    prepositions_of,
    said_of,
    size_of,
    target_of,
)
from bot.lexicon import ENDED, FILLED, Entry
from bot.model import MEASURES
from bot.pieces import (
    BOUND,
    DENIED,
    LEADING,
    MERGE,
    SWALLOW,
    TOTALLED,
    Arg,
    Grammar,
    Piece,
    Term,
    bound_of,
    edges_of,
    first_edge,
    joined,
    last_edge,
    so,
)
from bot.query import ANY, WEIGHED, Constant

STRANDED = 0.15


def term_preposition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A preposition that is left alone behind its term ("which country did he come from?")."""
    term = one.meaning
    if other.meaning[0] and "between" not in other.meaning[0] and other.form != LEADING:
        own = term.path and belongs(grammar, other.meaning[0], term.kind, term.path[-1])
        last = last_edge(one).entry
        dated = last.category == "field" and grammar.step_type(*last.meaning) == "date"
        if dated and "of" in other.meaning[0]:
            return  # "what did he die of?": not that he died
        if term.path and not own and "with" in other.meaning[0]:
            return  # "what money do they pay with?": not how much
        yield joined(one, other, "term", term, SWALLOW if own else STRANDED, core=one)


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
    if belongs(grammar, other.meaning[0], *one.meaning[:2]):
        yield joined(one, other, "field", one.meaning)


def belongs(grammar: Grammar, roles: frozenset[str], kind: str, name: str) -> bool:
    """Whether a preposition can lead to a field: by its own name, or as the pack declares."""
    declared = grammar.pack.prepositions
    return name in roles or any(f"{kind}.{name}" in declared.get(role, ()) for role in roles)


def field_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A field and a term beside it; "the closed stations" are those of which it is known when."""
    term = other.meaning
    kind, name = one.meaning[:2]
    if one.form == ENDED and term.kind and grammar.type_of(term) != grammar.step_type(kind, name):
        return  # "no longer President" is said of a title, and "no longer a member" of none
    if one.form == "verb" and term.kind == kind and not term.path and first_edge(other).entry.form == "noun" \
            and grammar.step_type(kind, name) == "date" and grammar.is_optional(kind, name):
        held = Arg(Term(kind, path=(name,)), one.at, one.to, "verb", None, "in", len(one.meaning) > 2)
        yield joined(one, other, "term", term.saying(held), core=other)
        return
    if one.form == FILLED:
        said_more = term.args or term.ops or term.path or term.asks
        if term.keys and not said_more and term.kind == grammar.step_type(kind, name):
            filled = Arg(term, other.at, other.to, other.form, (name,))
            yield joined(one, other, "term", Term(kind, args=(filled,)), core=one, form="verb")
        return
    yield from _field(grammar, one, other, one, other, 0.0)
    if term.kind == "" and len(one.meaning) == 2:
        yield from _field_bag(grammar, one, other)
        return
    if (
        term.bare
        and not term.flags
        and first_edge(other).entry.category == "thing"  # and not "the state", nor "states that"
        and other.end == other.to
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
        a for a in term.args if a.path is None and target_of(grammar, a) == grammar.step_type(kind, name)
    ]
    if len(fitting) == 1:
        args = tuple(a._replace(path=(name,)) if a is fitting[0] else a for a in term.args)
        yield joined(one, other, "term", term._replace(kind=kind, args=args), core=other)


def term_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A term and a field behind it ("Texas capital", "the rivers run through"); inns "that have rooms", "with
    rooms", are those of which some are known."""
    if other.form == FILLED:
        return
    kind, name = one.meaning.kind, other.meaning[1]
    verb = last_edge(one).entry  # "which bridges charge a toll?"
    has = _has(first_edge(other).entry) or (verb.category == "thing" and verb.form == "verb" and (
        grammar.lexicon.tells.get((kind, verb.meaning.lemma)) == name))
    if has and other.meaning == (kind, name) and grammar.is_optional(kind, name) \
            and not one.meaning.keys and not one.meaning.path and grammar.step_type(kind, name) != "date":
        held = Arg(Term(kind, path=(name,)), other.at, other.to, "verb", None)
        yield joined(one, other, "term", one.meaning.saying(held), core=one)
        return
    yield from _field(grammar, one, other, other, one, 0.05)


def _has(entry: Entry) -> bool:
    """Whether a word says that something has what stands behind it."""
    return (entry.category == "auxiliary" and entry.meaning == "have") \
        or (entry.category == "preposition" and "with" in entry.meaning[0])


def _other_role(grammar: Grammar, field: Piece, target: str) -> str | None:
    """The only other role of those who have one: "Curie's supervisor" is that of the thesis of which she is
    the author, and not of one that she supervised."""
    kind, name = field.meaning[:2]
    fields = grammar.pack.kinds[kind].fields.values()
    others = [f.name for f in fields if f.type.kind == target and f.name != name]
    return others[0] if len(others) == 1 and kind != target and field.form != "verb" else None


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
    if beside.form == "class" and term.kind == kind and not (negated or term.path) and any(
            name in held or doing(grammar.lexicon, [name], kind, held)
            for e in edges_of(beside) if e.entry.category == "thing"
            and (held := grammar.lexicon.valued.get((kind, e.entry.meaning.lemma)))):
        # "the job of a vet", "the registration G-PTAA"; "(which books) did Marlow Press publish?"
        yield joined(one, other, "term", term.unmarked("inverted"), core=beside)
        return
    if term.kind == kind and not (negated or term.path or term.keys) and len(term.args) == 1 \
            and term.args[0].path == (name,) and isinstance(term.args[0].operand, Constant) \
            and grammar.step_type(kind, name) == "text":
        yield joined(one, other, "term", term, core=beside)  # "caused by fog", where that is a cause
    target = grammar.type_of(term)
    declared = grammar.step_type(kind, name)
    # "that the Mississippi runs through": it does the running, and isn't what was told of before
    subject = "inverted" in term.flags
    verbs = (last_edge(beside).entry.category, first_edge(field).entry.category)  # of "Curie's", maybe
    had = beside.form == "possessive" or "of" in prepositions_of(beside)
    owned = target == declared == kind and not grammar.is_mutual(kind, name) and (had or "auxiliary" in verbs)
    belonging = had or not prepositions_of(beside).isdisjoint(("to", "under"))  # "deputy to Curie"
    of_person = belonging and target == declared and grammar.is_person(target)
    partner = grammar.partner(kind, name) or _other_role(grammar, field, target) if of_person else None
    # "Halden bought": whether it was bought or has bought is told by the words around a name, where a kind
    # has both
    doer = field is other and field.form == "verb" and beside.form == "name" and grammar.is_event(kind) \
        and target == declared \
        and sum(f.type.kind == target for f in grammar.pack.kinds[kind].fields.values()) > 1
    if (
        target == declared
        and not doer
        and not owned  # "the successor of the Pike" is what succeeds it
        and not partner
        and not subject
        and declared in grammar.pack.kinds
        and not (term.asks and not set(term.asks) <= ASKED_OF_ARGS)
    ):
        counted = bound_of(term)
        if counted and not _may_hold_more(grammar, kind, name):
            return
        flags = tuple(f for f in term.flags if f not in ("negated", BOUND + counted))
        arg = Arg(term._replace(asks=(), flags=flags), beside.at, beside.to, beside.form, (name,),
                  negated=negated or "negated" in term.flags, head=bool(term.asks))
        if counted:
            bare = arg.operand._replace(flags=()).bare
            arg = arg._replace(operand=Constant(()) if bare else arg.operand, operator=BOUND + counted)
        owner = Term(kind, args=(arg,), asks=asked_by(term), flags=("relation",))
        order = cost + (0.1 if field is other else 0.0)
        yield joined(one, other, "term", owner, order, core=field, form="relation")
    if partner and not negated and not term.asks:  # "the husband of Ellis" married her
        said = said_of(term, beside)._replace(path=(partner,))
        other_one = Term(kind, args=(said,), path=(name,))
        yield joined(one, other, "term", other_one, cost, core=field, form="values")
    if field is one and grammar.step_type(kind, name) in MEASURES and _ends_in_figure(beside):
        return  # "the price of the hall over 900": not what a hall of more than 900 costs
    if target == kind and not negated and not (term.asks and not set(term.asks) <= ASKED_OF_ARGS):
        values = along(grammar, term, name)
        if any(has_its_own(grammar, arg.operand, kind, name) for arg in term.args):
            cost += OF_ITS_OWN
        if values is not None:
            values = values._replace(asks=tuple(ask for ask in term.asks if ask == "count"))
            yield joined(one, other, "term", values, cost, core=beside, form="values")


def _ends_in_figure(piece: Piece) -> bool:
    """Whether the last that is said of a named thing is a mere figure."""
    last = max(piece.meaning.args, key=lambda arg: arg.end, default=None)
    if not piece.meaning.keys or last is None or last.end != piece.end \
            or not isinstance(last.operand, Constant) or last.operator not in WEIGHED:
        return False
    return all(e.entry.category != "field" for e in edges_of(piece) if e.start >= last.start)


def field_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """Two words for one field ("population density", "high elevation"); but "father's father" is another."""
    if one.meaning == other.meaning and (
            grammar.step_type(*one.meaning[:2]) != one.meaning[0] or first_edge(other) == last_edge(one)):
        yield joined(one, other, "field", one.meaning, MERGE)


def not_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Not run through"; "not built", by somebody or at some time."""
    if one.meaning not in ("not", "no", "without") or len(other.meaning) != 2:
        return
    yield joined(one, other, "field", (*other.meaning, "not"))
    yield from nobody_field(grammar, one, other)
    if other.form == "verb" and grammar.step_type(*other.meaning) == "date":
        yield joined(one, other, "denied verb", other.meaning)


def nobody_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(In which accident was) nobody injured", "no casualties": none of what a field counts."""
    kind, name = other.meaning[:2]
    if one.meaning in ("nobody", "no", "without") and len(other.meaning) == 2 \
            and grammar.step_type(kind, name) == "number":
        none = Arg(Constant((0,)), other.at, other.to, "", (name,), "=")
        yield joined(one, other, "term", Term(kind, args=(none,), flags=("relation",)), form="relation")


def anybody_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Was) anybody injured": any of what a field counts."""
    kind, name = other.meaning[:2]
    if len(other.meaning) == 2 and grammar.step_type(kind, name) == "number":
        some = Arg(Constant((0,)), other.at, other.to, "", (name,), ">")
        yield joined(one, other, "term", Term(kind, args=(some,), flags=("relation",)), form="relation")


def denied_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Not built by Curie", "(did) Curie not build": it was, by another one."""
    verb, by = (one, other) if one.category == "denied verb" else (other, one)
    term = by.meaning
    if term.keys and not term.asks and not term.ops and "negated" not in term.flags:
        said = said_of(term, by)._replace(negated=True)
        yield joined(one, other, "term", Term(verb.meaning[0], args=(said,), flags=(DENIED,)), core=by,
                     form="verb")


def denied_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Not built in 1902": at another time."""
    (kind, name), (operator, operand) = one.meaning, other.meaning
    said = Arg(operand, other.at, other.to, "date", (name,), operator, True)
    if isinstance(operand, Constant):
        yield joined(one, other, "term", Term(kind, args=(said,), flags=(DENIED,)), core=other, form="verb")


def field_bound(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"A population over 150000"."""
    yield from bounded_field(grammar, one, other, one, other.meaning, other)


def _may_hold_more(grammar: Grammar, kind: str, name: str) -> bool:
    """Whether a step may lead to more than one thing: "only one keeper" isn't said of a term's keeper."""
    own = grammar.pack.kinds[kind].fields.get(name)
    return own is None or own.type.many


def bounded_field(grammar: Grammar, one: Piece, other: Piece, field: Piece, bound: tuple[str, object],
                  figure: Piece) -> Iterator[Piece]:
    """A field and a figure with its operator, in either order."""
    kind, name = field.meaning[:2]
    operator, value = bound
    if grammar.step_type(kind, name) in grammar.pack.kinds and isinstance(value, int) \
            and _may_hold_more(grammar, kind, name):
        # "fewer than 3 neighbours"
        arg = Arg(Constant(()), figure.at, figure.to, "", (name,), f"{BOUND}{operator} {value}")
        yield joined(one, other, "term", Term(kind, args=(arg,), flags=("relation",)), form="relation")
    negated = len(field.meaning) > 2
    if grammar.step_type(kind, name) in MEASURES and is_in_unit(grammar, kind, name, figure) \
            and (isinstance(value, (int, float)) or (operator == RANGE and not negated)):
        said = Arg(Constant(()), figure.at, figure.to, "", (name,), negated=negated)
        args = tuple(said._replace(operand=Constant((amount,)), operator=way)  # type: ignore[arg-type]
                     for way, amount in bounds_of(operator, value))
        yield joined(one, other, "term", Term(kind, args=args, flags=("relation",)), form="relation")


def field_number(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"A total of US$201 million"."""
    yield from bounded_field(grammar, one, other, one, ("=", other.meaning), other)


def number_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"41,200 inhabitants"."""
    kind, name = other.meaning[:2]
    if len(other.meaning) == 2 and isinstance(one.meaning, (int, float)) \
            and grammar.pack.kinds[kind].fields[name].type.is_measure:
        yield from bounded_field(grammar, one, other, other, ("=", one.meaning), one)


def role_field(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"As director"."""
    if len(other.meaning) == 2:
        yield joined(one, other, "as field", other.meaning)


def role_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Who came) as President": the title that somebody bore then."""
    term = other.meaning
    if term.keys and grammar.is_part(term.kind) and not (term.args or term.path or term.asks or term.ops):
        yield joined(one, other, "term", term, SWALLOW, core=other, form="name")


def role_class(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"As chief conductor", where that is what a term of office is."""
    if other.meaning.operator == "in":
        yield joined(one, other, "as class", other.meaning)


def term_as_class(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Who succeeded) Curie as chief engineer": her term of that office; "(what was) her salary as
    engineer": in that very term."""
    adjective, term = other.meaning, one.meaning
    if term.kind == adjective.kind and (term.args or term.path):
        yield joined(one, other, "term", term.saying(so(adjective, other.at, other.to)), core=one)
        return
    held = [f.name for f in grammar.pack.kinds[adjective.kind].fields.values() if f.type.kind == term.kind]
    if term.keys and not term.asks and not term.ops and not term.path and len(held) == 1:
        filled = said_of(term, one)._replace(path=(held[0],))
        both = (filled, so(adjective, other.at, other.to))
        yield joined(one, other, "term", Term(adjective.kind, args=both), SWALLOW, form="noun")


def term_as_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(The season with) Curie as director": what has her in that field."""
    kind, name = other.meaning
    term = one.meaning
    plain = not term.asks and not term.ops and not term.path
    if term.keys and plain and term.kind == grammar.step_type(kind, name):
        filled = said_of(term, one)._replace(path=(name,))
        yield joined(one, other, "term", Term(kind, args=(filled,)), SWALLOW, form="noun")


def aggregate_side(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Total population of …", "the area of … combined"."""
    word, head = (one, other) if one.category == "aggregate" else (other, one)
    term = head.meaning
    amount = bool(term.path) and grammar.type_of(term._replace(args=())) in MEASURES
    if "count" in term.asks and word.meaning == "sum" and not amount:
        yield joined(one, other, "term", term, SWALLOW, core=head)  # "how many visits in total"
        return
    unit = next((ask.removeprefix("amount ") for ask in term.asks if ask.startswith("amount ")), "")
    counted = [f.name for f in grammar.fields(term.kind) if unit and f.type.unit == unit and not term.path]
    if len(counted) == 1 and len(term.asks) == 1:  # "how many tonnes did the ship bring in total?"
        term, amount = term._replace(path=(counted[0],), asks=()), True
    by_verb = [] if term.path else list(dict.fromkeys(amounts_told(grammar, head)))
    size = size_of(grammar, term.kind) if grammar.is_event(term.kind) and not term.path else None
    size = by_verb[0] if len(by_verb) == 1 else size  # "how much did the donors give in total?"
    size = size or _so_much(grammar, head)
    if size:  # "the sum of trade in 2018 and 2022"
        term = term._replace(path=(size,)).marked(TOTALLED)
    if term.kind and (amount or size) and not term.aggregate:
        yield joined(one, other, "term", term._replace(aggregate=word.meaning), core=head)


def _so_much(grammar: Grammar, head: Piece) -> str | None:
    """The amount that "how much coal" asks for: the only one that is no money."""
    behind = {e.end for e in edges_of(head) if (e.entry.category, e.entry.meaning) == ("ask", "amount")}
    if not any(arg.start in behind and isinstance(arg.operand, Term) and arg.operand.keys
               for arg in head.meaning.args):
        return None
    weighed = grammar.amounts_but_money(head.meaning.kind)
    return weighed[0] if len(weighed) == 1 else None


def aggregate_field(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Total population": a field whose values will be added up."""
    if len(other.meaning) == 2:
        yield joined(one, other, "aggregated field", (*other.meaning, one.meaning))


def aggregated_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Total population of the states"."""
    kind, name, function = one.meaning
    term = other.meaning
    if term.kind and grammar.type_of(term) == kind and not term.asks:
        values = along(grammar, term, name)
        if values:
            yield joined(one, other, "term", values._replace(aggregate=function), core=other)


def threshold_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """An adjective with a condition ("major city")."""
    adjective, term = one.meaning, other.meaning
    if grammar.type_of(term) != adjective.kind or (term.keys and not term.path):
        return
    if term.path:
        term = Term(
            adjective.kind, args=(Arg(term._replace(asks=()), other.at, other.to, "", ()),), asks=term.asks
        )
    yield joined(one, other, "term", term.saying(so(adjective, one.at, one.to)), 0.0, core=other)
