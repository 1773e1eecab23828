"""Joins of two terms: the same thing twice, one said of the other, or names in a row.

Takes two terms that stand side by side; gives the terms that they make.

For example, "visits" and "to Peru" make the visits of which Peru is said; "Polish" and "president" wait
side by side for the kind of record that can hold both.
"""
import functools
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from bot.cues import AGENT, doing
from bot.joins.parts import (
    ASKED_OF_ARGS,
    NARROWED,
    OF_ITS_OWN,
    PAST_NOUN,
    PAST_OWNER,
    asked_by,
    counted_by,
    ends_in_owner,
    has_its_own,
    is_choice,
    is_deed,
    of_those,
    opposed,
    prepositions_of,
    said_of,
    target_of,
)
from bot.lexicon import Thing, rank
from bot.pieces import (
    BAG,
    DENIED,
    DONE,
    HAPPENED,
    IN_ALL,
    INTERSECT,
    LATE,
    MERGE,
    NAMED_HEAD,
    TOLD,
    Arg,
    Grammar,
    Piece,
    Term,
    bound_of,
    edges_of,
    first_edge,
    is_head,
    joined,
    last_edge,
    number_said,
    place,
    reach,
)
from bot.query import ANY

BARE_NAME = 0.6  # "states Mississippi": a kind's noun before a name is part of the name, if anything
AND_DID = 0.1  # "who presided over it and was received": both are said of the same
OF_WHAT_FOLLOWS = 0.5
OF_THE = 0.1  # "the president of the country"
BY_TITLE = 0.4  # a person who is only told by a title, which other facts give
APPOSED = 0.5  # "the capital Albany" means the capital
OPENING = ("ask", "preposition")  # what stands before a term and all that is said of it behind
MOST_IN_A_ROW = 5  # names whose kind isn't known yet
MOST_TRAITS = 4096  # of terms that are kept


class _Traits(NamedTuple):
    kind: str
    target: str
    takes: bool
    says: bool
    denied: bool
    has_path: bool
    named: bool
    asked: bool
    vague: bool
    own: bool
    waiting: tuple[str, ...]


class Traits(_Traits):
    """What it depends on whether a term can be joined with another: its kind; the type of what it denotes;
    whether something can be said of it, and it of something; whether it is denied, and what that starts
    from; whether it is what the whole pack is about; the types of what it holds if it can be one of names in
    a row. Terms that are alike in all this have the very same, so that what two can make together is known
    by them (`makes`)."""

    __slots__ = ()
    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__


def traits(grammar: Grammar, piece: Piece) -> Traits:
    """The traits of a term. Of what is said of it, mostly nothing has a say but that it is."""
    kind, keys, args, ops, path, asks, outer, flags, aggregate = piece.meaning
    if args and (kind == "" or any(map(is_head, args))):
        return _traits(grammar, piece)
    told = (kind, keys, bool(args), bool(ops), path, asks, bool(outer), flags, aggregate, piece.form)
    known: Traits | None = grammar.traits.get(told)
    if known is None:
        if len(grammar.traits) >= MOST_TRAITS:
            grammar.traits.clear()
        known = grammar.traits[told] = _traits(grammar, piece)
    return known


def _traits(grammar: Grammar, piece: Piece) -> Traits:
    term = piece.meaning
    kind, flags = term.kind, term.flags
    asked, has_path, named = bool(term.asks), bool(term.path), bool(term.keys)
    target = grammar.type_of(term) if has_path or term.args else kind
    waiting = () if not _can_wait(grammar, piece) else (target,) if kind else tuple(
        target_of(grammar, a) for a in term.args)
    takes, says = bool(kind) and not term.aggregate and IN_ALL not in flags, _says_something(grammar, piece)
    if not flags:
        vague = asked and term.bare and grammar.is_event(kind)
        return _alike(kind, target, takes, says, False, has_path, named, asked, vague, grammar.is_own(term),
                      waiting)
    return _alike(kind, target, takes, says, "negated" in flags or "excepted" in flags, has_path,
                  named and NARROWED.isdisjoint(flags), asked or is_choice(term), False,
                  grammar.is_own(term), waiting)


_alike = functools.lru_cache(maxsize=4096)(Traits)


class Makes(NamedTuple):
    """What two terms may make together, as far as their types tell: the first with the second said of it, the
    other way round, the same thing twice, names in a row (their types; none if no record could hold them)."""

    behind: bool
    before: bool
    same: bool
    row: tuple[str, ...]


@functools.lru_cache(maxsize=16384)
def makes(grammar: Grammar, left: Traits, right: Traits) -> Makes | None:
    """What two terms may make together; None if it is nothing, as for most pairs."""
    row = (*left.waiting, *right.waiting) if left.waiting and right.waiting else ()
    found = Makes(may_take(grammar, left, right), may_take(grammar, right, left),
                  bool(left.kind and right.kind) and (left.kind == right.kind or left.target == right.target),
                  row if len(row) <= MOST_IN_A_ROW and grammar.hosts(grammar.without_own(row)) else ())
    return found if any(found) else None


