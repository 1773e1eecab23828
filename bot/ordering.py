"""Links the superlatives and ordinals of a term to what its kind is ordered by.

Takes a `Term` with its `Op`s and the cues of the question's words; gives the `Extreme`s that they mean.

For example, "the second largest bridge" is the second by `length`, and "the next one" the first by date.
"""
from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.cues import Context, Shape, doers_of
from bot.joins import size_of
from bot.joins.durations import NEXT_TO
from bot.lexicon import LASTED, LIFETIME, find
from bot.model import MEASURES, Field
from bot.pieces import OF_TWO, TIMED, Grammar, Op, Term, is_field, unbagged
from bot.placings import wins
from bot.query import ONLY, Extreme, Path, Selection
from bot.timing import date_shown, entry_said

if TYPE_CHECKING:
    from bot.linking import Linker


class Ordering:
    """Finds the extremes that a term's superlatives and ordinals mean."""

    def __init__(self, grammar: Grammar, context: Context, linker: "Linker") -> None:
        self.grammar = grammar
        self.context = context
        self.linker = linker
        self.pack = grammar.pack

    def extremes(self, term: Term, kind: str) -> tuple[Extreme, ...] | None:
        extremes = []
        for op in term.ops:
            told = self.told_date(kind, term, self.linker.timing.beside_clauses(term))
            extreme = None if self._is_of_age(op, term, kind) else self._extreme(op, kind, told)
            if extreme is None:
                return None
            extremes.append(extreme)
        if extremes and OF_TWO in term.flags:
            extremes[-1] = extremes[-1]._replace(of_two=True)
        return tuple(extremes) or self._next_to(term, kind)

    def _is_of_age(self, op: Op, term: Term, kind: str) -> bool:
        """Whether the oldest of people is asked for whose births aren't told: "the oldest visitor" isn't the
        first one; but "who has the oldest embassy?". Or that of things with dates of their own, by when
        something was done to them."""
        aged, words = self.grammar.lexicon.language.all_of("ages", "most", "least"), self.context.words
        places = [at for at, word in enumerate(words) if word in aged]
        dated = op.target == "date" or (op.target[0] == "field" and op.target[1] == kind
                                        and self.grammar.step_type(kind, op.target[2]) == "date")
        if self.grammar.is_person(kind) or not places or not dated:
            return False
        asked = (self.grammar.type_of(term), *(self.linker.target(arg) for arg in term.args if arg.head))
        if any(other in self.pack.kinds and other != kind and not self.grammar.is_event(other)
               and self.grammar.is_event(kind) and any(
                   f.type.base == "date" for f in self.grammar.fields(other)) for other in asked):
            return True  # "the oldest of the trees that were felled" wasn't the first that was felled
        people = any(map(self.grammar.is_person, asked)) or any(ask == "who" for ask, _ in self.context.asked)
        return people and not any(e.category == "thing" and not self.grammar.is_person(e.meaning.kind)
                                  for word in words[places[0] + 1:places[0] + 2]
                                  for e in find(self.grammar.lexicon, word))

    def _born(self, kind: str) -> Path:
        """The date by which "the oldest" of people is so, if that is told."""
        aged = self.grammar.lexicon.language.all_of("ages", "most", "least")
        by_age = self.grammar.is_person(kind) and not aged.isdisjoint(self.context.words)
        return self.grammar.births(kind) if by_age else ()

    def _next_to(self, term: Term, kind: str) -> tuple[Extreme, ...]:
        """"Which director came before Curie?", "who was director after her?" is the one right before or after
        her, of what lasts; "which directors" are all of them."""
        span_of = self.grammar.span_of(kind)
        if not span_of:
            return ()
        if TIMED not in term.flags:
            return self._follower(term, kind, span_of)
        turns = [NEXT_TO[arg.operator] for arg in term.args
                 if arg.operator in NEXT_TO and isinstance(arg.operand, Term)]
        return (Extreme(turns[0], span_of),) if self._asks_for_one() and len(turns) == 1 else ()

    def _asks_for_one(self) -> bool:
        """Whether it is asked who, and not who they were all, or which one it was."""
        several = self.grammar.lexicon.language["who_all"]
        nouns = [self.context.words[at + 1] for word, at in self.context.asked
                 if word == "which" and at + 1 < len(self.context.words)]
        single = len(nouns) == 1 and not self.grammar.lexicon.language.is_plural(nouns[0])
        return single or any(name == "who" and set(self.context.words[at + 1:at + 2]).isdisjoint(several)
                             for name, at in self.context.asked)

    def _follower(self, term: Term, kind: str, span_of: Path) -> tuple[Extreme, ...]:
        """The one right before or after somebody in a post of which all that tells it apart is said."""
        one = self._asks_for_one()
        turns = [arg for arg in term.args if arg.operator in NEXT_TO]
        post = self.is_classed(kind, term) or not self.grammar.is_optional(kind, span_of[0]) \
            if self.grammar.is_person(kind) else self.grammar.is_event(kind)
        if not one or len(turns) != 1 or not post:
            return ()
        named = unbagged(turns[0].operand)
        somebody = isinstance(named, Term) and self.grammar.is_proper(named) \
            and named.kind in self.pack.kinds and "who" in self.pack.kinds[named.kind].asks
        said = {self.linker.target(arg) for arg in term.args if arg is not turns[0]}
        posts = set() if self.grammar.is_person(kind) else {
            self.grammar.step_type(kind, name) for name in self.grammar.posts(kind)}
        return (Extreme(NEXT_TO[turns[0].operator], span_of),) if somebody and posts <= said else ()

    def told_date(self, kind: str, term: Term, places: Iterable[int] = ()) -> Path | None:
        """The date of which a verb tells, if it isn't the first that a kind has ("the first that closed"); of
        how long something lasted tells a verb of its beginning or end in one of the `places`."""
        told = [arg.operand.path for arg in term.args if is_field(arg.operand, kind)]
        dates: list[Path] = [
            path for path in (*told, term.path)
            if len(path) == 1 and self.grammar.step_type(kind, path[0]) == "date"]
        if dates:
            return dates[-1]
        if shown := date_shown(self.grammar, self.context, kind):
            return shown  # "which show finished in 2014?"
        classed = self.is_classed(kind, term)
        if classed and (dated := self.grammar.date_of_class(kind)):
            return dated
        if (entry := entry_said(self.grammar, self.context, kind)) or classed:
            return entry  # "who became a member in 2008?"
        span_of = self.grammar.span_of(kind)
        return span_of if span_of and self.context.limits(places) else None

    def is_birthplace(self, kind: str, field: Field) -> bool:
        """Whether a field tells where people were born, of which the question says nothing."""
        births = self.grammar.lexicon.language["births"]
        return self.grammar.is_person(kind) and any(word in field.name for word in births) \
            and not any(word in said for word in births for said in self.context.words)

    def tells_where(self, kind: str, term: Term, field: str) -> bool:
        """Whether a place is where what is told by a date's verb took place, if that is somebody's birth or
        death."""
        if not self.grammar.is_person(kind) or self.grammar.step_type(kind, field) not in self.pack.kinds:
            return True
        told = [term, *(arg.operand for arg in term.args if isinstance(arg.operand, Term))]
        dates = {one.path[0] for one in told if one.kind in ("", kind) and len(one.path) == 1
                 and self.grammar.step_type(kind, one.path[0]) == "date"}
        return all(self.grammar.is_told_with(kind, date, field) for date in dates)

    def is_classed(self, kind: str, term: Term) -> bool:
        """Whether things of a kind are told of by what they are: "mayors"."""
        said = [term, *(arg.operand for arg in term.args if isinstance(arg.operand, Term))]
        return any(one.kind == kind and "class" in one.flags for one in said)

    def _extreme(self, op: Op, kind: str, told: Path | None) -> Extreme | None:
        target = op.target
        if target == ONLY:
            return Extreme(ONLY, ())
        if target == LIFETIME:
            lived = self.grammar.lifetime_of(kind)
            return Extreme(op.direction, lived[0], op.nth, lasting=True, until=lived[1]) if lived else None
        if target in ("span", LASTED):
            span_of = self.grammar.span_of(kind)
            if stretch := self.grammar.stretch_of(kind):
                begun, over, now = stretch
                return Extreme(op.direction, begun, op.nth, lasting=True, until=over, now=now)
            entry = self.grammar.only_entry_of(kind)
            if entry and not span_of:
                return Extreme("least" if op.direction == "most" else "most", entry, op.nth)
            if not span_of and (taken := self.grammar.takes(kind)):
                return Extreme(op.direction, (taken,), op.nth)
            return Extreme(op.direction, span_of, op.nth, lasting=True) if span_of else None
        if target == "date":
            links = self.grammar.links(kind, "date")
            if born := self._born(kind):
                return Extreme(op.direction, born, op.nth)
            if told and self.context.over and self.grammar.is_lasting(kind, told):
                return None  # "who retired first?": not who took over first
            number = self.grammar.numbered(kind)
            entry = self.grammar.entry_of(kind) or self.grammar.only_entry_of(kind)
            date = told or entry or (links[0].path if links else None) \
                or ((number,) if number else None)
            return Extreme(op.direction, date, op.nth) if date else None
        if target == "size":
            field = size_of(self.grammar, kind)
            return Extreme(op.direction, (field,), op.nth) if field else None
        if target[0] == "field":
            if target[1] != kind:
                return None
            lasting = self.grammar.is_lasting(kind, (target[2],))
            return Extreme(op.direction, (target[2],), op.nth, lasting=lasting, in_all=self._weighs_pieces())
        counted = target[3] if target[0] == "along" else target[1]
        if counted and not counted.bare and not self.linker.link(counted):
            return None  # what is said of it would be left out
        if target[0] == "along":
            among = self._among(target[3])
            fits = target[1] == kind and self._is_of_many(kind, target[2])
            return Extreme(op.direction, (target[2],), op.nth, True, among) if fits else None
        won = wins(self.grammar, self.context, counted.kind)
        # "owned the most boats"; but "won the most races" is won most often
        things = counted.path if self.grammar.is_event(counted.kind) and not won else ()
        if not counted.path and counted.kind in self.pack.kinds \
                and (listed := self.grammar.listed(counted.kind)):
            things = (listed,)  # "has the most exports"
        counted = counted._replace(path=()) if things or won else counted
        inverse = self._counted_path(counted, kind, Shape(op.start, op.end, op.form))
        if not inverse or not self._is_of_many(kind, inverse[0]):
            return None
        path = (*inverse, *things)
        if things and self.grammar.type_along(kind, path) in MEASURES:
            # "who got the most points?": of somebody who got some more than once it is open whether in all
            holder, _, field = inverse[0].removeprefix("^").partition(".")
            return Extreme(op.direction, path, op.nth) if self.grammar.is_filled_once(holder, field) else None
        return Extreme(op.direction, path, op.nth, True, self._among(counted))

    def _weighs_pieces(self) -> bool:
        """Whether a superlative weighs how many there are: "the most people", and not "the highest score"."""
        language = self.grammar.lexicon.language
        return not {*language["most"], *language["least"]}.isdisjoint(self.context.words)

    def weighed(self, op: Op, kind: str) -> Extreme | None:
        """What a superlative weighs of a kind, whatever else is said."""
        return self._extreme(op, kind, None)

    def _is_of_many(self, kind: str, step: str) -> bool:
        """Whether a step may lead to several: of what a record has just one, none has the most."""
        return step.startswith("^") or self.is_list(kind, step)

    def is_list(self, kind: str, name: str) -> bool:
        fields = self.pack.kinds[kind].fields
        return name in fields and fields[name].type.many

    def _counted_path(self, counted: Term, kind: str, shape: Shape) -> Path | None:
        """From a kind to the things that are counted for it."""
        counted_kind = self.grammar.type_of(counted)
        while shape.start == shape.end and shape.start - 1 in self.context.making:
            shape = shape._replace(start=shape.start - 1, end=shape.end - 1)  # those who did more
        options: list[tuple[float, Path]] = []
        own = self.pack.kinds[counted_kind].fields if counted_kind in self.pack.kinds else {}
        fields = [name for name, field in own.items() if field.type.kind == kind]
        passive = self.context.is_passive(counted_kind)  # "who has won most often?": by the winner
        doers = [] if passive else doers_of(self.grammar.lexicon, self.context, counted_kind, fields)
        for price, path in self.linker.linking(counted_kind, kind, shape):
            if len(path) == 1 and (not doers or path[0] in doers):
                step = path[0]
                options.append(
                    (
                        price,
                        (step[1:].split(".")[1],) if step.startswith("^") else (f"^{counted_kind}.{step}",),
                    )
                )
        return min(options)[1] if options else None

    def _among(self, counted: Term | None) -> Selection | None:
        if counted is None or (counted.bare and not wins(self.grammar, self.context, counted.kind)):
            return None
        linked = self.linker.link(counted)
        selection = linked[0].selection if linked else None
        return selection if isinstance(selection, Selection) else None
