"""How long `bot pipe` takes for a line: takes a pack's folder (or none), prints the median and the tail.

    python benchmarks/pipe.py [DIR]

A thousand different questions: the pack's own examples, their fields filled with the values that the
records have, and then the same with a letter left out. The exit status is 1 if the median is 5 ms or more.
"""
import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

from bot import Bot
from bot.model import Date, Example, Intent, Pack, Record, Ref, Value, Words

QUESTIONS = 1000
LIMIT = 0.005  # seconds, of the median
Keyed = dict[tuple[str, str], Record]
BOT = str(Path(sys.executable).with_name("bot"))


def main() -> int:
    """Ask all of them, and print a table."""
    folder = sys.argv[1:2]
    asked = list(islice(questions(Bot.load(*folder).pack), QUESTIONS))
    took, statuses = _ask(asked, [BOT, "pipe", *(["--pack", *folder] if folder else [])])
    median = statistics.median(took)
    print(f"{len(asked)} questions: {', '.join(f'{n} {status}' for status, n in statuses.most_common())}")
    tail = statistics.quantiles(took, n=20)[-1]
    for name, seconds in (("median", median), ("95 %", tail), ("longest", max(took))):
        print(f"{name:<8}{seconds * 1000:8.2f} ms")
    return int(median >= LIMIT)


def questions(pack: Pack) -> Iterator[str]:
    """Different questions about a pack, without an end to speak of; every time the same ones."""
    filled = [text for intent in pack.intents.values() for example in intent.ask
              for text in _filled(example, intent, pack)]
    # By their last letters' order, so that the intents are mixed whatever the number of questions.
    clean = sorted(dict.fromkeys(filled), key=lambda text: text[::-1])
    yield from clean
    seen = set(clean)
    for at in range(1, max(map(len, clean), default=0)):
        for text in clean:
            misspelt = text[:at] + text[at + 1:]
            if misspelt not in seen:
                seen.add(misspelt)
                yield misspelt


def _filled(example: Example, intent: Intent, pack: Pack) -> Iterator[str]:
    """An example with its `{fields}` filled in every way."""
    parts = example.text.replace("}", "{").split("{")  # text, field, text, field, …
    choices = [_values(part, intent, pack) if at % 2 else [part] for at, part in enumerate(parts)]
    return map("".join, islice(product(*choices), 200))


def _values(slot: str, intent: Intent, pack: Pack) -> list[str]:
    """The different values that a field has, as a person writes them."""
    field, _, inner = slot.partition(".")
    keyed: Keyed = {(record.kind, record.key): record for record in pack.records if record.key}
    found: dict[str, None] = {}
    for record in pack.records:
        if record.kind == intent.kind:
            for value in _of(record, field):
                target = keyed.get((value.kind, value.key)) if isinstance(value, Ref) else None
                shown = _of(target, inner)[:1] if inner and target else [value]
                found.update(dict.fromkeys(_text(one, keyed) for one in shown))
    return list(found)


def _of(record: Record, field: str) -> list[Value]:
    if field in ("name", record.kind) and record.name:
        return [record.name]
    return list(record.values.get(field, ()))


def _text(value: Value, keyed: Keyed) -> str:
    if isinstance(value, Ref):
        return keyed[value.kind, value.key].name or value.key
    return value.text if isinstance(value, Date | Words) else str(value)


def _ask(asked: list[str], command: list[str]) -> tuple[list[float], Counter[str]]:
    took, statuses = [], Counter[str]()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        for text in ["hello", *asked]:
            line = json.dumps({"text": text}).encode() + b"\n"
            begin = time.perf_counter()
            process.stdin.write(line)
            process.stdin.flush()
            reply = process.stdout.readline()
            took.append(time.perf_counter() - begin)
            statuses[json.loads(reply)["status"]] += 1
        process.stdin.close()
    return took[1:], statuses  # the first waits for the pack to load


if __name__ == "__main__":
    sys.exit(main())
