"""What a turn of a conversation hands to the next.

Gives the `Context`, an immutable value, and from it the two like things that were told of last.

For example, after "who first visited Peru?" it holds the query for him, his visit and his name.
"""
from collections.abc import Sequence
from typing import NamedTuple

from bot.model import Date, Ref
from bot.query import Condition, Either, Query, Selection

TWO = 2              # like things that are told apart


class Context(NamedTuple):
    """What one conversation carries from a turn to the next. An immutable value.

    `query` is the last one that was answered, `rival` another way to read the last question, `records` what
    the answer rested on. `mentioned` are the keyed records last spoken of, the latest first; `dates` the last
    dates; `pair` the two like things that were named last, in order. `gap` is a question that lacked one
    word. `offered` are the questions that the last turn offered, open for one turn; `choosing`, whether they
    are the readings of one that it was asked to choose from. `earlier` is what the one
    record of the turn before that was told by, if it was just one. `lost`: the last turn wasn't understood,
    though its words were known, so that what only changes it says nothing; `others`: and it named something,
    so that "they" may be that; `missed`: it wasn't for a word
    that isn't known, though it went on from what was told, so that a "that" may be what it asked for;
    `elsewhere`: it wasn't, and named something of its own, so that "they" may be what it was about.
    `unheard`: it wasn't for a word that isn't known and that may be a place, so that "there" may be that.
    `unread`: it wasn't, and was a question of its own, so that what goes on from it says nothing.
    `whom`: it wasn't answered, and asked for somebody, so that "he" may be that one. `adrift`: it wasn't, and
    pointed at what nothing had told of.
    `unmet`: it was, but nothing is known of that, so that "it" is rather what was told before.
    `several`: the things that the last answer named, if it was more than one. `group`: the records of the
    last answer that told of several, as long as all that was told since are of these; `wider` the group
    that those were taken from. `told`: the records of one kind that were told of so far, in order; `run`:
    what the last turns asked the same of: the records in each, or what was counted. `picked`: what the one
    record that is told of was picked by its place in an order from, as long as it is told of. `aggregate`:
    what was made of the amounts that were told of: their sum.
    """

    query: Query | None = None
    kind: str = ""
    records: tuple[int, ...] = ()
    mentioned: tuple[Ref, ...] = ()
    dates: tuple[Date, ...] = ()
    gap: tuple[str, int, int] | None = None
    offered: tuple[str, ...] = ()
    choosing: bool = False
    pair: tuple[Ref, ...] = ()
    rival: Query | None = None
    earlier: Selection | None = None
    lost: bool = False
    others: bool = False
    missed: bool = False
    elsewhere: bool = False
    unheard: bool = False
    unread: bool = False
    unmet: bool = False
    whom: bool = False
    adrift: bool = False
    several: tuple[Ref, ...] = ()
    group: tuple[int, ...] = ()
    wider: tuple[int, ...] = ()
    told: tuple[int, ...] = ()
    run: tuple[Selection, ...] = ()
    picked: Selection | None = None
    aggregate: str = ""


def either(context: Context) -> Selection | None:
    """What was told of in the last two turns, if it was one of the same kind in each."""
    earlier, query = context.earlier, context.query
    if earlier is None or query is None or not isinstance(query.selection, Selection) \
            or len(context.records) != 1 or query.selection.kind != earlier.kind:
        return None
    return any_of(earlier.kind, (earlier, query.selection))


def any_of(kind: str, several: Sequence[Selection]) -> Selection:
    """Whatever any of several selections of a kind picks."""
    ways = tuple(frozenset({Condition((), "in", one._replace(path=()))}) for one in several)
    return Selection(kind, frozenset({Either(ways)}))
