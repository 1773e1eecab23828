"""The edges of a question beside one another: what a small word means by those that stand next to it.

Takes a `Lattice` and the words of it that are kept; gives the edges that the chart starts from, and the cues
of those words (`Context`). `PASSES` is the order of the passes (`bot.passes`): each looks at one sort of
words, and does nothing where there are none.

For example, the "not" of "isn't Tusk …?" denies nothing, and "directly" before "after" is the first after.
"""
from collections.abc import Callable, Sequence

from bot.cues import NOWHERE, Context
from bot.edges import Said, names
from bot.lexicon import BODY, ENDED, FOND, IN_TURN, LAPSED, OCCUR_ASKED, TITLED, WHILE_SO, topic_of
from bot.link import Edge, Lattice
from bot.passes import (
    amounts,
    asking,
    clauses,
    deeds,
    hours,
    lasting,
    listing,
    naming,
    own,
    pronouns,
    sorting,
)
from bot.pieces import ANSWERED, NOTHING, Grammar, Pointers, Term

SENTENCE_END = frozenset(".?!;")
PICKED = pronouns.NOMINAL - {"filler", "preposition", "relative"}  # what "a first" may pick one of


def prepared(grammar: Grammar, text: str, lattice: Lattice, kept: Sequence[int], *,
             claimed: bool = False, pointers: Pointers = NOTHING) -> tuple[list[Edge], Context]:
    """The edges among the words that are kept, and the cues of those words; `claimed`: somebody says that
    it is so; `pointers`: what pronouns mean, out of a conversation."""
    words = [lattice.words[i] for i in kept]
    edges = among(lattice, kept)
    said_for = (e.entry.meaning for e in edges if e.entry.category == "pronoun")
    meant = (term for pronoun in said_for for term in pointers.get(pronoun, ()))
    pointed = frozenset(term.kind for term in meant if isinstance(term, Term))
    told = frozenset(term.kind for terms in pointers.values() for term in terms if isinstance(term, Term))
    said = Said(grammar, words, _opened(text, lattice, kept), claimed, pointed,
                ANSWERED not in pointers, told)
    held = {edge.entry.category for edge in edges}
    for categories, change in PASSES:
        if not held.isdisjoint(categories):
            edges = change(said, edges)
    return edges, _context(said, edges)


def among(lattice: Lattice, kept: Sequence[int]) -> list[Edge]:
    """The edges over words that are kept, by their places among those."""
    edges = _of_something(listing.before_one_more(lattice.edges))
    if len(kept) == len(lattice.tokens):
        return edges
    place = {position: i for i, position in enumerate(kept)}
    rates = _rates(lattice)
    return [edge._replace(start=place[inside[0]], end=place[inside[-1]] + 1)
            for edge in edges
            if (edge.entry.category != "unit" or edge.start not in rates)
            and (inside := [i for i in range(edge.start, edge.end) if i in place])
            and inside[-1] - inside[0] == len(inside) - 1 + _gaps(inside, place)]


def _of_something(edges: list[Edge]) -> list[Edge]:
    """The edges without those that pick the first of nothing: "his visit was a first"."""
    articles = {e.end for e in edges if e.entry.meaning == "article"}
    picking = [e for e in edges if e.entry.category == "superlative" and e.start in articles
               and e.entry.meaning[:2] == ("least", "date")]
    behind = {e.start for e in edges if e.entry.category in PICKED or e.entry.form in ("adjective", "verb")} \
        if picking else set()
    alone = [e for e in picking if e.end not in behind]
    return [e for e in edges if e not in alone] if alone else edges


def _rates(lattice: Lattice) -> frozenset[int]:
    """Where a unit of time tells how often, and isn't asked for: behind an article ("how many visitors a
    year"), but for "name a year"."""
    doing = {e.end for e in lattice.edges if (e.entry.category, e.entry.meaning) == ("auxiliary", "do")}
    asked = {e.end for e in lattice.edges if e.entry.category == "ask" and not (
        e.entry.meaning == "list" and {e.start, e.start - 1} & doing)}  # "did they give a year?"
    asked.add(0)
    return frozenset(e.end for e in lattice.edges if e.entry.meaning == "article" and e.start not in asked)


def _gaps(inside: Sequence[int], place: dict[int, int]) -> int:
    return sum(1 for i in range(inside[0], inside[-1]) if i not in place)


