"""Facts as sentences and lists, as all answers hold them.

Takes the numbers of records and a `Voice`; gives what is `Told`, and the parts that answers are made of.

For example, two visits are told one after another, the earlier one first.
"""
from collections.abc import Iterable, Sequence
from typing import Any

from bot.lookup import Item, walk
from bot.model import Date, Type
from bot.query import Ask, Operand, Selection
from bot.render import Voice
from bot.told import Told, date_of, field_of, sentences_of, type_at, witnesses

MAX_LIST = 400          # names in a list
MAX_DESCRIBED = 12      # facts in a description


def by_year(dated: Iterable[tuple[int, Item | None]], many: int = 1) -> dict[int, list[int]]:
    """Records by the first of the (`many`) years in which their dates lie; those that may be of several such
    are left out."""
    years: dict[int, list[int]] = {}
    for number, date in dated:
        if isinstance(date, Date) and date.first[0] // many == date.last[0] // many:
            years.setdefault(date.first[0] // many * many, []).append(number)
    return years


def in_time(voice: Voice, numbers: Iterable[int]) -> list[int]:
    """Records in the order of their dates; those without one last."""
    def key(number: int) -> tuple[int, tuple[int, int, int]]:
        date = date_of(voice, number)
        return (0, date.first) if date else (1, (0, 0, 0))
    return sorted(numbers, key=key)


def field_asked(ask: Ask) -> str | None:
    """The field of a record that something is asked of: the sentence about the record should tell of it."""
    return ask.path[0] if ask.path else None


def led(voice: Voice, lead: str, facts: str) -> str:
    if facts.lower().startswith(lead.lower()):
        return facts
    return capital(voice.phrase("lead", lead=lead, fact=facts))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _weighed(voice: Voice, selection: Operand, number: int, facts: str) -> str:
    """The name of a thing with the amount by which it is the one at an end ("Comet Pym (210 years)"); nothing
    if the facts tell that, or it was picked by something else."""
    record = voice.store.record(number)
    if not isinstance(selection, Selection) or not selection.extremes or selection.extremes[-1].counted \
            or record.kind != selection.kind or not record.name:
        return ""
    path = selection.extremes[-1].measure
    declared = type_at(voice, record.kind, path)
    if len(path) != 1 or not (declared.is_measure or (declared.base == "date" and facts)):
        return ""
    told = next((voice.value(value, declared) for value in walk(voice.store, number, path)), "")
    name = path[0].replace("_", " ")
    if not told or told in facts:
        return ""
    if declared.base == "date":
        told = f"{name} {told}"  # "the youngest"
    elif declared.base == "number":
        told = f"{told} {name}" if voice.language.is_plural(name) else f"{name} {told}"
    return f"{record.name} ({told})"


def listed(voice: Voice, selection: Operand, numbers: list[int]) -> Told:
    records = [voice.store.record(n) for n in numbers]
    bare = tuple(_bare(voice, n) for n in numbers)
    asked = None
    if isinstance(selection, Selection):
        dated = len(selection.path) == 1 and type_at(voice, selection.kind, selection.path).base == "date"
        asked = selection.path[0] if dated else field_of(voice, selection, selection.demands)
    if len(numbers) == 1:
        record = records[0]
        used = witnesses(voice, selection, numbers, listed=True) if record.key else numbers
        if used != numbers:
            text = led(voice, str(record.name), sentences_of(voice, used))
            return Told("answered", text, bare, tuple(used))
        if record.key and not voice.intent_of(record.kind):
            return describe(voice, numbers)
        facts = voice.showing(numbers[0], asked)
        named = record.name and not (voice.by and record.name in facts)  # "on Friday we are open from …"
        text = led(voice, _weighed(voice, selection, numbers[0], facts) or str(record.name), facts) \
            if named else facts
        return Told("answered", text, bare, tuple(numbers))
    if all(r.name for r in records):
        names = []
        for number, record in zip(numbers, records, strict=True):
            date = date_of(voice, number, asked)
            dated_so = voice.phrase("dated", name=record.name, date=voice.date(date)) if date else record.name
            names.append(_weighed(voice, selection, number, "") or str(dated_so))
        names = list(dict.fromkeys(names))
        return Told("answered", capital(voice.phrase("list", lead=voice.join(names[:MAX_LIST]))),
                    tuple(dict.fromkeys(bare)), tuple(numbers))
    return in_sentences(voice, in_time(voice, numbers), asked)


def _bare(voice: Voice, number: int) -> Any:
    """A record as a bare value: its name, or of an event what it comes to, or its first known field."""
    record = voice.store.record(number)
    if record.name:
        return record.name
    fields = voice.store.kinds[record.kind].fields.values()
    for field in sorted(fields, key=lambda f: f.type.base != "quantity"):
        values = voice.store.step(number, field.name)
        if values and not field.type.many:
            return voice.bare(values[0], field.type)
    return None


def in_sentences(voice: Voice, numbers: list[int], asked: str | None = None) -> Told:
    bare = tuple(_bare(voice, n) for n in numbers)
    return Told("answered", sentences_of(voice, numbers, asked), bare, tuple(numbers))


def describe(voice: Voice, numbers: list[int], further: Sequence[int] = ()) -> Told:
    """Everything that is known of the things selected: their own fields and the facts that name them; and
    `further` facts."""
    found: dict[int, None] = {}
    bare: list[Any] = []
    for number in numbers:
        record = voice.store.record(number)
        bare.append(voice.bare(number, Type("kind", kind=record.kind)))
        fields = voice.store.kinds[record.kind].fields
        told = any(fields[name].type.is_measure or fields[name].type.base == "date"
                   for name in record.values if name in fields)
        if record.values and (voice.intent_of(record.kind) or not record.key or told):
            found[number] = None
        if record.key is not None:
            found.update(dict.fromkeys(mentions(voice, number, record.kind)))
    found.update(dict.fromkeys(further))
    if not found:
        return Told("unknown", voice.phrase("nothing_known"))
    ordered = in_time(voice, found)[:MAX_DESCRIBED]
    text = " ".join(dict.fromkeys(_told_of(voice, n, numbers) for n in ordered))
    name = voice.store.record(numbers[0]).name
    if len(numbers) == 1 and name and name != name.lower():  # the question may have said another name
        text = led(voice, name, text)
    return Told("answered", text, tuple(bare), tuple(ordered))


def _told_of(voice: Voice, number: int, described: Sequence[int]) -> str:
    """What a record tells of things that are described: all of itself, or the part that they have in it."""
    record = voice.store.record(number)
    if number in described and record.key:
        return voice.account(number)
    parts = frozenset((record.kind, field) for field in record.values
                      if not set(described).isdisjoint(voice.store.step(number, field)))
    return voice.speaking_of(parts).sentence(number)


def of_section(voice: Voice, numbers: Sequence[int]) -> list[int]:
    """Where all of a kind is to be described after which a section of the source is called, what else that
    section tells: "give me an overview of the trade"."""
    record = voice.store.record
    first = record(numbers[0])
    if len(numbers) == 1 and first.key and first.name:
        section, left_out = first.name.casefold(), ""
    elif len(numbers) > 1 and list(numbers) == list(voice.store.of_kind(first.kind)):
        section, left_out = first.kind.replace("_", " "), first.kind
        if {(record(n).source or "").casefold() for n in numbers} != {section}:
            return []
    else:
        return []
    return [n for name in voice.store.kinds if name != left_out and voice.intent_of(name)
            for n in voice.store.of_kind(name)
            if (record(n).source or "").casefold() == section and not record(n).key]


def mentions(voice: Voice, number: int, kind: str) -> list[int]:
    """The records that hold a record in one of their fields."""
    found: dict[int, None] = {}
    for other in voice.store.kinds.values():
        for field in other.fields.values():
            if field.type.kind == kind and voice.intent_of(other.name):
                found.update({n: None for n in voice.store.step(number, f"^{other.name}.{field.name}")
                              if isinstance(n, int)})
    return list(found)
