"""The words of a text in the order, and with the verb, in which a question is read.

Takes the `Grammar` of a pack and the tokens of a text as they stand in it; gives them with some at other
places, or in another form, where that asks for the same.

For example, "why isn't smoking allowed?" is read as "why is smoking not allowed?".
"""
import functools
from collections.abc import Callable, Sequence

from bot.language import Language
from bot.lexicon import find
from bot.pieces import Grammar, Term
from bot.prepare import SENTENCE_END
from bot.text import Token, phrases_in

MOST_LEADING = 3      # words before what is asked for and with it: "and in which"
MOST_NAMED = 5        # words of what is named first, and meant by a pronoun behind

Marks = tuple[Token, ...]


Change = Callable[[Grammar, Marks], Marks]


def in_reading_order(grammar: Grammar, marks: Marks) -> Marks:
    """The tokens of a text as they are read."""
    said = {mark.text for mark in marks}
    for words, change in _changes(grammar.lexicon.language):
        if not said.isdisjoint(words):
            marks = change(grammar, marks)
    return marks


@functools.lru_cache(maxsize=8)
def _changes(language: Language) -> list[tuple[frozenset[str], Change]]:
    """What may change, in turn, each with the words of which there must be some."""
    helping = functools.partial(language.all_of, "auxiliaries")
    return [
        (frozenset(phrase.split()[-1] for phrase in language["taken_back"]), _afresh),
        (SENTENCE_END, _with_tag),
        (frozenset(language["entire"]), _without_whole),
        (frozenset((*language["more"], *language["fewer"])), _more_first),
        (frozenset(phrase.split()[-1] for phrase in language["in_all"]), _total_first),
        (frozenset(phrase.split()[0] for phrase in language["habit"]), _without_habit),
        (helping("do"), _without_emphasis),
        (frozenset(","), _named_where_meant),
        (language.all_of("prepositions", "of"), _adjective_first),
        (helping("have"), _asked_of_subject),
        (frozenset(language["ask"]["why"]), _denied_behind),
        (frozenset(language["heirs"]), _who_preceded),
    ]


def _opened_with(language: Language, words: Sequence[str], ask: str) -> int | None:
    """The place of a word that asks, if a text opens with it: the "why" of "and why …?"."""
    return next((i for i, word in enumerate(words[:MOST_LEADING]) if word in language["ask"][ask]), None)


def _with_tag(grammar: Grammar, marks: Marks) -> Marks:
    """"Tusk came in 2008. Is that so?", as "Tusk came in 2008, is that so?"."""
    if not any(mark.text in SENTENCE_END for mark in marks[:-1]):
        return marks
    language = grammar.lexicon.language
    last = max((i for i, mark in enumerate(marks) if mark.is_word), default=0)
    stop = max((i for i, mark in enumerate(marks[:last]) if mark.text in SENTENCE_END), default=0)
    asked = " ".join(mark.text for mark in marks[stop + 1:last + 1])
    if not stop or asked not in language["tags"]:
        return marks
    return (*marks[:stop], marks[stop]._replace(text=","), *marks[stop + 1:])


def _afresh(grammar: Grammar, marks: Marks) -> Marks:
    """"Whom did it, I mean where is it in Lima?", as "where is it in Lima?": what somebody takes back isn't
    asked, where a question behind it needs nothing of it (a fresh start, Levelt 1983)."""
    language, words = grammar.lexicon.language, [mark.text for mark in marks]
    begun = max((end for _, end in phrases_in(words, language["taken_back"], 1)), default=len(words))
    while words[begun:begun + 1] == [","]:
        begun += 1
    rest = words[begun:]
    asks = next((i for i, word in enumerate(rest[:MOST_LEADING - 1])
                 if any(e.category == "ask" for e in find(grammar.lexicon, word))), None)
    told = [e.category == "pronoun" for word in rest for e in find(grammar.lexicon, word)
            if e.category == "pronoun" or (e.category == "thing" and e.meaning.keys)]
    points = any(e.category == "pronoun" for word in words[:begun] for e in find(grammar.lexicon, word))
    return marks if asks is None or points or any(told[:1]) else marks[begun:]


