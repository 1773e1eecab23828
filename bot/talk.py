"""What people say to the bot that is no question about the facts: greetings, thanks, "are you sure?".

Takes a text; gives the name of the small talk that it is (the pack's own, or the language's), or None.

For example, "helo" is `hello`, and "who says so?" is `source`.
"""
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.language import Language
from bot.lexicon import Lexicon
from bot.text import words

MISSPELT = 0.12  # of the letters of a phrase may be wrong
SHORTEST = 5  # letters of a phrase that may be misspelt


class Phrases(NamedTuple):
    """What is said in small talk, folded, and what each phrase means."""

    meanings: dict[str, tuple[str, str]]
    longest: int
    by_length: dict[int, list[str]]


def phrases(lexicon: Lexicon) -> Phrases:
    """The small talk of a pack and, behind it, of its language."""
    meanings: dict[str, tuple[str, str]] = {}
    for talk in lexicon.pack.talk.values():
        for example in talk.ask:
            meanings.setdefault(_plain(lexicon.language, example.text), ("talk", talk.name))
    for name, said in lexicon.language["meta"].items():
        for phrase in said:
            meanings.setdefault(_plain(lexicon.language, str(phrase)), ("meta", name))
    by_length: dict[int, list[str]] = {}
    for phrase in meanings:
        by_length.setdefault(len(phrase), []).append(phrase)
    return Phrases(meanings, max(by_length, default=0), by_length)


def recognise(known: Phrases, language: Language, text: str) -> tuple[str, str] | None:
    """("talk", name) or ("meta", name), if a text is nothing but small talk."""
    plain = _plain(language, text)
    if plain in known.meanings or not plain:
        return known.meanings.get(plain)
    said = plain.split()
    for cut in range(1, len(said) if len(plain) <= 2 * known.longest + 1 else 0):  # "great, thank you"
        if " ".join(said[:cut]) in known.meanings and (rest := " ".join(said[cut:])) in known.meanings:
            return known.meanings[rest]
    limit = int(MISSPELT * len(plain)) or 1
    if len(plain) < SHORTEST or len(plain) > known.longest + limit:
        return None  # as most questions are
    near = [(OSA.distance(plain, phrase, score_cutoff=limit), phrase)
            for phrase in _near(known.by_length, plain, limit)]
    found = [(distance, phrase) for distance, phrase in near
             if distance <= limit and _is_misspelt(said, phrase.split())]
    return known.meanings[min(found)[1]] if found else None


def _is_misspelt(said: list[str], meant: list[str]) -> bool:
    """Whether each word may be a misspelt one of a phrase, and none is another word: "where does Ruan come
    from?" isn't "where does that come from?"."""
    return len(said) != len(meant) or all(
        OSA.distance(one, other) <= max(1, len(other) // 3) for one, other in zip(said, meant, strict=True))


def _near(by_length: dict[int, list[str]], plain: str, limit: int) -> list[str]:
    """The phrases that are hardly shorter or longer than a text."""
    lengths = range(max(len(plain) - limit, SHORTEST), len(plain) + limit + 1)
    return [phrase for length in lengths for phrase in by_length.get(length, ())]


def _plain(language: Language, text: str) -> str:
    written_for = language["written_for"]
    return " ".join(str(written_for.get(word, word)) for word in words(text, language.letters, ()))
