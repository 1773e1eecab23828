"""What people wrap a question in, taken off, and roundabout ways to ask, put in plain words.

Takes a `Language` and the tokens of a text with its marks; gives the tokens with the roundabout ones
replaced, and which of them say nothing. The phrases lie beside the language (`bot/languages/en.phrases`);
they are read when the first question comes that doesn't read as it stands.

For example, "would you happen to know at what point in time Curie came, for my homework" becomes "when Curie
came", the rest set aside.
"""
import functools
import re
from collections.abc import Sequence
from typing import Any

from bot.language import Language, headed_lines
from bot.text import Token, words

LEFT_OUT = frozenset({"before", "inside", "after", "after an ask"})  # headings of phrases that mean nothing
OPENING = frozenset({"before", "whether", "list", "tell me about"})  # of those that open a sentence only
ENDING = frozenset({"after", "after an ask"})  # of those that close a sentence only, or only one that asks
END = frozenset(".?!;")


# Where a phrase may go on: by its next word, the places behind that. Under "" are the headings that one that
# ends here stands under.
Node = dict[str, list[Any]]


@functools.lru_cache(maxsize=8)
def _phrases(language: Language) -> tuple[Node, Node]:
    """The phrases: a trie of the plain ones, and where those begin that have alternatives in them ("do they
    (list|name)", "(is |)named as") and share what follows these: written out, they are a hundred thousand."""
    trie: Node = {}
    branching: Node = {}
    for heading, line in headed_lines(language, ".phrases"):
        *parts, last = (part.split("|") for part in re.split(r"[()]", line))
        node: Node = {"": [heading]}
        if parts:
            for part in (last, *reversed(parts)):
                node = _merged([_chain(language, said, node) for said in part])
            _merge(branching, node)
            continue
        place = trie
        for word in words(line, language.letters, language.clitics):
            (place,) = place.setdefault(word, [{}])
        _merge(place, node)
    return trie, branching


def _chain(language: Language, said: str, end: Node) -> Node:
    """Where words begin that lead to a place."""
    for word in reversed(words(said, language.letters, language.clitics)):
        end = {word: [end]}
    return end


def _merged(nodes: Sequence[Node]) -> Node:
    """Where any of several may go on."""
    merged: Node = {}
    for node in nodes:
        _merge(merged, node)
    return merged


def _merge(node: Node, other: Node) -> None:
    for word, places in other.items():
        node.setdefault(word, []).extend(places)


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
    nodes: Sequence[Node] = _phrases(language)
    best = (start, "")
    asks = any(token.text in _asking(language) for token in tokens[:start or 1])
    for end in range(start, len(tokens)):
        if tokens[end].text == "," and end > start:
            continue  # "forgive my ignorance, but …"
        nodes = [place for node in nodes for place in node.get(tokens[end].text, ())]
        if not nodes:
            break
        closes = end + 1 == len(tokens) or not tokens[end + 1].is_word
        if not closes and tokens[end + 1].text in language["particles"]:
            continue  # what was "given away" wasn't given
        for heading in (heading for node in nodes for heading in node.get("", ())):
            if (opens or heading not in OPENING) and (closes or heading not in ENDING) \
                    and (asks or heading != "after an ask"):
                best = (end + 1, heading)
                break
    return best
