"""Questions about what two things have the same of, in the words of questions that are read.

Takes the marks of a text; gives them in another order: "are Ellis and Curie from the same town?" asks from
which town they are, and "who is from the same town as Ellis?" who is from the town of Ellis. Then takes the
queries of those, and gives what the first ask: whether it is the same, and who else it is.
"""
import itertools
from collections.abc import Iterator, Sequence

from bot.language import Language
from bot.model import Value
from bot.pieces import Grammar
from bot.query import ALIKE, Ask, Condition, Constant, Query, Selection, in_order, named_in, several
from bot.text import Token

LONGEST_NOUN = 3  # words of what is the same

Marks = tuple[Token, ...]


def fronted(language: Language, marks: Marks) -> Marks:
    """"Were they recorded in the same studio?", as "in which studio were they recorded?"; "do they share a
    producer?", as "which producer do they have?"."""
    words = [mark.text for mark in marks if mark.is_word]
    found = _same(language, words)
    if found is None or len(words) != sum(mark.text != "?" for mark in marks) \
            or words[0] not in language.all_of("auxiliaries"):
        return marks
    start, noun = found
    if not noun < len(words) <= noun + LONGEST_NOUN:
        return marks
    plain = [mark for mark in marks if mark.is_word]
    before = words[start - 1]
    leads = before in language.all_of("prepositions")
    rest = plain[:start - leads]
    if before in language["sharing"]:
        rest = [*rest[:-1], rest[-1]._replace(text=language["auxiliaries"]["have"][0])]
    which = plain[noun - 1]._replace(text=language["ask"]["which"][0])
    return (*plain[start - leads:start], which, *plain[noun:], *rest)


def of_another(language: Language, marks: Marks) -> Marks:
    """"Who has the same job as Ellis?", as "who has the job of Ellis?"."""
    plain = [mark for mark in marks if mark.is_word]
    words = [mark.text for mark in plain]
    found = _same(language, words)
    if found is None:
        return marks
    noun = found[1]
    place = next((at for at in range(noun + 1, min(noun + 1 + LONGEST_NOUN, len(words) - 1))
                  if words[at] in language["same_as"]), None)
    if place is None:
        return marks
    end = len(plain)
    if words[-1] in language.all_of("auxiliaries"):
        end -= 1  # "… as Ellis does"
    of = plain[place]._replace(text=language["prepositions"]["of"][0])
    the = plain[noun - 1]._replace(text=language["definite"][0])
    return (*plain[:found[0]], the, *plain[noun:place], of, *plain[place + 1:end])


def _same(language: Language, words: Sequence[str]) -> tuple[int, int] | None:
    """Where "the same" begins, with its article, and where what is the same does; None if nothing is."""
    said = [str(phrase).split() for phrase in language["same"]]
    for start, phrase in itertools.product(range(1, len(words)), said):
        if list(words[start:start + len(phrase)]) == phrase:
            return start - (words[start - 1] in language["definite"]), start + len(phrase)
    for start in range(2, len(words)):
        if words[start - 1] in language["sharing"] and words[start] in language["articles"]:
            return start, start + 1
    return None


def whether(grammar: Grammar, query: Query) -> Iterator[Query]:
    """Whether what is asked for is the same of all of several that are named."""
    selection, (ask, *more) = query.selection, query.asks
    if not more and ask.what == "values" and ask.path and isinstance(selection, Selection) \
            and several(selection) and grammar.type_along(selection.kind, ask.path) != "date":
        yield query._replace(selection=selection._replace(path=()), asks=(Ask("same", ask.path, unit=ALIKE),))


def others(grammar: Grammar, query: Query) -> Iterator[Query]:
    """Whether something has that of another one as well, or what has, but for the other one itself."""
    selection, ask = query.selection, query.asks[0]
    like = dict(_like(selection)) if isinstance(selection, Selection) else {}
    if not like or not isinstance(selection, Selection):
        return
    if ask.what == "exists":
        yield query
        return
    path = ask.path if ask.what == "values" else ()
    names = like.get(grammar.type_along(selection.kind, path))
    if names and not any(step.startswith("^") for step in path):
        without = Condition(path, "in", Constant(names), True)
        yield query._replace(selection=selection._replace(demands=selection.demands | {without}))


def _like(selection: Selection) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """What has the same in some field as what is selected: kinds and names."""
    for demand in in_order(selection.demands):
        if not isinstance(demand, Condition) or not isinstance(demand.operand, Selection):
            continue
        of, back = demand.operand, (f"^{selection.kind}.{'.'.join(demand.path)}",)
        if of.path == demand.path and of.kind == selection.kind:
            yield from _named(of)
        for inner in in_order(of.demands):
            if isinstance(inner, Condition) and inner.path == back and isinstance(inner.operand, Selection):
                yield from _named(inner.operand)


def _named(selection: Selection) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """The kinds and the names that a selection, or what its conditions lead to, is made of."""
    if names := named_in(selection):
        yield selection.kind, names
    for demand in in_order(selection.demands):
        if isinstance(demand, Condition) and demand.path and isinstance(demand.operand, Selection):
            yield from _named(demand.operand)
