"""Reads a question: from its words to the queries that it may mean, cheapest first.

Takes a text and the `Grammar` of a pack; gives a `Parsed`: the lattice, the candidates (a piece and a query
each) and the words that nothing explains. Pure: no fact is looked up; of the records it only matters which
fields they fill and what they are called.

For example, "who first visited Peru?" has one cheapest candidate, and no word left over.
"""
import itertools
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from math import inf
from typing import NamedTuple

from bot import amounts, examples, phrases
from bot.asides import (
    ITSELF_NAMED,
    NOTHING_SAID,
    claimed_from,
    clauses,
    in_sentences,
    is_aside,
    is_claimed,
    is_topic,
    said_again,
    tells_before,
    thrown_in,
    told_of_speakers,
)
from bot.chart import parse
from bot.cues import Context, Shape
from bot.dates import year
from bot.differences import Match
from bot.edges import as_fillers, covers, is_inside, names, noun_kind
from bot.framed import frames
from bot.hearing import MAX_WORDS, Heard, heard
from bot.joins.comparisons import of_two_sides
from bot.joins.parts import everything
from bot.language import Language
from bot.lexicon import ENDED, HOURLY, HOURS, MEMBER, RATED, TOLD_WORD, Thing, told_by, topic_of
from bot.link import Edge, Lattice, is_open, link_tokens, widened, with_told_words
from bot.linking import MOST
from bot.match import Matcher
from bot.model import MEASURES, Date, Ref
from bot.negation import conditions_of
from bot.orders import OF_MANY, TURNS, Turn
from bot.passes.amounts import IN_TURN
from bot.passes.asking import placing, told_by_somebody
from bot.passes.clauses import RELATIVE_RATHER
from bot.passes.deeds import returned
from bot.pieces import COUNTED, NOTHING, Expression, Grammar, Piece, Pointers, Term, edges_of
from bot.prepare import among, prepared
from bot.query import (
    CHANGES,
    EVERY,
    Ask,
    Condition,
    Constant,
    Difference,
    Operand,
    Query,
    Selection,
    Together,
    is_of_certain,
    named_in,
    steps_of,
)
from bot.text import Token

SHORT_TEXT = 30       # words of several sentences that may still be one question
FOLLOWED = 12         # whole pieces whose queries are worked out
NEARLY = 0.3      # a record that tells nearly as well of those who bear a title as another does
FARTHEST = 0.3        # above the best query: pieces that cost more give none that has a say
FAR_FETCHED = 2.0     # above an example: what the words of one mean otherwise


class Candidate(NamedTuple):
    """One way to read the question."""

    cost: float
    match: Match
    piece: Piece


class Parsed(NamedTuple):
    """All that was found out about a question. `kept` are the words that the chart worked on."""

    text: str
    lattice: Lattice
    kept: tuple[int, ...]
    aside: frozenset[int]
    candidates: tuple[Candidate, ...]

    @property
    def words(self) -> list[str]:
        """The words that the chart worked on."""
        return [self.lattice.words[place] for place in self.kept]

    @property
    def unknown(self) -> tuple[Token, ...]:
        """The words that nothing explains, outside of asides."""
        return tuple(self.lattice.tokens[i] for i in sorted(self.lattice.unknown - self.aside))


def read(grammar: Grammar, text: str, pointers: Pointers = NOTHING, known: Heard | None = None) -> Parsed:
    """The candidates for a text. Where it doesn't read as it stands, what people wrap a question in is taken
    off, and whole clauses around the question are set aside, as few as possible. `pointers`: what pronouns
    mean, out of a conversation; `known`: what the words of the text can mean, if that was found out."""
    known = known or heard(grammar, text)
    pointers = _of_the_noun(known, pointers)
    found = _read_as_said(grammar, text, pointers, known)
    return found if found.candidates else _read_as_example(grammar, found, pointers)


def _of_the_noun(known: Heard, pointers: Pointers) -> Pointers:
    """What pronouns mean, but that one with a noun beside it ("how much is that tea?"), or of which it is
    asked what it was ("was that a long visit?"), only means such a thing, if it can mean one, and no whole
    kind."""
    if not pointers:
        return pointers
    edges = known.lattice.edges
    verbs = {e.start for e in edges if e.entry.form == "verb"}  # "who was it that went?"
    nouns = [e for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
             and not e.entry.meaning.keys and e.start not in verbs]
    pointing = [e for e in edges if e.entry.category == "pronoun"] if nouns else []
    be = any(e.start == 0 and (e.entry.category, e.entry.meaning) == ("auxiliary", "be") for e in edges)
    articles = {e.start for e in edges if e.entry.meaning in ("article", "definite")} if be else set()
    found = dict(pointers)
    for e in pointing:
        was = e.start == 1 and e.end in articles  # "was that a long visit?"
        kinds = {noun.entry.meaning.kind for noun in nouns if (
            noun.end == len(known.tokens) if was else e.entry.meaning == "this" and noun.start == e.end)}
        if kinds and e.entry.meaning in found:
            alike = tuple(one for one in found[e.entry.meaning]
                          if isinstance(one, Term) and one.kind in kinds and not one.bare)
            found[e.entry.meaning] = alike or found[e.entry.meaning]
    return found


def _read_as_said(grammar: Grammar, text: str, pointers: Pointers, known: Heard) -> Parsed:
    """What the words of a text mean, by the question inside of it, as they stand, or else in plain words."""
    for frame in frames(grammar, known):
        inside = _read_marks(grammar, text, frame.marks, pointers)
        found = tuple(c._replace(match=c.match._replace(query=query)) for c in inside.candidates
                      if (query := frame.meant(grammar, c.match.query)))
        if found:
            return inside._replace(candidates=found)
    return _read_marks(grammar, text, known.marks, pointers, known.lattice)


def _read_marks(grammar: Grammar, text: str, marks: tuple[Token, ...], pointers: Pointers,
                lattice: Lattice | None = None) -> Parsed:
    """What marks mean as they stand, or else in plain words."""
    narrow = _read_whole(grammar, text, marks, frozenset(), pointers, lattice=lattice)
    if narrow.candidates or not marks:
        return narrow
    if turned := _turned(grammar, text, marks, pointers, TURNS):
        return turned
    if also := _opened(grammar, narrow):
        wide = _read_whole(grammar, text, marks, frozenset(), pointers, lattice=also)
        if wide.candidates:
            return wide
    plain, empty = phrases.plain(grammar.lexicon.language, marks)
    if plain == marks and not empty:
        return narrow
    unwrapped = _read_whole(grammar, text, plain, empty, pointers)
    if unwrapped.candidates:
        return unwrapped
    if also := _opened(grammar, unwrapped):
        wide = _read_whole(grammar, text, plain, empty, pointers, lattice=also)
        if wide.candidates:
            return wide
    if not empty and (turned := _turned(grammar, text, plain, pointers, OF_MANY)):
        return turned
    return unwrapped if len(unwrapped.unknown) < len(narrow.unknown) else narrow


def _is_told_itself(candidate: Candidate) -> bool:
    """Whether what is asked about is what texts tell something of, of which words are said."""
    selection = candidate.match.query.selection
    told = {e.entry.meaning.kind for e in edges_of(candidate.piece) if e.entry.form == TOLD_WORD}
    return isinstance(selection, Selection) and told == {selection.kind}


def read_by_texts(grammar: Grammar, text: str, pointers: Pointers, known: Heard) -> Parsed:
    """The candidates for a text where the words that nothing explains stand in texts that tell something:
    "who paid for the kit?", where a purpose is told."""
    lexicon = grammar.lexicon
    plain, empty = phrases.plain(lexicon.language, known.marks)
    for marks, bare in dict.fromkeys(((known.marks, frozenset[int]()), (plain, empty))):
        lattice = link_tokens(lexicon, [t for t in marks if t.is_word or t.text == ","])
        for also in (lattice, widened(lexicon, lattice)):
            told = with_told_words(lexicon, also)
            if told is also or told.unknown:
                continue
            found = _read_whole(grammar, text, marks, bare, pointers, lattice=told)
            if candidates := tuple(filter(_is_told_itself, found.candidates)):
                return found._replace(candidates=candidates)
    return Parsed(text, known.lattice, (), frozenset(), ())


