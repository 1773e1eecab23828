"""A text as it is heard: its words, and all that these can mean; and what that tells before anything is read.

Takes a text and the `Grammar` of a pack; gives a `Heard`, and answers whether one asks, points at something,
names something or only tells something.

For example, "so when did she come?" asks, and points at one person.
"""
import itertools
from collections.abc import Sequence
from typing import NamedTuple

from bot.asides import ASKING, OUT_OF, claimed_from, in_sentences, story_around
from bot.edges import covers, is_inside, names
from bot.language import Language
from bot.lexicon import topic_of
from bot.link import Edge, Lattice, link_tokens, widened, words_of
from bot.model import Date, Ref
from bot.pieces import Grammar
from bot.prepare import SENTENCE_END
from bot.text import Token
from bot.wordorder import in_reading_order

MAX_WORDS = 48        # of a question that is read; longer ones are declined


class Heard(NamedTuple):
    """A text, its marks, those of them that are read, and all that these can mean."""

    text: str
    marks: tuple[Token, ...]
    tokens: tuple[Token, ...]
    lattice: Lattice


def heard(grammar: Grammar, text: str) -> Heard:
    """What the words of a text can mean."""
    marks = in_reading_order(grammar, tuple(words_of(grammar.lexicon, text)))
    tokens = tuple(t for t in marks if t.is_word or t.text == ",")
    return Heard(text, marks, tokens, link_tokens(grammar.lexicon, tokens))


def question_in_story(grammar: Grammar, known: Heard) -> str | None:
    """The one sentence of a text that ends with a question mark, where the others tell of those who ask; None
    if there is no such."""
    sentences = in_sentences(known.marks, known.tokens)
    ends = [min((mark.start for mark in known.marks if mark.text in SENTENCE_END
                 and mark.start >= known.tokens[last - 1].end), default=len(known.text))
            for _, last in sentences]
    asked = [stretch for stretch, end in zip(sentences, ends, strict=True) if known.text[end:end + 1] == "?"]
    if len(sentences) < 2 or len(asked) != 1 \
            or not story_around(grammar, known.lattice, known.text, sentences, asked[0]):
        return None
    first, last = asked[0]
    return known.text[known.tokens[first].start:known.tokens[last - 1].end] + "?"


def opened(grammar: Grammar, known: Heard) -> Heard:
    """What the words of a text can mean, if some of them stand for others that mean the same."""
    if not known.lattice.unknown:
        return known
    return known._replace(lattice=widened(grammar.lexicon, known.lattice))


def _categories(edges: Sequence[Edge]) -> frozenset[str]:
    """The categories of the words of a text that open it or stand in it by themselves."""
    longer = [e for e in edges if e.entry.category == "filler" and e.end - e.start > 1]
    return frozenset(e.entry.category for e in edges
                     if not any(covers(f, e) for f in longer)
                     and (e.entry.category != "auxiliary" or e.start == 0))


def respelt(known: Heard) -> dict[str, str]:
    """The words that are only read as others, each with the one that it is most likely meant for."""
    edges = [e for e in known.lattice.edges if e.end == e.start + 1]
    read = {e.start for e in edges if not e.corrected}
    doubtful = sorted((e for e in edges if e.corrected and e.start not in read), key=lambda e: -e.cost)
    return {known.lattice.words[e.start]: str(e.corrected) for e in doubtful}


def asks(known: Heard) -> bool:
    """Whether a text holds a word that asks, or opens with an auxiliary."""
    return _asks(known.lattice.edges)


def _asks(edges: Sequence[Edge]) -> bool:
    return bool(_categories(edges) & {"ask", "auxiliary", "tag"})


def asks_anything(known: Heard) -> bool:
    """Whether a text holds a question word."""
    return "ask" in _categories(known.lattice.edges)


