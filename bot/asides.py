"""Which part of a text is the question, and what stands around it that it doesn't need.

Takes the `Lattice` of a text and its sentences; gives the stretches that may be the question itself, and
whether the words around one hold a name, a value, a negation or a restriction that it would need.

For example, of "I'm off to Lima soon, who built the railway?" the question is "who built the railway?".
"""
import itertools
from collections.abc import Iterable, Sequence

from bot.edges import is_inside, names
from bot.lexicon import Lexicon, Thing, topic_of
from bot.link import Lattice
from bot.pieces import Grammar
from bot.prepare import SENTENCE_END
from bot.text import Token, longest

MAX_CLAUSES = 40      # stretches that are tried for the question itself


def thrown_in(lexicon: Lexicon, lattice: Lattice, marks: Sequence[Token],
               kept: Sequence[int]) -> frozenset[int]:
    """The marks between two commas, or in brackets, that begin as people add something within a question (",
    if I may be so bold,") and hold nothing that it would need. `kept`: the marks of the lattice."""
    places = {mark: place for place, mark in enumerate(kept)}
    found: set[int] = set()
    for opening, closing in (("(", ")"), (",", ",")):
        at = None
        for i, mark in enumerate(marks):
            if at is not None and mark.text == closing:
                inside = [places[j] for j in range(at + 1, i) if j in places]
                added = i + 1 < len(marks) and longest(
                    [lattice.words[j] for j in inside], lexicon.language["thrown_in"])
                if added and is_aside(lexicon, lattice, inside, NOTHING_SAID, after=True):
                    found.update(range(at, i + 1))
                    at = None
                    continue
            if mark.text == opening:
                at = i if i else None
            elif mark.text in SENTENCE_END:
                at = None
    return frozenset(found)


