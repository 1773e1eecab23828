"""From the pieces that cover a question to the queries that they mean.

Takes a whole piece of the chart, the cues of the question's words and the `Grammar`; gives `Match`es: a
query each, with its cost. Names are linked to the fields that they fill in `bot.linking`, question words to
the fields that they ask for in `bot.asked`; here both become a query.

For example, "who first visited Peru?" becomes `Query(<the first visit to Peru>, (Ask("values",
("visitor",)),))`.
"""
import itertools
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from bot import quantified
from bot.asked import Asker
from bot.cues import AGENT, Context, Shape, deeds_of, doers_of
from bot.dates import year
from bot.differences import Comparer, Match, number_asked
from bot.joins import target_of
from bot.joins.parts import is_choice, offers
from bot.lexicon import CLASSES, find
from bot.linked import Linked
from bot.linking import OF_OTHER, SHARING, Linker
from bot.model import MEASURES, Date, Ref, asked_by
from bot.negation import Negation, conditions_of
from bot.pieces import (
    BOTH_WAYS,
    BOUND,
    CLEFT,
    DENIED,
    NOW,
    NUMBER,
    OF_TWO,
    ONE_BY_ONE,
    OTHER,
    TIMED,
    TOLD,
    WHETHER,
    Arg,
    Choice,
    Grammar,
    Term,
    bound_of,
    number_said,
    out_of,
)
from bot.query import (
    ALONE,
    ANY,
    BOTH,
    EACH,
    ENDED,
    EVERY,
    IF_SO,
    ONLY,
    UNENDED,
    WEIGHED,
    Aggregate,
    Ask,
    Condition,
    Constant,
    Difference,
    Either,
    Operand,
    Path,
    Query,
    Selection,
    Shift,
    certain,
    exchanges,
    in_order,
    named_in,
    of_each,
    several,
    stands_for_another,
)
from bot.text import longest, phrases_in
from bot.timing import serves

NOWHERE = Shape(0, 0, "name")
HOLDS = frozenset({"", "of"})  # how what somebody has a title of is told ("president of Peru")
OF_ANOTHER = 0.3  # that a verb tells of something else than the thing that is named
SO_OFTEN = 0.2  # that so many records tell of a thing, rather than that it has so many of something
AGO = "ago"  # the unit of what is asked for as how long it has been until now


def since_then(as_of: Date, then: Operand) -> Query:
    """How many years it has been from something until now."""
    return Query(Difference(then, Constant((year(as_of.last[0]),)), "years"), (Ask("values"),))


