"""Answers a query from the facts, in sentences: what was asked for first, then the fact.

Takes a `Query` and a `Voice`; gives a `Told`: status, text, bare values and the records that were used.

For example, `Ask("values", ("date",))` of one visit gives "1998: Alberto Fujimori visited Poland in 1998."
"""
import itertools
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from bot.dates import decade, limit, year
from bot.denial import is_title, nearest, nothing, whether, whether_not
from bot.lasted import tell_alike, tell_duration, tell_of_same_year, tell_period, tell_same
from bot.listed import (
    MAX_DESCRIBED,
    by_year,
    capital,
    describe,
    field_asked,
    in_sentences,
    in_time,
    led,
    listed,
    of_section,
)
from bot.lookup import COMPARE, Item, Store, around, denote, select, walk, weigher
from bot.model import Date, Ref, Type, Words
from bot.query import (
    ALIKE,
    BACK,
    BEGINS,
    BOTH,
    EACH,
    ENDS,
    IN_ORDER,
    PEAK,
    SO_OFTEN,
    Aggregate,
    Ask,
    Condition,
    Constant,
    Difference,
    Operand,
    Path,
    Query,
    Selection,
    Together,
    exchanges,
    in_order,
    is_of_certain,
    named_in,
    of_each,
)
from bot.reckoned import tell_aggregate, tell_difference, tell_whether_in_all
from bot.render import Voice
from bot.told import MAX_SENTENCES, Told, date_of, field_of, records_of, sentences_of, type_at, witnesses

MAX_COUNTED = 6         # facts that show how often


def tell(voice: Voice, query: Query) -> Told:
    """The answer to a query."""
    if query.told_by and isinstance(query.selection, Selection):
        teller = voice.telling_by(query.told_by)
        if not any(map(teller.tells_of, select(voice.store, query.selection))):
            return nothing(voice, query)
        return tell(teller, query._replace(told_by=""))
    if isinstance(query.selection, Selection):
        voice = voice.speaking_of(frozenset(
            (query.selection.kind, demand.path[0]) for demand in query.selection.demands
            if isinstance(demand, Condition) and demand.path))
    if isinstance(query.selection, Difference):
        first = query.selection.first  # one of them: "between the two visits"
        several = first._replace(extremes=first.extremes[:-1]) if isinstance(first, Selection) else first
        if not _are_so_many(voice, several, query.number):
            return Told("unknown", voice.phrase("none"))
        return tell_difference(voice, query.selection)
    if query.out_of and not _are_among_so_many(voice, query):
        return Told("unknown", voice.phrase("none"))
    if isinstance(query.selection, Aggregate):
        if not _are_so_many(voice, query.selection.operand, query.number):
            return Told("unknown", voice.phrase("none"))
        return tell_whether_in_all(voice, query, query.selection) or tell_aggregate(voice, query.selection)
    if any(ask.what == "exists" for ask in query.asks):
        if any(ask.unit.startswith(SO_OFTEN) for ask in query.asks):
            return _whether_so_many(voice, query)
        return whether_not(voice, query) if query.denied else whether(voice, query)
    if query.asks[0].what == "count" and (tied := _by_tie(voice.store, query.selection)):
        return _each(voice, query, tied)
    numbers = records_of(voice, query.selection)
    if numbers and not _is_so_of_each(voice, query.selection):
        return nothing(voice, query)  # "what did Peru and Poland establish?": not what one of them did
    if query.asks[0].what == "count" and not _tells_months(voice, query.selection):
        return nearest(voice, numbers[0]) if numbers else nothing(voice, query)
    if not numbers:
        if query.asks[0].what == "count":
            return nothing(voice, query, counted=True)
        return nothing(voice, query)
    if number := _in_one(voice, query, numbers):
        return tell(voice, query._replace(asks=(Ask("values", (number,)),)))
    if query.number and not _picks_years(query.asks[0]) and not _are(query.number, voice, query, numbers):
        return _years_of_so_many(voice, query, numbers) or nearest(voice, numbers[0])
    if (
        isinstance(query.selection, Selection)
        and query.selection.extremes
        and query.selection.extremes[-1].counted
    ):
        return _most(voice, query.selection, numbers, query)
    if in_all := _most_in_all(voice, query):
        return in_all
    if query.by is not None:
        return _one_by_one(voice, query, query.by, numbers)
    if len(query.asks) > 1:
        return _several(voice, query, numbers)
    if by := _told_apart(voice, query, numbers):
        apart, plain = _one_by_one(voice, query, by, numbers), _one(voice, query.asks[0], numbers, query)
        return apart._replace(values=plain.values)
    return _one(voice, query.asks[0], numbers, query)


