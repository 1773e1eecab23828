"""Which field a name fills, told by the words around it.

Takes the words of a question (or an example) and where a name stands in it; gives cues, from the most
telling to the most general, and the probability of each field under them.

For example, in "who first visited Peru?" the cue of Peru is: no preposition, a plain name, right of
"visited"; the examples make `to` likely for it.
"""
import functools
import itertools
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.language import Language
from bot.lexicon import CLASSES, MOST_FOUND, Entry, Lexicon, find, place_of, topic_of
from bot.query import BEGINS, ENDS

# How much the more general cue weighs against one observation of the more telling one: examples are few,
# so one observation should count for more than the prior, but not drown it.
WEIGHT_OF_PRIOR = 0.5
ANYWHERE = "anywhere"  # the side of a name that may stand on either
AGENT = "by"  # the preposition before the one who does what a passive tells: the subject of the active
WITH_VERB = 5  # the parts of a cue with a verb in it
GOAL = "to"  # the preposition before whom or what something is given, or goes to
ORIGIN = "from"  # and that before the place where a way begins
AKIN = 3.0      # one that says nearly the same is a weaker one
DOER = 0.95     # the chance of a field that is called after the verb, for the one who does it
SURE = 2.0      # examples that show what stands before a verb: nothing else does, then
NEVER = 1e-6
NAMESAKE = 8.0  # a preposition that bears the name of a field ("to") is a strong cue for that field

# before a noun or a name
SMALL = frozenset({"filler", "definite", "superlative", "number", "all", "only", "neither"})
LOOSE = frozenset({"of", "in", "from", "to", "with", "by"})  # prepositions that go with nearly anything
NOWHERE: frozenset[str] = frozenset()  # the roles of what is no preposition


class Shape(NamedTuple):
    """Where a name stands and how it is written: name, adjective, class, noun."""

    start: int
    end: int
    form: str


class Telling(NamedTuple):
    """What a word says for the cues of those around it: whether it is a "no", a relative, a "not", a "never"
    or an "each"; the roles of the preposition and the auxiliary that it may be; whether a preposition belongs
    to what stands behind it; the kinds that it is a topic word of, with what it stands for; those with a
    field that is called so; and those of which something is called so: "(who) chairs (it)"."""

    none: bool = False
    relates: bool = False
    denies: bool = False
    never: bool = False
    each: bool = False
    roles: frozenset[str] = NOWHERE
    auxiliary: str = ""
    is_small: bool = False
    topics: tuple[tuple[str, str], ...] = ()
    fields: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()


NAMED = Telling()  # a word of a name tells nothing


def _tells(lexicon: Lexicon, word: str) -> Telling:
    """What a word tells; of each word of a pack the same, whatever is asked."""
    known: Telling | None = lexicon.told.get(word)
    if known is None:
        entries = find(lexicon, word)
        said = {(e.category, e.meaning) for e in entries if e.category in ("not", "ask")}
        categories = {e.category for e in entries}
        if len(lexicon.told) >= MOST_FOUND:
            lexicon.told.clear()
        known = lexicon.told[word] = Telling(
            ("not", "no") in said, "relative" in categories, ("not", "not") in said,
            not categories.isdisjoint(("never", "neither")), "each" in categories,
            NOWHERE.union(*(e.meaning[0] for e in entries if e.category == "preposition")),
            next((e.meaning for e in entries if e.category == "auxiliary"), ""),
            not SMALL.isdisjoint(categories) or not said.isdisjoint((("ask", "which"), ("ask", "what"))),
            tuple(topic for e in entries if (topic := topic_of(e) or _deed_of(lexicon, word, e))),
            frozenset(e.meaning[0] for e in entries if e.category == "field"),
            frozenset(e.meaning.kind for e in entries
                      if e.category == "threshold" and isinstance(e.meaning.value, str)))
    return known


