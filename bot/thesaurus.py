"""Words of a language that mean the same in a question about facts, whatever it is about.

Takes a `Language` and the words of a question; gives, for a stretch of them, the words that may stand in its
place. The groups lie beside the language (`bot/languages/en.synonyms`, one a line); they are read when the
first word comes that nothing else explains.

For example, "took up arms" gives "fight", and "jubilee" gives "anniversary".
"""
import functools
from collections.abc import Iterator, Sequence
from typing import Any

from bot.language import Language, headed_lines

PASSIVES = "passives"  # verbs that stand behind a form of "be" somewhere before them
ENDING = ".synonyms"  # of the file of a language


@functools.lru_cache(maxsize=8)
def _groups(language: Language) -> dict[str, Any]:
    """The groups as a trie from the stems of each member to the other members, under "", each with its part
    of speech (a line in square brackets: "[nouns]")."""
    trie: dict[str, Any] = {}
    for part, line in headed_lines(language, ENDING):
        members = [member.strip() for member in line.split(",")]
        for member in members:
            words = member.split()
            spelt = [(words, part)]
            if words[0] == language["being"]["be"] and len(words) > 1:  # "where is it held?"
                spelt.append((words[1:], PASSIVES))
            for said, sort in spelt:
                node = trie
                for word in said:
                    node = node.setdefault(language.stem(word), {})
                node.setdefault("", []).extend((other, sort) for other in members if other != member)
    return trie


def alike(language: Language, words: Sequence[str], start: int) -> Iterator[tuple[int, str, str]]:
    """The end of each phrase from `start` on that stands in a group, with each other member and its part of
    speech: nouns, verbs or adjectives."""
    node = _groups(language)
    for end in range(start, len(words)):
        node = node.get(language.stem(words[end]), {})
        if not node:
            return
        for member, part in dict.fromkeys(node.get("", ())):
            yield end + 1, member, part
