"""Questions whether something is so of all that a noun stands for, or of so many.

Takes a `Term` that "all" or "every" marks, the cues of the question's words and the `Grammar`; gives the term
with what is said of all of them set apart from what tells which they are. Of a term with a bound ("more than
one prize") it gives the bound, and the term that asks how many there are.

For example, "did all visitors from Poland come in 1998?" is about the visits from Poland, and asks of each of
them whether it was in 1998.
"""
from bot.cues import Context
from bot.lexicon import find, topic_of
from bot.pieces import BOUND, Arg, Grammar, Term, bound_of


def counting(term: Term) -> tuple[str, Term] | None:
    """The bound that is said of a term, or of one thing that is said of it, and the term that asks how many
    there are; None if there isn't just one."""
    if bound := bound_of(term):
        return bound, term.unmarked(BOUND + bound).asked((BOUND,))
    bounded = [arg for arg in term.args if bound_of(_said(arg))]
    if len(bounded) != 1:
        return None
    bound = bound_of(_said(bounded[0]))
    asked = bounded[0]._replace(operand=_said(bounded[0]).unmarked(BOUND + bound), head=True)
    rest = tuple(asked if arg is bounded[0] else arg for arg in term.args)
    return bound, term._replace(args=rest).asked((BOUND,))


def is_of_all(grammar: Grammar, context: Context, term: Term) -> bool:
    """Whether a term is all that a noun stands for: of its own kind, or by the name of what is of a class
    ("all honorary consulates"); or whether the question is about all of something else ("are all exports
    electrical?")."""
    if "every" in term.flags:
        return True
    marked = [operand for operand in map(_said, term.args) if "every" in operand.flags]
    at = _place_of_all(grammar, context) if marked else None
    return at is not None and (all(context.auxiliaries[:at]) or any(operand.keys for operand in marked))


def divided(grammar: Grammar, context: Context, term: Term) -> Term | None:
    """The term with what is said of all of them in `outer`. What stands behind the next verb, or before the
    "all", is said of them; without either, it is what comes last. None if it can't be told, or if a list may
    hold some of them only."""
    at = _place_of_all(grammar, context)
    if at is None or term.ops or not term.args:
        return None
    noun, kinds = _noun_behind(grammar, context, at)
    if any(arg.form == "people" and arg.start == at + 1 for arg in term.args):
        return None  # "did all Poles emigrate?": of a people, not all is told
    if term.kind not in kinds or any(arg.end == at and len(_said(arg).keys) > 1 for arg in term.args):
        return None  # "did Peru and Poland all …"
    if any(at < arg.start < noun and grammar.is_title(_said(arg).kind) for arg in term.args):
        return None  # "did all presidents come?": who else was one isn't known
    end = _next_verb(grammar, context, term.kind, at)
    said = tuple(arg for arg in term.args if not at <= arg.start < end)
    if not said and not term.keys:
        said = term.args[-1:]
    kind = grammar.pack.kinds.get(term.kind)
    lists = {f.type.kind for f in kind.fields.values() if f.type.many} if kind else set()
    if not said or any("every" in _said(arg).flags and not _said(arg).keys for arg in term.args) \
            or any("class" in _said(arg).flags and _said(arg).kind in lists for arg in said):
        return None
    rest = tuple(arg._replace(operand=_said(arg).unmarked("every")) if isinstance(arg.operand, Term) else arg
                 for arg in term.args if arg not in said)
    return term._replace(args=rest, outer=(*term.outer, *said)).unmarked("every")


def _said(arg: Arg) -> Term:
    return arg.operand if isinstance(arg.operand, Term) else Term("")


def _place_of_all(grammar: Grammar, context: Context) -> int | None:
    """Where "all" or "every" stands."""
    return next((place for place, word in enumerate(context.words)
                 if any(e.category in ("all", "each") for e in find(grammar.lexicon, word))), None)


def _noun_behind(grammar: Grammar, context: Context, at: int) -> tuple[int, set[str]]:
    """Where the first common noun behind a place stands, and the kinds that it may be of."""
    for place in range(at + 1, len(context.words)):
        topics = map(topic_of, find(grammar.lexicon, context.words[place]))
        if kinds := {topic[0] for topic in topics if topic}:
            return place, kinds
    return len(context.words), set()


def _next_verb(grammar: Grammar, context: Context, kind: str, at: int) -> int:
    """Where the first verb behind a noun phrase stands that begins at a place; beyond the end without one.
    Behind a "did" that is none in the past ("did all boats | designed by Curie | win?")."""
    noun, did = False, context.auxiliaries[:1] == ("do",)
    for place in range(at + 1, len(context.words)):
        entries = find(grammar.lexicon, context.words[place])
        if noun and did and place in context.participles and place + 1 < len(context.words) \
                and context.prepositions[place + 1]:
            continue
        own = [e for e in entries if e.category == "thing" and e.meaning.kind == kind and not e.meaning.keys]
        if any(e.category in ("auxiliary", "occur") for e in entries) \
                or any(e.form == "verb" for e in own) or (noun and own):
            return place
        noun = noun or any(e.category in ("thing", "field") for e in entries)
    return len(context.words)
