"""Says values in a language: names, dates, numbers, lists, and the sentence for a record.

Takes values and records with the pack's sentences and the language; gives text, and bare values for
programs.

For example, the visit of 2002 becomes "Aleksander Kwaśniewski, President of Poland, visited Peru in 2002."
"""
import copy
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.dates import parse
from bot.evidence import plain
from bot.language import Language
from bot.lexicon import PLACEHOLDER, told_by
from bot.lookup import Item, Store
from bot.model import PRONOUN, Date, Intent, Pack, Record, Type, Words

MILLION = 1_000_000
MOST_SAID = 5  # sentences for one thing
LONGEST_SYMBOL = 3  # letters of a unit's symbol ("km"), which has no plural


class Voice:
    """Says things about the records of one pack in its language."""

    def __init__(self, pack: Pack, language: Language, store: Store) -> None:
        self.pack = pack
        self.language = language
        self.store = store
        self._intents: dict[str, list[Intent]] = {}
        for intent in pack.intents.values():
            self._intents.setdefault(intent.kind, []).append(intent)
        self._tells: dict[tuple[str, str | None, frozenset[str]], list[Intent]] = {}
        self._said: frozenset[tuple[str, str]] = frozenset()
        self.by = ""  # the intent whose sentences alone tell, if one does

    def speaking_of(self, said: frozenset[tuple[str, str]]) -> "Voice":
        """The voice for what is asked of records of which some fields were said, each with its kind: their
        sentences speak of these, if some do."""
        voice = copy.copy(self)
        voice._said = said
        return voice

    def telling_by(self, intent: str) -> "Voice":
        """The voice for what an intent alone tells: records of its kind of which its sentences tell nothing
        are told by nothing."""
        voice = copy.copy(self)
        voice.by = intent
        voice._tells = {}
        return voice

    def tells_of(self, number: int) -> bool:
        """Whether a sentence tells of a record, and not only the list of its fields."""
        intents = self._telling(self.store.record(number).kind, None)
        return next(self._filled(intents, number, {}), None) is not None

    def intent_of(self, kind: str, asked: str | None = None) -> str | None:
        """The intent that tells of a kind: the first that speaks of the field that is `asked` for, or else
        the first of all."""
        intents = self._telling(kind, asked)
        return intents[0].name if intents else None

    def _telling(self, kind: str, asked: str | None) -> list[Intent]:
        """The intents of a kind that may tell of it, the one to prefer first."""
        said = frozenset(name for of, name in self._said if of == kind)
        known = self._tells.get((kind, asked, said))
        if known is None:
            intents = self._intents.get(kind, [])
            intents = [intent for intent in intents if intent.name == self.by] or intents
            fields = {intent.name: told_by(intent) for intent in intents}
            told = [i for i in intents if (asked in fields[i.name] if asked else said & fields[i.name])]
            told.sort(key=lambda i: (-len(said & fields[i.name]), len(fields[i.name]) if asked else 0))
            known = self._tells[kind, asked, said] = [*told, *intents[:1]]
        return known

    def phrase(self, key: str, **values: object) -> str:
        """A phrase of the language with its gaps filled."""
        return str(self.language["say"][key]).format(**values)

    def join(self, parts: Sequence[str]) -> str:
        """"a, b and c"."""
        if len(parts) < 2:
            return "".join(parts)
        say = self.language["say"]
        return str(say["comma"]).join(parts[:-1]) + str(say["and"]) + parts[-1]

    def value(self, item: Item, declared: Type | None = None) -> str:
        """One value as a person writes it. A record is told by its name."""
        if isinstance(item, bool):
            return str(self.language["say"]["yes" if item else "no"]).split(":")[0].lower()
        if isinstance(item, Date):
            return self.date(item)
        if isinstance(item, Words):
            return item.text
        if declared and declared.kind and isinstance(item, int):
            return self.name(item)
        if isinstance(item, (int, float)):
            return self.number(item, declared.unit if declared and declared.base == "quantity" else None)
        return str(item)

    def name(self, number: int) -> str:
        """What a record is called."""
        record = self.store.record(number)
        return record.name or self.sentence(number)

    def date(self, date: Date) -> str:
        """A date as precise as it is known."""
        if date.lasts:
            return self._span(date)
        year, month, day = date.first
        if date.first == date.last:
            return f"{day} {self.language['months_said'][month]} {year}"
        if date.iso.count("-") == 1 and "/" not in date.iso:
            return f"{self.language['months_said'][month]} {year}"
        return date.text

    def _span(self, date: Date) -> str:
        """What lasted, from when to when: "1967 to 1969", "since 2014"."""
        ends = (parse(part) for part in date.text.split(".."))
        first, last = (self.date(end) if end else "" for end in ends)
        phrase = "span" if first and last else "since" if first else "until"
        return self.phrase(phrase, first=first, last=last)

    def number(self, value: float, unit: str | None = None) -> str:
        """A number with its unit; millions of money in words, and pence as people write them."""
        money = self.language["money"].get(unit or "")
        if money and value >= MILLION:
            return f"{money}{value / MILLION:g} million"
        whole = int(value) if float(value).is_integer() else value
        form = "," if isinstance(whole, int) else ",.2f" if money else ",.6g" if abs(whole) < 1e5 else ",.1f"
        text = format(whole, form)
        if money or not unit:
            return f"{money or ''}{text}"
        symbol = "/" in unit or (len(unit) <= LONGEST_SYMBOL and unit not in self.language["units"])
        return f"{text} {unit if symbol or whole == 1 else self.language.plural(unit)}"

    def sentence(self, number: int, only: Mapping[str, Sequence[Item]] | None = None,
                 asked: str | None = None) -> str:
        """The pack's sentence for a record, or a plain list of its fields. `only`: what of a list is told;
        `asked`: the field that was asked for, of which the sentence should speak."""
        record = self.store.record(number)
        said = self._filled(self._telling(record.kind, asked), number, only or {})
        return next(said, None) or self._generic(number, record)

    def showing(self, number: int, asked: str | None) -> str:
        """The pack's sentence for a record, and behind it what decides the answer, where no sentence tells
        of that."""
        said, record = self.sentence(number, asked=asked), self.store.record(number)
        told = record.values.get(asked or "", ())
        value = self._slot(asked, number, record, {}) if asked and told else None
        if not asked or not value or value in said or set(told) <= set(self.pack.about) or any(
                asked in told_by(intent) for intent in self._intents.get(record.kind, ())):
            return said
        return self.phrase("shown", fact=said.removesuffix("."), field=asked.replace("_", " "), value=value)

    def account(self, number: int) -> str:
        """All that the pack's sentences tell of a record, as few of them as that takes, in their order."""
        record, told, said = self.store.record(number), set[str](), list[str]()
        for intent in self._intents.get(record.kind, ()):
            fields = told_by(intent) & record.values.keys()
            sentence = next(self._filled((intent,), number, {}), None)
            if sentence and (not said or not fields <= told):
                said.append(sentence)
                told |= fields
        return " ".join(said[:MOST_SAID]) or self._generic(number, record)

    def sentences(self, number: int) -> set[str]:
        """All sentences of the pack for a record, or the plain list of its fields."""
        record = self.store.record(number)
        return set(self._filled(self._intents.get(record.kind, ()), number, {})) \
            or {self._generic(number, record)}

    def _filled(self, intents: Iterable[Intent], number: int,
                only: Mapping[str, Sequence[Item]]) -> Iterator[str]:
        """The sentences of intents for a record, of which it has all that they tell."""
        record = self.store.record(number)
        for template in (say for intent in intents for say in intent.say):
            filled = fill_gaps(template, lambda slot: self._slot(slot, number, record, only),
                               lambda before, slot, value: self.leading(
                                   before, value, record.values.get(slot, ())))
            if filled:
                yield filled

    def _slot(self, slot: str, number: int, record: Record, only: Mapping[str, Sequence[Item]]) -> str | None:
        field, _, part = slot.partition(".")
        if slot == "name" or (slot == record.kind and slot not in self.store.kinds[slot].fields):
            return record.name
        if slot == "source":
            return record.source
        if not record.values.get(field):
            return None
        declared = self.store.kinds[record.kind].fields[field].type
        items = only.get(field) or self.store.step(number, field)
        if part:
            inner = [self.part_of(item, part) for item in items if isinstance(item, int)]
            return self.join([text for text in inner if text])
        return self.join([self.value(item, declared) for item in items])

    def leading(self, before: str, value: str, items: Sequence[object]) -> str:
        """What a sentence says before a value, as the language wants it there: "on 3 May" and "in May", "a
        lion" and "an elephant", "the Bridge" and "The Pier"."""
        *_, last = before.split(" ")[-2:-1] if before.endswith(" ") else [""]
        dates: Mapping[str, str] = self.language["date_said"]
        articles: Mapping[str, str] = self.language["articles_said"]
        date = items[0] if len(items) == 1 else None
        if isinstance(date, Date) and not date.lasts and last.lower() in dates.values():
            word = dates["day" if date.first == date.last else "longer"]
        elif last.lower() in articles.values():
            vowel = re.match(self.language["vowel_sounds"], value, re.IGNORECASE)
            word = articles["before a vowel" if vowel else "otherwise"]
        elif last.lower() in self.language["definite"] and self.is_definite(value):
            return before[:-len(last) - 1]
        else:
            return before
        return f"{before[:-len(last) - 1]}{word.capitalize() if last[:1].isupper() else word} "

    def is_definite(self, value: str) -> bool:
        """Whether a value has an article of its own."""
        return value.partition(" ")[0].lower() in self.language["definite"]

    def part_of(self, number: int, part: str) -> str | None:
        """What a record that a field holds has in a field of its own: "{production.play}"."""
        values = self.store.step(number, part)
        declared = self.store.kinds[self.store.record(number).kind].fields.get(part)
        return self.value(values[0], declared.type if declared else None) if values else None

    def _generic(self, number: int, record: Record) -> str:
        fields = list(record.classes[:1]) if record.name else []
        for name, field in self.store.kinds[record.kind].fields.items():
            items = self.store.step(number, name)
            if items and name in record.values and name != PRONOUN:
                shown = self.join([self.value(item, field.type) for item in items])
                key = f"field_{items[0]}".lower() if isinstance(items[0], bool) else "field"
                fields.append(self.phrase(key, field=name.replace("_", " "), value=shown))
        title = record.name or next(iter(record.classes), record.kind.replace("_", " ")).capitalize()
        return self.phrase("generic", kind=title, fields=self.join(fields)) if fields else f"{title}."

    def bare(self, item: Item, declared: Type | None) -> Any:
        """A value as a program reads it."""
        bare = plain(self.store, item, declared)
        return self.sentence(item) if bare is None and isinstance(item, int) else bare


def fill_gaps(template: str, value_of: Callable[[str], str | None],
              leading: Callable[[str, str, str], str] | None = None) -> str | None:
    """A sentence with its gaps filled, its first letter a capital; None if a gap has no value. `leading`:
    what stands before a gap, as the value in it wants it."""
    parts, position = [], 0
    for match in PLACEHOLDER.finditer(template):
        value = value_of(match.group(1))
        if not value:
            return None
        before = template[position:match.start()]
        parts += [leading(before, match.group(1), value) if leading else before, value]
        position = match.end()
    whole = "".join(parts) + template[position:]
    return whole[:1].upper() + whole[1:]
