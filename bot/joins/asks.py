"""Joins of question words.

Takes a question word and its neighbour; gives terms of which something is asked, and finer question words.

For example, "which" and "year" make "when", asked for in years.
"""
from collections.abc import Iterator

from bot.joins.durations import apart, bounds_told
from bot.joins.parts import IN_WHICH_YEAR, datable, dated_kind, everything, is_choice, offers, target_of
from bot.pieces import (
    SWALLOW,
    TOTALLED,
    TWO,
    Arg,
    Expression,
    Grammar,
    Piece,
    Term,
    edges_of,
    first_edge,
    joined,
    last_edge,
)
from bot.query import ANY, ON, Constant, Shift

COUNTED_BEHIND = 0.5  # that a "how many" counts what stands before it
SAME_WHICH = "same which"  # which are of the same year


def ask_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A question word before a term."""
    term = other.meaning
    if "negated" in term.flags or (one.meaning in term.asks and not offers(term)):
        return  # who did the one, and who did the other: that is asked of two things
    if one.meaning in ("how_long", "how_old"):
        yield from _age(grammar, one, other)
    weighed = next((told for told in bounds_told(term) if grammar.type_of(told[1]) == "date"), None) \
        if one.meaning == "how_long" else None
    if weighed:  # "how many years was she older than him?"
        yield joined(one, other, "expression", apart(*weighed))
        return
    if one.meaning == "by_years":
        yield from _years_apart(grammar, one, other)
        return
    if term.asks == ("same",) and one.meaning in ("which", "what", "list", "who"):
        yield joined(one, other, "term", term.asked((SAME_WHICH,)), SWALLOW, core=other)
        return
    if term.asks and one.meaning in ("what", "list", "which", "exists"):
        # "what is the number of …", "I wonder if you could tell me who …"
        yield joined(one, other, "term", term, SWALLOW, core=other)
        return
    clause = one.meaning in ("count", "which", "what") and _is_clause(grammar, one, other)
    if clause and one.meaning != "what" and term.kind != ANY:
        return  # they ask for the noun that follows, and not for what a whole clause tells
    if one.meaning == "which" and any(
            isinstance(arg.operand, Term) and grammar.is_title(arg.operand.kind) for arg in term.outer):
        return  # "which president was the first to come?": the first one of those
    if one.meaning == "count" and TOTALLED in term.flags:
        return  # "how many accidents were there in total?" counts those
    if one.meaning == "count" and other.form == "relation":
        return  # "how many electrical goods does she export?" counts goods, and no exports
    if one.meaning == "count" and _is_taught(grammar, other):
        return  # "how many inhabitants …": a word of an example that is no verb isn't what the kind is called
    if (
        one.meaning in ("which", "what")
        and not clause
        # "what did the consulate turn into?" asks for no consulate
        and "do" not in (last_edge(one).entry.meaning, first_edge(other).entry.meaning)
        and not grammar.is_proper(term)
        and other.form in ("noun", "name", "people", "class", "adjective", "values", "")
    ):
        cost = 0.0 if one.meaning == "which" else 0.02
        yield joined(one, other, "term", _ask_first("which", term), cost, core=other)
    if one.meaning != "which":
        cost = 0.03 if one.meaning == "what" else 0.0
        yield joined(one, other, "term", _ask_first(one.meaning, term), cost, core=other)


def _is_clause(grammar: Grammar, one: Piece, other: Piece) -> bool:
    """Whether behind a question word no noun follows, but a clause that tells something; a field may well be
    such a noun ("which height did she reach?")."""
    term, first = other.meaning, first_edge(other).entry
    if first.category == "field" and first.form != "verb" and term.path[-1:] == first.meaning[1:2] \
            and grammar.type_of(term) in ("text", "quantity"):
        return False
    return "inverted" in term.flags or (term.kind == "" and _holds_did(other)) or any(
        a.start < other.at and a.form in ("name", "noun") and not _is_beside_noun(grammar, one, other, a)
        for a in term.args)


def _holds_did(piece: Piece) -> bool:
    """Whether names in a row go on with what somebody did: "(how many) stamps did the post (print)"."""
    return any(e.entry.category == "auxiliary" and e.entry.meaning == "do" for e in edges_of(piece)[1:])


def _is_taught(grammar: Grammar, piece: Piece) -> bool:
    """Whether a piece begins with a word that an example has taught and that doesn't bend as a verb, and is
    no noun yet ("kids that she had")."""
    entry = first_edge(piece).entry
    return entry.category == "thing" and entry.form == "verb" and piece.form != "noun" \
        and not grammar.lexicon.language.is_verb(entry.meaning.lemma)


def _is_beside_noun(grammar: Grammar, one: Piece, other: Piece, arg: Arg) -> bool:
    """Whether a name stands right before the noun that is asked for: "which Bergen site …", but not "which
    does Peru export?"."""
    asked = one.meaning in ("which", "count") and len(one.parts) == 1 and other.form == "noun"
    return asked and (arg.end, arg.form) == (other.at, "name") and isinstance(arg.operand, Term) \
        and grammar.is_name(arg.operand) and (
            not grammar.is_event(other.meaning.kind) or bool(grammar.pack.kinds[arg.operand.kind].fields)
            or grammar.is_proper(arg.operand))


