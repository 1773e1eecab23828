"""Finds in the words of a question everything that the lexicon knows, misspelt or not, and the values.

Takes the text and a `Lexicon`; gives a `Lattice`: the words, and for every stretch of them the `Edge`s
that can stand for it. What no edge covers is left over.

For example, in "wen did fuji mori visti poland" one edge covers "fuji mori" (Alberto Fujimori, by its
sound) and one covers "visti" (corrected to "visit").
"""
import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot import realwords, thesaurus
from bot.language import Language
from bot.lexicon import LONG_FILLER, TITLED, Entry, Lexicon, find, topic_of
from bot.query import exchanges
from bot.slotted import Slotted
from bot.text import Token, tokenise
from bot.values import literals

# A word of so many letters may have so many letters wrong; shorter ones none: "Peru" is one letter from
# "Perm", so the list of real words must agree as well.
MAX_WRONG = {3: 1, 4: 1, 5: 1, 6: 1, 7: 2, 8: 2, 9: 2, 10: 2, 11: 3}
SPACED = 0.1  # a word with a space in it
PARTED = 0.1  # a verb of two words that stand apart
YEAR_TYPED = re.compile(r"\d(?=\d?o)[\do]{2}\d")  # with the letter for a nought: "2O22"
ROUND = ("o", "0")
MIN_FRONTED = 4  # words of a question that opens with the preposition of its verb
FARTHEST_PARTICLE = 6  # words between the two
NEAR = 4  # the same, of "was (…) in"
COST_OF_TYPO = 1.0      # per wrong letter, shared out over the letters of the word: a longer word is surer
COST_OF_SOUND = 1.2     # a name taken by its sound
COST_OF_SYNONYM = 0.3   # another word for the same, which the pack doesn't know itself
MAX_SOUND_WRONG = 0.2   # of the letters of the key of a name
LONGEST_NAME_HEARD = 4  # words that a name may be broken into
MAX_CANDIDATES = 4
DASH = "-"              # every dash is folded to this one
YEAR_DIGITS = 4
SHORT_DENIAL = 4  # letters of a contraction that too many words are near to
DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")  # a letter three times or more
ROMAN = frozenset("ivxlcdm")  # letters of numbers, in which three of the same say something
DRAWN = 0.1             # a word with such a letter
POSSESSIVE = 0.1
PLURAL = 0.3            # of a name's last word ("prime ministers"), which may be another word as well
RATHER_NAME = 0.25      # what is a name as it stands ("Maine") is rather that than a bent word ("main")
COMMA = 0.2             # a comma that links as "and" does


class Edge(Slotted):
    """One thing that the words from `start` to `end` can stand for."""

    __slots__ = ("start", "end", "entry", "cost", "corrected")  # noqa: RUF023

    def __init__(self, start: int, end: int, entry: Entry, cost: float, corrected: str | None = None) -> None:
        self.start = start
        self.end = end
        self.entry = entry
        self.cost = cost
        self.corrected = corrected


class Key(NamedTuple):
    """A key of the trie that a word may stand for."""

    key: str
    cost: float
    corrected: str | None


