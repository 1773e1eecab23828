"""What the examples of a pack teach: topic words, and which field a name fills by the words around it.

Takes a `Lexicon` without examples and gives the same lexicon with their words and cues in it.

For example, "who supplies {to} with {goods}?" makes "supplies" a word for exports, and teaches that a
country right after it is the `to` of the export.
"""
import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot import language
from bot.cues import (
    AGENT,
    ANYWHERE,
    WITH_VERB,
    Context,
    Shape,
    cue_levels,
    deeds_of,
    doers_of,
    doing,
    opposing,
)
from bot.lexicon import (
    CLASS,
    CLASSES,
    COMPOUND,
    DEED,
    PLACEHOLDER,
    REACHED,
    Entry,
    Lexicon,
    Pattern,
    Thing,
    briefly_so,
    class_told,
    find,
    follow,
    may_go_with,
    tells_class,
    told_by,
    topic_of,
)
from bot.link import FAINT
from bot.model import Example, Field, Intent, Pack, Record, Ref, Threshold, asked_by
from bot.text import Token, tokenise
from bot.vocabulary import build
from bot.vocabulary.declared import add_synonyms
from bot.vocabulary.derived import (
    add_again,
    add_asked_values,
    add_belonging,
    add_bodies,
    add_bringing,
    add_callings,
    add_coming,
    add_containing,
    add_course,
    add_doing,
    add_former,
    add_founding,
    add_generic,
    add_getting,
    add_going,
    add_holding,
    add_hours,
    add_kin,
    add_lasting,
    add_like_amounts,
    add_made_of,
    add_measuring,
    add_motion,
    add_opposites,
    add_origins,
    add_phrasal,
    add_placed,
    add_posting,
    add_rates,
    add_serving,
    add_sums,
    add_told_words,
    add_tolls,
    add_used_to,
    add_values,
    add_weighing,
    add_winners,
    values_told,
)
from bot.vocabulary.lifecycle import add_life
from bot.vocabulary.names import add_scope, add_sexes

MAX_ASSIGNMENTS = 64  # of plain names to fields in one example
WHOSE = 3.0  # what a sentence tells of a bare "by" outweighs the verbs of so many examples


class Slot(NamedTuple):
    """A place in an example that a value fills: its words, and the fields that it may fill."""

    start: int
    end: int
    form: str
    fields: tuple[str, ...]
    keys: tuple[Ref, ...] = ()


def taught(pack: Pack) -> Lexicon:
    """The lexicon of a pack, with what its examples teach."""
    return teach(build(pack, language.load(pack.language)))


def teach(lexicon: Lexicon) -> Lexicon:
    """Learn from every example of every intent, then add the synonyms of what is known."""
    lexicon.valued = values_told(lexicon)
    add_hours(lexicon)
    add_callings(lexicon)
    add_made_of(lexicon)
    prepared = [(intent, example, *_prepare(lexicon, intent, example))
                for intent in lexicon.pack.intents.values() for example in intent.ask]
    parts = {name: (class_told(lexicon.pack, intent), _later_date(lexicon, intent))
             for name, intent in lexicon.pack.intents.items()}
    said_in: dict[tuple[str, str], set[str | None]] = {}  # the classes told of where a kind's examples say it
    for intent, _, tokens, _ in prepared:
        lexicon.with_particle |= {
            (lexicon.language.stem(verb.text), behind.text) for verb, behind in itertools.pairwise(tokens)
            if behind.text in lexicon.language["particles"]}
        lexicon.with_ordinal |= {
            (word.text, lexicon.language.stem(verb.text)) for word, verb in itertools.pairwise(tokens)
            if any(entry.category == "superlative" for entry in find(lexicon, word.text))}
        for token in tokens:
            said_in.setdefault((intent.kind, token.text), set()).add(parts[intent.name][0])
    for intent, example, tokens, slots in prepared:
        if slots and not any(slot.keys for slot in slots):
            lexicon.patterns.append(Pattern(intent.name, tuple(token.text for token in tokens)))
        if slots is not None:
            telling = frozenset(t.text for t in tokens if len(said_in[intent.kind, t.text]) == 1)
            _teach_words(lexicon, intent, example, tokens, slots, telling, *parts[intent.name])
    lexicon.timed = lexicon.timed_vaguely | lexicon.timed
    add_synonyms(lexicon)
    add_winners(lexicon)
    add_placed(lexicon)
    add_getting(lexicon)
    add_phrasal(lexicon)
    add_coming(lexicon)
    add_again(lexicon)
    add_like_amounts(lexicon)
    add_sums(lexicon)
    add_tolls(lexicon)
    add_measuring(lexicon)
    add_weighing(lexicon)
    for intent, _, tokens, _ in prepared:
        _teach_offers(lexicon, intent, tokens)
    add_former(lexicon)
    add_rates(lexicon)
    add_lasting(lexicon)
    add_opposites(lexicon)
    add_belonging(lexicon)
    add_motion(lexicon, {(kind, lexicon.language.stem(word)) for kind, word in said_in})
    add_origins(lexicon)
    add_serving(lexicon)
    add_used_to(lexicon)
    add_containing(lexicon)
    add_course(lexicon)
    add_life(lexicon)
    add_kin(lexicon)
    add_bringing(lexicon)
    add_scope(lexicon)
    add_generic(lexicon)
    add_founding(lexicon)
    add_values(lexicon)
    add_asked_values(lexicon)
    add_bodies(lexicon)
    add_posting(lexicon)
    add_doing(lexicon)
    add_holding(lexicon)
    add_sexes(lexicon)
    for intent in lexicon.pack.intents.values():
        _teach_told(lexicon, intent)
    lexicon.stated = briefly_so(lexicon.pack, lexicon.language, (
        (intent.kind, [token.text for token in tokens]) for intent, _, tokens, _ in prepared))
    for intent, _, tokens, slots in prepared:
        _teach_compounds(lexicon, intent.kind, tokens, slots or [])
    for intent, _, tokens, slots in prepared:
        if slots is not None:
            _teach_cues(lexicon, intent, tokens, slots)
            _teach_objects(lexicon, intent, tokens, slots)
    for intent in lexicon.pack.intents.values():
        _teach_whose(lexicon, intent)
    _teach_subjects(lexicon)
    _teach_forms(lexicon)
    add_going(lexicon)
    add_told_words(lexicon)
    return lexicon


def _teach_told(lexicon: Lexicon, intent: Intent) -> None:
    """Learn the verbs by which the sentences of an intent tell one of several dates ("set out in {started},
    and returned in {ended}"), if its kind has no other use for them, who did something ("was drawn by
    {artist}"), if they have no other use at all, for whom it was done ("for {patron}"), and what a number
    counts ("with {score} points")."""
    language, fields = lexicon.language, lexicon.pack.kinds[intent.kind].fields
    dates = [field.name for field in fields.values() if field.type.base == "date"]
    told = [(date, said) for date in dates if len(dates) > 1 for said in _words_before(intent, date)]
    for date, said in told:
        if len(said) < len(("verb", "in")) or said[-1] not in language["prepositions"]["in"]:
            continue
        verb = said[-3:-1] if said[-2] in language["particles"] else said[-2:-1]
        phrase = " ".join(verb)
        known = [e for e in find(lexicon, phrase) if e.category != "ask"  # "set out the facts"
                 and (e.category not in ("thing", "field") or e.meaning[0] == intent.kind)]
        if (len(verb) > 1 or language.is_participle(phrase)) and not known:
            lexicon.add(phrase, Entry("field", (intent.kind, date), TOLD_SO, "intents.yaml"))
    people = [name for name, field in fields.items() if "who" in asked_by(lexicon.pack.kinds, field)]
    for said in (said for name in people for said in _words_before(intent, name)):
        deed, by = said[-2:] if len(said) > 1 else ("", "")
        if by in language["prepositions"]["by"] and language.is_participle(deed) and not find(lexicon, deed):
            done = Entry("thing", Thing(intent.kind, (), deed), TOLD_SO, "intents.yaml", "verb")
            lexicon.add(deed, done)
    for name, noun in ((field.name, _noun_behind(intent, field.name)) for field in fields.values()
                       if field.type.base == "number"):
        if noun and language.is_plural(noun) and (
                not find(lexicon, noun) or _counts_more_than_told(lexicon, intent.kind, noun)):
            lexicon.add(noun, Entry("field", (intent.kind, name), TOLD_SO, "intents.yaml"))
    lexicon.done_for.setdefault(intent.kind, set()).update(
        name for name in people if _told_behind(lexicon, intent, name) in language["prepositions"]["for"])


def _counts_more_than_told(lexicon: Lexicon, kind: str, noun: str) -> bool:
    """Whether a noun is for things of which a kind tells how many there were, while only some of them are
    told of: "how many specimens did the expedition bring home?"."""
    kinds = lexicon.pack.kinds
    called = {e.meaning.kind for e in find(lexicon, noun)
              if e.category == "thing" and e.form == "noun" and not e.meaning.keys}
    return bool(called) and all(not kinds[one].complete and any(
        field.type.kind == kind for field in kinds[one].fields.values()) for one in called)


