"""Links what is said of a time to the dates of a kind: when, before what, while what was so.

Takes an argument that tells a time, the `Term` that it is said of and the cues of the question's words; gives
the demands that it makes, with what each costs.

For example, "(which agreements were signed) after Tusk came" demands a date behind that of his visit.
"""
import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bot.cues import Context
from bot.dates import span
from bot.joins.durations import NEXT_TO
from bot.lexicon import Entry, find
from bot.linked import Linked, Option
from bot.model import Date, Ref
from bot.pieces import Arg, Grammar, Term, place, unbagged
from bot.query import (
    BEGINS,
    ENDS,
    OF_LIMITS,
    UNENDED,
    Condition,
    Constant,
    Demand,
    Either,
    Limit,
    Operand,
    Own,
    Path,
    Selection,
    Shift,
    in_order,
    named_in,
)

if TYPE_CHECKING:
    from bot.linking import Linker


SECOND_DATE = 1.0    # a date that isn't the kind's first
ELLIPSIS = 0.6
IN_PLACE = 0.3       # a name in the place of another one
SEXES = ("he", "she")  # whom a pronoun stands for
TIMES = ("before", "after", "since", "until", "during", "overlaps", "spans", "between")
OPENING = frozenset({"before", "after", "since", "until", "when"})  # what prepositions of time say


def entry_said(grammar: Grammar, context: Context, kind: str) -> Path | None:
    """The date since when somebody has been one of a kind of people, if the noun for them stands in a
    question, and not only a name: "(when did she become) a member"; or the one for all that joined."""
    entry = grammar.entry_of(kind)
    said = entry is not None and any(
        e.category == "thing" and e.meaning.kind == kind and (
            (e.form == "class" and grammar.joined_as(kind, e.meaning.keys)) if e.meaning.keys
            else e.form == "noun")
        for word in context.words for e in find(grammar.lexicon, word))
    return entry if said else None


def date_shown(grammar: Grammar, context: Context, kind: str) -> Path | None:
    """The date that the examples with the only verb of a question ("returned", "came home") tell or ask
    for."""
    deeds, timed = list(_deeds(grammar, context, kind)), grammar.lexicon.timed
    places = sorted({at for at, _ in deeds})
    if not places or places[-1] - places[0] >= len(places):
        return None
    shown = [dates for _, e in deeds if (dates := timed.get((kind, e.meaning.lemma)))]
    return (next(iter(shown[0])),) if shown and len(shown[0]) == 1 \
        and all(dates == shown[0] for dates in shown) else None


def serves(grammar: Grammar, context: Context, kind: str) -> bool:
    """Whether it is told that somebody did what people of a kind do as long as they are that: the examples
    with that word tell and ask no times ("sat on the council")."""
    timed = grammar.lexicon.timed
    return any((kind, e.meaning.lemma) not in timed for _, e in _deeds(grammar, context, kind))


def tells_deed(grammar: Grammar, context: Context, kind: str) -> bool:
    """Whether a word of an example tells what things of a kind did."""
    return any(True for _ in _deeds(grammar, context, kind))


def _deeds(grammar: Grammar, context: Context, kind: str) -> Iterator[tuple[int, Entry]]:
    """The words of examples that tell what things of a kind did, each with its place."""
    lexicon = grammar.lexicon
    for at, lemma in context.anchors.get(kind, ()):
        word = context.words[at]
        if kind in lexicon.declared.get(lexicon.language.stem(word), ()):
            continue  # a noun for them
        phrasal = " ".join(context.words[at:at + 2]) in lexicon.language["phrasal"]
        yield from ((at, e) for e in find(lexicon, lemma if phrasal else word)
                    if e.category == "thing" and e.form == "verb" and e.meaning.kind == kind)


