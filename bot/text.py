"""From what was typed to tokens: folded words that still know where they stood.

Takes a question as typed and a `Language`; gives a tuple of `Token`s. Terminal escapes, control and
zero-width characters vanish, accents and full-width forms are folded, "Poland's" falls into two.

For example "Who visited Wałęsa?" gives who · visited · walesa · ?, the third with offsets 12 to 18.
"""
import functools
import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
MONEY = "$€£¥"  # marks that are read as words, unless they stand in a row ("$$$")
ABBREVIATED = re.compile(r"(?<![a-z0-9.])(?:[a-z]\.){2,}(?![a-z0-9])")  # "u.n."
# a minus belongs to a number ("floor -1"), but not behind another one ("1990 -1999")
TOKEN = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?![\d:])|"  # an hour
                   r"(?<![\w-])[^\W\d_]-[^\W\d_]{2,}(?!-)|"  # "e-mail"
                   r"(?<!\S)(?<!\d )-\d{1,3}(?:\.\d+)?(?![\w-])|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|"
                   r"[^\W_]+(?:'[^\W\d_]+)*'?|[&.?!;,:()\"%…/–—-]|"
                   r"(?<=\w )\+(?= \w)|"  # "the one + the other", but not "C++"
                   rf"(?<![{MONEY}])[{MONEY}](?![{MONEY}])")
# characters that stand for a plain one without being decomposable to it
PLAIN = str.maketrans("‘’‚‛′`´“”„«»‐‑‒–—―−", "'''''''\"\"\"\"\"-------")


class Token(NamedTuple):
    """A folded word, number or mark. `start` and `end` are offsets in the text as typed."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word, a number or a sign for money, and no punctuation mark."""
        return is_word(self.text)


def is_word(text: str) -> bool:
    """Whether what stands in a token is a word, a number or a sign for money, and no punctuation mark."""
    first = text[0]
    return first.isalnum() or first == "'" or text in MONEY or (first == "-" and len(text) > 1)


@functools.cache
def _fold_character(character: str, letters: tuple[tuple[str, str], ...]) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return " " if character in "\t\n\r\v\f" else ""
    folded = unicodedata.normalize("NFKD", character).translate(PLAIN).casefold()
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return "".join(dict(letters).get(c, c) for c in plain)


def fold(text: str, letters: tuple[tuple[str, str], ...] = ()) -> str:
    """The text in small letters, without accents and with plain quotes and dashes."""
    if text.isascii():
        return text.lower()
    return "".join(_fold_character(c, letters) for c in text)


def longest(words: Sequence[str], phrases: Iterable[Any]) -> list[str]:
    """The longest of some phrases that the words begin with."""
    said = " ".join(words) + " "
    return max((p for p in map(str, phrases) if said.startswith(f"{p} ")), key=len, default="").split()


def tokenise(text: str, letters: tuple[tuple[str, str], ...], clitics: Iterable[str]) -> tuple[Token, ...]:
    """Cut a text into tokens. `letters`: how letters with strokes are folded; `clitics`: what is cut
    off the end of a word ("'s")."""
    if text.isascii() and text.isprintable():  # most texts: each letter is folded where it stands
        plain_text, origin = text.lower(), list(range(len(text)))
    else:
        plain_text, origin = _fold_each(text, letters)
    if ABBREVIATED.search(plain_text):  # "the U.N."
        dots = {i for match in ABBREVIATED.finditer(plain_text) for i in range(*match.span())
                if plain_text[i] == "."}
        origin = [place for i, place in enumerate(origin) if i not in dots]
        plain_text = "".join(c for i, c in enumerate(plain_text) if i not in dots)
    tokens: list[Token] = []
    for match in TOKEN.finditer(plain_text):
        word, (start, end) = match.group(), match.span()
        cuts = [start, end] if "'" not in word else [start, *_cut_clitic(word, start, clitics), end]
        tokens += [Token(plain_text[a:b], origin[a], origin[b - 1] + 1) for a, b in itertools.pairwise(cuts)]
    return tuple(tokens)


def words(text: str, letters: tuple[tuple[str, str], ...], clitics: Sequence[str]) -> list[str]:
    """The words of a text, folded as tokens are, without their places. Quick for plain ones: a pack's
    lexicon is made of thousands of phrases at each start."""
    if text.isascii() and text.replace(" ", "").isalnum():
        return text.lower().split()
    if not clitics and text.isascii() and text.isprintable() and not ABBREVIATED.search(text.lower()):
        return list(filter(is_word, TOKEN.findall(text.lower())))
    return [token.text for token in tokenise(text, letters, clitics) if token.is_word]


def _fold_each(text: str, letters: tuple[tuple[str, str], ...]) -> tuple[str, list[int]]:
    """The folded text without its escapes, and where each of its letters stood."""
    folded: list[str] = []
    origin: list[int] = []
    hidden = {i for match in ESCAPE.finditer(text) for i in range(*match.span())}
    for position, character in enumerate(text):
        if position in hidden:
            continue
        plain = character.lower() if " " <= character <= "~" else _fold_character(character, letters)
        folded.append(plain)
        origin.extend([position] * len(plain))
    return "".join(folded), origin


def _cut_clitic(word: str, at: int, clitics: Iterable[str]) -> list[int]:
    """Where a word that begins somewhere is cut, if it ends in a clitic."""
    cuts = (len(word) - len(clitic) for clitic in clitics if word.endswith(clitic))
    return [at + cut for cut in cuts if cut > 0][:1]


def longest_at_end(words: Sequence[str], phrases: Iterable[Any]) -> list[str]:
    """The longest of some phrases that the words end with."""
    said = " " + " ".join(words)
    return max((p for p in map(str, phrases) if said.endswith(f" {p}")), key=len, default="").split()


def phrases_in(words: Sequence[str], phrases: Iterable[str], first: int) -> Iterator[tuple[int, int]]:
    """Where phrases stand among words from a place on, with a word behind them, the longest phrases first."""
    for phrase in _longest_first(tuple(phrases)):
        yield from ((at, at + len(phrase)) for at in range(first, len(words) - len(phrase))
                    if words[at] == phrase[0] and tuple(words[at:at + len(phrase)]) == phrase)


@functools.cache
def _longest_first(phrases: tuple[str, ...]) -> list[tuple[str, ...]]:
    return sorted((tuple(str(said).split()) for said in phrases), key=len, reverse=True)
