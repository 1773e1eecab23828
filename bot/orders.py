"""Other orders of the words of a question that ask for the same, tried where it doesn't read as it stands.

Takes the marks of a text and its `Language`; gives the marks in another order, or with another small word:
the same ones where an order isn't found. `TURNS` are all of them, each with what the queries then mean.

For example, "which goods does Peru not export?" becomes "which goods doesn't Peru export?".
"""
import itertools
from collections.abc import Callable, Container, Iterable

from bot import sameness
from bot.language import Language
from bot.pieces import Grammar
from bot.query import PEAK, Query
from bot.text import Token, longest, phrases_in

LEAST_WEIGHED = 5  # words of a question which of two things is more so
TWO = 2  # so many as a question is read with that asks for the most
LONGEST_SUBJECT = 5  # words between a "does" and the "not" that denies it


def _denial_first(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Which goods does Peru not export?", as "which goods doesn't Peru export?"."""
    words = [mark.text for mark in marks]
    for at in range(1, len(words)):
        behind = words[at + 2:at + 2 + LONGEST_SUBJECT]
        place = next((at + 2 + i for i, word in enumerate(behind) if word in language["not"]), None)
        if words[at] in language["auxiliaries"]["do"] and place and all(m.is_word for m in marks[at:place]):
            return (*marks[:at + 1], marks[place], *marks[at + 1:place], *marks[place + 1:])
    return marks


def _asked_of_none(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"(So) no president has ever come?", "is it true that no president has ever come?", as "has no president
    ever come?"."""
    words = [mark.text for mark in marks]
    start = len(longest(words, [language["so"], *language["ask"]["exists"]]))
    none = words[start:start + 1] and words[start] in {*language["no"], *language["nobody"]}
    helping = {*language["auxiliaries"]["have"], *language["auxiliaries"]["be"]}
    behind = range(start + 1, min(start + 2 + LONGEST_SUBJECT, len(words)))
    place = next((i for i in behind if words[i] in helping), None)
    if not none or (place and not all(mark.is_word for mark in marks[:place])):
        return marks
    if place is None:  # "no president came, right?", as "did no president come?"
        return (marks[start]._replace(text=language["auxiliaries"]["do"][-1]), *marks[start:])
    return (marks[place], *marks[start:place], *marks[place + 1:])


def _cleft_denied(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Wasn't it Tusk who came?", as "was it Tusk who came?"."""
    opening = [mark.text for mark in marks[:3]]
    place = next((i for i, word in enumerate(opening) if i and word in language["not"]), 0)
    pointing = language.all_of("pronouns", "it", "this")
    if not place or marks[0].text not in language["auxiliaries"]["be"] or pointing.isdisjoint(opening):
        return marks
    return (*marks[:place], *marks[place + 1:])


def _sort_behind(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"What does it sell by way of goods?", as "which goods does it sell?"."""
    words = [mark.text for mark in marks]
    asked = next((i for i, word in enumerate(words) if word in language["ask"]["what"]), len(words))
    found = next(phrases_in(words, language["sort_behind"], asked + 1), None)
    if found is None:
        return marks
    at, noun = found
    end = next((i for i in range(noun, len(words)) if not marks[i].is_word), len(words))
    which = marks[asked]._replace(text=language["ask"]["which"][0])
    return (*marks[:asked], which, *marks[noun:end], *marks[asked + 1:at], *marks[end:])


def _subject_first(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Tell me what Poland sells", as "tell me what does Poland sell"."""
    asked = next((i for i, mark in enumerate(marks[:-2]) if mark.text in language["ask"]["what"]), None)
    if asked is None or (asked and marks[asked - 1].text in language.all_of("prepositions")) \
            or not language.all_of("auxiliaries").isdisjoint(mark.text for mark in marks[asked:]) \
            or language.is_verb(marks[asked + 1].text):
        return marks
    does = marks[asked]._replace(text=language["auxiliaries"]["do"][0], start=marks[asked].end)
    return (*marks[:asked + 1], does, *marks[asked + 1:])


def _where_within(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Where in Peru is the railway?", as "where is the railway in Peru?"."""
    words = [mark.text for mark in marks]
    be = next((i for i, word in enumerate(words[:MOST_WITHIN]) if word in language["auxiliaries"]["be"]), 0)
    if be < 3 or words[0] not in language["ask"]["where"] or words[1] not in language["prepositions"]["in"]:
        return marks
    end = next((i for i in range(be, len(words)) if not marks[i].is_word), len(words))
    return (marks[0], *marks[be:end], *marks[1:be], *marks[end:])


def _weighed_last(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Is the one or the other longer?", as "which is longer, the one or the other?"."""
    plain = [mark for mark in marks if mark.is_word]
    words = [mark.text for mark in plain]
    ending, more = map(str, language["compared_by"]["comparative"])
    if len(words) < LEAST_WEIGHED or words[0] not in language["auxiliaries"]["be"] \
            or any(mark.text == "," for mark in marks) \
            or not any(word in language["or"] for word in words[2:-1]) \
            or not (words[-1].endswith(ending) or words[-2] == more):
        return marks
    start = len(words) - (2 if words[-2] == more else 1)
    which = plain[0]._replace(text=language["ask"]["which"][0])
    return (which, plain[0], *plain[start:], plain[0]._replace(text=","), *plain[1:start])


def _extreme_last(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"In which case was the loss the largest?", as "which case had the largest loss?"."""
    words = [mark.text for mark in marks if mark.is_word]
    ending, most = map(str, language["compared_by"]["superlative"])
    first = int(bool(words) and words[0] in language["prepositions"]["in"])
    be = next((i for i in range(first + 2, len(words)) if words[i] in language["auxiliaries"]["be"]), 0)
    last = len(words) - 1 - (len(words) > TWO and words[-2] == most)
    told = last - (words[last - 1] in language["definite"]) if be else 0
    if told <= be + 1 or words[first] not in language["ask"]["which"] \
            or not (words[last].endswith(ending) or words[last] == most) \
            or not all(mark.is_word for mark in marks[:len(words)]):
        return marks
    the = marks[be]._replace(text=language["definite"][0])
    had = marks[be]._replace(text=language["auxiliaries"]["have"][TWO])
    noun = marks[be + 1 + (words[be + 1] in language["definite"]):told]
    return (*marks[first:be], had, the, *marks[last:len(words)], *noun, *marks[len(words):])


def _compared_behind(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Is there a newer agreement than that?", as "is there an agreement newer than that?"."""
    words = [mark.text for mark in marks]
    ending, more = map(str, language["compared_by"]["comparative"])
    than = next((i for i, word in enumerate(words) if word in language["than"]), 0)
    if not {*language["auxiliaries"]["do"]}.isdisjoint(words[:than]):
        return marks  # "did a later visitor than he come to Peru?"
    for at in range(max(0, than - LONGEST_SUBJECT), than - 1):
        last = at + (words[at] == more)  # "a more recent agreement"
        if (words[at].endswith(ending) or last > at) and last + 1 < than \
                and all(mark.is_word for mark in marks[at:than]):
            article = words[last + 1] in language["pronouns"]["one"] and words[at - 1] in language["articles"]
            return (*marks[:at - article], *marks[last + 1:than], *marks[at:last + 1], *marks[than:])
    return marks


def _more_in_one(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Did more people die in the one than in the other?", as "did the one die more people than the other?";
    "… in the one or in the other?", as "which die more people, the one or the other?"."""
    words = [mark.text for mark in marks if mark.is_word]
    inside, auxiliaries = language["prepositions"]["in"], language["auxiliaries"]
    there = words[:1] and words[0] in auxiliaries["be"] and words[1:2] and words[1] in language["there"]
    more = 1 + bool(there)
    if len(words) < LEAST_WEIGHED or not (there or words[0] in auxiliaries["do"]) \
            or words[more] not in {*language["raised"], *language["fewer"]} \
            or not all(mark.is_word for mark in marks[:len(words)]):
        return marks
    first = next((i for i in range(more + 2, len(words)) if words[i] in inside), len(words))
    joined = next((i for i in range(first + 2, len(words) - 1)
                   if words[i] in {*language["than"], *language["or"]}), 0)
    if not joined or (not there and first < more + 3):
        return marks
    second = joined + 1 + (words[joined + 1] in inside)
    verb = [marks[0]._replace(text=auxiliaries["have"][0])] if there else [marks[first - 1]]
    told = marks[more:first] if there else marks[more:first - 1]
    one, other, rest = marks[first + 1:joined], marks[second:len(words)], marks[len(words):]
    if words[joined] in language["than"]:
        does = marks[0]._replace(text=auxiliaries["do"][-1])
        return (does, *one, *verb, *told, marks[joined], *other, *rest)
    which = marks[0]._replace(text=language["ask"]["which"][0])
    return (which, *verb, *told, marks[0]._replace(text=","), *one, marks[joined], *other, *rest)


def _both_first(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Were the visits of 2007 and 2008 both official?", as "were both the visits of 2007 and 2008
    official?"."""
    words = [mark.text for mark in marks]
    helping = language.all_of("auxiliaries", "be", "do", "have")
    place = next((i for i, word in enumerate(words) if word in language["both"]), 0)
    if place < LEAST_WEIGHED - 1 or words[0] not in helping or not all(m.is_word for m in marks[:place]):
        return marks
    return (marks[0], marks[place], *marks[1:place], *marks[place + 1:])


def _it_is(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"In what city it is the embassy?", as "in what city is the embassy?"."""
    words = [mark.text for mark in marks]
    asking = language.all_of("ask")
    for at in range(1, len(words) - 2):
        if words[at] in language["pronouns"]["it"] and words[at + 1] in language["auxiliaries"]["be"] \
                and marks[at + 2].is_word and any(word in asking for word in words[:at]):
            return (*marks[:at], *marks[at + 1:])
    return marks


def _of_so_many(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Which year saw the most visits?", as "which year saw two visits?"."""
    words = [mark.text for mark in marks]
    times = {*language["units"]["year"], *language["units"]["decade"], *language["ask"]["when"]}
    asked = next((i for i, word in enumerate(words) if word in times), len(words))
    two = next(word for word, number in language["numbers"].items() if number == TWO)
    for at, end in phrases_in(words, language["most"], asked + 1):
        if words[end] not in language["prepositions"]["of"]:
            first = at - (words[at - 1] in language["definite"] and at - 1 > asked)
            return (*marks[:first], marks[at]._replace(text=two), *marks[end:])
    return marks


def _more_than_any(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"In which year were there more visits than in any other?", as "… the most visits?"."""
    words = [mark.text for mark in marks if mark.is_word]
    more = str(language["compared_by"]["comparative"][1])
    than = next((i for i, word in enumerate(words) if word in language["than"]), 0)
    end = than + 1 + (words[than + 1:than + 2] != [] and words[than + 1] in language["prepositions"]["in"])
    others = " ".join(words[end:end + TWO])
    if not than or more not in words[:than] or others not in language["any_other"] \
            or len(words) > end + TWO + 1 or not all(mark.is_word for mark in marks[:len(words)]):
        return marks
    at = words.index(more)
    the, most = (marks[at]._replace(text=language[section][0]) for section in ("definite", "most"))
    return (*marks[:at], the, most, *marks[at + 1:than], *marks[len(words):])


def _more_in_one_year(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """The same of a year, as "which year saw two visits?"."""
    return _of_so_many(language, turned) if (turned := _more_than_any(language, marks)) != marks else marks


def _alternatives_last(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"The one or the other: which is older?", as "which is older, the one or the other?"."""
    words, asking = [mark.text for mark in marks], language.all_of("ask", "which", "who")
    asked = next((i for i in range(2, len(words)) if words[i] in asking and not marks[i - 1].is_word), 0)
    if not asked or not any(word in language["or"] for word in words[:asked]):
        return marks
    end = next((i for i in range(asked, len(words)) if not marks[i].is_word), len(words))
    if any(mark.is_word for mark in marks[end:]):
        return marks
    return (*marks[asked:end], marks[asked - 1]._replace(text=","), *marks[:asked - 1], *marks[end:])


def _priced(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"How much does a night at the inn cost?", as "how much is a night at the inn?"."""
    words, said = [mark.text for mark in marks], language["priced"]
    end = next((i for i, mark in enumerate(marks) if not mark.is_word), len(words))
    asked = len(longest(words, said["asked"]))
    if not asked or end < asked + TWO + 1 or words[end - 1] not in said["cost"] \
            or words[asked] not in language.all_of("auxiliaries", "do", "can") \
            or words[asked + 1] not in language["articles"]:
        return marks  # what a flood cost isn't how much it is
    much = str(said["asked"][0]).split()
    opening = [marks[0]._replace(text=word) for word in (*much, language["at_present"]["be"][0])]
    return (*opening, *marks[asked + 1:end - 1], *marks[end:])


def _happened_with(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"What happened to Tusk in 2008?", as "what happened with Tusk in 2008?": all that he had to do with."""
    asked = str(language["happening"]).split()
    place = len(asked)
    if [mark.text for mark in marks[:place]] != asked or len(marks) <= place \
            or marks[place].text not in language["prepositions"]["to"]:
        return marks
    beside = marks[place]._replace(text=str(language["prepositions"]["with"][0]))
    return (*marks[:place], beside, *marks[place + 1:])


def _from_where(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Where does Curie come from?", "who comes from Leeds?", as "where is Curie from?"."""
    words = [mark.text for mark in marks]
    verb = _before(language, words, "coming", language["prepositions"]["from"])
    if not verb:
        return marks
    present = words[verb].startswith(tuple(language["coming"])) or _helping(language, words[:verb])
    left = not any(mark.is_word for mark in marks[verb + 2:])  # "the garden that it came from"
    pointing = language.all_of("pronouns", "they", "those")
    if not (present or left):
        return marks  # "what came from there in 2008?"
    if words[0] not in language["ask"]["where"] and not pointing.isdisjoint(words[:verb]):
        return marks  # "which towns did they come from?", of which it isn't told who they are
    return _as_being(language, marks, verb, verb + 1)


def _worked_as(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Who worked as a cook?", "did he work as a cook?", as "who was a cook?"."""
    words = [mark.text for mark in marks]
    verb = _before(language, words, "working", language["time"]["as"])
    return _as_being(language, marks, verb, verb + 2) if verb else marks


def _before(language: Language, words: list[str], verbs: str, behind: Container[str]) -> int:
    """Where a verb of a list stands right before one of some words, behind the first word; 0 if it
    doesn't."""
    return next((i for i, (word, other) in enumerate(itertools.pairwise(words)) if i and other in behind
                 and language.stem(word) in language.stems(verbs)), 0)


def _helping(language: Language, words: list[str]) -> list[int]:
    return [i for i, word in enumerate(words) if word in language["auxiliaries"]["do"]]


def _as_being(language: Language, marks: tuple[Token, ...], verb: int, behind: int) -> tuple[Token, ...]:
    """The marks with a form of "be" for a verb, or for the "do" that helps it, without what stands before
    `behind`."""
    helping = _helping(language, [mark.text for mark in marks[:verb]])
    place, present = max(helping, default=verb), language["at_present"]
    now = marks[place].text in present["do"] if helping else not language.is_participle(marks[verb].text)
    be = marks[place]._replace(text=present["be"][0] if now else language["being"]["was"][0])
    return (*marks[:place], be, *marks[place + 1:verb], *marks[behind:])


def _except_first(language: Language, marks: tuple[Token, ...]) -> tuple[Token, ...]:
    """"Besides Curie, which chemists came?", as "which chemists came besides Curie?"."""
    words = [mark.text for mark in marks]
    comma = words.index(",") if "," in words else 0
    asking = words[comma + 1:comma + 2] if comma else []
    if not any(word in said for word in asking for said in language["ask"].values()) \
            or not longest(words, language["except"]):
        return marks
    end = next((i for i in range(len(words), 0, -1) if marks[i - 1].is_word), len(words))
    return (*marks[comma + 1:end], *marks[:comma], *marks[end:])


def _at_its_peak(_: Grammar, query: Query) -> tuple[Query, ...]:
    of_years = query.number == TWO and query.asks[0].what == "values"
    return (query._replace(number=PEAK),) if of_years else ()


def _as_read(_: Grammar, query: Query) -> tuple[Query, ...]:
    return (query,)


# an order of words that asks for the same as another, and what its queries mean
Turn = tuple[Callable[[Language, tuple[Token, ...]], tuple[Token, ...]],
             Callable[[Grammar, Query], Iterable[Query]]]
OF_MANY: tuple[Turn, ...] = (
    (_of_so_many, _at_its_peak), (_more_than_any, _as_read), (_more_in_one_year, _at_its_peak))
TURNS: tuple[Turn, ...] = (
    (_denial_first, _as_read), (_asked_of_none, _as_read), (_cleft_denied, _as_read),
    (_sort_behind, _as_read), (_subject_first, _as_read), (_weighed_last, _as_read),
    (_compared_behind, _as_read), (_more_in_one, _as_read), (_extreme_last, _as_read),
    (_where_within, _as_read), (_it_is, _as_read), (_both_first, _as_read), (_alternatives_last, _as_read),
    (_priced, _as_read), (_happened_with, _as_read),
    (_from_where, _as_read), (_worked_as, _as_read), (_except_first, _as_read),
    *OF_MANY,
    (sameness.fronted, sameness.whether), (sameness.of_another, sameness.others))
MOST_WITHIN = 6  # words before the verb of a "where in …"
