"""A YAML file as nodes that know their place; every mistake in it is kept with its line and column.

Takes a path; gives a `Sheet` (the file's name with the problems and warnings found so far) and the
tree of its nodes. Scalars stay as they are written: what `no` or `12:30` means is for the pack to say.

For example, `people: [Polish, Pole]` is a `Mapping` whose `items["people"]` is a `Listing` of two
`Scalar`s, the second at line 1, column 18.
"""
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.errors import Problem
from bot.model import Place

MAX_BYTES = 16_000_000  # a pack is written by hand; beyond this it is some other file
MAX_DEPTH = 20  # the formats need seven levels; a guard against files made to exhaust the stack
NEAR = 60  # rapidfuzz's ratio (0 to 100) from which a name is offered as the one that was meant

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


# The nodes aren't frozen: they are made by the ten thousand at each start, and frozen ones cost double.
@dataclass(slots=True)
class Scalar:
    """A single value, as written."""

    text: str
    line: int
    column: int


@dataclass(slots=True)
class Listing:
    """A list of nodes."""

    items: list["Node"]
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """Nodes by name, in the order of the file; `keys` are the names as nodes."""

    items: dict[str, "Node"]
    keys: dict[str, Scalar]
    line: int
    column: int


Node = Scalar | Listing | Mapping


class _Unreadable(Exception):
    """The rest of the file makes no sense after this."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.problem = (line, column, message)


@dataclass(slots=True)
class Sheet:
    """A file that is being read: what is wrong with it is noted here, and reading goes on."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def wrong(self, node: Node, message: str) -> None:
        """Note a mistake."""
        self.problems.append(Problem(self.file, node.line, node.column, message))

    def warn(self, node: Node, message: str) -> None:
        """Note something that is skipped."""
        self.warnings.append(Problem(self.file, node.line, node.column, message))

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return Place(self.file, node.line, node.column)

    def string(self, node: Node, what: str) -> str | None:
        """A text that isn't empty."""
        if not isinstance(node, Scalar):
            self.wrong(node, f"{what} must be a text, not {_shape(node)}")
        elif not node.text.strip():
            self.wrong(node, f"{what} is empty")
        else:
            return node.text.strip()
        return None

    def scalars(self, node: Node, what: str) -> list[Scalar]:
        """The texts of a list; a single one may stand without its brackets."""
        nodes = node.items if isinstance(node, Listing) else [node]
        return [n for n in nodes if self.string(n, what) and isinstance(n, Scalar)]

    def strings(self, node: Node | None, what: str) -> tuple[str, ...]:
        """The texts of a list, which may be missing."""
        return tuple(scalar.text.strip() for scalar in self.scalars(node, what)) if node else ()

    def mapping(self, node: Node, what: str, known: Iterable[str] | None = None) -> Mapping:
        """A mapping, whose keys must be among those `known` if these are given."""
        if not isinstance(node, Mapping):
            self.wrong(node, f"{what} must be a mapping (name: value), not {_shape(node)}")
            return Mapping({}, {}, node.line, node.column)
        if known is not None:
            names = tuple(known)
            for key in node.items.keys() - set(names):
                self.wrong(node.keys[key], f"{what} has no `{key}`; {nearest(key, names)}")
        return node


def _shape(node: Node) -> str:
    """What a node is, for a message."""
    if isinstance(node, Scalar):
        return f"`{node.text}`" if node.text else "empty"
    return "a list" if isinstance(node, Listing) else "a mapping"


def nearest(name: str, names: Iterable[str]) -> str:
    """What to write instead of a name that doesn't exist: the one that was meant, or all of them."""
    from rapidfuzz import process, utils  # only a pack with mistakes pays for the import

    known = tuple(names)
    found = process.extractOne(name, known, processor=utils.default_process, score_cutoff=NEAR)
    if found:
        return f"did you mean `{found[0]}`?"
    if 0 < len(known) <= 12:
        return "expected " + ", ".join(f"`{one}`" for one in known)
    return "nothing like it is there"


