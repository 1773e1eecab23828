"""The completion menu: takes what is typed before the cursor, gives what may stand there, best first.

After "who first " it offers the questions that begin so and the words that examples have there
("visited"); after "visited " the names that fit; for "garc" the name Alan García.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from heapq import merge
from itertools import islice, takewhile
from typing import NamedTuple

from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document
from rapidfuzz import fuzz, process

from bot.frontends.safe import printable
from bot.frontends.terminal import commands
from bot.frontends.terminal.chat import Chat
from bot.frontends.terminal.names import Names, label
from bot.model import Example, Intent

OF_EACH = 4  # of questions, of words and of names, so that none of them fills the menu
LIKE = 75.0  # how like what is typed a misspelt name has to be
LIKE_QUESTION = 85.0  # and a question, a part of which is like much that is short
LONG_ENOUGH = 4  # letters; a shorter misspelt word is like too many names
LONGEST_BEGINNING = 3  # words of a name that may be typed when it is offered
MOST_COMPARED = 5000  # names that a misspelt one is held against
MOST_SPELLINGS = 200  # values of a field that are offered
MOST_SORTED = 5000  # names at a time
MOST_TO_BEGIN = 50  # questions that are offered on an empty line
START = "^"

# Questions first, as they are whole; then the words that come next in examples; then the rest.
BEGINS, FOLLOWS, NAMED, SIMILAR = 3, 2, 1, 0


class Candidate(NamedTuple):
    """Something that may stand instead of the last `back` characters. A higher rank is a better fit."""

    rank: tuple[int, float]
    text: str
    back: int
    meta: str


class Completions(Completer):
    """Completions for the prompt of a chat. What questions a pack answers takes a while to find out, so
    the phrases are made in a thread; until they are there, only Tab waits for them. `ready` is called,
    from that thread, when they are there."""

    def __init__(self, chat: Chat) -> None:
        self.ready: Callable[[], None] = lambda: None
        self._chat = chat
        self._worker = ThreadPoolExecutor(1, "completions")
        self._names: Names | None = None
        self._made: Future[Phrases] = Future()
        self._paths = {"DIR": PathCompleter(only_directories=True, expanduser=True),
                       "FILE": PathCompleter(expanduser=True)}

    def warm(self) -> None:
        """Begin to make the phrases of the pack, if that isn't done or under way."""
        if self._names is not self._chat.names:
            self._names = self._chat.names
            self._made = self._worker.submit(Phrases, self._chat)
            self._made.add_done_callback(lambda done: None if done.cancelled() else self.ready())

    def close(self) -> None:
        """Leave no thread behind."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def begins(self, part: str) -> bool:
        """Whether a name, or a word of an example, begins so, as far as that is known already."""
        phrases = self._phrases(wait=False)
        return phrases is not None and phrases.begins(part)

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """What may stand at the cursor."""
        typed = document.text_before_cursor.lstrip()
        if commands.is_command(typed):
            yield from self._of_command(typed, complete_event)
        elif typed or complete_event.completion_requested:
            phrases = self._phrases(wait=complete_event.completion_requested)
            if phrases is None:
                return
            found = self._of_question(phrases, typed, at_end=document.is_cursor_at_the_end) if typed \
                else self._to_begin(phrases)
            yield from (_completion(candidate.text, candidate.back, candidate.meta) for candidate in found)

    def _phrases(self, *, wait: bool) -> Phrases | None:
        self.warm()
        if not wait and not self._made.done():
            return None
        return self._made.result() if self._made.exception() is None else None

    def _to_begin(self, phrases: Phrases) -> list[Candidate]:
        questions = [*self._chat.suggestions, *phrases.questions[:MOST_TO_BEGIN]]
        return [Candidate((BEGINS, 0), question, 0, "question") for question in questions]

    def _of_question(self, phrases: Phrases, typed: str, *, at_end: bool) -> list[Candidate]:
        groups = [phrases.words(typed), phrases.named(typed), phrases.whole(typed) if at_end else []]
        best = {}
        for candidate in sorted((c for group in groups for c in _best(group)), key=lambda c: c.rank):
            best[phrases.names.fold(typed[:len(typed) - candidate.back] + candidate.text)] = candidate
        best.pop(phrases.names.fold(typed), None)
        return sorted(best.values(), key=lambda c: c.rank, reverse=True)

    def _of_command(self, typed: str, event: CompleteEvent) -> Iterable[Completion]:
        name, argument = typed[1:].partition(" ")[::2]
        if " " not in typed:
            return [_completion(c.name, len(name), c.help, shown=c.usage)
                    for c in commands.COMMANDS if c.name.startswith(name.casefold())]
        command = commands.find(name.casefold())
        if command is None:
            return []
        paths = self._paths.get(command.argument.strip("[]"))
        if paths is not None:
            return paths.get_completions(Document(argument), event)
        return [_completion(choice, len(argument), "")
                for choice in _choices(argument, tuple(command.choices(self._chat)), self._chat.names)]


class Phrases:
    """What the questions of a pack are made of. `questions` are whole ones that get an answer."""

    def __init__(self, chat: Chat) -> None:
        self.names = chat.names
        self._pack = chat.bot.pack
        self._spellings: dict[str, tuple[str, ...]] = {}
        self._name_words = self._make_name_words()
        self._table = self._make_table()
        self._words = frozenset(word for following in self._table.values() for word in following)
        texts = (text for topic in chat.bot.topics() for text in topic.examples)
        self.questions = list(dict.fromkeys(texts))
        self._folded = [self.names.fold(question) for question in self.questions]

    def whole(self, typed: str) -> Iterator[Candidate]:
        """The questions that begin with what is typed, or are like it."""
        key = self.names.fold(typed)
        for number, question in enumerate(self._folded):
            if question.startswith(key):
                yield Candidate((BEGINS, -number), self.questions[number], len(typed), "question")
        if len(key) >= LONG_ENOUGH:
            found = process.extract(key, self._folded, scorer=fuzz.partial_ratio,
                                    score_cutoff=LIKE_QUESTION, limit=OF_EACH)
            for _, score, number in found:
                yield Candidate((SIMILAR, score), self.questions[number], len(typed), "question")

    def words(self, typed: str) -> Iterator[Candidate]:
        """The words that come next in examples, and the names where they have a name."""
        before, part = _last_word(typed)
        for token, count in self._follow(before).items():
            for text in self._spelt(token):
                if self.names.fold(text).startswith(self.names.fold(part)):
                    yield Candidate((FOLLOWS, count), text, len(part), _kind(token))

    def named(self, typed: str) -> Iterator[Candidate]:
        """The names that begin with the last words, or with a misspelling of the last; first those of
        the kinds that examples have there."""
        _, part = _last_word(typed)
        if not part or not part[-1].isalnum():  # after "Peru?" no name is missing
            return
        for start in [match.start() for match in re.finditer(r"\S+", typed)][-LONGEST_BEGINNING:]:
            follow = self._follow(typed[:start])
            for _, number in islice(self._begun(self.names.fold(typed[start:])), OF_EACH * OF_EACH):
                name = self.names.all[number]
                rank = FOLLOWS if f"{{{name.record.kind}}}" in follow else NAMED
                yield Candidate((rank, -number), name.text, len(typed) - start, name.record.kind)
        if len(part) >= LONG_ENOUGH:
            yield from self._misspelt(part)

    def begins(self, part: str) -> bool:
        """Whether a name, or a word of an example, begins so."""
        key = self.names.fold(part)
        return any(word.startswith(key) for word in self._words) or any(True for _ in self._begun(key))

    def _misspelt(self, part: str) -> Iterator[Candidate]:
        """Most misspellings leave the first two letters alone, which keeps this quick in any pack."""
        key = self.names.fold(part)
        near = list(islice(self._begun(key[:2]), MOST_COMPARED))
        beginnings = [text[:len(key) + 1] for text, _ in near]
        found = process.extract(key, beginnings, scorer=fuzz.ratio, score_cutoff=LIKE, limit=OF_EACH)
        for _, score, at in found:
            name = self.names.all[near[at][1]]
            yield Candidate((SIMILAR, score), name.text, len(part), name.record.kind)

    def _begun(self, key: str) -> Iterator[tuple[str, int]]:
        """The names that have a word which begins so: the text from there on, and the name's number."""
        words = self._name_words
        sorted_after = map(words.__getitem__, range(bisect_left(words, (key, -1)), len(words)))
        return takewhile(lambda entry: entry[0].startswith(key), sorted_after)

    def _make_name_words(self) -> list[tuple[str, int]]:
        """Every name from each of its words on, sorted, so that a beginning is found by halving. It is
        sorted in parts, since no key is taken while one list is being sorted."""
        folded = ((self.names.fold(name.text), number) for number, name in enumerate(self.names.all))
        words = [(text[match.start():], number) for text, number in folded
                 for match in re.finditer(r"\w+", text)]
        return list(merge(*(sorted(words[at:at + MOST_SORTED]) for at in range(0, len(words), MOST_SORTED))))

    def _follow(self, before: str) -> Counter[str]:
        """What comes after the last two words in examples, or after the last one."""
        context = (START, START, *self._tokens(before))[-2:]
        return self._table.get(context) or self._table.get(context[1:]) or Counter()

    def _make_table(self) -> dict[tuple[str, ...], Counter[str]]:
        table: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for intent in self._pack.intents.values():
            for example in intent.ask:
                tokens = [START, START, *self._tokens(_with_kinds(intent, example, self.names))]
                for one, two, following in zip(tokens, tokens[1:], tokens[2:], strict=False):
                    table[one, two][following] += 1
                    table[two,][following] += 1
        return dict(table)

    def _tokens(self, text: str) -> list[str]:
        """The words of a text; a name is the kind of what it names, in braces."""
        words = re.findall(r"\{[^}]*\}|[^\W_]+(?:['’-]\w+)*", text)
        tokens = []
        while words:
            length, token = self._first(words)
            tokens.append(token)
            words = words[length:]
        return tokens

    def _first(self, words: Sequence[str]) -> tuple[int, str]:
        for length in range(min(4, len(words)), 0, -1):
            name = self.names.folded.get(self.names.fold(" ".join(words[:length])))
            if name is not None:
                return length, f"{{{name.record.kind}}}"
        return 1, words[0] if words[0].startswith("{") else self.names.fold(words[0])

    def _spelt(self, token: str) -> Sequence[str]:
        """Ways to write a token of the table; for a kind the first few names, as `named` finds the rest."""
        if token not in self._spellings:
            kind, _, field = _kind(token).partition(".")
            named = (record.name for record in self._pack.records if record.kind == kind and record.name)
            known = self.names.values(kind, field) if field else named
            self._spellings[token] = tuple(islice(known, MOST_SPELLINGS)) if kind else (token,)
        return self._spellings[token]