def _deed_of(lexicon: Lexicon, word: str, entry: Entry) -> tuple[str, str] | None:
    """The kind of which a verb tells that it is of some class, and that: "who was murdered?", where there are
    murders among the cases; None for other words."""
    classed = entry.category == "threshold" and entry.meaning.field == CLASSES
    said = classed and lexicon.language.is_verb(word)
    return (entry.meaning.kind, str(entry.meaning.value)) if said else None


class Context(NamedTuple):
    """What the small words of a question are: prepositions, auxiliaries, and the topic words of each kind."""

    words: tuple[str, ...]
    prepositions: tuple[frozenset[str], ...]
    auxiliaries: tuple[str, ...]
    skipped: tuple[bool, ...]
    anchors: dict[str, tuple[tuple[int, str], ...]]
    participles: frozenset[int]
    asked: tuple[tuple[str, int], ...] = ()  # the question words and their places
    present: bool = False  # whether it opens in the present tense
    denied: frozenset[int] = frozenset()  # the auxiliaries that a "not" follows
    relating: frozenset[int] = frozenset()  # the words beside names that open relative clauses
    making: frozenset[int] = frozenset()  # verbs that say that the one before them does what stands behind
    having: bool = False  # whether it asks what somebody has ("which embassy does Peru have?")
    had: bool = False  # whether it asks what somebody had, or what was so, then ("was it open in 1975?")
    acting: frozenset[int] = frozenset()  # verbs in the present tense: "who owns it?", "whom does he lead?"
    becoming: bool = False  # whether it says what somebody became ("who became director in 1947?")
    contact: frozenset[int] = frozenset()  # words that end as verbs of the present do
    begun: frozenset[int] = frozenset()  # verbs of which something begins: "(she) took over"
    over: frozenset[int] = frozenset()  # those by which something is over: "(she) retired"
    none: bool = False  # whether a "no" denies that there is what it stands before ("built no diesel")
    any_status: bool = False  # whether titles that are borne no longer are meant as well
    named: frozenset[int] = frozenset()  # where names begin
    turning: frozenset[int] = frozenset()  # verbs of which something becomes something else: "turn (into)"
    routes: frozenset[int] = frozenset()  # where names begin that ways begin at: "Peru to Poland"
    briefly: frozenset[int] = frozenset()  # verbs that tell what something is for a time: "is it closed?"
    held: frozenset[str] = frozenset()  # the kinds with a field for those who do that: "who coaches them?"
    # the fields that are asked for by what stands last with its preposition: "what was it upgraded from?"
    left: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, lexicon: Lexicon, words: Sequence[str], taken: Iterable[tuple[int, int]] = (),
           phrases: Iterable[tuple[int, int, str, str]] = (),
           asked: Iterable[tuple[str, int]] = (), times: Iterable[tuple[int, int]] = (),
           roles: Mapping[int, frozenset[str]] | None = None) -> "Context":
        """The context of a list of words; `taken`: what names cover, which are no topic words; `phrases`:
        what topic phrases cover, whose prepositions ("drop by") belong to no name, with their kind and what
        they stand for, as they are topic words at both of their ends; `times`: what phrases cover that open
        a clause of time ("in the year in which"), so do theirs; `roles`: what prepositions of several words
        ("on behalf of") say, by the place of their last word."""
        phrases, taken = list(phrases), list(taken)
        opening = {i for start, end in times for i in range(start, end)}
        bound = {i for start, end, *_ in phrases for i in range(start, end)} | opening
        covered = frozenset(i for start, end in taken for i in range(start, end))
        prepositions: list[frozenset[str]] = []
        auxiliaries: list[str] = []
        skipped, denied, relating, none = [], set(), set(), False
        anchors: dict[str, list[tuple[int, str]]] = {}
        for position, word in enumerate(words):
            told = _tells(lexicon, word)
            none = none or told.none
            if position in covered:
                told = NAMED
            prepositions.append((roles or {}).get(position) or (NOWHERE if position in bound else told.roles))
            if told.relates and (position - 1 in covered or (position and position + 1 in covered)):
                relating.add(position)
            if told.denies and position and auxiliaries[-1]:
                denied.add(position - 1)
            if told.never:
                denied.add(position)
            auxiliaries.append(told.auxiliary)
            skipped.append(position not in opening and (
                told.is_small or (told.each and position > 0 and bool(prepositions[position - 1]))))
            for kind, lemma in told.topics:
                anchors.setdefault(kind, []).append((position, lemma))
        for start, end, kind, lemma in phrases:
            anchors.setdefault(kind, []).extend(((start, lemma), (end - 1, lemma)))
        participles = frozenset(i for i, word in enumerate(words) if lexicon.language.is_participle(word))
        asked = tuple(asked)
        # the "is" of "is it true that …" tells no time
        present = ("exists", 0) not in asked and not set(lexicon.language["present"]).isdisjoint(words[:2])
        behind: set[int] = set()  # a "who", up to the first word that says something
        for name, at in asked:
            while name == "who" and (at := at + 1) < len(words):
                behind.add(at)
                if not skipped[at] and words[at] not in lexicon.language["still"]:
                    break
        ends = tuple(lexicon.language["present_endings"])
        acting = {at for at in behind - participles if words[at].endswith(ends)}
        held = frozenset(kind for at in acting for told in (_tells(lexicon, words[at]),)
                         for kind in told.fields | told.called)
        acting |= _plain_verbs(lexicon.language, words, asked, skipped, participles)
        acting |= {at for word in lexicon.language["present_do"] if word in words
                   for at in range(words.index(word) + 1, len(words))}
        being = next((at for at, word in enumerate(auxiliaries) if word == "be"), len(words))
        to = lexicon.language["prepositions"]["to"]
        so_far = [word for at, word in enumerate(words) if at >= being and words[at - 1] not in to]
        so = not present and "do" not in auxiliaries[being:] \
            and bool(lexicon.language.lasting_so(so_far))  # "was it open?", and not "did it open", "to open"
        having, had = (any(_is_had(lexicon.language, words[words.index(helped):], verbs)
                           for helped, verbs in lexicon.language[section].items() if helped in words)
                       for section in ("present_do", "past_do"))
        making = {at for at, word in enumerate(words) if word in lexicon.language["making"]}
        for verb in sorted(making):  # "did Peru and Poland make": what stands behind either of them
            before = itertools.takewhile(
                lambda at: at in covered or words[at] in lexicon.language["and"], range(verb - 1, -1, -1))
            making |= set(before) - covered
        turning = set(lexicon.language.places("turning", words))
        for start, end, *_ in phrases:  # "turn into"
            turning |= set(range(start, end)) if not turning.isdisjoint(range(start, end)) else set()
        nouns = {at for start, end, *_ in phrases for at in range(start, end) if any(  # "the open day"
            e.form == "noun" for e in find(lexicon, " ".join(words[start:end])))}
        covered = covered | nouns
        ending = lexicon.language.places("ending", words) - covered
        briefly = frozenset(at for at in ending if lexicon.language.stem(words[at]) in lexicon.stated)
        return cls(tuple(words), tuple(prepositions), tuple(auxiliaries), tuple(skipped),
                   {k: tuple(v) for k, v in anchors.items()}, participles, asked, present, frozenset(denied),
                   frozenset(relating), frozenset(making), having, had or so, frozenset(acting),
                   not set(lexicon.language["becoming"]).isdisjoint(words),
                   frozenset(at for at, word in enumerate(words) if word.endswith(ends)),
                   lexicon.language.places("beginning", words) - covered,
                   ending - briefly,
                   none, named=frozenset(start for start, _ in taken),
                   turning=frozenset(turning), briefly=briefly, held=held)

    def limits(self, places: Iterable[int]) -> frozenset[str]:
        """Of what verbs in some places tell: that something begins, that it is over."""
        told = ((BEGINS, self.begun), (ENDS, self.over))
        return frozenset(limit for limit, verbs in told if not verbs.isdisjoint(places))

    def limit(self, places: Iterable[int] | None = None) -> str:
        """That of the two of which alone verbs tell, in some places or anywhere; empty if there is none."""
        limits = self.limits(range(len(self.words)) if places is None else places)
        return next(iter(limits)) if len(limits) == 1 else ""

    def preposition(self, shape: Shape, kind: str = "") -> str:
        """The role of the preposition that belongs to a name: before it, or the 's after it. Before an
        adjective of what tells of a `kind`, that is the noun's: "to the last Polish visit"."""
        if shape.end < len(self.words) and self.words[shape.end].startswith("'"):
            return "of"
        if shape.start in self.routes:
            return ORIGIN
        if shape.form == "adjective" and any(
                lemma and at == shape.end for at, lemma in self.anchors.get(kind, ())):
            return ""
        position = shape.start - 1
        while position >= 0 and self.skipped[position] and not self.prepositions[position]:
            position -= 1
        found = self.prepositions[position] if position >= 0 else NOWHERE
        if shape.form == "adjective" and shape.end in self.named and found <= LOOSE:
            return ""  # "(what happened to the) Polish consulate?"
        return _together(found)

    def roles(self, shape: Shape) -> list[str]:
        """All that the preposition of a name may say."""
        return self.preposition(shape).split("+")

    def shape_of(self, ask: str) -> "tuple[Shape, str] | None":
        """Where a question word stands, and the role of its preposition: before it, or left alone at the
        end ("whom did he fight against?")."""
        for name, position in self.asked:
            if name == ask:
                shape = Shape(position, position + 1, "name")
                return shape, self.preposition_of_asked(shape)
        return None

    def preposition_of_asked(self, shape: Shape) -> str:
        """The role of the preposition of what is asked for: before it, or left alone at the end ("which side
        did he fight for?")."""
        return self.preposition(shape) or (_together(self.prepositions[-1]) if self.prepositions else "")

    def side(self, kind: str, shape: Shape) -> tuple[str, str]:
        """On which side of its nearest topic word a name stands (subject, object, passive), and that word."""
        best: tuple[int, str, str] | None = None
        became = False
        for position, lemma in self.anchors.get(kind, ()):
            if shape.start <= position < shape.end:
                continue
            before = position >= shape.end
            distance = position - shape.end + 1 if before else shape.start - position
            side = self._before(position, shape) if before else "after"
            as_near = best is not None and best[:2] == (distance, "after")
            if best is None or distance < best[0] or (before and as_near and self._is_contact(shape)):
                best, became = (distance, side, lemma), position in self.turning
        if best is None:
            return "", ""
        if became and best[1] == "after":
            return "turned", best[2]  # "it became an embassy": not what was upgraded
        # "(visits that) Poland has made"
        made = best[1] == "after" and self._verb_behind(shape) in self.making
        return "before" if made else best[1], best[2]

    def _is_contact(self, shape: Shape) -> bool:
        """Whether a name stands between a noun and what it did: "the goods | Peru | sells"."""
        return shape.start - 1 not in self.participles and (
            shape.end in self.participles or shape.end in self.acting or shape.end in self.contact)

    def is_present(self, kind: str) -> bool:
        """Whether what is said of a kind is said of the present, and not of what was done."""
        deeds = self.participles - self.briefly
        told = deeds.intersection(at for at, _ in self.anchors.get(kind, ()))
        acting = kind in self.held or any(at in self.acting for at, _ in self.anchors.get(kind, ()))
        return not told and (self.present or acting) and "have" not in self.auxiliaries

    @property
    def is_perfect(self) -> bool:
        """Whether it is said what has been so until now: "has been a member"."""
        return "have" in self.auxiliaries and "be" in self.auxiliaries

    def is_of_state(self, kind: str) -> bool:
        """Whether it is asked whether something is so, or has been so until now, and not whether it was done:
        "has Peru had one since 1921?", "is there one?", "Peru had one since 1921?"."""
        helping = [said for said in self.auxiliaries if said]
        perfect = helping[:1] == ["have"] and {*helping[1:]} <= {"have", "be"}
        return not self._tells_deeds(kind) and (perfect or self.having or self.had or self.present)

    def was_of_state(self, kind: str) -> bool:
        """Whether it is asked what was so at a time, and not what was done then: "was there one in 1975?"."""
        return self.had and not self._tells_deeds(kind)

    def _tells_deeds(self, kind: str) -> bool:
        """Whether a participle tells what was done of a kind."""
        return any(at in self.participles and not self.auxiliaries[at]
                   for at, _ in self.anchors.get(kind, ()))

    def is_passive(self, kind: str) -> bool:
        """Whether what is told of a kind is told in the passive."""
        return any(self._is_done(at) for at, _ in self.anchors.get(kind, ()))

    def _is_done(self, anchor: int) -> bool:
        """Whether a verb is in the passive: "was led", but not "was it Tusk who led", nor
        "what was the bridge that Tusk opened"."""
        clause = max((place for place in self.relating if place < anchor), default=0)
        return anchor in self.participles and "be" in self.auxiliaries[clause:anchor]

    def is_subject(self, shape: Shape, *, helping: tuple[str, ...] = ("do",)) -> bool:
        """Whether a name stands right behind a "did", or what else is `helping`, as the one who does what is
        told."""
        place = shape.start - 1
        while place > 0 and self.skipped[place] and not self.auxiliaries[place]:
            place -= 1
        return place >= 0 and self.auxiliaries[place] in helping

    def does(self, kind: str, shape: Shape) -> bool:
        """Whether a name stands before a verb as the one who does it: "which country visited first?", "was
        Poland the first to visit?", "did Poland make the first visit?"."""
        told = min((at for at, _ in self.anchors.get(kind, ()) if at >= shape.end), default=None)
        verb = self._verb_behind(shape)
        object_behind = verb in self.making and NOWHERE.union(*self.prepositions[verb:told]) <= {"of"}
        if told is None or object_behind:  # "which country (has) made more visits?"
            return verb in self.making
        between = [at for at in range(shape.end, told)
                   if not self.skipped[at] and at not in self.making and self.auxiliaries[at] != "have"]
        by = told + 1 < len(self.words) and AGENT in self.prepositions[told + 1]
        if len(between) == 1 and "to" in self.prepositions[between[0]]:  # "the first to (pay a) visit"
            return between[0] + 1 == told or between[0] + 1 in self.making
        made = any(at in self.making for at in range(shape.end, told))
        return not between and not by and (made or (told in self.participles and not self._is_done(told)))

    def _verb_behind(self, shape: Shape) -> int:
        """Where the verb stands that follows a name: "Poland (has) made"."""
        behind = range(shape.end, len(self.words))
        return next((at for at in behind if self.auxiliaries[at] != "have"), shape.end)

    def turns(self, kind: str, shape: Shape) -> bool:
        """Whether a name is what it was before it became something else, as a verb tells: "what did the
        consulate turn into?", "what became of the consulate?"."""
        return any("of" in self.prepositions[at + 1] if at < shape.start
                   else "do" not in self.auxiliaries[shape.end:at]
                   for at, _ in self.anchors.get(kind, ()) if at in self.turning)

    def has_subject_that_asks(self, kind: str, shape: Shape) -> bool:
        """Whether a "who" stands right before the verb that a name follows at once, which isn't in the
        passive."""
        told = max((at for at, _ in self.anchors.get(kind, ()) if at < shape.start), default=0)
        return ("who", told - 1) in self.asked and not self._is_done(told) \
            and all(self.skipped[told + 1:shape.start])

    def _before(self, anchor: int, shape: Shape) -> str:
        between = range(shape.end, anchor)
        said = self.denied | self.making
        if any(self.auxiliaries[place] == "do" and place not in said for place in between):
            return "fronted"  # but not in "who did not come?", "who did more visits?"
        if self._is_done(anchor):
            return "passive"
        return "before"


