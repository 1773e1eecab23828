"""What pronouns mean in a turn.

Takes the `Context` of the turns before; gives for each class of pronouns what it may mean now, best first.

For example, after "who first visited Peru?" "he" is that visitor and "there" is Peru.
"""
import re
from collections.abc import Iterable

from bot.dates import span, year
from bot.lexicon import find
from bot.lookup import Store, select
from bot.model import PRONOUN, Date, Ref
from bot.pieces import ANSWERED, FROM_THEN, Arg, Grammar, Pointers, Term
from bot.query import (
    EVERY,
    Condition,
    Constant,
    Demand,
    Difference,
    Query,
    Selection,
    Together,
    certain,
    in_order,
    named_in,
)
from bot.text import fold
from bot.turns.context import TWO, Context, either
from bot.turns.selections import (
    common,
    of_so_many,
    other_of_two,
    picked_from,
    proper,
    timeless,
    titles,
    year_of,
)

MOST_TOLD = 4  # of the records that were told of, those that "the second one you mentioned" may mean


class Pointing:
    """Tells what pronouns mean."""

    def __init__(self, grammar: Grammar, store: Store) -> None:
        self.grammar = grammar
        self.store = store
        self._language = grammar.lexicon.language
        self._titled = _named_in_title(grammar)

    def pointers(self, context: Context, text: str = "") -> Pointers:
        """What each class of pronouns may mean now; in a text that asks for an age, "then" is the very
        day."""
        context = of_so_many(context)
        found: dict[str, tuple[object, ...]] = {ANSWERED: ()} if context.kind else {}
        for pronoun in ("he", "she"):
            those = [ref for ref in context.several if self._is_called(ref, pronoun)]
            people = tuple(ref for ref in those or (*context.mentioned, *self._titled)
                           if self._is_called(ref, pronoun))
            if self._is_asked_of_that(text):
                people = people[1:]  # "(who else learned from him? …) Was that his son?"
            if people and len(those) < 2:  # "he" is none of several
                found[pronoun] = tuple(Term(r.kind, (r.key,)) for r in people[:1])
        vessels = [r for r in context.mentioned if self.grammar.is_vessel(r.kind)]
        if vessels:  # "(when was the Pike built?) Who built her?"
            she, her = tuple(Term(r.kind, (r.key,)) for r in vessels[:1]), found.get("she", ())
            found["she"] = (*she, *her) if context.kind == vessels[0].kind else (*her, *she)
        told_there = self._places_of(context.records[:1])
        places = [r for r in context.mentioned if self.grammar.is_where(r.kind)]
        itself = self._picked_place(context)
        of_kind = places[0].kind if places else ""
        about = self.grammar.pack.about  # "(Peru opened one in Warsaw.) What did it have there before?"
        places.sort(key=lambda ref: (ref != itself, ref not in told_there, ref in about, ref.kind != of_kind))
        # "(who came from Peru to Poland?) Who else from there went to Poland?"
        said = f" {fold(text).rstrip('?!. ')} " if len(places) > 1 else ""
        places = [r for r in places if f" {fold(self.grammar.names.get(r, ''))} " not in said] or places
        if context.unheard:  # "(is there one in Ghent?) Did Peru have one there?"
            found["there"] = ()
        elif places:
            found["there"] = tuple(Term(r.kind, (r.key,)) for r in places[:1])
        for pronoun, ref in zip(("former", "latter"), context.pair, strict=False):
            found[pronoun] = (Term(ref.kind, (ref.key,)),)
        ones = context.told[:MOST_TOLD]
        one_of_them = (*enumerate(ones, 1), *(("last", record) for record in context.records[-1:]))
        for number, record in one_of_them:  # "the first one you mentioned"
            found[f"told_{number}"] = self._sets(Selection(context.kind, frozenset({certain((record,))})))[:1]
        if left := other_of_two(self.grammar, self.store, context):
            found["other"] = self._sets(Selection(context.kind, frozenset({certain(left)})))[:1]
        elif other := self._other_side(context):
            found["other"] = (Term(other.kind, (other.key,)),)
        if context.dates:
            last = self._date_told(context) or context.dates[0]
            found["next"] = (("after", Constant((last,))),)
            found["previous"] = (("before", Constant((last,))),)
            aged = any(f" {asked} " in f" {text.casefold()} " for asked in self._language["ask"]["how_old"])
            then = context.dates[0] if aged else year_of(context.dates[0])
            found["then"] = (("during", Constant((then,))),)
            found["until_then"] = (("until", Constant((then,))),)
            if len(context.records) == 1:
                found[FROM_THEN] = (Constant((then,)),)
        if between := self._between(context):
            found["between"] = (("during", Constant((between,))),)
        things = tuple(Term(r.kind, (r.key,)) for r in context.mentioned if r not in self.grammar.pack.about
                       and not self.grammar.is_person(r.kind))[:1]
        if things and not (context.query and isinstance(context.query.selection, Together)):
            found["it"] = found["this"] = things  # of a story, nothing is meant above the rest
        if isinstance(context.query, Query) and isinstance(context.query.selection, Together):
            found["they"] = found["those"] = tuple(
                Term(part.kind, args=(Arg(part, 0, 0, "", ()),)) for part in context.query.selection.parts
                if isinstance(part, Selection) and select(self.store, part))
            if len(context.records) == 1:  # "(what did the Post do?) When was that?"
                found["it"] = found["this"] = self._sets(
                    Selection(context.kind, frozenset({certain(context.records)})))[:1]
                found["one"] = self._nouns(Selection(context.kind, self._called_so(context.records[0])))
        if isinstance(context.query, Query) and isinstance(context.query.selection, Selection):
            told = self._told(context)
            several = told if len(context.records) > 1 else told[1:] or told
            two = self.two(context)
            couple = told[:1] if self._is_of_couple(context) else ()
            # "(what does Peru sell? and Poland?) Which of them are food?": of what was listed last
            listed = told[:1] if self._lists(context.query, context.records) else ()
            # "(which trip was the dearest?) Where did they go?": on that one
            event = self.grammar.is_event(context.kind) and len(self.grammar.pack.about) < TWO
            alone = told[:1] if event and len(context.records) == 1 else ()
            found["they"] = (*couple, *listed, *self._organised(context), *two, *alone, *several,
                             *self._people_told(context))
            # "(which of the vans is the newest?) How many of those …": not of that one
            these = several[:1] if context.query.selection.extremes else told[:1]
            found["those"] = (*these, *two, *(one for one in told if one not in these))
            among, _ = picked_from(self.grammar, context.query.selection)
            of_them = several if among == context.query.selection else self._sets(among)[1:]
            at_any_time = Selection(among.kind, timeless(among.demands))
            ever = () if at_any_time == among else self._sets(at_any_time)[:1]
            others = (*self._called(context), *self._nouns(context.query.selection), several[-1])
            anew = {*self._language["than"], *self._language["as_another"],  # "did Peru open one too?"
                    *self._language["another"]}  # "has she got another one?"
            told_of = () if anew & {*_words(text)} else (*of_them[:-1], *ever)
            found["one"] = self._noun_told(context) or (*told_of, *others)
            within = self._within(context.query.selection)
            found["this"] = (*told, *things, *within)
            # "(how many missions has the Gannet flown? two: …) Is it still in service?": it is no two of them
            there = not {*self._language["pronouns"]["there"]}.isdisjoint(re.findall(r"\w+", fold(text)))
            whose = self._whose(context.query.selection) if len(context.records) > 1 and not there else ()
            # "(where is the statue?) Where was it before that?": not any that was made before
            named = not self.grammar.is_event(context.kind)
            found["it"] = whose or tuple(
                one for one in (*told, *things, *within) if not (named and one.bare))
            acting = self._acting(context) if self._acts(text, context.kind, "it") else ()
            if acting:
                found["it"], *rest = ((Term(ref.kind, (ref.key,)),) for ref in acting)
                found.update(zip(("there",), rest, strict=False))
            elif self._acts(text, context.kind, "they") and (one := self._acting_alone(context)):
                found["they"] = (Term(one.kind, (one.key,)),)
        elif isinstance(context.query, Query) and len(context.records) == 1 \
                and not isinstance(context.query.selection, Together):
            # "(how long has it been there?) What was there before it?"
            told = self._sets(Selection(context.kind, frozenset({certain(context.records)})))[:1]
            found["it"] = found["this"] = (*told, *things)
        if context.others and things and things[0].kind == context.kind:
            # "(is the beech evergreen? and the magnolia?) Who brought that one back?"
            found["it"] = found["this"] = found["one"] = things
        compared = context.query.selection if isinstance(context.query, Query) else None
        if isinstance(compared, Difference) and isinstance(compared.first, Selection):
            found["one"] = self._nouns(compared.first)  # "(how much older is the embassy?) Is Peru's one …?"
        if self._language.calls_one(_words(text)):
            found["one"] = self._borne(context.query)
        return found

    def _is_asked_of_that(self, text: str) -> bool:
        """Whether a text asks whether whoever was told of last is somebody's kin: "was that his son?"."""
        words, language = _words(text), self._language
        kin = {*language["offspring"], *language["sons"], *language["parents"]}
        return words[:1] != [] and words[0] in language["auxiliaries"]["be"] and words[-1] in kin \
            and words[1:-2] != [] and words[1] in language.all_of("pronouns", "this", "it") \
            and any(e.form == "possessive" for e in find(self.grammar.lexicon, words[-2]))

    def _picked_place(self, context: Context) -> Ref | None:
        """The one place that was asked for: "(which room is the largest?) Which courses are held there?"."""
        asks = context.query.asks if isinstance(context.query, Query) else ()
        record = self.store.record(context.records[0]) if len(context.records) == 1 else None
        if not record or not record.key or not asks or asks[0].what != "list":
            return None
        return Ref(record.kind, record.key)

    def _acts(self, text: str, kind: str, pronoun: str) -> bool:
        """Whether a text asks for that to which "it", or "they", did such as was told of: "what does it
        import?", "what food do they sell?", but "when did it close?"."""
        words, language = re.findall(r"[^\s,;:?!.]+", fold(text)), self._language
        sides = (language["auxiliaries"]["do"], language["pronouns"][pronoun])
        found = [find(self.grammar.lexicon, word) for word in words]

        def asks(at: int) -> bool:
            before = {e.category for e in found[at - 1]} if at > 1 else set()
            noun = "unit" not in before and not before.isdisjoint({"thing", "field"})
            return at > 0 and words[at - 1 - noun] in language["ask"]["what"]
        return any(
            all(word in said for word, said in zip(words[at:], sides, strict=False)) and any(
                e.category == "thing" and e.meaning.kind == kind for e in found[at + len(sides)]) and asks(at)
            and language.stem(words[at + len(sides)]) not in language.stems("turning")
            for at in range(len(words) - len(sides)))

    def _acting(self, context: Context) -> tuple[Ref, ...]:
        """The two like things that a conversation named last, in its order; else the one of those that all is
        about that it named first."""
        pair, about = context.pair, self.grammar.pack.about
        return pair if pair and {*pair} <= {*context.mentioned} else tuple(
            ref for ref in context.mentioned[:1] if ref in about)

    def _other_side(self, context: Context) -> Ref | None:
        """Of the two that all is about, the one that wasn't told of last."""
        about, spoken_of = self.grammar.pack.about, context.mentioned[:1]
        by_people = self.grammar.has_people(context.kind)
        return next((ref for ref in about if ref not in spoken_of), None) \
            if len(about) == TWO and {*spoken_of} < {*about} and spoken_of and not by_people else None

    def _acting_alone(self, context: Context) -> Ref | None:
        """The one of those that all is about that the turn before named first, if it did so of that one
        alone, and not of both: "(does Peru sell tractors? no: …) What do they sell?"."""
        acting, selection = self._acting(context), context.query and context.query.selection
        fields = self.store.kinds[context.kind].fields
        alone = [named_in(d.operand) for d in selection.demands
                 if isinstance(d, Condition) and not d.negated and len(d.path) == 1
                 and d.path[0] in fields and not fields[d.path[0]].type.many] \
            if isinstance(selection, Selection) else []
        return acting[0] if acting and (acting[0],) in map(tuple, alone) else None

    def _lists(self, query: Query, records: Iterable[int]) -> bool:
        """Whether a list that a field holds was asked for, and told."""
        selection, ask = query.selection, query.asks[0]
        fields = self.store.kinds[selection.kind].fields if isinstance(selection, Selection) \
            and selection.kind in self.store.kinds else {}
        return ask.what == "values" and len(ask.path) == 1 and ask.path[0] in fields \
            and fields[ask.path[0]].type.many \
            and any(len(self.store.step(number, ask.path[0])) > 1 for number in records)

    def _date_told(self, context: Context) -> Date | None:
        """The date of the one event that was told of last, if that is all it has."""
        record = self.store.record(context.records[0]) if len(context.records) == 1 else None
        dates = [value for values in record.values.values() for value in values
                 if isinstance(value, Date)] if record and record.key is None else []
        return dates[0] if len(dates) == 1 else None

    def _between(self, context: Context) -> Date | None:
        """The years between the two that were told of last; None if that isn't two, or there are none."""
        earlier = context.earlier
        before = tuple(select(self.store, earlier._replace(path=()))) if earlier else ()
        two = context.group if len(context.group) == TWO else (*before, *context.records)
        dates = [link.path[0] for link in self.grammar.links(context.kind, "date")] \
            if context.kind in self.grammar.pack.kinds else []
        told = sorted(date.first[0] for number in two for date in self.store.step(number, dates[0])
                      if isinstance(date, Date)) if len(two) == TWO and dates else []
        if len(told) != TWO or told[1] - told[0] < TWO:
            return None
        return span(year(told[0] + 1), year(told[1] - 1))

    def _places_of(self, records: Iterable[int]) -> set[object]:
        """Where it was that records tell of: what stands in their fields that say of themselves that they
        tell where."""
        kinds = self.grammar.pack.kinds
        return {value for record in map(self.store.record, records) for name, values in record.values.items()
                if name in kinds[record.kind].fields and "where" in kinds[record.kind].fields[name].asks
                for value in values}

    def _within(self, selection: Selection) -> tuple[Term, ...]:
        """The one by its place that something was told of: "(which peaks are on the largest island?) Which
        villages are on it?"."""
        operands = (d.operand for d in in_order(selection.demands) if isinstance(d, Condition) and d.path)
        picked = (self._picked_or_self(one) for one in operands if isinstance(one, Selection))
        return tuple(Term(one.kind, args=(Arg(one, 0, 0, "", ()),)) for one in picked if one)

    def _whose(self, selection: Selection) -> tuple[Term, ...]:
        """The one thing of which several others were told, as it was named or picked."""
        named = [named_in(d.operand) for d in in_order(selection.demands)
                 if isinstance(d, Condition) and d.path and d.operator == "in" and not d.negated]
        refs = [ref for those in named if len(those) == 1 for ref in those if isinstance(ref, Ref)
                and not self.grammar.is_person(ref.kind) and ref not in self.grammar.pack.about
                and not self.grammar.is_title(ref.kind) and self.grammar.names.get(ref, "").istitle()]
        return (*(self._sets(Selection(ref.kind, frozenset({certain((ref,))})))[0] for ref in refs[:1]),
                *self._within(selection))

    def _picked_or_self(self, selection: Selection) -> Selection | None:
        """A selection, or the only one that it is, if that is picked by its place."""
        inner = [d.operand for d in selection.demands if isinstance(d, Condition) and not d.path
                 and isinstance(d.operand, Selection)]
        if selection.extremes:
            return selection._replace(path=())
        return self._picked_or_self(inner[0]) if len(inner) == len(selection.demands) == 1 else None

    def _organised(self, context: Context) -> tuple[Term, ...]:
        """The last one spoken of that acts as one, if it is no person: a firm, a club."""
        kinds, given = self.grammar.pack.kinds, self._given(context)
        like = [r for r in context.mentioned if ("who" in kinds[r.kind].asks or r == given)
                and not self.grammar.is_title(r.kind) and not kinds[r.kind].is_person
                and r not in self.grammar.pack.about]
        return tuple(Term(r.kind, (r.key,)) for r in like[:1])

    def _given(self, context: Context) -> Ref | None:
        """The one thing that the last answer named, if that may do something: "(who won the election?) …"."""
        query, kinds = context.query, self.grammar.pack.kinds
        if query is None or not isinstance(query.selection, Selection) or query.asks[0].what != "values" \
                or query.selection.kind not in kinds or len(context.records) != 1:
            return None
        told = self.grammar.type_along(query.selection.kind, query.asks[0].path)
        return next((ref for ref in context.mentioned[:1]
                     if ref.kind == told and not self.grammar.is_where(ref.kind)
                     and kinds[ref.kind].asks and not self.grammar.is_event(ref.kind)), None)

    def _people_told(self, context: Context) -> tuple[Term, ...]:
        """The people that the last answer named: "(who were her pupils?) Which of them died first?"."""
        kinds = {ref.kind for ref in context.several}
        return tuple(Term(kind, tuple(ref.key for ref in context.several)) for kind in kinds
                     if len(kinds) == 1 and self.grammar.is_person(kind))

    def _told(self, context: Context) -> tuple[Term, ...]:
        """What was told in the turn before, the set it was told of, and all of its kind."""
        assert context.query is not None and isinstance(context.query.selection, Selection)
        told = context.query.selection
        if any(ask.unit == EVERY for ask in context.query.asks):
            told = told._replace(after=frozenset())  # "(were they presidents? no: …) Were they ministers?"
        if context.records and told.kind == context.kind and (
                not (found := select(self.store, told._replace(path=())))
                or (context.unmet and {*context.records}.isdisjoint(found))):
            told = Selection(told.kind, frozenset({certain(context.records)}))  # "No: …"
        itself = frozenset(d for d in told.demands
                           if isinstance(d, Condition) and not d.path and not d.negated)
        if itself and told.kind != context.kind and not select(self.store, told._replace(path=())):
            told = Selection(told.kind, itself)  # "(is it still in service? I don't know.) How tall is it?"
        return self._sets(told)

    def _sets(self, selection: Selection) -> tuple[Term, ...]:
        """What a selection picks, the set that it is picked from, and all of its kind."""
        selection = selection._replace(path=())
        wider = selection._replace(extremes=(), after=frozenset())
        sets = dict.fromkeys((selection, wider))
        terms = [Term(s.kind, args=(Arg(s, 0, 0, "", ()),)) for s in sets]
        return (*terms, Term(selection.kind))

    def two(self, context: Context) -> tuple[Term, ...]:
        """What was told of in the last two turns, as a pronoun means it; empty if that isn't two."""
        both = either(context)
        return (Term(both.kind, args=(Arg(both, 0, 0, "", ()),)),) if both else ()

    def _nouns(self, selection: Selection) -> tuple[Term, ...]:
        """What "one" repeats of the turn before: the kind, and what common nouns said of it ("embassy"); then
        what was said of it so in the turns that this one went on from."""
        said = common(self.store, selection)
        noun = Term(selection.kind, args=(Arg(Selection(selection.kind, said), 0, 0, "", ()),))
        before = next((d.operand for d in said if d.path == () and isinstance(d.operand, Selection)
                       and d.operand.kind == selection.kind), None)
        return (noun, *self._nouns(before)) if before else (noun,)

    def _called(self, context: Context) -> tuple[Term, ...]:
        """What "one" repeats where the turn before only pointed at the one thing that was told of: "(did Peru
        open its embassy there? where is it?) And the Polish one?"."""
        selection = context.query.selection if context.query else None
        if not isinstance(selection, Selection) or len(context.records) != 1:
            return ()
        pointed = [d for d in timeless(selection.demands) if isinstance(d, Condition)]
        if not pointed or any(d.path or d.negated for d in pointed):
            return ()
        called = self._called_so(context.records[0])
        return self._nouns(Selection(context.kind, called))[:1] if called else ()

    def _called_so(self, number: int) -> frozenset[Demand]:
        """What common nouns say of a record: "(what happened in 1921?) When did Peru open one?", such a
        consulate."""
        record, fields = self.store.record(number), self.store.kinds[self.store.record(number).kind].fields
        told = (Condition((name,), "in", Selection(values[0].kind, frozenset({certain(values)})))
                for name, values in record.values.items()
                if len(values) == 1 and isinstance(values[0], Ref) and not fields[name].type.many)
        return frozenset(d for d in told if not proper(self.store, d))

    def _borne(self, query: Query | None) -> tuple[Term, ...]:
        """What "one" repeats where it says what somebody was: "(was he prime minister?) Who was one?"."""
        selection = query.selection if query else None
        if not isinstance(selection, Selection) or not (borne := titles(self.grammar, selection)):
            return ()
        return (Term(selection.kind, args=(Arg(Selection(selection.kind, frozenset(borne)), 0, 0, "", ()),)),)

    def _noun_told(self, context: Context) -> tuple[Term, ...]:
        """What "one" means where a common noun was told last: "(what did the consulate become? an embassy.)
        Did Peru open one too?"."""
        query = context.query
        if query is None or query.asks[0].what != "values" or len(query.asks[0].path) != 1:
            return ()
        name, = query.asks[0].path
        records = map(self.store.record, context.records)
        told = {value for record in records for value in record.values.get(name, ())}
        noun, = told if len(told) == 1 else (None,)
        if not isinstance(noun, Ref):
            return ()
        so = Condition((name,), "in", Selection(noun.kind, frozenset({certain((noun,))})))
        assert isinstance(query.selection, Selection)
        others = {ref.kind for demand in query.selection.demands if isinstance(demand, Condition)
                  for ref in named_in(demand.operand) if isinstance(ref, Ref)}
        return () if proper(self.store, so) or noun.kind in others \
            else self._nouns(Selection(context.kind, frozenset({so})))

    def _is_of_couple(self, context: Context) -> bool:
        """Whether just one thing was told of, that two people did with each other, or several together:
        "(whom did she marry?) And where did they marry?"."""
        if len(context.records) == 1 and len(context.several) > 1 \
                and all(self.grammar.is_person(ref.kind) for ref in context.several):
            return True
        record = self.store.record(context.records[0]) if len(context.records) == 1 else None
        return record is not None and any(
            field.name in record.values and self.grammar.is_person(field.type.kind or "")
            and self.grammar.partner(record.kind, field.name) in record.values
            for field in self.store.kinds[record.kind].fields.values())

    def _is_called(self, ref: Ref, pronoun: str) -> bool:
        """Whether "he" or "she" may stand for somebody: a person, an animal."""
        number = self.store.number(ref)
        known = self.store.record(number).first(PRONOUN) if number is not None else None
        return known == pronoun or (known is None and self.grammar.is_alive(ref.kind))


def _words(text: str) -> list[str]:
    """The words of a text, folded, without the mark at its end."""
    return fold(text).rstrip("?!. ").split()


def _named_in_title(grammar: Grammar) -> tuple[Ref, ...]:
    """The one person that a pack's title names, who is meant where nobody was spoken of: "she", of "the life
    and works of Marie Curie"."""
    pack = grammar.pack
    named = [Ref(record.kind, record.key) for record in pack.records
             if record.key and record.name and grammar.is_person(record.kind)
             and f" {fold(record.name)} " in f" {fold(pack.title)} "]
    return tuple(named) if len(named) == 1 else ()
