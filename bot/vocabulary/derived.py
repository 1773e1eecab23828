"""Words that a pack doesn't say itself, for what it tells: they follow from its fields, values and examples.

Takes a `Lexicon` that the pack's examples have been taught; adds entries where a word means nothing else yet.

For example, where a date tells when something `closed`, what has none is "open".
"""
import itertools
import re
from collections.abc import Collection, Iterator

from bot import realwords
from bot.cues import WITH_VERB
from bot.language import Language
from bot.lexicon import (
    BODY,
    CLASS,
    ENDED,
    HOUR,
    HOURLY,
    HOURS,
    MEMBER,
    PART_OF_DAY,
    PLACEHOLDER,
    RATE,
    RATED,
    RIGHT_BEHIND,
    TITLED,
    TOLD_WORD,
    Entry,
    Lexicon,
    Thing,
    dates_called,
    find,
    is_lasting,
    kinds_told,
    place_of,
    toll_of,
    topic_of,
)
from bot.model import PRONOUN, Threshold, asked_by, is_code
from bot.text import words
from bot.vocabulary.declared import titles
from bot.vocabulary.names import where_told
from bot.vocabulary.small import add_noun, add_phrases, origin_of, without_be

MEASURED = 0.1  # that a verb that says something else asks for an amount
SUM = 0.2  # that "money" is the sum that is told
GETTING = 0.05  # "get" a prize, where examples say "win"
OPPOSITE = 0.05  # that something isn't so, said by another word
GENERIC = 0.1  # a noun that a pack has for nothing
MOTION, MOTION_TOO = 0.1, 0.5  # what a pack has a word for itself is rather that


def add_motion(lexicon: Lexicon, said: Collection[tuple[str, str]]) -> None:
    """Add verbs for kinds of which something goes from one place to another; where the pack has such a verb
    for something else, or examples say it of others (`said`: a kind and the stem of a word), they are rather
    that."""
    travelled = [kind.name for kind in lexicon.pack.kinds.values() if {"from", "to"} <= set(kind.fields)]
    stem, motion = lexicon.language.stem, lexicon.language["motion"]
    plain = {stem(word) for word, end in motion.items() if not end}
    people_do = lexicon.language["travelling"][1:]  # goods go, and don't travel, where people do
    for word, end in motion.items():
        alike = {stem(word)} if end else plain
        known = [e for e in find(lexicon, word) if e.category in ("thing", "field")]
        elsewhere = {kind for kind, verb in said if verb in alike}
        for kind in travelled:
            cost = MOTION_TOO if known or (elsewhere - {kind} and kind not in elsewhere) else MOTION
            if any(e.meaning[0] == kind for e in known) or (known and (end == "to" or word in people_do)):
                continue
            lexicon.add(word, Entry("thing", Thing(kind, (), word), cost, "facts.yaml", "verb"))
            if end:
                lexicon.cues.setdefault((kind, "", "name", "after", word), {})[end] = 1.0


def add_going(lexicon: Lexicon) -> None:
    """Add "go" for a verb of an example that tells how somebody went there ("which helicopter flew to
    {fire}?"), for kinds of which nothing else goes."""
    going, *others = lexicon.language["travelling"]
    gone = kinds_told(lexicon, going)
    whither = {(cue[0], cue[-1]) for cue in lexicon.cues
               if len(cue) == WITH_VERB and cue[1] in lexicon.language["whither"]}
    for verb in others:
        for entry in find(lexicon, verb):
            if entry.category == "thing" and entry.form == "verb" and entry.meaning.kind not in gone \
                    and entry.meaning[::2] in whither:
                lexicon.add(going, entry._replace(cost=MOTION_TOO))


def add_origins(lexicon: Lexicon) -> None:
    """Add the verbs that go with where people come from, for the kinds of people of whom that is told; where
    others tell that somebody went somewhere, they are rather that."""
    origins = lexicon.language["origins"]
    costs = {verb: MOTION_TOO if any(e.cost == MOTION for e in find(lexicon, verb)) else 0.0
             for verb in lexicon.language["coming"]}
    for kind in lexicon.pack.kinds.values():
        if kind.is_person and any(f.name in origins and f.type.kind for f in kind.fields.values()):
            for verb, cost in costs.items():
                lexicon.add(verb, Entry("thing", Thing(kind.name, (), verb), cost, "facts.yaml", "verb"))


def add_bringing(lexicon: Lexicon) -> None:
    """Add what a year does in which something happened ("which year brought a visit?"), of the words that
    mean nothing else."""
    for word in lexicon.language["bringing"]:
        if not find(lexicon, word):
            lexicon.add(word, Entry("bringing", "bringing", 0, origin_of(lexicon)))


def add_hours(lexicon: Lexicon) -> None:
    """Add "what time does it open?" where texts tell hours, "in the morning" behind that, and "opening hours"
    where one tells when things open."""
    told = any(HOUR.match(value) for record in lexicon.pack.records
               for values in record.values.values() for value in values if isinstance(value, str))
    if not told:
        return
    add_phrases(lexicon, lexicon.language["hours_asked"], "ask", HOURLY)
    for way, phrases in lexicon.language["parts_of_day"].items():
        add_phrases(lexicon, phrases, PART_OF_DAY, way)
    for kind, hours in lexicon.hours.items():
        if "opening" in hours:
            add_phrases(lexicon, lexicon.language["hours_of_opening"], "field", (kind, hours["opening"]),
                        form=HOURS)


