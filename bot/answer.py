"""Answers a query from the facts, in sentences: what was asked for first, then the fact.

Takes a `Query` and a `Voice`; gives a `Told`: status, text, bare values and the records that were used.

For example, `Ask("values", ("date",))` of one visit gives "1998: Alberto Fujimori visited Poland in 1998."
"""
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bot.lookup import Item, Store, denote, difference, select, walk, weight
from bot.model import Date, Ref, Type, Words
from bot.query import (
    Aggregate,
    Ask,
    Condition,
    Constant,
    Demand,
    Difference,
    Either,
    Operand,
    Path,
    Query,
    Selection,
    exchanged,
    exchanges,
    show,
)
from bot.reading import Status
from bot.render import Voice

MAX_SENTENCES = 2       # behind a plain answer
MAX_LIST = 400          # names in a list
FEW = 2                 # records of a kind that may stand for the one that was meant
MAX_DESCRIBED = 12      # facts in a description


class Told(NamedTuple):
    """What was found and how it is said."""

    status: Status
    text: str
    values: tuple[Any, ...] = ()
    records: tuple[int, ...] = ()


def tell(voice: Voice, query: Query) -> Told:
    """The answer to a query."""
    if isinstance(query.selection, Difference):
        return _difference(voice, query.selection)
    if isinstance(query.selection, Aggregate):
        return _aggregate(voice, query.selection)
    if any(ask.what == "exists" for ask in query.asks):
        return _exists(voice, query)
    if query.asks[0].what == "count" and (tied := _by_tie(voice.store, query.selection)):
        return _each(voice, query, tied)
    numbers = _records(voice, query.selection)
    if not numbers:
        if query.asks[0].what == "count":
            return _none(voice, query, counted=True)
        return _none(voice, query)
    if query.number and query.number not in (len(numbers), len(_pairs(voice, query.asks[0], numbers))):
        return Told("unknown", voice.phrase("none_but", fact=voice.sentence(numbers[0])))
    if (
        isinstance(query.selection, Selection)
        and query.selection.extremes
        and query.selection.extremes[-1].counted
    ):
        return _most(voice, query.selection, numbers, query)
    if len(query.asks) > 1:
        return _several(voice, query, numbers)
    return _one(voice, query.asks[0], numbers, query)


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
        return _none(voice, query)
    text = voice.phrase("count_only", number=voice.number(told[0].values[0]))
    return told[0]._replace(text=text, records=tuple(n for t in told for n in t.records))


def _most(voice: Voice, selection: Selection, numbers: list[int], query: Query) -> Told:
    """What has the most of something, with how many."""
    told = _one(voice, query.asks[0], numbers, query)
    if told.status != "answered" or query.asks[0].what not in ("list", "values") or query.asks[0].path:
        return told
    extreme = selection.extremes[-1]
    counts = [voice.number(float(weight(voice.store, n, extreme))) for n in numbers]  # type: ignore[arg-type]
    names = [voice.phrase("dated", name=voice.name(n), date=c) for n, c in zip(numbers, counts, strict=True)]
    return told._replace(text=_capital(voice.phrase("list", lead=voice.join(names))))


def _records(voice: Voice, selection: Operand) -> list[int]:
    if isinstance(selection, Selection):
        return select(voice.store, selection)
    return [n for n in denote(voice.store, selection) if isinstance(n, int)]


def type_at(voice: Voice, kind: str, path: Path) -> Type:
    """The type of what lies at the end of a path."""
    declared = Type("kind", kind=kind)
    for step in path:
        if step.startswith("^"):
            declared = Type("kind", kind=step[1:].split(".")[0])
        else:
            declared = voice.store.kinds[declared.kind or kind].fields[step].type
    return declared


def _one(voice: Voice, ask: Ask, numbers: list[int], query: Query) -> Told:
    match ask.what:
        case "values":
            return _values(voice, ask, numbers, query)
        case "count":
            return _count(voice, ask, numbers)
        case "describe":
            return _describe(voice, numbers)
        case "timeline":
            return _sentences(voice, in_time(voice, numbers))
        case "duration":
            return _duration(voice, numbers)
        case "same":
            return _same(voice, numbers)
        case "period":
            return _period(voice, numbers)
    return _list(voice, query.selection, numbers)


