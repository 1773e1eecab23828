"""Links what is said of a term to the fields that it fills, all of it at once.

Takes a `Term`, the cues of the question's words and the `Grammar`; gives `Linked`s: a selection each, with
its cost and the roles that are asked for.

For example, visits with Poland (an adjective before "president") and Peru (after "visited") become
`Selection("visit", {from = poland, to = peru})`; the other way round costs more.
"""
import itertools
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from bot.cues import AGENT, LOOSE, Context, Shape, cost, does_otherwise, likelihood, observed, opposing
from bot.joins import is_choice, target_of
from bot.joins.connections import CONNECT
from bot.joins.parts import NARROWED
from bot.lexicon import CLASSES, Link, find
from bot.linked import Head, Linked, Option
from bot.model import MEASURES, Ref, answers, asked_by
from bot.ordering import Ordering
from bot.pieces import (
    BOUND,
    HAPPENED,
    NOW,
    OF_CLASSES,
    OF_TWO,
    OTHER,
    TOLD,
    WHETHER,
    Arg,
    Choice,
    Grammar,
    Term,
    bound_of,
    is_field,
    number_said,
    place,
)
from bot.placings import placed
from bot.query import (
    ANY,
    EACH,
    FIGURES,
    LASTS,
    Aggregate,
    Condition,
    Constant,
    Demand,
    Either,
    Extreme,
    Operand,
    Path,
    Selection,
    Shift,
    Together,
    certain,
    exchanges,
    named_in,
    stands_for_another,
)
from bot.timing import TIMES, Timing

MOST = 6.0           # what a reading may cost beside its corrected words; a dearer one is a guess
IMPLIED = 1.0        # a kind that no word names
UNDECLARED = 2.5     # a preposition that the pack declares for other fields
RATHER_MANY = 0.2  # those in or on something are rather those of whom it may have several
OF_OTHER = 6.0       # one that the examples show with other fields only
NO_PREPOSITION = 0.1
DATE_WITHIN = 0.05   # a date of a thing in an event, where the event can have one
UNTOLD = 2.0         # a field by the name of a verb that isn't said
OWN = 0.2            # the thing that the pack is about, where no field is for that
SAME_SORT = 2.0      # what other events of the same kind have
REPEATED = 0.5       # what is said twice ("the President of Poland … from Poland")
OTHERWISE_CALLED = 1.0  # what another field is called
LACKING = 1.0        # what none of those has of whom it is said
KEPT = 4             # ways of linking a term's arguments that are followed
OPTIONS = 4          # ways of linking one argument that are weighed
MAX_ARGS = 7
SHARING = frozenset({"who", "which", "what", "count", "times"})  # what asks for what has a part in both
RECORDS = frozenset({"timeline", "list", "describe", "count"})  # what asks for records as they are
CHOOSING = ("who", "which", "what")  # question words that several names may be offered for