def says_so(language: Language, known: Heard) -> bool:
    """Whether a text says what something did, or is, and nothing but its mark asks: "Tusk came in 2007?"."""
    edges, words = known.lattice.edges, known.lattice.words
    clauses = language["time"]["when"]
    limiting = {e for e in edges if e.start and e.end - e.start == 1 and words[e.start] in clauses}
    if not known.text.rstrip().endswith("?") or _asks([e for e in edges if e not in limiting]):
        return False
    helped = {e.start for e in edges if e.entry.category == "auxiliary" and words[e.start][:1].isalpha()}
    if any(e.entry.category == "pronoun" and (e.end < len(words) or e.start - 1 not in helped)
           and not (e.start and words[e.start - 1] in clauses) for e in edges):
        return False  # but "… was Swedish, wasn't she?", "Tusk was President when he came?"
    opening = {0, *_behind_time(known)}
    for e in sorted(edges, key=lambda e: e.start):
        if e.entry.category in ("definite", "filler", "but", "correction") and e.start in opening:
            opening.add(e.end)  # "ok so Tusk came in 2007?"
    linked = {e.start: e.end for e in edges if e.entry.category == "link"}
    for e in sorted(edges, key=lambda e: e.start):
        if names(e) and e.start in opening and e.end in linked:
            opening.add(linked[e.end])  # "Peru and Poland have an agreement?"
    verbs = {e.start for e in edges if e.entry.category == "thing" and e.entry.form == "verb"}
    objects = {e.start for e in edges if names(e)}
    verbs |= {e.start for e in edges if topic_of(e.entry) and e.end in objects and e.end == e.start + 1
              # "Peru exports fish?"
              and words[e.start].endswith(tuple(language["present_endings"]))}
    more = {e.start for e in edges if e.entry.category == "comparative"}
    return any(e.end in helped or (e.end in verbs and e.end + 1 < len(words)) or (
                   e.end < len(words) and language.is_participle(words[e.end]))
               for e in edges if (names(e) or e.entry.category == "about") and e.entry.form != "class"
               and e.start in opening) or any(
                   e.end in helped and e.end + 1 in more  # "the trade was bigger in 2022?"
                   for e in edges if topic_of(e.entry) and e.entry.form == "noun" and e.start in opening)


def _behind_time(known: Heard) -> set[int]:
    """Where a text goes on behind a time that it opens with: "in 2007, (Tusk came)"."""
    edges, words = known.lattice.edges, known.lattice.words
    leading = {e.end for e in edges if e.entry.category == "preposition" and not e.start}
    ends = {e.end for e in edges if e.entry.category == "date" and e.start in leading}
    return {end + (words[end:end + 1] == (",",)) for end in ends}


def asks_whether(known: Heard) -> bool:
    """Whether a text opens with an auxiliary, and no word of it asks; the "who" of "was it Tusk who came?"
    may relate."""
    found = _categories(known.lattice.edges)
    return "auxiliary" in found and ("ask" not in found or {"cleft", "relative"} <= found)


def opens_whether(known: Heard) -> bool:
    """Whether the very first word of a text asks whether something is so: "was there …?"."""
    return asks_whether(known) and any(
        e.start == 0 and e.entry.category == "auxiliary" for e in known.lattice.edges)


def points(known: Heard) -> bool:
    """Whether a text holds a pronoun."""
    return "pronoun" in _categories(known.lattice.edges)


def opens_out_of(known: Heard) -> bool:
    """Whether a text begins with those out of whom something is asked: "among all who came, …"."""
    return any(e.start == 0 and e.entry.category == "preposition"
               and not OUT_OF.isdisjoint(e.entry.meaning[0]) for e in known.lattice.edges)


def is_definite(known: Heard) -> bool:
    """Whether a text says "the" of a noun: "who were the visitors?"."""
    nouns = {e.start for e in known.lattice.edges if topic_of(e.entry)}
    return any(e.entry.category == "definite" and e.end in nouns for e in known.lattice.edges)


def points_at_one(known: Heard) -> bool:
    """Whether a text holds a pronoun for one thing, or for what was told: "it", "she", "that"."""
    return not _pronouns(known).isdisjoint({*POINTING, "this"})


def names_any(known: Heard) -> bool:
    """Whether a text names a thing: "so Tusk came later?", and not "so six years lie between them?"."""
    return any(map(names, known.lattice.edges))


def whole_names(known: Heard) -> list[Edge]:
    """The names in a text that are no part of a longer one."""
    every = [edge for edge in known.lattice.edges if names(edge)]
    return [edge for edge in every if not any(is_inside(edge, other) for other in every)]


