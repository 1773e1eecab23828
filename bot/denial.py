"""Yes, no, and nothing found.

Takes a `Query` that asks whether something is so, or one that finds nothing, and a `Voice`; gives a `Told`: a
yes with the fact, a no with the fact that speaks against it, or that nothing is known, with the nearest fact.

For example, "did Fujimori visit Poland in 2008?" gives "No: Alberto Fujimori … visited Poland in 1998."
"""

import functools
from collections.abc import Iterable, Sequence

from bot.lexicon import CLASSES, are_told_together
from bot.lookup import COMPARE, Item, denote, select, walk
from bot.model import Date, Kind, Type, answers
from bot.query import (
    EACH,
    EVERY,
    IF_SO,
    ONLY,
    UNENDED,
    Condition,
    Constant,
    Demand,
    Either,
    Operand,
    Path,
    Query,
    Selection,
    Shift,
    exchanged,
    exchanges,
    in_order,
    is_of_certain,
    named_in,
    of_each,
    stands_for_another,
    telling,
)
from bot.render import Voice
from bot.told import MAX_SENTENCES, Told, field_of, records_of, sentences_of, type_at, witnesses

WITHIN = frozenset({"during", "begins during", "ends during"})  # operators on dates that lie in others
COMPARED = COMPARE.keys() - WITHIN - {"overlaps", "spans"}  # those that weigh one thing against another
VAGUELY = WITHIN | {"before", "after"}  # those on dates that may be too rough for them
FEW = 2  # records of a kind that may stand for the one that was meant


def nearest(voice: Voice, number: int, asked: str | None = None) -> Told:
    """That nothing is known of what was asked, and the fact that is nearest to it; `asked`: the field that it
    should speak of."""
    return Told("unknown", voice.phrase("none_but", fact=voice.sentence(number, asked=asked)))


def whether(voice: Voice, query: Query) -> Told:
    """Whether there is what a query selects, with what it is compared with."""
    query = query._replace(selection=_by_value(voice, _by_role(query.selection)))
    told = _whether(voice, query)
    if told.values == (False,) and any(ask.unit == IF_SO for ask in query.asks) \
            and not _is_of_then(voice, query.selection, told.records):
        return nearest(voice, told.records[0]) if told.records else nothing(voice, query)
    beside = _beside(voice, query.selection) if told.values in ((True,), (False,)) else []
    selection = query.selection
    asked = field_of(voice, selection, selection.demands) if isinstance(selection, Selection) else None
    facts = [fact for n in beside if (fact := voice.sentence(n, asked=asked)) not in told.text]
    return told._replace(text=" ".join((told.text, *dict.fromkeys(facts)))) if facts else told


def _is_of_then(voice: Voice, selection: Operand, numbers: Sequence[int]) -> bool:
    """Whether what speaks against something is of the very time that is asked about: "was he president
    then?", of one who came as a former one."""
    if not isinstance(selection, Selection):
        return False
    dated = frozenset(d for d in selection.demands if isinstance(d, Condition)
                      and type_at(voice, selection.kind, d.path).base == "date")
    return bool(dated) and set(numbers) <= set(select(voice.store, Selection(selection.kind, dated)))


def _by_role(selection: Operand) -> Operand:
    """"Is she still the director?": whether what tells of a director now tells of her."""
    if not isinstance(selection, Selection) or selection.extremes or selection.after or selection.path:
        return selection
    same = [d for d in selection.demands
            if isinstance(d, Condition) and d.path == () and d.operator == "in" and not d.negated]
    roles = [d for d in same if isinstance(d.operand, Selection) and d.operand.kind != selection.kind
             and len(d.operand.path) == 1 and not d.operand.path[0].startswith("^")]
    if len(roles) != 1 or not len(same) == len(selection.demands) == 2:
        return selection
    named = next(d for d in same if d is not roles[0])
    role = roles[0].operand
    assert isinstance(role, Selection)
    if any(extreme.direction == ONLY for extreme in role.extremes):
        return selection  # "the only member": the only one of its values, and not the only record
    theirs = Condition(role.path, "in", named.operand)
    if role.extremes:
        return role._replace(path=(), after=role.after | {theirs})
    return role._replace(path=(), demands=role.demands | {theirs})


