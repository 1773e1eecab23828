"""How the clauses of a question hang together: what relates, what asks, what is denied only by the way.

Takes the edges of a question beside one another (`Said`); gives them without what opens no clause where it
stands, or at another cost.

For example, the "not" of "isn't Tusk …?" denies nothing.
"""
from collections.abc import Sequence

from bot.edges import Said, as_fillers, covers, formed, names, noun_kind, recast
from bot.link import Edge
from bot.pieces import HELD, LEADING, Term

CONTRAST = 0.1  # a "but" that says no more than an "and"
RELATIVE_RATHER = 0.8  # "the cities which …": behind a noun such a word rather relates than asks
CLAUSE_RATHER = 6.4  # a "when" inside of what an auxiliary opens is no question word
GOING_ON = frozenset({"bound", "auxiliary", "comparative", "threshold", "only"})


def but(_: Said, edges: list[Edge]) -> list[Edge]:
    """"More than five deaths but fewer than a hundred patients", "… but did not come from Leeds": before what
    goes on about the same, it links as an "and" does; before a name, it excepts."""
    going_on = {e.start for e in edges if e.entry.category in GOING_ON}
    return edges + [recast(e, "link", "and")._replace(cost=CONTRAST) for e in edges
                    if e.entry.category == "but" and e.start and e.end in going_on]


def cleft(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without an "is it" that no clause follows: only "is it Tusk who came?" has it as an
    expletive."""
    relating = [e.start for e in edges if e.entry.category in ("relative", "link")]
    denied = {e.start for e in edges if e.entry.category == "not"}  # "was it not Tusk …?" asks for no yes
    edges = [e for e in edges if (e.entry.category != "cleft" and e.entry.meaning != "expletive")
             or any(e.end < place for place in relating)]
    return as_fillers(edges, [e for e in edges if e.entry.category == "cleft" and e.end in denied])


def tagged(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a tag that stands elsewhere than at the end, or behind a question word ("who is
    he")."""
    asking = {e.end for e in edges if e.entry.category == "ask"}
    return [e for e in edges
            if e.entry.category != "tag" or (e.end == len(said.words) and e.start not in asking)]


def affirmed(_: Said, edges: list[Edge]) -> list[Edge]:
    """The "not" of "isn't Tusk …?" denies nothing: the question is whether he is. "Wasn't it Tusk?" corrects
    what was said."""
    opens = any(e.entry.category == "auxiliary" and (e.start, e.end) == (0, 1) for e in edges)
    pointing = {e.start for e in edges if e.entry.category == "pronoun"}
    return as_fillers(edges, [e for e in edges if opens and e.entry.meaning == "not" and e.start == 1
                              and e.end not in pointing])


def inverted(_: Said, edges: list[Edge]) -> list[Edge]:
    """A "when" or a "where" with what helps a verb before its subject asks, and opens no clause: "… when was
    it signed?", but "… when it was signed"."""
    asks = [e for e in edges if e.entry.category == "ask" and e.entry.meaning in ("when", "where")]
    if not asks:
        return edges
    subjects = {e.start for e in edges if e.entry.category in ("pronoun", "definite") or names(e)
                or e.entry.meaning in ("pronoun", "expletive")}
    helping = {e.start for e in edges if e.entry.category == "auxiliary" and e.end in subjects}
    asking = [e for e in asks if e.end in helping]
    opening = [e for e in edges if e.entry.category == "relative" or (
        e.entry.category == "preposition" and "when" in e.entry.meaning[1])]
    return [e for e in edges if e not in opening or not any(covers(asked, e) for asked in asking)]


def turned(said: Said, edges: list[Edge]) -> list[Edge]:
    """A "has" between what is asked for and who has done something turns the order round as a "did" does:
    "which city has Peru opened an embassy in?", "… has Peru had an embassy in?" ask of no city of theirs. Nor
    does "which cities does Peru have embassies in?", where an object stands behind the "have"; and the "do"
    of "which city do the Poles keep it in?" isn't what they do."""
    named = {(e.start, e.end) for e in edges if names(e) and e.entry.form == "name"
             and said.grammar.is_proper(Term(*e.entry.meaning[:2]))}
    is_participle = said.grammar.lexicon.language.is_participle
    having = {e.start: e for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "have")}
    objects = {e.start for e in edges if noun_kind(said.grammar, e)
               and not (e.end == e.start + 1 and is_participle(said.words[e.start]))}
    done = {start for start, end in named for e in edges if e.start == end and (
        (e.entry.form == "verb" and is_participle(said.words[end]))
        or (e.start in having and e.end in objects))}
    nouns = {e.end for e in edges if noun_kind(said.grammar, e)}
    subjects = {e.start for e in edges if e.entry.category in ("definite", "pronoun") or names(e)}
    doing = [e for e in edges if e.start and (e.entry.category, e.entry.meaning) == ("auxiliary", "do")]
    helped = {e.end for e in doing}
    helping = {(e.start, e.end) for e in doing if e.start in nouns and e.end in subjects}
    edges = [e for e in edges if e.entry.category != "occur" or (e.start, e.end) not in helping]
    helped |= {e.end for e in having.values() if e.start and e.end in done}
    held = {having[end] for start, end in named if start in helped and end in having
            and having[end].end in objects}
    return [recast(e, "auxiliary", "do") if e.start and e.end in done and having.get(e.start) == e
            else formed(e, HELD) if e in held else e for e in edges]