def _teach_compounds(lexicon: Lexicon, kind: str, tokens: Sequence[Token], slots: Sequence[Slot]) -> None:
    """Learn that two words of an example are one noun, of which the first means something elsewhere: the
    "head gardener" of "who was head gardener in {years}?" heads no expedition, where such have heads."""
    filled = {place for slot in slots for place in range(slot.start, slot.end)}
    for place in range(len(tokens) - 1):
        if not filled.isdisjoint((place, place + 1)):
            continue
        first, noun = (find(lexicon, token.text) for token in tokens[place:place + 2])
        elsewhere = [e for e in first if e.category == "field" and e.meaning[0] != kind]
        named = [e for e in noun if e.category == "field" and e.meaning[0] == kind]
        own = [e for e in first if e.category not in ("thing", "field") or (
            e.meaning[0] == kind and e.form != "verb")]
        compound = f"{tokens[place].text} {tokens[place + 1].text}"
        if elsewhere and len(named) == 1 and not own and not find(lexicon, compound):
            lexicon.add(compound, named[0]._replace(form=COMPOUND))


def _prepare(lexicon: Lexicon, intent: Intent, example: Example) -> tuple[list[Token], list[Slot] | None]:
    """The words of an example and its slots; None for the slots if it names what the facts don't hold."""
    tokens: list[Token] = []
    slots: list[Slot] = []
    position = 0
    for match in itertools.chain(PLACEHOLDER.finditer(example.text), [None]):
        end = match.start() if match else len(example.text)
        tokens += [t for t in _tokens(lexicon, example.text[position:end], position) if t.is_word]
        if match:
            field, _, part = match.group(1).partition(".")
            slots.append(Slot(len(tokens), len(tokens) + 1, "adjective" if part else "name", (field,)))
            tokens.append(Token("{" + match.group(1) + "}", match.start(), match.end()))
            position = match.end()
    return tokens, _plain_names(lexicon, intent, example, tokens, slots)


def _tokens(lexicon: Lexicon, text: str, offset: int) -> list[Token]:
    language = lexicon.language
    return [Token(str(language["written_for"].get(t.text, t.text)) if "-" in t.text else t.text,  # "e-mail"
                  t.start + offset, t.end + offset)
            for t in tokenise(text, language.letters, language.clitics)]


def _plain_names(lexicon: Lexicon, intent: Intent, example: Example, tokens: list[Token],
                 slots: list[Slot]) -> list[Slot] | None:
    """The slots with those of names that stand in the example themselves."""
    fields = lexicon.pack.kinds[intent.kind].fields.values()
    found: list[Slot] = []
    titled = _titled(lexicon, tokens)
    position = 0
    while position < len(tokens):
        name = _name_at(lexicon, tokens, position)
        if name is None:
            # "the Latin name of {plant}", "when did {country} join NATO?"
            stem = lexicon.language.stem  # "what did the Romans call {god}?", of the `roman` name
            called = any(stem(tokens[position].text) in map(stem, name.replace("_", " ").split())
                         for name in lexicon.pack.kinds[intent.kind].fields)
            if position not in titled and not called and _looks_like_a_name(
                    lexicon, example.text, tokens[position], position):
                return None
            position += 1
            continue
        end, entries = name
        for entry in entries:
            fitting = tuple(f.name for f in fields if f.type.kind == entry.meaning.kind)
            if fitting:
                refs = tuple(Ref(entry.meaning.kind, key) for key in entry.meaning.keys)
                found.append(Slot(position, end, entry.form, fitting, refs))
                break
        position = end
    return slots + _agreeing(lexicon, intent, found)


def _bent_field(lexicon: Lexicon, intent: Intent, token: Token) -> str | None:
    """The text field whose name a word bends: "what did the Romans call {god}?" asks for the `roman` name;
    but not what those of another field do: whoever "bred" a dog is its breeder."""
    stem, kinds = lexicon.language.stem, lexicon.pack.kinds[intent.kind].fields
    fields = () if doing(lexicon, [token.text], intent.kind, _for_things(kinds)) else kinds.values()
    return next((field.name for field in fields if field.type.base in ("text", "name")
                 and stem(field.name) == stem(token.text)), None)


def _for_things(fields: Mapping[str, Field]) -> list[str]:
    """The fields for things of some kind."""
    return [name for name, field in fields.items() if field.type.kind]


def _bent_whether(lexicon: Lexicon, intent: Intent, token: Token) -> str | None:
    """The true/false field whose name a word bends: "does {species} breed here?" asks for `breeds`."""
    stem, fields = lexicon.language.stem, lexicon.pack.kinds[intent.kind].fields.values()
    known = {e.meaning.field for e in find(lexicon, token.text) if e.category == "threshold"
             and e.meaning.kind == intent.kind}  # "did she win?", of `won`
    bent = {token.text + ending for ending in lexicon.language["present_endings"]}
    return next((field.name for field in fields if field.type.base == "bool" and field.name not in known
                 and (stem(field.name) == stem(token.text) or field.name in bent)), None)


def _denied_by(lexicon: Lexicon, intent: Intent, token: Token) -> str | None:
    """The true/false field of which a word says that it isn't so: "lost", of `won`."""
    stem, opposites = lexicon.language.stem, lexicon.language["opposites"]
    return next((field.name for field in lexicon.pack.kinds[intent.kind].fields.values()
                 if field.type.base == "bool"
                 and stem(token.text) in map(stem, opposites.get(field.name.replace("_", " "), ()))), None)


def _may_be(lexicon: Lexicon, intent: Intent, tokens: Sequence[Token], position: int) -> str | None:
    """The true/false field that tells whether what a participle says may be done: "can {bottle} be
    refilled?" asks for `refillable`."""
    language, verb = lexicon.language, tokens[position].text
    behind = position > 1 and tokens[position - 1].text in language["auxiliaries"]["be"] \
        and not {t.text for t in tokens[:position - 1]}.isdisjoint(language["may"])
    fields = lexicon.pack.kinds[intent.kind].fields.values() if behind else ()
    return next((field.name for field in fields for ending in language["able"]
                 if field.type.base == "bool" and field.name.endswith(ending)
                 and language.stem(field.name.removesuffix(ending)) == language.stem(verb)), None)


def _titled(lexicon: Lexicon, tokens: Sequence[Token]) -> set[int]:
    """The positions of phrases in capitals that the pack has for something ("Golden Basket", for an award):
    known, though their words mean nothing by themselves."""
    return _standing(tokens, ([token.text for token in _tokens(lexicon, phrase, 0)]
                              for phrase in lexicon.capitalised))


def _standing(tokens: Sequence[Token], phrases: Iterable[Sequence[str]]) -> set[int]:
    """The positions that phrases cover."""
    said = [token.text for token in tokens]
    return {place for phrase in phrases for start in range(len(said))
            if said[start:start + len(phrase)] == phrase for place in range(start, start + len(phrase))}


def _name_at(lexicon: Lexicon, tokens: list[Token], start: int) -> tuple[int, list[Entry]] | None:
    nodes, best = [lexicon.trie], None
    for end in range(start, len(tokens)):
        nodes = follow(lexicon, nodes, tokens[end].text)
        if not nodes:
            break
        names = [e for node in nodes for e in node.get("", ())
                 if e.category == "thing" and e.form in ("name", "people", "adjective")]
        if names:
            best = (end + 1, names)
    return best


def _looks_like_a_name(lexicon: Lexicon, text: str, token: Token, position: int) -> bool:
    """Whether an unknown word has a capital that doesn't come from the start of the sentence."""
    written = text[token.start:token.end]
    return position > 0 and written[:1].isupper() and not find(lexicon, token.text)


def _agreeing(lexicon: Lexicon, intent: Intent, found: list[Slot]) -> list[Slot]:
    """The plain names under every assignment to fields that some record agrees with."""
    records = [r for r in lexicon.pack.records if r.kind == intent.kind]
    agreeing: list[Slot] = []
    choices = itertools.islice(itertools.product(*(slot.fields for slot in found)), MAX_ASSIGNMENTS)
    for assignment in choices:
        filled = list(zip(found, assignment, strict=True))
        if len(set(assignment)) == len(assignment) and any(
                all(_agrees(record, slot, field) for slot, field in filled) for record in records):
            agreeing += [slot._replace(fields=(field,)) for slot, field in filled]
    return agreeing


def _agrees(record: Record, slot: Slot, field: str) -> bool:
    return any(value in slot.keys for value in record.values.get(field, ()))


TOLD_SO = 0.05  # what the sentences of an intent call something, and no example does
COMING = 3  # where the verb stands in "how many visitors came to {fair}?"
FAINT_PEOPLE = 0.2  # that "people" are those who did it, of whom no more is said


