"""`facts.yaml`: what is true, out of nodes into kinds and records.

Takes the nodes of the file and its sheet; gives `Facts`, and notes on the sheet what is wrong.

For example, `date: late 1800s` under a kind with `date: date` becomes the value `Date(first=(1867, 1, 1), …)`,
and `visitor: garcia` with `visitor: person` becomes `Ref("person", "garcia")`.
"""
import re
from collections.abc import Callable, Mapping as AnyMapping
from dataclasses import dataclass, field
from typing import get_args

from bot import dates
from bot.model import Base, Date, Field, Kind, Record, Ref, Source, Type, Value, Words
from bot.yamlfile import Listing, Mapping, Node, Scalar, Sheet, nearest

KEYS = ("language", "title", "about", "as_of", "sources", "kinds", "facts")
SOURCE_KEYS = ("title", "publisher", "licence", "url")
KIND_KEYS = ("asks", "fields", "symmetric", "complete")
FIELD_KEYS = ("type", "asks")
RESERVED = ("name", "also", "is", "source")  # what every record may have beside its kind's fields
TYPES = ("text", "name", "number", "quantity UNIT", "date", "true/false")
BOOLS = {"true": True, "yes": True, "false": False, "no": False}

_NAME = re.compile(r"[^\W\d][\w -]*")
_NUMBER = re.compile(r"[-+]?\d{1,3}(?:_?\d{1,3}){0,20}(?:\.\d{1,30})?")


@dataclass(frozen=True, slots=True)
class Facts:
    """What `facts.yaml` says; nothing, where it can't be read."""

    language: str = ""
    title: str = ""
    about: tuple[Ref, ...] = ()
    as_of: Date | None = None
    sources: AnyMapping[str, Source] = field(default_factory=dict)
    kinds: AnyMapping[str, Kind] = field(default_factory=dict)
    records: tuple[Record, ...] = ()


def read_facts(sheet: Sheet, root: Node) -> Facts:
    """Everything that the file says."""
    top = sheet.mapping(root, "facts.yaml", KEYS)
    if not top.items:
        return Facts()
    for key in ("language", "title", "kinds", "facts"):
        if key not in top.items:
            sheet.wrong(top, f"`{key}` is missing")
    texts = {key: sheet.string(top.items[key], f"`{key}`") or "" if key in top.items else ""
             for key in ("language", "title")}
    as_of = _date(sheet, top.items["as_of"], None) if "as_of" in top.items else None
    kinds = _kinds(sheet, top.items["kinds"]) if "kinds" in top.items else {}
    reader = _Records(sheet, kinds, as_of)
    if "facts" in top.items:
        reader.read(top.items["facts"])
    return Facts(
        language=texts["language"], title=texts["title"], as_of=as_of, kinds=kinds,
        about=_about(sheet, top.items.get("about"), reader.keys), records=tuple(reader.records),
        sources=_sources(sheet, top.items["sources"]) if "sources" in top.items else {},
    )


def _sources(sheet: Sheet, node: Node) -> dict[str, Source]:
    found = {}
    for key, entry in sheet.mapping(node, "`sources`").items.items():
        items = sheet.mapping(entry, f"source `{key}`", SOURCE_KEYS).items
        texts = {name: sheet.string(items[name], f"`{name}`") for name in SOURCE_KEYS if name in items}
        found[key] = Source(key, texts.get("title") or key, texts.get("publisher"), texts.get("licence"),
                            texts.get("url"))
    return found


def _about(sheet: Sheet, node: Node | None, keys: dict[str, set[str]]) -> tuple[Ref, ...]:
    """The records that the pack is about, by key (`peru`), or `country.peru` where kinds share the key."""
    found = []
    for scalar in sheet.scalars(node, "`about`") if node else ():
        refs = [Ref(kind, key) for kind in keys for key in keys[kind] if scalar.text in (key, f"{kind}.{key}")]
        if len(refs) == 1:
            found.append(refs[0])
        elif refs:
            sheet.wrong(scalar, f"`{scalar.text}` is the key of several records; "
                                f"write `{refs[0].kind}.{scalar.text}` or `{refs[1].kind}.{scalar.text}`")
        else:
            names = [key for kind in keys for key in keys[kind]]
            sheet.wrong(scalar, f"no record has the key `{scalar.text}`; {nearest(scalar.text, names)}")
    return tuple(found)


# --- kinds ---

def _kinds(sheet: Sheet, node: Node) -> dict[str, Kind]:
    entries = sheet.mapping(node, "`kinds`")
    kinds = {}
    for name, entry in entries.items.items():
        key = entries.keys[name]
        if not _NAME.fullmatch(name):
            sheet.wrong(key, f"`{name}` can't be the name of a kind; use letters, digits, `_`, `-` and spaces")
        elif name in get_args(Base) or name in TYPES:
            sheet.wrong(key, f"`{name}` is a type and can't be the name of a kind too")
        kinds[name] = _kind(sheet, key, entry, entries.items)
    return kinds