def add_winners(lexicon: Lexicon) -> None:
    """Add "the winner" and "the runner-up" for who took part in something where a number tells which place
    they took, if no word of the pack is that."""
    language = lexicon.language
    for kind in lexicon.pack.kinds.values():
        acting = [field.name for field in kind.fields.values() if "who" in field.asks]
        people = [field.name for field in kind.fields.values()
                  if "who" in asked_by(lexicon.pack.kinds, field)]
        people = people if len(people) == 1 else acting or people[:1]
        placed = [word for section in ("winners", "runners_up") for word in language[section]]
        if place_of(kind, language) and len(people) == 1:
            add_phrases(lexicon, [word for word in placed if not find(lexicon, word)], "field",
                        (kind.name, people[0]), bends=True)


def add_placed(lexicon: Lexicon) -> None:
    """Add that somebody came first or finished third, where a number tells which place they took; where the
    pack tells something else by such a verb, it is rather that."""
    for kind in lexicon.pack.kinds.values():
        for verb in lexicon.language["placed"] if place_of(kind, lexicon.language) else ():
            _add_measured(lexicon, kind.name, verb)


def add_getting(lexicon: Lexicon) -> None:
    """Add that somebody got a prize, for what the examples say was won, where a pack has no such word for it
    itself."""
    language, awards = lexicon.language, lexicon.language["awards"]
    won = dict.fromkeys((topic[0], entry) for verb in language["winning"] for entry in find(lexicon, verb)
                        if entry.form == "verb" and (topic := topic_of(entry)))
    for name, entry in won:
        kind = lexicon.pack.kinds[name]
        held = {kind.name, *lexicon.pack.words.get(kind.name, ()), *kind.fields,
                *(field.type.kind for field in kind.fields.values())}
        prizes = not held.isdisjoint(awards["called"]) and not place_of(kind, language)
        for verb in awards["get"] if prizes else ():
            be, _, done = verb.partition(" ")
            passive = be == language["being"]["be"]
            for said in (f"{was} {done}" for was in language["being"]["was"]) if passive else (verb,):
                if passive or kind.name not in kinds_told(lexicon, said):
                    lexicon.add(said, entry._replace(cost=entry.cost + GETTING),
                                bends=not (passive or language.is_participle(said)))


def add_generic(lexicon: Lexicon) -> None:
    """Add nouns that people have for things that a pack calls otherwise: "which town?", of villages; "which
    company?", of suppliers, but by no word for what all is about. Where classes of a kind are called so,
    those are meant."""
    for group in lexicon.language["generic"]:
        nouns: dict[str, tuple[str, ...]] = {}
        for kind in lexicon.pack.kinds.values():
            own = [r for r in lexicon.pack.records if r.kind == kind.name and r.key]
            classed = [str(r.key) for r in own if not set(group["called"]).isdisjoint(r.classes)]
            if classed or kind.name in group["called"]:
                nouns[kind.name] = tuple(classed)
        for said in group["said"]:
            known = any(topic_of(e) or e.category == "thing" for e in find(lexicon, said))
            if said not in lexicon.whole and nouns and not known:
                for name, keys in nouns.items():
                    noun, form = Thing(name, keys, said), "class" if keys else "noun"
                    add_noun(lexicon, said, Entry("thing", noun, GENERIC, "facts.yaml", form))


def add_sums(lexicon: Lexicon) -> None:
    """Add "money" for the one sum that is told of things of a kind: "which season made the most money?"."""
    for kind in lexicon.pack.kinds.values():
        sums = [f.name for f in kind.fields.values() if f.type.unit in lexicon.language.money]
        for word in lexicon.language["sums"] if len(sums) == 1 else ():
            if not any(e.category != "field" or e.meaning[0] == kind.name
                       for e in find(lexicon, word) if topic_of(e) and e.cost < SUM):
                lexicon.add(word, Entry("field", (kind.name, sums[0]), SUM, "facts.yaml"), bends=False)


def add_tolls(lexicon: Lexicon) -> None:
    """Add that people "died" in what happened for kinds that tell how many did, unless the pack tells of some
    when they died themselves: "how many people died before 1912?"."""
    verbs = [verb for verb in lexicon.language["deadly"]
             if not any(lexicon.pack.kinds[kind].is_person for kind in kinds_told(lexicon, verb))]
    for kind in lexicon.pack.kinds.values():
        told = toll_of(kind, lexicon.language)
        if told is None or kind.is_person:
            continue
        for verb in verbs:
            lexicon.held.setdefault((kind.name, verb), told)
            _add_measured(lexicon, kind.name, verb)


def _add_measured(lexicon: Lexicon, kind: str, verb: str) -> None:
    """Add a verb that asks for an amount of a kind, unless it tells something of that already."""
    if kind not in kinds_told(lexicon, verb):
        cost = MEASURED if find(lexicon, verb) else 0.0
        lexicon.add(verb, Entry("thing", Thing(kind, (), verb), cost, "facts.yaml", "verb"))


