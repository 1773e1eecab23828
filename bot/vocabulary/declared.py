"""The words for the kinds and fields of a pack, and what it declares of them: measures, units, adjectives.

Takes a `Lexicon` with its pack; adds an entry for each noun of a kind, each field and each declared word.

For example, where a bridge has a `length` with "longest" for the most of it, "longest" becomes a superlative.
"""
from collections.abc import Iterable, Iterator

from bot.language import Language
from bot.lexicon import BEHIND_AMOUNT, CLASS, DEED, POST, UNIT_RATHER, Entry, Lexicon, Thing, find, is_lasting
from bot.model import Measure, Pack, Ref, Threshold
from bot.text import fold
from bot.vocabulary.small import add_degrees, add_noun, add_other_degrees, add_phrases, origin_of

COUNTED_SO = 0.02  # that "issues" are their total, and "total issues" isn't the sum of them


def add_kinds(lexicon: Lexicon) -> None:
    for kind in lexicon.pack.kinds.values():
        noun = kind.name.replace("_", " ")
        told = Entry("thing", Thing(kind.name, (), noun), 0, "facts.yaml", "noun")
        add_noun(lexicon, noun, told)
        for field_ in kind.fields.values():
            noun = field_.name.replace("_", " ")
            if field_.type.base == "bool":
                so = Threshold(noun, kind.name, field_.name, "=", True)
                holds = Entry("threshold", so, 0, "facts.yaml")
                bends = lexicon.language.is_participle(noun) or lexicon.language.is_plural(noun) \
                    or adjectives_bend(lexicon)
                lexicon.add(noun, holds, bends=bends)  # "won" tells who wins, "sundays" what is "on a Sunday"
                with_what, _, done = noun.partition(" ")
                if lexicon.language.is_participle(done):  # "hand painted"
                    for by in lexicon.language["prepositions"]["by"]:
                        lexicon.add(f"{done} {by} {with_what}", holds, bends=False)
                _add_adverbs(lexicon, noun, holds)
            elif (field_.type.base != "name" or (kind.name, field_.name) in lexicon.codes) \
                    and field_.name not in lexicon.pack.kinds \
                    and not _is_small(lexicon, noun, "preposition") and not _is_small(lexicon, noun, "ask"):
                cost = UNIT_RATHER if _is_small(lexicon, noun, "unit") else 0.0
                if cost == 0.0 or field_.type.base != "date":
                    lexicon.add(noun, Entry("field", (kind.name, field_.name), cost, "facts.yaml"))
                if field_.name in lexicon.language["namesakes"]:
                    add_phrases(lexicon, lexicon.language["named_after"], "field", (kind.name, field_.name))
                for called in lexicon.language["counted_so"] if field_.type.base == "number" else ():
                    if noun.startswith(f"{called} "):  # "(the most) issues", of which there is a total
                        counted = Entry("field", (kind.name, field_.name), COUNTED_SO, "facts.yaml")
                        lexicon.add(noun.removeprefix(f"{called} "), counted)
                if field_.type.base == "number":
                    _add_deeds(lexicon, noun, (kind.name, field_.name))
                if field_.name in lexicon.language["reasons"] and field_.type.base == "text":
                    add_phrases(lexicon, lexicon.language["because"], "field", (kind.name, field_.name))
            elif field_.type.base == "name":  # "what is the Latin name of {plant}?"
                for name in sorted({phrase.split()[-2] for phrase in lexicon.language["names_of"]}):
                    told_so = Entry("field", (kind.name, field_.name), 0.0, "facts.yaml")
                    lexicon.add(f"{noun} {name}", told_so, bends=False)
    people = [kind.name for kind in lexicon.pack.kinds.values() if kind.is_person and len(kind.asks) == 1]
    for noun in lexicon.language["asked_by_name"]["who"] if len(people) == 1 else ():
        if not find(lexicon, noun):  # "the person who found it", where they are all archaeologists
            who = Entry("thing", Thing(people[0], (), noun), CLASS, origin_of(lexicon), "noun")
            lexicon.add(noun, who, bends=False)  # how many people there were may be told by a number


DEED_SAID = 0.1
SHORTEST_DEED = 3


def _add_deeds(lexicon: Lexicon, noun: str, field: tuple[str, str]) -> None:
    """Add the verb that the name of a number is made of: "how many finished?", where `finishers` are told."""
    for ending in lexicon.language["doers"]:
        verb = noun.removesuffix(ending)
        if verb != noun and " " not in noun and len(verb) > SHORTEST_DEED:
            lexicon.add(verb, Entry("field", field, DEED_SAID, "facts.yaml", DEED))


SAYS_SO = 0.6  # that a word only fills which says of what the pack tells how it was done


def _add_adverbs(lexicon: Lexicon, adjective: str, entry: Entry) -> None:
    """Add how that is done which is so: "who came officially?", where a visit may be official."""
    for ending in lexicon.language["adverbs"]:
        adverb = adjective + ending
        for filler in [e for e in find(lexicon, adverb) if e.category == "filler"]:
            lexicon.trie[adverb][""] = [e._replace(cost=SAYS_SO) if e is filler else e
                                        for e in lexicon.trie[adverb][""]]
        lexicon.add(adverb, entry, bends=False)