class Lattice(NamedTuple):
    """The words of a question (`words`: folded) with all that they can mean."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    edges: tuple[Edge, ...]
    unknown: frozenset[int]


NUMBERED = "#"  # the mark before a number by which something is called


def words_of(lexicon: Lexicon, text: str) -> list[Token]:
    """The tokens of a text, with what is habitually written for another word replaced, words that were run
    together taken apart, and every mark of a pause as a comma, but for those within names."""
    language = lexicon.language
    tokens: list[Token] = []
    cut = _together(text, _titled(language, tokenise(text, language.letters, language.clitics)))
    cut = (token._replace(text=token.text.replace(*ROUND)) if YEAR_TYPED.fullmatch(token.text) else token
           for token in cut)
    found = _spans(lexicon, [token._replace(text=",") if _pauses(text, token) else token for token in cut])
    if lexicon.paused:
        beside = zip(found[:1] + found, found, found[1:] + found[-1:], strict=False)
        found = [one for before, one, after in beside
                 if one.text != "," or (before.text, after.text) not in lexicon.paused]
    for before, token, after in zip([None, *found], found, [*found[1:], None], strict=False):
        own = token.text in lexicon.pack_words and (token.text in lexicon.trie or token is not found[0])
        # "a U certificate", but "can u tell me …"
        own |= token.text in lexicon.letters and not (
            before and before.text in language.all_of("auxiliaries", "do", "have", "can"))
        instead = None if own else language["written_for"].get(token.text)  # "y" opens no "Torres y Torres"
        if instead and any(e.form == "noun" and topic_of(e) for e in find(lexicon, token.text)):
            instead = None  # what a pack calls a bout
        figure = instead and token.text.isdigit()
        if figure and (text[token.start - 1:token.start] == NUMBERED or (
                not (after is None and before and language.is_verb(before.text))
                and (_is_counted(lexicon, after) or _is_numbered(lexicon, before)))):
            instead = None  # "2 visits", "episode 2", "issue #2"; but "2 go 2 Peru", "what did he fight 4"
        if not instead and after is not None and (parts := _owner(lexicon, token.text, after.text)):
            tokens += _cut(token, parts)
            continue
        parts = str(instead).split() if instead else [token.text]
        if not instead and not _known(lexicon, token.text):
            parts = _split(lexicon, token.text) or parts
            if len(parts) > 1:
                tokens += _cut(token, parts)
                continue
        tokens += [Token(part, token.start, token.end) for part in parts]
    return _undergone(lexicon, tokens)


def _undergone(lexicon: Lexicon, tokens: list[Token]) -> list[Token]:
    """The tokens with "who got beaten?" as "who was beaten?", where somebody may as well have beaten them."""
    got, is_participle = lexicon.language["got_done"], lexicon.language.is_participle
    gerunds, to = tuple(lexicon.language["gerunds"]), lexicon.language["prepositions"]["to"]
    for at, (token, after) in enumerate(itertools.pairwise(tokens)):
        if token.text not in got or (at and tokens[at - 1].text in to):  # "who came to get married?"
            continue
        if is_participle(after.text) and not after.text.endswith(gerunds) and any(
                entry.category == "thing" and entry.form == "verb"
                and any(exchanges(lexicon.pack.kinds[entry.meaning.kind]))
                for entry in find(lexicon, after.text)):
            tokens[at] = token._replace(text=got[token.text])
    return tokens


def _owner(lexicon: Lexicon, word: str, after: str) -> list[str]:
    """The name and the mark of the owner that were run together: "tusks visit"; nothing if it isn't that."""
    language = lexicon.language
    mark = language["possessive"][0]
    name = word.removesuffix(mark[1:])
    owns = name != word and name in lexicon.called and word not in lexicon.trie \
        and word not in lexicon.pack_words and after.isalpha() \
        and after not in language.all_of("prepositions") and after not in language.all_of("auxiliaries")
    return [name, mark] if owns else []


def _pauses(text: str, token: Token) -> bool:
    """Whether a token is a colon, or a dash between words."""
    before, after = text[:token.start], text[token.end:]
    dashed = token.text == DASH and before.endswith(" ") and after.startswith(" ")
    return token.text == ":" or (dashed and not after.strip()[:1].isdigit())


def _spans(lexicon: Lexicon, tokens: list[Token]) -> list[Token]:
    """The tokens with the dash of a span of years as the word it stands for ("1990-1999": "1990 to 1999"),
    where no name of the pack is written so."""
    language, found = lexicon.language, list(tokens)
    for at in (at for at, token in enumerate(tokens) if token.text == DASH and 0 < at < len(tokens) - 1):
        years = [t.text for t in (tokens[at - 1], tokens[at + 1])]
        if all(y.isdigit() and len(y) == YEAR_DIGITS for y in years) and not find(lexicon, " ".join(years)):
            before = tokens[at - 2].text if at > 1 else ""
            found[at] = tokens[at]._replace(text=language["span_opened"].get(before, language["span"][0]))
    return found