def _teach_words(lexicon: Lexicon, intent: Intent, example: Example, tokens: list[Token],
                 slots: list[Slot], telling: frozenset[str], part: str | None, later: str | None) -> None:
    """Words that nothing explains become topic words of the intent's kind, or of the class that the intent
    tells of alone (`part`), if they are `telling`: no example about others says them; its verbs, words for
    the date that alone it tells of some things (`later`)."""
    taken = {position for slot in slots for position in range(slot.start, slot.end)}
    explained = _explained(lexicon, tokens) | _titled(lexicon, tokens) | _valued(lexicon, intent.kind, tokens)
    origin = f"{example.place.file}:{example.place.line}"
    for position, token in enumerate(tokens):
        if token.text in lexicon.language["speakers"] and position not in explained:
            explained.add(position)  # "from whom did we get {book}?": those that all is about
            lexicon.add(token.text, Entry("filler", "ours", 0.0, origin), bends=False)
    # a bent word may be misspelt, too
    lexicon.words.update({t.text: None for i, t in enumerate(tokens) if i not in taken})
    free = [i for i, token in enumerate(tokens) if i not in taken and re.search(r"[^\W\d]", token.text)]
    if not any(i not in explained or _names_kind(lexicon, tokens[i].text, intent.kind) for i in free):
        explained -= {i for i in free if _is_faint(lexicon, tokens[i].text)  # "what did {buyer} pay?"
                      or _is_all_that_is_said(lexicon, tokens, slots, i)
                      or _is_noun_elsewhere(lexicon, tokens[i].text, intent.kind)
                      or (tokens[i].text not in lexicon.small and _is_asked_deed(lexicon, tokens, slots, i))}
    if not any(e.category == "thing" and e.meaning.kind == intent.kind and not e.meaning.keys
               for i in free for e in find(lexicon, tokens[i].text)):
        explained -= {i for i in free if _is_counted_elsewhere(lexicon, tokens[i].text, intent.kind)}
    explained -= {i for i in free if _is_done_to(lexicon, tokens, slots, i)}
    # "how many people died when {ship} sank?", where it is told when captains did
    explained -= {i for i in free if _is_field_elsewhere(lexicon, tokens[i].text, intent.kind)
                  and _counted_people(lexicon, intent, tokens, i)}
    explained -= {i for i in free if _is_said_of_slot(lexicon, tokens, slots, i)
                  # "which base did {expedition} build?", where it is told when ships were built
                  and _is_field_elsewhere(lexicon, tokens[i].text, intent.kind)}
    explained -= {i for i in free if _is_behind_noun(lexicon, tokens, slots, i)
                  and _is_of_others(lexicon, tokens[i].text, intent.kind)}  # "which ferries cross {river}?"
    # "who sponsors the theatre?", where it is told who was in it
    explained -= {i for i in free if _is_said_of_people(lexicon, tokens[i].text, intent.kind)}
    held = lexicon.pack.kinds[intent.kind].fields
    slotted = {held[name].type.kind for slot in slots for name in slot.fields if name in held}
    # "whose reign ended in …?", where it is told when marriages did
    explained -= {i for i in free if lexicon.language.is_participle(tokens[i].text)
                  and _is_field_elsewhere(lexicon, tokens[i].text, intent.kind)
                  and slotted.isdisjoint(e.meaning[0] for e in find(lexicon, tokens[i].text))}
    # "who bred {queen}?", where there are breeders, though it is also told of which breed she is
    explained -= {i for i in free if lexicon.language.is_participle(tokens[i].text)
                  and all(e.category == "field" and e.meaning[0] == intent.kind
                          and held[e.meaning[1]].type.base == "text" for e in find(lexicon, tokens[i].text))
                  and doing(lexicon, [tokens[i].text], intent.kind, _for_things(held))}
    end = len(tokens) - 1  # "which firm did {founder} start?", "how far can {lighthouse} be seen?"
    if end in free and _is_faint(lexicon, tokens[end].text) and (
            _is_asked_deed(lexicon, tokens, slots, end) or _is_done(lexicon, tokens, end)):
        explained.discard(end)
    explained -= {i for i in free
                  if _is_cited(lexicon, tokens, i) and _is_asked_deed(lexicon, tokens, slots, i)}
    for setting in _settings(lexicon, intent, tokens, taken):
        lexicon.add(setting, Entry("thing", Thing(intent.kind, (), setting), 0.0, origin, "verb"))
    if whether := _whether_with_noun(lexicon, intent, tokens, slots):
        lexicon.add(whether.word, Entry("threshold", whether, 0.0, origin))
    if verb := _verb_with_noun(lexicon, intent, tokens, slots):
        lexicon.with_noun.setdefault(verb[0], set()).add(verb[1])
    holding = _people_it_holds(lexicon, intent, tokens, slots)
    coming = _people_doing(lexicon, intent, tokens)
    told_of = holding or _people_told(lexicon, intent, tokens, slots) or coming
    if coming:
        explained.discard(COMING)
    if counted := _counted_by_deed(lexicon, intent, tokens, slots):
        lexicon.so_many.setdefault(counted[0], set()).add(counted[1])
    if holding or coming:
        lexicon.heads.setdefault(intent.kind, str(holding or coming))
    if holding and (phrase := _asking_for_people(lexicon, intent, tokens, slots)):
        lexicon.add(phrase, Entry("field", (intent.kind, holding), 0.0, origin), bends=False)
        # another kind's phrase, of which its verb is a part, explains it no more
        explained -= {i for i in free if tokens[i].text not in lexicon.small}
        explained.add(2)  # the people themselves
    elif holding and not explained.issuperset(place for place in free if place != 2):
        explained.add(2)  # "how many people did {director} employ?"
        lexicon.add(tokens[2].text, Entry("heads", holding, 0.0, origin), bends=False)
    if called := _called_so(lexicon, intent, tokens, slots):
        first, last, field = called
        noun = " ".join(t.text for t in tokens[first:last])
        lexicon.add(noun, Entry("field", (intent.kind, field), 0.0, origin))
        explained |= set(range(first, last))
    declared = _declared(lexicon, intent.kind, lambda field: field.type.base == "date")
    roles = _declared(lexicon, intent.kind, lambda field: bool(field.type.kind))
    amount = _only_amount(lexicon, intent, tokens)
    told = _only_told(intent) or amount
    timed = _tells_when(lexicon, intent, tokens, slots)
    per = {place for place in free if tokens[place].text == lexicon.language["rates"][0]}
    asking, may = lexicon.language["speakers"], lexicon.language["may"]
    for position in free:
        token = tokens[position]
        before = [t.text for t in tokens[max(0, position - 2):position]]
        own = position not in explained or any(e.category == "thing" and e.meaning.kind == intent.kind
                                               for e in find(lexicon, token.text))
        if own and len(before) == 2 and before[0] in may and before[1] in asking:  # "where can I drink it?"
            able = Entry("thing", Thing(intent.kind, (), token.text), 0.0, origin, "verb")
            _add_able(lexicon, token.text, able)
        past = lexicon.language.is_participle(token.text)
        if position in explained and (past or _is_done_by_slot(lexicon, tokens, slots, position)) \
                and _is_noun_of_field(lexicon, intent, token.text):
            rather = 0.0 if past else RATHER_NOUN
            deed = Entry("thing", Thing(intent.kind, (), token.text), rather, origin, "verb")
            lexicon.add(token.text, deed, bends=False)
        stem = lexicon.language.stem(token.text)
        if amount and told == amount and lexicon.language.is_verb(token.text) \
                and _is_dated_by(lexicon, token.text):
            # "how much did {donor} give?", where it is told when that, or something else, was `given`
            deed = Entry("thing", Thing(intent.kind, (), token.text), RATHER_NOUN, origin, "verb")
            lexicon.add(token.text, deed)
            lexicon.tells.setdefault((intent.kind, token.text), amount)
            continue
        if position in explained or position in per or position - 1 in per or stem in declared:
            continue
        if stem in roles and before[-1:] and before[-1] in lexicon.language["definite"]:
            continue  # "the mother of": a noun for what the pack declares it for
        if named := _counted_people(lexicon, intent, tokens, position) \
                or _bent_field(lexicon, intent, token):
            lexicon.add(token.text, Entry("field", (intent.kind, named), 0.0, origin))
            continue
        rather = DECLARED_ELSEWHERE if _declared_elsewhere(lexicon, token.text, intent.kind) else 0.0
        if so := _may_be(lexicon, intent, tokens, position):
            holds = Threshold(so, intent.kind, so, "=", True)
            lexicon.add(f"{before[-1]} {token.text}", Entry("threshold", holds, rather, origin), bends=False)
            continue
        if so := _bent_whether(lexicon, intent, token):
            holds = Threshold(token.text, intent.kind, so, "=", True)
            lexicon.add(token.text, Entry("threshold", holds, rather, origin))
            continue
        if so := _denied_by(lexicon, intent, token):  # "which matches did we lose?"
            holds = Threshold(token.text, intent.kind, so, "=", False)
            lexicon.add(token.text, Entry("threshold", holds, rather, origin))
            continue
        if part and token.text in lexicon.language["head_count"]:  # "when did people protest?"
            lexicon.add(token.text, Entry("filler", "people", FAINT_PEOPLE, origin), bends=False)
            continue
        # "who died?", where only deaths are told of with their causes; but "solved" is what a `solver` did
        if part and token.text in telling and not doing(
                lexicon, [token.text], intent.kind, lexicon.pack.kinds[intent.kind].fields):
            holds = Threshold(token.text, intent.kind, CLASSES, "in", part)
            lexicon.add(token.text, Entry("threshold", holds, CLASS + rather, origin))
            continue
        if later and lexicon.language.is_verb(token.text):
            if any(e.category == "threshold" and e.meaning.kind == intent.kind
                   for e in find(lexicon, token.text)):
                continue  # "which stations are lit at night?", of the field that tells whether they are `lit`
            lexicon.add(token.text, Entry("field", (intent.kind, later), rather, origin))
            continue
        if timed and position in lexicon.language.places("ending", [t.text for t in tokens]) \
                and (over := _not_of_all(lexicon, intent, timed)):
            lexicon.add(token.text, Entry("field", (intent.kind, over), rather, origin))
            continue  # "when did {fair} close?": of those that did
        entry = Entry("thing", Thing(intent.kind, (), token.text), rather, origin, "verb")
        lexicon.add(token.text, entry)
        only = lexicon.by_place.get((intent.kind, token.text), True)
        lexicon.by_place[intent.kind, token.text] = only and _tells_place(lexicon, tokens, position)
        if intent.kind in lexicon.declared.get(lexicon.language.stem(token.text), ()):
            continue  # a noun, of which a date tells nothing
        if told_of:
            lexicon.held[intent.kind, token.text] = told_of
        if timed is not None:
            dated = len(timed) == 1 or any(timed & set(slot.fields) for slot in slots)
            known = lexicon.timed if dated else lexicon.timed_vaguely
            known.setdefault((intent.kind, token.text), set()).update(timed)
        if holder := _holder_called_so(lexicon, intent, tokens, slots, position):
            lexicon.add(token.text, Entry("field", (intent.kind, holder), 0.0, origin))
        if told and {field for slot in slots for field in slot.fields} <= {"name", intent.kind}:
            lexicon.tells.setdefault((intent.kind, token.text), told)
        elif position == 2 and (done := _done_to_what(lexicon, intent, tokens, slots)):
            lexicon.tells.setdefault((intent.kind, token.text), done)
        elif paid := _sum_paid(lexicon, intent, tokens, token.text, slots):
            lexicon.tells.setdefault((intent.kind, token.text), paid)
        if idiom := _idiom(lexicon, tokens, slots, position):
            lexicon.add(idiom, entry)
        if _goes_with_thing(lexicon, intent, tokens, slots, position):
            lexicon.add(f"{token.text} {tokens[position + 1].text}", entry)


