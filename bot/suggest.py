"""Whole questions that the bot can answer, near to one that it couldn't.

Takes the pack, a `Lattice` (what was understood of the question) and a check whether a question is
answered; gives up to three questions, each of which, asked back, is answered.

For example, "who visited Bolivia?" leads to "Who first visited Peru?".
"""
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bot.link import Lattice
from bot.lookup import Store
from bot.model import Date, Intent, Pack, Ref
from bot.render import Voice, fill_gaps

MOST = 3
TRIED = 8  # questions that are checked before giving up: each costs a reading


class Near(NamedTuple):
    """What a question speaks of: the kinds and the records, each named surely."""

    kinds: frozenset[str]
    records: frozenset[Ref]


def near(lattice: Lattice) -> Near:
    """What the understood words of a question speak of."""
    kinds, records = set(), set()
    for edge in lattice.edges:
        meaning = edge.entry.meaning
        if edge.entry.category == "thing" and meaning.keys:
            records |= {Ref(meaning.kind, key) for key in meaning.keys}
        elif edge.entry.category == "thing":
            kinds.add(meaning.kind)
        elif edge.entry.category == "field":
            kinds.add(meaning[0])
    return Near(frozenset(kinds), frozenset(records))


def suggest(pack: Pack, voice: Voice, store: Store, about: Near,
            answered: Callable[[str], bool]) -> tuple[str, ...]:
    """Up to three questions near to what was spoken of, one of an intent first."""
    found: list[str] = []
    tried = 0
    for text in _candidates(pack, voice, store, about):
        if len(found) == MOST or tried == TRIED:
            break
        if text not in found:
            tried += 1
            if answered(text):
                found.append(text)
    return tuple(found)


def _candidates(pack: Pack, voice: Voice, store: Store, about: Near) -> Iterator[str]:
    fits = {intent.name: _fit(store, intent, about) for intent in pack.intents.values()}
    ranked = sorted(pack.intents.values(), key=lambda i: -fits[i.name])
    fitting = [i for i in ranked if fits[i.name]] or ranked
    questions = [examples(intent, voice, store, about.records) for intent in fitting[:MOST + 1]]
    for turn in itertools.zip_longest(*questions):
        yield from filter(None, turn)


def _fit(store: Store, intent: Intent, about: Near) -> int:
    """How near an intent is: its kind was spoken of, its records hold what was named."""
    named = {number for ref in about.records if (number := store.number(ref)) is not None}
    holds = any(not named.isdisjoint(_held(store, n)) for n in store.of_kind(intent.kind)) if named else False
    return 2 * (intent.kind in about.kinds) + holds


def _held(store: Store, number: int) -> Iterable[int]:
    fields = store.kinds[store.record(number).kind].fields.values()
    return (v for f in fields if f.type.kind for v in store.step(number, f.name) if isinstance(v, int))


def examples(intent: Intent, voice: Voice, store: Store, named: Iterable[Ref] = ()) -> Iterator[str]:
    """An intent's examples, each filled with the record that is, or holds most of, what was named."""
    numbers = {n for ref in named if (n := store.number(ref)) is not None}
    records = store.of_kind(intent.kind)
    if numbers:
        records = sorted(records, key=lambda r: -len(numbers.intersection((r, *_held(store, r)))))
    for example in intent.ask:
        for number in records:
            text = fill(example.text, number, voice, store)
            if text:
                yield text
                break


def fill(text: str, number: int, voice: Voice, store: Store) -> str | None:
    """An example with the values of a record in its gaps; None if it lacks one."""
    record = store.record(number)
    fields = store.kinds[record.kind].fields

    def value_of(gap: str) -> str | None:
        field, _, part = gap.partition(".")
        if field in ("name", record.kind):
            return record.name
        items = store.step(number, field) if field in fields else ()
        if not items:
            return None
        if part and isinstance(items[0], int):
            return voice.part_of(items[0], part)
        if isinstance(items[0], Date) and (items[0].open or items[0].lasts):  # "in since 2008" is no English
            return str(items[0].first[0])
        value = voice.value(items[0], fields[field].type)
        described = fields[field].type.base == "text" and voice.is_definite(value)
        return None if described and gap in behind else value  # nor is "the the first school"

    behind = {word.partition("}")[0].lstrip("{") for article, word in itertools.pairwise(text.split())
              if article in voice.language["definite"]}
    return fill_gaps(text, value_of, lambda before, gap, value: voice.leading(
        before, value, store.step(number, gap)[:1] if gap in fields else ()))
