"""Whose something is: what a pack is all about need not be named, and "both" are the two that it is about.

Takes the edges of a question beside one another (`Said`); gives them without what an owner's word doesn't
mean there, or at another cost.

For example, "the hospital's wards" are all the wards, in a pack about one hospital.
"""
from collections.abc import Sequence

from bot.edges import Said, as_fillers, covers, formed, is_inside, names, noun_kind, recast
from bot.lexicon import THE_OWN, TITLED, Entry, kind_told, topic_of
from bot.link import Edge
from bot.model import MEASURES
from bot.pieces import BOUNDS, HELD, PARTITIVE, Grammar, Term

OURS = 0.2  # that what is the one thing's is any there is
RATHER_TWO = 1.0  # the same, where everything is about two
IMPERSONAL = 0.6  # a "they" that means nobody who was spoken of
# what may follow the one thing that all is about without saying more of it
OWN_FOLLOWED = frozenset(
    {"auxiliary", "possessive", "link", "superlative", "phase", "now", "still", "threshold"})


def emphatic(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a word for a thing that only says with weight whose something is: "its own"; but
    "which author illustrated her own books?" asks for those whose they are."""
    weighing = [e for e in edges if e.entry.meaning == "emphatic"]
    helped = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning in ("be", "do")}
    asked = any(e.start == 0 and e.entry.category == "ask" and e.entry.meaning in ("who", "which")
                for e in edges)
    if asked and not any(end <= w.start for end in helped for w in weighing):
        return [e for e in edges if not any(covers(w, e) for w in weighing)]
    return [e for e in edges if e.entry.category != "thing" or not any(is_inside(e, w) for w in weighing)]


def own(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges with an "own" that only fills, behind whose something is: elsewhere it is a verb ("does Peru
    own one?")."""
    theirs = {e.end for e in edges
              if e.entry.category in ("pronoun", "possessive") or e.entry.meaning == "pronoun"}
    return [recast(e, "filler") if e.entry.category == "own" else e
            for e in edges if e.entry.category != "own" or e.start in theirs]


def had(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which exports does Poland have?": those that are Polish, behind a noun for what is told without a
    date."""
    grammar = said.grammar
    nouns = {e.end for e in edges if e.entry.category == "thing" and e.entry.form == "noun"
             and not e.entry.meaning.keys and not grammar.links(e.entry.meaning.kind, "date")}
    doing = {e.end for e in edges
             if (e.entry.category, e.entry.meaning) == ("auxiliary", "do") and e.start in nouns}
    having = {e.start for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "have")
              and e.entry.form != HELD}
    return [formed(e, "adjective") if names(e) and e.entry.form == "name" and e.start in doing
            and e.end in having else e for e in edges]


def of_itself(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which parts cost over £50?": what is told of these themselves, where something else has an amount that
    is called so too."""
    nouns = {e.end: noun_kind(said.grammar, e) for e in edges if e.entry.category == "thing"}

    def amount(edge: Edge) -> bool:
        return edge.entry.category == "field" and said.grammar.step_type(*edge.entry.meaning[:2]) in MEASURES

    own = {(e.start, e.end) for e in edges if (topic := topic_of(e.entry)) and topic[0] == nouns.get(e.start)
           and (amount(e) or (e.entry.category == "thing" and e.entry.form == "verb"))}
    return [e for e in edges if (e.start, e.end) not in own or not amount(e)
            or e.entry.meaning[0] == nouns[e.start]]


def had_such(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which apprentices did Curie have?": those of hers, where a field of something between two people is
    called so."""
    grammar = said.grammar
    roles = {e.end for e in edges if e.entry.category == "field"
             and grammar.is_person(grammar.step_type(*e.entry.meaning[:2]))
             and grammar.partner(*e.entry.meaning[:2])}
    named = {e.start: e.end for e in edges if names(e) and grammar.is_person(e.entry.meaning.kind)}
    did = {named[e.end]: e for e in edges if e.start in roles and e.end in named
           and (e.entry.category, e.entry.meaning) == ("auxiliary", "do")}
    have = [e for e in edges if e.start in did and e.end == len(said.words)
            and (e.entry.category, e.entry.meaning) == ("auxiliary", "have")]
    if not have:
        return edges
    of = (frozenset({"of"}), frozenset[str]())
    done = did[have[0].start]
    return [recast(e, "preposition", of) if e is done else recast(e, "filler", "had") if e is have[0] else e
            for e in edges]


def of_the_house(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which huts does the society have?": a noun that examples of several kinds hold, and that stands for
    none of these, is what all is about."""
    language = said.grammar.lexicon.language
    helping = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning == "do"}
    having = {e.start for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "have")}
    owning = {e.end for e in edges if e.entry.category == "definite" and e.start in helping}
    held = [e for e in edges if e.start in owning and e.end in having and e.end == e.start + 1]
    merely = held and all(e.entry.category == "thing" and e.entry.form == "verb" for e in held) \
        and len({e.entry.meaning.kind for e in held}) > 1 \
        and not language.is_verb(said.words[held[0].start])
    return as_fillers(edges, held) if merely else edges


def perfect(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a "have" that somebody had something, where a "been" follows: "where would that have
    been?"."""
    been = {place for place, word in enumerate(said.words) if word in said.grammar.lexicon.language["been"]}
    helping = {e.start for e in edges
               if (e.entry.category, e.entry.meaning) == ("auxiliary", "have") and e.end in been}
    return [e for e in edges if e.start not in helping or e.entry.category != "thing"] if helping else edges


def has_done(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which shows has Ellis (or has she) presented?": those that she did present, and not those that she
    has."""
    language, words = said.grammar.lexicon.language, said.words
    done = {e.start for e in edges if e.end < len(words) and (e.entry.category == "pronoun" or (
                e.entry.category == "thing" and e.entry.meaning.keys))
            and language.is_participle(words[e.end]) and words[e.end] not in language["got"]}
    asked = {e.end for e in edges if e.entry.category == "ask"}
    return [recast(e, "auxiliary", "do") if e.end in done and e.start and e.start not in asked
            and (e.entry.category, e.entry.meaning) == ("auxiliary", "have") else e for e in edges]


def owning(said: Said, edges: list[Edge]) -> list[Edge]:
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


def ours(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The hospital's wards": of the one thing that everything is about, where no field is for that."""
    grammar = said.grammar
    marks = {e.start: e.end for e in edges if e.entry.category == "possessive"}
    own = [e for e in _own_names(grammar, edges) if e.end in marks]
    behind = {e.start: e.entry.meaning[0] for e in edges if e.entry.category in ("thing", "field")}
    return edges + [Edge(e.start, marks[e.end], Entry("filler", "ours"), OURS) for e in own
                    if (kind := behind.get(marks[e.end])) and kind != e.entry.meaning.kind
                    and not grammar.links(kind, e.entry.meaning.kind)]


def titled(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How many rides does the park have?", "the park's rides": the name for that which all is about says no
    more behind a "did" or a "has", before an "'s", or behind an "of" at the end; and the proper one behind
    any such preposition, or before a noun ("the Leeds shop")."""
    marks = {e.start: e.end for e in edges if e.entry.category == "possessive"}
    articles = {e.end: e.start for e in edges if e.entry.category == "definite"}
    helped = {e.end: e for e in edges
              if e.entry.category == "auxiliary" and e.entry.meaning in ("do", "have")}
    of, within, to = ({e.end: e.start for e in edges if e.entry.category == "preposition"
                       and role in e.entry.meaning[0]} for role in ("of", "in", "to"))
    measured = {e.end for e in edges if e.entry.category == "field"  # "how long did they hold the canal?"
                and said.grammar.step_type(*e.entry.meaning[:2]) in MEASURES}
    founded = said.grammar.lexicon.language["foundings"]  # "who started the firm?": not who began to work
    told = {e.end for e in edges if (kind := kind_told(e.entry))
            and (said.words[e.start] not in founded or not said.grammar.is_person(kind))}
    nouns = {e.start for e in edges if e.entry.category == "thing" and e.entry.form in ("noun", "class")}
    leading = {e.end: e.start for e in edges if e.entry.category == "preposition"
               and not {"in", "of", "for", "from"}.isdisjoint(e.entry.meaning[0])}
    kept = [e for e in edges if e.entry.category != TITLED]
    having, us = (said.grammar.lexicon.language[section] for section in ("auxiliaries", "own"))
    having = having["have"]
    itself = {(e.end, len(said.words)) for e in edges if not e.start and e.entry.category == "ask"
              and e.entry.meaning in ("when", "where", "why", "how_old")}
    for e in edges:
        start = articles.get(e.start, e.start)
        if e.entry.category != TITLED:
            continue
        told_so = {other.entry.meaning.kind for other in edges if (other.start, other.end) == (e.start, e.end)
                   and other.entry.category == "thing" and other.entry.form == "verb"}
        if any(kind_told(other.entry) in told_so for other in edges if other.start != e.start):
            if start not in of or any(is_inside(e, other) and names(other) for other in edges):
                continue  # "did she ever own the canal?", where an example asks who owned it; "Guild Banner"
            kept = [other for other in kept if other.end != of[start]  # "the owners of the canal"
                    or kind_told(other.entry) in {"", *told_so}]
        if e.entry.form == "name" and (start < e.start or start in leading):  # no players from Leeds
            kept = [other for other in kept if not is_inside(other, e)]
        if e.end in marks:
            kept.append(Edge(start, marks[e.end], Entry("filler", "ours"), OURS))
        elif start in helped and (helped[start].start, e.end + 1) in itself:
            continue  # "when did the archive open?": not when all its rooms did
        elif start in helped and helped[start].entry.meaning == "have" and any(
                do.end < helped[start].start and do.entry.meaning == "do" for do in helped.values()):
            continue  # "how long did they have the yard?": what they had
        elif start in helped:
            if said.words[e.end:e.end + 1] and said.words[e.end] in having:  # "how many boats has the canal?"
                kept = [other for other in kept if (other.start, other.end) != (e.start, e.end)]
            if {*said.words[e.end:e.end + 1]} & {*said.grammar.lexicon.language["goes_elsewhere"]}:
                kept = [other for other in kept if other.start != e.end]  # where it was before, and no trip
            kept.append(Edge(start, e.end, Entry("filler", "ours"), OURS))
            if helped[start].start and helped[start].entry.meaning == "have":
                # "which schools (has it) built?"
                kept.append(Edge(helped[start].start, e.end, Entry("filler", "ours"), OURS))
            kept = [other._replace(cost=other.cost + OURS) if (other.start, other.end) == (e.start, e.end)
                    and names(other) else other for other in kept]  # and nobody who is called so
        elif start in of and e.end == len(said.words):
            kept.append(Edge(of[start], e.end, Entry("filler", "ours"), OURS))
        elif start in to and not (told_so and measured) and start < e.start and e.end == len(said.words):
            # "who gave most to the archive?"
            kept = [other for other in kept if (other.start, other.end) != (e.start, e.end)]
            kept.append(Edge(to[start], e.end, Entry("filler", "ours"), OURS))
        elif e.entry.form == "name" and (start in leading or e.end in nouns):
            opening = start if e.end in nouns else leading[start]
            kept.append(Edge(opening, e.end, Entry("filler", "ours"), OURS))
        elif start in within and start < e.start:  # "how many strikes were there at the yard?"
            kept.append(Edge(within[start], e.end, Entry("filler", "ours"), OURS))
        elif start in told and not (told_so and start in measured) \
                and (start < e.start or said.words[start] in us):  # "when she left the club"
            kept = [other for other in kept if (other.start, other.end) != (e.start, e.end)]
            kept += [other._replace(end=e.end, cost=other.cost + OURS) for other in kept
                     if other.end == start and other.entry.form == "verb"]  # "who ran the club the longest?"
            kept.append(Edge(start, e.end, Entry("filler", "ours"), OURS))
    return kept


def the_own(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The zoo" is the one that all is about, if there are others as well and none of them was spoken of; but
    not "the zoo in Lima", or "the zoo that closed"."""
    grammar, about = said.grammar, said.grammar.pack.about
    if len(about) != 1:
        return edges
    if grammar.is_single(about[0].kind):
        named = {e.end: e.start for e in edges if names(e) and e.entry.meaning[:2] == (
            about[0].kind, (about[0].key,)) and e.end - e.start > 1}
        return [e for e in edges if not (e.end in named and e.start > named[e.end]
                                         and noun_kind(grammar, e) == about[0].kind)]
    own = [e for e in edges if e.entry.form == THE_OWN]
    beside: dict[int, set[str]] = {}
    for e in edges:
        told = e.entry.category == "field" or e.entry.form == "verb"
        beside.setdefault(e.start, set()).add("auxiliary" if told else e.entry.category)
    dates = {e.start for e in edges if e.entry.category == "date"}
    timed = {e.start for e in edges if e.entry.category == "preposition"
             and (e.end in dates or not BOUNDS.isdisjoint(e.entry.meaning[1]))}  # "the zoo in 1920"
    several = grammar.lexicon.language.is_plural
    alone = [e for e in own if about[0].kind not in said.told and not several(said.words[e.end - 1])
             and (e.end == len(said.words) or e.end in timed
                  or not OWN_FOLLOWED.isdisjoint(beside.get(e.end, ())))]
    return [formed(e, "name") if e in alone else e for e in edges
            if (e in alone or e not in own) and not any(is_inside(e, one) for one in alone)]


def left_us(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who joined the choir in 1990?", "what profit did the choir make?", "what did it cost us?": of the one
    thing that all is about, where no field is for that."""
    grammar = said.grammar
    if len(grammar.pack.about) != 1:
        return edges
    fields = [e for e in edges if e.entry.category == "field"]
    cost = {e.end for e in fields if grammar.step_type(*e.entry.meaning[:2]) == "quantity"
            and any(v.entry.form == "verb" and v.start == e.start for v in edges)}
    told = [e for e in fields
            if not grammar.has_field_for(e.entry.meaning[0], grammar.pack.about[0].kind)]
    done = {e.end for e in told if grammar.step_type(*e.entry.meaning[:2]) == "date"}
    done |= {e.end for e in edges if e.entry.category == "thing" and e.entry.form == "verb"
             and not e.entry.meaning.keys  # "who owned the mill?"
             and not grammar.has_field_for(e.entry.meaning.kind, grammar.pack.about[0].kind)}
    if any(e.entry.meaning[0] != grammar.pack.about[0].kind for e in told):
        done |= {e.end for e in edges
                 if e.entry.category == "auxiliary" and e.entry.meaning in ("do", "have")}
    return edges + [Edge(e.start, e.end, Entry("filler", "ours"), OURS)
                    for e in _own_names(grammar, edges) if e.start in done | cost]


def _own_names(grammar: Grammar, edges: list[Edge]) -> list[Edge]:
    """The names of the one thing that everything is about."""
    return [e for e in edges if names(e) and grammar.is_own(Term(e.entry.meaning.kind, e.entry.meaning.keys))]


def both(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Both agreements" are two of those, and "both countries" are the two that everything is about; but "the
    visits of 2007 and 2008 both" are those visits."""
    grammar = said.grammar
    twos = {(e.start, e.end) for e in edges if e.entry.category == "all" and e.entry.meaning == "both"}
    if not twos:
        return edges
    dated = {place for e in edges if e.entry.category == "date" for place in (e.start, e.end)}
    linking = {e.start for e in edges if e.entry.category == "link" and e.entry.meaning == "and"
               and {e.start, e.end} <= dated}
    edges = [e for e in edges if (e.start, e.end) not in twos or e.entry.category != "about"
             or e.start not in dated or not any(at < e.start for at in linking)]
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


def the_two(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The 2 states", by whatever noun for the two that everything is about."""
    about = said.grammar.pack.about
    if len(about) != 2:
        return edges
    nouns = {e.start: noun_kind(said.grammar, e) for e in edges}
    shown = {e.start for e in edges if (e.entry.category, e.entry.meaning) == ("pronoun", "this")}
    edges = [e for e in edges if e.entry.meaning != "the_two" or e.start not in shown
             or nouns.get(e.end, about[0].kind) == about[0].kind]  # "who were these two visitors?"
    the = {e.end: e.start for e in edges if e.entry.category == "definite"}
    two = {e.end: the[e.start] for e in edges
           if e.entry.category == "number" and e.entry.meaning == len(about) and e.start in the}
    full = {e.end for e in edges if e.entry.category == "about"}
    return edges + [Edge(two[e.start], e.end, Entry("about", "the_two"), e.cost, e.corrected) for e in edges
                    if e.start in two and e.end not in full and noun_kind(said.grammar, e) == about[0].kind]


def about_in_full(said: Said, edges: list[Edge]) -> list[Edge]:
    """The countries of "the two countries" are those two, and no others beside "the two"; but "which two
    countries" asks for them."""
    asked = {e.end for e in edges if e.entry.category == "ask"}  # and so does "which of the two | countries"
    numbers = said.grammar.lexicon.language["numbers"]
    edges = [e for e in edges if e.entry.category != "about" or e.start not in asked
             or said.words[e.start] not in numbers]
    about = [e for e in edges if e.entry.category == "about" and e.corrected is None]
    return [e for e in edges if e.start in asked or not noun_kind(said.grammar, e)
            or not any(is_inside(e, both) and e.end == both.end for both in about)]


def each_of_two(said: Said, edges: list[Edge]) -> list[Edge]:
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


def each_of_named(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Each of Ellis and Curie" are both: what is asked of two who are named is asked of either."""
    named = {e.start: e.end for e in edges if names(e) and e.entry.form == "name"}
    linked = {e.start for e in edges if (e.entry.category, e.entry.meaning) == ("link", "and")}
    ofs = {e.start: e for e in edges if e.entry.category == "preposition" and "of" in e.entry.meaning[0]
           and named.get(e.end) in linked}
    each = [e for e in edges if e.entry.category == "each" and e.end in ofs]
    return as_fillers(edges, [*each, *(ofs[e.end] for e in each)])


def without_each(_: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without an "each" that is part of a phrase that says nothing ("one from each country")."""
    phrases = [e for e in edges if e.entry.category == "filler" and e.end - e.start > 1]
    return [e for e in edges if e.entry.category != "each" or not any(covers(p, e) for p in phrases)]


def impersonal(said: Said, edges: list[Edge]) -> list[Edge]:
    """"When did they buy the cello?": whoever they are, if not the two that everything is about."""
    helping = ("do", "have") if said.opening else ("do",)
    did = {e.end for e in edges if e.entry.category == "auxiliary" and e.entry.meaning in helping}
    cost = IMPERSONAL if len(said.grammar.pack.about) < 2 else RATHER_TWO
    they = [e for e in edges if (e.entry.category, e.entry.meaning) == ("pronoun", "they")
            and e.entry.form != PARTITIVE and (e.start in did or _is_theirs(said, edges, e))]
    return edges + [recast(e, "filler", "they")._replace(cost=cost) for e in they]


def _is_theirs(said: Said, edges: Sequence[Edge], they: Edge) -> bool:
    """Whether a "they" can only mean the one thing that everything is about ("what was their first album?",
    "what is the longest song they recorded?"): nothing was spoken of before, nor is it about several, or
    anybody."""
    grammar, plural = said.grammar, said.grammar.lexicon.language.is_plural
    if not said.opening or not (grammar.pack.about or grammar.lexicon.whole) or any(
            e.entry.category == "ask" and e.entry.meaning in ("who", "whose") for e in edges):
        return False
    before = [e for e in edges if e.end <= they.start and e.entry.category in ("thing", "field")]
    if any(e.entry.category == "field" or grammar.is_person(e.entry.meaning.kind)
           or plural(said.words[e.end - 1]) for e in before):
        return False
    language = grammar.lexicon.language
    return said.words[they.start] in language["owning"] or any(
        e.start == they.end and topic_of(e.entry) and language.is_verb(said.words[e.end - 1]) for e in edges)


def there(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who works there?": in the one thing that everything is about, where nothing else was spoken of."""
    about, whole = said.grammar.pack.about, said.grammar.lexicon.whole
    if not (len(about) == 1 or (whole and not about)) or not said.opening or said.pointed:
        return edges
    return edges + [recast(e, "filler", "here")._replace(cost=IMPERSONAL) for e in edges
                    if e.entry.category == "pronoun" and e.entry.meaning == "there" and e.start]


def what_they_did(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How much trade did they do?", "… did they have": the two that all is about, who do what stands in
    front; nor are those who have so many of something what was told of that sort."""
    if len(said.grammar.pack.about) < 2:
        return edges
    asking = {e.end for e in edges
              if e.entry.category == "ask" and e.entry.meaning in ("count", "which", "what")}
    nouns = {e.end: e.entry.meaning.kind for e in edges if e.start in asking and e.entry.category == "thing"
             and e.entry.form == "noun"}
    helped = {e.end: nouns[e.start] for e in edges if e.start in nouns and e.entry.category == "auxiliary"
              and e.entry.meaning in ("do", "have")}
    edges = [recast(e, "about", "the_two") if e.entry.category == "pronoun" and e.entry.meaning == "they"
             and helped.get(e.start) in said.pointed else e for e in edges]
    helping = [e for e in edges if e.entry.category == "auxiliary" and e.entry.meaning in ("do", "have")]
    starts, ends = {e.start for e in helping}, {e.end for e in helping}
    return edges + [recast(e, "about", "the_two")._replace(cost=IMPERSONAL) for e in edges
                    if e.entry.category == "pronoun" and e.entry.meaning == "they"
                    and e.start in ends and e.end in starts]


def that_they_have(said: Said, edges: list[Edge]) -> list[Edge]:
    """"The longest ballet (that) they have" is the longest there is, where all is about one thing."""
    last = len(said.words) - 1
    said_so = {(e.start, e.end, e.entry.category, e.entry.meaning): e for e in edges
               if e.entry.category in ("pronoun", "auxiliary")}
    having = (last, last + 1, "auxiliary", "have") in said_so
    they = [e for key, e in said_so.items() if key == (last - 1, last, "pronoun", "they")]
    nouns = {e.end for e in edges if e.entry.category == "thing" and e.entry.form == "noun"}
    behind = nouns | {e.end for e in edges if e.entry.category == "relative" and e.start in nouns}
    if len(said.grammar.pack.about) > 1 or not having or not they or they[0].start not in behind:
        return edges
    return [*edges, Edge(they[0].start, last + 1, Entry("filler", "ours"), OURS)]