def _teach_offers(lexicon: Lexicon, intent: Intent, tokens: Sequence[Token]) -> None:
    """Learn what "I" and "you" can do with things of which an example says what can be done with them ("what
    can be hired in {park}?": "what can I hire?"), by any word that is declared for these."""
    language, said = lexicon.language, [token.text for token in tokens]
    may, be = language["may"], language["auxiliaries"]["be"]
    done = [word for can, so, word in zip(said, said[1:], said[2:], strict=False)
            if can in may and so in be and language.is_participle(word)]
    declared = [word for word in lexicon.pack.words.get(intent.kind, ()) if " " not in word] if done else []
    for verb in (*done, *declared):
        _add_able(lexicon, verb, Entry("thing", Thing(intent.kind, (), verb), 0.0, "intents.yaml", "verb"))


def _add_able(lexicon: Lexicon, verb: str, entry: Entry) -> None:
    """Add a verb behind all that says that somebody may do it: "can I drink", "could we drink"."""
    for helping, one in itertools.product(lexicon.language["may"], lexicon.language["speakers"]):
        lexicon.add(f"{helping} {one} {verb}", entry)


def _settings(lexicon: Lexicon, intent: Intent, tokens: Sequence[Token], taken: set[int]) -> Iterator[str]:
    """The phrases of an example that name where all is that it is about: "when did {mission} land on the
    moon?", where missions have nothing to do with a thing called so, but for that."""
    pack, definite = lexicon.pack, lexicon.language["definite"]
    near = {ref.kind for ref in pack.about} | {
        kind for kind in pack.kinds if may_go_with(pack, intent.kind, kind)}
    for last in range(1, len(tokens)):
        start = last - (tokens[last - 1].text in definite) - 1
        found = find(lexicon, tokens[last].text)
        named = [e for e in found if e.category == "thing" and e.meaning.keys]
        leads = start >= 0 and any(e.category == "preposition" for e in find(lexicon, tokens[start].text))
        if leads and named and taken.isdisjoint(range(start, last + 1)) \
                and not any(e.meaning[0] in near for e in found if e.category in ("thing", "field")):
            yield " ".join(token.text for token in tokens[start:last + 1])


def _valued(lexicon: Lexicon, kind: str, tokens: Sequence[Token]) -> set[int]:
    """The positions of short texts that say what things of a kind are: "which cheeses are made from goat
    milk?", where that is told of some; or of several such things: "which novels did {author} write?"."""
    return _standing(tokens, (form.split() for of, value in lexicon.valued if of == kind
                              for form in (value, lexicon.language.plural(value))))


def _idiom(lexicon: Lexicon, tokens: list[Token], slots: list[Slot], position: int) -> str | None:
    """The phrase of an example that a word ends, where the language has other uses for the verb and the
    preposition before it: "which finds came to light at {site}?" is about no sum that something came to."""
    before = range(position - 2, position)
    if before.start < 0 or any(slot.start in before or slot.end - 1 in before for slot in slots):
        return None
    verb, leading, last = (t.text for t in tokens[before.start:position + 1])
    leads = any(e.category == "preposition" for e in find(lexicon, leading))
    return f"{verb} {leading} {last}" if leads and find(lexicon, f"{verb} {leading}") else None


def _holder_called_so(lexicon: Lexicon, intent: Intent, tokens: list[Token], slots: list[Slot],
                      position: int) -> str | None:
    """The only field for people of a kind of events, if an example calls them by a noun: "who was director in
    {years}?" asks for the `holder`."""
    kinds = lexicon.pack.kinds
    people = [f.name for f in kinds[intent.kind].fields.values()
              if f.type.kind and kinds[f.type.kind].is_person]
    own = [*find(lexicon, tokens[0].text), *find(lexicon, tokens[1].text)] if position == 2 else []
    asks = [(e.category, e.meaning) for e in own if e.category in ("ask", "auxiliary")]
    ends = {len(tokens), *(slot.start for slot in slots), *(slot.start - 1 for slot in slots)}
    noun = position + 1 in ends and not lexicon.language.is_participle(tokens[position].text)
    return people[0] if len(people) == 1 and noun and not kinds[intent.kind].is_person \
        and ("ask", "who") in asks and ("auxiliary", "be") in asks else None


def _is_said_of_people(lexicon: Lexicon, word: str, kind: str) -> bool:
    """Whether a word only tells, of the things of other kinds, of which class they are."""
    meant = [e.meaning for e in find(lexicon, word) if topic_of(e) or e.category == "threshold"]
    return bool(meant) and all(tells_class(so) and so.kind != kind for so in meant)


def _counted_people(lexicon: Lexicon, intent: Intent, tokens: list[Token], position: int) -> str | None:
    """The field that tells to how many people that was done of which an example asks how many ("how many
    people were hurt on {stage}?", "how many were hurt?", where a number tells how many were injured): the
    only one, or the only one that the sentences tell. Those who died are told by no other number."""
    language, fields = lexicon.language, lexicon.pack.kinds[intent.kind].fields.values()
    dying = language.stems("dying")
    died = language.stem(tokens[position].text) in dying
    counts = [f.name for f in fields if f.type.base == "number"]
    told = [name for name in counts if name in told_by(intent)]
    numbers = [name for name in counts if (
        language.stem(re.split("[ _]", name)[0]) in dying if died else language.names_deed(name))]
    numbers = numbers if len(numbers) < 2 else [name for name in numbers if name in told]
    if len(told) == 1 and told[0].endswith(tuple(language["doers"])) and not died:
        numbers = told  # "how many people demonstrated?", where protesters are told
    counted = _counts_people(lexicon, tokens) or (position == 3 and _counts(lexicon, tokens)
                                                  and _is_done(lexicon, tokens, position))
    return numbers[0] if len(numbers) == 1 and counted and language.is_verb(tokens[position].text) else None


def _people_it_holds(lexicon: Lexicon, intent: Intent, tokens: list[Token], slots: list[Slot]) -> str | None:
    """The only number of a kind, or the only one that the sentences tell, or is called as people are, if an
    example asks for it as one of people ("how many people can sit in {hall}?")."""
    fields = lexicon.pack.kinds[intent.kind].fields.values()
    numbers = [f.name for f in fields if f.type.base == "number"]
    if len(numbers) > 1:
        said = {e.meaning for token in tokens for e in find(lexicon, token.text) if e.category == "field"}
        numbers = [name for name in numbers if name in told_by(intent)
                   and said.isdisjoint((intent.kind, other) for other in numbers)]
        crowds, doers = lexicon.language["crowds"], tuple(lexicon.language["doers"])
        numbers = numbers if len(numbers) < 2 else [name for name in numbers if any(
            called in crowds or called.endswith(doers)
            for called in (name, *lexicon.pack.words.get(f"{intent.kind}.{name}", ())))]
    asked = slots and len(numbers) == 1 and numbers[0] not in {name for slot in slots for name in slot.fields}
    return numbers[0] if asked and _counts_people(lexicon, tokens) else None


def _people_told(lexicon: Lexicon, intent: Intent, tokens: list[Token], slots: list[Slot]) -> str | None:
    """The number that fills a slot before a word for people: "which flood killed {deaths} people?"."""
    fields = lexicon.pack.kinds[intent.kind].fields
    return next((slot.fields[0] for slot in slots if slot.fields[0] in fields
                 and fields[slot.fields[0]].type.base == "number" and slot.end < len(tokens)
                 and tokens[slot.end].text in lexicon.language["head_count"]), None)


def _people_doing(lexicon: Lexicon, intent: Intent, tokens: list[Token]) -> str | None:
    """The number of people who did what an example asks of how many of them: "how many visitors came to
    {fair}?"."""
    language, fields = lexicon.language, lexicon.pack.kinds[intent.kind].fields
    if not _counts(lexicon, tokens) or len(tokens) <= COMING + 1 \
            or language.stem(tokens[COMING].text) == tokens[COMING].text \
            or not (tokens[2].text.endswith(tuple(language["doers"]))
                    or tokens[2].text in language["crowds"]):
        return None
    return next((e.meaning[1] for e in find(lexicon, tokens[2].text)
                 if e.category == "field" and e.meaning[0] == intent.kind
                 and fields[e.meaning[1]].type.base == "number"), None)