def add_callings(lexicon: Lexicon) -> None:
    """Add the words for what somebody does for a living, where a field of people tells that, but for those
    that the pack has for something else."""
    fields, asked = lexicon.language["callings"]["fields"], lexicon.language["callings"]["asked"]
    taken = set(itertools.chain.from_iterable(lexicon.pack.words.values()))
    for kind in filter(lambda kind: kind.is_person, lexicon.pack.kinds.values()):
        if field := next((name for name in fields if name in kind.fields), None):
            phrases = [phrase for phrase in asked if phrase not in taken and not find(lexicon, phrase)]
            add_phrases(lexicon, phrases, "field", (kind.name, field))


def add_made_of(lexicon: Lexicon) -> None:
    """Add how it is asked what something is made of, for the kinds that have a field for that."""
    fields, asked = lexicon.language["made_of"]["fields"], lexicon.language["made_of"]["asked"]
    for kind in lexicon.pack.kinds.values():
        if field := next((name for name in map(_spelt, fields) if name in kind.fields), None):
            phrases = [phrase for phrase in asked if not find(lexicon, phrase)]
            add_phrases(lexicon, phrases, "field", (kind.name, field))


def _spelt(name: str) -> str:
    return name.replace(" ", "_")


def add_posting(lexicon: Lexicon) -> None:
    """Add the verbs for what those did who held a post that examples ask for: "who chaired it in 1980?"."""
    language = lexicon.language
    for (kind, name), values in _posts(lexicon).items():
        for post in values:
            bases = [post, *(post.removesuffix(er) for er in language["agents"] if post.endswith(er))]
            for verb in itertools.chain.from_iterable(map(language.done, bases)):
                holds = Threshold(post, kind, name, "in", post)
                if any(e.meaning != holds for e in find(lexicon, verb)) \
                        or not realwords.known(language.code, verb):
                    continue
                entry = Entry("threshold", holds, CLASS, "facts.yaml")
                for whole in ("", *language["pronouns"]["it"][:1], *wholes(lexicon)):
                    lexicon.add(f"{verb} {whole}".strip(), entry, bends=False)


def _posts(lexicon: Lexicon) -> dict[tuple[str, str], list[str]]:
    """The short texts that tell what somebody was for some time, by their kinds and fields."""
    posts: dict[tuple[str, str], list[str]] = {}
    for record in lexicon.pack.records:
        fields = lexicon.pack.kinds[record.kind].fields.values()
        dates = [f.name for f in fields if f.type.base == "date"]
        if len(dates) != 1 or not is_lasting(lexicon.pack, record.kind, dates[0]) or not any(
                f.type.kind and lexicon.pack.kinds[f.type.kind].is_person for f in fields):
            continue
        for field in fields:
            if field.type.base == "text" and (record.kind, field.name) in lexicon.gaps:
                known = posts.setdefault((record.kind, field.name), [])
                known += [str(value) for value in record.values.get(field.name, ())
                          if str(value).isalpha() and value not in known]
    return posts


def add_used_to(lexicon: Lexicon) -> None:
    """Add "who used to own it?" for "who did …", where no example has that in words of its own ("who used to
    be {office}?", for former ones)."""
    used = {name: list(map(str, phrases)) for name, phrases in lexicon.language["used_to"].items()}
    said = [f" {' '.join(pattern.words)} " for pattern in lexicon.patterns]
    if not any(f" {phrase} " in text for phrases in used.values() for phrase in phrases for text in said):
        for name, phrases in used.items():
            add_phrases(lexicon, phrases, "auxiliary", name)


def add_containing(lexicon: Lexicon) -> None:
    """Add "which dishes contain eggs?" for "have", where a pack says nothing else by that."""
    for verb in lexicon.language["containing"]:
        if not find(lexicon, verb):
            lexicon.add(verb, Entry("auxiliary", "have", 0.0, origin_of(lexicon)))


def add_serving(lexicon: Lexicon) -> None:
    """Add verbs for kinds that tell how long somebody held what they did, and for the one that tells of posts
    also those of taking one on and giving it up, where the pack has no such verb for something else."""
    pack, language = lexicon.pack, lexicon.language
    verbs: list[tuple[str, str]] = []
    posts: list[str] = []
    houses: list[str] = []  # of which it is told who had them: mines and their masters
    named = {record.kind for record in pack.records if record.key}
    for kind in pack.kinds.values():
        linked = [pack.kinds[f.type.kind] for f in kind.fields.values() if f.type.kind]
        others = [other for other in linked if not other.is_person]
        spans = [is_lasting(pack, kind.name, f.name) for f in kind.fields.values() if f.type.base == "date"]
        if spans and all(spans) and len(linked) == len(others) + 1 and kind.name not in named:
            verbs += [(kind.name, verb) for verb in language["serving"]]
            if not others or any(not other.fields for other in others):  # an office, and not a house
                posts.append(kind.name)
            else:
                houses.append(kind.name)
        elif kind.is_person and spans.count(True) == 1:
            posts.append(kind.name)
    posts = posts or houses
    if len(posts) == 1:  # which of several posts somebody left isn't told by the verb
        told = set(_add_ways_to_go(lexicon, posts[0]))
        verbs += [(posts[0], verb) for section in ("taking_over", "leaving") for verb in language[section]
                  if verb not in told]
    for name, verb in verbs:
        _add_free(lexicon, name, verb, SERVING)


