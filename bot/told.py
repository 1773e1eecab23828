"""What an answer is made of: the records a query selects, the sentences for them, and what shows why.

Takes a `Voice`, selections and record numbers; gives a `Told` (status, text, bare values and the records that
were used) and its parts.

For example, that Peru is in the UN is shown by the record of the UN, which lists its members.
"""
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bot.lookup import denote, select, walk
from bot.model import Date, Type
from bot.query import Condition, Demand, Operand, Path, Selection, in_order, show
from bot.reading import Status
from bot.render import Voice

MAX_SENTENCES = 2  # behind a plain answer


class Told(NamedTuple):
    """What was found and how it is said."""

    status: Status
    text: str
    values: tuple[Any, ...] = ()
    records: tuple[int, ...] = ()


def records_of(voice: Voice, selection: Operand) -> list[int]:
    """The numbers of the records that an operand selects."""
    if isinstance(selection, Selection):
        return select(voice.store, selection)
    return [n for n in denote(voice.store, selection) if isinstance(n, int)]


def type_at(voice: Voice, kind: str, path: Path) -> Type:
    """The type of what lies at the end of a path."""
    declared = Type("kind", kind=kind)
    for step in path:
        if step.startswith("^"):
            declared = Type("kind", kind=step[1:].split(".")[0])
        else:
            field = voice.store.kinds[declared.kind or kind].fields.get(step)
            declared = field.type if field else Type("text")  # a class
    return declared


def dates_of(voice: Voice, number: int) -> Iterator[Date]:
    """The dates that a record holds, in the order of its fields."""
    for values in voice.store.record(number).values.values():
        yield from (value for value in values if isinstance(value, Date))


def date_of(voice: Voice, number: int, asked: str | None = None) -> Date | None:
    """The date that a record holds in the field that is asked about, or else its first one."""
    own = voice.store.record(number).values.get(asked, ()) if asked else ()
    return next((value for value in (*own, *dates_of(voice, number)) if isinstance(value, Date)), None)


def witnesses(voice: Voice, selection: Operand, numbers: Sequence[int], *, listed: bool = False) -> list[int]:
    """The records that show why others were selected: for a thing that no sentence of the pack tells of,
    those that say of it what was demanded ("is Peru in the UN?": the members of the UN); if things are
    `listed`, and it is nothing of their own that was demanded, for any."""
    found: dict[int, None] = {}
    demanded = selection.demands if isinstance(selection, Selection) else frozenset()
    elsewhere = listed and isinstance(selection, Selection) and all(
        path and path[0].startswith("^") for path in (
            *(d.path if isinstance(d, Condition) else () for d in demanded),
            *(extreme.measure for extreme in selection.extremes)))
    for number in numbers:
        told = voice.intent_of(voice.store.record(number).kind) and not elsewhere
        demands = () if told else sorted(demanded, key=show)
        saying = [witness for demand in demands
                  if isinstance(demand, Condition) and isinstance(demand.operand, Selection)
                  for witness in _leading_to(voice, number, demand.path, demand.operand)]
        found.update(dict.fromkeys(saying or [number]))
    return list(found)


def _leading_to(voice: Voice, number: int, path: Path, operand: Selection) -> list[int]:
    """The records of an operand, of those that sentences tell of, through which a record meets a demand."""
    if not voice.intent_of(operand.kind):
        return []
    ends = set(walk(voice.store, number, path))
    return [n for n in select(voice.store, operand) if ends & set(walk(voice.store, n, operand.path))]


def field_of(voice: Voice, selection: Selection, demands: Iterable[Demand]) -> str | None:
    """The field of some demands that an answer should speak of: that of a date or a figure rather than one
    that there only is, or that of a name."""
    fields = voice.store.kinds[selection.kind].fields
    own = [d for d in in_order(demands)
           if isinstance(d, Condition) and len(d.path) == 1 and d.path[0] in fields]
    own.sort(key=lambda d: (d.negated, d.operator == "in", d.operator == "exists"))
    return own[0].path[0] if own else None


def sentences_of(voice: Voice, numbers: Iterable[int], asked: str | None = None) -> str:
    """The sentences for records, each once; `asked`: the field that they should speak of."""
    return " ".join(dict.fromkeys(voice.showing(n, asked) for n in numbers))
