"""Joins of dates: prepositions and dates make conditions, and conditions restrict terms.

Takes prepositions, dates, units of time, conditions and terms; gives values ("the year of the visit"),
conditions and terms under them. A condition is an operator and what it compares with.

For example, "after" and "1998" make the condition `("after", 1998)`.
"""
from collections.abc import Iterator
from typing import Any

from bot.cues import AGENT
from bot.joins.parts import (
    ASKED_OF_ARGS,
    PAST_OWNER,
    datable,
    dated_kind,
    ends_in_owner,
    is_adjective,
    said_of,
)
from bot.lexicon import ENDED, VERB
from bot.lookup import during
from bot.model import Date
from bot.pieces import (
    BAG,
    COUNTED,
    DONE,
    NAMED_HEAD,
    NOW,
    SWALLOW,
    TIMED,
    Arg,
    Expression,
    Grammar,
    Piece,
    Term,
    edges_of,
    first_edge,
    joined,
    last_edge,
    place,
    reach,
)
from bot.query import ANY, Constant, Shift

DATED_NAME = 0.6  # a date said of a name rather dates what happens to it
CLAUSE = 0.5    # "the leader of the survey came": a preposition goes with a noun, and not with what it does
VERBLESS = 0.3  # "in the year that Tusk …" goes on with what he did then
EARLIER = frozenset({"before", "until", "when", "year", "in"})  # what is only told of the time of a thing
IN_POST = 1.0   # a time that is told by who held a post then
PART = 1.0      # "(who served) as director" tells what somebody was, and rather no time
AS = "as"       # what stands before what happened at a time, or before what somebody was then
TIMES = ("before", "after", "since", "until", "in")
ASKED_BEHIND = ASKED_OF_ARGS | {"what"}  # "by how much" isn't "how much"


# the roles of prepositions that always lead to something
LEADING_ON = frozenset({"from", "with", "for", "by"})
BESIDE = LEADING_ON | {"to"}  # prepositions before those who have a part in a deed


AS_CLASS = 0.1  # that "as manager" is said of whom it stands behind


def _is_cut_off(grammar: Grammar, piece: Piece) -> bool:
    """Whether a clause ends in a birth that isn't told of it, for want of a "was": "(where was the one who
    followed | Ellis born?)" asks for no one behind Ellis's birth."""
    language, edges = grammar.lexicon.language, edges_of(piece)
    birth = edges[-1].entry
    return birth.category == "field" and birth.meaning[1].replace("_", " ") in language["births"] \
        and not any(e.entry.category == "auxiliary" for e in edges)