class Matcher:
    """Finds the queries that one question's pieces mean."""

    def __init__(self, grammar: Grammar, context: Context) -> None:
        self.grammar = grammar
        self.pack = grammar.pack
        self.context = context
        self.linker = Linker(grammar, context)
        self.asker = Asker(grammar, context)
        self.comparer = Comparer(grammar, context, self.linker)
        self.negation = Negation(grammar, context, self.asker)
        self._asks_as_well = any(phrases_in(context.words, grammar.lexicon.language["as_well_as"], 0))

    def matches(self, term: Term, default: str, core: Shape = NOWHERE) -> list[Match]:
        """The queries that a whole term may mean; `default`: what is asked when no word asks; `core`: where
        its first word stands."""
        if OTHER in term.flags:
            told_by = [arg.operand.date if isinstance(arg.operand, Shift) else arg.operand
                       for arg in term.args if arg.form == "date"]
            like = [meant for meant in told_by
                    if isinstance(meant, Term) and meant.kind == term.kind and not meant.bare]
            excepted = any(arg.negated for arg in term.args)
            if len(like) != 1 and not excepted:
                return []  # other than what?
            term = term.unmarked(OTHER).saying(
                *(Arg(one._replace(path=()), 0, 0, "noun", (), negated=True) for one in like if not excepted))
        if whom := self._done_by_like(term):
            term = whom
        term = self._title_of_own(term)
        if term.kind == ANY and any(arg.negated for arg in term.args):
            return []  # "is there anything that she doesn't sell?": whatever happened without her
        if term.kind == ANY and not (term.args or term.ops) and any(self.context.prepositions[-1:]):
            return []  # "what with?": not all that happened
        if _says_twice(term):
            return []
        if term.kind == ANY and self._has_it():
            return []  # "the first thing that she had there": not what happened to her
        if not term.kind and term.asks and len(term.args) == 2 and _is_named(*term.args):
            return []  # "which country is Spain?"
        if term.asks == ("what",) and term.keys and not (term.args or term.path or term.ops or term.outer) \
                and any(self.context.prepositions[-1:]) and "do" in self.context.auxiliaries:
            return []  # "what do both belong to?": not what they are
        if term.asks == ("count",) and any(arg.head for arg in term.args) and self.grammar.is_proper(term):
            return []  # "how many visits went to Peru?" counts those, and nothing of Peru
        if default == "exists" and not term.kind and self._opens_with_there() and all(
                isinstance(arg.operand, Term) and self.grammar.is_proper(arg.operand) for arg in term.args):
            return []  # "are there Polish Peruvians?": is there what?
        if term in (Term(term.kind, asks=("which",)), Term(term.kind, asks=("what",))) and any(
                self.context.prepositions[:1]) and not any(self.context.auxiliaries):
            return []  # "at which sale?": what happened there?
        if not (term.args or term.ops or term.keys) and self._tells_of_the_whole(term.kind) \
                and self.grammar.type_of(term) not in self.pack.kinds.keys() - {term.kind}:
            return []  # "how long is the pier?": not how long each of its owners had it
        if default == "exists" and not term.asks and (sort := self._of_what_sort(term, core)) is not None:
            return sort
        if not term.kind and "inverted" in term.flags and TIMED not in term.flags:
            return []  # "when did Peru, after the visit?": did what?
        if self._died_where_born(term) or self._lived_as_another(term):
            return []
        whether = default == "exists" and not term.asks
        so = whether or term.asks == ("exists",)  # "did Tusk come?", "is it true that Tusk came?"
        if term.asks == ("count",) and "every" in term.flags and len(term.path) == 1 \
                and self.grammar.step_type(term.kind, term.path[0]) in MEASURES:
            term = term._replace(aggregate="sum")  # "how many people were hurt in all accidents?"
        if pieces := self._counted_in_pieces(term):
            dated = (Arg(Constant(()), 0, 0, "adjective", term.path, "exists"),) if term.path else ()
            term = term._replace(args=(*term.args, *dated), path=(pieces,), aggregate="sum")
        if self._asks_other_noun(term) or self._asks_which_was_done(term):
            return []
        if "every" in term.flags and (term.path or any(arg.head for arg in term.args)) \
                and {ask.partition(" ")[0] for ask in term.asks} & {"which", "what", "who"}:
            return []  # "which beers are sold in all pubs?": not whatever is sold in any
        if {"negated", "between"} & set(term.flags):
            return []  # such words only say something of a thing that others are said of
        if bound_of(term):
            return self._bounded(term, core) if so else self._so_often(term, core)
        term = self._of_its_own(self._borne(self._unoffered(term)))
        about = self.pack.about
        noun = term.bare and len(about) == 1 and term.kind == about[0].kind  # "who is in the band?"
        before = [core, core._replace(start=core.start - 1)] if noun else [core]
        roles = {role for shape in before for role in self.context.roles(shape)}
        # "who is in the Pike?", "what is near the river?", "what is on the stamp?": not the thing itself
        beside = (bool(term.keys) or noun) and not term.args and not term.path and "class" not in term.flags \
            and ("who" in term.asks or (bool(term.asks) and (
                "where" in self.pack.kinds[term.kind].asks or self._asks_what_is_at(core)))) \
            and bool(roles & {"in", "near", "to", "from", "through"}) \
            and not any(said for kind, said in self.context.anchors.items()
                        if not self.grammar.is_person(kind)) \
            and any(at < core.start for _, at in self.context.asked)
        if self._tells_when_it_ended(term) or self._asks_within(term, core):
            return []
        located = (so or term.asks == ("where",)) and self._is_located(term)
        if located:
            term = self._where_it_is(term)
        universal = so and quantified.is_of_all(self.grammar, self.context, term)
        if universal:
            divided = quantified.divided(self.grammar, self.context, term)
            if divided is None:
                return []  # "did all come?": where, or when?
            term = divided
        elif so:
            term = self._with_predicate(_something_else(term))
        if _is_one_by_one(term):
            both = any(isinstance(arg.operand, Term) and "all" in arg.operand.flags for arg in term.args)
            if not (so and both):  # "do the two countries each have an embassy?"
                return self._one_by_one(term)
            term = _unmarked(term)
        elif default == "exists" and _holds_each(term):
            return []  # "is there something that each country sells?"
        if any(ask.startswith("same") for ask in term.asks) and ("count" in term.asks or (
                term.asks == ("same",) and any(ask == "which" for ask, _ in self.context.asked))):
            return []  # "how many were signed in the same year?", "which were withdrawn in the same year?"
        term = term.marked(WHETHER) if so else self._with_subject(_with_head(term))
        offered = default == "exists" and offers(term)  # "was Tusk the president or the prime minister?"
        if whether and not term.kind and len(term.args) == 2 and any(map(self._is_older, term.args)):
            return []  # "is Poland older than Peru?"
        asked = term.asks or (default,)
        of_all = False
        if self._is_of_title(term):
            if self.context.any_status:
                return []  # "which presidents, former ones included, are named?": in whatever connection
            of_all = bool(term.ops) or "count" in asked  # "who was the first president of Peru?"
            if "exists" in asked and self.context.present:
                asked = ("list",)  # nor who still is
        if numbered := self._with_bound(term):  # "who edited two papers?": those who edited so many
            return (self._bounded if so else self._so_often)(numbered, core)
        if term.asks and any(_number_of(inner.operand) for arg in term.args if isinstance(arg.operand, Term)
                             for inner in arg.operand.args if not arg.operand.asks):
            return []  # "which club | bought two players": so many of what it bought are of the purchases
        found: list[Match] = []
        for found_so in (*self.linker.link(term), *self._as_bag(term, core)):
            linked = self._at_present(term, found_so)
            if NOW in term.flags and linked.kind != term.kind:
                continue  # "who has the belt at the moment?": none of those who had it
            if of_all and not self.pack.kinds[linked.kind].complete:
                continue  # not all who were are told of
            if self.context.any_status and not self._tells_any_status(term, linked.kind):
                continue
            if whether and not term.kind and stands_for_another(linked.selection):
                continue  # "are Lima and Warsaw capitals?"
            crew = beside and linked.kind == term.kind
            members = self._crew_of(term, roles) if crew else ()
            if crew and not members:
                continue
            if whether and self._is_done_to(term, linked, core):
                continue  # "does Gannet serve The Maltings?": a pub serves a beer
            happened = self.grammar.is_event(linked.kind) and bool(self.grammar.links(linked.kind, "date"))
            if self._is_undergone(term, linked.kind):
                continue
            if located and (linked.kind != term.kind if "where" in asked else happened):
                continue  # "where is Tusk?", "are the Andes in Peru?": not what happened there
            if so and self._is_no_place_of(term, linked):
                continue  # "was she ever in Poland?": not whether her family came from there
            in_passing = self._tells_title_in_passing(term, linked.kind)
            if self._asks_for_incumbent(term, linked.kind):
                continue  # "what is the name of the president?": not of those who came as that
            if in_passing and (self.context.becoming or (
                    "when" in {ask.partition(" ")[0] for ask in asked})):
                continue  # "when did Tusk become prime minister?"
            if in_passing and any(
                    arg.form == "date" and isinstance(arg.operand, Term) and not arg.operand.kind
                    and not self._is_where_he_was(arg) for arg in term.args):
                continue  # "who was president before Fujimori?": not who came before him
            asks = asked
            if timeline := next((ask for ask in asks if ask.startswith("timeline")), None):
                asks = (timeline,)
            if term.asks and set(term.asks) <= {"which"} and default == "exists" and not linked.heads:
                asks = ("exists",)
            if so and self._is_of_title(term) and self._is_still(linked.kind):
                asks = ("list",)  # "was she still president?": that she was says nothing of that
            if "exists" in asks and OF_TWO in term.flags:
                if not (is_choice(term) or any(_offers_two(arg) for arg in term.args)):
                    continue  # "did more visitors come?": than what?
                asks = ("list",)  # "was trade larger in 2018 or in 2022?"
            if "exists" in asks and is_choice(term) and isinstance(linked.selection, Selection) \
                    and linked.selection.extremes:
                asks = ("list",)  # "did the Red or the Ohio rise first?"
            if "exists" in asks and any(isinstance(arg.operand, Choice) for arg in term.args):
                asks = ("list",)  # "from Peru to Poland or from Poland to Peru?"
            if "exists" in asks and len(asks) > 1:
                continue  # "who was it, a president or not?" asks who, and not whether
            resolved: list[Ask] = []
            price = linked.cost + OF_ANOTHER * self._tells_of_named(term, linked.kind)
            for ask in asks:
                option = (0.0, Ask("values", members)) if members \
                    else self._offered(linked) if offered else self.asker.ask(ask, term, linked)
                if option is None or not self._leads(linked.kind, option[1].path):
                    break
                where = option[1].path[:1] if ask == "where" else ()
                if not all(self.linker.ordering.tells_where(linked.kind, term, field) for field in where):
                    break
                price += option[0]
                wanted = (
                    option[1]._replace(unit="exact")
                    if "exact" in term.flags and not option[1].unit
                    else option[1]
                )
                if BOTH_WAYS in term.flags:
                    dates = [link.path for link in self.grammar.links(linked.kind, "date")]
                    if wanted.what != "values" or wanted.path not in dates \
                            or not any(exchanges(self.pack.kinds[linked.kind])):
                        break
                    wanted = wanted._replace(unit=BOTH)
                if wanted.unit == "year" and self._is_of_each_of_both(term, linked.kind):
                    wanted = Ask("same", unit="which")  # "in which year did both come?": in the same one
                if owned := self._whose_kind(wanted, linked.kind):
                    owner = self._whose_field(owned)
                    if owner is None:
                        break
                    wanted = Ask("values", (*wanted.path, owner))
                if wanted.what == "list" and term.bare and self._asks_whose():
                    break  # "on whose side?": not all sides
                wanted = self._within(wanted, linked.selection, term)
                if self._is_echo(wanted, linked.selection):
                    break
                if term.asks and wanted.what != "exists" \
                        and any(map(self._is_of_groups, (wanted.within, linked.selection))):
                    return []
                if in_passing and wanted == Ask("exists") and self._is_of_some_time(term, linked.kind):
                    wanted = wanted._replace(unit=IF_SO)
                if term.keys and wanted.path[:1] and wanted.path[0].startswith("^") and core != NOWHERE:
                    price += self._cost_of_part(linked.kind, wanted.path[0], core)
                if ask == "who" and wanted.path in [other.path for other in resolved if other.path] \
                        and not self.grammar.is_person(self.grammar.type_along(linked.kind, wanted.path)):
                    break  # "which country sent somebody?": the somebody is another one
                resolved.append(wanted)
            else:
                if universal:
                    resolved = [ask._replace(unit=EVERY) if ask.what == "exists" else ask for ask in resolved]
                told = _holding(linked.selection) if self._is_of_those_told(
                    term, linked.selection, resolved) else _of_any(term, linked.selection)
                only = _the_only(told) if "exists" in asks else told
                if only is None:
                    continue
                selection = self._with_said(_as_many(only, number_asked(term)), resolved)
                if selection is None:
                    continue
                if isinstance(selection, Selection):
                    selection = selection._replace(demands=frozenset(
                        self.linker.of_any(selection.kind, demand) for demand in selection.demands))
                if universal and "exists" in asks:
                    selection = _of_all_told(selection)
                number = number_asked(term, so="exists" in asks)
                query = self.negation.excepting(
                    Query(selection, _each_once(resolved), number, _out_of(term)), term)
                others = self._along_with(term, query)
                if others and DENIED in term.flags:
                    continue  # "who never flew with Curie?": with whom else?
                query = others or query
                if "exists" in asks and isinstance(selection, Selection) and _is_empty(selection) and (
                        any(self.context.prepositions)
                        or not ("class" in term.flags or self._asks_if_there_is(term))):
                    continue  # "and Spain?": whether what? But "do you have any boots?", "is there a pool?"
                if _asks_what_is_not(query) or _denies_itself(selection):
                    continue
                if "exists" in asks and self._holds_two(selection):
                    continue  # "was he on the side of Peru and of Spain?"
                if query.asks[0].what == "count" and self._may_be_done():
                    continue  # "how many boats can moor there?": not how many do
                if self._takes_parties_for_place(query):
                    continue  # "was the treaty signed in Poland?": whoever signed it
                if _says_part_of_whole(query):
                    continue  # "who went to Peru in Lima?": it is told of the country alone
                if self._stood_elsewhere(query):
                    continue  # "where was the statue before 2003?": not where it is now, if it was moved
                if self._asks_since_when(linked.kind, query.asks[0]):
                    continue  # "when did they start to trade?": not when it was how much
                if term.asks == ("who",) and not query.asks[0].path and self._founds_it(linked.kind):
                    continue  # "who founded the distillery?": not which was founded
                if query.asks[0].what == "count" and (
                        self._counts_a_people(term, linked.kind)
                        or self._are_of_a_people(
                            term, core, self.grammar.type_along(linked.kind, query.asks[0].path))):
                    continue  # "how many Danes settled it?": people, and not the treaties of the Danes
                if _counts_one(query) and "class" not in term.flags:
                    continue  # "how many managers have they had?": people, and not the post
                if any(ask.unit == "now" for ask in resolved):
                    query = self._until_now(linked.kind, selection)
                    if self._is_of_life(query) and (len(term.args) > 1 or self._has_been_there(linked.kind)):
                        continue  # "how long has she been running the firm?": not since her birth
                there = self._being_there(query, linked.kind)
                if there is None:
                    continue  # "how long has she been there?": not how long what she did then took
                query = there
                if ago := [ask.path for ask in resolved if ask.unit == AGO]:
                    if not self.pack.as_of or not isinstance(selection, Selection):
                        continue
                    query = since_then(self.pack.as_of, selection._replace(path=ago[0]))
                contrasted = self.negation.but_not(self.negation.of_none(self._of_the_same(query)))
                denied = contrasted and self.negation.nor_else(
                    self.negation.who_did_not(contrasted, linked.heads))
                if denied:
                    found.append(Match(denied, price, linked.kind))
        found = found or (self._bounded if so else self._so_often)(term, core)
        of_both = self._of_both(term, default, core)
        # what both did is what each did, together or alone
        things = [m for m in of_both if m.query.asks[0].what != "list" and m.query.asks[0].path]
        return sorted(things or found or of_both, key=lambda m: m.cost)

    def _tells_of_the_whole(self, kind: str) -> bool:
        """Whether nothing is said of a kind but what all of a pack is about, as its examples call that."""
        told = [self.context.words[at] for at, lemma in self.context.anchors.get(kind, ()) if lemma]
        return bool(told) and self.grammar.lexicon.whole.issuperset(told)

    def _may_be_done(self) -> bool:
        """Whether what is told may be done, or might: behind a "can" stands a verb of an example."""
        words, language = self.context.words, self.grammar.lexicon.language
        at = next((i for i, word in enumerate(words)
                   if word in language["possible"] and self.context.auxiliaries[i]
                   and not {*words[i + 1:i + 2]} & {*language["speakers"]}), len(words))
        return any(place > at for anchors in self.context.anchors.values() for place, _ in anchors)

    def _takes_parties_for_place(self, query: Query) -> bool:
        """Whether it is said or asked in which place something was, and a query takes that for those between
        whom it was."""
        asked = any(self._is_of_parties(query.selection, ask.path) for ask in query.asks)
        if not (asked or self._names_party(query.selection)):
            return False
        words, roles = self.context.words, self.context.prepositions
        inside = [at for at, role in enumerate(roles[:-1], 1)
                  if "in" in role and role.isdisjoint(("of", "between"))]

        def is_place(at: int) -> bool:
            return any(e.category == "thing" and self.grammar.is_where(e.meaning.kind)
                       for word in words[at:at + 1] for e in find(self.grammar.lexicon, word))

        def is_noun(word: str) -> bool:
            entries = find(self.grammar.lexicon, word)
            return not self.grammar.lexicon.language.is_participle(word) and any(
                e.category == "field" or (e.category == "thing" and e.form != "verb") for e in entries)

        of_ask = (place for _, place in self.context.asked if place in inside)
        apart = (at for at in inside if at > 1 and not is_noun(words[at - 2]))  # "colleges in Peru"
        return any(is_place(place + 1) for place in of_ask) or any(map(is_place, apart))

    def _is_of_parties(self, operand: Operand, path: Path) -> bool:
        """Whether a path ends in those between whom something is."""
        kind = operand.kind if isinstance(operand, Selection) else None
        back, _, name = path[-1].removeprefix("^").partition(".") if path else ("", "", "")
        if path and not path[-1].startswith("^") and kind:
            kind, name = self.grammar.type_along(kind, path[:-1]), path[-1]
        else:
            kind = back
        return kind in self.pack.kinds and bool(path) and self.grammar.is_mutual(kind, name)

    def _names_party(self, operand: Operand) -> bool:
        """Whether a query demands something of those between whom something is."""
        return isinstance(operand, Selection) and any(
            self._is_of_parties(operand, d.path) or self._names_party(d.operand)
            for d in conditions_of(operand))

    def _stood_elsewhere(self, query: Query) -> bool:
        """Whether it is asked where a named thing was at some time, and it is told from where to where it
        went."""
        selection, (ask, *_) = query.selection, query.asks
        if not isinstance(selection, Selection) or ask.what != "values" or len(ask.path) != 1 \
                or self.grammar.is_event(selection.kind):
            return False
        conditions = [d for d in selection.demands if isinstance(d, Condition)]
        told = [selection, *(d.operand for d in conditions if not d.path)]
        named = {value for operand in told for value in named_in(operand)}
        timed = any(self.grammar.type_along(selection.kind, d.path) == "date" for d in conditions if d.path)
        place = self.grammar.step_type(selection.kind, ask.path[0])
        if not (named and timed and place in self.pack.kinds and self.grammar.is_where(place)):
            return False
        gone = {kind.name for kind in self.pack.kinds.values()
                if sum(field.type.kind == place for field in kind.fields.values()) == len(("from", "to"))}
        return any(record.kind in gone and not named.isdisjoint(
            value for values in record.values.values() for value in values) for record in self.pack.records)

    def _asks_since_when(self, kind: str, ask: Ask) -> bool:
        """Whether it is asked when something began of which it is told how much it was at some times, each
        within a year."""
        language, path = self.grammar.lexicon.language, ask.path
        if ask.what != "values" or len(path) != 1 or not self.grammar.is_event(kind) \
                or not any(field.type.is_measure for field in self.grammar.fields(kind)):
            return False
        beginning, to = language.stems("phase") & language.stems("beginning"), language["prepositions"]["to"]
        begun = any(language.stem(word) in beginning
                    and (behind in to or behind.endswith(tuple(language["gerunds"])))
                    for word, behind in itertools.pairwise(self.context.words))
        if not begun:
            return False
        told = [value for record in self.pack.records if record.kind == kind
                for value in record.values.get(path[0], ())]
        return len(told) > 1 and all(
            isinstance(date, Date) and date.first[0] == date.last[0] for date in told)

    def _founds_it(self, kind: str) -> bool:
        """Whether it is asked who founded or opened something named, and not who was founded."""
        words, language = self.context.words, self.grammar.lexicon.language
        return not self.grammar.is_person(kind) and any(
            ask == "who" and {*words[at + 1:at + 2]} & {*language["foundings"]} and (
                at + 2 in self.context.named or {*words[at + 2:at + 3]} & {*language["definite"]})
            for ask, at in self.context.asked)

    def _counts_a_people(self, term: Term, kind: str) -> bool:
        """Whether it is asked how many of a people there are, of what has no field for anybody; or how many
        are there, of something that happened and that no word calls: "how many Danes are there in Lima?"."""
        words, language = self.context.words, self.grammar.lexicon.language
        behind = {at + len(longest(words[at:], language["ask"]["count"]))
                  for ask, at in self.context.asked if ask == "count"}
        counted = [arg for arg in term.args if arg.form == "people" and arg.start in behind]
        if not counted or self.grammar.is_person(kind):
            return False
        existing = [*words[counted[0].end:], "", ""][:2]
        there = existing[0] in language["auxiliaries"]["be"] and existing[1] in language["there"]
        return not self.grammar.has_people(kind) or (there and not self.context.anchors.get(kind))

    def _are_of_a_people(self, term: Term, core: Shape, kind: str) -> bool:
        """Whether it is asked how many are Danes, of what is nobody and was no event with anybody in it."""
        words, be = self.context.words, self.grammar.lexicon.language["auxiliaries"]["be"]
        shapes = [core, *(Shape(arg.start, arg.end, arg.form) for arg in term.args)]
        last = [shape for shape in shapes if shape.form == "people" and shape.end == len(words)
                and shape.start and words[shape.start - 1] in be]
        return bool(last) and not (self.grammar.is_person(kind) or self.grammar.is_title(kind) or (
            self.grammar.is_event(kind) and self.grammar.has_people(kind)))

    def _asks_what_is_at(self, core: Shape) -> bool:
        """Whether nothing but "is" stands between what asks and where something is: "what is on the stamp?",
        but "what is known about it?"; "what is in the cake?" is about the cake."""
        if not {"in", "about"} <= {*self.context.roles(core)}:
            return False
        language, words = self.grammar.lexicon.language, self.context.words
        small = {*language["auxiliaries"]["be"], *language["definite"], *language["articles"]}
        asked = max((at for _, at in self.context.asked if at < core.start), default=core.start)
        between = range(asked + 1, core.start)
        return "there" not in words and any(words[at] in small for at in between) and all(
            words[at] in small or self.context.prepositions[at] for at in between)

    def _title_of_own(self, term: Term) -> Term:
        """"Who is director of the museum?", where all is about that museum: who is director."""
        titles = [arg for arg in term.args if isinstance(arg.operand, Term) and arg.operand.keys
                  and self.grammar.is_title(arg.operand.kind)]
        rest = tuple(arg for arg in term.args if arg not in titles and not self.linker.is_own(arg))
        of_own = self.grammar.is_own(term._replace(args=(), ops=(), asks=(), flags=())) if term.kind \
            else len(rest) + len(titles) < len(term.args)
        if len(titles) != 1 or not of_own or term.path or any(arg.form != "date" for arg in rest):
            return term
        said = (titles[0]._replace(head=False), *rest)
        title = titles[0].operand if not (term.ops or rest) else Term("", args=said, ops=term.ops)
        return title.asking(*term.asks)._replace(flags=term.flags)

    def _tells_of_named(self, term: Term, kind: str) -> bool:
        """Whether all that says of which kind something is tells as well of a thing of another kind that is
        named: "did they win the Salt War?" asks of that war, rather than of a battle in it."""
        told = {at for at, _ in self.context.anchors.get(kind, ())} if not term.keys else set()
        named = {arg.operand.kind for arg in term.args if isinstance(arg.operand, Term) and arg.form == "name"
                 and self.grammar.is_proper(arg.operand) and not self.grammar.is_person(arg.operand.kind)
                 and not (arg.negated or arg.head)} - {kind}
        return bool(told) and any(
            told <= {at for at, _ in self.context.anchors.get(other, ())} for other in named)

    def _borne(self, term: Term) -> Term:
        """"When did Curie wear the jersey?": where a time is asked for, a field for somebody that stands
        beside the one who is named is what she bore."""
        asked = {ask.partition(" ")[0] for ask in term.asks}
        if len(term.path) != 1 or term.keys or not asked or not asked <= {"when", "times", "count"}:
            return term
        kind = self.grammar.type_along(term.kind, term.path)
        bearing = [arg for arg in term.args if arg.path is None and not (arg.negated or arg.head)
                   and target_of(self.grammar, arg) == kind]
        if kind not in self.pack.kinds or len(bearing) != 1:
            return term
        return term._replace(path=(), args=tuple(
            arg._replace(path=term.path) if arg is bearing[0] else arg for arg in term.args))

    def _of_its_own(self, term: Term) -> Term:
        """"What was the prize for the winner in 1967?": what a field of the same record says of nobody in
        particular, is said of the record."""
        def is_own(arg: Arg) -> bool:
            said = arg.operand
            return isinstance(said, Term) and said.kind == term.kind and len(said.path) == 1 \
                and not (said.keys or said.ops or said.asks or arg.negated or arg.head) \
                and self.grammar.is_person(self.grammar.type_of(said))

        kind = self.grammar.type_along(term.kind, term.path)
        if not term.path or kind in self.pack.kinds or not self.grammar.is_event(term.kind):
            return term
        return term._replace(args=tuple(itertools.chain.from_iterable(
            arg.operand.args if is_own(arg) else (arg,) for arg in term.args)))

    def _along_with(self, term: Term, query: Query) -> Query | None:
        """"Who flew with Curie?": all but her who are told of together with her; None for other questions, as
        "who led a flight with her?"."""
        selection, ask = query.selection, query.asks[0]
        beside = [arg.operand for arg in term.args if isinstance(arg.operand, Term) and arg.form == "name"
                  and self.grammar.is_person(arg.operand.kind) and self.grammar.is_proper(arg.operand)
                  and "with" in self.context.roles(Shape(arg.start, arg.end, arg.form))]
        if len(beside) != 1 or not isinstance(selection, Selection) or ask.what != "values" \
                or len(ask.path) != 1:
            return None
        one = Constant(tuple(Ref(beside[0].kind, key) for key in beside[0].keys))
        lexicon, fields = self.grammar.lexicon, self.pack.kinds[selection.kind].fields
        crews = [(f.name,) for f in fields.values() if f.type.many and f.type.kind == beside[0].kind]
        if len(crews) != 1 or self.grammar.step_type(selection.kind, ask.path[0]) != beside[0].kind \
                or (ask.within and DENIED not in term.flags) \
                or doers_of(lexicon, self.context, selection.kind, fields):
            return None
        named = {d for d in selection.demands if isinstance(d, Condition) and len(d.path) == 1
                 and not d.negated and one.values == named_in(d.operand)}
        demands = selection.demands - named | {Condition(crews[0], "in", one)}
        others = Selection(beside[0].kind, frozenset({Condition((), "in", one, True)}))
        return query._replace(selection=selection._replace(demands=demands),
                              asks=(ask._replace(path=crews[0], within=others), *query.asks[1:]))

    def _asks_if_there_is(self, term: Term) -> bool:
        """Whether it is asked whether there is what is named: "is there a pool?", but not "are there Polish
        Peruvians?", which may be others than those who are called so."""
        several = self.context.words[0] in self.grammar.lexicon.language["who_all"]
        return self._opens_with_there() and not (
            several and term.keys and self.grammar.has_capital(term.kind, term.keys[0]))

    def _opens_with_there(self) -> bool:
        """Whether it is asked whether there is something: "are there …?", "do you have …?"."""
        return not set(self.context.words[:2]).isdisjoint(self.grammar.lexicon.language["there"]) \
            or self.context.auxiliaries[:2] in {("do", "have"), ("have", "have")}

    def _tells_when_it_ended(self, term: Term) -> bool:
        """Whether a time is asked for, or told, of what somebody is said to be no longer, which only says
        that it had ended by then: "when did she step down?"."""
        before = self.grammar.lexicon.language["was_before"]
        told = [term, *(arg.operand for arg in term.args if isinstance(arg.operand, Term))]
        if not any(one.kind == term.kind and one.path and one.path[0] in before for one in told):
            return False
        timed = any(ask.partition(" ")[0] == "when" for ask in term.asks) or any(
            arg.form == "date" and arg.operator != "overlaps" for arg in term.args)
        within = {at for arg in term.args if arg.form == "verb" for at in range(arg.start, arg.end)}
        return timed and not any(
            lemma and at not in within for at, lemma in self.context.anchors.get(term.kind, ()))

    def _asks_within(self, term: Term, core: Shape) -> bool:
        """Whether a noun behind a preposition is asked for, and not what stands before it: "what was the
        highest price paid for the island?" asks for no island."""
        if term.asks not in (("what",), ("which",)) or any(op.start < core.start < op.end for op in term.ops):
            return False  # "which president was the first to visit Peru?"
        before = [arg for arg in term.args if arg.start < core.start and arg.form in ("name", "noun")]
        picked = any(isinstance(arg.operand, Term) and arg.operand.ops for arg in before)
        asked = [at for word, at in self.context.asked if word in ("what", "which")]
        return not term.keys and not term.path and bool(before) \
            and core.form == "noun" and len(asked) == 1 and (picked or bool(self.context.preposition(core))) \
            and not self.context.preposition(Shape(asked[0], asked[0] + 1, "name"))

    def _is_where_he_was(self, arg: Arg) -> bool:
        """Whether a clause of time only tells where somebody was ("when he was in Peru"), which is where what
        is told of him took place."""
        if arg.operator != "overlaps" or not isinstance(arg.operand, Term):
            return False
        said = [one.operand for one in arg.operand.args if isinstance(one.operand, Term)]
        return not any(self.grammar.is_person(term.kind) for term in said)

    def _is_undergone(self, term: Term, kind: str) -> bool:
        """Whether it is asked of what was done to somebody whether they, or others, did it: "did the migrants
        promise land?", where it is told what they were promised."""
        fields = self.pack.kinds[kind].fields if kind in self.pack.kinds else {}
        told = [term, *(arg.operand for arg in term.args if isinstance(arg.operand, Term))]
        done = {one.path[0] for one in told if len(one.path) == 1 and one.path[0] in fields
                and fields[one.path[0]].type.base == "text"
                and self.grammar.lexicon.language.is_participle(one.path[0])}
        if not done:
            return False
        passive = "be" in self.context.auxiliaries and not any(
            "by" in self.context.roles(Shape(at, at + 1, "name"))
            for word, at in self.context.asked if word == "who")
        language = self.grammar.lexicon.language
        got = any(language.stem(word) in language.stems("got") for word in self.context.words)
        whether = not set(term.asks) - {"exists"} and "do" in self.context.auxiliaries
        return not passive and not got and (whether or "who" in term.asks)

    def _is_located(self, term: Term) -> bool:
        """Whether it is only asked, of what has a name, where it is, or whether it is there: "where is
        Tusk?", "are the Andes in Peru?"."""
        context = self.context
        args = [arg for arg in term.args if arg.operator != NOW]
        named = [term] if term.kind else [arg.operand for arg in args]
        if not context.present or any(context.anchors.values()) or (term.kind and (args or term.path)) \
                or not all(isinstance(one, Term) and (self.grammar.is_proper(one) or (
                    one.keys and self._has_place(one.kind))) for one in named):
            return False
        return "where" in term.asks or any(
            "in" in context.roles(Shape(arg.start, arg.end, arg.form)) for arg in term.args)

    def _where_it_is(self, term: Term) -> Term:
        """"Where is the kite now?", where it is told when it was made and given, and no end of it: where it
        is."""
        said = tuple(arg for arg in term.args if arg.operator != NOW)
        one = term._replace(args=said) if term.kind else \
            said[0].operand.asking(*term.asks) if len(said) == 1 else term
        idle = one.kind and not self.grammar.is_event(one.kind) and self.linker.now(one.kind) is None
        return one if len(said) < len(term.args) and idle else term

    def _has_place(self, kind: str) -> bool:
        """Whether a field tells of things of a kind where they are."""
        return any("where" in field.asks for field in self.pack.kinds[kind].fields.values())

    def _is_no_place_of(self, term: Term, linked: Linked) -> bool:
        """Whether it is only asked if somebody is or was in a place, and what is told has no date, and has to
        do with that place for something else."""
        targets = {target_of(self.grammar, arg) for arg in term.args}
        if term.kind or len(term.args) != 2 or any(self.context.anchors.values()) \
                or self.grammar.links(linked.kind, "date") or not any(map(self.grammar.is_person, targets)):
            return False
        inside = {target_of(self.grammar, arg) for arg in term.args
                  if "in" in self.context.roles(Shape(arg.start, arg.end, arg.form))}
        places = {kind for kind in inside & self.pack.kinds.keys() if "where" in self.pack.kinds[kind].asks}
        fields = self.pack.kinds[linked.kind].fields
        demands = linked.selection.demands if isinstance(linked.selection, Selection) else frozenset()
        paths = [d.path for d in demands if isinstance(d, Condition) and d.path and d.path[0] in fields]
        return any(fields[path[0]].type.kind in places and path[0] not in places and not fields[path[0]].asks
                   for path in paths)

    def _is_of_each_of_both(self, term: Term, kind: str) -> bool:
        """Whether "both" names things each of which has a record of its own."""
        fields = self.pack.kinds[kind].fields.values() if kind in self.pack.kinds else ()
        both = {arg.operand.kind for arg in term.args
                if isinstance(arg.operand, Term) and "both" in arg.operand.flags}
        held = [field for field in fields if field.type.kind in both]
        return len(held) == 1 and not held[0].type.many

    def _bounded(self, term: Term, core: Shape) -> list[Match]:
        """"Did she win more than one prize?": how many there are is compared with what is said."""
        counting = quantified.counting(term)
        if counting is None:
            return []
        bound, counted = counting
        if self._is_of_somebody(term):
            return []  # "did any president come twice?": how often one of them did
        return [m._replace(query=m.query._replace(asks=(ask._replace(what="exists", unit=bound),)))
                for m in self.matches(counted, "list", core) for ask in m.query.asks[:1]
                if len(m.query.asks) == 1 and ask.what == "count"]

    def _is_of_somebody(self, term: Term) -> bool:
        """Whether it is asked how often anybody did something, of whom only a title, or a people, is said."""
        said, language = " ".join(self.context.words), self.grammar.lexicon.language
        often = any(f" {phrase} " in f" {said} " for phrase in (
            *language["so_often"], *language["again"], *language["returned"]))
        people = self.grammar.has_people(term.kind)
        named = any(
            isinstance(arg.operand, Term) and arg.operand.keys and self.grammar.is_person(arg.operand.kind)
            for arg in term.args)
        return often and people and not named

    def _with_bound(self, term: Term) -> Term | None:
        """A term with the number that is said of a noun beside it, or of its own noun where something else is
        asked for, as a bound; None if there is none."""
        def counted(one: Term) -> Term:
            number = _number_of(one)
            return one.unmarked(NUMBER + number).marked(f"{BOUND}= {number}")

        if not term.asks or self._asks_for_so_many():
            return None
        if _number_of(term) and not term.ops and "definite" not in term.flags and self._asks_who_has(term):
            return counted(term)
        beside = [arg for arg in term.args if not arg.head and not arg.negated and _number_of(arg.operand)]
        return term._replace(args=tuple(
            arg._replace(operand=counted(arg.operand)) if arg in beside else arg
            for arg in term.args)) if beside else None

    def _asks_for_so_many(self) -> bool:
        """Whether a number is said of what is asked for ("which two embassies …?")."""
        return any(e.category == "number" for _, at in self.context.asked
                   for word in self.context.words[at + 1:at + 2] for e in find(self.grammar.lexicon, word))

    def _asks_who_has(self, term: Term) -> bool:
        """Whether what is asked for is a part of what a noun stands for ("who led two expeditions?", "which
        house has two owners?"), and not who they are ("who were the two …")."""
        if any(self.context.auxiliaries[at + 1:at + 2] == ("be",) for _, at in self.context.asked):
            return False
        heads = any(arg.head for arg in term.args)
        return heads or ("who" in term.asks and not self.grammar.is_person(self.grammar.type_of(term)))

    def _so_often(self, term: Term, core: Shape) -> list[Match]:
        """"Who came twice?": what has a part in so many of the things that are told."""
        counting = quantified.counting(term)
        if counting is None or not term.asks:
            return []
        bound, counted = counting
        args = tuple(arg._replace(head=False) if arg.head and arg not in term.args else arg
                     for arg in counted.args)
        along = self._counted_along(term, counted)
        return [m._replace(query=m.query._replace(asks=(ask._replace(unit=unit),)), cost=m.cost + SO_OFTEN)
                for m in self.matches(counted._replace(args=args, asks=term.asks), "list", core)
                for ask in m.query.asks[:1]
                for path in [along.get(m.kind, ())]
                for unit in [" ".join((bound, *(path if path != ask.path else ())))]
                if len(m.query.asks) == 1 and ask.what == "values" and ask.path and not ask.unit
                and self.grammar.step_type(m.kind, ask.path[0]) in self.pack.kinds]

    def _counted_along(self, term: Term, counted: Term) -> dict[str, Path]:
        """Where the things lie, in records of a kind, of which there must be so many: two visits are so many
        records, but two lighthouses may be kept in three of them."""
        if bound_of(term):
            return {term.kind: term.path}
        alone = tuple(arg._replace(head=arg.head and arg not in term.args) for arg in counted.args)
        found = sorted(self.matches(counted._replace(args=alone), "list"), key=lambda m: -m.cost)
        return {m.kind: m.query.asks[0].path for m in found if m.query.asks[0].what == "count"}

    def _until_now(self, kind: str, selection: Operand) -> Query:
        """How long something has lasted that hasn't ended."""
        end, as_of = self.asker.ended(kind), self.pack.as_of
        assert isinstance(selection, Selection) and as_of
        unended = {Condition(end, "exists", Constant(()), True)} if end else set()
        dates = [link.path for link in self.grammar.links(kind, "date")]
        births = self.grammar.lexicon.language["births"]
        later = [path for path in dates if path[-1] not in births and path != end]
        been = self.context.is_perfect and later  # "how long has she been a member?": not from her birth
        first = self.grammar.entry_of(kind) or (later[0] if been else dates[0])
        began = selection._replace(demands=selection.demands | unended, path=first)
        return since_then(as_of, began)

    def _has_been_there(self, kind: str) -> bool:
        """Whether it is only asked how long something has been there, and not as what, or what it did."""
        language, words = self.grammar.lexicon.language, self.context.words
        asking = longest(words, language["ask"]["how_long"])
        return self.context.is_perfect and bool(asking) and words[-1] in language["pronouns"]["there"] \
            and not any(at >= len(asking) for at in deeds_of(self.grammar.lexicon, self.context, kind))

    def _being_there(self, query: Query, kind: str) -> Query | None:
        """A query, or that of how long something has been there that still is, where that is asked: not how
        many minutes it takes, nor how long what is over took."""
        ask, selection, as_of = query.asks[0], query.selection, self.pack.as_of
        if not self._has_been_there(kind):
            return query
        first = selection.first if isinstance(selection, Difference) else None
        if isinstance(first, Selection) and not any(
                isinstance(d, Condition) and not d.path and not d.negated for d in first.demands):
            return None  # "how long has Italy been there?": not as long as the shop in it
        if ask.what != "duration" or not isinstance(selection, Selection):
            return None if isinstance(selection, Selection) and ask.path else query
        if not ask.path or not as_of or not self.grammar.is_lasting(selection.kind, ask.path):
            return None if not ask.unit else query
        if not any(isinstance(d, Condition) and len(d.path) == 1 and self.grammar.is_person(
                self.grammar.type_along(selection.kind, d.path)) for d in selection.demands):
            return None  # nor is how long somebody has been its mayor how long a town has been there
        now = Condition(ask.path, "overlaps", Constant((as_of,)))
        return query._replace(selection=selection._replace(demands=selection.demands | {now}))

    def _is_of_life(self, query: Query) -> bool:
        """Whether it is asked how long it is since somebody was born."""
        since = query.selection
        return isinstance(since, Difference) and isinstance(since.first, Selection) \
            and self.grammar.is_birth(since.first.path)

    def _of_both(self, term: Term, default: str, core: Shape) -> list[Match]:
        """"Who played in both the one and the other?": who did the one, of those who did the other."""
        both = next((arg for arg in term.args if isinstance(arg.operand, Term) and len(arg.operand.keys) == 2
                     and {"both", "linked"} <= set(arg.operand.flags)), None)
        asked = {ask.partition(" ")[0] for ask in term.asks}
        own = both is None and len(term.keys) == 2 and {"both", "linked"} <= set(term.flags) \
            and not asked & {"which", "list"}
        if (both is None and not own) or not asked or not asked <= SHARING:
            return []
        if both is None:  # "who flew on both the one and the other?"
            ways = [term.unmarked("both", "linked", "all")._replace(keys=(key,)) for key in term.keys]
        else:
            ways = [term._replace(args=tuple(
                both._replace(operand=Term(both.operand.kind, (key,))) if arg is both else arg
                for arg in term.args)) for key in both.operand.keys]
        one, two = (self.matches(way, default, core) for way in ways)
        found: list[Match] = []
        for first, second in zip(one[:1], two[:1], strict=False):
            ask, selection, other = first.query.asks[0], first.query.selection, second.query.selection
            if first.query.asks != second.query.asks or ask.what not in ("values", "count", "list") \
                    or not isinstance(selection, Selection) or not isinstance(other, Selection):
                continue
            if own and (not ask.path or ask.within is not None):
                continue
            shared = other._replace(path=ask.path)
            if own:
                found.append(Match(first.query._replace(asks=(ask._replace(within=shared),)), first.cost,
                                   first.kind))
                continue
            told = Condition(ask.path, "in", shared)
            selection = selection._replace(demands=selection.demands | {told})
            found.append(Match(first.query._replace(selection=selection), first.cost, first.kind))
        return found

    def _one_by_one(self, term: Term) -> list[Match]:
        """What is asked of each of what a noun stands for: of the records, or of what one of their fields
        holds."""
        meant = _unmarked(term)
        args = tuple(arg._replace(operand=_unmarked(arg.operand), head=True) if _is_each(arg) else arg
                     for arg in meant.args)
        found: list[Match] = []
        for linked in self.linker.link(meant._replace(args=args)) if len(term.asks) == 1 else ():
            paths = [head.path for head in linked.heads] or [()]
            alone = linked._replace(heads=())
            option = self.asker.ask(term.asks[0], meant._replace(args=()), alone)
            if option and option[1].what in ("values", "count") and len(paths) == 1 \
                    and isinstance(linked.selection, Selection) and option[1].path != paths[0]:
                query = Query(linked.selection._replace(path=()), (option[1],), by=paths[0])
                found.append(Match(query, linked.cost + option[0], linked.kind))
        return sorted(found, key=lambda m: m.cost)

    def _offered(self, linked: Linked) -> tuple[float, Ask] | None:
        """Which of the names that a question offers is meant."""
        head = linked.heads[0] if linked.heads else None
        return (0.0, Ask("values", head.path, head.within)) if head else None

    def _at_present(self, term: Term, linked: Linked) -> Linked:
        """"Who is director?": of what lasts, what lasts at the time of the facts, if the question says no
        other time; "who has retired?": what is over."""
        selection, kind = linked.selection, linked.kind
        if isinstance(selection, Aggregate):  # "how many treadmills do you have?": none that was sold
            if not self.context.having:
                return linked
            inner = self._at_present(term, linked._replace(selection=selection.operand)).selection
            return linked._replace(selection=selection._replace(operand=inner))
        links = self.grammar.links(kind, "date") if kind in self.pack.kinds else ()
        dates = [link.path for link in links]
        if isinstance(selection, Selection) and (span := self.linker.timing.told_as_over(kind, term)):
            over = Condition(span, ENDED, Constant(()))
            return linked._replace(selection=selection._replace(demands=selection.demands | {over}))
        if not isinstance(selection, Selection) or not dates or selection.extremes:
            return linked
        said = list(conditions_of(selection))
        weighed = any(d.operator in WEIGHED for d in said) or sum(d.path == () for d in said) > 1
        if named_in(selection) and weighed:
            # "is the height of the old mill over 20 metres?", "is Curie the founder of the mill?": whether or
            # not it still stands, and she is still what people like her are
            return linked
        timed = {d.path: d.operator for d in conditions_of(selection) if d.path in dates}
        lasting = self.grammar.span_of(kind)
        so = lasting is not None and self.context.is_present(kind) and (
            timed == {lasting: "exists"} or (not timed and selection.path == lasting))  # "who works there?"
        # "who is the director?"; "who is prime minister?", where people are told of with their terms
        noun = not selection.demands or (
            bool(term.keys) and "class" in term.flags and self.grammar.is_person(kind))
        one = term.asks == ("who",) and noun and not selection.path and lasting is not None \
            and self.context.is_present(kind) and not any(
                map(self.grammar.lexicon.language.is_plural, self.context.words))
        named = bool(term.keys) and term.kind == kind and "class" not in term.flags
        if not (so or one) and (timed or not self._is_of_now(kind, dates, named=named, whole=not term.path)):
            did = not timed and bool(term.keys) and WHETHER in term.flags and self._serves(kind)
            if not did or (entry := self.grammar.entry_of(kind)) is None:
                return linked
            joined = Condition(entry, "exists", Constant(()))  # "did she work here?"
            return linked._replace(selection=selection._replace(demands=selection.demands | {joined}))
        now = frozenset(self.linker.now(kind) or ())
        return linked._replace(selection=selection._replace(demands=selection.demands | now))

    def or_for_a_time(self, selection: Operand) -> Operand:
        """"Is the pub closed?": for good, or for a time that isn't over, where that is told apart; "was it
        closed?": at any time."""
        lexicon, said = self.grammar.lexicon, self.context.auxiliaries
        if not lexicon.stated or not isinstance(selection, Selection) or "be" not in said or "have" in said:
            return selection
        now = not set(lexicon.language["present"]).isdisjoint(self.context.words)
        demands = set(selection.demands)
        for demand in selection.demands:
            if not isinstance(demand, Condition) or demand.operator not in ("exists", UNENDED) or any(
                    isinstance(d, Condition) and d.path == demand.path and d != demand for d in demands):
                continue  # "was it closed in 1941?"
            for_a_time = [
                Condition(path, "in", Selection(kind, frozenset(self.linker.now(kind) or () if now else ())),
                          demand.negated)
                for kind, path in self._told_for_a_time(selection.kind, demand.path)]
            if demand.negated and now:
                demands.update(for_a_time)
            elif for_a_time and not demand.negated:
                demands.remove(demand)
                demands.add(Either(tuple(frozenset({option}) for option in (demand, *for_a_time))))
        return selection._replace(demands=frozenset(demands))

    def _told_for_a_time(self, kind: str, ended: Path) -> Iterator[tuple[str, Path]]:
        """The kinds that tell what things of a kind were for a time by the verb for their end that a question
        has, or has the opposite of ("open"), and the ways from these things to what tells it."""
        lexicon, words = self.grammar.lexicon, self.context.words
        stem = lexicon.language.stem
        verb = stem(ended[0]) if ended else ""
        ends = (end for word in words for end in (word, *lexicon.language["until_ended"].get(word, ())))
        if verb not in lexicon.stated or verb not in map(stem, ends):
            return
        for told in sorted(lexicon.stated[verb]):
            yield from ((told, (f"^{told}.{name}",)) for name, field in self.pack.kinds[told].fields.items()
                        if field.type.kind == kind)

    def _died_where_born(self, term: Term) -> bool:
        """Whether a death is asked for of those whom a text tells apart that only tells where they were born:
        "who died in Leeds?"; but not "who from Leeds died?"."""
        paths = {term.path, *(arg.operand.path for arg in term.args if isinstance(arg.operand, Term))}
        language = self.grammar.lexicon.language
        said_so = {*language["prepositions"]["from"], *language["births"]}
        if "class" not in term.flags or not said_so.isdisjoint(self.context.words) \
                or any(map(self.grammar.is_birth, paths)) \
                or not any(path and path[-1] in language["deaths"] for path in paths):
            return False
        births = set(language["birthplaces"])
        return any(births >= set(told) for (kind, _), told in self.grammar.lexicon.valued.items()
                   if kind == term.kind and term.keys in told.values())

    def _crew_of(self, term: Term, roles: Collection[str]) -> Path:
        """The only field for several people of a thing that is named, where it is asked who was in or on
        that: "who was on the expedition?", "which people were?"."""
        crews = self.grammar.crews(term.kind) if "who" in term.asks and term.keys and "in" in roles else []
        return (crews[0],) if len(crews) == 1 else ()

    def _lived_as_another(self, term: Term) -> bool:
        """Whether a birth or a death would be that of one thing, and it is asked for another that has its
        own: "which keeper was born in 1962?" doesn't ask whose animal was."""
        language = self.grammar.lexicon.language
        said = [arg.operand for arg in term.args if isinstance(arg.operand, Term)]
        lives = {one.path[0] for one in (term, *said) if one.kind == term.kind and len(one.path) == 1
                 and one.path[0] in (*language["births"], *language["deaths"])}
        asked = [self.grammar.type_of(arg.operand) for arg in term.args
                 if arg.head and isinstance(arg.operand, Term)]
        if term.path and term.path[-1] not in lives:
            asked.append(self.grammar.type_along(term.kind, term.path))
        return bool(lives and term.asks) and any(
            kind != term.kind and kind in self.pack.kinds
            and not lives.isdisjoint(self.pack.kinds[kind].fields) for kind in asked)

    def _of_the_same(self, query: Query) -> Query:
        """"Who was mayor as well as judge?", "both mayor and judge": whoever was either of them, at whatever
        time, and not whoever was one."""
        selection, ask = query.selection, query.asks[0]
        named = several(selection) if self._asks_as_well and isinstance(selection, Selection) else None
        if named is None or not isinstance(selection, Selection) or ask.within is not None \
                or len(query.asks) != 1 or ask.what not in ("values", "count") \
                or len(ask.path) != 1 or len(named.path) != 1 \
                or named.path == ask.path or self.asker.is_list(selection.kind, named.path[0]) \
                or self.grammar.step_type(selection.kind, ask.path[0]) not in self.pack.kinds:
            return query
        one, *others = of_each(selection, named)
        also = {Condition(ask.path, "in", other._replace(path=ask.path)) for other in others}
        return query._replace(selection=one._replace(demands=one.demands | also), number=0)

    def _counted_in_pieces(self, term: Term) -> str | None:
        """The field that tells how many there are of each of the things that are counted ("how many ladders
        do you have?"); None where their sorts are counted, or those that were told of."""
        pieces = self.grammar.pieces(term.kind, self.context.words) if term.asks == ("count",) else None
        if not pieces or term.ops or term.aggregate:
            return None
        several = "class" in term.flags or not term.keys
        dated = not term.path or self.grammar.type_of(term) == "date"  # "how many did you buy?"
        of_told = self.grammar.lexicon.language.all_of("pronouns", "they", "those")
        plain = several and dated and all(map(self._tells_when_or_where, term.args))
        return pieces if plain and of_told.isdisjoint(self.context.words) else None

    def _tells_when_or_where(self, arg: Arg) -> bool:
        """Whether something only says of things when they were had, or the place where they are."""
        kind = self.linker.target(arg)
        return arg.form == "date" or (not (arg.head or arg.negated) and kind in self.pack.kinds
                                      and self.grammar.is_where(kind))

    def _serves(self, kind: str) -> bool:
        """Whether it is told that people of a kind work somewhere, or the like, as long as they are that."""
        return self.linker.timing.is_serving() and serves(self.grammar, self.context, kind)

    def _is_done_to(self, term: Term, linked: Linked, core: Shape) -> bool:
        """Whether the one right behind a "did" fills what the examples show with its verb as that to which
        it is done only."""
        kind, selection = linked.kind, linked.selection
        if term.keys and self.context.is_subject(core) \
                and self._shows_as_object(kind, core, ("name", kind)):
            return True
        if not isinstance(selection, Selection):
            return False
        for arg in term.args:
            shape, keys = Shape(arg.start, arg.end, arg.form), getattr(arg.operand, "keys", ())
            if not keys or not self.context.is_subject(shape):
                continue
            held = [demand.path[0] for demand in conditions_of(selection) if len(demand.path) == 1
                    and {ref.key for ref in named_in(demand.operand) if isinstance(ref, Ref)} == set(keys)]
            if self._shows_as_object(kind, shape, held):
                return True
        return False

    def _shows_as_object(self, kind: str, shape: Shape, fields: Sequence[str]) -> bool:
        """Whether the examples show fields behind the verb only before which a name stands at once."""
        side, lemma = self.context.side(kind, shape)
        cues = self.grammar.lexicon.cues
        if not lemma or (shape.end, lemma) not in self.context.anchors.get(kind, ()) or any(
                field in pair for pair in self.pack.kinds[kind].symmetric for field in fields):
            return False
        behind, first = (cues.get((kind, "", "name", place, lemma), {}) for place in ("after", "before"))
        return side == "before" and any(map(behind.get, fields)) and not any(map(first.get, fields))

    def _tells_title_in_passing(self, term: Term, kind: str) -> bool:
        """Whether a question is about who bore a title, and what tells of it is an event of which nothing
        else is said: that he came as President tells that he was, and not when he became it."""
        named = [arg for arg in term.args if isinstance(arg.operand, Term) and arg.operand.keys]
        if not any(self.grammar.is_title(arg.operand.kind) for arg in named):
            return False
        said = any(lemma for _, lemma in self.context.anchors.get(kind, ())) or any(
            self.context.preposition(Shape(arg.start, arg.end, arg.form)) not in ("", "of") for arg in named)
        return not said and self.grammar.is_event(kind) and self.grammar.span_of(kind) is None \
            and bool(self.grammar.links(kind, "date"))

    def _has_it(self) -> bool:
        """Whether a "had" is all the verb there is: nothing but a place stands behind it ("has to do with" is
        another)."""
        helping, words = self.context.auxiliaries, self.context.words
        there = self.grammar.lexicon.language["there"]
        return any(said == "have" and at and helping[at + 2:at + 3] != ("do",) and (
            at + 1 == len(helping) or words[at + 1] in there or self.context.prepositions[at + 1])
            for at, said in enumerate(helping))

    def _done_by_like(self, term: Term) -> Term | None:
        """"Whom did Curie teach?", "who was taught by her?", where it is told of people who taught them:
        those of whom that is told; None for another question."""
        context, kind = self.context, term.kind
        if term.asks != ("who",) or not term.keys or term.args or term.path \
                or not self.grammar.is_person(kind):
            return None
        fields, cues = self.pack.kinds[kind].fields, self.grammar.lexicon.cues
        for at, lemma in context.anchors.get(kind, ()):
            doing = [name for name in cues.get((kind, "", "name", "before", lemma), ())
                     if name in fields and fields[name].type.kind == kind]
            helped = set(context.auxiliaries[:at])
            active = "do" in helped and all(place < at for place in context.named)
            passive = "be" in helped and at in context.participles \
                and all(place > at for place in context.named) \
                and any(AGENT in said for said in context.prepositions[at:])
            if len(doing) == 1 and (active or passive):
                by = Arg(term._replace(asks=()), 0, 0, "name", (doing[0],))
                return Term(kind, args=(by,), asks=("list",))
        return None

    def _asks_for_incumbent(self, term: Term, kind: str) -> bool:
        """Whether it is asked what the one is called who bears a title now, and nothing tells until when
        somebody does."""
        named = [arg.operand for arg in term.args if isinstance(arg.operand, Term) and arg.operand.keys]
        titled = any(self.grammar.is_title(one.kind) for one in named)
        said = any(lemma for _, lemma in self.context.anchors.get(kind, ()))
        return titled and not said and self.context.present and self.context.auxiliaries[1:2] == ("be",) \
            and {"what", "which", "list", "timeline"}.issuperset(term.asks) and bool(term.asks) \
            and self.grammar.span_of(kind) is None and not self._is_of_some_time(term, kind)

    def _is_of_some_time(self, term: Term, kind: str) -> bool:
        """Whether a date, or that it was before, is said of a term."""
        fields = [arg.path[0] for arg in term.args if arg.path]
        return any(arg.form == "date" and not self._is_where_he_was(arg) for arg in term.args) \
            or not set(self.grammar.lexicon.language["was_before"]).isdisjoint(fields)

    def _is_of_now(self, kind: str, dates: Sequence[Path], *, named: bool, whole: bool) -> bool:
        """Whether the present tense is meant of a kind: it lasts, or is told of by when it began and ended,
        and what is asked is whether there is such a thing, or which somebody has; or what people do as long
        as they are of that kind, but for where somebody who is `named` does it; what somebody has is meant as
        a `whole`, and not by how many acres it has."""
        present = self.context.is_present(kind)
        whether = not self.context.asked or any(word in ("exists", "count") for word, _ in self.context.asked)
        # "who works here?": nobody who has left; but "what does she teach?", whether she still does or not
        of_now = present and (not named or not self.context.asked or self.context.asked[0][0] == "exists")
        if of_now and (self.grammar.is_lasting(kind, dates[0]) or (
                self.grammar.exit_of(kind) and self._serves(kind))):
            return True
        # "which ferries do you have?": none that was sold or that closed
        gone = whole and self.grammar.life_of(kind)[1] is not None
        parted = gone or not {path[-1] for path in dates}.isdisjoint(
            self.grammar.lexicon.language["parted_with"])
        having = self.context.having and not named and parted and bool(self.linker.now(kind))
        return having or (self.grammar.end_of(kind) is not None and (
            self.context.having or (whether and present)))

    def _with_predicate(self, term: Term) -> Term:
        """"Was Poland's first mission an embassy?": what stands behind a superlative without a preposition is
        said of what it picks, and doesn't narrow it; nor does what stands before "the first" ("was Tusk's
        visit the first one?")."""
        if not term.ops or OF_TWO in term.flags:
            return term
        if term.keys and not term.path and not {"class", "linked"} & set(term.flags):
            # "is Gray Horn the highest peak?"
            own = Arg(Term(term.kind, term.keys), 0, 0, "name", ())
            return term._replace(keys=(), outer=(*term.outer, own))
        if not term.args:
            return term
        picked = tuple(arg for arg in term.args
                       if isinstance(arg.operand, Term) and CLEFT in arg.operand.flags)
        if picked or "definite" in term.flags or self._is_first_to(term):
            compared = picked or tuple(
                arg for arg in term.args if arg.start < min(op.start for op in term.ops))
            if compared:
                rest = tuple(arg for arg in term.args if arg not in compared)
                return term._replace(args=rest, outer=(*term.outer, *compared))
        if term.outer:
            return term
        last = term.args[-1]
        plain = isinstance(last.operand, Term) and last.operand.keys and last.form in ("name", "class") \
            and not self.context.preposition(Shape(last.start, last.end, last.form))
        if not (plain or last.form == "date") or last.start < max(op.end for op in term.ops):
            return term
        return term._replace(args=term.args[:-1], outer=(*term.outer, last))

    def _with_subject(self, term: Term) -> Term:
        """"Who is the engineer who fought for Peru?": whoever stands right behind the verb is asked for, and
        not whom they fought."""
        place = self.context.shape_of("who")
        if term.asks != ("who",) or place is None or any(arg.head for arg in term.args):
            return term
        behind = place[0].end
        if self.context.auxiliaries[behind:behind + 1] != ("be",):
            return term
        subject = next((arg for arg in term.args if isinstance(arg.operand, Term) and arg.start > behind
                        and all(self.context.skipped[behind + 1:arg.start])
                        and self.grammar.is_person(target_of(self.grammar, arg))
                        and not self.grammar.is_proper(arg.operand)), None)
        args = tuple(arg._replace(head=True) if arg is subject else arg for arg in term.args)
        return term._replace(args=args)

    def _is_older(self, arg: Arg) -> bool:
        """Whether an argument compares what is told with a name of which nothing else is said."""
        operand = arg.operand
        return arg.operator in ("before", "after") and isinstance(operand, Term) and (
            self.grammar.is_proper(operand) or (not operand.kind and len(operand.args) == 1))

    def _is_of_title(self, term: Term) -> bool:
        """Whether a question is only about who bears a title of something, and not about what they did."""
        targets = [target_of(self.grammar, arg) for arg in term.args]
        return not term.kind and any(map(self.grammar.is_title, targets)) and all(
            self.grammar.is_title(target) or self.grammar.is_person(target) or not HOLDS.isdisjoint(
                self.context.roles(Shape(arg.start, arg.end, arg.form)))
            for arg, target in zip(term.args, targets, strict=True))

    def _tells_any_status(self, term: Term, kind: str) -> bool:
        """Whether a kind tells of those who bear a title and of those who bore it, if the question is about
        such."""
        titles = filter(self.grammar.is_title, (target_of(self.grammar, arg) for arg in term.args))
        fields = self.pack.kinds[kind].fields.values() if kind in self.pack.kinds else ()
        return all(sum(field.type.kind == title for field in fields) > 1 for title in titles)

    def _is_still(self, kind: str) -> bool:
        """Whether it is asked what is still so of things that are told of without a time."""
        still = self.grammar.lexicon.language["still"]
        return any(word in still for word in self.context.words) and not self.grammar.links(kind, "date")

    def _is_first_to(self, term: Term) -> bool:
        """Whether a superlative without its noun is said of what stands before it ("was Tusk first to
        come?")."""
        behind = max(op.start for op in term.ops) + 1
        return self.context.auxiliaries[0] == "be" and 1 < behind < len(self.context.words) \
            and bool(self.context.prepositions[behind])

    def _asks_which_was_done(self, term: Term) -> bool:
        """Whether a clause says what was done with the one that a "what is the …" asks for, and not when that
        was: "what is the heaviest bell that he cast?"."""
        if term.asks not in ((), ("what",), ("which",)) or len(term.path) != 1 or not any(
                op.target not in ("date", ("field", term.kind, *term.path)) for op in term.ops) \
                or self.grammar.step_type(term.kind, term.path[0]) != "date":
            return False
        language, words = self.grammar.lexicon.language, self.context.words
        asked = next((at for word, at in self.context.asked if word in ("what", "which")), len(words))
        be = words[asked + 1:asked + 2]
        said = [(before, word) for before, word in itertools.pairwise(words[asked + 1:]) if any(
            e.category == "field" and e.meaning == (term.kind, term.path[0])
            for e in find(self.grammar.lexicon, word))]
        nouns = {*language["definite"], *language["possessive"], *language["possessives"]}
        return bool(be) and be[0] in language["auxiliaries"]["be"] and bool(said) and all(
            before not in nouns for before, _ in said)

    def _asks_other_noun(self, term: Term) -> bool:
        """Whether a noun stands right behind a "which", and something else would be asked for: "which farmers
        own a horse?" asks for no horses."""
        if "which" not in term.asks or term.kind == "":
            return False
        asked = {place + 1 for word, place in self.context.asked if word == "which"}
        return any(arg.start in asked and not arg.head and not arg.negated and arg.form in ("noun", "class")
                   and target_of(self.grammar, arg) not in ("", term.kind) for arg in term.args)

    def _unoffered(self, term: Term) -> Term:
        """A term in which only names of what is asked for are offered to choose from: "which pubs sell ale or
        stout?" asks for pubs."""
        if not any(arg.head and _choice_in(arg) for arg in term.args):
            return term
        chosen = not {"which", "what"}.isdisjoint(word for word, _ in self.context.asked)
        nouns = {target_of(self.grammar, arg) for arg in term.args if arg.head and not _choice_in(arg)}
        if chosen and "which" in term.asks and term.kind in self.pack.kinds \
                and not self.grammar.is_event(term.kind):
            nouns.add(term.kind)

        def unoffered(arg: Arg) -> Arg:
            choice = _choice_in(arg) if arg.head else None
            offered = target_of(self.grammar, choice) if choice else ""
            asks = self.grammar.asks(self.pack.kinds[offered].asks) if offered in self.pack.kinds else ()
            meant = offered in nouns if nouns else "who" not in term.asks or "who" in asks or not (
                choice and self._is_object(term.kind, choice))
            if choice is None or meant:
                return arg
            operand = arg.operand._replace(args=tuple(
                one._replace(head=False) if one is choice else one for one in arg.operand.args))
            return arg._replace(operand=operand, head=False)

        args = tuple(map(unoffered, term.args))
        asks = term.asks if chosen or args == term.args else tuple(ask for ask in term.asks if ask != "which")
        return term._replace(args=args, asks=asks)

    def _is_object(self, kind: str, arg: Arg) -> bool:
        """Whether an argument stands right behind a word that tells what things of a kind did."""
        shape = Shape(arg.start, arg.end, arg.form)
        return bool(self.context.preposition(shape)) or any(
            arg.start == place + 1 for place, _ in self.context.anchors.get(kind, ()))

    def _as_bag(self, term: Term, core: Shape) -> list[Linked]:
        """A lone name of which more is asked than it can tell ("how many embassies?", "when Malinowski?"): as
        one of the names that some kind of record holds."""
        if (
            not term.keys
            or not term.asks
            or term.args
            or term.path
            or term.ops
            or TOLD in term.flags
            or term.kind not in self.pack.kinds
        ):
            return []
        if set(term.asks) <= {"describe", "what", "list", "which"}:
            return []
        arg = Arg(term._replace(asks=()), core.start, core.end, core.form, head=False)
        found = self.linker.link(Term("", args=(arg,), asks=term.asks))
        if core.form == "people":  # "how many Danes are there?": people, and not clubs
            found = [linked for linked in found if self.grammar.is_person(linked.kind)] or found
        if "who" in term.asks and self.context.preposition(core):
            # "who is from Lima?": of the people that are told of, and not of what anybody did there
            found = [linked for linked in found
                     if "who" in self.grammar.asks(self.pack.kinds[linked.kind].asks)]
        return found

    def _is_of_those_told(self, term: Term, selection: Operand, asks: Sequence[Ask]) -> bool:
        """Whether what is asked is so only of those of whom it is told when they did what a verb tells; but
        all were born, and where is told without when as well."""
        if not any(ask.what == "exists" for ask in asks):
            return self._tells_of_some(term, selection, asks)
        if not isinstance(selection, Selection) or not self.grammar.is_birth(selection.path):
            return True
        said = {d.path for d in conditions_of(selection)} - {()}
        return not said or selection.path in said

    def _tells_of_some(self, term: Term, selection: Operand, asks: Sequence[Ask]) -> bool:
        """Whether a verb tells when something happened that didn't happen to all, and something else is asked
        too: "which bells were recast (and when)?"."""
        if not isinstance(selection, Selection) or len(selection.path) != 1 or DENIED in term.flags \
                or selection.kind not in self.pack.kinds:
            return False
        if self.grammar.is_birth(selection.path):
            return False
        (name,) = selection.path
        field = self.pack.kinds[selection.kind].fields.get(name)
        return field is not None and field.type.base == "date" and any(
            ask.path != selection.path for ask in asks) and self.grammar.is_optional(selection.kind, name)

    def _leads(self, kind: str, path: Path) -> bool:
        """Whether a kind has the fields of a path."""
        for step in path:
            fields = self.pack.kinds[kind].fields if kind in self.pack.kinds else {}
            if not step.startswith("^") and step not in fields and step != CLASSES:
                return False
            kind = self.grammar.step_type(kind, step)
        return True

    def _asks_whose(self) -> bool:
        """Whether it is asked whose something is."""
        return not set(self.grammar.lexicon.language["whose"]).isdisjoint(self.context.words)

    def _whose_kind(self, ask: Ask, kind: str) -> str:
        """The kind of the things of which it is asked whose they are ("whose beer won?"); empty if it
        isn't."""
        words = self.context.words
        if not words or words[0] not in self.grammar.lexicon.language["whose"] \
                or ask.what not in ("list", "values", "describe"):
            return ""
        kind = self.grammar.type_along(kind, ask.path)
        thing = kind in self.pack.kinds and not self.grammar.is_event(kind) \
            and not self.grammar.is_person(kind) and all(
                f.type.base != "name" for f in self.pack.kinds[kind].fields.values())  # "whose side?"
        noun = self.context.auxiliaries[1:2] == ("be",) or any(
            e.category == "thing" and e.meaning.kind == kind for word in words[1:2]
            for e in find(self.grammar.lexicon, word))
        return kind if thing and noun else ""

    def _whose_field(self, kind: str) -> str | None:
        """The field that tells whose a thing is: what is called so, or the only one for somebody, if nothing
        else tells who had it at some time."""
        named = self.grammar.lexicon.language["owners"]
        people = [f.name for f in self.pack.kinds[kind].fields.values()
                  if "who" in asked_by(self.pack.kinds, f)]
        owners = [name for name in people if name in named] or people
        held = any(named_so in other.fields and any(f.type.kind == kind for f in other.fields.values())
                   for other in self.pack.kinds.values() if other.name != kind for named_so in named)
        return owners[0] if len(owners) == 1 and (owners[0] in named or not held) else None

    def _within(self, ask: Ask, selection: Operand, term: Term) -> Ask:
        """Of a list of which the question names some, or a class, only those are asked for."""
        of_class = any(isinstance(arg.operand, Term) and "class" in arg.operand.flags and arg.path == ask.path
                       and self.grammar.is_person(arg.operand.kind) for arg in term.args)
        if (
            ask.what in ("values", "count")
            and ask.within is None
            and isinstance(selection, Selection)
            and len(ask.path) == 1
        ):
            some = in_order(d for d in conditions_of(selection) if d.path == ask.path and d.operator == "in"
                            and not d.negated and (of_class or len(named_in(d.operand)) != 1))
            if some:
                return ask._replace(within=some[0].operand)
        if ask.what == "list" and isinstance(selection, Selection) and self.grammar.is_event(selection.kind):
            # "which of the exports are electrical?"
            some = in_order(d for d in conditions_of(selection) if len(d.path) == 1 and not d.negated
                            and self.asker.is_list(selection.kind, d.path[0])
                            and len(named_in(d.operand)) > 1)
            if some:
                return Ask("values", some[0].path, some[0].operand)
        return ask

    def _cost_of_part(self, kind: str, back: str, core: Shape) -> float:
        """What it costs, by the words around it, that a named thing has one part in what is asked for, and
        not another: "(which presidents) went to Poland" aren't those who went from there."""
        told, _, name = back[1:].partition(".")
        costs = {path: cost for cost, path in self.linker.linking(told, kind, core, None)}
        price = costs.get((name,), 0.0)
        return price if price >= OF_OTHER else max(0.0, price - min(costs.values(), default=0.0))

    def _with_said(self, selection: Operand, asks: Sequence[Ask]) -> Operand | None:
        """A selection of which something else is asked than the field that is said of it: those that have it
        ("who had to pay a fine?"); None where that is a date of somebody else's ("which forecasters were born
        in Lima?" isn't about who forecast what in Lima)."""
        if not isinstance(selection, Selection) or not selection.path or not asks \
                or not all(ask.what == "values" and ask.path and ask.path != selection.path for ask in asks):
            return selection
        if any(isinstance(d, Condition) and d.path == selection.path for d in selection.demands) \
                or any(extreme.measure == selection.path for extreme in selection.extremes):
            return selection
        told = self.grammar.type_along(selection.kind, selection.path)
        if any(ask.path == selection.path[:len(ask.path)] for ask in asks):
            return None if told == "date" else selection
        return _holding(selection) if told in MEASURES else selection

    def _holds_two(self, selection: Operand) -> bool:
        """Whether a field that holds just one thing would have to hold two."""
        if not isinstance(selection, Selection) or selection.kind not in self.pack.kinds:
            return False
        fields = self.pack.kinds[selection.kind].fields
        single = [(d.path, frozenset(named_in(d.operand))) for d in conditions_of(selection)
                  if d.operator == "in" and not d.negated and len(d.path) == 1 and d.path[0] in fields
                  and not fields[d.path[0]].type.many]
        return any(path == other and one and two and one.isdisjoint(two)
                   for (path, one), (other, two) in itertools.combinations(single, 2))

    def _of_what_sort(self, term: Term, core: Shape) -> list[Match] | None:
        """"Is Lima a country?": whether something is of a kind. Who is a person of one kind may be one of
        another as well, and a dwarf planet a planet or none. None for another question."""
        if self.context.auxiliaries[:1] != ("be",):
            return None
        if len(term.path) == 1 and term == Term(term.kind, term.keys, path=term.path) and term.keys \
                and self.grammar.step_type(term.kind, term.path[0]) in MEASURES:
            return []  # "is Mars a moon?": not whether it has some
        nouns = [arg for arg in term.args if arg.operand == Term(getattr(arg.operand, "kind", ""))]
        named = [arg for arg in term.args if arg not in nouns]
        if term == Term(term.kind, args=term.args) and len(named) == 1 and len(nouns) == (not term.kind):
            place = Shape(nouns[0].start, nouns[0].end, nouns[0].form) if nouns else core
            return self._is_of_sort(named[0], place, nouns[0].operand.kind if nouns else term.kind)
        return None

    def _is_of_sort(self, named: Arg, noun: Shape, kind: str) -> list[Match] | None:
        """Whether what is named is of a kind, if the noun for that is all that stands behind the name."""
        one, shape = named.operand, Shape(named.start, named.end, named.form)
        if not isinstance(one, Term) or one != Term(one.kind, one.keys) or not one.keys \
                or kind not in self.pack.kinds or self.grammar.is_event(kind) or noun.form == "verb" \
                or (shape[:2], noun.end) != ((1, noun.start), len(self.context.words)) \
                or any(map(self.context.preposition, (shape, noun))):
            return None
        if one.kind != kind and self.grammar.is_person(one.kind) and self.grammar.is_person(kind):
            return []
        itself = Selection(one.kind, frozenset({certain(tuple(Ref(one.kind, key) for key in one.keys))}))
        if one.kind == kind:
            return [Match(Query(itself, (Ask("exists"),)), 0.0, kind)]
        if kind in one.kind.split():
            return [Match(Query(itself, (Ask("describe"),)), 0.0, one.kind)]
        other = itself._replace(after=frozenset({Condition((), "in", Selection(kind))}))
        return [Match(Query(other, (Ask("exists"),)), OF_ANOTHER, one.kind)]

    def _is_echo(self, ask: Ask, selection: Operand) -> bool:
        """Whether what is asked for is just what the question names itself ("to what rank was the consulate
        raised?" isn't the consulate's), or what a name in it stands for ("where in Lima did Tusk stay?")."""
        if ask.what == "count" and len(named := named_in(ask.within)) == 1:
            # "how many embassies": of those there is one sort; but of one woman it can be told
            return not (isinstance(named[0], Ref) and self.grammar.is_person(named[0].kind))
        if ask.what == "values" and isinstance(selection, Selection) and len(ask.path) == 1 \
                and self.asker.is_list(selection.kind, ask.path[0]) and sum(
                    d.path == ask.path and not d.negated and isinstance(d.operand, Constant)
                    for d in conditions_of(selection)) > 1:
            return True  # "the bodies to which both belong": not which of the two do
        if ask.what not in ("values", "count") or ask.within is not None \
                or not isinstance(selection, Selection) or len(ask.path) != 1 \
                or self.asker.is_list(selection.kind, ask.path[0]):
            return False
        return any(demand.path[:1] == ask.path and demand.operator == "in" and not demand.negated
                   and (demand.path == ask.path or stands_for_another(Selection("", frozenset({demand}))))
                   and len(named_in(demand.operand)) == 1 for demand in conditions_of(selection))

    def _is_of_groups(self, asked: Operand | None) -> bool:
        """Whether what is asked for are groups that are called by the very noun that asks for them: "which
        universities …?" asks for more than "Polish universities" and "Peruvian universities"."""
        refs = set(named_in(asked))
        if len(refs) < 2:
            return False
        names = [name for ref in refs if isinstance(ref, Ref) and (name := self.grammar.names.get(ref))]
        last = {name.split()[-1].casefold() for name in names}
        return len(names) > 1 and len(last) == 1 and all(map(self.grammar.lexicon.language.is_plural, last))


