"""Which of several readings is meant: the questions that tell them apart, and the turn that picks one.

Takes what the readings of a question would be answered; gives a whole question for each. Takes such
questions and the next turn; gives the one that it picks.

For example, "Peru's exports" with an export of either direction gives "What does Peru export to Poland?"
and "What does Poland export to Peru?"; "the second" or "to Peru" picks the latter.
"""
import itertools
import re
from collections.abc import Callable, Sequence

from bot.language import Language
from bot.render import Voice
from bot.suggest import fill
from bot.text import fold
from bot.told import Told

NAMED = 3   # things of which all that is told is asked for, to tell two of one name apart
TRIED = 12  # questions that are read for each reading before giving up


def choices(voice: Voice, readings: Sequence[Told], told_of: Callable[[str], Told | None]) -> tuple[str, ...]:
    """A question for each reading, whose answer is just that reading's; none if one of them has none.
    `told_of` says how a question is answered (None: not at all)."""
    found = [_question(voice, told, told_of) for told in readings]
    return tuple(text for text in found if text) if all(found) and len(set(found)) == len(found) else ()


def _question(voice: Voice, told: Told, told_of: Callable[[str], Told | None]) -> str | None:
    kind = voice.store.record(told.records[0]).kind
    examples = [example for intent in voice.pack.intents.values() if intent.kind == kind
                for example in intent.ask]
    texts = dict.fromkeys(fill(example.text, told.records[0], voice, voice.store) for example in examples)
    named = (name for number in told.records if (name := voice.store.record(number).name))
    everything = [voice.phrase("everything_of", name=name) for name in itertools.islice(named, NAMED)]
    for text in [*[text for text in texts if text][:TRIED], *everything]:
        other = told_of(text)
        if other and set(other.records) == set(told.records) and (
                set(other.values) == set(told.values) or told.text in other.text):
            return text
    return None


def picked(language: Language, text: str, offered: Sequence[str]) -> str | None:
    """The question that a turn picks out of those that were offered: by its number, its place ("the
    second") or by words that only it holds."""
    words = _words(language, text)
    numbers = [n for w in words if (n := int(w) if w.isdecimal() else _place(language, w)) is not None]
    if len(words) == len(numbers) == 1:
        return offered[numbers[0] - 1] if 0 < numbers[0] <= len(offered) else None
    fitting = [q for q in offered if words and set(words) <= set(_words(language, q))]
    return fitting[0] if len(fitting) == 1 else None


def _place(language: Language, word: str) -> int | None:
    nth = language["ordinals"].get(word, language["numbers"].get(word))
    return int(nth) if nth is not None else None


def _words(language: Language, text: str) -> list[str]:
    """The words of a text without those that only fill."""
    small = {*map(str, language["definite"]), *map(str, language["fillers"])}
    found = re.findall(r"[\w'-]+", fold(text, language.letters))
    return [w for w in found if w not in small] or found