def _says_something(grammar: Grammar, piece: Piece) -> bool:
    """Whether a term can be said of another: a bare verb says nothing of another thing, it would only be left
    out; nor does what asks for more than it can be asked for there."""
    term = piece.meaning
    if term.kind == ANY or term.aggregate:
        return False
    if term.kind == "":
        return True
    if (piece.form == "verb" or grammar.is_event(term.kind)) and term.bare and not term.asks \
            and term.flags in ((), ("inverted",)):
        return False
    return ASKED_OF_ARGS.issuperset(term.asks)


def term_term(grammar: Grammar, one: Piece, other: Piece) -> list[Piece]:
    """Two terms side by side: the same thing twice, or one said of the other, or names in a row."""
    wanted = makes(grammar, traits(grammar, one), traits(grammar, other))
    return join_terms(grammar, one, other, wanted) if wanted else []


def join_terms(grammar: Grammar, one: Piece, other: Piece, wanted: Makes, room: float = inf) -> list[Piece]:
    """The same, with what is known of the two. `room`: what a term may cost beside the two, which is asked
    before it is put together."""
    left, right = one.meaning, other.meaning
    if left.ops and right.ops and opposed(left, right):
        return []
    if right.keys and _is_apposed(one, other):
        return []
    if "excepted" in left.flags and left.kind == right.kind and right.keys:
        return []  # "besides the electrical machinery": not the machinery, besides what is electrical
    if "negated" in left.flags:  # "apart from Tusk, who …"
        piece = attach(grammar, one, other, other, one, 0.0) if wanted.before else None
        return [piece] if piece else []
    if "negated" in right.flags and (deeds := deeds_of(grammar, one, other)):
        return list(of_both_deeds(grammar, one, other, deeds))  # "(did she) write but not sing"
    if "negated" in right.flags and (events := list(of_two_events(grammar, one, other))):
        return events
    if _is_contrasted(grammar, left, other):
        return []
    found: list[Piece] = []
    if left.keys and _is_of_its_own(grammar, one, other):
        found.append(joined(one, other, "term", left, OF_THE, core=one))
    behind, before, same, row = wanted
    if same:
        owned = _owned(grammar, one, other) if left.kind == right.kind else None
        found += _of_its_kind(grammar, one, other, *owned) if owned else _if_any(_same(grammar, one, other))
    alone = len(found)
    if behind and not _is_opened(one, right) and not _asks_anew(grammar, one, other):
        found += _if_any(attach(grammar, one, other, one, other, 0.0))
    if before and (room >= LATE or row):
        found += _if_any(attach(grammar, one, other, other, one, LATE + _belongs_before(one)))
    if row:
        names = left.kind and right.kind and len(found) > alone
        if not names or all(grammar.is_proper(term) or grammar.is_title(term.kind) for term in (left, right)):
            found += _if_any(_bag(grammar, one, other))
    return found


def _is_contrasted(grammar: Grammar, left: Term, other: Piece) -> bool:
    """Whether what didn't happen is said of somebody else than a thing before it: "who saw an owl but never
    ringed one?" says nothing of owls that were never ringed."""
    no, right = first_edge(other), other.meaning
    return no.entry.category == "not" and no.end - no.start > 1 \
        and not {"negated", DENIED}.isdisjoint(right.flags) and bool(right.kind) \
        and grammar.is_event(right.kind) and not left.asks and not grammar.is_event(left.kind)


def _if_any(piece: Piece | None) -> tuple[Piece, ...]:
    return (piece,) if piece is not None else ()


def _asks_anew(grammar: Grammar, one: Piece, other: Piece) -> bool:
    """Whether a question begins behind a comma: "by the list of visits, which side was first?" doesn't ask
    for a side of those."""
    told, asked = one.meaning, other.meaning
    if asked.asks != ("which",) or not asked.kind or told.keys or not grammar.is_event(told.kind):
        return False
    opening = next(e.entry for e in edges_of(other) if e.entry.category != "filler")
    beside = last_edge(one).entry.meaning, first_edge(other).entry.meaning
    return opening.category == "ask" and "comma" in beside


def _is_opened(one: Piece, right: Term) -> bool:
    """Whether a term begins with what opens all of a phrase: it is "which [visit to Peru]", and not "[which
    visit] to Peru" as well, which comes to the same."""
    first = one.parts[0]
    return isinstance(first, Piece) and first.category in OPENING and not right.asks


def deeds_of(grammar: Grammar, one: Piece, other: Piece) -> tuple[str, ...]:
    """The fields for those who do what two linked verbs of a kind say, if these are two: in "which songs did
    she write and sing?", the writer and the singer."""
    kind = one.meaning.kind
    if kind != other.meaning.kind or kind not in grammar.pack.kinds:
        return ()
    people = [name for name, field in grammar.pack.kinds[kind].fields.items()
              if grammar.is_person(field.type.kind or "")]
    verbs = ([e.entry.meaning.lemma for e in edges_of(piece)
              if e.entry.category == "thing" and e.entry.form == "verb"] for piece in (one, other))
    told = [found[-1] for lemmas in verbs if (found := doing(grammar.lexicon, lemmas[-1:], kind, people))]
    return tuple(dict.fromkeys(told)) if len(told) == 2 else ()


