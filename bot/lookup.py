"""Runs a query on the facts.

Takes a `Store` (the records, indexed) and a part of a query; gives record numbers or values. Pure: no
words, no sentences. The in-memory `Store` is the default; anything with its five methods can stand in.

For example, `select(store, Selection("visit", {to = peru}))` gives the numbers of the visits to Peru.
"""
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from bot.dates import END, days_in, limit, parse, span, year, years_between
from bot.lexicon import CLASSES
from bot.model import Date, Day, Kind, Pack, Record, Ref, Value
from bot.query import (
    ALONE,
    ANY,
    EACH,
    ENDED,
    FIGURES,
    IN_ORDER,
    LASTS,
    ONLY,
    UNENDED,
    Aggregate,
    Condition,
    Constant,
    Demand,
    Difference,
    Either,
    Extreme,
    Lasted,
    Limit,
    Operand,
    Own,
    Path,
    Selection,
    Shift,
    Together,
)

Item = Value | int  # a value, or the number of a record


class Store(Protocol):
    """What a query needs of the facts."""

    kinds: Mapping[str, Kind]

    def of_kind(self, kind: str) -> Sequence[int]:
        """The numbers of the records of a kind, in the order of the file."""

    def record(self, number: int) -> Record:
        """The record with a number."""

    def number(self, ref: Ref) -> int | None:
        """The number of a keyed record."""

    def turned(self, number: int) -> int | None:
        """The number of the same record with its interchangeable ends the other way round, if it has such."""

    def step(self, number: int, step: str) -> Sequence[Item]:
        """What lies one step of a path from a record; records as numbers."""


class MemoryStore:
    """The records of a pack, in memory."""

    def __init__(self, pack: Pack) -> None:
        self.kinds = pack.kinds
        self._records = list(pack.records)
        self._by_kind: dict[str, list[int]] = {}
        self._by_ref: dict[Ref, int] = {}
        for number, record in enumerate(pack.records):
            self._by_kind.setdefault(record.kind, []).append(number)
            if record.key is not None:
                self._by_ref[Ref(record.kind, record.key)] = number
        self._turned: dict[int, int] = {}  # records whose ends are interchangeable, the other way round
        for number in range(len(pack.records)):
            turned = _turned(pack.kinds[pack.records[number].kind], pack.records[number])
            if turned is not None:
                self._turned[number] = len(self._records)
                self._records.append(turned)
        self._mirrors = mirrors(pack.kinds)
        self._inverse: dict[str, dict[int, list[int]]] = {}
        self._steps: dict[tuple[int, str], tuple[Item, ...]] = {}

    def of_kind(self, kind: str) -> Sequence[int]:
        return self._by_kind.get(kind, ())

    def record(self, number: int) -> Record:
        return self._records[number]

    def number(self, ref: Ref) -> int | None:
        return self._by_ref.get(ref)

    def turned(self, number: int) -> int | None:
        return self._turned.get(number)

    def step(self, number: int, step: str) -> Sequence[Item]:
        key = (number, step)
        known = self._steps.get(key)
        if known is None:
            known = tuple(self._walk(number, step))
            self._steps[key] = known
        return known

    def _walk(self, number: int, step: str) -> Iterable[Item]:
        if step.startswith("^"):
            return self._backwards(step).get(number, ())
        values = self._numbered(number, step)
        for mirror in self._mirrors.get((self._records[number].kind, step), ()):
            # symmetric within one field: what names this record is named by it as well
            values += [n for n in self._backwards(f"^{mirror}").get(number, ()) if n not in values]
        return values

    def _numbered(self, number: int, field: str) -> list[Item]:
        if field == CLASSES:
            return list(self._records[number].classes)
        return [self._by_ref[v] if isinstance(v, Ref) else v
                for v in self._records[number].values.get(field, ())]

    def _backwards(self, step: str) -> dict[int, list[int]]:
        index = self._inverse.get(step)
        if index is None:
            kind, field = step[1:].split(".")
            index = {}
            for number in self.of_kind(kind):
                for value in self._numbered(number, field):
                    if isinstance(value, int) and number not in index.setdefault(value, []):
                        index[value].append(number)
            self._inverse[step] = index
        return index