def _most_in_all(voice: Voice, query: Query) -> Told | None:
    """Of whom all that is told comes to the most, where several records tell of one ("who saved the most
    people?"); None where none does, or something else is asked."""
    selection, (ask, *more) = query.selection, query.asks
    if not isinstance(selection, Selection) or len(selection.extremes) != 1 or more or ask.what != "values" \
            or len(ask.path) != 1 or not type_at(voice, selection.kind, ask.path).kind:
        return None
    extreme, = selection.extremes
    if not extreme.in_all or extreme.nth != 1 or not voice.language.adds_up(extreme.measure[-1]):
        return None
    theirs: dict[Item, list[int]] = {}
    for number in records_of(voice, selection._replace(extremes=())):
        for item in walk(voice.store, number, ask.path):
            theirs.setdefault(item, []).append(number)
    if all(len(of_one) == 1 for of_one in theirs.values()):
        return None
    sums = {item: sum(value for number in of_one for value in walk(voice.store, number, extreme.measure)
                      if isinstance(value, (int, float))) for item, of_one in theirs.items()}
    peak = (max if extreme.direction == "most" else min)(sums.values())
    found = [item for item, total in sums.items() if total == peak]
    declared, held = type_at(voice, selection.kind, ask.path), type_at(voice, selection.kind, extreme.measure)
    lead = voice.join([voice.phrase("dated", name=voice.value(item, declared), date=voice.value(peak, held))
                       for item in found])
    used = [number for item in found for number in theirs[item]]
    facts = sentences_of(voice, used) if len(used) <= MAX_SENTENCES else ""
    text = led(voice, lead, facts) if facts else capital(voice.phrase("list", lead=lead))
    return Told("answered", text, tuple(voice.bare(item, declared) for item in found), tuple(used))


def _tells_months(voice: Voice, selection: Operand) -> bool:
    """Whether the month of all that may be counted is known, if it is asked how many were in some month."""
    if not isinstance(selection, Selection):
        return True
    monthly = [d for d in selection.demands if isinstance(d, Condition) and isinstance(d.operand, Constant)
               and any(isinstance(value, Date) and value.recurs for value in d.operand.values)]
    if not monthly:
        return True
    others = select(voice.store, selection._replace(demands=selection.demands - {*monthly}))
    return all(isinstance(value, Date) and value.month > 0
               for number in others for d in monthly for value in walk(voice.store, number, d.path))


def _in_one(voice: Voice, query: Query, numbers: Sequence[int]) -> str:
    """The field for how many there are in the one thing that is asked about ("how many are in it?"), which
    isn't how many of it there are; empty if it is asked of more, or if there is no such number."""
    selection, (ask, *more) = query.selection, query.asks
    if more or ask != Ask("count") or len(numbers) != 1 or not isinstance(selection, Selection) \
            or selection.extremes or not selection.demands or not is_of_certain(selection):
        return ""
    fields = [f.name for f in voice.store.kinds[selection.kind].fields.values() if f.type.base == "number"]
    return fields[0] if len(fields) == 1 else ""


def _told_apart(voice: Voice, query: Query, numbers: Sequence[int]) -> Path:
    """The field by which an answer is to be told apart: "who climbed the Horn and the Tooth?" may ask for
    those of each and for those of both, so it is told who climbed which."""
    selection, ask = query.selection, query.asks[0]
    if not isinstance(selection, Selection) or ask.what != "values" or len(ask.path) != 1 or ask.unit:
        return ()
    fields = voice.store.kinds[selection.kind].fields
    several = [d.path for d in selection.demands if isinstance(d, Condition) and d.operator == EACH
               and len(d.path) == 1 and d.path[0] in fields and not fields[d.path[0]].type.many]
    asked = fields.get(ask.path[0])
    if len(several) != 1 or asked is None or not asked.type.kind:
        return ()
    values: dict[Item, set[Item]] = {}
    for number in numbers:
        for one in walk(voice.store, number, several[0]):
            values.setdefault(one, set()).update(walk(voice.store, number, ask.path))
    sets = list(values.values())
    return several[0] if len(sets) > 1 and any(one != sets[0] for one in sets) else ()