def _add_ways_to_go(lexicon: Lexicon, kind: str) -> Iterator[str]:
    """Add verbs by which a post was left for the texts of a kind that tell so: "resigned", where a reason is
    "resignation". The others that left it did not. Gives these verbs."""
    texts = [f.name for f in lexicon.pack.kinds[kind].fields.values() if f.type.base == "text"]
    told = dict.fromkeys((name, str(value)) for record in lexicon.pack.records if record.kind == kind
                         for name in texts for value in record.values.get(name, ()))
    for verb in dict.fromkeys((*lexicon.language["leaving"], *lexicon.language["ending"])):
        base = verb.removesuffix(lexicon.language.silent)
        for name, value in told:
            if value.startswith(base) and len(base) >= LEAST_VERB and value.isalpha() \
                    and not any(topic_of(entry) for entry in find(lexicon, verb)):
                so = Threshold(verb, kind, name, "in", value)
                lexicon.add(verb, Entry("threshold", so, SERVING, "facts.yaml"))
                yield verb


def _add_free(lexicon: Lexicon, kind: str, word: str, cost: float) -> None:
    """Add a word as a verb of a kind, if it means nothing else in the pack."""
    word = without_be(lexicon, word)  # "was in charge", "has been in charge"
    if not kinds_told(lexicon, word):
        lexicon.add(word, Entry("thing", Thing(kind, (), word), cost, "facts.yaml", "verb"))


def add_course(lexicon: Lexicon) -> None:
    """Add verbs of beginning and ending for kinds of what lasted with a name: "when did the tour start?"."""
    pack, language = lexicon.pack, lexicon.language
    named = {record.kind for record in pack.records if record.key}
    for kind in pack.kinds.values():
        lasting = [is_lasting(pack, kind.name, f.name) for f in kind.fields.values() if f.type.base == "date"]
        if kind.name not in named or kind.is_person or lasting != [True]:
            continue
        for verb in (*language["starting"], *language["stopping"]):
            told = kinds_told(lexicon, verb)
            if kind.name not in told:
                rather = SERVING + (DECLARED_COURSE if told else 0.0)
                lexicon.add(verb, Entry("thing", Thing(kind.name, (), verb), rather, "facts.yaml", "verb"))


def add_kin(lexicon: Lexicon) -> None:
    """Add words for the children of people whose parents are told."""
    language = lexicon.language
    for kind in lexicon.pack.kinds.values():
        if not kind.is_person or not any(field.type.kind == kind.name and field.name in language["parents"]
                                         for field in kind.fields.values()):
            continue
        sexed = language["sons"] if PRONOUN in kind.fields else ()
        for word in (*language["offspring"], *sexed):
            _add_free(lexicon, kind.name, word, 0.0)


def add_rates(lexicon: Lexicon) -> None:
    """Add that for each of which the sentences and examples of a pack tell an amount ("per day"), as words
    that say no more: in another unit ("per week") it isn't told."""
    rates, spells = lexicon.language["rates"], lexicon.language["spells"]
    of = lexicon.language["prepositions"]["of"][0]
    phrases: dict[str, None] = {}
    for intent in lexicon.pack.intents.values():
        for text in (*intent.say, *(example.text for example in intent.ask)):
            told = words(text, lexicon.language.letters, lexicon.language.clitics)
            for rate, unit in itertools.pairwise(told):
                if rate in rates and (unit in spells or rate == rates[0]):
                    said = rates if unit in spells else rates[:1]
                    phrases |= dict.fromkeys(f"{each} {unit}" for each in said)
        fields = lexicon.pack.kinds[intent.kind].fields
        behind = "|".join(map(re.escape, rates))
        for name, unit in re.findall(rf"{PLACEHOLDER.pattern}\s+(?:{behind})\s+(\w+)", " ".join(intent.say)):
            if name in fields and fields[name].type.base == "quantity":
                phrases |= dict.fromkeys(f"{each} {unit}" for each in rates)
                add_phrases(lexicon, [f"{each} {unit} {of}" for each in rates],
                            "filler", RATED, form=intent.kind)
    for phrase in phrases:
        lexicon.add(phrase, Entry("filler", RATE, RATE_SAID, "intents.yaml"), bends=False)


def add_phrasal(lexicon: Lexicon) -> None:
    """Add verbs of two words for the one that a pack has, or has with another particle ("come back", where it
    has "return")."""
    for phrase, verb in lexicon.language["phrasal"].items():
        known = [e for e in find(lexicon, verb) if e.form == "verb" or e.category == "field"]
        if not any(topic_of(e) for e in find(lexicon, phrase)):
            for entry in dict.fromkeys(known):
                lexicon.add(phrase, entry)


