"""Reads a question: from its words to the queries that it may mean, cheapest first.

Takes a text and the `Grammar` of a pack; gives a `Parsed`: the lattice, the candidates (a piece and a query
each) and the words that nothing explains. Pure: facts are not looked at.

For example, "who first visited Peru?" has one cheapest candidate, and no word left over.
"""
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from math import inf
from typing import NamedTuple

from bot import amounts, phrases
from bot.chart import parse
from bot.cues import Context, Shape
from bot.joins.comparisons import of_two_sides
from bot.lexicon import Lexicon, topic_of
from bot.link import Edge, Lattice, is_open, link_tokens, widened, words_of
from bot.linking import MOST
from bot.match import Match, Matcher
from bot.pieces import COUNTED, LEADING, NOTHING, Arg, Grammar, Piece, Pointers, Term, edges_of, first_edge
from bot.query import ANY, Ask, Constant, Query, Selection
from bot.text import Token

SHORT_TEXT = 30       # words of several sentences that may still be one question
MAX_CLAUSES = 40      # stretches that are tried for the question itself
MAX_WORDS = 48        # of a question that is read; longer ones are declined
FOLLOWED = 12         # whole pieces whose queries are worked out
FARTHEST = 0.3        # above the best query: pieces that cost more give none that has a say
NEXT, PREVIOUS = ("least", "date", 1), ("most", "date", 1)  # superlatives, for the first one after or before
SENTENCE_END = frozenset(".?!;")


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
    def unknown(self) -> tuple[Token, ...]:
        """The words that nothing explains, outside of asides."""
        return tuple(self.lattice.tokens[i] for i in sorted(self.lattice.unknown - self.aside))


def read(grammar: Grammar, text: str, pointers: Pointers = NOTHING) -> Parsed:
    """The candidates for a text. Where it doesn't read as it stands, what people wrap a question in is taken
    off, and whole clauses around the question are set aside, as few as possible. `pointers`: what pronouns
    mean, out of a conversation."""
    marks = tuple(words_of(grammar.lexicon, text))
    narrow = _read_whole(grammar, text, marks, frozenset(), pointers)
    if narrow.candidates or not marks:
        return narrow
    if _is_open(grammar, narrow):
        wide = _read_whole(grammar, text, marks, frozenset(), pointers, narrow)
        if wide.candidates:
            return wide
    plain, empty = phrases.plain(grammar.lexicon.language, marks)
    if plain == marks and not empty:
        return narrow
    unwrapped = _read_whole(grammar, text, plain, empty, pointers)
    if unwrapped.candidates:
        return unwrapped
    if _is_open(grammar, unwrapped):
        wide = _read_whole(grammar, text, plain, empty, pointers, unwrapped)
        if wide.candidates:
            return wide
    return unwrapped if len(unwrapped.unknown) < len(narrow.unknown) else narrow


def _is_open(grammar: Grammar, parsed: Parsed) -> bool:
    """Whether some word of a text may stand for another one."""
    return any(is_open(grammar.lexicon, parsed.lattice.words[i]) for i in parsed.kept) or bool(parsed.unknown)


def _read_whole(grammar: Grammar, text: str, marks: Sequence[Token], empty: frozenset[int],
                pointers: Pointers, unread: Parsed | None = None) -> Parsed:
    """The candidates for the tokens of a text, of which those at the places in `empty` say nothing. `unread`:
    what was found out of the same tokens in vain; now other words for the same count."""
    lexicon = grammar.lexicon
    kept = [i for i, t in enumerate(marks) if t.is_word or t.text == ","]
    tokens = [marks[i] for i in kept]
    lattice = widened(lexicon, unread.lattice) if unread else link_tokens(lexicon, tokens)
    bare = frozenset(place for place, i in enumerate(kept) if i in empty)
    whole = frozenset(range(len(tokens)))
    sentences = _sentences(marks, tokens)
    first = None
    if len(sentences) == 1 or len(tokens) <= SHORT_TEXT:
        first = _read(grammar, text, lattice, bare, pointers)
        if first.candidates:
            return first
    for start, end in _clauses(lexicon, lattice, sentences):
        around = whole - frozenset(range(start, end)) - bare
        if not around and first is not None:
            continue
        if not _is_aside(lexicon, lattice, [i for i in range(start) if i not in bare]) or not _is_aside(
            lexicon, lattice, [i for i in range(end, len(tokens)) if i not in bare], after=True
        ):
            continue
        claimed = start > 0 and _is_claimed(lexicon, lattice, start - 1)
        parsed = _read(grammar, text, lattice, around | bare, pointers, claimed=claimed)
        if parsed.candidates:
            return parsed
        first = first or parsed
    return first or _read(grammar, text, lattice, bare, pointers)


