"""The words that a language brings into every pack's lexicon: question words, operators, small words.

Takes a `Lexicon` with its language; adds the entries of `bot/languages/` to it. What a word means when it has
several meanings stands there in this order.

For example, "most recent" becomes a superlative, and "in the year that" a preposition of time.
"""
import functools
from collections.abc import Iterable, Iterator
from typing import Any

from bot.language import Language, spelled_out
from bot.lexicon import (
    BEHIND_AMOUNT,
    ENDED,
    FOND,
    IN_TURN,
    LAPSED,
    NTH_TIME,
    OCCUR_ASKED,
    OFTEN,
    ONE_OF,
    REACHED,
    VERB,
    Entry,
    Lexicon,
)
from bot.model import Measure
from bot.query import ANY


def add_language(lexicon: Lexicon) -> None:
    """The words of the language; where one has several meanings, in this order."""
    _add_asks_and_ends(lexicon)
    _add_comparisons(lexicon)
    _add_operators(lexicon)
    _add_prepositions(lexicon)
    _add_small_words(lexicon)


def add_phrases(lexicon: Lexicon, phrases: Iterable[Any], category: str, meaning: Any, *,
                 bends: bool = False, cost: float = 0, form: str = "") -> None:
    for phrase in phrases:
        entry = Entry(category, meaning, cost, origin_of(lexicon), form)
        lexicon.add(str(phrase), entry, bends=bends)
        add_degrees(lexicon, str(phrase), entry)


def add_noun(lexicon: Lexicon, noun: str, entry: Entry) -> None:
    """Add a noun, and its plural where that has a stem of its own: "bases", which are no basis; "gases"."""
    lexicon.add(noun, entry)
    several = lexicon.language.plural(noun)
    if lexicon.language.stem(several) != lexicon.language.stem(noun):
        lexicon.add(several, entry, bends=False)


RATHER_COUNTED = 0.35  # "the most big cities" rather counts the big ones


def in_two_words(language: Language, word: str, degree: str) -> Iterator[str]:
    """A word with the ending of a degree as it may be said without: "most tall" for "tallest"."""
    ending, instead = language["compared_by"][degree]
    base = word.removesuffix(ending)
    if base != word and len(base) > 1:
        letters = language["compared_letters"].items()
        for one in (base, base + language.silent, *([base[:-1]] if base[-1] == base[-2] else ()),
                    *(base.removesuffix(i) + y for y, i in letters if base.endswith(i))):
            yield f"{instead} {one}"


def add_degrees(lexicon: Lexicon, word: str, entry: Entry) -> None:
    """Add how else a word that compares is said: "most tall" for "tallest", as those say it who learn the
    language, and "at its tallest"."""
    language = lexicon.language
    if entry.category not in language["compared_by"] or " " in word:
        return
    for said in in_two_words(language, word, entry.category):
        lexicon.add(said, entry._replace(cost=RATHER_COUNTED), bends=False)
    for at in language["at_its"] if entry.category == "superlative" else ():
        lexicon.add(f"{at} {word}", entry, bends=False)


SHORT = 2  # letters of what is no adjective without its ending ("best")


def without_be(lexicon: Lexicon, verb: str) -> str:
    """A verb without the "be" of a passive or of a state: "be used", "be in charge"."""
    return verb.removeprefix(f"{lexicon.language['being']['be']} ")


def add_other_degrees(lexicon: Lexicon, measure: Measure, target: tuple[str, str, str]) -> None:
    """Add how two are compared by what a pack has superlatives for ("older", to "oldest"); and the verbs that
    compare prices."""
    language = lexicon.language
    most, more = (language["compared_by"][category][0] for category in ("superlative", "comparative"))
    by_words = {superlative: comparative for comparative, superlative in language["raised"].items()}
    bases: set[str] = set()
    for phrase in (*measure.most, *measure.least, *measure.more, *measure.less):
        word, _, adjective = phrase.partition(" ")
        base = adjective or word.removesuffix(most if word.endswith(most) else more)
        bases |= {base, *(base.removesuffix(i) + y for y, i in language["compared_letters"].items())}
    for superlatives, comparatives, meant in ((measure.most, measure.more, "more"),
                                              (measure.least, measure.less, "less")):
        for phrase in superlatives:
            word, _, adjective = phrase.partition(" ")
            base = word.removesuffix(most)
            other = f"{by_words[word]} {adjective}" if adjective and word in by_words else \
                base + more if not adjective and base != word and len(base) > SHORT else ""
            if other and other not in comparatives:
                entry = Entry("comparative", (meant, target), 0, "intents.yaml")
                lexicon.add(other, entry, bends=False)
                add_degrees(lexicon, other, entry)
    if bases.isdisjoint(language["dear"]):
        return
    for verb in language["costing"]:
        for word, superlative in language["raised"].items():
            direction = "most" if word == "more" else "least"
            entry = Entry("comparative", (word, target), 0, "intents.yaml")
            lexicon.add(f"{verb} {word}", entry, bends=False)
            for the in ("", *(f"{the} " for the in language["definite"])):
                entry = Entry("superlative", (direction, target, 1), 0, "intents.yaml")
                lexicon.add(f"{verb} {the}{superlative}", entry, bends=False)