def _titled(language: Language, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, with the stop of a title as a part of it: "Mr." ends no sentence."""
    titles = {i for i, token in enumerate(tokens[:-1])
              if tokens[i + 1].text == "." and token.text in language["titles"]}
    if not titles:
        return tuple(tokens)
    return tuple(token._replace(end=tokens[i + 1].end) if i in titles else token
                 for i, token in enumerate(tokens) if i - 1 not in titles)


def _together(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, with words that were written letter by letter ("P e r u   2 0 0 2") put together."""
    letters: list[Token] = []
    spaced = WIDE_GAP in text
    for token in (*tokens, None):
        one = token is not None and spaced and token.is_word and token.end - token.start == 1
        if letters and not (one and token and token.start - letters[-1].end == 1):
            if len(letters) > 1:
                yield Token("".join(t.text for t in letters), letters[0].start, letters[-1].end)
            else:
                yield letters[0]
            letters = []
        if token and one:
            letters.append(token)
        elif token:
            yield token


def _cut(token: Token, parts: list[str]) -> Iterator[Token]:
    """A token cut into parts; offsets are right as long as folding kept the number of letters."""
    at = token.start
    for part in parts:
        yield Token(part, at, min(at + len(part), token.end))
        at += len(part)


@functools.lru_cache(maxsize=4096)
def _known(lexicon: Lexicon, word: str) -> bool:
    return (not word[0].isalpha() or word in lexicon.trie or "~" + lexicon.language.stem(word) in lexicon.trie
            or word in lexicon.words or _name_of_several(lexicon, word) is not None)


def _name_of_several(lexicon: Lexicon, word: str) -> str | None:
    """The name that a word is the plural of: "perus", "chairmen"."""
    if len(word) > 4 and word[-1] == "s" and word[:-1] in lexicon.pack_words:
        return word[:-1]
    ones = (word.removesuffix(plural) + one for one, plural in lexicon.plurals.items()
            if word.endswith(plural))
    return next((one for one in ones if one in lexicon.pack_words), None)


COUNTED = frozenset({"unit", "unit name", "superlative", "comparative"})  # what may stand behind a figure


def _is_counted(lexicon: Lexicon, after: Token | None) -> bool:
    """Whether a word behind a figure says that it is one; so does any word that nothing is known of."""
    if after is None or not after.is_word or after.text.isdigit():
        return True
    language = lexicon.language
    word = str(language["written_for"].get(after.text, after.text)).split()[0]
    if word in language["months"] or word in language["scales"] or word in language["currencies"]:
        return True
    plural = (word.endswith(tuple(language["plurals"])) and word not in lexicon.pack_words) \
        or word in language["plural_words"]
    entries = find(lexicon, word)
    return plural or any(e.category in COUNTED for e in entries) or (
        not entries and not _candidates(lexicon, word))  # "2 peroo"


def _is_numbered(lexicon: Lexicon, before: Token | None) -> bool:
    """Whether a word before a figure is a noun for what is numbered, or for the number; or one with which the
    names of things have figures: "Screen 4", where there is a Screen 2."""
    entries = find(lexicon, before.text) if before else []
    kinds = [e.meaning.kind for e in entries if e.category == "thing" and e.form in ("noun", "class")]
    return not lexicon.labels.keys().isdisjoint(kinds) or any(e.category == "figures" for e in entries) \
        or (before is not None and bool(kinds)
            and any(find(lexicon, f"{before.text} {figure}") for figure in range(1, 10)))


WIDE_GAP = "  "  # between words whose letters stand apart
MIN_RUN = 6  # shorter words aren't taken apart
DIGITS_OF_YEAR = 4
MAX_RUN = 90  # letters of words run together that are taken apart
MAX_LETTERS = 40  # longer words are no misspelt ones, and comparing them would take long


def _split(lexicon: Lexicon, word: str) -> list[str] | None:
    """The fewest known words that a word is made of, if any; a real word is never taken apart."""
    if not MIN_RUN <= len(word) <= MAX_RUN or _candidates(lexicon, word):
        return None
    if realwords.known(lexicon.language.code, word) or word in _value_words(lexicon.language):
        return None
    best: list[list[str] | None] = [[]] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(end):
            before = best[start]
            part = word[start:end]
            if before is None or not _is_part(lexicon, part):
                continue
            found = best[end]
            if found is None or _quality([*before, part]) < _quality(found):
                best[end] = [*before, part]
    return best[len(word)]


def _is_part(lexicon: Lexicon, part: str) -> bool:
    if len(part) == 1 or part.isdigit():
        return part == "a" or len(part) == DIGITS_OF_YEAR
    return part in lexicon.words or (len(part) > 3 and "~" + lexicon.language.stem(part) in lexicon.trie)


def _quality(parts: list[str]) -> tuple[int, int]:
    return len(parts), -max(map(len, parts))


def link_tokens(lexicon: Lexicon, tokens: Sequence[Token]) -> Lattice:
    """All that a list of tokens can mean."""
    words = tuple(t.text for t in tokens)
    keys = [_keys(lexicon, word) for word in words]
    parted = list(_parted(lexicon, words))
    apart = {edge.start for edge in parted  # "did they put one out?" tells of no mere putting
             if words[edge.start] not in lexicon.language["being"]["was"]}
    apart |= _changed(lexicon, words)
    edges = [e for e in (*_walk(lexicon, words, keys), *_heard(lexicon, words, keys))
             if e.start not in apart or e.end > e.start + 1 or not topic_of(e.entry)]
    fronted = list(_fronted(lexicon, words))
    apart = {edge.start for edge in fronted if edge.entry.category == "field"}
    edges = [e for e in edges if e.start not in apart or e.end > e.start + 1]  # "after whom is it named?"
    edges += [*parted, *fronted, *_joined(lexicon, words)]
    spelt = [_value_word(lexicon, word) or word for word in words]
    for start, end, entry in literals(lexicon.language, lexicon.pack.as_of, lexicon.units, spelt):
        wrong = [new for old, new in zip(words[start:end], spelt[start:end], strict=True) if old != new]
        cost = entry.cost + COST_OF_TYPO * len(wrong) / 2
        edges.append(Edge(start, end, entry, cost, " ".join(wrong) or None))
    for i, word in enumerate(words):
        if word == ",":
            edges += [Edge(i, i + 1, Entry("filler", "comma"), 0.0),
                      Edge(i, i + 1, Entry("link", "comma"), COMMA)]
    articles = {i for i, word in enumerate(words) if word in lexicon.language["articles"]}
    if articles:  # "was that a long visit?"
        edges = [e for e in edges if e.entry.meaning != "demonstrative" or e.end not in articles]
        # "which bells sound A?", but "a bell"
        alone = {i for i in articles if words[i + 1:i + 2] in ((), (",",))}
        edges = [e for e in edges if e.start not in articles or e.end > e.start + 1
                 or (e.entry.category == "thing") == (e.start in alone)]
    if any(e.entry.meaning == "locative" for e in edges):  # "the stand of the globe": no verb
        the = {e.end for e in edges if e.entry.category == "definite"}
        of = {e.start for e in edges if e.entry.category == "preposition" and "of" in e.entry.meaning[0]}
        edges = [e for e in edges if e.entry.meaning != "locative" or e.start not in the or e.end not in of]
    doing, supposed = _speaking(lexicon, words, edges), _supposing(lexicon, words, edges)
    filling = {(e.start, e.end) for e in edges if e.entry.category == "filler"} - doing
    speakers = {(i, i + 1) for i, word in enumerate(words) if word in lexicon.language["speakers"]}
    deeds = _deeds(lexicon, words, edges)
    dated = any(e.entry.category == "behind a date" for e in edges)
    if not (supposed or speakers or deeds or dated):
        return _lattice(tokens, edges)
    going_on = _going_on(words, edges) if dated else ()
    return _lattice(tokens, [e for e in edges if (span := (e.start, e.end)) not in supposed
                             and e not in going_on and (
        span not in speakers or (e.entry.category in ("thing", TITLED)) == (span not in filling)) and not (
        span in deeds and e.entry.form == "noun" and e.entry.meaning.kind in lexicon.keyed - deeds[span]
            and lexicon.language.stem(e.entry.meaning.kind) == lexicon.language.stem(words[e.start]))])


def _going_on(words: Sequence[str], edges: Sequence[Edge]) -> set[Edge]:
    """What would stand behind a date, but leads on to something: "from 2008 on trade" isn't from then on, nor
    is "after 1990 and before the treaty" 1990 and earlier."""
    prepositions = [e for e in edges if e.entry.category == "preposition"]
    leading = {e.start for e in prepositions if words[e.end:e.end + 1] not in ((), (",",))}
    told = {e.start for e in edges if e.entry.category in ("definite", "date", "thing")}
    led = {e.end for e in prepositions if e.end in told}
    return {e for e in edges if e.entry.category == "behind a date" and (e.start in leading or e.end in led)}


def _changed(lexicon: Lexicon, words: Sequence[str]) -> set[int]:
    """Where a verb stands that means another thing with the particle behind it, and no example has the two:
    the play that "came out" came with no prize."""
    stem, changed = lexicon.language.stem, lexicon.language.changed_by_particle
    return {at for at, (verb, behind) in enumerate(itertools.pairwise(words))
            if (both := (stem(verb), behind)) in changed and both not in lexicon.with_particle}


def _deeds(lexicon: Lexicon, words: Sequence[str],
           edges: Sequence[Edge]) -> dict[tuple[int, int], set[str]]:
    """Where a verb stands that examples teach, bent as no noun is, with the kinds that it is taught for: "who
    played in the hall?" isn't about what is called a play."""
    found: dict[tuple[int, int], set[str]] = {}
    for edge in edges:
        if edge.entry.form == "verb" and edge.entry.category == "thing" and not edge.entry.meaning.keys \
                and edge.end == edge.start + 1 and edge.corrected is None \
                and lexicon.language.is_participle(words[edge.start]):
            found.setdefault((edge.start, edge.end), set()).add(edge.entry.meaning.kind)
    return found


# what a verb isn't by which those who speak only lead to what is asked ("can you give …", "do you have …")
NO_DEEDS = frozenset({"ask", "filler", "auxiliary", "support", "phase"})


def _speaking(lexicon: Lexicon, words: Sequence[str], edges: Sequence[Edge]) -> frozenset[tuple[int, int]]:
    """Where an "I" or a "you" is to do something itself that the facts tell of ("where can I buy …?"): it
    doesn't only fill then, but may stand for what the pack is about ("when do you open?")."""
    speakers = lexicon.language["speakers"]
    if not any(word in speakers for word in words):
        return frozenset()
    opened = {e.end for e in edges if e.entry.category == "auxiliary"}
    leading = {e.start for e in edges if e.entry.category in NO_DEEDS}
    deeds = {e.start for e in edges if e.entry.category in NAMING and e.entry.form != "name"} - leading
    return frozenset((i, i + 1) for i, word in enumerate(words)
                     if word in speakers and i in opened and i + 1 in deeds
                     and words[i + 1] not in lexicon.language["speakers_do"])


def _supposing(lexicon: Lexicon, words: Sequence[str], edges: Sequence[Edge]) -> frozenset[tuple[int, int]]:
    """Where a "should" opens a question of what would be ("should she visit Peru?"), which no facts tell;
    "can you …" and "could it be that …" only lead to one, and "can it be refilled?" may be told."""
    be = lexicon.language["auxiliaries"]["be"]
    if any(e.entry.category == "threshold" and words[e.start] in be for e in edges):
        return frozenset()
    opens = any(e.start == 0 and e.entry.category == "auxiliary" and e.entry.meaning == "can" for e in edges)
    leading = (*lexicon.language["speakers"], *lexicon.language["leads_on"])
    return frozenset({(0, 1)}) if opens and len(words) > 1 and words[1] not in leading else frozenset()


def widened(lexicon: Lexicon, lattice: Lattice) -> Lattice:
    """What tokens can mean also by other words for the same, where one stands that nothing else explains, or
    a verb that tells of something else: then it isn't that."""
    alike = list(_alike(lexicon, lattice.words))
    meant = {(e.start, e.end) for e in alike}
    return _lattice(lattice.tokens, [*(e for e in lattice.edges if (e.start, e.end) not in meant
                                       or not _is_deed(e.entry)), *alike])


def with_told_words(lexicon: Lexicon, lattice: Lattice) -> Lattice:
    """What tokens can mean also by the texts that tell something, where nothing else explains a word."""
    stem = lexicon.language.stem
    told = [Edge(at, at + 1, entry, entry.cost) for at in sorted(lattice.unknown)
            for entry in lexicon.told_words.get(stem(lattice.words[at]), ())]
    read = {edge.start for edge in told}
    told += [Edge(at, at + 1, entry, entry.cost + COST_OF_TYPO, entry.meaning.word)
             for at in sorted(lattice.unknown - read)
             if (meant := _nearest(lexicon, lattice.words[at], tuple(lexicon.told_words)))
             for entry in lexicon.told_words[meant]]
    return _lattice(lattice.tokens, [*lattice.edges, *told]) if told else lattice


def _lattice(tokens: Sequence[Token], edges: list[Edge]) -> Lattice:
    covered = {i for edge in edges for i in range(edge.start, edge.end)}
    unknown = frozenset(i for i, t in enumerate(tokens) if t.is_word and i not in covered)
    return Lattice(tuple(tokens), tuple(t.text for t in tokens), tuple(_best(edges)), unknown)


VALUE_WORDS = ("months", "decades", "scales", "numbers", "ordinals", "late_ordinals")
MIN_VALUE = 5  # letters of a misspelt word of a date or a number; a longer one may have two wrong
FAR_VALUE = 8


@functools.lru_cache(maxsize=8)
def _value_words(language: Language) -> tuple[str, ...]:
    """The words of dates and numbers that may be misspelt."""
    return tuple(word for section in VALUE_WORDS for word in language[section] if len(word) >= MIN_VALUE)


def _value_word(lexicon: Lexicon, word: str) -> str | None:
    """The word of a date or a number that an unknown one is misspelt for, if just one is near."""
    return _nearest(lexicon, word, _value_words(lexicon.language))


def _nearest(lexicon: Lexicon, word: str, known: Sequence[str]) -> str | None:
    """Of some known words the one that an unknown one is misspelt for, if just one is near."""
    if len(word) < MIN_VALUE or not word.isalpha() or _known(lexicon, word) \
            or realwords.known(lexicon.language.code, word):
        return None
    limit = 2 if len(word) >= FAR_VALUE else 1
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=limit, limit=2)
    return found[0][0] if found and (len(found) == 1 or found[0][1] < found[1][1]) else None