class Linker:
    """Links the terms of one question."""

    def __init__(self, grammar: Grammar, context: Context) -> None:
        self.grammar = grammar
        self.pack = grammar.pack
        self.context = context
        self.timing = Timing(grammar, context, self)
        self.ordering = Ordering(grammar, context, self)
        self._linked: dict[Term, list[Linked]] = {}  # the pieces of a question share many of their terms
        self._options_of: dict[tuple[Any, ...], list[Option]] = {}
        self._chances: dict[tuple[str, str, Shape, str | None], list[tuple[float, Path]]] = {}

    def link(self, term: Term) -> list[Linked]:
        """The ways of linking a term's arguments, cheapest first."""
        known = self._linked.get(term)
        if known is None:
            if term.keys and term.kind and term == Term(term.kind, term.keys):
                found = [_named(term)]
            else:
                chosen = _chosen(term)
                found = self._link(chosen) + self._link_unowned(chosen)
                found.sort(key=lambda linked: linked.cost)
            known = self._linked[term] = found
        return known

    def _link_unowned(self, term: Term) -> list[Linked]:
        """The ways of linking what is said beside the one thing that the pack is about: all its facts are
        about that, whether a field says so or not ("who ran the garden in 1827?")."""
        own = [arg for arg in term.args if self.is_own(arg)]
        if len(own) != 1 or not (term.kind or len(term.args) > 1) or term.kind == own[0].operand.kind:
            return []
        rest = term._replace(args=tuple(arg for arg in term.args if arg is not own[0]))
        if had := self._had(rest):
            rest = had
        kind, shape = own[0].operand.kind, self._shape(own[0])
        opposed = bool(opposing(self.grammar.lexicon, self.context, shape))
        there = "in" in self.context.roles(shape)
        object_of_all = not rest.args and not self.context.preposition(shape) \
            and not self.context.is_subject(shape, helping=("do", "have"))  # "who designed the garden?"
        by = AGENT in self.context.roles(shape)
        return [linked._replace(cost=linked.cost + OWN) for linked in self._link(rest)
                if not (by and self._done_by_some(linked.kind))  # "was it paid for by the town?"
                and linked.kind != kind and (not opposed or self._is_own_deed(linked.kind, shape)) and (
                    not self._tells_of_own(linked.kind, kind, itself=there)
                    or self._is_own_deed(linked.kind, shape) or (
                        linked.kind in self.grammar.of_others and "of" not in self.context.roles(shape)))
                and not (object_of_all and self.context.side(linked.kind, shape)[0] == "after")]

    def _tells_of_own(self, kind: str, own: str, *, itself: bool) -> bool:
        """Whether a kind has to do with that of the one thing that the pack is about, and doesn't just share
        a country or the like with it; `itself`: by what is told of the kind: who worked at the bakery is
        nobody who founded it."""
        return any(not any(step.startswith("^") for step in link.path[not itself:])
                   for link in self.grammar.links(kind, own))

    def _done_by_some(self, kind: str) -> bool:
        """Whether a field of a kind tells who did what is told."""
        return any("who" in asked_by(self.pack.kinds, field) for field in self.grammar.fields(kind)
                   if field.type.kind)

    def _is_own_deed(self, kind: str, shape: Shape) -> bool:
        """Whether an example tells that the one thing that the pack is about did what is said, or that it was
        against that."""
        deeds = self.grammar.lexicon.own_deeds
        if opposed := opposing(self.grammar.lexicon, self.context, shape):
            return any((kind, role) in deeds for role in opposed)
        return (kind, self.context.side(kind, shape)[1]) in deeds \
            and self.context.is_subject(shape, helping=("do", "have"))

    def _had(self, rest: Term) -> Term | None:
        """What is asked for, where it is only said whose it is: "how many wards does the hospital have?",
        "which doctors did it have in 1930?"."""
        heads = [arg for arg in rest.args if arg.head and isinstance(arg.operand, Term)]
        if rest.kind or len(heads) != 1 or rest.ops or rest.outer:
            return None
        others = [arg for arg in rest.args if arg is not heads[0]]
        if others and not (self.grammar.span_of(heads[0].operand.kind) and all(
                arg.form == "date" for arg in others)):
            return None
        had: Term = heads[0].operand
        return had.saying(*others).asking(*rest.asks)

    def is_own(self, arg: Arg) -> bool:
        """Whether an argument is the one thing that the pack is about, as such."""
        return isinstance(arg.operand, Term) and self.grammar.is_own(arg.operand) \
            and arg.operator == "in" and not (arg.negated or arg.head or arg.path)

    def _link(self, term: Term) -> list[Linked]:
        if len(term.args) > MAX_ARGS:
            return []
        if term.kind == ANY:
            return self._link_any(term)
        if term.kind:
            return self._link_kind(term, term.kind, 0.0)
        targets = [self.target(a) for a in term.args]
        # a kind that only others lead to ("Lima … the agreement") is none
        kinds = [k for k in self.grammar.hosts(targets) if any(
            not link.path[0].startswith("^") for t in targets for link in self.grammar.links(k, t))]
        found = sorted((linked for kind in kinds for linked in self._link_kind(term, kind, IMPLIED)),
                       key=lambda f: f.cost)
        best = {linked.kind for linked in found if linked.cost == found[0].cost}
        named = {t for a, t in zip(term.args, targets, strict=True)
                 if isinstance(a.operand, Term) and "class" in a.operand.flags}
        if term.ops and named == set(targets) and len(term.args) > 1 and len(best) > 1:
            return []  # "was she the first woman?": to do what?
        return found

    def _link_any(self, term: Term) -> list[Linked]:
        """Over all kinds of events that can hold what is said: one selection for each."""
        if any(isinstance(a.operand, Term) and a.operand.bare for a in term.args):
            return []  # "everything in relations" says no more of a record than that it is one
        deeds = [a for a in term.args if isinstance(a.operand, Term) and a.form != "date"
                 and self.grammar.is_event(a.operand.kind) and not a.operand.keys and not a.negated]
        if len(deeds) == 1 and term.asks:  # "everything that Curie sold": of what she sold
            deed = deeds[0].operand
            if deed.kind in ("", ANY) or deed.path:
                return []
            rest = tuple(a for a in term.args if a is not deeds[0])
            told = deed.saying(*rest)._replace(ops=term.ops + deed.ops, asks=term.asks)
            return self._link_kind(told, deed.kind, 0.0)
        parts: list[Operand] = []
        apart = [arg for arg in term.args if arg.negated and isinstance(arg.operand, Term)]
        term = term._replace(args=tuple(arg for arg in term.args if arg not in apart))
        located = CONNECT not in term.asks and any(
            isinstance(arg.operand, Term) and arg.form == "name"
            and "in" in self.context.roles(Shape(arg.start, arg.end, arg.form)) for arg in term.args)
        for kind in self.pack.kinds.values():
            if CONNECT not in term.asks and not any(f.type.base == "date" for f in kind.fields.values()):
                continue
            if located and not self.grammar.takes_place(kind.name):
                continue  # "what happened at the hall?": not who designed it
            found = self._link_kind(term._replace(kind=kind.name), kind.name, 0.0)
            # whatever part two things have in it connects them
            ways = found if CONNECT in term.asks else [
                linked for linked in found[:1] if not stands_for_another(linked.selection)]
            parts += [self._apart_from(linked, apart) for linked in ways]
        return [Linked(0.0, Together(tuple(parts)), ANY, (), frozenset())] if parts else []

    def _apart_from(self, linked: Linked, apart: Sequence[Arg]) -> Operand:
        """A selection without what is excepted of its kind ("besides the agreement on trade, what
        happened?")."""
        selection = linked.selection
        for arg in apart:
            for other in self.link(arg.operand)[:1]:
                if isinstance(selection, Selection) and other.kind == selection.kind:
                    denied = Condition((), "in", other.selection, True)
                    selection = selection._replace(demands=selection.demands | {denied})
        return selection

    def _link_kind(self, term: Term, kind: str, price: float) -> list[Linked]:
        titles = [arg for arg in term.args
                  if self.grammar.bearers(kind, self.target(arg), of_them=term.of_them)]
        if titles:
            return [linked for meant in self._by_bearers(term, kind, titles[0])
                    for linked in self._link_kind(meant, kind, price)]
        if (taken := placed(self.grammar, self.context, term, kind)) is None:
            return []
        term, place = taken
        options: list[list[Option]] = []
        for arg in (*term.args, *term.outer):
            ways = self._known_options(kind, arg, term)
            if not ways:
                return []
            options.append(ways)
        options, outers = options[:len(term.args)], options[len(term.args):]
        outer = [ways[0] for ways in outers]
        extremes = self.ordering.extremes(term, kind)
        if extremes is None:
            return []
        found: list[Linked] = []
        after = frozenset(d for option in outer for d in option[2])
        for choice in itertools.islice(self._assignments(kind, term.args, options), KEPT):
            repeated = sum(option[1:3] in (other[1:3] for other in choice[:place])
                           for place, option in enumerate(choice)) if len(choice) > 1 else 0
            total = price + sum(map(_price, choice)) + sum(map(_price, outer)) + REPEATED * repeated
            demands = frozenset(d for option in choice for d in option[2])
            lasting = _denying(demands - self.timing.of_now(demands, kind, term)) | place
            demands = self._of_the_other(lasting, kind, term)
            demands, picked = self._of_the_amount_said(demands, extremes, kind)
            if _contradictory(demands) or any(map(_picks_of_one, demands)):
                continue  # of one that is named none is the first: "Whistle, the first of the robots to win"
            if term.keys:
                each = {"all", "linked"} <= set(term.flags) and "negated" not in term.flags
                named = Constant(tuple(Ref(kind, key) for key in term.keys))
                total += LACKING * any(path and self.grammar.lack(kind, term.keys, path[0])
                                       for _, path, told, _, _ in choice
                                       if told and not all(map(_is_negated, told)))
                demands |= {Condition((), EACH if each else "in", named, "negated" in term.flags)}
            about = self.pack.about
            if OF_TWO in term.flags and not term.keys and len(about) == 2 and about[0].kind == kind:
                demands |= {certain(about)}  # "which country exports more?"
            heads = tuple(option[3] for option in choice if option[3])
            filled = frozenset(option[1] for option in choice if option[4] or option[1] == ())
            demands = frozenset(self.of_any(kind, demand) for demand in demands)
            if any(self._is_mistyped(kind, demand) for demand in demands):
                continue  # "people killed" are counted, and nobody who did anything
            selection: Operand = Selection(kind, demands, picked, term.path, after)
            if term.aggregate:
                selection = Aggregate(term.aggregate, selection)
            found.append(Linked(total, selection, kind, heads, filled))
        return sorted(found, key=lambda f: f.cost)

    def of_any(self, kind: str, demand: Demand) -> Demand:
        """A demand that so many were killed, where of none that is told as well: that any were."""
        if not isinstance(demand, Condition) or demand.operator != "exists" or len(demand.path) != 1:
            return demand
        counted = self.grammar.step_type(kind, demand.path[0]) == "number" \
            and self.grammar.lexicon.language.names_deed(demand.path[0])
        return demand._replace(operator=">", operand=Constant((0,))) if counted else demand

    def _is_mistyped(self, kind: str, demand: Demand) -> bool:
        """Whether a thing is demanded to be one of some amounts."""
        if not isinstance(demand, Condition) or demand.operator != "in" \
                or not isinstance(demand.operand, Selection):
            return False
        amounts = self.grammar.type_along(demand.operand.kind, demand.operand.path) in MEASURES
        return amounts and self.grammar.type_along(kind, demand.path) in self.pack.kinds

    def _of_the_other(self, demands: frozenset[Demand], kind: str, term: Term) -> frozenset[Demand]:
        """What is demanded where a "they" means the one of two at whose other end the other stands: what they
        get from Poland, Poland doesn't get."""
        they = self.grammar.lexicon.language["pronouns"]["they"]
        if not any(self.context.words[arg.start] in they for arg in term.args):
            return demands
        ends = {one: other for pair in exchanges(self.pack.kinds[kind]) for one, other in pair.items()}
        told = {d.path: named_in(d.operand) for d in demands
                if isinstance(d, Condition) and d.operator == "in" and not d.negated}
        found = set(demands)
        for d in demands:
            if isinstance(d, Condition) and d.operator == EACH and isinstance(d.operand, Constant):
                there = told.get(ends.get(d.path, ()), ())
                rest = tuple(ref for ref in d.operand.values if ref not in there)
                if len(rest) == 1:
                    found = found - {d} | {d._replace(operator="in", operand=Constant(rest))}
        return frozenset(found)

    def _of_the_amount_said(self, demands: frozenset[Demand], extremes: tuple[Extreme, ...],
                            kind: str) -> tuple[frozenset[Demand], tuple[Extreme, ...]]:
        """What is demanded, and weighed, where an amount is named beside a bound or a superlative that would
        be of another one in the same unit: "less than £3 for children" isn't what adults pay."""
        fields = self.pack.kinds[kind].fields.values()
        units: dict[Path, str | None] = {(f.name,): f.type.unit for f in fields if f.type.base == "quantity"}
        told = [d for d in demands if isinstance(d, Condition) and d.path in units]
        named = [d for d in told if d.operator == "exists" and not d.negated]
        if len(named) != 1:
            return demands, extremes
        path = named[0].path
        alike = {other for other, unit in units.items() if other != path and unit == units[path]}
        bounds = [d for d in told if d.operator in FIGURES and d.path in alike]
        weighed = [e for e in extremes if e.measure in alike]
        if len(bounds) + len(weighed) != 1:
            return demands, extremes
        return demands - {*named, *bounds} | {d._replace(path=path) for d in bounds}, tuple(
            e._replace(measure=path) if e in weighed else e for e in extremes)

    def _by_bearers(self, term: Term, kind: str, title: Arg) -> Iterator[Term]:
        """A term with a title said of it ("Peruvian president"), with those who bear it in its place: for
        each kind that tells of them."""
        def belongs(arg: Arg) -> bool:
            before = arg.end == title.start and arg.form in ("adjective", "possessive")
            return before or (arg.form != "adjective" and title.end < arg.start <= title.end + 2
                              and "of" in self.context.roles(self._shape(arg)))

        # "when was the present mayor born?": whoever is mayor now
        beside = [arg for arg in term.args if (isinstance(arg.operand, Term) and belongs(arg))
                  or (arg.operator == NOW and arg.end == title.start)]
        said = tuple(sorted((*beside, title._replace(head=False)), key=place))
        rest = tuple(arg for arg in term.args if arg not in (*beside, title))
        # "when was the first mayor born?": the first who was mayor; but "the last mayor to die"
        to_do = title.end < len(self.context.words) and "to" in self.context.prepositions[title.end]
        ordered = tuple(op for op in term.ops if op.target == "date" and op.start < title.start < op.end
                        and not to_do)
        term = term._replace(ops=tuple(op for op in term.ops if op not in ordered))
        own = () if term.of_them and self.grammar.is_person(kind) else None
        for host, field in self.grammar.bearers(kind, self.target(title), of_them=term.of_them):
            bearer = Term(host, args=said, ops=ordered, path=(field,))
            meant = Arg(bearer, said[0].start, title.end, "name", own, head=title.head)
            yield term._replace(args=rest).saying(meant)

    def _known_options(self, kind: str, arg: Arg, term: Term) -> list[Option]:
        """The best ways of linking an argument, cheapest first. The terms of a question say much the same of
        the same kind, and what else of a term they depend on is little; but what is asked for and what is so
        now depend on all that is said, and a term that a date is taken from may repeat it."""
        told_by_date = arg.operator in TIMES or isinstance(arg.operand, Shift)
        if self.context.left and isinstance(arg.operand, Term) and arg.operand.keys:
            return _best(way for way in self._options(kind, arg, term)
                         if (kind, *way[1]) not in self.context.left)  # "what was the embassy upgraded from?"
        if arg.head or arg.operator == NOW or (told_by_date and not isinstance(arg.operand, Constant)):
            return _best(self._options(kind, arg, term))
        key = (kind, arg, bool(term.asks), bool(term.keys), bool(term.path), term.flags)
        known = self._options_of.get(key)
        if known is None:
            known = self._options_of[key] = _best(self._options(kind, arg, term))
        return known

    def _assignments(self, kind: str, args: Sequence[Arg],
                     options: Sequence[Sequence[Option]]) -> Iterator[tuple[Option, ...]]:
        """Every choice of one option an argument in which no single-valued field is filled twice, by cost."""
        if len(args) == 1:
            yield from zip(options[0], strict=True)
            return
        fields, event = self.pack.kinds[kind].fields, self.grammar.is_event(kind)
        lists = {(field.name,) for field in fields.values() if field.type.many}
        single = {(field.name,) for field in fields.values() if not field.type.many}

        def free(choice: tuple[Option, ...]) -> bool:
            if any(one[1] == two[1] and one[1] in lists and one[2] and two[2]
                   and args[i].end == args[i + 1].start
                   and self._is_common(args[i]) and self._is_common(args[i + 1])
                   for i, (one, two) in enumerate(itertools.pairwise(choice))):
                return False  # "electrical vehicles" aren't both what is electrical and vehicles
            filled: dict[Path, tuple[Demand, ...]] = {}
            for _, path, demands, _, takes in choice:
                if takes and path in single and filled.setdefault(path, demands) != demands:
                    return False
            meant = [o[1] for o in choice if o[3]]
            # "besides the embassy, what other rank …" says of what is asked for what it isn't
            return not meant or not any(o[1] in meant and not o[3] and not (
                event and o[2] and all(map(_is_negated, o[2]))) for o in choice)

        choices = [c for c in itertools.product(*options) if free(c)]
        yield from sorted(choices, key=lambda c: sum(map(_price, c)))

    def _did_it_in(self, kind: str, told: Term, end: int) -> bool:
        """Whether somebody is said to have done in an event what a date of theirs tells."""
        if not self.grammar.is_person(told.kind) or not self.grammar.is_event(kind):
            return False
        paths = [told.path, *(arg.operand.path for arg in told.args if is_field(arg.operand, told.kind))]
        dated = any(len(path) == 1 and self.grammar.step_type(told.kind, path[0]) == "date" for path in paths)
        # the verb may be counted to what is said of them, or not
        return dated and any("in" in roles for roles in self.context.prepositions[end:end + 2])

    def _is_common(self, arg: Arg) -> bool:
        """Whether an argument is named by common nouns: "vehicles"."""
        return isinstance(arg.operand, Term) and bool(arg.operand.keys) \
            and not self.grammar.is_proper(arg.operand)

    def _options(self, kind: str, arg: Arg, term: Term) -> Iterator[Option]:
        """The ways of linking an argument."""
        if arg.operator == NOW:
            alone = (term.keys or not term.asks) and len(term.args) == 1 \
                and not self.grammar.links(kind, "date")
            now = None if alone else self.now(kind)  # "in Lima now": it isn't Lima that is so now
            if now == () and "who" in term.asks and self.grammar.links(kind, "date") \
                    and not self.grammar.is_person(kind):
                return  # "who conducts it these days?": not whoever did at some concert
            if now is not None and not arg.negated:
                yield 0.0, (), now, None, False
            elif now:
                yield 0.0, (), tuple(c._replace(negated=not c.negated) for c in now), None, False
            return
        if arg.operator.startswith(LASTS):
            if span_of := self.grammar.span_of(kind):
                yield 0.0, span_of, (Condition(span_of, arg.operator, arg.operand, arg.negated),), None, False
            return
        if arg.operator in TIMES or (isinstance(arg.operand, (Constant, Shift)) and arg.path is None
                and arg.operator not in FIGURES):
            yield from self.timing.dates(kind, arg, term)
            return
        if isinstance(arg.operand, Term) and OTHER in arg.operand.flags:
            return  # other than what?
        if isinstance(arg.operand, Term) and self._did_it_in(kind, arg.operand, arg.end):
            return  # "who died in a fire?": not whoever has died and once led the work at one
        if isinstance(arg.operand, Term) and TOLD in arg.operand.flags and arg.operand.kind != kind \
                and any(other.head and self.grammar.is_person(self.target(other)) for other in term.args):
            return  # "how many people sit in the gym?": not who leads a club that meets there
        if isinstance(arg.operand, Term) and TOLD in arg.operand.flags and arg.operand.kind != kind \
                and self._is_something_of(arg, arg.operand.kind):
            return  # "how much is a night at the inn?": not what costs so much there
        if arg.path and not arg.path[0].startswith("^") and arg.path[0] != CLASSES \
                and arg.path[0] not in self.pack.kinds[kind].fields:
            return
        if isinstance(arg.operand, Choice):
            yield from self._choice(kind, arg, term)
            return
        if is_field(arg.operand, kind) and (
                self.target(arg) == "date" or arg.form == "verb" or (
                    (arg.negated or self.grammar.is_title(self.target(arg)))
                    and arg.operand.path and self.grammar.is_optional(kind, arg.operand.path[0]))):
            # "missions that were closed": it is known when; "visitors that were retired"; "without a guide"
            holds = Condition(arg.operand.path, "exists", Constant(()), arg.negated)
            # "people who were born in Lima"
            of_birth = self.grammar.is_birth(arg.operand.path) and len(term.args) > 1
            yield 0.0, (), () if of_birth else (holds,), None, False
            return
        if is_field(so := _without_now(arg.operand), kind) and so != arg.operand and not arg.negated \
                and self.grammar.span_of(kind) == so.path:
            yield 0.0, (), self.now(kind) or (), None, False  # "does she still work there?"
            return
        if couple := self._couple(kind, arg):
            yield 0.0, couple[0].path, couple, None, True
            return
        if arg.operator in FIGURES and self._counts_noun(kind, arg):
            return  # "more than one story": so many stories, and not a sum
        if self._is_time_of_some(arg) or self._is_own_date(kind, arg) or self._is_somebody_else(kind, arg):
            return
        if self._is_when_done(arg):
            return
        dated = DATE_WITHIN if self._is_dated_within(kind, arg) else 0.0
        target, shape = self.target(arg), self._shape(arg)
        for linked_price, operand, inner in self._operands(arg.operand):
            of_others = arg.end and arg.operator not in FIGURES and self._is_of_same(kind, operand)
            price = linked_price + dated + (SAME_SORT if of_others else 0.0)
            if arg.path is not None:
                yield price, arg.path, self._demands(kind, arg, arg.path, operand), \
                    self._head(arg, arg.path, operand), False
                continue
            if self.context.any_status and (either := self._of_any_status(kind, arg, operand)):
                yield price, ("?",), either, None, False
                continue
            bare = isinstance(arg.operand, Term) and arg.operand.bare and "every" not in arg.operand.flags \
                and not (self.grammar.placing(arg.operand.kind) and isinstance(operand, Selection)
                         and operand.demands)  # "won": took the first place
            if bare and self.grammar.is_title(arg.operand.kind) and not any(
                    isinstance(other.operand, Term) and other.operand.kind == arg.operand.kind
                    for other in term.args if other is not arg):
                # "is he in office?": which one he held says nothing of that, but for when something happened;
                # "which visitors were in office?": those who held one then
                whether, held = WHETHER in term.flags, self._title_held(kind, arg.operand.kind)
                if held and (not self.context.present and self.grammar.links(kind, "date") if whether else
                             not arg.head and "in" in self.context.roles(shape)
                             and self.grammar.is_optional(kind, held[0])):
                    yield price, held, (Condition(held, "exists", Constant(()), arg.negated),), None, False
                    return
                if whether:
                    return
            if bare and not arg.head and WHETHER not in term.flags and number_said(arg.operand):
                return  # nor how many there are ("who edited two papers?")
            counted = bound_of(arg.operand) if isinstance(arg.operand, Term) else ""
            asked = self.context.preposition_of_asked(shape) if bare and arg.head else None
            ways = self.linking(kind, target, shape, asked)
            if asked == "" and self._is_fronted(arg, term):
                ways = [(link.cost, link.path) for link in self.grammar.links(kind, target)]
            ways = self._of_own_sex(arg.operand, ways)
            roles = self.context.roles(shape)
            there = self.grammar.lexicon.language["pronouns"]["there"]  # "who died there?"
            inside = "in" in roles or not {*self.context.words[shape.start:shape.end]}.isdisjoint(there)
            moved = roles in (["from"], ["to"])
            ours = self.is_own(arg)
            if ours and (kind in self.grammar.of_others or self._is_own_deed(kind, shape)):
                return
            called = self._called(kind, arg)
            back = [path for _, path in ways if len(path) == 1 and path[0].startswith("^")]
            if arg.negated and len(back) > 1 and not bare and isinstance(arg.operand, Term) \
                    and self.grammar.placing(arg.operand.kind):  # "who never won?": in whichever role
                none = tuple(d for path in back for d in self._demands(kind, arg, path, operand))
                yield price + ways[0][0], back[0], none, None, False
                return
            # "where it finished", of whichever
            of_any = isinstance(operand, Selection) and bool(operand.path) and not operand.demands
            for linking_price, path in ways:
                if of_any and not arg.head and len(path) > 1:
                    continue  # that a stage is near where some race ended says nothing of who drove there
                if (kind, path) in self.grammar.called_after and not (
                        isinstance(arg.operand, Term) and arg.operand.keys and not arg.head):
                    continue  # a costume is for "Hamlet" as for one of its productions, and no play's
                some = not term.keys or ("class" in term.flags and self.grammar.is_person(kind))
                extra = self._role_of_asked(kind, path) if term.asks and some else 0.0
                extra += OTHERWISE_CALLED * bool(called and called != path[0])
                extra += UNTOLD * self._is_untold(kind, path, term)
                own = self.pack.kinds[kind].fields.get(path[0])
                if ours and any(step.startswith("^") for step in path):
                    continue  # "which ports can we reach?": not where we are at home
                if own and not term.kind and own.type.many and (inside or moved):
                    continue  # "when was Ellis in Denmark?": what is in Denmark is no party to a treaty
                if own and inside and self.grammar.is_nationality(own) and self.grammar.is_person(kind) \
                        and not self.grammar.lexicon.cues.get((kind, "in"), {}).get(own.name):
                    continue  # "who fought in Poland?": in whichever country, and not somebody of one
                if own and inside and (not self.ordering.tells_where(kind, term, path[0])
                                       or self.ordering.is_birthplace(kind, own)):
                    continue  # "who died in Lima?", "who was the keeper at Lima?": not who was from there
                if own and roles == ["to"] and self.grammar.is_person(kind) and (
                        self.ordering.is_birthplace(kind, own) or self.grammar.is_nationality(own)) \
                        and not self.grammar.lexicon.cues.get((kind, "to"), {}).get(own.name):
                    continue  # "who came to Lima?": not who comes from there
                if own and own.name == self.pack.kinds[kind].within and not inside:
                    continue  # "the tower room" says no more than "the room in the tower" could
                if self._is_deed_elsewhere(kind, arg, term, path):
                    continue
                if arg.negated and path[0].startswith("^") and len(path) == 1 and self._may_be_more(path):
                    continue  # "which countries aren't members of it?": there may be others than are told of
                if (arg.head or CONNECT in term.asks) and len(path) > 1 and path[-1].startswith("^"):
                    continue  # a city may stand for its country, but isn't asked for by it
                if len(path) > 1 and path[-1].startswith("^") and own and own.type.many and inside:
                    continue  # "what was signed in Lima?": nor is what is in a country one of several parties
                if len(path) > 1 and path[-1].startswith("^") and isinstance(arg.operand, Term) \
                        and (arg.operand.args or "class" in arg.operand.flags):
                    continue  # "embassies in the capitals": only a city by its name stands for its country
                if path[0].startswith("^") and not arg.head and self._names_all(term):
                    continue  # "Peru that sells", "the two countries' growing": nothing narrows what is named
                if term.path and path[0].startswith("^"):
                    continue  # "people in the Mississippi": not those of the states that it runs through
                if not arg.head and isinstance(operand, Selection) and not operand.demands \
                        and operand == Selection(kind, path=path):
                    continue  # that its visitor is some visitor says nothing of a visit
                if self._divided(kind, arg, path, term) or (inner and self._is_filled(term, inner, path)):
                    continue
                demands: tuple[Demand, ...] = (
                    () if bare and not arg.negated else self._demands(kind, arg, path, operand)
                )
                if counted:
                    if own and not own.type.many:
                        continue  # "more than one prize" isn't in a field that holds just one
                    among = Constant(()) if bare else operand
                    demands = (Condition(path, BOUND + counted, among, arg.negated),)
                    yield price + linking_price + extra, path, demands, None, False
                    continue
                if (
                    bare
                    and not arg.negated
                    and path[0].startswith("^")
                    and self.grammar.is_event(arg.operand.kind)
                    and HAPPENED not in arg.operand.flags
                ):
                    continue  # that there is some visit says nothing of a country
                if bare and (arg.negated or path[0].startswith("^") or (
                        not arg.head and len(path) == 1 and self.grammar.is_optional(kind, path[0])
                        and not (self.grammar.is_title(target) or self.grammar.is_person(target)))):
                    demands = (Condition(path, "exists", Constant(()), arg.negated),)
                elif bare and arg.form == "verb":
                    continue  # a verb says something, and this would leave it out
                elif bare and not term.kind and not arg.head and any(
                        other is not arg and not other.head and isinstance(other.operand, Term)
                        and other.operand.bare and not self.grammar.is_event(other.operand.kind)
                        for other in term.args) and not self.grammar.is_event(target):
                    continue  # "the last film built": that a film and a stage have a part in it says nothing
                yield (
                    price + linking_price + extra,
                    path,
                    demands,
                    self._head(arg, path, None if bare else operand),
                    not arg.negated,
                )

    def _called(self, kind: str, arg: Arg) -> str:
        """The field of a kind that is called as a class of things is: of "the same composer" that is the
        composer, whatever else composers do. Empty if none is, or it is no class."""
        if not isinstance(arg.operand, Term) or "class" not in arg.operand.flags:
            return ""
        said = self.grammar.lexicon.language.stem(" ".join(self.context.words[arg.start:arg.end]))
        field = self.pack.kinds[kind].fields.get(said)
        return said if field and field.type.kind == arg.operand.kind else ""

    def _may_be_more(self, path: Path) -> bool:
        """Whether a list backwards along a path may hold more than is told: one of a thing that has a name,
        of a kind of which not all is told."""
        kind, _, name = path[0][1:].partition(".")
        known = self.pack.kinds[kind]
        return known.fields[name].type.many and not known.complete and not self.grammar.is_event(kind)

    def _is_untold(self, kind: str, path: Path, term: Term) -> bool:
        """Whether something would fill a field of which only a verb tells that isn't there: an embassy is
        rather the rank of a mission than what it was `upgraded_from`."""
        fields = self.pack.kinds[kind].fields
        own = fields.get(path[0]) if len(path) == 1 else None
        verb = path[0].partition("_")
        if own is None or not verb[1] or not self.grammar.is_optional(kind, own.name) \
                or not self.grammar.lexicon.language.is_participle(verb[0]):
            return False
        alike = any(f.type.kind == own.type.kind and f is not own for f in fields.values())
        return alike and not any(arg.operand == Term(kind, path=path) for arg in term.args)

    def _of_any_status(self, kind: str, arg: Arg, operand: Operand | None) -> tuple[Demand, ...]:
        """That a title is held in any of the fields for one, or in none: "presidents, sitting or former"."""
        target = self.target(arg)
        fields = [f.name for f in self.pack.kinds[kind].fields.values() if f.type.kind == target]
        if operand is None or not self.grammar.is_title(target) or len(fields) < 2 or arg.operator != "in":
            return ()
        held = [Condition((name,), "in", operand, arg.negated) for name in fields]
        return tuple(held) if arg.negated else (Either(tuple(frozenset({one}) for one in held)),)

    def now(self, kind: str) -> tuple[Condition, ...] | None:
        """What it is to be so at the time of the facts: of what lasts, to last then; of what has an end, to
        have none yet; of a thing that has no dates, nothing. What happened at some time isn't so now."""
        dates = [link.path for link in self.grammar.links(kind, "date")]
        if (span_of := self.grammar.span_of(kind)) and self.pack.as_of:
            return (Condition(span_of, "overlaps", Constant((self.pack.as_of,))),)
        if (left := self.grammar.exit_of(kind)) and (self.timing.is_serving() or self._is_called(kind)):
            return (Condition(left, "exists", Constant(()), True),)
        if len(dates) > 1 and self.grammar.is_event(kind):
            return (Condition(dates[1], "exists", Constant(()), True),)
        ends = [path for path in dates if path[0] in self.grammar.lexicon.language.ends]
        parted = [path for path in dates if path[0] in self.grammar.lexicon.language["parted_with"]]
        if parted and not self.grammar.is_event(kind) and len(dates) > len(ends):
            return tuple(Condition(path, "exists", Constant(()), True) for path in parted)  # neither of them
        if self.grammar.is_event(kind) or self.grammar.is_title(kind) or (
                dates and not self.pack.as_of) or len(dates) > 1 + len(ends):
            return None
        return tuple(Condition(path, "exists", Constant(()), True) for path in ends[:1])

    def _is_called(self, kind: str) -> bool:
        """Whether a noun for things of a kind is said."""
        lexicon, stem = self.grammar.lexicon, self.grammar.lexicon.language.stem
        said = {stem(self.context.words[at]) for at, _ in self.context.anchors.get(kind, ())}
        return stem(kind) in said or any(kind in lexicon.declared.get(word, ()) for word in said)

    def _couple(self, kind: str, arg: Arg) -> tuple[Condition, ...]:
        """That two people who are named together are the two of an event: "when were Ellis and Curie
        married?"."""
        term = arg.operand
        if not isinstance(term, Term) or arg.path or arg.negated or len(term.keys) != 2 \
                or not {"all", "linked"} <= set(term.flags) or not self.grammar.is_person(term.kind):
            return ()
        held = [f for f in self.pack.kinds[kind].fields.values() if f.type.kind == term.kind]
        fields = [f.name for f in held]
        if len(fields) != 2 or any(f.type.many for f in held) or not self.grammar.partner(kind, fields[0]):
            return ()
        both = Constant(tuple(Ref(term.kind, key) for key in term.keys))
        return tuple(Condition((field,), "in", both) for field in fields)

    def _is_when_done(self, arg: Arg) -> bool:
        """Whether an argument is somebody with what was done to them, of which it is told when: "was | Aldric
        born | in Brun?" isn't about a time at which there was a Brun."""
        return arg.operator == "in" and arg.form == "values" and self.target(arg) == "date" \
            and isinstance(arg.operand, Term) and len(arg.operand.path) == 1 \
            and self.grammar.lexicon.language.is_participle(arg.operand.path[0])

    def _is_time_of_some(self, arg: Arg) -> bool:
        """Whether the date of things that aren't named would be the time of something else: "(who bought) a
        painting painted before 1930" was bought at any time."""
        return isinstance(arg.operand, Term) and bool(arg.operand.path) and self.target(arg) == "date" \
            and not (arg.head or arg.path or self.grammar.is_single(arg.operand.kind) or (
                arg.operand.keys and "class" not in arg.operand.flags))

    def _is_deed_elsewhere(self, kind: str, arg: Arg, term: Term, path: Path) -> bool:
        """Whether what a person did somewhere would be told by something else that has to do with both: who
        led the rescue of the Heron hasn't died on it."""
        if path[0].startswith("^"):
            return self.grammar.is_person(kind) and bool(self.context.preposition(self._shape(arg))) \
                and self.ordering.told_date(kind, term._replace(flags=())) is not None
        person = arg.operand
        return arg.head and bool(term.keys) and isinstance(person, Term) \
            and self.grammar.is_person(person.kind) \
            and self.ordering.told_date(person.kind, person) is not None

    def _is_somebody_else(self, kind: str, arg: Arg) -> bool:
        """Whether one of a people is told of, and a kind tells of nobody: a Dane is no party to a treaty."""
        if arg.form != "people" or self.grammar.lexicon.language.is_plural(self.context.words[arg.end - 1]):
            return False
        fields = self.pack.kinds[kind].fields.values()
        kinds = [self.pack.kinds[field.type.kind] for field in fields if field.type.kind]
        return self.grammar.is_event(kind) and not any("who" in kind.asks for kind in kinds)

    def _is_dated_within(self, kind: str, arg: Arg) -> bool:
        """Whether a date that an event can have is said of a thing in it, of which no verb tells: "bought a
        painting before 1970", and not "painted before 1970"."""
        term = arg.operand
        if not isinstance(term, Term) or self.grammar.is_event(term.kind) or not self.grammar.is_event(kind):
            return False
        dates = [inner for inner in term.args if inner.form == "date" and inner.path is None]
        return bool(self.grammar.links(kind, "date")) \
            and any(not self._is_behind_verb(date, term.kind) for date in dates)

    def _is_own_date(self, kind: str, arg: Arg) -> bool:
        """Whether a date of a named thing is said of a thing of its own kind: nothing "opened in" the date of
        another one ("when was the hall restored, and how much did it cost?" are two questions)."""
        operand = arg.operand
        return isinstance(operand, Term) and operand.kind == kind and bool(operand.keys) \
            and arg.path is None and self.target(arg) == "date"

    def _is_behind_verb(self, arg: Arg, kind: str) -> bool:
        """Whether a participle that tells of a kind stands before an argument, or before its preposition."""
        told = self.context.participles.intersection(at for at, _ in self.context.anchors.get(kind, ()))
        return bool(told & {arg.start - 1, arg.start - 2})

    def _is_filled(self, term: Term, inner: Linked, path: Path) -> bool:
        """Whether a thing would be asked for by a field that is filled already ("which country supplies
        Poland?" isn't Poland), or be one of several that are named otherwise ("electrical vehicles")."""
        said, _, field = path[0].removeprefix("^").partition(".")
        return path[0].startswith("^") and (field,) in inner.filled and said in self.pack.kinds \
            and (bool(term.keys) or not self.ordering.is_list(said, field))

    def _is_fronted(self, arg: Arg, term: Term) -> bool:
        """Whether a noun only stands where it does because it is asked for ("which firm did Curie buy?"): its
        place says nothing of its role then."""
        context = self.context
        turned = arg.end < len(context.auxiliaries) and context.auxiliaries[arg.end] in ("do", "have")
        return turned and any(other.start == arg.end + 1 and self.target(other) == self.target(arg)
                              for other in term.args)

    def _choice(
        self, kind: str, arg: Arg, term: Term
    ) -> Iterator[Option]:
        """Either of two sets of names, for one kind."""
        options = []
        price = 0.0
        for part in arg.operand.parts:
            linked = self._link_kind(part._replace(kind=kind), kind, 0.0)
            if not linked or not isinstance(linked[0].selection, Selection):
                return
            price += linked[0].cost
            options.append(linked[0].selection.demands)
        yield price, ("?",), (Either(tuple(options)),), None, False

    def _head(self, arg: Arg, path: Path, operand: Operand | None) -> Head | None:
        if not arg.head:
            return None
        term = arg.operand
        named = isinstance(term, Term) and bool(term.keys) and not {"any", "class"} & set(term.flags)
        return Head(path, operand, named, self.target(arg))

    def _divided(self, kind: str, arg: Arg, path: Path, term: Term) -> bool:
        """Whether names joined by "and" would have to share a field of one value ("who visited Peru and
        Poland?"), or names after "between" aren't the two ends that the kind has. "The embassies and
        consulates" are some of one and some of the other."""
        operand = arg.operand
        if not isinstance(operand, Term):
            return False
        listed = bool(term.asks) and RECORDS.issuperset(term.asks) \
            and not any(other.head for other in term.args)
        fields = self.pack.kinds[kind].fields
        single = len(path) == 1 and path[0] in fields and not fields[path[0]].type.many
        two_ends = sum(f.type.kind == operand.kind for f in fields.values()) == 2
        if two_ends and listed and self.context.does(kind, Shape(arg.start, arg.end, arg.form)):
            return False  # "how many visits did Peru and Poland make?": those of the one and of the other
        if "both" in operand.flags and single and WHETHER not in term.flags and (
                not term.asks or SHARING.intersection(ask.split(" ")[0] for ask in term.asks)):
            return True  # "who played in both the one and the other?": not who played in either
        if OF_CLASSES in operand.flags and not listed:
            return True  # "is there an embassy and a consulate?": a consulate of whichever sort
        if listed and operand.keys and not any(
                self.grammar.is_proper(Term(operand.kind, (key,))) for key in operand.keys):
            return False
        if not single or arg.negated or not {"all", "linked"} <= set(operand.flags):
            return False
        between = "between" in self.context.roles(Shape(arg.start, arg.end, arg.form))
        if between and self.grammar.is_person(operand.kind) and not two_ends:
            return True  # "how many came between García and Tusk?"; but "the bout between Ali and Frazier"
        return between != two_ends

    def _demands(self, kind: str, arg: Arg, path: Path, operand: Operand) -> tuple[Demand, ...]:
        """What an argument demands: its field holds it; "both" of a list; a pair in either order."""
        flags = arg.operand.flags if isinstance(arg.operand, Term) else ()
        if "either" in flags:  # "does either country export it?"
            either = tuple(Ref(arg.operand.kind, key) for key in arg.operand.keys)
            return (Condition(path, "in", Constant(either)),)
        if "all" in flags and isinstance(operand, Selection) and not arg.negated and not arg.operand.args:
            keys = arg.operand.keys
            pair = [f.name for f in self.pack.kinds[kind].fields.values() if f.type.kind == arg.operand.kind]
            many = path != () and path[0] in self.pack.kinds[kind].fields \
                and self.pack.kinds[kind].fields[path[0]].type.many
            if many and self._is_shared_out(kind, arg):
                return (Condition(path, "in", Constant(tuple(Ref(arg.operand.kind, key) for key in keys))),)
            if many or path == () or path[-1].startswith("^"):
                return tuple(Condition(path, "in", Constant((Ref(arg.operand.kind, key),))) for key in keys)
            if len(pair) == 2 and len(keys) == 2 and not self._is_shown(kind, arg, path):
                one, other = (Constant((Ref(arg.operand.kind, key),)) for key in keys)
                return (
                    Either(
                        (
                            frozenset({Condition((pair[0],), "in", one), Condition((pair[1],), "in", other)}),
                            frozenset({Condition((pair[0],), "in", other), Condition((pair[1],), "in", one)}),
                        )
                    ),
                )
        if "all" in flags and arg.operator == "in" and not arg.negated and len(arg.operand.keys) > 1 \
                and not arg.operand.args and path in ((), path[:1]):
            keys = Constant(tuple(Ref(arg.operand.kind, key) for key in arg.operand.keys))
            return (Condition(path, EACH, keys),)
        each = "every" in flags and arg.operator == "in" and path != ()
        return (Condition(path, "all" if each else arg.operator, operand, arg.negated),)

    def _names_all(self, term: Term) -> bool:
        """Whether a term names just what it is about, or both of two, which nothing narrows."""
        return bool(term.keys) and not term.path and (NARROWED.isdisjoint(term.flags) or (
            "all" in term.flags and not term.asks and self.grammar.is_proper(Term(term.kind, term.keys))))

    def _title_held(self, kind: str, title: str) -> Path:
        """The field for the title that somebody held when something happened; empty if there is none."""
        held: Path = next((link.path for link in self.grammar.links(kind, title)), ())
        own = len(held) == 1 and held[0] in self.pack.kinds[kind].fields and self.grammar.is_event(kind)
        return held if own else ()

    def _is_of_same(self, kind: str, operand: Operand | None) -> bool:
        """Whether an event would have to have something in common with others of its kind, which only a word
        for that says ("which state raised the rank of its mission?")."""
        return isinstance(operand, Selection) and operand.kind == kind and len(operand.path) == 1 \
            and bool(operand.demands) and self.grammar.is_event(kind) \
            and self.grammar.step_type(kind, operand.path[0]) not in ("date", "text")

    def _is_shared_out(self, kind: str, arg: Arg) -> bool:
        """Whether names joined by "and" stand with a preposition behind a noun for several things, each of
        which has its own: "the treaties on trade and on tourism"."""
        context = self.context
        said = context.preposition(self._shape(arg))
        noun = arg.start - 2
        while noun > 0 and context.skipped[noun]:
            noun -= 1
        said_so = range(noun + 1, arg.start)  # "which pubs serve ale and stout": the same pub both
        if any(context.auxiliaries[place] for place in said_so) or any(
                at in said_so for at, _ in context.anchors.get(kind, ())):
            return False
        return noun >= 0 and not LOOSE.issuperset(said.split("+")) and "both" not in arg.operand.flags \
            and any(e.category == "thing" and e.meaning[:2] == (kind, ())
                    for e in find(self.grammar.lexicon, context.words[noun])) \
            and self.grammar.lexicon.language.is_plural(context.words[noun])

    def _is_something_of(self, arg: Arg, kind: str) -> bool:
        """Whether a thing is only said to be where something is that a word of its examples calls: "a night
        at the inn"."""
        articles, words = self.grammar.lexicon.language["articles"], self.context.words
        return any(0 < at < arg.start and words[at - 1] in articles
                   for at, _ in self.context.anchors.get(kind, ()))

    def _counts_noun(self, kind: str, arg: Arg) -> bool:
        """Whether a figure says how many there are of what the noun behind it calls; a number that records
        tell may be of what a word of an example calls ("412 inhabitants")."""
        lexicon, words = self.grammar.lexicon, self.context.words
        if arg.end >= len(words) or not (words[arg.end - 1].isdigit() or any(
                e.category == "number" for e in find(lexicon, words[arg.end - 1]))):
            return False
        behind = find(lexicon, words[arg.end])
        if any(e.category == "thing" and self.grammar.is_person(e.meaning.kind) for e in behind):
            return False  # "fewer than 200 people": numbers are mostly of those
        counted = lexicon.so_many.get((kind, arg.path[0]), set()) if arg.path else set()
        if any(e.category == "thing" and e.meaning.kind in counted for e in behind):
            return False  # "stranded 31 boats", of which an example shows that they are what it counts
        named = (kind, *(arg.path or ())[:1])
        told = len(named) > 1 and self.grammar.step_type(*named) == "number"
        stem = lexicon.language.stem
        if told and stem(words[arg.end]) == stem(named[-1].replace("_", " ").split()[-1]):
            return False  # "more than 43 balloons", where a fair tells how many there were
        return any(e.category == "thing" and not e.meaning.keys and (e.form == "noun" or not (
            told or lexicon.language.is_participle(words[arg.end]))) for e in behind) \
            and not any(e.category == "unit name" for e in behind)

    def _is_shown(self, kind: str, arg: Arg, path: Path) -> bool:
        """Whether an example shows a name in that very place fill that very field: "(both) import"."""
        shape = self._shape(arg)._replace(form="name")
        between = "between" in self.context.roles(shape)
        return not between and observed(self.grammar.lexicon, self.context, kind, shape, path[:1])

    def _operands(self, operand: Any) -> Iterator[tuple[float, Operand, Linked | None]]:
        if isinstance(operand, Term):
            for linked in self.link(operand)[:2]:
                selection = linked.selection
                if linked.heads and isinstance(selection, Selection) and not selection.path:
                    selection = selection._replace(path=linked.heads[0].path)
                    if bound := bound_of(operand):
                        selection = self._of_so_many(selection, bound)
                yield linked.cost, selection, linked
        else:
            yield 0.0, operand, None

    def _of_so_many(self, selection: Selection, bound: str) -> Selection:
        """Those of whom so many things are told as it is said: "the one who founded more than one hotel"."""
        *way, last = selection.path
        if way or last.startswith("^"):
            return selection
        told = selection._replace(path=())
        among = told if told != Selection(selection.kind) else Constant(())
        counted = Condition((f"^{selection.kind}.{last}",), BOUND + bound, among)
        return Selection(self.grammar.step_type(selection.kind, last), frozenset({counted}))

    def target(self, arg: Arg) -> str:
        return target_of(self.grammar, arg)

    def _shape(self, arg: Arg) -> Shape:
        """Where an argument stands; a choice that is only added ("who came, Tusk or Walesa?") stands for
        the question word."""
        shape = Shape(arg.start, arg.end, arg.form)
        if arg.head and is_choice(arg.operand) and not self.context.preposition(shape):
            asked = next((place for word, place in self.context.asked if word in CHOOSING), None)
            return Shape(asked, asked + 1, arg.form) if asked is not None else shape
        return shape

    def _role_of_asked(self, kind: str, path: Path) -> float:
        """What it costs that the noun behind the question word fills just this one of several like fields of
        what is said of it ("which country buys fruits?": to or from)."""
        if not path[0].startswith("^"):
            return 0.0
        asked = next((place for word, place in self.context.asked if word in CHOOSING), None)
        if asked is None:
            return 0.0
        said, field = path[0][1:].split(".")
        inside = "in" in self.context.preposition_of_asked(Shape(asked, asked + 1, "name")).split("+")
        kinds = self.pack.kinds
        if inside and not answers(kinds, said, (field,), "where") and any(
                len(link.path) > 1 and answers(kinds, said, link.path, "where")
                for link in self.grammar.links(said, kind)):
            return UNTOLD  # "in which country was it opened?": not by which
        alike = [f.name for f in self.pack.kinds[said].fields.values() if f.type.kind == kind]
        if len(alike) < 2:
            return 0.0
        shape = Shape(asked, asked + 2, "name")
        return cost(likelihood(self.grammar.lexicon, self.context, said, shape, alike)[field])

    def linking(self, kind: str, target: str, shape: Shape, preposition: str | None = None,
                ) -> list[tuple[float, Path]]:
        """The ways from a kind to a thing that stands somewhere in the question, with their costs;
        `preposition` if it isn't the one where it stands."""
        key = (kind, target, shape, preposition)
        known = self._chances.get(key)
        if known is None:
            known = self._chances[key] = self._linking(kind, target, shape, preposition)
        return known

    def _linking(self, kind: str, target: str, shape: Shape, preposition: str | None,
                 ) -> list[tuple[float, Path]]:
        lexicon, context = self.grammar.lexicon, self.context
        said = context.preposition(shape, kind) if preposition is None else preposition
        links = self.grammar.links(kind, target)
        forward = list(dict.fromkeys(link.path[0] for link in links if not link.path[0].startswith("^")))
        # "Poles" stand where names do, and say what "Polish" says
        forms: tuple[str, ...] = ("adjective", "name") if shape.form == "people" else \
            ("adjective",) if shape.form == "adjective" else ("name",)
        if len(forms) > 1:
            forms = tuple(form for form in forms if observed(
                lexicon, context, kind, shape._replace(form=form), forward)) or forms
        told = [likelihood(lexicon, context, kind, Shape(shape.start, shape.end, form), forward, said)
                for form in forms]
        others = self._of_other(kind, shape, said, forward) or self._turned_round(kind, shape, said, forward)
        chances = {field: sum(chance[field] for chance in told) / len(told) for field in forward}
        prices = {field: OF_OTHER * (field in others) + cost(chances[field]) for field in forward}
        idle = lexicon.language["reasons"] if not said and context.is_subject(shape) else ()
        side, verb = context.side(kind, shape)
        # "who speaks Welsh?": what stands there is told of the speaker, and nothing of which that tells
        taking = side == "after" and not said and (kind, "", shape.form, side, verb) in lexicon.cues
        if not said and not self.grammar.is_person(target):
            for field in forward:
                prices[field] += OF_OTHER * self._is_told_of(kind, field, shape)
        return [(link.cost + prices.get(link.path[0], OF_OTHER * taking) + self._declared(kind, link, said)
                 + RATHER_MANY * ("in" in said.split("+") and self._is_single(kind, link, links)), link.path)
                for link in links if link.path[0] not in idle  # "what did it cost?": not what was due to it
                and not ("in" in said.split("+") and self._is_of_whole(link.path) and not answers(
                    self.pack.kinds, kind, link.path, "where"))  # "on whose side did he fight in Leeds?"
                and not (side == "before" and self._is_birth_of(link.path))
                and not (not said and self._is_done_to_kind(kind, target, shape))]

    def _is_of_whole(self, path: Path) -> bool:
        """Whether a way leads to something by what that belongs to: to a city by its country."""
        return len(path) > 1 and path[1].startswith("^") and not path[0].startswith("^")

    def _is_single(self, kind: str, link: Link, links: Sequence[Link]) -> bool:
        """Whether a link leads to what has one person in a field, and several in another one: "how many
        people were on the expedition?" rather asks for its members than for its leader."""
        if not self.grammar.is_person(kind):
            return False
        many = {one.path: self.pack.kinds[holder].fields[name].type.many
                for one in links if len(one.path) == 1
                for holder, _, name in (one.path[0].removeprefix("^").partition("."),)
                if one.path[0].startswith("^")}
        return link.path in many and not many[link.path] and any(many.values())

    def _is_done_to_kind(self, kind: str, target: str, shape: Shape) -> bool:
        """Whether what a verb tells is done to things of a kind, as its examples show, and a thing of another
        kind stands there: who made a product made none of what is in it."""
        side, verb = self.context.side(kind, shape)
        lexicon, words = self.grammar.lexicon, self.context.words[shape.start:shape.end]
        if not lexicon.language.all_of("pronouns", "there").isdisjoint(words):
            return False  # "what was built there?"
        if not verb or side not in ("after", "passive") or target == kind or self.grammar.is_event(kind) \
                or self.grammar.is_event(target) or "who" in self.pack.kinds[target].asks:
            return False
        shown = set[str]().union(*(lexicon.cues.get((kind, "", "name", way, verb), ())
                                   for way in ("before", "after", "passive", "fronted")))
        return shown == {kind}

    def _is_told_of(self, kind: str, field: str, shape: Shape) -> bool:
        """Whether what a name's verb tells is told by the examples of a kind's records themselves, and not of
        what fills a field of theirs: where "how much does the walk cost?" is asked, no statue at which it
        stops costs that; where the repair of a statue cost something, the statue didn't."""
        cues, form = self.grammar.lexicon.cues, "name"
        side, verb = self.context.side(kind, shape)
        if verb:
            many = self.pack.kinds[kind].fields[field].type.many
            return side == "before" and many and set(cues.get((kind, "", form, side, verb), ())) == {kind}
        language = self.grammar.lexicon.language
        behind = self.context.words[shape.end:]
        costing = [at for at, word in enumerate(behind) if any(
            e.category == "field" and e.meaning[0] == kind
            and self.grammar.step_type(*e.meaning[:2]) in MEASURES
            for e in find(self.grammar.lexicon, word))]
        dates = [link.path for link in self.grammar.links(kind, "date")]
        if dates and self.grammar.is_event(kind) \
                and any(behind[at] in language["costing"] for at in costing) \
                and not set(language["present_do"]).isdisjoint(self.context.words[:shape.start]) \
                and not any(self.grammar.is_lasting(kind, path) for path in dates):
            return True  # "how much does a teapot cost?": not what somebody paid for many of them then
        if 0 not in costing or not self.context.is_subject(shape):
            return False
        return field in cues.get((kind, "of"), ()) and field not in cues.get((kind, "", form, "before"), ())

    def _of_own_sex(self, operand: Any, ways: list[tuple[float, Path]]) -> list[tuple[float, Path]]:
        """The ways of linking somebody, without those to a field for husbands for a woman, or for wives for a
        man, which then are as likely to the other one: "whom did she marry?"."""
        if not isinstance(operand, Term) or not operand.keys:
            return ways
        others = {path: price for price, path in ways
                  if self.grammar.is_of_other_sex(path[0], operand.kind, operand.keys)}
        kin = self.grammar.lexicon.language["of_one_sex"]
        return [(min(price, *others.values()) if others and path[0] in kin else price, path)
                for price, path in ways if path not in others]

    def _is_birth_of(self, path: Path) -> bool:
        """Whether a place is linked with somebody as where they were born, which a verb of the place doesn't
        tell: "where does she live?"."""
        born, _, name = path[0].removeprefix("^").partition(".")
        return path[0].startswith("^") and born in self.pack.kinds and name in self.pack.kinds[born].fields \
            and self.ordering.is_birthplace(born, self.pack.kinds[born].fields[name])

    def _of_other(self, kind: str, shape: Shape, said: str, fields: Sequence[str]) -> Sequence[str]:
        """The fields that a preposition doesn't mean: all, where the examples of a kind show it with its
        other fields only (who is fought "against" is no fighter); those that they don't show with it, where
        one of the fields is called so ("from Peru" isn't where to)."""
        shown = self.grammar.lexicon.cues.get((kind, said), {}) if said else {}
        roles = frozenset(said.split("+"))
        meant = [field for field in fields if shown.get(field) or field in roles]
        if meant:
            called = shape.form == "name" and not roles.isdisjoint(fields)
            return [field for field in fields if field not in meant] if called else ()
        through = roles == {"through"} and not {"from", "to"}.isdisjoint(fields)
        if len(shown) > 1 and all(self._is_alternative(kind, field) for field in (*shown, *fields)):
            return ()  # what is given for a house, or for a ward, is given for a scanner, too
        if opposing(self.grammar.lexicon, self.context, shape):
            first = self.grammar.lexicon.cues.get((kind, "", "name", "before"), {})
            return [field for field in fields if first.get(field)]  # "fought against him": no winner
        return fields if through or (shown and LOOSE.isdisjoint(roles)) else ()

    def _is_alternative(self, kind: str, name: str) -> bool:
        """Whether a field of a kind may be left out, and isn't for somebody."""
        field = self.pack.kinds[kind].fields.get(name)
        return field is not None and self.grammar.is_optional(kind, name) \
            and not self.grammar.is_person(field.type.kind or "")

    def _turned_round(self, kind: str, shape: Shape, said: str, fields: Sequence[str]) -> list[str]:
        """The fields that a name doesn't fill as the one who does something, or to whom it is done, as the
        examples of a kind show them the other way round only: "did Spain fight for Peru?" isn't about an
        enemy, and "who fought Malinowski?" about no fighter; "is he Spanish?", without a word for what he
        did, is about none either."""
        cues, context = self.grammar.lexicon.cues, self.context
        side, lemma = context.side(kind, shape)
        if shape.form == "adjective" and not side:
            return self._done_to(kind, fields)
        if said or side not in ("before", "after") or shape.form not in (
                ("name", "noun") if side == "before" else ("name",)):
            return []
        first: dict[str, float] = cues.get((kind, "", "name", "before"), {})
        behind: dict[str, float] = cues.get((kind, "", "name", "after"), {})
        if side == "after":
            done = context.has_subject_that_asks(kind, shape)
            return [field for field in fields if done and first.get(field) and not behind.get(field)]
        if not context.is_subject(shape) and not context.does(kind, shape):
            return []
        told = lemma in self.grammar.lexicon.deeds.get(kind, ()) \
            and not cues.get((kind, "", "name", "before", lemma))
        doers = [name for name in fields if answers(self.pack.kinds, kind, (name,), "who")]
        unsaid = [name for name in doers if told and shape.form == "name" and len(doers) > 1
                  and not first.get(name)]
        done_to = [name for name in self._done_to(kind, fields) if not first.get(name)]
        return [name for name in fields if name in unsaid or name in done_to
                or does_otherwise(self.grammar.lexicon, context, kind, name, lemma)]

    def _done_to(self, kind: str, fields: Sequence[str]) -> list[str]:
        """The fields of those to whom something is done, as their preposition says: against whom it is."""
        lexicon = self.grammar.lexicon
        firm = {field for role in lexicon.language["never_doing"]
                for field in lexicon.cues.get((kind, role), {})}
        return [name for name in fields if name in firm and answers(self.pack.kinds, kind, (name,), "who")]

    def _declared(self, kind: str, link: Link, said: str) -> float:
        """What a pack's declaration of its prepositions makes of a link."""
        declared = self.pack.prepositions
        if not declared:
            return 0.0
        step = link.path[0]
        field = step[1:] if step.startswith("^") else f"{kind}.{step}"
        roles = [r for r in said.split("+") if r in declared]
        if not roles:
            return NO_PREPOSITION if any(field in fields for fields in declared.values()) else UNDECLARED
        return 0.0 if any(field in declared[r] for r in roles) else UNDECLARED