def _more_first(grammar: Grammar, marks: Marks) -> Marks:
    """"How many litres more were sold then?", as "how many more litres …?"."""
    language, words = grammar.lexicon.language, [mark.text for mark in marks]
    _, asked = next(phrases_in(words, language["ask"]["count"], 0), (0, 0))
    more = {*language["more"], *language["fewer"]}
    if not asked or words[asked] in more or more.isdisjoint(words[asked + 1:asked + 2]):
        return marks
    return (*marks[:asked], marks[asked + 1], marks[asked], *marks[asked + 2:])


def _without_whole(grammar: Grammar, marks: Marks) -> Marks:
    """"In the whole collection", as "in the collection", where a pack says nothing by "whole"."""
    language, words = grammar.lexicon.language, [mark.text for mark in marks]

    def says_nothing(at: int) -> bool:
        phrases = (" ".join(words[max(at - first, 0):at + 2]) for first in range(3))  # "in the whole world"
        return words[at] in language["entire"] and words[at - 1] in language["definite"] \
            and not any(find(grammar.lexicon, phrase) for phrase in (words[at], *phrases))

    return tuple(mark for at, mark in enumerate(marks) if not (at and says_nothing(at)))


def _total_first(grammar: Grammar, marks: Marks) -> Marks:
    """"How many men in total fell there?", as "in total, how many men fell there?": the words between stand
    together as an author has them."""
    language, words = grammar.lexicon.language, [mark.text for mark in marks]
    asked, first = next(phrases_in(words, language["ask"]["count"], 0), (0, 0))
    for at, end in phrases_in(words, language["in_all"], first + 1) if first else ():
        if words[end] in language.all_of("prepositions") or words[end] in language.all_of("auxiliaries") \
                or language.is_verb(words[end]):
            # "hi how many …": what nothing explains there is no part of the question
            apart = (marks[asked]._replace(text=",", end=marks[asked].start),) \
                if asked and not find(grammar.lexicon, words[asked - 1]) else ()
            return (*marks[:asked], *apart, *marks[at:end], *marks[asked:at], *marks[end:])
    return marks


def _denied_behind(grammar: Grammar, marks: Marks) -> Marks:
    """"Why isn't smoking allowed?", as "why is smoking not allowed?"."""
    language, words = grammar.lexicon.language, [mark.text for mark in marks]
    helping = language.all_of("auxiliaries")
    asked = _opened_with(language, words, "why")
    if asked is None or not {*words[asked + 1:asked + 2]} <= helping \
            or words[asked + 2:asked + 3] not in [[str(word)] for word in language["not"]]:
        return marks
    done = next((i for i, word in enumerate(words[asked + 4:], asked + 4)
                 if language.is_verb(word) or language.is_participle(word)), None)
    return marks if done is None else (
        *marks[:asked + 2], *marks[asked + 3:done], marks[asked + 2], *marks[done:])


def _asked_of_subject(grammar: Grammar, marks: Marks) -> Marks:
    """"In which city Poland has its embassy?", as "in which city does Poland have …": who has something is
    no part of what is asked for."""
    language = grammar.lexicon.language
    words = [mark.text for mark in marks]
    asked = _opened_with(language, words, "which")
    have = next((i for i, word in enumerate(words) if word in language["auxiliaries"]["have"]), 0)
    if asked is None or have < asked + 3 or have + 1 >= len(marks) or not marks[have + 1].is_word \
            or not {*language["auxiliaries"]["do"], *language["auxiliaries"]["be"]}.isdisjoint(words[:have]):
        return marks
    named = any(e.category == "thing" and e.form == "name" and grammar.is_proper(Term(*e.meaning[:2]))
                for e in find(grammar.lexicon, " ".join(words[asked + 2:have])))
    behind = language.is_participle(words[have + 1])  # "which city Poland has opened …"
    does = marks[asked + 2]._replace(text=language["auxiliaries"]["do"][1], end=marks[asked + 2].start)
    return (*marks[:asked + 2], does, *marks[asked + 2:]) if named and not behind else marks