NAMING = frozenset({"thing", "field"})
MEANT_BY_SYNONYM = {"nouns": NAMING, "verbs": NAMING, thesaurus.PASSIVES: NAMING | {"occur"},
                    "derived": NAMING | {"threshold"},
                    "adjectives": NAMING | {"threshold", "superlative", "comparative"}}


def _alike(lexicon: Lexicon, words: Sequence[str]) -> Iterator[Edge]:
    """What other words for the same mean; names have none."""
    changed = _changed(lexicon, words)
    unknown = [is_open(lexicon, word) or at in changed for at, word in enumerate(words)]
    helped = False  # whether a form of "be" stands somewhere before
    for start in range(len(words)):
        noun = start > 0 and _before_noun(lexicon, words[start - 1])
        participle, been = lexicon.language.is_participle(words[start]), helped
        helped = helped or any(e.category == "auxiliary" and e.meaning == "be"
                               for e in find(lexicon, words[start]))
        for end, member, part in thesaurus.alike(lexicon.language, words, start):
            # "make up" isn't making
            moved = part == "verbs" and words[end:end + 1] and words[end] in lexicon.language["particles"]
            idle = end - start > 1 and not any(topic_of(e) or e.category in ("ask", "threshold")
                                               for word in words[start:end] for e in find(lexicon, word))
            if not (any(unknown[start:end]) or idle) or (part == "verbs" and noun) or moved \
                    or (part == thesaurus.PASSIVES  # "was held", "was in charge of"
                        and not (been and (participle or end - start > 1))):
                continue
            # an amount only stands for another one: a "weight" tells of nobody whom somebody weighs
            said = [e for word in words[start:end] for e in find(lexicon, word)]
            amount = any(e.category == "field" and e.form != "verb" for e in said)
            told = {topic[0] for e in said if _is_deed(e) and (topic := topic_of(e))} if end == start + 1 \
                else set[str]()
            for entry in find(lexicon, member):
                if amount and entry.category != "field":
                    continue
                if told and (entry.cost or (topic := topic_of(entry)) is None or topic[0] in told):
                    continue  # what the examples tell by the word itself, or don't tell by the other
                if part == "verbs" and _is_for_things(lexicon, entry):
                    continue
                if part == thesaurus.PASSIVES and end > start + 1 and (entry.category, entry.form) == (
                        "thing", "noun"):
                    continue  # who was in charge of something ran it, and it was no "run"
                if entry.category in MEANT_BY_SYNONYM[part] and (entry.form != "name" or member.islower()):
                    meant = entry._replace(origin=f"{lexicon.language.code}{thesaurus.ENDING}")
                    yield Edge(start, end, meant, entry.cost + COST_OF_SYNONYM, member)


