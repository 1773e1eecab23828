"""A term whose arguments are linked to the fields that they fill.

What `bot.linking` gives, and `bot.timing` and `bot.ordering` look at: frozen values, made of a
`Term` of the chart.

For example, "visits to Peru" is linked as the selection `visit {to = peru}`.
"""
from typing import Any, NamedTuple

from bot.query import Demand, Operand, Path


class Head(NamedTuple):
    """A role of a selection that is asked for or meant."""

    path: Path
    within: Operand | None
    named: bool
    kind: str


class Linked(NamedTuple):
    """A term with its arguments linked."""

    cost: float
    selection: Operand
    kind: str
    heads: tuple[Head, ...]
    filled: frozenset[Path]


# A way of linking an argument: its cost, path, demands, head, whether it takes the field.
Option = tuple[float, Path, tuple[Demand, ...], Any, bool]