def of_both_deeds(grammar: Grammar, one: Piece, other: Piece, deeds: tuple[str, ...]) -> Iterator[Piece]:
    """What somebody did both of ("write and sing"), or the one without the other ("… but not sing"); or what
    each of two did."""
    sides = one.meaning, other.meaning
    doers = [[arg for arg in side.args if arg.path is None and not arg.head
              and grammar.is_person(target_of(grammar, arg))] for side in sides]
    found = [those[0] for those in doers if len(those) == 1]
    if sum(map(len, doers)) != len(found) or not found or sides[1].keys:
        return
    denied = (False, "negated" in sides[1].flags)
    both = [arg._replace(path=(deed,), negated=arg.negated or no)
            for arg, deed, no in zip((found[0], found[-1]), deeds, denied, strict=True)]
    rest = tuple(arg for side in sides for arg in side.args if arg not in found)
    yield joined(one, other, "term", sides[0]._replace(args=rest).saying(*both), AND_DID, core=one)


def of_two_events(grammar: Grammar, one: Piece, other: Piece) -> Iterator[Piece]:
    """What had a part in both of two things that happened, or in the one without the other: "which species
    were seen and ringed?", "who wrote a song but never sang one?"."""
    happened, other_one = one.meaning, other.meaning
    if happened.kind == other_one.kind or other_one.asks or not all(
            grammar.is_event(term.kind) and term.kind not in ("", ANY)
            and not (term.path or term.ops or term.outer or term.keys) for term in (happened, other_one)):
        return
    asked = [arg for arg in happened.args if arg.head and isinstance(arg.operand, Term) and arg.operand.bare]
    kinds = [arg.operand.kind for arg in asked] if happened.asks == ("which",) else [
        kind for kind in grammar.pack.kinds if happened.asks == ("who",) and grammar.is_person(kind)]
    rest = happened._replace(asks=(), args=tuple(arg for arg in happened.args if arg not in asked))
    if not rest.args:  # "who saw and ringed an owl?"
        rest = rest.saying(*other_one.args)
    for kind in kinds if len(asked) < 2 else ():
        if all(any(link.path[0].startswith("^") for link in grammar.links(kind, term.kind))
               for term in (happened, other_one)):
            did = tuple(Arg(term.marked(HAPPENED).unmarked("negated"), piece.at, piece.to, "verb",
                            negated="negated" in term.flags)
                        for term, piece in ((rest, one), (other_one, other)))
            yield joined(one, other, "term", Term(kind, args=did, asks=happened.asks), AND_DID, core=one)


def _is_apposed(one: Piece, other: Piece) -> bool:
    """Whether a name says which is meant by a noun at the end of what stands before it: "(who came from) the
    country | Peru"."""
    name = other.meaning
    if other.start != other.at or other.form != "name" or one.to == one.end == one.at + 1:
        return False
    *_, before, noun = (None, *edges_of(one))
    return before is not None and before.entry.category == "definite" and noun is not None \
        and noun.entry.form == "noun" and noun.entry.meaning[:2] == (name.kind, ())


def _is_of_its_own(grammar: Grammar, one: Piece, other: Piece) -> bool:
    """Whether a title is only said to be that of the thing that it goes with: "presidents of the country" are
    those of whichever country it is."""
    title, noun = one.meaning, other.meaning
    titled = title.keys and grammar.is_title(title.kind) and noun.bare
    if not titled or title.asks or noun.asks or noun.flags:
        return False
    edges = edges_of(other)
    return [e.entry.category for e in edges] == ["preposition", "definite", "thing"] \
        and "of" in edges[0].entry.meaning[0] and edges[2].entry.form == "noun"


def _belongs_before(piece: Piece) -> float:
    """What it costs that a term with an "of" says something of what is behind it: "the leader of the survey
    came" is about its leader."""
    entry = first_edge(piece).entry
    follows = piece.start and entry.category == "preposition" and "of" in entry.meaning[0]
    return OF_WHAT_FOLLOWS if follows else 0.0


def may_take(grammar: Grammar, head: Traits, arg: Traits) -> bool:
    """Whether one term could be said of another, as far as their types tell."""
    if not (head.takes and arg.says):
        return False
    if head.kind == ANY or (arg.own and arg.kind != head.kind and (head.has_path or not head.named)):
        return True
    if not arg.kind:
        return all(_leads(grammar, head, arg, target) for target in arg.waiting)
    if arg.denied or grammar.links(head.kind, arg.target) or _bearers(grammar, head, arg.target):
        return arg.denied or _leads(grammar, head, arg, arg.target)
    return head.has_path and bool(grammar.links(head.target, arg.target))


def _bearers(grammar: Grammar, head: Traits, title: str) -> bool:
    """Whether a title may be said of a term for those who bear it."""
    return bool(grammar.bearers(head.kind, title, of_them=head.has_path and not head.named))


def _leads(grammar: Grammar, head: Traits, arg: Traits, target: str) -> bool:
    """Whether a link leads from a term to what is said of it. Backwards, from what has the term in a field,
    it only narrows: nothing narrows what is named, or denotes something further on, and that there is some
    event says nothing of its parts. `bot.linking` would follow no such link."""
    links = grammar.links(head.kind, target)
    if not links:
        return _bearers(grammar, head, target)
    if arg.vague or head.has_path or (head.named and not arg.asked):
        return any(not link.path[0].startswith("^") for link in links)
    return bool(links)