def _is_for_things(lexicon: Lexicon, entry: Entry) -> bool:
    """Whether a word is a noun for what is told of something, no verb: the "seat" of a firm isn't how many it
    seats, nor is what was destroyed a "wreck"."""
    if entry.category == "thing":
        return entry.form == "noun" and not entry.meaning.keys and entry.meaning.kind in lexicon.keyed
    if entry.category != "field":
        return False
    kind, name = entry.meaning[:2]
    held = lexicon.pack.kinds[kind].fields[name].type.kind
    return bool(held) and not lexicon.language.is_verb(name.split("_")[0])


FAINT = frozenset({"support", "phase"})  # verbs of a language that say little beside a noun ("pay a visit")


def is_open(lexicon: Lexicon, word: str) -> bool:
    """Whether a word may stand for another one that means the same: nothing is known of it, by itself, or it
    is only a verb that says little ("made"), that bids to tell ("give"), or that tells of something else
    ("who made the song?", of which singers are told, where coats are made), or an amount by another name
    elsewhere ("what did the trip cost?", where rooms have a cost and trips a price)."""
    kinds = lexicon.pack.kinds
    return not _known(lexicon, word) or all(
        e.category in FAINT or (e.category, e.meaning) == ("ask", "list") or _is_deed(e)
        or (e.category == "field" and kinds[e.meaning[0]].fields[e.meaning[1]].type.base == "quantity")
        for e in find(lexicon, word))


