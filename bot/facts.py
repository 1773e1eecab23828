"""`facts.yaml`: what is true, out of nodes into kinds and records.

Takes the nodes of the file and its sheet; gives `Facts`, and notes on the sheet what is wrong.

For example, `date: late 1800s` under a kind with `date: date` becomes the value `Date((1867, 1, 1), …)`,
and `visitor: garcia` with `visitor: person` becomes `Ref("person", "garcia")`.
"""
import re
from collections.abc import Callable, Collection, Iterator
from collections.abc import Mapping as AnyMapping
from typing import NamedTuple

from bot.fieldtypes import TYPES, parse_type, read_bool, read_date, reader
from bot.model import NOTHING, Date, Field, Kind, Record, Ref, Source, Type, Value
from bot.yamlfile import Listing, Mapping, Node, Scalar, Sheet, cut_off, instead, nearest

KEYS = ("language", "title", "about", "as_of", "sources", "kinds", "facts")
SOURCE_KEYS = ("title", "publisher", "licence", "url")
KIND_KEYS = ("asks", "fields", "symmetric", "complete")
FIELD_KEYS = ("type", "asks")
RESERVED = ("name", "also", "is", "source")  # what every record may have beside its kind's fields

_NAME = re.compile(r"[^\W\d][\w -]*")

ReadField = Callable[[Node], tuple[Value, ...]]
Refs = AnyMapping[str, AnyMapping[str, Ref]]


class Facts(NamedTuple):
    """What `facts.yaml` says; nothing, where it can't be read. `refs` are the keyed records of each
    kind, by their keys."""

    language: str = ""
    title: str = ""
    about: tuple[Ref, ...] = ()
    as_of: Date | None = None
    sources: AnyMapping[str, Source] = NOTHING
    kinds: AnyMapping[str, Kind] = NOTHING
    refs: Refs = NOTHING
    records: tuple[Record, ...] = ()


def read_facts(sheet: Sheet, root: Node) -> Facts:
    """Everything that the file says."""
    top = sheet.mapping(root, "facts.yaml", KEYS)
    entries = top.entries
    for key in ("language", "title", "kinds", "facts"):
        if isinstance(root, Mapping) and key not in entries:
            sheet.wrong(top, f"`{key}` is missing")
    as_of = _as_of(sheet, entries.get("as_of"))
    kinds = _kinds(sheet, sheet.mapping(entries.get("kinds"), "`kinds`"))
    facts = sheet.mapping(entries.get("facts"), "`facts`")
    refs = {kind: {key: Ref(kind, key) for key in below.entries}
            for kind, below in facts.entries.items() if isinstance(below, Mapping)}
    return Facts(
        language=sheet.string(entries.get("language"), "`language`") or "",
        title=sheet.string(entries.get("title"), "`title`") or "",
        about=_about(sheet, entries.get("about"), refs), as_of=as_of,
        sources=_sources(sheet, sheet.mapping(entries.get("sources"), "`sources`")),
        kinds=kinds, refs=refs, records=tuple(_Records(sheet, kinds, refs, as_of).read(facts)),
    )


def _as_of(sheet: Sheet, node: Node | None) -> Date | None:
    found = sheet.value(node, "`as_of`", read_date)
    if node and found and found.open:
        sheet.wrong(node, "`as_of` must have an end: a day, a month or a year")
    return found


def _sources(sheet: Sheet, section: Mapping) -> dict[str, Source]:
    found = {}
    for key, entry in sheet.named(section, "the source", SOURCE_KEYS):
        texts = {name: sheet.string(entry.entries.get(name), f"`{name}`") for name in SOURCE_KEYS}
        found[key.text] = Source(key.text, texts.pop("title") or key.text, **texts)
    return found


