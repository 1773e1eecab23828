"""Joins with small words: they are swallowed, or leave a mark on what they stand beside.

Takes a small word and its neighbour, in either order; gives the neighbour, perhaps marked.

For example, "did" and "Tusk" make Tusk marked as inverted: the clause that he is part of begins with him.
"""
from collections.abc import Iterator

from bot.joins.parts import amount_of, counted_by
from bot.joins.terms import attach, term_term
from bot.joins.times import preposition_term
from bot.pieces import (
    CLEFT,
    HELD,
    LEADING,
    PARTITIVE,
    SWALLOW,
    TOLD,
    TWO,
    Grammar,
    Join,
    Piece,
    Term,
    edges_of,
    first_edge,
    joined,
    last_edge,
)
from bot.query import ANY, ONLY

PRONOUN = 0.3
DID = ("auxiliary", "do")
OPENED = ("definite", "superlative", "comparative")
INDEFINITE = 0.5  # "anything going on" is rather all that happens than a kind of it


def left_word(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A small word before something. The "did" of "did the first …" opens a clause: what comes next says
    nothing of what stands before."""
    leads = (one.category, one.meaning) == DID or (one.category in OPENED and one.form == LEADING)
    opens = leads and other.category in OPENED
    form = LEADING if opens else None
    yield joined(one, other, other.category, other.meaning, SWALLOW, core=other, form=form)


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


def term_or_not(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"President or not, (who …)": says nothing."""
    term = one.meaning
    if not term.asks and not term.ops and term.kind != ANY:
        yield joined(one, other, "filler", term, SWALLOW)


def auxiliary_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Did Tusk": "did" turns the order of a clause round."""
    term = other.meaning
    if one.meaning == "do":
        term = term.marked("inverted")
    yield joined(one, other, "term", term, SWALLOW, core=other)


def term_auxiliary(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"… had been": swallowed; but "Peru did" stands for a clause, and only behind "before" or "than"."""
    if other.meaning != "do":
        held = other.form == HELD  # "(which cities) does Peru have (embassies in)": no cities of Peru
        term = one.meaning if held else one.meaning.unmarked("inverted")
        yield joined(one, other, "term", term, SWALLOW, core=one)
    elif one.meaning.keys or one.meaning.kind == "":
        yield joined(one, other, "elliptic", one.meaning, SWALLOW, core=one)


def right_word(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """A small word after something."""
    if other.form != LEADING:
        yield joined(one, other, one.category, one.meaning, SWALLOW, core=one)


def definite_superlative(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The first": what stands before it is compared with it and doesn't narrow it."""
    direction, target, nth, since = other.meaning
    yield joined(one, other, "superlative", (direction, target, nth, since or True), SWALLOW, form=one.form)


def definite_only(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The only …"."""
    yield joined(one, other, "superlative", (ONLY, ONLY, 1, True), SWALLOW, form=one.form)


def definite_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The …", before a superlative with what it narrows; "did the Poles …", as "did Tusk …"."""
    term = other.meaning
    if one.form == LEADING and (term.ops or other.form in ("people", "name")):
        term = term.marked("inverted")
    if term.ops:
        term = term.marked("definite")
    yield joined(one, other, "term", term, SWALLOW, core=other)


def support_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Pay a visit", "take their side in the war": a verb that says no more than the noun for an event behind
    it, or than names that have a part in one; but "who gave it to him?" asks for no other part in it, and
    "what was seen on the visit?" for no visit."""
    opening = first_edge(other).entry  # but "who made it?", "(which were) made but not …"
    pointing = opening.category in ("pronoun", "link") or opening.meaning == "not"
    said = other.meaning
    if opening.category == "preposition" and amount_of(grammar, said.kind) is None:
        return  # but "how much was paid for the donation?"
    given = said.kind == "" and any(
        e.entry.category == "preposition" and "to" in e.entry.meaning[0] for e in edges_of(other))
    if grammar.is_event(said.kind) and said.kind != ANY and not said.asks and not pointing and not given:
        yield joined(one, other, "term", other.meaning, SWALLOW, core=other)


def support_counted(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Made more visits", "paid the most visits"."""
    counted = other.meaning[1] if other.category == "more of" else counted_by(other.meaning[1])
    if isinstance(counted, Term) and grammar.is_event(counted.kind) and counted.kind != ANY:
        yield joined(one, other, other.category, other.meaning, SWALLOW, core=other)


def term_support(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The visit that he paid", "(which visits) did he pay"; but not "(what) did children pay"."""
    if grammar.is_event(one.meaning.kind) and one.meaning.kind != ANY and one.form != "verb":
        yield joined(one, other, "term", one.meaning, SWALLOW, core=one)
    if "inverted" in one.meaning.flags and not one.meaning.asks:
        yield joined(one, other, "paid", one.meaning.unmarked("inverted"), SWALLOW, core=one)


def term_paid(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Visits | did Tusk pay"."""
    noun = one.meaning
    if not (noun.keys or noun.path or noun.asks) and one.form == "noun" and noun.kind not in ("", ANY) \
            and grammar.is_event(noun.kind):
        paid = other._replace(category="term")
        if piece := attach(grammar, one, paid, one, paid, 0.0):
            yield piece


def term_tag(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"…, aren't they?"."""
    if not one.meaning.asks:
        yield joined(one, other, "term", one.meaning.asking(other.meaning), core=one)


def unit_relative(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"The year that Tusk came"; but of "in the same year, who came?" a comma parts the two."""
    if "comma" not in (last_edge(one).entry.meaning, first_edge(other).entry.meaning):
        yield from right_word(grammar, one, other)


def relative_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"That Tusk …": a name behind "that" is part of the clause that follows, and of nothing before."""
    term = other.meaning
    if term.keys and not term.args and "class" not in term.flags:
        term = term.marked("inverted")
    yield joined(one, other, "term", term, SWALLOW, core=other)


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


def preposition_pronoun(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Between them"."""
    about = as_about(grammar, other)
    if about:
        yield from preposition_term(grammar, one, about)


def indefinite_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Anything signed before 1970", "something about prisoners": whatever there is of that."""
    term = other.meaning
    classed = term.keys and {"class", TOLD} <= set(term.flags)  # "anything made of bronze"
    if term.kind in grammar.pack.kinds and not term.asks and (classed or (term.args and not term.keys)):
        yield joined(one, other, "term", term.asking("list"), INDEFINITE, core=other)


def all_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"All the states that border Texas": each of them, where it is said of something else; "both treaties"
    are all two."""
    if other.form != "adjective":
        number = (TWO,) if one.meaning == "both" else ()
        yield joined(one, other, "term", other.meaning.marked("every", *number), SWALLOW, core=other)


def phase_term(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Who) began to export": a phase of a deed, but "began the war", "began with Peru" tell of another."""
    behind = first_edge(other).entry
    if other.form not in ("name", "adjective") and behind.form not in ("noun", "name") \
            and behind.category not in ("definite", "whose", "pronoun"):
        yield from left_word(grammar, one, other)


def phase_preposition(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(How much) did they get for it?"; but "(when) did she start with them?" tells of another deed."""
    if "with" not in other.meaning[0]:
        yield from left_word(grammar, one, other)


def cleft_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Was it Tusk (who came)": whether it was that very one; "was it a Danish president who came": whether
    there is such a one."""
    term, first = other.meaning, first_edge(other).entry
    if other.form in ("name", "class") and not term.args and not term.asks:
        yield joined(one, other, "term", term.marked(CLEFT), SWALLOW, core=other)
    elif term.args and not term.asks and any(e.entry.category == "relative" for e in edges_of(other)) \
            and (first.category, first.form) != ("thing", "name"):
        yield joined(one, other, "term", term, SWALLOW, core=other)


def about_term(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Both Peru and Poland"."""
    if {"all", "linked"} <= set(other.meaning.flags):
        yield joined(one, other, "term", other.meaning.marked("both"), SWALLOW, core=other)


def about_pair(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"Both a visit and an agreement"."""
    if one.meaning == "both":
        yield joined(one, other, other.category, other.meaning, SWALLOW, core=other)


def term_all(_: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """"(Did) Peru and Poland both", "García, Torres and Tusk all"."""
    if {"all", "linked"} <= set(one.meaning.flags):
        yield joined(one, other, "term", one.meaning, SWALLOW, core=one)


def as_about(grammar: Grammar, piece: Piece) -> Piece | None:
    """The plural pronoun as a name for what the pack is about."""
    about = grammar.pack.about
    if piece.meaning != "they" or piece.form == PARTITIVE or len(about) < 2:
        return None
    term = Term(about[0].kind, tuple(ref.key for ref in about), flags=("all",))
    return piece._replace(category="term", meaning=term, form="name", cost=piece.cost + PRONOUN)
