"""What the things of a pack are called: names, parts of names, classes, titles, and what all is about.

Takes a `Lexicon` with its pack; adds an entry for each name as it is told, and as people shorten it.

For example, "Alicja Grześkowiak" may be called "Grzeskowiak", and "we" are what the pack is about.
"""
import itertools
import re
from collections.abc import Iterator, Sequence

from bot.lexicon import CLASS, CLASSES, THE_OWN, TITLED, Entry, Lexicon, Thing, find, rank
from bot.model import PRONOUN, Pack, Record, Ref, Threshold, Value, is_code
from bot.vocabulary.declared import adjectives_bend
from bot.vocabulary.small import add_noun, add_phrases, in_two_words, origin_of


def add_names(lexicon: Lexicon) -> None:
    """Names, other names, classes, and the values of fields that are names of their record."""
    classes: dict[tuple[str, str], list[str]] = {}
    shared: dict[tuple[str, tuple[str, ...]], list[Record]] = {}
    owners = _owners(lexicon)
    for record in lexicon.pack.records:
        if record.key is None:
            for name in record.classes:  # "the fire at the mill": events of a class
                holds = Threshold(name, record.kind, CLASSES, "in", name)
                lexicon.add(name, Entry("threshold", holds, CLASS, where_told(record)))
            continue
        written = [name for name in (record.name, *record.also) if name]
        clipped = [name.replace("'", "") for name in written if "'" in name]  # "Monks Cap"
        clipped += [_without_articles(lexicon, record.name)] if record.name else []
        clipped += [_with_article(lexicon, name) for name in written if _bends(name)]
        parts = [name.partition(" ") for name in written]
        owned = lexicon.language["possessive"][0]
        clipped += [f"{owners[first]}{owned} {rest}" for first, _, rest in parts if rest and first in owners]
        for name in dict.fromkeys((*written, *clipped)):
            shared.setdefault((record.kind, (name, "name")), []).append(record)
        for field_ in lexicon.pack.kinds[record.kind].fields.values():
            values = record.values.get(field_.name, ()) if field_.type.base == "name" else ()
            for value, form in _forms(lexicon, tuple(map(str, values))):
                shared.setdefault((record.kind, (value, form)), []).append(record)
        for name in record.classes:
            classes.setdefault((record.kind, name), []).append(record.key)
    folded: dict[tuple[str, tuple[str, ...], str], tuple[str, list[Record]]] = {}
    for (kind, (name, form)), records in shared.items():
        key = (kind, tuple(lexicon.keys(name, bends=_bends(name))), form)
        folded.setdefault(key, (name, []))[1].extend(records)
    sharing: dict[tuple[str, ...], set[str]] = {}
    nouns = {kind: [(), *(tuple(lexicon.keys(noun, bends=False)) for noun in _nouns(lexicon.pack, kind))]
             for kind in lexicon.pack.kinds}
    for kind, spelt, _ in folded:
        for beside in nouns[kind]:
            sharing.setdefault((*beside, *spelt), set()).add(kind)
            sharing.setdefault((*spelt, *beside), set()).add(kind)
    for (kind, spelt, form), (name, records) in folded.items():
        keys = tuple(dict.fromkeys(r.key for r in records if r.key is not None))
        cost = rank(lexicon.pack, kind) if len(sharing[spelt]) > 1 else 0.0
        entry = Entry("thing", Thing(kind, keys), cost, where_told(records[0]), form)
        lexicon.add(name, entry, bends=_bends(name))
        if form == "name" and not _bends(name):
            keys = tuple(lexicon.keys(name, bends=False))
            spoken = tuple(lexicon.keys(lexicon.language.spoken(name), bends=False))
            for heard in dict.fromkeys((keys, spoken)):
                lexicon.names.setdefault(lexicon.language.sound("".join(heard)), []).append((keys, heard))
        _add_with_noun(lexicon, kind, name, entry)
        _add_in_other_words(lexicon, kind, name, entry)
    _add_parts_of_names(lexicon)
    for (kind, name), members in classes.items():
        entry = Entry("thing", Thing(kind, tuple(members), name), CLASS, "facts.yaml", "class")
        add_noun(lexicon, name, entry)
    _add_sorts(lexicon)


