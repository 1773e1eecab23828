"""The reading of a line while it is typed: takes what the prompt holds, gives its colours and the toolbar.

In "who first visted Bolivia" the words get the colours of their roles, "visted" is followed by a dim
"→visited", "Bolivia" is underlined, and the toolbar says how the question is read so far.
"""
from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from prompt_toolkit.application.current import get_app
from prompt_toolkit.document import Document
from prompt_toolkit.enums import DEFAULT_BUFFER
from prompt_toolkit.filters import vi_mode, vi_navigation_mode
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.formatted_text.utils import fragment_list_len
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments

from bot.frontends.safe import printable
from bot.frontends.terminal import commands
from bot.frontends.terminal.chat import Chat
from bot.frontends.terminal.layout import cells, clip
from bot.reading import Reading, Word

# A reading that is ready in this time comes with its key, in one redraw; it is less than anybody notices.
PATIENCE = 0.004  # seconds
HINTS = (":help", "Tab completes", "Ctrl-R searches", "Ctrl-D leaves")


class Live:
    """Readings made in a thread, so that no key waits for a large pack. `redraw` is called, from that
    thread, when a reading that couldn't be waited for is there. `begins` says whether a known word
    begins like that."""

    def __init__(self, chat: Chat, begins: Callable[[str], bool]) -> None:
        self.redraw: Callable[[], None] = lambda: None
        self._chat = chat
        self._begins = begins
        self._worker = ThreadPoolExecutor(1, "reading")
        self._moment: object = None
        self._readings: dict[str, Future[Reading]] = {}
        self._wanted: Future[Reading] | None = None
        self._shown = Reading("")

    def read(self, text: str) -> Reading:
        """The reading of a text, or as much of an earlier one as still holds."""
        moment = (self._chat.bot, len(self._chat.turns))
        if moment != self._moment:  # another pack, or another context of the conversation
            self._moment, self._readings, self._shown = moment, {}, Reading("")
        future = self._readings.get(text)
        if future is None or future.cancelled():
            future = self._readings[text] = self._begin(text)
        if future.done():
            self._shown = future.result()
        return self._shown if self._shown.text == text else _still_true(self._shown, text)

    def reading(self, document: Document) -> Reading:
        """The reading of what stands in the prompt. A word that is being typed and may yet become a
        known one isn't called unknown."""
        reading = self.read(document.text)
        last = reading.words[-1] if reading.words else None
        if last is None or last.role != "left over" or not document.is_cursor_at_the_end:
            return reading
        typing = last.end == len(document.text) and self._begins(last.text)
        return reading._replace(words=reading.words[:-1]) if typing else reading

    def close(self) -> None:
        """Leave no thread behind."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _begin(self, text: str) -> Future[Reading]:
        if self._wanted is not None:
            self._wanted.cancel()  # what nobody looks at any more, unless it is being read
        future = self._wanted = self._worker.submit(self._read, text)
        try:
            future.result(PATIENCE)
        except TimeoutError:
            future.add_done_callback(lambda done: None if done.cancelled() else self.redraw())
        return future

    def _read(self, text: str) -> Reading:
        try:
            return self._chat.read(text)
        except Exception:  # a mistake in the bot is told with the answer; until then typing goes on
            return Reading(text)


def _still_true(reading: Reading, text: str) -> Reading:
    """The words of a reading that a changed text still begins with."""
    same = next((at for at, (one, other) in enumerate(zip(reading.text, text, strict=False))
                 if one != other), min(len(reading.text), len(text)))
    return Reading(text, tuple(word for word in reading.words if word.end <= same), reading.summary)


class Colours(Processor):
    """Words in the colours of their roles, typos with what they are taken for.

    This is a processor and no lexer, because the prompt keeps what a lexer gave for a text, and a
    reading can come later than its text.
    """

    def __init__(self, chat: Chat, live: Live) -> None:
        self._chat = chat
        self._live = live

    def apply_transformation(self, ti: TransformationInput) -> Transformation:
        """Restyle a line."""
        document = ti.document
        start = document.translate_row_col_to_index(ti.lineno, 0)
        end = start + len(document.lines[ti.lineno])
        fragments = list(explode_text_fragments(ti.fragments))
        inlays: list[tuple[int, str]] = []
        for word in self._words(document):
            for position in range(max(word.start, start), min(word.end, end)):
                style, text, *_ = fragments[position - start]
                fragments[position - start] = (f"{style} {_style(word)}", text)
            if start < word.end <= end and _shows_correction(word, document):
                inlays.append((word.end - start, f"→{printable(word.corrected or '')}"))
        return _with_inlays(fragments, inlays)

    def _words(self, document: Document) -> tuple[Word, ...]:
        text = document.text
        if commands.is_command(text) or not text.strip() or self._chat.question(text) != text.strip():
            return ()
        return self._live.reading(document).words


def _style(word: Word) -> str:
    role = f"class:{word.role.replace(' ', '-')}"
    return f"{role} class:typo" if word.corrected else role


def _shows_correction(word: Word, document: Document) -> bool:
    """Not while the word is being typed, nor in the line that stays on the screen."""
    at_word = word.start <= document.cursor_position <= word.end
    return bool(word.corrected) and not at_word and not get_app().is_done


def _with_inlays(fragments: StyleAndTextTuples, inlays: list[tuple[int, str]]) -> Transformation:
    shown: StyleAndTextTuples = []
    done = 0
    for position, text in inlays:
        shown += [*fragments[done:position], ("class:inlay", text)]
        done = position
    shown += fragments[done:]

    def to_display(source: int) -> int:
        return source + sum(len(text) for position, text in inlays if position < source)

    def to_source(display: int) -> int:
        return max(source for source in range(fragment_list_len(fragments) + 2)
                   if source == 0 or to_display(source) <= display)

    return Transformation(shown, to_display, to_source)


class Toolbar:
    """The line at the foot of the prompt."""

    def __init__(self, chat: Chat, live: Live, width: Callable[[], int | None]) -> None:
        self._chat = chat
        self._live = live
        self._width = width

    def __call__(self) -> StyleAndTextTuples:
        """What the line that is being typed means so far."""
        typed = get_app().layout.get_buffer_by_name(DEFAULT_BUFFER)  # the current one may be a search
        said = self._said(typed.document if typed else Document())
        return [("", _mode()), *_clipped(said, self._room())]

    def _said(self, document: Document) -> StyleAndTextTuples:
        text = document.text
        if not text.strip():
            return [("", self._idle())]
        if commands.is_command(text):
            command = commands.find(commands.split(text)[0])
            return [("", f"{command.usage} · {command.help}" if command else "a command; :help lists them")]
        question = self._chat.question(text)
        if question != text.strip():
            return [("", f"asks: {question}")]
        return _reading(self._live.reading(document))

    def _idle(self) -> str:
        """As many hints as there is room for."""
        number = len(self._chat.suggestions)
        numbers = [f"1…{number} asks a suggestion" if number > 1 else "1 asks the suggestion"]
        hints = [*(numbers if number else []), *HINTS]
        while len(hints) > 1 and cells(" · ".join(hints)) > self._room():
            hints.pop()
        return " · ".join(hints)

    def _room(self) -> int:
        return (self._width() or 80) - cells(_mode()) - 1


def _mode() -> str:
    if not vi_mode():
        return ""
    return "[normal] " if vi_navigation_mode() else "[insert] "


def _reading(reading: Reading) -> StyleAndTextTuples:
    """The unknown words, or else the summary, or until there is one the words that count; and the typos."""
    counted = (word.text for word in reading.words if word.role not in ("filler", "aside"))
    unknown = ", ".join(word.text for word in reading.left_over)
    parts: list[StyleAndTextTuples] = []
    if unknown:
        parts.append([("", "not understood: "), ("class:left-over", unknown)])
    elif reading.words:
        parts.append([("", reading.summary or " · ".join(counted))])
    parts += [[("class:typo", f"{word.text} → {word.corrected}")] for word in reading.words if word.corrected]
    said: StyleAndTextTuples = []
    for number, part in enumerate(parts):
        said += [("", " · "), *part] if number else part
    return said or [("", "…")]


def _clipped(fragments: StyleAndTextTuples, width: int) -> StyleAndTextTuples:
    shown: StyleAndTextTuples = []
    for style, text, *_ in fragments:
        if width > 0:
            part = clip(" ".join(printable(text).split("\n")), width)
            shown.append((style, part))
            width -= cells(part)
    return shown
