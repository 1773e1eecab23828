"""Joins of superlatives: what is first, largest or most of a term.

Takes a superlative (direction, what it weighs, which place, and whether "the" or a date stands before it)
and its neighbour; gives terms that wait to be narrowed to their extreme.

For example, "first" and "visit" make visits with `Op("least", "date")`.
"""
from collections.abc import Iterator

from bot.joins.parts import (
    IN_WHICH_YEAR,
    counted_by,
    happens,
    is_choice,
    measurable,
    of_people,
    of_those,
    offers,
    said_of,
    size_of,
    target_of,
    weighs_span,
)
from bot.lexicon import LASTED, LIFETIME, OFTEN
from bot.model import MEASURES
from bot.pieces import (
    BAG,
    HEADLESS,
    IN_ALL,
    LEADING,
    MERGE,
    OF_MANY,
    OF_TWO,
    SWALLOW,
    TO_DO,
    Arg,
    Choice,
    Expression,
    Grammar,
    Op,
    Piece,
    Term,
    edges_of,
    joined,
    last_edge,
    reach,
)
from bot.query import ANY, ONLY

OWN_DATE = 0.05  # the first of people who are something: since when they are, rather than what they did first
BEHIND_NOUN = 0.1  # an order behind a thing's noun is rather that of the event ("who took the castle first?")
AMOUNT_RATHER = 0.6   # "most trade" may be the largest amount of it, where nothing is counted
BEHIND = 0.02  # "borders the state with the smallest population": rather the state's than its neighbours'
COUNTED_FOR = 0.4  # "who won the most prizes?": people that no word names
OF_OWNER = 0.3  # "the largest capital" is rather a large city than the capital of a large state


