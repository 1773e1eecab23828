"""Answers as lines of a terminal: takes an `Answer` (or records) and a width, gives styled lines.

For example, the answer to "who first visited Peru?" is its sentence with the name emphasised, and
under it, dim, where that is written.
"""
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bot.frontends.safe import printable
from bot.frontends.terminal.layout import Line, clip, line, pairs, table, wrap
from bot.frontends.terminal.names import Names, label
from bot.model import Date, Record
from bot.reading import Answer, Fact, Reading

TABLE_FROM = 3  # facts of one kind from which on a list is easier to read as a table than as a sentence
SOURCES, SOURCE_WIDTH = 3, 60  # how many are named under an answer, and how much of each
LEAD = r"\A([^:.\n]{1,40}):"  # "No: …", "Four: …": the answer in a word, in whatever language
CONSIDERED = 5  # intents that `:why` names


def answer(given: Answer, names: Names, width: int | None) -> list[Line]:
    """What the bot says, the facts where a table or a time line helps, its source, and suggestions."""
    lines = _told(given, names, width)
    lines += wrap(line(_footer(given), "dim"), width) if _footer(given) else []
    numbered = [(f"{number:>2}", text) for number, text in enumerate(given.suggestions, 1)]
    return lines + pairs(numbered, width, style="key")


def records(found: Sequence[Record], names: Names, width: int | None) -> list[Line]:
    """Records of one kind as a table of the fields that any of them has."""
    fields = [field for field in _fields(found, names) if any(record.values.get(field) for record in found)]
    named = any(record.name for record in found)
    head = (["name"] if named else []) + [label(field) for field in fields]
    rows = [
        ([record.name or ""] if named else []) + [names.field(record, field) for field in fields]
        for record in found
    ]
    return table(head, rows, width)


def why(given: Answer, names: Names, width: int | None) -> list[Line]:
    """How a question was read, and the facts that its answer rests on."""
    lines = [*wrap(line(given.reading.text, "strong"), width), (), *_words(given.reading, width)]
    weighed = [f"{c.intent} ({c.cost:.1f})" for c in given.reading.considered if c.cost is not None]
    about = [
        ("read as", given.reading.summary), ("query", given.reading.query),
        ("considered", ", ".join(weighed[:CONSIDERED])),
        ("confidence", f"{given.confidence:.2f}" if given.status == "answered" else ""),
    ]
    known = [(term, text) for term, text in about if text]
    lines += [(), *pairs(known, width)] if known else []
    for fact in given.facts:
        place = ", ".join(part for part in (fact.source, f"{Path(fact.file).name}:{fact.line}") if part)
        lines += [(), *wrap(line(f"{label(fact.kind)} ({place})", "strong"), width)]
        lines += pairs(_shown(fact, names), width)
    return lines


def _words(reading: Reading, width: int | None) -> list[Line]:
    rows = [
        [word.text + (f" → {word.corrected}" if word.corrected else ""), word.role, word.refers, word.origin]
        for word in reading.words
    ]
    return table(["word", "role", "refers to", "from"], rows, width)


def _fields(found: Sequence[Record], names: Names) -> list[str]:
    declared = [field for record in found[:1] if (kind := names.pack.kinds.get(record.kind))
                for field in kind.fields]
    return declared or list(dict.fromkeys(field for record in found for field in record.values))


def _shown(fact: Fact, names: Names) -> list[tuple[str, str]]:
    """The fields of a fact as a person reads them; those of a pack that has gone, as a program does."""
    record = names.at(fact.file, fact.line)
    if record is None:
        return [(label(field), str(value)) for field, value in fact.fields.items()]
    named = [("name", record.name)] if record.name else []
    return named + [(label(field), names.field(record, field)) for field in record.values]