def origin_of(lexicon: Lexicon) -> str:
    """The file that the language's words come from."""
    return lexicon.language.code + ".yaml"


def _add_asks_and_ends(lexicon: Lexicon) -> None:
    """Question words, units of time, and which end of an order is meant."""
    data, add = lexicon.language, functools.partial(add_phrases, lexicon)
    for name, phrases in data["ask"].items():
        add(phrases, "ask", name)
    for name, phrases in data["one_of"].items():
        add(phrases, "ask", name, form=ONE_OF)
    add(data["choose"], "choose", "which")
    for unit, phrases in data["units"].items():
        add(phrases, "unit", unit)
    for word, nth in data["ordinals"].items():
        add([word], "superlative", ("least", "date", nth))
        add([phrase.format(nth=word) for phrase in data["nth_time"] if nth > 1], "superlative",
            ("least", "date", nth), form=NTH_TIME)
    add(data["earliest"], "superlative", ("least", "date", 1))
    add(data["last"], "superlative", ("most", "date", 1))
    add(data["last_but_one"], "superlative", ("most", "date", 2))
    add(data["most"], "superlative", ("most", "count", 1))
    add(data["least"], "superlative", ("least", "count", 1))
    add(data["commonest"], "superlative", ("most", OFTEN, 1))
    add(data["rarest"], "superlative", ("least", OFTEN, 1))
    add(data["longest"], "superlative", ("most", "span", 1))
    add(data["shortest"], "superlative", ("least", "span", 1))
    add(data["largest"], "superlative", ("most", "size", 1))
    add(data["smallest"], "superlative", ("least", "size", 1))


def _add_comparisons(lexicon: Lexicon) -> None:
    """More and less, at least and at most."""
    data, add = lexicon.language, functools.partial(add_phrases, lexicon)
    for word, meaning in (("more", ("more", "count")), ("fewer", ("less", "count")),
                          ("larger", ("more", "size")), ("smaller", ("less", "size")),
                          ("earlier", ("less", "date")), ("later", ("more", "date")),
                          ("longer", ("more", "span")), ("briefer", ("less", "span"))):
        add(data[word], "comparative", meaning)
    add(data["exceeding"], "comparing", ("more", "size"))
    add(data["short_of"], "comparing", ("less", "size"))
    add(data["before_or_after"], "before or after", "")
    for word, bound in (("at_least", ">="), ("at_most", "<="), ("more_than", ">"), ("less_than", "<"),
                        ("exact", "="), ("equals", "="), ("no_more", "=")):
        add(data[word], "bound", bound)
    for bound in ("=", ">="):  # just that, if it ever did, or more
        add(data["reaching"], "bound", bound, form=REACHED)


def _add_operators(lexicon: Lexicon) -> None:
    """Words that negate, link, add up or mark; numbers."""
    data, add = lexicon.language, functools.partial(add_phrases, lexicon)
    for word in ("not", "no", "except", "without"):
        add(data[word], "not", word)
    add(dict.fromkeys(data["excepting"].values()), "aside", "aside")
    for word in ("and", "or"):
        add(data[word], "link", word)
    add(data["but"], "but", "but")
    for word in ("both", "the_two", "either"):
        add(data[word], "about", word)
    add(data["both_of"], "all", "both")
    for word in ("sum", "average"):
        add(data[word], "aggregate", word)
    for word in ("difference", "percent", "ratio"):
        add(data[word], "difference", word)
    for word in ("definite", "exact", "possessive", "than", "each", "all", "only", "other", "same", "whose",
                 "reciprocal"):
        add(data[word], word, word)
    for phrase, years in data["shifts"].items():
        add([phrase], "shift", years)
    for scale, phrases in data["scale"].items():
        add(phrases, "scale", scale)
    for change, phrases in data["change"].items():
        add(phrases, "change", change, bends=True)
    for word, number in data["numbers"].items():
        add([word], "number", number)