def add_opposites(lexicon: Lexicon) -> None:
    """Add the words that say that what a true/false field tells isn't so: "uncrewed", "non-vegan", "lost"
    where `won` is told, if they mean nothing else of such things."""
    language = lexicon.language
    for kind in lexicon.pack.kinds.values():
        for field in kind.fields.values():
            if field.type.base != "bool":
                continue
            noun = field.name.replace("_", " ")
            so = (noun, *lexicon.pack.words.get(f"{kind.name}.{field.name}", ()))
            always = language["denying_any"]
            denied = [f"{always[-1]} {word}" for word in so]
            denied += [f"{un}{word}" for word in so for un in language["denying"]
                       if un in always or realwords.known(language.code, f"{un}{word}")]
            denied += language["opposites"].get(noun, ())
            for word in denied:
                if kind.name not in kinds_told(lexicon, word):
                    holds = Threshold(word, kind.name, field.name, "=", False)
                    lexicon.add(word, Entry("threshold", holds, OPPOSITE, "facts.yaml"),
                                bends=language.is_participle(word))


def add_like_amounts(lexicon: Lexicon) -> None:
    """Add a verb of which an example asks how much, for an amount of the same name that another kind has:
    "how much did {tractor} weigh?" tells what dogs weigh; and the pack's other words for such a verb, where
    they have examples of their own."""
    for (kind, verb), name in list(lexicon.tells.items()):
        declared = lexicon.pack.kinds[kind].fields[name].type
        for other in lexicon.pack.kinds.values() if declared.base == "quantity" else ():
            field = other.fields.get(name)
            if field and field.type == declared and (other.name, verb) not in lexicon.tells \
                    and other.name not in kinds_told(lexicon, verb):
                lexicon.tells[other.name, verb] = name
                lexicon.add(verb, Entry("thing", Thing(other.name, (), verb), 0.0, "intents.yaml", "verb"))
        lemmas = {e.meaning.lemma for word in lexicon.pack.words.get(verb, ()) for e in find(lexicon, word)
                  if e.category == "thing" and e.form == "verb" and e.meaning.kind == kind}
        for lemma in lemmas if declared.is_measure else ():
            lexicon.tells.setdefault((kind, lemma), name)


def add_measuring(lexicon: Lexicon) -> None:
    """Add the verbs by which people ask for an amount that a kind has, where examples don't: "how much does
    the kiln hold?", of which the capacity is told."""
    for verb, names in lexicon.language["measured_by"].items():
        for kind in lexicon.pack.kinds.values():
            field = next((kind.fields[name] for name in names if name in kind.fields), None)
            if field is None or not field.type.is_measure or (kind.name, verb) in lexicon.tells:
                continue
            if any(e.category == "field" and e.meaning[0] == kind.name for e in find(lexicon, verb)):
                continue
            lexicon.tells[kind.name, verb] = field.name
            _add_measured(lexicon, kind.name, verb)


def add_weighing(lexicon: Lexicon) -> None:
    """Add that more or less is told by a verb of which an example asks how much: "which weighs more?"."""
    for (kind, verb), name in lexicon.tells.items():
        if lexicon.pack.kinds[kind].fields[name].type.is_measure:
            for word in lexicon.language["raised"]:
                compared = Entry("comparative", (word, ("field", kind, name)), 0, "intents.yaml")
                lexicon.add(f"{verb} {word}", compared)


def add_coming(lexicon: Lexicon) -> None:
    """Add "came right after" for "came after", where examples tell nothing by such a verb."""
    language = lexicon.language
    for phrase in (*language["time"]["before"], *language["time"]["after"]):
        verb, _, behind = phrase.partition(" ")
        if behind not in language.all_of("time", "before", "after") \
                or any(topic_of(e) for e in find(lexicon, verb)):
            continue
        for entry, right in itertools.product(find(lexicon, phrase), language["adjacent"]):
            lexicon.add(f"{verb} {right} {behind}", entry._replace(form=RIGHT_BEHIND), bends=False)


def add_again(lexicon: Lexicon) -> None:
    """Add that something was done once more, unless the pack tells something by that ("found again")."""
    for phrase in lexicon.language["again"]:
        if not any(topic_of(e) for e in find(lexicon, phrase)):
            lexicon.add(phrase, Entry("again", "again", 0.0, origin_of(lexicon)), bends=False)


def add_former(lexicon: Lexicon) -> None:
    """Add that what is "no longer" so was so before, where the pack has words for that ("former")."""
    words_for_it = lexicon.language["was_before"]
    known = [entry for word in words_for_it for entry in find(lexicon, word) if topic_of(entry)]
    for phrase in lexicon.language["no_longer"]:
        for entry in dict.fromkeys(known):
            lexicon.add(phrase, entry._replace(form=ENDED), bends=False)