def relating(said: Said, edges: list[Edge]) -> list[Edge]:
    """A question word right behind a noun rather relates, a relative only stands behind a noun (and isn't all
    that asks, at the end), and a pronoun behind a name of its sentence means that."""
    things = [e for e in edges if e.entry.category in ("thing", "field", "unit", "occur", "about")]
    nouns = [e.end for e in things]
    verbs = set(nouns).difference(e.end for e in things if e.entry.form != "verb")
    verbs &= {e.start - 1 for e in things if e.entry.category == "thing" and e.entry.form == "noun"
              and not e.entry.meaning.keys}  # "who tasted | that tea?"
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
    pointing = {(e.start, e.end) for e in edges if e.entry.category == "pronoun" and e.end == last[1]
                and _fronted(edges)}
    excepted = any((e.entry.category, e.entry.meaning) == ("not", "except") for e in opening)
    asked = {min(e.start for e in edges if e.entry.category == "ask")} if excepted and asks else set()
    named = any(e.entry.category in ("thing", "field") and e.entry.form != "verb" for e in edges)
    otherwise = {e.start for e in edges if e.entry.category != "ask"}  # what begins there may be no question
    found: list[Edge] = []
    for e in edges:
        if e.entry.category == "pronoun":
            found.append(_within(said, e, edges))
        elif e.entry.category == "ask":
            clause = (whether or _goes_on(e, edges)) and e.start not in said.opened \
                and e.start in otherwise
            rather = _relates(e, nouns, len(said.words), clause=clause)
            found.append(e._replace(cost=e.cost + rather) if rather else e)
        elif (e.entry.category, e.start, e.end) == ("relative", *last) and not named and any(
                other.entry.category == "pronoun" and other.start == e.start for other in edges):
            continue  # "who teaches that?"
        elif e.entry.category != "relative" or (
                first <= e.start and e.start not in said.opened | verbs | asked and (e.start, e.end) != alone
                and (e.start, e.end) not in pointing):  # "in which city is that?"
            found.append(e)
    return found


def _goes_on(edge: Edge, edges: Sequence[Edge]) -> bool:
    """Whether a question word opens a clause about what was asked for before it ("who was retired when he
    came?")."""
    before = any(e.entry.category == "ask" and e.entry.meaning != "list" and e.end <= edge.start
                 for e in edges)
    return before and any(e.start == edge.end and e.entry.category == "pronoun"
                          and e.entry.meaning in ("he", "she") for e in edges)


