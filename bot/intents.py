"""`intents.yaml`: how people ask, out of nodes into intents, words and declarations.

Takes the nodes of the file, its sheet and the `Facts` that it is read with; gives `Intents`, and notes
on the sheet what is wrong. What is about a kind or a record that these facts lack is skipped with a
warning, because the same file serves any facts with the same kinds.

For example, `major: {city: population > 150000}` under `adjectives` becomes
`Threshold("major", "city", "population", ">", 150000)`.
"""
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from bot.facts import RESERVED, Facts, field_value
from bot.model import Example, Intent, Kind, Measure, Talk, Threshold
from bot.yamlfile import Listing, Mapping, Node, Scalar, Sheet, nearest

KEYS = ("language", "intents", "words", "talk", "measures", "sizes", "adjectives", "prepositions", "order")
INTENT_KEYS = ("kind", "ask", "say")
TALK_KEYS = ("ask", "say")
MEASURE_KEYS = ("most", "least", "more", "less", "ask")
TALK_FIELDS = ("title",)

_SLOT = re.compile(r"\{([^{}]*)\}")
_CONDITION = re.compile(r"(?P<field>.+?)\s*(?P<operator><=|>=|<|>|=)\s*(?P<value>.+)")
_ORDERED = ("number", "quantity", "date")


@dataclass(slots=True)
class Intents:
    """What `intents.yaml` says."""

    language: str = ""
    intents: dict[str, Intent] = field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    talk: dict[str, Talk] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    sizes: dict[str, str] = field(default_factory=dict)
    adjectives: tuple[Threshold, ...] = ()
    prepositions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    order: tuple[str, ...] = ()


def read_intents(sheet: Sheet, root: Node, facts: Facts) -> Intents:
    """Everything that the file says."""
    top = sheet.mapping(root, "intents.yaml", KEYS)
    reader = _Reader(sheet, facts)
    items = top.items

    def section(key: str) -> Mapping:
        return sheet.mapping(items.get(key, Mapping({}, {}, 1, 1)), f"`{key}`")

    return Intents(
        language=reader.language(top), intents=reader.intents(section("intents")),
        words=reader.words(section("words")), talk=reader.talk(section("talk")),
        measures=reader.measures(section("measures")), sizes=reader.sizes(section("sizes")),
        adjectives=reader.adjectives(section("adjectives")),
        prepositions=reader.prepositions(section("prepositions")),
        order=tuple(scalar.text for scalar in sheet.scalars(items["order"], "`order`")
                    if reader.kind(scalar)) if "order" in items else (),
    )


