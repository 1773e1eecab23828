"""What a pronoun is where it stands, and what stands for nothing: "one", "these", "something", "anything".

Takes the edges of a question beside one another (`Said`); gives them without what such a word doesn't mean
there.

For example, the "one" of "who signed the first one?" is no figure.
"""
from bot.edges import Said, as_fillers, formed, is_inside, names, recast, without_fields_for
from bot.lexicon import Entry, Thing
from bot.link import Edge
from bot.pieces import PARTITIVE, Term

AHEAD = 0.3  # a pronoun of a clause of time that means a name behind it: it rather means what was told before
SAYS_NOTHING = 0.2  # "one", where it may repeat a noun
SAME_NOUN = 0.05  # "the agreement on trade and the one on tourism"
# what may follow a "these" that is no pronoun
NOMINAL = frozenset({"thing", "field", "unit", "threshold", "superlative", "number", "evaluative", "occur",
                     "date", "filler", "preposition", "relative"})
TOLD = "told_"  # what a pronoun means that stands for one of those that were told of, with its number
TIMES = (frozenset({"before"}), frozenset({"after"}))  # the roles of what stands before a time
WITHIN = 0.05  # that an "in them" at the end only says again what they have
NO_THING = 0.1  # that "something" before what it is about says nothing


def without_pronouns(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "these" that narrows nothing, where no noun follows, or one for what was spoken of:
    it points at something ("where is that museum?", "was that 1998?")."""
    helping = {e.end for e in edges if e.entry.category == "auxiliary" and said.pointed}
    dates = {e.start for e in edges if e.entry.category == "date"}
    nouns = {e.start for e in edges if e.entry.category in NOMINAL and e.entry.form != "verb"
             and said.words[e.start] not in said.grammar.lexicon.language["still"]}
    told = {e.start for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
            and e.entry.meaning.kind in said.pointed}
    told |= {e.start for e in edges  # "were those official visits?"
             if e.entry.category == "threshold" and e.end in told}
    asked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "be")}
    done = {e.start for e in edges if e.entry.category in ("field", "thing")
            and said.grammar.lexicon.language.is_participle(said.words[e.start])}
    return [e for e in edges if e.entry.category != "filler" or e.entry.meaning != "demonstrative"
            or (e.end in nouns and e.end not in told and not (e.start in helping and e.end in dates)
                and not (e.start in asked and e.end in done))]  # "when was that adopted?"


def one_told(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without those inside of "the first one you mentioned": it is none that is the first."""
    told = [e for e in edges if e.entry.category == "pronoun" and str(e.entry.meaning).startswith(TOLD)]
    return [e for e in edges if not any(is_inside(e, other) for other in told)] if told else edges


def other_of_two(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with "the other one" as a pronoun where it is said to have done or been something ("when did
    the other one come?", "who did it for the other one?"), and else as what only tells that two did so to
    each other ("went to the other")."""
    subjects = {e.end for e in edges if e.entry.category == "auxiliary"}
    behind = {e.end for e in edges if e.entry.category == "preposition" and "for" in e.entry.meaning[0]}
    other = [e for e in edges if (e.entry.category, e.entry.meaning) == ("pronoun", "other")]
    doing = [e for e in other if (e.start in subjects and e.end < len(said.words)) or e.start in behind]
    return [e for e in edges if (e not in other or e in doing) and not any(
        is_inside(e, one) or (e.entry.category == "reciprocal" and e.start == one.start) for one in doing)]


def both_told(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who went after both of them?": after the two that were told of, where there were any; nothing came
    after the two that all is about."""
    behind = {e.end for e in edges if e.entry.category == "preposition" and e.entry.meaning[1] in TIMES}
    both = [e for e in edges if e.entry.category == "about" and e.start in behind]
    if not both or not said.told or both[-1].end < len(said.words):
        return edges
    longest = max(both, key=lambda e: e.end)
    told = Edge(longest.start, longest.end, Entry("pronoun", "they"), 0.0)
    return [*(e for e in edges if e.start < told.start or e.end > told.end), told]


def came_between(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who came between them?": in the time between the two that were told of; "the trade between them" is
    theirs."""
    language, them = said.grammar.lexicon.language, said.grammar.lexicon.language.all_of("pronouns", "they")

    def between(edge: Edge) -> bool:
        word = said.words[edge.start - 1] if edge.start else ""
        return said.words[edge.end - 1] not in them or not word or language.is_verb(word) \
            or language.is_participle(word)

    return [e for e in edges if (e.entry.category, e.entry.meaning) != ("pronoun", "between") or between(e)]


def held_then(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Without being president at the time": whoever came with a title bore it then."""
    grammar = said.grammar
    titles = {e.end for e in edges if names(e) and grammar.is_title(e.entry.meaning.kind)}
    pointing = any(e.entry.category == "pronoun" and e.entry.meaning in ("he", "she", "they") for e in edges)
    if pointing or not said.opening:
        return edges  # "was he president at the time?": at that which was told
    return edges + [recast(e, "filler", "then") for e in edges if e.entry.category == "pronoun"
                    and e.entry.meaning == "then" and e.start in titles and e.end - e.start > 1]


def expletive(said: Said, edges: list[Edge]) -> list[Edge]:
    """The "it" of "was it windy in 2012?" is whatever happened then, where nothing was spoken of."""
    grammar, be = said.grammar, ("auxiliary", "be")
    windy = {e.start: e.entry.meaning.kind for e in edges if e.entry.category == "threshold"
             and grammar.is_event(e.entry.meaning.kind)} if said.opening else {}
    helping = {at for e in edges if (e.entry.category, e.entry.meaning) == be for at in (e.start, e.end)}
    told = min((e.start for e in edges if e.entry.category in ("thing", "field", "about")), default=0)
    its = {e: kind for e in edges if (e.entry.category, e.entry.meaning) == ("pronoun", "it")
           and (e.start < told or not told) and {e.start, e.end} & helping
           and (kind := windy.get(e.end) or windy.get(e.end + 1))}
    return [e._replace(entry=Entry("thing", Thing(its[e], (), ""), 0.0, e.entry.origin, "noun"))
            if e in its else e for e in edges]


def concluding(said: Said, edges: list[Edge]) -> list[Edge]:
    """A "then" that opens a text and asks who or which means no time; nor does one at its end behind a comma
    ("what has it opened, then?"), or where one asks of now and picks by time: "what's the newest agreement
    then?"."""
    language = said.grammar.lexicon.language
    present = not {*language["present"]}.isdisjoint(said.words)
    picked = any(e.entry.category == "superlative" for e in edges)
    last = len(said.words)
    parted = any(e.entry.meaning == "comma" and e.end == last - 1 for e in edges)
    closing = parted or (present and picked)
    asking = {e.start for e in edges if e.entry.category == "ask" and e.entry.meaning != "what"}
    return as_fillers(edges, [e for e in edges if (e.entry.category, e.entry.meaning) == ("pronoun", "then")
                              and e.end - e.start == 1 and ((e.end == last and closing) or (
                                  e.start == 0 and e.end in asking))])


def going_on(_: Said, edges: list[Edge]) -> list[Edge]:
    """The "then" of "in 2018, and then in 2022?" only goes on, behind an "and" and before a preposition."""
    linked = {e.end for e in edges if e.entry.category == "link" and e.entry.meaning == "and"}
    leading = {e.start for e in edges if e.entry.category == "preposition"}
    return as_fillers(edges, [e for e in edges if (e.entry.category, e.entry.meaning) == ("pronoun", "then")
                              and e.end == e.start + 1 and e.start in linked and e.end in leading])


def partitive(said: Said, edges: list[Edge]) -> list[Edge]:
    """The "them" of "how many of them were Danes?" is what was told of, and never all that it is about; but
    "how many of their treaties" are of these."""
    theirs = said.grammar.lexicon.language["owning"]
    counting = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "count")}
    behind = {e.end for e in edges if e.entry.category == "preposition" and e.start in counting}
    them = ("pronoun", "they")
    return [formed(e, PARTITIVE) if e.start in behind and (e.entry.category, e.entry.meaning) == them
            and said.words[e.start] not in theirs else e for e in edges]


def numbered_one(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "one" that only fills, behind a "first", where it points at what was told: "when
    did the first one go?"."""
    ones = said.grammar.lexicon.language["pronouns"]["one"]
    picked = {e.end for e in edges if e.entry.category == "superlative"}
    pointing = {(e.start, e.end) for e in edges if e.entry.category == "pronoun" and e.entry.meaning == "one"}
    return [e for e in edges if e.entry.category != "filler" or not said.pointed or e.start not in picked
            or (e.start, e.end) not in pointing or said.words[e.start] not in ones]


def there_is_one(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "one" that only fills behind "is there": it points at something."""
    ones = said.grammar.lexicon.language["pronouns"]["one"]
    behind = {e.end for e in edges if e.entry.category == "auxiliary" and e.end - e.start > 1}
    return [e for e in edges if e.entry.category != "filler" or e.start not in behind
            or said.words[e.start] not in ones]


def pointing_one(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "one" at the end that would be a figure, where it points at a thing: "who saw an
    owl but never ringed one?"; but "more than one"."""
    ones = said.grammar.lexicon.language["pronouns"]["one"]
    bounded = {e.end for e in edges if e.entry.category in ("bound", "comparative", "comparing", "definite")}
    return [e for e in edges if e.entry.category != "number" or said.words[e.start] not in ones
            or not e.start or e.end < len(said.words) or e.start in bounded]


def something_told(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Is fruit something (that) Poland exports?" asks whether that is so of it."""
    if not any(e.start == 0 and (e.entry.category, e.entry.meaning) == ("auxiliary", "be") for e in edges):
        return edges
    things = {e.end for e in edges if e.entry.category == "thing"}
    told = [e for e in edges if e.entry.category == "indefinite" and e.start in things]
    relating = {e.start for e in edges if e.entry.category == "relative"}
    edges = as_fillers(edges, [e for e in told if e.end in relating])
    return [recast(e, "relative", "relative") if e in told else e for e in edges]


def anything(said: Said, edges: list[Edge]) -> list[Edge]:
    """As the object of a verb, "anything" says nothing ("which designs never won anything?"); before a
    participle, it is what that tells of ("anything made of bronze?"), and not what happened to it. What bids
    to list everything says no more than that."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    then = [e for e in edges if (e.entry.category, e.entry.meaning) == ("pronoun", "then")]
    edges = [e for e in edges if e.entry.category != "ask"  # "did they sign anything | that year?"
             or not any(e.start < time.start < e.end < time.end for time in then)]
    whatever = [e for e in edges if e.entry.category == "indefinite" and e.entry.meaning == "list"]
    told = {e.start for e in whatever}
    edges = as_fillers(edges, [e for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "list")
                               and e.end in told])
    done = {e.end for e in edges if e.entry.category == "thing" and e.entry.form == "verb"}
    things = {e.start for e in edges if language.is_participle(said.words[e.start]) and (
        e.entry.category == "field" or (e.entry.category, e.entry.form) == ("thing", "verb"))
        and not grammar.is_event(e.entry.meaning[0])}
    times = {e.start for e in edges if e.entry.category == "date" or (
        e.entry.category == "pronoun" and e.entry.meaning == "then")}  # "did Peru open something that year?"
    ends = {len(said.words)} | times | {e.start for e in edges if e.entry.category == "preposition"
                                        and e.end in times}
    objects = {(e.start, e.end) for e in whatever if e.start in done and e.end in ends}
    subjects = {(e.start, e.end) for e in whatever if e.end in things}
    edges = [e for e in edges if e.entry.category != "occur" or (e.start, e.end) not in subjects]
    leading = {e.start for e in edges if e.entry.category == "preposition"}
    edges = edges + [e._replace(entry=e.entry._replace(category="filler"), cost=NO_THING)
                     for e in whatever if e.start in done and e.end in leading]  # "sign something about it"
    return as_fillers([e for e in edges if e.entry.category != "occur" or (e.start, e.end) not in objects],
                      [e for e in edges if e.entry.category == "indefinite" and (e.start, e.end) in objects])


def ahead(_: Said, edges: list[Edge]) -> list[Edge]:
    """A pronoun of a clause of time may mean a name behind it ("after it was built, was the Pike …")."""
    opening = {e.end for e in edges if e.entry.category == "preposition" and not e.entry.meaning[0]}
    named = [e.start for e in edges if names(e)]
    return edges + [
        Edge(e.start, e.end, e.entry._replace(category="filler", meaning="pronoun"), AHEAD) for e in edges
        if e.entry.category == "pronoun" and e.entry.meaning in ("it", "he", "she") and e.start in opening
        and any(place > e.end for place in named) and not any(place < e.start for place in named)]


def within(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which dishes have eggs in them?", "… with eggs in them": what stands last says no more than what they
    have."""
    inside = said.grammar.lexicon.language["in_them"]
    having = min((e.start for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "have") or (
        e.entry.category == "preposition" and "with" in e.entry.meaning[0])), default=len(said.words))
    last = [e for e in edges if e.entry.category == "pronoun" and e.entry.meaning in ("it", "they")
            and e.end == len(said.words) and said.words[e.start - 1] in inside and having < e.start - 2]
    return edges + [Edge(e.start - 1, e.end, Entry("filler", "within"), WITHIN) for e in last]


def pointing_at(said: Said, edges: list[Edge]) -> list[Edge]:
    """"That helicopter" is one, and not what a field called so holds."""
    behind = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("pronoun", "this")}
    things = {(e.start, e.end, e.entry.meaning.kind) for e in edges if e.start in behind
              and e.entry.category == "thing" and e.entry.form in ("noun", "class")}
    return without_fields_for(said, edges, things)


def nouns_behind(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with a "one" that repeats a common noun before it, whichever it may be; behind an adjective
    ("the Polish one"), it does nothing else. In a name ("the Quill One") it repeats nothing."""
    bent = said.grammar.lexicon.language.is_participle
    adjectives = {e.end for e in edges if e.entry.form == "adjective"}
    repeated: list[Edge] = []
    only: set[tuple[int, int]] = set()
    rather: set[tuple[int, int]] = set()
    for ones in edges:
        if ones.entry.category == "pronoun" and ones.entry.meaning == "one" \
                and not any(names(e) and is_inside(ones, e) for e in edges):
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
            if told:
                (only if ones.start in adjectives else rather).add((ones.start, ones.end))
    edges = [e._replace(cost=e.cost + SAYS_NOTHING) if e.entry.category == "filler"
             and (e.start, e.end) in rather else e for e in edges]
    return [e for e in edges if (e.start, e.end) not in only
            or e.entry.category not in ("filler", "number")] + repeated
