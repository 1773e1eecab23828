"""What is so now, what was so then, and what is so no longer.

Takes the edges of a question beside one another (`Said`); gives them with the words that ask for a time at
which something was so, and without those that say nothing of it.

For example, the "still" of "was it still open in 1990?" says nothing more; that of "is it still open?" does.
"""
from bot.edges import Said, as_fillers, covers, names, noun_kind, recast
from bot.joins.durations import PASSED
from bot.joins.parts import weighs_span
from bot.lexicon import ENDED, LAPSED, LASTED, LIFETIME, MEMBER, WHILE_SO, Entry, find, topic_of
from bot.link import Edge
from bot.model import MEASURES, Threshold
from bot.passes.amounts import COMPARING
from bot.query import UNENDED

WHEN, UNTIL = frozenset({"when"}), frozenset({"until"})  # the roles of what opens a clause of time
SAID_OF_OTHERS = 0.3  # that a verb says no more than that it lasted, where some have it for something
BEHIND_CLAUSE = frozenset({"than", "filler", "preposition", "role", "link"})  # what follows a clause
NOT_NOW = 0.3  # that what there is may be no more


def in_what_role(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who came when he was President?", "… after he had retired?", "… after having been President?": what
    somebody was then, or before, and no other time."""
    language = said.grammar.lexicon.language
    whens = [e for e in edges if e.start and e.entry.category == "preposition" and e.end == e.start + 1
             and not {"when", "after"}.isdisjoint(e.entry.meaning[1])]
    if not whens:
        return edges
    people = {e.start for e in edges
              if e.entry.category == "pronoun" and e.entry.meaning in ("he", "she", "they")}
    helping = {e.start for e in edges if e.entry.category == "auxiliary" and e.entry.meaning in ("be", "have")
               and said.words[e.start] not in language["becoming"]}
    places = {e.start for e in whens}
    if any(e.entry.category == "ask" and str(e.entry.meaning).startswith(("how", "when"))
           and e.start not in places for e in edges):
        return edges  # "how old was she when she was director?"
    titles = {e.start for e in edges if names(e) and said.grammar.is_title(e.entry.meaning.kind)}
    before = {e.start for e in edges
              if e.entry.category == "field" and e.entry.meaning[1] in language["was_before"]
              and e.end - e.start > 1}
    former = next((e for word in language["was_before"] for e in find(said.grammar.lexicon, word)
                   if e.category == "field"), None)
    for when in whens:
        after, place = "after" in when.entry.meaning[1], when.end
        place += place in people
        while place in helping and (after or place > when.end):  # "after having left office"
            place += 1
        title = place in titles and place > when.end and (former is not None or not after)
        if not title and place not in before:
            continue
        role = former if former and after else Entry("role", "role")
        entry = role if title else Entry("filler", "role")
        first = when.start - (when.start - 1 in {e.start for e in edges if e.entry.category == "only"})
        return [e for e in edges if e.end <= first or e.start >= place] + [Edge(first, place, entry, 0.0)]
    return edges


def there_now(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Do you have an office in Lima?", "is there one?" ask for one that still is, where some are no more."""
    language, kinds = said.grammar.lexicon.language, said.grammar.pack.kinds
    present, (first, second) = language["at_present"], (*said.words[:2], "", "")[:2]
    opens = (first in present["do"] and second in language["auxiliaries"]["have"]) or (
        first in present["be"] and second in language["there"])
    led = min((e.start for e in edges if e.entry.category == "preposition"), default=len(said.words))
    told = {e.entry.meaning.kind for e in edges if e.entry.category == "thing" and e.start < led
            and not (names(e) and e.entry.form == "name")} if opens else ()
    if all(language.ends.isdisjoint(kinds[kind].fields) for kind in told):
        return edges
    return [Edge(1, 2, Entry("still", "still"), 0.0),
            *(e._replace(cost=e.cost + NOT_NOW) if e.end == 2 else e for e in edges)]


def passed_between(said: Said, edges: list[Edge]) -> list[Edge]:
    """"How long after the war was it opened?" asks for the time between two things, and for no length nor how
    long anything lasted."""
    sides = {e.start for e in edges if e.entry.category == "preposition" and e.end == e.start + 1
             and not {"after", "before"}.isdisjoint(e.entry.meaning[1])}
    asked = [e for e in edges
             if (e.entry.category, e.entry.meaning) == ("ask", "how_long") and e.end in sides]
    long = {(e.start, e.end) for e in asked}
    return [recast(e, "ask", PASSED) if e in asked else e for e in edges
            if e.entry.category != "field" or (e.start, e.end) not in long]


def once(said: Said, edges: list[Edge]) -> list[Edge]:
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


def no_longer(said: Said, edges: list[Edge]) -> list[Edge]:
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
    lasting = [e.start for e in edges if e.entry.category == "threshold" and _lasts(e)]
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


def standing(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which mills still stand?", "… are still standing?", "… no longer stand?": of those that weren't pulled
    down, where that is told, and whatever else they ceased to do."""
    lexicon = said.grammar.lexicon
    lapsed = any(e.entry.category == LAPSED for e in edges)  # "don't stand any more"
    behind = {e.end for e in edges
              if e.entry.category in ("still", ENDED) or (lapsed and e.entry.meaning == "not")}
    stems = {lexicon.language.stem(state): state for state in lexicon.language["until_ended"]}
    kinds = {e.entry.meaning.kind for e in edges if e.entry.category == "thing" and e.start not in behind}
    found = [Edge(place, place + 1, entry, 0.0) for place in behind if place < len(said.words)
             for entry in find(lexicon, stems.get(lexicon.language.stem(said.words[place]), ""))
             if entry.category == "threshold" and entry.meaning.kind in kinds]
    places = {e.start for e in found}
    return [e for e in edges if e.start not in places] + found if found else edges


def joining(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who joined in 2015?" is about those of whom it is told when they joined, and about nothing else that
    people can join, where no such thing is spoken of."""
    grammar = said.grammar
    who = any(e.start == 0 and (e.entry.category, e.entry.meaning) == ("ask", "who") for e in edges)
    helped = {1} | {e.end for e in edges if e.start == 1 and e.entry.category == "auxiliary"}
    told = {(e.start, e.end) for e in edges if who and e.start in helped and e.entry.category == "field"
            and grammar.entry_of(e.entry.meaning[0]) == e.entry.meaning[1:2]}
    spoken_of = {e.entry.meaning.kind for e in edges
                 if e.entry.category == "thing" and e.entry.form != "verb"}
    return [e for e in edges if e.entry.category != "thing" or (e.start, e.end) not in told
            or e.entry.meaning.kind in spoken_of] if told else edges


def not_changing(said: Said, edges: list[Edge]) -> list[Edge]:
    """The edges without a verb for an amount where it is denied that it grew: that isn't that there is
    none; and without a change that is a noun ("the contract"), or an amount of what is named ("how much does
    the trail climb?")."""
    articles = {e.end for e in edges if e.entry.category == "definite"}
    nouns = {(e.start, e.end) for e in edges if noun_kind(said.grammar, e) and e.start in articles}
    named = {e.entry.meaning.kind for e in edges if names(e)}
    nouns |= {(e.start, e.end) for e in edges if e.entry.category == "field" and e.entry.meaning[0] in named
              and said.grammar.step_type(*e.entry.meaning[:2]) in MEASURES}
    told = {e.entry.meaning.kind for e in edges if e.entry.category == "thing"}
    nouns |= {(e.start, e.end) for e in edges if e.entry.category == "field" and e.entry.meaning[0] in told
              and said.grammar.step_type(*e.entry.meaning[:2]) == "date"}  # "which mills went up then?"
    edges = [e for e in edges if e.entry.category != "change" or (e.start, e.end) not in nouns]
    denied = max((e.start for e in edges if e.entry.meaning == "not"), default=len(said.words))
    changing = {(e.start, e.end) for e in edges if e.entry.category == "change" and e.start > denied}
    kinds = said.grammar.pack.kinds
    return [e for e in edges if (e.start, e.end) not in changing or e.entry.category != "thing"
            or not any(f.type.base == "quantity" for f in kinds[e.entry.meaning.kind].fields.values())]


def still(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Still" says nothing more of what was so at a time that has passed; of what is so now, it does."""
    language = said.grammar.lexicon.language
    passed = any(e.entry.category == "auxiliary" and said.words[e.start] in language["past"] for e in edges)
    titles = {e.start for e in edges  # but "the serving office-holder" is one who held any then
              if e.entry.category == "thing" and e.entry.meaning.keys
              and said.grammar.is_title(e.entry.meaning.kind)}
    titles |= {e.start for e in edges if names(e) and e.entry.form == "adjective" and e.end in titles}
    # nor does "the serving President" then, of what somebody did as that
    deed = any(e.entry.category == "thing" and not e.entry.meaning.keys
               and said.grammar.is_event(e.entry.meaning.kind) for e in edges)
    helping = {e.entry.meaning for e in edges if e.entry.category == "auxiliary"}
    passed = passed or (deed and helping <= {"have"})
    serving = [e for e in edges if deed and e.entry.category == "now" and e.end in titles
               and " ".join(said.words[e.start:e.end]) in language["in_post"]]
    still = [e for e in edges if e.entry.category == "still"]
    if not passed:  # "which trees are still standing?" says more than where they are
        lasting = {e.end for e in still}
        return [e for e in edges if e.entry.meaning != "locative" or e.start not in lasting
                or " ".join(said.words[e.start:e.end]) not in language["until_ended"]]
    posts = {(e.start, e.end) for e in serving}  # nor are "sitting presidents" those who sit in something
    return as_fillers([e for e in edges if e.entry.category == "now" or (e.start, e.end) not in posts],
                      still + serving)


def belonging(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Is she still with the company?", "who is in the band?", "is he a puppeteer now?": of those that
    belonged to it, those that haven't left."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    helping = next((said.words[e.start] for e in edges if e.entry.category == "auxiliary"), "")
    if helping not in language["present"] and helping not in language["present_do"]:
        return edges
    belongs = next((e for e in edges if _is_membership(said, e)), None)
    if belongs is None:
        return edges
    kind = belongs.entry.meaning.kind
    word = next((e for e in edges if e.entry.category in ("still", "now")), None) or next(
        (e for e in edges if e.entry.category == "definite" and e.end == belongs.start
         and belongs.entry.category == "threshold"), None)
    if word is None:
        return edges
    (left,) = grammar.exit_of(kind) or ("",)
    gone = Threshold(said.words[word.start], kind, left, "exists", False)
    edges = [e for e in edges if not covers(word, e)]
    if belongs.start == word.end and belongs.entry.form == "class":  # "is he still a member?": a member now
        return [*(e for e in edges if not covers(belongs, e)),
                belongs._replace(start=word.start, end=belongs.end - 1),
                recast(word, "threshold", gone)._replace(start=belongs.end - 1, end=belongs.end)]
    return [*edges, recast(word, "threshold", gone)]


def being_with_them(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Is she (still) with the company?": of those that joined it, one that hasn't left it, or one that has,
    if she is "no longer" with it; who was with it then joined before. How long she was with it is no other
    length."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    helping = [said.words[e.start] for e in edges if e.entry.category == "auxiliary"]
    now = any(word in language["present"] or word in language["present_do"] for word in helping)
    inside, picked = language["joining"]["inside"], any(
        e.entry.category == "superlative" or (e.entry.category == "thing" and e.entry.form == "noun"
                                              and not grammar.is_person(e.entry.meaning.kind)) for e in edges)
    # "the oldest cave in the society" is in no more than all that is told of
    edges = [e for e in edges if e.entry.form != MEMBER or not picked or said.words[e.start] not in inside]
    members = [e for e in edges if e.entry.form == MEMBER]
    long = {(e.start, e.end) for e in edges if members and e.entry.meaning == "how_long"}
    edges = [e for e in edges if (e.start, e.end) not in long or e.entry.category == "ask"]
    gone = [e for e in edges if members and e.entry.category == ENDED]
    gone += [e for e in edges if members and any(lapsed.entry.category == LAPSED for lapsed in edges)
             and (e.entry.category == LAPSED or e.entry.meaning == "not")]
    for member in members:
        word, kind, *_ = member.entry.meaning
        exits, deaths = grammar.exit_of(kind), grammar.end_of_life(kind)
        over = [path[0] for path in (exits, None if gone else deaths) if path and now]
        told = [Entry("threshold", Threshold(word, kind, end, "exists", bool(gone))) for end in over]
        edges = [e for e in edges if not covers(member, e)]
        if gone and exits:
            edges = as_fillers([e for e in edges if e in gone or not any(covers(g, e) for g in gone)], gone)
        for place in range(member.start, member.end - 1):
            opening = told.pop() if told else Entry("filler", "belonging")
            edges.append(member._replace(start=place, end=place + 1, entry=opening))
        edges.append(member._replace(start=member.end - 1))
    return edges


def _is_membership(said: Said, edge: Edge) -> bool:
    """Whether a noun is for those that joined, of whom it is told when they left: "the company", where the
    examples say that people were in it; "puppeteer", where all of these joined."""
    grammar, meant = said.grammar, edge.entry.meaning
    if edge.entry.category == "threshold":
        return grammar.tells_membership(edge.entry)
    joined = grammar.who_joined(meant.kind) if edge.entry.form == "class" else frozenset()
    return edge.entry.category == "thing" and bool(joined) and joined.issuperset(meant.keys)


def by_then(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Had it already been signed when Tusk came?", "did it exist when …": at any time until then."""
    opens = any(e.start == 0 and e.entry.category == "auxiliary" for e in edges)
    times = [e for e in edges if e.entry.category == "preposition" and e.entry.meaning[1] == WHEN]
    by_then = min((e.start for e in edges if e.entry.category == "by then"), default=len(said.words))
    if not (opens and times and by_then < times[-1].start):
        return edges
    return [recast(e, "preposition", (e.entry.meaning[0], UNTIL)) if e in times else e for e in edges]


def in_post(said: Said, edges: list[Edge]) -> list[Edge]:
    """"A president, while in office" is one who is told of as president; "did Tusk come while he was in
    office?" asks whether he was in it."""
    posts = [e for e in edges if e.entry.category == "in post"]
    if any(e.entry.category == "thing" and e.entry.form == "name"
           and said.grammar.is_title(e.entry.meaning.kind) for e in edges):
        return as_fillers(edges, posts)
    post = max(posts, key=lambda e: e.end - e.start)
    title = [e for e in edges if covers(post, e) and e.end == post.end and e.entry.form == "noun"
             and said.grammar.is_title(e.entry.meaning.kind)]
    if not title:
        return edges
    told = {at for e in title for at in range(e.start - 1, e.end)}
    return [*(e for e in edges if not covers(post, e) or e in title or (
                e.entry.category == "preposition" and e.end in {one.start for one in title})),
            *(Edge(at, at + 1, Entry("filler", "in post"), 0.0)
              for at in range(post.start, post.end) if at not in told)]


def being(said: Said, edges: list[Edge]) -> list[Edge]:
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


def so_long(said: Said, edges: list[Edge]) -> list[Edge]:
    """Asked how long something was in use ("how long did she serve as curator?"), the verb says no more than
    that it lasted; so it does in "which exhibition ran the longest?" and "did A run longer than B?". And
    "until when was it open?" asks for the date of its end."""
    asks = {e.entry.meaning: e for e in edges if e.entry.category == "ask" and not e.start}
    while_so = [e for e in edges if e.entry.category == WHILE_SO]
    edges = [e for e in edges if e.entry.category != WHILE_SO]
    if "until" in asks:
        over = [e for e in edges if e.entry.category == "threshold" and _lasts(e)]
        edges = [recast(e, "field", (e.entry.meaning.kind, e.entry.meaning.field)) if e in over else e
                 for e in edges]
        return [recast(e, "ask", "when") if over and e == asks["until"] else e for e in edges]
    long = asks.get("how_long")
    longest = [e.start for e in edges if e.entry.category in COMPARING and e.entry.meaning[1] == "span"]
    small = {e.start: e.end for e in edges if e.entry.category in ("definite", "preposition")}
    roles = {e.start for e in _roles(said, edges)}
    done_to = {e.start for e in edges if e.entry.category == "definite" or names(e)}
    while_so = [e for e in while_so if not {e.end, small.get(e.end)}.isdisjoint(longest)
                or (long and e.entry.meaning != LIFETIME and e.end not in roles | done_to)]
    if not while_so:
        return edges
    known = {(e.start, e.end) for e in edges if e.entry.category in ("thing", "field", "threshold")}
    length = {(long.start, long.end)} if long else set()
    lasted = {place: e.entry.meaning for e in while_so for place in (e.end, small.get(e.end))
              if place in longest}
    edges = [e for e in edges if e.entry.category != "field" or (e.start, e.end) not in length]
    weighing = {e for e in edges if e.start in lasted and e.entry.category in COMPARING}
    others = {e for e in weighing if not weighs_span(said.grammar, e.entry.meaning[1])
              and _ends_clause(said, edges, e)}
    return [_weighing(e, lasted[e.start]) if e in weighing else e for e in edges if e not in others] + [
        recast(e, "filler")._replace(cost=SAID_OF_OTHERS if (e.start, e.end) in known else 0.0)
        for e in while_so]


def _weighing(edge: Edge, target: str) -> Edge:
    """A superlative or comparative that weighs for how long something lasted, or how long people lived."""
    direction, weighed, *rest = edge.entry.meaning
    said_so = weighed == "span" or target == LIFETIME
    return recast(edge, edge.entry.category, (direction, target, *rest)) if said_so else edge


def _ends_clause(said: Said, edges: list[Edge], edge: Edge) -> bool:
    """Whether nothing follows a word that it could be said of: "longest", and not "the longest slope"."""
    return edge.end == len(said.words) or any(
        e.start == edge.end and e.entry.category in BEHIND_CLAUSE for e in edges)


def old_in_the_end(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who died the oldest?", "did she become older than he?": not who was born first, but who lived
    longest."""
    language = said.grammar.lexicon.language
    other = {"most": "least", "least": "most", "more": "less", "less": "more"}
    lived = {word: other[way] for way, words in language["ages"].items() for word in words}
    small = {e.end: e.start for e in edges if e.entry.category == "definite"}
    kept: dict[int, Edge] = {}
    for e in edges:
        before = small.get(e.start, e.start) - 1
        if e.entry.category in COMPARING and said.words[e.start] in lived and before >= 0 \
                and said.words[before] in language["reached"] and _ends_clause(said, edges, e):
            meant = (lived[said.words[e.start]], LIFETIME, *e.entry.meaning[2:])
            kept.setdefault(e.start, recast(e, e.entry.category, meant))
    return [e for e in edges if e.start not in kept or e.entry.category not in COMPARING] + [*kept.values()]


def as_post(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who succeeded Curie as curator?": who had the post, and not who is told of as that in anything else;
    and behind a verb of that post ("who took over as curator?"), it says nothing more."""
    grammar = said.grammar
    roles = {e.end: e.start for e in _roles(said, edges)}
    posts = [e for e in edges if e.start in roles and e.entry.category == "thing" and not e.entry.meaning.keys
             and grammar.span_of(e.entry.meaning.kind)]
    long = any((e.entry.category, e.entry.meaning) == ("ask", "how_long") for e in edges)
    holders = [] if long else [e for e in edges if e.start in roles and e.entry.category == "field"
                               and grammar.is_person(grammar.step_type(*e.entry.meaning[:2]))]
    places = {(e.start, e.end) for e in posts}
    deeds = {(e.end, e.entry.meaning.kind) for e in edges
             if e.entry.category == "thing" and e.entry.form == "verb"}
    again = [e for e in (*posts, *holders)
             if (topic := topic_of(e.entry)) and (roles[e.start], topic[0]) in deeds]
    rest = [e for e in edges if e.entry.category != "field"
            or ((e.start, e.end) not in places and e not in again)]
    return rest + [recast(e, "filler")._replace(start=roles[e.start]) for e in again]


def _roles(said: Said, edges: list[Edge]) -> list[Edge]:
    """The words before what somebody is something as."""
    return [e for e in edges if e.entry.category in ("role", "preposition")
            and said.words[e.start] in said.grammar.lexicon.language["role"]]


def _lasts(edge: Edge) -> bool:
    """Whether a threshold says that something is so as long as it hasn't ended."""
    so = edge.entry.meaning
    return bool(so.operator == UNENDED or (so.operator, so.value) == ("exists", False))


def so_the_longest(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which line was open the longest?": what lasted longest, and no long line that is open."""
    so = {e.end: e for e in edges if e.entry.category == "threshold" and _lasts(e)}
    small = {e.end: e.start for e in edges if e.entry.category in ("definite", "preposition")}

    def behind(place: int) -> int:
        return behind(small[place]) if place in small else place

    longest = [e for e in edges if e.entry.category == "superlative" and behind(e.start) in so
               and e.entry.meaning[1] in ("span", LASTED) and e.end == len(said.words)]
    if not longest:
        return edges
    open_then = {(one.start, one.end) for one in (so[behind(e.start)] for e in longest)}
    places = {(e.start, e.end) for e in longest}
    kept = [e for e in edges
            if e.entry.category != "superlative" or (e.start, e.end) not in places or e in longest]
    return as_fillers(kept, [e for e in kept
                             if e.entry.category == "threshold" and (e.start, e.end) in open_then])


def the_one_now(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who is the keeper?" asks for the one that there is now, where people were that and left."""
    grammar, language = said.grammar, said.grammar.lexicon.language
    be = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "be")
          and said.words[e.start] in language["present"]}
    asked = {e.end for e in edges if (e.entry.category, e.entry.meaning) == ("ask", "who") and not e.start}
    the = {e.end for e in edges if e.entry.category == "definite" and e.start in be and e.start - 1 in asked}
    return [e._replace(entry=e.entry._replace(meaning=e.entry.meaning._replace(keys=still)))
            if e.start in the and e.entry.category == "thing" and e.entry.form == "class"
            and not language.is_plural(said.words[e.end - 1])
            and (still := grammar.still(e.entry.meaning.kind, e.entry.meaning.keys)) else e for e in edges]


def opened_then(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which shops did she open?": what she did, be they still open or not."""
    language, step_type = said.grammar.lexicon.language, said.grammar.step_type
    helping = {e.entry.meaning: e.end for e in edges if e.entry.category == "auxiliary"}
    done = {(e.start, e.end) for e in edges if e.entry.category == "field"
            and step_type(*e.entry.meaning[:2]) == "date"}
    if "do" not in helping or "be" in helping:
        return edges
    return [e for e in edges if e.entry.category != "threshold" or e.entry.meaning.field not in language.ends
            or (e.start, e.end) not in done or e.start <= helping["do"]]
