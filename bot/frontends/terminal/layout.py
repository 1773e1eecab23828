"""Setting text out in columns of a terminal: takes styled text and a width, gives styled lines.

A line is a tuple of (style, text) pairs; a style is a name of `screen.STYLE` or "". Widths are counted
in cells: a wide character takes two, a combining one none. A width of None means no limit (a pipe).
Every text of a user or a pack becomes a line here, and loses its control characters here.

    wrap(line("Alan García visited Poland."), 12) == [line("Alan García"), line("visited"), line("Poland.")]
"""
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wcwidth import wcswidth, wcwidth

from bot.frontends.safe import printable

Line = tuple[tuple[str, str], ...]
Row = Sequence[str]

GAP = "  "
MAX_WORD = 16  # cells; a column is squeezed to its longest word, but a longer one than this is cut


def line(text: str, style: str = "") -> Line:
    """A line in one style."""
    return ((style, printable(text).replace("\n", " ")),) if text else ()


def plain(styled: Line) -> str:
    """The text of a line."""
    return "".join(text for _, text in styled)


def cells(text: str) -> int:
    """How many columns a text takes."""
    width = wcswidth(text)
    return width if width >= 0 else len(text)


def clip(text: str, width: int) -> str:
    """The text, cut to a width with a dot-dot-dot if it is longer."""
    if cells(text) <= width:
        return text
    _, end = next(_pieces(text, 0, len(text), max(width - 1, 1)))
    return text[:end].rstrip() + "…"


def wrap(styled: Line, width: int | None, *, hang: str = "") -> list[Line]:
    """Break a line between words; lines after the first begin with `hang`."""
    if width is None:
        return [styled]
    text = plain(styled)
    styles = [style for style, part in styled for _ in part]
    spans = list(_breaks(text, max(width, 1), cells(hang)))
    return [
        (line(hang) if number else ()) + _slice(text, styles, start, end)
        for number, (start, end) in enumerate(spans)
    ] or [()]


def table(head: Row, rows: Sequence[Row], width: int | None) -> list[Line]:
    """Rows under a head, their cells wrapped; a list of fields for each row where the width is too small."""
    columns = list(zip(head, *rows, strict=True))
    widths = [max(map(cells, column)) for column in columns]
    if width is not None:
        squeezed = _squeeze(widths, [_longest_word(column) for column in columns],
                            width - len(GAP) * (len(head) - 1))
        if squeezed is None:
            return _cards(head, rows, width)
        widths = squeezed
    right = [len(column) > 1 and all(map(_is_number, column[1:])) for column in columns]
    lines = _row(head, widths, right, "head")
    for row in rows:
        lines += _row(row, widths, right, "")
    return lines


def pairs(rows: Iterable[tuple[str, str]], width: int | None, *, style: str = "head") -> list[Line]:
    """A term and what is said of it, in two columns."""
    rows = list(rows)
    indent = max((cells(term) for term, _ in rows), default=0) + len(GAP)
    if width is not None and indent > width // 2:
        indent = len(GAP)
        return [
            part for term, text in rows
            for part in [*wrap(line(term, style), width), *_indented(text, width, indent)]
        ]
    lines = []
    for term, text in rows:
        first, *rest = wrap(line(text), None if width is None else width - indent)
        lines.append((*line(term, style), ("", " " * (indent - cells(term))), *first))
        lines += [(("", " " * indent), *part) for part in rest]
    return lines


def _indented(text: str, width: int | None, indent: int) -> list[Line]:
    room = None if width is None else width - indent
    return [(("", " " * indent), *part) for part in wrap(line(text), room)]


def _breaks(text: str, width: int, hang: int) -> Iterator[tuple[int, int]]:
    start = end = 0
    room = width
    for word in re.finditer(r"\S+", text):
        for piece_start, piece_end in _pieces(text, *word.span(), max(width - hang, 1)):
            if end > start and cells(text[start:piece_end]) > room:
                yield start, end
                start, room = piece_start, width - hang
            end = piece_end
    if end > start:
        yield start, end


def _pieces(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """A word, cut where it is wider than a line; a combining character stays with its letter."""
    used = 0
    for position in range(start, end):
        size = max(wcwidth(text[position]), 0)
        if used + size > width and position > start:
            yield start, position
            start, used = position, 0
        used += size
    yield start, end


def _slice(text: str, styles: Sequence[str], start: int, end: int) -> Line:
    runs = groupby(range(start, end), key=lambda position: styles[position])
    return tuple((style, "".join(text[position] for position in run)) for style, run in runs)


def _longest_word(column: Row) -> int:
    return min(MAX_WORD, max((cells(word) for cell in column for word in cell.split()), default=0))


def _squeeze(widths: Sequence[int], least: Sequence[int], room: int) -> list[int] | None:
    """Take from the columns that can spare most until all fit, or None where they never do."""
    squeezed = list(widths)
    if sum(least) > room:
        return None
    while sum(squeezed) > room:
        spare = [width - minimum for width, minimum in zip(squeezed, least, strict=True)]
        squeezed[spare.index(max(spare))] -= 1
    return squeezed


def _row(row: Row, widths: Sequence[int], right: Sequence[bool], style: str) -> list[Line]:
    columns = [[plain(part) for part in wrap(line(cell), width)]
               for cell, width in zip(row, widths, strict=True)]
    lines = []
    for number in range(max(map(len, columns))):
        parts = [column[number] if number < len(column) else "" for column in columns]
        padded = [
            " " * (width - cells(part)) + part if flush else part + " " * (width - cells(part))
            for part, width, flush in zip(parts, widths, right, strict=True)
        ]
        lines.append(line(GAP.join(padded).rstrip(), style))
    return lines


def _cards(head: Row, rows: Sequence[Row], width: int | None) -> list[Line]:
    lines: list[Line] = []
    for row in rows:
        fields = [(name, cell) for name, cell in zip(head, row, strict=True) if cell]
        lines += [*pairs(fields, width), ()]
    return lines[:-1]


def _is_number(cell: str) -> bool:
    return not cell or re.fullmatch(r"[\d.,]+(?: \S+)?", cell) is not None
