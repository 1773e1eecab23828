"""Reads a question: from its words to the queries that it may mean, cheapest first.

Takes a text and the `Grammar` of a pack; gives a `Parsed`: the lattice, the candidates (a piece and a query
each) and the words that nothing explains. Pure: no fact is looked up; of the records it only matters which
fields they fill and what they are called.

For example, "who first visited Peru?" has one cheapest candidate, and no word left over.
"""
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from math import inf
from typing import NamedTuple

from bot import amounts, examples, phrases, sameness
from bot.chart import parse
from bot.cues import Context, Shape
from bot.edges import as_fillers, covers, is_inside, names, noun_kind
from bot.joins.comparisons import of_two_sides
from bot.joins.parts import everything
from bot.language import Language
from bot.lexicon import Lexicon, Thing, topic_of
from bot.link import Edge, Lattice, is_open, link_tokens, widened, words_of
from bot.linking import MOST
from bot.match import Match, Matcher
from bot.model import Ref
from bot.passes.amounts import IN_TURN
from bot.passes.clauses import RELATIVE_RATHER
from bot.pieces import COUNTED, NOTHING, Grammar, Piece, Pointers, Term, edges_of
from bot.prepare import SENTENCE_END, among, prepared
from bot.query import (
    CHANGES,
    PEAK,
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
)
from bot.text import Token, longest

SHORT_TEXT = 30       # words of several sentences that may still be one question
MAX_CLAUSES = 40      # stretches that are tried for the question itself
MAX_WORDS = 48        # of a question that is read; longer ones are declined
FOLLOWED = 12         # whole pieces whose queries are worked out
LEAST_WEIGHED = 5  # words of a question which of two things is more so
TWO = 2  # so many as a question is read with that asks for the most
LONGEST_SUBJECT = 5  # words between a "does" and the "not" that denies it
NEARLY = 0.3      # a record that tells nearly as well of those who bear a title as another does
FARTHEST = 0.3        # above the best query: pieces that cost more give none that has a say


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


class Heard(NamedTuple):
    """A text, its marks, those of them that are read, and all that these can mean."""

    text: str
    marks: tuple[Token, ...]
    tokens: tuple[Token, ...]
    lattice: Lattice


def heard(grammar: Grammar, text: str) -> Heard:
    """What the words of a text can mean."""
    language = grammar.lexicon.language
    marks = _total_first(language, _with_tag(language, tuple(words_of(grammar.lexicon, text))))
    tokens = tuple(t for t in marks if t.is_word or t.text == ",")
    return Heard(text, marks, tokens, link_tokens(grammar.lexicon, tokens))