def _by_value(voice: Voice, selection: Operand) -> Operand:
    """"Was she a lawyer?", where the field for that holds another word of her: whether it holds this one;
    "did it succeed?", where each of its kind is just one thing, this one a failure; "was she found guilty?"
    by the word that tells how her trials ended."""
    if not isinstance(selection, Selection) or len(selection.demands) != 2:
        return selection
    valued = [(d, told) for d in in_order(selection.demands)
              if isinstance(d, Condition) and d.operator == "in" and not d.negated
              and isinstance(d.operand, Constant) and len(d.operand.values) > 1  # and no name
              and (told := _told_by(voice, selection.kind, d)) and told[0] != CLASSES]
    if len(valued) == 1:
        (word, (name, value)), = valued
        others = selection.demands - {word}
        theirs = select(voice.store, selection._replace(demands=others))
        if theirs and all(voice.store.step(number, name) for number in theirs):
            return selection._replace(demands=others | {Condition((name,), "in", Constant((value,)))})
    same = [d for d in in_order(selection.demands) if isinstance(d, Condition) and d.path == ()
            and d.operator == "in" and not d.negated]
    such = next((d for d in same if isinstance(d.operand, Constant) and not d.operand.together), None)
    if len(same) != 2 or such is None:
        return selection
    named = next(d for d in same if d is not such)
    ones = denote(voice.store, named.operand)
    told = _told_by(voice, selection.kind, such)
    if len(ones) == 1 and isinstance(ones[0], int) and told and voice.store.step(ones[0], told[0]) and (
            told[0] != CLASSES
            or all(len(voice.store.step(n, CLASSES)) == 1 for n in voice.store.of_kind(selection.kind))):
        said = Condition((told[0],), "in", Constant((told[1],)))
        return selection._replace(demands=frozenset({named, said}))
    return selection


def _told_by(voice: Voice, kind: str, such: Demand) -> tuple[str, Item] | None:
    """The text field of a kind, or its classes, with what that holds of just those things that a demand names
    by it: "the goat cheeses", "hard cheeses"; None if it doesn't name them so."""
    if not isinstance(such, Condition) or such.path or not isinstance(such.operand, Constant):
        return None
    alike = {n for n in denote(voice.store, such.operand) if isinstance(n, int)}
    texts = [field.name for field in voice.store.kinds[kind].fields.values()
             if field.type.base == "text" and not field.type.many]
    for name in (*texts, CLASSES):
        told = {n: voice.store.step(n, name) for n in voice.store.of_kind(kind)}
        for value in told.get(next(iter(alike), -1), ()):
            if {n for n, values in told.items() if value in values} == alike:
                return name, value
    return None


def _beside(voice: Voice, selection: Operand) -> list[int]:
    """The records that something is compared with ("did she come before him?"), if they are few."""
    demands = in_order(selection.demands) if isinstance(selection, Selection) else []
    times = [demand.operand.date if isinstance(demand.operand, Shift) else demand.operand  # "a year before"
             for demand in demands if isinstance(demand, Condition) and (
                 demand.operator in COMPARED or (isinstance(demand.operand, Shift) and demand.operand.years))]
    ends = [records_of(voice, one._replace(path=())) for time in times if (one := telling(time))]
    return [number for numbers in ends if len(numbers) <= MAX_SENTENCES for number in numbers]


