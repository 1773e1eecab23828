"""How much, how many and the how manieth: numbers, measures, comparisons, and what is next in order.

Takes the edges of a question beside one another (`Said`); gives them with what is counted, weighed or
numbered beside its number.

For example, "over 266 million" is more than that, and "the third floor" the one with this number.
"""
import itertools
from collections.abc import Sequence

from bot.edges import (
    FARTHEST_PART,
    NEAR,
    Said,
    as_fillers,
    covers,
    formed,
    is_inside,
    names,
    noun_kind,
    recast,
)
from bot.lexicon import (
    BEHIND_AMOUNT,
    DEED,
    ONE_OF,
    RATE,
    REACHED,
    RIGHT_BEHIND,
    VERB,
    Entry,
    Thing,
    find,
    kind_told,
)
from bot.link import Edge
from bot.model import MEASURES
from bot.passes import asking
from bot.pieces import BOTH_WAYS, COUNTED, OF_MANY, TO_DO, Grammar
from bot.query import ANY

TAKING = 0.1  # that "took" before "the most visitors" says no more
APART = 0.1  # a name of a field whose words stand apart
PHRASE_RATHER = 0.4  # "out of office" rather means what the pack has it for than what its words say
MEASURE_RATHER = 0.6  # "how many people", where a pack declares that to ask for a field, rather asks for that
SIZE_RATHER = 0.4  # "higher" of what no field is declared to be so
COMPARING = frozenset({"comparative", "superlative"})
IN_TURN = "in turn"  # the form of a "right" that stands before a "before" or "after"
NEXT, PREVIOUS = ("least", "date", 1), ("most", "date", 1)  # superlatives, for the first one after or before
YEARS = 1000  # from here on, a number may well be a year
# what says more of what is counted
SAID_OF = frozenset({"thing", "field", "date", "number", "preposition", "pronoun", "superlative", "threshold",
                     "occur", "phase", "about", "support", "going"})
DOING = "doing"  # the form of a "did" that says no more than what is counted behind it


