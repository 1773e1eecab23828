"""Answers that are reckoned: what comes first, which is more, by how much, and what all come to.

Takes a `Difference` or an `Aggregate` and a `Voice`; gives what is `Told`.

For example, "how many years later?" tells the number, and both dates that it is reckoned from.
"""
from collections.abc import Sequence

from bot.dates import age
from bot.denial import whether
from bot.lasted import hull, in_years
from bot.listed import in_sentences, led, listed
from bot.lookup import COMPARE, Item, aggregate, denote, difference, select
from bot.model import Date, Type
from bot.query import (
    BRIEFER,
    BY_HOW_MANY,
    CHANGES,
    LONGER,
    ON,
    WEIGHED,
    Aggregate,
    Condition,
    Constant,
    Difference,
    Operand,
    Query,
    Selection,
    telling,
)
from bot.render import Voice
from bot.told import MAX_SENTENCES, Told, date_of, records_of, sentences_of, type_at


def _which_comes(voice: Voice, asked: Difference) -> Told:
    """Which of two things comes first or last, or whether the one comes before the other; both, where they
    share their time. Of several things, all come before the others or none is told of."""
    sides = [([d for d in denote(voice.store, o) if isinstance(d, Date)], records_of(voice, telling(o) or o))
             for o in (asked.first, asked.second)]
    if any(not dates or not numbers or (len(dates) > 1 and asked.unit == "same") for dates, numbers in sides):
        return Told("unknown", voice.phrase("none"))
    (one, of_one), (two, of_two) = ((hull(dates), numbers) for dates, numbers in sides)
    everything = [*of_one, *of_two]
    if asked.unit == "same":
        same = (one.first[0], one.last[0]) == (two.first[0], two.last[0])
        text = voice.phrase("yes" if same else "no", fact=sentences_of(voice, everything))
        return Told("answered", text, (same,), tuple(everything))
    if one == two:
        return in_sentences(voice, everything)
    if one.last >= two.first and two.last >= one.first:
        return Told("unknown", voice.phrase("none"))
    before = one.last < two.first
    if asked.unit == "order":
        order = "before" if before else "after"
        text = voice.phrase(order, fact=sentences_of(voice, everything))
        return Told("answered", text, (order,), tuple(everything))
    first = asked.unit == "first"
    told, extreme = (of_one, one) if before == first else (of_two, two)
    at_the_end = [n for n in told if (date := date_of(voice, n)) and (
        date.first == extreme.first if first else date.last == extreme.last)]  # of several, the first of them
    return listed(voice, asked.first, at_the_end or told)


def _more(voice: Voice, asked: Difference) -> Told:
    """Whether there are more (or fewer) of one thing than of another, with both numbers."""
    summed = isinstance(asked.first, Aggregate)  # "did she give more than he did?": in all
    asked = asked._replace(first=_summed(asked.first), second=_summed(asked.second))
    declared, used = _type_of(voice, asked.first), _records_of_both(voice, asked)
    # "more trade in 2022 than in 2018?", of which there is one record each
    measured = summed or (declared is not None and declared.is_measure and all(
        len(records_of(voice, operand)) == 1 for operand in (asked.first, asked.second)))
    if declared is not None and declared.is_measure and not measured:
        return Told("unknown", voice.phrase("none"))  # "more listeners?": they were counted several times
    weigh = _amount if measured else _number
    weights = [weigh(voice, operand) for operand in (asked.first, asked.second)]
    if not used or None in weights:
        return Told("unknown", voice.phrase("none"))
    one, two = (weight or 0.0 for weight in weights)
    unit = declared.unit if declared and measured else None
    so = one > two if asked.unit.startswith("more") else one < two
    if asked.unit.endswith(BY_HOW_MANY) and so:  # "how many more did he make?"
        numbers = voice.phrase("counts", one=voice.number(one, unit), two=voice.number(two, unit))
        more = abs(one - two)
        return Told("answered", led(voice, voice.number(more, unit), numbers), (int(more),), used)
    asked = asked._replace(sides=()) if asked.unit.endswith(BY_HOW_MANY) else asked
    if asked.sides and not so:
        one, two = two, one
    numbers = voice.phrase("counts", one=voice.number(one, unit), two=voice.number(two, unit))
    if asked.sides and one == two:
        return Told("answered", numbers, (one, two), used)
    if asked.sides:
        side = asked.sides[0 if so else 1]
        return Told("answered", led(voice, side, numbers), (side,), used)
    text = voice.phrase("yes" if so else "no", fact=numbers)
    return Told("answered", text, (so,), used)


