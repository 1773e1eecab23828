"""Hours: when something opens or closes on any day, and not in which year it did once.

Takes the edges of a question beside one another (`Said`); gives them with the verb as the field that tells
the hour, where things have such fields.

For example, "when does the mill close?" asks for the hour, and "when did the mill close?" for the year.
"""
from bot.edges import Said, names, recast
from bot.lexicon import HOURLY, PART_OF_DAY, Entry
from bot.link import Edge


def hourly(said: Said, edges: list[Edge]) -> list[Edge]:
    """A verb for opening or closing as the hour at which that is, where a "what time" asks, or a "when" with
    a "does"; "until when is it open?" asks when it closes."""
    hours = said.grammar.lexicon.hours
    asks = [e for e in edges if e.entry.category == "ask" and e.entry.meaning in (HOURLY, "when", "until")] \
        if hours else []
    if not asks:
        return edges
    language = said.grammar.lexicon.language
    until = [e for e in asks if e.entry.meaning == "until"]
    if not until and not any(e.entry.meaning == HOURLY for e in asks) \
            and set(language["present_do"]).isdisjoint(said.words):
        return edges
    kinds = {e.entry.meaning.kind for e in edges if names(e)} & hours.keys() or hours.keys()
    told = {place: "closing" if until else way for place, word in enumerate(said.words)
            if (way := language.way_of_hours(word))}
    fields = [Edge(place, place + 1, Entry("field", (kind, hours[kind][way]), 0.0, "hours"), 0.0)
              for place, way in told.items() for kind in sorted(kinds) if way in hours[kind]]
    places = {e.start for e in fields}
    if not places:
        return edges
    ways = {*told.values()}
    kept = [e for e in edges if e.start not in places or e.end > e.start + 1 or names(e)]
    return [recast(e, "ask", HOURLY) if e in asks else recast(e, "filler")
            if e.entry.category == PART_OF_DAY and e.entry.meaning in ways else e for e in kept] + fields


def for_good(said: Said, edges: list[Edge]) -> list[Edge]:
    """A participle as the date at which something was done once, where things have that and an hour at which
    it is done: "which shops have closed?"."""
    hours, language = said.grammar.lexicon.hours, said.grammar.lexicon.language
    told = [e for e in edges if e.entry.category == "field" and e.end == e.start + 1
            and language.is_participle(said.words[e.start])]
    daily = {e for e in told if e.entry.meaning[1] in hours.get(e.entry.meaning[0], {}).values()}
    once = {(e.start, e.entry.meaning[0]) for e in told if e not in daily}
    return [e for e in edges if e not in daily or (e.start, e.entry.meaning[0]) not in once]
