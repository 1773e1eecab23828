"""Passes over the edges of a question that look at what asks: what "how big", "what for" or
"who … which" ask for by the words beside them.

Each takes what is said (`Said`) and the edges; gives the edges.

For example, "what is the mill for?" asks why there is one.
"""
from collections.abc import Collection, Iterable, Sequence

from bot.edges import Said, as_fillers, covers, formed, is_inside, names, noun_kind, recast
from bot.lexicon import HOURLY, ONE_OF, RATE, Entry, find, kind_told, topic_of
from bot.link import Edge
from bot.model import MEASURES
from bot.query import ANY

MEASURING = frozenset({"how_long", "amount", "size", "how"})  # what asks how much of something there is
EXPLETIVE = 0.1  # an "it" that means nothing, where it may
LASTING = 0.1  # the "take" of "how many minutes does it take?"


def whichever(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "whether" that doesn't ask so: "which presidents, whether Danish or not, …"."""
    if not any(e.entry.category == "ask" and e.entry.meaning == "exists" for e in edges):
        return edges
    asked = [e.end for e in edges
             if e.entry.category == "ask" and e.entry.meaning in ("which", "who", "count")]
    links = {e.end for e in edges if e.entry.category == "link" and e.entry.meaning == "and"}
    return [e for e in edges if e.entry.category != "ask" or e.entry.meaning != "exists"
            or e.start in links or not any(end <= e.start for end in asked)]


def which_of_them(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which passengers went to Cusco?": those who are named, and not how many there were."""
    asked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "which")}
    nouns = {(e.start, e.end) for e in edges if e.start in asked and noun_kind(said.grammar, e)
             and said.grammar.lexicon.language.is_plural(said.words[e.end - 1])}
    roles = {e.end for e in edges if e.entry.category == "preposition" and said.words[e.start]
             in said.grammar.lexicon.language["role"]}  # "who flew as a passenger?"
    return [e for e in edges if e.entry.category != "field"
            or ((e.start, e.end) not in nouns and e.start not in roles)
            or said.grammar.step_type(*e.entry.meaning[:2]) != "number"]


def what_is_done(said: Said, edges: list[Edge]) -> list[Edge]:
    """"What came from Peru?": right behind a "what", without an auxiliary, a word that bends as a verb is
    one, and no noun that it may stand for."""
    stem, is_verb = said.grammar.lexicon.language.stem, said.grammar.lexicon.language.is_verb
    asked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "what")}
    if any(e.entry.category == "auxiliary" for e in edges):
        return edges
    done = {(e.start, e.end) for e in edges if e.start in asked and (
        is_verb(said.words[e.start]) or (e.entry.category, e.entry.form) == ("thing", "verb"))}

    def other(edge: Edge) -> bool:
        """Whether a noun is called otherwise than what it stands for."""
        return edge.entry.category == "thing" and edge.entry.form == "noun" and not edge.entry.meaning.keys \
            and stem(said.words[edge.start]) != stem(edge.entry.meaning.kind)
    return [formed(e, "verb") if (e.start, e.end) in done and other(e) else e for e in edges]


def what_was_done(said: Said, edges: list[Edge]) -> list[Edge]:
    """"What was shown?": a participle behind "what was" that a field is called after tells what was done, and
    is no noun that it may stand for ("show", an exhibition)."""
    asked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "what")}
    been = {e.end for e in edges
            if (e.entry.category, e.entry.meaning) == ("auxiliary", "be") and e.start in asked}
    done = {(e.start, e.end) for e in edges
            if (e.entry.category, e.entry.form) == ("field", "verb") and e.start in been
            and said.grammar.lexicon.language.is_participle(said.words[e.start])} if been else set()
    return [e for e in edges if (e.start, e.end) not in done or e.entry.category != "thing"
            or e.entry.form != "noun" or e.entry.meaning.keys] if done else edges