def _is_so_of_each(voice: Voice, selection: Operand) -> bool:
    """Whether there is something for each of several that a selection names together."""
    return not isinstance(selection, Selection) or all(
        records_of(voice, one) for d in selection.demands
        if isinstance(d, Condition) and d.operator == EACH and not d.negated for one in of_each(selection, d))


def _whether_so_many(voice: Voice, query: Query) -> Told:
    """"Did she win more than one prize?"; of several people, whether one of them did."""
    (ask,) = query.asks
    if not ask.path and (each := _of_each_person(voice, query.selection)):
        having = [records for records in each if _meets(ask.unit, len(records))]
        found = [number for records in having or each for number in records]
        text = voice.phrase("yes" if having else "no", fact=sentences_of(voice, found[:MAX_COUNTED]))
        return Told("answered", text, (bool(having),), tuple(found))
    counted = tell(voice, query._replace(asks=(ask._replace(what="count", unit=""),)))
    if counted.status != "answered" or not isinstance(counted.values[0], int) or not counted.records:
        return counted
    so = _meets(ask.unit, counted.values[0])
    text = voice.phrase("yes" if so else "no", fact=sentences_of(voice, counted.records))
    return counted._replace(text=text, values=(so,))


def _of_each_person(voice: Voice, selection: Operand) -> list[list[int]]:
    """The records of each of the several people that a selection names: "did any of them come twice?"."""
    people = [(d, refs) for d in (selection.demands if isinstance(selection, Selection) else ())
              if isinstance(d, Condition) and d.operator == "in" and not d.negated
              and len(refs := [r for r in named_in(d.operand) if isinstance(r, Ref)]) > 1
              and all(voice.store.kinds[ref.kind].is_person for ref in refs)]
    if not isinstance(selection, Selection) or len(people) != 1:
        return []
    ((several, refs),) = people
    others = selection.demands - {several}
    alone = (Condition(several.path, "in", Constant((ref,))) for ref in refs)
    return [records_of(voice, selection._replace(demands=others | {one})) for one in alone]


def _meets(bound: str, number: int) -> bool:
    """Whether there are as many as a bound says ("> 1")."""
    operator, wanted, *_ = bound.split()
    return COMPARE[operator](number, int(wanted))


def _picks_years(ask: Ask) -> bool:
    """Whether some of what is selected is picked by its year, so that a number is of those."""
    return (ask.what == "same" and ask.unit != "") or ask.unit == BOTH


def _are_so_many(voice: Voice, told: Operand, number: int) -> bool:
    """Whether there are as many as a question says: "between the two visits", "what do the two courses cost
    together?"."""
    return not number or not isinstance(told, Selection) \
        or len(records_of(voice, told._replace(path=()))) == number


def _years_of_so_many(voice: Voice, query: Query, numbers: Sequence[int]) -> Told | None:
    """"In which year were two agreements signed?": the years, or the decades, that have just so many, or the
    most; None if there are none with several, or none of these is asked for."""
    ask = query.asks[0]
    declared = type_at(voice, voice.store.record(numbers[0]).kind, ask.path)
    if len(query.asks) > 1 or ask.what != "values" or declared.base != "date" \
            or ask.unit not in ("", "year", "decade"):
        return None
    dated = ((number, date) for number in numbers for date in walk(voice.store, number, ask.path))
    years = by_year(dated, 10 if ask.unit == "decade" else 1)
    wanted = max(map(len, years.values()), default=0) if query.number == PEAK else query.number
    found = {(decade(first) if ask.unit == "decade" else year(first)).text: those
             for first, those in sorted(years.items()) if len(those) == wanted > 1}
    used = [number for those in found.values() for number in those]
    text = led(voice, voice.join(list(found)), sentences_of(voice, used))
    return Told("answered", text, tuple(found), tuple(used)) if found else None


def _are(number: int, voice: Voice, query: Query, records: Sequence[int]) -> bool:
    """Whether there are so many records, or so many things that are asked for in them, or told of what has no
    sentence of its own ("which two embassies are there?", as two facts tell)."""
    record = voice.store.record(records[0]) if len(records) == 1 else None
    if record and record.key and query.asks[0].what == "list" and not voice.intent_of(record.kind):
        return number == len(describe(voice, list(records)).records)
    return number in (len(records), len(_pairs(voice, query.asks[0], records)))


