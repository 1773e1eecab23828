"""What a question asks, as a small algebra of plain values; no word of any language is left in it.

Takes nothing in; gives the shapes that `bot.match` builds, `bot.lookup` runs and `bot.answer` tells.

For example, "who was the first Polish president to visit Peru?" becomes

    Query(Selection("visit", {from = poland, office = president, to = peru}, first by date), ask who)

A path is a tuple of steps from a record: `"date"` is a field, `"^visit.to"` all visits whose `to` it is.
"""
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from bot.model import Date, Kind, Value

Path = tuple[str, ...]
ANY = "*"  # the kind of a selection that ranges over all kinds ("what happened in 1969?")


class Constant(NamedTuple):
    """Values that the question names itself: dates, numbers."""

    values: tuple[Value, ...]
    together: bool = False  # whether an "and" links them, so that a yes or no is for each


class Shift(NamedTuple):
    """A date moved by years: "the year after …" is +1."""

    date: "Operand"
    years: int


class Limit(NamedTuple):
    """When what lasted began ("after she became director"), or was over ("before she retired": `last`)."""

    time: "Operand"
    last: bool


class Own(NamedTuple):
    """What is told of each of the things that are asked for themselves ("who died while he was mayor?"): the
    values that `of` denotes of those of its records that lie along `path` from the record in question."""

    path: Path
    of: "Selection"


class Condition(NamedTuple):
    """One demand on a record: some value along `path` (the record itself when empty) relates by
    `operator` to some value of the operand. Operators: in, all (each value is there), before, after,
    since, until, during, overlaps, spans (dates; "begins …" and "ends …": only the beginning or the end of
    what lasted); < <= > >= = (numbers); "count> 1" (how many values there are, any or of the operand's)."""

    path: Path
    operator: str
    operand: "Operand"
    negated: bool = False


class Either(NamedTuple):
    """Any one of several conjunctions of conditions holds."""

    options: tuple[frozenset["Demand"], ...]


Demand = Condition | Either


IN_ORDER = 0  # the place from an end of an order for all that is in it ("longest first")


class Extreme(NamedTuple):
    """Keep the records at one end of an order. `measure` leads to what is weighed; `counted` weighs how many
    things there are at its end that satisfy `among`. `nth` counts from that end, from 1, and is `IN_ORDER`
    for all of them from there on; `many` places from there on are kept. `lasting`: what is weighed of a
    stretch of time is how long it is; `until`: where it ends, if another date tells that, and `now`, if it
    hasn't ended; `of_two`: there must be two ("which is longer?"); `in_all`: what is weighed of whom is asked
    for is what all of theirs come to ("who saved the most people?")."""

    direction: str  # "most" or "least"
    measure: Path
    nth: int = 1
    counted: bool = False
    among: "Selection | None" = None
    many: int = 1
    lasting: bool = False
    of_two: bool = False
    until: Path = ()
    now: Date | None = None
    in_all: bool = False


class Selection(NamedTuple):
    """Records of a kind that meet all `demands`, then the `extremes` of those in turn, then `after`
    (demands that don't narrow the field of a superlative); what it denotes lies along `path`."""

    kind: str
    demands: frozenset[Demand] = frozenset()
    extremes: tuple[Extreme, ...] = ()
    path: Path = ()
    after: frozenset[Demand] = frozenset()


class Together(NamedTuple):
    """Everything that any part denotes ("Peru and Poland")."""

    parts: tuple["Operand", ...]


class Aggregate(NamedTuple):
    """One number out of many: sum, average, count."""

    function: str
    operand: "Operand"


class Lasted(NamedTuple):
    """For how many days what a selection denotes lasted, in all; what an extreme weighs tells from when to
    when."""

    of: "Selection"
    weighed: "Extreme"


class Difference(NamedTuple):
    """What lies between two values (`unit`: years, amount, percent or ratio), which of the two dates is the
    first or the last, their order, whether they are in the same year, whether the one lasted longer than the
    other or less long, or whether there are more or less of the one than of the other ("more or": of which
    of the two, told by the `sides` in words). `bound`: what must be true of it ("did it grow by more than a
    million?")."""

    first: "Operand"
    second: "Operand"
    unit: str
    sides: tuple[str, ...] = ()
    bound: tuple[str, float] | None = None


Operand = Constant | Shift | Limit | Own | Selection | Together | Aggregate | Lasted | Difference