def _whether(voice: Voice, query: Query) -> Told:
    """Whether there is what a query selects."""
    selection = query.selection
    if isinstance(selection, Selection):
        several = [d for d in selection.demands if isinstance(d, Condition) and (
            d.operator == EACH or (d.operator == "during" and _is_of_several(d.operand)))]
        if len(several) == 1:  # "in Lima and Warsaw", said of both countries, is respective
            return _of_each(voice, query, selection, several[0])
        if any(ask.unit == EVERY for ask in query.asks):
            return _of_all(voice, query, selection)
    numbers = records_of(voice, selection)
    if numbers and query.number and len(numbers) != query.number:
        return nearest(voice, numbers[0])
    if numbers and stands_for_another(selection):
        return nearest(voice, numbers[0])  # what was so of the country needn't have been of the city
    if numbers and isinstance(selection, Selection) and selection.extremes and selection.after:
        tied = select(voice.store, selection._replace(after=frozenset()))
        if len(tied) > len(numbers):  # "was Poland's embassy the first?" isn't so of one of two firsts
            return Told("answered", sentences_of(voice, tied[:MAX_SENTENCES]), (), tuple(tied))
    if numbers and isinstance(selection, Selection) \
            and all(_may_be_then(voice, selection, number) for number in numbers):
        return nearest(voice, numbers[0])
    if numbers:
        told = field_of(voice, selection, selection.demands) if isinstance(selection, Selection) else None
        return _yes(voice, witnesses(voice, selection, numbers), told)
    if isinstance(selection, Selection) and (another := _the_only_such(voice, selection)):
        return _no(voice, another)
    if isinstance(selection, Selection) and (voice.intent_of(selection.kind) or _is_of_one_thing(selection)):
        if any(_is_beside_nothing(voice, demand) for demand in selection.demands):
            return nothing(voice, query)
        if selection.after:
            others = tuple(extreme for extreme in selection.extremes if extreme.direction != ONLY)
            return _no(voice, select(voice.store, selection._replace(after=frozenset(), extremes=others)))
        turned = _turned_round(voice, selection) if _individual(voice, selection) else None
        if turned and (found := select(voice.store, turned)):
            return _no(voice, found)
        for demand in in_order(selection.demands):
            if (other := _denied_deed(selection, demand)) and (found := select(voice.store, other)):
                return _no(voice, found)
        for demand, relaxed in _relaxations(voice, selection):
            found = select(voice.store, relaxed)
            if found and (_may_be_so(voice, found, demand) or _is_of_a_third(voice, found, demand)):
                return nothing(voice, query)
            named = _of_named(voice, selection, demand)
            certain = voice.store.kinds[selection.kind].complete or (
                not named.many if named else _contradicts(voice, selection.kind, demand, relaxed.demands))
            most = 1 if isinstance(demand, Condition) and demand.path == (CLASSES,) else MAX_SENTENCES
            if 0 < len(found) <= most and certain and not _may_last(voice, found, demand, selection) \
                    and _holds_another(voice, found, demand):
                return _no(voice, found, field_of(voice, selection, [demand]))
            if found and _is_asked_of_it(voice, selection.kind, demand):
                return nothing(voice, query)  # the very thing is there, and what is asked of it isn't known
        if _all_is_told(voice, selection) and not _is_two_at_once(selection):
            return Told("answered", voice.phrase("none_of_all"), (False,))
    return nothing(voice, query)


def _is_two_at_once(selection: Selection) -> bool:
    """Whether what is selected would have to be one thing and another, as nothing is."""
    itself = [d.operand for d in selection.demands
              if isinstance(d, Condition) and not d.path and not d.negated]
    named = {one.values if isinstance(one, Constant) else named_in(one) for one in itself}
    return sum(len(things) == 1 for things in named) > 1


def _the_only_such(voice: Voice, selection: Selection) -> list[int]:
    """The one other thing of a class of which it is so, of a thing that is said to be of that class, and
    isn't: "is Leeds the capital of England?"; empty where there is no such thing, or several."""
    itself = [d for d in selection.demands if isinstance(d, Condition) and not d.path and d.operator == "in"
              and not d.negated]
    named = [d for d in itself if len(named_in(d.operand)) == 1]
    classes = [d for d in itself if isinstance(d.operand, Constant) and len(d.operand.values) > 1]
    if len(itself) != len(("named", "class")) or len(named) != 1 or len(classes) != 1 \
            or selection.extremes or len(selection.demands) == len(itself):
        return []
    if {*named_in(named[0].operand)} & {*named_in(classes[0].operand)}:
        return []
    such = select(voice.store, selection._replace(demands=selection.demands - {named[0]}))
    return such if len(such) == 1 else []