def read(path: Path) -> tuple[Sheet, Node | None]:
    """The nodes of a file; None where it can't be read at all, which is among the sheet's problems."""
    sheet = Sheet(str(path))
    try:
        return sheet, _compose(_text(path), sheet)
    except _Unreadable as error:
        line, column, message = error.problem
        sheet.problems.append(Problem(sheet.file, line, column, message))
        return sheet, None


def _text(path: Path) -> str:
    try:
        data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        raise _Unreadable(1, 1, f"can't be read: {error.strerror}") from None
    if data is None:
        raise _Unreadable(1, 1, f"is larger than {MAX_BYTES // 1_000_000} MB, which no pack is")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _position(data[:error.start].decode("utf-8-sig"))
        raise _Unreadable(line, column, "isn't UTF-8; save the file in that encoding") from None
    if match := _UNPRINTABLE.search(text):
        line, column = _position(text[:match.start()])
        raise _Unreadable(line, column, f"a control character (U+{ord(match[0]):04X}), which YAML doesn't allow")
    return text


def _position(before: str) -> tuple[int, int]:
    """Line and column after the text `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _compose(text: str, sheet: Sheet) -> Node:
    """The tree of nodes. It is made from the parser's events and not by its own composer, which takes
    twice as long, forgets anchors and overflows the stack on deep files."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    get: Callable[[], Any] = loader.get_event
    try:
        get()  # the start of the stream
        if type(get()) is yaml.StreamEndEvent:
            raise _Unreadable(1, 1, "is empty")
        node = _node(get, get(), sheet, 0)
        get()  # the end of the document
        after = get()
        if type(after) is not yaml.StreamEndEvent:
            raise _Unreadable(*_at(after), "a second document begins; a pack's file holds one")
        return node
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise _Unreadable(line, column, f"not YAML: {error.problem or error.context}") from None
    except yaml.YAMLError as error:
        raise _Unreadable(1, 1, f"not YAML: {' '.join(str(error).split())}") from None
    finally:
        loader.dispose()


def _at(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _node(get: Callable[[], Any], event: Any, sheet: Sheet, depth: int) -> Node:
    """The node that begins with `event`."""
    mark = event.start_mark
    line, column = mark.line + 1, mark.column + 1
    if type(event) is yaml.AliasEvent or event.anchor or event.tag:
        raise _Unreadable(line, column, "anchors (&), aliases (*) and tags (!) aren't used in packs; "
                                        "put a text that begins with one in quotation marks")
    if type(event) is yaml.ScalarEvent:
        return Scalar(event.value, line, column)
    if depth == MAX_DEPTH:
        raise _Unreadable(line, column, f"nested more than {MAX_DEPTH} levels deep")
    if type(event) is yaml.SequenceStartEvent:
        items: list[Node] = []
        while type(event := get()) is not yaml.SequenceEndEvent:
            items.append(_node(get, event, sheet, depth + 1))
        return Listing(items, line, column)
    mapping = Mapping({}, {}, line, column)
    while type(event := get()) is not yaml.MappingEndEvent:
        key = _node(get, event, sheet, depth + 1)
        _put(mapping, key, _node(get, get(), sheet, depth + 1), sheet)
    return mapping


def _put(mapping: Mapping, key: Node, value: Node, sheet: Sheet) -> None:
    """Add an entry to a mapping; one that can't stand there is noted and left out."""
    if not isinstance(key, Scalar) or not key.text:
        sheet.wrong(key, f"a key must be a word, not {_shape(key)}")
    elif key.text == "<<":
        sheet.wrong(key, "merge keys (<<) aren't used in packs; write the entries out")
    elif key.text in mapping.items:
        sheet.wrong(key, f"`{key.text}` is here twice; the first is on line {mapping.keys[key.text].line}")
    else:
        mapping.items[key.text] = value
        mapping.keys[key.text] = key
