"""What question words ask of a linked term.

Takes a question word ("who", "when year"), a `Term` and how it was linked; gives an `Ask` and its cost, or
None where the word can't ask that.

For example, "who" asks of visits for their visitor: `Ask("values", ("visitor",))`.
"""

import itertools
from collections.abc import Collection, Iterable, Sequence

from bot.cues import ANYWHERE, Context, Shape, cost, deeds_of, doers_of, does_otherwise, likelihood
from bot.joins import size_of
from bot.joins.connections import CONNECT
from bot.joins.parts import amounts_of
from bot.lexicon import CLASSES, HOURLY, are_told_together, find, place_of, toll_of
from bot.linked import Head, Linked
from bot.model import MEASURES, Ref, asked_by
from bot.pieces import DONE, TOLD, Arg, Grammar, Term, is_field
from bot.query import ANY, BEGINS, ENDS, OF_CLASS, Ask, Condition, Constant, Path, Selection, named_in
from bot.text import longest
from bot.timing import date_shown, entry_said, serves, tells_deed

DECLARED = 8.0       # a field that says itself that it is asked for so, before those whose kind says it
FOR = "for"  # the preposition before a "whom" that did nothing: "for whom was it made?"
OF_SUMS = frozenset({"what", "which", "list", "amount", "count", "size", "exists", "describe"})
TITLE = 3.0          # "who" asks for a person rather than for a title
OCCASION = 0.1       # how often takes rather what a field counts than what has a name
ONCE = 0.3           # that somebody was something is rather told by how long than by what they did as that
BY_ITS = 0.3         # where something was, by where that was of which it is told


