"""Answers and readings laid out as plain text: takes an `Answer`, gives the lines of a table.

For the words of "who came frist?":

    word   role      refers to  from
    who    form                 en.yaml
    came   topic     visit      intents.yaml
    frist  operator             en.yaml       read as "first"
"""
from bot.reading import Answer, Fact, Reading


def facts_table(answer: Answer) -> str:
    """The facts that an answer rests on, each with its place in the pack and its source."""
    if not answer.facts:
        return "No fact was used."
    return table([_fact_row(fact) for fact in answer.facts])


def words_table(reading: Reading) -> str:
    """Every word of a question, the role that it plays and why."""
    if not reading.words:
        return "No word was found."
    head = ("word", "role", "refers to", "from", "")
    rows = [(w.text, w.role, w.refers, w.origin, f'read as "{w.corrected}"' if w.corrected else "")
            for w in reading.words]
    return table([head, *rows])


def table(rows: list[tuple[str, ...]]) -> str:
    """Rows with their columns lined up."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
                     for row in rows)


def _fact_row(fact: Fact) -> tuple[str, ...]:
    fields = ", ".join(f"{name}: {_plain(value)}" for name, value in fact.fields.items())
    source = f"[{fact.source}]" if fact.source else ""
    return f"{fact.file}:{fact.line}", fact.kind, fact.key or "", fields, source


def _plain(value: object) -> str:
    return " and ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
