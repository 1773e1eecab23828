"""Answers about times: how long something lasted, what was in the same year, from when until when.

Takes the numbers of records and a `Voice`; gives what is `Told`.

For example, of a term from 1969 to 1978 it is told that it lasted 9 years.
"""
from bot.dates import MONTHS_OF_YEAR, days_in, months_between, parse, span
from bot.denial import nearest, nothing
from bot.listed import MAX_DESCRIBED, by_year, capital, field_asked, in_sentences, in_time
from bot.lookup import difference, walk
from bot.model import Date
from bot.query import Ask, Query, Selection, of_each, several
from bot.render import Voice
from bot.told import MAX_SENTENCES, Told, date_of, dates_of, records_of, sentences_of, type_at

DAYS_OF_YEAR = 365


def tell_duration(voice: Voice, ask: Ask, numbers: list[int]) -> Told:
    """How long something lasted, or each of a few things."""
    each = [_lasted(voice, ask, number) for number in numbers] if len(numbers) <= MAX_SENTENCES else []
    told = [one for one in each if one is not None]
    if len(told) < len(numbers):
        return nearest(voice, numbers[0])
    lead = voice.join([lead for lead, _ in told])
    facts = dict.fromkeys(fact for number in numbers for fact in _lasting(voice, number, ask))
    return Told("answered", voice.phrase("lead", lead=capital(lead), fact=" ".join(facts)),
                tuple(value for _, value in told), tuple(numbers))


def _lasting(voice: Voice, number: int, ask: Ask) -> list[str]:
    """The sentence that tells of what lasted, and that of its end, if the first one doesn't tell it."""
    told = voice.sentence(number, asked=field_asked(ask))
    end = "" if ask.path else _end_of(voice, number)
    over = voice.store.record(number).first(end) if end else None
    apart = isinstance(over, Date) and voice.date(over) not in told
    return [told, voice.sentence(number, asked=end)] if apart else [told]


def _lasted(voice: Voice, ask: Ask, number: int) -> tuple[str, int | str] | None:
    """How long something lasted, in words and in years or days, by the date that tells it, or between its two
    dates; None if that isn't told."""
    dates = [date for date in (walk(voice.store, number, ask.path) if ask.path else _limits(voice, number))
             if isinstance(date, Date)]
    if ask.unit and len(dates) == 1:  # until they left, or now
        left = next((date for date in walk(voice.store, number, (ask.unit,)) if isinstance(date, Date)), None)
        end = left or voice.pack.as_of
        dates += [end] if end else []
    elif len(dates) == 1 and dates[0].lasts:
        open_end = [voice.pack.as_of] if dates[0].open and voice.pack.as_of else []
        dates = [*(end for part in dates[0].text.split("..") if (end := parse(part))), *open_end]
    years = difference(dates[:1], dates[1:2], "years") if len(dates) == 2 else None
    if years is None:
        return None
    days, months = days_in(*dates), months_between(*dates)  # which are only told of what is known so well
    short = days < DAYS_OF_YEAR if days else months < MONTHS_OF_YEAR if months else not years
    if ask.counted == "year" or (not ask.counted and years and not short):
        return (in_years(voice, years), int(years)) if years else None
    if days and ask.counted in ("", "day"):
        return _counted(voice, "days", days), days
    if months and ask.counted in ("", "month"):
        return voice.phrase("about", figure=_counted(voice, "months", months)), months
    lead = str(voice.language["say"]["within_a_year"])
    return (lead, lead) if short and not ask.counted else None


def _limits(voice: Voice, number: int) -> list[Date]:
    """The dates of a record, of which one is its beginning and another its end: just these, if one is called
    so."""
    record, end = voice.store.record(number), _end_of(voice, number)
    if not end:
        return list(dates_of(voice, number))
    limits = (_date_fields(voice, number)[0], end)
    return [date for name in limits if isinstance(date := record.first(name), Date)]


