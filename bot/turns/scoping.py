"""What a whole question is about that names less than it means.

Takes the readings of a turn and the `Context` of the turns before; gives them as being about the records, the
group or the two things that were told of.

For example, after "which agreements are there?" the turn "which of them came first?" asks out of those.
"""
from collections.abc import Iterable, Sequence

from bot.edges import names
from bot.lexicon import find
from bot.link import Edge
from bot.lookup import Store, denote, select
from bot.model import Ref
from bot.pieces import Grammar, Piece, edges_of
from bot.query import (
    EVERY,
    ONLY,
    Ask,
    Condition,
    Constant,
    Difference,
    Extreme,
    Operand,
    Path,
    Query,
    Selection,
    Together,
    certain,
    in_order,
    named_in,
    of_certain,
    telling,
)
from bot.question import Candidate, Parsed, denoted
from bot.text import fold
from bot.turns.context import TWO, Context, either
from bot.turns.manner import Manner
from bot.turns.selections import (
    as_told,
    going_on,
    is_anchored,
    is_time,
    named_by,
    of_person,
    timeless,
    values_of,
)

# what a question names beside a field, so that it may well be about others than what was told of
NAMING_MORE = frozenset({"superlative", "comparative", "date", "pronoun", "about", "all", "each", "number",
                         "other"})
LIKE_TOLD = 0.35     # how much more a reading may cost that is of the kind that was told of
PART_OF_NAME = 4     # letters of a word by which something is called, at least
MERE = 4             # words of a turn that asks for nothing but a noun
AGES = ("most", "least", "more", "less")  # the words by which ages are compared


