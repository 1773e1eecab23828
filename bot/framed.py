"""Questions around another one: whether there are any such, whether something is one of them, which but one.

Takes what the words of a text can mean (`Heard`); gives the marks of the question inside, and what is asked
of what that one gives (`Frame`). So each of them is about the same things as the plain question.

For example, "is Goliath one of the turbines that were replaced?" asks whether Goliath is among those that
"which turbines were replaced" gives, and "which turbines apart from Goliath were replaced?" for the others.
"""
from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from bot.edges import names, noun_kind
from bot.hearing import Heard
from bot.lexicon import Thing
from bot.link import Edge
from bot.model import Ref
from bot.pieces import Grammar
from bot.query import Ask, Condition, Constant, Demand, Operand, Path, Query, Selection, certain
from bot.text import Token, longest

SHORTEST = 4  # words of a question with another one inside

Marks = tuple[Token, ...]


class Frame(NamedTuple):
    """The marks of the question inside, and what its queries then mean; None for one of which that can't be
    asked."""

    marks: Marks
    meant: Callable[[Grammar, Query], Query | None]


def frames(grammar: Grammar, known: Heard) -> Iterator[Frame]:
    """The ways to take off what stands around a question."""
    if len(known.lattice.words) < SHORTEST:
        return
    language, later, framed = grammar.lexicon.language, {*known.lattice.words[1:]}, _Framed(grammar, known)
    if not later.isdisjoint(language["relative"]):
        for found in (framed.listed, framed.any_such, framed.one_of, framed.it_was):
            yield from found()
    if not later.isdisjoint(language["head_count"]):
        yield from framed.counted()
    if not later.isdisjoint(language.excepting):
        yield from framed.but_for()


class _Framed:
    """A text that may have a question inside."""

    def __init__(self, grammar: Grammar, known: Heard) -> None:
        self.grammar = grammar
        self.language = grammar.lexicon.language
        self.tokens = known.tokens
        self.edges = known.lattice.edges
        self.words = known.lattice.words

    def listed(self) -> Iterator[Frame]:
        """"List the mills that were pulled down", "what is the name of the person who came?", as "which mills
        were pulled down", "who came"."""
        asks, be = self.language["ask"], self.language["auxiliaries"]["be"]
        asked = self._phrase(0, (*asks["who"], *asks["what"]))
        if asked:
            start = asked + self._is(asked, be)
            start += self._phrase(start, self.language["named_so"])
        else:
            start = self._phrase(0, asks["list"])
            start += bool(start) and self._phrase(start, self.language["all"])
        if start and (not asked or self._is(start, self.language["definite"])):
            yield from (Frame(inside, _as_read) for inside in self._asked_in_clause(start))

    def counted(self) -> Iterator[Frame]:
        """"How many people designed Curlew?", as how many "who designed Curlew" gives, and not as a number of
        people that is told of it."""
        language = self.language
        start = self._phrase(0, language["ask"]["count"])
        if not start or not self._is(start, language["head_count"]):
            return
        verb = start + 1 + self._is(start + 1, language["auxiliaries"]["have"])
        done = self.grammar.lexicon.done_by_somebody
        if self._phrase(verb, (*language["succession"], *language["following"])) \
                or not done.isdisjoint(map(language.stem, self.words[verb:verb + 1])):
            who = self.tokens[start]._replace(text=language["ask"]["who"][0])
            yield Frame((who, *self.tokens[start + 1:]), _number_of)

    def any_such(self) -> Iterator[Frame]:
        """"Are there any mills that were pulled down?", as whether "which mills were …" gives any."""
        if self._is(0, self.language["auxiliaries"]["be"]) and self._is(1, self.language["there"]):
            start = 2 + self._is(2, self.language["any_such"])
            yield from (Frame(inside, _any_of) for inside in self._asked_in_clause(start))

    def one_of(self) -> Iterator[Frame]:
        """"Is Goliath one of the mills that were pulled down?", as whether it is among those."""
        opens = self._is(0, self.language["auxiliaries"]["be"])
        for end, refs in self._names_from(1).items() if opens else ():
            if phrase := self._phrase(end, self.language["one_of_those"]):
                yield from (Frame(inside, partial(_among_them, refs))
                            for inside in self._asked_in_clause(end + phrase))

    def it_was(self) -> Iterator[Frame]:
        """"Was it Curie who came first?", as whether she is among "who came first"."""
        if self._is(0, self.language["auxiliaries"]["be"]) and self._is(1, self.language["pronouns"]["it"]):
            yield from (Frame(self.tokens[end:], partial(_among_them, refs))
                        for end, refs in self._names_from(2).items()
                        if self._is(end, self.language["ask"]["who"]))

    def but_for(self) -> Iterator[Frame]:
        """"Which mills apart from Goliath were pulled down?", "who came, other than Curie?", without it."""
        language = self.language
        refs: list[tuple[Ref, ...]] = []
        start = next((at for at, word in enumerate(self.words) if at and word in language.excepting
                      and self._phrase(at, language["except"])), 0)
        end = start + self._phrase(start, language["except"])
        while start and (found := self._names_from(end)):
            end = max(found)
            refs.append(found[end])
            end += self._is(end, (",", *language["and"], *language["or"]))
        of_it = any(e.start == end and e.entry.category == "thing" and e.entry.form == "noun"
                    and not language.is_verb(self.words[end]) for e in self.edges)  # "… the Goliath fire"
        if refs and not of_it and not self._is(end, language["possessive"]):
            first = start - self._is(start - 1, ",")
            yield Frame((*self.tokens[:first], *self.tokens[end:]), partial(_without, tuple(refs)))

    def _is(self, place: int, words: Container[str]) -> bool:
        """Whether one of some words stands at a place."""
        return place < len(self.words) and self.words[place] in words

    def _phrase(self, place: int, phrases: Sequence[str]) -> int:
        """How many words the longest of some phrases has that begins at a place."""
        return len(longest(self.words[place:], phrases))

    def _asked_in_clause(self, start: int) -> Iterator[Marks]:
        """The marks of "which mills were pulled down", where "the mills that were pulled down" begins."""
        start += self._is(start, self.language["definite"])
        nouns = {e.end for e in self.edges if e.start == start and e.corrected is None and self._is_noun(e)}
        somebody = {start + self._phrase(start, self.language["ask"]["who"])} - {start}
        for end in sorted(nouns | somebody):
            each = not {*self.language["each"]}.isdisjoint(self.words[end:])  # "a product that each sells"
            if self._is(end, self.language["relative"]) and end + 1 < len(self.words) and not each:
                asked = self.language["ask"]["who" if end in somebody else "which"][0]
                noun = self.tokens[start:end] if end in nouns else ()
                yield (self.tokens[end]._replace(text=asked), *noun, *self.tokens[end + 1:])

    def _is_noun(self, edge: Edge) -> bool:
        """Whether an edge stands for things of a kind or of a class, but for a title, which people have."""
        if edge.entry.category != "thing":
            return noun_kind(self.grammar, edge) is not None
        return edge.entry.form in ("noun", "class") and not self.grammar.is_title(edge.entry.meaning.kind)

    def _names_from(self, start: int) -> dict[int, tuple[Ref, ...]]:
        """What may be named at a place or behind its article, by where the name ends."""
        the = start + self._is(start, self.language["definite"])
        found: dict[int, tuple[Ref, ...]] = {}
        for e in self.edges:
            if e.start in (start, the) and names(e) and e.entry.form == "name":
                thing: Thing = e.entry.meaning
                if len(thing.keys) == 1:
                    found[e.end] = (*found.get(e.end, ()), Ref(thing.kind, thing.keys[0]))
        return found


