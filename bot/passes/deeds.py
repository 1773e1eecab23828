"""What was done: verbs of the pack beside those that say little, and nouns that stand for deeds.

Takes the edges of a question beside one another (`Said`); gives them without what a verb doesn't tell there,
or at another cost.

For example, nobody went anywhere in "what went down in 1969?".
"""
import itertools
from collections.abc import Sequence

from bot.cues import AGENT
from bot.edges import NEAR, Said, as_fillers, covers, formed, is_inside, names, noun_kind, recast
from bot.language import Language
from bot.lexicon import CLASSES, DEED, FILLED, NTH_TIME, OCCUR_ASKED, TITLED, Entry, Thing, topic_of
from bot.link import Edge
from bot.passes.amounts import IN_TURN
from bot.pieces import OF_MANY, Grammar

NO_TIME: frozenset[str] = frozenset()  # the roles in time of a preposition that has none
BEGUN = 0.1  # a "start" before what is done, which may be named by a noun
GOT = 0.5  # a "got" that isn't told what it means
BEFORE_NOUN = frozenset({"definite", "comparative", "superlative", "number", "all", "each", "filler",
                         "threshold"})
FAINT_VERB = 0.3  # a verb that says little, where the pack tells something by it
COMING = 0.3  # that "came" before a "first" tells of nobody who came
WITH_NOUN = 0.1  # a verb that says no more than its noun
MORE_THAN_ONCE = "> 1"
UNCLASSED = 0.4  # a word for some of a kind tells of all of it where it is said of one
OTHER_PLACE = 0.3  # a verb for who took which place, where none is told, or for something else where one is