@functools.lru_cache(maxsize=512)
def _together(roles: frozenset[str]) -> str:
    """All that a preposition may say, in one word."""
    return "+".join(sorted(roles))


def _is_had(language: Language, said: Sequence[str], verbs: Collection[str]) -> bool:
    """Whether somebody has what is asked for, as the words from a "do" on tell: "do you have", and not "which
    balloons don't have a basket?"."""
    return not set(verbs).isdisjoint(said) and not set(said[1:2]) & set(language["not"])


def _plain_verbs(language: Language, words: Sequence[str], asked: Iterable[tuple[str, int]],
                 skipped: Sequence[bool], participles: frozenset[int]) -> frozenset[int]:
    """The verbs right behind a plural that is asked for, in the form of the present: "which doctors work
    there?"."""
    nouns = (at + (1 if name == "which" else 2) for name, at in asked if name in ("which", "count"))
    return frozenset(noun + 1 for noun in nouns if noun + 1 < len(words) and language.is_plural(words[noun])
                     and not skipped[noun + 1] and noun + 1 not in participles
                     and language.stem(words[noun + 1]) == words[noun + 1]
                     and words[noun + 1] not in language["past_alike"])


# where a name stands that is the same, if none is shown there
AS_SHOWN = {"after": "passive", "passive": "after", "turned": "after"}
PLACE = "in"  # the role of what is no object


