"""Conversation: the answer to a turn, and what it carries over to the next.

Takes a text and the `Context` of the turns before; gives an `Answer` and the next `Context`. A whole new
question carries nothing over; one that points ("he", "there") is read with what it points to; a fragment
changes the query of the turn before (`bot.turns`); small talk leaves the context as it was.

For example, after "who first visited Peru?" the turn "when?" is answered "1998: …".
"""
import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeGuard

from bot import asides, clarify, coordination, hearing, question, suggest
from bot.answer import is_of_groups, repeats, tell
from bot.denial import nearest
from bot.edges import names
from bot.evidence import fact_of
from bot.hearing import Heard
from bot.lexicon import Lexicon, find, topic_of
from bot.link import Edge
from bot.listed import field_asked
from bot.lookup import Item, MemoryStore, during, select, walk
from bot.model import Date, Ref
from bot.passes.listing import INCLUDED
from bot.pieces import Grammar, Piece, Pointers, Term, edges_of
from bot.query import (
    ANY,
    EVERY,
    Aggregate,
    Ask,
    Condition,
    Constant,
    Demand,
    Difference,
    Operand,
    Query,
    Selection,
    Together,
    certain,
    in_order,
    is_of_certain,
    named_in,
    telling,
)
from bot.question import Candidate, Parsed
from bot.reading import Answer, Reading
from bot.render import Voice
from bot.reworded import Reworder
from bot.shown import reading_of
from bot.talk import phrases, recognise
from bot.text import fold
from bot.told import MAX_SENTENCES, Told, dates_of, sentences_of, type_at
from bot.turns.context import Context
from bot.turns.fragments import Fragments
from bot.turns.manner import Manner
from bot.turns.others import Others
from bot.turns.pointing import Pointing
from bot.turns.scoping import NAMING_MORE, Scoping
from bot.turns.selections import aggregated, as_told, in_pieces, is_anchored, of_records
from bot.turns.totals import count_of_told, total_of_told

SAID_SO = 0.04         # what is so by a reading that costs more than this above one by which it isn't, isn't
TIE = 0.2              # readings that cost no more than this above the best explain the words equally well
LIKE = 0.5             # how much more a reading costs that tells a time by a record like those asked for, or
                       # what names that stand alone have to do with each other
HELD_RATHER = 1.0      # how much more it may cost that somebody holds a post now than that some did the like
HARDLY = 0.1           # more than another: two roles of one fact are told apart by no less
SHORT = 3              # letters of a word that says little
# what a question says that only tells when somebody was somewhere
MERELY_THERE = frozenset({"ask", "auxiliary", "preposition", "definite", "filler"})
EQUAL = 0.001          # readings that cost the same
MAX_LENGTH = 4000      # characters that are read at all
MOST_MENTIONED = 12
FOLLOWED = 0.8         # the confidence of what a fragment was taken for
MOST_NAMED = 4         # words that a decline names
MOST_QUOTED = 40       # letters of a word that is quoted back
# of when what lasted began or was over: what it isn't then
OPPOSITE = {"begins after": "begins until", "begins since": "begins before",
            "ends before": "ends since", "ends until": "ends after"}


