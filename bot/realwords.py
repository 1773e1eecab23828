"""Which words are real ones of a language, or names of the world, so that they aren't taken for typos.

Takes a language's code and a folded word; gives whether the word is real. The list lies beside the
language (`bot/languages/en.words`, made by `benchmarks/make_words.py` out of well-kept packages); it is
read when the first unknown word comes.

For example, "persian" and "bolivia" are real; "visted" isn't.
"""
import functools

from bot.language import FOLDER


@functools.cache
def _words(code: str) -> bytes:
    path = FOLDER / f"{code}.words"
    return path.read_bytes() if path.is_file() else b""


@functools.lru_cache(maxsize=4096)  # a question's unknown words are asked about more than once
def known(code: str, word: str) -> bool:
    """Whether a folded word is a real one (a binary search in the sorted text, nothing built at start)."""
    text, wanted = _words(code), word.encode()
    low, high = 0, len(text) - 1
    while low < high:
        middle = text.rfind(b"\n", 0, (low + high) // 2 + 1)
        middle = max(middle, low)
        end = text.find(b"\n", middle + 1)
        found = text[middle + 1:end]
        if found == wanted:
            return True
        if found < wanted:
            low = end
        else:
            high = middle
    return False