def done_to_one(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "one" that something is done to at the end: in "where can it be bought, and who
    bought one?", it stands for a thing and doesn't only fill."""
    ones = said.grammar.lexicon.language["pronouns"]["one"]
    last = len(said.words)
    done = any(e.end == last - 1 and e.entry.category == "thing" and not e.entry.meaning.keys for e in edges)
    if not done or said.words[-1] not in ones:
        return edges
    return [e for e in edges if e.entry.category != "filler" or (e.start, e.end) != (last - 1, last)]


def with_their_noun(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with a verb that says no more than the noun that an example has beside it: who "scored the
    most goals" has the most of them."""
    verbs = said.grammar.lexicon.with_noun
    fields = {e.entry.meaning for e in edges if e.entry.category == "field" and e.entry.form != "verb"}
    idle = frozenset[str]().union(*(verbs[field] for field in fields if field in verbs))
    stem = said.grammar.lexicon.language.stem
    doing = {e.start: e for e in edges if idle and e.end == e.start + 1 and stem(said.words[e.start]) in idle
             and e.entry.category in ("field", "thing")}
    return edges + [e._replace(entry=Entry("filler", "with its noun", 0.0, e.entry.origin), cost=WITH_NOUN)
                    for e in doing.values()]


def unfound(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "found" of what isn't told to be somewhere ("did Peru found it?")."""
    if any(e.entry.category == "auxiliary" and e.entry.meaning == "be" for e in edges):
        return edges
    bases = said.grammar.lexicon.language["bases"]
    return [e for e in edges
            if e.entry.category != "filler" or e.end - e.start > 1 or said.words[e.start] not in bases]


def done_by(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Killed by the 1991 flood": by that flood, and not until 1991."""
    is_participle = said.grammar.lexicon.language.is_participle
    nouns = {e.start for e in edges if e.entry.category == "thing" and e.entry.form == "noun"}
    dated = {e.start for e in edges if e.entry.category == "date" and e.end in nouns}
    the = {e.start for e in edges if e.entry.category == "definite" and e.end in dated}
    return [recast(e, "preposition", (e.entry.meaning[0], NO_TIME))
            if e.entry.category == "preposition" and AGENT in e.entry.meaning[0] and e.end in the and e.start
            and is_participle(said.words[e.start - 1]) else e for e in edges]


def took_over(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who took over from Curie?", of people who held a post: took over after her."""
    grammar = said.grammar
    for leading in edges:
        phrase = " ".join(said.words[leading.start:leading.end])
        if leading.entry.category != "preposition" or phrase not in grammar.lexicon.language["succession"]:
            continue
        for verb in edges:
            if (verb.start, verb.end) == (leading.start, leading.end - 1) and verb.entry.form == "verb" \
                    and verb.entry.category == "thing" and grammar.is_person(verb.entry.meaning.kind):
                behind = Entry("preposition", (NO_TIME, leading.entry.meaning[1] - {"verb"}))
                return [*(e for e in edges if e.start != verb.end and e is not leading),
                        Edge(verb.end, leading.end, behind, 0.0)]
    return edges


def returned(language: Language, words: Sequence[str]) -> set[int]:
    """Where a particle says that somebody returned: "who came back to Peru?"."""
    returning = language.stems("returning")
    return {at + 1 for at, (verb, particle) in enumerate(itertools.pairwise(words))
            if particle in language["returned"] and language.stem(verb) in returning}


def returning(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Did she come back?", "did she come again?": whether somebody came more than once, where it isn't said
    when; the edges without such a word elsewhere, as the way there tells nothing of that."""
    back = returned(said.grammar.lexicon.language, said.words)
    asks = {e.entry.meaning for e in edges if e.entry.category == "ask"}
    again = [e for e in edges if e.entry.category == "again" or (
        e.entry.meaning == "particle" and e.start in back and "what" not in asks)]  # "what comes back?"
    if not again:
        return edges
    somebody = any(e.entry.meaning in ("he", "she") if e.entry.category == "pronoun" else
                   names(e) and said.grammar.is_person(e.entry.meaning.kind) for e in edges)
    if asks or not somebody or any(e.entry.category == "date" for e in edges):
        return [e for e in edges if e not in again]
    if any(e.entry.category in ("field", "role") and e.start >= again[0].end for e in edges):
        return edges  # "… again as former president", "… again after leaving office": not twice as that
    after = said.grammar.lexicon.language["shifted"]["after"]
    later = {e.end for e in again if said.words[e.end:e.end + 1] == [after]}
    return [*(e for e in edges if e not in again and e.start not in later),
            *(recast(e, "so often", MORE_THAN_ONCE)._replace(end=e.end + (e.end in later)) for e in again)]


def done_then(said: Said, edges: list[Edge]) -> list[Edge]:
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


def first_done(said: Said, edges: list[Edge]) -> list[Edge]:
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


def done_most(said: Said, edges: list[Edge]) -> list[Edge]:
    """A date's verb for things that are no events tells as well what somebody did with them, before what that
    is the most of: "who ringed the most birds?"; so does what happened: "who unveiled the most statues?"."""
    many = {e.start for e in edges if e.entry.category == "superlative" and e.entry.form == OF_MANY}
    bent = said.grammar.lexicon.language.is_participle
    done = [e for e in edges if e.entry.category == "field" and e.end in many and bent(said.words[e.start])
            and said.grammar.is_done(*e.entry.meaning[:2])]
    told = [e for e in edges if e.end in many and bent(said.words[e.start]) and e.entry.form == "noun"
            and e.entry.category == "thing" and said.grammar.is_event(e.entry.meaning.kind)]
    return edges + [formed(e, "verb") for e in told] + [
        formed(recast(e, "thing", Thing(e.entry.meaning[0], (), said.words[e.start])), "verb") for e in done]


def becoming_of(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "became" that says what something is, where it tells what it turned into: "what
    became of the consulate (afterwards)?"."""
    language, words = said.grammar.lexicon.language, said.words
    turned = {at for at in language.places("turning", words)
              if at + 1 < len(words) and words[at + 1] in language["prepositions"]["of"]}
    if not turned:
        return edges
    units = {e.end for e in edges if e.entry.category == "unit"}  # but "two years afterwards"
    edges = as_fillers(edges, [e for e in edges if (e.entry.category, e.entry.meaning) == (
        "comparative", ("more", "date")) and e.end == len(words) and e.start not in units])
    return [e for e in edges if e.start not in turned or e.entry.category != "auxiliary"]


def made_of(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which masks are made of oak?": what those are, and not of which it is told when they were made."""
    things = {(e.start, e.entry.meaning.kind) for e in edges if e.entry.form == "class"
              or e.entry.category == "threshold"}
    of = {e.start: e.end for e in edges if e.entry.category == "preposition"
          and said.words[e.start] in said.grammar.lexicon.language["prepositions"]["of"]}
    dated = [e for e in edges if e.entry.category == "field" and e.entry.form == "verb"
             and (of.get(e.end), e.entry.meaning[0]) in things
             and said.grammar.step_type(*e.entry.meaning[:2]) == "date"]
    return as_fillers(edges, [e for e in edges if e in dated or (
        e.entry.category == "preposition" and e.start in {made.end for made in dated})])


def at_the_start(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without an "at the beginning" that says when in a time ("… of the century"); before a pause
    at the start, it opens a talk ("to begin with, who came?")."""
    language, words = said.grammar.lexicon.language, said.words
    within = {place for place, word in enumerate(words) if word in language["prepositions"]["of"]}
    leading = language.all_of("prepositions")
    firsts = [e for e in edges if e.entry.category == "superlative" and e.end - e.start > 1
              and words[e.start] in leading]
    pauses = {place for place, word in enumerate(words) if word == ","}
    edges = as_fillers(edges, [e for e in firsts if not e.start and e.end in pauses])
    return [e for e in edges if e not in firsts or e.end not in within]


def both_done(_: Said, edges: list[Edge]) -> list[Edge]:
    """Before two verbs, "both" says no more than the "and" between: "did she both write and sing it?"."""
    verbs = [e for e in edges if e.entry.category == "thing" and e.entry.form == "verb"]
    linked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("link", "and")}
    two = {e.start for e in verbs if any(e.end < other.start and other.start in linked for other in verbs)}
    return as_fillers(edges, [e for e in edges if e.entry.meaning == "both" and e.end in two])


def not_occurring(_: Said, edges: list[Edge]) -> list[Edge]:
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


def going_into(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which finals went to overtime?": those that had it, where it is told of each whether it had."""
    language, words = said.grammar.lexicon.language, said.words
    into = [e.start for e in edges if e.entry.category == "threshold" and e.entry.meaning.value is True
            and " ".join(words[max(0, e.start - 2):e.start]) in language["going_into"]]
    for end in dict.fromkeys(into):
        going = Edge(end - 2, end, Entry("filler", "into", 0.0, f"{language.code}.yaml"), 0.0)
        edges = [*(e for e in edges if not covers(going, e)), going]
    return edges


def said_of_kinds(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without what a word says of some kinds where it says it of one that is spoken of, too: "which
    stalls are open?" isn't about open markets."""
    spoken = said.pointed | {e.entry.meaning.kind for e in edges if e.entry.category == "thing"
              and (e.entry.form == "noun" or e.entry.meaning.keys)}
    told: dict[tuple[int, int], set[str]] = {}
    for e in edges:
        if e.entry.category == "threshold":
            told.setdefault((e.start, e.end), set()).add(e.entry.meaning.kind)
    meant = {place: kinds & spoken for place, kinds in told.items()}
    return [e for e in edges if e.entry.category != "threshold" or not meant[e.start, e.end]
            or e.entry.meaning.kind in meant[e.start, e.end]]


def after_its_own(said: Said, edges: list[Edge]) -> list[Edge]:
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


def done_with_name(said: Said, edges: list[Edge]) -> list[Edge]:
    """A verb with its preposition that a field of an event is called by is filled by the name behind it:
    "upgraded from a consulate"."""
    grammar, prepositions = said.grammar, said.grammar.lexicon.language["prepositions"].values()
    articles = {e.end: e.start for e in edges if e.entry.category == "definite"}
    named = [e for e in edges if names(e)]
    starts = {(e.entry.meaning.kind, articles.get(e.start, e.start)) for e in named
              if not any(is_inside(e, other) for other in named)}

    def is_filled(e: Edge) -> bool:
        prepared = e.end - e.start > 1 and any(said.words[e.end - 1] in words for words in prepositions)
        return prepared and (e.entry.category, e.entry.form) == ("field", "verb") \
            and grammar.is_event(e.entry.meaning[0]) \
            and (grammar.step_type(*e.entry.meaning[:2]), e.end) in starts

    return [formed(e, FILLED) if is_filled(e) else e for e in edges]


def verbs_alone(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without nouns for people, or for what a text tells, that verbs would only come from: "who
    headed it?" asks for no heads, and "who bred it?" for no breed."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    verbs = {(e.start, e.end, e.entry.meaning.kind) for e in edges if e.entry.category == "thing"
             and e.entry.form == "verb" and language.is_participle(said.words[e.start])}
    return [e for e in edges if e.entry.category != "field"
            or (e.start, e.end, e.entry.meaning[0]) not in verbs
            or not ((told := grammar.step_type(*e.entry.meaning[:2])) == "text" or grammar.is_person(told))]


def occurring(_: Said, edges: list[Edge]) -> list[Edge]:
    """"What went down?", "what has taken place?": behind a "what", nobody went, and nobody took anything."""
    asked = {e.end for e in edges if e.entry.category == "ask" and e.entry.meaning == "what"}
    asked |= {e.end for e in edges if e.entry.category == "auxiliary" and e.start in asked}
    occur = [e for e in edges if e.entry.category in ("occur", OCCUR_ASKED) and e.end - e.start > 1
             and e.start in asked]
    return [recast(e, "occur") if e in occur else e for e in edges
            if not any(is_inside(e, longer) for longer in occur)]


def _of_its_noun(grammar: Grammar, edges: list[Edge]) -> list[Edge]:
    """The edges without what a verb that says little tells of another kind than the noun for an event, or for
    what is told of one, does which it stands before: "made (more high-level) visits" made no agreement."""
    small: dict[int, set[int]] = {}
    events: dict[int, set[str]] = {}
    for e in edges:
        if e.entry.category in BEFORE_NOUN or (names(e) and e.entry.form == "adjective") or (
                e.entry.category == "field" and grammar.step_type(*e.entry.meaning[:2]) == "bool"):
            small.setdefault(e.start, set()).add(e.end)
        kind = e.entry.meaning[0] if e.entry.category == "field" else noun_kind(grammar, e)
        if kind and grammar.is_event(kind) and not any(
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


def _done_by(grammar: Grammar, edges: list[Edge]) -> list[Edge]:
    """A verb that says little fills between the noun for an event and the one by whom it was: "which visits
    were (not) made by Tusk?"."""
    nouns = [e.end for e in edges if (kind := noun_kind(grammar, e)) and grammar.is_event(kind)]
    told = [e.start for e in edges if e.entry.category in ("auxiliary", "relative", "link", "ask")
            or (e.entry.category in ("thing", "field") and e.entry.form in ("noun", "verb"))]
    helped = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "be"
              and any(end <= e.start and not any(end <= at < e.start for at in told) for end in nouns)}
    helped |= {e.end for e in edges if e.entry.category == "not" and e.start in helped}
    by = {e.start for e in edges if e.entry.category == "preposition" and AGENT in e.entry.meaning[0]}
    done = {(e.start, e.end): recast(e, "filler") for e in edges
            if e.entry.category == "support" and e.start in helped and e.end in by}
    return [done.get((e.start, e.end), e) for e in edges
            if (e.start, e.end) not in done or e.entry.category == "support"] if done else edges


def behind_article(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without what can't stand behind an article, or "the same", where a noun does: a "since", as a
    field may be called so, and "the start" and "the finish" as verbs."""
    placed = said.grammar.lexicon.language["placed"]
    nouns = {e.end for e in edges if e.entry.category in ("same", "definite")}
    return [e for e in edges if e.start not in nouns or not (
        e.entry.category == "phase" or e.entry.form == DEED
        or (e.entry.category == "thing" and e.entry.form == "verb" and e.entry.meaning.lemma in placed)
        or (e.entry.category == "preposition" and "since" in e.entry.meaning[1]))]


def in_succession(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who came (right) after him?": the verb tells of what comes in turn, and not where people come from."""
    verbs = [e for e in edges if e.entry.category == "thing" and e.entry.form == "verb"
             and not said.grammar.is_event(e.entry.meaning.kind)]
    if not verbs:
        return edges
    turns = [e for e in edges if e.entry.category == "preposition" and "verb" in e.entry.meaning[1]
             and e.end - e.start > 1]
    coming = said.grammar.lexicon.language.coming
    in_turn = {e.start for e in edges if e.entry.form == IN_TURN}
    idle = [e for e in verbs if e.end in in_turn and said.words[e.start] in coming]
    told = [e for e in edges if e not in verbs or not any(is_inside(e, turn) for turn in turns)]
    return as_fillers(told, idle)


def warring(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The war with Spain" is one against it: behind the noun for what somebody fights in, if examples tell
    against whom."""
    beside = [e for e in edges if e.entry.category == "preposition" and e.entry.meaning[0] == {"with"}]
    if not beside:
        return edges
    nouns = {e.end for e in edges if noun_kind(said.grammar, e) in said.grammar.fought_in}
    opposing = (frozenset(said.grammar.lexicon.language["never_doing"][:1]), frozenset[str]())
    return [e._replace(entry=e.entry._replace(meaning=opposing))
            if e in beside and e.start in nouns else e for e in edges]


def no_imperative(said: Said, edges: list[Edge]) -> list[Edge]:
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


def out_of(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a particle before an "of": "the foal out of Marzipan" isn't of her."""
    named = {e.start for e in edges if names(e)}
    of = {e.start for e in edges if e.entry.category == "preposition" and "of" in e.entry.meaning[0]
          and e.end in named}
    return [e for e in edges if e.entry.meaning != "particle" or e.end not in of]


def built_building(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a verb's "-ing" behind an article that is what was done: "who built the building?"
    asks for some building, and not again for what was built."""
    language = said.grammar.lexicon.language
    gerunds = tuple(language["gerunds"])
    behind = {e.end for e in edges if e.entry.category == "definite"}
    verbs = [e for e in edges if e.entry.category == "thing" and e.entry.form == "verb"]
    again = [e for e in verbs if e.start in behind and said.words[e.start].endswith(gerunds) and any(
        other.end <= e.start and language.stem(said.words[other.start]) == language.stem(said.words[e.start])
        for other in verbs)]
    return [e for e in edges if e not in again] if again else edges


def coming_second(said: Said, edges: list[Edge]) -> list[Edge]:
    """A verb that examples have only with an ordinal behind it ("who came second?") tells of a place rather
    behind one, and rather something else of another kind without: "how many people came?"."""
    by_place = said.grammar.lexicon.by_place
    ordinals = {e.start for e in edges if e.entry.category == "superlative" and e.entry.meaning[1] == "date"}

    def places(e: Edge) -> bool:
        return e.entry.form == "verb" and e.entry.category == "thing" \
            and by_place.get((e.entry.meaning.kind, e.entry.meaning.lemma), False)

    placing = {(e.start, e.end): e.end in ordinals for e in edges if places(e)}
    return [e._replace(cost=e.cost + OTHER_PLACE) if e.entry.category == "thing" and e.entry.form == "verb"
            and (e.start, e.end) in placing and placing[e.start, e.end] != places(e) else e
            for e in edges] if placing else edges


def phrasal_support(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a verb that would say little, but for the particle behind it, or what it was for:
    "given up", "did they give in?", "who paid for it?"; what the pack tells by such a verb comes first."""
    last = len(said.words) - 1
    numbers = {e.start for e in edges if e.entry.category == "number"}
    bounds = {e.start for e in edges if e.entry.category == "bound" and e.end in numbers}
    apart = {e.start for e in edges if e.entry.meaning == "particle"}
    particles = apart | {e.start for e in edges if e.entry.category == "preposition" and e.start == last}
    helped = {e.end for e in edges if e.entry.category == "auxiliary"}
    active = {e.end for e in edges if e.entry.category == "support" and e.start not in helped}
    particles |= {e.start for e in edges if e.entry.category == "preposition" and "for" in e.entry.meaning[0]
                  and e.start in active}
    particles -= bounds  # "take over 60 minutes"
    edges = [e for e in edges if not (e.entry.category == "support" and e.end in particles)
             and not (e.entry.meaning == "evidence" and e.end in apart)]
    edges = _of_its_noun(said.grammar, _done_by(said.grammar, edges))
    telling = {(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.form == "verb"}
    return [e._replace(cost=e.cost + FAINT_VERB)
            if e.entry.category == "support" and (e.start, e.end) in telling else e for e in edges]


def counted_deeds(said: Said, edges: list[Edge]) -> list[Edge]:
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


def the_nth_time(said: Said, edges: list[Edge]) -> list[Edge]:
    """"When did she win it for the second time?" asks for her second win; but "who won it for the second
    time?" for nobody's second one."""
    grammar = said.grammar
    people = {e.start for e in edges if (kind := noun_kind(grammar, e)) and grammar.is_person(kind)}
    doer = any(e.entry.category == "ask" and (e.entry.meaning == "who" or e.end in people) for e in edges)
    return [e for e in edges if e.entry.form != NTH_TIME] if doer else edges


def coming_first(said: Said, edges: list[Edge]) -> list[Edge]:
    """What came first need not have come from anywhere: "which agreement came first?"."""
    verbs = said.grammar.lexicon.language["come_first"]
    places = {e.start - 1 for e in edges if e.entry.category == "superlative" and e.start
              and e.entry.meaning[1] == "date" and said.words[e.start - 1] in verbs}
    return edges + [Edge(place, place + 1, Entry("filler", "lasting"), COMING) for place in sorted(places)]


def before_dates(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a field that is called "printed in" before a date: "in 1497" is no place."""
    dates = {e.start for e in edges if e.entry.category == "date"}
    prepositions = said.grammar.lexicon.language.all_of("prepositions")
    return [e for e in edges if e.entry.category != "field" or e.end not in dates or e.end - e.start == 1
            or said.words[e.end - 1] not in prepositions
            or said.grammar.step_type(*e.entry.meaning[:2]) == "date"]


def within_fields(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without the verbs that are a part of what a field is called: "off air"."""
    fields = [e for e in edges if e.entry.category == "field" and e.end - e.start > 1]
    return [e for e in edges if e.entry.form != "verb" or e.entry.category != "thing"
            or not any(is_inside(e, field) for field in fields)] if fields else edges


def phases(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "get" that no verb follows, where it is asked whether ("did they get the land"), or
    what it is that they get: "what does the winner get?". The "got" of "have they got one?" says no more than
    the "have"."""
    language = said.grammar.lexicon.language
    helped = {e.start for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "do")}
    summed = any(e.entry.category == "aggregate" for e in edges)  # "add them up: what do you get?"
    if not summed and any((e.entry.category, e.entry.meaning) == ("ask", "what") and e.end in helped
                          for e in edges):
        edges = [e for e in edges if e.entry.category != "phase"
                 or language.stem(said.words[e.start]) not in language.stems("got")
                 or any(map(language.is_participle, said.words[e.end:e.end + 1]))]  # "get promised"
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


def classed_deeds(_: Said, edges: list[Edge]) -> list[Edge]:
    """A word for some of what happened ("stolen", of thefts; "failed", of launches of which some are called
    failures) tells of those only, and not of all its kind."""
    classes = {(e.start, e.end, e.entry.meaning.kind): e for e in edges
               if e.corrected is None and (e.entry.form == "class" if e.entry.category == "thing" else (
                   e.entry.category == "threshold"
                   and (e.entry.meaning.field == CLASSES or e.entry.meaning.value is True)))}
    told = [(e, some) for e in edges if e.entry.category == "thing" and not e.entry.meaning.keys
            and (some := classes.get((e.start, e.end, e.entry.meaning.kind)))]
    gone = [e for pair in told for e in pair]
    return [*(e for e in edges if e not in gone), *dict.fromkeys(
        (some if some.entry.category == "thing" else formed(some, e.entry.form))._replace(cost=e.cost)
        for e, some in told),
        # "why did the Heron fail?": it is known that it did
        *(e._replace(cost=e.cost + UNCLASSED) for e, some in told if some.entry.category == "thing")
    ] if told else edges


def going(said: Said, edges: list[Edge]) -> list[Edge]:
    """"(When did they) get it up and running?": behind a "get", that says no more."""
    language = said.grammar.lexicon.language
    got = language.stems("got")
    first = next((place for place, word in enumerate(said.words) if language.stem(word) in got), None)
    going = [e for e in edges if e.entry.category == "going" and first is not None and e.start > first]
    longest = [e for e in going if not any(is_inside(e, other) for other in going)]
    return [e for e in edges if e.entry.category != "going" and not any(covers(g, e) for g in longest)] \
        + [recast(e, "filler", "going") for e in longest]


def verbal(said: Said, edges: list[Edge]) -> list[Edge]:
    """A field by a word that bends as a verb ("bought") is told of by one; none is, where it opens a noun of
    the pack's ("guided tours")."""
    language, grammar = said.grammar.lexicon.language, said.grammar
    opened = {e.start: e.end for e in edges if noun_kind(grammar, e) and e.end - e.start > 1}

    def tells(edge: Edge) -> bool:
        """Whether an edge is a field by such a word."""
        return edge.entry.category == "field" and language.is_verb(said.words[edge.start])
    return [formed(e, "verb") if tells(e) else e
            for e in edges if not tells(e) or e.end >= opened.get(e.start, e.end)]


def phrasal(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without the "after" of "look after": it tells no time there."""
    verbs = [e for e in edges if e.end - e.start > 1 and topic_of(e.entry) and not e.corrected]
    return [e for e in edges if e.entry.category != "preposition" or e.entry.meaning[0]
            or not any(is_inside(e, verb) for verb in verbs)] if verbs else edges


def with_ordinal(said: Said, edges: list[Edge]) -> list[Edge]:
    """The "first" of "who first appeared in it?" says no more than the verb, where an example has both and
    no dates are told of those who did."""
    grammar, lexicon = said.grammar, said.grammar.lexicon
    verbs = [e for e in edges if e.entry.category == "thing" and e.entry.form == "verb"
             and not e.entry.meaning.keys]
    dated = {e.start for e in verbs if grammar.links(e.entry.meaning.kind, "date")}
    undated = {e.start for e in verbs} - dated
    return as_fillers(edges, [
        e for e in edges if e.entry.category == "superlative" and e.end in undated
        and (said.words[e.end - 1], lexicon.language.stem(said.words[e.end])) in lexicon.with_ordinal])


def bringing(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Which year brought a visit?": it was in that year; "which lawsuit brought the highest damages?" had
    them."""
    years = {e.end for e in edges if e.entry.category == "unit"}
    told = {e.entry.meaning[0]: e.start for e in edges if e.entry.category == "field"}
    has = {e.end for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
           and not e.entry.meaning.keys and told.get(e.entry.meaning.kind, 0) > e.end}
    return as_fillers(edges, [e for e in edges if e.entry.category == "bringing" and e.start in years | has])


def winning(said: Said, edges: list[Edge]) -> list[Edge]:
    """Whoever won what they took part in came first in it, and didn't merely get some money ("winnings")."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    won = language.stems("winning")
    if any((e.entry.category, e.entry.meaning) == ("ask", "amount") for e in edges):
        return edges  # "how much did she win?"
    return [e for e in edges if e.entry.category != "field" or e.entry.form != "verb"
            or not grammar.placing(e.entry.meaning[0]) or language.stem(said.words[e.start]) not in won
            or grammar.step_type(*e.entry.meaning[:2]) != "quantity"]


def starting_something(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who started the club?" asks for no one who started there, as "who started in 1990?" does, which asks
    for nobody who started a club then."""
    if not any((e.entry.category, e.entry.meaning) == ("ask", "who") and not e.start for e in edges):
        return edges
    grammar, language = said.grammar, said.grammar.lexicon.language
    verbs = {way: set(map(language.stem, language["life"][way])) for way in ("join", "begin")}
    the = {e.start for e in edges if e.entry.category in ("definite", TITLED)}
    named = {e.entry.meaning.kind for e in edges if names(e)}

    def is_other(edge: Edge) -> bool:
        verb, (kind, *field) = language.stem(said.words[edge.start]), edge.entry.meaning
        if grammar.is_person(kind):
            return edge.end in the and tuple(field) == grammar.entry_of(kind) and verb in verbs["join"]
        return kind not in named and tuple(field) == grammar.life_of(kind)[0] and verb in verbs["begin"]
    return [e for e in edges if e.entry.category != "field" or not is_other(e)]


def homeward(said: Said, edges: list[Edge]) -> list[Edge]:
    """"(Which ship brought) home (the most chests?)" tells of no ship's home."""
    stem = said.grammar.lexicon.language.stem
    ways = said.grammar.lexicon.language["homeward"]
    going = {at for at in range(1, len(said.words)) if said.words[at] in ways
             and stem(said.words[at - 1]) in map(stem, ways[said.words[at]])}
    return [e for e in edges if e.start not in going or e.entry.category not in ("field", "thing")] + [
        Edge(at, at + 1, Entry("filler", "homeward"), 0.0) for at in going]