def _says_twice(term: Term) -> bool:
    """Whether the same value is said at two places, of one field: "was what was found in Leeds released in
    Leeds?" tells two things of it."""
    said = [(arg.path, arg.operator, arg.operand) for arg in term.args
            if isinstance(arg.operand, Constant) and arg.path and arg.path != (CLASSES,)
            and all(isinstance(value, str) for value in arg.operand.values)]
    return len(set(said)) < len(said)


def _says_part_of_whole(query: Query) -> bool:
    """Whether a query demands a thing in some field, and another that only belongs to such a one."""
    paths = {d.path for d in conditions_of(query.selection) if not d.negated} \
        if isinstance(query.selection, Selection) else set()
    return any(len(path) > 1 and path[1].startswith("^") and path[:1] in paths for path in paths)


def _is_empty(selection: Selection) -> bool:
    """Whether nothing that could be so or not is said of a selection: it is a named thing, or there always is
    one at the end of an order."""
    if selection.after:
        return False
    if selection.extremes:
        return all(extreme.direction != ONLY for extreme in selection.extremes)
    conditions = list(conditions_of(selection))
    if len(conditions) != len(selection.demands) or len(conditions) != 1:
        return False
    operand = conditions[0].operand
    if isinstance(operand, Selection) and operand.extremes:
        return _is_empty(operand)
    return not selection.path and not conditions[0].negated and bool(named_in(selection))