def in_time(voice: Voice, numbers: Iterable[int]) -> list[int]:
    """Records in the order of their dates; those without one last."""
    def key(number: int) -> tuple[int, tuple[int, int, int]]:
        date = _date_of(voice, number)
        return (0, date.first) if date else (1, (0, 0, 0))
    return sorted(numbers, key=key)


def _dates_of(voice: Voice, number: int) -> Iterator[Date]:
    """The dates that a record holds, in the order of its fields."""
    for values in voice.store.record(number).values.values():
        yield from (value for value in values if isinstance(value, Date))


def _date_of(voice: Voice, number: int) -> Date | None:
    return next(_dates_of(voice, number), None)


def _pairs(voice: Voice, ask: Ask, numbers: Sequence[int]) -> list[tuple[Item, int]]:
    """The values asked for, each once, with the first record that has it."""
    within = set(denote(voice.store, ask.within)) if ask.within is not None else None
    found: dict[Item, int] = {}
    for number in numbers:
        for value in walk(voice.store, number, ask.path):
            if within is None or value in within:
                found.setdefault(value, number)
    return list(found.items())


def _values(voice: Voice, ask: Ask, numbers: list[int], query: Query) -> Told:
    kind = voice.store.record(numbers[0]).kind
    declared = type_at(voice, kind, ask.path)
    pairs = _pairs(voice, ask, numbers)
    if declared.base == "date":
        pairs = sorted(pairs, key=lambda p: p[0].first if isinstance(p[0], Date) else (0, 0, 0))
        if ask.unit == "month" and not any(
            isinstance(v, Date) and v.first[:2] == v.last[:2] for v, _ in pairs
        ):
            return _none(voice, query)
    if ask.unit == "exact" and any(isinstance(v, Words) for v, _ in pairs):
        return _none(voice, query)
    if ask.unit in ("day",) and not any(isinstance(v, Date) and v.first == v.last for v, _ in pairs):
        return _none(voice, query)
    if not pairs:
        return _none(voice, query)
    bare = tuple(dict.fromkeys(voice.bare(v, declared) for v, _ in pairs))
    used = tuple(_witnesses(voice, query.selection, list(dict.fromkeys(n for _, n in pairs))))
    several = len(pairs) > 1
    names = _labelled(voice, pairs, declared, ask.path) if several else [voice.value(pairs[0][0], declared)]
    lead = voice.join(names)
    if len(used) <= MAX_SENTENCES:
        only = {ask.path[0]: [v for v, _ in pairs]} if len(ask.path) == 1 and len(used) == 1 else None
        facts = " ".join(voice.sentence(n, only, field_asked(ask)) for n in used)
        return Told("answered", _led(voice, lead, facts), bare, used)
    return Told("answered", _capital(voice.phrase("list", lead=lead)), bare, used)


def _witnesses(voice: Voice, selection: Operand, numbers: Sequence[int]) -> list[int]:
    """The records that show why others were selected: for a thing that no sentence of the pack tells of,
    those that say of it what was demanded ("is Peru in the UN?": the members of the UN)."""
    found: dict[int, None] = {}
    for number in numbers:
        told = voice.intent_of(voice.store.record(number).kind)
        demands = sorted(selection.demands, key=show) if isinstance(selection, Selection) and not told else ()
        saying = [witness for demand in demands
                  if isinstance(demand, Condition) and isinstance(demand.operand, Selection)
                  for witness in _leading_to(voice, number, demand.path, demand.operand)]
        found.update(dict.fromkeys(saying or [number]))
    return list(found)


def _leading_to(voice: Voice, number: int, path: Path, operand: Selection) -> list[int]:
    """The records of an operand, of those that sentences tell of, through which a record meets a demand."""
    if not voice.intent_of(operand.kind):
        return []
    ends = set(walk(voice.store, number, path))
    return [n for n in select(voice.store, operand) if ends & set(walk(voice.store, n, operand.path))]


def field_asked(ask: Ask) -> str | None:
    """The field of a record that something is asked of: the sentence about the record should tell of it."""
    return ask.path[0] if ask.path else None


def _labelled(voice: Voice, pairs: Sequence[tuple[Item, int]], declared: Type, path: Path) -> list[str]:
    """Values that need telling apart get their date, or the name of what has them."""
    names = []
    for value, number in pairs:
        name = voice.value(value, declared)
        date = _date_of(voice, number)
        if date and declared.kind and len({n for _, n in pairs}) > 1:
            name = voice.phrase("dated", name=name, date=voice.date(date))
        elif declared.base in ("number", "quantity") and len(pairs) > 1:
            label = voice.date(date) if date else _owner(voice, number, path, value)
            name = voice.phrase("dated", name=name, date=label) if label else name
        names.append(name)
    return list(dict.fromkeys(names))