def _is_of_one_thing(selection: Selection) -> bool:
    """Whether nothing is demanded but of one thing that is named something that it is or has itself, and that
    it is what it is: "is Lima in Poland?", "is Lima the capital of Poland?"."""
    named = [d.operand.values if isinstance(d.operand, Constant) else named_in(d.operand)
             for d in selection.demands if isinstance(d, Condition) and not d.path]
    ones = {things for things in named if len(things) == 1}
    return len(ones) == 1 and all({*next(iter(ones))} <= {*things} for things in named) and all(
        isinstance(d, Condition) and len(d.path) < 2 and not d.negated
        and not (d.path and d.path[0].startswith("^")) for d in selection.demands)


def _may_be_then(voice: Voice, selection: Selection, number: int) -> bool:
    """Whether it isn't known of a record that it was at the time at which it is said to be, as its own date
    is less exact: something of 2008, during a visit of May."""
    times = [(date, then) for d in selection.demands
             if isinstance(d, Condition) and d.operator == "overlaps" and isinstance(d.operand, Selection)
             for date in walk(voice.store, number, d.path) for then in denote(voice.store, d.operand)
             if isinstance(date, Date) and isinstance(then, Date)]
    return bool(times) and all(not date.lasts and date.first <= then.first and then.last <= date.last
                               and date != then for date, then in times)


def _denied_deed(selection: Selection, demand: Demand) -> Selection | None:
    """What somebody is said not to have done as well: "did she climb the one but not the other?"."""
    if not isinstance(demand, Condition) or not demand.negated or not isinstance(demand.operand, Selection):
        return None
    other = demand.operand
    return other._replace(path=()) if (other.kind, other.path) == (selection.kind, demand.path) else None


def _is_beside_nothing(voice: Voice, demand: Demand) -> bool:
    """Whether something is compared with what isn't known: "was it more than in 2021?"."""
    return isinstance(demand, Condition) and demand.operator in COMPARED \
        and telling(demand.operand) is not None and not denote(voice.store, demand.operand)


def _all_is_told(voice: Voice, selection: Selection) -> bool:
    """Whether the records of a kind are all that there are, and of each it is told that it isn't what is
    asked for: it has something else in one of the fields that a demand is on."""
    kind = voice.store.kinds[selection.kind]
    # that something hasn't ended narrows those of which there are none anyway
    demands = [d for d in selection.demands
               if not (isinstance(d, Condition) and d.operator == "exists" and d.negated)]
    held: dict[Demand, str] = {}
    for demand in demands:
        path = demand.path if isinstance(demand, Condition) else ()
        if named := _told_by(voice, kind.name, demand):
            held[demand] = named[0]
        elif len(path) == 1 and path[0] in kind.fields:
            held[demand] = path[0]
    if not kind.complete or not held or len(held) != len(demands) or any(
            _stands_beside(voice, kind, d) for d in demands):
        return False
    otherwise = {number for demand, name in held.items() for number in _told(voice, kind, name)
                 .difference(select(voice.store, Selection(kind.name, frozenset({demand}))))}
    return otherwise.issuperset(voice.store.of_kind(kind.name))


def _told(voice: Voice, kind: Kind, name: str) -> set[int]:
    """The records of a kind that have a field, or another one that only stands in its place: a prize goes to
    a `tea`, or to a `blend`."""
    lacking = [number for number in voice.store.of_kind(kind.name) if not voice.store.step(number, name)]
    instead = [other for other, field in kind.fields.items()
               if lacking and other != name and field.type.kind and kind.fields[name].type.kind
               and not are_told_together(voice.pack, kind.name, (name, other))]
    return {number for number in voice.store.of_kind(kind.name)
            if any(voice.store.step(number, other) for other in (name, *instead))}


