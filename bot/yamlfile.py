"""A YAML file as nodes that know their place; every mistake in it is kept with its line and column.

Takes a path; gives a `Sheet` (the file's name with the problems and warnings found so far) and the
tree of its nodes. Scalars stay as they are written: what `no` or `12:30` means is for the pack to say.

For example, `people: [Polish, Pole]` is a `Mapping` whose `entries["people"]` is a `Listing` of two
`Scalar`s, the second at line 1, column 18.
"""
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.reader import Reader

from bot.errors import Problem
from bot.model import Place

T = TypeVar("T")

MAX_BYTES = 16_000_000  # a pack is written by hand; beyond this it is some other file
MAX_DEPTH = 20  # the formats need seven levels; a guard against files made to exhaust the stack
TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"
DEEP = "nesting depth"  # some parsers have a limit of their own, and reach it first in one long line
MAX_LISTED = 12  # names in one message
MAX_QUOTED = 60  # letters of a text in one message
NEAR = 60  # rapidfuzz's ratio (0 to 100) from which a name is offered as the one that was meant
SURE = 85  # and from which it surely was: `shp` for `ship`, but not `import` for `export`

# What the parser says of the commonest slips, and what to do about them.
HINTS = {
    "mapping values are not allowed": "; a text that holds `: ` needs quotation marks",
    "cannot start any token": "; indent with spaces; a text that begins with %, @ or ` needs quotation marks",
    "expected ',' or": "; between brackets, a text that holds `: ` or a comma needs quotation marks",
    "expected node content": "; what isn't known is left out; a text that begins so needs quotation marks",
    "end of stream": "; a quotation mark or a bracket isn't closed",
}


class Scalar(NamedTuple):
    """A single value, as written."""

    text: str
    line: int
    column: int


class Listing(NamedTuple):
    """A list of nodes."""

    items: list["Node"]
    line: int
    column: int


class Mapping(NamedTuple):
    """Nodes by name, in the order of the file; `keys` are the names as nodes."""

    entries: dict[str, "Node"]
    keys: dict[str, Scalar]
    line: int
    column: int


Node = Scalar | Listing | Mapping


class _UnreadableError(Exception):
    """The rest of the file makes no sense after this."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.problem = (line, column, message)


class Sheet:
    """A file that is being read: what is wrong with it is noted here, and reading goes on."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []

    def wrong(self, node: Node, message: str) -> None:
        """Note a mistake."""
        self.problems.append(self._problem(node, message))

    def warn(self, node: Node, message: str) -> None:
        """Note something that is skipped."""
        self.warnings.append(self._problem(node, message))

    def _problem(self, node: Node, message: str) -> Problem:
        """A problem in one line, even where it quotes a name of several."""
        return Problem(self.file, node.line, node.column, " ".join(message.split()))

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return Place(self.file, node.line, node.column)

    def string(self, node: Node | None, what: str) -> str | None:
        """A text, which may be missing but not empty."""
        if isinstance(node, Scalar):
            if text := node.text.strip():
                return text
            self.wrong(node, f"{what} is empty")
        elif node:
            hint = "; a text that begins with a brace or holds `: ` needs quotation marks"
            self.wrong(node, f"{what} must be a text, not {_shape(node)}{hint * isinstance(node, Mapping)}")
        return None

    def value(self, node: Node | None, what: str, read: Callable[[str], T]) -> T | None:
        """What `read` makes of a text, which may be missing. Its refusal, a ValueError, is noted."""
        text = self.string(node, what)
        if node is None or text is None:
            return None
        try:
            return read(text)
        except ValueError as error:
            self.wrong(node, str(error))
            return None

    def scalars(self, node: Node | None, what: str) -> list[Scalar]:
        """The texts of a list, which may be missing; a single one may stand without its brackets."""
        if node is None:
            return []
        nodes = node.items if isinstance(node, Listing) else [node]
        return [one for one in nodes if self.string(one, what) and isinstance(one, Scalar)]

    def strings(self, node: Node | None, what: str) -> tuple[str, ...]:
        """`scalars`, without their places."""
        return tuple(scalar.text.strip() for scalar in self.scalars(node, what))

    def mapping(self, node: Node | None, what: str, known: tuple[str, ...] = ()) -> Mapping:
        """A mapping, which may be missing; its keys must be among those `known`, if these are given."""
        if not isinstance(node, Mapping):
            if node:
                self.wrong(node, f"{what} must be a mapping (name: value), not {_shape(node)}")
            return Mapping({}, {}, 1, 1)
        for name, key in node.keys.items():
            if known and name not in known:
                self.wrong(key, f"{what} can't have `{name}`{cut_off(node, name) or instead(name, known)}")
        return node

    def named(self, section: Mapping, what: str, known: tuple[str, ...] = ()
              ) -> Iterator[tuple[Scalar, Mapping]]:
        """The mappings in a section, each with its name; what is none is noted and left out."""
        for name, node in section.entries.items():
            entry = self.mapping(node, f"{what} `{name}`", known)
            if entry is node:
                yield section.keys[name], entry


def _shape(node: Node) -> str:
    """What a node is, for a message."""
    if isinstance(node, Scalar):
        return quoted(node.text) if node.text else "empty"
    return "a list" if isinstance(node, Listing) else "a mapping"


def quoted(text: str) -> str:
    """What somebody wrote, for a message; the beginning, if it is long."""
    return f"`{text if len(text) <= MAX_QUOTED else text[:MAX_QUOTED] + '…'}`"


