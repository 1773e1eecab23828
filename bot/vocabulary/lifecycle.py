"""How people ask when a thing began to be there, until when it was, and whether it still is.

Takes a `Lexicon` that knows the words of its pack; adds verbs and states for what the dates of a kind tell,
whatever these dates are called, where the pack has no such word of its own for that kind.

For example, of a press that was "installed" and "scrapped", "when did it come into use?" asks for the first
date, "when did they stop using it?" for the second, and "is it still used?" whether there is a second.
"""
from collections.abc import Collection, Mapping

from bot.lexicon import (
    LASTED,
    LIFETIME,
    WHILE_SO,
    Entry,
    Lexicon,
    dates_called,
    find,
    is_lasting,
    kinds_told,
    life_of,
)
from bot.model import Kind
from bot.vocabulary.small import add_phrases, without_be

RATHER = 0.1  # the verbs of the examples are rather meant
ELSEWHERE = 0.3  # and what a pack says of another kind is rather that


def add_life(lexicon: Lexicon) -> None:
    """Add the verbs for the first and the last date of things, where those dates are called so that they can
    be nothing else."""
    life = lexicon.language["life"]
    add_phrases(lexicon, life["while"], WHILE_SO, LASTED, bends=True)
    lives = (lexicon.language["births"], lexicon.language["deaths"])
    if any(kind.is_person and all(dates_called(kind, names) for names in lives)
           for kind in lexicon.pack.kinds.values()):
        add_phrases(lexicon, life["living"], WHILE_SO, LIFETIME)
    taught = {verb: kinds_told(lexicon, without_be(lexicon, verb))
              for section in ("begin", "end", "join", "leave", "raise") for verb in life[section]}
    for kind in lexicon.pack.kinds.values():
        dates, verbs = (_membership(lexicon, kind), ("join", "leave")) if kind.is_person else \
            (life_of(lexicon.pack, lexicon.language, kind.name), ("begin", "end"))
        for name, section in zip(dates, verbs, strict=True):
            if name:
                _add_verbs(lexicon, kind.name, name, {verb: taught[verb] for verb in life[section]})
        if raised := next((name for name in life["raised"] if name in kind.fields), ""):
            _add_verbs(lexicon, kind.name, raised, {verb: taught[verb] for verb in life["raise"]})


def _membership(lexicon: Lexicon, kind: Kind) -> tuple[str, str]:
    """The dates at which people joined something and left it; empty for what isn't told by just one."""
    told = [[name for name in dates_called(kind, lexicon.language[section])
             if not is_lasting(lexicon.pack, kind.name, name)] for section in ("beginnings", "departures")]
    joined, left = (names[0] if len(names) == 1 else "" for names in told)
    return joined, left if joined else ""


def _add_verbs(lexicon: Lexicon, kind: str, name: str, verbs: Mapping[str, Collection[str]]) -> None:
    """Add verbs for a date of a kind, each with the kinds of which the pack tells something by it."""
    for verb, taught in verbs.items():
        said = without_be(lexicon, verb)
        first, _, then = said.partition(" ")
        ordinal = any(entry.category == "superlative" for entry in find(lexicon, first))
        if kind in taught or (ordinal and kinds_told(lexicon, then)):
            continue  # "first appear", where examples say that somebody appeared somewhere
        lexicon.add(said, Entry("field", (kind, name), ELSEWHERE if taught else RATHER, "facts.yaml", "verb"))