def _turned(kind: Kind, record: Record) -> Record | None:
    """A record with the fields that are interchangeable in each other's place; None if there are none."""
    swap = {a: b for one, other in kind.symmetric if one != other for a, b in ((one, other), (other, one))}
    values = {swap.get(name, name): value for name, value in record.values.items()}
    return record._replace(values=values) if swap and record.key is None else None


def mirrors(kinds: Mapping[str, Kind]) -> dict[tuple[str, str], tuple[str, ...]]:
    """The fields that are symmetric with themselves and hold their own kind (borders of a state)."""
    return {(kind.name, one): (f"{kind.name}.{one}",)
            for kind in kinds.values() for one, other in kind.symmetric
            if one == other and kind.fields[one].type.kind == kind.name}


def walk(store: Store, number: int, path: Path) -> list[Item]:
    """The values at the end of a path, without repetition, in order."""
    if len(path) == 1:
        return list(dict.fromkeys(store.step(number, path[0])))
    items: list[Item] = [number]
    for step in path:
        found: dict[Item, None] = {}
        for item in items:
            if isinstance(item, int):
                found.update(dict.fromkeys(store.step(item, step)))
        items = list(found)
    return items


def select(store: Store, selection: Selection) -> list[int]:
    """The numbers of the records that a selection holds, in the order of the file."""
    kinds = list(store.kinds) if selection.kind == ANY else [selection.kind]
    numbers = [n for kind in kinds for n in _candidates(store, kind, selection.demands)]
    prepared = [_Prepared(store, demand) for demand in selection.demands]
    numbers = [way for n in numbers if (way := _way_round(store, n, prepared)) is not None]
    for extreme in selection.extremes:
        numbers = _extreme(store, numbers, extreme)
    after = [_Prepared(store, demand) for demand in selection.after]
    return [n for n in numbers if all(p.holds(n) for p in after)]


def _way_round(store: Store, number: int, demands: "Sequence[_Prepared]") -> int | None:
    """The number of a record that meets all demands: as it is, or with interchangeable ends turned round."""
    for way in (number, store.turned(number)):
        if way is not None and all(demand.holds(way) for demand in demands):
            return way
    return None


def _candidates(store: Store, kind: str, demands: Iterable[Demand]) -> Sequence[int]:
    """All of a kind, or just the records that a demand names."""
    for demand in demands:
        if isinstance(demand, Condition) and demand.path == () and not demand.negated \
                and demand.operator == "in" and isinstance(demand.operand, Constant):
            found = [n for n in denote(store, demand.operand) if isinstance(n, int)]
            return [n for n in found if store.record(n).kind == kind]
    return store.of_kind(kind)


def denote(store: Store, operand: Operand) -> list[Item]:
    """The values that an operand stands for, without repetition; records as numbers."""
    match operand:
        case Constant(values):
            found = [store.number(v) if isinstance(v, Ref) else v for v in values]
            return [v for v in found if v is not None]
        case Selection():
            items: dict[Item, None] = {}
            for number in select(store, operand):
                items.update(dict.fromkeys(walk(store, number, operand.path)))
            alone = any(extreme.direction == ONLY for extreme in operand.extremes)
            return [] if alone and len(items) > 1 else list(items)  # "the only member": not one of two
        case Together(parts):
            merged: dict[Item, None] = {}
            for part in parts:
                merged.update(dict.fromkeys(denote(store, part)))
            return list(merged)
        case Shift(date, years):
            return [shifted for d in denote(store, date) if (shifted := _shift(d, years))]
        case Limit(time, last):
            return _limits(denote(store, time), last)
        case Own():
            return []  # of nobody in particular
        case Aggregate(function, inner):
            return aggregate(store, function, inner)
        case Lasted(of, weighed):
            weights = list(map(weigher(store, weighed), select(store, of)))
            days = [weight for weight in weights if isinstance(weight, float)]
            return [sum(days)] if days and len(days) == len(weights) else []
        case Difference(first, second, unit, _):
            value = difference(denote(store, first), denote(store, second), unit)
            return [] if value is None else [value]
    raise TypeError(operand)