def preposition_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A preposition before a term: the term, or a condition of time by its date."""
    places, times = one.meaning
    asked = ASKED_BEHIND.issuperset(other.meaning.asks)
    person = grammar.is_person(grammar.type_of(other.meaning))  # "who followed Curie?" isn't about her
    if (
        asked
        and (places or not person)
        and (places or (EARLIER.isdisjoint(times) and other.form != "adjective"
                        and not other.meaning.bare and not datable(grammar, other)))
        and "negated" not in other.meaning.flags
    ):
        pointing = first_edge(other).entry
        if pointing.category == "pronoun" and pointing.meaning == "they" and places and places <= BESIDE \
                and grammar.is_event(other.meaning.kind) and not other.meaning.path:
            return  # "the first exchange with them": with whatever they are, and not with an exchange
        term = other.meaning.marked("between") if "between" in places else other.meaning
        clause = other.form == "verb" and any(arg.start < other.at for arg in term.args)
        within = first_edge(other).entry
        if within.category == "preposition" and within.meaning[0] and not places.isdisjoint(LEADING_ON):
            return  # "(what do they pay) with in Peru": the first one leads to nothing
        if not (clause and AGENT in places and one.start):  # "designed by | Winther win"
            yield joined(one, other, "term", term, CLAUSE if clause else SWALLOW, core=other)
    if AS in times and person and "class" in other.meaning.flags and not other.meaning.asks:
        yield joined(one, other, "term", other.meaning, AS_CLASS, core=other)  # "who followed as manager?"
    relation = next((t for t in ("before", "after", "since", "until", "when", "year") if t in times), None)
    relation = "when" if AS in times else relation
    whole, relation = relation == "year", "when" if relation == "year" else relation
    if "by" in places or relation is None:
        return  # "replaced by the Stork": only a date is a term that something is done by
    if other.meaning.path and _is_cut_off(grammar, other):
        return
    dated = datable(grammar, other)
    if relation == "when" and one.start == 0 and "in" not in times:
        return  # what opens a question asks; but "during the flood, who …"
    if relation == "when" and not dated and other.meaning.bare and grammar.links(other.meaning.kind, "date") \
            and (one.end - one.start > 1 or first_edge(other).entry.meaning == "pronoun"):
        dated = other.meaning  # "at the time of the visit", "when he came": of whichever
    untold = 0.0
    if not dated and relation in ("before", "after") and other.form == "name" and person \
            and other.meaning.kind in grammar.pack.kinds and grammar.is_proper(other.meaning) \
            and (span_of := grammar.span_of(other.meaning.kind)) \
            and not grammar.is_optional(other.meaning.kind, span_of[0]):
        dated, untold = other.meaning, IN_POST  # "who was director before Curie?"
    if relation and dated and not other.meaning.asks:
        operator = "overlaps" if relation == "when" else relation
        verbless = VERBLESS if relation == "when" and dated.kind == "" else 0.0
        if AS in times and (person or (other.meaning.keys and grammar.is_part(other.meaning.kind))):
            verbless += PART  # "(who is listed) as a visitor" neither
        meant: Any = dated
        then = Shift(meant, 0) if whole else meant  # "in the year in which …": all of that year
        yield joined(one, other, "condition", (operator, then),
                     verbless + untold + (0.3 if places else 0.0))


def preposition_elliptic(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Before Poland did": before it did the same."""
    term = other.meaning
    bag = term if term.kind == "" else Term("", args=(said_of(term, other),))
    for relation in one.meaning[1] & {"before", "after", "since", "until"}:
        yield joined(one, other, "condition", (relation, bag))


def preposition_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A preposition before a date."""
    times = one.meaning[1]
    two = isinstance(other.meaning, Constant) and len(other.meaning.values) == 2  # "from 1990 to 1999"
    for relation in TIMES:
        if relation in times and (relation == "in" or not two):
            operator = "during" if relation == "in" else relation
            yield joined(
                one, other, "condition", (operator, other.meaning), 0.02 if relation == "in" else 0.0
            )
    if "to" in one.meaning[0]:  # "… to 2022"
        yield joined(one, other, "condition", ("until", other.meaning), 0.1)
    if "between" in times and two:
        yield joined(one, other, "condition", ("between", other.meaning))


def preposition_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """Two prepositions in a row ("in or after", "dates from before"); "in the year | before …" isn't so."""
    places, times = one.meaning
    if (places or VERB in times) and "in" in times \
            and other.meaning[0] in ("before", "after", "since", "until"):
        yield joined(one, other, "condition", other.meaning, SWALLOW)


def value_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"1996 and 2002"."""
    how, value = other.meaning
    if isinstance(one.meaning, Constant) and isinstance(value, Constant):
        yield joined(one, other, "value", _linked(one.meaning, how, value))


def value_behind(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"1998 onwards"."""
    yield joined(one, other, "condition", (other.meaning, one.meaning))


def condition_behind(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"In 1998 or later", "from 1998 onwards"."""
    operator, operand = one.meaning
    if operator in ("during", other.meaning):
        yield joined(one, other, "condition", (other.meaning, operand))


def value_until(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"1996 to 2002"."""
    operator, operand = other.meaning
    if not isinstance(one.meaning, Constant):
        return
    if operator == "until" and isinstance(operand, Term) and _is_day(one.meaning):
        yield joined(one, other, "pair", (one.meaning, operand))  # "(from) 1923 until a president came"
    if not isinstance(operand, Constant):
        return
    if operator == "during" and all(during(d, w) for d in one.meaning.values for w in operand.values
                                    if isinstance(d, Date) and isinstance(w, Date)):
        yield joined(one, other, "value", one.meaning)  # "the sixties of the 20th century"
    if operator == "until":
        yield joined(one, other, "value", Constant(one.meaning.values + operand.values))


def value_linked_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Between) 1923 and the first visit"."""
    how, term = other.meaning
    dated = datable(grammar, other._replace(meaning=term))
    if how == "and" and dated and _is_day(one.meaning):
        yield joined(one, other, "pair", (one.meaning, dated))


