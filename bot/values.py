"""The dates, numbers and quantities that stand in a question.

Takes the words of a question, the language and the pack's `as_of`; gives `(start, end, Entry)` for every
stretch that is a value.

For example, "in the late 1800s" holds the date 1867/1899, "US$201 million" the number 201000000.
"""
import functools
from collections.abc import Iterator, Sequence

from bot import dates
from bot.language import Language
from bot.lexicon import Entry
from bot.model import Date
from bot.text import longest

Found = tuple[int, int, Entry]
MAX_DIGITS = 15  # of a number that is read
EVERY_YEAR = 0.3  # a month of no certain year; what is called so ("June") is rather that
RATHER_MONEY = 0.5  # the weight that is called as the pack's money: "five pounds"
WHOLE, TENS = 100, frozenset(range(20, 100, 10))  # behind which smaller numbers may stand
EARLIEST_YEAR, LATEST_YEAR = 1000, 2199


def literals(language: Language, as_of: Date | None, units: frozenset[str],
             words: Sequence[str]) -> Iterator[Found]:
    """Every value among the words, longest first where one holds another. `units`: those of the pack; an
    amount of any other money is none of its values."""
    opening = _opening(language)
    since: Date | None = None  # the year that was told last
    for start, word in enumerate(words):
        if word in language["articles"] and start and words[start - 1] in _bounding(language):
            yield from _converted(language, words, start, start + 1, 1, units)  # "more than an hour"
        if word not in opening and not any(map(str.isdigit, word)):
            continue  # as most words
        if since and (far := _years_on(language, words, start)):
            yield start, start + 3, Entry("date", dates.year(since.first[0] + far))
        for end, date, cost in _dates(language, as_of, words, start):
            since = date if date.iso.isdigit() else since
            yield start, end, Entry("date", date, cost)
        if spoken := _in_words(language, words, start):
            yield start, spoken[0], Entry("number", spoken[1])
        nth = _ordinal(language, words[start])
        if nth and words[start] not in language["ordinals"]:
            yield start, start + 1, Entry("superlative", ("least", "date", nth))
        yield from _compound(language, words, start, units)
        if word in language["numbers"]:
            yield from _converted(language, words, start, start + 1, language["numbers"][word], units)
        number = _number(language, words, start, units)
        if len(word) == 2 and word[0] == "0" and word.isdigit():
            continue  # "in 08" is a year
        if number and (not number[2] or number[2] in units):
            end, value, unit = number
            cost = 0.5 if unit == "" and EARLIEST_YEAR < value <= LATEST_YEAR else 0.0  # rather a year
            yield start, end, Entry("number", value, cost, unit)
            if unit:
                yield from ((start, end, entry) for entry in _in_other_units(language, value, unit, units))
            else:
                yield from _converted(language, words, start, end, value, units)


def _years_on(language: Language, words: Sequence[str], start: int) -> int:
    """How many years on from a time that was told another is: "(in 2022) than four years earlier"; 0 where
    that isn't told."""
    number, unit, way = (*words[start:start + 3], "", "", "")[:3]
    years = int(number) if number.isdigit() else language["numbers"].get(number, 0)
    on = language["years_on"].get(way, 0) if unit in language["units"]["year"] and 0 < years < WHOLE else 0
    return 0 if words[start + 3:start + 4] and words[start + 3] in language["than"] else int(years * on)


def _converted(language: Language, words: Sequence[str], start: int, end: int, value: float,
               units: frozenset[str]) -> Iterator[Found]:
    """A number with its unit behind it, in the other units of the pack that measure the same: "5 minutes" as
    so many seconds."""
    sizes = _unit_sizes(language)
    for stop in (end + 2, end + 1):
        if stop <= len(words) and (unit := " ".join(words[end:stop])) in sizes:
            money = language["currencies"].get(unit) in units
            yield from ((start, stop, entry._replace(cost=RATHER_MONEY if money else entry.cost))
                        for entry in _in_other_units(language, value, unit, units))
            return


def _compound(language: Language, words: Sequence[str], start: int, units: frozenset[str]) -> Iterator[Found]:
    """An amount in a unit and smaller ones of its sort ("2 hours and 12 minutes"), in those of the pack."""
    sizes, total, parts, sort, last = _unit_sizes(language), 0.0, 0, "", float("inf")
    at = end = start
    while at + 1 < len(words) and words[at + 1] in sizes:
        value = int(words[at]) if words[at].isdigit() else language["numbers"].get(words[at])
        measured, size = sizes[words[at + 1]]
        if value is None or (parts and measured != sort) or size >= last:
            break
        total, parts, sort, last, end = total + value * size, parts + 1, measured, size, at + 2
        at = end + int(end < len(words) and words[end] in language["and"])
    for unit in sorted(units) if parts > 1 else ():
        if sizes.get(unit, ("", 0.0))[0] == sort:
            amount = total / sizes[unit][1]
            yield start, end, Entry("number", int(amount) if amount == int(amount) else amount, 0.0, unit)