def preposition_superlative(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"With the largest population"; "(the oldest agreement) from the newest" waits for its noun."""
    if one.meaning[0] & {"from", "to"}:
        yield joined(one, other, "from superlative", other.meaning, SWALLOW)
    if "with" in one.meaning[0] and isinstance(other.meaning[1], tuple):
        yield joined(one, other, "superlative", other.meaning, SWALLOW)


def superlative_superlative(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The second longest": the place in an order that the other word names."""
    direction, target, nth, definite = one.meaning
    if (direction, target) == ("least", "date") and nth > 1 and other.meaning[2] == 1:
        weighed = (*other.meaning[:2], nth, definite or other.meaning[3])
        yield joined(one, other, "superlative", weighed)


def superlative_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A superlative before its term; no mere text has one: "the Second Division"."""
    if other.meaning.path and not other.meaning.args and grammar.type_of(other.meaning) == "text":
        return
    for piece in superlative(grammar, one, other, one, other, 0.0):
        opens = one.form == LEADING and piece.category == "term"  # "did the first president …"
        yield piece._replace(meaning=piece.meaning.marked("inverted")) if opens else piece


def term_superlative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A superlative behind its term ("who came first?")."""
    ordered = other.meaning[1] == "date" and one.form == "noun"
    rather = BEHIND_NOUN if ordered and not grammar.is_event(one.meaning.kind) else 0.0
    yield from superlative(grammar, one, other, other, one, 0.1 + rather)


def _weighed_by_verb(grammar: Grammar, head: Piece) -> object:
    """What "the most" weighs behind a verb: the only measure of what it tells of, or the money if it says
    that some was given ("who paid the most?"); None if it can't be told."""
    language, kind = grammar.lexicon.language, head.meaning.kind
    fields = grammar.pack.kinds[kind].fields.values() if kind in grammar.pack.kinds else ()
    measures = [f for f in fields if f.type.is_measure]
    if len(measures) == 1:
        return "size"
    money = [f.name for f in measures if f.type.unit in language["money"]]
    verbs = {language.stem(e.entry.meaning.lemma) for e in edges_of(head) if e.entry.category == "thing"}
    paying = not verbs.isdisjoint(language.stems("paying"))
    return ("field", kind, money[0]) if paying and len(money) == 1 else None


def _told_by_verb(grammar: Grammar, head: Piece) -> object:
    """What "the most" weighs right behind a verb that an example shows to tell of one amount ("which sponsor
    paid the most?"); None for another one."""
    said = last_edge(head).entry
    name = grammar.lexicon.tells.get((head.meaning.kind, said.meaning.lemma)) if said.form == "verb" \
        and said.category == "thing" else None
    measure = name and grammar.pack.kinds[head.meaning.kind].fields[name].type.is_measure
    return ("field", head.meaning.kind, name) if measure else None


def superlative(grammar: Grammar, one: Piece, other: Piece, superlative: Piece, head: Piece,
                 cost: float) -> Iterator[Piece]:
    direction, target, nth, definite = superlative.meaning
    term = head.meaning
    cost += reach(one, other, head)
    since: tuple[Arg, ...] = ()
    if isinstance(definite, tuple):  # "the next": counted from a date
        relation, date = definite
        since = (Arg(date, superlative.at, superlative.to, "date", None, relation),)
        lone = term.keys and not term.path and not term.args and "class" not in term.flags
        term = term if lone else term.saying(*since)
    elif definite:
        term = term.marked(OF_TWO if definite == OF_TWO else "definite")
    if target == LIFETIME:
        term = of_people(grammar, term)
    if term.aggregate or (term.kind == ANY and target != "date"):
        return
    if target == OFTEN:
        yield from _most_often(grammar, one, other, superlative, head, cost)
        return
    dated = target == "date" and len(term.path) == 1 and grammar.type_of(term) == "date" \
        and not (superlative is one and _is_entitled(grammar, head))
    if dated:  # "who was born first?": by the very date that is told of
        target = ("field", term.kind, term.path[0])
    if any(op.target == target and op.direction != direction for op in term.ops):
        return  # "was the first one also the last?": the one doesn't narrow the other
    if target == "count" and superlative is other:
        target = _told_by_verb(grammar, head) or target
    if target == "count":
        yield from _counted(grammar, one, other, superlative, head, cost)
        if _before_plural(superlative) or not (grammar.is_event(term.kind) and size_of(grammar, term.kind)):
            return
        target, cost = "size", cost + AMOUNT_RATHER  # "the most trade" is the largest amount
    if target == "size" and superlative is other and head.form == "verb" and grammar.is_event(term.kind):
        target = _weighed_by_verb(grammar, head)
        if target is None:
            return
    op = Op(direction, target, nth)
    if isinstance(target, str):
        op = op._replace(start=superlative.start, end=head.to)
    elif superlative is one and is_choice(term):  # "who made more visits, Peru or Poland?"
        op = op._replace(start=superlative.start, end=superlative.start, form="name")
    if term.kind == "":
        yield joined(one, other, "term", term._replace(ops=(*term.ops, op)), cost, core=head)
        return
    classed = "class" in term.flags
    named = term.keys and not term.path and not term.args and not classed and not is_choice(term)
    if (counted := counted_by(target)) and grammar.is_title(term.kind) and term.keys \
            and not (term.path or term.args):
        if counted.kind and counted.kind != ANY and grammar.links(counted.kind, term.kind):
            # "which president made the most visits?": of those who made them as presidents
            done = counted.saying(said_of(term._replace(asks=()), head))
            for people in _people_of(grammar, Op(direction, ("count", done), nth, head.at, head.to, "name")):
                yield joined(one, other, "term", people.asking(*term.asks), cost, core=head)
        return
    if named or (classed and not measurable(grammar, term.kind, target, classed=True)):
        # a named thing has no first: "first Peru" only means something among names in a row
        bag = Term("", args=(said_of(term, head), *since), ops=(op,), asks=term.asks,
                   flags=tuple(f for f in term.flags if f in ("definite", OF_TWO)))
        yield joined(one, other, "term", bag, cost + BAG, core=head)
        if target == "date" and grammar.is_person(term.kind) and grammar.entry_of(term.kind):
            # "was she the first woman to join?"
            own = term._replace(ops=(*term.ops, op))
            yield joined(one, other, "term", own, cost + BAG + OWN_DATE, core=head)
        return
    if dated:
        op = op._replace(target=target)
    inner = term.kind == ANY or measurable(grammar, term.kind, target)
    outer = target != ONLY and bool(term.path) and measurable(grammar, grammar.type_of(term), target)
    if outer and superlative is other and counted_by(target) and _is_done(head):
        return  # "who judged the most shows?": not the judge who did most else with shows
    if outer:
        wrapped = Term(grammar.type_of(term), args=(of_those(term, head),),
                       ops=(Op(direction, target, nth),), asks=term.asks)
        yield joined(one, other, "term", wrapped, cost + (BEHIND if superlative is other else 0.0), core=head)
    elif inner:
        cost += OF_OWNER if term.path and target != "date" and not dated else 0.0
        if not op.end:
            op = op._replace(start=head.at, end=head.to, form=head.form)
        new = term._replace(ops=(*term.ops, op))
        yield joined(one, other, "term", new, cost, core=head)
    elif (
        isinstance(target, tuple)
        and target[0] == "field"
        and not term.path
        # "the longest state" is none
        and ((detail := grammar.details(target[1]) == term.kind)
             or any(e.entry.category == "field" for e in edges_of(superlative)))
        and grammar.links(term.kind, target[1])
    ):
        # "the state with the lowest elevation": of what it has; "the cheapest wine", by its sizes' prices
        extreme = Term(target[1], ops=(Op(direction, target, nth),))
        arg = Arg(extreme, superlative.at, superlative.to, "adjective" if detail else "name")
        yield joined(one, other, "term", term.saying(arg), cost + 0.1, core=head)
    elif term.path and isinstance(target, str) and target == "size" and _is_number(grammar, term):
        owner = term._replace(
            path=(), ops=(*term.ops, Op(direction, ("field", term.kind, term.path[-1]), nth))
        )
        yield joined(one, other, "term", owner._replace(path=term.path), cost, core=head)


def _people_of(grammar: Grammar, op: Op) -> Iterator[Term]:
    """The people for whom things are counted, as those who have the most of them."""
    counted = counted_by(op.target)
    return (Term(kind, ops=(op,)) for kind in grammar.pack.kinds
            if counted and grammar.is_person(kind) and grammar.links(counted.kind, kind))


def _actors_of(grammar: Grammar, op: Op, head: Piece) -> Iterator[Term]:
    """Of what is counted, whom a "who" asks for: people, if its first field that asks so isn't for others, as
    for the dogs that won."""
    counted = counted_by(op.target)
    if counted is None:
        return
    kind = next((field.type.kind for field in grammar.fields(counted.kind) if field.type.kind and (
        "who" in field.asks or grammar.is_person(field.type.kind))), None)
    told = any(e.entry.category == "field" and e.entry.form == "verb" for e in edges_of(head)) or any(
        isinstance(arg.operand, Term) and arg.operand.kind == kind for arg in counted.args)  # "showed dogs"
    if kind is None or told or grammar.is_person(kind):
        yield from (people.asking("who") for people in _people_of(grammar, op))
    else:
        yield Term(kind, ops=(op,), asks=("which",))


def _is_entitled(grammar: Grammar, head: Piece) -> bool:
    """Whether a title stands first in a term, to which a superlative before it belongs: "(when was the first)
    mayor born?", but not "(the last) mayor to die"."""
    to_do = any(e.end == head.at and e.entry.category == "preposition" for e in edges_of(head))
    return not to_do and any(
        arg.start < head.at and grammar.is_part(target_of(grammar, arg)) for arg in head.meaning.args)


def _most_often(grammar: Grammar, one: Piece, other: Piece, superlative: Piece, head: Piece,
                cost: float) -> Iterator[Piece]:
    """What comes up the most times in what happened: "the most common cause (of outages)"; with the
    superlative behind, "which village was flooded most often?", "who came most often?"."""
    term, (direction, _, nth, _) = head.meaning, superlative.meaning
    op, before = Op(direction, None, nth, head.at, head.to, head.form), superlative is one
    event = happens(grammar, head)
    if term.ops or term.outer or term.kind in ("", ANY) or (
            term.keys and (event or "class" not in term.flags)):
        return
    found: list[Term] = []
    counted = term._replace(path=(), asks=())
    asked = [arg for arg in term.args if arg.head and isinstance(arg.operand, Term) and arg.operand.bare]
    doer = _is_done(head)  # "who judged most often?": of the judges
    if not event and before and not term.path:
        hosts = [kind for kind in grammar.pack.kinds if grammar.is_event(kind) and any(
            field.type.kind == term.kind for field in grammar.pack.kinds[kind].fields.values())]
        if len(hosts) == 1 and not term.args:
            target = ("count", Term(hosts[0]))
            found.append(term._replace(ops=(op._replace(target=target),)).marked(IN_ALL))
    elif event and (before or doer) and len(term.path) == 1 \
            and (kind := grammar.type_of(term)) in grammar.pack.kinds:
        along = ("along", kind, f"^{term.kind}.{term.path[0]}", counted)
        found.append(Term(kind, ops=(op._replace(target=along),), asks=term.asks))
    elif event and not term.path and len(asked) == 1:
        ((thing, start, end, *_),) = asked
        rest = counted._replace(args=tuple(arg for arg in term.args if arg not in asked))
        op = op._replace(target=("count", rest), start=start, end=end, form="name")
        found.append(Term(thing.kind, ops=(op,), asks=term.asks))
    elif event and not before and not term.path and not asked and not doer and term.asks == ("who",):
        found += _actors_of(grammar, op._replace(target=("count", counted)), head)
    for often in found:
        yield joined(one, other, "term", often, cost + COUNTED_FOR, core=head)


def _is_done(head: Piece) -> bool:
    """Whether a verb for a field closes a term: "who judged"."""
    said = last_edge(head).entry
    return said.category == "field" and said.form == "verb"


def _is_number(grammar: Grammar, term: Term) -> bool:
    return len(term.path) == 1 and grammar.type_of(term) in MEASURES


def superlative_field(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The largest population": a superlative that says what it weighs."""
    direction, target, nth, definite = one.meaning
    kind, name = other.meaning[:2]
    if len(other.meaning) > 2 or counted_by(target):
        return  # "where did the most cars drop out?": cars are counted
    amount = isinstance(target, tuple) and target[0] == "field" \
        and grammar.step_type(*target[1:3]) in MEASURES
    if ((other.form == "verb" and target != "date") or amount) and grammar.step_type(kind, name) == "date":
        return  # "the heaviest retired engine" weighs no date, nor does "the costliest repair"
    if weighs_span(grammar, target) and grammar.step_type(kind, name) == "date" \
            and not grammar.is_lasting(kind, (name,)):
        return  # nor does "the longest" the day on which something opened
    unit = grammar.pack.kinds[kind].fields[name].type.unit
    if _before_plural(one) and unit in grammar.lexicon.language.money:
        return  # "who won the most prizes?": not what the highest prize is for
    if target == "date" and grammar.step_type(kind, name) in MEASURES:
        return  # nor does "the earliest year" the years of an anniversary
    if grammar.step_type(kind, name) in ("number", "quantity", "date"):
        yield joined(one, other, "superlative", (direction, ("field", kind, name), nth, definite))


def _before_plural(superlative: Piece) -> bool:
    """Whether a plural follows a superlative: "the most rescues" are counted."""
    return any(edge.entry.form == OF_MANY for edge in edges_of(superlative))


def _counted(grammar: Grammar, one: Piece, other: Piece, superlative: Piece, head: Piece,
             cost: float) -> Iterator[Piece]:
    """"The most rivers": things that are counted for whatever they are joined with."""
    direction, _, nth, definite = superlative.meaning
    term = head.meaning
    if term.kind and term.kind != ANY and not term.keys and superlative is one and not term.asks \
            and (head.form != "verb" or not term.bare):
        yield joined(one, other, "superlative", (direction, ("count", term), nth, definite), cost + 0.1)


def field_superlative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Borders the most states": a count along a field."""
    kind, name = one.meaning[:2]
    direction, target, nth, definite = other.meaning
    if (counted := counted_by(target)) and len(one.meaning) == 2:
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


def superlative_unit(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The earliest date"; "the busiest year": when that was of which it is told how busy it was."""
    direction, target, nth, _ = one.meaning
    if target == "date" and other.meaning == "date":
        yield joined(one, other, "superlative", one.meaning)
    if isinstance(target, tuple) and target[0] == "field" and grammar.is_event(target[1]) \
            and len(dates := grammar.links(target[1], "date")) == 1:
        when = Term(target[1], ops=(Op(direction, target, nth),), path=dates[0].path)
        yield joined(one, other, "term", when, HEADLESS, core=one, form="noun")


def ask_superlative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Which is the newest?": of what a conversation spoke of."""
    direction, target, nth, _ = other.meaning
    if one.meaning in ("which", "what", "who", "list"):
        yield joined(one, other, "asked superlative", other.meaning, SWALLOW)
    told = one.meaning in IN_WHICH_YEAR or any(e.entry.category == "field" for e in edges_of(other))
    if isinstance(target, tuple) and target[0] == "field" and told \
            and one.meaning not in ("list", "describe", "who"):
        # "what year had the fewest visitors?", "which year was the busiest?": of what has that field
        owner = Term(target[1], ops=(Op(direction, target, nth),), asks=(one.meaning,))
        yield joined(one, other, "term", owner, HEADLESS, core=other)
    if isinstance(target, tuple) and target[0] == "field" and one.meaning == "who" \
            and grammar.is_person(target[1]):
        somebody = Term(target[1], ops=(Op(direction, target, nth),), asks=("who",))  # "who has most goals?"
        yield joined(one, other, "term", somebody, HEADLESS, core=other)
    if (counted := counted_by(target)) and one.meaning == "who" and counted.kind:
        # "who won the most prizes?": of the people who are counted for
        for actors in _actors_of(grammar, Op(direction, target, nth, one.at, one.to, "name"), other):
            yield joined(one, other, "term", actors, COUNTED_FOR, core=other)


def comparative_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"More visits": of two, the one that has the most."""
    term = other.meaning
    as_superlative = _of_two(one)
    direction, target, nth, definite = as_superlative.meaning
    if target == "count" and term.kind and term.kind != ANY and not term.keys:
        if not term.asks:
            yield joined(one, other, "superlative", (direction, ("count", term), nth, definite), 0.1)
        if not term.ops and (offers(term) or not term.asks):
            yield joined(one, other, "more of", (one.meaning[0], term), core=other)
    if target == "count" and (numbers := _numbered(grammar, term)):
        yield joined(one, other, "more of", (one.meaning[0], numbers[0]), core=other)
        if len(numbers) == 2:
            both = Expression(numbers[0], numbers[1], f"{one.meaning[0]} or")
            yield joined(one, other, "expression", both)
    if target == "count" and grammar.is_event(term.kind) and size_of(grammar, term.kind):
        yield from superlative(grammar, one, other, as_superlative, other, 0.0)
    if target == "size":  # "which was bigger, the trade of 2018 or of 2022?"
        yield from superlative(grammar, one, other, as_superlative, other, 0.3)
    elif is_choice(term) or offers(term) or any(isinstance(arg.operand, Choice) for arg in term.args):
        # "which is longer, the Ohio or the Red?", "which year was busier, 1825 or 1875?"
        yield from superlative(grammar, one, other, as_superlative, other, 0.1)


def _numbered(grammar: Grammar, term: Term) -> list[Term]:
    """How many there are of things that are named, each with a number of its own: "(more) flutes (than
    oboes)", "(more) flutes or oboes"."""
    field = size_of(grammar, term.kind) if term.kind else None
    plain = term == Term(term.kind, term.keys, flags=term.flags) and (len(term.keys) == 1 or is_choice(term))
    if field is None or not plain or grammar.step_type(term.kind, field) != "number":
        return []
    return [Term(term.kind, (key,), path=(field,)) for key in term.keys]


def term_comparative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Which of the two was larger?": of two, the one at that end."""
    target = other.meaning[1]
    if other.form == LEADING:
        return
    kind = one.meaning.kind
    amount = size_of(grammar, kind) if target == "count" and kind and grammar.is_event(kind) else None
    somebody = any(isinstance(arg.operand, Term) and arg.operand.keys for arg in one.meaning.args)
    if amount and somebody and not (one.meaning.asks or one.meaning.path or one.meaning.ops):
        given = one.meaning._replace(path=(amount,), aggregate="sum").unmarked("inverted")
        # "did she give more (than he)?"
        yield joined(one, other, "more of", (other.meaning[0], given), core=one)
    # "which of them gave more?"
    if amount or target in ("size", "date", "span", LASTED, LIFETIME) or isinstance(target, tuple):
        yield from superlative(grammar, one, other, _of_two(other), one, 0.2)


def _of_two(comparative: Piece) -> Piece:
    """A comparative as the superlative that it means of two things."""
    direction, target = comparative.meaning
    meaning = ("most" if direction == "more" else "least", target, 1, OF_TWO)
    return comparative._replace(category="superlative", meaning=meaning)


def verb_superlative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Received the most visits": a verb for what is counted; otherwise a superlative behind its term."""
    target = other.meaning[1]
    if other.form == LEADING or any(edge.entry.form == TO_DO for edge in edges_of(other)):
        return
    counted = counted_by(target) if one.meaning.bare and one.form == "verb" else None
    if counted and grammar.type_of(counted) == one.meaning.kind:
        yield joined(one, other, "superlative", other.meaning, MERGE)
    if counted and _before_plural(other) and counted.bare and not one.meaning.asks \
            and grammar.is_event(one.meaning.kind):
        fields = grammar.pack.kinds[one.meaning.kind].fields.values()
        own = [f.name for f in fields if f.type.kind == counted.kind]
        if len(own) == 1:  # "(who) owned the most boats?"
            done = ("count", one.meaning._replace(path=(own[0],)))
            yield joined(one, other, "superlative", (other.meaning[0], done, *other.meaning[2:]), MERGE)
    sort = one.meaning.asks and ("class" in one.meaning.flags or len(one.meaning.keys) == 1)
    named = one.meaning.keys and not sort  # "which cat is …?", "which adder is …?"
    if other.meaning[3] is True and (named or not one.meaning.kind):
        return  # "Fujimori … the first": he is compared with it
    yield from term_superlative(grammar, one, other)