SORT = 0.05  # that things of a sort are meant by its name in the plural, and not the sort


def _add_sorts(lexicon: Lexicon) -> None:
    """The plural of a sort's name, where a field of other things is called after sorts, stands for these: of
    dogs with their `breed`, "which Labradors are black?"; and a "kind of dog" is a breed."""
    pack, plural = lexicon.pack, lexicon.language.plural
    for kind in pack.kinds.values():
        sorts = [f.type.kind for f in kind.fields.values() if f.name in lexicon.language["sorting"]
                 and f.type.kind and not f.type.many and not pack.kinds[f.type.kind].is_person]
        noun = kind.name.replace("_", " ")
        for phrase, said in itertools.product(
                lexicon.language["sort_of"] if len(sorts) == 1 else (), (noun, plural(noun))):
            entry = Entry("thing", Thing(sorts[0], (), sorts[0]), 0, "facts.yaml", "noun")
            lexicon.add(phrase.format(said), entry, bends=False)
            lexicon.sorted_so.add(phrase.format(said))
    for kind in pack.kinds.values():
        for field in kind.fields.values():
            if field.name != field.type.kind or field.type.many or pack.kinds[field.name].asks:
                continue  # of places and people, several aren't called by one's name
            held: dict[Value, list[str]] = {}
            for record in pack.records:
                if record.kind == kind.name and record.key is not None:
                    for value in record.values.get(field.name, ()):
                        held.setdefault(value, []).append(record.key)
            for sort in (record for record in pack.records if record.kind == field.name and record.key):
                keys = held.get(Ref(sort.kind, sort.key or ""), ())
                entry = Entry("thing", Thing(kind.name, tuple(keys), sort.name or ""), SORT, "facts.yaml",
                              "class")
                for name in (sort.name, *sort.also) if keys else ():
                    if name and not lexicon.language.is_plural(name.lower()) and " " not in name:
                        lexicon.add(plural(name), entry, bends=False)


def _owners(lexicon: Lexicon) -> dict[str, str]:
    """Whose something is, by the adjective before it: "Poland's postal service" is the Polish one."""
    return {value: record.name for record in lexicon.pack.records if record.name
            for field_ in lexicon.pack.kinds[record.kind].fields.values() if field_.type.base == "name"
            for value, form in _forms(lexicon, tuple(map(str, record.values.get(field_.name, ()))))
            if form == "adjective"}


def _without_articles(lexicon: Lexicon, name: str) -> str:
    """A name as it is said by those whose language has no articles: "Marshal of Senate"."""
    first, *rest = name.split() or [name]
    definite = lexicon.language["definite"]
    return " ".join((first, *(word for word in rest if word.lower() not in definite)))


def _with_article(lexicon: Lexicon, name: str) -> str:
    """A name of common nouns as it is said of what is known: "centenary of (the) relations"."""
    definite, words = lexicon.language["definite"], name.split()
    of = [word in lexicon.language["prepositions"]["of"] for word in words]
    return " ".join(f"{definite[0]} {word}" if at and of[at - 1] and word not in definite else word
                    for at, word in enumerate(words))