def _is_named(one: Arg, other: Arg) -> bool:
    """Whether a common noun and a name of the same kind are all that is said: "which country is Spain?"."""
    return isinstance(one.operand, Term) and isinstance(other.operand, Term) and one.operand.bare \
        and one.operand.kind == other.operand.kind and bool(other.operand.keys) and other.form == "name"


def _something_else(term: Term) -> Term:
    """"Does she paint anything except ships?": it is asked for something that isn't a ship, and not for what
    has no ships in it."""
    def another(arg: Arg) -> Arg:
        if not arg.negated or arg.path or not isinstance(arg.operand, Term) \
                or "excepted" not in arg.operand.flags:
            return arg
        excepted = Arg(arg.operand.unmarked("excepted"), arg.start, arg.end, "noun", (), negated=True)
        return arg._replace(operand=Term(arg.operand.kind, args=(excepted,)), negated=False)

    return term._replace(args=tuple(map(another, term.args)))


def _each_once(asks: Sequence[Ask]) -> tuple[Ask, ...]:
    """What is asked for without what the same is asked for in other words: "what year was it when …?"."""
    first = {(ask.what, ask.path, ask.within): ask for ask in reversed(asks)}
    return tuple(ask for ask in dict.fromkeys(asks)
                 if not ask.path or ask is first[ask.what, ask.path, ask.within])


