"""Dates: what is written, and the stretch of days that it is."""
import pytest

from bot.dates import century, decade, hundreds, month, parse, part, since, span, until, year, years_between

MONTHS = {"may": 5, "mayo": 5}


@pytest.mark.parametrize(("text", "first", "last", "iso"), [
    ("1989", (1989, 1, 1), (1989, 12, 31), "1989"),
    ("0966", (966, 1, 1), (966, 12, 31), "0966"),
    ("2008-05", (2008, 5, 1), (2008, 5, 31), "2008-05"),
    ("2008-05-14", (2008, 5, 14), (2008, 5, 14), "2008-05-14"),
    ("2008-02-29", (2008, 2, 29), (2008, 2, 29), "2008-02-29"),
    ("1960s", (1960, 1, 1), (1969, 12, 31), "1960/1969"),
    ("1800s", (1800, 1, 1), (1899, 12, 31), "1800/1899"),
    ("19th century", (1801, 1, 1), (1900, 12, 31), "1801/1900"),
    ("21st century", (2001, 1, 1), (2100, 12, 31), "2001/2100"),
    ("early 1800s", (1800, 1, 1), (1832, 12, 31), "1800/1832"),
    ("mid 1800s", (1833, 1, 1), (1866, 12, 31), "1833/1866"),
    ("late 1800s", (1867, 1, 1), (1899, 12, 31), "1867/1899"),
    ("mid-1960s", (1963, 1, 1), (1966, 12, 31), "1963/1966"),
    ("late 19th century", (1868, 1, 1), (1900, 12, 31), "1868/1900"),
    ("early 2008", (2008, 1, 1), (2008, 4, 30), "2008-01/2008-04"),
    ("late 2008", (2008, 9, 1), (2008, 12, 31), "2008-09/2008-12"),
    ("mid 2008-05", (2008, 5, 11), (2008, 5, 21), "2008-05-11/2008-05-21"),
    ("1967..1969", (1967, 1, 1), (1969, 12, 31), "1967/1969"),
    ("1967-03 .. 1969-08-02", (1967, 3, 1), (1969, 8, 2), "1967-03/1969-08-02"),
    ("late 1960s..1971", (1967, 1, 1), (1971, 12, 31), "1967/1971"),
    ("1967..1967", (1967, 1, 1), (1967, 12, 31), "1967"),
    ("1967..", (1967, 1, 1), (9999, 12, 31), "1967/.."),
    ("late 1960s..", (1967, 1, 1), (9999, 12, 31), "1967/.."),
    ("..1969", (1, 1, 1), (1969, 12, 31), "../1969"),
])
def test_what_a_date_covers(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], iso: str,
) -> None:
    found = parse(text)
    assert found is not None
    assert (found.first, found.last, found.iso, found.text) == (first, last, iso, text)
    assert found.open is text.endswith("..")


@pytest.mark.parametrize("text", [
    "", "..", "...", "now", "208", "20080", "2008-5", "2008-13", "2008-00", "2008-02-30", "2009-02-29",
    "0000", "0th century", "1965s", "late", "late 2008-05-14", "early mid", "1969..1967", "1967..soon",
    "soon..1967", "1..2..3", "May 2008", "12:30", "-1989", "１９８９",
])
def test_what_is_no_date(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(("text", "iso"), [
    ("May 2008", "2008-05"), ("may 2008", "2008-05"), ("mayo 2008", "2008-05"), ("14 May 2008", "2008-05-14"),
    ("late May 2008", "2008-05-22/2008-05-31"), ("May 2008..2010", "2008-05/2010"), ("2008", "2008"),
    ("32 May 2008", None), ("June 2008", None),
])
def test_months_have_the_names_that_the_language_gives_them(text: str, iso: str | None) -> None:
    found = parse(text, months=MONTHS)
    assert (found and found.iso) == iso


@pytest.mark.parametrize(("text", "as_of", "last"), [
    ("1967..", "2024", (2024, 12, 31)),
    ("1967..", "2024-05", (2024, 5, 31)),
    ("2025..", "2024", (2025, 12, 31)),
])
def test_an_open_span_holds_as_long_as_the_facts_are_known(
    text: str, as_of: str, last: tuple[int, int, int],
) -> None:
    found = parse(text, as_of=parse(as_of))
    assert found is not None
    assert (found.last, found.open) == (last, True)


def test_what_is_built_is_what_is_written() -> None:
    assert year(1989) == parse("1989")
    assert month(2008, 5) == parse("2008-05")
    assert decade(1960) == parse("1960s")
    assert hundreds(1800) == parse("1800s")
    assert century(19) == parse("19th century")
    assert part(hundreds(1800), "late") == parse("late 1800s")
    assert part(span(year(1967), year(1969)), "mid") == year(1968)
    assert span(year(1967), year(1969)) == parse("1967..1969")
    assert since(year(1967)) == parse("1967..")
    assert until(year(1969)) == parse("..1969")


@pytest.mark.parametrize(("n", "text"), [
    (1, "1st century"), (2, "2nd century"), (3, "3rd century"), (11, "11th century"), (19, "19th century"),
    (21, "21st century"),
])
def test_centuries_have_the_names_by_which_they_are_written(n: int, text: str) -> None:
    found = century(n)
    assert (found.text, found) == (text, parse(text))


@pytest.mark.parametrize(("a", "b", "years"), [
    ("1989", "1998", 9), ("1998", "1989", -9), ("1989", "1989", 0), ("2007-12", "2008-01-01", 1),
    ("late 1800s", "1923", None), ("1923", "1960s", None), ("1967..", "1989", None),
    ("early 1923", "1969", 46),
])
def test_years_between(a: str, b: str, years: int | None) -> None:
    start, end = parse(a), parse(b)
    assert start and end
    assert years_between(start, end) == years