def _outlasts(voice: Voice, asked: Difference) -> Told:
    """Whether the one lasted longer than the other, or less long."""
    one, two = (denote(voice.store, operand) for operand in (asked.first, asked.second))
    if one == two or not one or not two:
        return Told("unknown", voice.phrase("none"))
    used = _records_of_both(voice, asked)
    so = (one > two) == (asked.unit == LONGER)
    return Told("answered", voice.phrase("yes" if so else "no", fact=sentences_of(voice, used)), (so,), used)


def _summed(operand: Operand) -> Operand:
    """What an aggregate is made of; anything else as it is."""
    return operand.operand if isinstance(operand, Aggregate) else operand


def _amount(voice: Voice, operand: Operand) -> float | None:
    """What the records of an operand come to; None if that isn't known of any."""
    found = aggregate(voice.store, "sum", operand)
    return float(found[0]) if found and isinstance(found[0], (int, float)) else None


def _number(voice: Voice, operand: Operand) -> float:
    """How many things an operand stands for."""
    return float(len(denote(voice.store, operand)))


def _change(voice: Voice, asked: Difference, used: Sequence[int]) -> Told:
    """Whether an amount rose or fell from the one time to the other."""
    one, two = (denote(voice.store, operand) for operand in (asked.first, asked.second))
    if len(used) < 2 or len(one) != 1 or len(two) != 1 \
            or not isinstance(one[0], (int, float)) or not isinstance(two[0], (int, float)):
        return Told("unknown", voice.phrase("none"))
    change = "rise" if one[0] < two[0] else "fall" if one[0] > two[0] else ""
    facts = sentences_of(voice, list(used))
    if change and asked.unit not in ("rise", "fall"):
        return Told("answered", voice.phrase(change, fact=facts), (change,), tuple(used))
    so = change == asked.unit
    if so and asked.bound:
        operator, amount = asked.bound
        so = COMPARE[operator](abs(two[0] - one[0]), amount)
    return Told("answered", voice.phrase("yes" if so else "no", fact=facts), (so,), tuple(used))


def _records_of_both(voice: Voice, asked: Difference) -> tuple[int, ...]:
    """The records on the two sides of a difference, each once."""
    told = filter(None, map(telling, (asked.first, asked.second)))
    return tuple(dict.fromkeys(n for selection in told for n in select(voice.store, selection)))