def picking(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who was the first to win?": the first of those who won; "next to be sold" isn't beside anything."""
    told = {e.start: e.entry.category for e in edges if e.entry.category in ("thing", "field")
            and not e.entry.form.endswith(("name", "class"))}
    told |= {e.start: told[e.end] for e in edges if e.entry.category == "auxiliary" and e.end in told}
    doing = {e.start: e for e in edges
             if e.entry.category == "preposition" and "to" in e.entry.meaning[0] and e.end in told}
    first = {e for e in edges if e.entry.category == "superlative" and e.end in doing}
    beside = {(e.start, doing[e.end].end) for e in first}
    return [formed(e, TO_DO) if e in first and told[doing[e.end].end] == "thing" else e
            for e in edges if e.entry.category != "preposition" or (e.start, e.end) not in beside]


def numbering(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The third floor": of what is only numbered, that with this number."""
    grammar, plural = said.grammar, said.grammar.lexicon.language.is_plural
    numbered = {e.start for e in edges if e.entry.category == "field" and not plural(said.words[e.end - 1])
                and grammar.step_type(*e.entry.meaning[:2]) == "number"}
    numbered -= {e.start for e in edges if e.entry.category in ("thing", "unit")}
    return [recast(e, "number", e.entry.meaning[2])
            if e.entry.category == "superlative" and e.end in numbered
            and e.entry.meaning[:2] == ("least", "date") else e for e in edges]


def any_number(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Name two visitors" wants as many as that; "the two" says as well that there are no more. When somebody
    "gave £500", it doesn't bid for a list."""
    asks = [e for e in edges if e.entry.category == "ask"]
    first = min((e.start for e in asks), default=0)
    listing = {e.end for e in asks if e.entry.meaning == "list" and e.start == first}
    return as_fillers(edges, [e for e in edges if e.entry.category == "number" and e.start in listing])


def out_of(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Of the four visitors, how many …?", "the third of four": out of so many, whichever those are that are
    asked for."""
    before = {0, *(e.end for e in edges if e.entry.category in ("ask", "superlative"))}
    of = {e.end for e in edges if e.entry.category == "preposition" and "of" in e.entry.meaning[0]
          and e.start in before}
    of |= {e.end for e in edges if e.entry.category == "ask" and e.entry.form == ONE_OF}
    of |= {e.end for e in edges if e.start in of and (
        e.entry.category == "definite" or (e.entry.category, e.entry.meaning) == ("pronoun", "those"))}
    things = {e.start for e in edges if e.entry.category in ("thing", "field")}
    return [recast(e, "out of") if e.entry.category == "number" and e.start in of
            and isinstance(e.entry.meaning, int) and 1 < e.entry.meaning < 1000
            and not things.isdisjoint(range(e.end, e.end + NEAR)) else e for e in edges]


def both_ways(said: Said, edges: list[Edge]) -> list[Edge]:
    """An "in both directions" doesn't only fill where a time is asked for: "in which year did visits go both
    ways?"; "one to Peru and one to Poland" says no more behind it."""
    timed = {e.start for e in edges if e.entry.category == "unit"}
    asked = any(e.entry.category == "ask" and (e.entry.meaning == "when" or e.end in timed) for e in edges)
    return [recast(e, BOTH_WAYS)._replace(end=_behind_each(said, edges, e.end))
            if e.entry.meaning == BOTH_WAYS else e for e in edges] if asked else edges


def _behind_each(said: Said, edges: list[Edge], start: int) -> int:
    """Where a "one to Peru and one to Poland" ends that begins at `start`; the place itself if none does."""
    words, language = said.words, said.grammar.lexicon.language
    prepositions = {e.start: e.end for e in edges if e.entry.category == "preposition"}
    named = {e.start: e.end for e in edges if names(e) and e.entry.form == "name"}
    between, at = {",", *language["and"], *language["definite"]}, start
    for _ in range(2):
        at = next((i for i in range(at, len(words)) if words[i] not in between), len(words))
        behind = named.get(prepositions.get(at + 1, -1))
        if behind is None or words[at] not in language["one_each"]:
            return start
        at = behind
    return at


def of_people(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without what asks for a number of people elsewhere, where something is told that only persons
    did: "how many people were born in Lima?", where matches have so many people, too; and without either,
    where nothing else is said: "how many people are there?"."""
    grammar = said.grammar
    helping = {e.start: e.end for e in edges if e.entry.category == "auxiliary"}
    people = {e.end: e.entry.meaning.kind for e in edges if e.entry.category == "thing"
              and e.entry.form == "noun" and grammar.is_person(e.entry.meaning.kind)}
    elsewhere = [e for e in edges if e.entry.category == "field" and e.end - e.start > 1 and e.end in people
                 and e.entry.meaning[0] != people[e.end]]
    if not elsewhere:
        return edges
    end = elsewhere[0].end
    said_of = [e for e in edges if e.start >= end and e.entry.category in SAID_OF
               and (e.entry.meaning != "there" or not said.opening)]
    if not said_of:
        return [e for e in edges if e not in elsewhere and (e.end != end or e.entry.category != "thing")]
    behind = helping.get(end, end)
    told = {str(e.entry.meaning[0]) for e in said_of if e.start == behind
            and (e.entry.category == "field" or e.entry.form == "verb")}
    return [e for e in edges if e not in elsewhere] if told == {people[end]} else edges


def of_fields(said: Said, edges: list[Edge]) -> list[Edge]:
    """In "a higher population", what is weighed is the population, and not how high something lies; "(is) the
    speed of the Pike higher than that of the Otter" asks whether the Pike's is."""
    amounts = [e for e in edges if e.entry.category == "field" and len(e.entry.meaning) == 2
               and said.grammar.step_type(*e.entry.meaning) in MEASURES]
    weighing = [e for e in edges if e.entry.category in ("comparative", "superlative")
                and e.entry.meaning[1] in ("size", "count")]
    for word, amount in itertools.product(weighing, amounts):
        alike = [e for e in edges if (e.start, e.end, e.entry.category) == (
            word.start, word.end, word.entry.category) and e is not word]
        if word.end == amount.start and any(e.entry.meaning[1] not in ("size", "count") for e in alike):
            edges = [word._replace(cost=0.0) if e is word else e for e in edges if e not in alike]
        of = [e for e in edges if e.entry.category == "preposition" and e.start == amount.end
              and "of" in e.entry.meaning[0]]
        if of and word.entry.category == "comparative" and any(
                names(e) and (e.start, e.end) == (of[0].end, word.start) for e in edges):
            by = word._replace(entry=word.entry._replace(
                meaning=(word.entry.meaning[0], ("field", *amount.entry.meaning))), cost=0.0)
            said_again = [e for e in edges if e.start > word.end and e.entry.category == "pronoun"
                          and e.entry.meaning == "one"]
            gone = (amount, *of[:1], *said_again[:1])
            edges = [by, *(e for e in edges if e is not word and e not in alike
                           and not any(covers(one, e) for one in gone)),
                     *(recast(e, "filler", "filler") for e in gone)]
            break
    return edges


def weighed_thing(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The most valuable thing" is one of the kind that is weighed so; what "went deeper" was that."""
    weighing = [e for e in edges if e.entry.category in COMPARING and isinstance(e.entry.meaning[1], tuple)
                and e.entry.meaning[1][0] == "field"]
    kinds = {e.end: e.entry.meaning[1][1] for e in weighing}
    opening = {e.start for e in weighing}
    went = {place for place, word in enumerate(said.words)
            if word in said.grammar.lexicon.language["went"] and place + 1 in opening}
    edges = [e for e in edges if e.start not in went] + [
        Edge(place, place + 1, Entry("auxiliary", "be"), 0.0) for place in sorted(went)]
    return [e._replace(entry=Entry("thing", Thing(kinds[e.start], (), said.words[e.start]), form="noun"))
            if e.entry.category == "occur" and e.end == e.start + 1 and e.start in kinds else e
            for e in edges]


def weighed_times(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Was 1825 busier than 1875?", "which year was busier, 1825 or 1875?": what is told of the one time and
    of the other, where it is events of such times that are weighed so."""
    grammar, kinds = said.grammar, set[str]()
    for e in edges:
        if e.entry.category == "comparative" and isinstance(e.entry.meaning[1], tuple) \
                and e.entry.meaning[1][0] == "field":
            kinds.add(e.entry.meaning[1][1])
    told = [kind for kind in kinds if grammar.is_event(kind) and len(grammar.links(kind, "date")) == 1]
    leading = {e.end for e in edges if e.entry.category == "preposition"}
    dates = [e for e in edges if e.entry.category == "date" and e.start not in leading]
    pointing = any(e.entry.category == "pronoun" and e.entry.meaning == "this" for e in edges)
    if len(told) != 1 or len(dates) + pointing < 2 or any(noun_kind(grammar, e) for e in edges):
        return edges
    spans = {(e.start, e.end) for e in dates}
    then = [e._replace(entry=Entry("then", (told[0], e.entry.meaning), 0.0, e.entry.origin)) for e in dates]
    return [*(e for e in edges if (e.start, e.end) not in spans), *then]


def so_many_more(_: Said, edges: list[Edge]) -> list[Edge]:
    """"How many pages longer": by how much, where it is by the pages that things are longer."""
    longer = {(e.start, e.entry.meaning[1][1:]) for e in edges if e.entry.category == "comparative"
              and isinstance(e.entry.meaning[1], tuple)}
    nouns = [e for e in edges if e.entry.category == "field" and (e.end, e.entry.meaning) in longer]
    asking = [e for e in edges if e.entry.category == "ask" and e.entry.meaning in ("count", "amount")
              and any(e.end == noun.start for noun in nouns)]
    if not asking:
        return edges
    whole = asking[0]._replace(end=nouns[0].end)
    return [e for e in edges if not is_inside(e, whole) and e not in asking] + [whole]


def so_many_units_more(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How many more litres were sold in 2018 than in 2020?": by how much, of what is told in that unit."""
    counting = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "count")}
    units = {e.start: e for e in edges if e.entry.category == "unit name"}
    found = []
    for more in edges:
        if more.entry.category == "comparative" and more.entry.meaning[1:] == ("count",) \
                and more.start in counting and more.end in units:
            unit, kinds = units[more.end], {kind_told(e.entry) for e in edges}
            for kind in sorted(filter(None, kinds)):
                told = [f.name for f in said.grammar.fields(kind) if f.type.unit == unit.entry.meaning]
                of_it = (more.entry.meaning[0], ("field", kind, *told))
                found += [recast(more, "comparative", of_it)._replace(end=unit.end)] if len(told) == 1 else []
    return edges + found



def of_one_unit(_: Said, edges: list[Edge]) -> list[Edge]:
    """"How much is a kilo of it?" asks for a price, and not how many kilos it weighs."""
    be = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "be")}
    of = {e.start for e in edges if e.entry.category == "preposition" and "of" in e.entry.meaning[0]}
    asked = any(e.start == 0 and (e.entry.category, e.entry.meaning) == ("ask", "amount") for e in edges)
    return [e for e in edges
            if not asked or e.entry.category != "unit name" or e.start not in be or e.end not in of]

def weighed_deed(said: Said, edges: list[Edge]) -> list[Edge]:
    """What "stayed the longest" did what is weighed: where it is told how long each stayed, the verb says no
    more than that."""
    weighing = {(e.entry.meaning[1][1:], e.start) for e in edges if e.entry.category in COMPARING
                and isinstance(e.entry.meaning[1], tuple) and e.entry.meaning[1][0] == "field"}
    is_verb = said.grammar.lexicon.language.is_verb
    return [e._replace(entry=Entry("thing", Thing(e.entry.meaning[0], (), e.entry.meaning[1]), form="verb"))
            if e.entry.category == "field" and is_verb(said.words[e.start]) and any(
                field == e.entry.meaning and e.end <= place for field, place in weighing) else e
            for e in edges]


def doing_more(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Who did more visits?": as who made them."""
    weighed = {e.start for e in edges if e.entry.category in ("comparative", "superlative")}
    return edges + [formed(recast(e, "support", "support"), DOING) for e in edges if e.end in weighed
                    and (e.entry.category, e.entry.meaning) == ("auxiliary", "do")]


def apart(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with a field whose name is of several words that stand apart ("how many goals did they
    concede"), of which the later ones say no more than of what kind it is."""
    lexicon = said.grammar.lexicon
    stems = [lexicon.language.stem(word) for word in said.words]
    held = frozenset(stems)
    found: dict[int, list[tuple[tuple[int, ...], Edge]]] = {}
    for parts, entry in lexicon.wide:
        if not held.issuperset(parts):
            continue
        places = [stems.index(parts[0])]
        for part in parts[1:]:
            places += [place for place in range(places[-1] + 1, len(stems)) if stems[place] == part][:1]
        if len(places) == len(parts) and places[-1] - places[0] in range(len(parts), FARTHEST_PART):
            edge = Edge(places[0], places[0] + 1, entry, entry.cost + APART)
            found.setdefault(places[0], []).append((tuple(places[1:]), edge))
    for ways in found.values():
        if len({places for places, _ in ways}) > 1:
            continue  # "how many goals were scored and conceded?"
        later = {(place, place + 1) for places, _ in ways for place in places}
        kinds = {edge.entry.meaning[0] for _, edge in ways}
        edges = [recast(e, "filler", "part") if (e.start, e.end) in later
                 and kind_told(e.entry) not in kinds else e for e in edges]
        edges += [edge for _, edge in ways]
    return edges


def bounding(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without another reading of a bound before a number: "over 266 million" is more than that.
    When an amount reached so much is when it was just that."""
    if any(e.entry.category == "ask" and e.entry.meaning == "when" for e in edges):
        edges = [e for e in edges if e.entry.form != REACHED]
    no_more = said.grammar.lexicon.language["no_more"]
    numbers = {e.start for e in edges if e.entry.category == "number"}
    bounds = {(e.start, e.end) for e in edges
              if e.entry.category == "bound" and e.entry.meaning != "=" and e.end in numbers}
    definite = {e.end for e in edges if e.entry.category == "definite"}  # but "the only one"
    just = {e.end for e in edges
            if e.entry.category == "bound" and e.end in numbers and e.start not in definite
            and " ".join(said.words[e.start:e.end]) in no_more}
    bounds |= {(e.start, e.end) for e in edges if e.entry.category == "bound" and e.end in just}
    edges = [e for e in edges if e.entry.category != "bound" or e.start not in definite]
    return [e for e in edges if ((e.start, e.end) not in bounds or e.entry.category == "bound")
            and (e.start not in just or e.entry.category == "number")]


def in_turn(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The next visit after Tusk's" and "directly after Tusk" are the first one after that, whatever was told
    before; so is "the director after Curie", who was one."""
    told = {role: e.start for e in edges if e.entry.category == "preposition" for role in e.entry.meaning[1]}
    if "after" not in told and "before" not in told:
        return [e for e in edges if e.entry.category != "adjacent"]
    turns = {"next": NEXT} if "after" in told else {}
    turns |= {"previous": PREVIOUS} if "before" in told else {}
    adjacent = {(e.start, e.end): NEXT if e.end == told.get("after") else PREVIOUS for e in edges
                if e.entry.category == "adjacent" and e.end in (told.get("after"), told.get("before"))}
    of_series = _one_of_series(said, edges)
    found: list[Edge] = []
    for e in edges:
        if e.entry.category == "definite" and e.end in of_series:
            found.append(recast(e, "superlative", of_series[e.end]))
            continue
        known = turns.get(e.entry.meaning) if e.entry.category == "pronoun" else None
        turn = adjacent.get((e.start, e.end)) if e.entry.category == "adjacent" else known
        if turn:
            picked = recast(e, "superlative", meaning=turn)
            found.append(picked if known else formed(picked, IN_TURN))
        elif e.entry.category != "adjacent" and (e.start, e.end) not in adjacent:
            found.append(e)
    return found


def coming_next(said: Said, edges: list[Edge]) -> list[Edge]:
    """"What came (right) after the treaty?" asks what happened then, and "which treaty came right before it?"
    for a treaty: nobody comes there; nor does whoever came right after her "as head gardener"."""
    grammar = said.grammar
    if apart := [e for e in edges if e.entry.form == RIGHT_BEHIND]:
        parted = [Edge(e.start + 1 + at, e.start + 2 + at, entry, 0.0) for e in apart
                  for at, word in enumerate(said.words[e.start + 1:e.end])
                  for entry in find(grammar.lexicon, word)
                  if entry.category == ("preposition" if at else "adjacent")]
        edges = [e for e in edges if e not in apart and e not in parted] + parted
    times = [e for e in edges if e.entry.category == "preposition" and e.end == e.start + 1
             and not e.entry.meaning[1].isdisjoint(("after", "before"))]
    if not times:
        return edges
    adjacent = {e.end: e.start for e in edges if e.entry.category == "adjacent"}
    numbers = {e.end: e.start for e in edges if e.entry.category == "number"}
    adjacent |= {e.end: numbers[e.start] for e in edges if e.entry.category == "unit" and e.start in numbers}
    what = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "what")}
    roles = {e.end for e in edges if e.entry.category == "role"}
    posts = {e.start for e in edges if e.entry.category == "field" and e.start in roles
             and grammar.span_of(e.entry.meaning[0])}
    who = {e.end for e in edges if posts and (e.entry.category, e.entry.meaning) == ("ask", "who")}
    dated = {e.end for e in edges if (kind := noun_kind(grammar, e)) and kind in grammar.pack.kinds
             and grammar.links(kind, "date") and not grammar.is_person(kind)}
    for then in times:
        behind = adjacent.get(then.start, then.start)
        verb = behind - 1
        if verb <= 0 or verb not in what | dated | who or (verb in dated and behind == then.start):
            continue
        coming = [e for e in find(grammar.lexicon, f"{said.words[verb]} {said.words[then.start]}")
                  if e.category == "preposition" and VERB in e.meaning[1]]
        if not coming:
            continue
        if verb in who:
            rest = [e for e in edges if e.end <= verb or e.start >= then.end]
            return [*rest, Edge(verb, then.end, coming[0], 0.0)]
        meant = Entry("occur", ANY) if verb in what else Entry("filler", "came")
        return [*(e for e in edges if not e.start <= verb < e.end), Edge(verb, behind, meant, 0.0)]
    return edges


def _one_of_series(said: Said, edges: Sequence[Edge]) -> dict[int, tuple[str, str, int]]:
    """Where a noun in the singular stands that somebody was before or after another one, and which of them is
    meant: "the (old) director (of the park) after Curie"."""
    language, grammar = said.grammar.lexicon.language, said.grammar
    people = {e.start for e in edges if (names(e) and grammar.is_person(e.entry.meaning.kind))
              or (e.entry.category == "pronoun" and e.entry.meaning in ("he", "she"))}
    turns = {e.start: NEXT if "after" in e.entry.meaning[1] else PREVIOUS for e in edges
             if e.entry.category == "preposition" and e.end in people
             and not e.entry.meaning[1].isdisjoint(("after", "before"))}
    small = {e.end: e.start for e in edges if e.entry.category in ("definite", "filler")}
    owned = {small.get(e.start, e.start): turns[e.end] for e in edges
             if e.entry.category == "thing" and e.end in turns}
    turns |= {e.start: owned[e.end] for e in edges
              if e.entry.category == "preposition" and "of" in e.entry.meaning[0] and e.end in owned}
    found = {e.start: turns[e.end] for e in edges
             if e.entry.category == "field" and e.end in turns and not language.is_plural(said.words[e.start])
             and grammar.is_person(grammar.step_type(*e.entry.meaning))}
    # "the Pole before him", "the treaty before the one on trade"
    found |= {e.start: turns[e.end] for e in edges if e.entry.category == "thing" and e.end in turns
              and e.entry.form in ("people", "adjective") and not language.is_plural(said.words[e.start])}
    found |= _one_of_a_kind(said, edges)
    return found | {e.start: found[e.end] for e in edges  # "the Polish visitor before him"
                    if e.entry.form == "adjective" and e.end in found}


def _one_of_a_kind(said: Said, edges: Sequence[Edge]) -> dict[int, tuple[str, str, int]]:
    """Where a noun in the singular stands for what was before or after another one of its kind."""
    grammar, is_plural = said.grammar, said.grammar.lexicon.language.is_plural
    ones = {e.start for e in edges
            if e.entry.category == "pronoun" and e.entry.meaning in ("one", "it", "this")}
    turns: dict[tuple[int, str], tuple[str, str, int]] = {}
    for e in edges:
        if e.entry.category != "preposition" or e.entry.meaning[1].isdisjoint(("after", "before")):
            continue
        turn = NEXT if "after" in e.entry.meaning[1] else PREVIOUS
        behind = {e.end, *(the.end for the in edges
                           if the.start == e.end and the.entry.category in ("definite", "superlative"))}
        behind |= {the.end for the in edges if the.start in behind and the.entry.category == "superlative"}
        named = {other.entry.meaning.kind for other in edges
                 if other.start in behind and other.entry.category == "thing"}
        of_any = grammar.pack.kinds if behind & ones else named
        turns |= {(e.start, kind): turn for kind in of_any}
    return {e.start: turns[e.end, kind] for e in edges
            if (kind := noun_kind(grammar, e)) and e.entry.category == "thing" and (e.end, kind) in turns
            and not grammar.is_person(kind) and grammar.links(kind, "date")
            and not is_plural(said.words[e.end - 1])}


def sums_weighed(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which fund raised the most money?": money isn't counted, whatever things a pack calls so; what is
    weighed is the one sum of those that are asked for, or else of these things."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    most = [e for e in edges if e.entry.category in COMPARING and e.entry.meaning[1] == "count"
            and said.words[e.end:e.end + 1] and said.words[e.end] in language["sums"]]
    behind, asked = {e.end for e in most}, {e.end for e in edges if e.entry.category == "ask"}
    things = [e for e in edges if e.entry.category == "thing"]
    money = [e for e in things if e.start in behind]
    if not money:
        return edges
    sums = {kind: told[0] for kind in {e.entry.meaning.kind for e in things} if len(told := [
        field.name for field in grammar.fields(kind) if field.type.unit in language.money]) == 1}
    subjects = sorted((e.start, e.entry.meaning.kind) for e in things
                      if e.start in asked and e.entry.meaning.kind in sums)

    def weighing(edge: Edge) -> list[Edge]:
        direction, _, *rest = edge.entry.meaning
        called = {e.entry.meaning.kind for e in money if e.start == edge.end}
        return [recast(edge, edge.entry.category, (direction, ("field", kind, sums[kind]), *rest))
                for kind in ([subjects[0][1]] if subjects else sorted(called & sums.keys()))]

    found = [e for e in edges if e not in most] + [new for e in most for new in weighing(e)]
    return as_fillers(found, money if subjects else [])


def declared(_: Said, edges: list[Edge]) -> list[Edge]:
    """A comparison that the pack declares for a field rather means that than a size in general."""
    fields = {(e.start, e.end) for e in edges if e.entry.category in COMPARING
              and isinstance(e.entry.meaning[1], tuple)}
    return [e._replace(cost=e.cost + SIZE_RATHER) if (e.start, e.end) in fields
            and e.entry.category in COMPARING and e.entry.meaning[1] in ("size", "span") else e
            for e in edges] if fields else edges


def so_many_times(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How many times larger (than)", "how many times as much (as)": how many times one amount is another,
    and not how often."""
    than = said.grammar.lexicon.language["same_as"]
    weighing = {e.start for e in edges if e.entry.category == "comparative" and e.entry.meaning[1] != "date"}
    times = [e for e in edges
             if (e.entry.category, e.entry.meaning) == ("ask", "times") and e.end in weighing]
    if times:
        asked = recast(times[0], "difference", "ratio")
        return [e for e in edges if e.start >= asked.end or not covers(asked, e)] + [asked]
    alike = [(e, at) for e in edges if (e.entry.category, e.entry.meaning) == ("difference", "ratio")
             for at in range(e.start, e.end) if said.words[at] in than]
    behind = [e for e in edges if alike and e.start >= alike[0][0].end and said.words[e.start] in than]
    if not alike or not behind:
        return edges
    whole, at = alike[0]
    entry = whole.entry
    return [e for e in edges if e not in behind and not covers(whole, e)] + [
        whole._replace(end=at), whole._replace(start=at, entry=entry._replace(
            category="comparative", meaning=("more", "size"))), recast(behind[0], "than", "than")]


def not_of_money(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How much" asks for no sum of money of what it says a verb of that measures it: "how much does the tank
    hold?"."""
    grammar = said.grammar
    measuring = grammar.lexicon.language["measured_by"]
    kinds = {e.entry.meaning.kind for e in edges if e.entry.category == "thing" and e.entry.form == "verb"
             and e.entry.meaning.lemma in measuring}
    asked = {(e.start, e.end) for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "amount")}
    return [e for e in edges if not (
        (e.start, e.end) in asked and e.entry.category == "field" and e.entry.meaning[0] in kinds
        and grammar.pack.kinds[e.entry.meaning[0]].fields[e.entry.meaning[1]].type.unit
        in grammar.lexicon.language.money)] if kinds and asked else edges


def by_how_many(_: Said, edges: list[Edge]) -> list[Edge]:
    """"By how many people is the one larger than the other?": by how much, and not how many people it has."""
    leading = any(e.entry.category == "preposition" and (e.start, e.end) == (0, 1) for e in edges)
    by = next((e for e in edges if e.entry.category == "difference" and not e.start and leading), None)
    if by is None or not any(e.entry.category in COMPARING for e in edges):
        return edges
    named = [e.end for e in edges if e.start in (by.start + 1, by.end) and e.end > by.end and (
        e.entry.category == "field" or (e.entry.category == "thing" and e.entry.form == "noun"))]
    if not named:
        return edges
    return [by._replace(end=max(named)), *(e for e in edges if e.start >= max(named))]


def measuring(said: Said, edges: list[Edge]) -> list[Edge]:
    """What stands inside of a phrase that the pack has for a field costs more, but for the noun of what there
    may be so many of ("how many moons")."""
    if not any(e.entry.category == "field" and e.end - e.start > 1 for e in edges):
        return edges
    counted = _done_to_counted(edges) | _lying_there(said.grammar, edges)
    edges = [e for e in edges if e not in counted]
    measures = [e for e in edges if e.entry.category == "field" and e.end - e.start > 1]
    long = [m for m in measures if m.end - m.start > 2]
    return [e._replace(cost=e.cost + (MEASURE_RATHER if any(asking.is_part(e, m) for m in measures) else 0.0)
                       + (PHRASE_RATHER if any(is_inside(e, m) for m in long) and e.entry.form != "noun"
                          else 0.0)) for e in edges]


def _done_to_counted(edges: Sequence[Edge]) -> set[Edge]:
    """The phrases for a number of something else, where it is told what was done to those that it ends in:
    "how many moons were discovered in 1787?" is about moons, and not about how many a planet has."""
    fields = [e for e in edges if e.entry.category == "field"]
    subjects = {(e.end, e.entry.meaning.kind) for e in edges
                if e.entry.category == "thing" and e.entry.form == "noun"}
    done = {(be.start, e.entry.meaning[0]) for be in edges if be.entry.category == "auxiliary"
            and be.entry.meaning == "be" for e in fields if e.start == be.end} & subjects
    return {e for e in fields if e.end - e.start > 1
            and any(end == e.end and kind != e.entry.meaning[0] for end, kind in done)}


def _lying_there(grammar: Grammar, edges: Sequence[Edge]) -> set[Edge]:
    """The phrases for how many something holds, where it is asked how many lie in it, and all of those are
    told: "how many casks are in the store?"."""
    lie = {e.start for e in edges if e.entry.meaning == "locative" or (
        e.entry.category == "auxiliary" and e.entry.meaning == "be")}
    kinds = grammar.pack.kinds
    lying = {(e.end, e.entry.meaning.kind) for e in edges if e.end in lie and e.entry.category == "thing"
             and e.entry.form == "noun" and e.entry.meaning.kind in kinds
             and kinds[e.entry.meaning.kind].complete}
    return {e for e in edges if e.entry.category == "field" and e.end - e.start > 1 and any(
        end == e.end and any(field.type.kind == e.entry.meaning[0] for field in grammar.fields(kind))
        for end, kind in lying)}


def rated(_: Said, edges: list[Edge]) -> list[Edge]:
    """"A night" says for how long so much is paid only behind what that is paid for: "what is a room a
    night?", but not "how much is a night at the inn?"."""
    asks = {e.start for e in edges if e.entry.category == "ask"}
    paid = min((e.end for e in edges if e.entry.category in ("thing", "field", "number", "pronoun")
                and e.entry.form != DEED and e.start not in asks), default=0)
    return [e for e in edges if e.entry.meaning != RATE or 0 < paid <= e.start]


def in_that_year(said: Said, edges: list[Edge]) -> list[Edge]:
    """"In the year of the centenary" tells when, and asks for no number of `years`."""
    units = {e.start for e in edges if e.entry.category == "unit"}
    behind = {e.end for e in edges if e.entry.category == "preposition" and "in" in e.entry.meaning[1]}
    behind |= {e.end for e in edges if e.entry.category == "definite" and e.start in behind}
    return [e for e in edges if e.entry.category != "field" or e.start not in units & behind
            or said.grammar.step_type(*e.entry.meaning) not in MEASURES
            or said.grammar.lexicon.language.is_plural(said.words[e.start])]


def counted(_: Said, edges: list[Edge]) -> list[Edge]:
    """A unit of time right behind "how many" is what is counted."""
    counting = {e.end for e in edges if e.entry.category == "ask" and e.entry.meaning == "count"}
    return [formed(e, COUNTED)
            if e.entry.category == "unit" and e.start in counting else e for e in edges]


def none_of_them(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which flood killed nobody?": behind what tells of a number of people, that is 0."""
    numbers = {e.end for e in edges if e.entry.category == "field"
               and said.grammar.step_type(*e.entry.meaning[:2]) == "number"}
    return [e._replace(entry=Entry("number", 0, e.entry.cost, e.entry.origin))
            if e.entry.category == "nobody" and e.start in numbers else e for e in edges]


def figures(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Visitor numbers", "attendance figures", "the phone number of …": behind what is counted or measured,
    or told by a text, they say no more."""
    told = {e.end for e in edges if e.entry.category == "field"
            and said.grammar.step_type(*e.entry.meaning) in ("number", "quantity", "text", "name")}
    more = [e for e in edges if e.entry.category == "figures" and e.start in told]
    starts = {e.start for e in more}
    return as_fillers([e for e in edges if e.start not in starts or (e.entry.category, e.entry.meaning)
                       != ("ask", "count")], more)


def amounting(said: Said, edges: list[Edge]) -> list[Edge]:
    """A small word between a field and its amount says nothing: "a height of over 3,700 metres", "3,688
    metres in height", "ripen for over 12 months"; only behind an amount, "high" is a word for what is asked
    for by "how high"."""
    behind = {e.end for e in edges if e.entry.category in ("number", "unit name")}
    edges = [e for e in edges if e.entry.form != BEHIND_AMOUNT or e.start in behind]
    fields = [e for e in edges if e.entry.category == "field"
              and said.grammar.step_type(*e.entry.meaning) in MEASURES]
    starts, ends = {e.start for e in fields}, {e.end for e in fields}
    spells, kinds = said.grammar.lexicon.language.spells, said.grammar.pack.kinds
    lasting = {e.end for e in fields for kind, name in [e.entry.meaning]
               if kinds[kind].fields[name].type.unit in spells}
    dates = {e.start for e in edges if e.entry.category == "date"}  # "the volume of 2018"
    before = {e.start for e in edges if e.entry.category == "bound" or (
        e.entry.category == "number" and (e.entry.meaning < YEARS or e.start not in dates))}
    return edges + [recast(e, "filler", "amounting") for e in edges if e.entry.category == "preposition" and (
        ("of" in e.entry.meaning[0] and e.start in ends and e.end in before)
        or ("for" in e.entry.meaning[0] and e.start in lasting and e.end in before)
        or ("in" in e.entry.meaning[0] and e.start in behind and e.end in starts))]


def of_many(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with "the most" marked before a plural: "the most rescues" are counted, "the most trade" is
    the largest."""
    language = said.grammar.lexicon.language
    nouns = {e.start: e.end for e in edges
             if e.entry.category in ("thing", "field") and e.entry.form != "adjective"}

    def counts(edge: Edge) -> bool:
        noun = min((start for start in nouns if start >= edge.end), default=None)
        return noun is not None and noun - edge.end < NEAR \
            and language.is_plural(said.words[nouns[noun] - 1])

    return [formed(e, OF_MANY) if e.entry.category == "superlative" and e.entry.meaning[1:2] == ("count",)
            and counts(e) else e for e in edges]


def taking_most(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which film took the most money?", "did it make more money?": it had that, where the amount is told."""
    language = said.grammar.lexicon.language
    amounts = {e.start for e in edges if e.entry.category == "field" and e.entry.form != "verb"
               and said.grammar.step_type(*e.entry.meaning[:2]) in MEASURES}
    weighed = {e.start for e in edges
               if e.entry.category in ("superlative", "comparative") and e.end in amounts}
    weighed |= {e.start for e in edges if e.entry.category == "definite" and e.end in weighed}
    verbs = language.stems("taking_most")
    taking = [Edge(at - 1, at, Entry("auxiliary", "have"), TAKING) for at in weighed
              if at and language.stem(said.words[at - 1]) in verbs]
    for most in edges:
        if most.entry.category not in ("superlative", "comparative") or "count" not in most.entry.meaning \
                or {*said.words[most.end:most.end + 1]} & {*language["head_count"]}:
            continue
        for verb in edges:  # "which show took the most?", of its takings
            if verb.end == most.start and verb.entry.category == "field" and verb.entry.form == "verb" \
                    and said.grammar.step_type(*verb.entry.meaning[:2]) in MEASURES:
                of_it = ("field", *verb.entry.meaning[:2])
                weighing = tuple(of_it if part == "count" else part for part in most.entry.meaning)
                taking += [verb._replace(entry=Entry("auxiliary", "have")),
                           recast(most, most.entry.category, weighing)]
    return edges + taking


def most_of_unit(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which machine has the most horsepower?": what is told in that unit, of the kinds that are named, if it
    is just one amount of theirs."""
    weighed = {e.end for e in edges if e.entry.category == "superlative"}
    units = [e for e in edges if e.entry.category in ("unit name", "unit") and e.start in weighed]
    kinds = {e.entry.meaning.kind for e in edges if e.entry.category == "thing"} if units else set()
    found: list[Edge] = []
    for unit in units:
        told = [(kind, field.name) for kind in sorted(kinds) for field in said.grammar.fields(kind)
                if field.type.unit == unit.entry.meaning]
        if len(told) == 1:
            found.append(unit._replace(entry=Entry("field", told[0], 0.0, unit.entry.origin)))
    return edges + found