def _offers_two(arg: Arg) -> bool:
    """Whether what is said of a term is one of two things: "2018 or 2022", "Texas or Utah"."""
    if isinstance(arg.operand, Constant):
        return len(arg.operand.values) == 2
    return isinstance(arg.operand, Term) and is_choice(arg.operand)


def _of_all_told(selection: Operand) -> Operand:
    """What points at those that were told of says which all these are, and not what they did: "did all of
    them come in the nineties?"."""
    if not isinstance(selection, Selection) or not selection.after or not selection.demands \
            or not all(isinstance(d, Condition) and not d.path for d in selection.after) \
            or not all(isinstance(d, Condition) and d.path for d in selection.demands):
        return selection
    return selection._replace(demands=selection.after, after=selection.demands)


def _holding(selection: Operand) -> Operand:
    """Whether something is so of a field, is whether it holds anything: "was the mission closed?"."""
    if not isinstance(selection, Selection) or not selection.path:
        return selection
    holds = Condition(selection.path, "exists", Constant(()))
    return selection._replace(demands=selection.demands | {holds})


def _the_only(selection: Operand) -> Operand | None:
    """"Is she the only captain of a ship?": of all of those it is asked whether they are her alone, and not
    of her whether she is the only one. None where a word within is to be the only one."""
    if not isinstance(selection, Selection):
        return selection
    if not any(extreme.direction == ONLY for extreme in selection.extremes):
        within = (d.operand for d in selection.demands if isinstance(d, Condition))
        return None if any(any(e.direction == ONLY for e in getattr(o, "extremes", ())) for o in within) \
            else selection
    named = frozenset(d for d in selection.demands if isinstance(d, Condition) and d.path == ()
                      and d.operator == "in" and not d.negated) if not selection.after else frozenset()
    after = frozenset(d._replace(operator=ALONE) if isinstance(d, Condition) and d.operator == "in" and d.path
                      and not d.negated else d for d in selection.after | named)
    return selection._replace(demands=selection.demands - named, after=after)