def term_linked_value(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Between) the first visit and 2023"."""
    how, value = other.meaning
    dated = datable(grammar, one)
    if how == "and" and dated and not dated.asks and _is_day(value):
        yield joined(one, other, "pair", (dated, value))


def _is_day(value: object) -> bool:
    """Whether a value is just one date."""
    return isinstance(value, Constant) and len(value.values) == 1 and isinstance(value.values[0], Date)


def term_condition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A term and a condition of time; or "(from) the first visit until 2020", from the one to the other."""
    yield from with_condition(grammar, one, other, one, other, 0.0)
    operator, operand = other.meaning
    if operator == "until" and first_edge(one).entry.category == "definite" and _is_day(operand) \
            and (dated := datable(grammar, one)) and not dated.asks:
        yield joined(one, other, "pair", (dated, operand))


def condition_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A condition of time and a term; or what somebody was in it: "while Curie | was mayor"."""
    operator, time = one.meaning
    opening, role = first_edge(other).entry, other.meaning
    was = (opening.category, opening.meaning) == ("auxiliary", "be") and "class" in role.flags
    if was and not role.asks and isinstance(time, Term) and time.kind == "" and len(time.args) == 1:
        named = time.args[0]
        if isinstance(named.operand, Term) and named.operand.keys and named.operand.kind == role.kind \
                and grammar.is_proper(named.operand):
            told = role.unmarked("inverted").saying(named._replace(path=()))
            yield joined(one, other, "condition", (operator, told))
            return
    yield from with_condition(grammar, one, other, other, one, 0.05)