def _owned(grammar: Grammar, one: Piece, other: Piece) -> tuple[Piece, Piece] | None:
    """Of two terms of one kind, those that one has, and the person who has them: "the sons of Ellis",
    "Ellis's sons", "(how many) sons | did Ellis have"."""
    if not grammar.is_person(one.meaning.kind):
        return None
    if "of" in prepositions_of(other) or _has_it(other):
        noun, owner = one, other
    elif one.form == "possessive" or _has_it(one):
        noun, owner = other, one
    else:
        return None
    if "class" in owner.meaning.flags and any(
            (owner.meaning.kind, e.entry.meaning.lemma) in grammar.lexicon.valued
            for e in edges_of(owner) if e.entry.category == "thing"):
        return None  # "the god of the sea", where that is what gods rule over
    owns = grammar.is_proper(owner.meaning._replace(flags=())) or _is_kin(grammar, owner.meaning)
    term = noun.meaning
    owned = not term.path and not term.args and (not term.keys or "class" in term.flags)
    return (noun, owner) if owns and owned and noun.form in ("verb", "noun", "class") else None


def _is_kin(grammar: Grammar, term: Term) -> bool:
    """Whether a term is those of whom somebody is a parent, or the like, or a parent: "Ellis's sons"."""
    if term.path:
        return grammar.is_proper(term._replace(path=(), flags=())) and grammar.type_of(term) == term.kind
    return any(arg.path and len(arg.path) == 1 and isinstance(arg.operand, Term)
               and grammar.step_type(term.kind, arg.path[0]) == term.kind for arg in term.args)


def _of_its_kind(grammar: Grammar, one: Piece, other: Piece, noun: Piece, owner: Piece) -> Iterator[Piece]:
    """"The sons of Ellis" aren't Ellis, but those whose father he is, if an example shows that, or what they
    and the fields for their parents are called."""
    kind, language = owner.meaning.kind, grammar.lexicon.language
    lemma = next((e.entry.meaning.lemma for e in edges_of(noun) if isinstance(e.entry.meaning, Thing)), "")
    own = [name for name, field in grammar.pack.kinds[kind].fields.items() if field.type.kind == kind]
    fields = {name for cue, counts in grammar.lexicon.cues.items() if cue[0] == kind and cue[4:] == (lemma,)
              for name in counts}
    if language.stem(lemma) in map(language.stem, (*language["offspring"], *language["sons"])):
        fields |= {name for name in own if name in language["parents"]}
    such = noun.meaning
    stem = language.stem(lemma)
    pronoun = next((said for son, said in language["sons"].items() if language.stem(son) == stem), "")
    if pronoun and not such.keys:  # "the sons of Zeus", where all his children are told of
        keys = grammar.of_pronoun(kind, pronoun)
        if not keys:
            return
        such = such._replace(keys=keys).marked("class")
    of_parent = owner.meaning.path[-1:]  # "her father's sons"
    told = [name for name in own if name in fields and (name in of_parent if of_parent else
            not grammar.is_of_other_sex(name, kind, owner.meaning.keys))]  # nobody's father is she
    for name in own:
        if name in (told or fields):
            said = Arg(owner.meaning.unmarked("inverted"), owner.at, owner.to, "name", (name,))
            yield joined(one, other, "term", such.saying(said), core=noun, form="noun")


def _is_mere_class(term: Term) -> bool:
    """Whether a term is the things of a class, of which nothing more is said."""
    return bool(term.keys) and "class" in term.flags and term._replace(keys=(), asks=(), flags=()).bare


def _is_helped(name: Piece, such: Piece) -> bool:
    """Whether an auxiliary says of a name that it is such a one, or did that: "was the Pike a frigate?", "did
    the Heron fail?"."""
    be = any((first_edge(piece).entry.category, first_edge(piece).entry.meaning) == ("auxiliary", "be")
             for piece in (name, such))
    did = "inverted" in name.meaning.flags and first_edge(such) == last_edge(such)
    return first_edge(name).entry.category == "auxiliary" and (be or did)


ANOTHER = frozenset({"from", "near"})  # the roles of prepositions behind which none is the one before them


