"""Passes over the edges of a question that look at what is listed, excepted or taken back:
what is to be among what is told, or not; what somebody corrects; what is asked for more than once.

Each takes what is said (`Said`) and the edges; gives the edges.

For example, "list the visitors, Curie included" says of Curie only that she must be among them.
"""
from collections.abc import Iterable

from bot.edges import Said, as_fillers, covers, formed, is_inside, names, recast
from bot.lexicon import Entry, Thing, topic_of
from bot.link import Edge
from bot.model import Record, Ref

RETRACED = 6  # words that somebody who corrects himself may say again
LISTING = frozenset({"list", "which", "who", "what", "count", "timeline", "timeline back"})
ANY_STATUS = "any status"
INCLUDED = "included"  # what a word fills with that names something that must be among what is told


def corrected(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Who visited Peru, sorry, Poland?": of what somebody corrects only the last says something. What is
    taken back begins where the words behind begin to say the same again, or else is one thing of that sort
    (Levelt 1983: retracings and instant repairs)."""
    gone: set[int] = set()
    for repair in (e for e in edges if e.entry.category == "correction" and e.corrected is None):
        before, behind = repair.start, repair.end
        paused = before and said.words[before - 1] == "," == next(iter(said.words[behind:behind + 1]), "")
        if repair.entry.meaning == "paused" and not paused:
            continue
        while behind < len(said.words) and said.words[behind] == ",":
            behind += 1
        while before and said.words[before - 1] == ",":
            before -= 1
        again = [i for i in range(max(0, before - RETRACED), before)
                 if said.words[i:i + 1] == said.words[behind:behind + 1]]
        taken = again[-1:] or [e.start for e in edges if e.end == before and any(
            other.start == behind and _sort(said, other) == _sort(said, e) for other in edges)]
        if taken:
            gone |= set(range(min(taken), behind))
        elif not repair.start:
            gone |= set(range(behind))
        elif behind == len(said.words) and gone:  # "sorry, in Warsaw, I mean"
            gone |= set(range(before, behind))
    kept = [e for e in edges if gone.isdisjoint(range(e.start, e.end))]
    return [*kept, *(Edge(place, place + 1, Entry("filler", "corrected"), 0.0) for place in sorted(gone))]


def _sort(said: Said, edge: Edge) -> tuple[object, ...]:
    """Of which sort something is that another one may be put in the place of: one place is of another's."""
    category, meaning = edge.entry.category, edge.entry.meaning
    if category != "thing":
        return (category,)
    where = names(edge) and said.grammar.is_where(meaning.kind)
    return (category, "" if where else meaning.kind, bool(meaning.keys))


def of_any_time(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Presidents and ex-presidents", "presidents, ex-presidents included": a title that is said once more of
    those who had it only says that they are meant as well."""
    was_before = said.grammar.lexicon.language["was_before"]
    former = {e.end for e in edges if e.entry.category == "field" and e.entry.meaning[1] in was_before}
    if not former or not any(e.entry.category == "ask" for e in edges):
        return edges  # "was he president or ex-president?"
    titles = [e for e in edges if names(e) and e.entry.form == "name"]
    links = {e.end for e in edges if e.entry.category == "link" and e.entry.meaning in ("and", "or")}
    including = {e.end if e.entry.meaning == "before" else e.start: e for e in edges
                 if e.entry.category == "including" and e.corrected is None}
    for again in titles:
        at = again.start - 1
        if at < 1 or again.start not in former:
            continue
        first = [e for e in titles if e.entry.meaning == again.entry.meaning and e.end <= at]
        beside = including.get(at, including.get(again.end))
        if first and (beside or (at in links and any(e.end == at - 1 for e in first))):
            opened = min(at, beside.start) if beside else at - 1
            closed = max(again.end, beside.end) if beside else again.end
            kept = [e for e in edges if e.end <= opened or closed <= e.start]
            return [*kept, Edge(opened, closed, Entry("filler", ANY_STATUS), 0.0)]
    return edges


def any_status(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Presidents, in office or retired": what stands inside of that says no more."""
    status = [e for e in edges if e.entry.category == ANY_STATUS and e.corrected is None]
    longest = max(status, key=lambda e: e.end - e.start, default=None)
    if longest is None:
        return edges
    return [*(e for e in edges if not covers(longest, e)), recast(longest, "filler")]


def including(said: Said, edges: list[Edge]) -> list[Edge]:
    """"List the visitors, including Walesa", "…, Walesa included": what is named narrows nothing, and must be
    among what is told. Nor does it narrow anything that some of those meant are of a sort: "how many are
    there, including the ones that closed?"."""
    size = len(said.words)
    known = {place for e in edges for place in range(e.start, e.end)}
    ones = {e.start for e in edges if e.entry.category == "pronoun" and e.entry.meaning in ("one", "those")}
    listed = any(e.entry.category == "ask" and e.entry.meaning in LISTING for e in edges)
    commas = {e.end for e in edges if e.entry.meaning == "comma"}
    for word in (e for e in edges if e.entry.category == "including" and e.corrected is None):
        before = word.entry.meaning == "before"
        if titled := _titles_beside(said, edges, word):
            first, last = titled
            kept = [e for e in edges if e.end <= first or last <= e.start]
            return [*kept, Edge(first, last, Entry("filler", ANY_STATUS), 0.0)]
        named = [e for e in edges if names(e) and e.entry.form == "name" and (
            e.start == word.end if before else e.end == word.start and e.start in commas)]
        if listed and named and (not before or word.start in commas or word.start):
            name = max(named, key=lambda e: e.end - e.start)
            first, last = min(word.start, name.start), max(word.end, name.end)
            told = Entry("filler", (INCLUDED, name.entry.meaning))
            kept = [e for e in edges if e.end <= first or last <= e.start]
            return [*kept, Edge(first, last, told, 0.0)]
        if listed and before and known.issuperset(range(word.end, size)) \
                and not ones.isdisjoint(range(word.end, word.end + 3)):
            kept = [e for e in edges if e.end <= word.start]
            return [*kept, Edge(word.start, size, Entry("filler", "some of those"), 0.0)]
    return edges


def _titles_beside(said: Said, edges: list[Edge], word: Edge) -> tuple[int, int] | None:
    """Where it is said that those of some title are among the others, if nothing else is said of titles: "how
    many Poles came, ex-presidents included?"; None where that isn't said."""
    grammar = said.grammar
    titles = [e for e in edges if names(e) and grammar.is_title(e.entry.meaning.kind)]
    former = {e.start for e in edges if e.entry.category == "field"
              and e.entry.meaning[1] in grammar.lexicon.language["was_before"]}
    commas = {e.start for e in edges if e.entry.meaning == "comma"}
    before = word.entry.meaning == "before"
    beside = [e for e in titles if {e.start, e.start - 1} & former or grammar.lexicon.language.is_plural(
        said.words[e.end - 1])]
    for title in beside:
        first = min({title.start} | ({title.start - 1} & former))
        ends = word.end == first if before else word.start == title.end and first - 1 in commas
        others = [e for e in titles if e.end <= first or e.start >= title.end]
        if ends and not others:
            first, last = min(first, word.start), max(title.end, word.end)
            return first, last + (last in commas)
    return None


def fronted(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Not Tusk, not Walesa: who else came?", "besides Tusk, Walesa: …": all that are named before the
    question are excepted."""
    excepting = {e.start for e in edges if e.entry.category == "not" and e.entry.meaning in ("not", "except")}
    if 0 not in excepting:
        return edges
    ends = {e.start: e.end for e in edges if names(e) or e.entry.category == "date"}
    commas = {e.start for e in edges if e.entry.meaning == "comma"}
    found, between, place = {0}, set[int](), 0
    while place in ends or place in excepting:
        found |= {place} & excepting
        place = ends.get(place + (place in excepting), place)
        if place not in commas:
            return edges
        between.add(place)
        place += 1
    between -= {place - 1, *(at - 1 for at in found)}
    except_each = [recast(e, "not", "except") if e.start in found and e.entry.category == "not" else e
                   for e in edges if e.start not in between]
    return [*except_each, *(Edge(at, at + 1, Entry("link", "and"), 0.0) for at in sorted(between))]


def apposed(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Apart from the two presidents, García and Fujimori": names behind a comma tell who a plural means, if
    there are as many of them as it says, and the facts tell of each that he is one."""
    language = said.grammar.lexicon.language
    commas = {e.start for e in edges if e.entry.meaning == "comma"}
    for noun in (e for e in edges if e.entry.category == "thing" and e.end in commas):
        listed = _names_in_row(said, edges, noun.end + 1)
        number = [e for e in edges if e.end == noun.start and e.entry.category == "number"]
        before = number[0].start if number else noun.start
        article = [e for e in edges if e.end == before and e.entry.category == "definite"]
        if any((e.entry.category, e.entry.meaning) == ("link", "or") for e in edges if e.start > noun.end):
            continue  # "who sells the light bulbs, Poland or Peru?"
        if article and len(listed) > 1 and language.is_plural(said.words[noun.end - 1]) \
                and all(e.entry.meaning == len(listed) for e in number) \
                and all(_is_told_to_be(said, one, noun) for one in listed):
            first = article[0].start
            kept = [e for e in edges if e.end <= first or noun.end < e.start]
            return [*kept, *(Edge(at, at + 1, Entry("filler", "apposed"), 0.0)
                             for at in range(first, noun.end + 1))]
    return edges


def _names_in_row(said: Said, edges: list[Edge], place: int) -> list[Edge]:
    """The names of one kind that stand in a row from a place on: "García, Torres and Tusk"."""
    starting = {e.start: e for e in edges if names(e)}
    linking = {e.start for e in edges if e.entry.category == "link"}
    row: list[Edge] = []
    while place in starting and (not row or _sort(said, row[0]) == _sort(said, starting[place])):
        row.append(starting[place])
        place = row[-1].end
        if place not in linking:
            break
        place += 1 + (place + 1 in linking)  # "…, and"
    return row


def _is_told_to_be(said: Said, name: Edge, noun: Edge) -> bool:
    """Whether somebody is of a kind or a class, or some fact tells of him with a title."""
    one, what = name.entry.meaning, noun.entry.meaning
    if one.kind == what.kind:
        return not what.keys or set(one.keys) <= set(what.keys)

    def holds(record: Record, thing: Thing) -> bool:
        return any(isinstance(value, Ref) and value.kind == thing.kind and value.key in thing.keys
                   for values in record.values.values() for value in values)
    return any(holds(record, one) and holds(record, what) for record in said.grammar.pack.records)


def besides(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Who else … besides Tusk", "did any other … after Tusk": other than whom is said, so "else" says no
    more."""
    past = {e.end for e in edges if e.entry.category == "preposition"
            and not e.entry.meaning[1].isdisjoint(("before", "after"))}
    named = {e.start for e in edges if names(e) and e.entry.form == "name"}
    apart = max(past & named, default=0)
    excepted = any(e.entry.category == "not" and e.entry.meaning == "except" for e in edges)
    return as_fillers(edges, [e for e in edges if e.entry.category == "other"
                              and (excepted or e.start < apart)])


def excepting(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Leaving trade aside" is without trade."""
    opening = said.grammar.lexicon.language["excepting"]
    closing = [e for e in edges if e.entry.category == "aside"]
    opened = next((place for place, word in enumerate(said.words) for e in closing
                   if opening.get(word) == said.words[e.start] and place < e.start), None)
    if opened is None:
        return edges
    return [e for e in as_fillers(edges, closing) if e.start != opened] \
        + [Edge(opened, opened + 1, Entry("not", "except"), 0.0)]


def meant(said: Said, edges: list[Edge]) -> list[Edge]:
    """Who says "I mean" asks for no average: "is there one about it, about trade I mean?"."""
    speakers = said.grammar.lexicon.language["speakers"]
    return [e for e in edges if e.entry.category != "aggregate" or not e.start
            or said.words[e.start - 1] not in speakers]


def summed_once(_: Said, edges: list[Edge]) -> list[Edge]:
    """"Taking both together, what is the combined total?" says more than once what is asked for once; "how
    many were there in total?" asks for nothing called so."""
    whole = [e for e in edges if e.entry.category == "aggregate" and e.corrected is None]
    edges = [e for e in edges if topic_of(e.entry) is None or not any(
        e.start > one.start and e.end == one.end for one in whole)]
    sums = [e for e in edges if e.entry.category == "aggregate" and e.corrected is None
            and not any(topic_of(o.entry) and (is_inside(e, o) or o.start < e.start < o.end)
                        for o in edges)]  # "total issues" is a name, and "yearly sum" another
    last = max((e.start for e in sums), default=0)
    before = [e for e in sums if e.end <= last and any(e.entry.meaning == o.entry.meaning for o in sums
                                                       if o.start == last)]
    return as_fillers(edges, before)


ONE_MORE = "one more"  # the form of an "and" before one thing of many: "a horse and a donkey"


def before_one_more(edges: Iterable[Edge]) -> list[Edge]:
    """The edges with the "and" marked that one thing of many follows."""
    articles = {e.start for e in edges if e.entry.meaning == "article"}
    before = {e.start for e in edges if e.entry.category == "preposition" and e.end in articles}
    return [formed(e, ONE_MORE) if e.entry.category == "link" and e.entry.meaning == "and"
            and e.end in articles | before else e for e in edges]


def with_shared_noun(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Dark and milk bars": the first word says of which sort the bars are as well, whose noun is only said
    behind the last."""
    links = {e.start: e.end for e in edges if e.entry.category == "link" and e.entry.meaning in ("and", "or")}
    classes = [e for e in edges if e.entry.category == "thing" and e.entry.form == "class"]
    plural = said.grammar.lexicon.language.is_plural
    behind = {(last.start, last.entry.meaning.kind): head for last in classes for head in classes
              if head.start == last.end and head.entry.meaning.kind == last.entry.meaning.kind
              and plural(said.words[head.end - 1])}

    def meant(edge: Edge) -> Edge:
        head = behind.get((links.get(edge.end, -1), edge.entry.meaning.kind))
        if not head or plural(said.words[edge.end - 1]):
            return edge
        both = tuple(key for key in edge.entry.meaning.keys if key in head.entry.meaning.keys)
        return edge._replace(entry=edge.entry._replace(meaning=edge.entry.meaning._replace(keys=both))) \
            if both else edge

    return [meant(e) if e in classes else e for e in edges] if behind else edges


def of_either_noun(said: Said, edges: list[Edge]) -> list[Edge]:
    """"Which presidents and ministers came?": those who were the one or the other."""
    asked = [e.end for e in edges
             if e.entry.category == "ask" and e.entry.meaning in ("which", "what", "count")]
    busy = [e.start for e in edges if e.entry.category in ("auxiliary", "relative")
            or (e.entry.category == "thing" and e.entry.form == "verb")]
    plural = said.grammar.lexicon.language.is_plural
    nouns = [e for e in edges if names(e) and e.entry.form in ("name", "class")
             and plural(said.words[e.end - 1])]

    def is_of_either(link: Edge) -> bool:
        two = [(one, other) for one in nouns if one.end == link.start
               for other in nouns if other.start == link.end
               and other.entry.meaning.kind == one.entry.meaning.kind]
        return any(at <= one.start and not any(at <= place < one.start for place in busy)
                   for one, _ in two for at in asked)

    return [recast(e, "link", "or") if (e.entry.category, e.entry.meaning) == ("link", "and")
            and is_of_either(e) else e for e in edges] if asked and nouns else edges