def _sentences(marks: Sequence[Token], tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The stretches of tokens between marks that end a sentence."""
    ends = [m.start for m in marks if m.text in SENTENCE_END]
    cuts = sorted({sum(1 for t in tokens if t.start < end) for end in ends} | {0, len(tokens)})
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


def _categories(grammar: Grammar, text: str) -> frozenset[str]:
    """The categories of the words of a text that open it or stand in it by themselves."""
    tokens = [t for t in words_of(grammar.lexicon, text) if t.is_word or t.text == ","]
    edges = link_tokens(grammar.lexicon, tokens).edges
    longer = [e for e in edges if e.entry.category == "filler" and e.end - e.start > 1]
    return frozenset(e.entry.category for e in edges
                     if not any(_covers(f, e) for f in longer)
                     and (e.entry.category != "auxiliary" or e.start == 0))


def asks(grammar: Grammar, text: str) -> bool:
    """Whether a text holds a word that asks, or opens with an auxiliary."""
    return bool(_categories(grammar, text) & {"ask", "auxiliary", "tag"})


def points(grammar: Grammar, text: str) -> bool:
    """Whether a text holds a pronoun."""
    return "pronoun" in _categories(grammar, text)


MAX_SPLITS = 4  # places where a text is tried as two questions


def splits(grammar: Grammar, text: str) -> list[tuple[int, int]]:
    """Where a text may fall into two ("who came in 1996, and in what capacity?"): the ends of the first part
    and the starts of the second, as offsets. Within a sentence, the second begins with what a question begins
    with; no word is unknown."""
    marks = words_of(grammar.lexicon, text)
    tokens = [t for t in marks if t.is_word or t.text == ","]
    lattice = link_tokens(grammar.lexicon, tokens)
    if lattice.unknown or len(tokens) > MAX_WORDS:
        return []
    small = [e for e in lattice.edges if e.entry.category == "filler"]
    goes_on = grammar.lexicon.language.is_participle  # "… and was received" is no question of its own
    opening = {e.start for e in lattice.edges if e.entry.category in ("ask", "auxiliary")
               and not any(_covers(s, e) for s in small)
               and (e.entry.category == "ask" or not any(map(goes_on, lattice.words[e.end:e.end + 1])))}
    asked = min(opening, default=len(tokens))
    opening |= {e.start for e in lattice.edges if e.entry.category == "preposition" and e.end in opening}
    links = {e.start for e in lattice.edges if e.entry.category == "link" and e.end == e.start + 1}
    ends = {end for _, end in _sentences(marks, tokens)}
    meant = {i for e in lattice.edges if e.entry.category != "filler" for i in range(e.start, e.end)}
    filling = {e.start for e in lattice.edges if e.entry.category == "filler"} - meant  # "and also which …"
    found: list[tuple[int, int]] = []
    for second in range(1, len(tokens)):
        first = second
        while first > 0 and (first - 1 in links or first - 1 in filling or lattice.words[first - 1] == ","):
            first -= 1
        parts = second in opening and any(i in links or lattice.words[i] == "," for i in range(first, second))
        if first > 0 and (second in ends or (parts and first > asked)):
            found.append((tokens[first - 1].end, tokens[second].start))
    return found[:MAX_SPLITS]


def _clauses(
    lexicon: Lexicon, lattice: Lattice, sentences: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Where the question itself may stand: a sentence (the last ones first), a clause of it, or what comes
    after "tell me", "I was wondering"; the longest first."""
    leads = frozenset(lexicon.language["leads"])
    asking = {e.start for e in lattice.edges if e.entry.category in ("ask", "auxiliary")}
    words = lattice.words
    found: list[tuple[int, int]] = []
    for start, end in reversed(sentences):
        commas = [i + 1 for i in range(start, end) if words[i] == ","]
        opening = words[start] in lexicon.language["asides"]
        led = [i for i in sorted(asking) if start < i < end and (opening or _led(words[start:i], leads))]
        claimed = [i + 1 for i in range(start + 1, end - 1) if _is_claimed(lexicon, lattice, i)]
        found += [(i, len(words)) for i in claimed]  # with "Was he right?" behind it
        starts = sorted({start, *commas, *led})
        ends = sorted({end, *(c - 1 for c in commas)}, reverse=True)
        spans = [(a, b) for a in starts for b in ends if b > a]
        found += sorted(spans, key=lambda s: (end - s[1], s[0]))
    return found[:MAX_CLAUSES]


def _is_claimed(lexicon: Lexicon, lattice: Lattice, place: int) -> bool:
    """Whether a word is the "that" of "my friend says that …", or the "says" right before a name: what
    follows is so or not."""
    stem = lexicon.language.stem
    claims = {stem(word) for word in lexicon.language["claims"]}
    relative = any(e.entry.category == "relative" and (e.start, e.end) == (place, place + 1)
                   for e in lattice.edges)
    named = any(_names(e) and e.start == place + 1 for e in lattice.edges)
    return (relative and stem(lattice.words[place - 1]) in claims) \
        or (named and stem(lattice.words[place]) in claims)


def _led(words: Sequence[str], leads: frozenset[str]) -> bool:
    """Whether the words end with such as "could you tell me"."""
    return any(word in leads for word in words[-3:])


VALUES = frozenset({"date", "number", "threshold", "about"})
ASKING = frozenset({"who", "which", "what", "when", "where", "why", "count", "amount", "how_long"})
RESTRICTING = frozenset({"not", "only"})


def _is_aside(lexicon: Lexicon, lattice: Lattice, positions: Iterable[int], *, after: bool = False) -> bool:
    """Whether words hold no name, value, negation or restriction that the question would need. Behind the
    question they must open like something that people add ("thank you …"); a clause that opens so may
    hold a "not" as well ("if it is not too much trouble")."""
    opening = frozenset(lexicon.language["asides"])
    words = lattice.words
    clause: list[int] = []
    for position in (*positions, None):
        if position is not None and words[position] != ",":
            clause.append(position)
            continue
        opens = any(words[i] in opening for i in clause[:2])  # "if …", "but if …"
        if clause and (_holds(lattice, clause, opens) or (after and not opens)):
            return False
        clause = []
    return True


def _holds(lattice: Lattice, clause: Sequence[int], opens: bool) -> bool:
    """Whether a clause holds something that the question would need."""
    inside = [e for e in lattice.edges if e.start >= clause[0] and e.end - 1 <= clause[-1]]
    return any(
        e.entry.category in VALUES
        or _names(e)
        or (
            not opens
            and (e.entry.category in RESTRICTING or (e.entry.category == "ask" and e.entry.meaning in ASKING))
        )
        for e in inside
    )


def _names(edge: Edge) -> bool:
    return edge.entry.category == "thing" and bool(edge.entry.meaning.keys) and edge.corrected is None


QUESTIONS = ("term", "expression")


def _as_question(piece: Piece) -> Piece:
    """"The year of the visit" asks when it was."""
    if piece.category == "value" and isinstance(piece.meaning, Term):
        return piece._replace(category="term", meaning=piece.meaning.asking("when"))
    if piece.category == "more of" and (counted := of_two_sides(*piece.meaning)):
        return piece._replace(category="expression", meaning=counted)
    if piece.category == "value" and isinstance(piece.meaning, Constant):  # "1866?"
        return piece._replace(category="term", meaning=_everything("during", piece.meaning, piece))
    if piece.category == "condition" and isinstance(piece.meaning[1], Constant):  # "in 1866?"
        operator, date = piece.meaning
        return piece._replace(category="term", meaning=_everything(operator, date, piece))
    return piece


def _everything(operator: str, date: Constant, piece: Piece) -> Term:
    """All that happened at a time."""
    arg = Arg(date, piece.at, piece.to, "date", None, operator)
    return Term(ANY, args=(arg,), asks=("timeline",))


FRAGMENTS = ("ask", "condition", "shift", "value", "term", "superlative", "asked superlative")


def fragments(grammar: Grammar, text: str, pointers: Pointers = NOTHING) -> list[tuple[Piece, Context]]:
    """What a text means that is no question by itself: pieces of any category, with the cues of its words."""
    tokens = [t for t in words_of(grammar.lexicon, text) if t.is_word or t.text == ","]
    lattice = link_tokens(grammar.lexicon, tokens)
    kept = _kept(lattice)
    if lattice.unknown or not kept or len(kept) > MAX_WORDS:
        return []
    edges, context = _prepared(grammar, text, lattice, kept)
    edges = _pointing(edges, pointers)
    return [(p, context) for p in parse(grammar, edges, len(kept), pointers) if p.category in FRAGMENTS]


def _read(grammar: Grammar, text: str, lattice: Lattice, aside: frozenset[int], pointers: Pointers, *,
          claimed: bool = False) -> Parsed:
    """What the words mean but for those aside; `claimed`: as what somebody says is so."""
    kept = tuple(i for i in _kept(lattice) if i not in aside)
    if lattice.unknown - aside or not kept or len(kept) > MAX_WORDS:
        return Parsed(text, lattice, kept, aside, ())
    edges, context = _prepared(grammar, text, lattice, kept, claimed=claimed)
    edges = _pointing(edges, pointers)
    candidates = partial(_candidates, grammar, context=context, size=len(kept), pointers=pointers,
                         claimed=claimed)
    changes = [e for e in edges if e.entry.category == "change"]
    for change in sorted(changes, key=lambda e: e.start - e.end)[:1]:
        others = [e for e in edges if e.end <= change.start or change.end <= e.start]
        plain = candidates(_as_fillers([*others, change], [change]))
        if found := _become(plain, partial(amounts.changed, grammar, change.entry.meaning)):
            return Parsed(text, lattice, kept, aside, tuple(_distinct(found)))
    scales = [e for e in edges if e.entry.category == "scale"]
    edges = _as_fillers(edges, scales)
    denials = _denials(edges)
    affirmed = _as_fillers(edges, denials)
    found = _denied(candidates(affirmed)) if denials else []
    found = found or candidates(edges)
    for scale in scales:
        found = _become(found, partial(amounts.scaled, grammar, scale.entry.meaning))
    return Parsed(text, lattice, kept, aside, tuple(_distinct(found)))


def _denials(edges: Sequence[Edge]) -> list[Edge]:
    """The words that deny a whole clause: a "not" right behind an auxiliary ("isn't"), or behind the one of
    whom the question whether is asked ("did Peru not export it?"); "nobody"."""
    ends = {e.end for e in edges if e.entry.category == "auxiliary"}
    if any(e.start == 0 for e in edges if e.entry.category == "auxiliary") \
            and not any(e.entry.category == "ask" for e in edges):
        verbs = {e.start for e in edges if topic_of(e.entry)}
        ends |= {e.end for e in edges if e.start in ends and e.end + 1 in verbs and not topic_of(e.entry)
                 and e.entry.category == "thing"}
    tags = [e for e in edges if e.entry.category == "tag" and e.end - e.start > 1]  # "…, isn't it?"
    return [e for e in edges if e.entry.category == "nobody"
            or (e.entry.category == "not" and e.entry.meaning in ("not", "no") and e.start in ends
                and not any(tag.start <= e.start < tag.end for tag in tags))]


def _as_fillers(edges: Sequence[Edge], said: Sequence[Edge]) -> list[Edge]:
    """The edges, of which some only fill, for what they say is said of the whole."""
    return [e._replace(entry=e.entry._replace(category="filler")) if e in said else e for e in edges]


def _become(candidates: Sequence[Candidate], meant: Callable[[Query], Iterable[Query]]) -> list[Candidate]:
    """The candidates with what their queries become, of those that ask whether something is so."""
    return [c._replace(match=c.match._replace(query=query)) for c in candidates
            if all(ask.what == "exists" for ask in c.match.query.asks) for query in meant(c.match.query)]


def _denied(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that ask whether something is so, as asking whether it isn't."""
    return [c._replace(match=c.match._replace(query=c.match.query._replace(denied=True))) for c in candidates
            if all(ask.what == "exists" for ask in c.match.query.asks)]


def _candidates(grammar: Grammar, edges: Sequence[Edge], context: Context, size: int,
                pointers: Pointers, *, claimed: bool) -> list[Candidate]:
    """The ways to read the words that the edges stand for."""
    matcher = Matcher(grammar, context)
    wanted = _wanted(grammar, edges)
    bent = any(edge.corrected for edge in edges)
    candidates: list[Candidate] = []
    pieces = [p for p in map(_as_question, parse(grammar, edges, size, pointers)) if p.category in QUESTIONS]
    best = inf
    for piece in pieces[:FOLLOWED]:
        if piece.cost > best + FARTHEST:
            break
        for match in _matches(matcher, piece, claimed=claimed):
            candidate = Candidate(piece.cost + match.cost, match, piece)
            if wanted and denoted(grammar, match.query) not in wanted:
                listed = _as_list(match.query, wanted)
                if listed is None:
                    continue
                candidate = candidate._replace(match=match._replace(query=listed))
            if candidate.cost <= MOST or (bent and candidate.cost - _bent(piece) <= MOST):
                candidates.append(candidate)
                best = min(best, candidate.cost)
    return candidates


def _matches(matcher: Matcher, piece: Piece, *, claimed: bool) -> list[Match]:
    """The queries that a whole piece may mean; `claimed`: as what somebody says is so."""
    if piece.category == "expression":
        return matcher.expressions(piece.meaning)
    core = Shape(piece.at, piece.to, piece.form)
    return matcher.matches(piece.meaning, "exists" if claimed or _asks_whether(piece) else "list", core)


def _bent(piece: Piece) -> float:
    """What the corrected words of a piece cost."""
    return sum(edge.cost for edge in edges_of(piece) if edge.corrected)


NOMINAL = frozenset({"thing", "field", "unit", "threshold", "superlative", "number", "evaluative", "occur",
                     "date", "filler", "preposition", "relative"})
BETWEEN = frozenset({"definite", "superlative", "threshold", "number", "all", "filler"})


def _wanted(grammar: Grammar, edges: Sequence[Edge]) -> frozenset[str]:
    """The kinds that "which N" or "how many N" asks for; none where no plain noun follows."""
    # "in the year in which", "how many people"
    longer = [e for e in edges if e.entry.category in ("preposition", "field") and e.end - e.start > 2]
    for ask in sorted(
        (e for e in edges if e.entry.category == "ask" and e.entry.meaning in ("which", "what", "count")
         and e.cost < RELATIVE_RATHER and not any(_covers(p, e) for p in longer)),
        key=lambda e: (e.start, -e.end),
    ):
        place = ask.end
        while between := [e for e in edges if e.start == place and (
                e.entry.category in BETWEEN or (_names(e) and e.entry.form == "adjective"))]:
            place = max(e.end for e in between)
        nouns = [
            e for e in edges if e.start == place and e.entry.category in ("thing", "field", "occur", "unit")
        ]
        longest = max((e.end for e in nouns), default=0)
        kinds = {_noun_kind(grammar, e) for e in nouns if e.end == longest}
        return (
            frozenset()
            if None in kinds or any(e.start == place for e in edges if e.entry.category == "auxiliary")
            else frozenset(k for k in kinds if k)
        )
    return frozenset()


def _noun_kind(grammar: Grammar, edge: Edge) -> str | None:
    """The kind that a noun stands for; None for what is no plain noun: a name, a class, a verb, a figure."""
    if edge.entry.category == "thing" and not edge.entry.meaning.keys and edge.entry.form == "noun":
        return str(edge.entry.meaning.kind)
    if edge.entry.category == "field":
        kind = grammar.step_type(*edge.entry.meaning)
        return kind if kind in grammar.pack.kinds else None
    return None


def _as_list(query: Query, wanted: frozenset[str]) -> Query | None:
    """"Which visit was first, Tusk's or Wałęsa's?": a choice that tells which record is meant, and isn't what
    is asked for itself; None if that isn't so."""
    selection = query.selection
    chosen = len(query.asks) == 1 and query.asks[0].within is not None
    known = isinstance(selection, Selection) and selection.kind in wanted
    return query._replace(asks=(Ask("list"),)) if chosen and known else None


def denoted(grammar: Grammar, query: Query) -> str:
    """The kind of what a query gives first."""
    selection = query.selection
    if not isinstance(selection, Selection) or not query.asks:
        return ""
    kind = selection.kind
    for step in query.asks[0].path:
        kind = grammar.step_type(kind, step)
    return kind


def _prepared(grammar: Grammar, text: str, lattice: Lattice, kept: Sequence[int], *,
              claimed: bool = False) -> tuple[list[Edge], Context]:
    """The edges among the words that are kept, and the cues of those words; `claimed`: somebody says that
    it is so."""
    place = {position: i for i, position in enumerate(kept)}
    edges = [edge._replace(start=place[inside[0]], end=place[inside[-1]] + 1)
             for edge in lattice.edges
             if (inside := [i for i in range(edge.start, edge.end) if i in place])
             and inside[-1] - inside[0] == len(inside) - 1 + _gaps(inside, place)]
    edges = _attributive(_bounding(_without_pronouns(edges)), len(kept))
    edges += list(_ahead(edges))
    edges = _each_of_two(grammar, _both(grammar, edges))
    edges = _without_gender(grammar, edges, [lattice.words[i] for i in kept])
    edges = _without_each(_cleft(_evaluated(_besides(_in_turn(_choosing(edges))))))
    edges += [edge for ones in edges for edge in _nouns_behind(grammar, ones, edges)]
    asking = {e.end for e in edges if e.entry.category == "ask"}  # "who is he" is no tag
    edges = [_affirmed(edge, edges) for edge in edges
             if edge.entry.category != "tag" or (edge.end == len(kept) and edge.start not in asking)]
    past = grammar.lexicon.language["past"]
    if any(e.entry.category == "auxiliary" and lattice.words[kept[e.start]] in past for e in edges):
        # "still" says nothing more of what was so at a time that has passed; of what is so now, it does
        edges = _as_fillers(edges, [e for e in edges if e.entry.category == "still"])
    if any(e.start == 0 and (e.entry.category == "auxiliary" or e.entry.meaning == "exists") for e in edges):
        # "did he come or not?"; but "president or not, who came?"
        edges = _as_fillers(edges, [e for e in edges if e.entry.category == "or not"])
    measured = {e.start for e in edges if e.entry.category == "threshold"}
    edges = [e for e in edges
             if e.entry.category != "ask" or e.entry.meaning != "how" or e.end not in measured]
    edges = [_as_verb(grammar, edge, lattice.words[kept[edge.start]]) for edge in edges]
    edges = [_as_noun(grammar, edge, lattice.words[kept[edge.start]], edges) for edge in edges]
    asks = [e for e in edges if e.entry.category == "ask" and e.end - e.start > 1]
    edges = [e for e in edges if not any(_is_part(e, ask) for ask in asks)]
    measures = [e for e in edges if e.entry.category == "field" and e.end - e.start > 1]
    long = [m for m in measures if m.end - m.start > 2]
    edges = [e._replace(cost=e.cost + (MEASURE_RATHER if any(_is_part(e, m) for m in measures) else 0.0)
                        + (PHRASE_RATHER if any(_is_inside(e, m) for m in long) else 0.0))
             for e in edges] if measures else edges
    edges = _without_parts(edges)
    nouns = [e.end for e in edges if e.entry.category in ("thing", "field", "unit", "occur", "about")]
    nouns += [
        e.end for e in edges if e.entry.category == "preposition" and e.start in nouns
    ]  # "states through which"
    opened = [place for place in range(len(kept)) if _sentence_ends(text, lattice, kept, place)]
    nouns = [end for end in nouns if end not in opened]
    opening = [e for e in edges if e.start == 0]
    polite = any(e.entry.category in ("filler", "ask") and e.end > 1 for e in opening)
    whether = claimed or any(e.entry.meaning == "exists" for e in opening) or (not polite and any(
        (e.entry.category == "auxiliary" and e.start == 0) or e.entry.category == "tag" for e in edges))
    edges = [_as_relative(_within(grammar, edge, edges, opened), nouns, len(kept),
                          whether=whether and edge.start not in opened)
             for edge in edges
             if edge.entry.category != "relative" or (
                 any(end <= edge.start for end in nouns) and edge.start not in opened)]
    edges = [_counted(_leading(edge, edges), edges) for edge in edges]
    every = lattice.words
    words = _meant([every[i] for i in kept], edges)
    names = [(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.meaning.keys]
    phrases = [(e.start, e.end, *topic) for e in edges
               if e.end - e.start > 1 and (topic := topic_of(e.entry))]
    asked = [(e.entry.meaning, e.start) for e in edges if e.entry.category == "ask"]
    times = [(e.start, e.end) for e in edges
             if e.entry.category == "preposition" and e.end - e.start > 1 and not e.entry.meaning[0]]
    longer = [e for e in edges if e.entry.category == "preposition" and e.end - e.start > 1]
    roles = {e.end - 1: e.entry.meaning[0] for e in sorted(longer, key=lambda e: -e.start)}
    return edges, Context.of(grammar.lexicon, words, names, phrases, asked, times, roles)


def _choosing(edges: list[Edge]) -> list[Edge]:
    """"Which of these" asks for one of what the question lists itself, if it does; what is listed is to
    choose from then."""
    choosing = [e for e in edges if e.entry.category == "choose"]
    names = [e for e in edges if e.entry.category == "thing" and e.entry.meaning.keys]
    starts, ends = {e.start for e in names}, {e.end for e in names}
    links = [e for e in edges if e.entry.category == "link" and e.start in ends and e.end in starts]
    if not choosing or not links:
        return [e for e in edges if e.entry.category != "choose"]
    edges = [e for e in edges if not any(_covers(c, e) for c in choosing)]
    edges = [e._replace(entry=e.entry._replace(meaning="or")) if e in links else e for e in edges]
    return edges + [e._replace(entry=e.entry._replace(category="ask")) for e in choosing]


def _in_turn(edges: list[Edge]) -> list[Edge]:
    """"The next visit after Tusk's" and "directly after Tusk" are the first one after that, whatever was told
    before."""
    said = {role: e.start for e in edges if e.entry.category == "preposition" for role in e.entry.meaning[1]}
    turns = {"next": NEXT} if "after" in said else {}
    turns |= {"previous": PREVIOUS} if "before" in said else {}
    adjacent = {(e.start, e.end): NEXT if e.end == said.get("after") else PREVIOUS for e in edges
                if e.entry.category == "adjacent" and e.end in (said.get("after"), said.get("before"))}
    found: list[Edge] = []
    for e in edges:
        known = turns.get(e.entry.meaning) if e.entry.category == "pronoun" else None
        turn = adjacent.get((e.start, e.end)) if e.entry.category == "adjacent" else known
        if turn:
            found.append(e._replace(entry=e.entry._replace(category="superlative", meaning=turn)))
        elif e.entry.category != "adjacent" and (e.start, e.end) not in adjacent:
            found.append(e)
    return found


def _besides(edges: list[Edge]) -> list[Edge]:
    """"Who else … besides Tusk": what is excepted is said, so "else" says no more."""
    excepted = any(e.entry.category == "not" and e.entry.meaning == "except" for e in edges)
    return _as_fillers(edges, [e for e in edges if e.entry.category == "other"]) if excepted else edges


def _without_pronouns(edges: list[Edge]) -> list[Edge]:
    """The edges without a "these" that narrows nothing, where no noun follows: it points at something."""
    nominal = {e.start for e in edges if e.entry.category in NOMINAL and e.entry.form != "verb"}
    return [e for e in edges if e.entry.category != "filler" or e.entry.meaning != "demonstrative"
            or e.end in nominal]


def _attributive(edges: list[Edge], size: int) -> list[Edge]:
    """The edges without a noun that is an adjective where it stands ("an official visit")."""
    nouns = {(e.start, e.entry.meaning.kind) for e in edges
             if e.entry.category == "thing" and not e.entry.meaning.keys}
    whether = any(e.start == 0 and e.entry.category == "auxiliary" and e.entry.meaning == "be" for e in edges)
    adjectives = {(e.start, e.end) for e in edges if e.entry.category == "threshold"
                  and ((e.end, e.entry.meaning.kind) in nouns or (whether and e.end == size))}
    return [e for e in edges
            if (e.start, e.end) not in adjectives or e.entry.category not in ("field", "thing")]


def _bounding(edges: list[Edge]) -> list[Edge]:
    """The edges without another reading of a bound before a number: "over 266 million" is more than that."""
    numbers = {e.start for e in edges if e.entry.category == "number"}
    bounds = {(e.start, e.end) for e in edges
              if e.entry.category == "bound" and e.entry.meaning != "=" and e.end in numbers}
    return [e for e in edges if (e.start, e.end) not in bounds or e.entry.category == "bound"]


def _without_gender(grammar: Grammar, edges: list[Edge], words: Sequence[str]) -> list[Edge]:
    """The edges without a "woman" that is more than "the" one: whether somebody is one isn't told."""
    language = grammar.lexicon.language
    stems = {language.stem(noun) for noun in language["gendered"]}
    said = {place for place, word in enumerate(words) if language.stem(word) in stems
            and (word not in language["gendered"] or words[place - 1] not in language["definite"])}
    return [e for e in edges if e.entry.category not in ("thing", "field") or e.entry.form == "name"
            or not said.intersection(range(e.start, e.end))]


def _both(grammar: Grammar, edges: list[Edge]) -> list[Edge]:
    """"Both agreements" are two of those, and "both countries" are the two that everything is about."""
    twos = {(e.start, e.end) for e in edges if e.entry.category == "all" and e.entry.meaning == "both"}
    if not twos:
        return edges
    about = grammar.pack.about[0].kind if grammar.pack.about else ""
    definite = {e.start: e.end for e in edges if e.entry.category == "definite"}
    nouns = {e.start for e in edges if (kind := _noun_kind(grammar, e)) and kind != about}
    titles = {e.start for e in edges
              if e.entry.category == "thing" and grammar.is_title(e.entry.meaning.kind)}
    of_nouns = {place for place in twos if place[1] in titles or definite.get(place[1], place[1]) in nouns}
    return [e for e in edges if (e.start, e.end) not in twos or e.entry.category not in ("all", "about")
            or (e.entry.category == "all") is ((e.start, e.end) in of_nouns)]


AHEAD = 0.3  # a pronoun rather means what was told before


def _ahead(edges: Sequence[Edge]) -> Iterator[Edge]:
    """A pronoun of a clause of time may mean a name behind it ("after it was built, was the Pike …")."""
    opening = {e.end for e in edges if e.entry.category == "preposition" and not e.entry.meaning[0]}
    names = [e.start for e in edges if _names(e)]
    for e in edges:
        if e.entry.category == "pronoun" and e.entry.meaning in ("it", "he", "she") and e.start in opening \
                and any(place > e.end for place in names) and not any(place < e.start for place in names):
            yield Edge(e.start, e.end, e.entry._replace(category="filler", meaning="pronoun"), AHEAD)


def _each_of_two(grammar: Grammar, edges: list[Edge]) -> list[Edge]:
    """"Does each country have one?" asks the same of the two that everything is about, where it only asks
    whether it is so."""
    whether = any(e.start == 0 and e.entry.category == "auxiliary" for e in edges) \
        and not any(e.entry.category == "ask" for e in edges)
    about = grammar.pack.about[0].kind if whether and len(grammar.pack.about) == 2 else None
    nouns = {e.start: e.end for e in edges if about and _noun_kind(grammar, e) == about}
    each = [e for e in edges if e.entry.category == "each" and e.end in nouns]
    both = [Edge(e.start, nouns[e.end], e.entry._replace(category="about", meaning="both"), e.cost)
            for e in each]
    return [e for e in edges if e not in each] + both if each else edges


def _without_each(edges: list[Edge]) -> list[Edge]:
    """The edges without an "each" that is part of a phrase that says nothing ("one from each country")."""
    phrases = [e for e in edges if e.entry.category == "filler" and e.end - e.start > 1]
    return [e for e in edges if e.entry.category != "each" or not any(_covers(p, e) for p in phrases)]


def _cleft(edges: list[Edge]) -> list[Edge]:
    """The edges without an "is it" that no clause follows: only "is it Tusk who came?" has it as an
    expletive."""
    relating = [e.start for e in edges if e.entry.category in ("relative", "link")]
    denied = {e.start for e in edges if e.entry.category == "not"}  # "was it not Tusk …?" asks for no yes
    edges = [e for e in edges if (e.entry.category != "cleft" and e.entry.meaning != "expletive")
             or any(e.end < place for place in relating)]
    return _as_fillers(edges, [e for e in edges if e.entry.category == "cleft" and e.end in denied])


def _evaluated(edges: list[Edge]) -> list[Edge]:
    """"Which important agreements …", "anything important": what is thought of a thing narrows nothing, where
    it isn't asked whether it is so."""
    asked = any(e.entry.category == "ask" and e.entry.meaning != "exists" for e in edges)
    nouns = {e.start for e in edges if e.entry.category in ("thing", "field") and e.entry.form != "verb"}
    anything = {e.end for e in edges if e.entry.category in ("indefinite", "occur")}
    return _as_fillers(edges, [e for e in edges if e.entry.category == "evaluative"
                               and ((asked and e.end in nouns) or e.start in anything)])


def _meant(words: list[str], edges: Sequence[Edge]) -> list[str]:
    """The words, with what misspelt and unknown ones were taken for in their place."""
    for edge in sorted((e for e in edges if e.corrected), key=lambda e: -e.cost):
        words[edge.start:edge.end] = [str(edge.corrected)] + [""] * (edge.end - edge.start - 1)
    return words


def _pointing(edges: list[Edge], pointers: Pointers) -> list[Edge]:
    """The edges without those inside a phrase that points at what was told: "the former" is no field then,
    and "that year" asks for no year."""
    same = [e for e in edges if e.entry.category == "same"]
    phrases = [e for e in edges if e.entry.category == "pronoun" and e.end - e.start > 1
               and (e.entry.meaning in pointers or (e.entry.meaning == "then" and not any(
                   e.start <= s.start < e.end for s in same)))]
    return [e for e in edges if not any(_is_inside(e, p) for p in phrases)]


def _affirmed(edge: Edge, edges: Sequence[Edge]) -> Edge:
    """The "not" of "isn't Tusk …?" denies nothing: the question is whether he is. "Wasn't it Tusk?" corrects
    what was said."""
    opens = edge.entry.meaning == "not" and edge.start == 1 and any(
        e.entry.category == "auxiliary" and (e.start, e.end) == (0, 1) for e in edges)
    affirmed = opens and not any(e.entry.category == "pronoun" and e.start == edge.end for e in edges)
    return edge._replace(entry=edge.entry._replace(category="filler")) if affirmed else edge


def _sentence_ends(text: str, lattice: Lattice, kept: Sequence[int], place: int) -> bool:
    """Whether a sentence ends before a word: what stands there opens another one, and relates to nothing."""
    if not 0 < place < len(kept):
        return False
    before, after = lattice.tokens[kept[place - 1]], lattice.tokens[kept[place]]
    return any(mark in SENTENCE_END for mark in text[before.end:after.start])


def _as_verb(grammar: Grammar, edge: Edge, word: str) -> Edge:
    """A field by a word that bends as a verb ("bought") is told of by one."""
    verb = edge.entry.category == "field" and grammar.lexicon.language.is_verb(word)
    return edge._replace(entry=edge.entry._replace(form="verb")) if verb else edge


UNBENT_VERB = 0.2  # "plays" may be more than one
BENT_NOUN = 0.5  # "played", beside what an example says of it, is rather no word for plays


def _as_noun(grammar: Grammar, edge: Edge, word: str, edges: Sequence[Edge]) -> Edge:
    """The name of a kind or field by a word that bends as a verb costs more where an example has that as one,
    for another kind; and the verb, by a word that doesn't bend so ("plays")."""
    entry, language = edge.entry, grammar.lexicon.language
    kind, name = entry.meaning if entry.category == "field" else (entry.meaning.kind,) * 2 \
        if entry.category == "thing" and entry.form == "noun" else ("", "")
    bent = kind and word != name and language.is_participle(word)
    rather = bent and language.stem(word) == language.stem(name) \
        and any((e.start, e.end) == (edge.start, edge.end) and e.entry.category == "thing"
                and e.entry.form == "verb" and e.entry.meaning.kind != kind for e in edges)
    if entry.category == "thing" and entry.form == "verb" and not language.is_participle(word) and any(
            (e.start, e.end) == (edge.start, edge.end) and e.entry.category == "thing"
            and e.entry.form == "noun" and e.entry.meaning.kind != entry.meaning.kind
            and language.stem(word) == language.stem(e.entry.meaning.kind) for e in edges):
        return edge._replace(cost=edge.cost + UNBENT_VERB)
    return edge._replace(cost=edge.cost + BENT_NOUN) if rather else edge


PHRASE_RATHER = 0.4  # "out of office" rather means what the pack has it for than what its words say
MEASURE_RATHER = 0.6  # "how many people", where a pack declares that to ask for a field, rather asks for that


def _without_parts(edges: list[Edge]) -> list[Edge]:
    """The edges without those inside a longer name, where all its parts mean the same as the whole does
    ("Lech", "Wałęsa"); in "Polish settlers", the first word may mean more than the name."""
    parts: set[int] = set()
    for name in edges:
        if name.entry.category == "thing" and name.entry.meaning.keys and name.end - name.start > 1:
            inside = [i for i, e in enumerate(edges) if _is_inside(e, name)]
            if all(edges[i].entry.category == "thing" and edges[i].entry.meaning[:2] == name.entry.meaning[:2]
                   and edges[i].cost >= name.cost for i in inside):
                parts.update(inside)
    return [e for i, e in enumerate(edges) if i not in parts]


def _covers(phrase: Edge, edge: Edge) -> bool:
    """Whether an edge lies within a phrase, or covers the very same words."""
    return phrase.start <= edge.start and edge.end <= phrase.end


def _is_inside(edge: Edge, phrase: Edge) -> bool:
    """Whether an edge covers a part of a phrase only."""
    return edge.end - edge.start < phrase.end - phrase.start and _covers(phrase, edge)


def _is_part(edge: Edge, ask: Edge) -> bool:
    """Whether a small word is but part of a longer way to ask: "how much" is no "how" with a filler."""
    return edge.entry.category in ("ask", "filler", "scale") and _is_inside(edge, ask)


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Every query once, at its lowest cost, cheapest first."""
    best: dict[Query, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: c.cost):
        best.setdefault(candidate.match.query, candidate)
    return list(best.values())


def _within(grammar: Grammar, edge: Edge, edges: Sequence[Edge], opened: Sequence[int]) -> Edge:
    """A pronoun behind a name of its question means that name, and says nothing new ("Poland … its").
    `opened`: where other sentences begin."""
    asked = edge.entry.meaning == "this" and any(place <= edge.start for place in opened) and any(
        e.entry.category == "auxiliary" and e.end == edge.start for e in edges)  # "… When was that?"
    if edge.entry.category != "pronoun" or not (
            asked or edge.entry.meaning in ("it", "he", "she", "there", "then")):
        return edge
    if edge.entry.meaning == "then":  # "1969, what happened that year?"
        dates = [e for e in edges if e.entry.category == "date" and e.end <= edge.start]
        return edge._replace(entry=dates[-1].entry) if dates else edge
    person = edge.entry.meaning in ("he", "she")
    before = any(e.entry.category == "thing"
                 and (e.entry.meaning.keys or (edge.entry.meaning == "it" and e.entry.form != "verb"))
                 and e.end <= edge.start
                 and (not person or "who" in grammar.pack.kinds[e.entry.meaning.kind].asks)
                 for e in edges)
    return edge._replace(entry=edge.entry._replace(category="filler", meaning="pronoun")) if before else edge


SAME_NOUN = 0.05  # "the agreement on trade and the one on tourism"


def _nouns_behind(grammar: Grammar, ones: Edge, edges: Sequence[Edge]) -> Iterator[Edge]:
    """The common nouns before "one", any of which it may repeat."""
    if ones.entry.category == "pronoun" and ones.entry.meaning == "one":
        nouns = {
            e.entry: e for e in edges
            if e.end <= ones.start and e.entry.category == "thing" and e.entry.form != "verb"
            and not grammar.is_proper(Term(e.entry.meaning.kind, e.entry.meaning.keys))
            and not any(e.start <= n.start < n.end < e.end and _names(n) for n in edges)  # "Polish exports"
        }
        for noun in nouns.values():
            yield Edge(ones.start, ones.end, noun.entry, noun.cost + SAME_NOUN)


RELATIVE_RATHER = 0.8  # "the cities which …": behind a noun such a word rather relates than asks


def _as_relative(edge: Edge, nouns: Sequence[int], last: int, *, whether: bool) -> Edge:
    """A question word that stands right behind a noun costs more, and so does a "when" inside of what an
    auxiliary opens ("was he president when he came?")."""
    if whether and edge.entry.category == "ask" and edge.entry.meaning == "when" \
            and 0 < edge.start < last - 1:
        return edge._replace(cost=edge.cost + 8 * RELATIVE_RATHER)
    if edge.entry.category == "ask" and edge.entry.meaning in ("which", "who", "where", "when") \
            and edge.start in nouns and edge.end < last:
        return edge._replace(cost=edge.cost + RELATIVE_RATHER)
    return edge


def _leading(edge: Edge, edges: Sequence[Edge]) -> Edge:
    """A preposition right before a name, a noun or a date belongs to that, and isn't left alone behind what
    stands before it; a verb may well follow one that is."""
    if edge.entry.category != "preposition":
        return edge
    behind = [e for e in edges if e.start == edge.end]
    if behind and all(e.entry.category == "definite" for e in behind):
        behind = [e for e in edges if e.start == edge.end + 1]
    leads = behind and all(e.entry.category in ("date", "number") or (
        e.entry.category == "thing" and e.entry.form != "verb") for e in behind)
    return edge._replace(entry=edge.entry._replace(form=LEADING)) if leads else edge


def _counted(edge: Edge, edges: Sequence[Edge]) -> Edge:
    """A unit of time right behind "how many" is what is counted."""
    counted = edge.entry.category == "unit" and any(
        e.entry.category == "ask" and e.entry.meaning == "count" and e.end == edge.start for e in edges)
    return edge._replace(entry=edge.entry._replace(form=COUNTED)) if counted else edge


def _gaps(inside: Sequence[int], place: dict[int, int]) -> int:
    return sum(1 for i in range(inside[0], inside[-1]) if i not in place)


def _kept(lattice: Lattice) -> list[int]:
    """The positions of the words that mean something: those that only fill are left out."""
    filling: set[int] = set()
    meaning: set[int] = set()
    for edge in lattice.edges:
        positions = range(edge.start, edge.end)
        if edge.entry.category == "filler" and edge.end - edge.start == 1 and edge.entry.meaning != "comma":
            filling.update(positions)
        else:
            meaning.update(positions)
    return [i for i in range(len(lattice.tokens)) if i not in filling or i in meaning]


OPENS_WHETHER = ("auxiliary", "cleft")


def _asks_whether(piece: Piece) -> bool:
    """Whether the first word that means something is an auxiliary ("did", "is it"), and no word asks."""
    if first_edge(piece).entry.category not in (*OPENS_WHETHER, "filler"):
        return False
    used = [edge.entry.category for edge in edges_of(piece) if edge.entry.category != "filler"]
    return bool(used) and used[0] in OPENS_WHETHER and "ask" not in used