def _as_read(_: Grammar, query: Query) -> Query:
    return query


class _Asked(NamedTuple):
    """What a query gives: the records that it is about, the path to what it gives of them, none for the
    records themselves, and the kind of that."""

    selection: Selection
    path: Path
    kind: str


def _asked(grammar: Grammar, query: Query) -> _Asked | None:
    """The things that a query gives; None if it asks otherwise."""
    selection, ask = query.selection, query.asks[0]
    if len(query.asks) != 1 or not isinstance(selection, Selection) \
            or ask.what not in ("list", "values", "count") or ask.unit:
        return None
    path = ask.path or selection.path
    if not ask.path and grammar.type_along(selection.kind, path) == "date":
        path = ()  # what was opened then
    kind = grammar.type_along(selection.kind, path)
    return _Asked(selection._replace(path=()), path, kind) if kind in grammar.pack.kinds else None


def _number_of(grammar: Grammar, query: Query) -> Query | None:
    """How many there are of what a query gives."""
    return query._replace(asks=(query.asks[0]._replace(what="count"),)) if _asked(grammar, query) else None


def _any_of(grammar: Grammar, query: Query) -> Query | None:
    """Whether there is anything that a query gives."""
    if (asked := _asked(grammar, query)) is None:
        return None
    within = query.asks[0].within
    told = Condition(asked.path, "in", within) if within else Condition(asked.path, "exists", Constant(()))
    return _whether(asked.selection, frozenset({told} if asked.path else ()), query)


def _among_them(named: tuple[Ref, ...], grammar: Grammar, query: Query) -> Query | None:
    """Whether what is named is among what a query gives; what is nothing of that kind isn't."""
    if (asked := _asked(grammar, query)) is None:
        return None
    refs = tuple(ref for ref in named if ref.kind == asked.kind) or named
    among = _also(asked.kind, query.asks[0].within, certain(refs))
    return _whether(asked.selection, frozenset({Condition(asked.path, "in", among)}), query)


def _whether(selection: Selection, demands: frozenset[Demand], query: Query) -> Query:
    """Whether there are such records that meet some more demands: of the first of them, too."""
    field = "after" if selection.extremes else "demands"
    selection = selection._replace(**{field: getattr(selection, field) | demands})
    return query._replace(selection=selection, asks=(Ask("exists"),))


def _without(named: tuple[tuple[Ref, ...], ...], grammar: Grammar, query: Query) -> Query | None:
    """What a query gives but for some."""
    asked, ask = _asked(grammar, query), query.asks[0]
    if asked is None or not all(any(ref.kind == asked.kind for ref in one) for one in named):
        return None
    refs = tuple(ref for one in named for ref in one if ref.kind == asked.kind)
    others = certain(refs)._replace(negated=True)
    fields = grammar.pack.kinds[asked.selection.kind].fields
    if len(asked.path) == 1 and asked.path[0] in fields and not fields[asked.path[0]].type.many:
        others = Condition(asked.path, "in", Selection(asked.kind, frozenset({certain(refs)})), negated=True)
    elif asked.path:
        among = _also(asked.kind, ask.within, others)
        ask = ask._replace(within=among) if ask.path else ask
        others = Condition(asked.path, "in", among)
    told = asked.selection._replace(demands=asked.selection.demands | {others},
                                    path=() if ask.path else asked.path)
    return query._replace(selection=told, asks=(ask,))


def _also(kind: str, those: Operand | None, demand: Condition) -> Selection:
    """Those of a kind, or of some of that kind, that meet a demand."""
    if isinstance(those, Selection) and (those.kind, those.extremes, those.path) == (kind, (), ()):
        return those._replace(demands=those.demands | {demand})
    return Selection(kind, frozenset({demand, *({Condition((), "in", those)} if those else ())}))