def _about(sheet: Sheet, node: Node | None, refs: Refs) -> tuple[Ref, ...]:
    """The records that the pack is about, by key (`peru`), or `country.peru` where kinds share the key."""
    found = []
    for scalar in sheet.scalars(node, "`about`"):
        named = [ref for below in refs.values() for ref in below.values()
                 if scalar.text in (ref.key, f"{ref.kind}.{ref.key}")]
        if len(named) == 1:
            found += named
        elif named:
            choice = " or ".join(f"`{ref.kind}.{ref.key}`" for ref in named)
            sheet.wrong(scalar, f"several records have the key `{scalar.text}`; write {choice}")
        else:
            keys = [key for below in refs.values() for key in below]
            sheet.wrong(scalar, f"no record has the key `{scalar.text}`{instead(scalar.text, keys)}")
    return tuple(found)


# --- kinds ---

def _kinds(sheet: Sheet, section: Mapping) -> dict[str, Kind]:
    for name, key in section.keys.items():
        if name in TYPES:
            sheet.wrong(key, f"`{name}` is a type and can't be the name of a kind too")
        else:
            _check_name(sheet, key, "kind")
    return {name: _kind(sheet, section.keys[name], node, section.keys)
            for name, node in section.entries.items()}


def _check_name(sheet: Sheet, key: Scalar, what: str) -> None:
    if not _NAME.fullmatch(key.text):
        sheet.wrong(key, f"`{key.text}` can't be the name of a {what}; "
                         "it must begin with a letter and hold letters, digits, `_`, `-` and spaces")


def _kind(sheet: Sheet, key: Scalar, node: Node, kinds: Collection[str]) -> Kind:
    entry = sheet.mapping(_nothing_as_none(node), f"kind `{key.text}`", KIND_KEYS).entries
    declared = sheet.mapping(entry.get("fields"), f"the fields of `{key.text}`")
    for name, field_key in declared.keys.items():
        if name in RESERVED:
            sheet.wrong(field_key, f"every record can have `{name}`, so a field can't be called that")
        else:
            _check_name(sheet, field_key, "field")
    fields = {name: _field(sheet, name, below, kinds) for name, below in declared.entries.items()}
    return Kind(
        key.text, fields, asks=sheet.strings(entry.get("asks"), "`asks`"),
        symmetric=_symmetric(sheet, entry.get("symmetric"), key.text, fields),
        complete=sheet.value(entry.get("complete"), "`complete`", read_bool) or False, place=sheet.place(key),
    )


def _nothing_as_none(node: Node) -> Node | None:
    """None for a value that is left empty: `office:` says as much as `office: {}`."""
    return None if isinstance(node, Scalar) and not node.text else node


def _field(sheet: Sheet, name: str, node: Node, kinds: Collection[str]) -> Field:
    """A field, of which a type says enough: `date: date` for `date: {type: date}`."""
    if not isinstance(node, Mapping):
        return Field(name, _type(sheet, node, kinds))
    entry = sheet.mapping(node, f"field `{name}`", FIELD_KEYS).entries
    if "type" not in entry:
        sheet.wrong(node, f"field `{name}` has no `type`")
    return Field(name, _type(sheet, entry.get("type"), kinds), sheet.strings(entry.get("asks"), "`asks`"))


def _type(sheet: Sheet, node: Node | None, kinds: Collection[str]) -> Type:
    """The type that is written; a mistaken one counts as a list of texts, so that nothing else is
    found wrong because of it."""
    one = node
    if isinstance(node, Listing):
        if len(node.items) != 1:
            sheet.wrong(node, "a list has one type, in brackets: [text]")
            return Type("text", many=True)
        one = node.items[0]
    found = sheet.value(one, "a type", lambda text: parse_type(text, kinds))
    return found._replace(many=isinstance(node, Listing)) if found else Type("text", many=True)


