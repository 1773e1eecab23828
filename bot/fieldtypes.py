"""The types of fields, and the values that are written under them.

Takes the text of a type or of a value; gives a `Type` or a value of it. What can't be read raises a
`ValueError` whose text is a message for the author of the pack.

    >>> parse_type("quantity USD", ()).unit
    'USD'
    >>> reader(Type("quantity", unit="USD"), {}, None)("201_000_000")
    201000000
"""
import re
from collections.abc import Callable, Collection, Mapping
from functools import partial

from bot import dates
from bot.model import Base, Date, Ref, Type, Value, Words
from bot.yamlfile import instead, quoted

NAMES: Mapping[str, Base] = {
    "text": "text", "name": "name", "number": "number", "date": "date", "true/false": "bool",
}
QUANTITY = "quantity"  # the one type with an argument: its unit
TYPES = (*NAMES, "quantity UNIT")
BOOLS = {"true": True, "yes": True, "false": False, "no": False}

# At most 63 digits, since Python refuses to read a figure of thousands.
_NUMBER = re.compile(r"[-+]?[0-9]{1,3}(?:_?[0-9]{1,3}){0,20}(?:\.[0-9]{1,30})?")


def parse_type(text: str, kinds: Collection[str]) -> Type:
    """The type that is written; a kind of the pack is one too."""
    base, _, unit = text.partition(" ")
    if base == QUANTITY:
        if not unit:
            raise ValueError("a quantity needs its unit: quantity USD")
        return Type("quantity", unit=unit.strip())
    if text in NAMES:
        return Type(NAMES[text])
    if text in kinds:
        return Type("kind", kind=text)
    raise ValueError(f"{quoted(text)} is no type and no kind{instead(text, (*TYPES, *kinds))}")


def reader(declared: Type, refs: Mapping[str, Mapping[str, Ref]],
           as_of: Date | None) -> Callable[[str], Value]:
    """What reads one value of a type. `refs` are the keyed records of each kind, by their keys."""
    if declared.kind:
        return partial(_reference, declared.kind, refs.get(declared.kind, {}))
    if declared.base == "date":
        return partial(read_date, as_of=as_of)
    return _READERS[declared.base]


def read_date(text: str, *, as_of: Date | None = None) -> Date:
    """A date in one of the forms of packs."""
    found = dates.parse(text, as_of=as_of)
    if found is None:
        raise ValueError(f"{quoted(text)} isn't a date; write one like {dates.FORMS}")
    return found


def read_bool(text: str) -> bool:
    """True or false."""
    if text.lower() not in BOOLS:
        raise ValueError(f"{quoted(text)} is neither true nor false")
    return BOOLS[text.lower()]


def _reference(kind: str, refs: Mapping[str, Ref], text: str) -> Ref:
    if text not in refs:
        raise ValueError(f"no {kind} has the key {quoted(text)}{instead(text, refs)}")
    return refs[text]


def _number(text: str) -> int | float | Words:
    if text.startswith("~") and text[1:].strip():
        return Words(text[1:].strip())
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{quoted(text)} isn't a number; write 201000000, 0.68, -85, "
                         'or words: "~small amounts"')
    plain = text.replace("_", "")
    return float(plain) if "." in plain else int(plain)


_READERS: Mapping[Base, Callable[[str], Value]] = {
    "text": str, "name": str, "number": _number, "quantity": _number, "bool": read_bool,
}