def nearest(name: str, names: Iterable[str], least: float = NEAR) -> str:
    """The end of a message about a name that doesn't exist: the one that may have been meant, or "".
    `least`: how near it must be."""
    from rapidfuzz import fuzz, process, utils  # only a pack with mistakes pays for the import

    found = process.extractOne(name, tuple(names), scorer=fuzz.ratio, processor=utils.default_process,
                               score_cutoff=least)
    return f"; did you mean `{found[0]}`?" if found else ""


def cut_off(section: Mapping, name: str) -> str:
    """The end of a message about a key without a value: mostly that is the rest of a text with a comma."""
    node = section.entries.get(name)
    empty = isinstance(node, Scalar) and not node.text
    return "; between { }, a text with a comma needs quotation marks, and a number has none" if empty else ""


def instead(name: str, names: Iterable[str]) -> str:
    """`nearest`, or else what there is to choose from, as far as it fits a line."""
    names = tuple(names)
    if near := nearest(name, names):
        return near
    listed = ", ".join(f"`{one}`" for one in names[:MAX_LISTED])
    return f"; expected {listed}{' …' * (len(names) > MAX_LISTED)}" if names else ""


def read(path: Path, name: str) -> tuple[Sheet, Node | None]:
    """The nodes of a file, which messages call `name`; None where it can't be read at all, which is
    then among the sheet's problems."""
    sheet = Sheet(name)
    try:
        return sheet, _compose(_text(path), sheet)
    except _UnreadableError as error:
        line, column, message = error.problem
        sheet.problems.append(Problem(sheet.file, line, column, message))
        return sheet, None


def _text(path: Path) -> str:
    try:
        data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        raise _UnreadableError(1, 1, f"can't be read: {error.strerror}") from None
    if data is None:
        raise _UnreadableError(1, 1, f"the file is larger than {MAX_BYTES // 1_000_000} MB, which no pack is")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[:error.start].decode()
        raise _UnreadableError(*_position(before),
                               "this isn't UTF-8; save the file in that encoding") from None
    if match := Reader.NON_PRINTABLE.search(text):
        raise _UnreadableError(*_position(text[:match.start()]),
                               f"a character (U+{ord(match[0]):04X}) that YAML doesn't allow")
    return text


def _position(before: str) -> tuple[int, int]:
    """Line and column after the text `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _compose(text: str, sheet: Sheet) -> Node:
    """The tree of nodes. It is made from the parser's events and not by its own composer, which takes
    twice as long, forgets anchors and overflows the stack on deep files."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    next_event: Callable[[], Any] = loader.get_event
    try:
        next_event()  # the start of the stream
        if type(next_event()) is StreamEndEvent:
            raise _UnreadableError(1, 1, "the file is empty")
        node = _node(next_event(), next_event, sheet, 0)
        next_event()  # the end of the document
        after = next_event()
        if type(after) is not StreamEndEvent:
            mark = after.start_mark
            raise _UnreadableError(mark.line + 1, mark.column + 1,
                                   "a second document begins here; a pack's file holds one")
        return node
    except yaml.MarkedYAMLError as error:
        raise _not_yaml(error) from None
    finally:
        loader.dispose()


def _not_yaml(error: yaml.MarkedYAMLError) -> _UnreadableError:
    """The parser's complaint, with where the spoilt part begins and what to do about it."""
    begin, end = error.context_mark, error.problem_mark
    mark = end or begin
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = error.problem or error.context or "something is wrong here"
    if DEEP in said:
        return _UnreadableError(line, column, TOO_DEEP)
    begun = f" in what begins on line {begin.line + 1}" if begin and begin.line + 1 < line else ""
    hint = next((hint for part, hint in HINTS.items() if part in said), "")
    return _UnreadableError(line, column, f"not YAML: {said}{begun}{hint}")


def _node(event: Any, next_event: Callable[[], Any], sheet: Sheet, depth: int) -> Node:
    """The node that begins with `event`."""
    mark = event.start_mark
    line, column = mark.line + 1, mark.column + 1
    shape = type(event)
    if shape is AliasEvent or event.anchor or event.tag:
        raise _UnreadableError(line, column, "anchors (&), aliases (*) and tags (!) aren't used in packs; "
                                             "a text that begins with one needs quotation marks")
    if shape is ScalarEvent:
        return Scalar(event.value, line, column)
    if depth == MAX_DEPTH:
        raise _UnreadableError(line, column, TOO_DEEP)
    if shape is SequenceStartEvent:
        items: list[Node] = []
        while type(event := next_event()) is not SequenceEndEvent:
            items.append(_node(event, next_event, sheet, depth + 1))
        return Listing(items, line, column)
    mapping = Mapping({}, {}, line, column)
    while type(event := next_event()) is not MappingEndEvent:
        key = _node(event, next_event, sheet, depth + 1)
        _put(mapping, key, _node(next_event(), next_event, sheet, depth + 1), sheet)
    return mapping


def _put(mapping: Mapping, key: Node, value: Node, sheet: Sheet) -> None:
    """Add an entry to a mapping; one that can't stand there is noted and left out."""
    if not isinstance(key, Scalar) or not key.text:
        sheet.wrong(key, f"a key must be a word, not {_shape(key)}")
    elif key.text == "<<":
        sheet.wrong(key, "merge keys (<<) aren't used in packs; write the entries out")
    elif key.text in mapping.entries:
        sheet.wrong(key, f"`{key.text}` is here twice; the first is on line {mapping.keys[key.text].line}")
    else:
        mapping.entries[key.text] = value
        mapping.keys[key.text] = key