WEIGHED = frozenset({"<", ">", "<=", ">="})  # operators that compare amounts
FIGURES = WEIGHED | {"="}  # operators of figures
ONLY = "only"    # the direction of an order in which a thing has a place only if it is alone ("the only …")
ALONE = "alone"  # the operator of what nothing else is beside, where it is ("is fish the only export?")
LONGER, BRIEFER = "longer", "briefer"  # the units of a difference of what lasted
ON = "years on"  # the unit of the years from one time on to another, which isn't before it
CHANGES = ("rise", "fall", "rise or fall")  # the units of what an amount did from one time to another
EACH = "each"    # the operator of what every one of several is demanded of ("did both visit Peru?")
BOTH = "both ways"  # the unit of a time in which things went from one to the other, and back as well
BACK = "back"  # the unit of what is asked for from the last to the first
SO_OFTEN = ("<", ">", "=")  # how the unit begins of what is asked whether there are so many ("> 1")
BEGINS, ENDS = "begins", "ends"  # the units of when what lasted began, or was over
OF_LIMITS = {BEGINS: ("during", "before", "until"), ENDS: ("during", "after", "since")}
LASTS = "lasts "  # how the operators begin that weigh for how many years something lasted ("lasts > 50")
ENDED = "ended"  # the operator of what lasted and is over ("who has retired?")
BY_HOW_MANY = "number"  # behind "more" or "less", the unit of a difference of two counts
UNENDED = "unended"  # the operator, negated, of what is so until an end, where not all ends are known
# the unit of what may be so, though the facts can't tell that it isn't ("was she president in 1990?")
IF_SO = "if so"
PEAK = -1  # the number of those of the year that has the most
ALIKE = "alike"  # the unit of what is asked for as the same of all that are named
OF_CLASS = "of a class"  # the unit of what is counted of a class, though it may be just one thing
EVERY = "every"  # the unit of what is asked of all that a noun stands for ("did all visitors come in 1998?")


class Ask(NamedTuple):
    """One thing that is asked of a selection. `what`: values, count, exists, describe, list, timeline, same
    (whether all fell in one year), period, duration. `path` leads from a record to the values; `unit` says
    more: the unit of time or of an amount that is wanted, or one of the units above; `counted`: the unit of
    time in which a duration is wanted ("how many days did it last?"), empty for that which fits."""

    what: str
    path: Path = ()
    within: Operand | None = None
    unit: str = ""
    counted: str = ""


class Query(NamedTuple):
    """A whole question: what is selected, and what is asked of it, in order. `number`: how many there are,
    as the question takes for granted ("the two visitors"); 0 if it says nothing of that. `out_of`: the same
    of those out of which they are ("of the four visitors, who …"). `denied`: what is asked is whether it is
    not so ("isn't Peru in the UN?", "did nobody come?"), `of_none` that a "nobody" denies it, `stated` that
    somebody states so ("is it true that he never came?"). `by`: the path to what it is asked of one by one
    ("what does each country export?"). `told_by`: the intent whose sentences tell what is asked for, where no
    field of its own does ("who were his parents?")."""

    selection: Operand
    asks: tuple[Ask, ...]
    number: int = 0
    out_of: int = 0
    denied: bool = False
    by: Path | None = None
    of_none: bool = False
    stated: bool = False
    told_by: str = ""


Thing = TypeVar("Thing")


def in_order(things: Iterable[Thing]) -> list[Thing]:
    """The members of a set in an order that is the same in every run. Most sets of a query have just one, and
    writing one out takes long."""
    found = list(things)
    return sorted(found, key=str) if len(found) > 1 else found


def exchanges(kind: Kind) -> Iterator[Mapping[Path, Path]]:
    """The pairs of a kind's fields that hold the same kind of thing: where the path of each leads when
    they change places ("Peru sells to Poland", "Poland sells to Peru")."""
    fields = [f for f in kind.fields.values() if f.type.kind and not f.type.many]
    for one in fields:
        for other in fields:
            if one.name < other.name and one.type.kind == other.type.kind:
                yield {(one.name,): (other.name,), (other.name,): (one.name,)}


def stands_for_another(selection: Operand) -> bool:
    """Whether a name is taken for what it belongs to: a city for its country."""
    return isinstance(selection, Selection) and any(
        isinstance(demand, Condition) and len(demand.path) > 1 and demand.path[1].startswith("^")
        for demand in (*selection.demands, *selection.after))


def of_each(selection: Selection, several: Condition) -> Iterator[Selection]:
    """A selection for every one of those that a condition of it names together."""
    operator = "in" if several.operator == EACH else several.operator
    for value in several.operand.values if isinstance(several.operand, Constant) else ():
        one = several._replace(operator=operator, operand=Constant((value,)))
        yield selection._replace(demands=selection.demands - {several} | {one})


def several(selection: Selection) -> Condition | None:
    """What a selection says of several that it names."""
    return next((d for d in in_order(selection.demands)
                 if isinstance(d, Condition) and d.operator in ("in", EACH) and not d.negated
                 and isinstance(d.operand, Constant) and len(d.operand.values) > 1), None)


