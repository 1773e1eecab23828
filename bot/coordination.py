"""Two questions in one text: what an "and" or an "or" coordinates.

Takes what the words of a text can mean (`Heard`); gives the two texts that it may stand for: those of two
questions in a row, those that ask whether one thing or another is so, and those that say of one subject, one
after the other, what an "and" says of it at once.

For example, "did Peru open an embassy and join the UN?" is "did Peru open an embassy" and "did Peru join the
UN". (What stands on both sides of a conjunction is alike: Chomsky 1957, Syntactic Structures, 5.2.)
"""
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from bot.asides import in_sentences, is_led
from bot.edges import covers, names
from bot.hearing import MAX_WORDS, Heard
from bot.lexicon import find
from bot.link import Edge, words_of
from bot.pieces import Grammar
from bot.query import Ask, Condition, Demand, Either, Query, Selection, Together
from bot.question import SHORT_TEXT

MAX_SPLITS = 4  # places where a text is tried as two questions
LONGEST_SIDE = 4  # words on one side of an "or"


class Side(NamedTuple):
    """A question whether one of two things is so, and what stands for that one in it."""

    text: str
    said: str


def sides(grammar: Grammar, text: str) -> Iterator[tuple[Side, Side]]:
    """A question whether one thing or another is so, as two: with what stands before an "or", and with what
    stands behind it, which "one" may stand for again ("a sitting mayor or a former one"). The longest sides
    first; or the two clauses, the second of which may point back to the first ("did he sell it, or did he
    lose it?")."""
    lexicon = grammar.lexicon
    words = [t.text for t in words_of(lexicon, text) if t.is_word]
    ors, ones = lexicon.language["or"], lexicon.language["pronouns"]["one"]
    place = next((place for place, word in enumerate(words) if word in ors), None)
    if place is None or len(words) > SHORT_TEXT:
        return
    if words[place + 1:place + 2] and any(
            e.category == "auxiliary" for e in find(lexicon, words[place + 1])):
        yield Side(" ".join(words[:place]), ""), Side(" ".join(words[place + 1:]), "")
        return
    for left, right in sorted(itertools.product(range(1, LONGEST_SIDE + 1), repeat=2), key=lambda n: -sum(n)):
        if place > left and place + right < len(words):
            other, rest = words[place + 1:place + 1 + right], words[place + 1 + right:]
            other = [*other[:-1], words[place - 1]] if other[-1] in ones else other
            yield (Side(" ".join((*words[:place], *rest)), " ".join(words[place - left:place])),
                   Side(" ".join((*words[:place - left], *other, *rest)), " ".join(other)))


def splits(grammar: Grammar, known: Heard) -> list[tuple[int, int]]:
    """Where a text may fall into two ("who came in 1996, and in what capacity?"): the ends of the first part
    and the starts of the second, as offsets. Within a sentence, the second begins with what a question begins
    with, and no word is unknown but in a clause before the first."""
    tokens, lattice = known.tokens, known.lattice
    if len(tokens) > MAX_WORDS:
        return []
    small = [e for e in lattice.edges if e.entry.category == "filler"]
    goes_on = grammar.lexicon.language.is_participle  # "… and was received" is no question of its own
    opening = {e.start for e in lattice.edges if e.entry.category in ("ask", "auxiliary")
               and not any(covers(s, e) for s in small)
               and (e.entry.category == "ask" or not any(map(goes_on, lattice.words[e.end:e.end + 1])))}
    asked = min(opening, default=len(tokens))
    opening |= {e.start for e in lattice.edges if e.entry.category == "preposition" and e.end in opening}
    links = {e.start for e in lattice.edges if e.entry.category == "link" and e.end == e.start + 1}
    ends = {end for _, end in in_sentences(known.marks, tokens)}
    meant = {i for e in lattice.edges if e.entry.category != "filler" for i in range(e.start, e.end)}
    filling = {e.start for e in lattice.edges if e.entry.category == "filler"} - meant  # "and also which …"
    found: list[tuple[int, int]] = []
    for second in range(1, len(tokens)):
        first = second
        while first > 0 and (first - 1 in links or first - 1 in filling or lattice.words[first - 1] == ","):
            first -= 1
        parts = second in opening and is_led(lattice) and any(
            i in links or lattice.words[i] == "," for i in range(first, second))
        if first > 0 and (second in ends or (parts and first > asked)):
            found.append((tokens[first - 1].end, tokens[second].start))
    return found[:MAX_SPLITS]


# what makes one side of an "and" mean something else than by itself
SCOPED = frozenset({"not", "only", "superlative", "denied verb", "difference", "other"})
MAX_CONJUNCTS = 6  # pairs that are tried


