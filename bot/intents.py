"""`intents.yaml`: how people ask, out of nodes into intents, words and declarations.

Takes the nodes of the file, its sheet and the `Facts` that it is read with; gives `Intents`, and notes
on the sheet what is wrong. What is about a kind or a record that these facts lack is skipped with a
warning, because the same file serves any facts with the same kinds.

For example, `major: {city: population > 150000}` under `adjectives` becomes
`Threshold("major", "city", "population", ">", 150000)`.
"""
import re
from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from typing import Literal, NamedTuple

from bot.facts import Facts
from bot.fieldtypes import reader
from bot.model import NOTHING, Example, Intent, Kind, Measure, Talk, Threshold, Words
from bot.yamlfile import SURE, Mapping, Node, Scalar, Sheet, instead, nearest, quoted

KEYS = ("language", "intents", "words", "talk", "measures", "sizes", "adjectives", "prepositions", "order")
INTENT_KEYS = ("kind", "ask", "say")
TALK_KEYS = ("ask", "say")
MEASURE_KEYS = ("most", "least", "more", "less", "ask")
TALK_SLOTS = ("title",)
RECORD_SLOTS = ("name", "source")  # what can stand in braces beside the fields of a kind
SAME_BEGINNING = 3  # letters by which a bent word ("sign", "signed") is known again
ORDERED = ("number", "quantity", "date")  # the types that can be compared

_SLOT = re.compile(r"\{([^{}]*)\}")
_CONDITION = re.compile(r"([^<>=]+?)\s*(<=|>=|<|>|=)\s*([^<>=]+)")

Operator = Literal["<", "<=", ">", ">=", "="]
OPERATORS: AnyMapping[str, Operator] = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "=": "="}


class Intents(NamedTuple):
    """What `intents.yaml` says; nothing, where it can't be read."""

    language: str = ""
    intents: AnyMapping[str, Intent] = NOTHING
    words: AnyMapping[str, tuple[str, ...]] = NOTHING
    talk: AnyMapping[str, Talk] = NOTHING
    measures: tuple[Measure, ...] = ()
    sizes: AnyMapping[str, str] = NOTHING
    adjectives: tuple[Threshold, ...] = ()
    prepositions: AnyMapping[str, tuple[str, ...]] = NOTHING
    order: tuple[str, ...] = ()


def read_intents(sheet: Sheet, root: Node, facts: Facts) -> Intents:
    """Everything that the file says."""
    top = sheet.mapping(root, "intents.yaml", KEYS)
    if isinstance(root, Mapping) and "language" not in top.entries:
        sheet.wrong(top, "`language` is missing")
    read = _Reader(sheet, facts)
    section = {key: sheet.mapping(top.entries.get(key), f"`{key}`") for key in KEYS[1:-1]}
    return Intents(  # the intents come before the words, which are looked for in their examples
        language=read.language(top.entries.get("language")),
        intents=read.intents(section["intents"]),
        words=read.words(section["words"]),
        talk=read.talk(section["talk"]),
        measures=read.measures(section["measures"]),
        sizes=read.sizes(section["sizes"]),
        adjectives=read.adjectives(section["adjectives"]),
        prepositions=read.prepositions(section["prepositions"]),
        order=read.order(top.entries.get("order")),
    )


