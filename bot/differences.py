"""The queries that differences and comparisons mean: "how many years later?", "more from Peru or to it?".

Takes an `Expression` of the chart, the cues of the question's words and the `Grammar`; gives `Match`es.

For example, "how many years after Tusk did she come?" becomes the difference of the dates of two visits.
"""
import itertools
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import Any, NamedTuple

from bot.cues import Context, Shape
from bot.joins import size_of, target_of
from bot.joins.comparisons import COUNTS
from bot.joins.parts import replacing
from bot.linked import Linked
from bot.linking import Linker
from bot.model import Date, Ref
from bot.pieces import TURNED, Arg, Expression, Grammar, Op, Term, number_said, unbagged
from bot.query import (
    BRIEFER,
    LONGER,
    ON,
    Ask,
    Condition,
    Constant,
    Difference,
    Extreme,
    Lasted,
    Operand,
    Query,
    Selection,
    exchanged,
    exchanges,
)
from bot.timing import entry_said

Pair = tuple[tuple[float, Operand], tuple[float, Operand]]  # two sides of a difference, with their costs
DATED = ("years", ON, "first", "last", "order", "same")  # the units of expressions that compare dates
LIKE_FIRST = 0.15  # what is said of the first of two things that are compared, is meant of the second


class Match(NamedTuple):
    """What a question may mean."""

    query: Query
    cost: float
    kind: str


def _of_the_same(expression: Expression) -> Expression:
    """Two dates of one thing, of which only one side says which ("between the opening and the closing of the
    Old House", "how old was the Pike when it was scrapped?")."""
    one, two = expression.first, expression.second
    if not isinstance(one, Term) or not isinstance(two, Term) or one.kind != two.kind \
            or expression.unit not in DATED:
        return expression
    if _is_mere_field(two) and (one.keys or one.args):
        return expression._replace(second=one._replace(path=two.path, asks=(), ops=()))
    if _is_mere_field(one) and (two.keys or two.args):
        return expression._replace(first=two._replace(path=one.path, asks=(), ops=()))
    return expression


def _of_one_noun(expression: Expression) -> Expression:
    """"Between Poland's first and second visit to Peru": two of those that the noun behind the second
    ordinal stands for, with all that is said of them; the owner of the second is that of the first, if it has
    none."""
    one, two = expression.first, expression.second
    if not isinstance(one, Term) or not isinstance(two, Term) or one.kind or not one.ops or not two.ops \
            or two.bare or (len(two.keys) == 1 and "class" not in two.flags) or expression.unit not in DATED:
        return expression
    owners = tuple(arg for arg in two.args if arg.end <= two.ops[0].start)
    said = tuple(arg for arg in two.args if arg not in owners)
    return expression._replace(first=two._replace(args=(*one.args, *said), ops=one.ops),
                               second=two._replace(args=(*(owners or one.args), *said)))


def _only_named(expression: Expression) -> list[Term]:
    """The two things of one kind of which a difference says nothing but their names; none for another one."""
    named: list[Term] = []
    for side in (expression.first, expression.second):
        if not isinstance(side, Term) or side.kind or len(side.args) != 1 \
                or side != Term("", args=side.args, flags=side.flags):
            return []
        operand = side.args[0].operand
        if not isinstance(operand, Term) or not operand.keys or operand != Term(
                operand.kind, operand.keys, flags=operand.flags):
            return []
        named.append(operand)
    return named if named[0].kind == named[1].kind else []


def number_asked(term: Term, *, so: bool = False) -> int:
    """How many there are of what is asked for, as the question says it ("which two items"). `so`: whether
    there are so many of anything that it names."""
    titled = "which" in term.asks and not any(arg.head for arg in term.args)  # "which two Polish presidents"
    meant = (term, *(arg.operand for arg in term.args if arg.head or (
        isinstance(arg.operand, Term) and (so or (titled and arg.operand.keys)))))
    return next((int(number) for one in meant if (number := number_said(one))), 0)


def _is_mere_field(term: Term) -> bool:
    return bool(term.path) and term._replace(path=(), flags=(), asks=()).bare