def _tells_what_is_had(said: Said, edges: Sequence[Edge]) -> bool:
    """Whether a question is about what somebody has, or what there is: "does Peru have an embassy there?",
    "is there one there?"."""
    language = said.grammar.lexicon.language
    opening = list(zip(said.words, said.words[1:], strict=False))[:1]
    return any((e.entry.category, e.entry.meaning) == ("auxiliary", "have") for e in edges) or any(
        be in language["auxiliaries"]["be"] and there in language["there"] for be, there in opening)


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
    leading = {e.end for e in edges if e.entry.category == "preposition"}
    left = any(e.start == edge.end and e.end == len(said.words) and e.entry.category == "preposition"
               for e in edges)
    opening = any(e.start == 0 and (e.entry.category, e.entry.meaning) == ("ask", "which") for e in edges)
    sort = opening and any(e.start == 0 and e.end > 1 and e.entry.category == "ask" for e in edges)
    ends = edge.end == len(said.words)
    if meaning == "it" and ((ends and (sort or _fronted(edges))) or (opening and left)):
        return edge  # "in which city is it?", "which city is it in?", "what kind of mission was it?"
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
    # "did Walesa come before him?": not before himself; but "who came after Walesa, and who before him?"
    acting = any(e.start == edge.end and (e.entry.form == "verb"
                                          or e.entry.category in ("auxiliary", "field")) for e in edges)
    parted = len(said.words) if acting else max((e.start for e in edges if e.end <= edge.start and (
        e.entry.category in ("link", "ask") or e.entry.meaning == "comma")), default=-1)
    small = {e.end: e.start for e in edges if e.entry.category == "definite"}
    # "which stall at the market sells it?", "which volcano is on it?": not the market, nor the stall
    # … "were fought in it?", "took place in it?"
    told = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "be")
            or e.entry.form == "verb" or e.entry.category == "occur"}
    done = any(e.end == edge.start and (e.entry.form == "verb" or e.entry.category == "field" or (
        e.entry.category == "preposition" and e.start in told)) for e in edges)
    sold = meaning == "it" and edge.end == len(said.words) and opening and done and all(
        small.get(e.start, e.start) in leading for e in edges if names(e) and e.end <= edge.start)
    helped = {e.end for e in edges if e.entry.category == "auxiliary"}
    owned = {e.start for e in edges if e.entry.category == "preposition" and e.end == edge.start}
    # a place may have been spoken of; but "does it export cars there?" is about two of them
    spoken_of = meaning == "there" and not said.opening
    having = spoken_of and _tells_what_is_had(said, edges)
    elsewhere = spoken_of and (having or not any(
        e.entry.category == "pronoun" and e.entry.meaning == "it" for e in edges))
    before = not sold and any(e.entry.category == "thing" and e.end <= edge.start
                 and not (another and (said.grammar.is_title(e.entry.meaning.kind) or e.start > parted))
                 # "when did Rosa borrow it?": not Rosa
                 and ((e.entry.meaning.keys and not (
                     meaning == "it" and said.grammar.is_person(e.entry.meaning.kind))) or (
                     # "sold it", "gave to it"
                     meaning == "it" and e.entry.form != "verb" and e.end < edge.start
                     and not (said.grammar.is_person(e.entry.meaning.kind)
                              or said.grammar.is_title(e.entry.meaning.kind))
                     and not said.grammar.lexicon.language.is_participle(said.words[e.start])))
                 and (meaning not in ("he", "she") or "who" in kinds[e.entry.meaning.kind].asks
                      or said.grammar.is_alive(e.entry.meaning.kind))
                 # "the ascent of it", "captain of it"
                 and (e.end not in owned or (e.entry.form not in ("class", "noun") and (
                     meaning != "it" or said.grammar.is_proper(Term(*e.entry.meaning[:2])))))
                 and (e.entry.form != "class" or e.end < edge.start)  # "who painted it?"
                 and (meaning != "there" or e.entry.form != "class")  # "who is the landlord there?"
                 and not (having and (e.entry.form == "adjective" or e.start in helped))
                 and not (elsewhere and not said.grammar.is_where(e.entry.meaning.kind))
                 for e in edges)
    # "when did the other one open its embassy?"
    owner = edge.entry.form == "possessive" and any(
        (e.entry.category, e.entry.meaning) == ("pronoun", "other") and e.end <= edge.start for e in edges)
    return recast(edge, "filler", meaning="pronoun") if before or owner else edge


def _fronted(edges: Sequence[Edge]) -> bool:
    """Whether a question opens with a preposition before a "which": "in which city …"."""
    leading = {e.end for e in edges if e.entry.category == "preposition" and not e.start}
    return any(e.start in leading and (e.entry.category, e.entry.meaning) == ("ask", "which") for e in edges)


def _relates(edge: Edge, nouns: Sequence[int], last: int, *, clause: bool) -> float:
    """What it costs that a question word asks: right behind a noun it rather relates, and so does a "when"
    inside of what an auxiliary or another one opens ("was he president when he came?")."""
    asked = edge.entry.meaning
    if clause and asked == "when" and 0 < edge.start < last - 1:
        return CLAUSE_RATHER
    return RELATIVE_RATHER if asked in ("which", "who", "where", "when") and edge.start in nouns \
        and edge.end < last else 0.0


def leading(said: Said, edges: list[Edge]) -> list[Edge]:
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
        last = edge.end + 1 == len(said.words)
        return bool(behind) and all(e.entry.category in ("date", "number") or (
            last and (e.entry.category, e.entry.meaning) == ("pronoun", "they")) or (
            e.entry.category == "thing" and e.entry.form != "verb") for e in behind)

    return [formed(e, LEADING) if e.entry.category == "preposition" and leads(e) else e for e in edges]


def of_which_it_is(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The breads for which flour from Leeds is used": what stands behind a "for which" does something there,
    and isn't asked for."""
    nouns = {(e.end, e.entry.meaning.kind) for e in edges if e.entry.category == "thing"}
    before = {e.end: e.start for e in edges
              if e.entry.category == "preposition" and "for" in e.entry.meaning[0]}
    inside = {e.end: before[e.start] for e in edges if e.entry.category == "relative" and e.start in before}
    return [e for e in edges if e.entry.category != "field" or e.start not in inside
            or (inside[e.start], e.entry.meaning[0]) not in nouns
            or said.grammar.step_type(*e.entry.meaning[:2]) in said.grammar.pack.kinds] if inside else edges
