"""What lies between two that were told of.

Takes the query of the turn before and the `Context`; gives the queries for the years, days or amounts between
the two.

For example, after "which was earlier, Poland's embassy or Peru's?" the turn "by how many years?".
"""
from collections.abc import Iterator, Sequence

from bot.lookup import Store, select
from bot.model import MEASURES, Date
from bot.pieces import Grammar
from bot.query import (
    Ask,
    Condition,
    Difference,
    Extreme,
    Operand,
    Path,
    Query,
    Selection,
    certain,
    in_order,
    named_in,
    telling,
)
from bot.turns.context import TWO, Context


class Gaps:
    """Asks for what lies between two that were told of."""

    def __init__(self, grammar: Grammar, store: Store) -> None:
        self.grammar = grammar
        self.store = store

    def apart(self, query: Query, unit: str, context: Context) -> Iterator[Query]:
        """How many years lie between the two that were told of: those that were compared, the last two, or
        what was told and that by which its time was said."""
        told = query.selection
        if isinstance(told, Difference):
            if unit == "percent" and told.unit == "amount":  # "(by how much did it grow?) In percent?"
                yield Query(told._replace(unit=unit), (Ask("values"),))
            if told.unit in ("first", "last", "order"):
                one, two = (self._at_its_end(side, told.unit == "last") for side in (told.first, told.second))
                yield Query(told._replace(first=one, second=two, unit="years"), (Ask("values"),))
            return
        if not isinstance(told, Selection) or not context.kind:
            return
        weighed_otherwise = unit == "amount" and any(
            extreme.measure not in self._dates(told.kind) for extreme in told.extremes)
        if unit in ("amount", "percent"):
            both = self._two_amounts(query, context)
            if both and (unit == "amount" or (both := self._in_time(both))):
                yield Query(Difference(*both, unit), (Ask("values"),))
            if both or unit == "percent":
                return
            unit = "years"
        weighed = self._two_weighed(told) if unit == "years" else None
        if weighed:
            yield Query(Difference(*weighed, "amount"), (Ask("values"),))
            return
        if both := self._two_compared(told, context) or self._two_told(context):
            dated = both[0].path in self._dates(told.kind)
            if dated and weighed_otherwise:
                return  # "(which is the longest?) By how much?": not by how many years it is newer
            yield Query(Difference(*both, unit if dated else "amount"), (Ask("values"),))
            return
        if weighed_otherwise:
            return
        records = context.records if len(context.records) == 1 else tuple(select(self.store, told))
        last = self._date_of(context.kind, query.asks[0].path, told)
        if last is None or len(records) != 1 or told.kind != context.kind:
            return
        one = Selection(context.kind, frozenset({certain(records)}), path=last)
        anchors = [d.operand for d in told.demands if isinstance(d, Condition)
                   and d.operator in ("before", "after") and telling(d.operand)]
        earlier = context.earlier if context.earlier and context.earlier.kind == context.kind else None
        before = self._date_of(earlier.kind, earlier.path, earlier) if earlier else None
        first = anchors[0] if len(anchors) == 1 else earlier and before and earlier._replace(path=before)
        if first:
            yield Query(Difference(first, one, unit), (Ask("values"),))

    def _at_its_end(self, side: Operand, last: bool) -> Operand:
        """The first or last of what one of two comes to that were compared: "(which was earlier, Poland's or
        Peru's?) by how many years?"."""
        if not isinstance(side, Selection) or len(side.path) != 1:
            return side
        return side._replace(extremes=(*side.extremes, Extreme("most" if last else "least", side.path)))

    def _in_time(self, two: tuple[Selection, Selection]) -> tuple[Selection, Selection] | None:
        """Two selections of one record each in the order of their time; None if that isn't told."""
        dates = self._dates(two[0].kind)
        told = [(date.first, at) for at, one in enumerate(two) for number in select(
                    self.store, one._replace(path=())) for date in self.store.step(number, dates[0][0])
                if isinstance(date, Date)] if dates else []
        return (two[min(told)[1]], two[max(told)[1]]) if len(told) == TWO else None

    def _dates(self, kind: str) -> list[Path]:
        return [link.path for link in self.grammar.links(kind, "date")]

    def _date_of(self, kind: str, asked: Path, told: Selection) -> Path | None:
        """The date that was asked for, by which it was picked, that was said, or the only one that those of a
        kind have."""
        dates = self._dates(kind)
        demanded = (d.path for d in in_order(told.demands) if isinstance(d, Condition))
        said = [asked, *(extreme.measure for extreme in told.extremes), *demanded,
                *(dates if len(dates) == 1 else ())]
        return next((path for path in said if path in dates), None)

    def _two_told(self, context: Context) -> tuple[Selection, Selection] | None:
        """When the two were that were told of, each by its only date: "(which presidents came?) How many
        years lie between the two visits?"."""
        dates = self._dates(context.kind)
        if len(context.records) != TWO or len(dates) != 1:
            return None
        return _of_both(context.kind, context.records, dates[0])

    def _two_amounts(self, query: Query, context: Context) -> tuple[Selection, Selection] | None:
        """What was asked for in the last two turns, if it was the same amount of two of a kind: "(how many
        seats has the Lab? and the Dome?) By how much?"."""
        earlier, path = context.earlier, query.asks[0].path
        if len(context.records) == TWO and self.grammar.type_along(context.kind, path) in MEASURES:
            return _of_both(context.kind, context.records, path)  # "(did trade grow?) By how much?"
        if not earlier or earlier.kind != context.kind or earlier.path != path or len(path) != 1 \
                or len(context.records) != 1 \
                or self.grammar.step_type(context.kind, path[0]) not in MEASURES:
            return None
        return earlier, Selection(context.kind, frozenset({certain(context.records)}), path=path)

    def _two_weighed(self, told: Selection) -> tuple[Selection, Selection] | None:
        """What the two come to of which it was asked whether one is more: "(was that more than in 2018?) By
        how much?"."""
        weighed = [(d, d.operand) for d in told.demands
                   if isinstance(d, Condition) and isinstance(d.operand, Selection)
                   and d.operator in (">", "<") and d.path == d.operand.path and len(d.path) == 1
                   and self.grammar.step_type(told.kind, d.path[0]) in MEASURES]
        if len(weighed) != 1:
            return None
        bound, other = weighed[0]
        return Selection(told.kind, told.demands - {bound}, path=bound.path), other

    def _two_compared(self, told: Selection, context: Context) -> tuple[Selection, Selection] | None:
        """What the two come to, or when they were that were named or told of, out of which one was picked:
        "(which was larger, …?) by how much?", "(which opened first, this or that?) by how many years?"."""
        whole = select(self.store, told._replace(extremes=(), path=())) if len(told.extremes) == 1 else []
        measure = told.extremes[0].measure if told.extremes else ()
        of = self.grammar.step_type(told.kind, measure[0]) if len(measure) == 1 else ""
        named = {*whole} == {*context.group} or any(
            not isinstance(d, Condition) or len(named_in(d.operand)) == TWO for d in told.demands)
        if len(whole) != TWO or not (of in MEASURES or (of == "date" and named)):
            return None
        return _of_both(told.kind, whole, measure)


def _of_both(kind: str, records: Sequence[int], path: Path) -> tuple[Selection, Selection]:
    """What lies along a path from each of two records."""
    one, other = (Selection(kind, frozenset({certain((number,))}), path=path) for number in records)
    return one, other