def _told(given: Answer, names: Names, width: int | None) -> list[Line]:
    """The text, and where it lists several facts of a kind, these as a time line or a table. Where the text
    is nothing but their sentences, the time line stands instead of it."""
    found = [record for fact in given.facts if (record := names.at(fact.file, fact.line))]
    one_kind = len({record.kind for record in found}) == 1
    several = min(len(given.values), len(found)) >= TABLE_FROM and one_kind and given.status == "answered"
    dated = [Moment(date, record) for record in found if (date := _date(record))] if several else []
    moments = sorted(dated, key=lambda moment: moment.date)
    if dated == moments[::-1]:  # the latest first, as was asked
        moments = dated
    sentences = [names.sentence(record) for record in found] if several else []
    if moments and len(moments) == len(found) and given.text == " ".join(sentences):
        return _time_line([(moment, names.sentence(moment.record)) for moment in moments], names, width)
    lines = _text(given, names, width)
    if not several or all(sentence in given.text for sentence in sentences):
        return lines
    if len(moments) == len(found):
        told = [(moment, _beside(moment, found, names)) for moment in moments]
        return [*lines, (), *_time_line(told, names, width), ()]
    if any(record.key for record in found):  # things with names are listed well enough by these
        return lines
    return [*lines, (), *records(found, names, width), ()]


def _text(given: Answer, names: Names, width: int | None) -> list[Line]:
    text = printable(given.text)
    marks = [mark for mark in _marks(given, names) if mark[0] in text]
    if given.values and not marks:
        marks = [(match[1], "answer") for match in re.finditer(LEAD, text)]
    return [part for paragraph in text.split("\n") for part in wrap(_emphasised(paragraph, marks), width)]


class Moment(NamedTuple):
    """A fact and its date."""

    date: Date
    record: Record


def _time_line(told: Sequence[tuple[Moment, str]], names: Names, width: int | None) -> list[Line]:
    rows = [(names.voice.date(moment.date), text) for moment, text in told]
    return [(("dim", "│ "), *part) for part in pairs(rows, None if width is None else width - 2, style="key")]


def _beside(moment: Moment, found: Sequence[Record], names: Names) -> str:
    """What is to say of a fact in a time line: the fields that aren't the same in all of them."""
    parts = [moment.record.name or ""]
    for field in _fields(found, names):
        told = {names.field(record, field) for record in found}
        if len(told) > 1 and not isinstance(moment.record.first(field), bool | Date):
            parts.append(names.field(moment.record, field))
    return " · ".join(filter(None, parts))


def _is_sentence(value: Any) -> bool:
    return isinstance(value, str) and value.endswith(".")


def _date(record: Record) -> Date | None:
    dates = (value for values in record.values.values() for value in values if isinstance(value, Date))
    return next(dates, None)


def _footer(given: Answer) -> str:
    """Where the facts are from."""
    sources = dict.fromkeys(fact.source for fact in given.facts
                            if fact.source and fact.source not in given.text)
    shown = [clip(source, SOURCE_WIDTH) for source in list(sources)[:SOURCES]]
    more = [f"{len(sources) - SOURCES} more"] if len(sources) > SOURCES else []
    return f"Source: {', '.join([*shown, *more])}" if shown else ""


def _emphasised(text: str, marks: Iterable[tuple[str, str]]) -> Line:
    """The text with the marked words in their style; of two that overlap the earlier, longer one."""
    spans = sorted(
        (match.start(), -match.end(), style)
        for needle, style in marks
        for match in re.finditer(rf"(?<!\w){re.escape(needle)}(?!\w)", text, re.IGNORECASE)
    )
    parts: list[tuple[str, str]] = []
    done = 0
    for start, minus_end, style in spans:
        if start >= done:
            parts += [("", text[done:start]), (style, text[start:-minus_end])]
            done = -minus_end
    parts.append(("", text[done:]))
    return tuple(part for part in parts if part[1])


def _marks(given: Answer, names: Names) -> Iterator[tuple[str, str]]:
    """The words of an answer that matter: what was asked for, and what wasn't understood."""
    for word in given.reading.left_over:
        yield word.text, "left-over"
    written = _dates_as_written(given, names)
    for value in given.values:
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield from ((number, "answer") for number in _same_number(value, given.text))
        elif not _is_sentence(value):
            yield written.get(str(value), str(value)), "answer"


def _dates_as_written(given: Answer, names: Names) -> dict[str, str]:
    found = (record for fact in given.facts if (record := names.at(fact.file, fact.line)))
    return {value.iso: names.voice.date(value) for record in found for values in record.values.values()
            for value in values if isinstance(value, Date)}


def _same_number(value: Any, text: str) -> list[str]:
    """The numbers in a text with the digits of a value: "201" of "US$201 million" is 201000000."""
    return [number for number in re.findall(r"\d[\d.,]*(?<=\d)", text)
            if _digits(number) == _digits(str(value))]


def _digits(number: str) -> str:
    return re.sub(r"[.,]0+$|\D", "", number).strip("0")