def _stands_beside(voice: Voice, kind: Kind, demand: Demand) -> bool:
    """Whether somebody who isn't what a demand says is the other one of two: no husband of anybody, but a
    wife, who "was married" all the same."""
    path = demand.path if isinstance(demand, Condition) else ()
    if not isinstance(demand, Condition) or len(path) != 1 or path[0] not in kind.fields:
        return False
    beside = [name for name, field in kind.fields.items()
              if name != path[0] and field.type.kind and field.type == kind.fields[path[0]].type]
    named = {item for item in denote(voice.store, demand.operand) if isinstance(item, int)}
    return any(not named.isdisjoint(i for i in voice.store.step(number, name) if isinstance(i, int))
               for number in voice.store.of_kind(kind.name) for name in beside)


def _is_of_several(operand: Operand) -> bool:
    """Whether it is said of each of several times: "in 1989 and 1998"."""
    return isinstance(operand, Constant) and operand.together and len(operand.values) > 1


def _of_each(voice: Voice, query: Query, selection: Selection, several: Condition) -> Told:
    """Whether there is such a thing for every one of several: the one for which there is none settles it."""
    found: dict[int, None] = {}
    for one in of_each(selection, several):
        told = whether(voice, query._replace(selection=one))
        if told.values != (True,):
            return told
        found.update(dict.fromkeys(told.records))
    return _yes(voice, list(found)) if found else nothing(voice, query)


def _of_all(voice: Voice, query: Query, selection: Selection) -> Told:
    """Whether all that a noun stands for are such as is said of them (`Selection.after`). Of a thing that
    lacks the very field, it isn't known."""
    such = set(select(voice.store, selection))
    all_of_them = select(voice.store, selection._replace(after=frozenset()))
    if (query.number and query.number != len(all_of_them)) or stands_for_another(selection):
        return nothing(voice, query)
    others = [number for number in all_of_them if number not in such]
    if such and not others:
        return _yes(voice, all_of_them)
    fields = voice.store.kinds[selection.kind].fields
    paths = [d.path for d in selection.after if isinstance(d, Condition) and d.path and d.path[0] in fields]
    known = [number for number in others if all(walk(voice.store, number, path) for path in paths)]
    return _no(voice, known) if known else nothing(voice, query)


def _yes(voice: Voice, numbers: list[int], asked: str | None = None) -> Told:
    facts = sentences_of(voice, numbers[:MAX_SENTENCES], asked)
    return Told("answered", voice.phrase("yes", fact=facts), (True,), tuple(numbers))


def whether_not(voice: Voice, query: Query) -> Told:
    """Whether there isn't what a query selects: if there is, the fact itself is the answer, for a yes and a
    no are both misunderstood, unless somebody states that there isn't; if it is something else ("wasn't that
    in 1998?"), it isn't so; if the facts hold none, they can't tell."""
    told = whether(voice, query)
    facts = sentences_of(voice, told.records[:MAX_SENTENCES])
    if told.values == (False,) and not query.of_none:
        if query.stated and told.records:
            return told._replace(text=voice.phrase("yes", fact=facts), values=(True,))
        return told
    if told.values != (True,):
        return nothing(voice, query)
    return told._replace(text=voice.phrase("no", fact=facts) if query.stated else facts, values=(False,))


def _may_last(voice: Voice, numbers: list[int], demand: Demand, selection: Selection) -> bool:
    """Whether one of the records, of a kind that has an end as well, began before the time that was asked
    about and isn't known to have ended by then: "has there been one since 2000?" isn't denied by 1969, as
    "did it open in 2000?" is."""
    lasting = any(isinstance(d, Condition) and d.negated and d.path[-1:] and d.path[-1] in voice.language.ends
                  for d in selection.demands)
    if not isinstance(demand, Condition) or demand.operator not in (
            "overlaps", "since", *(["during"] if lasting else [])):
        return False
    asked = [d for d in denote(voice.store, demand.operand) if isinstance(d, Date)]
    for number in numbers:
        record = voice.store.record(number)
        dates = [f.name for f in voice.store.kinds[record.kind].fields.values() if f.type.base == "date"]
        lasts = len(dates) > 1 and dates[1] in voice.language.ends
        begun, ended = (record.first(name) for name in dates[:2]) if lasts else (None, None)
        if isinstance(begun, Date) and any(
            begun.last < d.first and not (isinstance(ended, Date) and ended.last < d.first) for d in asked
        ):
            return True
    return False