def _owner(voice: Voice, number: int, path: Path, value: Item) -> str:
    """The name of what has a value at the end of a path from a record."""
    owners = (n for n in walk(voice.store, number, path[:-1]) if isinstance(n, int))
    owner = next((n for n in owners if value in voice.store.step(n, path[-1])), number)
    return voice.store.record(owner).name or ""


def _led(voice: Voice, lead: str, facts: str) -> str:
    if facts.lower().startswith(lead.lower()):
        return facts
    return _capital(voice.phrase("lead", lead=lead, fact=facts))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _list(voice: Voice, selection: Operand, numbers: list[int]) -> Told:
    records = [voice.store.record(n) for n in numbers]
    bare = tuple(_bare(voice, n) for n in numbers)
    if len(numbers) == 1:
        record = records[0]
        if record.key and not voice.intent_of(record.kind):
            used = _witnesses(voice, selection, numbers)
            if used == numbers:
                return _describe(voice, numbers)
            return Told("answered", _led(voice, str(record.name), _facts(voice, used)), bare, tuple(used))
        facts = voice.sentence(numbers[0])
        text = _led(voice, record.name, facts) if record.name else facts
        return Told("answered", text, bare, tuple(numbers))
    if all(r.name for r in records):
        names = []
        for number, record in zip(numbers, records, strict=True):
            date = _date_of(voice, number)
            names.append(
                voice.phrase("dated", name=record.name, date=voice.date(date)) if date else str(record.name)
            )
        names = list(dict.fromkeys(names))
        return Told("answered", _capital(voice.phrase("list", lead=voice.join(names[:MAX_LIST]))),
                    tuple(dict.fromkeys(bare)), tuple(numbers))
    return _sentences(voice, in_time(voice, numbers))


def _bare(voice: Voice, number: int) -> Any:
    """A record as a bare value: its name, or of an event what it comes to, or its first known field."""
    record = voice.store.record(number)
    if record.name:
        return record.name
    fields = voice.store.kinds[record.kind].fields.values()
    for field in sorted(fields, key=lambda f: f.type.base != "quantity"):
        values = voice.store.step(number, field.name)
        if values and not field.type.many:
            return voice.bare(values[0], field.type)
    return None


def _facts(voice: Voice, numbers: Iterable[int]) -> str:
    """The sentences for records, each once."""
    return " ".join(dict.fromkeys(voice.sentence(n) for n in numbers))


def _sentences(voice: Voice, numbers: list[int]) -> Told:
    bare = tuple(_bare(voice, n) for n in numbers)
    return Told("answered", _facts(voice, numbers), bare, tuple(numbers))


def _count(voice: Voice, ask: Ask, numbers: list[int]) -> Told:
    kind = voice.store.record(numbers[0]).kind
    declared = type_at(voice, kind, ask.path)
    pairs = _pairs(voice, ask, numbers)
    number = len(pairs)
    names = _labelled(voice, pairs, declared, ask.path) if declared.kind else []
    said = voice.language["numbers_said"]
    word = said[number] if 0 < number < len(said) else voice.number(number)
    used = tuple(dict.fromkeys(n for _, n in pairs))
    if 0 < number <= 12 and names and all(voice.store.record(n).name for n in used if not ask.path):
        text = voice.phrase("count", number=word, list=voice.join(names))
    elif 0 < number <= 12 and not ask.path:
        facts = " ".join(voice.sentence(n) for n in used)
        text = voice.phrase("lead", lead=word, fact=facts) if len(facts) < 500 else voice.phrase(
            "count", number=word, list=voice.join([_short(voice, n) for n in used]))
    else:
        text = voice.phrase("count_only", number=word)
    return Told("answered", text, (number,), used)


def _short(voice: Voice, number: int) -> str:
    """A record in a few words: the first thing that it names, and its date."""
    for field in voice.store.kinds[voice.store.record(number).kind].fields.values():
        values = voice.store.step(number, field.name)
        if field.type.kind and values and isinstance(values[0], int):
            date = _date_of(voice, number)
            name = voice.name(values[0])
            return voice.phrase("dated", name=name, date=voice.date(date)) if date else name
    return voice.sentence(number)