def _named(term: Term) -> Linked:
    """The one way of linking a name of which nothing is said."""
    named = Constant(tuple(Ref(term.kind, key) for key in term.keys))
    selection = Selection(term.kind, frozenset({Condition((), "in", named)}))
    return Linked(0.0, selection, term.kind, (), frozenset())


_price = itemgetter(0)


def _is_negated(demand: Demand) -> bool:
    return isinstance(demand, Condition) and demand.negated


def _without_now(operand: Any) -> Any:
    """A term without the "still" that is said of it."""
    if not isinstance(operand, Term):
        return operand
    return operand._replace(args=tuple(arg for arg in operand.args if arg.operator != NOW or arg.negated))


def _best(options: Iterable[Option]) -> list[Option]:
    """The cheapest options, without those that no reading could afford."""
    return [option for option in sorted(options, key=_price)[:OPTIONS] if option[0] <= MOST]


def _chosen(term: Term) -> Term:
    """A term in which a choice stands in the place of the bare noun that is asked for ("which country …,
    Poland or Peru?")."""
    for choice in term.args:
        if choice.head and not choice.operand.bare and is_choice(choice.operand):
            for noun in term.args:
                if noun.head and noun.operand.bare and noun.operand.kind == choice.operand.kind:
                    args = (noun._replace(operand=choice.operand) if arg is noun else arg
                            for arg in term.args if arg is not choice)
                    return term._replace(args=tuple(args))
    return term