def cue_levels(
    context: Context, kind: str, shape: Shape, preposition: str | None = None, side: str | None = None
) -> list[tuple[str, ...]]:
    """The cues of a name, the most general first; `preposition` and `side` if they aren't those where it
    stands."""
    if preposition is None:
        preposition = context.preposition(shape, kind)
    stands, lemma = context.side(kind, shape)
    side = stands if side is None else side
    levels = [(kind, preposition), (kind, preposition, shape.form), (kind, preposition, shape.form, side),
              (kind, preposition, shape.form, side, lemma)]
    if preposition and lemma:  # "by whom was it bought?": on whichever side, the preposition tells the same
        levels.insert(3, (kind, preposition, shape.form, ANYWHERE, lemma))
    return levels


def likelihood(lexicon: Lexicon, context: Context, kind: str, shape: Shape,
               fields: Sequence[str], preposition: str | None = None) -> dict[str, float]:
    """The probability of each of the fields that a name may fill (interpolated counts, after
    Jelinek & Mercer 1980)."""
    if len(fields) < 2:
        return dict.fromkeys(fields, 1.0)
    preposition = context.preposition(shape, kind) if preposition is None else preposition
    roles = set(preposition.split("+"))
    akin = {lexicon.language["akin"].get(role) for role in roles}
    prior = {f: NAMESAKE if f in roles else AKIN if f in akin else 1.0 for f in fields}
    whole = sum(prior.values())
    chance = {f: p / whole for f, p in prior.items()}
    levels = cue_levels(context, kind, shape, preposition)
    if AGENT in roles and levels[0] not in lexicon.cues:  # "stolen by her", "the theft by her"
        levels = cue_levels(context, kind, shape, "", "before")
    stands = side = context.side(kind, shape)[0]
    giving = lexicon.language.stem(levels[-1][-1]) in lexicon.language.stems("giving")
    if giving and not preposition and side == "after" and not observed(lexicon, context, kind, shape, fields):
        given_to = cue_levels(context, kind, shape, GOAL)
        levels = given_to if given_to[-1] in lexicon.cues else levels  # "what did she give him?"
    if preposition in ("", "of") and context.turns(kind, shape):
        stands, levels = "passive", cue_levels(context, kind, shape, "", "passive")
    stands_first = stands == "before"
    if stands == "fronted" and not preposition and levels[-1] not in lexicon.cues:
        levels.append(cue_levels(context, kind, shape, "", "after")[-1])  # "whom did he fight?"
    if not preposition and levels[-1] not in lexicon.cues and stands == side and stands in AS_SHOWN:
        levels += _as_shown(lexicon, context, kind, shape, fields)
    if stands_first and _is_subject(context, shape):
        levels.append(cue_levels(context, kind, shape._replace(form="name"), "", "before")[-1])
    is_agent = stands_first or (AGENT in roles and context.is_passive(kind))
    doers = doers_of(lexicon, context, kind, fields) if is_agent and len(fields) > 1 else []
    if len(doers) > 1:  # "written by Curie and sung by Ellis": each does what stands next to the name
        doers = doing(lexicon, [context.side(kind, shape)[1]], kind, doers) or doers
    if doers:
        chance = {f: DOER if f in doers else (1 - DOER) / len(fields) for f in fields}
        levels = levels[-1:]  # only what is shown with that very word says otherwise
    for level in levels:
        counts = lexicon.cues.get(level)
        if counts:
            total = sum(counts.get(f, 0.0) for f in fields)
            chance = {f: (counts.get(f, 0.0) + WEIGHT_OF_PRIOR * chance[f]) / (total + WEIGHT_OF_PRIOR)
                      for f in fields}
    shown = lexicon.cues.get(levels[-1], {})
    sure = sum(shown.values()) >= SURE and not shown.keys().isdisjoint(fields)
    if stands_first and not preposition and sure and _is_first(context, kind, shape):
        chance = {f: p if f in shown else NEVER for f, p in chance.items()}
    if not preposition and shape.form == "name" and shown.keys().isdisjoint(fields) \
            and context.does(kind, shape):
        chance = _without_objects(lexicon, kind, context.side(kind, shape)[1], chance)
    return chance


