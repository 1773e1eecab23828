"""Conversation: what one turn carries over to the next, and the answer to a turn.

Takes a text and the `Context` of the turns before; gives an `Answer` and the next `Context`.

For example, after "who first visited Peru?" the turn "when?" asks the same query for its date.
"""
from dataclasses import dataclass
from typing import Any

from bot import answer, question
from bot.lexicon import Lexicon
from bot.lookup import MemoryStore
from bot.pieces import Grammar
from bot.query import Query, show
from bot.question import Candidate, Parsed
from bot.reading import Answer, Considered, Fact, Reading, Role, Word
from bot.render import Voice

TIE = 0.1              # readings that cost no more than this above the best explain the words equally well
MAX_LENGTH = 4000      # characters that are read at all

ROLES: dict[str, Role] = {
    "ask": "form", "auxiliary": "form", "relative": "form", "unit": "form", "thing": "topic", "field": "topic",
    "occur": "topic", "threshold": "topic", "superlative": "operator", "comparative": "operator",
    "preposition": "operator", "date": "value", "number": "value", "about": "name", "filler": "filler",
    "definite": "filler", "possessive": "operator", "talk": "form",
}


@dataclass(frozen=True, slots=True)
class Context:
    """What one conversation carries from a turn to the next. An immutable value."""

    query: Query | None = None


class Mind:
    """A pack, ready to be asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.pack = lexicon.pack
        self.grammar = Grammar(lexicon)
        self.store = MemoryStore(lexicon.pack)
        self.voice = Voice(lexicon.pack, lexicon.language, self.store)

    def respond(self, text: str, context: Context) -> tuple[Answer, Context]:
        """The answer to a turn, and what the next turn starts from."""
        if len(text) > MAX_LENGTH:
            return self._declined(self.voice.phrase("too_long"), Reading(text)), context
        parsed = question.read(self.grammar, text)
        if not parsed.candidates:
            return self._unread(parsed), context
        best, told = self._choose(parsed)
        reading = self._reading(parsed, best)
        if told.status != "answered":
            return Answer(told.text, "unknown", reading=reading), context
        return Answer(told.text, "answered", told.values, self._confidence(best), self.voice.intent_of(best.match.kind),
                      tuple(self._fact(n) for n in told.records), reading), Context(best.match.query)

    def _choose(self, parsed: Parsed) -> tuple[Candidate, answer.Told]:
        """The cheapest candidate; among equally good ones the first that the facts answer."""
        cheapest = parsed.candidates[0].cost
        tied = [c for c in parsed.candidates if c.cost <= cheapest + TIE]
        for candidate in tied:
            told = answer.tell(self.voice, candidate.match.query)
            if told.status == "answered" and told.values != (False,):
                return candidate, told
        return tied[0], answer.tell(self.voice, tied[0].match.query)

    def read(self, text: str, context: Context) -> Reading:
        """How a text reads so far."""
        if len(text) > MAX_LENGTH:
            return Reading(text)
        parsed = question.read(self.grammar, text)
        return self._reading(parsed, parsed.candidates[0] if parsed.candidates else None)

    def topics(self) -> list[tuple[str, tuple[str, ...]]]:
        """The intents with a few of their examples."""
        return [(i.name, tuple(e.text for e in i.ask)) for i in self.pack.intents.values()]

    def _declined(self, text: str, reading: Reading) -> Answer:
        return Answer(text, "unknown", reading=reading)

    def _unread(self, parsed: Parsed) -> Answer:
        reading = self._reading(parsed, None)
        if parsed.unknown:
            words = self.voice.join([self.voice.phrase("quote", word=parsed.text[t.start:t.end]) for t in parsed.unknown])
            return self._declined(self.voice.phrase("unknown_words", words=words), reading)
        return self._declined(self.voice.phrase("no_reading"), reading)

    def _confidence(self, best: Candidate) -> float:
        return round(1 / (1 + 0.1 * max(best.cost, 0.0)), 3)

    def _fact(self, number: int) -> Fact:
        record = self.store.record(number)
        fields: dict[str, Any] = {}
        for name, field in self.store.kinds[record.kind].fields.items():
            values = [self.voice.bare(item, field.type) for item in self.store.step(number, name)]
            if values and name in record.values:
                fields[name] = values if field.type.many else values[0]
        if record.name:
            fields = {"name": record.name} | fields
        return Fact(record.kind, record.key, fields, record.source, record.place.file, record.place.line)

    def _reading(self, parsed: Parsed, best: Candidate | None) -> Reading:
        words = tuple(self._words(parsed, best))
        if best is None:
            return Reading(parsed.text, words)
        considered: dict[str, float] = {}
        for candidate in parsed.candidates:
            name = self.voice.intent_of(candidate.match.kind) or candidate.match.kind
            considered.setdefault(name, round(candidate.cost, 3))
        return Reading(parsed.text, words, show(best.match.query), show(best.match.query),
                       tuple(Considered(name, cost) for name, cost in considered.items()))

    def _words(self, parsed: Parsed, best: Candidate | None) -> list[Word]:
        found: dict[int, Word] = {}
        tokens = parsed.lattice.tokens
        edges = question.edges_of(best.piece) if best else []
        for edge in edges:
            positions = parsed.kept[edge.start:edge.end]
            start, end = tokens[positions[0]].start, tokens[positions[-1]].end
            role = ROLES.get(edge.entry.category, "operator")
            if edge.entry.category == "thing" and edge.entry.form in ("name", "adjective"):
                role = "name"
            word = Word(start, end, parsed.text[start:end], role, _refers(edge.entry.meaning), edge.entry.origin,
                        edge.corrected)
            found.update(dict.fromkeys(positions, word))
        for i, token in enumerate(tokens):
            if i not in found:
                role = "left over" if i in parsed.lattice.unknown else "aside" if i in parsed.aside else "filler"
                if best is None and role == "filler":
                    role = self._lone_role(parsed, i)
                found[i] = Word(token.start, token.end, parsed.text[token.start:token.end], role)
        return list(dict.fromkeys(found[i] for i in sorted(found)))

    def _lone_role(self, parsed: Parsed, position: int) -> Role:
        for edge in parsed.lattice.edges:
            if edge.start <= position < edge.end:
                return ROLES.get(edge.entry.category, "operator")
        return "filler"


def _refers(meaning: Any) -> str:
    if hasattr(meaning, "kind") and hasattr(meaning, "keys"):
        return f"{meaning.kind} {'/'.join(meaning.keys)}".strip()
    if isinstance(meaning, tuple):
        return ".".join(str(part) for part in meaning if isinstance(part, str))
    return str(getattr(meaning, "iso", meaning))