def _in_other_units(language: Language, value: float, unit: str, units: frozenset[str]) -> Iterator[Entry]:
    sizes = _unit_sizes(language)
    measured, size = sizes.get(unit, ("", 0.0))
    for other in sorted(units):
        if measured and sizes.get(other, ("", 0.0))[0] == measured and sizes[other][1] != size:
            amount = value * size / sizes[other][1]
            yield Entry("number", int(amount) if amount == int(amount) else amount, 0.0, other)


@functools.lru_cache(maxsize=8)
def _unit_sizes(language: Language) -> dict[str, tuple[str, float]]:
    """What each unit measures and how large it is, by all that it is called."""
    found: dict[str, tuple[str, float]] = {}
    for measured, sizes in language["unit_sizes"].items():
        for unit, size in sizes.items():
            written = [short for short, word in language["units_written"].items() if word == unit]
            spelt = [unit.replace(part, instead) for part, instead in language["spelt_also"].items()]
            plural = [word + language["unit_plural"] for word in (unit, *spelt)]
            for word in (unit, *written, *spelt, *plural):
                found[word] = (measured, float(size))
    return found


@functools.lru_cache(maxsize=8)
def _bounding(language: Language) -> frozenset[str]:
    """The words at the end of what bounds an amount: "more than", "at least"."""
    sections = ("than", "more_than", "less_than", "at_least", "at_most")
    return frozenset(str(phrase).split()[-1] for section in sections for phrase in language[section])


CENTURIES = range(5, 22)  # those that a mere figure before "century" stands for
ROMAN = {tens * "x" + ones: 10 * tens + one for tens in range(3)
         for one, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
         if tens or one}


@functools.lru_cache(maxsize=8)
def _opening(language: Language) -> frozenset[str]:
    """The words without a digit that a value may begin with."""
    phrases = (*language["relative_years"], *language["turn_of"], *language["present_centuries"],
               *language["fractions"])
    sections = ("parts", "ordinals", "late_ordinals", "last", "decades", "numbers", "months", "currencies",
                "scales")
    return frozenset((*(phrase.split()[0] for phrase in phrases), *ROMAN,
                      *(str(word) for section in sections for word in language[section])))