def _as_shown(lexicon: Lexicon, context: Context, kind: str, shape: Shape,
              fields: Sequence[str]) -> list[tuple[str, ...]]:
    """The cue of a name behind a verb where no example shows one, that of where it is the same: "upgrade it"
    where "it was upgraded", "was she beaten?" where somebody "beat her", "became it" where they "made it",
    "fight it" where they "fought against" it."""
    def shows(level: tuple[str, ...]) -> bool:
        return not set(fields).isdisjoint(lexicon.cues.get(level, ()))

    stands = context.side(kind, shape)[0]
    same = cue_levels(context, kind, shape, "", AS_SHOWN[stands])[-1]
    if shows(same):
        return [same]
    if stands != "after" or context.is_passive(kind) or shape.form == "adjective":
        return []
    roles, name = sorted(lexicon.language["prepositions"].keys() - {PLACE}), shape._replace(form="name")
    behind = [cue_levels(context, kind, name, role, "after")[-1] for role in roles]
    seen = list(filter(shows, behind))
    return seen if len(seen) == 1 else []


def _without_objects(lexicon: Lexicon, kind: str, lemma: str, chance: dict[str, float]) -> dict[str, float]:
    """The probabilities for the one who does what a verb says: hardly what examples show behind the verb."""
    objects = lexicon.cues.get((kind, "", "name", "after", lemma), {})
    weighed = {f: p * (1 - DOER) if f in objects else p for f, p in chance.items()}
    whole = sum(weighed.values())
    return {f: p / whole for f, p in weighed.items()}