def bidden(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "set out" that lists nothing, as somebody is asked for who did ("who set out for
    Peru?"), without a "count" or a "list" of which somebody is said to do it ("does it count?"), and without
    an "if" that asks for no truth ("I'd be glad if (you) could tell me …")."""
    if not any(e.entry.category == "ask" and e.entry.meaning in ("exists", "list", "count") for e in edges):
        return edges
    doing = {e.end for e in edges if e.entry.category == "pronoun"}
    edges = [e for e in edges if e.entry.category != "ask" or e.entry.meaning not in ("list", "count")
             or e.end - e.start > 1 or e.start not in doing]
    able = {e.start for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "can")}
    edges = [e for e in edges if (e.entry.category, e.entry.meaning) != ("ask", "exists")
             or e.end - e.start > 1 or e.end not in able]
    asking = ("who", "what", "which")
    asked = {e.end for e in edges if e.entry.category == "ask" and e.entry.meaning in asking}
    told = {e.start for e in edges if e.entry.category == "thing" and e.entry.form == "verb"}
    return [e for e in edges if (e.entry.category, e.entry.meaning) != ("ask", "list") or e.end - e.start < 2
            or not (e.start in asked or (e.start in told and any(end <= e.start for end in asked)))]


def placing(edges: Iterable[Edge]) -> list[Edge]:
    """The edges for a "placed" or a "find" that says nothing but where something is, with which it is asked
    who did so to it: "who placed the bell in the tower?"."""
    edges = list(edges)
    idle = [e for e in edges if (e.entry.category, e.entry.meaning) == ("filler", "locative")]
    asked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "who")} if idle else set()
    if not asked:
        return []
    for e in sorted(edges, key=lambda e: e.start):
        if e.entry.category == "filler" and e.start in asked and e not in idle:
            asked.add(e.end)  # "did anybody ever find it?"
    ranked = {e.start for e in edges if e.entry.category == "superlative"}  # "who lasted the longest?"
    things = {e.start for e in edges if e.entry.category in ("thing", "pronoun") and e.start not in ranked}
    things |= {e.start for e in edges
               if (e.entry.category == "definite" or e.entry.meaning == "article") and e.end in things}
    return [e for e in idle if e.start in asked and e.end in things]


def placed_by_somebody(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "placed" that says nothing, where it is asked who did it."""
    placed = placing(edges)
    return [e for e in edges if e not in placed] if placed else edges


def year_bidden(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Name the year in which Tusk came", "confirm the date Tusk came": when he did; "give me the year of the
    visit" lists nothing."""
    bids = [e for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "list")]
    for bid in sorted(bids, key=lambda e: (e.start, -e.end)):  # "give me"
        the = next((e.end for e in edges if e.start == bid.end and e.entry.category == "definite"), bid.end)
        unit = next((e.end for e in edges if e.start == the and e.entry.category == "unit"
                     and e.entry.meaning in ("year", "date")), 0)
        opened = [e.end for e in edges if e.start in (the, bid.end) and e.entry.category == "preposition"
                  and not {"year", "when"}.isdisjoint(e.entry.meaning[1]) and e.end > unit]
        if unit and any(e.start == unit and e.entry.category == "preposition" and "of" in e.entry.meaning[0]
                        for e in edges):
            return as_fillers([e for e in edges if e == bid or not is_inside(e, bid)], [bid])
        named = any(e.start == unit and names(e) for e in edges)
        end = max(opened, default=unit if named else 0)
        if unit and end:
            when = Edge(bid.start, end, Entry("ask", "when"), 0.0)
            # what opens a clause stays, as the "in" of "in which" belongs to it
            return [*(e for e in edges if not bid.start <= e.start < end or (
                e.entry.category == "preposition" and "year" in e.entry.meaning[1])), when]
    return edges


def asked_behind(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Her visit to Peru, year?": what stands alone behind a comma, at the end of what asks nothing else, is
    asked for."""
    owning = {e.start for e in edges if e.entry.category == "possessive"}
    if any(e.entry.category == "ask" or (e.entry.category == "auxiliary" and e.start not in owning)
           for e in edges):
        return edges
    commas = [e for e in edges if e.entry.meaning == "comma" and any(
        e.end == noun.start and noun.end == len(said.words) and noun.entry.form != "verb"
        for noun in edges if noun.entry.category in ("unit", "field"))]
    asks = [e._replace(entry=Entry("ask", "what"), cost=0.0) for e in commas]
    return [*edges, *asks[:1]]


def of_a_year(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Why was 1923 of note?", "what did 1923 bring?": what happened then."""
    asks = [e for e in edges if e.entry.category == "ask" and e.entry.meaning in ("why", "what")]
    if not asks:
        return edges
    language = said.grammar.lexicon.language
    bringing = {place for place, word in enumerate(said.words)
                if language.stem(word) in language.stems("bringing")}
    for date in (e for e in edges if e.entry.category == "date"):
        noted = [e for e in edges if e.entry.category == "of note" and e.start >= date.end]
        verbs = [e for e in edges if e.entry.category == "auxiliary" and e.end == date.start]
        asked = [e for e in asks if verbs and e.end == verbs[0].start]
        if not asked or (asked[0].entry.meaning == "why") != bool(noted):
            continue
        said_so = max(noted, key=lambda e: e.end) if noted else next(
            (e for e in edges if e.start == date.end and e.start in bringing), None)
        if said_so is None:
            continue
        gone = {*range(asked[0].start, date.start), *range(said_so.start, said_so.end)}
        kept = [e for e in edges if gone.isdisjoint(range(e.start, e.end))]
        return [*kept, Edge(asked[0].start, asked[0].end, Entry("ask", "what"), 0.0),
                Edge(verbs[0].start, verbs[0].end, Entry("occur", ANY), 0.0),
                *(Edge(at, at + 1, Entry("filler", "of note"), 0.0)
                  for at in range(said_so.start, said_so.end))]
    return edges


def unit_of_time(_: Said, edges: list[Edge]) -> list[Edge]:
    """"How long did he stay in the year she went there?" isn't about how many years lie between the two."""
    the = {e.end: e.start for e in edges if e.entry.category == "definite"}
    led = {e.end for e in edges if e.entry.category == "preposition" and "in" in e.entry.meaning[0]}
    long = any((e.entry.category, e.entry.meaning) == ("ask", "how_long") for e in edges)
    return [e for e in edges if not long or e.entry.category != "unit" or the.get(e.start) not in led]


def opening(_: Said, edges: list[Edge]) -> list[Edge]:
    """An auxiliary that opens a question is no verb of its own: "do both countries trade?", "tractors, do
    they come from Poland?"; nor is one behind "what" that another verb follows: "what do you feed it?"."""
    opens = {0, *(e.end for e in edges if e.entry.meaning == "comma")}
    verbs = sorted(e.start for e in edges if e.entry.category == "thing" and e.entry.form == "verb")
    clauses = {e.start for e in edges if e.entry.category in ("relative", "preposition", "ask", "link")}
    asked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "what")}

    def helps(edge: Edge) -> bool:
        verb = next((place for place in verbs if place > edge.end), None)
        alone = verb is not None and clauses.isdisjoint(range(edge.end, verb + 1))
        return edge.start in opens or (edge.start in asked and alone)

    helping = {(e.start, e.end) for e in edges if e.entry.category == "auxiliary" and helps(e)}
    return [e for e in edges if (e.start, e.end) not in helping or e.entry.category != "occur"]


def of_ones_life(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a year that is told by today's, where it is somebody's: "in his last year"."""
    theirs = {e.end for e in edges if e.entry.category in ("possessive", "pronoun")
              and e.entry.meaning != "this"}
    relative = said.grammar.lexicon.language["relative_years"]
    return [e for e in edges if e.entry.category != "date" or e.start not in theirs
            or " ".join(said.words[e.start:e.end]) not in relative]


def end_of_ones_life(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How old was she when she died?" is about her own death, and about nothing in which people died."""
    asked = any((e.entry.category, e.entry.meaning) == ("ask", "how_old") for e in edges)
    own = [e for e in edges if e.entry.category == "field" and said.grammar.is_person(e.entry.meaning[0])
           and said.grammar.end_of_life(e.entry.meaning[0]) == e.entry.meaning[1:2]] if asked else []
    places = {(e.start, e.end) for e in own}
    return [e for e in edges if e.entry.category != "thing" or (e.start, e.end) not in places]


def number_of(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Did the number of visitors rise?": what is a number itself is meant, and none is asked for."""
    fields = {e.start for e in edges if e.entry.category == "field"
              and said.grammar.step_type(*e.entry.meaning) == "number"}
    changing = any(e.entry.category == "change" for e in edges)
    counts = [e for e in edges if e.entry.category == "ask" and e.entry.meaning == "count" and e.end in fields
              and (e.start or e.end - e.start > 2)]
    return as_fillers(edges, counts) if changing else edges


def or_not(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Did he come or not?" asks whether; but "president or not, who came?"."""
    whether = any(e.start == 0 and (e.entry.category == "auxiliary" or e.entry.meaning == "exists")
                  for e in edges)
    return as_fillers(edges, [e for e in edges if e.entry.category == "or not"]) if whether else edges


def lasting(said: Said, edges: list[Edge]) -> list[Edge]:
    """Behind what asks how long something takes, and its "do", the verb says no more: at the
    end ("how many minutes does the crossing take"), or behind an "it" that means nothing ("how long does it
    take to Lima"); nor does it before an amount ("which films last more than an hour?")."""
    verbs = said.grammar.lexicon.language["lasting_verbs"]
    perfect = {"be", "have"} <= {e.entry.meaning for e in edges if e.entry.category == "auxiliary"}
    if not any(word in verbs for word in said.words):
        return _of_time(said, edges, perfect=True) if perfect else edges
    counting = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "count")}
    timed = any(e.entry.category == "unit name" or e.entry.meaning == "how_long" for e in edges)
    in_days = any(e.entry.category == "unit" and e.start in counting for e in edges)
    asked = [e.end for e in edges if e.entry.category in ("unit name", "unit", "ask", "field")]
    doing = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "do"}
    its = {e.end for e in edges
           if e.entry.meaning == "it" and e.start in doing and e.start > min(asked, default=e.start)}
    closing = min((e.start for e in edges if e.entry.category == "aggregate" and e.end == len(said.words)),
                  default=len(said.words))  # "how long did they last on average?"
    closing = min((e.start for e in edges if e.entry.category == "preposition" and e.end == closing),
                  default=closing)
    measured = _before_amounts(edges)
    places = [place for place, word in enumerate(said.words)
              if word in verbs and ((timed and place in its) or place in measured
                                    or ((timed or in_days) and place + 1 == closing))]
    edges = [e for e in edges
             if e.entry.category != "superlative" or e.start not in places or e.end < closing]
    if places or perfect:
        edges = _of_time(said, edges, perfect=perfect)
    return edges + [Edge(place, place + 1, Entry("filler", "lasting"), LASTING) for place in places]


def so_many(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How many boats were stranded?", "which storm stranded the most boats?": where an example shows what it
    is that a number counts to which something was done, its noun says no more; and nobody else is meant by it
    ("how many people were stranded?")."""
    lexicon = said.grammar.lexicon
    told = [e for e in edges if e.entry.category == "field" and e.entry.meaning in lexicon.so_many
            and not any((ask.start, ask.entry.category) == (e.start, "ask") for ask in edges)]
    if not told:
        return edges
    verb, kinds = told[0], lexicon.so_many[told[0].entry.meaning]
    counting = {e.end for e in edges if e.entry.category in ("number", "superlative", "comparative")
                or (e.entry.category, e.entry.meaning) == ("ask", "count")}
    if any(said.words[at:at + 1] and said.words[at] in lexicon.language["head_count"] for at in counting):
        return [e for e in edges if e.entry != verb.entry]
    nouns = [e.start for e in edges if e.start in counting and e.end == e.start + 1
             and e.entry.category == "thing" and e.entry.form == "noun" and e.entry.meaning.kind in kinds]
    if not nouns:
        return edges
    rest = [e for e in edges if not e.start <= nouns[0] < e.end]
    if any(e.entry.category == "superlative" and e.end == nouns[0] for e in rest):
        # "stranded the most boats", as "had the most stranded"
        return [*(e for e in rest if e is not verb), recast(verb, "filler", "counted"),
                verb._replace(start=nouns[0], end=nouns[0] + 1)]
    rest = [e for e in rest if e is verb or (e.start, e.end) != (verb.start, verb.end)]
    return [*rest, Edge(nouns[0], nouns[0] + 1, Entry("filler", "counted"), 0.0)]


def people_held(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How many people does the hall hold?" asks for the number that an example with that verb asks for, or
    that the pack calls by it."""
    grammar, lexicon = said.grammar, said.grammar.lexicon
    counting = [e for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "count")]
    counts = [e for e in counting if said.words[e.end:e.end + 1]
              and said.words[e.end] in lexicon.language["head_count"]]
    if not counts:
        return _came_there(said, _were_so_many(said, edges, counting), counting)
    named = {e.entry.meaning.kind for e in edges if names(e)}
    verbs = _held(said, edges, named) or _held(said, edges, {  # "how many people came in 2015?": to a fair
        e.entry.meaning.kind for e in edges if e.entry.form == "verb" and e.entry.category == "thing"
        and grammar.links(e.entry.meaning.kind, "date") and not grammar.is_where(e.entry.meaning.kind)})
    behind = counts[0].end + 1
    if any(e.entry.meaning == "do" and e.start == behind for e in edges):
        verbs += [(e, e.entry.meaning[1]) for e in edges if e.entry.category == "field" and e.start > behind
                  and grammar.step_type(*e.entry.meaning[:2]) == "number"
                  and not lexicon.language.names_deed(e.entry.meaning[1])]
    done = {e.end for e in edges if e.start == behind and (
        e.entry.category == "auxiliary"
        or lexicon.language.stem(said.words[e.start]) in lexicon.language.stems("got"))}
    verbs += [(e, e.entry.meaning[1]) for e in edges if e.entry.category == "field" and e.start in done
              and grammar.step_type(*e.entry.meaning[:2]) == "number"  # "how many people were hurt?"
              and said.words[e.start] not in lexicon.language["deaths"]
              and not grammar.is_person(e.entry.meaning[0])]  # but how many "have goals", they have
    attending = lexicon.language.stems("attending")
    if not verbs or (any(map(grammar.is_event, lexicon.heads)) and all(
            lexicon.language.stem(said.words[verb.start]) in attending for verb, _ in verbs)):
        there = _were_there(said, edges, counts[0], behind)
        if there is not edges or not verbs:
            return there
    verb, number = verbs[0]
    kind = verb.entry.meaning[0]
    asked = Edge(counts[0].start, behind, Entry("field", (kind, number), 0.0, verb.entry.origin), 0.0)
    # of what happened, the verb tells more; so it does where only what it happened to is named
    named = {e.entry.meaning.kind for e in edges if names(e)}
    told = verb.entry.category == "thing" and (grammar.is_event(kind) or (
        kind not in named and any(grammar.links(kind, one) for one in named)))
    spans = ((asked.start, behind), *(() if told else ((verb.start, verb.end),)))
    rest = [e for e in edges if not any(a <= e.start and e.end <= b for a, b in spans)]
    return [*rest, asked, *(() if told else (recast(verb, "filler", "lasting"),))]


def _were_there(said: Said, edges: list[Edge], count: Edge, behind: int) -> list[Edge]:
    """"How many people were at the meeting?", "… came to it?": the number of people that examples ask for
    of such things, and nobody else whom these tell of."""
    lexicon, language = said.grammar.lexicon, said.grammar.lexicon.language
    attending = language.stems("attending")
    small = {at for e in edges if e.entry.category in ("preposition", "definite", "auxiliary", "filler")
             for at in range(e.start, e.end)}
    came = [at for at, word in enumerate(said.words) if at >= behind and language.stem(word) in attending]
    nouns = [e for e in edges if e.entry.category == "thing" and e.start > behind
             and e.entry.meaning.kind in lexicon.heads and said.grammar.is_event(e.entry.meaning.kind)
             and (e.entry.form == "noun" or names(e))
             and small.union(came).issuperset(range(behind, e.start))]
    if lexicon.heads and came and small.union(came).issuperset(range(behind, len(said.words))):
        # "how many people came?": to whatever that was, and not all of whom it is told where they come from
        return [e for e in edges if e.start not in came or e.entry.form != "verb"
                or not said.grammar.is_person(e.entry.meaning.kind)]
    if not came or not nouns:
        return edges
    kind = nouns[0].entry.meaning.kind
    asked = Edge(count.start, behind, Entry("field", (kind, lexicon.heads[kind]), 0.0, "intents.yaml"), 0.0)
    start = min(e.start for e in edges if e in nouns[:1]
                or (e.entry.category == "definite" and e.end == nouns[0].start))
    return [*(e for e in edges if e.end <= count.start or e.start >= start), asked,
            Edge(behind, start, Entry("filler", "attended"), 0.0)]


def _came_there(said: Said, edges: list[Edge], asked: Sequence[Edge]) -> list[Edge]:
    """"How many volunteers came to the digs that she led?": where a number of the digs is called so, that
    they came says no more."""
    language, number = said.grammar.lexicon.language, said.grammar.step_type
    starts = {ask.end for ask in asked}
    fields = [e for e in edges if e.entry.category == "field" and e.start in starts
              and said.grammar.is_event(e.entry.meaning[0]) and number(*e.entry.meaning[:2]) == "number"]
    passed = {"preposition", "definite", "all", "filler", "aggregate"}
    small = {at for e in edges if e.entry.category in passed for at in range(e.start, e.end)}
    for field in fields:
        came = next((at for at in range(field.end, len(said.words))
                     if language.stem(said.words[at]) in language.stems("attending")), None)
        to = came and [e for e in edges if e.entry.category == "preposition" and e.start > came]
        nouns = [e for e in edges if to and e.start >= to[0].end and e.entry.category == "thing"
                 and (e.entry.form == "noun" or names(e)) and e.entry.meaning.kind == field.entry.meaning[0]]
        if came and to and nouns and small.issuperset({*range(field.end, nouns[0].start)} - {came}):
            gone = {came, *range(to[0].start, to[0].end)}
            return [*(e for e in edges if gone.isdisjoint(range(e.start, e.end))),
                    *(Edge(at, at + 1, Entry("filler", "attended"), 0.0) for at in sorted(gone))]
    return edges


def _were_so_many(said: Said, edges: list[Edge], asked: Sequence[Edge]) -> list[Edge]:
    """"How many were killed?": the number that the verb tells of."""
    helping = {e.start: e.end for e in edges if e.entry.category == "auxiliary"}
    behind = {helping.get(ask.end) for ask in asked}
    for verb, number in _held(said, edges):
        if verb.start in behind:
            return _as_number(edges, verb, number, verb)
    return edges


def people_living(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Towns with more than 20,000 people", "the town with the most people": those who live there, where an
    example asks how many do; "which flood killed the most people?": those of whom its verb tells."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    living = {kind: field for (kind, verb), field in grammar.lexicon.held.items()
              if not grammar.is_event(kind) and language.stem(verb) in language.stems("dwelling")}
    kinds = {e.entry.meaning.kind for e in edges if e.entry.category == "thing"
             and e.entry.meaning.kind in living and (names(e) or e.entry.form == "noun")}
    counted = {e.end for e in edges if e.entry.category in ("number", "comparative", "superlative")}
    people = [place for place in counted
              if said.words[place:place + 1] and said.words[place] in language["head_count"]]
    if not people:
        return edges
    nouns = {e.entry.meaning.kind for e in edges if e.entry.category == "thing" and (
        e.end <= people[0] or e.entry.form == "noun" or names(e))}
    if told := [(verb.entry.meaning.kind, number) for verb, number in _held(said, edges, nouns)]:
        kinds, living = {told[0][0]}, dict(told[:1])
    rest = [e for e in edges if (e.start, e.end) != (people[0], people[0] + 1)]
    by_deeds = {} if told else _told_by_deeds(said, edges)
    deeds = [e for e in edges if e.start < people[0] and e.entry.category == "field"
             and by_deeds.get(e.entry.meaning[0]) == e.start]
    if deeds and any(e.entry.category == "superlative" for e in edges if e.end == people[0]):
        # "killed the most people", as "had the most killed"
        return [*(e for e in rest if e not in deeds), recast(deeds[0], "filler", "counted"),
                deeds[0]._replace(start=people[0], end=people[0] + 1)]
    if deeds:
        return [*rest, Edge(people[0], people[0] + 1, Entry("filler", "counted"), 0.0)]  # "killed 20 people"
    if len(kinds) != 1:
        return edges
    kind = kinds.pop()
    return [*rest, Edge(people[0], people[0] + 1, Entry("field", (kind, living[kind])), 0.0)]


def of_anybody(said: Said, edges: list[Edge]) -> list[Edge]:
    """Behind what else is asked, "somebody" asks for nobody ("how often did somebody come?"); how often takes
    all of them together."""
    asked = [e for e in edges if e.entry.category == "ask" and e.entry.meaning != "who"]
    helping = {e.end for e in edges
               if e.entry.category == "auxiliary" and any(a.end <= e.start for a in asked)}
    often = any(e.entry.meaning == "times" for e in asked)
    anybody = said.grammar.lexicon.language["somebody"]
    return as_fillers(edges, [
        e for e in edges if (often and e.entry.category == "aggregate" and e.entry.meaning == "sum") or (
            (e.entry.category, e.entry.meaning) == ("ask", "who") and e.start in helping
            and said.words[e.start] in anybody)])


def whether_any(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Was anybody hurt?", "did anyone die there?", "did it kill anyone?": whether the number that tells of
    such people is any."""
    edges = _of_whom(said, edges)
    counts = {e.start for e in edges if e.entry.category == "field"
              and said.grammar.step_type(*e.entry.meaning[:2]) == "number"}
    opens = any(e.entry.category == "auxiliary" and e.start == 0 for e in edges)
    anybody = [e for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "who") and e.end in counts
               and any(word in said.grammar.lexicon.language["somebody"]
                     for word in said.words[e.start:e.end + 1])]
    if not opens or not anybody:
        return edges
    places = {(e.start, e.end) for e in anybody}
    return [e for e in edges if (e.start, e.end) not in places
            and (e.start != anybody[0].end or (e.start in counts and e.entry.category == "field"))] \
        + [recast(anybody[0], "anybody", "anybody")]


def _of_whom(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with the number that a verb of an example tells of, where nobody but those is spoken of to
    whom that was done: "was anyone killed?", and "(did it) kill anyone?", as "anyone killed"."""
    somebody = said.grammar.lexicon.language["somebody"]
    for anybody in (e for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "who")
                    and said.words[e.start] in somebody):
        for verb, number in _held(said, edges):
            if anybody.end == verb.start:
                return _as_number(edges, verb, number, verb)
            if verb.end == anybody.start and anybody.end == len(said.words):
                rest = (e for e in edges if e.start != verb.start)
                whom = anybody._replace(start=verb.start, end=verb.end)
                return _as_number([*rest, whom], verb, number, anybody)
    return edges


def how_many_died(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How many died in the fire?" asks for the number of those, and not how many fires there were."""
    counting = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "count")}
    verbs = {e.start for e in edges if e.entry.category == "auxiliary"}
    for verb, number in _held(said, edges):
        if verb.start in counting and verb.end not in verbs:
            return _as_number(edges, verb, number, verb)
    return edges