class _Reader:
    """The sections of the file, each read against the facts."""

    def __init__(self, sheet: Sheet, facts: Facts) -> None:
        self.sheet = sheet
        self.facts = facts
        self.recorded = {record.kind for record in facts.records}
        self.keyed = {(record.kind, record.key) for record in facts.records if record.key}
        self.classes = {name for record in facts.records for name in record.classes}

    def language(self, top: Mapping) -> str:
        """The language of the examples, which must be that of the facts."""
        node = top.items.get("language")
        if node is None:
            if top.items:
                self.sheet.wrong(top, "`language` is missing")
            return ""
        text = self.sheet.string(node, "`language`") or ""
        if text and self.facts.language and text != self.facts.language:
            self.sheet.wrong(node, f"`language` is `{text}` here and `{self.facts.language}` in facts.yaml")
        return text

    def kind(self, node: Scalar, name: str | None = None) -> Kind | None:
        """A kind by its name (the text of the node); one that these facts lack is skipped."""
        name = name or node.text
        found = self.facts.kinds.get(name)
        if found is None:
            self.sheet.warn(node, f"skipped: facts.yaml declares no kind `{name}`; "
                                  f"{nearest(name, self.facts.kinds)}")
        return found

    def field(self, node: Scalar) -> tuple[Kind, str] | None:
        """A field written `kind.field`."""
        kind_name, dot, name = node.text.partition(".")
        if not dot:
            self.sheet.wrong(node, f"`{node.text}` must be written as kind.field")
            return None
        kind = self.kind(node, kind_name)
        if kind is None:
            return None
        return (kind, name) if self._has(node, kind, name) else None

    def _has(self, node: Node, kind: Kind, name: str) -> bool:
        if name not in kind.fields:
            self.sheet.wrong(node, f"{kind.name} has no field `{name}`; {nearest(name, kind.fields)}")
        return name in kind.fields

    # --- intents and talk ---

    def intents(self, section: Mapping) -> dict[str, Intent]:
        """The intents whose kind has records."""
        found = {}
        for name, node in section.items.items():
            entry = self.sheet.mapping(node, f"intent `{name}`", INTENT_KEYS)
            key = section.keys[name]
            if isinstance(node, Mapping) and (intent := self._intent(name, key, entry)):
                found[name] = intent
        return found

    def _intent(self, name: str, key: Scalar, entry: Mapping) -> Intent | None:
        ask = self._examples(entry, key, f"intent `{name}`")
        say = self._sentences(entry)
        at = entry.items.get("kind", key)
        if not isinstance(at, Scalar):
            self.sheet.wrong(at, "`kind` must be the name of a kind")
            return None
        kind = self.kind(at)
        if kind is None:
            return None
        for sentence in (*ask, *say):
            self._check_slots(sentence, kind)
        if kind.name not in self.recorded:
            self.sheet.warn(key, f"intent `{name}` is skipped: there are no records of `{kind.name}`")
            return None
        return Intent(name, kind.name, tuple(Example(s.text, self.sheet.place(s)) for s in ask),
                      tuple(s.text for s in say), self.sheet.place(key))

    def _examples(self, entry: Mapping, key: Scalar, what: str) -> list[Scalar]:
        if "ask" not in entry.items:
            self.sheet.wrong(key, f"{what} has no examples; give it `ask` with at least one question")
            return []
        node = entry.items["ask"]
        if isinstance(node, Listing) and not node.items:
            self.sheet.wrong(node, f"{what} has no examples; `ask` needs at least one question")
        return self.sheet.scalars(node, "an example")

    def _sentences(self, entry: Mapping) -> list[Scalar]:
        return self.sheet.scalars(entry.items["say"], "a sentence") if "say" in entry.items else []

    def _check_slots(self, sentence: Scalar, kind: Kind) -> None:
        for slot in self._slots(sentence):
            name, dot, below = slot.partition(".")
            if name not in kind.fields and name not in RESERVED:
                self.sheet.wrong(sentence, f"{{{slot}}}: {kind.name} has no field `{name}`; "
                                           f"{nearest(name, kind.fields)}")
            elif dot:
                self._check_dotted(sentence, slot, kind, name, below)

    def _check_dotted(self, sentence: Scalar, slot: str, kind: Kind, name: str, below: str) -> None:
        target = kind.fields[name].type.kind if name in kind.fields else None
        if target is None:
            self.sheet.wrong(sentence, f"{{{slot}}}: `{name}` of {kind.name} isn't a record, so it has no fields")
        elif below not in RESERVED and below not in self.facts.kinds[target].fields:
            self.sheet.wrong(sentence, f"{{{slot}}}: {target} has no field `{below}`; "
                                       f"{nearest(below, self.facts.kinds[target].fields)}")

    def _slots(self, sentence: Scalar) -> list[str]:
        rest = _SLOT.sub("", sentence.text)
        if "{" in rest or "}" in rest:
            self.sheet.wrong(sentence, "a brace without its partner; fields are written {field}")
            return []
        return [slot.strip() for slot in _SLOT.findall(sentence.text)]

    def talk(self, section: Mapping) -> dict[str, Talk]:
        """Small talk."""
        found = {}
        for name, node in section.items.items():
            entry = self.sheet.mapping(node, f"talk `{name}`", TALK_KEYS)
            if not isinstance(node, Mapping):
                continue
            ask = self._examples(entry, section.keys[name], f"talk `{name}`")
            say = self._sentences(entry)
            if not say:
                self.sheet.wrong(section.keys[name], f"talk `{name}` says nothing; give it `say`")
            for sentence in (*ask, *say):
                for slot in self._slots(sentence):
                    if slot not in TALK_FIELDS:
                        self.sheet.wrong(sentence, f"{{{slot}}} can't stand in talk; only {{title}} can")
            found[name] = Talk(name, tuple(Example(s.text, self.sheet.place(s)) for s in ask),
                               tuple(s.text for s in say))
        return found

    # --- words ---

    def words(self, section: Mapping) -> dict[str, tuple[str, ...]]:
        """Synonyms of what these facts have."""
        found = {}
        for target, node in section.items.items():
            synonyms = self.sheet.strings(node, "a synonym")
            if self._is_target(section.keys[target]):
                found[target] = synonyms
        return found

    def _is_target(self, key: Scalar) -> bool:
        target = key.text
        kinds = self.facts.kinds
        if target in kinds or target in self.classes or any(target in kind.fields for kind in kinds.values()):
            return True
        name, _, below = target.partition(".")
        kind = kinds.get(name)
        if kind and (below in kind.fields or (name, below) in self.keyed):
            return True
        self._miss(key, kind, below)
        return False

    def _miss(self, key: Scalar, kind: Kind | None, below: str) -> None:
        """A mistake, if no facts with these kinds could have the target; else a thing to skip."""
        keys = [k for name, k in self.keyed if kind and name == kind.name and k]
        if kind and not keys and kind.name in self.recorded:
            self.sheet.wrong(key, f"{kind.name} has no field `{below}`; {nearest(below, kind.fields)}")
            return
        names: Iterable[str] = (*kind.fields, *keys) if kind else (
            *self.facts.kinds, *(name for k in self.facts.kinds.values() for name in k.fields), *self.classes)
        what = f"{kind.name} has no field and no record `{below}`" if kind else (
            f"`{key.text}` is no kind, field, record or class of these facts")
        self.sheet.warn(key, f"skipped: {what}; {nearest(below if kind else key.text, names)}")

    # --- declarations ---

    def measures(self, section: Mapping) -> tuple[Measure, ...]:
        """The words by which fields are compared."""
        found = []
        for target, node in section.items.items():
            items = self.sheet.mapping(node, f"the measure of `{target}`", MEASURE_KEYS).items
            words = {key: self.sheet.strings(items.get(key), f"`{key}`") for key in MEASURE_KEYS}
            named = self.field(section.keys[target])
            if named and self._is_ordered(section.keys[target], *named):
                found.append(Measure(named[0].name, named[1], **words))
        return tuple(found)

    def _is_ordered(self, node: Node, kind: Kind, name: str) -> bool:
        base = kind.fields[name].type.base
        if base not in _ORDERED:
            self.sheet.wrong(node, f"`{name}` of {kind.name} is neither a number, a quantity nor a date, "
                                   "so it can't be compared")
        return base in _ORDERED

    def sizes(self, section: Mapping) -> dict[str, str]:
        """What "large" and "small" weigh, by kind."""
        found = {}
        for name, node in section.items.items():
            text = self.sheet.string(node, "a size")
            kind = self.kind(section.keys[name])
            if text and kind and self._has(node, kind, text) and self._is_ordered(node, kind, text):
                found[name] = text
        return found

    def adjectives(self, section: Mapping) -> tuple[Threshold, ...]:
        """Adjectives with a condition, by kind."""
        found = []
        for word, below in section.items.items():
            entry = self.sheet.mapping(below, f"adjective `{word}`")
            for name, node in entry.items.items():
                kind = self.kind(entry.keys[name])
                if kind and (threshold := self._threshold(word, kind, node)):
                    found.append(threshold)
        return tuple(found)

    def _threshold(self, word: str, kind: Kind, node: Node) -> Threshold | None:
        text = self.sheet.string(node, "a condition")
        if text is None:
            return None
        match = _CONDITION.fullmatch(text)
        if match is None:
            self.sheet.wrong(node, f"`{text}` isn't a condition; write one like population > 150000")
            return None
        name, operator = match["field"], match["operator"]
        if not self._has(node, kind, name) or operator != "=" and not self._is_ordered(node, kind, name):
            return None
        value = field_value(self.sheet, Scalar(match["value"], node.line, node.column), kind.fields[name].type,
                            self.facts)
        return None if value is None else Threshold(word, kind.name, name, _operator(operator), value)

    def prepositions(self, section: Mapping) -> dict[str, tuple[str, ...]]:
        """The fields that a preposition may mean."""
        found = {}
        for word, node in section.items.items():
            fields = [s.text for s in self.sheet.scalars(node, "a field") if self.field(s)]
            if fields:
                found[word] = tuple(fields)
        return found


def _operator(text: str) -> Literal["<", "<=", ">", ">=", "="]:
    return text  # type: ignore[return-value]