def _add_prepositions(lexicon: Lexicon) -> None:
    """Prepositions, each with the roles of places and of times that it may have."""
    roles: dict[str, tuple[set[str], set[str]]] = {}
    for position, section in enumerate(("prepositions", "time")):
        for role, phrases in lexicon.language[section].items():
            for phrase in phrases:
                roles.setdefault(str(phrase), (set(), set()))[position].add(role)
    for phrase in lexicon.language["time_verbs"]:
        roles[phrase][1].add(VERB)
    for phrase, (places, times) in roles.items():
        entry = Entry("preposition", (frozenset(places), frozenset(times)), 0, origin_of(lexicon))
        lexicon.add(phrase, entry, bends=False)


def _add_small_words(lexicon: Lexicon) -> None:
    """Auxiliaries, fillers, pronouns and their like."""
    data, add = lexicon.language, functools.partial(add_phrases, lexicon)
    for name, phrases in data["auxiliaries"].items():
        add(phrases, "auxiliary", name)
    add(data["relative"], "relative", "relative")
    add(data["support"], "support", "support", bends=True)
    add(data["phase"], "phase", "phase", bends=True)
    add(data["particles"], "filler", "particle", cost=0.05)
    add(data["tags"], "tag", "exists")
    add(data["since_behind"], "behind a date", "since")
    add(data["until_behind"], "behind a date", "until")
    add(data["or_not"], "or not", "or not")
    add(data["other_way"], "other way", "other way")
    add(data["expletives"], "filler", "expletive", cost=0.3)
    add(data["asking_expletives"], "cleft", "cleft", cost=0.3)
    add(data["locative"], "filler", "locative", cost=0.05)
    add(data["named"], "named", "named")
    add(data["role"], "role", "role")
    add(data["connecting"], "connecting", "connect")
    add(data["connectors"], "connector", "connect")
    add(data["in_common"], "in common", "connect")
    add(data["figures"], "figures", "figures")
    add(data["by_then"], "by then", "by then")
    add(data["of_note"], "of note", "of note")
    add(data["any_status"], "any status", "any status")
    add(data["including"], "including", "before")
    add(data["included"], "including", "behind")
    add(data["corrections"], "correction", "correction")
    add(data["paused_corrections"], "correction", "paused")
    add(data["known_for"], "known for", "describe")
    add(data["still"], "still", "still")
    add(data["while_in_post"], "in post", "in post")
    add(data["no_longer"], ENDED, ENDED)
    add(data["lapsed"], LAPSED, LAPSED)
    add(data["adjacent"], "adjacent", "adjacent")
    add(data["nobody"], "nobody", "nobody")
    add(data["neither"], "neither", "neither")
    add(data["never"], "never", "never")
    add(data["now"], "now", "now")
    add(data["got_going"], "going", "going")
    add(data["amounting_to"], "amounting", "amount", bends=True)
    add(data["occur"], "occur", ANY, bends=True)
    add(data["occur_asked"], OCCUR_ASKED, ANY, bends=True)
    add(data["indefinite"], "indefinite", "list")
    add(data["elapse"], "elapse", "elapse", bends=True)
    for name in ("starting", "least", "most", "asked"):
        add(data["in_order"][name], IN_TURN, name)
    for section in ("fillers", "interjections", "degrees"):
        add(data[section], "filler", "filler")
    add(data["titles"], "filler", "honorific")
    add(data["articles"], "filler", "article")
    for phrase in data["mark"]:
        lexicon.add(phrase, Entry("filler", "mark", 0, origin_of(lexicon), BEHIND_AMOUNT), bends=False)
    add(data["emphatic"], "filler", "emphatic")
    add(data["owned"], "own", "own")
    add(data["evidence"], "filler", "evidence", cost=0.05)
    add(data["both_ways"], "filler", "both ways", cost=0.05)
    add(data["evaluative"], "evaluative", "evaluative")
    add(data["fond"], FOND, FOND)
    add(data["demonstratives"], "filler", "demonstrative", cost=0.12)
    for phrase, bound in data["so_often"].items():
        add([phrase], "so often", bound)
    for name, lines in data["pronouns"].items():
        for phrase in (said for line in lines for said in spelled_out(str(line))):
            add([phrase], "pronoun", name, form="possessive" if phrase in data["possessives"] else "")