def doers_of(lexicon: Lexicon, context: Context, kind: str, fields: Iterable[str]) -> list[str]:
    """The fields that are called after what is told of a kind, as those who do it: "leader" where "led" is
    told."""
    return doing(lexicon, [context.words[at] for at, _ in context.anchors.get(kind, ())], kind, fields)


def deeds_of(lexicon: Lexicon, context: Context, kind: str) -> list[int]:
    """The places of the words that tell of a kind, but for nouns behind a "the" ("with the club")."""
    articles = lexicon.language["definite"]
    return [at for at, _ in context.anchors.get(kind, ()) if context.words[at - 1] not in articles]


def doing(lexicon: Lexicon, verbs: Iterable[str], kind: str, fields: Iterable[str]) -> list[str]:
    """The fields of a kind that are called after one of some verbs, as those who do it, or have such a word:
    "singer" after "sang", "awarded by" after "awards"."""
    language = lexicon.language
    verbs = [verb for verb in verbs if verb not in language["particles"]]  # "brought back" by no backer
    told = set(map(language.stem, verbs))
    bent = {language.stem(verb) for verb in verbs if language.is_participle(verb)}  # "sponsored"
    return [field for field in fields if not told.isdisjoint(_done_by(lexicon, kind, field))
            or (language.stem(field) in bent and not language.is_participle(field))]