def _counted_by_deed(lexicon: Lexicon, intent: Intent, tokens: list[Token],
                     slots: list[Slot]) -> tuple[tuple[str, str], str] | None:
    """The number that is called after what was done to so many, and the kind of these, if they are things of
    another one: "how many boats were stranded by {storm}?"."""
    text = [t.text for t in tokens]
    if not _counts(lexicon, tokens) or len(text) < 5 or any(slot.start < 5 for slot in slots) \
            or text[3] not in lexicon.language["auxiliaries"]["be"]:
        return None
    nouns = [e.meaning.kind for e in find(lexicon, text[2]) if e.category == "thing" and e.form == "noun"]
    people = any(lexicon.pack.kinds[kind].is_person for kind in nouns)
    told = [e.meaning for e in find(lexicon, text[4]) if e.category == "field" and e.meaning[0] == intent.kind
            and lexicon.pack.kinds[intent.kind].fields[e.meaning[1]].type.base == "number"
            and lexicon.language.names_deed(e.meaning[1])] if nouns and not people else []
    return ((str(told[0][0]), str(told[0][1])), nouns[0]) if told else None


def _asking_for_people(lexicon: Lexicon, intent: Intent, tokens: list[Token],
                       slots: list[Slot]) -> str | None:
    """How an example asks for that of a named thing: all that stands before the name."""
    if [slot.fields for slot in slots] not in ([("name",)], [(intent.kind,)]):
        return None
    before = tokens[:slots[0].start]
    while before and any(e.category in ("definite", "preposition") for e in find(lexicon, before[-1].text)):
        before = before[:-1]
    return " ".join(t.text for t in before) if len(before) > 3 else None


def _called_so(lexicon: Lexicon, intent: Intent, tokens: list[Token],
               slots: list[Slot]) -> tuple[int, int, str] | None:
    """Where an example has a noun for a field, and the field: "what is the running time of {film}?", whose
    sentences tell just the length; "when is the birthday of {animal}?", where they tell just one date."""
    if len(slots) != 1 or slots[0].keys or len(tokens) < 4:
        return None
    slot, text = slots[0], [t.text for t in tokens]
    asks = {e.meaning for e in find(lexicon, text[0]) if e.category == "ask"}
    if not any(e.category == "auxiliary" and e.meaning == "be" for e in find(lexicon, text[1])):
        return None
    if slot.end == len(tokens) and text[2] in lexicon.language["definite"] \
            and slot.start > 4 and text[slot.start - 1] in lexicon.language["prepositions"]["of"]:
        first, last = 3, slot.start - 1
    elif slot.start == 2 and len(text) > 4 and text[3] in lexicon.language["possessive"]:
        first, last = 4, len(text)
    else:
        return None
    fields = lexicon.pack.kinds[intent.kind].fields
    told = [name for name in fields if name in told_by(intent) and name not in slot.fields]
    if len(told) > 1:  # "what was the budget of {opera}?", of which other sentences tell the rest
        others = [told_by(other) for other in lexicon.pack.intents.values()
                  if other.kind == intent.kind and other is not intent]
        told = [name for name in told if not any(name in said for said in others)]
    if "when" in asks:
        told = [name for name in told if fields[name].type.base == "date"]
    elif "what" not in asks:
        return None
    def is_known(until: int) -> bool:
        return any(e.category in ("field", "thing") and e.form != "verb"
                   for start, end in itertools.combinations(range(first, until + 1), 2)
                   for e in find(lexicon, " ".join(text[start:end])))

    named = [e.meaning[1] for e in find(lexicon, text[last - 1])
             if e.category == "field" and e.meaning[0] == intent.kind]
    if named and last - first > 1 and not is_known(last - 1):
        return first, last, named[0]  # "what is the floor area of {hall}?"
    return (first, last, told[0]) if len(told) == 1 and not is_known(last) else None


def _verb_with_noun(lexicon: Lexicon, intent: Intent, tokens: list[Token],
                    slots: list[Slot]) -> tuple[tuple[str, str], str] | None:
    """The number for which an example has a noun, and the stem of the verb at its end, which says no more:
    "how many goals has {player} scored?"."""
    language = lexicon.language
    nouns = [e.meaning for token in tokens[2:3] for e in find(lexicon, token.text)
             if e.category == "field" and e.meaning[0] == intent.kind]
    ended = len(slots) == 1 and slots[0].end == len(tokens) - 1 and language.is_verb(tokens[-1].text)
    return (nouns[0], language.stem(tokens[-1].text)) \
        if nouns and ended and _counts(lexicon, tokens) else None


SHORTEST_WHETHER = 4  # words: "which shops engrave bottles"


def _whether_with_noun(lexicon: Lexicon, intent: Intent, tokens: Sequence[Token],
                       slots: Sequence[Slot]) -> Threshold | None:
    """The verb of a true/false field at the end of an example, with the noun of another kind behind it, which
    says no more: "which shops engrave bottles?", of `engraving`."""
    if len(tokens) < SHORTEST_WHETHER or any(slot.end > len(tokens) - 2 for slot in slots):
        return None
    verb, noun = (token.text for token in tokens[-2:])
    nouns = any(e.category == "thing" and e.form == "noun" and e.meaning.kind != intent.kind
                for e in find(lexicon, noun))
    told = [e.meaning for e in find(lexicon, verb) if e.category == "threshold"
            and e.meaning.kind == intent.kind and e.meaning.value is True] if nouns else []
    bent = _bent_whether(lexicon, intent, tokens[-2]) if nouns else None
    if bent or told:
        return Threshold(f"{verb} {noun}", intent.kind, bent or told[0].field, "=", True)
    return None


def _counts(lexicon: Lexicon, tokens: list[Token]) -> bool:
    """Whether an example begins with "how many"."""
    opening = " ".join(t.text for t in tokens[:2])
    return any(e.category == "ask" and e.meaning == "count" for e in find(lexicon, opening))


def _counts_people(lexicon: Lexicon, tokens: list[Token]) -> bool:
    """Whether an example begins with "how many people", "how many men"."""
    sexes = lexicon.language.all_of("sexes")
    return _counts(lexicon, tokens) and any(
        token.text in lexicon.language["head_count"] or token.text in sexes or any(
            e.category == "thing" and lexicon.pack.kinds[e.meaning.kind].is_person
            for e in find(lexicon, token.text)) for token in tokens[2:3])


def _tells_when(lexicon: Lexicon, intent: Intent, tokens: list[Token], slots: list[Slot]) -> set[str] | None:
    """Which dates an example holds that says when something is so ("which show finished in {ended}?"), or,
    where it asks when, those that the sentences tell; None if it does neither."""
    fields = lexicon.pack.kinds[intent.kind].fields
    dates = {name for name, field in fields.items() if field.type.base == "date"}
    dated = {name for slot in slots for name in slot.fields} & dates
    asked = any(e.category == "ask" and e.meaning == "when"
                for token in tokens for e in find(lexicon, token.text))
    if dated or not asked:
        return dated or None
    told = dates & told_by(intent)
    said = {lexicon.language.stem(t.text) for t in tokens if t.text not in lexicon.small}
    by_verb = {name for name in told if not said.isdisjoint(_said_before(lexicon, intent, name))}
    if len(by_verb) == 1:
        return by_verb
    # "when did {fair} close?", "… begin?", of one that is told "from {founded} to {ended}"
    over = {name for name in told if name.replace("_", " ") in lexicon.language.ends}
    ending, beginning = (lexicon.language.places(verbs, [t.text for t in tokens])
                         for verbs in ("ending", "beginning"))
    limits = over if ending and not beginning else told - over if beginning and not ending else told
    return limits if len(limits) == 1 else told


def _said_before(lexicon: Lexicon, intent: Intent, field: str) -> set[str]:
    """The stems of the verbs that the sentences of an intent have before a field: "set out in {started} and
    returned in {ended}"."""
    language = lexicon.language
    return {language.stem(word) for said in _words_before(intent, field) for word in said
            if language.is_participle(word)}


def _words_before(intent: Intent, field: str) -> list[list[str]]:
    """The words before a field in each sentence of an intent that tells it, from the gap before on."""
    return [re.findall(r"\w+", text.partition("{" + field + "}")[0].rpartition("}")[2].casefold())
            for text in intent.say if "{" + field + "}" in text]


def _noun_behind(intent: Intent, field: str) -> str:
    """The word right behind a field in the sentences of an intent; empty if they have none there."""
    behind = (re.match(r"\s+([^\W\d]+)", text.partition("{" + field + "}")[2]) for text in intent.say)
    return next((found[1].casefold() for found in behind if found), "")


def _later_date(lexicon: Lexicon, intent: Intent) -> str | None:
    """The only date that all sentences of an intent tell of a thing, if not all things have it: its verbs say
    that this happened ("which factory was shut down in {closed}?")."""
    kind = lexicon.pack.kinds[intent.kind]
    told = [{name for name in PLACEHOLDER.findall(text) if name in kind.fields
             and kind.fields[name].type.base == "date"} for text in intent.say]
    dates = set.union(*told) if told else set()
    if len(dates) != 1 or not all(told):
        return None
    date = dates.pop()
    named = all(record.name for record in lexicon.pack.records if record.kind == intent.kind)
    return date if named and _is_lacked(lexicon, intent.kind, date) else None


def _not_of_all(lexicon: Lexicon, intent: Intent, dates: Collection[str]) -> str | None:
    """The only one of some dates, if it is that of an end and some things of a kind don't have it."""
    if len(dates) != 1:
        return None
    (date,) = dates
    over = date.replace("_", " ") in lexicon.language.ends
    return date if over and _is_lacked(lexicon, intent.kind, date) else None


