"""What people wrap a question in, taken off, and roundabout ways to ask, put in plain words.

Takes a `Language` and the tokens of a text with its marks; gives the tokens with the roundabout ones
replaced, and which of them say nothing. The phrases lie beside the language (`bot/languages/en.phrases`);
they are read when the first question comes that doesn't read as it stands.

For example, "would you happen to know at what point in time Curie came, for my homework" becomes "when Curie
came", the rest set aside.
"""
import functools
from collections.abc import Sequence
from typing import Any

from bot.language import Language, headed_lines
from bot.text import Token, words

LEFT_OUT = frozenset({"before", "inside", "after", "after an ask"})  # headings of phrases that mean nothing
OPENING = frozenset({"before", "whether", "list", "tell me about"})  # of those that open a sentence only
ENDING = frozenset({"after", "after an ask"})  # of those that close a sentence only, or only one that asks
END = frozenset(".?!;")


@functools.lru_cache(maxsize=8)
def _phrases(language: Language) -> dict[str, Any]:
    """The phrases as a trie of their words; the headings that one stands under are under ""."""
    trie: dict[str, Any] = {}
    for heading, line in headed_lines(language, ".phrases"):
        node = trie
        for word in words(line, language.letters, language.clitics):
            node = node.setdefault(word, {})
        node.setdefault("", []).append(heading)
    return trie


@functools.lru_cache(maxsize=8)
def _asking(language: Language) -> frozenset[str]:
    """The single words that ask: "what", "when"."""
    return frozenset(str(word) for asks in language["ask"].values() for word in asks if " " not in str(word))


def plain(language: Language, tokens: Sequence[Token]) -> tuple[tuple[Token, ...], frozenset[int]]:
    """The tokens in plain words, and the places of those that say nothing."""
    found: list[Token] = []
    empty: set[int] = set()
    opens, position = True, 0
    while position < len(tokens):
        end, heading = _longest(language, tokens, position, opens=opens)
        if not heading:
            token = tokens[position]
            opens = token.text in END or token.text == "," or (opens and not token.is_word)
            found.append(token)
            position += 1
            continue
        start, stop = tokens[position].start, tokens[end - 1].end
        if heading in LEFT_OUT:
            empty.update(range(len(found), len(found) + end - position))
            found += tokens[position:end]
        else:
            found += [Token(word, start, stop) for word in heading.split()]
            opens = False
        position = end
    return tuple(found), frozenset(empty)


def _longest(language: Language, tokens: Sequence[Token], start: int, *, opens: bool) -> tuple[int, str]:
    """The end and the heading of the longest phrase that may stand at a place; no heading if none may."""
    node = _phrases(language)
    best = (start, "")
    asks = any(token.text in _asking(language) for token in tokens[:start or 1])
    for end in range(start, len(tokens)):
        if tokens[end].text == "," and end > start:
            continue  # "forgive my ignorance, but …"
        node = node.get(tokens[end].text, {})
        if not node:
            break
        closes = end + 1 == len(tokens) or not tokens[end + 1].is_word
        for heading in node.get("", ()):
            if (opens or heading not in OPENING) and (closes or heading not in ENDING) \
                    and (asks or heading != "after an ask"):
                best = (end + 1, heading)
                break
    return best