def _symmetric(sheet: Sheet, node: Node | None, kind: str,
               fields: AnyMapping[str, Field]) -> tuple[tuple[str, str], ...]:
    """A pair of fields, a list of pairs, or a single field that is paired with itself."""
    pairs = []
    for pair in _pairs(node):
        names = sheet.scalars(pair, "`symmetric`")
        unknown = [name for name in names if name.text not in fields]
        for name in unknown:
            sheet.wrong(name, f"`{kind}` has no field `{name.text}`{instead(name.text, fields)}")
        if len(names) not in (1, 2):
            sheet.wrong(pair, "`symmetric` takes two fields, [a, b], or a list of such pairs")
        elif not unknown:
            a, b = names[0].text, names[-1].text
            if fields[a].type != fields[b].type:
                sheet.wrong(pair, f"`{a}` and `{b}` can't be interchanged, since their types differ")
            pairs.append((a, b))
    return tuple(pairs)


def _pairs(node: Node | None) -> list[Node]:
    if isinstance(node, Listing) and all(isinstance(pair, Listing) for pair in node.items):
        return node.items
    return [node] if node else []


# --- records ---

class _Records:
    """Reads the records of all kinds, in the order of the file."""

    def __init__(self, sheet: Sheet, kinds: AnyMapping[str, Kind], refs: Refs, as_of: Date | None) -> None:
        self.sheet = sheet
        self.kinds = kinds
        self.refs = refs
        self.as_of = as_of

    def read(self, section: Mapping) -> Iterator[Record]:
        """All that stands below `facts`."""
        for name, node in section.entries.items():
            if kind := self.kinds.get(name):
                yield from self._of_kind(kind, node)
            else:
                self.sheet.wrong(section.keys[name], f"kind `{name}` isn't declared under `kinds`"
                                                     f"{nearest(name, self.kinds)}")

    def _of_kind(self, kind: Kind, node: Node) -> Iterator[Record]:
        readers = {name: self._reader(declared) for name, declared in kind.fields.items()}
        if isinstance(node, Mapping):
            for key, below in node.entries.items():
                yield self._record(kind, readers, key, node.keys[key], _nothing_as_none(below))
        elif isinstance(node, Listing):
            for below in node.items:
                yield self._record(kind, readers, None, below, below)
                if isinstance(below, Mapping) and not below.entries:
                    self.sheet.wrong(below, "a record without a key must say something")
        else:
            self.sheet.wrong(node, f"the records of `{kind.name}` must be a mapping (key: record) or a list "
                                   "(- record)")

    def _record(self, kind: Kind, readers: AnyMapping[str, ReadField], key: str | None, at: Node,
                node: Node | None) -> Record:
        sheet = self.sheet
        record = sheet.mapping(node, f"a record of `{kind.name}`")
        entries = record.entries
        own_name = sheet.string(entries.get("name"), "`name`")
        return Record(
            kind=kind.name,
            key=key,
            name=own_name or (key.replace("_", " ") if key else None),
            also=sheet.strings(entries.get("also"), "`also`"),
            classes=sheet.strings(entries.get("is"), "`is`"),
            values=self._values(kind, readers, record),
            source=sheet.string(entries.get("source"), "`source`"),
            place=sheet.place(at),
        )

    def _values(self, kind: Kind, readers: AnyMapping[str, ReadField],
                record: Mapping) -> dict[str, tuple[Value, ...]]:
        values = {}
        for name, node in record.entries.items():
            if read := readers.get(name):
                if value := read(node):
                    values[name] = value
            elif name not in RESERVED:
                rather = cut_off(record, name) or instead(name, (*kind.fields, *RESERVED))
                self.sheet.wrong(record.keys[name], f"`{kind.name}` has no field `{name}`{rather}")
        return values

    def _reader(self, declared: Field) -> ReadField:
        """What reads the values of a field. A thing may have several names in any case."""
        read = reader(declared.type, self.refs, self.as_of)
        several = declared.type.many or declared.type.base == "name"
        what = f"`{declared.name}`"

        def read_field(node: Node) -> tuple[Value, ...]:
            nodes = node.items if several and isinstance(node, Listing) else [node]
            if isinstance(node, Listing) and not several:
                self.sheet.wrong(node, f"{what} holds one value; for several, its type needs brackets")
                return ()
            found = [self.sheet.value(one, what, read) for one in nodes]
            return tuple(value for value in found if value is not None)

        return read_field