def _turned(grammar: Grammar, text: str, marks: tuple[Token, ...], pointers: Pointers,
            turns: Sequence["Turn"]) -> Parsed | None:
    """What the words of a text mean in another order that asks for the same; None if they don't read so."""
    for turn, meant in turns:
        if (turned := turn(grammar.lexicon.language, marks)) != marks:
            other = _read_whole(grammar, text, turned, frozenset(), pointers)
            candidates = [c._replace(match=c.match._replace(query=query)) for c in other.candidates
                          for query in meant(grammar, c.match.query)]
            if candidates:
                return other._replace(candidates=tuple(_distinct(candidates)))
    return None


def _opened(grammar: Grammar, parsed: Parsed) -> Lattice | None:
    """What the words of a text may mean where some stand for others; None if none do."""
    parted = any(e.entry.meaning == "particle" for e in parsed.lattice.edges)  # "pass away"
    if not (parsed.unknown or parted) and not any(is_open(grammar.lexicon, word) for word in parsed.words):
        return None
    also = widened(grammar.lexicon, parsed.lattice)
    return also if also.edges != parsed.lattice.edges else None


def _read_whole(grammar: Grammar, text: str, marks: Sequence[Token], empty: frozenset[int],
                pointers: Pointers, lattice: Lattice | None = None) -> Parsed:
    """The candidates for the tokens of a text, of which those at the places in `empty` say nothing.
    `lattice`: what they can mean, if that was found out."""
    lexicon = grammar.lexicon
    kept = [i for i, t in enumerate(marks) if t.is_word or t.text == ","]
    tokens = [marks[i] for i in kept]
    lattice = lattice or link_tokens(lexicon, tokens)
    bare = frozenset(place for place, i in enumerate(kept) if i in empty)
    whole = frozenset(range(len(tokens)))
    sentences = in_sentences(marks, tokens)
    first = None
    told = tells_before(lexicon, lattice, sentences)
    if len(sentences) == 1 or (len(tokens) <= SHORT_TEXT and not told):
        first = _read(grammar, text, lattice, bare, pointers)
        if first.candidates:
            return first
    claims = claimed_from(lexicon, lattice, sentences)
    said_that = [place for place in claims  # "it is said that …"
                 if any(e.entry.category == "relative" and e.end == place for e in lattice.edges)]
    for start, end in clauses(lexicon, lattice, sentences, claims):
        if any(first <= claim < start for claim in said_that
               for first, last in sentences if first <= start < last):
            continue  # of what is said to be so, nothing is left out
        around = whole - frozenset(range(start, end)) - bare
        if not around and first is not None:
            continue
        said = said_again(grammar, lattice, start, end)
        own = next((first, last) for first, last in sentences if first <= start < last)
        # what tells only of those who ask holds nothing that a question of something named would need
        apart = [stretch for stretch in sentences if stretch != own]
        apart += [(own[0], start - 1)] if lattice.words[start - 1:start] == (",",) else []
        apart += [(end + 1, own[1])] if lattice.words[end:end + 1] == (",",) else []
        beside = {place for stretch in apart if ITSELF_NAMED in said
                  and told_of_speakers(lexicon, lattice, stretch) for place in range(*stretch)}
        around_it = [(0, own[0], said), (own[0], start, NOTHING_SAID), (end, len(tokens), NOTHING_SAID)]
        claimed = start > 0 and is_claimed(lexicon, lattice, own[0], start - 1)
        ways = {e.entry.meaning for e in lattice.edges if names(e) and start <= e.start and e.end <= end
                and any(ref.kind == e.entry.meaning.kind for ref in grammar.pack.about)}
        if not claimed and (is_topic(lexicon, lattice, (own[0], start), end) or (len(ways) < 2 and any(
                e.entry.category == "other way" and own[0] <= e.start < start for e in lattice.edges))):
            continue  # "now the other way round, any rank?"; but "the other way round, from Peru to Poland?"
        needed = whole - bare - beside
        if not all(is_aside(lexicon, lattice, [i for i in range(first, last) if i in needed], known,
                            after=first == end, before=first == own[0]) for first, last, known in around_it):
            continue
        parsed = _read(grammar, text, lattice, around | bare, pointers, claimed=claimed)
        if parsed.candidates:
            return parsed
        first = first or parsed
    added = frozenset() if empty else thrown_in(lexicon, lattice, marks, kept)
    if added:
        without = _read_whole(grammar, text, marks, added, pointers, lattice)
        if without.candidates:
            return without
    if first is None:
        first = _read(grammar, text, lattice, bare, pointers)
        first = first._replace(candidates=()) if told else first
    return first


def asserts(parsed: Parsed) -> bool:
    """Whether a text tells that something is so, and asks nothing: "the treaty is the oldest"."""
    edges = among(parsed.lattice, parsed.kept)
    helping = [e.start for e in edges if e.entry.category == "auxiliary"]
    return bool(helping) and 0 not in helping and not any(e.entry.category == "ask" for e in edges)


QUESTIONS = ("term", "expression")


def _as_question(as_of: Date | None, piece: Piece) -> Piece:
    """"The year of the visit" asks when it was; "how many years since the visit" until now, `as_of`."""
    if piece.category == "how long from" and piece.meaning[0] == "since" and as_of:
        now = Constant((year(as_of.last[0]),))
        return piece._replace(category="expression", meaning=Expression(piece.meaning[1], now, "years"))
    if piece.category == "value" and isinstance(piece.meaning, Term):
        return piece._replace(category="term", meaning=piece.meaning.asking("when"))
    if piece.category == "more of" and (counted := of_two_sides(*piece.meaning)):
        return piece._replace(category="expression", meaning=counted)
    if piece.category == "value" and isinstance(piece.meaning, Constant):  # "1866?"
        return piece._replace(category="term", meaning=everything("during", piece.meaning, piece))
    if piece.category == "condition" and isinstance(piece.meaning[1], Constant):  # "in 1866?"
        operator, date = piece.meaning
        return piece._replace(category="term", meaning=everything(operator, date, piece))
    return piece


FRAGMENTS = ("ask", "condition", "shift", "value", "term", "superlative", "asked superlative", "number")


def fragments(grammar: Grammar, text: str, pointers: Pointers = NOTHING) -> list[tuple[Piece, Context]]:
    """What a text means that is no question by itself: pieces of any category, with the cues of its words."""
    lattice = heard(grammar, text).lattice
    kept = _kept(grammar.lexicon.language, lattice)
    if lattice.unknown or not kept or len(kept) > MAX_WORDS:
        return []
    edges, context = prepared(grammar, text, lattice, kept, pointers=pointers)
    edges = _pointing(edges, pointers)
    return [(p, context) for p in parse(grammar, edges, len(kept), pointers) if p.category in FRAGMENTS]


def _read(grammar: Grammar, text: str, lattice: Lattice, aside: frozenset[int], pointers: Pointers, *,
          claimed: bool = False) -> Parsed:
    """What the words mean but for those aside; `claimed`: as what somebody says is so."""
    kept = tuple(i for i in _kept(grammar.lexicon.language, lattice) if i not in aside)
    if lattice.unknown - aside or not kept or len(kept) > MAX_WORDS:
        return Parsed(text, lattice, kept, aside, ())
    parsed = _read_words(grammar, text, lattice, kept, aside, pointers, claimed=claimed)
    return _read_as_example(grammar, parsed, pointers) if parsed.candidates and not claimed else parsed


