"""What a front end gets: the answer to a question, and the reading that it was made from.

Takes nothing in; gives the immutable `Word`, `Reading`, `Fact` and `Answer`. All of them
turn into plain JSON values by `as_json`.

For example, in "who first visted Peru?" the word "visted" is
`Word(10, 16, "visted", role="topic", refers="visit", origin="intents.yaml", corrected="visited")`.
"""
from typing import Any, Literal, NamedTuple

Role = Literal["form", "operator", "name", "value", "topic", "filler", "aside", "left over"]
Status = Literal["answered", "unknown", "clarify"]


class Word(NamedTuple):
    """A stretch of the question and the role it plays. `start` and `end` are offsets in the text as
    typed; `refers` says to what it refers ("person garcia", "visit.to"), `origin` where that comes
    from, `corrected` what a misspelt word was taken for."""

    start: int
    end: int
    text: str
    role: Role
    refers: str = ""
    origin: str = ""
    corrected: str | None = None


class Considered(NamedTuple):
    """An intent that was weighed for the question; a lower `cost` is better (None: not possible)."""

    intent: str
    cost: float | None


class Reading(NamedTuple):
    """How a question was read. `summary` says it in a few words ("visit · to Peru · first · who"),
    `query` in full; both are empty where no reading was found."""

    text: str
    words: tuple[Word, ...] = ()
    summary: str = ""
    query: str = ""
    considered: tuple[Considered, ...] = ()

    @property
    def left_over(self) -> tuple[Word, ...]:
        """The words that nothing explains."""
        return tuple(word for word in self.words if word.role == "left over")

    def as_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "words": [
                {"text": w.text, "start": w.start, "end": w.end, "role": w.role, "refers": w.refers,
                 "origin": w.origin, "corrected": w.corrected}
                for w in self.words
            ],
            "summary": self.summary,
            "query": self.query,
            "considered": [{"intent": c.intent, "cost": c.cost} for c in self.considered],
        }


class Fact(NamedTuple):
    """A record that an answer rests on, with its fields as a program reads them."""

    kind: str
    key: str | None
    fields: dict[str, Any]
    source: str | None
    file: str
    line: int

    def as_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {"kind": self.kind, "key": self.key, "fields": self.fields, "source": self.source,
                "file": self.file, "line": self.line}


class Answer(NamedTuple):
    """What the bot says. `values` are the bare values asked for, `confidence` (0 to 1) says how
    exactly the words were explained, `suggestions` are whole questions that can be asked back."""

    text: str
    status: Status
    values: tuple[Any, ...] = ()
    confidence: float = 0.0
    intent: str | None = None
    facts: tuple[Fact, ...] = ()
    reading: Reading = Reading("")
    suggestions: tuple[str, ...] = ()

    def as_json(self, *, reading: bool = False) -> dict[str, Any]:
        """Plain JSON values: those of the pipe, with the reading if it is asked for."""
        plain: dict[str, Any] = {
            "status": self.status, "text": self.text, "values": list(self.values),
            "confidence": self.confidence, "intent": self.intent,
            "facts": [fact.as_json() for fact in self.facts], "suggestions": list(self.suggestions),
        }
        return plain | {"reading": self.reading.as_json()} if reading else plain