UNIT_SAID = 0.05  # the unit in which an answer is given anyway


def adjectives_bend(lexicon: Lexicon) -> bool:
    """Whether an adjective bends as a noun does; in English "officials" isn't "official"."""
    return bool(lexicon.language["adjectives_bend"])


def _written_out(lexicon: Lexicon, unit: str) -> Iterator[str]:
    """How a unit is read out, in each of its spellings."""
    word = lexicon.language["units_written"].get(unit, unit)
    yield word
    for part, instead in lexicon.language["spelt_also"].items():
        if part in word:
            yield word.replace(part, instead)


def add_units(lexicon: Lexicon) -> None:
    for kind in lexicon.pack.kinds.values():
        for field_ in kind.fields.values():
            if unit := field_.type.unit:
                money = [word for word, code in lexicon.language["currencies"].items() if code == unit]
                said = Entry("filler", "unit", UNIT_SAID, "facts.yaml")
                for word in (unit, *money, *_written_out(lexicon, unit)):
                    lexicon.add(word, Entry("unit name", unit, 0, "facts.yaml"))
                    for role in lexicon.language["prepositions"]["in"][:1]:  # "how much, in (US) dollars, …?"
                        for whose in ("", *lexicon.language["whose_money"]):
                            lexicon.add(f"{role} {whose} {word}", said)


def _is_small(lexicon: Lexicon, phrase: str, category: str) -> bool:
    """Whether a field bears the name of a small word ("to"), which is then its cue and no noun."""
    return any(e.category == category for e in lexicon.trie.get(phrase, {}).get("", ()))


def measures_of(pack: Pack, language: Language) -> tuple[Measure, ...]:
    """The measures that a pack declares; of kinds of which it declares none, those of the ages of people, by
    when they were born, and those of their one sum of money, as it has them of another kind's."""
    declared = {(measure.kind, measure.field) for measure in pack.measures}
    ages = {way: tuple(words) for way, words in language["ages"].items()}
    implied = (Measure(kind.name, field.name, **ages)
               for kind in pack.kinds.values() if kind.is_person for field in kind.fields.values()
               if field.type.base == "date" and field.name.replace("_", " ") in language["births"]
               and (kind.name, field.name) not in declared)
    sums = {kind.name: [field.name for field in kind.fields.values() if field.type.unit in language.money]
            for kind in pack.kinds.values()}
    dear = next((one for one in pack.measures if one.field in sums[one.kind]), None)
    priced = (dear._replace(kind=kind, field=names[0], ask=()) for kind, names in sums.items()
              if len(names) == 1 and dear and (kind, names[0]) not in declared)
    return (*pack.measures, *implied, *priced)


def _add_most_people(lexicon: Lexicon, phrase: str, most: Entry) -> None:
    """Add "most people" for what "how many people" asks of something that happened."""
    language, (_, target, nth) = lexicon.language, most.meaning
    many, _, noun = phrase.rpartition(" ")
    if many not in language["ask"]["count"] or noun not in language["head_count"] \
            or target[1] in lexicon.keyed:
        return
    for direction, words in language["counted_most"].items():
        for word in words:
            lexicon.add(f"{word} {noun}", most._replace(meaning=(direction, target, nth)), bends=False)


def add_declared(lexicon: Lexicon) -> None:
    pack = lexicon.pack
    origin = "intents.yaml"
    for measure in measures_of(pack, lexicon.language):
        target = ("field", measure.kind, measure.field)
        for phrases, category, meaning in (
            (measure.most, "superlative", ("most", target, 1)),
            (measure.least, "superlative", ("least", target, 1)),
            (measure.more, "comparative", ("more", target)), (measure.less, "comparative", ("less", target)),
            (measure.ask, "field", target[1:]),
        ):
            for phrase in phrases:
                entry = Entry(category, meaning, 0, origin)
                lexicon.add(phrase, entry, bends=False)
                add_degrees(lexicon, phrase, entry)
        add_other_degrees(lexicon, measure, target)
        for phrase in (*measure.more, *measure.less):  # "more bitter", "most bitter"
            word, _, adjective = phrase.partition(" ")
            if adjective and (raised := lexicon.language["raised"].get(word)):
                meaning = ("most" if phrase in measure.more else "least", target, 1)
                lexicon.add(f"{raised} {adjective}", Entry("superlative", meaning, 0, origin), bends=False)
        for phrase in measure.ask:
            _add_most_people(lexicon, phrase, Entry("superlative", ("most", target, 1), 0, origin))
            how, _, adjective = phrase.partition(" ")
            if how in lexicon.language["ask"]["how"] and not any(
                    e.category == "ask" and e.meaning in ("amount", "count") for e in find(lexicon, phrase)):
                lexicon.add(adjective, Entry("field", target[1:], 0, origin, BEHIND_AMOUNT), bends=False)
    for phrase in pack.prepositions:
        if not any(e.category == "preposition" and phrase in e.meaning[0] for e in find(lexicon, phrase)):
            lexicon.add(phrase, Entry("preposition", (frozenset({phrase}), frozenset()), 0, origin))
    for threshold in pack.adjectives:
        lexicon.add(threshold.word, Entry("threshold", threshold, 0, origin), bends=adjectives_bend(lexicon))