def _are_among_so_many(voice: Voice, query: Query) -> bool:
    """Whether there are as many of those out of which something is asked for ("of the four visitors, who came
    in 1998?"): of what is selected, by some of its demands."""
    selection = query.selection
    if not isinstance(selection, Selection):
        return False
    demands = in_order(selection.demands)
    wider = (records_of(voice, Selection(selection.kind, frozenset(some)))
             for size in range(len(demands) + 1) for some in itertools.combinations(demands, size))
    return any(_are(query.out_of, voice, query, among) for among in wider)


def _by_tie(store: Store, selection: Operand) -> list[Selection]:
    """A selection once for each of several things that share a place in an order it demands ("how many
    border the state with the most neighbours?", where two have as many); none if there is no tie."""
    if not isinstance(selection, Selection):
        return []
    for demand in selection.demands:
        if not isinstance(demand, Condition) or not isinstance(demand.operand, Selection):
            continue
        ordered = demand.operand
        tied = [store.record(n) for n in select(store, ordered)] if ordered.extremes else []
        if len(tied) > 1 and all(record.key for record in tied):
            others = selection.demands - {demand}
            refs = [Constant((Ref(record.kind, str(record.key)),)) for record in tied]
            ones = [Selection(ordered.kind, frozenset({Condition((), "in", ref)}), path=ordered.path)
                    for ref in refs]
            return [selection._replace(demands=others | {demand._replace(operand=one)}) for one in ones]
    return []


def _each(voice: Voice, query: Query, selections: Sequence[Selection]) -> Told:
    """The answer for each of several selections, if it is the same for all."""
    told = [tell(voice, query._replace(selection=selection)) for selection in selections]
    if len({t.values for t in told}) > 1 or told[0].status != "answered":
        return nothing(voice, query)
    text = voice.phrase("count_only", number=voice.number(told[0].values[0]))
    return told[0]._replace(text=text, records=tuple(n for t in told for n in t.records))


def _most(voice: Voice, selection: Selection, numbers: list[int], query: Query) -> Told:
    """What has the most of something, with how many."""
    told = _one(voice, query.asks[0], numbers, query)
    if told.status != "answered" or query.asks[0].what not in ("list", "values") or query.asks[0].path:
        return told
    extreme = selection.extremes[-1]
    weight = weigher(voice.store, extreme)
    if not any(weight(n) for n in numbers) and (
            extreme.direction == "most" or not voice.store.kinds[selection.kind].complete):
        return nothing(voice, query)
    counts = [voice.number(float(weight(n))) for n in numbers]  # type: ignore[arg-type]
    names = [voice.phrase("dated", name=voice.name(n), date=c) for n, c in zip(numbers, counts, strict=True)]
    return told._replace(text=capital(voice.phrase("list", lead=voice.join(names))))


def _one(voice: Voice, ask: Ask, numbers: list[int], query: Query) -> Told:
    match ask.what:
        case "values" if ask.unit == BOTH:
            return _both_ways(voice, ask, numbers, query)
        case "values" if ask.unit.startswith(SO_OFTEN):
            return _so_often(voice, ask, numbers, query)
        case "values":
            return _values(voice, ask, numbers, query)
        case "count":
            return _count(voice, ask, numbers)
        case "describe":
            return describe(voice, numbers, of_section(voice, numbers))
        case "timeline":
            told = _of_all_kinds(voice, query.selection, in_time(voice, numbers))
            return in_sentences(voice, told[::-1 if ask.unit == BACK else 1])
        case "duration":
            return tell_duration(voice, ask, numbers)
        case "same" if ask.unit == ALIKE:
            return tell_alike(voice, ask, query)
        case "same" if ask.unit:
            return tell_of_same_year(voice, ask, numbers, query.number)
        case "same":
            return tell_same(voice, numbers)
        case "period":
            return tell_period(voice, numbers)
    return listed(voice, query.selection, numbers)