@functools.lru_cache(maxsize=4096)
def _done_by(lexicon: Lexicon, kind: str, field: str) -> frozenset[str]:
    """The stems of the verbs for what those in a field of a kind do, as it is called after them."""
    language, also = lexicon.language, lexicon.pack.words
    deed, _, last = field.replace("_", " ").rpartition(" ")
    fields = lexicon.pack.kinds[kind].fields if kind in lexicon.pack.kinds else {}
    held = lexicon.pack.kinds.get(fields[field].type.kind or "") if field in fields else None
    verbs = [deed] if last in language["prepositions"]["by"] else []
    for name in (field, *also.get(f"{kind}.{field}", ()), *also.get(field, ())):
        cut = [name.removesuffix(ending) for ending in language["agents"] if name.endswith(ending)]
        verbs += [verb + letter for verb in cut for letter in ("", language.silent)]
        if name != field and not cut and held and "who" in held.asks:
            verbs.append(name)  # "run", for those who lead it
    return frozenset(map(language.stem, verbs))


def opposing(lexicon: Lexicon, context: Context, shape: Shape) -> frozenset[str]:
    """The prepositions before a name behind which nobody stands who does what is told."""
    return frozenset(context.roles(shape)).intersection(lexicon.language["never_doing"])


def does_otherwise(lexicon: Lexicon, context: Context, kind: str, field: str, lemma: str) -> bool:
    """Whether a field of a kind is called after something that its examples tell, and no example shows it for
    who did what a question tells: "which battles did he fight?" isn't about their winners; but whoever took a
    place won, came second and drove the car."""
    if kind in lexicon.pack.kinds and place_of(lexicon.pack.kinds[kind], lexicon.language):
        return False
    stem, deeds = lexicon.language.stem, lexicon.deeds.get(kind, set[str]()) - {kind, ""}
    said = {stem(context.words[at]) for at, word in context.anchors.get(kind, ()) if word == lemma}
    meant = {deed for deed in deeds if stem(deed) in said} | ({lemma} if lemma in deeds else set())
    own = {kind, *lexicon.pack.words.get(kind, ())} - said - meant
    return bool(meant) and bool(doing(lexicon, deeds - meant, kind, [field])) \
        and not doing(lexicon, own | meant, kind, [field]) and not any(
            lexicon.cues.get((kind, "", "name", "before", deed), {}).get(field) for deed in meant)


def _is_first(context: Context, kind: str, shape: Shape) -> bool:
    """Whether a name, and not what asks, stands before all that is told of a kind."""
    return all(at != shape.start for _, at in context.asked) and all(
        at >= shape.end for at, _ in context.anchors.get(kind, ()))


def _is_subject(context: Context, shape: Shape) -> bool:
    """Whether a name stands before a noun as the one who does it: "Peru's imports", "Peruvian imports"."""
    owner = shape.end < len(context.words) and context.words[shape.end].startswith("'")
    return owner or shape.form == "adjective"


def observed(lexicon: Lexicon, context: Context, kind: str, shape: Shape, fields: Sequence[str]) -> bool:
    """Whether an example shows one of the fields filled on that side of that very word."""
    telling = cue_levels(context, kind, shape)[-1]
    return any(lexicon.cues.get(telling, {}).get(field) for field in fields)


def cost(chance: float) -> float:
    """What a choice of this probability costs."""
    return -math.log(max(chance, 1e-6))