def in_sentences(marks: Sequence[Token], tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The stretches of tokens between marks that end a sentence."""
    ends = [m.start for m in marks if m.text in SENTENCE_END]
    cuts = sorted({sum(1 for t in tokens if t.start < end) for end in ends} | {0, len(tokens)})
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


def is_led(lattice: Lattice) -> bool:
    """Whether all that nothing explains stands in what leads to the question, and says nothing by itself:
    "for the annex: who …?"."""
    asked = min((e.start for e in lattice.edges if e.entry.category == "ask"), default=0)
    says = any(e.end <= asked and (topic_of(e.entry) or (
        e.entry.category == "auxiliary" and e.entry.meaning in ("be", "do", "have"))) for e in lattice.edges)
    return all(at < asked and not says for at in lattice.unknown)


def tells_before(lexicon: Lexicon, lattice: Lattice, sentences: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence tells something before the one that asks, and not of those who ask: "one of the
    visits was official. Who was it?" is no single question."""
    if not sentences:
        return False
    *before, asking = sentences
    helping = {e.start for e in lattice.edges if e.entry.category == "auxiliary"}
    topics = {e.start for e in lattice.edges if topic_of(e.entry)}
    asks = any(e.start == asking[0] and e.entry.category in ("ask", "whose") for e in lattice.edges)
    speakers = {*lexicon.language["speakers"], *lexicon.language["ours"]}
    said = helping | {at for at in topics if lexicon.language.is_verb(lattice.words[at])}
    return asks and not helping.isdisjoint(range(*asking)) and any(
        not said.isdisjoint(range(start + 1, end)) and not topics.isdisjoint(range(start, end))
        and speakers.isdisjoint(lattice.words[start:end]) for start, end in before)


def clauses(
    lexicon: Lexicon, lattice: Lattice, sentences: Sequence[tuple[int, int]], claims: Sequence[int]
) -> list[tuple[int, int]]:
    """Where the question itself may stand: a sentence (the last ones first), a clause of it, or what comes
    after "tell me", "I was wondering", or where somebody `claims` something; the longest first."""
    leads = frozenset(lexicon.language["leads"])
    asked = {e.start for e in lattice.edges if e.entry.category == "ask"}
    asking = asked | {e.start for e in lattice.edges if e.entry.category == "auxiliary"}
    counted = {e.start for e in lattice.edges if (e.entry.category, e.entry.meaning) == ("ask", "count")}
    joining = {e.start: e.end for e in lattice.edges if e.entry.category in ("link", "but")}
    joined = set(joining.values())
    things = {e.start for e in lattice.edges if e.entry.category == "thing"}
    words = lattice.words
    found: list[tuple[int, int]] = []
    for start, end in reversed(sentences):
        commas = [i + 1 for i in range(start, end) if words[i] == ","]
        none = words[start] in lexicon.language["no"] and start + 1 in things  # "no agreement was signed?"
        opening = words[start] in lexicon.language["asides"] and not none
        led = [i for i in sorted(asking) if start < i < end and (opening or _led(words[start:i], leads))]
        # "I'd like to know when that was", "ok and what picture is on it?": with the "when", and the "what"
        direct = next((i for i in led if i in asked and _led(words[start:i], leads)), end)
        led = [i for i in led if i in joined or (
            i <= direct and (i in asked or asked.isdisjoint(range(max(start, i - LONGEST_ASKED), i))))]
        led = [i for i in led if i not in counted or i - 1 not in lattice.unknown
               or words[i - 2] not in lexicon.language["definite"]]  # "I need the mobile number of …"
        if not any(first in asked for first, _ in sentences if first > start):
            # with "Was he right?" behind it
            found += [(claim, len(words)) for claim in claims if start < claim < end]
        behind = [joining[i] for i in (start, *commas) if joining.get(i) in asking]  # "…, but when was it?"
        starts = sorted({start, *commas, *led, *behind})
        ends = sorted({end, *(c - 1 for c in commas)}, reverse=True)
        spans = [(a, b) for a in starts for b in ends if b > a]
        found += sorted(spans, key=lambda s: (end - s[1], s[0]))
    return found[:MAX_CLAUSES]


LONGEST_ASKED = 4  # words of what is asked for, before the verb of the question


def claimed_from(lexicon: Lexicon, lattice: Lattice, sentences: Sequence[tuple[int, int]]) -> list[int]:
    """Where what somebody says is so begins, in each of the sentences in which somebody does."""
    return [i + 1 for start, end in sentences for i in range(start + 1, end - 1)
            if is_claimed(lexicon, lattice, start, i)]


def is_claimed(lexicon: Lexicon, lattice: Lattice, start: int, place: int) -> bool:
    """Whether a word of the sentence that begins at `start` is the "that" of "my friend says that …", the
    "says" of "my friend says …", or right before a name, or the "me" of "told me" before one: what follows is
    so or not."""
    stem, claims, words = lexicon.language.stem, lexicon.language.stems("claims"), lattice.words
    told = stem(words[place - 1]) in claims
    led = place > 0 and words[place] in lexicon.language["told_to"] \
        and words[place - 1] not in lexicon.language["leads"]
    verb = place - led
    says = stem(words[verb]) in claims
    behind = {e.entry.category for e in lattice.edges if e.start == place + 1}
    if told and any(e.entry.category == "relative" and (e.start, e.end) == (place, place + 1)
                    for e in lattice.edges):
        return True
    own = verb > start and words[place + 1] not in lexicon.language["told_to"] \
        and behind.isdisjoint({"ask", "auxiliary", "relative", "preposition", "pronoun"}) \
        and _opens_aside(lattice, range(start, verb), frozenset(lexicon.language["asides"]))
    return says and (own or any(names(e) and e.start == place + 1 for e in lattice.edges))


def _led(words: Sequence[str], leads: frozenset[str]) -> bool:
    """Whether the words end with such as "could you tell me"."""
    return any(word in leads for word in words[-3:])


VALUES = frozenset({"date", "number", "threshold", "about"})
ASKING = frozenset({"who", "sort", "which", "what", "when ago", "when", "where", "why", "count", "times",
                    "amount", "until", "period", "how_long", "by_years", "size", "how_old"})
RESTRICTING = frozenset({"not", "only"})
COUNTING = frozenset({"difference", "aggregate"})  # what says how an amount is to be told ("as a percentage")
OUT_OF = frozenset({"of", "among"})  # the prepositions before those out of which something is asked for
NOTHING_SAID: frozenset[object] = frozenset()
ITSELF_NAMED = "named"  # said by a question that names what it is about itself


def said_again(grammar: Grammar, lattice: Lattice, start: int, end: int) -> frozenset[object]:
    """What sentences before a question may name: what it names as well, and all that everything is about,
    together."""
    own = [e for e in lattice.edges if start <= e.start and e.end <= end]
    inside = {e.entry.meaning for e in own if names(e) or e.entry.category == "date"}
    pointing = any(e.entry.category == "pronoun" for e in own)
    certain = {ITSELF_NAMED for e in own if names(e) and e.entry.form == "name" and not pointing
               and not grammar.is_title(e.entry.meaning.kind)}
    about = {Thing(ref.kind, (ref.key,)) for ref in grammar.pack.about}
    around = {e.entry.meaning for e in lattice.edges if names(e) and (e.end <= start or end <= e.start)}
    return frozenset(inside | certain) | (about if len(about) > 1 and about <= around else set())


def told_of_speakers(lexicon: Lexicon, lattice: Lattice, stretch: tuple[int, int]) -> bool:
    """Whether a sentence only tells of those who ask ("my husband collects stamps"), and not what they ask
    about ("I mean the stamps", "I only care about 2008")."""
    language, words = lexicon.language, lattice.words
    inside = [e for e in lattice.edges if stretch[0] <= e.start and e.end <= stretch[1]]
    told = {at for e in inside if topic_of(e.entry) or e.entry.category in VALUES
            for at in range(e.start, e.end)}
    who = {*language["ours"], *language["speakers"]} - {*language["told_to"]}
    links = {e.start for e in inside if e.entry.category in ("link", "but", "filler")}
    opening = next((at for at in range(*stretch) if at not in links), stretch[0])
    asking = min((e.start for e in inside if e.entry.category == "ask" or (
        e.entry.category == "auxiliary" and e.start == opening)), default=stretch[1])
    first = next((at for at in range(*stretch) if words[at] in who or at in told), stretch[0])
    if words[first] not in who or asking < first or any(
            (names(e) and e.start == first) or (e.entry.category == "ask" and e.entry.meaning in ASKING)
            for e in inside):
        return False
    named = {e.start for e in inside if names(e) or e.entry.category == "date"}
    behind = {e.start for e in inside if e.entry.category == "definite" and e.end in named} | named
    about = any(e.end in behind and (
        (e.entry.category == "preposition" and "about" in e.entry.meaning[0])
        or (e.entry.category, e.entry.meaning) == ("auxiliary", "be")) for e in inside)  # "my year is 2008"
    verbs = stretch[1] - first >= LEAST_STORY
    return verbs and not about and not any(e.entry.category == "only" for e in inside) \
        and {*language["interests"], *language["narrowing"]}.isdisjoint(words[slice(*stretch)])


def is_aside(lexicon: Lexicon, lattice: Lattice, positions: Iterable[int], said: frozenset[object], *,
              after: bool = False, before: bool = False) -> bool:
    """Whether words hold no name, value, negation or restriction that the question would need, but for what
    is `said` in it. `after`: behind the question they must open like something that people add ("thank you
    …"); a clause that opens so may hold a "not" as well ("if it is not too much trouble"). `before`: in its
    own sentence before it they tell of no circumstances ("in winter, who came?")."""
    opening = frozenset(lexicon.language["asides"])
    words = lattice.words
    clause: list[int] = []
    for position in (*positions, None):
        if position is not None and words[position] != ",":
            clause.append(position)
            continue
        opens = bool(clause) and (
            _opens_aside(lattice, clause, opening) or _differs(lexicon, lattice, clause) or (
                words[clause[0]] in lexicon.language["as_said"]  # "…, as my friend says"
                and lexicon.language.stem(words[clause[-1]]) in lexicon.language.stems("claims")))
        if clause and (_asks_itself(lexicon, lattice, clause)
                       or (before and _tells_circumstances(lexicon, lattice, clause))):
            return False
        speaking = frozenset(i for i in clause if words[i] in lexicon.language["speakers"])
        if after and opens and _is_guess(lexicon, lattice, clause):
            speaking |= {clause[-1]}  # "how many came? I'd guess five"
        if clause and (_holds(lattice, clause, said, speaking, opens=opens) or (after and not opens)):
            return False
        clause = []
    return True


def _differs(lexicon: Lexicon, lattice: Lattice, clause: Sequence[int]) -> bool:
    """Whether a clause says no more than what somebody else thinks of it: "hubby says no"."""
    words = [lattice.words[i] for i in clause]
    says = next((at for at, word in enumerate(words) if at and lexicon.language.stem(word)
                 in lexicon.language.stems("claims")), len(words))
    return says + 1 < len(words) and set(words[says + 1:]) <= set(lexicon.language["verdicts"])


def _tells_circumstances(lexicon: Lexicon, lattice: Lattice, clause: Sequence[int]) -> bool:
    """Whether a clause is no more than a preposition with what is behind it: "in winter", "by ship"; but "in
    our class" tells of those who speak, and so does what does something ("at dinner somebody asked")."""
    language, words = lexicon.language, [lattice.words[i] for i in clause]
    words = words[words[0] in language["and"]:]
    told = {*language["speakers"], *language["ours"], *language["somebody"], *language.all_of("auxiliaries")}
    phrase = any(e.entry.category == "filler" and e.start in clause[:2] and e.end - e.start > 1
                 for e in lattice.edges)
    return len(words) > 1 and words[0] in language["circumstances"] and told.isdisjoint(words) \
        and not phrase and not longest(words, language["in_short"])


SMALL = frozenset({"filler", "link", "but", "auxiliary"})  # what may stand before what opens an aside


def _is_guess(lexicon: Lexicon, lattice: Lattice, clause: Sequence[int]) -> bool:
    """Whether a clause ends in how many those who ask think it is, or know of: "I think three", "I know there
    was one"."""
    stem, words = lexicon.language.stem, [lattice.words[i] for i in clause]
    thinking = {*lexicon.language.stems("claims"), *map(stem, lexicon.language["leads"])}
    numbers = {e.start for e in lattice.edges if e.entry.category == "number" and e.end == e.start + 1}
    return words[0] in lexicon.language["speakers"] and clause[-1] in numbers and not words[-1].isdigit() \
        and not thinking.isdisjoint(map(stem, words))


def _opens_aside(lattice: Lattice, clause: Sequence[int], opening: frozenset[str]) -> bool:
    """Whether a clause opens like something that people add: "if …", "and so if …", "need it …"."""
    if lattice.words[clause[0]] in opening or " ".join(lattice.words[i] for i in clause[:2]) in opening:
        return True
    small = {e.start for e in lattice.edges if e.end == e.start + 1 and e.entry.category in SMALL}
    first = next((i for i in clause if i not in small), clause[0])
    return any(lattice.words[i] in opening for i in clause if i <= first)


def is_topic(lexicon: Lexicon, lattice: Lattice, stretch: tuple[int, int], end: int) -> bool:
    """Whether what stands before a question in its sentence is what a pronoun in it means, or what it is
    about: "the oldest bridge, who made it?", "the railway man, Polish too?"."""
    start, question = stretch
    things = lexicon.language.all_of("pronouns", "it", "they")
    inside = [e for e in lattice.edges if start <= e.start and e.end <= question]
    told = any(e.entry.category in ("auxiliary", "ask") or e.entry.form == "verb" for e in inside)
    nouns = {e.start for e in inside if topic_of(e.entry) and e.entry.form == "noun"}
    definite = {e.end for e in inside if e.entry.category == "definite"}
    return not told and bool(nouns) and not (
        things.isdisjoint(lattice.words[question:end]) and nouns.isdisjoint(definite))


def _asks_itself(lexicon: Lexicon, lattice: Lattice, clause: Sequence[int]) -> bool:
    """Whether a clause is a question of its own: with words that nothing explains, or of the way something is
    done ("how did they travel, by ship?"), or all that asks ("visits to Peru, how many")."""
    if lattice.words[clause[0]] in lexicon.language["somebody"]:
        return False  # "someone says that …"
    if any(e.start == clause[0] and e.end - 1 == clause[-1] and e.entry.category == "ask"
           and e.entry.meaning in ASKING for e in lattice.edges):
        return True
    way = any((e.entry.category, e.entry.meaning) == ("ask", "how") and e.start == clause[0]
              for e in lattice.edges)
    ours = not {*lexicon.language["speakers"]}.isdisjoint(lattice.words[i] for i in clause)  # "how are you?"
    if way and len(clause) > 1 and not ours and any(
            e.start == clause[1] and e.entry.category == "auxiliary" for e in lattice.edges):
        return True
    return not lattice.unknown.isdisjoint(clause) and any(
        e.start == clause[0] and (
            (e.entry.category == "ask" and e.entry.meaning in ASKING)
            or (e.entry.category == "auxiliary" and e.entry.meaning in ("be", "do", "have")))
        for e in lattice.edges)


def _holds(lattice: Lattice, clause: Sequence[int], said: frozenset[object], speaking: frozenset[int], *,
           opens: bool) -> bool:
    """Whether a clause holds something that the question would need: a name or a value, or what it says that
    all is about and isn't known ("I'm asking about Bolivia: …"); but for what only tells of those who are
    `speaking`: a "we", which may be a name elsewhere, and what they guess."""
    inside = [e for e in lattice.edges if e.start >= clause[0] and e.end - 1 <= clause[-1]]
    leading = {e.end for e in inside if e.entry.category == "preposition" and e.start == clause[0]}
    if any(e.start in leading and e.entry.category == "pronoun" for e in inside):
        return True  # "before that, what did Peru have?"
    topics = {e.end for e in inside if e.entry.category == "preposition" and "about" in e.entry.meaning[0]}
    if topics & lattice.unknown and ITSELF_NAMED not in said:
        return True
    if any(e.entry.category == "again" for e in inside) and any(
            e.entry.category == "auxiliary" and not e.start for e in lattice.edges):
        return True  # "did she come again?"; but "who was it again?"
    nouns = {e.start for e in inside if topic_of(e.entry) and e.entry.form != "verb"}
    if nouns and any(e.start == clause[0] and e.entry.category == "preposition"
                     and not OUT_OF.isdisjoint(e.entry.meaning[0]) for e in inside):
        return True  # "of the bridges mentioned, which …?"
    if any(e.entry.category == "ask" and e.entry.meaning in ASKING and e.end in nouns for e in inside):
        return True  # "…, I mean which year"
    if not clause[0] and any(e.entry.category == "whose" and not e.start for e in inside):
        return True  # "whose list is longer, …?"
    proper = [e for e in inside if names(e)]
    days = {e.start for e in inside if e.entry.category == "unit"} if opens else set()
    of_strange = {e.start for e in inside if e.entry.category == "number" and (
        e.end in lattice.unknown or (e.entry.meaning == 1 and e.end in days))}  # "I'd love to see it one day"
    return any(
        ((e.entry.category in VALUES or names(e)) and e.entry.meaning not in said and e.start not in speaking
         and (e.entry.category == "date" or e.start not in of_strange)  # "one detail", "two kids"
         and not any(is_inside(e, other) for other in proper))
        or (
            not opens
            and (e.entry.category in RESTRICTING | COUNTING
                 or (e.entry.category == "ask" and e.entry.meaning in ASKING))
        )
        for e in inside
    )


def story_around(grammar: Grammar, lattice: Lattice, text: str, sentences: Sequence[tuple[int, int]],
                 question: tuple[int, int]) -> bool:
    """Whether all sentences of a text but the one that asks only tell of those who ask ("Dinner's in the
    oven. Who came in 2008?"): each is a whole sentence, or opens as people add something, and names or dates
    nothing that the question doesn't. One that tells something of what the question is about restricts
    nothing."""
    own = [e for e in lattice.edges if question[0] <= e.start and e.end <= question[1]]
    said = {e.entry.meaning for e in own if names(e) or e.entry.category == "date"}
    said |= {Thing(ref.kind, (ref.key,)) for ref in grammar.pack.about}
    kinds = {e.entry.meaning.kind for e in own if e.entry.category == "thing"}
    stories = [stretch for stretch in sentences if stretch != question]
    return all(_is_story(grammar, lattice, text, stretch, said, kinds) for stretch in stories)


LEAST_STORY = 3  # words of a sentence that tells something
NARROWING = frozenset({"not", "only", "superlative", "comparative", "number", "except", "excepting"})


def _is_story(grammar: Grammar, lattice: Lattice, text: str, stretch: tuple[int, int], said: set[object],
              kinds: set[str]) -> bool:
    """Whether a sentence beside a question tells of those who ask."""
    language, words = grammar.lexicon.language, lattice.words[slice(*stretch)]
    places = range(*stretch)
    inside = [e for e in lattice.edges if stretch[0] <= e.start and e.end <= stretch[1]]
    units = {e.start for e in inside if e.entry.category in ("unit", "unit name")}
    verbs = {at for at in places
             if language.is_verb(lattice.words[at]) or language.is_participle(lattice.words[at])}
    told = [e for e in inside if names(e) or e.entry.category == "date" or (
        topic_of(e.entry) and e.entry.form != "verb" and e.start not in verbs | units)]
    if any(e.entry.meaning not in said and not ((topic := topic_of(e.entry)) and topic[0] in kinds)
           for e in told):
        return False
    if any(e.entry.category == "preposition" and e.end in lattice.unknown and e.end in places
           and text[lattice.tokens[e.end].start:][:1].isupper() for e in inside):
        return False  # "I'm asking about Bolivia."
    subjects = {*language["speakers"], *language["ours"], *language.all_of("pronouns")}
    helping = language.all_of("auxiliaries")
    whole = len(words) >= LEAST_STORY and not subjects.isdisjoint(words) \
        and bool(verbs or not helping.isdisjoint(words))
    needs = language.stems("only_needs")
    only = any(e.entry.category == "only" and (
        e.end not in places or language.stem(lattice.words[e.end]) not in needs) for e in inside)
    added = words[0] in language["asides"] or (not told and any(
        e.start == stretch[0] and e.end == stretch[1] and e.entry.category == "filler" for e in inside))
    return (whole or added) and not only and not {*language["narrowing"]}.intersection(words) \
        and not (told and any(e.entry.category in NARROWING for e in inside))