def _of_all_kinds(voice: Voice, selection: Operand, numbers: list[int]) -> list[int]:
    """"What happened last?": the last of records of whatever kind, and not the last of each kind."""
    parts = selection.parts if isinstance(selection, Together) else ()
    picked = {part.extremes for part in parts if isinstance(part, Selection)}
    first = {extreme.direction for extremes in picked for extreme in extremes if extreme.nth == 1}
    dated = [number for number in numbers if date_of(voice, number)]
    if len(first) != 1 or () in picked or not dated:
        return numbers
    chosen = dated[0 if first == {"least"} else -1]
    return [number for number in dated if date_of(voice, number) == date_of(voice, chosen)]


def _so_often(voice: Voice, ask: Ask, numbers: list[int], query: Query) -> Told:
    """"Who came twice?", "who kept two lighthouses?": the values that so many records have, or records with
    so many values along the path that the unit ends with."""
    within = set(denote(voice.store, ask.within)) if ask.within is not None else None
    having: dict[Item, list[int]] = {}
    for one in numbers:
        for value in walk(voice.store, one, ask.path):
            if within is None or value in within:
                having.setdefault(value, []).append(one)
    along = tuple(ask.unit.split()[2:])
    having = {value: those for value, those in having.items()
              if _meets(ask.unit, len({v for one in those for v in walk(voice.store, one, along)}))}
    if not having:
        return Told("unknown", voice.phrase("count_none"))
    records = [voice.store.record(value) for value in having if isinstance(value, int)]
    found = list(dict.fromkeys(one for those in having.values() for one in those))
    counted = ask._replace(unit="", within=Constant(tuple(Ref(r.kind, str(r.key)) for r in records)))
    return _shown(voice, _values(voice, counted, found, query), found)


def _shown(voice: Voice, told: Told, numbers: Sequence[int]) -> Told:
    """What was found, with all the facts behind it: how often something was so is seen by those."""
    names = voice.join([str(value) for value in told.values])
    text = led(voice, names, sentences_of(voice, numbers[:MAX_COUNTED]))
    return told._replace(text=text, records=tuple(numbers))


def _both_ways(voice: Voice, ask: Ask, numbers: list[int], query: Query) -> Told:
    """"In which year did visits go in both directions?": there and back, between the same two."""
    ways: dict[tuple[int, int, Path, Item, Item], list[int]] = {}
    ends = [tuple(swap) for swap in exchanges(voice.store.kinds[voice.store.record(numbers[0]).kind])]
    for number, (one, other) in itertools.product(numbers, ends):
        dates = [date for date in walk(voice.store, number, ask.path) if isinstance(date, Date)]
        for date, start, end in itertools.product(
                dates, walk(voice.store, number, one), walk(voice.store, number, other)):
            ways.setdefault((date.first[0], date.last[0], one, start, end), []).append(number)
    found = [number for (first, last, one, start, end), those in ways.items()
             if start != end and (first, last, one, end, start) in ways for number in those]
    if not found:
        return nothing(voice, query)
    return _shown(voice, _values(voice, ask._replace(unit="year"), found, query), found)


def _pairs(voice: Voice, ask: Ask, numbers: Sequence[int], *, each: bool = False) -> list[tuple[Item, int]]:
    """The values asked for, each once, with the first record that has it; `each`: with every record."""
    within = set(denote(voice.store, ask.within)) if ask.within is not None else None
    found: dict[Any, tuple[Item, int]] = {}
    for number in numbers:
        values: Iterable[Item | None] = walk(voice.store, number, ask.path)
        if ask.unit in (BEGINS, ENDS):
            values = (limit(value, ask.unit == ENDS) for value in values if isinstance(value, Date))
        for value in (value for value in values if value is not None):
            # "in which country was she born?", where a town is told that lies there
            places = around(voice.store, value) if within is not None and isinstance(value, int) else ()
            told = next((item for item in (value, *places) if within is None or item in within), None)
            if told is not None:
                found.setdefault((told, number) if each else told, (told, number))
    return list(found.values())


