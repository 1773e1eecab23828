"""Makes `bot/languages/CODE.words`: the real words of a language and names of the world, one a line.

    python benchmarks/make_words.py en

Takes the word lists of two well-kept packages (`simplemma`, `pyspellchecker`), the names of countries,
peoples and big cities that `babel` has from CLDR, and for English the British spellings of Debian's package
`wbritish` (from SCOWL); gives a sorted, folded list.
"""
import sys
from pathlib import Path

import babel
from babel import Locale
from simplemma.strategies.dictionaries import DefaultDictionaryFactory
from spellchecker import SpellChecker

sys.path.insert(0, str(Path(__file__).parent.parent))
from bot import language
from bot.text import fold

SHORTEST = 3
MORE = {"en": Path("/usr/share/dict/british-english")}  # common words, one a line; names in them are left out
RARE = 60  # how often a word that only pyspellchecker has must stand in its corpus: rarer ones are typos


def main(code: str) -> None:
    """Write the list of one language."""
    letters = language.load(code).letters
    simple = DefaultDictionaryFactory().get_dictionary(code)
    words = {w.decode() if isinstance(w, bytes) else w for pair in simple.items() for w in pair}
    checker = SpellChecker(language=code)
    words = {w for w in checker if checker[w] >= RARE or w in words}
    if code in MORE:
        words |= {word for word in MORE[code].read_text("utf-8").split("\n") if word.islower()}
    locale = Locale.parse(code)
    names = [*locale.territories.values(), *locale.languages.values()]
    names += [zone["city"] for zone in locale.time_zones.values() if "city" in zone]
    names += [key.split("/")[-1].replace("_", " ") for key in locale.time_zones]
    words |= {part for name in names for part in name.replace("-", " ").split()}
    folded = {fold(word, letters).strip(".,'()") for word in words}
    kept = sorted(w for w in folded if len(w) >= SHORTEST and w.isalpha() and w.isascii())
    target = language.FOLDER / f"{code}.words"
    target.write_text("\n" + "\n".join(kept) + "\n", "ascii")
    print(f"{target}: {len(kept)} words (babel {babel.__version__})")


if __name__ == "__main__":
    main(sys.argv[1])