def _is_deed(entry: Entry) -> bool:
    """Whether a word is a verb of the examples."""
    return entry.form == "verb" and topic_of(entry) is not None


def _before_noun(lexicon: Lexicon, word: str) -> bool:
    """Whether what follows a word is no verb: "by ship", "the ship"; but "to ship"."""
    return any(e.category == "definite" or (e.category == "preposition" and "to" not in e.meaning[0])
               for e in find(lexicon, word))


def _best(edges: list[Edge]) -> Iterator[Edge]:
    """Every meaning of a stretch once, at its lowest cost."""
    best: dict[tuple[Any, ...], Edge] = {}
    for edge in edges:
        key = (edge.start, edge.end, edge.entry.category, edge.entry.meaning)
        if key not in best or edge.cost < best[key].cost:
            best[key] = edge
    yield from best.values()


@functools.lru_cache(maxsize=4096)  # questions are mostly made of the same words
def _keys(lexicon: Lexicon, word: str) -> tuple[Key, ...]:
    """The keys of the trie that a word may stand for, misspelt or not."""
    if not word[0].isalnum() and word[0] != "'":
        return ()
    keys = [Key(word, 0.0, None)] if word in lexicon.words else []
    stem = "~" + lexicon.language.stem(word)
    keys.append(Key(stem, RATHER_NAME if _is_name(lexicon, word) else 0.0, None))
    if word in lexicon.language["bases"]:
        keys.append(Key("~" + word, 0.0, None))
    if name := _name_of_several(lexicon, word):
        keys.append(Key(name, POSSESSIVE if _is_name(lexicon, name) else PLURAL, None))
    if not _known(lexicon, word):
        keys += _drawn_out(lexicon, word) or _candidates(lexicon, word)
    return tuple(keys)


@functools.lru_cache(maxsize=4096)
def _begun(lexicon: Lexicon, word: str) -> tuple[tuple[dict[str, Any], float, str | None], ...]:
    """The nodes of the trie that a word leads to, misspelt or not, each with its cost and what it was taken
    for."""
    return tuple((lexicon.trie[key.key], key.cost, key.corrected) for key in _keys(lexicon, word)
                 if key.key in lexicon.trie)


def _drawn_out(lexicon: Lexicon, word: str) -> tuple[Key, ...]:
    """The known word that one with a letter written three times or more is drawn out of ("sooo")."""
    for meant in (DRAWN_OUT.sub(new, word) for new in (r"\1", r"\1\1")):
        if 1 < len(meant) < len(word) and not ROMAN.issuperset(word) and _known(lexicon, meant):
            return tuple(key._replace(cost=key.cost + DRAWN) for key in _keys(lexicon, meant))
    return ()


