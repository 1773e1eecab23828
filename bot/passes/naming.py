"""What a name is, and what is none: titles, adjectives, words that are a name just as they stand.

Takes the edges of a question beside one another (`Said`); gives them without what a longer name or a phrase
leaves no room for, or at another cost.

For example, "May" is a month in "who came in May?", and "2.0" is a name where something is called so.
"""
import itertools
from collections.abc import Collection, Sequence

from bot.cues import doing
from bot.edges import (
    FARTHEST_PART,
    Said,
    as_fillers,
    covers,
    formed,
    is_inside,
    names,
    noun_kind,
    recast,
    without_fields_for,
)
from bot.lexicon import BODY, COMPOUND, FOND, POST, TOLD_WORD, Entry, Thing, find, kind_told, topic_of
from bot.link import Edge
from bot.model import MEASURES
from bot.pieces import BOTH_WAYS
from bot.text import words

LEADS_TO_TOLD = frozenset({"for", "by", "with", "of", "about"})  # the roles before what a text tells
NOT_ALL = 0.06  # a phrase for all of a kind that is also the name of one
UNBENT_VERB = 0.2  # "plays" may be more than one
BENT_NOUN = 0.5  # "played", beside what an example says of it, is rather no word for plays
OTHER_VERB = 0.2  # a verb for what is named tells rather of that
PART_OF_NAME = 0.25  # what is only part of a name costs as much, at least
OPENING_NOUNS = frozenset({"ask", "definite", "preposition", "superlative", "number", "all", "each"})
SMALL_WORDS = 2  # of a phrase that fills, before what may be a name ("for the record")
# what a word that is a name as it stands isn't as well
NO_NAMES = frozenset({"superlative", "comparative", "evaluative", "scale", "change", "phase", "support",
                      "occur", "indefinite", "elapse", "filler", "adjacent", "still"})
POST_RATHER = 1.0  # a post that somebody held needn't be said to have been held
CLASS_OF_POST = 0.4  # all who ever held a post are rather not meant by its name
NAME_RATHER = 0.4  # "Orlo Hut" is the hut of that name rather than a hut and the peak that is called Orlo
# how many words, at least, a phrase of a category has that hides what stands inside it
HIDING = {"reciprocal": 2, "threshold": 2, "link": 3, "filler": 3, "superlative": 3, "preposition": 5,
          "date": 2}
HIDING_COST = 0.05  # of a phrase that fills, at most