def add_own(lexicon: Lexicon) -> None:
    """"We", "you", "here": the one thing that a pack is about."""
    about = lexicon.pack.about
    if len(about) == 1:
        entry = Entry("thing", Thing(about[0].kind, (about[0].key,)), OWN, origin_of(lexicon), "name")
        kind = about[0].kind
        alike = [record for record in lexicon.pack.records if record.kind == kind]
        called = [kind] if len(alike) == 1 else []
        called += [name for record in alike if record.key == about[0].key for name in record.classes]
        nouns = [noun for name in called
                 for noun in (name.replace("_", " "), *lexicon.pack.words.get(name, ()))]
        # "the association"
        the = [f"{word} {noun}" for word in lexicon.language["definite"] for noun in nouns]
        for phrase in (*lexicon.language["own"], *the):
            lexicon.add(phrase, entry, bends=False)
        nouns = [kind.replace("_", " "), *lexicon.pack.words.get(kind, ())] if len(alike) > 1 else []
        of_several = [f"{word} {noun}" for word in lexicon.language["definite"] for noun in nouns]
        for phrase in of_several:  # "the zoo", of several
            lexicon.add(phrase, entry._replace(form=THE_OWN), bends=False)
        places = (*lexicon.language["at_our_place"], *(
            f"{word} {place}" for word in lexicon.language["at_ours"]
            for place in (*lexicon.language["own"], *the, *of_several)))
        add_phrases(lexicon, places, "filler", "here", cost=OWN)


def _add_parts_of_names(lexicon: Lexicon) -> None:
    """People are called by their last names, and by their first ones: "Curie", "de Vries", "Marie", and of
    "Hugh of Lincoln" (he) "Hugh"; but the Friends of the Hospital are no person of that name."""
    for record in lexicon.pack.records:
        names = (record.name or "").split()
        small = {e.category for name in names for e in find(lexicon, name)}
        if len(names) < 2 or record.key is None or not lexicon.pack.kinds[record.kind].is_person \
                or not all(name[:1].isupper() for name in (names[0], names[-1])):
            continue
        of_somewhere = not small.isdisjoint(("preposition", "definite"))
        if of_somewhere and not record.values.get(PRONOUN):
            continue
        last = len(names) - 1
        while last > 1 and names[last - 1].islower():  # "de", "van der"
            last -= 1
        thing = Thing(record.kind, (record.key,))
        parts = ((" ".join(names[last:]), LAST_NAME), (names[-1], FIRST_NAME), (names[0], FIRST_NAME))
        for part, cost in parts[-1:] if of_somewhere else parts:
            lexicon.add(part, Entry("thing", thing, cost, where_told(record), "name"), bends=False)