class Mind:
    """A pack, ready to be asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.pack = lexicon.pack
        self.grammar = Grammar(lexicon)
        self.store = MemoryStore(lexicon.pack)
        self.voice = Voice(lexicon.pack, lexicon.language, self.store)
        self._manner = Manner(self.grammar)
        self._pointing = Pointing(self.grammar, self.store)
        self._others = Others(self.grammar, self.store)
        self._fragments = Fragments(self.grammar, self.store, self._manner, self._pointing, self._others)
        self._scoping = Scoping(self.grammar, self.store, self._manner)
        self._reworder = Reworder(self.grammar, self.store, self._manner, self._pointing)
        self._phrases = phrases(lexicon)
        self._answered: dict[str, bool] = {}

    def respond(self, text: str, context: Context) -> tuple[Answer, Context]:
        """The answer to a turn, and what the next turn starts from."""
        if len(text) > MAX_LENGTH:
            return self._unknown(self.voice.phrase("too_long"), Reading(text)), context
        hear = functools.cache(lambda: hearing.heard(self.grammar, text))
        if context.offered:
            # "when?" and "who to?" pick no question that is only offered as one that is answered
            bare = len(self._manner.words(text)) == 1 or self._manner.names_nothing(text)
            asked = not context.choosing and bare and hearing.asks(hear())
            chosen = None if asked else clarify.picked(self.lexicon.language, text, context.offered) \
                or (self._described(text, context.offered) if context.choosing else None)
            context = context._replace(offered=(), choosing=False)
            if chosen:
                return self._question(chosen, context)
        answer, following = self._respond(text, context, hear)
        missed = answer.status != "answered"
        if answer.status == "unknown":
            following = self._unread_turn(hear(), answer, context, following)
        else:
            following = following._replace(
                lost=False, others=False, missed=False, elsewhere=False, unheard=False,
                unread=False, unmet=False, whom=False, adrift=False)
        return answer, following._replace(
            offered=answer.suggestions if missed else (), choosing=answer.status == "clarify",
            pair=following.pair or context.pair)

    def _unread_turn(self, heard: Heard, answer: Answer, context: Context, following: Context) -> Context:
        """What the turn starts from that comes behind one that wasn't understood, or that nothing is known
        of."""
        left_over, told = bool(answer.reading.left_over), context.query is not None
        going_on = told and left_over and (self._manner.is_fragment(heard.text) or hearing.points(heard))
        elsewhere = told and left_over and (context.elsewhere if going_on else hearing.names_any(heard))
        if following.mentioned == context.mentioned:  # "(how tall is Tusk?) When did he come?"
            named = [ref for ref in hearing.named(heard) if ref not in self.pack.about]
            mentioned = tuple(dict.fromkeys((*named, *context.mentioned)))[:MOST_MENTIONED]
            following = following._replace(mentioned=mentioned, several=() if named else following.several)
        lost = following.query is context.query and not left_over
        strange = any(word.text[:1].isupper() for word in answer.reading.left_over)  # "did Duda come?"
        on_its_own = hearing.asks_anything(heard) and not (self._manner.opens_on(heard.text) or strange
                                                           or hearing.points(heard))
        return following._replace(
            unread=on_its_own if left_over else context.unread and not on_its_own,
            # what is about something else altogether leaves all as it was
            lost=lost, others=lost and not {*hearing.named(heard)} <= {*context.mentioned, *self.pack.about},
            missed=going_on, elsewhere=elsewhere, unheard=hearing.names_strange_place(heard),
            unmet=context.unmet or following.query is not context.query,
            whom=hearing.asks_for_somebody(self.grammar, heard), adrift=not told and hearing.points(heard))

    def _described(self, text: str, offered: Sequence[str]) -> str | None:
        """The question that a turn picks by what it says of whom that is about: "(which Hugh?) The monk"."""
        parsed = question.read(self.grammar, text)
        query = parsed.candidates[0].match.query if parsed.candidates else None
        if query is None or query.asks != (Ask("list"),) or not isinstance(query.selection, Selection) \
                or hearing.asks(hearing.heard(self.grammar, text)):
            return None
        meant = set(select(self.store, query.selection))

        def is_of_them(text: str) -> bool:
            whole = (edge.entry.meaning for edge in hearing.whole_names(hearing.heard(self.grammar, text)))
            return any(self.store.number(Ref(thing.kind, key)) in meant
                       for thing in whole for key in thing.keys)

        fitting = list(filter(is_of_them, offered))
        return fitting[0] if len(fitting) == 1 else None

    def _respond(self, text: str, context: Context, hear: Callable[[], Heard]) -> tuple[Answer, Context]:
        small = recognise(self._phrases, self.lexicon.language, text)
        if small:
            return self._small_talk(small, text, context), context
        if sourced := self._sourced(text, context):
            return sourced
        plain = self._manner.without_courtesy(text)
        if context.query:
            plain = self._manner.without_reaction(plain)
        return self._question(plain, context, heard=hear() if plain == text else None)

    def read(self, text: str, context: Context) -> Reading:
        """How a text reads so far."""
        if len(text) > MAX_LENGTH:
            return Reading(text)
        parsed = question.read(self.grammar, text, self._pointing.pointers(context, text))
        return reading_of(self.voice, parsed, parsed.candidates[0] if parsed.candidates else None)

    def topics(self) -> list[tuple[str, tuple[str, ...]]]:
        """The intents, each with questions that are answered."""
        found = []
        for intent in self.pack.intents.values():
            texts = dict.fromkeys(suggest.examples(intent, self.voice, self.store))
            found.append((intent.name, tuple(t for t in texts if self._answers(t))))
        return [(name, texts) for name, texts in found if texts]

    # --- questions --------------------------------------------------------------------------------------

    def _question(self, text: str, context: Context, *, reworded: bool = False,
                  heard: Heard | None = None) -> tuple[Answer, Context]:
        """The answer to a question; `reworded`: in words that were put for those of a turn, and aren't put in
        others again."""
        heard = heard or hearing.heard(self.grammar, text)
        if context.adrift and context.query is None and self._manner.opens_on(text) \
                and hearing.is_mere_time(heard):
            return self._not_read(heard), context  # "(who drove it there in 2022?) And in 2021?"
        if context.gap and (filled := self._fill_gap(text, context)):
            return filled
        if context.lost and self._manner.points_with_noun(text):
            return self._not_read(heard), context  # "(…) Who led these trips?": which?
        if context.lost and len(context.records) > 1 and hearing.points_at_it(heard) \
                and not any(char.isdigit() for char in text):
            return self._not_read(heard), context  # "(which of them still stands?) How tall is it?"
        astray = context.lost or context.missed or context.elsewhere
        if context.whom and context.records and hearing.points_at_somebody(heard) \
                and not hearing.names_any(heard):
            return self._not_read(heard), context  # "(who was the first one there?) How long did he stay?"
        if (astray or context.unheard) and len(context.records) == 1 and (
                hearing.points_at_those(heard) or hearing.picks_of_them(heard)):
            return self._not_read(heard), context  # "(…) Which of those was the first?": of one?
        if astray and self._manner.names_nothing(text) and (
                (context.elsewhere and (self._manner.is_fragment(text) or hearing.points(heard)))
                or (context.lost and (self._manner.is_fragment(text) or hearing.points_at_fact(heard)))
                or (context.missed and hearing.points_at_fact(heard))):
            return self._not_read(heard), context  # "and the others?": than whom?
        if context.lost and hearing.points_at_fact(heard) and not hearing.names_any(heard) \
                and heard.lattice.words[-1] in self.lexicon.language["pronouns"]["this"]:
            return self._not_read(heard), context  # "(what did they sing then?) Who wrote that?"
        if context.unmet and not context.records and hearing.asks_when(heard) \
                and hearing.points_at_fact(heard) and not hearing.names_any(heard):
            return self._not_read(heard), context  # "(what did they send? I don't know.) When was that?"
        if context.others and not context.group and hearing.points_at_them(heard):
            return self._not_read(heard), context  # "(and the Polish miners?) Who was their leader?"
        if context.unread and ((self._manner.opens_on(text) and hearing.says_but_a_name(heard)) or (
                self._manner.is_fragment(text) and self._manner.names_nothing(text))):
            return self._not_read(heard), context  # "(what was its wood used for?) And the Usher's?"
        if to := hearing.returned_to(self.grammar, heard):
            start, thing = to
            spoken_of = Context(kind=thing.kind, mentioned=(thing,))
            answer, after = self._question(" " * start + text[start:], spoken_of)
            if answer.status == "answered" or reworded \
                    or not (plain := self._meant_by_idiom(text, context, heard)):
                return answer, after
            return plain  # "how about Tusk, when was he there?": where they spoke of
        if context.query and (by := hearing.returned_by(self.grammar, heard)) \
                and self._manner.is_fragment(by[0]):  # "back to the oldest one, what year was that?"
            answer, between = self._question(by[0], context)
            if answer.status == "answered" and len(between.records) == 1:
                return self._question(" " * by[1] + text[by[1]:], between)
        if (opening := hearing.turned_before(self.grammar, heard)) is not None:
            return self._question(" " * opening + text[opening:], context)
        parts = hearing.merely_asked(self.grammar, heard) if context.query else None
        if parts and self._manner.opens_on(parts[0]):  # "and in Warsaw, how many?"
            answer, there = self._question(parts[0], context)
            if answer.status == "answered":
                answer, there = self._question(parts[1], there)
            if answer.status == "answered":
                return answer, there
        those = hearing.excepted(heard) if context.query else ()
        if those and (besides := self._others.besides(those, context)):
            told = tell(self.voice, besides)
            if told.status != "answered":
                return self._nobody_else(text), context
            return self._told(told, besides, Reading(text), FOLLOWED, context)
        if total := total_of_told(self.grammar, self.store, heard, context) \
                or count_of_told(self.grammar, self.store, heard, context):
            return self._told(tell(self.voice, total), total, Reading(text), FOLLOWED, context)
        if not reworded and (plain := self._in_other_words(heard, context)):
            answer, after = plain
            return answer._replace(reading=Reading(text)), after
        missed: Answer | None = None
        query = context.query
        fragment = query is not None and self._manner.is_fragment(text)
        rest = self._manner.opened(text) if fragment else None
        if rest and len(rest.split()) < len(text.split()) and self._stands_alone(rest, context):
            answer, after = self._question(rest, context, reworded=reworded)  # "and who built it?"
            named = len(context.records) == 1 and self.store.record(context.records[0]).key is not None
            if answer.status == "answered" or (named and answer.reading and answer.reading.query):
                return answer, after
        fragment = fragment and not (rest and hearing.names_any(heard) and self._stands_alone(
            text, context, named=True))
        if query and (fragment or self._manner.counts(text, query)):
            followed, missed = self._followed(heard, context)
            if followed:
                return followed
            if self._manner.asks_a_noun(text, behind_preposition=missed is None):
                return missed or self._not_read(heard), context  # not of all
            if self._manner.asks_for_others(text, query):
                return self._nobody_else(text), context
            if hearing.points(heard) and (others := self._anybody_else(text, context)):
                return others  # "who else was born there?"
            if self._manner.asks_else(text) or (
                    isinstance(query.selection, Selection) and self._manner.only_narrows(text)):
                return missed or self._not_read(heard), context  # nor of the name
        if coordination.word_for_two(self.grammar, heard) is not None \
                and (both := self._two_fields(heard, context)):
            return both
        pointers = self._pointing.pointers(context, text)
        parsed = self._sensible(question.read(self.grammar, text, pointers, heard), text, context)
        if not parsed.candidates and context.query:
            others = self._anybody_else(text, context)
            if others:
                return others
            everything = isinstance(context.query.selection, Together)
            # "what happened …? and in 1967?"; "but she was there, wasn't she?"
            rest = self._manner.opened(text) if everything or not fragment else None
            if rest and (moved := self._fragments.story_then(rest, context)):
                told = tell(self.voice, moved)
                if told.status != "answered":
                    return self._unknown(told.text, Reading(text)), context
                return self._told(told, moved, Reading(text), FOLLOWED, context)
            parsed = question.read(self.grammar, rest, pointers) if rest else parsed
            if rest and everything and not parsed.candidates:
                # "(what happened in 2008?) And the year before?"
                then = question.read(self.grammar, f"{self.lexicon.language['happening']} {rest}", pointers)
                timed = tuple(c for c in then.candidates if isinstance(c.match.query.selection, Together)
                              and all(map(is_anchored, c.match.query.selection.parts)))
                parsed = then._replace(candidates=timed) if timed else parsed
        if not parsed.candidates:
            wide = hearing.opened(self.grammar, heard)
            double = self._two_fields(wide, context) or self._double(wide, context, reworded=reworded) \
                or self._after_story(heard, context) \
                or self._one_side(heard, context) or self._coordinated(wide, context)
            if double:
                return double
            if guessed := self._guessed(heard, context):
                return guessed
            if not reworded and (plain := self._meant_by_idiom(text, context, heard)
                                 or self._either(parsed, text, context)):
                return plain
            if in_texts := self._by_texts(text, heard, pointers, context):
                return in_texts
            if alone := hearing.question_in_story(self.grammar, heard):
                answer, after = self._question(alone, context)
                if answer.status == "answered":
                    return answer, after
            of_them = self._reworder.of_several(text, context)
            several = self._question(of_them, context) if of_them != text else None
            picked = several is not None and {*several[1].records} != {*context.records}  # not all of them
            if several and several[0].status == "answered" and picked:
                return several
        parsed = self._scoping.scoped(parsed, context)
        if not parsed.candidates and (whole := self._scoping.with_whole_names(parsed, context)):
            answer, after = self._question(whole, context)
            if answer.status == "answered":
                return answer, after
        if not parsed.candidates and hearing.asks_when(heard) and (
                when := self._scoping.when_told(context)) and self._manner.names_nothing(text):
            return self._told(tell(self.voice, when), when, Reading(text), FOLLOWED, context)
        ones = any((e.entry.category, e.entry.meaning) == ("pronoun", "one") for e in heard.lattice.edges)
        anew = None if parsed.candidates or context.query or ones else self._manner.behind_and(text)
        if anew and not hearing.merely_named(hearing.heard(self.grammar, anew)):  # "And who was first?"
            answer, after = self._question(anew, context, reworded=reworded)
            if answer.status == "answered":
                return answer, after
        if not parsed.candidates:
            found = missed if missed and not parsed.unknown else self._unread(parsed)
            return found, context._replace(gap=_gap(parsed))
        deed = self._scoping.date_of_deed(parsed, context)
        if deed and hearing.points_at_fact(heard):
            parsed = parsed._replace(candidates=(deed,))
        best, told = self._of_the_same(parsed, context) or self._choose(parsed)
        if self._scoping.weighs_age(best.match.query, parsed.words, context):
            return missed or self._not_read(heard), context
        if missed and best.match.query.asks[0].what == "describe" and self._manner.opens_on(text):
            return missed, context  # "(what did the bridge cost?) And the ferry?": not all about that
        if query and query.asks[0].what == "exists" and hearing.points(heard) \
                and isinstance(best.match.query.selection, Together) \
                and self._manner.opens_with_preposition(text):
            return missed or self._not_read(heard), context  # "(is there a bridge?) In the same year?"
        if query and self._scoping.is_of_all(best.match.query, query) and self._manner.opens_on(text):
            return missed or self._not_read(heard), context
        meant = self._scoping.narrowed(best.match.query, best.piece, parsed.words, text, context)
        meant = meant and self._scoping.of_all_told(meant, text, context)
        if meant and context.kind in self.lexicon.counted and hearing.points(heard) \
                and question.denoted(self.grammar, meant) == context.kind:
            meant = in_pieces(self.grammar, meant, parsed.words, context.records)
        if meant is None:
            return self._unknown(self.voice.phrase("no_reading"), reading_of(self.voice, parsed, best),
                                 self._suggestions(parsed)), context
        follows = (context.unread or context.lost) and self._manner.opens_on(text)
        if _is_of_all(meant.selection) and meant.asks[0].what == "values" and (follows or (
                context.unread and (hearing.points(heard) or hearing.asks_of_one(heard)))):
            return missed or self._not_read(heard), context  # "(which trip …?) And who was the hunter?"
        if context.query and hearing.points_at_one(heard) and _is_of_all(meant.selection) \
                and meant.selection.kind != context.kind:
            return missed or self._not_read(heard), context  # "which country's post was that?"
        if meant != best.match.query:
            best = best._replace(match=best.match._replace(query=meant))
            parsed, told = parsed._replace(candidates=(best,)), tell(self.voice, meant)
        reading = reading_of(self.voice, parsed, best)
        if told.status == "answered" and hearing.points_at_it(heard) and self._is_of_others(told, context):
            return missed or self._not_read(heard), context  # "how heavy was it at birth?"
        if told.status == "answered" and (repeats(self.voice, best.match.query, told)
                                          or not self._includes(best.piece, told)):
            told = nearest(self.voice, told.records[0])
        if told.status != "answered" and (
                double := self._double(heard, context, alike=True) or self._guessed(heard, context)):
            return double  # "when did Peru open one, and had Poland opened one by then?"
        nothing = told.status != "answered" or told.values == (0,)
        if nothing and not reworded and (plain := self._meant_by_idiom(text, context, heard)):
            return plain  # "who came from Lisk?", where nothing is told of coming
        weighed = isinstance(best.match.query.selection, Selection) and best.match.query.selection.extremes
        if told.values == (True,) and not (reworded or weighed) \
                and (one := self._either(parsed, text, context)):
            return one  # "is the slope blue or red?": no mere yes
        anew = self._manner.behind_and(text) if told.status != "answered" and fragment else None
        if anew and any(map(self.lexicon.language.is_verb, self._manner.words(anew)[1:])):
            answer, after = self._question(anew, context, reworded=reworded)
            if answer.status == "answered":  # "(was that visit official?) And who came in 2002?"
                return answer, after
        if told.status != "answered":
            suggestions = self._suggestions(parsed)
            if isinstance(best.match.query.selection, Selection):  # "… in 2010?", "in 2022 then?"
                context = context._replace(query=best.match.query, rival=None)
            return self._unknown(told.text, reading, suggestions), context
        if told.values == (False,) and not reworded and (dated := self._when_done(heard, best, context)):
            return dated
        denied = told.values == (False,) and not told.records
        if self._is_open(parsed, best, told) or (denied and self._takes_known(parsed, best)):
            return self._unknown(self.voice.phrase("no_reading"), reading, self._suggestions(parsed)), context
        if whoever := self._whoever(parsed, best):
            told = tell(self.voice, whoever)
        if choices := self._choices(parsed, best, told):
            asked = self.voice.phrase("clarify")
            return Answer(asked, "clarify", reading=reading, suggestions=choices), context
        if self._asks_whether_any(parsed.words, best) and told.records:
            told = told._replace(text=self.voice.phrase("yes", fact=told.text))
        answer, following = self._told(told, best.match.query, reading, _confidence(best.cost), context)
        chosen = best.match.query
        beside = chosen.asks[0].what == "describe" or isinstance(chosen.selection, Difference)
        if context.query and beside and told.records == context.records:
            # "(who came last? who was he? how long ago was that?) And before him?": who came
            following = following._replace(query=context.query, earlier=context.earlier, kind=context.kind)
        # what is cheaper than the best was passed over, as nothing is known of that
        further = (c for c in parsed.candidates if c is not best and c.cost >= best.cost)
        rival = next((c.match.query for c in further), None)
        return answer, following._replace(pair=_pair(best.piece), rival=rival)

    def _asks_whether_any(self, words: Sequence[str], best: Candidate) -> bool:
        """Whether it is asked if anybody did something, or anything was done: who and what it was says so."""
        asks = best.match.query.asks
        anyone = {*self.lexicon.language["somebody"], *self.lexicon.language["something"]}
        opening = words[0] in self.lexicon.language.all_of("auxiliaries", "do", "have", "be")
        used = edges_of(best.piece)
        asked = {e.start for e in used if e.entry.category == "ask" and e.entry.meaning != "exists"}
        asked |= {e.start for e in used if (e.corrected or words[e.start]) in anyone}
        return opening and len(asks) == len(asked) == 1 and asks[0].what in ("values", "list") \
            and any((e.corrected or words[e.start]) in anyone for e in used if e.start in asked)

    def _is_of_others(self, told: Told, context: Context) -> bool:
        """Whether several were told of that are of the sort of what was spoken of, and not that one."""
        spoken_of = next((ref for ref in context.mentioned if ref not in self.pack.about), None)
        return spoken_of is not None and len(told.records) > 1 \
            and {self.store.record(number).kind for number in told.records} == {spoken_of.kind} \
            and self.store.number(spoken_of) not in told.records

    def _in_other_words(self, heard: Heard, context: Context) -> tuple[Answer, Context] | None:
        """What a turn is answered in other words that ask for the same; None if it needs none, or they don't
        read."""
        text, reworder, ask = heard.text, self._reworder, functools.partial(self._question, reworded=True)
        if context.query and (claim := reworder.concluded(text, context)):
            answer, after = ask(claim, context)
            if answer.values == (True,):
                return answer, context  # "(when did Walesa come?) So that was before 2010? And the first?"
            strange = after.kind != context.kind and not hearing.names_any(heard)
            unheard = answer.status == "unknown" and answer.reading and answer.reading.query
            if (answer.values == (False,) and not strange) or unheard:
                return answer, after  # "he visited Lima?": not what he did visit
        if hearing.says_so(self.lexicon.language, heard):
            asked = ask(reworder.stated(text), context)
            if asked[0].status == "answered":
                return asked
        if of_them := reworder.of_so_many(text, context):
            return ask(*of_them)
        plainer = text
        for put in (reworder.whose_pupil, reworder.of_the_list, reworder.of_all, reworder.those,
                    reworder.owned_so,
                    reworder.one_of_its_own, reworder.than_ones, reworder.asked_behind, reworder.left_behind,
                    reworder.counting_anew, reworder.coming_first, reworder.one_in_turn,
                    reworder.first_to_do, reworder.held_before,
                    reworder.turned_into, reworder.in_shifts, reworder.than_told, reworder.asked_of_told,
                    reworder.in_years, reworder.in_that_order, reworder.of_the_pair):
            plainer = put(plainer, context)
        whole = reworder.of_the_two(plainer, context)
        found = ask(whole, context) if whole != text else None
        return found if found and (found[0].status == "answered" or plainer != text) else None

    def _guessed(self, heard: Heard, context: Context) -> tuple[Answer, Context] | None:
        """Whether the guess is so that a question ends in ("who came in 2002, Walesa?")."""
        asked = self._reworder.guessed(heard.text) if hearing.asks(heard) else None
        if asked is None:
            return None
        told, after = self._question(asked[0], context)
        guess, then = self._question(asked[1], after) if told.status == "answered" else (told, after)
        return (guess, then) if guess.status == "answered" and guess.values in ((True,), (False,)) else None

    def _meant_by_idiom(self, text: str, context: Context, heard: Heard,
                        ) -> tuple[Answer, Context] | None:
        """What a text in a manner of speaking is answered, as it is typed or else as it is spelt; None if its
        plain words don't read, or are answered differently."""
        if meant := self._plainly(text, context):
            return meant
        respelt = hearing.respelt(heard)
        spelt = re.sub(r"\w+", lambda word: respelt.get(word[0].lower(), word[0]), text)
        if spelt == text or not (meant := self._plainly(spelt, context)):
            return None
        answer, after = meant
        notes = (self.voice.phrase("corrected", typed=quotable(typed), taken=taken)
                 for typed, taken in respelt.items())
        return answer._replace(text=" ".join((answer.text, *notes))), after

    def _plainly(self, text: str, context: Context) -> tuple[Answer, Context] | None:
        """What a text in a manner of speaking is answered, in plain words."""
        ways = self._reworder.plainly(text, context)
        asked = (self._question(plain, context, reworded=True) for plain in ways)
        told = [(answer._replace(reading=Reading(text)), after) for answer, after in asked
                if answer.status == "answered"]
        return told[0] if len({answer.values for answer, _ in told}) == 1 else None

    def _by_texts(self, text: str, heard: Heard, pointers: Pointers, context: Context,
                  ) -> tuple[Answer, Context] | None:
        """What a question is answered of which some words only stand in texts that tell something; None if it
        isn't."""
        if not heard.lattice.unknown:
            return None
        parsed = question.read_by_texts(self.grammar, text, pointers, heard)
        if not parsed.candidates:
            return None
        best, told = self._choose(parsed)
        if told.status != "answered" or not told.records or self._is_open(parsed, best, told):
            return None  # nor is it told that there was none
        query = best.match.query
        return self._told(told, query, reading_of(self.voice, parsed, best), _confidence(best.cost), context)

    def _either(self, parsed: Parsed, text: str, context: Context) -> tuple[Answer, Context] | None:
        """Which of two answers is so that a question offers, with what isn't understood of the other; None
        unless it is just one of them, as far as they read: "is it close or distant?"."""
        so = []
        for ways in self._reworder.alternatives(text):
            asked = ((called, *self._question(way, context, reworded=True)) for called, way in ways)
            read = next((told for told in asked if told[1].status == "answered"), None)
            so += [read] if read and read[1].values == (True,) else []
        if len(so) != 1:
            return None
        (called, answer, after), = so
        reading = reading_of(self.voice, parsed, None)
        fact = answer.text.removeprefix(self.voice.phrase("yes", fact=""))
        told = self.voice.phrase("lead", lead=f"{called[:1].upper()}{called[1:]}", fact=fact)
        if parsed.unknown:
            told = f"{told} ({self._not_understood(reading)})"
        return answer._replace(text=told, reading=reading), after

    def _when_done(self, heard: Heard, best: Candidate, context: Context) -> tuple[Answer, Context] | None:
        """"Did she start as director in 2015?", where that is read of no director, as "when did she start as
        director" tells; None where it is read of what that is read of."""
        language, words = self.lexicon.language, heard.lattice.words
        edges, known = heard.lattice.edges, best.match.query.selection
        time = next((e for e in edges if e.entry.category == "date" and e.end == len(words)), None)
        led = next((e for e in edges if time and e.entry.category == "preposition"
                    and e.end == time.start), None)
        if time is None or led is None or words[0] not in language["past_do"] \
                or words[0] not in language["auxiliaries"]["do"]:
            return None
        done = heard.text[:heard.tokens[led.start].start]
        answer, after = self._question(f"{language['ask']['when'][0]} {done}", context)
        query = after.query
        if answer.status != "answered" or query is None or len(query.asks) != 1 \
                or not (isinstance(known, Selection) and isinstance(query.selection, Selection)) \
                or known.kind == query.selection.kind:
            return None
        ask, operators = query.asks[0], led.entry.meaning[1] - {"between"} or {"in"}
        if ask.what != "values" or self.grammar.type_along(query.selection.kind, ask.path) != "date":
            return None
        operator = f"{ask.unit} {'during' if operators == {'in'} else min(operators)}".strip()
        then = Condition(ask.path, OPPOSITE.get(operator, operator), Constant((time.entry.meaning,)),
                         operator in OPPOSITE)
        selection = query.selection._replace(demands=query.selection.demands | {then})
        asked = query._replace(selection=selection, asks=(Ask("exists"),))
        told = tell(self.voice, asked)
        if told.status != "answered":
            return None
        return self._told(told, asked, Reading(heard.text), FOLLOWED, context)

    def _includes(self, piece: Piece, told: Told) -> bool:
        """Whether what a question says is included ("Walesa included") is among what is told."""
        meanings = (edge.entry.meaning for edge in edges_of(piece) if edge.entry.category == "filler")
        things = [meaning[1] for meaning in meanings if isinstance(meaning, tuple) and meaning[0] == INCLUDED]
        held = {item for number in told.records for name in self.store.record(number).values
                for item in self.store.step(number, name)} | set(told.records)
        return all(self.store.number(Ref(thing.kind, key)) in held for thing in things for key in thing.keys)

    def _double(self, heard: Heard, context: Context, *, alike: bool = False,
                reworded: bool = False) -> tuple[Answer, Context] | None:
        """Two questions in one, the second asked in the context of the first, or a question that points back
        to a statement before it; None unless both are answered. `alike`: only of two questions, the second of
        which tells of nothing more of the same kind. `reworded`: the parts of a text that is put in other
        words aren't put in others again."""
        text = heard.text
        for end, start in coordination.splits(self.grammar, heard):
            rest = " " * start + text[start:]
            before, behind = (hearing.heard(self.grammar, part) for part in (text[:end], rest))
            led = asides.is_led(heard.lattice) and hearing.asks(before)
            if heard.lattice.unknown and not led and not (
                    hearing.claims(self.grammar, before) and hearing.asks(behind)):
                continue
            stated = not hearing.asks(before)
            if alike and hearing.claims(self.grammar, before):
                continue
            leaning = self._manner.is_fragment(rest) or hearing.points(behind)
            if stated and (alike or not (leaning or hearing.is_definite(behind))):
                continue  # a statement that the question doesn't need isn't left out unseen
            first, between = self._question(text[:end], context, reworded=reworded)
            if first.status != "answered":
                continue
            again = hearing.asked_again(before, behind)
            second, after = self._question(again or rest, between, reworded=reworded)
            if stated and not leaning and not {*after.records} <= {*between.records}:
                continue  # "two came in 1998. Who were the visitors?": these
            told_whether = all(isinstance(value, bool) for value in second.values)
            if hearing.asks_whether(behind) and not told_whether:
                continue  # "who was born in May and is a midfielder?": that is one question
            narrowed = _narrowed(between.query, after.query)
            told = tell(self.voice, narrowed) if narrowed else None
            if narrowed and told and told.status == "answered":
                second, after = self._told(told, narrowed, second.reading, second.confidence, between)
            more = alike and hearing.points_at_several(behind) and after.kind == between.kind \
                and not {*after.records} <= {*between.records}
            if second.status == "answered" and self._manner.restricts(rest) and set(after.records) <= {
                    *between.records}:
                return second, after  # "who came? Only presidents."
            if second.status == "answered" and not more:
                so = (stated and False not in first.values) or hearing.opens_out_of(before)
                return (second if so else _both(text, first, second)), after
        return None

    def _two_fields(self, heard: Heard, context: Context) -> tuple[Answer, Context] | None:
        """Two fields of one thing ("who were her father and mother?"), each told; None unless both are, or
        one of somebody's parents is."""
        texts = coordination.two_fields(self.grammar, heard)
        if texts is None:
            return None
        (one, then), (two, after) = (self._question(text, context) for text in texts)
        told = [answer.status == "answered" and bool(answer.values) for answer in (one, two)]
        if any(told) and not all(told) and coordination.word_for_two(self.grammar, heard) is not None:
            return (one, then) if told[0] else (two, after)  # only one of the parents is known
        if not all(told) or one.facts != two.facts:
            return None
        both = _both(heard.text, one, two)
        (first, _, fact), (second, _, same) = (answer.text.partition(": ") for answer in (one, two))
        if fact and fact == same:
            lead = self.voice.join([first, second])
            both = both._replace(text=self.voice.phrase("lead", lead=lead, fact=fact))
        return (both._replace(text=two.text) if one.text in two.text else both), after

    def _one_side(self, heard: Heard, context: Context) -> tuple[Answer, Context] | None:
        """"Was she a sitting mayor or a former one?": the side of which it is so; None unless that is so of
        just one of them."""
        text = heard.text
        if not hearing.asks_whether(heard):
            return None
        ask = functools.cache(functools.partial(self._question, context=context))
        known: list[list[tuple[str, Answer, Context]]] = []
        for sides in coordination.sides(self.grammar, text):
            one, two = sides
            first = ask(one.text)
            second = ask(two.text) if two.said else self._question(two.text, first[1])
            both = [(one.said, *first), (two.said, *second)]
            if all(answer.status == "answered" for _, answer, _ in both):
                known = [both]
                break
            if not any(answer.reading and answer.reading.left_over for _, answer, _ in both):
                known.append(both)
        for both in known:
            so = [side for side in both if side[1].values == (True,)]
            if len(so) == 1:
                said, answer, after = so[0]
                fact = sentences_of(self.voice, after.records[:MAX_SENTENCES])
                told = fold(fact)
                if said and not any(word in told for word in said.split() if len(word) > SHORT):
                    fact = self.voice.phrase("lead", lead=said[:1].upper() + said[1:], fact=fact)
                return answer._replace(text=fact, values=(), reading=Reading(text)), after
        return None

    def _coordinated(self, heard: Heard, context: Context) -> tuple[Answer, Context] | None:
        """What is so of one subject twice over ("who built the railway and fought in the war?"), or whether
        it is ("did she win and resign?"); None unless both are answered."""
        pairs = coordination.conjuncts(heard)
        if not pairs:
            return None
        whether, pointers = hearing.asks_whether(heard), self._pointing.pointers(context, heard.text)
        read = functools.cache(functools.partial(question.read, self.grammar, pointers=pointers))
        for texts in pairs:
            both = list(map(read, texts))
            if not all(parsed.candidates for parsed in both):
                continue
            (one, told), (two, also) = map(self._choose, both)
            query: Query | None = two.match.query
            if whether:
                so = all(answer.values in ((True,), (False,)) for answer in (told, also))
                found = _whether_both(self.voice, told, also) if so else None
            else:
                query = coordination.of_both(self.grammar, one.match.query, two.match.query)
                found = tell(self.voice, query) if query else None
            if query and found and found.status == "answered":
                readings = (reading_of(self.voice, *read) for read in zip(both, (one, two), strict=True))
                return self._told(found, query, _read_both(heard.text, *readings),
                                  _confidence(one.cost + two.cost), context)
        return None

    def _after_story(self, heard: Heard, context: Context) -> tuple[Answer, Context] | None:
        """A question that points at the one thing that was named in what is told before it ("I love that
        stamp. Who made it?"), or at the one date, or, as after a turn with nothing but its name, asks for a
        field of it; None unless it is answered."""
        told = hearing.story(self.grammar, heard)
        if told is None or (len(told.named) != 1 and len(told.dates) != 1):
            return None
        asked = " " * told.start + heard.text[told.start:]
        name = None if told.points else self.grammar.names.get(told.named[0])
        mentioned = told.named if len(told.named) == 1 else ()
        spoken_of = Context(kind=mentioned[0].kind if mentioned else "", mentioned=mentioned,
                            dates=told.dates if len(told.dates) == 1 else ())
        between = self._question(name, Context())[1] if name else spoken_of
        found, after = self._question(asked, between)
        return (found, after) if found.status == "answered" else None

    def _takes_known(self, parsed: Parsed, best: Candidate) -> bool:
        """Whether a reading takes a word that the pack has itself for another one: "did a poet buy anything?"
        isn't denied by what nobody acquired."""
        words = [parsed.lattice.words[place] for place in parsed.kept]
        return any(e.corrected and any(topic_of(entry) for entry in find(
            self.lexicon, " ".join(words[e.start:e.end]))) for e in edges_of(best.piece))

    def _is_open(self, parsed: Parsed, best: Candidate, told: Told) -> bool:
        """Whether a reading that costs hardly more takes something else out of the very same facts: who sold,
        or who bought. Which of them is meant is then not told."""
        if any(ask.what == "exists" for ask in best.match.query.asks):
            return False
        meant = question.denoted(self.grammar, best.match.query)
        for candidate in parsed.candidates:
            if candidate is not best and candidate.cost <= best.cost + HARDLY \
                    and question.denoted(self.grammar, candidate.match.query) == meant in self.pack.kinds \
                    and _tells_else(tell(self.voice, candidate.match.query), told):
                return True
        return False

    def _whoever(self, parsed: Parsed, best: Candidate) -> Query | None:
        """"Who joined in 2014?": the players and the coaches that did, where the same is told of people of
        several kinds; None where it is told of one."""
        equal = [c.match.query for c in parsed.candidates if abs(c.cost - best.cost) < EQUAL]
        people = {query.selection.kind: query.selection for query in equal
                  if isinstance(query.selection, Selection) and query.asks == best.match.query.asks
                  and query.asks[0].what == "list" and self.grammar.is_person(query.selection.kind)
                  and not query.selection.extremes}
        if len(people) == 1 or len(people) != len(equal):
            return None
        parts = [selection._replace(path=()) for selection in people.values()
                 if select(self.store, selection)]
        return best.match.query._replace(selection=Together(tuple(parts))) if len(parts) > 1 else None

    def _choices(self, parsed: Parsed, best: Candidate, told: Told) -> tuple[str, ...]:
        """The questions to choose from, where another reading explains the words just as well and rests on
        other facts; none where a "yes" covers what is asked, or no question tells the readings apart."""
        if not told.records or any(ask.what == "exists" for ask in best.match.query.asks):
            return ()
        readings = [told]
        for candidate in parsed.candidates:
            equal = candidate is not best and abs(candidate.cost - best.cost) < EQUAL
            other = tell(self.voice, candidate.match.query) if equal else told
            if other.status == "answered" and other.records and not any(
                    set(other.records) & set(known.records) for known in readings):
                readings.append(other)
        return clarify.choices(self.voice, readings, self._told_of) if len(readings) > 1 else ()

    def _told_of(self, text: str) -> Told | None:
        """What a question is answered; None if it isn't."""
        parsed = question.read(self.grammar, text)
        told = self._choose(parsed)[1] if parsed.candidates else None
        return told if told and told.status == "answered" else None

    def _stands_alone(self, text: str, context: Context, *, named: bool = False) -> bool:
        """Whether a text asks something of what was spoken of, or is a question of its own, about another
        kind of thing: "(who is of Polish descent?) And which former president came to Peru?"; or, about a
        thing that is `named`, of that itself: "(when did relations begin?) When was the centenary?"."""
        heard = hearing.heard(self.grammar, text)
        if _points_and_asks(heard):
            return not named
        if not hearing.asks(heard):
            return False
        parsed = question.read(self.grammar, text, known=heard)
        best = parsed.candidates[0] if parsed.candidates else None
        selection = best.match.query.selection if best else None
        return best is not None and isinstance(selection, Selection) and bool(selection.demands) \
            and selection.kind != context.kind and best.cost < LIKE \
            and (not named or (
                best.match.query.asks[0].what == "values" and bool(best.match.query.asks[0].path)
                and len(named_in(selection)) == len(selection.demands) == 1)) \
            and any(e.entry.category == "ask" and not e.start for e in edges_of(best.piece))

    def _followed(self, heard: Heard,
                  context: Context) -> tuple[tuple[Answer, Context] | None, Answer | None]:
        """The first query that the fragment makes of the one before and that the facts answer; else, of the
        first query, that nothing is known."""
        missed: Answer | None = None
        text, of_them, of_one = heard.text, hearing.points(heard), hearing.points_at_one(heard)
        words, told_of = heard.lattice.words, context.records if of_them else ()
        queries = (aggregated(in_pieces(self.grammar, query, words, told_of), context)
                   for query in self._fragments.queries(text, context))
        among = (context.records, context.group, context.wider) if self._manner.restricts(text) else ()
        for query in itertools.chain.from_iterable(self._of_told(one, context, among) for one in queries):
            if of_them and query.asks[0].what == "describe":
                break  # "and what else is he known for?": he, and not what was told of him
            if self._scoping.weighs_age(query, words, context):
                break  # "(who came to Peru?) Who was the oldest?": not who came first
            if self._scoping.asks_why_begun(query, context):
                return None, self._not_read(heard)  # "(when did it open?) And why?": it's told why it closed
            if _says_nothing(query) or (query == context.query and self._manner.opens_with_preposition(text)):
                continue  # "and Spain?": whether what? "with whom?": not what was told already
            if of_one and isinstance(query.selection, Selection) and not is_anchored(query.selection):
                continue  # "and when was it upgraded?": not whatever was
            told = tell(self.voice, query)
            if _picks_none(told, query, context):
                continue  # "(which are from 2008?) And which is the oldest?": of those that these are out of
            if told.records == context.records and self._manner.asks_which(text) \
                    and any(is_of_groups(self.voice, number) for number in told.records):
                known = nearest(self.voice, told.records[0])  # "(some universities do.) Which ones?"
                return None, self._unknown(known.text, Reading(text))
            if told.records == context.records and _repeats(query, context.query) \
                    and self._manner.has_deed(text):
                continue  # "and what does it buy?": not what it sells
            if told.status == "answered":
                meant = query
                if query.asks[0].what == "values" and hearing.opens_whether(heard):
                    # "(by whom?) Was there a postcard as well?"
                    meant = query._replace(asks=(Ask("exists"),))
                    told = tell(self.voice, meant)
                answer, after = self._told(told, meant, Reading(text), FOLLOWED, context)
                if told.values == (False,) and self._manner.opens_with_preposition(text):
                    # "(did he fight for Peru?) For Spain? Against Spain?": not on his side as well
                    after = after._replace(query=context.query)
                return (answer, after), None
            missed = missed or self._unknown(told.text, Reading(text))
            if self._is_untold(query):
                break  # "(how many came?) And to the one in 2024?": that one isn't told of another one
        return None, missed

    def _of_told(self, query: Query, context: Context,
                 groups: Iterable[tuple[int, ...]]) -> Iterator[Query]:
        """A query as one about those that were told of last, or else before that ("(who came in the
        nineties?) Only the Polish visitors. And only the presidents?"); then as it is, and where that picks
        none of those that were told of, as one about more of them: "(which Poles came? and which Peruvians
        went?) Which of the Polish ones was the last?"."""
        selection = query.selection
        if isinstance(selection, Selection) and not groups and context.wider and _points(selection) \
                and not select(self.store, selection._replace(path=())):
            groups = (context.wider,)
        for told in groups:
            if len(told) > 1 and isinstance(selection, Selection) and selection.kind == context.kind:
                said = {d for d in selection.demands if not (  # "the Peruvian ones", of whichever
                    isinstance(d, Condition) and not d.path and isinstance(d.operand, Selection))}
                among = selection._replace(demands=frozenset({*said, certain(told)}))
                if select(self.store, among._replace(path=())):
                    yield query._replace(selection=among)
        yield query

    def _anybody_else(self, text: str, context: Context) -> tuple[Answer, Context] | None:
        """"Who else came in 2008?": the same question without its "else", and without what was told."""
        plain = self._manner.without_else(text)
        parsed = question.read(self.grammar, plain, self._pointing.pointers(context, text)) if plain else None
        # "that war" may be what was told of, or the war in which it was
        read = parsed.candidates if parsed else ()
        if read and question.excepts(read[0].match.query):  # "what else does it sell besides fish?"
            besides = tell(self.voice, read[0].match.query)
            if besides.status == "answered":
                return self._told(besides, read[0].match.query, Reading(text), FOLLOWED, context)
        for candidate in (*read[:1], *(c for c in read[1:] if is_anchored(c.match.query.selection))):
            queries = [self._others.apart_from(candidate.match.query, context)]
            timed = any(e.entry.category == "date" or e.entry.meaning == "then"
                        for e in edges_of(candidate.piece))
            if context.query and not timed and self._tells_again(candidate.match.query, context):
                # "who else won it?"
                queries = list(self._others.others_at_any_time(context.query, self._manner.words(text)))
            for query in queries:
                told = tell(self.voice, query) if query else None
                if query and told and told.status == "answered":
                    return self._told(told, query, Reading(text), FOLLOWED, context)
        if plain and not read and self._manner.who_did(self._manner.words(plain)):
            others = (self._others.apart_from(query, context)  # "(did he come?) Who else did?"
                      for query in self._fragments.queries(plain, context))
            for query in filter(None, others):
                told = tell(self.voice, query)
                if told.status == "answered":
                    return self._told(told, query, Reading(text), FOLLOWED, context)
        pointing = read and any(e.entry.category == "pronoun" and e.entry.meaning != "then"
                                for e in edges_of(read[0].piece))  # "what else is it about?" asks more
        if read and not pointing and self._is_all_told(read[0].match.query, context):
            return self._nobody_else(text), context
        return None

    def _nobody_else(self, text: str) -> Answer:
        said = self.voice.phrase("nobody_else")
        return Answer(said, "answered", confidence=FOLLOWED, reading=Reading(text))

    def _is_all_told(self, query: Query, context: Context) -> bool:
        """Whether a query asks which things there are, and those that there are have been told of: "(what was
        signed in 1968?) What else was signed that year?"."""
        selection, (ask, *more) = query.selection, query.asks
        if more or not isinstance(selection, Selection) or selection.kind != context.kind \
                or not selection.demands or selection.extremes or not (ask.what == "list" or (
                    ask.what == "values" and len(ask.path) == 1 and ask.within is None
                    and not self.grammar.pack.kinds[selection.kind].fields[ask.path[0]].type.many)):
            return False
        there_are = {*select(self.store, selection._replace(path=()))}
        return bool(there_are) and there_are <= {*context.records, *context.group}

    def _tells_again(self, query: Query, context: Context) -> bool:
        """Whether a query asks which thing has a part in what was just told, as the turn before did."""
        selection, before, (ask, *more) = query.selection, context.query, query.asks
        return isinstance(selection, Selection) and before is not None and selection.kind == context.kind \
            and isinstance(before.selection, Selection) and query.asks == before.asks \
            and ask.what == "values" and not more \
            and self.grammar.type_along(selection.kind, ask.path) in self.pack.kinds \
            and {*select(self.store, selection._replace(path=()))} == {*context.records}

    def _fill_gap(self, text: str, context: Context) -> tuple[Answer, Context] | None:
        """A question that lacked one word, with the name that an elliptic turn gives for it."""
        assert context.gap
        lacking, start, end = context.gap
        rest = self._manner.opened(text)
        words = self._manner.words(rest or "")
        if not rest or self._manner.is_any_of(words, "other_one") \
                or hearing.points(said := hearing.heard(self.grammar, rest)) \
                or (len(words) == 1 and hearing.asks(said)) or "possessive" in {
                    e.entry.category for e in said.lattice.edges if e.end == len(said.lattice.words)}:
            return None  # "and the other one?", "and in the one of 1877?", "and who does it?"; "when?"
        pointers = self._pointing.pointers(context, lacking)
        parsed = question.read(self.grammar, lacking[:start] + rest + lacking[end:], pointers)
        if not parsed.candidates:
            return None
        best, told = self._choose(parsed)
        whether = all(isinstance(value, bool) for value in told.values)
        if told.status != "answered" or (hearing.asks(said) and (whether or len(best.match.query.asks) > 1)):
            return None  # "by whom?" asks no yes or no, and "when?" nothing beside what was asked
        pronouns = (e.entry.meaning for e in edges_of(best.piece) if e.entry.category == "pronoun")
        meant = {term.kind for pronoun in pronouns for term in pointers.get(pronoun, ())
                 if isinstance(term, Term)}
        if self._manner.opens_on(text) and (
                isinstance(best.match.query.selection, Together)
                or any(ref.kind in meant for ref in hearing.named(said))):
            return None  # "(how warm is Peru?) And Poland?": not both; "(is it Italian?) And the Rondo?"
        return self._told(told, best.match.query, reading_of(self.voice, parsed, best), FOLLOWED, context)

    def _sensible(self, parsed: Parsed, text: str, context: Context) -> Parsed:
        """What a question reads as but for "who visited it last?" out of the one visit that was told of, and
        "what else did it open?" of what was told as well, or "the trade treaty is the oldest" out of that
        one; of the readings with a pronoun, only the first."""
        other = context.query is not None and self._manner.without_else(text) is not None

        def is_so(candidate: Candidate) -> bool:
            selection = candidate.match.query.selection
            if not isinstance(selection, Selection):
                return not (other and context.records and candidate.match.kind == ANY)
            conditions = [d for d in selection.demands if isinstance(d, Condition)]
            if other and selection.kind == context.kind and not any(d.negated for d in conditions):
                return False
            if any(d.negated and d._replace(negated=False) in conditions for d in conditions):
                return False  # "(does it sell fish?) Does it sell anything else?": no fish is something else
            if _points(selection) and _is_what_they_have(candidate.piece):
                return False  # "what did they have there?": those who had it, and not what was told of
            among = selection._replace(extremes=(), path=())
            in_turn = any(e.entry.category == "pronoun" and e.entry.meaning in ("next", "previous")
                          for e in edges_of(candidate.piece))  # there may be just one before that
            return not (selection.extremes and not in_turn and len(select(self.store, among)) == 1 and (
                _points(selection) or (
                    candidate.match.query.asks == (Ask("list"),) and question.asserts(parsed))))

        meant = tuple(filter(is_so, parsed.candidates))
        # "(with which garden did they trade?) Where is that?"
        pointing = {id(c) for c in meant if _pointing(c, self.pack.as_of)}
        meant = tuple(c for c in meant if not (
            id(c) in pointing and self._tells_again(c.match.query, context))) or meant
        first = next((i for i, c in enumerate(meant) if id(c) in pointing), len(meant))
        return parsed._replace(candidates=tuple(
            c for i, c in enumerate(meant) if i <= first or id(c) not in pointing))

    def _of_the_same(self, parsed: Parsed, context: Context) -> tuple[Candidate, Told] | None:
        """"(What happened at the bridge in 1893?) Who was the driver?": a question that names nothing but a
        field of the records that were told of is about those; None if there is no such field."""
        contexts = [context]
        if context.query and isinstance(context.query.selection, Together):
            by_kind: dict[str, list[int]] = {}
            for number in context.records:
                by_kind.setdefault(self.store.record(number).kind, []).append(number)
            contexts = [context._replace(kind=kind, records=tuple(told)) for kind, told in by_kind.items()]
        found = (self._of_the_told(parsed, one) for one in contexts
                 if 0 < len(one.records) < len(self.store.of_kind(one.kind)))
        return next(filter(None, found), None)

    def _of_the_told(self, parsed: Parsed, context: Context) -> tuple[Candidate, Told] | None:
        words = parsed.words
        for candidate in parsed.candidates:
            if candidate.cost > parsed.candidates[0].cost + LIKE:
                break
            query, used = candidate.match.query, edges_of(candidate.piece)
            selection = query.selection
            if any(e.entry.category in NAMING_MORE or (
                    e.entry.category == "thing" and self._names_more(e, words, context.kind)) for e in used):
                return None
            if isinstance(selection, Selection) and selection.kind == context.kind \
                    and all(map(_is_of_any, selection.demands)) \
                    and not selection.extremes and (selection.path or query.asks[0].path) \
                    and (query.asks[0].what != "count" or (
                        len(context.records) == 1 and not self._holds_one(context.kind, query))):
                narrowed = as_told(self.store, query, context)
                return (candidate._replace(match=candidate.match._replace(query=narrowed)),
                        tell(self.voice, narrowed))
        return None

    def _holds_one(self, kind: str, query: Query) -> bool:
        """Whether what is counted is in a field that holds just one: "how many rectors were there?" isn't
        about the one term that was told of."""
        path = query.asks[0].path or (query.selection.path if isinstance(query.selection, Selection) else ())
        field = self.store.kinds[kind].fields.get(path[0]) if len(path) == 1 else None
        return field is not None and not field.type.many

    def _names_more(self, edge: Edge, words: Sequence[str], kind: str) -> bool:
        """Whether a word names more than a field of the records of a kind, or what was done in them: a thing,
        or what they are themselves."""
        meant = edge.entry.meaning
        if edge.entry.form == "class":
            return bool(meant.kind == kind)
        fields = {field.type.kind for field in self.pack.kinds[kind].fields.values()}
        done = meant.kind == kind and (
            edge.entry.form == "verb" or self.grammar.lexicon.language.is_participle(words[edge.start]))
        return bool(meant.keys) or not (done or meant.kind in fields)

    def _choose(self, parsed: Parsed) -> tuple[Candidate, Told]:
        """The cheapest candidate; among equally good ones the first that the facts answer. What denies only
        comes before one that nothing is known of where it is somebody's title that is denied."""
        meant = self._of_own_first(self._held_now(self._dated_by_its_like(parsed.candidates)), parsed)
        cheapest = meant[0].cost
        tied = [c for c in meant if c.cost <= cheapest + (LIKE if _only_names(c) else TIE)]
        found: list[tuple[Candidate, Told]] = []
        for candidate in tied:
            if any(is_so(candidate, other) for other, _ in found for is_so in (
                    _says_less, _means_more, _asks_of_others, _takes_for_value, _takes_verb)):
                continue  # nothing is known of failed missions to Mars: not those to Mars, then
            if found and self._denies_nothing(candidate.match.query.selection):
                continue  # no country has a consulate, but not an embassy: not those that have a consulate
            told = tell(self.voice, candidate.match.query)
            if found and candidate.cost > cheapest + SAID_SO and found[0][1].values == (False,) \
                    and told.values == (True,):
                break  # "was it in Lima that Peru opened it?": no, and not in Peru's Lima
            none = told.values == (0,) and candidate.match.query.asks[0].what == "count"
            if (told.status == "answered" and not (none or any(v is False for v in told.values))) \
                    or (not found and _is_of_told(candidate)):
                return candidate, told
            found.append((candidate, told))
            if candidate.match.query.number and isinstance(candidate.match.query.selection, Selection):
                break  # that there are not so many is the answer, whatever else the words might mean
            if told.status != "answered" and (
                    self._is_untold(candidate.match.query) or self._is_of_extreme(candidate.match.query)):
                break  # nor is when the by-law was scrapped the day on which it was passed
        told_of_title = (one for one in found if one[1].status == "answered" and self._asks_a_title(one[0]))
        return next(told_of_title, None) or self._told_otherwise(*found[0], meant[len(found):]) \
            or self._told_of_kind(*found[0], meant[len(found):]) or found[0]

    def _of_own_first(self, candidates: Sequence[Candidate], parsed: Parsed) -> Sequence[Candidate]:
        """The candidates, of those that are equally good the one first that is about what all is about, where
        it is asked as if of that: "what time do you shut?" isn't about the shop in the museum."""
        about = {ref.kind for ref in self.pack.about}
        if len(about) != 1 or {*self.lexicon.language["own"]}.isdisjoint(parsed.lattice.words):
            return candidates
        own = [c for c in candidates if c.match.kind in about and c.cost <= candidates[0].cost + EQUAL]
        return [*own, *(c for c in candidates if c not in own)]

    def _denies_nothing(self, operand: Any) -> bool:
        """Whether something is denied of a field that holds just one thing, and is said to hold another."""
        if not isinstance(operand, Selection):
            return False
        fields = self.store.kinds[operand.kind].fields
        named: dict[bool, dict[str, set[Any]]] = {True: {}, False: {}}
        for d in operand.demands:
            if isinstance(d, Condition) and d.operator == "in" and len(d.path) == 1 \
                    and d.path[0] in fields and not fields[d.path[0]].type.many:
                named[d.negated].setdefault(d.path[0], set()).update(named_in(d.operand))
        idle = any(names and said.isdisjoint(names) for name, names in named[True].items()
                   if (said := named[False].get(name)))
        return idle or any(
            isinstance(d, Condition) and self._denies_nothing(d.operand) for d in operand.demands)

    def _told_otherwise(self, best: Candidate, told: Told,
                        further: Sequence[Candidate]) -> tuple[Candidate, Told] | None:
        """Where nothing is known of things of a class whose word means something else as well ("the Pole", of
        those who are called so or of anybody from there), a dearer candidate with that, if it is so."""
        classes = {(e.start, e.end) for e in edges_of(best.piece) if e.entry.form == "class"}
        if told.status == "answered" or not classes:
            return None
        other = [candidate for candidate in further if any(
            (e.start, e.end) in classes and e.entry.form in ("people", "adjective")
            for e in edges_of(candidate.piece))]
        answers = ((candidate, tell(self.voice, candidate.match.query)) for candidate in other
                   if candidate.cost <= other[0].cost + LIKE)
        return next(((candidate, other) for candidate, other in answers
                     if other.status == "answered" and (
                         False not in other.values or _asks_for_extreme(candidate.match.query))), None)

    def _told_of_kind(self, best: Candidate, told: Told,
                      further: Sequence[Candidate]) -> tuple[Candidate, Told] | None:
        """Where a question says nothing of the kind of thing that it asks for ("when was she in Lima?": when
        she lived, worked or travelled there), a dearer candidate, if the facts tell of that."""
        edges = [e.entry for e in edges_of(best.piece) if not names(e)]
        helping = {e.meaning for e in edges if e.category == "auxiliary"}
        asked = {e.meaning for e in edges if e.category == "ask"}
        if told.status == "answered" or not {e.category for e in edges} <= MERELY_THERE \
                or (helping, asked) != ({"be"}, {"when"}):
            return None
        answers = ((candidate, tell(self.voice, candidate.match.query)) for candidate in further
                   if candidate.cost <= best.cost + LIKE)
        return next(((one, other) for one, other in answers if other.status == "answered"), None)

    def _dated_by_its_like(self, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
        """The candidates from the first on that tells a time by something that there is; of those further on,
        by a record like the one asked for: "who attacked after him?" is after his attack, where he owned
        nothing after which it could be."""
        best = candidates[0]
        if all(anchor.kind == best.match.kind or self._is_known(anchor)
               for anchor in _anchors(best.match.query)):
            return candidates
        for place, candidate in enumerate(candidates):
            anchors = _anchors(candidate.match.query)
            if candidate.cost <= best.cost + LIKE and anchors and all(
                    anchor.kind == candidate.match.kind and self._is_known(anchor) for anchor in anchors):
                return candidates[place:]
        return candidates

    def _held_now(self, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
        """The candidates, with who holds a post before those who did the like at any time: "who is the
        conductor?", where it is told who conducted each concert, too."""
        query = candidates[0].match.query
        selection, ask = query.selection, query.asks[0] if query.asks else Ask("list")
        now = Constant((self.pack.as_of,)) if self.pack.as_of else None
        if now is None or not isinstance(selection, Selection) or selection.demands or selection.extremes \
                or ask.what != "values" or len(ask.path) != 1 or ask.within is not None \
                or not self.grammar.links(selection.kind, "date") \
                or not self.grammar.is_person(self.grammar.step_type(selection.kind, ask.path[0])):
            return candidates

        def is_now(candidate: Candidate) -> bool:
            other = candidate.match.query.selection
            return candidate.cost <= candidates[0].cost + HELD_RATHER and isinstance(other, Selection) \
                and any(isinstance(d, Condition) and d.operand == now for d in other.demands)

        held = next(filter(is_now, candidates), None)
        return (held, *(c for c in candidates if c is not held)) if held else candidates

    def _is_known(self, selection: Selection) -> bool:
        return bool(select(self.store, selection))

    def _is_untold(self, query: Query) -> bool:
        """Whether a question asks what isn't told of something that it names, and that there is."""
        selection, path = query.selection, query.asks[0].path if query.asks else ()
        if not isinstance(selection, Selection) or len(path) != 1 or query.asks[0].within is not None:
            return False
        amount = type_at(self.voice, selection.kind, path).is_measure
        if not (is_anchored(selection) if amount else named_in(selection)):
            return False
        named = select(self.store, selection)
        return bool(named) and not any(item for number in named for item in self.store.step(number, path[0]))

    def _is_of_extreme(self, query: Query) -> bool:
        """Whether a question is about what something has to do with the one at the end of an order, which
        there is: what borders on the smallest of all is nothing, and not what is the smallest with a
        border."""
        demands = query.selection.demands if isinstance(query.selection, Selection) else ()
        return any(isinstance(d, Condition) and isinstance(d.operand, Selection) and d.operand.extremes
                   and not d.operand.path and d.operator == "in" and self._is_known(d.operand)
                   for d in demands)

    def _asks_a_title(self, candidate: Candidate) -> bool:
        """Whether a question is whether somebody bore a title, which another one that they bore denies."""
        query = candidate.match.query
        selection = query.selection
        if not isinstance(selection, Selection) or query.denied:
            return False
        kinds = {self.grammar.step_type(selection.kind, demand.path[0]) for demand in selection.demands
                 if isinstance(demand, Condition) and len(demand.path) == 1 and not demand.negated}
        return any(map(self.grammar.is_title, kinds)) and any(map(self.grammar.is_person, kinds))

    def _told(self, told: Told, query: Query, reading: Reading, confidence: float,
              context: Context) -> tuple[Answer, Context]:
        corrected = " ".join(
            self.voice.phrase("corrected", typed=quotable(w.text), taken=w.corrected)
            for w in reading.words
            if w.corrected
        )
        kind = query.selection.kind if isinstance(query.selection, Selection) else \
            self.store.record(told.records[0]).kind if told.records else ""
        asked = field_asked(query.asks[0]) if query.asks else None
        given = Answer(
            f"{told.text} {corrected}".strip(),
            "answered",
            told.values,
            confidence,
            self.voice.intent_of(kind, asked),
            tuple(fact_of(self.store, n) for n in told.records),
            reading,
        )
        if isinstance(query.selection, Selection) and any(ask.unit == EVERY for ask in query.asks):
            # "(were they presidents? no: …) Were they ministers?": all of them
            all_of_them = query.selection._replace(after=frozenset(), path=())
            told = told._replace(records=tuple(select(self.store, all_of_them)))
        before = context.query if context.query and len(context.records) == 1 else None
        earlier = before.selection._replace(path=before.asks[0].path if before.asks else ()) \
            if before and isinstance(before.selection, Selection) else None
        if told.records == context.records:  # "(who was next?) When was that?": of the same one
            earlier = context.earlier
        within = {*told.records} <= {*context.group, *context.wider}
        group = context.group if within else ()
        wider = context.wider if within else ()
        if len(told.records) > 1 and {*told.records} != {*group}:
            following = context.kind == kind and len(context.records) > 1 \
                and {*context.records} == {*context.group}  # "(who came? and who went?) Which of them …?"
            wider = group or ((*context.group, *told.records) if following else ())
            group = tuple(told.records)
        after = self._next(query, kind, told)
        # "she" is who was spoken of last of whom one says so, if that was before him who is spoken of now
        spoken_of = [ref for ref in context.mentioned if self.grammar.is_person(ref.kind)]
        order = (*spoken_of, *after.mentioned) if self._goes_on(query, told, context) \
            else (*after.mentioned, *spoken_of)
        mentioned = tuple(dict.fromkeys(order))[:MOST_MENTIONED]
        one = query.selection if len(told.records) == 1 and isinstance(query.selection, Selection) else None
        picked = one if one and one.extremes else context.picked if told.records == context.records else None
        so_far = context.told if context.kind == kind else ()
        same = context.kind == kind and context.query and context.query.asks == query.asks \
            and isinstance(context.query.selection, Selection)
        run = context.run if not isinstance(query.selection, Selection) else tuple(dict.fromkeys(
            (*(context.run if same else ()), *_told_alone(query, told, kind))))
        return given, after._replace(earlier=earlier, group=group, wider=wider, mentioned=mentioned, run=run,
                                     picked=picked,
                                     told=tuple(dict.fromkeys((*so_far, *told.records))))

    def _goes_on(self, query: Query, told: Told, context: Context) -> bool:
        """Whether a turn asks something else of what the turn before told, and for nobody: "(who beat Lena?
        Nell did.) In how many rounds?" goes on about Nell."""
        before, selection = context.query, query.selection
        return before is not None and told.records == context.records and isinstance(selection, Selection) \
            and _named(selection) == _named(before.selection) and not any(
                ask.what == "values" and self.grammar.is_person(
                    type_at(self.voice, selection.kind, ask.path).kind or "") for ask in query.asks)

    def _next(self, query: Query, kind: str, told: Told) -> Context:
        """What the next turn starts from: nothing of the turns before but for those last mentioned."""
        given: dict[Ref, None] = {}
        for ask in query.asks:
            if ask.what == "values" and told.records and ask.path and isinstance(query.selection, Selection) \
                    and type_at(self.voice, kind, ask.path).kind:
                for number in told.records:
                    given.update(dict.fromkeys(self._refs(walk(self.store, number, ask.path))))
        named = dict.fromkeys(_named(query.selection))
        # "it" is none of several that were told
        mentioned = given | named if len(given) == 1 else named | given
        if len(told.records) == 1 and query.asks and (
                query.asks[0].what in ("list", "describe") or not query.asks[0].path):
            only = self.store.record(told.records[0])  # "who is the tallest player? how old is he?"
            mentioned = ({Ref(only.kind, only.key): None} if only.key else {}) | mentioned
        said = _dated(query.selection)
        if len(told.records) == 1 and len(said) > 1:  # "(in 2018 or in 2022? …) How much was it then?"
            own = tuple(dates_of(self.voice, told.records[0]))
            said.sort(key=lambda date: not any(during(other, date) for other in own))
        dates: dict[Date, None] = dict.fromkeys(said)
        for number in told.records[:1]:
            dates.update(dict.fromkeys(
                item for ask in query.asks if ask.what == "values" and isinstance(query.selection, Selection)
                for item in walk(self.store, number, ask.path) if isinstance(item, Date)))
        for number in told.records[:MOST_MENTIONED]:
            record = self.store.record(number)
            if record.key:
                mentioned[Ref(record.kind, record.key)] = None
            for values in record.values.values():
                mentioned.update(dict.fromkeys(v for v in values if isinstance(v, Ref)))
            births = self.lexicon.language["births"]  # "then" is rather when she worked there
            for name in sorted(record.values, key=lambda name: name.replace("_", " ") in births):
                dates.update(dict.fromkeys(v for v in record.values[name] if isinstance(v, Date)))
        if not given and not any(self.grammar.is_person(ref.kind) for ref in named):
            given = self._people(kind, told.records)  # "(these two came.) What was his office?"
        changed = of_records(query)
        summed = query.selection.function if isinstance(query.selection, Aggregate) else ""
        return Context(changed, kind, told.records, tuple(mentioned)[:MOST_MENTIONED], tuple(dates)[:2],
                       aggregate=summed,
                       several=tuple(given)[:MOST_MENTIONED] if len(given) > 1 else ())

    def _people(self, kind: str, records: Sequence[int]) -> dict[Ref, None]:
        """Those of whom records of a kind tell: the people themselves, or who is in the first of its fields
        for people."""
        if self.grammar.is_person(kind):
            return dict.fromkeys(self._refs(list(records)))
        fields = self.pack.kinds[kind].fields.values() if kind in self.pack.kinds else ()
        whose = next((f.name for f in fields if self.grammar.is_person(f.type.kind or "")), None)
        return dict.fromkeys(ref for number in records
                             for ref in self._refs([*self.store.step(number, whose)])) if whose else {}

    def _refs(self, items: list[Item]) -> list[Ref]:
        records = [self.store.record(i) for i in items if isinstance(i, int)]
        return [Ref(r.kind, r.key) for r in records if r.key]

    # --- what isn't answered ----------------------------------------------------------------------------

    def _unknown(self, text: str, reading: Reading, suggestions: tuple[str, ...] = ()) -> Answer:
        return Answer(text, "unknown", reading=reading, suggestions=suggestions)

    def _not_read(self, heard: Heard) -> Answer:
        """What is said of a text that isn't read as what the turn before leads to."""
        return self._unread(question.read(self.grammar, heard.text, known=heard))

    def _unread(self, parsed: Parsed) -> Answer:
        reading = reading_of(self.voice, parsed, None)
        if not parsed.lattice.tokens:
            return self._unknown(self.voice.phrase("empty"), reading)
        suggestions = self._suggestions(parsed)
        text = self._not_understood(reading) if parsed.unknown else self.voice.phrase("no_reading")
        return self._unknown(text, reading, suggestions)

    def _not_understood(self, reading: Reading) -> str:
        words = [self.voice.phrase("quote", word=quotable(w.text)) for w in reading.left_over[:MOST_NAMED]]
        return self.voice.phrase("unknown_words", words=self.voice.join(words))

    def _suggestions(self, parsed: Parsed) -> tuple[str, ...]:
        return suggest.suggest(self.pack, self.voice, self.store, suggest.near(parsed.lattice), self._answers)

    def _answers(self, text: str) -> bool:
        """Whether a question is answered."""
        known = self._answered.get(text)
        if known is None:
            known = self._told_of(text) is not None
            self._answered[text] = known  # filled examples only: as many as the pack has
        return known

    # --- small talk -------------------------------------------------------------------------------------

    def _small_talk(self, small: tuple[str, str], text: str, context: Context) -> Answer:
        section, name = small
        reading = Reading(text)
        if section == "talk":
            said = self.pack.talk[name].say[0].replace("{title}", self.pack.title)
            return Answer(said, "answered", confidence=1.0, reading=reading)
        if name in ("source", "sure", "wrong"):
            return self._account(name, reading, context)
        offered = suggest.suggest(
            self.pack, self.voice, self.store, suggest.Near(frozenset(), frozenset()), self._answers
        )
        topics = self.voice.join([i.name for i in self.pack.intents.values()])
        said = self.voice.phrase(name, title=self.pack.title, topics=topics)
        return Answer(said, "answered", confidence=1.0, reading=reading,
                      suggestions=offered if name in ("help", "hello") else ())

    def _account(self, name: str, reading: Reading, context: Context) -> Answer:
        """What the last answer rests on."""
        if not context.records:
            return self._unknown(self.voice.phrase("no_turn", title=self.pack.title), reading)
        numbers = context.records[:3]
        facts = " ".join(dict.fromkeys(self.voice.sentence(n) for n in numbers))
        sources = self.voice.join(list(dict.fromkeys(self._source(n) for n in numbers)))
        told = self.voice.phrase("from_source", source=sources, fact=facts)
        if name != "source":
            told = self.voice.phrase("sure", fact=told)
        other = tell(self.voice, context.rival) if name == "wrong" and context.rival else None
        if other and other.status == "answered" and not set(other.records) <= set(context.records):
            told = self.voice.phrase("otherwise", told=told, other=other.text)
        return Answer(
            told,
            "answered",
            confidence=1.0,
            facts=tuple(fact_of(self.store, n) for n in numbers),
            reading=reading,
        )

    def _sourced(self, text: str, context: Context) -> tuple[Answer, Context] | None:
        """"Where does it say that Tusk came in 2008?", "what is your source for the visit of 2008?": the
        fact, with where it is told; what else is known if it isn't so. None for another question."""
        told = self._reworder.sourced(text)
        if told is None:
            return None
        answer, after = self._question(told, context)
        if answer.status != "answered" or answer.values == (False,) or not after.records:
            return answer._replace(reading=Reading(text)), after
        return self._account("source", Reading(text), after), after

    def _source(self, number: int) -> str:
        """Where a fact comes from: the work that its record names, or the section, and the work if the pack
        names one."""
        record = self.store.record(number)
        work = self.pack.sources.get(record.source or "")
        if work and work.title:
            return work.title
        works = [w.title for w in self.pack.sources.values()]
        section = record.source or f"{record.place.file}:{record.place.line}"
        return (
            self.voice.phrase("of_work", section=section, work=self.voice.join(works)) if works else section
        )


def quotable(text: str) -> str:
    """What a user typed, fit to be quoted: nothing that a terminal would obey, and not too long."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    return plain if len(plain) <= MOST_QUOTED else plain[:MOST_QUOTED] + "…"


def _is_of_told(candidate: Candidate) -> bool:
    """Whether a question asks whether something is so of just what a conversation told of: "was it after
    the war?" isn't about any other."""
    selection = candidate.match.query.selection
    whether = any(ask.what == "exists" for ask in candidate.match.query.asks)
    pointing = any(e.entry.category == "pronoun" for e in edges_of(candidate.piece))
    return whether and pointing and isinstance(selection, Selection) and _points(selection)


def _pointing(candidate: Candidate, as_of: Date | None) -> bool:
    """Whether an "it" or a "that" is read as something: what it may mean first is what it means. "When was it
    withdrawn?", of one that wasn't, isn't about others; but "what was it before that?" is."""
    selection, now = candidate.match.query.selection, Constant((as_of,)) if as_of else None
    timed = isinstance(selection, Selection) and any(
        isinstance(d, Condition) and d.operator in ("before", "after", "overlaps", "during")
        and d.operand != now for d in selection.demands)
    return isinstance(selection, Selection) and not timed and any(
        e.entry.category == "pronoun" and e.entry.meaning in ("it", "this")
        for e in edges_of(candidate.piece))


def _asks_for_extreme(query: Query) -> bool:
    """Whether it is asked of somebody whether they were the first of some."""
    return isinstance(query.selection, Selection) and bool(query.selection.after)


def _is_of_all(operand: Operand) -> TypeGuard[Selection]:
    """Whether an operand is of all things of a kind, or all that have something."""
    return isinstance(operand, Selection) and not operand.extremes and not operand.after and all(
        isinstance(d, Condition) and d.operator == "exists" for d in operand.demands)


def _is_what_they_have(piece: Piece) -> bool:
    """Whether it is asked what those have for whom a "they" stands, and nothing else says what that is."""
    used = edges_of(piece)
    they = {e.end for e in used if (e.entry.category, e.entry.meaning) == ("pronoun", "they")}
    had = any((e.entry.category, e.entry.meaning) == ("auxiliary", "have") and e.start in they for e in used)
    return had and not any(e.entry.category in ("thing", "field") for e in used)


def _points(selection: Selection) -> bool:
    """Whether a selection is of what a conversation told of."""
    return any(isinstance(d, Condition) and d.path == () and isinstance(d.operand, Selection)
               and d.operand.kind == selection.kind and not d.negated for d in selection.demands)


def _says_nothing(query: Query) -> bool:
    """Whether a query only asks whether there is a thing that it names."""
    selection = query.selection
    return isinstance(selection, Selection) and not selection.after and not selection.extremes \
        and all(ask.what == "exists" for ask in query.asks) and is_of_certain(selection) \
        and not any(isinstance(d, Condition) and isinstance(d.operand, Selection)
                    and d.operand.kind != selection.kind for d in selection.demands)  # but "a member of it"


def _repeats(query: Query, before: Query | None) -> bool:
    """Whether a query asks of what was told just what was asked before, or what that was."""
    selection = query.selection
    asks = (before.asks if before else (), (Ask("list"),))
    return isinstance(selection, Selection) and query.asks in asks and not selection.extremes \
        and is_of_certain(selection) and not any(
            isinstance(d, Condition) and d.negated for d in selection.demands)


def _picks_none(told: Told, query: Query, context: Context) -> bool:
    """Whether a query would pick some of what was told of by an order, at the end of which they all are."""
    one, other = query.selection, context.query.selection if context.query else None
    return len(told.records) > 1 and {*told.records} == {*context.records} and isinstance(one, Selection) \
        and bool(one.extremes) and isinstance(other, Selection) and not other.extremes


def _takes_for_value(candidate: Candidate, other: Candidate) -> bool:
    """Whether a reading takes what another one takes for a name for what is told of something: "was it found
    in Poland?" isn't about what is named after that."""
    named = {(e.start, e.end) for e in edges_of(other.piece) if names(e) and e.entry.form == "name"}
    return any(e.entry.form == "class" and (e.start, e.end) in named for e in edges_of(candidate.piece))


def _takes_verb(candidate: Candidate, other: Candidate) -> bool:
    """Whether a reading takes a verb for what it rather doesn't tell, where another one takes it for what it
    does: "who teaches Norwegian?" isn't about who speaks it."""
    told = {(e.start, e.end) for e in edges_of(other.piece)
            if e.entry.form == "verb" and e.entry.category == "thing" and not e.cost}
    return other.match.kind != candidate.match.kind and any(
        e.entry.form == "verb" and e.entry.category == "thing" and e.cost and (e.start, e.end) in told
        for e in edges_of(candidate.piece))


def _only_names(candidate: Candidate) -> bool:
    """Whether nothing but names is said, of which none tells what they have to do with each other: what there
    is is meant."""
    return all(e.entry.category == "thing" and e.entry.meaning.keys and e.entry.form == "name"
               for e in edges_of(candidate.piece))


def _says_less(candidate: Candidate, other: Candidate) -> bool:
    """Whether a reading leaves out some of what another one of the same records demands, as it takes a word
    that says so for a verb that only tells of such records."""
    one, two = candidate.match.query.selection, other.match.query.selection
    verbs = {(e.start, e.end) for e in edges_of(candidate.piece)
             if e.entry.category == "thing" and e.entry.form == "verb" and not e.entry.meaning.keys}
    demanding = {(e.start, e.end) for e in edges_of(other.piece)
                 if e.entry.category == "threshold" or (e.entry.category == "thing" and e.entry.meaning.keys)}
    return not verbs.isdisjoint(demanding) and isinstance(one, Selection) and isinstance(two, Selection) \
        and one.kind == two.kind and one.demands < two.demands and not named_in(one) \
        and (one.extremes, one.after) == (two.extremes, two.after)


def _means_more(candidate: Candidate, other: Candidate) -> bool:
    """Whether a reading asks whether something is so of whatever a pronoun may mean, or for the oldest of all
    that, where another one takes it for what was spoken of: "did they give anything in 2023?" isn't about all
    who did."""
    one, two = candidate.match.query.selection, other.match.query.selection
    oldest = any(e.entry.category == "superlative" for e in edges_of(candidate.piece))
    if oldest and isinstance(one, Difference) and isinstance(two, Difference):
        one, two = one.first, two.first
    these, those = ({e.start for e in edges_of(c.piece) if e.entry.category == "pronoun"}
                    for c in (candidate, other))
    return not these.isdisjoint(those) and isinstance(one, Selection) and isinstance(two, Selection) \
        and (oldest or all(ask.what == "exists" for ask in candidate.match.query.asks)) \
        and one.kind == two.kind and one.demands < two.demands


def _asks_of_others(candidate: Candidate, other: Candidate) -> bool:
    """Whether a reading asks the same as another one, but not of what that names: not where this animal was
    brought from, but of whatever was brought from where it comes from; or not whether that is so, but whether
    something is that belongs to it."""
    one, two = candidate.match.query, other.match.query
    if not isinstance(one.selection, Selection) or not isinstance(two.selection, Selection) \
            or not one.asks or not two.asks:
        return False
    if one.selection.kind != two.selection.kind:
        itself = set(named_in(two.selection))  # "is the sale still running?": not what was sold in it
        return one.asks[0].what == two.asks[0].what == "exists" and any(
            isinstance(d, Condition) and d.path and not itself.isdisjoint(named_in(d.operand))
            for d in one.selection.demands)
    named = {d for d in two.selection.demands if isinstance(d, Condition) and named_in(d.operand)}
    return one.asks[0].path == two.asks[0].path and two.asks[0].within is None \
        and one.asks[0].within is not None and not named <= one.selection.demands


def _anchors(query: Query) -> list[Selection]:
    """What a query says that its records are before or after, but for dates as such."""
    demands = query.selection.demands if isinstance(query.selection, Selection) else ()
    return [one for d in demands if isinstance(d, Condition) and d.operator in ("before", "after")
            and (one := telling(d.operand))]


def _tells_else(other: Told, told: Told) -> bool:
    """Whether another answer takes just as many values out of the very same facts, none of them the same, and
    all of them texts."""
    return other.status == "answered" and set(other.records) == set(told.records) \
        and not set(other.values) & set(told.values) and len(other.values) == len(told.values) \
        and all(isinstance(v, str) for v in (*other.values, *told.values))


def _narrowed(first: Query | None, second: Query | None) -> Query | None:
    """"Who led the rescue of the Heron, and how many were saved?": the second of two questions that says
    nothing of what it is about, as one about the same as the first; None for another one."""
    if not first or not second or not isinstance(first.selection, Selection) \
            or not isinstance(second.selection, Selection) or first.selection.kind != second.selection.kind \
            or second.selection.demands or second.selection.extremes or not first.selection.demands:
        return None
    same = second.selection._replace(demands=first.selection.demands, extremes=first.selection.extremes)
    return second._replace(selection=same)


def _both(text: str, first: Answer, second: Answer) -> Answer:
    """Two answers as one."""
    said = first.text if second.text in first.text else f"{first.text} {second.text}"
    reading = _read_both(text, first.reading, second.reading)
    confidence = min(first.confidence, second.confidence)
    facts = tuple(f for f in first.facts if f not in second.facts) + second.facts
    return Answer(said, "answered", (*first.values, *second.values), confidence, first.intent, facts, reading)


def _read_both(text: str, one: Reading, two: Reading) -> Reading:
    """How a text is read that says two things."""
    summary = "; ".join(filter(None, (one.summary, two.summary)))
    query = "; ".join(filter(None, (one.query, two.query)))
    return Reading(text, (*one.words, *two.words), summary, query)


def _whether_both(voice: Voice, one: Told, two: Told) -> Told:
    """Whether two things are so: a no with what denies one of them before what is so."""
    denied = [told for told in (one, two) if told.values == (False,)]
    records = tuple(dict.fromkeys((*one.records, *two.records)))
    if denied:
        rest = [told for told in (one, two) if told not in denied]
        said = [told.text for told in denied] + [sentences_of(voice, told.records) for told in rest]
        return Told("answered", " ".join(said), (False,), records)
    shown = dict.fromkeys((*one.records[:MAX_SENTENCES], *two.records[:MAX_SENTENCES]))
    text = voice.phrase("yes", fact=sentences_of(voice, tuple(shown)))
    return Told("answered", text, (True,), records)


def _confidence(cost: float) -> float:
    return round(1 / (1 + 0.1 * max(cost, 0.0)), 3)


def _is_of_any(demand: Demand) -> bool:
    """Whether a demand only says that something is told, or that there were any: "(who led) the rescue?"."""
    return isinstance(demand, Condition) and not demand.negated and (demand.operator, demand.operand) in (
        ("exists", Constant(())), (">", Constant((0,))))


def _gap(parsed: Parsed) -> tuple[str, int, int] | None:
    """Where a question lacks the one word that isn't known."""
    unknown = parsed.unknown
    return (parsed.text, unknown[0].start, unknown[0].end) if len(unknown) == 1 else None


def _told_alone(query: Query, told: Told, kind: str) -> tuple[Selection, ...]:
    """What a sum would be of: the records that were told of, or what was counted."""
    if isinstance(query.selection, Selection) and all(ask.what == "count" for ask in query.asks):
        return (query.selection,)
    return (Selection(kind, frozenset({certain(told.records)})),) if told.records else ()


def _pair(piece: Piece) -> tuple[Ref, ...]:
    """The first two things of one kind that a question names, in its order; none if it doesn't name two."""
    things = [e.entry.meaning for e in edges_of(piece) if e.entry.category == "thing"]
    named = [Ref(thing.kind, thing.keys[0]) for thing in things if len(thing.keys) == 1]
    for ref in named:
        like = list(dict.fromkeys(other for other in named if other.kind == ref.kind))
        if len(like) == 2:
            return tuple(like)
    return ()


def _named(value: Any) -> list[Ref]:
    """The records that a query names, in the order of the facts' keys."""
    if isinstance(value, Condition):
        value = value.operand
    if isinstance(value, Constant):
        return [v for v in value.values if isinstance(v, Ref)]
    if isinstance(value, frozenset):
        naming = {part: found for part in value if (found := _named(part))}
        return [ref for part in in_order(naming) for ref in naming[part]]
    return [r for part in value if isinstance(part, (tuple, frozenset)) for r in _named(part)] \
        if isinstance(value, tuple) else []


def _dated(value: Any) -> list[Date]:
    """The dates that a query names."""
    if isinstance(value, Condition):
        if isinstance(value.operand, Constant):
            return [v for v in value.operand.values if isinstance(v, Date) and not v.recurs]
        value = value.operand
    if isinstance(value, frozenset):
        dating = {part: found for part in value if (found := _dated(part))}
        return [date for part in in_order(dating) for date in dating[part]]
    return [d for part in value if isinstance(part, (tuple, frozenset)) for d in _dated(part)] \
        if isinstance(value, tuple) else []


def _points_and_asks(heard: Heard) -> bool:
    """Whether a text asks something of what was spoken of."""
    return hearing.points(heard) and hearing.asks(heard)