def _opened(text: str, lattice: Lattice, kept: Sequence[int]) -> frozenset[int]:
    """Where other sentences than the first begin: what stands there relates to nothing before."""
    tokens = lattice.tokens
    if not kept or SENTENCE_END.isdisjoint(text[tokens[kept[0]].end:tokens[kept[-1]].start]):
        return frozenset()
    return frozenset(place for place in range(1, len(kept)) if any(
        mark in SENTENCE_END for mark in text[tokens[kept[place - 1]].end:tokens[kept[place]].start]))


def _context(said: Said, edges: Sequence[Edge]) -> Context:
    """The cues of the words that the edges stand for."""
    words = list(said.words)
    for edge in sorted((e for e in edges if e.corrected), key=lambda e: -e.cost):
        # what misspelt and unknown words were taken for, in their place
        taken = str(edge.corrected).split()
        apart = len(taken) == edge.end - edge.start
        whole = [" ".join(taken)] + [""] * (edge.end - edge.start - 1)
        words[edge.start:edge.end] = taken if apart else whole
    names = [(e.start, e.end) for e in edges if e.entry.category == "thing" and e.entry.meaning.keys]
    asked = [(e.entry.meaning, e.start) for e in edges if e.entry.category == "ask"]
    longer = [e for e in edges if e.end - e.start > 1]
    phrases = [(e.start, e.end, *topic) for e in longer if (topic := topic_of(e.entry))]
    opposing = frozenset(said.grammar.lexicon.language["never_doing"])  # as "with" may mean
    prepositions = [e for e in edges if e.entry.category == "preposition"
                    and (e.end - e.start > 1 or frozenset() < e.entry.meaning[0] <= opposing)]
    times = [(e.start, e.end) for e in prepositions if not e.entry.meaning[0]]
    roles = {e.end - 1: e.entry.meaning[0] for e in sorted(prepositions, key=lambda e: -e.start)}
    context = Context.of(said.grammar.lexicon, words, names, phrases, asked, times, roles)
    # "which of the two countries": the "of" belongs to no name
    inside = {place for e in longer if (e.entry.category, e.entry.meaning) == ("ask", "which")
              for place in range(e.start + 1, e.end)}
    if inside:
        context = context._replace(
            prepositions=tuple(NOWHERE if at in inside else roles
                               for at, roles in enumerate(context.prepositions)),
            skipped=tuple(small or at in inside for at, small in enumerate(context.skipped)))
    was = said.grammar.lexicon.language["being"]["was"]
    given = {place for e in longer if topic_of(e.entry) and words[e.start] in was
             for place in range(e.start, e.end)}
    if given:  # "who was awarded the prize?" is told as by whom it was won
        context = context._replace(
            auxiliaries=tuple("" if at in given else helped for at, helped in enumerate(context.auxiliaries)),
            participles=context.participles - given)
    done = {e.start for e in edges if e.entry.form == amounts.DOING}
    any_status = any(e.entry.meaning == listing.ANY_STATUS for e in edges)
    # "could you tell me who is director?"
    lead = max((e.end for e in edges if e.entry.category == "filler" and not e.start), default=0)
    if lead > 1 and not context.present:
        opening = set(words[lead:lead + 3])
        context = context._replace(present=not opening.isdisjoint(said.grammar.lexicon.language["present"]))
    return context._replace(any_status=any_status or _offers_people(said.grammar, edges),
                            routes=_routes(edges), making=context.making | done, left=_left(said, edges),
                            relating=context.relating | _relating(edges, context.participles))


def _left(said: Said, edges: Sequence[Edge]) -> frozenset[tuple[str, str]]:
    """The fields whose verb ends a question together with the preposition of what is asked for."""
    language = said.grammar.lexicon.language
    prepositions = language.all_of("prepositions")
    asking = any(e.entry.category == "ask" and e.entry.meaning in ("what", "which", "who") for e in edges)
    return frozenset(e.entry.meaning[:2] for e in edges if asking and e.entry.category == "field"
                     and e.end - e.start > 1 and e.end == len(said.words) and said.words[-1] in prepositions
                     and language.is_participle(said.words[e.start]))


def _offers_people(grammar: Grammar, edges: Sequence[Edge]) -> bool:
    """Whether there are people to choose from: "which president came first, Tusk or Wałęsa?" is about both,
    whichever of them was no longer in office."""
    people = [e for e in edges if names(e) and grammar.is_person(e.entry.meaning.kind)]
    starts, ends = {e.start for e in people}, {e.end for e in people}
    return any(e.entry.category == "link" and e.entry.meaning == "or" and e.start in ends and e.end in starts
               for e in edges)