def _limits(times: Iterable[Item], last: bool) -> list[Item]:
    """When what lasted began, or was over: who follows in that very year comes after."""
    found = (limit(d, last) for d in times if isinstance(d, Date))
    return [ended.lasting() for ended in found if ended is not None]


def aggregate(store: Store, function: str, operand: Operand) -> list[Item]:
    """A sum or an average. It weighs each of the records that hold what is added up once, even those with
    equal values."""
    if isinstance(operand, Selection):
        owners = dict.fromkeys(o for n in select(store, operand) for o in walk(store, n, operand.path[:-1]))
        values = [v for owner in owners if isinstance(owner, int)
                  for v in walk(store, owner, operand.path[-1:])]
    else:
        values = denote(store, operand)
    numbers = [v for v in values if isinstance(v, (int, float))]
    if not numbers:
        return []
    total = float(sum(numbers))
    return [total if function == "sum" else total / len(numbers)]


def difference(first: Sequence[Item], second: Sequence[Item], unit: str) -> float | None:
    """What lies between two single values, or None if it isn't determined."""
    if len(first) != 1 or len(second) != 1:
        return None
    a, b = first[0], second[0]
    if isinstance(a, Date) and isinstance(b, Date):
        began = year(b.first[0]) if b.lasts and not a.lasts else b  # "when she became director"
        years = years_between(a, began)
        return None if years is None else float(abs(years))
    if not isinstance(a, (int, float)) or not isinstance(b, (int, float)):
        return None
    if unit == "percent":
        return None if a == 0 else 100 * (b - a) / a
    if unit == "ratio":
        return None if a == 0 else b / a
    return float(abs(b - a))


def _shift(value: Item, years: int) -> Date | None:
    """The year that lies so many years from a date; of a longer stretch, only the years themselves."""
    if not isinstance(value, Date) or (value.first[0] != value.last[0] and years):
        return None
    if not years:
        return span(year(value.first[0]), year(value.last[0]))
    return year(value.first[0] + years)


VAGUE = 0.9  # of a stretch of years known only roughly ("late 1800s") must lie in the one asked for


def during(a: Date, b: Date) -> bool:
    """Whether a date lies in another; of a rough one, nearly all, of something that lasted, any of it."""
    if b.recurs:
        return a.month == b.month
    if a.lasts:
        return _overlaps(a, b)
    if b.first <= a.first and a.last <= b.last:
        return True
    if a.last[0] - a.first[0] < 5:
        return False
    shared = min(a.last[0], b.last[0]) - max(a.first[0], b.first[0]) + 1
    return shared >= VAGUE * (a.last[0] - a.first[0] + 1)


def _begins(a: Date, b: Date) -> bool:
    """Whether what lasted began in a stretch of time."""
    return b.first <= a.first <= b.last


def _ends(a: Date, b: Date) -> bool:
    """Whether what lasted was over in a stretch of time."""
    return not a.open and b.first <= a.last <= b.last


def _before(a: Date, b: Date) -> bool:
    return _after(b, a) if a.lasts and b.lasts else a.last < b.first


def _after(a: Date, b: Date) -> bool:
    if a.lasts and b.lasts and not b.open:  # who follows takes over in the very year or month
        end = parse(b.iso.rpartition("/")[2])
        return end is not None and a.first > b.first and a.first >= end.first
    return a.first > b.last


def _since(a: Date, b: Date) -> bool:
    return a.first >= b.first


def _until(a: Date, b: Date) -> bool:
    return a.last <= b.last


def _overlaps(a: Date, b: Date) -> bool:
    if b.recurs:
        return a.month == b.month
    return a.first <= b.last and b.first <= a.last