def term_interval(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Who came between García and Tusk?": after the one, and before the other; "between 1968 and the war":
    from that year on."""
    first, second = other.meaning
    if first == second:
        return
    begins = "since" if isinstance(first, Constant) else "after"
    ends = "until" if isinstance(second, Constant) else "before"
    beginning = other._replace(category="condition", meaning=(begins, first))
    ending = Arg(second, other.at, other.to, "date", None, ends)
    for piece in with_condition(grammar, one, other, one, beginning, 0.0):
        yield piece._replace(meaning=piece.meaning.saying(ending))


def term_value(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A date without a preposition ("the 2008 agreements")."""
    condition = other._replace(category="condition", meaning=("during", other.meaning))
    yield from with_condition(grammar, one, other, one, condition, 0.15)


def value_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A date before its term; "(dogs born after) 2015 | have won" goes on after it."""
    if one.start and first_edge(other).entry.category == "auxiliary":
        return
    condition = one._replace(category="condition", meaning=("during", one.meaning))
    yield from with_condition(grammar, one, other, other, condition, 0.15)


def _told_last(piece: Piece) -> tuple[str, ...] | None:
    """The field that the last word of a piece is a verb of."""
    last = last_edge(piece).entry
    return last.meaning[1:] if last.category == "field" and last.form == "verb" else None


def with_condition(grammar: Grammar, one: Piece, other: Piece, head: Piece, condition: Piece,
                    cost: float) -> Iterator[Piece]:
    term = head.meaning
    opening = first_edge(condition).entry
    if head is other and one.start and first_edge(head).entry.category == "preposition" \
            and grammar.links(term.kind, "date"):
        return  # "what happened in 1923 | in their relations": a time is said of what stands before it, then
    if opening.category == "preposition" and VERB in opening.meaning[1]:
        term = term.marked(TIMED)  # "did the one precede the other?": that is what it did
    kind = grammar.type_of(term) if term.kind else ""
    operator, operand = condition.meaning
    arg = Arg(operand, condition.at, condition.to, "date", None, operator.removeprefix("not "),
              operator.startswith("not "))
    if told := _picked_then(grammar, term, arg):
        yield joined(one, other, "term", told, cost + reach(one, other, head), core=head)
        return
    end_dated = bool(term.path) and kind in grammar.pack.kinds and bool(grammar.links(kind, "date")) \
        and not grammar.is_person(kind)
    if term.kind not in ("", ANY) and not grammar.links(term.kind, "date") and not end_dated:
        if not term.path and not term.args and (term.keys or term.bare) \
                and grammar.hosts([term.kind, "date"]):
            said = (said_of(term, head), arg)
            timed = tuple(flag for flag in term.flags if flag == TIMED)
            bag = Term("", args=tuple(sorted(said, key=lambda a: a.start)), asks=term.asks, flags=timed)
            past = PAST_OWNER if condition is one and ends_in_owner(one) else 0.0
            yield joined(one, other, "term", bag, cost + BAG + past, core=head)
        return
    cost += reach(one, other, head)
    if kind == "date" and head is one and term.path == _told_last(one):
        arg = arg._replace(path=term.path)  # "(those) founded before 1900 (have closed)"
    if kind == "date" and len(term.path) > 1 and isinstance(operand, Constant):
        owner = term._replace(path=term.path[:-1], asks=())
        if grammar.is_person(grammar.type_of(owner)):  # "the climber who died in 1899": that is her death
            themselves = Arg(owner, head.at, head.to, "", ())
            term = Term(grammar.type_of(owner), args=(themselves,), path=term.path[-1:], asks=term.asks)
    if term.keys and not term.path and grammar.is_proper(term) and DONE not in term.flags:
        if grammar.is_person(term.kind):
            return  # "besides Curie in 1903": what happened then, and not she, is dated
        cost += DATED_NAME
    elif (term.keys or (term.bare and not term.asks)) and not term.path and term.kind in grammar.pack.kinds \
            and grammar.is_single(term.kind) and DONE not in term.flags:
        cost += DATED_NAME  # "(did he buy) the castle before she died?": not the castle of before that
    elif term.keys:
        cost += NAMED_HEAD / 3
    elif term.path and head is one and operator in ("before", "after") and isinstance(operand, Term) \
            and operand.kind == term.kind and operand.args and not operand.path:
        cost += CLAUSE  # "which visitor after Tusk | came": he came, and not only Tusk
    yield joined(one, other, "term", term.saying(arg), cost, core=head)
    if kind == "date" and len(term.path) == 1 and not term.asks and not grammar.is_event(term.kind):
        # "(the directors) born after 1920": those things, and not their dates
        of_field = Arg(Term(term.kind, path=term.path), head.at, head.to, head.form)
        yield joined(one, other, "term", term._replace(path=()).saying(of_field, arg), cost + 0.05, core=head)


def _picked_then(grammar: Grammar, term: Term, time: Arg) -> Term | None:
    """A thing that is picked by what is told of it at some time ("which show had the most listeners in
    2024?"), with that time said of what is told: it isn't about shows that began then."""
    if term.path or term.kind in ("", ANY) or grammar.is_event(term.kind):
        return None
    picked = [arg for arg in term.args if isinstance(arg.operand, Term) and arg.operand.ops
              and not arg.operand.path and grammar.is_event(arg.operand.kind)
              and grammar.links(arg.operand.kind, "date")]
    fronted = bool(term.asks) and picked and time.end <= min(arg.start for arg in term.args)
    if len(picked) != 1 or not (fronted or picked[0].end == time.start):
        return None
    then = picked[0]._replace(operand=picked[0].operand.saying(time))
    return term._replace(args=tuple(then if arg is picked[0] else arg for arg in term.args))


def unit_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The year of the visit": the date of a set of events."""
    term, opening = other.meaning, first_edge(other).entry
    if one.form == COUNTED or "auxiliary" in (opening.category, last_edge(one).entry.category):
        return  # "how many years after the war …" doesn't count those; "what | year did relations start"
    if one.category == "sameness" and opening.meaning == "comma":
        return  # "in the same year, who came?": as what?
    if opening.category == "preposition" and not opening.meaning[1].isdisjoint(("before", "after")):
        return  # "the year after the visit" is a year on
    if one.meaning in ("year", "date", "decade", "month") and dated_kind(grammar, term) and not term.asks \
            and not term.bare and term.kind not in (ANY,):
        yield joined(one, other, "value", term, 0.1)


def unit_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The year 1998"."""
    if isinstance(other.meaning, Constant) and one.form != COUNTED:  # "how many days | the 2006 season"
        yield joined(one, other, "value", other.meaning)


def unit_condition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The year after the visit", "the year in which Tusk came"."""
    operator, operand = other.meaning
    if one.meaning == "year" and operator in ("after", "before") and one.form != COUNTED:
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


def span_from_then(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Six years earlier", than what was told."""
    direction, date = other.meaning
    years = one.meaning if direction == "more" else -one.meaning
    yield joined(one, other, "condition", ("during", Shift(date, years)))


def span_comparative(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Four years later": counted from what a conversation spoke of."""
    direction, target = other.meaning
    if target == "date":
        yield joined(one, other, "shift", one.meaning if direction == "more" else -one.meaning)


def term_shift(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Who) followed Curie to Leeds nine years later?": so long after her."""
    relation = "after" if other.meaning > 0 else "before"
    for arg in one.meaning.args:
        if arg.operator == relation and isinstance(arg.operand, Term) and not arg.negated:
            date: Any = arg.operand
            then = arg._replace(operand=Shift(date, other.meaning), operator="during")
            args = tuple(then if part is arg else part for part in one.meaning.args)
            yield joined(one, other, "term", one.meaning._replace(args=args), core=one)


def same_unit(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The same year": as that of something, or of all that is told."""
    yield joined(one, other, "sameness", other.meaning, core=other)


def term_sameness(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Did they come in the same year?"."""
    if not one.meaning.asks and other.meaning == "year":
        yield joined(one, other, "term", one.meaning.asking("same"), core=one)


def now_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The current head", "who is head now?", "still a sponsor", "no longer one": what that means depends on
    the kind."""
    head, word = (other, one) if one.category in ("now", "still", ENDED) else (one, other)
    if is_adjective(head.meaning) and word.category != ENDED:  # "still open": what is so of a thing is so now
        yield joined(one, other, "term", head.meaning, SWALLOW, core=head)
    elif grammar.pack.as_of is not None and head.meaning.kind != ANY and not head.meaning.aggregate:
        term = head.meaning
        arg = Arg(Constant(()), word.at, word.to, "date", None, NOW, word.category == ENDED)
        if term.keys and not term.args and not term.path:  # "the current President": of what holds that name
            said = tuple(sorted((arg, said_of(term, head)), key=place))
            yield joined(one, other, "term", Term("", args=said, asks=term.asks), BAG)
            if grammar.is_proper(term) and word.category != ENDED and not first_edge(word).corrected \
                    and not (grammar.is_title(term.kind) or grammar.is_person(term.kind)) \
                    and len(grammar.links(term.kind, "date")) == 1:  # "where is the statue now?"
                yield joined(one, other, "term", term.marked(NOW), SWALLOW, core=head)
        if not grammar.is_proper(term):
            yield joined(one, other, "term", term.saying(arg), 0.0, core=head)


def asked_still(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Which offices do you still (have)?"."""
    if one.meaning.asks and not one.meaning.path and not grammar.is_proper(one.meaning):
        yield from now_term(grammar, one, other)


def pair_sameness(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Were the agreement on trade and the one on tourism signed in the same year?"."""
    first, second = one.meaning
    if other.meaning == "year":
        yield joined(one, other, "expression", Expression(first, second, "same"))


def preposition_sameness(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"In the same year"."""
    if "in" in one.meaning[1]:
        yield joined(one, other, "sameness", other.meaning)


def condition_linked(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"In 2018 or in 2022", "in 2018 and in 2022"."""
    operator, operand = one.meaning
    how, (other_operator, other_operand) = other.meaning
    if operator == other_operator == "during" and isinstance(operand, Constant) \
            and isinstance(other_operand, Constant):
        yield joined(one, other, "condition", (operator, _linked(operand, how, other_operand)))


def _linked(one: Constant, how: str, other: Constant) -> Constant:
    """Two times as one operand; only "or", and a comma that no "and" follows, leave open which of them."""
    return Constant(one.values + other.values, how not in ("or", "comma"))


def not_condition(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Not in 2008"."""
    operator, operand = other.meaning
    if not operator.startswith("not "):
        yield joined(one, other, "condition", (f"not {operator}", operand))
