"""A record as a program reads it.

Takes the number of a record in a `Store`; gives a `Fact`, its values plain: names, numbers, ISO dates.

For example, a visit becomes `Fact("visit", None, {"visitor": "Alberto Fujimori", "date": "1998"}, …)`.
"""
from typing import Any

from bot.lookup import Item, Store
from bot.model import Date, Type, Words
from bot.reading import Fact


def fact_of(store: Store, number: int) -> Fact:
    """A record with its known fields."""
    record = store.record(number)
    fields: dict[str, Any] = {"name": record.name} if record.name else {}
    for name, field in store.kinds[record.kind].fields.items():
        values = [plain(store, item, field.type) for item in store.step(number, name)]
        if values and name in record.values:
            fields[name] = values if field.type.many else values[0]
    return Fact(record.kind, record.key, fields, record.source, record.place.file, record.place.line)


def plain(store: Store, item: Item, declared: Type | None) -> Any:
    """A value as a program reads it; None for a record that has neither name nor key."""
    if isinstance(item, Date):
        return item.iso
    if isinstance(item, Words):
        return item.text
    if isinstance(item, int) and not isinstance(item, bool) and declared and declared.kind:
        record = store.record(item)
        return record.name or record.key
    if isinstance(item, float) and item.is_integer():
        return int(item)
    return item
