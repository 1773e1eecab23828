"""The edges of a question beside one another: what a small word means by those that stand next to it.

Takes a `Lattice` and the words of it that are kept; gives the edges that the chart starts from, and the cues
of those words (`Context`). Each pass looks at one sort of words, and does nothing where there are none.

For example, the "not" of "isn't Tusk …?" denies nothing, and "directly" before "after" is the first after.
"""
import itertools
from collections.abc import Callable, Sequence

from bot import asking, listing
from bot.cues import Context
from bot.edges import Said, as_fillers, covers, formed, is_inside, names, noun_kind, recast
from bot.lexicon import (
    BEHIND_AMOUNT,
    CLASSES,
    DEED,
    ENDED,
    LAPSED,
    OCCUR_ASKED,
    ONE_OF,
    REACHED,
    THE_OWN,
    VERB,
    Entry,
    Thing,
    find,
    topic_of,
)
from bot.link import Edge, Lattice
from bot.pieces import BOTH_WAYS, COUNTED, LEADING, NOTHING, OF_MANY, TO_DO, Grammar, Pointers, Term
from bot.query import ANY, UNENDED

APART = 0.1  # a name of a field whose words stand apart
FARTHEST_PART = 8  # words between the first and the last of them
CONTRAST = 0.1  # a "but" that says no more than an "and"
OURS = 0.2  # that what is the one thing's is any there is
RATHER_TWO = 1.0  # the same, where everything is about two
IMPERSONAL = 0.6  # a "they" that means nobody who was spoken of
BEGUN = 0.1  # a "start" before what is done, which may be named by a noun
GOT = 0.5  # a "got" that isn't told what it means
NEAR = 3  # words behind a phase of a deed among which a verb for the deed stands
WHEN, UNTIL = frozenset({"when"}), frozenset({"until"})  # the roles of what opens a clause of time
AHEAD = 0.3  # a pronoun of a clause of time that means a name behind it: it rather means what was told before
SAME_NOUN = 0.05  # "the agreement on trade and the one on tourism"
UNBENT_VERB = 0.2  # "plays" may be more than one
BENT_NOUN = 0.5  # "played", beside what an example says of it, is rather no word for plays
OTHER_VERB = 0.2  # a verb for what is named tells rather of that
PHRASE_RATHER = 0.4  # "out of office" rather means what the pack has it for than what its words say
MEASURE_RATHER = 0.6  # "how many people", where a pack declares that to ask for a field, rather asks for that
SIZE_RATHER = 0.4  # "higher" of what no field is declared to be so
COMPARING = frozenset({"comparative", "superlative"})
RELATIVE_RATHER = 0.8  # "the cities which …": behind a noun such a word rather relates than asks
CLAUSE_RATHER = 6.4  # a "when" inside of what an auxiliary opens is no question word
SENTENCE_END = frozenset(".?!;")
IN_TURN = "in turn"  # the form of a "right" that stands before a "before" or "after"
NEXT, PREVIOUS = ("least", "date", 1), ("most", "date", 1)  # superlatives, for the first one after or before
PART_OF_NAME = 0.25  # what is only part of a name costs as much, at least
SMALL_WORDS = 2  # of a phrase that fills, before what may be a name ("for the record")
YEARS = 1000  # from here on, a number may well be a year
# what a word that is a name as it stands isn't as well
NO_NAMES = frozenset({"superlative", "comparative", "evaluative", "scale", "change", "phase", "support",
                      "occur", "indefinite", "elapse", "filler", "adjacent", "still"})
# what may follow a "these" that is no pronoun
NOMINAL = frozenset({"thing", "field", "unit", "threshold", "superlative", "number", "evaluative", "occur",
                     "date", "filler", "preposition", "relative"})
PICKED = NOMINAL - {"filler", "preposition", "relative"}  # what "a first" may pick one of


def prepared(grammar: Grammar, text: str, lattice: Lattice, kept: Sequence[int], *,
             claimed: bool = False, pointers: Pointers = NOTHING) -> tuple[list[Edge], Context]:
    """The edges among the words that are kept, and the cues of those words; `claimed`: somebody says that
    it is so; `pointers`: what pronouns mean, out of a conversation."""
    words = [lattice.words[i] for i in kept]
    edges = _among(lattice, kept)
    pronouns = (e.entry.meaning for e in edges if e.entry.category == "pronoun")
    meant = (term for pronoun in pronouns for term in pointers.get(pronoun, ()))
    pointed = frozenset(term.kind for term in meant if isinstance(term, Term))
    told = frozenset(term.kind for terms in pointers.values() for term in terms if isinstance(term, Term))
    said = Said(grammar, words, _opened(text, lattice, kept), claimed, pointed, not pointers, told)
    held = {edge.entry.category for edge in edges}
    for categories, change in PASSES:
        if not held.isdisjoint(categories):
            edges = change(said, edges)
    return edges, _context(said, edges)


def _among(lattice: Lattice, kept: Sequence[int]) -> list[Edge]:
    """The edges over words that are kept, by their places among those."""
    edges = _of_something(listing.before_one_more(lattice.edges))
    if len(kept) == len(lattice.tokens):
        return edges
    place = {position: i for i, position in enumerate(kept)}
    rates = _rates(lattice)
    return [edge._replace(start=place[inside[0]], end=place[inside[-1]] + 1)
            for edge in edges
            if (edge.entry.category != "unit" or edge.start not in rates)
            and (inside := [i for i in range(edge.start, edge.end) if i in place])
            and inside[-1] - inside[0] == len(inside) - 1 + _gaps(inside, place)]


def _of_something(edges: list[Edge]) -> list[Edge]:
    """The edges without those that pick the first of nothing: "his visit was a first"."""
    articles = {e.end for e in edges if e.entry.meaning == "article"}
    picking = [e for e in edges if e.entry.category == "superlative" and e.start in articles
               and e.entry.meaning[:2] == ("least", "date")]
    behind = {e.start for e in edges if e.entry.category in PICKED or e.entry.form in ("adjective", "verb")} \
        if picking else set()
    alone = [e for e in picking if e.end not in behind]
    return [e for e in edges if e not in alone] if alone else edges


def _rates(lattice: Lattice) -> frozenset[int]:
    """Where a unit of time tells how often, and isn't asked for: behind an article ("how many visitors a
    year"), but for "name a year"."""
    asked = {e.end for e in lattice.edges if e.entry.category == "ask"} | {0}
    return frozenset(e.end for e in lattice.edges if e.entry.meaning == "article" and e.start not in asked)


def _gaps(inside: Sequence[int], place: dict[int, int]) -> int:
    return sum(1 for i in range(inside[0], inside[-1]) if i not in place)


def _opened(text: str, lattice: Lattice, kept: Sequence[int]) -> frozenset[int]:
    """Where other sentences than the first begin: what stands there relates to nothing before."""
    tokens = lattice.tokens
    if not kept or SENTENCE_END.isdisjoint(text[tokens[kept[0]].end:tokens[kept[-1]].start]):
        return frozenset()
    return frozenset(place for place in range(1, len(kept)) if any(
        mark in SENTENCE_END for mark in text[tokens[kept[place - 1]].end:tokens[kept[place]].start]))