def titles(pack: Pack) -> Iterator[str]:
    """The kinds of what persons are called by ("president"): they answer "who", have no fields, and stand
    beside a person in some record."""
    people = {k.name for k in pack.kinds.values() if "who" in k.asks and k.fields}
    for kind in pack.kinds.values():
        beside = {f.type.kind for f in kind.fields.values() if f.type.kind}
        if beside & people:
            yield from (k for k in beside if k and "who" in pack.kinds[k].asks and not pack.kinds[k].fields)


def add_posts(lexicon: Lexicon) -> None:
    """What just those are called who held something for some time, and examples say so, is what they held:
    "who was head gardener in 1980?", "how long was she head gardener?"."""
    pack = lexicon.pack
    for kind in pack.kinds.values():
        dates = [f.name for f in kind.fields.values() if f.type.base == "date"]
        people = [f for f in kind.fields.values() if f.type.kind and pack.kinds[f.type.kind].is_person]
        if len(people) != 1 or len(dates) != 1 or not is_lasting(pack, kind.name, dates[0]):
            continue
        (field,) = people
        held = {value.key for record in pack.records if record.kind == kind.name
                for value in record.values.get(field.name, ()) if isinstance(value, Ref)}
        classes: dict[str, set[str | None]] = {}
        for record in pack.records:
            for name in record.classes if record.kind == field.type.kind else ():
                classes.setdefault(name, set()).add(record.key)
        said = [f" {fold(example.text)} " for intent in pack.intents.values() if intent.kind == kind.name
                for example in intent.ask]
        for name, members in classes.items():
            known = any(e.category == "field" for e in find(lexicon, name))
            if members == held and not known and any(f" {name} " in text for text in said):
                add_noun(lexicon, name, Entry("field", (kind.name, field.name), 0, "facts.yaml", POST))


def add_spellings(lexicon: Lexicon) -> None:
    """A word that is written in two ways means what the pack has for the other one."""
    for spelt in lexicon.language["spellings"]:
        for word, other in (spelt, reversed(spelt)):
            for entry in find(lexicon, word) if not find(lexicon, other) else ():
                lexicon.add(other, entry)


def add_synonyms(lexicon: Lexicon) -> None:
    """Every synonym means what its target means, but for those that stand for some things of a kind only:
    where one place "is" a river, no other is meant by that word."""
    stem = lexicon.language.stem
    classes = {(record.kind, stem(name)) for record in lexicon.pack.records for name in record.classes}
    for target, synonyms in lexicon.pack.words.items():
        entries = _meanings(lexicon, target)
        fields = lexicon.pack.kinds[target].fields if target in lexicon.pack.kinds else {}
        _add_done(lexicon, target, synonyms)
        for synonym in synonyms:
            if synonym in fields and fields[synonym].type.kind:
                continue  # who is called that is who has that part in it
            if (target, stem(synonym)) in classes:
                continue
            # where some members are volunteers, that is no word for all of them
            of_some = synonym in fields and fields[synonym].type.base == "bool"
            for entry in _meanings(lexicon, f"{target}.{synonym}") if of_some else entries:
                lexicon.add(synonym, entry)


def _add_done(lexicon: Lexicon, target: str, synonyms: Iterable[str]) -> None:
    """Where a field for somebody has a verb as another word ("run", of the director of a fair), that
    something was done so tells of its kind."""
    kind, _, name = target.partition(".")
    kinds = lexicon.pack.kinds
    field = kinds[kind].fields.get(name) if kind in kinds else None
    held = kinds.get(field.type.kind or "") if field else None
    if held is None or "who" not in held.asks:
        return
    for verb in synonyms:
        for done in lexicon.language.done(verb) if verb.isalpha() else ():
            lexicon.add(done, Entry("thing", Thing(kind, (), done), 0.0, "intents.yaml", "verb"), bends=False)


def _meanings(lexicon: Lexicon, target: str) -> list[Entry]:
    kind, _, name = target.partition(".")
    pack, origin = lexicon.pack, "intents.yaml"
    if name and kind in pack.kinds and name in pack.kinds[kind].fields:
        if pack.kinds[kind].fields[name].type.base == "bool":
            return [Entry("threshold", Threshold(name, kind, name, "=", True), 0, origin)]
        return [Entry("field", (kind, name), 0, origin)]
    if name:
        return [Entry("thing", Thing(kind, (name,)), 0, origin, "name")]
    found = find(lexicon, target)
    wanted = [e._replace(origin=origin) for e in found if e.category in ("thing", "field", "threshold")]
    own = [e for e in wanted if e.category == "thing" and e.meaning.kind == target and not e.meaning.keys]
    return own or wanted