def tell_difference(voice: Voice, asked: Difference) -> Told:
    if asked.unit in ("first", "last", "order", "same"):
        return _which_comes(voice, asked)
    if asked.unit in (LONGER, BRIEFER):
        return _outlasts(voice, asked)
    if asked.unit.startswith(("more", "less")):
        return _more(voice, asked)
    used = _records_of_both(voice, asked)
    if asked.unit in CHANGES:
        return _change(voice, asked, used)
    unit, _, change = asked.unit.partition(" ")
    if change in CHANGES:  # "by how much did trade fall?": if it did
        told = _change(voice, asked._replace(unit=CHANGES[-1]), used)
        if told.values != (change,):
            return told
        asked = asked._replace(unit=unit)
    one, two = denote(voice.store, asked.first), denote(voice.store, asked.second)
    value = difference(one, two, asked.unit)
    if asked.unit == "years" and value and isinstance(asked.first, Selection) \
            and asked.first.path[-1:] and asked.first.path[-1] in voice.language["births"] \
            and isinstance(one[0], Date) and isinstance(two[0], Date):  # "how old was she when …?"
        if _is_before(two[0], one[0]):
            return Told("unknown", voice.phrase("none"))
        years = age(one[0], two[0])
        value = value if years is None else float(years)
    if value is not None and change in CHANGES:
        value = abs(value)  # "by what percentage did it fall?"
    if asked.unit == ON and value is not None and _is_before(two[0], one[0]):
        return Told("unknown", voice.phrase("none_but", fact=sentences_of(voice, list(used))))
    fixed = sum(isinstance(operand, Constant) for operand in (asked.first, asked.second))
    paths = dict.fromkeys(told.path for told in map(telling, (asked.first, asked.second)) if told)
    if value is None or len(used) + fixed + len(paths) < 3:  # one record has two dates, or there are two
        return Told("unknown", voice.phrase("none"))
    fields = [path[0] for path in paths if path] or [""]
    facts = " ".join(dict.fromkeys(
        voice.showing(n, field if field in voice.store.record(n).values else None)
        for n in used for field in fields))
    if change in ("more", "less") and isinstance(one[0], (int, float)) and isinstance(two[0], (int, float)) \
            and (one[0] < two[0] if change == "more" else one[0] > two[0]):
        # "how much heavier is the one?", which is the lighter one
        return Told("answered", voice.phrase("no", fact=facts), (False,), used)
    lead = _lead_of(voice, asked, value)
    bare = int(value) if value.is_integer() else round(value, 1 if asked.unit == "percent" else 4)
    return Told("answered", voice.phrase("lead", lead=lead, fact=facts), (bare,), used)


def _lead_of(voice: Voice, asked: Difference, value: float) -> str:
    """A difference in words, by its unit."""
    if asked.unit in ("years", ON):
        return in_years(voice, value)
    if asked.unit == "percent":
        return f"{value:.1f} %"
    if asked.unit == "ratio":
        return f"{value:.2f}"
    return voice.number(value, _unit(voice, asked.first))


def _is_before(one: Item, two: Item) -> bool:
    return isinstance(one, Date) and isinstance(two, Date) and one.last < two.first


def _unit(voice: Voice, operand: Operand) -> str | None:
    declared = _type_of(voice, operand)
    return declared.unit if declared else None


def _type_of(voice: Voice, operand: Operand) -> Type | None:
    return type_at(voice, operand.kind, operand.path) if isinstance(operand, Selection) else None


def tell_whether_in_all(voice: Voice, query: Query, asked: Aggregate) -> Told | None:
    """Whether a sum is over or under an amount ("was total trade in 2022 over 250 million?"), where it is the
    sum of just one; None for another question."""
    inner = asked.operand
    if not isinstance(inner, Selection) or any(ask.what != "exists" for ask in query.asks):
        return None
    weighed = {d for d in inner.demands
               if isinstance(d, Condition) and d.path == inner.path and d.operator in WEIGHED}
    if not weighed:
        return None
    alone = inner._replace(path=())
    if len(records_of(voice, alone._replace(demands=inner.demands - weighed))) != 1:
        return Told("unknown", voice.phrase("none"))
    return whether(voice, query._replace(selection=alone))


def tell_aggregate(voice: Voice, asked: Aggregate) -> Told:
    values = denote(voice.store, asked)
    if not values:
        return Told("unknown", voice.phrase("none"))
    number = values[0]
    declared = _type_of(voice, asked.operand)
    used = tuple(records_of(voice, asked.operand))
    lead, bare = voice.value(number, declared), (voice.bare(number, declared),)
    kinds = {voice.store.record(n).kind for n in used}
    if len(used) > MAX_SENTENCES or all(voice.store.kinds[kind].complete for kind in kinds):
        return Told("answered", voice.phrase("list", lead=lead), bare, used)
    # what else there was may not be known: what was added up is shown
    return Told("answered", voice.phrase("lead", lead=lead, fact=sentences_of(voice, used)), bare, used)