def _relating(edges: Sequence[Edge], participles: frozenset[int]) -> frozenset[int]:
    """Where names begin that open a clause without a pronoun: "what was the first bridge | Tusk opened?". A
    name of that kind is the bridge's own."""
    nouns: dict[int, set[str]] = {}
    for e in edges:
        if e.entry.category == "thing" and e.entry.form in ("noun", "class"):
            nouns.setdefault(e.end, set()).add(e.entry.meaning.kind)
    return frozenset(e.start for e in edges if names(e) and e.end in participles and e.start in nouns
                     and e.entry.meaning.kind not in nouns[e.start])


def _routes(edges: Sequence[Edge]) -> frozenset[int]:
    """Where names begin that say where a way begins, without a preposition: "visits (Peru) to Poland"."""
    to = {e.start: e.end for e in edges if e.entry.category == "preposition" and e.entry.meaning[0] == {"to"}}
    behind = {e.end for e in edges if e.entry.category in ("preposition", "auxiliary", "definite", "ask")}
    plain = [e for e in edges if names(e) and e.entry.form == "name"]
    kinds = {e.start: e.entry.meaning.kind for e in plain}
    return frozenset(e.start for e in plain if e.start not in behind and e.end in to
                     and kinds.get(to[e.end]) == e.entry.meaning.kind)