def merely_named(known: Heard) -> bool:
    """Whether a text is nothing but a name."""
    words = known.lattice.words
    return any(edge.start == 0 and not any(word[:1].isalnum() for word in words[edge.end:])
               for edge in whole_names(known))


SAYING_MORE = frozenset({"ask", "superlative", "comparative", "field", "date", "threshold"})


def says_but_a_name(known: Heard) -> bool:
    """Whether a text names something, and says no more: "and the Usher's?"."""
    edges = known.lattice.edges
    return names_any(known) and not any(e.entry.category in SAYING_MORE or (
        e.entry.category == "thing" and not e.entry.meaning.keys) for e in edges)


def named(known: Heard) -> tuple[Ref, ...]:
    """The things that a text names, each by the whole of a name that is no other's, in order."""
    meant: dict[tuple[int, int], set[Ref]] = {}
    for edge in whole_names(known):
        thing = edge.entry.meaning
        meant.setdefault((edge.start, edge.end), set()).update(Ref(thing.kind, key) for key in thing.keys)
    return tuple(dict.fromkeys(ref for _, refs in sorted(meant.items()) for ref in refs if len(refs) == 1))


def names_strange_place(known: Heard) -> bool:
    """Whether a word that isn't known stands where a place does: "is there one in Ghent?"."""
    lattice, leads = known.lattice, ("in", "to", "from", "near")
    leading = {e.end for e in lattice.edges if e.entry.category == "preposition"
               and not e.entry.meaning[0].isdisjoint(leads)}
    return not lattice.unknown.isdisjoint(leading)


ASKING_FURTHER = frozenset({"ask", "indefinite", "other", "auxiliary", "pronoun", "filler", "link", "occur"})


def excepted(known: Heard) -> tuple[Ref, ...]:
    """Those besides whom a text asks who or what else there is, if that is all it asks: "anything else
    besides fish?"; empty for another text."""
    edges = known.lattice.edges
    besides = next((e for e in edges if (e.entry.category, e.entry.meaning) == ("not", "except")), None)
    if besides is None or not any(e.entry.category == "other" for e in edges):
        return ()
    before = {i for e in edges if e.end <= besides.start and e.entry.category in ASKING_FURTHER
              for i in range(e.start, e.end)}
    behind = {i for e in edges if besides.end <= e.start and (names(e) or e.entry.category in (
        "definite", "link", "filler")) for i in range(e.start, e.end)}
    every = {i for i, word in enumerate(known.lattice.words) if any(map(str.isalnum, word))}
    return named(known) if every <= before | behind | set(range(besides.start, besides.end)) else ()


def points_at_several(known: Heard) -> bool:
    """Whether a text holds a pronoun for several things: "they", "those"."""
    return not _pronouns(known).isdisjoint(("they", "those"))


def points_at_somebody(known: Heard) -> bool:
    """Whether a text points at somebody: "when did he come?"."""
    return not _pronouns(known).isdisjoint(("he", "she"))


def asks_for_somebody(grammar: Grammar, known: Heard) -> bool:
    """Whether a text asks who somebody is, and speaks of nobody else: "who was the first one there?"."""
    edges = known.lattice.edges
    asked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "who")}
    be = any((e.entry.category, e.entry.meaning) == ("auxiliary", "be") and e.start in asked for e in edges)
    return be and not points_at_somebody(known) \
        and not any(grammar.is_person(ref.kind) for ref in named(known))


def points_at_those(known: Heard) -> bool:
    """Whether a text holds a pronoun that stands for several things, and for no one of them: "those", and not
    "they", nor "one of those consulates"."""
    edges = known.lattice.edges
    nouns = {e.start for e in edges if e.entry.category in ("thing", "field")}
    those = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("pronoun", "those")}
    return bool(those - nouns) and "they" not in _pronouns(known)


def picks_of_them(known: Heard) -> bool:
    """Whether a text asks which of several that it points at: "which of them is the oldest?"."""
    asked = {e.end for e in known.lattice.edges if (e.entry.category, e.entry.meaning) == ("ask", "which")}
    return points_at_them(known) and any(
        e.start in asked and e.entry.category == "preposition" and "of" in e.entry.meaning[0]
        for e in known.lattice.edges)