def _values(voice: Voice, ask: Ask, numbers: list[int], query: Query) -> Told:
    kind = voice.store.record(numbers[0]).kind
    declared = type_at(voice, kind, ask.path)
    # that two payments were the same sum doesn't make them one
    each = declared.is_measure and len(ask.path) == 1 and not (
        isinstance(query.selection, Selection) and any(e.nth != IN_ORDER for e in query.selection.extremes))
    pairs = _pairs(voice, ask, numbers, each=each)
    if declared.base == "date":
        pairs = sorted(pairs, key=lambda p: p[0].first if isinstance(p[0], Date) else (0, 0, 0))
        if ask.unit == "month" and not any(
            isinstance(v, Date) and v.first[:2] == v.last[:2] for v, _ in pairs
        ):
            return nothing(voice, query)
    if ask.unit == "exact" and any(isinstance(v, Words) for v, _ in pairs):
        return nothing(voice, query)
    if ask.unit in ("day",) and not any(isinstance(v, Date) and v.first == v.last for v, _ in pairs):
        return nothing(voice, query)
    untold = [number for number in numbers if not walk(voice.store, number, ask.path)]
    otherwise = _titled_otherwise(voice, ask, untold)
    if not pairs:
        return Told("answered", sentences_of(voice, otherwise), (), tuple(otherwise)) \
            if otherwise == numbers else nothing(voice, query)
    happened = [v for v, _ in pairs if declared.kind and isinstance(v, int) and not voice.store.record(v).key]
    if len(happened) == len(pairs):  # "which rooms were rebuilt by …?": each time that some were
        return in_sentences(voice, list(dict.fromkeys(happened)))
    every = [voice.bare(v, declared) for v, _ in pairs]
    bare = tuple(every if each else dict.fromkeys(every))
    used = tuple(witnesses(voice, query.selection, list(dict.fromkeys(n for _, n in pairs))))
    several, selection = len(pairs) > 1, query.selection
    by = field_of(voice, selection, selection.demands) if isinstance(selection, Selection) else None
    apart = len({n for _, n in pairs}) == len(set(numbers)) > 1
    names = _labelled(voice, pairs, declared, ask.path, by, apart=apart) if several else [
        voice.value(pairs[0][0], declared)]
    lead = voice.join(names)
    figures = [v for v, _ in pairs if isinstance(v, (int, float))] if declared.base == "number" else []
    if several and len(figures) == len(pairs) and ask.path and voice.language.adds_up(ask.path[-1]):
        total = sum(figures)  # "how many were rescued?", "how many died?": in all
        text = voice.phrase("count", number=voice.value(total, declared), list=lead)
        return Told("answered", text, (total,), used)
    if len(used) <= MAX_SENTENCES:
        whole = len(ask.path) == 1 and len(used) == 1 and ask.unit not in (BEGINS, ENDS)
        only = {ask.path[0]: [v for v, _ in pairs]} if whole else None
        values = {value for value, _ in pairs}
        told = dict.fromkeys(holder for n in used for holder in _holders(voice, n, ask.path, values))
        facts = " ".join(voice.sentence(n, only, field_asked(ask)) for n in told)
        used = tuple(dict.fromkeys((*used, *told)))
        text = led(voice, lead, facts)
    else:
        text = capital(voice.phrase("list", lead=lead))
    beside = f" {sentences_of(voice, otherwise)}" if otherwise else ""  # "(the offices of those who came:) …"
    return Told("answered", text + beside, bare, (*used, *otherwise))


def _titled_otherwise(voice: Voice, ask: Ask, untold: Sequence[int]) -> list[int]:
    """Those of the records that hold no title where one is asked for, of which it is told that somebody had
    borne one before."""
    if not untold:
        return []
    kind = voice.store.record(untold[0]).kind
    fields = voice.store.kinds[kind].fields
    asked = fields.get(ask.path[0]) if len(ask.path) == 1 else None
    if asked is None or not is_title(voice, kind, ask.path) or asked.name in voice.language["was_before"]:
        return []
    other = [f.name for f in fields.values() if f.type.kind == asked.type.kind and f is not asked]
    return [number for number in untold if any(voice.store.step(number, name) for name in other)]


def repeats(voice: Voice, query: Query, told: Told) -> bool:
    """Whether the dates that are told say no more than the question: "on which day in 2008 …?", where that
    year is all that is known."""
    selection, ask = query.selection, query.asks[0]
    if ask.what != "values" or not ask.path or not isinstance(selection, Selection):
        return False
    said = [value for d in selection.demands if isinstance(d, Condition) and d.path == ask.path
            and d.operator == "during" and not d.negated and isinstance(d.operand, Constant)
            for value in d.operand.values if isinstance(value, Date)]
    dates = [value for n in told.records for value in walk(voice.store, n, ask.path)]
    return len(said) == 1 and bool(dates) and all(
        isinstance(d, Date) and d.first <= said[0].first and said[0].last <= d.last for d in dates)