def _with_tag(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Tusk came in 2008. Is that so?", as "Tusk came in 2008, is that so?"."""
    last = max((i for i, mark in enumerate(marks) if mark.is_word), default=0)
    stop = max((i for i, mark in enumerate(marks[:last]) if mark.text in SENTENCE_END), default=0)
    asked = " ".join(mark.text for mark in marks[stop + 1:last + 1])
    if not stop or asked not in language["tags"]:
        return marks
    return (*marks[:stop], marks[stop]._replace(text=","), *marks[stop + 1:])


def _total_first(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"How many men in total fell there?", as "in total, how many men fell there?": the words between stand
    together as an author has them."""
    words = [mark.text for mark in marks]
    asked, first = next(_phrases_in(words, language["ask"]["count"], 0), (0, 0))
    for at, end in _phrases_in(words, language["in_all"], first + 1) if first else ():
        if words[end] in language.all_of("prepositions") or words[end] in language.all_of("auxiliaries") \
                or language.is_verb(words[end]):
            return (*marks[:asked], *marks[at:end], *marks[asked:at], *marks[end:])
    return marks


def read(grammar: Grammar, text: str, pointers: Pointers = NOTHING, known: Heard | None = None) -> Parsed:
    """The candidates for a text. Where it doesn't read as it stands, what people wrap a question in is taken
    off, and whole clauses around the question are set aside, as few as possible. `pointers`: what pronouns
    mean, out of a conversation; `known`: what the words of the text can mean, if that was found out."""
    known = known or heard(grammar, text)
    found = _read_as_said(grammar, text, pointers, known)
    return found if found.candidates else _read_as_example(grammar, found, pointers)


def _read_as_said(grammar: Grammar, text: str, pointers: Pointers, known: Heard) -> Parsed:
    """What the words of a text mean as they stand, or else in plain words."""
    marks = known.marks
    narrow = _read_whole(grammar, text, marks, frozenset(), pointers, lattice=known.lattice)
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


def _denial_first(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Which goods does Peru not export?", as "which goods doesn't Peru export?"."""
    words = [mark.text for mark in marks]
    for at in range(1, len(words)):
        behind = words[at + 2:at + 2 + LONGEST_SUBJECT]
        place = next((at + 2 + i for i, word in enumerate(behind) if word in language["not"]), None)
        if words[at] in language["auxiliaries"]["do"] and place and all(m.is_word for m in marks[at:place]):
            return (*marks[:at + 1], marks[place], *marks[at + 1:place], *marks[place + 1:])
    return marks


def _asked_of_none(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"(So) no president has ever come?", "is it true that no president has ever come?", as "has no president
    ever come?"."""
    words = [mark.text for mark in marks]
    start = len(longest(words, [language["so"], *language["ask"]["exists"]]))
    none = words[start:start + 1] and words[start] in {*language["no"], *language["nobody"]}
    helping = {*language["auxiliaries"]["have"], *language["auxiliaries"]["be"]}
    behind = range(start + 1, min(start + 2 + LONGEST_SUBJECT, len(words)))
    place = next((i for i in behind if words[i] in helping), None)
    if not none or (place and not all(mark.is_word for mark in marks[:place])):
        return marks
    if place is None:  # "no president came, right?", as "did no president come?"
        return (marks[start]._replace(text=language["auxiliaries"]["do"][-1]), *marks[start:])
    return (marks[place], *marks[start:place], *marks[place + 1:])


def _cleft_denied(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Wasn't it Tusk who came?", as "was it Tusk who came?"."""
    opening = [mark.text for mark in marks[:3]]
    place = next((i for i, word in enumerate(opening) if i and word in language["not"]), 0)
    pointing = language.all_of("pronouns", "it", "this")
    if not place or marks[0].text not in language["auxiliaries"]["be"] or pointing.isdisjoint(opening):
        return marks
    return (*marks[:place], *marks[place + 1:])


def _phrases_in(words: Sequence[str], phrases: Iterable[str], first: int) -> Iterator[tuple[int, int]]:
    """Where phrases stand among words from a place on, with a word behind them, the longest phrases first."""
    for phrase in sorted((str(said).split() for said in phrases), key=len, reverse=True):
        yield from ((at, at + len(phrase)) for at in range(first, len(words) - len(phrase))
                    if words[at:at + len(phrase)] == phrase)


def _sort_behind(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"What does it sell by way of goods?", as "which goods does it sell?"."""
    words = [mark.text for mark in marks]
    asked = next((i for i, word in enumerate(words) if word in language["ask"]["what"]), len(words))
    found = next(_phrases_in(words, language["sort_behind"], asked + 1), None)
    if found is None:
        return marks
    at, noun = found
    end = next((i for i in range(noun, len(words)) if not marks[i].is_word), len(words))
    which = marks[asked]._replace(text=language["ask"]["which"][0])
    return (*marks[:asked], which, *marks[noun:end], *marks[asked + 1:at], *marks[end:])


def _subject_first(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Tell me what Poland sells", as "tell me what does Poland sell"."""
    asked = next((i for i, mark in enumerate(marks[:-2]) if mark.text in language["ask"]["what"]), None)
    if asked is None or (asked and marks[asked - 1].text in language.all_of("prepositions")) \
            or not language.all_of("auxiliaries").isdisjoint(mark.text for mark in marks[asked:]) \
            or language.is_verb(marks[asked + 1].text):
        return marks
    does = marks[asked]._replace(text=language["auxiliaries"]["do"][0], start=marks[asked].end)
    return (*marks[:asked + 1], does, *marks[asked + 1:])


def _where_within(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Where in Peru is the railway?", as "where is the railway in Peru?"."""
    words = [mark.text for mark in marks]
    be = next((i for i, word in enumerate(words[:MOST_WITHIN]) if word in language["auxiliaries"]["be"]), 0)
    if be < 3 or words[0] not in language["ask"]["where"] or words[1] not in language["prepositions"]["in"]:
        return marks
    end = next((i for i in range(be, len(words)) if not marks[i].is_word), len(words))
    return (marks[0], *marks[be:end], *marks[1:be], *marks[end:])


def _weighed_last(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Is the one or the other longer?", as "which is longer, the one or the other?"."""
    plain = [mark for mark in marks if mark.is_word]
    words = [mark.text for mark in plain]
    ending, more = map(str, language["compared_by"]["comparative"])
    if len(words) < LEAST_WEIGHED or words[0] not in language["auxiliaries"]["be"] \
            or any(mark.text == "," for mark in marks) \
            or not any(word in language["or"] for word in words[2:-1]) \
            or not (words[-1].endswith(ending) or words[-2] == more):
        return marks
    start = len(words) - (2 if words[-2] == more else 1)
    which = plain[0]._replace(text=language["ask"]["which"][0])
    return (which, plain[0], *plain[start:], plain[0]._replace(text=","), *plain[1:start])


def _compared_behind(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Is there a newer agreement than that?", as "is there an agreement newer than that?"."""
    words = [mark.text for mark in marks]
    ending, more = map(str, language["compared_by"]["comparative"])
    than = next((i for i, word in enumerate(words) if word in language["than"]), 0)
    if not {*language["auxiliaries"]["do"]}.isdisjoint(words[:than]):
        return marks  # "did a later visitor than he come to Peru?"
    for at in range(max(0, than - LONGEST_SUBJECT), than - 1):
        last = at + (words[at] == more)  # "a more recent agreement"
        if (words[at].endswith(ending) or last > at) and last + 1 < than \
                and all(mark.is_word for mark in marks[at:than]):
            article = words[last + 1] in language["pronouns"]["one"] and words[at - 1] in language["articles"]
            return (*marks[:at - article], *marks[last + 1:than], *marks[at:last + 1], *marks[than:])
    return marks


def _it_is(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"In what city it is the embassy?", as "in what city is the embassy?"."""
    words = [mark.text for mark in marks]
    asking = language.all_of("ask")
    for at in range(1, len(words) - 2):
        if words[at] in language["pronouns"]["it"] and words[at + 1] in language["auxiliaries"]["be"] \
                and marks[at + 2].is_word and any(word in asking for word in words[:at]):
            return (*marks[:at], *marks[at + 1:])
    return marks


def _of_so_many(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Which year saw the most visits?", as "which year saw two visits?"."""
    words = [mark.text for mark in marks]
    times = {*language["units"]["year"], *language["units"]["decade"], *language["ask"]["when"]}
    asked = next((i for i, word in enumerate(words) if word in times), len(words))
    two = next(word for word, number in language["numbers"].items() if number == TWO)
    for at, end in _phrases_in(words, language["most"], asked + 1):
        if words[end] not in language["prepositions"]["of"]:
            first = at - (words[at - 1] in language["definite"] and at - 1 > asked)
            return (*marks[:first], marks[at]._replace(text=two), *marks[end:])
    return marks


def _at_its_peak(_: Grammar, query: Query) -> tuple[Query, ...]:
    of_years = query.number == TWO and query.asks[0].what == "values"
    return (query._replace(number=PEAK),) if of_years else ()


def _as_read(_: Grammar, query: Query) -> tuple[Query, ...]:
    return (query,)


# an order of words that asks for the same as another, and what its queries mean
Turn = tuple[Callable[[Language, tuple[Token, ...]], tuple[Token, ...]],
             Callable[[Grammar, Query], Iterable[Query]]]
OF_MANY: tuple[Turn, ...] = ((_of_so_many, _at_its_peak),)
TURNS: tuple[Turn, ...] = (
    (_denial_first, _as_read), (_asked_of_none, _as_read), (_cleft_denied, _as_read),
    (_sort_behind, _as_read), (_subject_first, _as_read), (_weighed_last, _as_read),
    (_compared_behind, _as_read), (_where_within, _as_read), (_it_is, _as_read), *OF_MANY,
    (sameness.fronted, sameness.whether), (sameness.of_another, sameness.others))


def opened(grammar: Grammar, known: Heard) -> Heard:
    """What the words of a text can mean, if some of them stand for others that mean the same."""
    if not known.lattice.unknown:
        return known
    return known._replace(lattice=widened(grammar.lexicon, known.lattice))


def _opened(grammar: Grammar, parsed: Parsed) -> Lattice | None:
    """What the words of a text may mean where some stand for others; None if none do."""
    if not parsed.unknown and not any(is_open(grammar.lexicon, word) for word in parsed.words):
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
    if len(sentences) == 1 or len(tokens) <= SHORT_TEXT:
        first = _read(grammar, text, lattice, bare, pointers)
        if first.candidates:
            return first
    claims = claimed_from(lexicon, lattice, sentences)
    said_that = [place for place in claims  # "it is said that …"
                 if any(e.entry.category == "relative" and e.end == place for e in lattice.edges)]
    for start, end in _clauses(lexicon, lattice, sentences, claims):
        if any(first <= claim < start for claim in said_that
               for first, last in sentences if first <= start < last):
            continue  # of what is said to be so, nothing is left out
        around = whole - frozenset(range(start, end)) - bare
        if not around and first is not None:
            continue
        said = _said_again(grammar, lattice, start, end)
        own = next((first, last) for first, last in sentences if first <= start < last)
        around_it = [(0, own[0], said), (own[0], start, NOTHING_SAID), (end, len(tokens), NOTHING_SAID)]
        claimed = start > 0 and _is_claimed(lexicon, lattice, own[0], start - 1)
        if not claimed and (_is_topic(lexicon, lattice, (own[0], start), end) or any(
                e.entry.category == "other way" and own[0] <= e.start < start for e in lattice.edges)):
            continue  # "now the other way round, any rank?"
        if not all(_is_aside(lexicon, lattice, [i for i in range(first, last) if i not in bare], known,
                             after=first == end) for first, last, known in around_it):
            continue
        parsed = _read(grammar, text, lattice, around | bare, pointers, claimed=claimed)
        if parsed.candidates:
            return parsed
        first = first or parsed
    thrown_in = frozenset() if empty else _thrown_in(lexicon, lattice, marks, kept)
    if thrown_in:
        without = _read_whole(grammar, text, marks, thrown_in, pointers, lattice)
        if without.candidates:
            return without
    return first or _read(grammar, text, lattice, bare, pointers)


def _thrown_in(lexicon: Lexicon, lattice: Lattice, marks: Sequence[Token],
               kept: Sequence[int]) -> frozenset[int]:
    """The marks between two commas, or in brackets, that begin as people add something within a question (",
    if I may be so bold,") and hold nothing that it would need. `kept`: the marks of the lattice."""
    places = {mark: place for place, mark in enumerate(kept)}
    found: set[int] = set()
    for opening, closing in (("(", ")"), (",", ",")):
        at = None
        for i, mark in enumerate(marks):
            if at is not None and mark.text == closing:
                inside = [places[j] for j in range(at + 1, i) if j in places]
                added = i + 1 < len(marks) and longest(
                    [lattice.words[j] for j in inside], lexicon.language["thrown_in"])
                if added and _is_aside(lexicon, lattice, inside, NOTHING_SAID, after=True):
                    found.update(range(at, i + 1))
                    at = None
                    continue
            if mark.text == opening:
                at = i if i else None
            elif mark.text in SENTENCE_END:
                at = None
    return frozenset(found)


def in_sentences(marks: Sequence[Token], tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The stretches of tokens between marks that end a sentence."""
    ends = [m.start for m in marks if m.text in SENTENCE_END]
    cuts = sorted({sum(1 for t in tokens if t.start < end) for end in ends} | {0, len(tokens)})
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


def _categories(edges: Sequence[Edge]) -> frozenset[str]:
    """The categories of the words of a text that open it or stand in it by themselves."""
    longer = [e for e in edges if e.entry.category == "filler" and e.end - e.start > 1]
    return frozenset(e.entry.category for e in edges
                     if not any(covers(f, e) for f in longer)
                     and (e.entry.category != "auxiliary" or e.start == 0))


def asks(known: Heard) -> bool:
    """Whether a text holds a word that asks, or opens with an auxiliary."""
    return bool(_categories(known.lattice.edges) & {"ask", "auxiliary", "tag"})


def says_so(language: Language, known: Heard) -> bool:
    """Whether a text says what something did, or is, and nothing but its mark asks: "Tusk came in 2007?"."""
    edges, words = known.lattice.edges, known.lattice.words
    if not known.text.rstrip().endswith("?") or asks(known):
        return False
    helped = {e.start for e in edges if e.entry.category == "auxiliary" and words[e.start][:1].isalpha()}
    if any(e.entry.category == "pronoun" and (e.end < len(words) or e.start - 1 not in helped)
           for e in edges):
        return False  # but "… was Swedish, wasn't she?"
    opening = {0, *(e.end for e in edges if e.entry.category in ("definite", "filler") and not e.start)}
    verbs = {e.start for e in edges if e.entry.category == "thing" and e.entry.form == "verb"}
    return any(e.end in helped or (e.end in verbs and e.end + 1 < len(words)) or (
                   e.end < len(words) and language.is_participle(words[e.end]))
               for e in edges if names(e) and e.entry.form != "class" and e.start in opening)


def asks_whether(known: Heard) -> bool:
    """Whether a text opens with an auxiliary, and no word of it asks; the "who" of "was it Tusk who came?"
    may relate."""
    found = _categories(known.lattice.edges)
    return "auxiliary" in found and ("ask" not in found or {"cleft", "relative"} <= found)


def asserts(parsed: Parsed) -> bool:
    """Whether a text tells that something is so, and asks nothing: "the treaty is the oldest"."""
    edges = among(parsed.lattice, parsed.kept)
    helping = [e.start for e in edges if e.entry.category == "auxiliary"]
    return bool(helping) and 0 not in helping and not any(e.entry.category == "ask" for e in edges)


def points(known: Heard) -> bool:
    """Whether a text holds a pronoun."""
    return "pronoun" in _categories(known.lattice.edges)


def points_at_one(known: Heard) -> bool:
    """Whether a text holds a pronoun for one thing, or for what was told: "it", "she", "that"."""
    return not _pronouns(known).isdisjoint({*POINTING, "this"})


def names_any(known: Heard) -> bool:
    """Whether a text names a thing: "so Tusk came later?", and not "so six years lie between them?"."""
    return any(map(names, known.lattice.edges))


def points_at_several(known: Heard) -> bool:
    """Whether a text holds a pronoun for several things: "they", "those"."""
    return not _pronouns(known).isdisjoint(("they", "those"))


def points_at_fact(known: Heard) -> bool:
    """Whether the only pronoun of a text stands for what was told: "when was that?"."""
    return _pronouns(known) == {"this"}


def _pronouns(known: Heard) -> set[str]:
    """The pronouns that the words of a text may be."""
    return {e.entry.meaning for e in known.lattice.edges if e.entry.category == "pronoun"}


POINTING = frozenset({"he", "she", "it"})  # pronouns that mean one thing


def story(grammar: Grammar, known: Heard) -> tuple[int, tuple[Ref, ...], bool] | None:
    """Where the last of several sentences, or the clause behind a comma, begins, as an offset, if it is a
    question that points at one thing ("what does it cost?"), or asks for a field of such a thing ("what is
    the fee?"), and what stands before it only tells something; the things that are named there, the latest
    first; and whether it points."""
    tokens, lattice = known.tokens, known.lattice
    tags = {e.start for e in lattice.edges if e.entry.category == "tag" and e.end == len(tokens)}
    asking = {e.start for e in lattice.edges if e.entry.category in ("ask", "auxiliary")} - tags
    behind = [i + 1 for i, word in enumerate(lattice.words) if word == "," and i + 1 in asking]
    last = max((in_sentences(known.marks, tokens)[-1:] or [(0, 0)])[0][0], *behind, 0)
    if not last or len(tokens) > MAX_WORDS:
        return None
    small = [e for e in lattice.edges if e.entry.category == "filler" and e.end - e.start > 1]
    meant = [e for e in lattice.edges if not any(is_inside(e, s) for s in small)]
    told = [e for e in meant if e.end <= last]
    asked = {e.entry.meaning for e in meant if e.start >= last and e.entry.category == "pronoun"}
    asks = any(e.entry.category == "not" or (e.entry.category == "auxiliary" and e.start == 0)
               or (e.entry.category == "ask" and e.entry.meaning in ASKING) for e in told)
    if asks or not asked <= POINTING or not lattice.unknown.isdisjoint(range(last, len(tokens))):
        return None
    named = sorted((e for e in told if names(e) and len(e.entry.meaning.keys) == 1), key=lambda e: -e.end)
    refs = dict.fromkeys(Ref(e.entry.meaning.kind, e.entry.meaning.keys[0]) for e in named
                         if not any(is_inside(e, other) for other in named))
    the = {e.end for e in meant if e.start >= last and e.entry.category == "definite"}
    fields = {e.entry.meaning[0] for e in meant if e.start in the and e.entry.category == "field"}
    if not asked and (fields.isdisjoint(ref.kind for ref in refs)
                      or any(names(e) and e.start >= last for e in meant)):
        return None
    return tokens[last].start, tuple(ref for ref in refs if ref not in grammar.pack.about), bool(asked)


def returned_to(grammar: Grammar, known: Heard) -> tuple[int, Ref] | None:
    """Where a question begins that points at the one thing that the turn comes to before it, as an offset,
    and that thing: "(back to Curie,) what did she build?"."""
    lattice, language = known.lattice, grammar.lexicon.language
    comma = lattice.words.index(",") if "," in lattice.words else 0
    before = " ".join(lattice.words[:comma])
    opening = max((phrase for phrase in map(str, language["returning_to"]) if f" {phrase} " in f" {before} "),
                  key=len, default=None)
    if opening is None or comma + 1 >= len(lattice.words):
        return None
    pointing = any(e.start > comma and e.entry.category == "pronoun" and e.entry.meaning in POINTING
                   for e in lattice.edges)
    inside = [e for e in lattice.edges if e.end == comma and names(e) and len(e.entry.meaning.keys) == 1]
    if not pointing or not inside:
        return None
    name = min(inside, key=lambda e: e.start)
    said = f"{' '.join(lattice.words[:name.start])} "
    if not said.endswith((f"{opening} ", f"{opening} the ")):
        return None
    thing = name.entry.meaning
    return lattice.tokens[comma + 1].start, Ref(thing.kind, thing.keys[0])


def _clauses(
    lexicon: Lexicon, lattice: Lattice, sentences: Sequence[tuple[int, int]], claims: Sequence[int]
) -> list[tuple[int, int]]:
    """Where the question itself may stand: a sentence (the last ones first), a clause of it, or what comes
    after "tell me", "I was wondering", or where somebody `claims` something; the longest first."""
    leads = frozenset(lexicon.language["leads"])
    asked = {e.start for e in lattice.edges if e.entry.category == "ask"}
    asking = asked | {e.start for e in lattice.edges if e.entry.category == "auxiliary"}
    counted = {e.start for e in lattice.edges if (e.entry.category, e.entry.meaning) == ("ask", "count")}
    joining = {e.start: e.end for e in lattice.edges if e.entry.category in ("link", "but")}
    joined = set(joining.values())
    things = {e.start for e in lattice.edges if e.entry.category == "thing"}
    words = lattice.words
    found: list[tuple[int, int]] = []
    for start, end in reversed(sentences):
        commas = [i + 1 for i in range(start, end) if words[i] == ","]
        none = words[start] in lexicon.language["no"] and start + 1 in things  # "no agreement was signed?"
        opening = words[start] in lexicon.language["asides"] and not none
        led = [i for i in sorted(asking) if start < i < end and (opening or _led(words[start:i], leads))]
        # "I'd like to know when that was", "ok and what picture is on it?": with the "when", and the "what"
        direct = next((i for i in led if i in asked and _led(words[start:i], leads)), end)
        led = [i for i in led if i in joined or (
            i <= direct and (i in asked or asked.isdisjoint(range(max(start, i - LONGEST_ASKED), i))))]
        led = [i for i in led if i not in counted or i - 1 not in lattice.unknown
               or words[i - 2] not in lexicon.language["definite"]]  # "I need the mobile number of …"
        if not any(first in asked for first, _ in sentences if first > start):
            # with "Was he right?" behind it
            found += [(claim, len(words)) for claim in claims if start < claim < end]
        behind = [joining[i] for i in (start, *commas) if joining.get(i) in asking]  # "…, but when was it?"
        starts = sorted({start, *commas, *led, *behind})
        ends = sorted({end, *(c - 1 for c in commas)}, reverse=True)
        spans = [(a, b) for a in starts for b in ends if b > a]
        found += sorted(spans, key=lambda s: (end - s[1], s[0]))
    return found[:MAX_CLAUSES]


LONGEST_ASKED = 4  # words of what is asked for, before the verb of the question


def claimed_from(lexicon: Lexicon, lattice: Lattice, sentences: Sequence[tuple[int, int]]) -> list[int]:
    """Where what somebody says is so begins, in each of the sentences in which somebody does."""
    return [i + 1 for start, end in sentences for i in range(start + 1, end - 1)
            if _is_claimed(lexicon, lattice, start, i)]


def claims(grammar: Grammar, known: Heard) -> bool:
    """Whether a text tells what somebody says is so."""
    sentences = in_sentences(known.marks, known.tokens)
    return bool(claimed_from(grammar.lexicon, known.lattice, sentences))


def _is_claimed(lexicon: Lexicon, lattice: Lattice, start: int, place: int) -> bool:
    """Whether a word of the sentence that begins at `start` is the "that" of "my friend says that …", the
    "says" of "my friend says …", or right before a name, or the "me" of "told me" before one: what follows is
    so or not."""
    stem, claims, words = lexicon.language.stem, lexicon.language.stems("claims"), lattice.words
    told = stem(words[place - 1]) in claims
    led = place > 0 and words[place] in lexicon.language["told_to"] \
        and words[place - 1] not in lexicon.language["leads"]
    verb = place - led
    says = stem(words[verb]) in claims
    behind = {e.entry.category for e in lattice.edges if e.start == place + 1}
    if told and any(e.entry.category == "relative" and (e.start, e.end) == (place, place + 1)
                    for e in lattice.edges):
        return True
    own = verb > start and words[place + 1] not in lexicon.language["told_to"] \
        and behind.isdisjoint({"ask", "auxiliary", "relative", "preposition", "pronoun"}) \
        and _opens_aside(lattice, range(start, verb), frozenset(lexicon.language["asides"]))
    return says and (own or any(names(e) and e.start == place + 1 for e in lattice.edges))


def _led(words: Sequence[str], leads: frozenset[str]) -> bool:
    """Whether the words end with such as "could you tell me"."""
    return any(word in leads for word in words[-3:])


VALUES = frozenset({"date", "number", "threshold", "about"})
ASKING = frozenset({"who", "which", "what", "when", "where", "why", "count", "amount", "how_long"})
RESTRICTING = frozenset({"not", "only"})
COUNTING = frozenset({"difference", "aggregate"})  # what says how an amount is to be told ("as a percentage")
OUT_OF = frozenset({"of", "among"})  # the prepositions before those out of which something is asked for


NOTHING_SAID: frozenset[object] = frozenset()
ITSELF_NAMED = "named"  # said by a question that names what it is about itself


def _said_again(grammar: Grammar, lattice: Lattice, start: int, end: int) -> frozenset[object]:
    """What sentences before a question may name: what it names as well, and all that everything is about,
    together."""
    own = [e for e in lattice.edges if start <= e.start and e.end <= end]
    inside = {e.entry.meaning for e in own if names(e) or e.entry.category == "date"}
    pointing = any(e.entry.category == "pronoun" for e in own)
    certain = {ITSELF_NAMED for e in own if names(e) and e.entry.form == "name" and not pointing
               and not grammar.is_title(e.entry.meaning.kind)}
    about = {Thing(ref.kind, (ref.key,)) for ref in grammar.pack.about}
    around = {e.entry.meaning for e in lattice.edges if names(e) and (e.end <= start or end <= e.start)}
    return frozenset(inside | certain) | (about if len(about) > 1 and about <= around else set())


def _is_aside(lexicon: Lexicon, lattice: Lattice, positions: Iterable[int], said: frozenset[object], *,
              after: bool = False) -> bool:
    """Whether words hold no name, value, negation or restriction that the question would need, but for what
    is `said` in it. Behind the question they must open like something that people add ("thank you …"); a
    clause that opens so may hold a "not" as well ("if it is not too much trouble")."""
    opening = frozenset(lexicon.language["asides"])
    words = lattice.words
    clause: list[int] = []
    for position in (*positions, None):
        if position is not None and words[position] != ",":
            clause.append(position)
            continue
        opens = bool(clause) and (_opens_aside(lattice, clause, opening) or (
            words[clause[0]] in lexicon.language["as_said"]  # "…, as my friend says"
            and lexicon.language.stem(words[clause[-1]]) in lexicon.language.stems("claims")))
        if clause and _asks_itself(lattice, clause):
            return False
        speaking = frozenset(i for i in clause if words[i] in lexicon.language["speakers"])
        if after and opens and _is_guess(lexicon, lattice, clause):
            speaking |= {clause[-1]}  # "how many came? I'd guess five"
        if clause and (_holds(lattice, clause, said, speaking, opens=opens) or (after and not opens)):
            return False
        clause = []
    return True


SMALL = frozenset({"filler", "link", "but", "auxiliary"})  # what may stand before what opens an aside


def _is_guess(lexicon: Lexicon, lattice: Lattice, clause: Sequence[int]) -> bool:
    """Whether a clause ends in how many those who ask think it is, or know of: "I think three", "I know there
    was one"."""
    stem, words = lexicon.language.stem, [lattice.words[i] for i in clause]
    thinking = {*lexicon.language.stems("claims"), *map(stem, lexicon.language["leads"])}
    numbers = {e.start for e in lattice.edges if e.entry.category == "number" and e.end == e.start + 1}
    return words[0] in lexicon.language["speakers"] and clause[-1] in numbers and not words[-1].isdigit() \
        and not thinking.isdisjoint(map(stem, words))


def _opens_aside(lattice: Lattice, clause: Sequence[int], opening: frozenset[str]) -> bool:
    """Whether a clause opens like something that people add: "if …", "and so if …", "need it …"."""
    if lattice.words[clause[0]] in opening or " ".join(lattice.words[i] for i in clause[:2]) in opening:
        return True
    small = {e.start for e in lattice.edges if e.end == e.start + 1 and e.entry.category in SMALL}
    first = next((i for i in clause if i not in small), clause[0])
    return any(lattice.words[i] in opening for i in clause if i <= first)


def _is_topic(lexicon: Lexicon, lattice: Lattice, stretch: tuple[int, int], end: int) -> bool:
    """Whether what stands before a question in its sentence is what a pronoun in it means, or what it is
    about: "the oldest bridge, who made it?", "the railway man, Polish too?"."""
    start, question = stretch
    things = lexicon.language.all_of("pronouns", "it", "they")
    inside = [e for e in lattice.edges if start <= e.start and e.end <= question]
    told = any(e.entry.category in ("auxiliary", "ask") or e.entry.form == "verb" for e in inside)
    nouns = {e.start for e in inside if topic_of(e.entry) and e.entry.form == "noun"}
    definite = {e.end for e in inside if e.entry.category == "definite"}
    return not told and bool(nouns) and not (
        things.isdisjoint(lattice.words[question:end]) and nouns.isdisjoint(definite))


def _asks_itself(lattice: Lattice, clause: Sequence[int]) -> bool:
    """Whether a clause is a question of its own, with words that nothing explains; or all that asks ("visits
    to Peru, how many")."""
    if any(e.start == clause[0] and e.end - 1 == clause[-1] and e.entry.category == "ask"
           and e.entry.meaning in ASKING for e in lattice.edges):
        return True
    return not lattice.unknown.isdisjoint(clause) and any(
        e.start == clause[0] and (
            (e.entry.category == "ask" and e.entry.meaning in ASKING)
            or (e.entry.category == "auxiliary" and e.entry.meaning in ("be", "do", "have")))
        for e in lattice.edges)


def _holds(lattice: Lattice, clause: Sequence[int], said: frozenset[object], speaking: frozenset[int], *,
           opens: bool) -> bool:
    """Whether a clause holds something that the question would need: a name or a value, or what it says that
    all is about and isn't known ("I'm asking about Bolivia: …"); but for what only tells of those who are
    `speaking`: a "we", which may be a name elsewhere, and what they guess."""
    inside = [e for e in lattice.edges if e.start >= clause[0] and e.end - 1 <= clause[-1]]
    topics = {e.end for e in inside if e.entry.category == "preposition" and "about" in e.entry.meaning[0]}
    if topics & lattice.unknown and ITSELF_NAMED not in said:
        return True
    nouns = {e.start for e in inside if topic_of(e.entry) and e.entry.form != "verb"}
    if nouns and any(e.start == clause[0] and e.entry.category == "preposition"
                     and not OUT_OF.isdisjoint(e.entry.meaning[0]) for e in inside):
        return True  # "of the bridges mentioned, which …?"
    if any(e.entry.category == "ask" and e.entry.meaning in ASKING and e.end in nouns for e in inside):
        return True  # "…, I mean which year"
    proper = [e for e in inside if names(e)]
    of_strange = {e.start for e in inside if e.entry.category == "number" and e.end in lattice.unknown}
    return any(
        ((e.entry.category in VALUES or names(e)) and e.entry.meaning not in said and e.start not in speaking
         and (e.entry.category == "date" or e.start not in of_strange)  # "one detail", "two kids"
         and not any(is_inside(e, other) for other in proper))
        or (
            not opens
            and (e.entry.category in RESTRICTING | COUNTING
                 or (e.entry.category == "ask" and e.entry.meaning in ASKING))
        )
        for e in inside
    )


MOST_WITHIN = 6  # words before the verb of a "where in …"
QUESTIONS = ("term", "expression")


def _as_question(piece: Piece) -> Piece:
    """"The year of the visit" asks when it was."""
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


FRAGMENTS = ("ask", "condition", "shift", "value", "term", "superlative", "asked superlative")


def fragments(grammar: Grammar, text: str, pointers: Pointers = NOTHING) -> list[tuple[Piece, Context]]:
    """What a text means that is no question by itself: pieces of any category, with the cues of its words."""
    lattice = heard(grammar, text).lattice
    kept = _kept(lattice)
    if lattice.unknown or not kept or len(kept) > MAX_WORDS:
        return []
    edges, context = prepared(grammar, text, lattice, kept, pointers=pointers)
    edges = _pointing(edges, pointers)
    return [(p, context) for p in parse(grammar, edges, len(kept), pointers) if p.category in FRAGMENTS]


def _read(grammar: Grammar, text: str, lattice: Lattice, aside: frozenset[int], pointers: Pointers, *,
          claimed: bool = False) -> Parsed:
    """What the words mean but for those aside; `claimed`: as what somebody says is so."""
    kept = tuple(i for i in _kept(lattice) if i not in aside)
    if lattice.unknown - aside or not kept or len(kept) > MAX_WORDS:
        return Parsed(text, lattice, kept, aside, ())
    parsed = _read_words(grammar, text, lattice, kept, aside, pointers, claimed=claimed)
    return _read_as_example(grammar, parsed, pointers) if parsed.candidates and not claimed else parsed


def _read_as_example(grammar: Grammar, parsed: Parsed, pointers: Pointers) -> Parsed:
    """What was found out, but that a question that an example asks means what this asks for: as the chart
    has it, or else as the example's words and slots tell it."""
    if parsed.unknown:
        return parsed
    reads = bool(parsed.candidates) and not _only_tells(parsed.candidates[0])
    meant, kinds = examples.queries(grammar, parsed.words, among(parsed.lattice, parsed.kept), pointers,
                                    reads=reads)
    if not meant:
        return parsed if not kinds else parsed._replace(candidates=tuple(
            c for c in parsed.candidates if not isinstance(c.match.query.selection, Selection)
            or c.match.query.selection.kind in kinds))
    agreeing = tuple(c for c in parsed.candidates
                     if any(examples.agrees(c.match.query, one) for one in meant))
    agreeing = tuple(c for c in agreeing
                     if any(examples.is_told(c.match.query, one) for one in meant)) or agreeing
    if agreeing and not (_only_tells(agreeing[0]) and len(meant[0].asked.fields) == 1):
        return parsed if agreeing[0] == parsed.candidates[0] else parsed._replace(candidates=agreeing)
    (match, used, *_), size = meant[0], len(parsed.kept)
    piece = Piece("term", Term(match.kind), match.cost, 0, size, 0, size, "", (), used)
    return parsed._replace(candidates=(Candidate(match.cost, match, piece),))


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
    scales = [e for e in edges if e.entry.category == "scale"]
    choosing = _between_scales(edges, scales)
    edges = as_fillers(edges, [*scales, *choosing])
    denials = _denials(edges)
    neither = {(e.start, e.end) for e in denials if e.entry.category == "neither"}
    affirmed = as_fillers([e for e in edges if e.entry.category != "not" or (e.start, e.end) not in neither],
                          denials)
    of_none = any(e.entry.category != "not" or e.entry.meaning != "not" for e in denials)
    found = _denied(candidates(affirmed), of_none=of_none) if denials else []
    if changes and any(e.entry.meaning in ("amount", "difference") for e in edges):
        plain, change = candidates(as_fillers(edges, changes)), changes[0].entry.meaning
        found = [c._replace(match=c.match._replace(query=query)) for c in plain
                 for query in amounts.grown(grammar, change, c.match.query)]
    found = found or candidates(edges) or (
        _by_how_much(candidates(as_fillers(edges, changes)), changes[0]) if changes else [])
    for scale in scales if not choosing else ():
        found = _become(found, partial(amounts.scaled, grammar, scale.entry.meaning))
    if choosing:  # "did many come, or just a few?": how many is told by the fact
        found = _become(found, lambda query: [query._replace(asks=(Ask("list"),))])
    return Parsed(text, lattice, kept, aside, tuple(_distinct(found)))


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
    helping = [e for e in edges if e.entry.category == "auxiliary"]
    ends = {e.end for e in helping}
    if any(e.start == 0 for e in helping) and not any(e.entry.category == "ask" for e in edges):
        if any(e.start == 0 and e.entry.meaning == "be" for e in helping):
            # "is there a treaty that Peru didn't sign?": a clause within, that is denied
            ends -= {e.end for e in helping if e.start and e.entry.meaning == "do"}
        verbs = {e.start for e in edges if topic_of(e.entry)}
        ends |= {e.end for e in edges if e.start in ends and e.end + 1 in verbs and not topic_of(e.entry)
                 and e.entry.category == "thing"}
    tags = [e for e in edges if e.entry.category == "tag" and e.end - e.start > 1]  # "…, isn't it?"
    never = {(e.start, e.end) for e in edges if e.entry.category == "never"}
    return [e for e in edges if e.entry.category in ("nobody", "neither") or (e.start, e.end) in never
            or (e.entry.category == "not" and e.entry.meaning in ("not", "no") and e.start in ends
                and not any(tag.start <= e.start < tag.end for tag in tags))]


def _become(candidates: Sequence[Candidate], meant: Callable[[Query], Iterable[Query]]) -> list[Candidate]:
    """The candidates with what their queries become, of those that ask whether something is so."""
    return [c._replace(match=c.match._replace(query=query)) for c in candidates
            if all(ask.what == "exists" for ask in c.match.query.asks) for query in meant(c.match.query)]


def _denied(candidates: Sequence[Candidate], *, of_none: bool) -> list[Candidate]:
    """The candidates that ask whether something is so, as asking whether it isn't."""
    return [c._replace(match=c.match._replace(query=c.match.query._replace(denied=True, of_none=of_none)))
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
    candidates: list[Candidate] = []
    pieces = [p for p in map(_as_question, parse(grammar, edges, size, pointers)) if p.category in QUESTIONS]
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
        if whether and isinstance(piece.meaning, Term) and any(
                ask.partition(" ")[0] == "when" for ask in piece.meaning.asks):
            continue  # "did he come in his last year?" doesn't ask for the year
        if _borrows_verb(grammar, piece, used) or _lacks_verb(used) or (linked and _asks_whether_too(used)):
            continue
        twice, next_to = linked and _asks_twice(used), any(edge.entry.form == IN_TURN for edge in used)
        alike = len({e.entry.meaning for e in used if e.entry.category == "ask"}) == 1
        measured = any(e.entry.category == "unit name" for e in used)  # "how many books does it hold?"
        in_days = any(e.entry.meaning == "day" and e.entry.form == COUNTED for e in used)
        for read in _matches(matcher, piece, whether=claimed or whether):
            meant = _of_deeds(grammar, read.query, used)
            if offered and (kind := denoted(grammar, meant)) in grammar.pack.kinds \
                    and kind != offered and not grammar.is_event(kind):
                continue
            match = read if meant is read.query else read._replace(query=meant)
            candidate = Candidate(piece.cost + match.cost, match, piece)
            told = denoted(grammar, match.query)
            sort = isinstance(piece.meaning, Term) and piece.meaning.asks == ("sort",)
            free = not wanted or sort or told in wanted or measured or _excepts(match.query) \
                or _counts_listed(grammar, match.query, wanted)
            if not free and (wanted != TIMES or told in grammar.pack.kinds):
                listed = _as_list(grammar, match.query, wanted)
                if listed is None:
                    continue
                candidate = candidate._replace(match=match._replace(query=listed))
            if paid and _is_no_money(grammar, match.query):
                continue  # "how much money was spent?": no percentage
            if in_days and isinstance(match.query.selection, Difference):
                continue  # what lies between two dates is told in years
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
                candidates.append(candidate)
                best = min(best, candidate.cost)
    first = min(candidates, key=lambda c: c.cost, default=None)
    if first and (_weighs_age_then(grammar, context, first.match.query.selection)
                  or _measures_then(grammar, first.match.query)):
        return []
    return _in_any_connection(grammar, context, _of_every_kind(context, candidates))


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


def _is_no_money(grammar: Grammar, query: Query) -> bool:
    """Whether a query asks for an amount of something else."""
    selection, (ask, *_) = query.selection, query.asks
    if not isinstance(selection, Selection) or len(ask.path) != 1:
        return False
    field = grammar.pack.kinds[selection.kind].fields.get(ask.path[0]) \
        if selection.kind in grammar.pack.kinds else None
    return field is not None and field.type.base == "quantity" \
        and field.type.unit not in grammar.lexicon.language.money


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
            extreme.measure[-1:] and extreme.measure[-1].replace("_", " ") in language["births"]
            for extreme in selection.extremes):
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
    measured = grammar.step_type(selection.kind, query.asks[0].path[0]) in ("number", "quantity")
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
        return matcher.expressions(piece.meaning)
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
        while between := [e for e in edges if e.start == place and e.entry.meaning != "comma" and (
                e.entry.category in BETWEEN or (names(e) and (
                    e.entry.form == "adjective" or _says_of_noun(grammar, e, edges))))]:
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
    told = Condition(ask.path, "exists", Constant(()))
    done = selection._replace(demands=selection.demands | {told}, path=())
    return query._replace(selection=done, asks=(Ask("list" if ask.what == "values" else "count"),))


def _excepts(query: Query) -> bool:
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


def _kept(lattice: Lattice) -> list[int]:
    """The positions of the words that mean something: those that only fill are left out. What stands behind a
    verb that says little makes another verb of it: "give up"."""
    filling: set[int] = set()
    meaning = {edge.end for edge in lattice.edges if edge.entry.category == "support" or (
        edge.entry.category == "tag" and edge.end - edge.start == 1)}  # "right away" isn't "right?"
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