def _held(said: Said, edges: Sequence[Edge], named: Collection[str] = ()) -> list[tuple[Edge, str]]:
    """The verbs for what happened, or of some kinds, that tell of how many people, each with the number:
    "killed"."""
    held = said.grammar.lexicon.held
    return [(e, held[e.entry.meaning.kind, e.entry.meaning.lemma]) for e in edges
            if e.entry.category == "thing" and e.entry.form == "verb"
            and (e.entry.meaning.kind in named or said.grammar.is_event(e.entry.meaning.kind))
            and (e.entry.meaning.kind, e.entry.meaning.lemma) in held]


def _as_number(edges: Sequence[Edge], verb: Edge, number: str, place: Edge) -> list[Edge]:
    """The edges with the number that a verb tells of at a place, instead of what begins there."""
    told = Entry("field", (verb.entry.meaning.kind, number), 0.0, verb.entry.origin)
    return [*(e for e in edges if e.start != place.start), Edge(place.start, place.end, told, 0.0)]


def of_own_field(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without "what is the value of" as a way to ask for any amount, where the thing that is named
    has a field of that name."""
    fields = [e for e in edges if e.entry.category == "field"
              and said.grammar.step_type(*e.entry.meaning[:2]) in MEASURES]
    named = {(e.entry.meaning.kind, e.start) for e in edges if names(e)}
    return [e for e in edges if e.entry.category != "ask" or not any(
        is_inside(field, e) and (field.entry.meaning[0], e.end) in named for field in fields)]


def sorts_of(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without what stands inside of a phrase for the sorts of things, or asks for these as well: in
    "what kind of tree is it lined with?", where a tree is of some species, that is asked for, and no tree."""
    phrases = said.grammar.lexicon.sorted_so
    sorts = [e for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
             and " ".join(said.words[e.start:e.end]) in phrases]
    return [e for e in edges if not any(
        is_inside(e, sort) or (e.entry.category == "ask" and e.start < sort.start < e.end) for sort in sorts)]


def by_now(_: Said, edges: list[Edge]) -> list[Edge]:
    """How old somebody is, is that now: "how old is she now?"."""
    asked = any(e.entry.category == "ask" and e.entry.meaning == "how_old" for e in edges)
    return as_fillers(edges, [e for e in edges if asked and e.entry.category == "now"])


def _before_amounts(edges: list[Edge]) -> frozenset[int]:
    """Where a verb may stand that says of what amount things are: behind their noun, before the amount."""
    numbers = {e.start for e in edges if e.entry.category == "number"}
    amounts = {e.start for e in edges if (e.entry.category == "bound" and e.end in numbers) or (
        e.entry.category == "preposition" and e.end in numbers and "between" in e.entry.meaning[0])}
    nouns = {e.end for e in edges if e.entry.category == "thing" and e.entry.form == "noun"}
    return frozenset(place for place in nouns if place + 1 in amounts)


def _of_time(said: Said, edges: list[Edge], *, perfect: bool) -> list[Edge]:
    """The edges without what asks for a length where it is asked how long something takes, or has been so;
    `perfect`: "how long has it been running?" asks for no running time either."""
    asked = {(e.start, e.end) for e in edges if e.entry.category == "ask" and e.entry.meaning == "how_long"}
    kinds, spells = said.grammar.pack.kinds, said.grammar.lexicon.language["spells"]

    def is_length(edge: Edge) -> bool:
        if edge.entry.category != "field" or (edge.start, edge.end) not in asked:
            return False
        kind, name = edge.entry.meaning[:2]
        declared = kinds[kind].fields[name].type
        return declared.base == "quantity" and (declared.unit not in spells or perfect)

    return [e for e in edges if not is_length(e)]


def stretches(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with "for (more than) fifty years" as how long something must have lasted, and not as years
    that are told of something else."""
    by_start: dict[int, list[Edge]] = {}
    for edge in edges:
        by_start.setdefault(edge.start, []).append(edge)
    found = []
    for opening in edges:
        if opening.entry.category != "preposition" or "for" not in opening.entry.meaning[0]:
            continue
        bounds = [("=", opening.end), *((e.entry.meaning, e.end) for e in by_start.get(opening.end, ())
                                        if e.entry.category == "bound")]
        for operator, place in bounds:
            for number in (e for e in by_start.get(place, ()) if e.entry.category == "number"):
                stretch = Entry("stretch", (operator, number.entry.meaning))
                found += [Edge(opening.start, unit.end, stretch, 0.0) for unit in by_start.get(number.end, ())
                          if (unit.entry.category, unit.entry.meaning) == ("unit", "year")]
    return [e for e in edges if e.entry.category != "field" or not any(covers(s, e) for s in found)] + found


def asked_of_spells(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without "a day" as each of which an amount is told, where something is asked of that itself:
    "how long is a day on Pluto?"."""
    asked = {e.end for e in edges if e.entry.category == "ask"}
    behind = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "be"
              and e.start in asked}
    return [e for e in edges if e.entry.meaning != RATE or e.start not in behind]


def expletive(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How far is it from Lima to Cusco?", "how long does it take to Cusco?": the "it" means nothing."""
    helped = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning in ("be", "do")}
    asked = {e.end for e in edges if e.entry.category in ("field", "unit name")
             or (e.entry.category == "ask" and e.entry.meaning in MEASURING)}
    helping = {e.end: e.start for e in edges if e.entry.category == "auxiliary"}
    behind = {e.start for e in edges if e.entry.category == "preposition" or e.entry.meaning == "lasting"}
    return edges + [recast(e, "filler", "it")._replace(cost=EXPLETIVE) for e in edges
                    if e.entry.category == "pronoun" and e.entry.meaning == "it" and e.start in helped
                    and helping.get(e.start) in asked and e.end in behind]


def fated(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How many people were saved?", "how many lives did she save?": where that is a field of numbers, they
    are what it counts, and say no more."""
    grammar = said.grammar
    counting = {e.end for e in edges if (e.entry.category == "ask" and e.entry.meaning == "count") or (
        e.entry.category == "comparative" and e.entry.meaning[1] == "count")}  # "were more people saved …?"
    if not counting:
        return edges
    told = _told_by_deeds(said, edges)

    def counted(edge: Edge) -> bool:
        if edge.start not in counting or edge.entry.category != "thing" or edge.entry.meaning.keys:
            return False
        kind = edge.entry.meaning.kind
        behind = [place for place in told.values() if place >= edge.end]
        return bool(behind) and (grammar.is_person(kind) or (kind in told and edge.entry.form == "verb"))

    meant = [e for e in edges if counted(e)]
    if not meant:
        return edges
    places = {e.start for e in meant} | set(told.values())
    return [e for e in edges if e.start not in places or e.entry.category != "thing"] \
        + [recast(meant[0], "filler", "counted")]


def _told_by_deeds(said: Said, edges: Sequence[Edge]) -> dict[str, int]:
    """Where a verb stands for a number of those to whom something was done ("saved"), by the kind of it, and
    not for one of deeds ("walks")."""
    language = said.grammar.lexicon.language
    doing = max((e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "do"),
                default=len(said.words))
    verbs = {place for place, word in enumerate(said.words)
             if place > doing or language.is_verb(word)}
    return {e.entry.meaning[0]: e.start for e in edges if e.entry.category == "field" and e.start in verbs
            and said.grammar.step_type(*e.entry.meaning) == "number"
            and not (language.is_plural(e.entry.meaning[1])
                     and language.stem(said.words[e.start]) == language.stem(e.entry.meaning[1]))}


def without_parts_of_asks(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a small word that is but part of a longer way to ask: "how much" is no "how" with a
    filler."""
    asks = [e for e in edges if e.entry.category == "ask" and e.end - e.start > 1
            and e.entry.meaning != HOURLY]  # "what | time …", of what is called a time
    return [e for e in edges if not any(is_part(e, ask) for ask in asks)] if asks else edges


def without_nouns_that_ask(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "state" or "name" that tells the bot what to do where it is a noun: "head of
    state"."""
    of = {e.end for e in edges if e.entry.category == "preposition" and "to" not in e.entry.meaning[0]}
    return [e for e in edges if e.entry.category != "ask" or e.start not in of
            or e.entry.meaning not in ("list", "describe")]


def is_part(edge: Edge, ask: Edge) -> bool:
    """Whether an edge is but a small word of a longer way to ask."""
    return edge.entry.category in ("ask", "filler", "scale") and is_inside(edge, ask)


def of_what_sort(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "what kind of" that asks which, and not for what a named thing is."""
    if not any(e.entry.meaning == "sort" for e in edges):
        return edges
    classed = said.grammar.classed | said.grammar.lexicon.sorts.keys()
    be = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "be"}
    be |= {e.end for e in edges if e.entry.category == "definite" and e.start in be}
    named = any(e.start in be and names(e) and e.entry.form == "name" and e.entry.meaning.kind in classed
                for e in edges)
    return [e for e in edges if e.entry.category != "ask" or (e.entry.meaning == "sort") <= named]


def who_what(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who held which office?" asks for all that tells of both."""
    last = len(said.words)
    who = [e for e in edges if e.entry.category == "ask" and e.entry.meaning == "who" and e.start == 0]
    if not who:
        return edges
    nouns = {e.start for e in edges if e.end == last and noun_kind(said.grammar, e)}
    which = [e for e in edges if e.entry.category == "ask" and e.entry.meaning in ("which", "what")
             and e.start > 1 and (e.end in nouns or e.end == last)]
    if not which:
        return edges
    places = {(e.start, e.end) for e in which}
    kept = [e for e in edges if (e.start, e.end) not in places or e in which[:1]]
    return [recast(e, "ask", "list") if e in who else e for e in as_fillers(kept, which[:1])]


def how_big(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How big is the crew of the Heron?" asks for the crew."""
    asked = [e for e in edges if e.entry.category == "ask" and e.entry.meaning == "size"]
    if not asked:
        return edges
    types = {e.start: said.grammar.step_type(*e.entry.meaning) for e in edges if e.entry.category == "field"}
    place = next((place for place, of in types.items()
                  if of in MEASURES and any(place >= ask.end for ask in asked)), None)
    if place is None:
        return edges
    instead = "amount" if types[place] == "quantity" else "what"
    return [recast(e, "ask", instead) if e in asked else e for e in edges]


def what_for(said: Said, edges: list[Edge]) -> list[Edge]:
    """"What is the mill for?" asks why there is one."""
    last = len(said.words) - 1
    asked = [e for e in edges if e.entry.category == "ask" and e.entry.meaning == "what" and e.start == 0]
    if not asked:
        return edges
    stranded = [e for e in edges if e.entry.category == "preposition" and e.end > last
                and "for" in e.entry.meaning[0] and not any(is_inside(e, other) for other in edges)]
    if not stranded:
        return edges
    named = {e.entry.meaning.kind for e in edges if e.entry.category == "thing" and e.entry.meaning.keys}
    # "what is the lens used for?", where nothing else is told of its use
    used = {e.start for e in edges for at in stranded
            if e.end == at.start and said.words[e.start] in said.grammar.lexicon.language["used"]
            and e.entry.category == "thing" and e.entry.meaning.kind not in named} if named else set()
    told = any((e.entry.form == "verb" and e.start not in used)
               or (e.entry.category == "auxiliary" and e.entry.meaning != "be") for e in edges)
    if told:
        return edges
    edges = [e for e in edges if e.start not in used] + [
        Edge(at, at + 1, Entry("filler", "used"), 0.0) for at in sorted(used)]
    return [recast(e, "ask", "why") if e in asked else e for e in as_fillers(edges, stranded)]


def how_it_went(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How has the fleet developed?" asks for all of it, in the order of time."""
    language = said.grammar.lexicon.language
    asked = [e for e in edges if e.entry.category == "ask" and e.entry.meaning == "how"]
    if not asked:
        return edges
    behind = {e.start for e in edges if e.entry.category == "filler" and e.end == len(said.words)}
    last = min((place for place in (*behind, len(said.words)) if place), default=0) - 1  # "… over the years"
    if language.stem(said.words[last]) not in language.stems("evolve"):
        return edges
    return [recast(e, "ask", "timeline") if e == asked[0] else e for e in edges
            if (e.end <= last or e.start > last)
            and not (e.entry.category == "ask" and e.end <= asked[0].start)] \
        + [Edge(last, last + 1, Entry("filler", "evolve"), 0.0),
           *(recast(e, "filler", "evolve") for e in edges
             if e.entry.category == "ask" and e.end <= asked[0].start)]


def coming_to(said: Said, edges: list[Edge]) -> list[Edge]:
    """"What did trade in 2018 come to?" asks for an amount, and so does "what did it come to in 2018?", "it
    came to how much?"; what all of them came to is their sum. Where something else stands behind the "to", it
    is somebody's way there."""
    pack = said.grammar.pack
    dated = {e.start for e in edges if e.entry.category == "date"}
    before = {e.start for e in edges if e.entry.category == "preposition" and e.end in dated}
    amounts = {e.start for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "amount")}
    behind = {*before, *amounts, len(said.words)}
    told = {topic[0] for e in edges if (topic := topic_of(e.entry))} | {
        e.entry.meaning.kind for e in edges if names(e)} | {*said.pointed}
    sized = any(field.type.base == "quantity" for kind in told & pack.kinds.keys()
                for field in pack.kinds[kind].fields.values())
    coming = [e for e in edges if e.entry.category == "amounting" and e.end in behind and sized]
    kept = [e for e in edges if e.entry.category != "amounting" and not any(covers(c, e) for c in coming)]
    if not coming:
        return kept
    end = min(e.start for e in coming)
    return [recast(e, "ask", "amount") if (e.entry.category, e.entry.meaning) == ("ask", "what")
            else recast(e, "aggregate", "sum") if e.entry.category == "all" and e.end <= end else e
            for e in kept] + as_fillers(coming, coming)


def said_twice(_: Said, edges: list[Edge]) -> list[Edge]:
    """"How many people does it hold?": where both are for the same field, the verb says no more, and what is
    asked for isn't another ("how many people died at Harle?": not who lives there); nor does a noun behind a
    number: "(which) scored over 94 points?"."""
    phrases = [e for e in edges if e.entry.category == "field" and e.end - e.start > 1]
    asking = {e.entry.meaning: e for e in phrases if not any(
        covers(p, e) and p.entry.meaning != e.entry.meaning for p in phrases)}  # "how many people"
    numbers = {e.end: e.start for e in edges if e.entry.category == "number"}
    fields = [e for e in edges if e.entry.category == "field"]
    counted = [e for e in fields if e.start in numbers and any(
        e.entry.meaning == other.entry.meaning and other.end <= numbers[e.start] for other in fields)]
    twice = [e for e in fields if e.entry.form == "verb" and (phrase := asking.get(e.entry.meaning))
             and phrase.end <= e.start]
    told = {kind_told(e.entry) for e in edges if e.start in {verb.start for verb in twice}}
    asked = {(phrase.start, phrase.end) for e in twice if (phrase := asking[e.entry.meaning]).end == e.start}
    others = [e for e in phrases if (e.start, e.end) in asked and e.entry.meaning[0] not in told]
    return [e for e in as_fillers(edges, counted) if e not in others] + [
        recast(e, "filler", "field") for e in twice]


def more_of(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How many more people does it hold?" asks for what the pack has "how many people" for."""
    compared = {e.end: e for e in edges
                if e.entry.category == "comparative" and e.entry.meaning[1] == "count"}
    counting = {e.end: e for e in edges if e.entry.category == "ask" and e.entry.meaning == "count"}
    found: list[Edge] = []
    for end, more in compared.items():
        ask = counting.get(more.start)
        if ask and end < len(said.words):
            phrase = " ".join((*said.words[ask.start:ask.end], said.words[end]))
            found += [Edge(end, end + 1, entry, entry.cost) for entry in find(said.grammar.lexicon, phrase)
                      if entry.category == "field"]
    places = {(e.start, e.end) for e in found}
    return [e for e in edges if (e.start, e.end) not in places or e.entry.category != "thing"] + found


def in_order(_: Said, edges: list[Edge]) -> list[Edge]:
    """"In order, beginning with the earliest": what says once more that the order of time is asked for says
    no more, and picks nothing."""
    orders = [e for e in edges if e.entry.category == "ask" and str(e.entry.meaning).startswith("timeline")]
    if not orders:
        return edges
    longest = [e for e in orders if not any(is_inside(e, other) for other in orders)]
    # back in time, if that is said
    first = min(longest, key=lambda e: (-len(e.entry.meaning), e.start), default=None)
    again = [e for e in longest if e is not first]
    return [e for e in as_fillers(edges, again)
            if e.entry.category != "superlative" or not any(is_inside(e, order) for order in longest)]


def choosing(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Which of these" asks for one of what the question lists itself, if it does; what is listed is to
    choose from then."""
    choosing = [e for e in edges if e.entry.category == "choose"]
    named = [e for e in edges if e.entry.category == "thing" and e.entry.meaning.keys]
    starts, ends = {e.start for e in named}, {e.end for e in named}
    links = [e for e in edges if e.entry.category == "link" and e.start in ends and e.end in starts]
    if not links:
        return [e for e in edges if e.entry.category != "choose"]
    edges = [e for e in edges if not any(covers(c, e) for c in choosing)]
    return _as_choice(edges, links) + [recast(e, "ask") for e in choosing]


def _as_choice(edges: Iterable[Edge], links: Collection[Edge]) -> list[Edge]:
    """The edges with links between names out of which one is asked for."""
    return [recast(e, "link", "or") if e in links else e for e in edges]


def one_of_named(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Which of Tusk and García …?" asks for one of those that are named right behind it."""
    ends: dict[int, int] = {}
    for e in edges:
        if names(e) and e.entry.form == "name":
            ends[e.start] = max(e.end, ends.get(e.start, 0))
    links = {e.start: e.end for e in edges if e.entry.category == "link"}
    among: set[int] = set()  # the places of links
    for opening in (e for e in edges if e.entry.category == "ask" and e.entry.form == ONE_OF):
        place = opening.end
        while (link := ends.get(place)) in links:
            among.add(link)
            place = links[link]
            place = links.get(place, place)  # "Tusk, García, and Wałęsa"
    return _as_choice(edges, [e for e in edges if e.entry.category == "link" and e.start in among
                              and e.entry.meaning == "and"])


def many(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How much visits …?", as those ask whose language has one word for both: how many."""
    plural = said.grammar.lexicon.language.is_plural
    nouns = {e.start for e in edges if e.entry.category in ("thing", "unit") and not e.corrected
             and plural(said.words[e.end - 1])}
    people = said.grammar.lexicon.language["head_count"]
    return [recast(e, "ask", "count") if (e.entry.category, e.entry.meaning) == ("ask", "amount") and (
                e.end in nouns or not set(people).isdisjoint(said.words[e.end:e.end + 1])) else e
            for e in edges]


def told_by_somebody(edges: Sequence[Edge]) -> list[Edge]:
    """The words that only say that something is told, where it is asked who did that: "who recorded the
    visit?"."""
    first = min((e.start for e in edges if e.entry.category == "thing"), default=0)
    who = {e.end for e in edges
           if (e.entry.category, e.entry.meaning) == ("ask", "who") and e.start < first}
    objects = {e.start for e in edges if e.entry.category in ("definite", "thing", "superlative", "number")}
    return [e for e in edges if e.entry.category == "filler" and e.entry.meaning == "evidence"
            and e.start in who and e.end in objects]


def who_told(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without those words: who paid a visit didn't record it."""
    telling = told_by_somebody(edges)
    return [e for e in edges if e not in telling] if telling else edges
