"""The prompt: takes a chat and a screen, reads lines with all that a good terminal offers, shows the replies.

For example, at `> who first visited ` the Tab key offers names, and Enter shows the answer.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.enums import DEFAULT_BUFFER, EditingMode
from prompt_toolkit.filters import completion_is_selected, emacs_mode, has_focus, is_searching
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from bot.frontends.places import private
from bot.frontends.terminal import plain
from bot.frontends.terminal.chat import Chat
from bot.frontends.terminal.complete import Completions
from bot.frontends.terminal.live import Colours, Live, Toolbar
from bot.frontends.terminal.screen import STYLE, Screen
from bot.frontends.terminal.settings import Settings

MENU_SHARE = 3  # the menu gets at most the third part of a small screen
LARGE_PACK = 2000  # records; from here on the completions are looked for in a thread


def talk(chat: Chat, screen: Screen, settings: Settings, history: History) -> None:
    """Read lines and show replies until the user leaves."""
    completions = Completions(chat)
    live = Live(chat, completions.begins)
    toolbar = Toolbar(chat, live, screen.width)
    prompt = _prompt(screen, settings, history, completions, Colours(chat, live), toolbar)
    live.redraw = prompt.app.invalidate
    completions.ready = partial(_in_prompt, prompt, partial(_offer, prompt))
    prompt.app.after_render += lambda app: completions.warm()  # not before there is a prompt to look at
    try:
        plain.talk(_typed(chat, prompt, settings), chat, screen)
    finally:
        live.close()
        completions.close()


def _typed(chat: Chat, prompt: PromptSession[str], settings: Settings) -> Iterator[str]:
    """The lines as they are typed; between two of them the pack may have changed."""
    while True:
        prompt.complete_in_thread = len(chat.bot.pack.records) > LARGE_PACK
        prompt.reserve_space_for_menu = min(settings.menu, prompt.app.output.get_size().rows // MENU_SHARE)
        try:
            yield prompt.prompt()
        except EOFError:
            return


def _in_prompt(prompt: PromptSession[str], do: Callable[[], None]) -> None:
    """Have something done by the thread that the prompt runs in, if there is a prompt."""
    loop = prompt.app.loop
    if loop is not None:
        with suppress(RuntimeError):  # the prompt has ended in this moment
            loop.call_soon_threadsafe(do)


def _offer(prompt: PromptSession[str]) -> None:
    """The menu for what was typed before there were completions."""
    buffer = prompt.default_buffer
    if buffer.text and buffer.complete_state is None and buffer.complete_while_typing():
        buffer.start_completion()


def open_history(path: Path, settings: Settings) -> History:
    """The lines of earlier conversations, in a file that only the user can read. Without such a file
    the lines of this one."""
    if not settings.history:
        return InMemoryHistory()
    try:
        return _Kept(private(path))
    except OSError:
        return InMemoryHistory()


class _Kept(FileHistory):
    """A file of lines; a disk that is full ends no conversation."""

    def store_string(self, string: str) -> None:
        with suppress(OSError):
            super().store_string(string)


def _prompt(screen: Screen, settings: Settings, history: History, completions: Completions,
            colours: Colours, toolbar: Toolbar) -> PromptSession[str]:
    return PromptSession(
        [("class:prompt", "> ")],
        multiline=True,  # for what is pasted; Enter sends all the same
        prompt_continuation=[("class:dim", "· ")],
        editing_mode=EditingMode.VI if settings.keys == "vi" else EditingMode.EMACS,
        completer=completions,
        complete_while_typing=settings.menu > 0,
        auto_suggest=AutoSuggestFromHistory(),
        history=history,
        search_ignore_case=True,
        enable_suspend=True,
        enable_open_in_editor=True,
        input_processors=[colours],
        bottom_toolbar=toolbar,
        key_bindings=_keys(),
        style=Style.from_dict(STYLE),
        include_default_pygments_style=False,
        color_depth=ColorDepth.DEPTH_8_BIT if screen.color else ColorDepth.DEPTH_1_BIT,
    )


def _keys() -> KeyBindings:
    keys = KeyBindings()
    typing = has_focus(DEFAULT_BUFFER) & ~is_searching

    @keys.add("enter", filter=typing & ~completion_is_selected)
    def _send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @keys.add("enter", filter=typing & completion_is_selected)
    def _take(event: KeyPressEvent) -> None:
        """As in pgcli: what is marked in the menu is on the line already, and only the menu goes."""
        event.current_buffer.complete_state = None

    @keys.add("escape", "enter", filter=typing & emacs_mode)
    def _new_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @keys.add("c-c", filter=typing)
    def _clear(event: KeyPressEvent) -> None:
        event.current_buffer.reset()

    return keys
