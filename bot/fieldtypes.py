"""The types of fields, and the values that are written under them.

Takes the text of a type or of a value; gives a `Type` or a value of it. What can't be read raises a
`ValueError` whose text is a message for the author of the pack.

    >>> parse_type("quantity USD", ()).unit
    'USD'
    >>> reader(Type("quantity", unit="USD"), {}, None)("201_000_000")
    201000000
"""
import contextlib
import re
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import partial

from bot import dates
from bot.model import Base, Date, Ref, Type, Value, Words
from bot.yamlfile import instead, quoted

NAMES: Mapping[str, Base] = {
    "text": "text", "name": "name", "number": "number", "date": "date", "true/false": "bool",
}
QUANTITY = "quantity"  # the one type with an argument: its unit
TYPES = (*NAMES, "quantity UNIT")
# what the types are called elsewhere
OTHER_NAMES = {
    "bool": "true/false", "boolean": "true/false", "yes/no": "true/false", "string": "text", "str": "text",
    "int": "number", "integer": "number", "float": "number", "money": "quantity EUR", "year": "date",
    "datetime": "date",
}
NOTHING_KNOWN = frozenset({"?", "unknown", "none", "n/a", "-", "null"})
BOOLS = {"true": True, "yes": True, "false": False, "no": False}

# a figure with marks between its thousands, or with the sign of its money before it
_FIGURE = re.compile(r"[$€£¥]? ?([0-9]{1,3}(?:[,' ][0-9]{3})+|[0-9]+(?:\.[0-9]+)?)( [^\W\d_]+)?")
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
    meant = OTHER_NAMES.get(text.casefold())
    rather = f"; did you mean `{meant}`?" if meant else instead(text, (*TYPES, *kinds))
    raise ValueError(f"{quoted(text)} is no type and no kind{rather}")


def reader(declared: Type, refs: Mapping[str, Mapping[str, Ref]],
           as_of: Date | None) -> Callable[[str], Value]:
    """What reads one value of a type. `refs` are the keyed records of each kind, by their keys."""
    if declared.kind:
        return partial(_reference, declared.kind, refs.get(declared.kind, {}))
    if declared.base == "date":
        return partial(read_date, as_of=as_of)
    return partial(_number, unit=declared.unit) if declared.base == "quantity" else _READERS[declared.base]


def read_date(text: str, *, as_of: Date | None = None) -> Date:
    """A date in one of the forms of packs."""
    found = dates.parse(text, as_of=as_of)
    if found is None:
        meant = _date_meant(text)
        rather = f"did you mean `{meant}`?" if meant else _left_out(text) or f"write one like {dates.FORMS}"
        raise ValueError(f"{quoted(text)} isn't a date; {rather}")
    return found


def _left_out(text: str) -> str:
    """What is told of a value that only says that there is none; empty of any other."""
    return "what isn't known is left out" if text.casefold() in NOTHING_KNOWN else ""


def _date_meant(text: str) -> str | None:
    """What a date that is written otherwise must be in a pack: "1835-1881", "11 February 1939", "c. 1842"."""
    years = [int(year) for year in re.findall(r"(?<![0-9])[0-9]{4}(?![0-9])", text)]
    if re.fullmatch(r"[0-9]{4} *(-|–|—|to|until) *[0-9]{4}", text) and years[0] <= years[1]:
        return f"{years[0]}..{years[1]}"
    turned = "..".join(reversed(text.split("..")))
    if ".." in text and dates.parse(turned):
        return turned
    if re.fullmatch(r"(~|c\.?|ca\.?|circa|about|around) *[0-9]{4}", text.casefold()):
        return f"{years[0] // 10}0s"
    for written in ("%d %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y"):
        with contextlib.suppress(ValueError):
            return datetime.strptime(text, written).date().isoformat()
    return None


def read_bool(text: str) -> bool:
    """True or false."""
    if text.lower() not in BOOLS:
        raise ValueError(f"{quoted(text)} is neither true nor false")
    return BOOLS[text.lower()]


def _reference(kind: str, refs: Mapping[str, Ref], text: str) -> Ref:
    if text not in refs:
        plain = re.sub(r"\W+", "_", text.casefold()).strip("_")
        near = [key for key in refs if f"_{key}_" in f"_{plain}_"]
        rather = f"; {_left_out(text)}" if _left_out(text) else \
            f"; did you mean `{near[0]}`?" if len(near) == 1 else instead(text, refs)
        raise ValueError(f"no {kind} has the key {quoted(text)}{rather}")
    return refs[text]


def _number(text: str, unit: str | None = None) -> int | float | Words:
    if text.startswith("~") and text[1:].strip():
        return Words(text[1:].strip())
    if not _NUMBER.fullmatch(text):
        figure = _FIGURE.fullmatch(text)
        in_unit = figure and (figure[2] is None or figure[2].strip().rstrip("s") == unit)
        rather = _left_out(text) or (
            f"did you mean `{re.sub('[^0-9.]', '', figure[1])}`?" if figure and in_unit else
            'write 201000000, 0.68, -85, or words: "~small amounts"')
        raise ValueError(f"{quoted(text)} isn't a number; {rather}")
    plain = text.replace("_", "")
    return float(plain) if "." in plain else int(plain)


_READERS: Mapping[Base, Callable[[str], Value]] = {
    "text": str, "name": str, "number": _number, "quantity": _number, "bool": read_bool,
}