def points_at_it(known: Heard) -> bool:
    """Whether the only pronoun of a text is an "it"."""
    return _pronouns(known) == {"it"}


def points_at_them(known: Heard) -> bool:
    """Whether the only pronoun of a text is a "they", and nothing is named in it."""
    return _pronouns(known) == {"they"} and not names_any(known)


def points_at_fact(known: Heard) -> bool:
    """Whether the only pronoun of a text stands for what was told: "when was that?"."""
    return _pronouns(known) == {"this"}


def asks_when(known: Heard) -> bool:
    """Whether a text asks when that was which was told."""
    return points_at_fact(known) and any(
        (e.entry.category, e.entry.meaning) == ("ask", "when") for e in known.lattice.edges)


def is_mere_time(known: Heard) -> bool:
    """Whether a text says no more than a time: "and in 2021?"."""
    return any(e.entry.category == "date" for e in known.lattice.edges) and not any(
        topic_of(e.entry) or e.entry.category in ("ask", "auxiliary", "pronoun") for e in known.lattice.edges)


def _pronouns(known: Heard) -> set[str]:
    """The pronouns that the words of a text may be."""
    return {e.entry.meaning for e in known.lattice.edges if e.entry.category == "pronoun"}


def asked_again(first: Heard, second: Heard) -> str:
    """What a question asks over again, of two in one, without the words that ask: "how many people live in
    Latvia and (how many) in Estonia?"; empty if it isn't just that."""
    words, edges = second.lattice.words, second.lattice.edges
    end = max((e.end for e in edges if e.entry.category == "ask" and not e.start), default=0)
    leading = {e.start for e in edges if e.entry.category == "preposition"}
    telling = any(e.entry.category in ("auxiliary", "field") for e in edges if e.start >= end)
    if not end or end not in leading or telling or words[:end] != first.lattice.words[:end]:
        return ""
    return second.text[second.tokens[end].start:]


POINTING = frozenset({"he", "she", "it"})  # pronouns that mean one thing


class Story(NamedTuple):
    """What is told before a question that points at it. `start`: where the question begins, as an offset;
    `named`: the things that it may point at, the latest first; `dates`: those told, if it points at one;
    `points`: whether it points at all."""

    start: int
    named: tuple[Ref, ...]
    dates: tuple[Date, ...]
    points: bool


def story(grammar: Grammar, known: Heard) -> Story | None:
    """What the sentences before the last one, or before the clause behind a comma, tell, if that is a
    question that points at one thing or time ("what does it cost?", "what else opened then?"), or asks for a
    field of such a thing ("what is the fee?"), and they only tell something."""
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
    pronouns = [e for e in meant if e.start >= last and e.entry.category == "pronoun"]
    asked = {e.entry.meaning for e in pronouns if not any(is_inside(e, other) for other in pronouns)}
    if _denies_or_asks(told, person=asked <= {"he", "she"}) or not asked <= {*POINTING, "there", "then"} \
            or not lattice.unknown.isdisjoint(range(last, len(tokens))):
        return None
    named = sorted((e for e in told if names(e) and len(e.entry.meaning.keys) == 1), key=lambda e: -e.end)
    refs = dict.fromkeys(Ref(e.entry.meaning.kind, e.entry.meaning.keys[0]) for e in named
                         if not any(is_inside(e, other) for other in named))
    the = {e.end for e in meant if e.start >= last and e.entry.category == "definite"}
    fields = {e.entry.meaning[0] for e in meant if e.start in the and e.entry.category == "field"}
    if not asked and (fields.isdisjoint(ref.kind for ref in refs)
                      or any(names(e) and e.start >= last for e in meant)):
        return None
    somebody = not asked.isdisjoint({"he", "she"})
    dates = dict.fromkeys(e.entry.meaning for e in told if e.entry.category == "date") \
        if "then" in asked else ()
    return Story(tokens[last].start, tuple(
        ref for ref in refs if ref not in grammar.pack.about
        and ("there" not in asked or grammar.is_where(ref.kind))
        and (not somebody or grammar.is_person(ref.kind))), tuple(dates), bool(asked))