def _describe(voice: Voice, numbers: list[int]) -> Told:
    """Everything that is known of the things selected: their own fields and the facts that name them."""
    found: dict[int, None] = {}
    bare: list[Any] = []
    for number in numbers:
        record = voice.store.record(number)
        bare.append(voice.bare(number, Type("kind", kind=record.kind)))
        if record.values and (voice.intent_of(record.kind) or not record.key):
            found[number] = None
        if record.key is not None:
            found.update(dict.fromkeys(mentions(voice, number, record.kind)))
    if not found:
        return Told("unknown", voice.phrase("nothing_known"))
    ordered = in_time(voice, found)[:MAX_DESCRIBED]
    text = _facts(voice, ordered)
    name = voice.store.record(numbers[0]).name
    if len(numbers) == 1 and name and name != name.lower():  # the question may have said another name
        text = _led(voice, name, text)
    return Told("answered", text, tuple(bare), tuple(ordered))


def mentions(voice: Voice, number: int, kind: str) -> list[int]:
    """The records that hold a record in one of their fields."""
    found: dict[int, None] = {}
    for other in voice.store.kinds.values():
        for field in other.fields.values():
            if field.type.kind == kind and voice.intent_of(other.name):
                found.update({n: None for n in voice.store.step(number, f"^{other.name}.{field.name}")
                              if isinstance(n, int)})
    return list(found)


def _several(voice: Voice, query: Query, numbers: list[int]) -> Told:
    """Two questions in one: the leads side by side, then the facts."""
    values: list[Any] = []
    leads: list[str] = []
    for ask in query.asks:
        told = _one(voice, ask, numbers, query)
        if told.status != "answered":
            return told
        values += told.values
        if ask.what == "values":
            declared = type_at(voice, voice.store.record(numbers[0]).kind, ask.path)
            leads.append(voice.join([voice.value(v, declared) for v, _ in _pairs(voice, ask, numbers)]))
    facts = " ".join(dict.fromkeys(
        voice.sentence(n, asked=field_asked(ask)) for n in numbers[:MAX_SENTENCES] for ask in query.asks))
    lead = voice.language["say"]["comma"].join(leads)
    return Told("answered", _led(voice, lead, facts) if lead else facts, tuple(values), tuple(numbers))


def _duration(voice: Voice, numbers: list[int]) -> Told:
    """How long something lasted: between its two dates."""
    dates = [date for n in numbers for date in _dates_of(voice, n)]
    years = difference(dates[:1], dates[1:2], "years") if len(dates) == 2 and len(numbers) == 1 else None
    if years is None:
        return Told("unknown", voice.phrase("none_but", fact=voice.sentence(numbers[0])), (), ())
    return Told("answered", voice.phrase("lead", lead=_years(voice, years), fact=voice.sentence(numbers[0])),
                (int(years),), tuple(numbers))


def _same(voice: Voice, numbers: list[int]) -> Told:
    """Whether all that is told of happened in the same year."""
    dates = [date for n in numbers if (date := _date_of(voice, n))]
    if len(dates) < len(numbers) or len(numbers) < 2:
        return Told("unknown", voice.phrase("none"))
    same = len({(d.first[0], d.last[0]) for d in dates}) == 1
    facts = " ".join(voice.sentence(n) for n in numbers[:MAX_DESCRIBED])
    return Told("answered", voice.phrase("yes" if same else "no", fact=facts), (same,), tuple(numbers))


def _period(voice: Voice, numbers: list[int]) -> Told:
    """Between which dates something lasted."""
    dates = [date for n in numbers for date in _dates_of(voice, n)]
    lead = voice.join([voice.date(d) for d in dates])
    return Told(
        "answered",
        voice.phrase("lead", lead=lead, fact=" ".join(voice.sentence(n) for n in numbers)),
        tuple(d.iso for d in dates),
        tuple(numbers),
    )


def _years(voice: Voice, years: float) -> str:
    forms = voice.language["say"]["years"]
    return str(forms["one" if years == 1 else "other"]).format(n=voice.number(years))