def honorific(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a title that stands before no name, or that the pack knows as a class of people:
    "which rectors were doctors?" asks which of them were."""
    named = {e.start for e in edges if e.entry.category == "thing" and e.entry.meaning.keys}
    classes = {(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.form == "class"}
    return [e for e in edges if (e.entry.category, e.entry.meaning) != ("filler", "honorific")
            or (e.end in named and (e.start, e.end) not in classes)]


def born_there(said: Said, edges: list[Edge]) -> list[Edge]:
    """"(Which cooks were) born in Hallow?": where texts tell where people were born, that means those of whom
    such a text tells that, as a class of them."""
    grammar, born_in = said.grammar, said.grammar.lexicon.language["birthplaces"]
    births = {e.end: e.start for e in edges if e.entry.category == "field"
              and grammar.is_birth(e.entry.meaning[1:2])}
    leading = {e.end: births[e.start] for e in edges if e.start in births
               and e.entry.category == "preposition" and "in" in e.entry.meaning[0]}
    found = []
    for e in [e for e in edges if e.start in leading and e.entry.form == "class"]:
        kind, _, value = e.entry.meaning
        told = grammar.lexicon.valued.get((kind, value), {})
        if own := {key: None for name, keys in told.items() if name in born_in for key in keys}:
            found.append(recast(e, "thing", Thing(kind, tuple(own), value))._replace(start=leading[e.start]))
    return [*edges, *found] if found else edges


def fields_for_deeds(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which teas never won a prize?", "who won the most prizes?": what all events of a kind have one of
    stands for them, behind their verb, where it is denied or counted, and isn't what is asked for."""
    grammar = said.grammar
    counting = {e.end for e in edges if e.entry.category == "superlative"}
    denied = any(e.entry.category in ("not", "never") for e in edges)
    asked = {e.end for e in edges if e.entry.category == "ask"}
    verbs = {e.entry.meaning.kind: e.end for e in edges
             if e.entry.category == "thing" and e.entry.form == "verb"}

    def for_all(e: Edge) -> bool:
        kind, name = e.entry.meaning[:2]
        return kind in verbs and verbs[kind] <= e.start and e.start not in asked and grammar.is_event(kind) \
            and (denied or e.start in counting) and grammar.step_type(kind, name) == "text" \
            and not grammar.is_optional(kind, name)

    def as_deed(e: Edge, form: str) -> Edge:
        kind = e.entry.meaning[0]
        lemma = kind if form == "noun" else said.words[e.start]
        return formed(recast(e, "thing", Thing(kind, (), lemma)), form)

    def happened(e: Edge) -> bool:  # "which maps were never stolen?"
        kind, name = e.entry.meaning[:2]
        return e.start in behind and grammar.is_event(kind) and grammar.step_type(kind, name) == "date" \
            and not grammar.is_optional(kind, name) \
            and grammar.lexicon.language.is_participle(said.words[e.start])

    behind = {e.end for e in edges if e.entry.category in ("not", "never")} if denied else set()
    be = ("auxiliary", "be")
    behind |= {e.end for e in edges if (e.entry.category, e.entry.meaning) == be and e.start in behind}
    return [e if e.entry.category != "field" else as_deed(e, "noun") if not e.entry.form and for_all(e)
            else as_deed(e, "verb") if happened(e) else e for e in edges]


def month(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "may" that is a month: "who came in May?"."""
    months = said.grammar.lexicon.language["months"]
    behind = {e.end for e in edges if e.entry.category == "preposition"}
    return [e for e in edges if e.entry.category != "auxiliary" or e.start not in behind
            or said.words[e.start] not in months]


def named(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a word that would weigh, rate or fill where it is a name just as it stands ("the
    Record") or a word of one ("the Back Massage"), and without a phrase that would fill where it ends in one
    ("for the record"), or that is only a part of another thing's name, in a whole one ("Roland II", in
    "Aldric II"). A phrase for all of a kind that is the name of one of them rather means that."""
    whole = [e for e in edges if e.end - e.start > 1 and e.entry.form == "name" and names(e) and not e.cost]
    edges = [e for e in edges if not names(e) or e.entry.form != "name" or not e.entry.cost
             or not any(is_inside(e, w) for w in whole)] if whole else edges
    called = {(e.start, e.end, e.entry.meaning.kind) for e in whole
              if not said.grammar.is_single(e.entry.meaning.kind)}
    edges = [e._replace(cost=e.cost + NOT_ALL) if e.entry.form == "noun" and not e.entry.meaning.keys
             and (e.start, e.end, e.entry.meaning.kind) in called else e for e in edges] if called else edges
    proper = {(e.start, e.end) for e in edges if e.entry.form == "name" and names(e) and e.cost < PART_OF_NAME
              and said.grammar.has_capital(e.entry.meaning.kind, e.entry.meaning.keys[0])}
    if not proper:
        return edges
    ends = {end: start for start, end in proper}
    ended = {(e.end, e.entry.meaning.kind) for e in edges if (e.start, e.end) in proper and names(e)}
    edges = [e for e in edges if ends.get(e.end, e.start) >= e.start or (  # the "post" of "Polish Post"
        e.entry.category not in ("preposition", "field") and not (
            e.entry.category == "thing" and e.entry.form in ("noun", "verb") and not e.entry.meaning.keys
            and (e.end, e.entry.meaning.kind) not in ended))]
    parts = {at for start, end in proper if end - start > 1 for at in range(start, end)}
    return [e for e in edges if e.entry.category not in NO_NAMES or not (
        (e.start, e.end) in proper or (e.entry.category == "filler" and (
            parts.issuperset(range(e.start, e.end))
            or e.start < ends.get(e.end, 0) <= e.start + SMALL_WORDS)))]


def posts(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Who is the head gardener?": a word for all who held a post is rather the post, and so whoever holds it
    now, where it is both; but "(who served) as head gardener" is one of those."""
    held = {(e.start, e.end) for e in edges if e.entry.form == POST}
    kinds = {e.entry.meaning[0] for e in edges if e.entry.form == POST}
    said = held and any(e.entry.category == "thing" and e.entry.meaning.kind in kinds for e in edges)
    behind = {e.end for e in edges
              if said and e.entry.category == "preposition" and "as" in e.entry.meaning[1]}
    if not behind.isdisjoint(start for start, _ in held):
        edges = [e for e in edges if e.entry.form != POST or e.start not in behind]
        held = {(start, end) for start, end in held if start not in behind}
    return [e._replace(cost=e.cost + CLASS_OF_POST) if e.entry.form == "class" and (e.start, e.end) in held
            else e for e in edges] if held else edges


def compounds(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a noun of another kind within one of two words that an example has: a "head gardener"
    is no head of an expedition."""
    whole = [e for e in edges if e.entry.form == COMPOUND]
    return [e for e in edges if e.entry.category not in ("field", "thing") or not any(
        is_inside(e, w) and e.entry.meaning[0] != w.entry.meaning[0] for w in whole)]


def within_deeds(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without the "after" of "who looked after the inn?", where a pack has that for what is done:
    it tells of no time."""
    deeds = [e for e in edges if e.entry.category == "thing" and not e.entry.meaning.keys
             and e.end == e.start + 2]
    return [e for e in edges if e.entry.category != "preposition" or e.entry.meaning[0] or not any(
        e.end == deed.end and e.start == deed.start + 1 for deed in deeds)] if deeds else edges


def nouns_of_nouns(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which toy makers have closed?": a noun right before another one, as which it is told of it, only says
    what sort of those is meant, and isn't asked for; nor is it where both together are what some are."""
    language, kinds = said.grammar.lexicon.language, said.grammar.pack.kinds
    nouns = {e.start: e for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
             and not e.entry.meaning.keys and e.end == e.start + 1}
    opening = {0, *(e.end for e in edges
                    if e.entry.category in OPENING_NOUNS or e.entry.meaning == "article")}

    def says_what_sort(one: Edge, other: Edge) -> bool:
        word = said.words[one.start]
        return one.entry.meaning.kind != other.entry.meaning.kind and one.start in opening \
            and not language.is_plural(word) and not language.is_verb(word) and any(
                field.type.kind == other.entry.meaning.kind
                and language.stem(field.name) == language.stem(said.words[other.start])
                for field in kinds[one.entry.meaning.kind].fields.values())
    sorts = [one for one in nouns.values() if one.end in nouns and says_what_sort(one, nouns[one.end])]
    both = {(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.form == "class"}
    named = {one.start for one in sorts if (one.start, nouns[one.end].end) in both}
    return as_fillers([e for e in edges if e.start not in named or e.entry.form == "class"],
                      [one for one in sorts if one.start not in named])


def apposed(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The office of president" is the president: the noun and the "of" say no more than the title."""
    grammar = said.grammar
    named = [e for e in edges if names(e) and grammar.is_title(e.entry.meaning.kind)]
    if not named:
        return edges
    titles = {e.start: e.entry.meaning.kind for e in named}
    ofs = {e.start: e for e in edges if e.entry.category == "preposition" and "of" in e.entry.meaning[0]
           and e.end == e.start + 1 and e.end in titles}
    nouns = {(e.start, e.end) for e in edges if e.end in ofs and e.end == e.start + 1
             and noun_kind(grammar, e) == titles[ofs[e.end].end]}
    ends = {end for _, end in nouns}
    apposed = {*nouns, *((of.start, of.end) for of in ofs.values() if of.start in ends)}
    return [recast(e, "filler", "title") if (e.start, e.end) in apposed else e for e in edges]


def of_its_class(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who designed the Heron vase?": what one is, behind its name, says no more than that; but "is Heron a
    vase?"."""
    small = {e.end: e.start for e in edges if e.entry.category == "definite"}
    be = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "be")}
    called = [e for e in edges if names(e) and e.entry.form == "name" and len(e.entry.meaning.keys) == 1]
    asked = {e.end for e in called if small.get(e.start, e.start) in be}
    asked |= {e.start for e in edges if e.entry.category == "link"}  # "… the Red, a river or a mountain?"
    named = {(e.end, e.entry.meaning.kind): e.entry.meaning.keys[0] for e in called
             if e.end not in asked and not said.grammar.is_person(e.entry.meaning.kind)}
    return as_fillers(edges, [
        e for e in edges if e.entry.category == "thing" and e.entry.form == "class" and e.end not in asked
        and named.get((e.start, e.entry.meaning.kind)) in e.entry.meaning.keys])


def of_words(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without an adjective that stands for a language: "what is Polish for light bulb?"."""
    being = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "be"}
    behind = {e.start for e in edges if e.entry.category == "preposition" and "for" in e.entry.meaning[0]}
    return [e for e in edges if e.entry.form != "adjective" or e.start not in being or e.end not in behind]


def names_weighed(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "name" that fills where it is that which is weighed: "which road has the longest
    name?" doesn't ask for the longest road."""
    weighed = {e.end for e in edges if e.entry.category in ("superlative", "comparative")
               and e.entry.meaning[1] != "date"}  # but "her first name"
    names = said.grammar.lexicon.language["weighed_alone"]
    return [e for e in edges if e.entry.category != "filler" or e.start not in weighed
            or said.words[e.start] not in names]


def those_with(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Teas with malt" are teas, and not what has such teas."""
    withs = {e.start for e in edges if e.entry.category == "preposition" and "with" in e.entry.meaning[0]}
    nouns = {(e.start, e.end, kind) for e in edges
             if not e.start and e.end in withs and (kind := noun_kind(said.grammar, e))}
    return without_fields_for(said, edges, nouns)


def peoples(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The Danes": what is only an adjective of a country in the plural is its people."""
    is_plural = said.grammar.lexicon.language.is_plural
    return [formed(e, "people")
            if e.entry.form == "adjective" and e.entry.category == "thing" and e.end == e.start + 1
            and is_plural(said.words[e.start]) else e for e in edges]


def of_a_people(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Was he a Pole?" asks what "was he Polish?" does: whether he is told of as somebody from there, or is
    one of those who are called so."""
    be = any(e.start == 0 and (e.entry.category, e.entry.meaning) == ("auxiliary", "be") for e in edges)
    last = [e for e in edges if e.end == len(said.words) and e.entry.category == "thing"
            and e.entry.form in ("people", "adjective") and e.entry.meaning.keys] if be else []
    if not last:
        return edges
    grammar = said.grammar
    called = {(e.start, e.end): e.entry.meaning for e in edges if e.entry.form == "class"}
    also = [Edge(e.start, e.end, entry, entry.cost) for e in last if (e.start, e.end) not in called
            for name in grammar.peoples(e.entry.meaning.kind, e.entry.meaning.keys[0])
            for entry in find(grammar.lexicon, name)
            if entry.form == "class" and grammar.is_person(entry.meaning.kind)]
    return [formed(e, "adjective") if e in last else e for e in edges] + also[:1]


def attributive(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a noun that is an adjective where it stands ("an official visit", "whose visit was
    official?"), and without a "how" before one ("how major")."""
    language = said.grammar.lexicon.language
    past = {place for place, word in enumerate(said.words) if language.is_participle(word)}
    nouns = {(e.start, e.entry.meaning.kind) for e in edges
             if e.entry.category == "thing" and not e.entry.meaning.keys and e.start not in past}
    verbs = {e.start for e in edges if e.entry.form == "verb"} - {
        e.start for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
        and language.stem(said.words[e.start]) == language.stem(e.entry.meaning.lemma)}
    before = {e.end for e in edges if e.entry.form == "adjective" or e.entry.meaning == "article"}
    people = {(e.start, e.end) for e in edges if e.entry.category in ("field", "thing")
              and e.end in verbs and e.start in before}  # "did a Peruvian official come?"
    edges = [e for e in edges if e.entry.category != "threshold" or (e.start, e.end) not in people]
    whether = any(e.start == 0 and e.entry.category == "auxiliary" and e.entry.meaning == "be" for e in edges)
    measured = [e for e in edges if e.entry.category == "threshold"]
    subjects = {(e.end, e.entry.meaning.kind) for e in edges if e.entry.category == "thing"}
    being = {e.end: e.start for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "be"}
    adjectives = {(e.start, e.end) for e in measured
                  if (e.end, e.entry.meaning.kind) in nouns or (e.end == len(said.words) and (
                      whether or (being.get(e.start), e.entry.meaning.kind) in subjects))}
    starts = {e.start for e in measured}
    return [e for e in edges
            if ((e.start, e.end) not in adjectives or e.entry.category not in ("field", "thing"))
            and (e.entry.category != "ask" or e.entry.meaning != "how" or e.end not in starts)]


def without_gender(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "woman" that is more than "the" one: whether somebody is one isn't told, unless the
    pack has a class that is called so."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    gendered = language.all_of("sexes")
    meant = {place: said.words[place - 1] if place and not language.is_plural(word) else ""
             for place, word in enumerate(said.words) if word in gendered}
    pointing = {place for place, before in meant.items() if before in language["pronouns"]["this"]}
    places = {place for place, before in meant.items() if before not in language["definite"]}

    def keeps(edge: Edge) -> bool:
        at = places.intersection(range(edge.start, edge.end))
        if edge.entry.category not in ("thing", "field") or not at:
            return True
        number = edge.entry.category == "field" and grammar.step_type(*edge.entry.meaning) == "number"
        return number or (edge.entry.form in ("name", "class") and at.isdisjoint(pointing))
    return [e for e in edges if keeps(e)] if places else edges


def evaluated(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which important agreements …", "anything important": what is thought of a thing narrows nothing, where
    it isn't asked whether it is so, and it isn't what some things are called with their noun ("main
    courses")."""
    called = [e for e in edges if e.entry.category == "thing" and e.entry.meaning.keys]
    edges = [e for e in edges
             if e.entry.category != "evaluative" or not any(is_inside(e, c) for c in called)]
    asked = any(e.entry.category == "ask" and e.entry.meaning != "exists" for e in edges)
    nouns = {e.start for e in edges if e.entry.category in ("thing", "field") and e.entry.form != "verb"}
    anything = {e.end for e in edges if e.entry.category in ("indefinite", "occur")}
    titled = {e.start: e.end for e in edges if e.entry.meaning == "honorific"}
    somebody = {e.start for e in edges if names(e) and e.entry.form == "name"}  # "that nice Mr Tusk"
    language = said.grammar.lexicon.language
    several = {place for place in range(len(said.words))  # "the main Danish exports"
               if any(map(language.is_plural, said.words[place:place + 2]))}
    return as_fillers(edges, [e for e in edges if e.entry.category == "evaluative"
                              and ((asked and e.end in nouns) or e.start in anything
                                   or titled.get(e.end, e.end) in somebody)
                              and (said.words[e.start] not in language["of_several"] or e.end in several)])


def fondly(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Little Lily Hobday" is Lily Hobday; other things may be little."""
    people = {e.start for e in edges if names(e) and e.entry.form == "name"
              and said.grammar.is_person(e.entry.meaning.kind)}
    titled = {e.start: e.end for e in edges if e.entry.meaning == "honorific"}
    return [recast(e, "filler") if e.entry.category == FOND else e for e in edges
            if e.entry.category != FOND or titled.get(e.end, e.end) in people]


def within_names(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with a value or a verb that is part of a longer name as the less likely one: "The Salt King",
    a play, in which somebody is the Salt King; "Teaching Apiary"."""
    whole = [e for e in edges if names(e) and e.entry.form == "name" and e.end - e.start > 1]

    def is_part(e: Edge) -> bool:
        telling = e.entry.category == "threshold" or (e.entry.category, e.entry.form) == ("thing", "verb")
        return telling and any(is_inside(e, name) for name in whole)

    return [e._replace(cost=e.cost + PART_OF_NAME) if is_part(e) else e for e in edges]


def rather(said: Said, edges: list[Edge]) -> list[Edge]:
    """The name of a kind or field by a word that bends as a verb costs more where an example has that as one,
    for another kind; and the verb, by a word that doesn't bend so ("plays")."""
    language = said.grammar.lexicon.language
    verbs = [e for e in edges if e.entry.category == "thing" and e.entry.form == "verb"]
    if not verbs:
        return edges
    nouns = [e for e in edges if e.entry.category == "thing" and e.entry.form == "noun"]

    def rather(edge: Edge) -> float:
        entry, word = edge.entry, said.words[edge.start]
        kind, name = entry.meaning if entry.category == "field" else (entry.meaning.kind,) * 2 \
            if entry.category == "thing" and entry.form == "noun" else ("", "")
        tells = entry.category == "thing" and entry.form == "verb"
        if not kind and not tells:
            return 0.0
        bent = language.is_participle(word)
        if kind and word != name and bent and language.stem(word) == language.stem(name) and any(
                (e.start, e.end) == (edge.start, edge.end) and e.entry.meaning.kind != kind for e in verbs):
            return BENT_NOUN
        if tells and not bent and any(
                (e.start, e.end) == (edge.start, edge.end) and e.entry.meaning.kind != entry.meaning.kind
                and language.stem(word) == language.stem(e.entry.meaning.kind) for e in nouns):
            return UNBENT_VERB
        return 0.0

    return [e._replace(cost=e.cost + price) if (price := rather(e)) else e for e in edges]


def within_classes(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a verb for any of a kind inside of a phrase for some of these: "(who) founded the
    club?" asks for its founders."""
    some = [e for e in edges if e.entry.form == "class" and e.end - e.start > 1]
    return [e for e in edges if e.entry.form != "verb" or e.entry.category != "thing" or not any(
        covers(phrase, e) and phrase.entry.meaning.kind == e.entry.meaning.kind for phrase in some)]


def own_verb(said: Said, edges: list[Edge]) -> list[Edge]:
    """A verb that the examples of several kinds have ("who looks after the hall?") rather tells of the kind
    of which something is named, or else of the one that has those who do it ("won", of what has a winner)."""
    verbs: dict[tuple[int, int], set[str]] = {}
    for e in edges:
        if e.entry.category == "thing" and e.entry.form == "verb" and not e.entry.meaning.keys:
            verbs.setdefault((e.start, e.end), set()).add(e.entry.meaning.kind)
    if not verbs:
        return edges
    named = {e.entry.meaning.kind for e in edges if e.entry.category == "thing" and (
        (names(e) and e.entry.form == "name") or (e.entry.form == "noun" and (e.start, e.end) not in verbs))}
    meant = {place: kinds & (named | said.pointed) or _done_in(said, place, kinds)
             for place, kinds in verbs.items()}
    return [e._replace(cost=e.cost + OTHER_VERB)
            if e.entry.form == "verb" and e.entry.category == "thing"
            and (kinds := meant.get((e.start, e.end))) and e.entry.meaning.kind not in kinds
            else e for e in edges]


def _done_in(said: Said, place: tuple[int, int], kinds: Collection[str]) -> set[str]:
    """Those of some kinds that have a field for those who do what a verb tells."""
    grammar = said.grammar
    return {kind for kind in kinds
            if doing(grammar.lexicon, said.words[place[0]:place[1]], kind, grammar.pack.kinds[kind].fields)}


def numbers_named(said: Said, edges: list[Edge]) -> list[Edge]:
    """A figure that is the name of something ("2.0") is rather that, and a year before one thing that
    happened ("than the 1971 race") is no figure."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    dates = {(e.start, e.end) for e in edges if e.entry.category == "date"}
    single = {e.start for e in edges if not language.is_plural(said.words[e.end - 1]) and (
        e.entry.meaning == "one" or ((kind := noun_kind(grammar, e)) and grammar.is_event(kind)))}
    edges = [e for e in edges if e.entry.category != "number" or (e.start, e.end) not in dates
             or e.end not in single]
    named = {(e.start, e.end) for e in edges if names(e) and e.entry.form == "name"}
    return [e._replace(cost=e.cost + NAME_RATHER)
            if e.entry.category == "number" and (e.start, e.end) in named else e for e in edges]


def without_parts(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without those inside a longer name that mean no more than the whole does, or that are another
    name and what the whole is ("Lima Pact"); other names inside it cost more. Nothing is the most of its kind
    in a name without an article ("the rise of Top Lock")."""
    parts: set[int] = set()
    others: set[int] = set()
    after_article = {e.end for e in edges if e.entry.category in ("definite", "pronoun", "possessive")}
    for name in edges:
        if name.end - name.start > 1 and name.entry.category == "thing" and name.entry.meaning.keys:
            inside = [i for i, e in enumerate(edges) if is_inside(e, name)]
            exact = name.entry.form == "name" and name.cost == 0.0
            sort = _is_a_sort(name, [edges[i] for i in inside])
            if sort or all(_says_no_more(edges[i], name) for i in inside) or (
                    exact and all(_is_common(edges[i]) for i in inside)):
                parts.update(inside)
                continue
            proper = exact and len(name.entry.meaning.keys) == 1 and said.grammar.has_capital(
                name.entry.meaning.kind, name.entry.meaning.keys[0])
            kind = name.entry.meaning.kind
            named = {i for i in inside if names(edges[i]) and edges[i].entry.form == "name"}
            if proper and any(edges[i].entry.meaning.kind != kind for i in named) and all(
                    i in named or edges[i].entry.category in ("definite", "filler")
                    or (edges[i].entry.category == "preposition" and "of" in edges[i].entry.meaning[0])
                    or noun_kind(said.grammar, edges[i]) == kind for i in inside):
                parts.update(inside)
            elif proper:
                others |= named
            if proper and name.start not in after_article:
                parts.update(i for i in inside if edges[i].entry.category == "superlative")
    return [e._replace(cost=e.cost + NAME_RATHER) if i in others else e
            for i, e in enumerate(edges) if i not in parts] if parts or others else edges


def _is_a_sort(name: Edge, inside: Sequence[Edge]) -> bool:
    """Whether words for a class of things end in the noun for these, or in another word for the class, and
    name no other ("main stages", "guided walks")."""
    keys = set(name.entry.meaning.keys)
    same = [e for e in inside if e.end == name.end and e.entry.category == "thing"
            and e.entry.meaning.kind == name.entry.meaning.kind and (
                e.entry.form == "noun" or (e.entry.form == "class" and keys <= set(e.entry.meaning.keys)))]
    return name.entry.form == "class" and not name.corrected and bool(same) and not any(
        names(e) for e in inside if e not in same)


def _says_no_more(part: Edge, name: Edge) -> bool:
    """Whether a part of the name means the same as the whole does, or what it is ("Lech", "River"); in
    "Polish settlers", the first word may mean more than the name."""
    (kind, keys), meant = name.entry.meaning[:2], part.entry.meaning
    return part.entry.category == "thing" and meant.kind == kind and part.cost >= name.cost and (
        meant.keys == keys or part.entry.form == "noun"
        or (part.entry.form == "class" and set(keys) <= set(meant.keys)))


def _is_common(part: Edge) -> bool:
    """Whether an edge is of a common word, no name's, or of a figure."""
    if part.entry.category == "date" and part.cost:
        return True  # "Room 11", which may be a year as well
    return part.entry.category in ("field", "number") or (
        part.entry.category == "thing" and part.entry.form in ("class", "noun"))


def hidden(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without those inside a phrase that can mean nothing else: "each other's", "going by the list
    of", "in the very year in which". A date hides no topic word ("close in 1969" is no late 1969)."""
    def hides(phrase: Edge) -> bool:
        category = phrase.entry.category
        if phrase.end - phrase.start < HIDING.get(category, FARTHEST_PART):
            return False
        if category in ("filler", "superlative"):
            crossed = any(e.start < phrase.start < e.end < phrase.end
                          or phrase.start < e.start < phrase.end < e.end for e in edges)
            return phrase.cost <= HIDING_COST and not phrase.corrected and not crossed \
                and phrase.entry.meaning != BOTH_WAYS
        return category != "date" or (phrase.cost == 0.0 and not any(
            topic_of(e.entry) and is_inside(e, phrase) for e in edges))

    longer = [e for e in edges if e.end - e.start > 1]
    phrases = [e for e in longer if e.entry.category in HIDING and hides(e)]
    figures = [e for e in longer if names(e) and all(
        word[:1].isdigit() for word in said.words[e.start:e.end])]  # the season "2020/21" is no year
    fields = [e for e in longer if e.entry.category == "field" and not e.cost]
    if not (phrases or figures or fields):
        return edges
    return [e for e in edges if not any(is_inside(e, p) for p in phrases)
            and (e.entry.category not in ("superlative", "bound") or not any(is_inside(e, f) for f in fields))
            and (e.entry.category not in ("date", "number") or not any(is_inside(e, f) for f in figures))]


def nouns_done(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a noun that is there as a verb, before what it is done to: what it cost "to build the
    hall" is no fee of a building."""
    language = said.grammar.lexicon.language
    the = {e.start: e.end for e in edges if e.entry.category == "definite"}
    named = {e.start for e in edges if names(e)}
    return [e for e in edges if e.entry.category != "thing" or e.entry.form != "noun" or e.end - e.start > 1
            or e.entry.meaning.keys or said.words[e.start] == e.entry.meaning.lemma
            or said.grammar.is_event(e.entry.meaning.kind)
            or the.get(e.end) not in named or not language.is_verb(said.words[e.start])]


def as_written(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a verb for a field where it is, as it is written, the noun for things ("the same
    building", where it is told who built telescopes), and without a field that "second" is only as seconds
    are."""
    ordinals = said.grammar.lexicon.language["ordinals"]
    edges = [e for e in edges if e.entry.category != "field" or e.end > e.start + 1
             or said.words[e.start] not in ordinals or said.words[e.start] == e.entry.meaning[1]]
    nouns = {(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
             and e.end == e.start + 1 and said.words[e.start] == e.entry.meaning.kind}
    verbal = tuple(said.grammar.lexicon.language["gerunds"])
    return [e for e in edges if e.entry.category != "field" or (e.start, e.end) not in nouns
            or not said.words[e.start].endswith(verbal) or said.words[e.start] == e.entry.meaning[1]]


def nouns_not_numbers(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which station" asks for one, where it is told how many stations a line has; and "the most stations"
    are rather counted themselves, if no line is spoken of."""
    nouns = {(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
             and not e.entry.meaning.keys}
    numbers = {e for e in edges if e.entry.category == "field" and (e.start, e.end) in nouns
               and said.grammar.step_type(*e.entry.meaning[:2]) == "number"}
    if not numbers:
        return edges
    asked = {e.end for e in edges if e.entry.category == "ask" and e.entry.meaning in ("which", "what")}
    told = {e.entry.meaning.kind for e in edges if e.entry.category == "thing"} | said.told
    return [e._replace(cost=e.cost + NAME_RATHER) if e in numbers and e.entry.meaning[0] not in told else e
            for e in edges if e not in numbers or e.start not in asked]


def posted(said: Said, edges: list[Edge]) -> list[Edge]:
    """A word for a post is rather that than a field for who did the like at some event: "when was Ellis
    conductor?", where each concert has its conductor, too."""
    posts = {(e.start, e.end) for e in edges if names(e) and said.grammar.is_part(e.entry.meaning.kind)}
    return [e._replace(cost=e.cost + POST_RATHER) if e.entry.category == "field" and (e.start, e.end) in posts
            and said.grammar.is_person(said.grammar.step_type(*e.entry.meaning[:2])) else e
            for e in edges] if posts else edges


def adjoining(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a noun of which the examples only say where something is ("from the sun"), where
    something is asked of that itself ("how big is the sun?")."""
    adjuncts = said.grammar.lexicon.adjuncts
    if not adjuncts:
        return edges
    nouns = {e for e in edges if e.entry.category == "thing" and e.entry.form == "verb"
             and e.entry.meaning.lemma in adjuncts}
    if not nouns:
        return edges
    the = {e.end: e.start for e in edges if e.entry.category == "definite"}
    extremes = {e.end for e in edges if e.entry.category in ("comparative", "superlative")}

    def adjoins(noun: Edge) -> bool:
        start, known = the.get(noun.start, noun.start), adjuncts[noun.entry.meaning.lemma]
        leading = [e for e in edges if e.entry.category == "preposition" and e.end == start]
        return start in extremes or not known.isdisjoint(said.words[start - 1:start]) or any(
            e.start in extremes or e.entry.meaning[0] & known for e in leading)
    return [e for e in edges if e not in nouns or adjoins(e)]


def fields_not_deeds(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a word of an example behind an article, where it is also the noun for an amount of
    things of the same kind: "the damage" is the `loss`."""
    definite = {e.end for e in edges if e.entry.category == "definite"}
    fields = {(e.start, e.end, e.entry.meaning[0]) for e in edges
              if e.entry.category == "field" and e.entry.form != "verb" and e.start in definite
              and said.grammar.step_type(*e.entry.meaning[:2]) in MEASURES}
    return [e for e in edges if e.entry.category != "thing" or e.entry.form != "verb"
            or (e.start, e.end, e.entry.meaning.kind) not in fields] if fields else edges


def nouns_not_deeds(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without what would be done at a date, where the word is a noun for things: "(which)
    paintings", "the painting", where it is told when each was painted; "weddings" are when they married."""
    grammar, plural = said.grammar, said.grammar.lexicon.language.is_plural
    stem = grammar.lexicon.language.stem
    dates = [e for e in edges if e.entry.category == "field" and e.end == e.start + 1
             and grammar.step_type(*e.entry.meaning[:2]) == "date"]
    if not dates:
        return edges
    definite = {e.end for e in edges if e.entry.category == "definite"}
    nouns = {(e.start, e.end) for e in edges
             if e.entry.category == "thing" and e.entry.form in ("class", "noun")
             and (plural(said.words[e.end - 1]) or e.start in definite)}
    done = {e: Thing(e.entry.meaning[0], (), said.words[e.start]) for e in dates
            if (e.start, e.end) not in nouns and plural(said.words[e.start])
            and grammar.is_event(e.entry.meaning[0])
            and stem(said.words[e.start]) != stem(e.entry.meaning[1])}
    events = [e._replace(entry=Entry("thing", thing, 0.0, e.entry.origin, "noun"))
              for e, thing in done.items()]
    return events + [e for e in edges if e not in done and (e not in dates or (e.start, e.end) not in nouns)]


def made_of_such(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Anything made of bronze?": what leads to what something is made of only says what is told so."""
    asked = said.grammar.lexicon.language["made_of"]["asked"]
    such = {(e.start, e.entry.meaning.kind) for e in edges if e.entry.category in ("thing", "threshold")
            and (e.entry.category == "threshold" or e.entry.form == "class")}
    leading = [e for e in edges if e.entry.category == "field" and (e.end, e.entry.meaning[0]) in such
               and " ".join(said.words[e.start:e.end]) in asked]
    return [formed(recast(e, "thing", Thing(e.entry.meaning[0], (), said.words[e.start])), "verb")
            if e in leading else e for e in edges]


def counts_told(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How many specimens did the expedition bring home?": as many as are told of it, and not those that are
    told of themselves, where not all are."""
    grammar = said.grammar
    spoken = {e.entry.meaning.kind for e in edges
              if e.entry.category == "thing" and e.entry.form in ("name", "noun")}
    told = {(e.start, e.end): e.entry.meaning[0] for e in edges if e.entry.category == "field"
            and e.entry.meaning[0] in spoken and grammar.step_type(*e.entry.meaning[:2]) == "number"}
    counting = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "count")
                or e.entry.category in ("superlative", "comparative")}

    def is_of_some(e: Edge) -> bool:
        """Whether a noun is for things of which only some are told, beside a number of them."""
        kind = told.get((e.start, e.end))
        return bool(kind) and e.start in counting and e.entry.category == "thing" and e.entry.form == "noun" \
            and not e.entry.meaning.keys and not grammar.pack.kinds[e.entry.meaning.kind].complete \
            and any(f.type.kind == kind for f in grammar.fields(e.entry.meaning.kind)) and not any(
                kind_told(other.entry) == e.entry.meaning.kind and other.start != e.start
                for other in edges)  # "how many people were born in Tarn?"

    return [e for e in edges if not is_of_some(e)]


def bodies(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who from Peru's Congress came?", "the Congress man": what a title is of tells who bears that, behind a
    word for where somebody is from or whom they speak for, and perhaps whose it is, and before one for
    people; elsewhere it is more than the pack knows."""
    people = {e.start for e in edges if e.entry.category == "thing" and e.entry.form in ("noun", "class")
              and said.grammar.is_person(e.entry.meaning.kind)}
    leading = {e.end for e in edges if e.entry.category == "preposition"
               and not {"from", "for"}.isdisjoint(e.entry.meaning[0])}
    between = {e.end: e.start for e in edges if names(e) or e.entry.category in ("definite", "possessive")}
    kept = []
    for e in edges:
        start = e.start
        while e.entry.category == BODY and start not in leading and start in between:
            start = between[start]
        if e.entry.category != BODY:
            kept.append(e)
        elif start in leading or e.end in people:
            kept.append(recast(e, "thing"))
    return kept


def told_words(said: Said, edges: list[Edge]) -> list[Edge]:
    """A word of a text that tells something goes on with what else that text holds ("the juniors' lessons",
    of lessons for the juniors), and what leads to it says no more: "(who paid) for the (kit)?"."""
    language = said.grammar.lexicon.language
    small = {*language["articles"], *language["definite"], *language["possessives"], *language["possessive"]}
    grown = [_grown(said, e, small) for e in edges if e.entry.form == TOLD_WORD]
    if not grown:
        return edges
    starts = {e.start for e in grown}
    for start in sorted(starts):
        before = list(itertools.takewhile(lambda at: said.words[at] in small, range(start - 1, -1, -1)))
        starts.update(before)
    kept = [e for e in edges if e.entry.form != TOLD_WORD and not any(is_inside(e, whole) for whole in grown)]
    leading = [e for e in kept if e.end in starts and (
        e.entry.category == "preposition" and not LEADS_TO_TOLD.isdisjoint(e.entry.meaning[0]))]
    return [*as_fillers(kept, leading), *grown]


def _grown(said: Said, edge: Edge, small: Collection[str]) -> Edge:
    """A word of texts with those beside it that stand in one of them as well."""
    language = said.grammar.lexicon.language

    def holding(texts: Sequence[str], word: str) -> tuple[str, ...]:
        return tuple(text for text in texts if language.stem(word) in map(
            language.stem, words(text.lower(), language.letters, language.clitics)))

    start, end, texts = edge.start, edge.end, edge.entry.meaning.value
    for step in (-1, 1):
        at = start - 1 if step < 0 else end
        while 0 <= at < len(said.words):
            word = said.words[at]
            if word not in small:
                with_it = holding(texts, word)
                if not with_it:
                    break
                start, end, texts = min(start, at), max(end, at + 1), with_it
            at += step
    meaning = edge.entry.meaning._replace(value=texts)
    read = [*said.words[start:edge.start], str(edge.corrected), *said.words[edge.end:end]]
    taken = " ".join(read) if edge.corrected else None
    return Edge(start, end, edge.entry._replace(meaning=meaning), edge.cost, taken)


def things_done(_: Said, edges: list[Edge]) -> list[Edge]:
    """"How many things has she written?": how many books, where those are what is written."""
    counted = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "count")}
    things = [e for e in edges if e.entry.category == "occur" and e.start in counted]
    done = {e.entry.meaning.kind: e for e in edges if e.entry.category == "thing" and e.entry.form == "verb"}
    done |= {e.entry.meaning[0]: e for e in edges if e.entry.category == "field"}
    return [*edges, *(one._replace(entry=Entry("thing", Thing(kind), 0.0, verb.entry.origin, "noun"))
                      for one in things for kind, verb in done.items() if len(done) == 1)]