class Scoping:
    """Narrows a question to what was told of."""

    def __init__(self, grammar: Grammar, store: Store, manner: Manner) -> None:
        self.grammar = grammar
        self.store = store
        self._language = grammar.lexicon.language
        self._manner = manner

    def narrowed(self, query: Query, piece: Piece, words: Sequence[str], text: str,
                 context: Context) -> Query | None:
        """A query that names less than it means, as being about what was told of last; None if that is more
        than the one thing it points at."""
        if self._counts_one(query, piece, words, context):
            return None
        one_event = len(context.records) == 1 and self.grammar.is_event(context.kind)
        if one_event and self._is_of_everything(query):  # "(how many were hurt?) What happened?"
            return Query(Selection(context.kind, frozenset({certain(context.records)})), (Ask("list"),))
        query = self._of_those_told(going_on(self.grammar, query, piece, context.query), piece, context)
        query = self._at_another_time(self._between_both(query, piece, context))
        query = self._of_the_one_told(query, piece, words, context)
        query = self._compared_within(query, context)
        query = self._at_that_event(query, piece, context)
        query = self._called_as_its_own(query, piece, words, context)
        query = self._whose_part(query, piece, words, context)
        query = self._of_the_named(query, piece, context)
        return self._of_the_definite(query, piece, words, text, context)

    def _compared_within(self, query: Query, context: Context) -> Query:
        """"(Who visited Peru in 2008?) Was he the first to do that?": the first of those who visited Peru, at
        any time."""
        selection, before = query.selection, context.query and context.query.selection
        if query.asks != (Ask("exists"),) or not isinstance(selection, Selection) \
                or not isinstance(before, Selection) or selection.kind != before.kind \
                or not (selection.extremes and selection.after and self.grammar.has_people(selection.kind)):
            return query
        said = {(), *(d.path for d in selection.demands if isinstance(d, Condition))}
        places = {d for d in timeless(before.demands) if isinstance(d, Condition) and d.path not in said
                  and d.operator == "in" and not d.negated and not of_person(self.grammar, before, d)}
        return query._replace(selection=selection._replace(demands=selection.demands | places))

    def _is_of_everything(self, query: Query) -> bool:
        """Whether a story is asked for, of nothing in particular."""
        story = query.selection
        return isinstance(story, Together) and not any(
            isinstance(part, Selection) and (part.demands or part.extremes) for part in story.parts)

    def weighs_age(self, query: Query, words: Sequence[str], context: Context) -> bool:
        """Whether the oldest of people who were told of is picked by when they did something: "(who came to
        Peru?) Which of them was the oldest?"."""
        before, one = context.query, query.selection
        if before is None or not isinstance(one, Selection) or not one.extremes or not isinstance(
                before.selection, Selection) or self._language.all_of("ages", *AGES).isdisjoint(words):
            return False
        ended = self.grammar.type_along(before.selection.kind, before.asks[0].path)
        picked = one.extremes[-1].measure
        # "(what has she won? and he?) Which of the two is older?": no race
        aged = not self._language.all_of("ages", "more", "less").isdisjoint(words)
        of_two = aged and self.grammar.is_event(one.kind) and self.grammar.has_people(one.kind)
        return (self.grammar.is_person(ended) or of_two) and not self.grammar.is_person(one.kind) \
            and self.grammar.type_along(one.kind, picked) == "date" and not self.grammar.is_birth(picked)

    def asks_why_begun(self, query: Query, context: Context) -> bool:
        """Whether a "why?" follows another date of something than the one whose reason is told: "(when
        did it open?) And why?", of a shop that closed because of a fire."""
        before, one = context.query, query.selection
        if before is None or not isinstance(one, Selection) or len(before.asks[0].path) != 1:
            return False
        told = self.grammar.reason_of_end(one.kind)
        asked = before.asks[0].path
        return told is not None and query.asks[0].path == (told[0],) and asked != told[1] \
            and self.grammar.type_along(one.kind, asked) == "date"

    def _of_the_one_told(self, query: Query, piece: Piece, words: Sequence[str], context: Context) -> Query:
        """"(What was her first journey?) Who went with her?": on that one, where a pronoun is all that tells
        which, and it isn't what that was told by that is asked for."""
        selection, used, ask = query.selection, edges_of(piece), query.asks[0]
        if not isinstance(selection, Selection) or selection.kind != context.kind or selection.extremes \
                or len(context.records) != 1 or ask.what != "values" or len(query.asks) > 1:
            return query
        pointing = self._language.all_of("pronouns", "he", "she", "it")
        told = context.query.selection if context.query else None
        filled = {d.path for d in told.demands if isinstance(d, Condition)} \
            if isinstance(told, Selection) else set()
        several = any(self._language.is_plural(words[e.end - 1]) for e in used
                      if e.entry.category in ("thing", "field"))
        if several or ask.path in filled or pointing.isdisjoint(words) or any(
                names(e) or e.entry.category in NAMING_MORE - {"pronoun"} for e in used):
            return query
        of_all = select(self.store, selection._replace(path=()))
        if len(of_all) < TWO or context.records[0] not in of_all:
            return query
        return query._replace(selection=selection._replace(
            demands=selection.demands | {certain(context.records)}))

    def _at_that_event(self, query: Query, piece: Piece, context: Context) -> Query:
        """"(What was her time?) Who came third?", "how fast was the winner?": who took a place that time,
        where nothing else says when."""
        selection, told = query.selection, context.query.selection if context.query else None
        if not isinstance(selection, Selection) or not isinstance(told, Selection) or selection.extremes \
                or selection.kind != context.kind or not (place := self.grammar.placing(selection.kind)):
            return query
        own = {d for d in selection.demands if isinstance(d, Condition) and d.path == (place,)}
        named = any(names(e) or e.entry.category in ("date", "each", "all") for e in edges_of(piece))
        if not own or named or any(isinstance(d, Condition) and d.path == () for d in selection.demands):
            return query
        event = self._event_of(context.records[0], place, told) if len(context.records) == 1 else frozenset(
            d for d in told.demands if isinstance(d, Condition) and len(d.path) == 1 and d.path != (place,)
            and not self.grammar.is_person(self.grammar.type_along(told.kind, d.path)))
        demands = frozenset(own) | event if event else selection.demands
        return query._replace(selection=selection._replace(demands=demands))

    def _called_as_its_own(self, query: Query, piece: Piece, words: Sequence[str], context: Context) -> Query:
        """"(Which exhibition had the most visitors?) Who was the curator?": that of the exhibition, which
        has a field called so, and not all who ever held such a post."""
        record = self.store.record(context.records[0]) if len(context.records) == 1 else None
        if record is None or not isinstance(query.selection, Selection) \
                or query.selection.kind == record.kind or self.grammar.is_person(record.kind):
            return query
        used = [e for e in edges_of(piece)
                if e.entry.category not in ("ask", "auxiliary", "definite", "filler", "link")]
        definite = {e.end for e in edges_of(piece) if e.entry.category == "definite"}
        if len(used) != 1 or used[0].start not in definite or used[0].entry.form != "name":
            return query
        own = {e.meaning[1] for e in find(self.grammar.lexicon, " ".join(words[used[0].start:used[0].end]))
               if e.category == "field" and e.meaning[0] == record.kind}
        if len(own) != 1:
            return query
        told = Selection(record.kind, frozenset({certain(context.records)}))
        return Query(told, (Ask("values", (own.pop(),)),))

    def _whose_part(self, query: Query, piece: Piece, words: Sequence[str], context: Context) -> Query:
        """"(Which ship was the largest?) Who was the captain?": where that is told of one ship after another,
        who it was of the one that was told of, and not all there are."""
        selection, record = query.selection, \
            self.store.record(context.records[0]) if len(context.records) == 1 else None
        if not isinstance(selection, Selection) or record is None or not record.key or selection.demands \
                or selection.extremes or selection.kind == record.kind or query.asks != (Ask("list"),) \
                or not self.grammar.is_person(selection.kind) or self.grammar.is_person(record.kind):
            return query
        definite = {e.end for e in edges_of(piece) if e.entry.category == "definite"}
        if not any(e.start in definite and e.entry.category == "thing" and not e.entry.meaning.keys
                   and not self._language.is_plural(words[e.end - 1]) for e in edges_of(piece)):
            return query
        telling = [(kind.name, who.name, of.name) for kind in self.store.kinds.values()
                   if self.grammar.is_event(kind.name) for who in kind.fields.values()
                   for of in kind.fields.values()
                   if (who.type.kind, of.type.kind) == (selection.kind, record.kind)]
        if len(telling) != 1:
            return query
        kind, who, of = telling[0]
        that = Condition((of,), "in", Constant((Ref(record.kind, record.key),)))
        return Query(Selection(kind, frozenset({that})), (Ask("values", (who,)),))

    def _of_the_named(self, query: Query, piece: Piece, context: Context) -> Query:
        """"(When was the jubilee concert?) Who were the soloists?": those of that one, where "the" is all
        that tells which, and what tells of them tells of one such thing; "(who won the last election?) How
        many seats did they get?": in that one."""
        selection, used = query.selection, edges_of(piece)
        record = self.store.record(context.records[0]) if len(context.records) == 1 else None
        pronouns = any(e.entry.category == "pronoun" for e in used)
        theirs = pronouns and isinstance(selection, Selection) and bool(selection.demands) and all(
            isinstance(d, Condition) and d.path and named_in(d.operand) == context.mentioned[:1]
            for d in selection.demands)
        if not isinstance(selection, Selection) or record is None or not record.key \
                or (selection.demands and not theirs) or selection.extremes \
                or selection.kind not in self.store.kinds or selection.kind == record.kind \
                or not self.grammar.links(record.kind, "date") or self.grammar.is_person(record.kind) \
                or Ref(record.kind, record.key) in self.grammar.pack.about:
            return query
        ends = {e.end for e in used if e.entry.category == "definite"}
        definite = any(e.start in ends and e.entry.category in ("field", "thing") for e in used)
        fields = self.store.kinds[selection.kind].fields.values()
        held = [f.name for f in fields if f.type.kind == record.kind]
        if not (definite or theirs) or len(held) != 1 or any(
                names(e) or e.entry.category in NAMING_MORE - {"pronoun"} for e in used) or pronouns > theirs:
            return query
        of_it = Condition((held[0],), "in", Constant((Ref(record.kind, record.key),)))
        return query._replace(selection=selection._replace(demands=selection.demands | {of_it}))

    def _event_of(self, number: int, place: str, asked: Selection) -> frozenset[Condition]:
        """What a record has in common with those who took other places that time: the race and the date, and
        not the boat, least of all what it was asked for by."""
        told = self.store.record(number).values
        kind = self.grammar.pack.kinds[self.store.record(number).kind]
        like = [self.store.record(other).values for other in self.store.of_kind(kind.name) if other != number]
        dates = [f.name for f in kind.fields.values() if f.type.base == "date" and f.name in told]
        things = [f.name for f in kind.fields.values() if f.type.kind and f.name in told and f.name != place
                  and not self.grammar.is_person(f.type.kind)]
        said = {d.path[:1] for d in asked.demands if isinstance(d, Condition)}
        fields = kind.fields
        apart = sorted((name for name in things if not self.grammar.is_event(fields[name].type.kind or "")),
                       key=lambda name: (name,) in said)
        for held in (things, *([name for name in things if name != left_out] for left_out in apart)):
            if any(all(other.get(name) == told[name] for name in (*dates, *held)) for other in like):
                return frozenset({*(Condition((name,), "during", Constant(told[name])) for name in dates),
                                  *(Condition((name,), "in", Constant(told[name])) for name in held)})
        return frozenset()

    def of_all_told(self, query: Query, text: str, context: Context) -> Query:
        """"(Who came to Peru?) Were they presidents?": whether all of those were that were told of."""
        selection = query.selection
        if query.asks != (Ask("exists"),) or not isinstance(selection, Selection) or query.denied \
                or selection.extremes or selection.after:
            return query
        words = self._manner.opening_of(self._manner.words(text))[0]
        those = self._language.all_of("pronouns", "they", "those")
        if len(words) < TWO or words[0] not in self._language["auxiliaries"]["be"] or words[1] not in those:
            return query
        told = frozenset(d for d in selection.demands
                         if isinstance(d, Condition) and not (d.path or d.negated))
        of_them = {*select(self.store, Selection(selection.kind, told))} if told else set()
        those_told = map(set, (context.records, context.group, context.wider))
        if len(of_them) < TWO or of_them not in those_told or told == selection.demands:
            return query
        each = selection._replace(demands=told, after=selection.demands - told)
        return query._replace(selection=each, asks=(Ask("exists", unit=EVERY),))

    def _counts_one(self, query: Query, piece: Piece, words: Sequence[str], context: Context) -> bool:
        """"(What did the Post release?) How many were printed?": whether it is counted out of one thing that
        was told of, which says nothing of how many there are of that."""
        one = query.selection
        return isinstance(one, Selection) and not one.demands and not one.extremes \
            and len(context.group or context.records) == 1 and query.asks[0].what == "count" \
            and self._lacks_noun(edges_of(piece), words)

    def scoped(self, parsed: Parsed, context: Context) -> Parsed:
        """The readings of a turn that asks of several without naming them ("how many were crewed?", "which of
        them came first?", "was it closed?"), as asking of those that were told of."""
        before = context.query.selection if context.query else None
        if not isinstance(before, Selection) or not context.records:
            return parsed
        if parsed.candidates and (past := self._of_its_past(parsed.candidates[0], context.records)):
            return parsed._replace(candidates=(past,))
        words = parsed.words
        group = self._group(before, context.records)
        if context.wider and {len(context.wider)} == {c.match.query.out_of for c in parsed.candidates}:
            group = context.wider  # "(which of the four were presidents?) Who was the last of the four?"
        told = context.query.asks[0].path if context.query else ()
        # "(who came? was Tusk a minister?) Which of them were presidents?"
        them = context.group if len(group) == 1 and {*group} < {*context.group} else group
        groups = {True: them, False: group}
        candidates = [c if c.match.kind != context.kind else c._replace(match=c.match._replace(
                          query=self._scoped(c, before, told, groups[_points_at_several(c)], words)))
                      for c in parsed.candidates
                      if c.match.kind == context.kind or not self._forgets(c, words)]
        if candidates and not is_anchored(candidates[0].match.query.selection):
            # "(which concerts were there?) Who conducted the second?": of what was told, where it may be
            most = candidates[0].cost + LIKE_TOLD
            candidates.sort(key=lambda c: c.match.kind != context.kind if c.cost <= most else 2)
        return parsed._replace(candidates=tuple(candidates))

    def _of_its_past(self, candidate: Candidate, records: Sequence[int]) -> Candidate | None:
        """"What was it before that?": what is told last of the same, but for what sort of thing it was,
        before the one record that was told; "after that", what is told next. None for another question."""
        query = candidate.match.query
        selection = query.selection
        if not isinstance(selection, Selection) or len(records) != 1 \
                or not self.grammar.is_event(selection.kind):
            return None
        itself = {d.operand for d in selection.demands
                  if isinstance(d, Condition) and d.path == () and d.operator == "in" and not d.negated}
        past = [d for d in selection.demands
                if isinstance(d, Condition) and d.operator in ("before", "after")]
        told = [one for d in past if (one := telling(d.operand)) is not None]
        if not itself or len(past) != 1 or not any(
                itself == {d.operand for d in one.demands if isinstance(d, Condition) and d.path == ()}
                for one in told):
            return None
        record, kinds = self.store.record(records[0]), self.grammar.pack.kinds
        same = {Condition((field.name,), "in", Constant(record.values[field.name]))
                for field in kinds[record.kind].fields.values()
                if not field.type.many and field.type.kind and kinds[field.type.kind].fields
                and record.values.get(field.name)}
        if any(condition.path == ask.path for condition in same for ask in query.asks):
            return None  # "who came after him?"
        nearest = Extreme("most" if past[0].operator == "before" else "least", past[0].path)
        like = selection._replace(demands=frozenset(same | set(past)), extremes=(nearest,))
        return candidate._replace(match=candidate.match._replace(query=query._replace(selection=like)))

    def _forgets(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Whether a reading leaves out of whom it is asked: "(who comes from Lima?) who of them came
        first?"."""
        used, ones = edges_of(candidate.piece), self._language["pronouns"]["one"]
        several = any(e.entry.category == "pronoun" and e.entry.meaning in ("they", "those") for e in used)
        if any(e.entry.category == "ask" and words[e.end - 1] in ones for e in used):
            return True  # "which ones came before it?": of the same kind
        return several and not self._tells_whom(candidate.match.query.selection, named_by(used))

    def _tells_whom(self, operand: Operand, named: frozenset[str]) -> bool:
        """Whether an operand is of certain records, or of something that isn't named in the turn."""
        operand = telling(operand) or operand
        if not isinstance(operand, Selection):
            return not isinstance(operand, Constant)
        conditions = [d for d in (*operand.demands, *operand.after) if isinstance(d, Condition)]
        return len(conditions) < len(operand.demands) + len(operand.after) or any(
            (d.path == () and not isinstance(d.operand, Constant)) or self._tells_whom(d.operand, named)
            or any(isinstance(value, int) or (isinstance(value, Ref) and value.key not in named)
                   for value in values_of(d.operand))
            for d in conditions)

    def _scoped(self, candidate: Candidate, before: Selection, told: Path, group: tuple[int, ...],
                words: Sequence[str]) -> Query:
        query, used = self._counting_them(candidate, told), edges_of(candidate.piece)
        one = query.selection
        if not isinstance(one, Selection) or any(
                isinstance(d, Condition) and d.path == () for d in one.demands):
            return query
        if any(extreme.direction == ONLY for extreme in one.extremes):  # "was he the only one?": of those
            more = one.demands or any(e.entry.category in ("thing", "date") or e.entry.meaning == "then"
                                      for e in used)
            return query if more else query._replace(selection=one._replace(demands=before.demands))
        if one.extremes and one.after and len(group) == 1:
            return query  # "is it the largest depot?": of all
        named = named_by(used)
        meant = any(isinstance(d, Condition) and self._tells_whom(d.operand, named) for d in one.demands)
        # "what was it before that?"
        timed = any(isinstance(d, Condition) and is_time(d) for d in one.demands)
        pointing = not meant and not timed and any(
            e.entry.category == "pronoun" and e.entry.meaning in ("they", "those", "it", "this")
            for e in used)
        held = {d.path for d in before.demands if isinstance(d, Condition) and d.operator == "in" and d.path}
        anew = any(isinstance(d, Condition) and d.operator == "in" and d.path in held for d in one.demands)
        counted = not anew and all(ask.what in ("count", "list") for ask in query.asks)
        if pointing or (query.out_of == len(group) > 1 and not one.demands) \
                or (counted and len(group) > 1 and self._lacks_noun(used, words)):
            return query._replace(selection=one._replace(demands=one.demands | {certain(group)}))
        return query

    def _counting_them(self, candidate: Candidate, told: Path) -> Query:
        """The query of a reading; "how many of them had a soloist?" counts them, and no soloists. `told`: the
        path to what was told of them."""
        query, used = candidate.match.query, edges_of(candidate.piece)
        one, counted = query.selection, query.asks[0]
        ends = {e.end for e in used if e.entry.category == "ask" and e.entry.meaning == "count"}
        of_them = any(e.entry.category == "pronoun" and e.entry.meaning in ("they", "those")
                      and not ends.isdisjoint((e.start, e.start - 1)) for e in used)
        if not of_them or not isinstance(one, Selection) or counted.what != "count" \
                or counted.path in ((), told):
            return query
        held = Condition(counted.path, "exists", Constant(()))
        them = one._replace(demands=one.demands | {held}, path=())
        return query._replace(selection=them, asks=(Ask("count"),))

    def _lacks_noun(self, used: Sequence[Edge], words: Sequence[str]) -> bool:
        """Whether "how many" or "which" is asked of nothing that is named: "how many failed?", "which are
        open?"."""
        asks = [e for e in used if e.entry.category == "ask"]
        if len(asks) != 1 or asks[0].entry.meaning not in ("count", "which"):
            return False
        behind = [e for e in used if e.start >= asks[0].end and e.entry.category not in ("pronoun", "filler")
                  and not (e.entry.category == "preposition" and "of" in e.entry.meaning[0])]
        return bool(behind) and (behind[0].entry.category == "auxiliary" or (
            behind[0].entry.category != "field" and self._language.is_participle(words[behind[0].start])))

    def _group(self, selection: Selection, records: tuple[int, ...]) -> tuple[int, ...]:
        """Those that were told of last; of the one that was picked or counted among several, those."""
        among = [d.operand for d in selection.demands
                 if isinstance(d, Condition) and d.path == () and isinstance(d.operand, Selection | Constant)]
        items = denote(self.store, among[0]) if len(among) == 1 else []
        whole = tuple(n for n in items if isinstance(n, int))
        return whole if len(records) == 1 and len(whole) > 1 else records

    def _of_those_told(self, query: Query, piece: Piece, context: Context) -> Query:
        """"(What happened in 2008?) Who came?", "(When did Tusk come? And García?) Who came first?": a query
        that names nothing is about the story, the records or the two that were told of last."""
        one, before = query.selection, context.query and context.query.selection
        asks = {e.entry.meaning for e in edges_of(piece) if e.entry.category == "ask"}
        numbered = isinstance(one, Selection) and any(e.nth > 1 for e in one.extremes)  # "the second treaty"
        if not isinstance(one, Selection) or one.demands or one.after or not asks - {"list", "describe"} \
                or (edges_of(piece)[-1].end > MERE and not numbered):
            return query
        if isinstance(before, Together):
            like = [part for part in before.parts if isinstance(part, Selection) and part.kind == one.kind]
            dated = like and like[0].demands != timeless(like[0].demands)
            return query._replace(selection=one._replace(demands=like[0].demands)) if dated else query
        only = len(context.records) == 1 and not one.extremes and all(
            ask.what == "values" and ask.path for ask in query.asks)
        if one.kind == context.kind and context.records and (
                only or (one.extremes and len(context.records) > 1)):
            # "(which siege was the longest?) who attacked?", "(what is in it?) which is the oldest?"
            return of_certain(query, context.records)
        if one.extremes and len(context.several) > 1 and all(ref.kind == one.kind for ref in context.several):
            # "(who are the keepers?) Who is the oldest?"
            return query._replace(selection=one._replace(demands=frozenset({certain(context.several)})))
        gone_on = context.earlier  # "(where did the dearest trip go? how far is that?) How many pupils went?"
        if gone_on and one.kind == gone_on.kind != context.kind and not one.extremes \
                and query.asks[0].what == "values" and query.asks[0].path \
                and len(select(self.store, gone_on._replace(path=()))) == 1:
            that = Condition((), "in", gone_on._replace(path=()))
            return query._replace(selection=one._replace(demands=frozenset({that})))
        two = either(context) if "who" in asks else None  # not "which agreement was last?"
        if two is not None and one.extremes and one.kind == two.kind:
            return query._replace(selection=one._replace(demands=two.demands))
        return query

    def _of_the_definite(self, query: Query, piece: Piece, words: Sequence[str], text: str,
                        context: Context) -> Query | None:
        """"(Who won in 2003?) Who owned the boat?", "(who was saved?) Which boat was it?": a query that names
        nothing, as being about the thing of that kind that was told of; None if that was more than one."""
        one, used = query.selection, edges_of(piece)
        if not isinstance(one, Selection) or one.extremes or not context.records:
            return query
        if one.kind == context.kind and len(one.demands) == 1 and any(
                e.entry.category == "anybody" for e in used):
            # "(when did it erupt?) Was anyone hurt?"
            return query._replace(selection=one._replace(demands=one.demands | {certain(context.records)}))
        definite = {e.end for e in used if e.entry.category == "definite"}
        if is_anchored(one._replace(demands=timeless(one.demands))):  # "who owned the boat then?"
            the_one = any(e.start in definite and e.entry.category == "thing" and e.entry.form == "noun"
                          and not e.entry.meaning.keys and e.entry.meaning.kind == one.kind for e in used)
            points = any(e.entry.category == "pronoun" for e in used)
            if the_one and points and len(context.records) == 1 and one.kind == context.kind \
                    and context.records[0] in select(self.store, one):
                that = one.demands | {certain(context.records)}
                return query._replace(selection=one._replace(demands=that))  # "how long was she in the job?"
            return query
        its = self._language.all_of("pronouns", "it", "this")
        pointing = query.asks[0].what in ("list", "describe") and any(
            "pronoun" in (e.entry.category, e.entry.meaning) and words[e.end - 1] in its for e in used)
        alone = len(context.records) == 1 and one.kind == context.kind
        if alone and query.asks[0].path and self._manner.opening_of(self._manner.words(text))[1]:
            return as_told(self.store, query, context)  # "(who won in 2002?) And how many finished?"
        mere = all(e.entry.category in ("ask", "filler") or (e.entry.category == "field" and not e.start)
                   or (e.entry.category == "thing" and e.entry.form == "verb" and len(context.records) == 1)
                   for e in used)
        if mere and one.kind != context.kind and len(words) <= MERE:
            return self._of_the_linked(query, context)
        for noun in used:
            meaning, the = noun.entry.meaning, noun.start in definite
            if self._language.is_plural(words[noun.end - 1]):
                continue
            if alone and the and noun.entry.category == "field" and meaning[0] == one.kind:
                return as_told(self.store, query, context)  # "how much was the prize?"
            so_called = noun.entry.form == "noun" or (the and noun.entry.form == "verb")  # "the score"
            if noun.entry.category != "thing" or not so_called or meaning.keys:
                continue
            if alone and the and meaning.kind == one.kind:
                return as_told(self.store, query, context)
            alike = the and meaning.kind == one.kind != context.kind
            # "(which tram was in the accident?) When was the accident?"
            if alike and (of := self._spoken_of(one.kind, context)):
                return query._replace(selection=one._replace(demands=one.demands | {Condition((), "in", of)}))
            told = self._of_kind(context.records, meaning.kind)
            ways: list[Path] = [()] if (pointing or the) and meaning.kind == one.kind != context.kind else []
            if the and meaning.kind != one.kind:
                ways = [link.path for link in self.grammar.links(one.kind, meaning.kind)]
            if told and ways and len(ways[0]) < 2:
                them = Condition(ways[0], "in", Constant(told))
                return query._replace(selection=one._replace(demands=one.demands | {them})) \
                    if len(told) == 1 else None
        return query

    def _of_the_linked(self, query: Query, context: Context) -> Query | None:
        """"(Tusk?) Went where?": what is told of the one that was told of; None if nothing is: "(who was head
        then?) How long?", "(which was the dearest?) Who paid?"."""
        one, record = query.selection, self.store.record(context.records[0])
        if not isinstance(one, Selection) or len(context.records) > 1 or one.kind not in self.store.kinds:
            return None
        if record.kind == one.kind:
            return of_certain(query, context.records)
        held = [field.name for field in self.store.kinds[one.kind].fields.values()
                if field.type.kind == record.kind]
        if not record.key or len(held) != 1:
            return None
        of_it = Condition((held[0],), "in", Constant((Ref(record.kind, record.key),)))
        narrowed = one._replace(demands=one.demands | {of_it})
        told = select(self.store, narrowed._replace(path=()))
        return query._replace(selection=narrowed) if told else None

    def _spoken_of(self, kind: str, context: Context) -> Selection | None:
        """The things of a kind by which the turn before told what it told of."""
        before = context.query.selection if context.query else None
        demands = in_order(before.demands) if isinstance(before, Selection) else []
        operands = [d.operand for d in demands if isinstance(d, Condition) and not d.negated]
        return next((one for one in operands if isinstance(one, Selection) and one.kind == kind
                     and is_anchored(one)), None)

    def _of_kind(self, records: Iterable[int], kind: str) -> tuple[Ref, ...]:
        """The things of a kind that records hold."""
        found: dict[Ref, None] = {}
        for number in records:
            for values in self.store.record(number).values.values():
                found.update({v: None for v in values if isinstance(v, Ref) and v.kind == kind})
        return tuple(found)

    def is_of_all(self, query: Query, before: Query) -> bool:
        """Whether a query asks for a field of all things of another kind than was spoken of: after a club,
        "and what is the fee?" isn't about whatever else has one."""
        selection, told = query.selection, before.selection
        if not isinstance(selection, Selection) or not isinstance(told, Selection):
            return False
        narrowed = selection.demands or selection.extremes or selection.after
        return selection.kind != told.kind and not narrowed and all(a.what == "values" for a in query.asks)

    def _between_both(self, query: Query, piece: Piece, context: Context) -> Query:
        """"(How much was it in 2010? And in 2016?) By how much did it grow?": a change of what nothing
        narrows is that between the two that were told of last."""
        change, two = query.selection, either(context)
        if two is None or not isinstance(change, Difference) \
                or any(e.entry.category == "thing" and e.entry.form != "verb" for e in edges_of(piece)):
            return query
        sides = [side for side in (change.first, change.second) if isinstance(side, Selection)
                 and side.kind == two.kind and side.extremes and not side.demands]
        if len(sides) < TWO:
            return query
        first, second = (side._replace(demands=two.demands) for side in sides)
        return query._replace(selection=change._replace(first=first, second=second))

    def _at_another_time(self, query: Query) -> Query:
        """"(How much was it in 2022?) Was it more than 200 in 2018?": of the like at that time, where the one
        that was told of was at another, and more is asked than whether it was then."""
        one = query.selection
        if not isinstance(one, Selection) or (len(one.demands) <= TWO and all(
                ask.what == "exists" for ask in query.asks)):
            return query
        then = {d.path for d in one.demands if isinstance(d, Condition) and d.operator == "during"}
        told = [d for d in one.demands if isinstance(d, Condition) and not d.path
                and isinstance(d.operand, Selection) and any(
                    isinstance(inner, Condition) and inner.operator == "during" and inner.path in then
                    for inner in d.operand.demands)]
        if len(told) != 1 or not isinstance(told[0].operand, Selection) or select(self.store, one):
            return query
        like = timeless(told[0].operand.demands)
        return query._replace(selection=one._replace(demands=one.demands - {told[0]} | like))

    def with_whole_names(self, parsed: Parsed, context: Context) -> str | None:
        """A question with the whole names of what it calls by a word of them that means nothing else: "the
        Widow", of the "Widow of Cheapside", if just one thing that was spoken of is called so, or just one of
        all; None if it has other words that aren't known."""
        text, tokens = parsed.text, parsed.lattice.tokens
        definite = {*self._language["definite"], *self._language["demonstratives"]}
        told = [Ref(record.kind, record.key) for n in context.records
                if (record := self.store.record(n)).key is not None]
        spoken_of = dict.fromkeys((*context.mentioned, *told))
        for token in reversed(parsed.unknown):
            place = tokens.index(token)
            if not place or tokens[place - 1].text not in definite or len(token.text) < PART_OF_NAME:
                return None
            found = self._called(token.text, spoken_of) or self._called(token.text, self.grammar.names)
            if len(found) != 1:
                return None
            text = text[:token.start] + self.grammar.names[found[0]] + text[token.end:]
        return text if text != parsed.text else None

    def _called(self, word: str, things: Iterable[Ref]) -> list[Ref]:
        """Those of some things, no people, that are called by several words one of which is this."""
        return [ref for ref in things if not self.grammar.is_person(ref.kind)
                and word in (words := fold(self.grammar.names.get(ref, ""), self._language.letters).split())
                and len(words) > 1]

    def date_of_deed(self, parsed: Parsed, context: Context) -> Candidate | None:
        """"(Who made the clock?) When was that?": the reading that asks when that was done which was told of;
        None if no date of the thing tells of that."""
        best, told = parsed.candidates[0], self.when_told(context)
        if told is None or denoted(self.grammar, best.match.query) != "date":
            return None
        if best.match.kind == context.kind and self._manner.has_deed(" ".join(parsed.words)):
            return None  # "(who closed it?) When was that opened?"
        return best._replace(match=best.match._replace(query=told, kind=context.kind))

    def when_told(self, context: Context) -> Query | None:
        """"(Which of them has left?) When was that?": the query for the date of what was told to have been
        done; None if no date of the thing tells of that."""
        selection = context.query.selection if context.query else None
        if not isinstance(selection, Selection) or not context.records or selection.kind != context.kind:
            return None
        said = {d.path for d in selection.demands if isinstance(d, Condition) and d.operator == "exists"
                and not d.negated} if not selection.path else {selection.path}
        dated = [path for path in said if self.grammar.type_along(selection.kind, path) == "date"]
        if len(dated) != 1:
            return None
        return Query(Selection(selection.kind, frozenset({certain(context.records)})),
                     (Ask("values", dated[0]),))


def _points_at_several(candidate: Candidate) -> bool:
    """Whether a reading asks of "them", or of "those"."""
    return any(e.entry.category == "pronoun" and e.entry.meaning in ("they", "those")
               for e in edges_of(candidate.piece))