class Comparer:
    """Finds the queries that one question's differences mean."""

    def __init__(self, grammar: Grammar, context: Context, linker: Linker) -> None:
        self.grammar = grammar
        self.context = context
        self.linker = linker
        self.pack = grammar.pack

    def expressions(self, expression: Expression) -> list[Match]:
        """The queries that a difference may mean."""
        if expression.unit in (LONGER, BRIEFER):
            return self._lasted(expression)
        if expression.unit.startswith(COUNTS):
            return self._counted(expression)
        expression = self._contrasted(self._one_of_them(_of_the_same(_of_one_noun(expression))))
        found = []
        firsts = list(self._weighed(expression, expression.first, 0))
        seconds = list(self._weighed(expression, expression.second, 1))
        if (own := self._own(expression)) and (theirs := list(self._weighed(expression, own, 1))):
            seconds = theirs
        elif like := self._like_first(expression):
            alone = min((cost for cost, _ in seconds), default=inf)
            alike = [(min(cost, alone) + LIKE_FIRST, two)
                     for cost, two in self._weighed(expression, like, 1)]
            seconds = alike if self._is_one_more(expression.second) else seconds + alike
        number = 0
        pairs: Iterable[Pair] = itertools.product(firsts, seconds)
        if expression.first is expression.second:  # the earliest and the latest of the same
            pairs = ((first, (0.0, last)) for first, (_, last) in zip(firsts, seconds, strict=True))
            number = number_asked(expression.first, so=True)
        elif (named := _only_named(expression)) and expression.unit in DATED:
            pairs = self._of_both(named, pairs)
        for (cost_one, one), (cost_two, two) in pairs:
            last = self._next_after(one, two) if expression.unit == ON else two
            query = Query(Difference(one, last, expression.unit), (Ask("values"),), number)
            found.append(Match(query, cost_one + cost_two, self._kind_of(one)))
        return sorted(found, key=lambda m: m.cost)

    def _of_both(self, named: Sequence[Term], pairs: Iterable[Pair]) -> list[Pair]:
        """Of two that are merely named ("how long after Fujimori was Tusk?"), and are told of in what has a
        date, those pairs that tell the same of both: nothing, where they are told of in several ways, or
        where it is asked how old they are themselves."""
        aged = self.grammar.lexicon.language.all_of("ages", "most", "least", "more", "less")
        if not set(aged).isdisjoint(self.context.words):
            return []
        alike = [(one, two) for one, two in pairs if isinstance(one[1], Selection)
                 and isinstance(two[1], Selection)
                 and (one[1].kind, one[1].path) == (two[1].kind, two[1].path)
                 and all(self._is_told_in(one[1].kind, term) for term in named)]
        return alike if len({self._kind_of(one) for (_, one), _ in alike}) == 1 else []

    def _is_told_in(self, kind: str, term: Term) -> bool:
        """Whether a record of a kind tells of what a term names."""
        refs = {Ref(term.kind, key) for key in term.keys}
        return any(not refs.isdisjoint(itertools.chain(*record.values.values()))
                   for record in self.pack.records if record.kind == kind)

    def _one_of_them(self, expression: Expression) -> Expression:
        """"How old was Curie when she became a member?": when she did, and nobody else."""
        one, two = expression.first, unbagged(expression.second)
        if not isinstance(one, Term) or not isinstance(two, Term) or one.kind != two.kind or not one.keys \
                or two.path or two.args or two.ops or (two.keys and "class" not in two.flags):
            return expression
        entry = entry_said(self.grammar, self.context, one.kind) if expression.unit == "years" else None
        return expression._replace(second=one._replace(path=entry, asks=(), ops=())) if entry else expression

    def _next_after(self, one: Operand, two: Operand) -> Operand:
        """The second of two times, if it is that of the next one or of another one: the first after the
        first ("how many years after Tusk did the next visitor come?")."""
        language = self.grammar.lexicon.language
        following = {*language["pronouns"]["next"], *language["another"]}
        if following.isdisjoint(self.context.words) or not isinstance(one, Selection) \
                or not isinstance(two, Selection) or len(two.path) != 1:
            return two
        first = Extreme("least", two.path)
        if two.extremes not in ((), (first,)):
            return two
        return two._replace(demands=two.demands | {Condition(two.path, "after", one)}, extremes=(first,))

    def _contrasted(self, expression: Expression) -> Expression:
        """"How many years later than Poland did Peru open an embassy?": a side that only names another one
        is the same said of that."""
        if expression.unit not in DATED:
            return expression
        one, two = expression.first, expression.second
        if expression.unit == "order" and isinstance(one, Term) and isinstance(two, Term):
            one, two = self._merely(one, two), self._merely(two, one)
        return expression._replace(first=self._like(one, two) or one, second=self._like(two, one) or two)

    def _merely(self, named: Term, told: Term) -> Term:
        """A thing that is merely named as a side that leaves its kind open, beside what is told of its like:
        "was the Pike scrapped before or after the Heron?", and not: before it was built."""
        if not named.keys or named != Term(named.kind, named.keys, flags=named.flags) or not (
                (told.kind == named.kind and told.path) or any(
                    isinstance(arg.operand, Term) and arg.operand.kind == named.kind and arg.operand.keys
                    for arg in told.args)):
            return named
        return Term("", args=(Arg(named, 0, 0, "name"),))

    def _like(self, named: Any, told: Any) -> Term | None:
        """What is told, with what is named in the place of its like; None where nothing told is like it."""
        if not isinstance(named, Term) or not isinstance(told, Term) or not told.kind \
                or named.kind or named.ops or len(named.args) != 1:
            return None
        other = named.args[0].operand
        if isinstance(other, Term) and other.kind == told.kind and told.keys and told.path and other.keys:
            return told._replace(keys=other.keys)  # "how long before him did she join?": did he
        same = replacing(self.grammar, told, named.args)
        return same if len(same.args) == len(told.args) else None  # it took the place of just one

    def _own(self, expression: Expression) -> Term | None:
        """"How old was Curie when she became director?": what she did, if nobody else is said to have."""
        one, two = expression.first, expression.second
        if not isinstance(one, Term) or not isinstance(two, Term) or two.keys or one.kind == two.kind:
            return None
        one = one._replace(path=())  # and not her birth
        pronouns = self.grammar.lexicon.language["pronouns"]
        subjects = {pronouns[name][0] for name in ("he", "she", "they")}
        if not (self.grammar.is_person(one.kind) and self.grammar.is_proper(one)) \
                or (subjects.isdisjoint(self.context.words) and any(
                    self.grammar.is_person(target_of(self.grammar, arg)) for arg in two.args
                    if not isinstance(arg.operand, Term) or "class" not in arg.operand.flags)):
            return None  # "chief forecaster", where they are forecasters, is nobody else
        if not self._took_part(one, two):
            return None  # "how old was the sculptor when her statue was unveiled?", by somebody else
        return two.saying(Arg(one._replace(args=()), 0, 0, "name"))

    def _took_part(self, one: Term, two: Term) -> bool:
        """Whether somebody had a part in something that happened to what is named."""
        named = [arg.operand for arg in two.args
                 if isinstance(arg.operand, Term) and self.grammar.is_proper(arg.operand)]
        return not named or not self.grammar.is_event(two.kind) or any(
            all(any(Ref(term.kind, key) in told for key in term.keys) for term in (one, *named))
            for record in self.grammar.pack.records if record.kind == two.kind
            for told in [{value for values in record.values.values() for value in values}])

    def _like_first(self, expression: Expression) -> Term | None:
        """The second of two things that are compared, with what is only said of the first ("Poland's honorary
        consulate in Lima or Peru's in Warsaw"); None if that is nothing."""
        one, two = expression.first, expression.second
        if expression.unit not in DATED or not isinstance(one, Term) or not isinstance(two, Term) \
                or one is two:
            return None
        if one.kind and two.kind != one.kind:
            return None
        own = {target_of(self.grammar, arg) for arg in two.args}
        more = tuple(arg for arg in one.args if arg.path is None and target_of(self.grammar, arg) not in own)
        like = two._replace(kind=one.kind or two.kind).saying(*more)
        return like if like != two else None

    def _is_one_more(self, term: Term) -> bool:
        """Whether "one" stands for the noun of a term and what is said of it: "the first Polish one"."""
        ones, words = self.grammar.lexicon.language["pronouns"]["one"], self.context.words
        ends = [arg.end for arg in term.args] + [op.end for op in term.ops]
        return any(word in ones for end in ends for word in words[max(end - 1, 0):end + 1])

    def _lasted(self, expression: Expression) -> list[Match]:
        """Whether the first lasted longer than the second, or less long."""
        op = Op("most", expression.weighed)
        found = []
        for one, two in itertools.product(*map(self.linker.link, (expression.first, expression.second))):
            weighed = self.linker.ordering.weighed(op, one.kind)
            if one.kind == two.kind and weighed and weighed.lasting and isinstance(one.selection, Selection) \
                    and isinstance(two.selection, Selection) and one.selection != two.selection:
                compared = Difference(
                    Lasted(one.selection, weighed), Lasted(two.selection, weighed), expression.unit)
                found.append(Match(Query(compared, (Ask("exists"),)), one.cost + two.cost, one.kind))
        return sorted(found, key=lambda m: m.cost)

    def _counted(self, expression: Expression) -> list[Match]:
        """Whether there are more of the first than of the second."""
        found = []
        for one in self.linker.link(expression.first)[:1]:
            others = self.linker.link(expression.second.unmarked(TURNED))[:1]
            selections: list[Operand] = [linked.selection for linked in others]
            if TURNED in expression.second.flags and isinstance(one.selection, Selection):
                selection, kind = one.selection, self.pack.kinds[one.kind]
                filled = {d.path[:1] for d in selection.demands if isinstance(d, Condition)}
                swaps = [swap for swap in exchanges(kind) if swap.keys() <= filled]
                selections = [exchanged(selection, swap) for swap in swaps[:1]]
            for two in selections:
                first, second = self._of_head(one, one.selection), self._of_head(one, two)
                if first == second:
                    return []  # nothing is more than itself
                compared = Difference(first, second, expression.unit, self._sides(expression))
                found.append(Match(Query(compared, (Ask("exists"),)), one.cost, one.kind))
        return found

    def _sides(self, expression: Expression) -> tuple[str, ...]:
        """What tells the two sides of a comparison apart, as the question says it: "from Peru to Poland"."""
        if " " not in expression.unit:
            return ()
        one, two = expression.first, expression.second
        if one.keys and two.keys:  # "more flutes or oboes"
            return " ".join(self._names(one)), " ".join(self._names(two))
        if TURNED in two.flags:
            named = [arg for arg in one.args
                     if isinstance(arg.operand, Term) and self.grammar.is_proper(arg.operand)]
            return self._said(named, named), self._said(named, named[::-1])
        of_one, of_two = ([arg for arg in side.args if arg not in rest.args]
                          for side, rest in ((one, two), (two, one)))
        return self._said(of_one, of_one), self._said(of_two, of_two)

    def _said(self, places: Sequence[Arg], args: Sequence[Arg]) -> str:
        """Arguments in words, each with the preposition that stands at the place of another."""
        said: list[str] = []
        for place, arg in zip(places, args, strict=True):
            roles = self.context.preposition(Shape(place.start, place.end, place.form))
            said += [roles.rpartition("+")[2], *self._names(arg.operand)]
        return " ".join(filter(None, said))

    def _names(self, operand: Any) -> list[str]:
        """What a term names, and the dates of a constant."""
        if isinstance(operand, Constant):
            return [value.text for value in operand.values if isinstance(value, Date)]
        return [str(r.name) for r in self.pack.records if r.kind == operand.kind and r.key in operand.keys]

    def _of_head(self, linked: Linked, selection: Operand) -> Operand:
        """What is counted of a selection: the role that the question means ("more visitors"), what the
        records come to ("more trade"), or the records ("more live shows", whoever came to see them)."""
        if linked.heads and isinstance(selection, Selection):
            return selection._replace(path=linked.heads[0].path)
        if (listed := self.grammar.listed(linked.kind)) and isinstance(selection, Selection) \
                and not selection.path:
            return selection._replace(path=(listed,))  # "more exports"
        plural = self.grammar.lexicon.language.is_plural
        several = any(plural(self.context.words[at]) for at, _ in self.context.anchors.get(linked.kind, ()))
        weighed = self.grammar.is_event(linked.kind) and not several
        size = size_of(self.grammar, linked.kind) if weighed else None
        if size and isinstance(selection, Selection) and not selection.path:
            return selection._replace(path=(size,))
        return selection

    def _kind_of(self, operand: Operand) -> str:
        return operand.kind if isinstance(operand, Selection) else ""

    def _weighed(self, expression: Expression, operand: Any, place: int) -> Iterator[tuple[float, Operand]]:
        """One side of a difference: a date, or the amount of the earliest and the latest record."""
        dated = expression.unit in DATED
        if dated and expression.first is not expression.second:
            for price, date in self.linker.timing.date_operands(operand):
                yield price, self.linker.timing.limited(date)
            return
        for linked in self.linker.link(operand)[:2]:
            selection = linked.selection
            if not isinstance(selection, Selection):
                continue
            if isinstance(operand, Term) and operand.path:
                yield linked.cost, selection
                continue
            dates = self.grammar.links(selection.kind, "date")
            field = (
                dates[0].path[0]
                if dates and expression.unit == "years"
                else size_of(self.grammar, selection.kind)
            )
            if field and (dates or expression.first is not expression.second):
                extreme = Extreme("most" if place else "least", dates[0].path) if dates else None
                wanted = (*selection.extremes, extreme) if extreme and expression.first is expression.second \
                    else selection.extremes
                yield linked.cost, selection._replace(extremes=wanted, path=(field,))