def _read_as_example(grammar: Grammar, parsed: Parsed, pointers: Pointers) -> Parsed:
    """What was found out, but that a question that an example asks means what this asks for: as the chart
    has it, or else as the example's words and slots tell it."""
    used = edges_of(parsed.candidates[0].piece) if parsed.candidates else ()
    if parsed.unknown or any(e.entry.form == HOURS for e in used):
        return parsed
    reads = bool(parsed.candidates) and not _only_tells(parsed.candidates[0])
    hourly = any(e.entry.meaning == HOURLY for e in used)
    meant, kinds, classed = examples.queries(
        grammar, parsed.words, among(parsed.lattice, parsed.kept), pointers, reads=reads, hourly=hourly)
    if not meant:
        about = kinds or classed
        told = tuple(c for c in parsed.candidates if not isinstance(c.match.query.selection, Selection)
                     or not about.isdisjoint(_kinds_told(c.match.query.selection)))
        return parsed._replace(candidates=told) if kinds or (about and told) else parsed
    agreeing = tuple(c for c in parsed.candidates
                     if any(examples.agrees(c.match.query, one) and not (
                         one.asked.fields and c.cost > one.match.cost + FAR_FETCHED) for one in meant))
    agreeing = tuple(c for c in agreeing
                     if any(examples.is_told(c.match.query, one) for one in meant)) or agreeing
    if agreeing and not (_only_tells(agreeing[0]) and (
            len(meant[0].asked.fields) == 1 or meant[0].match.query.told_by)):
        return parsed if agreeing[0] == parsed.candidates[0] else parsed._replace(candidates=agreeing)
    (match, used, *_), size = meant[0], len(parsed.kept)
    piece = Piece("term", Term(match.kind), match.cost, 0, size, 0, size, "", (), used)
    return parsed._replace(candidates=(Candidate(match.cost, match, piece),))


def _kinds_told(selection: Selection) -> set[str]:
    """The kind that a selection is of, and that of what picks it: "which show had the most listeners?" is
    about audiences."""
    picking = (d.operand.kind for d in selection.demands if isinstance(d, Condition)
               and isinstance(d.operand, Selection) and d.operand.extremes)
    return {selection.kind, *picking}


def _only_tells(candidate: Candidate) -> bool:
    """Whether a question that bids for no list asks for nothing of a certain thing but what there is to tell:
    "what is in it?"."""
    query = candidate.match.query
    return isinstance(query.selection, Selection) and bool(query.selection.demands) \
        and is_of_certain(query.selection) and all(ask.what in ("list", "describe") for ask in query.asks) \
        and not any((e.entry.category, e.entry.meaning) == ("ask", "list") for e in edges_of(candidate.piece))


def _read_words(grammar: Grammar, text: str, lattice: Lattice, kept: tuple[int, ...], aside: frozenset[int],
                pointers: Pointers, *, claimed: bool) -> Parsed:
    """What the words that are kept mean, as the chart puts them together."""
    edges, context = prepared(grammar, text, lattice, kept, claimed=claimed, pointers=pointers)
    edges = _pointing(edges, pointers)
    candidates = partial(_candidates, grammar, context=context, size=len(kept), pointers=pointers,
                         claimed=claimed)
    changes = _changes(edges)
    for change in sorted(changes, key=lambda e: e.start - e.end)[:1]:
        others = [e for e in edges if e.end <= change.start or change.end <= e.start]
        plain = candidates(as_fillers([*others, change], [change]))
        amounts_at = {e.start for e in edges if e.entry.category in ("bound", "number")}
        by = any(e.entry.category == "preposition" and "by" in e.entry.meaning[0] and e.end in amounts_at
                 and e.start >= change.end for e in edges)
        found = _become(plain, partial(amounts.changed, grammar, change.entry.meaning, by=by))
        if found or (plain and by):
            return Parsed(text, lattice, kept, aside, tuple(_distinct(found)))
    units = {e.start for e in edges if e.entry.category == "unit name"}  # "how many tons of coal …?"
    edges = [e for e in edges if e.entry.category != "scale" or e.start not in units]
    scales = [e for e in edges if e.entry.category == "scale"]
    choosing = _between_scales(edges, scales)
    edges = as_fillers(edges, [*scales, *choosing])
    denials = _denials(edges)
    neither = {(e.start, e.end) for e in denials if e.entry.category == "neither"}
    affirmed = as_fillers([e for e in edges if e.entry.category != "not" or (e.start, e.end) not in neither],
                          denials)
    of_none = any(e.entry.category != "not" or e.entry.meaning != "not" for e in denials)
    found = _denied(candidates(affirmed), of_none=of_none, stated=_as_claimed(edges)) if denials else []
    if changes and any(e.entry.meaning in ("amount", "difference") for e in edges):
        plain, change = candidates(as_fillers(edges, changes)), changes[0].entry.meaning
        by = any(e.entry.category == "preposition" and "by" in e.entry.meaning[0] and not e.start
                 for e in edges)
        found = [c._replace(match=c.match._replace(query=query)) for c in plain
                 for query in amounts.grown(grammar, change, c.match.query, by=by)]
    if only := _only_named(edges):
        unbound = [e for e in edges if (e.entry.category, e.start) != ("bound", only[0].start)]
        found = found or _become(candidates(as_fillers(unbound, only[:1])),
                                 partial(_of_nobody_else, only[1].entry.meaning))
    found = found or candidates(edges) or (
        _by_how_much(candidates(as_fillers(edges, changes)), changes[0]) if changes else [])
    for scale in scales if not choosing else ():
        found = _become(found, partial(amounts.scaled, grammar, scale.entry.meaning))
    if choosing:  # "did many come, or just a few?": how many is told by the fact
        found = _become(found, lambda query: [query._replace(asks=(Ask("list"),))])
    return Parsed(text, lattice, kept, aside, tuple(_distinct(found)))


def _only_named(edges: Sequence[Edge]) -> list[Edge]:
    """The "only" of a question whether only somebody did something, and the name behind it."""
    opens = any(e.start == 0 and e.entry.category == "auxiliary" for e in edges)
    named = {e.start: e for e in edges if names(e) and e.entry.form == "name"} if opens else {}
    only = next((e for e in edges if e.entry.category == "only" and e.end in named), None)
    return [only, named[only.end]] if only else []


def _of_nobody_else(thing: Thing, query: Query) -> list[Query]:
    """Whether something is so of all that a query selects, where it would select those of which it is so:
    "did only Tusk come in 2008?"."""
    selection, ref = query.selection, Ref(thing.kind, thing.keys[0])
    said = [d for d in selection.demands if isinstance(d, Condition) and d.path and d.operator == "in"
            and not d.negated and named_in(d.operand) == (ref,)] if isinstance(selection, Selection) else []
    if len(said) != 1 or not isinstance(selection, Selection) or selection.extremes or selection.after:
        return []
    rest = selection._replace(demands=selection.demands - {*said}, after=frozenset(said))
    return [query._replace(selection=rest, asks=(Ask("exists", unit=EVERY),))]


def _between_scales(edges: Sequence[Edge], scales: Sequence[Edge]) -> list[Edge]:
    """What stands between two amounts in words to choose from: the "or just" of "many, or just a few"."""
    for one, other in itertools.pairwise(sorted(scales, key=lambda e: e.start)):
        between = [e for e in edges if one.end <= e.start and e.end <= other.start]
        ors = [e.start for e in between if e.entry.category == "link" and e.entry.meaning == "or"]
        if ors and one.entry.meaning != other.entry.meaning:
            return [e for e in between if e.start >= ors[0]]
    return []


def _changes(edges: Sequence[Edge]) -> list[Edge]:
    """The words for a change of an amount; "grow or shrink" asks for either."""
    changes = [e for e in edges if e.entry.category == "change"]
    links = {e.start for e in edges if e.entry.category == "link" and e.entry.meaning == "or"}
    either = [one._replace(end=other.end, entry=one.entry._replace(meaning=CHANGES[-1]))
              for one in changes for other in changes if one.end in links and one.end + 1 == other.start]
    return changes + either