def _context(said: Said, edges: Sequence[Edge]) -> Context:
    """The cues of the words that the edges stand for."""
    words = list(said.words)
    for edge in sorted((e for e in edges if e.corrected), key=lambda e: -e.cost):
        # what misspelt and unknown words were taken for, in their place
        taken = str(edge.corrected).split()
        apart = len(taken) == edge.end - edge.start
        whole = [" ".join(taken)] + [""] * (edge.end - edge.start - 1)
        words[edge.start:edge.end] = taken if apart else whole
    names = [(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.meaning.keys]
    asked = [(e.entry.meaning, e.start) for e in edges if e.entry.category == "ask"]
    longer = [e for e in edges if e.end - e.start > 1]
    phrases = [(e.start, e.end, *topic) for e in longer if (topic := topic_of(e.entry))]
    prepositions = [e for e in longer if e.entry.category == "preposition"]
    times = [(e.start, e.end) for e in prepositions if not e.entry.meaning[0]]
    roles = {e.end - 1: e.entry.meaning[0] for e in sorted(prepositions, key=lambda e: -e.start)}
    context = Context.of(said.grammar.lexicon, words, names, phrases, asked, times, roles)
    done = {e.start for e in edges if e.entry.form == DOING}
    any_status = any(e.entry.meaning == listing.ANY_STATUS for e in edges)
    # "could you tell me who is director?"
    lead = max((e.end for e in edges if e.entry.category == "filler" and not e.start), default=0)
    if lead > 1 and not context.present:
        opening = set(words[lead:lead + 3])
        context = context._replace(present=not opening.isdisjoint(said.grammar.lexicon.language["present"]))
    return context._replace(any_status=any_status or _offers_people(said.grammar, edges),
                            routes=_routes(edges), making=context.making | done)


def _offers_people(grammar: Grammar, edges: Sequence[Edge]) -> bool:
    """Whether there are people to choose from: "which president came first, Tusk or Wałęsa?" is about both,
    whichever of them was no longer in office."""
    people = [e for e in edges if names(e) and grammar.is_person(e.entry.meaning.kind)]
    starts, ends = {e.start for e in people}, {e.end for e in people}
    return any(e.entry.category == "link" and e.entry.meaning == "or" and e.start in ends and e.end in starts
               for e in edges)


def _routes(edges: Sequence[Edge]) -> frozenset[int]:
    """Where names begin that say where a way begins, without a preposition: "visits (Peru) to Poland"."""
    to = {e.start: e.end for e in edges if e.entry.category == "preposition" and e.entry.meaning[0] == {"to"}}
    behind = {e.end for e in edges if e.entry.category in ("preposition", "auxiliary", "definite", "ask")}
    plain = [e for e in edges if names(e) and e.entry.form == "name"]
    kinds = {e.start: e.entry.meaning.kind for e in plain}
    return frozenset(e.start for e in plain if e.start not in behind and e.end in to
                     and kinds.get(to[e.end]) == e.entry.meaning.kind)


# --- the passes --------------------------------------------------------------------------------------------


def _without_pronouns(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "these" that narrows nothing, where no noun follows: it points at something."""
    nominal = {e.start for e in edges if e.entry.category in NOMINAL and e.entry.form != "verb"}
    return [e for e in edges if e.entry.category != "filler" or e.entry.meaning != "demonstrative"
            or e.end in nominal]


def _honorific(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a title that stands before no name, or that the pack knows as a class of people:
    "which rectors were doctors?" asks which of them were."""
    named = {e.start for e in edges if e.entry.category == "thing" and e.entry.meaning.keys}
    classes = {(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.form == "class"}
    return [e for e in edges if (e.entry.category, e.entry.meaning) != ("filler", "honorific")
            or (e.end in named and (e.start, e.end) not in classes)]


def _done_to_one(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "one" that something is done to at the end: in "where can it be bought, and who
    bought one?", it stands for a thing and doesn't only fill."""
    ones = said.grammar.lexicon.language["pronouns"]["one"]
    last = len(said.words)
    done = any(e.end == last - 1 and e.entry.category == "thing" and not e.entry.meaning.keys for e in edges)
    if not done or said.words[-1] not in ones:
        return edges
    return [e for e in edges if e.entry.category != "filler" or (e.start, e.end) != (last - 1, last)]


def _held_then(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Without being president at the time": whoever came with a title bore it then."""
    grammar = said.grammar
    titles = {e.end for e in edges if names(e) and grammar.is_title(e.entry.meaning.kind)}
    pointing = any(e.entry.category == "pronoun" and e.entry.meaning in ("he", "she", "they") for e in edges)
    if pointing or not said.opening:
        return edges  # "was he president at the time?": at that which was told
    return edges + [recast(e, "filler", "then") for e in edges if e.entry.category == "pronoun"
                    and e.entry.meaning == "then" and e.start in titles and e.end - e.start > 1]


def _numbered_one(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "one" that only fills, behind a "first", where it points at what was told: "when
    did the first one go?"."""
    ones = said.grammar.lexicon.language["pronouns"]["one"]
    picked = {e.end for e in edges if e.entry.category == "superlative"}
    pointing = {(e.start, e.end) for e in edges if e.entry.category == "pronoun" and e.entry.meaning == "one"}
    return [e for e in edges if e.entry.category != "filler" or not said.pointed or e.start not in picked
            or (e.start, e.end) not in pointing or said.words[e.start] not in ones]


def _pointing_one(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "one" at the end that would be a figure, where it points at a thing: "who saw an
    owl but never ringed one?"; but "more than one"."""
    ones = said.grammar.lexicon.language["pronouns"]["one"]
    bounded = {e.end for e in edges if e.entry.category in ("bound", "comparative", "comparing", "definite")}
    return [e for e in edges if e.entry.category != "number" or said.words[e.start] not in ones
            or not e.start or e.end < len(said.words) or e.start in bounded]


def _picking(said: Said, edges: list[Edge]) -> list[Edge]:
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


def _numbering(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The third floor": of what is only numbered, that with this number."""
    grammar, plural = said.grammar, said.grammar.lexicon.language.is_plural
    numbered = {e.start for e in edges if e.entry.category == "field" and not plural(said.words[e.end - 1])
                and grammar.step_type(*e.entry.meaning[:2]) == "number"}
    numbered -= {e.start for e in edges if e.entry.category in ("thing", "unit")}
    return [recast(e, "number", e.entry.meaning[2])
            if e.entry.category == "superlative" and e.end in numbered
            and e.entry.meaning[:2] == ("least", "date") else e for e in edges]


def _any_number(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Name two visitors" wants as many as that; "the two" says as well that there are no more."""
    listing = {e.end for e in edges if e.entry.category == "ask" and e.entry.meaning == "list"}
    return as_fillers(edges, [e for e in edges if e.entry.category == "number" and e.start in listing])


def _out_of(_: Said, edges: list[Edge]) -> list[Edge]:
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


def _both_ways(_: Said, edges: list[Edge]) -> list[Edge]:
    """An "in both directions" doesn't only fill where a time is asked for: "in which year did visits go both
    ways?"."""
    timed = {e.start for e in edges if e.entry.category == "unit"}
    asked = any(e.entry.category == "ask" and (e.entry.meaning == "when" or e.end in timed) for e in edges)
    return [recast(e, BOTH_WAYS) if e.entry.meaning == BOTH_WAYS else e for e in edges] if asked else edges


def _emphatic(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a word for a thing that only says with weight whose something is: "its own"."""
    weighing = [e for e in edges if e.entry.meaning == "emphatic"]
    return [e for e in edges if e.entry.category != "thing" or not any(is_inside(e, w) for w in weighing)]


def _own(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with an "own" that only fills, behind whose something is: elsewhere it is a verb ("does Peru
    own one?")."""
    theirs = {e.end for e in edges
              if e.entry.category in ("pronoun", "possessive") or e.entry.meaning == "pronoun"}
    return [recast(e, "filler") if e.entry.category == "own" else e
            for e in edges if e.entry.category != "own" or e.start in theirs]


def _unfound(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "found" of what isn't told to be somewhere ("did Peru found it?")."""
    if any(e.entry.category == "auxiliary" and e.entry.meaning == "be" for e in edges):
        return edges
    bases = said.grammar.lexicon.language["bases"]
    return [e for e in edges
            if e.entry.category != "filler" or e.end - e.start > 1 or said.words[e.start] not in bases]


def _returning(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a particle behind which somebody returned: "who came back to Peru?"."""
    if not any(e.entry.meaning == "particle" for e in edges):
        return edges
    language = said.grammar.lexicon.language
    returning = language.stems("returning")
    gone = {place + 1 for place, word in enumerate(said.words) if language.stem(word) in returning}
    return [e for e in edges if e.entry.meaning != "particle" or e.start not in gone
            or said.words[e.start] not in language["returned"]]


def _in_what_role(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who came when he was President?", "… after he had retired?", "… when no longer in office?": what
    somebody was then, and no other time."""
    language = said.grammar.lexicon.language
    whens = [e for e in edges if e.start and e.entry.category == "preposition" and e.end == e.start + 1
             and not {"when", "after"}.isdisjoint(e.entry.meaning[1])]
    if not whens:
        return edges
    people = {e.start for e in edges
              if e.entry.category == "pronoun" and e.entry.meaning in ("he", "she", "they")}
    helping = {e.start for e in edges if e.entry.category == "auxiliary" and e.entry.meaning in ("be", "have")
               and said.words[e.start] not in language["becoming"]}
    if any(e.entry.category == "ask" and str(e.entry.meaning).startswith(("how", "when")) for e in edges):
        return edges  # "how old was she when she was director?"
    titles = {e.start for e in edges if names(e) and said.grammar.is_title(e.entry.meaning.kind)}
    before = {e.start for e in edges
              if e.entry.category == "field" and e.entry.meaning[1] in language["was_before"]
              and e.end - e.start > 1}
    for when in whens:
        place = when.end
        if place in people:
            place += 1
            place += place in helping
        title = place in titles and "when" in when.entry.meaning[1] and place > when.end
        if not title and place not in before:
            continue
        entry = Entry("role", "role") if title else Entry("filler", "role")
        first = when.start - (when.start - 1 in {e.start for e in edges if e.entry.category == "only"})
        return [e for e in edges if e.end <= first or e.start >= place] + [Edge(first, place, entry, 0.0)]
    return edges


def _something_told(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Is fruit something (that) Poland exports?" asks whether that is so of it."""
    if not any(e.start == 0 and (e.entry.category, e.entry.meaning) == ("auxiliary", "be") for e in edges):
        return edges
    things = {e.end for e in edges if e.entry.category == "thing"}
    told = [e for e in edges if e.entry.category == "indefinite" and e.start in things]
    relating = {e.start for e in edges if e.entry.category == "relative"}
    edges = as_fillers(edges, [e for e in told if e.end in relating])
    return [recast(e, "relative", "relative") if e in told else e for e in edges]


NOT_NOW = 0.3  # that what there is may be no more


def _there_now(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Do you have an office in Lima?", "is there one?" ask for one that still is, where some are no more."""
    language, kinds = said.grammar.lexicon.language, said.grammar.pack.kinds
    present, (first, second) = language["at_present"], (*said.words[:2], "", "")[:2]
    opens = (first in present["do"] and second in language["auxiliaries"]["have"]) or (
        first in present["be"] and second in language["there"])
    told = {e.entry.meaning.kind for e in edges if e.entry.category == "thing"} if opens else ()
    if all(language.ends.isdisjoint(kinds[kind].fields) for kind in told):
        return edges
    return [Edge(1, 2, Entry("still", "still"), 0.0),
            *(e._replace(cost=e.cost + NOT_NOW) if e.end == 2 else e for e in edges)]


# what says more of what is counted
SAID_OF = frozenset({"thing", "field", "date", "number", "preposition", "pronoun", "superlative", "threshold",
                     "occur", "phase", "about", "support", "going"})


def _of_people(said: Said, edges: list[Edge]) -> list[Edge]:
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


def _done_then(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a noun that only shares its stem with what was done at some time: "which were lit?",
    of lights."""
    grammar, stem = said.grammar, said.grammar.lexicon.language.stem
    helped = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "be"}
    done = {(e.start, e.end) for e in edges if e.entry.category == "field" and e.end == e.start + 1
            and e.start in helped and grammar.step_type(*e.entry.meaning[:2]) == "date"
            and grammar.lexicon.language.is_participle(said.words[e.start])
            and stem(said.words[e.start]) != said.words[e.start]}
    return [e for e in edges if e.entry.category != "thing" or e.entry.form != "noun"
            or (e.start, e.end) not in done] if done else edges


def _first_done(said: Said, edges: list[Edge]) -> list[Edge]:
    """"When was the play first shown?" asks for the date that tells of that; so do "the plays that were first
    shown after 1970"."""
    grammar, tells = said.grammar, said.grammar.lexicon.tells
    named = {e.entry.meaning.kind for e in edges if names(e)}
    timed = any(e.entry.category == "date" for e in edges)
    named |= {kind for e in edges if timed and (kind := noun_kind(grammar, e))}
    be = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "be")}
    told = {e.start: (e.entry.meaning.kind, tells.get((e.entry.meaning.kind, e.entry.meaning.lemma), ""))
            for e in edges if e.entry.category == "thing" and e.entry.form == "verb"}
    told |= {e.start: e.entry.meaning[:2] for e in edges if e.entry.category == "field"}
    dates = {place for place, (kind, name) in told.items()
             if kind in named and name and grammar.step_type(kind, name) == "date"}
    firsts = [e for e in edges if e.entry.category == "superlative" and e.end in dates
              and e.entry.meaning == ("least", "date", 1)]
    return as_fillers(edges, [e for e in firsts if not timed or e.start in be or any(map(names, edges))])


def _both_done(_: Said, edges: list[Edge]) -> list[Edge]:
    """Before two verbs, "both" says no more than the "and" between: "did she both write and sing it?"."""
    verbs = [e for e in edges if e.entry.category == "thing" and e.entry.form == "verb"]
    linked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("link", "and")}
    two = {e.start for e in verbs if any(e.end < other.start and other.start in linked for other in verbs)}
    return as_fillers(edges, [e for e in edges if e.entry.meaning == "both" and e.end in two])


def _not_occurring(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Which visits didn't take place in 1998?", as "which were not in 1998?"."""
    denied = {e.start: e.end for e in edges if e.entry.category == "not"}
    helping = {e.end: e for e in edges
               if e.entry.category == "auxiliary" and e.entry.meaning == "do" and e.start}
    occur = [e for e in edges if e.entry.category == "occur" and any(
        end == e.start and start in helping for start, end in denied.items())]
    if not occur:
        return edges
    meant = {(e.start, e.end) for e in occur}
    helped = [helping[start] for start, end in denied.items() if any(end == e.start for e in occur)]
    rest = [e for e in edges if e not in helped and not any(
        start <= e.start and e.end <= end for start, end in meant)]
    return [*rest, *(recast(e, "auxiliary", "be") for e in helped),
            *(recast(e, "filler", "filler") for e in occur)]


NO_THING = 0.1  # that "something" before what it is about says nothing


def _anything(said: Said, edges: list[Edge]) -> list[Edge]:
    """As the object of a verb, "anything" says nothing ("which designs never won anything?"); before a
    participle, it is what that tells of ("anything made of bronze?"), and not what happened to it. What bids
    to list everything says no more than that."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    whatever = [e for e in edges if e.entry.category == "indefinite" and e.entry.meaning == "list"]
    told = {e.start for e in whatever}
    edges = as_fillers(edges, [e for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "list")
                               and e.end in told])
    done = {e.end for e in edges if e.entry.category == "thing" and e.entry.form == "verb"}
    things = {e.start for e in edges if language.is_participle(said.words[e.start]) and (
        e.entry.category == "field" or (e.entry.category, e.entry.form) == ("thing", "verb"))
        and not grammar.is_event(e.entry.meaning[0])}
    objects = {(e.start, e.end) for e in whatever if e.start in done and e.end == len(said.words)}
    subjects = {(e.start, e.end) for e in whatever if e.end in things}
    edges = [e for e in edges if e.entry.category != "occur" or (e.start, e.end) not in subjects]
    leading = {e.start for e in edges if e.entry.category == "preposition"}
    edges = edges + [e._replace(entry=e.entry._replace(category="filler"), cost=NO_THING)
                     for e in whatever if e.start in done and e.end in leading]  # "sign something about it"
    return as_fillers([e for e in edges if e.entry.category != "occur" or (e.start, e.end) not in objects],
                      [e for e in edges if e.entry.category == "indefinite" and (e.start, e.end) in objects])


def _said_of_kinds(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without what a word says of some kinds where it says it of one that is spoken of, too: "which
    stalls are open?" isn't about open markets."""
    spoken = {e.entry.meaning.kind for e in edges if e.entry.category == "thing"
              and (e.entry.form == "noun" or e.entry.meaning.keys)}
    said: dict[tuple[int, int], set[str]] = {}
    for e in edges:
        if e.entry.category == "threshold":
            said.setdefault((e.start, e.end), set()).add(e.entry.meaning.kind)
    meant = {place: kinds & spoken for place, kinds in said.items()}
    return [e for e in edges if e.entry.category != "threshold" or not meant[e.start, e.end]
            or e.entry.meaning.kind in meant[e.start, e.end]]


def _after_its_own(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who gave up after a crash in 1962?", where it is told of crashes who gave up: of that very crash, and
    not of one that came later."""
    articles = {e.start: e.end for e in edges if e.entry.meaning == "article"}
    marked = {e.entry.meaning.kind: e.end for e in edges
              if e.entry.category == "threshold" and e.entry.meaning.value is True}
    own = [e for e in edges if e.entry.category == "preposition" and "after" in e.entry.meaning[1] and any(
        (kind := topic.entry.meaning.kind) in marked and marked[kind] <= e.start
        and topic.start == articles.get(e.end, e.end) and not topic.entry.meaning.keys
        for topic in edges if topic.entry.category == "thing")]
    gone = {(e.start, e.end) for e in own}
    return as_fillers([e for e in edges if e in own or (e.start, e.end) not in gone], own)


def _verbs_alone(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without nouns for people that verbs would only come from: "who headed it?" asks for no
    heads."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    verbs = {(e.start, e.end, e.entry.meaning.kind) for e in edges if e.entry.category == "thing"
             and e.entry.form == "verb" and language.is_participle(said.words[e.start])}
    return [e for e in edges if e.entry.category != "field"
            or (e.start, e.end, e.entry.meaning[0]) not in verbs
            or not grammar.is_person(grammar.step_type(*e.entry.meaning[:2]))]


def _occurring(_: Said, edges: list[Edge]) -> list[Edge]:
    """"What went down?", "what has taken place?": behind a "what", nobody went, and nobody took anything."""
    asked = {e.end for e in edges if e.entry.category == "ask" and e.entry.meaning == "what"}
    asked |= {e.end for e in edges if e.entry.category == "auxiliary" and e.start in asked}
    occur = [e for e in edges if e.entry.category in ("occur", OCCUR_ASKED) and e.end - e.start > 1
             and e.start in asked]
    return [recast(e, "occur") if e in occur else e for e in edges
            if not any(is_inside(e, longer) for longer in occur)]


def _of_fields(said: Said, edges: list[Edge]) -> list[Edge]:
    """In "a higher population", what is weighed is the population, and not how high something lies; "(is) the
    speed of the Pike higher than that of the Otter" asks whether the Pike's is."""
    amounts = [e for e in edges if e.entry.category == "field" and len(e.entry.meaning) == 2
               and said.grammar.step_type(*e.entry.meaning) in ("number", "quantity")]
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


DOING = "doing"  # the form of a "did" that says no more than what is counted behind it


def _doing_more(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Who did more visits?": as who made them."""
    weighed = {e.start for e in edges if e.entry.category in ("comparative", "superlative")}
    return edges + [formed(recast(e, "support", "support"), DOING) for e in edges if e.end in weighed
                    and (e.entry.category, e.entry.meaning) == ("auxiliary", "do")]


BEFORE_NOUN = frozenset({"definite", "comparative", "superlative", "number", "all", "each", "filler",
                         "threshold"})


def _of_its_noun(grammar: Grammar, edges: list[Edge]) -> list[Edge]:
    """The edges without what a verb that says little tells of another kind than the noun for an event does
    which it stands before: "made (more high-level) visits" made no agreement."""
    small: dict[int, set[int]] = {}
    events: dict[int, set[str]] = {}
    for e in edges:
        if e.entry.category in BEFORE_NOUN or (names(e) and e.entry.form == "adjective") or (
                e.entry.category == "field" and grammar.step_type(*e.entry.meaning[:2]) == "bool"):
            small.setdefault(e.start, set()).add(e.end)
        if (kind := noun_kind(grammar, e)) and grammar.is_event(kind) and not any(
                names(other) and is_inside(e, other) for other in edges):
            events.setdefault(e.start, set()).add(kind)
    told: dict[tuple[int, int], set[str]] = {}
    for verb in edges:
        if verb.entry.category == "support":
            reached, ends = {verb.end}, {verb.end}
            while ends := {end for at in ends for end in small.get(at, ())} - reached:
                reached |= ends
            told[verb.start, verb.end] = set().union(*(events.get(at, ()) for at in reached))
    return [e for e in edges if e.entry.category != "thing" or e.entry.meaning.keys or not (
        kinds := told.get((e.start, e.end))) or e.entry.meaning.kind in kinds]


def _no_imperative(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without an imperative behind a "do" in its clause: "(who) does the list show?"."""
    bidden = [e for e in edges if e.entry.category == "ask" and e.entry.meaning in ("list", "describe")
              and e.start]
    if not bidden:
        return edges
    parted = {e.start for e in edges if e.entry.category == "link" or e.entry.meaning == "comma"}
    parted |= said.opened
    helped = [e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "do"]
    behind = [e for e in bidden if any(
        end <= e.start and parted.isdisjoint(range(end, e.start + 1)) for end in helped)]
    return [e for e in edges if e not in behind]


FAINT_VERB = 0.3  # a verb that says little, where the pack tells something by it


def _phrasal_support(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a verb that would say little, but for the particle behind it: "given up", "did they
    give in?"; and what of the pack is told by such a verb comes first."""
    last = len(said.words) - 1
    numbers = {e.start for e in edges if e.entry.category == "number"}
    bounds = {e.start for e in edges if e.entry.category == "bound" and e.end in numbers}
    particles = {e.start for e in edges if e.entry.meaning == "particle"
                 or (e.entry.category == "preposition" and e.start == last)}
    particles -= bounds  # "take over 60 minutes"
    edges = [e for e in edges if e.entry.category != "support" or e.end not in particles]
    edges = _of_its_noun(said.grammar, edges)
    telling = {(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.form == "verb"}
    return [e._replace(cost=e.cost + FAINT_VERB)
            if e.entry.category == "support" and (e.start, e.end) in telling else e for e in edges]


def _month(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "may" that is a month: "who came in May?"."""
    months = said.grammar.lexicon.language["months"]
    behind = {e.end for e in edges if e.entry.category == "preposition"}
    return [e for e in edges if e.entry.category != "auxiliary" or e.start not in behind
            or said.words[e.start] not in months]


def _named(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a word that would weigh, rate or fill where it is a name just as it stands ("the
    Record"), and without a phrase that would fill where it ends in one ("for the record")."""
    proper = {(e.start, e.end) for e in edges if e.entry.form == "name" and names(e) and e.cost < PART_OF_NAME
              and said.grammar.has_capital(e.entry.meaning.kind, e.entry.meaning.keys[0])}
    if not proper:
        return edges
    ends = {end: start for start, end in proper}
    whole = {(e.end, e.entry.meaning.kind) for e in edges if (e.start, e.end) in proper and names(e)}
    edges = [e for e in edges if ends.get(e.end, e.start) >= e.start or (  # the "post" of "Polish Post"
        e.entry.category not in ("preposition", "field") and not (
            e.entry.category == "thing" and e.entry.form in ("noun", "verb") and not e.entry.meaning.keys
            and (e.end, e.entry.meaning.kind) not in whole))]
    return [e for e in edges if e.entry.category not in NO_NAMES or (
        (e.start, e.end) not in proper and not (
            e.entry.category == "filler" and e.start < ends.get(e.end, 0) <= e.start + SMALL_WORDS))]


def _counted_deeds(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a verb that stands for how many did something, where nothing is counted; right behind
    a "how many (people)", it stands for nothing else."""
    counts = any(e.entry.category in ("ask", "superlative", "comparative") and "count" in (
        e.entry.meaning if isinstance(e.entry.meaning, tuple) else (e.entry.meaning,)) for e in edges)
    if not counts:
        return [e for e in edges if e.entry.form != DEED]
    language = said.grammar.lexicon.language
    people = {e.start for e in edges
              if (e.corrected or " ".join(said.words[e.start:e.end])) in language["head_count"]}
    behind = {e.end + (e.end in people) for e in edges
              if e.entry.category == "ask" and e.entry.meaning == "count"}
    deeds = {(e.start, e.end) for e in edges if e.entry.form == DEED and e.start in behind
             and not language.is_plural(said.words[e.end - 1])}
    return [e for e in edges if (e.start, e.end) not in deeds or e.entry.form == DEED]


def _owning(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without an "is" that marks an owner: whose thing isn't said ("before Tusk's to Peru"), or one
    in a time ("after Tusk's first visit")."""
    marks = {(e.start, e.end) for e in edges if e.entry.category == "possessive"}
    behind = {e.start for e in edges if e.entry.category == "preposition"}
    times = {e.end for e in edges
             if e.entry.category == "preposition" and not {"before", "after"}.isdisjoint(e.entry.meaning[1])}
    named = {e.end: e.start in times for e in edges if names(e)}
    helped = min((e.start for e in edges if e.entry.category == "auxiliary"), default=len(said.words))

    def is_mark(edge: Edge) -> bool:
        """Whether it can't be an "is": one stands before it already ("who are Curie's children?")."""
        again = helped < edge.start and edge.end < len(said.words)
        return bool(named.get(edge.start)) or (edge.start in named and (edge.end in behind or again))
    return [e for e in edges if e.entry.category != "auxiliary" or (e.start, e.end) not in marks
            or not is_mark(e)]


def _ours(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The hospital's wards": of the one thing that everything is about, where no field is for that."""
    grammar = said.grammar
    marks = {e.start: e.end for e in edges if e.entry.category == "possessive"}
    own = [e for e in _own_names(grammar, edges) if e.end in marks]
    behind = {e.start: e.entry.meaning[0] for e in edges if e.entry.category in ("thing", "field")}
    return edges + [Edge(e.start, marks[e.end], Entry("filler", "ours"), OURS) for e in own
                    if (kind := behind.get(marks[e.end])) and kind != e.entry.meaning.kind
                    and not grammar.links(kind, e.entry.meaning.kind)]


# what may follow the one thing that all is about without saying more of it
OWN_FOLLOWED = frozenset(
    {"auxiliary", "possessive", "link", "superlative", "phase", "now", "still", "threshold"})


def _the_own(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The zoo" is the one that all is about, if there are others as well and none of them was spoken of; but
    not "the zoo in Lima", or "the zoo that closed"."""
    grammar, about = said.grammar, said.grammar.pack.about
    if len(about) != 1 or grammar.is_single(about[0].kind):
        return edges
    own = [e for e in edges if e.entry.form == THE_OWN]
    beside: dict[int, set[str]] = {}
    for e in edges:
        told = e.entry.category == "field" or e.entry.form == "verb"
        beside.setdefault(e.start, set()).add("auxiliary" if told else e.entry.category)
    several = grammar.lexicon.language.is_plural
    alone = [e for e in own if about[0].kind not in said.told and not several(said.words[e.end - 1])
             and (e.end == len(said.words) or not OWN_FOLLOWED.isdisjoint(beside.get(e.end, ())))]
    return [formed(e, "name") if e in alone else e for e in edges
            if (e in alone or e not in own) and not any(is_inside(e, one) for one in alone)]


def _left_us(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who joined the choir in 1990?", "what profit did the choir make?": of the one thing that all is about,
    where no field is for that."""
    grammar = said.grammar
    if len(grammar.pack.about) != 1:
        return edges
    told = [e for e in edges if e.entry.category == "field"
            and not grammar.has_field_for(e.entry.meaning[0], grammar.pack.about[0].kind)]
    done = {e.end for e in told if grammar.step_type(*e.entry.meaning[:2]) == "date"}
    if any(e.entry.meaning[0] != grammar.pack.about[0].kind for e in told):
        done |= {e.end for e in edges
                 if e.entry.category == "auxiliary" and e.entry.meaning in ("do", "have")}
    return edges + [Edge(e.start, e.end, Entry("filler", "ours"), OURS)
                    for e in _own_names(grammar, edges) if e.start in done]


COMING = 0.3  # that "came" before a "first" tells of nobody who came


def _coming_first(said: Said, edges: list[Edge]) -> list[Edge]:
    """What came first need not have come from anywhere: "which agreement came first?"."""
    verbs = said.grammar.lexicon.language["come_first"]
    places = {e.start - 1 for e in edges if e.entry.category == "superlative" and e.start
              and e.entry.meaning[1] == "date" and said.words[e.start - 1] in verbs}
    return edges + [Edge(place, place + 1, Entry("filler", "lasting"), COMING) for place in sorted(places)]


def _within_fields(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without the verbs that are a part of what a field is called: "off air"."""
    fields = [e for e in edges if e.entry.category == "field" and e.end - e.start > 1]
    return [e for e in edges if e.entry.form != "verb" or e.entry.category != "thing"
            or not any(is_inside(e, field) for field in fields)] if fields else edges


def _once(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Once relations were established" is after that, but "was he once the president?" is at some time: a
    verb goes with what such a word leads."""
    language = said.grammar.lexicon.language
    leading = [e for e in edges if e.entry.category == "preposition" and e.end == e.start + 1
               and said.words[e.start] in language["before_clauses"]]
    if not leading:
        return edges
    verbs = {e.start for e in edges if e.entry.category == "auxiliary" or (
        e.entry.form == "verb" and language.is_participle(said.words[e.start]))}
    said_of = {e.end for e in edges if e.entry.category in ("thing", "auxiliary", "pronoun", "ask")}
    alone = [e for e in leading if e.start in said_of and not any(place > e.end for place in verbs)]
    return as_fillers(edges, alone)


def _own_names(grammar: Grammar, edges: list[Edge]) -> list[Edge]:
    """The names of the one thing that everything is about."""
    return [e for e in edges if names(e) and grammar.is_own(Term(e.entry.meaning.kind, e.entry.meaning.keys))]


GOING_ON = frozenset({"bound", "auxiliary", "comparative", "threshold", "only"})


def _but(_: Said, edges: list[Edge]) -> list[Edge]:
    """"More than five deaths but fewer than a hundred patients", "… but did not come from Leeds": before what
    goes on about the same, it links as an "and" does; before a name, it excepts."""
    going_on = {e.start for e in edges if e.entry.category in GOING_ON}
    return edges + [recast(e, "link", "and")._replace(cost=CONTRAST) for e in edges
                    if e.entry.category == "but" and e.start and e.end in going_on]


def _apposed(said: Said, edges: list[Edge]) -> list[Edge]:
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


def _peoples(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The Danes": what is only an adjective of a country in the plural is its people."""
    is_plural = said.grammar.lexicon.language.is_plural
    return [formed(e, "people")
            if e.entry.form == "adjective" and e.entry.category == "thing" and e.end == e.start + 1
            and is_plural(said.words[e.start]) else e for e in edges]


def _apart(said: Said, edges: list[Edge]) -> list[Edge]:
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
                 and (topic_of(e.entry) or ("",))[0] not in kinds else e for e in edges]
        edges += [edge for _, edge in ways]
    return edges


def _bounding(said: Said, edges: list[Edge]) -> list[Edge]:
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


def _attributive(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a noun that is an adjective where it stands ("an official visit"), and without a
    "how" before one ("how major")."""
    language = said.grammar.lexicon.language
    past = {place for place, word in enumerate(said.words) if language.is_participle(word)}
    nouns = {(e.start, e.entry.meaning.kind) for e in edges
             if e.entry.category == "thing" and not e.entry.meaning.keys and e.start not in past}
    whether = any(e.start == 0 and e.entry.category == "auxiliary" and e.entry.meaning == "be" for e in edges)
    measured = [e for e in edges if e.entry.category == "threshold"]
    adjectives = {(e.start, e.end) for e in measured
                  if (e.end, e.entry.meaning.kind) in nouns or (whether and e.end == len(said.words))}
    starts = {e.start for e in measured}
    return [e for e in edges
            if ((e.start, e.end) not in adjectives or e.entry.category not in ("field", "thing"))
            and (e.entry.category != "ask" or e.entry.meaning != "how" or e.end not in starts)]


def _ahead(_: Said, edges: list[Edge]) -> list[Edge]:
    """A pronoun of a clause of time may mean a name behind it ("after it was built, was the Pike …")."""
    opening = {e.end for e in edges if e.entry.category == "preposition" and not e.entry.meaning[0]}
    named = [e.start for e in edges if names(e)]
    return edges + [
        Edge(e.start, e.end, e.entry._replace(category="filler", meaning="pronoun"), AHEAD) for e in edges
        if e.entry.category == "pronoun" and e.entry.meaning in ("it", "he", "she") and e.start in opening
        and any(place > e.end for place in named) and not any(place < e.start for place in named)]


def _both(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Both agreements" are two of those, and "both countries" are the two that everything is about."""
    grammar = said.grammar
    twos = {(e.start, e.end) for e in edges if e.entry.category == "all" and e.entry.meaning == "both"}
    if not twos:
        return edges
    about = grammar.pack.about[0].kind if grammar.pack.about else ""
    definite = {e.start: e.end for e in edges if e.entry.category == "definite"}
    nouns = {e.start for e in edges if (kind := noun_kind(grammar, e)) and kind != about}
    titles = {e.start for e in edges
              if e.entry.category == "thing" and grammar.is_title(e.entry.meaning.kind)}
    # "what do they both export?" is no export of two
    subjects = {e.end for e in edges if e.entry.category == "pronoun"
                or (e.entry.category, e.entry.meaning) == ("auxiliary", "do")}
    plural = {at for at, word in enumerate(said.words) if grammar.lexicon.language.is_plural(word)}
    doing = {place for place in twos if place[0] in subjects and place[1] not in plural}
    of_nouns = {place for place in twos - doing
                if place[1] in titles or definite.get(place[1], place[1]) in nouns}
    return [e for e in edges if (e.start, e.end) not in twos or e.entry.category not in ("all", "about")
            or (e.entry.category == "all") is ((e.start, e.end) in of_nouns)]


def _the_two(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The 2 states", by whatever noun for the two that everything is about."""
    about = said.grammar.pack.about
    if len(about) != 2:
        return edges
    the = {e.end: e.start for e in edges if e.entry.category == "definite"}
    two = {e.end: the[e.start] for e in edges
           if e.entry.category == "number" and e.entry.meaning == len(about) and e.start in the}
    full = {e.end for e in edges if e.entry.category == "about"}
    return edges + [Edge(two[e.start], e.end, Entry("about", "the_two"), e.cost, e.corrected) for e in edges
                    if e.start in two and e.end not in full and noun_kind(said.grammar, e) == about[0].kind]


def _about_in_full(said: Said, edges: list[Edge]) -> list[Edge]:
    """The countries of "the two countries" are those two, and no others beside "the two"."""
    about = [e for e in edges if e.entry.category == "about" and e.corrected is None]
    asked = {e.end for e in edges if e.entry.category == "ask"}  # but "which of the two | countries"
    return [e for e in edges if e.start in asked or not noun_kind(said.grammar, e)
            or not any(is_inside(e, both) and e.end == both.end for both in about)]


def _each_of_two(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Does each country have one?" asks the same of the two that everything is about, where it only asks
    whether it is so."""
    grammar = said.grammar
    whether = any(e.start == 0 and e.entry.category == "auxiliary" for e in edges) \
        and not any(e.entry.category == "ask" for e in edges)
    about = grammar.pack.about[0].kind if whether and len(grammar.pack.about) == 2 else None
    nouns = {e.start: e.end for e in edges if about and noun_kind(grammar, e) == about}
    each = [e for e in edges if e.entry.category == "each" and e.end in nouns and e.start == 1]
    both = [Edge(e.start, nouns[e.end], e.entry._replace(category="about", meaning="both"), e.cost)
            for e in each]
    return [e for e in edges if e not in each] + both if each else edges


def _without_gender(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "woman" that is more than "the" one: whether somebody is one isn't told, unless the
    pack has a class that is called so."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    gendered = {word for words in language["sexes"].values() for word in words}
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


def _in_turn(said: Said, edges: list[Edge]) -> list[Edge]:
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


def _coming_next(said: Said, edges: list[Edge]) -> list[Edge]:
    """"What came (right) after the treaty?" asks what happened then, and "which treaty came right before it?"
    for a treaty: nobody comes there."""
    grammar = said.grammar
    times = [e for e in edges if e.entry.category == "preposition" and e.end == e.start + 1
             and not e.entry.meaning[1].isdisjoint(("after", "before"))]
    if not times:
        return edges
    adjacent = {e.end: e.start for e in edges if e.entry.category == "adjacent"}
    numbers = {e.end: e.start for e in edges if e.entry.category == "number"}
    adjacent |= {e.end: numbers[e.start] for e in edges if e.entry.category == "unit" and e.start in numbers}
    what = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "what")}
    dated = {e.end for e in edges if (kind := noun_kind(grammar, e)) and kind in grammar.pack.kinds
             and grammar.links(kind, "date") and not grammar.is_person(kind)}
    for then in times:
        behind = adjacent.get(then.start, then.start)
        verb = behind - 1
        if verb <= 0 or verb not in what | dated or (verb in dated and behind == then.start) or not any(
                e.category == "preposition" and VERB in e.meaning[1]
                for e in find(grammar.lexicon, f"{said.words[verb]} {said.words[then.start]}")):
            continue
        meant = Entry("occur", ANY) if verb in what else Entry("filler", "came")
        return [*(e for e in edges if not e.start <= verb < e.end), Edge(verb, behind, meant, 0.0)]
    return edges


def _one_of_series(said: Said, edges: Sequence[Edge]) -> dict[int, tuple[str, str, int]]:
    """Where a noun in the singular stands that somebody was before or after another one, and which of them is
    meant: "the director (of the park) after Curie"."""
    language, grammar = said.grammar.lexicon.language, said.grammar
    people = {e.start for e in edges if names(e) and grammar.is_person(e.entry.meaning.kind)}
    turns = {e.start: NEXT if "after" in e.entry.meaning[1] else PREVIOUS for e in edges
             if e.entry.category == "preposition" and e.end in people
             and not e.entry.meaning[1].isdisjoint(("after", "before"))}
    small = {e.end: e.start for e in edges if e.entry.category in ("definite", "filler")}
    owned = {small.get(e.start, e.start): turns[e.end] for e in edges
             if e.entry.category == "thing" and e.end in turns}
    turns |= {e.start: owned[e.end] for e in edges
              if e.entry.category == "preposition" and "of" in e.entry.meaning[0] and e.end in owned}
    return {e.start: turns[e.end] for e in edges
            if e.entry.category == "field" and e.end in turns and not language.is_plural(said.words[e.start])
            and grammar.is_person(grammar.step_type(*e.entry.meaning))}


def _evaluated(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which important agreements …", "anything important": what is thought of a thing narrows nothing, where
    it isn't asked whether it is so."""
    asked = any(e.entry.category == "ask" and e.entry.meaning != "exists" for e in edges)
    nouns = {e.start for e in edges if e.entry.category in ("thing", "field") and e.entry.form != "verb"}
    anything = {e.end for e in edges if e.entry.category in ("indefinite", "occur")}
    language = said.grammar.lexicon.language
    several = {place for place in range(len(said.words))  # "the main Danish exports"
               if any(map(language.is_plural, said.words[place:place + 2]))}
    return as_fillers(edges, [e for e in edges if e.entry.category == "evaluative"
                              and ((asked and e.end in nouns) or e.start in anything)
                              and (said.words[e.start] not in language["of_several"] or e.end in several)])


def _cleft(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without an "is it" that no clause follows: only "is it Tusk who came?" has it as an
    expletive."""
    relating = [e.start for e in edges if e.entry.category in ("relative", "link")]
    denied = {e.start for e in edges if e.entry.category == "not"}  # "was it not Tusk …?" asks for no yes
    edges = [e for e in edges if (e.entry.category != "cleft" and e.entry.meaning != "expletive")
             or any(e.end < place for place in relating)]
    return as_fillers(edges, [e for e in edges if e.entry.category == "cleft" and e.end in denied])


def _without_each(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without an "each" that is part of a phrase that says nothing ("one from each country")."""
    phrases = [e for e in edges if e.entry.category == "filler" and e.end - e.start > 1]
    return [e for e in edges if e.entry.category != "each" or not any(covers(p, e) for p in phrases)]


def _nouns_behind(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with a "one" that repeats a common noun before it, whichever it may be; behind an adjective
    ("the Polish one"), it does nothing else."""
    bent = said.grammar.lexicon.language.is_participle
    adjectives = {e.end for e in edges if e.entry.form == "adjective"}
    repeated: list[Edge] = []
    only: set[tuple[int, int]] = set()
    for ones in edges:
        if ones.entry.category == "pronoun" and ones.entry.meaning == "one":
            nouns = {
                e.entry: e for e in edges
                if e.end <= ones.start and e.entry.category == "thing" and e.entry.form != "verb"
                and not said.grammar.is_proper(Term(e.entry.meaning.kind, e.entry.meaning.keys))
                # but not "exports" in "Polish exports"
                and not any(is_inside(n, e) and names(n) and n.entry.meaning.kind != e.entry.meaning.kind
                            for n in edges)
            }
            told = [noun for noun in nouns.values() if not bent(said.words[noun.start])]
            repeated += [Edge(ones.start, ones.end, noun.entry, noun.cost + SAME_NOUN)
                         for noun in told or nouns.values()]
            if told and ones.start in adjectives:
                only.add((ones.start, ones.end))
    return [e for e in edges if (e.start, e.end) not in only
            or e.entry.category not in ("filler", "number")] + repeated


def _tagged(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a tag that stands elsewhere than at the end, or behind a question word ("who is
    he")."""
    asking = {e.end for e in edges if e.entry.category == "ask"}
    return [e for e in edges
            if e.entry.category != "tag" or (e.end == len(said.words) and e.start not in asking)]


def _no_longer(said: Said, edges: list[Edge]) -> list[Edge]:
    """A "not" before an "any more" says "no longer"; before what is so until it ends, "no longer open" says
    "not"."""
    lexicon = said.grammar.lexicon
    lapsed = max((e.start for e in edges if e.entry.category == LAPSED), default=0)
    no_longer = find(lexicon, lexicon.language["no_longer"][0])
    found: list[Edge] = []
    for e in edges:
        if e.entry.meaning == "not" and 1 < e.start < lapsed:
            found += [e._replace(entry=entry) for entry in no_longer]
        else:
            found.append(e)
    thresholds = [(e.start, e.entry.meaning) for e in edges if e.entry.category == "threshold"]
    lasting = [place for place, meant in thresholds
               if meant.operator == UNENDED or (meant.operator, meant.value) == ("exists", False)]
    found = [recast(e, "not", "not") if e.entry.category == ENDED and any(e.end <= place for place in lasting)
             else e for e in found]
    found = as_fillers(found, [e for e in found if e.entry.category == LAPSED])
    ended = [e for e in found if e.entry.category == ENDED]
    asking_when = [e for e in found
                   if e.start == 0 and e.entry.category == "ask" and e.entry.meaning == "when"]
    if not ended or not asking_when:
        return found
    return [recast(e, "ask", "until") if e in asking_when else recast(e, "filler", ENDED) if e in ended else e
            for e in found]  # "when did they no longer have one?": until when they had it


def _not_changing(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a verb for an amount where it is denied that it grew: that isn't that there is
    none."""
    denied = max((e.start for e in edges if e.entry.meaning == "not"), default=len(said.words))
    changing = {(e.start, e.end) for e in edges if e.entry.category == "change" and e.start > denied}
    kinds = said.grammar.pack.kinds
    return [e for e in edges if (e.start, e.end) not in changing or e.entry.category != "thing"
            or not any(f.type.base == "quantity" for f in kinds[e.entry.meaning.kind].fields.values())]


def _affirmed(_: Said, edges: list[Edge]) -> list[Edge]:
    """The "not" of "isn't Tusk …?" denies nothing: the question is whether he is. "Wasn't it Tusk?" corrects
    what was said."""
    opens = any(e.entry.category == "auxiliary" and (e.start, e.end) == (0, 1) for e in edges)
    pointing = {e.start for e in edges if e.entry.category == "pronoun"}
    return as_fillers(edges, [e for e in edges if opens and e.entry.meaning == "not" and e.start == 1
                              and e.end not in pointing])


def _still(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Still" says nothing more of what was so at a time that has passed; of what is so now, it does."""
    language = said.grammar.lexicon.language
    passed = any(e.entry.category == "auxiliary" and said.words[e.start] in language["past"] for e in edges)
    titles = {e.start for e in edges
              if e.entry.category == "thing" and said.grammar.is_title(e.entry.meaning.kind)}
    titles |= {e.start for e in edges if names(e) and e.entry.form == "adjective" and e.end in titles}
    # nor does "the serving President" then, of what somebody did as that
    deed = any(e.entry.category == "thing" and not e.entry.meaning.keys
               and said.grammar.is_event(e.entry.meaning.kind) for e in edges)
    helping = {e.entry.meaning for e in edges if e.entry.category == "auxiliary"}
    passed = passed or (deed and helping <= {"have"})
    serving = [e for e in edges if deed and e.entry.category == "now" and e.end in titles
               and " ".join(said.words[e.start:e.end]) in language["in_post"]]
    still = [e for e in edges if e.entry.category == "still"]
    if not passed:
        return edges
    posts = {(e.start, e.end) for e in serving}  # nor are "sitting presidents" those who sit in something
    return as_fillers([e for e in edges if e.entry.category == "now" or (e.start, e.end) not in posts],
                      still + serving)


def _by_then(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Had it already been signed when Tusk came?", "did it exist when …": at any time until then."""
    opens = any(e.start == 0 and e.entry.category == "auxiliary" for e in edges)
    times = [e for e in edges if e.entry.category == "preposition" and e.entry.meaning[1] == WHEN]
    by_then = min((e.start for e in edges if e.entry.category == "by then"), default=len(said.words))
    if not (opens and times and by_then < times[-1].start):
        return edges
    return [recast(e, "preposition", (e.entry.meaning[0], UNTIL)) if e in times else e for e in edges]


def _in_post(said: Said, edges: list[Edge]) -> list[Edge]:
    """"A president, while in office" is one who is told of as president."""
    titled = any(e.entry.category == "thing" and e.entry.form == "name"
                 and said.grammar.is_title(e.entry.meaning.kind) for e in edges)
    return as_fillers(edges, [e for e in edges if e.entry.category == "in post"]) if titled else edges


def _phases(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "get" that no verb follows, where it is asked whether: "did they get the land". The
    "got" of "have they got one?" says no more than the "have"."""
    language = said.grammar.lexicon.language
    having = min((e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "have"),
                 default=len(said.words))
    edges += [recast(e, "filler", "got") for e in edges
              if e.entry.category == "phase" and e.start >= having and said.words[e.start] in language["got"]]
    asked = {e.end for e in edges if e.entry.category == "ask" and e.entry.meaning in ("who", "which")}
    edges += [recast(e, "filler", "got")._replace(cost=GOT) for e in edges  # "who got the prize in 1958?"
              if e.entry.category == "phase" and e.start in asked and said.words[e.start] in language["got"]]
    edges += _getting(said, edges)
    pronouns = {e.end for e in edges if e.entry.category == "pronoun"}
    edges += [recast(e, "auxiliary", "have") for e in edges  # "the agreements that they got"
              if e.entry.category == "phase" and e.start in pronouns and e.end == len(said.words)
              and said.words[e.start] in language["got"]]
    gerunds = {place for place, word in enumerate(said.words) if word.endswith(tuple(language["gerunds"]))}
    edges += [recast(e, "filler", "begun")._replace(cost=BEGUN)  # "when did they start moving?"
              for e in edges if e.entry.category == "phase" and e.end in gerunds]
    if not any(e.start == 0 and e.entry.category == "auxiliary" for e in edges):
        return edges
    bent = (*language["participles"], *language["gerunds"])
    to = {e.start for e in edges if e.entry.category == "preposition" and "to" in e.entry.meaning[0]}
    verbs = {place for place, word in enumerate(said.words) if language.is_verb(word) or word.endswith(bent)}
    return [e for e in edges if e.entry.category != "phase"
            or not (verbs | to).isdisjoint(range(e.end, e.end + NEAR))]


def _getting(said: Said, edges: Sequence[Edge]) -> list[Edge]:
    """At the end of "what discount do they get?", the verb says no more than that they have it; of "what
    prize did she get?", it tells of what prizes are for."""
    language, grammar = said.grammar.lexicon.language, said.grammar
    got = language.stems("got")
    doing = any(e.entry.category == "auxiliary" and e.entry.meaning == "do" for e in edges)
    last = next((e for e in edges if doing and e.entry.category == "phase" and e.end == len(said.words)
                 and language.stem(said.words[e.start]) in got), None)
    if last is None:
        return []
    topics = {topic[0]: None for e in edges if e.end <= last.start and (topic := topic_of(e.entry))}
    told = [Thing(kind, (), said.words[last.start]) for kind in topics if grammar.is_event(kind)]
    return [recast(last, "filler", "got")._replace(cost=GOT)] + [
        formed(recast(last, "thing", thing), "verb")._replace(cost=GOT) for thing in told]


def _classed_deeds(_: Said, edges: list[Edge]) -> list[Edge]:
    """A word for some of what happened ("stolen", of thefts) tells of those only, and not of all its kind."""
    classes = {(e.start, e.end, e.entry.meaning.kind): e for e in edges
               if e.entry.category == "threshold" and e.corrected is None
               and (e.entry.meaning.field == CLASSES or e.entry.meaning.value is True)}
    told = [(e, some) for e in edges if e.entry.category == "thing" and not e.entry.meaning.keys
            and (some := classes.get((e.start, e.end, e.entry.meaning.kind)))]
    gone = [e for pair in told for e in pair]
    return [*(e for e in edges if e not in gone),
            *(formed(some, e.entry.form)._replace(cost=e.cost) for e, some in told)] if told else edges


def _being(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without an "open" that tells what was done ("did she open it?"), and not what is so, or the
    other way round ("when is it open?"); and without a "running" to which it is done ("is still running the
    mill")."""
    language = said.grammar.lexicon.language
    gerunds = tuple(language["gerunds"])
    done_to = {e.start for e in edges if e.entry.category in ("definite", "possessive")}
    be = [e.start for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "be"]
    did = any(e.entry.category == "auxiliary" and e.entry.meaning == "do" for e in edges)
    edges = [e for e in edges if e.entry.category != "threshold" or e.end not in done_to
             or not said.words[e.end - 1].endswith(gerunds)]
    lasting = {(e.start, e.end) for e in edges if e.entry.category == "threshold"
               and e.entry.meaning.value is False and e.entry.meaning.field in language.ends
               and not language.is_participle(said.words[e.end - 1]) and any(at < e.start for at in be)}
    edges = [e for e in edges if did or e.entry.category != "field" or (e.start, e.end) not in lasting]
    return [e for e in edges if e.entry.category != "threshold" or e.entry.meaning.operator != UNENDED
            or (not did and any(place < e.start for place in be))]


def _impersonal(said: Said, edges: list[Edge]) -> list[Edge]:
    """"When did they buy the cello?": whoever they are, if not the two that everything is about."""
    helping = ("do", "have") if said.opening else ("do",)
    did = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning in helping}
    cost = IMPERSONAL if len(said.grammar.pack.about) < 2 else RATHER_TWO
    return edges + [recast(e, "filler", "they")._replace(cost=cost) for e in edges
                    if e.entry.category == "pronoun" and e.entry.meaning == "they"
                    and (e.start in did or _is_theirs(said, edges, e))]


def _is_theirs(said: Said, edges: Sequence[Edge], they: Edge) -> bool:
    """Whether a "they" can only mean the one thing that everything is about ("what was their first album?",
    "what is the longest song they recorded?"): nothing was spoken of before, nor is it about several, or
    anybody."""
    grammar, plural = said.grammar, said.grammar.lexicon.language.is_plural
    if not said.opening or not grammar.pack.about or any(
            e.entry.category == "ask" and e.entry.meaning in ("who", "whose") for e in edges):
        return False
    before = [e for e in edges if e.end <= they.start and e.entry.category in ("thing", "field")]
    if any(e.entry.category == "field" or grammar.is_person(e.entry.meaning.kind)
           or plural(said.words[e.end - 1]) for e in before):
        return False
    language = grammar.lexicon.language
    return said.words[they.start] in language["owning"] or any(
        e.start == they.end and topic_of(e.entry) and language.is_verb(said.words[e.end - 1]) for e in edges)


def _there(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who works there?": in the one thing that everything is about, where nothing else was spoken of."""
    if len(said.grammar.pack.about) != 1 or not said.opening:
        return edges
    return edges + [recast(e, "filler", "here")._replace(cost=IMPERSONAL) for e in edges
                    if e.entry.category == "pronoun" and e.entry.meaning == "there" and e.start]


def _what_they_did(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How much trade did they do?", "… did they have": the two that all is about, who do what stands in
    front."""
    if len(said.grammar.pack.about) < 2:
        return edges
    helping = [e for e in edges if e.entry.category == "auxiliary" and e.entry.meaning in ("do", "have")]
    starts, ends = {e.start for e in helping}, {e.end for e in helping}
    return edges + [recast(e, "about", "the_two")._replace(cost=IMPERSONAL) for e in edges
                    if e.entry.category == "pronoun" and e.entry.meaning == "they"
                    and e.start in ends and e.end in starts]


def _going(said: Said, edges: list[Edge]) -> list[Edge]:
    """"(When did they) get it up and running?": behind a "get", that says no more."""
    language = said.grammar.lexicon.language
    got = language.stems("got")
    first = next((place for place, word in enumerate(said.words) if language.stem(word) in got), None)
    going = [e for e in edges if e.entry.category == "going" and first is not None and e.start > first]
    longest = [e for e in going if not any(is_inside(e, other) for other in going)]
    return [e for e in edges if e.entry.category != "going" and not any(covers(g, e) for g in longest)] \
        + [recast(e, "filler", "going") for e in longest]


def _verbal(said: Said, edges: list[Edge]) -> list[Edge]:
    """A field by a word that bends as a verb ("bought") is told of by one."""
    language = said.grammar.lexicon.language
    return [formed(e, "verb")
            if e.entry.category == "field" and language.is_verb(said.words[e.start]) else e for e in edges]


def _rather(said: Said, edges: list[Edge]) -> list[Edge]:
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


def _declared(_: Said, edges: list[Edge]) -> list[Edge]:
    """A comparison that the pack declares for a field rather means that than a size in general."""
    fields = {(e.start, e.end) for e in edges if e.entry.category in COMPARING
              and isinstance(e.entry.meaning[1], tuple)}
    return [e._replace(cost=e.cost + SIZE_RATHER) if (e.start, e.end) in fields
            and e.entry.category in COMPARING and e.entry.meaning[1] in ("size", "span") else e
            for e in edges] if fields else edges


def _phrasal(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without the "after" of "look after": it tells no time there."""
    verbs = [e for e in edges if e.end - e.start > 1 and topic_of(e.entry) and not e.corrected]
    return [e for e in edges if e.entry.category != "preposition" or e.entry.meaning[0]
            or not any(is_inside(e, verb) for verb in verbs)] if verbs else edges


def _own_verb(said: Said, edges: list[Edge]) -> list[Edge]:
    """A verb that the examples of several kinds have ("who looks after the hall?") rather tells of the kind
    of which something is named."""
    verbs: dict[tuple[int, int], set[str]] = {}
    for e in edges:
        if e.entry.category == "thing" and e.entry.form == "verb" and not e.entry.meaning.keys:
            verbs.setdefault((e.start, e.end), set()).add(e.entry.meaning.kind)
    if not verbs:
        return edges
    named = {e.entry.meaning.kind for e in edges if e.entry.category == "thing" and (
        (names(e) and e.entry.form == "name") or (e.entry.form == "noun" and (e.start, e.end) not in verbs))}
    meant = {place: kinds & (named | said.pointed) for place, kinds in verbs.items()}
    return [e._replace(cost=e.cost + OTHER_VERB)
            if e.entry.form == "verb" and e.entry.category == "thing"
            and (kinds := meant.get((e.start, e.end))) and e.entry.meaning.kind not in kinds
            else e for e in edges]


def _measuring(_: Said, edges: list[Edge]) -> list[Edge]:
    """What stands inside of a phrase that the pack has for a field costs more."""
    measures = [e for e in edges if e.entry.category == "field" and e.end - e.start > 1]
    long = [m for m in measures if m.end - m.start > 2]
    if not measures:
        return edges
    return [e._replace(cost=e.cost + (MEASURE_RATHER if any(asking.is_part(e, m) for m in measures) else 0.0)
                       + (PHRASE_RATHER if any(is_inside(e, m) for m in long) else 0.0)) for e in edges]


def _numbers_named(said: Said, edges: list[Edge]) -> list[Edge]:
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


NAME_RATHER = 0.4  # "Orlo Hut" is the hut of that name rather than a hut and the peak that is called Orlo


def _without_parts(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without those inside a longer name that mean no more than the whole does; other names inside
    it cost more."""
    parts: set[int] = set()
    others: set[int] = set()
    for name in edges:
        if name.end - name.start > 1 and name.entry.category == "thing" and name.entry.meaning.keys:
            inside = [i for i, e in enumerate(edges) if is_inside(e, name)]
            exact = name.entry.form == "name" and name.cost == 0.0
            if all(_says_no_more(edges[i], name) for i in inside) or (
                    exact and all(_is_common(edges[i]) for i in inside)):
                parts.update(inside)
            elif exact and len(name.entry.meaning.keys) == 1 and said.grammar.has_capital(
                    name.entry.meaning.kind, name.entry.meaning.keys[0]):
                others.update(i for i in inside if names(edges[i]) and edges[i].entry.form == "name")
    return [e._replace(cost=e.cost + NAME_RATHER) if i in others else e
            for i, e in enumerate(edges) if i not in parts] if parts or others else edges


def _says_no_more(part: Edge, name: Edge) -> bool:
    """Whether a part of the name means the same as the whole does, or what it is ("Lech", "River"); in
    "Polish settlers", the first word may mean more than the name."""
    (kind, keys), meant = name.entry.meaning[:2], part.entry.meaning
    return part.entry.category == "thing" and meant.kind == kind and part.cost >= name.cost and (
        meant.keys == keys or part.entry.form == "noun"
        or (part.entry.form == "class" and set(keys) <= set(meant.keys)))


def _is_common(part: Edge) -> bool:
    """Whether an edge is of a common word, no name's."""
    return part.entry.category == "field" or (
        part.entry.category == "thing" and part.entry.form in ("class", "noun"))


def _relating(said: Said, edges: list[Edge]) -> list[Edge]:
    """A question word right behind a noun rather relates, a relative only stands behind a noun (and isn't all
    that asks, at the end), and a pronoun behind a name of its sentence means that."""
    nouns = [e.end for e in edges if e.entry.category in ("thing", "field", "unit", "occur", "about")]
    if any(e.entry.category == "cleft" for e in edges):  # "was it in 2008 that …?"
        nouns += [e.end for e in edges if e.entry.category == "date"]
    # "the states through which …"
    nouns += [e.end for e in edges if e.entry.category == "preposition" and e.start in nouns]
    nouns = [end for end in nouns if end not in said.opened]
    first = min(nouns, default=len(said.words))
    opening = [e for e in edges if e.start == 0]
    polite = any(e.entry.category in ("filler", "ask") and e.end > 1 for e in opening)
    whether = said.claimed or any(e.entry.meaning == "exists" for e in opening) or (not polite and any(
        (e.entry.category == "auxiliary" and e.start == 0) or e.entry.category == "tag" for e in edges))
    asks = [(e.start, e.end) for e in edges if e.entry.category == "ask"]
    last = (len(said.words) - 1, len(said.words))
    alone = last if asks == [last] else None  # "the Pike, where?"
    found: list[Edge] = []
    for e in edges:
        if e.entry.category == "pronoun":
            found.append(_within(said, e, edges))
        elif e.entry.category == "ask":
            clause = (whether or _goes_on(e, edges)) and e.start not in said.opened
            rather = _relates(e, nouns, len(said.words), clause=clause)
            found.append(e._replace(cost=e.cost + rather) if rather else e)
        elif e.entry.category != "relative" or (
                first <= e.start and e.start not in said.opened and (e.start, e.end) != alone):
            found.append(e)
    return found


def _goes_on(edge: Edge, edges: Sequence[Edge]) -> bool:
    """Whether a question word opens a clause about what was asked for before it ("who was retired when he
    came?")."""
    before = any(e.entry.category == "ask" and e.entry.meaning != "list" and e.end <= edge.start
                 for e in edges)
    return before and any(e.start == edge.end and e.entry.category == "pronoun"
                          and e.entry.meaning in ("he", "she") for e in edges)


def _within(said: Said, edge: Edge, edges: Sequence[Edge]) -> Edge:
    """A pronoun behind a name of its question means that name, and says nothing new ("Poland … its")."""
    meaning = edge.entry.meaning
    asked = meaning == "this" and any(place <= edge.start for place in said.opened) and any(
        e.entry.category == "auxiliary" and e.end == edge.start for e in edges)  # "… When was that?"
    owning = meaning == "they" and said.words[edge.start] in said.grammar.lexicon.language["owning"]
    if not asked and not owning and meaning not in ("it", "he", "she", "there", "then"):
        return edge
    if meaning == "then":  # "1969, what happened that year?"
        dates = [e for e in edges if e.entry.category == "date" and e.end <= edge.start]
        return edge._replace(entry=dates[-1].entry) if dates else edge
    kinds = said.grammar.pack.kinds
    doing = [e.start for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "do"
             and e.end == edge.start]
    units = {e.start for e in edges if e.entry.category == "unit"}
    asked = {e.end for e in edges if e.entry.category == "ask"} - units
    if meaning == "it" and any(e.end in doing and e.start in asked and e.entry.category in ("thing", "field")
                               for e in edges):
        return edge  # "which beers does it serve?"
    verbs = {(e.start, e.end) for e in edges if e.entry.form == "verb"}
    nouns = {e.end for e in edges if e.entry.category == "relative" or e.entry.form == "noun"}
    if meaning in ("he", "she") and edge.start in nouns and any(start == edge.end for start, _ in verbs):
        return edge  # "did she act in a play that she directed?": in one of hers
    linked = {e.end for e in edges if e.entry.category == "link" and e.entry.meaning == "and"}
    if meaning == "it" and any(end == edge.start and start in linked for start, end in verbs):
        return edge  # "who wrote a play and directed it?"
    past = {e.end for e in edges if e.entry.category == "preposition"
            and not e.entry.meaning[1].isdisjoint(("before", "after"))}
    another = edge.start in past and meaning in ("he", "she")  # "the president who came after him"
    small = {e.end: e.start for e in edges if e.entry.category == "definite"}
    leading = {e.end for e in edges if e.entry.category == "preposition"}
    # "which stall at the market sells it?": not the market, nor the stall
    opens = any(e.start == 0 and (e.entry.category, e.entry.meaning) == ("ask", "which") for e in edges)
    done = any(e.end == edge.start and (e.entry.form == "verb" or e.entry.category == "field") for e in edges)
    sold = meaning == "it" and edge.end == len(said.words) and opens and done and all(
        small.get(e.start, e.start) in leading for e in edges if names(e) and e.end <= edge.start)
    before = not sold and any(e.entry.category == "thing" and e.end <= edge.start
                 and not (another and said.grammar.is_title(e.entry.meaning.kind))
                 and (e.entry.meaning.keys or (
                     # "sold it", "gave to it"
                     meaning == "it" and e.entry.form != "verb" and e.end < edge.start
                     and not (said.grammar.is_person(e.entry.meaning.kind)
                              or said.grammar.is_title(e.entry.meaning.kind))
                     and not said.grammar.lexicon.language.is_participle(said.words[e.start])))
                 and (meaning not in ("he", "she") or "who" in kinds[e.entry.meaning.kind].asks)
                 and (meaning != "there" or e.entry.form != "class")  # "who is the landlord there?"
                 for e in edges)
    return recast(edge, "filler", meaning="pronoun") if before else edge


def _relates(edge: Edge, nouns: Sequence[int], last: int, *, clause: bool) -> float:
    """What it costs that a question word asks: right behind a noun it rather relates, and so does a "when"
    inside of what an auxiliary or another one opens ("was he president when he came?")."""
    asked = edge.entry.meaning
    if clause and asked == "when" and 0 < edge.start < last - 1:
        return CLAUSE_RATHER
    return RELATIVE_RATHER if asked in ("which", "who", "where", "when") and edge.start in nouns \
        and edge.end < last else 0.0


def _leading(_: Said, edges: list[Edge]) -> list[Edge]:
    """A preposition right before a name, a noun or a date belongs to that, and isn't left alone behind what
    stands before it; a verb may well follow one that is."""
    starting: dict[int, list[Edge]] = {}
    for e in edges:
        starting.setdefault(e.start, []).append(e)

    def leads(edge: Edge) -> bool:
        behind = starting.get(edge.end, [])
        if behind and all(e.entry.category in ("definite", "reciprocal") for e in behind):
            behind = starting.get(max(e.end for e in behind), [])
        categories = {e.entry.category for e in behind}
        if "unit" in categories and categories <= {"unit", "field"}:
            return True  # "in the year"
        return bool(behind) and all(e.entry.category in ("date", "number") or (
            e.entry.category == "thing" and e.entry.form != "verb") for e in behind)

    return [formed(e, LEADING) if e.entry.category == "preposition" and leads(e) else e for e in edges]


def _counted(_: Said, edges: list[Edge]) -> list[Edge]:
    """A unit of time right behind "how many" is what is counted."""
    counting = {e.end for e in edges if e.entry.category == "ask" and e.entry.meaning == "count"}
    return [formed(e, COUNTED)
            if e.entry.category == "unit" and e.start in counting else e for e in edges]


def _bringing(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Which year brought a visit?": it was in that year."""
    years = {e.end for e in edges if e.entry.category == "unit"}
    return as_fillers(edges, [e for e in edges if e.entry.category == "bringing" and e.start in years])


def _figures(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Visitor numbers", "attendance figures": behind what is counted or measured they say no more."""
    counted = {e.end for e in edges if e.entry.category == "field"
               and said.grammar.step_type(*e.entry.meaning) in ("number", "quantity")}
    return as_fillers(edges, [e for e in edges if e.entry.category == "figures" and e.start in counted])


def _amounting(said: Said, edges: list[Edge]) -> list[Edge]:
    """A small word between a field and its amount says nothing: "a height of over 3,700 metres", "3,688
    metres in height"; only behind an amount, "high" is a word for what is asked for by "how high"."""
    behind = {e.end for e in edges if e.entry.category in ("number", "unit name")}
    edges = [e for e in edges if e.entry.form != BEHIND_AMOUNT or e.start in behind]
    fields = [e for e in edges if e.entry.category == "field"
              and said.grammar.step_type(*e.entry.meaning) in ("number", "quantity")]
    starts, ends = {e.start for e in fields}, {e.end for e in fields}
    dates = {e.start for e in edges if e.entry.category == "date"}  # "the volume of 2018"
    before = {e.start for e in edges if e.entry.category == "bound" or (
        e.entry.category == "number" and (e.entry.meaning < YEARS or e.start not in dates))}
    return edges + [recast(e, "filler", "amounting") for e in edges if e.entry.category == "preposition" and (
        ("of" in e.entry.meaning[0] and e.start in ends and e.end in before)
        or ("in" in e.entry.meaning[0] and e.start in behind and e.end in starts))]


# how many words, at least, a phrase of a category has that hides what stands inside it
HIDING = {"reciprocal": 2, "threshold": 2, "filler": 3, "superlative": 3, "preposition": 5, "date": 2}
HIDING_COST = 0.05  # of a phrase that fills, at most


def _hidden(said: Said, edges: list[Edge]) -> list[Edge]:
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


def _of_many(said: Said, edges: list[Edge]) -> list[Edge]:
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


Pass = Callable[[Said, list[Edge]], list[Edge]]
# each with the categories of which there must be some
PASSES: tuple[tuple[frozenset[str], Pass], ...] = tuple((frozenset(held), change) for held, change in (
    ({"correction"}, listing.corrected),
    ({"ask"}, asking.bidden),
    ({"unit"}, asking.year_bidden),
    ({"filler"}, asking.asked_behind),
    ({"preposition"}, _once),
    ({"superlative"}, _coming_first),
    ({"field"}, _within_fields),
    ({"date"}, asking.of_a_year),
    ({"date"}, asking.of_ones_life),
    ({"filler"}, _without_pronouns),
    ({"filler"}, _honorific),
    ({"filler"}, _done_to_one),
    ({"superlative"}, _numbered_one),
    ({"pronoun"}, _held_then),
    ({"superlative"}, _of_many),
    ({"superlative"}, _numbering),
    ({"number"}, _numbers_named),
    ({"number", "comparative", "superlative"}, asking.people_living),
    ({"number"}, _pointing_one),
    ({"number"}, _any_number),
    ({"number"}, _out_of),
    ({"ask"}, asking.many),
    ({"unit"}, asking.stretches),
    ({"now"}, asking.by_now),
    ({"ask"}, asking.people_held),
    ({"ask"}, asking.whether_any),
    ({"ask"}, asking.of_own_field),
    ({"ask"}, asking.of_anybody),
    ({"unit", "ask"}, _both_ways),
    ({"filler"}, _emphatic),
    ({"own"}, _own),
    ({"filler"}, _unfound),
    ({"auxiliary"}, _month),
    ({"filler"}, _returning),
    ({"comparative", "superlative"}, _of_fields),
    ({"comparative", "superlative"}, _doing_more),
    ({"occur", OCCUR_ASKED}, _occurring),
    ({"indefinite"}, _something_told),
    ({"indefinite"}, _anything),
    ({"not"}, _not_occurring),
    ({"superlative"}, _first_done),
    ({"about"}, _both_done),
    ({"field"}, _of_people),
    ({"field"}, _done_then),
    ({"auxiliary"}, _there_now),
    ({"field"}, _verbs_alone),
    ({"support"}, _phrasal_support),
    ({"auxiliary"}, _no_imperative),
    ({"preposition"}, _in_what_role),
    ({"thing"}, _named),
    ({"possessive"}, _owning),
    ({"thing"}, _the_own),
    ({"possessive"}, _ours),
    ({"thing"}, _left_us),
    ({"but"}, _but),
    ({"field"}, _counted_deeds),
    ({"preposition"}, _apposed),
    ({"thing"}, _peoples),
    ({"thing", "field"}, _apart),
    ({"bound"}, _bounding),
    ({"threshold"}, _classed_deeds),
    ({"threshold"}, _being),
    ({"threshold"}, _attributive),
    ({"pronoun"}, _ahead),
    ({"all"}, _both),
    ({"number"}, _the_two),
    ({"about"}, _about_in_full),
    ({"each"}, _each_of_two),
    ({"thing", "field"}, _without_gender),
    ({"choose"}, asking.choosing),
    ({"ask"}, asking.one_of_named),
    ({"preposition"}, _coming_next),
    ({"pronoun", "adjacent", "definite"}, _in_turn),
    ({"superlative", "pronoun"}, _picking),
    ({listing.ANY_STATUS}, listing.any_status),
    ({"including"}, listing.including),
    ({"not"}, listing.fronted),
    ({"definite"}, listing.apposed),
    ({"threshold"}, _said_of_kinds),
    ({"threshold"}, _after_its_own),
    ({"other"}, listing.besides),
    ({"evaluative"}, _evaluated),
    ({"cleft", "filler"}, _cleft),
    ({"each"}, _without_each),
    ({"pronoun"}, _nouns_behind),
    ({"tag"}, _tagged),
    ({ENDED, LAPSED}, _no_longer),
    ({"aside"}, listing.excepting),
    ({"change"}, _not_changing),
    ({"not"}, _affirmed),
    ({"still", "now"}, _still),
    ({"in post"}, _in_post),
    ({"by then"}, _by_then),
    ({"ask"}, asking.whichever),
    ({"occur"}, asking.opening),
    ({"change"}, asking.number_of),
    ({"or not"}, asking.or_not),
    ({"unit name", "ask", "field"}, asking.lasting),
    ({"pronoun"}, asking.expletive),
    ({"pronoun"}, _impersonal),
    ({"pronoun"}, _there),
    ({"pronoun"}, _what_they_did),
    ({"going"}, _going),
    ({"phase"}, _phases),
    ({"field"}, _verbal),
    ({"field"}, asking.fated),
    ({"thing"}, _rather),
    (COMPARING, _declared),
    ({"ask"}, asking.without_parts_of_asks),
    ({"ask"}, asking.without_nouns_that_ask),
    ({"preposition"}, _phrasal),
    ({"field"}, asking.said_twice),
    ({"comparative"}, asking.more_of),
    ({"thing"}, _own_verb),
    ({"ask"}, asking.in_order),
    ({"ask"}, asking.of_what_sort),
    ({"ask"}, asking.who_what),
    ({"ask"}, asking.how_big),
    ({"ask"}, asking.what_for),
    ({"ask"}, asking.how_it_went),
    ({"amounting"}, asking.coming_to),
    ({"bringing"}, _bringing),
    ({"aggregate"}, listing.summed_once),
    ({"figures"}, _figures),
    ({"field"}, _amounting),
    ({"field"}, _measuring),
    ({"thing"}, _without_parts),
    ({"ask", "pronoun", "relative"}, _relating),
    ({*HIDING, "number"}, _hidden),
    ({"preposition"}, _leading),
    ({"unit"}, _counted),
))