def conjuncts(known: Heard) -> list[tuple[str, str]]:
    """A text that says two things at once, as two texts: without the second one, and with it in the place of
    what is like it before the "and", the nearest first. What is between two is of neither alone."""
    lattice, words = known.lattice, known.lattice.words
    small = [e for e in lattice.edges if e.entry.category == "filler" and e.end - e.start > 1]
    edges = [e for e in lattice.edges if not any(covers(s, e) for s in small)]
    if lattice.unknown or len(words) > SHORT_TEXT or any(e.entry.category in SCOPED for e in edges):
        return []
    begun = [_begins([e for e in edges if e.start == at]) for at in range(len(words))]
    between = min((e.start for e in edges if e.entry.category == "preposition"
                   and "between" in e.entry.meaning[0] | e.entry.meaning[1]), default=len(words))
    links = [(e.start, e.end) for e in edges
             if (e.entry.category, e.entry.meaning) == ("link", "and") and e.start < between]
    said = {e.start for e in edges if e.entry.category == "all" and e.entry.meaning == "both"}
    pairs: list[tuple[str, str]] = []
    for start, end in reversed(links):
        after = next((at for at in range(end, len(words)) if begun[at]), len(words))
        before = [at for at in range(start) if at not in said]
        for place in reversed(range(1, len(before)) if after < len(words) else ()):
            alike = begun[before[place]] & begun[after]
            opened = "the" in begun[before[place] - 1]
            if alike and (not opened or "name" in alike):
                opening = before[:place - opened]
                pairs.append((" ".join(words[i] for i in before),
                              " ".join((*(words[i] for i in opening), *words[after:]))))
    return pairs[:MAX_CONJUNCTS]


def word_for_two(grammar: Grammar, known: Heard) -> int | None:
    """Where a word stands for two fields of somebody ("parents"), which a pack has and calls otherwise."""
    named = {e.start for e in known.lattice.edges if e.entry.category == "field"}
    held = {name for kind in grammar.pack.kinds.values() if kind.is_person for name in kind.fields}
    return next((place for place, word in enumerate(known.lattice.words) if place not in named
                 and held.issuperset(grammar.lexicon.language["of_two_fields"].get(word, ("",)))), None)


def two_fields(grammar: Grammar, known: Heard) -> tuple[str, str] | None:
    """A text that asks for two fields of one thing ("the height and the weight of the bridge", "her
    parents"), as two that ask for one each; None if it names no two."""
    words, edges = known.lattice.words, known.lattice.edges
    if (place := word_for_two(grammar, known)) is not None:
        both = grammar.lexicon.language["of_two_fields"][words[place]]
        said = known.lattice.tokens[place]
        first, second = (f"{known.text[:said.start]}{field}{known.text[said.end:]}" for field in both)
        return first, second
    fields = [e for e in edges if e.entry.category == "field" and e.entry.form != "verb"]
    determined = {e.start: e.end for e in edges
                  if e.entry.category == "definite" or e.entry.meaning == "article"}
    for link in edges:
        if (link.entry.category, link.entry.meaning) != ("link", "and"):
            continue
        begun = determined.get(link.end, link.end)
        for one, two in itertools.product(fields, fields):
            if one.end == link.start and two.start == begun and one.entry.meaning[0] == two.entry.meaning[0] \
                    and one.entry.meaning[1] != two.entry.meaning[1]:
                return (" ".join((*words[:link.start], *words[two.end:])),
                        " ".join((*words[:one.start], *words[two.start:])))
    return None


def _begins(edges: list[Edge]) -> frozenset[str]:
    """What the words that begin somewhere may be: a verb, an article, a noun, a name, a preposition."""
    found: set[str] = set()
    for edge in edges:
        category, form = edge.entry.category, edge.entry.form
        if category in ("auxiliary", "support") or (category in ("thing", "field") and form == "verb"):
            found.add("verb")
        elif category == "thing" and not edge.entry.meaning.keys:
            found |= {"verb", "noun"}  # "(he built it) and fought": of a fight
        elif names(edge) and form == "name":
            found.add("name")
        elif category == "definite" or edge.entry.meaning == "article":
            found.add("the")
        elif category in ("thing", "field"):
            found.add("noun")
        elif category == "preposition":
            found.add("preposition")
    return frozenset(found)


def of_both(grammar: Grammar, one: Query, two: Query) -> Query | None:
    """What two questions both ask for ("who built it?", "who fought in it?"), as one; None where they ask for
    something else than things of one kind, or pick one of them."""
    kinds: set[str] = set()
    demands: set[Demand] = set()
    for query in (one, two):
        told = _told_by(grammar, query)
        kinds |= {grammar.step_type(kind, name) for kind, name, _ in told}
        options = [Condition((f"^{kind}.{name}",), "in", selection) for kind, name, selection in told]
        demands.add(options[0] if len(options) == 1 else Either(tuple(frozenset({o}) for o in options)))
    (kind, *others) = kinds or {""}
    if others or kind not in grammar.pack.kinds:
        return None
    return Query(Selection(kind, frozenset(demands)), (Ask("list"),))


def _told_by(grammar: Grammar, query: Query) -> list[tuple[str, str, Selection]]:
    """The records that tell what a question asks for, each with its kind and the field for it; none where
    that isn't just what they hold."""
    selection, (ask, *more) = query.selection, query.asks
    if more or ask.within or ask.unit or query.denied or query.number or query.by is not None:
        return []
    if isinstance(selection, Together) and ask.what == "list":  # "who was president": of whatever
        parts = [one for one in selection.parts if isinstance(one, Selection)]
        people = [(part, field.name) for part in parts
                  for field in grammar.pack.kinds[part.kind].fields.values()
                  if grammar.is_person(field.type.kind or "")]
        return [(part.kind, name, part) for part, name in people] if len(people) == len(parts) else []
    if not isinstance(selection, Selection) or ask.what != "values" or len(ask.path) != 1 \
            or ask.path[0].startswith("^") or selection.extremes or selection.path not in ((), ask.path):
        return []
    return [(selection.kind, ask.path[0], selection._replace(path=()))]