def _by_how_much(candidates: Sequence[Candidate], change: Edge) -> list[Candidate]:
    """The candidates that ask what lies between two amounts, as asking how much the one fell to the other."""
    return [c._replace(match=c.match._replace(query=query)) for c in candidates
            if (query := amounts.changed_by(change.entry.meaning, c.match.query))]


def _denials(edges: Sequence[Edge]) -> list[Edge]:
    """The words that deny a whole clause: a "not" right behind an auxiliary ("isn't"), or behind the one of
    whom the question whether is asked ("did Peru not export it?"); "nobody"."""
    relating = {e.end for e in edges if e.entry.category == "relative" and e.start}
    # "is there a treaty that isn't signed?": a clause within
    helping = [e for e in edges if e.entry.category == "auxiliary" and e.start not in relating]
    ends = {e.end for e in helping}
    if any(e.start == 0 for e in helping) and not any(e.entry.category == "ask" for e in edges):
        if any(e.start == 0 and e.entry.meaning == "be" for e in helping):
            # "is there a treaty that Peru didn't sign?": a clause within, that is denied
            ends -= {e.end for e in helping if e.start and e.entry.meaning == "do"}
        verbs = {e.start for e in edges if topic_of(e.entry)}
        ends |= {e.end for e in edges if e.start in ends and e.end + 1 in verbs and not topic_of(e.entry)
                 and e.entry.category == "thing"}
    # "…, isn't it?", "isn't it true that …?"
    tags = [e for e in edges if (e.entry.category == "tag" and e.end - e.start > 1)
            or (e.entry.category, e.entry.meaning) == ("ask", "exists")]
    never = {(e.start, e.end) for e in edges if e.entry.category == "never"}
    ends -= {e.start for e in edges if e.entry.category == ENDED}
    return [e for e in edges if e.entry.category in ("nobody", "neither") or (e.start, e.end) in never
            or (e.entry.category == "not" and e.entry.meaning in ("not", "no") and e.start in ends
                and not any(tag.start <= e.start < tag.end for tag in tags))]


def _become(candidates: Sequence[Candidate], meant: Callable[[Query], Iterable[Query]]) -> list[Candidate]:
    """The candidates with what their queries become, of those that ask whether something is so."""
    return [c._replace(match=c.match._replace(query=query)) for c in candidates
            if all(ask.what == "exists" for ask in c.match.query.asks) for query in meant(c.match.query)]


def _as_claimed(edges: Sequence[Edge]) -> bool:
    """Whether it is asked if what somebody states is so: "is it true that …?", "…, right?"; but not "isn't it
    true that …?", nor "…, did he?"."""
    denied = {e.start for e in edges if e.entry.category == "not"}
    return any(((e.entry.category, e.entry.meaning) == ("ask", "exists")
                or (e.entry.category == "tag" and e.end - e.start == 1))
               and denied.isdisjoint(range(e.start, e.end)) for e in edges)


def _denied(candidates: Sequence[Candidate], *, of_none: bool, stated: bool) -> list[Candidate]:
    """The candidates that ask whether something is so, as asking whether it isn't."""
    return [c._replace(match=c.match._replace(
                query=c.match.query._replace(denied=True, of_none=of_none, stated=stated)))
            for c in candidates if all(ask.what == "exists" for ask in c.match.query.asks)]


def _candidates(grammar: Grammar, edges: Sequence[Edge], context: Context, size: int,
                pointers: Pointers, *, claimed: bool) -> list[Candidate]:
    """The ways to read the words that the edges stand for."""
    matcher = Matcher(grammar, context)
    wanted, titled = _wanted(grammar, edges), _asks_for_title(grammar, edges)
    by_name = _asked_by_name(grammar, context, edges)
    bent = any(edge.corrected for edge in edges)
    linked = any(edge.entry.category == "link" for edge in edges)
    named = {place for e in edges if names(e) for place in range(e.start, e.end)}  # "the Currency Act"
    paid = any(word in grammar.lexicon.language["of_money"] and place not in named
               for place, word in enumerate(context.words))
    offered = _offered(edges, size) if linked else ""
    unnamed = grammar.lexicon.language.calls_one(context.words)
    candidates: list[Candidate] = []
    whole = map(partial(_as_question, grammar.pack.as_of), parse(grammar, edges, size, pointers))
    pieces = [p for p in whole if p.category in QUESTIONS]
    best = inf
    for piece in pieces[:FOLLOWED]:
        if piece.cost > best + FARTHEST:
            break
        used = edges_of(piece)
        whether = _asks_whether(used)
        if used[0].entry.category == "auxiliary" and any(
                e.entry.category == "ask" and e.cost >= RELATIVE_RATHER for e in used):
            continue  # "is there a product which …?" doesn't ask which
        if used[-1].entry.category == "tag" and used[-1].end - used[-1].start > 1 and next(
                e.entry.category for e in used if e.entry.category != "preposition") == "ask":
            continue  # "(in) which cities were they?" doesn't ask whether there are any
        if [e.entry.category for e in used[:2]] == ["auxiliary", "ask"] and used[1].end - used[1].start > 1 \
                and used[1].entry.meaning == "who":
            continue  # nor does "were all those who …?" ask who
        if unnamed and not names(used[-1]) and (
                used[-1].entry.category != "pronoun" or not pointers.get("one")):
            continue  # "who was one?" asks for no one whatever
        if whether and isinstance(piece.meaning, Term) and any(
                ask.partition(" ")[0] == "when" for ask in piece.meaning.asks):
            continue  # "did he come in his last year?" doesn't ask for the year
        if _turns_field_round(grammar, piece, used) or _borrows_verb(grammar, piece, used) \
                or _lacks_verb(used) or (linked and _asks_whether_too(used)):
            continue
        what_they_are = _what_they_are(used)
        fields = [e.entry.meaning[:2] for e in used if e.entry.category == "field"]
        roles = [field for field in fields if grammar.is_person(grammar.step_type(*field))]
        asking_what = used[0].entry.meaning == "what" and len(used) > 1 and (
            used[1].entry.meaning == "do" or (used[1].entry.category, used[-1].entry.category)
            == ("occur", "preposition"))  # "what do they award it for?"
        twice, next_to = linked and _asks_twice(used), any(edge.entry.form == IN_TURN for edge in used)
        alike = len({e.entry.meaning for e in used if e.entry.category == "ask"}) == 1
        measured = any(e.entry.category == "unit name" for e in used)  # "how many books does it hold?"
        counted = next((str(e.entry.meaning) for e in used if e.entry.form == COUNTED), "")
        rated = {e.entry.form for e in used if e.entry.meaning == RATED}  # "a kilo of"
        purpose = used[0].entry.meaning == "what" and _strands(used, "for")
        for read in _matches(matcher, piece, whether=claimed or whether):
            meant = _counted_in(counted, _of_deeds(grammar, _of_hours(grammar, read.query, used), used))
            if offered and (kind := denoted(grammar, meant)) in grammar.pack.kinds \
                    and kind != offered and not grammar.is_event(kind):
                continue
            match = read if meant is read.query else read._replace(query=meant)
            candidate = Candidate(piece.cost + match.cost, match, piece)
            told = denoted(grammar, match.query)
            sort = isinstance(piece.meaning, Term) and piece.meaning.asks == ("sort",)
            free = not wanted or sort or told in wanted or measured or excepts(match.query) \
                or _counts_listed(grammar, match.query, wanted)
            if not free and (wanted != TIMES or told in grammar.pack.kinds):
                listed = _as_list(grammar, match.query, wanted)
                if listed is None:
                    continue
                candidate = candidate._replace(match=match._replace(query=listed))
            if whether and _is_first_of_itself(match.query):
                continue  # "was the Pike the first boat that Curie built?": of hers, and not of the Pike
            if any(e.entry.form == MEMBER for e in used) and not _is_of_people(grammar, match.query):
                continue  # "which gliders are no longer with the club?": they never joined it
            if rated and isinstance(match.query.selection, Selection) \
                    and match.query.selection.kind not in rated:
                continue
            if paid and _is_no_money(grammar, match.query):
                continue  # "how much money was spent?": no percentage
            if counted in ("day", "month") and isinstance(match.query.selection, Difference):
                continue  # what lies between two dates is told in years
            if asking_what and _leaves_open_what(grammar, used, match.query, told):
                continue
            if what_they_are and not grammar.is_title(what_they_are) \
                    and not _tells_what_they_were(grammar, match.query, used, what_they_are):
                continue  # "when did she become the treasurer?", "was he a baker in 2011?": not what they did
            if context.becoming and any(ask.what == "values" for ask in match.query.asks) and any(
                    grammar.is_done_again(*role) for role in roles):
                continue  # "when did he become a judge?": not when he judged a show
            if (what_they_are or roles) and _asks_for_life(grammar, match.query, fields):
                continue  # "until when was she an author?": not until she died
            if len(match.query.asks) > 1 and _asks_for_somebody(grammar, context, used):
                continue  # "which were given by somebody?": not by whom
            if _lists_holders(grammar, used, match.query, told):
                continue  # "which villains did she draw?": not the films that have them
            if _is_of_any_couple(grammar, match.query):
                continue  # "who was the second husband?": whose?
            if used[-1].entry.category == "preposition" and used[0].entry.meaning == "what" \
                    and told in grammar.pack.kinds and "who" in grammar.pack.kinds[told].asks:
                continue  # "what is it made of?": of nobody
            if purpose and told in grammar.pack.kinds and grammar.is_event(told):
                continue  # "what did he come for?", "… for in 2007?": not that he did
            if _leaves_out_kin(grammar, used, match.query):
                continue  # "who taught the designer of the coin?": not who designed it
            if titled and _names_a_person(grammar, candidate.match.query.selection):
                continue  # "which president received her?": not herself
            if by_name and not grammar.is_person(told):
                continue  # "which Danish universities …?": they are known by that name only
            if twice and (candidate.match.query.asks == (Ask("list"),) or (
                    alike and len(candidate.match.query.asks) == 1 and candidate.match.query.by is None)):
                continue  # the one that is listed, or asked for, leaves the other out
            if next_to and not _is_in_turn(candidate.match.query.selection):
                continue  # "who owned the castle right before her?": not the castle, but who owned it
            if candidate.cost <= MOST or (bent and candidate.cost - _bent(piece) <= MOST):
                query = candidate.match.query
                query = query._replace(selection=matcher.or_for_a_time(query.selection))
                candidates.append(candidate._replace(match=candidate.match._replace(query=query)))
                best = min(best, candidate.cost)
    first = min(candidates, key=lambda c: c.cost, default=None)
    if first and (_weighs_age_then(grammar, context, first.match.query.selection)
                  or _measures_then(grammar, first.match.query)):
        return []
    return _in_any_connection(grammar, context, _of_every_kind(context, candidates))


