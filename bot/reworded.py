"""Turns of a conversation in other words.

Takes a text and the `Context` of the turns before; gives the turn in words that read by themselves, or that
ask what it takes for granted.

For example, after "when did Tusk come?" the turn "so he came in 2007?" is "he came in 2007, right?".
"""
import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.lexicon import find
from bot.lookup import Store, select
from bot.model import Ref, answers
from bot.pieces import Grammar
from bot.query import ON, Ask, Difference, Query, Selection, certain
from bot.text import fold, longest, longest_at_end
from bot.turns.context import TWO, Context
from bot.turns.manner import Manner
from bot.turns.pointing import Pointing
from bot.vocabulary.derived import wholes

LONGEST_ORDER = 4  # words of a turn that only says what is to come first: "and the longest first"
NO_ANSWERS = frozenset({"comparative", "superlative", "change"})  # beside an "or" that offers no two answers
NO_NOUNS = frozenset({"preposition", "auxiliary", "ask", "relative", "link"})  # what tells more than nouns do


class Reworder:
    """Puts turns in other words."""

    def __init__(self, grammar: Grammar, store: Store, manner: Manner, pointing: Pointing) -> None:
        self._grammar, self._store = grammar, store
        self._lexicon = grammar.lexicon
        self._language = grammar.lexicon.language
        self._manner = manner
        self._pointing = pointing

    def sourced(self, text: str) -> str | None:
        """"Where does it say that Tusk came?", as asking whether he did; "what is your source for the
        visit?", as asking for that; None for a text that asks for no source."""
        for sort, asked in (("claim", "stated"), ("thing", "thing")):
            found = re.fullmatch(rf"\W*(?:{self._language['sourced'][sort]})\W*", text, re.IGNORECASE)
            if found:
                said = next(filter(None, found.groups()))
                return str(self._language["concluded"][asked]).format(claim=said)
        return None

    def concluded(self, text: str, context: Context) -> str | None:
        """"So she was the first?", "he came in 2007?", "before 1970, right?": what a turn takes from what was
        told, as asking whether it is so; None for another turn."""
        words = self._manner.words(text)
        tagged = longest_at_end(words, self._language["tags"])
        leads = words[:1] == [self._language["so"]]
        claim = words[leads:len(words) - len(tagged)]
        if claim[:1] == [str(self._language["and"][0])]:
            claim = claim[1:]
        subject, _, short = claim[0].partition("'") if claim else ("", "", "")
        typed, be = " ".join(claim), self._language["auxiliaries"]["be"]
        claim = [subject, f"'{short}", *claim[1:]] if f"'{short}" in be else claim  # "it's the highest"
        found = [{e.category for e in find(self._lexicon, word) if e.meaning not in ("list", "describe")}
                 for word in claim]
        if len(claim) < TWO or any(meant & {"ask", "whose"} for meant in found) or "auxiliary" in found[0] \
                or len(fold(text).rstrip("?!. ").split(". ")) > 1:
            return None
        helped = [place for place, word in enumerate(claim)
                  if "auxiliary" in found[place] or word in be or self._language.is_verb(word)]
        subjects = self._language.all_of("pronouns", "he", "she", "it", "this", "they")
        said = self._language["concluded"]
        if (leads and helped) or (not tagged and claim[0] in subjects and 1 in helped and len(claim) > TWO):
            return str(said["stated"]).format(claim=typed)
        timed = "preposition" in found[0] or (leads and any("same" in m or "unit" in m for m in found))
        same = any("same" in meant for meant in found[:TWO]) and self._told_when(context)
        if (same or ((leads or tagged) and timed)) and len(context.records) == 1:
            return str(said["of_it"]).format(claim=typed)
        return None

    def _told_when(self, context: Context) -> bool:
        """Whether it was last told when something was: "(when did she come?) The same year as Tusk?"."""
        query = context.query
        return query is not None and isinstance(query.selection, Selection) and any(
            ask.path and self._grammar.type_along(query.selection.kind, ask.path) == "date"
            for ask in query.asks)

    def stated(self, text: str) -> str:
        """"Tusk came in 2007?", as asking whether he did."""
        return str(self._language["concluded"]["stated"]).format(claim=text.rstrip("?!. "))

    def guessed(self, text: str) -> tuple[str, str] | None:
        """"Who came in 2002, Walesa?", as asking who it was, and then whether it was he; None where no name
        or date stands behind the last pause of a question."""
        asked, pause, guess = re.sub(r"[\s?!.]+$", "", text).rpartition(", ")
        words = self._manner.words(guess)
        meant = [find(self._lexicon, word) for word in words]
        named = all(any(e.category == "thing" and e.form == "name" for e in found) or word.isdigit()
                    for word, found in zip(words, meant, strict=True))
        if not (pause and words and named):
            return None
        return asked, str(self._language["concluded"]["guessed"]).format(claim=guess)

    def of_the_pair(self, text: str, context: Context) -> str:
        """"(Does Poland export tractors to Peru?) What else do they sell them?", with the names of the two
        that were named before."""
        called = {word: self._grammar.names.get(ref) or word
                  for word, ref in zip(self._language["of_the_pair"], context.pair, strict=False)}
        if not called or not called.keys() <= {*fold(text).rstrip("?!. ").split()} \
                or not {*context.pair} <= {*context.mentioned}:
            return text
        return re.sub(rf"\b(?:{'|'.join(called)})\b", lambda found: called[found[0].casefold()], text,
                      flags=re.IGNORECASE)

    def those(self, text: str, context: Context) -> str:
        """"(Which agreements are from 2008?) What came before those two?", without the number of those that
        were told of."""
        if not isinstance(context.query, Query) or len(context.records) < TWO:
            return text
        count = len(context.records)
        many = "|".join((str(count), *(word for word, n in self._language["numbers"].items() if n == count)))
        those = "|".join(self._language["demonstratives"])
        for found in re.finditer(rf"\b({those}) (?:{many})\b(?: (\w+))?", text, flags=re.IGNORECASE):
            if not any(e.form == "noun" for e in find(self._lexicon, fold(found[2] or ""))):
                return text[:found.end(1)] + text[found.end(1) + len(found[0].split()[1]) + 1:]
        return text

    def one_of_its_own(self, text: str, context: Context) -> str:
        """"(When did Peru open its embassy?) And when did the Poles open theirs?", as opening one."""
        if not isinstance(context.query, Query):
            return text
        owned = "|".join(map(re.escape, self._language["own_one"]))
        behind = "|".join(map(re.escape, sorted(self._language.all_of("prepositions"))))
        be = "|".join(map(re.escape, self._language["auxiliaries"]["be"]))  # "which plot was hers?"
        return re.sub(rf"\b((?:{be}) )?(?:{owned})(?=\W*$| (?:{behind})\b)",
                      lambda found: found[0] if found[1] else self._language["pronouns"]["one"][0], text,
                      flags=re.IGNORECASE)

    def than_ones(self, text: str, context: Context) -> str:
        """"(When did Peru open its embassy?) Was that before Poland's?", as before that of Poland."""
        if not isinstance(context.query, Query) or len(context.records) != 1:
            return text
        beside = "|".join(map(re.escape, self._language["beside_ones"]))
        behind = "|".join(map(re.escape, sorted(self._language.all_of("prepositions"))))
        of = self._language["that_of"]
        return re.sub(rf"\b({beside}) (\w+)'s(?=\W*$| (?:{behind})\b)", rf"\1 {of} \2", text,
                      flags=re.IGNORECASE)

    def owned_so(self, text: str, context: Context) -> str:
        """"(What was his office?) And what was hers?", as asking for her office; "(who was her mother?) And
        hers?", for the mother of that one."""
        query = context.query
        if not isinstance(query, Query) or not isinstance(query.selection, Selection) \
                or query.asks[0].what != "values" or len(query.asks[0].path) != 1:
            return text
        field, kind = query.asks[0].path[0], query.selection.kind
        said, be = self._language["owned_so"], "|".join(map(re.escape, self._language["auxiliaries"]["be"]))
        alone = "|^(?:and )?" if self._grammar.step_type(kind, field) == kind else ""
        owned = {word: whose for whose, words in said.items() if whose != "asking" for word in words}
        found = re.search(rf"(?:\b(?:{'|'.join(said['asking'])}) (?:{be}) {alone})({'|'.join(owned)})\W*$",
                          text, re.IGNORECASE)
        return f"{text[:found.start(1)]}{owned[fold(found[1])]} {field.replace('_', ' ')}" if found else text

    def than_told(self, text: str, context: Context) -> str:
        """"(Which agreements are from 2008?) Is there a later one?", "and any older ones?", as asking for one
        later than those that were told of."""
        if not isinstance(context.query, Query) or not context.records:
            return text
        words, language = self._manner.opening_of(self._manner.words(text))[0], self._language
        meant = [find(self._lexicon, word) for word in words]
        for at in range(len(words) - 1):
            noun = at + self._compares(words[at:])
            before, behind = words[:at], words[noun + 1:]
            if noun == at or noun == len(words) or not (words[noun] in language["pronouns"]["one"] or any(
                    e.category == "thing" and e.form == "noun" and e.meaning.kind == context.kind
                    for e in meant[noun])):
                continue
            definite = before and before[-1] in language["definite"]  # "which is the older one?": of the two
            if definite or (behind and behind[0] not in language["than"]):
                return text
            if before and before[-1] in language["articles"]:
                before = before[:-1]
            way = language["than_told"]
            than = " ".join(behind) or way["one" if len(context.records) == 1 else "several"]
            said = way["said"].format(noun=words[noun], more=" ".join(words[at:noun]), than=than)
            asking = not language.all_of("auxiliaries").isdisjoint(before) or any(
                e.category == "ask" for found in meant[:at] for e in found)
            said = " ".join((*before, said))
            return said if asking else str(way["whether"]).format(said=said)
        return text

    def _compares(self, words: Sequence[str]) -> int:
        """How many words that compare some words begin with: "later", "more recent"; 0 if none."""
        if words[0] == self._language["compared_by"]["comparative"][1]:
            return TWO
        meant = {e.category for e in find(self._lexicon, words[0])}
        return int("comparative" in meant and "superlative" not in meant)

    def of_so_many(self, text: str, context: Context) -> tuple[str, Context] | None:
        """"(Which agreements are there? And the oldest?) How many of the four are from 2008?": a turn that
        asks of those that were told of before some of them, as asking of them; None for another turn."""
        in_turn = [select(self._store, one._replace(path=())) for one in context.run]
        run = tuple(record for told in in_turn for record in told if len(told) == 1)  # one in each turn
        groups = {len(group): group for group in (run, context.wider, context.group) if len(group) > 1}
        numbers, of_them = self._language["numbers"], self._language["of_so_many"]
        if not groups or not isinstance(context.query, Query):
            return None
        for them, phrase in ((them, phrase) for them, phrases in of_them.items() for phrase in phrases):
            for word in re.findall(rf"\b{phrase} (\w+)\b", text, flags=re.IGNORECASE):
                number = numbers.get(word.casefold(), int(word) if word.isdecimal() else 0)
                if group := groups.get(number):
                    said = re.sub(rf"\b{phrase} {word}\b", them, text, count=1, flags=re.IGNORECASE)
                    kind = self._store.record(group[0]).kind
                    told = Query(Selection(kind, frozenset({certain(group)})), (Ask("list"),))
                    return said, context._replace(query=told, records=group, kind=kind, earlier=None)
        return None

    def asked_of_told(self, text: str, context: Context) -> str:
        """"(When did he come?) Do you know the month?", as asking for that of the one that was told of."""
        if not isinstance(context.query, Query) or len(context.records) != 1:
            return text
        for phrase, instead in self._language["asked_of_told"].items():
            text = re.sub(rf"^\W*{phrase}", str(instead), text, flags=re.IGNORECASE)
        return text

    def counting_anew(self, text: str, context: Context) -> str:
        """"(Which missions has Poland had?) How many did Peru open?", with the noun for what is counted."""
        kind = context.kind
        if not isinstance(context.query, Query) or kind not in self._grammar.pack.kinds \
                or not (found := self._counting.search(text)):
            return text
        noun = self._language.plural(kind.replace("_", " "))
        meant = [e for word in self._manner.words(text[found.end():]) for e in find(self._lexicon, word)
                 if e.category == "thing"]
        again = any(not e.meaning.keys and e.meaning.kind == kind for e in meant)
        named = any(e.meaning.keys and e.form == "name" for e in meant)
        said = any(e.category == "thing" and e.meaning.kind == kind for e in find(self._lexicon, noun))
        return f"{text[:found.end()]} {noun}{text[found.end():]}" if again and named and said else text

    @functools.cached_property
    def _counting(self) -> re.Pattern[str]:
        """A "how many" of nothing that is named: "how many did …"."""
        counting, helping = ("|".join(map(re.escape, phrases)) for phrases in (
            self._language["ask"]["count"], sorted(self._language.all_of("auxiliaries", "do", "have"))))
        return re.compile(rf"\b(?:{counting})(?= (?:{helping})\b)", re.IGNORECASE)

    def asked_behind(self, text: str, context: Context) -> str:
        """"(When did he come?) An official visit, was it?", as "was it an official visit?"."""
        found = self._behind.fullmatch(text) if isinstance(context.query, Query) else None
        return f"{found[2]} {found[3]} {found[1]}" if found else text

    def left_behind(self, text: str, context: Context) -> str:
        """"(When was it opened?) Who by?", as "by who?"."""
        words = self._manner.words(text) if isinstance(context.query, Query) else []
        asked = words[bool(words) and words[0] in self._language["and"]:]
        so = len(asked) == TWO and asked[0] in self._language["ask"]["who"] and any(
            e.category == "preposition" for e in find(self._lexicon, asked[1]))
        return f"{asked[1]} {asked[0]}?" if so else text

    @functools.cached_property
    def _behind(self) -> re.Pattern[str]:
        """A text that asks behind what it says: "an official visit, was it?"."""
        language = self._language
        articles, be, it = ("|".join(map(re.escape, phrases)) for phrases in (
            language["articles"], language["auxiliaries"]["be"],
            sorted(language.all_of("pronouns", "he", "she", "it", "this"))))
        return re.compile(rf"\W*((?:{articles}) [\w\s-]+), ?({be}) ({it})\W*", re.IGNORECASE)

    def coming_first(self, text: str, context: Context) -> str:
        """"(Which agreements did they sign?) Which came first?", as "which was first?"."""
        *before, verb, last = ("", "", *self._manner.words(text))
        asked = longest(before[TWO:], self._language["ask"]["which"])
        if len(context.records) < TWO or verb not in self._language["come_first"] or not asked or not any(
                e.category == "superlative" and e.meaning[1] == "date" for e in find(self._lexicon, last)):
            return text
        be = self._language["being"]["was"][0]
        return re.sub(rf"\b{re.escape(verb)}\b(?=\W+{re.escape(last)}\W*$)", be, text, flags=re.IGNORECASE)

    def one_in_turn(self, text: str, context: Context) -> str:
        """"(Which agreements are from 2008?) Which came after those?", as "which agreement …?": of things
        that don't come themselves."""
        kind = context.kind
        if not isinstance(context.query, Query) or kind not in self._grammar.pack.kinds:
            return text
        came, noun = "|".join(self._language["come_first"]), kind.replace("_", " ")
        which = "|".join(map(re.escape, self._language["ask"]["which"]))
        times = "|".join(map(re.escape, self._language["in_turn_after"]))
        opening = rf"\W*(?:{self._language['and'][0]} )?(?:{which})"
        found = re.fullmatch(rf"{opening} (?=(?:{came}) (?:{times}) (\w+)\W*$)(.+)", text, re.IGNORECASE)
        told = {e.meaning.kind for word in self._language["come_first"] for e in find(self._lexicon, word)
                if e.category == "thing"}
        pointing = {*self._language["pronouns"]["they"], *self._language["pronouns"]["those"]}
        if not found or kind in told or found[1].lower() not in pointing:
            return text
        ones = set(self._language["pronouns"]["one"][1:]) & {*fold(text).split()}
        noun = self._language.plural(noun) if ones else noun
        return f"{self._language['ask']['which'][0]} {noun} {found[2]}"

    def first_to_do(self, text: str, context: Context) -> str:
        """"(Who came to Peru in 2008?) Was he the first prime minister there?", as "… to do that?", of what
        people did at some time."""
        kind, language = context.kind, self._language
        if not context.records or kind not in self._store.kinds or not self._grammar.is_event(kind) \
                or self._grammar.span_of(kind) or not self._grammar.has_people(kind):
            return text
        words = self._manner.opening_of(self._manner.words(text))[0]
        words = words[words[:1] == [language["so"]]:]
        there = longest_at_end(words, language["pronouns"]["there"])
        be, he, the, nth, *rest = (*words[:len(words) - len(there)], "", "", "", "")
        small = {e.category for word in rest if word for e in find(self._lexicon, word)} & NO_NOUNS
        if be in language["auxiliaries"]["be"] and he in language.all_of("pronouns", "he", "she") \
                and the in language["definite"] and not small and any(
                    e.category == "superlative" and e.meaning[1] == "date" for e in find(self._lexicon, nth)):
            said = " ".join(filter(None, (be, he, the, nth, *rest)))
            return str(language["concluded"]["did_so"]).format(claim=said)
        return text

    def held_before(self, text: str, context: Context) -> str:
        """"(Who is treasurer?) Who did it before him?", "… had the job before him?", as "who was it …?", of
        what people were for some time."""
        kind, grammar = context.kind, self._grammar
        if not kind or not (grammar.posts(kind) or (
                grammar.is_event(kind) and grammar.has_people(kind) and grammar.span_of(kind))):
            return text
        who, held = ("|".join(map(re.escape, phrases)) for phrases in (
            self._language["ask"]["who"], self._language["held_it"]))
        it = self._language["pronouns"]["it"][0]
        return re.sub(rf"\b({who}) (?:{held})\b", rf"\1 {self._language['being']['was'][0]} {it}", text,
                      flags=re.IGNORECASE)

    def whose_pupil(self, text: str, _: Context) -> str:
        """"Whose pupil was Curie?", as "who was Curie's teacher?", whichever such field a pack has."""
        fields = {name for kind in self._store.kinds.values() for name in kind.fields}
        fields |= {word for word, two in self._language["of_two_fields"].items() if fields.issuperset(two)}
        whose, be = ("|".join(map(re.escape, words)) for words in (
            self._language["whose"], self._language["auxiliaries"]["be"]))
        for noun, such in self._language["inverse_kin"].items():
            told = next((name for name in such if name in fields), None)
            found = told and re.fullmatch(rf"\W*(?:{whose}) {noun} ({be}) (.+?)\W*", text, re.IGNORECASE)
            if found and noun not in fields:
                forms = next((forms for forms in self._language["pronouns"].values()
                              if found[2].lower() == forms[0]), ())
                owner = next((form for form in forms if form in self._language["possessives"]),
                             f"{found[2]}{self._language['possessive'][0]}")
                return f"{self._language['ask']['who'][0]} {found[1]} {owner} {told}"
        return text

    def alternatives(self, text: str) -> list[list[tuple[str, str]]]:
        """The two answers that a question offers, each with the question whether it is so: "was he a baker or
        a brewer?"; nothing for another one. How much the "or" divides isn't known, so there are several
        ways."""
        words = re.sub(r"[\s?!.,]+$", "", text).split()
        places = [at for at, word in enumerate(words) if word.lower() in self._language["or"]]
        auxiliaries, particles = self._language.all_of("auxiliaries"), {*self._language["particles"]}
        if len(places) != 1 or words[0].lower() not in auxiliaries:
            return []
        before, behind = words[:places[0]], words[places[0] + 1:]
        behind = behind[bool(behind) and behind[0].lower() in self._language["merely"]:]
        before[-1] = before[-1].rstrip(",")
        beside = [{e.category for e in find(self._lexicon, word.lower())}
                  for word in (before[-1], *behind[:1])]
        if not behind or behind[0].lower() in auxiliaries or particles & {before[-1], behind[0]} \
                or not NO_ANSWERS.isdisjoint({*beside[0], *beside[-1]}) or "preposition" in beside[0]:
            return []  # "was it before or after that?", "did it go up or down?", "… or is it not?"
        shared = [] if "preposition" in beside[-1] else [(before[-1:], [*before, *behind[1:]])]
        one = [*shared, (before[1:][-len(behind):], before)]  # "… in 1932 or in 1938": nothing of both
        other = [(behind[:1] if cut == 1 and self._without_small(behind) == " ".join(behind) else behind,
                  [*before[:-cut], *behind])
                 for cut in range(1, min(len(before) - 1, len(behind) + 1) + 1)]
        return [[(self._without_small(called), " ".join(way)) for called, way in ways]
                for ways in (one, other)]

    def _without_small(self, words: Sequence[str]) -> str:
        """Words without a preposition or an article before them."""
        small = {*self._language["articles"], *self._language["definite"],
                 *self._language.all_of("prepositions")}
        places = [at for at, word in enumerate(words) if word.lower() not in small]
        return " ".join(words[places[0] if places else 0:])

    def plainly(self, text: str, context: Context) -> Iterator[str]:
        """What a text asks in a manner of speaking, in plain words: "what age did Curie live to?" how old she
        became; "what did they build?", where several weren't told of, what those did that all is about."""
        said = re.sub(r"^\W+|[\s?!.]+$", "", text)
        several = re.search(r"[?!]|[.] ", said)  # sentences
        ours = len(self._grammar.pack.about) == 1 or self._lexicon.titled
        nobody = ours and (not context.query or len(context.records) == 1)
        ways = (*self._idioms, *(self._of_us if nobody else ()))
        for idiom, plainly in () if several else ways:
            if found := idiom.fullmatch(said):
                yield from map(found.expand, plainly)

    @functools.cached_property
    def _idioms(self) -> list[tuple[re.Pattern[str], list[str]]]:
        return self._ways("idioms")

    @functools.cached_property
    def _of_us(self) -> list[tuple[re.Pattern[str], list[str]]]:
        return self._ways("they_of_us")

    def _ways(self, section: str) -> list[tuple[re.Pattern[str], list[str]]]:
        us = "|".join(map(re.escape, (*self._language["us"], *wholes(self._lexicon))))
        return [(re.compile(str(way).replace("{us}", us), re.IGNORECASE), list(map(str, plainly)))
                for way, *plainly in self._language[section]]

    def turned_into(self, text: str, context: Context) -> str:
        """"(When did Poland open its consulate in Lima?) What became of it?", with what it was, and where
        ("… of the consulate in Lima"), if the pack tells what such things were before."""
        if len(context.records) != 1:
            return text
        words = self._manner.opening_of(self._manner.words(text))[0]
        if not self._language.places("turning", words) or words[0] not in self._language["ask"]["what"]:
            return text
        record = self._store.record(context.records[0])
        fields = self._store.kinds[record.kind].fields
        told = {name: values[0] for name, values in record.values.items()
                if name in fields and not fields[name].type.many and isinstance(values[0], Ref)}
        was = [name for name, ref in told.items() if not self._grammar.is_person(ref.kind) and any(
            other.type.kind == ref.kind for other in fields.values() if other.name != name)]
        where = [name for name in told if answers(self._store.kinds, record.kind, (name,), "where")]
        called = [self._grammar.names.get(told[name]) for name in (*was, *where)]
        if len(was) != 1 or len(where) > 1 or not all(called):
            return text
        inside = self._language["prepositions"]["in"][0]
        said = f" {inside} ".join(map(str, called))
        it = "|".join(map(re.escape, self._language.all_of("pronouns", "it", "this")))
        return re.sub(rf"\b(?:{it})\b", f"{self._language['definite'][0]} {said}", text, count=1,
                      flags=re.IGNORECASE)

    def in_shifts(self, text: str, context: Context) -> str:
        """"(What happened in 1969?) And two years before that?", as "two years earlier"."""
        for way, instead in self._shifts if context.dates else ():
            text = way.sub(rf"\1 {instead}", text)
        return text

    @functools.cached_property
    def _shifts(self) -> list[tuple[re.Pattern[str], str]]:
        """How a turn ends that is so long before or after what was told, with the word that says so alone."""
        language = self._language
        numbers = "|".join(map(re.escape, (*language["numbers"], *language["articles"])))
        units = "|".join(sorted(language.all_of("units")))
        told = "|".join(sorted(map(re.escape, language.all_of("pronouns", "it", "this", "then"))))
        return [(re.compile(rf"\b((?:\d+|{numbers}) (?:{units})) {way}(?: (?:{told}))?(?=[\s?!.]*$)",
                            re.IGNORECASE), instead) for way, instead in language["shifted"].items()]

    def in_years(self, text: str, context: Context) -> str:
        """A turn that asks how many until or since something, after one that asked for years, with these
        said."""
        told = context.query.selection if isinstance(context.query, Query) else None
        if not isinstance(told, Difference) or told.unit not in ("years", ON):
            return text
        counts, unit = self._language["ask"]["count"], self._language["units"]["year"][1]
        times = (str(phrase) for phrases in self._language["time"].values() for phrase in phrases)
        count, time = ("|".join(map(re.escape, phrases)) for phrases in (counts, times))
        found = re.search(rf"\b({count}) (?=({time})\b)", text, re.IGNORECASE)
        return f"{text[:found.end()]}{unit} {text[found.end():]}" if found else text

    def of_all(self, text: str, context: Context) -> str:
        """"(Who came?) Were they all presidents?", without the "all": that is asked of them all anyway."""
        several = isinstance(context.query, Query) and max(len(context.records), len(context.group)) > 1
        return self._in_place(text, self._language["all_told"]) if several else text

    def of_the_list(self, text: str, context: Context) -> str:
        """"(What does it sell?) Are cars in there?", as asking whether they are among what was told of."""
        told = isinstance(context.query, Query) and (context.records or context.group)
        return self._in_place(text, self._language["among_told"]) if told else text

    def of_the_two(self, text: str, context: Context) -> str:
        """A turn that asks which of the two that were told of last, as one that points at them."""
        two = isinstance(context.query, Query) and (
            self._pointing.two(context) or len(context.records) == TWO)
        return self._in_place(text, self._language["two_told"]) if two else text

    def of_several(self, text: str, context: Context) -> str:
        """"Which ones" of those that were told of last, as a turn that points at them."""
        several = isinstance(context.query, Query) and (
            self._pointing.two(context) or len(context.records) > 1)
        return self._in_place(text, self._language["several_told"]) if several else text

    def in_that_order(self, text: str, context: Context) -> str:
        """"(Which films are there?) And longest first?", as listing those that were told of so."""
        if not isinstance(context.query, Query) or len(context.records) < TWO:
            return text
        orders = self._language["in_order"]
        words = [word for word in self._manner.opening_of(self._manner.words(text))[0]
                 if not any(e.category == "filler" for e in find(self._lexicon, word))]
        if len(words) < TWO:
            return text
        said = " ".join(words)
        if words[0] in orders["asked"] and words[1] in orders["by"]:  # "sort by length"
            words = [*orders["least"][0].split()[:-1], *words[1:]]
        elif words[-1] in orders["first"]:
            if len(words) > LONGEST_ORDER or not self._weighs(words[-TWO], said):
                return text
        elif not any(said.startswith(f"{opening} ") for way in ("from", "starting", "least", "most")
                     for opening in orders[way]) or (
                         words[0] in orders["from"] and not any(self._weighs(word) for word in words)):
            return text
        return str(orders["again"]).format(order=" ".join(words))

    def _weighs(self, word: str, phrase: str = "") -> bool:
        """Whether a word is a superlative by what is weighed, or a phrase tells an order of time."""
        most = [e for e in find(self._lexicon, word) if e.category == "superlative"]
        return any(e.meaning[1] != "date" for e in most) or any(
            e.category == "ask" for e in find(self._lexicon, phrase))

    def _in_place(self, text: str, ways: Mapping[str, Any]) -> str:
        """A text with what stands for the first phrase that it holds."""
        for phrase, instead in ways.items():
            told, found = re.subn(rf"\b{phrase}\b", str(instead), text, count=1, flags=re.IGNORECASE)
            if found:
                return told
        return text