class _Reader:
    """Reads the sections of the file against the facts."""

    def __init__(self, sheet: Sheet, facts: Facts) -> None:
        self.sheet = sheet
        self.facts = facts
        self.recorded = {record.kind for record in facts.records}
        self.classes = dict.fromkeys(name for record in facts.records for name in record.classes)
        self.values = {value for record in facts.records for values in record.values.values()
                       for value in values if isinstance(value, str)}
        self.asked: set[str] = set()  # the words of all examples
        self.fields = dict.fromkeys(name for kind in facts.kinds.values() for name in kind.fields)

    def language(self, node: Node | None) -> str:
        """The language of the examples, which must be that of the facts."""
        text = self.sheet.string(node, "`language`") or ""
        if node and text and self.facts.language and text != self.facts.language:
            self.sheet.wrong(node, f"the language is `{text}` here and `{self.facts.language}` in facts.yaml")
        return text

    # --- intents and talk ---

    def intents(self, section: Mapping) -> dict[str, Intent]:
        """The intents whose kind has records."""
        found = {}
        for key, entry in self.sheet.named(section, "the intent", INTENT_KEYS):
            if intent := self._intent(key, entry):
                found[key.text] = intent
        return found

    def _intent(self, key: Scalar, entry: Mapping) -> Intent | None:
        ask = self._examples(entry, key)
        say = self.sheet.scalars(entry.entries.get("say"), "a sentence")
        named = entry.entries.get("kind", key)
        kind = None if self._is_misspelt(named) else self._kind(named)
        if kind is None:
            return None
        for text in (*ask, *say):
            for slot in self._slots(text):
                self._check_slot(text, kind, slot)
        if kind.name not in self.recorded:
            self.sheet.warn(key, f"intent `{key.text}` is skipped: there are no records of `{kind.name}`")
            return None
        return Intent(key.text, kind.name, self._as_examples(ask), _texts(say), self.sheet.place(key))

    def talk(self, section: Mapping) -> dict[str, Talk]:
        """Small talk."""
        found = {}
        for key, entry in self.sheet.named(section, "the talk", TALK_KEYS):
            ask = self._examples(entry, key)
            say = self.sheet.scalars(entry.entries.get("say"), "a sentence")
            if not say:
                self.sheet.wrong(key, f"`{key.text}` has no answer; give it `say`")
            for text in (*ask, *say):
                for slot in self._slots(text):
                    if slot not in TALK_SLOTS:
                        self.sheet.wrong(text, f"`{{{slot}}}` can't stand in talk; only `{{title}}` can")
            found[key.text] = Talk(key.text, self._as_examples(ask), _texts(say))
        return found

    def _examples(self, entry: Mapping, key: Scalar) -> list[Scalar]:
        ask = self.sheet.scalars(entry.entries.get("ask"), "an example")
        if not ask:
            self.sheet.wrong(key, f"`{key.text}` has no example; give it `ask` with at least one question")
        self.asked.update(word for text in ask for word in text.text.lower().split())
        return ask

    def _as_examples(self, ask: Iterable[Scalar]) -> tuple[Example, ...]:
        return tuple(Example(scalar.text.strip(), self.sheet.place(scalar)) for scalar in ask)

    def _slots(self, text: Scalar) -> list[str]:
        """What stands in braces."""
        if re.search(r"[{}]", _SLOT.sub("", text.text)):
            self.sheet.wrong(text, "a brace without its partner; fields are written `{field}`")
            return []
        return _SLOT.findall(text.text)

    def _check_slot(self, text: Scalar, kind: Kind, slot: str) -> None:
        name, dot, below = slot.partition(".")
        itself = (kind.name, *RECORD_SLOTS)  # `{city}` is the city that is asked about, as `{name}` is
        if name not in kind.fields and (dot or name not in itself):
            self.sheet.wrong(text, f"`{{{slot}}}`: `{kind.name}` has no field `{name}`"
                                   f"{instead(name, (*kind.fields, *itself))}")
        elif dot:
            target = self.facts.kinds.get(kind.fields[name].type.kind or "")
            if target is None:
                self.sheet.wrong(text, f"`{{{slot}}}`: `{name}` of `{kind.name}` holds no record, so nothing "
                                       "can stand after the dot")
            elif below not in target.fields and below not in RECORD_SLOTS:
                self.sheet.wrong(text, f"`{{{slot}}}`: `{target.name}` has no field `{below}`"
                                       f"{instead(below, (*target.fields, *RECORD_SLOTS))}")

    # --- words ---

    def words(self, section: Mapping) -> dict[str, tuple[str, ...]]:
        """The synonyms of what these facts and the examples have."""
        found = {}
        for target, node in section.entries.items():
            synonyms = self.sheet.strings(node, "a synonym")
            if self._is_target(section.keys[target]):
                found[target] = synonyms
        return found

    def _is_target(self, key: Scalar) -> bool:
        name, dot, below = key.text.partition(".")
        if not dot:
            self._warn_if_strange(key)
            return True
        kind = self._kind(key, name)
        if kind is None:
            return False
        keys = self.facts.refs.get(name, {})
        if below in kind.fields or below in keys:
            return True
        # Other facts may have such a record, unless the records of the kind have no keys.
        note = self.sheet.wrong if name in self.recorded and not keys else self.sheet.warn
        note(key, f"`{name}` has no field and no record `{below}`{nearest(below, (*kind.fields, *keys))}")
        return False

    def _warn_if_strange(self, key: Scalar) -> None:
        """Warn of a target that is no kind, field or class and no text of the facts, and that no example
        holds. Words bend ("open", "opened"), so a word of an example need only begin like it."""
        known = (*self.facts.kinds, *self.fields, *self.classes)
        if key.text in known or key.text in self.values:
            return
        for word in key.text.lower().split():
            if not any(other.startswith(word[:SAME_BEGINNING]) for other in self.asked):
                self.sheet.warn(key, f"`{key.text}` is no kind, field or class here, and in no example"
                                     f"{nearest(key.text, known)}")
                return

    # --- declarations ---

    def measures(self, section: Mapping) -> tuple[Measure, ...]:
        """The words by which fields are compared."""
        found = []
        for key, entry in self.sheet.named(section, "the measure", MEASURE_KEYS):
            words = {name: self.sheet.strings(entry.entries.get(name), f"`{name}`") for name in MEASURE_KEYS}
            kind, name = self._kind_of_field(key), key.text.partition(".")[2]
            if kind and self._can_compare(key, kind, name):
                found.append(Measure(kind.name, name, **words))
        return tuple(found)

    def sizes(self, section: Mapping) -> dict[str, str]:
        """What "large" and "small" weigh, by kind."""
        found = {}
        for name, node in section.entries.items():
            weighed = self.sheet.string(node, "a field")
            kind = self._kind(section.keys[name])
            if kind and weighed and self._has(node, kind, weighed) and self._can_compare(node, kind, weighed):
                found[name] = weighed
        return found

    def adjectives(self, section: Mapping) -> tuple[Threshold, ...]:
        """Adjectives with a condition."""
        found = []
        for word, entry in self.sheet.named(section, "the adjective"):
            for name, node in entry.entries.items():
                text = self.sheet.string(node, "a condition")
                kind = self._kind(entry.keys[name])
                if kind and text and (threshold := self._threshold(word.text, kind, node, text)):
                    found.append(threshold)
        return tuple(found)

    def _threshold(self, word: str, kind: Kind, node: Node, text: str) -> Threshold | None:
        match = _CONDITION.fullmatch(text)
        if match is None:
            self.sheet.wrong(node, f"{quoted(text)} is no condition; write one like `population > 150000`")
            return None
        name, operator = match[1], OPERATORS[match[2]]
        if not self._has(node, kind, name) or (operator != "=" and not self._can_compare(node, kind, name)):
            return None
        declared = kind.fields[name].type
        try:
            value = reader(declared, self.facts.refs, self.facts.as_of)(match[3])
        except ValueError as error:
            note = self.sheet.warn if declared.kind else self.sheet.wrong  # other facts may have the record
            note(node, str(error))
            return None
        if isinstance(value, Words):
            self.sheet.wrong(node, f"{quoted(text)} compares with words; a condition needs a figure")
            return None
        return Threshold(word, kind.name, name, operator, value)

    def prepositions(self, section: Mapping) -> dict[str, tuple[str, ...]]:
        """The fields that prepositions may mean."""
        found = {}
        for word, node in section.entries.items():
            fields = [scalar for scalar in self.sheet.scalars(node, "a field") if self._kind_of_field(scalar)]
            if fields:
                found[word] = _texts(fields)
        return found

    def order(self, node: Node | None) -> tuple[str, ...]:
        """Kinds, from the one that a shared name rather means."""
        return _texts(scalar for scalar in self.sheet.scalars(node, "`order`") if self._kind(scalar))

    # --- kinds and their fields ---

    def _is_misspelt(self, node: Node) -> bool:
        """Whether an intent's kind is surely a misspelt one of these facts, which is then noted."""
        if not isinstance(node, Scalar) or node.text in self.facts.kinds:
            return False
        near = nearest(node.text, self.facts.kinds, SURE)
        if near:
            self.sheet.wrong(node, f"facts.yaml declares no kind `{node.text}`{near}")
        return bool(near)

    def _kind(self, node: Node, name: str | None = None) -> Kind | None:
        """A kind, by its name or else the text of the node. One that these facts lack is skipped."""
        name = name or self.sheet.string(node, "a kind")
        if name and name not in self.facts.kinds:
            self.sheet.warn(node, f"skipped: facts.yaml declares no kind `{name}`"
                                  f"{nearest(name, self.facts.kinds)}")
        return self.facts.kinds.get(name or "")

    def _kind_of_field(self, node: Scalar) -> Kind | None:
        """The kind of a field that is written `kind.field`."""
        name, dot, below = node.text.partition(".")
        if not dot:
            self.sheet.wrong(node, f"`{node.text}` must name a kind and its field: `kind.field`")
            return None
        kind = self._kind(node, name)
        return kind if kind and self._has(node, kind, below) else None

    def _has(self, node: Node, kind: Kind, name: str) -> bool:
        if name not in kind.fields:
            self.sheet.wrong(node, f"`{kind.name}` has no field `{name}`{instead(name, kind.fields)}")
        return name in kind.fields

    def _can_compare(self, node: Node, kind: Kind, name: str) -> bool:
        base = kind.fields[name].type.base
        if base not in ORDERED:
            self.sheet.wrong(node, f"`{name}` of `{kind.name}` is neither number, quantity nor date, "
                                   "so it can't be compared")
        return base in ORDERED


def _texts(scalars: Iterable[Scalar]) -> tuple[str, ...]:
    return tuple(scalar.text.strip() for scalar in scalars)