def _strands(used: Sequence[Edge], role: str) -> bool:
    """Whether a preposition of just this role leads to nothing: at the end, or before another one."""
    behind = {e.start for e in used if e.entry.category == "preposition"} | {used[-1].end}
    return any(e.entry.category == "preposition" and e.entry.meaning[0] == {role} and e.end in behind
               for e in used)


def _counted_in(unit: str, query: Query) -> Query:
    """A query, of which a duration is wanted in the unit of time that a question counts, if it counts any."""
    asks = tuple(ask._replace(counted=unit) if ask.what == "duration" else ask for ask in query.asks)
    return query._replace(asks=asks) if unit else query


def _counts_listed(grammar: Grammar, query: Query, wanted: frozenset[str]) -> bool:
    """Whether the things are counted that are listed by what a noun stands for: "how many exports?"."""
    selection, ask = query.selection, query.asks[0]
    return ask.what == "count" and isinstance(selection, Selection) and selection.kind in wanted \
        and ask.path == (grammar.listed(selection.kind),)


def _lacks_verb(used: Sequence[Edge]) -> bool:
    """Whether somebody did or had what isn't said: "what has Peru?"."""
    said = [e.entry for e in used if e.entry.category not in ("ask", "auxiliary", "definite", "filler")]
    helping = {e.entry.meaning for e in used if e.entry.category == "auxiliary"}
    helped = bool(helping) and helping <= {"do", "have"}
    asked = any(e.entry.category == "ask" and e.entry.meaning in ("what", "who", "which") for e in used)
    return helped and asked and len(said) == 1 and said[0].category == "thing" and said[0].form == "name"


def _is_of_people(grammar: Grammar, query: Query) -> bool:
    """Whether people are selected, or asked for."""
    selection = query.selection
    return not isinstance(selection, Selection) or grammar.is_person(selection.kind) \
        or grammar.is_person(denoted(grammar, query))


def _leaves_open_what(grammar: Grammar, used: Sequence[Edge], query: Query, told: str) -> bool:
    """Whether a reading of "what did …?" asks for nothing that was done: for somebody ("what does the winner
    get?"), for all about somebody of whom no deed is named, or for what stands before a preposition that is
    left alone ("what do they live on?")."""
    last, somebody = used[-1].entry, grammar.is_person(told)
    if last.category == "preposition":
        doing = any(e.entry.category == "thing" and e.entry.meaning.kind == told and (
            names(e) or (e.end == used[-1].start and e.entry.form == "verb")) for e in used)
        return somebody or query.asks[0].what == "describe" \
            or ((doing or grammar.is_event(told)) and not any(ask.path for ask in query.asks))
    named = names(used[-1]) or last.category == "pronoun"
    return somebody and (query.asks[0].what in ("values", "list") or named)


SAYING_WHAT = frozenset({"ask", "auxiliary", "date", "definite", "filler", "no longer", "not", "now",
                         "preposition", "still", "thing"})  # of words that say what somebody is, and when


def _what_they_are(used: Sequence[Edge]) -> str:
    """The kind of those of whom a question only says what they are, by a word for some of their kind, and
    when they were that."""
    things = [e.entry for e in used if e.entry.category == "thing"]
    kinds = {thing.meaning.kind for thing in things}
    if len(kinds) != 1 or not any(thing.form == "class" for thing in things) \
            or not SAYING_WHAT.issuperset(e.entry.category for e in used):
        return ""
    (kind,) = kinds
    return str(kind)


def _tells_what_they_were(grammar: Grammar, query: Query, used: Sequence[Edge], what: str) -> bool:
    """Whether a reading of what those of a kind were at a time is about that: it tells how long all those of
    whom the word is said were something, or isn't about a time at which something only happened to them."""
    selection = query.selection
    if not isinstance(selection, Selection):
        return True
    kind = selection.kind
    if kind == what:
        return query.asks[0].what != "exists" or not any(
            d.operator == "during" and not grammar.is_lasting(kind, d.path) for d in conditions_of(selection))
    if grammar.span_of(kind) is None:
        return False
    of_class = {key for e in used if e.entry.form == "class" for key in e.entry.meaning.keys}
    held = {value.key for r in grammar.pack.records if r.kind == kind for values in r.values.values()
            for value in values if isinstance(value, Ref) and value.kind == what}
    return held >= of_class


def _asks_for_life(grammar: Grammar, query: Query, fields: Sequence[tuple[str, ...]]) -> bool:
    """Whether it is asked when somebody was born, or died, without a word for it."""
    selection, (ask, *_) = query.selection, query.asks
    if not isinstance(selection, Selection) or ask.what != "values" or not ask.path:
        return False
    return (selection.kind, *ask.path) not in fields \
        and ask.path in (grammar.births(selection.kind), grammar.end_of_life(selection.kind))


def _lists_holders(grammar: Grammar, used: Sequence[Edge], query: Query, told: str) -> bool:
    """Whether things are listed in a field of which stands what is asked for right behind the question
    word."""
    asked = next((two.entry for one, two in itertools.pairwise(used) if one.entry.category == "ask"
                  and one.entry.meaning in ("which", "what") and two.entry.category == "field"), None)
    return asked is not None and query.asks == (Ask("list"),) and asked.meaning[0] == told \
        and not grammar.is_event(told) and grammar.step_type(*asked.meaning[:2]) in grammar.pack.kinds