def add_lasting(lexicon: Lexicon) -> None:
    """Add what is so of a thing until a date that tells of its end ("open", "alive"), and since ("dead"),
    where the pack has no such word itself. That there is no such date tells that it hasn't ended only where
    all is known. Of what is told of how long it lasted, it is so while that goes on."""
    language, now = lexicon.language, lexicon.pack.as_of
    for kind in lexicon.pack.kinds.values():
        spans = [f.name for f in kind.fields.values() if is_lasting(lexicon.pack, kind.name, f.name)]
        for section, ended in (("until_ended", False), ("since_ended", True)):
            for word, ends in language[section].items():
                field = next((name for name in ends if name in kind.fields), None)
                sure = kind.complete or ended
                known = [e.meaning for e in find(lexicon, word) if e.category == "threshold"]
                own = any(isinstance(meaning, Threshold) and meaning.kind == kind.name for meaning in known)
                if field and not own:
                    state = Threshold(word, kind.name, field, "exists" if sure else "unended", ended)
                    _add_state(lexicon, word, state)
                elif now and len(spans) == 1 and not (ended or own) and "ended" in ends:
                    state = Threshold(word, kind.name, spans[0], "overlaps", now)
                    lexicon.add(word, Entry("threshold", state, 0, "facts.yaml"), bends=False)


def _add_state(lexicon: Lexicon, word: str, state: Threshold) -> None:
    """Add what is so until something ends, or since; and of what is only said with a "still", how it is said
    that it no longer is so ("no longer sold"), or now ("sold today")."""
    language, entry = lexicon.language, Entry("threshold", state, 0, "facts.yaml")
    lexicon.add(word, entry, bends=False)
    first, _, verb = word.partition(" ")
    if first not in language["still"] or state.value:
        return
    over = entry._replace(meaning=Threshold(word, state.kind, state.field, "exists", True))
    for said in language["no_longer"]:
        lexicon.add(f"{said} {verb}", over, bends=False)
    spelt = (word, verb, *(f"{first} {being} {verb}" for being in language["going_on"]))
    for so in (*spelt[2:], *(f"{so} {said}" for so, said in itertools.product(
            spelt, (*language["lapsed"], *language["nowadays"])))):
        lexicon.add(so, entry, bends=False)


BELONGING = 0.1  # "with the company", where examples may tell something else by that


def add_belonging(lexicon: Lexicon) -> None:
    """Add that people are with what examples say that they joined and left ("a member of the company"), where
    it is told when they did: since then, and until then."""
    language, pack = lexicon.language, lexicon.pack
    for kind in pack.kinds.values():
        joined, left = (dates_called(kind, language[section]) for section in ("beginnings", "departures"))
        if not kind.is_person or len(joined) != 1 or len(left) != 1:
            continue
        examples = [words(example.text, language.letters, language.clitics)
                    for intent in pack.intents.values() if intent.kind == kind.name for example in intent.ask]
        nouns = dict.fromkeys(
            noun for text in examples
            for verb, the, noun in zip(text, text[1:], text[2:], strict=False)
            if verb in language["joining"]["verbs"] and the in language["definite"])
        for noun, phrase in itertools.product(nouns, language["belonging"]):
            said = phrase.format(noun=noun)
            since = Threshold(said, kind.name, joined[0], "exists", True)
            lexicon.add(said, Entry("threshold", since, BELONGING, "intents.yaml", MEMBER), bends=False)
            lexicon.belonging.add(said)


def add_founding(lexicon: Lexicon) -> None:
    """Add what those of a class did to what all is about, as they are called after that: "who founded the
    guild?" asks for its founders."""
    people = {kind.name for kind in lexicon.pack.kinds.values() if kind.is_person}
    classes = dict.fromkeys(name for record in lexicon.pack.records if record.kind in people
                            for name in record.classes)
    founded, the = frozenset(lexicon.language["foundings"]), lexicon.language["definite"][0]
    for name, ending in itertools.product(classes, lexicon.language["agents"]):
        verb = name.removesuffix(ending)
        if verb == name or " " in name:
            continue
        verbs = sorted(founded) if not founded.isdisjoint(lexicon.language.done(verb)) else (verb,)
        called = wholes(lexicon) if len(verbs) > 1 else sorted(f"{the} {noun}" for noun in lexicon.whole)
        for said, whole, entry in itertools.product(verbs, called, find(lexicon, name)):
            if entry.category == "thing" and entry.form == "class":
                lexicon.add(f"{said} {whole}", entry)


def wholes(lexicon: Lexicon) -> list[str]:
    """How the title calls what all is about: "Leeds Guild", "the guild"."""
    the, called = lexicon.language["definite"][0], {*lexicon.whole, *lexicon.titled}
    called |= {noun for noun in lexicon.language["houses"]
               if any(e.category == TITLED for e in find(lexicon, noun))}
    return [*sorted(lexicon.titled), *(f"{the} {noun}" for noun in sorted(called))]


RATE_SAID = 0.05
DECLARED_COURSE = 0.3  # what a pack uses for something else is rather that
SERVING = 0.1  # "stay", for what somebody held for some time
NAMED_SO = 0.35  # what is told of something, and is the name of another thing: rather that
WORDS_OF_VALUE = 3  # more of them are a sentence, and nothing that something is called
WORDS_OF_GAP = 8  # but an example says how to ask with a longer one: "who was suspended for {reason}?"