def _is_lacked(lexicon: Lexicon, kind: str, field: str) -> bool:
    """Whether some record of a kind lacks a field."""
    return any(field not in record.values for record in lexicon.pack.records if record.kind == kind)


def _only_told(intent: Intent) -> str | None:
    """The only field that the sentences of an intent tell of a named thing."""
    fields = told_by(intent) - {"name", intent.kind, "source"}
    return next(iter(fields)) if len(fields) == 1 else None


def _done_to_what(lexicon: Lexicon, intent: Intent, tokens: list[Token], slots: list[Slot]) -> str | None:
    """To what an example asks something was done ("what was taken in {town}?"): the only text that the
    sentences of an intent tell."""
    fields = lexicon.pack.kinds[intent.kind].fields
    texts = [name for name in told_by(intent) & set(fields) if fields[name].type.base == "text"
             and "what" in (fields[name].asks or ("what",))  # but how something was found is no find
             and not any(name in slot.fields for slot in slots)]
    asked = any(e.category == "ask" and e.meaning == "what" for e in find(lexicon, tokens[0].text))
    return texts[0] if asked and len(texts) == 1 and _is_done(lexicon, tokens, 2) else None


def _is_dated_by(lexicon: Lexicon, verb: str) -> bool:
    """Whether a date is called by a verb: "give", of `given`."""
    return any(e.category == "field"
               and lexicon.pack.kinds[e.meaning[0]].fields[e.meaning[1]].type.base == "date"
               for e in find(lexicon, verb))


def _only_amount(lexicon: Lexicon, intent: Intent, tokens: list[Token]) -> str | None:
    """What an example asks for by "how much": an amount that is called after its verb ("how much does
    {animal} weigh?") or that the language measures by it ("how much does {tank} hold?"), whether sentences
    tell it or not; or else the only amount that they tell."""
    fields, language = lexicon.pack.kinds[intent.kind].fields, lexicon.language
    opening, verb = " ".join(t.text for t in tokens[:2]), tokens[-1].text
    asked = any(e.category == "ask" and e.meaning == "amount" for e in find(lexicon, opening))
    amounts = [field.name for field in fields.values() if field.type.is_measure]
    called = [name for name in amounts if name.startswith(verb)]
    if verb in language["measured_by"]:  # which tells no sum of money
        called = called or [name for name in language["measured_by"][verb] if name in amounts][:1]
        amounts = [name for name in amounts if fields[name].type.unit not in language.money]
    if not called and verb in language["of_money"]:  # the price, of what they cost
        called = [name for name in amounts if fields[name].type.unit in language.money]
    if len(called) == 1 and (asked or _asks_what_it_did(lexicon, tokens)):
        return called[0]
    told = sorted(told_by(intent) & set(amounts))
    return told[0] if len(told) == 1 and (asked or _asks_what_amount(lexicon, tokens)) else None


def _sum_paid(lexicon: Lexicon, intent: Intent, tokens: list[Token], verb: str,
              slots: list[Slot]) -> str | None:
    """The only sum of money that the sentences of an intent tell, where an example asks what somebody paid,
    or something fetched ("what did {buyer} pay for {coin}?"); but what is "given" is no sum, where the
    sentences tell of a thing that the example leaves out."""
    fields, language = lexicon.pack.kinds[intent.kind].fields, lexicon.language
    told = told_by(intent) & set(fields)
    sums = [name for name in told if fields[name].type.unit in language.money]
    paid = language.stem(verb) in language.stems("paying") and _asks_what_it_did(lexicon, tokens)
    filled = {name for slot in slots for name in slot.fields}
    left_out = [name for name in told - filled if (fields[name].type.base == "text"
                and name not in language["reasons"]) or (
                    (kind := fields[name].type.kind) and not lexicon.pack.kinds[kind].is_person)]
    handed = bool(left_out) and language.stem(verb) in language.stems("of_things_too")
    return sums[0] if paid and len(sums) == 1 and not handed else None


def _asks_what_amount(lexicon: Lexicon, tokens: list[Token]) -> bool:
    """Whether an example asks what something did, by what is an amount of other things: "what did {work}
    cost?"."""
    told = [e.meaning for e in find(lexicon, tokens[-1].text) if e.category == "field"]
    kinds = lexicon.pack.kinds
    return _asks_what_it_did(lexicon, tokens) and any(
        kinds[kind].fields[name].type.is_measure for kind, name, *_ in told)


def _asks_what_it_did(lexicon: Lexicon, tokens: list[Token]) -> bool:
    """Whether an example opens as "what did …"."""
    opening = zip(tokens, (("ask", "what"), ("auxiliary", "do")), strict=False)
    return all(any((e.category, e.meaning) == meant for e in find(lexicon, token.text))
               for token, meant in opening)


