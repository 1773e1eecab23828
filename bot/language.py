"""What belongs to one language, read from `bot/languages/NAME.yaml`.

Takes the name of a language; gives a `Language`: how words bend and sound, what small words do,
and how answers are said. Nothing is decided by a word of a language anywhere else.

For example, `Language.stem("visited")` and `Language.stem("visits")` are the same string in English.
"""
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bot import compiled
from bot.errors import UsageError
from bot.text import longest

FOLDER = Path(__file__).parent / "languages"
MAX_STEMS = 20_000  # that are kept
SHORT = 3  # words of up to so many letters are never cut: "was", "his", "pes"


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern of any of some phrases, the longest first."""
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))


class Language(dict[str, Any]):
    """The data of one language: the sections of the file as they stand there, by their names. A language is
    only equal to itself."""

    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__  # type: ignore[assignment]

    def __init__(self, code: str, data: Mapping[str, Any]) -> None:
        super().__init__(data)
        self.code = code
        self.letters: tuple[tuple[str, str], ...] = tuple(data["letters"].items())
        self.clitics: tuple[str, ...] = tuple(data["clitics"])
        irregular = {form: base for table in (data["irregular"], data["irregular_plurals"])
                     for base, forms in table.items() for form in forms}
        self._bent = frozenset(form for forms in data["irregular"].values() for form in forms)
        self._irregular = self._bent | frozenset(data["irregular"])
        endings: dict[str, list[tuple[str, str]]] = {}  # by their last letter, in order
        for ending, instead in data["endings"]:
            endings.setdefault(ending[-1], []).append((ending, instead))
        self._participles = tuple(data["participles"])
        self._more_participles = frozenset(data["participle_words"])
        self._no_participles = frozenset((*data["irregular"], *data["no_participles"])) - self._bent
        # What is left of a word without the endings by which it bends (a rough key, no real word). It is
        # asked for again and again of the same words.
        self.silent = str(data["silent"]["letter"])
        silent = Silent(self.silent, frozenset(data["silent"]["before"]),
                        re.compile(data["silent"]["shape"]))
        self.stem = functools.lru_cache(MAX_STEMS)(functools.partial(_stem, irregular, endings, silent))
        self._stems: dict[str, frozenset[str]] = {}
        self._phrases: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        self._all: dict[tuple[str, ...], frozenset[str]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """A language is kept by its name (`bot.kept`): what it holds comes with the program."""
        return load, (self.code,)

    def is_verb(self, word: str) -> bool:
        """Whether a word bends as verbs do ("bought", "designed", "take")."""
        return word in self._irregular or self._ends_as_participle(word)

    def is_participle(self, word: str) -> bool:
        """Whether a word may be a participle or a past tense ("bought", "designed")."""
        return word in self._bent or self._ends_as_participle(word)

    def done(self, verb: str) -> tuple[str, ...]:
        """How it is said that what a verb tells was done: "organised", "ran"."""
        return tuple(self["irregular"].get(verb, (verb.removesuffix(self.silent) + self._participles[0],)))

    def adds_up(self, field: str) -> bool:
        """Whether a number called so tells to how many people or things something was done, or how many died,
        so that several of them make a sum."""
        return self.names_deed(field) or field.replace("_", " ") in self["tolls"]

    def names_deed(self, field: str) -> bool:
        """Whether a field is called after what was done to so many: "rescued", "copies_sold" isn't."""
        return self.is_participle(re.split("[ _]", field)[0])

    def _ends_as_participle(self, word: str) -> bool:
        return word in self._more_participles or (
            word.endswith(self._participles) and word not in self._no_participles and self.stem(word) != word)

    def is_plural(self, word: str) -> bool:
        """Whether a word ends as plurals do, and is more than its stem."""
        return word.endswith(tuple(self["plurals"])) and self.stem(word) != word \
            and not word.endswith(tuple(self["no_plurals"]))

    @functools.cached_property
    def spells(self) -> frozenset[str]:
        """The units in which it is told how long something takes."""
        sizes = self["unit_sizes"]
        return frozenset((*self["spells"], *sizes["time"], *sizes["calendar"]))

    @functools.cached_property
    def ends(self) -> frozenset[str]:
        """The names of fields that tell when something came to an end."""
        return frozenset(end for names in self["until_ended"].values() for end in names)

    @functools.cached_property
    def excepting(self) -> frozenset[str]:
        """The words that open what leaves something out: "apart from"."""
        return frozenset(str(phrase).split()[0] for phrase in self["except"])

    @functools.cached_property
    def coming(self) -> frozenset[str]:
        """The verbs that say of what is before or after something that it comes so."""
        phrases = (phrase for way in ("before", "after") for phrase in self["time"][way])
        return frozenset(phrase.split()[0] for phrase in phrases if " " in phrase)

    @functools.cached_property
    def changed_by_particle(self) -> frozenset[tuple[str, str]]:
        """The stems of verbs that mean another thing with a particle behind them, each with that."""
        changed = self["changed_by_particle"].items()
        return frozenset((self.stem(verb), particle) for verb, particles in changed for particle in particles)

    @functools.cached_property
    def money(self) -> frozenset[str]:
        """The units of money: currencies and coins."""
        return frozenset({*self["currencies"].values(), *self["coins"]})

    def lasting_so(self, words: Sequence[str]) -> list[str]:
        """What words say to be so until something ends ("open", "in use")."""
        said = f" {' '.join(words)} "
        return [so for so in self["until_ended"] if f" {so} " in said]

    def plural(self, noun: str) -> str:
        """A noun in the plural, as it is written."""
        ending, instead = next(pair for pair in self["plural_endings"] if noun.endswith(pair[0]))
        return f"{noun.removesuffix(ending)}{instead}"

    @functools.cached_property
    def apart(self) -> dict[str, str]:
        """How it is asked how far apart two are that were told of, with the section of the phrase."""
        return {said: section for section in ("apart", "apart_on", "apart_by", "apart_percent")
                for line in self[section] for said in spelled_out(line)}

    def all_of(self, section: str, *parts: str) -> frozenset[str]:
        """The words of some parts of a section, or of all its parts, together."""
        if (section, *parts) not in self._all:
            lists = self[section]
            self._all[section, *parts] = frozenset(
                str(word) for part in parts or lists for word in lists[part])
        return self._all[section, *parts]

    @functools.cached_property
    def reaction(self) -> re.Pattern[str]:
        """How the first words of a turn take the answer before it, where more follows: "oh right. …"."""
        return self._before_question(self["reactions"])

    @functools.cached_property
    def greeting(self) -> re.Pattern[str]:
        """The first words of a turn that only greet, where more follows: "hello there, …"."""
        return self._before_question(self["meta"]["hello"])

    def _before_question(self, phrases: Sequence[str]) -> re.Pattern[str]:
        said, behind = _any_of(phrases), _any_of(self["behind_reactions"])
        several = rf"\s*(?:{said})\b(?:\s+(?:{said})\b)*"
        return re.compile(rf"(?:{several}\s*[,.!?;:…-]+)+(?=.*\w)|{several}(?=\s+(?:{behind})\b)",
                          re.IGNORECASE)

    @functools.cached_property
    def courtesy(self) -> re.Pattern[str]:
        """The last words of a turn that are only polite, with what closes it: "…, please?"."""
        polite, whether = _any_of(self["courtesies"]), _any_of(self["or_not"])
        return re.compile(rf"(?<=\w)(?:[\s,]+(?:{polite})|\s*,\s*(?:{whether}))(?=[\s?!.…]*$)", re.IGNORECASE)

    def stems(self, section: str) -> frozenset[str]:
        """The stems of the words of a section."""
        if section not in self._stems:
            self._stems[section] = frozenset(map(self.stem, self[section]))
        return self._stems[section]

    def so_for_a_time(self, words: Sequence[str]) -> frozenset[str]:
        """The stems of the verbs of ending that tell what something was for a time, in an example that asks
        how long it was that: "how long was {station} closed?"."""
        asked = longest(words, self["ask"]["how_long"])
        helped = asked and {*words[len(asked):len(asked) + 1]} & {*self["auxiliaries"]["be"]}
        return frozenset(self.stem(words[at]) for at in (self.places("ending", words) if helped else ())
                         if self.is_participle(words[at]))

    def way_of_hours(self, word: str) -> str | None:
        """Whether a verb tells of the "opening" or the "closing" of something on any day; None for others."""
        stem = self.stem(word)
        return next((way for way, verbs in self["opening_hours"].items()
                     if stem in map(self.stem, verbs)), None)

    def calls_one(self, words: Sequence[str]) -> bool:
        """Whether "one" closes some words as what somebody is said to be: "who was one"."""
        return len(words) > 1 and words[-1] in self["pronouns"]["one"] \
            and words[-2] in self["auxiliaries"]["be"]

    def was_so(self, words: Sequence[str]) -> frozenset[str]:
        """The stems of the verbs of ending that stand right behind a "was"."""
        return frozenset(self.stem(words[at]) for at in self.places("ending", words)
                         if at and words[at - 1] in self["auxiliaries"]["be"])

    def places(self, section: str, words: Sequence[str]) -> frozenset[int]:
        """Where the verbs of a section stand among words, however they bend (where each begins); behind an
        article they are nouns ("the close of 1960")."""
        verbs = self._phrases.get(section)
        if verbs is None:
            verbs = self._phrases[section] = {}
            for phrase in self[section]:
                first, *rest = phrase.split()
                verbs.setdefault(self.stem(first), []).append(tuple(rest))
        nouns = {at + 1 for at, word in enumerate(words)
                 if word in self["articles"] or word in self["definite"]}
        return frozenset(at for at, word in enumerate(words) for rest in verbs.get(self.stem(word), ())
                         if at not in nouns and tuple(words[at + 1:at + 1 + len(rest)]) == rest)

    def spoken(self, name: str) -> str:
        """A name with the letters of other languages as they are spoken there ("Wałęsa": "wawensa")."""
        return "".join(self["spoken"].get(letter, letter) for letter in name.lower())

    def sound(self, name: str) -> str:
        """How a name sounds: names that are heard alike get equal or nearly equal keys."""
        for written, heard in self["sounds"]:
            name = name.replace(written, heard)
        return "".join(c for c, before in zip(name, " " + name, strict=False) if c != before)


