"""What tells of a place among those who took part in something: a win, and who came second.

Takes a `Term`, the kind that it is linked as and the cues of the question's words, where that kind has a
number for the place; gives the term without the ordinals that mean it, with what they demand.

For example, "who won the Dash in 2018?" and "who came first?" are about those of whom `place` is 1.
"""
from bot.cues import Context
from bot.lexicon import find
from bot.pieces import Grammar, Op, Term
from bot.query import Condition, Constant, Demand

WON, SECOND = 1, 2


def placed(grammar: Grammar, context: Context, term: Term,
           kind: str) -> tuple[Term, frozenset[Demand]] | None:
    """A term without the ordinals that mean a place, and what is demanded of that; None where it isn't known
    who came last, as it isn't told of all, or where things of another kind tell of places ("who was last in
    the race?": not its last sponsor)."""
    place = grammar.placing(kind)
    if not place:
        return None if _is_of_another(grammar, context, term) else (term, frozenset())
    taken = [op for op in term.ops if op.target == "date" and _is_of_a_deed(grammar, context, kind, op)]
    if any(op.direction == "most" for op in taken) and not grammar.pack.kinds[kind].complete:
        return None
    first = [op.nth for op in taken if op.direction == "least"]
    ops = tuple(op._replace(target=("field", kind, place)) if op in taken else op
                for op in term.ops if op not in taken or op.direction == "most")
    if not (first or taken) and (place,) != term.path and not _says_place(term, place) \
            and wins(grammar, context, kind) and not _is_of_money(grammar, term, kind):
        first = [SECOND if _is_next_best(grammar, context) else WON]
    return term._replace(ops=ops), frozenset(Condition((place,), "=", Constant((nth,))) for nth in first)


def _is_of_another(grammar: Grammar, context: Context, term: Term) -> bool:
    """Whether an ordinal behind a "was" means a place that those took who are told of with what is named."""
    named = {arg.operand.kind for arg in term.args if isinstance(arg.operand, Term) and arg.operand.keys}
    return bool(named and term.ops) and any(
        grammar.placing(kind.name) and named <= {field.type.kind for field in kind.fields.values()}
        and any(op.target == "date" and _is_of_a_deed(grammar, context, kind.name, op) for op in term.ops)
        for kind in grammar.pack.kinds.values())


def wins(grammar: Grammar, context: Context, kind: str) -> bool:
    """Whether what is told of a kind with places is that somebody won."""
    if not grammar.placing(kind):
        return False
    language = grammar.lexicon.language
    told = (language.stem(context.words[at]) for at, _ in context.anchors.get(kind, ()))
    return any(word in language.stems("winning") for word in told) \
        or any(language.stem(word) in language.stems("winners") for word in context.words) \
        or _is_next_best(grammar, context)


def _is_next_best(grammar: Grammar, context: Context) -> bool:
    """Whether a question is about whoever came second: "the runner-up"."""
    said = f" {' '.join(context.words)} "
    return any(f" {phrase} " in said for phrase in map(str, grammar.lexicon.language["runners_up"]))


def _is_of_money(grammar: Grammar, term: Term, kind: str) -> bool:
    """Whether it is asked how much money was won, which others than the winner get as well: "how much prize
    money has Pike won?"."""
    fields, money = grammar.pack.kinds[kind].fields, grammar.lexicon.language["money"]
    field = fields.get(term.path[0]) if len(term.path) == 1 else None
    paid = any(f.type.unit in money for f in fields.values())
    return field.type.unit in money if field else "amount" in term.asks and paid


def _says_place(term: Term, place: str) -> bool:
    """Whether it is said which place: "who won third place?"."""
    return any(arg.path == (place,) or (isinstance(arg.operand, Term) and arg.operand.path == (place,))
               for arg in term.args)


def _is_of_a_deed(grammar: Grammar, context: Context, kind: str, op: Op) -> bool:
    """Whether an ordinal stands behind what is told of a kind, and before no noun ("came (in) second"), or
    before one for what is won: "second prizes"."""
    words = context.words
    lexicon, places = grammar.lexicon, range(op.start, max(op.end, op.start + 1))
    ordinals = [i for i in places if any(e.category == "superlative" for e in find(lexicon, words[i]))]
    if any(word in lexicon.language["won_by_place"] for i in ordinals for word in words[i + 1:i + 2]):
        return True
    stem, verbs = lexicon.language.stem, lexicon.language.stems("placed")
    coming = {i for i, word in enumerate(words) if stem(word) in verbs}
    at = next((i for i in range(op.start, op.end)  # "was second", "came second"
               if not context.auxiliaries[i] and i not in coming), op.start)
    if at not in ordinals:
        return False  # "was the first to win"
    before = at - 1
    if before > 0 and "in" in context.prepositions[before]:
        before -= 1
    told = before in coming or context.auxiliaries[before] == "be" \
        or any(at == before for at, _ in context.anchors.get(kind, ()))
    nouns = {"thing", "field", "unit"}
    return before >= 0 and told and not any(
        e.category in nouns and e.form != "verb" for word in words[at + 1:at + 2]
        for e in find(lexicon, word))