def _tells_time_only(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a preposition of time, and none of place: left alone, it belongs to its verb."""
    entries = find(lexicon, word)
    return bool(entries) and all(e.category == "preposition" and not e.meaning[0] for e in entries)


def _goes_with_thing(lexicon: Lexicon, intent: Intent, tokens: Sequence[Token], slots: Sequence[Slot],
                     position: int) -> bool:
    """Whether the preposition behind a verb tells no time, though it might: "who looked after {animal}?",
    "which rooms does {keeper} look after?"."""
    fields = lexicon.pack.kinds[intent.kind].fields
    behind = [field for slot in slots if slot.start == position + 2 for field in slot.fields]
    done = bool(behind) and lexicon.language.is_verb(tokens[position].text)
    return (done or position + 2 == len(tokens)) \
        and _tells_time_only(lexicon, tokens[position + 1].text) \
        and not any(field in fields and fields[field].type.base == "date" for field in behind)


def _names_kind(lexicon: Lexicon, word: str, kind: str) -> bool:
    """Whether a word already stands for a kind or one of its fields."""
    return any((e.category == "thing" and e.meaning.kind == kind and not e.meaning.keys)
               or (e.category == "field" and e.meaning[0] == kind) for e in find(lexicon, word))


# A word that the pack declares for one kind is rather that than what an example of another teaches ("who
# sponsored the festival?", where "festival" is declared to be a word for an edition).
DECLARED_ELSEWHERE = 0.3
RATHER_NOUN = 0.1  # "climb", of ascents, where climbs are told of


def _declared_elsewhere(lexicon: Lexicon, word: str, kind: str) -> bool:
    """Whether a word is declared as another word for some other kind, and not for this one."""
    kinds = lexicon.declared.get(lexicon.language.stem(word), ())
    return bool(kinds) and kind not in kinds


def _tells_place(lexicon: Lexicon, tokens: Sequence[Token], position: int) -> bool:
    """Whether a word only says which place somebody took: "who came second in {race}?"."""
    behind = find(lexicon, tokens[position + 1].text) if position + 1 < len(tokens) else ()
    return tokens[position].text in lexicon.language["attending"] and any(
        e.category == "superlative" and e.meaning[1] == "date" for e in behind)


def _declared(lexicon: Lexicon, kind: str, meant: Callable[[Field], bool]) -> frozenset[str]:
    """The stems of the words that a pack declares for some fields of a kind, as for its dates: "elected", for
    `joined`."""
    stem, fields = lexicon.language.stem, lexicon.pack.kinds[kind].fields
    names = {name for name, field in fields.items() if meant(field)}
    return frozenset(stem(synonym) for target, synonyms in lexicon.pack.words.items()
                     if target in {*names, *(f"{kind}.{name}" for name in names)} for synonym in synonyms)


WHOLE = frozenset({"change", "scale", "evaluative"})  # words of a language that a topic may use otherwise


def _is_faint(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a verb that says little, which may be all the verb that an example has: "since when
    has {show} been running?"."""
    bent = lexicon.language.stem(word) != word
    entries = [e for e in find(lexicon, word)
               if not _bids(e) and (e.category != "thing" or e.form != "verb")]
    return bool(entries) and all(e.category in FAINT or e.meaning == "locative" or (
        bent and e.category == "going") for e in entries)


def _is_cited(lexicon: Lexicon, tokens: list[Token], position: int) -> bool:
    """Whether a word begins a phrase that only says that something is told ("appear in"): as the verb of an
    example, it is what somebody did."""
    phrases = (" ".join(t.text for t in tokens[position:end]) for end in range(position + 2, len(tokens) + 1))
    return not find(lexicon, tokens[position].text) and any(
        e.meaning == "evidence" for phrase in phrases for e in find(lexicon, phrase))


def _is_all_that_is_said(lexicon: Lexicon, tokens: list[Token], slots: list[Slot], position: int) -> bool:
    """Whether a word that elsewhere only says that something is told is the verb of an example: "who named
    {ship}?"."""
    asking = any((e.category, e.meaning) == ("ask", "who") for e in find(lexicon, tokens[position - 1].text))
    return asking and position + 1 in {slot.start for slot in slots} \
        and lexicon.language.is_participle(tokens[position].text) \
        and {e.meaning for e in find(lexicon, tokens[position].text)} <= {"evidence", "named"}


def _is_done_to(lexicon: Lexicon, tokens: list[Token], slots: list[Slot], position: int) -> bool:
    """Whether a word is a participle that says little, with what a value is to the thing behind it: "which
    wines are made of {grape}?"."""
    behind = {slot.start for slot in slots}
    return position + 2 in behind and _is_faint(lexicon, tokens[position].text) \
        and _is_done(lexicon, tokens, position) \
        and any(e.category == "preposition" for e in find(lexicon, tokens[position + 1].text))


def _is_done(lexicon: Lexicon, tokens: list[Token], position: int) -> bool:
    """Whether a word is a participle behind a "be"."""
    return lexicon.language.is_participle(tokens[position].text) and any(
        (e.category, e.meaning) == ("auxiliary", "be") for e in find(lexicon, tokens[position - 1].text))


def _is_asked_deed(lexicon: Lexicon, tokens: list[Token], slots: list[Slot], position: int) -> bool:
    """Whether a word stands where only a verb does: "did {client} hire {hall}?"."""
    return _is_said_of_slot(lexicon, tokens, slots, position, ("do",))


def _is_said_of_slot(lexicon: Lexicon, tokens: list[Token], slots: list[Slot], position: int,
                     helping: tuple[str, ...] = ("do", "be")) -> bool:
    """Whether a word stands right behind a value with an auxiliary before it: "when is {market} open?"."""
    subject = next((slot for slot in slots if slot.end == position and slot.start > 0), None)
    return subject is not None and any(
        e.category == "auxiliary" and e.meaning in helping
        for e in find(lexicon, tokens[subject.start - 1].text))


def _is_noun_of_field(lexicon: Lexicon, intent: Intent, word: str) -> bool:
    """Whether a word of an example is only known as the noun for what a field of its kind takes: "who first
    climbed {climb}?", of ascents."""
    taken = {field.type.kind for field in lexicon.pack.kinds[intent.kind].fields.values()}
    topics = [e for e in find(lexicon, word) if topic_of(e)]
    return bool(topics) and all(e.category == "thing" and e.form == "noun" and not e.meaning.keys
                                and e.meaning.kind in taken for e in topics)


def _is_done_by_slot(lexicon: Lexicon, tokens: list[Token], slots: list[Slot], position: int) -> bool:
    """Whether a word is what a slot is asked to have done: "which climbs did {climber} climb?"."""
    before = next((slot.start for slot in slots if slot.end == position), 0)
    return before > 0 and any((e.category, e.meaning) == ("auxiliary", "do")
                              for e in find(lexicon, tokens[before - 1].text))


def _is_noun_elsewhere(lexicon: Lexicon, word: str, kind: str) -> bool:
    """Whether a word bends as a verb and only shares its stem with what another kind or field is called: "who
    played {part}?", where there are plays as well."""
    return lexicon.language.is_participle(word) and _is_of_others(lexicon, word, kind)


def _is_of_others(lexicon: Lexicon, word: str, kind: str) -> bool:
    """Whether a word is only known for what another kind or its field is called, or what a figure does
    ("cross 200 million")."""
    entries = find(lexicon, word)
    return bool(entries) and all(
        e.category == "bound" or (e.category == "thing" and not e.meaning.keys and e.meaning.kind != kind)
        or (e.category == "field" and e.meaning[0] != kind) for e in entries)


def _is_behind_noun(lexicon: Lexicon, tokens: list[Token], slots: list[Slot], position: int) -> bool:
    """Whether a word stands where only a verb does, between what is asked for and a value: "which ferries
    cross {river}?"."""
    behind = {slot.start for slot in slots} | {slot.start - 1 for slot in slots}
    asked = [e.meaning for e in find(lexicon, tokens[0].text) if e.category == "ask"]
    nouns = [e for e in find(lexicon, tokens[1].text)
             if e.category == "thing" and e.form == "noun" and not e.meaning.keys] if len(tokens) > 1 else []
    return position == 2 and position + 1 in behind and "which" in asked and bool(nouns)


def _is_field_elsewhere(lexicon: Lexicon, word: str, kind: str) -> bool:
    """Whether a word is only known as what fields of other kinds are called."""
    entries = find(lexicon, word)
    return bool(entries) and all(e.category == "field" and e.meaning[0] != kind for e in entries)


def _is_counted_elsewhere(lexicon: Lexicon, word: str, kind: str) -> bool:
    """Whether a word only says of what another kind tells the number: "how long is the flight to {port}?",
    where a year has so many flights."""
    entries, kinds = find(lexicon, word), lexicon.pack.kinds
    return bool(entries) and all(e.category == "field" and e.meaning[0] != kind and e.form != DEED
                                 and lexicon.language.is_plural(e.meaning[1])
                                 and kinds[e.meaning[0]].fields[e.meaning[1]].type.base == "number"
                                 for e in entries)


def _explained(lexicon: Lexicon, tokens: list[Token]) -> set[int]:
    """The positions that phrases of the language or names of the pack cover."""
    covered: set[int] = set()
    for start in range(len(tokens)):
        nodes = [lexicon.trie]
        for end in range(start, len(tokens)):
            nodes = follow(lexicon, nodes, tokens[end].text)
            if not nodes:
                break
            if any(e.category not in WHOLE and e.form not in (REACHED, DEED)
                   and (e.category, e.form) != ("thing", "verb")
                   and not (0 < start == end and (_bids(e) or _holds(lexicon, e)))
                   and not (start == end and e.category == "unit name"  # "crowned", where sums are in crowns
                            and lexicon.language.is_participle(tokens[start].text))
                   for node in nodes for e in node.get("", ())):
                covered.update(range(start, end + 1))
    return covered


def _holds(lexicon: Lexicon, entry: Entry) -> bool:
    """Whether a verb tells that what a pack tells of some things by "yes" or "no" is so: "won"."""
    return entry.category == "threshold" and entry.meaning.value is True \
        and lexicon.language.is_participle(entry.meaning.field)


def _bids(entry: Entry) -> bool:
    """Whether a word bids to tell something; within a question it doesn't: "which finds are on display?"."""
    return entry.category == "ask" and entry.meaning in ("list", "describe")


def _teach_cues(lexicon: Lexicon, intent: Intent, tokens: list[Token], slots: list[Slot]) -> None:
    """Count, for every slot, the words around it as a cue for its field."""
    context = Context.of(lexicon, [t.text for t in tokens], [(s.start, s.end) for s in slots])
    lexicon.deeds.setdefault(intent.kind, set()).update(
        lemma for _, lemma in context.anchors.get(intent.kind, ()))
    filled: set[str] = set()
    for slot in slots:
        shape = Shape(slot.start, slot.end, slot.form)
        if _is_own_deed(lexicon.pack, intent.kind, slot):
            if opposed := opposing(lexicon, context, shape):  # "who fought against us in {war}?"
                lexicon.own_deeds |= {(intent.kind, role) for role in opposed}
                continue
            if context.is_subject(shape, helping=("do", "have")):
                lexicon.own_deeds.add((intent.kind, context.side(intent.kind, shape)[1]))
                continue
        _count(lexicon, cue_levels(context, intent.kind, shape), slot.fields)
        filled.update(slot.fields)
    _teach_asked(lexicon, intent, context, filled)
    _teach_parts(lexicon, intent, tokens, slots)
    _teach_counted(lexicon, intent, context, slots)
    _teach_dated(lexicon, intent, context, slots)
    _teach_asking(lexicon, intent, context, slots)
    _teach_left(lexicon, intent, context)


def _is_own_deed(pack: Pack, kind: str, slot: Slot) -> bool:
    """Whether the one thing that the pack is about stands in an example where no field tells of it in every
    record: "when did Ostmere fight {enemy}?", whoever won; "who fought against Ostmere in {war}?"."""
    return len(pack.about) == 1 and slot.keys == pack.about and not all(
        pack.about[0] in record.values.get(slot.fields[0], ())
        for record in pack.records if record.kind == kind)


def _teach_objects(lexicon: Lexicon, intent: Intent, tokens: list[Token], slots: list[Slot]) -> None:
    """Learn what a verb asks for of a named thing by what stands behind it elsewhere: after "who teaches
    {subject}?", "what does {person} teach?" asks for the subject."""
    fields, stem = lexicon.pack.kinds[intent.kind].fields, lexicon.language.stem
    if len(slots) != 1 or slots[0].start != len(tokens) - 1 or slots[0].start < 1 or slots[0].keys:
        return
    (name,), verb = slots[0].fields[:1], tokens[slots[0].start - 1].text
    if name not in fields or fields[name].type.base != "text":
        return
    for entry in find(lexicon, verb):
        if entry.category == "thing" and entry.form == "verb" and entry.meaning.kind == intent.kind \
                and not entry.meaning.keys and stem(entry.meaning.lemma) == stem(verb):
            lexicon.tells.setdefault((intent.kind, entry.meaning.lemma), name)


def _teach_whose(lexicon: Lexicon, intent: Intent) -> None:
    """Learn from "the collection by {designer}" of a sentence whose "a collection by Curie" is, where
    examples with a verb show others behind a "by" ("which collection was inspired by {muse}?")."""
    language, kind = lexicon.language, intent.kind
    for field in lexicon.pack.kinds[kind].fields.values():
        whose = field.type.kind is not None and any(
            said[-1] == AGENT and not language.is_participle(said[-2])
            for said in _words_before(intent, field.name) if len(said) > 1)
        for level in [cue for cue in lexicon.cues if whose and cue[0] == kind and len(cue) < WITH_VERB
                      and AGENT in cue[1].split("+")]:
            counts = lexicon.cues[level]
            counts[field.name] = counts.get(field.name, 0.0) + WHOSE


def _teach_subjects(lexicon: Lexicon) -> None:
    """By whom a passive is told to be done is who does it in the active: after "exported by {from}", Peru is
    that in "does Peru export"."""
    for kind, preposition, form, side, lemma in [key for key in lexicon.cues if len(key) == 5]:
        active = (kind, "", form, "before", lemma)
        if side == ANYWHERE and AGENT in preposition.split("+") and active not in lexicon.cues:
            lexicon.cues[active] = dict(lexicon.cues[kind, preposition, form, side, lemma])


def _teach_forms(lexicon: Lexicon) -> None:
    """What stands beside a verb in one form stands beside it in all: "the case that she heard" after "which
    cases did {judge} hear?"."""
    forms: dict[tuple[str, str], set[str]] = {}
    shown = [key for key in lexicon.cues if len(key) == 5 and key[-1]]
    for kind, *_, lemma in shown:
        forms.setdefault((kind, lexicon.language.stem(lemma)), set()).add(lemma)
    for key in shown:
        for form in forms[key[0], lexicon.language.stem(key[-1])]:
            lexicon.cues.setdefault((*key[:-1], form), dict(lexicon.cues[key]))


def _teach_parts(lexicon: Lexicon, intent: Intent, tokens: list[Token], slots: list[Slot]) -> None:
    """Learn beside whom somebody has a part that an example names: "who was deputy to {leader}?"."""
    fields, kinds = lexicon.pack.kinds[intent.kind].fields, lexicon.pack.kinds
    people = {name for name, field in fields.items() if field.type.kind and kinds[field.type.kind].is_person}
    named = {e.meaning[1] for token in tokens for e in find(lexicon, token.text)
             if e.category == "field" and e.meaning[0] == intent.kind} & people
    filled = {field for slot in slots for field in slot.fields} & people
    for part in named:
        lexicon.parted.setdefault((intent.kind, part), set()).update(filled - {part})


def _teach_asked(lexicon: Lexicon, intent: Intent, context: Context, filled: set[str]) -> None:
    """Count the words around a "who", a "where" or a "why" as a cue for the field that it asks for: the only
    one that it can ask for, or that is called after what was done, or the only one of these that the intent's
    sentences tell."""
    kinds = lexicon.pack.kinds
    asked = [(place, e.meaning) for place, word in enumerate(context.words) for e in find(lexicon, word)
             if e.category == "ask" and e.meaning in ("who", "where", "why")]
    if len(asked) != 1:
        return
    place, ask = asked[0]
    reasons = lexicon.language["reasons"] if ask == "why" else ()
    able = [name for name, field in kinds[intent.kind].fields.items() if name not in filled
            and (ask in asked_by(kinds, field) or name in reasons)]
    told = [name for name in able if len(able) == 1 or name in told_by(intent)]
    if not able and ask != "where":
        # "whom did {actor} play?": the part, which nothing else says is somebody; "why was {manuscript}
        # restored?": the only text that is told of that
        told = [name for name, field in kinds[intent.kind].fields.items()
                if name not in filled and name in told_by(intent)
                and (field.type.kind if ask == "who" else field.type.base == "text")]
    if not able and ask == "where":  # "where was {wreck} found?", whose sentences say "near {island}"
        leading = lexicon.language["prepositions"]
        roles = ("from",) if context.words[-1] in leading["from"] else ("in", "near", "to")  # "come from"
        places = {word for role in roles for word in leading.get(role, ())}
        told = [name for name, field in kinds[intent.kind].fields.items() if name not in filled
                and (not kinds[field.type.kind].is_person if field.type.kind else field.type.base == "text")
                and _told_behind(lexicon, intent, name) in places]
    called: list[str] = []
    if ask == "who" and len(able or told) > 1:
        # "who won the election of {date}?": its winner; "who defended {accused}?": not the judge, who is told
        called = doers_of(lexicon, context, intent.kind, able or told)
        told = called or (told if len(told) == 1 else [])
    if len(told) != 1:
        return
    if not able:
        lexicon.asked_so.setdefault((intent.kind, told[0]), set()).add(ask)
    dates = {e.meaning[1] for word in context.words for e in find(lexicon, word)
             if e.category == "field" and e.meaning[0] == intent.kind
             and kinds[intent.kind].fields[e.meaning[1]].type.base == "date"}
    for date in dates if ask == "who" else ():  # "who renovated {hall}?"
        lexicon.doers.setdefault((intent.kind, date), set()).add(told[0])
    articles = lexicon.language["definite"]
    if ask == "who" and any(e.category == "field" and e.meaning == (intent.kind, told[0])
                            for the, noun in itertools.pairwise(context.words) if the in articles
                            for e in find(lexicon, noun)):
        return  # "who was the passenger of {pilot}?": whom it asks for is said, and not where that stands
    shape = Shape(place, place + 1, "name")
    preposition = context.preposition_of_asked(shape) or lexicon.language["borne"].get(ask, "")
    levels = cue_levels(context, intent.kind, shape, preposition)
    _, deed = context.side(intent.kind, shape)
    if deed and all(context.words[at - 1] in articles for at, lemma in context.anchors[intent.kind]
                    if lemma == deed):
        levels = levels[:-1]  # "who paid for the trip?" tells nothing of who makes one
    _count(lexicon, levels[-1:] if called else levels, told)  # another verb tells of no defender


def _teach_asking(lexicon: Lexicon, intent: Intent, context: Context, slots: list[Slot]) -> None:
    """Learn what a mere "where is {hall}?" or a "what kind of hall is {hall}?" asks for, if the sentences
    tell just one thing of it."""
    told = _only_told(intent)
    beside = {field for slot in slots for field in slot.fields} - {"name", intent.kind}
    own = not beside
    opening = {e.meaning for e in find(lexicon, " ".join(context.words[:2])) if e.category == "ask"}
    if "how_long" in opening and not deeds_of(lexicon, context, intent.kind):
        lexicon.lasting.setdefault(intent.kind, set()).update(beside)
    if not told or not own:
        return
    if any(e.meaning == "sort" for e in find(lexicon, " ".join(context.words[:3]))):
        lexicon.sorts.setdefault(intent.kind, told)  # "what kind of film is {film}?"
        return
    if context.anchors.get(intent.kind):
        return
    asked = {e.meaning for word in context.words for e in find(lexicon, word) if e.category == "ask"}
    if len(asked) == 1:
        lexicon.tells.setdefault((intent.kind, asked.pop()), told)


def _teach_left(lexicon: Lexicon, intent: Intent, context: Context) -> None:
    """Learn to what a preposition that an example leaves behind leads: "which grape is {wine} made from?"."""
    kinds, words = lexicon.pack.kinds, context.words
    asked = find(lexicon, words[1]) if len(words) > 2 else []
    nouns = {e.meaning.kind for e in asked if e.category == "thing" and not e.meaning.keys}
    fields = [f.name for f in kinds[intent.kind].fields.values() if f.type.kind in nouns]
    if ("ask", "what") in {(e.category, e.meaning) for e in find(lexicon, words[0])}:
        # "what is {find} made of?", whose sentences say "{find}, of {material}, …"
        fields = [name for name in kinds[intent.kind].fields
                  if _told_behind(lexicon, intent, name) == words[-1]]
    verbs = [lemma for place, lemma in context.anchors.get(intent.kind, ()) if place == len(words) - 2]
    for preposition in context.prepositions[len(words) - 1] if len(fields) == 1 else ():
        for verb in verbs:
            _count(lexicon, [(intent.kind, preposition, "name", ANYWHERE, verb)], fields)


def _told_behind(lexicon: Lexicon, intent: Intent, field: str) -> str | None:
    """The word before a field, and its article, in the sentences of an intent."""
    articles = lexicon.language["definite"]
    before = ([word for word in said if word not in articles] for said in _words_before(intent, field))
    return next((said[-1] for said in before if said), None)


def _teach_counted(lexicon: Lexicon, intent: Intent, context: Context, slots: list[Slot]) -> None:
    """Learn by which field the things of a kind are counted: "how many {ladder} are there in stock?", or,
    where no word says that, by one that is called after pieces: "how many {ladder} do you have?"."""
    own = next((slot.start for slot in slots if slot.fields[0] in ("name", intent.kind)), 0)
    if own < 2 or not any(e.category == "ask" and e.meaning == "count"
                          for e in find(lexicon, " ".join(context.words[own - 2:own]))):
        return
    fields = lexicon.pack.kinds[intent.kind].fields
    said = [e.meaning[1] for word in context.words for e in find(lexicon, word)
            if e.category == "field" and e.meaning[0] == intent.kind and fields[e.meaning[1]].type.is_measure]
    said = said or [name for name, field in fields.items()
                    if field.type.base == "number" and name in lexicon.language["pieces"]]
    if said:
        lexicon.counted.setdefault(intent.kind, said[0])


def _teach_dated(lexicon: Lexicon, intent: Intent, context: Context, slots: list[Slot]) -> None:
    """Learn which of several dates a class has to do with: "who was mayor in {years}?"."""
    fields = lexicon.pack.kinds[intent.kind].fields
    dates = {field for slot in slots for field in slot.fields
             if field in fields and fields[field].type.base == "date"}
    if len(dates) != 1 or sum(field.type.base == "date" for field in fields.values()) < 2:
        return
    texts = (" ".join(context.words[start:end]) for start, end in itertools.combinations(
        range(len(context.words) + 1), 2))
    classed = any(e.form == "class" and e.meaning.kind == intent.kind
                  for text in texts for e in find(lexicon, text))
    if classed:
        lexicon.class_dates.setdefault(intent.kind, dates.pop())


def _count(lexicon: Lexicon, levels: Iterable[tuple[str, ...]], fields: Sequence[str]) -> None:
    """Count cues once for the fields that they may speak for, in equal parts."""
    for level in levels:
        counts = lexicon.cues.setdefault(level, {})
        for field in fields:
            counts[field] = counts.get(field, 0.0) + 1.0 / len(fields)