def _is_of_a_third(voice: Voice, numbers: list[int], demand: Demand) -> bool:
    """Whether a demand is on something like what the pack is about, of which its facts tell nothing: of what
    Spain has, the relations of Peru and Poland say nothing."""
    about = voice.pack.about
    if len(about) < 2 or not isinstance(demand, Condition) or demand.negated or demand.operator != "in":
        return False
    like = [item for item in denote(voice.store, demand.operand)
            if isinstance(item, int) and voice.store.record(item).kind == about[0].kind]
    ours = {voice.store.number(ref) for ref in about}
    held = {item for number in numbers for name in voice.store.record(number).values
            for item in voice.store.step(number, name)}
    return bool(like) and not any(item in ours or item in held for item in like)


def _may_be_so(voice: Voice, numbers: list[int], demand: Demand) -> bool:
    """Whether a record's date isn't known well enough to deny what is said of it: what was in 2008 may have
    been in May, or before a visit in May of that year."""
    if not isinstance(demand, Condition) or demand.operator not in VAGUELY or demand.negated:
        return False
    asked = [d for d in denote(voice.store, demand.operand) if isinstance(d, Date)]
    told = [d for number in numbers for d in walk(voice.store, number, demand.path) if isinstance(d, Date)]
    if any(other.recurs for other in asked):
        return not any(one.month for one in told)
    return any(one != other and not one.lasts and not other.lasts
               and one.first <= other.last and other.first <= one.last for one in told for other in asked)


def _holds_another(voice: Voice, numbers: list[int], demand: Demand) -> bool:
    """Whether one of the records holds something else in the field that a demand is on: an embassy of which
    isn't told what it was before may have been anything."""
    if isinstance(demand, Condition) and demand.operator == UNENDED:
        return demand.negated and all(walk(voice.store, number, demand.path) for number in numbers)
    if not isinstance(demand, Condition) or demand.negated or demand.operator not in ("in", *COMPARED) \
            or is_title(voice, voice.store.record(numbers[0]).kind, demand.path):
        return True  # who isn't told to have borne a title at the time, came without it
    return any(walk(voice.store, number, demand.path) for number in numbers)


def _no(voice: Voice, numbers: list[int], asked: str | None = None) -> Told:
    if not numbers:
        return Told("unknown", voice.phrase("none"))
    facts = sentences_of(voice, numbers[:MAX_SENTENCES], asked)
    return Told("answered", voice.phrase("no", fact=facts), (False,), tuple(numbers))


def _turned_round(voice: Voice, selection: Selection) -> Selection | None:
    """The same with two fields of one kind exchanged ("Peru sells to Poland"), if both are demanded."""
    filled = {d.path for d in selection.demands if isinstance(d, Condition)}
    swaps = (s for s in exchanges(voice.store.kinds[selection.kind]) if filled.issuperset(s))
    return next((exchanged(selection, swap) for swap in swaps), None)


def _relaxations(voice: Voice, selection: Selection) -> list[tuple[Demand, Selection]]:
    """The selection without one of its demands, for each of them that can be dropped; figures and dates
    first, then places: a question rather errs in those than in who did what."""
    def key(demand: Demand) -> tuple[int, str]:
        if isinstance(demand, Either):
            return 2, ""
        if not demand.operator.isalpha():
            return -1, ".".join(demand.path)  # a figure, which is another one then
        if _is_mark(voice, selection.kind, demand):
            return -1, ".".join(demand.path)  # "was the siege of 1318 successful?": that one is denied
        answered = functools.partial(answers, voice.store.kinds, selection.kind, demand.path)
        if demand.operator != "in" or answered("when"):
            return 0, ".".join(demand.path)
        return 1 if answered("where") else 2, ".".join(demand.path)
    ordered = sorted(in_order(selection.demands), key=key)
    return [(d, selection._replace(demands=selection.demands - {d})) for d in ordered
            if not (isinstance(d, Condition) and d.path == ())
            and (len(ordered) > 1 or len(voice.store.of_kind(selection.kind)) <= FEW)]


