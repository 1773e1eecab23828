"""What the records of a pack are called: takes a pack, gives the names to show, to complete and to find.

For example, the value `Ref("person", "garcia")` is shown as "Alan García".
"""
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.model import Date, Pack, Record, Ref, Value, Words


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the record that it names."""

    text: str
    record: Record


class Names:
    """The names of a pack; the tables are made on first use, so that a prompt needn't wait for them."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    @cached_property
    def all(self) -> tuple[Name, ...]:
        """Every name and alias, in the order of the pack."""
        return tuple(
            Name(text, record)
            for record in self.pack.records
            for text in (record.name, *record.also)
            if text is not None
        )

    @cached_property
    def folded(self) -> dict[str, Name]:
        """The first record of each name, without regard to capitals."""
        return {name.text.casefold(): name for name in reversed(self.all)}

    @cached_property
    def _records(self) -> dict[Ref, Record]:
        return {Ref(r.kind, r.key): r for r in self.pack.records if r.key is not None}

    @cached_property
    def _places(self) -> dict[tuple[str, int], Record]:
        return {(record.place.file, record.place.line): record for record in self.pack.records}

    def at(self, file: str, line: int) -> Record | None:
        """The record that stands somewhere in the pack."""
        return self._places.get((file, line))

    def shown(self, value: Value, unit: str | None = None) -> str:
        """A value as a person reads it."""
        match value:
            case Ref():
                record = self._records.get(value)
                return record.name or value.key if record else value.key
            case Date() | Words():
                return value.text
            case bool():
                return "yes" if value else "no"
            case int() | float():
                # Without a unit a number may be a year, which has no thousands.
                return f"{value:,} {unit}" if unit else str(value)
            case _:
                return value

    def field(self, record: Record, field: str) -> str:
        """The values of a field as a person reads them, or "" where they aren't known."""
        kind = self.pack.kinds.get(record.kind)
        unit = kind.fields[field].type.unit if kind and field in kind.fields else None
        return ", ".join(self.shown(value, unit) for value in record.values.get(field, ()))

    def values(self, kind: str, field: str) -> Iterable[str]:
        """What is known of a field, each value once, in the order of the pack."""
        known = (self.field(record, field) for record in self.pack.records if record.kind == kind)
        return dict.fromkeys(value for value in known if value)
