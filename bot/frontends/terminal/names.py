"""What the records of a pack are called: takes a pack, gives the names to show, to complete and to find.

For example, the visitor of a visit, `person.garcia`, is shown as "Alan García".
"""
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.language import load
from bot.lookup import MemoryStore
from bot.model import Pack, Place, Record
from bot.render import Voice
from bot.text import fold


def label(name: str) -> str:
    """What a kind or a field is called when it is shown."""
    return name.replace("_", " ")


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

    def fold(self, text: str) -> str:
        """A text without capitals and accents, as the pack's language has them."""
        return fold(text, load(self.pack.language).letters)

    @cached_property
    def folded(self) -> dict[str, Name]:
        """The first record of each name, by the folded name."""
        return {self.fold(name.text): name for name in reversed(self.all)}

    @cached_property
    def voice(self) -> Voice:
        """Says values in the pack's language."""
        return Voice(self.pack, load(self.pack.language), MemoryStore(self.pack))

    @cached_property
    def _numbers(self) -> dict[Place, int]:
        return {record.place: number for number, record in enumerate(self.pack.records)}

    @cached_property
    def _at(self) -> dict[tuple[str, int], Record]:
        return {(record.place.file, record.place.line): record for record in self.pack.records}

    def at(self, file: str, line: int) -> Record | None:
        """The record that stands somewhere in the pack."""
        return self._at.get((file, line))

    def field(self, record: Record, field: str) -> str:
        """The values of a field as a person reads them, or "" where they aren't known."""
        declared = self.pack.kinds[record.kind].fields.get(field)
        if declared is None or field not in record.values:
            return ""
        items = self.voice.store.step(self._numbers[record.place], field)
        return self.voice.join([self.voice.value(item, declared.type) for item in items])

    def sentence(self, record: Record) -> str:
        """A record as the pack tells it."""
        return self.voice.sentence(self._numbers[record.place])

    def values(self, kind: str, field: str) -> Iterable[str]:
        """What is known of a field, each value once, in the order of the pack."""
        known = (self.field(record, field) for record in self.pack.records if record.kind == kind)
        return dict.fromkeys(value for value in known if value)