def _of_any(term: Term, selection: Operand) -> Operand:
    """What of each of several is demanded, of any of them, where no "and" links their names, or one of them
    is picked: only a yes or no is for all."""
    if not isinstance(selection, Selection) or not any(d.operator == EACH for d in conditions_of(selection)):
        return selection
    linked = any(isinstance(arg.operand, Term) and "linked" in arg.operand.flags for arg in term.args)
    if linked and not selection.extremes:
        return selection
    demands = frozenset(d._replace(operator="in") if isinstance(d, Condition) and d.operator == EACH else d
                        for d in selection.demands)
    return selection._replace(demands=demands)


def _with_head(term: Term) -> Term:
    """Names in a row with one common noun: the noun is what is asked for ("what was Tusk's office?")."""
    nouns = [a for a in term.args if isinstance(a.operand, Term) and a.operand.bare]
    if term.kind or len(nouns) != 1 or any(a.head for a in term.args) \
            or not set(term.asks) <= {"what", "list", "which", "count"}:
        return term
    args = tuple(a._replace(head=True) if a is nouns[0] else a for a in term.args)
    return term._replace(args=args)


def _asks_what_is_not(query: Query) -> bool:
    """Whether a field is asked for of what is said to have none."""
    selection = query.selection
    lacking = {d.path for d in selection.demands if isinstance(d, Condition) and d.negated
               and d.operator == "exists"} if isinstance(selection, Selection) else set()
    return any(ask.path and ask.path in lacking for ask in query.asks)


