"""Dates as precise as they are known: what is written in a pack becomes a stretch of days.

Takes text in the strict form of packs (and numbers, for the helpers); gives `Date` values, or None
for what isn't a date. Knows no clock and no language: names of months come in as an argument.

    >>> parse("late 1800s").iso
    '1867/1899'
    >>> parse("1967..", as_of=parse("2024")).last
    (2024, 12, 31)
"""
import re
from collections.abc import Mapping
from datetime import date
from typing import Literal, cast, get_args

from bot.model import ANY_YEAR, Date, Day

Third = Literal["early", "mid", "late"]

BEGINNING: Day = (1, 1, 1)
END: Day = (9999, 12, 31)
MONTHS_OF_YEAR = 12
FORMS = "1989, 2008-05, 2008-05-14, 1960s, 1800s, 19th century, late 1800s, 1967..1969, 1967.. or ..1969"

_ISO = re.compile(r"([0-9]{4})(?:-([0-9][0-9])(?:-([0-9][0-9]))?)?")
_STRETCH = re.compile(r"([0-9]{3})0s")
_CENTURY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th) century")
_THIRD = re.compile(r"(early|mid|late)[ -](.+)")
_NAMED_MONTH = re.compile(r"(?:([0-9]{1,2}) )?([^\W\d_]+) ([0-9]{4})")


def parse(text: str, *, months: Mapping[str, int] | None = None, as_of: Date | None = None) -> Date | None:
    """The date that `text` writes, or None. `months` maps names of months (in lower case) to their
    numbers; an open span lasts until the end of `as_of`, or for ever when that isn't given."""
    text = " ".join(text.split())
    first, dots, last = text.partition("..")
    found = _parse_span(first, last, months, as_of) if dots else _parse_stretch(text, months)
    return found.written(text) if found else None


def _parse_span(first: str, last: str, months: Mapping[str, int] | None, as_of: Date | None) -> Date | None:
    start, end = (_parse_stretch(part.strip(), months) for part in (first, last))
    if (first.strip() and start is None) or (last.strip() and end is None):
        return None
    if start and end:
        return span(start, end).lasting() if start.first <= end.last else None
    if start:
        return since(start, as_of=as_of).lasting()
    return until(end).lasting() if end else None


def _parse_stretch(text: str, months: Mapping[str, int] | None) -> Date | None:
    """A date that is no span."""
    if match := _ISO.fullmatch(text):
        return calendar(*(int(part) if part else None for part in match.groups()))
    if match := _STRETCH.fullmatch(text):
        tens = int(match[1])
        return decade(tens * 10) if tens % 10 else hundreds(tens * 10)
    if match := _CENTURY.fullmatch(text):
        return century(int(match[1])) if int(match[1]) else None
    if match := _THIRD.fullmatch(text):
        whole = _parse_stretch(match[2], months)
        return part(whole, cast(Third, match[1])) if whole else None
    if months and (match := _NAMED_MONTH.fullmatch(text)) and (number := months.get(match[2].lower())):
        return calendar(int(match[3]), number, int(match[1]) if match[1] else None)
    return None


def calendar(y: int | None, m: int | None = None, d: int | None = None) -> Date | None:
    """A year, month or day, if the calendar has it."""
    if not y or (m is not None and not 1 <= m <= 12):
        return None
    if m is None:
        return year(y)
    if d is None:
        return month(y, m)
    return day(y, m, d) if 1 <= d <= _days(y, m) else None


def _days(y: int, m: int) -> int:
    """How many days a month has (the calendar module would tell, and takes longer to import than all else
    here)."""
    return 31 if m == 12 else (date(y, m + 1, 1) - date(y, m, 1)).days


def year(n: int) -> Date:
    """All of a year."""
    return Date((n, 1, 1), (n, 12, 31), str(n), f"{n:04}")


def month(y: int, m: int) -> Date:
    """All of a month."""
    iso = f"{y:04}-{m:02}"
    return Date((y, m, 1), (y, m, _days(y, m)), iso, iso)


def every(m: int) -> Date:
    """A month of whatever year, as ISO 8601 once wrote it: "--05"."""
    iso = f"--{m:02}"
    return Date((ANY_YEAR, m, 1), (ANY_YEAR, m, 31), iso, iso)


def day(y: int, m: int, d: int) -> Date:
    """One day."""
    iso = f"{y:04}-{m:02}-{d:02}"
    return Date((y, m, d), (y, m, d), iso, iso)


def decade(first_year: int) -> Date:
    """The ten years from 1960 on: "1960s"."""
    return years(first_year, first_year + 9, f"{first_year}s")