Pass = Callable[[Said, list[Edge]], list[Edge]]
# each with the categories of which there must be some
PASSES: tuple[tuple[frozenset[str], Pass], ...] = tuple((frozenset(held), change) for held, change in (
    ({"correction"}, listing.corrected),
    ({"ask"}, asking.bidden),
    ({"filler"}, asking.placed_by_somebody),
    ({"filler"}, asking.who_told),
    ({"unit"}, asking.year_bidden),
    ({"filler"}, asking.asked_behind),
    ({"filler"}, asking.asked_of_spells),
    ({"preposition"}, lasting.once),
    ({"preposition"}, lasting.passed_between),
    ({"superlative", IN_TURN}, sorting.in_order),
    ({"superlative", "comparative"}, amounts.sums_weighed),
    ({"superlative"}, deeds.the_nth_time),
    ({"superlative"}, deeds.coming_first),
    ({"field"}, deeds.before_dates),
    ({"field"}, deeds.within_fields),
    ({"field"}, deeds.with_their_noun),
    ({"date"}, asking.of_a_year),
    ({"date"}, asking.of_ones_life),
    ({"field"}, asking.end_of_ones_life),
    ({"filler"}, pronouns.without_pronouns),
    ({"pronoun"}, pronouns.one_told),
    ({"pronoun"}, pronouns.came_between),
    ({"about"}, pronouns.both_told),
    ({"pronoun", "reciprocal"}, pronouns.other_of_two),
    ({"filler"}, naming.honorific),
    ({"field"}, naming.born_there),
    ({"superlative", "not", "never"}, naming.fields_for_deeds),
    ({"ask"}, hours.hourly),
    ({"field"}, hours.for_good),
    ({"field"}, naming.nouns_not_deeds),
    ({"definite"}, naming.nouns_done),
    ({"thing"}, naming.adjoining),
    ({"field"}, naming.as_written),
    ({"field"}, naming.nouns_not_numbers),
    ({"definite"}, naming.fields_not_deeds),
    ({"filler"}, deeds.done_to_one),
    ({"superlative"}, pronouns.numbered_one),
    ({"auxiliary"}, pronouns.there_is_one),
    ({"pronoun"}, pronouns.held_then),
    ({"pronoun"}, pronouns.concluding),
    ({"pronoun"}, pronouns.partitive),
    ({"pronoun"}, pronouns.going_on),
    ({"threshold"}, pronouns.expletive),
    ({"superlative"}, amounts.of_many),
    ({"superlative"}, amounts.numbering),
    ({"number"}, naming.numbers_named),
    ({"field"}, asking.so_many),
    ({"number", "comparative", "superlative"}, asking.people_living),
    ({"number"}, pronouns.pointing_one),
    ({"number"}, amounts.any_number),
    ({"number"}, amounts.out_of),
    ({"ask"}, asking.many),
    ({"unit"}, asking.stretches),
    ({"now"}, asking.by_now),
    ({"thing"}, asking.sorts_of),
    ({"ask"}, asking.people_held),
    ({"ask"}, asking.whether_any),
    ({"ask"}, asking.how_many_died),
    ({"ask"}, asking.of_own_field),
    ({"ask"}, asking.of_anybody),
    ({"unit", "ask"}, amounts.both_ways),
    ({"filler"}, own.emphatic),
    ({"unit name"}, amounts.of_one_unit),
    ({"unit"}, asking.unit_of_time),
    ({"own"}, own.own),
    ({"filler"}, deeds.unfound),
    ({"auxiliary"}, naming.month),
    ({"auxiliary"}, clauses.turned),
    ({"filler", "again"}, deeds.returning),
    ({"date"}, deeds.done_by),
    ({"preposition"}, deeds.took_over),
    ({"ask", "difference"}, amounts.so_many_times),
    (amounts.COMPARING, amounts.weighed_thing),
    (amounts.COMPARING, amounts.weighed_deed),
    ({"comparative"}, amounts.so_many_more),
    ({"unit name"}, amounts.so_many_units_more),
    ({"comparative", "superlative"}, amounts.of_fields),
    ({"comparative", "superlative"}, amounts.doing_more),
    ({"occur", OCCUR_ASKED}, deeds.occurring),
    ({"indefinite"}, pronouns.something_told),
    ({"indefinite"}, pronouns.anything),
    ({"not"}, deeds.not_occurring),
    ({"superlative"}, deeds.first_done),
    ({"superlative"}, deeds.at_the_start),
    ({"auxiliary"}, deeds.becoming_of),
    ({"superlative"}, deeds.done_most),
    ({"about"}, deeds.both_done),
    ({"field"}, amounts.of_people),
    ({"field"}, deeds.done_then),
    ({"auxiliary"}, lasting.there_now),
    ({"field"}, deeds.verbs_alone),
    ({"support"}, deeds.phrasal_support),
    ({"thing"}, deeds.coming_second),
    ({"definite"}, deeds.built_building),
    ({"preposition"}, deeds.warring),
    ({"auxiliary"}, deeds.no_imperative),
    ({"preposition"}, lasting.in_what_role),
    ({"thing"}, naming.named),
    ({"field"}, naming.those_with),
    ({"field"}, naming.posts),
    ({"field"}, naming.compounds),
    ({"thing"}, naming.nouns_of_nouns),
    ({"preposition"}, naming.within_deeds),
    ({"field"}, naming.posted),
    ({"auxiliary"}, own.perfect),
    ({"auxiliary"}, own.has_done),
    ({"auxiliary"}, own.of_the_house),
    ({"auxiliary"}, own.had),
    ({"field"}, own.had_such),
    ({"field"}, own.of_itself),
    ({"possessive"}, own.owning),
    ({"thing"}, own.the_own),
    ({"possessive"}, own.ours),
    ({"threshold"}, lasting.opened_then),
    ({"field"}, naming.made_of_such),
    ({"field"}, naming.counts_told),
    ({BODY}, naming.bodies),
    ({"threshold"}, naming.told_words),
    ({TITLED}, own.titled),
    ({"thing"}, own.left_us),
    ({"but"}, clauses.but),
    ({"same", "definite"}, deeds.behind_article),
    ({"field"}, deeds.counted_deeds),
    ({"preposition"}, naming.apposed),
    ({"thing"}, naming.of_its_class),
    ({"thing"}, naming.peoples),
    ({"preposition"}, naming.of_words),
    ({"superlative", "comparative"}, naming.names_weighed),
    ({"thing"}, naming.of_a_people),
    ({"thing", "field"}, amounts.apart),
    ({"bound"}, amounts.bounding),
    ({"threshold", "thing"}, deeds.classed_deeds),
    ({"threshold"}, lasting.being_with_them),
    ({"threshold"}, lasting.being),
    ({"threshold"}, naming.attributive),
    ({"pronoun"}, pronouns.ahead),
    ({"all"}, own.both),
    ({"number"}, own.the_two),
    ({"about"}, own.about_in_full),
    ({"each"}, own.each_of_two),
    ({"each"}, own.each_of_named),
    ({"thing", "field"}, naming.without_gender),
    ({"choose"}, asking.choosing),
    ({"ask"}, asking.one_of_named),
    ({"preposition"}, amounts.coming_next),
    ({"pronoun", "adjacent", "definite"}, amounts.in_turn),
    ({"superlative", "pronoun"}, amounts.picking),
    ({listing.ANY_STATUS}, listing.any_status),
    ({"link", "including"}, listing.of_any_time),
    ({"including"}, listing.including),
    ({"link"}, listing.with_shared_noun),
    ({"link"}, listing.of_either_noun),
    ({"not"}, listing.fronted),
    ({"definite"}, listing.apposed),
    ({"threshold"}, deeds.going_into),
    ({"threshold"}, deeds.said_of_kinds),
    ({"threshold"}, deeds.after_its_own),
    ({"other"}, listing.besides),
    ({"evaluative"}, naming.evaluated),
    ({FOND}, naming.fondly),
    ({"cleft", "filler"}, clauses.cleft),
    ({"each"}, own.without_each),
    ({"pronoun"}, pronouns.within),
    ({"pronoun"}, pronouns.pointing_at),
    ({"pronoun"}, pronouns.nouns_behind),
    ({"tag"}, clauses.tagged),
    ({"field"}, lasting.joining),
    ({"still", ENDED, LAPSED}, lasting.standing),
    ({ENDED, LAPSED}, lasting.no_longer),
    ({"aside"}, listing.excepting),
    ({"change"}, lasting.not_changing),
    ({"not"}, clauses.affirmed),
    ({"threshold", "still", "now"}, lasting.belonging),
    ({"still", "now"}, lasting.still),
    ({"in post"}, lasting.in_post),
    ({"definite"}, lasting.the_one_now),
    ({"by then"}, lasting.by_then),
    ({"ask"}, asking.whichever),
    ({"field"}, asking.which_of_them),
    ({"occur"}, asking.opening),
    ({"change"}, asking.number_of),
    ({"or not"}, asking.or_not),
    ({"unit name", "ask", "field"}, asking.lasting),
    ({WHILE_SO, "threshold"}, lasting.so_long),
    ({"role", "preposition"}, lasting.as_post),
    ({"superlative", "comparative"}, lasting.old_in_the_end),
    ({"threshold"}, lasting.so_the_longest),
    ({"pronoun"}, asking.expletive),
    ({"pronoun"}, own.impersonal),
    ({"pronoun"}, own.that_they_have),
    ({"pronoun"}, own.there),
    ({"pronoun"}, own.what_they_did),
    ({"going"}, deeds.going),
    ({"phase"}, deeds.phases),
    ({"field"}, deeds.verbal),
    ({"field"}, deeds.winning),
    ({"field", "thing"}, deeds.homeward),
    ({"field"}, deeds.starting_something),
    ({"unit name", "unit"}, amounts.most_of_unit),
    ({"superlative", "comparative"}, amounts.taking_most),
    ({"field"}, deeds.done_with_name),
    ({"field"}, asking.fated),
    ({"occur"}, naming.things_done),
    ({"thing"}, naming.rather),
    ({"thing"}, naming.within_names),
    ({"field"}, deeds.made_of),
    (amounts.COMPARING, amounts.declared),
    ({"comparative"}, amounts.weighed_times),
    ({"ask"}, asking.without_parts_of_asks),
    ({"ask"}, asking.without_nouns_that_ask),
    ({"preposition"}, deeds.out_of),
    ({"preposition"}, deeds.phrasal),
    ({"superlative"}, deeds.with_ordinal),
    ({"preposition"}, deeds.in_succession),
    ({"field"}, asking.said_twice),
    ({"comparative"}, asking.more_of),
    ({"thing"}, naming.within_classes),
    ({"thing"}, naming.own_verb),
    ({"ask"}, asking.what_is_done),
    ({"ask"}, asking.what_was_done),
    ({"ask"}, asking.in_order),
    ({"ask"}, asking.of_what_sort),
    ({"ask"}, asking.who_what),
    ({"ask"}, asking.how_big),
    ({"ask"}, asking.what_for),
    ({"ask"}, asking.how_it_went),
    ({"amounting"}, asking.coming_to),
    ({"bringing"}, deeds.bringing),
    ({"aggregate"}, listing.meant),
    ({"aggregate"}, listing.summed_once),
    ({"figures"}, amounts.figures),
    ({"nobody"}, amounts.none_of_them),
    ({"field"}, amounts.amounting),
    ({"ask"}, amounts.not_of_money),
    ({"difference"}, amounts.by_how_many),
    ({"field"}, amounts.measuring),
    ({"thing"}, naming.without_parts),
    ({"ask"}, clauses.inverted),
    ({"ask", "pronoun", "relative"}, clauses.relating),
    ({"relative"}, clauses.of_which_it_is),
    ({*naming.HIDING, "number"}, naming.hidden),
    ({"preposition"}, clauses.leading),
    ({"unit"}, amounts.in_that_year),
    ({"filler"}, amounts.rated),
    ({"unit"}, amounts.counted),
))