def _is_mark(voice: Voice, kind: str, demand: Condition) -> bool:
    """Whether a demand is on what is true or false of a record."""
    return type_at(voice, kind, demand.path).base == "bool"


def _is_asked_of_it(voice: Voice, kind: str, demand: Demand) -> bool:
    """Whether what is demanded may be so or not of a thing that there is: that it was closed, or official."""
    return isinstance(demand, Condition) and not demand.negated and (
        demand.operator == "exists" or _is_mark(voice, kind, demand))


def _of_named(voice: Voice, selection: Selection, demand: Demand) -> Type | None:
    """The type of the field of a thing that is named, if a demand is on that: a cello has just one maker, and
    an organisation may have other members than are told of."""
    fields = voice.store.kinds[selection.kind].fields
    if isinstance(demand, Condition) and not demand.negated and demand.operator == "in" \
            and len(demand.path) == 1 and demand.path[0] in fields \
            and any(isinstance(other, Condition) and other.path == () for other in selection.demands):
        return fields[demand.path[0]].type
    return None


def _contradicts(voice: Voice, kind: str, demand: Demand, others: Iterable[Demand]) -> bool:
    """Whether a fact that lacks just this demand speaks against it. That somebody else did a thing says
    nothing of the one who was asked about."""
    if isinstance(demand, Either) or demand.negated:
        return True
    if demand.operator == "exists":
        return is_title(voice, kind, demand.path)  # what isn't known to have been closed, may have been
    return not _is_person(voice, kind, demand.path) or (is_title(voice, kind, demand.path) and any(
        isinstance(d, Condition) and (
            d.operator != "in" or (_is_person(voice, kind, d.path) and not is_title(voice, kind, d.path)))
        for d in others))  # "was the Marshal Peruvian?": whatever other post a Peruvian had


def _asks(voice: Voice, kind: str, path: Path) -> tuple[str, ...]:
    field = voice.store.kinds[kind].fields.get(path[0]) if len(path) == 1 else None
    return voice.store.kinds[field.type.kind].asks if field and field.type.kind else ()


def _is_person(voice: Voice, kind: str, path: Path) -> bool:
    return "who" in _asks(voice, kind, path)


def is_title(voice: Voice, kind: str, path: Path) -> bool:
    """Whether a path leads to what persons are called by ("president")."""
    return (
        _is_person(voice, kind, path)
        and not voice.store.kinds[type_at(voice, kind, path).kind or kind].fields
    )


def _individual(voice: Voice, selection: Selection) -> bool:
    """Whether a selection names somebody or something apart from the two ends that may be turned round."""
    told = {d.path: type_at(voice, selection.kind, d.path).kind for d in selection.demands
            if isinstance(d, Condition) and len(d.path) == 1 and not d.path[0].startswith("^")}
    kinds = [*told.values()]
    return any(kind and kinds.count(kind) == 1 and not is_title(voice, selection.kind, path)
               for path, kind in told.items())


def nothing(voice: Voice, query: Query, *, counted: bool = False) -> Told:
    """Nothing found: the nearest fact, if leaving out one demand finds one."""
    selection = query.selection
    if counted and isinstance(selection, Selection) and voice.store.kinds[selection.kind].complete:
        return Told("answered", voice.phrase("count_none"), (0,))
    if isinstance(selection, Selection) and voice.intent_of(selection.kind):
        plain = selection._replace(extremes=())
        for demand, relaxed in _relaxations(voice, plain):
            found = select(voice.store, relaxed)
            if found and (len(found) <= 3):
                return nearest(voice, found[0], field_of(voice, selection, [demand]))
        told = query.asks[0].what == "values" or query.told_by
        itself = select(voice.store, plain) if told and is_of_certain(plain) else ()
        if len(itself) == 1 and voice.tells_of(itself[0]):  # "where was she born?": what is told of her
            return nearest(voice, itself[0])
    return Told("unknown", voice.phrase("none"))