class Timing:
    """Finds the demands that what is said of times makes."""

    def __init__(self, grammar: Grammar, context: Context, linker: "Linker") -> None:
        self.grammar = grammar
        self.context = context
        self.linker = linker
        self.pack = grammar.pack

    def dates(
        self, kind: str, arg: Arg, main: Term
    ) -> Iterator[Option]:
        if self._is_cut_short(arg, main) or self._is_same_day(arg):
            return
        if self.grammar.span_of(kind) is None and self._is_next_in_post(arg):
            return  # "who succeeded him as president?": not who visited after he did
        fields = [link.path for link in self.grammar.links(kind, "date")]
        if arg.path in fields:
            fields = [arg.path]
        told = self.linker.ordering.told_date(kind, main, self.beside_clauses(main))
        if told is None and self.grammar.is_person(kind) and (
                tells_deed(self.grammar, self.context, kind)
                or (arg.operator in NEXT_TO and isinstance(arg.operand, Term))):
            # "who worked here in 1970?", "who was the host before him?": not who was born then
            told = self.grammar.span_of(kind)
            if told is None and arg.operator in NEXT_TO and isinstance(arg.operand, Term):
                return  # of whom it is only told when they were born, or joined
            if told is None and self._is_membership(kind) and isinstance(arg.operand, Constant) \
                    and arg.operator != "after":  # who had joined before may have been there then
                told = self.grammar.entry_of(kind)
                fields = [path for path in fields if path == told]
        if told is None and not self.grammar.is_event(kind) and len(main.path) == 1 \
                and self.grammar.is_person(self.grammar.step_type(kind, main.path[0])):
            return  # "who has been landlord since 2015?" isn't about when the inn was opened
        if told is None and self.grammar.is_person(kind) and (
                isinstance(arg.operand, Constant) or arg.operator == "overlaps"):
            language = self.grammar.lexicon.language
            lives = {*language["births"], *language["deaths"]}
            if any(path[-1].replace("_", " ") in lives for path in fields):
                # "a climber in 1995" wasn't born then, nor did she die or join; who was librarian?
                fields = [path for path in fields
                          if (main.asks or arg.path) and self.grammar.is_lasting(kind, path)]
        fields.sort(key=lambda path: path != told)  # "(did it) close in 1967?"
        for position, path in enumerate(fields):
            for price, found in self.date_operands(arg.operand, main._replace(kind=kind), arg):
                operand = found
                plain = isinstance(arg.operand, Term) and not arg.operand.path \
                    and not self.linker.ordering.is_classed(kind, arg.operand) \
                    and not self.context.limits(self._clause(arg))
                if plain and isinstance(found, Selection) and self._is_retold(kind, arg, found):
                    yield price, path, tuple(in_order(found.demands)), None, False
                    break
                if isinstance(found, Selection) and found.kind == kind and any(
                        extreme.lasting for extreme in found.extremes) and not {
                        *self.grammar.lexicon.language["time"]["as"]}.isdisjoint(
                            self.context.words[max(0, arg.start - 1):arg.start + 1]):
                    continue  # "who stayed as mayor the longest?": not while somebody was mayor
                if isinstance(found, Selection) and self._is_of_same_thing(kind, arg, found):
                    continue  # "which mills were restored after a fire?": after one of their own
                if plain and isinstance(found, Selection) and found.kind == kind and len(found.path) == 1:
                    operand = found._replace(path=path)  # "withdrawn after the Pike": after it was
                if arg.operator == "between" and isinstance(operand, Constant) \
                        and self.grammar.is_lasting(kind, path):
                    whole = span(*(date for date in operand.values if isinstance(date, Date)))
                    limited = self._of_limit(main, "during")
                    demands: tuple[Demand, ...] = (Condition(
                        path, "spans" if limited == "during" else limited, Constant((whole,)), arg.negated),)
                elif arg.operator == "between" and isinstance(operand, Constant):
                    first, last = operand.values
                    ended = self._end_told(kind, main)
                    if ended and path != ended and not self.grammar.is_event(kind) \
                            and self.context.was_of_state(kind):
                        # what was there then had begun by the end of that time, and wasn't over before it
                        demands = (Condition(path, "until", Constant((last,)), arg.negated),
                                   Condition(ended, "before", Constant((first,)), not arg.negated))
                        yield price + SECOND_DATE * position, path, demands, None, False
                        continue
                    demands = (Condition(path, "since", Constant((first,)), arg.negated),
                               Condition(path, "until", Constant((last,)), arg.negated))
                else:
                    operator = "during" if arg.operator == "in" else arg.operator
                    operand = self._limited(arg, operand)
                    begun = operator == "since" and path in (
                        self.grammar.beginning(kind), self.grammar.entry_of(kind)) and (
                        self.context.is_perfect or self.is_serving())
                    if begun:
                        operator = "during"  # "who has been a member since 2011?": from then on
                    several = isinstance(operand, Constant) and len(operand.values) > 1  # "in 1947 to 1950"
                    if self.grammar.is_lasting(kind, path):
                        operator = self._of_limit(main, operator)
                        if isinstance(operand, Constant) and (operator == "before" or (
                                operator == "until" and "have" in self.context.auxiliaries
                                and self._is_by_then(arg))):
                            # who was in office in 1949 was so before 1950, and had been so by then
                            operator = f"{BEGINS} {operator}"
                    if isinstance(operand, Selection) and operand.kind == kind and operand.demands and (
                            operator == f"{BEGINS} during" or any(
                                isinstance(d, Condition) and d.operator.startswith((BEGINS, ENDS))
                                for d in operand.demands)):
                        continue  # "who took over as mayor in 2012?": not while that one was
                    of_other = isinstance(operand, Selection) and operand.kind != kind
                    person = self.grammar.is_person(kind)
                    succeeding = (person or isinstance(operand, Selection)) \
                        and self._is_behind(arg, "succession")
                    if of_other and succeeding:
                        continue  # "how many people succeeded Kell?": not how many died later
                    if person and (of_other or not self.grammar.is_lasting(kind, path)) \
                            and (succeeding or self._is_behind(arg, "following")):
                        continue  # "the person who followed Kell": not who was born later
                    if isinstance(operand, Selection) and operand.kind == kind and succeeding \
                            and not (person or self.grammar.is_event(kind)) and any(
                                isinstance(d, Condition) and not d.path for d in operand.demands):
                        continue  # "which lift succeeded the Swift?": what came later needn't have
                    if several and operator.endswith(" during") and not self._is_linked(arg):
                        operand = self._whole(operand)
                    if not isinstance(operand, Constant) and (operator == "during" or (
                            operator == "until" and self._is_already(arg)
                            and self.grammar.is_lasting(kind, path))):
                        operator = "overlaps"  # "was she director already when he came?"
                    demands = (Condition(path, operator, operand, arg.negated),)
                    demands += self._but_itself(kind, arg, found)
                    demands += self._in_same_post(kind, arg, found)
                    if operator == "overlaps" and (state := self._while_it_was(arg, operand)):
                        demands = (self._during_state(path, *state),)
                    if operator == "since" and self._since_then(kind, path, main):
                        demands = (*demands, Condition(path, "overlaps", operand, arg.negated))
                    ended = self._end_told(kind, main)
                    if isinstance(operand, Constant) and self.context.had and self._is_only_of_now(kind):
                        return  # "was the engine in service in 1950?": that it is now is told
                    if operator in ("during", "overlaps") and path == self.grammar.entry_of(kind) \
                            and self._is_membership(kind):
                        # "who was a member in 1990?": who had joined by then, and not left
                        demands = (Condition(path, "during" if begun else "until", operand, arg.negated),)
                        if ended and begun:
                            demands += (Condition(ended, "exists", Constant(()), not arg.negated),)
                        else:
                            over = filter(None, (ended, self.grammar.end_of_life(kind)))
                            demands += tuple(
                                Condition(end, "before", operand, not arg.negated) for end in over)
                    elif ended and path != ended and (
                            self.context.was_of_state(kind) or self._goes_on(path)) and (
                            operator == "during" or (operator == "overlaps" and self._had_then(arg))):
                        # "did Peru have an embassy in 1975?": it was opened by then, and not closed yet
                        demands = (Condition(path, "until", operand, arg.negated),
                                   Condition(ended, "before", operand, not arg.negated))
                    if operator == "after" and ended and path != ended and self.context.was_of_state(kind):
                        # "did Peru have an embassy after 1975?": it wasn't closed by then
                        demands = (Condition(ended, "until", operand, not arg.negated),)
                    if operator == "since" and ended and self.context.is_of_state(kind):
                        # "has Peru had an embassy since 1921?": it was opened then, and is open
                        demands = (Condition(path, "during", operand, arg.negated),
                                   Condition(ended, "exists", Constant(()), not arg.negated))
                yield price + SECOND_DATE * position, path, demands, None, False

    def _is_of_same_thing(self, kind: str, arg: Arg, found: Selection) -> bool:
        """Whether something is said to have happened before or after what befell the same thing, of which no
        more is told: no query compares these one by one."""
        definite = self.grammar.lexicon.language["definite"]
        bare = self.context.words[arg.start + 1:arg.start + 2] not in [(the,) for the in definite] \
            and self.grammar.is_event(found.kind) and found.kind != kind \
            and not found.extremes and not named_in(found) and all(
                isinstance(d, Condition) and isinstance(d.operand, Constant) for d in found.demands)
        about = {ref.kind for ref in self.pack.about}
        return bare and any(one not in about and not self.grammar.is_person(one) and one != kind
                            and self.grammar.links(kind, one) and self.grammar.links(found.kind, one)
                            for one in {f.type.kind for f in self.grammar.fields(found.kind) if f.type.kind})


    def _end_told(self, kind: str, main: Term) -> Path | None:
        """The date at which what is said to be so was over; None where it would have taken its course, and
        that is told of none of those that are meant: a fire, of strikes and fires, isn't still going on for
        having no end."""
        ended = self.grammar.end_of(kind) or self._end_of_state(kind)
        begun, over = self.grammar.life_of(kind)
        if not ended and begun and not self.grammar.is_event(kind) and (
                self.context.was_of_state(kind) or self._goes_on(begun)):
            return over
        sorts = [(arg.path[0], set(arg.operand.values)) for arg in main.args
                 if arg.path and isinstance(arg.operand, Constant)
                 and arg.operator == "in" and not arg.negated]
        if not ended or not sorts or ended[0] not in self.grammar.lexicon.language["courses_end"]:
            return ended
        ends = any(record.values.get(ended[0]) for record in self.pack.records if record.kind == kind
                             and not any(sort.isdisjoint(record.values.get(name, ()))
                                         for name, sort in sorts))
        return ended if ends else None

    def _goes_on(self, begun: Path | None) -> bool:
        """Whether a date tells since when something is so, and no verb that it began or was over: "who
        supplied honey in 1950?"."""
        ongoing = self.grammar.lexicon.language["ongoing"]
        return begun is not None and begun[-1].replace("_", " ") in ongoing \
            and not (self.context.begun or self.context.over)

    def _had_then(self, arg: Arg) -> bool:
        """Whether it is asked beside a clause of time what somebody had, or what there was."""
        clause = self._clause(arg)
        words = [word for at, word in enumerate(self.context.words) if at not in clause]
        had = self.grammar.lexicon.language["past_do"]
        return any(helped in words and not set(verbs).isdisjoint(words[words.index(helped):])
                   for helped, verbs in had.items())

    def _is_already(self, arg: Arg) -> bool:
        """Whether it is asked before a time what was so already by then."""
        by_then = self.grammar.lexicon.language["by_then"]
        return not set(self.context.words[:arg.start]).isdisjoint(by_then)

    def _of_each_one(self, operand: Term, main: Term, arg: Arg) -> Iterator[tuple[float, Operand]]:
        """A time that is told by what everyone who is asked for did: "who died while she was mayor?"."""
        people = [kind for kind in self.pack.kinds if self.grammar.is_person(kind)]
        ways: list[tuple[str, Path]] = [(main.kind, ())] if main.kind in people else [
            (kind, link.path) for kind in people for link in self.grammar.links(main.kind, kind)
            if len(link.path) == 1]
        if len(ways) != 1:
            return
        (person, way), told = ways[0], operand
        if operand.kind != person:
            told = operand.saying(Arg(Term(person), arg.start + 1, arg.start + 2, "name"))
        for linked in self.linker.link(told)[:1]:
            time = self.dated(linked, operand, arg)
            if not isinstance(time, Selection) or len(time.path) != 1:
                return
            fields = [()] if time.kind == person else [
                field for field in linked.filled
                if len(field) == 1 and self.grammar.step_type(time.kind, field[0]) == person]
            women = self.context.words[arg.start + 1] in self.grammar.lexicon.language["pronouns"]["she"]
            for field in fields:
                back = tuple(f"^{time.kind}.{name}" for name in field)
                theirs = {Condition(field, "in", Constant(self.grammar.called("she")))} if women else set()
                yield linked.cost, Own((*way, *back), time._replace(demands=time.demands | theirs))

    def _limited(self, arg: Arg, operand: Operand) -> Operand:
        """What a clause of time tells of, or when it began or was over: "after she became director", "before
        she left"."""
        told = operand.of if isinstance(operand, Own) else operand
        if not isinstance(told, Selection) or not self.grammar.is_lasting(told.kind, told.path):
            return operand
        limit = self.context.limit(self._clause(arg))
        if limit == ENDS and arg.operator == "after":
            return operand  # whoever follows may begin in the year in which that was over
        return Limit(operand, limit == ENDS) if limit else operand

    def _of_limit(self, main: Term, operator: str) -> str:
        """How a time is compared with what lasted, or with when it began or was over: "who became director
        in 1947?", "who retired after 1950?"."""
        limit = self.context.limit(self.beside_clauses(main))
        operator = "during" if operator == "overlaps" and limit else operator
        return f"{limit} {operator}" if operator in OF_LIMITS.get(limit, ()) else operator

    def _is_same_day(self, arg: Arg) -> bool:
        """Whether a time is "the same day as" another, which years can't tell."""
        language, said = self.grammar.lexicon.language, self.context.words[max(arg.start - 3, 0):arg.end]
        exact = (word for unit in ("day", "date", "month") for word in language["units"][unit])
        return isinstance(arg.operand, Term) and not set(language["same"]).isdisjoint(said) \
            and not set(exact).isdisjoint(said)

    def _but_itself(self, kind: str, arg: Arg, found: Operand) -> tuple[Demand, ...]:
        """That what was "in the same year as" something isn't that itself, nor what was "since" it."""
        if arg.operator == "since" and isinstance(found, Selection) and found.kind == kind and found.demands:
            return (Condition((), "in", found._replace(path=()), True),)
        told = found.date if isinstance(found, Shift) else None
        same = self.grammar.lexicon.language["same"]
        if not isinstance(told, Selection) or told.kind != kind \
                or set(same).isdisjoint(self.context.words[arg.start:arg.end]):
            return ()
        return (Condition((), "in", told._replace(path=()), True),)

    def _in_same_post(self, kind: str, arg: Arg, found: Operand) -> tuple[Demand, ...]:
        """That who "took over from her as chair" did so in what she was."""
        if not isinstance(found, Selection) or found.kind != kind or not self._is_behind(arg, "succession"):
            return ()
        return tuple(d for d in in_order(found.demands) if isinstance(d, Condition) and len(d.path) == 1
                     and not d.negated and self.grammar.step_type(kind, d.path[0]) == "text")

    def _whole(self, operand: Operand) -> Operand:
        """The time from the first date of several to the last."""
        dates = [d for d in operand.values if isinstance(d, Date)] if isinstance(operand, Constant) else []
        return Constant((span(dates[0], dates[-1]),)) if dates else operand

    def _is_linked(self, arg: Arg) -> bool:
        """Whether an "or" or an "and" stands in an argument: no time from the one to the other."""
        language = self.grammar.lexicon.language
        return not {*language["or"], *language["and"]}.isdisjoint(self.context.words[arg.start:arg.end])

    def beside_clauses(self, main: Term) -> set[int]:
        """Where no clause of time stands that is said of a term; nowhere, if no verb there limits a time."""
        if not (self.context.begun or self.context.over):
            return set()
        clauses = (self._clause(arg) for arg in main.args if arg.operator in TIMES and isinstance(
            arg.operand.date if isinstance(arg.operand, Shift) else arg.operand, Term))
        return set(range(len(self.context.words))).difference(*clauses)

    def limited(self, operand: Operand) -> Operand:
        """When what is compared by its date began or was over, as the verbs of the question say: "how old was
        she when she retired?"."""
        limit = self.context.limit()
        lasting = isinstance(operand, Selection) and self.grammar.is_lasting(operand.kind, operand.path)
        return Limit(operand, limit == ENDS) if lasting and limit else operand

    def told_as_over(self, kind: str, term: Term) -> Path | None:
        """The date that tells how long things of a kind lasted, if a verb says of some that it is over."""
        span = self.grammar.span_of(kind) if self.context.over and kind in self.pack.kinds else None
        called = any(e.category == "field" and e.meaning[0] == kind  # "where does the course finish?"
                     for at in self.context.over for e in find(self.grammar.lexicon, self.context.words[at]))
        return span if span and not self.context.denied and not called \
            and self.context.limit(self.beside_clauses(term)) == ENDS else None

    def _clause(self, arg: Arg) -> range:
        """Where a clause of time stands, up to the next time or question word."""
        asked = {at for _, at in self.context.asked}
        behind = range(arg.end, len(self.context.words))
        return range(arg.start, next(
            (at for at in behind if at in asked or not OPENING.isdisjoint(self.context.prepositions[at])),
            len(self.context.words)))

    def _end_of_state(self, kind: str) -> Path | None:
        """The date at which what is said to be so was over: "was the station open in 1950?"."""
        fields, language = self.pack.kinds[kind].fields, self.grammar.lexicon.language
        if self._is_membership(kind):
            return self.grammar.exit_of(kind)
        return next(((end,) for state in language.lasting_so(self.context.words)
                     for end in language["until_ended"][state] if end in fields), None)

    def _is_membership(self, kind: str) -> bool:
        """Whether it is told that people were of their kind, and not that they came to be: "was a member",
        "sat on the council", and not "were elected"."""
        entry, lexicon = self.grammar.entry_of(kind), self.grammar.lexicon
        if entry is None or self.context.becoming or self.context.limit() == BEGINS:
            return False
        if self.grammar.tells_belonging(kind, self.context.words):
            return True
        sat = self.grammar.exit_of(kind) is not None and serves(self.grammar, self.context, kind)
        was = "be" in self.context.auxiliaries and entry_said(self.grammar, self.context, kind) is not None
        bent = (word for word in self.context.words if lexicon.language.is_participle(word))
        return (was or sat) and not any(
            e.category == "field" and (e.meaning[0], e.meaning[1:]) == (kind, entry)
            for word in bent for e in find(lexicon, word))

    def of_now(self, demands: frozenset[Demand], kind: str, term: Term) -> frozenset[Demand]:
        """That something hasn't ended by now, where it is said to have been so at a time, or where it is
        asked how long it was so."""
        over = {d.path for d in demands if isinstance(d, Condition) and d.negated and d.operator == "before"}
        long = any(ask.split(" ")[0] == "how_long" for ask in term.asks)
        if long and not (self.context.is_perfect or self.context.present):
            over.add(self._end_of_state(kind) or ())
        begun, ended = self.grammar.life_of(kind)
        if begun and ended and self.context.was_of_state(kind) and any(
                isinstance(d, Condition) and (d.path, d.operator) == (begun, "before") for d in demands):
            over.add(ended)  # "which quarries were open before 1855?": those that had opened
        if not over:
            return frozenset()
        return frozenset(d for d in demands if isinstance(d, Condition) and d.negated
                         and d.operator in ("exists", UNENDED) and d.path in over)

    def _is_only_of_now(self, kind: str) -> bool:
        """Whether what is said to be so is told of a kind by a word of the pack, which tells no times."""
        lexicon = self.grammar.lexicon
        return any(e.category == "threshold" and e.meaning.kind == kind
                   and e.meaning.field not in lexicon.language["until_ended"][state]
                   for state in lexicon.language.lasting_so(self.context.words) for e in find(lexicon, state))

    def _while_it_was(self, arg: Arg, operand: Operand) -> tuple[Selection, Path] | None:
        """The state that a clause of time tells of, and where its end is: "while Peru had an embassy"."""
        having = any(helping == "have" for helping in self.context.auxiliaries[arg.start:])
        if not having or arg.negated or not isinstance(operand, Selection) or len(operand.path) != 1:
            return None
        ended = self.grammar.end_of(operand.kind)
        return (operand, ended) if ended and ended != operand.path else None

    def _during_state(self, path: Path, state: Selection, ended: Path) -> Either:
        """A time in the course of a state, which may last still."""
        lasting = state._replace(demands=state.demands | {Condition(ended, "exists", Constant(()), True)})
        begun, over = Condition(path, "since", state), Condition(path, "until", state._replace(path=ended))
        return Either((frozenset({begun, over}), frozenset({begun._replace(operand=lasting)})))

    def is_serving(self) -> bool:
        """Whether a verb tells what somebody goes on doing: "who has worked here since 1994?"."""
        language = self.grammar.lexicon.language
        stems = language.stems("staying")
        return any(language.stem(word) in stems for word in self.context.words)

    def _since_then(self, kind: str, path: Path, main: Term) -> bool:
        """Whether it is asked who has been something since a time: from then on, and not since later."""
        return self.context.is_perfect and self.grammar.is_lasting(kind, path) \
            and self.linker.ordering.is_classed(kind, main) \
            and any(word == "who" for word, _ in self.context.asked)

    def _date_alike(self, main: Term, arg: Arg | None) -> Path | None:
        """The date by which two of a kind are compared: of which the question tells, or, where one came after
        the other, that which tells how long they were what they were."""
        if self.linker.ordering.is_classed(main.kind, main) or not self._is_succeeded(arg):
            return self.linker.ordering.told_date(main.kind, main)
        return self.grammar.span_of(main.kind)

    def _is_succeeded(self, arg: Arg | None) -> bool:
        """Whether a name stands behind a verb of time: "who succeeded Curie", and not "who was born before
        Curie"."""
        return arg is None or self._is_behind(arg, "time_verbs")

    def _is_behind(self, arg: Arg, section: str) -> bool:
        """Whether an argument stands behind one of the verbs that the language lists under `section`."""
        said, verbs = self.context.words, tuple(self.grammar.lexicon.language[section])
        longest = max(len(verb.split()) for verb in verbs)
        return any(" ".join(said[:place]).endswith(verbs)
                   for place in range(arg.start, min(arg.start + longest, arg.end) + 1))

    def _is_by_then(self, arg: Arg) -> bool:
        """Whether something is said to have been so by a time, and not until then."""
        by = self.grammar.lexicon.language["by_time"]
        return not set(by).isdisjoint(self.context.words[max(0, arg.start - 1):arg.start + 1])

    def _is_next_in_post(self, arg: Arg) -> bool:
        """Whether it is told who held a post after another one: "who succeeded Curie as head?"."""
        return self._is_behind(arg, "succession") and any(
            e.category == "thing" and self.grammar.is_title(e.meaning.kind) for word in self.context.words
            for e in find(self.grammar.lexicon, word))

    def _is_retold(self, kind: str, arg: Arg, found: Selection) -> bool:
        """Whether a clause of time only goes on about the event that is told of anyway: "who was retired when
        she came?"."""
        pronouns = self.grammar.lexicon.language["pronouns"]
        subject = self.context.words[arg.start + 1:][:1]
        return arg.operator == "overlaps" and found.kind == kind \
            and any(word in pronouns[sex] for sex in SEXES for word in subject)

    def date_operands(self, operand: Any, main: Term | None = None,
                       arg: Arg | None = None) -> Iterator[tuple[float, Operand]]:
        if isinstance(operand, Shift):
            for price, date in self.date_operands(operand.date, main, arg):
                yield price, Shift(date, operand.years)
        elif isinstance(operand, Term):
            operand = self._of_same_person(operand, main, arg) if main and arg else operand
            if main and arg and self._is_of_asked(operand, main, arg):
                yield from self._of_each_one(operand, main, arg)
                return
            like = unbagged(operand)
            if main and isinstance(like, Term) and like.kind == main.kind and self.grammar.is_proper(like) \
                    and (self.linker.ordering.is_classed(main.kind, main)
                         or self.grammar.is_person(main.kind)) \
                    and (told := self._date_alike(main, arg)):
                # "who was mayor before Ellis?": before that one was
                named = Constant(tuple(Ref(like.kind, key) for key in like.keys))
                yield 0.0, Selection(like.kind, frozenset({Condition((), "in", named)}), path=told)
                return
            if main and arg and operand.kind == "" and len(operand.args) == 1:
                yield from self._elliptic(operand, main, arg, ELLIPSIS)
            if main and arg and (like := self._in_place_of(operand, main, arg)):
                yield from self._elliptic(like, main, arg, IN_PLACE)
                return
            # "Tusk's to Peru" is rather another one of the same
            owner = operand.kind == "" and any(a.form == "possessive" for a in operand.args)
            same = self.linker.link(operand._replace(kind=main.kind)) if main and owner else []
            ways = itertools.chain(((linked.cost + ELLIPSIS, linked) for linked in same),
                                   ((linked.cost, linked) for linked in self.linker.link(operand)))
            times = ((price, time) for price, linked in ways
                     if (time := self.dated(linked, operand, arg)) is not None
                     and not (arg and self._tells_title_in_passing(operand, time, arg)))
            yield from itertools.islice(times, 2)
        else:
            yield 0.0, operand

    def _tells_title_in_passing(self, operand: Term, time: Operand, arg: Arg) -> bool:
        """Whether a clause asks when somebody got a title ("before he became president") of what only tells
        that somebody bore it then."""
        becoming = self.grammar.lexicon.language["becoming"]
        return not set(becoming).isdisjoint(self.context.words[at] for at in self._clause(arg)) \
            and isinstance(time, Selection) and not self.grammar.is_lasting(time.kind, time.path) \
            and any(self.grammar.is_title(self.linker.target(a)) for a in operand.args)

    def _is_cut_short(self, arg: Arg, main: Term) -> bool:
        """Whether what somebody became or gave up in a clause of time would be said of what is told beside
        it: "who came after he became president?", "did he die before she retired?"."""
        if isinstance(arg.operand, Term) and arg.operand.kind == "" and len(arg.operand.args) == 1 \
                and arg.end in self.context.begun | self.context.over:
            return True
        becoming = set(self.grammar.lexicon.language["becoming"])
        clause = self._clause(arg) if isinstance(arg.operand, Term) else range(0)
        return any(a.start in clause and a.start >= arg.end and not becoming.isdisjoint(
            self.context.words[arg.start:a.start]) for a in main.args if a is not arg)

    def _is_of_asked(self, operand: Term, main: Term, arg: Arg) -> bool:
        """Whether a clause of time tells of those who are asked for, whoever they are."""
        words = self.context.words
        pronouns = self.grammar.lexicon.language["pronouns"]
        subject = any(word in pronouns[sex][:1] for sex in (*SEXES, "they")
                      for word in words[arg.start + 1:][:1])
        people = [one for one in (main, *(a.operand for a in (*main.args, *operand.args) if a is not arg))
                  if isinstance(one, Term) and one.keys and self.grammar.is_person(self.grammar.type_of(one))]
        asked = any(word == "who" for word, _ in self.context.asked)
        return subject and asked and not people and not operand.keys

    def _of_same_person(self, operand: Term, main: Term, arg: Arg) -> Term:
        """"Did Curie win it before she became director?", "as director?": what a clause of time tells of the
        one whom the question names, with them in it."""
        said, language = self.context.words[arg.start:arg.end], self.grammar.lexicon.language
        sexes = [sex for sex in SEXES if not set(language["pronouns"][sex]).isdisjoint(said)]
        if not sexes and not set(said[:1]) & set(language["role"]):
            return operand
        named = [main, *(a.operand for a in main.args if a is not arg and not a.negated)]
        people = [Term(one.kind, one.keys) for one in named
                  if isinstance(one, Term) and len(one.keys) == 1 and self.grammar.is_person(one.kind)]
        theirs = [a.operand for a in operand.args if self.grammar.is_person(self.linker.target(a))]
        like = operand.kind == "" and len(operand.args) == 1 and any(
            self.linker.target(a) == self.linker.target(operand.args[0]) for a in main.args if a is not arg)
        if like:
            return operand  # "was she head at Leeds before she was at York?": the same of another
        if len(people) != 1 or theirs or operand.keys \
                or self.grammar.pronoun_of(people[0]) not in (None, *(sexes or SEXES)):
            return operand
        if operand.kind == people[0].kind:
            return operand._replace(keys=people[0].keys)
        links = self.grammar.links(operand.kind, people[0].kind) if operand.kind else ()
        if operand.kind and all(link.path[0].startswith("^") for link in links):
            return operand
        return operand.saying(Arg(people[0], arg.start, arg.start + 1, "name"))

    def _in_place_of(self, operand: Term, main: Term, arg: Arg) -> Term | None:
        """A name that has a date itself, but stands in the place of another one in what is told: "was she
        head of the Garden Stage before the Old House?" isn't about when that was built."""
        if not operand.keys or operand.args or operand.path or operand.kind in ("", main.kind):
            return None
        like = [a for a in main.args
                if a is not arg and a.operator == "in" and self.linker.target(a) == operand.kind]
        # "which paper did she edit after the Record?": after she edited that
        named = len(like) == 1 and isinstance(like[0].operand, Term) and (
            bool(like[0].operand.keys) or (like[0].head and self.grammar.is_event(main.kind)))
        if not like and "who" in main.asks and self.grammar.span_of(main.kind) and any(
                field.type.kind == operand.kind for field in self.grammar.fields(main.kind)):
            # "who owned the yard before the Pike Company?": before that did, and not before it was founded
            return Term("", args=(Arg(operand, arg.start + 1, arg.end, "name"),))
        return Term("", args=(like[0]._replace(operand=operand, head=False),)) if named else None

    def _elliptic(self, operand: Term, main: Term, arg: Arg,
                  price: float) -> Iterator[tuple[float, Operand]]:
        """"Before Peru did": the same said of another; what is named anew takes the place of its like."""
        like = {self.linker.target(a) for a in operand.args}
        # "which Polish president came before Tusk?": what is said of whom is asked for isn't said of him
        person = any(map(self.grammar.is_person, like))
        title = any(map(self.grammar.is_title, like))  # "four years after the Marshal": whoever that was
        # but "who was director before Ellis?": before she was that, and not whatever else she was earlier
        held = self.grammar.span_of(main.kind) is not None
        kept = tuple(a for a in main.args if a is not arg and a.operator == "in" and a.path != () and not (
            isinstance(a.operand, Term) and (self.linker.target(a) in like or (
                title and self.grammar.is_person(self.linker.target(a))) or (
                person and (a.form == "adjective" or (
                    not held and self.grammar.is_title(self.linker.target(a))))))))
        same = Term(main.kind, main.keys, tuple(sorted((*kept, *operand.args), key=place)), operand.ops)
        for linked in self.linker.link(same)[:1]:
            dated = self.dated(linked)
            if dated is not None:
                yield linked.cost + price, dated

    def dated(self, linked: Linked, term: Term | None = None, clause: Arg | None = None) -> Operand | None:
        """The date of what a linked term denotes: of which a verb or a class tells, or else the first."""
        selection = linked.selection
        if not isinstance(selection, Selection):
            return None
        kind = self._end(selection)
        if kind == "date":
            return selection
        if term is not None and not selection.path and (
                told := self.linker.ordering.told_date(kind, term, self._clause(clause) if clause else ())):
            return selection._replace(path=told)
        links = self.grammar.links(kind, "date")
        if not links:
            kind, selection = selection.kind, selection._replace(path=())
            links = self.grammar.links(kind, "date")
        return selection._replace(path=(*selection.path, *links[0].path)) if links else None

    def _end(self, selection: Selection) -> str:
        return self.grammar.type_along(selection.kind, selection.path)
