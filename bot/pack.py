"""A folder with `facts.yaml` and `intents.yaml` becomes a `Pack`, or a `PackError` with all its mistakes.

Takes the path of a folder; gives a `bot.model.Pack`. The formats are described in docs/packs.md.

For example, `load(Path("packs/harbour"))` may raise a `PackError` that reads
`packs/harbour/facts.yaml:12:5: ship has no field "lenght"; did you mean …?`, a line for every mistake.
"""
from pathlib import Path

from bot.errors import PackError
from bot.facts import Facts, read_facts
from bot.intents import Intents, read_intents
from bot.model import Pack
from bot.yamlfile import read


def load(folder: Path) -> Pack:
    """The pack in a folder. Raises `PackError`."""
    facts_sheet, facts_root = read(folder / "facts.yaml")
    facts = read_facts(facts_sheet, facts_root) if facts_root else Facts()
    intents_sheet, intents_root = read(folder / "intents.yaml")
    intents = read_intents(intents_sheet, intents_root, facts) if intents_root else Intents()
    problems = [problem for sheet in (facts_sheet, intents_sheet)
                for problem in sorted(sheet.problems, key=lambda p: (p.line, p.column))]
    if problems:
        raise PackError(tuple(problems))
    return Pack(
        language=facts.language, title=facts.title, about=facts.about, as_of=facts.as_of,
        sources=facts.sources, kinds=facts.kinds, records=facts.records,
        intents=intents.intents, words=intents.words, talk=intents.talk, measures=intents.measures,
        sizes=intents.sizes, adjectives=intents.adjectives, prepositions=intents.prepositions,
        order=intents.order, folder=str(folder), warnings=tuple(map(str, intents_sheet.warnings)),
    )
