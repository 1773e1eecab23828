"""The reading of a question as front ends show it: each word's role, what it refers to, the query.

Takes what was parsed and the candidate that was chosen; gives a `Reading`.

For example, in "who first visted Peru?" the word "visted" is a topic word, read as "visit".
"""
from typing import Any

from bot.lexicon import Thing
from bot.link import Edge
from bot.model import Threshold
from bot.pieces import edges_of
from bot.query import Selection, show
from bot.question import Candidate, Parsed
from bot.reading import Considered, Reading, Role, Word
from bot.render import Voice

ROLES: dict[str, Role] = {
    "ask": "form", "auxiliary": "form", "relative": "form", "unit": "form",
    "thing": "topic", "field": "topic", "occur": "topic", "threshold": "topic",
    "date": "value", "number": "value", "out of": "value", "about": "name",
    "filler": "filler", "definite": "filler",
}


def reading_of(voice: Voice, parsed: Parsed, best: Candidate | None) -> Reading:
    """The reading, in the light of the chosen candidate if there is one."""
    words = tuple(_words(parsed, best))
    if best is None:
        return Reading(parsed.text, words)
    considered: dict[str, float] = {}
    for candidate in parsed.candidates:
        name = voice.intent_of(candidate.match.kind) or candidate.match.kind
        considered.setdefault(name, round(candidate.cost, 3))
    return Reading(parsed.text, words, _summary(words, best), show(best.match.query),
                   tuple(Considered(name, cost) for name, cost in considered.items()))


def _summary(words: tuple[Word, ...], best: Candidate) -> str:
    """The reading in a few words: the kind, what was said of it, what is asked."""
    selection = best.match.query.selection
    said = [w.corrected or w.text for w in words
            if w.role in ("name", "value", "operator") and w.text.strip("'’")]
    asked = [w.text for w in words if w.role == "form"]
    kind = selection.kind.replace("_", " ") if isinstance(selection, Selection) else ""
    return " · ".join(part for part in (kind, *said, *asked[:1]) if part)


def _words(parsed: Parsed, best: Candidate | None) -> list[Word]:
    found: dict[int, Word] = {}
    tokens = parsed.lattice.tokens
    for edge in edges_of(best.piece) if best else []:
        positions = parsed.kept[edge.start:edge.end]
        start, end = tokens[positions[0]].start, tokens[positions[-1]].end
        word = _word(parsed.text, start, end, edge)
        found.update(dict.fromkeys(positions, word))
    for i, token in enumerate(tokens):
        if i not in found and token.is_word:
            found[i] = _unused(parsed, i, best is None)
    return list(dict.fromkeys(found[i] for i in sorted(found) if tokens[i].is_word))


def _word(text: str, start: int, end: int, edge: Edge) -> Word:
    return Word(start, end, text[start:end], _role(edge), _refers(edge.entry.meaning), edge.entry.origin,
                edge.corrected)


def _role(edge: Edge) -> Role:
    if edge.entry.category == "thing" and edge.entry.form in ("name", "people", "adjective"):
        return "name"
    return ROLES.get(edge.entry.category, "operator")


def _unused(parsed: Parsed, position: int, unread: bool) -> Word:
    """A word that the chosen candidate doesn't use, or any word where there is none."""
    token = parsed.lattice.tokens[position]
    if position in parsed.aside:
        role: Role = "aside"
    elif position in parsed.lattice.unknown:
        role = "left over"
    else:
        role = "filler"
        edges = [e for e in parsed.lattice.edges if e.start <= position < e.end]
        if unread and edges:
            widest = min(edges, key=lambda e: (e.start - e.end, e.cost))
            return _word(parsed.text, token.start, token.end, widest)
    return Word(token.start, token.end, parsed.text[token.start:token.end], role)


def _refers(meaning: Any) -> str:
    if isinstance(meaning, Thing):
        return f"{meaning.kind} {'/'.join(meaning.keys)}".strip()
    if isinstance(meaning, Threshold):
        return f"{meaning.kind}.{meaning.field} {meaning.operator} {meaning.value}"
    if isinstance(meaning, tuple):
        return ".".join(str(part) for part in meaning if isinstance(part, str))
    return str(getattr(meaning, "iso", meaning)) if not isinstance(meaning, frozenset) else ""