def _kind(sheet: Sheet, key: Scalar, entry: Node, kinds: AnyMapping[str, Node]) -> Kind:
    if isinstance(entry, Scalar) and not entry.text:  # `office:` for `office: {}`
        return Kind(key.text, {}, place=sheet.place(key))
    items = sheet.mapping(entry, f"kind `{key.text}`", KIND_KEYS).items
    fields = {}
    if "fields" in items:
        declared = sheet.mapping(items["fields"], f"the fields of `{key.text}`")
        for name, node in declared.items.items():
            _check_field_name(sheet, declared.keys[name])
            fields[name] = _field(sheet, name, node, kinds)
    return Kind(
        key.text, fields, asks=sheet.strings(items.get("asks"), "`asks`"),
        symmetric=_symmetric(sheet, items["symmetric"], key.text, fields) if "symmetric" in items else (),
        complete=_bool(sheet, items["complete"]) is True if "complete" in items else False,
        place=sheet.place(key),
    )


def _check_field_name(sheet: Sheet, key: Scalar) -> None:
    if key.text in RESERVED:
        sheet.wrong(key, f"every record has `{key.text}` anyway; a field can't be called that")
    elif not _NAME.fullmatch(key.text):
        sheet.wrong(key, f"`{key.text}` can't be the name of a field; use letters, digits, `_`, `-` and spaces")


def _field(sheet: Sheet, name: str, node: Node, kinds: AnyMapping[str, Node]) -> Field:
    if not isinstance(node, Mapping):
        return Field(name, _type(sheet, node, kinds))
    items = sheet.mapping(node, f"field `{name}`", FIELD_KEYS).items
    if "type" not in items:
        sheet.wrong(node, f"field `{name}` has no `type`")
    found = _type(sheet, items["type"], kinds) if "type" in items else Type("text")
    return Field(name, found, sheet.strings(items.get("asks"), "`asks`"))


def _type(sheet: Sheet, node: Node, kinds: AnyMapping[str, Node]) -> Type:
    """The type that is written; a mistaken one counts as `text`, so that reading can go on."""
    many = isinstance(node, Listing)
    if isinstance(node, Listing):
        if len(node.items) != 1:
            sheet.wrong(node, "the type of a list is written with one type in brackets: [text]")
            return Type("text", many=True)
        node = node.items[0]
    text = sheet.string(node, "a type")
    if text is None:
        return Type("text", many=many)
    base, _, unit = text.partition(" ")
    if base == "quantity":
        if not unit:
            sheet.wrong(node, "a quantity needs its unit: quantity USD")
        return Type("quantity", unit=unit.strip(), many=many)
    if text == "true/false":
        return Type("bool", many=many)
    if text in kinds:
        return Type("kind", kind=text, many=many)
    if text in ("text", "name", "number", "date"):
        return Type(text, many=many)  # type: ignore[arg-type]
    sheet.wrong(node, f"`{text}` is no type and no kind; {nearest(text, (*TYPES, *kinds))}")
    return Type("text", many=many)


def _symmetric(sheet: Sheet, node: Node, kind: str, fields: dict[str, Field]) -> tuple[tuple[str, str], ...]:
    """One pair, a list of pairs, or a single field that is paired with itself."""
    nodes = node.items if isinstance(node, Listing) and all(isinstance(n, Listing) for n in node.items) else [node]
    pairs = []
    for one in nodes:
        names = sheet.strings(one, "`symmetric`")
        unknown = [name for name in names if name not in fields]
        for name in unknown:
            sheet.wrong(one, f"{kind} has no field `{name}`; {nearest(name, fields)}")
        if len(names) not in (1, 2):
            sheet.wrong(one, "`symmetric` takes a pair of fields, [a, b], or a list of pairs")
        elif not unknown:
            pairs.append((names[0], names[-1]))
    return tuple(pairs)


# --- values ---

def _date(sheet: Sheet, node: Node, as_of: Date | None) -> Date | None:
    text = sheet.string(node, "a date")
    if text is None:
        return None
    found = dates.parse(text, as_of=as_of)
    if found is None:
        sheet.wrong(node, f"`{text}` isn't a date; write one like {dates.FORMS}")
    return found


def _bool(sheet: Sheet, node: Node) -> bool | None:
    text = sheet.string(node, "true/false")
    if text is None:
        return None
    if text.lower() not in BOOLS:
        sheet.wrong(node, f"`{text}` is neither true nor false")
    return BOOLS.get(text.lower())


def _number(sheet: Sheet, node: Node) -> int | float | Words | None:
    text = sheet.string(node, "a number")
    if text is None:
        return None
    if text.startswith("~") and text[1:].strip():
        return Words(text[1:].strip())
    if not _NUMBER.fullmatch(text):
        sheet.wrong(node, f"`{text}` isn't a number; write 201000000, 0.68, -85, or words as \"~small amounts\"")
        return None
    plain = text.replace("_", "")
    return float(plain) if "." in plain else int(plain)