def _spans(a: Date, b: Date) -> bool:
    """Whether what lasted did so between two dates, and wasn't just over at the one or begun at the other."""
    first, last = parse(b.iso.partition("/")[0]), parse(b.iso.rpartition("/")[2])
    over = first is not None and a.first < b.first and a.last <= first.last
    begun = last is not None and a.last > b.last and a.first >= last.first
    return _overlaps(a, b) and not over and not begun


COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    "begins during": _begins, "begins before": lambda a, b: bool(a.first < b.first),
    "begins until": lambda a, b: bool(a.first <= b.last),
    "ends during": _ends, "ends after": lambda a, b: not a.open and a.last > b.last,
    "ends since": lambda a, b: not a.open and a.last >= b.first,
    "before": _before, "after": _after, "since": _since, "until": _until, "during": during,
    "overlaps": _overlaps, "spans": _spans,
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "=": operator.eq,
}


OF_DATES = {"<": "before", ">": "after"}
ORDER = frozenset({"before", "until", "after", "since"})


def around(store: Store, number: int) -> list[int]:
    """The places in which a place lies, the nearest first; of what is no place, none."""
    kind, found = store.kinds[store.record(number).kind], [number]
    while kind.within and "where" in kind.asks:
        more = [n for n in store.step(found[-1], kind.within) if isinstance(n, int) and n not in found]
        if not more:
            break
        found += more[:1]
    return found[1:]


def _lying_in(store: Store, operand: Operand, denoted: Sequence[Item]) -> list[int]:
    """What lies in the places that an operand denotes, if it denotes any: the towns of a country, where both
    are of one kind."""
    named = all(isinstance(v, Ref) for v in operand.values) if isinstance(operand, Constant) \
        else isinstance(operand, Selection) and not operand.path
    found = [n for n in denoted if isinstance(n, int)] if named else []
    denoting = len(found)
    for number in found:  # what is found is gone through as well
        kind = store.kinds[store.record(number).kind]
        if kind.within and "where" in kind.asks:
            inside = (n for n in store.step(number, f"^{kind.name}.{kind.within}") if isinstance(n, int))
            found += [n for n in inside if n not in found]
    return found[denoting:]


class _Prepared:
    """A demand with its operand already looked up."""

    def __init__(self, store: Store, demand: Demand) -> None:
        self._store = store
        self._demand = demand
        if isinstance(demand, Either):
            self._options = [[_Prepared(store, d) for d in option] for option in demand.options]
        else:
            self._operand = demand.operand
            own = demand.operand.time if isinstance(demand.operand, Limit) else demand.operand
            self._own = own if isinstance(own, Own) else None
            self._wanted = denote(store, demand.operand)
            self._set = set(self._wanted)
            if demand.path and demand.operator in ("in", EACH):
                self._set.update(_lying_in(store, demand.operand, self._wanted))
            if self._own:
                self._among = set(select(store, self._own.of))

    def holds(self, number: int) -> bool:
        """Whether a record meets the demand."""
        if isinstance(self._demand, Either):
            return any(all(p.holds(number) for p in option) for option in self._options)
        condition = self._demand
        if self._own:
            self._wanted = self._of_own(number, self._own)
        values = walk(self._store, number, condition.path)
        if condition.operator == UNENDED:  # of what has no end it isn't known whether it has ended
            return bool(values) and not condition.negated
        if condition.negated and condition.operator in FIGURES and not values:
            return False  # what isn't known isn't known to be another figure either
        if condition.negated and any(isinstance(w, Date) and w.recurs for w in self._wanted) \
                and not any(isinstance(v, Date) and v.month for v in values):
            return False  # nor is the month of which only the year is told
        return self._compare(condition.operator, values) != condition.negated

    def _of_own(self, number: int, own: Own) -> list[Item]:
        """What an operand denotes that is told of the record itself."""
        theirs = [n for n in walk(self._store, number, own.path) if isinstance(n, int) and n in self._among]
        values = [value for n in theirs for value in walk(self._store, n, own.of.path)]
        return _limits(values, self._operand.last) if isinstance(self._operand, Limit) else values

    def _compare(self, name: str, values: list[Item]) -> bool:
        if name in ("in", EACH):
            return any(v in self._set for v in values)
        if name == ALONE:
            return bool(values) and self._set.issuperset(values)
        if name == "all":
            return bool(self._set) and self._set <= set(values)
        if name == "exists":
            return bool(values)
        if name == ENDED:
            return any(isinstance(v, Date) and not v.open for v in values)
        if name.startswith("count"):
            relation, number = name[5:].split()
            such = values if isinstance(self._operand, Constant) else [v for v in values if v in self._set]
            return COMPARE[relation](len(such), int(number))
        if name.startswith(LASTS):
            years = [v.last[0] - v.first[0] for v in values if isinstance(v, Date) and v.last[0] < END[0]]
            return any(COMPARE[name.removeprefix(LASTS)](n, wanted) for n in years for wanted in self._wanted)
        if name in OF_DATES and any(isinstance(v, Date) for v in values):
            name = OF_DATES[name]  # "is this hall older than that one?"
        test = COMPARE[name]
        kind = Date if name[0].isalpha() else (int, float)
        wanted = [w for w in self._wanted if isinstance(w, kind)]
        # "before the visits" is before all of them, "in 2018 or 2022" in any
        needed = all if name in ORDER and not isinstance(self._operand, Constant) else any
        return bool(wanted) and any(needed(test(v, w) for w in wanted) for v in values if isinstance(v, kind))