def _same(grammar: Grammar, one: Piece, other: Piece) -> Piece | None:
    """Two terms of one kind: a noun and a verb for it, a noun and a set of it."""
    left, right = one.meaning, other.meaning
    if (
        (left.asks and right.asks)
        or ("inverted" in right.flags and right.keys)
    ):
        return None
    if left.kind == right.kind and left.asks and left.bare and right.keys and "class" not in right.flags \
            and left.asks != ("sort",):
        return None  # "which states … Mississippi": a name isn't asked for
    apart = left.bare and other.form == "name" and not ANOTHER.isdisjoint(prepositions_of(other))
    if apart and right.keys and "class" not in right.flags and any(
            e.entry.form == "noun" and e.entry.category == "thing" for e in edges_of(one)):
        return None  # "the horse out of Marzipan", "the bridge near the Mill Bridge": another one
    if left.keys and left.keys == right.keys and other.form == "adjective" and one.form == "name":
        return None  # "(does the president of) Poland have Polish (roots?)": both are said
    if one.form == "adjective" and left.keys and right.bare \
            and any(edge.entry.category == "preposition" for edge in edges_of(other)):
        return None  # "the Danish head of state": only "the Danish state" is Denmark
    if left.keys and right.bare and not {"negated", DENIED}.isdisjoint(right.flags):
        return None  # "soups but don't contain | fish": that isn't denied of soups
    if left.kind == right.kind and left.bare and not right.keys and "negated" in right.flags \
            and (opening := first_edge(other)).entry.category == "not" and opening.end - opening.start > 1:
        return None  # "been on the podium | but never won": both are told, of the same kind
    if left.kind == right.kind and left.path == right.path and (left.bare or right.bare or left == right):
        bare_name = left.bare and one.form == "noun" and other.form == "name" and other.category == "term"
        first = one.form in ("noun", "class", "name") or not left.bare or _is_object(one, other)
        core = one if first else other
        both = _union(left, right).unmarked(DENIED)
        if both.keys and any(is_deed(grammar, piece) for piece in (one, other)):
            both = both.marked(DONE)
        if both.keys and "verb" in (one.form, other.form):
            both = both.marked(TOLD)
        if bare_name and _is_definite(one) and other.start == other.at:
            return joined(one, other, "term", both, MERGE, core=core, form="name")._replace(to=other.to)
        return joined(one, other, "term", both, BARE_NAME if bare_name else MERGE, core=core)
    if left.kind == right.kind and left.path and not right.path and right.args and not right.keys \
            and other.form in ("verb", "noun") and grammar.is_event(left.kind) and not right.asks:
        # "the last visitor to travel to Peru": of the same visit
        return joined(one, other, "term", _union(left, right), MERGE, core=one)
    if left.kind == right.kind and left.ops and len(left.path) == 1 and is_choice(right) \
            and left._replace(ops=(), path=()).bare and right._replace(keys=()).bare \
            and all(op.target == ("field", left.kind, left.path[0]) for op in left.ops):
        weighed = right._replace(ops=left.ops).asking(*left.asks)  # "who died first, Ellis or Curie?"
        return joined(one, other, "term", weighed, MERGE, core=other)
    of_class = left._replace(keys=(), args=()).bare and (not left.keys or "class" in left.flags)
    if left.kind == right.kind and of_class and "inverted" in right.flags and len(right.path) == 1 \
            and not right.keys and not right.asks and grammar.type_of(right) == "date":
        deed = Arg(Term(right.kind, path=right.path), other.at, other.to, "noun")
        return joined(one, other, "term", _union(left, right._replace(path=())).saying(deed), MERGE,
                      core=one)  # "which (bronze) site did Ellis discover?"
    left_type, right_type = grammar.type_of(left), grammar.type_of(right)
    if left_type != right_type or left_type not in grammar.pack.kinds:
        return None
    kin = _of_kin(grammar, one, other) if left.kind == right.kind and left.keys and right.keys else None
    if kin:
        return kin
    related = other.form == "noun" and bool(right.args) and not right.path \
        and all(arg.path and isinstance(arg.operand, Term) for arg in right.args)
    such = bool(right.keys) and "class" in right.flags and not right.args
    if left.kind == right.kind and left.keys and (such or related) \
            and _is_helped(one, other) and grammar.is_name(left) \
            and one.form == "name" and not (left.asks or right.asks):
        # "was the Pike a frigate?", "is the sand tiger rare?", "when did Ellis become mayor?", "is she his
        # daughter?"
        own = Arg(left.unmarked("inverted"), one.at, one.to, "name", ())
        return joined(one, other, "term", right.saying(own), INTERSECT, core=other)
    if one.form == "possessive" and left.keys:  # "Ellis's second wife" isn't Ellis
        partner = grammar.partner(right.kind, right.path[0]) if len(right.path) == 1 else None
        if not partner or left.kind == right.kind or has_its_own(grammar, left, right.kind, partner):
            return None
        said = said_of(left, one)._replace(path=(partner,))
        return joined(one, other, "term", right.saying(said), core=other, form="values")
    if _is_titled(grammar, one, other):  # "nurse Merrow"
        return joined(one, other, "term", right.marked(*left.flags).unmarked("class"), MERGE, core=other)
    if left.kind == right.kind and {one.form, other.form} == {"class"} and _is_mere_class(left) \
            and _is_mere_class(right) and "negated" not in right.flags \
            and first_edge(one).entry.category != "auxiliary" \
            and (both_of := tuple(key for key in right.keys if key in left.keys)):
        # "bronze sculptures", "which sculptures are bronze?"
        both = right._replace(keys=both_of).asking(*left.asks)
        return joined(one, other, "term", both, INTERSECT, core=other)
    if left.kind == right.kind and not left.path and not right.path:
        told = one.form == "verb" and first_edge(other).entry.category == "pronoun" \
            and not grammar.is_person(right.kind)  # "who ordered it?", but not "who else speaks it?"
        if (left.keys and right.keys) or (
            {"verb", "noun"} >= {one.form, other.form} and one.form and other.form and not told
        ):
            return None
        if (left.keys and not right.keys) or not right.ops or not left.ops:
            named = NAMED_HEAD if left.keys and not {"class", "inverted"} & set(left.flags) else 0.0
            return joined(one, other, "term", _union(left, right), INTERSECT + named, core=one)
    elif left.bare and right.path and is_deed(grammar, one) and _is_object(one, other):
        taught = Arg(right._replace(asks=()), other.at, other.to, other.form, ())
        return joined(one, other, "term", left.saying(taught), INTERSECT, core=one)
    elif left.bare and right.path:
        return joined(one, other, "term", right.asking(*left.asks).marked(*left.flags), INTERSECT, core=one)
    elif right.bare and left.path:
        values = left.asking(*right.asks).marked(*right.flags)
        return joined(one, other, "term", values, INTERSECT + LATE, core=other)
    elif right.path and not left.path:
        arg = Arg(right._replace(asks=()), other.at, other.to, other.form, ())
        return joined(one, other, "term", left.saying(arg).asking(*right.asks), INTERSECT + LATE, core=one)
    elif left.path and not right.path:
        arg = Arg(right._replace(asks=()), other.at, other.to, other.form, left.path)
        return joined(one, other, "term", left.saying(arg)._replace(path=left.path).asking(*right.asks),
                      APPOSED, core=one)
    return None