def certain(them: tuple[Any, ...]) -> Condition:
    """That a record is one of certain ones."""
    return Condition((), "in", Constant(them))


def of_certain(query: Query, records: tuple[int, ...]) -> Query:
    """What a query asks, of certain records."""
    assert isinstance(query.selection, Selection)
    return query._replace(selection=query.selection._replace(demands=frozenset({certain(records)})))


def is_of_certain(selection: Selection) -> bool:
    """Whether all that a selection demands is that its records are, or aren't, certain ones."""
    return all(isinstance(demand, Condition) and demand.path == () for demand in selection.demands)


def exchanged(selection: Selection, swap: Mapping[Path, Path]) -> Selection:
    """A selection with two fields in each other's place."""
    return selection._replace(demands=frozenset(
        d._replace(path=(*swap.get(d.path[:1], d.path[:1]), *d.path[1:])) if isinstance(d, Condition) else d
        for d in selection.demands))


def show(value: Any) -> str:
    """A query as one line that a person can read."""
    match value:
        case Query(selection, asks, count, out_of, denied, by, _, _, told_by):
            asked = f"{'not ' if denied else ''}{' + '.join(map(show, asks))}"
            each = "" if by is None else f" for each {'.'.join(by) or 'of them'}"
            many = "most " if count == PEAK else f"{count} " if count else ""
            number = many + (f"out of {out_of} " if out_of else "")
            telling = f" by {told_by}" if told_by else ""
            return f"{asked} of {number}{show(selection)}{each}{telling}"
        case Ask(what, path, within, unit):
            shown = ".".join(path) or ("" if what != "values" else "itself")
            return " ".join(filter(None, (what, shown, unit, f"among {show(within)}" if within else "")))
        case Selection(kind, demands, extremes, path, after):
            parts = [kind]
            if demands:
                parts.append("{" + ", ".join(sorted(map(show, demands))) + "}")
            parts += map(show, extremes)
            if after:
                parts.append("of which {" + ", ".join(sorted(map(show, after))) + "}")
            return " ".join(parts) + "".join("." + step for step in path)
        case Condition(path, operator, operand, negated):
            text = f"{'.'.join(path) or 'itself'} {operator} {show(operand)}".rstrip()
            return f"not ({text})" if negated else text
        case Either(options):
            return " or ".join("(" + ", ".join(sorted(map(show, o))) + ")" for o in options)
        case Extreme(direction, measure, nth, counted, among, many, until=until):
            if direction == ONLY:
                return f"[{ONLY}]"
            number = "" if nth == 1 else f" #{nth}" if nth else " first"
            number += "" if many == 1 else f" {many} of them"
            weighed = (".".join(measure) or "itself") + "".join(f" until {step}" for step in until)
            counted_text = f"count of {show(among) if among else weighed} by " if counted else ""
            return f"[{direction} {counted_text}{weighed}{number}]"
        case Constant(values):
            return " or ".join(getattr(v, "iso", None) or getattr(v, "key", None) or getattr(v, "text", None)
                               or str(v) for v in values)
        case Shift(date, years):
            return f"{show(date)} {years:+d} years"
        case Own(path, of):
            return f"their own {'.'.join(path)} in {show(of)}"
        case Limit(time, last):
            return f"the {'end' if last else 'beginning'} of {show(time)}"
        case Together(parts):
            return "(" + " or ".join(map(show, parts)) + ")"
        case Aggregate(function, operand):
            return f"{function}({show(operand)})"
        case Lasted(of, _):
            return f"how long {show(of)} lasted"
        case Difference(first, second, unit, _, bound):
            limit = " ".join(map(str, bound)) + " " if bound else ""
            return f"{unit} {limit}between {show(first)} and {show(second)}"
    return str(value)


def telling(operand: "Operand | None") -> Selection | None:
    """The records by which a time is told: "after she came", "before he became director"."""
    time = operand.time if isinstance(operand, Limit) else operand
    time = time.of if isinstance(time, Lasted) else time
    return time if isinstance(time, Selection) else None


def steps_of(part: object) -> set[str]:
    """The names of all fields that a query, or a part of one, goes along."""
    if isinstance(part, str):
        return set()
    found: set[str] = set()
    for name in ("path", "measure", "by"):
        found.update(step.rpartition(".")[2] for step in getattr(part, name, None) or ()
                     if isinstance(step, str))
    if isinstance(part, (tuple, frozenset)):
        for inner in part:
            found |= steps_of(inner)
    return found


def named_in(operand: Operand | None) -> tuple[Value, ...]:
    """What an operand names; more than one are a class of them."""
    demands = operand.demands if isinstance(operand, Selection) else ()
    named = [d.operand.values for d in demands
             if isinstance(d, Condition) and d.path == () and isinstance(d.operand, Constant)]
    return max(named, key=len, default=())