def _asks_for_somebody(grammar: Grammar, context: Context, used: Sequence[Edge]) -> bool:
    """Whether one of several questions is read out of a "somebody", which asks for nobody."""
    somebody = grammar.lexicon.language["somebody"]
    return any((e.entry.category, e.entry.meaning) == ("ask", "who") and context.words[e.end - 1] in somebody
               for e in used)


def _is_first_of_itself(query: Query) -> bool:
    """Whether a query takes the first of just one thing that is named."""
    selection = query.selection
    return isinstance(selection, Selection) and bool(selection.extremes) and any(
        isinstance(d, Condition) and d.path == () and d.operator == "in" and not d.negated
        and isinstance(d.operand, Constant) and len(d.operand.values) == 1 for d in selection.demands)


def _leaves_out_kin(grammar: Grammar, used: Sequence[Edge], query: Query) -> bool:
    """Whether a reading says nothing of what a verb tells of two of a kind ("taught", of a teacher and whom
    they taught), as the examples with it do."""
    deeds = [e.entry.meaning for e in used if e.entry.category == "thing" and e.entry.form == "verb"
             and not e.entry.meaning.keys and not grammar.is_event(e.entry.meaning.kind)]
    told = [fields for deed in deeds if (fields := grammar.kin_told(deed.kind, deed.lemma))]
    return bool(told) and any(steps_of(query).isdisjoint(fields) for fields in told)


def _is_of_any_couple(grammar: Grammar, query: Query) -> bool:
    """Whether somebody's husband or wife is picked by an order of all couples."""
    selection, kin = query.selection, grammar.lexicon.language["of_one_sex"]
    return isinstance(selection, Selection) and bool(selection.extremes) and not selection.demands \
        and any(ask.path[:1] == selection.path and ask.path[0] in kin for ask in query.asks if ask.path)


def _is_no_money(grammar: Grammar, query: Query) -> bool:
    """Whether a query asks for an amount of something else."""
    selection, (ask, *_) = query.selection, query.asks
    return isinstance(selection, Selection) and len(ask.path) == 1 \
        and ask.path[0] in grammar.amounts_but_money(selection.kind)


SAME_COST = 0.001  # of readings between which nothing decides