def _denies_itself(selection: Operand) -> bool:
    """Whether no record can be meant: prizes of a flavour that isn't among the flavours of prizes."""
    return isinstance(selection, Selection) and any(
        isinstance(d, Condition) and d.negated and d.operator == "in"
        and isinstance(told := d.operand, Selection) and not (told.extremes or told.after)
        and (told.kind, told.path) == (selection.kind, d.path) and told.demands <= selection.demands - {d}
        for d in selection.demands)


def _counts_one(query: Query) -> bool:
    """Whether a query counts the one thing that it names."""
    selection, named = query.selection, named_in(query.selection)
    return query.asks == (Ask("count"),) and len(named) == 1 and isinstance(selection, Selection) \
        and not selection.path and selection.demands == {certain(named)}


def _number_of(one: Any) -> str:
    """The number that is said of a common noun; nothing if there is none."""
    return number_said(one) if isinstance(one, Term) and (not one.keys or "class" in one.flags) else ""


def _out_of(term: Term) -> int:
    """Out of how many something is asked for, as the question says it ("of the four visitors, who …")."""
    return max(out_of(one) for one in (term, *(arg.operand for arg in term.args)) if isinstance(one, Term))


def _as_many(selection: Operand, number: int) -> Operand:
    """"The five largest": as many places of the order as are asked for."""
    if number < 2 or not isinstance(selection, Selection) or not selection.extremes:
        return selection
    *others, last = selection.extremes
    return selection._replace(extremes=(*others, last._replace(many=number)))


def _choice_in(arg: Arg) -> Arg | None:
    """The argument that offers names to choose from: this one, or one of what it says."""
    if not isinstance(arg.operand, Term):
        return None
    heads = (one for one in arg.operand.args if one.head and isinstance(one.operand, Term))
    return arg if is_choice(arg.operand) else next((one for one in heads if is_choice(one.operand)), None)


def _is_each(arg: Arg) -> bool:
    return isinstance(arg.operand, Term) and ONE_BY_ONE in arg.operand.flags


def _holds_each(term: Term) -> bool:
    """Whether something is asked of each of several anywhere in a term."""
    return ONE_BY_ONE in term.flags or any(
        isinstance(arg.operand, Term) and _holds_each(arg.operand) for arg in term.args)


def _is_one_by_one(term: Term) -> bool:
    """Whether something is asked of each of several ("when was each agreement signed?")."""
    return ONE_BY_ONE in term.flags or any(map(_is_each, term.args))


def _unmarked(term: Term) -> Term:
    return term.unmarked(ONE_BY_ONE)