AGE = 0.2  # "how long had relations existed when he came?" may ask for how long they lasted


def _age(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """How long after its own date something is asked about: at another date, or (how old) by now."""
    term = other.meaning
    needed = any(e.entry.category == "auxiliary" and e.entry.meaning == "can" for e in edges_of(other))
    if one.meaning == "how_old" and (aged := _age_told(grammar, term, needed=needed)):
        yield joined(one, other, "term", aged, core=other)
        return
    if one.meaning == "how_old" and needed:
        return  # "how old must one be for the show?": not how old that is
    who = next((arg for arg in term.args if arg.start < other.at and _is_of_age(grammar, arg)), None)
    if one.meaning == "how_old" and who and term.kind and not grammar.is_person(term.kind):
        if grammar.is_event(term.kind) and not term.path:  # "how old was she at the first night?"
            then = term._replace(args=tuple(arg for arg in term.args if arg is not who)) \
                if grammar.is_proper(who.operand) else term
            yield joined(one, other, "expression", Expression(who.operand, then, "years"), AGE)
        return
    if one.meaning == "how_old" and _is_about_somebody(grammar, other):
        return
    did = any(e.entry.category == "auxiliary" and e.entry.meaning == "do" for e in edges_of(other))
    for when in (arg for arg in term.args if arg.form == "date" and (
            arg.operator == "overlaps" or (arg.operator == "during" and not did)
            or (arg.operator == "until" and isinstance(arg.operand, Term)))):  # "by the time (that) they met"
        rest = term._replace(args=tuple(arg for arg in term.args if arg is not when))
        dated = _dated(grammar, other._replace(meaning=rest))
        if dated and not dated.asks and not any(arg.form == "date" for arg in dated.args) \
                and (one.meaning != "how_old" or _tells_of_birth(grammar, dated)):
            yield joined(one, other, "expression", Expression(dated, when.operand, "years"), AGE)
    dated = _dated(grammar, other)
    if one.meaning == "how_old" and dated and not _tells_of_birth(grammar, dated):
        births = grammar.births(dated.kind)
        if dated.path or not births:
            return
        dated = dated._replace(path=births)  # be it another date than their first
    if one.meaning == "how_old" and did and dated and not dated.args:  # "how old did she get?"
        if ended := _end_of_life(grammar, dated.kind):
            lived = Expression(dated, dated._replace(path=(ended,)), "years")
            yield joined(one, other, "expression", lived, AGE)
        return
    if one.meaning == "how_old" and dated and not dated.asks and grammar.is_alive(dated.kind):
        yield joined(one, other, "age", dated, AGE)
        dated = dated.saying(*_not_ended(grammar, dated.kind))
    if one.meaning == "how_old" and grammar.pack.as_of and dated and not dated.asks \
            and not any(arg.form == "date" for arg in dated.args):
        now = Constant((grammar.pack.as_of,))
        yield joined(one, other, "expression", Expression(dated, now, "years"), AGE)


def _end_of_life(grammar: Grammar, kind: str) -> str | None:
    """The field of a kind that tells when a life was over."""
    deaths = grammar.lexicon.language["deaths"]
    names = (field.name for field in grammar.fields(kind))
    return next((name for name in names if name.replace("_", " ") in deaths), None)


def _age_told(grammar: Grammar, term: Term, *, needed: bool) -> Term | None:
    """What tells how old those were that a record is about, where a field is for that: "how old was the
    warrior?"; `needed`: what age it is for, whatever else that is called: "how old must one be for it?"."""
    fields = grammar.pack.kinds[term.kind].fields if term.kind in grammar.pack.kinds else {}
    ages = {str(name) for name in grammar.lexicon.language["aged"]}
    aged = next((name for name in fields if name in ages or (
        needed and not ages.isdisjoint(name.replace("_", " ").split()))), None)
    told = aged and fields[aged].type.is_measure and not (term.path or term.asks or term.ops)
    return term._replace(path=(aged,)).asking("what") if aged and told else None


def _is_about_somebody(grammar: Grammar, piece: Piece) -> bool:
    """Whether a noun for somebody stands first in what tells of something else: "how old is the landlord of
    the inn?" isn't about the inn."""
    if not piece.meaning.kind or grammar.is_person(grammar.type_of(piece.meaning)):
        return False
    nouns = (e for e in edges_of(piece) if e.entry.category in ("thing", "field"))
    first = next(nouns, None)
    if first is None:
        return False
    meant = first.entry.meaning
    return grammar.is_person(grammar.step_type(*meant[:2]) if first.entry.category == "field" else meant.kind)


def _is_of_age(grammar: Grammar, arg: Arg) -> bool:
    """Whether an argument names somebody, or something else that has a date of its own."""
    kind = target_of(grammar, arg)
    return arg.form == "name" and (grammar.is_person(kind) or (
        kind in grammar.pack.kinds and not grammar.is_event(kind) and bool(grammar.links(kind, "date"))))


def _tells_of_birth(grammar: Grammar, dated: Term) -> bool:
    """Whether a date is that from which an age is counted: of those who live it is that of birth, by its
    name."""
    if not grammar.is_alive(dated.kind):
        return True
    path = dated.path or grammar.links(dated.kind, "date")[0].path
    return grammar.is_birth(path)


def _not_ended(grammar: Grammar, kind: str) -> Iterator[Arg]:
    """That a person has no date of death: who has died isn't of an age now."""
    for link in grammar.links(kind, "date"):
        if link.path[-1].replace("_", " ") in grammar.lexicon.language["deaths"]:
            yield Arg(Constant(()), 0, 0, "adjective", link.path, "exists", True)


def age_condition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How old was Curie in 1903", "… when she died", or joined the club: from her birth on."""
    (operator, operand), aged = other.meaning, one.meaning
    if isinstance(operand, Term) and operand.kind in ("", aged.kind) and not aged.path:
        aged = aged._replace(path=grammar.births(aged.kind))
    if operator in ("during", "overlaps"):
        yield joined(one, other, "expression", Expression(aged, operand, "years"))


def _years_apart(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"By how many years did the one precede the other?"."""
    term = other.meaning
    for end in term.args:
        if end.operator not in ("before", "after") or not isinstance(end.operand, Term):
            continue
        rest = term._replace(args=tuple(arg for arg in term.args if arg is not end))
        dated = datable(grammar, other._replace(meaning=rest))
        if dated and not dated.asks:
            first, last = (dated, end.operand) if end.operator == "before" else (end.operand, dated)
            yield joined(one, other, "expression", Expression(first, last, ON))


def _dated(grammar: Grammar, piece: Piece) -> Term | None:
    """The term of a piece, if things of its kind have a date of their own."""
    term = piece.meaning
    if grammar.is_person(term.kind) and grammar.is_proper(term) and grammar.links(term.kind, "date"):
        return term  # type: ignore[no-any-return]
    return datable(grammar, piece) if term.kind and dated_kind(grammar, term) else None


def _ask_first(ask: str, term: Term) -> Term:
    """What stands before a term is asked before what stands in it. "Who made more visits, Peru or Poland?"
    asks which of the two."""
    if ask == "who" and term.ops and is_choice(term):
        ask = "which"
    return term.asked((ask, *(a for a in term.asks if a != ask)))


def term_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A question word behind a term ("the war when?", "visits to Peru, how many?")."""
    term = one.meaning
    noun = one.form == "noun" and not (term.asks or term.keys or term.ops or term.path)
    if noun and other.meaning == "count":
        yield joined(one, other, "term", term.asking("count"), COUNTED_BEHIND, core=one)
    if other.meaning not in ("which", "count", "describe", "list", *one.meaning.asks) \
            and "negated" not in one.meaning.flags:
        yield joined(one, other, "term", one.meaning.asking(other.meaning), 0.2, core=one)


def ask_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Tell me who", "remind me when": the second one asks."""
    if one.meaning in ("list", "what", "how") and other.meaning not in ("list",):
        yield joined(one, other, "ask", other.meaning, SWALLOW)


def ask_pair(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"In which year was there both a visit and an agreement?": the years of the one that are years of the
    other."""
    if one.meaning in IN_WHICH_YEAR and other.meaning[0].kind:  # "what year did Peru and …": what of Peru?
        first, second = other.meaning
        then = Arg(Shift(second, 0), other.at, other.to, "date", None, "overlaps")
        happened = first.unmarked(TWO).saying(then)  # "both" says that they are two
        yield joined(one, other, "term", happened._replace(asks=("when year",)), core=other)


def ask_each(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"List every …"."""
    if one.meaning == "list":
        yield joined(one, other, "ask", one.meaning, SWALLOW)


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
    if one.meaning == "count" and other.meaning in ("year", "month", "day"):
        yield joined(one, other, "ask", "how_long")


def ask_unit_name(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"How many dollars", "how many kilometres"."""
    if one.meaning in ("count", "amount"):
        yield joined(one, other, "ask", f"amount {other.meaning}")


def term_unit(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Fujimori Poland year?": a unit of time behind a term asks for it, or tells by what a year is meant."""
    bare = first_edge(other).entry.category == "unit"  # not "(who came) the year (after Tusk)"
    if bare and other.meaning in ("year", "date", "month") and not one.meaning.asks:
        asks = "when" if other.meaning == "date" else f"when {other.meaning}"
        yield joined(one, other, "term", one.meaning.asking(asks), 0.3, core=one)
    named = one.meaning.keys or grammar.is_event(one.meaning.kind)
    if bare and other.meaning == "year" and one.form in ("noun", "name", "class") and named \
            and not one.meaning.asks and not one.meaning.args and dated_kind(grammar, one.meaning):
        yield joined(one, other, "value", Shift(one.meaning, 0), 0.2)  # "(in) the centenary year"


def ask_expression(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"What is the difference between …"."""
    if one.meaning in ("what", "list", "which", "who"):
        yield joined(one, other, "expression", other.meaning, SWALLOW)


def ask_value(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Tell me about 1998": everything of that time."""
    if one.meaning in ("describe", "list", "timeline") and isinstance(other.meaning, Constant):
        yield joined(one, other, "term", everything("during", other.meaning, other))


def preposition_ask(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"In which year", "by whom", "to whom"; "after whom" asks for nobody who did what is told."""
    if other.meaning == "who" and not one.meaning[0]:
        return
    if other.meaning in ("who", "which", "what", "where") or other.meaning.startswith("when"):
        yield joined(one, other, "ask", other.meaning, SWALLOW)