def _of_kin(grammar: Grammar, one: Piece, other: Piece) -> Piece | None:
    """"Did Feld teach Askew?", "was Askew taught by Feld?": of two of a kind, the one to whom something was
    done, and in the field that the verb tells of the other."""
    left, right = one.meaning, other.meaning
    verbs = [e for e in edges_of(one) if e.entry.category == "thing" and e.entry.form == "verb"
             and e.entry.meaning.kind == left.kind]
    names = [e for e in edges_of(one) if e.entry.category == "thing" and e.entry.meaning.keys]
    if len(verbs) != 1 or len(names) != 1 or names[0].start > verbs[0].start or left.args or right.args:
        return None
    fields = grammar.kin_told(left.kind, verbs[0].entry.meaning.lemma)
    helping = {e.entry.meaning for e in edges_of(one) if e.entry.category == "auxiliary"}
    by, roles = AGENT in prepositions_of(other), prepositions_of(other)
    if not fields or by != ("be" in helping) or (roles and not by):
        return None
    did, whom = (other, one) if by else (one, other)
    doer = Arg(Term(left.kind, did.meaning.keys), did.at, did.to, "name", fields[:1])
    told = Term(left.kind, whom.meaning.keys, asks=left.asks, flags=(TOLD,)).saying(doer)
    return joined(one, other, "term", told, INTERSECT, core=whom)


def _is_object(one: Piece, other: Piece) -> bool:
    """Whether a certain thing stands behind a verb for it, which makes a clause: "(who) hosted | the season"
    is no season."""
    return one.form == "verb" and first_edge(other).entry.category == "definite"


def _is_definite(piece: Piece) -> bool:
    """Whether a noun is that of a certain thing, which its name may follow: "(of) the country (Peru)"."""
    *_, before, _ = (None, *edges_of(piece))
    return before is not None and before.entry.category == "definite"


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
        # the noun says of which kind the name is
        sure = -min(rank(grammar.pack, other.meaning.kind), other.cost)
        called = _union(one.meaning, other.meaning)._replace(flags=("called",))
        yield joined(one, other, "term", called, sure, core=one)


def _union(left: Term, right: Term) -> Term:
    flags = tuple(sorted({*left.flags, *right.flags} - {"relation"})) if left.flags or right.flags else ()
    term = Term(left.kind, left.keys or right.keys, left.args, left.ops + right.ops, left.path or right.path,
                left.asks, left.outer + right.outer, flags, left.aggregate or right.aggregate)
    return term.saying(*right.args).asking(*right.asks)


SOMEBODY_BESIDE = 0.35  # "the sites Ellis dug" are those that she dug, and no "sites (of) Ellis"