def _which_comes(voice: Voice, asked: Difference) -> Told:
    """Which of two things comes first or last; both, where they share their time."""
    sides = [(denote(voice.store, o), select(voice.store, o) if isinstance(o, Selection) else [])
             for o in (asked.first, asked.second)]
    if any(len(dates) != 1 or not numbers for dates, numbers in sides):
        return Told("unknown", voice.phrase("none"))
    (one, earlier), (two, later) = sorted(
        ((dates[0], numbers) for dates, numbers in sides), key=lambda side: side[0].first)  # type: ignore[union-attr]
    if one.last < two.first:  # type: ignore[union-attr]
        return _list(voice, asked.first, earlier if asked.unit == "first" else later)
    if one == two:
        return _sentences(voice, [*earlier, *later])
    return Told("unknown", voice.phrase("none"))


def _difference(voice: Voice, asked: Difference) -> Told:
    if asked.unit in ("first", "last"):
        return _which_comes(voice, asked)
    used: dict[int, None] = {}
    for operand in (asked.first, asked.second):
        if isinstance(operand, Selection):
            used.update(dict.fromkeys(select(voice.store, operand)))
    value = difference(denote(voice.store, asked.first), denote(voice.store, asked.second), asked.unit)
    if value is None or len(used) < 2:
        return Told("unknown", voice.phrase("none"))
    facts = " ".join(voice.sentence(n) for n in used)
    lead = _years(voice, value) if asked.unit == "years" else f"{value:.1f} %" if asked.unit == "percent" \
        else f"{value:.2f}" if asked.unit == "ratio" else voice.number(value, _unit(voice, asked.first))
    bare = int(value) if value.is_integer() else round(value, 1 if asked.unit == "percent" else 4)
    return Told("answered", voice.phrase("lead", lead=lead, fact=facts), (bare,), tuple(used))


def _unit(voice: Voice, operand: Operand) -> str | None:
    declared = _type_of(voice, operand)
    return declared.unit if declared else None


def _type_of(voice: Voice, operand: Operand) -> Type | None:
    return type_at(voice, operand.kind, operand.path) if isinstance(operand, Selection) else None


def _aggregate(voice: Voice, asked: Aggregate) -> Told:
    values = denote(voice.store, asked)
    if not values:
        return Told("unknown", voice.phrase("none"))
    number = values[0]
    declared = _type_of(voice, asked.operand)
    used = tuple(_records(voice, asked.operand))
    return Told(
        "answered",
        voice.phrase("list", lead=voice.value(number, declared)),
        (voice.bare(number, declared),),
        used,
    )


# --- yes, no, and nothing found ------------------------------------------------------------------------


def _exists(voice: Voice, query: Query) -> Told:
    selection = query.selection
    numbers = _records(voice, selection)
    if numbers and query.number and len(numbers) != query.number:
        return Told("unknown", voice.phrase("none_but", fact=voice.sentence(numbers[0])))
    if numbers:
        used = _witnesses(voice, selection, numbers)
        facts = _facts(voice, used[:MAX_SENTENCES])
        return Told("answered", voice.phrase("yes", fact=facts), (True,), tuple(used))
    if isinstance(selection, Selection) and voice.intent_of(selection.kind):
        if selection.after:
            return _no(voice, select(voice.store, selection._replace(after=frozenset())))
        turned = turned_round(voice, selection) if _individual(voice, selection) else None
        if turned and (found := select(voice.store, turned)):
            return _no(voice, found)
        for demand, relaxed in _relaxations(voice, selection):
            found = select(voice.store, relaxed)
            certain = voice.store.kinds[selection.kind].complete or _contradicts(
                voice, selection.kind, demand
            )
            if 0 < len(found) <= MAX_SENTENCES and certain and not _may_last(voice, found, demand):
                return _no(voice, found)
    return _none(voice, query)


def _may_last(voice: Voice, numbers: list[int], demand: Demand) -> bool:
    """Whether one of the records, of a kind that has an end as well, began before the time that was asked
    about and isn't known to have ended by then: "was there an embassy in 2000?" isn't denied by 1969."""
    if not isinstance(demand, Condition) or demand.operator not in ("during", "overlaps"):
        return False
    asked = [d for d in denote(voice.store, demand.operand) if isinstance(d, Date)]
    for number in numbers:
        record = voice.store.record(number)
        dates = [f.name for f in voice.store.kinds[record.kind].fields.values() if f.type.base == "date"]
        begun, ended = (record.first(name) for name in dates[:2]) if len(dates) > 1 else (None, None)
        if isinstance(begun, Date) and any(
            begun.last < d.first and not (isinstance(ended, Date) and ended.last < d.first) for d in asked
        ):
            return True
    return False