def values_told(lexicon: Lexicon) -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
    """The short texts that say what a thing is ("job: vet"), codes, and the texts that fill the gap of an
    example ("which office is in {country}?"), by the kind of it: the fields that hold them, with the keys of
    those of which they are told."""
    telling = {kind.name: [f.name for f in kind.fields.values() if f.type.base in ("text", "name")
                           and f.name != PRONOUN and (f.name not in lexicon.language["reasons"]
                                                      or (kind.name, f.name) in lexicon.gaps)]
               for kind in lexicon.pack.kinds.values()}
    told: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for record in lexicon.pack.records:
        for name in telling[record.kind] if record.key else ():
            for value in map(str, record.values.get(name, ())):
                words, gap = _parts_of(value), (record.kind, name) in lexicon.gaps
                called = all(word[:1].isupper() for word in words)  # "Italian", "Tolley Press"
                short = len(words) <= (WORDS_OF_GAP if gap else WORDS_OF_VALUE) and (
                    all(any(map(str.isalnum, word)) or word == "&" for word in words) if gap
                    else (value.islower() or called) and all(map(str.isalpha, words)))
                text = lexicon.pack.kinds[record.kind].fields[name].type.base == "text"
                if is_code(value) or (short and text):
                    fields = told.setdefault((record.kind, value), {})
                    fields[name] = (*fields.get(name, ()), str(record.key))
    return told


def add_values(lexicon: Lexicon) -> None:
    """Short texts that say what a thing is ("job: vet") name those of which it is told, as `is` would, and so
    do codes ("G-PTAA"), and the pack's other words for them; but not words that mean something else."""
    free = {}
    for (kind, value), fields in lexicon.valued.items():  # which may be values of several kinds
        code, words = is_code(value), _parts_of(value)
        gap = any((kind, name) in lexicon.gaps for name in fields)
        # but as part of another thing's name, or for something else of another thing
        unknown = all(gap and e.category in ("thing", "field") and e.meaning[0] != kind
                      and (e.category == "field" or e.meaning.keys or e.form == "verb")
                      for e in _found(lexicon, value))
        whole = len(words) > 1 and gap  # "not guilty"
        if code or len(value) == 1 or (unknown and (whole or not any(
                e.category not in ("thing", "field") for word in words for e in _found(lexicon, word)))):
            keys = dict.fromkeys(itertools.chain.from_iterable(fields.values()))
            cost = NAMED_SO if find(lexicon, value) else CLASS
            free[kind, value] = Entry("thing", Thing(kind, tuple(keys), value), cost, "facts.yaml", "class")
    for (_, value), entry in free.items():
        for said in _without_article(lexicon.language, value):
            if is_code(value):
                lexicon.add(said, entry, bends=False)
            else:
                add_noun(lexicon, said, entry)
        _add_other_words(lexicon, value, entry)


def add_bodies(lexicon: Lexicon) -> None:
    """Add what a title is of, where that means nothing else, for those who bear it: "who from the Senate
    came?" asks for its marshal (`passes.naming.bodies`)."""
    pack, of = lexicon.pack, lexicon.language["prepositions"]["of"]
    titled = set(titles(pack))
    borne: list[tuple[str, str, tuple[str, ...]]] = [
        (record.kind, name, (record.key,)) for record in pack.records
        if record.kind in titled and record.key for name in (record.name, *record.also) if name]
    borne += [(kind, value, keys) for (kind, value), fields in lexicon.valued.items()
              if pack.kinds[kind].is_person for keys in fields.values()]
    bodies: dict[tuple[str, str], list[str]] = {}
    for kind, title, keys in borne:
        words = title.split()
        at = next((place for place, word in enumerate(words) if word in of), len(words))
        body = " ".join(word for word in words[at + 1:] if word not in lexicon.language["definite"])
        if at and body and not find(lexicon, body):
            bodies.setdefault((kind, body), []).extend(keys)
    for (kind, body), bearers in bodies.items():
        thing = Thing(kind, tuple(dict.fromkeys(bearers)), body)
        lexicon.add(body, Entry(BODY, thing, CLASS, "facts.yaml", "class"), bends=False)


def _found(lexicon: Lexicon, phrase: str) -> list[Entry]:
    """What a phrase means, but for a title before names: "doctor" may be what somebody is."""
    return [e for e in find(lexicon, phrase) if e.meaning != "honorific"]


def _add_other_words(lexicon: Lexicon, value: str, entry: Entry) -> None:
    """The pack's other words for a short text, those that mean nothing else."""
    for synonym in lexicon.pack.words.get(value, ()):
        if not find(lexicon, synonym):
            lexicon.add(synonym, entry)


def _parts_of(value: str) -> list[str]:
    """The words of a value, and those of "role-playing"."""
    return value.replace("-", " ").split()


def _without_article(language: Language, value: str) -> list[str]:
    """A value, and without the article that it begins with: "(the) Roman god of war"."""
    article, _, noun = value.partition(" ")
    return [value, noun] if noun and article in {*language["definite"], *language["articles"]} else [value]