class Silent(NamedTuple):
    """A letter that words end in and lose before some endings, and the shape of those that need it to be told
    apart."""

    letter: str
    before: frozenset[str]
    shape: re.Pattern[str]


def _stem(irregular: Mapping[str, str], endings: Mapping[str, list[tuple[str, str]]], silent: Silent,
          word: str) -> str:
    word = irregular.get(word, word)
    if len(word) <= SHORT or not word.isalpha():
        return word
    for ending, instead in endings.get(word[-1], ()):
        cut = len(word) - len(ending)
        if cut + len(instead) >= SHORT and word.endswith(ending):
            word = word[:cut] + instead
            if ending in silent.before and silent.shape.fullmatch(word):
                word += silent.letter
            break
    if len(word) > SHORT and word[-1] == silent.letter and not silent.shape.fullmatch(word[:-1]):
        word = word[:-1]
    return word[:-1] if len(word) > SHORT and word[-1] == word[-2] else word


def headed_lines(language: Language, ending: str) -> Iterator[tuple[str, str]]:
    """The lines of a list that lies beside a language (`en.phrases`), each with the heading in brackets
    that it stands under; none if there is no such list. Lines that begin with "#" are remarks."""
    path = FOLDER / f"{language.code}{ending}"
    heading = ""
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            yield heading, line


def spelled_out(line: str) -> Iterator[str]:
    """What a line with alternatives in it stands for: "do they (list|name)", "(is |)named as"."""
    parts = [part.split("|") for part in re.split(r"[()]", line)]
    for chosen in itertools.product(*parts) if len(parts) > 1 else ((line,),):
        yield " ".join("".join(chosen).split())


@functools.cache
def load(code: str) -> Language:
    """The language with a code ("en"). Raises `UsageError` if there is none."""
    path = FOLDER / f"{code}.yaml"
    if not code.isalpha() or not path.is_file():
        known = ", ".join(sorted(p.stem for p in FOLDER.glob("*.yaml")))
        raise UsageError(f"there is no language {code!r}; there is: {known}")
    return Language(code, compiled.load(path))