def _no(voice: Voice, numbers: list[int]) -> Told:
    if not numbers:
        return Told("unknown", voice.phrase("none"))
    facts = _facts(voice, numbers[:MAX_SENTENCES])
    return Told("answered", voice.phrase("no", fact=facts), (False,), tuple(numbers))


def turned_round(voice: Voice, selection: Selection) -> Selection | None:
    """The same with two fields of one kind exchanged ("Peru sells to Poland"), if both are demanded."""
    filled = {d.path for d in selection.demands if isinstance(d, Condition)}
    swaps = (s for s in exchanges(voice.store.kinds[selection.kind]) if filled.issuperset(s))
    return next((exchanged(selection, swap) for swap in swaps), None)


def _relaxations(voice: Voice, selection: Selection) -> list[tuple[Demand, Selection]]:
    """The selection without one of its demands, for each of them that can be dropped; dates first, then
    places: a question rather errs in those than in who did what."""
    def key(demand: Demand) -> tuple[int, str]:
        if isinstance(demand, Either):
            return 2, ""
        if demand.operator.isalpha() and demand.operator not in ("in", "exists"):
            return 0, ".".join(demand.path)
        return 1 if _is_place(voice, selection.kind, demand.path) else 2, ".".join(demand.path)
    ordered = sorted(selection.demands, key=key)
    return [(d, selection._replace(demands=selection.demands - {d})) for d in ordered
            if not (isinstance(d, Condition) and d.path == ())
            and (len(ordered) > 1 or len(voice.store.of_kind(selection.kind)) <= FEW)]


def _is_place(voice: Voice, kind: str, path: Path) -> bool:
    """Whether a path leads to something that answers "where"."""
    if not path or path[0].startswith("^"):
        return False
    field = voice.store.kinds[kind].fields[path[0]]
    asks = field.asks or (voice.store.kinds[field.type.kind].asks if field.type.kind else ())
    return "where" in asks


def _contradicts(voice: Voice, kind: str, demand: Demand) -> bool:
    """Whether a fact that lacks just this demand speaks against it. That somebody else did a thing says
    nothing of the one who was asked about."""
    if isinstance(demand, Either) or demand.negated:
        return True
    return not _is_person(voice, kind, demand.path) or _is_title(voice, kind, demand.path)


def _asks(voice: Voice, kind: str, path: Path) -> tuple[str, ...]:
    field = voice.store.kinds[kind].fields.get(path[0]) if len(path) == 1 else None
    return voice.store.kinds[field.type.kind].asks if field and field.type.kind else ()


def _is_person(voice: Voice, kind: str, path: Path) -> bool:
    return "who" in _asks(voice, kind, path)


def _is_title(voice: Voice, kind: str, path: Path) -> bool:
    """Whether a path leads to what persons are called by ("president")."""
    return (
        _is_person(voice, kind, path)
        and not voice.store.kinds[type_at(voice, kind, path).kind or kind].fields
    )


def _individual(voice: Voice, selection: Selection) -> bool:
    """Whether a selection names somebody or something apart from the two ends that may be turned round."""
    kinds = [type_at(voice, selection.kind, d.path).kind for d in selection.demands
             if isinstance(d, Condition) and len(d.path) == 1 and not d.path[0].startswith("^")]
    return any(
        k and kinds.count(k) == 1 and not _is_title(voice, selection.kind, d.path)
        for k in kinds
        for d in selection.demands
        if isinstance(d, Condition) and len(d.path) == 1 and type_at(voice, selection.kind, d.path).kind == k
    )


def _none(voice: Voice, query: Query, *, counted: bool = False) -> Told:
    """Nothing found: the nearest fact, if leaving out one demand finds one."""
    selection = query.selection
    if counted and isinstance(selection, Selection) and voice.store.kinds[selection.kind].complete:
        return Told("answered", voice.phrase("count_none"), (0,))
    if isinstance(selection, Selection) and voice.intent_of(selection.kind):
        plain = selection._replace(extremes=())
        for _, relaxed in _relaxations(voice, plain):
            found = select(voice.store, relaxed)
            if found and (len(found) <= 3):
                return Told("unknown", voice.phrase("none_but", fact=voice.sentence(found[0])), (), ())
    return Told("unknown", voice.phrase("none"))