def _is_name(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a whole name as it stands."""
    return any(e.form in ("name", "people", "adjective") for e in lexicon.trie.get(word, {}).get("", ()))


@functools.lru_cache(maxsize=8)
def _contracted(language: Language) -> tuple[str, ...]:
    """The contractions with a "not", as they are written without an apostrophe: "werent"."""
    return tuple(said for said, meant in language["written_for"].items()
                 if len(said) > SHORT_DENIAL and str(meant).split()[-1] in language["not"])


def _nearly_denies(lexicon: Lexicon, word: str) -> bool:
    """Whether a word may be a contraction with a "not" that is misspelt ("weernt"): what is denied isn't
    guessed."""
    return any(OSA.distance(word, said) <= 1 for said in _contracted(lexicon.language))


@functools.lru_cache(maxsize=4096)
def _candidates(lexicon: Lexicon, word: str) -> tuple[Key, ...]:
    """The known words that an unknown one may be misspelt for; none if it is a real word."""
    limit = MAX_WRONG.get(min(len(word), max(MAX_WRONG)), 0)
    if not limit or len(word) > MAX_LETTERS or not word.isalpha():
        return ()
    if realwords.known(lexicon.language.code, word) or _nearly_denies(lexicon, word):
        return ()
    found = process.extract(word, lexicon.choices, scorer=OSA.distance, score_cutoff=limit, limit=None)
    heard = lexicon.language.sound(word)
    # what only fills is hardly misspelt, for what is taken for that would be left out
    found = [one for one in found
             if one[0] not in lexicon.filling or (one[1] == 1 and one[0][0] == word[0])]
    denying = lexicon.language["denying"]  # "uncrewed" is no slip for "crewed"
    scored = [(distance - 0.2 * (known[0] == word[0]), known) for known, distance, _ in found
              if not any(prefix + known == word for prefix in denying)
              and abs(len(known) - len(word)) <= limit and len(known) > 3 - (distance < 2)
              and (len(word) > 3 or _is_near_short(lexicon, word, known))]
    scored += [(1.0, one) for one in lexicon.by_sound.get(heard, ()) if all(one != k for _, k in scored)]
    keys: list[Key] = []
    for distance, known in sorted(scored)[:MAX_CANDIDATES]:
        price = COST_OF_TYPO * (0.5 + max(distance, 0.5) * 4 / len(word))
        keys += [Key(known, price, known), Key("~" + lexicon.language.stem(known), price, known)]
    return tuple(keys)


def _is_misspelt_filler(word: str, known: str) -> bool:
    """Whether a word is hardly more than a slip of the pen from one that only fills: what is taken for that
    would be left out."""
    return len(known) >= LONG_FILLER and known[0] == word[0] and OSA.distance(word, known) == 1


def _is_near_short(lexicon: Lexicon, word: str, known: str) -> bool:
    """Whether a word of three letters may stand for another: two swapped, or one lacking in a small word."""
    return known[0] == word[0] and (sorted(known)[:3] == sorted(word)
                                    or (len(known) == 4 and known in lexicon.small))


def _walk(lexicon: Lexicon, words: Sequence[str], keys: Sequence[Sequence[Key]]) -> Iterator[Edge]:
    """The edges of all phrases of the trie, from every word on."""
    for start, word in enumerate(words):
        paths: Sequence[tuple[dict[str, Any], float, str | None]] = _begun(lexicon, word)
        for end in range(start, len(keys)):
            if end > start:  # most phrases end with their first word
                paths = [(node[k.key], cost + k.cost, _corrected(words[start:end + 1], corrected, k.corrected)
                          if corrected or k.corrected else None)
                         for node, cost, corrected in paths if len(node) > 1 or "" not in node
                         for k in keys[end] if k.key in node]
            if not paths:
                break
            for node, cost, corrected in paths:
                for entry in node.get("", ()):
                    if end > start or corrected is None or entry.category != "filler" \
                            or _is_misspelt_filler(words[start], corrected):
                        yield Edge(start, end + 1, entry, cost + entry.cost, corrected)


def _parted(lexicon: Lexicon, words: Sequence[str]) -> Iterator[Edge]:
    """Verbs of two words that stand apart: "did they bring a stamp out?"; and the "was … in" of "when was a
    Dane in Lima?", where the pack has "be in" for a verb."""
    language = lexicon.language
    be = language["being"]
    been = [place for place, word in enumerate(words) if word in be["was"] and place > 0]
    for place, word in enumerate(words):
        if word in language["particles"]:
            starts = range(max(0, place - FARTHEST_PARTICLE), place - 1)
            verbs = {start: words[start] for start in starts
                     if words[start + 1] not in language["prepositions"]["of"]}  # "the head of it over there"
        elif (near := [start for start in been if place - NEAR <= start < place]) and place + 1 < len(words) \
                and any(e.form == "name" for e in find(lexicon, words[place + 1])):
            verbs = {start: be["be"] for start in near if place - start > 1 or any(
                e.form == "people" for e in find(lexicon, words[start - 1]))}
        else:
            continue
        for start, verb in verbs.items():
            for entry in find(lexicon, f"{verb} {word}"):
                if entry.category == "thing" and not entry.meaning.keys:
                    yield Edge(start, start + 1, entry, entry.cost + PARTED)


def _joined(lexicon: Lexicon, words: Sequence[str]) -> Iterator[Edge]:
    """A word, no name, that a space has parted ("vis ited", "space craft"): one of its parts is no word of
    the lexicon, and the whole is."""
    for start, (one, two) in enumerate(itertools.pairwise(words)):
        whole = one + two
        if min(len(one), len(two)) > 1 and len(whole) >= MIN_RUN and one.isalpha() and two.isalpha() \
                and not (_known(lexicon, one) and _known(lexicon, two)) and _is_part(lexicon, whole) \
                and not _is_name(lexicon, whole):
            for entry in find(lexicon, whole):
                yield Edge(start, start + 2, entry, entry.cost + SPACED, whole)


def _fronted(lexicon: Lexicon, words: Sequence[str]) -> Iterator[Edge]:
    """Verbs whose preposition opens the question: "to what sum did it amount?"; and fields that are called by
    both, where the preposition has no role of its own: "after whom is it named?"."""
    if len(words) < MIN_FRONTED or not any(e.category == "ask" for e in find(lexicon, words[1])):
        return
    leading = [e for e in find(lexicon, words[0]) if e.category == "preposition"]
    if not leading:
        return
    categories = ("thing", "field") if not any(e.meaning[0] for e in leading) else ("thing",)
    for place, verb in enumerate(words[2:], 2):
        for entry in find(lexicon, f"{verb} {words[0]}"):
            if entry.category in categories and (entry.category == "field" or not entry.meaning.keys):
                yield Edge(0, 1, Entry("filler", "fronted", 0, entry.origin), PARTED)
                yield Edge(place, place + 1, entry, entry.cost)


def _corrected(words: Sequence[str], before: str | None, last: str | None) -> str:
    """What the words of a phrase were taken for, by what those before the last or the last itself were."""
    return " ".join((before or " ".join(words[:-1]), last or words[-1])).strip()


def _heard(lexicon: Lexicon, words: Sequence[str], keys: Sequence[Sequence[Key]]) -> Iterator[Edge]:
    """Names as they sound, be they written as one word or several, if one of those is unknown."""
    unknown = [bool(w[0].isalpha()) and not _known(lexicon, w) for w in words]
    if not any(unknown):
        return
    exact = [unknown[i] and not any(k.corrected for k in keys[i]) for i in range(len(words))]
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST_NAME_HEARD, len(words)) + 1):
            stretch = words[start:end]
            if not any(unknown[start:end]) or not all(w[0].isalpha() for w in stretch):
                continue
            if end - start == 1 and not exact[start]:
                continue
            yield from _heard_as(lexicon, start, end, stretch)