def _end_of(voice: Voice, number: int) -> str:
    """The first field behind its first date that tells when what a record tells of was over; empty if there
    is none."""
    return next((name for name in _date_fields(voice, number)[1:] if name in voice.language.ends), "")


def _date_fields(voice: Voice, number: int) -> list[str]:
    """The fields for dates of the kind of a record."""
    fields = voice.store.kinds[voice.store.record(number).kind].fields.values()
    return [field.name for field in fields if field.type.base == "date"]


def tell_same(voice: Voice, numbers: list[int]) -> Told:
    """Whether all that is told of happened in the same year."""
    dates = [date for n in numbers if (date := date_of(voice, n))]
    if len(dates) < len(numbers) or len(numbers) < 2:
        return Told("unknown", voice.phrase("none"))
    same = len({(d.first[0], d.last[0]) for d in dates}) == 1
    facts = " ".join(voice.sentence(n) for n in numbers[:MAX_DESCRIBED])
    return Told("answered", voice.phrase("yes" if same else "no", fact=facts), (same,), tuple(numbers))


def tell_alike(voice: Voice, ask: Ask, query: Query) -> Told:
    """Whether all that are named have some value in common."""
    assert isinstance(query.selection, Selection)
    named = several(query.selection)
    parts = [records_of(voice, one) for one in of_each(query.selection, named)] if named else []
    values = [[item for number in part for item in walk(voice.store, number, ask.path)] for part in parts]
    if not values or not all(values):
        return nothing(voice, query)
    alike = [item for item in dict.fromkeys(values[0]) if all(item in of_one for of_one in values)]
    told = alike or dict.fromkeys(item for of_one in values for item in of_one)
    declared = type_at(voice, query.selection.kind, ask.path)
    numbers = tuple(dict.fromkeys(number for part in parts for number in part))
    facts = sentences_of(voice, numbers[:MAX_SENTENCES], field_asked(ask))
    fact = voice.phrase("lead", lead=voice.join([voice.value(item, declared) for item in told]), fact=facts)
    return Told("answered", voice.phrase("yes" if alike else "no", fact=fact), (bool(alike),), numbers)


def tell_of_same_year(voice: Voice, ask: Ask, numbers: list[int], wanted: int) -> Told:
    """Which of several things happened in the same year as another one, or had the date in the same year that
    is asked about; `wanted`: how many in each, if it is said."""
    def dated(number: int) -> Date | None:
        told = [item for item in walk(voice.store, number, ask.path) if isinstance(item, Date)] if ask.path \
            else [date_of(voice, number)]
        return next(iter(told), None)

    years = by_year((number, dated(number)) for number in in_time(voice, numbers))
    found = [those for those in years.values() if len(those) == wanted or (len(those) > 1 and not wanted)]
    return in_sentences(voice, [number for those in found for number in those]) if found else \
        Told("unknown", voice.phrase("count_none"))


def tell_period(voice: Voice, numbers: list[int]) -> Told:
    """Between which dates something lasted."""
    dates = [date for n in numbers for date in dates_of(voice, n)]
    lead = voice.join([voice.date(d) for d in dates])
    return Told(
        "answered",
        voice.phrase("lead", lead=lead, fact=" ".join(voice.sentence(n) for n in numbers)),
        tuple(d.iso for d in dates),
        tuple(numbers),
    )


def in_years(voice: Voice, years: float) -> str:
    return _counted(voice, "years", years)


def _counted(voice: Voice, unit: str, number: float) -> str:
    """So many years or days, in words."""
    forms = voice.language["say"][unit]
    return str(forms["one" if number == 1 else "other"]).format(n=voice.number(number))


def hull(dates: list[Date]) -> Date:
    """From the first to the last of some dates."""
    first, last = min(dates, key=lambda d: d.first), max(dates, key=lambda d: d.last)
    return first if first == last else span(first, last)