def _denies_or_asks(told: Sequence[Edge], *, person: bool) -> bool:
    """Whether what stands before a question denies something, or asks something itself; where the question is
    about a `person`, what is denied of whoever is named first is told of that one, and so is the time "when
    he came"."""
    named = min((e.start for e in told if names(e)), default=0) if person else len(told)
    return any((e.entry.category == "not" and not (person and named < e.start))
               or (e.entry.category == "auxiliary" and e.start == 0)
               or (e.entry.category == "ask" and e.entry.meaning in ASKING
                   and not (person and named < e.start and e.entry.meaning == "when")) for e in told)


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
    if grammar.is_title(thing.kind):
        return None  # "and the prime minister, when did he come?"
    return lattice.tokens[comma + 1].start, Ref(thing.kind, thing.keys[0])


def returned_by(grammar: Grammar, known: Heard) -> tuple[str, int] | None:
    """What a turn says that it comes back to, where that is no name, and where the question begins that
    points at that one thing, as an offset: "(going back to) the oldest one, (what year was that?)", or only
    "the second one, (what was his job?)"."""
    lattice, phrases = known.lattice, grammar.lexicon.language["returning_to"]
    ones = grammar.lexicon.language["pronouns"]["one"]
    words, commas = lattice.words, [at for at, word in enumerate(lattice.words) if word == ","]
    for before, comma in itertools.pairwise((-1, *commas)):
        said = max((before + 1 + len(phrase) for phrase in (str(phrase).split() for phrase in phrases)
                    if list(words[before + 1:before + 1 + len(phrase)]) == phrase), default=comma)
        if said == comma and before < 0 and words[comma - 1] in ones:
            said = 0
        pointing = {e.entry.meaning for e in lattice.edges
                    if e.start > comma and e.entry.category == "pronoun"}
        if said < comma and pointing and pointing <= POINTING | {"this"} and comma + 1 < len(lattice.tokens):
            start, end = (lattice.tokens[at].start for at in (said, comma))
            return known.text[start:end], lattice.tokens[comma + 1].start
    return None


def asks_of_one(known: Heard) -> bool:
    """Whether a text asks for "the" one of something, and names nothing: "who was the hunter?"."""
    articles = {e.end for e in known.lattice.edges if e.entry.category == "definite"}
    return not names_any(known) and any(e.entry.category == "field" and e.start in articles
                                        for e in known.lattice.edges)


def merely_asked(grammar: Grammar, known: Heard) -> tuple[str, str] | None:
    """What a turn says before it only asks something of that: "and in Warsaw, (how many?)"; both parts."""
    lattice = known.lattice
    commas = [at for at, word in enumerate(lattice.words) if word == ","]
    size = len(lattice.words) - (lattice.words[-1:] == ("?",))
    asked = len(commas) == 1 and any(e.entry.category == "ask" and e.start == commas[0] + 1 and e.end == size
                                     for e in lattice.edges)
    if not asked or any(e.entry.category == "ask" and e.end <= commas[0] for e in lattice.edges):
        return None
    start = lattice.tokens[commas[0] + 1].start
    return known.text[:lattice.tokens[commas[0]].start], " " * start + known.text[start:]


def turned_before(grammar: Grammar, known: Heard) -> int | None:
    """Where a question begins, as an offset, before which it is said that it is the other way round: "(and
    the other way round,) what does Peru sell?"; None if it isn't."""
    lattice, language = known.lattice, grammar.lexicon.language
    comma = lattice.words.index(",") if "," in lattice.words else 0
    before = " ".join(lattice.words[:comma])
    turned = any(before.endswith(phrase) and len(before.split()) <= len(phrase.split()) + 1
                 for phrase in map(str, language["other_way"]))
    asks_anew = any(e.entry.category == "ask" and e.entry.meaning != "exists" and e.start == comma + 1
                    for e in lattice.edges) and any(names(e) and e.start > comma for e in lattice.edges)
    return lattice.tokens[comma + 1].start if comma and turned and asks_anew else None


def claims(grammar: Grammar, known: Heard) -> bool:
    """Whether a text tells what somebody says is so."""
    sentences = in_sentences(known.marks, known.tokens)
    return bool(claimed_from(grammar.lexicon, known.lattice, sentences))