def _without_habit(grammar: Grammar, marks: Marks) -> Marks:
    """"What office did Curie use to hold?", as "what office did Curie hold?"."""
    language, words = grammar.lexicon.language, [mark.text for mark in marks]
    did = next((i for i, word in enumerate(words) if word in language["auxiliaries"]["do"]), len(words))
    at = next((i for i in range(did + 1, len(words) - 1)
               if " ".join(words[i:i + 2]) in language["habit"]), None)
    return marks if at is None else (*marks[:at], *marks[at + 2:])


def _named_where_meant(grammar: Grammar, marks: Marks) -> Marks:
    """"Tractors, does Peru buy them?", as "does Peru buy tractors?"."""
    language, words = grammar.lexicon.language, [mark.text for mark in marks]
    pause = words.index(",") if "," in words[:MOST_NAMED] else 0
    if not pause or words[pause + 1:pause + 2] == [] \
            or words[pause + 1] not in language.all_of("auxiliaries", "do", "have", "be"):
        return marks
    named = any(e.category == "thing" and e.meaning.keys
                for e in find(grammar.lexicon, " ".join(words[:pause])))
    meant = [i for i, word in enumerate(words) if i > pause + 2 and word in language["object_pronouns"]]
    return (*marks[pause + 1:meant[0]], *marks[:pause], *marks[meant[0] + 1:]) \
        if named and len(meant) == 1 else marks


def _adjective_first(grammar: Grammar, marks: Marks) -> Marks:
    """"The head of the Danish Senate", as "the Danish head of the Senate", where it is called that."""
    words = [mark.text for mark in marks]
    ofs = grammar.lexicon.language["prepositions"]["of"]

    def is_name(said: Sequence[str]) -> bool:
        return any(e.category == "thing" and e.meaning.keys for e in find(grammar.lexicon, " ".join(said)))
    for at in range(3, len(words) - 1):
        if not any(e.category == "thing" and e.form == "adjective" for e in find(grammar.lexicon, words[at])):
            continue
        for start in range(max(0, at - MOST_NAMED + 1), at - 2):
            whole = [*words[start:at], *words[at + 1:at + 2]]
            if not {*whole}.isdisjoint(ofs) and is_name(whole) and not is_name(words[start:at + 2]):
                return (*marks[:start], marks[at], *marks[start:at], *marks[at + 1:])
    return marks


def _without_emphasis(grammar: Grammar, marks: Marks) -> Marks:
    """"Who does sell tractors?", as "who sells tractors?": nobody stands between the "does" and the deed."""
    language, words = grammar.lexicon.language, [mark.text for mark in marks]
    asked = _opened_with(language, words, "who")
    if asked is None or len(words) < asked + 3 or words[asked + 1] not in language["auxiliaries"]["do"]:
        return marks
    deed = any(e.category == "thing" and not e.meaning.keys and not grammar.is_person(e.meaning.kind)
               for e in find(grammar.lexicon, words[asked + 2]))
    return (*marks[:asked + 1], *marks[asked + 2:]) if deed and marks[asked + 3:] else marks


def _who_preceded(grammar: Grammar, marks: Marks) -> Marks:
    """"Who was Curie's predecessor as director?", as "who preceded Curie as director?"."""
    language, words = grammar.lexicon.language, [mark.text for mark in marks]
    at = next((i for i, word in enumerate(words) if word in language["heirs"]
               and not any(e.category in ("thing", "field") for e in find(grammar.lexicon, word))), 0)
    asked = _opened_with(language, words, "who")
    if not at or asked is None or words[asked + 1] not in language["auxiliaries"]["be"]:
        return marks
    deed = marks[at]._replace(text=str(language["heirs"][words[at]]))
    if words[at - 1] in language["possessive"]:
        whose, rest = marks[asked + 2:at - 1], marks[at + 1:]
    elif words[at - 1] in language["possessives"]:
        forms = next((forms for forms in language["pronouns"].values() if words[at - 1] in forms), ())
        whose, rest = tuple(marks[at - 1]._replace(text=form) for form in forms[1:2]), marks[at + 1:]
    elif not {*words[at + 1:at + 2]}.isdisjoint(language["prepositions"]["of"]):
        whose, rest = (), marks[at + 2:]
    else:
        return marks
    return (*marks[:asked + 1], deed, *whose, *rest) if whose or rest else marks