def _text(sheet: Sheet, node: Node) -> str | None:
    return sheet.string(node, "a text")


# --- records ---

def field_value(sheet: Sheet, node: Node, declared: Type, facts: Facts) -> Value | None:
    """One value of a type, as the facts would read it."""
    reader = _Records(sheet, facts.kinds, facts.as_of)
    for record in facts.records:
        if record.key:
            reader.keys[record.kind].add(record.key)
    return reader.single(declared)(node)


class _Records:
    """The records of all kinds, in the order of the file."""

    def __init__(self, sheet: Sheet, kinds: AnyMapping[str, Kind], as_of: Date | None) -> None:
        self.sheet = sheet
        self.kinds = kinds
        self.as_of = as_of
        self.records: list[Record] = []
        self.keys: dict[str, set[str]] = {kind: set() for kind in kinds}

    def read(self, node: Node) -> None:
        """All records below `facts`."""
        entries = self.sheet.mapping(node, "`facts`")
        for kind, below in entries.items.items():
            if kind not in self.kinds:
                self.sheet.wrong(entries.keys[kind], f"kind `{kind}` isn't declared under `kinds`; "
                                                     f"{nearest(kind, self.kinds)}")
            elif isinstance(below, Mapping):
                self.keys[kind] = set(below.items)
        for kind, below in entries.items.items():  # after all keys are known, for references
            if kind in self.kinds:
                self._read_kind(self.kinds[kind], below)

    def _read_kind(self, kind: Kind, node: Node) -> None:
        readers = {name: self._reader(declared.type) for name, declared in kind.fields.items()}
        if isinstance(node, Mapping):
            for key, entry in node.items.items():
                self._record(kind, node.keys[key], key, entry, readers)
        elif isinstance(node, Listing):
            for entry in node.items:
                self._record(kind, entry, None, entry, readers)
        else:
            self.sheet.wrong(node, f"the records of `{kind.name}` must be a mapping (key: record) or a list")

    def _record(self, kind: Kind, at: Node, key: str | None, node: Node,
                readers: AnyMapping[str, Callable[[Node], tuple[Value, ...]]]) -> None:
        if key and isinstance(node, Scalar) and not node.text:  # `lima:` for `lima: {}`
            items: dict[str, Node] = {}
        else:
            items = self.sheet.mapping(node, f"a record of `{kind.name}`").items
        values = {}
        for name, below in items.items():
            if read := readers.get(name):
                if value := read(below):
                    values[name] = value
            elif name not in RESERVED and isinstance(node, Mapping):
                self.sheet.wrong(node.keys[name], f"{kind.name} has no field `{name}`; "
                                                  f"{nearest(name, (*kind.fields, *RESERVED))}")
        sheet = self.sheet
        own = sheet.string(items["name"], "`name`") if "name" in items else None
        self.records.append(Record(
            kind.name, key, own or (key.replace("_", " ") if key else None),
            sheet.strings(items.get("also"), "`also`"), sheet.strings(items.get("is"), "`is`"), values,
            sheet.string(items["source"], "`source`") if "source" in items else None, sheet.place(at),
        ))

    def _reader(self, declared: Type) -> Callable[[Node], tuple[Value, ...]]:
        """What reads the values of a field of that type."""
        one = self.single(declared)
        several = declared.many or declared.base == "name"

        def read(node: Node) -> tuple[Value, ...]:
            if not isinstance(node, Listing):
                value = one(node)
                return () if value is None else (value,)
            if not several:
                self.sheet.wrong(node, "one value is expected here; for several, declare the type as a list: "
                                       f"[{declared.kind or declared.base}]")
                return ()
            return tuple(value for value in map(one, node.items) if value is not None)
        return read

    def single(self, declared: Type) -> Callable[[Node], Value | None]:
        sheet = self.sheet
        match declared.base:
            case "date":
                return lambda node: _date(sheet, node, self.as_of)
            case "number" | "quantity":
                return lambda node: _number(sheet, node)
            case "bool":
                return lambda node: _bool(sheet, node)
            case "kind" if declared.kind:
                return self._reference(declared.kind)
            case _:
                return lambda node: _text(sheet, node)

    def _reference(self, kind: str) -> Callable[[Node], Ref | None]:
        keys = self.keys[kind]
        refs = {key: Ref(kind, key) for key in keys}

        def read(node: Node) -> Ref | None:
            text = self.sheet.string(node, f"a reference to a {kind}")
            if text is not None and text not in refs:
                self.sheet.wrong(node, f"no {kind} has the key `{text}`; {nearest(text, keys)}")
            return refs.get(text) if text else None
        return read