def hundreds(first_year: int) -> Date:
    """The hundred years from 1800 on: "1800s"."""
    return years(first_year, first_year + 99, f"{first_year}s")


def century(n: int) -> Date:
    """The nth century as historians count: the 19th is 1801 to 1900."""
    ending = "th" if n // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return years(n * 100 - 99, n * 100, f"{n}{ending} century")


def part(whole: Date, which: Third) -> Date | None:
    """The early, mid or late third of a stretch, in whole years, else months, else days; None of a
    stretch too short for that, or of a month of whatever year."""
    if whole.recurs:
        return None
    text = f"{which} {whole.text}"
    index = get_args(Third).index(which)
    (y1, m1, d1), (y2, m2, d2) = whole.first, whole.last
    whole_months = d1 == 1 and d2 == _days(y2, m2)
    if whole_months and (m1, m2) == (1, 12) and y2 - y1 >= 2:
        first, last = _third(y2 - y1 + 1, index)
        return years(y1 + first, y1 + last, text)
    month1, month2 = y1 * 12 + m1 - 1, y2 * 12 + m2 - 1
    if whole_months and month2 - month1 >= 2:
        first, last = _third(month2 - month1 + 1, index)
        ends = [month((month1 + n) // 12, (month1 + n) % 12 + 1) for n in (first, last)]
        return span(*ends).written(text)
    day1, day2 = date(*whole.first).toordinal(), date(*whole.last).toordinal()
    if day2 - day1 >= 2:
        first, last = _third(day2 - day1 + 1, index)
        found = [date.fromordinal(day1 + n) for n in (first, last)]
        return span(*(day(d.year, d.month, d.day) for d in found)).written(text)
    return None


def _third(length: int, index: int) -> tuple[int, int]:
    """The first and last place of a third; the middle one gets what is left over (33, 34, 33)."""
    return round(length * index / 3), round(length * (index + 1) / 3) - 1


def years(first: int, last: int, text: str) -> Date:
    """All of the years from one to another."""
    return Date((max(first, 1), 1, 1), (last, 12, 31), text, f"{max(first, 1):04}/{last:04}")


def span(a: Date, b: Date) -> Date:
    """From the beginning of `a` to the end of `b`; open if `b` is."""
    start, end = a.iso.partition("/")[0], b.iso.rpartition("/")[2]
    iso = start if start == end else f"{start}/{end}"
    return Date(a.first, b.last, f"{a.text}..{b.text}", iso, b.open)


def limit(a: Date, last: bool) -> Date | None:
    """When what lasted began, or was over, as precise as that is known; None if it isn't."""
    if not a.lasts or (last and a.open):
        return None if a.lasts else a
    return _parse_stretch(a.iso.rpartition("/")[2] if last else a.iso.partition("/")[0], None)


def since(a: Date, *, as_of: Date | None = None) -> Date:
    """From the beginning of `a` on; what isn't over lasts until the end of `as_of`."""
    last = max(as_of.last, a.last) if as_of else END
    return Date(a.first, last, f"{a.text}..", f"{a.iso.partition('/')[0]}/..", True)


def until(b: Date) -> Date:
    """From an unknown beginning to the end of `b`."""
    return Date(BEGINNING, b.last, f"..{b.text}", f"../{b.iso.rpartition('/')[2]}")


def years_between(a: Date, b: Date) -> int | None:
    """The years from `a` to `b` by their numbers (negative if `b` is earlier); None where one of them
    isn't known to the year."""
    if a.first[0] != a.last[0] or b.first[0] != b.last[0]:
        return None
    return b.first[0] - a.first[0]


def months_between(a: Date, b: Date) -> int | None:
    """The months from `a` to `b` by their numbers; None where one of them isn't known to the month."""
    if any(date.first[:2] != date.last[:2] for date in (a, b)):
        return None
    return (b.first[0] - a.first[0]) * MONTHS_OF_YEAR + b.first[1] - a.first[1]


def days_in(first: Date, last: Date) -> int | None:
    """The days from one date to another, both included; None where one of them isn't known to the day."""
    if first.first != first.last or last.first != last.last:
        return None
    return (date(*last.first) - date(*first.first)).days + 1


def age(born: Date, at: Date) -> int | None:
    """How many birthdays somebody has had by a date, or in that year, where it may be either; None where one
    of the two isn't known to the year."""
    years = years_between(born, at)
    return years - (at.last[1:] < born.first[1:]) if years is not None and born.first == born.last else years
