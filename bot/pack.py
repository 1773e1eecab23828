"""A folder with `facts.yaml` and `intents.yaml` becomes a `Pack`, or a `PackError` with all its mistakes.

Takes the path of a folder; gives a `bot.model.Pack`. The formats are described in docs/packs.md.

For example, `load(Path("harbour"))` may raise a `PackError` that has a line for every mistake:
"harbour/facts.yaml:12:5: `ship` has no field `lenght`; did you mean `length`?".
"""
from collections.abc import Collection, Mapping
from pathlib import Path

from bot import language
from bot.errors import PackError, Problem
from bot.model import Kind, Pack

FACTS = "facts.yaml"
INTENTS = "intents.yaml"


def load(folder: Path, *, shown: Path | None = None) -> Pack:
    """The pack in a folder. Raises `PackError`. `shown` is the folder as it stands in places and
    messages, if that is another (the default pack's files have no folder there)."""
    from bot.facts import Facts, read_facts  # reading costs a start more than importing all the rest
    from bot.intents import Intents, read_intents
    from bot.yamlfile import read

    shown = folder if shown is None else shown
    if not folder.is_dir():
        what = f"no such folder; a pack is a folder with {FACTS} and {INTENTS}"
        raise PackError((Problem(str(shown), 1, 1, what),))
    facts_sheet, facts_root = read(folder / FACTS, str(shown / FACTS))
    facts = read_facts(facts_sheet, facts_root) if facts_root else Facts()
    intents_sheet, intents_root = read(folder / INTENTS, str(shown / INTENTS))
    intents = read_intents(intents_sheet, intents_root, facts) if intents_root else Intents()
    if problems := (*_in_order(facts_sheet.problems), *_in_order(intents_sheet.problems)):
        raise PackError(problems)
    return Pack(
        language=facts.language, title=facts.title, about=facts.about, as_of=facts.as_of,
        sources=facts.sources, kinds=_asked(facts.kinds, facts.language), records=facts.records,
        intents=intents.intents, words=intents.words, talk=intents.talk,
        measures=intents.measures, sizes=intents.sizes, adjectives=intents.adjectives,
        prepositions=intents.prepositions, order=intents.order, folder=str(folder),
        warnings=tuple(map(str, _in_order(intents_sheet.warnings))),
    )


def _asked(kinds: Mapping[str, Kind], code: str) -> Mapping[str, Kind]:
    """The kinds, of which those that say nothing of it are asked for as the language asks for what they are
    called: "where" for a town."""
    by_name = language.load(code)["asked_by_name"]
    asked = {noun: word for word, nouns in by_name.items() for noun in nouns}
    named = (kind if kind.asks or kind.name not in asked else kind._replace(asks=(asked[kind.name],))
             for kind in kinds.values())
    return {kind.name: _lying_within(kind, by_name["where"]) for kind in named}


def _lying_within(kind: Kind, places: Collection[str]) -> Kind:
    """A kind, with the field that tells in which of its like a thing lies: one that is asked for by "where",
    as a room's tower, or of places the only one that is called after a place, as a place's `country`."""
    own = [f for f in kind.fields.values() if f.type.kind == kind.name and not f.type.many]
    where = [f.name for f in own if "where" in f.asks]
    called = [f.name for f in own if not f.asks and f.name in places] if "where" in kind.asks else []
    within = next((names[0] for names in (where, called) if len(names) == 1), "")
    return kind._replace(within=within)


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))