def _picks_of_one(demand: Demand) -> bool:
    """Whether a demand is about the first or the largest of things of which just one is meant."""
    operand = demand.operand if isinstance(demand, Condition) else None
    return isinstance(operand, Selection) and bool(operand.extremes) and any(
        isinstance(one, Condition) and one.path == () and one.operator == "in" and not one.negated
        and isinstance(one.operand, Constant) and len(one.operand.values) == 1 for one in operand.demands)


def _denying(demands: frozenset[Demand]) -> frozenset[Demand]:
    """"Not caused by ice": not caused at all and by ice can't be, so that is what is denied."""
    said = [d for d in demands if isinstance(d, Condition)]
    none = {d.path: d for d in said if d.operator == "exists" and d.negated}
    by = [d for d in said if d.path in none and d.operator == "in" and not d.negated]
    if not by:
        return demands
    return demands - {none[d.path] for d in by} - frozenset(by) | {d._replace(negated=True) for d in by}


def _contradictory(demands: frozenset[Demand]) -> bool:
    """Whether a date would have to lie in two different years at once."""
    during = [(d.path, d.operand) for d in demands if isinstance(d, Condition) and d.operator == "during"
              and not d.negated and isinstance(d.operand, Constant)]
    return len({path for path, _ in during}) < len(during)