def _forms(lexicon: Lexicon, values: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each value of a field of names with how it is used: "Polish" as an adjective, "Poles" (which adjectives
    that don't bend can't be) and so "Pole" as a name."""
    stems = [lexicon.language.stem(value.lower()) for value in values]
    bends = adjectives_bend(lexicon)
    for value in values:  # "Irishmen"
        for base, plural in lexicon.plurals.items():
            if value.endswith(base) and value != base:
                yield value.removesuffix(base) + plural, "people"
    for place, value in enumerate(values):
        noun = not bends and place > 0 and stems.count(stems[place]) > 1
        if is_code(value):
            yield value, "name"
        else:
            yield value, "people" if noun else "adjective"


OWN = 0.1  # "we" for what a pack is about, which may be nobody in particular
LAST_NAME, FIRST_NAME = 0.1, 0.2  # instead of a whole name, which may be somebody else's
OTHER_NOUN = 0.02  # a name with a noun for its kind that it isn't written with
WITH_NOUN = 0.01  # "Carson City" is rather the city of that name than the city of Carson


def _bends(name: str) -> bool:
    """A name without a capital is a common noun ("light bulbs") and bends like one."""
    return name == name.lower()


def _add_with_noun(lexicon: Lexicon, kind: str, name: str, entry: Entry) -> None:
    """A kind's own noun may stand before or after a name: "Ohio river", "the city of Austin"."""
    sure = entry._replace(cost=WITH_NOUN)
    for noun in _nouns(lexicon.pack, kind):
        lexicon.add(f"{name} {noun}", sure, bends=False)
        lexicon.add(f"{noun} {name}", sure, bends=False)
        for joint in lexicon.language["prepositions"]["of"]:
            lexicon.add(f"{noun} {joint} {name}", sure, bends=False)


def _add_in_other_words(lexicon: Lexicon, kind: str, name: str, entry: Entry) -> None:
    """What has a name of common nouns may be called by the pack's other words for its kind, and by two words
    for one: "highest railroad on earth" and "most high railway on earth", for "highest railway on earth"."""
    if not _bends(name):
        return
    nouns = (kind.replace("_", " "), *lexicon.pack.words.get(kind, ()))
    for word in name.split():
        for said in in_two_words(lexicon.language, word, "superlative") if word != name else ():
            lexicon.add(name.replace(word, said), entry._replace(cost=entry.cost + OTHER_NOUN))
    for noun in nouns:
        before, found, behind = f" {name} ".partition(f" {noun} ")
        for other in nouns if found and (before or behind) else ():
            if other != noun and not lexicon.language.is_verb(other):
                said = f"{before} {other} {behind}".strip()
                lexicon.add(said, entry._replace(cost=entry.cost + OTHER_NOUN))


def _nouns(pack: Pack, kind: str) -> tuple[str, ...]:
    """The nouns of a kind that may stand beside its names, where names of several kinds are told apart."""
    return (kind, *pack.words.get(kind, ())) if pack.order else ()


def where_told(record: Record) -> str:
    return f"{record.place.file}:{record.place.line}"


def add_titles(lexicon: Lexicon) -> None:
    """The titles of the pack and of its sources, behind what cites them: "in the Yearbook" says where it is
    told."""
    titles = (lexicon.pack.title, *(source.title for source in lexicon.pack.sources.values()))
    cited = (f"{phrase} {title}" for title in titles for phrase in lexicon.language["citing"])
    add_phrases(lexicon, cited, "filler", "evidence")


LEAST_TAIL = 4  # letters, at least, of the noun that another one ends with
SCOPE_TOO = 0.4  # what all is about, where the word is also one for something that is told of


def add_scope(lexicon: Lexicon) -> None:
    """Add what the pack's title says that all is about, behind "in the": it narrows nothing. That is the noun
    that the title begins with ("the Curie family of Leeds", "the Tour of Leeds", "the Leeds Chess Club"), and
    the name or the noun behind an "of" ("the bridges of Leeds", "the cases of the Curie agency"). A noun that
    means something else as well is rather that."""
    parts = [part.split() for part in re.split(r"[,;:]", lexicon.pack.title)]
    joints = [[place for place, word in enumerate(part) if any(
        e.category in ("preposition", "link") for e in find(lexicon, word))] for part in parts]
    begun = parts[0][:joints[0][0]] if joints[0] else parts[0]
    named, noun = ("", *begun)[-2:] if begun else ("", "")
    name = begun[1:] if begun[:1] and begun[0] in lexicon.language["definite"] else begun
    called = len(begun) > 1 and all(map(str.istitle, name))
    _add_scope(lexicon, noun.lower() if called else noun, named, called=called)
    for part, places in zip(parts, joints, strict=True):
        for place, end in itertools.pairwise((*places, len(part))):
            if part[place] in lexicon.language["prepositions"]["of"]:
                _add_owner(lexicon, part[place + 1:end])
    if not lexicon.pack.about:
        _add_titled(lexicon, parts)


def _add_titled(lexicon: Lexicon, parts: Sequence[Sequence[str]]) -> None:
    """Add the names in the title, and the nouns beside them, of a pack that declares no record for what all
    is about: "the charity Open Spring". They only say whose everything is (`passes.own.titled`)."""
    entry = Entry(TITLED, TITLED, 0.0, origin_of(lexicon))
    for said in parts:
        of = next((place for place, word in enumerate(said) if word in lexicon.language["prepositions"]["of"]
                   and place and said[place - 1][:1].isupper()), len(said))
        part = said[:of]  # "the Leeds Guild (of Weavers)"
        places = [place for place, word in enumerate(part) if word[:1].isupper()]
        name = " ".join(part[places[0]:places[-1] + 1]) if places else ""
        if not name or len(places) != places[-1] - places[0] + 1 or any(
                e.cost < min(LAST_NAME, FIRST_NAME) or e.form != "name" for e in find(lexicon, name)):
            continue  # but it may be the last name of a founder
        lexicon.titled.add(name)
        for called in (name, *lexicon.language["own"]):
            lexicon.add(called, entry._replace(form="name"), bends=False)
        add_phrases(lexicon, lexicon.language["at_our_place"], "filler", "here", cost=OWN)
        short = " ".join(part[places[0]:places[-1]])  # "Leeds", of the Leeds Guild
        told = any(short in map(str, values) for record in lexicon.pack.records
                   for values in record.values.values())
        if short and not told and not find(lexicon, short):
            lexicon.add(short, entry._replace(form="name"), bends=False)
        beside = [*part[max(0, places[0] - 1):places[0]], *part[places[-1] + 1:places[-1] + 2]]
        tails = [noun[cut:] for noun in beside for cut in range(1, len(noun) - LEAST_TAIL + 1)
                 if noun[cut:] in lexicon.words]  # "the yard", of a shipyard
        houses = [noun for noun in lexicon.language["houses"] if not find(lexicon, noun)]
        add_phrases(lexicon, houses, TITLED, TITLED)
        for noun in (*beside, *tails, part[places[-1]].lower()):
            if noun.isalpha() and noun.islower() and noun not in lexicon.small and all(
                    (e.category, e.form) == ("thing", "verb") for e in find(lexicon, noun)):
                lexicon.add(noun, entry, bends=False)
                lexicon.whole.add(noun)


def _add_owner(lexicon: Lexicon, title: Sequence[str]) -> None:
    """Add what stands behind an "of" of the title: a name, or a noun."""
    said = [word for word in title if word not in lexicon.language["definite"]]
    if not said or any(word.islower() for word in said):
        _add_scope(lexicon, said[-1] if said else "", "", called=False)
        return
    name = " ".join(said)
    for within in lexicon.language["within_name"] if not find(lexicon, name) else ():
        lexicon.add(f"{within} {name}", Entry("filler", "evidence", 0.0, origin_of(lexicon)), bends=False)


def _add_scope(lexicon: Lexicon, noun: str, named: str, *, called: bool) -> None:
    """Add a noun of the title; `named`: what stands before it there; `called`: whether it is part of a
    name."""
    if not (noun.isalpha() and noun.islower()) or noun in lexicon.small:
        return
    known = find(lexicon, noun)
    if not called and any(e.category != "thing" or e.form != "verb" for e in known):
        return
    nouns = (noun, f"{named} {noun}") if named[:1].isupper() else (noun,)
    taught = all((e.category, e.form) == ("thing", "verb") for e in known)  # "who joined the pier?"
    scope = Entry("filler", "evidence", 0.0 if taught else SCOPE_TOO, origin_of(lexicon))
    for within, said in itertools.product(lexicon.language["within"], nouns):
        lexicon.add(f"{within} {said}", scope, bends=False)


def add_sexes(lexicon: Lexicon) -> None:
    """"Women" are those of whom a pack says "she", if it tells that of everybody of a kind."""
    for kind in lexicon.pack.kinds.values():
        people = [record for record in lexicon.pack.records if record.kind == kind.name and record.key]
        if PRONOUN not in kind.fields or not all(record.first(PRONOUN) for record in people):
            continue
        for pronoun, nouns in lexicon.language["sexes"].items():
            keys = tuple(str(record.key) for record in people if record.first(PRONOUN) == pronoun)
            for noun in nouns if keys else ():
                fields = [lexicon.pack.kinds[e.meaning[0]].fields[e.meaning[1]]
                          for e in find(lexicon, noun) if e.category == "field"]
                own = any(e.category == "thing" and e.form == "class" and e.meaning.kind == kind.name
                          for e in find(lexicon, noun))
                if own or any(field.type.is_measure for field in fields):
                    continue  # who is a lady is told, or how many women there were
                entry = Entry("thing", Thing(kind.name, keys, noun), CLASS, "facts.yaml", "class")
                lexicon.add(noun, entry, bends=False)