def _with_kinds(intent: Intent, example: Example, names: Names) -> str:
    """An example with `{to}` written as the kind of what it stands for, or as the field of a plain value."""
    kinds = names.pack.kinds

    def kind_of(match: re.Match[str]) -> str:
        kind = intent.kind
        for field in match[1].split("."):
            declared = kinds[kind].fields.get(field) if kind in kinds else None
            if declared is None or declared.type.kind is None:
                return f"{{{kind}.{field}}}"
            kind = declared.type.kind
        return f"{{{kind}}}"

    return re.sub(r"\{([^{}]*)\}", kind_of, example.text)


def _kind(token: str) -> str:
    """The kind, or the kind and field, that a token of the table stands for; "" for a word."""
    return token.strip("{}") if token.startswith("{") else ""


def _last_word(typed: str) -> tuple[str, str]:
    before, space, part = typed.rpartition(" ")
    return before + space, part


def _best(candidates: Iterable[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda candidate: candidate.rank, reverse=True)[:OF_EACH]


def _choices(typed: str, choices: Sequence[str], names: Names) -> list[str]:
    """The arguments that begin with what is typed, else those that are like it."""
    key = names.fold(typed)
    begin = [choice for choice in dict.fromkeys(choices) if names.fold(choice).startswith(key)]
    if begin:
        return begin
    found = process.extract(key, choices, processor=names.fold, scorer=fuzz.WRatio, score_cutoff=LIKE,
                            limit=OF_EACH)
    return [choice for choice, _, _ in found]


def _completion(text: str, back: int, meta: str, shown: str | None = None) -> Completion:
    safe = printable(text).replace("\n", " ")
    return Completion(safe, -back, display=printable(shown or text), display_meta=printable(label(meta)))
