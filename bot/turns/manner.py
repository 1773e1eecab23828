"""How a turn of a conversation is worded, before anything is read.

Takes a text; tells by its words alone whether it goes on, corrects, asks for others, counts or weighs what
was told, and gives the words behind such an opening.

For example, "and the second one?" opens as one that goes on, and "the second one" stands behind that.
"""
import itertools
import re
from collections.abc import Sequence

from bot.joins.durations import NEXT_TO
from bot.lexicon import find, topic_of
from bot.pieces import Grammar
from bot.query import ON, Query, Selection
from bot.text import fold, longest, longest_at_end
from bot.turns.context import TWO
from bot.turns.selections import timeless

TYPED = re.compile(r"[\w'’-]+")  # a word as it is typed
SHORT = 8            # words of a turn that may be a fragment
NOT_MEANT = 3        # words behind a "not" that a correction takes back
MERE = 4             # words of a turn that asks for nothing but a noun
# the unit of what lies between two, by the section of the phrase that asks for it
APART = {"apart": "years", "apart_on": ON, "apart_by": "amount", "apart_percent": "percent"}


class Manner:
    """Tells how a turn is worded."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.lexicon = grammar.lexicon
        self._language = grammar.lexicon.language

    def without_reaction(self, text: str) -> str:
        """A turn with blanks for how its first words take the answer before: "oh right. But when?"."""
        return _blanked(text, self._language.reaction.match(text))

    def without_courtesy(self, text: str) -> str:
        """A turn with blanks for what is only polite around a question: "hello there, …, please?"."""
        text = _blanked(text, self._language.greeting.match(text))
        return _blanked(text, self._language.courtesy.search(text))

    def opened(self, text: str) -> str | None:
        """What a turn says behind "and", "what about"; the whole turn if it is bare; None otherwise."""
        words = self.words(text)
        rest, opening = self.opening_of(words)
        if not (opening or self._bare(words)):
            return None
        return self._behind_name(text, rest) or " ".join(rest)

    def behind_and(self, text: str) -> str | None:
        """What a turn says behind an "and"; None if it doesn't open with one."""
        opened = self.opened(text)
        return opened if opened is not None and len(opened.split()) < len(text.split()) else None

    def _behind_name(self, text: str, words: Sequence[str]) -> str | None:
        """The last words of a turn as they stand in it, where a name is set apart from the question about it:
        "(and) Walesa, did he come?"."""
        typed = list(TYPED.finditer(text))[-len(words):]
        named = text[typed[0].start():].partition(",")[0] if typed else ""
        if "," not in text or not any(e.category == "thing" and e.form == "name" and e.meaning.keys
                                      for e in find(self.lexicon, named)):
            return None
        same = [fold(word.group(), self._language.letters) for word in typed] == list(words)
        return text[typed[0].start():typed[-1].end()] if same else None

    def opens_on(self, text: str) -> bool:
        """Whether a turn opens as one that goes on: "and …"."""
        return bool(self.opening_of(self.words(text))[1])

    def asks_for_others(self, text: str, query: Query) -> bool:
        """Whether a turn is "who else?" of all that were told of, and not of one that was asked about."""
        return self.asks_else(text) and all(ask.what != "exists" for ask in query.asks)

    def asks_which(self, text: str) -> bool:
        """Whether a turn is nothing but "which ones?"."""
        return self.is_any_of(self.opening_of(self.words(text))[0], "asked_which")

    def asks_else(self, text: str) -> bool:
        """Whether a turn is nothing but "who else (did)?", "(did) anyone else?"."""
        words, helping = self.words(text), self._language.all_of("auxiliaries")
        return any(self.is_any_of(said, "else") for said in (
            words, words[:-1] if words[-1:] and words[-1] in helping else (),
            words[1:] if words[:1] and words[0] in helping else ()))

    def without_else(self, text: str) -> str | None:
        """A turn without its "else" or "other"; None if it has none, or asks what "the other one" did."""
        words, helping = self.words(text), self._language.all_of("auxiliaries")
        if any(before in helping and longest(words[at:-1], self._language["pronouns"]["other"])
               for at, before in enumerate(words, 1)):
            return None
        rest = [word for word in words if word not in map(str, self._language["other"])]
        return " ".join(rest) if len(rest) < len(words) else None

    def counts(self, text: str, query: Query) -> bool:
        """Whether a turn counts what the query before it asked for ("how many is that?")."""
        words = self.words(text)
        return self.counted(words, query)[0] != words

    def asks_a_noun(self, text: str, *, behind_preposition: bool = False) -> bool:
        """Whether a turn is nothing but a question word and a noun: "which office?", "in what capacity?"."""
        words = self.words(text)
        return self._asks_a_noun(words) and not (behind_preposition and len(words) == 2)

    def is_fragment(self, text: str) -> bool:
        """Whether a turn opens as a change of the one before, or is too bare to be a question."""
        words = self.words(text)
        rest, opened = self.opening_of(words)
        opened = opened or ("correct" if len(words) < len(fold(text).split()) - 1 else "")
        if not self.unit_apart(rest) and longest_at_end(
                rest[1:], [tag for tag in self._language["tags"] if " " in str(tag)]):
            return False  # "but he was, wasn't he?"; but "how many years apart are they?"
        if self._language.calls_one(words):
            return False  # "(was he prime minister?) Who was one?"
        if words[:1] and words[0] in map(str, self._language["role"]) and len(words) <= SHORT:
            return True  # "as head of state?"
        if opened or self.is_any_of(rest, "other_way") or self.is_any_of(rest, "other_one") \
                or self.asks_else(text) or bool(self.unit_apart(rest)) or self.going_back(rest) \
                or self.weighed(rest):
            return True
        those = self._language.all_of("pronouns", "it", "this")
        if self.who_did(rest) or self.side_of([word for word in rest if word not in those]):
            return True  # "which presidents did?", "before him?", "before that?"
        if (one := self.just_one(words)) and self._asks_in_turn(words[len(one):]):
            return True  # "the one after him?"
        kinds = (self._bare, self._asks_a_noun, self._asks_then)
        meant = [e for word in words[TWO:] for e in find(self.lexicon, word)]
        picks = any(e.category == "superlative" for e in meant)
        helping = self._language.all_of("auxiliaries")
        whole = picks and (not helping.isdisjoint(words[:1]) or (
            # "who was director the longest?", which names what it is about
            not helping.isdisjoint(words[1:TWO]) and any(e.form == "name" for e in meant)))
        return len(words) <= SHORT and not whole and any(is_so(words) for is_so in kinds)

    def names_nothing(self, text: str) -> bool:
        """Whether no word of a turn says what it is about: "and after that?", "to whom?", "and the
        others?"."""
        words, somebody = self.words(text), self._language.all_of("pronouns", "he", "she")
        said = (e for word in words for e in find(self.lexicon, word))
        return not any(word[:1].isdigit() for word in words) and somebody.isdisjoint(words[1:]) \
            and not any(e.category in ("thing", "field", "month", "threshold") for e in said)

    def points_with_noun(self, text: str) -> bool:
        """Whether a turn points at something and says what that is: "these trips", "that exam"."""
        words = self.words(text)
        return any(first in self._language["demonstratives"] and any(
            e.category == "thing" and e.form == "noun" for e in find(self.lexicon, noun))
            and not self._language.is_participle(noun) for first, noun in itertools.pairwise(words))

    def has_deed(self, text: str) -> bool:
        """Whether a turn says what is done: "and what does it buy?"."""
        return any(e.category == "thing" and e.form == "verb"
                   for word in self.words(text) for e in find(self.lexicon, word))

    def restricts(self, text: str) -> bool:
        """Whether a turn tells which of those that were asked for are meant: "only the Polish ones"."""
        said = self.words(text)
        opening = said[:len(said) - len(self.opening_of(said)[0]) + 1]
        return not {*map(str, self._language["only"])}.isdisjoint(opening)

    def only_narrows(self, text: str) -> bool:
        """Whether a turn is nothing but a correction of what was asked before, or what a preposition says of
        it: "in 1998?", "I mean Poland"."""
        rest, opened = self.opening_of(self.words(text))
        if not rest or not self._bare(rest) or any(e.category == "ask" for e in find(self.lexicon, rest[0])):
            return False
        return (opened == "correct" and len(rest) == 1) or self.opens_with_preposition(" ".join(rest))

    def opens_with_preposition(self, text: str) -> bool:
        """Whether a turn begins with a preposition ("with whom?")."""
        return any(e.category == "preposition"
                   for word in self.words(text)[:1] for e in find(self.lexicon, word))

    def who_did(self, words: Sequence[str]) -> list[str]:
        """The "which presidents" of "which presidents did?", the "who" of "who did?"; empty for another
        turn."""
        words = words[:len(words) - len(longest_at_end(words, self._language["closing"]))]
        asked = any(e.category == "ask" and e.meaning in ("who", "which")
                    for word in words[:1] for e in find(self.lexicon, word))
        helped = len(words) > 1 and words[-1] in self._language.all_of("auxiliaries")
        return list(words[:-1]) if asked and helped else []

    def _asks_then(self, words: Sequence[str]) -> bool:
        """Who, and a preposition of time before one word: "who before him?"."""
        asked = longest(words, self._language["ask"]["who"])
        return bool(asked) and self._asks_in_turn(words[len(asked):])

    def _asks_in_turn(self, words: Sequence[str]) -> bool:
        """A preposition of time before one word: "before him"."""
        return len(words) == 2 and self._tells_time(words[0])

    def _tells_time(self, word: str) -> bool:
        """Whether a word is a preposition of time."""
        return any(e.category == "preposition" and e.meaning[1] for e in find(self.lexicon, word))

    def _asks_a_noun(self, words: Sequence[str]) -> bool:
        """A question word and one noun, perhaps behind a preposition: "for which side?", "which office?"."""
        found = [{e.category for e in find(self.lexicon, word)} for word in words]
        count = longest(words, self._language["ask"]["count"])
        if count and len(words) == len(count) + 1:  # "how many people?"
            return any(e.category == "thing" and e.form == "noun" and self.grammar.is_person(e.meaning.kind)
                       and not e.meaning.keys for e in find(self.lexicon, words[-1]))
        if len(words) == 2 and "ask" in found[0]:
            return any(e.meaning in ("which", "what") for e in find(self.lexicon, words[0])) \
                and bool(found[1] & {"thing", "field"})
        return 2 <= len(words) <= MERE and "preposition" in found[0] and "ask" in found[1]

    def _bare(self, words: Sequence[str]) -> bool:
        """No noun or verb of a kind stands in it: only names, dates, small words and perhaps an "in total" at
        its end."""
        closing = longest_at_end(words[1:], self._language["in_all"])
        return not any(
            topic_of(e) or (e.category in ("occur", "pronoun") and e.meaning not in ("one", "there"))
            for word in words[:len(words) - len(closing)]
            for e in find(self.lexicon, word)
        )

    def words(self, text: str) -> list[str]:
        """The folded words of a turn; of "not Peru, Poland" what is meant instead."""
        plain = fold(text, self._language.letters)
        opening, _, rest = plain.partition(",")
        if opening.split()[:1] == list(map(str, self._language["not"][:1])) and rest.strip():
            plain = rest
        words = "".join(c if c.isalnum() or c in "'-" else " " for c in plain).split()
        if opens := self._language["written_for"].get(words[0] if words else ""):  # "n in 98?"
            words = [*str(opens).split(), *words[1:]]
        closing = longest_at_end(words[1:], self._language["closing"])
        opening = self.opening_of(words)[0][0] if words else ""
        if not closing or not (" ".join(closing) in map(str, self._language["pronouns"]["then"])
                               and any(e.category == "ask" or (e.category, e.meaning) == ("auxiliary", "be")
                                       for e in find(self.lexicon, opening))):
            words = words[:len(words) - len(closing)]  # but "(and) was he president then?"
        other = longest_at_end(words, self._language["next_to_told"])  # "the one before that"
        return [*words[:len(words) - len(other)],
                *self._language["next_to_told"].get(" ".join(other), "").split()]

    def counted(self, words: list[str], query: Query) -> tuple[list[str], Query]:
        """"How many is that?", "how many goods in total?", of what was asked for just before: as "how many?";
        "in total", at whatever time, whoever was the first. The words and the query as they are if it is
        something else."""
        asked = longest(words, self._language["ask"]["count"])
        rest, selection = words[len(asked):], query.selection
        closing = longest_at_end(rest, (*self._language["of_told"], *self._language["in_all"]))
        if not asked or not closing or not isinstance(selection, Selection):
            return words, query
        nouns = rest[:len(rest) - len(closing)]
        if self.asks_if_there_is(nouns):
            nouns = nouns[TWO:]  # "how many were there in total?"
        fields = {(selection.kind, ask.path[0]) for ask in query.asks if len(ask.path) == 1}
        kinds = {selection.kind, *(self.grammar.step_type(*field) for field in fields)}
        told = any((e.category == "field" and e.meaning[:2] in fields)
                   or (e.category == "thing" and e.meaning.kind in kinds and not (
                       # "how many came in total?": not how many days they came on
                       e.form == "verb" and any(f.type.base == "number"
                                                for f in self.grammar.fields(e.meaning.kind))))
                   for e in (find(self.lexicon, nouns[0]) if len(nouns) == 1 else ()))
        if nouns and not told:
            return words, query
        if self.is_any_of(closing, "in_all"):
            every = selection._replace(demands=timeless(selection.demands), extremes=())
            wider = query._replace(selection=every)  # "(who came first?) How many came in all?"
            if wider == query and any(ask.what == "count" for ask in query.asks):
                return words, query  # "(how many to Poland? and to Peru?) how many in all?": of both
            query = wider
        return asked, query

    def opening_of(self, words: list[str]) -> tuple[list[str], str]:
        """The words behind what opens a follow-up, and which kind of opening it is."""
        first = ""
        while opening := self._opening(words, "correct") or self._opening(words, "follow"):
            words, first = words[opening[0]:], first or opening[1]
        return words, first

    def _opening(self, words: list[str], section: str) -> tuple[int, str] | None:
        """How many words open a follow-up with a phrase of a section of the language; with "correct", what
        isn't meant may stand before it ("not him, I meant …")."""
        places = [0]
        if section == "correct" and words[:1] == list(map(str, self._language["not"][:1])):
            places += range(2, NOT_MEANT + 2)
        return next(((at + len(phrase), section) for at in places
                     if (phrase := longest(words[at:-1], self._language[section]))), None)

    def is_any_of(self, words: Sequence[str], section: str) -> bool:
        return " ".join(words) in map(str, self._language[section])

    def asks_if_there_is(self, words: Sequence[str]) -> bool:
        """Whether a turn begins with "is there" and the like."""
        return len(words) > 1 and words[0] in self._language["auxiliaries"]["be"] \
            and words[1] in self._language["there"]

    def unit_apart(self, words: Sequence[str]) -> str:
        """The unit of what lies between two that were told of, if that is asked for; a noun may say what they
        are: "between the two visits", "between their visits"."""
        numbers, theirs = self._language["numbers"], self._language["owning"]
        plain = [word for before, word in itertools.pairwise(["", *words])
                 if (numbers.get(before) != TWO and before not in theirs)
                 or not any(topic_of(e) and e.form == "noun" for e in find(self.lexicon, word))]
        plain = plain[:len(plain) - len(longest_at_end(plain, self._language["closing"]))]
        written = " ".join(str(self._language["written_for"].get(word, word)) for word in plain)
        return APART.get(self._language.apart.get(written, ""), "")

    def side_of(self, words: Sequence[str]) -> str:
        """The side in time of "after", "after him"; empty for other words."""
        pronouns = self._language.all_of("pronouns", "he", "she")
        if not words or not pronouns.issuperset(words[1:2]) or len(words) > 2:
            return ""
        return next((name for name in NEXT_TO if words[0] in self._language["time"][name]), "")

    def just_one(self, words: Sequence[str]) -> list[str]:
        """The words for just one thing of the sort that was spoken of with which a turn begins: "the one"."""
        ones = map(str, self._language["pronouns"]["one"])
        return longest(words, [word for word in ones if not self._language.is_plural(word.split()[-1])])

    def one_in_turn(self, words: Sequence[str]) -> bool:
        """Whether a turn asks for just one thing that is next to what was told: "the one before them", "the
        flood before that"."""
        if self.just_one(words):
            return True
        pointing = self._language.all_of("pronouns", "it", "this", "he", "she")
        told = words[:len(words) - len(longest_at_end(words, pointing))]
        if len(told) <= TWO or told[0] not in self._language["definite"] or not self._tells_time(told[-1]):
            return False
        return not self._language.is_plural(told[-2]) and any(
            topic_of(e) or e.form == "class" for e in find(self.lexicon, told[-2]))

    def going_back(self, words: Sequence[str]) -> tuple[str, bool, bool] | None:
        """The deed of "who went the other way (that year)?", whether it is said to have been at the time
        that was spoken of, and whether it is asked if anybody did; None for anything else."""
        helped = longest(words, self._language["auxiliaries"]["do"])
        somebody = longest(words[len(helped):], self._language["somebody"]) if helped else []
        asked = [*helped, *somebody] if somebody else longest(words, self._language["ask"]["who"])
        times = [str(phrase) for phrase in self._language["pronouns"]["then"]]
        then = longest_at_end(words, [*times, *(f"in {phrase}" for phrase in times)])
        rest = words[len(asked):len(words) - len(then)]
        other = longest_at_end(rest, self._language["other_way"])
        deed = rest[:len(rest) - len(other)]
        return (deed[0], bool(then), bool(somebody)) if asked and other and len(deed) == 1 else None

    def weighed(self, words: Sequence[str]) -> tuple[str, list[str]] | None:
        """The sign of "(was it) more than in 2018?", and what is said behind it; None for other words."""
        its, language = self._language.all_of("pronouns", "it", "this"), self._language
        rest = list(words)
        be = {*language["auxiliaries"]["be"]}
        if len(rest) > TWO and {rest[0], rest[1]} & be and {rest[0], rest[1]} & its:
            rest = rest[TWO:]  # "is it more than …?", "it is more than …?"
        for sign, section in ((">", "more_than"), ("<", "less_than")):
            phrases = [phrase for phrase in language[section] if str(phrase).endswith(language["than"][0])]
            if than := longest(rest[:-1], phrases):
                return sign, rest[len(than):]
        return None


def _blanked(text: str, found: re.Match[str] | None) -> str:
    """A text with blanks for what was found in it, so that all else stays where it is."""
    if found is None:
        return text
    start, end = found.span()
    return text[:start] + " " * (end - start) + text[end:]