def attach(
    grammar: Grammar, one: Piece, other: Piece, head: Piece, arg: Piece, cost: float
) -> Piece | None:
    """`arg` as something said of `head`; None where it can't be."""
    main, said = head.meaning, arg.meaning
    flags = said.flags
    if DENIED in flags:
        return None
    if "inverted" in flags:
        if arg is other:
            return None  # "which city did Peru …": what stands behind "did" belongs to what follows
        main = main.marked("inverted")
        said = said.unmarked("inverted")
    if said.kind == "":
        return _attach_bag(grammar, one, other, head, main, arg, said, cost)
    if arg is other and arg.form == "adjective" and main.bare and head.form == "noun" \
            and not grammar.is_event(main.kind) \
            and any(e.entry.category == "definite" for e in edges_of(arg)):
        return None  # "the city | the Peruvian (embassy stands in)": that takes a noun
    if arg is one and one.start and head.form == "verb" and not said.asks and AGENT in prepositions_of(arg):
        return None  # "all boats designed by Winther | win": what stands before it did that
    if arg is one and arg.form == "values" and any(
            e.entry.category == "preposition" and AGENT in e.entry.meaning[0] for e in edges_of(arg)):
        return None  # "what was built by the engineer | who fought": nor did what was built
    if main.kind == ANY and not said.keys and not grammar.is_event(said.kind) and (
            arg.form == "adjective" or (arg.form == "verb" and said.args and arg is other)
            or (said.path and said._replace(path=()).bare)):
        return None  # "everything | that was donated", "… they are members of": those things themselves
    if arg is other and (head.form, arg.form) == ("noun", "verb") and not said.keys \
            and first_edge(arg).entry.category == "thing" \
            and said.kind not in (main.kind, grammar.type_of(main)) \
            and not grammar.is_event(main.kind) and not grammar.is_event(said.kind) and main.kind != ANY:
        return None  # "features | came with the first release": nobody came, who made them
    loose = arg is other and ((arg.form == "values" and arg.start == arg.at) or (
        main.path and _is_headless(grammar, main)))
    opening = first_edge(arg).entry
    told = arg is other and _tells_when_done(grammar, main, said)  # "architects | born in Marrowick"
    if loose and not told and opening.category != "preposition" and opening.meaning != "there" \
            and not _has_it(arg):
        return None  # "… Lima rank", "how long is Texas": that takes a preposition, or a "there"
    if (
        main.asks
        and main.keys
        and not main.path
        and "class" not in main.flags
        and ASKED_OF_ARGS.issuperset(main.asks)
    ):
        return None  # "which presidents …": a name isn't asked for, but its role in something
    if any((counted := counted_by(op.target)) and counted.kind == main.kind for op in said.ops):
        return None  # "received | more visits, Peru or Poland": those that have more of it, and not it
    if arg is one and not {"which", "count"}.isdisjoint(said.asks) and said.keys and arg.form == "name" \
            and other.start == other.at and head.form == "noun" and not grammar.is_event(main.kind) \
            and not grammar.is_proper(said._replace(asks=())):
        return None  # "which bronze | statues": those are asked for, and not the metal
    if arg is one and said.keys and said.ops and "definite" in flags and "class" not in flags and said.args:
        return None  # "was Rex the first Labrador | to win?": he is compared with the first one to win
    excepted = "excepted" in flags or ("negated" in flags and "class" in flags)
    if excepted and said.kind == main.kind and said.keys and (
            not main.keys or (not {"class", "excepted"}.isdisjoint(flags) and _is_mere_class(main))):
        # "that border Texas, except Utah", "ships that weren't frigates", "goblets other than the Jubilee"
        return joined(one, other, "term", main.saying(said_of(said, arg)._replace(path=())), cost, core=head)
    if "negated" in flags and arg is other and (like := _like(main, said)):  # "… Texas but not Utah"
        without = said_of(said, arg)._replace(path=like.path)
        return joined(one, other, "term", main.saying(without), cost, core=head)
    if told:  # those of them of whom it is told, and no date
        new = said._replace(path=(), asks=main.asks).saying(of_those(main, head))
        return joined(one, other, "term", new, cost + INTERSECT, core=head)
    target = grammar.type_of(said)
    owner = grammar.type_along(main.kind, main.path[:-1]) if len(main.path) > 1 else ""
    if arg is other and owner in grammar.pack.kinds and grammar.type_of(main) == "date" \
            and target in grammar.pack.kinds and grammar.links(owner, target):
        return None  # "the architects born | in Vienna": there they were born, and not built
    outer = head is other and is_outer(grammar, main, said)
    if "relation" in flags or (main.path and grammar.type_of(main) == target and not outer):
        return None  # "the river flowing through New York" denotes the river; a relation waits for its noun
    if grammar.bearers(main.kind, target, of_them=main.of_them):
        cost += BY_TITLE
    elif main.kind != ANY and not grammar.links(main.kind, target) \
            and ((main.keys and not _is_of_own(grammar, main)) or not grammar.is_own(said)):
        if main.path and not _is_quantified(main) and grammar.links(grammar.type_of(main), target):
            wrapped = Term(grammar.type_of(main), args=(of_those(main, head),))
            asked = main.asks or (said.asks if said.asks == ("count",) else ())
            new = wrapped.saying(said_of(said, arg)).asking(*asked)  # "how many visits by Poles …?"
            return joined(one, other, "term", new, cost + INTERSECT, core=head)
        return None
    cost += reach(one, other, head)
    if arg is other and (head.form, arg.form) == ("noun", "name") and grammar.is_person(said.kind) \
            and first_edge(arg).entry.category in ("thing", "filler"):
        cost += SOMEBODY_BESIDE
    if arg is other and main.args:
        cost += _past_clause(grammar, one, arg)
    if main.path and has_its_own(grammar, said, main.kind, main.path[-1]):
        cost += OF_ITS_OWN
    if main.keys and not main.path and "class" not in main.flags and not (said.asks and said.bare):
        cost += NAMED_HEAD
    new = _saying(main, said_of(said, arg), said, before=arg is one, outer=outer, noun=arg.form == "noun")
    return joined(one, other, "term", new, cost, core=head)


def _is_titled(grammar: Grammar, one: Piece, other: Piece) -> bool:
    """Whether a noun stands before the name of one who is called so."""
    said, name = one.meaning, other.meaning
    plain = said._replace(flags=tuple(f for f in said.flags if f not in ("class", "inverted", "definite")))
    return one.form == "class" and other.form == "name" and other.start == other.at \
        and plain == Term(said.kind, said.keys) and grammar.is_proper(name) \
        and said.kind == name.kind and set(name.keys) <= set(said.keys)


def _is_of_own(grammar: Grammar, main: Term) -> bool:
    """Whether what a field tells of a named thing goes on in what all the pack is about ("how long did Crane
    work at the hospital?"); a birth and a death may be anywhere."""
    language = grammar.lexicon.language
    return bool(main.path) and main.path[-1] not in (*language["births"], *language["deaths"])


def _is_quantified(term: Term) -> bool:
    """Whether it is said how many there are of a noun, or that there is none: "no rector", "two rectors"."""
    return bool(bound_of(term) or number_said(term)) or "negated" in term.flags