def _dates(language: Language, as_of: Date | None, words: Sequence[str],
           start: int) -> Iterator[tuple[int, Date, float]]:
    now = as_of.last[0] if as_of else LATEST_YEAR
    for phrase, years in language["relative_years"].items() if as_of else ():
        if _stands(phrase, words, start):
            yield start + len(phrase.split()), dates.year(now + years), 0.0
    yield from _decade_of(language, words, start, now)
    end, part = start, None
    while end < len(words) and words[end] in language["parts"]:
        part, end = language["parts"][words[end]], end + 1
    if part:
        joints = (*language["date_joints"], *language["date_stretches"])
        while end < len(words) and words[end] in joints:
            end += 1
    for phrase in language["present_centuries"] if as_of else ():
        if _stands(phrase, words, start):
            yield start + len(phrase.split()), dates.hundreds(now // 100 * 100), 0.0
    for phrase, year in language["turn_of"].items():
        if _stands(phrase, words, start):
            yield start + len(phrase.split()), dates.year(year), 0.0
    if end < len(words):
        for stop, whole, cost in _plain_dates(language, as_of, words, end):
            date = dates.part(whole, part) if part else whole
            if date:
                yield stop, date, cost
            if not part:
                yield from _stretches(language, as_of, words, start, (stop, whole, cost))


def _stretches(language: Language, as_of: Date | None, words: Sequence[str], start: int,
               begun: tuple[int, Date, float]) -> Iterator[tuple[int, Date, float]]:
    """From one date to another, one of which is no mere year ("October 1999 to 2015"); no word opens it."""
    at, first, cost = begun
    opened = start > 0 and words[start - 1] in language["span_opened"]
    if opened or at + 1 >= len(words) or words[at] not in language["span"]:
        return
    for stop, last, more in _plain_dates(language, as_of, words, at + 1):
        if first.last < last.first and not (first.iso + last.iso).isdigit():  # of two years: `_plain_dates`
            yield stop, dates.span(first, last), cost + more


def _stands(phrase: str, words: Sequence[str], start: int) -> bool:
    """Whether a phrase stands at a place."""
    if not phrase.startswith(words[start]):
        return False
    said = phrase.split()
    return list(words[start:start + len(said)]) == said


def _decade_of(language: Language, words: Sequence[str], start: int,
               now: int) -> Iterator[tuple[int, Date, float]]:
    """"The first decade of this century", "the sixties of the 19th century"."""
    word = words[start]
    if word in language["decades"]:
        nth, at = language["decades"][word] // 10, start + 1
    elif set(words[start + 1:start + 2]).isdisjoint(language["units"]["decade"]):
        return
    elif word in map(str, language["last"]):
        nth, at = 9, start + 2
    elif word in language["ordinals"]:
        nth, at = language["ordinals"][word] - 1, start + 2
    else:
        return
    joined = at
    while at < len(words) and words[at] in language["date_joints"]:
        at += 1
    present = {tuple(str(phrase).split()[-2:]) for phrase in language["present_centuries"]}
    century: Date | None = None
    if tuple(words[at:at + 2]) in present:
        century, at = dates.hundreds(now // 100 * 100), at + 2
    elif joined < at < len(words):
        found = [f for f in _plain_dates(language, None, words, at) if f[1].last[0] - f[1].first[0] == 99]
        at, century = found[0][:2] if found else (at, None)
    if century:
        first = century.first[0] // 100 * 100 + 10 * nth
        yield at, dates.decade(first), 0.0


def _plain_dates(language: Language, as_of: Date | None, words: Sequence[str],
                 at: int) -> Iterator[tuple[int, Date, float]]:
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    now = as_of.last[0] if as_of else LATEST_YEAR
    if word.isdigit() and len(word) == 4 and EARLIEST_YEAR <= int(word) <= LATEST_YEAR:
        yield at + 1, dates.year(int(word)), 0.0
        if following in language["units"]["year"] and not language.is_plural(following):  # "in 2014 year"
            yield at + 2, dates.year(int(word)), 0.0
        last = words[at + 2] if following in language["span"] and at + 2 < len(words) else ""
        opened = at > 0 and words[at - 1] in language["span_opened"]
        if not opened and last.isdigit() and len(last) == 4 and int(word) < int(last) <= LATEST_YEAR:
            yield at + 3, dates.years(int(word), int(last), f"{word} {following} {last}"), 0.0
    elif word.isdigit() and len(word) == 2 and following not in language["spells"] \
            and following.removesuffix("s") not in language["spells"]:  # "for 20 years"
        yield at + 1, dates.year(_recent(int(word), now)), 0.8
    if word.rstrip("s").isdigit() and word.endswith("s"):
        digits = word[:-1]
        if len(digits) == 4:
            over = int(digits) // 100 < now // 100  # "the 2000s" are a decade as long as the century lasts
            yield at + 1, (dates.hundreds(int(digits)) if digits.endswith("00") and over
                           else dates.decade(int(digits))), 0.0
        elif len(digits) == 2 and digits[1] == "0":
            yield at + 1, dates.decade(_recent(int(digits), now)), 0.0
    if word in language["decades"]:  # "the twenties" are over: in 2024, those of the century before
        yield at + 1, dates.decade(_recent(language["decades"][word], now - 9)), 0.0
    hundreds = language["numbers"].get(word, 0) * 100
    if following in language["decades"] and EARLIEST_YEAR <= hundreds <= LATEST_YEAR:  # "nineteen eighties"
        yield at + 2, dates.decade(hundreds + language["decades"][following]), 0.0
    thousands = language["numbers"].get(word) in (1, 2) and language["scales"].get(following) == 1000
    if thousands and language.is_plural(following):  # "the two thousands", as "the 2000s"
        yield from ((at + 2, date, cost) for _, date, cost in _plain_dates(
            language, as_of, [f"{language['numbers'][word] * 1000}s"], 0))
    third = words[at + 2] if at + 2 < len(words) else ""
    if word in language["numbers"] and language["numbers"][word] >= 20 and third in language["centuries"] \
            and (nth := _ordinal(language, following)):
        yield at + 3, dates.century(language["numbers"][word] + nth), 0.0
    single = following in language["centuries"] and not language.is_plural(following)
    nth = _ordinal(language, word) if following in language["centuries"] else None
    if nth or (single and (nth := _numeral(word))):
        yield at + 2, dates.century(nth), 0.0
    if spoken := _spoken_year(language, words, at):
        yield spoken[0], dates.year(spoken[1]), 0.0
    yield from _calendar_dates(language, words, at, now)
    if word in language["months"] and words[at - 1:at] and words[at - 1] in language["monthly"]:
        yield at + 1, dates.every(language["months"][word]), EVERY_YEAR  # "in May"


def _in_words(language: Language, words: Sequence[str], start: int) -> tuple[int, int] | None:
    """A number of two digits in two words ("twenty-five"), and where it ends."""
    numbers = language["numbers"]
    tens, ones = (numbers.get(word, 0) for word in (*words[start:start + 2], "", "")[:2])
    return (start + 2, tens + ones) if tens in range(20, 100, 10) and ones in range(1, 10) else None


def _spoken_year(language: Language, words: Sequence[str], start: int) -> tuple[int, int] | None:
    """A year as it is read out, and where it ends: "eighteen sixty-six", "twenty eighteen", "nineteen oh
    five", "two thousand and eight", "two thousand"."""
    numbers, scales = language["numbers"], language["scales"]
    first, at = numbers.get(words[start], 0), start + 1
    if at < len(words) and first in range(1, 3) and scales.get(words[at]) == 1000:
        first, at = first * 10, at + 1
        if at < len(words) and words[at] in language["and"]:
            at += 1
    elif not EARLIEST_YEAR <= first * 100 <= LATEST_YEAR:
        return None
    if at < len(words) and words[at] in language["spoken_zero"]:
        at += 1
    elif at == start + 1 and numbers.get((*words, "")[at], 0) < 10:
        return None
    pair = _in_words(language, words, at) if at < len(words) else None
    at, rest = pair or (at + 1, numbers.get((*words, "")[at], 0))
    if 0 < rest < 100:
        return at, first * 100 + rest
    return (start + 2, first * 100) if scales.get((*words, "")[start + 1]) == 1000 and not rest else None


def _calendar_dates(language: Language, words: Sequence[str], at: int,
                    now: int) -> Iterator[tuple[int, Date, float]]:
    """Days and months: "20 August 2010", "the 20th of August, 2010", "August 20, 2010", "2010-08-20"."""
    end = at
    parts: list[tuple[str, int]] = []  # the name of a part with its number, in the order as said
    while end < len(words) and len(parts) < 3:
        kind = _part_of_date(language, words[end], [name for name, _ in parts], now)
        if kind:
            parts.append(kind)
        elif not parts or words[end] not in (*language["date_joints"], ",") or (
                parts[-1][0] == "day" and words[end] not in (*language["day_joints"], ",")):
            break  # "who came second in April 1946?"
        end += 1
        order = "".join(name[0] for name, _ in parts)
        if kind and order in ("my", "dmy", "mdy", "ynn"):
            names = ("year", "month", "day")
            known = dict(parts) if order != "ynn" else dict(zip(names, (n for _, n in parts), strict=True))
            found = dates.calendar(*map(known.get, names))
            if found:
                yield end, found, 0.0


def _part_of_date(language: Language, word: str, said: Sequence[str], now: int) -> tuple[str, int] | None:
    """The part of a date that a word is, beside those that were said before it."""
    if word in language["months"]:
        return ("month", language["months"][word]) if "month" not in said else None
    if word.isdigit() and len(word) == 4:
        fits = "year" not in said and EARLIEST_YEAR <= int(word) <= LATEST_YEAR
        return ("year", int(word)) if fits else None
    if word.isdigit() and len(word) == 2 and word[0] == "0" and list(said) == ["month"]:
        return "year", _recent(int(word), now)  # "May 08"
    if word.isdigit() and len(word) == 2 and said[:1] == ["year"]:
        return f"number {len(said)}", int(word)
    nth = int(word) if word.isdigit() else _ordinal(language, word)
    return ("day", nth) if nth and nth <= 31 and "day" not in said and "year" not in said else None


def _recent(two_digits: int, now: int) -> int:
    """The latest year with these last two digits that isn't after now."""
    year = now // 100 * 100 + two_digits
    return year if year <= now else year - 100


def _ordinal(language: Language, word: str) -> int | None:
    if word in language["ordinals"]:
        return int(language["ordinals"][word])
    if word in language["late_ordinals"]:
        return int(language["late_ordinals"][word])
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdigit() and word != digits and len(digits) < 3 else None


def _numeral(word: str) -> int | None:
    """Which century a figure or a Roman numeral tells: "the 19 century", "the XXI century"."""
    number = int(word) if word.isdigit() else ROMAN.get(word, 0)
    return number if number in CENTURIES else None


def _number(language: Language, words: Sequence[str], start: int,
            units: frozenset[str]) -> tuple[int, float, str] | None:
    """A number with its scale and its unit: where it ends, how much, in what (as it is written)."""
    at, unit = start, ""
    while at < len(words) and words[at] in language["currencies"]:
        unit, at = language["currencies"][words[at]], at + 1
    if at >= len(words):
        return None
    if len(words[at]) > MAX_DIGITS:
        return None
    if not unit and (measured := _measured(language, words, at, units)):
        return measured
    fraction = longest(words[at:], language["fractions"])
    whole = at + len(fraction)
    if fraction and whole < len(words) and len(words[whole]) > 2 and words[whole] in language["scales"]:
        end, value, scale = whole, language["fractions"][" ".join(fraction)], 1  # "half a million"
    else:
        end, spelt = _spelt(language, words, at)
        value, scale = (float(spelt), 1) if end > at + 1 else _figure(language, words[at])
    if value is None and words[at] in language["scales"] and len(words[at]) > 2:
        value, scale = 1.0, language["scales"][words[at]]  # "a million"
    lone = at == start and end == at + 1 and words[at] in language["numbers"]
    if value is None or (lone and set(words[end:end + 1]).isdisjoint(language["currencies"])):
        return None  # what the word alone tells is read elsewhere
    at = max(at + 1, end)
    if scale == 1 and at < len(words) and words[at] in language["scales"]:
        scale, at = language["scales"][words[at]], at + 1
    if at + 1 < len(words) and words[at] in language["prepositions"]["of"] \
            and words[at + 1] in language["currencies"]:
        at += 1  # "300 millions of dollars"
    if at < len(words) and words[at] in language["currencies"]:
        unit, at = language["currencies"][words[at]], at + 1
    total = value * scale
    return at, int(total) if total == int(total) else total, unit


def _spelt(language: Language, words: Sequence[str], at: int) -> tuple[int, int]:
    """A number in words, as far as it goes on from a place: "two hundred and fifty million", "twenty three";
    where it ends, the place itself if none begins there. "Nineteen eighty" is a year."""
    numbers, scales, joints = language["numbers"], language["scales"], language["and"]
    whole, part, last, end = 0, 0, 0, at
    for place in range(at, len(words)):
        word = words[place]
        if word in joints and place == end and last >= WHOLE:
            continue  # "two hundred and …"
        number, scale = numbers.get(word), scales.get(word, 0) if part and len(word) > 2 else 0
        if number == WHOLE and 0 < part < WHOLE // 10:
            part *= WHOLE
        elif number is not None and (place == at or (number and number < last and (
                last >= WHOLE or (last in TENS and number < WHOLE // 10)))):
            part += number
        elif scale and (not whole or scale < whole):
            whole, part = whole + part * scale, 0
        else:
            break
        last, end = number or scale, place + 1
    return end, whole + part


def _measured(language: Language, words: Sequence[str], at: int,
              units: frozenset[str]) -> tuple[int, float, str] | None:
    """A figure with a unit of the pack that is written short ("3500 m", "12km"), which is no scale then."""
    if not any(map(str.isdigit, words[at])):
        return None
    shorts = {short: unit for short, unit in language["units_written"].items()
              if unit in units or short in units}
    for short, unit in shorts.items():
        behind = at + 1 < len(words) and words[at + 1] == short
        digits = words[at] if behind else words[at].removesuffix(short)
        digits = digits.replace(",", "")
        if (behind or digits != words[at].replace(",", "")) and digits.replace(".", "", 1).isdigit():
            value = float(digits)
            meant = unit if unit in units else short
            return at + 1 + behind, int(value) if value.is_integer() else value, meant
    return None


def _figure(language: Language, word: str) -> tuple[float | None, int]:
    plain = word.replace(",", "")
    if plain[:1] == "-":
        value, scale = _figure(language, plain[1:])
        return None if value is None else -value, scale
    if not plain[:1].isdigit():
        return None, 1
    for suffix, scale in [("", 1), *language["scales"].items()]:
        digits = plain[:len(plain) - len(suffix)] if suffix and plain.endswith(suffix) else plain
        if (not suffix or digits != plain) and digits.replace(".", "", 1).isdigit():
            return float(digits), scale
    return None, 1