SHORT_WORD = 3  # letters of a word in a name that must be just so
MAX_WORD_WRONG = 0.25  # of the sound of one word of a name: "terrorism" isn't tourism, whatever follows


def _word_by_word(lexicon: Lexicon, stretch: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a name in as many words is near in each of them; one that was broken up needn't be."""
    sound = lexicon.language.sound
    if len(stretch) != len(name):
        return not set(stretch) & set(name)  # "Malinowski die" isn't a longer Malinowski
    if any(max(len(w), len(n)) <= SHORT_WORD and w != n for w, n in zip(stretch, name, strict=True)):
        return False  # "Otter III" isn't Otter II
    return all(
        OSA.distance(sound(w), sound(n)) <= MAX_WORD_WRONG * max(len(sound(w)), len(sound(n)))
        for w, n in zip(stretch, name, strict=True))


def _heard_as(lexicon: Lexicon, start: int, end: int, stretch: Sequence[str]) -> Iterator[Edge]:
    written = "".join(stretch)
    if not MIN_RUN <= len(written) <= MAX_LETTERS:
        return
    if end - start == 1 and realwords.known(lexicon.language.code, written):
        return
    sound = lexicon.language.sound(written)
    limit = int(MAX_SOUND_WRONG * len(sound))
    near = list(itertools.chain.from_iterable(
        lexicon.by_length.get(length, ()) for length in range(len(sound) - limit, len(sound) + limit + 1)))
    found = process.extract(sound, near, scorer=OSA.distance, score_cutoff=limit, limit=3)
    nearest = [key for key, distance, _ in found if distance == found[0][1]]
    as_near = {name for key in nearest for name, _ in lexicon.names[key]}
    for key, distance, _ in found[:1]:
        if as_near != {name for name, _ in lexicon.names[key]}:
            return  # two names sound alike: neither is certain
        for name, spoken in lexicon.names[key]:
            if not (_word_by_word(lexicon, stretch, name) or _word_by_word(lexicon, stretch, spoken)):
                continue
            node: dict[str, Any] = lexicon.trie
            for word in name:
                node = node[word]
            cost = COST_OF_SOUND + distance / len(sound) + 0.1 * (end - start - 1)
            for entry in node.get("", ()):
                if entry.category == "thing":
                    yield Edge(start, end, entry, cost, " ".join(name))