def _labelled(voice: Voice, pairs: Sequence[tuple[Item, int]], declared: Type, path: Path,
              by: str | None = None, *, apart: bool = False) -> list[str]:
    """Values that need telling apart get their date (that in the field `by`, if there is one); amounts the
    name of what has them, or else that date; dates that name, if each is `apart`, that of just one thing."""
    names = []
    for value, number in pairs:
        name = voice.value(value, declared)
        date = date_of(voice, number, by)
        if date and declared.kind and len({n for _, n in pairs}) > 1:
            name = voice.phrase("dated", name=name, date=voice.date(date))
        elif (declared.is_measure and len(pairs) > 1) or (apart and declared.base == "date"):
            label = _owner(voice, number, path, value) or (
                voice.date(date) if date and declared.is_measure else "")
            name = voice.phrase("dated", name=name, date=label) if label else name
        names.append(name)
    return list(dict.fromkeys(names))


def _owner(voice: Voice, number: int, path: Path, value: Item) -> str:
    """The name of what has a value at the end of a path from a record."""
    owners = (n for n in walk(voice.store, number, path[:-1]) if isinstance(n, int))
    owner = next((n for n in owners if value in voice.store.step(n, path[-1])), number)
    return voice.store.record(owner).name or ""


def _holders(voice: Voice, number: int, path: Path, values: Collection[Item]) -> list[int]:
    """What tells of the values at the end of a path: the record where the path begins, or where it goes on to
    another of that kind ("how heavy is the successor of the Heron?"), that one, whose own the values are."""
    kind = voice.store.record(number).kind
    if len(path) < 2 or type_at(voice, kind, path[:-1]).kind != kind:
        return [number]
    owners = [n for n in walk(voice.store, number, path[:-1]) if isinstance(n, int)]
    return [n for n in owners if any(v in values for v in voice.store.step(n, path[-1]))] or [number]


def _number_said(voice: Voice, number: int) -> str:
    """How many there are, in a word if that is short."""
    said = voice.language["numbers_said"]
    return str(said[number]) if 0 < number < len(said) else voice.number(number)


def _count(voice: Voice, ask: Ask, numbers: list[int]) -> Told:
    kind = voice.store.record(numbers[0]).kind
    if not ask.path and any(is_of_groups(voice, number) for number in numbers):
        return nearest(voice, numbers[0])  # "agreements between universities": one fact for however many
    declared = type_at(voice, kind, ask.path)
    pairs = _pairs(voice, ask, numbers)
    if any(_is_group(voice, item) for item, _ in pairs):
        return nearest(voice, numbers[0])  # "how many people?": "migrants" are any number of them
    ours = {voice.store.number(ref) for ref in voice.pack.about}
    if ask.path and len(ours) > 1 and ours.issuperset(item for item, _ in pairs):
        return nearest(voice, numbers[0])  # "how many states are members?": only two of them are told of
    if not pairs and ask.path and not ask.path[0].startswith("^"):
        return nearest(voice, numbers[0])  # "how many died?": that a record names nobody doesn't tell
    number = len(pairs)
    names = _labelled(voice, pairs, declared, ask.path) if declared.kind else []
    said, word = voice.language["numbers_said"], _number_said(voice, number)
    used = tuple(dict.fromkeys(n for _, n in pairs))
    counted = tuple(dict.fromkeys(item for item, _ in pairs if isinstance(item, int))) if ask.path else used
    called = all(voice.store.record(n).name for n in counted)  # events have no names
    events = not voice.store.record(numbers[0]).key
    times = _pairs(voice, ask, numbers, each=True) if declared.kind and events else []
    if number < len(times) < len(said) and "who" not in voice.store.kinds[declared.kind or kind].asks:
        # "how many medals did she win?", if it was gold twice
        of_all = voice.phrase("in_all", number=said[len(times)], different=word.lower())
        text = voice.phrase("count", number=of_all,
                            list=voice.join(_labelled(voice, times, declared, ask.path)))
    elif 0 < number <= 12 and names and called:
        text = voice.phrase("count", number=word, list=voice.join(names))
    elif 0 < number <= 12 and not called:
        facts = " ".join(voice.sentence(n) for n in counted)
        text = voice.phrase("lead", lead=word, fact=facts) if len(facts) < 500 else voice.phrase(
            "count", number=word, list=voice.join([_short(voice, n) for n in counted]))
    else:
        text = voice.phrase("count_only", number=word)
    return Told("answered", text, (number,), used)