Weight = float | Day  # of amounts and counts, or of dates


def _days(date: Date) -> float:
    """How long a stretch of time is, in days; roughly, if not both its ends are known to the day."""
    began, over = (limit(date.lasting(), last) for last in (False, True))
    if began and over and (days := days_in(began, over)) is not None:
        return days - 1
    (y1, m1, d1), (y2, m2, d2) = date.first, date.last
    return (y2 - y1) * 365.25 + (m2 - m1) * 30.4 + d2 - d1


def weigher(store: Store, extreme: Extreme) -> Callable[[int], Weight | None]:
    """What a record weighs under a superlative, or None if that isn't known; what is counted for it is looked
    up once."""
    among = None if extreme.among is None else set(denote(store, extreme.among))

    def weight(number: int) -> Weight | None:
        values = walk(store, number, extreme.measure)
        if extreme.until:
            ends = walk(store, number, extreme.until) or (extreme.now,)
            limits = [v for v in (*values[:1], *ends[:1]) if isinstance(v, Date)]
            return _days(span(*limits)) if len(limits) == 2 else None
        if extreme.counted:
            return float(len(values) if among is None else sum(v in among for v in values))
        weights: list[Any] = [(_days(v) if extreme.lasting else v.first) if isinstance(v, Date) else v
                              for v in values
                              if isinstance(v, (int, float, Date)) and not isinstance(v, bool)]
        if not weights:
            return None
        return max(weights) if extreme.direction == "most" else min(weights)  # type: ignore[no-any-return]

    return weight


def _extreme(store: Store, numbers: Sequence[int], extreme: Extreme) -> list[int]:
    """The records at the n-th place from an end of an order; those of equal weight share their places: of two
    seconds each is the third as well; several, in the order itself. The only one, if there are no others."""
    if extreme.direction == ONLY:
        return list(numbers) if len(numbers) == 1 else []
    if extreme.of_two and len(numbers) != 2:
        return []
    weight = weigher(store, extreme)
    weights: dict[int, Any] = {n: w for n in numbers if (w := weight(n)) is not None}
    last_first = extreme.direction == "most"
    if extreme.nth == IN_ORDER:
        ordered = sorted(weights, key=weights.__getitem__, reverse=last_first)
        return [*ordered, *(n for n in numbers if n not in weights)]
    places = sorted(weights.values(), reverse=last_first)
    kept = places[extreme.nth - 1:extreme.nth - 1 + extreme.many]
    picked = [n for n in numbers if weights.get(n) in kept]
    if extreme.many == 1:
        return picked
    timed = any(isinstance(weight, tuple) for weight in kept)  # "the last two": in the order of time
    return sorted(picked, key=weights.__getitem__, reverse=last_first and not timed)