def _of_every_kind(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """"What did Curie build?": the bridges and the roads, where the verb tells of both alike."""
    first = min(candidates, key=lambda c: c.cost, default=None)
    if first is None or [word for word, _ in context.asked] != ["what"]:
        return candidates
    alike: dict[str, Selection] = {}
    for c in candidates:
        selection = c.match.query.selection
        if c.cost - first.cost <= SAME_COST and isinstance(selection, Selection) and not selection.extremes \
                and c.match.query == Query(selection, (Ask("list"),)):
            alike.setdefault(selection.kind, selection._replace(path=()))
    if len(alike) < 2:
        return candidates
    every = Query(Together(tuple(alike.values())), (Ask("list"),))
    return [first._replace(match=first.match._replace(query=every))]


def _weighs_age_then(grammar: Grammar, context: Context, selection: Operand) -> bool:
    """Whether people are ordered by when they were born who did or became something, or died: "the youngest
    winner" was that when she won."""
    language = grammar.lexicon.language
    if not isinstance(selection, Selection) or not any(
            grammar.is_birth(extreme.measure) for extreme in selection.extremes):
        return False
    conditions = [d for d in selection.demands if isinstance(d, Condition)]
    deeds = [d.operand for d in conditions if d.path == () and isinstance(d.operand, Selection)]
    paths = (selection.path, *(d.path for d in conditions))
    ended = any(path and path[-1] in language["deaths"] for path in paths)
    return ended or (not set(language["past"]).isdisjoint(context.words) and any(
        deed.path and grammar.is_event(deed.kind) and grammar.links(deed.kind, "date") for deed in deeds))


def _measures_then(grammar: Grammar, query: Query) -> bool:
    """Whether it is asked how large something was when it was born, where it is told how large it is."""
    selection, births = query.selection, grammar.lexicon.language["births"]
    if not isinstance(selection, Selection) or len(query.asks) != 1 or len(query.asks[0].path) != 1:
        return False
    measured = grammar.step_type(selection.kind, query.asks[0].path[0]) in MEASURES
    return measured and any(isinstance(d, Condition) and d.operator == "overlaps" and d.path[-1:]
                            and d.path[-1] in births for d in selection.demands)


def _in_any_connection(grammar: Grammar, context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """"Who were the presidents?": all that are told to have borne a title, whatever tells of them, where no
    kind of record tells of such times. How many they are, and who "is" the president, isn't told."""
    first = min(candidates, key=lambda c: c.cost, default=None)
    if first is None or first.match.kind not in grammar.pack.kinds \
            or grammar.span_of(first.match.kind) is not None:
        return candidates
    told: dict[str, Query] = {}
    for c in sorted(candidates, key=lambda c: c.cost):
        if c.cost - first.cost <= NEARLY and _is_of_bearers(grammar, c.match):
            told.setdefault(c.match.kind, c.match.query)
    if first.match.kind not in told or len(told) == 1:
        return candidates
    every = tuple(query.selection._replace(path=()) for query in told.values()
                  if isinstance(query.selection, Selection))
    language = grammar.lexicon.language
    former = any(d.path[0] in language["was_before"]
                 for one in every for d in one.demands if isinstance(d, Condition))
    now = context.present and not former and any(len(one.demands) > 1 for one in every) \
        and not any(map(language.is_plural, context.words))
    if now or any(query.asks[0].what == "count" for query in told.values()):
        return []
    return [first._replace(match=first.match._replace(query=Query(Together(every), (Ask("list"),))))]


def _is_of_bearers(grammar: Grammar, match: Match) -> bool:
    """Whether a match is only for those who bore a title of something, or for all that is told of them."""
    (ask, *more), selection = match.query.asks, match.query.selection
    if more or not isinstance(selection, Selection) or selection.extremes or selection.after:
        return False
    told = len(ask.path) == 1 and grammar.is_person(grammar.step_type(match.kind, ask.path[0]))
    of = [grammar.step_type(match.kind, d.path[0]) for d in selection.demands
          if isinstance(d, Condition) and d.operator == "in" and len(d.path) == 1]
    return (told or ask.what in ("list", "count")) and len(of) == len(selection.demands) \
        and any(map(grammar.is_title, of)) and not any(map(grammar.is_person, of))


def _matches(matcher: Matcher, piece: Piece, *, whether: bool) -> list[Match]:
    """The queries that a whole piece may mean; `whether`: if nothing else asks, whether it is so."""
    if piece.category == "expression":
        return matcher.comparer.expressions(piece.meaning)
    core = Shape(piece.at, piece.to, piece.form)
    return matcher.matches(piece.meaning, "exists" if whether else "list", core)


def _asks_twice(edges: Sequence[Edge]) -> bool:
    """Whether a question holds a second word that asks, linked to what the first one asks for: "which office
    was closed, and in which city was it?"."""
    said = [e.entry.category for e in edges if e.entry.category not in ("filler", "preposition")]
    first = said.index("ask") if "ask" in said else len(said)
    return ("link", "ask") in itertools.pairwise(said[first:])


def _asks_whether_too(edges: Sequence[Edge]) -> bool:
    """Whether a second question begins that asks whether something is so of what the first one asks about:
    "when did Tusk come, and was it official?"."""
    said = [(e.entry.category, e.entry.meaning) for e in edges]
    asks = next((at for at, (category, _) in enumerate(said) if category == "ask"), len(said))
    return any(one[0] == "link" and two[0] == "auxiliary" and three == ("filler", "pronoun")
               for one, two, three in zip(said[asks:], said[asks + 1:], said[asks + 2:], strict=False))


def _turns_field_round(grammar: Grammar, piece: Piece, used: Sequence[Edge]) -> bool:
    """Whether it is read as asking for a field of somebody who stands behind the words for it that tell what
    was done: "who trained under Curie?" doesn't ask under whom she did."""
    if not isinstance(piece.meaning, Term) or len(piece.meaning.path) != 1 or not piece.meaning.keys:
        return False
    kind, name = field = (piece.meaning.kind, *piece.meaning.path)
    own = grammar.step_type(kind, name) == kind
    helped = [e.end for e in used if (e.entry.category, e.entry.meaning) == ("auxiliary", "do")]
    if own and grammar.is_person(kind) and any(
            names(one) and one.start in helped and two.entry.category == "field" and two.start == one.end
            and two.entry.meaning[:2] == field for one, two in itertools.pairwise(used)):
        return True
    return own and grammar.lexicon.language.names_deed(name) and any(
        one.entry.category == "field" and one.entry.meaning[:2] == field and one.end - one.start > 1
        and names(two) and one.end == two.start for one, two in itertools.pairwise(used))


def _borrows_verb(grammar: Grammar, piece: Piece, used: Sequence[Edge]) -> bool:
    """Whether what is told behind a clause of time is the clause's own: "did she die before he was born?"
    isn't about when she was born; but of "which ships built before the Pike were withdrawn?" it isn't."""
    clauses = [arg for arg in piece.meaning.args if arg.form == "date" and isinstance(arg.operand, Term)
               and not arg.operand.path] if isinstance(piece.meaning, Term) else []
    if not clauses:
        return False
    who = {e.end for e in used if (e.entry.category, e.entry.meaning) == ("ask", "who")}
    whether = _asks_whether(used)
    helping = {e.end for e in used if e.entry.category == "auxiliary"}
    verbs = [e for e in used
             if e.entry.category == "field" and grammar.step_type(*e.entry.meaning) == "date"]
    return any(verbs[0].end <= clause.start and clause.end <= verbs[-1].start
               for clause in clauses if len(verbs) > 1 and (
                   whether or verbs[0].start in who or verbs[-1].start not in helping))


def _is_in_turn(operand: Operand) -> bool:
    """Whether somewhere in a selection the first or last is picked of those before or after something."""
    if not isinstance(operand, Selection):
        return isinstance(operand, Difference) or any(map(_is_in_turn, getattr(operand, "parts", ())))
    conditions = [d for d in operand.demands if isinstance(d, Condition)]
    if operand.extremes and any(d.operator in ("before", "after") for d in conditions):
        return True
    return any(_is_in_turn(d.operand) for d in conditions)


def _bent(piece: Piece) -> float:
    """What the corrected words of a piece cost."""
    return sum(edge.cost for edge in edges_of(piece) if edge.corrected)


BETWEEN = frozenset({"definite", "superlative", "threshold", "number", "out of", "all", "filler"})
TIMES = frozenset({"date"})  # what "which year" asks for


def _wanted(grammar: Grammar, edges: Sequence[Edge]) -> frozenset[str]:
    """The kinds that "which N" or "how many N" asks for; none where no plain noun follows."""
    # "in the year in which", "how many people"
    longer = [e for e in edges if e.entry.category in ("preposition", "field") and e.end - e.start > 2]
    for ask in sorted(
        (e for e in edges if e.entry.category == "ask" and e.entry.meaning in ("which", "what", "count")
         and e.cost < RELATIVE_RATHER and not any(covers(p, e) for p in longer)),
        key=lambda e: (e.start, -e.end),
    ):
        place = ask.end
        whole = {e.start: e.end for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
                 and e.end > e.start + 1}  # "which open day", and no day
        while between := [e for e in edges if e.start == place and e.entry.meaning != "comma" and (
                e.entry.category in BETWEEN or (names(e) and (
                    e.entry.form == "adjective" or _says_of_noun(grammar, e, edges))))
                and e.end >= whole.get(place, 0)]:
            place = max(e.end for e in between)
        nouns = [
            e for e in edges if e.start == place and e.entry.category in ("thing", "field", "occur", "unit")
        ]
        things = {(e.end, noun_kind(grammar, e)) for e in nouns if e.entry.category == "thing"}
        # "plants" that are planted
        nouns = [e for e in nouns if e.entry.category != "field" or noun_kind(grammar, e)
                 or (e.end, e.entry.meaning[0]) not in things]
        longest = max((e.end for e in nouns), default=0)
        if ask.entry.meaning != "count" and nouns and all(e.entry.category == "unit" for e in nouns):
            return TIMES  # "which month": no thing
        kinds = {noun_kind(grammar, e) for e in nouns if e.end == longest}
        kinds = {noun_kind(grammar, e) for e in edges if e.start == longest and e.entry.category == "field"
                 and e.entry.meaning[0] in kinds
                 and grammar.is_person(grammar.step_type(*e.entry.meaning))} or kinds  # "expedition leader"
        nouns = [e for e in nouns if e.end == longest]
        if kinds == {None} and ask.entry.meaning == "which" and all(e.entry.form == "class" for e in nouns):
            return frozenset(grammar.pack.kinds)  # "which probes?": things, and no dates or figures
        return (
            frozenset()
            if None in kinds or any(e.start == place for e in edges if e.entry.category == "auxiliary")
            else frozenset(k for k in kinds if k)
        )
    return frozenset()


def _says_of_noun(grammar: Grammar, name: Edge, edges: Sequence[Edge]) -> bool:
    """Whether a name says of the plain noun behind it of what sort it is: "endangered plants"."""
    sort = name.entry.meaning.kind
    kinds = (e.entry.meaning.kind for e in edges if e.start == name.end and e.entry.category == "thing"
             and not e.entry.meaning.keys and e.entry.form == "noun")
    return not grammar.is_title(sort) and not grammar.is_person(sort) and any(
        field.type.kind == sort for kind in kinds for field in grammar.pack.kinds[kind].fields.values())


def _asks_for_title(grammar: Grammar, edges: Sequence[Edge]) -> bool:
    """Whether "which president" asks for one who bears a title."""
    ordered = sorted(edges, key=lambda e: (e.start, -e.end))
    place = next((e.end for e in ordered if e.entry.category == "ask" and e.entry.meaning == "which"), None)
    for e in ordered:
        if e.start == place and e.entry.category == "thing" and e.entry.meaning.keys:
            if grammar.is_title(e.entry.meaning.kind) and e.entry.form == "name":
                return True
            if e.entry.form == "adjective":
                place = e.end
    return False


def _asked_by_name(grammar: Grammar, context: Context, edges: Sequence[Edge]) -> bool:
    """Whether "which Danish universities", "name one Danish university" asks for the members of a group by
    its very name."""
    names_of = grammar.lexicon.language["names_of"]
    place = next((e.end for e in sorted(edges, key=lambda e: (e.start, -e.end))
                  if (e.entry.category == "ask" and e.entry.meaning in ("which", "list"))
                  or " ".join(context.words[e.start:e.end]) in names_of), len(context.words))
    while between := [e.end for e in edges if e.start == place and e.entry.category in BETWEEN]:
        place = max(between)
    language = grammar.lexicon.language

    def is_called_so(thing: Thing, end: int) -> bool:
        kind = grammar.pack.kinds[thing.kind]
        said = [language.stem(word) for word in context.words[place:end]]
        called = [grammar.names.get(Ref(thing.kind, key), "").lower().split(" ") for key in thing.keys]
        several = all(language.is_plural(name[-1]) for name in called)
        return "who" in kind.asks and not kind.fields and several \
            and any(said == [language.stem(word) for word in name] for name in called)

    return any(e.start >= place and names(e) and e.entry.form == "name"
               and is_called_so(e.entry.meaning, e.end) for e in edges)


def _names_a_person(grammar: Grammar, operand: Operand) -> bool:
    """Whether a selection names who has a part in it."""
    if not isinstance(operand, Selection):
        return False
    named = (d.path[0] for d in operand.demands if isinstance(d, Condition) and len(d.path) == 1
             and d.operator == "in" and not d.negated and len(named_in(d.operand)) == 1)
    return any(grammar.is_person(grammar.step_type(operand.kind, name)) for name in named)


def _as_list(grammar: Grammar, query: Query, wanted: frozenset[str]) -> Query | None:
    """"Which visit was first, Tusk's or Wałęsa's?": a choice that tells which record is meant, and isn't what
    is asked for itself; None if that isn't so. "Which exports are electrical?" asks for what is in a list."""
    selection = query.selection
    ask = query.asks[0]
    if not isinstance(selection, Selection) or selection.kind not in wanted:
        return None
    field = grammar.pack.kinds[selection.kind].fields.get(ask.path[0]) if len(ask.path) == 1 else None
    if field and field.type.many and isinstance(ask.within, Selection):
        return query
    chosen = len(query.asks) == 1 and ask.within is not None and not ask.unit
    return query._replace(asks=(Ask("list"),)) if chosen else None


DATING = frozenset({"when", "until", "period", "how_long"})  # question words that ask for a date


def _of_deeds(grammar: Grammar, query: Query, edges: Sequence[Edge]) -> Query:
    """"What did Curie paint?", "ships built by Curie": a verb that is the date of a thing tells what was done
    with it, and asks for no date."""
    selection, ask = query.selection, query.asks[0] if query.asks else Ask("exists")
    dated = isinstance(selection, Selection) and len(ask.path) == 1 and not ask.unit and ask.within is None \
        and ask.what in ("values", "count") and denoted(grammar, query) == "date"
    if not dated or len(query.asks) > 1:
        return query
    asked = any(e.entry.category == "unit" or (
        e.entry.category == "ask" and str(e.entry.meaning).partition(" ")[0] in DATING) for e in edges)
    deed = any(e.entry.category == "field" and e.entry.form == "verb" and e.entry.meaning[1:] == ask.path
               for e in edges)
    if asked or not deed:
        return query
    assert isinstance(selection, Selection)
    told = {Condition(ask.path, "exists", Constant(()))}
    if selection.demands and grammar.is_birth(ask.path):
        told = set()  # "how many were born in Lima?": of some it is only told where
    done = selection._replace(demands=selection.demands | told, path=())
    return query._replace(selection=done, asks=(Ask("list" if ask.what == "values" else "count"),))


def _of_hours(grammar: Grammar, query: Query, edges: Sequence[Edge]) -> Query:
    """"What are the opening hours?" asks for the sentence that tells when something opens, and when it
    closes."""
    selection, field = query.selection, query.asks[0].path if query.asks else ()
    if not isinstance(selection, Selection) or not any(
            e.entry.form == HOURS and e.entry.meaning == (selection.kind, *field) for e in edges):
        return query
    told = next((intent.name for intent in grammar.pack.intents.values()
                 if intent.kind == selection.kind and field[0] in told_by(intent)), "")
    return Query(selection._replace(path=()), (Ask("list"),), told_by=told)


def excepts(query: Query) -> bool:
    """Whether a query asks for things but for some: "besides fruits, what …", whatever stands behind that."""
    within = query.asks[0].within if query.asks else None
    return isinstance(within, Selection) and any(
        isinstance(demand, Condition) and demand.negated for demand in within.demands)


def denoted(grammar: Grammar, query: Query) -> str:
    """The kind of what a query gives first."""
    selection = query.selection
    if not isinstance(selection, Selection) or not query.asks:
        return ""
    return grammar.type_along(selection.kind, query.asks[0].path)


def _offered(edges: Sequence[Edge], size: int) -> str:
    """The kind of the two that a question names at its end to choose from ("which takes longer, the pie or
    the tart?"); empty where it doesn't."""
    last = [e for e in edges if e.end == size and names(e)]
    ors = {e.end: e.start for e in edges if (e.entry.category, e.entry.meaning) == ("link", "or")}
    definite = {e.end: e.start for e in edges if e.entry.category == "definite"}
    commas = {e.end for e in edges if e.entry.meaning == "comma"}
    asked = any(e.entry.category == "ask" and e.entry.meaning in ("which", "what", "who") and not e.start
                for e in edges)
    for name in last if asked else ():
        at = ors.get(definite.get(name.start, name.start))
        if any(names(e) and e.end == at and e.entry.meaning.kind == name.entry.meaning.kind
               and definite.get(e.start, e.start) in commas for e in edges):
            return str(name.entry.meaning.kind)
    return ""


def _pointing(edges: list[Edge], pointers: Pointers) -> list[Edge]:
    """The edges without those inside a phrase that points at what was told: "the former" is no field then,
    and "that year" asks for no year."""
    longer = [e for e in edges if e.entry.category == "pronoun" and e.end - e.start > 1]
    if not longer:
        return edges
    same = [e for e in edges if e.entry.category == "same"]
    ofs = {e.start for e in edges if e.entry.category == "preposition" and "of" in e.entry.meaning[0]}
    paused = min((e.end for e in edges if e.entry.meaning == "comma"), default=inf)  # "…, when was it"
    phrases = [e for e in longer if e.entry.meaning in pointers
               or (e.entry.meaning == "this" and e.end not in ofs and e.start < paused)
               or (e.entry.meaning == "then" and not any(e.start <= s.start < e.end for s in same))]
    told = {(p.start, p.end) for p in phrases if p.entry.meaning in pointers}  # "by then" says a time
    return [e for e in edges if not any(is_inside(e, p) for p in phrases)
            and (e.entry.category != "filler" or (e.start, e.end) not in told)]


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Every query once, at its lowest cost, cheapest first."""
    best: dict[Query, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: c.cost):
        best.setdefault(candidate.match.query, candidate)
    return list(best.values())


def _kept(language: Language, lattice: Lattice) -> list[int]:
    """The positions of the words that mean something: those that only fill are left out. What stands behind a
    verb that says little makes another verb of it: "give up"; who came back came once more; and who placed
    or recorded something did it."""
    filling: set[int] = set()
    meaning = {edge.end for edge in lattice.edges if edge.entry.category == "support" or (
        edge.entry.category == "tag" and edge.end - edge.start == 1)}  # "right away" isn't "right?"
    meaning |= returned(language, lattice.words)
    meaning |= {edge.start for edge in (*placing(lattice.edges), *told_by_somebody(lattice.edges))}
    for edge in lattice.edges:
        positions = range(edge.start, edge.end)
        if edge.entry.category == "filler" and edge.end - edge.start == 1 and edge.entry.meaning != "comma":
            filling.update(positions)
        else:
            meaning.update(positions)
    return [i for i in range(len(lattice.tokens)) if i not in filling or i in meaning]


# what tells only what a question is about
TOPICAL = frozenset({"thing", "field", "definite", "link", "filler", "preposition", "date"})
OPENS_WHETHER = ("auxiliary", "cleft")


def _asks_whether(edges: Sequence[Edge]) -> bool:
    """Whether the first word that means something is an auxiliary ("did", "is it"), and no word asks; behind
    what it is about, too: "tractors, does Peru sell them?", "in 2022 was trade …?"."""
    comma = next((i for i, e in enumerate(edges) if e.entry.meaning == "comma"), 0)
    if not comma and [e.entry.category for e in edges[:3]] == ["preposition", "date", "auxiliary"]:
        comma = 1
    if comma and TOPICAL.issuperset(e.entry.category for e in edges[:comma]) and len(edges) > comma + 1:
        edges = edges[comma + 1:]
    if edges[0].entry.category not in (*OPENS_WHETHER, "filler"):
        return False
    if len(edges) > 1 and edges[0].entry.meaning == "can" and edges[1].entry.category == "filler" \
            and edges[1].end - edges[1].start > 1:
        return False  # "… if (you) could tell me the trade of 2018"
    used = [edge.entry.category for edge in edges if edge.entry.category != "filler"]
    return bool(used) and used[0] in OPENS_WHETHER and "ask" not in used