def is_of_groups(voice: Voice, number: int) -> bool:
    """Whether a record tells of groups of people: of how many things between them, isn't told."""
    fields = voice.store.kinds[voice.store.record(number).kind].fields.values()
    return any(_is_group(voice, item) for field in fields if field.type.many
               for item in voice.store.step(number, field.name))


def _is_group(voice: Voice, item: Item) -> bool:
    """Whether something is a group of people by its name: more is known of persons than what they are
    called."""
    if not isinstance(item, int):
        return False
    kind = voice.store.kinds[voice.store.record(item).kind]
    return "who" in kind.asks and not kind.fields and voice.name(item).endswith(
        tuple(voice.language["plurals"]))


def _short(voice: Voice, number: int) -> str:
    """A record in a few words: the first thing that it names, and its date."""
    for field in voice.store.kinds[voice.store.record(number).kind].fields.values():
        values = voice.store.step(number, field.name)
        if field.type.kind and values and isinstance(values[0], int):
            date = date_of(voice, number)
            name = voice.name(values[0])
            return voice.phrase("dated", name=name, date=voice.date(date)) if date else name
    return voice.sentence(number)


def _one_by_one(voice: Voice, query: Query, by: Path, numbers: Sequence[int]) -> Told:
    """What is asked of each of several, behind its name."""
    ask, kind = query.asks[0], voice.store.record(numbers[0]).kind
    declared, of = type_at(voice, kind, ask.path), type_at(voice, kind, by)
    groups: dict[Item, list[int]] = {}
    picked = query.selection if isinstance(query.selection, Selection) and query.selection.extremes else None
    every = records_of(voice, picked._replace(extremes=())) if picked else numbers
    for number in every:
        for one in walk(voice.store, number, by):
            groups.setdefault(one, []).append(number)
    if picked:
        for one in groups:  # "who was the first to each country?": of those to that one
            its = Condition(by, "in", Constant((one,)))
            groups[one] = select(voice.store, picked._replace(demands=picked.demands | {its}))
    names: list[str] = []
    bare: list[Any] = []
    for one, those in groups.items():
        values = [value for value, _ in _pairs(voice, ask, those)]
        counted = ask.what == "count"
        told = [voice.number(len(values))] if counted else [voice.value(v, declared) for v in values]
        if told:
            names.append(voice.phrase("dated", name=voice.value(one, of), date=voice.join(told)))
            bare.append(voice.bare(one, of))
            bare += [len(values)] if counted else [voice.bare(v, declared) for v in values]
    if not names:
        return nothing(voice, query)
    text = capital(voice.phrase("list", lead=voice.join(names)))
    return Told("answered", text, tuple(bare), tuple(numbers))


def _several(voice: Voice, query: Query, numbers: list[int]) -> Told:
    """Two questions in one: the leads side by side, then the facts."""
    values: list[Any] = []
    leads: list[str] = []
    for ask in query.asks:
        told = _one(voice, ask, numbers, query)
        if ask.what == "count" and isinstance(query.selection, Selection) and query.selection.extremes:
            # "how many came, and who was the first?": the one isn't all there were
            told = tell(voice, Query(query.selection._replace(extremes=()), (ask,)))
        if told.status != "answered":
            return told
        values += told.values
        if ask.what == "count":
            leads.append(_number_said(voice, told.values[0]))
        if ask.what == "values":
            declared = type_at(voice, voice.store.record(numbers[0]).kind, ask.path)
            leads.append(voice.join([voice.value(v, declared) for v, _ in _pairs(voice, ask, numbers)]))
    most = MAX_DESCRIBED if any(ask.what == "list" for ask in query.asks) else MAX_SENTENCES
    facts = " ".join(dict.fromkeys(
        voice.sentence(n, asked=field_asked(ask)) for n in numbers[:most] for ask in query.asks))
    apart = "between" if any(ask.what == "count" for ask in query.asks) else "comma"
    lead = voice.language["say"][apart].join(leads)
    return Told("answered", led(voice, lead, facts) if lead else facts, tuple(values), tuple(numbers))