def _has_it(piece: Piece) -> bool:
    """Whether it is said that a thing has what stands before: "(how many berths) does the harbour have"."""
    opening = first_edge(piece).entry
    if opening.category != "auxiliary" or opening.meaning != "do":
        return False
    end = last_edge(piece).entry
    return end.category == "auxiliary" and bool(end.meaning == "have")


def _past_clause(grammar: Grammar, head: Piece, arg: Piece) -> float:
    """What it costs that something is said of a term past a noun or an owner that a time is told by: in
    "before Tusk's visit to Peru", that visit was to Peru."""
    args = head.meaning.args
    times = [a for a in args if a.form == "date" and isinstance(a.operand, Term) and a.start < arg.start]
    told = [term for a in times for term in a.operand.args if term.end <= arg.start]
    if not told or any(other.start > told[-1].start for other in args):
        return 0.0
    operand = told[-1].operand
    noun = isinstance(operand, Term) and operand.keys and not grammar.is_proper(operand)
    return PAST_OWNER if ends_in_owner(head) else PAST_NOUN if noun else 0.0


def _is_headless(grammar: Grammar, main: Term) -> bool:
    """Whether a term is only a field of things with names, which it waits for."""
    return bool(main.path) and main._replace(path=()).bare and not grammar.is_event(main.kind)


def _like(main: Term, said: Term) -> Arg | None:
    """The last thing of the same kind of which it is known what field of a term it fills."""
    return next((a for a in reversed(main.args) if a.path and isinstance(a.operand, Term)
                 and a.operand.kind == said.kind and a.operand.keys), None)


def _tells_when_done(grammar: Grammar, main: Term, said: Term) -> bool:
    """Whether a date of what a term stands for is told with something else that is said of that."""
    return bool(main.path and said.args) and said.kind == grammar.type_of(main) and not said.asks \
        and len(said.path) == 1 and grammar.type_of(said) == "date"


def _attach_bag(grammar: Grammar, one: Piece, other: Piece, head: Piece, main: Term, arg: Piece, said: Term,
                cost: float) -> Piece | None:
    """Names in a row of whose kind nothing is known, as said of `main` one by one."""
    args = (a if a.form else a._replace(form=arg.form) for a in said.args)
    if any(a.path is None and grammar.bearers(main.kind, target_of(grammar, a)) for a in said.args):
        cost += BY_TITLE
    merged = main.saying(*args).asking(*said.asks).marked(*said.flags)
    if said.ops or said.outer:
        merged = merged._replace(ops=main.ops + said.ops, outer=main.outer + said.outer)
    return joined(one, other, "term", merged, cost + MERGE, core=head)


def _saying(main: Term, meant: Arg, said: Term, *, before: bool, outer: bool, noun: bool) -> Term:
    """`main` with something said of it: to be compared with it, or to narrow it."""
    if "exact" in said.flags and said.asks:  # "exactly how many …": of what is asked of the whole
        main = main.marked("exact")
    if outer:
        return main._replace(outer=(*main.outer, meant)).asking(*asked_by(said))
    if before and said.bare and noun:
        meant = meant._replace(head=True)  # "the countries that Tusk visited" are countries
    return main.saying(meant).asking(*asked_by(said))


def is_outer(grammar: Grammar, main: Term, said: Term) -> bool:
    """Whether a name before "the first …" is what is compared with it, and doesn't narrow it: one of those
    who did it, or of the same kind."""
    if (
        "definite" not in main.flags
        or not main.ops
        or not said.keys
        or "class" in said.flags
        or said.args
        or "which" in said.asks  # "which president was the first to come?": the first one of those
    ):
        return False
    return main.kind in ("", said.kind) or grammar.asks_for(main.kind, said.kind, "who")


def _bag(grammar: Grammar, one: Piece, other: Piece) -> Piece | None:
    """Names in a row that some kind of record could hold together ("Polish prime minister")."""
    if "inverted" in other.meaning.flags:
        return None
    args = (*_bag_args(one), *_bag_args(other))
    left, right = one.meaning, other.meaning
    ops = (left.ops if left.kind == "" else ()) + (right.ops if right.kind == "" else ())
    asks = tuple(dict.fromkeys(a for t in (left, right) for a in asked_by(t)))
    flags = tuple(sorted(
        {flag for term in (left, right) for flag in term.flags
         if term.kind == "" or flag == "exact" or (flag == "inverted" and term is left)}))
    outer = _bag_args(one) if is_outer(grammar, right, left) else ()
    inner = tuple(a for a in sorted(args, key=place) if a not in outer)
    term = Term("", args=inner, ops=ops, asks=asks, flags=flags, outer=(*left.outer, *right.outer, *outer))
    return joined(one, other, "term", term, BAG, core=one)


def _can_wait(grammar: Grammar, piece: Piece) -> bool:
    """Whether a term can be one of names in a row."""
    term = piece.meaning
    if term.kind == "":
        return bool(term.args)
    if term.kind == ANY or term.path or term.aggregate or term.ops or term.args:
        return False
    return bool(term.keys) or (term.bare and piece.form == "noun" and not grammar.is_event(term.kind))


def _bag_args(piece: Piece) -> tuple[Arg, ...]:
    return tuple(piece.meaning.args) if piece.meaning.kind == "" else (said_of(piece.meaning, piece),)