class Asker:
    """Finds what one question's words ask for."""

    def __init__(self, grammar: Grammar, context: Context) -> None:
        self.grammar = grammar
        self.pack = grammar.pack
        self.context = context
        self._known: dict[tuple[str, frozenset[Path], str], tuple[float, Ask] | None] = {}
        self._borne = grammar.lexicon.language["borne"]  # what asks for a place: many at once are none

    def ask(self, ask: str, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        """What a question word asks of a linked term, and its cost; None if it can't ask that."""
        if linked.kind == ANY:
            return (
                (0.0, Ask("timeline"))
                if ask in (CONNECT, "what", "describe", "list", "timeline", "how", "which")
                else ((0.0, Ask("exists")) if ask == "exists" else None)
            )
        word, _, unit = ask.partition(" ")
        path = term.path
        if term.aggregate and word not in OF_SUMS:
            return None  # "when was the highest total?": not of the sum of all
        if word in ("which", "list", "what") and term.keys and term.args and not path and not linked.heads \
                and not {"class", "called"} & set(term.flags) and linked.kind == term.kind:
            return None  # more is said of a named thing, and the thing itself can't be what is asked for
        head = linked.heads[0] if linked.heads else None
        match word:
            case "same":
                of = path if unit and self._end_of(term) == "date" else ()
                dated = self.grammar.links(linked.kind, "date")
                return (0.0, Ask("same", of, unit=unit)) if dated else None
            case "describe" if term.path:
                return 0.0, Ask("values", term.path)
            case "timeline" if not self.grammar.links(linked.kind, "date"):
                return None
            case "exists" | "describe" | "timeline":
                return 0.0, Ask(word, unit=unit)
            case "which" | "list" | "what" if head or word != "what":
                return self._which(head, term, linked)
            case "sort":
                return self._sort(term, linked)
            case "who" if self._did_something_else(linked.kind):
                return None
            case "who":
                return self._who(head, term, linked) or self._with_whom(term, linked)
            case "count":
                return self._count(head, term, linked)
            case "times" if self.grammar.takes_place(linked.kind):  # "how often did she win?": not of what
                return 0.0 if self.grammar.is_event(linked.kind) else OCCASION, Ask("count")
            case "what":
                asked = self._what(head, term, linked)
                return None if asked and asked[1].what == "list" and self._left() else asked
            case "when" if path and (ask == HOURLY or (
                    unit == "" and not (term.args or term.keys))) \
                    and self.grammar.tells_hours(term.kind, path):  # "what time …?", "when is check-in?"
                return 0.0, Ask("values", path)
            case "when" if path and unit and ask != HOURLY and self.grammar.tells_hours(term.kind, path):
                return None  # "on which day is it closed?": not at what hour, nor the day it was opened
            case "when" if ask == HOURLY:
                asked = self._asking_field(linked, "when")
                hourly = asked and self.grammar.type_along(linked.kind, asked[1].path) == "text"
                return asked if hourly else None
            case "when" if self._has_been_done(linked.kind):
                return None
            case "when":
                end = self._end_of(term)
                told = path and (end == "date" or self._answers("when", term.kind, path, end))
                return (0.0, Ask("values", path, unit=unit)) if told \
                    else self._field(term, linked, "when", unit)
            case "height" if path and self._end_of(term) in MEASURES:
                return 0.0, Ask("values", path)
            case "height" if term.keys or not self.grammar.is_event(linked.kind):
                return None  # "how high is the tower?" asks for no sum of money
            case "size" | "height":
                field = size_of(self.grammar, self._end_of(term))
                return (0.0, Ask("values", (*path, field))) if field else None
            case "amount":
                return self._amount(term, linked, unit)
            case "where" | "why":
                return self._where(word, term, linked)
            case "how" if not self.grammar.is_event(linked.kind) and self._tells_of_another(linked):
                return None  # "how fast is Voyager flying?", where it is told how fast planets go
            case "how" if not path and not self.grammar.is_event(linked.kind):
                return 0.3, Ask("describe")  # "how was the centenary marked?": by all that happened for it
            case "how":
                return 0.3, Ask("timeline")
            case "until" if not path:
                return self._until(linked)
            case "period":
                return (0.0, Ask("period")) if self.grammar.links(linked.kind, "date") else None
            case "how_long" if not unit:
                return self._how_long(term, linked)
        return None

    def _end_of(self, term: Term) -> str:
        """The kind or base type of what lies at the end of a term's path."""
        return self.grammar.type_along(term.kind, term.path)

    def _which(self, head: Head | None, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        if head and head.within is not None and self._is_title(head.kind, linked):
            return self._who(None, term, linked)
        if head and head.named and len(head.path) == 1 and self.is_list(linked.kind, head.path[0]):
            return None  # "which fruits" asks for more than the fruits that are known
        if head and self.grammar.is_event(linked.kind) and (head.named or (
                self._is_sort(head, linked) and any(
                    arg.head and isinstance(arg.operand, Term) and ("class" in arg.operand.flags or (
                        "linked" in arg.operand.flags and arg.start - 1 in dict(self.context.asked).values()))
                    for arg in term.args))):
            return self._asking_field(linked, "who") or (
                0.1,
                Ask("list"),
            )  # "which Poles came?", "which embassy …?"
        place = self.context.shape_of("which")
        if head and head.within is not None and not self.grammar.is_event(linked.kind) \
                and len(named_in(head.within)) == 1 and place and not place[1]:
            return 0.0, Ask("list")  # "which adder is the longest?" asks for adders, and not for their sort
        if head:
            return 0.0, Ask("values", head.path, head.within)
        if place and not term.kind and any(a.form == "people" and a.start == place[0].end for a in term.args):
            return self._asking_field(linked, "who")  # "which Pole was there?" asks for people
        if term.path and not self._tells_of_date(term, linked):
            return 0.0, Ask("values", term.path)
        if term.keys and not term.path and self.context.shape_of("what") and self._left():
            return self._asked_behind(linked.kind)  # "what is the statue made of?"
        return 0.0, (None if term.path else self._of_class(term, linked)) or Ask("list")

    def _tells_of_date(self, term: Term, linked: Linked) -> bool:
        """Whether a term ends in a date that something is said of: "which engineers joined in 1987?" and
        "which engineer joined last?" ask for engineers."""
        if not isinstance(linked.selection, Selection) or self._end_of(term) != "date":
            return False
        return any(isinstance(d, Condition) and d.path == term.path and not d.negated
                   for d in linked.selection.demands) \
            or any(extreme.measure == term.path for extreme in linked.selection.extremes)

    def is_list(self, kind: str, name: str) -> bool:
        fields = self.pack.kinds[kind].fields
        return name in fields and fields[name].type.many

    def _asks_of(self, kind: str) -> tuple[str, ...]:
        return self.pack.kinds[kind].asks if kind in self.pack.kinds else ()

    def _is_title(self, kind: str, linked: Linked) -> bool:
        """Whether things of a kind ("president") stand for those who bear them."""
        return kind != linked.kind and self.grammar.is_title(kind)

    def _tells_no_doer(self, kind: str) -> bool:
        """Whether the verbs that stand in the question only tell what is done to things of a kind, and not by
        whom: "who feeds Duchess?", where it is told what she is fed on."""
        tells, fields = self.grammar.lexicon.tells, self.pack.kinds[kind].fields
        told = [tells.get((kind, verb), "") for verb in self._verbs_of(kind)]
        return bool(told) and all(name in fields and not self._answers(
            "who", kind, (name,), self.grammar.step_type(kind, name)) for name in told)

    def _who(self, head: Head | None, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        if self._is_for_whom():
            return self._asking_field(linked, "who")
        if did := self._said_to_do(term, linked.kind):
            return 0.0, Ask("values", did)
        end, own = self.grammar.type_along(linked.kind, term.path), self._end_of(term)
        if (
            head
            and self._answers("who", linked.kind, head.path, head.kind)
            and not head.named
            and not self._is_title(head.kind, linked)
        ):
            return 0.0, Ask("values", head.path, head.within)
        if linked.kind == term.kind and self.grammar.is_title(end):
            return None  # "who was the Marshal?" asks for the one who bore the title
        if linked.kind == term.kind and term.keys and len(term.path) == 1 and not (head or term.ops) \
                and end in self.pack.kinds and self.pack.kinds[term.kind].fields[term.path[0]].type.many:
            return 0.0, Ask("values", term.path)  # "who are the members of the UN?": countries
        pointed = all(arg.path == () and isinstance(arg.operand, Selection) for arg in term.args)
        if (term.keys or (pointed and not term.ops)) and "class" not in term.flags and not term.path \
                and linked.kind == term.kind and self._tells_no_doer(linked.kind):
            return None
        if DONE in term.flags and not term.path:
            return self._asking_field(linked, "who")
        if TOLD in term.flags and not term.path and self._asks_of(term.kind)[:1] != ("who",):
            return self._asking_field(linked, "who")  # "who started the firm?": not the firm
        if own == "number" and (self._is_passive() or term.keys):
            return None  # "who was injured?", "who drowned on it?", where it is told how many, and who drove
        if own == "date" and "who" not in self._asks_of(linked.kind):
            return self._doer(linked, term.path[-1])
        some = not term.keys or ("class" in term.flags and self.grammar.is_person(term.kind))
        if own == "date" and len(term.path) == 1 and some and not head:
            return 0.0, Ask("list")  # "who was born in Leeds?"
        if own in MEASURES and len(term.path) == 1 and term.ops and not head \
                and self.grammar.is_person(linked.kind):
            return 0.0, Ask("list")  # "who has the highest wage?"
        if term.path and end == linked.kind and not self._answers("who", linked.kind, term.path, end):
            if term.keys and self.context.auxiliaries[1:2] == ("be",) \
                    and len(self.context.anchors.get(linked.kind, ())) == 1:
                return 0.0, Ask("values", term.path)  # "who is the mother of Rex?": a dog
            asked = self._asking_field(linked, "who")  # "who designed the successor of the Pike?"
            return (asked[0], asked[1]._replace(path=(*term.path, *asked[1].path))) if asked else None
        if not term.path and not term.keys and linked.kind == term.kind and "who" in self._asks_of(end) \
                and not self.grammar.is_event(end) and not head:
            done_to = self._is_done_to_it(linked.kind)  # "who owned the horse that won?"
            return self._asking_field(linked, "who") if done_to else (0.0, Ask("list"))
        if linked.kind != term.kind and "who" in self._asks_of(linked.kind) \
                and not self.grammar.is_event(linked.kind) and not head:
            return 0.0, Ask("list")  # "who is from Lima?": people of whom something tells that
        known = (term.path or term.keys) and linked.kind == term.kind
        said = [arg for arg in term.args
                if not isinstance(arg.operand, Term) or not self.grammar.is_own(arg.operand)]
        if known and said and self.grammar.is_proper(term._replace(args=())):
            return None  # "who was Ellis the husband of?" doesn't ask for Ellis
        if known and not (term.path or term.ops or head) and "class" not in term.flags \
                and "be" not in self.context.auxiliaries \
                and tells_deed(self.grammar, self.context, linked.kind):
            return self._asking_field(linked, "who")  # "who invented Captain Lantern?": not who that is
        if known and self._answers("who", linked.kind, term.path, end):
            told = "list" if term.ops else "describe"  # "who was born first, Ellis or Curie?"
            return 0.0, Ask("values", term.path) if term.path or "class" in term.flags else Ask(told)
        if self._is_of_noun() and not self.grammar.is_event(linked.kind):
            return None  # "who was the oldest winner?", of boats: not who designed it
        if self._does_it_itself(linked.kind):
            return None  # "who flew?", of rockets: not who built it
        touched = {arg.operand.kind for arg in term.args
                   if arg.form in ("name", "verb") and arg.operator == "in" and isinstance(arg.operand, Term)
                   and arg.operand.keys and arg.operand.kind != linked.kind}
        if linked.kind != term.kind and not self.context.anchors.get(linked.kind) and any(
                tells_deed(self.grammar, self.context, kind) for kind in touched):
            return None  # "who was the first to run the shop?": not who told of a fire there
        return self._asking_field(linked, "who")

    def _said_to_do(self, term: Term, kind: str) -> Path:
        """The field for people that is said as the verb right behind a "who" that opens the question ("who
        coxed Swift?", of races with a cox and a crew)."""
        place = self.context.shape_of("who")
        return next((arg.operand.path for arg in term.args if place and self._opens_as_subject()
                     and arg.form == "verb" and arg.start == place[0].end and is_field(arg.operand, kind)
                     and self.grammar.is_person(self.grammar.step_type(kind, arg.operand.path[0]))), ())

    def _does_it_itself(self, kind: str) -> bool:
        """Whether a "who" stands right before a verb before which examples show only the thing itself."""
        shown = self._shown_beside_verb(kind, "before")
        return bool(shown) and self._itself(kind).issuperset(shown)

    def _is_done_to_it(self, kind: str) -> bool:
        """Whether a "who" stands right before a verb behind which examples show the thing itself, which
        somebody else does something to ("who owns {horse}?"), and such a thing is said to be there."""
        before, behind = self._shown_beside_verb(kind, "before"), self._shown_beside_verb(kind, "after")
        return not self._itself(kind).isdisjoint(behind - before) and any(
            e.category == "thing" and e.form == "noun" and e.meaning.kind == kind
            for word in self.context.words for e in find(self.grammar.lexicon, word))

    def _itself(self, kind: str) -> set[str]:
        """How examples name a thing of a kind itself; whose manager is a manager's field."""
        return {kind, "name"} - self.pack.kinds[kind].fields.keys()

    def _shown_beside_verb(self, kind: str, side: str) -> set[str]:
        """The fields that examples of a kind show on a side of the verb that stands right behind a "who"."""
        place = self.context.shape_of("who")
        verbs = [verb for at, verb in self.context.anchors.get(kind, ()) if place and at == place[0].end]
        if place is None or place[1]:
            return set()
        return {field for verb in verbs
                for field in self.grammar.lexicon.cues.get((kind, "", "name", side, verb), ())}

    def _is_of_noun(self) -> bool:
        """Whether it is only asked who somebody was: no verb tells what he did."""
        place = self.context.shape_of("who")
        behind = place[0].end if place else len(self.context.words)
        definite = self.grammar.lexicon.language["definite"]
        return self.context.auxiliaries[behind:behind + 1] == ("be",) \
            and not set(definite).isdisjoint(self.context.words[behind + 1:behind + 2]) and not any(
                at >= behind for at in self.context.participles if not self.context.auxiliaries[at])

    def _did_something_else(self, kind: str) -> bool:
        """Whether the verb right behind a "who" tells of things only, and what is told of happened: "who
        designed the boat that won?" doesn't ask who won."""
        place = self.context.shape_of("who")
        if place is None or not self.grammar.is_event(kind):
            return False
        at = place[0].end
        told = {of for of, anchors in self.context.anchors.items() if at in dict(anchors)}
        faint = any(e.category not in ("thing", "field") for word in self.context.words[at:at + 1]
                    for e in find(self.grammar.lexicon, word))
        made = [of for of in told if not self.grammar.is_event(of) and "who" not in self._asks_of(of)
                and any(self._answers("who", of, (f.name,), f.type.kind or "")
                        for f in self.pack.kinds[of].fields.values())]
        return bool(told) and not faint and len(made) == len(told)

    def _is_passive(self) -> bool:
        """Whether it is asked to whom something was done: a participle stands behind a "be", or behind the
        one of whom that is asked ("was anybody hurt?")."""
        context, asked = self.context, {at for _, at in self.context.asked}
        return any(helping == "be" and not {at + 1 + (at + 1 in asked)}.isdisjoint(context.participles)
                   for at, helping in enumerate(context.auxiliaries))

    def _sort(self, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        """"What kind of ship was the Heron?": the classes of a thing that is named, if it has some, or
        what an example asks for so."""
        field = self.grammar.lexicon.sorts.get(linked.kind, CLASSES)
        plain = term.keys and not term.args and not term.path and not term.ops and "class" not in term.flags
        classed = plain and (term.kind in self.grammar.classed or field != CLASSES)
        return (0.0, Ask("values", (field,))) if classed and linked.kind == term.kind else None

    def _is_for_whom(self) -> bool:
        """Whether it is asked for whom something is, and so not who did it."""
        place = self.context.shape_of("who")
        return place is not None and place[1] == FOR

    def _doer(self, linked: Linked, deed: str) -> tuple[float, Ask] | None:
        """Who did what the date of a thing tells of ("who launched the Pike?"): the field is called after
        that, or an example asks so. Whoever looks after a hall hasn't renovated it."""
        asked = self._asking_field(linked, "who")
        if asked is None:
            return None
        lexicon, field = self.grammar.lexicon, asked[1].path[0]
        shown = field in lexicon.doers.get((linked.kind, deed), ())
        return asked if shown or doers_of(lexicon, self.context, linked.kind, [field]) else None

    def _answers(self, word: str, kind: str, path: Path, end: str) -> bool:
        """Whether a question word asks for things of the kind `end`, or for the field that leads to them."""
        field = self.pack.kinds[kind].fields.get(path[0]) if len(path) == 1 else None
        asks = self.grammar.asks(field.asks) if field else ()
        return word in (asks or self._asks_of(end))

    def _asking_field(self, linked: Linked, word: str) -> tuple[float, Ask] | None:
        """The field that a question word asks for: one that says so itself, else by its kind's words."""
        key = (linked.kind, linked.filled, word)
        if key not in self._known:
            self._known[key] = self._found_asking(linked, word)
        return self._known[key]

    def _with_whom(self, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        """"With whom did Curie climb it?", "who climbed it with Curie?": of those who did it, the others."""
        of_asked = self.context.shape_of("who")
        with_whom = of_asked is not None and "with" in of_asked[1].split("+")
        beside = [arg.operand for arg in term.args if isinstance(arg.operand, Term) and arg.operand.keys
                  and self.grammar.is_person(arg.operand.kind)
                  and (with_whom or "with" in self.context.roles(Shape(arg.start, arg.end, arg.form)))]
        crews = [name for name in self.grammar.crews(linked.kind) if (name,) in linked.filled]
        if len(beside) != 1 or len(crews) != 1:
            return None
        (somebody,), (crew,) = beside, crews
        one = Constant(tuple(Ref(somebody.kind, key) for key in somebody.keys))
        others = Selection(somebody.kind, frozenset({Condition((), "in", one, negated=True)}))
        return 0.0, Ask("values", (crew,), others)

    def _found_asking(self, linked: Linked, word: str) -> tuple[float, Ask] | None:
        ranked: dict[str, float] = {}
        demands = linked.selection.demands if isinstance(linked.selection, Selection) else frozenset()
        told = {d.path for d in demands if isinstance(d, Condition) and d.operator == "in"
                and isinstance(d.operand, Constant)}  # a couple fills two fields
        fields = self.pack.kinds[linked.kind].fields.values()
        reasons = self.grammar.lexicon.language["reasons"]
        declared = any(word in self.grammar.asks(f.asks) and (f.name,) not in linked.filled for f in fields)
        for position, field in enumerate(self.pack.kinds[linked.kind].fields.values()):
            kind_asks = self._asks_of(field.type.kind or "")
            if word in self.grammar.asks(field.asks) or (word == "why" and field.name in reasons) \
                    or word in self.grammar.lexicon.asked_so.get((linked.kind, field.name), ()):
                rank = 0.0
            elif word in kind_asks and not field.asks and not (word in self._borne and field.type.many):
                rank = 0.5 + 0.5 * kind_asks.index(word)
                if declared:
                    rank += DECLARED
            else:
                continue
            titled = self._is_title(field.type.kind or "", linked)
            if titled and any(self.grammar.is_person(f.type.kind or "") and (f.name,) in linked.filled
                              for f in fields):
                continue  # "with whom did Tusk go?" doesn't ask what Tusk was
            if word == "who" and self._is_doer_only(linked.kind, field.name):
                continue  # "who was operated on?": not who did that
            if word == "who" and self._did_otherwise(linked.kind, field.name):
                continue  # "who fought there?": not who won, nor who commanded
            if (field.name,) not in linked.filled | told:  # what the question says itself isn't asked
                title = TITLE if titled else 0.0
                ranked[field.name] = 0.1 * rank + 0.001 * position + title
        if word == "who" and self._is_for_whom():
            lexicon = self.grammar.lexicon
            done = {*lexicon.cues.get((linked.kind, FOR), ()), *lexicon.done_for.get(linked.kind, ())}
            ranked = {name: rank for name, rank in ranked.items() if name in done}
        if not ranked:
            return None
        if word == "who":
            doing = self._opposing(linked.kind, ranked) or self._somebody(linked.kind, ranked)
            ranked = {name: rank for name, rank in ranked.items() if name in doing} or ranked
        name, price = self._by_cue(linked.kind, word, ranked)
        return price, Ask("values", (name,))

    def _opposing(self, kind: str, fields: Collection[str]) -> Collection[str]:
        """The fields for those who are asked for as being against the one thing that the pack is about, as
        examples tell with the same preposition ("who fought against us?"); none if it isn't so."""
        lexicon = self.grammar.lexicon
        roles = [role for role in lexicon.language["never_doing"] if (kind, role) in lexicon.own_deeds
                 and not set(lexicon.language["prepositions"][role]).isdisjoint(self.context.words)]
        return [field for role in roles for field in lexicon.cues.get((kind, role), ()) if field in fields]

    def _somebody(self, kind: str, fields: Collection[str]) -> Collection[str]:
        """The fields that a "who" rather asks for: of "who built it?", its builder, maybe a firm; of "who
        took their side?" and "who was that?", somebody, and no country. All if it doesn't say."""
        told = self.pack.kinds[kind].fields
        people = [name for name in fields if self.grammar.is_person(self.grammar.step_type(kind, name))]
        placed = place_of(self.pack.kinds[kind], self.grammar.lexicon.language)  # "who won?": a dog
        acting = [name for name in fields if name in people or (placed and "who" in told[name].asks)]
        if self._opens_as_subject():
            fields = self._declared_to(kind, people) \
                or doers_of(self.grammar.lexicon, self.context, kind, fields) or acting or fields
        place = self.context.shape_of("who")
        mere = place is not None and not place[1] and not any(self.context.anchors.values())
        return [name for name in fields if name in people] or fields if mere else fields

    def _declared_to(self, kind: str, fields: Iterable[str]) -> list[str]:
        """The fields for which a pack has the verb that is told: "who treated it?", of `vet: [treat]`."""
        stem, words = self.grammar.lexicon.language.stem, self.pack.words
        told = {stem(self.context.words[at]) for at, _ in self.context.anchors.get(kind, ())}
        return [name for name in fields
                if not told.isdisjoint(map(stem, words.get(f"{kind}.{name}", ())))]

    def _is_doer_only(self, kind: str, field: str) -> bool:
        """Whether it is asked to whom something was done, and the examples show a field for who did it."""
        place = self.context.shape_of("who")
        done = place[0].end + 1 if place else 0  # "who | was | operated on"
        lemmas = {lemma for at, lemma in self.context.anchors.get(kind, ()) if at == done}
        if place is None or place[1] or self.context.auxiliaries[done - 1:done] != ("be",) \
                or done not in self.context.participles:
            return False
        cues = self.grammar.lexicon.cues
        shown = {side: any(field in cues.get((kind, "", "name", side, lemma), ()) for lemma in lemmas)
                 for side in ("before", "passive", "after", "fronted")}
        return shown["before"] and not (shown["passive"] or shown["after"] or shown["fronted"])

    def _did_otherwise(self, kind: str, field: str) -> bool:
        """Whether it is asked who did something, and a field tells who did something else."""
        place = self.context.shape_of("who")
        people = [f.name for f in self.grammar.fields(kind) if self.grammar.is_person(f.type.kind or "")]
        if place is None or not self._opens_as_subject() or people == [field]:
            return False
        _, lemma = self.context.side(kind, place[0])
        return does_otherwise(self.grammar.lexicon, self.context, kind, field, lemma)

    def _opens_as_subject(self) -> bool:
        """Whether a "who" opens the question as the one who does what is told."""
        place = self.context.shape_of("who")
        return place is not None and place[0].start == 0 and not place[1] \
            and not {"do", "be"} & set(self.context.auxiliaries)

    def _by_cue(self, kind: str, word: str, ranked: dict[str, float]) -> tuple[str, float]:
        """Of the fields that a question word may ask for, the one that its place speaks for ("who buys")."""
        place = self.context.shape_of(word)
        shape, preposition = place or (None, "")
        if not preposition and (borne := self._borne.get(word, "")):
            preposition = borne
            shown = [self._shown_behind(kind, frozenset(parts)) for parts in ((borne,), borne.split("+"))]
            if not shown[0] and shown[1] in ranked:
                return shown[1], ranked[shown[1]]  # "where did it come to light?": at a site
        if shape is None or len(ranked) == 1 or not (preposition or self.context.anchors.get(kind)):
            name = min(ranked, key=lambda n: ranked[n])
            return name, ranked[name]
        chances = likelihood(self.grammar.lexicon, self.context, kind, shape, list(ranked), preposition)
        name = min(ranked, key=lambda n: ranked[n] + cost(chances[n]))
        return name, ranked[name]

    def _what(self, head: Head | None, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        if head:
            return self._which(head, term, linked)
        if term.path and term.args and not term.keys and self._end_of(term) == "date" \
                and "do" in self.context.auxiliaries:
            return 0.0, Ask("list")  # "what did Ellis discover?": not when
        if term.path:
            return 0.0, Ask("values", term.path)
        kind = self.pack.kinds[linked.kind]
        tells = self.grammar.lexicon.tells
        verbs = self._verbs_of(linked.kind)
        told = self._told_by_verb(linked.kind)
        if told and (told,) in linked.filled:
            told = None  # "what did the firm build?", which is said to be its builder
        if told and not term.keys:  # "what does the inn cost?", of mugs that it sells
            named = any((linked.kind, verb) not in tells for verb in verbs)
            return (0.0, Ask("values", (told,))) if named or self.grammar.is_event(linked.kind) else None
        if term.keys and self._left():
            return self._asked_behind(linked.kind)
        if term.keys and not term.args and not term.ops and DONE not in term.flags:
            if not told and self.context.words[-1] in self.grammar.lexicon.language["contents"]:
                return None  # "what is the play about?" doesn't ask for all that is told of it
            if self.context.turning and not told:
                return None  # nor "what did the play become?"
            return 0.0, Ask("values", (told,)) if told else Ask("describe")  # "what does the mug cost?"
        if DONE in term.flags and term.keys:
            return (0.0, Ask("values", (told,))) if told else self._asking_field(linked, "what")
        if not self.grammar.is_event(linked.kind):
            return 0.0, Ask("list")
        if self.context.turning and not linked.filled - {()}:
            return None  # "(Poland had a consulate.) What did it become?": that is told of another record
        if became := self._what_it_became(term, linked) or self._what_of(linked.kind):
            return 0.0, Ask("values", (became,))
        if self._is_done_by_people(linked):
            return None
        asked = self._asking_field(linked, "what")
        if asked:
            return asked
        filled = [path[0] for path in linked.filled if len(path) == 1]
        for field in kind.fields.values():
            if field.type.kind and (field.name,) not in linked.filled and not self._asks_of(field.type.kind) \
                    and are_told_together(self.pack, linked.kind, (field.name, *filled)):
                return 0.05, Ask("values", (field.name,))
        return 0.2, Ask("list")

    def _is_done_by_people(self, linked: Linked) -> bool:
        """Whether a "what" stands right before what tells where people went: "what goes from Poland to Peru?"
        doesn't ask who did."""
        place, who = self.context.shape_of("what"), self._asking_field(linked, "who")
        going = {"from", "to"} <= set(self.pack.kinds[linked.kind].fields)
        return going and place is not None \
            and place[0].end in dict(self.context.anchors.get(linked.kind, ())) \
            and who is not None and "who" in self._asks_of(self.grammar.type_along(linked.kind, who[1].path))

    def _verbs_of(self, kind: str) -> list[str]:
        """The words of the question that examples of a kind teach."""
        return [verb for _, verb in self.context.anchors.get(kind, ())]

    def _told_by_verb(self, kind: str) -> str | None:
        """The field that such a word asks for."""
        tells = self.grammar.lexicon.tells
        return next((tells[kind, verb] for verb in self._verbs_of(kind) if (kind, verb) in tells), None)

    def _is_measured(self, kind: str, field: str) -> bool:
        fields = self.pack.kinds[kind].fields
        return field in fields and fields[field].type.is_measure

    def _what_it_became(self, term: Term, linked: Linked) -> str | None:
        """The field for what something turned into, beside the one for what it was before."""
        fields = self.pack.kinds[linked.kind].fields.values()
        for arg in term.args:
            target = self.grammar.type_of(arg.operand) if isinstance(arg.operand, Term) else ""
            pair = [f.name for f in fields if f.type.kind and f.type.kind == target and not f.type.many]
            if len(pair) > 1 and self.context.turns(linked.kind, Shape(arg.start, arg.end, arg.form)):
                return next((name for name in pair if (name,) not in linked.filled), None)
        return None

    def _left(self) -> frozenset[str]:
        """An "of" or "from" that stands last, to what is asked for: "what is it made of?", but not "what is
        it a member of?" where that is one phrase."""
        place, words = self.context.shape_of("what"), self.context.words
        last = len(words) - (2 if place and place[0].end == len(words) else 1)  # "it is made of what?"
        bound = last < 0 or not self.context.prepositions[last]
        left = self.grammar.lexicon.language["left_behind"]
        return frozenset() if bound or words[last] not in left else frozenset({words[last]})

    def _asked_behind(self, kind: str) -> tuple[float, Ask] | None:
        """The field that an "of" or "from" leads to that stands last: "what is it made of?"."""
        shown = self._shown_behind(kind, self._left()) or self._shown_behind(
            kind, frozenset(self.grammar.lexicon.language["left_behind"]))
        return (0.0, Ask("values", (shown,))) if shown else None

    def _shown_behind(self, kind: str, prepositions: frozenset[str]) -> str | None:
        """The field of which examples show the values behind a verb of the question and a preposition."""
        cues = self.grammar.lexicon.cues
        shown = {field for word in prepositions for verb in self._verbs_of(kind)
                 for field in cues.get((kind, word, "name", ANYWHERE, verb), ())}
        return next(iter(shown)) if len(shown) == 1 else None

    def _what_of(self, kind: str) -> str | None:
        """The field for a reason, where an "of" or "from" stands last: "what did it die of?"."""
        reasons = self.grammar.lexicon.language["reasons"] if self._left() else ()
        return next((name for name in self.pack.kinds[kind].fields if name in reasons), None)

    def _of_class(self, term: Term, linked: Linked) -> Ask | None:
        """The things of a class in a list, where it is asked of the events that hold it which are of that
        class: "how many exports are electrical?", "which are?"."""
        kind, selection = linked.kind, linked.selection
        classed = any(isinstance(arg.operand, Term) and "class" in arg.operand.flags for arg in term.args)
        if not classed or not isinstance(selection, Selection) or not self.grammar.is_event(kind):
            return None
        lists = [d for d in selection.demands
                 if isinstance(d, Condition) and len(d.path) == 1 and not d.negated
                 and self.is_list(kind, d.path[0]) and isinstance(d.operand, Selection)]
        return Ask("values", lists[0].path, lists[0].operand) if len(lists) == 1 else None

    def _counts_bearers(self, term: Term, linked: Linked) -> bool:
        """Whether "how many" asks for those who bear a title, behind adjectives: "how many Polish presidents
        came?" counts each of them once."""
        if not self.grammar.is_event(linked.kind):
            return False
        if term.keys and self._is_title(term.kind, linked):
            return True  # "how many captains were there?"
        place = self.context.shape_of("count")
        at = place[0].end + 1 if place else 0  # "how many" is two words
        adjectives = {arg.start: arg.end for arg in term.args if arg.form == "adjective"}
        while at in adjectives:
            at = adjectives[at]
        return any(
            arg.start == at and isinstance(arg.operand, Term) and arg.operand.keys
            and self._is_title(arg.operand.kind, linked) for arg in term.args)

    def _counted_people(self, term: Term, linked: Linked) -> Condition | None:
        """What is demanded of the people of a class who are counted: "how many women flew to the Moon?"."""
        place, selection = self.context.shape_of("count"), linked.selection
        if place is None or not isinstance(selection, Selection):
            return None
        named = {tuple(Ref(arg.operand.kind, key) for key in arg.operand.keys) for arg in term.args
                 if arg.start == place[0].end + 1 and isinstance(arg.operand, Term)
                 and "class" in arg.operand.flags and self.grammar.is_person(arg.operand.kind)
                 and arg.operand.kind != linked.kind}
        return next((d for d in selection.demands if isinstance(d, Condition) and d.operator == "in"
                     and not d.negated and named_in(d.operand) in named), None)

    def _count(self, head: Head | None, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        if people := self._counted_people(term, linked):  # not how many of all there were
            return None if term.path else (0.0, Ask("count", people.path, people.operand))
        if number := self._number_told(term, linked.kind):
            return 0.0, Ask("values", (number,))
        if head is None and not term.path and (things := self._of_class(term, linked)):
            return 0.0, things._replace(what="count")
        if head is None and self._counts_bearers(term, linked) and (asked := self._who(None, term, linked)):
            return asked[0], asked[1]._replace(what="count")
        if head is None and not term.path and self._counts_things() and self.grammar.is_event(linked.kind) \
                and (asked := self._what(None, term, linked)) and asked[1].path:
            return asked[0], Ask("count", asked[1].path)
        if head and head.within is not None and self._is_title(head.kind, linked):
            asked = self._who(None, term, linked)
            return (asked[0], asked[1]._replace(what="count")) if asked else None
        if head and self._is_sort(head, linked):
            return 0.0, Ask("count")  # "how many consulates?": not of which sorts
        if head and head.named and term.path and self._end_of(term) == "number":
            return 0.0, Ask("values", term.path)  # "how many lives did she save?"
        if head and head.named and len(head.path) == 1 and self.is_list(linked.kind, head.path[0]):
            return None  # "how many projectors are in the hall?": that there is one, and not how many
        if head and head.named:
            size = self._size_of_things(linked.kind)  # "how many bolts did they order?"
            return self._asking_field(linked, "count") or ((0.1, Ask("values", (size,))) if size else None)
        if head and (toll := self._toll(head, linked.kind)):
            return 0.0, Ask("values", (toll,))
        if head:
            return 0.0, Ask("count", head.path, head.within)
        end = self._end_of(term)
        if term.path and end in MEASURES:
            return 0.0, Ask("values", term.path)
        if len(term.path) > 1 and end == "date":
            return None  # "how many climbers died there?": there they only climbed
        if self._tells_of_date(term, linked):
            return 0.0, Ask("count")
        if head is None and term.kind == linked.kind and not (term.path or term.keys) \
                and (listed := self.grammar.listed(linked.kind)):
            return 0.0, Ask("count", (listed,))
        if asked := self._asking_field(linked, "count"):
            return asked
        if not term.kind and any(self._lists(linked.kind, arg) for arg in term.args):
            return None  # "how many tractors?": not how often they are told of
        named = term.keys and not {"class", "called"} & set(term.flags) and not term.path
        if named and linked.kind == term.kind:
            counted = self.grammar.lexicon.counted.get(term.kind)  # "how many ladders do you have?"
            return (0.0, Ask("values", (counted,))) if counted and not term.args else None
        if named and any(held.type.many and held.type.kind == term.kind
                         for held in self.pack.kinds[linked.kind].fields.values()):
            return None  # nor how many have some
        behind = self._counted_at()
        if self.grammar.is_event(linked.kind) and term.kind == linked.kind and any(
                arg.start in behind and arg.form == "class" and not arg.head for arg in term.args):
            return None  # "how many different men won?" asks for men
        of_class = "class" in term.flags and len(term.keys) == 1 and not term.path  # "how many lagers …?"
        return 0.0, Ask("count", term.path, unit=OF_CLASS if of_class else "")

    def _toll(self, head: Head, kind: str) -> str | None:
        """The number of people who died in what happened, where it is asked how many did, and not how many of
        them are named."""
        language, words = self.grammar.lexicon.language, self.context.words
        died = any(language.stem(words[at]) in language.stems("deadly")
                   for at, _ in self.context.anchors.get(kind, ()))
        people = died and self.grammar.is_person(head.kind)
        return toll_of(self.pack.kinds[kind], language) if people else None

    def _number_told(self, term: Term, kind: str) -> str | None:
        """The field that tells how many there are of what is counted by its name: "how many puffins were
        there?", where records tell of the numbers of a species, and not how often they do."""
        size = self._size_of_things(kind) if self.grammar.is_event(kind) else None
        if not size or self.pack.kinds[kind].fields[size].type.base != "number":
            return None
        named = any(arg.start in self._counted_at() and isinstance(arg.operand, Term) and arg.operand.keys
                    and "class" not in arg.operand.flags for arg in term.args)
        return size if named or (term.keys and term.kind != kind and not term.args) else None

    def _size_of_things(self, kind: str) -> str | None:
        """The amount or number of what things of a kind tell of; none that counts something else, as "how
        many points did {cheese} get?" does."""
        size = size_of(self.grammar, kind)
        return size if (kind, size) not in self.grammar.lexicon.counted_so else None

    def _counts_things(self) -> bool:
        """Whether it is asked how many things something is done to: "how many things did she sign?"."""
        return any(e.category == "occur" for place in sorted(self._counted_at())
                   for e in find(self.grammar.lexicon, " ".join(self.context.words[place:place + 1])))

    def _counted_at(self) -> frozenset[int]:
        """Where that stands which is counted: right behind "how many", "how many different"."""
        phrases, words = self.grammar.lexicon.language["ask"]["count"], self.context.words
        return frozenset(place + len(longest(words[place:], phrases))
                         for name, place in self.context.asked if name == "count")

    def _lists(self, kind: str, arg: Arg) -> bool:
        """Whether a thing that is named stands in a list of things."""
        named = isinstance(arg.operand, Term) and bool(arg.operand.keys)
        return named and any(field.type.many and field.type.kind == arg.operand.kind
                             for field in self.pack.kinds[kind].fields.values())

    def _is_sort(self, head: Head, linked: Linked) -> bool:
        """Whether what is counted are sorts of events, by common nouns for some of them."""
        named = [value for value in named_in(head.within) if isinstance(value, Ref)]
        return bool(named) and self.grammar.is_event(linked.kind) and len(head.path) == 1 \
            and not self.is_list(linked.kind, head.path[0]) and not any(
            self.grammar.is_proper(Term(ref.kind, (ref.key,))) for ref in named)

    def _amount(self, term: Term, linked: Linked, unit: str) -> tuple[float, Ask] | None:
        """What "how much" asks for, in a unit if it says so. Of a named thing, that is a sum of money, or
        what is declared to be asked for so: "how much was the Pike?" isn't how long it is."""
        if self._costs_another(linked):
            return None
        if term.path and self._end_of(term) == "quantity":
            told = unit in ("", self._unit_of(term))
            return (0.0, Ask("values", term.path)) if told else None
        if term.path and self._end_of(term) == "number":  # "how much is a ticket?": not how many were sold
            asked = self._asking_field(linked, "amount")
            return asked if asked and asked[1].path == term.path else None
        verb_tells = self._told_by_verb(linked.kind)
        measured = bool(verb_tells) and self._is_measured(linked.kind, str(verb_tells))
        # "how much does Pip weigh?", but "how much wine did they sell?", where "what did they sell?" is wine
        if verb_tells and not (unit or term.path) and (measured or not self._is_so_much_of(term)):
            return (0.0, Ask("values", (verb_tells,))) if measured else None
        end = self._end_of(term)  # "how much is the successor of the Pike?"
        kind, path = (end, term.path) if term.path and end in self.pack.kinds else (linked.kind, ())
        measuring = self.grammar.lexicon.language["measured_by"]
        no_money = not measuring.keys().isdisjoint(self._verbs_of(kind)) or self._is_so_much_of(term)
        if no_money and not unit:  # "how much coal did it carry?", "how much does it hold?"
            weighed = self.grammar.amounts_but_money(kind)
            return (0.0, Ask("values", (*path, weighed[0]))) if len(weighed) == 1 else None
        field = None if unit else self._amount_said(kind)
        if field or not (unit or self.grammar.is_event(kind)):
            return (0.0, Ask("values", (*path, field))) if field else None
        like = [f.name for f in self.pack.kinds[kind].fields.values()
                if f.type.base == "quantity" and unit in ("", f.type.unit)]
        return (0.0, Ask("values", (*path, like[0]))) if like and (unit or len(like) == 1) else None

    def _is_so_much_of(self, term: Term) -> bool:
        """Whether the name of a thing stands right behind a "how much"."""
        much = self.grammar.lexicon.language["much"]
        asked = [at for word, at in self.context.asked if word == "amount"]
        behind = {at + len(said.split()) for at, said in itertools.product(asked, much)
                  if " ".join(self.context.words[at:at + len(said.split())]) == said}
        return any(arg.start in behind and (
            isinstance(arg.operand, Term) and arg.operand.keys if not isinstance(arg.operand, Constant)
            else any(isinstance(value, str) for value in arg.operand.values)) for arg in term.args)

    def _tells_of_another(self, linked: Linked) -> bool:
        """Whether all that is said of something is what another thing has to do with it."""
        demands = linked.selection.demands if isinstance(linked.selection, Selection) else frozenset()
        return bool(demands) and all(
            isinstance(d, Condition) and d.path[:1] and d.path[0].startswith("^") for d in demands)

    def _costs_another(self, linked: Linked) -> bool:
        """Whether it is asked what something cost, and examples say that of things of other kinds only: a
        loss by fire isn't what the engines cost that were there, nor is that what the fire cost."""
        costing = self.grammar.lexicon.language["costing"]
        places = {at for at, word in enumerate(self.context.words) if word in costing}
        shown = {other for other, anchors in self.context.anchors.items()
                 if any(at in places for at, _ in anchors)}
        if linked.kind not in shown:
            return bool(shown)
        own = {at for at, lemma in self.context.anchors[linked.kind] if lemma}
        return own <= places and self._tells_of_another(linked)

    def _amount_said(self, kind: str) -> str | None:
        """Of several sums of a kind, the one that a word of the question names, and no other: "how much was a
        ticket for a child?", where there is a child price and an adult price; or else the first."""
        language, sums = self.grammar.lexicon.language, amounts_of(self.grammar, kind)
        names = {field: {language.stem(word) for word in field.replace("_", " ").split()} for field in sums}
        said = {language.stem(word) for word in self.context.words}
        named = [field for field in sums if not said.isdisjoint(
            names[field].difference(*(names[other] for other in sums if other != field)))]
        return next(iter(named if len(named) == 1 else sums), None)

    def _unit_of(self, term: Term) -> str | None:
        """The unit of the quantity at the end of a term's path."""
        kind = self.grammar.type_of(term._replace(args=(), path=term.path[:-1]))
        fields = self.pack.kinds[kind].fields if kind in self.pack.kinds else {}
        return fields[term.path[-1]].type.unit if term.path[-1] in fields else None

    def _field(self, term: Term, linked: Linked, word: str, unit: str) -> tuple[float, Ask] | None:
        links = self.grammar.links(linked.kind, "date")
        over = [d.path for d in linked.selection.demands if isinstance(d, Condition) and not d.negated
                and d.operator == "exists" and d.path in [link.path for link in links]] \
            if isinstance(linked.selection, Selection) else []
        if len(over) == 1:  # "which one was closed, and when?", "when did she leave the circus?"
            return 0.0, Ask("values", over[0], unit=unit)
        dated = date_shown(self.grammar, self.context, linked.kind)
        if dated and not self.grammar.is_lasting(linked.kind, dated):
            return 0.0, Ask("values", dated, unit=unit)  # "when did the show finish?"
        if not self.grammar.is_event(linked.kind) and (limit := self._limit_called_so(linked.kind)):
            return 0.0, Ask("values", limit, unit=unit)
        asked = self._asking_field(linked, word)
        if asked and (not self._asks_since()
                      or self.grammar.type_along(linked.kind, asked[1].path) == "date"):
            return asked[0], asked[1]._replace(unit=unit)
        if not links:
            return None
        if (told := self._told_by_verb(linked.kind)) and (told,) in [link.path for link in links]:
            return 0.0, Ask("values", (told,), unit=unit)  # "when was she on the jury?"
        if "class" in term.flags and (dated := self.grammar.date_of_class(linked.kind)
                                      or entry_said(self.grammar, self.context, linked.kind)):
            # "when did she become mayor?", "… a member?"
            return 0.0, Ask("values", dated, unit=self._limit(linked.kind, dated, unit))
        lasting = self.grammar.span_of(linked.kind) if self.context.limit() else None
        if lasting and (unit := self._limit(linked.kind, lasting, unit)) in (BEGINS, ENDS):
            return 0.0, Ask("values", lasting, unit=unit)  # "when did she leave?"
        if (entry := self.grammar.entry_of(linked.kind)) and self._lasts_there(linked, said=True):
            return 0.0, Ask("values", entry, unit=unit)  # "since when has she been at the club?"
        if begun := self._begun(linked.kind):
            return 0.0, Ask("values", begun, unit=unit)
        if not self.grammar.is_event(linked.kind) and not self._tells_when(linked.kind, links[0].path, term):
            return None
        if links[0].path[-1] in self.grammar.lexicon.language["births"]:
            entry = entry_said(self.grammar, self.context, linked.kind)  # "when did she become a member?"
            return (0.0, Ask("values", entry, unit=unit)) if entry else None
        once = not self.grammar.is_lasting(linked.kind, links[0].path) and self._is_role(linked.kind)
        return ONCE * once, Ask("values", links[0].path, unit=unit)

    def _limit_called_so(self, kind: str) -> Path | None:
        """The only date of things that is called after a beginning, or an end, if it is asked when they began
        or ended: "when did the club start?", of one that was founded."""
        language = self.grammar.lexicon.language
        said = {language.stem(word) for word in self.context.words}
        for verbs, names in (("starting", language["foundings"]), ("stopping", language.ends)):
            called = [link.path for link in self.grammar.links(kind, "date")
                      if link.path[-1].replace("_", " ") in names]
            if len(called) == 1 and not said.isdisjoint(language.stems(verbs)):
                return called[0]
        return None

    def _begun(self, kind: str) -> Path | None:
        """The only date of a kind of things at which none was over, where it is asked since when there is
        one: "since when has there been a fair?"."""
        ends = self.grammar.lexicon.language.ends
        begun = [link.path for link in self.grammar.links(kind, "date")
                 if len(link.path) == 1 and link.path[0] not in ends]
        there = self._asks_since() and not self.context.anchors.get(kind) \
            and not self.grammar.is_event(kind) and not self.grammar.is_person(kind)
        return begun[0] if there and len(begun) == 1 else None

    def _asks_since(self) -> bool:
        """Whether it is asked since when something has been so, which no season or hour tells."""
        since = self.grammar.lexicon.language["time"]["since"]
        return any(name == "when" and self.context.words[at] in since for name, at in self.context.asked)

    def _has_been_done(self, kind: str) -> bool:
        """Whether it is asked since when something has been done again and again ("since when has the race
        been sailed?"), which no single time of that tells."""
        done = self.context.participles.intersection(at for at, _ in self.context.anchors.get(kind, ()))
        return self._asks_since() and self.context.is_perfect and bool(done) \
            and kind not in self.grammar.lexicon.keyed and not self.grammar.end_of(kind)

    def _limit(self, kind: str, path: Path, unit: str) -> str:
        """The unit of a date that is asked for: of what lasted, that may be when it began or was over ("when
        did she take over?")."""
        limit = self.context.limit()
        return limit if limit and unit in ("", "year") and self.grammar.is_lasting(kind, path) else unit

    def _is_role(self, kind: str) -> bool:
        """Whether somebody is said to have been what a field is for: "when did she become conductor?" is
        rather about how long that lasted than about what she conducted once."""
        context = self.context
        return any("be" in context.auxiliaries[:place] and any(
            e.category == "field" and e.meaning[0] == kind and self.grammar.is_person(
                self.grammar.step_type(*e.meaning))
            for e in find(self.grammar.lexicon, context.words[place]))
            for place, _ in context.anchors.get(kind, ()))

    def _tells_when(self, kind: str, path: Path, term: Term) -> bool:
        """Whether the date of a named thing is what a plain "when" asks for: it is just its date, or a word
        for what the thing did stands in the question. "When did Curie become head?" isn't about when she
        joined; but "when was the treaty?" is about when it was signed, whenever it expired."""
        language = self.grammar.lexicon.language
        units = {word for words in language["units"].values() for word in words}
        others = {link.path[-1] for link in self.grammar.links(kind, "date")} - {path[-1]}
        signed = bool(term.keys) and term.kind == kind and not self.grammar.is_person(kind) \
            and others <= language.ends \
            and {"", "be"}.issuperset(self.context.auxiliaries) and language.is_participle(path[0])
        # but "when is it fed?", where it is told what it is fed on
        tells = self.grammar.lexicon.tells
        deeds = (tells.get((kind, verb)) for _, verb in self.context.anchors.get(kind, ()))
        said = any(told is None or self.grammar.step_type(kind, told) == "date" for told in deeds)
        return path[0].replace("_", " ") in units or signed or said

    def _why_over(self, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        """The reason for the end of something, where just that is told: none for why it began."""
        told = self.grammar.reason_of_end(linked.kind)
        if told is None:
            return None
        reason, end = told
        over = end == term.path or _says_done(linked, [end]) or (self.context.over and not self.context.begun)
        bare = not (term.path or self.context.begun or self.context.anchors.get(linked.kind) or _says_done(
            linked, [link.path for link in self.grammar.links(linked.kind, "date")]))
        return (0.0, Ask("values", (reason,))) if over or bare else None

    def _where(self, word: str, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        end = self._end_of(term)
        if word == "why" and linked.kind == term.kind and self.grammar.reason_of_end(linked.kind):
            return self._why_over(term, linked)
        if word == "where" and "where" in self._asks_of(end) and (term.path or not term.keys):
            return 0.0, Ask("values", term.path)
        deed = end == "date" and len(term.path) == 1 and linked.kind == term.kind
        if term.path and not self.grammar.is_event(term.kind) and not (deed and word == "where"):
            return None
        asked = self._asking_field(linked, word)
        if word == "where" and _says_done(linked, [self.grammar.births(linked.kind)]):
            held, language = self.pack.kinds[linked.kind].fields, self.grammar.lexicon.language
            if born_in := next((name for name in language["birthplaces"] if name in held), None):
                return 0.0, Ask("values", (born_in,))
            if asked and asked[1].path[0] in language["origins"]:
                return None  # where somebody comes from isn't where they were born
        if asked and word == "why" and self._tells_later_deed(linked):
            return None  # "why was it withdrawn?": not why it was made
        if not asked and term.keys and not term.path and not term.args and linked.kind == term.kind:
            purposes = (f.name for f in self.pack.kinds[linked.kind].fields.values()
                        if word == "why" and "what" in f.asks)  # "what is the hall for?"
            told = self.grammar.lexicon.tells.get((linked.kind, word)) or next(purposes, None)
            return (0.0, Ask("values", (told,))) if told else None  # or as an example asks
        if term.path and self.grammar.is_person(end):  # where the director of the play is from: not the play
            fields = self.pack.kinds[end].fields.values()
            own = [f.name for f in fields if word in asked_by(self.pack.kinds, f)]
            return (0.0, Ask("values", (*term.path, own[0]))) if len(own) == 1 else None
        if not asked and word == "where" and term.keys and linked.kind == term.kind and not term.path:
            return self._where_by_its(linked)
        if asked and word == "where" and (
                self._is_elsewhere(linked, asked[1].path) or self._says_where(linked, asked[1].path)):
            return None
        return asked

    def _where_by_its(self, linked: Linked) -> tuple[float, Ask] | None:
        """Where something was by the one thing of it that has a place: "where was the lamp made?", of whose
        workshop the town is told."""
        kinds = self.pack.kinds
        ways = [(name, inner.name) for name, field in kinds[linked.kind].fields.items()
                if field.type.kind and not field.type.many and not kinds[field.type.kind].is_person
                for inner in kinds[field.type.kind].fields.values() if "where" in asked_by(kinds, inner)]
        deed = bool(self.context.anchors.get(linked.kind))
        return (BY_ITS, Ask("values", ways[0])) if deed and len(ways) == 1 else None

    def _says_where(self, linked: Linked, path: Path) -> bool:
        """Whether a question says itself what the field holds that tells where, and no preposition asks for
        another: "where in Poland did he stay?" doesn't ask where he came from."""
        fields, place = self.pack.kinds[linked.kind].fields, self.context.shape_of("where")
        telling = [(name,) for name, field in fields.items() if "where" in self.grammar.asks(field.asks)]
        return place is not None and not place[1] and path not in telling \
            and any(told in linked.filled for told in telling)

    def _tells_later_deed(self, linked: Linked) -> bool:
        """Whether it is told of a thing that it was done what another date than its first tells of."""
        return _says_done(linked, [link.path for link in self.grammar.links(linked.kind, "date")][1:])

    def _is_elsewhere(self, linked: Linked, path: Path) -> bool:
        """Whether a "where" asks for another place than a field holds: "where from?", not where somebody
        went; "where in Peru?", not in which other country; "where is she?", not of which country."""
        place = self.context.shape_of("where")
        if place is None:
            return False
        shape, preposition = place
        lexicon = self.grammar.lexicon
        roles, origins = set(preposition.split("+")) & {"from", "to"}, lexicon.language["origins"]
        if self.grammar.is_person(linked.kind) and path[0] in origins and roles != {"from"} \
                and path[0] != self._shown_behind(linked.kind, frozenset({self._borne["where"]})):
            return True  # where somebody comes from isn't where they are
        held = roles & {path[0], lexicon.language["akin"].get(path[0])}
        if len(roles) == 1 and not held and not self.grammar.is_person(linked.kind) \
                and not lexicon.cues.get((linked.kind, preposition), {}).get(path[0]):
            return True
        inside = shape.end < len(self.context.words) and "in" in self.context.prepositions[shape.end]
        named = linked.selection.demands if isinstance(linked.selection, Selection) else frozenset()
        return inside and any(isinstance(d, Condition) and len(d.path) == 1 and d.path != path
                              and self.grammar.step_type(linked.kind, d.path[0])
                              == self.grammar.step_type(linked.kind, path[0]) for d in named)

    def _how_long(self, term: Term, linked: Linked) -> tuple[float, Ask] | None:
        language = self.grammar.lexicon.language
        if term.path and self._end_of(term) == "quantity" \
                and self._unit_of(term) in {*language["unit_sizes"]["length"], *language.spells}:
            return 0.0, Ask("values", term.path)  # "how long is the runway at the airport?"
        if term.path and self._end_of(term) == "text":
            return None  # how long somebody had that job isn't how long they lived
        dates = [link.path[0] for link in self.grammar.links(linked.kind, "date")
                 if self.grammar.is_held(linked.kind, link.path[0])]
        if self.grammar.entry_of(linked.kind):  # "how long was she a member?"
            entry = entry_said(self.grammar, self.context, linked.kind) or (
                self.grammar.entry_of(linked.kind)  # "how long has she worked here?"
                if serves(self.grammar, self.context, linked.kind)
                or self.grammar.tells_belonging(linked.kind, self.context.words)
                or self._lasts_there(linked) or self._is_of_own(term)
                or any(self.grammar.tells_membership(entry) for word in self.context.words
                       for entry in find(self.grammar.lexicon, word)) else None)
            left = self.grammar.exit_of(linked.kind)
            asked = Ask("duration", entry or (), unit=left[0]) if left else Ask("duration", unit="now")
            return (0.2, asked) if entry and (left or self.perfect) else None
        done = deeds_of(self.grammar.lexicon, self.context, linked.kind)
        if not done and any(entry_said(self.grammar, self.context, kind) for kind in self.pack.kinds):
            return None  # nor how long she was its president
        if not done and self._is_of_member(linked):
            return None  # nor is how long what she did there lasted how long she was there
        counted = [field.name for field in self.grammar.fields(linked.kind)
                   if field.type.base == "number" and field.name in self.context.words]
        if len(counted) == 1 and not self.grammar.is_single(linked.kind):
            return 0.0, Ask("values", (counted[0],))  # "how many years did they celebrate?": its `years`
        if not done and self.grammar.births(linked.kind) and self.grammar.end_of_life(linked.kind) \
                and not self.grammar.span_of(linked.kind):
            return None  # nor how long she lived how long she was a gardener
        alive = bool(self.grammar.births(linked.kind)) and language.ends.isdisjoint(dates)
        lasts = (len(dates) > 1 and not alive) or self.grammar.span_of(linked.kind)
        if self.ended(linked.kind) and not self.grammar.span_of(linked.kind):
            if not self.grammar.is_event(linked.kind) and self._is_of_person(linked):
                return None  # how long a pub has been open isn't how long somebody has run it
            return 0.2, Ask("duration", unit="now")
        if not lasts and self.perfect and self.grammar.beginning(linked.kind):
            return 0.2, Ask("duration", unit="now")  # "how long has she been a member?"
        if lasts:
            return 0.2, Ask("duration", self.grammar.span_of(linked.kind) or ())
        timed = [field.name for field in self.pack.kinds[linked.kind].fields.values()
                 if field.type.unit in language.spells]
        return (0.2, Ask("values", (timed[0],))) if len(timed) == 1 else None  # "how long did the race take?"

    def _until(self, linked: Linked) -> tuple[float, Ask] | None:
        """Until when something was so: the date of its end, or the end of how long it lasted."""
        ends = [(name,) for name in self.pack.kinds[linked.kind].fields
                if name in self.grammar.lexicon.language.ends]
        if len(ends) == 1:
            return 0.0, Ask("values", ends[0])
        span_of = self.grammar.span_of(linked.kind)
        if span_of:
            return 0.0, Ask("values", span_of, None, ENDS)
        joined = entry_said(self.grammar, self.context, linked.kind)  # "until when was she a member?"
        left = self.grammar.exit_of(linked.kind) if joined else None
        return (0.0, Ask("values", left)) if left else None

    def _lasts_there(self, linked: Linked, *, said: bool = False) -> bool:
        """Whether nothing is said but who it was, and where an example asks how long they were, which must be
        `said` or may be."""
        shown = self.grammar.lexicon.lasting.get(linked.kind)
        demands = linked.selection.demands if isinstance(linked.selection, Selection) else frozenset()
        paths = {d.path for d in demands if isinstance(d, Condition)} - {()}
        deed = deeds_of(self.grammar.lexicon, self.context, linked.kind)
        idle = "do" in self.context.auxiliaries  # "how many years did Curie do?": of what?
        return shown is not None and not deed and not idle and paths <= {(field,) for field in shown} \
            and (bool(paths) or not said)

    def _is_of_own(self, term: Term) -> bool:
        """Whether it is said of somebody, and nothing else, that they were in the one thing that the pack is
        about ("in the club")."""
        own = [arg for arg in term.args if isinstance(arg.operand, Term) and self.grammar.is_own(arg.operand)
               and "in" in self.context.roles(Shape(arg.start, arg.end, arg.form))]
        return len(own) == 1 and len(term.args) == 1 + (not term.keys)

    def _is_of_member(self, linked: Linked) -> bool:
        """Whether nothing is said but who it was, of whom an example asks how long they were one of their
        kind."""
        demands = linked.selection.demands if isinstance(linked.selection, Selection) else frozenset()
        return len(demands) == 1 and any(
            isinstance(d, Condition) and len(d.path) == 1 and self.grammar.step_type(linked.kind, d.path[0])
            in self.grammar.lexicon.lasting for d in demands)

    def _is_of_person(self, linked: Linked) -> bool:
        """Whether a person is said to have a part in things."""
        demands = linked.selection.demands if isinstance(linked.selection, Selection) else frozenset()
        return any(isinstance(d, Condition) and len(d.path) == 1
                   and self.grammar.is_person(self.grammar.step_type(linked.kind, d.path[0]))
                   for d in demands)

    @property
    def perfect(self) -> bool:
        """Whether it is asked what has been so until now, or what somebody has now ("how long do they have
        one?"), and it is known when that is."""
        opens = next((word for word, said in zip(self.context.words, self.context.auxiliaries, strict=False)
                      if said), "")
        return self.pack.as_of is not None and (
            opens in self.grammar.lexicon.language["perfect"] or self.context.having)

    def ended(self, kind: str) -> Path | None:
        """The date that tells of the end of what a question asks how long it has lasted ("how long have they
        had one?"), if a kind has such a field."""
        language = self.grammar.lexicon.language
        if not self.perfect:
            return None
        return next(((f.name,) for f in self.pack.kinds[kind].fields.values()
                     if f.type.base == "date" and f.name in language.ends), None)


def _says_done(linked: Linked, dates: Sequence[Path]) -> bool:
    """Whether it is said that something was done, as one of some dates tells."""
    return isinstance(linked.selection, Selection) and any(
        isinstance(d, Condition) and d.operator == "exists" and d.path and d.path in dates
        for d in linked.selection.demands)