def add_asked_values(lexicon: Lexicon) -> None:
    """Short texts of records without a name say of them what an example has a gap for: "which breakdown was
    due to {cause}?"; a single word that means nothing else does so without a gap: "rainy"."""
    pack, definite = lexicon.pack, lexicon.language["definite"]
    for record in pack.records:
        fields = pack.kinds[record.kind].fields
        for name, values in record.values.items() if record.key is None else ():
            if fields[name].type.base != "text":
                continue
            gap = (record.kind, name) in lexicon.gaps
            for value in values if gap else [v for v in values if _is_new_word(lexicon, str(v))]:
                article, _, noun = str(value).partition(" ")
                if article in definite and any(topic_of(e) for e in find(lexicon, noun)):
                    continue  # a protest's cause: "what is the toll on …?" asks for the toll
                for said in _without_article(lexicon.language, str(value)):
                    # "software", "death", which may be a word for what is told of other kinds
                    known = find(lexicon, said)
                    if gap and any(e.category == "field" and e.meaning[0] == record.kind for e in known):
                        holds = Threshold(said, record.kind, name, "in", value)  # "the distance record"
                        noun = name.replace("_", " ")
                        lexicon.add(f"{said} {noun}", Entry("threshold", holds, 0.0, where_told(record)))
                    if len(said.split()) <= WORDS_OF_GAP and all(
                            e.category in ("field", "thing") and e.meaning[0] != record.kind and (
                                e.category == "field" or not e.meaning.keys
                                or (e.form == "class" and not said.islower()))  # "B1"
                            for e in known):
                        holds = Threshold(said, record.kind, name, "in", value)
                        entry = Entry("threshold", holds, CLASS, where_told(record))
                        lexicon.add(said, entry, bends=said.isalpha() and said.islower())  # "storms"
                        if said.isalpha() and not said.islower():  # "(on) Sundays"
                            lexicon.add(lexicon.language.plural(said), entry, bends=False)
                        _add_other_words(lexicon, said, entry)


def add_told_words(lexicon: Lexicon) -> None:
    """A word that only stands in texts that tell something may tell it of those, where it isn't understood
    otherwise: "who paid for the kit?", where somebody gave money for a racing kit."""
    language, pack = lexicon.language, lexicon.pack
    told: dict[tuple[str, str, str], dict[str, None]] = {}
    for record in pack.records:
        for name, values in record.values.items():
            telling = pack.kinds[record.kind].fields[name].type.base == "text"
            for text in map(str, values if telling else ()):
                for word in words(text.lower(), language.letters, language.clitics):
                    if len(word) >= LEAST_TOLD and word.isalpha():
                        told.setdefault((record.kind, name, word), {})[text] = None
    known = {word for _, _, word in told if find(lexicon, word)}
    for (kind, name, word), texts in told.items():
        if word not in known:
            holds = Threshold(word, kind, name, "in", tuple(texts))
            entry = Entry("threshold", holds, RATHER_TOLD, "facts.yaml", TOLD_WORD)
            lexicon.told_words.setdefault(language.stem(word), []).append(entry)


LEAST_TOLD = 3  # letters of a word of a text that tells something
RATHER_TOLD = 0.3  # that what is told somewhere in a text is meant by one of its words


def _is_new_word(lexicon: Lexicon, value: str) -> bool:
    """Whether a value is a single word, written small, that means nothing yet."""
    return value.isalpha() and value.islower() and not find(lexicon, value)


def add_doing(lexicon: Lexicon) -> None:
    """What those do of whom a number tells is told by the noun for them: people "survived" of whom there are
    survivors, and "visited" of whom there are visitors."""
    language, pack = lexicon.language, lexicon.pack
    for kind in pack.kinds.values():
        for field in kind.fields.values() if not kind.is_person else ():
            if field.type.base != "number":
                continue
            for noun in (field.name, *pack.words.get(f"{kind.name}.{field.name}", ())):
                for verb in _done_by(language, noun):
                    if not find(lexicon, verb):
                        entry = Entry("thing", Thing(kind.name, (), verb), 0.0, "facts.yaml", "verb")
                        lexicon.add(verb, entry)
                        lexicon.held.setdefault((kind.name, verb), field.name)


def add_holding(lexicon: Lexicon) -> None:
    """A place of which an example asks how many it holds with one verb may be asked with another: it seats so
    many, and they fit into it."""
    stem, verbs = lexicon.language.stem, lexicon.language["holding"]
    holding = {(kind, field) for (kind, verb), field in lexicon.held.items()
               if stem(verb) in lexicon.language.stems("holding")}
    for kind, field in sorted(holding):
        for verb in verbs:
            if (kind, verb) not in lexicon.held and not any(
                    topic_of(e) and e.meaning[0] == kind for e in find(lexicon, verb)):
                lexicon.add(verb, Entry("thing", Thing(kind, (), verb), SERVING, origin_of(lexicon), "verb"))
                lexicon.held[kind, verb] = field


LEAST_VERB = 3  # letters, at least, of a verb that a noun is made of


def _done_by(language: Language, noun: str) -> list[str]:
    """The verbs for what those do whom a noun is for ("survive", of survivors), as far as they are words."""
    singular = noun[:-1] if language.is_plural(noun) else noun
    bases = [singular.removesuffix(ending) for ending in language["agents"] if singular.endswith(ending)]
    return [verb for base in bases if len(base) >= LEAST_VERB for verb in (base, base + language.silent)
            if realwords.known(language.code, verb)]
